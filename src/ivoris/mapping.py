"""The agreed meaning of one center's tables and columns: complete? does it fit the live schema? which version of it?"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pydantic

from ivoris.canonical import TABLES, CanonicalColumn

DateEncoding = Literal["int_yyyymmdd", "char_yyyymmdd", "date", "datetime", "dd.mm.yyyy"]
FlagValue = pydantic.StrictBool | pydantic.StrictInt | pydantic.StrictStr | None


class _Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class FlagEncoding(_Model):
    """The values of a soft-delete flag that mean "not deleted"; null is one of them where NULL is live."""

    live: tuple[FlagValue, ...] = pydantic.Field(min_length=1)


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        where = "" if error.pos is None else f" at character {error.pos + 1}"
        raise ValueError(f"is not a regular expression: {error.msg}{where}") from None
    return pattern


Pattern = Annotated[str, pydantic.AfterValidator(_compiles)]


class KindEncoding(_Model):
    """Patterns of an insurer's kind, each anchored at both ends."""

    PKV: tuple[Pattern, ...] = pydantic.Field(min_length=1)
    GKV: tuple[Pattern, ...] = pydantic.Field(min_length=1)


def _encoding_shape(value: Any) -> str:
    """Which encoding is meant, so that an error speaks of that one alone."""
    if isinstance(value, FlagEncoding) or (isinstance(value, dict) and "live" in value):
        return "flag"
    return "kind" if isinstance(value, dict | KindEncoding) else "date"


Encoding = Annotated[
    Annotated[DateEncoding, pydantic.Tag("date")]
    | Annotated[FlagEncoding, pydantic.Tag("flag")]
    | Annotated[KindEncoding, pydantic.Tag("kind")],
    pydantic.Discriminator(_encoding_shape),
]
TEXT_TYPES = ("char", "text")
"""How the types of texts end."""

INSTANTS = frozenset({"date", "datetime", "datetime2", "smalldatetime"})
"""Types of columns that hold days and moments."""

PATIENT_REFERENCES = sorted(
    f"{table.name}.{column.name}"
    for table in TABLES.values()
    for column in table.columns
    if column.references == "PATIENT"
)
"""The canonical columns that hold a patient's number, the chart's first."""

_ENCODING_OF_ROLE: dict[str, Any] = {"date": str, "flag": FlagEncoding, "kind": KindEncoding}


class Profile(_Model):
    """What a column's values looked like when the mapping was proposed: shares of shapes, never values.

    It holds for the actual column ``of`` in this ``encoding`` alone. ``shapes`` are of ``rows`` sampled rows of either
    end of the table, ``first`` of the few rows that an extraction looks at each night. ``known`` and ``linked`` are the
    shares of patients that PATIENT and PATKASSE know.
    """

    of: str | None = None
    encoding: Encoding | None = None
    rows: int = pydantic.Field(default=0, ge=0)
    shapes: dict[str, float] = pydantic.Field(default_factory=dict)
    first: dict[str, float] = pydantic.Field(default_factory=dict)
    first_rows: int = pydantic.Field(default=0, ge=0)
    unique: bool | None = None
    known: float | None = pydantic.Field(default=None, ge=0, le=1)
    linked: float | None = pydantic.Field(default=None, ge=0, le=1)

    @pydantic.model_serializer(mode="wrap")
    def _only_what_is_known(self, handler: pydantic.SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in handler(self).items() if value not in (None, {}, 0)}


class ColumnMapping(_Model):
    """``actual_name`` is null where the column was not found; ``absent`` says a person checked that there is none.

    ``refers_to`` is the column of PATIENT whose numbers a reference to a patient holds, where that is not PATIENT.ID.
    """

    actual_name: str | None = pydantic.Field(min_length=1, max_length=128)
    data_type: str | None = None
    confidence: float = pydantic.Field(default=0.0, ge=0.0, le=1.0)
    encoding: Encoding | None = None
    refers_to: str | None = pydantic.Field(
        default=None, min_length=1, max_length=128, exclude_if=lambda name: name is None
    )
    evidence: tuple[str, ...] = ()
    profile: Profile = Profile()
    absent: bool = False


class TableMapping(_Model):
    actual_name: str | None = pydantic.Field(min_length=1, max_length=128)
    confidence: float = pydantic.Field(default=0.0, ge=0.0, le=1.0)
    columns: dict[str, ColumnMapping] = pydantic.Field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    other_columns: tuple[str, ...] | None = None
    """The table's further columns when the mapping was proposed, so that new ones are noticed; None if not known."""


@dataclass(frozen=True)
class UsedColumn:
    """A column that extraction statements name, with the type the mapping was approved for."""

    canonical: str
    table: str
    name: str
    data_type: str | None


class Mapping(_Model):
    """A mapping file's content. Field names are the file's own; ``schema`` is ``schema_name`` in Python."""

    version: Literal[1] = 1
    center_id: str
    database: str
    schema_name: str = pydantic.Field(alias="schema")
    reviewed: pydantic.StrictBool = False
    reviewed_by: str | None = None
    reviewed_at: dt.datetime | None = None
    generated_at: dt.datetime
    fingerprint: str = ""
    tables: dict[str, TableMapping]
    problems: tuple[str, ...] = ()

    @pydantic.model_validator(mode="after")
    def _is_consistent(self) -> Mapping:
        for name, table in self.tables.items():
            if name not in TABLES:
                raise ValueError(f"{name} is no canonical table; known are {', '.join(TABLES)}")
            known = {column.name for column in TABLES[name].columns}
            if unknown := sorted(set(table.columns) - known):
                raise ValueError(f"{name}.{unknown[0]} is no canonical column; known are {', '.join(sorted(known))}")
            for column_name, column in table.columns.items():
                _check_encoding(f"{name}.{column_name}", TABLES[name].column(column_name), column)
                if column.refers_to is not None and TABLES[name].column(column_name).references != "PATIENT":
                    raise ValueError(f"{name}.{column_name} is no number of a patient and has no refers_to")
                if column.refers_to is not None and column.refers_to in self._person_columns():
                    raise ValueError(f"{name}.{column_name} refers to a patient's name, which is never read")
            _check_distinct(name, {key: column.actual_name for key, column in table.columns.items()})
        _check_distinct("tables", {key: table.actual_name for key, table in self.tables.items()})
        return self

    def table(self, name: str) -> str | None:
        found = self.tables.get(name)
        return found.actual_name if found else None

    def column(self, table: str, name: str) -> ColumnMapping | None:
        """The column's mapping if it has an actual name."""
        found = self.tables.get(table)
        column = found.columns.get(name) if found and found.actual_name else None
        return column if column and column.actual_name else None

    def missing(self) -> list[str]:
        """The needed tables, columns and encodings that stand between this mapping and an extraction."""
        gaps: list[str] = []
        for table in TABLES.values():
            if not table.needed:
                continue
            if self.table(table.name) is None:
                gaps.append(table.name)
                continue
            gaps.extend(
                gap for column in table.columns if column.needed and (gap := self._gap(table.name, column)) is not None
            )
        if any(self._refers_to(reference) for reference in PATIENT_REFERENCES):
            # else nothing leads from one number of a patient to the other
            keys = [self.patient_key(reference) for reference in PATIENT_REFERENCES]
            gaps += ["PATIENT.ID" if self.table("PATIENT") else "PATIENT"] if None in keys else []
        return gaps

    def patient_key(self, reference: str) -> str | None:
        """The column of PATIENT whose numbers a reference to a patient holds, None where PATIENT is not mapped."""
        if self.table("PATIENT") is None:
            return None
        own = self.column("PATIENT", "ID")
        return self._refers_to(reference) or (own.actual_name if own else None)

    @property
    def numbers_differ(self) -> bool:
        """Whether services go by another number of the patients than the chart."""
        return self.patient_key("LEISTUNG.PATIENTID") != self.patient_key("KARTEI.PATNR")

    def _person_columns(self) -> set[str | None]:
        labels = [column.name for column in TABLES["PATIENT"].columns if column.role == "label"]
        return {column.actual_name for name in labels if (column := self.column("PATIENT", name)) is not None}

    def _refers_to(self, reference: str) -> str | None:
        column = self.column(*reference.split("."))
        return column.refers_to if column else None

    def _gap(self, table: str, column: CanonicalColumn) -> str | None:
        name = f"{table}.{column.name}"
        mapped = self.column(table, column.name)
        if mapped is None:
            entry = self.tables[table].columns.get(column.name)
            return None if column.role == "flag" and entry is not None and entry.absent else name
        if column.role in _ENCODING_OF_ROLE and mapped.encoding is None:
            return f"{name} (encoding)"
        return None

    @property
    def complete(self) -> bool:
        return not self.missing()

    def lowest_confidence(self) -> float:
        """The least sure of the needed tables and columns; an absent flag that a person marked counts as sure."""
        values: list[float] = []
        for table in TABLES.values():
            mapped_table = self.tables.get(table.name)
            if not table.needed or mapped_table is None:
                continue
            values.append(mapped_table.confidence)
            for column in table.columns:
                mapped = mapped_table.columns.get(column.name)
                if column.needed and mapped is not None and not mapped.absent:
                    values.append(mapped.confidence)
        return min(values, default=0.0)

    def used(self) -> Iterator[UsedColumn]:
        """What extraction statements name: the needed columns, and of PATIENT the numbers that others refer to."""
        for table in TABLES.values():
            for column in table.columns:
                if not (column.needed or (table.name, column.name) == ("PATIENT", "ID")):
                    continue
                mapped = self.column(table.name, column.name)
                actual = self.table(table.name)
                if mapped is not None and mapped.actual_name is not None and actual is not None:
                    yield UsedColumn(f"{table.name}.{column.name}", actual, mapped.actual_name, mapped.data_type)
        if (patient := self.table("PATIENT")) is not None:
            own = self.column("PATIENT", "ID")
            keys = {key for reference in PATIENT_REFERENCES if (key := self._refers_to(reference)) is not None}
            for key in sorted(keys - {own and own.actual_name}):
                yield UsedColumn("PATIENT", patient, key, None)

    def names(self) -> dict[str, list[str]]:
        """The columns that extraction statements name, by table: a table's and its columns' own names."""
        found: dict[str, list[str]] = {}
        for column in self.used():
            found.setdefault(column.table, []).append(column.name)
        return found

    def drift(self, live: MappingABC[tuple[str, str], str]) -> list[str]:
        """How the live schema differs from what was approved; ``live`` maps (table, column) to data type."""
        tables = {table for table, _ in live}
        differences: list[str] = []
        gone: set[str] = set()
        for column in self.used():
            if column.table not in tables:
                if column.table not in gone:
                    gone.add(column.table)
                    differences.append(f"table {column.table} ({column.canonical.split('.')[0]}) is gone")
            elif (column.table, column.name) not in live:
                differences.append(f"column {column.table}.{column.name} ({column.canonical}) is gone")
            elif column.data_type and live[column.table, column.name] != column.data_type:
                differences.append(
                    f"column {column.table}.{column.name} ({column.canonical}) is now "
                    f"{live[column.table, column.name]}, was {column.data_type}"
                )
        return differences or self._incomparable(live)

    def _incomparable(self, live: MappingABC[tuple[str, str], str]) -> list[str]:
        """Numbers of patients that no server can hold against what refers to them: text beside other types."""
        found: list[str] = []
        patients = self.table("PATIENT")
        for reference in PATIENT_REFERENCES:
            name, _ = reference.split(".")
            column = self.column(*reference.split("."))
            if column is None or column.refers_to is None:
                continue
            kinds = [
                live.get((str(patients), column.refers_to)),
                live.get((str(self.table(name)), str(column.actual_name))),
            ]
            if None not in kinds and len({str(kind).endswith(TEXT_TYPES) for kind in kinds}) > 1:
                words = f"column {patients}.{column.refers_to} (PATIENT) is {kinds[0]}"
                found.append(f"{words}, but {reference} that refers to it is {kinds[1]}")
        return found

    def unprofiled(self) -> list[str]:
        """The columns whose values no profile is known of, such as those that were mapped by hand."""
        return [
            used.canonical
            for used in self.used()
            if used.canonical.split(".")[0] != "PATIENT"
            and (column := self.column(*used.canonical.split("."))) is not None
            and (
                (column.profile.of, column.profile.encoding) != (used.name, column.encoding)
                or not column.profile.first_rows
            )
        ]

    def unseen(self, live: MappingABC[tuple[str, str], str]) -> list[str]:
        """Columns of mapped tables that were not there when the mapping was proposed; they stop nothing."""
        found: list[str] = []
        for name, table in self.tables.items():
            if table.actual_name is None or table.other_columns is None:
                continue
            known = {*table.other_columns, *(column.actual_name for column in table.columns.values())}
            fresh = sorted(column for at, column in live if at == table.actual_name and column not in known)
            found += [f"column {table.actual_name}.{column} ({name}) is new" for column in fresh]
        return found

    def content_fingerprint(self) -> str:
        """A digest of what decides an extraction: names, types and encodings, not who reviewed them or when."""
        content = {
            "schema": self.schema_name,
            "tables": {
                name: {
                    "actual_name": table.actual_name,
                    "columns": {
                        column_name: column.model_dump(
                            mode="json", include={"actual_name", "data_type", "encoding", "refers_to"}
                        )
                        for column_name, column in sorted(table.columns.items())
                    },
                }
                for name, table in sorted(self.tables.items())
            },
        }
        digest = hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
        return f"sha256:{digest}"


def _check_encoding(name: str, canonical: CanonicalColumn, column: ColumnMapping) -> None:
    if column.encoding is None:
        return
    expected = _ENCODING_OF_ROLE.get(canonical.role)
    if expected is None or not isinstance(column.encoding, expected):
        raise ValueError(f"{name} cannot have this encoding; its role is {canonical.role}")
    if isinstance(column.encoding, FlagEncoding) and column.data_type in INSTANTS:
        for value in column.encoding.live:
            if value is not None and not _is_day(value):
                words = f'{name} is a {column.data_type}: null is live, or a day for none such as "19000101"'
                raise ValueError(f"{words}, not {value!r}")


def _is_day(value: bool | int | str) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{8}", value):
        return False
    with contextlib.suppress(ValueError):
        return bool(dt.date.fromisoformat(value))
    return False


def _check_distinct(where: str, names: MappingABC[str, str | None]) -> None:
    seen: dict[str, str] = {}
    for canonical, actual in names.items():
        if actual is None:
            continue
        if actual in seen:
            raise ValueError(
                f"{where}: {seen[actual]} and {canonical} are both mapped to {actual}; one of them is wrong"
            )
        seen[actual] = canonical
