"""The program as a process, against the stand-in servers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
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
    started: list[subprocess.Popen[str] | forkserver.Command] = field(default_factory=list)

    @property
    def config_path(self) -> Path:
        return self.sandbox.config_path

    def __call__(self, *arguments: str, timeout: float = 120, **options) -> Finished:
        """Run a command to its end; for ``options`` see ``start``."""
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=timeout)
        return Finished(process.returncode, out, err)

    def start(
        self, *arguments: str, env: dict[str, str] | None = None, preexec_fn: Callable[[], object] | None = None
    ) -> subprocess.Popen[str] | forkserver.Command:
        """Begin a command; ``env`` is added to the environment, ``preexec_fn`` runs in the new process before it."""
        places = {"IVORIS_CONFIG": str(self.config_path), "IVORIS_DATA_DIR": str(self.data_dir)}
        environment = {**os.environ, **places, **(env or {})}
        process: subprocess.Popen[str] | forkserver.Command
        reported = "IVORIS_RELIABILITY" in os.environ  # whose seconds are those of whole starts
        if preexec_fn is None and not reported:
            process = forkserver.start([*arguments], cwd=REPOSITORY, env=environment)
        else:
            process = subprocess.Popen(
                [sys.executable, "-m", "src.cli", *arguments],
                cwd=REPOSITORY,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                preexec_fn=preexec_fn,  # noqa: PLW1509  the tests have no threads of their own
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
