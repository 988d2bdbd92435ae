"""This machine: its disk, and the ledger with what it says of the centers."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ivoris import breaker
from ivoris.config import Center, Config
from ivoris.doctor.checks import Check, failed, ok, said, warning
from ivoris.doctor.reach import within
from ivoris.errors import StopError, place_of
from ivoris.health import LEAST_FREE_BYTES
from ivoris.ledger import Attempt, Breaker, Ledger

_LEDGER_SECONDS = 40.0  # it gives up by itself before, where it can
_STALE = dt.timedelta(hours=30)  # a day ends up to 28 hours before the next one's run


@dataclass(frozen=True)
class Known:
    """What the ledger says of the centers: newest delivered dates, tries for yesterday, and those that keep failing."""

    newest: dict[str, dt.date]
    tries: dict[str, Attempt]
    breakers: dict[str, Breaker]


def disk(data_dir: Path) -> Check:
    """Is there room, and may this program write?"""
    folder = next(path for path in (data_dir.absolute(), *data_dir.absolute().parents) if path.exists())
    try:
        usage = shutil.disk_usage(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError as error:
        return failed(
            f"{folder} cannot be written ({error.strerror})", "free space, or mend the rights of the data directory"
        )
    words = f"{_gigabytes(usage.free)} of {_gigabytes(usage.total)} free in {folder}"
    measured: dict[str, Any] = {"free_bytes": usage.free, "size_bytes": usage.total}
    if usage.free < LEAST_FREE_BYTES:
        return failed(words, "free space: exports, staging/ while no run is on, logs, or enlarge the disk", **measured)
    return ok(words, **measured)


def ledger(
    opened: Callable[[], AbstractContextManager[Ledger]], config: Config, centers: Sequence[Center]
) -> tuple[Check, Known | None]:
    """Does the ledger answer, and what does it say?"""
    begun = time.monotonic()

    def read() -> Known:
        with opened() as one:
            tries: dict[str, Attempt] = {}
            for day in sorted({config.yesterday(center) for center in centers}):
                tries |= one.newest_attempts(day)
            return Known(one.newest_deliveries(), tries, one.breakers())

    try:
        known = within(_LEDGER_SECONDS, read)
    except StopError as error:
        return failed(*said(error)), None
    except TimeoutError:
        words = f"no answer within {_LEDGER_SECONDS:.0f} s"
        return failed(words, "look at its PostgreSQL, and who holds locks there"), None
    except Exception as error:  # noqa: BLE001  whatever happens to the ledger, the servers are examined
        return failed(f"unexpected {place_of(error)}", "report it"), None
    milliseconds = round((time.monotonic() - begun) * 1000, 1)
    return ok(f"answers, {milliseconds} ms", milliseconds=milliseconds), known


def freshness(config: Config, center: Center, known: Known, now: dt.datetime) -> Check:
    """How old is what was delivered last, and does the center keep failing?"""
    newest, attempt, state = known.newest.get(center.id), known.tries.get(center.id), known.breakers.get(center.id)
    yesterday = config.yesterday(center, now)
    if attempt is not None and attempt.extraction_date != yesterday:
        attempt = None
    measured: dict[str, Any] = {
        "newest": newest.isoformat() if newest else None,
        "age_hours": round(_age(config, center, newest, now) / dt.timedelta(hours=1), 1) if newest else None,
        "failed_runs": state.failures if state else 0,
    }
    held = breaker.is_open(state, now)
    again = f"once the cause is gone, extract {yesterday} again"
    if attempt is not None and attempt.status == "failed":
        told = f"the newest try for {yesterday} failed: {attempt.error}"
        return failed(told + (f", {_left_alone(state)}" if held else ""), again, **measured)
    if newest is None:
        return failed("nothing was ever delivered", "approve its mapping, then extract", **measured)
    if _age(config, center, newest, now) > _STALE:
        told = f"nothing was delivered since {newest}"
        return failed(told, "look why no run delivers (cron, verify), then extract the days since", **measured)
    if held:
        return warning(_left_alone(state), again, **measured)
    return ok(f"delivered up to {newest}", **measured)


def _left_alone(state: Breaker | None) -> str:
    if state is None or state.open_until is None:
        return ""
    return (
        f"{state.failures} runs in a row failed ({state.error}), "
        f"runs over all centers leave it alone until {state.open_until:%Y-%m-%d %H:%M} UTC"
    )


def _age(config: Config, center: Center, newest: dt.date, now: dt.datetime) -> dt.timedelta:
    """The time since that day ended at the center."""
    return now - config.end_of(newest, center.region)


def _gigabytes(number: int) -> str:
    return f"{number / 2**30:.1f} GB"
