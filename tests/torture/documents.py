"""Documents from hostile sites: every payload in a text, a page and a table, and shapes that exhaust a reader."""

from __future__ import annotations

import csv
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from tests.torture.payloads import PAYLOADS, SURROGATES

_TEXT = """{p}演示省公安厅通报{p}
来源：{p}日报　2023-08-01
夏季行动以来，全省公安机关打掉{p}犯罪团伙415个，抓获{p}犯罪嫌疑人1.31万名。
“{p}净网”专项行动中，破获{p}案件1,204起，追赃挽损3.2亿{p}元。
刑事{p}警情同比下降21.48%，群众{p}满意度98.7%。
"""
_HEADER = [
    "release",
    "raw",
    "value",
    "unit",
    "approx",
    "kind",
    "basis",
    "metric",
    "region",
    "campaign",
    "period",
    "scope",
    "title",
    "outlet",
    "date",
    "url",
]


class Case(NamedTuple):
    """A file of a hostile site."""

    name: str
    file: str
    data: bytes


def cases() -> Iterator[Case]:
    """Every case that is a file with bytes of its own."""
    for number, (name, payload) in enumerate(PAYLOADS.items()):
        yield Case(f"{name}, text", f"text-{number:03}.txt", _TEXT.format(p=payload).encode())
        yield Case(f"{name}, page", f"page-{number:03}.html", _page(payload).encode())
        yield Case(f"{name}, table", f"table-{number:03}.csv", _table(payload, number))
    for number, (name, payload) in enumerate(SURROGATES.items()):
        yield Case(f"{name}, table", f"half-{number}.jsonl", _json(payload, number))
        yield Case(f"{name}, text", f"half-{number}.txt", _TEXT.format(p=payload).encode("utf-8", "surrogatepass"))
    for name, (file, make) in _SHAPES.items():
        yield Case(name, file, make())


def odd_files(folder: Path) -> dict[str, Path]:
    """Things in ``folder`` that are no files with bytes: each is to be refused, or passed over, at once."""
    loop, other, pipe = folder / "loop.txt", folder / "other.txt", folder / "pipe.txt"
    loop.symlink_to(other)
    other.symlink_to(loop)
    os.mkfifo(pipe)
    around = folder / "around"
    around.mkdir()
    (around / "again").symlink_to(folder, target_is_directory=True)
    secret = folder / "secret.txt"
    secret.write_text(_TEXT.format(p=""), encoding="utf-8")
    secret.chmod(0)
    return {
        "loop of links": loop,
        "pipe": pipe,
        "circle of folders": around,
        "device": Path("/dev/zero"),
        "terminal": Path("/dev/tty"),
        "kernel's file": Path("/proc/self/mem"),
        "no permission": secret,
        "name of 300 characters": folder / ("x" * 300),
    }


def _page(payload: str) -> str:
    body = "".join(f"<p>{escape(line)}</p>" for line in _TEXT.format(p=payload).splitlines())
    head = f"<title>{payload}通报</title><meta name=author content='{payload}'>"
    return f"<html><head>{head}</head><body>{body}</body></html>"


def _row(payload: str, number: int) -> list[str]:
    return [
        f"{payload}-{number}", "415", "415", payload[:40], "exact", "level", "", f"打掉{payload}团伙", "420000",
        f"{payload[:60]}行动", payload[:60], "total", f"{payload}通报", f"{payload}日报", "2023-08-01",
        f"https://example.org/{number}/{payload}",
    ]  # fmt: skip


def _table(payload: str, number: int) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_HEADER, _row(payload, number)])
    return out.getvalue().encode()


def _json(payload: str, number: int) -> bytes:
    return (json.dumps(dict(zip(_HEADER, _row(payload, number), strict=True))) + "\n").encode()


def _zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def _tarred(kind: bytes, name: str, target: str = "") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, target
        archive.addfile(entry)
    return out.getvalue()


def _bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "团伙">{entities}]><html><body>&e9;</body></html>'.encode()


_SENTENCE = "全市公安机关打掉犯罪团伙37个，抓获犯罪嫌疑人1.31万名。"
_Shape = tuple[str, Callable[[], bytes]]
_SHAPES: dict[str, _Shape] = {
    "ten megabytes on one line": ("line.txt", (_SENTENCE + "甲" * 3_300_000 + "。" + _SENTENCE).encode),
    "deep nesting": ("deep.html", lambda: b"<div>" * 50_000 + _SENTENCE.encode() + b"</div>" * 50_000),
    "deep tables": ("tables.html", lambda: b"<table><tr><td>" * 3_000 + _SENTENCE.encode()),
    "entity bomb": ("bomb.html", _bomb),
    "external entity": (
        "external.html",
        lambda: b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><html><body>&f;' + _SENTENCE.encode(),
    ),
    "a hundred thousand attributes": (
        "attributes.html",
        lambda: b"<p " + b" ".join(b"a%d" % n for n in range(100_000)) + b">" + _SENTENCE.encode(),
    ),
    "page of scripts": ("scripts.html", lambda: b"<html><script>document.write('x')</script></html>"),
    "frames": ("frames.html", lambda: b"<iframe src=file:///etc/passwd></iframe><object data=/etc/passwd></object>"),
    "refresh": ("refresh.html", lambda: b"<meta http-equiv=refresh content='0;url=file:///etc/passwd'>"),
    "an attribute of a megabyte": ("attribute.html", lambda: b"<p id='" + bytes(10**6) + b"'>" + _SENTENCE.encode()),
    "a hundred thousand tags": ("tags.html", lambda: b"<b>1<i>" * 100_000),
    "empty": ("empty.txt", lambda: b""),
    "blanks only": ("blanks.txt", lambda: b" \n\t\r\n" * 100),
    "NULs only": ("nuls.txt", lambda: bytes(100_000)),
    "random bytes": ("random.txt", lambda: bytes((n * n * 31 + n // 7) % 256 for n in range(50_000))),
    "an executable": ("program.txt", lambda: b"\x7fELF\x02\x01\x01" + bytes(64) + b"/lib/ld.so" * 100),
    "half of UTF-8": ("half.txt", lambda: _SENTENCE.encode()[:-1]),
    "half of UTF-16": ("utf16.txt", lambda: ("\ufeff" + _SENTENCE).encode("utf-16-le")[:-1]),
    "overlong UTF-8": ("overlong.txt", lambda: b"\xc0\xaf\xe0\x80\xaf" + _SENTENCE.encode()),
    "two encodings": ("two.txt", lambda: _SENTENCE.encode() + _SENTENCE.encode("gb18030")),
    "a mark and nothing": ("mark.txt", lambda: b"\xef\xbb\xbf"),
    "UTF-7": ("utf7.html", lambda: b"<meta charset=utf-7>+ADw-script+AD4-" + _SENTENCE.encode()),
    "no such charset": ("charset.html", lambda: b"<meta charset=nothing>" + _SENTENCE.encode()),
    "numbers without end": ("numbers.txt", ("抓获" + "1" * 100_000 + "人，" + "1万亿亿亿亿" * 1_000).encode),
    "magnitudes without end": ("magnitudes.txt", ("亿万" * 100_000 + "个，抓获1" + "亿" * 100_000 + "人。").encode),
    "exponents": ("exponents.txt", "追赃1e999999999元，9E+99999万元，NaN起，Infinity人。".encode),
    "table of a huge value": ("huge.csv", lambda: _value("9" * 400)),
    "table of an exponent": ("exponent.csv", lambda: _value("1e999999")),
    "table of no number": ("nan.csv", lambda: _value("NaN")),
    "table of infinity": ("infinity.csv", lambda: _value("Infinity")),
    "table of one field": ("field.csv", lambda: b"release,raw\n" + b'"' + b"x" * 300_000),
    "table of many columns": ("columns.csv", lambda: b",".join(b"c%d" % n for n in range(20_000)) + b"\n"),
    "JSON in JSON": ("nested.jsonl", lambda: b"[" * 100_000),
    "JSON of a huge number": ("number.jsonl", lambda: b'{"release": "a", "raw": 1' + b"0" * 10_000 + b"}"),
    "Parquet that is none": ("none.parquet", lambda: b"PAR1" + bytes(100) + b"PAR1"),
    "sidecar upwards": ("about.csv", lambda: b"file,title\n../../../../etc/passwd,x\n/etc/passwd,y\n"),
    "zip upwards": ("up.zip", lambda: _zipped("../../../../tmp/escaped.txt", _SENTENCE.encode())),
    "zip bomb": ("bomb.zip", lambda: _zipped("bomb.txt", bytes(80_000_000))),
    "zip of a zip": ("zips.zip", lambda: _zipped("inner.zip", _zipped("a.txt", _SENTENCE.encode()))),
    "zip with controls in a name": ("names.zip", lambda: _zipped("a\x1b[31m\u202eb.txt", _SENTENCE.encode())),
    "zip that is none": ("none.zip", lambda: b"PK\x03\x04" + bytes(100)),
    "tar of a device": ("device.tar", lambda: _tarred(tarfile.CHRTYPE, "device.txt")),
    "tar of a pipe": ("pipe.tar", lambda: _tarred(tarfile.FIFOTYPE, "pipe.txt")),
    "tar of a link out": ("link.tar", lambda: _tarred(tarfile.SYMTYPE, "link.txt", "/etc/passwd")),
    "tar of a hard link": ("hard.tar", lambda: _tarred(tarfile.LNKTYPE, "hard.txt", "/etc/passwd")),
    "tar that is cut": ("cut.tar.gz", lambda: b"\x1f\x8b\x08" + bytes(50)),
    "a hundred thousand figures": ("figures.txt", (_SENTENCE * 50_000).encode),
}  # fmt: skip


def _value(value: str) -> bytes:
    row = _row("x", 0)
    row[0], row[2] = f"value-{value[:8]}", value
    return (",".join(_HEADER) + "\n" + ",".join(row) + "\n").encode()
