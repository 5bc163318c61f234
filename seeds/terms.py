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
COUNTRY_NAMES = frozenset({"全国", "中国", "china", "national", "nationwide", "quanguo", "zhongguo"})
"""What people call it, in the form in which searches are compared with names."""
SYNONYMS = {
    "abduction": "trafficking",
    "burglary": "theft",
    "car": "vehicle",
    "cracked": "solved",
    "detained": "detention",
    "drunk": "drink",
    "firearm": "gun",
    "firearms": "guns",
    "fugitive": "fugitives",
    "kidnapping": "trafficking",
    "murder": "homicide",
    "murders": "homicides",
    "narcotics": "drug",
    "narcotic": "drug",
    "nabbed": "arrested",
    "scam": "fraud",
    "scams": "fraud",
    "stolen": "theft",
    "syndicate": "gang",
    "syndicates": "gangs",
    "triad": "mafia",
    "triads": "mafia",
}
"""English words that people search with, and those that the catalogues have for them."""
