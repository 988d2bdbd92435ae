from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ivoris import files
from ivoris.errors import OutputError

DIES = """
import os, signal, sys
from pathlib import Path
from ivoris import files
with files.replacing(Path(sys.argv[1])) as temporary:
    temporary.write_text("a patient's, half written, and longer than what follows")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_left_does_not_outlive_the_next_writer(tmp_path):
    path = tmp_path / "entries.parquet"
    path.write_text("old")
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", DIES, str(path)], check=False)
        assert done.returncode == -signal.SIGKILL
        assert (path.read_text(), len(names(tmp_path))) == ("old", 2)
    files.write_text(path, "new")
    assert path.read_text() == "new"
    assert names(tmp_path) == ["entries.parquet"]


def test_two_who_write_at_once_do_not_write_to_one_file(tmp_path):
    path = tmp_path / "mapping.json"
    with files.replacing(path) as first, files.replacing(path) as second:
        assert first != second
        first.write_text("one")
        second.write_text("two")
    assert path.read_text() == "one", "whose block ended last"
    assert names(tmp_path) == ["mapping.json"]


def test_many_writers_leave_one_whole_file(tmp_path):
    path = tmp_path / "mapping.json"
    texts = [f"{number}" * 5000 for number in range(8)]

    def write(text: str) -> None:
        for _ in range(40):
            files.write_text(path, text)
            assert path.read_text() in texts

    failed: list[BaseException] = []
    hook, threading.excepthook = threading.excepthook, lambda told: failed.append(told.exc_value)
    try:
        threads = [threading.Thread(target=write, args=[text]) for text in texts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        threading.excepthook = hook
    assert not failed
    assert path.read_text() in texts
    assert names(tmp_path) == ["mapping.json"]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "mapping.json"
    path.write_text("old")
    with contextlib.suppress(ZeroDivisionError), files.replacing(path) as temporary:
        temporary.write_text(f"{1 / 0}")
    assert path.read_text() == "old"
    with pytest.raises(OutputError, match="cannot be written"), files.replacing(path) as temporary:
        temporary.unlink()
    assert names(tmp_path) == ["mapping.json"]
