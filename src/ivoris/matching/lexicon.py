"""The words of the field as data: ``lexicon.toml`` and ``persons.toml``, and what approved mappings add to them."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import rapidfuzz

from ivoris.canonical import TABLES
from ivoris.mapping import Mapping as CenterMapping

_SHORT = 3  # shorter words are too common in other words to be found inside them
_FEW = 3  # concepts that a shortened word may have
_COMMON = 0.5  # share of the commonest concept's words that another needs, for a shortened word to have both
_PART = 5  # the shortest word that is known again at an end of a longer one
_FUZZY = 5  # the shortest word that may be misspelt
_ALIKE = 86.0  # similarity, in percent, from which two words are one
_LINKS = ("s", "n", "en", "es", "e", "er")  # between the parts of a German compound
_LOOSE = frozenset({"ab", "al", "am", "an", "au", "de", "di", "du", "e", "il", "in", "le", "on", "st", "to", "zu"})
# Words beside which such a short one, which stands alone otherwise, is a part: ``erstelltam``
_DATED = frozenset({"date", "visit", "done", "billed", "created", "changed", "deleted", "printed", "birth"})
# Words that end others without being a part of them: ``narrazione``, ``organisationsname``
_ENDINGS = frozenset({"action", "actions", "azione", "azioni", "gname", "sname"})
_STEM = 6  # the shortest part of a word that may have several endings
_PHRASE = 9  # the shortest pair of words that may have several endings
_ENDING = re.compile(r"(?:en|ies|y|[aeio]{1,2}s?|[sx])$")  # of number and gender, in the four languages
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True)
class Expectation:
    """What the name of a canonical table or column may say: one of ``core`` in full, and ``beside`` it.

    What may stand ``with`` a core speaks against the name where no core is: ``lignes`` are a service's only with it.
    """

    core: tuple[frozenset[str], ...]
    beside: frozenset[str]
    qualifying: frozenset[str]


@dataclass(frozen=True)
class Learned:
    """Names that approved mappings have for canonical tables and columns, plain, with how many mappings have each."""

    tables: Mapping[str, Counter[str]] = field(default_factory=dict)
    columns: Mapping[str, Counter[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, mappings: Iterable[CenterMapping]) -> Learned:
        """What reviewed mappings teach; those that nobody reviewed teach nothing."""
        tables: dict[str, Counter[str]] = {}
        columns: dict[str, Counter[str]] = {}
        for mapping in mappings:
            if not mapping.reviewed:
                continue
            for name, table in mapping.tables.items():
                if table.actual_name is not None:
                    tables.setdefault(name, Counter())[plain(table.actual_name)] += 1
                for column_name, column in table.columns.items():
                    if column.actual_name is not None and table.actual_name is not None:
                        key = f"{name}.{column_name}"
                        columns.setdefault(key, Counter())[plain(column.actual_name)] += 1
        return cls(tables, columns)


def plain(name: str) -> str:
    """A name in lower case, without accents and without anything but letters and digits."""
    return re.sub(r"[^a-z0-9]", "", folded(name))


@functools.lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


class Lexicon:
    """Looks words up; the same word may belong to several concepts."""

    def __init__(self, data: Mapping[str, Any], persons: Mapping[str, str]) -> None:
        self.concepts: dict[str, frozenset[str]] = {}
        found: dict[str, set[str]] = {}
        for concept, words in data["concepts"].items():
            for word in words.split():
                found.setdefault(word, set()).add(concept)
        self.concepts = {word: frozenset(concepts) for word, concepts in found.items()}
        self.tables = {name: _expectation(entry) for name, entry in data["tables"].items()}
        self.columns = {name: _expectation(entry) for name, entry in data["columns"].items()}
        self.insurers = {kind: frozenset(folded(words).split()) for kind, words in data["insurers"].items()}
        self.kinds = {kind: frozenset(words.split()) for kind, words in data["kinds"].items()}
        self.flags = tuple((yes, no) for yes, no in (pair.split("/") for pair in data["flags"]["pairs"].split()))
        self.gone = frozenset(data["flags"]["gone"].split())
        self.dental = re.compile("|".join(map(re.escape, sorted(set(folded(data["dental"]["terms"]).split())))))
        self.persons = {kind: frozenset(folded(words).split()) for kind, words in persons.items()}
        self._stems = _stems(self.concepts)
        self._long = tuple(word for word in self.concepts if len(word) >= _FUZZY)
        self._read = functools.lru_cache(maxsize=65_536)(self._segment)

    def flag_pair(self, codes: Iterable[str]) -> tuple[str, str] | None:
        """The pair of yes and no that these values are of, in lower case; None where they are of none."""
        found = {code.lower() for code in codes}
        return next((pair for pair in self.flags if found and found <= set(pair)), None)

    def expected(self, table: str, column: str) -> Expectation:
        """Of a canonical column, which may be called otherwise in one table than in the others."""
        return self.columns.get(f"{table}.{column}") or self.columns[column]

    def entry(self, word: str) -> str | None:
        """The word as it stands in the lexicon, maybe with another ending: ``coperture`` is ``copertura``."""
        return word if word in self.concepts else self._stems.get(_stem(word))

    def phrase(self, word: str) -> str | None:
        """Two words taken together as they stand in the lexicon; short ones are in the singular or plural it has."""
        return self.entry(word) if len(word) >= _PHRASE or word in self.concepts else None

    def read(self, word: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """A word's parts with their concepts; an unknown part has none. ``patientennr`` is patient and number."""
        return self._read(word)

    def _segment(self, word: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """Surest reading first. A part that is not literally in the lexicon keeps its own spelling."""
        if (entry := self.entry(word)) is not None:
            return ((entry, self.concepts[entry]),)
        if parts := self._compound(word):
            return tuple((part, self.concepts[part]) for part in parts)
        if word.endswith("s") and word[:-1] in self.concepts:  # ``zahlungs_eingang``: it links to the next word
            return ((word[:-1], self.concepts[word[:-1]]),)
        if len(word) > _SHORT and (concepts := self._shortened(word)):
            return ((word, concepts),)
        return self._partly(word) or ((word, self._alike(word)),)

    def _alike(self, word: str) -> frozenset[str]:
        """The concepts of a word that is misspelt or has another ending, such as ``elimine`` beside ``eliminato``."""
        if len(word) < _FUZZY:
            return frozenset()
        close = rapidfuzz.process.extractOne(word, self._long, scorer=rapidfuzz.fuzz.ratio, score_cutoff=_ALIKE)
        if close is not None:
            return self.concepts[close[0]]
        stem = word[: max(_FUZZY, len(word) - 2)]
        found = [self.concepts[other] for other in self._long if other.startswith(stem) and len(other) <= len(word) + 3]
        concepts = frozenset().union(*found)
        return concepts if len(concepts) < _FEW else frozenset()

    def _compound(self, word: str) -> list[str] | None:
        """The fewest and longest words that make up the whole of a compound, linking letters aside."""
        best: list[list[str] | None] = [None] * (len(word) + 1)
        best[0] = []
        for end in range(2, len(word) + 1):
            for start in range(end - 1):
                before = best[start]
                part = self._part(word[start:end])
                if before is None or part is None or not _may_be_part(part, start, end, len(word)):
                    continue
                if start and part in _ENDINGS:
                    continue
                if part in _LOOSE and not (before and self.concepts[before[-1]] & _DATED):
                    continue
                for reach in (end, *(end + len(link) for link in _LINKS if word.startswith(link, end))):
                    if reach == len(word) and reach != end:
                        continue  # a linking letter links to something
                    known = best[reach]
                    if known is None or _rank([*before, part]) < _rank(known):
                        best[reach] = [*before, part]
        return best[-1]

    def _part(self, word: str) -> str | None:
        """A part of a compound as it stands in the lexicon; one with another ending has at least an ending."""
        return word if word in self.concepts else self.entry(word) if _stem(word) != word else None

    def _partly(self, word: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """A compound of which one end is known: ``leistungsblatt`` is a service's, whatever a Blatt is."""
        for length in range(len(word) - 2, _PART - 1, -1):
            head, tail = word[:length], word[-length:]
            if head in self.concepts:
                return ((head, self.concepts[head]), (word[length:], frozenset()))
            if tail in self.concepts and tail not in _ENDINGS:
                return ((word[:-length], frozenset()), (tail, self.concepts[tail]))
        return ()

    def _shortened(self, word: str) -> frozenset[str]:
        """The concepts of the words that begin so, where these mostly agree on a few."""
        begun = [self.concepts[longer] for longer in self._long if longer.startswith(word)]
        times = Counter(concept for concepts in begun for concept in concepts)
        common = max(times.values(), default=0) * _COMMON
        found = frozenset(concept for concept, count in times.items() if count >= common)
        return found if len(found) <= _FEW else frozenset()


def _rank(parts: list[str]) -> tuple[int, int]:
    return len(parts), -sum(len(part) ** 2 for part in parts)


def _may_be_part(part: str, start: int, end: int, length: int) -> bool:
    return len(part) >= _SHORT or (end == length and start >= 2) or (start == 0 and end < length)


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _STEM else word


def _stems(concepts: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """The first word of each stem whose words all say the same."""
    found: dict[str, list[str]] = {}
    for word in concepts:
        found.setdefault(_stem(word), []).append(word)
    return {
        stem: alike[0]
        for stem, alike in found.items()
        if len(stem) >= _STEM and len({concepts[word] for word in alike}) == 1
    }


def _expectation(entry: Mapping[str, Any]) -> Expectation:
    return Expectation(
        core=tuple(frozenset(concepts) for concepts in entry["core"]),
        beside=frozenset(entry.get("beside", ())),
        qualifying=frozenset(entry.get("with", ())),
    )


@functools.cache
def lexicon() -> Lexicon:
    files = importlib.resources.files("ivoris.matching")
    data, persons = (tomllib.loads((files / f"{name}.toml").read_text("utf-8")) for name in ("lexicon", "persons"))
    loaded = Lexicon(data, persons)
    known = {column.name for table in TABLES.values() for column in table.columns}
    special = {f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns}
    if loaded.tables.keys() != TABLES.keys() or not known <= loaded.columns.keys() <= known | special:
        raise AssertionError("lexicon.toml does not describe the canonical tables and columns")
    return loaded
