"""One database → its Schema: what tables there are, and why nothing came where nothing came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from ivoris.config import Center
from ivoris.errors import PermanentError
from ivoris.schema import Column, ForeignKey, Schema, Table
from ivoris.sqlserver import Connection, statement

Row = dict[str, Any]


def discover(connection: Connection, center: Center) -> Schema:
    """Read the catalog of the center's schema in one round trip.

    Raises PermanentError ``schema_missing`` naming the schemas there are, or ``permission`` where the login may see
    nothing of the schema. A schema that is there, may be read and holds nothing is returned without tables.
    """
    schemas, tables, columns, primary, foreign, [access] = connection.rows(
        statement("catalog"), {"schema": center.schema_name}
    )
    visible = [row["schema_name"] for row in schemas]
    may_select = access["may_select"] == 1
    if center.schema_name.casefold() not in {name.casefold() for name in visible}:
        others = ", ".join(name for name in visible if not _is_system(name)) or "none"
        raise PermanentError(
            "schema_missing",
            f"{center.database} has no schema {center.schema_name} that this login may see; "
            f"it has {others}; mend schema: in the configuration, or ask the center's IT",
        )
    if not tables and not may_select:
        raise PermanentError(
            "permission",
            f"the login sees nothing of schema {center.schema_name} in {center.database}; "
            f"the center's DBA runs GRANT SELECT ON SCHEMA::{center.schema_name} TO the service account",
        )
    return Schema(center.database, center.schema_name, _tables(tables, columns, primary, foreign), may_select)


def _tables(
    tables: Iterable[Row], columns: Iterable[Row], primary: Iterable[Row], foreign: Iterable[Row]
) -> tuple[Table, ...]:
    columns_of: dict[str, list[Column]] = defaultdict(list)
    for row in columns:
        column = Column(row["column_name"], row["data_type"].lower(), row["max_length"], row["nullable"] == "YES")
        columns_of[row["table_name"]].append(column)
    keys = _Names(columns_of)
    primary_of: dict[str, list[str]] = defaultdict(list)
    for row in primary:
        primary_of[keys.table(row["table_name"])].append(keys.column(row["table_name"], row["column_name"]))
    foreign_of: dict[str, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in foreign:
        foreign_of[keys.table(row["table_name"])][row["constraint_id"]].append(row)
    return tuple(
        Table(
            name=row["table_name"],
            kind="view" if row["table_type"] == "VIEW" else "table",
            columns=tuple(columns_of[row["table_name"]]),
            primary_key=tuple(primary_of[row["table_name"]]),
            foreign_keys=tuple(
                ForeignKey(
                    tuple(keys.column(part["table_name"], part["column_name"]) for part in parts),
                    keys.table(parts[0]["referenced_table"]),
                    tuple(keys.column(part["referenced_table"], part["referenced_column"]) for part in parts),
                )
                for parts in foreign_of[row["table_name"]].values()
            ),
        )
        for row in tables
    )


class _Names:
    """Names as INFORMATION_SCHEMA spells them: some servers lower-case them in ``sys``."""

    def __init__(self, columns_of: dict[str, list[Column]]) -> None:
        self._tables: dict[str, str] = {}
        self._columns: dict[tuple[str, str], str] = {}
        for table, columns in columns_of.items():
            self._tables.setdefault(table.casefold(), table)
            for column in columns:
                self._columns.setdefault((table.casefold(), column.name.casefold()), column.name)
        self._exact = set(columns_of)

    def table(self, name: str) -> str:
        return name if name in self._exact else self._tables.get(name.casefold(), name)

    def column(self, table: str, name: str) -> str:
        return self._columns.get((table.casefold(), name.casefold()), name)


def _is_system(schema: str) -> bool:
    return schema.casefold() in {"sys", "guest"} or schema.casefold().startswith(("db_", "information_schema"))
