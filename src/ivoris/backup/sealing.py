"""Encryption with age: whoever backs up knows recipients alone, whoever restores has an identity."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyrage

from ivoris.errors import OutputError, UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite


@dataclass(frozen=True)
class Seal:
    """Those that content is encrypted for, in order; none for content as it is."""

    recipients: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self._keys()

    def close(self, source: SupportsRead[bytes], target: SupportsWrite[bytes]) -> None:
        """Encrypt what is read, or OSError."""
        if not self.recipients:
            shutil.copyfileobj(source, target)
            return
        try:
            pyrage.encrypt_io(source, target, self._keys())
        except pyrage.EncryptError as error:  # it makes one of whatever a file raises
            raise OSError(errno.EIO, str(error)) from None

    def _keys(self) -> list[Any]:
        return [_recipient(text) for text in self.recipients]


@dataclass(frozen=True)
class Identities:
    """What opens content that was encrypted for it; ``path`` is the file that they are in."""

    path: Path
    keys: Sequence[Any]

    def open(self, source: SupportsRead[bytes], target: SupportsWrite[bytes], where: str) -> None:
        """Decrypt what is read, or OutputError; OSError where a file cannot be used."""
        try:
            pyrage.decrypt_io(source, target, self.keys)
        except (pyrage.DecryptError, OSError) as error:
            if getattr(error, "errno", None) is not None:
                raise
            if "No matching keys" in str(error):
                raise OutputError(f"{where}: is encrypted for none of the identities in {self.path}") from None
            raise OutputError(f"{where}: cannot be decrypted: it is damaged") from None


def seal(recipients: Sequence[str]) -> Seal:
    """UsageError where a recipient is none."""
    return Seal(tuple(sorted({text.strip() for text in recipients if text.strip()})))


def identities(path: Path) -> Identities:
    """The identities of a file as ``age-keygen`` writes it, or UsageError."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise UsageError(f"identity file {path} cannot be read: {reason}") from None
    texts = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    try:
        keys = [pyrage.x25519.Identity.from_str(text) for text in texts]
    except pyrage.IdentityError:
        raise UsageError(f"{path}: is no file of age identities; it holds lines AGE-SECRET-KEY-1…") from None
    if not keys:
        raise UsageError(f"{path}: holds no identity; it is a line AGE-SECRET-KEY-1…")
    return Identities(path, keys)


def _recipient(text: str) -> Any:
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        shown = "a secret key" if text.upper().startswith("AGE-SECRET") else repr(text)
        raise UsageError(f"{shown} is no recipient; it begins with age1, as age-keygen -y shows it") from None
