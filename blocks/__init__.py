"""Where things are and the one call each: engines, sources, the store."""
