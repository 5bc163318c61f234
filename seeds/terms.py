"""What fields of figures and releases may say: closed vocabularies.

Apart from the records, so that who only speaks of them does not wait until those are made.
"""

from __future__ import annotations

from typing import Literal

Approx = Literal["exact", "over", "about", "under"]
Kind = Literal["level", "change", "share", "multiple"]
Basis = Literal["yoy", "pop", "other", "unstated"]
Scope = Literal["total", "case"]
Host = Literal["official", "media"]
Script = Literal["hans", "hant"]

COUNTRY = "000000"
"""GB/T 2260 has no code for the whole country; the house uses this one."""
