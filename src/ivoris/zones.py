"""Residency: which storage holds a region's entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ivoris.config import Center, Config
from ivoris.dataset import Dataset
from ivoris.storage import Storage, opened

DEFAULT = ""
"""The zone of all regions that name no storage of their own."""

Item = TypeVar("Item")


def _name(address: str | None, default: Storage) -> str:
    """One name for one storage, however its address is written."""
    where = opened(address).where() if address else default.where()
    return DEFAULT if where == default.where() else where


class Zones:
    """A dataset for each storage that the regions of a configuration have: their own, or the default one."""

    def __init__(self, config: Config, default: Storage) -> None:
        self._names = {name: _name(region.storage, default) for name, region in config.regions.items()}
        self._of_centers = {center.id: self._names[center.region] for center in config.centers}
        used = dict.fromkeys([DEFAULT, *self._names.values()])  # where ledger, audit and mappings are, if no entries
        self._datasets = {name: Dataset(opened(name) if name else default) for name in used}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._datasets)

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        return tuple(self._datasets.values())

    def own(self, regions: Sequence[str]) -> tuple[Dataset, ...]:
        """The datasets of some regions, all of them where none is named."""
        names = dict.fromkeys(self._names[region] for region in regions or self._names)
        return tuple(self._datasets[name] for name in names)

    def name(self, center: Center) -> str:
        """The zone of a center: the address of its region's storage."""
        return self._names[center.region]

    def of_region(self, region: str) -> str:
        return self._names[region]

    def dataset(self, zone: str) -> Dataset:
        return self._datasets[zone]

    def of(self, center: Center) -> Dataset:
        """The dataset that holds a center's entries."""
        return self._datasets[self.name(center)]

    def belongs(self, center_id: str, zone: str) -> bool:
        """Whether a center's entries belong into a zone; those of one that is not configured may lie in any."""
        return self._of_centers.get(center_id, zone) == zone

    def split(self, items: Sequence[Item], center: Callable[[Item], Center]) -> dict[str, list[Item]]:
        """Items by the zone of the center that each is about."""
        found: dict[str, list[Item]] = {}
        for item in items:
            found.setdefault(self.name(center(item)), []).append(item)
        return found
