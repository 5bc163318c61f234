"""Units and kinds: which can state a metric, and what converts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.metric_units import states
from seeds.naming.metrics import classify, convert, metrics


@pytest.mark.parametrize(
    ("label", "unit", "metric_id"),
    [
        ("破获刑事案件", "宗", "solve.case.criminal"),
        ("破获刑事案件", "案", "solve.case.criminal"),
        ("破获刑事案件", "", "solve.case.criminal"),
        ("破获刑事案件", "名", None),
        ("起诉涉黑案件", "件", "prosecute.case.mafia"),
        ("起诉涉黑案件", "起", None),
        ("返还被骗资金", "元", "return.defrauded_funds"),
        ("返还被骗资金", "笔", None),
        ("缴获毒品", "千克", "seize.drugs"),
        ("缴获毒品", "毫升", None),
        ("出动警力", "名", "deploy.officers"),
        ("抓获犯罪嫌疑人", "人次", None),
        ("收缴烟花爆竹", "头", "seize.fireworks"),
        ("打掉涉黑组织", "起", None),
    ],
)
def test_a_level_needs_a_unit_of_its_metric(label: str, unit: str, metric_id: str | None) -> None:
    assert classify(label, unit) == metric_id


def test_the_unit_of_a_change_says_nothing() -> None:
    assert classify("刑事警情", "%", "change") == "incidents.criminal"
    assert classify("缴获毒品", "倍", "multiple") == "seize.drugs"
    assert classify("刑事警情", "%", "level") is None


def test_only_rates_and_surveys_are_shares() -> None:
    assert classify("命案破案率", "%", "share") == "rate.clearance.homicide"
    assert classify("群众安全感", "%", "share") == "survey.safety"
    assert classify("破获命案", "%", "share") is None


@pytest.mark.parametrize(
    ("value", "unit", "metric_id", "converted"),
    [
        ("2500", "克", "seize.drugs", ("2.5", "公斤")),
        ("1.2", "吨", "seize.drugs", ("1200", "公斤")),
        ("7", "千克", "seize.explosive", ("7", "公斤")),
        ("850", "公斤", "seize.precursor", ("0.85", "吨")),
        ("12", "宗", "solve.case.criminal", ("12", "起")),
        ("12", "案", "solve.case.criminal", ("12", "起")),
        ("5", "", "solve.case.criminal", ("5", "起")),
        ("97", "分", "survey.satisfaction", ("97", "%")),
        ("9", "‰", "rate.clearance.criminal", ("0.9", "%")),
        ("0.2", "%", "rate.drug_users", ("2", "‰")),
        ("300", "头", "seize.fireworks", None),
        ("300", "毫升", "seize.drugs", None),
        ("3", "笔", "return.funds", None),
    ],
)
def test_units_convert_inside_a_metric(
    value: str, unit: str, metric_id: str, converted: tuple[str, str] | None
) -> None:
    expected = converted and (Decimal(converted[0]), converted[1])
    assert convert(Decimal(value), unit, metric_id) == expected


def test_an_id_outside_the_catalogue_is_an_error() -> None:
    with pytest.raises(KeyError):
        convert(Decimal(1), "起", "solve.case.nothing")


@given(st.sampled_from(sorted(metrics())), st.decimals(0, 10**9, places=2))
def test_a_metrics_own_unit_states_it_and_stays(metric_id: str, value: Decimal) -> None:
    metric = metrics()[metric_id]
    assert states(metric.unit, metric)
    assert convert(value, metric.unit, metric_id) == (value, metric.unit)


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["克", "公斤", "千克", "吨"]))
def test_weights_keep_their_order(value: Decimal, unit: str) -> None:
    here, there = convert(value, unit, "seize.drugs"), convert(value, unit, "seize.precursor")
    assert here is not None
    assert there is not None
    assert here[0] == there[0] * 1000
