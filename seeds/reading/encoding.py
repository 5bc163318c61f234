"""Bytes become text: byte-order marks, UTF-8, else the best guess among the encodings of Chinese pages."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from seeds.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = ("utf_8", "gb18030", "gbk", "big5", "big5hkscs", "utf_16_le", "utf_16_be", "utf_16", "hz")
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


class Decoded(NamedTuple):
    """A text with how it was decoded."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode a document's bytes; ``encoding`` forces one.

    Raises Unreadable with the offset where a forced encoding fails, and where the bytes are no text at all.
    """
    if encoding is not None:
        return _forced(data, name, encoding)
    if not data.strip():
        raise Unreadable(f"{name}: the file is empty")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _forced(data, name, codec)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, name)
    if _is_binary(data):
        raise Unreadable(
            f"{name}: not a text (control bytes from offset {_first_control(data)}); give a text or a page"
        )
    return Decoded(text, "utf-8")


def _forced(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise Unreadable(f"{name}: unknown encoding '{encoding}'; try utf-8, gb18030 or big5") from None
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{name}: not {encoding}: byte {error.object[error.start]:#04x} at offset {error.start}; try --encoding"
        ) from None
    # Only now: bytes that are blanks may be half a character in another encoding.
    if not text.strip():
        raise Unreadable(f"{name}: the file is empty")
    return Decoded(text, encoding)


def _guessed(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, needed by few documents

    best = from_bytes(data, cp_isolation=list(_CHINESE)).best()
    if best is not None:
        codec = "gb18030" if best.encoding in {"gb2312", "gbk"} else best.encoding
        return Decoded(str(best), codec, (f"decoded as {codec} by guess",))
    if _is_binary(data):
        raise Unreadable(
            f"{name}: not a text (control bytes from offset {_first_control(data)}); give a text or a page"
        )
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    if lost * 20 > len(text):
        raise Unreadable(f"{name}: no encoding of Chinese fits these bytes; name one with --encoding")
    return Decoded(text, "utf-8", (f"{lost} places could not be decoded as utf-8",))


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    return (len(sample) - len(sample.translate(None, _CONTROL))) * 200 > len(sample)


def _first_control(data: bytes) -> int:
    return next((offset for offset, byte in enumerate(data) if byte in _CONTROL), 0)
