"""Synthetic financial and tax paper with its truth: the generator, and the small set it made."""
