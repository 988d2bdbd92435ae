"""The service as a process, and what it answers."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import forkserver
import httpx
from program import REPOSITORY, Ivoris
from prometheus_client.parser import text_string_to_metric_families

PATIENCE = 60.0


@dataclass
class Service:
    """A running ``serve``. ``log`` holds both of its streams."""

    process: forkserver.Command
    log: Path
    client: httpx.Client

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.client.get(path, **options)

    def json(self, path: str) -> dict[str, Any]:
        return self.get(path).json()

    def databases(self) -> list[str]:
        """What /health says of the regions' servers."""
        return [words for name, words in self.json("/health")["checks"].items() if name.startswith("database_")]

    def metrics(self) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
        """Values by name and labels."""
        families = text_string_to_metric_families(self.get("/metrics").text)
        return {
            (sample.name, tuple(sorted(sample.labels.items()))): sample.value
            for family in families
            for sample in family.samples
        }

    def metric(self, name: str, **labels: str) -> float | None:
        return self.metrics().get((name, tuple(sorted(labels.items()))))

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        self.process.terminate()
        return self.process.wait(timeout=30)


def until(holds: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """What ``holds`` returns once that is true."""
    deadline = time.monotonic() + patience
    while not (found := holds()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
    return found


@contextlib.contextmanager
def serving(program: Ivoris, *options: str, env: dict[str, str] | None = None) -> Iterator[Service]:
    """``serve`` on a free port, probing often; it has read the ledger and asked every server once."""
    log = program.data_dir.parent / f"serve-{time.monotonic_ns()}.log"
    places = {"IVORIS_CONFIG": str(program.config_path), "IVORIS_DATA_DIR": str(program.data_dir)}
    with log.open("wb") as stream:
        process = forkserver.start(
            ["serve", "--port", "0", "--probe-seconds", "1", *options],
            cwd=REPOSITORY,
            env={**os.environ, **places, **(env or {})},
            log=stream,
        )
    try:
        found = until(
            lambda: re.search(r"http://127\.0\.0\.1:\d+", log.read_text("utf-8")) or process.poll() is not None
        )
        assert process.poll() is None, log.read_text("utf-8")
        with httpx.Client(base_url=found[0], timeout=10) as client:
            service = Service(process, log, client)
            until(lambda: not [check for check in service.databases() if check.startswith("unknown")])
            until(lambda: "not read yet" not in service.get("/health/ready").text)
            yield service
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
