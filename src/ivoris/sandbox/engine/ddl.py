"""CREATE, ALTER, DROP, GRANT and their like, from tokens into statements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ivoris.sandbox.engine.errors import syntax_error, unsupported
from ivoris.sandbox.engine.lexer import Reader
from ivoris.sandbox.engine.sqltypes import declared
from ivoris.sandbox.engine.statements import (
    AlterDatabase,
    AlterLogin,
    AlterRole,
    AlterTable,
    ColumnDefinition,
    Constraint,
    CreateDatabase,
    CreateIndex,
    CreateLogin,
    CreateSchema,
    CreateTable,
    CreateUser,
    DropDatabase,
    DropIndex,
    DropLogin,
    DropSchema,
    DropTable,
    DropUser,
    ForeignKeyDefinition,
    KeyDefinition,
    Permit,
    Statement,
)
from ivoris.sandbox.results import SqlServerError, SqlType

STARTERS: Final = frozenset({"CREATE", "ALTER", "DROP", "GRANT", "DENY", "REVOKE"})
PERMISSIONS: Final = frozenset(
    {"SELECT", "INSERT", "UPDATE", "DELETE", "REFERENCES", "EXECUTE", "CONTROL", "ALTER", "VIEW DEFINITION", "CONNECT"}
    | {"CREATE TABLE", "CREATE SCHEMA"}
)
_TWO_WORD_TYPES: Final = frozenset({("DOUBLE", "PRECISION"), ("CHARACTER", "VARYING"), ("CHAR", "VARYING")})


def parse(reader: Reader) -> Statement:
    first, second = reader.word(), reader.word(1)
    if first in {"GRANT", "DENY", "REVOKE"}:
        return _permit(reader)
    if parser := _PARSERS.get((first, second)):
        reader.position += 2
        return parser(reader)
    raise unsupported(f"{first} {second or '…'}")


def type_of(reader: Reader) -> SqlType:
    """A type's name, maybe of several words or bracketed, and its arguments."""
    words = [reader.identifier()]
    if reader.accept("."):
        raise unsupported("user-defined types")
    if words[0].upper() == "NATIONAL":
        words.append(reader.identifier())
    if (words[-1].upper(), reader.word()) in _TWO_WORD_TYPES:
        words.append(reader.identifier())
    arguments: list[str] = []
    if reader.accept("("):
        while True:
            arguments.append(reader.take().text)
            if not reader.accept(","):
                break
        reader.expect(")")
    if any(not (argument.isdigit() or argument.upper() == "MAX") for argument in arguments):
        raise syntax_error(arguments[0])
    return declared(" ".join(words), tuple(arguments))


def name_list(reader: Reader) -> tuple[str, ...]:
    """``(a, [b])``."""
    reader.expect("(")
    names = [reader.identifier()]
    while reader.accept(","):
        names.append(reader.identifier())
    reader.expect(")")
    return tuple(names)


def on_or_off(reader: Reader) -> bool:
    if reader.accept("ON"):
        return True
    reader.expect("OFF")
    return False


def _key_columns(reader: Reader) -> tuple[str, ...]:
    """``(a ASC, b DESC)``; the direction is of no consequence here."""
    reader.expect("(")
    names = []
    while True:
        names.append(reader.identifier())
        if not reader.accept("ASC"):
            reader.accept("DESC")
        if not reader.accept(","):
            break
    reader.expect(")")
    return tuple(names)


def _if_exists(reader: Reader) -> bool:
    return reader.accept("IF", "EXISTS")


def _names(reader: Reader) -> tuple[str, ...]:
    names = [reader.identifier()]
    while reader.accept(","):
        names.append(reader.identifier())
    return tuple(names)


def _index_options(reader: Reader) -> None:
    """Storage options, which have no meaning here."""
    if reader.word() == "WITH" and reader.operator(1) == "(":
        reader.take()
        reader.skip_parenthesis()
    if reader.word() in {"ON", "TEXTIMAGE_ON"} and reader.word(1) not in {"DELETE", "UPDATE"}:
        reader.take()
        reader.identifier()


# Tables


def _create_table(reader: Reader) -> Statement:
    table = reader.dotted()
    reader.expect("(")
    columns: list[ColumnDefinition] = []
    constraints: list[Constraint] = []
    while True:
        if reader.word() in {"CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK"}:
            constraints.append(_table_constraint(reader))
        elif reader.word() in {"INDEX", "PERIOD"}:
            raise unsupported(f"{reader.word()} inside CREATE TABLE")
        else:
            columns.append(_column(reader, constraints))
        if not reader.accept(",") or reader.operator() == ")":
            break
    reader.expect(")")
    _index_options(reader)
    _index_options(reader)
    return CreateTable(table, tuple(columns), tuple(constraints))


def _column(reader: Reader, constraints: list[Constraint]) -> ColumnDefinition:  # noqa: C901  # one branch per kind
    """One column; its keys are added to ``constraints``."""
    name = reader.identifier()
    if reader.word() == "AS":
        raise unsupported("computed columns")
    kind = type_of(reader)
    nullable: bool | None = None
    default = default_name = constraint_name = None
    identity: tuple[int, int] | None = None
    while True:
        word = reader.word()
        if reader.accept("NOT", "NULL"):
            nullable = False
        elif reader.accept("NULL"):
            nullable = True
        elif reader.accept("COLLATE"):
            reader.identifier()
        elif reader.accept("IDENTITY"):
            identity, nullable = _identity(reader), False
        elif reader.accept("CONSTRAINT"):
            constraint_name = reader.identifier()
            continue
        elif reader.accept("DEFAULT"):
            default, default_name = _default(reader), constraint_name
        elif word in {"PRIMARY", "UNIQUE"}:
            constraints.append(_key(reader, constraint_name, (name,)))
            nullable = False if word == "PRIMARY" else nullable
        elif word in {"FOREIGN", "REFERENCES"}:
            reader.accept("FOREIGN", "KEY")
            constraints.append(_reference(reader, constraint_name, (name,)))
        elif word in {"CHECK", "SPARSE", "ROWGUIDCOL", "GENERATED", "MASKED", "ENCRYPTED", "PERSISTED", "INDEX"}:
            raise unsupported(f"{word} on a column")
        else:
            return ColumnDefinition(name, kind, nullable, default, default_name, identity)
        constraint_name = None


def _identity(reader: Reader) -> tuple[int, int]:
    seed, step = 1, 1
    if reader.accept("("):
        seed = reader.integer()
        reader.expect(",")
        step = reader.integer()
        reader.expect(")")
    if step == 0:
        raise SqlServerError(2753, "Identity increment cannot be 0.")
    return seed, step


def _default(reader: Reader) -> str:
    """The source of a default: in parentheses, a constant, or a call."""
    start = reader.position
    if reader.operator() == "(":
        reader.skip_parenthesis()
    else:
        while reader.operator() in {"-", "+"}:
            reader.take()
        reader.take()
        if reader.operator() == "(":
            reader.skip_parenthesis()
    return reader.text(start, reader.position)


def _key(reader: Reader, name: str | None, columns: tuple[str, ...]) -> KeyDefinition:
    kind = "PK" if reader.take().value == "PRIMARY" else "UQ"
    if kind == "PK":
        reader.expect("KEY")
    if not reader.accept("CLUSTERED"):
        reader.accept("NONCLUSTERED")
    if reader.operator() == "(":
        columns = _key_columns(reader)
    _index_options(reader)
    return KeyDefinition(kind, name, columns)


def _reference(reader: Reader, name: str | None, columns: tuple[str, ...]) -> ForeignKeyDefinition:
    reader.expect("REFERENCES")
    table = reader.dotted()
    referenced = name_list(reader) if reader.operator() == "(" else ()
    while reader.accept("ON"):
        event = reader.take().value
        if reader.accept("NO", "ACTION"):
            continue
        raise unsupported(f"ON {event} {reader.word()}")
    return ForeignKeyDefinition(name, columns, table, referenced)


def _table_constraint(reader: Reader) -> Constraint:
    name = reader.identifier() if reader.accept("CONSTRAINT") else None
    word = reader.word()
    if word in {"PRIMARY", "UNIQUE"}:
        return _key(reader, name, ())
    if word == "FOREIGN":
        reader.expect("FOREIGN", "KEY")
        return _reference(reader, name, name_list(reader))
    if word in {"CHECK", "DEFAULT"}:
        raise unsupported(f"{word} as a table constraint")
    raise reader.error()


def _drop_table(reader: Reader) -> Statement:
    if_exists = _if_exists(reader)
    tables = [reader.dotted()]
    while reader.accept(","):
        tables.append(reader.dotted())
    return DropTable(tuple(tables), if_exists)


def _alter_table(reader: Reader) -> Statement:
    table = reader.dotted()
    if reader.accept("WITH") and not reader.accept("CHECK"):
        raise unsupported("ALTER TABLE … WITH NOCHECK")
    if reader.accept("ADD"):
        return _alter_add(reader, table)
    if reader.accept("DROP"):
        return _alter_drop(reader, table)
    if reader.accept("ALTER", "COLUMN"):
        return AlterTable(table, alter=_column(reader, []))
    raise unsupported(f"ALTER TABLE … {reader.word()}")


def _alter_add(reader: Reader, table: tuple[str, ...]) -> Statement:
    columns: list[ColumnDefinition] = []
    constraints: list[Constraint] = []
    while True:
        if reader.word() in {"CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "DEFAULT"}:
            constraints.append(_table_constraint(reader))
        else:
            columns.append(_column(reader, constraints))
        if not reader.accept(","):
            return AlterTable(table, add=tuple(columns), constraints=tuple(constraints))


def _alter_drop(reader: Reader, table: tuple[str, ...]) -> Statement:
    is_column = reader.accept("COLUMN")
    if not is_column:
        reader.accept("CONSTRAINT")
    if_exists = _if_exists(reader)
    names = _names(reader)
    if is_column:
        return AlterTable(table, drop_columns=names, if_exists=if_exists)
    return AlterTable(table, drop_constraints=names, if_exists=if_exists)


def _create_index(reader: Reader) -> Statement:
    reader.position -= 1
    unique = reader.accept("UNIQUE")
    clustered = reader.accept("CLUSTERED")
    if not clustered:
        reader.accept("NONCLUSTERED")
    reader.expect("INDEX")
    name = reader.identifier()
    reader.expect("ON")
    table = reader.dotted()
    columns = _key_columns(reader)
    if reader.accept("INCLUDE"):
        name_list(reader)
    if reader.word() == "WHERE":
        raise unsupported("filtered indexes")
    _index_options(reader)
    return CreateIndex(name, table, columns, unique, clustered)


def _drop_index(reader: Reader) -> Statement:
    if_exists = _if_exists(reader)
    name = reader.identifier()
    reader.expect("ON")
    return DropIndex(name, reader.dotted(), if_exists)


# Databases, schemas, principals


def _create_database(reader: Reader) -> Statement:
    name = reader.identifier()
    if reader.accept("COLLATE"):
        reader.identifier()
    if reader.word() in {"ON", "LOG", "FOR", "AS", "CONTAINMENT", "WITH"}:
        raise unsupported(f"CREATE DATABASE … {reader.word()}")
    return CreateDatabase(name)


def _drop_database(reader: Reader) -> Statement:
    if_exists = _if_exists(reader)
    return DropDatabase(_names(reader), if_exists)


def _alter_database(reader: Reader) -> Statement:
    name = reader.identifier()
    if reader.accept("MODIFY", "NAME"):
        reader.expect("=")
        return AlterDatabase(name, reader.identifier())
    reader.expect("SET")
    option = reader.take().value
    if option not in {"RECOVERY", "SINGLE_USER", "MULTI_USER", "READ_COMMITTED_SNAPSHOT", "ALLOW_SNAPSHOT_ISOLATION"}:
        raise unsupported(f"ALTER DATABASE … SET {option}")
    value = "" if option in {"SINGLE_USER", "MULTI_USER"} else reader.take().value
    if reader.accept("WITH", "ROLLBACK"):
        reader.expect("IMMEDIATE")
    return AlterDatabase(name, option=option, on=value == "ON")


def _create_schema(reader: Reader) -> Statement:
    name = reader.identifier()
    if reader.accept("AUTHORIZATION"):
        reader.identifier()
    return CreateSchema(name)


def _drop_schema(reader: Reader) -> Statement:
    if_exists = _if_exists(reader)
    return DropSchema(reader.identifier(), if_exists)


def _create_login(reader: Reader) -> Statement:
    name = reader.identifier()
    if not reader.accept("WITH", "PASSWORD"):
        raise unsupported("CREATE LOGIN without a password")
    reader.expect("=")
    password = reader.string()
    reader.accept("MUST_CHANGE")
    database = None
    while reader.accept(","):
        option = reader.take().value
        reader.expect("=")
        value = reader.take()
        if option == "DEFAULT_DATABASE":
            database = value.value if value.kind in {"bracket", "quoted"} else value.text
        elif option not in {"CHECK_POLICY", "CHECK_EXPIRATION", "DEFAULT_LANGUAGE"}:
            raise unsupported(f"CREATE LOGIN … {option}")
    return CreateLogin(name, password, database)


def _alter_login(reader: Reader) -> Statement:
    name = reader.identifier()
    if reader.accept("ENABLE"):
        return AlterLogin(name, enabled=True)
    if reader.accept("DISABLE"):
        return AlterLogin(name, enabled=False)
    reader.expect("WITH", "PASSWORD", "=")
    password = reader.string()
    if reader.accept("OLD_PASSWORD"):
        raise unsupported("ALTER LOGIN … OLD_PASSWORD")
    return AlterLogin(name, password)


def _drop_login(reader: Reader) -> Statement:
    return DropLogin(reader.identifier())


def _create_user(reader: Reader) -> Statement:
    name = reader.identifier()
    login = name
    if reader.accept("FOR") or reader.accept("FROM"):
        reader.expect("LOGIN")
        login = reader.identifier()
    elif reader.accept("WITHOUT"):
        raise unsupported("CREATE USER … WITHOUT LOGIN")
    if reader.accept("WITH", "DEFAULT_SCHEMA"):
        raise unsupported("DEFAULT_SCHEMA")
    return CreateUser(name, login)


def _drop_user(reader: Reader) -> Statement:
    if_exists = _if_exists(reader)
    return DropUser(reader.identifier(), if_exists)


def _alter_role(reader: Reader, *, server: bool = False) -> Statement:
    role = reader.identifier()
    add = reader.accept("ADD")
    if not add:
        reader.expect("DROP")
    reader.expect("MEMBER")
    return AlterRole(role, reader.identifier(), add, server)


def _alter_server(reader: Reader) -> Statement:
    reader.expect("ROLE")
    return _alter_role(reader, server=True)


# Permissions


def _permit(reader: Reader) -> Statement:
    action = reader.take().value
    if reader.accept("GRANT", "OPTION", "FOR"):
        raise unsupported("GRANT OPTION FOR")
    permissions: list[tuple[str, tuple[str, ...]]] = []
    while True:
        permissions.append(_permission(reader))
        if not reader.accept(","):
            break
    kind, securable = _securable(reader)
    if kind == "OBJECT" and reader.operator() == "(":  # the older place of the column list
        columns = name_list(reader)
        permissions = [(name, own or columns) for name, own in permissions]
    if not reader.accept("TO"):
        if action != "REVOKE":
            raise reader.error()
        reader.expect("FROM")
    grantees = _names(reader)
    with_grant = reader.accept("WITH", "GRANT", "OPTION")
    reader.accept("CASCADE")
    return Permit(action, tuple(permissions), kind, securable, grantees, with_grant)


def _permission(reader: Reader) -> tuple[str, tuple[str, ...]]:
    words = [reader.take().value]
    if words == ["ALL"]:
        raise unsupported("ALL as a permission")
    while reader.word() not in {"", "ON", "TO", "FROM"}:
        words.append(reader.take().value)
    name = {"EXEC": "EXECUTE"}.get(" ".join(words), " ".join(words))
    if name not in PERMISSIONS:
        raise unsupported(f"the permission {name}")
    return name, name_list(reader) if reader.operator() == "(" else ()


def _securable(reader: Reader) -> tuple[str, tuple[str, ...]]:
    if not reader.accept("ON"):
        return "DATABASE", ()
    kind = "OBJECT"
    if reader.operator(1) == "::":
        kind = reader.take().value
        reader.take()
    if kind not in {"OBJECT", "SCHEMA", "DATABASE"}:
        raise unsupported(f"permissions on {kind}::")
    securable = reader.dotted()
    return kind, securable


_PARSERS: Final[dict[tuple[str, str], Callable[[Reader], Statement]]] = {
    ("CREATE", "TABLE"): _create_table,
    ("DROP", "TABLE"): _drop_table,
    ("ALTER", "TABLE"): _alter_table,
    ("CREATE", "INDEX"): _create_index,
    ("CREATE", "UNIQUE"): _create_index,
    ("CREATE", "CLUSTERED"): _create_index,
    ("CREATE", "NONCLUSTERED"): _create_index,
    ("DROP", "INDEX"): _drop_index,
    ("CREATE", "DATABASE"): _create_database,
    ("DROP", "DATABASE"): _drop_database,
    ("ALTER", "DATABASE"): _alter_database,
    ("CREATE", "SCHEMA"): _create_schema,
    ("DROP", "SCHEMA"): _drop_schema,
    ("CREATE", "LOGIN"): _create_login,
    ("ALTER", "LOGIN"): _alter_login,
    ("DROP", "LOGIN"): _drop_login,
    ("CREATE", "USER"): _create_user,
    ("DROP", "USER"): _drop_user,
    ("ALTER", "ROLE"): _alter_role,
    ("ALTER", "SERVER"): _alter_server,
}
