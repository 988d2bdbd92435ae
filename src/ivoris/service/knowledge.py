"""What the service knows, kept fresh in the background: a request looks at it and waits for nobody."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from ivoris.config import Config
from ivoris.errors import StopError, place_of
from ivoris.health import Known
from ivoris.ledger import Ledger
from ivoris.logs import log
from ivoris.mapping_store import MappingStore
from ivoris.metrics import Connections, Seen
from ivoris.service.prober import Prober
from ivoris.sqlserver import SqlServers
from ivoris.standing import Observer, Standing

_READ_EVERY = 2.0  # seconds
_LEAVE_SECONDS = 2.0  # that a thread has to come back from a server or the ledger
_NONE = (0, 0)
_AT_LEAST_IDLE = 20  # times as long as the ledger's reading took


class Knowledge:
    """Reads the ledger every few seconds and asks the servers every ``probe_seconds``; start and stop it as a context.

    ``regions`` are those whose servers are asked, all where there are none. ``working`` are the connections that this
    process extracts with, if it does.

    Where the ledger cannot be read, what was last known of it stays, together with the reason.
    """

    def __init__(
        self,
        config: Config,
        store: MappingStore,
        data_dir: Path,
        ledger_url: str | None,
        *,
        probe_seconds: float,
        regions: Sequence[str] = (),
        zones: Sequence[str] = (),
        working: SqlServers | None = None,
    ) -> None:
        self._config = config
        self._store = store
        self._data_dir = data_dir
        self._ledger_url = ledger_url
        self._probe_seconds = probe_seconds
        self._prober = Prober(config.only(regions), probe_seconds)
        self._zones = zones
        self._working = working
        servers = {config.server(center) for center in config.only(regions).centers}
        self._servers = Counter(server.region for server in servers)
        self._limits = Counter[str]()
        for server in servers:
            self._limits[server.region] += server.settings.max_connections
        self._stop = threading.Event()
        self._reader = threading.Thread(target=self._read, name="ledger-reader", daemon=True)
        self._standing: Standing | None = None
        self._ledger_error: str | None = None

    def __enter__(self) -> Self:
        self._reader.start()
        self._prober.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._prober.stop()

    def ended(self) -> bool:
        """Whether no thread is left once it was stopped: one inside a driver must not see the interpreter go."""
        self._reader.join(_LEAVE_SECONDS)
        return self._prober.ended(_LEAVE_SECONDS) and not self._reader.is_alive()

    def known(self) -> Known:
        return Known(
            self._config,
            self._servers,
            self._standing,
            self._ledger_error,
            self._prober.probes,
            self._probe_seconds,
            self._data_dir,
        )

    def seen(self) -> Seen:
        working = self._working.usage() if self._working else {}
        connections = {
            region: Connections(active + working.get(region, _NONE)[0], opened + working.get(region, _NONE)[1], limit)
            for region, (active, opened) in self._prober.usage.items()
            for limit in [self._limits[region]]
        }
        up = self._standing is not None and self._ledger_error is None
        return Seen(self._standing, up, self._prober.probes, connections)

    def _read(self) -> None:
        while not self._stop.is_set():
            try:
                with contextlib.closing(Ledger.open(self._ledger_url, self._data_dir)) as ledger:
                    self._read_on(Observer(self._config, self._store, ledger, self._zones))
            except Exception as error:  # noqa: BLE001  a surprise must not end the reading; its text may hold data
                if self._ledger_error is None:
                    log.error("Error", outcome="failure", error=error)
                self._ledger_error = str(error) if isinstance(error, StopError) else f"unexpected {place_of(error)}"
                self._stop.wait(_READ_EVERY)

    def _read_on(self, observer: Observer) -> None:
        while not self._stop.is_set():
            begun = time.monotonic()
            self._standing = observer.read()
            self._ledger_error = None
            self._stop.wait(max(_READ_EVERY, _AT_LEAST_IDLE * (time.monotonic() - begun)))
