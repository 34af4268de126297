# Two commands need nothing but python3 >= 3.11 and a package registry: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
MODEL_VENV ?= .venv-model
MODEL_READY := $(MODEL_VENV)/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
ROOMS := flows tasks blocks documents workers sheaf samples benchmarks tests

.PHONY: setup demo test test-servers bench check format lock sbom audit clean

setup: $(READY)

# The lock file is complete and hashed, so nothing is resolved here (see docs/decisions).
$(READY): requirements/lock.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("sheaf needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --requirement requirements/lock.txt
	$(PIP) --no-build-isolation --editable .
	touch $@

demo: $(READY)
	$(BIN)/sheaf process samples/documents --out demo-results

test: $(READY)
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile \
		-m "not servers and not browser and not models"

# In two halves side by side, each with servers of its own: most of their time is waiting.
define SERVER_TESTS
log=$$(mktemp); $(BIN)/python -m pytest -m servers tests/servers > $$log 2>&1 & half=$$!; \
	$(BIN)/python -m pytest -m servers --ignore=tests/servers; rest=$$?; \
	wait $$half; half=$$?; cat $$log; rm $$log; exit $$((rest + half))
endef

# Real servers: Prefect, then vLLM on the CPU and the RunPod worker loop in a venv of their own.
test-servers: $(READY) $(MODEL_READY)
	$(SERVER_TESTS)
	$(MODEL_VENV)/bin/python -m pytest -m models tests/models
	SHEAF_REQUIRE_MODELS=1 SHEAF_MODEL_PYTHON=$(abspath $(MODEL_VENV))/bin/python \
		$(BIN)/python -m pytest -m models tests/engines tests/runpod

# Two minutes and 2.5 GB; Python 3.11, for which the lock was made.
$(MODEL_READY): requirements/model-cpu.txt tests/models/torchvision_shim.py
	test -x $(MODEL_VENV)/bin/python || $(PYTHON) -m venv $(MODEL_VENV)
	$(MODEL_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--requirement requirements/model-cpu.txt
	$(MODEL_VENV)/bin/python tests/models/torchvision_shim.py
	touch $@

bench: $(READY)
	$(BIN)/python -m benchmarks

check: $(READY)
	$(BIN)/ruff check $(ROOMS)
	$(BIN)/ruff format --check $(ROOMS)
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_architecture.py

format: $(READY)
	$(BIN)/ruff format $(ROOMS)
	$(BIN)/ruff check --fix $(ROOMS)

lock:
	requirements/compile.sh

# What is installed, as CycloneDX; versions and licences come from the packages themselves.
SBOM ?= sbom.cdx.json
sbom:
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-format JSON \
		--output-file $(SBOM) $(BIN)/python

# Known vulnerabilities of the lock, from the advisory database: needs the internet.
audit: $(READY)
	$(BIN)/pip-audit --requirement requirements/lock.txt --disable-pip --no-deps

clean:
	rm -rf $(VENV) demo-results sheaf-results
