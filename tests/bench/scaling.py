"""How start, key and ranking grow with the store: bars to look at, flat where the number of figures does not matter."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import partial
from statistics import median

from tests.bench.dashboards import DOWN
from tests.bench.processes import COMMAND, environment, in_turn, run
from tests.bench.rankings import CAMPAIGN, RANKED
from tests.bench.setting import Setting
from tests.bench.stores import built
from tests.bench.tables import Column, Sample, Table
from tests.bench.terminal import Program

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_CELLS = 40


class Bars(Table):
    """A table whose columns are drawn one under the other, each against its own longest."""

    def lines(self) -> list[str]:
        """A line a size, a group of lines a column."""
        told = [self.title]
        for column in self.columns:
            values = {case: self.value(case, column.name) or 0.0 for case in self.runs}
            most = max(values.values(), default=0.0) or 1.0
            told.append(f"  {column.name}, {column.unit}")
            for case, value in values.items():
                told.append(f"  {case:>12}  {'█' * max(1, round(value / most * _CELLS)):<{_CELLS}}  {value:,.0f}")
        return told


def tables(setting: Setting) -> Iterable[Table]:
    """Yield the one plot."""
    sizes = sorted({*SIZES, *setting.sizes})
    columns = [Column("start until usable", "ms"), Column("a cursor move", "ms"), Column("a ranking", "ms")]
    plot = Bars("Growth with the number of figures", columns)
    in_turn(plot, {f"{size:,}": partial(_measured, setting, size) for size in sizes}, setting.rounds, warm=False)
    yield plot


def _measured(setting: Setting, size: int) -> Sample:
    store = str(built(setting.stores, size))
    with Program([*COMMAND, "--fresh", "--db", store, CAMPAIGN], environment(setting.home)) as program:
        usable = program.until("演示")
        program.burst(0.4)
        moves = [program.burst(0.12, keys=DOWN, silent=2.0).last or 0.0 for _ in range(10)]
        program.leave(b"q")
    done = run([sys.executable, "-m", "tests.bench.rankings", store, "3"], setting.home)
    asked = [samples[RANKED]["warm"] for samples in json.loads(done.out.splitlines()[-1])]
    return {"start until usable": usable * 1000, "a cursor move": median(moves) * 1000, "a ranking": median(asked)}
