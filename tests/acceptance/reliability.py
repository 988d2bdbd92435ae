"""The fault matrix as a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """A fault at a moment, what a run made of it, and what one more run left lost or doubled, in how many seconds."""

    fault: str
    moment: str
    outcome: str
    lost: int
    doubled: int
    seconds: float

    @property
    def line(self) -> str:
        took = f"{self.seconds:.1f}" if self.seconds else "-"
        return f"| {self.fault} | {self.moment} | {self.outcome} | {self.lost} | {self.doubled} | {took} |"


@dataclass(frozen=True)
class Recovery:
    """A scenario of the runbook, what it promises, and what a test saw: seconds until all was well, entries lost."""

    scenario: str
    shown: str
    rto: str
    rpo: str
    seconds: float
    lost: int

    @property
    def line(self) -> str:
        return f"| {self.scenario} | {self.shown} | {self.rto} | {self.seconds:.0f} s | {self.rpo} | {self.lost} |"


def write_report(path: Path, rows: Sequence[Row]) -> None:
    """Replace the matrix in the document, leaving the words around it."""
    head = [
        "| fault | moment | outcome of the run | lost | doubled | s to recover |",
        "| --- | --- | --- | ---: | ---: | ---: |",
    ]
    _replace(path, "matrix", [*head, *(row.line for row in rows)])


def write_recovery(path: Path, rows: Sequence[Recovery]) -> None:
    """Replace, in the document, what the runbook promises and what was seen of the scenarios in ``rows``."""
    head = [
        "| scenario | what the test does | RTO | seen | RPO | entries lost |",
        "| --- | --- | --- | ---: | --- | ---: |",
    ]
    new = {row.scenario: row.line for row in rows}
    kept = {line.split(" | ")[0].strip("| "): line for line in table(path.read_text(encoding="utf-8"), "recovery")}
    _replace(path, "recovery", [*head, *sorted((kept | new).values())])


def table(text: str, name: str) -> list[str]:
    """The lines of a table of the document, without its head."""
    rest = text.partition(f"<!-- {name} -->")[2]
    return [line for line in rest.partition(f"<!-- end of {name} -->")[0].splitlines() if line.startswith("| ")][2:]


def _replace(path: Path, name: str, lines: Sequence[str]) -> None:
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2]
    table = "\n".join([begin, "", *lines, "", end])
    path.write_text(f"{before}{table}{after}", encoding="utf-8")
