"""A saved web page becomes its main text."""

from __future__ import annotations

import logging
import re

from seeds.errors import Unreadable

_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^=>]++|=\s*+(?:"[^"]*"|'[^']*')|=)*+)""")
"""The name of a tag, and its attributes up to the end of the tag."""
_BETWEEN = re.compile(r"[\s/\"']")
_ATTRIBUTES = 1_000
"""What may stand between attributes of one tag at most: libxml2 takes the square of their number in time."""


def main_text(page: str, name: str) -> str:
    """The main text of a page, a paragraph a line, its title first; this is the document that offsets refer to.

    Raises Unreadable where the page holds no text (a page that only scripts would fill).
    """
    from trafilatura.core import bare_extraction  # noqa: PLC0415 - 300 ms, needed for pages only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = _TAG.sub(_bounded, page)
    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True)
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise Unreadable(
            f"{name}: no text found in the page; save it with its text, or paste the text into a .txt file"
        )
    text, title = found.text or "", (found.title or "").strip()
    return text if not title or title in text[:200] else f"{title}\n\n{text}"


def _bounded(tag: re.Match[str]) -> str:
    """A tag as it is; without its attributes where they may be more than any page needs."""
    return tag[0] if len(_BETWEEN.findall(tag[2])) <= _ATTRIBUTES else f"<{tag[1]}"
