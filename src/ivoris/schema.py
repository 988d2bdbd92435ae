"""Facts about one database's schema, without meaning: tables, columns, keys, and bounded samples of rows."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyarrow as pa


@dataclass(frozen=True)
class Column:
    """``data_type`` is SQL Server's lower-case name; ``max_length`` is in characters, -1 for MAX, else None."""

    name: str
    data_type: str
    max_length: int | None = None
    nullable: bool = True

    @property
    def declared(self) -> str:
        """The type as one would declare it, such as ``nvarchar(30)`` or ``varchar(max)``."""
        if self.max_length is None:
            return self.data_type
        return f"{self.data_type}({'max' if self.max_length == -1 else self.max_length})"


@dataclass(frozen=True)
class ForeignKey:
    columns: tuple[str, ...]
    referenced_table: str
    referenced_columns: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """``unique`` and ``indexed`` name columns that are unique by themselves, and that lead an index.

    ``rows`` is the server's own estimate, None where it has none.
    """

    name: str
    columns: tuple[Column, ...]
    kind: str = "table"
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    unique: frozenset[str] = frozenset()
    indexed: frozenset[str] = frozenset()
    rows: int | None = None

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True)
class Schema:
    """One schema of one database as far as the login may see it; ``may_select`` tells if that is all of it."""

    database: str
    name: str
    tables: tuple[Table, ...] = field(default=())
    may_select: bool = True

    def table(self, name: str) -> Table | None:
        return next((table for table in self.tables if table.name == name), None)


@dataclass(frozen=True)
class Sample:
    """A bounded number of a table's rows, in memory only; long texts are cut.

    ``rows`` has a column for each that was read, the oldest rows (by key) before the newest. ``whole`` says that the
    table holds no others; ``ordered`` that the newest rows by key are among them. ``runs`` are the ranges of rows, as
    start and stop, between which the table has no others by its key or, without one, by the order it is kept in.
    """

    rows: pa.Table
    whole: bool
    ordered: bool
    runs: tuple[tuple[int, int], ...] = ()

    @classmethod
    def all_of(cls, rows: pa.Table) -> Sample:
        """All rows of a table."""
        return cls(rows, whole=True, ordered=True, runs=((0, len(rows)),))


@dataclass(frozen=True)
class Reference:
    """The question how many of a column's values another table's column holds.

    ``spread`` says that most of the parent's keys are to be expected among them.
    """

    table: str
    column: str
    parent: str
    parent_column: str
    spread: bool = False
