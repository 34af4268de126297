"""The kinds of document, one file each; `index.py` lists them."""
