from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.errors import Unreadable
from seeds.figure import Reading
from seeds.tables import TableError, read_table

HEADER = "release,raw,value,unit,approx,kind,basis,metric,region,campaign,campaign_year,campaign_place,period,scope"
GOOD = "one,1.31万,13100,起,over,level,,破获刑事案件,420000,夏季行动,2023,000000,,total"


def table(folder: Path, *rows: str, header: str = HEADER, name: str = "figures.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def readings(path: Path) -> list[Reading]:
    return list(read_table(path))


def test_a_table_of_figures_becomes_readings(tmp_path: Path) -> None:
    change = "two,7.5,-7.5,%,exact,change,yoy,刑事警情,420100,,,,上半年,total"
    one, two = readings(table(tmp_path, GOOD, change, GOOD))
    assert (one.release.id, len(one.figures), two.release.id, len(two.figures)) == ("one", 2, "two", 1)
    figure = one.figures[0]
    assert (figure.raw, figure.value, figure.unit, figure.approx) == ("1.31万", Decimal(13100), "起", "over")
    assert (figure.metric_id, figure.campaign_id) == ("solve.case.criminal", "夏季行动@2023")
    figure = two.figures[0]
    assert (figure.value, figure.basis, figure.campaign, figure.campaign_id) == (Decimal("-7.5"), "yoy", None, None)
    assert figure.period == "上半年"


def test_citations_come_from_the_table_beside(tmp_path: Path) -> None:
    columns = "release,title,outlet,published,url,host,issuer,region,campaign,script"
    cited = "one,某地破案,某报,2023-08,https://example.org/1,media,湖北省公安厅,420000,夏季行动,hans"
    silent = "mute,,,,,,,,,"
    table(tmp_path, cited, silent, header=columns, name="releases.csv")
    one, mute = readings(table(tmp_path, GOOD))
    release = one.release
    assert (release.title, release.outlet, release.published, release.host) == ("某地破案", "某报", "2023-08", "media")
    assert release.campaign_id == "夏季行动@2023"
    assert (mute.release.id, mute.figures) == ("mute", ())
    with pytest.raises(TableError, match=r"figures.csv, row 2: release 'two' is not in the table of releases"):
        readings(table(tmp_path, GOOD.replace("one", "two", 1)))


def test_a_campaign_without_its_edition_is_told_by_name_and_date(tmp_path: Path) -> None:
    table(tmp_path, "one,2022-08-01,450000", header="release,published,region", name="releases.csv")
    bare = HEADER.replace(",campaign_year,campaign_place", "")
    rows = [GOOD.replace("2023,000000,", ""), GOOD.replace("2023,000000,", "").replace("夏季行动", "利剑行动")]
    (reading,) = readings(table(tmp_path, *rows, header=bare))
    assert [figure.campaign_id for figure in reading.figures] == ["百日行动@2022", "利剑行动@2022@450000"]


def test_offsets_ids_and_notes_are_taken_as_they_are(tmp_path: Path) -> None:
    header = HEADER + ",start,end,campaign_id,metric_id,notes,confidence"
    rows = [GOOD + ",3,7,断卡行动@,,看不清|存疑,0.5"]
    (reading,) = readings(table(tmp_path, *rows, header=header))
    figure = reading.figures[0]
    assert (figure.start, figure.end, figure.confidence) == (3, 7, 0.5)
    assert (figure.campaign_id, figure.metric_id, figure.notes) == ("断卡行动@", None, ("看不清", "存疑"))


def test_json_lines_are_read_like_csv(tmp_path: Path) -> None:
    cells: dict[str, object] = dict(zip(HEADER.split(","), GOOD.split(","), strict=True))
    cells |= {"value": 13100, "basis": None, "campaign_year": 2023, "notes": ["一", "二"], "confidence": 0.25}
    path = tmp_path / "figures.jsonl"
    path.write_text(json.dumps(cells, ensure_ascii=False).replace("13100", "0.1000") + "\n\n", encoding="utf-8")
    (reading,) = readings(path)
    figure = reading.figures[0]
    assert str(figure.value) == "0.1000"
    assert (figure.notes, figure.confidence, figure.basis) == (("一", "二"), 0.25, None)


def test_a_byte_order_mark_and_foreign_columns_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(f"{HEADER},tier\r\n{GOOD},core\r\n", encoding="utf-8-sig", newline="")
    assert len(readings(path)[0].figures) == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("13100", "abc", "value 'abc' is not a number"),
        ("13100", "NaN", "value 'NaN' is not a number"),
        ("13100", "", "value is empty"),
        ("1.31万", "", "raw is empty"),
        ("破获刑事案件", "", "metric is empty"),
        ("one", "", "release is empty"),
        ("over", "above", "approx 'above' is none of exact, over, about, under"),
        ("level", "amount", "kind 'amount' is none of level, change, share, multiple"),
        ("level,", "change,", "basis '' does not go with the kind change"),
        ("level,", "level,yoy", "basis 'yoy' does not go with the kind level"),
        ("420000", "429999", "region '429999' is no GB/T 2260 code"),
        ("2023", "23年", "campaign_year '23年' is not a number"),
        ("total", "all", "scope 'all' is none of total, case"),
        ("total", "total,x", "15 cells under 14 columns"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_is_taken(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = table(tmp_path, *[GOOD] * 5, GOOD.replace(old, new, 1), GOOD)
    with pytest.raises(TableError) as caught:
        readings(path)
    assert str(caught.value) == f"figures.csv, row 7: {message}"
    assert isinstance(caught.value, Unreadable)


@pytest.mark.parametrize(
    ("extra", "cells", "message"),
    [
        ("start,end", "7,3", "end '3' makes no span with start '7'"),
        ("start,end", "7,", "end '' makes no span with start '7'"),
        ("start,end", "x,3", "start 'x' is not a number"),
        ("confidence", "2", "confidence '2' is not between 0 and 1"),
        ("campaign_id", "夏季行动", "campaign_id '夏季行动' is no campaign id (NAME@YEAR, NAME@ or NAME@YEAR@CODE)"),
    ],
)
def test_optional_columns_are_checked_too(tmp_path: Path, extra: str, cells: str, message: str) -> None:
    with pytest.raises(TableError) as caught:
        readings(table(tmp_path, f"{GOOD},{cells}", header=f"{HEADER},{extra}"))
    assert str(caught.value) == f"figures.csv, row 2: {message}"


def test_what_is_no_table_says_so_in_one_line(tmp_path: Path) -> None:
    missing = tmp_path / "none.csv"
    gbk = tmp_path / "gbk.csv"
    gbk.write_bytes(f"{HEADER}\n{GOOD}\n".encode("gb18030"))
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"release": "one"\n', encoding="utf-8")
    lists = tmp_path / "lists.jsonl"
    lists.write_text("\n[1]\n", encoding="utf-8")
    short = table(tmp_path, "one,3", header="release,value", name="short.csv")
    for path, message in (
        (missing, "none.csv: No such file or directory"),
        (gbk, "gbk.csv is not UTF-8"),
        (broken, "broken.jsonl, row 1: not JSON"),
        (lists, "lists.jsonl, row 2: not a JSON object"),
        (short, "short.csv, row 2: no column raw, unit, approx, kind, basis, metric, region"),
    ):
        with pytest.raises(TableError) as caught:
            readings(path)
        assert str(caught.value).startswith(message)
        assert "\n" not in str(caught.value)


def test_releases_are_checked_too(tmp_path: Path) -> None:
    path = table(tmp_path, GOOD)
    for row, message in (
        ("one,8月2日,420000", "published '8月2日' is no date: YYYY-MM-DD, YYYY-MM or YYYY"),
        ("one,2023,4200", "region '4200' is no GB/T 2260 code"),
        ("one,2023,420000\none,2023,420000", "release 'one' is in row 2 already"),
    ):
        table(tmp_path, row, header="release,published,region", name="releases.csv")
        with pytest.raises(TableError, match=message):
            readings(path)
