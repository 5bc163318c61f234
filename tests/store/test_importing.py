"""What becomes of readings: whole or not at all, the same again unchanged, the deeper in place of the shallower."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.figure import Reading
from store import Store, open_store
from store.answers.campaigns import Campaigns
from store.answers.search import Search
from store.importing import Importer
from store.preparing import prepare
from store.sources import Origin
from tests import small_store
from tests.store.readings import ONE, READ, SHIPPED, TEXT, contents, orphans, run, statuses


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
    monkeypatch.setattr("store.catalogues.data_version", lambda: "9.9")
    for module in ("store.schema", "store.catalogues"):
        monkeypatch.setattr(f"{module}.data_hash", lambda: "other")
    statuses(small_path)
    with open_store(small_path) as store:
        assert store.info().data_version == "9.9"
    assert contents(small_path) == before


def test_many_documents_are_written_in_several_transactions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.batching._FIGURES", 5)
    in_parts = small_store.build(tmp_path / "parts.duckdb")
    monkeypatch.undo()
    assert contents(in_parts) == contents(small_store.build(tmp_path / "whole.duckdb"))


def test_a_long_run_puts_whole_versions_in_place_on_its_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.batching._FIGURES", 5)
    monkeypatch.setattr("store.importing._VERSION_SECONDS", 0.0)
    path, readings = tmp_path / "long.duckdb", small_store.readings()

    def ended_in_the_middle() -> None:
        with Importer(path, empty=True) as importer:
            for reading in readings[:8]:
                importer.add(reading)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ended_in_the_middle()
    releases, _ = contents(path)
    assert 0 < len(releases) < 8
    again = run(path, readings)
    assert [outcome.status for outcome in again].count("unchanged") == len(releases)
    assert contents(path) == contents(small_store.build(tmp_path / "at_once.duckdb"))


def test_importing_works_on_a_store_that_somebody_reads(small_path: Path, small: Store) -> None:
    with open_store(small_path) as reader:
        assert statuses(small_path, READ) == ["imported"]
        assert reader.release("0a1b2c") is None  # its version is the one that it opened
        with open_store(small_path) as later:
            assert later.release("0a1b2c") is not None


def test_a_file_is_forgotten_when_another_takes_the_place_of_what_was_read_of_it(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    for name, reading in (("first", replace(READ, text=None)), ("second", READ)):
        with Importer(path, empty=True) as importer:
            importer.take(prepare(reading), Origin(name, "stamp", "data"))
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SELECT path, release_id FROM source").fetchall() == [("second", READ.release.id)]
