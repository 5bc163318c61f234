"""Words that nobody would type, or somebody would who means harm: for places, searches, conditions and settings."""

from __future__ import annotations

from random import Random

from tests.torture.payloads import PAYLOADS, SURROGATES

_PIECES = (
    *(
        "provinces",
        "metrics",
        "rank/",
        "compare/",
        "release/",
        "figure/",
        "search/",
        "changes/",
        "湖北",
        "420000",
        "gx",
    ),
    *("hubei", "武汉", "湖北/武汉", "夏季行动", "@2023", "@", "@2023@420000", "dismantle.gang", "arrest.suspect"),
    *("?", "&", "=", "/", "+", "#", ".", ",", ":", ";", "~", "!", "<", ">", "<=", ">=", "!=", "%", "_", "*", "\\"),
    *("kind=change", "year=2023", "basis=yoy", "per=million", "level=city", "campaign=", "kind=", "year="),
    *("value", "kind", "title", "metric", "unit", "region", "published", "value>100", "title~禁毒", "asc", "desc"),
    *("0", "1", "-1", "99999999999999999999", "1e999", "NaN", "0x10", "１２", "١٢", "NULL", "true", "''", '"', "'"),
    *(" ", "\t", "\n", "\r\n", "\u3000", "db", "script", "theme", "hans", "en", "dark", "[", "]", "{", "}", '"""'),
    *("SELECT 1", "); DROP TABLE figure; --", "read_csv('/etc/passwd')", "$1", "?1", "/*", "*/", "--", "\\x00"),
    *PAYLOADS.values(),
    *SURROGATES.values(),
)


def drawn(source: Random, most: int = 6) -> str:
    """A few pieces one after the other; now and then random characters."""
    if source.random() < 0.15:
        return "".join(chr(source.randrange(0x110000)) for _ in range(source.randrange(1, 20)))
    return "".join(source.choices(_PIECES, k=source.randrange(1, most)))
