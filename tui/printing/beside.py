"""What a table for eyes has to know beside its rows: how compared places are called, what a ranking goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.place import ComparePlace, Place
from tui.script import Script, named
from tui.unlike import Edition, by_edition, ends_early

if TYPE_CHECKING:
    from store.answers.endings import EndingRow
    from store.answers.question import Question
    from store.store import Store


@dataclass(frozen=True, slots=True)
class Beside:
    """Nothing, for most answers."""

    places: tuple[str, ...] = ()
    """What the places of a comparison are called, none named as another is."""
    by: str = "value"
    """The column that a ranking goes by."""
    ends: Mapping[Edition, EndingRow] = field(default_factory=dict)
    """The editions of a ranking that were not counted until nearly the same day."""

    def marks(self, row: Any) -> bool:
        """Whether a row holds what does not compare."""
        if self.ends and ends_early(row, self.ends):
            return True
        return not getattr(row, "alike", True) or any(getattr(row, "elsewhere", ()))


def beside(place: Place, asked: Question[Any], store: Store, script: Script) -> Beside:
    """What the table of ``place``, whose question is ``asked``, has to know."""
    from store.answers.ranking import Ranking  # noqa: PLC0415 -- the store's questions: only for an answer

    if isinstance(place, ComparePlace):
        return Beside(_called(place, store, script))
    if not isinstance(asked, Ranking):
        return Beside()
    from store.answers.endings import Endings  # noqa: PLC0415 -- only for a ranking

    ends = by_edition(store.ask_all(Endings(asked)))
    return Beside(by="per_million" if asked.per else "value", ends=ends)


def _called(place: ComparePlace, store: Store, script: Script) -> tuple[str, ...]:
    """The places that are compared, as the table heads them in the reader's script."""
    if script != "en":
        return tuple(named(region.words, "", script) for region in place.regions)
    from store.answers.names import Names  # noqa: PLC0415 -- only for a comparison in English

    english = {row.id: row.english for row in store.ask_all(Names(tuple(one.code for one in place.regions)))}
    heads = [named(region.words, english.get(region.code, ""), script) for region in place.regions]
    return tuple(
        region.words if heads.count(head) > 1 else head for head, region in zip(heads, place.regions, strict=True)
    )
