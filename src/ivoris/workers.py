"""Threads that ask centers side by side, and do without one that a server never lets go."""

from __future__ import annotations

import contextlib
import itertools
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Workers:
    """So many threads at work. None of them keeps the process alive."""

    def __init__(self, number: int) -> None:
        self._tasks: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._stuck: set[Future[Any]] = set()
        self._threads: list[threading.Thread] = []
        self._numbers = itertools.count(1)
        for _ in range(number):
            self._start()

    def submit(self, work: Callable[[], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        self._tasks.put((future, work))
        return future

    def give_up(self, future: Future[Any]) -> None:
        """Let another thread take the place of the one that is at this work; it ends when the work does."""
        with self._lock:
            self._stuck.add(future)
        self._start()

    @property
    def stuck(self) -> bool:
        """Whether a thread never came back from what was given up."""
        with self._lock:
            return bool(self._stuck)

    def close(self) -> None:
        """Let the threads end after the work at hand; what was not begun is cancelled."""
        with contextlib.suppress(queue.Empty):  # a thread may take the last one at the same moment
            while True:
                if (task := self._tasks.get_nowait()) is not None:
                    task[0].cancel()
        for _ in self._threads:
            self._tasks.put(None)

    def ended(self, seconds: float) -> bool:
        """Whether all threads have ended, for which they have some seconds once it is closed."""
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(until - time.monotonic(), 0))
        return not any(thread.is_alive() for thread in self._threads)

    def _start(self) -> None:
        with self._lock:
            alive = [one for one in self._threads if one.is_alive()]  # who was given up may have come back and ended
            thread = threading.Thread(target=self._work, name=f"extract-{next(self._numbers)}", daemon=True)
            thread.start()
            self._threads = [*alive, thread]

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            future, work = task
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work())
                except BaseException as error:  # noqa: BLE001  it belongs to whoever waits for the result
                    future.set_exception(error)
            with self._lock:
                if future in self._stuck:
                    self._stuck.discard(future)
                    return


def side_by_side(work: Callable[[T], R], items: Sequence[T], number: int) -> Iterator[R]:
    """What becomes of each item, in their order, of which ``number`` are worked at together."""
    if len(items) < 2:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(number) as pool:
        yield from pool.map(work, items)
