"""The reader of boxed forms: captions, the print that belongs to each, and the copies on a sheet."""
