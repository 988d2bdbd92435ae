"""Which datasets are backed up where: entries of a region that keeps its own never leave its zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ivoris.config import Config
from ivoris.dataset import Dataset
from ivoris.errors import ConfigurationError, UsageError
from ivoris.storage import Folder, Storage, opened
from ivoris.zones import DEFAULT, Zones


@dataclass(frozen=True)
class Part:
    """A zone's dataset and the place of its backups. That of the DEFAULT zone also holds all that is no dataset.

    ``centers`` are those whose entries belong into the dataset.
    """

    zone: str
    dataset: Dataset
    place: Storage
    centers: frozenset[str]


def parts(config: Config, zones: Zones, place: Storage | None, regions: Sequence[str] = ()) -> list[Part]:
    """The default zone with the common place, then each other with its own, or ConfigurationError.

    ``regions`` are those whose storages this process may use, all where there are none. Where some are named and each
    has its own, the default zone is none of this process's business; else UsageError where it has no ``place``.
    """

    def part(zone: str, at: Storage) -> Part:
        centers = frozenset(center.id for center in config.centers if zones.name(center) == zone)
        return Part(zone, zones.dataset(zone), at, centers)

    found: list[Part] = []
    addresses: dict[str, str] = {}
    named = {name: region for name, region in config.regions.items() if not regions or name in regions}
    if not regions or DEFAULT in map(zones.of_region, named):
        if place is None:
            raise UsageError("say where backups are: --place or IVORIS_BACKUP, a folder or s3://bucket/prefix")
        found = [part(DEFAULT, place)]
    for name, region in named.items():
        zone = zones.of_region(name)
        if zone == DEFAULT:
            continue
        address = region.backup or opened(zone).where("backups")
        if addresses.setdefault(zone, address) != address:
            raise ConfigurationError(
                f"{config.path}: regions.{name}.backup: {zone} has another backup in another region; "
                "one storage is backed up to one place"
            )
    found += [part(zone, opened(address)) for zone, address in addresses.items()]
    _require_distinct(found, lambda part: part.place, "is the place of two zones' backups; each needs its own")
    for one in found:
        for other in found:
            if resolved(one.place) == resolved(other.dataset.storage):
                raise ConfigurationError(f"{one.place.where()}: is a dataset itself; back it up to a place beside it")
    return found


def _require_distinct(found: Sequence[Part], of: Callable[[Part], Storage], problem: str) -> None:
    seen: set[str] = set()
    for part in found:
        if resolved(of(part)) in seen:
            raise ConfigurationError(f"{of(part).where()}: {problem}")
        seen.add(resolved(of(part)))


def resolved(storage: Storage) -> str:
    """One address for one storage, however its own is written."""
    return str(storage.path.resolve()) if isinstance(storage, Folder) else storage.where()
