"""Text to the reader's own clipboard: through tmux, through the terminal (OSC 52), or by a program of the desktop.

Over SSH a program of the desktop would fill the clipboard of the far machine and say that all is well: there the
terminal is asked. tmux with its default settings drops the terminal's sequence, but passes on what it is told itself.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Literal

Way = Literal["tmux", "terminal", "desktop"]

LONGEST = 74_994
"""Bytes of base64 that terminals take in one sequence."""
_PATIENCE = 2.0
"""Seconds for a program to take the text."""
_DESKTOP = (("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))


def served(environ: Mapping[str, str]) -> bool:
    """Whether the dashboard is shown in a browser, which has neither a terminal's clipboard nor a folder of its own."""
    return "web_driver" in environ.get("TEXTUAL_DRIVER", "")


def copy(text: str, environ: Mapping[str, str], write: Callable[[str], None]) -> Way | None:
    """Copy ``text``; the way it went, or None where there is none and the text must be shown instead.

    ``write`` sends a sequence to the terminal.
    """
    if served(environ):
        return None
    data = text.encode("utf-8", "replace")
    if environ.get("TMUX"):
        return "tmux" if _given(("tmux", "load-buffer", "-w", "-"), data) else None
    remote = environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")
    if not remote:
        for command in _desktop(environ):
            if shutil.which(command[0]) and _given(command, data):
                return "desktop"
    encoded = base64.b64encode(data).decode("ascii")
    if len(encoded) > LONGEST or environ.get("TERM") in (None, "", "dumb", "linux"):
        return None
    write(f"\x1b]52;c;{encoded}\x07")
    return "terminal"


def _desktop(environ: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The desktop's programs that this session can use."""
    if sys.platform == "darwin":
        return (("pbcopy",),)
    usable = {
        "wl-copy": environ.get("WAYLAND_DISPLAY"),
        "xclip": environ.get("DISPLAY"),
        "xsel": environ.get("DISPLAY"),
    }
    return tuple(command for command in _DESKTOP if usable[command[0]])


def _given(command: tuple[str, ...], data: bytes) -> bool:
    """Whether ``command`` took ``data``."""
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
