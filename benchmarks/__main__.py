"""`python -m benchmarks [NAME...]`: runs every file here that has `run()` and prints one table."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from benchmarks.row import Row
from sheaf.running import prepare


def main(names: list[str]) -> None:
    """Run the benchmarks of these names, all when there are none."""
    prepare()  # before Prefect is imported: it would log each state
    stems = sorted(file.stem for file in Path(__file__).parent.glob("[!_]*.py"))
    rows: list[Row] = []
    for stem in stems:
        module = import_module(f"benchmarks.{stem}")
        if hasattr(module, "run") and (not names or stem in names):
            rows += module.run()
    width = max(len(row.name) for row in rows)
    print(f"{'name':<{width}}  {'ours':>12}  {'reference':>12}  {'ratio':>6}")
    for row in rows:
        ours, reference = f"{row.ours:.2f} {row.unit}", f"{row.reference:.2f} {row.unit}"
        print(f"{row.name:<{width}}  {ours:>12}  {reference:>12}  {row.ratio:>6.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
