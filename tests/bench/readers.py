"""Reads documents with one reader and prints how fast as JSON: ``python readers.py READER FILE …``.

Runs in the environment of the reader, which may be a peer's: it imports nothing of this package.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Read = Callable[[str], int]
"""Reads a text; how many things it found."""


def zhanbao() -> Read:
    """This parser: whole figures."""
    parse = import_module("seeds").parse
    return lambda text: len(parse(text).figures)


def recognizers() -> Read:
    """Recognizers-Text: numbers alone."""
    numbers = import_module("recognizers_number")
    model = numbers.NumberRecognizer(numbers.Culture.Chinese).get_number_model()
    return lambda text: len(model.parse(text))


def jionlp() -> Read:
    """JioNLP: amounts of money and times alone; it has no reader of other numbers."""
    ner = import_module("jionlp").ner
    return lambda text: (
        len(ner.extract_money(text, with_parsing=True))
        + len(ner.extract_time(text, time_base=time.time(), with_parsing=True))
    )


def main(reader: str, files: list[str]) -> None:
    """Time ``reader`` on the files, one after the other; the first text is read before, uncounted."""
    texts = [Path(file).read_text(encoding="utf-8") for file in files]
    plain = _peak_mb()
    begun = time.perf_counter()
    read: Read = {"zhanbao": zhanbao, "recognizers": recognizers, "jionlp": jionlp}[reader]()
    read(texts[0][:300])
    ready = time.perf_counter()
    found = [read(text) for text in texts]
    seconds = time.perf_counter() - ready
    characters = sum(map(len, texts))
    told = {
        "ready": ready - begun,
        "seconds": seconds,
        "characters": characters / seconds,
        "found": sum(found) / seconds,
        "memory": _peak_mb() - plain,
    }
    print(json.dumps(told))


def _peak_mb() -> float:
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
