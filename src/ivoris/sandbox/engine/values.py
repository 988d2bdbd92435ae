"""Compiled scalar expressions: DuckDB text with its SQL Server type, and how they combine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ivoris.sandbox.engine.conversions import convert, failing, quoted
from ivoris.sandbox.engine.errors import unsupported
from ivoris.sandbox.engine.sqltypes import (
    BINARIES,
    BIT,
    DATETIMES,
    DECIMALS,
    FIXED_STRINGS,
    FLOAT,
    FLOATS,
    INT,
    INTEGERS,
    MAX,
    MONEY,
    NULL,
    UNICODE,
    decimal,
    digits,
    duckdb_type,
    is_number,
    is_string,
    unify,
    varchar,
)
from ivoris.sandbox.results import SqlServerError, SqlType
from ivoris.sandbox.texts import units

_NAMES: Final = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide", "%": "modulo"}


@dataclass(frozen=True)
class Value:
    """``literal`` is a string constant's own text."""

    sql: str
    type: SqlType
    nullable: bool = True
    literal: str | None = None

    def to(self, target: SqlType, style: int | None = None) -> Value:
        if self.type == target:
            return self
        sql = convert(self.sql, self.type, target, style)
        return replace(self, sql=sql, type=target, literal=None)

    @property
    def order_key(self) -> str:
        """What sorts as SQL Server sorts the value: identifiers by their last bytes first."""
        return f"tsql_guid_order({self.sql})" if self.type.name == "uniqueidentifier" else self.sql


def null() -> Value:
    return Value("NULL", NULL)


def string(text: str, *, unicode: bool = True) -> Value:
    return Value(quoted(text), varchar(units(text), unicode=unicode), False, text)


def integer(number: int) -> Value:
    return Value(str(number) if number >= 0 else f"({number})", INT, False)


def arithmetic(operator: str, left: Value, right: Value) -> Value:
    if NULL in {left.type, right.type}:
        known = right.type if left.type == NULL else left.type
        left, right = left.to(known), right.to(known)
    if operator == "+" and is_string(left.type) and is_string(right.type):
        return joined(f"({left.sql} || {right.sql})", [left, right], nullable=left.nullable or right.nullable)
    if operator == "+" and left.type.name in BINARIES and right.type.name in BINARIES:
        lengths = (left.type.length or 1, right.type.length or 1)
        kind = SqlType("varbinary", length=MAX if MAX in lengths else min(sum(lengths), 8000))
        return Value(f"({left.sql} || {right.sql})", kind, left.nullable or right.nullable)
    if operator in {"+", "-"} and (left.type.name in DATETIMES or right.type.name in DATETIMES):
        return _date_arithmetic(operator, left, right)
    kind = unify(left.type, right.type)
    if not is_number(kind):
        raise SqlServerError(
            402,
            f"The data types {left.type.name} and {right.type.name} are incompatible in the "
            f"{_NAMES[operator]} operator.",
        )
    left = left if is_number(left.type) else left.to(kind)
    right = right if is_number(right.type) else right.to(kind)
    nullable = left.nullable or right.nullable
    if kind.name in INTEGERS:
        return Value(_integer_arithmetic(operator, left, right, kind), INT if kind == BIT else kind, nullable)
    if kind.name in FLOATS:
        duckdb = duckdb_type(FLOAT)
        first, second = f"CAST({left.sql} AS {duckdb})", f"CAST({right.sql} AS {duckdb})"
        computed = _divided(operator, first, second)
        return Value(f"CAST({computed} AS {duckdb_type(kind)})", kind, nullable)
    result = kind if kind.name in {"money", "smallmoney"} else _decimal_result(operator, left.type, right.type)
    return Value(_decimal_arithmetic(operator, left, right, result), result, nullable)


def _integer_arithmetic(operator: str, left: Value, right: Value, kind: SqlType) -> str:
    kind = INT if kind == BIT else kind
    duckdb = duckdb_type(kind)
    first, second = (
        side.sql if side.type == kind and not side.sql.lstrip("(-").isdigit() else f"CAST({side.sql} AS {duckdb})"
        for side in (left, right)
    )
    return f"({first} {'//' if operator == '/' else operator} {second})"


def _decimal_result(operator: str, left: SqlType, right: SqlType) -> SqlType:
    """SQL Server's precision and scale of a computed decimal."""
    (p1, s1), (p2, s2) = digits(left), digits(right)
    match operator:
        case "*":
            return decimal(p1 + p2 + 1, s1 + s2)
        case "/":
            scale = max(6, s1 + p2 + 1)
            return decimal(p1 - s1 + s2 + scale, scale)
        case "%":
            return decimal(min(p1 - s1, p2 - s2) + max(s1, s2), max(s1, s2))
        case _:
            scale = max(s1, s2)
            return decimal(max(p1 - s1, p2 - s2) + scale + 1, scale)


def _decimal_arithmetic(operator: str, left: Value, right: Value, result: SqlType) -> str:
    first, second = left.sql, right.sql
    too_wide = operator == "*" and digits(left.type)[0] + digits(right.type)[0] > 38
    if operator == "/" or too_wide:
        first, second = f"CAST({first} AS DOUBLE)", f"CAST({second} AS DOUBLE)"
    return f"CAST({_divided(operator, first, second)} AS {duckdb_type(result)})"


def _divided(operator: str, first: str, second: str) -> str:
    """DuckDB makes infinity of what SQL Server refuses."""
    computed = f"({first} {operator} {second})"
    if operator not in {"/", "%"}:
        return computed
    return f"CASE WHEN {second} = 0 THEN {failing(8134, 'Divide by zero error encountered.')} ELSE {computed} END"


def _date_arithmetic(operator: str, left: Value, right: Value) -> Value:
    kind = left.type if left.type.name in DATETIMES else right.type
    moment, days = (left, right) if left.type.name in DATETIMES else (right, left)
    if not is_number(days.type) or (operator == "-" and moment is right):
        raise unsupported(f"{left.type.name} {operator} {right.type.name}")
    seconds = f"CAST(round({days.sql} * 86400000000) AS BIGINT)"
    return Value(f"({moment.sql} {operator} to_microseconds({seconds}))", kind, left.nullable or right.nullable)


def joined(sql: str, parts: Sequence[Value], *, nullable: bool) -> Value:
    """Texts after one another, of which SQL Server keeps 8,000 bytes unless one of them is MAX."""
    lengths = [part.type.length or 1 for part in parts]
    unicode = any(part.type.name in UNICODE for part in parts)
    limit = 4000 if unicode else 8000
    if MAX in lengths:
        return Value(sql, varchar(MAX, unicode=unicode), nullable)
    if sum(lengths) > limit:
        return Value(f"left({sql}, {limit})", varchar(limit, unicode=unicode), nullable)
    return Value(sql, varchar(sum(lengths), unicode=unicode), nullable)


def comparable(left: Value, right: Value) -> tuple[str, str]:
    """Both sides in the type that the comparison is made in; trailing spaces of padded strings do not count."""
    if NULL in {left.type, right.type}:
        return left.sql, right.sql
    if is_number(left.type) and is_number(right.type):
        return left.sql, right.sql
    kind = unify(left.type, right.type)
    if is_string(kind):
        return _trimmed(left), _trimmed(right)
    return left.to(kind).sql, right.to(kind).sql


def _trimmed(value: Value) -> str:
    if value.literal is not None:
        return quoted(value.literal.rstrip(" "))
    return f"rtrim({value.sql})" if value.type.name in FIXED_STRINGS else value.sql


def unified(values: list[Value]) -> tuple[list[Value], SqlType]:
    """Values of one type, as CASE and COALESCE need them."""
    kind = NULL
    for value in values:
        kind = unify(kind, value.type)
    kind = INT if kind == NULL else kind
    if kind.name in DECIMALS and kind != MONEY:
        return [value.to(kind) for value in values], kind
    return [value if is_string(kind) and is_string(value.type) else value.to(kind) for value in values], kind
