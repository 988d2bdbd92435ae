"""The service's addresses."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from pathlib import Path

import jinja2
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, disable_created_metrics
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from starlette.types import ASGIApp

from ivoris import health
from ivoris.metrics import By, Metrics
from ivoris.service.accounting import Accounting
from ivoris.service.knowledge import Knowledge
from ivoris.service.page import status_page

_MACHINES = frozenset({"/health", "/health/live", "/health/ready", "/metrics"})
_METHODS = ["GET", "HEAD"]  # monitors that only look for a status send HEAD


def application(knowledge: Knowledge, data_dir: Path, *, by: By) -> ASGIApp:
    """The application; the routes look at ``knowledge`` and wait for nothing, so that they need no thread."""
    app = FastAPI(title="Ivoris Pipeline", docs_url=None, redoc_url=None, openapi_url=None)
    disable_created_metrics()  # type: ignore[no-untyped-call]
    registry = CollectorRegistry()
    registry.register(Metrics(knowledge.seen, data_dir, by=by))
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    template = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        files("ivoris.service").joinpath("status.html").read_text(encoding="utf-8")
    )

    @app.api_route("/health", methods=_METHODS)
    async def _health() -> Response:
        well, document = health.healthy(knowledge.known(), dt.datetime.now(dt.UTC))
        return JSONResponse(document, 200 if well else 503)

    @app.api_route("/health/live", methods=_METHODS)
    async def _live() -> Response:
        return JSONResponse({"status": health.OK})

    @app.api_route("/health/ready", methods=_METHODS)
    async def _ready() -> Response:
        prepared, document = health.ready(knowledge.known())
        return JSONResponse(document, 200 if prepared else 503)

    @app.api_route("/metrics", methods=_METHODS)
    def _metrics() -> Response:  # in a thread: many centers take a while to write down
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    @app.api_route("/", methods=_METHODS)
    def _page(request: Request) -> Response:
        region = request.query_params.get("region")
        return HTMLResponse(template.render(status_page(knowledge.known(), dt.datetime.now(dt.UTC), region)))

    return Accounting(app, registry, _MACHINES | {"/"}, _MACHINES)
