"""A saved web page becomes its main text."""

from __future__ import annotations

import logging

from seeds.errors import Unreadable


def main_text(page: str, name: str) -> str:
    """The main text of a page, a paragraph a line, its title first; this is the document that offsets refer to.

    Raises Unreadable where the page holds no text (a page that only scripts would fill).
    """
    from trafilatura.core import bare_extraction  # noqa: PLC0415 - 300 ms, needed for pages only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True)
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise Unreadable(
            f"{name}: no text found in the page; save it with its text, or paste the text into a .txt file"
        )
    text, title = found.text or "", (found.title or "").strip()
    return text if not title or title in text[:200] else f"{title}\n\n{text}"
