"""What sampled values look like: shares and shapes from which every other judgement on values is made.

Values are looked at here and go no further: what comes out are shares, counts and, of columns with a handful of short
codes, those codes, from which an encoding is read.
"""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.decoding import day_text, decode_days
from ivoris.mapping import DateEncoding
from ivoris.matching.lexicon import Lexicon, folded

LOOKED_AT = 240  # values of a column whose shapes are looked at, spread over the sample
CODES = 12  # more different values than these are no flag and no kind
_CODE_LENGTH = 24
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_NO_DAY = (0, 1, 18991230, 19000101)  # what programs write where there is no date
_FEW_FOR_NONE = 3  # different days at most that one column has for no date
_ALL = 0.95  # of the values
_MOSTLY = 0.6  # of the rows
_EPOCH = dt.date(1970, 1, 1)

_CODE = re.compile(r"[A-Za-zÄÖÜäöü]{0,4}\.?\d{1,5}([.\-]\d{1,4})?[A-Za-z]{0,2}|[A-ZÄÖÜ]{2,5}[a-z]?\d?")
_DIGITS = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+[.,]\d+")
_WORD = re.compile(r"[^\W\d_]{3,}([-'\u2019 ][^\W\d_]{2,}){0,2}\.?")
_PHONE = re.compile(r"\+?[\d\s()/\-]{6,}\d")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_TOOTH = re.compile(r"(?<!\d)[1-4][1-8](?!\d)")
_HOUR = re.compile(r"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?|(0[6-9]|1\d|2[01])[0-5][05]00")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([ T].*)?")


@dataclass(frozen=True)
class Look:
    """What a column's sample looks like. Shares are of the filled values, those neither null nor blank."""

    rows: int = 0
    filled: int = 0
    nulls: int = 0
    distinct: int = 0
    family: str = "other"  # integer, decimal, text, time, bool, other
    days: DateEncoding | None = None
    day_share: float = 0.0
    no_day_share: float = 0.0
    no_days: tuple[int | str, ...] = ()  # what stands for no day, as the live values of a flag are written
    clock_share: float = 0.0  # of instants that are not midnight
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    median_day: dt.date | None = None
    length: float = 0.0
    longest: int = 0
    sentence_share: float = 0.0
    word_share: float = 0.0
    code_share: float = 0.0
    digit_share: float = 0.0
    numbered_share: float = 0.0  # of texts with a digit anywhere
    contact_share: float = 0.0  # phone numbers, addresses of mail
    insurer_share: float = 0.0
    dental_share: float = 0.0
    family_share: float = 0.0
    given_share: float = 0.0
    place_share: float = 0.0
    teeth_share: float = 0.0
    hour_share: float = 0.0  # of texts that are times of day, as appointments have: codes may have as many digits
    codes: Mapping[str, int] = field(default_factory=dict)  # as text, where there are few and short ones
    low: int | None = None
    high: int | None = None
    rising: float = 0.0  # of neighbours by key that do not fall

    @property
    def null_share(self) -> float:
        return self.nulls / self.rows if self.rows else 0.0

    @property
    def blank_share(self) -> float:
        return 1 - self.filled / self.rows if self.rows else 0.0

    @property
    def moment(self) -> bool:
        """Whether it tells a day, where it tells anything."""
        if self.family == "time":
            return True
        return self.days is not None and self.day_share > 0 and self.day_share + self.no_day_share > _ALL

    @property
    def sparse(self) -> bool:
        """Whether it numbers what few rows are about: another number in each, and none in the others."""
        return self.family == "integer" and self.unique and self.null_share >= _MOSTLY and (self.high or 0) > CODES

    @property
    def undated_share(self) -> float:
        """Of all rows those without a day, where it is a moment."""
        return 1 - self.filled * (1 - (self.no_day_share if self.no_days else 0)) / self.rows if self.rows else 0.0

    @property
    def unique(self) -> bool:
        return self.filled > 0 and self.distinct == self.filled


def look(values: pa.ChunkedArray, lexicon: Lexicon) -> Look:
    """The look of a column's sampled values, in the order of the sample."""
    rows = len(values)
    family = _family(values.type)
    if family == "other" or not rows:
        return Look(rows=rows, nulls=values.null_count, filled=rows - values.null_count, family=family)
    present = pc.drop_null(values)
    if family == "text":
        present = present.filter(pc.not_equal(pc.utf8_trim_whitespace(present), ""))
    filled = len(present)
    if not filled:
        return Look(rows=rows, nulls=values.null_count, family=family)
    common: dict[str, Any] = {
        "rows": rows,
        "filled": filled,
        "nulls": values.null_count,
        "distinct": pc.count_distinct(present).as_py(),
        "family": family,
    }
    some = _spread(present).to_pylist()
    if family == "time":
        return Look(**common, **_of_instants(some, isinstance_of_date=pa.types.is_date(values.type)))
    if family in {"integer", "bool", "decimal"}:
        return Look(**common, **_of_numbers(present, some, common["distinct"]))
    return Look(**common, **_of_texts(present, some, common["distinct"], lexicon))


def _family(kind: pa.DataType) -> str:
    if pa.types.is_boolean(kind):
        return "bool"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_decimal(kind) or pa.types.is_floating(kind):
        return "decimal"
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return "text"
    return "time" if pa.types.is_date(kind) or pa.types.is_timestamp(kind) else "other"


def _spread(values: pa.ChunkedArray) -> pa.ChunkedArray:
    if len(values) <= LOOKED_AT:
        return values
    step = len(values) / LOOKED_AT
    return values.take(pa.array([int(index * step) for index in range(LOOKED_AT)]))


def _of_instants(some: list[dt.date | dt.datetime], *, isinstance_of_date: bool) -> dict[str, Any]:
    days = [value.date() if isinstance(value, dt.datetime) else value for value in some]
    clocks = sum(1 for value in some if isinstance(value, dt.datetime) and value.time() != dt.time())
    real = [day for day in days if _is_meant(day)]
    none = {value for value, day in zip(some, days, strict=True) if not _is_meant(day)}
    plain = len(none) <= _FEW_FOR_NONE and all(map(_is_none, none))
    return {
        "days": "date" if isinstance_of_date else "datetime",
        "day_share": len(real) / len(days),
        "no_day_share": 1 - len(real) / len(days),
        "no_days": tuple(sorted(day_text(one) for one in none)) if plain else (),
        "clock_share": clocks / len(some),
        "rising": _rising([day.toordinal() for day in days]),
        **_span(real),
    }


def _of_numbers(present: pa.ChunkedArray, some: list[Any], distinct: int) -> dict[str, Any]:
    numbers = [int(value) for value in some]
    found: dict[str, Any] = {
        "low": int(pc.min(present).as_py()),
        "high": int(pc.max(present).as_py()),
        "rising": _rising(numbers),
        "digit_share": 1.0,
        "codes": _codes(present, distinct),
        "teeth_share": sum(1 for number in numbers if _TOOTH.fullmatch(str(number))) / len(numbers),
    }
    if pa.types.is_integer(present.type):
        days = [_int_day(number) for number in numbers]
        real = [day for day in days if day]
        empty = [number for number in numbers if number in _NO_DAY]
        found |= {
            "day_share": len(real) / len(days),
            "no_day_share": len(empty) / len(days),
            "no_days": tuple(sorted({*empty})),
        }
        if real:
            found |= {"days": "int_yyyymmdd", **_span(real)}
    return found


def _of_texts(present: pa.ChunkedArray, some: list[str], distinct: int, lexicon: Lexicon) -> dict[str, Any]:
    texts = [value.strip() for value in some]
    total = len(texts)

    def share(hits: Iterable[object]) -> float:
        return sum(1 for hit in hits if hit) / total

    found: dict[str, Any] = {
        "length": sum(map(len, texts)) / total,
        "longest": pc.max(pc.utf8_length(present)).as_py(),
        "sentence_share": share(len(text.split()) > 2 or len(text) > 40 for text in texts),
        "word_share": share(_WORD.fullmatch(text) for text in texts),
        "code_share": share(len(text) <= 10 and _CODE.fullmatch(text) for text in texts),
        "digit_share": share(_DIGITS.fullmatch(text) or _DECIMAL.fullmatch(text) for text in texts),
        "numbered_share": share(any(map(str.isdigit, text)) for text in texts),
        "contact_share": share(_MAIL.fullmatch(text) or _PHONE.fullmatch(text) for text in texts),
        "codes": _codes(present, distinct),
    }
    if found["digit_share"] == 1.0 and all(_DIGITS.fullmatch(text) and len(text) < 18 for text in texts):
        numbers = [int(text) for text in texts]
        found |= {"low": min(numbers), "high": max(numbers), "rising": _rising(numbers)}
    simple = [folded(text) for text in texts]
    cut = [set(re.findall(r"[a-z]+", text)) for text in simple]
    insurers = lexicon.insurers["statutory"] | lexicon.insurers["private"] | lexicon.insurers["general"]
    found["insurer_share"] = share(part & insurers or _insuring(text) for part, text in zip(cut, simple, strict=True))
    for kind, name in (("family", "family_share"), ("given", "given_share"), ("places", "place_share")):
        found[name] = share(part & lexicon.persons[kind] and len(part) <= 3 for part in cut)
    found["dental_share"] = share(
        lexicon.dental.search(text) or (len(text) > 6 and _TOOTH.search(text)) for text in simple
    )
    found["teeth_share"] = share(_TOOTH.fullmatch(text) for text in texts)
    found["hour_share"] = share(_HOUR.fullmatch(text) for text in texts)
    return found | _text_days(texts)


def ordinals(values: pa.ChunkedArray, encoding: DateEncoding | None) -> list[int | None]:
    """Each value's day as a number, None where it is none."""
    days: list[int | None] = decode_days(values, encoding).cast(pa.int32()).to_pylist()
    return days


def dated(values: pa.ChunkedArray, look: Look) -> list[bool]:
    """Which rows of a moment have a day that is meant."""
    first, last = ((dt.date(year, 1, 1) - _EPOCH).days for year in (_FIRST_YEAR + 1, _LAST_YEAR))
    return [day is not None and first <= day < last for day in ordinals(values, look.days)]


def _is_meant(day: dt.date) -> bool:
    return _FIRST_YEAR < day.year < _LAST_YEAR


def _is_none(moment: dt.date) -> bool:
    """A day before all others, without a time of it. One after all others ends what is valid, and deletes nothing."""
    return moment.year <= _FIRST_YEAR and not (isinstance(moment, dt.datetime) and moment.time() != dt.time())


def _insuring(text: str) -> bool:
    """A till is called Kasse, caisse or cassa as well, so that the word alone tells nothing."""
    return any(part in text for part in ("krankenkass", "versicher", "assuran", "assicura", "insur", "mutu"))


def _text_days(texts: list[str]) -> dict[str, Any]:
    """Days written as text: the encoding that most of them have."""
    packed = [_int_day(int(text)) if len(text) == 8 and text.isdigit() else None for text in texts]
    dotted = [_dotted_day(text) for text in texts]
    encoding: DateEncoding = "char_yyyymmdd"
    days = packed
    if sum(map(bool, dotted)) > sum(map(bool, packed)):
        encoding, days = "dd.mm.yyyy", dotted
    real = [day for day in days if day]
    if real:
        rising = _rising([day.toordinal() for day in real])
        return {"days": encoding, "day_share": len(real) / len(texts), "rising": rising, **_span(real)}
    iso = sum(1 for text in texts if _ISO.fullmatch(text))
    return {"day_share": iso / len(texts)} if iso else {}


def _int_day(number: int) -> dt.date | None:
    """The day as a number is written; what its month does not have, as 30 February, for the month's last."""
    year, rest = divmod(number, 10_000)
    month, day = divmod(rest, 100)
    if not (_FIRST_YEAR < year < _LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _dotted_day(text: str) -> dt.date | None:
    if len(text) != 10 or text[2] != "." or text[5] != ".":
        return None
    day = text[6:] + text[3:5] + text[:2]
    return _int_day(int(day)) if day.isdigit() else None


def _span(days: list[dt.date]) -> dict[str, Any]:
    if not days:
        return {}
    ordered = sorted(days)
    return {"first_day": ordered[0], "last_day": ordered[-1], "median_day": ordered[len(ordered) // 2]}


def _codes(present: pa.ChunkedArray, distinct: int) -> dict[str, int]:
    if distinct > CODES:
        return {}
    counts = Counter({code_of(entry["values"]): entry["counts"] for entry in pc.value_counts(present).to_pylist()})
    return dict(counts) if all(len(code) <= _CODE_LENGTH for code in counts) else {}


def code_of(value: object) -> str:
    """A value of a column of few values as it stands among a look's codes."""
    return str(int(value)) if isinstance(value, bool) else str(value).strip()


def _rising(numbers: list[int]) -> float:
    if len(numbers) < 2:
        return 0.0
    return sum(1 for one, other in itertools.pairwise(numbers) if one <= other) / (len(numbers) - 1)
