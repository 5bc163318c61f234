"""Draw the pictures anew, from what ships: ``python -m tui.pictures``."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.place import parse

FOLDER = Path(__file__).parent
SIZE = (104, 26)
PICTURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "provinces": ("provinces", ("down",) * 16),
    "campaign": ("湖北/夏季行动@2023", ("down",) * 3),
    "ranking": ("rank/dismantle.mafia_organization?campaign=扫黑除恶专项斗争@&per=million", ("down", "down", "v")),
    "compare": ("compare/湖北+广西+甘肃", ("down",)),
    "figure": ("湖北/夏季行动@2023", (*("down",) * 3, "enter")),
}
"""Name of the file to where it is taken: a place, and the keys pressed there."""


async def draw(store: Path) -> None:
    """Write every picture of ``store`` into this folder."""
    from tui.dashboard import Dashboard  # noqa: PLC0415 -- after the environment that Textual reads at import
    from tui.screens.answering import Desk  # noqa: PLC0415

    for name, (place, keys) in PICTURES.items():
        desk = Desk(store)
        app = Dashboard(desk, parse(place), "hans")
        async with app.run_test(size=SIZE) as pilot:
            for key in ("", *keys):
                if key:
                    await pilot.press(key)
                await app.workers.wait_for_complete()
                await pilot.pause()
            svg = app.export_screenshot(title=f"zhanbao {place}")
        desk.close()
        (FOLDER / f"{name}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    with TemporaryDirectory() as folder:
        asyncio.run(draw(Path(folder) / "shipped.duckdb"))
