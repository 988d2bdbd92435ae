"""Scalar expressions and predicates, one handler per syntax node; a node without a handler is refused by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from sqlglot import exp

from ivoris.sandbox.engine import functions, patterns
from ivoris.sandbox.engine.conversions import attempted, quoted
from ivoris.sandbox.engine.dialect import only
from ivoris.sandbox.engine.errors import syntax_error, unsupported
from ivoris.sandbox.engine.scopes import Scope
from ivoris.sandbox.engine.sqltypes import BIGINT, FLOAT, INT, MAX, declared, is_string, varchar, varying
from ivoris.sandbox.engine.values import Value, arithmetic, comparable, integer, null, string, unified
from ivoris.sandbox.results import SqlServerError, SqlType

if TYPE_CHECKING:
    from ivoris.sandbox.engine.translate import Translator

_TYPES: Final = {
    exp.DType.UTINYINT: "tinyint", exp.DType.TINYINT: "tinyint", exp.DType.SMALLINT: "smallint", exp.DType.INT: "int",
    exp.DType.BIGINT: "bigint", exp.DType.BIT: "bit", exp.DType.FLOAT: "float", exp.DType.DOUBLE: "float",
    exp.DType.DECIMAL: "decimal", exp.DType.MONEY: "money", exp.DType.SMALLMONEY: "smallmoney", exp.DType.CHAR: "char",
    exp.DType.VARCHAR: "varchar", exp.DType.NCHAR: "nchar", exp.DType.NVARCHAR: "nvarchar", exp.DType.TEXT: "text",
    exp.DType.BINARY: "binary", exp.DType.VARBINARY: "varbinary", exp.DType.DATE: "date", exp.DType.TIME: "time",
    exp.DType.DATETIME: "datetime", exp.DType.DATETIME2: "datetime2", exp.DType.SMALLDATETIME: "smalldatetime",
    exp.DType.TIMESTAMPTZ: "datetimeoffset", exp.DType.UUID: "uniqueidentifier", exp.DType.IMAGE: "image",
    exp.DType.XML: "xml", exp.DType.VARIANT: "sql_variant", exp.DType.ROWVERSION: "rowversion",
}  # fmt: skip
_COMPARISONS: Final[dict[type[exp.Expression], str]] = {
    exp.EQ: "=", exp.NEQ: "<>", exp.GT: ">", exp.GTE: ">=", exp.LT: "<", exp.LTE: "<=",
}  # fmt: skip
_ARITHMETIC: Final[dict[type[exp.Expression], str]] = {
    exp.Add: "+", exp.Sub: "-", exp.Mul: "*", exp.Div: "/", exp.Mod: "%",
}  # fmt: skip
_BITWISE: Final[dict[type[exp.Expression], str]] = {exp.BitwiseAnd: "&", exp.BitwiseOr: "|"}
# What looks like a column and is a function without parentheses.
_BARE_FUNCTIONS: Final = {"CURRENT_TIMESTAMP", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "USER"}


def scalar(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    handler = _SCALARS.get(type(node))
    if handler is None:
        if type(node) in _PREDICATES:
            raise syntax_error("=")  # a predicate is no value in T-SQL
        raise unsupported(f"the expression {type(node).__name__}")
    return handler(translator, node, scope)


def predicate(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    handler = _PREDICATES.get(type(node))
    if handler is None:
        raise SqlServerError(
            4145, "An expression of non-boolean type specified in a context where a condition is expected.", severity=15
        )
    return handler(translator, node, scope)


def meta(translator: Translator, name: str, arguments: list[exp.Expression], scope: Scope) -> Value:
    return functions.meta(translator, name, [scalar(translator, argument, scope) for argument in arguments])


def data_type(node: exp.Expression) -> SqlType:
    """The target of a CAST."""
    only(node, "this", "expressions", "kind", "nested")
    arguments = tuple(parameter.this.name for parameter in node.expressions)
    kind = node.args.get("kind")
    if kind is not None:
        return declared(kind if isinstance(kind, str) else kind.name, arguments, cast=True)
    name = _TYPES.get(node.this)
    if name is None:
        raise unsupported(f"the data type {node.this.name.lower()}")
    return declared(name, arguments, cast=True)


# Scalars


def _column(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    from ivoris.sandbox.engine.translate import column_value  # noqa: PLC0415  # translate imports this module

    identifier = node.this
    if isinstance(identifier, exp.Star):
        raise syntax_error("*")
    if not node.args.get("table") and not identifier.args.get("quoted") and identifier.name.upper() in _BARE_FUNCTIONS:
        return functions.call(translator, identifier.name.upper(), [], scope)
    parts = [node.args[key].name if node.args.get(key) else "" for key in ("table", "db", "catalog")]
    source, column = scope.resolve(identifier.name, *parts)
    return column_value(translator, source, column)


def _literal(_translator: Translator, node: exp.Expression, _scope: Scope) -> Value:
    text = node.name
    if node.is_string:
        return string(text, unicode=False)
    if text.isdigit():
        number = int(text)
        if number <= 2_147_483_647:
            return integer(number)
        digits = len(str(number))
        return Value(f"CAST({number} AS DECIMAL({digits},0))", SqlType("numeric", precision=digits, scale=0), False)
    if "e" in text.lower():
        return Value(f"CAST({text} AS DOUBLE)", FLOAT, False)
    whole, _, fraction = text.partition(".")
    whole = whole.lstrip("0")
    scale = len(fraction)
    precision = max(len(whole) + scale, 1)
    kind = SqlType("numeric", precision=precision, scale=scale)
    return Value(f"CAST({whole or 0}.{fraction or 0} AS DECIMAL({precision},{scale}))", kind, False)


def _national(_translator: Translator, node: exp.Expression, _scope: Scope) -> Value:
    return string(node.name)


def _hexadecimal(_translator: Translator, node: exp.Expression, _scope: Scope) -> Value:
    digits = node.name
    digits = digits if len(digits) % 2 == 0 else f"0{digits}"
    return Value(f"unhex('{digits}')", SqlType("varbinary", length=max(len(digits) // 2, 1)), False)


def _null(_translator: Translator, _node: exp.Expression, _scope: Scope) -> Value:
    return null()


def _parameter(translator: Translator, node: exp.Expression, _scope: Scope) -> Value:
    inner = node.this
    if isinstance(inner, exp.Parameter):
        return functions.system_variable(translator, inner.name.upper())
    return translator.variable(f"@{inner.name}")


def _parenthesis(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    inner = scalar(translator, node.this, scope)
    return Value(f"({inner.sql})", inner.type, inner.nullable, inner.literal)


def _negation(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    inner = scalar(translator, node.this, scope)
    if is_string(inner.type):
        raise SqlServerError(8117, f"Operand data type {inner.type.name} is invalid for minus operator.", state=1)
    if inner.sql.isdigit():
        return Value(f"(-{inner.sql})", inner.type, False)
    if inner.type.name in {"bit", "tinyint"}:
        inner = inner.to(INT)
    return Value(f"(-{inner.sql})", inner.type, inner.nullable)


def _arithmetic(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "expression", "typed", "safe")
    left, right = scalar(translator, node.this, scope), scalar(translator, node.args["expression"], scope)
    return arithmetic(_ARITHMETIC[type(node)], left, right)


def _bitwise(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    left, right = (scalar(translator, node.args[key], scope).to(BIGINT) for key in ("this", "expression"))
    operator = _BITWISE.get(type(node))
    text = f"xor({left.sql}, {right.sql})" if operator is None else f"({left.sql} {operator} {right.sql})"
    return Value(text, BIGINT, left.nullable or right.nullable)


def _bitwise_not(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    inner = scalar(translator, node.this, scope)
    if inner.type.name == "bit":
        return Value(f"CAST(1 - {inner.sql} AS UTINYINT)", inner.type, inner.nullable)
    return Value(f"(~{inner.to(BIGINT).sql})", BIGINT, inner.nullable)


def _case(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "ifs", "default")
    operand = scalar(translator, node.this, scope) if node.args.get("this") else None
    conditions, results = [], []
    for branch in node.args["ifs"]:
        if operand is None:
            conditions.append(predicate(translator, branch.this, scope))
        else:
            left, right = comparable(operand, scalar(translator, branch.this, scope))
            conditions.append(f"{left} = {right}")
        results.append(scalar(translator, branch.args["true"], scope))
    default = node.args.get("default")
    results.append(scalar(translator, default, scope) if default is not None else null())
    return choice(conditions, results)


def choice(conditions: list[str], results: list[Value]) -> Value:
    """CASE: one result more than conditions."""
    values, kind = unified(results)
    branches = "".join(
        f" WHEN {condition} THEN {value.sql}" for condition, value in zip(conditions, values, strict=False)
    )
    nullable = any(value.nullable for value in results)
    return Value(f"CASE{branches} ELSE {values[-1].sql} END", kind, nullable)


def _cast(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "to", "safe")
    value = scalar(translator, node.this, scope)
    target = data_type(node.args["to"])
    if isinstance(node, exp.TryCast):
        return Value(attempted(value.sql, value.type, target), target)
    return value.to(target)


def _convert(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "expression", "style", "safe")
    value = scalar(translator, node.args["expression"], scope)
    target = data_type(node.this)
    style = node.args.get("style")
    number = None
    if style is not None:
        if not isinstance(style, exp.Literal) or not style.name.isdigit():
            raise unsupported("a CONVERT style that is no constant")
        number = int(style.name)
    if node.args.get("safe"):
        return Value(attempted(value.sql, value.type, target, number), target)
    if value.type == target and number is None:
        return value
    return Value(value.to(target, number).sql, target, value.nullable)


def _subquery(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "with_")
    compiled = translator.query(node.this, scope)
    if len(compiled.outputs) != 1:
        raise _one_expression()
    return Value(f"({compiled.sql})", compiled.outputs[0].type)


def _one_expression() -> SqlServerError:
    return SqlServerError(
        116, "Only one expression can be specified in the select list when the subquery is not introduced with EXISTS."
    )


def _anonymous(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    return functions.call(translator, node.name.upper(), list(node.expressions), scope)


def _dotted(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    """``sys.fn_…`` and ``dbo.f``: no scalar function has a schema here."""
    del translator, scope
    raise unsupported(f"the method or function {node.sql('tsql').split('(')[0]}")


def _string_aggregate(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    from ivoris.sandbox.engine.translate import direction  # noqa: PLC0415  # translate imports this module

    only(node, "this", "separator")
    inner, order = node.this, ""
    if isinstance(inner, exp.Order):
        keys = [scalar(translator, item.this, scope).order_key + direction(item) for item in inner.expressions]
        inner, order = inner.this, f" ORDER BY {', '.join(keys)}"
    value = scalar(translator, inner, scope)
    value = value if is_string(value.type) else value.to(varchar(4000))
    separator = scalar(translator, node.args["separator"], scope)
    kind = varchar(MAX if value.type.length == MAX else 4000, unicode=value.type.name.startswith("n"))
    return Value(f"string_agg({value.sql}, {separator.sql}{order})", kind)


def _trim(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    only(node, "this", "expression", "position")
    value = scalar(translator, node.this, scope)
    value = value if is_string(value.type) else value.to(varchar(4000))
    word = {"": "trim", "BOTH": "trim", "LEADING": "ltrim", "TRAILING": "rtrim"}[
        (node.args.get("position") or "").upper()
    ]
    characters = node.args.get("expression")
    taken = scalar(translator, characters, scope).sql if characters is not None else "' '"
    return Value(f"{word}({value.sql}, {taken})", varying(value.type), value.nullable)


def _collate(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    value = scalar(translator, node.this, scope)
    name = node.args["expression"].name.upper()
    if name == "DATABASE_DEFAULT" or "_CI_" in name:
        return value
    if "_CS_" in name or "_BIN" in name:
        return Value(f'({value.sql} COLLATE "binary")', value.type, value.nullable)
    raise SqlServerError(448, f"Invalid collation '{node.args['expression'].name}'.")


def _window(translator: Translator, node: exp.Expression, scope: Scope) -> Value:
    from ivoris.sandbox.engine.translate import direction  # noqa: PLC0415  # translate imports this module

    only(node, "this", "partition_by", "order", "spec", "over")
    inner = node.this
    if isinstance(inner, (exp.IgnoreNulls, exp.RespectNulls)):
        raise unsupported("IGNORE NULLS")
    order = node.args.get("order")
    parts = []
    if partition := node.args.get("partition_by"):
        parts.append(f"PARTITION BY {', '.join(scalar(translator, key, scope).sql for key in partition)}")
    if order is not None:
        keys = [scalar(translator, item.this, scope).order_key + direction(item) for item in order.expressions]
        parts.append(f"ORDER BY {', '.join(keys)}")
    if spec := node.args.get("spec"):
        parts.append(_frame(translator, spec, scope))
    name = inner.name.upper() if isinstance(inner, exp.Anonymous) else type(inner).__name__.upper()
    if name in functions.RANKING and order is None:
        raise SqlServerError(4112, f"The function '{name}' must have an OVER clause with ORDER BY.", severity=15)
    if not isinstance(inner, exp.Anonymous):
        raise unsupported(f"{name} OVER")
    return functions.windowed(translator, name, list(inner.expressions), f"OVER ({' '.join(parts)})", scope)


def _frame(translator: Translator, spec: exp.Expression, scope: Scope) -> str:
    def bound(edge: Any, side: Any) -> str:
        if isinstance(edge, str):
            return f"{edge} {side or ''}".strip()
        return f"{scalar(translator, edge, scope).sql} {side}"

    start = bound(spec.args.get("start"), spec.args.get("start_side"))
    end = spec.args.get("end")
    if end is None:
        return f"{spec.args['kind']} {start}"
    return f"{spec.args['kind']} BETWEEN {start} AND {bound(end, spec.args.get('end_side'))}"


# Predicates


def _and(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    word = "AND" if isinstance(node, exp.And) else "OR"
    left, right = predicate(translator, node.this, scope), predicate(translator, node.args["expression"], scope)
    return f"({left} {word} {right})"


def _not(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    return f"(NOT {predicate(translator, node.this, scope)})"


def _grouped(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    return f"({predicate(translator, node.this, scope)})"


def _comparison(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    operator = _COMPARISONS[type(node)]
    right = node.args["expression"]
    if isinstance(right, (exp.Any, exp.All)):
        return _quantified(translator, node, operator, scope)
    left, other = comparable(scalar(translator, node.this, scope), scalar(translator, right, scope))
    return f"({left} {operator} {other})"


def _quantified(translator: Translator, node: exp.Expression, operator: str, scope: Scope) -> str:
    quantifier = node.args["expression"]
    query = quantifier.this
    compiled = translator.query(query.this if isinstance(query, exp.Subquery) else query, scope)
    if len(compiled.outputs) != 1:
        raise _one_expression()
    left = scalar(translator, node.this, scope)
    return f"({left.to(compiled.outputs[0].type).sql} {operator} {type(quantifier).__name__.upper()} ({compiled.sql}))"


def _is(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    if not isinstance(node.args["expression"], exp.Null):
        raise syntax_error("IS")
    return f"({scalar(translator, node.this, scope).sql} IS NULL)"


def _between(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    only(node, "this", "low", "high")
    value = scalar(translator, node.this, scope)
    low_left, low = comparable(value, scalar(translator, node.args["low"], scope))
    high_left, high = comparable(value, scalar(translator, node.args["high"], scope))
    return f"({low_left} >= {low} AND {high_left} <= {high})"


def _in(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    only(node, "this", "expressions", "query")
    value = scalar(translator, node.this, scope)
    if query := node.args.get("query"):
        compiled = translator.query(query.this if isinstance(query, exp.Subquery) else query, scope)
        if len(compiled.outputs) != 1:
            raise _one_expression()
        left, right = comparable(value, Value("q.o1", compiled.outputs[0].type))
        return f"({left} IN (SELECT {right} FROM ({compiled.sql}) AS q))"
    pairs = [comparable(value, scalar(translator, item, scope)) for item in node.expressions]
    if len({left for left, _ in pairs}) == 1:
        return f"({pairs[0][0]} IN ({', '.join(right for _, right in pairs)}))"
    return f"({' OR '.join(f'{left} = {right}' for left, right in pairs)})"


def _exists(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    query = node.this
    return f"EXISTS ({translator.query(query.this if isinstance(query, exp.Subquery) else query, scope).sql})"


def _like(translator: Translator, node: exp.Expression, scope: Scope) -> str:
    escape = ""
    if isinstance(node, exp.Escape):
        if not isinstance(node.this, exp.Like) or not node.args["expression"].is_string:
            raise unsupported("ESCAPE other than LIKE … ESCAPE 'c'")
        escape, node = node.args["expression"].name, node.this
    only(node, "this", "expression", "negate")
    value = scalar(translator, node.this, scope)
    pattern = scalar(translator, node.args["expression"], scope)
    text = value.sql if is_string(value.type) else value.to(varchar(4000)).sql
    if pattern.literal is None:
        shape = pattern.sql if is_string(pattern.type) else pattern.to(varchar(4000)).sql
        return f"tsql_like({text}, {shape}, {quoted(escape)})"
    plain = patterns.as_like(pattern.literal, escape)
    if plain is not None:
        return f"({text} ILIKE {quoted(plain)} ESCAPE '\\')"
    return f"regexp_full_match({text}, {quoted(patterns.as_regex(pattern.literal, escape))}, 'is')"


_Scalar = Callable[["Translator", exp.Expression, Scope], Value]
_SCALARS: Final[dict[type[exp.Expression], _Scalar]] = {
    exp.Column: _column,
    exp.Literal: _literal,
    exp.National: _national,
    exp.HexString: _hexadecimal,
    exp.Null: _null,
    exp.Parameter: _parameter,
    exp.Paren: _parenthesis,
    exp.Neg: _negation,
    **dict.fromkeys(_ARITHMETIC, _arithmetic),
    **dict.fromkeys((exp.BitwiseAnd, exp.BitwiseOr, exp.BitwiseXor), _bitwise),
    exp.BitwiseNot: _bitwise_not,
    exp.Case: _case,
    exp.Cast: _cast,
    exp.TryCast: _cast,
    exp.Convert: _convert,
    exp.Subquery: _subquery,
    exp.Anonymous: _anonymous,
    exp.Dot: _dotted,
    exp.GroupConcat: _string_aggregate,
    exp.Trim: _trim,
    exp.Collate: _collate,
    exp.Window: _window,
}
_Predicate = Callable[["Translator", exp.Expression, Scope], str]
_PREDICATES: Final[dict[type[exp.Expression], _Predicate]] = {
    exp.And: _and,
    exp.Or: _and,
    exp.Not: _not,
    exp.Paren: _grouped,
    **dict.fromkeys(_COMPARISONS, _comparison),
    exp.Is: _is,
    exp.Between: _between,
    exp.In: _in,
    exp.Exists: _exists,
    exp.Like: _like,
    exp.Escape: _like,
}
