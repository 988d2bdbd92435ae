# Everything a bare checkout needs: `make demo` and `make test` set up what they use.
.DEFAULT_GOAL := help
.PHONY: help demo test lint lock render benchmark report reliability clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PEERS := $(VENV)/peers/.ready
TOOLS := $(VENV)/.test-packages

help: ## Show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# Compiled once: where nothing may write bytecode, each program that the tests start would do it again
$(READY): requirements.lock pyproject.toml scripts/system-packages
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	sh scripts/system-packages
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	@touch $@

# Not made where a package is missing: tests that need it are skipped then
$(TOOLS): $(READY) scripts/test-packages
	@sh scripts/test-packages && touch $@ || true

demo: $(READY) ## Map, approve, extract and verify thirty stand-in practice databases
	$(BIN)/python -m src.cli demo

test: $(READY) $(TOOLS) lint ## Lint, types, import rules and all tests
	$(BIN)/pytest -n 2 --dist loadgroup

lint: $(READY) ## Ruff, mypy and import-linter
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

benchmark: $(PEERS) ## Time extractions beside the bare driver and other ways to Parquet, the service, and the stand-in alone
	$(BIN)/python benchmarks/extraction/report.py
	$(BIN)/python benchmarks/serving/report.py
	$(BIN)/python benchmarks/standin.py

reliability: $(READY) ## Break everything once, kill runs 200 times, and write the tables of docs/RELIABILITY.md
	IVORIS_RELIABILITY=docs/RELIABILITY.md IVORIS_KILLS=200 $(BIN)/pytest -q tests/acceptance/test_reliability.py \
		tests/acceptance/test_shared_runs.py tests/acceptance/test_recovery.py

report: $(PEERS) ## Judge the matcher on databases it was not tuned on, beside other methods
	$(BIN)/python benchmarks/mapping.py
	$(BIN)/python benchmarks/matching/report.py

$(PEERS): $(READY) benchmarks/peers.lock
	rm -rf $(@D)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --target $(@D) \
		-r benchmarks/peers.lock
	-[ -d /usr/share/wordnet ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends wordnet-base >/dev/null; }
	@touch $@

lock: $(READY) ## Pin all dependencies again, by hash
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-annotate --upgrade --quiet --output-file requirements.lock \
		--custom-compile-command "make lock"
	$(BIN)/uv pip compile pyproject.toml deploy/build.in --constraints requirements.lock --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --upgrade --quiet \
		--output-file deploy/requirements.lock --custom-compile-command "make lock"
	$(BIN)/uv pip compile benchmarks/peers.in --constraints requirements.lock --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --upgrade --quiet \
		--no-emit-package numpy --no-emit-package scipy --no-emit-package rapidfuzz --no-emit-package pyarrow \
		--no-emit-package sqlalchemy \
		--output-file benchmarks/peers.lock --custom-compile-command "make lock"

render: $(READY) ## Render the production manifests into kubernetes/
	$(BIN)/python scripts/render-manifests

clean: ## Remove the virtual environment and caches, never data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
