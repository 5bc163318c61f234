"""A store of every version that there has been is read by this one; its tables are in ``schema_N.sql`` here."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from store import StoreError, open_store
from store.answers.ranking import Ranking
from store.schema import SCHEMA_VERSION
from tests import small_store
from tests.commands.running import complaint, zhanbao
from tests.store.readings import contents

SCHEMAS = {path: int(path.stem.rpartition("_")[2]) for path in sorted(Path(__file__).parent.glob("schema_*.sql"))}


@pytest.fixture(scope="module")
def present(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_store.build(tmp_path_factory.mktemp("present") / "present.duckdb")


def of_old(present: Path, schema: Path, path: Path) -> Path:
    """What ``present`` holds, in a file of an older schema."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(schema.read_text("utf-8"))
        connection.execute(f"ATTACH '{present}' AS present (READ_ONLY)")
        columns: dict[str, list[str]] = {}
        for table, column in connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns()"
            " SEMI JOIN duckdb_tables() USING (database_name, table_name) WHERE database_name = current_database()"
            " INTERSECT SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'present'"
        ).fetchall():
            columns.setdefault(table, []).append(f'"{column}"')
        for table, names in columns.items():
            named = ", ".join(names)
            connection.execute(f"INSERT INTO {table} BY NAME FROM present.{table} SELECT {named}")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [str(SCHEMAS[schema])])
        connection.execute("DETACH present")
    return path


def test_every_version_before_this_one_has_its_tables_here() -> None:
    assert list(SCHEMAS.values()) == list(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_an_older_store_is_brought_up_with_all_it_holds(schema: Path, present: Path, tmp_path: Path) -> None:
    old = of_old(present, schema, tmp_path / "old.duckdb")
    with pytest.raises(StoreError, match="made by an older Zhanbao; `zhanbao import --db"):
        open_store(old, create=False)
    with open_store(old) as store, open_store(present) as expected:
        assert store.info().schema_version == SCHEMA_VERSION
        assert store.ask_all(Ranking("dismantle.gang")) == expected.ask_all(Ranking("dismantle.gang"))
    assert contents(old) == contents(present)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.duckdb", "old.duckdb.lock"]


def test_a_newer_store_is_refused_by_every_command_and_left_alone(present: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.duckdb"
    shutil.copyfile(present, newer)
    with duckdb.connect(str(newer)) as connection:
        connection.execute("UPDATE meta SET value = '1000' WHERE key = 'schema_version'")
    before = newer.read_bytes()
    for command in (["show"], ["import"], ["check"], ["export", str(tmp_path / "dump")], ["provinces"]):
        done = zhanbao(*command, "--db", newer, home=tmp_path)
        assert done.returncode == 4
        assert f"{newer}: made by a newer Zhanbao (schema 1000" in complaint(done)
    assert newer.read_bytes() == before


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6])
def test_a_damaged_store_is_said_with_what_to_do_and_left_alone(share: float, present: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.duckdb"
    whole = present.read_bytes()
    damaged.write_bytes(whole[: int(len(whole) * share)])
    for command in (["show"], ["import"]):
        done = zhanbao(*command, "--db", damaged, home=tmp_path)
        assert done.returncode == 4
        assert "move" in complaint(done)
    assert damaged.stat().st_size == int(len(whole) * share)
