"""The campaign that a page is about, by the short name that the page has for it."""

from __future__ import annotations

import pytest

from seeds import parse

CAMPAIGNS = {
    "of which a meeting is held": (
        "8月5日，武汉市公安局召开夏季治安打击整治“百日行动”推进会，通报前期工作情况。全市破获案件97起。",
        "百日行动",
    ),
    "by its short name": (
        "湖北公安机关扎实开展夏季治安打击整治行动，社会治安持续向好。\n“夏季行动”开展以来，打掉团伙3个。",
        "夏季行动",
    ),
    "by its short name, though the headline has it in full": (
        "湖北夏季治安打击整治行动成效显著\n省公安厅公布，夏季治安打击整治行动（简称“夏季行动”）取得成效：破获案件97起。",
        "夏季行动",
    ),
    "by the short name in quotes, though the headline has it in full": (
        "湖北通报夏季治安打击整治行动成效\n省公安厅昨日召开发布会。“夏季行动”开展以来，破获案件97起。",
        "夏季行动",
    ),
    "not by what other things are called": (
        "10月1日至7日，惠州警方开展“清湾行动”，集中打击改装快艇（以下统称“飞艇”）走私。\n行动期间，打掉团伙3个。",
        "清湾行动",
    ),
    "by the name that stands behind what it is for": (
        "惠州市部署开展打击涉渔违法犯罪专项行动，即“清波”专项行动。\n截至目前，打掉团伙3个。",
        "清波",
    ),
    "not by 行动": (
        "武汉公安机关夏季治安打击整治“百日行动”（以下简称“行动”）开展以来，成效明显。\n行动以来，打掉团伙3个。",
        "百日行动",
    ),
    "by a name that begins with a quote": (
        "武汉警方开展“黄赌毒”违法犯罪集中打击整治行动，维护社会治安秩序。\n打掉团伙3个。",
        "“黄赌毒”违法犯罪集中打击整治行动",
    ),
    "by the only name that the page has": (
        "湖北公安机关扎实开展夏季治安打击整治行动，社会治安持续向好。\n行动以来，打掉团伙3个。",
        "夏季治安打击整治行动",
    ),
    "that the body keeps naming": (
        "武汉警方在“云剑”行动中部署了“青锋一号”专项行动，成效明显。\n“青锋一号”专项行动以来，打掉团伙3个。",
        "青锋一号",
    ),
    "not the crime that it fights": (
        "湖北警方召开通气会，通报“五打击一整治”专项行动战果。行动重点打击“盗抢骗”犯罪。\n打掉“盗抢骗”团伙3个。",
        "五打击一整治",
    ),
    "by its code name": ("武汉警方推进“净湖2031”打击非法捕捞专项行动，查获船只9艘。\n打掉团伙3个。", "净湖2031"),
    "since which the page counts": (
        "湖北警方日前通报，全省抓获逃犯91名，打掉团伙7个。\n“铁网3号”追逃行动启动以来，全省迅速行动。\n打掉团伙3个。",
        "铁网3号",
    ),
    "not since which a page counts that has counted by the year": (
        "湖北警方日前通报，今年以来抓获逃犯91名，打掉团伙7个。\n“铁网3号”追逃行动启动以来，全省迅速行动。\n打掉团伙3个。",
        None,
    ),
    "that the headline has in quotes": (
        "“护苗安园”这一年 全国学校安全稳定\n公安部介绍，建设三年行动计划达标收官，校园安全防护水平得到全面提升。\n"
        "公安部会同有关部门开展“护苗安园”行动，严厉打击涉校犯罪。\n打掉团伙3个。",
        "护苗安园行动",
    ),
    "the only one that the page keeps naming": (
        "湖北警方日前通报，抓获逃犯91名。\n全省警方开展“铁网3号”追逃行动，集中抓捕。\n“铁网3号”行动中，打掉团伙3个。",
        "铁网3号",
    ),
    "no topic of a headline": (
        "湖北群众对扫黑除恶满意度达96.1分\n一年来，湖北警方破获毒品案件80起，社会治安平稳。\n打掉团伙3个。",
        None,
    ),
    "no topic with which the report on a year begins": (
        "湖北省公安厅坚决打好常态化扫黑除恶斗争，打掉黑恶组织22个，社会治安向好。\n全省破获命案33起。\n"
        "破获电信网络诈骗案件307起。\n缴获毒品9公斤，抓获嫌疑人7名。\n查处酒驾90起，打掉团伙3个。",
        None,
    ),
    "the struggle that a report keeps to": (
        "湖北省公安厅坚决打好常态化扫黑除恶斗争，打掉黑恶组织22个，社会治安向好。\n全省破获涉黑命案33起。\n"
        "扫黑除恶带破诈骗案件307起。\n缴获毒品9公斤，抓获嫌疑人7名。\n查处酒驾90起，打掉团伙3个。",
        "常态化扫黑除恶斗争",
    ),
    "one topic of a lead that has reported on others": (
        "2031年，湖北检察机关共办理案件31件，批准逮捕12人。常态化开展扫黑除恶斗争，起诉涉黑恶犯罪4人。"
        "惩治电信网络诈骗犯罪。\n起诉盗窃犯罪7人。",
        None,
    ),
    "spoken of again, though late in a lead": (
        "宜昌市公安局通报，全市刑事立案40起，抓获30人。这是“晨雾”专项行动的成绩。\n专项行动期间，侦破盗窃案件42起。",
        "晨雾",
    ),
    "named twice behind a whole report": (
        "今年上半年，宜昌全市接报刑事类警情25起，下降2%；接报治安类警情53起，下降3%；接报求助8起，下降9%。"
        "全市在打击“盗抢骗”专项行动中，打掉“盗抢骗”团伙8个。\n接报火警16起。",
        None,
    ),
    "by the code name of its own hundred days": (
        "宜昌警方通报“峡江利剑”严打整治百日行动开展以来的战果。\n打掉盗抢团伙7个。",
        "峡江利剑",
    ),
    "by the name of the hundred days beside another's": (
        "宜昌警方开展“峡江利剑”、夏季治安打击整治百日行动，打掉盗抢团伙9个。\n打掉盗抢团伙7个。",
        "夏季治安打击整治百日行动",
    ),
    "whose totals the lead has told before its name": (
        "宜昌警方破获刑事案件973起，抓获嫌疑人215名。从5月1日起，宜昌警方开展了以清查为主、以宣传为辅的“峡江利剑”专项行动。"
        "据了解，宜昌警方共破获刑事案件973起，抓获嫌疑人215名。\n打掉盗抢团伙7个。",
        "峡江利剑",
    ),
    "not one that a lead comes to behind other totals": (
        "宜昌警方破获刑事案件973起，抓获嫌疑人215名。从5月1日起，宜昌警方开展了以清查为主、以宣传为辅的“峡江利剑”专项行动。"
        "据了解，宜昌警方破获盗窃案件42起。\n打掉盗抢团伙7个。",
        None,
    ),
    "none of several": ("武汉警方深入开展“云剑”“净边”“猎狐”“断卡”等专项行动，全年打掉团伙3个。", None),
    "no name in it": ("武汉警方部署开展多项专项行动，社会治安持续向好，打掉团伙3个。", None),
    "what is done together": (
        "武汉警方在全市组织开展清理清查、武装巡逻、设卡盘查集中统一行动，打掉团伙3个。",
        None,
    ),
    "no month of it": ("自1月底专项行动开展以来，武汉警方主动出击、重拳打击，打掉团伙3个。", None),
}


@pytest.mark.parametrize(("text", "campaign"), CAMPAIGNS.values(), ids=CAMPAIGNS)
def test_the_main_campaign_is_found(text: str, campaign: str | None) -> None:
    figures = parse(text).figures
    assert figures[-1].campaign == campaign
