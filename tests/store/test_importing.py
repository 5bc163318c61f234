"""What becomes of readings: whole or not at all, the same again unchanged, the deeper in place of the shallower."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.figure import Figure, Reading, Release
from store import Store, open_store
from store.answers.campaigns import Campaigns
from store.answers.figures import FigureRow, ReleaseFigures
from store.answers.releases import Releases
from store.answers.search import Search
from store.deciding import Outcome
from store.importing import Importer
from tests import small_store
from tests.small_store import SUMMER, figure

SHIPPED = Reading(
    Release("shipped-1", "湖北通报", "演示日报", "2023-09-01", "https://example.org/1", "media", "", "420000", SUMMER),
    (figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang"),),
    source="shipped",
)
TEXT = "湖北打掉犯罪团伙415个"
READ = Reading(
    Release("0a1b2c", region="420000", campaign_id=SUMMER),
    (figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang", start=8),),
    TEXT,
    "a.txt",
)


def run(path: Path, readings: Sequence[Reading]) -> list[Outcome]:
    if not path.exists():
        path.write_bytes(_catalogues_alone())
    with Importer(path, empty=True) as importer:
        outcomes = [importer.add(reading) for reading in readings]
    assert importer.refused == []
    return outcomes


@cache
def _catalogues_alone() -> bytes:
    """A store without releases: made once, because its 15,000 names take longer than any of the imports here."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "empty.duckdb")
        with Importer(path, empty=True):
            pass
        return path.read_bytes()


def statuses(path: Path, *readings: Reading) -> list[str]:
    return [outcome.status for outcome in run(path, readings)]


def contents(path: Path) -> tuple[list[object], list[FigureRow]]:
    """All that a reader can see of the releases and figures."""
    with open_store(path, create=False) as store:
        assert orphans(path) == 0
        releases = store.ask_all(Releases())
        return list(releases), [row for found in releases for row in store.ask_all(ReleaseFigures(found.release_id))]


def orphans(path: Path) -> int:
    """Rows that refer to a row which is not there."""
    with duckdb.connect(str(path), read_only=True) as connection:
        found = connection.execute(
            """
            SELECT (SELECT count(*) FROM figure WHERE release_id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM document WHERE release_id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM figure WHERE region NOT IN (SELECT code FROM region) AND region <> '')
                 + (SELECT count(*) FROM figure WHERE metric_id NOT IN (SELECT metric_id FROM metric))
                 + (SELECT count(*) FROM figure WHERE campaign_id NOT IN (SELECT campaign_id FROM campaign))
                 + (SELECT count(*) FROM release WHERE campaign_id NOT IN (SELECT campaign_id FROM campaign))
                 + (SELECT count(*) FROM metric WHERE group_id NOT IN (SELECT group_id FROM metric_group))
                 + (SELECT count(*) FROM name WHERE kind = 'release' AND id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM name WHERE kind = 'campaign' AND id NOT IN (SELECT campaign_id FROM campaign))
            """
        ).fetchone()
    assert found is not None
    return int(found[0])


def test_the_same_again_is_unchanged_and_writes_nothing(small_path: Path) -> None:
    before = small_path.stat()
    assert set(statuses(small_path, *small_store.readings())) == {"unchanged"}
    after = small_path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(small_store.readings()), max_size=15), st.data())
def test_order_and_repetition_of_imports_do_not_matter(chosen: list[Reading], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        at_once, in_parts = Path(folder, "a.duckdb"), Path(folder, "b.duckdb")
        unique = {reading.release.id: reading for reading in chosen}
        run(at_once, list(unique.values()))
        cut = data.draw(st.integers(0, len(chosen)))
        shuffled = data.draw(st.permutations(chosen))
        run(in_parts, shuffled[:cut])
        run(in_parts, shuffled)
        assert contents(in_parts) == contents(at_once)
        assert set(statuses(in_parts, *chosen)) <= {"unchanged"}


def test_a_shipped_release_is_imported_once_its_text_comes_and_keeps_its_citation(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    ships = replace(SHIPPED, release=replace(SHIPPED.release, id=READ.release.id), figures=READ.figures)
    assert statuses(path, ships) == ["imported"]
    assert statuses(path, READ) == ["imported"]
    assert statuses(path, READ, ships) == ["unchanged", "unchanged"]
    _, (row,) = contents(path)
    assert (row.title, row.outlet, row.published, row.url) == (
        "湖北通报",
        "演示日报",
        "2023-09-01",
        SHIPPED.release.url,
    )
    with open_store(path) as store:
        card = store.figure("0a1b2c.8")
    assert card is not None
    assert card.passage is not None
    assert card.passage.text == TEXT


def test_a_documents_own_citation_goes_before_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    titled = replace(READ, release=replace(READ.release, id="shipped-1", title="页面标题"))
    run(path, [SHIPPED, titled])
    _, (row,) = contents(path)
    assert (row.title, row.outlet) == ("页面标题", "演示日报")


def test_a_document_takes_the_place_of_the_shipped_release_of_its_url_for_good(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    document = replace(READ, release=replace(READ.release, url=SHIPPED.release.url))
    assert statuses(path, SHIPPED) == ["imported"]
    assert statuses(path, document) == ["replaced"]
    assert statuses(path, SHIPPED, document) == ["unchanged", "unchanged"]
    releases, figures = contents(path)
    assert [row.figure_id for row in figures] == ["0a1b2c.8"]
    assert len(releases) == 1


def test_changed_content_replaces_all_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    fewer = replace(READ, figures=(replace(READ.figures[0], value=Decimal(416), raw="416"),))
    two = replace(READ, figures=(*READ.figures, replace(READ.figures[0], start=9, end=10, raw="1", value=Decimal(1))))
    assert statuses(path, two) == ["imported"]
    assert statuses(path, fewer) == ["replaced"]
    _, figures = contents(path)
    assert [(row.figure_id, row.raw) for row in figures] == [("0a1b2c.8", "416")]


def test_the_last_of_several_readings_of_one_release_counts_in_one_run(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    corrected = replace(READ, figures=(replace(READ.figures[0], value=Decimal(416)),))
    assert statuses(path, READ, SHIPPED, corrected, READ, READ) == [
        "imported", "imported", "replaced", "replaced", "unchanged",
    ]  # fmt: skip
    _, figures = contents(path)
    assert sorted(str(row.value) for row in figures) == ["415", "415"]


ONE = READ.figures[0]


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
    monkeypatch.setattr("store.importing.refusal", lambda *_: None)
    path = tmp_path / "x.duckdb"
    first, last = small_store.readings()[:2]
    with Importer(path, empty=True) as importer:
        for reading in (first, replace(READ, figures=(replace(ONE, basis="yoy"),)), last):
            importer.add(reading)
    assert [(outcome.release_id, outcome.status) for outcome in importer.refused] == [("0a1b2c", "failed")]
    releases, _ = contents(path)
    assert len(releases) == 2


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
        assert (row.period, card.notes, card.warnings) == (period or None, tuple(notes), tuple(notes))


def test_a_campaign_that_is_new_can_be_found_and_browsed(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    sprint = "演示冲刺行动@2031@420000"
    run(path, [replace(READ, figures=(replace(ONE, campaign="演示冲刺行动", campaign_id=sprint),))])
    with open_store(path) as store:
        (row,) = store.ask_all(Campaigns("420000"))
        assert (row.campaign_id, row.name, row.year, row.place) == (sprint, "演示冲刺行动", 2031, "420000")
        assert [hit.place for hit in store.ask_all(Search("yscc"))] == [sprint]
        assert store.info().provisional_campaigns == 1
    assert orphans(path) == 0


def test_a_dry_run_tells_and_keeps_nothing(small_path: Path, tmp_path: Path) -> None:
    before = contents(small_path)
    with Importer(small_path, dry_run=True) as importer:
        assert [importer.add(READ).status for _ in range(2)] == ["imported", "unchanged"]
    assert contents(small_path) == before
    with Importer(tmp_path / "new.duckdb", empty=True, dry_run=True) as importer:
        assert importer.add(READ).status == "imported"
    assert {path.suffix for path in tmp_path.iterdir()} == {".duckdb", ".lock"}
    assert not (tmp_path / "new.duckdb").exists()


def test_an_exception_in_the_middle_leaves_the_store_as_it_was(small_path: Path) -> None:
    before = contents(small_path)

    def interrupted() -> None:
        with Importer(small_path) as importer:
            importer.add(READ)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert contents(small_path) == before
    assert statuses(small_path, READ) == ["imported"]


def test_catalogues_of_another_distribution_are_renewed_by_the_next_import(
    small_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(small_path)
    for module in ("store.importing", "store.catalogues"):
        monkeypatch.setattr(f"{module}.data_version", lambda: "9.9")
    statuses(small_path)
    with open_store(small_path) as store:
        assert store.info().data_version == "9.9"
    assert contents(small_path) == before


def test_many_documents_are_written_in_several_transactions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.importing._BATCH_FIGURES", 5)
    in_parts = small_store.build(tmp_path / "parts.duckdb")
    monkeypatch.undo()
    assert contents(in_parts) == contents(small_store.build(tmp_path / "whole.duckdb"))


def test_importing_works_on_a_store_that_somebody_reads(small_path: Path, small: Store) -> None:
    with open_store(small_path) as reader:
        assert statuses(small_path, READ) == ["imported"]
        assert reader.release("0a1b2c") is None  # its version is the one that it opened
        with open_store(small_path) as later:
            assert later.release("0a1b2c") is not None
