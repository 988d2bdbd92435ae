"""Probes at a steady rate: how long each took from the moment it was due, so that none hides behind a slow one."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

PATHS = ("/health", "/health/live", "/health/ready")
CLIENTS = 8


@dataclass(frozen=True)
class Load:
    """Milliseconds of each request, and how many were not answered with 200."""

    milliseconds: list[float]
    failed: int

    def percentile(self, share: float) -> float:
        return sorted(self.milliseconds)[min(int(share * len(self.milliseconds)), len(self.milliseconds) - 1)]


def steady(port: int, *, per_second: int, seconds: float, paths: Sequence[str] = PATHS) -> Load:
    """Ask for ``paths`` in turn, so many times a second, over a few connections that stay open."""
    taken: list[list[float]] = [[] for _ in range(CLIENTS)]
    failed = [0] * CLIENTS
    begun = time.monotonic() + 0.1

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        for turn in range(number, int(per_second * seconds), CLIENTS):
            due = begun + turn / per_second
            time.sleep(max(due - time.monotonic(), 0))
            try:
                connection.request("GET", paths[turn % len(paths)])
                answer = connection.getresponse()
                answer.read()
                failed[number] += answer.status != 200
            except OSError:
                failed[number] += 1
                connection.close()
            taken[number].append(1000 * (time.monotonic() - due))

    clients = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    return Load([one for part in taken for one in part], sum(failed))
