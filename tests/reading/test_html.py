"""A saved web page is read by its main text; offsets of figures point into that text."""

from __future__ import annotations

from pathlib import Path

import pytest

from seeds import Unreadable, read

SENTENCES = (
    "2023年6月25日以来，武汉市公安机关开展夏季治安打击整治行动，打掉犯罪团伙37个，抓获犯罪嫌疑人90名，社会治安持续向好。",
    "行动期间，全市公安机关出动警力1.2万人次，清查娱乐场所860家，整改安全隐患1204处，群众安全感明显提升。",
    "下一步，武汉警方将继续保持严打高压态势，不断提升人民群众的获得感、幸福感、安全感。",
)
PAGE = f"""<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>武汉警方夏季行动战果通报</title></head>
<body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/n">新闻 120 条</a></li></ul></nav>
<article><h1>武汉警方夏季行动战果通报</h1>
<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p></article>
<footer>版权所有 浏览次数 88210 次</footer>
</body></html>
"""


@pytest.mark.parametrize("suffix", [".html", ".htm"])
def test_a_page_gives_the_figures_of_its_main_text(tmp_path: Path, suffix: str) -> None:
    page = tmp_path / f"page{suffix}"
    page.write_text(PAGE, encoding="utf-8")
    reading = read(page)
    assert [figure.raw for figure in reading.figures] == ["37", "90", "1.2万", "860", "1204"]
    assert reading.text is not None
    assert "<p>" not in reading.text
    assert [reading.text[figure.start : figure.end] for figure in reading.figures] == [
        figure.raw for figure in reading.figures
    ]


def test_a_page_keeps_its_title(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert read(page).release.title == "武汉警方夏季行动战果通报"


@pytest.mark.parametrize("attributes", [" ".join(f"a{n}" for n in range(2_000)), 'a="<b>"' * 2_000, "a='>'/" * 2_000])
def test_a_tag_with_more_attributes_than_any_page_needs_loses_them(tmp_path: Path, attributes: str) -> None:
    page, plain = tmp_path / "page.html", tmp_path / "plain.html"
    page.write_text(PAGE.replace("<article>", f"<article {attributes}>"), encoding="utf-8")
    plain.write_text(PAGE, encoding="utf-8")
    assert read(page).text == read(plain).text


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><head><script>draw()</script></head><body></body></html>", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"^page\.html: no text found"):
        read(page)


def test_the_same_text_in_another_file_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("打掉团伙<b>37</b>个。", encoding="utf-8")
    assert read(file).text == "打掉团伙<b>37</b>个。"
