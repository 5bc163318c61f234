"""The dashboard from the terminal's side: start, keys, bytes, memory, leaving; beside a hello world and two peers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import duckdb

from tests.bench.peers import NotHad, programs
from tests.bench.processes import COMMAND, environment, in_turn
from tests.bench.rankings import CAMPAIGN, METRIC
from tests.bench.setting import Setting
from tests.bench.stores import built
from tests.bench.tables import Column, Goal, Sample, Table
from tests.bench.terminal import Line, Program

DOWN, PAGE_DOWN, END = b"\x1b[B", b"\x1b[6~", b"\x1b[F"
_PASS, _HELLO, _FLOOR = "python -c pass", "Textual hello world, 300 rows", "curses, 300 rows (the floor)"
LARGE, SLOW = (120, 40), Line(20_000, 0.2)
_SETTLED, _IDLE, _QUIET = 0.4, 1.0, 0.12
"""Seconds of silence after which a start is over; to listen whether an idle program sends anything; after which
a key has had its effect."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A program with what tells that it can be used."""

    command: Sequence[str]
    text: str
    """Stands on screen when there is content."""
    leave: bytes = b"q"
    moves: bool = True
    """Whether its first screen has rows to move on."""
    ours: bool = True
    """Whether it runs from this checkout."""


def tables(setting: Setting) -> Iterable[Table]:
    """Yield the tables of the first screen and of a long list."""
    yield _start(setting)
    yield _keys(setting, (120, 40))
    yield _keys(setting, (80, 24))
    yield _slow(setting)


def _start(setting: Setting) -> Table:
    last = _ours(setting.sizes[-1])
    sizes = [_ours(size) for size in setting.sizes]
    million = [_ours(1_000_000)] if 1_000_000 in setting.sizes else []
    columns = [
        Column("first paint", "s", against=_PASS),
        Column("usable", "s", against=_HELLO),
        Column("bytes", "B"),
        Column("quit", "s", against=_HELLO),
        Column("idle", "B"),
        Column("peak", "MB"),
    ]
    goals = [
        *(Goal(case, "first paint", 2) for case in sizes),
        *(Goal(case, "usable", 0.9) for case in sizes),
        *(Goal(case, "bytes", 20_000) for case in sizes),
        *(Goal(case, "quit", 0.8) for case in sizes),
        *(Goal(case, "idle", 0) for case in sizes),
        *(Goal(case, "peak", 150) for case in million),
        *(Goal(last, "peak", 1.15, against=case) for case in million if case != last),
        *(Goal(case, "usable", 0.3, against="Harlequin") for case in million),
        *(Goal(case, "usable", 1, against="VisiData, 1,000,000 rows") for case in million),
        *(Goal(case, "peak", 1, against="VisiData, 1,000,000 rows") for case in million),
    ]
    table = Table("Start, 120×40: the provinces", columns, goals)
    shown = {_HELLO: Shown([sys.executable, "-m", "tests.bench.hello"], "place 1")}
    for size in setting.sizes:
        shown[_ours(size)] = _home(setting, size)
    shown |= _peers(setting, table)
    cases: dict[str, Callable[[], Sample]] = {_PASS: partial(_bare, setting)}
    cases |= {name: partial(_started, one, setting) for name, one in shown.items()}
    in_turn(table, cases, setting.rounds)
    return table


def _keys(setting: Setting, room: tuple[int, int]) -> Table:
    columns = [
        Column("usable", "s", against=_HELLO),
        Column("down", "s", against=_HELLO),
        Column("down bytes", "B"),
        Column("page", "s", against=_HELLO),
        Column("page bytes", "B"),
        Column("end", "s", against=_HELLO),
        Column("peak", "MB"),
    ]
    large = room == LARGE
    sizes = setting.sizes if large else setting.sizes[-1:]
    ours = {
        f"{what}, {size:,} figures": (place, text, size) for what, (place, text) in _LISTS.items() for size in sizes
    }
    goals: list[Goal] = []
    for case, (*_, size) in ours.items():
        goals += [Goal(case, "down bytes", 400 if large else 200), Goal(case, "page bytes", 6_500 if large else 3_250)]
        if size == 1_000_000:
            goals += [Goal(case, "down", 0.005, absolute=True), Goal(case, "page", 0.015, absolute=True)]
            goals += [Goal(case, "down", 1, against="VisiData, 1,000,000 rows"), Goal(case, "peak", 150)]
    title = f"Keys, {room[0]}×{room[1]}: long lists"
    table = Table(title, columns, goals, notes=["times are to the last byte of what a key causes"])
    shown = {
        _HELLO: Shown([sys.executable, "-m", "tests.bench.hello"], "place 1"),
        _FLOOR: Shown([sys.executable, "-m", "tests.bench.floor"], "place 1"),
    }
    for case, (place, text, size) in ours.items():
        shown[case] = Shown([*COMMAND, "--db", str(built(setting.stores, size)), place], text)
    if large:
        shown |= {name: one for name, one in _peers(setting, table).items() if one.moves}
    cases = {name: partial(_pressed, one, setting, room) for name, one in shown.items()}
    in_turn(table, cases, setting.rounds, warm=False)
    return table


def _slow(setting: Setting) -> Table:
    """Everything as it comes to the far end of a slow line; a program is not held up by it, as over SSH."""
    ours = _ours(setting.sizes[-1])
    table = Table(
        "A slow line (20 kB a second, 200 ms there and back), 120×40",
        [Column("usable", "s", against=_HELLO), Column("down", "ms"), Column("page", "ms"), Column("quit", "s")],
        [Goal(ours, "down", 240), Goal(ours, "usable", 0.5)],
        notes=["a cursor move is to be seen within the 200 ms and 40 more"],
    )
    shown = {
        _HELLO: Shown([sys.executable, "-m", "tests.bench.hello"], "place 1"),
        ours: _home(setting, setting.sizes[-1]),
    }
    in_turn(table, {name: partial(_far, one, setting) for name, one in shown.items()}, setting.rounds, warm=False)
    return table


def _far(shown: Shown, setting: Setting) -> Sample:
    with Program(shown.command, _environment(shown, setting), line=SLOW) as program:
        sample = {"usable": program.until(shown.text)}
        program.burst(_SETTLED)
        for name, keys, times in (("down", DOWN, 10), ("page", PAGE_DOWN, 2)):
            # What is under way has to come before the next key is pressed.
            bursts = [program.burst(SLOW.rtt + _QUIET, keys=keys, silent=2.0) for _ in range(times)]
            heard = [burst.last * 1000 for burst in bursts if burst.last is not None]
            if heard:
                sample[name] = median(heard)
        sample["quit"] = program.leave(shown.leave)
    return sample


_LISTS = {"a campaign": (CAMPAIGN, "演示"), "a ranking": (f"rank/{METRIC}", " 个")}
"""Places, and what stands on their first screens at any width: the outlet of a figure, the unit of the metric."""


def _home(setting: Setting, size: int) -> Shown:
    """The first screen, whatever an earlier run was left at."""
    return Shown([*COMMAND, "--fresh", "--db", str(built(setting.stores, size))], "湖北")


def _ours(size: int) -> str:
    return f"zhanbao, {size:,} figures"


def _bare(setting: Setting) -> Sample:
    with Program([sys.executable, "-c", "pass"], environment(setting.home)) as program:
        return {"first paint": program.end()}


def _started(shown: Shown, setting: Setting) -> Sample:
    with Program(shown.command, _environment(shown, setting)) as program:
        usable = program.until(shown.text)
        program.burst(_SETTLED)
        start = program.bytes
        program.burst(_IDLE, silent=_IDLE, limit=_IDLE)
        idle, peak = program.bytes - start, program.peak_mb
        painted = program.painted or usable
        quit_in = program.leave(shown.leave)
    return {"first paint": painted, "usable": usable, "bytes": start, "idle": idle, "quit": quit_in, "peak": peak}


def _pressed(shown: Shown, setting: Setting, room: tuple[int, int]) -> Sample:
    with Program(shown.command, _environment(shown, setting), room) as program:
        sample = {"usable": program.until(shown.text)}
        program.burst(_SETTLED)
        for name, keys, times in (("down", DOWN, 10), ("page", PAGE_DOWN, 4), ("end", END, 1)):
            bursts = [program.burst(_QUIET, keys=keys, silent=2.0) for _ in range(times)]
            heard = [burst for burst in bursts if burst.last is not None]
            if heard:  # a list may have ended before
                sample[name] = median(burst.last or 0 for burst in heard)
                sample[f"{name} bytes"] = median(burst.size for burst in heard)
        sample["peak"] = program.peak_mb
        program.leave(shown.leave)
    return sample


def _environment(shown: Shown, setting: Setting) -> Mapping[str, str]:
    return environment(setting.home) if shown.ours else environment(setting.home, PYTHONPATH="")


def _peers(setting: Setting, table: Table) -> dict[str, Shown]:
    """VisiData and Harlequin on the same figures."""
    if not setting.peers_too:
        table.notes.append("VisiData and Harlequin: with --all")
        return {}
    store = built(setting.stores, 1_000_000)
    found: dict[str, Shown] = {}
    for name in ("visidata", "harlequin"):
        try:
            folder = programs(name, setting.peers)
        except NotHad as reason:
            table.notes.append(f"skipped: {reason}")
            continue
        if name == "harlequin":
            command = [str(folder / "harlequin"), "--read-only", "--theme", "harlequin", str(store)]
            found["Harlequin"] = Shown(command, "Query Editor", b"\x11", moves=False, ours=False)
        else:
            for rows in (300, 1_000_000):
                command = [str(folder / "vd"), str(_as_csv(store, rows))]
                # It shows the first rows at once and goes on loading; usable is when all are there.
                found[f"VisiData, {rows:,} rows"] = Shown(command, f"{rows} rows", b"gq", ours=False)
    return found


def _as_csv(store: Path, rows: int) -> Path:
    path = store.with_name(f"{rows}.csv")
    if not path.exists():
        with duckdb.connect(store, read_only=True) as connection:
            wanted = connection.table("figure_row").limit(rows)
            wanted.project("outlet, region_name, metric, value, unit, campaign, published, title").to_csv(str(path))
    return path
