"""One day from some centers, each side a fresh process: the product's command and the bare driver."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extraction import process
from extraction.process import Cost
from ivoris import config
from ivoris.config import Center, Config
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import connection_string, parameterized
from ivoris.statements import Period, batch
from ivoris.storage import Folder


@dataclass(frozen=True)
class Nightly:
    """The centers of a configuration, whose mappings below ``folder`` are approved."""

    config_path: Path
    folder: Path
    day: dt.date
    workers: int

    def product(self) -> Cost:
        where = ["--config", str(self.config_path), "--data-dir", str(self.folder)]
        return process.run(
            ["-m", "src.cli", *where, "extract", "--date", str(self.day), "--workers", str(self.workers)]
        )

    def floor(self) -> Cost:
        settings = config.load(self.config_path)
        return process.run([str(process.HERE / "floor.py")], self._job(settings, settings.centers))

    def _job(self, settings: Config, centers: Sequence[Center]) -> dict[str, Any]:
        store, period = MappingStore(Folder(self.folder / "mappings")), Period(self.day, self.day)
        questions = []
        for center in centers:
            server = settings.server(center)
            text = connection_string(server, center.database, server.settings.password.reveal())
            questions.append((text, parameterized(*batch(store.read(center), period, watched=period))))
        ca_file = next((str(region.ca_file) for region in settings.regions.values() if region.ca_file), None)
        return {"workers": self.workers, "ca_file": ca_file, "questions": questions}
