"""Pieces of a screen: the windowed table, one-line bars, scrollable text."""
