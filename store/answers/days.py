"""Dates known as exactly as they are (``2023-06-25``, ``2018-01``, ``2020``) in SQL."""

from __future__ import annotations

NEAR = 31
"""Days that may lie between the ends of two running totals for one to be told as a share of the other."""


def last_day(date: str) -> str:
    """The last day that an expression's date may mean, as a DATE; NULL where it is none (2月30日)."""
    return (
        f"CASE length({date}) WHEN 10 THEN TRY_CAST({date} AS DATE) "
        f"WHEN 7 THEN last_day(TRY_CAST({date} || '-01' AS DATE)) ELSE TRY_CAST({date} || '-12-31' AS DATE) END"
    )


def apart(one: str, other: str) -> str:
    """How many days lie between two of them; NULL where one is unknown."""
    return f"abs(date_diff('day', {last_day(one)}, {last_day(other)}))"
