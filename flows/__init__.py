"""One flow a file; the file's stem is the flow's name."""
