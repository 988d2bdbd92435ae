"""What one generated practice is to be like, and mixtures of such plans."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

Style = Literal["suffix", "natural", "opaque"]
LanguageChoice = Literal["de", "en", "fr", "it", "mixed"]
Casing = Literal["UPPER_SNAKE", "lower_snake", "CamelCase", "UPPERCONCAT"]
DateEncoding = Literal["int_yyyymmdd", "char_yyyymmdd", "date", "datetime", "dd.mm.yyyy"]
FlagEncoding = Literal["01null", "01", "JN", "bit", "active", "active_jn", "deleted_at"]
KindEncoding = Literal["P_digits", "words", "12", "21", "letters"]
PatientNumber = Literal["int", "text", "own_number"]
Keys = Literal["all", "primary", "none"]
Size = Literal["normal", "few", "none"]
Trap = Literal[
    "archive", "backup", "merged", "creation_date", "empty_text", "kind_elsewhere", "swapped_flag"
]  # fmt: skip

T = TypeVar("T")


class Draw(random.Random):
    """Chance that depends on its seed alone, in every process."""

    def chance(self, share: float) -> bool:
        return self.random() < share

    def deal(self, values: Sequence[T], count: int) -> list[T]:
        """``count`` of the values in random order, each about equally often."""
        laps = [self.sample(values, len(values)) for _ in range(-(-count // len(values)))]
        dealt = [value for lap in laps for value in lap][:count]
        self.shuffle(dealt)
        return dealt


@dataclass(frozen=True)
class Plan:
    seed: int = 1
    style: Style = "natural"
    language: LanguageChoice = "de"
    """Of the names; texts are in the same language where the country speaks it."""
    country: str = "germany"
    casing: Casing = "UPPER_SNAKE"
    prefix: str | None = ""
    """Before every table's name; None for one of the vocabulary's."""
    shortened: bool = False
    """Long words in names are cut, ``BEHANDLUNG`` to ``BEHA``."""
    company: int = 60
    """The number of further tables."""
    date_encoding: DateEncoding = "int_yyyymmdd"
    flag_encoding: FlagEncoding = "01null"
    kind_encoding: KindEncoding = "P_digits"
    patient_number: PatientNumber = "int"
    """``own_number``: KARTEI.PATNR and the like hold a unique number of PATIENT that is not its primary key."""
    keys_declared: Keys = "all"
    rows: Size = "normal"
    traps: frozenset[Trap] = frozenset()
    missing: frozenset[str] = frozenset()
    """Canonical tables (``LEISTUNG``) and columns (``KARTEI.DELKZ``) that do not exist."""
    impossible_dates: bool = False
    """A few chart entries are of days such as the 30th of February; not with real date types."""
    schema: str = "ck"
    hostile_names: bool = False
    hostile_values: bool = False


_PLACES: tuple[tuple[str, LanguageChoice], ...] = (
    ("germany", "de"), ("germany", "de"), ("germany", "de"), ("germany", "en"), ("germany", "mixed"),
    ("austria", "de"), ("austria", "en"),
    ("switzerland", "de"), ("switzerland", "fr"), ("switzerland", "fr"), ("switzerland", "it"), ("switzerland", "it"),
    ("switzerland", "en"), ("switzerland", "mixed"),
)  # fmt: skip
_MISSING: tuple[tuple[str, ...], ...] = (
    ("LEISTUNG",), ("KARTEI.DELKZ",), ("KASSEN.ART",), ("PATKASSE",), ("KASSEN.DELKZ", "PATKASSE.DELKZ"), ("KARTEI",),
    ("LEISTUNG.DELKZ",), ("PATIENT.DELKZ",), ("KARTEI.BEMERKUNG",), ("PATIENT.P_VORNAME",), ("KASSEN",),
    ("PATIENT.DELKZ", "KASSEN.DELKZ", "PATKASSE.DELKZ", "KARTEI.DELKZ", "LEISTUNG.DELKZ"),
)  # fmt: skip
_TRAP_SHARE: dict[Style, float] = {"suffix": 0.15, "natural": 0.4, "opaque": 0.4}


def plans(count: int, seed: int, style: Style) -> list[Plan]:
    """A mixture in which every setting of every dial occurs, given a few dozen practices."""
    draw = Draw(f"plans/{style}/{seed}/{count}")

    def dial(common: Sequence[Any], *rare: Any, rare_share: float = 0.3) -> list[Any]:
        """The common settings and, among about ``rare_share`` of the practices, the rare ones."""
        unusual = round(count * rare_share) if rare else 0
        dealt = draw.deal(common, count - unusual) + (draw.deal(rare, unusual) if unusual else [])
        draw.shuffle(dealt)
        return dealt

    places = dial(_PLACES)
    flags: tuple[FlagEncoding, ...] = ("01null", "01", "JN", "bit")
    inverted: tuple[FlagEncoding, ...] = () if style == "suffix" else ("active", "active_jn", "deleted_at")
    numbers: tuple[PatientNumber, ...] = ("text",) if style == "suffix" else ("text", "own_number")
    absent = dial([()], *_MISSING, rare_share=0.2)
    traps = [[trap for trap in get_args(Trap) if draw.chance(_TRAP_SHARE[style])] for _ in range(count)]
    for missing, chosen in zip(absent, traps, strict=True):
        if "KARTEI" in missing and "archive" not in chosen and draw.chance(0.7):
            chosen.append("archive")
    dials: dict[str, list[Any]] = {
        "country": [country for country, _ in places],
        "language": [language for _, language in places],
        "casing": dial(get_args(Casing)),
        "prefix": dial([""], None, rare_share=0.25),
        "shortened": dial([False], *([True] if style == "natural" else []), rare_share=0.1),
        "company": dial([0, 5, 20, 40, 60, 60, 80, 120], 250, 500, rare_share=0.05),
        "date_encoding": dial(get_args(DateEncoding)),
        "flag_encoding": dial(flags, *inverted),
        "kind_encoding": dial(get_args(KindEncoding)),
        "patient_number": dial(["int"], *numbers, rare_share=0.35),
        "keys_declared": dial(get_args(Keys)),
        "rows": dial(["normal"], "few", "none", rare_share=0.15),
        "traps": [frozenset(chosen) for chosen in traps],
        "missing": [frozenset(missing) for missing in absent],
        "impossible_dates": dial([False], True, rare_share=0.1),
        "schema": dial(["ck"], "dbo", "praxis", "Z1", "dental data", rare_share=0.2),
        "hostile_names": dial([False], True, rare_share=0.08),
        "hostile_values": dial([False], True, rare_share=0.08),
    }
    return [
        Plan(seed=seed * 100_000 + place, style=style, **{name: values[place] for name, values in dials.items()})
        for place in range(count)
    ]
