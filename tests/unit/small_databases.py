"""Small databases that are written out row by row, for tests of what rows say."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

from matching.memory import MemorySource, schema_of
from matching.practice import Column, ForeignKey, Table

from ivoris import config
from ivoris.matching import propose

CENTER = config.Center(id="center_02", name="Zwei", region="germany", database="DB", schema="ck")
AT = dt.datetime(2026, 1, 13, tzinfo=dt.UTC)
FAMILIES = ("Meier", "Vogel", "Schmidt", "Richter", "Bauer", "Klein", "Wolf", "Braun", "Frank", "Keller")
GIVEN = ("Anna", "Peter", "Maria", "Thomas", "Julia", "Martin", "Laura", "Stefan")
INSURERS = (
    "AOK Bayern",
    "BARMER",
    "Techniker Krankenkasse",
    "DAK-Gesundheit",
    "Debeka",
    "Allianz Private",
    "IKK classic",
)
CODES = ("01", "Ä1", "13b", "1040", "2060", "Ä935", "40", "8", "107", "2197", "13a", "41a")
TEXTS = (
    "Füllung 36 mod Komposit, VitE positiv",
    "PZR und Zahnstein entfernt, Mundhygiene besprochen",
    "Extraktion 48 in LA, Naht",
)


def table(name: str, columns: dict[str, str], rows, *keys: ForeignKey, primary: str | None = None) -> Table:
    return Table(
        name,
        tuple(Column(column, kind) for column, kind in columns.items()),
        list(rows),
        primary_key=(primary,) if primary else (),
        foreign_keys=keys,
    )


def mapped(*tables: Table):
    practice = SimpleNamespace(schema="ck", tables=list(tables))
    return propose(CENTER, schema_of(practice), MemorySource(practice), at=AT)


def visits(first: dt.date, last: dt.date, patients: range, *, every: int = 2):
    """A day and a patient for each visit, in order of time."""
    days = range(0, (last - first).days + 1, every)
    return [(first + dt.timedelta(days=day), patients[number * 7 % len(patients)]) for number, day in enumerate(days)]


def number(day: dt.date) -> int:
    return int(f"{day:%Y%m%d}")


def patients_of(name: str, numbers: range, columns: tuple[str, str, str, str]) -> Table:
    rows = [(n, FAMILIES[n % 10] + ("" if n % 3 else "-Groß"), GIVEN[n % 8], int(n % 50 == 7)) for n in numbers]
    kinds = dict(zip(columns, ("int", "nvarchar(60)", "nvarchar(60)", "tinyint"), strict=True))
    return table(name, kinds, rows, primary=columns[0])


def insurers_of(name: str, numbers: range, columns: tuple[str, str, str, str]) -> Table:
    rows = [
        (n, f"{INSURERS[n % 7]}{f' {n // 7}' if n >= 7 else ''}", "P" if n % 7 in {4, 5} else "4", 0) for n in numbers
    ]
    kinds = dict(zip(columns, ("int", "nvarchar(80)", "char(2)", "tinyint"), strict=True))
    return table(name, kinds, rows, primary=columns[0])


def links_of(name: str, patients: range, insurers: range, columns: tuple[str, str, str, str]) -> Table:
    rows = [(n, patient, insurers[patient * 5 % len(insurers)], 0) for n, patient in enumerate(patients, start=1)]
    return table(name, dict(zip(columns, ("int", "int", "int", "tinyint"), strict=True)), rows, primary=columns[0])


PLAIN = {
    "PATIENT": ("ID", "P_NAME", "P_VORNAME", "DELKZ"),
    "KASSEN": ("ID", "NAME", "ART", "DELKZ"),
    "PATKASSE": ("ID", "PATNR", "KASSENID", "DELKZ"),
}


HERE, INSURING = range(500, 1700, 10), range(11, 211, 10)  # the numbers of patients and insurers


def parents(patients: Table | None = None) -> list[Table]:
    """Patients and insurers, in words of the language."""
    return [
        patients or patients_of("PATIENTEN", HERE, ("PAT_ID", "NACHNAME", "VORNAME", "GELOESCHT")),
        insurers_of("KRANKENKASSEN", INSURING, ("KASSEN_ID", "BEZEICHNUNG", "ART", "GELOESCHT")),
    ]


def charts(name: str, came, columns: tuple[str, ...]) -> Table:
    return events(name, came, columns, "nvarchar(400)", lambda n: f"{TEXTS[n % 3]}, {n % 89}")


def services(name: str, came, columns: tuple[str, ...]) -> Table:
    return events(name, [one for one in came for _ in range(2)], columns, "varchar(10)", lambda n: CODES[n % 12])


def events(name: str, came, columns: tuple[str, ...], kind: str, said) -> Table:
    """Key, patient, day, what is ``said`` and flag; of six columns the first is the moment of writing."""
    moments, key, patient, day, subject, flag = columns[:-5], *columns[-5:]
    written = dict.fromkeys(moments, "datetime")
    kinds = {key: "int", patient: "int", **written, day: "int", subject: kind, flag: "tinyint"}
    rows = [
        (n, who, *(moment(when, n) for _ in moments), number(when), said(n), int(n % 60 == 5))
        for n, (when, who) in enumerate(came, start=1)
    ]
    return table(name, kinds, rows, primary=key)


def moment(day: dt.date, n: int) -> dt.datetime:
    """When a row was written: mostly on the day, one in eight the day after."""
    return dt.datetime.combine(day, dt.time(8, n % 60, n * 7 % 60)) + dt.timedelta(days=n % 8 == 0, hours=n % 9)
