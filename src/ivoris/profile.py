"""The shape of a mapped column's values, by which values of another column are noticed in its place.

A shape is a class that a value falls into, such as ``number`` or ``words``; of a flag or a kind it is what the value
means. A profile keeps shares of shapes, never values.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import CanonicalColumn
from ivoris.decoding import decode_days, is_live, kind_of
from ivoris.mapping import Encoding, FlagEncoding, KindEncoding

LOOKED_AT = 400  # values of a batch whose shapes are looked at
SURE = 14.0  # nats of evidence that values are not of the profile: less than one in a million by chance
LARGE = 0.5  # of the values that must have changed their shape

_NUMBER = re.compile(r"-?\d+([.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")


def shapes(canonical: CanonicalColumn, values: pa.ChunkedArray, encoding: Encoding | None) -> Counter[str]:
    """How many values have which shape; null and blank ones count as ``none``."""
    some = values if len(values) <= LOOKED_AT else values.take(_spread(len(values)))
    if canonical.role == "date":
        days = decode_days(some, encoding if isinstance(encoding, str) else None)
        return _some("day", days)
    if isinstance(encoding, FlagEncoding):
        return _told(some.to_pylist(), lambda value: "live" if is_live(value, encoding) else "deleted")
    if isinstance(encoding, KindEncoding):
        return _told(_texts(some), lambda text: kind_of(text, encoding) or ("unknown" if text else "none"))
    if pa.types.is_integer(some.type):
        return _some("number", some)
    return Counter(_shape(text) for text in _texts(some))


def _some(shape: str, values: pa.ChunkedArray) -> Counter[str]:
    """All but the null ones have the shape."""
    counts = {shape: len(values) - values.null_count, "none": values.null_count}
    return Counter({shape: count for shape, count in counts.items() if count})


def _told(values: Iterable[Any], tell: Callable[[Any], str]) -> Counter[str]:
    """Of few values that come often, each is told once."""
    counts: Counter[str] = Counter()
    for value, count in Counter(values).items():
        counts[tell(value)] += count
    return counts


def unique(values: pa.ChunkedArray) -> bool:
    """Whether no value comes twice and none is missing."""
    return not values.null_count and pc.count_distinct(values).as_py() == len(values)


def share(counts: Mapping[str, int]) -> dict[str, float]:
    """Counts as shares, the commonest first."""
    total = sum(counts.values())
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return {shape: round(count / total, 4) for shape, count in ordered} if total else {}


def deviation(expected: Mapping[str, float], rows: int, found: Mapping[str, int]) -> str | None:
    """How values differ from a profile of so many rows, or None where chance may have made them.

    It takes both much evidence (a likelihood ratio) and a large change, so that neither an odd day nor a slow drift of
    habits is taken for another column.
    """
    total = sum(found.values())
    if not expected or not rows or not total:
        return None
    shapes_seen = {*expected, *found}
    changed = 0.5 * sum(abs(found.get(shape, 0) / total - expected.get(shape, 0.0)) for shape in shapes_seen)
    if changed < LARGE:
        return None
    floor = 0.5 / (rows + len(shapes_seen))
    likely = {shape: max(expected.get(shape, 0.0), floor) for shape in shapes_seen}
    evidence = sum(count * math.log(count / total / likely[shape]) for shape, count in found.items() if count)
    if evidence < SURE:
        return None
    now, most = max(((count / total, shape) for shape, count in found.items()), default=(0.0, ""))
    return f"{now:.0%} of {total} values are now {most}, were {expected.get(most, 0.0):.0%}"


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float | None:
    """The share that two profiles have in common, None where one of them is empty."""
    if not one or not other:
        return None
    return sum(min(one.get(shape, 0.0), other.get(shape, 0.0)) for shape in {*one, *other})


def _texts(values: pa.ChunkedArray) -> Iterable[str]:
    for value in values.to_pylist():
        yield "" if value is None else str(int(value)) if isinstance(value, bool) else str(value).strip()


def _shape(text: str) -> str:
    if not text:
        return "none"
    if _NUMBER.fullmatch(text):
        return "number"
    parts = text.split()
    if len(parts) > 3 or len(text) > 40:
        return "text"
    if len(parts) > 1:
        return "words"
    return "word" if _WORD.fullmatch(text) else "code"


def _spread(length: int) -> pa.Array:
    step = length / LOOKED_AT
    return pa.array([int(index * step) for index in range(LOOKED_AT)])


def binary(hits: Any) -> Counter[str]:
    """Counts of yes and no as shapes."""
    return Counter("yes" if hit else "no" for hit in hits)
