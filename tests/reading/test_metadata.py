"""What a citation needs is found on the page: title, outlet, date, issuer, its place, the main campaign, the script."""

from __future__ import annotations

import pytest

from seeds import parse

PAGE = """首页 > 警务动态
武汉警方“夏季行动”打掉犯罪团伙37个
来源：江城日报 发布时间：2023-09-14 10:20
2023年6月25日以来，武汉市公安机关开展夏季治安打击整治行动，打掉犯罪团伙37个，抓获犯罪嫌疑人90名，社会治安持续向好。
编辑：某某
"""


def test_a_page_tells_what_a_citation_needs() -> None:
    release = parse(PAGE).release
    assert release.title == "武汉警方“夏季行动”打掉犯罪团伙37个"
    assert release.outlet == "江城日报"
    assert release.published == "2023-09-14"
    assert (release.region, release.issuer) == ("420100", "武汉市公安局")
    assert release.campaign_id is not None
    assert release.campaign_id.startswith("夏季行动@2023")


DATES = [
    ("发布时间：2023-09-14 10:20", "2023-09-14"),
    ("发布日期：2023年9月4日", "2023-09-04"),
    ("2023/9/4", "2023-09-04"),
    ("2023.09.14 来源：江城日报", "2023-09-14"),
    ("江城日报 2023年9月14日讯", "2023-09-14"),
    ("发布时间：2023年9月", "2023-09"),
    ("发布时间：2023-19-14", "2023"),
    ("2022年08月05日 15:40 来源：江城日报", "2022-08-05"),
    ("自2023年6月25日以来", ""),
    ("于2020年3月27日、5月6日先后抓获", ""),
    ("2005年7月1日至2007年6月30日", ""),
    ("“2015.11.11”系列盗窃案", ""),
    ("没有日期的一行", ""),
]


@pytest.mark.parametrize(("line", "date"), DATES)
def test_the_dateline_is_read(line: str, date: str) -> None:
    assert parse(f"警方打掉一批盗窃犯罪团伙\n{line}\n打掉犯罪团伙37个。").release.published == date


BEGAN = [
    # a page, the year of its campaign
    (
        "2024-02-08\n自2023年11月“雪狼”行动开展以来，武汉市公安机关主动出击，打掉犯罪团伙3个，社会治安持续向好。",
        "雪狼行动@2023@420100",
    ),
    (
        "2024-02-08\n从去年12月“雪狼”行动启动以来，武汉市公安机关主动出击，打掉犯罪团伙3个，社会治安持续向好。",
        "雪狼行动@2023@420100",
    ),
    (
        "2024-02-08\n“雪狼”行动开展以来，武汉市公安机关主动出击，打掉犯罪团伙3个，社会治安持续向好。",
        "雪狼行动@2024@420100",
    ),
    (
        "2024-02-08\n“冬狼”行动开展以来，武汉市公安机关主动出击，打掉犯罪团伙3个，社会治安持续向好。",
        "冬狼行动@2023@420100",
    ),
    (
        "2024-11-08\n“冬狼”行动开展以来，武汉市公安机关主动出击，打掉犯罪团伙3个，社会治安持续向好。",
        "冬狼行动@2024@420100",
    ),
]


@pytest.mark.parametrize(("page", "campaign"), BEGAN)
def test_a_campaign_is_of_the_year_in_which_it_began(page: str, campaign: str) -> None:
    reading = parse(f"武汉警方打掉盗窃犯罪团伙3个\n{page}")
    assert {reading.release.campaign_id, *(figure.campaign_id for figure in reading.figures)} == {campaign}


ISSUERS = [
    ("湖北省公安厅通报战果情况", "420000", "湖北省公安厅"),
    ("武汉市公安局通报战果情况", "420100", "武汉市公安局"),
    ("北京市公安局通报战果情况", "110000", "北京市公安局"),
    ("公安部通报打击战果情况", "000000", "公安部"),
    ("警方通报打击盗窃战果情况", "", ""),
]


@pytest.mark.parametrize(("title", "region", "issuer"), ISSUERS)
def test_the_issuer_and_its_place_are_read(title: str, region: str, issuer: str) -> None:
    release = parse(f"{title}\n打掉犯罪团伙37个。").release
    assert (release.region, release.issuer) == (region, issuer)


TITLES = [
    ("来源：江城日报\n原标题：武汉警方打掉盗窃团伙37个\n江城日报 记者 某某", "武汉警方打掉盗窃团伙37个"),
    ("警方展示收缴的作案工具 本报记者摄\n武汉警方打掉盗窃团伙37个", "武汉警方打掉盗窃团伙37个"),
    ("武汉警方周末出击,集中打掉“两抢”团伙37个\n时间:2020-11-25 11:31", "武汉警方周末出击,集中打掉“两抢”团伙37个"),
    ("武汉警方周末出击,集中打掉“两抢”团伙37个\n晨报记者 某某某", "武汉警方周末出击,集中打掉“两抢”团伙37个"),
    ("微信图片_20201124143225_副本.jpg", ""),
]


@pytest.mark.parametrize(("page", "title"), TITLES)
def test_a_title_is_no_caption_and_no_byline(page: str, title: str) -> None:
    assert parse(f"{page}\n打掉盗窃团伙37个。").release.title == title


def test_an_empty_page_tells_nothing() -> None:
    release = parse("").release
    assert (release.title, release.outlet, release.published, release.issuer, release.region) == ("", "", "", "", "")
    assert release.campaign_id is None


def test_one_text_has_one_identity() -> None:
    assert parse(PAGE).release.id == parse(PAGE).release.id
    assert parse(PAGE).release.id != parse(PAGE + "。").release.id
