"""Which columns of chart, services and links lead to chosen patients and insurers, and by which of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ivoris.canonical import TABLES
from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import FULL
from ivoris.matching.options import Option
from ivoris.matching.topology import Topology
from ivoris.schema import Reference

Leading = dict[str, dict[str, list[Evidence]]]
"""Evidence of references, by canonical and actual column of one table."""

Numbers = dict[tuple[str, str, str], str]
"""The column of PATIENT to which a reference leads that does not lead to its ID, by canonical table, canonical and
actual column."""

_IMPLAUSIBLE = -2.5  # a column that weighs less is not asked about
_SURELY = 3.0  # the weight of references that lead to another number of the patients
_OTHER_NUMBER = -2.0


class References:
    """References of the children's candidates to the parents that are tried."""

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
            table, key = candidate.table.name, parent.columns["ID"]
            found[canonical.name] = {
                actual: self._to_patient(candidate, actual, parent)[0]
                if canonical.references == "PATIENT"
                else self._topology.evidence(Reference(table, actual, parent.table, key, spread=False))
                for actual in candidate.columns[canonical.name]
            }
        return found

    def number(self, option: Option, patient: Option) -> tuple[str, str] | None:
        """The column of PATIENT whose numbers a child's reference holds, if it has one."""
        [wanted] = [column.name for column in TABLES[option.canonical].columns if column.references == "PATIENT"]
        if patient.table is None or wanted not in option.columns or option.candidate is None:
            return None
        _, other = self._to_patient(option.candidate, option.columns[wanted], patient)
        return patient.table, other or patient.columns["ID"]

    def other_numbers(self, best: Mapping[str, Option], leading: Mapping[str, Leading]) -> Numbers:
        """What of the chosen tables' columns leads to another number of the patients than their ID."""
        found: Numbers = {}
        for name, option in best.items():
            if option.candidate is None:
                continue
            for wanted, of in leading[name].items():
                for actual in of if TABLES[name].column(wanted).references == "PATIENT" else ():
                    _, other = self._to_patient(option.candidate, actual, best["PATIENT"])
                    if other is not None:
                        found[name, wanted, actual] = other
        return found

    def _to_patient(self, child: Candidate, column: str, patient: Option) -> tuple[list[Evidence], str | None]:
        """Whether a column leads to patients, and by which of their numbers where it is not their ID.

        By another one only where the table's name says what it is: else too much would lead somewhere.
        """
        assert patient.table is not None  # noqa: S101  the caller looked
        table = child.table.name
        own = self._topology.evidence(Reference(table, column, patient.table, patient.columns["ID"], spread=True))
        if _sum(own) < 0 and child.evidence[0].weight >= FULL - 1:
            for other in self._numbers.get(patient.table, ()):
                found = self._topology.evidence(Reference(table, column, patient.table, other, spread=True))
                if _sum(found) >= _SURELY:
                    text = f"refers to {patient.table}.{other}, another number of the patients"
                    return [*found, Evidence("keys", _OTHER_NUMBER, text)], other
        return own, None


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
