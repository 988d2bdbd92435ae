"""Reading a backup back, as a restore would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from ivoris.backup import manifest
from ivoris.backup.manifest import PLAIN, Component, Item, Manifest
from ivoris.backup.objects import digest, look, side_by_side
from ivoris.backup.places import Part
from ivoris.backup.sealing import Identities
from ivoris.errors import IvorisError, OutputError
from ivoris.storage import Storage


@dataclass
class Checked:
    """What was read of a backup; ``faults`` is empty exactly where it can be restored as a whole.

    ``sealed`` files were held against their stored bytes alone, as nobody said how to decrypt them.
    """

    manifest: Manifest
    files: int = 0
    size: int = 0
    sealed: int = 0
    faults: list[str] = field(default_factory=list)


def check(parts: Sequence[Part], date: dt.date | None, identities: Identities | None) -> Checked:
    """Read a date's backup, or the newest, with those of its zones; OutputError where there is none to read."""
    common = manifest.chosen(parts[0].place, date)
    found = Checked(common)
    for part in parts:
        try:
            held = common if part is parts[0] else of_zone(part, common)
        except OutputError as error:
            found.faults.append(str(error))
            continue
        if held is not None:
            _read_back(found, part.place, held, identities)
    return found


def of_zone(part: Part, common: Manifest) -> Manifest | None:
    """A zone's share of a backup; None where it had none then, OutputError where it had and cannot be read."""
    if "dataset" not in common.components:  # it was kept long enough, and so was the zone's
        return None
    if part.zone not in common.zones and common.id not in manifest.ids(part.place):
        return None
    return manifest.read(part.place, common.id)


def _read_back(found: Checked, place: Storage, held: Manifest, identities: Identities | None) -> None:
    every = [(name, path, item) for name, items in held.components.items() for path, item in items.items()]

    def one(about: tuple[Component, str, Item]) -> list[str]:
        component, path, item = about
        faults = []
        try:
            look(place, component, path, item, identities)
        except IvorisError as error:
            faults.append(str(error))
        if component in PLAIN:
            faults += _plain_fault(place, f"{component}/{held.date}/{path}", item)
        return faults

    for faults in side_by_side(one, every, remote=place.remote):
        found.faults += faults
    found.files += len(every)
    found.size += sum(item.size for _, _, item in every)
    found.sealed += sum(item.encrypted for _, _, item in every) if identities is None else 0


def _plain_fault(place: Storage, key: str, item: Item) -> list[str]:
    try:
        if digest(place, key) == item.sha256:
            return []
    except FileNotFoundError:
        return [f"{place.where(key)}: is not there; restore does without it"]
    return [f"{place.where(key)}: is not what was backed up; restore does without it, do not copy it"]
