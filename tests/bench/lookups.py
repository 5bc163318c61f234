"""Look-ups from the shell, as whole processes, beside the least that asking DuckDB costs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from store.importing import make_store
from tests.bench.processes import COMMAND, in_turn, run
from tests.bench.setting import Setting
from tests.bench.stores import built, kept
from tests.bench.tables import Column, Goal, Sample, Table

_BARE = "a bare DuckDB query"
_QUERY = "import duckdb; duckdb.connect({!r}, read_only=True).execute('select count(*) from figure').fetchall()"
_PROVINCE = "show 湖北 --format json"
_PLACES = ("湖北", "rank/dismantle.gang?campaign=夏季行动@2023", "湖北/夏季行动@2023", "search/hubei")


def tables(setting: Setting) -> Iterable[Table]:
    """Yield a table for what ships and one for the largest store."""
    shipped = kept(setting.stores, "shipped", make_store)
    yield _table("what ships", shipped, setting)
    for size in setting.sizes[-1:]:
        yield _table(f"{size:,} figures", built(setting.stores, size), setting)


def _table(what: str, store: Path, setting: Setting) -> Table:
    limit = [Goal(_PROVINCE, "time", 1.6)] if what == "what ships" else []
    table = Table(
        f"Look-ups, {what}",
        [Column("time", "s", against=_BARE), Column("cpu", "s", against=_BARE), Column("peak", "MB")],
        limit,
    )
    commands: Mapping[str, Sequence[str]] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        _BARE: [sys.executable, "-c", _QUERY.format(str(store))],
        **{f"show {place} --format json": [*COMMAND, "show", place, "--format", "json", "--db", str(store)]
           for place in _PLACES},
    }  # fmt: skip
    in_turn(table, {name: partial(_sample, command, setting) for name, command in commands.items()}, 2 * setting.rounds)
    return table


def _sample(command: Sequence[str], setting: Setting) -> Sample:
    # 1: the generated stores have no such place in a campaign, which takes as long to find out.
    done = run(command, setting.home, codes=(0, 1))
    return {"time": done.seconds, "cpu": done.cpu, "peak": done.peak_mb}
