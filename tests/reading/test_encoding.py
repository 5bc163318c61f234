"""Bytes become text, whatever encoding a page was saved in; what is no text is refused in one line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seeds.errors import Unreadable
from seeds.reading.encoding import decode
from tests.parsing.disguises import traditional
from tests.parsing.examples import examples

SENTENCE = "湖北省公安机关开展专项行动以来，共打掉犯罪团伙37个，抓获犯罪嫌疑人1.31万名，同比上升12.5%。\n"
_text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312"])
def test_a_page_is_decoded_without_being_told_how(encoding: str) -> None:
    assert decode((SENTENCE * 3).encode(encoding), "page.txt").text == SENTENCE * 3


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-16"])
def test_a_traditional_page_too(encoding: str) -> None:
    text = traditional(SENTENCE * 3)
    assert decode(text.encode(encoding), "page.txt").text == text


@examples
@given(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]), _text)
def test_unicode_encodings_come_back_as_they_were(encoding: str, text: str) -> None:
    text = text.lstrip("\ufeff")
    if text.strip():
        assert decode(text.encode(encoding), "page.txt").text == text


@examples
@example("utf-16-le", "\u2020")
@given(st.sampled_from(["gb18030", "utf-8", "utf-16-le", "utf-16-be"]), _text)
def test_an_encoding_that_is_named_is_used(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), "page.txt", encoding)
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_a_guess_is_owned_up_to() -> None:
    assert decode(SENTENCE.encode(), "page.txt").warnings == ()
    (warning,) = decode((SENTENCE * 3).encode("gb18030"), "page.txt").warnings
    assert "gb18030" in warning


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"", None, "empty"),
        (b" \n\t ", None, "empty"),
        (SENTENCE.encode("gb18030"), "utf-8", "at offset 0"),
        (SENTENCE.encode()[:-1] + b"\xff", "utf-8", f"at offset {len(SENTENCE.encode()) - 1}"),
        (SENTENCE.encode(), "klingon", "unknown encoding 'klingon'"),
        (bytes(range(256)) * 8, None, "not a text"),
        (b"\x00\x01\x02\x03" * 400, None, "not a text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, encoding: str | None, said: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, "page.txt", encoding)
    message = str(caught.value)
    assert message.startswith("page.txt: ")
    assert said in message
    assert "\n" not in message


@examples
@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data, "page.txt").text
    except Unreadable:
        text = ""
    assert text or not data.strip() or not _is_prose(data)


def _is_prose(data: bytes) -> bool:
    try:
        return data.decode("utf-8").isprintable()
    except UnicodeDecodeError:
        return False
