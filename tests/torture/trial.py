"""A small store and a few documents to import into it, as often as anybody wants to disturb that."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from seeds import parse
from tests import small_store
from tests.torture.commands import Done, run
from tests.torture.forking import ChildDied, asked
from tests.torture.versions import Version, difference, leftovers, version

_DOCUMENTS = 4
_LONG_AGO = 1_600_000_000


@dataclass(frozen=True, slots=True)
class Trial:
    """Where it happens, and what a store may be before and after."""

    documents: Path
    origin: Path
    store: Path
    before: Version
    after: Version
    seconds: float
    """That an undisturbed import takes."""

    def again(self) -> None:
        """Put the store as it was, with nothing beside it."""
        shutil.rmtree(self.store.parent)
        self.store.parent.mkdir()
        shutil.copyfile(self.origin, self.store)

    def imported(self) -> Done:
        """Import the documents."""
        return run("import", self.documents, "--db", self.store)

    def faults(self, *, done: Done | None = None) -> list[str]:
        """What is wrong with the store after a disturbed import, and after one more that is not disturbed."""
        try:
            found = asked(lambda: version(self.store))
        except ChildDied as death:
            return [f"the store does not open: {death}"]
        faults = []
        if found not in (self.before, self.after):
            faults.append(f"neither before nor after: {difference(found, self.before)}")
        if done is not None and done.code == 0 and found != self.after:
            faults.append("exit code 0, but nothing is in")
        again = asked(self.imported)
        if again.code != 0:
            faults.append(f"the rerun failed: {again.code} {again.err.strip()}")
        elif (last := asked(lambda: version(self.store))) != self.after:
            faults.append(f"the rerun gave another store: {difference(last, self.after)}")
        faults += [f"left behind: {name}" for name in leftovers(self.store)]
        return faults


def made(folder: Path) -> Trial:
    """Set up a trial in ``folder``. To be called before this process opens any store: it is going to be forked."""
    documents, origin, store = folder / "documents", folder / "origin.duckdb", folder / "trial" / "store.duckdb"
    documents.mkdir(parents=True)
    store.parent.mkdir()
    for number in range(_DOCUMENTS):
        text = (
            f"湖北省公安厅通报\n夏季行动以来，全省打掉犯罪团伙{number + 37}个，抓获犯罪嫌疑人1.31万名，第{number}批。\n"
        )
        (documents / f"{number}.txt").write_text(text, encoding="utf-8")
    aged(documents)
    os.environ["HOME"] = str(folder)
    parse(text)  # loads what children then have
    asked(lambda: str(small_store.build(origin)))
    shutil.copyfile(origin, store)
    before = asked(lambda: version(store))
    started = time.monotonic()
    asked(lambda: run("import", documents, "--db", store))
    seconds = time.monotonic() - started
    return Trial(documents, origin, store, before, asked(lambda: version(store)), seconds)


def aged(documents: Path) -> Path:
    """Let the files of a folder be old: those of this very moment are read again the next time. Gives it back."""
    for path in documents.iterdir():
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    return documents
