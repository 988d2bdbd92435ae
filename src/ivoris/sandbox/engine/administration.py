"""Databases, logins, users, roles and permissions: the statements of the server's and the databases' owners."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ivoris.sandbox.engine import passwords, permissions
from ivoris.sandbox.engine.catalog import ROLES, Catalog, Database, Permission, User, fold, new_database
from ivoris.sandbox.engine.errors import cannot_drop, denied_in, invalid_column, unknown_database, unsupported
from ivoris.sandbox.engine.permissions import Access
from ivoris.sandbox.engine.statements import (
    AlterDatabase,
    AlterLogin,
    AlterRole,
    CreateDatabase,
    CreateLogin,
    CreateUser,
    DropDatabase,
    DropLogin,
    DropUser,
    Permit,
    Statement,
)
from ivoris.sandbox.results import SqlServerError

if TYPE_CHECKING:
    from ivoris.sandbox.engine.session import DuckSession

_SERVER: Final = ("server", 0)
_VERSIONING: Final = {"ALLOW_SNAPSHOT_ISOLATION": "snapshot", "READ_COMMITTED_SNAPSHOT": "committed_snapshot"}
_SYSTEM_DATABASES: Final = {"master", "tempdb", "model", "msdb"}


def _require_sysadmin(session: DuckSession, statement: str) -> None:
    if not session.login.sysadmin:
        raise denied_in(statement, "master")


def _no_transaction(session: DuckSession, statement: str) -> None:
    if session.transactions:
        raise SqlServerError(226, f"{statement} statement not allowed within multi-statement transaction.", state=6)


def _missing_principal(kind: str, name: str) -> SqlServerError:
    return SqlServerError(
        15151, f"Cannot find the {kind} '{name}', because it does not exist or you do not have permission."
    )


# Databases


def with_new_database(catalog: Catalog, name: str) -> tuple[Catalog, Database]:
    if catalog.database(name) is not None:
        raise SqlServerError(1801, f"Database '{name}' already exists. Choose a different database name.", state=3)
    identity = max((database.id for database in catalog.databases.values()), default=0) + 1
    database = new_database(max(identity, 5), name)
    return catalog.with_database(database), database


def _create_database(session: DuckSession, statement: CreateDatabase) -> None:
    _require_sysadmin(session, "CREATE DATABASE")
    _no_transaction(session, "CREATE DATABASE")
    with session.writing(_SERVER):
        _, database = with_new_database(session.catalog, statement.name)
        session.connection.execute(f"CREATE SCHEMA d{database.id}")
        session.change_database(database)


def _drop_database(session: DuckSession, statement: DropDatabase) -> None:
    _no_transaction(session, "DROP DATABASE")
    for name in statement.names:
        database = session.catalog.database(name)
        if database is None and statement.if_exists:
            continue
        if database is None or not session.login.sysadmin:
            raise cannot_drop("database", name)
        if fold(name) in _SYSTEM_DATABASES:
            raise SqlServerError(3708, f"Cannot drop the database '{name}' because it is a system database.")
        if session.engine.in_use(database.name):
            raise SqlServerError(3702, f'Cannot drop database "{name}" because it is currently in use.', state=4)
        with session.writing(_SERVER, ("database", database.id)):
            session.connection.execute(f"DROP SCHEMA d{database.id} CASCADE")
            session.change_catalog(_dropping(database.name))


def _dropping(name: str) -> Callable[[Catalog], Catalog]:
    return lambda catalog: catalog.without_database(name)


def _alter_database(session: DuckSession, statement: AlterDatabase) -> None:
    name = session.database if fold(statement.name) == "current" else statement.name
    database = session.catalog.database(name)
    if database is None:
        raise unknown_database(name)
    if not session.login.sysadmin:
        raise SqlServerError(5011, f"User does not have permission to alter database '{name}'.", severity=14)
    if statement.rename is None:
        if (field := _VERSIONING.get(statement.option)) is not None:
            with session.writing(("database", database.id)):
                session.change_database(session.environment().access(name).database.changed(**{field: statement.on}))
        return
    with session.writing(_SERVER, ("database", database.id)):
        if session.catalog.database(statement.rename) is not None:
            raise SqlServerError(
                1801, f"Database '{statement.rename}' already exists. Choose a different database name.", state=3
            )
        session.change_database(database.changed(name=statement.rename), before=database.name)


# Logins


def _create_login(session: DuckSession, statement: CreateLogin) -> None:
    _require_sysadmin(session, "CREATE LOGIN")
    with session.writing(_SERVER):
        if fold(statement.name) in session.catalog.logins:
            raise SqlServerError(15025, f"The server principal '{statement.name}' already exists.")
        login = passwords.new_login(session.catalog, statement.name, statement.password, statement.database or "master")
        session.change_catalog(lambda catalog: catalog.with_login(login))


def _alter_login(session: DuckSession, statement: AlterLogin) -> None:
    login = session.catalog.logins.get(fold(statement.name))
    if login is None or not (session.login.sysadmin or fold(session.login.name) == fold(statement.name)):
        raise SqlServerError(
            15151,
            f"Cannot alter the login '{statement.name}', because it does not exist or you do not have permission.",
        )
    with session.writing(_SERVER):
        if statement.password is not None:
            login = passwords.with_password(login, statement.password)
        if statement.enabled is not None:
            login = replace(login, enabled=statement.enabled)
        changed = login
        session.change_catalog(lambda catalog: catalog.with_login(changed))


def _drop_login(session: DuckSession, statement: DropLogin) -> None:
    if fold(statement.name) not in session.catalog.logins or not session.login.sysadmin or fold(statement.name) == "sa":
        raise SqlServerError(
            15151, f"Cannot drop the login '{statement.name}', because it does not exist or you do not have permission."
        )
    with session.writing(_SERVER):
        session.change_catalog(lambda catalog: catalog.without_login(statement.name))


# Users and roles


def _owner(session: DuckSession, statement: str) -> Access:
    access = session.environment().access()
    if not access.is_owner:
        raise denied_in(statement, access.database.name)
    return access


def _lock(access: Access) -> tuple[str, object]:
    return ("database", access.database.id)


def _database(session: DuckSession) -> Database:
    return session.environment().access().database


def with_user(database: Database, name: str, login: str) -> Database:
    if fold(name) in database.users or fold(name) in ROLES:
        raise SqlServerError(15023, f"User, group, or role '{name}' already exists in the current database.")
    if database.user_of(login) is not None:
        raise SqlServerError(15063, "The login already has an account under a different user name.")
    identity = max(max((user.id for user in database.users.values()), default=4), 4) + 1
    user = User(identity, name, login)
    return database.changed(users={**database.users, fold(name): user})


def _create_user(session: DuckSession, statement: CreateUser) -> None:
    access = _owner(session, "CREATE USER")
    login = session.catalog.logins.get(fold(statement.login))
    if login is None:
        raise SqlServerError(15007, f"'{statement.login}' is not a valid login or you do not have permission.")
    with session.writing(_lock(access)):
        session.change_database(with_user(_database(session), statement.name, login.name))


def _drop_user(session: DuckSession, statement: DropUser) -> None:
    access = _owner(session, "DROP USER")
    with session.writing(_lock(access)):
        database = _database(session)
        user = database.users.get(fold(statement.name))
        if user is None or user.id == 1:
            if user is None and statement.if_exists:
                return
            raise SqlServerError(
                15151,
                f"Cannot drop the user '{statement.name}', because it does not exist or you do not have permission.",
            )
        users = {key: other for key, other in database.users.items() if other is not user}
        kept = tuple(entry for entry in database.permissions if entry.grantee != user.id)
        session.change_database(database.changed(users=users, permissions=kept))


def _alter_role(session: DuckSession, statement: AlterRole) -> None:
    if statement.server:
        _alter_server_role(session, statement)
        return
    access = _owner(session, "ALTER ROLE")
    role = fold(statement.role)
    if role not in ROLES or role == "public":
        raise _missing_principal("role", statement.role)
    with session.writing(_lock(access)):
        database = _database(session)
        user = database.users.get(fold(statement.member))
        if user is None:
            raise _missing_principal("principal", statement.member)
        roles = user.roles | {role} if statement.add else user.roles - {role}
        session.change_database(database.changed(users={**database.users, fold(user.name): replace(user, roles=roles)}))


def _alter_server_role(session: DuckSession, statement: AlterRole) -> None:
    _require_sysadmin(session, "ALTER SERVER ROLE")
    if fold(statement.role) != "sysadmin":
        raise unsupported(f"the server role {statement.role}")
    login = session.catalog.logins.get(fold(statement.member))
    if login is None:
        raise _missing_principal("login", statement.member)
    changed = replace(login, sysadmin=statement.add)
    with session.writing(_SERVER):
        session.change_catalog(lambda catalog: catalog.with_login(changed))


# GRANT, DENY, REVOKE


def _permit(session: DuckSession, statement: Permit) -> None:
    access = session.environment().access(_database_named(statement))
    with session.writing(_lock(access)):
        database = session.environment().access(access.database.name).database
        entries = database.permissions
        for grantee in statement.grantees:
            identity = _grantee(database, grantee)
            for permission, columns in statement.permissions:
                for entry in _entries(access, statement, permission, columns, identity):
                    entries = permissions.changed(entries, statement.action, entry)
        session.change_database(database.changed(permissions=entries))


def _database_named(statement: Permit) -> str | None:
    if statement.kind == "DATABASE" and statement.securable:
        return statement.securable[-1]
    if statement.kind == "OBJECT" and len(statement.securable) > 2:
        return statement.securable[-3] or None
    return None


def _grantee(database: Database, name: str) -> int:
    user = database.users.get(fold(name))
    if user is not None and user.id != 1:
        return user.id
    if fold(name) == "guest":
        return 2
    if fold(name) in ROLES:
        return ROLES[fold(name)]
    if user is not None:
        raise SqlServerError(
            15151 if user.id != 1 else 4617, "Cannot grant, deny or revoke permissions to or from special roles."
        )
    raise SqlServerError(
        15151, f"Cannot find the user '{name}', because it does not exist or you do not have permission."
    )


def _entries(
    access: Access, statement: Permit, permission: str, columns: Sequence[str], grantee: int
) -> list[Permission]:
    state = "W" if statement.with_grant else "G"
    if statement.kind == "DATABASE":
        _require_control(allowed=access.on_database("CONTROL"), name=access.database.name, kind="database")
        return [Permission(grantee, state, permission, "DATABASE", 0)]
    if statement.kind == "SCHEMA":
        schema = access.database.schema_id(statement.securable[-1])
        if schema is None:
            raise _missing_principal("schema", statement.securable[-1])
        _require_control(allowed=access.on_schema("CONTROL", schema), name=statement.securable[-1], kind="schema")
        return [Permission(grantee, state, permission, "SCHEMA", schema)]
    name = statement.securable
    table = access.database.table((name[-2] if len(name) > 1 else "") or "dbo", name[-1])
    if table is None:
        raise _missing_principal("object", name[-1])
    _require_control(allowed=access.on_table("CONTROL", table), name=name[-1], kind="object")
    if not columns:
        return [Permission(grantee, state, permission, "OBJECT", table.id)]
    if permission not in permissions.COLUMN_PERMISSIONS:
        raise SqlServerError(
            1020,
            "Sub-entity lists (such as column or security expressions) cannot be specified for "
            "entity-level permissions.",
            severity=15,
        )
    entries = []
    for column_name in columns:
        column = table.column(column_name)
        if column is None:
            raise invalid_column(column_name)
        entries.append(Permission(grantee, state, permission, "OBJECT", table.id, column.id))
    return entries


def _require_control(*, allowed: bool, name: str, kind: str) -> None:
    if not allowed:
        raise _missing_principal(kind, name)


HANDLERS: Final[dict[type[Statement], Callable[[Any, Any], None]]] = {
    CreateDatabase: _create_database,
    DropDatabase: _drop_database,
    AlterDatabase: _alter_database,
    CreateLogin: _create_login,
    AlterLogin: _alter_login,
    DropLogin: _drop_login,
    CreateUser: _create_user,
    DropUser: _drop_user,
    AlterRole: _alter_role,
    Permit: _permit,
}
