"""Reading by others: what they read, and that nobody is waited for who is not there any more."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any
from unittest.mock import patch

import pytest

from seeds.reader import Given
from tui.commands.reading import Broken, Document, Readers, read_all


class Silent(Executor):
    """One that never reads what it is given."""

    def submit(self, _: Any, /, *__: Any, **___: Any) -> Future[Any]:
        return Future()


DOCUMENTS = [Document(f"{n}.txt", "湖北打掉犯罪团伙415个".encode(), Given(), None) for n in range(40)]


def test_what_others_read_comes_in_its_order() -> None:
    with ThreadPoolExecutor(2) as pool:
        done = list(read_all(DOCUMENTS, Readers(pool, 2)))
    assert [one.name for one in done] == [one.name for one in DOCUMENTS]
    assert {one.prepared.figures for one in done if one.prepared} == {1}


def test_an_import_ends_where_the_last_worker_is_lost() -> None:
    left = iter([1, 0, 1, 0, 0, 0])
    with patch("tui.commands.reading._PATIENCE", 0.001), pytest.raises(Broken, match="has gone"):
        list(read_all(DOCUMENTS, Readers(Silent(), 1, lambda: next(left))))
    assert not list(left)
