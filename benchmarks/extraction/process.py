"""A side of a comparison in a process of its own: what it took of the machine."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]


class FailedError(Exception):
    """A side that did not come to its end; the text is the last line it wrote."""


@dataclass(frozen=True)
class Cost:
    """``seconds`` are the whole process's wall time, ``cpu`` its own processor seconds, ``said`` what it printed."""

    seconds: float
    cpu: float
    said: str


def run(arguments: Sequence[str], given: Any = None, environment: Mapping[str, str] | None = None) -> Cost:
    """Run this interpreter with ``arguments``; ``given`` comes to its standard input as JSON."""
    path = os.pathsep.join(str(REPOSITORY / part) for part in ("src", "benchmarks"))
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        input=json.dumps(given),
        text=True,
        capture_output=True,
        check=False,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": path, **(environment or {})},
    )
    seconds, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise FailedError((done.stderr or done.stdout).strip().splitlines()[-1])
    return Cost(seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout)
