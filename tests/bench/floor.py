"""What a terminal and Python cost at least: a table of 300 rows drawn by curses, to compare with."""

from __future__ import annotations

import curses

ROWS = [
    f" place {n:<12} gangs broken up {n * 37 % 1009:>8} groups   hello   2023-09-{n % 28 + 1:02}" for n in range(300)
]


def main(window: curses.window) -> None:
    """Move with the arrows and page keys; ``q`` leaves."""
    curses.curs_set(0)
    window.idlok(True)
    window.keypad(False)
    high, wide = window.getmaxyx()
    top = at = 0
    while True:
        top = max(min(top, at), at - high + 1)
        for y, row in enumerate(ROWS[top : top + high]):
            look = curses.A_REVERSE if top + y == at else curses.A_NORMAL
            window.addnstr(y, 0, row.ljust(wide - 1), wide - 1, look)
        window.refresh()
        match _key(window):
            case "\x1b[B":
                at = min(at + 1, len(ROWS) - 1)
            case "\x1b[A":
                at = max(at - 1, 0)
            case "\x1b[6~":
                at = min(at + high - 1, len(ROWS) - 1)
                top = min(top + high - 1, len(ROWS) - high)
            case "\x1b[F":
                at = len(ROWS) - 1
            case "q":
                return


def _key(window: curses.window) -> str:
    """The next key as the terminal sends it."""
    key = chr(window.getch())
    while key[0] == "\x1b" and (len(key) < 3 or key[-1].isdigit()):
        key += chr(window.getch())
    return key


if __name__ == "__main__":
    curses.wrapper(main)
