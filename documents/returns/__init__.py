"""Information returns (1099s, 1098): box tables as data, and one reader for all of them."""
