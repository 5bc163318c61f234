"""Tui shows: the dashboard, and the command line with its plain output."""
