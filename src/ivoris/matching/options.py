"""A candidate with its columns chosen, as one of the ways to fill the place of a canonical table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import FULL, LEARNED

ESSENTIAL: Mapping[str, frozenset[str]] = {
    "PATIENT": frozenset({"ID"}),
    "KASSEN": frozenset({"ID", "NAME"}),
    "PATKASSE": frozenset({"PATNR", "KASSENID"}),
    "KARTEI": frozenset({"PATNR", "DATUM", "BEMERKUNG"}),
    "LEISTUNG": frozenset({"PATIENTID", "DATUM", "LEISTUNG"}),
}
"""What a table is about; one that lacks a part of it and is not called so is another table."""

LACKING: Mapping[str, float] = {"PATIENT": -4.0, "KASSEN": -4.0, "PATKASSE": -8.0, "KARTEI": -4.0, "LEISTUNG": -8.0}
"""For each essential column that is not there."""
SUBJECT: Mapping[str, str] = {"KASSEN": "NAME", "PATKASSE": "KASSENID", "LEISTUNG": "LEISTUNG"}
"""Without it a table is nothing of the kind: insurers have names, a link leads to them, and services have codes."""
POINTLESS = -20.0
EMPTY: Mapping[str, float] = {"PATIENT": 2.0, "KASSEN": 4.0, "PATKASSE": 4.0, "KARTEI": 8.0, "LEISTUNG": 7.0}
"""What an empty table of the right name is spared, as it has no values to speak for it."""


@dataclass
class Option:
    """A candidate with its columns chosen; ``table`` is None where the canonical table is taken for absent."""

    canonical: str
    candidate: Candidate | None
    columns: dict[str, str] = field(default_factory=dict)
    score: float = 0.0
    unnamed: float = 0.0
    """The part of the score that does not come from names."""

    number: tuple[str, str] | None = None
    """The table and column of PATIENT whose numbers the reference to a patient holds."""

    @property
    def table(self) -> str | None:
        return self.candidate.table.name if self.candidate else None

    @property
    def evidence(self) -> Sequence[Evidence]:
        """What speaks for and against the table itself."""
        return self.candidate.evidence if self.candidate else ()


def option_of(name: str, candidate: Candidate, pairs: Mapping[int, int], scores: np.ndarray) -> Option:
    columns = {
        candidate.canonical.columns[row].name: candidate.table.columns[place].name for row, place in pairs.items()
    }
    lacking = 0.0
    if candidate.evidence[0].weight < (FULL - 1 if candidate.sampled == 0 else LEARNED):
        missing = ESSENTIAL[name] - columns.keys()
        lacking = LACKING[name] * len(missing) + (POINTLESS if SUBJECT.get(name) in missing else 0.0)
    spared = EMPTY[name] if candidate.empty and candidate.evidence[0].weight >= FULL - 1 else 0.0
    unnamed = candidate.unnamed_weight(pairs, scores)
    return Option(name, candidate, columns, candidate.weight(pairs, scores) + spared + lacking, unnamed + lacking)
