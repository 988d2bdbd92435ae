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


class Zones:
    """A dataset for each storage that the configuration names, and the default one."""

    def __init__(self, config: Config, default: Storage) -> None:
        self._names = {name: region.storage or DEFAULT for name, region in config.regions.items()}
        self._datasets = {DEFAULT: Dataset(default)}
        for name in self._names.values():
            if name not in self._datasets:
                self._datasets[name] = Dataset(opened(name))

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        return tuple(self._datasets.values())

    def name(self, center: Center) -> str:
        """The zone of a center: its region's storage as configured."""
        return self._names[center.region]

    def dataset(self, zone: str) -> Dataset:
        return self._datasets[zone]

    def of(self, center: Center) -> Dataset:
        """The dataset that holds a center's entries."""
        return self._datasets[self.name(center)]

    def split(self, items: Sequence[Item], center: Callable[[Item], Center]) -> dict[str, list[Item]]:
        """Items by the zone of the center that each is about."""
        found: dict[str, list[Item]] = {}
        for item in items:
            found.setdefault(self.name(center(item)), []).append(item)
        return found
