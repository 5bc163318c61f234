"""Every word that the dashboard itself says, in simplified Chinese, traditional Chinese and English."""

from __future__ import annotations

from tui.labels_keys import KEYS
from tui.labels_reasons import REASONS
from tui.labels_states import ONE, STATES
from tui.labels_words import WORDS
from tui.script import Script

LABELS: dict[str, tuple[str, str, str]] = {**WORDS, **KEYS, **STATES, **REASONS}
"""Label to its words: 简, 繁, English. Words in braces are filled in by ``say``."""

_COLUMN = {"hans": 0, "hant": 1, "en": 2}


def say(label: str, script: Script, **values: object) -> str:
    """The words of ``label`` in ``script``; KeyError for a label that is not in the table."""
    words = LABELS[label][_COLUMN[script]]
    if script == "en" and str(values.get("count")) == "1":
        words = ONE.get(label, words)
    return words.format(**values) if values else words
