"""Which of several tables is in use: no archive, no copy, nothing of a program that was given up."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import Names
from ivoris.matching.values import Look
from ivoris.schema import Sample

_DATED = ("KARTEI", "LEISTUNG")
_ALIKE = 0.7  # of two tables' columns, by name and type, that make them one build
_ALIKE_TYPES = 0.9  # likewise by type alone
_RECENT = 10  # days
_ABANDONED = 180  # days
_OTHERS = 2  # tables that must have gone on without it
_SUBJECT = {"KARTEI": "BEMERKUNG", "LEISTUNG": "LEISTUNG"}
_SURELY = 3.0  # the weight of a column's values
_WRITTEN = 0.98  # of neighbours by key whose days do not fall, from which these are those of writing
_IN_ORDER = 0.75  # likewise from which the key rises with time; of days by chance half do not fall
_ROWS = 20
_CLOSE = 6  # candidates whose newest rows are worth another question


def orders(
    candidates: Mapping[str, Sequence[Candidate]],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
) -> dict[str, str]:
    """By which column to look for the newest rows of tables that no key orders, or one that does not rise with time."""
    found: dict[str, str] = {}
    for name in _DATED:
        for one in candidates[name][:_CLOSE]:
            table = one.table.name
            keyed = samples[table].ordered
            if table in found or samples[table].whole or (keyed and _in_order(one, looks[table])):
                continue
            keys = [c for c, look in looks[table].items() if look.family == "integer" and look.unique and not keyed]
            sortable = [c for c in dates(one) if looks[table].get(c, Look()).days not in {None, "dd.mm.yyyy"}]
            if keys or sortable:
                found[table] = keys[0] if keys else sortable[0]
    return found


def _in_order(one: Candidate, looks: Mapping[str, Look]) -> bool:
    """Whether any of the candidate's dates rises with the key."""
    rising = [looks[column].rising for column in dates(one) if column in looks and looks[column].filled >= _ROWS]
    return not rising or max(rising) >= _IN_ORDER


def mark_superseded(
    candidates: Mapping[str, Sequence[Candidate]],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
) -> None:
    """Add to each candidate what the newest rows of tables built alike say of it."""
    for name in _DATED:
        ends = {one.table.name: _end(one, samples, looks) for one in candidates[name]}
        for one in candidates[name]:
            end = ends[one.table.name]
            if end is None:
                continue
            twins = [
                (ends[other.table.name], other.table.name)
                for other in candidates[name]
                if other is not one and ends[other.table.name] is not None and _alike(one, other)
            ]
            usual = max(_RECENT, 3 * _pause(one, looks))
            newer = [(last, table) for last, table in twins if last and (last - end).days > usual]
            older = [(last, table) for last, table in twins if last and (end - last).days > usual]
            if newer:
                last, table = max(newer)
                one.evidence.append(
                    Evidence("use", -6.0, f"{table} is built alike and has rows {(last - end).days} days newer")
                )
            elif older:
                tables = ", ".join(sorted(table for _, table in older))
                one.evidence.append(Evidence("use", 1.0, f"has newer rows than {tables}, built alike"))


def mark_abandoned(
    candidates: Mapping[str, Sequence[Candidate]],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
    at: dt.date,
) -> None:
    """A chart in use has rows about as new as the newest that are written elsewhere; an archive has not."""
    for name in _DATED:
        for one, later, living in _given_up(candidates[name], samples, looks, at):
            text = f"{later} tables have rows more than {_ABANDONED} days newer"
            weight, text = (-20.0, f"{text}, {living[0]} among them") if living else (-8.0, text)
            one.evidence.append(Evidence("use", weight, text))


def left_behind(
    candidates: Mapping[str, Sequence[Candidate]],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
    at: dt.date,
) -> list[tuple[str, str, list[str]]]:
    """Charts and services that others have taken the place of since, as when a practice changes to another program.

    Each with the canonical name and with these others.
    """
    return [
        (name, one.table.name, living)
        for name in _DATED
        for one, _, living in _given_up(candidates[name], samples, looks, at)
        if living and _is_about(one)
    ]


def _given_up(
    found: Sequence[Candidate],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
    at: dt.date,
) -> Iterator[tuple[Candidate, int, list[str]]]:
    """Candidates that ended long before other tables, how many these are, and which of them may be it instead."""
    newest = {table: _written_until(of, at) for table, of in looks.items()}
    ends = {one.table.name: _newest(one, samples, looks) for one in found}

    def gone_on(table: str, end: dt.date) -> bool:
        last = newest[table]
        return last is not None and (last - end).days > _ABANDONED

    for one in found:
        end = ends[one.table.name]
        later = sum(gone_on(table, end) for table in newest) if end else 0
        if end is None or later < _OTHERS:
            continue
        living = [
            other.table.name
            for other in found
            if (last := ends[other.table.name]) is not None and (last - end).days > _ABANDONED and _is_about(other)
        ]
        yield one, later, living


def _newest(one: Candidate, samples: Mapping[str, Sample], looks: Mapping[str, Mapping[str, Look]]) -> dt.date | None:
    """The newest day of any of the candidate's dates, where the newest rows are among those that were read."""
    if not samples[one.table.name].ordered:
        return None
    of = looks[one.table.name]
    return max((last for column in dates(one) if (last := of.get(column, Look()).last_day)), default=None)


def _is_about(one: Candidate) -> bool:
    """Whether the values of a column are surely what the canonical table is about: texts of treatment, or codes."""
    wanted = _SUBJECT[one.canonical.name]
    return any(
        sum(evidence.weight for evidence in found if evidence.side == "values") >= _SURELY
        for found in one.columns[wanted].values()
    )


def _written_until(looks: Mapping[str, Look], at: dt.date) -> dt.date | None:
    """The newest day of a table's columns that tell when its rows were written."""
    ends = [
        look.last_day
        for look in looks.values()
        if look.last_day is not None and look.rising > _WRITTEN and look.filled >= _ROWS and look.last_day <= at
    ]
    return max(ends, default=None)


def dates(one: Candidate) -> list[str]:
    """The columns that may be the candidate's date, the likeliest first."""
    weights = {column: sum(e.weight for e in evidence) for column, evidence in one.columns["DATUM"].items()}
    return sorted((column for column, weight in weights.items() if weight > -3), key=lambda column: -weights[column])


def _end(one: Candidate, samples: Mapping[str, Sample], looks: Mapping[str, Mapping[str, Look]]) -> dt.date | None:
    table = one.table.name
    best = dates(one)
    if not samples[table].ordered or not best:
        return None
    look = looks[table].get(best[0])
    return look.last_day if look else None


def _pause(one: Candidate, looks: Mapping[str, Mapping[str, Look]]) -> float:
    """How many days usually lie between two days with rows."""
    look = looks[one.table.name][dates(one)[0]]
    if look.first_day is None or look.last_day is None:
        return 0.0
    return (look.last_day - look.first_day).days / max(look.distinct, 1)


def mark_derived(candidates: Mapping[str, Sequence[Candidate]], names: Names) -> None:
    """A table named after another of its build, with an addition, is rather a copy of it than the other way round."""
    for found in candidates.values():
        for one in found:
            for other in found:
                if names.named_after(one.table, other.table) and _alike(one, other):
                    one.evidence.append(Evidence("name", -5.0, f"is named after {other.table.name}, with an addition"))
                    break


def mark_copies(candidates: Mapping[str, Sequence[Candidate]]) -> None:
    """A table with the columns of the likeliest patients is a copy of these, whatever else it refers to."""
    if not candidates["PATIENT"]:
        return
    patients = candidates["PATIENT"][0]
    for name, found in candidates.items():
        for one in found:
            if name != "PATIENT" and one.table is not patients.table and _built_alike(one, patients):
                one.evidence.append(Evidence("use", -8.0, f"has the columns of {patients.table.name}"))


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether two tables are of one build: the same columns, or hardly another type."""
    return _built_alike(one, other) or _overlap(one.types, other.types) >= _ALIKE_TYPES


def _built_alike(one: Candidate, other: Candidate) -> bool:
    return _overlap(one.built, other.built) >= _ALIKE


def _overlap(first: Counter[Any], second: Counter[Any]) -> float:
    return (first & second).total() / (first | second).total()
