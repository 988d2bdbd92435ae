"""Practices that nobody prepared, each in a database of one stand-in server; the server when run as a program.

It prints its port as JSON when it is ready, and ends when its standard input does.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import functools
import json
import sys
from dataclasses import dataclass
from typing import Any

from matching.load import load_engine
from matching.practice import Plan, Practice, Style, make
from matching.tuning_third import THIRD
from matching.vocabulary import Language

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.wire.server import TdsServer, running
from ivoris.sqlserver import quote_identifier

LOGIN, PASSWORD = "svc_extract_wild", "Wild!Practice1"
MARKER = "zzmarker"
"""In every name, street and text about a patient, so that wherever one of them goes it is found."""


@dataclass(frozen=True)
class Center:
    """``mended`` is how many columns of the proposal a person has to put right, ``denied`` a canonical table that the
    login may not see."""

    id: str
    plan: Plan
    mended: int = 0
    denied: str = ""

    @property
    def name(self) -> str:
        return f"Praxis {self.id}"

    @property
    def database(self) -> str:
        return f"DentalDB_{self.id.upper()}"

    @functools.cached_property
    def practice(self) -> Practice:
        return make(self.plan, VOCABULARY)

    @functools.cached_property
    def seen(self) -> Practice:
        """The practice with the truth about what the login may see."""
        truth = {
            name: {"actual_name": None, "columns": dict.fromkeys(table["columns"])} if name == self.denied else table
            for name, table in self.practice.truth.items()
        }
        return dataclasses.replace(self.practice, truth=truth)


def _marked(language: Language) -> Language:
    """The language with the marker where names stay names, initials initials, and texts texts."""
    return dataclasses.replace(
        language,
        family_names=tuple(f"{name[:2]}{MARKER}{name[2:]}" for name in language.family_names),
        given_names=tuple(f"{name}-{MARKER}" for name in language.given_names),
        streets=tuple(f"{street[:2]}{MARKER}{street[2:]}" for street in language.streets),
        chart_texts=tuple(f"{MARKER} {text}" for text in language.chart_texts),
        remarks=tuple(f"{MARKER} {text}" for text in language.remarks),
    )


_LANGUAGES = {key: _marked(language) for key, language in THIRD.languages.items()}
VOCABULARY = dataclasses.replace(THIRD, name="judging", languages=_LANGUAGES)  # the practices are drawn by this name


def _center(name: str, seed: int, style: Style, traps: str = "", *, missing: str = "", **settings: Any) -> Center:
    about_center = {key: settings.pop(key) for key in ("mended", "denied") if key in settings}
    settings = {"company": 20, **settings}
    plan = Plan(seed, style, traps=frozenset(traps.split()), missing=frozenset(missing.split()), **settings)
    return Center(name, plan, **about_center)


# The seeds are of practices whose last entries fall into the same days, so that one run can extract them all.
FIRST, LAST = dt.date(2023, 5, 17), dt.date(2023, 6, 14)
_SWISS = {"country": "switzerland"}
CENTERS = (
    _center("w01", 36, "suffix", "archive swapped_flag", impossible_dates=True, company=40),
    _center("w02", 145, "suffix", "backup merged", language="fr", **_SWISS, date_encoding="dd.mm.yyyy",
        flag_encoding="JN", kind_encoding="letters", patient_number="text", keys_declared="none"),
    _center("w03", 425, "suffix", language="mixed", **_SWISS, date_encoding="char_yyyymmdd", flag_encoding="bit",
        kind_encoding="words", keys_declared="primary", schema="dental data", hostile_names=True, hostile_values=True),
    _center("w04", 609, "natural", "creation_date empty_text", date_encoding="datetime", flag_encoding="active",
        kind_encoding="12", patient_number="own_number", keys_declared="primary", company=40),
    _center("w05", 666, "natural", "archive kind_elsewhere", language="en", casing="CamelCase", date_encoding="date",
        flag_encoding="01", kind_encoding="words", schema="dbo"),
    _center("w06", 698, "natural", "merged swapped_flag", mended=8, language="fr", **_SWISS, casing="lower_snake",
        date_encoding="char_yyyymmdd", flag_encoding="active_jn", kind_encoding="letters", patient_number="text",
        keys_declared="none"),
    _center("w07", 837, "natural", "backup creation_date", mended=1, language="it", **_SWISS, casing="UPPERCONCAT",
        date_encoding="dd.mm.yyyy", flag_encoding="deleted_at", kind_encoding="21", schema="praxis"),
    _center("w08", 928, "natural", mended=1, language="mixed", **_SWISS, casing="CamelCase", prefix=None,
        flag_encoding="bit", patient_number="own_number", keys_declared="none", hostile_names=True,
        hostile_values=True),
    _center("w09", 1006, "natural", "archive", country="austria", date_encoding="datetime", flag_encoding="JN",
        kind_encoding="21", missing="LEISTUNG"),
    _center("w10", 1243, "natural", "archive empty_text", shortened=True, date_encoding="date", kind_encoding="12",
        missing="KARTEI.DELKZ"),
    _center("w11", 1308, "opaque", "archive", mended=2, date_encoding="char_yyyymmdd", flag_encoding="JN",
        kind_encoding="words"),
    _center("w12", 1430, "opaque", "backup merged", language="it", **_SWISS, date_encoding="datetime",
        flag_encoding="active", kind_encoding="21", patient_number="text", keys_declared="none", schema="Z1"),
    _center("w13", 1615, "natural", mended=2, rows="none", date_encoding="date", flag_encoding="01"),
    _center("w14", 1673, "natural", "archive backup", flag_encoding="01", denied="KARTEI"),
    _center("w15", 2857, "natural", language="en", rows="few", hostile_values=True, mended=5),
)  # fmt: skip


def main() -> None:
    with contextlib.closing(DuckEngine(sa_password=PASSWORD)) as engine:
        engine.create_login(LOGIN, PASSWORD)
        for center in CENTERS:
            load_engine(engine, center.database, center.practice, LOGIN)
            if center.denied:
                _deny(engine, center)
        with running(TdsServer(engine)) as port:
            print(json.dumps({"port": port}), flush=True)  # noqa: T201
            sys.stdin.read()


def _deny(engine: DuckEngine, center: Center) -> None:
    table = f"{center.practice.schema}.{quote_identifier(center.practice.truth[center.denied]['actual_name'])}"
    with contextlib.closing(engine.login("sa", PASSWORD, center.database)) as session:
        for _ in session.execute(f"DENY SELECT ON OBJECT::{table} TO {LOGIN}"):
            pass


if __name__ == "__main__":
    main()
