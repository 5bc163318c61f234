from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

import seeds.data
from seeds.catalogue import read_words

DATA = Path(seeds.data.__file__).parent
DICTIONARIES = "".join((DATA / name).read_text(encoding="utf-8") for name in ("SOURCES.md", "METRICS.md"))


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
def test_every_table_and_column_is_in_the_data_dictionary(path: Path) -> None:
    assert re.search(rf"^## .*\b{re.escape(path.name)}", DICTIONARIES, re.MULTILINE), f"no section for {path.name}"
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [column for column in header if f"`{column}`" not in DICTIONARIES] == []


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
def test_every_row_has_all_columns_and_no_control_character(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]", text)
    with path.open(encoding="utf-8", newline="") as file:
        header, *table = csv.reader(file)
    assert {len(row) for row in table} <= {len(header)}


def test_the_counts_that_the_dictionary_states() -> None:
    def count(name: str) -> int:
        return len(seeds.data.rows(name))

    assert f"{count('regions'):,} names of" in DICTIONARIES
    assert f"{count('campaigns')} editions" in DICTIONARIES
    assert f"{count('figures'):,} figures of {count('releases')} releases" in DICTIONARIES


@pytest.mark.parametrize("path", sorted((DATA / "words").glob("*.txt")), ids=lambda path: path.name)
def test_every_list_of_words_is_in_the_dictionary_and_names_each_word_once(path: Path) -> None:
    known = read_words(path.stem)
    assert known
    assert len(known) == len(set(known))
    assert f"`{path.stem}`" in DICTIONARIES
