"""What values mean by a mapping's encodings: days, insurers' kinds, whether a row is live."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import re
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.canonical import GKV, PKV
from ivoris.mapping import DateEncoding, FlagEncoding, KindEncoding

REPLACEMENT = "\ufffd"
"""What the driver puts in the place of broken UTF-16."""

_BYTES = REPLACEMENT.encode()
_DIGITS = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_DOTTED = re.compile(r"(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})\.(?P<year>[0-9]{4})")


def decode_days(values: pa.ChunkedArray, encoding: DateEncoding | None) -> pa.ChunkedArray:
    """Dates of any encoding as date32; null where the value is no date that exists."""
    if pa.types.is_date(values.type) or pa.types.is_timestamp(values.type):
        return values.cast(pa.date32(), safe=False)
    encoded = values.combine_chunks().dictionary_encode()
    texts = pc.utf8_rtrim_whitespace(encoded.dictionary.cast(pa.string()))
    days = pa.array([_real_day(text, encoding) for text in texts.to_pylist()], pa.date32())
    return pa.chunked_array([days.take(encoded.indices)])


@functools.lru_cache(maxsize=65_536)
def _real_day(text: str | None, encoding: DateEncoding | None) -> dt.date | None:
    """The day of a date in full. The server sorts any other, such as `` 1.02.2022``, among those of another day."""
    form = _DOTTED if encoding == "dd.mm.yyyy" else _DIGITS
    if text is None or (parts := form.fullmatch(text)) is None:
        return None
    with contextlib.suppress(ValueError):
        return dt.date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return None


def damaged(texts: pa.ChunkedArray) -> pa.ChunkedArray | None:
    """Which texts hold REPLACEMENT, or None where none does; numbers are no texts."""
    if not (pa.types.is_string(texts.type) or pa.types.is_large_string(texts.type)):
        return None
    if not any(_BYTES in buffer.to_pybytes() for part in texts.chunks if (buffer := part.buffers()[-1])):
        return None  # Python finds a few bytes in many several times faster than Arrow does in many texts
    return pc.fill_null(pc.match_substring(texts, REPLACEMENT), fill_value=False)


def kind_of(kind: str | None, patterns: KindEncoding | None) -> str | None:
    """``PKV`` or ``GKV``; None where no pattern or more than one is met: never a guess."""
    text = (kind or "").strip()
    if patterns is None or not text:
        return None
    found = [
        name
        for name, choices in ((PKV, patterns.PKV), (GKV, patterns.GKV))
        if any(re.fullmatch(choice, text) for choice in choices)
    ]
    return found[0] if len(found) == 1 else None


def is_live(value: Any, encoding: FlagEncoding) -> bool:
    """Whether the server's own comparison would take the value for one of the live ones."""
    plain = _plain(value)
    return any(plain == _plain(live) for live in encoding.live)


def day_text(moment: dt.date) -> str:
    """A day in a flag's live values, in the form that a server reads alike in every language; of an instant with it."""
    return moment.isoformat().replace("-", "").removesuffix("T00:00:00")


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value.rstrip().casefold()
    if isinstance(value, dt.date):
        return day_text(value)
    return int(value) if isinstance(value, bool) else value
