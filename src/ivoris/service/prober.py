"""The background prober: does each server let us in? One small question at a time, and no request waits for it."""

from __future__ import annotations

import dataclasses
import functools
import threading
import time
from collections import defaultdict
from concurrent.futures import Future, wait

from ivoris.config import Center, Config, Server
from ivoris.errors import CenterError, ErrorCode, PermanentError, TransientError, place_of
from ivoris.health import Probe
from ivoris.ledger import now
from ivoris.sqlserver import SqlServers, statement
from ivoris.workers import Workers

_AT_ONCE = 4  # servers
_PATIENCE = 5  # seconds to connect, and as many to answer
_OF_THE_SERVER: frozenset[ErrorCode] = frozenset({"connection", "tls", "authentication", "timeout"})


class Prober:
    """Logs in to every server once each ``interval`` seconds, to one of its databases after the other."""

    def __init__(self, config: Config, interval: float) -> None:
        self._config = config
        self._interval = interval
        self._servers = SqlServers(_sparing(config))
        self._workers = Workers(_AT_ONCE)
        self._stop = threading.Event()
        self._centers: defaultdict[tuple[str, str], list[Center]] = defaultdict(list)
        for center in config.centers:
            self._centers[_key(config.server(center))].append(center)
        self._turn: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._probes: dict[tuple[str, str], Probe] = {}
        self._held: dict[tuple[str, str], Future[Probe]] = {}
        self._thread = threading.Thread(target=self._run, name="prober", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Begin nothing more; what a server holds is left to end with the process."""
        self._stop.set()
        self._workers.close()

    @property
    def probes(self) -> list[Probe]:
        return list(self._probes.values())

    @property
    def usage(self) -> dict[str, tuple[int, int]]:
        """Connections in use and open, by region."""
        return self._servers.usage()

    def _run(self) -> None:
        while not self._stop.is_set():
            begun = time.monotonic()
            self._round()
            self._servers.close()  # a practice's server keeps no connection of ours between two questions
            self._stop.wait(max(self._interval - (time.monotonic() - begun), 1.0))

    def _round(self) -> None:
        asked: dict[Future[Probe], tuple[str, str]] = {}
        for key, centers in self._centers.items():
            center = centers[self._turn[key] % len(centers)]
            held = self._held.get(key)
            if (held is not None and not held.done()) or self._config.quiet_until(center):
                continue
            self._turn[key] += 1
            asked[self._workers.submit(functools.partial(self._probe, key, center))] = key
        patience = 3 * _PATIENCE * (1 + len(asked) // _AT_ONCE)
        for future in wait(asked, timeout=patience).not_done:
            key = asked[future]
            self._workers.give_up(future)
            self._held[key] = future
            words = "the server neither answers nor lets go of the connection"
            self._probes[key] = self._told(key, float(patience), TransientError("timeout", words))

    def _probe(self, key: tuple[str, str], center: Center) -> Probe:
        begun = time.monotonic()
        error: CenterError | None = None
        try:
            with self._servers.connection(center) as connection:
                connection.rows(statement("alive"))
        except CenterError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001  a probe's surprise is that server's alone; its text may hold data
            error = PermanentError("data", f"unexpected {place_of(raised)}; report it")
        amiss = dict(self._probes[key].amiss) if key in self._probes else {}
        amiss.pop(center.id, None)
        if error is not None and error.code not in _OF_THE_SERVER:
            amiss[center.id] = error.code
            error = None
        self._probes[key] = found = self._told(key, time.monotonic() - begun, error, amiss)
        return found

    def _told(
        self,
        key: tuple[str, str],
        seconds: float,
        error: CenterError | None,
        amiss: dict[str, ErrorCode] | None = None,
    ) -> Probe:
        region, server = key
        code, detail = (error.code, str(error)) if error else (None, None)
        return Probe(region, server, len(self._centers[key]), now(), seconds, code, detail, amiss or {})


def _key(server: Server) -> tuple[str, str]:
    return server.region, server.address


def _sparing(config: Config) -> Config:
    """The same servers with a budget of one connection each, and little patience."""
    regions = {
        name: region.model_copy(
            update={
                "max_connections": 1,
                "connect_timeout": min(region.connect_timeout, _PATIENCE),
                "query_timeout": min(region.query_timeout, _PATIENCE),
            }
        )
        for name, region in config.regions.items()
    }
    return dataclasses.replace(config, regions=regions)
