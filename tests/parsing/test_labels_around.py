"""Labels: what they take over from the clauses, headings and list items around their own words, and what not."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "a restriction passes through generic things": (
        "抓获电诈犯罪嫌疑人160人，打掉团伙14个，破获部督案件6起。",
        ["抓获电诈犯罪嫌疑人", "打掉电诈团伙", "破获电诈部督案件"],
    ),
    "weights restrict no crime": (
        "查破毒品案件37起，其中万克以上案件12起。",
        ["查破毒品案件", "查破毒品万克以上案件"],
    ),
    "the total value of what": (
        "侦破“两抢一盗”案件66起，追缴财物总价值45万元。",
        ["侦破“两抢一盗”案件", "追缴两抢一盗财物总价值"],
    ),
    "a case without a number of its own": (
        "先后破获数起特大非法倾倒废渣案，抓获犯罪嫌疑人59人。",
        ["抓获非法倾倒废渣犯罪嫌疑人"],
    ),
    "one thing done to in many ways": (
        "破获非法制造、买卖、邮寄、运输、储存枪支弹药案27起，抓获犯罪嫌疑人43名。",
        ["破获非法制造、买卖、邮寄、运输、储存枪支弹药案", "抓获枪支弹药犯罪嫌疑人"],
    ),
    "several crimes are no restriction": (
        "破获盗窃、抢劫、抢夺、敲诈案件27起，抓获犯罪嫌疑人43名。",
        ["破获盗窃、抢劫、抢夺、敲诈案件", "抓获犯罪嫌疑人"],
    ),
    "one of several fields is no topic": (
        "开展医保基金管理、养老服务和公益慈善领域突出问题整治，破获相关案件86起。",
        ["破获相关案件"],
    ),
    "what was built is no crime": (
        "打击电信网络诈骗犯罪，建成智能化反诈平台，破获案件53起。",
        ["破获电信网络诈骗案件"],
    ),
    "fields counted first": (
        "共侦破食、药、环3个领域刑事案件968起。",
        ["侦破食、药、环", "侦破食、药、环领域刑事案件"],
    ),
    "an act for a list whose first noun stands behind": (
        "缴获4支自制步枪、铅弹201发、猎枪弹7发。",
        ["缴获自制步枪", "缴获铅弹", "缴获猎枪弹"],
    ),
    "a name with 等 begins an item of its own": (
        "宣判9人诈骗案、周某等26人涉嫌伤害案。",
        ["宣判诈骗案", "周某等涉嫌伤害案"],
    ),
    "an item too small for digits": (
        "打掉涉黑涉恶团伙45个（其中涉黑组织两个，涉恶团伙43个）。",
        ["打掉涉黑涉恶团伙", "打掉涉恶团伙"],
    ),
    "cases behind a semicolon share the act of cases": (
        "破获性侵、伤害等刑事案件265起；“两盗”案件138起，破案率81.4%。",
        ["破获性侵、伤害等刑事案件", "破获“两盗”案件", "“两盗”案件破案率"],
    ),
    "a part by those who did it": (
        "收缴各类枪支277支，其中群众主动上交253支。",
        ["收缴各类枪支", "群众主动上交各类枪支"],
    ),
    "what qualifies behind 将": ("民警将包括主犯在内的17名团伙成员抓捕归案。", ["抓捕归案团伙成员"]),
    "not deadly": ("导致非死亡交通事故52起。", ["非死亡交通事故"]),
    "what it came of": (
        "因酒驾醉驾导致死亡交通事故15起，因酒驾导致非死亡交通事故52起。",
        ["酒驾醉驾死亡交通事故", "酒驾非死亡交通事故"],
    ),
    "how fast it grew": ("新滋生吸毒人员增幅由30%下降至7.5%。", ["新滋生吸毒人员增幅", "新滋生吸毒人员增幅"]),
    "who is taught": ("开展反诈宣传，受教育群众8万人次。", ["受教育群众"]),
    "a daily average behind its noun": ("轨道交通客流日均120万人次。", ["日均轨道交通客流"]),
    "from an average before": (
        "涉案银行账户数由行动前月均210个降至60个。",
        ["涉案银行账户数", "涉案银行账户数"],
    ),
    "down to now": ("网上逃犯从行动前的1846名下降到如今的235人。", ["网上逃犯", "网上逃犯"]),
    "a share of cases solved": (
        "“两抢”案件同比下降50%，实现100%破案。",
        ["“两抢”案件", "“两抢”案件破案率"],
    ),
    "two bases are no two subjects": (
        "斗殴、涉赌等治安案件同比、环比分别下降11%、20%。",
        ["斗殴、涉赌等治安案件", "斗殴、涉赌等治安案件"],
    ),
    "more persons of a kind": (
        "与2018年同期相比多抓逃犯143名，上升26%。",
        ["抓逃犯", "抓逃犯"],
    ),
    "satisfied with whom": (
        "各族群众安全感和对公安机关的满意度，分别提升1.8和1.9个百分点。",
        ["各族群众安全感", "对公安机关的满意度"],
    ),
    "a heading that a month's line leaves out": (
        "二、警情特点\n（一）盗窃类警情。本月环比上升2%，同比下降7%。\n1.盗窃电瓶。本月环比上升94%。",
        ["盗窃类警情", "盗窃类警情", "盗窃电瓶"],
    ),
    "the halves of a headline": ("临江公安推进“甲”专项行动 违法犯罪警情环比下降2%", ["违法犯罪警情"]),
    "bases without their measure word": (
        "本月立电诈案31起，环比21起，上升47%；同比去年同期42下降26%。",
        ["立电诈案"] * 5,
    ),
}


@pytest.mark.parametrize(("sentence", "labels"), ROWS.values(), ids=ROWS)
def test_a_label_takes_what_stands_around_it(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels


def test_a_base_has_the_measure_of_its_amount() -> None:
    amount, base, change = parse("本月电诈案件损失186.3万元，环比259.4万，下降28%。").figures
    assert (amount.unit, base.unit, int(base.value), change.unit) == ("元", "元", 2_594_000, "%")
