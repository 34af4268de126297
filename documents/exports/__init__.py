"""Results in the shapes that other programs read: tables, OFX, QIF, FDX, Azure. Mapping only."""
