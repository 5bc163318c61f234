"""What is no figure: dates, names, ordinals, durations, slogans, thresholds, plans, numbers of lists, phones, roads."""

from __future__ import annotations

import pytest

from seeds import parse

NO_FIGURE = {
    "a date": "2021年3月5日，市公安局召开会议。",
    "a date with strokes": "发布于2021-03-05的通告继续有效。",
    "a clock time": "当晚21时30分，行动开始。",
    "a clock time with a colon": "凌晨2:30，各组出发。",
    "a year": "2019年是打击犯罪的重要一年。",
    "a span of months": "3至5月，集中打击盗窃犯罪。",
    "a codename": "“4·20”专案告破。",
    "a codename with the year": "“2008.7.30”案移送检察机关。",
    "an ordinal": "第19届大会期间，社会治安稳定。",
    "a rank": "工作成效居全国第3位。",
    "an ordinal report": "这是我局发布的第21份通报。",
    "an age": "嫌疑人张某，男，35岁。",
    "a duration": "行动持续了3个月。",
    "a duration before a noun": "开展为期100天的专项行动。",
    "a qualification": "缉捕潜逃10年以上人员。",
    "how long before": "交警部门提前10天启动春运工作。",
    "a speed": "大桥限速80公里/小时。",
    "hours": "民警连续工作36小时。",
    "a slogan": "坚持“四个一批”，落实“1+1+13”工作机制。",
    "an idiom": "坚持一把手负责，省市县三级联动。",
    "a name with a number": "推进“百日行动”走深走实。",
    "examples of a kind": "评选十大典型案例。",
    "indefinite one": "打掉一批犯罪团伙，掀起一场攻势。",
    "a phone number": "举报电话：0571-87654321。",
    "an emergency number": "遇到危险请拨打110。",
    "links of a chain": "突出设卡盘查、清理清查两个环节。",
    "a street by its width": "在二十二米街巡逻。",
    "a slogan of a number": "落实寄递物流“三个100%”制度。",
    "provinces among which": "在云南等7个省份开展查缉。",
    "the most that is paid": "举报奖励标准提高，由最高1万元增至最高5万元。",
    "an hour of opening": "（工作时间）\n24小时报警电话。",
    "half of a holiday": "假期过半，交通平稳有序。",
    "a number to dial": "举报线索请拨打63130000。",
    "a road": "在G60高速公路开展检查。",
    "a road's distance": "在107国道1230公里处设卡。",
    "a house number": "地址为人民路88号。",
    "a list's numbers": "1、严打盗窃。\n2、严打诈骗。",
    "a list's numbers in brackets": "（1）严打盗窃；（2）严打诈骗。",
    "a serial number": "公告编号20210305001。",
    "a version": "反诈程序3.0版上线。",
    "a threshold": "对超载50%以上的货车一律扣留。",
    "what is only striven for": "力求侦破一百二十起刑事案件。",
    "a plan": "力争年内盗窃发案下降20%。",
    "a damaged numeral": "抓获嫌疑人名，破案万起。",
    "zero": "评论0",
}


@pytest.mark.parametrize("sentence", NO_FIGURE.values(), ids=NO_FIGURE)
def test_a_numeral_that_counts_nothing_is_no_figure(sentence: str) -> None:
    assert [figure.raw for figure in parse(sentence).figures] == []


BESIDE_A_FIGURE = {
    # a numeral that is none, in one sentence with one that is
    "a threshold": ("侦破涉案50万元以上案件120起。", ["120"]),
    "a threshold of people": ("打掉5人以上团伙20个。", ["20"]),
    "a month that looks like a count": ("2月缴获毒品300公斤。", ["300"]),
    "a codename": ("“4·26”专案中抓获嫌疑人12名。", ["12"]),
    "a year": ("2021年破获案件300起。", ["300"]),
    "a span": ("3月至5月，抓获逃犯28名。", ["28"]),
    "a window": ("过去17年，累计抓获逃犯280名。", ["280"]),
    "an age": ("抓获60岁以上嫌疑人5名。", ["5"]),
    "an ordinal": ("第3季度破获案件90起。", ["90"]),
    "a list's number": ("3.打掉犯罪团伙74个。", ["74"]),
    "a list's number in characters": ("三、打掉犯罪团伙74个。", ["74"]),
    "a road": ("在312国道设卡盘查车辆640辆。", ["640"]),
    "provinces among which": ("广东、四川等19个省份破获制毒案件118起。", ["118"]),
    "levels": ("市县两级公安机关出动警力1200人次。", ["1200"]),
    "虚拟 is no plan": ("缴获手机卡27张（包括虚拟卡等）、银行卡2张。", ["27", "2"]),
    "suspects without a measure word": ("刑拘电诈犯罪嫌疑人108，返还资金41万元。", ["108", "41万"]),
    "a plan behind a result": ("破获案件300起，力争年底前再破50起。", ["300"]),
    "the base of a rate": ("每10万人口发案82起。", ["82"]),
}


@pytest.mark.parametrize(("sentence", "raws"), BESIDE_A_FIGURE.values(), ids=BESIDE_A_FIGURE)
def test_only_what_counts_is_read(sentence: str, raws: list[str]) -> None:
    assert [figure.raw for figure in parse(sentence).figures] == raws


def test_every_mention_counts() -> None:
    figures = parse("排查矛盾纠纷8421起，化解8375起，化解率达99.45%。").figures
    assert [(figure.raw, figure.kind) for figure in figures] == [
        ("8421", "level"),
        ("8375", "level"),
        ("99.45", "share"),
    ]
