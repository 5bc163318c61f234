"""Rows of an answer as one Parquet file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from store.connecting import memory, quoted, refuse_undecodable
from store.inserting import insert
from store.replacing import writing

_BATCH = 50_000
_KINDS: dict[object, str] = {
    str: "VARCHAR",
    bool: "BOOLEAN",
    int: "BIGINT",
    float: "DOUBLE",
    Decimal: "DECIMAL(28, 10)",
}


def write_parquet(row: type[Any], columns: Sequence[str], rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write ``rows``, the values of ``columns`` of the row type ``row``, to ``path``, which must not matter to anybody.

    Every column has the type that the row type says; tuples are lists. Raises ``StoreError`` where it cannot.
    """
    refuse_undecodable(path)
    hints = get_type_hints(row)
    described = ", ".join(f'"{name}" {_kind(hints[name])}' for name in columns)
    left = iter(rows)
    with memory([path.parent]) as connection:
        connection.execute(f"CREATE TABLE answer ({described})")
        while batch := [tuple(map(_stored, values)) for values in islice(left, _BATCH)]:
            insert(connection, "answer", batch)
        with writing(path):
            connection.execute(f"COPY answer TO {quoted(str(path.absolute()))} (FORMAT parquet)")


def _kind(hint: Any) -> str:
    """The database's name for the type of a field; optional ones are as nullable as all columns are."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return f"{_kind(get_args(hint)[0])}[]"
    return _KINDS[hint]


def _stored(value: object) -> object:
    """Decimals as text: a list of mixed scales would be read as doubles."""
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
