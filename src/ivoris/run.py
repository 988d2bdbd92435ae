"""What a run is asked for, and what became of it."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, field
from typing import Self

from ivoris.config import Center
from ivoris.database import now
from ivoris.errors import CenterError, PermanentError, Step
from ivoris.harvest import Harvest
from ivoris.ledger import Attempt, LateChange, Run, RunStatus
from ivoris.mapping import Mapping
from ivoris.sqlserver import Connection
from ivoris.statements import Period

DEADLINE_SECONDS = 3600.0  # a night's run; a long period has none


class Progress:
    """Who watches a run, and by itself does nothing. Called from the thread that runs it."""

    def begun(self, run: Run, *, resumed: bool) -> None:
        """A run begins, or goes on where it was interrupted."""

    def planned(self, entries: int) -> None:
        """How many entries a long period will bring."""

    def counted(self, visits: int, done: int, failed: int, entries: int) -> None:
        """How far a run is that other processes work at, too: its centers' pieces, and entries."""

    def started(self, period: Period, centers: int) -> None:
        """A piece of the period begins."""

    def finished(self, outcome: CenterOutcome) -> None:
        """A center is done with a piece; what it harvested is not published yet."""

    def published(self, outcomes: Sequence[CenterOutcome], changes: Sequence[LateChange], seconds: float) -> None:
        """A piece is published, or there was nothing of it to publish."""

    def ended(self, result: Result) -> None:
        """A run is over, and the ledger knows."""


@dataclass(frozen=True)
class Used:
    """A mapping that a center was asked by; ``by_hand`` where its review was not written by this program."""

    fingerprint: str
    by_hand: bool

    @classmethod
    def of(cls, mapping: Mapping) -> Self:
        fingerprint = mapping.content_fingerprint()
        return cls(fingerprint, mapping.reviewed_by is None or mapping.fingerprint != fingerprint)


@dataclass
class CenterOutcome:
    """What a run made of one center in one period; ``error`` is None where it succeeded."""

    center: Center
    period: Period
    tries: list[tuple[dt.datetime, dt.datetime, CenterError | None]] = field(default_factory=list)
    mapping: Used | None = None
    harvest: Harvest | None = None
    unasked: CenterError | None = None
    """Why the center was not even tried, or its answer not waited for."""
    connection: Connection | None = None
    """The connection that it is being asked on."""
    step: Step = "plan"
    """How far it came."""

    @property
    def error(self) -> CenterError | None:
        if self.unasked is not None:
            return self.unasked
        if not self.tries:
            return PermanentError("interrupted", "the run ended before this center's turn")
        return self.tries[-1][2]

    @property
    def entries(self) -> int:
        return self.harvest.staged.rows if self.harvest else 0

    @property
    def days(self) -> list[dt.date]:
        """The period's days, and those before them that were extracted again."""
        return sorted(self.harvest.staged.days) if self.harvest else self.period.days

    @property
    def seconds(self) -> float | None:
        """From the beginning of the first try to the end of the last."""
        return (self.tries[-1][1] - self.tries[0][0]).total_seconds() if self.tries else None


@dataclass(frozen=True)
class Counts:
    """What visits to centers came to: how many there were, how many failed, and what the others brought."""

    visits: int = 0
    failed: int = 0
    interrupted: int = 0
    entries: int = 0
    warnings: int = 0
    set_aside: int = 0

    @classmethod
    def of(cls, outcome: CenterOutcome) -> Self:
        if outcome.error is not None or outcome.harvest is None:
            return cls(
                visits=1, failed=1, interrupted=int(outcome.error is not None and outcome.error.code == "interrupted")
            )
        extraction = outcome.harvest.extraction
        warnings = sum(sum(of_day.values()) for of_day in extraction.warnings.values())
        return cls(visits=1, entries=outcome.entries, warnings=warnings, set_aside=len(extraction.quarantine))

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(operator.add, astuple(self), astuple(other)))

    @property
    def status(self) -> RunStatus:
        """How a run ended that came to this."""
        if self.interrupted:
            return "interrupted"
        if not self.failed:
            return "success"
        return "failed" if self.failed == self.visits else "partial"


@dataclass(frozen=True)
class Failure:
    """Visits to one center that failed for one cause; ``period`` is from the first day concerned to the last."""

    center: Center
    error: CenterError
    period: Period
    visits: int = 1


class Failures:
    """Failed visits, those of one center and cause together: years of pieces come to a line for each."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Failure] = {}

    def add(self, outcome: CenterOutcome) -> None:
        """Count an outcome, if it is a failure. Those of one center come in the order of their days."""
        error, center = outcome.error, outcome.center
        if error is None:
            return
        key = (center.id, error.code, str(error))
        period, visits = outcome.period, 1
        if known := self._found.get(key):
            period, visits = Period(known.period.first, period.last), known.visits + 1
        self._found[key] = Failure(center, error, period, visits)

    def all(self) -> tuple[Failure, ...]:
        return tuple(self._found.values())


@dataclass(frozen=True)
class Result:
    """A finished run: what its visits came to, late changes, and the wall time.

    ``done_before`` counts the center-days that an interrupted run of the same days had delivered already.
    """

    run_id: str
    status: RunStatus
    duration_ms: int
    counts: Counts
    failures: tuple[Failure, ...] = ()
    changes: tuple[LateChange, ...] = ()
    done_before: int = 0
    stuck: bool = False
    """Whether a server still holds a thread of this process."""
    lost: tuple[str, ...] = ()
    """Why days before the period, of which something came late, could not be published."""
    left: int = 0
    """Pieces of centers that other processes go on with, or the next run."""
    shared: bool = False
    """Whether the run was one that had been begun elsewhere."""


@dataclass(frozen=True)
class Wish:
    """What a run is asked for. ``lookback`` counts days before ``period``; None is each region's own number.

    ``insist`` asks centers that a circuit breaker would leave alone. ``deadline`` is in seconds, None for none.
    """

    centers: Sequence[Center]
    period: Period
    all_centers: bool
    lookback: int | None = 0
    insist: bool = False
    deadline: float | None = DEADLINE_SECONDS


def attempts(run_id: str, outcome: CenterOutcome) -> Iterator[Attempt]:
    tries = list(outcome.tries) or [(now(), now(), outcome.error)]
    for day in outcome.days:
        for number, (begun, ended, error) in enumerate(tries, start=1):
            yield Attempt(
                run_id=run_id,
                center_id=outcome.center.id,
                extraction_date=day,
                attempt=number,
                status="failed" if error else "success",
                started_at=begun,
                finished_at=ended,
                error=error.code if error else None,
                error_detail=str(error) if error else None,
            )
