"""What a batch consists of, once parsed: plain values, shared by every session that runs the same text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ivoris.sandbox.results import SqlType

Name = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Statement:
    """Compared by identity, so that plans can be kept per statement of a cached batch."""


@dataclass(frozen=True, eq=False)
class Query(Statement):
    """SELECT, with its CTEs; also ``SELECT @x = …``."""

    sql: str


@dataclass(frozen=True, eq=False)
class Insert(Statement):
    """``tuples`` are expressions, None for DEFAULT; ``rows`` plain literals; all None: DEFAULT VALUES."""

    target: Name
    columns: tuple[str, ...] | None
    ctes: str = ""
    query: str | None = None
    tuples: tuple[tuple[str | None, ...], ...] | None = None
    rows: list[tuple[Any, ...]] | None = None


@dataclass(frozen=True, eq=False)
class Update(Statement):
    target: Name
    assignments: tuple[tuple[str, str | None], ...]
    top: str | None = None
    source: str = ""
    condition: str = ""
    ctes: str = ""


@dataclass(frozen=True, eq=False)
class Delete(Statement):
    target: Name
    top: str | None = None
    source: str = ""
    condition: str = ""
    ctes: str = ""


@dataclass(frozen=True, eq=False)
class Truncate(Statement):
    table: Name


@dataclass(frozen=True, eq=False)
class Declare(Statement):
    variables: tuple[tuple[str, SqlType, str | None], ...]


@dataclass(frozen=True, eq=False)
class SetVariable(Statement):
    name: str
    expression: str


@dataclass(frozen=True, eq=False)
class SetOption(Statement):
    """``SET NAME value``; the value is upper case."""

    name: str
    value: str


@dataclass(frozen=True, eq=False)
class SetIdentityInsert(Statement):
    table: Name
    on: bool


@dataclass(frozen=True, eq=False)
class Print(Statement):
    expression: str


@dataclass(frozen=True, eq=False)
class Use(Statement):
    database: str


@dataclass(frozen=True, eq=False)
class Transaction(Statement):
    """``action`` is BEGIN, COMMIT or ROLLBACK."""

    action: str


@dataclass(frozen=True, eq=False)
class Block(Statement):
    statements: tuple[Statement, ...]


@dataclass(frozen=True, eq=False)
class If(Statement):
    condition: str
    then: Statement
    otherwise: Statement | None


@dataclass(frozen=True, eq=False)
class Execute(Statement):
    """Arguments are (name or None, expression)."""

    procedure: Name
    arguments: tuple[tuple[str | None, str], ...]


@dataclass(frozen=True, eq=False)
class WaitFor(Statement):
    delay: str


@dataclass(frozen=True, eq=False)
class Throw(Statement):
    """THROW number, message, state; the expressions."""

    number: str
    message: str
    state: str


@dataclass(frozen=True, eq=False)
class RaiseError(Statement):
    arguments: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Return(Statement):
    pass


@dataclass(frozen=True)
class ColumnDefinition:
    """``default`` is a T-SQL expression; ``identity`` is (seed, step)."""

    name: str
    type: SqlType
    nullable: bool | None = None
    default: str | None = None
    default_name: str | None = None
    identity: tuple[int, int] | None = None


@dataclass(frozen=True)
class KeyDefinition:
    """``kind`` is PK or UQ."""

    kind: str
    name: str | None
    columns: tuple[str, ...]


@dataclass(frozen=True)
class ForeignKeyDefinition:
    name: str | None
    columns: tuple[str, ...]
    table: Name
    referenced: tuple[str, ...]


Constraint = KeyDefinition | ForeignKeyDefinition


@dataclass(frozen=True, eq=False)
class CreateTable(Statement):
    table: Name
    columns: tuple[ColumnDefinition, ...]
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, eq=False)
class DropTable(Statement):
    tables: tuple[Name, ...]
    if_exists: bool


@dataclass(frozen=True, eq=False)
class AlterTable(Statement):
    """One of: columns and constraints added, names dropped, one column altered."""

    table: Name
    add: tuple[ColumnDefinition, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    drop_columns: tuple[str, ...] = ()
    drop_constraints: tuple[str, ...] = ()
    alter: ColumnDefinition | None = None
    if_exists: bool = False


@dataclass(frozen=True, eq=False)
class CreateIndex(Statement):
    name: str
    table: Name
    columns: tuple[str, ...]
    unique: bool
    clustered: bool


@dataclass(frozen=True, eq=False)
class DropIndex(Statement):
    name: str
    table: Name
    if_exists: bool


@dataclass(frozen=True, eq=False)
class CreateDatabase(Statement):
    name: str


@dataclass(frozen=True, eq=False)
class DropDatabase(Statement):
    names: tuple[str, ...]
    if_exists: bool


@dataclass(frozen=True, eq=False)
class AlterDatabase(Statement):
    """Options that the stand-in has no use for are accepted by name; ``rename`` is MODIFY NAME."""

    name: str
    rename: str | None = None
    option: str = ""
    on: bool = False


@dataclass(frozen=True, eq=False)
class CreateSchema(Statement):
    name: str


@dataclass(frozen=True, eq=False)
class DropSchema(Statement):
    name: str
    if_exists: bool


@dataclass(frozen=True, eq=False)
class CreateLogin(Statement):
    name: str
    password: str
    database: str | None = None


@dataclass(frozen=True, eq=False)
class AlterLogin(Statement):
    name: str
    password: str | None = None
    enabled: bool | None = None


@dataclass(frozen=True, eq=False)
class DropLogin(Statement):
    name: str


@dataclass(frozen=True, eq=False)
class CreateUser(Statement):
    name: str
    login: str


@dataclass(frozen=True, eq=False)
class DropUser(Statement):
    name: str
    if_exists: bool


@dataclass(frozen=True, eq=False)
class AlterRole(Statement):
    """``server`` for ALTER SERVER ROLE."""

    role: str
    member: str
    add: bool
    server: bool = False


@dataclass(frozen=True, eq=False)
class Permit(Statement):
    """GRANT, DENY or REVOKE; ``kind`` is DATABASE, SCHEMA or OBJECT. Each permission has its own column list."""

    action: str
    permissions: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str
    securable: Name
    grantees: tuple[str, ...]
    with_grant: bool = False


@dataclass(frozen=True)
class Program:
    """A parsed batch, the line on which each statement starts, and the plans that sessions have made of it."""

    statements: tuple[Statement, ...]
    lines: dict[int, int] = field(default_factory=dict, compare=False)
    plans: dict[Any, Any] = field(default_factory=dict, compare=False)
