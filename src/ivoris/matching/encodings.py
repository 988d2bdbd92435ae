"""Encodings as sampled values show them: of dates, soft deletion, insurers' kinds. What is not sure stays open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ivoris.canonical import CanonicalColumn
from ivoris.decoding import kind_of
from ivoris.mapping import Encoding, FlagEncoding, FlagValue, KindEncoding
from ivoris.matching.lexicon import Lexicon, folded
from ivoris.matching.values import Look
from ivoris.schema import Column

_INTEGERS = {"tinyint", "smallint", "int", "bigint"}
_TEXTS = {"char", "varchar", "nchar", "nvarchar", "text", "ntext", "sysname"}
_SET_LIVE = 'set its encoding to the values of a live row, as {"live": ["N", null]}'
_BLENDED = 0.7  # less than this of one kind is no kind
_TOLD = 0.5  # of what guessing the commoner kind leaves wrong, that values of kinds put right
_PURE = 0.8  # of an insurer kind's known names, that must be of one kind
_KNOWN = 3  # known names of a kind from which they say something
_ANOTHER_MEANING = -7.0  # of a column that values say to be no kind of insurer, even if it is called so
_MARKED = 0.5  # of the rows, of which fewer have a mark
_RARE = 0.12  # of the rows, up to which the rarer of two letters may be that of deletion
_SURE_FLAG = 0.8  # share of live rows from which the commoner value is taken for live without a name that says so


@dataclass(frozen=True)
class Read:
    """An encoding with how sure it is, or None with the doubt that a person must settle."""

    encoding: Encoding | None
    confidence: float = 0.99
    doubt: str | None = None


@dataclass(frozen=True)
class Marks:
    """How a flag of few values marks rows: the values of ``yes`` mark one, as a look has them among its codes.

    ``pair`` has the values of yes and no in lower case, the same one twice where nothing is the other one; it is None
    where the values are states, which tell deletion with the ``confidence``.
    """

    yes: frozenset[str]
    says: str
    weight: float = 1.5
    pair: tuple[str, str] | None = None
    confidence: float = 0.99

    def rarer(self, look: Look) -> frozenset[str]:
        """The values that mark a row; of yes and no the rarer one, if there are both, as some flags are inverted."""
        if self.pair is None or self.pair[0] == self.pair[1]:
            return self.yes
        return frozenset({min(look.codes, key=lambda code: look.codes[code])} if len(look.codes) > 1 else ())

    def share(self, look: Look) -> float:
        """Of all rows those that are marked."""
        return sum(look.codes[code] for code in self.rarer(look)) / look.rows


def marks_of(look: Look, lexicon: Lexicon) -> Marks | None:
    """Read the values of a column of few ones as those of a flag; None where they are of none."""
    codes = look.codes
    if pair := lexicon.flag_pair(codes):
        yes = frozenset(code for code in codes if code.lower() == pair[0])
        return Marks(yes, "has values of yes and no", pair=pair)
    if len(codes) == 1 and look.filled < _MARKED * look.rows:
        [only] = codes
        if len(only) == 1:
            return Marks(frozenset(codes), "has a mark in some rows", pair=(only.lower(), only.lower()))
    gone = frozenset(code for code in codes if folded(code) in lexicon.gone)
    if gone and len(gone) < len(codes):
        return Marks(gone, "has states, one of them for rows that do not count", 3.0, confidence=0.85)
    if [code.isalpha() and len(code) for code in codes] == [1, 1]:
        rare = min(codes, key=lambda code: (codes[code], code))
        if codes[rare] <= _RARE * look.rows:
            return Marks(frozenset({rare}), "has two letters, one of them in few rows", -1.5, confidence=0.6)
    return None


@dataclass(frozen=True)
class Agreement:
    """How well a column's values tell private insurers from statutory ones."""

    weight: float
    text: str
    encoding: KindEncoding | None = None
    confidence: float = 0.0


def read_encoding(
    canonical: CanonicalColumn,
    column: Column,
    look: Look | None,
    *,
    lexicon: Lexicon,
    says_active: bool,
    says_deleted: bool,
    marks_gone: bool = False,
    insurer_kinds: Mapping[str, tuple[int, int]],
) -> Read | None:
    """The encoding of a column in its role; None for a role that has none.

    ``marks_gone``: what else is known of the rows says that those with the rarer value are the deleted ones.
    """
    if canonical.role == "date":
        return _date(column, look)
    if canonical.role == "flag":
        return _flag(column, look, lexicon, says_active=says_active, says_deleted=says_deleted, marks_gone=marks_gone)
    if canonical.role == "kind":
        return _kind(column, look, lexicon, insurer_kinds)
    return None


def _date(column: Column, look: Look | None) -> Read:
    if column.data_type not in _INTEGERS | _TEXTS:
        return Read("date" if column.data_type == "date" else "datetime")
    if look is not None and look.filled:
        if look.days is None:
            return Read(None, doubt="holds dates in a form that is not known, such as 2022-01-18; none can be read")
        return Read(look.days)
    if column.data_type in _INTEGERS:
        return Read("int_yyyymmdd", confidence=0.9)
    if column.max_length == 8:
        return Read("char_yyyymmdd", confidence=0.9)
    return Read(None, doubt=f"is {column.declared} without values: set its encoding to char_yyyymmdd or dd.mm.yyyy")


def _flag(
    column: Column, look: Look | None, lexicon: Lexicon, *, says_active: bool, says_deleted: bool, marks_gone: bool
) -> Read:
    if column.data_type not in _INTEGERS | _TEXTS | {"bit"} or (look is not None and _in_few_rows(look, says_deleted)):
        return Read(_nothing_there(look), confidence=0.95 if says_deleted else 0.6)
    if look is None or not look.filled:
        if column.data_type in _TEXTS or says_active:
            return Read(None, doubt=f"is {column.declared} without values: {_SET_LIVE}")
        return Read(FlagEncoding(live=(0, None)), confidence=0.95)
    marks = marks_of(look, lexicon)
    if marks is None:
        return Read(None, doubt='holds values that are neither yes nor no: set its encoding, as {"live": [0, null]}')
    if marks.pair is None:
        return _state(look, marks)
    return _yes_or_no(
        column, look, marks.pair, says_active=says_active, says_deleted=says_deleted, marks_gone=marks_gone
    )


def _yes_or_no(
    column: Column, look: Look, pair: tuple[str, str], *, says_active: bool, says_deleted: bool, marks_gone: bool
) -> Read:
    known = set(look.codes)
    live = {code for code in known if (code.lower() == pair[0]) == says_active}
    confidence = 0.99
    share: float = sum(look.codes[code] for code in live) + (0 if says_active else look.rows - look.filled)
    share /= look.rows
    if not says_active and not says_deleted:
        # No name tells which way round it is: deleted rows are the rare ones.
        if share < (0.5 if marks_gone else 1 - _SURE_FLAG):
            live = known - live
            share = 1 - share
        confidence = 0.9 if share >= _SURE_FLAG or marks_gone else 0.5
    elif share < 0.5:
        confidence = 0.6  # the name says that most rows are deleted
    if says_active and look.rows - look.filled > 0:
        confidence = min(confidence, 0.7)  # is a row without the flag in use or not?
    return Read(_live(column, look, live, pair, says_active=says_active), confidence)


def _in_few_rows(look: Look, says_deleted: bool) -> bool:
    """Whether it has a moment in few rows, or by its name a number of each deletion."""
    return (look.moment and look.undated_share >= _MARKED) or (look.sparse and says_deleted)


def _nothing_there(look: Look | None) -> FlagEncoding:
    if look is None:
        return FlagEncoding(live=(None,))
    blank = ("",) if look.family == "text" and look.nulls < look.rows - look.filled else ()
    return FlagEncoding(live=(*blank, *look.no_days, None))


def _state(look: Look, marks: Marks) -> Read:
    live = FlagEncoding(live=(*sorted(look.codes.keys() - marks.yes), None))
    told = ", ".join(sorted(marks.yes))
    doubt = f"takes {told} for deleted, and any other value than those seen: a person must say"
    return Read(live, marks.confidence, doubt=doubt)


def _live(column: Column, look: Look, live: set[str], pair: tuple[str, str], *, says_active: bool) -> FlagEncoding:
    """The values of a live row; where every sampled row is NULL or deleted, the other value of the pair."""
    values: list[FlagValue] = []
    if column.data_type in _TEXTS:
        yes, no = pair
        unseen = yes if says_active else no
        if live or yes != no:  # of a cross there is no other value
            values += sorted(live) or [unseen.upper() if len(unseen) == 1 else unseen]
    else:
        values += sorted(int(code) for code in live) or [1 if says_active else 0]
    if not says_active:
        if column.data_type in _TEXTS and look.rows - look.nulls > look.filled and "" not in values:
            values.append("")
        values.append(None)
    return FlagEncoding(live=tuple(values))


def _kind(column: Column, look: Look | None, lexicon: Lexicon, insurer_kinds: Mapping[str, tuple[int, int]]) -> Read:
    if look is None or not look.codes:
        if column.data_type in _TEXTS and (look is None or not look.filled):
            return Read(KindEncoding(PKV=("P",), GKV=("[0-9]+",)), confidence=0.6)
        return Read(
            None, doubt='tells kinds in a way that is not known: set its encoding, as {"PKV": ["2"], "GKV": ["1"]}'
        )
    agreement = kind_agreement(look, insurer_kinds, lexicon)
    if agreement.encoding is None:
        return Read(None, doubt=f'{agreement.text}: set its encoding, as {{"PKV": ["2"], "GKV": ["1"]}}')
    told = sum(count for code, count in look.codes.items() if kind_of(code, agreement.encoding))
    doubt = None
    if told < look.filled:
        doubt = f"leaves {look.filled - told} of {look.filled} insurers without a kind, and their patients' entries too"
    return Read(agreement.encoding, agreement.confidence, doubt)


def kind_agreement(look: Look, insurer_kinds: Mapping[str, tuple[int, int]], lexicon: Lexicon) -> Agreement:
    """Read a column of few values as insurers' kinds, by the insurers' names and by the values' own words."""
    by_name = _by_insurers(insurer_kinds)
    by_word = {code: side for code in look.codes if (side := _side_of_word(code, lexicon)) is not None}
    if "PKV" in by_word.values() and any(not code.isdigit() for code in look.codes):
        return _by_words(look, by_word, by_name)
    if {"PKV", "GKV"} <= set(by_name.values()):
        share = sum(look.codes.get(code, 0) for code in by_name) / max(sum(look.codes.values()), 1)
        encoding = _kind_encoding(by_name, digits=False)
        if encoding is not None and share > 0.6:
            text = f"tells private from statutory insurers by their names ({share:.0%} of the rows)"
            return Agreement(3.5, text, encoding, 0.95 if share > 0.9 else 0.85)
    if len(look.codes) > 1 and _mixed(insurer_kinds):
        return Agreement(_ANOTHER_MEANING, "private and statutory insurers have the same values")
    text = "has one value only" if len(look.codes) == 1 else "nothing tells which value is private"
    return Agreement(-1.0, text)


def _by_words(look: Look, by_word: Mapping[str, str], by_name: Mapping[str, str]) -> Agreement:
    """P beside digits, or words of the two kinds; digits beside a letter or word for private ones are statutory."""
    sides = {code: by_word.get(code) or ("GKV" if code.isdigit() else None) for code in look.codes}
    if any(sides.get(code) not in {None, side} for code, side in by_name.items()):
        return Agreement(-2.0, "the insurers' names contradict the values")
    unknown = sum(side is None and code not in by_name for code, side in sides.items())
    sides = {code: side or by_name.get(code) for code, side in sides.items()}
    encoding = _kind_encoding(sides, digits=any(code.isdigit() for code in sides))
    if encoding is None:
        return Agreement(0.0, "only one kind of insurers is seen")
    sure = any(code in by_name for code in sides)
    text = "values are words or letters of insurers' kinds" + (", and the insurers' names agree" if sure else "")
    spelt_out = 0.7 if {"PKV", "GKV"} <= set(by_word.values()) else 0.0
    return Agreement((4.0 if sure else 2.5) + spelt_out - unknown, text, encoding, 0.97 if sure else 0.92)


def _by_insurers(insurer_kinds: Mapping[str, tuple[int, int]]) -> dict[str, str]:
    """The values that known insurers' names settle."""
    found: dict[str, str] = {}
    for code, (private, statutory) in insurer_kinds.items():
        known = private + statutory
        if known >= _KNOWN and max(private, statutory) >= _PURE * known:
            found[code] = "PKV" if private > statutory else "GKV"
    return found


def _mixed(insurer_kinds: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a value is one of both kinds, or all of them tell known insurers' kinds hardly better than a guess."""
    rarer = min(sum(pair[side] for pair in insurer_kinds.values()) for side in (0, 1))
    seen = [pair for pair in insurer_kinds.values() if sum(pair) >= 2 * _KNOWN]
    blended = any(max(pair) < _BLENDED * sum(pair) for pair in seen)
    return rarer >= _KNOWN and (blended or sum(min(pair) for pair in seen) > (1 - _TOLD) * rarer)


def _side_of_word(code: str, lexicon: Lexicon) -> str | None:
    """The kind that a code or a few words say, if all of them that say one say the same."""
    words = [folded(code), *re.findall(r"[a-z]+", folded(code))]
    sides = {
        name
        for name, kind in (("PKV", "private"), ("GKV", "statutory"))
        if any(w in lexicon.kinds[kind] for w in words)
    }
    return sides.pop() if len(sides) == 1 else None


def _kind_encoding(sides: Mapping[str, str | None], *, digits: bool) -> KindEncoding | None:
    private = sorted(re.escape(code) for code, side in sides.items() if side == "PKV")
    statutory = sorted(
        re.escape(code) for code, side in sides.items() if side == "GKV" and not (digits and code.isdigit())
    )
    if digits:
        statutory.append("[0-9]+")
    if not private or not statutory:
        return None
    return KindEncoding(PKV=tuple(private), GKV=tuple(statutory))
