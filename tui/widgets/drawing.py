"""Small drawings in characters: bars of eighth blocks, sparks, the mark of an order. Without Textual."""

from __future__ import annotations

from collections.abc import Sequence

from store.answers.question import Order

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_HEIGHTS = " ▁▂▃▄▅▆▇█"


def bar(share: float, cells: int) -> str:
    """``share`` (0 to 1) of ``cells`` cells in eighth blocks; any share above nothing shows at least an eighth."""
    eighths = min(round(share * cells * 8), cells * 8)
    if share > 0:
        eighths = max(eighths, 1)
    full, part = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[part] if part else "")


def spark(counts: Sequence[int]) -> str:
    """A column an item, the highest full; zero is blank, anything above it shows."""
    highest = max(counts, default=0)
    if not highest:
        return " " * len(counts)
    return "".join(_HEIGHTS[max(1, round(count / highest * 8)) if count else 0] for count in counts)


def mark(order: Order) -> str:
    """The sort mark beside a heading."""
    return "▼" if order.descending else "▲"
