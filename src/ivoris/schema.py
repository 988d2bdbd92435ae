"""Facts about one database's schema, without meaning: tables, columns, keys."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    name: str
    columns: tuple[Column, ...]
    kind: str = "table"
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

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
