"""What names of a schema begin with that is no word of theirs: a module's prefix, a type, the letters of a table."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ivoris.matching.lexicon import Lexicon, folded
from ivoris.schema import Table

PERSONAL = frozenset({"family", "given", "birth", "address", "phone", "mail", "sex", "insured"})
_TYPE_WORD, _OFTEN, _MOSTLY, _WIDELY = 3, 5, 0.8, 3  # letters, columns, share of one type, tables
_STRING = "str"  # before names it is a text rather than a street
_HABIT = {2: 0.6, 3: 0.4}  # share of all columns, by how many families of types are said
_LETTERS, _BEGUN = 4, 0.7  # at most, of a beginning that says the table, and share of the table's names
_TOO_SHORT = 2  # letters, that may be a word by chance
_COUNTED = frozenset({"number", "id"})
_MODULE, _OF_MODULE, _MODULAR = 4, 3, 0.8  # letters of a module's prefix, its tables, share of tables in any
_TOLD_BY_TABLES = frozenset({"patient", "insurer", "chart", "entry", "service", "link", "archive"})


@functools.lru_cache(maxsize=16_384)
def words(name: str) -> list[str]:
    """A name cut at everything that is no letter, at digits, and where a small letter is followed by a capital."""
    spaced = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][a-zäöüß])", " ", name)
    return re.findall(r"[a-z]+", folded(spaced))


def shared(names: Sequence[Sequence[str]]) -> frozenset[str]:
    """A first word that nearly all names of more than one word share."""
    several = [cut[0] for cut in names if len(cut) > 1]
    if len(several) < 3 or len(several) < 0.6 * len(names):
        return frozenset()
    word, count = Counter(several).most_common(1)[0]
    return frozenset({word}) if count >= 0.9 * len(several) else frozenset()


def of_tables(tables: Sequence[Sequence[str]], lexicon: Lexicon) -> frozenset[str]:
    """First words of tables that say nothing: one for all of them, or short ones of the modules they are part of."""
    if found := shared(tables):
        return found
    counts = Counter(cut[0] for cut in tables if len(cut) > 1 and len(cut[0]) <= _MODULE)
    modules = {word: count for word, count in counts.items() if count >= _OF_MODULE}
    if len(modules) < 2 or sum(modules.values()) < _MODULAR * len(tables):
        return frozenset()
    return frozenset(word for word in modules if not lexicon.concepts.get(word, frozenset()) & _TOLD_BY_TABLES)


def types_said(tables: Sequence[Table], lexicon: Lexicon) -> frozenset[str]:
    """Short first words that say a type wherever they stand, where most names begin so: ``strName``, ``lngNr``."""
    columns = [(table.name, column) for table in tables for column in table.columns]
    kinds: dict[str, Counter[str]] = {}
    places: dict[str, set[str]] = {}
    for table, column in columns:
        cut = words(column.name)
        told = lexicon.concepts.get(cut[0], frozenset()) & (_TOLD_BY_TABLES | PERSONAL) if cut else ()
        if len(cut) > 1 and len(cut[0]) <= _TYPE_WORD and (not told or cut[0] == _STRING):
            kinds.setdefault(cut[0], Counter())[_type_family(column.data_type)] += 1
            places.setdefault(cut[0], set()).add(table)
    said = {
        word
        for word, found in kinds.items()
        if max(found.values()) >= max(_MOSTLY * found.total(), _OFTEN) and len(places[word]) >= _WIDELY
    }
    families = {kinds[word].most_common(1)[0][0] for word in said}
    covered = sum(kinds[word].total() for word in said)
    return frozenset(said) if covered >= _HABIT.get(len(families), math.inf) * len(columns) else frozenset()


def _type_family(data_type: str) -> str:
    return "text" if data_type.endswith(("char", "text")) else "time" if "date" in data_type else "number"


class Letters:
    """Letters that a program puts before the names of a table's columns, to tell whose they are."""

    def __init__(self, names: Mapping[str, Sequence[Sequence[str]]], lexicon: Lexicon) -> None:
        """``names`` are the words of each table's columns."""
        self._lexicon = lexicon
        found = {table: letters for table, of in names.items() if (letters := _beginning(of, lexicon))}
        self._of = found if len(found) >= _OFTEN else {}  # of fewer tables it is chance
        self.known = frozenset(self._of.values())
        self._numbers = {
            name[0]: rest
            for table, own in self._of.items()
            for name in names[table]
            if len(name) == 1 and name[0].startswith(own) and self._counted(rest := name[0].removeprefix(own))
        }

    def without(self, word: str, table: str) -> str:
        """A column's name without the letters of its table, or without those of one whose number it is.

        ``PZPANUM`` is a number like ``PANUM``. A name that begins with a longer word has no letters before it.
        """
        own = self._of.get(table, "")
        if word not in self._numbers:
            if self._begins_with_word(word, own):
                return word
            if word.startswith(own) and len(word) > len(own) + 1:
                word = word.removeprefix(own)
        if word in self._numbers:
            return self._numbers[word]
        if len(word) > _TOO_SHORT and self._lexicon.entry(word) is not None:
            return word
        for length in range(_LETTERS, 1, -1):
            rest = word[length:]
            if word[:length] in self.known and (not rest or self._counted(rest)):
                return rest
        return word

    def _begins_with_word(self, word: str, letters: str) -> bool:
        """Whether a name is made of words, of which the first has more than these letters: ``PATIENTENNR``."""
        parts = self._lexicon.read(word)
        return len(parts[0][0]) > max(len(letters), _TOO_SHORT) and all(
            part in self._lexicon.concepts for part, _ in parts
        )

    def _counted(self, word: str) -> bool:
        """Whether a word says number and nothing else."""
        return bool(word) and all(concepts & _COUNTED for _, concepts in self._lexicon.read(word))


def _beginning(names: Sequence[Sequence[str]], lexicon: Lexicon) -> str:
    """The few letters with which nearly all of a table's names of one word begin: ``PANR``, ``PAORT``, ``PALKZ``.

    Letters that are a word are none: ``ARZTNR`` is read as it is.
    """
    distinct = {tuple(cut) for cut in names}
    single = [cut[0] for cut in distinct if len(cut) == 1]
    found = ""
    for length in range(2, _LETTERS + 2):
        begun = Counter(word[:length] for word in single if len(word) > length)
        for word, count in begun.most_common(1):
            if count >= max(_BEGUN * len(distinct), _OFTEN):
                found = word
    return "" if len(found) > _LETTERS or (len(found) > _TOO_SHORT and found in lexicon.concepts) else found
