"""What happened in a practice, before anything is said about how it is stored."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from matching.plan import Draw, Plan
from matching.vocabulary import Country, Language

_DELETED = 0.04
_TEETH = tuple(f"{quadrant}{tooth}" for quadrant in (1, 2, 3, 4) for tooth in range(1, 9))
_LONG = 550_000  # characters, more than a megabyte
_LATE, _LATE_OFTEN, _LATE_OF_FEW = 0.03, 0.15, 0.4
_ENTRIES, _ENTRIES_WEIGHTS = (1, 2, 3), (70, 22, 8)
_SERVICES, _SERVICES_WEIGHTS = (0, 1, 2, 3, 4, 5, 6), (8, 26, 28, 18, 10, 6, 4)

# A patient's links in order of PATKASSE.ID: whether the insurer, then whether the link, is live.
_LINKS: tuple[tuple[tuple[bool, bool], ...], ...] = (
    ((True, True),),
    ((True, True), (True, True)),
    (),
    ((True, True), (True, False)),
    ((True, True), (False, True)),
    ((False, True),),
    ((True, False),),
)
_LINKS_WEIGHTS = (62, 13, 9, 7, 4, 3, 2)


@dataclass(frozen=True)
class Patient:
    """``row`` is a key of its own, ``number`` what other tables refer to; where there is one key, it is the number."""

    row: int
    number: int
    name: str
    given: str
    born: dt.date
    deleted: bool
    written: dt.datetime


@dataclass(frozen=True)
class Insurer:
    id: int
    name: str
    private: bool
    digit: str
    deleted: bool
    written: dt.datetime


T = TypeVar("T", Patient, Insurer)


@dataclass(frozen=True)
class Link:
    id: int
    patient: int
    insurer: int
    deleted: bool
    written: dt.datetime


@dataclass(frozen=True)
class Event:
    """A chart entry or a service; ``day`` is None for a date that does not exist, which ``raw`` then has."""

    id: int
    patient: int
    day: dt.date | None
    at: dt.time
    text: str | None
    deleted: bool
    written: dt.datetime
    raw: str = ""


@dataclass(frozen=True)
class Records:
    """All lists are in order of their ids. The copies are what the traps need, else empty."""

    first: dt.date
    last: dt.date
    patients: list[Patient]
    insurers: list[Insurer]
    links: list[Link]
    entries: list[Event]
    services: list[Event]
    archived_entries: list[Event] = field(default_factory=list)
    archived_services: list[Event] = field(default_factory=list)
    backup: list[Event] = field(default_factory=list)
    merged_entries: list[Event] = field(default_factory=list)
    merged_insurers: list[Insurer] = field(default_factory=list)


def make_records(plan: Plan, country: Country, language: Language, seed: str) -> Records:
    draw = Draw(f"{seed}/records")
    last = dt.date(2021, 7, 1) + dt.timedelta(days=draw.randrange(1_600))
    first = last - dt.timedelta(days=draw.randint(10, 40) if plan.rows == "few" else draw.randint(365, 730))
    if plan.rows == "none":
        return Records(first, last, [], [], [], [], [])
    return _Maker(plan, country, language, first, last, draw).records()


def chart_text(language: Language, draw: Draw) -> str:
    words = {"tooth": draw.choice(_TEETH), "n": draw.randint(2, 9)}
    return draw.choice(language.chart_texts).format(**words)


def tooth_codes(draw: Draw) -> list[str]:
    """Teeth and surfaces: codes beside those of a tariff."""
    surfaces = draw.choice((("",), ("", "m", "o", "d", "b", "l", "mod"), (" m", " od", " mod", "")))
    return [tooth + surface for tooth in _TEETH for surface in surfaces]


class _Maker:
    def __init__(
        self, plan: Plan, country: Country, language: Language, first: dt.date, last: dt.date, draw: Draw
    ) -> None:
        self.plan = plan
        self.country = country
        self.language = language
        self.first = first
        self.last = last
        self.draw = draw
        self.few = plan.rows == "few"
        self.dense = draw.chance(0.25)
        self.declared = plan.keys_declared == "all" and plan.patient_number != "own_number"

    def records(self) -> Records:
        draw, traps = self.draw, self.plan.traps
        insurers, used = self._insurers()
        patients = self._patients()
        numbers = [patient.number for patient in patients]
        strangers = self._strangers(numbers, 60)
        links = self._links(numbers, insurers, used)
        archived: tuple[list[Event], list[Event]] = ([], [])
        if "archive" in traps:
            gone = strangers[20:] if not self.few else []
            until = self.first - dt.timedelta(days=1)
            since = until - dt.timedelta(days=draw.randint(700, 1_500))
            goal = draw.randint(5, 15) if self.few else draw.randint(500, 2_000)
            archived = self._chart(numbers + gone, since, until, goal, (0, 0))
        goal = draw.randint(5, 15) if self.few else draw.randint(1_200, 2_500)
        after = tuple(events[-1].id if events else 0 for events in archived)
        entries, services = self._chart(numbers, self.first, self.last, goal, (after[0], after[1]))
        if not self.declared:
            entries = self._astray(entries, strangers[:5], 1 if self.few else draw.randint(2, 6))
            services = self._astray(services, strangers[:5], 0 if self.few else draw.randint(0, 3))
        if self.plan.impossible_dates and self.plan.date_encoding not in {"date", "datetime"}:
            entries = self._impossible(entries)
        if self.plan.hostile_values:
            entries = self._hostile_texts(entries)
            patients = self._hostile_names(patients)
            insurers = self._hostile_names(insurers)
        made = Records(self.first, self.last, patients, insurers, links, entries, services, *archived)
        if "backup" in traps:
            made = replace(made, backup=_older(entries, draw))
        if "merged" in traps:
            made = self._merged(made, strangers[20:])
        return made

    def _flag(self, table: str, share: float = _DELETED) -> bool:
        return f"{table}.DELKZ" not in self.plan.missing and self.draw.chance(share)

    def _ids(self, count: int, step: int, after: int = 0) -> list[int]:
        if self.dense:
            return list(range(after + 1, after + count + 1))
        steps = [self.draw.randint(1, step) for _ in range(count)]
        return list(itertools.accumulate(steps, initial=after + self.draw.randint(1, 400)))[1:]

    def _moment(self, day: dt.date) -> dt.datetime:
        at = dt.time(self.draw.randint(8, 18), self.draw.randrange(60), self.draw.randrange(60))
        return dt.datetime.combine(day, at)

    def _patients(self) -> list[Patient]:
        draw = self.draw
        count = draw.randint(3, 8) if self.few else draw.randint(200, 300)
        rows, numbers = self._ids(count, 3), self._ids(count, 3)
        if self.plan.patient_number == "own_number":
            # In an order of their own and partly beyond the keys, so that it shows which of the two is meant.
            beyond = rows[-1] // 1_000 * 1_000 + 1_000 if self.few or draw.chance(0.5) else rows[0]
            numbers = [beyond + number for number in draw.sample(range(count * 3), count)]
        since = self.first - dt.timedelta(days=20 if self.few else 2_500)
        span = (self.last - since).days
        writing = sorted(self._moment(since + dt.timedelta(days=draw.randrange(span))) for _ in range(count))
        return [
            Patient(
                row,
                number,
                draw.choice(self.language.family_names),
                draw.choice(self.language.given_names),
                self.last - dt.timedelta(days=draw.randint(3 * 365, 90 * 365)),
                self._flag("PATIENT"),
                written,
            )
            for row, number, written in zip(rows, numbers, writing, strict=True)
        ]

    def _strangers(self, numbers: Sequence[int], count: int) -> list[int]:
        return [max(numbers) + 7 + 3 * place for place in range(count)]

    def _insurers(self) -> tuple[list[Insurer], list[int]]:
        """The insurers, and the places of those that patients have; the last three are new, live and in use."""
        draw = self.draw
        known = draw.sample(self.country.insurers, len(self.country.insurers))
        private = [insurer for insurer in known if insurer[1]]
        statutory = [insurer for insurer in known if not insurer[1]]
        size = draw.randint(2, 4) if self.few else draw.randint(6, 14)
        chosen = private[: max(size // 3, 1)] + statutory[:size]
        draw.shuffle(chosen)
        offered = [insurer for insurer in known if insurer not in chosen]
        if not self.few and draw.chance(0.3):
            branches = [(f"{name} {city}", kind) for name, kind in known for city in self.language.cities]
            offered += draw.sample(branches, min(len(branches), draw.randint(100, 400)))
        elif self.few or draw.chance(0.3):
            offered = []
        newest = chosen[-3:]
        listed = chosen[:-3] + offered
        draw.shuffle(listed)
        listed += newest
        digits = draw.choice((("4", "8"), ("1", "2", "3", "5"), ("4", "5", "8", "9"), ("1",), ("0", "7")))
        ids = self._ids(len(listed), 5)
        since = dt.datetime.combine(self.first - dt.timedelta(days=900), dt.time(9))
        ended = draw.uniform(0.02, 0.2)
        # Two insurers of which patients' links speak have gone; the first of each kind and the newest are live.
        safe = {
            *newest,
            *next(([name] for name in chosen if name[1]), []),
            *next(([n] for n in chosen if not n[1]), []),
        }
        insurers = [
            Insurer(
                number,
                name[:80],
                kind,
                draw.choice(digits),
                (name, kind) not in safe and self._flag("KASSEN", ended),
                since + dt.timedelta(days=place * 800 // len(listed)) if place < len(listed) - 3 else self._recent(),
            )
            for place, (number, (name, kind)) in enumerate(zip(ids, listed, strict=True))
        ]
        used = [place for place, insurer in enumerate(listed) if insurer in chosen]
        if not self.few and "KASSEN.DELKZ" not in self.plan.missing:
            for place in [place for place in used if listed[place] not in safe][:2]:
                insurers[place] = replace(insurers[place], deleted=True)
        return insurers, used

    def _recent(self) -> dt.datetime:
        return self._moment(self.last - dt.timedelta(days=self.draw.randrange(5)))

    def _links(self, numbers: Sequence[int], insurers: list[Insurer], used: list[int]) -> list[Link]:
        draw = self.draw
        pools = {live: [insurers[place] for place in used if insurers[place].deleted != live] for live in (True, False)}
        chains = draw.choices(_LINKS, _LINKS_WEIGHTS, k=len(numbers))
        if "PATKASSE.DELKZ" in self.plan.missing:
            chains = [tuple(link for link in chain if link[1]) for chain in chains]
        made: list[tuple[int, int, bool]] = []
        for turn in range(2):
            for place in draw.sample(range(len(numbers)), len(numbers)):
                if turn < len(chains[place]):
                    insurer_live, live = chains[place][turn]
                    pool = pools[insurer_live] or pools[True]
                    made.append((numbers[place], draw.choice(pool).id, not live))
        for insurer, place in zip(insurers[-3:], range(len(made) - 1, -1, -1), strict=False):
            made[place] = (made[place][0], insurer.id, False)
        ids = self._ids(len(made), 2)
        days = sorted(draw.randrange((self.last - self.first).days + 1) for _ in made)
        return [
            Link(number, *values, self._moment(self.first + dt.timedelta(days=day)))
            for number, values, day in zip(ids, made, days, strict=True)
        ]

    def _open_days(self, first: dt.date, last: dt.date) -> list[dt.date]:
        days = [first + dt.timedelta(days=count) for count in range((last - first).days + 1)]
        closed = {self.draw.randint(1, 50) for _ in range(4)}
        return [
            day
            for day in days
            if (day.weekday() < 5 or (day.weekday() == 5 and self.draw.chance(0.1)))
            and (self.few or day.isocalendar().week not in closed)
        ] or days

    def _chart(
        self, numbers: Sequence[int], first: dt.date, last: dt.date, goal: int, after: tuple[int, int]
    ) -> tuple[list[Event], list[Event]]:
        """Chart entries, about ``goal`` of them, and the services of the same visits, in the order of writing."""
        draw = self.draw
        days = self._open_days(first, last)
        weights = [draw.expovariate(1) + 0.02 for _ in numbers]
        seen = draw.choices(numbers, weights, k=round(goal / 1.38))
        late = _LATE if "creation_date" not in self.plan.traps else _LATE_OF_FEW if self.few else _LATE_OFTEN
        codes = self._popular_codes()
        entries: list[Event] = []
        services: list[Event] = []
        for patient, day in zip(seen, sorted(draw.choices(days, k=len(seen))), strict=True):
            start = self._moment(day)
            delay = dt.timedelta(days=draw.randint(1, 9)) if draw.chance(late) else dt.timedelta(minutes=20)
            written = min(start + delay, dt.datetime.combine(last, dt.time(19)))
            for turn in range(draw.choices(_ENTRIES, _ENTRIES_WEIGHTS)[0]):
                stamp = written + dt.timedelta(seconds=40 * turn)
                entries.append(Event(0, patient, day, start.time(), self._text(), self._flag("KARTEI"), stamp))
            for turn, code in enumerate(draw.choices(codes, k=draw.choices(_SERVICES, _SERVICES_WEIGHTS)[0])):
                stamp = written + dt.timedelta(seconds=10 * turn)
                who = draw.choice(numbers) if draw.chance(0.02) else patient
                services.append(Event(0, who, day, start.time(), code, self._flag("LEISTUNG"), stamp))
        return self._numbered(entries, after[0]), self._numbered(services, after[1])

    def _numbered(self, events: list[Event], after: int) -> list[Event]:
        events.sort(key=lambda event: event.written)
        ids = self._ids(len(events), 2, after)
        return [replace(event, id=number) for event, number in zip(events, ids, strict=True)]

    def _popular_codes(self) -> list[str]:
        """The tariff's codes, some far oftener than others."""
        known = self.draw.sample(self.country.codes, len(self.country.codes))
        return [code for place, code in enumerate(known) for _ in range(max(12 - place, 1))]

    def _text(self) -> str | None:
        draw = self.draw
        style = draw.random()
        if style < 0.03:
            return None if style < 0.015 else "" if style < 0.025 else "   "
        lines = 20 if style < 0.033 else 2 if style < 0.17 else 1
        return "\r\n".join(chart_text(self.language, draw) for _ in range(lines))

    def _astray(self, events: list[Event], strangers: Sequence[int], count: int) -> list[Event]:
        """Some rows of patients whom PATIENT does not know."""
        for place in self.draw.sample(range(len(events)), min(count, len(events))):
            events[place] = replace(events[place], patient=self.draw.choice(strangers))
        return events

    def _impossible(self, entries: list[Event]) -> list[Event]:
        for place in self.draw.sample(range(len(entries)), min(3, len(entries))):
            day = entries[place].day
            if day is not None:
                raw = f"{day.year}{self.draw.choice(('0230', '0931', '1131', '0229' if day.year % 4 else '0431'))}"
                entries[place] = replace(entries[place], day=None, raw=raw)
        return entries

    def _merged(self, made: Records, strangers: list[int]) -> Records:
        """Copies as of some day, together with another practice's rows; nothing was written to them since."""
        draw = self.draw
        before = _older(made.entries, draw)
        theirs, _ = self._chart(
            strangers, self.first, before[-1].written.date() if before else self.last, len(before) // 2 + 3, (0, 0)
        )
        offset = made.entries[-1].id + 1_000
        patients = made.patients
        if draw.chance(0.5):
            row = max(patient.row for patient in patients)
            arrived = before[-1].written if before else patients[-1].written
            patients = patients + [
                Patient(
                    row + place,
                    number,
                    draw.choice(self.language.family_names),
                    draw.choice(self.language.given_names),
                    self.last - dt.timedelta(days=draw.randint(3 * 365, 90 * 365)),
                    self._flag("PATIENT"),
                    arrived,
                )
                for place, number in enumerate(strangers, start=1)
            ]
        old = made.insurers[:-3]
        highest = made.insurers[-1].id + 500
        again = draw.sample(old, len(old) // 2)
        return replace(
            made,
            patients=patients,
            merged_entries=before + [replace(event, id=event.id + offset) for event in theirs],
            merged_insurers=old + [replace(insurer, id=highest + place) for place, insurer in enumerate(again)],
        )

    def _hostile_texts(self, entries: list[Event]) -> list[Event]:
        places = self.draw.sample(range(len(entries)), min(len(entries), len(HOSTILE_TEXTS) * 3))
        for turn, place in enumerate(places):
            entries[place] = replace(entries[place], text=HOSTILE_TEXTS[turn % len(HOSTILE_TEXTS)])
        for place in places[-2:]:
            line = f"{chart_text(self.language, self.draw)}\r\n"
            entries[place] = replace(entries[place], text=line * (_LONG // len(line)))
        return entries

    def _hostile_names(self, rows: list[T]) -> list[T]:
        for place in self.draw.sample(range(len(rows)), min(len(rows), 4)):
            rows[place] = replace(rows[place], name=self.draw.choice(HOSTILE_TEXTS)[:60])
        return rows


def _older(events: list[Event], draw: Draw) -> list[Event]:
    """What had been written some months before the end; never everything."""
    kept = min(int(len(events) * draw.uniform(0.5, 0.9)), len(events) - 1)
    return events[: max(kept, 0)]


HOSTILE_TEXTS = (
    "<script>alert('x')</script><b>26</b> &amp; &lt;",
    '=HYPERLINK("http://example.org";"26")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "'; DROP TABLE KARTEI;--",
    "O'Brien ''sagt'' \"nein\"; -- /* {tooth} %s {0} */",
    "\x01\x02\x07\x08\x1b[31mrot\x7f\x0b\x0c",
    "\u202e26 nelliF\u202c \u200frechts\u200e \u2066x\u2069 \ufeff",
    "Zeile\\\r\nfortgesetzt\\\nund\ttab\rwagen\u2028trenner",
    "🦷👨\u200d👩\u200d👧 Ä\u0308 ﬁ \u017f ΑΒΓ ש\u05c1 \U0001d7d8",
    '[x]](y) {"json": [1, null]} <![CDATA[ ]]>',
    "\n\n   \t ",
    "NULL",
    "20220118",
)
