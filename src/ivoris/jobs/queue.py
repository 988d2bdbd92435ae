"""The queue: procrastinate's tables in the ledger's PostgreSQL, and a worker of this process. Its only importer."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import itertools
import logging
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Self, cast

import procrastinate
import psycopg
import sqlalchemy as sa
from procrastinate import jobs, retry
from procrastinate.exceptions import ConnectorException, ProcrastinateException
from procrastinate.manager import JobManager

from ivoris.database import KEEPALIVE
from ivoris.errors import OutputError, place_of
from ivoris.ledger import Ledger
from ivoris.logs import log

logging.getLogger("procrastinate").setLevel(logging.CRITICAL)  # what concerns an operator is told by this program

HEARTBEAT_SECONDS = 5.0
SILENT_SECONDS = 30.0  # without a heartbeat, after which a worker's jobs are others': the driver may hold Python long
_SWEEP_SECONDS = 5.0
_TEND_SECONDS = 60.0
_POLL_SECONDS = 2.0  # where a notification was lost
_LOOK_SECONDS = 0.2
_AGAIN_SECONDS = 10.0  # after a failure, however many: a job that waited its turn was tried as well
_PAUSE_SECONDS = 1.0  # after the database was gone
_IN_ONE_INSERT = 1000
_HEARTBEAT = (
    "INSERT INTO procrastinate_workers (id) OVERRIDING SYSTEM VALUE VALUES (%(worker_id)s) "
    "ON CONFLICT (id) DO UPDATE SET last_heartbeat = now()"
)
_EXTRACT, _PUBLISH = "extract", "publish"
_JOBS = sa.table(
    "procrastinate_jobs", sa.column("queue_name"), sa.column("status"), sa.column("scheduled_at", sa.DateTime(True))
)
PUBLISHING = 10  # what is complete is delivered before more is begun
NAMED, NIGHTLY, BACKFILL = 6, 5, 0  # priorities of visits: a repair and the night do not wait for years of others


class LaterError(Exception):
    """The job cannot be done now; it is tried again after ``seconds``, by whoever takes it then."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds:.0f} s")
        self.seconds = seconds


@dataclass(frozen=True)
class Tasks:
    """What a worker does for each kind of job: run, center or zone, and first date; and every minute."""

    extract: Callable[[str, str, dt.date], None]
    publish: Callable[[str, str, dt.date], None]
    tend: Callable[[], None]


class Queue:
    """Puts jobs into the queue."""

    def __init__(self, ledger: Ledger) -> None:
        self._app = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())
        self._ledger = ledger
        _prepare(ledger)

    def extract(
        self, connection: sa.Connection, run_id: str, visits: Iterable[tuple[str, str, dt.date]], priority: int
    ) -> None:
        """Enqueue visits, each a queue's name, a center's id and a first date, within the connection's transaction."""
        jobs = (_job(_EXTRACT, queue, run_id, center, first, priority) for queue, center, first in visits)
        while some := list(itertools.islice(jobs, _IN_ONE_INSERT)):
            self._defer(connection, some)

    def publish(self, connection: sa.Connection, queue: str, run_id: str, zone: str, first: dt.date) -> None:
        """Enqueue the publication of a piece, within the connection's transaction."""
        self._defer(connection, [_job(_PUBLISH, queue, run_id, zone, first, PUBLISHING)])

    def untouched(self, queue: str) -> bool:
        """Whether a queue has work that is due, and nobody is at any."""
        query = sa.select(sa.literal(1)).select_from(_JOBS).where(_JOBS.c.queue_name == queue).limit(1)
        due = sa.or_(_JOBS.c.scheduled_at.is_(None), _JOBS.c.scheduled_at <= sa.func.now())
        waiting = self._ledger.rows(query.where(_status("todo"), due))
        return bool(waiting) and not self._ledger.rows(query.where(_status("doing")))

    def _defer(self, connection: sa.Connection, waiting: list[jobs.Job]) -> None:
        try:
            self._app.job_manager.batch_defer_jobs(waiting, connection=connection.connection.driver_connection)
        except ProcrastinateException as error:
            raise _unusable(error) from None


class Worker:
    """This process' worker: so many threads that take jobs of some queues, or of all. Use it as a context.

    It outlives a database that is gone for a while, and takes over what workers that fell silent were at. Once
    ``leaving`` is set it takes no more jobs.
    """

    def __init__(
        self, ledger: Ledger, tasks: Tasks, *, queues: Sequence[str], threads: int, leaving: threading.Event
    ) -> None:
        self._conninfo = ledger.conninfo
        self._tasks = tasks
        self._queues = queues
        self._threads = threads
        self._leaving = leaving
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Take no more jobs, and wait for those at hand; after Ctrl-C for nothing."""
        self._leaving.set()
        if kind is not KeyboardInterrupt:
            self._thread.join()

    def _run(self) -> None:
        asyncio.run(self._take_jobs())

    async def _take_jobs(self) -> None:
        threads = ThreadPoolExecutor(self._threads + 2, thread_name_prefix="job")  # names are looked up, and it tends
        asyncio.get_running_loop().set_default_executor(threads)
        while not self._leaving.is_set():
            app = _application(self._conninfo, self._tasks, self._leaving)
            try:
                async with app.open_async():
                    await self._until_stopped(app)
            except Exception as error:  # noqa: BLE001  the database is gone, or what was asked of it went wrong
                log.warning("Queue cannot be used", action="wait", error=f"unexpected {place_of(error)}")
                await asyncio.sleep(_PAUSE_SECONDS)

    async def _until_stopped(self, app: procrastinate.App) -> None:
        options: dict[str, Any] = {"queues": self._queues} if self._queues else {}
        working = asyncio.create_task(
            app.run_worker_async(
                concurrency=self._threads,
                install_signal_handlers=False,
                fetch_job_polling_interval=_POLL_SECONDS,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=SILENT_SECONDS,
                delete_jobs="always",
                **options,
            )
        )
        sweeping = [asyncio.create_task(_sweep(app)), asyncio.create_task(_tend(self._tasks))]
        while not working.done() and not self._leaving.is_set():
            await asyncio.wait([working], timeout=_LOOK_SECONDS)
        working.cancel()  # which lets the jobs at hand end; once more would not
        await asyncio.wait([working])
        for task in sweeping:
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            working.result()


async def _sweep(app: procrastinate.App) -> None:
    """Put jobs back into the queue whose worker fell silent."""
    while True:
        with contextlib.suppress(ConnectorException):  # the database is gone, or another worker was faster
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
                await app.job_manager.retry_job(job)
                log.warning("Job taken over", action="take over", job=job.task_name, **_about(job.task_kwargs))
        await asyncio.sleep(_SWEEP_SECONDS)


async def _tend(tasks: Tasks) -> None:
    while True:
        await asyncio.sleep(_TEND_SECONDS)
        try:
            await asyncio.to_thread(tasks.tend)
        except Exception as error:  # noqa: BLE001  the database is gone, most often; the next minute is another
            log.warning("Queue cannot be used", action="wait", error=f"unexpected {place_of(error)}")


def _status(name: str) -> sa.ColumnElement[bool]:
    return sa.cast(_JOBS.c.status, sa.Text) == name


def _application(address: Callable[[], str], tasks: Tasks, leaving: threading.Event) -> procrastinate.App:
    connector = procrastinate.PsycopgConnector(conninfo=address, kwargs=KEEPALIVE, min_size=1, max_size=5, timeout=10.0)
    app = procrastinate.App(connector=connector)
    app.job_manager = _Patient(connector, leaving)

    @app.task(name=_EXTRACT, retry=_Retry())
    def extract(run: str, of: str, first: str) -> None:
        tasks.extract(run, of, dt.date.fromisoformat(first))

    @app.task(name=_PUBLISH, retry=_Retry())
    def publish(run: str, of: str, first: str) -> None:
        tasks.publish(run, of, dt.date.fromisoformat(first))

    return app


class _Patient(JobManager):
    """Outlives a database that is gone for a while: the worker stays what it is, and its jobs stay its own.

    Otherwise it would end by the first question that fails, as soon as the longest of its jobs has: without a heartbeat
    until then, so that others begin the same jobs.
    """

    def __init__(self, connector: procrastinate.BaseConnector, leaving: threading.Event) -> None:
        super().__init__(connector)
        self._leaving = leaving
        self._at_hand: set[int | None] = set()
        self._doubtful = False

    async def fetch_job(self, queues: Iterable[str] | None, worker_id: int) -> jobs.Job | None:
        try:
            if self._doubtful:
                await self._put_back(worker_id)
                self._doubtful = False
            job = await super().fetch_job(queues, worker_id)
        except ConnectorException as error:
            log.warning("Queue cannot be used", action="wait", error=f"unexpected {place_of(error)}")
            self._doubtful = True
            await asyncio.sleep(_PAUSE_SECONDS)
            await self.update_heartbeat(worker_id)
            return None
        if job is not None:
            self._at_hand.add(job.id)
        return job

    async def _put_back(self, worker_id: int) -> None:
        """A job that the database gave this worker in an answer that was lost is nobody's."""
        known = set(self._at_hand)
        for job in await self.list_jobs_async(status="doing", worker_id=worker_id):
            if job.id not in known:
                await self.retry_job(job)

    async def update_heartbeat(self, worker_id: int) -> None:
        """Also of a worker that others have removed because it was silent for too long."""
        with contextlib.suppress(ConnectorException):
            await self.connector.execute_query_async(_HEARTBEAT, worker_id=worker_id)

    async def listen_for_jobs(self, **options: Any) -> None:
        while True:
            with contextlib.suppress(ConnectorException):
                await super().listen_for_jobs(**options)
            await asyncio.sleep(_PAUSE_SECONDS)

    async def finish_job(self, job: jobs.Job, *arguments: Any, **options: Any) -> None:
        await self._insist(super().finish_job, job, *arguments, **options)

    async def retry_job(self, job: jobs.Job, *arguments: Any, **options: Any) -> None:
        await self._insist(super().retry_job, job, *arguments, **options)

    async def _insist(
        self, say: Callable[..., Awaitable[None]], job: jobs.Job, *arguments: Any, **options: Any
    ) -> None:
        """Say until it is heard: a job whose end was not would stay its living worker's for ever."""
        while True:
            try:
                await say(job, *arguments, **options)
                break
            except ConnectorException as error:
                if self._leaving.is_set():  # the worker falls silent, and others take the job over
                    raise
                if not isinstance(error.__cause__, psycopg.OperationalError):  # as somebody else has
                    break
            await asyncio.sleep(_PAUSE_SECONDS)
        self._at_hand.discard(job.id)


class _Retry(retry.BaseRetryStrategy):
    """A job is never given up: who does it writes down as its outcome what fails for good."""

    def get_retry_decision(self, *, exception: BaseException, job: jobs.Job) -> retry.RetryDecision:
        if isinstance(exception, LaterError):
            seconds = exception.seconds
        else:
            seconds = _AGAIN_SECONDS
            told = str(exception) if isinstance(exception, OutputError) else f"unexpected {place_of(exception)}"
            log.error("Error", action=job.task_name, outcome="failure", detail=told, **_about(job.task_kwargs))
        return retry.RetryDecision(retry_at=dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds))


def _about(arguments: dict[str, Any]) -> dict[str, Any]:
    return {"run": arguments.get("run"), "date": arguments.get("first")}


def _job(task: str, queue: str, run_id: str, of: str, first: dt.date, priority: int) -> jobs.Job:
    return jobs.Job(
        id=None,
        queue=queue,
        task_name=task,
        priority=priority,
        lock=None,
        queueing_lock=None,
        task_kwargs={"run": run_id, "of": of, "first": first.isoformat()},
    )


def _prepare(ledger: Ledger) -> None:
    """Make the queue's tables where there are none."""
    with ledger.transaction() as connection:
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtextextended('ivoris queue', 0))"))
        if connection.execute(sa.text("SELECT to_regclass('procrastinate_jobs')")).scalar() is None:
            raw = cast("Any", connection.connection.driver_connection)
            raw.execute(procrastinate.schema.SchemaManager.get_schema())


def _unusable(error: ProcrastinateException) -> OutputError:
    return OutputError(f"the queue in the ledger's database cannot be used ({type(error).__name__}); run again")
