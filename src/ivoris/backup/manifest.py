"""What a backup consists of, as one file; the last that is written of a backup."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pydantic

from ivoris.errors import OutputError
from ivoris.storage import Storage, write

FORMAT = 1
"""Of manifests and of what they tell of; a program reads its own and older ones."""

Component = Literal["config", "mappings", "dataset", "logs", "audit", "ledger"]
COMPONENTS: tuple[Component, ...] = get_args(Component)
PLAIN: frozenset[Component] = frozenset({"config", "mappings"})
"""What is never encrypted, as Git holds it anyhow, and lies there a second time under its own names."""

ENTRIES = "output/chart_entries/"
DATASET = (ENTRIES, "output/changes/", "manifests/", "quarantine/")
"""What of a storage is backed up: what a run delivered, without what can be made from it."""

_PATHS: dict[Component, str] = {
    "config": r"centers\.yml|centers\.d/[^/]+\.yml",
    "mappings": r"[^/]+_mapping\.json|archive/[^/]+\.json",
    "dataset": rf"({'|'.join(DATASET)})([^/]+/)*[^/]+",
    "logs": r"([^/]+/)*[^/]+",
    "audit": r"audit\.jsonl\.gz",
    "ledger": r"\w+\.jsonl\.gz",
}
_ID = r"\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z"
_FOLDER = "manifests/"


@dataclass(frozen=True)
class Item:
    """A file of a backup: its size in bytes and SHA-256 as it was, ``stored`` and ``stored_size`` as it is kept.

    ``version`` is what its storage said then; None where that says nothing of the content.
    """

    size: int
    sha256: str
    stored: str
    stored_size: int
    encrypted: bool = False
    version: str | None = None

    def key(self, component: Component) -> str:
        """Where the content is kept."""
        return f"{component}/objects/{self.stored[:2]}/{self.stored}{'.age' if self.encrypted else ''}"


@dataclass(frozen=True)
class Manifest:
    """A backup of the moment ``created_at``. ``zones`` are the storages that have a backup of the same id elsewhere.

    ``recipients`` are those that it is encrypted for. Components that retention removed are in ``components`` no more.
    """

    created_at: dt.datetime
    product: str
    ledger_revision: str
    recipients: tuple[str, ...]
    zones: tuple[str, ...]
    components: Mapping[Component, Mapping[str, Item]]

    @property
    def id(self) -> str:
        return f"{self.created_at:%Y-%m-%dT%H%M%S.%fZ}"

    @property
    def date(self) -> dt.date:
        return self.created_at.date()

    def without(self, components: set[Component]) -> Manifest:
        return dataclasses.replace(
            self, components={name: items for name, items in self.components.items() if name not in components}
        )


def ids(place: Storage) -> list[str]:
    """The backups of a place, the oldest first."""
    names = (name.removesuffix(".json") for name in place.versions(_FOLDER))
    return sorted(name for name in names if re.fullmatch(_ID, name))


def chosen(place: Storage, date: dt.date | None) -> Manifest:
    """The newest backup of a place, or of a date, or OutputError where there is none."""
    there = ids(place)
    if not there:
        raise OutputError(f"{place.where()}: no backup is there; look at --place or IVORIS_BACKUP")
    of_date = [name for name in there if date is None or name.startswith(f"{date}T")]
    if not of_date:
        raise OutputError(
            f"{place.where()}: there is no backup of {date}; they reach from {there[0][:10]} to {there[-1][:10]}"
        )
    return read(place, of_date[-1])


def read(place: Storage, name: str) -> Manifest:
    """A backup's manifest, or OutputError where it is not there, damaged, or of a newer version."""
    where = place.where(_key(name))
    try:
        document = json.loads(place.read(_key(name)))
        if document["format"] > FORMAT:
            raise OutputError(
                f"{where}: is a backup of a newer version (format {int(document['format'])}, this program knows "
                f"{FORMAT}); update the program"
            )
        content = document["backup"]
        found = _adapter().validate_python(content, strict=False)
        if document["checksum"] != _checksum(content) or found.id != name:
            raise OutputError(f"{where}: is not what was written; use another backup with --date")
    except FileNotFoundError:
        raise OutputError(f"{where}: is not there; its backup was never finished, or is gone") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise OutputError(f"{where}: is damaged; use another backup with --date") from None
    for component, items in found.components.items():
        _check(where, component, items)
    return found


def store(place: Storage, manifest: Manifest) -> None:
    """Write a manifest, by which its backup comes to be."""
    content = _adapter().dump_python(manifest, mode="json")
    document = {"format": FORMAT, "checksum": _checksum(content), "backup": content}
    write(place, _key(manifest.id), json.dumps(document, indent=1).encode())


def forget(place: Storage, name: str) -> None:
    """Remove a manifest, by which its backup ceases to be."""
    place.remove(_key(name))


def is_path(component: Component, path: str) -> bool:
    """Whether a component may hold a file of this name: no other is backed up, and none is restored."""
    parts = set(path.split("/"))
    return bool(re.fullmatch(_PATHS[component], path)) and not {"", ".", ".."} & parts and path.isprintable()


def _check(where: str, component: Component, items: Mapping[str, Item]) -> None:
    """A path leads to nothing but what is backed up: a manifest may have been written by anybody."""
    for path, item in items.items():
        if not is_path(component, path):
            raise OutputError(f"{where}: names {path!r}, which is no file of a backup; use another with --date")
        if not re.fullmatch("[0-9a-f]{64}", item.stored):
            raise OutputError(f"{where}: names no content for {path}; use another backup with --date")


def _key(name: str) -> str:
    return f"{_FOLDER}{name}.json"


def _checksum(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


@functools.cache
def _adapter() -> pydantic.TypeAdapter[Manifest]:
    return pydantic.TypeAdapter(Manifest)
