"""Why a figure is not in a ranking, has no rank, or was not chosen: the store's one-word reasons in words."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str, str]] = {
    "left_case": ("属于单个案件", "屬於單個案件", "of one single case"),
    "left_kind": ("性质不同（数量、变化、比率、倍数）", "性質不同（數量、變化、比率、倍數）", "of another kind"),
    "left_basis": ("比较的基期不同", "比較的基期不同", "against another base"),
    "left_domain": ("只限发布机关自己的范围", "只限發布機關自己的範圍", "of the issuer’s own domain"),
    "left_campaign": ("属于别的行动", "屬於別的行動", "of another campaign"),
    "left_year": ("属于别的年份", "屬於別的年份", "of another year"),
    "left_level": (
        "是全国、市县或未定地区的",
        "是全國、市縣或未定地區的",
        "of the country, a city or an unknown place",
    ),
    "left_unit": ("计量单位不能换算", "計量單位不能換算", "in a unit that does not convert"),
    "left_time": ("时间不如所选的合适", "時間不如所選的合適", "of a less fitting time"),
    "left_earlier": ("统计截止更早", "統計截止更早", "counted until an earlier day"),
    "left_restated": ("后来的通报重新说过", "後來的通報重新說過", "restated by a later release"),
    "left_media": ("来自媒体，已有官方的", "來自媒體，已有官方的", "from the media; an official page states it"),
    "left_rounded": ("不是确数，已有确数", "不是確數，已有確數", "not exact; an exact one is stated"),
    "left_unsure": ("判读不如所选的可靠", "判讀不如所選的可靠", "read less surely"),
    "left_repeated": ("与采用的一条相同", "與採用的一條相同", "the same as the one used"),
    "left_chosen": ("采用此条", "採用此條", "the one used"),
    "left_undated": ("未注明日期", "未註明日期", "not dated"),
    "unranked_unit": ("单位不能换算", "單位不能換算", "another unit"),
    "unranked_unstated": ("未说明时间", "未說明時間", "time not stated"),
    "unranked_running": ("累计数", "累計數", "running total"),
    "unranked_year": ("只是其中一年", "只是其中一年", "one year only"),
    "unranked_part": ("时段不同", "時段不同", "another span"),
    "unranked_wider": ("起点更早", "起點更早", "begins before it"),
    "unranked_span": ("统计 {span}", "統計 {span}", "covers {span}"),
    "unranked_residents": ("人口未知", "人口未知", "residents unknown"),
}
"""``left_`` and ``unranked_`` with the store's word, to what is said: 简, 繁, English."""
