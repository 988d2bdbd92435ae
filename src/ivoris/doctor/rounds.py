"""Machine, servers and centers examined side by side, within each server's limits, whatever a server holds for good."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ivoris.config import Center, Config
from ivoris.database import now
from ivoris.doctor import machine
from ivoris.doctor.center import CenterExamination
from ivoris.doctor.checks import Check, Examination
from ivoris.doctor.server import ServerExamination
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import SqlServers
from ivoris.workers import Workers

_HELD = "the server neither answers nor lets the statement be cancelled"
_FULL = "every connection that the server grants us is held by one that does not answer"

Checks = Mapping[str, Check]


@dataclass(frozen=True)
class ServerReport:
    region: str
    address: str
    centers: tuple[str, ...]
    checks: Checks


@dataclass(frozen=True)
class CenterReport:
    center: Center
    address: str
    checks: Checks

    @property
    def well(self) -> bool:
        """Whether its database was reached and nothing found."""
        return self.checks["database"].state == "ok" and not any(check.is_finding for check in self.checks.values())


@dataclass(frozen=True)
class Report:
    """What was found; ``stuck`` says that a thread may never come back from a server."""

    at: dt.datetime
    machine: Checks
    servers: tuple[ServerReport, ...]
    centers: tuple[CenterReport, ...]
    stuck: bool = False

    @property
    def parts(self) -> list[Checks]:
        return [self.machine, *(one.checks for one in self.servers), *(one.checks for one in self.centers)]

    @property
    def findings(self) -> Counter[str]:
        """How many checks warn or failed."""
        return Counter(check.state for checks in self.parts for check in checks.values() if check.is_finding)

    @property
    def exit_code(self) -> int:
        """0 all well, 3 findings, 1 where no server could be logged in to."""
        if all(one.checks["login"].state != "ok" for one in self.servers):
            return 1
        return 3 if self.findings else 0


@dataclass(frozen=True)
class Doctor:
    """What an examination needs. ``watch`` is told how many of how many are done, from the thread that examines."""

    config: Config
    servers: SqlServers
    store: MappingStore
    data_dir: Path
    ledger: Callable[[], AbstractContextManager[Ledger]]
    workers: int
    watch: Callable[[int, int], object] = lambda _done, _all: None


def examine(doctor: Doctor, centers: Sequence[Center], *, insist: bool) -> Report:
    """Walk the tree for some centers; ``insist`` asks them for a day's rows in their quiet hours too."""
    config = doctor.config
    checks = {"disk": machine.disk(doctor.data_dir)}
    checks["ledger"], known = machine.ledger(doctor.ledger, config, centers)
    groups: dict[tuple[str, str], list[Center]] = {}
    for center in centers:
        server = config.server(center)
        groups.setdefault((server.region, server.address), []).append(center)
    servers = {key: ServerExamination(config.server(group[0]), group, doctor.servers) for key, group in groups.items()}
    pool = Workers(max(1, min(doctor.workers, len(centers))))
    total = len(servers) + len(centers)
    try:
        _side_by_side(pool, list(servers.values()), lambda done: doctor.watch(done, total))
        examinations = [
            CenterExamination(
                config,
                center,
                servers[config.server(center).region, config.server(center).address],
                known,
                doctor.servers,
                doctor.store,
                insist=insist,
            )
            for center in centers
        ]
        _side_by_side(pool, examinations, lambda done: doctor.watch(len(servers) + done, total))
    finally:
        pool.close()
    return Report(
        now(),
        checks,
        tuple(
            ServerReport(one.server.region, one.server.address, tuple(c.id for c in one.centers), dict(one.checks))
            for one in servers.values()
        ),
        tuple(CenterReport(one.center, one.server.address, dict(one.checks)) for one in examinations),
        pool.stuck,
    )


def _side_by_side(pool: Workers, examinations: Sequence[Examination], watch: Callable[[int], object]) -> None:
    """Run examinations, of each server so many at once as it grants connections: none waits for another's."""
    waiting: defaultdict[tuple[str, str], deque[Examination]] = defaultdict(deque)
    at_work: dict[Future[Any], Examination] = {}
    running: Counter[tuple[str, str]] = Counter()

    def begin(key: tuple[str, str], number: int) -> None:
        for _ in range(min(number, len(waiting[key]))):
            one = waiting[key].popleft()
            running[key] += 1
            at_work[pool.submit(one.run)] = one

    for one in examinations:
        waiting[_key(one)].append(one)
    for key, lane in waiting.items():
        begin(key, lane[0].server.settings.max_connections)
    while at_work:
        for future in wait(at_work, timeout=0.5, return_when=FIRST_COMPLETED).done:
            key = _key(at_work.pop(future))
            running[key] -= 1
            future.result()
            begin(key, 1)
        for future, one in list(at_work.items()):
            if not one.overdue:
                continue
            one.give_up(_HELD)
            pool.give_up(future)
            del at_work[future]
            running[_key(one)] -= 1
            if not running[_key(one)]:  # its connections are lost, and none is left for the others
                _give_up_all(waiting[_key(one)])
        watch(len(examinations) - len(at_work) - sum(map(len, waiting.values())))


def _give_up_all(waiting: deque[Examination]) -> None:
    while waiting:
        waiting.popleft().give_up(_FULL)


def _key(one: Examination) -> tuple[str, str]:
    return one.server.region, one.server.address
