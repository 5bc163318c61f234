"""From a document to its reading: the way through the room, once."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from seeds.errors import Unreadable
from seeds.figure import Figure, Reading, Release, Trace
from seeds.naming.campaigns import campaigns
from seeds.naming.metrics import classify
from seeds.parsing.flat import Flat, flatten
from seeds.parsing.pipeline import read_quantities
from seeds.parsing.quantities import Quantity
from seeds.parsing.setting import Setting
from seeds.reading.encoding import decode
from seeds.reading.furniture import find_furniture
from seeds.reading.metadata import read_metadata
from seeds.reading.script import is_traditional

_PAGES = {".html", ".htm", ".xhtml"}
_LARGEST = 64 * 1024 * 1024


def read(path: str | Path, *, encoding: str | None = None, name: str = "") -> Reading:
    """Read a document file (``-``: standard input) into its release and figures.

    Raises Unreadable, with one line that names the file, where it is missing, no file, too large, empty or no text.
    """
    file = Path(path)
    name = name or ("standard input" if str(path) == "-" else file.name)
    decoded = decode(_bytes(path, name), name, encoding)
    text, warnings = decoded.text, decoded.warnings
    if file.suffix.lower() in _PAGES:
        from seeds.reading.html import main_text  # noqa: PLC0415 - 300 ms, needed for pages only

        text = main_text(text, name)
    return parse(text, name=name, warnings=warnings)


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


def parse(text: str, *, name: str = "", warnings: tuple[str, ...] = ()) -> Reading:
    """Read a document's text; offsets of figures count its code points."""
    flat = flatten(text)
    furniture = find_furniture(flat.text)
    about = read_metadata(flat.text, furniture)
    setting = about.setting
    found = read_quantities(flat, furniture, setting, about.body)
    edition = setting.edition
    release = Release(
        id=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:16],
        title=about.title,
        outlet=about.outlet,
        published=about.published,
        issuer=about.issuer,
        region=setting.region,
        campaign_id=_campaign_id(setting.campaign, setting) if edition is None else edition.id,
        script="hant" if is_traditional(text) else "hans",
        warnings=warnings,
    )
    return Reading(release, tuple(_figure(one, flat, text, setting) for one in found), text, name)


def _figure(quantity: Quantity, flat: Flat, text: str, setting: Setting) -> Figure:
    start, end = flat.at(quantity.start), flat.end(quantity.end)
    return Figure(
        raw=text[start:end],
        value=quantity.value,
        unit=quantity.unit,
        approx=quantity.approx,
        kind=quantity.kind,
        basis=quantity.basis,
        metric=quantity.metric,
        region=quantity.region,
        campaign=quantity.campaign,
        period=quantity.period,
        scope=quantity.scope,
        start=start,
        end=end,
        metric_id=classify(quantity.metric, quantity.unit, quantity.kind),
        campaign_id=_campaign_id(quantity.campaign, setting),
        confidence=quantity.confidence,
        notes=tuple(quantity.notes),
        trace=tuple(_trace(one, flat) for one in quantity.trace),
    )


def _trace(trace: Trace, flat: Flat) -> Trace:
    if trace.start is None or trace.end is None:
        return trace
    return Trace(trace.field, trace.rule, flat.at(trace.start), flat.end(trace.end))


def _campaign_id(name: str | None, setting: Setting) -> str | None:
    if name is None:
        return None
    if name == setting.campaign and setting.edition is not None:
        return setting.edition.id
    known = campaigns()
    edition = known.identify(name, setting.year, setting.region) or known.provisional(
        name, setting.year, setting.region
    )
    return edition.id
