"""A worker at its queue, on a real PostgreSQL that goes away."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable

import psycopg
import pytest

from ivoris.jobs import queue
from ivoris.jobs.queue import Queue, Tasks, Worker

DAY = dt.date(2022, 1, 18)
RUN = "r1"


def until(holds: Callable[[], object], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


class Bench:
    """A worker of two threads whose jobs last until they are let go, and what it was asked for."""

    def __init__(self, ledger, url: str) -> None:
        self.url = url
        self.queue = Queue(ledger)
        self.begun: Counter[str] = Counter()
        self.let_go = threading.Event()
        tasks = Tasks(extract=self._work, publish=self._work, tend=lambda: None)
        self.leaving = threading.Event()
        self.worker = Worker(ledger, tasks, queues=(), threads=2, leaving=self.leaving)
        self.ledger = ledger

    def _work(self, _run: str, of: str, _first: dt.date) -> None:
        self.begun[of] += 1
        if of.startswith("long"):
            self.let_go.wait(60)

    def enqueue(self, *names: str) -> None:
        with self.ledger.transaction() as connection:
            self.queue.extract(connection, RUN, [("germany", name, DAY) for name in names], 0)

    def ask(self, query: str, *values: object) -> list[tuple]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            return connection.execute(query, values).fetchall()

    def end_sessions(self) -> None:
        self.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

    def workers(self) -> list[tuple]:
        return self.ask("SELECT id, last_heartbeat FROM procrastinate_workers")


@pytest.fixture
def bench(shared, postgres, monkeypatch):
    monkeypatch.setattr(queue, "HEARTBEAT_SECONDS", 0.2)
    monkeypatch.setattr(queue, "_POLL_SECONDS", 0.2)
    made = Bench(shared, postgres)
    with made.worker:
        yield made
        made.let_go.set()


def test_a_worker_outlives_its_database_without_letting_go_of_its_jobs(bench):
    bench.enqueue("long")
    until(lambda: bench.begun["long"])
    before = bench.workers()
    bench.end_sessions()
    until(lambda: [one for one, _ in bench.workers()] == [one for one, _ in before] and bench.workers() > before)
    bench.enqueue("short")
    until(lambda: bench.begun["short"])
    bench.let_go.set()
    until(lambda: not bench.ask("SELECT id FROM procrastinate_jobs"))
    assert bench.begun == {"long": 1, "short": 1}


def test_a_worker_that_was_removed_for_its_silence_is_one_again(bench):
    until(bench.workers)
    bench.ask("WITH gone AS (DELETE FROM procrastinate_workers RETURNING id) SELECT id FROM gone")
    bench.enqueue("short")
    until(lambda: bench.begun["short"])


def test_a_job_whose_award_was_never_heard_is_made_all_the_same(bench, monkeypatch):
    fetch, lost = queue.JobManager.fetch_job, []

    async def lose_the_first_answer(*arguments, **options):
        job = await fetch(*arguments, **options)
        if job is not None and not lost:
            lost.append(job.task_kwargs["of"])
            raise queue.ConnectorException from psycopg.OperationalError("the connection is lost")
        return job

    bench.enqueue("long")
    until(lambda: bench.begun["long"])
    monkeypatch.setattr(queue.JobManager, "fetch_job", lose_the_first_answer)
    bench.enqueue("short")
    until(lambda: bench.begun["short"])
    assert lost == ["short"]
    assert bench.begun["long"] == 1


def test_a_queue_that_nobody_serves_is_known(shared, postgres):
    waiting = Queue(shared)
    assert not waiting.untouched("austria")
    with shared.transaction() as connection:
        waiting.extract(connection, RUN, [("austria", "a", DAY), ("austria", "b", DAY)], 0)
    assert waiting.untouched("austria")
    assert not waiting.untouched("germany")
    with psycopg.connect(postgres) as connection:
        connection.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE args ->> 'of' = 'a'")
    assert not waiting.untouched("austria")
