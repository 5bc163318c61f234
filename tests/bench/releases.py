"""Invented releases, any number of them: the genre's sentences with numbers drawn by chance, always the same by seed.

No sentence is a real one. A document has about 2,500 characters and a figure every 60, as releases have.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.parsing.words import ACTS, BASES, CAMPAIGNS, CRIMES, DOWN, HEADS, MONEY, NEIGHBOURS, PLACES, RATES, UP

LENGTH = 2_500
"""Characters of a release, about."""
_WHO = ("各地", "社区民警", "专班民警", "派出所", "网格员", "值班领导", "刑侦部门", "基层所队", "交巡警", "志愿者")
_HOW = (
    "坚持问题导向",
    "把力量摆到街面",
    "逐级压实责任",
    "循线追踪",
    "辗转多地",
    "强化统筹调度",
    "走村入户",
    "连夜研判",
)
_WHERE = ("校园周边", "景区车站", "夜市街头", "城乡接合部", "出租房屋", "物流园区", "沿江码头", "背街小巷")
_SO = (
    "切实回应群众的期盼", "居民的门也更好敲开了", "形成了群防群治的长效机制", "成了夏夜里一道安心的风景",
    "做到整改一个、销号一个", "终于将藏匿已久的主犯带回", "把好的做法固化下来", "心里也更踏实了",
)  # fmt: skip
_PROSE = (
    "{who}{how}，围绕{where}组织联合整治，{so}。",
    "在{where}，{who}{how}，{so}。",
    "“走得勤了，心里就有底了。”一位{who}的负责人说，大家{how}，{so}。",
    "警方提醒，在{where}遇到可疑情况，请及时与{who}联系，不要轻信陌生来电。",
    "会议要求，要坚持打防结合、标本兼治，{who}要{how}，{so}。",
    "记者在{where}看到，{who}正{how}，灯光从街头亮到巷尾，{so}。",
)
_HEADINGS = ("聚焦打击主业", "守护群众钱袋子", "化解矛盾纠纷", "织密防控网络", "严管道路交通")
_OUTLETS = ("演示日报", "演示晚报", "平安演示", "演示网")


def release(number: int, seed: int = 7) -> str:
    """The text of one release."""
    random = Random(f"{seed}.{number}")  # noqa: S311 -- the same every time is what is wanted
    place, _ = random.choice(PLACES)
    campaign = random.choice(CAMPAIGNS)
    year, month, day = random.randint(2015, 2024), random.randint(1, 12), random.randint(1, 28)
    lines = [
        f"{place}“{campaign}”专项行动第{number + 1}次通报：{_acted(random)}",
        f"{year}-{month:02}-{day:02}　来源：{random.choice(_OUTLETS)}",
        f"　　{month}月{day}日，{place}公安机关通报“{campaign}”专项行动进展情况。{_prose(random)}",
    ]
    length = sum(map(len, lines))
    while length < LENGTH:
        if random.random() < 0.2:
            lines.append(f"　　{random.choice(_HEADINGS)}")
        lines.append("　　" + "".join(_sentence(random, place) for _ in range(random.randint(3, 6))))
        length += len(lines[-1])
    return "\n".join([*lines, f"责任编辑：{random.choice('赵钱孙李')}某", ""])


def write(folder: Path, count: int, seed: int = 7) -> Path:
    """``count`` releases as files of a folder; those that are there already stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"{number:06}.txt"
        if not path.exists():
            path.write_text(release(number, seed), encoding="utf-8")
    return folder


def texts(count: int, seed: int = 7) -> Iterator[str]:
    """Yield ``count`` releases."""
    return (release(number, seed) for number in range(count))


def _sentence(random: Random, place: str) -> str:
    made = random.random()
    if made < 0.66:
        return _prose(random)
    if made < 0.80:
        lead = random.choice(("", "全省", "目前，", f"{place}公安机关"))
        return f"{lead}{random.choice(('共', '累计', '先后'))}{_acted(random)}，{_acted(random)}。"
    if made < 0.88:
        return _changed(random)
    if made < 0.93:
        what, thing = random.choice(MONEY)
        return f"{what}{thing}{_amount(random)}{random.choice(('万元', '亿元'))}，{_rate(random)}。"
    if made < 0.97:
        return f"其中，{_acted(random)}，{_rate(random)}。"
    return _by_place(random)


def _prose(random: Random) -> str:
    who, how, where, so = (random.choice(words) for words in (_WHO, _HOW, _WHERE, _SO))
    return random.choice(_PROSE).format(who=who, how=how, where=where, so=so)


def _acted(random: Random) -> str:
    act, things = random.choice(ACTS)
    thing, unit = random.choice(things)
    if random.random() < 0.5:
        return f"{act}{thing}{_amount(random)}{unit}"
    return f"{act}{_amount(random)}{unit}{thing}"


def _changed(random: Random) -> str:
    basis, _ = random.choice(BASES)
    way = random.choice((*DOWN, *UP))
    crimes, head = random.sample(CRIMES, 2), random.choice(HEADS)
    first, second = (f"{random.randint(1, 9000) / 100:g}%" for _ in range(2))
    if random.random() < 0.5:
        return f"{crimes[0]}、{crimes[1]}{head}{basis}分别{way}{first}和{second}。"
    return f"{crimes[0]}{head}{basis}{way}{first}，{crimes[1]}{head}{random.choice(UP)}{second}。"


def _rate(random: Random) -> str:
    return f"{random.choice(RATES)}达到{random.randint(6000, 9990) / 100:g}%"


def _by_place(random: Random) -> str:
    near = random.choice(NEIGHBOURS)
    act, things = random.choice(ACTS)
    thing, unit = random.choice(things)
    return "，".join(f"{place}{act}{thing}{_amount(random)}{unit}" for place, _ in near) + "。"


def _amount(random: Random) -> str:
    made = random.random()
    if made < 0.5:
        return f"{random.randint(2, 9_999)}"
    if made < 0.7:
        return f"{random.randint(101, 9_999) / 100:g}万"
    if made < 0.85:
        return f"{random.randint(1, 90) * 100}余"
    return f"{random.choice(('近', '超', '约'))}{random.randint(1, 90) * 10}"
