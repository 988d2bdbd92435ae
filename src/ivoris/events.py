"""What runs and mappings come to, as log lines: one for each center and piece of a period, whatever is tried."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from ivoris.config import Center
from ivoris.errors import step_of
from ivoris.ledger import LateChange, Run
from ivoris.logs import log
from ivoris.run import CenterOutcome, Progress, Result
from ivoris.statements import Period

if TYPE_CHECKING:
    from ivoris.onboarding import Outcome  # matching comes with it, which an extraction does not need

_SECONDS_BETWEEN_LINES = 10.0


class RunLog(Progress):
    """Logs a run, and keeps count of it: centers done, entries, failures and the rate since it began."""

    def __init__(self) -> None:
        self.total = self.done = self.entries = self.failures = self.expected = 0
        self._begun = self._last = time.monotonic()
        self._period: Period | None = None
        self._centers = 0

    def counted(self, visits: int, done: int, failed: int, entries: int) -> None:
        self.total, self.done, self.failures, self.entries = visits, done, failed, entries
        self._tell()

    def begun(self, run: Run, *, resumed: bool) -> None:
        self._period = Period(run.first_date, run.last_date)
        self._centers = run.centers
        about = _days(self._period)
        log.info("Run begun", action="begin", **about, centers=run.centers, workers=run.workers, resumed=resumed)

    def planned(self, entries: int) -> None:
        self.expected = entries
        self._begun = time.monotonic()

    def started(self, period: Period, centers: int) -> None:
        self.total += centers
        log.info("Extracting", action="extract", **_days(period), centers=centers)

    def finished(self, outcome: CenterOutcome) -> None:
        self.done += 1
        self.entries += outcome.entries
        self.failures += outcome.error is not None
        log_center(outcome)
        self._tell()

    def _tell(self) -> None:
        if time.monotonic() - self._last > _SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            log.info(
                "Progress",
                action="extract",
                done=self.done,
                centers=self.total,
                entries=self.entries,
                failures=self.failures,
                entries_per_second=self.rate,
                expected_entries=self.expected or None,
                left=self.left,
            )

    def published(self, outcomes: Sequence[CenterOutcome], changes: Sequence[LateChange], seconds: float) -> None:
        log_published(outcomes, changes, seconds)

    def ended(self, result: Result) -> None:
        codes = Counter[str]()
        for failure in result.failures:
            codes[failure.error.code] += failure.visits
        tell = {"success": log.info, "partial": log.warning}.get(result.status, log.error)
        tell(
            "Run finished",
            action="finish",
            outcome="success" if result.status == "success" else "failure",
            **_days(self._period),
            status=result.status,
            centers=self._centers,
            failures=len({failure.center.id for failure in result.failures}),
            errors=dict(codes) or None,
            entries=result.counts.entries,
            seconds=result.duration_ms / 1000,
        )

    @property
    def left(self) -> str | None:
        """How long a long period will still take, by the entries there are to come and the rate until now."""
        if not self.expected or not self.entries:
            return None
        seconds = (time.monotonic() - self._begun) * max(self.expected - self.entries, 0) / self.entries
        return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"

    @property
    def rate(self) -> int:
        return round(self.entries / max(time.monotonic() - self._begun, 0.001))


def log_published(outcomes: Sequence[CenterOutcome], changes: Sequence[LateChange], seconds: float) -> None:
    """What of a piece is in the dataset now, if anything."""
    good = [outcome for outcome in outcomes if outcome.error is None]
    if not good:
        return
    late = {f"late_{kind}": sum(getattr(one, kind) for one in changes) for kind in ("added", "changed", "deleted")}
    log.info(
        "Published",
        action="publish",
        outcome="success",
        **_days(good[0].period),
        centers=len(good),
        entries=sum(outcome.entries for outcome in good),
        seconds=seconds,
        **late,
    )


def log_visit(center: Center, period: Period) -> None:
    """A worker begins with a center's part of a run that many share."""
    log.info("Extracting", action="extract", center=center.id, region=center.region, **_days(period))


def log_center(outcome: CenterOutcome) -> None:
    """How a visit went, in whatever process it was made."""
    about = {
        "center": outcome.center.id,
        "region": outcome.center.region,
        **_days(outcome.period),
        "tries": len(outcome.tries),
        "seconds": outcome.seconds,
    }
    if outcome.error is not None:
        step = step_of(outcome.error) or outcome.step
        log.error("Error", action=step, outcome="failure", error=outcome.error, **about)
    elif outcome.harvest is not None:
        noticed = Counter[str]()
        for kinds in outcome.harvest.extraction.warnings.values():
            noticed.update(kinds)
        quarantined = len(outcome.harvest.extraction.quarantine)
        log.info(
            "Extracted",
            action="extract",
            outcome="success",
            **about,
            entries=outcome.entries,
            warnings=noticed.total(),
            quarantined=quarantined,
        )


def log_mapping(outcome: Outcome, *, action: Literal["propose", "check"]) -> None:
    """What a command that proposes mappings, or checks them, made of one."""
    about: dict[str, Any] = {"center": outcome.center.id, "region": outcome.center.region, "outcome": "success"}
    if outcome.error is not None:
        step = step_of(outcome.error) or action
        log.error("Error", **about | {"action": step, "outcome": "failure", "error": outcome.error})
        return
    if outcome.state == "drifted":
        words = "; ".join(outcome.detail)
        about |= {"outcome": "failure", "error": "mapping_drift", "detail": words}
        log.warning("Mapping drifted", action=action, **about)
        return
    if outcome.state == "replaced":
        log.info("Mapping archived", action="archive", **about)
    words = f"Mapping {'proposed' if outcome.state == 'replaced' else outcome.state}"
    confidence = outcome.mapping.lowest_confidence() if outcome.mapping else None
    log.info(words, action=action, open=len(outcome.detail), confidence=confidence, **about)


def log_approval(center: Center) -> None:
    log.info("Mapping approved", action="approve", outcome="success", center=center.id, region=center.region)


def _days(period: Period | None) -> dict[str, Any]:
    if period is None:
        return {}
    return {"date": period.first, "last_date": period.last if period.last != period.first else None}
