"""Every request counted, timed, logged and answered, whatever happens inside."""

from __future__ import annotations

import re
import time
import uuid
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.responses import JSONResponse

from ivoris import logs
from ivoris.logs import log

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_OTHER = "other"
_SPOKEN = frozenset({"1.0", "1.1"})
_UNSPOKEN = JSONResponse({"detail": "no HTTP version that is spoken here; ask by HTTP/1.1"}, 400)
_BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
_HEADERS = (
    (b"cache-control", b"no-store"),
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


class Accounting:
    """Wraps the application.

    ``quiet`` paths are asked by machines all day: they are logged only where they answer otherwise than before.
    """

    def __init__(self, app: ASGIApp, registry: CollectorRegistry, paths: frozenset[str], quiet: frozenset[str]) -> None:
        self._app = app
        self._paths = paths
        self._answers = dict.fromkeys(quiet, 200)
        self._requests = Counter("ivoris_http_requests", "Requests.", ["path", "status"], registry=registry)
        self._seconds = Histogram(
            "ivoris_http_request_seconds", "Time to answer.", ["path"], registry=registry, buckets=_BUCKETS
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        status = 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *_HEADERS, (b"x-request-id", request_id.encode())]
            await send(message)

        begun = time.perf_counter()
        with logs.bound(trace_id=request_id):
            try:
                app = self._app if scope["http_version"] in _SPOKEN else _UNSPOKEN
                await app(scope, receive, sending)
            except Exception as error:  # noqa: BLE001  one line instead of a traceback, whose words may hold data
                log.error("Error", outcome="failure", error=error)
                if not status:
                    answer = JSONResponse({"detail": "unexpected; the log has more", "request": request_id}, 500)
                    await answer(scope, receive, sending)
            self._account(scope, status, time.perf_counter() - begun)

    def _account(self, scope: Scope, status: int, seconds: float) -> None:
        path = scope["path"] if scope["path"] in self._paths else _OTHER
        self._requests.labels(path, str(status)).inc()
        self._seconds.labels(path).observe(seconds)
        tell = log.debug if self._answers.get(path) == status else log.info
        if path in self._answers:
            self._answers[path] = status
        tell(
            "Answered",
            action="answer",
            outcome="failure" if status >= 500 else "success",
            method=scope["method"],
            path=path if path != _OTHER else None,  # somebody else's words
            status_code=status,
            seconds=seconds,
        )


def _request_id(scope: Scope) -> str:
    """The caller's own, so that its log and ours can be told together, or a new one."""
    given = dict(scope["headers"]).get(b"x-request-id", b"").decode("latin-1")
    return given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
