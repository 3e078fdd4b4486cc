# koek: `make run` ends in the workbench, `make check` is the gate, `make test` is all that CI runs.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

CATALOGUES := $(wildcard src/koek/texts/locale/*/LC_MESSAGES/*.po)
EXAMPLE ?= examples/maintenance.nl.yaml
REPORT ?= build/verslag.html
HOME_OF_RUN ?= build/run
WORKERS ?= auto
# Tests of the site that draw, render or only read files: what they show is the same on every database.
DRAWN = api_schema.py downloads.py explorer.py forms_fuzz.py mentions.py page_steps.py pictures.py rooms.py rooms_editors.py rooms_layout.py sheet_forms.py static_files.py warming.py worth.py
WRITTEN = $(shell git ls-files '*.py' '*.md' '*.toml' '*.cff' '*.yaml' '*.po' Makefile)
export CI

.PHONY: help run check test browser lint soak bench lock messages docs clean

help: ## show these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	VIRTUAL_ENV=$(abspath $(VENV)) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	VIRTUAL_ENV=$(abspath $(VENV)) $(BIN)/uv pip install --quiet --no-deps uv --editable .
	$(BIN)/python -m compileall -q src
	@touch $@

messages: $(STAMP) ## bring the Dutch catalogues up to date with the sentences, and compile them
	@$(BIN)/python -m koek.texts.compiling update

build/.messages: $(STAMP) $(CATALOGUES)
	@mkdir -p build
	@$(BIN)/python -m koek.texts.compiling
	@touch $@

run: $(STAMP) build/.messages ## solve an example, write its report, and open the workbench on http://127.0.0.1:8000
	@$(BIN)/koek solve $(EXAMPLE) --lang nl
	@$(BIN)/koek report $(EXAMPLE) $(REPORT) --lang nl --force
	@$(BIN)/koek serve --data $(HOME_OF_RUN) --lang nl

check: lint docs ## the gate: style, types, imports, words, documents, tests without the slow ones and without browsers
	$(BIN)/pytest -q -n $(WORKERS) -m "not slow and not browser and not walls"

test: lint docs browser ## everything that CI runs: the gate, the slow tests, browsers, walls, the coverage floor, both databases
	$(BIN)/pytest -n $(WORKERS) --cov --cov-report=term
	$(BIN)/python tests/postgres.py $(BIN)/pytest -q -n $(WORKERS) -m "not slow" tests/web $(addprefix --ignore=tests/web/test_,$(DRAWN))

browser: ## install the browser that tests drive, when it is missing and may be installed
	@if command -v chromium > /dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	elif [ "$$CI" = true ]; then echo "chromium is missing; install it first" >&2; exit 1; \
	else echo "chromium is missing: the tests that need a browser are skipped. Install it with your system's packages." >&2; fi

lint: $(STAMP) build/.messages ## style, types, imports and spelling
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(BIN)/codespell --ignore-words spelling/meant-words.txt $(filter-out %.po %.nl.yaml LEESMIJ.md src/koek/method/%.toml,$(WRITTEN))
	@$(BIN)/codespell --dictionary spelling/dutch-mistakes.txt $(WRITTEN)

soak: $(STAMP) build/.messages browser ## the long rest: many more generated cases, every page in every way, load
	KOEK_EXAMPLES=2000 KOEK_FULL_MATRIX=1 $(BIN)/pytest -n $(WORKERS)
	KOEK_EXAMPLES=5000 $(BIN)/pytest -q -n $(WORKERS) tests/web/test_forms_fuzz.py
	$(BIN)/python benchmarks/web_load.py --seconds 120
	$(BIN)/python tests/web/killing.py 8 20

bench: $(STAMP) build/.messages ## ratios side by side: ours against the peer and against the slow obvious version
	$(BIN)/python benchmarks/run.py

docs: $(STAMP) build/.messages ## the documentation; a warning is an error
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/docs

lock: ## renew requirements.lock from pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --extra web --group dev --output-file requirements.lock pyproject.toml

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage* docs/_build
