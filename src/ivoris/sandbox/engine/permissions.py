"""Who may do what: grants and denials on a database, a schema, a table or a column. A denial wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ivoris.sandbox.engine.catalog import ROLES, Database, Permission, Table, User
from ivoris.sandbox.engine.errors import denied, denied_column

# Any of these on a table, or on a column of it, lets the catalog show it.
SHOWING: Final = ("SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES", "VIEW DEFINITION", "ALTER", "CONTROL")
TABLE_PERMISSIONS: Final = ("SELECT", "UPDATE", "REFERENCES", "INSERT", "DELETE", "VIEW DEFINITION", "ALTER", "CONTROL")
COLUMN_PERMISSIONS: Final = ("SELECT", "UPDATE", "REFERENCES")
SCHEMA_PERMISSIONS: Final = (
    "CREATE SEQUENCE", "SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES", "EXECUTE", "VIEW CHANGE TRACKING",
    "VIEW DEFINITION", "ALTER", "TAKE OWNERSHIP", "CONTROL",
)  # fmt: skip
DATABASE_PERMISSIONS: Final = (
    "CREATE TABLE", "CREATE SCHEMA", "CONNECT", "SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES", "EXECUTE",
    "VIEW DEFINITION", "VIEW DATABASE STATE", "ALTER", "CONTROL",
)  # fmt: skip
_Covers = Callable[[Permission], bool]
_ROLE_GRANTS: Final = {
    "db_datareader": {"SELECT"},
    "db_datawriter": {"INSERT", "UPDATE", "DELETE"},
    "db_ddladmin": {"ALTER", "CREATE TABLE", "CREATE SCHEMA", "VIEW DEFINITION", "REFERENCES"},
}
_ROLE_DENIALS: Final = {"db_denydatareader": {"SELECT"}, "db_denydatawriter": {"INSERT", "UPDATE", "DELETE"}}


@dataclass(frozen=True)
class Access:
    """One login in one database; ``user`` is None where it has none (guest, in master)."""

    database: Database
    login: str
    sysadmin: bool
    user: User | None

    @property
    def is_dbo(self) -> bool:
        return self.sysadmin or (self.user is not None and self.user.name == "dbo")

    @property
    def is_owner(self) -> bool:
        return self.is_dbo or (self.user is not None and "db_owner" in self.user.roles)

    @property
    def user_name(self) -> str:
        return "dbo" if self.is_dbo else self.user.name if self.user else "guest"

    @property
    def user_id(self) -> int:
        return 1 if self.is_dbo else self.user.id if self.user else 2

    @property
    def key(self) -> int:
        """What the catalog shows depends on the database and on this."""
        return self.user_id

    @cached_property
    def _entries(self) -> tuple[Permission, ...]:
        roles = self.user.roles if self.user else frozenset()
        mine = {self.user_id, ROLES["public"], *(ROLES[role] for role in roles)}
        return tuple(entry for entry in self.database.permissions if entry.grantee in mine)

    def on_database(self, permission: str) -> bool:
        return self._decide(permission, lambda entry: entry.kind == "DATABASE")

    def on_schema(self, permission: str, schema_id: int) -> bool:
        return self._decide(permission, lambda entry: _covers_schema(entry, schema_id))

    def on_table(self, permission: str, table: Table) -> bool:
        return self._decide(permission, lambda entry: _covers_schema(entry, table.schema_id) or _is_on(entry, table, 0))

    def on_column(self, permission: str, table: Table, column: int) -> bool:
        return self._decide(
            permission,
            lambda entry: (
                _covers_schema(entry, table.schema_id) or _is_on(entry, table, 0) or _is_on(entry, table, column)
            ),
        )

    def on_any_column(self, permission: str, table: Table) -> bool:
        if self.on_table(permission, table):
            return True
        return any(self.on_column(permission, table, column) for column in self._granted_columns(permission, table))

    def _granted_columns(self, permission: str, table: Table) -> Iterator[int]:
        for entry in self._entries:
            if entry.kind == "OBJECT" and entry.major == table.id and entry.minor and entry.name == permission:
                yield entry.minor

    def sees(self, table: Table) -> bool:
        if self.is_dbo:
            return True
        if self._denied(
            "VIEW DEFINITION", lambda entry: _covers_schema(entry, table.schema_id) or _is_on(entry, table, 0)
        ):
            return False
        return any(self.on_any_column(permission, table) for permission in SHOWING)

    def sees_schema(self, schema_id: int) -> bool:
        """Whether permission functions own up to it: something in it, or on it, is allowed."""
        return (
            self.is_dbo
            or schema_id == 1
            or any(self.on_schema(name, schema_id) for name in SCHEMA_PERMISSIONS)
            or any(table.schema_id == schema_id and self.sees(table) for table in self.database.tables.values())
        )

    def require(self, permission: str, table: Table, columns: Iterable[int] = ()) -> None:
        """Raise 229 where the table is denied, 230 where one of its columns is; no columns: any one will do."""
        if self.on_table(permission, table) and not self._has_column_denial(permission, table):
            return
        schema = self.database.schema_name(table.schema_id)
        wanted = sorted(set(columns))
        allowed = [column for column in wanted if self.on_column(permission, table, column)]
        if wanted and len(allowed) == len(wanted):
            return
        if not wanted and self.on_any_column(permission, table):
            return
        refused = next((column for column in wanted if column not in allowed), None)
        if refused is None or not self.on_any_column(permission, table):
            raise denied(permission, table.name, self.database.name, schema)
        name = table.column_by_id(refused).name
        raise denied_column(permission, name, table.name, self.database.name, schema)

    def _has_column_denial(self, permission: str, table: Table) -> bool:
        return any(
            entry.state == "D" and entry.kind == "OBJECT" and entry.major == table.id and entry.minor
            for entry in self._entries
            if entry.name == permission
        )

    def _decide(self, permission: str, covers: _Covers) -> bool:
        if self.is_dbo:
            return True
        if self._denied(permission, covers):
            return False
        roles = self.user.roles if self.user else frozenset()
        if self.is_owner or any(permission in _ROLE_GRANTS.get(role, ()) for role in roles):
            return True
        names = _implying(permission)
        return any(entry.state != "D" and entry.name in names and covers(entry) for entry in self._entries)

    def _denied(self, permission: str, covers: _Covers) -> bool:
        roles = self.user.roles if self.user else frozenset()
        if any(permission in _ROLE_DENIALS.get(role, ()) for role in roles):
            return True
        names = {permission, "CONTROL"}
        return any(entry.state == "D" and entry.name in names and covers(entry) for entry in self._entries)


def _implying(permission: str) -> set[str]:
    """The permissions that include this one, within one securable and in those around it."""
    if permission == "VIEW DEFINITION":
        return {permission, "CONTROL", "ALTER"}
    if permission in {"CREATE TABLE", "CREATE SCHEMA"}:
        return {permission, "CONTROL", "ALTER"}
    return {permission, "CONTROL"}


def _covers_schema(entry: Permission, schema_id: int) -> bool:
    return entry.kind == "DATABASE" or (entry.kind == "SCHEMA" and entry.major == schema_id)


def _is_on(entry: Permission, table: Table, column: int) -> bool:
    return entry.kind == "OBJECT" and entry.major == table.id and entry.minor == column


def changed(entries: tuple[Permission, ...], action: str, entry: Permission) -> tuple[Permission, ...]:
    """The permissions after GRANT, DENY or REVOKE of one; on a whole table they take the columns' along."""
    kept = tuple(
        other
        for other in entries
        if not (
            (other.grantee, other.name, other.kind, other.major) == (entry.grantee, entry.name, entry.kind, entry.major)
            and entry.minor in {other.minor, 0}
        )
    )
    if action == "REVOKE":
        return kept
    return (*kept, entry if action == "GRANT" else replace(entry, state="D"))
