"""The background prober: does each server let us in? One small question at a time, and no request waits for it."""

from __future__ import annotations

import dataclasses
import functools
import threading
import time
from collections import defaultdict
from concurrent.futures import Future

from ivoris.config import Center, Config, Server
from ivoris.database import now
from ivoris.errors import CenterError, ErrorCode, PermanentError, TransientError, place_of
from ivoris.health import Probe
from ivoris.sqlserver import SqlServers, statement
from ivoris.workers import Workers

_AT_ONCE = 4  # servers
_PATIENCE = 5  # seconds to connect, and as many to answer
_PATIENCE_IN_ALL = 20.0
_TICK = 0.2
_OF_THE_SERVER: frozenset[ErrorCode] = frozenset({"connection", "tls", "authentication", "timeout"})


_Key = tuple[str, str]  # region and address of a server


@dataclasses.dataclass
class _Asked:
    """A probe under way. ``begun`` is when a thread took it up."""

    future: Future[None] = dataclasses.field(default_factory=Future)
    begun: float | None = None
    given_up: bool = False


class Prober:
    """Logs in to every server once each ``interval`` seconds, to one of its databases after the other."""

    def __init__(self, config: Config, interval: float) -> None:
        self._config = config
        self._interval = interval
        self._servers = SqlServers(_sparing(config))
        self._workers = Workers(_AT_ONCE)
        self._stop = threading.Event()
        self._centers: defaultdict[_Key, list[Center]] = defaultdict(list)
        for center in config.centers:
            self._centers[_key(config.server(center))].append(center)
        self._turn: defaultdict[_Key, int] = defaultdict(int)
        self._due: dict[_Key, float] = dict.fromkeys(self._centers, 0.0)
        self._asked: dict[_Key, _Asked] = {}
        self._probes: dict[_Key, Probe] = {}
        self._thread = threading.Thread(target=self._run, name="prober", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Begin nothing more; what a server holds is left to end with the process."""
        self._stop.set()
        self._workers.close()

    def ended(self, seconds: float) -> bool:
        """Whether no thread is left, for which they have some seconds once it is stopped."""
        begun = time.monotonic()
        self._thread.join(seconds)
        left = max(seconds - (time.monotonic() - begun), 0)
        return self._workers.ended(left) and not self._thread.is_alive()

    @property
    def probes(self) -> list[Probe]:
        return list(self._probes.values())

    @property
    def usage(self) -> dict[str, tuple[int, int]]:
        """Connections in use and open, by region."""
        return self._servers.usage()

    def _run(self) -> None:
        while not self._stop.wait(_TICK):
            at = time.monotonic()
            for key in self._centers:
                asked = self._asked.get(key)
                if asked is not None and not asked.future.done():
                    self._give_up(key, asked, at)
                elif at >= self._due[key]:
                    self._due[key] = at + self._interval
                    self._ask(key)

    def _ask(self, key: _Key) -> None:
        center = self._centers[key][self._turn[key] % len(self._centers[key])]
        if self._config.quiet_until(center.region):
            return
        self._turn[key] += 1
        asked = self._asked[key] = _Asked()
        asked.future = self._workers.submit(functools.partial(self._probe, key, center, asked))

    def _give_up(self, key: _Key, asked: _Asked, at: float) -> None:
        """Do without a thread that a server holds for good; until it lets go, the server is not asked again."""
        if asked.given_up or asked.begun is None or at - asked.begun < _PATIENCE_IN_ALL:
            return
        asked.given_up = True
        self._workers.give_up(asked.future)
        words = "the server neither answers nor lets go of the connection; its DBA looks at it"
        self._probes[key] = self._told(key, at - asked.begun, TransientError("timeout", words))

    def _probe(self, key: _Key, center: Center, asked: _Asked) -> None:
        begun = asked.begun = time.monotonic()
        error: CenterError | None = None
        try:
            with self._servers.connection(center, keep=False) as connection:
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
        self._probes[key] = self._told(key, time.monotonic() - begun, error, amiss)

    def _told(
        self,
        key: _Key,
        seconds: float,
        error: CenterError | None,
        amiss: dict[str, ErrorCode] | None = None,
    ) -> Probe:
        region, server = key
        code, detail = (error.code, str(error)) if error else (None, None)
        return Probe(region, server, len(self._centers[key]), now(), seconds, code, detail, amiss or {})


def _key(server: Server) -> _Key:
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
