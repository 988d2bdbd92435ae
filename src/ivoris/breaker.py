"""The circuit breaker: a center that keeps failing is asked less, and recovers by itself."""

from __future__ import annotations

import datetime as dt

from ivoris.errors import ErrorCode
from ivoris.ledger import Breaker

OPENS_AFTER = 3  # failed runs in a row
_FIRST_WAIT = dt.timedelta(minutes=15)
_LONGEST_WAIT = dt.timedelta(hours=6)  # shorter than a day, so that each night asks once
COUNTED: frozenset[ErrorCode] = frozenset(
    {
        "connection",
        "tls",
        "authentication",
        "database_missing",
        "schema_missing",
        "permission",
        "timeout",
        "deadlock",
        "query",
    }
)
"""Errors of the server; what is wrong with a mapping costs it nothing."""


def is_open(state: Breaker | None, now: dt.datetime) -> bool:
    """Whether the center is to be left alone. A time further away than any wait is a clock that was set."""
    if state is None or state.open_until is None:
        return False
    return now < state.open_until <= now + _LONGEST_WAIT


def is_failing(state: Breaker | None) -> bool:
    """Whether one try must do: the center failed so often that the next question is only whether it is back."""
    return state is not None and state.failures >= OPENS_AFTER


def after(state: Breaker | None, center_id: str, error: ErrorCode | None, now: dt.datetime) -> Breaker | None:
    """The state after an outcome, None where there is nothing to remember or nothing was learned."""
    if error is None:
        return Breaker(center_id, 0) if state else None
    if error not in COUNTED:
        return None
    failures = (state.failures if state else 0) + 1
    if failures < OPENS_AFTER:
        return Breaker(center_id, failures, error)
    wait = min(_FIRST_WAIT * 2 ** min(failures - OPENS_AFTER, 10), _LONGEST_WAIT)
    return Breaker(center_id, failures, error, now + wait)
