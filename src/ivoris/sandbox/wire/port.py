"""The port of a server, shut while a fault wants the whole server away."""

from __future__ import annotations

import asyncio
import logging
import math
import socket
import time
from collections.abc import Awaitable, Callable
from typing import Any

from ivoris.errors import OutputError
from ivoris.sandbox.faults import Fault, FaultKind, Faults

log = logging.getLogger(__name__)

_BACKLOG = 1024
_LOOK_SECONDS = 0.02  # between two looks at the faults: a refused connection cannot ask for them


class Port:
    """While it is shut, connections are refused and no other program is given its number."""

    def __init__(self, connected: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]) -> None:
        self._connected = connected
        self._listener: asyncio.Server | None = None
        self._address: tuple[str, int] = ("", 0)
        self._held: list[socket.socket] = []
        self._outage: Fault | None = None
        self._outage_ends = math.inf

    async def open(self, host: str, port: int) -> int:
        """Listen; gives the port, a free one for 0. OSError where that is taken."""
        self._listener = await asyncio.start_server(self._connected, host, port, backlog=_BACKLOG)
        bound: int = self._listener.sockets[0].getsockname()[1]
        self._address = (host, bound)
        return bound

    def close(self) -> None:
        if self._listener is not None:
            self._listener.close()
        self._release()

    async def follow(self, faults: Faults, disconnect_all: Callable[[], Awaitable[None]]) -> None:
        """Shut and open as the faults say, until cancelled; ``disconnect_all`` is what a restart begins with."""
        while True:
            try:
                await self._look(faults, disconnect_all)
            except (OSError, OutputError):
                log.exception("Error: port %d cannot be shut or opened as the faults say", self._address[1])
            await asyncio.sleep(_LOOK_SECONDS)

    async def _look(self, faults: Faults, disconnect_all: Callable[[], Awaitable[None]]) -> None:
        outage, before = faults.outage(), self._outage
        self._outage = outage
        if outage is None:
            await self._reopen()
        elif outage != before:
            self._shut()
            self._outage_ends = math.inf
            if outage.kind is FaultKind.RESTART:
                await disconnect_all()
                self._outage_ends = time.monotonic() + outage.seconds
        elif time.monotonic() >= self._outage_ends:
            faults.remove(outage)

    def _shut(self) -> None:
        if self._listener is None:
            return
        places = [(listening.family, listening.getsockname()) for listening in self._listener.sockets]
        self._listener.close()
        self._listener = None
        self._held = [_hold(family, address) for family, address in places]

    async def _reopen(self) -> None:
        if self._listener is None:
            await self.open(*self._address)
            self._release()

    def _release(self) -> None:
        for held in self._held:
            held.close()
        self._held = []


def _hold(family: int, address: Any) -> socket.socket:
    """Bound and not listening: the system refuses who connects, and a listener may still take its place."""
    held = socket.socket(family)
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(address)
    return held
