"""Make ``seeds/data/read_releases.csv`` and ``read_figures.csv``: what the parser reads from a folder of documents.

    python -m seeds.gathering.documents DIR

DIR holds ``*.txt`` and may hold ``releases.csv`` with what is known of each (``file,title,outlet,published,url,issuer,
region,campaign,campaign_year,script``): that takes the place of what the parser makes of the page. No text is written.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from seeds.figure import Figure, Reading, Release
from seeds.naming.campaigns import campaigns
from seeds.reader import read

DATA = Path(__file__).parent.parent / "data"
RELEASE_COLUMNS = (
    "release", "title", "outlet", "published", "url", "host", "issuer", "region", "campaign_id", "script", "warnings",
)  # fmt: skip
FIGURE_COLUMNS = (
    "release", "start", "end", "raw", "value", "unit", "approx", "kind", "basis", "metric", "region", "campaign",
    "campaign_id", "period", "scope", "confidence", "notes",
)  # fmt: skip


def described(release: Release, known: Mapping[str, str]) -> Release:
    """The release with what is known of it in place of what was read; empty means not on the page."""
    year = int(known["campaign_year"]) if known["campaign_year"] else None
    name, region = known["campaign"], known["region"]
    catalogue = campaigns()
    edition = (catalogue.identify(name, year, region) or catalogue.provisional(name, year, region)) if name else None
    return replace(
        release,
        title=known["title"],
        outlet=known["outlet"],
        published=known["published"],
        url=known["url"],
        issuer=known["issuer"],
        region=region,
        campaign_id=None if edition is None else edition.id,
        script="hant" if known["script"] == "hant" else "hans",
    )


def gathered(folder: Path) -> list[Reading]:
    """The readings of a folder's documents, in the order of their files' names."""
    known: dict[str, dict[str, str]] = {}
    if (folder / "releases.csv").is_file():
        with (folder / "releases.csv").open(encoding="utf-8", newline="") as file:
            known = {row["file"]: row for row in csv.DictReader(file)}
    readings = []
    for path in sorted(folder.glob("*.txt")):
        reading = read(path)
        if path.name in known:
            reading = replace(reading, release=described(reading.release, known[path.name]))
        readings.append(reading)
    return readings


def _release_row(release: Release) -> list[object]:
    return [
        release.id, release.title, release.outlet, release.published, release.url, release.host or "", release.issuer,
        release.region, release.campaign_id or "", release.script, "|".join(release.warnings),
    ]  # fmt: skip


def _figure_row(release: str, figure: Figure) -> list[object]:
    return [
        release, figure.start, figure.end, figure.raw, format(figure.value, "f"), figure.unit, figure.approx,
        figure.kind, figure.basis or "", figure.metric, figure.region, figure.campaign or "", figure.campaign_id or "",
        figure.period or "", figure.scope, figure.confidence, "|".join(figure.notes),
    ]  # fmt: skip


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def main(arguments: list[str]) -> int:
    """Write both tables from the one folder named."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("name one folder of documents: make data DOCUMENTS=FOLDER", file=sys.stderr)
        return 2
    readings = gathered(Path(arguments[0]))
    _write(DATA / "read_releases.csv", RELEASE_COLUMNS, (_release_row(one.release) for one in readings))
    rows = [_figure_row(one.release.id, figure) for one in readings for figure in one.figures]
    _write(DATA / "read_figures.csv", FIGURE_COLUMNS, rows)
    print(f"{len(rows)} figures of {len(readings)} releases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
