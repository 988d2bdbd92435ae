"""The command that serves health, metrics and the status page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from ivoris.cli.context import Context


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host", envvar="IVORIS_HOST", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", envvar="IVORIS_PORT", min=0, max=65535, help="0 for a free one.")
    ] = 8000,
    metrics_by: Annotated[
        Literal["center", "region"],
        typer.Option("--metrics-by", envvar="IVORIS_METRICS_BY", help="Whom a metric's series is for."),
    ] = "center",
    probe_seconds: Annotated[
        float,
        typer.Option("--probe-seconds", envvar="IVORIS_PROBE_SECONDS", min=1, help="Between two probes of a server."),
    ] = 60,
) -> int:
    """Serve /health, /metrics and a status page until told to end."""
    import contextlib

    from ivoris import logs
    from ivoris.errors import OutputError
    from ivoris.ledger import Ledger
    from ivoris.service.app import application
    from ivoris.service.knowledge import Knowledge
    from ivoris.service.serving import listen
    from ivoris.service.serving import serve as answer

    logs.configure()
    words: Context = context.obj
    with contextlib.suppress(OutputError):  # a ledger that is down is told of by the service; a wrong one ends it here
        Ledger.open(words.ledger_url, words.data_dir).close()
    knowledge = Knowledge(words.config, words.store, words.data_dir, words.ledger_url, probe_seconds=probe_seconds)
    with listen(host, port) as listening, knowledge:
        answer(application(knowledge, words.data_dir, by=metrics_by), listening)
    return 0
