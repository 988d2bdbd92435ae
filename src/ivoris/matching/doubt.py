"""How sure a proposal can be at most: what one kind of evidence alone says, or another contradicts, is never sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ivoris.canonical import TABLES, CanonicalColumn
from ivoris.matching.candidates import Candidate
from ivoris.matching.catalogues import surely_catalogued
from ivoris.matching.evidence import Evidence
from ivoris.matching.flags import CUSTOM, says_deletion
from ivoris.matching.joint import Joint
from ivoris.matching.names import FULL, GUESSED, LEARNED, PARTLY, PERSONS, Names
from ivoris.matching.options import ESSENTIAL
from ivoris.matching.prefixes import words
from ivoris.matching.references import MERGED
from ivoris.matching.values import Look
from ivoris.schema import Sample, Table

_NAME_SUFFICES = FULL - 0.9  # the weight of a name that says what the table is and nothing unknown beside
MOST = 0.99
ONE_SIDED = 0.85  # the most that one kind of evidence alone is worth
_BY_NAME = 0.97  # the most that an unmistakable name is worth
_KEY_CONFIRMED = 0.9  # the weight of references that tell which key they are to
_CONTRARY = -0.9  # of evidence against a column, beside which another must be thought of
_GIVEN_UP = -6.0  # of how a table is used, which then is an archive
_UNTOLD = 0.5
_SHOWN = 40  # rows
_SIDES = {"name", "values", "keys", "use"}


@dataclass(frozen=True)
class Doubt:
    """What of a joint choice is doubtful, whatever its probability."""

    joint: Joint
    names: Names
    samples: Mapping[str, Sample]
    looks: Mapping[str, Mapping[str, Look]]
    candidates: Mapping[str, Sequence[Candidate]]

    def tables(self) -> set[str]:
        """Tables of which names or values alone say what they are, or of which a part is not there."""
        doubled = {name for name in self.joint.options if self.plainer(name) is not None}
        prefixes = {self._prefix(name) for name in doubled} - {None}
        found = {
            name
            for name, option in self.joint.options.items()
            if option.candidate is not None
            and (
                option.evidence[0].weight < _least_of_name(option.candidate)
                or name in self.joint.rivals
                or name in doubled
                or self._prefix(name) in prefixes
                or ESSENTIAL[name] - option.columns.keys()
            )
        }
        for name, together in self.joint.together.items():
            if any(one.weight <= _CONTRARY for one in together):
                found.add(name)
        if self.joint.apart is not None:
            found |= {"KARTEI", "LEISTUNG"}
        if "KASSEN" in found or self.joint.options["KASSEN"].candidate is None:
            found.add("PATKASSE")  # what leads to other insurers is another link
        return found

    def plainer(self, name: str) -> str | None:
        """Another table of the chosen one's name without what that adds to it: ``DS_KARTEI`` beside ``KARTEI``."""
        chosen = self.joint.options[name].candidate
        if chosen is None:
            return None
        others = (
            other.table
            for other in self.candidates[name]
            if other.table.name != chosen.table.name and other.evidence[0].weight >= FULL - GUESSED
        )
        return next((other.name for other in others if self.names.prefixed(chosen.table, other)), None)

    def _prefix(self, name: str) -> str | None:
        """The first of several words of the chosen table's name, which those of a second set of tables share."""
        cut = words(self.joint.options[name].table or "")
        return cut[0] if len(cut) > 1 else None

    def given_up(self) -> list[str]:
        """Chosen tables that are not in use any more."""
        return [
            str(option.table)
            for option in self.joint.options.values()
            if any(one.side == "use" and one.weight <= _GIVEN_UP for one in option.evidence)
        ]

    def shared_numbers(self) -> Iterator[str]:
        """The numbers of patients and insurers that two rows may have, as where several practices share a database.

        Whatever refers to them by the number alone would mix these rows up.
        """
        for name in ("PATIENT", "KASSEN"):
            candidate, number = self.joint.options[name].candidate, self.joint.options[name].columns.get("ID")
            if candidate is None or number is None:
                continue
            table, look = candidate.table, self.looks.get(candidate.table.name, {}).get(number)
            if repeated := self.joint.repeated.get(name):
                yield f"{table.name}.{repeated} has the same value in several rows"
            elif look is not None and look.filled - look.distinct > MERGED * look.filled:
                yield f"{table.name}.{number} has the same value in several rows"
            elif beside := self._beside(table, number):
                yield f"{table.name}.{number} is a key only together with {', '.join(beside)}"

    def _beside(self, table: Table, number: str | None) -> list[str]:
        """The other columns of a key that the number is part of, but for those of which the sample shows one value.

        Both ends of a table by its key show it of the key's first column.
        """
        if number not in table.primary_key or number in table.unique:
            return []
        sample, looks = self.samples.get(table.name), self.looks.get(table.name, {})
        both_ends = sample is not None and sample.ordered and len(sample.runs) > 1
        shown = {*looks} if sample is not None and sample.whole else {*table.primary_key[: int(both_ends)]}
        constant = {one for one in shown if one in looks and looks[one].distinct <= 1}
        return [one for one in table.primary_key if one != number and one not in constant]

    def limit(
        self, name: str, canonical: CanonicalColumn, table: Table, evidence: Sequence[Evidence], *, understood: bool
    ) -> float:
        """What one side alone says is not stated as sure, but for an unmistakable name that nothing rivals.

        ``understood`` is whether it is known what the column's values mean.
        """
        choice, by_name = self.joint.choices[name, canonical.name], _by_name(evidence)
        filled = self._filled(table.name, choice.actual or "")
        flag, others = canonical.role == "flag", choice.second is not None
        if canonical.role == "code" and surely_catalogued(evidence):
            return _UNTOLD
        if flag and by_name <= PARTLY and (not filled or self._marks_else(name, table, choice.actual or "")):
            return _UNTOLD  # neither name nor values say what it marks, or the name says that it is something else
        meaningless = canonical.role == "kind" and filled > 0 and not understood
        if meaningless and by_name < LEARNED:
            return _UNTOLD  # insurers have other kinds than private and statutory
        if (
            choice.rival is not None
            or (flag and by_name < FULL - 1)  # many things are yes or no, values do not tell which of them is deletion
            or (canonical.name in PERSONS and by_name < FULL)  # an unknown word may say whose name it is: a spouse's
            or (others and any(one.weight <= _CONTRARY for one in evidence))
            or meaningless
            or (canonical.role == "code" and self._catalogued(name))
            or (name, canonical.name, choice.actual) in self.joint.refers_to  # an inference from other columns
            or (name, canonical.name) in self.joint.ambiguous
            or (canonical.name == "ID" and (self._doubly_numbered(name) or self._may_repeat(name, choice.actual)))
            or (others and canonical.name == "ID" and not self._referred_to(name))  # a patient may have two numbers
            or (others and canonical.name == "DATUM" and filled < _SHOWN)  # few rows do not tell it from when written
        ):
            return ONE_SIDED
        sides = {one.side for one in evidence if one.weight >= 0.7 and one.side in _SIDES}
        if len(sides) >= 2:
            return MOST
        return ONE_SIDED if others or by_name < LEARNED else _BY_NAME

    def _marks_else(self, name: str, table: Table, actual: str) -> bool:
        """Whether a flag's name does not say deletion, as those of other tables do: a program calls them alike."""
        if not self.names.says_no_deletion(table, actual):
            return False
        others = [
            says_deletion(option, self.joint.choices[other, "DELKZ"].actual or "")
            for other, option in self.joint.options.items()
            if option.candidate is not None and other != name
        ]
        return sum(others) >= CUSTOM

    def _catalogued(self, name: str) -> bool:
        """Whether a catalogue leaves it open which column of services holds the codes."""
        candidate = self.joint.options[name].candidate
        columns = candidate.columns["LEISTUNG"].values() if candidate is not None else ()
        return any(one.side == "keys" for found in columns for one in found)

    def _doubly_numbered(self, parent: str) -> bool:
        return any(TABLES[table].column(column).references == parent for table, column in self.joint.ambiguous)

    def _may_repeat(self, name: str, number: str | None) -> bool:
        candidate = self.joint.options[name].candidate
        if candidate is None:
            return False
        look = self.looks.get(candidate.table.name, {}).get(number or "")
        return (look is not None and look.distinct < look.filled) or bool(self._beside(candidate.table, number))

    def _referred_to(self, parent: str) -> bool:
        """Whether the rows or keys of another chosen table confirm the key; nothing refers to a chart's or a link's."""
        referring = [
            (name, one.name) for name, table in TABLES.items() for one in table.columns if one.references == parent
        ]
        return not referring or any(
            one.side == "keys" and one.weight >= _KEY_CONFIRMED
            for name, wanted in referring
            if (at := (name, wanted, self.joint.options[name].columns.get(wanted, ""))) not in self.joint.refers_to
            for one in self.joint.extra.get(at, ())
        )

    def _filled(self, table: str, column: str) -> int:
        look = self.looks.get(table, {}).get(column)
        return look.filled if look is not None else 0


def _least_of_name(chosen: Candidate) -> float:
    """How much a table's name must say; of a table without rows it is all there is, and must be the canonical one."""
    return LEARNED if chosen.empty else _NAME_SUFFICES


def _by_name(evidence: Sequence[Evidence]) -> float:
    return max((one.weight for one in evidence if one.side == "name"), default=0.0)
