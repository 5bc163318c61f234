"""Whose place a page reports on: a ministry's, a paper's, and the level of which 全省 and 全市 speak."""

from __future__ import annotations

import pytest

from seeds import parse

PLACES = {
    "the capital only sent the report": (
        "记者某某 发自北京 10月10日，公安部在京召开“守护平安”主题新闻发布会。各地公安机关抓获犯罪嫌疑人212名。",
        "000000",
    ),
    "the country's police act": ("本报北京8月9日电 全国公安机关破获案件90起，全国共抓获犯罪嫌疑人212名。", "000000"),
    "the country's operation, places its examples": (
        "全国“断卡”行动首轮集中收网\n湖南、广西公安机关按照统一部署，打掉团伙3个。各地抓获嫌疑人460名。",
        "000000",
    ),
    "a ministry has the word, a province is an example": (
        "据全国扫黑办最新消息，打掉涉黑组织33个。海南打掉团伙28个，海南公安机关查扣车辆9台。",
        "000000",
    ),
    "a ministry that a place's police refer to": (
        "按照公安部部署，湖北省公安厅召开新闻发布会，全省抓获犯罪嫌疑人212名。",
        "420000",
    ),
    "who directs is not who reports": (
        "根据黄冈市公安局统一部署，麻城市公安局开展集中抓捕。\n共抓获嫌疑人9名。",
        "421181",
    ),
    "a department of the police is no ministry": (
        "武汉晚报讯 昨日通报了进展情况，公安部门组建了专班，全市命案下降12%。",
        "420100",
    ),
    "the Coast Guard's branch is no district": (
        "中国海警局南海分局开展打击走私专项行动，在广西防城港市启动，查获案件17起。",
        "000000",
    ),
    "the Coast Guard of a province is the province's": ("广东海警机构开展打击走私行动，查获案件17起。", "440000"),
    "the Coast Guard took part": (
        "海南省公安机关、海警机构和海关缉私部门开展联合行动，查获案件17起。",
        "460000",
    ),
    "another ministry has the word, a city is where it was": (
        "据农业农村部网站消息，5日，农业农村部、公安部在武汉市集中销毁网具。公安机关已侦破案件90起。",
        "000000",
    ),
    "the city of the paper": ("文章来源：云上大冶\n12月9日晚，市公安局出动警力110名，全市破获案件9起。", "420281"),
    "the country's fire brigades": (
        "国家消防救援局举行新闻发布会，今年上半年接报火灾90起，营救被困人员12人。",
        "000000",
    ),
    "the province of a paper with a name of its own": (
        "来源：楚天都市报\n昨日，省公安厅召开会议，按照公安部部署，全省出动警力110名，全省破获案件9起。",
        "420000",
    ),
    "a paper by its name, behind a word": ("据华商报报道，昨日，省公安厅召开会议，全省破获案件9起。", "610000"),
    "no paper whose name only ends like another's": ("健康生活报讯 昨日，全省破获案件9起。", ""),
    "no paper in a programme's name": ("来源：今晚报道\n昨日，全市破获案件9起。", ""),
    "the prefecture, though a county is called 全州": (
        "记者从州公安局获悉，全州公安机关破获案件90起。凤凰县公安局抓获嫌疑人9名。",
        "433100",
    ),
    "a county that is called 全州": ("桂林市全州县公安局抓获嫌疑人9名。", "450324"),
    "no place, though the ministry ordered": ("按照公安部部署，省公安厅召开会议，全省出动警力110名。", ""),
    "the country's customs": (
        "全国海关在去年开展“边墙”行动，立案侦办走私案件90起。这是记者在海关总署举行的吹风会上了解到的。",
        "000000",
    ),
    "the province, though a city's paper writes": (
        "长沙晚报讯（记者 某某）昨日，省公安厅召开会议。全省公安交警部门查处超员90起，处罚司机12人。",
        "430000",
    ),
    "the city, though it is ranked in the province": (
        "3月3日，宜昌市公安局通报，宜昌公安破获全省首例网络涉黑案件，抓获嫌疑人90名，排名全省第二。",
        "420500",
    ),
    "the province, for the page says 全省": (
        "3月11日，省公安厅召开推进会，全省破获案件286起。武汉市公安局破获一起大案。",
        "420000",
    ),
    "the city, though it ranks in the province": (
        "襄阳市公安局破获案件97起，破案率居全省首位，满意度居全省前列，战果列全省第一。",
        "420600",
    ),
    "the province that speaks, though a city is told of at length": (
        "记者从湖北省公安厅获悉，武汉警方破获案件9起，全市警情下降，全市盗窃警情下降7%。",
        "420000",
    ),
    "the city, though the country acts": (
        "宜昌警方深入推进全国公安机关统一部署的行动，全国共破获案件一批，宜昌警方抓获嫌疑人9名。",
        "420500",
    ),
    "the city, for the province only ordered and ranks": (
        "襄阳市公安局召开发布会。找到省公安厅督办线索46条，条数在全省公安机关中排名第一。",
        "420600",
    ),
    "the city, for the page says 全市": (
        "全市公安机关落实对山东、对青岛的要求，推进平安青岛建设，全市破获案件97起。",
        "370200",
    ),
    "the city of the counties named": ("全市公安机关抓获嫌疑人90名。涪城公安抓获3名，江油公安抓获5名。", "510700"),
    "a city of county level says 全市, too": ("江油市公安局抓获嫌疑人90名，全市破获案件97起。", "510781"),
}


@pytest.mark.parametrize(("text", "region"), PLACES.values(), ids=PLACES)
def test_the_place_reported_on_is_found(text: str, region: str) -> None:
    assert parse(text).release.region == region
