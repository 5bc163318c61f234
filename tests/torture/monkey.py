"""A monkey at the keys of the real program in a real terminal: any keys, sizes and pastes, for as long as asked.

``python -m tests.torture.monkey --keys 10000`` presses so many in each size; ``--minutes 120`` goes on so long. At the
end the program has to leave on ``q``, with the terminal restored, its memory flat, and no report of a defect. The help
and the list of actions offer to leave, too: where the monkey takes that, it starts anew, where it was.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from statistics import median

from tests import small_store
from tests.commands.running import COMMAND, environment
from tests.terminal.terminal import Terminal
from tests.torture.payloads import PAYLOADS
from tests.torture.tally import Tally, held, table

SIZES = ((80, 24), (120, 40))
_ESCAPE = "\x1b"
_KEYS = (
    *["\x1b[B", "\x1b[A", "\r", _ESCAPE] * 6,
    *["\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\t", "\x1b[Z", " ", "\x7f"] * 2,
    *"abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789/?.,;:'\"-+*[]{}<>@#$%^&()_=|~`!\\",
    *("\x01", "\x04", "\x05", "\x0b", "\x0c", "\x12", "\x15", "\x17", "\x1f"),
    *("\x1bOP", "\x1b[15~", "\x1b[1;5C", "\x1b[3~", "\x1b[27u", "\x1b[99999u", "\x1b[I", "\x1b[O", "\x1b[2;3R"),
    *("湖北", "hubei", "夏季", "415", "gang"),
)  # fmt: skip
_BURST, _PATIENCE, _SAMPLE = 4, 60.0, 500
"""Keys at most that are sent at once; seconds after which a program that does not react is stuck; keys between two
looks at its memory."""
_WARM = 10_000
"""Keys until every screen has been seen and what is remembered for drawing is as much as it may be: of 32,000 keys the
first ten thousand took memory from 150 to 160 MB, the others between 158 and 178, up and down."""
_GROWTH, _ENOUGH = 1.10, 15
"""What memory may grow by after those, and looks that it takes to tell: answers let it rise and fall by a fifth."""


class Monkey:
    """One reader without sense, in one terminal after the other, and what became of it."""

    def __init__(self, folder: Path, size: tuple[int, int], seed: int) -> None:
        """A small store, a memory and reports of its own in ``folder``."""
        folder.mkdir(parents=True)
        self._folder, self._size = folder, size
        self._source = Random(f"{seed}.{size}")  # noqa: S311 -- reproducible keys
        self._state = folder / "state"
        self._store = small_store.build(folder / "small.duckdb")
        self._resident: list[list[int]] = []
        """Looks at the memory of each program that was started."""
        self._recent: list[str] = []
        self.pressed = 0
        self.left = 0
        """Programs that the monkey left by a choice in a list."""

    def play(self, keys: int, seconds: float) -> list[str]:
        """Press keys until there were so many, or for so long; what went wrong."""
        limit = time.monotonic() + seconds

        def over() -> bool:
            return time.monotonic() >= limit if seconds else self.pressed >= keys

        while True:
            self._resident.append([])
            with self._started() as self._terminal:
                if not self._alive(over):
                    return self._faults("it is stuck")
                faults = self._leave()
            if faults or over():
                return self._faults(*faults, *self._leaks())
            self.left += 1

    def _started(self) -> Terminal:
        """The program, where it was left the last time."""
        settings: Mapping[str, str] = environment(self._folder, XDG_STATE_HOME=str(self._state), COLORTERM="truecolor")
        command = [*COMMAND, "--db", str(self._store)]
        return Terminal(command, self._size, settings, self._folder)  # it may write files there

    def _alive(self, over: Callable[[], bool]) -> bool:
        """Press keys until it is over, or the program was left; whether it still moves."""
        terminal, looks, begun = self._terminal, self._resident[-1], self.pressed
        terminal.see("›")
        while not over() and not terminal.gone:
            self._burst()
            if (self.pressed - begun) // _SAMPLE > len(looks) and not terminal.gone:
                looks.append(terminal.resident)
                if not self._answers():
                    return False
        return True

    def _leave(self) -> list[str]:
        """Leave the program, if the monkey has not; what went wrong with that."""
        if self._terminal.gone and not any("\r" in key or "\x1b[<" in key for key in self._recent):
            return [f"it ended with {self._terminal.end()}, and nobody asked it to"]
        code = self._left()
        faults = [] if code == 0 else [f"exit code {code}"]
        return faults + ([] if self._terminal.restored else ["the terminal is not restored"])

    @property
    def megabytes(self) -> str:
        """The memory it usually had, at first and at last."""
        first, last = self._ends()
        return f"{first / 1e6:.0f} → {last / 1e6:.0f} MB"

    def _burst(self) -> None:
        keys = self._source.choices(_KEYS, k=self._source.randrange(1, _BURST + 1))
        made = self._source.random()
        if made < 0.01:
            keys = [f"\x1b[200~{self._source.choice(list(PAYLOADS.values()))[:200]}\x1b[201~"]
        elif made < 0.02:
            column, row = (self._source.randrange(1, end) for end in self._size)  # the last row has "q quit"
            keys = [f"\x1b[<0;{column};{row}M", f"\x1b[<0;{column};{row}m", f"\x1b[<65;{column};{row}M"]
        elif made < 0.025:
            self._terminal.resize(self._source.randrange(1, 200), self._source.randrange(1, 60))
            self._terminal.drain(0.05)
            self._terminal.resize(*self._size)
        self._recent = [*self._recent[-60:], *keys]
        self._terminal.press("".join(keys))
        self.pressed += len(keys)
        self._terminal.drain(0.02)

    def _answers(self) -> bool:
        """Whether the program still paints when its terminal changes."""
        before, limit = self._terminal.bytes, time.monotonic() + _PATIENCE
        columns, rows = self._size
        self._terminal.resize(columns - 1, rows)
        self._terminal.resize(columns, rows)
        while self._terminal.bytes == before and not self._terminal.gone and time.monotonic() < limit:
            self._terminal.drain(0.1)
        return self._terminal.bytes > before or self._terminal.gone

    def _left(self) -> int | None:
        """Leave every prompt and the program; its exit code."""
        limit = time.monotonic() + _PATIENCE
        while not self._terminal.gone and time.monotonic() < limit:
            self._terminal.press(_ESCAPE)
            self._terminal.drain(0.3)
            self._terminal.press("q")
            self._terminal.drain(0.3)
        return self._terminal.end() if self._terminal.gone else None

    def _leaks(self) -> list[str]:
        first, last = self._ends()
        grown = len(self._warm()) >= _ENOUGH and last > first * _GROWTH
        return [f"its memory grew: {self.megabytes}"] if grown else []

    def _ends(self) -> tuple[float, float]:
        """The usual memory of the program that lived longest, once it was warm, and at its end."""
        looks = self._warm()
        some = -(-len(looks) // 3)
        return (median(looks[:some]), median(looks[-some:])) if looks else (0.0, 0.0)

    def _warm(self) -> list[int]:
        """Its looks from then on; where it did not live so long, the last."""
        longest = max(self._resident, key=len)
        return longest[_WARM // _SAMPLE :] or longest[-1:]

    def _faults(self, *faults: str) -> list[str]:
        reports = sorted((self._state / "zhanbao" / "reports").glob("*"))
        told = [*faults, *(f"a report:\n{report.read_text('utf-8')}" for report in reports)]
        seen = f"after {self.pressed} keys, the last {self._recent!r}; on screen:\n{self._terminal.text.strip()}"
        return [f"{one} ({seen})" for one in told]


def tortured(folder: Path, keys: int, seconds: float = 0.0, seed: int = 7) -> list[Tally]:
    """Let the monkey play in both sizes: so many keys, or where ``seconds`` are given, so long."""
    tallies = []
    for columns, rows in SIZES:
        tally = Tally(f"monkey, keys at {columns}×{rows}", wanted=0 if seconds else keys)
        with tally.timed():
            monkey = Monkey(folder / f"{columns}", (columns, rows), seed)
            faults = monkey.play(keys, seconds)
        tally.count(faults, trials=monkey.pressed)
        tally.note = f"{monkey.megabytes}, left and started anew {monkey.left} times, seed {seed}"
        tallies.append(tally)
    return tallies


def main() -> int:
    """Play as the command line says; 0 where nothing went wrong."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=120.0, help="in each size (default: %(default)s)")
    options.add_argument("--keys", type=int, default=0, help="in each size, instead of a time")
    options.add_argument("--seed", type=int, default=int(time.time()))
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tallies = tortured(Path(folder), asked.keys, 0 if asked.keys else asked.minutes * 60, asked.seed)
    print(table(tallies))
    return 0 if held(tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
