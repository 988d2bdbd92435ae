"""What a step found, and steps taken in order: one that fails keeps those that need it from being taken."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from ivoris.config import Server
from ivoris.errors import CenterError, OutputError, StopError, place_of
from ivoris.sqlserver import Connection

State = Literal["ok", "warning", "failed", "skipped"]

_GRACE_SECONDS = 15.0  # beyond the timeouts, for a cancel and for this machine

_REMEDIES = {
    "connection": "look whether the server restarts or the network drops connections, then run doctor again",
    "timeout": "ask the center's DBA what holds locks or keeps the server busy, then run doctor again",
    "deadlock": "run doctor again; if it lasts, extract at another hour",
    "query": "run validate-mappings and discover-raw for the center; report it if both are clean",
}


@dataclass(frozen=True)
class Check:
    """What was found, what to do about it, and what a DBA would run for that. ``ok`` with a remedy is a remark."""

    state: State
    cause: str = ""
    remedy: str = ""
    sql: str = ""
    measured: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_finding(self) -> bool:
        return self.state in {"warning", "failed"}

    @property
    def is_remark(self) -> bool:
        return self.state == "ok" and bool(self.remedy)


def ok(cause: str = "", remedy: str = "", sql: str = "", **measured: Any) -> Check:
    return Check("ok", cause, remedy, sql, measured)


def warning(cause: str, remedy: str, sql: str = "", **measured: Any) -> Check:
    return Check("warning", cause, remedy, sql, measured)


def failed(cause: str, remedy: str, sql: str = "", **measured: Any) -> Check:
    return Check("failed", cause, remedy, sql, measured)


def skipped(cause: str) -> Check:
    return Check("skipped", cause)


def said(error: CenterError | StopError) -> tuple[str, str]:
    """An error's cause and remedy: its message ends with the latter, behind a semicolon."""
    cause, separator, remedy = str(error).rpartition("; ")
    if separator:
        return cause, remedy
    code = error.code if isinstance(error, CenterError) else ""
    return remedy, _REMEDIES.get(code, "see Error codes in docs/OPERATIONS.md")


@dataclass(frozen=True)
class Step:
    """``needs`` names earlier steps; ``asks`` says that it needs the examination's connection."""

    name: str
    take: Callable[[], Check]
    needs: tuple[str, ...] = ()
    asks: bool = False


class Examination:
    """Steps taken by one thread; ``checks`` is what is known until now, and may be read by another."""

    def __init__(self, server: Server, lost: Iterable[str] = ()) -> None:
        """``lost`` are steps of others that failed, which some here need."""
        self.server = server
        self.checks: dict[str, Check] = {}
        self.connection: Connection | None = None
        self._opened = contextlib.ExitStack()
        self._lost = set(lost)
        self._begun: float | None = None
        self._given_up = threading.Event()
        self._lock = threading.Lock()

    @property
    def steps(self) -> Sequence[Step]:
        raise NotImplementedError

    def run(self) -> None:
        with self._opened:
            for step in self.steps:
                self._begun = time.monotonic()
                found = self._check(step)
                with self._lock:
                    if self._given_up.is_set():
                        return
                    self.checks[step.name] = found
                if found.state in {"failed", "skipped"}:
                    self._lost.add(step.name)

    @property
    def asked(self) -> Connection:
        """The connection that a step with ``asks`` asks on."""
        if self.connection is None:
            raise RuntimeError("a step that asks was taken without a connection")
        return self.connection

    @property
    def overdue(self) -> bool:
        """Whether the step at hand lasts longer than all its timeouts: the server neither answers nor lets go."""
        if self.connection is not None and self.connection.stuck:
            return True
        settings = self.server.settings
        patience = 3 * settings.connect_timeout + settings.query_timeout + _GRACE_SECONDS
        return self._begun is not None and time.monotonic() - self._begun > patience

    def give_up(self, cause: str) -> None:
        """Fail the step at hand, whose thread may never come back, and skip those after it."""
        with self._lock:
            self._given_up.set()
            left = [step.name for step in self.steps if step.name not in self.checks]
            for name in left[:1]:
                self.checks[name] = failed(cause, "the server's DBA looks at it: sessions that hang, memory, disks")
            for name in left[1:]:
                self.checks[name] = skipped(f"{left[0]} was given up")

    def _check(self, step: Step) -> Check:
        missing = next((need for need in step.needs if need in self._lost), None)
        if missing is not None:
            return skipped(f"needs {missing}, which did not succeed")
        if step.asks and self.connection is not None and self.connection.broken:
            return skipped("the connection broke before")
        try:
            return step.take()
        except (CenterError, OutputError) as error:
            return failed(*said(error))
        except Exception as error:  # noqa: BLE001  one step's surprise must not end the others; its text may hold data
            return failed(f"unexpected {place_of(error)}", "report it")
