"""One joint assignment: tables and columns are chosen together, so that the pieces fit, and how sure each choice is.

Every way to choose the five tables from their candidates is weighed by the sum of its evidence, references between the
chosen tables included. What share of the whole weight a choice has is its probability.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ivoris.canonical import TABLES
from ivoris.matching.candidates import IMPOSSIBLE, Candidate, assign
from ivoris.matching.evidence import Evidence
from ivoris.matching.fit import Fit
from ivoris.matching.flags import alike, flag_manners
from ivoris.matching.gone import gone
from ivoris.matching.names import FOREIGN_TABLE, FULL, LEARNED, SAYS_ELSE
from ivoris.matching.options import Option, option_of
from ivoris.matching.proportions import proportioned
from ivoris.matching.references import Leading, References, RefersTo, weights_of_keys
from ivoris.matching.topology import Topology

TEMPERATURE = 1.2  # evidence is not as independent as a sum takes it to be
ABSENT: Mapping[str, float] = {"PATIENT": 7.0, "KASSEN": 10.0, "PATKASSE": 11.5, "KARTEI": 16.0, "LEISTUNG": 15.0}
"""What a table must at least weigh to be taken for the canonical one rather than for something else."""

_DATES = 3  # columns of one candidate that are tried as its date
_KEYS = 2
_LEADS_NOWHERE = -4.0  # a link, by anything but its name, where there are no insurers
_LEADS_ELSEWHERE = -20.0  # one that is declared to lead to something else
_SAYS_SURELY_ELSE = -2.5  # likewise, beside a name that is not unmistakable itself
_NEAR = 2.0
_NEAR_COLUMN = 0.6
_HOPELESS = 18.0  # what no fitting together makes up for
_NOT_THE_CHARTS = -8.0  # a number of the patients by which the chart does not go
_LOST = {"KASSEN": "DELKZ", "PATKASSE": "KASSENID"}  # the columns that insurers without patients tell from others


@dataclass(frozen=True)
class Choice:
    """A column with its probability given the table, and the column that would be taken in its place."""

    actual: str | None
    probability: float
    second: str | None = None
    rival: str | None = None
    """A column that all but its name makes as likely, and whose name does not say something else."""


@dataclass
class Joint:
    """The best choice of all five tables, and how probable each table is among all choices that were weighed."""

    options: dict[str, Option]
    tables: dict[str, dict[str | None, float]]
    rivals: dict[str, str] = field(default_factory=dict)
    """Tables that all but their names makes as likely as the chosen ones."""

    choices: dict[tuple[str, str], Choice] = field(default_factory=dict)
    extra: dict[tuple[str, str, str], list[Evidence]] = field(default_factory=dict)
    """Evidence from references, by canonical table, canonical and actual column."""

    refers_to: RefersTo = field(default_factory=dict)

    together: dict[str, list[Evidence]] = field(default_factory=dict)
    apart: str | None = None
    """How few services have an entry of their day, where one of the two dates may be of something else."""

    ambiguous: dict[tuple[str, str], str] = field(default_factory=dict)
    """Another number of the parent that a reference may hold as well, by canonical table and column."""

    repeated: dict[str, str] = field(default_factory=dict)
    """By canonical table a column that a reference to it may hold and that has the same value in several rows."""

    marking: frozenset[str] = frozenset()
    """KASSEN's flags of which use tells that the rarer value marks insurers that are gone."""


class Weighing:
    """Weighs all choices among the candidates of one schema."""

    def __init__(self, candidates: Mapping[str, Sequence[Candidate]], topology: Topology) -> None:
        self._candidates = {name: list(found) for name, found in candidates.items()}
        self._topology = topology
        self._looks = topology.looks
        self._fit = Fit(topology)
        self._partner: dict[str, Option] = {}
        self._patients = self._parents("PATIENT")
        self._references = References(topology)

    def best(self) -> Joint:
        insurers = self._parents("KASSEN")
        self._topology.prepare(self._references.questions(self._candidates, self._patients, insurers))
        choices = [choice for patient in self._patients for choice in self._choices(patient, insurers)]
        choices.sort(key=lambda choice: -choice[0])
        weights = np.exp((np.array([score for score, _ in choices]) - choices[0][0]) / TEMPERATURE)
        return self._joint(choices, weights / weights.sum())

    def _choices(self, patient: Option, insurers: Sequence[Option]) -> Iterator[tuple[float, dict[str, Option]]]:
        """All ways to choose the other tables beside a choice of PATIENT, each table once, with their weights."""
        kartei, leistung = self._children("KARTEI", patient, None), self._children("LEISTUNG", patient, None)
        pairs = [
            (one.score + other.score + self._fit.couple(one, other) + _strange(one, patient), one, other)
            for one, other in itertools.product(kartei, leistung)
            if one.table is None or one.table != other.table
        ]
        for insurer in insurers:
            for link in self._children("PATKASSE", patient, insurer):
                taken = [option.table for option in (patient, insurer, link) if option.table is not None]
                if len(set(taken)) < len(taken):
                    continue
                base = patient.score + insurer.score + link.score
                if insurer.candidate is None:
                    base += _led_astray(link)
                for weight, one, other in pairs:
                    if one.table not in taken and other.table not in taken:
                        yield base + weight, dict(zip(TABLES, (patient, insurer, link, one, other), strict=True))

    def _joint(self, choices: Sequence[tuple[float, dict[str, Option]]], weights: np.ndarray) -> Joint:
        """The choice whose tables are the likeliest, which need not be the single heaviest choice."""
        tables: dict[str, dict[str | None, float]] = {name: {} for name in TABLES}
        tried: dict[str, dict[tuple[str, str | None], float]] = {name: {} for name in TABLES}
        likely = [
            (options, weight) for (_, options), weight in zip(choices, weights.tolist(), strict=True) if weight > 1e-6
        ]
        for options, weight in likely:
            for name, option in options.items():
                tables[name][option.table] = tables[name].get(option.table, 0.0) + weight
        best, _ = max(likely, key=lambda one: sum(tables[name][option.table] for name, option in one[0].items()))
        for options, weight in likely:
            for name, option in options.items():
                if option.table == best[name].table:
                    for wanted in _tried(name):
                        key = (wanted, option.columns.get(wanted))
                        tried[name][key] = tried[name].get(key, 0.0) + weight
        found = Joint(best, tables)
        self._partner = {"KARTEI": best["LEISTUNG"], "LEISTUNG": best["KARTEI"]}
        flags = alike(best, self._looks)
        lost = self._gone(best)
        extras = {
            name: self._references.leading(best["PATIENT"], best["KASSEN"], option.candidate)
            for name, option in best.items()
            if option.candidate is not None
        }
        found.refers_to = self._references.refers_to(best, extras)
        keys = weights_of_keys(best, extras, found.refers_to)
        for name, option in best.items():
            if option.candidate is None:
                continue
            extra = extras[name]
            extra["DELKZ"] = flags[name]
            if name in _LOST:
                own = extra.setdefault(_LOST[name], {})
                own |= {actual: [*own.get(actual, []), one] for actual, one in lost[name].items()}
            found.extra |= {(name, wanted, actual): e for wanted, of in extra.items() for actual, e in of.items()}
            of_table = tables[name][option.table]
            found.choices |= self._local(name, option, extra, tried[name], of_table, keys.get(name, 0.0))
        found.together = self._together(best)
        found.apart = self._fit.apart(best["KARTEI"], best["LEISTUNG"])
        found.ambiguous, found.repeated = self._ambiguous(best), self._repeated(best)
        found.marking = frozenset(actual for actual, one in lost["KASSEN"].items() if one.weight > 0)
        found.rivals = self._rivals(best)
        return found

    def _rivals(self, best: Mapping[str, Option]) -> dict[str, str]:
        """For each chosen table another that would be chosen if no table had a name."""
        patient, insurer = best["PATIENT"], best["KASSEN"]
        lists = {
            "PATIENT": self._parents("PATIENT"),
            "KASSEN": self._parents("KASSEN"),
            **{name: self._children(name, patient, insurer) for name in ("PATKASSE", "KARTEI", "LEISTUNG")},
        }
        taken = {option.table for option in best.values()}
        found: dict[str, str] = {}
        for name, options in lists.items():
            chosen = best[name]
            if chosen.candidate is None:
                continue
            own = max((o.unnamed + self._fits(o, best) for o in options if o.table == chosen.table), default=0.0)
            for option in options:
                if option.candidate is None or option.table in taken:
                    continue
                if option.candidate.evidence[0].weight <= FOREIGN_TABLE:
                    continue  # nothing in its name is the canonical table's
                if option.unnamed + self._fits(option, best) > own - _NEAR:
                    found[name] = option.candidate.table.name
        return found

    def _fits(self, option: Option, best: Mapping[str, Option]) -> float:
        if option.canonical == "KARTEI":
            return self._fit.couple(option, best["LEISTUNG"])
        return self._fit.couple(best["KARTEI"], option) if option.canonical == "LEISTUNG" else 0.0

    def _local(
        self,
        name: str,
        option: Option,
        extra: Leading,
        tried: Mapping[tuple[str, str | None], float],
        of_table: float,
        referring: float,
    ) -> dict[tuple[str, str], Choice]:
        """How sure each column of the chosen table is, and what would be taken in its place.

        ``referring`` is what the columns that refer to the table weigh for its key.
        """
        candidate = option.candidate
        assert candidate is not None  # noqa: S101  the caller looked
        matrix = candidate.scores(_weights(extra))
        names = candidate.named
        fixed = {wanted: option.columns.get(wanted) for wanted in _tried(name)}
        actual = [column.name for column in candidate.table.columns]
        for row, canonical in enumerate(candidate.canonical.columns):
            if (forced := fixed.get(canonical.name)) is not None:
                matrix[row, actual.index(forced)] += 50  # what was decided among all choices stays
        total, pairs = assign(matrix)
        found: dict[tuple[str, str], Choice] = {}
        for row, canonical in enumerate(candidate.canonical.columns):
            place = pairs.get(row)
            if place is None:
                second = int(np.argmax(matrix[row])) if actual else None
                near = actual[second] if second is not None and matrix[row, second] > -4 else None
                margin = float(matrix[row].max()) if actual else IMPOSSIBLE
                found[name, canonical.name] = Choice(None, _sigmoid(margin), near)
                continue
            other = matrix.copy()
            other[row, place] = IMPOSSIBLE
            without, changed = assign(other)
            sure = _sigmoid(total - without)
            if canonical.name in fixed:
                own = float(matrix[row, place]) - 50 + (referring if canonical.name == "ID" else 0.0)
                share = tried.get((canonical.name, actual[place]), 0.0) / max(of_table, 1e-9)
                sure = min(_sigmoid(own), share)
            taken = changed.get(row)
            best_other = [p for p in np.argsort(-other[row]) if p != place and other[row, p] > IMPOSSIBLE / 2]
            runner = actual[taken] if taken is not None else actual[best_other[0]] if best_other else None
            worth = runner is not None and other[row, actual.index(runner)] > -2.5
            rival = self._rival(option, canonical.name, row, place, matrix - names, names, set(pairs.values()))
            found[name, canonical.name] = Choice(actual[place], sure, runner if worth else None, rival)
        return found

    def _rival(
        self, option: Option, wanted: str, row: int, place: int, unnamed: np.ndarray, names: np.ndarray, taken: set[int]
    ) -> str | None:
        candidate = option.candidate
        assert candidate is not None  # noqa: S101  the caller looked
        own = unnamed[row, place] - (50 if wanted in _tried(option.canonical) else 0)
        least = SAYS_ELSE if names[row, place] >= LEARNED else _SAYS_SURELY_ELSE
        for other in np.argsort(-unnamed[row]):
            if other in taken or names[row, other] < least or unnamed[row, other] < own - _NEAR_COLUMN:
                continue
            if wanted == "DELKZ" and names[row, place] >= FULL - 1 and names[row, other] < FULL - 1:
                continue  # no other flag is called so
            if wanted == "DATUM" and self._fit.worse(
                option, self._partner.get(option.canonical), candidate.table.columns[other].name
            ):
                continue
            return str(candidate.table.columns[other].name)
        return None

    # Parents and children

    def _parents(self, name: str) -> list[Option]:
        options: list[Option] = []
        for candidate in self._candidates[name]:
            matrix = candidate.scores()
            keys = np.argsort(-matrix[0])[:_KEYS]
            for key in keys:
                if matrix[0, key] < -6:
                    continue
                forced = matrix.copy()
                forced[0, :] = IMPOSSIBLE
                forced[0, key] = matrix[0, key] + 100
                _, pairs = assign(forced)
                options.append(option_of(name, candidate, pairs, matrix))
        return _worth_trying([*options, Option(name, None, {}, ABSENT[name])])

    def _children(self, name: str, patient: Option, insurer: Option | None) -> list[Option]:
        options: list[Option] = []
        for candidate in self._candidates[name]:
            extra = self._references.leading(patient, insurer, candidate)
            matrix = candidate.scores(_weights(extra))
            _, pairs = assign(matrix)
            options.append(option_of(name, candidate, pairs, matrix))
            for wanted in _tried(name):
                row = [column.name for column in candidate.canonical.columns].index(wanted)
                for place in np.argsort(-matrix[row])[:_DATES]:
                    if matrix[row, place] < -3 or pairs.get(row) == int(place):
                        continue
                    forced = matrix.copy()
                    forced[row, :] = IMPOSSIBLE
                    forced[row, place] = matrix[row, place] + 100
                    _, other = assign(forced)
                    options.append(option_of(name, candidate, other, matrix))
        numbered = [one for option in options for one in self._references.by_numbers(option, patient)]
        for option in numbered:
            if option.candidate is not None:
                proportion = proportioned(option, patient, self._topology)
                option.score += proportion
                option.unnamed += proportion
        return _worth_trying([*numbered, Option(name, None, {}, ABSENT[name])])

    # What fits together

    def _gone(self, best: Mapping[str, Option]) -> dict[str, dict[str, Evidence]]:
        """What the insurers without patients say of KASSEN's flags and of PATKASSE's references."""
        insurer, link = best["KASSEN"], best["PATKASSE"]
        if insurer.candidate is None or link.candidate is None:
            return {name: {} for name in _LOST}
        referring = self._references.leading(best["PATIENT"], insurer, link.candidate).get("KASSENID", {})
        references = [
            actual
            for actual, own in link.candidate.columns["KASSENID"].items()
            if sum(e.weight for e in [*own, *referring.get(actual, [])]) > 0
        ]
        flags = list(flag_manners(insurer.candidate, self._looks.get(insurer.candidate.table.name, {})))
        return dict(zip(_LOST, gone(insurer, link, flags, references, self._topology), strict=True))

    def _ambiguous(self, best: Mapping[str, Option]) -> dict[tuple[str, str], str]:
        """References of which nothing tells which of several numbers they hold.

        Of chart and services the days tell it where the other one's number is beyond doubt: then the visits of only
        one number are the same.
        """
        others = {
            (option.canonical, column): self._references.others(option, parent)
            for option, column, parent in _referring(best)
        }
        came, treated = ("KARTEI", "PATNR"), ("LEISTUNG", "PATIENTID")
        for at, partner in ((came, treated), (treated, came)):
            if not others[partner]:
                option, table = best[at[0]], str(best["PATIENT"].table)
                others[at] = [
                    number
                    for number in others[at]
                    if not self._fit.excludes(best["KARTEI"], best["LEISTUNG"], replace(option, number=(table, number)))
                ]
        return {at: numbers[0] for at, numbers in others.items() if numbers}

    def _repeated(self, best: Mapping[str, Option]) -> dict[str, str]:
        return {
            parent.canonical: number
            for option, _, parent in _referring(best)
            if (number := self._references.repeated(option, parent)) is not None
        }

    def _together(self, best: Mapping[str, Option]) -> dict[str, list[Evidence]]:
        found = self._fit.evidence(best["KARTEI"], best["LEISTUNG"])
        return {"KARTEI": found, "LEISTUNG": found}


def _referring(best: Mapping[str, Option]) -> Iterator[tuple[Option, str, Option]]:
    """Each chosen child with its canonical column that refers to a parent, and the parent."""
    for option in best.values():
        for column in TABLES[option.canonical].columns:
            if column.references is not None:
                yield option, column.name, best[column.references]


def _strange(kartei: Option, patient: Option) -> float:
    """What it weighs against a number to be the patients' ID that the chart has another one."""
    return _NOT_THE_CHARTS if kartei.number is not None and kartei.number[1] != patient.columns.get("ID") else 0.0


def _led_astray(link: Option) -> float:
    """What it weighs against a link that there are no insurers: where its key is another table's, it is no link."""
    if link.candidate is None:
        return 0.0
    declared = {column for key in link.candidate.table.foreign_keys for column in key.columns}
    if link.columns.get("KASSENID") in declared:
        return _LEADS_ELSEWHERE
    return _LEADS_NOWHERE if link.evidence[0].weight < FULL - 1 else 0.0


def _worth_trying(options: list[Option]) -> list[Option]:
    """Those that what else is chosen may still make the best."""
    best = max(option.score for option in options)
    return [option for option in options if option.score > best - _HOPELESS]


def _tried(name: str) -> tuple[str, ...]:
    """Columns of which several choices are weighed with everything else, not within the table alone."""
    return {
        "KARTEI": ("DATUM", "PATNR"),
        "LEISTUNG": ("DATUM", "PATIENTID"),
        "PATIENT": ("ID",),
        "KASSEN": ("ID",),
    }.get(name, ())


def _weights(extra: Mapping[str, Mapping[str, list[Evidence]]]) -> dict[str, dict[str, float]]:
    return {
        wanted: {actual: sum(e.weight for e in evidence) for actual, evidence in of.items()}
        for wanted, of in extra.items()
    }


def _sigmoid(margin: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(margin / TEMPERATURE, -50, 50))))
