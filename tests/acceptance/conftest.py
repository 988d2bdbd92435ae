"""What acceptance tests share: the stand-in servers, and the program as a process with data to begin with."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ivoris.sandbox import launcher

REPOSITORY = Path(__file__).resolve().parents[2]
REFERENCE_DATE = "2022-01-18"
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
    started: list[subprocess.Popen[str]] = field(default_factory=list)

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
    ) -> subprocess.Popen[str]:
        """Begin a command; ``env`` is added to the environment, ``preexec_fn`` runs in the new process before it."""

        def prepare() -> None:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background job inherits that it is ignored
            if preexec_fn is not None:
                preexec_fn()

        process = subprocess.Popen(
            [sys.executable, "-m", "src.cli", *arguments],
            cwd=REPOSITORY,
            env={
                **os.environ,
                "IVORIS_CONFIG": str(self.config_path),
                "IVORIS_DATA_DIR": str(self.data_dir),
                **(env or {}),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=prepare,  # noqa: PLW1509  the tests have no threads of their own
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


@pytest.fixture(scope="session")
def standin(tmp_path_factory) -> Iterator[launcher.Sandbox]:
    """The stand-in servers with the reference load."""
    with launcher.running(tmp_path_factory.mktemp("standin"), centers=30, seed=1) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def _mapped(standin, tmp_path_factory) -> Ivoris:
    program = Ivoris(standin, tmp_path_factory.mktemp("mapped"))
    shutil.copytree(standin.layout.ground_truth, program.data_dir / "ground_truth")
    for words in (["generate-mappings"], ["review", "--all", "--approve", "--by", "tests"]):
        finished = program(*words)
        assert finished.code == 0, finished.said
    return program


@pytest.fixture(scope="session")
def _extracted(_mapped, tmp_path_factory) -> Ivoris:
    program = _mapped.copy(tmp_path_factory.mktemp("extracted") / "data")
    finished = program("extract", "--date", REFERENCE_DATE)
    assert finished.code == 0, finished.said
    return program


@pytest.fixture
def ivoris(standin, tmp_path) -> Iterator[Ivoris]:
    """The program with an empty data directory of this test's own."""
    program = Ivoris(standin, tmp_path / "empty")
    yield program
    program.end()


@pytest.fixture
def prepared(_mapped, tmp_path) -> Iterator[Ivoris]:
    """The program with a data directory in which all mappings are approved and nothing is extracted yet."""
    program = _mapped.copy(tmp_path / "prepared")
    yield program
    program.end()


@pytest.fixture
def delivered(_extracted, tmp_path) -> Iterator[Ivoris]:
    """As ``prepared``, with the reference date extracted from all centers."""
    program = _extracted.copy(tmp_path / "delivered")
    yield program
    program.end()


@pytest.fixture
def own_standin(prepared, tmp_path) -> Iterator[Ivoris]:
    """As ``prepared``, with servers of its own to kill: a killed one's port may be somebody else's at once."""
    with launcher.running(tmp_path / "standin", centers=30, seed=1) as sandbox:
        program = Ivoris(sandbox, prepared.data_dir)
        yield program
        program.end()


@pytest.fixture(scope="session")
def few(tmp_path_factory) -> Iterator[launcher.Sandbox]:
    """A small stand-in for tests that break it, and a configuration that does not wait long for it."""
    with launcher.running(tmp_path_factory.mktemp("few"), centers=FEW, seed=1) as sandbox:
        text = sandbox.config_path.read_text(encoding="utf-8")
        limits = "    connect_timeout: 3\n    query_timeout: 4\n"
        sandbox.config_path.write_text(re.sub(r"(    timezone: .*\n)", rf"{limits}\1", text), encoding="utf-8")
        yield sandbox


@pytest.fixture(scope="session")
def _few_mapped(few, tmp_path_factory) -> Ivoris:
    program = Ivoris(few, tmp_path_factory.mktemp("few-mapped"))
    for words in (["generate-mappings"], ["review", "--all", "--approve", "--by", "tests"]):
        finished = program(*words)
        assert finished.code == 0, finished.said
    return program


@pytest.fixture
def ready(_few_mapped, tmp_path) -> Iterator[Ivoris]:
    """The program before the small stand-in, all mappings approved; faults end with the test."""
    program = _few_mapped.copy(tmp_path / "ready")
    yield program
    program.sandbox.faults.clear()
    program.end()
