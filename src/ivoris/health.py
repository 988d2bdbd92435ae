"""Is the service well, and what is not: the documents of /health, from what was last known."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ivoris import __version__
from ivoris.config import Config
from ivoris.errors import ErrorCode
from ivoris.standing import Standing

OK = "ok"
LEAST_FREE_BYTES = 500 * 1024 * 1024  # some nights' worth
_PROBING = 20.0  # seconds that a probe may take
_NAMED = 3  # centers in a check's words


@dataclass(frozen=True)
class Probe:
    """A server's newest answer to the background prober, which asks one of its centers' databases after the other.

    ``centers`` counts those databases, ``amiss`` tells by center what was wrong with the ones that did not open.
    ``error`` and ``detail`` are the server's own, None where it let the prober log in.
    """

    region: str
    server: str
    centers: int
    at: dt.datetime
    seconds: float
    error: ErrorCode | None = None
    detail: str | None = None
    amiss: Mapping[str, ErrorCode] = field(default_factory=dict)

    @property
    def up(self) -> bool:
        return self.error is None

    @property
    def databases(self) -> int:
        """How many databases may be taken to be there."""
        return self.centers - len(self.amiss) if self.up else 0


@dataclass(frozen=True)
class Known:
    """All that a health document is made of; ``servers`` of each region are asked every ``interval`` seconds."""

    config: Config
    servers: Mapping[str, int]
    standing: Standing | None
    ledger_error: str | None
    probes: Sequence[Probe]
    interval: float
    data_dir: Path


def healthy(known: Known, now: dt.datetime) -> tuple[bool, dict[str, Any]]:
    """The runbook's /health, and whether all of it is ok. The ledger's check is there where it fails."""
    checks = _databases(known, now)
    checks["mapping_files"] = _mappings(known.standing)
    checks["disk_space"] = _disk(known.data_dir)
    if known.ledger_error is not None:
        checks["ledger"] = known.ledger_error
    well = all(check == OK for check in checks.values())
    return well, {
        "status": "healthy" if well else "unhealthy",
        "version": __version__,
        "checks": checks,
        "timestamp": f"{now:%Y-%m-%dT%H:%M:%SZ}",
    }


def ready(known: Known) -> tuple[bool, dict[str, Any]]:
    """The runbook's /health/ready: ledger and configuration decide, databases and mappings inform."""
    databases = sum(probe.databases for probe in known.probes)
    mappings = len(known.standing.centers) - len(known.standing.unmapped) if known.standing else 0
    document = {"status": OK, "databases": databases, "mappings": mappings}
    if known.ledger_error is not None:
        return False, {**document, "status": "unavailable", "reason": f"ledger: {known.ledger_error}"}
    if known.standing is None:
        return False, {**document, "status": "unavailable", "reason": "the ledger was not read yet"}
    return True, document


def _databases(known: Known, now: dt.datetime) -> dict[str, str]:
    probes: dict[str, list[Probe]] = {}
    for probe in known.probes:
        probes.setdefault(probe.region, []).append(probe)
    return {
        f"database_{region}": _region(known, probes.get(region, []), servers, now)
        for region, servers in known.servers.items()
    }


def _region(known: Known, probes: Sequence[Probe], servers: int, now: dt.datetime) -> str:
    down = [probe for probe in probes if not probe.up]
    if down:
        first = f"{down[0].error}: {down[0].detail}"
        return first if servers == 1 else f"{len(down)} of {servers} servers: {first}"
    amiss = {center: error for probe in probes for center, error in probe.amiss.items()}
    if amiss:
        named = _some(f"{center} {error}" for center, error in amiss.items())
        return f"{len(amiss)} of {sum(probe.centers for probe in probes)} databases cannot be used: {named}"
    if len(probes) < servers:
        return "unknown: not asked yet"
    oldest = min(probe.at for probe in probes)
    age = (now - oldest).total_seconds()
    if age > 3 * known.interval + _PROBING and not known.config.quiet_until(probes[0].region, now):
        return f"unknown: last asked {age:.0f} s ago"
    return OK


def _mappings(standing: Standing | None) -> str:
    if standing is None:
        return "unknown: the ledger was not read yet"
    unfit = standing.unmapped
    if not unfit:
        return OK
    named = _some(f"{one.center.id} {one.mapping}" for one in unfit)
    return f"{len(unfit)} of {len(standing.centers)} centers cannot be extracted: {named}"


def _some(names: Iterable[str]) -> str:
    """The first few of many."""
    first = list(names)
    more = f" and {len(first) - _NAMED} more" if len(first) > _NAMED else ""
    return ", ".join(first[:_NAMED]) + more


def _disk(data_dir: Path) -> str:
    try:
        usage = shutil.disk_usage(data_dir)
    except OSError as error:
        return f"the data directory cannot be read: {error.strerror}"
    if usage.free < LEAST_FREE_BYTES:
        return f"{usage.free / 2**20:.0f} MB free of {usage.total / 2**30:.0f} GB"
    return OK
