"""What the store refuses, and that it takes everything else as it is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.figure import Figure, Reading, Release
from store import open_store
from store.importing import Importer
from tests import small_store
from tests.store.readings import ONE, READ, TEXT, contents, run, statuses


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (
            replace(ONE, value=Decimal("0.33333333333")),
            "figure 1 ('415', id 0a1b2c.8): value 0.33333333333 does not fit",
        ),
        (replace(ONE, value=Decimal("1e18")), "value 1E+18 does not fit"),
        (replace(ONE, value=Decimal("123456789012345678901234567890")), "does not fit (18 digits before the point"),
        (replace(ONE, value=Decimal("99999999999999999.99999999999")), "does not fit"),
        (replace(ONE, value=Decimal("NaN")), "value NaN does not fit"),
        (replace(ONE, region="429999"), "region '429999' is no GB/T 2260 code"),
        (replace(ONE, region="x' OR 1=1"), "is no GB/T 2260 code"),
        (replace(ONE, basis="yoy"), "basis yoy does not go with kind level"),
        (replace(ONE, kind="change"), "basis None does not go with kind change"),
        (replace(ONE, metric_id="no.such"), "metric_id 'no.such' is not in the catalogue"),
        (replace(ONE, campaign_id="夏季行动"), "campaign_id '夏季行动' is not NAME@YEAR"),
        (replace(ONE, end=99), "offsets 8–99 are outside the text"),
        (replace(ONE, end=None), "only one of start and end is given"),
        (replace(ONE, raw=""), "raw is empty"),
        (replace(ONE, metric=""), "metric is empty"),
        (replace(ONE, confidence=1.5), "confidence 1.5 is not between 0 and 1"),
        (replace(ONE, metric="打掉\ud800"), "metric holds half a surrogate pair"),
    ],
)
def test_a_figure_that_is_none_fails_its_document_by_name_and_no_other(
    tmp_path: Path, wrong: Figure, reason: str
) -> None:
    path = tmp_path / "x.duckdb"
    first, last = small_store.readings()[:2]
    outcomes = run(path, [first, replace(READ, figures=(wrong,)), last])
    assert [outcome.status for outcome in outcomes] == ["imported", "failed", "imported"]
    assert reason in outcomes[1].reason
    assert "\n" not in outcomes[1].reason
    releases, _ = contents(path)
    assert len(releases) == 2


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (replace(READ, release=replace(READ.release, id="")), "the release has no id"),
        (replace(READ, release=replace(READ.release, published="2023/9/1")), "published '2023/9/1' is no date"),
        (replace(READ, release=replace(READ.release, region="999999")), "region '999999' is no GB/T 2260 code"),
        (replace(READ, figures=(ONE, ONE)), "two figures have the id 0a1b2c.8"),
        (replace(READ, text=TEXT + "\udfff"), "the text holds half a surrogate pair"),
    ],
)
def test_a_release_that_is_none_fails(tmp_path: Path, wrong: Reading, reason: str) -> None:
    (outcome,) = run(tmp_path / "x.duckdb", [wrong])
    assert outcome.status == "failed"
    assert reason in outcome.reason


def test_what_only_the_database_refuses_loses_no_other_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.preparing.refusal", lambda *_: None)
    path = tmp_path / "x.duckdb"
    first, last = small_store.readings()[:2]
    with Importer(path, empty=True) as importer:
        for reading in (first, replace(READ, figures=(replace(ONE, basis="yoy"),)), last):
            importer.add(reading)
    assert [(outcome.release_id, outcome.status) for outcome in importer.refused] == [("0a1b2c", "failed")]
    releases, _ = contents(path)
    assert len(releases) == 2


@pytest.mark.parametrize("words", ["\r", "\n", "\r\n", "\n\r", '"', "nan", "a\x00b"])
def test_a_label_of_nothing_but_line_ends_or_marks_is_stored_as_it_is(tmp_path: Path, words: str) -> None:
    path = tmp_path / "x.duckdb"
    assert statuses(path, replace(READ, figures=(replace(ONE, metric=words),))) == ["imported"]
    assert [row.metric for row in contents(path)[1]] == [words]


STORABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=25, deadline=None)
@given(
    raw=STORABLE.filter(bool),
    value=st.decimals(-(10**18) + 1, 10**18 - 1, places=10),
    unit=STORABLE,
    metric=STORABLE.filter(bool),
    period=st.none() | STORABLE,
    notes=st.lists(STORABLE, max_size=3),
    body=STORABLE,
)
def test_whatever_text_and_number_a_document_has_comes_back_as_it_was(
    raw: str, value: Decimal, unit: str, metric: str, period: str | None, notes: list[str], body: str
) -> None:
    odd = Figure(raw, value, unit, "exact", "level", None, metric, "", None, period, "case", 0, 1, notes=tuple(notes))
    reading = Reading(Release("odd", title=metric, warnings=tuple(notes)), (odd,), "x" + body, "odd.txt")
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.duckdb")
        assert statuses(path, reading) == ["imported"]
        with open_store(path) as store:
            card = store.figure("odd.0")
        assert card is not None
        row = card.figure
        assert (row.raw, row.value, row.unit, row.metric, row.title) == (raw, value, unit, metric, metric)
        assert (row.period, card.notes[: len(notes)], card.warnings) == (period or None, tuple(notes), tuple(notes))
