"""Which time a figure covers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.periods import read_period
from seeds.naming.spans import span

SWEEP, SUMMER, CLOUD, UNDATED = "扫黑除恶专项斗争@", "夏季行动@2023", "昆仑@2019", "断卡行动@"


@pytest.mark.parametrize(
    ("period", "published", "starts", "ends"),
    [
        ("2019年", "2020-01-10", "2019", "2019"),
        ("去年", "2012-01-13", "2011", "2011"),
        ("去年全年", "2021-03-11", "2020", "2020"),
        ("全年", "2021-01-20", "2020", "2020"),
        ("全年", "2021-12-30", "2021", "2021"),
        ("今年", "2018-11-09", "2018-01", "2018-11-09"),
        ("今年以来", "2014-06-14", "2014-01", "2014-06-14"),
        ("年初以来", "2021-11", "2021-01", "2021-11"),
        ("自2018年6月以来", "2019-06-25", "2018-06", "2019-06-25"),
        ("三年来", "2009-09-14", "2006", "2009-09-14"),
        ("3年来", "2009", "2006", "2009"),
        ("今年上半年", "2016-07-22", "2016-01", "2016-06"),
        ("下半年", "2016-12-22", "2016-07", "2016-12"),
        ("第三季度", "2016-12-22", "2016-07", "2016-09"),
        ("今年前7月", "2021-08-27", "2021-01", "2021-07"),
        ("前三个月", "2021-08-27", "2021-01", "2021-03"),
        ("1至5月", "2019-05-31", "2019-01", "2019-05"),
        ("今年1—7月", "2024-08-29", "2024-01", "2024-07"),
        ("2019年至2021年", "2022-02", "2019", "2021"),
        ("2月14日至23日", "2016-02-25", "2016-02-14", "2016-02-23"),
        ("8月12日20时至8月15日2时", "2022-08-26", "2022-08-12", "2022-08-15"),
        ("12月28日至1月3日", "2022-01-05", "2021-12-28", "2022-01-03"),
        ("12月", "2021-01-25", "2020-12", "2020-12"),
        ("二十一日深夜", "2006-03-22", "2006-03-21", "2006-03-21"),
        ("2020年底", "2021-02-05", "2020-12", "2020-12"),
        ("截至本月15日", "2018-06-26", "", "2018-06-15"),
        ("今年以来截至10月10日", "2005-10-20", "2005-01", "2005-10-10"),
        ("春节期间", "2015-02-25", "", ""),
        ("去年同期", "2016-07-22", "", ""),
        ("今年以来", "", "", ""),
        ("2020年", "", "2020", "2020"),
    ],
)
def test_the_dates_that_a_periods_words_say(period: str, published: str, starts: str, ends: str) -> None:
    words = read_period(period, published)
    assert (words.starts, words.ends) == (starts, ends)


@pytest.mark.parametrize(
    ("period", "campaign_id", "published", "expected"),
    [
        (None, SWEEP, "2021-05-07", ("2018-01", "2020-12", "own")),
        (None, SUMMER, "2023-08-10", ("2023-06-25", "2023-08-10", "own")),
        (None, SUMMER, "", ("2023-06-25", "", "own")),
        (None, CLOUD, "2019-10", ("2019", "2019-10", "own")),
        (None, UNDATED, "2020-11-15", ("", "2020-11-15", "own")),
        ("行动以来", SUMMER, "2023-08-10", ("2023-06-25", "2023-08-10", "own")),
        ("三年来", SWEEP, "2021-05-07", ("2018-01", "2020-12", "running")),
        ("去年以来", SWEEP, "2019-02-26", ("2018-01", "2019-02-26", "running")),
        ("截至7月底", SWEEP, "2020-08-11", ("2018-01", "2020-07", "running")),
        ("截至9月", UNDATED, "2020-11-15", ("", "2020-09", "running")),
        ("2019年以来", SWEEP, "2019-12-27", ("2019-01", "2019-12-27", "part")),
        ("今年以来", SUMMER, "2023-08-10", ("2023-01", "2023-08-10", "wider")),
        ("2017年以来", SWEEP, "2019-12-27", ("2017-01", "2019-12-27", "wider")),
        ("2018年", SWEEP, "2019-01-14", ("2018", "2018", "year")),
        ("2019年", CLOUD, "2020-01-14", ("2019", "2019", "own")),
        ("2018年1月至10月", SWEEP, "2018-11-09", ("2018-01", "2018-10", "running")),
        ("1至5月", CLOUD, "2019-05-31", ("2019-01", "2019-05", "part")),
        ("7月21日", SUMMER, "2023-08-15", ("2023-07-21", "2023-07-21", "part")),
        ("春节期间", SWEEP, "2019-02-15", ("", "", "part")),
        (None, "某某行动@2023@420000", "2023-08-10", ("2023", "2023-08-10", "own")),
        (None, None, "2023-08-10", ("", "", "own")),
        ("2022年", None, "2023-01-05", ("2022", "2022", "year")),
        ("今年以来", None, "2023-05-05", ("2023-01", "2023-05-05", "running")),
        ("上半年", None, "2023-07-05", ("2023-01", "2023-06", "part")),
    ],
)
def test_how_a_figures_time_lies_to_its_campaigns(
    period: str | None, campaign_id: str | None, published: str, expected: tuple[str, str, str]
) -> None:
    found = span(period, campaign_id, published)
    assert (found.starts, found.ends, found.reach) == expected


_WORDS = st.text(alphabet="今去前年月日0123459三十二至截以来起上半季度底初全个晚时、—期间", max_size=14)
_RELEASED = st.sampled_from(["", "2019", "2020-02", "2023-08-10"])


@given(_WORDS, _RELEASED, st.sampled_from([None, SWEEP, SUMMER, CLOUD, UNDATED]))
def test_any_words_have_a_span_whose_dates_are_dates(period: str, published: str, campaign_id: str | None) -> None:
    found = span(period, campaign_id, published)
    for date in (found.starts, found.ends):
        assert re.fullmatch(r"|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", date)


@given(st.integers(1, 12), st.integers(1, 12), _RELEASED.filter(bool))
def test_a_stretch_of_months_never_ends_before_it_begins(first: int, last: int, published: str) -> None:
    words = read_period(f"{first}月1日至{last}月20日", published)
    assert words.starts <= words.ends
