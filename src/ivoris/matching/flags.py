"""Flags of deletion, which a program has alike in all its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ivoris.matching.candidates import Candidate
from ivoris.matching.encodings import marks_of
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import lexicon
from ivoris.matching.names import FULL
from ivoris.matching.options import Option
from ivoris.matching.roles import rarity
from ivoris.matching.values import Look

CUSTOM = 3  # tables whose flags show the custom of the database
_LIKELIEST = 6  # candidates of each canonical table whose flags are compared


@dataclass(frozen=True)
class Manner:
    """How a column marks rows, if it marks deleted ones."""

    kind: str
    """Its type, its two values and which of them is the usual one."""

    rarity: float
    """The weight of how rare the marked rows are."""


def flag_manners(one: Candidate, looks: Mapping[str, Look]) -> dict[str, Manner]:
    """The manner of each column that may be the candidate's flag."""
    found: dict[str, Manner] = {}
    for actual, evidence in one.columns["DELKZ"].items():
        column, look = one.table.column(actual), looks.get(actual)
        if column is not None and look is not None and sum(e.weight for e in evidence) > -3:
            found[actual] = Manner(f"{column.declared} {_usual(look)}", rarity(look, one.canonical.name, lexicon()))
    return found


def mark_flagged(candidates: Mapping[str, Sequence[Candidate]], looks: Mapping[str, Mapping[str, Look]]) -> None:
    """A program marks deletion alike in all its tables: what its likeliest tables share speaks for another with it."""
    flags = {
        name: [flag_manners(one, looks.get(one.table.name, {})) for one in found[:_LIKELIEST]]
        for name, found in candidates.items()
    }
    likeliest = {name: {manner.kind for manner in of[0].values()} if of else set() for name, of in flags.items()}
    for name, found in candidates.items():
        for one, own in zip(found, flags[name], strict=False):
            shared = max(
                (
                    sum(manner.kind in kinds for other, kinds in likeliest.items() if other != name)
                    for manner in own.values()
                ),
                default=0,
            )
            if shared >= CUSTOM:
                one.evidence.append(Evidence("use", 1.5, ""))


def alike(best: Mapping[str, Option], looks: Mapping[str, Mapping[str, Look]]) -> dict[str, dict[str, list[Evidence]]]:
    """What the flags of the other chosen tables say of each table's own, by canonical table and actual column."""
    manners = {
        name: flag_manners(option.candidate, looks.get(option.candidate.table.name, {}))
        for name, option in best.items()
        if option.candidate is not None
    }
    found: dict[str, dict[str, list[Evidence]]] = {name: {} for name in best}
    if len(manners) < CUSTOM:
        return found
    called = {name: {actual for actual in of if says_deletion(best[name], actual)} for name, of in manners.items()}
    for name, columns in manners.items():
        customary = sum(bool(of) for other, of in called.items() if other != name) >= CUSTOM
        for actual, manner in columns.items():
            shown = [
                max((one.rarity for one in of.values() if one.kind == manner.kind), default=None)
                for other, of in manners.items()
                if other != name
            ]
            rarities = [weight for weight in shown if weight is not None]
            weight = 4.0 * sum(map(_likely, rarities)) / len(shown) - 1.5
            text = f"{len(rarities)} other tables have a flag of this kind" if weight > 0 else ""
            found[name][actual] = [Evidence("use", weight, text)]
            if customary and actual not in called[name]:
                found[name][actual].append(Evidence("use", -2.0, "is not called as the flags of other tables are"))
    return found


def says_deletion(option: Option, actual: str) -> bool:
    """Whether a column's name is, or says, that of a flag of deletion."""
    evidence = option.candidate.columns["DELKZ"].get(actual, ()) if option.candidate else ()
    return any(one.side == "name" and one.weight >= FULL - 1 for one in evidence)


def _likely(rarity: float) -> float:
    """How far a flag with so rare marks may be one of deletion, between 0 and 1."""
    return min(max((rarity + 2) / 3.3, 0.0), 1.0)


def _usual(look: Look) -> str:
    """Which of the two values most rows have; NULL is as good as no."""
    marks = marks_of(look, lexicon())
    if marks is None:
        return look.family
    yes = sum(look.codes[code] for code in marks.yes)
    one, other = marks.pair or ("gone", "other")
    return f"{other}/{one}" if look.rows - yes >= yes else f"{one}/{other}"
