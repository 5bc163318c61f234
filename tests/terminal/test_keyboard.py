"""What a terminal sends becomes the keys that were pressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tui.keyboard import Keyboard

_PRINTABLE = st.sampled_from([chr(code) for code in range(0x20, 0x7F) if chr(code) not in "[O]P_^X"])


def keys(sent: str) -> list[str]:
    return [event.key for event in Keyboard().feed(sent) if isinstance(event, events.Key)]


@given(_PRINTABLE)
def test_escape_and_a_character_at_once_are_both_keys(character: str) -> None:
    assert keys("\x1b" + character) == ["escape", *keys(character)]


@pytest.mark.parametrize(
    ("sent", "pressed"),
    [
        ("\x1b\r", ["escape", "enter"]), ("\x1b\t", ["escape", "tab"]), ("\x1b\x7f", ["escape", "backspace"]),
        ("\x1b jq", ["escape", "space", "j", "q"]), ("\x1b\x1bq", ["escape", "escape", "q"]),
        ("\x1b[A", ["up"]), ("\x1bOA", ["up"]), ("\x1b[1;5C", ["ctrl+right"]), ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b中", ["escape", "中"]),
    ],
)  # fmt: skip
def test_sequences_stay_sequences(sent: str, pressed: list[str]) -> None:
    assert keys(sent) == pressed


@given(st.text("ab\x1b[]P201~q\\", max_size=40), st.data())
def test_a_pasted_text_is_no_keys_however_it_arrives(text: str, data: st.DataObject) -> None:
    text = text.replace("\x1b[201~", "")
    sent = f"\x1b[200~{text}\x1b[201~"
    cuts = sorted(data.draw(st.sets(st.integers(0, len(sent)), max_size=4)))
    keyboard = Keyboard()
    pieces = [sent[start:end] for start, end in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    messages = [message for piece in pieces if piece for message in keyboard.feed(piece)]
    assert [message for message in messages if isinstance(message, events.Key)] == []
    pasted = "".join(message.text for message in messages if isinstance(message, events.Paste))
    assert pasted == text.replace("\x1b", "")
    assert [one.key for one in keyboard.feed("q") if isinstance(one, events.Key)] == ["q"]
