"""Contents at a place of backups: kept once each, and read back only as what they were."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

from ivoris.backup.manifest import PLAIN, Component, Item
from ivoris.backup.sealing import Identities, Seal
from ivoris.errors import OutputError, UsageError
from ivoris.storage import Storage, write

_TRANSFERS = 4  # side by side, where files are of this machine
_TRANSFERS_REMOTE = 16
Given = TypeVar("Given")
Made = TypeVar("Made")


class Keeper:
    """Stores a component's files; what the ``previous`` backup holds and is still there is not stored again."""

    def __init__(self, place: Storage, component: Component, seal: Seal, previous: Mapping[str, Item]) -> None:
        self.items: dict[str, Item] = {}
        self.stored = 0
        self._place = place
        self._component = component
        self._seal = Seal() if component in PLAIN else seal
        self._previous = previous
        self._there = set(place.keys(f"{component}/objects/"))

    def follow(self, source: Storage, listing: Mapping[str, str]) -> None:
        """Have exactly the files of ``listing``, which says the version of each; one that is gone since is left out."""
        for gone in self.items.keys() - listing.keys():
            del self.items[gone]
        changed = [path for path, version in listing.items() if not self._known(path, version)]

        def one(path: str) -> None:
            with contextlib.suppress(FileNotFoundError):
                self.keep(path, source.read(path), listing[path])

        side_by_side(one, changed, remote=source.remote or self._place.remote)

    def keep(self, path: str, content: bytes, version: str | None = None) -> None:
        digest = hashlib.sha256(content).hexdigest()
        known = self._previous.get(path)
        if known is not None and known.sha256 == digest and self._has(known):
            self.items[path] = replace(known, version=version)
            return
        sealed = self._seal.close(content)
        item = Item(
            size=len(content),
            sha256=digest,
            stored=hashlib.sha256(sealed).hexdigest(),
            stored_size=len(sealed),
            encrypted=bool(self._seal.recipients),
            version=version,
        )
        if not self._has(item):
            write(self._place, item.key(self._component), sealed)
            self._there.add(item.key(self._component))
            self.stored += 1
        self.items[path] = item

    def _known(self, path: str, version: str) -> bool:
        item = self.items.get(path) or self._previous.get(path)
        if item is None or item.version != version or not self._has(item):
            return False
        self.items[path] = item
        return True

    def _has(self, item: Item) -> bool:
        return item.key(self._component) in self._there


def fetch(place: Storage, component: Component, path: str, item: Item, identities: Identities | None) -> bytes:
    """A file's content exactly as it was, or OutputError; UsageError where it takes an identity to read it."""
    where = f"{place.where(item.key(component))} ({component}: {path})"
    stored = _stored(place, component, item, where)
    if not item.encrypted:
        content = stored
    elif identities is None:
        raise UsageError(
            f"{place.where()}: the backup is encrypted; name the file of an identity with --identity or "
            "IVORIS_BACKUP_IDENTITY"
        )
    else:
        content = identities.open(stored, where)
    if len(content) != item.size or hashlib.sha256(content).hexdigest() != item.sha256:
        raise OutputError(f"{where}: is not what the manifest says; use another backup with --date")
    return content


def look(place: Storage, component: Component, path: str, item: Item, identities: Identities | None) -> None:
    """As ``fetch``, but what cannot be decrypted here is held against its stored bytes alone."""
    if item.encrypted and identities is None:
        _stored(place, component, item, f"{place.where(item.key(component))} ({component}: {path})")
    else:
        fetch(place, component, path, item, identities)


def _stored(place: Storage, component: Component, item: Item, where: str) -> bytes:
    try:
        stored = place.read(item.key(component))
    except FileNotFoundError:
        raise OutputError(f"{where}: is not there; use another backup with --date") from None
    if len(stored) != item.stored_size:
        raise OutputError(
            f"{where}: has {len(stored)} bytes of {item.stored_size}, it is damaged; use another backup with --date"
        )
    if hashlib.sha256(stored).hexdigest() != item.stored:
        raise OutputError(f"{where}: is damaged; use another backup with --date")
    return stored


def side_by_side(work: Callable[[Given], Made], given: Iterable[Given], *, remote: bool) -> list[Made]:
    """Do the same to many; the first error is raised, and what had not begun then is not begun."""
    with ThreadPoolExecutor(_TRANSFERS_REMOTE if remote else _TRANSFERS, thread_name_prefix="backup") as pool:
        done = [pool.submit(work, one) for one in given]
        try:
            return [one.result() for one in done]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
