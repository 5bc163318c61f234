"""A Textual hello world, to compare with: one DataTable of 300 rows between a header and a footer."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import DataTable, Footer, Header


class Hello(App[None]):
    """Shows the table."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Header, table, footer."""
        yield Header()
        yield DataTable(cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns("place", "metric", "value", "unit", "campaign", "published")
        table.add_rows(
            (f"place {n}", "gangs broken up", n * 37 % 1009, "groups", "hello", f"2023-09-{n % 28 + 1:02}")
            for n in range(300)
        )


if __name__ == "__main__":
    Hello().run()
