"""How fast the house is, in ratios: ``python -m tests.bench``, or ``make bench``.

Nothing here is a test with a clock: what CI checks of speed is counted, not timed (``test_*.py``).
"""
