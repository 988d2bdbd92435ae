"""Where files are kept: a folder, or a bucket of any S3-compatible service. Each appears whole or not at all."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ivoris.errors import ConfigurationError
from ivoris.storage.bucket import SCHEME, Bucket
from ivoris.storage.folder import Folder

if TYPE_CHECKING:
    import pyarrow as pa  # the configuration names storages, and most commands read no file of them

__all__ = ["SCHEME", "Bucket", "Folder", "Storage", "check", "opened", "write"]

_BUCKET = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^/\s]+)*/?")


class Storage(Protocol):
    """Files by key, such as ``manifests/2022-01-18.json``.

    Every method raises OutputError where the storage cannot be used, and FileNotFoundError where a key that is to be
    read is not there.
    """

    remote: bool
    """Whether each question costs a request to a service."""

    def at(self, prefix: str) -> Storage:
        """What lies under a prefix, as a storage of its own."""

    def where(self, key: str = "") -> str:
        """The key's full address, for people."""

    def read(self, key: str) -> bytes: ...

    def open(self, key: str) -> pa.NativeFile:
        """The file for random access."""

    def replacing(self, key: str) -> contextlib.AbstractContextManager[Path]:
        """Yield a local path to write to; what it holds takes the place of the key at once when the block ends well."""

    def exists(self, key: str) -> bool: ...

    def keys(self, prefix: str) -> list[str]:
        """All keys under ``prefix``, which ends with a slash, sorted."""

    def versions(self, prefix: str = "") -> dict[str, str]:
        """What tells one content of a file from another, by its name, of those directly under ``prefix``."""

    def listing(self, prefix: str) -> dict[str, str]:
        """All keys under ``prefix``, which ends with a slash, each with what ``versions`` tells."""

    def sizes(self, prefix: str) -> dict[str, int]:
        """All keys under ``prefix``, which ends with a slash, each with its number of bytes."""

    def modified(self, key: str) -> dt.datetime:
        """When a file got its content, in UTC."""

    def folders(self, prefix: str) -> list[str]:
        """The names directly under ``prefix`` that have further keys under them, sorted."""

    def scratch(self, key: str) -> Path:
        """A local path to write what shall be uploaded as ``key``; without one, this machine's own folder."""

    def upload(self, path: Path, key: str) -> None:
        """Move a local file here."""

    def local(self, keys: Sequence[str]) -> contextlib.AbstractContextManager[list[Path]]:
        """Local paths of some files, to be read only, while the block lasts."""

    def remove(self, key: str) -> None:
        """Remove a key; none is as good."""

    def remove_folder(self, prefix: str) -> None:
        """Remove all keys under ``prefix``."""


def opened(address: str | Path) -> Storage:
    """The storage at a folder's path or an ``s3://bucket/prefix``, or ConfigurationError where it is neither."""
    text = check(str(address))
    return Bucket(text) if text.startswith(SCHEME) else Folder(Path(text))


def check(address: str) -> str:
    """The address, or ConfigurationError where it is neither a folder's path nor that of a bucket."""
    if address.startswith(SCHEME):
        if not _BUCKET.fullmatch(address):
            raise ConfigurationError(
                f"{_told(address)}: is no address of a bucket; write s3://bucket or s3://bucket/prefix"
            )
    elif "://" in address or not address:
        raise ConfigurationError(f"{_told(address)!r}: is no storage; write a folder's path or s3://bucket/prefix")
    return address


def _told(address: str) -> str:
    """A wrong address without what may be a secret before its ``@``."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://…@{rest.rpartition('@')[2]}" if "@" in rest else address


def write(storage: Storage, key: str, content: bytes) -> None:
    """Replace a file's content."""
    with storage.replacing(key) as temporary:
        temporary.write_bytes(content)
