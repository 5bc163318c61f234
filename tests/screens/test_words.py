"""Labels and scripts: complete in all three, and chosen by the locale."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import tui
from seeds.terms import Approx, Basis, Host, Kind, Scope
from store.answers.choosing import RULES
from store.answers.sifting import LEFT_OUT, UNRANKED
from tui.clipboard import Way
from tui.labels import LABELS, say
from tui.labels_states import ONE
from tui.place_region import LEVELS
from tui.script import SCRIPTS, Script, following, named, starting_script, traditional
from tui.themes import THEMES

ROOM = Path(tui.__file__).parent
SWITCH = "key_script"
"""Says what comes next, in its own script."""


def fields(words: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(words) if field is not None}


@pytest.mark.parametrize("label", LABELS)
def test_every_label_is_said_in_every_script(label: str) -> None:
    hans, hant, english = LABELS[label]
    assert hans
    assert hant
    assert english
    assert fields(hans) == fields(hant) == fields(english)
    if label != SWITCH:
        assert not re.search(r"[\u4e00-\u9fff]", english)
        assert traditional(hant) == hant, "a simplified character among the traditional words"


def test_screens_say_nothing_outside_the_table() -> None:
    spoken = re.compile(r'"[^"\n]*[\u4e00-\u9fff][^"\n]*"')
    for path in (*ROOM.glob("screens/**/*.py"), *ROOM.glob("widgets/*.py"), ROOM / "dashboard.py"):
        source = re.sub(r'"""[\s\S]*?"""', "", path.read_text("utf-8"))
        assert not spoken.findall(source), f"{path.name} speaks Chinese of its own: use tui.labels"


def test_every_label_in_use_exists() -> None:
    used = set()
    for path in (*ROOM.glob("screens/**/*.py"), *ROOM.glob("widgets/*.py")):
        used |= set(re.findall(r'\bsay\("(\w+)"', path.read_text("utf-8")))
    assert used
    assert used <= LABELS.keys()


def test_every_label_is_in_use() -> None:
    source = "\n".join(path.read_text("utf-8") for path in ROOM.rglob("*.py") if not path.name.startswith("labels"))
    nouns = re.findall(r'noun="(\w+)"', source)
    answers = {f"{what}_{noun}" for noun in nouns for what in ("count", "empty")}
    words = {*get_args(Kind), *get_args(Basis), *get_args(Approx), *get_args(Scope), *get_args(Host)}
    kinds = {"province", "prefecture", "county", "campaign", "metric", "release"}
    reasons = {f"left_{reason}" for reason in (*LEFT_OUT, *(rule.word for rule in RULES), "chosen")}
    reasons |= {f"unranked_{reason}" for reason in UNRANKED}
    assert reasons <= LABELS.keys()
    said = answers | words | kinds | reasons | {f"level_{level}" for level in LEVELS}
    said |= {f"theme_{name}" for name in THEMES}
    said |= {f"copied_{way}" for way in get_args(Way)}
    said |= {f"derived_{name}" for name in ("per_million", "national_share", "change", "implied")}
    idle = [label for label in LABELS if f'"{label}"' not in source and label not in said]
    assert not idle


def test_fields_are_filled_in() -> None:
    assert say("count_provinces", "en", count="31") == "31 provinces"
    assert say("count_provinces", "hans", count="31") == "31 个省份"


def test_english_counts_one_alone() -> None:
    assert say("count_places", "en", count="1") == "1 row"
    assert say("more_lines", "en", count=1) == "↓ 1 more line"
    counted = {
        label for label, (*_, english) in LABELS.items() if re.search(r"^count_.*\{count\} .*s$", label + english)
    }
    assert counted
    assert counted <= ONE.keys()


@pytest.mark.parametrize(
    ("environ", "script"),
    [
        ({}, "hans"),
        ({"LANG": "C.UTF-8"}, "hans"),
        ({"LANG": "POSIX"}, "hans"),
        ({"LANG": "zh_CN.UTF-8"}, "hans"),
        ({"LANG": "zh_TW.UTF-8"}, "hant"),
        ({"LANG": "zh_HK"}, "hant"),
        ({"LANG": "zh-Hant-MO"}, "hant"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, "hans"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_locale_chooses_the_script(environ: dict[str, str], script: Script) -> None:
    assert starting_script(environ) == script


def test_scripts_go_round() -> None:
    assert [following(script) for script in SCRIPTS] == ["hant", "en", "hans"]


def test_names_without_english_stay_chinese() -> None:
    assert named("湖北", "Hubei", "en") == "Hubei"
    assert named("打掉犯罪团伙", "", "en") == "打掉犯罪团伙"
    assert named("打掉犯罪团伙", "", "hant") == "打掉犯罪團伙"
