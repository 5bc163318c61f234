"""How the tables that ship are made: run by hand from a clone, never by the program."""
