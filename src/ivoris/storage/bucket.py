"""A bucket of an S3-compatible service as a storage; the only importer of what speaks S3."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import secrets
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ivoris import files
from ivoris.errors import OutputError
from ivoris.scratch import own_folder, shared_folder

if TYPE_CHECKING:
    import pyarrow as pa

SCHEME = "s3://"
_TRANSFERS = 16  # side by side, where many small objects are moved
_AT_ONCE = 1000  # keys that the service removes by one request
_ATTEMPTS = 6  # of each request, with back-off: half a minute of a store that fails is waited out
T = TypeVar("T")


@functools.cache
def _service() -> Any:
    """One client for all buckets of the process: it keeps connections and signs requests."""
    from s3fs import S3FileSystem  # noqa: PLC0415  it costs more than a second, and a folder needs none of it

    settings = {"retries": {"mode": "standard", "total_max_attempts": _ATTEMPTS}, "max_pool_connections": 64}
    return S3FileSystem(
        use_listings_cache=False,
        skip_instance_cache=True,
        max_concurrency=1,  # of a file's parts, 50 MB each in memory: many files are moved side by side instead
        config_kwargs=settings,
    )


class Bucket:
    """A bucket and a prefix in it. Where the service is and who asks is said by AWS' own variables and files."""

    remote = True

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._root = self._address.removeprefix(SCHEME)
        self._shared = shared_folder()

    @property
    def _files(self) -> Any:
        return _service()

    def at(self, prefix: str) -> Bucket:
        return Bucket(self.where(prefix))

    def where(self, key: str = "") -> str:
        return f"{self._address}/{key}" if key else self._address

    def read(self, key: str) -> bytes:
        content: bytes = self._asked(key, lambda: self._files.cat_file(self._name(key)))
        return content

    def open(self, key: str) -> pa.NativeFile:
        import pyarrow as pa  # noqa: PLC0415

        return pa.BufferReader(self.read(key))

    @contextlib.contextmanager
    def replacing(self, key: str) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(dir=own_folder()) as folder:
            temporary = Path(folder) / "new"
            try:
                temporary.touch(0o600)
                yield temporary
            except OSError as error:
                raise files.unwritable(temporary, error) from None
            self.upload(temporary, key)

    def exists(self, key: str) -> bool:
        try:
            self._asked(key, lambda: self._files.info(self._name(key)))
        except FileNotFoundError:
            return False
        return True

    def keys(self, prefix: str) -> list[str]:
        return sorted(self.listing(prefix))

    def listing(self, prefix: str) -> dict[str, str]:
        return {key: entry["ETag"] for key, entry in self._under(prefix).items()}

    def sizes(self, prefix: str) -> dict[str, int]:
        return {key: entry["size"] for key, entry in self._under(prefix).items()}

    def _under(self, prefix: str) -> dict[str, dict[str, Any]]:
        found = self._asked(prefix, lambda: self._files.find(self._name(prefix), detail=True))
        under = self._name(prefix)
        return {
            name.removeprefix(f"{self._root}/"): entry
            for name, entry in found.items()
            if name.startswith(under) and not name.endswith("/")  # which a console makes, to show a folder
        }

    def versions(self, prefix: str = "") -> dict[str, str]:
        return {Path(entry["name"]).name: entry["ETag"] for entry in self._entries(prefix, "file")}

    def folders(self, prefix: str) -> list[str]:
        return sorted(Path(entry["name"]).name for entry in self._entries(prefix, "directory"))

    def _entries(self, prefix: str, kind: str) -> list[dict[str, Any]]:
        """What lies directly under a prefix."""
        under = self._name(prefix)
        try:
            found = self._asked(prefix, lambda: self._files.ls(under.rstrip("/"), detail=True))
        except FileNotFoundError:
            return []
        return [
            entry
            for entry in found
            if entry["type"] == kind and entry["name"].startswith(under) and not entry["name"].endswith("/")
        ]

    def modified(self, key: str) -> dt.datetime:
        moment: dt.datetime = self._asked(key, lambda: self._files.info(self._name(key)))["LastModified"]
        return moment.astimezone(dt.UTC)

    def scratch(self, key: str) -> Path:
        return own_folder() / f"{secrets.token_hex(6)}-{Path(key).name}" if key else self._shared

    def upload(self, path: Path, key: str) -> None:
        self._asked(key, lambda: self._files.put_file(str(path), self._name(key)))
        path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def local(self, keys: Sequence[str]) -> Iterator[list[Path]]:
        with tempfile.TemporaryDirectory(dir=own_folder()) as folder:
            paths = [Path(folder) / str(number) for number in range(len(keys))]

            def fetch(key: str, path: Path) -> None:
                self._asked(key, lambda: self._files.get_file(self._name(key), str(path)))

            with ThreadPoolExecutor(_TRANSFERS, thread_name_prefix="fetch") as pool:
                list(pool.map(fetch, keys, paths))
            yield paths

    def remove(self, key: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            self._asked(key, lambda: self._files.rm_file(self._name(key)))

    def remove_folder(self, prefix: str) -> None:
        bucket = self._root.split("/", 1)[0]
        names = [self._name(key).removeprefix(f"{bucket}/") for key in self.keys(prefix)]
        for first in range(0, len(names), _AT_ONCE):
            objects = {"Objects": [{"Key": name} for name in names[first : first + _AT_ONCE]], "Quiet": True}

            def remove(objects: dict[str, Any] = objects) -> Any:
                return self._files.call_s3("delete_objects", Bucket=bucket, Delete=objects)

            if self._asked(prefix, remove).get("Errors"):
                raise OutputError(f"{self.where(prefix)}: cannot be removed; the credentials lack the right")

    def _name(self, key: str) -> str:
        return f"{self._root}/{key}"

    def _asked(self, key: str, ask: Callable[[], T]) -> T:
        """What the service answers, its refusals in our own words: its texts may name more than the key."""
        from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError  # noqa: PLC0415

        where = self.where(key)
        try:
            return ask()
        except FileNotFoundError:
            if not self._there():
                bucket = self._root.split("/", 1)[0]
                raise OutputError(f"{where}: there is no bucket {bucket}; create it, or mend the address") from None
            raise
        except NoCredentialsError:
            raise OutputError(
                f"{where}: no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or name a file of them "
                "in AWS_SHARED_CREDENTIALS_FILE"
            ) from None
        except PermissionError:
            raise OutputError(f"{where}: the credentials are not accepted or lack the right; see OPERATIONS") from None
        except (OSError, BotoCoreError, ClientError) as error:
            raise OutputError(
                f"{where}: the storage does not answer as it should ({type(error).__name__}); "
                "look at AWS_ENDPOINT_URL and the service, then run again"
            ) from None

    def _there(self) -> bool:
        """Whether the bucket is; where nobody can say, the key is what is missing."""
        try:
            self._files.ls(self._root.split("/", 1)[0], detail=False)
        except FileNotFoundError:
            return False
        except Exception:  # noqa: BLE001  only a hint is lost
            return True
        return True
