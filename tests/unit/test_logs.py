"""Every line is Elastic Common Schema, whatever is logged, and says nothing that an exception or a library says."""

from __future__ import annotations

import asyncio
import datetime as dt
import errno
import io
import logging
import os
import pty
import subprocess
import sys
import threading
import time
import warnings
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
import structlog

import ecs
from ivoris import logs
from ivoris.errors import ConfigurationError, OutputError, PermanentError, during, mark, step_of

NAME = "Müller-Geheim"
log = structlog.get_logger()


class Log:
    """What is logged, on standard output, and what stands on standard error."""

    def __init__(self, capsys):
        self._capsys = capsys
        self._out = self._err = ""

    @property
    def out(self) -> str:
        found = self._capsys.readouterr()
        self._out += found.out
        self._err += found.err
        return self._out

    @property
    def err(self) -> str:
        assert self.out is not None
        return self._err

    @property
    def lines(self) -> list[ecs.Fields]:
        return [ecs.read(line) for line in self.out.splitlines()]

    @property
    def line(self) -> ecs.Fields:
        [only] = self.lines
        return only


@pytest.fixture
def logged(monkeypatch, capsys):
    """Logging set up; all that this changed in the process is as before afterwards."""
    root, own = logging.getLogger(), logging.getLogger("ivoris")
    before = (root.level, own.level, structlog.get_config())
    for module, name in ((warnings, "showwarning"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    logs.configure()
    yield Log(capsys)
    for handler in [one for one in root.handlers if isinstance(one, logs._Handler)]:
        root.removeHandler(handler)
    root.setLevel(before[0])
    own.setLevel(before[1])
    structlog.configure(**before[2])


def test_our_names_become_those_of_the_schema(logged):
    with logs.bound(trace_id="run-1", run="run-1"):
        log.info(
            "Extracted", action="extract", outcome="success", center="center_01", region="germany", seconds=0.25,
            date=dt.date(2022, 1, 18), entries=6, method="GET", path="/health", status_code=200,
        )  # fmt: skip
    line = logged.line
    assert (
        line.items()
        >= {
            "message": "Extracted",
            "log.level": "info",
            "trace.id": "run-1",
            "labels.run": "run-1",
            "labels.center": "center_01",
            "labels.region": "germany",
            "labels.date": "2022-01-18",
            "event.action": "extract",
            "event.outcome": "success",
            "event.duration": 250_000_000,
            "ivoris.entries": 6,
            "http.request.method": "GET",
            "http.response.status_code": 200,
            "url.path": "/health",
            "process.pid": os.getpid(),
        }.items()
    )
    said = dt.datetime.fromisoformat(line["@timestamp"])
    assert abs((dt.datetime.now(dt.UTC) - said).total_seconds()) < 60


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (float("nan"), None),
        (float("inf"), None),
        (None, None),
        (True, True),
        (np.int64(3), 3),
        (np.float32(0.5), 0.5),
        (Decimal(1), "<Decimal>"),
        (Path("/a/b"), "/a/b"),
        (dt.datetime(2022, 1, 18, tzinfo=dt.UTC), "2022-01-18T00:00:00+00:00"),
        ("two\nlines \x1b[31m \x00 ü 🦷", "two\nlines \x1b[31m \x00 ü 🦷"),
        ("half \ud83e", "half ?"),
        (b"bytes", "<bytes>"),
        (object(), "<object>"),
        ([1, float("nan"), object()], [1, None, "<object>"]),
        ("x" * 100_000, "x" * 3_999 + "…"),
    ],
)
def test_any_value_makes_one_line_of_valid_json(logged, value, shown):
    log.info("said\nand more", value=value)
    assert logged.out.count("\n") == 1
    assert logged.line.get("ivoris.value") == shown
    assert len(logged.out) < 16_000, "container runtimes break longer lines"


def test_labels_are_text_and_nested_values_stay_ours(logged):
    log.info("said", center=7, date=None, errors={"connection": 2})
    line = logged.line
    assert (line["labels.center"], line["ivoris.errors.connection"]) == ("7", 2)
    assert "labels.date" not in line


def test_our_own_errors_speak_and_know_their_step(logged):
    error = PermanentError("tls", "germany localhost:1: not trusted; check ca_file")
    with pytest.raises(PermanentError), during("query"), during("connect"):
        raise error
    assert step_of(mark(error, "write")) == "connect", "where it arose"
    log.error("Error", action=step_of(error), error=error)
    assert (
        logged.line.items()
        >= {
            "event.action": "connect",
            "error.code": "tls",
            "error.message": "germany localhost:1: not trusted; check ca_file",
        }.items()
    )


def test_what_ended_a_command_is_told(logged):
    logs.failed(OutputError("/data: cannot be written"))
    assert logged.line.items() >= {"error.code": "output", "error.message": "/data: cannot be written"}.items()


def fail():
    raise ValueError(NAME)


async def _tasks():
    asyncio.get_running_loop().call_soon(fail)
    lost = asyncio.ensure_future(asyncio.to_thread(fail))
    while not lost.done():  # noqa: ASYNC110  whose exception nobody asks for
        await asyncio.sleep(0.01)


class _Unraisable:
    def __del__(self):
        raise ValueError(NAME)


def _in_a_thread():
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def _with_traceback():
    try:
        fail()
    except ValueError:
        log.exception("Error")


SURPRISES = {
    "exc_info": lambda: log.error("Error", exc_info=ValueError(NAME)),
    "traceback": _with_traceback,
    "a value": lambda: log.error("Error", error=ValueError(NAME)),
    "thread": _in_a_thread,
    "destructor": _Unraisable,
    "asyncio": lambda: asyncio.run(_tasks()),
    "warning": lambda: warnings.warn(NAME, stacklevel=1),
    "library": lambda: logging.getLogger("sqlalchemy.pool").error("broken %r", NAME, exc_info=ValueError(NAME)),
    "library's words": lambda: logging.getLogger("uvicorn.error").warning("%s is wrong", NAME),
    "library's exception": lambda: logging.getLogger("uvicorn.error").error(ValueError(NAME)),
    "library's details": lambda: logging.getLogger("asyncio").error(f"Task was destroyed\ntask: {NAME}"),  # noqa: G004
    "library's values": lambda: logging.getLogger("urllib3").error("%(name)s is wrong", {"name": NAME}),
}


@pytest.mark.parametrize("surprise", SURPRISES.values(), ids=SURPRISES)
@pytest.mark.filterwarnings("always")
def test_no_exception_warning_or_library_speaks(logged, surprise):
    surprise()
    assert logged.lines, "it is told that something was wrong"
    assert all(line["log.level"] in {"warning", "error"} for line in logged.lines)
    said = logged.out + logged.err
    assert "ller-Geheim" not in said
    assert "Traceback" not in said


def test_an_exception_is_told_by_type_and_place(logged):
    _in_a_thread()
    assert logged.line["error.type"] == "ValueError"
    assert logged.line["error.message"].startswith("unexpected ValueError at test_logs.py:")


def test_libraries_are_heard_from_warning_on_and_belong_to_the_run(logged):
    library = logging.getLogger("sqlalchemy.engine")
    with logs.bound(trace_id="run-1"):
        library.info("SELECT")
        library.warning("%d of %d", 3, 4)
    assert (logged.line["message"], logged.line["trace.id"], logged.line["log.logger"]) == (
        "3 of 4",
        "run-1",
        "sqlalchemy.engine",
    )


@pytest.mark.parametrize(
    ("level", "heard"),
    [
        ("debug", ["debug", "info", "warning", "error"]),
        ("Warning", ["warning", "error"]),
        ("", ["info", "warning", "error"]),
        ("critical", []),
    ],
)
def test_the_level_is_the_variables(logged, monkeypatch, level, heard):
    monkeypatch.setenv("IVORIS_LOG_LEVEL", level)
    logs.configure()
    for name in ("debug", "info", "warning", "error"):
        getattr(log, name)("said")
    assert [line["log.level"] for line in logged.lines] == heard


@pytest.mark.usefixtures("logged")
def test_a_level_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("IVORIS_LOG_LEVEL", "loud")
    with pytest.raises(ConfigurationError, match="debug, info, warning, error, critical"):
        logs.configure()


def test_a_json_document_keeps_standard_output_for_itself(logged):
    logs.configure(as_json=True)
    log.info("said")
    assert logged.out == ""
    assert ecs.read(logged.err.strip())["message"] == "said"


class _Full(io.StringIO):
    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("stream", [_Full(), None])
def test_a_log_that_cannot_be_written_ends_nothing(monkeypatch, stream):
    monkeypatch.setattr(sys, "stdout", stream)
    log.info("said")


def test_threads_do_not_write_into_each_others_lines(logged):
    def say():
        for number in range(200):
            log.info("said", number=number, text="x" * 500)

    threads = [threading.Thread(target=say) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(logged.lines) == 1600


SPEAKING = """
import sys, structlog
from ivoris import logs
from ivoris.errors import PermanentError
logs.configure(answering="answering" in sys.argv)
with logs.bound(trace_id="id-of-run", run="id-of-run"):
    structlog.get_logger().error("Error", error=PermanentError("tls", "not \\x1b]0;trusted"), seconds=0.5)
print("answer")
"""


def at_terminal(*words: str, env: dict[str, str] | None = None) -> tuple[str, str]:
    """What a process with standard output at one terminal and standard error at another says to each."""
    ends = [pty.openpty(), pty.openpty()]
    process = subprocess.Popen(
        [sys.executable, "-c", SPEAKING, *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **(env or {})},
        stdout=ends[0][1],
        stderr=ends[1][1],
    )
    process.wait(timeout=60)
    said = []
    for ours, theirs in ends:
        os.close(theirs)
        said.append(_all(ours))
        os.close(ours)
    return said[0], said[1]


def _all(descriptor: int) -> str:
    found, deadline = b"", time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            some = os.read(descriptor, 65_536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not some:
            break
        found += some
    return found.decode()


def test_a_person_reads_colour_on_standard_error():
    out, err = at_terminal()
    assert out == "answer\r\n"
    assert "\x1b[" in err
    plain = err.replace("\x1b[0m", "").replace("\x1b[1m", "").replace("\x1b[36m", "").replace("\x1b[35m", "")
    assert "error=tls" in plain
    assert "seconds=0.500" in plain
    assert "id-of-run" not in err, "one person looks at one run"
    assert "\x1b]" not in err, "a terminal obeys nothing of what is told"
    assert err.count("\n") == 1


def test_a_command_that_answers_a_person_logs_only_where_it_is_asked_to():
    assert at_terminal("answering") == ("answer\r\n", "")
    out, err = at_terminal("answering", env={"IVORIS_LOG_LEVEL": "info"})
    assert (out, "Error" in err) == ("answer\r\n", True)


def test_a_command_starts_without_threads_for_matrices_and_without_rich():
    asks = (
        "import ivoris.logs, numpy, os, structlog, sys\n"
        "assert len(os.listdir('/proc/self/task')) == 1, 'numpy has begun threads'\n"
        "assert structlog.dev.rich is None and 'rich' not in sys.modules, 'structlog has Rich'\n"
        "import rich.console"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("OPENBLAS", "OMP"))}
    done = subprocess.run([sys.executable, "-c", asks], env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
