"""Labels: what is counted, in words that stand on their own."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "act and thing in front": ("打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "the thing behind": ("打掉37个犯罪团伙。", ["打掉犯罪团伙"]),
    "the act behind": ("48名嫌疑人被抓获。", ["抓获嫌疑人"]),
    "act and thing behind": ("300余名群众被解救。", ["解救群众"]),
    "an act around": ("对48名犯罪嫌疑人采取刑事强制措施。", ["采取刑事强制措施犯罪嫌疑人"]),
    "adverbs are no part": ("全市公安机关先后成功打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a place is no part": ("武汉市公安局打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a campaign is no part": ("“青锋”专项行动中，打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a time is no part": ("今年以来，共打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a list mark is no part": ("一是打掉犯罪团伙37个。", ["打掉犯罪团伙"]),
    "a word that ends like a verb": ("查处交通违法行为37起。", ["查处交通违法行为"]),
    "a list shares its act": ("查获假烟37箱、假酒52瓶、假药614盒。", ["查获假烟", "查获假酒", "查获假药"]),
    "a list shares its act in brackets": (
        "打掉犯罪团伙30个（其中盗窃团伙12个、诈骗团伙8个）。",
        ["打掉犯罪团伙", "打掉盗窃团伙", "打掉诈骗团伙"],
    ),
    "a subset": ("打掉犯罪团伙30个，其中盗窃团伙12个。", ["打掉犯罪团伙", "打掉盗窃团伙"]),
    "measures stacked": ("移交线索28条54人。", ["移交线索", "移交线索"]),
    "an act alone takes the thing before": ("排查矛盾纠纷84起，化解75起。", ["排查矛盾纠纷", "化解矛盾纠纷"]),
    "a rate takes what it measures": (
        "排查矛盾纠纷84起，化解75起，化解率达89%。",
        ["排查矛盾纠纷", "化解矛盾纠纷", "矛盾纠纷化解率"],
    ),
    "a measure takes its topic": ("盗窃警情同比下降5%，发案下降3%。", ["盗窃警情", "盗窃发案"]),
    "a mid-term look at an operation": (
        "“铁网”行动中期评估得分97分，中期检查发现问题37个。",
        ["中期评估得分", "检查发现问题"],
    ),
    "a place on the way": ("铲除中转窝点25处。", ["铲除中转窝点"]),
    "places on the way, in a list": ("打掉偷渡团伙9个、中转窝点25处。", ["打掉偷渡团伙", "打掉中转窝点"]),
    "members of the League": ("发动共青团员300名，共青团员37人报名。", ["发动共青团员", "报名共青团员"]),
    "together, whoever they are": ("共青年志愿者37人参加。", ["参加青年志愿者"]),
    "what people handed in": (
        "共收到群众主动上交各类枪支49支、子弹390发。",
        ["上交各类枪支", "上交子弹"],
    ),
    "what people reported": ("收到群众举报线索70条、锦旗3面。", ["收到群众举报线索", "收到锦旗"]),
    "what people think of it is no part": (
        "群众反映强烈的盗抢骗案件破案率提升8个百分点，查处社会关注的案件9起。",
        ["盗抢骗案件破案率", "查处案件"],
    ),
    "what was done to them all": ("对去年办结的21件涉黑案件实行全面复核。", ["办结涉黑案件"]),
    "groups that were formed": ("由各部门组成三个检查组。", ["组成检查组"]),
    "provinces, cities and districts are no part": ("省市区交易线索117条。", ["交易线索"]),
    "the topic of the passage": (
        "严厉打击电信网络诈骗犯罪，抓获犯罪嫌疑人1446名。",
        ["抓获电信网络诈骗犯罪嫌疑人"],
    ),
    "a topic of its own stays": (
        "严厉打击电信网络诈骗犯罪，抓获盗窃嫌疑人14名。",
        ["抓获盗窃嫌疑人"],
    ),
    "several things, each with its number in front": (
        "打掉25个涉黑组织和85个恶势力集团。",
        ["打掉涉黑组织", "打掉恶势力集团"],
    ),
    "what is done to the things counted, whoever does it": (
        "三波次对80起大要案件发起集群战役。",
        ["发起集群战役大要案件"],
    ),
    "a light verb": ("对295笔、2384.91万元涉案资金进行了集中返还。", ["返还涉案资金", "返还涉案资金"]),
    "a measure without a thing": ("公开销毁了总量560公斤的毒品。", ["销毁毒品"]),
    "others": ("民警循线深挖出其他15名犯罪嫌疑人。", ["深挖出犯罪嫌疑人"]),
    "a bracket that explains": (
        "其中有鸦片64公斤、合成毒品（冰毒、麻古等）84公斤、氯胺酮（K粉）36公斤。",
        ["鸦片", "合成毒品", "氯胺酮(K粉)"],
    ),
    "many examples": ("打掉强揽工程、恶意竞标、欺行霸市、强买强卖等涉黑组织128个。", ["打掉涉黑组织"]),
    "of the targets of this operation": (
        "该行动188名目标逃犯中已到案93名，总体到案率达49%。",
        ["到案目标逃犯", "到案目标逃犯", "目标逃犯总体到案率"],
    ),
    "parts of a whole": (
        "酒驾事故起数和死亡人数分别占总数的11%、10%，同比分别下降30%、35%。",
        ["酒驾事故起数占总数比", "酒驾事故死亡人数占总数比", "酒驾事故起数", "酒驾事故死亡人数"],
    ),
    "a measure behind a semicolon": (
        "立电信网络诈骗案件62起；群众损失金额2090元。",
        ["立电信网络诈骗案件", "电信网络诈骗案件群众损失金额"],
    ),
    "a share then and now": (
        "盗窃案件占全省总量的比例均由往年的60%提升到70%。",
        ["盗窃案件占全省总量比", "盗窃案件占全省总量比"],
    ),
    "a span of months is no part": ("1-11月抓获逃犯126人。", ["抓获逃犯"]),
    "a rate behind a rate": ("命案发案率下降3%，破案率达到92%。", ["命案发案率", "命案破案率"]),
    "persons behind a semicolon": (
        "破获命案1起；刑事拘留51人，批准逮捕37人。",
        ["破获命案", "刑事拘留", "批准逮捕"],
    ),
    "how it became known": ("查实其非法获取了300余万条公民个人信息。", ["获取公民个人信息"]),
    "what happened then": ("打掉25个黑恶组织后，当地警情下降6%。", ["打掉黑恶组织", "当地警情"]),
    "occasions in one list": ("拦截诈骗短信2条、诈骗电话2次。", ["拦截诈骗短信", "拦截诈骗电话"]),
    "occasions, no things": ("抓获拐卖嫌疑人223名，组织认亲400余场。", ["抓获拐卖嫌疑人", "组织认亲"]),
    "a value of things": ("追回电池88个，价值20余万元。", ["追回电池", "电池价值"]),
    "there are": ("今年以来，共有33%的事故涉及酒驾。", ["事故涉及酒驾"]),
    "a topic of another sentence ends": (
        "严打黑恶势力，抓获嫌疑人7人。严打电信网络诈骗犯罪，抓获嫌疑人9人。",
        ["抓获黑恶势力嫌疑人", "抓获电信网络诈骗嫌疑人"],
    ),
    "the act next to the number": (
        "专项行动办公室挂牌督办的60起重大案件全部告破。",
        ["挂牌督办重大案件"],
    ),
    "cases and persons of one act": (
        "受理提请批捕涉恶案件509件1497人，批准逮捕404件1121人，不批捕347人。",
        ["受理提请批捕涉恶案件", "受理涉恶案件", "批准逮捕涉恶案件", "批准逮捕涉恶案件", "不批捕"],
    ),
    "against what": (
        "对侵害老年人合法权益犯罪，批准逮捕104人；对校园欺凌犯罪，批准逮捕16人。",
        ["侵害老年人合法权益批准逮捕", "校园欺凌批准逮捕"],
    ),
    "more persons than those caught": ("抓获逃犯1名，行政拘留27人。", ["抓获逃犯", "行政拘留"]),
    "an average in brackets": ("接刑事警情62起（日均8.9起）。", ["接刑事警情", "日均接刑事警情"]),
    "the base of a change": (
        "本周共接盗窃警情62起，较上周的81起减少19起，环比下降23.5%。",
        ["接盗窃警情", "接盗窃警情", "接盗窃警情", "接盗窃警情"],
    ),
    "what a number moved": ("带动全省刑事案件破案数同比上升3%。", ["刑事案件破案数"]),
    "to whom they were handed over": ("对黑恶势力“保护伞”移送司法机关440人。", ["移送司法机关"]),
    "by an act without a thing, the document's crime": (
        "武汉警方查处酒驾醉驾90起\n全市公安机关查处酒驾醉驾90起。\n13时至15时、8时至10时分别查处58起、27起。",
        ["查处酒驾醉驾", "查处酒驾醉驾", "酒驾醉驾查处", "酒驾醉驾查处"],
    ),
    "done to them behind the number": ("民警将12名嫌疑人抓获。", ["抓获嫌疑人"]),
    "what one thing among several is": (
        "打掉3个直接向境外窝点提供“两卡”的犯罪团伙。",
        ["打掉犯罪团伙"],
    ),
    "the dead and the hurt": (
        "发生交通事故41起，死43人，伤24人，损失19.9万元。",
        ["发生交通事故", "交通事故死亡", "交通事故受伤", "交通事故损失"],
    ),
    "what a clause of its own says goes down": (
        "全年火灾数量大幅下降，共发生51起，造成4人死亡，3人受伤，与2011年相比分别下降3%、4%、5%。",
        ["发生火灾", "火灾死亡", "火灾受伤", "发生火灾", "火灾死亡", "火灾受伤"],
    ),
    "what goes down is not what is done": (
        "交通事故持续下降，抓获逃犯30名。",
        ["抓获逃犯"],
    ),
    "a situation does not happen": ("社会治安持续好转，共发生51起。", ["发生"]),
    "from a score up to another": (
        "群众满意度由2016年的81.5分稳步上升至目前的92.5分。",
        ["群众满意度", "群众满意度"],
    ),
    "people without a measure word": ("预警劝阻31.5余万民众。", ["预警劝阻民众"]),
    "a share of what it was": (
        "全市查验出入境旅客800人次，同比增长60%，是2019年同期的40%。",
        ["查验出入境旅客", "查验出入境旅客", "查验出入境旅客占2019年同期"],
    ),
    "several measure words in brackets": (
        "全市查扣运输工具83架（艘、列、辆）次，同比增长20%，其中火车4列次、船舶9艘次。",
        ["查扣运输工具", "查扣运输工具", "查扣火车", "查扣船舶"],
    ),
    "the month compared with": (
        "本月立电信网络诈骗案41起，环比今年5月份50起，下降18%。",
        ["立电信网络诈骗案", "立电信网络诈骗案", "立电信网络诈骗案"],
    ),
    "no base, but what comes behind a comparison": (
        "本月立诈骗案41起，环比下降18%，抓获嫌疑人9名。",
        ["立诈骗案", "立诈骗案", "抓获诈骗嫌疑人"],
    ),
    "a rank and a year compared with are no subjects": (
        "命案破案率98%，排名全省第三，同比2016年提升2个百分点。",
        ["命案破案率", "命案破案率"],
    ),
    "who lives somewhere is no rank": ("抓获居住在外的嫌疑人9名。", ["抓获居住在外的嫌疑人"]),
    "where things were found": ("追回某某遗址7件被盗文物。", ["追回被盗文物"]),
    "what is done jointly": ("对150名失信人员进行联合惩戒。", ["惩戒失信人员"]),
    "on top of last year's": (
        "全省刑事发案在去年同比下降30%的基础上同比再降22%。",
        ["刑事发案", "刑事发案"],
    ),
    "a topic does not cross a sentence about something else": (
        "严厉打击电信网络诈骗犯罪，抓获犯罪嫌疑人14名。出动警力300人次。",
        ["抓获电信网络诈骗犯罪嫌疑人", "出动警力"],
    ),
}


@pytest.mark.parametrize(("sentence", "labels"), ROWS.values(), ids=ROWS)
def test_a_label_stands_on_its_own(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels


def test_a_headline_takes_what_the_body_says_of_the_same_figure() -> None:
    text = (
        "湖北警方打掉犯罪团伙370个\n\n"
        "2022年以来，全省公安机关深入开展“青锋”专项行动，社会治安状况持续向好，人民群众安全感稳步提升。\n"
        "今年以来，湖北省公安机关开展“青锋”专项行动，打掉犯罪团伙370个。\n"
    )
    headline, body = parse(text).figures
    assert (headline.region, headline.campaign, headline.period) == (body.region, body.campaign, body.period)
    assert headline.period == "今年以来"
