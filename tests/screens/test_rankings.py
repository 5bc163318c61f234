"""Rankings and their variants."""

from __future__ import annotations

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tests.screens.seen import crumbs, cursor_line, state


async def test_ranking_of_a_row(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "down", "down", "down", "r")
        assert "排名 › 打掉犯罪团伙 › 夏季行动 2023" in crumbs(pilot)
        assert "浙江" in lines(pilot.app)[2]


async def test_a_row_outside_the_catalogue_has_no_ranking(opened: Opened) -> None:
    async with opened("甘肃/百日行动@2022") as pilot:
        await press(pilot, "G")
        assert "摸排窝点" in cursor_line(pilot)
        await press(pilot, "r")
        assert "不能排名" in lines(pilot.app)[-2]


async def test_per_million_is_derived_marked_and_turned_back(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023", (100, 24)) as pilot:
        await press(pilot, "p")
        assert crumbs(pilot).endswith("夏季行动 2023 › 每百万人")
        assert "每百万人" in lines(pilot.app)[1]
        hubei = next(line for line in lines(pilot.app) if "湖北" in line)
        assert "7.1858*" in hubei  # 415 of 57,752,557 residents
        assert "415 个" in hubei
        await press(pilot, "p")
        assert crumbs(pilot).endswith("rank/dismantle.gang?campaign=夏季行动@2023")


async def test_a_metric_without_levels_opens_by_the_kind_that_it_has_and_offers_no_other(opened: Opened) -> None:
    async with opened("rank/incidents.criminal", (80, 30)) as pilot:
        assert "刑事警情 › 变化" in crumbs(pilot)
        assert "▼21.48" in "\n".join(lines(pilot.app))
        await press(pilot, "n")
        entries = (line.split(maxsplit=1) for line in lines(pilot.app)[2:-2])
        listed = [entry[1] for entry in entries if len(entry) == 2 and entry[0] in "123456789abcdefghi"]
        assert not {"数量", "比率", "倍数"} & set(listed)
        await press(pilot, str(listed.index("变化 同比") + 1))
        assert crumbs(pilot).endswith("变化 同比")


async def test_the_kinds_that_a_ranking_can_be_of_are_offered_with_their_figures(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?kind=change", (80, 30)) as pilot:
        await press(pilot, "n")
        assert any(line.split()[1:] == ["数量", "4"] for line in lines(pilot.app))


async def test_what_a_ranking_leaves_out_can_be_seen_with_the_reason(opened: Opened) -> None:
    async with opened("rank/dismantle.gang") as pilot:
        await press(pilot, "u")
        reasons = "\n".join(lines(pilot.app))
        assert "是全国、市县" in reasons
        level = next(line for line in lines(pilot.app) if "是全国、市县" in line).split()[0]
        await press(pilot, level)
        assert any("武汉  88 个" in line for line in lines(pilot.app))
        await press(pilot, "1")
        assert "原文数字  88" in "\n".join(lines(pilot.app))


async def test_the_ranking_of_a_time_line_keeps_its_campaign_and_level(opened: Opened) -> None:
    async with opened("releases/浙江/湖州?campaign=扫黑除恶专项斗争@") as pilot:
        await press(pilot, "r")
        assert crumbs(pilot).endswith("打掉涉黑组织 › 扫黑除恶专项斗争 › 各市")


async def test_a_ranking_of_one_campaign_tells_how_many_have_a_rank(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023", (100, 24)) as pilot:
        assert "有数据 2/31，有名次 2" in state(pilot)


async def test_a_ranking_tells_how_far_it_reaches_and_the_keys_that_lead_on(opened: Opened) -> None:
    async with opened("rank/dismantle.gang", (100, 24)) as pilot:
        screen = lines(pilot.app)
        assert "名次" in screen[1]
        assert "截至" in screen[1]
        assert "2022-10-03" in "\n".join(screen)
        told = state(pilot)
        assert "有数据 4/31" in told
        await press(pilot, "G")
        assert state(pilot) == told  # the row under the cursor is of another campaign
        await press(pilot, "g")
        assert all(key in screen[-1] for key in ("n 变式", "p 每百万人", "u 未列入的"))
