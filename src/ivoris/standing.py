"""How every center stands: what configuration, mapping files and ledger say of it at one moment."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from ivoris.config import Center, Config
from ivoris.database import now
from ivoris.errors import CenterError, ErrorCode
from ivoris.ledger import TRY_SECONDS, Attempt, Breaker, Delivery, Ledger, Run, Tally
from ivoris.mapping_store import MappingStore

MappingState = Literal["missing", "proposed", "reviewed", "drifted", "unusable"]
MAPPING_STATES: tuple[MappingState, ...] = get_args(MappingState)
_LISTED_EVERY = 60.0  # seconds, where each listing is a request to a service


@dataclass(frozen=True)
class CenterStanding:
    """One center. ``attempt`` and ``delivery`` are those of the newest date, ``newest`` its own newest delivered date.

    ``mapped`` says that an extraction may use its mapping.
    """

    center: Center
    mapping: MappingState
    mapped: bool
    newest: dt.date | None = None
    attempt: Attempt | None = None
    delivery: Delivery | None = None
    breaker: Breaker | None = None

    @property
    def succeeded(self) -> bool:
        return self.attempt is not None and self.attempt.status == "success"

    @property
    def error(self) -> ErrorCode | None:
        return self.attempt.error if self.attempt is not None else None


@dataclass(frozen=True)
class Totals:
    """What all finished runs of the ledger came to. Seconds are counted by the smallest bound they are within."""

    runs: Counter[str] = field(default_factory=Counter)
    tries: Counter[tuple[str, ErrorCode | None]] = field(default_factory=Counter)
    late: Counter[str] = field(default_factory=Counter)
    try_seconds: Counter[float] = field(default_factory=Counter)
    try_seconds_sum: float = 0.0
    night_seconds: Counter[float] = field(default_factory=Counter)
    night_seconds_sum: float = 0.0


@dataclass(frozen=True)
class Standing:
    """All configured centers. ``night`` is the run that settles the newest date, None before the first one.

    ``backups`` is when each zone was last backed up, None where it never was.
    """

    config: Config
    read_at: dt.datetime
    centers: tuple[CenterStanding, ...]
    night: Run | None = None
    running: tuple[Run, ...] = ()
    totals: Totals = field(default_factory=Totals)
    backups: Mapping[str, dt.datetime | None] = field(default_factory=dict)

    @property
    def date(self) -> dt.date | None:
        """The newest date that a finished run over all centers covered."""
        return self.night.last_date if self.night else None

    @cached_property
    def successes(self) -> int:
        return sum(1 for standing in self.centers if standing.succeeded)

    @cached_property
    def unmapped(self) -> tuple[CenterStanding, ...]:
        """Centers that cannot be extracted for want of a mapping."""
        return tuple(standing for standing in self.centers if not standing.mapped)


class Observer:
    """Reads how the centers stand, again and again; what cannot have changed is not read twice."""

    def __init__(self, config: Config, store: MappingStore, ledger: Ledger, zones: Iterable[str] = ()) -> None:
        self._config = config
        self._ledger = ledger
        self._zones = tuple(zones)
        self._mappings = MappingStates(store)
        self._tallies: dict[str, Tally] = {}
        self._totals = Totals()

    def read(self) -> Standing:
        """How the centers stand now, or OutputError where the ledger cannot be read."""
        read_at = now()
        night = self._ledger.newest_night()
        attempts = self._ledger.newest_attempts(night.last_date, finished=True) if night else {}
        deliveries = self._ledger.deliveries(night.last_date) if night else {}
        newest, drifted, failing = self._ledger.newest_deliveries(), self._ledger.drifted(), self._ledger.breakers()
        new = list(self._ledger.tallies({run_id: tally.run.finished_at for run_id, tally in self._tallies.items()}))
        if new:
            self._tallies |= {tally.run.run_id: tally for tally in new}
            self._totals = totals(self._tallies)
        centers = []
        self._mappings.refresh()
        for center in self._config.centers:
            state, mapped = self._mappings.of(center, drifted)
            centers.append(
                CenterStanding(
                    center,
                    state,
                    mapped,
                    newest.get(center.id),
                    attempts.get(center.id),
                    deliveries.get(center.id),
                    failing.get(center.id),
                )
            )
        running = tuple(self._ledger.running())
        made = self._ledger.newest_backups()
        backups = {zone: made.get(zone) for zone in self._zones}
        return Standing(self._config, read_at, tuple(centers), night, running, self._totals, backups)


def totals(tallies: Mapping[str, Tally]) -> Totals:
    """The sum of finished runs."""
    found = Totals()
    tried = nights = 0.0
    for tally in tallies.values():
        found.runs[tally.run.status] += 1
        found.tries.update(tally.tries)
        found.late.update(tally.late)
        found.try_seconds.update(tally.try_seconds)
        tried += tally.try_seconds_sum
        if tally.run.all_centers and tally.run.duration_ms is not None:
            seconds = tally.run.duration_ms / 1000
            found.night_seconds[next(bound for bound in TRY_SECONDS if seconds <= bound)] += 1
            nights += seconds
    return Totals(found.runs, found.tries, found.late, found.try_seconds, tried, found.night_seconds, nights)


class MappingStates:
    """The state of mapping files, each read again only once it has changed."""

    def __init__(self, store: MappingStore) -> None:
        self._store = store
        self._read: dict[str, tuple[str, MappingState, bool, str]] = {}
        self._versions: dict[str, str] = {}
        self._listed: float | None = None

    def refresh(self) -> None:
        """Look which mappings there are and have changed; where looking costs, not at once again."""
        if self._store.storage.remote and self._listed is not None and time.monotonic() - self._listed < _LISTED_EVERY:
            return
        self._versions = self._store.versions()
        self._listed = time.monotonic()

    def of(self, center: Center, drifted: Mapping[str, str]) -> tuple[MappingState, bool]:
        """The state of a center's mapping when last looked, and whether an extraction may use it.

        ``drifted`` are fingerprints of mappings that no longer fitted when somebody last looked.
        """
        version = self._versions.get(center.id)
        if version is None:
            self._read.pop(center.id, None)
            return "missing", False
        known = self._read.get(center.id)
        if known is None or known[0] != version:
            known = self._read[center.id] = (version, *self._look(center))
        _, state, complete, fingerprint = known
        if fingerprint and drifted.get(center.id) == fingerprint:
            return "drifted", False
        return state, complete and state == "reviewed"

    def _look(self, center: Center) -> tuple[MappingState, bool, str]:
        try:
            mapping = self._store.read(center)
        except CenterError:
            return "unusable", False, ""
        return "reviewed" if mapping.reviewed else "proposed", mapping.complete, mapping.content_fingerprint()
