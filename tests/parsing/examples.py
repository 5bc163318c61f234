"""How many examples a property is shown: many where CI says so, and then the same ones every time."""

from __future__ import annotations

import os

from hypothesis import settings

IN_CI = bool(os.environ.get("CI"))

examples = settings(
    max_examples=2_000 if IN_CI else 300,
    deadline=None,
    derandomize=IN_CI,
    database=None,
)
"""Decorator of the parser's properties."""
