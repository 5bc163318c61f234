"""Reports of internal errors: what a maintainer needs; nothing of the environment, arguments or documents."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def report(error: BaseException) -> Path:
    """Write a report on ``error``, readable by its owner alone; where it is."""
    import tempfile  # noqa: PLC0415 -- and below: the state folder is asked for at every start

    descriptor, name = tempfile.mkstemp(prefix="error-", suffix=".txt", dir=_folder())
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(_text(error))
    return Path(name)


def _folder() -> Path | None:
    """The folder for reports, made if need be; None for the system's temporary one where that cannot be."""
    folder = state_folder() / "reports"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def state_folder() -> Path:
    """Where Zhanbao keeps what it remembers between runs (XDG_STATE_HOME); it may not exist."""
    named = os.environ.get("XDG_STATE_HOME", "")
    base = Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "state"
    return base / "zhanbao"


def _text(error: BaseException) -> str:
    """The call stack by file, line and function. Not the message: it may quote a document, an address or a password."""
    import platform  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    from tui.commands.versions import versions  # noqa: PLC0415 -- reads the packages' metadata

    lines = [f"{name} {version}" for name, version in versions().items()]
    lines += [f"python {platform.python_version()} on {sys.platform} {platform.machine()}", ""]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}: {frame.line}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"
