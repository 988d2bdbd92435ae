"""Live progress: a bar on a terminal, plain lines in a pipe."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator

import structlog

from ivoris.run import CenterOutcome, Progress
from ivoris.statements import Period

log = structlog.get_logger()
_SECONDS_BETWEEN_LINES = 2.0


class _Counting:
    """Centers done, entries, failures and the rate since the run began."""

    def __init__(self) -> None:
        self.total = self.done = self.entries = self.failures = self.expected = 0
        self._begun = time.monotonic()

    def planned(self, entries: int) -> None:
        self.expected = entries
        self._begun = time.monotonic()

    def count(self, outcome: CenterOutcome) -> None:
        self.done += 1
        self.entries += outcome.entries
        self.failures += outcome.error is not None

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


class _Lines(_Counting):
    """For a pipe or a log collector: the beginning, every failure, and now and then how far it is."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()

    def started(self, period: Period, centers: int) -> None:
        self.total += centers
        log.info("Extracting", first=f"{period.first}", last=f"{period.last}", centers=centers)

    def finished(self, outcome: CenterOutcome) -> None:
        self.count(outcome)
        if outcome.error is not None:
            log.error("Error", center=outcome.center.id, error=outcome.error.code, tries=len(outcome.tries))
        if self.done == self.total or time.monotonic() - self._last > _SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            log.info(
                "Extracted",
                done=self.done,
                centers=self.total,
                entries=self.entries,
                failures=self.failures,
                entries_per_s=self.rate,
                **({"expected": self.expected, "left": self.left} if self.left else {}),
            )


class _Bar(_Counting):
    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as RichProgress

        self.bar = RichProgress(
            TextColumn("Extracting {task.fields[days]}"),
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TextColumn("{task.fields[words]}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self.task = self.bar.add_task("", total=0, days="", words="")

    def started(self, period: Period, centers: int) -> None:
        self.total += centers
        self.bar.update(self.task, total=self.total, days=f"{period.first}")

    def finished(self, outcome: CenterOutcome) -> None:
        self.count(outcome)
        words = f"{self.entries} entries, {self.failures} failures, {self.rate}/s"
        if self.left:
            words += f", about {self.left} left"
        self.bar.update(self.task, completed=self.done, words=words)


@contextlib.contextmanager
def watching() -> Iterator[Progress]:
    if not sys.stderr.isatty():
        yield _Lines()
        return
    watcher = _Bar()
    with watcher.bar:
        yield watcher
