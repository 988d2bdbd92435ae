"""A folder as a storage."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ivoris import files

if TYPE_CHECKING:
    import pyarrow as pa


class Folder:
    """A folder of this machine, or one that many machines share."""

    remote = False

    def __init__(self, path: Path) -> None:
        self.path = path

    def at(self, prefix: str) -> Folder:
        return Folder(self.path / prefix)

    def where(self, key: str = "") -> str:
        return str(self.path / key)

    def read(self, key: str) -> bytes:
        with self._readable(key):
            return (self.path / key).read_bytes()

    def open(self, key: str) -> pa.NativeFile:
        import pyarrow as pa  # noqa: PLC0415

        with self._readable(key):
            return pa.memory_map(str(self.path / key))

    def replacing(self, key: str) -> contextlib.AbstractContextManager[Path]:
        return files.replacing(self.path / key)

    def exists(self, key: str) -> bool:
        return (self.path / key).exists()

    def keys(self, prefix: str) -> list[str]:
        return sorted(self.listing(prefix))

    def listing(self, prefix: str) -> dict[str, str]:
        return {key: _version(about) for key, about in self._under(prefix).items()}

    def sizes(self, prefix: str) -> dict[str, int]:
        return {key: about.st_size for key, about in self._under(prefix).items()}

    def _under(self, prefix: str) -> dict[str, os.stat_result]:
        found = {}
        for folder, _, names in os.walk(self.path / prefix, onerror=self._refuse):
            at = Path(folder).relative_to(self.path)
            for name in names:
                with contextlib.suppress(FileNotFoundError):  # gone since
                    if not name.startswith("."):
                        found[str(at / name)] = (self.path / at / name).stat()
        return found

    def versions(self, prefix: str = "") -> dict[str, str]:
        found = {}
        with contextlib.suppress(FileNotFoundError), self._readable(prefix), os.scandir(self.path / prefix) as entries:
            for entry in entries:
                with contextlib.suppress(FileNotFoundError):  # gone since
                    if entry.is_file() and not entry.name.startswith("."):
                        found[entry.name] = _version(entry.stat())
        return found

    def modified(self, key: str) -> dt.datetime:
        with self._readable(key):
            return dt.datetime.fromtimestamp((self.path / key).stat().st_mtime, dt.UTC)

    def folders(self, prefix: str) -> list[str]:
        try:
            return sorted(entry.name for entry in os.scandir(self.path / prefix) if entry.is_dir())
        except FileNotFoundError:
            return []
        except OSError as error:
            raise files.unreadable(self.path / prefix, error) from None

    def scratch(self, key: str) -> Path:
        return self.path / key

    def upload(self, path: Path, key: str) -> None:
        target = self.path / key
        try:
            files.make_folder(target.parent)
            files.sync(path)
            if path != target:
                path.replace(target)
            files.sync(target.parent)
        except OSError as error:
            raise files.unwritable(target, error) from None

    @contextlib.contextmanager
    def local(self, keys: Sequence[str]) -> Iterator[list[Path]]:
        paths = [self.path / key for key in keys]
        for key, path in zip(keys, paths, strict=True):
            with self._readable(key):
                path.open("rb").close()
        yield paths

    def remove(self, key: str) -> None:
        try:
            (self.path / key).unlink()
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as error:
            raise files.unwritable(self.path / key, error) from None

    def remove_folder(self, prefix: str) -> None:
        shutil.rmtree(self.path / prefix, ignore_errors=True)

    @contextlib.contextmanager
    def _readable(self, key: str) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            raise
        except OSError as error:
            raise files.unreadable(self.path / key, error) from None

    def _refuse(self, error: OSError) -> None:
        """A listing that leaves out what cannot be read would pass for a whole one."""
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise files.unreadable(Path(error.filename), error) from None


def _version(about: os.stat_result) -> str:
    return f"{about.st_mtime_ns} {about.st_size}"
