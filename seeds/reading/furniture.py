"""Page furniture: lines of the page that are no part of the release. Set aside, never deleted: offsets stay whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_LABELLED = re.compile(
    r"(?:阅读|浏览|点击|点赞|评论|分享|转发|收藏|访问|赞|留言|跟帖|热度|播放)(?:量|数|次数|一下)?[:(]?\d*[)]?(?:次|人|条)?(?=[^\u4e00-\u9fff]|$|评论|阅读|点赞|转发|赞|收藏|分享|浏览)"
    r"|\d[\d.,万]*(?:人|次|条)?(?:阅读|浏览|点击|点赞|评论|参与|转发|收藏|在看|人参与|跟帖|来说两句|我来说两句)"
    r"|(?:字号|字体)[:大中小]|(?:当前|所在|您|你)的?(?:当前的?|所在的?)?位置|首页>|打印本页|关闭窗口|返回顶部|扫一扫|扫码(?:关注|下载)|二维码|客户端下载|下载客户端|打开(?:APP|ZAKER|客户端|小程序)|验证码|发表评论|没有更多|抢沙发"
    r"|ICP备|公网安备|许可证(?:号|编号)|版权(?:所有|声明)|Copyright|©|All\s?Rights|未经(?:许可|授权)|不得转载|转载请"
    r"|^(?:上一篇|下一篇|相关标签|标签|关键词|来源|稿源|作者|文字|图片|摄影|供稿|编辑|责任编辑|责编|编审|审核|校对|终审|初审|复审|监制|主编|值班主任|统筹|制作|排版|记者|通讯员|发布时间|发布日期|发布单位|信息来源|文章来源|日期|时间|投稿|热线|举报电话|举报邮箱|联系电话|联系我们|邮箱|电话|地址|邮编|传真|网址)[:|丨\]/]"
    r"|(?:投稿|举报|新闻)(?:邮箱|热线)[:]|举报电话[:]"
)
_HEADS_LIST = re.compile(
    r"^\[?(?:相关(?:阅读|文章|新闻|链接|推荐|报道|稿件|专题)|推荐(?:阅读|文章|新闻)|热门(?:推荐|文章|评论|新闻|点击|排行)|延伸阅读|猜你喜欢|更多(?:新闻|精彩|推荐)|新闻推荐|最(?:新|热)(?:评论|文章|新闻)|精彩推荐|大家都在看|热点(?:新闻|推荐)|阅读排行|图片新闻|友情链接)\]?[:]?$"
)
_LONG = 60
"""From this length on, a line with a full stop is prose."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Which stretches of the flat text are page furniture; half-open spans, ascending."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    linked: frozenset[int] = frozenset()
    """Where those begin that tell of other pages, under 相关新闻 and its like."""

    def holds(self, position: int) -> bool:
        """Whether a position stands in furniture."""
        at = bisect_right(self.starts, position) - 1
        return at >= 0 and position < self.ends[at]

    def links(self, position: int) -> bool:
        """Whether a position stands in a list of other pages: its places and dates are not this page's."""
        return bool(self.linked) and self.holds(position) and self._start(position) in self.linked

    def _start(self, position: int) -> int:
        return self.starts[bisect_right(self.starts, position) - 1]


def find_furniture(text: str) -> Furniture:
    """Recognise the furniture of a flat text, line by line."""
    spans = list(_lines(text))
    return Furniture(
        tuple(start for start, _, _ in spans),
        tuple(end for _, end, _ in spans),
        frozenset(start for start, _, linked in spans if linked),
    )


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """The lines of furniture: where each begins and ends, and whether it stands in a list of other pages."""
    start = 0
    in_list = False
    for line in text.split("\n"):
        end = start + len(line)
        teaser = in_list and line.endswith(("...", "…"))
        prose = len(line) >= _LONG and "。" in line and not teaser
        if prose:
            in_list = False
        elif _HEADS_LIST.match(line):
            in_list = True
        if line and not prose and (in_list or (len(line) < 2 * _LONG and _LABELLED.search(line) is not None)):
            yield start, end, in_list
        start = end + 1
