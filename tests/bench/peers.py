"""What people would use instead, in environments of their own: made once, kept, never part of the project's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PEERS = {
    "recognizers": ("recognizers-text-number", "emoji<2"),
    "jionlp": ("jionlp",),
    "visidata": ("visidata",),
    "harlequin": ("harlequin",),
}
"""What each environment holds."""
_PATIENCE = 600


class NotHad(Exception):
    """A peer cannot be had here; the message says why, in one line."""


def programs(name: str, folder: Path) -> Path:
    """The folder of the programs of a peer's environment, made if need be. Raises ``NotHad``."""
    home = folder / name
    done = home / "complete"
    if not done.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True, capture_output=True)
            subprocess.run(
                [
                    home / "bin" / "python",
                    "-m",
                    "pip",
                    "--quiet",
                    "--disable-pip-version-check",
                    "install",
                    *PEERS[name],
                ],
                check=True,
                capture_output=True,
                timeout=_PATIENCE,
            )
        except subprocess.CalledProcessError as error:
            words = error.stderr.decode(errors="replace").strip().splitlines()
            raise NotHad(f"{name} cannot be installed: {words[-1] if words else error}") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotHad(f"{name} cannot be installed: {type(error).__name__}") from error
        done.touch()
    return home / "bin"
