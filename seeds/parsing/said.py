"""What the clauses so far leave standing for those to come: act, thing, topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from seeds.parsing.acts import ACT, RESULT
from seeds.parsing.nouns import (
    BARE_MEASURE,
    BARE_RATE,
    GENERIC_GROUP,
    GENERIC_PERSON,
    RATE,
    behind_acts,
    measured,
    topic_of,
)
from seeds.parsing.quantities import Quantity
from seeds.parsing.topics import takes_topic

PERSON_UNITS = frozenset({"人", "名", "位", "人次"})
_HAZARD_ACT = re.compile(r"整改|督改|排查|整治|消除|治理|清零")
_ARREST = re.compile(
    r"(?:抓获|抓捕|抓|查获|查处|缉捕|打处|处理|打击处理|惩戒|救助|解救|解救出|带破|查出|发现)(?:了|出)?"
)
_INVOLVED = ("涉案金额", "涉案总金额", "涉案价值", "涉案总价值")
"""Money that is of what was counted before it, and nothing that what follows is counted of."""
_CASES = ("案件", "案", "犯罪")
_PERSONS = (
    "人",
    "人员",
    "分子",
    "逃犯",
    "成员",
    "骨干",
    "群众",
    "干部",
    "子女",
    "儿童",
    "妇女",
    "毒贩",
    "罪犯",
    "主犯",
)
_OF_PERSONS = ("案件", "案", "团伙", "集团", "组织", "势力", "窝点", "事故", "犯罪", "链条", "网络", "警情")
"""Things in which there are persons to be caught and tried."""
_MEASURES_TAKEN = ("拘留", "刑拘", "行拘", "处罚", "逮捕")
_LONGEST_MEASURE = 7
_CASE_UNITS = {"件", "起", "宗"}
_CASE_ACT = re.compile(r"(?:破|立|发|侦|结|办)案")
_THIS = re.compile(r"(?:此类|该类|这类|上述|同类|该(?=警情))(?=[刑治]?[事安]?(?:案|犯罪|违法|警情))")


def _is_bare_rate(label: str) -> bool:
    """化解率, 整治率: a rate of an act, without the thing acted on."""
    return bool(BARE_RATE.fullmatch(label) or (label.endswith("率") and ACT.fullmatch(label[:-1])))


class Named:
    """Act and thing of a figure, and its label where that is not simply the one before the other."""

    __slots__ = ("act", "inherited", "label", "thing")

    def __init__(self, act: str, thing: str, label: str = "", *, inherited: bool = False) -> None:
        """Take the parts; ``inherited``: the act is an earlier item's."""
        self.act, self.thing, self.label, self.inherited = act, thing, label, inherited


@dataclass(slots=True)
class Said:
    """The state of a sentence, figure by figure."""

    act: str = ""
    thing: str = ""
    topic: str = ""
    """The crime that the last figures' things named."""
    crime: str = ""
    """The crime named last, which the money involved (涉案金额) is of whatever was counted since."""
    unit: str = ""
    value: Decimal = Decimal(0)
    several: bool = False
    """Several topics stand side by side, so that none of them restricts what follows."""
    introduced: str = ""
    """The crime that the sentence, or its passage, is about by its opening."""
    before: str = ""
    """The crime named before the last semicolon, which still restricts a mere measure (损失金额, 破案数)."""
    parted: bool = False
    """A semicolon stands right before: the suspects and gangs named next are of the crime before it."""
    about: str = ""
    """The one crime that the document is about by its title; for acts that name nothing at all."""

    def topic_for(self, thing: str) -> str:
        """The topic that a thing takes from earlier clauses; empty where none restricts it."""
        if not self.several and self.topic:
            return self.topic
        if (
            self.parted
            and self.before
            and thing != "人员"
            and (GENERIC_PERSON.fullmatch(thing) or GENERIC_GROUP.fullmatch(thing))
        ):
            return self.before
        return self.introduced if takes_topic(thing) or not thing else ""

    def remember(self, named: Named, thing: str, quantity: Quantity, *, listed: bool) -> None:
        """Take in what a figure named; ``listed``: as a further item of a list."""
        topic = topic_of(thing)
        if topic or "刑事案件" in thing:
            self.crime = topic
        if not topic and thing.startswith("各类刑事案件"):
            self.introduced = ""
        if listed and topic and self.topic and topic != self.topic:
            self.several = True
        elif listed:
            self.topic = self.topic or topic
        else:
            self.several = False
            generic = takes_topic(thing) or not thing
            self.topic = topic or (self.topic if (generic or self.topic in thing) and "刑事案件" not in thing else "")
        self.act = named.act or (self.act if listed else "")
        if thing.endswith("率"):
            self.thing = RATE.sub("", thing) or self.thing
        elif thing and not thing.startswith(_INVOLVED) and not thing.endswith(_INVOLVED):
            self.thing = behind_acts(thing)
        elif not named.label and quantity.unit in PERSON_UNITS:
            self.thing = ""  # 刑事拘留151人 is not of the cases before, so what follows is not, either
        if quantity.kind == "level":
            self.unit, self.value = quantity.unit, quantity.value

    def inherit(self, act: str, quantity: Quantity) -> Named:
        """An act alone: 化解894起 has the thing of the clause before, 移送起诉729人 its topic."""
        person = quantity.unit in PERSON_UNITS
        if not self.thing:
            return self._act_alone(act, person=person)
        if person == (self.unit in PERSON_UNITS) and (quantity.unit == self.unit or person):
            if person and quantity.value > self.value and act.endswith(_MEASURES_TAKEN):
                return self._act_alone(act, person=person)  # more than the persons named before are not those
            if not person or self.thing.endswith(_PERSONS):
                return Named(act, self.thing)
            if self.thing.endswith(_OF_PERSONS):
                return Named(act, self.thing, self.thing + act)
            return self._act_alone(act, person=person)
        if quantity.unit in _CASE_UNITS and self.thing.endswith(("案件", "犯罪")):
            return Named(act, self.thing, self.thing + act if _CASE_ACT.fullmatch(act) else "")
        if _HAZARD_ACT.search(act) and quantity.unit == "处":
            return Named(act, self.thing)
        topic = self.topic_for("")
        if not topic:
            return self._act_alone(act, person=person)
        if person and self.topic:
            label = f"{act}{topic}人员" if _ARREST.fullmatch(act) else self.thing + act
            return Named(act, self.thing, label)
        return self._act_alone(act, person=person)

    def _act_alone(self, act: str, *, person: bool) -> Named:
        topic = self.topic_for("") or (self.about if RESULT.fullmatch(act) else "")
        if person and _ARREST.fullmatch(act):
            return Named(act, "", f"{act}{topic}人员")
        if topic and _CASE_ACT.fullmatch(act):
            return Named(act, "", f"{topic}案件{act}")
        return Named(act, "", topic + act if topic else "")

    def whole(self, label: str) -> str:
        """A noun without an act: a rate or a measure takes the thing or the crime that it leaves out."""
        label = _THIS.sub(self.topic or self.introduced, label)
        if _is_bare_rate(label):
            stem = measured(self.thing) or self.introduced
            return label if stem in label else stem + label
        if not BARE_MEASURE.fullmatch(label) or len(label) > _LONGEST_MEASURE:
            return label
        thing = "" if GENERIC_PERSON.fullmatch(self.thing) else measured(self.thing)
        if label.startswith("涉案"):
            thing = self.crime or (thing if thing.endswith(_CASES) else "")
        if self.parted and not thing and not self.topic:
            self.topic = self.before  # 电诈发案下降3%;破案上升5%,抓获嫌疑人20人: the other side of the same crime
        stem = self.topic or thing or self.before or self.introduced
        return label if stem in label else stem + label
