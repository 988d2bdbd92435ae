from __future__ import annotations

import datetime as dt
from collections import Counter

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris import profile
from ivoris.canonical import TABLES
from ivoris.mapping import FlagEncoding, KindEncoding

TEXT = TABLES["KARTEI"].column("BEMERKUNG")
DATE = TABLES["KARTEI"].column("DATUM")
FLAG = TABLES["KARTEI"].column("DELKZ")
KIND = TABLES["KASSEN"].column("ART")


def column(*values) -> pa.ChunkedArray:
    return pa.chunked_array([pa.array(values)])


@pytest.mark.parametrize(
    ("canonical", "values", "encoding", "expected"),
    [
        (TEXT, ["Füllung 36 mod, Komposit A3", "Kontrolle", None, "  "], None, {"text": 1, "word": 1, "none": 2}),
        (TEXT, ["4711", "13b", "Ä1", "gut so"], None, {"number": 1, "code": 2, "words": 1}),
        (DATE, [20220118, 20220230, None], "int_yyyymmdd", {"day": 1, "none": 2}),
        (DATE, ["18.01.2022", "x"], "dd.mm.yyyy", {"day": 1, "none": 1}),
        (
            FLAG,
            [*map(dt.datetime.fromisoformat, ("1900-01-01", "1900-01-01T07:00:00")), None],
            FlagEncoding(live=("19000101", None)),
            {"live": 2, "deleted": 1},
        ),
        (FLAG, [dt.date(1, 1, 1), dt.date(2022, 1, 18)], FlagEncoding(live=("00010101",)), {"live": 1, "deleted": 1}),
        (FLAG, ["N", "n ", "J", None], FlagEncoding(live=("N", None)), {"live": 3, "deleted": 1}),
        (
            KIND,
            ["P", "4", "x", None],
            KindEncoding(PKV=("P",), GKV=("[0-9]+",)),
            {"PKV": 1, "GKV": 1, "unknown": 1, "none": 1},
        ),
    ],
)
def test_shapes_say_what_values_are_and_not_which(canonical, values, encoding, expected):
    assert dict(profile.shapes(canonical, column(*values), encoding)) == expected


def test_an_ordinary_night_is_no_deviation():
    expected = {"text": 0.7, "words": 0.2, "none": 0.1}
    assert profile.deviation(expected, 800, Counter(text=3, words=2, none=1)) is None
    assert profile.deviation(expected, 800, Counter(none=2)) is None
    assert profile.deviation(expected, 800, Counter()) is None


def test_values_of_another_column_are_a_deviation_from_two_rows_on():
    expected = {"text": 0.8, "words": 0.2}
    assert profile.deviation(expected, 800, Counter(number=1)) is None
    assert profile.deviation(expected, 800, Counter(number=2)) == "100% of 2 values are now number, were 0%"


@given(
    st.dictionaries(st.sampled_from(["text", "words", "number", "none"]), st.integers(1, 400), min_size=1), st.data()
)
def test_rows_drawn_from_the_profile_itself_never_deviate(counts, data):
    total = sum(counts.values())
    expected = {shape: count / total for shape, count in counts.items()}
    # The likeliest night of any size, as whole rows: what chance adds to it is what the threshold is for.
    size = data.draw(st.integers(1, 200))
    night = Counter({shape: round(share * size) for shape, share in expected.items()})
    assert profile.deviation(expected, total, night) is None


def test_a_slow_drift_of_habits_is_no_deviation_however_many_rows_show_it():
    assert profile.deviation({"text": 0.6, "words": 0.4}, 800, Counter(text=900, words=100)) is None


def test_a_column_looks_at_a_bounded_number_of_values():
    values = pa.chunked_array([pa.array(["x"] * 100_000)])
    assert sum(profile.shapes(TEXT, values, None).values()) == profile.LOOKED_AT
