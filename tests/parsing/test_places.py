"""Place: the region of each figure, named in its sentence, in its paragraph, or the document's own."""

from __future__ import annotations

import pytest

from seeds import parse

FRONT = "湖北省公安厅通报夏季打击战果\n"

ROWS = {
    "the document's own": (FRONT + "打掉犯罪团伙37个。", ["420000"]),
    "全省 is the issuer's": (FRONT + "全省打掉犯罪团伙37个。", ["420000"]),
    "全国 is the country": (FRONT + "全国公安机关共打掉犯罪团伙3700个。", ["000000"]),
    "a city by name": (FRONT + "武汉市打掉犯罪团伙37个。", ["420100"]),
    "a city by its short name": (FRONT + "宜昌警方打掉犯罪团伙37个。", ["420500"]),
    "a county by name": (FRONT + "保康县打掉犯罪团伙3个。", ["420626"]),
    "place by place": (FRONT + "武汉市破获30起、黄石市25起、宜昌市18起。", ["420100", "420200", "420500"]),
    "a list shared out": (
        FRONT + "武汉、宜昌盗窃警情分别下降3%、5%。",
        ["420100", "420500"],
    ),
    "a county's own short name": ("麻城市公安局通报\n黄冈市各县比武，麻城得分97.32分。", ["421181"]),
    "a place behind the number": (FRONT + "37个犯罪团伙被武汉警方打掉。", ["420100"]),
    "a paragraph about a city": (FRONT + "武汉警方行动迅速。打掉犯罪团伙37个。", ["420100"]),
    "whose case it is": (FRONT + "由宜昌市公安局立案侦办的贩枪案，抓获嫌疑人11名。", ["420500"]),
    "who sent it": (FRONT + "由宜昌转来线索11条。", ["420000"]),
    "a case by its day in a county of one's own": (
        "宜昌市公安局通报\n破获伍家岗“6·19”诈骗案，抓获嫌疑人21名。全市破获案件9起。",
        ["420503", "420500"],
    ),
    "a case that moved the country": (
        FRONT + "宜昌打人案发生后，省公安厅开展夏季打击行动，抓获嫌疑人11名。",
        ["420000"],
    ),
    "whose police solved a case": (FRONT + "宜昌警方侦破盗窃案后，抓获嫌疑人11名。", ["420500"]),
    "an example among a province's": (
        FRONT + "全省攻克积案7起，其中，宜昌公安机关破获一起8年前的积案。查处赌博案件43起。",
        ["420000", "420000"],
    ),
    "the ministry again, behind an example": (
        "公安部召开新闻发布会，全国共破获案件90起。福建公安机关打掉团伙2个。公安部督办的10起案件全部告破。",
        ["000000", "350000", "000000"],
    ),
    "all of the province again, behind an example": (
        FRONT + "武汉警方打掉团伙2个。各地公安机关设置检查站10个。",
        ["420100", "420000"],
    ),
    "a place in a bracket": (
        FRONT + "止付资金300万元（其中最大一笔为武汉市止付73万元），返还资金5万元。",
        ["420000", "420100", "420000"],
    ),
    "a rank in the province": ("宜昌市公安局通报\n破案率65%，排名全省第二，提升2个百分点。", ["420500", "420500"]),
    "a share of the province": ("宜昌市公安局通报\n破案65起，占全省三成，抓获7人。", ["420500", "420500", "420500"]),
    "how far a case reaches": (FRONT + "武汉警方打掉一个团伙，串并全国电信诈骗案件37起。", ["420100"]),
    "who orders": ("宜昌市公安局通报\n被省公安厅挂牌督办的案件有12起。", ["420500"]),
    "当地 is the place told of": (FRONT + "宜昌是重灾区。当地警方打掉犯罪团伙37个。", ["420500"]),
    "当地, on the way": (FRONT + "民警赴云南，在当地警方配合下抓获37人。", ["420000"]),
    "its whole, right behind its name": (
        FRONT + "武汉市获奖；宜昌全市出动警力37人，襄阳市全市破获案件9起。",
        ["420500", "420600"],
    ),
    "another province": (FRONT + "湖南省公安机关打掉犯罪团伙37个。", ["430000"]),
}


@pytest.mark.parametrize(("text", "regions"), ROWS.values(), ids=ROWS)
def test_a_figure_covers_the_place_that_is_named(text: str, regions: list[str]) -> None:
    assert [figure.region for figure in parse(text).figures] == regions


PASSING = {
    "a way": "民警赴云南抓获嫌疑人12名。",
    "an origin": "抓获云南籍嫌疑人12名。",
    "a list of where": "在云南、贵州、四川等地抓获嫌疑人12名。",
    "an escort": "将12名嫌疑人从云南押解归案。",
    "公安, no county": "各级公安机关抓获嫌疑人12名。",
    "平安, no county": "推进平安建设，抓获嫌疑人12名。",
    "市县, no county": "市县两级公安机关抓获嫌疑人12名。",
    "安宁, no city": "守护一方安宁，抓获嫌疑人12名。",
    "where a report was sent from": "新华社北京5月28日电 抓获嫌疑人12名。",
    "where a meeting was held": "有关部门在北京召开会议，通报抓获嫌疑人12名。",
    "a mountain range": "打击大别山、黄山山脉、宜昌流域私挖滥采，抓获嫌疑人12名。",
    "a bridge": "泰州大桥车流平稳，抓获嫌疑人12名。",
    "several bridges": "江阴、泰州等大桥车流平稳，抓获嫌疑人12名。",
    "what is fought": "严厉打击海南离岛免税走私，抓获嫌疑人12名。",
    "what is struck at": "全警打击云南边境偷渡，抓获嫌疑人12名。",
    "市区, no county": "依托市区公安派出所，抓获嫌疑人12名。",
    "short names of counties": "连夜调集东沟、献县、石桥、柳林等公安机关抓获嫌疑人12名。",
    "a road": "在长沙路设卡，抓获嫌疑人12名。",
}


@pytest.mark.parametrize("sentence", PASSING.values(), ids=PASSING)
def test_a_place_in_passing_moves_no_figure(sentence: str) -> None:
    (figure,) = parse(FRONT + sentence).figures
    assert figure.region == "420000"


def test_a_text_without_a_place_has_none() -> None:
    (figure,) = parse("打掉犯罪团伙37个。").figures
    assert figure.region == ""
