"""Queries from T-SQL to DuckDB: names resolved, types followed, permissions noted, anything not known refused.

No identifier of the user's reaches DuckDB: sources are ``s1``, ``s2``…, outputs ``o1``, ``o2``…, columns ``c`` and
an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlglot import exp

from ivoris.sandbox.engine import expressions
from ivoris.sandbox.engine.catalog import Catalog, Database, Table, fold
from ivoris.sandbox.engine.dialect import only
from ivoris.sandbox.engine.errors import (
    invalid_object,
    not_accessible,
    syntax_error,
    undeclared,
    unknown_database,
    unsupported,
)
from ivoris.sandbox.engine.permissions import Access
from ivoris.sandbox.engine.scopes import Scope, Source, SourceColumn
from ivoris.sandbox.engine.sqltypes import INT, NULL, duckdb_type, is_string, unify
from ivoris.sandbox.engine.values import Value
from ivoris.sandbox.engine.views import VIEWS, View
from ivoris.sandbox.results import SqlServerError, SqlType

_HINTS = frozenset(
    [
        "NOLOCK",
        "READUNCOMMITTED",
        "READCOMMITTED",
        "READCOMMITTEDLOCK",
        "REPEATABLEREAD",
        "SERIALIZABLE",
        "HOLDLOCK",
        "READPAST",
        "ROWLOCK",
        "PAGLOCK",
        "TABLOCK",
        "TABLOCKX",
        "UPDLOCK",
        "XLOCK",
        "NOWAIT",
        "FORCESEEK",
        "FORCESCAN",
        "INDEX",
        "NOEXPAND",
        "SNAPSHOT",
    ]
)
_SIDES = {"": "JOIN", "LEFT": "LEFT JOIN", "RIGHT": "RIGHT JOIN", "FULL": "FULL JOIN"}


@dataclass(frozen=True)
class Output:
    name: str
    type: SqlType
    nullable: bool = True


@dataclass(frozen=True)
class Compiled:
    """``assigns`` names the variables of ``SELECT @x = …``, one per output."""

    sql: str
    outputs: tuple[Output, ...]
    assigns: tuple[str, ...] = ()


@dataclass(frozen=True)
class ViewUse:
    """A catalog view that must be registered under ``name`` before the statement runs."""

    name: str
    view: View
    access: Access


@dataclass(frozen=True)
class Environment:
    """What a translation depends on. ``variables`` and ``temporary`` tables by folded name."""

    catalog: Catalog
    database: str
    login: str
    sysadmin: bool
    variables: Mapping[str, SqlType] = field(default_factory=dict)
    temporary: Mapping[str, Table] = field(default_factory=dict)

    def access(self, name: str | None = None) -> Access:
        """Raises 911 or 916 where there is no way into the database."""
        database = self.catalog.database(name or self.database)
        if database is None:
            raise unknown_database(name or self.database)
        user = database.user_of(self.login)
        if user is None and not self.sysadmin and not is_open(database):
            raise not_accessible(self.login, database.name)
        return Access(database, self.login, self.sysadmin, user)


def is_open(database: Database) -> bool:
    """Whether guests may enter, as into master."""
    return any(entry.grantee == 2 and entry.name == "CONNECT" and entry.state == "G" for entry in database.permissions)


class Translator:
    """Translates one statement, gathering what its plan needs."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.views: dict[str, ViewUse] = {}
        self.reads: dict[tuple[str, int], tuple[Access, Table, set[int]]] = {}
        self.databases: dict[str, Database] = {}
        self.of_server = False
        self._sources = 0
        self._ctes: list[dict[str, Source]] = [{}]

    # What a plan needs

    def variable(self, name: str) -> Value:
        kind = self.environment.variables.get(fold(name))
        if kind is None:
            raise undeclared(name)
        return Value(f"CAST({self.placeholder(fold(name))} AS {duckdb_type(kind)})", kind)

    def placeholder(self, key: str) -> str:
        """Where a value goes in when the plan runs: a variable by ``@name``, or a fact of the session."""
        return f"\x01{key}\x01"

    def access(self, database: str | None = None) -> Access:
        access = self.environment.access(database)
        self.databases[fold(access.database.name)] = access.database
        return access

    def read(self, source: Source, columns: list[SourceColumn]) -> None:
        if source.table is None or source.of is None:
            return
        key = (source.of.name, source.table.id)
        if key not in self.reads:
            self.reads[key] = (self.access(source.of.name), source.table, set())
        self.reads[key][2].update(column.id for column in columns)

    def check_reads(self) -> None:
        for access, table, columns in self.reads.values():
            access.require("SELECT", table, columns)

    def alias(self) -> str:
        self._sources += 1
        return f"s{self._sources}"

    # Queries

    def query(self, node: exp.Expression, parent: Scope | None = None, *, top: bool = False) -> Compiled:
        """A SELECT or a set operation with its CTEs."""
        ctes = self._with(node, parent)
        try:
            if isinstance(node, exp.Subquery):
                only(node, "this", "with_")
                compiled = self.query(node.this, parent, top=top)
            elif isinstance(node, exp.Select):
                compiled = self._select(node, parent, top=top)
            elif isinstance(node, exp.SetOperation):
                compiled = self._set_operation(node, parent)
            else:
                raise unsupported(type(node).__name__.upper())
        finally:
            if node.args.get("with_"):
                self._ctes.pop()
        return replace(compiled, sql=ctes + compiled.sql) if ctes else compiled

    def _with(self, node: exp.Expression, parent: Scope | None) -> str:
        clause = node.args.get("with_")
        if not clause:
            return ""
        only(clause, "expressions")
        self._ctes.append(dict(self._ctes[-1]))
        texts = []
        for cte in clause.expressions:
            only(cte, "this", "alias")
            texts.append(self._cte(cte, parent))
        recursive = any(recursive for _, recursive in texts)
        return f"WITH {'RECURSIVE ' if recursive else ''}{', '.join(text for text, _ in texts)} "

    def _cte(self, cte: exp.Expression, parent: Scope | None) -> tuple[str, bool]:
        name = cte.alias
        names = [identifier.name for identifier in cte.args["alias"].args.get("columns") or []]
        body = cte.this
        sql_name = self.alias()
        recursive = isinstance(body, exp.Union) and any(
            fold(table.name) == fold(name) and not table.args.get("db") for table in body.expression.find_all(exp.Table)
        )
        if recursive:
            anchor = self.query(body.this, parent)
            self._ctes[-1][fold(name)] = self._derived(name, sql_name, anchor, names)
            step = self.query(body.expression, parent)
            if len(step.outputs) != len(anchor.outputs):
                raise _unequal_lists()
            listed = ", ".join(
                f"CAST(o{index} AS {duckdb_type(output.type)}) AS o{index}"
                for index, output in enumerate(anchor.outputs, 1)
            )
            return f"{sql_name} AS ({anchor.sql} UNION ALL SELECT {listed} FROM ({step.sql}) AS r)", True
        compiled = self.query(body, parent)
        self._ctes[-1][fold(name)] = self._derived(name, sql_name, compiled, names)
        return f"{sql_name} AS ({compiled.sql})", False

    def _derived(self, name: str, sql: str, compiled: Compiled, names: list[str]) -> Source:
        """What a subquery offers; ``names`` of a column list go before its own."""
        if names and len(names) != len(compiled.outputs):
            raise SqlServerError(8158, f"'{name}' has more columns than were specified in the column list.")
        columns: list[SourceColumn] = []
        for index, output in enumerate(compiled.outputs, 1):
            column = names[index - 1] if names else output.name
            if not column:
                raise SqlServerError(8155, f"No column name was specified for column {index} of '{name}'.", state=2)
            if any(fold(column) == fold(other.name) for other in columns):
                raise SqlServerError(8156, f"The column '{column}' was specified multiple times for '{name}'.")
            kind = INT if output.type == NULL else output.type
            columns.append(SourceColumn(column, f"o{index}", kind, output.nullable))
        return Source(name, sql, columns)

    def _select(self, node: exp.Select, parent: Scope | None, *, top: bool) -> Compiled:
        only(
            node, "expressions", "from_", "joins", "laterals", "where", "group", "having", "order", "limit", "offset",
            "distinct", "with_", "options", "hint",
        )  # fmt: skip
        if node.args.get("hint"):
            raise unsupported("query hints before the select list")
        self._options(node)
        scope = Scope(parent)
        source = self._from(node, scope)
        where = node.args.get("where")
        condition = f" WHERE {expressions.predicate(self, where.this, scope)}" if where else ""
        values, outputs, assigns = self._select_list(node, scope, top=top)
        group = self._group(node, scope)
        having = node.args.get("having")
        filtered = f" HAVING {expressions.predicate(self, having.this, scope)}" if having else ""
        distinct = node.args.get("distinct")
        if distinct:
            only(distinct)
        listed = ", ".join(f"{value.sql} AS o{index}" for index, value in enumerate(values, 1))
        order = self._order(node, scope, values, outputs)
        limit = self._limit(node)
        sql = f"SELECT {'DISTINCT ' if distinct else ''}{listed}{source}{condition}{group}{filtered}{order}{limit}"
        return Compiled(sql, tuple(outputs), tuple(assigns))

    def parts(self, node: exp.Select, scope: Scope) -> tuple[str, str, str, str]:
        """CTEs, FROM, WHERE and LIMIT of a query whose list is another's."""
        only(node, "expressions", "from_", "joins", "where", "limit", "with_", "options")
        self._options(node)
        ctes = self._with(node, None)
        source = self._from(node, scope)
        where = node.args.get("where")
        condition = f" WHERE {expressions.predicate(self, where.this, scope)}" if where else ""
        return ctes, source, condition, self._limit(node)

    def _options(self, node: exp.Expression) -> None:
        for option in node.args.get("options") or []:
            name = option.this.name.upper() if option.this else ""
            if name not in {
                "RECOMPILE",
                "MAXDOP",
                "MAXRECURSION",
                "FAST",
                "HASH JOIN",
                "LOOP JOIN",
                "MERGE JOIN",
                "LABEL",
            }:
                raise unsupported(f"OPTION ({name})")

    def _select_list(self, node: exp.Select, scope: Scope, *, top: bool) -> tuple[list[Value], list[Output], list[str]]:
        values: list[Value] = []
        outputs: list[Output] = []
        assigns: list[str] = []
        for item in node.expressions:
            if stars := self._star(item, scope):
                for name, value in stars:
                    values.append(value)
                    outputs.append(Output(name, value.type, value.nullable))
                continue
            if top and isinstance(item, exp.EQ) and isinstance(item.this, exp.Parameter):
                assigns.append(self._assigned(item))
                item = item.expression  # noqa: PLW2901  # from here on it is an expression like any other
            name = item.alias if isinstance(item, exp.Alias) else ""
            inner = item.this if isinstance(item, exp.Alias) else item
            if not name and isinstance(inner, exp.Column):
                name = inner.name
            value = expressions.scalar(self, inner, scope)
            if value.type == NULL:
                value = Value(f"CAST({value.sql} AS INTEGER)", NULL)
            elif value.sql.lstrip("(-").rstrip(")").isdigit():
                value = replace(value, sql=f"CAST({value.sql} AS {duckdb_type(value.type)})")
            values.append(value)
            outputs.append(Output(name, value.type, value.nullable))
        if assigns and len(assigns) != len(values):
            raise SqlServerError(
                141,
                "A SELECT statement that assigns a value to a variable must not be combined with "
                "data-retrieval operations.",
                severity=15,
            )
        return values, outputs, assigns

    def _assigned(self, item: exp.EQ) -> str:
        name = f"@{item.this.name}"
        if fold(name) not in self.environment.variables:
            raise undeclared(name)
        return fold(name)

    def _star(self, item: exp.Expression, scope: Scope) -> list[tuple[str, Value]]:
        if isinstance(item, exp.Star):
            only(item)
            if not scope.sources:
                raise SqlServerError(263, "Must specify table to select from.")
            sources = scope.sources
        elif isinstance(item, exp.Column) and isinstance(item.this, exp.Star):
            sources = [scope.qualified(item.table, item.db, item.catalog)]
        else:
            return []
        found = []
        for source in sources:
            self.read(source, source.columns)
            found += [(column.name, _reference(source, column)) for column in source.columns]
        return found

    def _group(self, node: exp.Select, scope: Scope) -> str:
        group = node.args.get("group")
        if not group:
            return ""
        only(group, "expressions")
        keys = []
        for key in group.expressions:
            if isinstance(key, (exp.Rollup, exp.Cube, exp.GroupingSets)):
                raise unsupported(f"GROUP BY {type(key).__name__.upper()}")
            if isinstance(key, exp.Literal):
                raise SqlServerError(164, "Each GROUP BY expression must contain at least one column.", severity=15)
            keys.append(expressions.scalar(self, key, scope).sql)
        return f" GROUP BY {', '.join(keys)}"

    def _order(self, node: exp.Expression, scope: Scope, values: list[Value], outputs: list[Output]) -> str:
        order = node.args.get("order")
        if not order:
            return ""
        only(order, "expressions")
        keys = []
        for item in order.expressions:
            only(item, "this", "desc", "nulls_first")
            keys.append(self._order_key(item.this, scope, values, outputs) + direction(item))
        return f" ORDER BY {', '.join(keys)}"

    def _order_key(self, key: exp.Expression, scope: Scope, values: list[Value], outputs: list[Output]) -> str:
        """An output by position or alias, or any expression of the sources."""
        if isinstance(key, exp.Literal) and not key.is_string:
            if not key.name.isdigit() or not 1 <= int(key.name) <= len(outputs):
                raise SqlServerError(
                    108,
                    f"The ORDER BY position number {key.name} is out of range of the number of items "
                    "in the select list.",
                )
            return _ordered(int(key.name), values, outputs)
        if isinstance(key, exp.Column) and not key.table:
            named = [
                index for index, output in enumerate(outputs, 1) if output.name and fold(output.name) == fold(key.name)
            ]
            if named:
                return _ordered(named[0], values, outputs)
        compiled = expressions.scalar(self, key, scope)
        same = [index for index, value in enumerate(values, 1) if value.sql == compiled.sql]
        return _ordered(same[0], values, outputs) if same else compiled.order_key

    def _limit(self, node: exp.Expression) -> str:
        limit, offset = node.args.get("limit"), node.args.get("offset")
        text = ""
        if limit is not None:
            options = limit.args.get("limit_options")
            if options is not None and options.args.get("with_ties"):
                raise unsupported("TOP … WITH TIES")
            only(limit, "expression", "count", "direction", "limit_options")
            count = limit.args.get("expression") or limit.args.get("count")
            percent = options is not None and options.args.get("percent")
            if percent and not isinstance(count, exp.Literal):
                raise unsupported("TOP with a computed PERCENT")
            text += f" LIMIT {count.name}%" if percent else f" LIMIT {self._row_number(count)}"
        if offset is not None:
            only(offset, "expression")
            if not node.args.get("order"):
                raise syntax_error("OFFSET")
            text += f" OFFSET {self._row_number(offset.expression)}"
        return text

    def _row_number(self, count: exp.Expression) -> str:
        value = expressions.scalar(self, count, Scope())
        return value.sql if value.sql.isdigit() else f"CAST({value.sql} AS BIGINT)"

    def _set_operation(self, node: exp.SetOperation, parent: Scope | None) -> Compiled:
        only(node, "this", "expression", "distinct", "order", "limit", "offset", "with_", "options")
        left = self.query(node.this, parent)
        right = self.query(node.expression, parent)
        if len(left.outputs) != len(right.outputs):
            raise _unequal_lists()
        outputs = [
            Output(first.name, unify(first.type, second.type), first.nullable or second.nullable)
            for first, second in zip(left.outputs, right.outputs, strict=True)
        ]
        word = {exp.Union: "UNION", exp.Except: "EXCEPT", exp.Intersect: "INTERSECT"}[type(node)]
        if not node.args.get("distinct"):
            if word != "UNION":
                raise syntax_error("ALL")
            word = "UNION ALL"
        sql = f"{self._as(left, outputs)} {word} {self._as(right, outputs)}"
        order = self._order(node, Scope(), [], outputs)
        return Compiled(f"SELECT * FROM ({sql}) AS {self.alias()}{order}{self._limit(node)}", tuple(outputs))

    def _as(self, compiled: Compiled, outputs: list[Output]) -> str:
        """A side of a set operation with its columns in the common types."""
        listed = []
        for index, (own, common) in enumerate(zip(compiled.outputs, outputs, strict=True), 1):
            value = Value(f"o{index}", own.type)
            same = own.type == common.type or (is_string(own.type) and is_string(common.type))
            listed.append(f"{value.sql if same else value.to(common.type).sql} AS o{index}")
        return f"(SELECT {', '.join(listed)} FROM ({compiled.sql}) AS {self.alias()})"

    # FROM

    def _from(self, node: exp.Select, scope: Scope) -> str:
        clause = node.args.get("from_")
        if not clause:
            return ""
        only(clause, "this")
        text = self._relation(clause.this, scope)
        for join in node.args.get("joins") or []:
            text += self._join(join, scope)
        return f" FROM {text}"

    def _join(self, join: exp.Join, scope: Scope) -> str:
        only(join, "this", "side", "kind", "on", "hint")
        side, kind = (join.side or "").upper(), (join.kind or "").upper()
        if isinstance(join.this, exp.Lateral):
            return self._apply(join.this, scope)
        relation = self._relation(join.this, scope)
        on = join.args.get("on")
        if kind == "CROSS" or (not side and not kind and on is None):
            return f" CROSS JOIN {relation}"
        if kind not in {"", "INNER", "OUTER"} or side not in _SIDES:
            raise unsupported(f"{side} {kind} JOIN".strip())
        if on is None:
            raise syntax_error("JOIN")
        return f" {_SIDES[side]} {relation} ON {expressions.predicate(self, on, scope)}"

    def _apply(self, lateral: exp.Lateral, scope: Scope) -> str:
        only(lateral, "this", "alias", "cross_apply")
        word = "CROSS JOIN" if lateral.args.get("cross_apply") else "LEFT JOIN"
        on = "" if word == "CROSS JOIN" else " ON TRUE"
        inner = lateral.this
        if not isinstance(inner, exp.Subquery):
            call = inner.expression if isinstance(inner, exp.Dot) else inner
            relation = self._table_function(call, lateral.alias, Scope(scope), scope)
            return f" {word} LATERAL {relation}{on}"
        relation = self._subquery(inner, lateral.args.get("alias"), scope, parent=scope)
        return f" {word} LATERAL {relation}{on}"

    def _relation(self, node: exp.Expression, scope: Scope) -> str:
        if isinstance(node, exp.Table):
            return self._table(node, scope)
        if isinstance(node, exp.Subquery):
            if isinstance(node.this, (exp.Table, exp.Subquery)) and not node.args.get("alias"):
                return self._nested_join(node, scope)
            relation = self._subquery(node, node.args.get("alias"), scope, parent=scope.parent)
            for join in node.args.get("joins") or []:
                relation += self._join(join, scope)
            return relation
        if isinstance(node, exp.Values):
            return self._values(node, scope)
        raise unsupported(f"{type(node).__name__.upper()} in FROM")

    def _nested_join(self, node: exp.Subquery, scope: Scope) -> str:
        """``(a JOIN b ON …)`` in parentheses."""
        only(node, "this", "joins")
        text = self._relation(node.this, scope)
        for join in node.args.get("joins") or []:
            text += self._join(join, scope)
        return f"({text})"

    def _subquery(self, node: exp.Subquery, alias: exp.Expression | None, scope: Scope, *, parent: Scope | None) -> str:
        only(node, "this", "alias", "with_", "joins")
        if alias is None or not alias.name:
            raise syntax_error(")")
        around = Scope(parent.parent, list(parent.sources)) if parent is not None else None
        compiled = self.query(node.this, around)
        names = [identifier.name for identifier in alias.args.get("columns") or []]
        sql_name = self.alias()
        scope.add(self._derived(alias.name, sql_name, compiled, names))
        return f"({compiled.sql}) AS {sql_name}"

    def _values(self, node: exp.Values, scope: Scope) -> str:
        only(node, "expressions", "alias")
        alias = node.args.get("alias")
        names = [identifier.name for identifier in alias.args.get("columns") or []] if alias else []
        rows = [
            [expressions.scalar(self, cell, Scope(scope.parent)) for cell in row.expressions]
            for row in node.expressions
        ]
        if not alias or not names or any(len(row) != len(names) for row in rows):
            raise syntax_error("VALUES")
        kinds = [NULL] * len(names)
        for row in rows:
            kinds = [unify(kind, value.type) for kind, value in zip(kinds, row, strict=True)]
        kinds = [INT if kind == NULL else kind for kind in kinds]
        texts = []
        for row in rows:
            cells = (
                f"CAST({value.to(kind).sql} AS {duckdb_type(kind)})" for value, kind in zip(row, kinds, strict=True)
            )
            texts.append(f"({', '.join(cells)})")
        sql_name = self.alias()
        outputs = tuple(Output(name, kind) for name, kind in zip(names, kinds, strict=True))
        scope.add(self._derived(alias.name, sql_name, Compiled("", outputs), names))
        listed = ", ".join(f"o{index + 1}" for index in range(len(names)))
        return f"(VALUES {', '.join(texts)}) AS {sql_name}({listed})"

    def _table(self, node: exp.Table, scope: Scope) -> str:
        only(node, "this", "db", "catalog", "alias", "hints", "sample", "joins")
        self._check_hints(node)
        alias = node.args.get("alias")
        if alias is not None:
            only(alias, "this", "columns")
            if alias.args.get("columns"):
                raise unsupported("a column list after a table's alias")
        if isinstance(node.this, exp.Anonymous):
            return self._table_function(node.this, node.alias, scope, scope)
        if not isinstance(node.this, exp.Identifier):
            raise unsupported(f"{type(node.this).__name__.upper()} as a table")
        relation, source = self.named(
            _text(node.args.get("catalog")), _text(node.args.get("db")), _table_name(node.this)
        )
        if node.alias:
            source.name, source.schema, source.database = node.alias, "", ""
        scope.add(source)
        self.read(source, [])
        text = f"{relation} AS {source.sql}{self._sample(node)}"
        for join in node.args.get("joins") or []:
            text += self._join(join, scope)
        return text

    def _check_hints(self, node: exp.Table) -> None:
        for hints in node.args.get("hints") or []:
            for hint in hints.expressions:
                if hint.name.upper() not in _HINTS:
                    raise unsupported(f"the table hint {hint.name}")

    def _sample(self, node: exp.Table) -> str:
        sample = node.args.get("sample")
        if not sample:
            return ""
        only(sample, "method", "percent", "size", "seed")
        seed = f" REPEATABLE ({int(sample.args['seed'].name)})" if sample.args.get("seed") else ""
        if percent := sample.args.get("percent"):
            return f" TABLESAMPLE bernoulli({float(percent.name)} PERCENT){seed}"
        return f" TABLESAMPLE reservoir({int(sample.args['size'].name)} ROWS){seed}"

    def named(self, database: str, schema: str, name: str) -> tuple[str, Source]:
        """A CTE, a temporary table, a catalog view or a table, under a new alias. Raises 208."""
        if not database and not schema:
            if (cte := self._ctes[-1].get(fold(name))) is not None:
                return cte.sql, Source(name, self.alias(), cte.columns)
            if name.startswith("#"):
                return self._temporary(name)
        access = self.access(database or None)
        key = f"{fold(schema)}.{fold(name)}"
        if (view := VIEWS.get(key)) is not None:
            return self._view(key, view, access, schema, name)
        table = access.database.table(schema or "dbo", name)
        if table is None:
            raise invalid_object(".".join(part for part in (database, schema, name) if part))
        return table.physical, table_source(table, self.alias(), access.database, schema or "dbo")

    def _temporary(self, name: str) -> tuple[str, Source]:
        table = self.environment.temporary.get(fold(name))
        if table is None:
            raise invalid_object(name)
        source = table_source(table, self.alias(), None, "")
        return table.physical, source

    def _view(self, key: str, view: View, access: Access, schema: str, name: str) -> tuple[str, Source]:
        version = self.environment.catalog.version if view.of_server else access.database.version
        self.of_server = self.of_server or view.of_server
        registered = f"v{version}_{access.key}_{key.replace('.', '_')}"
        if view.of_server:
            registered += f"_{access.login.encode().hex()}"
        self.views[registered] = ViewUse(registered, view, access)
        columns = [SourceColumn(column, f"c{index}", kind) for index, (column, kind) in enumerate(view.columns, 1)]
        return registered, Source(name, self.alias(), columns, schema, access.database.name)

    def _table_function(self, call: exp.Expression, alias: str, scope: Scope, target: Scope) -> str:
        """``fn_my_permissions(name, class)``; ``target`` takes the source, ``scope`` resolves the arguments."""
        name = call.name if isinstance(call, exp.Anonymous) else type(call).__name__
        if fold(name) != "fn_my_permissions":
            raise unsupported(f"the table-valued function {name}")
        self.of_server = True
        listed = expressions.meta(self, "FN_MY_PERMISSIONS", list(call.expressions), scope)
        sql_name = self.alias()
        outputs = tuple(Output(column, SqlType("sysname", length=128)) for column in ("entity_name", "subentity_name"))
        outputs += (Output("permission_name", SqlType("nvarchar", length=60)),)
        target.add(self._derived(alias or name, sql_name, Compiled("", outputs), []))
        cells = ", ".join(f"split_part(r, chr(9), {index}) AS o{index}" for index in (1, 2, 3))
        lines = f"SELECT unnest(string_split({listed.sql}, chr(10))) AS r"
        return f"(SELECT {cells} FROM ({lines}) AS q WHERE r <> '') AS {sql_name}"


def table_source(table: Table, alias: str, database: Database | None, schema: str) -> Source:
    columns = [
        SourceColumn(column.name, column.physical, column.type, column.nullable, column.id) for column in table.columns
    ]
    return Source(table.name, alias, columns, schema, database.name if database else "tempdb", table, database)


def _reference(source: Source, column: SourceColumn) -> Value:
    return Value(f"{source.sql}.{column.sql}", column.type, column.nullable)


def column_value(translator: Translator, source: Source, column: SourceColumn) -> Value:
    """A column of a source, its reading noted."""
    translator.read(source, [column])
    return _reference(source, column)


def _ordered(place: int, values: list[Value], outputs: list[Output]) -> str:
    """The order key of an output, which DuckDB knows by its name only where that stands alone."""
    output = Value(f"o{place}", outputs[place - 1].type)
    return values[place - 1].order_key if values and output.order_key != output.sql else output.order_key


def direction(item: exp.Expression) -> str:
    """SQL Server takes NULL for the smallest value."""
    return " DESC NULLS LAST" if item.args.get("desc") else " ASC NULLS FIRST"


def _table_name(identifier: exp.Expression) -> str:
    """Of a temporary table with its mark, which sqlglot takes off."""
    if identifier.args.get("global_"):
        raise unsupported("global temporary tables")
    return f"#{identifier.name}" if identifier.args.get("temporary") else str(identifier.name)


def _text(identifier: exp.Expression | None) -> str:
    return identifier.name if isinstance(identifier, exp.Identifier) else ""


def _unequal_lists() -> SqlServerError:
    return SqlServerError(
        205,
        "All queries combined using a UNION, INTERSECT or EXCEPT operator must have an equal number "
        "of expressions in their "
        "target lists.",
    )
