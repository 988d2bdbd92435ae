"""Which tables are in question for a canonical table, and what speaks for each of their columns."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pyarrow as pa

from ivoris.canonical import TABLES, CanonicalColumn, CanonicalTable
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import Lexicon, folded
from ivoris.matching.names import FULL, GUESSED, PARTLY, PERSONS, Names
from ivoris.matching.roles import FEW, Context, feasible, judge
from ivoris.matching.values import CODES, Look, code_of, ordinals
from ivoris.schema import Column, Sample, Schema, Table

MOST_SAMPLED = 600  # tables of one database whose rows are looked at
PRIOR = {"flag": -1.0, "kind": -0.5, "label": -0.5}  # how much less often than the others these columns are there
IMPOSSIBLE = -1e6
_LIKELY, _UNNAMED = 6, 3
_MOST = 0.5  # of a column's texts
_CODED, _EXPLAINED = 0.75, 5  # of a column's values, and different ones, from which texts may be their meanings
_CLOCK = 0.95  # of a column's rows
_TYPE_ALONE = -0.1  # what it weighs that a type suits a column of which nothing else is known
_DATED = 40  # rows with both of two dates, from which these are compared
_MOSTLY = 0.5  # likewise, of which nothing else tells when they were written
_SAME_DAY = 0.2  # of the rows, which are written on the day they are about
UNREAD = 3.8  # what the values of such a column usually weigh
OF_TABLE = 0.3  # of what a column's name says for the column, so much it says for the table


@dataclass
class Candidate:
    """A table that may be the canonical one, with the evidence for itself and for each of its columns."""

    canonical: CanonicalTable
    table: Table
    evidence: list[Evidence]
    columns: dict[str, dict[str, list[Evidence]]] = field(default_factory=dict)
    sampled: int | None = None
    """How many of its rows were read, None where it was not looked at."""

    @property
    def empty(self) -> bool:
        """Whether it has hardly a row."""
        return self.sampled is not None and self.sampled < FEW

    @property
    def own(self) -> float:
        return sum(evidence.weight for evidence in self.evidence)

    def worth(self) -> float:
        """What speaks for the table and the best choice of its columns, references aside."""
        scores = self.scores()
        return self.weight(assign(scores)[1], scores)

    def unnamed_worth(self) -> float:
        """What all but names says for the table, references aside."""
        scores = self.scores()
        return self.unnamed_weight(assign(scores)[1], scores)

    def best(self, wanted: str) -> list[str]:
        """The column that is likeliest the wanted one by its own evidence, if any is likely."""
        weights = {column: sum(e.weight for e in evidence) for column, evidence in self.columns[wanted].items()}
        column = max(weights, key=lambda name: weights[name], default=None)
        return [column] if column is not None and weights[column] > 0 else []

    def scores(self, extra: Mapping[str, Mapping[str, float]] | None = None) -> np.ndarray:
        """A matrix of canonical by actual columns; IMPOSSIBLE where the type does not allow a match."""
        matrix: np.ndarray = self._scores.copy()
        for wanted, weights in (extra or {}).items():
            row = self._rows[wanted]
            for actual, weight in weights.items():
                matrix[row, self._places[actual]] += weight
        return matrix

    @cached_property
    def built(self) -> Counter[tuple[str, str]]:
        """The names of its columns with their types."""
        return Counter((column.name, column.declared) for column in self.table.columns)

    @cached_property
    def types(self) -> Counter[str]:
        return Counter(column.declared for column in self.table.columns)

    @cached_property
    def _scores(self) -> np.ndarray:
        matrix = np.full((len(self._rows), len(self._places)), IMPOSSIBLE)
        for canonical in self.canonical.columns:
            row, prior = self._rows[canonical.name], PRIOR.get(canonical.role, 0.0)
            for actual, found in self.columns[canonical.name].items():
                matrix[row, self._places[actual]] = prior + sum(evidence.weight for evidence in found)
        return matrix

    @cached_property
    def named(self) -> np.ndarray:
        """What of the scores the names alone say, in a matrix like theirs."""
        matrix = np.zeros((len(self._rows), len(self._places)))
        for wanted, columns in self.columns.items():
            for actual, found in columns.items():
                named = sum(evidence.weight for evidence in found if evidence.side == "name")
                matrix[self._rows[wanted], self._places[actual]] = named
        return matrix

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {column.name: row for row, column in enumerate(self.canonical.columns)}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column.name: place for place, column in enumerate(self.table.columns)}

    def unnamed_weight(self, pairs: Mapping[int, int], scores: np.ndarray) -> float:
        """What all but names says for the table with the chosen columns."""
        own = sum(evidence.weight for evidence in self.evidence if evidence.side != "name")
        return own + sum(float(scores[row, place] - self.named[row, place]) for row, place in pairs.items())

    def weight(self, pairs: Mapping[int, int], scores: np.ndarray) -> float:
        """What the chosen columns say for the table: any table has a date and a number, so their names say little."""
        return self.own + sum(
            float(scores[row, place]) - (1 - OF_TABLE) * max(float(self.named[row, place]), 0.0)
            for row, place in pairs.items()
        )


def close(found: Sequence[Candidate]) -> list[Candidate]:
    """Of candidates, the likeliest first, those to look at closely; of dated tables some whatever their names."""
    likely, rest = list(found[:_LIKELY]), found[_LIKELY:]
    if not likely or "DATUM" not in likely[0].columns:
        return likely
    return likely + sorted(rest, key=lambda one: (-one.unnamed_worth(), one.table.name))[:_UNNAMED]


def assign(matrix: np.ndarray) -> tuple[float, dict[int, int]]:
    """The best one-to-one assignment; a row whose every choice costs stays without one."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  half a second, needed by proposals alone

    rows, places = matrix.shape
    padded = np.hstack([np.maximum(matrix, IMPOSSIBLE), np.zeros((rows, rows))])
    chosen = linear_sum_assignment(padded, maximize=True)
    pairs = {int(row): int(place) for row, place in zip(*chosen, strict=True) if place < places}
    return float(padded[chosen].sum()), pairs


def scope(schema: Schema, names: Names) -> dict[str, list[Table]]:
    """For each canonical table those that are in question by names and types alone, the likeliest first."""
    found: dict[str, list[tuple[float, Table]]] = {name: [] for name in TABLES}
    for table in schema.tables:
        for canonical in TABLES.values():
            name = names.table(canonical, table)
            needed = [column for column in canonical.columns if column.needed and column.role != "flag"]
            able = [c for c in needed if any(feasible(c, column) for column in table.columns)]
            if len(able) < len(needed) - (1 if name.weight > 0 else 0) or not table.columns:
                continue
            best = sum(
                max(
                    (
                        max(names.column(canonical, wanted, table, column.name).weight, -1.0)
                        for column in table.columns
                        if feasible(wanted, column)
                    ),
                    default=-1.0,
                )
                for wanted in canonical.columns
            )
            found[canonical.name].append((name.weight * 2 + best + (-3.0 if table.kind == "view" else 0.0), table))
    return {
        name: [table for _, table in sorted(tables, key=lambda pair: (-pair[0], pair[1].name))]
        for name, tables in found.items()
    }


def wanted_columns(tables: Mapping[str, Sequence[Table]], names: Names) -> dict[str, list[str]]:
    """The tables to sample with their columns, but for those whose name says that they hold a person's data."""
    wanted: dict[str, list[str]] = {}
    queues = [list(candidates) for candidates in tables.values()]
    while any(queues) and len(wanted) < MOST_SAMPLED:
        for queue in queues:
            if queue and len(wanted) < MOST_SAMPLED:
                table = queue.pop(0)
                if table.name not in wanted:
                    wanted[table.name] = [c.name for c in table.columns if not names.personal(table, c)]
    return wanted


def candidate(
    canonical: CanonicalTable,
    table: Table,
    *,
    names: Names,
    looks: Mapping[str, Look],
    sample: Sample | None,
    lexicon: Lexicon,
    at: dt.date,
) -> Candidate:
    """The table with all evidence but that of references, which depends on what else is chosen."""
    context = Context(canonical.name, lexicon, table, dict(looks), {}, at)
    if canonical.name == "KASSEN" and sample is not None:
        context.insurer_kinds.update(insurer_kinds(sample, looks, lexicon))
    found = Candidate(canonical, table, [names.table(canonical, table), *_of_table(canonical, table, names, looks)])
    found.sampled = len(sample.rows) if sample is not None else None

    def judged(wanted: CanonicalColumn, column: Column) -> list[Evidence]:
        said = [names.column(canonical, wanted, table, column.name), *judge(canonical, wanted, column, context)]
        found = [evidence for evidence in said if evidence.weight or evidence.text]
        look = looks.get(column.name)
        unseen = look is None or not look.filled
        return _more_than_type(wanted, found) if unseen and names.says_nothing(table, column.name) else found

    for wanted in canonical.columns:
        able = [column for column in table.columns if feasible(wanted, column)]
        found.columns[wanted.name] = {column.name: judged(wanted, column) for column in able}
    if sample is not None and canonical.name == "PATIENT":
        _credit_unread(found, looks)
    if sample is not None and canonical.name == "KARTEI":
        for name, evidence in _meanings(found.columns["BEMERKUNG"], sample, looks).items():
            found.columns["BEMERKUNG"][name].append(evidence)
    if sample is not None and "DATUM" in found.columns:
        for name, evidence in written(found.columns["DATUM"], sample, looks).items():
            found.columns["DATUM"][name].append(evidence)
    return found


def _of_table(canonical: CanonicalTable, table: Table, names: Names, looks: Mapping[str, Look]) -> Iterator[Evidence]:
    """What speaks against a table beside its name and its columns."""
    if table.kind == "view":
        yield Evidence("use", -1.5, "is a view")
    if names.archived(table):
        yield Evidence("name", -8.0, "its name says archive or copy")
    if canonical.name == "PATKASSE" and any(_of_treatment(look) for look in looks.values()):
        yield Evidence("values", -4.0, "holds texts of treatment")
    if canonical.name == "KASSEN" and (whose := _of_patients(table, names)) is not None:
        yield Evidence("name", -6.0, f"{whose} says patient: a table of insurers has none")


def _of_patients(table: Table, names: Names) -> str | None:
    """The first column whose name says patient as a link's reference to them does."""
    link = TABLES["PATKASSE"]
    wanted = link.column("PATNR")
    able = (column.name for column in table.columns if feasible(wanted, column))
    return next((name for name in able if names.column(link, wanted, table, name).weight >= FULL - GUESSED), None)


def _more_than_type(wanted: CanonicalColumn, found: list[Evidence]) -> list[Evidence]:
    """The evidence for a column without a value or a name that speaks: that its type suits is none.

    Not so of keys and flags, of which references and other tables say more later.
    """
    if wanted.role in {"key", "flag"} or any(one.weight > PARTLY for one in found):
        return found
    return [*(one for one in found if one.weight <= 0), Evidence("type", _TYPE_ALONE, "")]


def _of_treatment(look: Look) -> bool:
    return look.filled >= FEW and look.dental_share >= _MOST and look.sentence_share >= _MOST


def _credit_unread(patient: Candidate, looks: Mapping[str, Look]) -> None:
    """A name of a person is not read where its name says so: that must not count against it beside those that were."""
    for wanted in PERSONS:
        for actual, evidence in patient.columns[wanted].items():
            if actual not in looks and any(one.side == "name" and one.weight >= FULL - 1 for one in evidence):
                evidence.append(Evidence("type", UNREAD, ""))


def _meanings(
    judged: Mapping[str, Sequence[Evidence]], sample: Sample, looks: Mapping[str, Look]
) -> dict[str, Evidence]:
    """Which texts say what a code beside them means, as those of invoices do: the same for each code."""
    codes = [
        name
        for name, look in looks.items()
        if look.family == "text" and look.code_share >= _CODED and _EXPLAINED <= look.distinct <= look.filled / 2
    ]
    against: dict[str, Evidence] = {}
    for text, code in itertools.product(judged, codes):
        if text == code or text not in looks or looks[text].distinct > looks[code].distinct:
            continue
        if looks[text].sentence_share >= _MOST:
            continue  # a chart may be written in ready sentences, one for each code
        pairs = sample.rows.select([code, text]).drop_null().group_by([code, text]).aggregate([])
        if len(pairs) == looks[code].distinct:
            against[text] = Evidence("values", -6.0, f"is the same for each {code}: what a code means")
    return against


def written(judged: Mapping[str, Sequence[Evidence]], sample: Sample, looks: Mapping[str, Look]) -> dict[str, Evidence]:
    """Which of several date columns tell when a row was written rather than what day it is about.

    The moment of writing never lies before the day it is about. It rises with the key where the other does not, or is
    another moment in each row where the rows of a visit share the other, or is mostly on the same day.
    """
    days = {
        name: ordinals(sample.rows[name], looks[name].days)
        for name, evidence in judged.items()
        if name in looks and looks[name].filled and sum(e.weight for e in evidence) > -3
    }
    rising = {name: _rising(found) for name, found in days.items()}
    against: dict[str, Evidence] = {}
    for name, other in itertools.permutations(days, 2):
        both = [(one, two) for one, two in zip(days[name], days[other], strict=True) if one and two]
        later = sum(one > two for one, two in both) / max(len(both), 1)
        before = sum(one < two for one, two in both) / max(len(both), 1)
        if len(both) < _DATED or later < 0.01 or before > 0.002:
            continue
        same = 1 - later
        says = f"is never before {other}"
        if rising[name] > 0.995 and rising[name] > rising[other] + 0.004:
            against[name] = Evidence("values", -4.0, f"{says} and rises with the key: when it was written")
        elif _moments(looks[name]) and not _moments(looks[other]) and same >= _SAME_DAY:
            against[name] = Evidence("values", -5.0, f"{says} and another moment in each row: when it was written")
        elif same >= _MOSTLY:
            against[name] = Evidence("values", -2.5, f"{says}, mostly the same day: when it was written")
    return against


def _moments(look: Look) -> bool:
    """Whether each row has a moment of its own, as nobody writes two at once."""
    return look.clock_share >= _CLOCK and look.distinct >= _CLOCK * look.filled


def _rising(days: Sequence[int | None]) -> float:
    known = [day for day in days if day]
    pairs = list(itertools.pairwise(known))
    return sum(one <= two for one, two in pairs) / len(pairs) if pairs else 0.0


def insurer_kinds(sample: Sample, looks: Mapping[str, Look], lexicon: Lexicon) -> dict[str, dict[str, tuple[int, int]]]:
    """For each column of few values, how many rows of each value name a private and a statutory insurer."""
    labelled = [name for name in looks if looks[name].insurer_share >= 0.12]
    if not labelled:
        return {}
    label = max(labelled, key=lambda name: looks[name].insurer_share)
    sides = [_side(text, lexicon) for text in sample.rows[label].to_pylist()]
    counted: dict[str, dict[str, tuple[int, int]]] = {}
    for name, look in looks.items():
        if name == label or not look.codes or len(look.codes) > CODES:
            continue
        counts: dict[str, list[int]] = {}
        for code, side in zip(_codes(sample.rows[name]), sides, strict=True):
            if code and side is not None:
                counts.setdefault(code, [0, 0])[side] += 1
        counted[name] = {code: (private, statutory) for code, (private, statutory) in counts.items()}
    return counted


def _codes(values: pa.ChunkedArray) -> Iterable[str]:
    for value in values.to_pylist():
        yield "" if value is None else code_of(value)


def _side(text: str | None, lexicon: Lexicon) -> int | None:
    """0 for a private insurer's name, 1 for a statutory one's, None where it tells neither or both."""
    parts = set(re.findall(r"[a-z]+", folded(text or "")))
    if any(part.startswith(beginning) for part in parts for beginning in lexicon.insurers["surely_private"]):
        return 0  # many a statutory insurer has a private branch of its name
    if any(part.startswith(beginning) for part in parts for beginning in lexicon.insurers["surely_statutory"]):
        return 1  # and many a company of another trade a statutory fund of its name
    private = bool(parts & lexicon.insurers["private"])
    statutory = bool(parts & lexicon.insurers["statutory"])
    if statutory and parts & {"versicherungen", "assurances", "assicurazioni"}:
        return None  # the private branch is often told from the fund by this word alone
    return None if private == statutory else 0 if private else 1
