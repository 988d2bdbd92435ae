from __future__ import annotations

import dataclasses
import datetime as dt
import re
import ssl
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris.config import Center, Config, Region, Secret, Server
from ivoris.doctor import dba, machine, reach, rounds
from ivoris.doctor.center import CenterExamination
from ivoris.doctor.checks import Check, Examination, Step, failed, ok, said
from ivoris.doctor.server import History, ServerExamination, skew
from ivoris.errors import PermanentError, TransientError
from ivoris.ledger import Attempt, Breaker
from ivoris.mapping import Mapping
from ivoris.schema import Column, Schema, Table
from ivoris.sqlserver import quote_identifier
from ivoris.workers import Workers

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=128)
REGION = Region(host="h", user="svc", password=Secret("${X}"), max_connections=2, connect_timeout=1, query_timeout=1)
SERVER = Server("germany", "h", 1433, REGION)
CENTER = Center(id="center_01", name="Praxis", region="germany", database="DentalDB_01")
CONFIG = Config(Path("centers.yml"), {"germany": REGION}, (CENTER,))


def columns(**actual: str) -> dict:
    return {name: {"actual_name": value, "encoding": ENCODINGS.get(name)} for name, value in actual.items()}


ENCODINGS = {"DATUM": "int_yyyymmdd", "DELKZ": {"live": [0, None]}, "ART": {"PKV": ["P"], "GKV": ["[0-9]+"]}}


def mapping(schema: str = "ck", kartei: str = "KARTEI_8Y", day: str = "DATUM_1") -> Mapping:
    tables = {
        "PATIENT": ("PATIENT_1", columns(ID="ID", P_NAME="NACHNAME", P_VORNAME="VORNAME", DELKZ="DEL")),
        "KASSEN": ("KASSEN_1", columns(ID="ID", NAME="NAME", ART="ART", DELKZ="DEL")),
        "PATKASSE": ("PATKASSE_1", columns(ID="ID", PATNR="PATNR", KASSENID="KID", DELKZ="DEL")),
        "KARTEI": (kartei, columns(ID="Nr", PATNR="PATNR", DATUM=day, BEMERKUNG="TEXT", DELKZ="DEL")),
        "LEISTUNG": ("LEISTUNG_1", columns(ID="ID", PATIENTID="PAT", DATUM="DATUM", LEISTUNG="CODE", DELKZ="DEL")),
    }
    return Mapping.model_validate(
        {
            "center_id": "center_01",
            "database": "DentalDB_01",
            "schema": schema,
            "reviewed": True,
            "generated_at": "2022-01-18T00:00:00Z",
            "tables": {name: {"actual_name": actual, "columns": found} for name, (actual, found) in tables.items()},
        }
    )


# T-SQL


def code(sql: str) -> str:
    """The statements without comments, names and literals: all that could do something."""
    without = re.sub(r"\[(?:[^\]]|\]\])*\]|N'(?:[^']|'')*'", "X", sql, flags=re.DOTALL)
    return re.sub(r"^ *--.*$", "", without, flags=re.MULTILINE)


@given(NAMES, NAMES, NAMES, NAMES)
def test_a_hostile_name_stays_a_name_in_every_statement(database, schema, table, user):
    center = CENTER.model_copy(update={"database": database, "schema_name": schema})
    hostile, plain = mapping(schema, table), mapping()
    if table in {"PATIENT_1", "KASSEN_1", "PATKASSE_1", "LEISTUNG_1"}:
        return
    script = dba.least_privilege(center, hostile, user)
    assert code(script).split() == code(dba.least_privilege(CENTER, plain, "svc")).split()
    index = dba.in_database(center, dba.create_index(schema, table, user, "IX"))
    assert code(index) == "USE X;\nCREATE INDEX X ON X.X (X);"
    assert code(dba.login_state(user)).count(";") == 1


def test_a_line_break_in_a_name_does_not_end_a_comment():
    center = CENTER.model_copy(update={"database": "x\nDROP DATABASE y --"})
    script = dba.least_privilege(center, mapping(schema="ck\r\nGO"), "svc\u2028; SHUTDOWN")
    comments = [line for line in re.split(r"\r\n|\r|\n", script) if line.startswith("--")]
    assert "-- USE [x DROP DATABASE y --];" in comments
    assert "-- GRANT SELECT ON SCHEMA::[ck GO] TO [svc ; SHUTDOWN];" in comments


def test_the_least_rights_are_the_needed_columns_and_no_names():
    script = dba.least_privilege(CENTER, mapping(), "svc")
    assert "GRANT SELECT ([ID]) ON OBJECT::[ck].[PATIENT_1] TO [svc];" in script
    assert "GRANT SELECT ([Nr], [PATNR], [DATUM_1], [TEXT], [DEL]) ON OBJECT::[ck].[KARTEI_8Y] TO [svc];" in script
    assert not {"NACHNAME", "VORNAME"} & set(re.findall(r"\w+", script))
    assert "NOT " not in script.replace("NOT NULL", "")
    tables = dict(mapping().tables)
    without = mapping().model_copy(update={"tables": {name: tables[name] for name in tables if name != "PATIENT"}})
    assert "PATIENT" not in code(dba.least_privilege(CENTER, without, "svc")).replace("PATIENTID", "")
    assert "PATIENT_1" not in dba.least_privilege(CENTER, without, "svc")


def test_a_mapping_that_is_not_enough_is_told_above_the_script():
    found = mapping()
    kartei = found.tables["KARTEI"]
    less = kartei.model_copy(update={"columns": {k: v for k, v in kartei.columns.items() if k != "DATUM"}})
    gap = found.model_copy(update={"reviewed": False, "tables": {**found.tables, "KARTEI": less}})
    head = dba.least_privilege(CENTER, gap, "svc").split("USE ")[0]
    assert "-- NOT ENOUGH YET: the mapping lacks KARTEI.DATUM." in head
    assert "-- NOT APPROVED YET" in head


# Steps


class Examined(Examination):
    def __init__(self, *steps: Step, lost=(), server: Server = SERVER) -> None:
        super().__init__(server, lost)
        self._steps = steps

    @property
    def steps(self):
        return self._steps


def raising(error: Exception):
    def take() -> Check:
        raise error

    return take


def test_what_needs_a_failed_step_is_skipped_and_the_rest_is_taken():
    one = Examined(
        Step("a", lambda: failed("broken", "mend it")),
        Step("b", ok, ("a",)),
        Step("c", ok, ("b",)),
        Step("d", ok),
        Step("e", ok, ("elsewhere",)),
        lost={"elsewhere"},
    )
    one.run()
    assert {name: check.state for name, check in one.checks.items()} == {
        "a": "failed", "b": "skipped", "c": "skipped", "d": "ok", "e": "skipped",
    }  # fmt: skip
    assert one.checks["c"].cause == "needs b, which did not succeed"


def test_errors_become_findings_and_a_surprise_tells_its_place_alone():
    one = Examined(
        Step("known", raising(PermanentError("tls", "no trust; put it there"))),
        Step("bare", raising(TransientError("deadlock", "a victim"))),
        Step("surprise", raising(ValueError("Erika Mustermann"))),
    )
    one.run()
    assert (one.checks["known"].cause, one.checks["known"].remedy) == ("no trust", "put it there")
    assert one.checks["bare"].remedy.startswith("run doctor again")
    assert one.checks["surprise"].cause.startswith("unexpected ValueError at ")
    assert "Erika" not in str(one.checks)


def test_the_remedy_is_what_stands_behind_the_last_semicolon():
    assert said(PermanentError("schema_missing", "no xy; it has ck; mend schema:")) == (
        "no xy; it has ck",
        "mend schema:",
    )


def test_after_a_broken_connection_nothing_more_is_asked_of_it():
    one = Examined(Step("a", ok, asks=True), Step("b", ok))
    one.connection = type("Broken", (), {"broken": True, "stuck": False})()
    one.run()
    assert {name: check.state for name, check in one.checks.items()} == {"a": "skipped", "b": "ok"}


# Side by side


def ran(*examinations: Examination) -> Workers:
    pool = Workers(4)
    done: list[int] = []
    rounds._side_by_side(pool, examinations, done.append)
    assert done[-1:] == [len(examinations)]
    pool.close()
    return pool


def test_no_server_is_asked_by_more_than_it_grants():
    lock, at_once, most = threading.Lock(), [0], [0]

    def take() -> Check:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        time.sleep(0.01)
        with lock:
            at_once[0] -= 1
        return ok()

    examinations = [Examined(Step("a", take)) for _ in range(9)]
    ran(*examinations)
    assert most[0] == 2
    assert all(one.checks["a"].state == "ok" for one in examinations)


def test_who_is_held_for_good_is_given_up_and_costs_only_those_who_need_his_connection():
    release = threading.Event()

    class Held(Examined):
        @property
        def overdue(self) -> bool:
            return self._begun is not None

    def hold() -> Check:
        release.wait(10)
        return ok()

    other = dataclasses.replace(SERVER, host="other")
    held = [Held(Step("a", ok), Step("b", hold), Step("c", ok)) for _ in range(REGION.max_connections)]
    behind = Examined(Step("a", ok))
    elsewhere = Examined(Step("a", ok), server=other)
    pool = ran(*held, behind, elsewhere)
    assert pool.stuck
    assert {name: check.state for name, check in held[0].checks.items()} == {"a": "ok", "b": "failed", "c": "skipped"}
    assert "lets the statement be cancelled" in held[0].checks["b"].cause
    assert "held by one that does not answer" in behind.checks["a"].cause
    assert elsewhere.checks["a"].state == "ok"
    before = dict(held[0].checks)
    release.set()
    while pool.stuck:
        time.sleep(0.01)
    assert held[0].checks == before, "what was given up changes nothing any more"


def test_a_step_beyond_all_timeouts_is_overdue():
    one = Examined(Step("a", ok))
    assert not one.overdue
    one._begun = time.monotonic()
    assert not one.overdue
    one._begun -= 3 * REGION.connect_timeout + REGION.query_timeout + 16
    assert one.overdue


@pytest.mark.parametrize(
    ("servers", "checks", "code"),
    [
        (["ok"], ["ok"], 0),
        (["ok"], ["warning"], 3),
        (["ok", "failed"], ["ok"], 3),
        (["failed", "skipped"], ["ok"], 1),
        (["ok"], ["skipped"], 0),
    ],
)
def test_the_exit_code(servers, checks, code):
    reports = tuple(rounds.ServerReport("r", "h:1", (), {"login": Check(state)}) for state in servers)
    centers = tuple(rounds.CenterReport(CENTER, "h:1", {"database": Check(state)}) for state in checks)
    report = rounds.Report(dt.datetime.now(dt.UTC), {"disk": ok()}, reports, centers)
    assert report.exit_code == code


# The way to a server


def test_what_does_not_come_back_is_not_waited_for():
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        reach.within(0.05, threading.Event().wait)
    assert time.monotonic() - begun < 5
    assert reach.within(5, lambda: 7) == 7
    with pytest.raises(KeyError):
        reach.within(5, lambda: {}["x"])


def test_a_name_server_that_does_not_answer(monkeypatch):
    monkeypatch.setattr(reach.socket, "getaddrinfo", lambda *_, **__: threading.Event().wait())
    check = reach.resolve(SERVER)
    assert (check.state, "no name server answered within 1 s" in check.cause) == ("failed", True)


@pytest.mark.parametrize(
    ("number", "words"),
    [(10, "has expired"), (9, "not valid yet"), (19, "not trusted here"), (20, "not trusted here"), (24, "invalid CA")],
)
def test_what_is_wrong_with_a_certificate(number, words):
    error = ssl.SSLCertVerificationError()
    error.verify_code, error.verify_message = number, "invalid CA certificate"
    shaken = reach._unverified(SERVER, error)
    assert words in shaken.problem
    assert shaken.remedy


def test_a_prelogin_asks_for_encryption_and_the_answer_is_understood():
    message = reach._prelogin()
    assert message == bytes.fromhex("00000b0006 0100110001 ff 000000000000 01")
    reach._agree(bytes.fromhex("01 0006 0001 ff 03"))
    with pytest.raises(reach._NoEncryptionError):
        reach._agree(bytes.fromhex("01 0006 0001 ff 02"))
    for nonsense in (b"", b"\xff", b"HTTP/1.1 200", bytes.fromhex("01 00ff 0001 ff 02")):
        with pytest.raises(reach._NoSqlServerError):
            reach._agree(nonsense)


def test_the_clock_is_compared_with_the_middle_of_the_round_trip():
    received = time.monotonic()
    ahead = dt.datetime.now(dt.UTC).replace(tzinfo=None) + dt.timedelta(seconds=90)
    trip, apart = skew(received - 2.0, received, ahead)
    assert trip == pytest.approx(2.0)
    assert apart == pytest.approx(91.0, abs=0.5), "the server answered a second before its answer came"


class Answers:
    """A connection that knows its answers by the statement's name."""

    broken = stuck = False
    sent_at = 0.0

    def __init__(self, **rows: list[dict] | Exception) -> None:
        self._rows = rows

    def rows(self, sql: str, _parameters=None) -> list[list[dict]]:
        self.sent_at = time.monotonic()
        found = self._rows[re.match(r"/\* ivoris-pipeline (\w+) \*/", sql)[1]]
        if isinstance(found, Exception):
            raise found
        return [found]


def test_a_clock_far_from_ours_is_told():
    one = ServerExamination(SERVER, [CENTER], None)
    late = (dt.datetime.now(dt.UTC) - dt.timedelta(minutes=10)).replace(tzinfo=None)
    one.connection = Answers(clock=[{"utc": late}])
    assert one._latency().state == "ok"
    check = one._clock()
    assert check.state == "warning"
    assert re.match(r"the server's clock is \d+ s behind this machine's", check.cause)


def test_past_statements_where_the_server_shows_them():
    one = ServerExamination(SERVER, [CENTER], None)
    rows = [
        {"database_name": "dentaldb_01", "executions": 400, "average_us": 34_567},
        {"database_name": "dentaldb_01", "executions": 2, "average_us": 9_000_000},
        {"database_name": None, "executions": 1, "average_us": 5},
    ]
    one.connection = Answers(history=rows)
    one._history()
    assert one.history["dentaldb_01"] == History(400, 34.6)
    one.connection = Answers(history=PermanentError("query", "refused"))
    assert "VIEW SERVER STATE" in one._history().cause


# One center


def indexed(rows: int, kind: str = "table", day: str = "DATUM_1", **names) -> CenterExamination:
    one = CenterExamination(CONFIG, CENTER, ServerExamination(SERVER, [CENTER], None), None, None, None, insist=False)
    found = mapping(day=day)
    tables = [Table(found.table(name), (Column("x", "int"),), kind, rows=rows) for name in ("KARTEI", "LEISTUNG")]
    one._schema = Schema("DentalDB_01", "ck", tuple(tables))
    one._mapping = found
    one.connection = Answers(
        indexes=[
            {"table_name": table, "column_name": column, "index_name": f"IX_{column}", "is_disabled": disabled}
            for (table, column), disabled in names["present"].items()
        ]
    )
    return one


ALL = {("kartei_8y", "datum_1"): 0, ("LEISTUNG_1", "DATUM"): 0, ("PATKASSE_1", "PATNR"): 0}


def test_indexes_are_recognised_however_the_server_spells_them():
    assert indexed(10**6, present=ALL)._index() == ok("on what days and patients are looked up by")


def test_a_disabled_index_is_rebuilt_rather_than_made_twice():
    check = indexed(10**6, present={**ALL, ("kartei_8y", "datum_1"): 1})._index()
    assert check.state == "warning"
    assert check.sql == "USE [DentalDB_01];\nALTER INDEX [IX_datum_1] ON [ck].[KARTEI_8Y] REBUILD;"


def test_a_missing_index_is_felt_where_a_table_is_large():
    present = {key: 0 for key in ALL if key[0] != "kartei_8y"}
    large, small = indexed(50_000, present=present)._index(), indexed(49_999, present=present)._index()
    assert (large.state, small.state) == ("warning", "ok")
    assert (
        large.sql
        == small.sql
        == ("USE [DentalDB_01];\nCREATE INDEX [IX_KARTEI_DATUM] ON [ck].[KARTEI_8Y] ([DATUM_1]);")
    )
    assert large.measured == {"rows": {"KARTEI_8Y.DATUM_1 (KARTEI.DATUM)": 50_000}}


def test_an_index_beneath_a_view_is_not_to_be_seen():
    check = indexed(10**6, kind="view", present={("PATKASSE_1", "PATNR"): 0})._index()
    assert (check.state, check.sql) == ("ok", "")
    assert "is a view" in check.cause


# Freshness

NOW = dt.datetime(2022, 1, 19, 2, 10, tzinfo=dt.UTC)
YESTERDAY = dt.date(2022, 1, 18)


def fresh(newest=None, tried=None, state=None) -> Check:
    attempts = {}
    if tried:
        day, status, error = tried
        attempts["center_01"] = Attempt("r", "center_01", day, 1, status, NOW, NOW, error)
    known = machine.Known({"center_01": newest} if newest else {}, attempts, {"center_01": state} if state else {})
    return machine.freshness(CONFIG, CENTER, known, NOW)


@pytest.mark.parametrize(
    ("newest", "tried", "state", "words"),
    [
        (YESTERDAY, (YESTERDAY, "success", None), "ok", "delivered up to 2022-01-18"),
        (dt.date(2022, 1, 17), None, "ok", "delivered up to 2022-01-17"),
        (dt.date(2022, 1, 16), None, "failed", "nothing was delivered since 2022-01-16"),
        (dt.date(2022, 1, 17), (YESTERDAY, "failed", "timeout"), "failed", "try for 2022-01-18 failed: timeout"),
        (dt.date(2022, 1, 17), (dt.date(2022, 1, 17), "failed", "timeout"), "ok", "delivered"),
        (None, None, "failed", "nothing was ever delivered"),
    ],
)
def test_freshness_at_ten_past_two(newest, tried, state, words):
    check = fresh(newest, tried)
    assert (check.state, words in check.cause) == (state, True)


def test_an_open_breaker_is_told_and_a_closed_one_is_not():
    until = NOW + dt.timedelta(hours=1)
    check = fresh(YESTERDAY, state=Breaker("center_01", 3, "connection", until))
    assert (check.state, "until 2022-01-19 03:10 UTC" in check.cause) == ("warning", True)
    check = fresh(dt.date(2022, 1, 17), (YESTERDAY, "failed", "timeout"), Breaker("center_01", 3, "timeout", until))
    assert "3 runs in a row failed (timeout)" in check.cause
    assert fresh(YESTERDAY, state=Breaker("center_01", 3, "connection", NOW - dt.timedelta(minutes=1))).state == "ok"


def test_a_disk_that_is_nearly_full(tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 499 * 2**20, "total": 10 * 2**30})
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda _: usage)
    check = machine.disk(tmp_path / "not" / "yet")
    assert (check.state, check.measured["free_bytes"]) == ("failed", 499 * 2**20)
    assert not list(tmp_path.iterdir())


def test_a_ledger_whose_driver_surprises_is_a_finding():
    def opened():
        raise RuntimeError("postgresql://user:secret@host")

    check, known = machine.ledger(opened, CONFIG, [CENTER])
    assert (check.state, known) == ("failed", None)
    assert "secret" not in check.cause


def test_names_in_remedies_are_quoted_by_the_one_function():
    assert dba.object_name("c]k", "K A") == f"{quote_identifier('c]k')}.{quote_identifier('K A')}" == "[c]]k].[K A]"
