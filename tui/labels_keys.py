"""What keys do, and the help."""

from __future__ import annotations

KEYS: dict[str, tuple[str, str, str]] = {
    "key_open": ("打开", "開啟", "open"),
    "key_back": ("返回", "返回", "back"),
    "key_search": ("搜索", "搜尋", "search"),
    "key_sort": ("排序", "排序", "sort"),
    "key_filter": ("过滤", "篩選", "filter"),
    "key_jump": ("跳到某行", "跳到某行", "jump to a row"),
    "key_mark": ("标记", "標記", "mark"),
    "key_reverse": ("倒序", "倒序", "reverse"),
    "key_compare": ("对照所标", "對照所標", "compare marked"),
    "key_view": ("地图、原文", "地圖、原文", "map, text"),
    "key_side": ("表格、地图之间", "表格、地圖之間", "between table and map"),
    "key_narrow": ("变式", "變式", "variants"),
    "key_million": ("每百万人", "每百萬人", "per million"),
    "key_left_out": ("未列入的", "未列入的", "left out"),
    "key_rank": ("排名", "排名", "rank"),
    "key_release": ("通报", "通報", "release"),
    "key_metrics": ("指标", "指標", "metrics"),
    "key_script": ("繁體", "English", "简体"),
    "key_help": ("帮助", "說明", "help"),
    "key_quit": ("退出", "退出", "quit"),
    "key_history_back": ("上一处", "上一處", "back in history"),
    "key_history_on": ("下一处", "下一處", "forward"),
    "key_columns": ("左右列", "左右欄", "columns"),
    "key_move": ("移动", "移動", "move"),
    "key_page": ("翻页", "翻頁", "page"),
    "key_ends": ("首尾", "首尾", "first, last"),
    "help_title": ("这里可用的按键", "這裡可用的按鍵", "Keys that work here"),
    "help_marks": ("符号", "符號", "Marks"),
    "help_rise": (
        "▲ 上升 ▼ 下降，同比、环比见“比较”一列",
        "▲ 上升 ▼ 下降，同比、環比見「比較」一欄",
        "▲ up, ▼ down, against the base in “Against”",
    ),
    "help_exact": ("≥ 余或以上  ≈ 约  < 近或不到", "≥ 餘或以上  ≈ 約  < 近或不到", "≥ or more  ≈ about  < nearly"),
    "help_unlike": (
        "≠ 出自不同行动或年份，只并列，不可比",
        "≠ 出自不同行動或年份，只並列，不可比",
        "≠ of different campaigns or years: side by side, not comparable",
    ),
    "help_derived": ("* 推算，非原文数字", "* 推算，非原文數字", "* derived, not stated by a release"),
    "help_close": ("按任意键返回", "按任意鍵返回", "Any key goes back"),
}
"""Label to its words: 简, 繁, English."""
