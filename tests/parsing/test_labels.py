"""Labels: what is counted, in words that stand on their own."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "act and thing in front": ("打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "the thing behind": ("打掉37个犯罪团伙。", ["打掉犯罪团伙"]),
    "the act behind": ("48名嫌疑人被抓获。", ["抓获嫌疑人"]),
    "act and thing behind": ("300余名群众被解救。", ["解救群众"]),
    "an act around": ("对48名犯罪嫌疑人采取刑事强制措施。", ["采取刑事强制措施犯罪嫌疑人"]),
    "adverbs are no part": ("全市公安机关先后成功打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a place is no part": ("武汉市公安局打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a campaign is no part": ("“青锋”专项行动中，打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a time is no part": ("今年以来，共打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a list mark is no part": ("一是打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a word that ends like a verb": ("查处交通违法行为37起。", ["查处交通违法行为"]),
    "a list shares its act": ("查获假烟37箱、假酒52瓶、假药614盒。", ["查获假烟", "查获假酒", "查获假药"]),
    "a list shares its act in brackets": (
        "打掉犯罪团伙30个（其中盗窃团伙12个、诈骗团伙8个）。",
        ["打掉犯罪团伙", "打掉盗窃团伙", "打掉诈骗团伙"],
    ),
    "a subset": ("打掉犯罪团伙30个，其中盗窃团伙12个。", ["打掉犯罪团伙", "打掉盗窃团伙"]),
    "measures stacked": ("移交线索28条54人。", ["移交线索", "移交线索"]),
    "an act alone takes the thing before": ("排查矛盾纠纷84起，化解75起。", ["排查矛盾纠纷", "化解矛盾纠纷"]),
    "a rate takes what it measures": (
        "排查矛盾纠纷84起，化解75起，化解率达89%。",
        ["排查矛盾纠纷", "化解矛盾纠纷", "矛盾纠纷化解率"],
    ),
    "a measure takes its topic": ("盗窃警情同比下降5%，发案下降3%。", ["盗窃警情", "盗窃发案"]),
    "the topic of the passage": (
        "严厉打击电信网络诈骗犯罪，抓获犯罪嫌疑人1446名。",
        ["抓获电信网络诈骗犯罪嫌疑人"],
    ),
    "a topic of its own stays": (
        "严厉打击电信网络诈骗犯罪，抓获盗窃嫌疑人14名。",
        ["抓获盗窃嫌疑人"],
    ),
    "a topic does not cross a sentence about something else": (
        "严厉打击电信网络诈骗犯罪，抓获犯罪嫌疑人14名。出动警力300人次。",
        ["抓获电信网络诈骗犯罪嫌疑人", "出动警力"],
    ),
}


@pytest.mark.parametrize(("sentence", "labels"), ROWS.values(), ids=ROWS)
def test_a_label_stands_on_its_own(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels


def test_a_headline_takes_what_the_body_says_of_the_same_figure() -> None:
    text = (
        "湖北警方打掉犯罪团伙370个\n\n"
        "2022年以来，全省公安机关深入开展“青锋”专项行动，社会治安状况持续向好，人民群众安全感稳步提升。\n"
        "今年以来，湖北省公安机关开展“青锋”专项行动，打掉犯罪团伙370个。\n"
    )
    headline, body = parse(text).figures
    assert (headline.region, headline.campaign, headline.period) == (body.region, body.campaign, body.period)
    assert headline.period == "今年以来"
