from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from ivoris.missing import missing
from ivoris.statements import Period

FIRST = dt.date(2022, 2, 26)
_DAYS = st.integers(0, 9).map(lambda number: FIRST + dt.timedelta(days=number))


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def test_consecutive_days_that_the_same_centers_lack_are_one_period():
    spans = {"b": (day(0), day(5)), "a": (day(0), day(5)), "late": (day(4), day(5)), "none": (day(3), day(2))}
    there = {("b", day(0)), ("a", day(0)), ("b", day(3)), ("a", day(5)), ("gone", day(1))}
    assert missing(spans, there) == [
        (Period(day(1), day(2)), ["b", "a"]),
        (Period(day(3), day(3)), ["a"]),
        (Period(day(4), day(4)), ["b", "a", "late"]),
        (Period(day(5), day(5)), ["b", "late"]),
    ]


def test_nothing_is_missing_where_all_is_there():
    assert missing({"a": (day(0), day(1))}, {("a", day(0)), ("a", day(1))}) == []
    assert missing({}, set()) == []


@given(
    st.dictionaries(st.sampled_from("abc"), st.tuples(_DAYS, _DAYS)),
    st.sets(st.tuples(st.sampled_from("abcd"), _DAYS)),
)
def test_every_missing_day_is_asked_for_once_and_no_other(spans, there):
    wanted = {(center, day) for center, span in spans.items() for day in Period(*span).days} - there
    periods = missing(spans, there)
    asked = [(center, day) for period, centers in periods for center in centers for day in period.days]
    assert len(asked) == len(set(asked))
    assert set(asked) == wanted
    for (one, centers), (following, others) in itertools.pairwise(periods):
        assert one.last < following.first
        assert centers != others or one.last + dt.timedelta(days=1) < following.first
