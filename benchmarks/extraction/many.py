"""Many centers far away: how a night's wall time grows with their number."""

from __future__ import annotations

import itertools
import select
import socket
import socketserver
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from extraction.nightly import Nightly
from ivoris import benchmark, config
from ivoris.config import Center
from ivoris.ledger import Ledger
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.sandbox.faults import Faults
from ivoris.sandbox.load.reference import ReferenceCenter, reference_load
from ivoris.sqlserver import SqlServers
from ivoris.statements import Period, batch
from ivoris.storage import Folder

ROUND_TRIP = 0.040
"""Seconds of network: 20 ms in each direction."""
SIZES = (30, 100, 300, 1000)
WORKERS = 4
"""With more of them the stand-in's own work is what a run on two cores waits for."""


@dataclass(frozen=True)
class Point:
    """Wall seconds of both sides, and the processor seconds of the bare driver."""

    centers: int
    product: float
    floor: float
    floor_cpu: float

    def limit(self, round_trips: int) -> float:
        return 2 * self.centers * round_trips * ROUND_TRIP / WORKERS + self.floor_cpu


@dataclass(frozen=True)
class Many:
    round_trips: int
    points: list[Point]


def measure(config_path: Path, faults: Faults, folder: Path, sizes: Sequence[int] = SIZES) -> Many:
    """``config_path`` is that of a sandbox with at least as many centers as the largest of ``sizes``."""
    _map(config_path, folder)
    nights = {
        size: Nightly(_some(config_path, folder, size), folder, benchmark.REFERENCE_DAY, WORKERS) for size in sizes
    }
    round_trips = _round_trips(config_path, folder)
    faults.set("*", "delay", milliseconds=round(ROUND_TRIP * 500))
    try:
        return Many(round_trips, list(_points(nights.values())))
    finally:
        faults.clear()


def _round_trips(config_path: Path, folder: Path) -> int:
    """How often a server answers while one center is connected to and asked as the product asks it."""
    settings, day = config.load(config_path), benchmark.REFERENCE_DAY
    center = settings.centers[0]
    sql, values = batch(MappingStore(Folder(folder / "mappings")).read(center), Period(day, day), Period(day, day))
    region = settings.regions[center.region]
    answers = itertools.count()

    class Relay(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            _relay(self.request, (region.host, region.port), answers)

    with socketserver.ThreadingTCPServer((region.host, 0), Relay) as relay:
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        with SqlServers(settings) as servers:
            with servers.connection(center.model_copy(update={"port": relay.server_address[1]})) as connection:
                connection.results(sql, values)
            number = next(answers)
        relay.shutdown()
    return number


def _relay(client: socket.socket, address: tuple[str, int], answers: Iterator[int]) -> None:
    """Carry one connection, and count each time that the server answers what it was asked."""
    with socket.create_connection(address) as server:
        asked = False
        while True:
            for sender in select.select([client, server], [], [])[0]:
                data = sender.recv(1 << 16)
                if not data:
                    return
                if sender is server and asked:
                    next(answers)
                asked = sender is client
                (server if sender is client else client).sendall(data)


def _points(nights: Iterable[Nightly]) -> Iterator[Point]:
    for night in nights:
        floor, product = night.floor(), night.product()
        yield Point(len(config.load(night.config_path).centers), product.seconds, floor.seconds, floor.cpu)


def _some(config_path: Path, folder: Path, size: int) -> Path:
    """A configuration with so many of the centers, of all regions in proportion."""
    document = yaml.safe_load(config_path.read_text(encoding="utf-8"))
    centers = document["centers"]
    document["centers"] = [centers[number * len(centers) // size] for number in range(size)]
    path = folder / f"centers_{size}.yml"
    path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    return path


def _map(config_path: Path, folder: Path) -> None:
    """The first center of each region is mapped as always; the others, made alike, take that with their own names."""
    settings, store = config.load(config_path), MappingStore(Folder(folder / "mappings"))
    ledger = Ledger.open(None, folder)
    known: dict[str, Center] = {}
    for center in settings.centers:
        known.setdefault(center.region, center)
    with SqlServers(settings) as servers:
        benchmark.approve(list(known.values()), servers, store, ledger, workers=1)
    ledger.close()
    mappings = {region: store.read(center) for region, center in known.items()}
    made = {center.id: center for center in reference_load(len(settings.centers)).centers}
    for center in settings.centers:
        if center not in known.values():
            store.write(_renamed(mappings[center.region], made[center.id]))
            store.approve(center, by="benchmark")


def _renamed(mapping: Mapping, center: ReferenceCenter) -> Mapping:
    tables = {}
    for name, table in mapping.tables.items():
        theirs = center.tables[name]
        columns = {
            key: column.model_copy(
                update={
                    "actual_name": theirs.columns[key],
                    "profile": column.profile.model_copy(update={"of": theirs.columns[key]}),
                }
            )
            for key, column in table.columns.items()
        }
        tables[name] = table.model_copy(update={"actual_name": theirs.actual_name, "columns": columns})
    return mapping.model_copy(update={"center_id": center.id, "database": center.database, "tables": tables})
