from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris import breaker
from ivoris.ledger import Breaker

NOON = dt.datetime(2026, 1, 13, 12, tzinfo=dt.UTC)


def failing(times: int, at: dt.datetime = NOON) -> Breaker | None:
    state = None
    for _ in range(times):
        state = breaker.after(state, "a", "connection", at) or state
    return state


def test_it_opens_after_several_failures_in_a_row_and_closes_with_the_first_success():
    assert not breaker.is_open(failing(2), NOON)
    state = failing(3)
    assert breaker.is_open(state, NOON)
    assert breaker.is_failing(state)
    assert breaker.after(state, "a", None, NOON) == Breaker("a", 0)
    assert breaker.after(None, "a", None, NOON) is None


def test_it_lets_a_question_through_when_its_time_has_come_and_waits_longer_after_each_failure():
    waits = [failing(times).open_until - NOON for times in range(3, 12)]
    assert waits == sorted(waits)
    assert waits[0] == dt.timedelta(minutes=15)
    assert waits[-1] == dt.timedelta(hours=6), "each night asks at least once"
    assert not breaker.is_open(failing(3), NOON + dt.timedelta(minutes=15))


@pytest.mark.parametrize("error", ["mapping_drift", "mapping_unreviewed", "breaker_open", "deferred", "interrupted"])
def test_what_is_not_the_servers_fault_is_not_counted(error):
    assert breaker.after(failing(2), "a", error, NOON) is None


@given(st.integers(3, 30), st.timedeltas(dt.timedelta(days=-4000), dt.timedelta(days=4000)))
def test_a_clock_that_jumps_shuts_nobody_out_for_longer_than_a_wait(times, jump):
    state = failing(times, NOON + jump)
    if breaker.is_open(state, NOON):
        assert not breaker.is_open(state, NOON + dt.timedelta(hours=6))
