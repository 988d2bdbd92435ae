"""What an extraction must find at a reference center, worked out row by row in plain Python.

Written for being obviously right, not fast, and independent of the product's SQL: the tests compare the two.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ivoris.sandbox.load import volume as rules
from ivoris.sandbox.load.practice import practice_tables
from ivoris.sandbox.load.reference import ReferenceCenter, Volume
from ivoris.sandbox.load.vocabulary import INSURERS
from ivoris.sandbox.load.volume import Draw

Row = dict[str, Any]


@dataclass(frozen=True)
class TrueEntry:
    """A chart entry as the canonical record has it; ``insurance_name`` is None for a patient who pays alone."""

    center_id: str
    center_name: str
    entry_id: str
    date: dt.date
    patient_id: str
    insurance_status: str
    insurance_name: str | None
    chart_entry: str
    service_codes: tuple[str, ...]


def true_entries(center: ReferenceCenter, first: dt.date, last: dt.date | None = None) -> list[TrueEntry]:
    """The chart entries of the days from ``first`` to ``last``, both included, in order of KARTEI.ID."""
    tables = _tables(center, first, last or first)
    wanted = [row for row in _live(tables["KARTEI"]) if first <= _date(row["DATUM"]) <= (last or first)]
    insurers = {row["ID"]: row for row in _live(tables["KASSEN"])}
    newest: dict[int, Row] = {}
    for link in sorted(_live(tables["PATKASSE"]), key=lambda row: row["ID"]):
        if link["KASSENID"] in insurers:
            newest[link["PATNR"]] = insurers[link["KASSENID"]]
    codes: dict[tuple[int, int], list[str]] = {}
    for service in sorted(_live(tables["LEISTUNG"]), key=lambda row: row["ID"]):
        billed = codes.setdefault((service["PATIENTID"], service["DATUM"]), [])
        if service["LEISTUNG"] not in billed:
            billed.append(service["LEISTUNG"])
    return [
        TrueEntry(
            center_id=center.id,
            center_name=center.name,
            entry_id=str(row["ID"]),
            date=_date(row["DATUM"]),
            patient_id=str(row["PATNR"]),
            insurance_status=_status(newest.get(row["PATNR"])),
            insurance_name=newest[row["PATNR"]]["NAME"] if row["PATNR"] in newest else None,
            chart_entry=row["BEMERKUNG"] or "",
            service_codes=tuple(codes.get((row["PATNR"], row["DATUM"]), [])),
        )
        for row in sorted(wanted, key=lambda row: row["ID"])
    ]


def live_entries(center: ReferenceCenter, day: dt.date) -> int:
    """How many chart entries of a day are live."""
    if center.volume is None:
        return len(true_entries(center, day))
    return center.volume.entries_per_day if center.volume.first_day <= day <= Volume.LAST_DAY else 0


def _tables(center: ReferenceCenter, first: dt.date, last: dt.date) -> dict[str, list[Row]]:
    """What matters of each table for these days."""
    if center.volume is None:
        return {name: table.to_pylist() for name, table in practice_tables(center).items()}
    begin, end = max(first, center.volume.first_day), min(last, Volume.LAST_DAY)
    days = [begin + dt.timedelta(days=count) for count in range((end - begin).days + 1)]
    return _VolumeRows(center, center.volume).tables(days)


class _VolumeRows:
    """Rows by the rules of ``volume``, one at a time."""

    def __init__(self, center: ReferenceCenter, volume: Volume) -> None:
        self.center = center
        self.volume = volume
        self.patients = rules.patients(volume)
        self.sentences = rules.sentences(center)
        self.codes = rules.codes(center)
        self.insurers = INSURERS[center.region]

    def draw(self, number: int, kind: int, size: int) -> int:
        stirred = (number * rules.FIRST_FACTOR + rules.salt(self.center, kind)) % 2**32
        stirred = (stirred ^ stirred >> 15) * rules.SECOND_FACTOR % 2**32
        return (stirred >> 8) % size

    def tables(self, days: list[dt.date]) -> dict[str, list[Row]]:
        kartei: list[Row] = []
        leistung: list[Row] = []
        for day in days:
            written = self._written(day)
            kartei += (entry for _, entry in written)
            leistung += (service for row, entry in written for service in self._services(row, entry))
        seen = sorted({(entry["PATNR"] - 2) // 3 for entry in kartei})
        return {
            "KASSEN": [
                {"ID": 5 * place + 3, "NAME": name, "ART": kind, "DELKZ": int(place % 5 == 4)}
                for place, (name, kind) in enumerate(self.insurers)
            ],
            "PATKASSE": [link for patient in seen for link in self._links(patient)],
            "KARTEI": kartei,
            "LEISTUNG": leistung,
        }

    def _written(self, day: dt.date) -> list[tuple[int, Row]]:
        """A day's entries with the numbers of their rows."""
        slots, deleted = rules.slots(self.volume), rules.deleted(self.volume)
        first = (day - self.volume.first_day).days * slots
        gone = {-(-turn * slots // deleted) - 1 for turn in range(1, deleted + 1)}
        return [(first + slot, self._entry(first + slot, day, deleted=slot in gone)) for slot in range(slots)]

    def _entry(self, row: int, day: dt.date, *, deleted: bool) -> Row:
        chosen = [
            self.sentences[self.draw(row, Draw.SENTENCE + place, len(self.sentences))]
            for place in range(1 + self.draw(row, Draw.SENTENCES, rules.MOST_SENTENCES))
        ]
        flag = 0 if self.draw(row, Draw.FLAG, 10) < 7 else None
        return {
            "ID": 2 * row + 1,
            "PATNR": 3 * self.draw(row, Draw.PATIENT, self.patients) + 2,
            "DATUM": int(f"{day:%Y%m%d}"),
            "BEMERKUNG": rules.SENTENCE_END.join(chosen),
            "DELKZ": 1 if deleted else flag,
        }

    def _services(self, row: int, entry: Row) -> list[Row]:
        numbers = [2 * row + turn for turn in range(self.draw(row, Draw.SERVICES, 3))]
        return [
            {
                "ID": number + 1,
                "PATIENTID": entry["PATNR"],
                "DATUM": entry["DATUM"],
                "LEISTUNG": self.codes[self.draw(number, Draw.CODE, len(self.codes))],
                "DELKZ": int(self.draw(number, Draw.SERVICE_FLAG, rules.LIVE_PER_DELETED) == 0),
            }
            for number in numbers
        ]

    def _links(self, patient: int) -> list[Row]:
        numbers = [
            turn * self.patients + patient for turn in range(self.draw(patient, Draw.LINKS, rules.MOST_LINKS + 1))
        ]
        return [
            {
                "ID": number + 1,
                "PATNR": 3 * patient + 2,
                "KASSENID": 5 * self.draw(number, Draw.INSURER, len(self.insurers)) + 3,
                "DELKZ": int(self.draw(number, Draw.LINK_FLAG, 10) == 0),
            }
            for number in numbers
        ]


def _live(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["DELKZ"] in (0, None)]


def _date(value: int) -> dt.date:
    text = str(value)
    return dt.date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _status(insurer: Row | None) -> str:
    if insurer is None:
        return "Selbstzahler"
    return "PKV" if insurer["ART"] == "P" else "GKV"
