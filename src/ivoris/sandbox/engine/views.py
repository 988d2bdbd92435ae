"""INFORMATION_SCHEMA and sys, as Arrow tables made from the side catalog for one login, without what it may not see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa

from ivoris.sandbox.engine.catalog import ROLES, Catalog, Column, Database, ForeignKey, Key, Table
from ivoris.sandbox.engine.permissions import Access
from ivoris.sandbox.engine.sqltypes import (
    BIGINT,
    BIT,
    DATETIME,
    DATETIMES,
    INT,
    SMALLINT,
    STRINGS,
    SYSNAME,
    SYSTEM_TYPES,
    TINYINT,
    UNICODE,
    arrow_type,
    type_number,
    varchar,
)
from ivoris.sandbox.results import SqlType

COLLATION: Final = "SQL_Latin1_General_CP1_CI_AS"
_START: Final = dt.datetime(2003, 4, 8, 9, 13, 36, 390000)  # noqa: DTZ001  # system objects' date; datetime has no zone

Rows = Iterator[tuple[Any, ...]]
_KINDS: Final = {
    "s": SYSNAME, "n": varchar(4000), "i": INT, "b": BIT, "t": TINYINT, "h": SMALLINT, "l": BIGINT, "d": DATETIME,
    "c": SqlType("char", length=2), "v": varchar(60), "y": SqlType("varbinary", length=85),
}  # fmt: skip


@dataclass(frozen=True)
class View:
    """``of_server``: depends on more than its database; ``counts_rows``: on the data, so it is never kept."""

    columns: tuple[tuple[str, SqlType], ...]
    rows: Callable[[Context], Rows]
    of_server: bool = False
    counts_rows: bool = False


@dataclass(frozen=True)
class Context:
    """``row_counts`` by table id, filled only for views that count."""

    catalog: Catalog
    access: Access
    row_counts: Mapping[int, int] = field(default_factory=dict)

    @property
    def database(self) -> Database:
        return self.access.database

    def tables(self) -> list[Table]:
        """Those that the login sees, by id."""
        tables = [table for table in self.database.tables.values() if self.access.sees(table)]
        return sorted(tables, key=lambda table: table.id)

    def schema(self, table: Table) -> str:
        return self.database.schema_name(table.schema_id)


def build(view: View, context: Context) -> pa.Table:
    rows = list(view.rows(context))
    return pa.table(
        [
            pa.array([_plain(row[index]) for row in rows], _storage(kind))
            for index, (_, kind) in enumerate(view.columns)
        ],
        names=[f"c{index + 1}" for index in range(len(view.columns))],
    )


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _storage(kind: SqlType) -> pa.DataType:
    return pa.uint8() if kind == BIT else arrow_type(kind)


def _columns(text: str) -> tuple[tuple[str, SqlType], ...]:
    """``name:s other:i``: the letters of ``_KINDS``."""
    pairs = (item.split(":") for item in text.split())
    return tuple((name, _KINDS[letter]) for name, letter in pairs)


# INFORMATION_SCHEMA


def _schemata(context: Context) -> Rows:
    database = context.database
    for _, name in sorted(database.schemas.values()):
        owner = name if name in {"guest", "INFORMATION_SCHEMA", "sys"} else "dbo"
        yield database.name, name, owner, None, None, "iso_1"


def _information_tables(context: Context) -> Rows:
    for table in context.tables():
        yield context.database.name, context.schema(table), table.name, "BASE TABLE"


def _information_columns(context: Context) -> Rows:
    for table in context.tables():
        schema = context.schema(table)
        for position, column in enumerate(table.columns, 1):
            nullable = "YES" if column.nullable else "NO"
            yield (
                context.database.name, schema, table.name, column.name, position, _default(column), nullable,
                *_information_type(column.type),
            )  # fmt: skip


def _default(column: Column) -> str | None:
    if column.default is None:
        return None
    return column.default if column.default.startswith("(") else f"({column.default})"


def _type_name(kind: SqlType) -> str:
    return "nvarchar" if kind.name == "sysname" else kind.name


def _information_type(kind: SqlType) -> tuple[Any, ...]:
    """DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, CHARACTER_OCTET_LENGTH, NUMERIC_PRECISION and so on, to COLLATION_NAME."""
    _, _, size, precision, scale = type_number(kind)
    characters = octets = digits = radix = decimals = moment = charset = collation = None
    if kind.name in STRINGS:
        characters = kind.length
        octets = -1 if size == -1 else size
        if kind.name in {"text", "ntext"}:
            characters = 1073741823 if kind.name == "ntext" else 2147483647
            octets = 2147483646 if kind.name == "ntext" else 2147483647
        charset = "UNICODE" if kind.name in UNICODE else "iso_1"
        collation = COLLATION
    elif kind.name in {"binary", "varbinary"}:
        characters = octets = kind.length
    elif kind.name in {"float", "real"}:
        digits, radix = precision, 2
    elif kind.name in {"tinyint", "smallint", "int", "bigint", "decimal", "numeric", "money", "smallmoney"}:
        digits, radix, decimals = precision, 10, scale
    elif kind.name in DATETIMES or kind.name in {"date", "time", "datetimeoffset"}:
        moment = scale
    return (_type_name(kind), characters, octets, digits, radix, decimals, moment, charset, collation)


def _keys(context: Context) -> Iterator[tuple[Table, Key]]:
    for table in context.tables():
        for key in table.keys:
            if key.kind in {"PK", "UQ"}:
                yield table, key


def _foreign_keys(context: Context) -> Iterator[tuple[Table, ForeignKey, Table]]:
    for table in context.tables():
        for key in table.foreign_keys:
            referenced = context.database.table_by_id(key.table)
            if referenced is not None:
                yield table, key, referenced


def _table_constraints(context: Context) -> Rows:
    name = context.database.name
    for table, key in _keys(context):
        schema = context.schema(table)
        kind = "PRIMARY KEY" if key.kind == "PK" else "UNIQUE"
        yield name, schema, key.name, name, schema, table.name, kind, "NO", "NO"
    for table, foreign, _ in _foreign_keys(context):
        schema = context.schema(table)
        yield name, schema, foreign.name, name, schema, table.name, "FOREIGN KEY", "NO", "NO"


def _constraint_columns(context: Context) -> Iterator[tuple[Table, Key | ForeignKey, Column, int]]:
    pairs: list[tuple[Table, Key | ForeignKey]] = list(_keys(context))
    pairs += [(table, key) for table, key, _ in _foreign_keys(context)]
    for table, key in pairs:
        for position, identity in enumerate(key.columns, 1):
            yield table, key, table.column_by_id(identity), position


def _key_column_usage(context: Context) -> Rows:
    name = context.database.name
    for table, key, column, position in _constraint_columns(context):
        schema = context.schema(table)
        yield name, schema, key.name, name, schema, table.name, column.name, position


def _constraint_column_usage(context: Context) -> Rows:
    name = context.database.name
    for table, key, column, _ in _constraint_columns(context):
        schema = context.schema(table)
        yield name, schema, table.name, column.name, name, schema, key.name


def _referential_constraints(context: Context) -> Rows:
    name = context.database.name
    for table, foreign, referenced in _foreign_keys(context):
        key = _referenced_key(foreign, referenced)
        yield (
            name, context.schema(table), foreign.name, name, context.schema(referenced), key.name if key else None,
            "SIMPLE", "NO ACTION", "NO ACTION",
        )  # fmt: skip


def _referenced_key(foreign: ForeignKey, referenced: Table) -> Key | None:
    return next((key for key in referenced.keys if set(key.columns) == set(foreign.referenced)), None)


# sys


def _sys_databases(context: Context) -> Rows:
    for database in sorted(context.catalog.databases.values(), key=lambda each: each.id):
        yield (
            database.name, database.id, None, database.created, 160, COLLATION, 0, "MULTI_USER", 0, 0, 0, "ONLINE",
            int(database.snapshot), "ON" if database.snapshot else "OFF", int(database.committed_snapshot),
            1, "FULL", 0,
        )  # fmt: skip


def _sys_schemas(context: Context) -> Rows:
    for identity, name in sorted(context.database.schemas.values()):
        yield name, identity, 1 if identity == 1 or identity > 4 else identity


def _objects(context: Context) -> Iterator[tuple[str, int, int, int, str, str, Table]]:
    """name, object_id, schema_id, parent_object_id, type, type_desc."""
    for table in context.tables():
        schema = table.schema_id
        yield table.name, table.id, schema, 0, "U ", "USER_TABLE", table
        for key in table.keys:
            if key.kind in {"PK", "UQ"}:
                described = "PRIMARY_KEY_CONSTRAINT" if key.kind == "PK" else "UNIQUE_CONSTRAINT"
                yield key.name, key.id, schema, table.id, key.kind, described, table
        for foreign in table.foreign_keys:
            yield foreign.name, foreign.id, schema, table.id, "F ", "FOREIGN_KEY_CONSTRAINT", table
        for column in table.columns:
            if column.default_name is not None:
                yield column.default_name, column.default_id, schema, table.id, "D ", "DEFAULT_CONSTRAINT", table


def _sys_objects(context: Context) -> Rows:
    for name, identity, schema, parent, kind, described, table in _objects(context):
        yield name, identity, None, schema, parent, kind, described, table.created, table.modified, False, False, False


def _sys_tables(context: Context) -> Rows:
    for table in context.tables():
        yield (
            table.name, table.id, None, table.schema_id, 0, "U ", "USER_TABLE", table.created, table.modified, False,
            False, False, table.next_column, 0, "NON_TEMPORAL_TABLE", False,
        )  # fmt: skip


def _nothing(_context: Context) -> Rows:
    return iter(())


def _sys_columns(context: Context) -> Rows:
    for table in context.tables():
        for column in table.columns:
            system, user, length, precision, scale = type_number(column.type)
            collation = COLLATION if column.type.name in STRINGS else None
            yield (
                table.id, column.name, column.id, system, user, length, precision, scale, collation, column.nullable,
                False, False, column.identity is not None, False, False, column.default_id,
            )  # fmt: skip


def _sys_types(_context: Context) -> Rows:
    for name, (system, user, length, precision, scale) in SYSTEM_TYPES.items():
        collation = COLLATION if name in STRINGS else None
        yield name, system, user, 4, None, length, precision, scale, collation, name != "sysname", False, False


def _sys_indexes(context: Context) -> Rows:
    for table in context.tables():
        if not any(key.index_id == 1 for key in table.keys):
            yield table.id, None, 0, 0, "HEAP", False, False, False, False, False, False
        for key in table.keys:
            kind = (1, "CLUSTERED") if key.index_id == 1 else (2, "NONCLUSTERED")
            yield (
                table.id, key.name, key.index_id, *kind, key.unique, key.kind == "PK", key.kind == "UQ", False, False,
                False,
            )  # fmt: skip


def _sys_index_columns(context: Context) -> Rows:
    for table in context.tables():
        for key in table.keys:
            for position, column in enumerate(key.columns, 1):
                yield table.id, key.index_id, position, column, position, 0, False, False


def _sys_key_constraints(context: Context) -> Rows:
    for table, key in _keys(context):
        described = "PRIMARY_KEY_CONSTRAINT" if key.kind == "PK" else "UNIQUE_CONSTRAINT"
        yield (
            key.name, key.id, None, table.schema_id, table.id, key.kind, described, table.created, table.created,
            key.index_id, False,
        )  # fmt: skip


def _sys_foreign_keys(context: Context) -> Rows:
    for table, foreign, referenced in _foreign_keys(context):
        key = _referenced_key(foreign, referenced)
        yield (
            foreign.name, foreign.id, None, table.schema_id, table.id, "F ", "FOREIGN_KEY_CONSTRAINT", table.created,
            table.created, referenced.id, key.index_id if key else 1, False, False, 0, "NO_ACTION", 0, "NO_ACTION",
        )  # fmt: skip


def _sys_foreign_key_columns(context: Context) -> Rows:
    for table, foreign, referenced in _foreign_keys(context):
        for position, (column, target) in enumerate(zip(foreign.columns, foreign.referenced, strict=True), 1):
            yield foreign.id, position, table.id, column, referenced.id, target


def _sys_partitions(context: Context) -> Rows:
    for table in context.tables():
        for index in sorted({key.index_id for key in table.keys} | ({1} if _has_clustered(table) else {0})):
            yield table.id * 16 + index, table.id, index, 1, context.row_counts.get(table.id, 0), 0, "NONE"


def _sys_partition_stats(context: Context) -> Rows:
    for table in context.tables():
        for index in sorted({key.index_id for key in table.keys} | ({1} if _has_clustered(table) else {0})):
            rows = context.row_counts.get(table.id, 0)
            pages = rows // 100 + 1
            yield table.id * 16 + index, table.id, index, 1, pages, pages, pages, pages, rows


def _has_clustered(table: Table) -> bool:
    return any(key.index_id == 1 for key in table.keys)


def _sys_database_principals(context: Context) -> Rows:
    database = context.database
    users = [
        user for user in database.users.values() if context.access.is_owner or user.id in {1, context.access.user_id}
    ]
    for user in sorted(users, key=lambda each: each.id):
        yield user.name, user.id, "S", "SQL_USER", "dbo", user.created, user.created, None, False
    for name, identity in (("guest", 2), ("INFORMATION_SCHEMA", 3), ("sys", 4)):
        yield name, identity, "S", "SQL_USER", None, _START, _START, None, False
    for name, identity in ROLES.items():
        yield name, identity, "R", "DATABASE_ROLE", None, _START, _START, 1, True


def _sys_server_principals(context: Context) -> Rows:
    for login in sorted(context.catalog.logins.values(), key=lambda each: each.id):
        if context.access.sysadmin or login.sysadmin or login.name.lower() == context.access.login.lower():
            yield (
                login.name, login.id, "S", "SQL_LOGIN", not login.enabled, login.created, login.created, login.database
            )  # fmt: skip


def _sys_role_members(context: Context) -> Rows:
    for user in context.database.users.values():
        for role in sorted(user.roles):
            if context.access.is_owner or user.id == context.access.user_id:
                yield ROLES[role], user.id


_CLASSES: Final = {"DATABASE": (0, "DATABASE"), "OBJECT": (1, "OBJECT_OR_COLUMN"), "SCHEMA": (3, "SCHEMA")}
_CODES: Final = {
    "SELECT": "SL", "INSERT": "IN", "UPDATE": "UP", "DELETE": "DL", "REFERENCES": "RF", "EXECUTE": "EX",
    "CONTROL": "CL", "ALTER": "AL", "VIEW DEFINITION": "VW", "CONNECT": "CO", "CREATE TABLE": "CRTB",
    "CREATE SCHEMA": "CRSM",
}  # fmt: skip
_STATES: Final = {"G": "GRANT", "D": "DENY", "W": "GRANT_WITH_GRANT_OPTION"}


def _sys_database_permissions(context: Context) -> Rows:
    for user in context.database.users.values():
        if context.access.is_owner or user.id == context.access.user_id:
            yield 0, "DATABASE", 0, 0, user.id, 1, "CO", "CONNECT", "G", "GRANT"
    for entry in context.database.permissions:
        if context.access.is_owner or entry.grantee in {0, context.access.user_id}:
            number, described = _CLASSES[entry.kind]
            yield (
                number, described, entry.major, entry.minor, entry.grantee, 1, _CODES[entry.name], entry.name,
                entry.state, _STATES[entry.state],
            )  # fmt: skip


def _sys_default_constraints(context: Context) -> Rows:
    for table in context.tables():
        for column in table.columns:
            if column.default_name is not None:
                yield (
                    column.default_name, column.default_id, None, table.schema_id, table.id, "D ", "DEFAULT_CONSTRAINT",
                    table.created, table.created, column.id, _default(column), False,
                )  # fmt: skip


def _sys_identity_columns(context: Context) -> Rows:
    for table in context.tables():
        for column in table.columns:
            if column.identity is not None:
                system, user, length, precision, scale = type_number(column.type)
                yield (
                    table.id, column.name, column.id, system, user, length, precision, scale, False, True,
                    *column.identity,
                )  # fmt: skip


_OBJECT: Final = (
    "name:s object_id:i principal_id:i schema_id:i parent_object_id:i type:c type_desc:v create_date:d modify_date:d"
)
_COLUMN: Final = "object_id:i name:s column_id:i system_type_id:t user_type_id:i max_length:h precision:t scale:t"

VIEWS: Final[Mapping[str, View]] = {
    "information_schema.schemata": View(
        _columns(
            "CATALOG_NAME:s SCHEMA_NAME:s SCHEMA_OWNER:s DEFAULT_CHARACTER_SET_CATALOG:s "
            "DEFAULT_CHARACTER_SET_SCHEMA:s "
            "DEFAULT_CHARACTER_SET_NAME:s"
        ),
        _schemata,
    ),
    "information_schema.tables": View(
        _columns("TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s TABLE_TYPE:v"), _information_tables
    ),
    "information_schema.columns": View(
        _columns(
            "TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s COLUMN_NAME:s ORDINAL_POSITION:i "
            "COLUMN_DEFAULT:n IS_NULLABLE:v "
            "DATA_TYPE:s CHARACTER_MAXIMUM_LENGTH:i CHARACTER_OCTET_LENGTH:i NUMERIC_PRECISION:t "
            "NUMERIC_PRECISION_RADIX:h "
            "NUMERIC_SCALE:i DATETIME_PRECISION:h CHARACTER_SET_NAME:s COLLATION_NAME:s"
        ),
        _information_columns,
    ),
    "information_schema.table_constraints": View(
        _columns(
            "CONSTRAINT_CATALOG:s CONSTRAINT_SCHEMA:s CONSTRAINT_NAME:s TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s "
            "CONSTRAINT_TYPE:v IS_DEFERRABLE:v INITIALLY_DEFERRED:v"
        ),
        _table_constraints,
    ),
    "information_schema.key_column_usage": View(
        _columns(
            "CONSTRAINT_CATALOG:s CONSTRAINT_SCHEMA:s CONSTRAINT_NAME:s TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s "
            "COLUMN_NAME:s ORDINAL_POSITION:i"
        ),
        _key_column_usage,
    ),
    "information_schema.constraint_column_usage": View(
        _columns(
            "TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s COLUMN_NAME:s CONSTRAINT_CATALOG:s CONSTRAINT_SCHEMA:s "
            "CONSTRAINT_NAME:s"
        ),
        _constraint_column_usage,
    ),
    "information_schema.referential_constraints": View(
        _columns(
            "CONSTRAINT_CATALOG:s CONSTRAINT_SCHEMA:s CONSTRAINT_NAME:s UNIQUE_CONSTRAINT_CATALOG:s "
            "UNIQUE_CONSTRAINT_SCHEMA:s UNIQUE_CONSTRAINT_NAME:s MATCH_OPTION:v UPDATE_RULE:v DELETE_RULE:v"
        ),
        _referential_constraints,
    ),
    "information_schema.views": View(
        _columns("TABLE_CATALOG:s TABLE_SCHEMA:s TABLE_NAME:s VIEW_DEFINITION:n"), _nothing
    ),
    "sys.databases": View(
        _columns(
            "name:s database_id:i source_database_id:i create_date:d compatibility_level:t "
            "collation_name:s user_access:t "
            "user_access_desc:v is_read_only:b is_auto_close_on:b state:t state_desc:v "
            "snapshot_isolation_state:t snapshot_isolation_state_desc:v is_read_committed_snapshot_on:b "
            "recovery_model:t recovery_model_desc:v is_encrypted:b"
        ),
        _sys_databases,
        of_server=True,
    ),
    "sys.schemas": View(_columns("name:s schema_id:i principal_id:i"), _sys_schemas),
    "sys.objects": View(_columns(f"{_OBJECT} is_ms_shipped:b is_published:b is_schema_published:b"), _sys_objects),
    "sys.tables": View(
        _columns(
            f"{_OBJECT} is_ms_shipped:b is_published:b is_schema_published:b max_column_id_used:i temporal_type:t "
            "temporal_type_desc:v is_external:b"
        ),
        _sys_tables,
    ),
    "sys.views": View(_columns(f"{_OBJECT} is_ms_shipped:b"), _nothing),
    "sys.procedures": View(_columns(f"{_OBJECT} is_ms_shipped:b"), _nothing),
    "sys.columns": View(
        _columns(
            f"{_COLUMN} collation_name:s is_nullable:b is_ansi_padded:b is_rowguidcol:b is_identity:b is_computed:b "
            "is_filestream:b default_object_id:i"
        ),
        _sys_columns,
    ),
    "sys.types": View(
        _columns(
            "name:s system_type_id:t user_type_id:i schema_id:i principal_id:i max_length:h precision:t scale:t "
            "collation_name:s is_nullable:b is_user_defined:b is_assembly_type:b"
        ),
        _sys_types,
    ),
    "sys.indexes": View(
        _columns(
            "object_id:i name:s index_id:i type:t type_desc:v is_unique:b is_primary_key:b is_unique_constraint:b "
            "is_disabled:b has_filter:b is_hypothetical:b"
        ),
        _sys_indexes,
    ),
    "sys.index_columns": View(
        _columns(
            "object_id:i index_id:i index_column_id:i column_id:i key_ordinal:t partition_ordinal:t "
            "is_descending_key:b "
            "is_included_column:b"
        ),
        _sys_index_columns,
    ),
    "sys.key_constraints": View(
        _columns(f"{_OBJECT} unique_index_id:i is_system_named:b"),
        _sys_key_constraints,
    ),
    "sys.foreign_keys": View(
        _columns(
            f"{_OBJECT} referenced_object_id:i key_index_id:i is_disabled:b is_not_trusted:b "
            "delete_referential_action:t delete_referential_action_desc:v update_referential_action:t "
            "update_referential_action_desc:v"
        ),
        _sys_foreign_keys,
    ),
    "sys.foreign_key_columns": View(
        _columns(
            "constraint_object_id:i constraint_column_id:i parent_object_id:i parent_column_id:i "
            "referenced_object_id:i "
            "referenced_column_id:i"
        ),
        _sys_foreign_key_columns,
    ),
    "sys.partitions": View(
        _columns(
            "partition_id:l object_id:i index_id:i partition_number:i rows:l data_compression:t data_compression_desc:v"
        ),
        _sys_partitions,
        counts_rows=True,
    ),
    "sys.dm_db_partition_stats": View(
        _columns(
            "partition_id:l object_id:i index_id:i partition_number:i in_row_data_page_count:l used_page_count:l "
            "in_row_used_page_count:l reserved_page_count:l row_count:l"
        ),
        _sys_partition_stats,
        counts_rows=True,
    ),
    "sys.database_principals": View(
        _columns(
            "name:s principal_id:i type:c type_desc:v default_schema_name:s create_date:d modify_date:d "
            "owning_principal_id:i is_fixed_role:b"
        ),
        _sys_database_principals,
    ),
    "sys.database_role_members": View(_columns("role_principal_id:i member_principal_id:i"), _sys_role_members),
    "sys.server_principals": View(
        _columns(
            "name:s principal_id:i type:c type_desc:v is_disabled:b create_date:d modify_date:d default_database_name:s"
        ),
        _sys_server_principals,
        of_server=True,
    ),
    "sys.database_permissions": View(
        _columns(
            "class:t class_desc:v major_id:i minor_id:i grantee_principal_id:i grantor_principal_id:i type:c "
            "permission_name:s state:c state_desc:v"
        ),
        _sys_database_permissions,
    ),
    "sys.default_constraints": View(
        _columns(f"{_OBJECT} parent_column_id:i definition:n is_system_named:b"), _sys_default_constraints
    ),
    "sys.identity_columns": View(
        _columns(f"{_COLUMN} is_nullable:b is_identity:b seed_value:l increment_value:l"), _sys_identity_columns
    ),
    "sys.extended_properties": View(_columns("class:t class_desc:v major_id:i minor_id:i name:s value:n"), _nothing),
    "sys.check_constraints": View(_columns(f"{_OBJECT} parent_column_id:i definition:n"), _nothing),
    "sys.computed_columns": View(_columns(f"{_COLUMN} definition:n"), _nothing),
    "sys.triggers": View(_columns("name:s object_id:i parent_id:i type:c type_desc:v"), _nothing),
    "sys.all_objects": View(_columns(f"{_OBJECT} is_ms_shipped:b is_published:b is_schema_published:b"), _sys_objects),
    "sys.all_columns": View(
        _columns(
            f"{_COLUMN} collation_name:s is_nullable:b is_ansi_padded:b is_rowguidcol:b is_identity:b is_computed:b "
            "is_filestream:b default_object_id:i"
        ),
        _sys_columns,
    ),
}
