from decimal import Decimal

import pytest

from seeds.naming.spans import span
from seeds.terms import Basis, Kind
from store.comparing import common_value, covered_year
from tests.small_store import figure


@pytest.mark.parametrize(
    ("value", "unit", "kind", "basis", "metric_id", "expected"),
    [
        ("2500", "克", "level", None, "seize.drugs", ("2.5", "公斤")),
        ("1.2", "吨", "level", None, "seize.drugs", ("1200", "公斤")),
        ("30", "毫升", "level", None, "seize.drugs", None),
        ("7", "宗", "level", None, "solve.case.criminal", ("7", "起")),
        ("7", "起", "level", None, None, None),
        ("900000000000000000", "吨", "level", None, "seize.drugs", None),
        ("-21.48", "%", "change", "yoy", "incidents.criminal", ("-21.48", "%")),
        ("3.3", "倍", "change", "yoy", "incidents.criminal", ("330", "%")),
        ("2", "‰", "share", None, None, ("0.2", "%")),
        ("-2.3", "百分点", "change", "yoy", "incidents.criminal", None),
        ("-315", "起", "change", "yoy", "incidents.criminal", None),
        ("3.3", "倍", "multiple", "other", "seize.drugs", ("3.3", "倍")),
    ],
)
def test_values_come_into_the_unit_that_they_are_compared_in(
    value: str, unit: str, kind: Kind, basis: Basis | None, metric_id: str | None, expected: tuple[str, str] | None
) -> None:
    found = common_value(figure(value, value, unit, "标签", "420000", metric_id=metric_id, kind=kind, basis=basis))
    assert found == ((None, "") if expected is None else (Decimal(expected[0]), expected[1]))


@pytest.mark.parametrize(
    ("campaign_id", "period", "published", "expected"),
    [
        ("夏季行动@2023", "2022年", "2024-01-01", 2023),
        ("扫黑除恶专项斗争@", "2019年", "2021", None),
        (None, "2022年", "2023-01-05", 2022),
        (None, "去年", "2023-01-05", 2022),
        (None, "2022年上半年", "2023-01-05", 2022),
        (None, "2019年以来", "2021-03", 2021),
        (None, "2019年至2021年", "2022-02", 2021),
        (None, None, "2021", 2021),
        (None, None, "", None),
    ],
)
def test_the_year_that_a_figure_covers(
    campaign_id: str | None, period: str | None, published: str, expected: int | None
) -> None:
    assert covered_year(campaign_id, span(period, campaign_id, published), published) == expected
