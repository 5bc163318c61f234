"""The label of one amount or count: its act and its thing, wherever in the sentence they stand."""

from __future__ import annotations

import re

from seeds.parsing.acts import ACT, RESULT, act_at_start
from seeds.parsing.clauses import Right
from seeds.parsing.nouns import AREA, COMPLETE, head_length, head_start, takes_no_act
from seeds.parsing.phrases import split_act, split_finite, strip_closing, strip_opening, strip_places
from seeds.parsing.quantities import Quantity
from seeds.parsing.said import PERSON_UNITS, Named, Said

_ALREADY = re.compile(r"中?(?:已经?|(?<![日月年人户])均|全部|都)+$")
_AVERAGE = re.compile(r"(?:[日月年户人]均|平均(?:每[天日月年])?)$")
"""What changes the thing counted, and stays with the act: 日均出动警力."""
_OBJECT_MARK = re.compile(r"(?<![针相面核])(?:对(?:[^,。;]{0,4}[省市县区])?|将|把)$")
"""Before a number, what marks the thing acted on: 对80起大案发起会战 is said of the cases, whoever acts."""
_HELD = re.compile(r"[将把][^,。;]{0,24}的$")
"""将包括某甲在内的|17名|成员抓获: what stands between 将 and a number only qualifies what is behind it."""
_DONE_TO = re.compile(
    r"(?P<noun>[^,。;]{2,24}?)(?:正在|已经?|均|都|全部|依法)*(?:进行|予以|给予|实施|实行|开展)了?(?P<act>[^,。;、的]{2,10})"
)
"""对12名受过处分的干部进行了审查: what was done to whom."""
_LED_ON = re.compile(r"(?<=.{2})(?:采取|采用|通过|以|按照)")
"""Behind what was acted on, how it was done: 对8个乱点|采取外围封堵的方式进行清查."""
_IN_ACCIDENT = re.compile(r"在?(?P<accident>[^,。;]{0,12}(?:事故|火灾))中?")
"""在交通事故中死亡20人: what people died of."""
_CONCERNS = re.compile(r"[”案]涉$")
_EMPTY_THINGS = {"总量", "总数", "数量", "其他", "其余", "另外", "首批", "第一批", "第二批", "第三批", "一批"}
"""In front of a number, words that leave the thing to the noun behind it: 销毁总量560公斤的毒品."""
_WORTH = {"价值", "总价值", "价值人民币"}
"""What was done to things is stated by their worth: 追回价值|90万元|赃物."""
_INDEFINITE = re.compile(r"(?:[数上]|(?<![组形建达促完])成)+$")
"""What belongs to a numeral behind it (成百, 上千), but not 组成三个组."""
_PASSIVE = re.compile(r"^被(?!捕)")
"""What makes an act of what was suffered (被抓获), but for 被捕, which is one word."""
_THE_REST = {"其余", "其他", "另外", "剩余"}
_WEIGHTS = {"净重", "毛重", "总重", "重量"}
"""What only weighs the thing before: 查获冰毒42包,净重23公斤."""
_CASUALTIES = {"死": "死亡", "亡": "死亡", "伤": "受伤", "死伤": "死伤", "死亡": "死亡", "受伤": "受伤"}
_HURTFUL = ("事故", "火灾")
"""What people die of and are hurt in."""
_WHERE = re.compile(r"(?:遗址|现场|境内|一带|附近|辖区|(?:公安机关|部门|警种|[支总大]队|派出所)的?)$")
_NO_KINDS = ("模型", "酒类", "肉类", "鱼类", "禽类", "蛋类", "茶类")
"""Words that end like a kind of the thing before (甲类, 乙级), and are things."""
_SHORT_QUALITY = 4
_LIGHT_VERB = re.compile(
    r"^(?:(?:正在|已经?|均|都|全部|依法|集中)*(?:进行|予以|给予|实施|实行|开展)了?(?:依法|集中|逐一|全面|联合|公开)*)"
)
_LED_TO = re.compile(r"(?:现场|当场|当天|集中|依法)*(?:领取|进行|予以|给予|实施|实行|开展)了?[\u4e00-\u9fff]{2}")
"""Behind a noun, the verb that is said of it: 11件案件|实行全面复核, 9名失主|现场领取."""
_AFTERWARDS = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:(?:发生)?之?后|中)$")
_KEPT_UP = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})的[^的,。;]{0,10}(?:维护|检查|管控|治理|整治|安全|秩序|工作|监管|管理|巡逻|防控|安保|保卫|进展|万无一失)$"
)
"""What was seen to for the things counted: 57个车站|的治安秩序维护和安全检查."""
_GOES_ON = re.compile(r"与(?!会)")
_BECAUSE = re.compile(r"因(?P<why>[^,。;]{2,8})(?:导致|造成|引发)的?非?$")
"""因酒驾导致死亡事故: what it came of names it."""
_TURNED = ("非", "未", "受")
"""Right before an act, these make another of it: 非死亡, 未破获, 受教育."""
_CAME_TRUE = "实现"
"""78项业务实现网上办理: what came true is the object of no act."""
_STATES = ("平稳", "良好", "井然", "井然有序", "安全有序", "安全顺利", "稳定")
"""How things are, not what was done: 42个景区秩序平稳."""
_CASES_BEHIND = re.compile(r"(?:违法|犯罪|刑事)*案件")
"""破获毒品|11宗|犯罪案件: the rest of the thing."""
_ACCUSED = re.compile(r"(?:以|因)?涉嫌[^,。;被]{2,20}?(?:被|已被)(?P<done>[\u4e00-\u9fff]{2,12})")
"""4人以涉嫌诈骗罪被刑拘: what was done, not what for."""
_DONE_ALREADY = re.compile(r"^(?:已经?|均已|全部|都已)+")
_NOW = re.compile(r"正在?(?=[\u4e00-\u9fff]{3})")
_BY_CHOICE = ("主动", "自愿", "自行")
_TIMES = {"次", "场", "场次", "轮", "批次", "波次"}


def name_level(
    clause: str, right: Right, quantity: Quantity, said: Said, *, listed: bool, closely: bool, stacked: bool
) -> Named:
    """Act and thing of a level.

    ``clause``: the words to its left; ``listed``: they go on with a list, ``closely``: by 、 or 其中, not by a comma;
    ``stacked``: no words stand between it and the numeral before.
    """
    done = _DONE_TO.match(right.words) if _OBJECT_MARK.search(strip_places(clause)) else None
    if done:
        noun = _LED_ON.split(done["noun"])[0].rpartition("的")[2]
        return Named(strip_opening(done["act"]), noun)
    clause = _own_words(clause, right, chinese=quantity.chinese)
    if _AVERAGE.fullmatch(clause) and said.thing:
        return Named(said.act, said.thing, clause + said.act + said.thing)
    whole = not right.words and head_start(clause) == len(clause)
    opened = strip_opening(clause) or (clause.removeprefix("其中") if whole else "")
    leading, act, thing = split_act(strip_closing(opened))
    average = _AVERAGE.search(leading) if act else None
    if average:
        leading, act = leading[: average.start()], average.group() + act
    thing = strip_places(thing)
    if opened.endswith("的") and listed and said.thing and not right.words:
        head = said.thing[-head_length(said.thing) :]
        kept = "" if head == said.thing and not head_start(head) else head
        return Named(said.act, opened.removesuffix("的") + kept, inherited=True)
    if act and thing:
        return _done_to_thing(leading, act, thing, right.words, qualifies=opened.endswith("的"))
    if act:
        return _thing_for(act, strip_places(leading), right, quantity, said, part=closely)
    left = strip_places(leading)
    if left:
        qualifies = opened.endswith("的")
        return _with_words(left, right, quantity, said, qualifies=qualifies, listed=listed, closely=closely)
    noun, rest = split_finite(right.words)
    if stacked and said.thing and (not noun or right.stacked):
        return Named(said.act, said.thing)
    return _all_behind(right, noun, rest, quantity, said, listed=closely or stacked)


def _done_to_thing(leading: str, act: str, thing: str, behind: str, *, qualifies: bool) -> Named:
    """An act with its thing stands before the number; ``qualifies``: it is said of the noun behind."""
    if behind and qualifies:
        return _qualified(act, thing, behind)
    if because := _BECAUSE.search(leading):
        return Named("", because["why"] + _turned(leading, act) + thing)
    return Named(_turned(leading, act), _thing_around(thing, behind))


def _with_words(
    left: str, right: Right, quantity: Quantity, said: Said, *, qualifies: bool, listed: bool, closely: bool
) -> Named:
    """Words, but no act, stand before the number."""
    if left in _WEIGHTS and said.thing:
        return Named(said.act, said.thing)
    if average := _AVERAGE.search(left):
        left = average.group() + left[: average.start()]
    noun, rest = split_finite(right.words)
    if noun and qualifies and not takes_no_act(left):
        return Named("", left + _noun_phrase(noun))
    return _act_around(left, noun, rest, said, listed=listed, occasion=quantity.unit in _TIMES and not closely)


def _turned(leading: str, act: str) -> str:
    """An act with the word before it that turns its meaning: 非|死亡."""
    return leading[-1] + act if leading.endswith(_TURNED) else act


def _own_words(clause: str, right: Right, *, chinese: bool) -> str:
    """What of a clause is said of the number: nothing in front of 对, only 涉 behind the name of a case."""
    if chinese:
        clause = _INDEFINITE.sub("", clause)
    if right.words and _OBJECT_MARK.search(strip_places(clause)):
        return ""
    if _HELD.search(clause) and head_start(right.words) and RESULT.search(right.words):
        return ""
    return "涉" if _CONCERNS.search(clause) else clause


def _thing_around(thing: str, behind: str) -> str:
    """A thing in front of a number, with the noun behind it that it only introduces: 销毁总量|560公斤|的毒品."""
    if behind and thing in _WORTH:
        return split_finite(behind)[0] + thing
    if behind and (thing in _EMPTY_THINGS or _WHERE.search(thing)):
        return _noun_phrase(split_finite(behind)[0])
    if behind and thing.endswith("等"):
        return behind
    kind = _CASES_BEHIND.match(behind)
    return thing + kind.group() if kind and not thing.endswith(("案", "案件")) else thing


def _qualified(act: str, thing: str, behind: str) -> Named:
    """Words with 的 in front of a number qualify the noun behind it; the act is the one next to the number."""
    noun = strip_closing(_noun_phrase(split_finite(behind)[0]))
    inner = [match for match in ACT.finditer(thing) if match.end() == len(thing)]
    if inner and not (RESULT.fullmatch(act) and thing != inner[0].group()):
        return Named(inner[0].group(), noun)
    return Named(act, f"{thing}的{noun}" if len(thing) < _SHORT_QUALITY else noun)


def _thing_for(act: str, leading: str, right: Right, quantity: Quantity, said: Said, *, part: bool) -> Named:
    """An act stands right before the numeral: its thing stands behind it, before it, or in an earlier clause."""
    noun, rest = split_finite(right.words)
    if rest and not head_start(noun) and head_start(last := right.words.rpartition("的")[2]):
        noun = last
    behind = act_at_start(noun)
    if noun and not (behind and (right.flows_on or behind == noun)):
        return Named(act, noun if quantity.unit in _TIMES else _noun_phrase(noun))
    leading = _ALREADY.sub("", leading)
    if act in _CASUALTIES and not leading and not noun and said.thing.endswith(_HURTFUL):
        return Named(said.act, said.thing, said.thing + act)
    if hurt := _IN_ACCIDENT.fullmatch(leading):
        leading = hurt["accident"]
        return Named(act, leading, leading + act)
    if leading.endswith(("行动", "斗争", "会战", "战役", "攻势")):
        leading = ""
    if leading and (COMPLETE.search(leading) or head_start(leading) == len(leading)):
        return Named(act, leading)
    if leading and not rest:
        same = said.thing if part and leading.endswith(_BY_CHOICE) and quantity.unit == said.unit else ""
        return Named(act, same or leading, leading + act + same)
    return said.inherit(act, quantity)


def _act_around(left: str, noun: str, rest: str, said: Said, *, listed: bool, occasion: bool) -> Named:
    """Words without a known act stand before the numeral: a thing, a measure, or a verb that no catalogue holds."""
    behind = split_act(rest)[1] or act_at_start(strip_opening(noun))
    if said.thing and left in _THE_REST:
        return Named(behind or said.act, said.thing)
    if behind and not takes_no_act(left):
        return Named(behind, noun if head_start(noun) else left)
    if said.thing and AREA.fullmatch(left):
        return Named(said.act, left + AREA.sub("", said.thing, count=1))
    if left.endswith(("级", "类", "型")) and not left.endswith(_NO_KINDS) and listed and said.thing:
        quoted = said.thing.rfind("“")
        return Named(said.act, left + said.thing[quoted if quoted >= 0 else -head_length(said.thing) :])
    if left in _CASUALTIES and said.thing.endswith(_HURTFUL):
        return Named("", said.thing, said.thing + _CASUALTIES[left])
    if left in {"成员", "骨干成员"} and said.thing and listed:
        return Named("", left, said.thing + left)
    alike = left.endswith("警情") and said.thing.endswith("警情")
    if listed and said.act and (alike or not takes_no_act(left)) and not (occasion and said.unit not in _TIMES):
        head = said.thing[-head_length(said.thing) :]
        return Named(said.act, left + head if left.endswith(("以上", "以下", "以来")) else left, inherited=True)
    if noun and not takes_no_act(left) and head_start(left) != len(left):
        return Named(left, noun)
    return Named("", said.whole(left))


def _told_outright(words: str, said: Said) -> Named | None:
    """What words behind a number alone say of it: how things are, what is done now, or was done already, to whom."""
    if words.endswith(_STATES):
        return Named("", words)
    if now := _NOW.match(words):
        return Named("", words[now.end() :])
    if accused := _ACCUSED.match(words):
        return Named(act_at_start(strip_opening(accused["done"])) or accused["done"], "")
    done = _DONE_ALREADY.sub("", words)
    return Named(done, said.thing) if done != words and act_at_start(done) == done else None


def _all_behind(right: Right, noun: str, rest: str, quantity: Quantity, said: Said, *, listed: bool) -> Named:
    """Nothing stands before the numeral: thing and act stand behind it, or an earlier item has them."""
    if told := _told_outright(right.words, said):
        return told
    passive = right.words.startswith("被") and act_at_start(strip_opening(right.words[1:]))
    if said.thing.endswith(_HURTFUL) and right.words.startswith(("死亡", "受伤")):
        return Named("", said.thing, said.thing + right.words)
    if passive or act_at_start(right.words):
        if quantity.unit in PERSON_UNITS and said.topic and said.thing and not said.several:
            return Named("", said.thing, said.thing + right.words)
        return Named(_PASSIVE.sub("", right.words), said.thing if right.words.startswith("被") else "")
    cut = head_start(noun)
    for doing in (_LIGHT_VERB.sub("", noun[cut:]), strip_opening(noun[cut:])) if cut else ():
        if act := act_at_start(doing):
            return Named(act.removesuffix("了") if right.flows_on else act + doing[len(act) :], noun[:cut])
    if rest and (act := split_act(strip_opening(rest))[1]):
        return Named("", noun, noun + strip_opening(rest)) if act == _CAME_TRUE else Named(act, noun)
    if listed and said.act and noun and not takes_no_act(noun):
        return Named(said.act, _noun_phrase(noun), inherited=True)
    if noun:
        return Named("", noun + ("" if cut == len(noun) else rest))
    return Named(said.act, said.thing) if listed or not quantity.metric else Named("", "")


def _noun_phrase(words: str) -> str:
    """The thing at the front of words behind a measure word, without a verb phrase or a time that follows its head."""
    words = _KEPT_UP.sub("", _AFTERWARDS.sub("", words))
    cut = head_start(words)
    if cut in (0, len(words)):
        return words
    goes_on = act_at_start(words[cut:]) or _GOES_ON.match(words, cut) or _LED_TO.match(words, cut)
    return words[:cut] if goes_on else words
