"""Random figures become sentences of the genre and are read back, however the page prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from seeds import Figure, parse
from tests.parsing.constructions import CLAUSES, PLACED, passages
from tests.parsing.disguises import BOTTOMS, DISGUISES, TOPS
from tests.parsing.examples import examples
from tests.parsing.passages import Passage, complaints

_CONSTRUCTIONS = {**CLAUSES, **PLACED}
_any_passage = st.one_of([passages(clause) for clause in _CONSTRUCTIONS.values()])
_BLANK = re.compile(r"\s")


def _fields(figure: Figure) -> dict[str, object]:
    """What a disguise must not change: every field but the numeral as printed and its place in the document."""
    return {
        name: getattr(figure, name)
        for name in (
            *("value", "unit", "approx", "kind", "basis", "metric", "region", "campaign", "period", "scope"),
            *("metric_id", "campaign_id"),
        )
    }


@examples
@given(_any_passage)
def test_what_a_sentence_states_is_read_however_it_is_printed(passage: Passage) -> None:
    plain = parse(passage.text).figures
    assert complaints(passage, plain) == [], passage.text
    for disguise in DISGUISES:
        printed = disguise(passage.text)
        figures = parse(printed).figures
        assert [_fields(figure) for figure in figures] == [_fields(figure) for figure in plain], printed
        numerals = [_BLANK.sub("", disguise(figure.raw)) for figure in plain]
        assert [_BLANK.sub("", figure.raw) for figure in figures] == numerals, printed


_lines_above = st.lists(st.sampled_from(TOPS), max_size=2)
_lines_below = st.lists(st.sampled_from(BOTTOMS), max_size=2)
_independent = st.lists(
    st.one_of([passages(clause, named=True) for clause in CLAUSES.values()]),
    min_size=1,
    max_size=3,
    unique_by=lambda passage: passage.campaign,
)


@examples
@given(_independent, _lines_above, _lines_below)
def test_neither_other_paragraphs_nor_the_page_around_them_change_a_field(
    several: Sequence[Passage], above: Sequence[str], below: Sequence[str]
) -> None:
    """Every paragraph names its own place and campaign."""
    document = "\n".join([*above, *(passage.text for passage in several), *below])
    figures = list(parse(document).figures)
    at = sum(len(line) + 1 for line in above)
    for passage in several:
        own = [one for one in figures if one.start is not None and at <= one.start < at + len(passage.text)]
        assert complaints(passage, own, at=at) == [], document
        at += len(passage.text) + 1
    assert len(figures) == sum(1 for passage in several for _ in passage.figures()), document
