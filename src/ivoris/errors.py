"""Every error of the product, by what the caller can do about it.

IvorisError
├── StopError                 nothing can run: tell the operator and exit
│   ├── UsageError              wrong words on the command line                      exit 2
│   ├── ConfigurationError      centers.yml, environment or ledger address           exit 2
│   └── OutputError             the data directory or the ledger cannot be written   exit 1
└── CenterError               one center cannot be done: record it and go on with the others
    ├── TransientError          worth another try: connection, timeout, deadlock, a refusal that nothing explains
    └── PermanentError          the same tomorrow, until somebody acts
        └── ServerBusyError       none of the server's connections was free: says nothing of the center

Messages hold only identifiers known from configuration and mapping. What a server says may quote a patient's data
and is never passed on.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar, get_args

ErrorCode = Literal[
    "connection",
    "tls",
    "authentication",
    "database_missing",
    "schema_missing",
    "permission",
    "timeout",
    "deadlock",
    "query",
    "mapping_missing",
    "mapping_unreviewed",
    "mapping_drift",
    "data",
    "output",
    "breaker_open",
    "deferred",
    "interrupted",
]
ERROR_CODES: tuple[ErrorCode, ...] = get_args(ErrorCode)

Step = Literal["plan", "mapping", "connect", "query", "check", "decode", "write", "publish"]
"""How far a center came: ``plan`` is before anything was begun, ``check`` holds the mapping against what is there."""


class IvorisError(Exception):
    """Base of all; ``str()`` is one line for the operator that says what to do next."""


class StopError(IvorisError):
    exit_code = 1


class UsageError(StopError):
    exit_code = 2


class ConfigurationError(StopError):
    exit_code = 2


class OutputError(StopError):
    exit_code = 1


class CenterError(IvorisError):
    """``code`` is the ledger's and the metrics' word for the cause."""

    def __init__(self, code: ErrorCode, message: str) -> None:
        super().__init__(message)
        self.code = code


class TransientError(CenterError):
    pass


class PermanentError(CenterError):
    pass


class ServerBusyError(PermanentError):
    def __init__(self, message: str) -> None:
        super().__init__("interrupted", message)


Raised = TypeVar("Raised", bound=BaseException)


def mark(error: Raised, step: Step | None) -> Raised:
    """``error`` with the step that it arose at, where it does not know already."""
    if step is not None:
        error.__dict__.setdefault("step", step)
    return error


def step_of(error: BaseException) -> Step | None:
    """The step that an error arose at, where anybody marked it."""
    found: Step | None = error.__dict__.get("step")
    return found


@contextlib.contextmanager
def during(step: Step) -> Iterator[None]:
    """Mark every error that leaves the block; that of an inner block stays."""
    try:
        yield
    except Exception as error:
        mark(error, step)
        raise


def place_of(error: BaseException) -> str:
    """What went wrong and where in the program, without the error's own words, which may quote a patient's data."""
    package = Path(__file__).parent
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(package)] or frames
    where = f" at {Path(own[-1].filename).name}:{own[-1].lineno}" if own else ""
    return f"{type(error).__name__}{where}"
