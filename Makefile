# make demo   set up, and build the example site
# make test   all checks and tests
# make bench  what the commands cost, beside what they stand on
# make format tidy the code

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE_TESTS := tests/clients

.PHONY: demo test bench format clean

demo: $(VENV)/.installed
	$(BIN)/mlr build examples/kustradet -o public
	@echo "Look at public/index.html in a browser. Your own: $(BIN)/mlr build minutes.md"

test: $(VENV)/.tested $(NODE_TESTS)/node_modules/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

bench: $(VENV)/.tested
	$(BIN)/python tests/bench.py
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check dateparser pyduckling-native-phihos
	$(BIN)/python -m tests.bench_dates

format: $(VENV)/.tested
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mlr needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q mlr_minutes
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

# The calendar and browser clients are wanted where Node.js is, and the validator of pages where Java is too; without them their
# tests are skipped, and fail under CI. No package needs a script of its own.
$(NODE_TESTS)/node_modules/.installed: $(NODE_TESTS)/package-lock.json
	@if command -v npm >/dev/null; then npm ci --ignore-scripts --prefix $(NODE_TESTS) --silent --no-audit --no-fund && touch $@; \
	else echo "no npm: tests with calendar clients and axe are skipped"; fi

clean:
	rm -rf $(VENV) public $(NODE_TESTS)/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
