"""Data formats: one writer each, rows written as they come. Numbers are plain, and no decoration is added."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from typing import TextIO

from tui.printing.answer import Answer
from tui.printing.inert import cell, one_line
from tui.printing.values import json_of, text_of


def write_csv(answer: Answer, out: TextIO) -> None:
    """Comma-separated, a header line, quoted where needed (RFC 4180, but lines end in a line feed)."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_cell(value) for value in row] for row in answer.rows)


def write_tsv(answer: Answer, out: TextIO) -> None:
    """Tab-separated, a header line, nothing quoted: no value holds a tab or a line end."""
    out.write("\t".join(answer.columns) + "\n")
    for row in answer.rows:
        out.write("\t".join(_cell(value) for value in row) + "\n")


def write_json(answer: Answer, out: TextIO) -> None:
    """One array of objects, an object a line."""
    separator = "\n"
    out.write("[")
    for row in answer.rows:
        out.write(separator + _object(answer.columns, row))
        separator = ",\n"
    out.write("]\n" if separator == "\n" else "\n]\n")


def write_jsonl(answer: Answer, out: TextIO) -> None:
    """One object a line."""
    for row in answer.rows:
        out.write(_object(answer.columns, row) + "\n")


def write_md(answer: Answer, out: TextIO) -> None:
    """A Markdown table."""
    out.write(f"| {' | '.join(answer.columns)} |\n| {' | '.join('---' for _ in answer.columns)} |\n")
    for row in answer.rows:
        out.write(f"| {' | '.join(_marked_down(value) for value in row)} |\n")


_MARKUP = re.compile(r"[\\|\[\]`*~]")
"""What begins a cell, a link, an image, code or emphasis in Markdown."""
WRITERS: dict[str, Callable[[Answer, TextIO], None]] = {
    "csv": write_csv,
    "tsv": write_tsv,
    "json": write_json,
    "jsonl": write_jsonl,
    "md": write_md,
}


def _cell(value: object) -> str:
    text = text_of(value)
    return cell(text) if isinstance(value, str | tuple) else text


def _object(columns: tuple[str, ...], row: tuple[object, ...]) -> str:
    return "{" + ", ".join(f'"{name}": {json_of(value)}' for name, value in zip(columns, row, strict=True)) + "}"


def _marked_down(value: object) -> str:
    return _MARKUP.sub(r"\\\g<0>", one_line(text_of(value))).replace("&", "&amp;").replace("<", "&lt;")
