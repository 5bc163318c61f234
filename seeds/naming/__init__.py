"""Naming gives identities: a label its metric, words their campaign, a name its region."""
