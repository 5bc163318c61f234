"""Phrases around a numeral: what of a clause belongs to the label, and what only says who, when, where and how."""

from __future__ import annotations

import re
from functools import lru_cache

from seeds.catalogue import any_of, read_words
from seeds.parsing.acts import ACT, AT_START, FINDING, LIGHT, MEANS, RESULT, RESULTS
from seeds.parsing.measures import CURRENCY

_PHRASES = 2_000
"""Phrases whose reading is remembered: a step asks again for what another asked for, and releases repeat themselves."""
_MARK = re.compile(r"^(?:[(\[]?[一二三四五六七八九十\d]{1,2}[)\].、]|[一二三四五六]是|[首其再]先|[·●■◆▶✅★☆※#*-]+)+")
_WHEN = re.compile(
    r"^(?:“?(?:国庆|中秋|春节|元旦|五一|清明|端午)”?)+(?:小长假|长假|假期)(?:期间)?|^[^,。;:]{0,24}?(?:以来|期间|至今|截至目前|截[至止]到?(?:[\d年月日时底末初晚上午下旬]|今年|去年|上年|本月)+|为止|同期)(?!.{0,2}(?:相比|下降|上升))"
    r"|^(?:今年|去年|当年|全年|年内|上半年|下半年|前?[一二三四]季度|首季度?|首[一二三四五六七八九十\d]+个?[月季]|\d+年|\d+(?=-\d+月)|\d+月份?|\d+日|今年来|年来|近?\d+天(?:内|里|间)?|(?:凌晨|次日|当晚|晚)?\d+时(?:\d+分)?|(?<=\d时)、|至(?!今)|到(?!案)|-|前[一二三四五六七八九十\d]+个?月|同年|本周|上周|本月|当天|当晚|当日|近日|日前|目前|三年来|[一二三四五六七八九十两\d]+[年月日天]来|"
    r"(?:专项)?(?:行动|斗争|工作|活动|会战)(?:中(?!期)|开展|启动)?)+(?:,|中(?![国期])|后|共|里)?"
)
_OFFICES = any_of(read_words("offices"))
_WHO = re.compile(
    rf"^[^,。;:]{{0,30}}?(?<!移送)(?<!移交)(?<![向交送对])(?<!铁路)(?<!长航)(?<!民航)(?<!森林)(?<!边防)(?P<office>{_OFFICES})(?:们)?(?!警力|占|人?数|率|满意|执法|辅警|工作站|社工|志愿)(?=[\u4e00-\u9fff]|$)"
)
_HOW = re.compile(
    r"^(?:主因是|主要是|期内|其间|指(?=今年|去年|本[月年周]|上半年|全年|截)|当中|共?录得|共同|共计?(?!青团|产党)|累计|总共|一共|合计|总计|已经?|特别是|尤其是|先后|分别|成功(?!率)|现场(?!处罚|执法|勘)|依法|全力|均|再|又|仅|还|并|及?时(?=挽)|及时|陆续|连续|同时|集中|联合(?!执法|查处)|各(?![类种项式族界])|就|全部|新(?=打掉|破获|抓获)|快速|迅速|其中(?:有(?!组织|效|价|偿))?|该(?:专项)?行动|该(?:犯罪)?团伙|即(?=全|我)|中国(?=刑事|治安|公安|警方)|(?:全国)?“?110”?报警服务台(?=[\u4e00-\u9fff])|公开(?=集中|销毁|宣判)|[、和及]*等(?:地|省份?|市|省市|地市|市州|州市|市县|区县)+|其(?!余|他)|另外?|此外|期间|"
    r"有力|有效(?!警情|线索|报警)|严厉|重拳|强力|主动|积极|深入|持续|扎实|不断|全面|直接|间接|协助各地|目前|如今|至此|截至目前|坚决|进一步|按照|根据|不含|不包括|主流媒体|省市区(?!域)|省区市|也|但|却|则|将|实现(?=[^,。;]{4})|把|对(?!公|讲|账|手|象|方)|为(?!民)|从|由|使|让|用|在(?!逃|校|押|册|建|线|岗|治|教|读|办)|于|向|与|和|及|以|通过|帮助(?=群众)|至少|"
    r"全省|全市|全区|全县|全州|全国|全域|我省|我市|我区|我县|本市|本省|该市|该省|该区|该县|各市|各县|辖区|省内(?!外)|市内(?!外)|境内(?!外)|自治区|省(?![级厅内直督部])|市(?![级场民局霸区])|县(?=[开设建])|包括|含|涉及(?=[\u4e00-\u9fff]{6})|下(?!发|架|达)|上(?!交|缴|网|报|访|级|门|户|线|街|岗|牌|半年)|里|中(?!央|期|转|心|国|队|学|小|药|型|年|老|介|巴|外))+"
)
_TAIL = re.compile(
    rf"(?:共?录得|亦|(?<![规原准细守总附实])则|同比|环比|分别|各|(?<![日月年周人户])均|都|共计?|累计|总计|合计|实现|保持|达到?|高达|多达|(?<!行)为(?!首)|是|现?有|包[含括]|仅|约|近|将近|接近|超过?|逾|突破|不到|不足|已|仍|了|至少|在|由|从|(?<=[产物品款])价值|折合|{CURRENCY}|[:至的(“对]|(?<=[还付])给|(?<![接收])到|大约|就有|就|则?(?:由|从)(?:[^,。;]{{0,8}}[的前](?:[日月年]均)?|年初|上年|去年|上年同期|去年同期|此前)|造成|致使|上?[升涨](?=$)|下?[降跌](?=$)|[升降减增跌涨](?=[至到])|之|(?<![返归发退偿交送])还|其中|(?<!以)上|几|以(?!上))+$"
)
_FINITE = re.compile(
    r"^(?P<thing>[^,。;:]*?[\u4e00-\u9fff”)])(?:被(?!害|骗|盗|拐|困|监|捕)|正在|正(?=依法|加快|抓紧)|先后|已经?|均|全部|主动|因公|得到|实现|则|(?<![抓查缴捕截擒起破缉捉])获(?!取|利|救)|受到|勇|前往|(?<![潜现存内外所])在(?!逃|册|押|建|校|职|编|线|岗|治|教|读|网)|迫于|慑于|(?<!公)共(?!同|计|享|建|犯|产|青)|向(?!导)|由(?!来)|并|同比|环比|较(?![多大高重少好])|占(?!用|有|地)|到位|迎来|踊跃|作为|按(?!摩|揭)|经(?!济|营|销|办|常|侦|理))(?P<rest>.*)$"
)

_HANDED_IN = re.compile(
    r"收到(?:[^,。;、的]{0,4}(?:群众|居民|市民|村民|单位|企业|人员))(?:们)?(?:自愿|主动|自觉)*(?:上交|上缴|交出)"
)
"""收到群众主动上交枪支: what they handed in is said of it, and of what is listed behind it."""

_DONE = tuple(act for act in (*RESULTS, *MEANS) if len(act) > 1 and act not in LIGHT)
"""Right before an office, these make it what was acted on: 抓获公安部督捕逃犯."""


_OPERATION = re.compile(
    r"^“[^“”]{2,14}(?:(?:行动|斗争|战役|会战)”|”[\u4e00-\u9fff]{0,10}?(?:行动|斗争|战役|会战))(?:中(?!期)|期间)?(?!.{0,4}[满知成推])(?=.{2})"
)
"""Whose result it is: “铁拳”行动共立案."""


_CAMPAIGN = re.compile(
    r"^(?!开展|部署|组织|启动|参与)[^,。;:“”、\d]{2,20}?(?:专项|集中|百日)(?:行动|斗争|整治|会战)(?:中(?!期)|期间)?"
    r"(?!开展|实施|启动|部署|以来|至今|[之以]?[前后])"
)
"""Before an act, whose result it is, without quotes: 打击文物犯罪专项行动|追缴文物."""
_MIDWAY = re.compile(
    r"^[^,。;:“”]{4,24}?(?:今年|去年|目前|至今|上半年|全年)(?:以来)?(?:已经?|累计|共)+(?=[\u4e00-\u9fff]{2})"
)
"""A time in the middle of a headline: who and what for stand before it, what is counted behind (反诈今年已|劝阻)."""


@lru_cache(_PHRASES)
def strip_opening(words: str) -> str:
    """Take list marks, operations, times, subjects and adverbs off the front of a clause."""
    words = _MIDWAY.sub("", _OPERATION.sub("", words))
    campaign = _CAMPAIGN.match(words)
    if campaign and _begins_with_act(words[campaign.end() :]):
        words = words[campaign.end() :]
    before = None
    while words != before:
        before = words
        for pattern in (_MARK, _WHEN, _HOW):
            match = pattern.match(words)
            if match and match.end() and not _begins_with_act(words):
                words = words[match.end() :]
        match = _WHO.match(words)
        if match and not _begins_with_act(words) and not words[: match.start("office")].endswith(_DONE):
            words = words[match.end() :]
    return words


def strip_closing(words: str) -> str:
    """Take copulas and hedges off the end of a clause: 化解率达 → 化解率."""
    match = _TAIL.search(words)
    return words[: match.start()] if match else words


def _begins_with_act(words: str) -> bool:
    return AT_START.match(words) is not None


def split_act(words: str) -> tuple[str, str, str]:
    """Cut a cleaned clause into (before, act, thing) at the act that a label keeps: the first result, else the first.

    Where the act stands last, the thing is empty and ``before`` may hold it (命案积案破获13起).
    """
    best: re.Match[str] | None = None
    for match in _chains(words):
        handed_in = match.group() in FINDING and _HANDED_IN.match(words, match.start())
        if handed_in or _inside_quotes(words, match.start()) or _qualifies(words, match):
            continue
        if RESULT.search(match.group()):
            best = match
            break
        if best is None or best.group() in FINDING or (best.group() in LIGHT and match.end() == len(words)):
            best = match
        if match.start() == 0 and match.group() not in LIGHT | FINDING:
            break
    if best is None:
        return words, "", ""
    return words[: best.start()], best.group().removesuffix("了"), words[best.end() :].removeprefix("了")


def _chains(words: str) -> list[re.Match[str]]:
    first = AT_START.match(words)
    found = [first] if first else []
    at = first.end() if first else 0
    while (start := ACT.search(words, at)) is not None:
        chain = AT_START.match(words, start.start())
        if chain is None:
            at = start.start() + 1
            continue
        found.append(chain)
        at = chain.end()
    return found


def _qualifies(words: str, act: re.Match[str]) -> bool:
    """Whether an act inside a phrase only says which things are meant: 上网通缉|的逃犯."""
    return act.start() > 0 and words.startswith("的", act.end()) and act.end() + 1 < len(words)


def _inside_quotes(words: str, at: int) -> bool:
    return words.count("“", 0, at) > words.count("”", 0, at)


def split_finite(words: str) -> tuple[str, str]:
    """Cut words behind a numeral where a verb phrase about the thing begins: 名嫌疑人|被抓获 → (嫌疑人, 抓获)."""
    match = _FINITE.match(words)
    if match is None:
        return words, ""
    thing = match["thing"].removesuffix("中")
    return ("" if thing in {"已", "已经", "均", "全部"} else thing), match["rest"]


_PLACES = (
    "其[余他][县市区州省旗]+(?:合计)?|全国各地|全国|全省|全市|全区|全县|全州|全域|我省|我市|我区|我县|本市|本省|该市|该省|该区|该县|各地|辖区内?|"
    "省内(?!外)|市内(?!外)|境内(?!外)"
)
_PLACES_AROUND = re.compile(rf"^(?:{_PLACES})|(?:{_PLACES})$")


def strip_places(words: str) -> str:
    """Take words for the whole place off both ends: 紧盯全市97个夜市 counts 夜市."""
    return _PLACES_AROUND.sub("", words)


def unpaired_quotes_off(words: str) -> str:
    """Take all quotes off words that were cut within some."""
    return words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")


_EXAMPLES = re.compile(r"[^、,]*(?:等人|[\u4e00-\u9fff]某)[^,]*?案等(?=[^案]{2,}案件?$)")


def without_examples(label: str) -> str:
    """Take the case off that is named as an example: 侦破|王某等人造假案等|食品案件."""
    act = AT_START.match(label)
    at = act.end() if act else 0
    return label[:at] + _EXAMPLES.sub("", label[at:], count=1)
