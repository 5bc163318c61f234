"""Labels and their metrics: the answer key, the pairs that are easily confused, and what has no metric."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.metric_catalogue import rows
from seeds.naming.metric_facets import lexicon, plain, words_of
from seeds.naming.metrics import classify, classify_by_facets, groups, metrics

KEY = [(row["label"], row["id"] or None) for row in rows("metric_labels.csv")]


def test_catalogue_is_whole_and_in_order() -> None:
    assert len(metrics()) == 441
    assert next(iter(groups())) == "incidents"
    assert list(groups())[-1] == "public"
    places = {group: place for place, group in enumerate(groups())}
    order = [places[metric.group] for metric in metrics().values()]
    assert order == sorted(order)
    assert len({metric.label for metric in metrics().values()}) == 441


@pytest.mark.parametrize("metric_id", metrics())
def test_a_metric_is_named_by_its_own_label_without_aliases(metric_id: str) -> None:
    assert classify_by_facets(metrics()[metric_id].label) == metric_id


def test_answer_key_by_words_alone() -> None:
    verdicts = Counter(_verdict(label, expected) for label, expected in KEY)
    named = sum(expected is not None for _, expected in KEY)
    assert len(KEY) > 1700
    assert verdicts["right"] / len(KEY) >= 0.97
    assert verdicts["another's"] / named <= 0.005
    assert verdicts["forced"] / named <= 0.005


def test_answer_key_with_aliases_is_exact() -> None:
    own = {plain(metric.label): metric.id for metric in metrics().values()}
    wrong = [label for label, expected in KEY if classify(label) != own.get(plain(label), expected)]
    assert wrong == []


@pytest.mark.parametrize(
    ("label", "metric_id"),
    [
        ("打掉黑社会性质犯罪团伙", "dismantle.mafia_organization"),
        ("侦办涉恶犯罪集团", "dismantle.evil_syndicate"),
        ("打掉涉恶势力团伙", "dismantle.evil_gang"),
        ("打掉恶势力集团和团伙", "dismantle.evil_organization"),
        ("打掉黑恶势力团伙", "dismantle.mafia_evil_group"),
        ("打掉涉黑涉恶犯罪集团", None),
        ("打掉犯罪团伙", "dismantle.gang"),
        ("侦办涉黑案件", "investigate.case.mafia"),
        ("侦破涉黑案件", "solve.case.mafia"),
        ("破获涉黑刑事案件", None),
        ("起诉涉黑案件", "prosecute.case.mafia"),
        ("起诉涉黑案件人数", "prosecute.person.mafia"),
        ("审查起诉涉黑案件", None),
        ("移送司法机关", "transfer_judicial.person"),
        ("移送审查起诉", "transfer_prosecution.suspect"),
        ("目标逃犯", "target.fugitive"),
        ("目标逃犯到案", "arrest.fugitive.target"),
        ("摸排涉黑恶线索", "collect.clue.mafia_evil"),
        ("接到群众举报涉黑恶线索", "receive.tip.mafia_evil"),
        ("刑事警情", "incidents.criminal"),
        ("刑事案件立案数", "file.case.criminal"),
        ("刑事案件", "occur.case.criminal"),
        ("刑事、治安警情", "incidents.offence"),
        ("破获刑事案件", "solve.case.criminal"),
        ("破获违法犯罪案件", "solve.case.all"),
        ("破获治安案件", "handle.case.public_order"),
        ("受理治安案件", "file.case.public_order"),
        ("治安案件", "occur.case.public_order"),
        ("带破刑事案件", "solve.case.incidental"),
        ("破获命案积案", "solve.case.homicide_cold"),
        ("破获现发命案", "solve.case.homicide_current"),
        ("8类严重暴力犯罪案件破案率", "rate.clearance.eight_violent"),
        ("八类命案破案率", None),
        ("破获“两抢一盗”案件", "solve.case.robbery_theft"),
        ("破获盗抢骗案件", "solve.case.theft_robbery_fraud"),
        ("抓获嫌疑人", "arrest.suspect"),
        ("共抓获违法犯罪嫌疑人", "arrest.offender"),
        ("抓获现行违法犯罪嫌疑人", "arrest.offender.in_the_act"),
        ("抓获涉案人员", "arrest.involved"),
        ("打击处理违法犯罪人员", "deal_with.offender"),
        ("查获涉毒人员", "catch.person.drugs"),
        ("查获吸毒人员", "handle.drug_user"),
        ("抓获历年网上逃犯", "arrest.fugitive.past_years"),
        ("网上逃犯", None),
        ("批捕", "approve_arrest.suspect"),
        ("执行逮捕", "formal_arrest.suspect"),
        ("侦破通信网络诈骗案件", "solve.case.telecom_fraud"),
        ("破获网络诈骗案件", None),
        ("破获诈骗案件", "solve.case.fraud"),
        ("缴获电话卡、银行卡", "seize.two_cards"),
        ("缴获手机卡", "seize.phone_card"),
        ("止付资金", "stop_payment.funds"),
        ("止付、冻结涉案资金", "stop_freeze.funds"),
        ("冻结涉案账户", "freeze.account"),
        ("冻结、扣押、查封涉案财产", "seize.assets"),
        ("查扣冻结资金", "seize.funds"),
        ("涉案资产", None),
        ("涉案金额", "value.case"),
        ("追赃挽损", "recover.losses"),
        ("避免群众经济损失", "prevent.losses"),
        ("避免和挽回损失", "prevent_recover.losses"),
        ("返还群众被骗资金", "return.defrauded_funds"),
        ("收缴赃款", "recover.proceeds"),
        ("销毁枪支", "destroy.firearm"),
        ("收缴各类非法枪支", "seize.firearm"),
        ("收缴管制器具", None),
        ("查处涉枪涉爆案件", "handle.case.guns_explosives"),
        ("破获涉枪爆案件", "solve.case.guns_explosives"),
        ("破获部级毒品目标案件", None),
        ("亡人道路交通事故亡人数", "deaths.traffic"),
        ("亡人道路交通事故", "accident.traffic.fatal"),
        ("查处酒驾、醉驾", "punish.drink_drunk_driving"),
        ("查处突出交通违法行为", None),
        ("日均出动警力", None),
        ("出动巡逻警力", "deploy.officers.patrol"),
        ("群防群治力量", "organize.volunteers"),
        ("出动群防群治力量", "mobilize.volunteers"),
        ("出动警力和群防群治力量", None),
        ("排查整改安全隐患", "rectify.hazard"),
        ("排查安全隐患", "detect.hazard"),
        ("排查化解矛盾纠纷", "mediate.dispute"),
        ("排查矛盾纠纷", "detect.dispute"),
        ("群众安全感和满意度", "survey.safety_satisfaction"),
    ],
)
def test_confusable_labels_are_kept_apart(label: str, metric_id: str | None) -> None:
    assert classify_by_facets(label) == metric_id


@given(st.sampled_from(sorted(metrics())), st.data())
def test_quotes_and_blanks_change_nothing(metric_id: str, data: st.DataObject) -> None:
    label = metrics()[metric_id].label
    place = data.draw(st.integers(0, len(label)))
    mark = data.draw(st.sampled_from("“”「」、 （"))
    assert classify(label[:place] + mark + label[place:]) == metric_id


@given(st.sampled_from(sorted(metrics())), st.sampled_from(["沪上", "凌晨", "某县", "第二阶段", "东部片区"]))
def test_a_restriction_that_no_word_explains_is_not_lost(metric_id: str, restriction: str) -> None:
    assert classify(restriction + metrics()[metric_id].label) is None


@given(st.lists(st.sampled_from(sorted(lexicon().terms)), max_size=8).map("".join) | st.text(max_size=40))
def test_any_text_has_one_metric_or_none(label: str) -> None:
    assert classify(label) in {None, *metrics()}
    words = words_of(label)
    assert words is None or "".join(words) == plain(label)


def test_a_long_line_of_words_has_no_metric() -> None:
    assert classify("抓获" * 50_000) is None
    assert classify("犯罪" * 50_000 + "？") is None


def test_speed_of_repeated_labels() -> None:
    labels = [label for label, _ in KEY]
    for label in labels:
        classify(label)
    started = time.perf_counter()
    for _ in range(10):
        for label in labels:
            classify(label)
    assert len(labels) * 10 / (time.perf_counter() - started) >= 50_000


def _verdict(label: str, expected: str | None) -> str:
    found = classify_by_facets(label)
    if found == expected:
        return "right"
    if expected is None:
        return "forced"
    return "missed" if found is None else "another's"
