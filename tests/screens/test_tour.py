"""One session through every place in a real terminal, at the sizes that people have."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

ESC = "\x1b"
TOUR = (
    ("", "北京"),
    ("2", "战报 › 全国"),
    ("3", "全国 › 变化"),
    ("4", "全国 › 通报"),
    ("5", "› 指标目录"),
    ("1", "› 各省"),
    ("v", "龙江"),
    ("v", "各省"),
    ("n", "地图按什么着色"),
    ("2", "打掉犯罪团伙"),
    ("/", "首字母"),
    ("hubei", "湖北"),
    ("\r", "› 湖北"),
    ("2", "湖北 › 变化"),
    ("n", "哪一年的变化"),
    ("2", "变化 › 20"),
    (ESC, "湖北 › 变化"),
    ("3", "武汉"),
    ("\r", "湖北 › 武汉"),
    (ESC, "湖北 › 各市县"),
    ("4", "湖北 › 通报"),
    ("1", "代表数据"),
    ("\r", "夏季行动 2023"),
    ("2", "2023 › 通报"),
    ("1", "刑事警情"),
    ("f", "过滤"),
    ("415", "1 / 7"),
    ("\r", "“415”"),
    ("\r", "原文数字"),
    ("y", "复制成什么"),
    (ESC, "原文数字"),
    ("\r", "› 通报 ›"),
    ("v", "演示省公安厅通报"),
    ("\r", "原文数字"),
    ("r", "› 排名 ›"),
    ("p", "每百万人"),
    ("p", "› 排名 ›"),
    ("n", "换一种排名"),
    (ESC, "› 排名 ›"),
    ("u", "没有列入"),
    (ESC, "› 排名 ›"),
    ("?", "这里可用的按键"),
    (ESC, "› 排名 ›"),
    (":", "现在能做什么"),
    (ESC, "› 排名 ›"),
    ("m", "指标目录"),
    ("s", "按哪一列排序"),
    (ESC, "指标目录"),
    ("t", "指標目錄"),
    ("t", "Metrics"),
    ("t", "指标目录"),
    ("/", "最近看过"),
    ("qqqqq", "没有找到"),
    (ESC, "指标目录"),
    ("1", "› 各省"),
    ("'", "跳到"),
    ("gs", "甘肃"),
    ("\r", "31 个省份"),
    (" ", "已标 1"),
    ("'", "跳到"),
    ("gx", "广西"),
    ("\r", "31 个省份"),
    (" ", "已标 2"),
    ("c", "› 对照 ›"),
    ("\r", "看哪一处的数据"),
    ("1", "原文数字"),
    ("[", "› 对照 ›"),
    ("]", "原文数字"),
)
"""What is pressed, and what must come."""


@pytest.fixture(scope="module")
def command(small_path: Path) -> list[str]:
    return [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())", "--db", str(small_path)]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)], ids=["120x40", "80x24", "60x20"])
def test_every_place_is_reached_and_the_terminal_left_as_it_was(command: list[str], size: tuple[int, int]) -> None:
    with Terminal(command, size) as terminal:
        for keys, awaited in TOUR:
            if keys:
                terminal.press(keys)
            terminal.see(awaited)
        terminal.press("q")
        assert terminal.end() == 0
        assert terminal.restored
