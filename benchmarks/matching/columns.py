"""How one practice stores things: dates, flags, kinds and numbers as it encodes them, and columns filled by kind."""

from __future__ import annotations

import datetime as dt
import decimal
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from matching.plan import Draw, Plan
from matching.records import HOSTILE_TEXTS, Insurer, Patient, Records, chart_text, tooth_codes
from matching.vocabulary import Country, Kind, Language, Words

_YES_NO = {"de": ("J", "N"), "en": ("Y", "N"), "fr": ("O", "N"), "it": ("S", "N")}
_NULL_FLAGS = 0.3  # of the live rows, where 0 and NULL both mean live
_STATUS = (
    ("A", "B", "C", "D"),
    ("0", "1", "2", "3"),
    ("O", "T", "X"),
    ("E", "V", "S", "W", "G"),
    ("10", "20", "30", "90"),
)


class Encoding:
    """Canonical values as this practice's columns have them, and the types of those columns."""

    def __init__(self, plan: Plan, language: str, words: Language, draw: Draw) -> None:
        self.plan = plan
        self._draw = draw
        self.date_type = {
            "int_yyyymmdd": "int",
            "char_yyyymmdd": "char(8)",
            "date": "date",
            "datetime": draw.choice(("datetime2(0)", "datetime")),
            "dd.mm.yyyy": draw.choice(("varchar(10)", "char(10)", "nvarchar(10)")),
        }[plan.date_encoding]
        self._with_time = draw.chance(0.6)
        self._yes, self._no = _YES_NO[language]
        self._flag_nulls = draw.chance(0.3)
        letters = draw.choice(("char(1)", "nvarchar(1)", "varchar(1)"))
        self.flag_type = {
            "bit": "bit",
            "JN": letters,
            "active_jn": letters,
            "deleted_at": draw.choice(("datetime2(0)", "datetime")),
            "active": draw.choice(("bit", "tinyint")),
        }.get(plan.flag_encoding, draw.choice(("tinyint", "tinyint", "smallint", "int")))
        self.yes_type = draw.choice(("bit", "tinyint")) if plan.flag_encoding == "deleted_at" else self.flag_type
        self.kind_words = self._kind_words(words)
        self.kind_type = self._kind_type()
        self.insurer_type = draw.choice(("int", "int", "int", "bigint"))
        self.text_number = plan.patient_number == "text" or (plan.patient_number == "own_number" and draw.chance(0.4))
        self._number_format = draw.choice(("P-{:05}", "P-{:05}", "{:06}", "PAT{:05}", "{}/A"))
        self.patient_type = draw.choice(("nvarchar(20)", "varchar(20)", "varchar(10)")) if self.text_number else "int"

    def _kind_words(self, words: Language) -> tuple[str, str]:
        """What stands for private and for statutory, where the insurer's own digit does not."""
        match self.plan.kind_encoding:
            case "words":
                return self._draw.choice(words.kind_words)
            case "letters":
                pairs = [(one[0].upper(), other[0].upper()) for one, other in words.kind_words]
                return self._draw.choice([pair for pair in pairs if pair[0] != pair[1]] or [("P", "G")])
            case "21":
                return "1", "2"
            case _:
                return "2", "1"

    def _kind_type(self) -> str:
        match self.plan.kind_encoding:
            case "P_digits":
                return self._draw.choice(("nvarchar(2)", "char(1)", "varchar(2)"))
            case "words":
                return self._draw.choice(("nvarchar(20)", "nvarchar(30)"))
            case "letters":
                return self._draw.choice(("char(1)", "nvarchar(1)"))
            case _:
                return self._draw.choice(("tinyint", "int", "char(1)"))

    def date(self, day: dt.date, at: dt.time = dt.time(), raw: str = "") -> Any:
        """``raw`` is yyyymmdd of a day that does not exist; with a real date type it is the day itself."""
        digits = raw or f"{day:%Y%m%d}"
        match self.plan.date_encoding:
            case "int_yyyymmdd":
                return int(digits)
            case "char_yyyymmdd":
                return digits
            case "date":
                return day
            case "datetime":
                return dt.datetime.combine(day, at if self._with_time else dt.time())
            case _:
                return f"{digits[6:]}.{digits[4:6]}.{digits[:4]}"

    def flag(self, deleted: bool, written: dt.datetime) -> Any:
        if not deleted:
            return self.live[-1] if len(self.live) > 1 and self._draw.chance(_NULL_FLAGS) else self.live[0]
        match self.plan.flag_encoding:
            case "deleted_at":
                return written + dt.timedelta(days=self._draw.randint(1, 200))
            case "active":
                return 0
            case "active_jn":
                return self._no
            case "JN":
                return self._yes
            case _:
                return 1

    @functools.cached_property
    def live(self) -> list[Any]:
        """What a flag of a row that was not deleted may hold."""
        known: dict[str, list[Any]] = {
            "deleted_at": [None],
            "active": [1],
            "active_jn": [self._yes],
            "JN": [self._no, None] if self._flag_nulls else [self._no],
            "01null": [0, None],
        }
        return known.get(self.plan.flag_encoding, [0])

    def yes(self, value: bool) -> Any:
        """A flag that is not about deletion."""
        return (
            int(value) if self.yes_type in {"bit", "tinyint", "smallint", "int"} else self._yes if value else self._no
        )

    def kind(self, insurer: Insurer) -> Any:
        private, statutory = self.kind_words
        text = private if insurer.private else statutory
        if self.plan.kind_encoding == "P_digits":
            text = "P" if insurer.private else insurer.digit
        return int(text) if self.kind_type in {"tinyint", "int"} else text

    def kinds(self, insurers: Sequence[Insurer]) -> dict[str, list[str]]:
        """The values of both kinds; where there are no rows, those that rows would have."""
        private, statutory = self.kind_words
        if self.plan.kind_encoding != "P_digits":
            return {"PKV": [private], "GKV": [statutory]}
        digits = sorted({insurer.digit for insurer in insurers if not insurer.private})
        return {"PKV": ["P"], "GKV": digits or list("0123456789")}

    def patient(self, number: int) -> int | str:
        return self._number_format.format(number) if self.text_number else number


@dataclass
class Spec:
    """A column in the making. ``slot`` is the canonical column that it is, if any; ``pool`` what it chooses from."""

    words: Words
    type: str
    kind: Kind | None = None
    slot: str | None = None
    nullable: bool = True
    pool: tuple[Any, ...] = ()
    empty: float = 0.0
    name: str = ""


@dataclass
class Content:
    """The rows that a table's further columns are to fit; ``canonical`` has the encoded canonical columns."""

    count: int
    written: list[dt.datetime]
    days: list[dt.date | None] = field(default_factory=list)
    canonical: dict[str, list[Any]] = field(default_factory=dict)
    people: list[Patient] = field(default_factory=list)


class Filler:
    """Columns that are none of the canonical ones."""

    def __init__(
        self, plan: Plan, country: Country, language: Language, records: Records, encoding: Encoding, draw: Draw
    ) -> None:
        self.plan = plan
        self.country = country
        self.language = language
        self.records = records
        self.encoding = encoding
        self.draw = draw

    def spec(self, words: Words, kind: Kind, *, core: str | None = None) -> Spec:
        """A column of this kind; in a canonical table (``core``) codes are of teeth or registers, not services."""
        draw = self.draw
        made = Spec(words, self._type(kind), kind, empty=draw.choice((0, 0, 0.05, 0.2, 0.4)))
        if kind == "status":
            self._make_status(made)
        else:
            made.pool = self._pool(kind, made.type, core)
        if kind == "id":
            made.nullable, made.empty = False, 0
        elif kind in {"patient", "stamp", "deleted"}:
            made.empty = 0
        elif kind == "remark":
            made.empty = draw.choice((0.1, 0.4, 0.7, 0.95))
        elif kind == "flag":
            made.empty = draw.choice((0, 0, 0.2))
        if kind == "patient" and self.plan.patient_number == "own_number" and draw.chance(0.4):
            made.type, made.pool = "int", tuple(patient.row for patient in self.records.patients)
        return made

    def _type(self, kind: Kind) -> str:
        encoding = self.encoding
        known = {
            "patient": (encoding.patient_type,),
            "insurer": (encoding.insurer_type,),
            "day": (encoding.date_type,),
            "birth": (encoding.date_type, "date"),
            "flag": (encoding.yes_type,),
            "deleted": (encoding.flag_type,),
        }
        return self.draw.choice(known.get(kind) or _TYPES[kind])

    def _make_status(self, spec: Spec) -> None:
        pool = self.draw.choice(_STATUS)
        if pool[0].isdigit() and self.draw.chance(0.7):
            spec.type, spec.pool = "tinyint", tuple(map(int, pool))
        else:
            width = max(map(len, pool))  # exactly, as char would be padded
            spec.type, spec.pool = self.draw.choice((f"char({width})", "nvarchar(2)", "varchar(5)")), pool
        spec.pool += spec.pool[:1] * self.draw.randint(0, 12)

    def _pool(self, kind: Kind, declared: str, core: str | None) -> tuple[Any, ...]:
        """What a column's values are chosen from, where that can be said before its rows are known."""
        match kind:
            case "staff":
                return self._staff(declared)
            case "label":
                return self._some(self.language.labels, self.draw.randint(3, 15))
            case "remark":
                return self._some(self.language.remarks, 25)
            case "code":
                return tuple(self._codes(core))
            case "flag":
                return self._flags()
            case _:
                return self._numbers(kind) or self._made_up(kind)

    def _some(self, texts: Sequence[str], count: int) -> tuple[str, ...]:
        return tuple(self.draw.sample(texts, min(count, len(texts))))

    def _staff(self, declared: str) -> tuple[Any, ...]:
        count = self.draw.randint(2, 12)
        if not declared.startswith("nvarchar"):
            return tuple(range(1, count + 1))
        return tuple({f"{self._family()[0]}{self._family()[:2]}".upper(): None for _ in range(count)})

    def _family(self) -> str:
        return self.draw.choice(self.language.family_names)

    def _codes(self, core: str | None) -> Sequence[str]:
        if core in {"PATIENT", "KASSEN"}:
            return [f"{self.draw.randrange(100_000_000, 999_999_999)}" for _ in range(400)]
        if core is not None:
            return tooth_codes(self.draw)
        return self.draw.sample(self.country.codes, self.draw.randint(8, len(self.country.codes)))

    def _flags(self) -> tuple[Any, ...]:
        # By values alone, a flag as rare as deletion could not be told from it.
        widest = 0.15 if self.plan.style == "opaque" else 0.02
        share = round(100 * self.draw.uniform(widest, 1 - widest))
        return (self.encoding.yes(True),) * share + (self.encoding.yes(False),) * (100 - share)

    def _numbers(self, kind: Kind) -> tuple[Any, ...]:
        if kind == "count":
            return tuple(range(self.draw.choice((5, 20, 60, 400))))
        if kind == "money":
            return tuple(decimal.Decimal(self.draw.randrange(100, 250_000)).scaleb(-2) for _ in range(200))
        return ()

    def _made_up(self, kind: Kind) -> tuple[Any, ...]:
        draw = self.draw
        match kind:
            case "address":
                return tuple(f"{draw.choice(self.language.streets)} {draw.randint(1, 120)}" for _ in range(200))
            case "phone":
                prefix = draw.choice(("0{}{}", "+4{} {}"))
                return tuple(prefix.format(draw.randint(10, 99), draw.randrange(10**5, 10**8)) for _ in range(300))
            case "mail":
                return tuple(
                    f"{self._family().lower().replace(' ', '.')}{draw.randint(1, 99)}@example.org" for _ in range(200)
                )
            case "blob":
                return tuple(draw.randbytes(draw.randint(4, 40)) for _ in range(20))
            case _:
                return ()

    def fill(self, spec: Spec, content: Content) -> list[Any]:
        if spec.slot is not None and spec.slot in content.canonical:
            return content.canonical[spec.slot]
        values = self._values(spec, content)
        if spec.empty:
            nothing = "" if "varchar" in spec.type and self.draw.chance(0.3) else None
            chance, share = self.draw.random, spec.empty
            values = [nothing if chance() < share else value for value in values]
        return values

    def _values(self, spec: Spec, content: Content) -> list[Any]:
        draw, count = self.draw, content.count
        match spec.kind:
            case "id":
                return sorted(draw.sample(range(1, count * 3 + 2), count))
            case "day":
                return self._days(content)
            case "birth":
                return self._births(spec, content)
            case "stamp":
                return content.written
            case "deleted":
                return [self.encoding.flag(draw.chance(0.04), moment) for moment in content.written]
            case _:
                pool = spec.pool or self._late_pool(spec.kind)
                return draw.choices(pool, k=count) if pool else [None] * count

    def _late_pool(self, kind: Kind | None) -> Sequence[Any]:
        match kind:
            case "patient":
                return self.patients
            case "insurer":
                return [insurer.id for insurer in self.records.insurers]
            case "name":
                return self._names(self.language.family_names)
            case _:
                return self.language.given_names if kind == "given" else ()

    @functools.cached_property
    def patients(self) -> list[int | str]:
        return [self.encoding.patient(patient.number) for patient in self.records.patients]

    def _names(self, names: Sequence[str]) -> Sequence[str]:
        return [*names, *(text[:50] for text in HOSTILE_TEXTS)] if self.plan.hostile_values else names

    def _days(self, content: Content) -> list[Any]:
        """Days around those of the rows, such as the next appointment, else anywhere in the practice's time."""
        draw, encoding = self.draw, self.encoding
        if content.days:
            least, most = draw.choice(((1, 30), (7, 200), (-60, 0), (0, 14)))
            return [
                encoding.date((day or self.records.last) + dt.timedelta(days=draw.randint(least, most)))
                for day in content.days
            ]
        ahead = draw.choice((0, 0, 120, 400))
        span = (self.records.last - self.records.first).days + ahead
        return [
            encoding.date(self.records.first + dt.timedelta(days=draw.randint(0, span)), dt.time(draw.randint(8, 18)))
            for _ in range(content.count)
        ]

    def _births(self, spec: Spec, content: Content) -> list[Any]:
        born = [patient.born for patient in content.people] or [
            self.records.last - dt.timedelta(days=self.draw.randint(1_000, 33_000)) for _ in range(content.count)
        ]
        return born if spec.type == "date" else [self.encoding.date(day) for day in born]

    def empty_text(self, words: Words) -> Spec:
        return Spec(words, "nvarchar(max)", "remark", pool=(None, None, None, ""))

    def lab_text(self) -> tuple[Any, ...]:
        """Sentences about teeth that are no chart."""
        return tuple(chart_text(self.language, self.draw) for _ in range(60))


_TYPES: dict[str, tuple[str, ...]] = {
    "id": ("int", "int", "int", "bigint"),
    "staff": ("smallint", "tinyint", "int", "nvarchar(3)"),
    "stamp": ("datetime", "datetime2(0)"),
    "name": ("nvarchar(60)",),
    "given": ("nvarchar(40)",),
    "label": ("nvarchar(60)", "nvarchar(100)"),
    "remark": ("nvarchar(max)", "nvarchar(255)", "nvarchar(500)"),
    "code": ("nvarchar(10)", "nvarchar(20)"),
    "status": ("tinyint",),
    "money": ("decimal(10,2)",),
    "count": ("int", "smallint"),
    "address": ("nvarchar(80)",),
    "phone": ("varchar(20)",),
    "mail": ("nvarchar(80)",),
    "blob": ("varbinary(max)",),
}
