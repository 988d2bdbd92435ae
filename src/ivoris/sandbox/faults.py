"""Faults that the stand-in shows on demand, to see what a client makes of them.

They are kept in one JSON file, which the servers look at wherever one could strike: what is set or cleared holds at
once, for connections already open too.
"""

from __future__ import annotations

import contextlib
import json
import shlex
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from ivoris import files
from ivoris.errors import UsageError
from ivoris.sandbox.load.places import REGIONS

EVERYWHERE = "*"


class FaultKind(StrEnum):
    REFUSE = "refuse"
    HANG_LOGIN = "hang-login"
    LOGIN_REFUSED = "login-refused"
    WRONG_CERTIFICATE = "wrong-certificate"
    HANG_QUERY = "hang-query"
    DROP = "drop"
    DEADLOCK = "deadlock"
    THROTTLE = "throttle"
    DELAY = "delay"
    RESTART = "restart"


# What each kind may be told, with what holds where it is not.
_OPTIONS: dict[FaultKind, dict[str, Any]] = {
    FaultKind.REFUSE: {"times": None},
    FaultKind.HANG_LOGIN: {"times": None},
    FaultKind.LOGIN_REFUSED: {"times": None},
    FaultKind.WRONG_CERTIFICATE: {"times": None},
    FaultKind.HANG_QUERY: {"times": None, "statement": None, "ignore_attention": None},
    FaultKind.DROP: {"times": None, "statement": None, "rows": 1},
    FaultKind.DEADLOCK: {"times": None, "statement": None, "rows": 0},
    FaultKind.THROTTLE: {"times": None, "statement": None, "rows_per_second": 10},
    FaultKind.DELAY: {"times": None, "milliseconds": 100},
    FaultKind.RESTART: {"seconds": 5.0},
}
_LEAST = {"times": 1, "rows": 0, "rows_per_second": 1, "milliseconds": 1, "seconds": 0}
_BEFORE_LOGIN = frozenset({FaultKind.WRONG_CERTIFICATE, FaultKind.RESTART})


@dataclass(frozen=True)
class Fault:
    """``where`` is a database, a region or ``*``.

    ``times`` is how often it strikes yet, None for as long as it is set. Query faults strike only batches whose text
    holds ``statement``, and a result after so many ``rows`` of all its sets.
    """

    where: str
    kind: FaultKind
    times: int | None = None
    statement: str | None = None
    rows: int = 0
    rows_per_second: int = 0
    milliseconds: int = 0
    seconds: float = 0.0
    ignore_attention: bool = False

    @property
    def words(self) -> str:
        """As one would type it."""
        told = [self.where, str(self.kind)]
        for name in _OPTIONS[self.kind]:
            value = getattr(self, name)
            if value:
                told.append(_option(name))
            if value and value is not True:
                told.append(f"{value:g}" if isinstance(value, float) else str(value))
        return shlex.join(told)

    @property
    def key(self) -> tuple[str, FaultKind, str | None]:
        """What one fault is told from another by."""
        return self.where.casefold(), self.kind, self.statement

    def hits(self, region: str | None, database: str | None, statement: str) -> bool:
        """``database`` is None before the login; SQL Server's names are the same in capitals."""
        places = {EVERYWHERE, region} if database is None else {EVERYWHERE, region, database.casefold()}
        return self.where.casefold() in places and (self.statement is None or self.statement in statement)


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


class Faults:
    """The faults of one file. ``region`` is the server's that asks; ``databases`` are those that may be named."""

    def __init__(self, path: Path, *, region: str | None = None, databases: Collection[str] | None = None) -> None:
        self._path = path
        self._region = region
        self._databases = databases
        self._read: tuple[tuple[int, int, int], list[Fault]] = ((0, 0, 0), [])

    # -- setting them ------------------------------------------------------------------------------------------------

    def set(self, where: str, kind: str, **options: Any) -> None:
        """Let a fault hold from now on, in the place of one of the same kind and statement; UsageError names what is
        wrong.

        ``where`` is a database, a region or ``*``. Options by kind: ``times``; ``statement`` of query faults;
        ``rows`` of drop and deadlock; ``rows_per_second`` of throttle; ``milliseconds`` of delay; ``seconds`` of
        restart; ``ignore_attention`` of hang-query.
        """
        known = _kind(kind)
        self._require_place(where)
        if known in _BEFORE_LOGIN and where not in {EVERYWHERE, *REGIONS}:
            raise UsageError(
                f"{known} comes before the login, which names the database: it takes {', '.join(REGIONS)} or '*'"
            )
        fault = Fault(where, known, **_checked(known, options))
        with self._changing() as faults:
            for one in self._shares(fault):
                faults[:] = [other for other in faults if other.key != one.key] + [one]

    def clear(self, where: str | None = None) -> None:
        """End the faults set for one place, or all."""
        if where is not None:
            self._require_place(where)
        with self._changing() as faults:
            faults[:] = [fault for fault in faults if where is not None and fault.where.casefold() != where.casefold()]

    def current(self) -> list[Fault]:
        """Those that hold, in the order in which they were set."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return []
        version = (found.st_ino, found.st_mtime_ns, found.st_size)
        if version != self._read[0]:
            self._read = (version, self._load())
        return self._read[1]

    # -- striking ----------------------------------------------------------------------------------------------------

    def strike(self, kind: FaultKind, database: str | None = None, statement: str = "") -> Fault | None:
        """The fault that strikes here and now; that is one of its ``times``."""
        for fault in self.current():
            if fault.kind is kind and fault.hits(self._region, database, statement) and self._spend(fault):
                return fault
        return None

    def outage(self) -> Fault | None:
        """The fault for which the whole server is away, a restart first. A refusal that is counted is none: nobody
        could count refused connections.
        """
        away = [
            fault
            for kind in (FaultKind.RESTART, FaultKind.REFUSE)
            for fault in self.current()
            if fault.kind is kind and fault.times is None and fault.hits(self._region, None, "")
        ]
        return away[0] if away else None

    def remove(self, fault: Fault) -> None:
        with self._changing() as faults:
            faults[:] = [other for other in faults if other != fault]

    # -- the file ----------------------------------------------------------------------------------------------------

    def _spend(self, fault: Fault) -> bool:
        """Whether one of its times was left; several servers may take them."""
        if fault.times is None:
            return True
        with self._changing() as faults:
            for index, other in enumerate(faults):
                if other.key == fault.key and other.times is not None:
                    faults[index : index + 1] = [replace(other, times=other.times - 1)] if other.times > 1 else []
                    return True
        return False

    @contextlib.contextmanager
    def _changing(self) -> Iterator[list[Fault]]:
        with files.locked(self._path.with_suffix(".lock")):
            faults = self._load()
            before = list(faults)
            yield faults
            if faults != before:
                # Fields that are null or false are as good as none.
                entries = [{name: value for name, value in asdict(fault).items() if value} for fault in faults]
                files.write_text(self._path, json.dumps(entries, indent=1) + "\n")

    def _load(self) -> list[Fault]:
        try:
            entries = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return []
        return [Fault(**{**entry, "kind": FaultKind(entry["kind"])}) for entry in entries]

    def _require_place(self, where: str) -> None:
        if self._databases is None or where in {EVERYWHERE, *REGIONS}:
            return
        if where.casefold() not in {database.casefold() for database in self._databases}:
            raise UsageError(
                f"no database or region of the sandbox is called {where}; there are {', '.join(REGIONS)}, '*' for all, "
                f"and {len(self._databases)} databases such as {min(self._databases, default='none')}"
            )

    def _shares(self, fault: Fault) -> list[Fault]:
        """A restart is over for each region at a time of its own."""
        if fault.kind is FaultKind.RESTART and fault.where == EVERYWHERE and self._databases is not None:
            return [replace(fault, where=region) for region in REGIONS]
        return [fault]


def _kind(word: str) -> FaultKind:
    try:
        return FaultKind(word)
    except ValueError:
        raise UsageError(f"no fault is called {word}; there are {', '.join(FaultKind)}") from None


def _checked(kind: FaultKind, options: dict[str, Any]) -> dict[str, Any]:
    """The options with the defaults of those not told."""
    for name, value in options.items():
        if name not in _OPTIONS[kind]:
            allowed = ", ".join(map(_option, _OPTIONS[kind]))
            raise UsageError(f"{kind} does not take {_option(name)}; it takes {allowed}")
        least = _LEAST.get(name)
        if least is not None and not value >= least:
            raise UsageError(f"{_option(name)} {value} is too small; the least is {least}")
    told = {**_OPTIONS[kind], **options}
    return {name: value for name, value in told.items() if value is not None}
