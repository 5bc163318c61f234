from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.data import rows
from seeds.figure import Reading
from seeds.naming.campaigns import campaigns
from seeds.naming.issuers import issuers, issuers_named
from seeds.naming.metrics import metrics
from seeds.naming.regions import gazetteer
from seeds.shipped import shipped

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return list(shipped())


def test_all_that_was_read_by_hand_ships_once(readings: list[Reading]) -> None:
    ids = Counter(reading.release.id for reading in readings)
    assert max(ids.values()) == 1
    replaced = {row["url"] for row in rows("read_releases")} - {""}
    by_hand = {row["release"] for row in rows("releases") if row["url"] not in replaced}
    assert by_hand <= set(ids)
    assert len(by_hand) == len(rows("releases")) - len(replaced & {row["url"] for row in rows("releases")})
    urls = Counter(reading.release.url for reading in readings if reading.release.url)
    assert max(urls.values()) == 1


def test_every_release_has_figures_and_every_place_is_known(readings: list[Reading]) -> None:
    places = gazetteer()
    for reading in readings:
        assert reading.figures, reading.release.id
        assert reading.text is None
        for figure in reading.figures:
            assert figure.region == "" or places.by_code(figure.region) is not None
            assert figure.metric_id is None or figure.metric_id in metrics()
            assert (figure.campaign is None) == (figure.campaign_id is None)


def test_every_province_is_covered(readings: list[Reading]) -> None:
    covered = {gazetteer().province_of(figure.region) for reading in readings for figure in reading.figures}
    assert {province.code for province in gazetteer().provinces()} <= covered


def test_the_campaigns_of_what_was_read_by_hand_are_in_the_catalogue(readings: list[Reading]) -> None:
    by_hand = {row["release"] for row in rows("releases")}
    used = {one.campaign_id for reading in readings if reading.release.id in by_hand for one in reading.figures}
    assert [written for written in used if written and campaigns().by_id(written) is None] == []


def test_a_known_figure_is_there(readings: list[Reading]) -> None:
    found = [
        (figure.value, figure.unit)
        for reading in readings
        for figure in reading.figures
        if (figure.metric_id, figure.region, figure.kind) == ("dismantle.gang", "420000", "level")
        and figure.campaign_id == "夏季行动@2023"
    ]
    assert (Decimal(415), "个") in found


def test_issuers_without_a_code_of_their_own() -> None:
    text = "兵团公安机关与铁路公安机关"
    named = issuers_named(text)
    assert [(text[one.start : one.end], one.issuer.region) for one in named] == [
        ("兵团公安机关", "650000"),
        ("铁路公安机关", "000000"),
    ]
    assert issuers_named("公安部部署")[0].issuer.name == "公安部"
    assert all(one.region == "" or gazetteer().by_code(one.region) for one in issuers())


def test_what_ships_is_what_was_shared() -> None:
    if not (SHARED / "facts").is_dir():
        pytest.skip("needs the shared facts beside the clone")
    for name in ("figures.csv", "releases.csv"):
        ours = Path(__file__).parents[2] / "seeds" / "data" / name
        assert ours.read_bytes() == (SHARED / "facts" / name).read_bytes()
