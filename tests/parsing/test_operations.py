"""Campaign: whose result a figure is: the document's main campaign, an operation of its own sentence, or none."""

from __future__ import annotations

import pytest

from seeds import parse

FRONT = "湖北公安“夏季行动”战果\n2023年6月25日至9月，湖北公安机关开展夏季治安打击整治行动，社会治安持续向好。\n"

ROWS = {
    "the document's main campaign": (FRONT + "打掉犯罪团伙37个。", "夏季行动"),
    "an operation that the sentence carries out": (FRONT + "开展“青锋”专项行动，打掉犯罪团伙37个。", "青锋"),
    "one newly named": ("武汉警方开展“青锋”专项行动，打掉犯罪团伙37个。", "青锋"),
    "one without quotes": ("武汉警方开展打击盗抢专项行动，打掉犯罪团伙37个。", "打击盗抢专项行动"),
    "during an operation": ("“青锋”专项行动期间，武汉警方打掉犯罪团伙37个。", "青锋"),
    "an activity under a code name": ("武汉警方开展“猎豹出击”打防盗抢活动，打掉犯罪团伙37个。", "猎豹出击"),
    "one with a number, by what it hunts": ("武汉警方开展为期1个月的“铁网3号”追逃行动，抓获逃犯37名。", "铁网3号"),
    "one with its year behind": ("武汉警方部署开展打击妨害水域安全管理犯罪“银网”行动—2031，打掉团伙37个。", "银网"),
    "a code name, what it does behind": ("武汉警方开展“净湖2031”打击非法捕捞专项行动，打掉团伙37个。", "净湖2031"),
    "a code name before a known one": ("武汉警方在“青锋3号”缉枪治爆专项行动中打掉团伙37个。", "青锋3号"),
    "a list of fields without quotes": (
        "武汉警方统筹推进打击跨境赌博、枪爆犯罪、涉拐犯罪、偷渡等突出犯罪专项行动，打掉犯罪团伙37个。",
        None,
    ),
    "what was only told of": ("会议介绍规范消防检查和专项整治行动情况，打掉犯罪团伙37个。", None),
    "what a theme day calls itself": ("武汉举行“平安迎大庆 禁毒在行动”宣传活动，打掉犯罪团伙37个。", None),
    "its year inside": ("武汉警方开展消防隐患专项排查整治2031行动，整改隐患37处。", "消防隐患专项排查整治2031行动"),
    "several names of one": (
        "武汉警方以“东线”“西线”水上联合扫毒专项行动为抓手，打掉犯罪团伙37个。",
        "“东线”“西线”水上联合扫毒专项行动",
    ),
    "none": ("武汉警方打掉犯罪团伙37个。", None),
    "the crime in quotes": ("武汉警方打掉“盗抢骗”犯罪团伙37个。", None),
    "the kinds of a list": ("武汉警方推进打击盗窃、赌博、盗抢骗等专项行动，打掉犯罪团伙37个。", None),
    "only how many": ("武汉警方连续三年开展“四大专项行动”，打掉犯罪团伙37个。", None),
}


@pytest.mark.parametrize(("text", "campaign"), ROWS.values(), ids=ROWS)
def test_a_figure_belongs_to_the_operation_that_its_sentence_names(text: str, campaign: str | None) -> None:
    (figure,) = parse(text).figures
    if campaign is None:
        assert figure.campaign is None
    else:
        assert figure.campaign is not None
        assert campaign in figure.campaign


PASSING = {
    "as a background": "结合“净网”专项行动，打掉犯罪团伙37个。",
    "as one of several without quotes": "开展了易制爆专项整治行动、缉枪专项行动等，打掉犯罪团伙37个。",
    "as the second background": "结合“利剑”“护苗”专项行动，打掉犯罪团伙37个。",
    "as the last of several": "开展了“猎狐”行动和打击非法集资、地下钱庄等专项行动，打掉犯罪团伙37个。",
    "as the first of a long list": (
        "先后开展“净水”专项行动、清查收缴危险物品“百夜行动”、逃犯缉捕会战、大案统一收网、隐患清零等工作，打掉犯罪团伙37个。"
    ),
    "what it is liked by": "群众对扫黑除恶专项斗争的满意度上升，打掉犯罪团伙37个。",
    "an honour": "被评为“净网”专项行动先进集体，打掉犯罪团伙37个。",
}


@pytest.mark.parametrize("sentence", PASSING.values(), ids=PASSING)
def test_an_operation_in_passing_owns_nothing(sentence: str) -> None:
    (figure,) = parse(FRONT + sentence).figures
    assert figure.campaign == "夏季行动"


def test_an_operation_made_the_work_has_the_sentences_behind() -> None:
    text = "武汉警方将“归巢”行动作为全年重点项目，组织各队攻坚。目前，破获积案7起，抓获嫌疑人9名。"
    assert [figure.campaign for figure in parse(text).figures] == ["归巢行动", "归巢行动"]


def test_a_task_that_is_no_operation_has_only_its_sentence() -> None:
    text = "我省将扫黑除恶作为重要任务，紧抓不放。上半年，破获诈骗案件7起。\n下半年，破获盗窃案件9起。"
    assert [figure.campaign for figure in parse(text).figures][1:] == [None]


def test_what_is_counted_over_half_a_year_is_of_no_operation_named_before() -> None:
    front = "宜昌市公安局召开通气会，向各界代表通报今年上半年公安工作的进展和成效。\n县局深入开展“青锋”专项行动。"
    (half,) = parse(front + "半年来，刑事警情下降7%。").figures
    (since,) = parse(front + "截至目前，刑事警情下降7%。").figures
    assert half.campaign is None
    assert since.campaign is not None


def test_an_operation_reaches_no_further_than_its_sentence() -> None:
    figures = parse(FRONT + "开展“青锋”专项行动，打掉犯罪团伙37个。抓获犯罪嫌疑人12名。").figures
    assert ["青锋" in (figure.campaign or "") for figure in figures] == [True, False]
    assert figures[1].campaign == "夏季行动"


def test_an_operation_that_frames_a_sentence_reaches_to_its_end() -> None:
    figures = parse(FRONT + "自去年10月“断卡”行动启动至今，打掉团伙83个；缴获电话卡3300张。").figures
    assert ["断卡" in (figure.campaign or "") for figure in figures] == [True, True]


def test_what_a_sentence_of_the_main_campaign_names_without_a_code_name_is_a_measure_of_it() -> None:
    measure = "“夏季行动”开展以来，全省开展酒驾醉驾集中整治行动，交通事故下降7%。"
    other = "“夏季行动”开展以来，宜昌警方开展“铁网”专项行动，抓获逃犯7名。"
    assert [figure.campaign for figure in parse(FRONT + measure + other).figures] == ["夏季行动", "铁网"]


def test_this_operation_is_the_one_named_before() -> None:
    text = FRONT + "全省开展“铁网”追逃行动，锁定一批逃犯。该行动188名目标逃犯中已到案93名。\n抓获嫌疑人9名。"
    assert [figure.campaign for figure in parse(text).figures] == ["铁网", "铁网", "夏季行动"]


def test_an_operation_reaches_no_further_than_a_semicolon() -> None:
    figures = parse(FRONT + "开展“青锋”专项行动，打掉犯罪团伙37个；抓获犯罪嫌疑人12名。").figures
    assert figures[1].campaign == "夏季行动"


def test_an_operation_has_its_whole_sentence_where_the_document_has_no_campaign() -> None:
    figures = parse(
        "全年逮捕900人，起诉800人，不捕70人。深化扫黑除恶专项斗争，批捕73人；追诉15人。办理公益诉讼案件84件。"
    ).figures
    assert [figure.campaign for figure in figures] == [*[None] * 3, "扫黑除恶专项斗争", "扫黑除恶专项斗争", None]


def test_one_campaign_has_one_edition_however_it_is_spelled() -> None:
    figures = parse(
        "2021年11月，湖北公安“断卡”行动\n开展“断卡”行动，打掉团伙3个。\n断卡行动中，抓获嫌疑人9名。"
    ).figures
    assert len({figure.campaign_id for figure in figures}) == 1
    assert figures[0].campaign_id is not None
