"""The server process: listen, answer, drain."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from ivoris.errors import ConfigurationError
from ivoris.logs import log

_DRAIN_SECONDS = 10
_BACKLOG = 512


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, or ConfigurationError saying why there can be none. Port 0 is any that is free."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(
            family, socket.SOCK_STREAM, socket.IPPROTO_TCP
        )  # named, or asyncio leaves Nagle's delay
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
        return listening
    except OSError as error:
        raise ConfigurationError(
            f"{host}:{port} cannot be listened on: {error.strerror}; choose another with --host and --port"
        ) from None


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ending: Callable[[], None]) -> None:
        super().__init__(config)
        self._ending = ending

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._ending()
        super().handle_exit(sig, frame)


def serve(app: ASGIApp, listening: socket.socket, *, ending: Callable[[], None] = lambda: None) -> None:
    """Answer until SIGTERM or Ctrl-C, which is told to ``ending``, then let requests at hand end."""
    host, port = listening.getsockname()[:2]
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=_DRAIN_SECONDS
    )
    server = _Server(config, ending)
    # Before it is told that anybody may end it, and after all is answered: the server sends itself the signal again.
    signal.signal(signal.SIGTERM, server.handle_exit)
    log.info("Serving", action="serve", url=f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
    server.run(sockets=[listening])
