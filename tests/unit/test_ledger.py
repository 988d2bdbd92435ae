"""The same ledger on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from ivoris import database
from ivoris.database import SCHEMA_REVISION, now
from ivoris.errors import ConfigurationError, OutputError
from ivoris.jobs import limits, worklist
from ivoris.ledger import Attempt, Delivery, Ledger, Run

DAY = dt.date(2022, 1, 18)


def run(run_id: str, *, all_centers: bool = True) -> Run:
    return Run(run_id, DAY, DAY, all_centers, 30, 10, "running", now())


def attempt(run_id: str, status: str, error: str | None = None, center: str = "c1") -> Attempt:
    return Attempt(run_id, center, DAY, 1, status, now(), now(), error, "detail" if error else None)


def delivery(run_id: str, rows: int, day: dt.date = DAY) -> Delivery:
    return Delivery("c1", day, run_id, rows, 0, 0, 12, "sha256:c", "sha256:m", now())


def test_a_delivery_replaces_an_earlier_one_of_its_center_and_date(ledger):
    ledger.start_run(run("r1"))
    ledger.record([attempt("r1", "success")], [delivery("r1", 6)])
    ledger.start_run(run("r2"))
    second = delivery("r2", 7)
    ledger.record([attempt("r2", "success")], [second])
    assert ledger.deliveries(DAY) == {"c1": second}
    assert ledger.newest_deliveries() == {"c1": DAY}


def test_when_a_source_began_to_be_asked_is_told_of_what_lies_there(ledger):
    ledger.start_run(run("r1"))
    tried = attempt("r1", "success")
    ledger.record([attempt("r1", "failed", "timeout"), tried], [delivery("r1", 6)])
    ledger.start_run(run("r2"))
    ledger.record([attempt("r2", "failed", "timeout")])
    before = tried.started_at - dt.timedelta(hours=1)
    assert ledger.asked_since([DAY], before) == {("c1", DAY): tried.started_at}
    assert ledger.asked_since([DAY], tried.started_at) == {}
    assert ledger.asked_since([DAY + dt.timedelta(days=1)], before) == {}


def test_why_late_days_could_not_be_published_is_told_once_for_each_reason(ledger):
    ledger.start_run(run("r1"))
    ledger.record([attempt("r1", "failed", "output", center) for center in ("c1", "c2")])
    ledger.record([attempt("r1", "failed", "timeout", "c3")])
    assert ledger.lost("r1", DAY + dt.timedelta(days=1), DAY + dt.timedelta(days=1)) == ("detail",)
    assert ledger.lost("r1", DAY - dt.timedelta(days=1), DAY - dt.timedelta(days=1)) == ("detail",)
    assert ledger.lost("r1", DAY, DAY) == ()


def test_an_interrupted_run_is_found_while_what_it_delivered_is_new(ledger):
    def found(hours: float):
        return ledger.interrupted_run(DAY, DAY, all_centers=True, since=now() - dt.timedelta(hours=hours))

    ledger.start_run(run("r1"))
    ledger.finish_run("r1", "interrupted", 5)
    assert found(1) is None, "it delivered nothing"
    ledger.record([attempt("r1", "success")], [delivery("r1", 6)])
    assert found(1).run_id == "r1"
    assert found(-1) is None
    ledger.start_run(run("r2"))
    ledger.finish_run("r2", "success", 5)
    assert found(1) is None, "a later run came to its end"


def test_the_newest_attempt_is_the_one_that_counts(ledger):
    ledger.start_run(run("r1"))
    ledger.record([attempt("r1", "success"), attempt("r1", "failed", "connection", "c2")])
    ledger.record([attempt("r1", "failed", "timeout"), attempt("r1", "success", None, "c2")])
    newest = ledger.newest_attempts(DAY)
    assert {center: (found.status, found.error) for center, found in newest.items()} == {
        "c1": ("failed", "timeout"),
        "c2": ("success", None),
    }


def test_a_run_of_all_centers_speaks_for_the_date_before_a_later_one_of_some(ledger):
    for run_id, every, milliseconds in (("r1", True, 423), ("r2", False, 5), ("r3", True, None)):
        ledger.start_run(run(run_id, all_centers=every))
        if milliseconds is not None:
            ledger.finish_run(run_id, "success", milliseconds)
    newest = ledger.newest_run(DAY)
    assert newest is not None
    assert (newest.run_id, newest.duration_ms, newest.status) == ("r1", 423, "success")
    assert newest.started_at.tzinfo is not None
    assert ledger.newest_run(DAY + dt.timedelta(days=1)) is None


def test_attempts_and_deliveries_are_stored_both_or_neither(ledger):
    ledger.start_run(run("r1"))
    with pytest.raises(OutputError):
        ledger.record([attempt("r1", "success")], [delivery("no such run", 6)])
    assert ledger.newest_attempts(DAY) == {}


def test_the_runbooks_question_is_answered(ledger, url):
    ledger.start_run(run("r1"))
    ledger.record([], [delivery("r1", 6), delivery("r1", 6, DAY + dt.timedelta(days=1))])
    engine = sa.create_engine(database._parse(url))
    with engine.connect() as connection:
        newest = connection.execute(sa.text("SELECT MAX(extraction_date) FROM extractions")).scalar()
    engine.dispose()
    assert str(newest) == "2022-01-19"


def test_a_mapping_check_is_the_last_one(ledger):
    ledger.checked("c1", "sha256:m", fits=False)
    assert ledger.drifted() == {"c1": "sha256:m"}
    ledger.checked("c1", "sha256:m", fits=True)
    assert ledger.drifted() == {}


def test_the_audit_remembers(ledger):
    assert not ledger.noted("mapping.approved", "c1", "sha256:m")
    ledger.note("anna", "mapping.approved", "c1", "sha256:m")
    assert ledger.noted("mapping.approved", "c1", "sha256:m")


@pytest.mark.usefixtures("ledger")
def test_migrations_make_exactly_the_tables_the_program_uses(url):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    assert {worklist.work.name, limits.server_pace.name} <= database.metadata.tables.keys()
    engine = sa.create_engine(database._parse(url))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), database.metadata)
    engine.dispose()
    assert differences == []


def test_the_newest_migration_is_the_one_the_program_knows():
    versions = Path(database.__file__).parent / "migrations" / "versions"
    revisions = {re.search(r'^revision = "(\d+)"', path.read_text(), re.MULTILINE)[1] for path in versions.glob("*.py")}
    assert max(revisions) == SCHEMA_REVISION


def _described(connection) -> dict[tuple[str, str], tuple[str, bool, object]]:
    """Type, whether it may be null, and default of each column."""
    inspector = sa.inspect(connection)
    return {
        (table, column["name"]): (str(column["type"]), column["nullable"], column["default"])
        for table in inspector.get_table_names()
        if table != "alembic_version"
        for column in inspector.get_columns(table)
    }


def _unique(connection) -> set[tuple[str, str]]:
    inspector = sa.inspect(connection)
    return {
        (table, str(index["name"]))
        for table in inspector.get_table_names()
        for index in inspector.get_indexes(table)
        if index["unique"]
    }


@pytest.mark.parametrize("number", range(3, int(SCHEMA_REVISION) + 1))
def test_a_migration_leaves_the_program_before_it_working(url, number):
    """What it knows stays as it is, and what is new asks nothing of it."""
    from alembic import command
    from alembic.config import Config as Alembic

    alembic = Alembic()
    alembic.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    engine = sa.create_engine(database._parse(url))
    seen = []
    for revision in (f"{number - 1:04d}", f"{number:04d}"):
        with engine.begin() as connection:
            alembic.attributes["connection"] = connection
            command.upgrade(alembic, revision)
        with engine.connect() as connection:
            seen.append((_described(connection), _unique(connection)))
    engine.dispose()
    (before, unique_before), (after, unique_after) = seen
    assert {key: after.get(key) for key in before} == before
    tables = {table for table, _ in before}
    new = {key: (nullable, default) for key, (_, nullable, default) in after.items() if key not in before}
    assert not [key for key, (nullable, default) in new.items() if key[0] in tables and not nullable and not default]
    assert not [index for index in unique_after - unique_before if index[0] in tables]


@pytest.mark.usefixtures("ledger")
def test_a_ledger_one_version_ahead_is_used_as_it_is(url, tmp_path):
    ahead = f"{int(SCHEMA_REVISION) + 1:04d}"
    engine = sa.create_engine(database._parse(url))
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :ahead"), {"ahead": ahead})
    opened = Ledger.open(url, tmp_path)
    assert opened.running() == []
    opened.close()
    engine.dispose()


@pytest.mark.usefixtures("ledger")
def test_a_ledger_of_a_newer_program_is_left_alone(url, tmp_path):
    engine = sa.create_engine(database._parse(url))
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(ConfigurationError, match="too new for this program"):
        Ledger.open(url, tmp_path)


def test_the_database_of_another_program_is_left_alone(url, tmp_path):
    engine = sa.create_engine(database._parse(url))
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE IF EXISTS alembic_version"))
        connection.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(sa.text("INSERT INTO alembic_version VALUES ('ae1027a6acf')"))
        before = set(sa.inspect(connection).get_table_names())
    with pytest.raises(ConfigurationError, match="is the database of another program, not this program's ledger"):
        Ledger.open(url, tmp_path)
    assert set(sa.inspect(engine).get_table_names()) == before
    engine.dispose()


@pytest.mark.parametrize(
    ("address", "error", "words"),
    [
        ("nonsense", ConfigurationError, "IVORIS_DATABASE_URL"),
        ("mysql://u:hunter2@h/d", ConfigurationError, "mysql"),
        ("postgresql://u:hunter2@localhost:1/d", OutputError, "cannot be used"),
        ("postgresql://u@localhost:1/d?password=hunter2", OutputError, "ledger localhost:1/d: cannot be used"),
        ("postgresql:///d?host=localhost&port=1&user=u&password=hunter2", OutputError, "cannot be used"),
        ("postgresql://u:abc@hunter2@localhost:1/d", ConfigurationError, "%40"),
        ("sqlite:////proc/ledger.db", OutputError, "cannot be used"),
    ],
)
def test_a_ledger_that_cannot_be_opened_is_one_line_without_its_password(tmp_path, address, error, words):
    with pytest.raises(error) as caught:
        Ledger.open(address, tmp_path)
    assert words in str(caught.value)
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "ledger.db").write_text("this is no database, but long enough to look like a file" * 50)
    with pytest.raises(OutputError, match=r"ledger\.db"):
        Ledger.open(None, tmp_path)


def test_whoever_has_a_ledger_open_reads_the_file_that_took_its_place(tmp_path):
    service = Ledger.open(None, tmp_path)
    service.note("a", "before")
    (tmp_path / "ledger.db").rename(tmp_path / "aside.db")
    assert service.running() == []
    assert not (tmp_path / "ledger.db").exists(), "whoever moved it away puts one there"
    other = Ledger.open(None, tmp_path)
    other.start_run(run("r1"))
    assert [found.run_id for found in service.running()] == ["r1"]
    service.start_run(run("r2"))
    assert {found.run_id for found in other.running()} == {"r1", "r2"}
    service.close()
    other.close()


def test_the_address_may_be_in_a_file_and_change_there(postgres, tmp_path):
    """Secrets rotate: each new connection is made by what the file says then."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    file = tmp_path / "database_url"
    file.write_text(f"{postgres}\n", encoding="utf-8")
    opened = Ledger.open(f"${{file:{file}}}", tmp_path)
    assert opened.running() == []
    file.write_text("postgresql://nobody:x@127.0.0.1:1/none", encoding="utf-8")
    assert "nobody" in opened.conninfo()
    sessions = [opened.session() for _ in range(1)]  # the one that is open already
    with pytest.raises(OutputError, match="cannot be used"):
        sessions.append(opened.session())
    for session in sessions:
        session.close()
    opened.close()


@pytest.mark.parametrize("url", ["${file:/none/of/this}", "${", "${IVORIS_NO_SUCH_VARIABLE}"])
def test_an_address_that_refers_to_nothing_is_told(url, tmp_path):
    with pytest.raises(ConfigurationError, match="IVORIS_DATABASE_URL: "):
        Ledger.open(url, tmp_path)
