"""Scope: whether a figure belongs to one single case."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "what a force did": ("全市破获盗窃案件37起，抓获嫌疑人52名。", ["total", "total"]),
    "one case": ("破获一起跨省贩毒案，抓获嫌疑人12名，缴毒3公斤。", ["case", "case"]),
    "one gang": ("打掉一个盗窃团伙，抓获嫌疑人12名。", ["case"]),
    "a case by its codename": ("在“4·20”特大盗窃案中，抓获嫌疑人12名。", ["case"]),
    "a case named in quotes": ("侦办了“陈某组织领导涉黑案”，逮捕嫌疑人49人。", ["case"]),
    "a gang by its codename": ("摧毁“209”涉黑团伙，抓获嫌疑人16人。", ["case"]),
    "a case by its day": ("破获部督7.14特大制毒案件，抓获嫌疑人5名。", ["case"]),
    "one den": ("打掉一个造假窝点，抓获嫌疑人5名。", ["case"]),
    "one evening": ("9月16日晚10时许，民警抓获嫌疑人2名，缴获电动车3辆。", ["case", "case"]),
    "an operation by its codename": ("“惊雷”行动查获偷渡案73起，抓获嫌疑人31人。", ["total", "total"]),
    "a case as an example": (
        "侦破李某等人倒卖车票案等涉票案件14起，抓获嫌疑人59人。",
        ["total", "total"],
    ),
    "a plan by its name": ("制定“春风—铁帚”实施方案，设置检查站37个。", ["total"]),
    "idioms in quotes": ("化解一批“骨头案”“钉子案”，受理治安案件37起。", ["total"]),
    "what one gang did in all": ("破获一起制售假酒案，查明团伙累计销售假酒400箱。", ["case"]),
    "the case of the sentence before": ("警方破获一起跨省贩毒案。该案抓获嫌疑人12名。", ["case"]),
    "a suspect by half a name": ("张某某先后作案37起。", ["case"]),
    "a sum behind a case": (
        "警方破获一起跨省贩毒案，缴毒3公斤。全市累计破获毒品案件90起。",
        ["case", "total"],
    ),
    "the cases' own section": (
        "全市破获案件90起。\n典型案例\n民警在车站抓获嫌疑人12名，缴毒3公斤。",
        ["total", "case", "case"],
    ),
    "several cases": ("先后破获数起特大走私案，抓获嫌疑人37人。", ["total"]),
    "several strikes of one name": ("先后组织开展三次“断网”专案集中收网，抓获嫌疑人37人。", ["total"]),
    "a typical case in its paragraph": ("典型案件：警方侦破销售假酒案，抓获12人，查扣成品3箱。", ["case", "case"]),
    "a case told without figures before": (
        "全市命案全破。侦破“2031.02.03”特大系列盗窃案件。共抓获涉案人员24人。",
        ["case"],
    ),
    "one great gang": (
        "成功打掉特大跨省盗车团伙，串并全国同类案件12起。",
        ["case"],
    ),
    "great gangs, counted": ("打掉特大诈骗团伙12个，抓获嫌疑人30名。", ["total", "total"]),
    "one day to the minute": ("3月5日8时20分，民警查获冰毒3块210克。", ["case", "case"]),
    "up to a minute": ("截至3月5日8时20分，全市查获冰毒3块。", ["total"]),
    "a year's sum behind a case": (
        "破获“3·03”合同诈骗案等大案，全年破获重特大案件6起。",
        ["total"],
    ),
    "a gang by its head": ("将以李某强为首的团伙30人抓获，整个案件追赃4万元。", ["case", "case"]),
    "gangs by their heads": ("打掉以青年为主的团伙12个，抓获30人。", ["total", "total"]),
    "a case by where it happened": (
        "侦破上月石岭镇一处工地发生的电缆被盗案，抓获3人，追缴赃款5万元。",
        ["case", "case"],
    ),
    "what happened, in many cases": ("破获在校园内发生的盗窃案件37起。", ["total"]),
    "what a patrol came upon": ("民警在边境巡逻时发现一辆可疑车辆，将3名嫌疑人抓获。", ["case"]),
    "cases by where they happened": ("侦破上月石岭镇各处发生的盗窃案37起。", ["total"]),
    "what patrols found, the count behind": ("巡逻中发现可疑车辆37辆。", ["total"]),
    "what patrols found": ("巡逻中发现安全隐患37处。", ["total"]),
    "the same case after a month": (
        "4月2日，石岭县发生了一起诈骗案，骗走企业47万元。在历经一个月的侦查后，8名嫌疑人被押解回县。",
        ["case", "case"],
    ),
    "a case by a name in quotes, over many provinces": (
        "破获“铁汉”网络贩枪案，民警辗转全国6个省市，抓获嫌疑人11名，缴获气枪2把。",
        ["case", "case", "case"],
    ),
    "the country's sum behind a case": ("破获“铁汉”网络贩枪案。全国共抓获嫌疑人11名。", ["total"]),
    "agents in many cases": ("查处涉案中介机构、违规单位等105家。", ["total"]),
    "a series": ("破获系列盗窃案37起。", ["total"]),
}


@pytest.mark.parametrize(("text", "scopes"), ROWS.values(), ids=ROWS)
def test_a_figure_is_of_one_case_or_of_all(text: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in parse(text).figures] == scopes
