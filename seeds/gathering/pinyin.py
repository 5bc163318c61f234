"""Make ``seeds/data/pinyin.csv``: the readings of the characters of GB 2312 and of all names, and of some phrases.

    python -m seeds.gathering.pinyin

Needs the extra ``gather``. Corrected by hand: ``readings.csv`` and ``place_readings.csv`` beside this file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from pypinyin import lazy_pinyin

from seeds.data import rows
from seeds.gathering.regions import Speller

HERE = Path(__file__).parent
TARGET = HERE.parent / "data" / "pinyin.csv"
WORDS_FIRST = {"大城", "长子"}
"""Places read otherwise whose characters are found in common words too: 大城市, 长子."""


def gb2312() -> Iterator[str]:
    """The 6,763 characters of GB 2312, in its order."""
    for first in range(0xB0, 0xF8):
        for second in range(0xA1, 0xFF):
            char = bytes((first, second)).decode("gb2312", errors="ignore")
            if char:
                yield char


def readings() -> dict[str, str]:
    """Characters first, then the phrases that are read otherwise than character by character."""
    corrections: dict[str, str] = {}
    speller = Speller()
    for short in sorted({row["short"] for row in rows("regions")} - WORDS_FIRST):
        corrections[short] = " ".join(speller.syllables(short))
    with (HERE / "readings.csv").open(encoding="utf-8", newline="") as file:
        corrections.update((row["words"], row["pinyin"]) for row in csv.DictReader(file))
    named = "".join(row["name"] for table in ("regions", "campaigns") for row in rows(table))
    characters = sorted({*gb2312(), *(char for char in named if "\u4e00" <= char <= "\u9fff")})
    spelt = {char: corrections.get(char, lazy_pinyin(char)[0]) for char in characters}
    for words in sorted(words for words in corrections if len(words) > 1):
        if corrections[words].split() != [spelt[char] for char in words]:
            spelt[words] = corrections[words]
    return spelt


def main() -> None:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("words", "pinyin"))
        writer.writerows(readings().items())


if __name__ == "__main__":
    main()
