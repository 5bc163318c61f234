"""Pictures of the screen: Rich's SVG, made right for wide characters.

Rich gives every run of text the length of its characters, not of its cells, so that Chinese is squeezed into half its
space (Textualize/rich#2742); and it names no font that has Chinese. Here wide and narrow characters become texts of
their own, and every wide character has its own place: a font's widths then shift nothing.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import groupby

from rich.cells import cell_len

_CELL = 12.2
"""Width of a cell in Rich's SVG, in pixels: 20 high, aspect ratio 0.61."""
_INSET = 2.2
"""What a wide character of 20 pixels leaves at each side of its two cells."""
_TEXT = re.compile(r'<text (class="[^"]*") x="([\d.]+)" (y="[\d.]+") textLength="[\d.]+" ([^>]*)>([^<]*)</text>')
_BLANK = "\xa0"
_FONT = "font-family: Fira Code, monospace;"
_FONTS = (
    "font-family: Fira Code, DejaVu Sans Mono, Noto Sans Mono CJK SC, Noto Sans CJK SC, Sarasa Mono SC, "
    "Source Han Mono SC, PingFang SC, Microsoft YaHei, monospace;"
)


def corrected(svg: str) -> str:
    """``svg`` with every character where its cells are, and fonts that have Chinese."""
    return _TEXT.sub(_relength, svg).replace(_FONT, _FONTS)


def _relength(match: re.Match[str]) -> str:
    style, x, y, clip, text = match.groups()
    at = float(x)
    parts = []
    for nature, characters in groupby(unescape(text), key=_nature):
        run = "".join(characters)
        if nature == 1:
            parts.append(
                f'<text {style} x="{at:.1f}" {y} textLength="{len(run) * _CELL:.1f}" {clip}>{escape(run)}</text>'
            )
        elif nature > 1:
            places = " ".join(f"{at + _INSET + nature * _CELL * index:.1f}" for index in range(len(run)))
            parts.append(f'<text {style} x="{places}" {y} {clip}>{escape(run)}</text>')
        at += cell_len(run) * _CELL
    return "".join(parts)


def _nature(character: str) -> int:
    """Cells of a character; 0 for a blank."""
    return 0 if character == _BLANK else cell_len(character)
