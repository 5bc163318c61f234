"""Citations: a figure with its source, short and long, as plain text, Markdown and BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from seeds.terms import COUNTRY
from tui.labels import say
from tui.numbers import stated
from tui.periods import period_in
from tui.place import FigurePlace, format  # noqa: A004 -- the pair is parse and format
from tui.screens.views.view import edition_name
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.cells import clean

if TYPE_CHECKING:
    from store.answers.figures import FigureRow

_TEX = str.maketrans({char: f"\\{char}" for char in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}"})
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|])")


def value_line(figure: FigureRow, script: Script) -> str:
    """The value in words: metric, marked value, unit, base."""
    unit = unit_in(figure.unit, script, figure.value)
    basis = f" {say(figure.basis, script)}" if figure.basis else ""
    value = f"{stated(figure.value, figure.approx, figure.kind, script)} {unit}".rstrip()
    return clean(f"{named(figure.metric, figure.metric_english, script)} {value}{basis}")


def scope_line(figure: FigureRow, script: Script) -> str:
    """What the value is of: place, campaign, period."""
    country = figure.region == COUNTRY
    words = (
        say("country", script) if country else named(figure.region_name, figure.region_english, script),
        edition_name(figure, script) if figure.campaign else "",
        period_in(figure.period or "", script),
    )
    return clean(" ".join(word for word in words if word))


def short(figure: FigureRow, script: Script, issuer: str = "") -> str:
    """Outlet and date: what stands behind a number in running text. Without an outlet the title, else the issuer."""
    source = figure.outlet or figure.title or issuer or say("untitled", script)
    return clean(f"{source} {figure.published or say('undated', script)}")


def long(figure: FigureRow, script: Script) -> str:
    """The whole citation in one line: outlet, title, date, address, the numeral as printed, the id of the figure."""
    parts = (
        figure.outlet,
        figure.title or say("untitled", script),
        figure.published or say("undated", script),
        figure.url,
        f"{say('numeral', script)} {figure.raw}",
        format(FigurePlace(figure.figure_id)),
    )
    return ". ".join(clean(part).rstrip(".") for part in parts if part) + "."


def as_plain(figure: FigureRow, script: Script) -> str:
    """Value and citation: two lines."""
    return f"{scope_line(figure, script)} {value_line(figure, script)}\n{long(figure, script)}\n"


def as_markdown(figure: FigureRow, script: Script) -> str:
    """The value, its release linked."""
    value = _marked_down(f"{scope_line(figure, script)} {value_line(figure, script)}")
    title = _marked_down(clean(figure.title or say("untitled", script)))
    url = clean(figure.url).replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    source = f"[{title}]({url})" if url else title
    return f"**{value}** ({_marked_down(short(figure, script))}: {source})\n"


def as_bibtex(figure: FigureRow, script: Script) -> str:
    """The release as an entry, the value in its note."""
    fields = {
        "title": figure.title or say("untitled", script),
        "organization": figure.outlet,
        "year": (figure.published or "")[:4],
        "date": figure.published or "",
        "url": figure.url,
        "note": f"{scope_line(figure, script)} {value_line(figure, script)}; {format(FigurePlace(figure.figure_id))}",
    }
    key = re.sub(r"\W+", "-", figure.figure_id)
    lines = [f"  {name} = {{{_tex(clean(text), name)}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _tex(text: str, name: str) -> str:
    return text.replace("{", "%7B").replace("}", "%7D") if name == "url" else text.translate(_TEX)


def _marked_down(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
