"""From a document to its reading: the way through the room, once."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from seeds.errors import Unreadable
from seeds.figure import Figure, Reading, Release, Trace
from seeds.naming.campaigns import campaigns
from seeds.naming.metrics import classify
from seeds.parsing.pipeline import read_quantities
from seeds.parsing.quantities import Quantity
from seeds.reading.encoding import decode
from seeds.reading.flat import GROUP, Flat, flatten
from seeds.reading.furniture import find_furniture
from seeds.reading.metadata import read_metadata
from seeds.reading.setting import Setting
from seeds.script import is_traditional, to_simplified

_PAGES = {".html", ".htm", ".xhtml"}
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of a release; an empty field is read from the page. What is given beats what is read."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``."""
    url: str = ""
    issuer: str = ""
    region: str = ""
    """GB/T 2260 code."""
    campaign: str = ""
    """The main campaign's name, or its id (NAME@YEAR)."""


def read(path: str | Path, *, encoding: str | None = None, name: str = "", given: Given = Given()) -> Reading:
    """Read a document file (``-``: standard input) into its release and figures.

    Raises Unreadable, with one line that names the file, where it is missing, no file, too large, empty or no text.
    """
    file = Path(path)
    name = name or ("standard input" if str(path) == "-" else file.name)
    return read_bytes(_bytes(path, name), name=name, encoding=encoding, given=given)


def read_bytes(data: bytes, *, name: str, encoding: str | None = None, given: Given = Given()) -> Reading:
    """Read a document's bytes; ``name`` (a file's name) tells a page from a text and stands in messages."""
    decoded = decode(data, name, encoding)
    text = decoded.text
    if Path(name).suffix.lower() in _PAGES:
        from seeds.reading.html import main_text  # noqa: PLC0415 - 300 ms, needed for pages only

        text = main_text(text, name)
    return parse(text, name=name, warnings=decoded.warnings, given=given)


def _bytes(path: str | Path, name: str) -> bytes:
    if str(path) == "-":
        return sys.stdin.buffer.read(_LARGEST)
    file = Path(path)
    try:
        if not file.exists():
            raise Unreadable(f"{name}: no such file")
        if not file.is_file():
            raise Unreadable(f"{name}: not a file")
        if file.stat().st_size > _LARGEST:
            raise Unreadable(f"{name}: larger than {_LARGEST // 1024 // 1024} MiB; cut it into its documents")
        return file.read_bytes()
    except OSError as error:
        raise Unreadable(f"{name}: cannot be read: {error.strerror or error}") from error


def parse(text: str, *, name: str = "", warnings: tuple[str, ...] = (), given: Given = Given()) -> Reading:
    """Read a document's text; offsets of figures count its code points."""
    flat = flatten(text)
    furniture = find_furniture(flat.text)
    about = read_metadata(
        flat.text,
        furniture,
        title=to_simplified(given.title),
        published=given.published,
        region=given.region,
        campaign=given.campaign,
    )
    setting = about.setting
    found, doubts = read_quantities(flat, furniture, setting, about.body)
    release = Release(
        id=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:16],
        title=given.title or _as_printed(about.title, flat, text),
        outlet=given.outlet or about.outlet,
        published=about.published,
        url=given.url,
        issuer=given.issuer or about.issuer,
        region=setting.region,
        campaign_id=_campaign_id(setting.campaign, setting),
        script="hant" if is_traditional(text) else "hans",
        warnings=(*warnings, *doubts),
    )
    campaigns_named = {
        called: (_called(called, flat, text), _campaign_id(called, setting))
        for called in {quantity.campaign for quantity in found}
    }
    figures = tuple(_figure(one, flat, text, *campaigns_named[one.campaign]) for one in found)
    return Reading(release, figures, text, name)


def _as_printed(title: str, flat: Flat, text: str) -> str:
    """The title in the page's own script, from where the flat text has it."""
    start = flat.text.find(title)
    return text[flat.at(start) : flat.end(start + len(title))] if title and start >= 0 else title


def _figure(quantity: Quantity, flat: Flat, text: str, campaign: str | None, campaign_id: str | None) -> Figure:
    start, end = flat.at(quantity.start), flat.end(quantity.end)
    metric = _plain(quantity.metric)
    return Figure(
        raw=text[start:end],
        value=quantity.value,
        unit=quantity.unit,
        approx=quantity.approx,
        kind=quantity.kind,
        basis=quantity.basis,
        metric=metric,
        region=quantity.region,
        campaign=campaign,
        period=_plain(quantity.period) if quantity.period else None,
        scope=quantity.scope,
        start=start,
        end=end,
        metric_id=classify(metric, quantity.unit, quantity.kind),
        campaign_id=campaign_id,
        confidence=quantity.confidence,
        notes=tuple(quantity.notes),
        trace=tuple(_trace(one, flat) for one in quantity.trace),
    )


def _called(name: str | None, flat: Flat, text: str) -> str | None:
    """A campaign's name with the dashes that the page gives it."""
    if not name or "-" not in name:
        return name
    printed = to_simplified(_as_printed(name, flat, text))
    return "".join(char for char in printed if char.isprintable() and not char.isspace())


def _plain(words: str) -> str:
    """Words of the flat text as a reader writes them."""
    return words.replace(GROUP, ",")


def _trace(trace: Trace, flat: Flat) -> Trace:
    if trace.start is None or trace.end is None or trace.start >= trace.end:
        return Trace(trace.field, trace.rule)
    return Trace(trace.field, trace.rule, flat.at(trace.start), flat.end(trace.end))


def _campaign_id(name: str | None, setting: Setting) -> str | None:
    if name is None:
        return None
    if name == setting.campaign and setting.edition is not None:
        return setting.edition.id
    year = setting.campaign_year if name == setting.campaign else setting.year
    return campaigns().id_of(name, year, setting.region)
