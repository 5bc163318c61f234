"""Pictures of the screen: Rich's SVG, made right for wide characters.

Rich gives every run of text the length of its characters, not of its cells, so that Chinese is squeezed into half its
space (Textualize/rich#2742); and it names no font that has Chinese. Here wide and narrow characters become texts of
their own, each where its cells begin: a font's own widths then shift nothing.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import groupby

from rich.cells import cell_len

_CELL = 12.2
"""Width of a cell in Rich's SVG, in pixels: 20 high, aspect ratio 0.61."""
_TEXT = re.compile(r'<text (class="[^"]*") x="([\d.]+)" (y="[\d.]+") textLength="[\d.]+" ([^>]*)>([^<]*)</text>')
_BLANK = "\xa0"
_FONT = "font-family: Fira Code, monospace;"
_FONTS = (
    "font-family: Fira Code, DejaVu Sans Mono, Noto Sans Mono CJK SC, Noto Sans CJK SC, Sarasa Mono SC, "
    "Source Han Mono SC, PingFang SC, Microsoft YaHei, monospace;"
)


def corrected(svg: str) -> str:
    """``svg`` with every run as long as its cells, and fonts that have Chinese."""
    return _TEXT.sub(_relength, svg).replace(_FONT, _FONTS)


def _relength(match: re.Match[str]) -> str:
    style, x, y, clip, text = match.groups()
    at = float(x)
    parts = []
    for _, characters in groupby(unescape(text), key=_nature):
        run = "".join(characters)
        length = cell_len(run) * _CELL
        if run.strip(_BLANK):
            said = escape(run).replace(_BLANK, "&#160;")
            parts.append(f'<text {style} x="{at:g}" {y} textLength="{length:g}" {clip}>{said}</text>')
        at += length
    return "".join(parts)


def _nature(character: str) -> int:
    """Cells of a character; 0 for a blank."""
    return 0 if character == _BLANK else cell_len(character)
