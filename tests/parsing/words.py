"""The words that generated passages are made of; every combination of them is invented."""

from __future__ import annotations

from typing import NamedTuple

from seeds.figure import Basis


class Counted(NamedTuple):
    """An act with the things it is done to, each with its measure word."""

    act: str
    things: tuple[tuple[str, str], ...]


ACTS = (
    Counted("打掉", (("犯罪团伙", "个"), ("盗窃团伙", "个"), ("制假窝点", "处"))),
    Counted("破获", (("刑事案件", "起"), ("盗窃案件", "起"), ("电信网络诈骗案件", "起"))),
    Counted("抓获", (("犯罪嫌疑人", "名"), ("网上逃犯", "名"), ("吸毒人员", "人"))),
    Counted("查获", (("假烟", "箱"), ("假酒", "瓶"), ("假药", "盒"))),
    Counted("收缴", (("枪支", "支"), ("子弹", "发"), ("管制刀具", "把"))),
    Counted("缴获", (("毒品", "公斤"), ("摇头丸", "粒"))),
    Counted("排查", (("安全隐患", "处"), ("矛盾纠纷", "起"))),
    Counted("检查", (("娱乐场所", "家"), ("加油站", "座"))),
    Counted("出动", (("警力", "人次"), ("警车", "台次"))),
    Counted("发放", (("宣传资料", "份"), ("宣传单", "张"))),
    Counted("解救", (("被拐儿童", "名"), ("被骗群众", "人"))),
    Counted("封停", (("涉诈电话", "部"), ("涉诈账号", "个"))),
)
MONEY = (("追缴", "赃款"), ("冻结", "涉案资金"), ("挽回", "经济损失"))
CURRENCIES = ("元", "元", "美元", "港元", "欧元")

CRIMES = ("盗窃", "诈骗", "抢夺", "抢劫", "赌博", "寻衅滋事", "故意伤害", "敲诈勒索")
HEADS = ("警情", "发案", "立案数", "案件")
DOWN, UP = ("下降", "减少", "降低"), ("上升", "增长", "提高")
BASES: tuple[tuple[str, Basis], ...] = (
    ("同比", "yoy"),
    ("较去年同期", "yoy"),
    ("比去年同期", "yoy"),
    ("环比", "pop"),
    ("较2019年", "other"),
    ("", "unstated"),
)
COMPARED: tuple[tuple[str, Basis], ...] = (("2019年", "other"), ("去年同期", "yoy"))
RATES = ("破案率", "化解率", "见警率", "群众满意度")

PLACES = (
    ("湖北省", "420000"),
    ("湖南省", "430000"),
    ("江西省", "360000"),
    ("云南省", "530000"),
    ("甘肃省", "620000"),
    ("武汉市", "420100"),
    ("长沙市", "430100"),
    ("南昌市", "360100"),
    ("昆明市", "530100"),
    ("兰州市", "620100"),
    ("周口市", "411600"),
    ("临沂市", "371300"),
)
NEIGHBOURS = (
    (("长沙市", "430100"), ("株洲市", "430200"), ("湘潭市", "430300"), ("衡阳市", "430400")),
    (("武汉市", "420100"), ("黄石市", "420200"), ("宜昌市", "420500"), ("襄阳市", "420600")),
    (("郑州市", "410100"), ("洛阳市", "410300"), ("安阳市", "410500"), ("新乡市", "410700")),
)
"""Prefectures of one province each."""

CAMPAIGNS = ("秋风", "青锋", "护苗", "清源", "砺剑", "惊蛰", "铁网", "晨光")
"""Names that no catalogue needs to hold."""
OPENINGS = (
    "{place}警方开展“{campaign}”专项行动，",
    "{place}公安机关深入推进“{campaign}”专项行动，",
    "在“{campaign}”专项行动中，{place}公安机关",
    "“{campaign}”专项行动开展以来，{place}警方",
)
PLAIN_OPENINGS = ("{span}{place}公安机关", "{span}{place}警方", "{place}公安局通报，{span}")
LEADS = ("", "", "共", "累计", "先后", "依法", "成功")
PERIODS = ("今年以来", "2019年以来", "上半年", "去年以来")
