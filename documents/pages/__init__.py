"""The page files: bytes to pages, text layers and pixels. The only home of pypdfium2 and pillow."""
