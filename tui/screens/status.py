"""What the state line tells of an answer: how many rows, how sorted and narrowed, how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.labels import say
from tui.place import RankPlace
from tui.place_region import level_of
from tui.screens.answers import TableAnswer
from tui.screens.shades import same_edition, shaded_by
from tui.unlike import edition_of
from tui.widgets.cells import width
from tui.widgets.drawing import mark
from tui.widgets.tilegrid import TILES

if TYPE_CHECKING:
    from tui.screens.body import Body


def status(body: Body) -> str:
    """How many rows, how sorted, which of them in view; of a release also its citation; of a card the lines below."""
    answer, script = body.answer, body.script
    below = [say("more_lines", script, count=body.page.more)] if body.page.more else []
    if not isinstance(answer, TableAnswer):
        return "".join(below)
    left_out = sum(one.figures for one in answer.left_out)
    without = [say("count_left_out", script, count=f"{left_out:,}")] if left_out else []
    if not answer.total:
        return " · ".join([say(f"empty_{answer.view.noun}", script), *without])
    parts = [_count(body, answer)]
    if answer.contains and not answer.window.count:
        parts.append(say("filtered_none", script))
    if answer.shading:
        parts.append(shaded_by(answer, script))
    if marked := len(body.table.marked):
        parts.append(say("count_marked", script, count=marked))
    parts += [*_covered(body, answer), *without]
    if answer.order:
        column = next(column for column in answer.view.columns if column.sorts(answer.order.column))
        parts.append(say("sorted", script, column=column.headed(script), mark=mark(answer.order)))
    first, last = body.table.in_view
    if body.reads:
        parts += below
    elif body.table.display and last - first + 1 < answer.window.count:
        parts.append(f"{first:,}–{last:,}")
    if release := answer.release:
        parts += [part for part in (release.outlet, release.published or say("undated", script)) if part]
    return _fitting(parts, body.size.width - 2)


def _fitting(parts: Sequence[str], cells: int) -> str:
    """As many of ``parts`` as have room, whole: a number is not cut."""
    line = parts[0]
    for part in parts[1:]:
        if width(line) + width(part) + 3 > cells:
            break
        line += f" · {part}"
    return line


def _count(body: Body, answer: TableAnswer) -> str:
    if answer.contains:
        count, total = f"{answer.window.count:,}", f"{answer.total:,}"
        return say("filtered", body.script, words=answer.contains, count=count, total=total)
    aside = [label for row in answer.rows if (label := answer.view.aside(row))]
    counted = say(f"count_{answer.view.noun}", body.script, count=f"{answer.window.count - len(aside):,}")
    return " + ".join([counted, *(say(label, body.script).lower() for label in aside)])


def _covered(body: Body, answer: TableAnswer) -> list[str]:
    """Of how many places there are figures; of one edition alone also how many have a rank: the cursor changes neither.

    Of a ranking of several editions, which of them were counted until far apart is told of the one under the cursor.
    """
    row = body.table.current
    if not isinstance(answer.place, RankPlace) or row is None:
        return []
    end = answer.ends.get(edition_of(row))
    apart = [say("ends_apart", body.script, first=end.first[:7], last=end.last[:7])] if end else []
    rows = answer.rows or answer.window.rows()
    if body.table.display and not all(same_edition(one, row) for one in rows):  # a map is of one
        # rows that came page by page are not all here: nothing is said of those that are not
        places = {one.region for one in answer.rows}
        return [
            *([say("covered_any", body.script, covered=_of_all(len(places), row.region))] if places else []),
            *apart,
        ]
    ranked = max((one.ranked for one in rows if same_edition(one, row)), default=row.ranked)
    return [say("covered", body.script, covered=_of_all(row.covered, row.region), ranked=ranked), *apart]


def _of_all(places: int, region: str) -> str:
    """How many places, of provinces of how many."""
    return f"{places}/{len(TILES)}" if level_of(region) == "province" else str(places)
