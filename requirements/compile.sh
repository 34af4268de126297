#!/bin/sh
# Makes requirements/lock.txt anew (needs uv): exact pins with hashes for every Python we support.
set -eu
cd "$(dirname "$0")/.."
uv pip compile pyproject.toml --extra dev --extra dask --extra redis --universal --python-version 3.11 \
  --override requirements/overrides.txt --generate-hashes \
  --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements/lock.txt
