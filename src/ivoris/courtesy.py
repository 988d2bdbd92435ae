"""What a server is spared: connections, and statements per second, in this process or over all of them."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import Protocol


class Limits(Protocol):
    """What a server is spared over all processes, not in this one alone."""

    def slot(self, server: str, limit: int, patience: float) -> contextlib.AbstractContextManager[None]:
        """Hold one of a server's ``limit`` connections while the block lasts; ServerBusyError where none gets free."""

    def turn(self, server: str, per_second: int) -> float:
        """Seconds until the next batch may be sent to a server, of so many by all processes together."""


class Budget:
    """How many batches a server is sent in a second, over all its centers; no limit where that is None."""

    def __init__(self, per_second: int | None) -> None:
        self._interval = 1 / per_second if per_second else 0.0
        self._next = 0.0
        self._lock = threading.Lock()

    def spend(self) -> None:
        """Wait for this batch's turn."""
        if not self._interval:
            return
        with self._lock:
            turn = max(self._next, time.monotonic())
            self._next = turn + self._interval
        time.sleep(max(turn - time.monotonic(), 0))


class SharedBudget(Budget):
    """A budget that all processes share."""

    def __init__(self, limits: Limits, server: str, per_second: int) -> None:
        super().__init__(None)
        self._limits, self._server, self._per_second = limits, server, per_second

    def spend(self) -> None:
        time.sleep(max(self._limits.turn(self._server, self._per_second), 0))
