"""The fault matrix as a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_BEGIN, _END = "<!-- matrix -->", "<!-- end of matrix -->"


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


def write_report(path: Path, rows: Sequence[Row]) -> None:
    """Replace the matrix in the document, leaving the words around it."""
    head = [
        "| fault | moment | outcome of the run | lost | doubled | s to recover |",
        "| --- | --- | --- | ---: | ---: | ---: |",
    ]
    before, _, rest = path.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    table = "\n".join([_BEGIN, "", *head, *(row.line for row in rows), "", _END])
    path.write_text(f"{before}{table}{after}", encoding="utf-8")
