"""Which columns of chart, services and links lead to chosen patients and insurers, and by which of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import TABLES
from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import FULL, SAYS_ELSE
from ivoris.matching.options import Option
from ivoris.matching.roles import FEW
from ivoris.matching.topology import Topology, comparable, key_kind
from ivoris.schema import Reference

Leading = dict[str, dict[str, list[Evidence]]]
"""Evidence of references, by canonical and actual column of one table."""

RefersTo = dict[tuple[str, str, str], str]
"""The column of PATIENT to which a reference leads that does not lead to its ID, by canonical table, canonical and
actual column."""

Way = tuple[list[Evidence], str]
"""What says that a column holds the numbers of a column of its parent, and that column."""

_IMPLAUSIBLE = -2.5  # a column that weighs less is not asked about
_SURELY = 3.0  # the weight of references that lead to another number, whatever the likeliest one weighs
_PERHAPS, _HARDLY_LESS = 0.5, 0.5  # likewise where it is no less likely than that one
_OTHER_NUMBER = -2.0
MERGED = 0.02  # of the rows, that may have another one's number: few are patients who were there twice
_NUMBERED = 0.5  # of a parent's rows, which have a number
_NUMBERS = 3  # beside the likeliest one, of a parent
_REPEATING = 0.25  # of what is filled, so many different values are numbers that come twice; fewer are kinds


class References:
    """References of the children's candidates to the parents that are tried.

    A patient has several numbers, and a child goes by one of them: by the one that is taken for the patients' ID where
    that can be. An insurer may have several too.
    """

    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._known: dict[str, dict[str, bool]] = {}
        self._twice: dict[tuple[str, ...], bool] = {}

    def leading(self, patient: Option, insurer: Option | None, candidate: Candidate) -> Leading:
        """Evidence of references to the chosen parents."""
        found: Leading = {}
        for canonical in candidate.canonical.columns:
            parent = {"PATIENT": patient, "KASSEN": insurer, None: None}[canonical.references]
            if parent is None or parent.table is None or "ID" not in parent.columns:
                continue
            if parent.table == candidate.table.name:
                continue
            found[canonical.name] = {
                actual: self._ways(candidate, actual, parent)[0][0]
                if canonical.references == "PATIENT"
                else self._topology.evidence(self._question(candidate, actual, parent, parent.columns["ID"]))
                for actual in candidate.columns[canonical.name]
            }
        return found

    def by_numbers(self, option: Option, patient: Option) -> Iterator[Option]:
        """The option by each of the patients' numbers that its reference to them may hold, by their ID first."""
        wanted = referring("PATIENT", option.canonical)
        if patient.table is None or wanted not in option.columns or option.candidate is None:
            yield option
            return
        ways = self._ways(option.candidate, option.columns[wanted], patient)
        for evidence, number in ways:
            other = _sum(evidence) - _sum(ways[0][0])
            yield replace(
                option,
                number=(patient.table, number),
                score=option.score + other,
                unnamed=option.unnamed + other,
            )

    def others(self, option: Option, parent: Option) -> list[str]:
        """Further numbers of the parent that the reference to it may hold by its values, unless a key is declared."""
        column = option.columns.get(referring(parent.canonical, option.canonical) or "")
        if option.candidate is None or parent.table is None or column is None:
            return []
        taken = option.number[1] if option.number and parent.canonical == "PATIENT" else parent.columns["ID"]
        if self._topology.declared(self._question(option.candidate, column, parent, taken)):
            return []
        return [number for _, number in self._ways(option.candidate, column, parent) if number != taken]

    def repeated(self, option: Option, parent: Option) -> str | None:
        """A column of the parent with the same value in several rows, no key then, which the reference may hold."""
        column = option.columns.get(referring(parent.canonical, option.canonical) or "")
        if option.candidate is None or column is None:
            return None
        for number, repeats in self._numbers(parent).items():
            found = self._topology.evidence(self._question(option.candidate, column, parent, number))
            if repeats and _sum(found) >= (_SURELY if parent.canonical == "PATIENT" else _PERHAPS):
                return number
        return None

    def refers_to(self, best: Mapping[str, Option], leading: Mapping[str, Leading]) -> RefersTo:
        """What of the chosen tables' columns leads to another number of the patients than their ID.

        ``leading`` then says so of the columns that go by such a number in the choice.
        """
        found: RefersTo = {}
        for name, of_table in leading.items():
            option, patient, wanted = best[name], best["PATIENT"], referring("PATIENT", name)
            if option.candidate is None or patient.table is None or wanted is None:
                continue
            for actual in of_table.get(wanted, ()):
                ways = self._ways(option.candidate, actual, patient)
                chosen = option.number if actual == option.columns.get(wanted) else None
                evidence, number = next((way for way in ways if (patient.table, way[1]) == chosen), ways[0])
                of_table[wanted][actual] = evidence
                if number != patient.columns["ID"]:
                    found[name, wanted, actual] = number
        return found

    def questions(
        self, candidates: Mapping[str, Sequence[Candidate]], patients: Sequence[Option], insurers: Sequence[Option]
    ) -> Iterator[Reference]:
        """Every reference that may matter: the plausible columns of the children to the plausible keys of parents.

        To numbers beside these only from tables that are called what they are to be.
        """
        parents = {"PATIENT": patients, "KASSEN": insurers}
        for child in (one for name in ("PATKASSE", "KARTEI", "LEISTUNG") for one in candidates[name]):
            for wanted, actual in _plausible(child):
                for parent in parents[str(child.canonical.column(wanted).references)]:
                    if parent.table not in {None, child.table.name}:
                        others = self._numbers(parent) if _called_so(child) else ()
                        numbers = dict.fromkeys([parent.columns["ID"], *others])
                        yield from (self._question(child, actual, parent, number) for number in numbers)

    def _ways(self, child: Candidate, column: str, parent: Option) -> list[Way]:
        """By which of the parent's numbers a column may lead to it, by its ID first where that can be.

        By another one only where the table's name says what it is: else too much would lead somewhere.
        """
        key = parent.columns["ID"]
        own = self._topology.evidence(self._question(child, column, parent, key))
        ways = [(own, key)]
        least = _SURELY if _sum(own) < 0 else max(min(_sum(own) - _HARDLY_LESS, _SURELY), _PERHAPS)
        for other, repeats in self._numbers(parent).items() if _called_so(child) else ():
            if other == key or repeats:
                continue
            found = self._topology.evidence(self._question(child, column, parent, other))
            if _sum(found) >= least and not self._same(str(parent.table), key, other):
                text = f"refers to {parent.table}.{other}, another number of the {_WHOSE[parent.canonical]}"
                ways.append(([*found, Evidence("keys", _OTHER_NUMBER, text)], other))
        return [way for way in ways if _sum(way[0]) >= 0] or ways[:1]

    def _question(self, child: Candidate, column: str, parent: Option, number: str) -> Reference:
        return Reference(child.table.name, column, str(parent.table), number, spread=parent.canonical == "PATIENT")

    def _numbers(self, parent: Option) -> dict[str, bool]:
        """The columns that may number a parent's rows, and whether more than a few rows have another one's number."""
        table = str(parent.table)
        if table not in self._known:
            sample = self._topology.samples.get(table)
            self._known[table] = _numbers(parent.candidate, sample.rows) if parent.candidate and sample else {}
        return self._known[table]

    def _same(self, table: str, one: str, other: str) -> bool:
        """Whether each patient or insurer has the same one of two numbers twice."""
        at = (table, *sorted((one, other)))
        if at not in self._twice:
            rows = self._topology.samples[table].rows
            both = {one, other} <= {*rows.column_names}
            self._twice[at] = both and bool(comparable(rows[one]).equals(comparable(rows[other])))
        return self._twice[at]


def _numbers(parent: Candidate, rows: pa.Table) -> dict[str, bool]:
    found: dict[str, bool] = {}
    weights: dict[str, float] = {}
    for column, judged in parent.columns["ID"].items():
        named = sum(one.weight for one in judged if one.side == "name")
        foreign = parent.canonical.name == "KASSEN" and named < SAYS_ELSE  # a file's number is a patient's
        if foreign or column not in rows.column_names or key_kind(rows[column]) == "other":
            continue
        values = _given(rows[column])
        distinct = pc.count_distinct(values).as_py()
        if len(values) >= max(_NUMBERED * len(rows), FEW) and distinct >= _REPEATING * len(values):
            found[column] = len(values) - distinct > MERGED * len(values)
            weights[column] = _sum(judged)
    likely = sorted(found, key=lambda column: -weights[column])
    return {column: found[column] for column in likely[: 1 + _NUMBERS]}


_WHOSE = {"PATIENT": "patients", "KASSEN": "insurers"}


def referring(parent: str, child: str) -> str | None:
    """The canonical column by which a canonical table knows its patients or insurers."""
    return next((column.name for column in TABLES[child].columns if column.references == parent), None)


def weights_of_keys(best: Mapping[str, Option], leading: Mapping[str, Leading], refers: RefersTo) -> dict[str, float]:
    """What the chosen columns that refer to a table's key weigh for that key being the one, where they speak for it."""
    found: dict[str, float] = {}
    for name, of_table in leading.items():
        for column in TABLES[name].columns:
            actual = best[name].columns.get(column.name)
            if column.references is not None and actual is not None and (name, column.name, actual) not in refers:
                weight = _sum(of_table.get(column.name, {}).get(actual, ()))
                found[column.references] = found.get(column.references, 0.0) + max(weight, 0.0)
    return found


def _called_so(child: Candidate) -> bool:
    return child.evidence[0].weight >= FULL - 1


def _given(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Those that are there: neither NULL nor blank, nor the 0 that stands for none."""
    present = comparable(values.drop_null())
    return present.filter(pc.not_equal(present, "" if key_kind(values) == "text" else 0))


def _plausible(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """The candidate's columns that may be references, as canonical and actual column."""
    for canonical in candidate.canonical.columns:
        if canonical.references is None:
            continue
        weights = {
            actual: (_sum(evidence), sum(e.weight for e in evidence if e.side != "name"))
            for actual, evidence in candidate.columns[canonical.name].items()
        }
        misnamed = max((weight for weight, _ in weights.values()), default=0.0) < 0
        for actual, (weight, unnamed) in weights.items():
            if weight >= _IMPLAUSIBLE or (misnamed and unnamed >= 0):
                yield canonical.name, actual


def _sum(evidence: Sequence[Evidence]) -> float:
    return sum(one.weight for one in evidence)
