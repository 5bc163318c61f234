"""The acts of the genre: what police, courts and people do to the things that releases count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seeds.catalogue import any_of, read_words, words

RESULTS = read_words("results")
"""Acts whose object a release counts: they say what came of it."""

MEANS = read_words("means")
"""Acts that deploy, build, organise, inform: means rather than results."""

LIGHT = frozenset(
    words(
        "组织 组织发动 开展 部署 发动 动员 督促 促成 协助 配合 实施 启动 出动 投入 调集 抽调 安排 召开 举行 完成 形成"
    )
)
"""Means that only lead to what was done: 组织警力清查场所 counts what was checked."""

FINDING = frozenset(words("查明 查清 查实 收到"))
"""Means that only say how something became known: 查实其非法获取信息 counts what was taken."""

_NOT_BEFORE = {
    "派出": "(?!所)",
    "救援": "(?!人员|队|力量|局|站|车|现场|机构)",
    "通缉": "(?!犯|令)",
    "审判": "(?!决)",
    "保护": "(?!动物|区|对象|伞)",
    "确定": "(?!性)",
    "侦查": "(?!监督|机关|部门|人员|员|阶段)",
    "监督": "(?!部门)",
    "播放": "(?!量)",
    "服务": "(?!事项)",
    "制作": "(?!案(?!例))",
    "发出": "(?![资警])",
    "组成": "(?!人员|成员|部分)",
    "破": "(?!案|抓)",
    "立": "(?!案)",
    "抓": "(?!获)",
    "缴": "(?!获)",
    "宣传": "(?!单|资料|材料|品|册|手册|标语|活动|海报|画)",
    "组织": "(?<![黑恶罪质层党级力治]组织)(?=$|“|开展|发动|实施|召开|[民警群力干全各党志社网巡精专人统清集参])",
}
"""Words that are acts only before, or not before, some others: 组织警力 but 涉黑组织, 宣传群众 but 宣传单."""


def _pattern(acts: Iterable[str]) -> str:
    """Any of the acts; 发案 and its like are no acts where 件 follows (新发|案件)."""
    known = tuple(acts)
    return any_of(known, {**{act: "(?!件)" for act in known if act.endswith("案")}, **_NOT_BEFORE})


_ALL = _pattern([*RESULTS, *MEANS])
_LONG = _pattern([word for word in (*RESULTS, *MEANS) if len(word) > 1])
_JOIN = "[并及和、]?"

# What makes a verb a part of a noun: 破案率, 打击质效, 立案数, 检查站, 服务区, 报警人, 抓获数, 处置能力.
_NOUN_BEHIND = (
    "(?![率量]|数(?![起个名十百宗件])|质效|力度|能力|工作|机制|战果|成效|总数|总量|人数|件数|起数|站|点(?!名)|区|行动|小组|专班|中心|"
    "体系|方案|机关|部门|支队|大队)"
)

ACT = re.compile(f"(?:{_LONG})")
"""An act inside a phrase; those of one character (破, 立, 设) are acts only where a phrase begins."""
AT_START = re.compile(
    f"(?:{_ALL})(?:{_JOIN}(?:{_LONG})){{0,3}}(?:了|出(?!入境|境|租|口|入口|行|示)|到|过|得|掉)?{_NOUN_BEHIND}"
)
"""A chain of acts where a phrase begins: 检查整改, 抓获并刑事拘留."""
RESULT = re.compile(f"(?:{_pattern(RESULTS)})(?:了|出|到|过|得)?{_NOUN_BEHIND}")


def act_at_start(phrase: str) -> str:
    """The act, or chain of acts, with which a phrase begins; empty where it begins with none."""
    match = AT_START.match(phrase)
    return match.group() if match else ""
