"""The candidates for each canonical table, made once, and anew only where what they rest on has changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ivoris.canonical import TABLES
from ivoris.matching.candidates import Candidate, candidate
from ivoris.matching.catalogues import mark_catalogued
from ivoris.matching.lexicon import lexicon
from ivoris.matching.names import Names
from ivoris.matching.values import Look, look
from ivoris.schema import Sample, Table


class Gathering:
    """Samples of the tables ``in_question`` for each canonical one, what they look like, and candidates of both."""

    def __init__(self, in_question: Mapping[str, Sequence[Table]], names: Names, at: dt.date) -> None:
        self._in_question = in_question
        self._tables = {table.name: table for tables in in_question.values() for table in tables}
        self._at = at
        self.names = names
        self.samples: dict[str, Sample] = {}
        self.looks: dict[str, dict[str, Look]] = {}
        self._made: dict[tuple[str, str], Candidate] = {}

    def take(self, samples: Mapping[str, Sample | None]) -> None:
        """Go by these samples from now on, but for those that could not be read."""
        taken = {name: sample for name, sample in samples.items() if sample is not None}
        self.samples |= taken
        for name, sample in taken.items():
            self.looks[name] = {column: look(sample.rows[column], lexicon()) for column in sample.rows.column_names}
        self._made = {key: one for key, one in self._made.items() if one.table.name not in taken}

    def rename(self, names: Names) -> None:
        """Read all names so from now on."""
        self.names, self._made = names, {}

    def candidates(self) -> dict[str, list[Candidate]]:
        """The tables in question for each canonical one, best first, by all evidence but that of references."""
        return {
            name: sorted(
                (self._candidate(name, table) for table in tables if table.name in self.samples),
                key=lambda one: (-one.worth(), one.table.name),
            )
            for name, tables in self._in_question.items()
        }

    def _candidate(self, name: str, table: Table) -> Candidate:
        key = name, table.name
        if key not in self._made:
            made = candidate(
                TABLES[name],
                table,
                names=self.names,
                looks=self.looks[table.name],
                sample=self.samples[table.name],
                lexicon=lexicon(),
                at=self._at,
            )
            if name == "LEISTUNG":
                mark_catalogued(made, self._tables, self.samples, self.looks, self.names)
            self._made[key] = made
        return self._made[key]
