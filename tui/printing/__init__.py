"""Plain output: tables for eyes, and csv, tsv, json, jsonl and md for other programs.

``answer`` is what is printed, ``values`` and ``inert`` say how one value looks, and each format has its writer.
"""
