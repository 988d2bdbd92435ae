"""T-SQL that a DBA runs: shown with the center's real names, never run from here.

Names stand in brackets, in code alone: a comment could be ended by a name that holds a line break.
"""

from __future__ import annotations

from collections.abc import Sequence

from ivoris.config import Center
from ivoris.mapping import Mapping
from ivoris.sqlserver import quote_identifier, quote_literal

WHAT_COSTS = """\
SELECT TOP (10) qs.total_elapsed_time / qs.execution_count / 1000 AS avg_ms, qs.execution_count,
    SUBSTRING(st.text, 1, 200) AS query
FROM sys.dm_exec_query_stats AS qs CROSS APPLY sys.dm_exec_sql_text(qs.sql_handle) AS st
WHERE st.text LIKE N'%/* ivoris-pipeline %'
ORDER BY avg_ms DESC;"""


def use(database: str) -> str:
    return f"USE {quote_identifier(database)};"


def in_database(center: Center, *statements: str) -> str:
    return "\n".join((use(center.database), *statements))


def object_name(schema: str, table: str) -> str:
    return f"{quote_identifier(schema)}.{quote_identifier(table)}"


def create_user(user: str) -> str:
    name = quote_identifier(user)
    return f"CREATE USER {name} FOR LOGIN {name};"


def join_user(user: str) -> str:
    name = quote_identifier(user)
    return f"ALTER USER {name} WITH LOGIN = {name};"


def or_else(sql: str) -> str:
    return f"-- or, where that exists already: {_one_line(sql)}"


def set_online(database: str) -> str:
    return f"ALTER DATABASE {quote_identifier(database)} SET ONLINE;"


def login_state(user: str) -> str:
    asked = (("IsLocked", "locked"), ("IsExpired", "expired"), ("BadPasswordCount", "bad_passwords"))
    values = ", ".join(f"LOGINPROPERTY({quote_literal(user)}, '{name}') AS {alias}" for name, alias in asked)
    return f"SELECT {values};"


def grant_schema(schema: str, user: str) -> str:
    return f"GRANT SELECT ON SCHEMA::{quote_identifier(schema)} TO {quote_identifier(user)};"


def grant_columns(schema: str, table: str, columns: Sequence[str], user: str) -> str:
    names = ", ".join(quote_identifier(column) for column in columns)
    return f"GRANT SELECT ({names}) ON OBJECT::{object_name(schema, table)} TO {quote_identifier(user)};"


def create_index(schema: str, table: str, column: str, name: str) -> str:
    return f"CREATE INDEX {quote_identifier(name)} ON {object_name(schema, table)} ({quote_identifier(column)});"


def rebuild_index(schema: str, table: str, name: str) -> str:
    return f"ALTER INDEX {quote_identifier(name)} ON {object_name(schema, table)} REBUILD;"


def grants(mapping: Mapping, user: str, tables: Sequence[str] | None = None) -> list[str]:
    """A grant for each mapped table, or each of ``tables``, of exactly the needed columns."""
    return [
        grant_columns(mapping.schema_name, table, columns, user)
        for table, columns in mapping.names().items()
        if tables is None or table in tables
    ]


def least_privilege(center: Center, mapping: Mapping, user: str) -> str:
    """A script after which the account reads the needed columns in this database and nothing else."""
    name, schema = quote_identifier(user), quote_identifier(mapping.schema_name)
    wider = [f"REVOKE SELECT ON SCHEMA::{schema} FROM {name};"]
    wider += [
        f"REVOKE SELECT ON OBJECT::{object_name(mapping.schema_name, table)} FROM {name};" for table in mapping.names()
    ]
    return "\n".join(
        (
            f"-- What an extraction of {center.id} reads, and nothing else; for the center's DBA to run.",
            "-- Patients' names are not among the columns. Beside them the product asks the catalog, which shows an",
            "-- account the tables of which it may read something: for INFORMATION_SCHEMA and sys nothing is granted.",
            *_reservations(mapping),
            use(center.database),
            "SET XACT_ABORT ON;",
            "BEGIN TRANSACTION;",
            f"IF DATABASE_PRINCIPAL_ID({quote_literal(user)}) IS NULL",
            f"    {create_user(user)}",
            "-- Wider rights that it may have from before:",
            f"IF IS_ROLEMEMBER(N'db_datareader', {quote_literal(user)}) = 1",
            f"    ALTER ROLE db_datareader DROP MEMBER {name};",
            *wider,
            "-- The needed columns:",
            *grants(mapping, user),
            "COMMIT TRANSACTION;",
            "",
            "-- For onboarding, or to map anew after an update of the practice's software, generate-mappings reads",
            "-- samples of tables whose names it does not know. Until the mapping is approved, instead of the above:",
            f"-- {_one_line(use(center.database))}",
            f"-- {_one_line(grant_schema(mapping.schema_name, user))}",
            "-- Then the script that doctor --grants prints by the new mapping.",
        )
    )


def onboarding(center: Center, user: str) -> str:
    """What generate-mappings needs, where there is no mapping yet."""
    return in_database(center, grant_schema(center.schema_name, user))


def _reservations(mapping: Mapping) -> list[str]:
    found = []
    if gaps := mapping.missing():
        found.append(f"-- NOT ENOUGH YET: the mapping lacks {', '.join(gaps)}.")
    if not mapping.reviewed:
        found.append("-- NOT APPROVED YET: review the mapping first, its names may change.")
    return found


def _one_line(sql: str) -> str:
    """For a comment, which must not be ended by a name."""
    return " ".join(sql.split())
