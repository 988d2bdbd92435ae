"""The commands that run until they are told to end: the service, and workers that are one as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ivoris.cli.context import DEFAULT_WORKERS, Context, end_at_once
from ivoris.cli.data import Workers
from ivoris.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket

    from ivoris.sqlserver import SqlServers


Host = Annotated[str, typer.Option("--host", envvar="IVORIS_HOST", help="The address to listen on.")]
Port = Annotated[int, typer.Option("--port", envvar="IVORIS_PORT", min=0, max=65535, help="0 for a free one.")]
MetricsBy = Annotated[
    Literal["center", "region"],
    typer.Option("--metrics-by", envvar="IVORIS_METRICS_BY", help="Whom a metric's series is for."),
]
ProbeSeconds = Annotated[
    float, typer.Option("--probe-seconds", envvar="IVORIS_PROBE_SECONDS", min=1, help="Between two probes of a server.")
]


def serve(
    context: typer.Context,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    metrics_by: MetricsBy = "center",
    probe_seconds: ProbeSeconds = 60,
) -> int:
    """Serve /health, /metrics and a status page until told to end."""
    import contextlib

    from ivoris import logs
    from ivoris.errors import OutputError
    from ivoris.ledger import Ledger
    from ivoris.service.serving import listen

    logs.configure()
    words: Context = context.obj
    with contextlib.suppress(OutputError):  # a ledger that is down is told of by the service; a wrong one ends it here
        Ledger.open(words.ledger_url, words.data_dir).close()
    with listen(host, port) as listening:
        ended = _answer(words, listening, metrics_by, probe_seconds)
    if not ended:
        end_at_once(0)
    return 0


def worker(
    context: typer.Context,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    metrics_by: MetricsBy = "center",
    probe_seconds: ProbeSeconds = 60,
    workers: Workers = DEFAULT_WORKERS,
) -> int:
    """Work at runs that many machines share, and serve what serve does, until told to end."""
    import contextlib
    import threading

    from ivoris import logs
    from ivoris.errors import OutputError
    from ivoris.jobs.hands import Hands
    from ivoris.jobs.queue import Queue, Worker
    from ivoris.jobs.shared import sweep
    from ivoris.service.serving import listen
    from ivoris.visits import Premises

    logs.configure()
    words: Context = context.obj
    stop = threading.Event()
    with words.ledger() as ledger:
        if not ledger.shared:
            raise ConfigurationError(
                "workers share their work by a ledger on PostgreSQL; set IVORIS_DATABASE_URL to "
                "postgresql://user:password@host/name, or run extract alone"
            )
        with words.servers(ledger) as servers:
            premises = Premises(words.config, servers, words.store, words.zones, ledger)
            hands = Hands(premises, Queue(ledger), stop, words.regions)
            with contextlib.suppress(OutputError):  # of a storage that is away /health and the jobs themselves tell
                sweep(premises, words.regions)
            with (
                listen(host, port) as listening,  # before the first job is taken
                Worker(ledger, hands.tasks, queues=words.regions, threads=workers, leaving=stop),
            ):
                ended = _answer(words, listening, metrics_by, probe_seconds, working=servers, ending=stop.set)
    if hands.stuck or not ended:
        end_at_once(0)
    return 0


def _answer(
    words: Context,
    listening: socket,
    metrics_by: Literal["center", "region"],
    probe_seconds: float,
    *,
    working: SqlServers | None = None,
    ending: Callable[[], None] = lambda: None,
) -> bool:
    """Answer until told to end; False where a thread is left then, which would end with the process and not well."""
    from ivoris.service.app import application
    from ivoris.service.knowledge import Knowledge
    from ivoris.service.serving import serve as answer

    knowledge = Knowledge(
        words.config,
        words.store,
        words.data_dir,
        words.ledger_url,
        probe_seconds=probe_seconds,
        regions=words.regions,
        zones=words.zones.names,
        working=working,
    )
    with knowledge:
        answer(application(knowledge, words.data_dir, by=metrics_by), listening, ending=ending)
    return knowledge.ended()
