"""Locks of writers, held to the end of their transaction. Readers take none."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable

from ivoris.sandbox.results import SqlServerError, cancelled, deadlock_victim


class Locks:
    """Exclusive locks by name; the owner is a session's id."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._owners: dict[Hashable, int] = {}
        self.waiting: dict[int, Hashable] = {}  # who waits for what

    def acquire(self, name: Hashable, owner: int, timeout: float | None, is_cancelled: Callable[[], bool]) -> None:
        """Wait, for ``timeout`` seconds or for ever (None). Raises 1205, 1222 or 3617."""
        deadline = None if timeout is None else time.monotonic() + timeout
        with self._condition:
            try:
                while self._owners.get(name, owner) != owner:
                    self.waiting[owner] = name
                    if self._closes_a_circle(owner):
                        raise deadlock_victim(owner)
                    remaining = None if deadline is None else deadline - time.monotonic()
                    if remaining is not None and remaining <= 0:
                        raise SqlServerError(1222, "Lock request time out period exceeded.", state=45)
                    self._condition.wait(remaining)
                    if is_cancelled():
                        raise cancelled()
                self._owners[name] = owner
            finally:
                self.waiting.pop(owner, None)

    def _closes_a_circle(self, owner: int) -> bool:
        current = owner
        while (name := self.waiting.get(current)) is not None:
            current = self._owners.get(name, -1)
            if current == owner:
                return True
        return False

    def release(self, owner: int) -> None:
        with self._condition:
            self._owners = {name: holder for name, holder in self._owners.items() if holder != owner}
            self._condition.notify_all()

    def wake(self) -> None:
        """Let waiters look again whether they were cancelled."""
        with self._condition:
            self._condition.notify_all()
