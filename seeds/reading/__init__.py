"""Bytes become a Document: encoding, HTML, script, page furniture, and what a citation needs."""
