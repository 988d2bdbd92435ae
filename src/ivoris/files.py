"""Files that appear whole or not at all, readable by their owner only; and a lock between processes."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from ivoris.errors import OutputError


def make_folder(path: Path) -> Path:
    """Create a folder and its parents, closed to others, or OutputError."""
    try:
        for folder in reversed([path, *path.parents]):  # mkdir's own parents=True leaves these open to others
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None
    return path


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path beside ``path`` to write to; it takes the place of ``path`` at once when the block ends well.

    The bytes are on disk before the name is: a reader, or a machine that lost power, sees the old or the new file.
    """
    make_folder(path.parent)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with contextlib.ExitStack() as lock:
            # one name, so that what a killed process left is written over by the next, and does not stay beside it
            if not _alone(temporary, lock):
                temporary = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
                os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            try:
                yield temporary
                sync(temporary)
                temporary.replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    temporary.unlink(missing_ok=True)
                raise
        sync(path.parent)
    except OSError as error:
        raise unwritable(path, error) from None


def _alone(temporary: Path, lock: contextlib.ExitStack) -> bool:
    """Have an empty file that nobody else is writing to while ``lock`` lasts; False where somebody is."""
    handle = os.open(temporary, os.O_CREAT | os.O_RDWR, 0o600)
    lock.callback(os.close, handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(handle).st_ino != temporary.stat().st_ino:  # whoever had it has just put it in its place
            return False
    except OSError:
        return False
    os.ftruncate(handle, 0)
    return True


def write_text(path: Path, text: str) -> None:
    """Replace a file's content by UTF-8 ``text``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(content)


@contextlib.contextmanager
def locked(path: Path, *, wait: bool = True, folder: bool = False) -> Iterator[bool]:
    """Hold an exclusive lock on ``path`` among all processes of this machine; yields whether it is held.

    It ends with the process, however that ends. Without ``wait`` it is not held where another process has it.
    ``path`` is a file for this alone, or a ``folder`` that there is.
    """
    make_folder(path.parent)
    try:
        handle = os.open(path, os.O_DIRECTORY if folder else os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise unwritable(path, error) from None
    try:
        held = True
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            held = False
        yield held
    finally:
        os.close(handle)


def sync(path: Path) -> None:
    """Bring a file's bytes, or a folder's names, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unwritable(path: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(f"{path}: cannot be written: {reason}; free space or mend the rights of the data directory")


def unreadable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path}: cannot be read: {error.strerror or type(error).__name__}; mend the rights of the folder"
    )
