"""Settings: what flags say, else the environment, else one file of the user, else nobody.

The file is ``config.toml`` in ``zhanbao`` in the user's configuration folder (XDG_CONFIG_HOME).
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.errors import Refused
from tui.script import SCRIPTS

if TYPE_CHECKING:
    import argparse

THEMES = ("terminal", "dark", "light", "contrast")
WIDTHS = ("narrow", "wide")
COLOURS = ("auto", "always", "never")
SETTINGS: dict[str, tuple[str, ...]] = {
    "db": (),
    "script": SCRIPTS,
    "color": COLOURS,
    "theme": THEMES,
    "widths": WIDTHS,
}
"""Setting to what it may be; nothing: any text."""
_DEFAULTS = {"color": "auto"}


class Setting(NamedTuple):
    """A value and who says it: ``--script``, ``$ZHANBAO_SCRIPT``, a line of the file; empty: nobody."""

    value: str | None
    origin: str


def settle(options: argparse.Namespace) -> None:
    """Fill what no flag of ``options`` says, and note in ``options.settings`` where every value comes from.

    Raises ``Refused``, with the line, for a file with a mistake.
    """
    file = config_file()
    told = _read(file) if file.is_file() else {}
    options.settings = {name: _settled(name, getattr(options, name, None), told) for name in SETTINGS}
    for name, setting in options.settings.items():
        value = setting.value or _DEFAULTS.get(name)
        setattr(options, name, Path(value).expanduser() if name == "db" and value else value)


def pass_on(options: argparse.Namespace) -> None:
    """Leave how the dashboard is to look in the environment (``ZHANBAO_THEME``, ``ZHANBAO_WIDTHS``), where it asks."""
    for name in ("theme", "widths"):
        value = options.settings[name].value
        if value is not None:
            os.environ[_variable(name)] = value


def config_file() -> Path:
    """Where the user's settings are; it may not exist."""
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".config") / "zhanbao" / "config.toml"


def _settled(name: str, flag: object, told: dict[str, Setting]) -> Setting:
    if flag is not None:
        return Setting(str(flag), f"--{name}")
    said = os.environ.get(_variable(name))
    if said:
        return Setting(_checked(said, name, f"${_variable(name)}"), f"${_variable(name)}")
    return told.get(name, Setting(None, ""))


def _variable(name: str) -> str:
    return f"ZHANBAO_{name.upper()}"


def _read(file: Path) -> dict[str, Setting]:
    import tomllib  # noqa: PLC0415 -- only who has a file needs it

    try:
        text = file.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused(f"{file}: {reason}; mend the file or move it away") from error
    return {name: _from_file(name, value, f"{file}, line {_line(name, text)}", file) for name, value in values.items()}


def _from_file(name: str, value: object, where: str, file: Path) -> Setting:
    if name not in SETTINGS:
        raise Refused(f"{where}: there is no setting {name}; there are {', '.join(SETTINGS)}")
    if not isinstance(value, str) or not value:
        raise Refused(f"{where}: {name} is to be text in quotes")
    if name == "db" and not value.startswith("~") and "://" not in value:
        value = str(file.parent / value)
    return Setting(_checked(value, name, where), where)


def _checked(value: str, name: str, where: str) -> str:
    allowed = SETTINGS[name]
    if allowed and value not in allowed:
        raise Refused(f"{where}: {name} {value!r} is none of {', '.join(allowed)}")
    return value


def _line(name: str, text: str) -> int:
    """The line on which a setting stands."""
    stands = re.compile(rf"""\s*\[?\s*["']?{re.escape(name)}\b""")
    return next((at for at, line in enumerate(text.splitlines(), 1) if stands.match(line)), 1)
