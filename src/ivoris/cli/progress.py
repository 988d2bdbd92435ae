"""Live progress: a bar on a terminal, beside the log."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from ivoris.events import RunLog
from ivoris.run import CenterOutcome, Progress
from ivoris.statements import Period


class _Bar(RunLog):
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
            redirect_stdout=False,  # the log's, where it is no terminal
        )
        self.task = self.bar.add_task("", total=0, days="", words="")

    def started(self, period: Period, centers: int) -> None:
        super().started(period, centers)
        self.bar.update(self.task, total=self.total, days=f"{period.first}")

    def counted(self, visits: int, done: int, failed: int, entries: int) -> None:
        super().counted(visits, done, failed, entries)
        self._show()

    def finished(self, outcome: CenterOutcome) -> None:
        super().finished(outcome)
        self._show()

    def _show(self) -> None:
        words = f"{self.entries} entries, {self.failures} failures, {self.rate}/s"
        if self.left:
            words += f", about {self.left} left"
        self.bar.update(self.task, total=self.total, completed=self.done, words=words)


@contextlib.contextmanager
def watching() -> Iterator[Progress]:
    if not sys.stderr.isatty():
        yield RunLog()
        return
    watcher = _Bar()
    with watcher.bar:
        yield watcher
