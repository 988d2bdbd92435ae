"""How long backups are kept, and removing what need not be kept longer. The dataset itself is none of its business."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ivoris.backup import manifest
from ivoris.backup.manifest import COMPONENTS, Component, Manifest
from ivoris.backup.objects import side_by_side
from ivoris.backup.places import Part
from ivoris.errors import OutputError
from ivoris.locks import Held

DAYS: dict[Component, int | None] = {
    "config": None,
    "mappings": None,
    "dataset": 90,
    "logs": 730,
    "audit": 730,
    "ledger": 30,
}
"""For how many days a component of a backup is kept; None is forever."""


@dataclass
class Pruned:
    """What was removed, or would be: components of backups by date, and the number of contents nobody needs then."""

    components: list[tuple[dt.date, Component]] = field(default_factory=list)
    objects: int = 0


def expired(backups: Mapping[str, tuple[dt.date, Collection[Component]]], today: dt.date) -> dict[str, set[Component]]:
    """What need not be kept longer of each backup; of every component the newest stays, however old it is."""
    newest: dict[Component, str] = {}
    for name in sorted(backups):
        newest |= dict.fromkeys(backups[name][1], name)
    found: dict[str, set[Component]] = {}
    for name, (date, components) in backups.items():
        old = {one for one in components if _is_old(one, date, today) and newest[one] != name}
        if old:
            found[name] = old
    return found


def _is_old(component: Component, date: dt.date, today: dt.date) -> bool:
    days = DAYS[component]
    return days is not None and (today - date).days > days


def prune(parts: Sequence[Part], lock: Held, today: dt.date, *, dry_run: bool) -> Pruned:
    """Keep of every place's backups what must be kept. OutputError, and nothing removed, where one cannot be read."""
    found = Pruned()
    read = [(part, _manifests(part, required=part is parts[0])) for part in parts]
    for part, manifests in read:
        old = expired({name: (held.date, held.components) for name, held in manifests.items()}, today)
        found.components += [(manifests[name].date, one) for name in sorted(old) for one in sorted(old[name])]
        kept = {name: held.without(old.get(name, set())) for name, held in manifests.items()}
        if not dry_run:
            lock.check()
            for name in sorted(old):
                if kept[name].components:
                    manifest.store(part.place, kept[name])
                else:
                    manifest.forget(part.place, name)
        found.objects += _sweep(part, list(kept.values()), dry_run=dry_run)
    return found


def _manifests(part: Part, *, required: bool) -> dict[str, Manifest]:
    names = manifest.ids(part.place)
    if required and not names:
        raise OutputError(f"{part.place.where()}: no backup is there; look at --place or IVORIS_BACKUP")
    read = side_by_side(lambda name: manifest.read(part.place, name), names, remote=part.place.remote)
    return dict(zip(names, read, strict=True))


def _sweep(part: Part, kept: Sequence[Manifest], *, dry_run: bool) -> int:
    """Remove the contents that no kept backup refers to; where there is no backup, nobody can say what is needed."""
    if not kept:
        return 0
    needed = {
        item.key(component) for held in kept for component, items in held.components.items() for item in items.values()
    }
    there = {key for component in COMPONENTS for key in part.place.keys(f"{component}/objects/")}
    unneeded = sorted(there - needed)
    if not dry_run:
        side_by_side(part.place.remove, unneeded, remote=part.place.remote)
    return len(unneeded)
