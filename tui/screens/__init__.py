"""The dashboard's screens: a place's answer, search, help."""
