"""Whether what a command wrote, or a screen shows, is text and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re

ACTIVE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # what terminals obey
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of a line
    r"\u200b-\u200d\u2060\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"  # what nobody sees
    r"\u2028\u2029\ud800-\udfff]"  # what breaks lines and files
)
_FORMULA = re.compile(r"[=@＝＠]|[+\-＋－](?![0-9]+(?:\.[0-9]+)?%?\Z)")
_ESCAPED = re.compile(r"\\.")
_MARKUP = re.compile(r"[<\[\]`*~]")


def faults_of_text(text: str) -> list[str]:
    """What is wrong with lines for people."""
    found = ACTIVE.search(text)
    return [f"{found[0]!r} in {text[max(0, found.start() - 30) : found.start() + 10]!r}"] if found else []


def faults_of(text: str, format_: str) -> list[str]:
    """What is wrong with the output of a command in one of its formats."""
    return _CHECKS[format_](text)


def _csv(text: str) -> list[str]:
    return faults_of_text(text) + _cells(list(csv.reader(io.StringIO(text, newline=""))))


def _tsv(text: str) -> list[str]:
    return faults_of_text(text.replace("\t", "|")) + _cells([line.split("\t") for line in text.split("\n")[:-1]])


def _cells(rows: list[list[str]]) -> list[str]:
    faults = [f"{cell[:40]!r} is a formula" for row in rows for cell in row if _FORMULA.match(cell)]
    if len({len(row) for row in rows}) > 1:
        faults.append("rows of different lengths")
    return faults


def _json(text: str) -> list[str]:
    json.loads(text)
    return faults_of_text(text)


def _lines(text: str) -> list[str]:
    for line in text.splitlines():
        json.loads(line)
    return faults_of_text(text)


def _markdown(text: str) -> list[str]:
    faults = faults_of_text(text)
    plain = _ESCAPED.sub("", text)
    if found := _MARKUP.search(plain):
        faults.append(f"markup in {plain[max(0, found.start() - 30) : found.start() + 20]!r}")
    if len({line.count("|") for line in plain.splitlines()}) > 1:
        faults.append("rows of different lengths")
    return faults


_CHECKS = {
    "table": faults_of_text,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _lines,
    "md": _markdown,
}
FORMATS = tuple(_CHECKS)
