"""Labels: parts of what is counted, by area, by what was done before, by item; and one act for several."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "caught as an office ordered": ("青锋行动共抓获公安部督捕逃犯47名。", ["抓获公安部督捕逃犯"]),
    "found for an office": ("挂牌行动共查获公安部通报车辆4辆。", ["查获公安部通报车辆"]),
    "an office that acts is no part": ("该行动中公安部抓获逃犯47名。", ["抓获逃犯"]),
    "a part of an area": (
        "全市接报盗窃警情90起，其中市区40起、农村31起。",
        ["接报盗窃警情", "接报市区盗窃警情", "接报农村盗窃警情"],
    ),
    "an area behind another thing": (
        "全市查处酒驾90起，其中城区40起，设置卡点7处。",
        ["查处酒驾", "查处城区酒驾", "设置卡点"],
    ),
    "an area is no crime": ("化解纠纷90起，其中岛内40起，岛外50起。", ["化解纠纷", "化解岛内纠纷", "化解岛外纠纷"]),
    "of which by what was done before": (
        "抓获逃犯90人。其中包括网上追逃的逃犯40人，外地通缉的逃犯7人。",
        ["抓获逃犯", "抓获网上追逃的逃犯", "抓获外地通缉的逃犯"],
    ),
    "who was put on the list": ("此前共有58名命案逃犯被上网通缉。", ["通缉命案逃犯"]),
    "one part after the other by how long": (
        "抓获潜逃3年以上的40名，潜逃6年以上的9名。",
        ["抓获潜逃3年以上", "抓获潜逃6年以上"],
    ),
    "what a higher office oversees": (
        "办结省厅督办的8起重大涉枪案件，抓获省厅通缉的3名逃犯。",
        ["办结重大涉枪案件", "抓获逃犯"],
    ),
    "what others handed in": ("群众举报的35条线索已全部核查。", ["群众举报线索"]),
    "a list whose first thing alone stands before": (
        "集中销毁枪支30支、15支仿真枪、70把弯刀。",
        ["销毁枪支", "销毁仿真枪", "销毁弯刀"],
    ),
    "one thing counted twice": ("盗窃、诈骗案件分别破获18起、42起。", ["破获盗窃案件", "破获诈骗案件"]),
    "one act done by two": ("东湖大队和西湖大队分别查处酒驾18起、42起。", ["查处酒驾", "查处酒驾"]),
    "made and sent out": (
        "开展宣传活动16场次，制作宣传册25万余份，发出公安提示函38份。",
        ["开展宣传活动", "制作宣传册", "发出公安提示函"],
    ),
    "saved behind what went out": (
        "出动消防救援人员90人次、消防车31辆次，抢救被困人员15人。",
        ["出动消防救援人员", "出动消防车", "抢救被困人员"],
    ),
    "dead and hurt in fires": ("接报火灾55起，亡4人、伤9人。", ["接报火灾", "火灾死亡", "火灾受伤"]),
    "accused of something": ("4人以涉嫌诈骗罪被刑拘，7人因涉嫌盗窃被依法逮捕。", ["刑拘", "逮捕"]),
    "parts already done": ("督办涉黑案件5件，其中4件已经审结。", ["督办涉黑案件", "审结涉黑案件"]),
    "carried out of what was ordered": (
        "判处财产刑共计18亿元，执行到位15亿元，执行到位率87%。",
        ["判处财产刑", "执行到位财产刑", "财产刑执行到位率"],
    ),
    "an average of several places": (
        "东门、西门口岸日均出入境人员分别为7万人次、9万人次。",
        ["东门口岸日均出入境人员", "西门口岸日均出入境人员"],
    ),
    "cases by two words": (
        "一审涉黑、二审涉恶审结案件数分别增加11%和14%。",
        ["一审涉黑案件数", "二审涉恶审结案件数"],
    ),
    "another time of the same": (
        "刑事案件立案数比2025年下降29%，今年1至8月同比又下降13%。",
        ["刑事案件立案数", "刑事案件立案数"],
    ),
    "from a year to another": ("安全感指数由2022年的87%上升至2031年的98%。", ["安全感指数", "安全感指数"]),
    "cases counted as courts do": ("审结黑恶犯罪案件23案118人。", ["审结黑恶犯罪案件", "审结黑恶犯罪案件"]),
    "the rest of them": (
        "追回电动车171辆，39辆已由失主领取，其余132辆集中返还。",
        ["追回电动车", "追回电动车", "返还电动车"],
    ),
    "grades of one thing": (
        "18项省级、21项市级、38项县级服务窗口入驻大厅。",
        ["省级服务窗口入驻大厅", "市级服务窗口入驻大厅", "县级服务窗口入驻大厅"],
    ),
    "what they gave themselves": ("群众自发出资3万元，制作案例视频7个。", ["群众自发出资", "制作案例视频"]),
    "buses, and who joined in": ("登记80辆公共汽车，查处5名诈骗共犯。", ["登记公共汽车", "查处诈骗共犯"]),
    "someone speaks": (
        "某局长说：“今年共破获刑事案件124起，查处治安案件34起。”",
        ["破获刑事案件", "查处治安案件"],
    ),
    "an operation that acts": (
        "“铁帚”行动共立案44件。“青锋”专项行动中结案7件。",
        ["立案", "结案"],
    ),
    "several rates restrict nothing": (
        "电信网络诈骗、传统侵财警情数分别下降23%、52%。公安机关共抓获犯罪嫌疑人18名。",
        ["电信网络诈骗警情数", "传统侵财警情数", "抓获犯罪嫌疑人"],
    ),
    "persons by the money of their cases": (
        "抓获外逃人员80名，涉案金额上亿元的有4名。",
        ["抓获外逃人员", "抓获涉案金额上亿元"],
    ),
    "with a plate": ("追回电动车39辆，其中上牌电动车29辆。", ["追回电动车", "追回上牌电动车"]),
    "more than others": ("约谈3家银行和7个涉案较多的县区。", ["约谈银行", "约谈涉案较多的县区"]),
    "the halves of a headline before a number": ("警方开展集中返赃活动 32辆被盗车归还失主", ["被盗车归还失主"]),
    "how all four changed": (
        "发生道路交通事故17起，死亡2人，受伤16人，财产损失6万元。与去年相比，四项指数分别下降4%、2%、3%和9%。",
        [
            *("发生道路交通事故", "道路交通事故死亡", "道路交通事故受伤", "道路交通事故财产损失"),
            *("发生道路交通事故", "道路交通事故死亡", "道路交通事故受伤", "道路交通事故财产损失"),
        ],
    ),
    "how both changed, in a sentence of its own": (
        "全国接报火灾24起，营救被困人员57人。与去年同期相比，分别下降15%、13%。",
        ["接报火灾", "营救被困人员", "接报火灾", "营救被困人员"],
    ),
    "an index of its own": (
        "发生火灾17起，死亡2人。群众安全感、满意度两项指数分别上升4和2个百分点。",
        ["发生火灾", "火灾死亡", "群众安全感", "满意度两项指数"],
    ),
    "a count and its change without a comma": (
        "桐山大队查处酒驾30起同比减少12起，接报盗窃警情9起增加1起。",
        ["查处酒驾", "查处酒驾", "接报盗窃警情", "接报盗窃警情"],
    ),
    "accidents of several": (
        "营运和私用车辆事故、城市道路事故分别下降17%、10%和2%。",
        ["营运事故", "私用车辆事故", "城市道路事故"],
    ),
    "cases behind persons": (
        "办理赌博刑事案件3起，刑事拘留5人；治安案件7起。",
        ["办理赌博刑事案件", "赌博刑事案件刑事拘留", "办理治安案件"],
    ),
    "who of them": ("出动人员57人次，其中森林公安民警52人次。", ["出动人员", "出动森林公安民警"]),
    "what is talked through": ("扣押汽车2辆、对讲机5部。", ["扣押汽车", "扣押对讲机"]),
    "half a year of a whole province": (
        "全省上半年共查侦赌博案件31起，特别是暴力犯罪立案下降8%。",
        ["查侦赌博案件", "暴力犯罪立案"],
    ),
    "weights in a headline's first half": ("石岭支队缴毒52公斤 查获走私案件11起", ["缴毒", "查获走私案件"]),
    "shares of schools": (
        "推进门禁改造收尾工作，全县92%的小区实现刷脸出入、81%小区建成岗亭。",
        ["小区实现刷脸出入", "小区建成岗亭"],
    ),
    "a share of its own subject": (
        "建成智慧小区37个，入室盗窃破案率达到95%的目标。",
        ["建成智慧小区", "入室盗窃破案率"],
    ),
    "a count by day": ("有效报警90起（3起/天），求助60起（2起/天）。", ["有效报警", "有效报警", "求助", "求助"]),
    "a share behind what was only done": (
        "推广“指尖办”服务，62%的业务实现掌上办理。",
        ["业务实现掌上办理"],
    ),
    "a field by a food crime, its examples behind": (
        "打击危害食品安全犯罪方面，盯紧糕点、保健食品、酒水等领域，共破获案件47起，抓获嫌疑人9名。",
        ["破获食品安全案件", "抓获食品安全嫌疑人"],
    ),
    "a strike on one crime": (
        "严打侵财犯罪，盗窃立案下降6%；部署开展食品“三无一非”犯罪专项打击，破获案件40起。",
        ["盗窃立案", "破获食品案件"],
    ),
    "a kind of area, of a change": (
        "全市接报盗窃警情同比下降12%，其中城区下降9%、农村下降4%。",
        ["接报盗窃警情", "城区盗窃警情", "农村盗窃警情"],
    ),
    "kinds of areas that share their values out": (
        "入室盗窃发案同比下降11%，其中主城区、郊区分别下降9%、3%。",
        ["入室盗窃发案", "主城区入室盗窃发案", "郊区入室盗窃发案"],
    ),
    "a kind of area, of a rate": ("群众安全感为97%，城区为96%。", ["群众安全感", "城区群众安全感"]),
    "a kind of area with its own noun": (
        "刑事警情下降12%，城区交通事故下降9%。",
        ["刑事警情", "城区交通事故"],
    ),
    "the other side of a crime, behind a semicolon": (
        "电诈发案同比下降33%；破案同比上升65%，抓获嫌疑人90人，同比上升20%。",
        ["电诈发案", "电诈破案", "抓获电诈嫌疑人", "抓获电诈嫌疑人"],
    ),
    "of all kinds everywhere": ("清查各类场所68家，整治各类安全隐患89处。", ["清查各类场所", "整治各类安全隐患"]),
    "of all kinds in one": ("清查加油站68家，整治安全隐患89处。", ["清查加油站", "整治加油站安全隐患"]),
    "how a spot was cleaned": (
        "对市三区8个治安乱点采取夜间蹲守的方式进行清查。",
        ["清查治安乱点"],
    ),
    "what a share is said to be": ("今年被骗人员中，62%为在校学生。", ["被骗人员为在校学生"]),
    "a campaign without quotes": (
        "全国打击电力设施犯罪专项行动追缴电缆260吨",
        ["追缴电缆"],
    ),
    "a campaign that is itself counted": ("开展打击假证专项行动12次。", ["开展打击假证专项行动"]),
    "before a campaign": (
        "收缴仿真枪由专项行动开展前的31支上升到86支。",
        ["收缴仿真枪", "收缴仿真枪"],
    ),
    "the sums of what is done by the piece": ("返还3笔被骗资金18万元。", ["返还被骗资金", "返还被骗资金"]),
    "the rest of what": ("其余占61.7%的警情，不归公安管理。", ["警情"]),
    "an act that begins like a preposition": ("今年以来为民服务事项31件。", ["为民服务事项"]),
    "what else a thing is one of": (
        "对3个广场等重点部位开展检查。",
        ["检查广场"],
    ),
    "a list of its own behind as well as": (
        "缴获冰毒、氯胺酮22千克以及罂粟壳、大麻等1.6吨。",
        ["缴获冰毒、氯胺酮", "缴获罂粟壳、大麻等"],
    ),
    "a station that is named for its field": ("在物流园区建成禁毒工作站31所。", ["建成禁毒工作站"]),
    "a case as an example": ("侦破李某等人倒卖车票案等涉票案件14起。", ["侦破涉票案件"]),
    "what something is worth": ("追回价值90万元赃物。", ["追回赃物价值"]),
    "a time in the middle of a headline": ("襄阳警方打击假酒今年已捣毁窝点31个", ["捣毁窝点"]),
    "what ends like a kind, and is a thing": ("查扣假药60瓶、假冒酒类40瓶。", ["查扣假药", "查扣假冒酒类"]),
}


@pytest.mark.parametrize(("sentence", "labels"), ROWS.values(), ids=ROWS)
def test_a_part_is_named_by_what_parts_it(sentence: str, labels: list[str]) -> None:
    assert [figure.metric for figure in parse(sentence).figures] == labels
