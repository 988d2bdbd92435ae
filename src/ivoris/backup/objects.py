"""Contents at a place of backups: kept once each, and read back only as what they were."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, TypeVar

from ivoris import files
from ivoris.backup.manifest import PLAIN, Component, Item
from ivoris.backup.sealing import Identities, Seal
from ivoris.errors import OutputError, UsageError
from ivoris.storage import Storage

NEW = "new/"
"""Where in a folder lies what is being written. One process at a time backs up to a place."""

_TRANSFERS = 4  # side by side, where files are of this machine
_TRANSFERS_REMOTE = 16
Given = TypeVar("Given")
Made = TypeVar("Made")


class Keeper:
    """Stores a component's files; what the ``previous`` backup holds and is still there is not stored again.

    A content of another size than its own is not there: it was damaged, and every backup would be with it.
    """

    def __init__(self, place: Storage, component: Component, seal: Seal, previous: Mapping[str, Item]) -> None:
        self.items: dict[str, Item] = {}
        self.stored = 0
        self._place = place
        self._component = component
        self._seal = Seal() if component in PLAIN else seal
        self._previous = previous
        self._there = place.sizes(f"{component}/objects/")

    def follow(self, source: Storage, listing: Mapping[str, str]) -> None:
        """Have exactly the files of ``listing``, which says the version of each; one that is gone since is left out."""
        for gone in self.items.keys() - listing.keys():
            del self.items[gone]
        changed = [path for path, version in listing.items() if not self._known(path, version)]

        def one(path: str) -> None:
            with contextlib.suppress(FileNotFoundError), source.local([path]) as [local], local.open("rb") as file:
                self.keep(path, file, listing[path])

        side_by_side(one, changed, remote=source.remote or self._place.remote)

    def keep(self, path: str, file: BufferedReader, version: str | None = None) -> None:
        """Store what a file holds. It may grow meanwhile: what is stored is what is summed, by reading it once."""
        known = self._previous.get(path)
        if known is not None and self._has(known) and _digest(file) == known.sha256:
            self.items[path] = replace(known, version=version)
            return
        file.seek(0)
        with _scratch(self._place) as new:
            content = _Summed(file)
            with new.open("wb") as target:
                sealed = _Summed(target)
                self._seal.close(content, sealed)
            if new.stat().st_size != sealed.size:  # encrypt_io ignores that its last bytes could not be written
                raise files.unwritable(new.parent, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
            item = Item(
                size=content.size,
                sha256=content.sha256,
                stored=sealed.sha256,
                stored_size=sealed.size,
                encrypted=bool(self._seal.recipients),
                version=version,
            )
            if not self._has(item):
                self._place.upload(new, item.key(self._component))
                self._there[item.key(self._component)] = item.stored_size
                self.stored += 1
        self.items[path] = item

    def _known(self, path: str, version: str) -> bool:
        item = self.items.get(path) or self._previous.get(path)
        if item is None or item.version != version or not self._has(item):
            return False
        self.items[path] = item
        return True

    def _has(self, item: Item) -> bool:
        return self._there.get(item.key(self._component)) == item.stored_size


def fetch(
    place: Storage, component: Component, path: str, item: Item, identities: Identities | None, target: BinaryIO
) -> None:
    """Write a file's content exactly as it was, or OutputError; UsageError where it takes an identity to read it."""
    where = _where(place, component, path, item)
    content = _Summed(target)
    with _stored(place, item.key(component), item, where) as stored:
        if not item.encrypted:
            shutil.copyfileobj(stored, content)
        elif identities is None:
            raise UsageError(
                f"{place.where()}: the backup is encrypted; name the file of an identity with --identity or "
                "IVORIS_BACKUP_IDENTITY"
            )
        else:
            identities.open(stored, content, where)
    if (content.size, content.sha256) != (item.size, item.sha256):
        raise OutputError(f"{where}: is not what the manifest says; use another backup with --date")


def put_back(
    place: Storage, component: Component, path: str, item: Item, identities: Identities | None, to: Storage, key: str
) -> None:
    """As ``fetch``, to a key of another storage."""
    with to.replacing(key) as temporary, temporary.open("wb") as target:
        fetch(place, component, path, item, identities, target)


def verify(place: Storage, component: Component, path: str, item: Item, identities: Identities | None) -> None:
    """As ``fetch``, to nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        fetch(place, component, path, item, identities, nowhere)


def look(place: Storage, component: Component, path: str, item: Item, identities: Identities | None) -> None:
    """As ``verify``, but what cannot be decrypted here is held against its stored bytes alone."""
    if item.encrypted and identities is None:
        with _stored(place, item.key(component), item, _where(place, component, path, item)):
            pass
    else:
        verify(place, component, path, item, identities)


def digest(storage: Storage, key: str) -> str:
    """A file's SHA-256; FileNotFoundError where it is not there."""
    with storage.local([key]) as [path], path.open("rb") as file:
        return _digest(file)


def _digest(file: BufferedReader) -> str:
    try:
        return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise files.unreadable(Path(file.name), error) from None


def _where(place: Storage, component: Component, path: str, item: Item) -> str:
    return f"{place.where(item.key(component))} ({component}: {path})"


@contextlib.contextmanager
def _stored(place: Storage, key: str, item: Item, where: str) -> Iterator[BufferedReader]:
    """What is kept of a file, once it is known to be what was stored."""
    try:
        with place.local([key]) as [path], path.open("rb") as file:
            found = _digest(file)
            if file.tell() != item.stored_size:
                raise OutputError(
                    f"{where}: has {file.tell()} bytes of {item.stored_size}, it is damaged; use another backup with "
                    "--date"
                )
            if found != item.stored:
                raise OutputError(f"{where}: is damaged; use another backup with --date")
            file.seek(0)
            yield file
    except FileNotFoundError:
        raise OutputError(f"{where}: is not there; use another backup with --date") from None


@contextlib.contextmanager
def _scratch(place: Storage) -> Iterator[Path]:
    """A path to write what is to be moved to a place; OutputError where it cannot be written."""
    new = place.scratch(f"{NEW}{secrets.token_hex(6)}")
    files.make_folder(new.parent)
    try:
        new.touch(0o600)
        yield new
    except OSError as error:
        raise files.unwritable(new.parent, error) from None
    finally:
        new.unlink(missing_ok=True)


class _Summed:
    """A file whose bytes are counted and summed as they are read or written."""

    def __init__(self, file: BinaryIO) -> None:
        self.size = 0
        self._file = file
        self._sum = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._sum.hexdigest()

    def read(self, size: int = -1) -> bytes:
        return self._passed(self._file.read(size))

    def write(self, content: bytes) -> int:
        return self._file.write(self._passed(content))

    def _passed(self, content: bytes) -> bytes:
        self.size += len(content)
        self._sum.update(content)
        return content


def side_by_side(work: Callable[[Given], Made], given: Iterable[Given], *, remote: bool) -> list[Made]:
    """Do the same to many; the first error is raised, and what had not begun then is not begun."""
    with ThreadPoolExecutor(_TRANSFERS_REMOTE if remote else _TRANSFERS, thread_name_prefix="backup") as pool:
        done = [pool.submit(work, one) for one in given]
        try:
            return [one.result() for one in done]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
