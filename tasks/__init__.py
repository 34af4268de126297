"""One step of the main path a file, each a Prefect task with its own retry rule."""
