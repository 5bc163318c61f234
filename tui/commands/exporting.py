"""``zhanbao export``: the whole store as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.starting import opened
from tui.errors import Code, Refused
from tui.streams import note, tell

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", type=Path, metavar="PATH", help="a new folder, or an export to replace")
    parser.add_argument(
        "--format", choices=("parquet", "csv"), default="parquet", help="of the tables; default: parquet"
    )


def run(options: argparse.Namespace) -> int:
    """Write the folder."""
    from store.export import export_store  # noqa: PLC0415 -- brings in the database
    from store.opening import default_path  # noqa: PLC0415
    from store.remote import refuse_exporting  # noqa: PLC0415

    if str(options.path) == "-":
        raise Refused("export -: an export is a folder, which stdout cannot be; name a folder")
    refuse_exporting(options.db or default_path())
    with opened(options) as store:
        counts = export_store(store.path, options.path, options.format)
    tell(f"{options.path}: {counts['release']} releases, {counts['figure']} figures, {counts['document']} documents")
    note(
        "its documents are texts of their publishers: mind their rights before you pass it on",
        quiet=not counts["document"] or options.quiet,
    )
    return Code.DONE
