"""The press of Hong Kong, Macau and Taiwan: its words for changes, its police, its places, in Traditional script."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seeds import parse

CHANGES = {
    "a year before, and the same in percent": (
        "本港今年首季錄得扒竊案5,210宗，按年減少130宗，即2.4%。",
        [("5210", "level", None), ("-130", "change", "yoy"), ("-2.4", "change", "yoy")],
    ),
    "in percent in brackets": (
        "因傷人被捕的青少年有310人，較去年同期減少27人（8%）。",
        [("310", "level", None), ("-27", "change", "yoy"), ("-8", "change", "yoy")],
    ),
    "a list of changes with their brackets": (
        "查獲賭場31件、240人，較去年同期分別成長4件（增加14.8%）、36人（增加17.6%）。",
        [
            ("31", "level", None),
            ("240", "level", None),
            ("4", "change", "yoy"),
            ("14.8", "change", "yoy"),
            ("36", "change", "yoy"),
            ("17.6", "change", "yoy"),
        ],
    ),
    "a change and what it came to": (
        "縱火案較去年同期減少8宗至20宗。",
        [("-8", "change", "yoy"), ("20", "level", None)],
    ),
    "a range of changes is none": (
        "盜竊案每月減少3至5宗。",
        [("-3", "change", "unstated"), ("-5", "change", "unstated")],
    ),
    "what there is anew is no change": ("新增24個監測點。", [("24", "level", None)]),
}


@pytest.mark.parametrize(("sentence", "stated"), CHANGES.values(), ids=CHANGES)
def test_changes_are_read(sentence: str, stated: list[tuple[str, str, str | None]]) -> None:
    figures = parse(sentence).figures
    assert [(one.value, one.kind, one.basis) for one in figures] == [
        (Decimal(value), kind, basis) for value, kind, basis in stated
    ]


LABELS = {
    "what the police say was recorded": ("警方指今年上半年共錄得4,310宗爆竊案。", ["爆窃案"]),
    "of those": ("警方首季拘捕90人，當中31人已被檢控。", ["拘捕", "检控"]),
    "what a count came to": ("行劫案較去年同期大幅減少至67宗，跌幅達64%。", ["行劫案", "行劫案"]),
    "fell by far, from and to": ("搶劫案由31宗大減至12宗。", ["抢劫案", "抢劫案"]),
    "arrested is one word": ("共有320名青少年被捕。", ["青少年被捕"]),
    "several bases of one thing": (
        "電話騙案共721宗，網購騙案共85宗，比2021年與2019年同期分別增加12宗及9宗。",
        ["电话骗案", "网购骗案", "网购骗案", "网购骗案"],
    ),
    "a cause has its own thing": ("整體罪案上升，主要由於車站扒竊增加30宗。", ["车站扒窃"]),
    "who acts is no part of it": ("台中市警察局查獲賭場31件。", ["查获赌场"]),
}


@pytest.mark.parametrize(("sentence", "labels"), LABELS.values(), ids=LABELS)
def test_labels_stand_on_their_own(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels


PLACES = {
    "Hong Kong of itself": ("本港首季共錄得盜竊案90宗。", "810000"),
    "Macau of itself": ("今年本澳警方拘捕90人。", "820000"),
    "a city of Taiwan": ("高雄市警局動員警力120名，查獲賭場9件。", "710000"),
    "the whole of Taiwan": ("桃園市警局表示，全國共查獲賭場90件。", "710000"),
    "its police": ("警政署公布打詐成果，共查獲賭場90件。", "710000"),
    "no city in a platform": ("湖北警方指导平台中市场主体整改隐患30处。", "420000"),
    "no port of its own": ("日本港口查获毒品9公斤。", ""),
}


@pytest.mark.parametrize(("text", "region"), PLACES.values(), ids=PLACES)
def test_places_are_known(text: str, region: str) -> None:
    assert {figure.region for figure in parse(text).figures} == {region}


@pytest.mark.parametrize(
    ("text", "issuer"),
    [("香港警方公布，上半年拘捕90人。", "香港警务处"), ("新北市警察局查獲賭場9件。", "警政署")],
)
def test_their_police_have_names_of_their_own(text: str, issuer: str) -> None:
    assert parse(text).release.issuer == issuer


def test_a_number_goes_on_behind_its_magnitude() -> None:
    first, second = parse("查獲毒品案1萬2045件，查獲人數1萬3,415人。").figures
    assert (first.raw, int(first.value), second.raw, int(second.value)) == ("1萬2045", 12045, "1萬3,415", 13415)


def test_a_year_behind_a_magnitude_is_no_part_of_the_number() -> None:
    assert [figure.value for figure in parse("涉案金额近3万2021年以来挽损90万元。").figures][-1] == 900_000


def test_a_quoted_kind_of_case_that_is_counted_is_no_single_case() -> None:
    assert [figure.scope for figure in parse("其中“入室盜竊案”31宗、“車站扒竊案”12宗。").figures] == ["total", "total"]
