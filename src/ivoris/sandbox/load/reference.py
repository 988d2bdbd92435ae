"""The reference load: which practices there are, and what each one calls its tables and columns.

Everything follows from the seed and the number of centers. The rows themselves are made by ``practice``, one center
at a time.
"""

from __future__ import annotations

import datetime as dt
import random
import string
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ivoris.sandbox.load.places import CITIES, DISTRICTS, PRACTICE, REGIONS, Language, Region
from ivoris.sandbox.results import SqlType

DEFAULT_CENTERS = 30
DEFAULT_SEED = 1
MAX_CENTERS = 1000
MAX_ENTRIES = 100_000_000  # of one center
SCHEMA = "ck"

# To be raised whenever the same seed makes other names or rows, so that a sandbox made by an older version is remade.
VERSION = 1

_KEY = SqlType("int")
_FLAG = SqlType("tinyint")


@dataclass(frozen=True)
class Column:
    """A canonical column; ``references`` is the canonical table whose ID it holds."""

    name: str
    type: SqlType
    nullable: bool = True
    references: str | None = None


# Every table's first column, ID, is its primary key. A table comes after those that it references.
TABLES: dict[str, tuple[Column, ...]] = {
    "PATIENT": (
        Column("ID", _KEY, nullable=False),
        Column("P_NAME", SqlType("nvarchar", length=60)),
        Column("P_VORNAME", SqlType("nvarchar", length=60)),
        Column("DELKZ", _FLAG),
    ),
    "KASSEN": (
        Column("ID", _KEY, nullable=False),
        Column("NAME", SqlType("nvarchar", length=80)),
        Column("ART", SqlType("nvarchar", length=2)),
        Column("DELKZ", _FLAG),
    ),
    "PATKASSE": (
        Column("ID", _KEY, nullable=False),
        Column("PATNR", _KEY, nullable=False, references="PATIENT"),
        Column("KASSENID", _KEY, nullable=False, references="KASSEN"),
        Column("DELKZ", _FLAG),
    ),
    "KARTEI": (
        Column("ID", _KEY, nullable=False),
        Column("PATNR", _KEY, nullable=False, references="PATIENT"),
        Column("DATUM", SqlType("int"), nullable=False),
        Column("BEMERKUNG", SqlType("nvarchar", length=-1)),
        Column("DELKZ", _FLAG),
    ),
    "LEISTUNG": (
        Column("ID", _KEY, nullable=False),
        Column("PATIENTID", _KEY, nullable=False, references="PATIENT"),
        Column("DATUM", SqlType("int"), nullable=False),
        Column("LEISTUNG", SqlType("nvarchar", length=10)),
        Column("DELKZ", _FLAG),
    ),
}


@dataclass(frozen=True)
class TableNames:
    """What one center calls a canonical table; ``columns`` maps canonical names to actual ones, in order."""

    actual_name: str
    columns: Mapping[str, str]


@dataclass(frozen=True)
class Volume:
    """The same number of live chart entries on each of some consecutive days, the last of them 2022-01-18."""

    days: int
    entries_per_day: int

    LAST_DAY: ClassVar[dt.date] = dt.date(2022, 1, 18)

    def __post_init__(self) -> None:
        if self.days < 1 or self.entries_per_day < 1 or self.days * self.entries_per_day > MAX_ENTRIES:
            raise ValueError(
                f"{self.days} days of {self.entries_per_day} entries are no load; "
                f"a center has from 1 to {MAX_ENTRIES:,} entries"
            )
        if self.days > (self.LAST_DAY - dt.date(1900, 1, 1)).days:
            raise ValueError(f"{self.days} days begin before 1900; choose fewer, with more entries each")

    @property
    def first_day(self) -> dt.date:
        return self.LAST_DAY - dt.timedelta(days=self.days - 1)


@dataclass(frozen=True)
class ReferenceCenter:
    """One practice. ``number`` counts from 1 over the whole load; ``tables`` are its names for the canonical ones.

    Its rows are those of ``practice``, or those of ``volume`` where it has one.
    """

    number: int
    id: str
    name: str
    city: str
    region: Region
    subdivision: str
    language: Language
    database: str
    tables: Mapping[str, TableNames]
    seed: int
    schema: str = SCHEMA
    volume: Volume | None = None

    def ground_truth(self) -> dict[str, Any]:
        """The content of ``<center_id>_ground_truth.json``."""
        return {
            "center_id": self.id,
            "schema": self.schema,
            "tables": {
                table: {"actual_name": names.actual_name, "columns": dict(names.columns)}
                for table, names in self.tables.items()
            },
        }


@dataclass(frozen=True)
class ReferenceLoad:
    seed: int
    centers: tuple[ReferenceCenter, ...]
    volume: Volume | None = None

    def region(self, name: str) -> tuple[ReferenceCenter, ...]:
        return tuple(center for center in self.centers if center.region == name)


def reference_load(
    centers: int = DEFAULT_CENTERS, seed: int = DEFAULT_SEED, volume: Volume | None = None
) -> ReferenceLoad:
    """The practices of a load of 1 to 1,000 centers, in order of region; ValueError for other numbers.

    Thirty are 20 in Germany, 5 in Austria and 5 in Switzerland; other numbers keep the proportion, and from three
    centers on every region has one.
    """
    if not 1 <= centers <= MAX_CENTERS:
        raise ValueError(f"the reference load has 1 to {MAX_CENTERS} centers, not {centers}")
    if seed < 0:
        raise ValueError(f"a seed is 0 or more, not {seed}")
    sixth = max(round(centers / 6), 1) if centers >= len(REGIONS) else 0
    sizes: dict[Region, int] = {"germany": centers - 2 * sixth, "austria": sixth, "switzerland": sixth}
    width = max(2, len(str(centers)))
    made: list[ReferenceCenter] = []
    for region, size in sizes.items():
        for index in range(size):
            number = len(made) + 1
            city = CITIES[region][index % len(CITIES[region])]
            made.append(
                ReferenceCenter(
                    number=number,
                    id=f"center_{number:0{width}}",
                    name=_practice_name(city.name, city.language, index // len(CITIES[region])),
                    city=city.name,
                    region=region,
                    subdivision=city.subdivision,
                    language=city.language,
                    database=f"DentalDB_{number:0{width}}",
                    tables=_plain_names() if number == 1 else _suffixed_names(seed, number),
                    seed=seed,
                    volume=volume,
                )
            )
    _require_unique([center.name for center in made])
    return ReferenceLoad(seed, tuple(made), volume)


def _practice_name(city: str, language: Language, lap: int) -> str:
    districts = DISTRICTS[language]
    turn, district = divmod(lap, len(districts))
    number = f" {turn + 1}" if turn else ""
    return f"{PRACTICE[language]} {city}{districts[district]}{number}"


def _require_unique(names: list[str]) -> None:
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise ValueError(f"two practices would be called {twice[0]}; the cities of the regions must differ")


def _plain_names() -> dict[str, TableNames]:
    return {
        table: TableNames(table, {column.name: column.name for column in columns}) for table, columns in TABLES.items()
    }


# Words of the canonical names: a suffix that spells one of them is what a matcher by name must not fall for.
_MISLEADING = ("ID", "NR", "ART", "NAME", "DAT", "PAT", "KASS", "LEIS", "DEL", "KZ", "TEXT")


def _suffixed_names(seed: int, number: int) -> dict[str, TableNames]:
    rng = random.Random(f"names/{seed}/{number}")
    return {
        table: TableNames(
            f"{table}_{_suffix(rng)}", {column.name: f"{column.name}_{_suffix(rng)}" for column in columns}
        )
        for table, columns in TABLES.items()
    }


def _suffix(rng: random.Random) -> str:
    if rng.random() < 0.05:
        return rng.choice(_MISLEADING)
    return "".join(rng.choices(string.ascii_uppercase + string.digits, k=rng.randint(2, 4)))
