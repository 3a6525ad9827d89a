# The one interface to this checkout. `make` alone lists the targets.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && exit; \
	done; echo python3)
BIN := .venv/bin
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-emit-find-links
WORKERS ?= 2
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo up test test-fast check format bench reference lock setup clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo: setup ## everything from nothing: servers, eight proposals, the figures they give
	@$(BIN)/liggare demo $(ARGS)

up: setup ## everything up on this machine, data kept in var/, until Ctrl-C
	@$(BIN)/liggare up $(ARGS)

test: setup ## all tests, against real servers
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile $(ARGS)

test-fast: setup ## the tests without servers and processes of their own (a minute)
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile -m "not server and not slow" $(ARGS)

check: setup ## format, lint, types and import contracts
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## rewrite the code in the project's format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: setup ## our figures against bare PostgreSQL and bare Temporal
	@$(BIN)/python -m benchmarks $(ARGS)

reference: setup ## write the reference pages and OpenAPI anew from the code
	@$(BIN)/python -m scripts.reference

lock: setup ## resolve the dependencies anew and write their hashes
	$(UV_COMPILE) --upgrade --group dev pyproject.toml --output-file requirements.lock
	$(UV_COMPILE) --constraint requirements.lock pyproject.toml --output-file deploy/requirements.lock

setup: ## virtual environment, locked packages, Temporal server; nothing if all is there
	@$(PYTHON) scripts/setup.py

clean: ## remove what was made here, the data in var/ too; the Temporal server stays in its cache
	rm -rf .venv var build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
