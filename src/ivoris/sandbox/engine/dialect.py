"""sqlglot's T-SQL parser, reduced to syntax: function calls stay calls by name, none is rewritten on the way."""

from __future__ import annotations

from typing import Final

from sqlglot import exp
from sqlglot.dialects.tsql import TSQL
from sqlglot.errors import ParseError, TokenError
from sqlglot.parsers.tsql import TSQLParser

from ivoris.sandbox.engine.errors import syntax_error, unsupported

_OWN_SYNTAX: Final = {"CAST", "TRY_CAST", "CONVERT", "TRY_CONVERT", "STRING_AGG", "TRIM"}


class _Dialect(TSQL):
    class Parser(TSQLParser):
        FUNCTIONS = {}  # noqa: RUF012  # sqlglot's own way of describing a dialect
        NO_PAREN_FUNCTIONS = {}  # noqa: RUF012
        FUNCTION_PARSERS = {  # noqa: RUF012
            name: parser for name, parser in TSQLParser.FUNCTION_PARSERS.items() if name in _OWN_SYNTAX
        }


_DIALECT: Final = _Dialect()


def parse(sql: str) -> exp.Expression:
    """One query. Raises 102, 156 or 40517."""
    try:
        trees = _DIALECT.parse(sql)
    except ParseError as error:
        near = error.errors[0].get("highlight") if error.errors else ""
        raise syntax_error(near or sql.rsplit(maxsplit=1)[-1]) from None
    except TokenError:
        raise syntax_error(sql.rsplit(maxsplit=1)[-1]) from None
    except RecursionError:
        raise unsupported("expressions nested this deep") from None
    if len(trees) != 1 or trees[0] is None:
        raise syntax_error(";")
    tree = trees[0]
    if isinstance(tree, exp.Command) or not isinstance(tree, exp.Expression):
        raise unsupported(str(tree.this))
    return tree


def parse_expression(sql: str) -> exp.Expression:
    """A scalar expression."""
    query = parse(f"SELECT {sql}")
    if not isinstance(query, exp.Select) or len(query.expressions) != 1 or _more_than_list(query):
        raise syntax_error(sql.rsplit(maxsplit=1)[-1])
    expression: exp.Expression = query.expressions[0]
    return expression


def parse_condition(sql: str) -> exp.Expression:
    """A predicate."""
    query = parse(f"SELECT 1 WHERE {sql}")
    where = query.args.get("where")
    if where is None:
        raise syntax_error(sql.rsplit(maxsplit=1)[-1])
    condition: exp.Expression = where.this
    return condition


def _more_than_list(query: exp.Expression) -> bool:
    return any(value for key, value in query.args.items() if key not in {"expressions", "kind"} and value)


def only(node: exp.Expression, *known: str) -> None:
    """Refuse what the parser has read into a node beyond what the caller is about to translate."""
    for key, value in node.args.items():
        if value and key not in known:
            raise unsupported(f"{key.rstrip('_').upper().replace('_', ' ')} in {type(node).__name__.upper()}")
