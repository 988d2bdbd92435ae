"""What a name says: how far it is that of a canonical table or column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ivoris.canonical import TABLES, CanonicalColumn, CanonicalTable
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import Expectation, Learned, Lexicon, plain
from ivoris.matching.prefixes import PERSONAL, Letters, of_tables, shared, types_said, words
from ivoris.schema import Column, Table

EXACT = 6.0
SUFFIXED = 5.5
LEARNED = 5.0
ORDINARY = 4.5  # a canonical name where these are no custom: it is a word of the language, too
FULL = 4.0
PARTLY = 1.2
FOREIGN = -4.0
# SQL in a name says nothing of deleted rows, ``{KARTEI}`` nothing of a chart, ``alt / neu`` of neither, ``<b>`` nothing
_NO_WORDS = re.compile(
    r"\b(?:(?:drop|alter|create|truncate)\s+table|(?:delete|select\s+\*)\s+from|insert\s+into|union\s+select|shutdown)\b"
    r"|\{\w*\}|%s(?![a-z])|</?(?:b|i|u|p|br|div|span|script)\s*/?>"
    r"|\b(?:alt|old|ancien|vecchio|neu|new|nouveau|nuovo)\s*/\s*(?:alt|old|ancien|vecchio|neu|new|nouveau|nuovo)\b",
    re.IGNORECASE,
)
_SOME = 0.15  # of all names, below which those that say something do so by chance
_CUSTOM = 3  # canonical tables whose own names are there, which make it the custom of the database
_PLAIN = re.compile(r"[A-Za-z0-9_ ]+")
UNSAID = -2.0  # a flag's name that does not say deletion, where names speak
UNSPELLED = -0.8  # a name in other words, where the canonical names are the custom
GUESSED = 1.0  # how much less a word says that is not in the lexicon as it stands
GUESSED_ELSE = 0.75  # how much such a word says against, of one that stands there
STRANGE = -2.2  # each word beside the right ones that says something else
SOMEBODYS = -6.0  # likewise of a person's name, which then is a spouse's, a physician's or a second one
STRANGE_TABLE = -8.0
FOREIGN_TABLE = -7.0
SAYS_ELSE = -0.9
"""A column's name that weighs less says something else."""

_CONCEPT_OF_TABLE = {
    "PATIENT": frozenset({"patient", "file"}),
    "KASSEN": frozenset({"insurer"}),
    "PATKASSE": frozenset({"link", "patient", "insurer"}),
    "KARTEI": frozenset({"chart", "entry", "service", "text"}),
    "LEISTUNG": frozenset({"service", "code"}),
}
_KEYWORDS = frozenset(
    {"user", "order", "from", "select", "null", "group", "table", "where", "case", "end", "begin", "union"}
)
_OTHERS = frozenset({"patient", "insurer"})  # whose keys stand in tables that are named after them
PERSONS = ("P_NAME", "P_VORNAME")  # canonical columns of persons' names
_OWN_WORDS = ("DELKZ", "P_NAME", "P_VORNAME")  # canonical names that are no words of the language
_DELETION = frozenset({"deleted", "active", "flag", "status"})
_OF_ALL = 4  # tables with a flag of one name, which may say deletion in a word of this database's own
_OF_ROWS = frozenset({"line", "entry", "filler"})  # ``RowState``
_SMALL_NUMBERS = frozenset({"int", "smallint", "tinyint"})
_HARMLESS = frozenset({"flag", "number", "id", "short", "stem"})


Parts = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True)
class Reading:
    """A name cut into words, each with its concepts; an unknown part has none."""

    name: str
    parts: Parts
    literal: Parts
    """The parts that stand in the lexicon as they are: what a name says otherwise is read out of these alone."""

    @cached_property
    def concepts(self) -> frozenset[str]:
        return frozenset().union(*(concepts for _, concepts in self.parts))

    @cached_property
    def known(self) -> Parts:
        return tuple(part for part in self.parts if part[1])

    def without(self, said: frozenset[str]) -> Reading:
        """The name without these words, unless nothing would be left."""
        left, literal = (tuple(part for part in parts if part[0] not in said) for parts in (self.parts, self.literal))
        return Reading(self.name, left, literal) if any(concepts for _, concepts in left) else self

    def of_table(self) -> Reading:
        """The name as that of a table, of which none holds births alone: ``GEBDAT`` is something else's data."""
        parts, literal = (tuple(part for part in parts if part[1] != {"birth"}) for parts in (self.parts, self.literal))
        return Reading(self.name, parts, literal)

    def given(self) -> Reading:
        """The name read where ``nome`` is a given name."""
        parts, literal = (
            tuple((word, concepts | {"given"} if "name" in concepts else concepts) for word, concepts in parts)
            for parts in (self.parts, self.literal)
        )
        return Reading(self.name, parts, literal)


class Names:
    """Reads the names of one schema, whose tables may share a prefix that says nothing."""

    def __init__(
        self,
        lexicon: Lexicon,
        learned: Learned,
        tables: Sequence[Table],
        *,
        left_behind: Sequence[tuple[str, str, Sequence[str]]] = (),
    ) -> None:
        """``left_behind`` are a canonical name, a table, and others that have taken its place.

        Where these do not bear the canonical names any more, the names are no custom of the program in use.
        """
        self._lexicon = lexicon
        self._learned = learned
        self._tables = [table.name for table in tables]
        self._readings: dict[tuple[str, str], Reading] = {}
        self._types = types_said(tables, lexicon)
        self._prefixes = of_tables([words(table.name) for table in tables], lexicon)
        cut = {table.name: [words(column.name) for column in table.columns] for table in tables}
        self._column_prefixes = {table: shared(names) for table, names in cut.items()}
        self._letters = Letters(cut, lexicon)
        self._suffixed = _has_suffixes([column.name for table in tables for column in table.columns])
        spelled = {
            (name, table.name.upper() != name)
            for table in tables
            for name in TABLES
            if _spelled(name, _underscored(table.name))
        }
        self.former = any(
            _spelled(name, _underscored(table)) and not any(_spelled(name, _underscored(other)) for other in others)
            for name, table, others in left_behind
        )
        """Whether the canonical names are those of a program that was given up."""
        columns = [_underscored(column.name) for table in tables for column in table.columns]
        self._times = Counter(columns)
        own = {word for word in _OWN_WORDS if any(_spelled(word, name) for name in columns)}
        several = len({name for name, _ in spelled}) >= _CUSTOM and bool(own)
        suffixed = sum(with_suffix for _, with_suffix in spelled) >= _CUSTOM
        self._spelled = (several or suffixed) and not self.former
        self._spells_flags = self._spelled and "DELKZ" in own
        told = sum(bool(self._words(table.name, self._prefixes).known) for table in tables)
        self.speaking = len(tables) >= 5 and told >= 0.6 * len(tables)
        every = [self._words(name) for name in self._tables]
        every += [self._of_column(table.name, column.name) for table in tables for column in table.columns]
        self._mute = len(tables) >= 5 and sum(bool(reading.known) for reading in every) < _SOME * len(every)
        self._columns: dict[tuple[str, str, str, str], Evidence] = {}
        self._apart: dict[str, bool] = {}

    def table(self, canonical: CanonicalTable, table: Table) -> Evidence:
        """How far the table's name is that of the canonical one."""
        if evidence := self._spelling(
            canonical.name, table.name, self._learned.tables.get(canonical.name), self._tables
        ):
            if self.former and _spelled(canonical.name, _underscored(table.name)):
                return Evidence("name", PARTLY, f"{evidence.text}, as tables are that were given up")
            return evidence
        reading = self.reading(table.name, self._prefixes).of_table()
        expected = self._lexicon.tables[canonical.name]
        found = _judged(reading, expected, frozenset(), strange=STRANGE_TABLE, foreign=FOREIGN_TABLE, unsaid=1.0)
        if self._spelled and found.weight <= FOREIGN_TABLE:
            return Evidence("name", 2 * found.weight, found.text)  # it would have been called so, like the others
        return _unspelled(found, canonical.name) if self._spelled else found

    def column(self, canonical_table: CanonicalTable, canonical: CanonicalColumn, table: Table, name: str) -> Evidence:
        """How far a column's name is that of the canonical one."""
        key = (canonical_table.name, canonical.name, table.name, name)
        if key not in self._columns:
            learned = self._learned.columns.get(f"{canonical_table.name}.{canonical.name}")
            others = [column.name for column in table.columns]
            self._columns[key] = self._spelling(canonical.name, name, learned, others) or self._said(
                canonical_table, canonical, table, name
            )
        return self._columns[key]

    def _said(self, canonical_table: CanonicalTable, canonical: CanonicalColumn, table: Table, name: str) -> Evidence:
        """What a column's words say, where it is neither the canonical name nor a learned one."""
        reading = self.column_reading(table, name)
        if canonical.role == "key" and canonical.references is None:
            reading = reading.without(self._own_words(table))
        if canonical.name == "P_VORNAME" and self._family_apart(table):
            reading = reading.given()
        found = _judged(
            reading,
            self._lexicon.expected(canonical_table.name, canonical.name),
            _CONCEPT_OF_TABLE[canonical_table.name],
            strange=SOMEBODYS if canonical.name in PERSONS else STRANGE,
            foreign=SOMEBODYS if canonical.name in PERSONS else FOREIGN,
            unsaid=0.5,
        )
        if canonical.role == "flag" and self._spells_flags and reading.parts and _PLAIN.fullmatch(name):
            return Evidence("name", 2 * FOREIGN, f"this database spells {canonical.name} as it is")
        if canonical.role == "flag" and self.speaking:
            if found.weight < 0 and _says_no_deletion(reading) and self._times[_underscored(name)] < _OF_ALL:
                return Evidence("name", 2 * FOREIGN, found.text)  # any flag has the values of one of deletion
            if found.weight >= 0 and not reading.concepts & _DELETION:
                return Evidence("name", UNSAID, "its name does not say deletion")
        return _unspelled(found, canonical.name) if self._spelled else found

    def _own_words(self, table: Table) -> frozenset[str]:
        """What a table's own key may be named after beside the canonical table: ``ProcLogId`` in ``ProcLog``."""
        said = self.reading(table.name, self._prefixes).literal
        return frozenset(word for word, concepts in said if not concepts & (_OTHERS | _HARMLESS))

    def _family_apart(self, table: Table) -> bool:
        """Whether the family name stands in a column that says so, and no column says given name: ``cognome, nome``."""
        if table.name not in self._apart:
            said = frozenset().union(*(self.column_reading(table, column.name).concepts for column in table.columns))
            self._apart[table.name] = "family" in said and "given" not in said
        return self._apart[table.name]

    def reading(self, name: str, prefixes: frozenset[str] = frozenset()) -> Reading:
        """The name's words; none where hardly a name of the database has any, as those few are chance."""
        return Reading(name, (), ()) if self._mute else self._words(name, prefixes)

    def column_reading(self, table: Table, name: str) -> Reading:
        """The words of a column's name, likewise."""
        return Reading(name, (), ()) if self._mute else self._of_column(table.name, name)

    def _of_column(self, table: str, name: str) -> Reading:
        if (table, name) not in self._readings:
            self._readings[table, name] = self._words(name, self._column_prefixes.get(table, frozenset()), table)
        return self._readings[table, name]

    @property
    def letters(self) -> list[str]:
        """What is taken for the letters of a table before its columns' names, and not read: a guess."""
        return sorted(letters.upper() for letters in self._letters.known)

    def _words(self, name: str, prefixes: frozenset[str] = frozenset(), table: str | None = None) -> Reading:
        """SQL, a placeholder and a keyword that stands alone say nothing."""
        if name.strip().lower() in _KEYWORDS:
            return Reading(name, (), ())
        said = _NO_WORDS.sub(" ", name)
        cut = words(re.sub(r"_[A-Za-z0-9]{2,4}$", "", said) if self._suffixed else said)
        if len(cut) > 1 and cut[0] in self._types:
            cut = cut[1:]
        if len(cut) > 1 and cut[0] in prefixes:
            cut = cut[1:]
        if table is not None and len(cut) == 1:
            cut = [bare] if (bare := self._letters.without(cut[0], table)) else []
        return self._read(name, cut)

    def _read(self, name: str, cut: list[str]) -> Reading:
        parts = _placed(tuple(part for word in self._joined(cut) for part in self._lexicon.read(word)))
        return Reading(name, parts, tuple(part for part in parts if part[0] in self._lexicon.concepts))

    def _joined(self, cut: list[str]) -> list[str]:
        """Two words that are one in the lexicon, such as ``vor`` and ``name``, taken together."""
        joined: list[str] = []
        for word in cut:
            if joined and (entry := self._lexicon.phrase(joined[-1] + word)) is not None:
                joined[-1] = entry
            else:
                joined.append(word)
        return joined

    def personal(self, table: Table, column: Column) -> bool:
        """Whether a name says that the column holds what nobody needs here: names, addresses, birth dates.

        A number of four bytes is too short for the number of an insured person, and rather that of an insurer.
        """
        if any(_spelled(canonical, _underscored(column.name)) for canonical in PERSONS):
            return True
        spared = {"insured"} if column.data_type in _SMALL_NUMBERS else set()
        # Whatever letters were taken for those of a table, or words for none: the name as it stands counts too
        readings = [self._of_column(table.name, column.name), self._words(column.name)]
        if _NO_WORDS.search(column.name):
            readings.append(self._read(column.name, words(column.name)))
        concepts = [concepts for reading in readings for _, concepts in reading.literal]
        return any(found & (PERSONAL - spared) and found <= PERSONAL | {"insurer"} for found in concepts)

    def says_no_deletion(self, table: Table, name: str) -> bool:
        """Whether a column's name can be read and does not say deletion, in a database whose names speak."""
        reading = self.column_reading(table, name)
        return self.speaking and bool(reading.parts) and not reading.concepts & _DELETION

    def says_nothing(self, table: Table, name: str) -> bool:
        """Whether a column's name has no word, or only such as any may have: ``NR``."""
        return all(concepts & _HARMLESS for _, concepts in self.column_reading(table, name).known)

    def says_else(self, evidence: Evidence) -> bool:
        """Whether what a table's name says is something else altogether, in a database whose names speak."""
        return self.speaking and evidence.weight <= FOREIGN_TABLE

    def archived(self, table: Table) -> bool:
        """Whether the name says that these are old or copied data."""
        return any(concepts <= {"archive"} for _, concepts in self.reading(table.name, self._prefixes).literal)

    def named_after(self, table: Table, other: Table) -> bool:
        """Whether a name is another's with something added: ``KARTEI_8Y_2`` beside ``KARTEI_8Y``."""
        own, base = plain(table.name), plain(other.name)
        return len(base) > 2 and own != base and (own.startswith(base) or own.endswith(base))

    def prefixed(self, table: Table, other: Table) -> bool:
        """Whether a name is another's with words before it that say nothing: ``DS_KARTEI`` beside ``KARTEI``."""
        own, base = words(table.name), words(other.name)
        before = own[: len(own) - len(base)]
        return bool(base) and bool(before) and own == [*before, *base] and not self._read("", before).known

    def _spelling(
        self, canonical: str, name: str, learned: Counter[str] | None, others: Sequence[str]
    ) -> Evidence | None:
        if self._spelled:
            name = _underscored(name)
        if name.upper() == canonical and (self._spelled or canonical in _OWN_WORDS):
            return Evidence("name", EXACT, f"is named {canonical}")
        if match := re.fullmatch(rf"{canonical}_([A-Z0-9]{{2,4}})", name.upper()):
            suffix = match[1].lower()
            concepts = self._lexicon.concepts.get(suffix, frozenset())
            doubtful = (
                sum(_spelled(canonical, other) for other in others) > 1
                and bool(concepts & {"archive", "created", "changed", "birth", "short"})
                and len(suffix) > 2
            )
            weight = PARTLY if doubtful else SUFFIXED
            return Evidence("name", weight, f"is named {canonical} with a suffix")
        if re.search(rf"(?<![A-Z0-9_]){canonical}_[A-Z0-9]{{2,4}}(?![A-Z0-9_])", name.upper()):
            return Evidence("name", FULL, f"names {canonical} with a suffix among other words")
        if learned and (times := learned.get(plain(name), 0)):
            return Evidence("name", LEARNED, f"{times} approved {'mapping has' if times == 1 else 'mappings have'} it")
        return Evidence("name", ORDINARY, f"is named {canonical}") if name.upper() == canonical else None


def _says_no_deletion(reading: Reading) -> bool:
    """Whether a name that may be a flag's says something else: ``ist_gedruckt``."""
    stray = any(not concepts & (_DELETION | _HARMLESS | _OF_ROWS) for _, concepts in reading.literal)
    return stray and not reading.concepts & {"deleted", "active"}


def _placed(parts: Parts) -> Parts:
    """A history before what it is of is a record of it; after that, an archive: ``storico_cure``, ``cure_storico``.

    Where a language has it after in both cases, ``visit_history``, it is an archive of what is a record itself:
    ``chart_history``.
    """
    placed: list[tuple[str, frozenset[str]]] = []
    for word, concepts in parts:
        before = [said for _, said in placed if said]
        of_record = any({"chart", "file"} <= said for said in before)
        if {"archive", "history"} <= concepts:
            placed.append((word, concepts - {"history" if before else "archive"}))
        elif "history" in concepts and of_record:
            placed.append((word, concepts - {"history"} | {"archive"}))
        else:
            placed.append((word, concepts))
    return tuple(placed)


def _underscored(name: str) -> str:
    """``P VORNAME QNGQ`` as other programs write it."""
    return "_".join(name.split()) if _PLAIN.fullmatch(name) else name


def _spelled(canonical: str, name: str) -> bool:
    return re.fullmatch(rf"{canonical}(_[A-Z0-9]{{2,4}})?", name.upper()) is not None


def _unspelled(found: Evidence, canonical: str) -> Evidence:
    """Among tables that bear the canonical names, one of another name is hardly what it says in other words."""
    if found.weight <= 0:
        return found
    said = f"{found.text}, but " if found.text else ""
    return Evidence("name", UNSPELLED, f"{said}this database spells {canonical} as it is")


def _has_suffixes(names: Sequence[str]) -> bool:
    """Whether nearly all names end in random letters or digits, which say nothing then."""
    ending = sum(re.search(r"_[A-Za-z0-9]{2,4}$", name) is not None for name in names)
    return len(names) > 20 and ending > 0.9 * len(names)


def _judged(
    reading: Reading, expected: Expectation, of_table: frozenset[str], *, strange: float, foreign: float, unsaid: float
) -> Evidence:
    """Full where the name says all of a core and nothing else, partly or foreign otherwise."""
    if not reading.known:
        return Evidence("name", 0.0, "")
    wide = expected.beside | (of_table if "table" in expected.beside else frozenset()) | _HARMLESS
    outside = [word for word, concepts in reading.literal if not concepts & wide]
    says = f"name says {', '.join(outside)}" if outside else ""
    touched = any(concepts & wide for _, concepts in reading.known)
    if outside or touched:
        best = Evidence("name", foreign if outside else PARTLY, says)
    else:
        best = Evidence("name", GUESSED_ELSE * foreign, f"name may say {', '.join(word for word, _ in reading.known)}")
    for core in expected.core:
        if not all(any(concept in concepts for _, concepts in reading.known) for concept in core):
            continue
        fitting = core | wide | expected.qualifying
        strangers = [word for word, concepts in reading.literal if not concepts & fitting]
        others = [word for word, concepts in reading.parts if not concepts & fitting and word not in strangers]
        unknown = sum(len(word) > 3 for word in others)
        unsure = 0.0 if core <= frozenset().union(*(concepts for _, concepts in reading.literal)) else GUESSED
        weight = (
            FULL - unsure - unsaid * min(unknown, 2)
            if not strangers
            else max(PARTLY + strange * len(strangers), foreign)
        )
        says = " + ".join(sorted(core))
        text = f"name says {says}" + (f", but also {', '.join(strangers)}" if strangers else "")
        if weight > best.weight:
            best = Evidence("name", weight, text)
    return best
