# Zhanbao: every target sets up what it needs; the second time works offline.
.POSIX:
.SUFFIXES:
SHELL = /bin/sh

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
WORKERS ?= auto
DOCUMENTS ?= ../shared/documents

.PHONY: help run test check format data snapshots bench fuzz torture soak wheel clean

help:
	@echo 'make run        open the dashboard (makes the environment and the store first)'
	@echo 'make test       run the tests'
	@echo 'make check      lint, types, import contracts'
	@echo 'make format     let ruff format and mend what it can'
	@echo 'make snapshots  record the pictures of the screens anew (look at every one before you commit it)'
	@echo 'make pictures   draw the pictures of the README anew, from what ships'
	@echo 'make data       read the releases in DOCUMENTS anew into seeds/data'
	@echo 'make bench      measure speed, bytes and memory, in ratios (ARGS="--all": larger, with more to compare with)'
	@echo 'make fuzz       random texts and words, ten minutes each (ARGS="--minutes 1": less)'
	@echo 'make torture    kills, faults, hostile documents, readers beside a writer, in one table (ARGS="--share 0.1": less)'
	@echo 'make soak       a monkey at the keys for hours (ARGS="--keys 10000": so many keys instead)'
	@echo 'make wheel      build the distribution into dist/'
	@echo 'make clean      remove the environment and what tools left behind'

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Zhanbao needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.app: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo 'Installing Zhanbao (once) ...'
	@$(PIP) install -c constraints.txt -e .
	@touch $(VENV)/.app

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo 'Installing Zhanbao and its tests (once) ...'
	@$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $(VENV)/.app $(VENV)/.dev

run: $(VENV)/.app
	@$(BIN)/zhanbao $(ARGS)

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

check: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

snapshots: $(VENV)/.dev
	@$(BIN)/python -m pytest tests/screens --snapshot-update $(ARGS)

pictures: $(VENV)/.dev
	@$(BIN)/python -m tui.pictures

data: $(VENV)/.dev
	@$(BIN)/python -m seeds.gathering.documents $(DOCUMENTS)

bench: $(VENV)/.dev
	@$(BIN)/python -m tests.bench $(ARGS)

fuzz: $(VENV)/.dev
	@$(BIN)/python -m tests.parsing.fuzz --minutes 10 $(ARGS)
	@$(BIN)/python -m tests.torture.fuzz --minutes 10 $(ARGS)

torture: $(VENV)/.dev
	@$(BIN)/python -m tests.torture $(ARGS)

soak: $(VENV)/.dev
	@$(BIN)/python -m tests.torture.monkey --minutes 120 $(ARGS)

wheel: $(VENV)/.dev
	@$(PIP) install build
	@$(BIN)/python -m build

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
