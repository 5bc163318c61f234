"""The nouns of the genre: heads of what is counted, nouns that take their topic from elsewhere."""

from __future__ import annotations

import re

from seeds.catalogue import any_of, read_words, words
from seeds.parsing.acts import ACT, RESULT

_PERSONS = read_words("persons")
GENERIC_PERSON = re.compile(rf"(?:各类|相关|一批|重点|涉案|现行)?(?:{any_of(_PERSONS)})数?$")
"""Persons of whom nothing says of which crime."""
GENERIC_GROUP = re.compile(r"(?:各类|重大|特大)?(?:违法)?(?:犯罪)?(?:团伙|窝点|组织|集团|网络|链条)$")
GENERIC_MONEY = re.compile(
    r"(?:各类|一批|群众|人民群众|受害人|被害人|企业)*(?:涉案|被骗|违法|非法|涉诈|受骗|受损|损失|直接经济)?(?:资金|资产|财物|财产|金额|赃款赃物|赃款|赃物|物品|损失|经济损失|现金|账户|手机|车辆|案值|流水|数)?"
    r"总?(?:价值|折合)?(?<!^)$"
)
GENERIC_CASE = re.compile(
    r"(?:各类|各种|其他|相关|系列|重大|大|要|积|现行|督办|同类|[部省厅市]督|精品|目标|挂牌|[\d百千万]+(?:公斤|千克|克|元)以上)*(?:治安|行政|违法犯罪|犯罪|违法)?案(?:件|子)?数?$"
)
HAZARD = re.compile(r"(?:各类|发现)?(?:安全|风险|突出)*(?:隐患|问题|风险点?)$")

PLACE_LIKE = re.compile(
    r"(?:单位|场所|部位|企业|学校|校园|站点|网点|门店|宾馆|旅馆|酒店|商场|工地|市场|医院|银行|加油站|物流点|公司|小区|路段|景区|家|点|[网酒]吧|娱乐场所)$"
)

HEAD = re.compile(any_of((*read_words("heads"), *_PERSONS)))

BARE_MEASURE = re.compile(f"(?:{any_of(read_words('measures'))})$")
"""Nouns that only measure something named elsewhere: 发案数, 死亡人数, 破案率."""
SHARED_MEASURE = re.compile(
    r"(?:[\u4e00-\u9fff]{2}率|发案数|发案量|发案|立案数|立案|破案数|接报数|受理数|查处数|起数|案件数|件数|人数|数量|总数|总量|缴获量|缴获数|查获量|警情数|数|量|案件|警情|违法犯罪案件|犯罪案件|案|类案件|类警情|(?:(?:道路)?交通)?事故)$"
)
COMPLETE = re.compile(
    r"(?:案件|案|警情|事故|纠纷|团伙|人员|嫌疑人|逃犯|人数|起数|件数|数|率|量|指数|满意度|安全感|金额|损失|发案|立案|破案|行为|毒品|枪支|违法|起诉|拘留|逮捕|刑拘|判决)$"
)
BARE_RATE = re.compile(
    r"(?:全案|综合|总体|平均|现案|积案|一审|二审|当年)*(?:破案|破获|化解|调处|办结|结案|审结|侦破|整改|到案|执行到位|起诉|有罪判决|查处|处置|核查|反馈|整改反馈|劝阻|见面劝阻|抓获|成功|追回|挽回|重刑|按期|回访)(?:成功)?率$"
)

RATE = re.compile(r"[\u4e00-\u9fff]{2}率$")
"""The rate at the end of a label, behind what it is of (命案|发案率)."""

AREA = re.compile(r"^(?:主?城区|市区|郊区|城乡|农村|乡村|县城|镇街|[岛城境省市][内外])")
"""Kinds of areas, of which a part is counted: 接报警情114起,其中市区49起."""

_TOPIC = re.compile(
    r"(?P<topic>[^,。;:!?\n]*?)(?:类|等)?(?:的)?(?:突出|重大|系列|刑事|行政|治安)?"
    r"(?:违法犯罪|犯罪|违法)?(?:案件|积案|发案|案|警情|团伙|集团|组织|势力|窝点|平台|行为|活动|嫌疑人员?|人员|分子|逃犯|起数|件数|人数|数|违法|犯罪|纠纷)+(?:线索|单位|总?数|人数)?$"
)
_NO_TOPIC = re.compile(
    r"(?:各类|各种|各|刑事|治安|行政|督办|挂牌|重大|特大|大要|重特大|现行|现发|新发|现|积|系列|类|串|涉案|违法犯罪|违法|犯罪|相关|其他|疑难|典型|部督|省督|目标|精品|公安部|全国|跨省|跨区域|全省"
    r"|全市|省|市|集群|多|部|厅|级|历年|网上|在逃|逃犯|外逃|上网|等|的|小|主要|重点|突出|民生|领域|接报|有效|110|累计|百余|新型|传统|街面|一般|简易|生产|销售|储存|仓储|加工|批发|、)*$"
)


_OFFENCE = re.compile(
    "涉[^案嫌及]|[犯罪骗盗抢毒赌嫖黄黑恶枪爆假贩诈劫杀伤拐洗销私渡逃案驾超卡暴险霸伞侵]|寻衅|滋事|斗殴|非法|污染|破坏|妨害|跨境|纠纷|猥亵|电信|网络|食|药|环|经济|交通|文物|强奸|性侵|集资|捕捞|采矿|采砂|钱庄|注水|两盗|跑分|两卡|传销|卖淫|飙车|炸街"
)
"""What a topic must hold to be a crime or a danger, not any words in front of a head noun."""


_EACH = re.compile(r"^(?:被?(?:定性|认定)为|现行|重大|特大|突出|各类|各种|其他|新型|涉嫌实施|涉嫌|实施)+(?=.{2})")
_BY_WHOM = re.compile(r"^[\u4e00-\u9fff]?某+(?:[\u4e00-\u9fff]?等人?)?(?:系列|团伙|涉嫌)*(?=.{2})")
"""Who a case is named for: 张某等人|诈骗."""
_COUNTED = re.compile(r"(?:群众)?(?:损失|财损|立案|发案|破案|目标)$")
"""What is measured of a crime, and no part of its name."""
_OF_FORCE = re.compile(r"(?<!涉)(?<!涉黑)[黑恶]$")
"""What 势力 is part of (黑恶势力团伙), unlike 涉黑涉恶团伙."""
_MANY_VERBS = re.compile(r"、(?:制造|买卖|邮寄|运输|储存|存储|持有|贩卖|出售|收购|销售)(?P<object>[^、]{2,8})$")
"""What is done to one thing in many ways: 非法制造、买卖、运输、储存枪支弹药."""
_LONGEST_TOPIC = 20
_LONGEST_THING = 60
"""Characters of a thing, counted from its end; what is longer is a clause."""
_MOST_TOPICS = 3


def measured(label: str) -> str:
    """What a label measures: 电诈案件 of 电诈案件损失金额, nothing of 破案数; without a measure, the label."""
    match = BARE_MEASURE.search(label)
    if match is None:
        return label
    return label[: match.start()] if match.start() >= 2 else ""


def behind_acts(words: str) -> str:
    """What stands behind the last act inside words: 涉黑案件 of 公安机关提请审查批捕涉黑案件."""
    words = words[-_LONGEST_THING:]
    ends = [act.end() for act in RESULT.finditer(words) if len(act.group()) > 1 and act.end() + 2 <= len(words)]
    return words[ends[-1] :] if ends else words


def topic_of(thing: str) -> str:
    """The crime that restricts a thing: 电诈 of 电诈案件; empty where there is none."""
    match = _TOPIC.match(thing[-_LONGEST_THING:])
    topic = match["topic"].rpartition("的")[2].strip("“”、") if match else ""
    if topic.count("、") >= _MOST_TOPICS and (many := _MANY_VERBS.search(topic)):
        topic = many["object"]
    topic = _EACH.sub("", behind_acts(_BY_WHOM.sub("", topic).rpartition("等")[2]))
    topic = _COUNTED.sub("", topic)
    topic = f"{topic}势力" if _OF_FORCE.search(topic) else topic
    named = (
        2 <= len(topic) <= _LONGEST_TOPIC
        and topic.count("、") < _MOST_TOPICS
        and not _NO_TOPIC.fullmatch(topic)
        and _OFFENCE.search(topic)
    )
    return topic if named else ""


def head_start(words: str) -> int:
    """Where the head noun ends in words that go on with something else (嫌疑人|被抓获); 0 where no head is found."""
    end = 0
    for match in HEAD.finditer(words):
        if end and (match.start() > end + 2 or ACT.fullmatch(words, end, match.start())):
            break
        end = match.end()
    return end


def head_length(words: str) -> int:
    """Length of the head noun at the end of words; of all words where no head is known."""
    heads = [match for match in HEAD.finditer(words) if match.end() == len(words)]
    return len(words) - heads[0].start() if heads else len(words)


_PER_ONE = ("平均每个", "平均每起", "平均每家", "人均", "户均")
_COUNTED_AS_THEY_ARE = words("警情 率 数 量 案值 报警 接警 求助 金额 价值 满意度 安全感 指数 流水")


def takes_no_act(noun: str) -> bool:
    """率, 数, 警情 and their like are counted as they are: no act of an earlier item is theirs."""
    return noun.startswith(_PER_ONE) or BARE_MEASURE.search(noun) is not None or noun.endswith(_COUNTED_AS_THEY_ARE)
