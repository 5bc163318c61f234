"""Patterns that are told how their matches begin: told wrongly, they would pass over what a new alternative reads."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]  # the only one that knows how a pattern is built
from typing import Any

import pytest

import seeds.naming
import seeds.parsing
import seeds.reading


def _told() -> Iterator[tuple[str, set[str], list[tuple[Any, Any]]]]:
    """Name of each pattern that looks at its first character first, the set that it is told, and what stands behind."""
    for package in (seeds.naming, seeds.parsing, seeds.reading):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    tree = list(_parser.parse(value.pattern, value.flags))
                    for number, branch in enumerate(tree[0][1][1] if tree and str(tree[0][0]) == "BRANCH" else [tree]):
                        told = _looked_at(list(branch))
                        if told:
                            yield f"{module.name}.{name}.{number}", told, list(branch)[1:]


def _looked_at(branch: list[tuple[Any, Any]]) -> set[str]:
    """The set of a look-ahead for one character of a set, where ``branch`` begins with one and more comes behind."""
    if len(branch) < 2 or str(branch[0][0]) != "ASSERT" or branch[0][1][0] != 1:
        return set()
    ahead = list(branch[0][1][1])
    return set(_members(ahead[0][1])) if len(ahead) == 1 and str(ahead[0][0]) == "IN" else set()


def _beginnings(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """Characters with which a match of ``items`` may begin, and whether it may be empty."""
    found: set[str] = set()
    for op, given in items:
        empty = False
        match str(op):
            case "LITERAL":
                found.add(chr(given))
            case "IN":
                found.update(_members(given))
            case "BRANCH":
                for branch in given[1]:
                    more, maybe = _beginnings(branch)
                    found |= more
                    empty |= maybe
            case "SUBPATTERN":
                more, empty = _beginnings(given[3])
                found |= more
            case "MAX_REPEAT" | "MIN_REPEAT":
                more, empty = _beginnings(given[2])
                found |= more
                empty |= given[0] == 0
            case "ASSERT" | "ASSERT_NOT" | "AT":
                empty = True
            case _:
                raise AssertionError(f"{op}: it may begin with anything")
        if not empty:
            return found, False
    return found, True


def _members(items: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    for op, given in items:
        match str(op):
            case "LITERAL":
                yield chr(given)
            case "RANGE":
                yield from map(chr, range(given[0], given[1] + 1))
            case "CATEGORY" if str(given) == "CATEGORY_DIGIT":
                yield from "0123456789"
            case _:
                raise AssertionError(f"{op} {given}: it may begin with anything")


_FOUND = {name: (told, behind) for name, told, behind in _told()}


@pytest.mark.parametrize("name", _FOUND)
def test_a_pattern_is_told_every_character_that_its_matches_begin_with(name: str) -> None:
    told, behind = _FOUND[name]
    beginnings, empty = _beginnings(behind)
    assert not beginnings - told, "add them to what `beginning_with` is told"
    assert not empty


def test_what_is_told_is_found_out() -> None:
    assert len(_FOUND) >= 8
