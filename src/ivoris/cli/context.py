"""What every command is given: where configuration and data are, opened when first asked for."""

from __future__ import annotations

import contextlib
import getpass
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ivoris.errors import UsageError

if TYPE_CHECKING:
    from ivoris.config import Config
    from ivoris.dataset import Dataset
    from ivoris.ledger import Ledger
    from ivoris.mapping_store import MappingStore
    from ivoris.sqlserver import SqlServers

DEFAULT_WORKERS = 10


@dataclass
class Context:
    config_path: Path
    data_dir: Path
    ledger_url: str | None = field(default_factory=lambda: os.environ.get("IVORIS_DATABASE_URL") or None)

    @cached_property
    def config(self) -> Config:
        from ivoris.config import load

        return load(self.config_path)

    @cached_property
    def store(self) -> MappingStore:
        from ivoris.mapping_store import MappingStore

        return MappingStore(self.data_dir / "mappings")

    @cached_property
    def dataset(self) -> Dataset:
        from ivoris.dataset import Dataset

        return Dataset(self.data_dir)

    @contextlib.contextmanager
    def ledger(self) -> Iterator[Ledger]:
        from ivoris.ledger import Ledger

        opened = Ledger.open(self.ledger_url, self.data_dir)
        try:
            yield opened
        finally:
            opened.close()

    @contextlib.contextmanager
    def servers(self) -> Iterator[SqlServers]:
        from ivoris.sqlserver import SqlServers

        with SqlServers(self.config) as servers:
            yield servers


def whoami() -> str:
    """The person or account that runs this command, for the audit."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"


def end_at_once(code: int) -> NoReturn:
    """End the process without waiting for a server that holds one of its threads: the driver would."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def require(condition: object, message: str) -> None:
    if not condition:
        raise UsageError(message)
