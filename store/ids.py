"""Ids of figures: each says which release its figure is of."""

from __future__ import annotations


def release_of(figure_id: str) -> str:
    """The release of a figure, by its id (``checking.figure_ids``: ``RELEASE.START``); empty for what is no such id.

    Figures stand in the file release by release: to look for one among its release's is to read one stretch, to look
    for it by its id to read all ids.
    """
    return figure_id.rpartition(".")[0]


def release_of_sql(figure_id: str) -> str:
    """The same of an expression, as one."""
    return f"regexp_replace({figure_id}, '\\.[^.]*$', '')"
