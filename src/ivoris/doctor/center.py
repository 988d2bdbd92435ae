"""One center: its database, what the login may read there, its mapping, and what an extraction takes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ivoris.config import Center, Config
from ivoris.database import now
from ivoris.discovery import discover
from ivoris.doctor import dba, machine
from ivoris.doctor.checks import Check, Examination, State, Step, failed, ok, said, skipped, warning
from ivoris.doctor.machine import Known
from ivoris.doctor.server import MASTER, History, ServerExamination
from ivoris.errors import CenterError, PermanentError
from ivoris.extraction import refused_tables
from ivoris.mapping import PATIENT_REFERENCES, Mapping
from ivoris.mapping_store import MappingStore
from ivoris.probe import deviations, probe
from ivoris.schema import Schema
from ivoris.sqlserver import Connection, SqlServers, statement
from ivoris.statements import Period, batch, date_encoding

LARGE = 50_000  # rows from which on a scan for a day's is felt
SLOW_SECONDS = 2.0  # beyond the round trip; usual is well below one

_SOUGHT = (("KARTEI", "DATUM"), ("LEISTUNG", "DATUM"), ("PATKASSE", "PATNR"))  # what statements look rows up by
_AT_NIGHT = "outside the practice's hours"


@dataclass(frozen=True)
class Unindexed:
    """A column that statements look rows up by and no index begins with; ``sql`` makes one, or an unused one usable."""

    where: str
    rows: int | None
    sql: str


class CenterExamination(Examination):
    """``insist`` asks for a day's rows in quiet hours too."""

    def __init__(
        self,
        config: Config,
        center: Center,
        server: ServerExamination,
        known: Known | None,
        servers: SqlServers,
        store: MappingStore,
        *,
        insist: bool,
    ) -> None:
        super().__init__(server.server, server.lost | (set() if known else {"ledger"}))
        self.center = center
        self._config = config
        self._shared = server
        self._known = known
        self._servers = servers
        self._store = store
        self._insist = insist
        self._schema = Schema(center.database, center.schema_name)
        self._mapping: Mapping | None = None
        self._unindexed: list[Unindexed] = []

    @property
    def steps(self) -> Sequence[Step]:
        return (
            Step("database", self._database, ("name", "port", "tls", "login", "latency")),
            Step("schema", self._read_schema, ("database",), asks=True),
            Step("mapping", self._read_mapping),
            Step("permission", self._permission, ("schema",), asks=True),
            Step("approval", self._approval, ("mapping",)),
            Step("fit", self._fit, ("permission", "mapping"), asks=True),
            Step("index", self._index, ("fit",), asks=True),
            Step("statement", self._statement, ("fit",), asks=True),
            Step("freshness", self._freshness, ("ledger",)),
        )

    @property
    def mapping(self) -> Mapping:
        """The mapping that steps with the need "mapping" use."""
        if self._mapping is None:
            raise RuntimeError("a step that needs a mapping was taken without one")
        return self._mapping

    def _database(self) -> Check:
        try:
            self.connection = self._opened.enter_context(self._servers.connection(self.center))
        except CenterError as error:
            if error.code != "database_missing":
                raise
            return self._not_opened(error)
        return ok(self.center.database)

    def _not_opened(self, error: CenterError) -> Check:
        """Which of the two it is that a refusal may mean: no such database, or no user in it."""
        database, user = self.center.database, self.server.settings.user
        master = self.center.model_copy(update={"database": MASTER})
        try:
            with self._servers.connection(master) as connection:
                [rows] = connection.rows(statement("database"), {"database": database})
        except CenterError:
            return failed(*said(error))
        if not rows:
            return failed(
                f"{self.server.address} has no database {database} that the login may know of",
                "mend database: in centers.yml, or ask the center's DBA where it went",
            )
        state = str(rows[0]["state"])
        if state != "ONLINE":
            sql = dba.set_online(database) if state == "OFFLINE" else ""
            return failed(f"database {database} is {state}", "the center's DBA brings it online", sql)
        return failed(
            f"login {user} has no user in database {database}, or after a restore one that is not its own any more",
            "the center's DBA creates or joins it, and grants what doctor --grants prints",
            dba.in_database(self.center, dba.create_user(user), dba.or_else(dba.join_user(user))),
        )

    def _read_schema(self) -> Check:
        try:
            self._schema = discover(self.asked, self.center)
        except PermanentError as error:
            if error.code != "permission":
                raise
            cause, _ = said(error)
            return failed(
                cause,
                f"the center's DBA grants it; doctor --grants {self.center.id} prints less, once there is a mapping",
                dba.onboarding(self.center, self.server.settings.user),
            )
        return ok(f"{self.center.schema_name}, {len(self._schema.tables)} tables", tables=len(self._schema.tables))

    def _read_mapping(self) -> Check:
        if not self._store.exists(self.center):
            return failed("there is none", "run generate-mappings, then review what it proposes")
        found = self._store.read(self.center)
        if gaps := found.missing():
            return failed(f"it lacks {', '.join(gaps)}", "look at it with show-mapping, and complete the file")
        self._mapping = found
        return ok(f"complete, fingerprint {found.content_fingerprint().removeprefix('sha256:')[:12]}")

    def _permission(self) -> Check:
        """The right to read each needed table; without a mapping nobody knows which these are."""
        user, schema = self.server.settings.user, self.center.schema_name
        if self._mapping is None:
            if self._schema.may_select:
                return ok(f"SELECT on the whole schema {schema}, which generate-mappings needs")
            return warning(
                f"no SELECT on the whole schema {schema}, which generate-mappings needs",
                "the center's DBA grants it until the mapping is approved",
                dba.onboarding(self.center, user),
            )
        refused = refused_tables(self.asked, self.mapping)
        if refused:
            return failed(
                f"the login may not read all needed columns of {', '.join(refused)}",
                "the center's DBA grants them; where that does not help, a DENY is in the way, which REVOKE takes back",
                dba.in_database(self.center, *dba.grants(self.mapping, user, refused)),
                tables=refused,
            )
        needed = self.mapping.names()
        if self._schema.may_select:
            return ok(f"the whole schema; doctor --grants {self.center.id} prints the {len(needed)} tables needed")
        return ok(f"the {len(needed)} tables needed")

    def _approval(self) -> Check:
        if self.mapping.reviewed:
            return ok(f"by {self.mapping.reviewed_by or 'hand'}")
        return failed("nobody has reviewed the mapping", "look at it with show-mapping, then approve it with review")

    def _fit(self) -> Check:
        tables = self._schema.tables
        live = {(table.name, column.name): column.data_type for table in tables for column in table.columns}
        differences = self.mapping.drift(live) or deviations(self.mapping, probe(self.asked, self.mapping))
        if differences:
            return failed(
                "; ".join(differences),
                "validate-mappings looks what was renamed; then propose anew with generate-mappings, and review",
            )
        if unprofiled := self.mapping.unprofiled():
            return ok(f"no profile, so values are not checked: {', '.join(unprofiled)}")
        return ok("tables, columns, types and values are those of the mapping")

    def _index(self) -> Check:
        led = self._leading()
        views = []
        for table_name, column_name, actual in self._sought():
            table = self.mapping.table(table_name)
            if table is None:
                continue
            live = self._schema.table(table)
            if live is not None and live.kind == "view":
                views.append(f"{table} ({table_name})")
            elif date_encoding(self.mapping, table_name) == "dd.mm.yyyy" and column_name == "DATUM":
                continue  # no index on such text serves a question for days
            elif False not in (found := led.get((table.casefold(), actual.casefold()), {})).values():
                schema = self.center.schema_name
                disabled = next(iter(found), None)
                sql = (
                    dba.rebuild_index(schema, table, disabled)
                    if disabled is not None
                    else dba.create_index(schema, table, actual, f"IX_{table_name}_{column_name}")
                )
                where = f"{table}.{actual} ({table_name}.{column_name})"
                self._unindexed.append(Unindexed(where, live.rows if live else None, sql))
        return self._judged(views)

    def _sought(self) -> list[tuple[str, str, str]]:
        """By canonical table and column, and the column's own name, what statements look rows up by."""
        columns = [(table, name, self.mapping.column(table, name)) for table, name in _SOUGHT]
        found = [(table, name, column.actual_name) for table, name, column in columns if column and column.actual_name]
        keys = {key for reference in PATIENT_REFERENCES if (key := self.mapping.patient_key(reference))}
        if len(keys) > 1:  # one number of a patient leads to another
            found += [("PATIENT", f"NUMBER{number}", key) for number, key in enumerate(sorted(keys), start=1)]
        return found

    def _leading(self) -> dict[tuple[str, str], dict[str, bool]]:
        """By table and column, the indexes that begin with it, and whether each is disabled."""
        sought = {self.mapping.table(table) for table, _, _ in self._sought()}
        tables = {f"t{n}": name for n, name in enumerate(sorted(filter(None, sought)))}
        sql = statement("indexes").replace("{tables}", ", ".join(f"@{key}" for key in tables))
        [rows] = self.asked.rows(sql, {"schema": self.center.schema_name, **tables})
        found: dict[tuple[str, str], dict[str, bool]] = {}
        for row in rows:  # some servers lower-case these names
            key = row["table_name"].casefold(), row["column_name"].casefold()
            found.setdefault(key, {})[row["index_name"]] = row["is_disabled"] == 1
        return found

    def _judged(self, views: Sequence[str]) -> Check:
        if not self._unindexed:
            if views:
                return ok(f"not to be seen from here: {', '.join(views)} is a view")
            return ok("on what days and patients are looked up by")
        measured: dict[str, Any] = {"rows": {one.where: one.rows for one in self._unindexed}}
        named = "; ".join(f"{one.where}, {_rows(one.rows)}" for one in self._unindexed)
        if any(one.rows is not None and one.rows >= LARGE for one in self._unindexed):
            return warning(
                f"no index on {named}: each extraction reads the table from end to end",
                f"the center's DBA creates it {_AT_NIGHT}, if the practice's software allows indexes of one's own",
                self._make_indexes(),
                **measured,
            )
        return ok(
            f"no index on {named}",
            f"tables as small as these do without; should they grow, the DBA creates it {_AT_NIGHT}",
            self._make_indexes(),
            **measured,
        )

    def _make_indexes(self) -> str:
        return dba.in_database(self.center, *(one.sql for one in self._unindexed))

    def _statement(self) -> Check:
        """What an extraction of yesterday takes; its rows are not kept."""
        until = self._config.quiet_until(self.center.region)
        if until and not self._insist:
            return skipped(f"quiet hours until {until}; doctor -c {self.center.id} asks all the same")
        day = self._config.yesterday(self.center)
        sql, parameters = batch(self.mapping, Period(day, day))
        rows = 0
        try:
            for _, some in self.asked.chunks(sql, parameters):
                rows += len(some)
        except CenterError as error:
            if error.code != "timeout":
                raise
            return self._slow(f"an extraction of {day} was not done: {said(error)[0]}", "failed")
        seconds = round(_since(self.asked), 3)
        history = self._history()
        measured: dict[str, Any] = {
            "seconds": seconds,
            "rows": rows,
            "past_executions": history.executions if history else None,
            "past_average_ms": history.average_ms if history else None,
        }
        words = f"an extraction of {day} takes {seconds:.2f} s"
        if history is not None:
            words += f", the {history.executions} before took {history.average_ms / 1000:.2f} s on average"
        if seconds - self._shared.round_trip > SLOW_SECONDS:
            return self._slow(words, "warning", **measured)
        return ok(words, **measured)

    def _history(self) -> History | None:
        names = {name.casefold(): one for name, one in (self._shared.history or {}).items()}
        return names.get(self.center.database.casefold())

    def _slow(self, cause: str, state: State, **measured: Any) -> Check:
        found = failed if state == "failed" else warning
        if self._unindexed:
            remedy = f"no index serves it: the center's DBA creates one {_AT_NIGHT}; else look for locks and load"
            return found(cause, remedy, self._make_indexes(), **measured)
        remedy = "the center's DBA looks for locks, load and what our statements cost"
        return found(cause, remedy, dba.WHAT_COSTS, **measured)

    def _freshness(self) -> Check:
        if self._known is None:
            raise RuntimeError("freshness was asked for without a ledger")
        return machine.freshness(self._config, self.center, self._known, now())


def _since(connection: Connection) -> float:
    return time.monotonic() - connection.sent_at


def _rows(number: int | None) -> str:
    return "rows unknown" if number is None else f"{number} rows"
