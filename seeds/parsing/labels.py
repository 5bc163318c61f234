"""Labels: what each quantity counts, in words that stand on their own.

A label is act and thing, in that order: 打掉犯罪团伙. Either may stand before the numeral, behind it, or in an earlier clause;
a list shares what its items leave out; and what an earlier clause restricts belongs in it (抓获电诈犯罪嫌疑人).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from seeds.parsing.acts import act_at_start
from seeds.parsing.coordination import share_out
from seeds.parsing.layout import Sentence
from seeds.parsing.nouns import BARE_MEASURE, BARE_RATE, COMPLETE, GENERIC_PERSON, MEASURE_NOUN, head_length, head_start
from seeds.parsing.phrases import split_act, split_finite, strip_closing, strip_opening, strip_places
from seeds.parsing.quantities import Quantity
from seeds.parsing.subjects import subject_of
from seeds.parsing.topics import passage_topic, takes_topic, topic_of, with_topic

_BREAK = re.compile(r"[,;:。!?\n \[\]]")
_RIGHT_END = re.compile(r"[,;:。!?\n( )\]]")
_JOINED = re.compile(r"[、,;)]*(?:其中[,:]?|和|及|以及|并|另)*")
_VALUE_GAP = re.compile(r"[、,和及与]|以及|,?和")
_RANGE_GAP = re.compile(r"[至到~-]")
_PERSON_UNITS = {"人", "名", "位", "人次"}
_TIMES = {"次", "场", "场次", "轮", "批次", "波次"}
_JOINT = re.compile(r"[、和及与]")


@dataclass(slots=True)
class _Said:
    """What the clauses so far leave standing for those to come."""

    act: str = ""
    thing: str = ""
    topic: str = ""
    unit: str = ""
    several: bool = False
    """Several topics stand side by side, so that none of them restricts what follows."""


class _Right(NamedTuple):
    """The words behind a measure word."""

    words: str
    flows_on: bool = False
    """They run up to the next numeral and may belong to it: 抓获50人移送起诉20人."""
    stacked: bool = False
    """Another numeral follows at once (101支1626人的…); the words stand behind that one."""


class _Named(NamedTuple):
    """Act and thing of a figure, and its label where that is not simply the one before the other."""

    act: str
    thing: str
    label: str = ""


@dataclass(slots=True)
class Labels:
    """The label step for one document: it remembers the passage's topic from sentence to sentence."""

    text: str
    _said: _Said = field(default_factory=_Said)
    _paragraph: int = -1
    _passage: str = ""

    def read(self, sentence: Sentence) -> None:
        """Fill the metric labels of a sentence's quantities."""
        self._enter(sentence)
        quantities = sentence.quantities
        number = 0
        while number < len(quantities):
            run = self._run(quantities, number)
            before = quantities[number - 1] if number else None
            if before is not None and ";" in self.text[before.after : run[0].start]:
                self._said.topic, self._said.several = "", False
            if run[0].kind in {"change", "share", "multiple"} or len(run) > 1:
                self._label_run(sentence, run, number)
            else:
                following = quantities[number + 1] if number + 1 < len(quantities) else None
                self._label_level(sentence, run[0], before, following)
            number += len(run)
        self._label_shared_predicates(quantities)

    def _enter(self, sentence: Sentence) -> None:
        opening = self.text[sentence.start : sentence.quantities[0].start]
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._passage = passage_topic(self.text[sentence.paragraph : sentence.start][-60:])
            self._said = _Said()
        elif not act_at_start(strip_opening(opening)) or "全" in opening[:1]:
            self._said = _Said()
        clauses = opening.rsplit(",", 1)
        introduced = passage_topic(clauses[0]) if len(clauses) > 1 else ""
        if introduced:
            self._said.topic = introduced

    # -- runs of values -------------------------------------------------------------------------------------------------

    def _run(self, quantities: list[Quantity], number: int) -> list[Quantity]:
        run = [quantities[number]]
        for quantity in quantities[number + 1 :]:
            gap = self.text[run[-1].after : quantity.start]
            same = quantity.kind == run[-1].kind and (quantity.unit == run[-1].unit or quantity.kind != "level")
            if not same or not (_VALUE_GAP.fullmatch(gap) or _RANGE_GAP.fullmatch(gap)):
                break
            run.append(quantity)
        return run

    def _label_run(self, sentence: Sentence, run: list[Quantity], number: int) -> None:
        """Values of one subject, or of the figures before it: 破案300起、抓获500人,同比上升7%、9%."""
        earlier = sentence.quantities[:number]
        first = run[0]
        subject = subject_of(self.text, sentence, first, earlier[-1] if earlier else None)
        if not subject and earlier:
            known = self._main(earlier)
            labels = (
                [one.metric for one in known[-len(run) :]]
                if len(known) >= len(run) > 1
                else [known[-1].metric] * len(run)
            )
            if first.kind == "share" and "占" in self.text[first.start - 12 : first.start]:
                labels = [f"{label}占比" for label in labels]
        elif _RANGE_GAP.fullmatch(self.text[first.after : run[1].start]) if len(run) > 1 else False:
            labels = [subject] * len(run)
        else:
            labels = share_out(subject, len(run))
        if not any(labels):
            self._label_level(sentence, first, earlier[-1] if earlier else None, None)
            labels = [first.metric] * len(run)
        for quantity, label in zip(run, labels, strict=True):
            quantity.metric = self._standing_alone(label, quantity)

    def _main(self, earlier: list[Quantity]) -> list[Quantity]:
        """The figures before, without those in closed brackets."""
        outside = [one for one in earlier if not self._in_closed_bracket(one)]
        return outside or earlier

    def _in_closed_bracket(self, quantity: Quantity) -> bool:
        opened = self.text.rfind("(", max(0, quantity.start - 40), quantity.start)
        closed = self.text.rfind(")", max(0, quantity.start - 40), quantity.start)
        return opened > closed and ")" in self.text[quantity.after : quantity.after + 20]

    def _standing_alone(self, label: str, quantity: Quantity) -> str:
        """Give a subject the topic or the thing that it leaves out: 破案率 → 盗窃案件破案率."""
        said = self._said
        before, act, thing = split_act(label)
        if quantity.kind == "share" and BARE_RATE.fullmatch(label) and said.thing:
            return said.thing + label
        if BARE_MEASURE.fullmatch(label):
            stem = (
                said.thing if said.thing and not GENERIC_PERSON.fullmatch(said.thing) else said.topic or self._passage
            )
            for ending in ("数", "警情", "发案", "立案"):
                stem = stem.removesuffix(ending) if len(stem) > len(ending) + 1 else stem
            return label if stem in label else stem + label
        if act and not before and thing:
            thing = with_topic(act, thing, self._topic(thing), said.thing)
            self._remember(act, thing, quantity, listed=False)
            return act + thing
        if not act and label:
            label = label if not takes_topic(label) else with_topic("", label, self._topic(label), said.thing)
            self._remember("", label, quantity, listed=False)
        return label

    # -- levels ---------------------------------------------------------------------------------------------------------

    def _label_level(
        self, sentence: Sentence, quantity: Quantity, before: Quantity | None, following: Quantity | None
    ) -> None:
        gap = self.text[before.after if before else sentence.start : quantity.start]
        clause = _clause(gap, first=before is None)
        right = self._right(quantity, following, sentence.end)
        listed = before is not None and _is_listed(gap, clause)
        leading, act, thing = split_act(strip_closing(strip_opening(clause)))
        thing = strip_places(thing)
        if act and thing:
            named = _Named(act, thing + right.words if thing.endswith("等") and right.words else thing)
        elif act:
            named = self._thing_for(act, leading, right, quantity)
        else:
            named = self._act_for(
                strip_places(leading), right, quantity, listed=listed, stacked=before is not None and gap == ""
            )
        thing = with_topic(named.act, _unpaired_quotes_off(named.thing), self._topic(named.thing), self._said.thing)
        quantity.metric = named.label or (named.act + thing) or self._said.act + self._said.thing
        self._remember(named.act, thing, quantity, listed=listed and gap[:1] in "、和及")

    def _topic(self, thing: str) -> str:
        if self._said.several:
            return ""
        return self._said.topic or (self._passage if takes_topic(thing) else "")

    def _right(self, quantity: Quantity, following: Quantity | None, end: int) -> _Right:
        """The words behind a measure word that may name what it counts."""
        words = self.text[quantity.after : following.start if following else end]
        stop = _RIGHT_END.search(words)
        if stop:
            return _Right(words[: stop.start()].removeprefix("的"))
        if following is None:
            return _Right(words.removeprefix("的"))
        if not words:
            beyond = self.text[following.after : following.after + 24]
            stop = _RIGHT_END.search(beyond)
            return _Right(beyond[: stop.start() if stop else None].removeprefix("的"), stacked=True)
        cut = _last_joint(words)
        return _Right(words[:cut] if cut >= 0 else words, flows_on=cut < 0)

    def _thing_for(self, act: str, leading: str, right: _Right, quantity: Quantity) -> _Named:
        """An act stands right before the numeral: its thing stands behind it, before it, or in an earlier clause."""
        noun, rest = split_finite(right.words)
        behind = act_at_start(noun)
        if noun and not (behind and (right.flows_on or behind == noun)):
            return _Named(act, noun if quantity.unit in _TIMES else _noun_phrase(noun))
        if leading and (COMPLETE.search(leading) or head_start(leading) == len(leading)):
            return _Named(act, leading)
        if leading and not rest:
            return _Named("", leading + act)
        return self._inherit(act, quantity)

    def _inherit(self, act: str, quantity: Quantity) -> _Named:
        """化解894起: the thing of the clause before; 移送起诉729人: its topic where it counts other things."""
        said = self._said
        if not said.thing:
            return _Named(act, "")
        person = quantity.unit in _PERSON_UNITS
        if person == (said.unit in _PERSON_UNITS) and (quantity.unit == said.unit or person):
            return _Named(act, said.thing)
        if HAZARD_ACT.search(act) and quantity.unit == "处":
            return _Named(act, said.thing)
        if said.several or not said.topic:
            return _Named(act, "")
        return _Named(act, said.thing, said.thing + act if person else said.topic + act)

    def _act_for(self, left: str, right: _Right, quantity: Quantity, *, listed: bool, stacked: bool) -> _Named:
        """No act before the numeral: it stands behind the thing, or the list's first item has it."""
        said = self._said
        noun, rest = split_finite(right.words)
        if left:
            return self._act_around(left, noun, rest, quantity, listed=listed)
        if stacked and said.thing and (not noun or right.stacked):
            return _Named(said.act, said.thing)
        if act_at_start(right.words):
            return self._behind(right.words, quantity)
        cut = head_start(noun)
        if cut and (act := act_at_start(noun[cut:])):
            return _Named(act + noun[cut + len(act) :], noun[:cut])
        if rest and (act := act_at_start(strip_opening(rest))):
            return _Named(act, noun)
        if listed and said.act and noun and not _takes_no_act(noun):
            return _Named(said.act, _noun_phrase(noun))
        if noun:
            return _Named("", noun + ("" if cut == len(noun) else rest))
        return _Named(said.act, said.thing) if stacked or listed else _Named("", "")

    def _act_around(self, left: str, noun: str, rest: str, quantity: Quantity, *, listed: bool) -> _Named:
        """Words without a known act stand before the numeral: a thing, a measure, or a verb that no catalogue holds."""
        said = self._said
        act_behind = act_at_start(rest or noun)
        if act_behind and not _takes_no_act(left):
            return _Named(act_behind, left)
        if left.endswith(("级", "类", "型")) and listed and said.thing:
            return _Named(
                said.act, left + said.thing[said.thing.rfind("“") if "“" in said.thing else -head_length(said.thing) :]
            )
        if listed and said.act and not _takes_no_act(left):
            return _Named(said.act, left)
        if noun and not _takes_no_act(left) and head_start(left) != len(left):
            return _Named(left, noun)
        return _Named("", self._whole(left))

    def _behind(self, words: str, quantity: Quantity) -> _Named:
        """对261人采取刑事强制措施: the act, with all that belongs to it, stands behind the numeral."""
        said = self._said
        if quantity.unit in _PERSON_UNITS and said.topic and said.thing and not said.several:
            return _Named("", said.thing, said.thing + words)
        return _Named(words, "")

    def _whole(self, left: str) -> str:
        """A noun without an act: a rate or a measure takes the thing that the clause before named."""
        said = self._said
        if BARE_RATE.fullmatch(left) and said.thing:
            return said.thing + left
        if BARE_MEASURE.fullmatch(left) and len(left) <= 4 and (said.thing or said.topic):
            stem = said.topic or said.thing
            return left if stem in left else stem + left
        return left

    def _remember(self, act: str, thing: str, quantity: Quantity, *, listed: bool) -> None:
        said = self._said
        topic = topic_of(thing)
        if listed and topic and said.topic and topic != said.topic:
            said.several = True
        elif not listed:
            said.several = False
            if topic or not takes_topic(thing):
                said.topic = topic or (said.topic if not thing or said.topic in thing else "")
            elif "刑事案件" in thing:
                said.topic = ""
        elif topic and not said.topic:
            said.topic = topic
        said.act = act or (said.act if listed else "")
        said.thing = thing or said.thing
        said.unit = quantity.unit

    def _label_shared_predicates(self, quantities: list[Quantity]) -> None:
        """13个集体、57名个人获记功: the predicate behind the list's last item holds for all."""
        for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
            gap = self.text[one.after : other.start]
            if len(gap) <= 6 and gap.endswith(("、", "和")) and one.metric and one.metric == gap[:-1]:
                _, rest = split_finite(self._right(other, None, other.after + 20).words)
                if rest and rest not in one.metric:
                    one.metric = rest + one.metric


HAZARD_ACT = re.compile(r"整改|排查|整治|消除|治理|清零")


def _clause(gap: str, *, first: bool) -> str:
    """The words of a gap that belong to the numeral behind it: from the last break, open bracket, or joint of a list."""
    breaks = [match.end() for match in _BREAK.finditer(gap)]
    start = breaks[-1] if breaks else 0
    opened, closed = gap.rfind("("), gap.rfind(")")
    if opened >= start and closed < opened:
        start = opened + 1
    elif closed >= start and "(" not in gap[start:closed]:
        start = closed + 1
    if start == 0 and not first and gap[:1] not in "、和及与":
        start = _last_joint(gap) + 1
    return gap[start:].lstrip("、和及与")


def _last_joint(words: str) -> int:
    """Where a list's next item begins: at the last 、, else the last 和, 及, 与; -1 where there is none."""
    comma = words.rfind("、")
    if comma >= 0:
        return comma
    joints = [match.start() for match in _JOINT.finditer(words)]
    return joints[-1] if joints else -1


def _unpaired_quotes_off(words: str) -> str:
    return words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")


def _is_listed(gap: str, clause: str) -> bool:
    """Whether the clause goes on with a list: behind 、 or ,其中, or a comma with nothing else between."""
    between = gap[: len(gap) - len(clause)] if clause else gap
    return _JOINED.fullmatch(between) is not None


def _takes_no_act(noun: str) -> bool:
    """率, 数, 警情 and their like are counted as they are: no act of an earlier item is theirs."""
    return MEASURE_NOUN.search(noun) is not None or noun.endswith(
        ("警情", "率", "数", "量", "案值", "金额", "满意度", "安全感", "指数")
    )


def _noun_phrase(words: str) -> str:
    """The thing at the front of words behind a measure word, without a verb phrase that follows its head."""
    cut = head_start(words)
    return words[:cut] if cut and act_at_start(words[cut:]) else words
