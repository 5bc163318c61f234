"""Nothing lost, nobody in: kills, faults, hostile documents and words, readers beside writers, a monkey at the keys.

``python -m tests.torture`` runs everything with counts and prints one table; the tests here run a short form of each.
"""
