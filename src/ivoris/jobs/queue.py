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
import sqlalchemy as sa
import structlog
from procrastinate import jobs, retry
from procrastinate.exceptions import ConnectorException, ProcrastinateException
from procrastinate.manager import JobManager

from ivoris.database import KEEPALIVE
from ivoris.errors import OutputError, place_of
from ivoris.ledger import Ledger

log = structlog.get_logger()
logging.getLogger("procrastinate").setLevel(logging.CRITICAL)  # what concerns an operator is told by this program

HEARTBEAT_SECONDS = 5.0
SILENT_SECONDS = 30.0  # without a heartbeat, after which a worker's jobs are others': the driver may hold Python long
_SWEEP_SECONDS = 5.0
_POLL_SECONDS = 2.0  # where a notification was lost
_LOOK_SECONDS = 0.2
_AGAIN_SECONDS = 10.0  # after a failure, however many: a job that waited its turn was tried as well
_SAID = 10  # times
_PAUSE_SECONDS = 1.0  # after the database was gone
_IN_ONE_INSERT = 1000
_EXTRACT, _PUBLISH = "extract", "publish"
PUBLISHING = 10  # what is complete is delivered before more is begun
NAMED, NIGHTLY, BACKFILL = 6, 5, 0  # priorities of visits: a repair and the night do not wait for years of others


class LaterError(Exception):
    """The job cannot be done now; it is tried again after ``seconds``, by whoever takes it then."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds:.0f} s")
        self.seconds = seconds


@dataclass(frozen=True)
class Tasks:
    """What a worker does for each kind of job: run, center or zone, and first date."""

    extract: Callable[[str, str, dt.date], None]
    publish: Callable[[str, str, dt.date], None]


class Queue:
    """Puts jobs into the queue."""

    def __init__(self, ledger: Ledger) -> None:
        self._app = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())
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
        threads = ThreadPoolExecutor(self._threads + 1, thread_name_prefix="job")
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
        sweeping = asyncio.create_task(_sweep(app))
        while not working.done() and not self._leaving.is_set():
            await asyncio.wait([working], timeout=_LOOK_SECONDS)
        working.cancel()  # which lets the jobs at hand end; once more would not
        await asyncio.wait([working])
        sweeping.cancel()
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
    """Says once more what became of a job: one whose end was not heard would stay its living worker's for ever."""

    def __init__(self, connector: procrastinate.BaseConnector, leaving: threading.Event) -> None:
        super().__init__(connector)
        self._leaving = leaving

    async def finish_job(self, *arguments: Any, **options: Any) -> None:
        await self._insist(super().finish_job, *arguments, **options)

    async def retry_job(self, *arguments: Any, **options: Any) -> None:
        await self._insist(super().retry_job, *arguments, **options)

    async def _insist(self, say: Callable[..., Awaitable[None]], *arguments: Any, **options: Any) -> None:
        for _ in range(_SAID):
            if self._leaving.is_set():  # its worker falls silent, and others take the job over
                break
            with contextlib.suppress(ConnectorException):
                await say(*arguments, **options)
                return
            await asyncio.sleep(_PAUSE_SECONDS)
        await say(*arguments, **options)


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
