"""Which columns of chart, services and links lead to chosen patients and insurers, and by which of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ivoris.canonical import TABLES
from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import FULL, SAYS_ELSE
from ivoris.matching.options import Option
from ivoris.matching.topology import Topology, comparable
from ivoris.schema import Reference

Leading = dict[str, dict[str, list[Evidence]]]
"""Evidence of references, by canonical and actual column of one table."""

Numbers = dict[tuple[str, str, str], str]
"""The column of PATIENT to which a reference leads that does not lead to its ID, by canonical table, canonical and
actual column."""

Way = tuple[list[Evidence], str]
"""What says that a column holds the numbers of a column of PATIENT, and that column."""

_IMPLAUSIBLE = -2.5  # a column that weighs less is not asked about
_SURELY = 3.0  # the weight of references that lead to another number of the patients
_OTHER_NUMBER = -2.0


class References:
    """References of the children's candidates to the parents that are tried.

    A patient has several numbers, a child goes by one of them: by the patients' ID where that can be.
    """

    def __init__(self, topology: Topology, patients: Sequence[Option]) -> None:
        self._topology = topology
        self._numbers: dict[str, list[str]] = {}
        for patient in patients:
            if patient.table is not None and patient.columns["ID"] in topology.looks[patient.table]:
                self._numbers.setdefault(patient.table, []).append(patient.columns["ID"])

    def leading(self, patient: Option, insurer: Option | None, candidate: Candidate) -> Leading:
        """Evidence of references to the chosen parents."""
        found: Leading = {}
        for canonical in candidate.canonical.columns:
            parent = {"PATIENT": patient, "KASSEN": insurer, None: None}[canonical.references]
            if parent is None or parent.table is None or "ID" not in parent.columns:
                continue
            if parent.table == candidate.table.name:
                continue
            key = parent.columns["ID"]
            found[canonical.name] = {
                actual: self._ways(candidate, actual, parent)[0][0]
                if canonical.references == "PATIENT"
                else self._topology.evidence(Reference(candidate.table.name, actual, parent.table, key, spread=False))
                for actual in candidate.columns[canonical.name]
            }
        return found

    def numbered(self, option: Option, patient: Option) -> Iterator[Option]:
        """The option by each of the patients' numbers that its reference to them may hold, the likeliest first."""
        wanted = reference_to_patients(option.canonical)
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

    def ambiguous(self, option: Option, patient: Option) -> str | None:
        """Another number of the patients that the option's reference may hold as well, by its values."""
        others = [one.number[1] for one in self.numbered(option, patient) if one.number and one.number != option.number]
        return others[0] if others else None

    def ambiguous_insurer(self, link: Option, insurer: Option) -> str | None:
        """Another number of the insurers that the link's reference may hold as well, likewise."""
        column, key = link.columns.get("KASSENID"), insurer.columns.get("ID")
        if column is None or link.table is None or insurer.candidate is None or insurer.table is None:
            return None
        for other, judged in insurer.candidate.columns["ID"].items():
            look = self._topology.looks[insurer.table].get(other)
            named = sum(one.weight for one in judged if one.side == "name")
            if other == key or look is None or not look.unique or named < SAYS_ELSE:
                continue
            found = self._topology.known(Reference(link.table, column, insurer.table, other, spread=False))
            if _sum(found) > 0 and not self._same(insurer.table, str(key), other):
                return other
        return None

    def by_number(self, best: Mapping[str, Option], leading: Mapping[str, Leading]) -> Numbers:
        """What of the chosen tables' columns leads to another number of the patients than their ID.

        ``leading`` then says so of the columns that go by such a number in the choice.
        """
        found: Numbers = {}
        for name, of_table in leading.items():
            option, patient, wanted = best[name], best["PATIENT"], reference_to_patients(name)
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

    def _ways(self, child: Candidate, column: str, patient: Option) -> list[Way]:
        """By which of the patients' numbers a column may lead to them, the likeliest first.

        By another one than their ID only where the table's name says what it is: else too much would lead somewhere.
        """
        assert patient.table is not None  # noqa: S101  the caller looked
        table, key = child.table.name, patient.columns["ID"]
        own = self._topology.evidence(Reference(table, column, patient.table, key, spread=True))
        ways = [(own, key)]
        for other in self._numbers.get(patient.table, ()) if child.evidence[0].weight >= FULL - 1 else ():
            found = self._topology.evidence(Reference(table, column, patient.table, other, spread=True))
            if _sum(found) >= _SURELY and not self._same(patient.table, key, other):
                text = f"refers to {patient.table}.{other}, another number of the patients"
                ways.append(([*found, Evidence("keys", _OTHER_NUMBER, text)], other))
        return [way for way in ways if _sum(way[0]) >= 0] or ways[:1]

    def _same(self, table: str, one: str, other: str) -> bool:
        """Whether each patient or insurer has the same one of two numbers twice."""
        rows = self._topology.samples[table].rows
        if not {one, other} <= {*rows.column_names}:
            return False
        return bool(comparable(rows[one]).equals(comparable(rows[other])))


def reference_to_patients(name: str) -> str | None:
    """The canonical column by which a canonical table knows its patients."""
    return next((column.name for column in TABLES[name].columns if column.references == "PATIENT"), None)


def questions(
    candidates: Mapping[str, Sequence[Candidate]], patients: Sequence[Option], insurers: Sequence[Option]
) -> Iterator[Reference]:
    """Every reference that may matter: the plausible columns of the children to the plausible keys of parents."""
    parents = {"PATIENT": patients, "KASSEN": insurers}
    for name in ("PATKASSE", "KARTEI", "LEISTUNG"):
        for candidate in candidates[name]:
            for wanted, actual in _plausible(candidate):
                target = str(candidate.canonical.column(wanted).references)
                yield from (
                    Reference(candidate.table.name, actual, parent.table, parent.columns["ID"], target == "PATIENT")
                    for parent in parents[target]
                    if parent.table not in {None, candidate.table.name}
                )


def weights_of_keys(best: Mapping[str, Option], leading: Mapping[str, Leading], numbers: Numbers) -> dict[str, float]:
    """What the chosen columns that refer to a table's key weigh for that key being the one, where they speak for it."""
    found: dict[str, float] = {}
    for name, of_table in leading.items():
        for column in TABLES[name].columns:
            actual = best[name].columns.get(column.name)
            if column.references is not None and actual is not None and (name, column.name, actual) not in numbers:
                weight = _sum(of_table.get(column.name, {}).get(actual, ()))
                found[column.references] = found.get(column.references, 0.0) + max(weight, 0.0)
    return found


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
