"""Corrections: applied where the reading is as expected, told loudly where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.figure import Figure, Reading
from seeds.shipped import shipped
from store import open_store
from store.answers.findings import Findings
from store.checking import figure_ids
from store.checks import CHECKS
from store.correcting import STALE, Correction, corrected, corrections, read_corrections
from tests.store.readings import ONE, READ, run

ENTRY = """
[[figure]]
id = "0a1b2c.8"
expect = { raw = "415", value = 415, unit = "个" }
set = { period = "三年来", campaign_id = "" }
explains = ["falls"]
reason = "the text says so"
source = "its second sentence"
"""


def stale(readings: Iterable[Reading], entries: Mapping[str, Correction]) -> list[str]:
    """Ids of entries that fit none of these readings: their figure is not there, or not as expected."""
    fitting = {
        name
        for reading in (corrected(reading, entries) for reading in readings)
        for name, figure in zip(figure_ids(reading), reading.figures, strict=True)
        if name in entries and not any(note.startswith(STALE) for note in figure.notes)
    }
    return sorted(entries.keys() - fitting)


def test_an_entry_sets_fields_and_says_so() -> None:
    known = {entry.figure_id: entry for entry in read_corrections(ENTRY)}
    (one,) = corrected(READ, known).figures
    assert (one.period, one.campaign_id, one.value) == ("三年来", None, ONE.value)
    assert one.notes == (
        "corrected: period was none, campaign_id was 夏季行动@2023; the text says so (its second sentence)",
    )
    assert corrected(replace(READ, release=replace(READ.release, id="other")), known).figures == READ.figures


@pytest.mark.parametrize(
    "changed", [replace(ONE, raw="416"), replace(ONE, value=Decimal(416)), replace(ONE, unit="起")]
)
def test_an_entry_does_not_touch_what_is_not_as_expected(changed: Figure) -> None:
    known = {entry.figure_id: entry for entry in read_corrections(ENTRY)}
    reading = replace(READ, figures=(changed,))
    (one,) = corrected(reading, known).figures
    assert one.period == ONE.period
    assert one.notes[0].startswith(STALE)
    assert stale([reading], known) == ["0a1b2c.8"]
    assert stale([READ], known) == []


def test_a_stale_entry_is_found_by_the_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {entry.figure_id: entry for entry in read_corrections(ENTRY)}
    for module in ("store.preparing", "store.finding"):
        monkeypatch.setattr(f"{module}.corrections", lambda: known)
    path = tmp_path / "x.duckdb"
    run(path, [replace(READ, figures=(replace(ONE, raw="41", value=Decimal(41)),), text=None)])
    with open_store(path) as store:
        (row,) = store.ask_all(Findings())
    assert (row.check, row.figure_id, row.explanation) == ("correction", "0a1b2c.8", "")
    assert row.text == f"{STALE} raw is 41, not 415"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('[[figure]]\nid = "a.1"', "id, expect, reason and source are needed"),
        (ENTRY.replace("period", "value"), "value can be expected or set"),
        (ENTRY.replace('unit = "个"', 'colour = "red"'), "colour can be expected or set"),
        (ENTRY + ENTRY, "has two entries"),
    ],
)
def test_a_wrong_entry_is_named(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_corrections(wrong)


def test_every_entry_that_ships_fits_a_figure_that_ships_and_explains_a_check() -> None:
    assert stale(shipped(), corrections()) == []
    names = {check.name for check in CHECKS}
    for entry in corrections().values():
        assert entry.set or entry.explains
        assert set(entry.explains) <= names
