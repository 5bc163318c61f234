"""Typed questions and their answers: one file a question, its SQL beside its row type.

A *question* is a small frozen value (``Provinces()``, ``Ranking("dismantle.gang")``). ``Store.ask`` turns it into a
``Listing``: rows counted, ordered, filtered and fetched a page at a time. Screens and ``zhanbao show`` ask the
same ones.
"""
