"""The program as a process, against the stand-in servers."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import forkserver

from ivoris.sandbox import launcher

REPOSITORY = Path(__file__).resolve().parents[2]
REFERENCE_DATE = "2022-01-18"
CENTERS = 12
FEW = 6


@dataclass(frozen=True)
class Finished:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return f"exit {self.code}\n{self.out}{self.err}"


@dataclass
class Ivoris:
    """``python -m src.cli`` from the repository root, against the stand-in, with one data directory."""

    sandbox: launcher.Sandbox
    data_dir: Path
    started: list[forkserver.Command] = field(default_factory=list)

    @property
    def config_path(self) -> Path:
        return self.sandbox.config_path

    def __call__(self, *arguments: str, timeout: float = 120, **options) -> Finished:
        """Run a command to its end; for ``options`` see ``start``."""
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=timeout)
        return Finished(process.returncode, out, err)

    def start(
        self,
        *arguments: str,
        env: dict[str, str] | None = None,
        umask: int | None = None,
        largest: int | None = None,
    ) -> forkserver.Command:
        """Begin a command; ``env`` is added to the environment, ``largest`` is how many bytes a file may have."""
        places = {"IVORIS_CONFIG": str(self.config_path), "IVORIS_DATA_DIR": str(self.data_dir)}
        process = forkserver.start(
            [*arguments],
            cwd=REPOSITORY,
            env={**os.environ, **places, **(env or {})},
            umask=umask,
            largest=largest,
            whole="IVORIS_RELIABILITY" in os.environ,  # a report's seconds are those of whole starts
        )
        self.started.append(process)
        return process

    def copy(self, folder: Path) -> Ivoris:
        return Ivoris(self.sandbox, shutil.copytree(self.data_dir, folder))

    def kill(self, region: str) -> None:
        """End one region's server, as a crash would."""
        self.sandbox.kill(region)

    def end(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.kill()
                process.communicate()
