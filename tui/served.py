"""The dashboard for one browser: ``python -m tui.served STORE PLACE SCRIPT``, as ``zhanbao serve`` starts it.

Nothing is remembered and nothing written: state stays as it was, exports and reloading of colours are the terminal's.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

from tui.script import Script


def main(store: str, place: str, script: str) -> int:
    """Run the dashboard; the driver of the browser is named in the environment."""
    from tui.dashboard import Dashboard  # noqa: PLC0415 -- loads Textual, as it is run
    from tui.place import parse  # noqa: PLC0415
    from tui.screens.answering import Desk  # noqa: PLC0415

    desk = Desk(Path(store))
    try:
        dashboard = Dashboard(desk, parse(place), cast("Script", script))
        problem = dashboard.run()
    finally:
        desk.close()
    if problem is not None:
        sys.stderr.write(f"zhanbao: {problem}\n")
        return 1
    return dashboard.return_code or 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
