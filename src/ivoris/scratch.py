"""A folder of each process for what it prepares, which the next process removes if it is killed.

The lock of a folder tells that its process lives. It is on the folder itself, so that what clears ``/tmp`` of old files
on many machines, systemd-tmpfiles, leaves it alone meanwhile.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import stat
import tempfile
import threading
from pathlib import Path

from ivoris import files
from ivoris.errors import OutputError

_PREFIX = "process-"


def shared_folder() -> Path:
    """The folder of all this account's processes, or OutputError where others could write to it or read in it."""
    path = _temporary() / f"ivoris-{os.getuid()}"
    about = files.make_folder(path).lstat()  # its name is known: somebody may have made it before
    if about.st_uid != os.getuid() or about.st_mode & 0o077 or not stat.S_ISDIR(about.st_mode):
        raise OutputError(f"{path}: belongs to somebody else, or is open to others; remove it, or set TMPDIR")
    return path


def _temporary() -> Path:
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:  # it tried them all: none can be written to
        named = os.environ.get("TMPDIR", "/tmp")  # noqa: S108  what it is called, nothing is written there
        raise OutputError(
            f"{named}: no temporary file can be written there or in /var/tmp; free space or mend its rights, or set "
            "TMPDIR"
        ) from None


def own_folder() -> Path:
    """The folder of this process alone, made when it is first asked for. Raises OutputError."""
    return _own.path()


class _Own:
    def __init__(self) -> None:
        self._forget()
        os.register_at_fork(after_in_child=self._forget)
        atexit.register(self._remove)

    def _forget(self) -> None:
        """Begin anew: a forked process has its parent's objects, but neither its threads nor its folder."""
        self._making = threading.Lock()
        self._made: Path | None = None
        self._life = contextlib.ExitStack()

    def path(self) -> Path:
        with self._making:
            if self._made is None or not self._made.is_dir():
                self._made = self._make(shared_folder())
            return self._made

    def _make(self, shared: Path) -> Path:
        try:
            with files.locked(shared, folder=True):  # nobody sees the new folder before its own lock is held
                _remove_abandoned(shared)
                path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=shared))
                self._life.enter_context(files.locked(path, folder=True))
        except OSError as error:
            raise files.unwritable(shared, error) from None
        return path

    def _remove(self) -> None:
        with self._life:
            if self._made is not None:
                shutil.rmtree(self._made, ignore_errors=True)


def _remove_abandoned(shared: Path) -> None:
    for path in shared.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OutputError), files.locked(path, wait=False, folder=True) as free:  # or gone since
            if free:
                shutil.rmtree(path, ignore_errors=True)


_own = _Own()
