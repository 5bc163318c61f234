"""The map of the provinces shaded by a metric: by the edition of it that most provinces report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.answers.metrics import MetricRow
    from store.store import Store
    from tui.screens.answers import TableAnswer

_OFFERED = 24
"""Metrics to choose from; any other has its own map in its ranking."""


def metrics_for_maps(store: Store) -> list[MetricRow]:
    """The metrics that most provinces report, the best reported first."""
    from store.answers.metrics import Metrics  # noqa: PLC0415 -- and below: only who asks for it
    from store.answers.question import Order  # noqa: PLC0415

    with store.ask(Metrics(), Order("places", descending=True)) as listing:
        return [row for row in listing.page(0, _OFFERED) if row.places > 1]


def shaded(store: Store, answer: TableAnswer, metric_id: str) -> TableAnswer:
    """``answer``, the provinces, with the figures of a metric: of one kind, edition and base, the best reported."""
    from store.answers.endings import Endings  # noqa: PLC0415
    from store.answers.kinds import Kinds  # noqa: PLC0415
    from store.answers.metrics import Metrics  # noqa: PLC0415
    from store.answers.ranking import Ranking  # noqa: PLC0415
    from tui.screens.shades import same_edition  # noqa: PLC0415
    from tui.screens.views import provinces  # noqa: PLC0415
    from tui.unlike import by_edition, edition_of  # noqa: PLC0415

    kinds = store.ask_all(Kinds(metric_id))
    if not kinds:
        return answer
    ranking = Ranking(metric_id, kind=kinds[0].kind)
    rows = store.ask_all(ranking)
    shading = [row for row in rows if same_edition(row, rows[0])]
    shown = edition_of(shading[0])
    ends = by_edition(end for end in store.ask_all(Endings(ranking)) if edition_of(end) == shown)
    name = next((one.label, one.english) for one in store.ask_all(Metrics()) if one.metric_id == metric_id)
    view = provinces.with_metric(name, shading, ends)
    return answer._replace(shading=shading, shaded_by=name, view=view)
