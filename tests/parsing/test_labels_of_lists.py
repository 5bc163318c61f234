"""Labels: of entries behind colons, below captions and in turn, as lists and pictures have them."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "an entry behind a colon": ("刑事警情：31起。", ["刑事警情"]),
    "an entry of an act": ("打掉犯罪团伙：31个", ["打掉犯罪团伙"]),
    "an entry with its change": ("刑事毀壞︰194人（增32%）", ["刑事毁坏", "刑事毁坏"]),
    "words that lead on to a list": ("主要战果：31个团伙被打掉。", ["打掉团伙"]),
    "a caption above its number": (
        "襄阳市公安局通报\n破获电诈案件\n310起\n抓获犯罪嫌疑人\n52名",
        ["破获电诈案件", "抓获犯罪嫌疑人"],
    ),
    "no caption above a number that has its words": (
        "襄阳市公安局通报\n夏季战果\n310起电诈案件告破",
        ["告破电诈案件"],
    ),
    "counts of several measures in turn": (
        "破案数、抓获数分别达到310起、520人，同比分别上升12%、13%。",
        ["破案数", "抓获数", "破案数", "抓获数"],
    ),
    "counts that have their own words": ("抓获嫌疑人31名、逃犯5人。", ["抓获嫌疑人", "抓获逃犯"]),
    "a thing that begins like the end of an act": ("清查出租屋520间、旅馆31家。", ["清查出租屋", "清查旅馆"]),
    "the most that any fell": ("全市刑事警情下降5%，降幅最大的达31.2%。", ["刑事警情", "刑事警情"]),
    "a share, then and now": ("盗窃类案件占比由31%降至27.5%。", ["盗窃类案件占比", "盗窃类案件占比"]),
    "what only joins the clauses": (
        "扒竊案則減至41宗。整體破案率亦由32.1%升至35.7%。",
        ["扒窃案", "整体破案率", "整体破案率"],
    ),
    "rules end like what joins": ("修订规则12项。", ["修订规则"]),
}


@pytest.mark.parametrize(("text", "labels"), ROWS.values(), ids=ROWS)
def test_an_entry_has_its_label(text: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(text).figures] == labels
