"""The functions that ask about the catalog, the session and permissions, such as OBJECT_ID and HAS_PERMS_BY_NAME."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from ivoris.sandbox.engine.catalog import ROLES, Database, Table, fold
from ivoris.sandbox.engine.lexer import Reader, tokenize
from ivoris.sandbox.engine.permissions import (
    COLUMN_PERMISSIONS,
    DATABASE_PERMISSIONS,
    SCHEMA_PERMISSIONS,
    TABLE_PERMISSIONS,
    Access,
)
from ivoris.sandbox.engine.sqltypes import SYSTEM_TYPES, type_number
from ivoris.sandbox.engine.translate import Environment
from ivoris.sandbox.engine.views import COLLATION
from ivoris.sandbox.results import SqlServerError
from ivoris.sandbox.version import PRODUCT_VERSION

Arguments = list[str | None]


@dataclass(frozen=True)
class Session:
    """What the answers depend on; ``program`` and ``host`` are the client's names."""

    environment: Environment
    program: str = ""
    host: str = ""

    @property
    def access(self) -> Access:
        return self.environment.access()

    @property
    def database(self) -> Database:
        return self.access.database


def answer(session: Session, name: str, arguments: Arguments) -> str | None:
    """The function's value as text."""
    try:
        value = _ANSWERS[name](session, arguments)
    except SqlServerError:  # a database that is not there, or a name that is none: these functions answer NULL
        return None
    return None if value is None else str(int(value)) if isinstance(value, bool) else str(value)


def parts_of(name: str) -> tuple[str, ...] | None:
    """The parts of a written name such as ``[ck].[a.b]``, or None."""
    try:
        tokens = tokenize(name)
        if not tokens:
            return None
        reader = Reader(name, tokens)
        parts = reader.dotted()
    except SqlServerError:
        return None
    return parts if reader.at_end and len(parts) <= 3 else None


def _text(arguments: Arguments, index: int) -> str:
    value = arguments[index] if index < len(arguments) else None
    return (value or "").rstrip(" ")


def _number(arguments: Arguments, index: int) -> int | None:
    value = arguments[index] if index < len(arguments) else None
    return int(value) if value is not None and value.strip().lstrip("-").isdigit() else None


def _table(session: Session, name: str) -> tuple[Access, Table] | None:
    """A table that the login sees, by its written name."""
    parts = parts_of(name)
    if parts is None:
        return None
    database, schema, table_name = ["", "", *parts][-3:]
    access = session.environment.access(database or None)
    if table_name.startswith("#"):
        temporary = session.environment.temporary.get(fold(table_name))
        return (access, temporary) if temporary else None
    table = access.database.table(schema or "dbo", table_name)
    return (access, table) if table is not None and access.sees(table) else None


def _object_id(session: Session, arguments: Arguments) -> int | None:
    kind = _text(arguments, 1).upper()
    if kind in {"", "U"}:
        found = _table(session, _text(arguments, 0))
        if found is not None:
            return found[1].id
    parts = parts_of(_text(arguments, 0))
    if parts is None:
        return None
    schema_id = session.database.schema_id(parts[-2] if len(parts) > 1 else "dbo")
    for table in session.database.tables.values():
        if table.schema_id != schema_id or not session.access.sees(table):
            continue
        for identity, name, constraint in _constraints(table):
            if fold(name) == fold(parts[-1]) and kind in {"", constraint}:
                return identity
    return None


def _constraints(table: Table) -> Iterator[tuple[int, str, str]]:
    for key in table.keys:
        if key.kind in {"PK", "UQ"}:
            yield key.id, key.name, key.kind
    for foreign in table.foreign_keys:
        yield foreign.id, foreign.name, "F"
    for column in table.columns:
        if column.default_name:
            yield column.default_id, column.default_name, "D"


def _database_of(session: Session, identity: int | None) -> Access:
    if identity is None:
        return session.access
    for database in session.environment.catalog.databases.values():
        if database.id == identity:
            return session.environment.access(database.name)
    raise SqlServerError(911, "no such database")


def _object_by_id(session: Session, arguments: Arguments) -> tuple[Access, Table, str] | None:
    identity = _number(arguments, 0)
    access = _database_of(session, _number(arguments, 1))
    for table in access.database.tables.values():
        if not access.sees(table):
            continue
        if table.id == identity:
            return access, table, table.name
        for constraint, name, _ in _constraints(table):
            if constraint == identity:
                return access, table, name
    return None


def _object_name(session: Session, arguments: Arguments) -> str | None:
    found = _object_by_id(session, arguments)
    return found[2] if found else None


def _object_schema_name(session: Session, arguments: Arguments) -> str | None:
    found = _object_by_id(session, arguments)
    return found[0].database.schema_name(found[1].schema_id) if found else None


def _schema_id(session: Session, arguments: Arguments) -> int | None:
    return session.database.schema_id(_text(arguments, 0)) if arguments else 1


def _schema_name(session: Session, arguments: Arguments) -> str | None:
    number = _number(arguments, 0) if arguments else 1
    return session.database.schema_name(number) or None if number is not None else None


def _db_id(session: Session, arguments: Arguments) -> int | None:
    database = session.environment.catalog.database(_text(arguments, 0)) if arguments else session.database
    return database.id if database else None


def _db_name(session: Session, arguments: Arguments) -> str | None:
    if not arguments:
        return session.database.name
    wanted = _number(arguments, 0)
    databases = session.environment.catalog.databases.values()
    return next((database.name for database in databases if database.id == wanted), None)


def _col_length(session: Session, arguments: Arguments) -> int | None:
    found = _table(session, _text(arguments, 0))
    column = found[1].column(_text(arguments, 1)) if found else None
    return type_number(column.type)[2] if column else None


def _col_name(session: Session, arguments: Arguments) -> str | None:
    found = _object_by_id(session, arguments[:1])
    wanted = _number(arguments, 1)
    return next((column.name for column in found[1].columns if column.id == wanted), None) if found else None


def _type_name(_session: Session, arguments: Arguments) -> str | None:
    wanted = _number(arguments, 0)
    return next((name for name, numbers in SYSTEM_TYPES.items() if numbers[1] == wanted), None)


def _type_id(_session: Session, arguments: Arguments) -> int | None:
    numbers = SYSTEM_TYPES.get(_text(arguments, 0).lower())
    return numbers[1] if numbers else None


def _user_name(session: Session, arguments: Arguments) -> str | None:
    if not arguments:
        return session.access.user_name
    wanted = _number(arguments, 0)
    return next((user.name for user in session.database.users.values() if user.id == wanted), None)


def _user_id(session: Session, arguments: Arguments) -> int | None:
    if not arguments:
        return session.access.user_id
    user = session.database.users.get(fold(_text(arguments, 0)))
    return user.id if user else ROLES.get(fold(_text(arguments, 0)))


def _login_name(session: Session, arguments: Arguments) -> str | None:
    del arguments
    return session.environment.login


def _login_id(session: Session, arguments: Arguments) -> int | None:
    login = session.environment.catalog.logins.get(
        fold(_text(arguments, 0) if arguments else session.environment.login)
    )
    return login.id if login else None


def _is_server_role_member(session: Session, arguments: Arguments) -> int | None:
    role = fold(_text(arguments, 0))
    login = session.environment.catalog.logins.get(fold(_text(arguments, 1) or session.environment.login))
    if role == "public":
        return 1
    if login is None or role not in {
        "sysadmin",
        "serveradmin",
        "securityadmin",
        "dbcreator",
        "setupadmin",
        "diskadmin",
    }:
        return None
    return int(login.sysadmin)


def _is_member(session: Session, arguments: Arguments) -> int | None:
    role = fold(_text(arguments, 0))
    if role not in ROLES:
        return None
    access = session.access
    return int(role == "public" or access.is_dbo or (access.user is not None and role in access.user.roles))


def _has_dbaccess(session: Session, arguments: Arguments) -> int | None:
    name = _text(arguments, 0)
    if session.environment.catalog.database(name) is None:
        return None
    try:
        session.environment.access(name)
    except SqlServerError:
        return 0
    return 1


def _has_perms(session: Session, arguments: Arguments) -> int | None:  # noqa: PLR0911  # one branch per kind
    """NULL for what does not exist, is hidden, or is no permission of the class."""
    securable, kind, permission = arguments[0], _text(arguments, 1).upper(), _text(arguments, 2).upper()
    if kind == "DATABASE":
        parts = parts_of(securable) if securable else ()
        if parts is None or len(parts) > 1:
            return None
        access = session.environment.access(parts[0] if parts else None)
        return _decided(permission, DATABASE_PERMISSIONS, access.on_database)
    if kind == "SCHEMA":
        parts = parts_of(securable or "")
        identity = session.database.schema_id(parts[0]) if parts and len(parts) == 1 else None
        if identity is None or not session.access.sees_schema(identity):
            return None
        return _decided(permission, SCHEMA_PERMISSIONS, lambda name: session.access.on_schema(name, identity))
    if kind in {"SERVER", ""} and not securable:
        return int(session.environment.sysadmin or permission in {"CONNECT SQL", "VIEW ANY DATABASE"})
    if kind != "OBJECT":
        return None
    found = _table(session, securable or "")
    if found is None:
        return None
    if len(arguments) > 3:
        return _has_column_permission(found, permission, arguments)
    return _decided(permission, TABLE_PERMISSIONS, lambda name: found[0].on_table(name, found[1]))


def _has_column_permission(found: tuple[Access, Table], permission: str, arguments: Arguments) -> int | None:
    column = found[1].column(_text(arguments, 3))
    if column is None or _text(arguments, 4).upper() != "COLUMN":
        return None
    return _decided(permission, COLUMN_PERMISSIONS, lambda name: found[0].on_column(name, found[1], column.id))


def _decided(permission: str, known: tuple[str, ...], decide: Callable[[str], bool]) -> int | None:
    if permission == "ANY":
        return int(any(decide(name) for name in known))
    return int(decide(permission)) if permission in known else None


def _my_permissions(session: Session, arguments: Arguments) -> str:
    """Lines of entity, subentity and permission, between tabs."""
    securable, kind = arguments[0], _text(arguments, 1).upper()
    access = session.access
    lines = []
    if kind == "DATABASE":
        lines = [("database", "", name) for name in DATABASE_PERMISSIONS if access.on_database(name)]
    elif kind == "SERVER":
        lines = [("server", "", "CONNECT SQL"), ("server", "", "VIEW ANY DATABASE")]
    elif kind == "SCHEMA":
        parts = parts_of(securable or "")
        identity = access.database.schema_id(parts[0]) if parts else None
        if identity is not None:
            lines = [(securable or "", "", name) for name in SCHEMA_PERMISSIONS if access.on_schema(name, identity)]
    elif found := _table(session, securable or ""):
        own, table = found
        lines = [(securable or "", "", name) for name in TABLE_PERMISSIONS if own.on_table(name, table)]
        lines += [
            (securable or "", column.name, name)
            for column in table.columns
            for name in COLUMN_PERMISSIONS
            if own.on_column(name, table, column.id)
        ]
    return "\n".join("\t".join(line) for line in lines)


def _database_property(session: Session, arguments: Arguments) -> str | None:
    database = session.environment.catalog.database(_text(arguments, 0))
    if database is None:
        return None
    known = {
        "STATUS": "ONLINE", "COLLATION": COLLATION, "UPDATEABILITY": "READ_WRITE", "USERACCESS": "MULTI_USER",
        "RECOVERY": "FULL", "ISINSTANDBY": "0", "VERSION": "957",
        "ISREADCOMMITTEDSNAPSHOTON": str(int(database.committed_snapshot)),
    }  # fmt: skip
    return known.get(_text(arguments, 1).upper())


def _server_property(_session: Session, arguments: Arguments) -> str | None:
    major = PRODUCT_VERSION.split(".", maxsplit=1)[0]
    known = {
        "PRODUCTVERSION": PRODUCT_VERSION, "PRODUCTMAJORVERSION": major, "PRODUCTMINORVERSION": "0",
        "PRODUCTLEVEL": "RTM", "EDITION": "Developer Edition (64-bit)", "ENGINEEDITION": "3", "COLLATION": COLLATION,
        "SERVERNAME": "STANDIN", "MACHINENAME": "STANDIN", "ISCLUSTERED": "0", "ISHADRENABLED": "0",
        "ISSINGLEUSER": "0",
        "ISINTEGRATEDSECURITYONLY": "0", "LCID": "1033", "ISFULLTEXTINSTALLED": "0",
    }  # fmt: skip
    return known.get(_text(arguments, 0).upper())


def _object_property(session: Session, arguments: Arguments) -> int | None:
    found = _object_by_id(session, arguments[:1])
    if found is None:
        return None
    table = found[1]
    known = {
        "ISTABLE": found[2] == table.name, "ISUSERTABLE": found[2] == table.name, "ISVIEW": False, "ISMSSHIPPED": False,
        "TABLEHASPRIMARYKEY": table.primary_key is not None, "TABLEHASIDENTITY": table.identity is not None,
        "TABLEHASFOREIGNKEY": bool(table.foreign_keys), "ISPROCEDURE": False,
    }  # fmt: skip
    value = known.get(_text(arguments, 1).upper())
    return None if value is None else int(value)


def _column_property(session: Session, arguments: Arguments) -> int | None:
    found = _object_by_id(session, arguments[:1])
    column = found[1].column(_text(arguments, 1)) if found else None
    if column is None:
        return None
    known = {
        "ISIDENTITY": int(column.identity is not None), "ALLOWSNULL": int(column.nullable), "COLUMNID": column.id,
        "ISCOMPUTED": 0, "PRECISION": type_number(column.type)[3], "SCALE": type_number(column.type)[4],
    }  # fmt: skip
    return known.get(_text(arguments, 2).upper())


def _connection_property(_session: Session, arguments: Arguments) -> str | None:
    known = {"NET_TRANSPORT": "TCP", "PROTOCOL_TYPE": "TSQL", "AUTH_SCHEME": "SQL", "CLIENT_NET_ADDRESS": "127.0.0.1"}
    return known.get(_text(arguments, 0).upper())


_ANSWERS: Final[dict[str, Callable[[Session, Arguments], object]]] = {
    "OBJECT_ID": _object_id, "OBJECT_NAME": _object_name, "OBJECT_SCHEMA_NAME": _object_schema_name,
    "SCHEMA_ID": _schema_id, "SCHEMA_NAME": _schema_name, "DB_ID": _db_id, "DB_NAME": _db_name,
    "COL_LENGTH": _col_length,
    "COL_NAME": _col_name, "TYPE_NAME": _type_name, "TYPE_ID": _type_id, "USER_NAME": _user_name, "USER_ID": _user_id,
    "DATABASE_PRINCIPAL_ID": _user_id, "SUSER_SNAME": _login_name, "SUSER_NAME": _login_name,
    "ORIGINAL_LOGIN": _login_name, "SUSER_ID": _login_id, "IS_SRVROLEMEMBER": _is_server_role_member,
    "IS_MEMBER": _is_member, "IS_ROLEMEMBER": _is_member, "HAS_PERMS_BY_NAME": _has_perms,
    "HAS_DBACCESS": _has_dbaccess,
    "DATABASEPROPERTYEX": _database_property, "SERVERPROPERTY": _server_property, "OBJECTPROPERTY": _object_property,
    "COLUMNPROPERTY": _column_property, "CONNECTIONPROPERTY": _connection_property,
    "FN_MY_PERMISSIONS": _my_permissions,
    "APP_NAME": lambda session, _: session.program, "HOST_NAME": lambda session, _: session.host,
}  # fmt: skip
