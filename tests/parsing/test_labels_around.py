"""Labels: what they take over from the clauses, headings and list items around their own words, and what not."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "a restriction passes through generic things": (
        "抓获电诈犯罪嫌疑人160人，打掉团伙14个，破获部督案件6起。",
        ["抓获电诈犯罪嫌疑人", "打掉电诈团伙", "破获电诈部督案件"],
    ),
    "weights restrict no crime": (
        "查破毒品案件37起，其中万克以上案件12起。",
        ["查破毒品案件", "查破毒品万克以上案件"],
    ),
    "the total value of what": (
        "侦破“两抢一盗”案件66起，追缴财物总价值45万元。",
        ["侦破“两抢一盗”案件", "追缴两抢一盗财物总价值"],
    ),
    "a case without a number of its own": (
        "先后破获数起特大非法倾倒废渣案，抓获犯罪嫌疑人59人。",
        ["抓获非法倾倒废渣犯罪嫌疑人"],
    ),
    "one thing done to in many ways": (
        "破获非法制造、买卖、邮寄、运输、储存枪支弹药案27起，抓获犯罪嫌疑人43名。",
        ["破获非法制造、买卖、邮寄、运输、储存枪支弹药案", "抓获枪支弹药犯罪嫌疑人"],
    ),
    "several crimes are no restriction": (
        "破获盗窃、抢劫、抢夺、敲诈案件27起，抓获犯罪嫌疑人43名。",
        ["破获盗窃、抢劫、抢夺、敲诈案件", "抓获犯罪嫌疑人"],
    ),
    "one of several fields is no topic": (
        "开展医保基金管理、养老服务和公益慈善领域突出问题整治，破获相关案件86起。",
        ["破获相关案件"],
    ),
    "what was built is no crime": (
        "打击电信网络诈骗犯罪，建成智能化反诈平台，破获案件53起。",
        ["破获电信网络诈骗案件"],
    ),
    "fields counted first": (
        "共侦破食、药、环3个领域刑事案件968起。",
        ["侦破食、药、环", "侦破食、药、环领域刑事案件"],
    ),
    "an act for a list whose first noun stands behind": (
        "缴获4支自制步枪、铅弹201发、猎枪弹7发。",
        ["缴获自制步枪", "缴获铅弹", "缴获猎枪弹"],
    ),
    "a name with 等 begins an item of its own": (
        "宣判9人诈骗案、周某等26人涉嫌伤害案。",
        ["宣判诈骗案", "周某等涉嫌伤害案"],
    ),
    "an item too small for digits": (
        "打掉涉黑涉恶团伙45个（其中涉黑组织两个，涉恶团伙43个）。",
        ["打掉涉黑涉恶团伙", "打掉涉恶团伙"],
    ),
    "cases behind a semicolon share the act of cases": (
        "破获性侵、伤害等刑事案件265起；“两盗”案件138起，破案率81.4%。",
        ["破获性侵、伤害等刑事案件", "破获“两盗”案件", "“两盗”案件破案率"],
    ),
    "a part by those who did it": (
        "收缴各类枪支277支，其中群众主动上交253支。",
        ["收缴各类枪支", "群众主动上交各类枪支"],
    ),
    "what qualifies behind 将": ("民警将包括主犯在内的17名团伙成员抓捕归案。", ["抓捕归案团伙成员"]),
    "not deadly": ("导致非死亡交通事故52起。", ["非死亡交通事故"]),
    "what it came of": (
        "因酒驾醉驾导致死亡交通事故15起，因酒驾导致非死亡交通事故52起。",
        ["酒驾醉驾死亡交通事故", "酒驾非死亡交通事故"],
    ),
    "how fast it grew": ("新滋生吸毒人员增幅由30%下降至7.5%。", ["新滋生吸毒人员增幅", "新滋生吸毒人员增幅"]),
    "who is taught": ("开展反诈宣传，受教育群众8万人次。", ["受教育群众"]),
    "a daily average behind its noun": ("轨道交通客流日均120万人次。", ["日均轨道交通客流"]),
    "from an average before": (
        "涉案银行账户数由行动前月均210个降至60个。",
        ["涉案银行账户数", "涉案银行账户数"],
    ),
    "down to now": ("网上逃犯从行动前的1846名下降到如今的235人。", ["网上逃犯", "网上逃犯"]),
    "a share of cases solved": (
        "“两抢”案件同比下降50%，实现100%破案。",
        ["“两抢”案件", "“两抢”案件破案率"],
    ),
    "two bases are no two subjects": (
        "斗殴、涉赌等治安案件同比、环比分别下降11%、20%。",
        ["斗殴、涉赌等治安案件", "斗殴、涉赌等治安案件"],
    ),
    "more persons of a kind": (
        "与2018年同期相比多抓逃犯143名，上升26%。",
        ["抓逃犯", "抓逃犯"],
    ),
    "satisfied with whom": (
        "各族群众安全感和对公安机关的满意度，分别提升1.8和1.9个百分点。",
        ["各族群众安全感", "对公安机关的满意度"],
    ),
    "a heading that a month's line leaves out": (
        "二、警情特点\n（一）盗窃类警情。本月环比上升2%，同比下降7%。\n1.盗窃电瓶。本月环比上升94%。",
        ["盗窃类警情", "盗窃类警情", "盗窃电瓶"],
    ),
    "the halves of a headline": ("临江公安推进“甲”专项行动 违法犯罪警情环比下降2%", ["违法犯罪警情"]),
    "a sentence that goes on with parts": (
        "侦办食品案件155起，抓获犯罪嫌疑人128人。其中，危害药品安全犯罪案件79起，抓获犯罪嫌疑人41人。",
        ["侦办食品案件", "抓获食品犯罪嫌疑人", "侦办危害药品安全犯罪案件", "抓获危害药品安全犯罪嫌疑人"],
    ),
    "侵财 is not 性侵": (
        "打击多发性侵财犯罪，抓获犯罪嫌疑人23名。",
        ["抓获多发性侵财犯罪嫌疑人"],
    ),
    "cases of all kinds end a passage's topic": (
        "严打黑恶犯罪，共破获各类刑事案件76起，抓获犯罪嫌疑人54名。",
        ["破获各类刑事案件", "抓获犯罪嫌疑人"],
    ),
    "a crime as such": ("破获各类文物犯罪19起，抓获犯罪嫌疑人26名。", ["破获各类文物犯罪", "抓获文物犯罪嫌疑人"]),
    "what a model is": ("群防力量达到52个，研发实战模型30个。", ["群防力量", "研发实战模型"]),
    "a year on top of which": (
        "全省刑事发案在2024年同比下降30%的基础上同比再降22%。",
        ["刑事发案", "刑事发案"],
    ),
    "two parts of two wholes": (
        "派出所警力占县级公安机关警力、社区警力占派出所警力的比例分别达47%、48%。",
        ["派出所警力占县级公安机关警力比", "社区警力占派出所警力比"],
    ),
    "money involved is of the crime": (
        "侦破环境污染案件3起，缴获作案手机8部，涉案金额490万元。",
        ["侦破环境污染案件", "缴获作案手机", "环境污染涉案金额"],
    ),
    "money involved is not of dens": (
        "打掉团伙15个，摧毁窝点11个，涉案金额158万元。",
        ["打掉团伙", "摧毁窝点", "涉案金额"],
    ),
    "an operation in passing ends an earlier crime": (
        "打掉“跑分”窝点53个；在全省打击涉诈设备专项工作中，捣毁窝点9个，抓获犯罪嫌疑人12名。",
        ["打掉“跑分”窝点", "捣毁涉诈设备窝点", "抓获涉诈设备犯罪嫌疑人"],
    ),
    "a list of places is no part": (
        "抓获诈骗嫌疑人20人，破获山西、山东、河北及江苏等地案件50起。",
        ["抓获诈骗嫌疑人", "破获诈骗案件"],
    ),
    "one case of someone": (
        "在办理张某系列盗窃摩托车一案中，退还受害人80万元。",
        ["退还盗窃摩托车受害人"],
    ),
    "from an amount to another": (
        "缴毒量则从上年同期的53公斤增加到71公斤，平均出警时间由8分钟缩短到5分钟。",
        ["缴毒量", "缴毒量", "平均出警时间", "平均出警时间"],
    ),
    "a list whose last item has 和 inside": (
        "刑事类警情、治安类警情、火警和消防救援类警情分别下降37%、45%和29%。",
        ["刑事类警情", "治安类警情", "火警和消防救援类警情"],
    ),
    "a share of what is done": ("推动95%以上的矛盾纠纷在基层就地解决。", ["矛盾纠纷在基层就地解决"]),
    "what comes true": ("全市78项户籍业务全部实现网上预约服务。", ["户籍业务实现网上预约服务"]),
    "who is moved to do it": ("动员社会单位新建2万个二、三类监控点。", ["新建二、三类监控点"]),
    "given back, and to whom": (
        "将追回的36万元涉案资金集中返还给10名受骗群众。",
        ["返还涉案资金", "返还受骗群众"],
    ),
    "checked, whoever they were": (
        "对全市65名“两委”成员背景进行了联合审查，对38名曾受到刑事处分的村干部进行了综合研判。",
        ["审查“两委”成员背景", "综合研判村干部"],
    ),
    "a year ago's count between": (
        "接到报警185起，与去年同期188起比下降3起，接到求助137起，与去年同期212起比下降35.4%。",
        ["接到报警", "接到报警", "接到报警", "接到求助", "接到求助", "接到求助"],
    ),
    "a share then": (
        "现有吸毒人员占比从2017年的1.7‰下降到0.9‰。",
        ["现有吸毒人员占比", "现有吸毒人员占比"],
    ),
    "suspects behind a semicolon": (
        "破获电诈案件81起，较2019年上升16%；抓获犯罪嫌疑人52名；刑事拘留9人。",
        ["破获电诈案件", "破获电诈案件", "抓获电诈犯罪嫌疑人", "刑事拘留电诈犯罪嫌疑人"],
    ),
    "a headline's act before a blank": ("临江警方上半年破获 诈骗案件35起", ["破获诈骗案件"]),
    "the dead in accidents": ("在交通事故中死亡20人，受伤44人。", ["交通事故死亡", "交通事故受伤"]),
    "persons behind the money involved": (
        "查处保护伞27人，涉案金额35万元，提起公诉11件。",
        ["查处保护伞", "涉案金额", "提起公诉"],
    ),
    "in time is no joint": ("损失数同比下降61%，及时挽损4000元。", ["损失数", "挽损"]),
    "a whole field's solved cases": (
        "加大“食药环知”犯罪全链条打击力度，破获数同比增长14.5%。",
        ["食药环知破获数"],
    ),
    "these calls": (
        "对“飙车炸街”违法行为开展围捕行动，该警情数环比下降31%。",
        ["飙车炸街警情数"],
    ),
    "no word twice": (
        "破获现行经济犯罪案件78起，挽回经济损失306亿元。",
        ["破获现行经济犯罪案件", "挽回经济损失"],
    ),
    "what it weighs": ("查获冰毒42包，净重共计23.28千克。", ["查获冰毒", "查获冰毒"]),
    "from which offices": (
        "抽调刑侦、指挥中心等警种部门以及基层公安机关40名警力入驻反诈骗中心。",
        ["抽调警力"],
    ),
    "persons of all kinds": (
        "打击“盗抢骗”犯罪。截至目前，共抓获各类违法人员78人。",
        ["抓获各类违法人员"],
    ),
    "how far it rose, then and now": (
        "电诈案件立案数上升幅度自1至3月的22.5%逐月回落至1至6月的7.8%。",
        ["电诈案件立案数", "电诈案件立案数"],
    ),
    "a headline whose second half begins with a time": (
        "临江警方举行缉毒大比武 20天缴毒1吨多",
        ["缴毒"],
    ),
    "a country's cases": ("2024年中国刑事案件同比下降25.7%", ["刑事案件"]),
    "police of two ranks": (
        "日均投入民警辅警58人次、组织群防群治力量340人次。",
        ["日均投入民警辅警", "组织群防群治力量"],
    ),
    "checked at the border": (
        "共检查出入境人员135人次、交通运输工具60辆次。",
        ["检查出入境人员", "检查交通运输工具"],
    ),
    "how places are": ("出动警力59人次，42家重点景区秩序平稳。", ["出动警力", "重点景区秩序平稳"]),
    "among the cases solved": (
        "破获58起刑事案件中，“盗抢骗”案件48起、涉毒案件8起。",
        ["破获刑事案件", "破获“盗抢骗”案件", "破获涉毒案件"],
    ),
    "operations in a list are no topic": (
        "结合“甲行动”、禁毒整治等专项行动，迅速掀起高潮。共抓获违法犯罪嫌疑人36人。",
        ["抓获违法犯罪嫌疑人"],
    ),
    "a holiday's calls": ("“五一”假期全国刑事警情同比下降3.6%", ["刑事警情"]),
    "calls of two kinds share their act": (
        "“110”报警服务台及时处置违法犯罪警情115起、群众求助警情319起。",
        ["处置违法犯罪警情", "处置群众求助警情"],
    ),
    "the highest rate": ("命案破案率达91%，其中破案率最高的江苏省达95%。", ["命案破案率", "命案破案率"]),
    "bases without their measure word": (
        "本月立电诈案31起，环比21起，上升47%；同比去年同期42下降26%。",
        ["立电诈案"] * 5,
    ),
}


@pytest.mark.parametrize(("sentence", "labels"), ROWS.values(), ids=ROWS)
def test_a_label_takes_what_stands_around_it(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels


def test_a_base_has_the_measure_of_its_amount() -> None:
    amount, base, change = parse("本月电诈案件损失186.3万元，环比259.4万，下降28%。").figures
    assert (amount.unit, base.unit, int(base.value), change.unit) == ("元", "元", 2_594_000, "%")
