"""Whether chart and services fit together: the same patients on the same days, to the same end."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pyarrow as pa

from ivoris.matching.evidence import Evidence
from ivoris.matching.options import Option
from ivoris.matching.roles import FEW
from ivoris.matching.topology import Topology
from ivoris.matching.values import ordinals

_RECENT = 14  # days
_STALE = 45
_ABANDONED = 180
_TIMES = 6  # as many services as entries, or the other way round, that one practice may have
_LARGE = 300  # rows
_ENOUGH = 10  # services from which a share means something
_MANY = 60  # services from which it means something that fewer have an entry than
_CHARTED = 0.75
_SAME_DAYS = 0.85  # of the services, from which chart and services are surely of the same days
_BILLED = 0.5  # likewise of a large chart's entries that have a service
_LATE = 0.03  # of the rows, that may be written on another day than their neighbours
_BETTER = 0.03  # of the services, by which another date must fit more


@dataclass(frozen=True)
class Overlap:
    """How many sampled services and entries share patient and day, of those on days that the other sample covers."""

    services: int
    charted: float
    """Of the services the share that has an entry; all have one where the two tables are chart and services."""

    entries: int
    billed: float
    """Of the entries the share that has a service; most visits are billed."""


@dataclass(frozen=True)
class _Visits:
    """Which patients came on which days by a table's sample, and from when to when it holds all that the table does."""

    visits: AbstractSet[tuple[str, int]]
    spans: Sequence[tuple[int, int]]

    def within(self, other: _Visits) -> set[tuple[str, int]]:
        """Those of days of which the other sample holds all."""
        return {visit for first, last in other.spans for visit in self.visits if first <= visit[1] <= last}


def _overlap(entries: _Visits, services: _Visits) -> Overlap:
    asked, within = services.within(entries), entries.within(services)
    return Overlap(len(asked), _share(asked, entries.visits), len(within), _share(within, services.visits))


def _span(days: Sequence[int | None], *, whole: bool) -> tuple[int, int] | None:
    """From when to when rows that follow each other are all that there are: some are written later than others."""
    known = sorted(day for day in days if day)
    if not known:
        return None
    late = 0 if whole else math.ceil(len(known) * _LATE)
    return (known[late], known[-1 - late]) if len(known) > 2 * late else None


def _share(visits: AbstractSet[tuple[str, int]], known: AbstractSet[tuple[str, int]]) -> float:
    return len(visits & known) / len(visits) if visits else 0.0


class Fit:
    """Compares candidates for KARTEI and LEISTUNG by their sampled rows."""

    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._samples = topology.samples
        self._looks = topology.looks
        self._visits: dict[tuple[str, str, str], _Visits] = {}
        self._overlaps: dict[tuple[str | None, ...], Overlap] = {}

    def couple(self, kartei: Option, leistung: Option) -> float:
        return sum(evidence.weight for evidence in self.evidence(kartei, leistung))

    def apart(self, kartei: Option, leistung: Option) -> str | None:
        """How few services have an entry, where so few do that one of the two dates may be of something else."""
        if kartei.candidate is None or leistung.candidate is None:
            return None
        overlap = self._overlap(kartei, leistung)
        if overlap.services < _MANY or overlap.charted >= _SAME_DAYS:
            return None
        return f"{overlap.charted:.0%} of {overlap.services}"

    def excludes(self, kartei: Option, leistung: Option, other: Option) -> bool:
        """Whether fewer services have an entry where one of the two goes by the ``other``'s number of the patients."""
        if kartei.candidate is None or leistung.candidate is None:
            return False
        best = self._overlap(kartei, leistung)
        changed = self._overlap(*((other, leistung) if other.canonical == "KARTEI" else (kartei, other)))
        return best.services >= _ENOUGH and changed.charted < best.charted - _BETTER

    def evidence(self, kartei: Option, leistung: Option) -> list[Evidence]:
        """Whether the services' patients and days are those of the chart, and both end at the same time."""
        if kartei.candidate is None or leistung.candidate is None:
            return []
        found: list[Evidence] = []
        overlap = self._overlap(kartei, leistung)
        share = overlap.charted
        if overlap.services >= _ENOUGH:
            text = f"{share:.0%} of {overlap.services} services have an entry of their patient and day"
            lacking = max(_CHARTED - share, 0.0) if overlap.services >= _MANY else 0.0
            found.append(Evidence("use", 10 * share - 5 - 15 * lacking, text))
            rivals = [
                *(self._overlap(other, leistung).charted for other in dated(kartei)),
                *(self._overlap(kartei, other).charted for other in dated(leistung)),
            ]
            if max(rivals) > share + _BETTER:
                found.append(Evidence("use", -4.0, f"another date fits {max(rivals):.0%} of the services"))
            if overlap.entries >= _ENOUGH:
                text = f"{overlap.billed:.0%} of {overlap.entries} entries have a service of their patient and day"
                lacking = max(_BILLED - overlap.billed, 0.0) if overlap.entries >= _LARGE else 0.0
                found.append(Evidence("use", min(5 * overlap.billed - 2.5, 2.0) - 20 * lacking, text))
        elif (
            kartei.number == leistung.number  # else only sampled patients can be put together
            and len(self._patient_days(leistung, "PATIENTID").visits) >= 100
            and self._recent(kartei)
        ):
            found.append(Evidence("use", -5.0, "has hardly a day in common with the services"))
        sizes = sorted(self._topology.size(option.table) or 0 for option in (kartei, leistung))
        if sizes[0] * _TIMES < sizes[1] and sizes[1] >= _LARGE:
            found.append(Evidence("use", -4.0, f"{sizes[0]} rows beside {sizes[1]} are too few for chart and services"))
        lag = self._lag(kartei, leistung)
        if lag is not None and lag > _STALE:
            weight = -6.0 if lag <= _ABANDONED else -9.0
            found.append(Evidence("use", weight, f"ends {lag} days apart from the services"))
        elif lag is not None and lag <= _RECENT:
            found.append(Evidence("use", 1.0, "ends when the services do"))
        return found

    def _recent(self, option: Option) -> bool:
        sample = self._samples.get(option.table or "")
        return sample is not None and sample.ordered and len(sample.rows) >= FEW

    def _overlap(self, kartei: Option, leistung: Option) -> Overlap:
        key = (
            kartei.table,
            kartei.columns.get("PATNR"),
            kartei.columns.get("DATUM"),
            leistung.table,
            leistung.columns.get("PATIENTID"),
            leistung.columns.get("DATUM"),
            *(kartei.number or ()),
            *(leistung.number or ()),
        )
        if key not in self._overlaps:
            entries = self._patient_days(kartei, "PATNR")
            services = self._patient_days(leistung, "PATIENTID")
            if kartei.number and leistung.number and kartei.number != leistung.number:
                both = self._both_numbers(*leistung.number, kartei.number[1])
                services = _Visits({(both[who], day) for who, day in services.visits if who in both}, services.spans)
                known = {*both.values()}
                entries = _Visits({(who, day) for who, day in entries.visits if who in known}, entries.spans)
            self._overlaps[key] = _overlap(entries, services)
        return self._overlaps[key]

    def _both_numbers(self, table: str, one: str, other: str) -> dict[str, str]:
        """Of the sampled patients the one number with the other."""
        rows = self._samples[table].rows
        if not {one, other} <= {*rows.column_names}:
            return {}
        pairs = zip(*(rows[column].cast(pa.string()).to_pylist() for column in (one, other)), strict=True)
        return {str(first).strip(): str(second).strip() for first, second in pairs if first and second}

    def _patient_days(self, option: Option, patient: str) -> _Visits:
        table, who, when = option.table, option.columns.get(patient), option.columns.get("DATUM")
        if table is None or who is None or when is None:
            return _Visits(set(), ())
        key = (table, who, when)
        if key not in self._visits:
            sample, look = self._samples.get(table), self._looks.get(table, {}).get(when)
            known = sample is not None and who in sample.rows.column_names and when in sample.rows.column_names
            if sample is None or look is None or not known:
                self._visits[key] = _Visits(set(), ())
            else:
                days = ordinals(sample.rows[when], look.days)
                patients = sample.rows[who].cast(pa.string()).to_pylist()
                visits = {
                    (str(one).strip(), day) for one, day in zip(patients, days, strict=True) if one is not None and day
                }
                spans = (_span(days[start:stop], whole=sample.whole) for start, stop in sample.runs)
                self._visits[key] = _Visits(visits, [span for span in spans if span is not None])
        return self._visits[key]

    def _lag(self, kartei: Option, leistung: Option) -> int | None:
        one, other = self._end(kartei), self._end(leistung)
        return abs((one - other).days) if one and other else None

    def _end(self, option: Option) -> dt.date | None:
        """The newest day of a table, where the newest rows are in the sample; a few rows may end at any time."""
        table, when = option.table, option.columns.get("DATUM")
        if table is None or when is None:
            return None
        sample, look = self._samples.get(table), self._looks.get(table, {}).get(when)
        told = sample is not None and sample.ordered and len(sample.rows) >= FEW
        return look.last_day if told and look is not None else None

    def worse(self, option: Option, partner: Option | None, date: str) -> bool:
        """Whether another date of the option's table fits its partner less well than the chosen one."""
        if partner is None or partner.candidate is None:
            return False
        other = Option(option.canonical, option.candidate, {**option.columns, "DATUM": date}, number=option.number)
        pair, changed = (option, partner), (other, partner)
        if option.canonical == "LEISTUNG":
            pair, changed = (partner, option), (partner, other)
        best = self._overlap(*pair)
        return best.services >= _ENOUGH and self._overlap(*changed).charted < best.charted - _BETTER


def dated(option: Option) -> Iterator[Option]:
    """The option with each of its table's plausible dates."""
    candidate = option.candidate
    assert candidate is not None  # noqa: S101
    for actual, evidence in candidate.columns["DATUM"].items():
        if sum(e.weight for e in evidence) > -3:
            yield Option(option.canonical, candidate, {**option.columns, "DATUM": actual}, number=option.number)
