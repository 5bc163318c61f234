"""A store of an older schema or of other catalogues is written anew: the same readings, all else renewed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import duckdb
import pytest

from seeds.errors import Unreadable
from seeds.figure import Reading, Release
from seeds.naming.campaigns import campaigns
from store import StoreError, open_store
from store.answers.campaigns import Campaigns
from store.answers.ranking import Ranking
from store.answers.search import Search
from store.importing import Importer
from store.schema import SCHEMA_VERSION
from tests.small_store import TEXT, figure
from tests.store.readings import READ, contents, run, statuses

GANG = figure("9", "9", "个", "打掉犯罪团伙", "420000", "秋风行动@2023@420000", metric_id="dismantle.gang")
MET = Reading(Release("met", "通报", "甲报", "2023-10-08", region="420000"), (GANG,))
NAMED = '[[campaign]]\nname = "金秋行动"\nyear = 2023\nplace = "420000"\nenglish = "Autumn"\naliases = ["秋风行动"]\n'


def aged(path: Path) -> None:
    """Make the file one of an older schema, as far as a reader can tell: without what is worked out on import."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'schema_version'")
        connection.execute("DROP TABLE choice")
        connection.execute("DROP TABLE finding")


@patch("store.rebuilding._AT_ONCE", 5)  # of its twelve releases
def test_a_store_of_an_older_schema_is_brought_up_when_it_is_opened(small_path: Path) -> None:
    before = contents(small_path)
    with open_store(small_path) as store:
        ranked = store.ask_all(Ranking("dismantle.gang"))
    aged(small_path)
    with pytest.raises(StoreError, match="made by an older Zhanbao; `zhanbao import"):
        open_store(small_path, create=False)
    with open_store(small_path) as store:
        assert store.info().schema_version == SCHEMA_VERSION
        assert store.ask_all(Ranking("dismantle.gang")) == ranked
        card = store.figure(f"hubei-a.{TEXT.index('1.31万')}")
        assert card is not None
        assert card.passage is not None
    assert contents(small_path) == before
    with duckdb.connect(str(small_path), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM import_log").fetchone() == (12,)


def test_importing_into_one_brings_it_up_and_knows_what_it_has(small_path: Path) -> None:
    statuses(small_path, READ)
    aged(small_path)
    assert statuses(small_path, READ) == ["unchanged"]
    assert contents(small_path)[0]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's file of campaigns, in a configuration folder of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "config" / "zhanbao" / "campaigns.toml"
    file.parent.mkdir(parents=True)
    campaigns.cache_clear()
    yield file
    campaigns.cache_clear()


def test_a_campaign_that_the_user_names_takes_the_place_of_the_provisional_one(tmp_path: Path, config: Path) -> None:
    path = tmp_path / "x.duckdb"
    run(path, [MET])
    with open_store(path) as store:
        assert store.info().provisional_campaigns == 1
    config.write_text(NAMED, encoding="utf-8")
    campaigns.cache_clear()
    with Importer(path):
        pass
    with open_store(path) as store:
        assert store.info().provisional_campaigns == 0
        (row,) = store.ask_all(Campaigns("420000"))
        assert (row.campaign_id, row.english) == ("金秋行动@2023@420000", "Autumn")
        assert store.ask_all(Search("jqxd"))[0].place == "金秋行动@2023@420000"
    (told, *_) = contents(path)[1]
    assert (told.campaign_id, told.campaign) == ("金秋行动@2023@420000", "金秋行动")


def test_a_user_may_date_a_campaign_and_what_follows_is_renewed(tmp_path: Path, config: Path) -> None:
    path = tmp_path / "x.duckdb"
    run(path, [replace(MET, figures=(replace(GANG, period="今年以来"),))])
    with open_store(path) as store:
        assert [row.unranked for row in store.ask_all(Ranking("dismantle.gang"))] == [""]
    config.write_text(f'{NAMED}starts = "2023-08-20"\n', encoding="utf-8")
    campaigns.cache_clear()
    with Importer(path):
        pass
    with open_store(path) as store:
        assert [row.unranked for row in store.ask_all(Ranking("dismantle.gang"))] == ["wider"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("[[campaign]]\nyear = 2023\n", "campaign 1: a name without @ is needed"),
        ('[[campaign]]\nname = "甲@乙"\n', "campaign 1: a name without @ is needed"),
        (f"{NAMED}colour = 1\n", "campaign 1: no key colour"),
        (NAMED.replace("2023", "23"), "year has four digits"),
        (NAMED.replace('"420000"', '"湖北"'), "place is a code of six"),
        (NAMED.replace('["秋风行动"]', '"秋风行动"'), "aliases is a list"),
        ("[campaign", "mend the file or move it away"),
        ("[other]\n", "nothing else"),
    ],
)
def test_a_mistake_in_the_users_file_is_named(config: Path, wrong: str, said: str) -> None:
    config.write_text(wrong, encoding="utf-8")
    campaigns.cache_clear()
    with pytest.raises(Unreadable, match=said):
        campaigns()
