"""A small store that never changes: twelve invented releases of four provinces in three campaigns.

For tests of screens and of commands. The places, campaigns and metrics are real, the numbers and sentences invented;
every mark, kind and basis occurs, as do a running total, two outlets that contradict each other, a release without a
date, one in Traditional script and one with its text.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from seeds.figure import Figure, Reading, Release, Trace
from seeds.terms import Approx, Basis, Kind, Scope
from store.importing import Importer

SUMMER, HUNDRED, SWEEP = "夏季行动@2023", "百日行动@2022", "扫黑除恶专项斗争@"
TEXT = (
    "演示省公安厅通报\n"
    "夏季行动以来,全省打掉犯罪团伙415个,抓获犯罪嫌疑人1.31万名。\n"
    "刑事警情同比下降21.48%,破获电诈案件2200余起。\n"
)


def figure(
    raw: str,
    value: str,
    unit: str,
    metric: str,
    region: str,
    campaign_id: str | None = None,
    *,
    metric_id: str | None = None,
    approx: Approx = "exact",
    kind: Kind = "level",
    basis: Basis | None = None,
    period: str | None = None,
    scope: Scope = "total",
    start: int | None = None,
    confidence: float = 1.0,
    notes: tuple[str, ...] = (),
    trace: tuple[Trace, ...] = (),
) -> Figure:
    """A figure; its campaign's name is read off its id, its end off its numeral."""
    return Figure(
        raw, Decimal(value), unit, approx, kind, basis, metric, region,
        None if campaign_id is None else campaign_id.split("@")[0], period, scope, start,
        None if start is None else start + len(raw), metric_id, campaign_id, confidence, notes, trace,
    )  # fmt: skip


def readings() -> tuple[Reading, ...]:
    """The twelve releases with their figures."""
    return (*_summer(), *_hundred_days(), *_sweep(), *_standing())


def build(path: Path) -> Path:
    """Make the small store at ``path``, which must not exist yet; gives the path back."""
    with Importer(path, empty=True) as importer:
        for reading in readings():
            outcome = importer.add(reading)
            if outcome.status != "imported":
                raise AssertionError(f"{outcome.release_id}: {outcome.status} {outcome.reason}")
    return path


def _summer() -> tuple[Reading, ...]:
    gang, suspect, crime = "dismantle.gang", "arrest.suspect", "incidents.criminal"
    fraud = "solve.case.telecom_fraud"
    read = (
        figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id=gang, start=TEXT.index("415"),
               trace=(Trace("unit", "unit.after", 29, 30), Trace("campaign", "campaign.document"))),
        figure("1.31万", "13100", "名", "抓获犯罪嫌疑人", "420000", SUMMER, metric_id=suspect,
               start=TEXT.index("1.31万")),
        figure("21.48", "-21.48", "%", "刑事警情", "420000", SUMMER, metric_id=crime, kind="change", basis="yoy",
               start=TEXT.index("21.48")),
        figure("2200", "2200", "起", "破获电诈案件", "420000", SUMMER, metric_id=fraud, approx="over",
               start=TEXT.index("2200"), confidence=0.8, notes=("the campaign was guessed from the title",)),
    )  # fmt: skip
    hubei = Release(
        "hubei-a", "湖北公安机关夏季行动打掉犯罪团伙415个", "演示日报", "", "https://example.org/hubei-a", "official",
        "湖北省公安厅", "420000", SUMMER, "hans", ("units are lost in one table",),
    )  # fmt: skip
    wuhan = Release(
        "wuhan-a", "武汉夏季行动通报", "演示晚报", "2023-08-20", "https://example.org/wuhan-a", "media", "武汉市公安局",
        "420100", SUMMER,
    )  # fmt: skip
    zhejiang = Release(
        "zhejiang-a", "浙江夏季行動戰果", "演示網", "2023-09", "https://example.org/zhejiang-a", "media",
        "浙江省公安厅", "330000", SUMMER, "hant",
    )  # fmt: skip
    return (
        Reading(hubei, read, TEXT, "hubei-a.txt"),
        Reading(wuhan, (
            figure("88", "88", "个", "打掉犯罪团伙", "420100", SUMMER, metric_id=gang),
            figure("9.5", "-9.5", "%", "刑事警情", "420100", SUMMER, metric_id=crime, kind="change", basis="pop"),
            figure("300万", "3000000", "元", "涉案金额", "420100", SUMMER, metric_id="value.case", scope="case"),
        )),
        Reading(zhejiang, (
            figure("500", "500", "个", "打掉犯罪团伙", "330000", SUMMER, metric_id=gang, approx="about"),
            figure("2.1万", "21000", "人", "抓获犯罪嫌疑人", "330000", SUMMER, metric_id=suspect, approx="under"),
            figure("15.2", "-15.2", "%", "刑事警情", "330000", SUMMER, metric_id=crime, kind="change", basis="yoy"),
            figure("3.3", "3.3", "倍", "缴获毒品", "330000", SUMMER, metric_id="seize.drugs", kind="multiple",
                   basis="other"),
        )),
    )  # fmt: skip


def _hundred_days() -> tuple[Reading, ...]:
    gang, suspect = "dismantle.gang", "arrest.suspect"

    def release(key: str, title: str, published: str, outlet: str, region: str) -> Release:
        return Release(key, title, outlet, published, f"https://example.org/{key}", "media", "", region, HUNDRED)

    return (
        Reading(release("guangxi-a", "广西“百日行动”新闻发布会", "2022-09-28", "演示日报", "450000"), (
            figure("212", "212", "个", "打掉犯罪团伙", "450000", HUNDRED, metric_id=gang),
            figure("8960", "8960", "名", "抓获犯罪嫌疑人", "450000", HUNDRED, metric_id=suspect),
        )),
        Reading(release("guangxi-b", "广西“百日行动”过半", "2022-08-10", "演示日报", "450000"), (
            figure("120", "120", "个", "打掉犯罪团伙", "450000", HUNDRED, metric_id=gang),
        )),
        Reading(release("guangxi-c", "广西百日行动收官", "2022-09-28", "演示晚报", "450000"), (
            figure("210", "210", "个", "打掉犯罪团伙", "450000", HUNDRED, metric_id=gang, approx="over"),
        )),
        Reading(release("gansu-a", "甘肃百日行动战果", "2022-10-03", "演示网", "620000"), (
            figure("212", "212", "个", "打掉犯罪团伙", "620000", HUNDRED, metric_id=gang),
            figure("40", "40", "个", "打掉犯罪团伙", "620000", HUNDRED, metric_id=gang, period="7月"),
            figure("19", "19", "个", "摸排窝点", "620000", HUNDRED),
        )),
    )  # fmt: skip


def _sweep() -> tuple[Reading, ...]:
    mafia = "dismantle.mafia_organization"

    def release(key: str, published: str, region: str) -> Release:
        title = f"扫黑除恶专项斗争通报{published[:4]}"
        return Release(key, title, "演示日报", published, f"https://example.org/{key}", "official", "", region, SWEEP)

    return (
        Reading(release("gansu-b", "2021-05-07", "620000"), (
            figure("60", "60", "个", "打掉涉黑组织", "620000", SWEEP, metric_id=mafia, period="三年来"),
            figure("98.7", "98.7", "%", "群众满意度", "620000", SWEEP, kind="share"),
        )),
        Reading(release("gansu-c", "2020-01-15", "620000"), (
            figure("31", "31", "个", "打掉涉黑组织", "620000", SWEEP, metric_id=mafia),
        )),
        Reading(release("huzhou-a", "2019-04-08", "330500"), (
            figure("4", "4", "个", "打掉涉黑组织", "330500", SWEEP, metric_id=mafia),
        )),
    )  # fmt: skip


def _standing() -> tuple[Reading, ...]:
    traffic = "刑事警情"
    crime = "incidents.criminal"
    return (
        Reading(Release("hubei-b", "湖北公安工作会议", "演示日报", "2024-01-20", "", "media", "", "420000"), (
            figure("5.2", "-5.2", "%", traffic, "420000", metric_id=crime, kind="change", basis="yoy", period="2023年"),
            figure("2170.7亿", "217070000000", "元", "止付资金", "420000", period="2023年"),
        )),
        Reading(Release("country-a", "公安部通报", "演示网", "2024-01-10", "", "official", "公安部", "000000"), (
            figure("4.8", "-4.8", "%", traffic, "000000", metric_id=crime, kind="change", basis="yoy", period="2023年"),
        )),
    )  # fmt: skip
