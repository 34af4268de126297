"""These tests load models in their own process: only an interpreter with torch collects them."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") else ["test_*.py"]
