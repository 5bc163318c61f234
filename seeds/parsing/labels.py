"""Labels: what each quantity counts, in words that stand on their own.

A label is act and thing, in that order: 打掉犯罪团伙. Either may stand before the numeral, behind it, or in an earlier
clause; a list shares what its items leave out; what an earlier clause restricts belongs in it (抓获电诈犯罪嫌疑人).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from seeds.naming.places import Mention
from seeds.parsing.acts import act_at_start
from seeds.parsing.clauses import ASIDE, PLACE, Right, closes_bracket, is_listed, left_of, opens_bracket, right_of
from seeds.parsing.comparisons import BASE_STATED, CHANGED, FROM_TO, REACHED, SEVERAL_BASES
from seeds.parsing.layout import Sentence, heading_before
from seeds.parsing.levels import name_level
from seeds.parsing.masking import places_masked
from seeds.parsing.nouns import measured, topic_of
from seeds.parsing.phrases import split_act, strip_closing, strip_opening, unpaired_quotes_off, without_examples
from seeds.parsing.quantities import Quantity
from seeds.parsing.runs import (
    RANGE_GAP,
    SHARE_OF_WHOLE,
    has_its_own_thing,
    in_closed_bracket,
    in_turn,
    labels_of,
    of_areas,
    share_predicates,
)
from seeds.parsing.said import Named, Said
from seeds.parsing.shortening import LONGEST, in_short
from seeds.parsing.subjects import PART_OF_BASE, subject_of
from seeds.parsing.topics import fought, happened, passage_topic, takes_topic, told_of, with_topic

_VALUE_GAP = re.compile(rf"(?:[、,和及与]|以及|,?和)?{PLACE}*(?:[、和及与]|以及)?{PLACE}*")


_THERE_ARE = re.compile(r"[,。;\n](?:其中)?共?有$|共有$|推动$|促使$")
_AMONG = re.compile(r"[^,。;:、]{0,12}案件中,")
"""破获58起|刑事案件中,盗窃案件48起: a part, and its act is the whole's."""
_KINDS_OF = re.compile(r"(?:领域|方面|行业)[^,。;:、()\ue001]{2,12}")
"""甲、乙2个|领域刑事案件|968起: the first number only tells how many kinds the second is of."""
_CUT = 16
_INDICES = re.compile(r"(?:上述|以上)?(?:[两二三四五六七八]项)?(?:指数|指标|数据)")
"""What a change is said of that is of the counts before: 四项指数分别下降."""
_IS_SO = re.compile(r"(?:都|均)?(?:发生|涉及|为|是|来自|属|系|集中|出现|存在)")
_TIME_ALONE = re.compile(
    r"(?:(?:本|上|当|全)(?:月|周|年|季度?)|今年|去年|(?:19|20)\d\d年|(?:\d{1,2}[至到-])?\d{1,2}月份?|[上下]半年)+"
)
_THE_REST = re.compile(r"^(?:剩下|剩余|其余|另外|另有)的?(?:占|有|为)*(?:约|近|超过?)?$")
"""Before a share, words that name nothing: 其余占|38%的警情."""
_SOLVED = re.compile(r"全?(?:部|数)?(?:破案|侦破|告破|破获)")
"""实现100%破案: a share of the cases solved."""


class Labels:
    """The label step for one document: it remembers the passage's topic from sentence to sentence."""

    def __init__(self, text: str, places: Iterable[Mention], body: int) -> None:
        """Take the flat text, the place names in it, which are no part of labels, and where its title ends."""
        self._text = places_masked(text, places)
        self._about = passage_topic(text[max(0, body - 60) : body])
        self._said = Said(about=self._about)
        self._outside: list[Said] = []
        self._paragraph = -1
        self._passage = ""
        self._acts: dict[str, tuple[str, str]] = {}
        """By measure word, the act and the thing of the sentence's last count."""
        self._told: list[str] = []
        """The labels of the paragraph's last sentence, for one that only says how they changed."""
        self._rates: dict[str, str] = {}
        """The paragraph's last rate, for a sentence that only says what it was at another time."""

    def read(self, sentence: Sentence) -> None:
        """Fill the metric labels of a sentence's quantities."""
        self._enter(sentence)
        quantities = sentence.quantities
        number = 0
        while number < len(quantities):
            run = self._run(quantities, number)
            self._step(sentence, quantities[number - 1] if number else None, run[0])
            if run[0].kind in {"change", "share", "multiple"} or len(run) > 1:
                self._label_run(sentence, run, number)
            else:
                following = quantities[number + 1] if number + 1 < len(quantities) else None
                self._label_level(sentence, run[0], quantities[number - 1] if number else None, following)
            number += len(run)
        share_predicates(self._text, quantities)
        self._told = [quantity.metric for quantity in quantities]
        for quantity in quantities:
            words = quantity.metric.replace(PLACE, "").replace(ASIDE, "").strip(" 、")
            label = in_short(without_examples(words).removeprefix("的").removeprefix("等")).rstrip("、")
            quantity.metric = label if len(label) <= LONGEST else label[:_CUT]
            if len(label) > LONGEST:
                quantity.notes.append("its words are a clause, not a label: cut")
                quantity.confidence = 0.5

    def _enter(self, sentence: Sentence) -> None:
        """Decide what a sentence takes over from those before it."""
        opening = self._text[sentence.start : sentence.quantities[0].start]
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._passage = passage_topic(self._text[sentence.paragraph : sentence.start][-60:])
            self._said = Said(introduced=self._passage, about=self._about)
            self._rates, self._told = {}, []
        elif (topic := passage_topic(opening.rpartition(",")[0])) and topic != self._said.topic:
            self._said = Said(introduced=topic, about=self._about)
        elif not act_at_start(strip_opening(opening)):
            self._said = Said(introduced=self._passage, about=self._about)
        self._outside.clear()
        acts, self._acts = self._acts, {}
        if opening.startswith("其中"):
            self._said.act, self._said.thing = acts.get(sentence.quantities[0].unit, ("", ""))
        self._said.introduced = passage_topic(opening.rpartition(",")[0]) or self._said.introduced
        head, colon, _ = opening.rpartition(":")
        if colon:
            _, act, thing = split_act(strip_closing(strip_opening(head.rsplit(",", 1)[-1])))
            if act and thing:
                self._said.act, self._said.thing = act, thing

    def _step(self, sentence: Sentence, before: Quantity | None, quantity: Quantity) -> None:
        """Follow brackets and semicolons from one figure to the next."""
        gap = self._text[before.after if before else sentence.start : quantity.start]
        if closes_bracket(gap) and self._outside:
            self._said = self._outside.pop()
        if before is not None and opens_bracket(gap):
            self._outside.append(replace(self._said))
        if before is not None and ";" in gap:
            self._said.before = self._said.topic or self._said.before
            self._said.topic, self._said.several = "", False
        self._said.parted = ";" in gap
        stale = self._said.topic or self._said.before or self._said.introduced
        if topic := told_of(gap) or (stale and fought(gap)):
            self._said.topic, self._said.crime, self._said.several = topic, topic, False
        if quantity.kind == "level" and (thing := happened(gap)):
            self._said.thing, self._said.unit = thing, quantity.unit

    # -- values of one subject --------------------------------------------------------------------------------

    def _run(self, quantities: list[Quantity], number: int) -> list[Quantity]:
        """The quantities from ``number`` on that are values of one subject."""
        run = [quantities[number]]
        for quantity in quantities[number + 1 :]:
            gap = self._text[run[-1].after : quantity.start]
            level = quantity.kind == "level"
            alike = quantity.unit == run[-1].unit or not level or in_turn(self._text, run[0], gap)
            same = quantity.kind == run[-1].kind and alike
            if not same or (level and (gap[:1] == "," or not gap or PLACE in gap)):
                break
            if self._text[quantity.after : quantity.after + 1] == "的" and gap[:1] == ",":
                break
            if level and gap[:1] == "、" and has_its_own_thing(self._text, run[0], quantity):
                break
            if not (_VALUE_GAP.fullmatch(gap) or RANGE_GAP.fullmatch(gap)):
                break
            run.append(quantity)
        return run

    def _of_what(self, sentence: Sentence, run: list[Quantity], number: int) -> tuple[str, bool]:
        """The words behind a share that it is of (95%的|小区建成岗亭), and whether none before can be its subject."""
        text, first = self._text, run[0]
        before = sentence.quantities[number - 1] if number else None
        behind = sentence.quantities[number + len(run) :]
        right = right_of(text, run[-1], behind[0] if behind else None, sentence.end).words
        if right and text.startswith("的", first.after):
            clause = text[sentence.start : first.start].rpartition(",")[2]
            return right, not strip_opening(_THE_REST.sub("", clause.replace(PLACE, "")))
        gap = text[before.after : first.start] if before and before.kind == "share" else ""
        goes_on = gap.startswith("的") and gap.endswith("、")
        return (right, True) if goes_on and right else ("", False)

    def _label_run(self, sentence: Sentence, run: list[Quantity], number: int) -> None:
        """Values of one subject, or of the figures before it: 破案300起、抓获500人,同比上升7%、9%."""
        text = self._text
        earlier = sentence.quantities[:number]
        first = run[0]
        gap = text[earlier[-1].after : first.start] if earlier else ""
        subject = subject_of(text, sentence, first, earlier[-1] if earlier else None)
        of_what, alone = self._of_what(sentence, run, number) if first.kind == "share" else ("", False)
        subject = "" if alone else subject
        if first.kind == "share" and not of_what:
            subject = self._among(subject, sentence, run)
        if _TIME_ALONE.fullmatch(subject):
            subject = (
                "" if earlier else heading_before(self._text, sentence.start) or self._rates.get(first.kind, subject)
            )
        if earlier and FROM_TO.fullmatch(gap):
            labels = [earlier[-1].metric] * len(run)
        elif of_what and (not subject or _THERE_ARE.search(text[max(0, first.start - 3) : first.start])):
            labels = [of_what] * len(run)
        elif (not subject or _INDICES.fullmatch(subject)) and len(earlier) >= min(len(run), 1 + bool(subject)):
            named = 1 if SEVERAL_BASES.search(gap) else len(run)
            labels = self._labels_before(earlier, named) * (len(run) // named)
            if first.kind == "share" and "占" in text[max(0, first.start - 12) : first.start]:
                labels = [f"{label}占比" for label in labels]
        elif (not subject or _INDICES.fullmatch(subject)) and len(self._told) >= len(run) and not earlier:
            labels = self._told[-len(run) :]
        else:
            labels = labels_of(text, subject, run)
        if not any(labels):
            self._label_level(sentence, first, earlier[-1] if earlier else None, None)
            labels = [first.metric] * len(run)
        labels = of_areas(labels, self._said.thing or (earlier[-1].metric if earlier else ""))
        part = PART_OF_BASE.search(text, max(0, first.start - 16), first.start) if first.kind == "share" else None
        for quantity, label in zip(run, labels, strict=True):
            quantity.metric = self._standing_alone(label, quantity) + (f"占{part['base']}" if part else "")
        if len(run) > 1 and any(self._said.topic not in label for label in labels):
            self._said.topic = ""  # several crimes side by side restrict nothing
        if first.kind == "share":
            self._keep_rate(run)

    def _keep_rate(self, run: list[Quantity]) -> None:
        """Name a share of the cases solved as one, and remember the paragraph's last rate."""
        if _SOLVED.match(self._text, run[-1].after):
            run[0].metric = (measured(run[0].metric) or run[0].metric) + "破案率"
        self._rates["share"] = run[-1].metric

    def _labels_before(self, earlier: list[Quantity], count: int) -> list[str]:
        """The labels of the figures before, closed brackets left out: of each in turn, or of the last for all."""
        known = [one for one in earlier if not in_closed_bracket(self._text, one)] or earlier
        if count > 1 and len(known) >= count:
            return [SHARE_OF_WHOLE.sub("", one.metric) for one in known[-count:]]
        return [SHARE_OF_WHOLE.sub("", known[-1].metric)] * count

    def _among(self, subject: str, sentence: Sentence, run: list[Quantity]) -> str:
        """What a share of the things before is said to be: 受骗人员中,62%为女性; the subject itself without that."""
        following = next((one for one in sentence.quantities if one.start > run[-1].start), None)
        right = right_of(self._text, run[-1], following, sentence.end).words
        is_so = subject and self._text.endswith("中,", 0, run[0].start) and _IS_SO.match(right)
        return subject + right if is_so else subject

    def _standing_alone(self, label: str, quantity: Quantity) -> str:
        """Give a subject the topic or the thing that it leaves out: 破案率 → 盗窃案件破案率."""
        said = self._said
        whole = said.whole(label)
        if whole != label:
            return whole
        before, act, thing = split_act(label)
        if act and act == label:
            named = said.inherit(act, quantity)
            return named.label or named.act + named.thing
        if act and not thing:
            said.topic = topic_of(label) or said.topic
        if act and not before and thing:
            thing = with_topic(act, thing, said.topic_for(thing), said.thing)
            said.remember(Named(act, thing), thing, quantity, listed=False)
            return act + thing
        if not act and label:
            label = with_topic("", label, said.topic_for(label), said.thing) if takes_topic(label) else label
            said.remember(Named("", label), label, quantity, listed=False)
        return label

    # -- levels --------------------------------------------------------------------------------

    def _label_level(
        self, sentence: Sentence, quantity: Quantity, before: Quantity | None, following: Quantity | None
    ) -> None:
        gap, clause = left_of(self._text, sentence, quantity, before)
        if before is not None and (FROM_TO.fullmatch(gap) or (before.kind == "change" and gap in {"至", "到"})):
            quantity.metric = before.metric
            return
        if before is not None and BASE_STATED.fullmatch(gap):
            quantity.metric = self._labels_before(sentence.quantities[: sentence.quantities.index(before) + 1], 1)[0]
            return
        if before is not None and _KINDS_OF.fullmatch(gap):
            quantity.metric = before.metric + gap
            return
        right = right_of(self._text, quantity, following, sentence.end)
        if CHANGED.match(right.words):
            right = Right("")
        if REACHED.search(clause) and (subject := subject_of(self._text, sentence, quantity, before)):
            quantity.metric = self._standing_alone(subject, quantity)
            return
        if FROM_TO.fullmatch(right.words) and (subject := subject_of(self._text, sentence, quantity, before)):
            quantity.metric = self._standing_alone(subject, quantity)
            return
        goes_on = gap.startswith("其中") if before is None else _AMONG.match(gap) is not None
        listed = goes_on or (
            is_listed(gap, clause) and (before is not None or ":" in self._text[sentence.start : quantity.start])
        )
        if before is not None and before.unit == "笔" and gap == clause:
            listed = True  # 返还1笔|被骗资金|3万元: the sums are what was done to, as their number is
        words, inside, rest = clause.replace(PLACE, "").rpartition("在内的")
        words, listed = (rest, True) if inside else (rest, listed)
        stacked = gap == "" or (words != clause and not strip_closing(strip_opening(words)))
        if gap == f";{clause}" and clause.endswith("案件") and (acts := self._acts.get(quantity.unit)):
            listed, self._said.act = True, acts[0]
        closely = listed and (gap[:1] in "、和及(" or "其中" in gap or ":" in gap or not clause)
        named = name_level(words, right, quantity, self._said, listed=listed, closely=closely, stacked=stacked)
        thing = unpaired_quotes_off(named.thing)
        thing = with_topic(named.act, thing, self._said.topic_for(thing), self._said.thing)
        label = named.label or (named.act + thing) or self._said.act + self._said.thing
        quantity.metric = unpaired_quotes_off(label)
        if named.act:
            self._acts[quantity.unit] = named.act, thing
        self._said.remember(named, thing, quantity, listed=listed and (named.inherited or gap[:1] in "、和及"))
