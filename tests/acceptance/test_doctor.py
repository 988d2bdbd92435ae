"""Whatever is wrong, doctor says where, why and what to do; what it gives a DBA to run does what it says."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import socket
import threading
from contextlib import closing
from dataclasses import dataclass

import mssql_python
import pytest
from program import REFERENCE_DATE as DAY
from program import REPOSITORY

from ivoris import config
from ivoris.cli.main import main
from ivoris.doctor import center as center_steps
from ivoris.doctor import reach
from ivoris.doctor import server as server_steps
from ivoris.ledger import Breaker, Ledger

pytestmark = pytest.mark.xdist_group("few")  # who shares the small stand-in
CENTER, DATABASE, LOGIN = "center_02", "DentalDB_02", "svc_extract_de"
GERMAN = ("center_01", "center_02", "center_03", "center_04")
MACHINE = ("disk", "ledger")
SERVER = ("name", "port", "tls", "login", "latency", "clock", "history")
STEPS = ("database", "schema", "mapping", "permission", "approval", "fit", "index", "statement", "freshness")


@dataclass
class Told:
    """What doctor said of everything; checks are found by whom they concern and their name."""

    code: int
    text: str
    document: dict

    def check(self, whom: str, name: str) -> dict:
        return next(check for check in self._checks(whom) if check["name"] == name)

    def states(self, whom: str) -> dict[str, str]:
        return {check["name"]: check["state"] for check in self._checks(whom)}

    def _checks(self, whom: str) -> list[dict]:
        if whom == "machine":
            return self.document["machine"]["checks"]
        found = [one for one in self.document["servers"] if one["region"] == whom]
        found += [one for one in self.document["centers"] if one["center_id"] == whom]
        return found[0]["checks"]


@pytest.fixture
def examined(ready, capsys, monkeypatch):
    """doctor --json in this process; ``config`` changes the text of centers.yml."""

    def run(*arguments: str, config=None, data_dir=None, as_json=True) -> Told:
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)  # which a run before this one set
        path = ready.config_path
        if config is not None:
            path = ready.data_dir / "other.yml"
            path.write_text(config(ready.config_path.read_text(encoding="utf-8")), encoding="utf-8")
        words = ["--config", str(path), "--data-dir", str(data_dir or ready.data_dir), "doctor", *arguments]
        code = main([*words, "--json"] if as_json else words)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Told(code, said.out + said.err, json.loads(said.out) if as_json and said.out else {})

    yield run
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)


@contextlib.contextmanager
def administrator(program, database: str = DATABASE):
    text = (
        f"Server=localhost,{program.sandbox.regions['germany'].port};Database={database};UID=sa;"
        f"PWD={{{program.sandbox.layout.password('sa')}}};TrustServerCertificate=yes"
    )
    with closing(mssql_python.connect(text, autocommit=True)) as connection:
        yield connection.cursor()


@contextlib.contextmanager
def changed(program, change: str, back: str, database: str = DATABASE):
    with administrator(program, database) as cursor:
        cursor.execute(change)
    try:
        yield
    finally:
        with administrator(program, database) as cursor:
            cursor.execute(back)


@contextlib.contextmanager
def narrowed(program):
    """The account has no right in the center's schema but what the block gives it; as before at its end."""
    back = f"GRANT SELECT ON SCHEMA::ck TO {LOGIN}"
    with changed(program, f"REVOKE SELECT ON SCHEMA::ck FROM {LOGIN}", back):
        try:
            yield
        finally:
            with administrator(program) as cursor:
                for table in mapping(program)["tables"].values():
                    cursor.execute(f"REVOKE SELECT ON OBJECT::ck.{table['actual_name']} FROM {LOGIN}")


def dba(program, sql: str, database: str = "master") -> None:
    """What doctor said, run by the one whom it said it to."""
    with administrator(program, database) as cursor:
        cursor.execute(sql)


def mapping(program) -> dict:
    return json.loads((program.data_dir / "mappings" / f"{CENTER}_mapping.json").read_text(encoding="utf-8"))


def names(program, table: str) -> tuple[str, dict[str, str]]:
    found = mapping(program)["tables"][table]
    return found["actual_name"], {key: column["actual_name"] for key, column in found["columns"].items()}


def in_region(name: str, field: str, value: object):
    """A change of centers.yml: one field of one region."""

    def change(text: str) -> str:
        head, marker, rest = text.partition(f"  {name}:\n")
        assert marker
        lines = rest.splitlines(keepends=True)
        place = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{field}:"))
        lines[place] = f"    {field}: {value}\n"
        return head + marker + "".join(lines)

    return change


def of_center(before: str, after: str):
    def change(text: str) -> str:
        assert before in text
        return text.replace(before, after)

    return change


@pytest.fixture
def closed_port():
    """A port where nothing listens, kept from everybody else."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        yield kept.getsockname()[1]


# All well


def test_all_well_is_short_and_zero(ready, examined):
    assert ready("extract").code == 0
    told = examined()
    assert told.code == 0, told.text
    assert told.document["findings"] == 0
    assert tuple(told.states("machine")) == MACHINE
    for whom, steps in (*(("germany", SERVER), ("austria", SERVER)), *((center, STEPS) for center in GERMAN)):
        assert told.states(whom) == dict.fromkeys(steps, "ok")
    check = told.check(CENTER, "statement")
    assert set(check) == {"name", "state", "cause", "remedy", "sql", "measured"}
    assert 0 < check["measured"]["seconds"] < 4
    assert 0 < told.check("germany", "latency")["measured"]["milliseconds"] < 100
    assert abs(told.check("germany", "clock")["measured"]["seconds"]) < 5
    assert 0 < told.check("germany", "tls")["measured"]["days_left"] < 400
    assert "VIEW SERVER STATE" in told.check("germany", "history")["cause"]

    finished = ready("doctor")
    assert finished.code == 0, finished.said
    assert [line[0] for line in finished.out.splitlines()] == ["✓", "✓", "✓", "✓", "✓", "i", "N"]
    assert "✓ 6 centers: nothing found" in finished.out
    assert "Nothing is wrong." in finished.out


def test_a_named_center_shows_every_step_and_the_index_that_would_help(ready, examined):
    told = examined("-c", CENTER, as_json=False)
    table, columns = names(ready, "KARTEI")
    for step in (*MACHINE, *SERVER, *STEPS):
        assert f" {step} " in told.text
    assert "center_03" not in told.text
    assert f"CREATE INDEX [IX_KARTEI_DATUM] ON [ck].[{table}] ([{columns['DATUM']}]);" in told.text


# The way to a server


def test_a_port_where_nothing_listens(examined, closed_port):
    change = in_region("germany", "port", closed_port)
    told = examined(config=change)
    assert told.code == 3
    assert told.states("germany") == {"name": "ok", "port": "failed", **dict.fromkeys(SERVER[2:], "skipped")}
    assert f"nothing listens at localhost:{closed_port}" in told.check("germany", "port")["cause"]
    assert "SQL Server" in told.check("germany", "port")["remedy"]
    for center in GERMAN:
        states = told.states(center)
        assert {name for name, state in states.items() if state == "skipped"} == {
            "database", "schema", "permission", "fit", "index", "statement",
        }  # fmt: skip
        assert (states["mapping"], states["approval"]) == ("ok", "ok")
    assert told.states("center_05")["statement"] == "ok"
    assert examined("-c", CENTER, config=change).code == 1, "nothing could be examined"
    shown = examined(config=change, as_json=False)
    assert f"✗ germany localhost:{closed_port} port: nothing listens" in shown.text
    assert f"- {', '.join(GERMAN)}: not examined" in shown.text


def test_a_name_that_leads_nowhere(examined):
    told = examined(config=in_region("austria", "host", "sql.praxis.invalid"))
    assert told.code == 3
    assert told.check("austria", "name")["state"] == "failed"
    assert "sql.praxis.invalid cannot be resolved" in told.check("austria", "name")["cause"]
    assert "host:" in told.check("austria", "name")["remedy"]
    assert told.states("austria")["port"] == "skipped"
    assert told.states("center_05")["database"] == "skipped"
    assert told.states(CENTER)["fit"] == "ok"


def test_a_certificate_of_another_authority(ready, examined):
    ready.sandbox.faults.set("germany", "wrong-certificate")
    told = examined()
    assert told.code == 3
    check = told.check("germany", "tls")
    assert (check["state"], told.states("germany")["login"]) == ("failed", "skipped")
    assert "of an authority that is not trusted here" in check["cause"]
    assert "ca_file" in check["remedy"]
    assert told.states("center_05")["fit"] == "ok"


def test_an_authority_that_cannot_be_read(examined):
    told = examined("-c", CENTER, config=in_region("germany", "ca_file", "/nonexistent/ca.pem"))
    assert told.code == 1
    assert "/nonexistent/ca.pem cannot be read" in told.check("germany", "tls")["cause"]


def test_a_certificate_for_another_name_says_which(ready, monkeypatch):
    loaded = config.load(ready.config_path)
    known = loaded.server(loaded.centers[0])
    monkeypatch.setenv("SSL_CERT_FILE", str(known.settings.ca_file))
    assert reach.shake_hands(known).expires > dt.datetime.now(dt.UTC)
    connect = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda place, **rest: connect(("localhost", place[1]), **rest))
    shaken = reach.shake_hands(config.Server("germany", "sql.praxis.example", known.port, known.settings))
    assert shaken.problem == "the server's certificate is not for sql.praxis.example but for localhost"
    assert "host:" in shaken.remedy


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x04\x01\x00\x09\x00\x00\x01\x00\xff", b""])
def test_what_listens_is_something_else(ready, answer):
    loaded = config.load(ready.config_path)
    settings = loaded.regions["germany"]
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            link, _ = listening.accept()
            with link:
                link.recv(4096)
                link.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        shaken = reach.shake_hands(config.Server("germany", "localhost", listening.getsockname()[1], settings))
        thread.join()
    words = "is no SQL Server" if answer else "does not get as far as TLS"
    assert words in shaken.problem


def test_a_wrong_password_is_asked_once_for_all_its_centers(ready, examined):
    secret = ready.data_dir / "wrong"
    secret.write_text("Marked-Secret-4711", encoding="utf-8")
    told = examined(config=in_region("germany", "password", f"'${{file:{secret}}}'"))
    assert told.code == 3
    check = told.check("germany", "login")
    assert (check["state"], told.states("germany")["tls"]) == ("failed", "ok")
    assert f"login {LOGIN} was refused" in check["cause"]
    assert f"LOGINPROPERTY(N'{LOGIN}', 'IsLocked')" in check["sql"]
    assert "Marked-Secret" not in told.text
    assert {told.states(center)["database"] for center in GERMAN} == {"skipped"}


def test_a_server_that_is_far_away(ready, examined, monkeypatch):
    monkeypatch.setattr(server_steps, "FAR_SECONDS", 0.03)
    ready.sandbox.faults.set("germany", "delay", milliseconds=20)
    told = examined("-c", CENTER)
    assert told.code == 3
    check = told.check("germany", "latency")
    assert check["state"] == "warning"
    assert check["measured"]["milliseconds"] > 30
    assert "VPN" in check["remedy"]


def test_what_hangs_ends_with_its_timeout_and_costs_its_center_alone(ready, examined):
    ready.sandbox.faults.set(DATABASE, "hang-query", statement="ivoris-pipeline extract")
    ready.sandbox.faults.set("DentalDB_03", "hang-login")
    told = examined()
    assert told.states("germany") == dict.fromkeys(SERVER, "ok")
    check = told.check(CENTER, "statement")
    assert (told.code, check["state"]) == (3, "failed")
    assert "longer than query_timeout" in check["cause"]
    assert told.check("center_03", "database")["state"] == "failed"
    assert {told.states(center)["statement"] for center in ("center_01", "center_04", "center_05")} == {"ok"}


def test_an_address_in_the_place_of_a_name(examined):
    told = examined("-c", CENTER, config=in_region("germany", "host", "127.0.0.1"))
    check = told.check("germany", "tls")
    assert (check["state"], "not an address" in check["remedy"]) == ("failed", True)


def test_a_server_that_takes_connections_and_no_logins(ready, examined):
    ready.sandbox.faults.set("austria", "hang-login")
    told = examined("-c", "center_05")
    assert (told.code, told.states("austria")["tls"]) == (1, "ok")
    assert "takes connections but no login" in told.check("austria", "login")["remedy"]


# The database and what may be read there


def test_a_database_that_is_not_there(examined):
    told = examined(config=of_center(f"database: {DATABASE}", "database: DentalDB_99"))
    assert told.code == 3
    check = told.check(CENTER, "database")
    assert check["state"] == "failed"
    assert "has no database DentalDB_99" in check["cause"]
    assert "database: in centers.yml" in check["remedy"]
    assert (check["sql"], told.states(CENTER)["schema"]) == (None, "skipped")


def test_a_login_without_a_user_and_the_statement_that_makes_one(ready, examined):
    change = of_center(f"database: {DATABASE}", "database: Praxis-Neu")
    with changed(ready, "CREATE DATABASE [Praxis-Neu]", "DROP DATABASE [Praxis-Neu]", "master"):
        check = examined("-c", CENTER, config=change).check(CENTER, "database")
        assert f"login {LOGIN} has no user in database Praxis-Neu" in check["cause"]
        made, joined = f"CREATE USER [{LOGIN}] FOR LOGIN [{LOGIN}];", f"ALTER USER [{LOGIN}] WITH LOGIN = [{LOGIN}];"
        assert check["sql"].splitlines() == [
            "USE [Praxis-Neu];",
            made,
            f"-- or, where that exists already: {joined}",
        ]
        dba(ready, check["sql"])
        told = examined("-c", CENTER, config=change)
        assert told.states(CENTER)["database"] == "ok"
        assert told.check(CENTER, "schema")["state"] == "failed"


def test_a_schema_that_is_not_there(examined):
    told = examined(config=of_center(f"database: {DATABASE}, schema: ck", f"database: {DATABASE}, schema: praxis"))
    check = told.check(CENTER, "schema")
    assert (told.code, check["state"]) == (3, "failed")
    assert "has no schema praxis" in check["cause"]
    assert "it has ck" in check["cause"]
    assert {told.states(CENTER)[name] for name in ("permission", "fit", "index", "statement")} == {"skipped"}


def test_nothing_may_be_read_and_the_statement_that_lets_it(ready, examined):
    with narrowed(ready):
        told = examined("-c", CENTER)
        check = told.check(CENTER, "schema")
        assert (told.code, check["state"]) == (3, "failed")
        assert check["sql"] == f"USE [{DATABASE}];\nGRANT SELECT ON SCHEMA::[ck] TO [{LOGIN}];"
        dba(ready, check["sql"])
        assert examined("-c", CENTER).states(CENTER)["permission"] == "ok"


def test_the_least_rights_are_enough_and_no_more(ready, examined):
    patient, columns = names(ready, "PATIENT")
    kartei, _ = names(ready, "KARTEI")
    script = examined("--grants", CENTER, as_json=False).text
    assert columns["P_NAME"] not in script
    assert f"GRANT SELECT ([{columns['ID']}]) ON OBJECT::[ck].[{patient}] TO [{LOGIN}];" in script
    assert f"-- GRANT SELECT ON SCHEMA::[ck] TO [{LOGIN}];" in script, "what onboarding needs stands in a comment"
    with narrowed(ready):
        dba(ready, script)
        extracted = ready("extract", "-c", CENTER, "--date", DAY, "--lookback", "3")
        assert extracted.code == 0, extracted.said
        assert "1/1 centers, 6 entries" in extracted.out
        assert ready("extract", "-c", CENTER, "--from", "2022-01-17", "--to", DAY).code == 0
        assert ready("validate-mappings", "-c", CENTER).code == 0
        told = examined("-c", CENTER)
        assert {state for name, state in told.states(CENTER).items() if name != "freshness"} == {"ok"}
        assert "the 5 tables needed" in told.check(CENTER, "permission")["cause"]
        with pytest.raises(mssql_python.Error, match="permission was denied"):
            as_account(ready, f"SELECT TOP (1) {columns['P_NAME']} FROM ck.{patient}")

        dba(ready, f"REVOKE SELECT ON OBJECT::ck.{kartei} FROM {LOGIN}", DATABASE)
        told = examined("-c", CENTER)
        check = told.check(CENTER, "permission")
        assert (told.code, check["state"], check["measured"]) == (3, "failed", {"tables": [kartei]})
        assert told.states(CENTER)["fit"] == "skipped"
        [grant] = [line for line in script.splitlines() if f"[{kartei}] TO" in line]
        assert check["sql"] == f"USE [{DATABASE}];\n{grant}"
        dba(ready, check["sql"])
        assert examined("-c", CENTER).states(CENTER)["statement"] == "ok"


def as_account(program, sql: str) -> None:
    text = (
        f"Server=localhost,{program.sandbox.regions['germany'].port};Database={DATABASE};UID={LOGIN};"
        f"PWD={{{program.sandbox.layout.password('germany')}}};TrustServerCertificate=yes"
    )
    with closing(mssql_python.connect(text, autocommit=True)) as connection:
        connection.cursor().execute(sql).fetchall()


def test_rights_wider_than_needed_are_taken_back_by_the_script(ready, examined):
    script = examined("--grants", CENTER, as_json=False).text
    patient, columns = names(ready, "PATIENT")
    with narrowed(ready):
        dba(
            ready,
            f"GRANT SELECT ON SCHEMA::ck TO {LOGIN}; GRANT SELECT ON OBJECT::ck.{patient} TO {LOGIN}; "
            f"ALTER ROLE db_datareader ADD MEMBER {LOGIN}",
            DATABASE,
        )
        as_account(ready, f"SELECT TOP (1) {columns['ID']}, DELKZ = 1 FROM ck.{patient}")
        dba(ready, script)
        with pytest.raises(mssql_python.Error, match="permission was denied"):
            as_account(ready, f"SELECT TOP (1) {columns['P_NAME']} FROM ck.{patient}")
        assert examined("-c", CENTER).states(CENTER)["statement"] == "ok"


# The mapping


def test_a_renamed_column_and_swapped_ones_do_not_fit(ready, examined):
    table, columns = names(ready, "KARTEI")
    old, other = columns["BEMERKUNG"], columns["PATNR"]
    with changed(
        ready,
        f"EXEC sp_rename 'ck.{table}.{old}', 'FREITEXT', 'COLUMN'",
        f"EXEC sp_rename 'ck.{table}.FREITEXT', '{old}', 'COLUMN'",
    ):
        told = examined("-c", CENTER)
        check = told.check(CENTER, "fit")
        assert (told.code, check["state"]) == (3, "failed")
        assert f"column {table}.{old} (KARTEI.BEMERKUNG) is gone" in check["cause"]
        assert "generate-mappings" in check["remedy"]
        assert told.states(CENTER)["permission"] == "ok"
        assert (told.states(CENTER)["index"], told.states(CENTER)["statement"]) == ("skipped", "skipped")
    swap = [(columns["ID"], "ZWISCHEN"), (other, columns["ID"]), ("ZWISCHEN", other)]
    renames = "; ".join(f"EXEC sp_rename 'ck.{table}.{a}', '{b}', 'COLUMN'" for a, b in swap)
    with changed(ready, renames, renames):
        check = examined("-c", CENTER).check(CENTER, "fit")
        assert (check["state"], "(KARTEI.ID) no longer holds what it did" in check["cause"]) == ("failed", True)


def test_mappings_that_are_missing_incomplete_broken_or_not_approved(ready, examined):
    def edit(center: str, change) -> None:
        path = ready.data_dir / "mappings" / f"{center}_mapping.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content), encoding="utf-8")

    (ready.data_dir / "mappings" / "center_01_mapping.json").unlink()
    edit(CENTER, lambda content: content.update(reviewed=False))
    edit("center_03", lambda content: content["tables"]["KARTEI"]["columns"]["DATUM"].update(encoding=None))
    (ready.data_dir / "mappings" / "center_04_mapping.json").write_text("{\n")
    told = examined()
    assert told.code == 3
    assert told.check("center_01", "mapping")["cause"] == "there is none"
    assert told.check("center_01", "permission")["cause"].startswith("SELECT on the whole schema ck")
    assert "it lacks KARTEI.DATUM (encoding)" in told.check("center_03", "mapping")["cause"]
    assert "center_04_mapping.json:2" in told.check("center_04", "mapping")["cause"]
    for center in ("center_01", "center_03", "center_04"):
        assert told.states(center)["mapping"] == "failed"
        assert told.states(center)["fit"] == "skipped"
    check = told.check(CENTER, "approval")
    assert (check["state"], check["cause"]) == ("failed", "nobody has reviewed the mapping")
    assert told.states(CENTER)["statement"] == "ok", "that nobody approved it keeps nothing from being examined"
    assert "-- NOT APPROVED YET" in examined("--grants", CENTER, as_json=False).text
    refused = examined("--grants", "center_01", as_json=False)
    assert (refused.code, "there is no mapping" in refused.text) == (1, True)


# Slowness


def test_a_large_table_without_index_and_the_statement_that_makes_it(ready, examined, monkeypatch):
    monkeypatch.setattr(center_steps, "LARGE", 1000)  # of the stand-in's tables those with entries have more
    check = examined("-c", CENTER).check(CENTER, "index")
    assert check["state"] == "warning"
    assert "each extraction reads the table from end to end" in check["cause"]
    lines = check["sql"].splitlines()
    assert lines[0] == f"USE [{DATABASE}];"
    made = [line.split()[2] for line in lines[1:]]
    assert made == ["[IX_KARTEI_DATUM]", "[IX_LEISTUNG_DATUM]", "[IX_PATKASSE_PATNR]"]
    tables = [names(ready, table)[0] for table in ("KARTEI", "LEISTUNG", "PATKASSE")]
    dropped = "; ".join(f"DROP INDEX {index} ON ck.{table}" for index, table in zip(made, tables, strict=True))
    with changed(ready, check["sql"], dropped):
        told = examined("-c", CENTER).check(CENTER, "index")
        assert (told["state"], told["sql"]) == ("ok", None)


def test_a_slow_statement_and_what_may_help(ready, examined, monkeypatch):
    monkeypatch.setattr(center_steps, "SLOW_SECONDS", 0.3)
    ready.sandbox.faults.set(DATABASE, "throttle", statement="ivoris-pipeline extract", rows_per_second=300)
    told = examined("-c", CENTER)
    check = told.check(CENTER, "statement")
    assert (told.code, check["state"]) == (3, "warning")
    assert check["measured"]["seconds"] > 0.3
    assert "CREATE INDEX [IX_KARTEI_DATUM]" in check["sql"]


def test_one_connection_is_enough_and_quiet_hours_are_kept(examined):
    quiet = "    quiet_hours: ['00:00-12:00', '12:00-23:59', '23:59-00:00']\n"

    def change(text: str) -> str:
        return text.replace("    max_connections: 20\n", f"    max_connections: 1\n{quiet}")

    told = examined(config=change)
    assert {told.states(center)["statement"] for center in GERMAN} == {"skipped"}
    assert "quiet hours until" in told.check(CENTER, "statement")["cause"]
    assert {told.states(center)["fit"] for center in GERMAN} == {"ok"}
    assert examined("-c", CENTER, config=change).states(CENTER)["statement"] == "ok", "who names it, means it"


# This machine and what was delivered


def test_a_ledger_that_cannot_be_used(examined, monkeypatch, closed_port):
    monkeypatch.setenv("IVORIS_DATABASE_URL", f"postgresql://ledger:Marked-Secret@localhost:{closed_port}/x")
    told = examined()
    assert told.code == 3
    check = told.check("machine", "ledger")
    assert (check["state"], "IVORIS_DATABASE_URL" in check["remedy"]) == ("failed", True)
    assert "Marked-Secret" not in told.text
    assert {told.states(center)["freshness"] for center in GERMAN} == {"skipped"}
    assert {told.states(center)["statement"] for center in GERMAN} == {"ok"}


def test_a_data_directory_that_cannot_be_written(examined, ready):
    told = examined("-c", CENTER, data_dir=ready.config_path / "data")
    assert told.code == 3
    check = told.check("machine", "disk")
    assert (check["state"], "cannot be written" in check["cause"]) == ("failed", True)


def test_stale_data_and_a_center_that_keeps_failing(ready, examined):
    assert ready("extract", "-c", CENTER, "--date", DAY).code == 0
    told = examined("-c", CENTER)
    check = told.check(CENTER, "freshness")
    assert (told.code, check["state"], check["measured"]["newest"]) == (3, "failed", DAY)
    assert f"nothing was delivered since {DAY}" in check["cause"]

    ready.sandbox.faults.set(DATABASE, "login-refused")
    assert ready("extract").code == 3
    ready.sandbox.faults.clear()
    told = examined()
    assert "failed: database_missing" in told.check(CENTER, "freshness")["cause"]
    assert told.states("center_01")["freshness"] == "ok"
    with closing(Ledger.open(None, ready.data_dir)) as ledger:
        until = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
        ledger.set_breakers([Breaker("center_01", 3, "connection", until)])
    check = examined("-c", "center_01").check("center_01", "freshness")
    assert check["state"] == "warning"
    assert check["cause"].startswith("3 runs in a row failed (connection)")


# Words


def test_what_is_said_of_a_practice_holds_nothing_of_its_patients(ready, examined):
    patient, columns = names(ready, "PATIENT")
    kartei, entry = names(ready, "KARTEI")
    with administrator(ready) as cursor:
        rows = cursor.execute(f"SELECT {columns['P_NAME']}, {columns['P_VORNAME']} FROM ck.{patient}").fetchall()
        texts = cursor.execute(f"SELECT DISTINCT {entry['BEMERKUNG']} FROM ck.{kartei}").fetchall()
    marked = {value for row in (*rows, *texts) for value in row if value and len(value) > 3}
    assert len(marked) > 50
    swap = [(entry["BEMERKUNG"], "ZWISCHEN"), (entry["PATNR"], entry["BEMERKUNG"]), ("ZWISCHEN", entry["PATNR"])]
    renames = "; ".join(f"EXEC sp_rename 'ck.{kartei}.{a}', '{b}', 'COLUMN'" for a, b in swap)
    with changed(ready, renames, renames):
        said = examined("-c", CENTER).text + examined("-c", CENTER, as_json=False).text
    assert {value for value in marked if value in said} == set()


def test_every_step_is_explained():
    runbook = (REPOSITORY / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    section = runbook.split("### What doctor says")[1].split("\n### ")[0]
    assert [step for step in (*MACHINE, *SERVER, *STEPS) if f"\n| `{step}` |" not in section] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["doctor", "-c", "center_99"], "no center is called center_99"),
        (["doctor", "--grants", CENTER, "-c", CENTER], "--grants stands alone"),
        (["doctor", "--grants", "center_99"], "no center is called center_99"),
    ],
)
def test_wrong_words_are_two(ready, capsys, arguments, words):
    code = main(["--config", str(ready.config_path), "--data-dir", str(ready.data_dir), *arguments])
    assert (code, words in capsys.readouterr().err) == (2, True)
    assert not os.environ.get("IVORIS_DATABASE_URL")
