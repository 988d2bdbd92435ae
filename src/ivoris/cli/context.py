"""What every command is given: where configuration and data are, opened when first asked for."""

from __future__ import annotations

import contextlib
import getpass
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ivoris.errors import ConfigurationError, UsageError

if TYPE_CHECKING:
    from ivoris.config import Center, Config
    from ivoris.ledger import Ledger
    from ivoris.mapping_store import MappingStore
    from ivoris.sqlserver import SqlServers
    from ivoris.storage import Storage
    from ivoris.zones import Zones

DEFAULT_WORKERS = 10


@dataclass
class Context:
    config_path: Path
    data: str
    """Where mappings, dataset and exports are: a folder or an ``s3://`` address."""
    ledger_url: str | None = field(default_factory=lambda: os.environ.get("IVORIS_DATABASE_URL") or None)

    @cached_property
    def config(self) -> Config:
        from ivoris.config import load

        return load(self.config_path)

    @cached_property
    def store(self) -> MappingStore:
        from ivoris.mapping_store import MappingStore

        return MappingStore(self.storage.at("mappings"))

    @cached_property
    def storage(self) -> Storage:
        from ivoris.storage import opened

        return opened(self.data)

    @property
    def data_dir(self) -> Path:
        """This machine's own folder: the data directory, or where what goes to a bucket is prepared."""
        return self.storage.scratch("")

    @cached_property
    def zones(self) -> Zones:
        from ivoris.zones import Zones

        return Zones(self.config, self.storage)

    @property
    def regions(self) -> list[str]:
        """The regions whose servers and storages this process may use; none stands for all."""
        named = [name.strip() for name in os.environ.get("IVORIS_REGIONS", "").split(",") if name.strip()]
        for name in named:
            if name not in self.config.regions:
                known = ", ".join(self.config.regions)
                raise ConfigurationError(f"IVORIS_REGIONS names {name!r}, which is not configured; known are {known}")
        return named

    def selected(self, ids: Sequence[str] | None) -> tuple[Center, ...]:
        """The named centers, or where none is named those that this process may ask."""
        return self.config.select(ids) if ids else self.config.only(self.regions).centers

    @contextlib.contextmanager
    def ledger(self) -> Iterator[Ledger]:
        from ivoris.ledger import Ledger

        opened = Ledger.open(self.ledger_url, self.data_dir)
        if self.storage.remote and not opened.shared:
            opened.close()
            raise ConfigurationError(
                f"{self.data}: a dataset in a bucket needs a ledger that others can see; set IVORIS_DATABASE_URL to "
                "postgresql://user:password@host/name"
            )
        try:
            yield opened
        finally:
            opened.close()

    @contextlib.contextmanager
    def servers(self, ledger: Ledger | None = None) -> Iterator[SqlServers]:
        """Connections to the servers; with a ledger that others use, within limits that hold over all of them."""
        from ivoris.sqlserver import SqlServers

        with contextlib.ExitStack() as stack:
            limits = None
            if ledger is not None and ledger.shared:
                from ivoris.jobs.limits import SharedLimits

                limits = stack.enter_context(contextlib.closing(SharedLimits(ledger)))
            yield stack.enter_context(SqlServers(self.config, limits))


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
