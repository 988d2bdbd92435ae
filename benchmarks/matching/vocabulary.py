"""What a practice database is called and filled with, as data: the part in which tuning and judging must differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Words = tuple[str, ...]
"""One name as separate words, such as ``("Patienten", "Nr")``; a naming style joins, cases and shortens them."""

Kind = Literal[
    "id",  # the table's own key
    "patient",  # a reference to PATIENT
    "insurer",  # a reference to KASSEN
    "staff",  # a small number: dentist, chair, user
    "day",  # a date of an event, past or future
    "birth",  # a date of birth
    "stamp",  # date and time of writing the row, rising with the key
    "name",  # a family name
    "given",  # a given name
    "label",  # a short title from a small catalog
    "remark",  # a sentence about the row's subject, often empty
    "code",  # a code of a tariff or of another catalog
    "status",  # a small number or letter with a meaning of its own
    "flag",  # yes or no, not about deletion
    "deleted",  # the soft-delete flag
    "money",
    "count",
    "address",
    "phone",
    "mail",
    "blob",
]


@dataclass(frozen=True)
class CompanyTable:
    """A table that is none of the five: what it is called, and its columns as (name, kind)."""

    name: Words
    columns: tuple[tuple[Words, Kind], ...]
    rows: Literal["none", "catalog", "few", "many"]


@dataclass(frozen=True)
class Language:
    """One language's names and texts. Each tuple holds alternatives, from which a practice has one."""

    tables: Mapping[str, tuple[Words, ...]]
    """Canonical table (``KARTEI``) to its names."""

    columns: Mapping[str, tuple[Words, ...]]
    """Canonical column (``KARTEI.PATNR``) to its names, for all 22 columns."""

    active: tuple[Words, ...]
    """Names of a flag that says the opposite of DELKZ."""

    created: tuple[Words, ...]
    """Names of the date on which a row was written."""

    company: tuple[CompanyTable, ...]
    """At least 40, each with three to fifteen columns."""

    chart_texts: tuple[str, ...]
    """What dentists write into the chart; at least 60, with ``{tooth}`` (FDI), ``{n}`` (2 to 9) as placeholders."""

    remarks: tuple[str, ...]
    """What the front desk writes beside appointments and invoices; at least 30."""

    labels: tuple[str, ...]
    """Titles of catalogs: rooms, appointment kinds, materials; at least 30."""

    family_names: tuple[str, ...]
    given_names: tuple[str, ...]
    streets: tuple[str, ...]
    cities: tuple[str, ...]
    kind_words: tuple[tuple[str, str], ...]
    """Words for an insurer's kind as (private, statutory), such as ``("privat", "gesetzlich")``."""

    extra: Mapping[str, tuple[tuple[Words, Kind], ...]]
    """Canonical table (all five) to further columns that it may have, at least 12 each: staff, money, status, remarks,
    stamps, addresses. None of a name that ``columns`` gives to a canonical column of the same table."""

    flags: tuple[Words, ...]
    """Names of yes-or-no columns that are not about deletion: printed, billed, private; at least 10."""

    plain_date: tuple[Words, ...]
    """What a date is called by somebody who says no more, such as ``("Datum",)``."""

    archive: tuple[Words, ...]
    """What is put after a table's name for its older rows, such as ``("Archiv",)``; likewise the next two."""

    backup: tuple[Words, ...]
    """For a copy of some day, such as ``("Sicherung",)``."""

    merged: tuple[Words, ...]
    """For a copy into which another practice's rows were taken, such as ``("Fusion",)``."""


@dataclass(frozen=True)
class Country:
    insurers: tuple[tuple[str, bool], ...]
    """Name and whether it is private; at least 25, both kinds."""

    codes: tuple[str, ...]
    """Service codes of the tariffs in use; at least 40."""

    languages: tuple[str, ...]
    """Keys of ``Vocabulary.languages`` that its practices use, the commonest first."""


@dataclass(frozen=True)
class Vocabulary:
    name: str
    languages: Mapping[str, Language]
    """``de``, ``en``, ``fr``, ``it``."""

    countries: Mapping[str, Country]
    """``germany``, ``austria``, ``switzerland``."""

    prefixes: tuple[str, ...]
    """What may stand before every table's name, such as ``TBL_``."""
