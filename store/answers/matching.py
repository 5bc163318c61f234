"""How names match the words of a search: what of the table ``name``, and how well (its *tier*, the least is best)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from seeds.terms import SYNONYMS
from store.connecting import given
from store.folding import search_key

Statement = tuple[str, list[object]]
"""SQL and its parameters."""

EVERY_WORD, IN_BETWEEN, HALF, MISSPELT = 8, 9, 10, 11
"""Tiers of what has every word somewhere, all characters with others between them, half of the pairs of characters, and
of what is spelt as the words but for a slip."""

_INNER = 3
"""Letters from which on they may stand inside pinyin or initials."""
_MOST_WORDS = 8
"""Words that are looked for one by one; of more, all as they stand."""
_LONGEST = 100
"""Characters up to which what merely resembles the words is looked for: titles are no longer."""
_SHORT, _LONG = 4, 8
"""Letters of pinyin from which on one slip, and two slips, are likelier than another name."""
_NO_LETTER = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a search, as names are compared with them."""

    key: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> Self:
        """What somebody typed, in the form of the table ``name``."""
        key = str(given(search_key(typed))[0])
        words = tuple(key.split())
        return cls(key, words if len(words) <= _MOST_WORDS else ())

    @property
    def reworded(self) -> Self:
        """The same in the English words of the catalogues, of plurals what they begin with."""
        return type(self)(" ".join(map(_reworded, self.key.split())), tuple(map(_reworded, self.words)))

    @property
    def compact(self) -> str:
        """All of it without blanks, as pinyin is stored and as Chinese is written."""
        return joined(self.key)

    @property
    def resembles(self) -> bool:
        """Whether names can merely resemble it: several characters in a run, not all of them Latin."""
        return not self.key.isascii() and len(self.words) == 1 and 1 < len(self.key) <= _LONGEST


def _reworded(word: str) -> str:
    one = word
    if word.isascii() and word.endswith("s") and len(word) > _INNER:
        one = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    return SYNONYMS.get(word) or SYNONYMS.get(one, one)


def joined(words: str) -> str:
    """Words as pinyin has them: without blanks and apostrophes."""
    return words.replace(" ", "").replace("'", "")


def things(wanted: Wanted, kinds: str = "kind <> 'release'") -> Statement:
    """Kind, id, tier and size of things that match by one of their names, or have every word in some of them.

    ``kinds`` is a condition on their kinds. A thing's size is that of the name which matches best, of equally good ones
    the shortest: whichever the store has first.
    """
    tiers, values = _case(_tiers(wanted))
    each = [_somewhere(word) for word in wanted.words] if len(wanted.words) > 1 else []
    held = "".join(f", CASE WHEN {test} THEN true ELSE false END AS word_{n}" for n, (test, _) in enumerate(each))
    every = " AND ".join(f"bool_or(word_{n})" for n in range(len(each))) or "false"
    some = " OR ".join(f"word_{n}" for n in range(len(each))) or "false"
    sql = f"""SELECT kind, id, coalesce(min(tier), {EVERY_WORD}) AS tier,
       coalesce(arg_min(size, tier * 1000000 + size), min(size)) AS size
FROM (SELECT kind, id, length(folded) AS size, {tiers} AS tier{held} FROM name WHERE {kinds})
WHERE tier IS NOT NULL OR {some} GROUP BY kind, id HAVING min(tier) IS NOT NULL OR ({every})"""
    return sql, [*values, *(value for _, asked in each for value in asked)]


def titles(wanted: Wanted) -> Statement:
    """Id, tier and size of releases whose titles match, or have every word."""
    tests: list[tuple[int, str, list[object]]] = [
        (0, "folded = ?", [wanted.key]),
        (1, "starts_with(folded, ?)", [wanted.key]),
        (2, *_part(wanted)),
    ]
    words = wanted.words if len(wanted.words) > 1 else ()
    if words:
        starts: list[Statement] = [_from_a_words_start(word) if word.isascii() else ("true", []) for word in words]
        every = " AND ".join(test for test, _ in starts)
        tests.append((EVERY_WORD, every, [value for _, asked in starts for value in asked]))
    tiers, values = _case(tests)
    # First what all tiers want, one plain test a row: it is the one that a hundred thousand titles are put to.
    sought: tuple[str, ...] = words or (wanted.key if wanted.key.isascii() else wanted.compact,)
    held = " AND ".join("contains(folded, ?)" for _ in sought)
    sql = f"""SELECT id, tier, size FROM (
    SELECT id, length(folded) AS size, {tiers} AS tier FROM name WHERE kind = 'release' AND {held}
) WHERE tier IS NOT NULL"""
    return sql, [*values, *sought]


def resembling(wanted: Wanted, kinds: str) -> Statement:
    """Kind, id, tier and size of what merely resembles the words, of names for whose kind ``kinds`` holds."""
    key = wanted.key
    escaped = (f"\\{char}" if char in "\\%_" else char for char in key)
    pattern = f"%{'%'.join(escaped)}%"
    pairs: list[object] = [key[at : at + 2] for at in range(len(key) - 1)]
    tiers, within = f"CASE WHEN spread THEN {IN_BETWEEN} END", "spread"
    values: list[object] = [pattern]
    if len(pairs) > 1:
        # Whatever has half of the pairs has one of any that are half and one more: the others are not looked for.
        some = pairs[: len(pairs) // 2 + 1]
        held = " + ".join("CAST(contains(folded, ?) AS INTEGER)" for _ in pairs)
        tiers = f"CASE WHEN spread THEN {IN_BETWEEN} WHEN 2 * ({held}) >= {len(pairs)} THEN {HALF} END"
        within = f"spread OR {' OR '.join('contains(folded, ?)' for _ in some)}"
        values = [*pairs, pattern, *some]
    sql = f"""SELECT kind, id, min(tier) AS tier, arg_min(size, tier * 1000000 + size) AS size FROM (
    SELECT kind, id, length(folded) AS size, {tiers} AS tier
    FROM (SELECT kind, id, folded, folded LIKE ? ESCAPE '\\' AS spread FROM name WHERE {kinds}) WHERE {within}
) WHERE tier IS NOT NULL GROUP BY kind, id"""
    return sql, values


def misspelt(wanted: Wanted) -> Statement:
    """Kind, id, tier and size of what is spelt in pinyin as the words are, but for a slip in Latin letters."""
    letters, slips = joined(wanted.key), 0
    if not letters.isascii():
        from seeds.naming.pinyin import spell  # noqa: PLC0415 -- reads its table: only for what nothing else is found of

        letters = spell(letters)[0]  # an input method offers all that sounds so: 胡北
    elif letters.isalpha():
        slips = 2 if len(letters) >= _LONG else 1
    spelt, values = _spelt(letters, slips) if _SHORT <= len(letters) <= _LONGEST else ("false", [])
    found = f"SELECT DISTINCT kind, id, {MISSPELT} AS tier, length(pinyin) AS size FROM name"
    return f"{found} WHERE kind <> 'release' AND {spelt}", values


def _spelt(letters: str, slips: int) -> Statement:
    if not slips:
        return "pinyin = ?", [letters]
    near = "abs(length(pinyin) - ?) <= ? AND damerau_levenshtein(pinyin, ?) <= ?"
    return near, [len(letters), slips, letters, slips]


def _tiers(wanted: Wanted) -> Iterator[tuple[int, str, list[object]]]:
    """How a name may match all the words as they stand: tier, condition and its parameters; the first that holds.

    They stand in the docstring of ``Search``. Only what the words can match is tested: pinyin and initials are Latin.
    """
    key, compact = wanted.key, wanted.compact
    if not key.isascii():
        yield 0, "folded = ?", [key]
        yield 1, "starts_with(folded, ?)", [key]
        yield 2, *_part(wanted)
        return
    yield 0, "? IN (folded, id) OR pinyin = ?", [key, compact or key]
    yield 1, "starts_with(folded, ?)", [key]
    yield 2, *_part(wanted)
    if compact:
        yield 3, "initials = ?", [compact]
        yield 4, "starts_with(pinyin, ?)", [compact]
        yield 5, "starts_with(initials, ?)", [compact]
    if len(compact) >= _INNER:
        yield 6, "contains(pinyin, ?)", [compact]
        yield 7, "contains(initials, ?)", [compact]


def _part(wanted: Wanted) -> Statement:
    """A condition that all the words are a part of a name, and its parameters."""
    if wanted.key.isascii():
        return _from_a_words_start(wanted.key, whole=wanted.key.isdigit())
    return "contains(folded, ?)", [wanted.compact]


def _somewhere(word: str) -> Statement:
    """A condition that a name has one word, in whichever form, and its parameters."""
    if not word.isascii():
        return "contains(folded, ?)", [word]
    start, values = _from_a_words_start(word)
    if not joined(word):
        return start, values
    spelt = "contains" if len(word) >= _INNER else "starts_with"
    return f"({start}) OR {spelt}(pinyin, ?) OR {spelt}(initials, ?)", [*values, joined(word), joined(word)]


def _from_a_words_start(latin: str, *, whole: bool = False) -> Statement:
    """A condition that a name has Latin words or digits, not from inside another; the costly test is put to few.

    ``whole``: nor what only begins so (415 is not 41523).
    """
    bare = _NO_LETTER.sub(" ", latin).strip()
    if not bare:
        return "false", []
    words = "' ' || regexp_replace(folded, '[^a-z0-9]+', ' ', 'g') || ' '"
    return f"contains(folded, ?) AND contains({words}, ?)", [latin, f" {bare} " if whole else f" {bare}"]


def _case(tests: Iterable[tuple[int, str, list[object]]]) -> Statement:
    """The tier of the first test that holds, null where none does."""
    told = list(tests)
    cases = " ".join(f"WHEN {test} THEN {tier}" for tier, test, _ in told)
    return f"CASE {cases} END", [value for _, _, values in told for value in values]
