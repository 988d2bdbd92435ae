"""What acceptance tests share: the stand-in servers, and the program with data to begin with."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator

import pytest
from program import CENTERS, FEW, REFERENCE_DATE, REPOSITORY, Ivoris
from reliability import Recovery, write_recovery

from ivoris.sandbox import launcher


@pytest.fixture(scope="module")
def recovery() -> Iterator[list[Recovery]]:
    """What each scenario came to, written down at the end where a report is wished."""
    rows: list[Recovery] = []
    yield rows
    if path := os.environ.get("IVORIS_RELIABILITY"):
        write_recovery(REPOSITORY / path, rows)


@pytest.fixture(scope="session")
def standin(tmp_path_factory) -> Iterator[launcher.Sandbox]:
    """The stand-in servers with the reference load."""
    with launcher.running(tmp_path_factory.mktemp("standin"), centers=CENTERS, seed=1) as sandbox:
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
    with launcher.running(tmp_path / "standin", centers=CENTERS, seed=1) as sandbox:
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
