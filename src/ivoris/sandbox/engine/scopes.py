"""What names mean at a place of a query: sources with their columns, and the scopes around them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ivoris.sandbox.engine.catalog import Database, Table, fold
from ivoris.sandbox.engine.errors import invalid_column, unbound
from ivoris.sandbox.results import SqlServerError, SqlType


@dataclass(frozen=True)
class SourceColumn:
    """``sql`` is the DuckDB name behind the source's own; ``id`` that of a table's column."""

    name: str
    sql: str
    type: SqlType
    nullable: bool = True
    id: int = 0


@dataclass
class Source:
    """``name`` is the alias or, without one, the table's; then ``schema`` and ``database`` may qualify it, too."""

    name: str
    sql: str
    columns: list[SourceColumn]
    schema: str = ""
    database: str = ""
    table: Table | None = None
    of: Database | None = None

    def answers_to(self, table: str, schema: str, database: str) -> bool:
        if fold(self.name) != fold(table):
            return False
        if schema and fold(schema) != fold(self.schema):
            return False
        return not database or fold(database) == fold(self.database)

    def find(self, name: str) -> SourceColumn | None:
        wanted = fold(name)
        return next((column for column in self.columns if fold(column.name) == wanted), None)


@dataclass
class Scope:
    """``parent`` is the query around, whose columns a correlated one may use."""

    parent: Scope | None = None
    sources: list[Source] = field(default_factory=list)

    def add(self, source: Source) -> None:
        if any(fold(other.name) == fold(source.name) and other.schema == source.schema for other in self.sources):
            raise SqlServerError(
                1013,
                f'The objects "{source.name}" and "{source.name}" in the FROM clause have the same exposed names. '
                "Use correlation names to distinguish them.",
            )
        self.sources.append(source)

    def resolve(self, name: str, table: str = "", schema: str = "", database: str = "") -> tuple[Source, SourceColumn]:
        """Raises 207, 209 or 4104."""
        scope: Scope | None = self
        known = False
        while scope is not None:
            found = []
            for source in scope.sources:
                if table and not source.answers_to(table, schema, database):
                    continue
                known = known or bool(table)
                column = source.find(name)
                if column is not None:
                    found.append((source, column))
            if len(found) > 1:
                raise SqlServerError(209, f"Ambiguous column name '{name}'.")
            if found:
                return found[0]
            if known:
                break
            scope = scope.parent
        if table and not known:
            raise unbound(".".join(part for part in (database, schema, table, name) if part))
        raise invalid_column(name)

    def qualified(self, table: str, schema: str = "", database: str = "") -> Source:
        """The source of ``table.*``."""
        for source in self.sources:
            if source.answers_to(table, schema, database):
                return source
        raise SqlServerError(
            107, f"The column prefix '{table}' does not match with a table name or alias name used in the query.",
            severity=15,
        )  # fmt: skip
