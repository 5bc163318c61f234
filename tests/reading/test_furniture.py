"""Page furniture is set aside, and only furniture."""

from __future__ import annotations

import pytest

from seeds import parse
from seeds.reading.furniture import find_furniture

FURNITURE = [
    "阅读 2.3万",
    "评论 0",
    "0人参与",
    "点赞56次",
    "浏览次数:1203次",
    "字号:大 中 小",
    "当前位置:首页>新闻",
    "您当前的位置 : 首页  >  法治",
    "您所在的位置:首页 > 要闻",
    "编辑:某某",
    "责任编辑:某某",
    "来源:某某日报",
    "打印本页 关闭窗口",
    "ICP备12345678号",
    "版权所有 不得转载",
    "联系电话:0571-12345678",
    "上一篇:没有了",
    "发布时间:2021-03-04 10:20",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_the_page_is_furniture(line: str) -> None:
    text = f"打掉团伙37个。\n{line}\n抓获嫌疑人90名。"
    found = find_furniture(text)
    assert [found.holds(text.index(words)) for words in ("打掉", line, "抓获")] == [False, True, False]


PROSE = [
    "打掉犯罪团伙37个。",
    "止付冻结资金3亿元，打掉团伙37个，抓获嫌疑人90名，来源于境外的诈骗电话大幅减少，编辑预警信息1200条推送群众。",
    "发布预警信息1200条。",
    "原标题:临江警方打掉盗窃团伙37个",
    "电话劝阻群众1200人次。",
    "一、打击成效",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_not_furniture(line: str) -> None:
    assert not find_furniture(f"{line}\n{line}").holds(0)


def test_what_follows_related_news_is_furniture_until_prose_begins_again() -> None:
    prose = (
        "全市公安机关持续推进打击整治工作，坚持以打开路、以防为先、打防结合、标本兼治，"
        "打掉犯罪团伙37个，抓获犯罪嫌疑人90名，人民群众安全感稳步提升。"
    )
    text = f"相关阅读\n某市打掉团伙12个\n另一市破案30起\n{prose}"
    assert [figure.raw for figure in parse(text).figures] == ["37", "90"]


def test_what_other_pages_tell_of_is_not_this_page() -> None:
    text = (
        "宜昌夷陵警方返还被骗资金68万元\n1月26日，夷陵区公安局召开大会，返还资金68万元。\n相关新闻\n"
        "- 2031-12-22十堰郧阳警方擒获11名嫌犯\n- 2031-12-20十堰郧阳警方举行表彰会"
    )
    release = parse(text).release
    assert (release.region, release.published) == ("420506", "")


def test_a_page_that_names_its_place_only_beside_links_is_of_that_place() -> None:
    text = "昨日从省公安厅获悉，全省破获盗窃案件97起。\n新闻推荐\n湖北新闻\n"
    assert parse(text).release.region == "420000"


def test_the_beginning_of_another_story_is_furniture() -> None:
    text = (
        "宜昌警方打掉犯罪团伙37个。\n新闻推荐\n近日，读者某先生向本报新闻热线反映，在火车站附近的路口北边，"
        "有1个报栏的玻璃被人砸掉了，请有关部门前去看看。中午时分，记者来到了现场..."
    )
    assert [figure.raw for figure in parse(text).figures] == ["37"]


def test_furniture_keeps_its_place_in_the_document() -> None:
    text = "阅读 2.3万\n打掉犯罪团伙37个。"
    (figure,) = parse(text).figures
    assert figure.start == text.index("37")
