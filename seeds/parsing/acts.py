"""The acts of the genre: what police, courts and people do to the things that releases count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seeds.catalogue import any_of, words

RESULTS = words(
    """
    破获 侦破 告破 查破 攻破 攻克 核破 带破 串破 破案 破 侦办 侦结 办理 查办 办结 立案侦办 立案侦查 立案查处 立案审查
    立案 立侦 查结 查纠 查处 纠处 纠正 打掉 摧毁 捣毁 铲除 端掉 打垮 瓦解 围歼 打处 打击处理 打击 惩处 惩治 惩戒 严惩
    严打 严查 查打 抓获 抓捕 缉捕 缉拿 追捕 追抓 擒获 捕获 拘捕 抓 追逃 落网 归案 到案 投案自首 投案 自首 劝投 规劝
    押解 劝返 遣返 遣送 扭送 刑事拘留 行政拘留 刑拘 拘留 批准逮捕 提请批准逮捕 提请逮捕 执行逮捕 逮捕 批捕
    移送审查起诉 移送起诉 移诉 提起公诉 公诉 起诉 移送 移交 判处 判决 一审审结 二审审结 审结 审判 宣判 判刑
    采取刑事强制措施 采取强制措施 刑事强制 取保候审 监视居住 行政处罚 治安处罚 处罚 罚款 处分 问责 强制隔离戒毒
    强制戒毒 社区戒毒 收缴 缴获 追缴 没收 罚没 查获 查缴 查扣 查冻扣 查封扣押冻结 查封冻结扣押 查封、扣押、冻结
    查封、冻结、扣押 扣押、冻结 查封 扣押 冻扣 冻结 紧急止付 止付 起获 截获 缴 上交 上缴 销毁 注销 吊销 取缔 追回 挽回
    挽损 追赃挽损 追赃返还 追赃 返还 发还 退还 避免 减少 预防 制止 止损 拦截 封堵 封停 封禁 关停 关闭 下架 处置 屏蔽
    阻断 清除 清理 清退 删除 清零 督改 拆除 追究刑事责任 不起诉 不捕 直诉 连端 端 行拘 劝离 移送审查 一审判决 二审判决
    一审宣判 一审受理 二审受理 受理审查起诉 清查 排查 摸排 排摸 检查 盘查 核查 查验 核录 核实 查证 巡查 检测 甄别 比对
    采集 研判 梳理 化解 调解 调处 整改 整治 消除 治理 督促整改 责令整改 挂牌整治 督办 挂牌督办 列管 劝阻 预警劝阻 预警
    推送 发送 发放 张贴 悬挂 劝导 见面劝阻 回访 止损 解救 救助 救援 找回 帮助 帮扶 服务 办成 办理 受理 接收 收到 接报
    接警 接处警 出警 处警 接待 接访 验放 收治 撤销 阻止 切断 拔除 歼灭 传唤 堵截 缉获 击毙 追诉 监督 提前介入
    纠正漏捕 收回 挖出 通缉 接到 采血 比中 送达 下达 暂扣 扣留 整顿 新发现 新登记 押解回国 劝阻拦截 铲毁
    拦停 处理 调查处理 办好 办实事 收集 解决 记满 征求 慰问 资助 减免 修复 更换
    查控 查冻结 转移 安全转移 疏散 撤离 捉获 检获 寻回 领回 归还 拦阻 查冻 缴赃 抓获归案 缉拿归案
    """
)
"""Acts whose object a release counts: they say what came of it."""

MEANS = words(
    """
    出动 投入 动用 调集 抽调 调派 派出 组织发动 发动组织 组织 发动 动员 招募 选聘 聘请 配备 配置 安排 部署 开展 举行
    举办 召开 发起 实施 启动 设置 设立 布设 布建 增设 设 建立 建成 组建 成立 新建 建设 搭建 打造 创建 安装 升级 宣传
    巡逻 巡防 走访 入户 教育 约谈 培训 发布 刊发 播出 推出 制定 出台 印发 下发 签订 曝光 通报 征集 上线 推广 覆盖 发现
    查明 查清 查实 掌握 锁定 获取 提取 破译 涉及 划分 紧盯 调度 包保 完成 侦查 串并 扩线 深挖 协助 配合 督促 促成 形成
    评选 表彰 奖励 命名 入选 汇聚 入驻 实现 提供 惠及 保护 保障 护送 疏导 查询 登记 审批 签发 补办 换发 死亡 受伤 牺牲
    负伤 报名 参加 注册 关注 发生 发案 立 增派 派驻 分流 排除 转化 认定 公布 新增 录入 检验 抽检 取样 扫码 核销 追踪
    查找 上门 办结 拨打 确定 播放 收网
    """
)
"""Acts that deploy, build, organise, inform: means rather than results."""

LIGHT = frozenset(
    words(
        "组织 组织发动 开展 部署 发动 动员 督促 促成 协助 配合 实施 启动 出动 投入 调集 抽调 安排 召开 举行 完成 形成"
    )
)
"""Means that only lead to what was done: 组织警力清查场所 counts what was checked."""

FINDING = frozenset(words("查明 查清 查实 收到"))
"""Means that only say how something became known: 查实其非法获取信息 counts what was taken."""

_NOT_BEFORE = {
    "派出": "(?!所)",
    "通缉": "(?!犯|令)",
    "审判": "(?!决)",
    "保护": "(?!动物|区|对象|伞)",
    "确定": "(?!性)",
    "侦查": "(?!监督|机关|部门|人员|员|阶段)",
    "监督": "(?!部门)",
    "播放": "(?!量)",
    "破": "(?!案|抓)",
    "立": "(?!案)",
    "抓": "(?!获)",
    "缴": "(?!获)",
    "宣传": "(?!单|资料|材料|品|册|手册|标语|活动|海报|画)",
    "组织": "(?<![黑恶罪质层党级力治]组织)(?=$|“|开展|发动|实施|召开|[民警群力干全各党志社网巡精专人统清集参])",
}
"""Words that are acts only before, or not before, some others: 组织警力 but 涉黑组织, 宣传群众 but 宣传单."""


def _pattern(acts: Iterable[str]) -> str:
    """Any of the acts; 发案 and its like are no acts where 件 follows (新发|案件)."""
    known = tuple(acts)
    return any_of(known, {**{act: "(?!件)" for act in known if act.endswith("案")}, **_NOT_BEFORE})


_ALL = _pattern([*RESULTS, *MEANS])
_LONG = _pattern([word for word in (*RESULTS, *MEANS) if len(word) > 1])
_JOIN = "[并及和、]?"

# What makes a verb a part of a noun: 破案率, 打击质效, 立案数, 检查站, 服务区, 报警人, 抓获数, 处置能力.
_NOUN_BEHIND = (
    "(?![率数量]|质效|力度|能力|工作|机制|战果|成效|总数|总量|人数|件数|起数|站|点(?!名)|区|行动|小组|专班|中心|"
    "体系|方案|机关|部门|支队|大队)"
)

ACT = re.compile(f"(?:{_LONG})")
"""An act inside a phrase; those of one character (破, 立, 设) are acts only where a phrase begins."""
AT_START = re.compile(f"(?:{_ALL})(?:{_JOIN}(?:{_LONG})){{0,3}}(?:了|出|到|过|得|掉)?{_NOUN_BEHIND}")
"""A chain of acts where a phrase begins: 检查整改, 抓获并刑事拘留."""
RESULT = re.compile(f"(?:{_pattern(RESULTS)})(?:了|出|到|过|得)?{_NOUN_BEHIND}")


DONE = re.compile(_pattern(word for word in (*RESULTS, "实施") if len(word) > 1))
"""A result of more than one character, wherever it stands."""


def act_at_start(phrase: str) -> str:
    """The act, or chain of acts, with which a phrase begins; empty where it begins with none."""
    match = AT_START.match(phrase)
    return match.group() if match else ""
