"""The steps of the parser, in order."""

from __future__ import annotations

from seeds.parsing.headlines import read_headlines
from seeds.parsing.kinds import read_kinds
from seeds.parsing.labels import Labels
from seeds.parsing.layout import sentences
from seeds.parsing.operations import Operations
from seeds.parsing.periods import read_periods
from seeds.parsing.places import Places
from seeds.parsing.quantities import Quantity, quantities
from seeds.parsing.scopes import Scopes
from seeds.parsing.tables import read_tables
from seeds.parsing.trust import judge
from seeds.reading.flat import Flat
from seeds.reading.furniture import Furniture
from seeds.reading.setting import Setting


def read_quantities(
    flat: Flat, furniture: Furniture, setting: Setting, body: int
) -> tuple[list[Quantity], tuple[str, ...]]:
    """Every quantity of a flat text, all fields filled, and the page's warnings.

    ``body`` is where the text behind the title begins.
    """
    text = flat.text
    tables = read_tables(text, setting)
    found = [
        quantity
        for quantity in quantities(text)
        if not furniture.holds(quantity.start) and not tables.holds(quantity.start)
    ]
    places, operations, scopes = Places(text, setting), Operations(text, setting), Scopes(text)
    labels = Labels(text, places.mentions, body)
    for sentence in sentences(text, found):
        read_kinds(text, sentence)
        places.read(sentence)
        operations.read(sentence)
        read_periods(text, sentence, setting)
        scopes.read(sentence)
        labels.read(sentence)
    read_headlines(found, body)
    every = sorted([*found, *tables.quantities], key=lambda quantity: quantity.start)
    return every, judge(text, every, body)
