"""Review by a person: which values are asked, how they are asked, and what the answers change."""
