"""Measure words: the unit of a figure, and words that only look like one."""

from __future__ import annotations

import pytest

from seeds import parse

UNITS = [
    # sentence, units of its figures
    ("打掉团伙3个，破获案件5起，抓获嫌疑人9名。", ["个", "起", "名"]),
    ("出动警力500人次、警车60台次。", ["人次", "台次"]),
    ("缴获毒品3公斤260克。", ["公斤", "克"]),
    ("缴获毒品2.5吨。", ["吨"]),
    ("收缴子弹120发，管制刀具15把。", ["发", "把"]),
    ("查处非法采砂面积300平方米。", ["平方米"]),
    ("冻结资金500万元。", ["元"]),
    ("追缴赃款20万美元、港币30万元、60万欧元。", ["美元", "港元", "欧元"]),
    ("追赃5.3亿。", ["元"]),
    ("破案率达98.5%。", ["%"]),
    ("盗窃警情同比下降2.3个百分点。", ["百分点"]),
    ("盗窃警情同比增长3.3倍。", ["倍"]),
    ("发案率为0.7‰。", ["‰"]),
    ("群众安全感测评得分为97.5分。", ["分"]),
    ("清查娱乐场所80家（次）。", ["家"]),
    ("拦截诈骗电话12万次，返还群众被骗款36笔。", ["次", "笔"]),
    ("全市破案203、抓人86。", ["", ""]),
    ("查处酒驾、醉驾分别为186、42起。", ["起", "起"]),
    ("查扣假冒药品60余种900余盒、查扣假酒40余种。", ["种", "盒", "种"]),
    ("向30万手机用户、12万村民发送提示。", ["", ""]),
    ("破4.8万诈骗案 抓3.1万人", ["", "人"]),
]


@pytest.mark.parametrize(("sentence", "units"), UNITS)
def test_a_figure_has_the_unit_that_is_stated(sentence: str, units: list[str]) -> None:
    assert [figure.unit for figure in parse(sentence).figures] == units


NO_MEASURE_WORD = [
    # a word that begins as a measure word does, and is another
    "由16部门联合发文。",
    "下辖3支队和5大队。",
    "全市8家属院改造。",
    "沿线5处长城遗址。",
    "对12点位布防。",
    "发往30门店。",
    "编为4班组。",
    "拦截3尾号可疑电话。",
    "常见手法有12种，公布9种骗术。",
]


@pytest.mark.parametrize("sentence", NO_MEASURE_WORD)
def test_a_word_that_only_begins_like_a_measure_word_is_none(sentence: str) -> None:
    assert parse(sentence).figures == ()


MONEY = [
    ("冻结资金3.86亿元。", "386000000"),
    ("挽回损失2200余万元。", "22000000"),
    ("止付5.3亿。", "530000000"),
    ("追缴赃款人民币18万元。", "180000"),
    ("收缴赌资83.6万元。", "836000"),
]


@pytest.mark.parametrize(("sentence", "value"), MONEY)
def test_money_takes_its_magnitude_into_the_value(sentence: str, value: str) -> None:
    (figure,) = parse(sentence).figures
    assert (str(figure.value.to_integral_exact()), figure.unit) == (value, "元")
