"""How well schemas are matched: tables and columns right, what is confidently wrong, what a person must see."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ivoris.canonical import TABLES
from ivoris.config import Center
from ivoris.decoding import day_text
from ivoris.mapping import FlagEncoding, KindEncoding, Mapping
from ivoris.matching import propose
from matching.memory import MemorySource, schema_of
from matching.practice import Plan, Practice, make
from matching.vocabulary import Vocabulary

CONFIDENT = 0.9
AT = dt.datetime(2026, 1, 13, 6, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Verdict:
    """What was said of one canonical column (or, with an empty name, table) of one practice, beside the truth."""

    practice: Plan
    table: str
    column: str
    true: str | None
    said: str | None
    confidence: float
    encoding_right: bool = True

    @property
    def right(self) -> bool:
        return self.true == self.said and self.encoding_right

    @property
    def wrong(self) -> bool:
        """Something is claimed that is not so; an abstention is never wrong."""
        return self.said is not None and not self.right

    @property
    def confident(self) -> bool:
        return self.said is not None and self.confidence >= CONFIDENT


@dataclass
class Score:
    verdicts: list[Verdict] = field(default_factory=list)

    def of(self, *, columns: bool, present: bool = True) -> list[Verdict]:
        return [v for v in self.verdicts if bool(v.column) == columns and (not present or v.true is not None)]

    def share_right(self, *, columns: bool) -> float:
        found = self.of(columns=columns)
        return sum(v.right for v in found) / len(found) if found else 1.0

    @property
    def confident_wrong(self) -> list[Verdict]:
        return [v for v in self.verdicts if v.confident and v.wrong]

    @property
    def invented(self) -> list[Verdict]:
        """What does not exist and is claimed all the same."""
        return [v for v in self.verdicts if v.true is None and v.said is not None]

    @property
    def share_for_a_person(self) -> float:
        found = self.of(columns=True)
        return sum(not v.confident for v in found) / len(found) if found else 0.0


def judge(practice: Practice, mapping: Mapping) -> list[Verdict]:
    """Hold a proposal against a practice's truth."""
    found: list[Verdict] = []
    for table in TABLES.values():
        truth, said = practice.truth[table.name], mapping.tables[table.name]
        found.append(Verdict(practice.plan, table.name, "", truth["actual_name"], said.actual_name, said.confidence))
        for column in table.columns:
            mapped = said.columns.get(column.name)
            name = mapped.actual_name if mapped and said.actual_name else None
            true = truth["columns"][column.name]
            right_place = said.actual_name == truth["actual_name"]
            found.append(
                Verdict(
                    practice.plan,
                    table.name,
                    column.name,
                    true,
                    name if right_place or name is None else f"{said.actual_name}.{name}",
                    mapped.confidence if mapped else 0.0,
                    name is None
                    or true is None
                    or (
                        _encoding_right(practice, f"{table.name}.{column.name}", mapping)
                        and (mapped is None or mapped.refers_to in {None, practice.truth["PATIENT"]["columns"]["ID"]})
                    ),
                )
            )
    return found


def _encoding_right(practice: Practice, key: str, mapping: Mapping) -> bool:
    """Whether what is recorded reads each value that the practice has as it is meant; an open encoding is not wrong."""
    if key not in practice.encodings or practice.plan.rows == "none":
        return True
    true = practice.encodings[key]
    column = mapping.column(*key.split("."))
    said = column.encoding if column else None
    if said is None or isinstance(said, str):
        return said is None or said == true
    if isinstance(said, FlagEncoding):
        return _flag_right(practice, key, said, true["live"])
    assert isinstance(said, KindEncoding)

    def side(value: object) -> str | None:
        sides = [
            name
            for name, patterns in (("PKV", said.PKV), ("GKV", said.GKV))
            if any(re.fullmatch(pattern, str(value)) for pattern in patterns)
        ]
        return sides[0] if len(sides) == 1 else None

    return all(side(value) in {name, None} for name in ("PKV", "GKV") for value in true[name])


def _flag_right(practice: Practice, key: str, said: FlagEncoding, live: Sequence[object]) -> bool:
    table, column = key.split(".")
    truth = practice.truth[table]
    if truth["actual_name"] is None:
        return True
    rows = practice.table(truth["actual_name"])
    place = [one.name for one in rows.columns].index(truth["columns"][column])
    return all(
        (_plain(value) in map(_plain, said.live)) == (_plain(value) in map(_plain, live))
        for value in {row[place] for row in rows.rows}
    )


def _plain(value: object) -> object:
    if isinstance(value, dt.date):
        return day_text(value)
    return value.rstrip() if isinstance(value, str) else int(value) if isinstance(value, bool | int) else value


def evaluate(plans: Iterable[Plan], vocabulary: Vocabulary) -> Score:
    """Match each planned practice as ``generate-mappings`` would."""
    score = Score()
    for plan in plans:
        practice = make(plan, vocabulary)
        score.verdicts += judge(practice, mapping_of(practice))
    return score


def mapping_of(practice: Practice) -> Mapping:
    center = Center(id="center_01", name="x", region="r", database="practice", schema=practice.schema)
    return propose(center, schema_of(practice), MemorySource(practice), at=AT)
