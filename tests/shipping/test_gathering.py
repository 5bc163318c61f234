from __future__ import annotations

import json
from pathlib import Path

from seeds.gathering.documents import gathered
from seeds.gathering.regions import Unit, spans, updated, yearly, youngest

COLUMNS = (
    "year,province_name,city_name,county_name,province_adcode,city_adcode,county_adcode,"
    "province_short,city_short,county_short,rank"
)
TEXT = "某市公安局通报:专项工作开展以来,全市公安机关共打掉犯罪团伙12个,抓获犯罪嫌疑人345名。"


def test_years_collapse_into_runs_of_names(tmp_path: Path) -> None:
    source = tmp_path / "years.csv"
    rows = [
        "2008,甲省,,,990000,,,甲,,,1",
        "2009,甲省,,,990000,,,甲,,,1",
        "2010,甲省,,,990000,,,甲,,,1",
        "2008,甲省,乙樊市,,990000,990600,,甲,乙樊,,2",
        "2009,甲省,乙樊市,,990000,990600,,甲,乙樊,,2",
        "2010,甲省,乙阳市,,990000,990600,,甲,乙阳,,2",
        "2008,甲省,市辖区,,990000,990100,,甲,市辖区,,2",
        "2008,甲省,直辖县,丙市,990000,999000,999001,甲,直辖县,丙,3",
        "2010,甲省,直辖县,丙市,990000,999000,999001,甲,直辖县,丙,3",
    ]
    source.write_text("\n".join((COLUMNS, *rows)), encoding="utf-8")
    runs = spans(yearly(source))
    runs.sort(key=lambda run: (run.unit.code, run.since))
    assert [(run.unit.name, run.since, run.until) for run in runs] == [
        ("甲省", 2008, None),
        ("乙樊市", 2008, 2009),
        ("乙阳市", 2010, None),
        ("丙市", 2008, 2008),
        ("丙市", 2010, None),
    ]
    assert {run.unit.parent for run in runs if run.unit.level == "county"} == {"990000"}


def test_a_younger_list_ends_and_begins_units(tmp_path: Path) -> None:
    county = {"丁新区": "990157000000", "戊县": "990201000000"}
    listed = {"provinces": {"甲省": {"code": "990000000000", "cities": {"": {"code": None, "counties": county}}}}}
    source = tmp_path / "younger.json"
    source.write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
    province = Unit("990000", "甲省", "甲", "province", "000000")
    stays = Unit("990201", "戊县", "戊县", "county", "990000")
    leaves = Unit("990105", "己区", "己", "county", "990000")
    runs = updated(spans([(2024, province), (2024, stays), (2024, leaves)]), youngest(source))
    assert {(run.unit.name, run.unit.short, run.since, run.until) for run in runs} == {
        ("甲省", "甲", 2024, None),
        ("戊县", "戊县", 2024, None),
        ("己区", "己", 2024, 2024),
        ("丁新区", "丁", 2025, None),
    }


def test_what_is_known_of_a_document_takes_the_place_of_what_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("12", "13"), encoding="utf-8")
    known = "file,title,outlet,published,url,issuer,region,campaign,campaign_year,script"
    row = "a.txt,打掉团伙12个,某报,2023-08-01,https://example.org/a,某市公安局,420100,夏季行动,2023,hans"
    (tmp_path / "releases.csv").write_text(f"{known}\n{row}\n", encoding="utf-8")
    first, second = gathered(tmp_path)
    assert (first.release.title, first.release.region) == ("打掉团伙12个", "420100")
    assert first.release.campaign_id == "夏季行动@2023"
    assert first.release.url == "https://example.org/a"
    assert second.release.url == ""
    assert [int(figure.value) for figure in first.figures] == [12, 345]
