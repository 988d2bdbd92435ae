"""The rows of one reference practice: two years of patients, insurers, chart entries and services.

The same center always has the same rows, whichever others are made beside it. What an extraction finds difficult is
put there on purpose: deleted rows, several insurers or none, services without entry, texts of every kind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from ivoris.sandbox.load.places import FAMILY_NAMES, GIVEN_NAMES, HOLIDAYS
from ivoris.sandbox.load.reference import TABLES, ReferenceCenter
from ivoris.sandbox.load.vocabulary import (
    CODES,
    FREQUENCY,
    INSURERS,
    LETTERS,
    SHADES,
    SURFACES,
    TEETH,
    TEXTS,
    Treatment,
)

FIRST_DAY = dt.date(2020, 7, 1)
LAST_DAY = dt.date(2022, 6, 30)
REFERENCE_DAY = dt.date(2022, 1, 18)
REFERENCE_ENTRIES = 6

_ENTRIES_PER_DAY = 6.2
_ENTRIES_PER_SATURDAY = 2.0
_DELETED = 0.04
_FLAG_NULL = 0.3  # of the live rows: programs of different age wrote 0 or nothing
_REPEATED_SERVICE = 0.04
_SERVICE_WITHOUT_ENTRY = 0.03
_TREATMENTS = tuple(FREQUENCY)

# A patient's links to insurers in order of PATKASSE.ID: whether the insurer, then whether the link, is live.
_Links = tuple[tuple[bool, bool], ...]
_NONE: _Links = ()
_ONE: _Links = ((True, True),)
_TWO: _Links = ((True, True), (True, True))
_ENDED_ABOVE: _Links = ((True, True), (True, False))
_INSURER_GONE_ABOVE: _Links = ((True, True), (False, True))
_INSURER_GONE: _Links = ((False, True),)
_ENDED: _Links = ((True, False),)
_LINKS = (_ONE, _TWO, _NONE, _ENDED_ABOVE, _INSURER_GONE_ABOVE, _INSURER_GONE, _ENDED)
_LINKS_SHARE = (0.62, 0.13, 0.09, 0.07, 0.04, 0.03, 0.02)


@dataclass(frozen=True)
class _Visit:
    """One live entry of the reference day; ``codes`` are places in the treatment's tariff, with their DELKZ."""

    links: _Links
    treatment: Treatment
    codes: tuple[tuple[int, int], ...]
    written: bool = True
    text: str | None = None


# Every practice's reference day holds one of each, in an order of its own.
_VISITS = (
    _Visit(_TWO, "filling", ((1, 0), (0, 0), (2, 0))),
    _Visit(_NONE, "examination", ((0, 0),)),
    _Visit(_ONE, "note", ()),
    _Visit(_ENDED_ABOVE, "extraction", ((1, 0), (0, 0), (1, 0))),
    _Visit(_ONE, "xray", ((0, 1), (1, 0), (0, 0)), written=False),
    _Visit(_INSURER_GONE_ABOVE, "examination", ((1, 0), (0, 0)), written=False, text=""),
)


@dataclass
class _Rows:
    """A table in the making: parallel columns without the ID, which comes from the final order."""

    patients: list[int] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    values: list[str | None] = field(default_factory=list)
    deleted: list[int | None] = field(default_factory=list)

    def extend(
        self, patients: Sequence[int], days: Sequence[int], values: Sequence[str | None], deleted: Sequence[int | None]
    ) -> None:
        self.patients.extend(patients)
        self.days.extend(days)
        self.values.extend(values)
        self.deleted.extend(deleted)

    def columns(self, order: list[int]) -> list[list[Any]]:
        return [[column[place] for place in order] for column in (self.patients, self.days, self.values, self.deleted)]


def practice_tables(center: ReferenceCenter) -> dict[str, pa.Table]:
    """The five tables under their canonical names, sorted by ID; about 250 patients and 3,000 chart entries."""
    return _Practice(center).tables()


class _Practice:
    def __init__(self, center: ReferenceCenter) -> None:
        self.center = center
        self.rng = np.random.default_rng([center.seed, center.number])

    def tables(self) -> dict[str, pa.Table]:
        insurers, arts = self._insurers()
        patients = self._ids(int(self.rng.integers(230, 271)), step=3)
        kinds = self.rng.choice(len(_LINKS), size=len(patients), p=_LINKS_SHARE).tolist()
        links = [_LINKS[kind] for kind in kinds]
        guests = self.rng.choice(len(patients), size=REFERENCE_ENTRIES, replace=False).tolist()
        for guest, visit in zip(guests, _VISITS, strict=True):
            links[guest] = visit.links
        patkasse, private = self._patkasse(patients, links, insurers, arts)
        kartei, leistung = self._chart(patients, private, guests)
        return {
            "PATIENT": self._patients(patients),
            "KASSEN": insurers,
            "PATKASSE": patkasse,
            "KARTEI": kartei,
            "LEISTUNG": leistung,
        }

    def _ids(self, count: int, *, step: int = 2) -> list[int]:
        """Rising ids with the gaps that lost rows leave."""
        first = int(self.rng.integers(1, 400))
        ids: list[int] = (first + np.cumsum(self.rng.integers(1, step + 1, size=count))).tolist()
        return ids

    def _flags(self, count: int, deleted: float = _DELETED) -> list[int | None]:
        draws = self.rng.random(count).tolist()
        return [1 if draw < deleted else None if draw > 1 - _FLAG_NULL else 0 for draw in draws]

    def _patients(self, ids: list[int]) -> pa.Table:
        language = self.center.language
        family = self.rng.choice(FAMILY_NAMES[language], size=len(ids)).tolist()
        given = self.rng.choice(GIVEN_NAMES[language], size=len(ids)).tolist()
        return _table("PATIENT", [ids, family, given, self._flags(len(ids))])

    def _insurers(self) -> tuple[pa.Table, list[str]]:
        """The insurers, with the ART of each; of private and of statutory ones two or more are live, and one is not."""
        known = INSURERS[self.center.region]
        order = self.rng.permutation(len(known)).tolist()
        names, arts = map(list, zip(*(known[index] for index in order), strict=True))
        flags = self._flags(len(names), deleted=0.2)
        for private in (True, False):
            places = [place for place, art in enumerate(arts) if (art == "P") == private]
            flags[places[0]] = 0
            flags[places[1]] = 0
            flags[places[2]] = 1
        return _table("KASSEN", [self._ids(len(names), step=5), names, arts, flags]), arts

    def _patkasse(
        self, patients: list[int], links: Sequence[_Links], insurers: pa.Table, arts: list[str]
    ) -> tuple[pa.Table, list[bool]]:
        """The links, and per patient whether the newest one is to a private insurer.

        First links come before all second ones, as when patients change their insurer later.
        """
        ids = insurers["ID"].to_pylist()
        live = [flag != 1 for flag in insurers["DELKZ"].to_pylist()]
        pools = {
            (private, alive): [
                place for place, art in enumerate(arts) if (art == "P") == private and live[place] == alive
            ]
            for private in (True, False)
            for alive in (True, False)
        }
        private = [not chain for chain in links]
        chosen: dict[int, int] = {}
        patnr, kassenid, flags = [], [], []
        for turn in range(2):
            for index in self.rng.permutation(len(patients)).tolist():
                if turn >= len(links[index]):
                    continue
                insurer_live, link_live = links[index][turn]
                wants_private = bool(self.rng.random() < 0.15)
                pool = [place for place in pools[wants_private, insurer_live] if place != chosen.get(index)]
                patnr.append(patients[index])
                chosen[index] = pool[int(self.rng.integers(len(pool)))]
                kassenid.append(ids[chosen[index]])
                flags.append((0 if self.rng.random() > _FLAG_NULL else None) if link_live else 1)
                private[index] = wants_private
        return _table("PATKASSE", [self._ids(len(patnr)), patnr, kassenid, flags]), private

    def _open_days(self) -> list[dt.date]:
        """Working days without public holidays and the practice's own: Christmas, summer, a week in spring."""
        closed = {dt.date.fromisoformat(day) for day in HOLIDAYS[self.center.region]}
        for year in (2020, 2021):
            closed |= _span(dt.date(year, 12, 24), 10)
            closed |= _span(dt.date(year, 8, int(self.rng.integers(1, 12))), int(self.rng.integers(10, 20)))
            closed |= _span(dt.date(year + 1, 3, int(self.rng.integers(1, 24))), 7)
        days = [FIRST_DAY + dt.timedelta(days=count) for count in range((LAST_DAY - FIRST_DAY).days + 1)]
        saturdays = self.rng.random(len(days)) < 0.1
        return [
            day
            for day, saturday in zip(days, saturdays.tolist(), strict=True)
            if day not in closed and (day.weekday() < 5 or (day.weekday() == 5 and saturday))
        ]

    def _chart(self, patients: list[int], private: list[bool], guests: list[int]) -> tuple[pa.Table, pa.Table]:
        entries, services = _Rows(), _Rows()
        self._ordinary_days(patients, private, entries, services)
        self._reference_day(patients, private, guests, entries, services)
        kartei = _table("KARTEI", [self._ids(len(entries.days)), *entries.columns(self._entry_order(entries))])
        leistung = _table("LEISTUNG", [self._ids(len(services.days)), *services.columns(_by_day(services))])
        return kartei, leistung

    def _entry_order(self, entries: _Rows) -> list[int]:
        """Mostly by day, but some entries were written up later and so have a higher ID."""
        by_day = np.array(_by_day(entries))
        count = len(by_day)
        late = np.where(self.rng.random(count) < 0.02, self.rng.integers(5, 60, size=count), 0)
        order: list[int] = by_day[np.argsort(np.arange(count) + late, kind="stable")].tolist()
        return order

    def _ordinary_days(self, patients: list[int], private: list[bool], entries: _Rows, services: _Rows) -> None:
        rng = self.rng
        open_days = [day for day in self._open_days() if day != REFERENCE_DAY]
        rates = [_ENTRIES_PER_SATURDAY if day.weekday() == 5 else _ENTRIES_PER_DAY for day in open_days]
        days: list[int] = np.repeat([_as_int(day) for day in open_days], rng.poisson(rates)).tolist()
        count = len(days)
        seen = rng.integers(len(patients), size=count).tolist()
        treatments = [_TREATMENTS[kind] for kind in rng.choice(len(_TREATMENTS), size=count, p=_SHARES).tolist()]
        entries.extend([patients[index] for index in seen], days, self._texts(treatments), self._flags(count))

        billed = rng.choice(4, size=count, p=(0.22, 0.36, 0.27, 0.15)).tolist()
        starts = rng.integers(8, size=count).tolist()
        # Some services belong to nobody's entry of that day: a repair, a phone call, a mistake.
        astray = (rng.random(count) < _SERVICE_WITHOUT_ENTRY).tolist()
        strangers = rng.integers(len(patients), size=count).tolist()
        who, when, what = [], [], []
        for place, treatment in enumerate(treatments):
            patient = strangers[place] if astray[place] else seen[place]
            codes = self._codes(treatment, private[patient])
            for turn in range(min(billed[place], len(codes))):
                who.append(patients[patient])
                when.append(days[place])
                what.append(codes[(starts[place] + turn) % len(codes)])
        times = np.where(rng.random(len(what)) < _REPEATED_SERVICE, 2, 1).tolist()
        flags = self._flags(sum(times))
        for column, values in ((services.patients, who), (services.days, when), (services.values, what)):
            column.extend(value for value, number in zip(values, times, strict=True) for _ in range(number))
        services.deleted.extend(flags)

    def _reference_day(
        self, patients: list[int], private: list[bool], guests: list[int], entries: _Rows, services: _Rows
    ) -> None:
        """Six live entries, one of each visit, then one to three deleted ones whose services are live."""
        day = _as_int(REFERENCE_DAY)
        for place in self.rng.permutation(REFERENCE_ENTRIES).tolist():
            visit, guest = _VISITS[place], guests[place]
            text = self._fill(visit.treatment, *self._draws(1)[0]) if visit.written else visit.text
            entries.extend([patients[guest]], [day], [text], self._flags(1, deleted=0))
            codes = self._codes(visit.treatment, private[guest])
            for code, flag in visit.codes:
                services.extend([patients[guest]], [day], [codes[code % len(codes)]], [flag])
        others = [index for index in range(len(patients)) if index not in guests]
        for index in self.rng.choice(others, size=int(self.rng.integers(1, 4)), replace=False).tolist():
            entries.extend([patients[index]], [day], [self._fill("check", *self._draws(1)[0])], [1])
            services.extend([patients[index]], [day], [self._codes("check", private[index])[0]], [0])

    def _codes(self, treatment: Treatment, private: bool) -> tuple[str, ...]:
        return CODES[self.center.region][treatment][private]

    def _texts(self, treatments: list[Treatment]) -> list[str | None]:
        """Chart texts; now and then none, an empty one, one of several lines, or a letter of several pages."""
        styles = self.rng.random(len(treatments)).tolist()
        draws = self._draws(len(treatments))
        return [
            self._text(treatment, style, *draw)
            for treatment, style, draw in zip(treatments, styles, draws, strict=True)
        ]

    def _text(self, treatment: Treatment, style: float, template: int, words: dict[str, str | int]) -> str | None:
        if style < 0.03:
            return None if style < 0.015 else "" if style < 0.025 else "   "
        if style < 0.034:
            return "".join(self._adapt(LETTERS[self.center.language].format(**words)) for _ in range(4 + template % 20))
        text = self._fill(treatment, template, words)
        return f"{text}\r\n{self._fill('check', template, words)}" if style < 0.15 else text

    def _draws(self, count: int) -> list[tuple[int, dict[str, str | int]]]:
        """What a text needs: a number to choose the template by, and words for its placeholders."""
        rows = self.rng.integers(_WORDS, size=(count, len(_WORDS))).tolist()
        return [
            (
                template,
                {
                    "tooth": TEETH[tooth],
                    "other": TEETH[other],
                    "surface": SURFACES[surface],
                    "shade": SHADES[shade],
                    "n": number + 2,
                },
            )
            for template, tooth, other, surface, shade, number in rows
        ]

    def _fill(self, treatment: Treatment, template: int, words: dict[str, str | int]) -> str:
        templates = TEXTS[self.center.language][treatment]
        return self._adapt(templates[template % len(templates)].format(**words))

    def _adapt(self, text: str) -> str:
        return text.replace("ß", "ss") if self.center.region == "switzerland" else text


_SHARES = np.array(list(FREQUENCY.values())) / sum(FREQUENCY.values())
_WORDS = np.array([1000, len(TEETH), len(TEETH), len(SURFACES), len(SHADES), 8])

_ARROW = {"int": pa.int32(), "tinyint": pa.uint8(), "nvarchar": pa.string()}


def _table(name: str, columns: Sequence[Sequence[Any]]) -> pa.Table:
    fields = TABLES[name]
    arrays = [pa.array(values, _ARROW[column.type.name]) for column, values in zip(fields, columns, strict=True)]
    return pa.Table.from_arrays(arrays, names=[column.name for column in fields])


def _by_day(rows: _Rows) -> list[int]:
    order: list[int] = np.argsort(rows.days, kind="stable").tolist()
    return order


def _span(first: dt.date, days: int) -> set[dt.date]:
    return {first + dt.timedelta(days=count) for count in range(days)}


def _as_int(day: dt.date) -> int:
    return day.year * 10000 + day.month * 100 + day.day
