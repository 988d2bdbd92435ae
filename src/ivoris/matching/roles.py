"""What type and values say of a column for each canonical column: evidence, one role at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from ivoris.canonical import CanonicalColumn, CanonicalTable
from ivoris.mapping import INSTANTS
from ivoris.matching.encodings import kind_agreement, marks_of
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import Lexicon
from ivoris.matching.values import Look
from ivoris.schema import Column, Table

_INTEGERS = {"tinyint", "smallint", "int", "bigint"}
_TEXTS = {"char", "varchar", "nchar", "nvarchar", "text", "ntext", "sysname"}
_KEYS = _INTEGERS | _TEXTS - {"text", "ntext"} | {"decimal", "numeric", "uniqueidentifier"}
_TYPES: dict[str, set[str]] = {
    "key": _KEYS,
    "date": {"int", "bigint", "char", "varchar", "nchar", "nvarchar"} | INSTANTS,
    "text": _TEXTS,
    "label": _TEXTS,
    "code": _TEXTS | _INTEGERS,
    "kind": _TEXTS | _INTEGERS | {"bit"},
    "flag": _INTEGERS | _TEXTS | INSTANTS | {"bit"},
}
_SEVERAL = 4  # rows in which a kind would repeat
FEW = 8  # filled values from which shares mean something
_LARGE = 150  # rows of which hardly more than
_DELETED = 0.11  # are deleted
_HARDLY_USED = 0.9  # of a text's rows that are empty
_UNMARKED = 0.6  # of the rows, from which a moment may be that of deletion
_ONCE = 0.58  # of a link's patients, of which more are different
_HARDLY_AGAIN = 0.05  # of codes, which come again and again
_UNREAD = -2.5  # what might be a reference, and no value tells
_MANY = 40  # filled values from which it means something how often they repeat


@dataclass(frozen=True)
class Context:
    """What a judgement may look at beside the column itself."""

    canonical: str
    """The canonical table that is thought of."""

    lexicon: Lexicon
    table: Table
    looks: dict[str, Look]
    insurer_kinds: dict[str, dict[str, tuple[int, int]]]
    """Of each column with few values: by value, how many rows name a private and a statutory insurer."""

    at: dt.date


def feasible(canonical: CanonicalColumn, column: Column) -> bool:
    """Whether a column of this type can be the canonical one at all."""
    if column.data_type not in _TYPES[canonical.role]:
        return False
    short = column.max_length is not None and column.max_length > 0
    if canonical.role == "date" and column.data_type in _TEXTS:
        return short and 8 <= (column.max_length or 0) <= 40
    if canonical.role == "text" and short:
        return (column.max_length or 0) >= 20
    if canonical.role == "label" and short:
        return (column.max_length or 0) >= 8
    if canonical.role in {"flag", "kind", "code"} and column.data_type in _TEXTS:
        limit = {"flag": 20, "kind": 60, "code": 60}[canonical.role]
        return short and (column.max_length or 0) <= limit
    return True


def judge(table: CanonicalTable, canonical: CanonicalColumn, column: Column, context: Context) -> list[Evidence]:
    """All that type and values say for or against a match."""
    found = [_type_evidence(canonical, column)]
    look = context.looks.get(column.name)
    if canonical.role == "key":
        found += _key(canonical, column, context, look)
    elif look is not None and look.rows and not look.filled and canonical.role != "flag":
        found.append(Evidence("values", -5.0, f"is empty in all {look.rows} sampled rows"))
    elif look is not None and look.filled:
        found += _JUDGES[_role(table, canonical)](look, column, context)
    if canonical.role == "flag" and column.name in {*context.table.primary_key, *_declared_references(context.table)}:
        found.append(Evidence("keys", -6.0, "is part of a key"))
    return [evidence for evidence in found if evidence.weight]


def _key(canonical: CanonicalColumn, column: Column, context: Context, look: Look | None) -> list[Evidence]:
    if canonical.references is None:
        return _own_key(column, context, look)
    if _unread(column, context):
        return [Evidence("values", _UNREAD, "is not read, as its name says that it is about a person")]
    once = context.canonical == "PATKASSE" and canonical.references == "PATIENT"
    return _reference(column, context.table, look, once=once)


def _unread(column: Column, context: Context) -> bool:
    """Whether no value of a column was read, though others were, nor a declared key tells what it holds."""
    known = column.name in context.looks or column.name in _declared_references(context.table)
    return bool(context.looks) and not known


def _declared_references(table: Table) -> set[str]:
    return {column for key in table.foreign_keys for column in key.columns}


def _role(table: CanonicalTable, canonical: CanonicalColumn) -> str:
    if canonical.role == "label" and table.name == "PATIENT":
        return "given" if canonical.name == "P_VORNAME" else "family"
    return canonical.role


def _type_evidence(canonical: CanonicalColumn, column: Column) -> Evidence:
    weigh = _TYPE_WEIGHTS.get(canonical.role)
    weight = weigh(column) if weigh else 0.3
    return Evidence("type", weight, f"{column.declared} suits a {canonical.role}" if weight > 0 else "")


def _date_type(column: Column) -> float:
    return 1.0 if column.data_type in INSTANTS else 0.0 if column.data_type in {"int", "bigint"} else -0.3


def _text_type(column: Column) -> float:
    length = column.max_length
    if length is None or length == -1:
        return 1.0
    return 1.0 if length >= 200 else 0.0 if length >= 60 else -1.0


def _flag_type(column: Column) -> float:
    if column.data_type in INSTANTS:
        return 0.0
    return 0.5 if column.data_type in {"bit", "tinyint", "smallint"} or column.max_length == 1 else -0.5


def _key_type(column: Column) -> float:
    return -0.5 if column.data_type in _TEXTS else 0.3


def _code_type(column: Column) -> float:
    return -1.5 if column.data_type in _INTEGERS else 0.3


_TYPE_WEIGHTS: dict[str, Callable[[Column], float]] = {
    "date": _date_type,
    "text": _text_type,
    "flag": _flag_type,
    "key": _key_type,
    "code": _code_type,
}


def _primary_key(context: Context) -> str | None:
    """The column that makes up the table's primary key, alone or beside those that never change: a client's number."""
    key = context.table.primary_key
    looks = {name: context.looks.get(name, Look()) for name in key}
    varying = [name for name, look in looks.items() if look.distinct != 1 or look.rows < _MANY]
    return varying[0] if len(varying) == 1 else None


def _own_key(column: Column, context: Context, look: Look | None) -> list[Evidence]:
    found: list[Evidence] = []
    table = context.table
    if _primary_key(context) == column.name:
        found.append(Evidence("keys", 3.0, "primary key"))
    elif column.name in table.unique:
        found.append(Evidence("keys", 1.5, "unique index"))
    elif table.primary_key:
        found.append(Evidence("keys", -1.0, ""))
    if any(column.name in key.columns for key in table.foreign_keys):
        found.append(Evidence("keys", -3.0, "is a foreign key"))
    return found + _key_values(look) if look is not None and look.rows else found


def _key_values(look: Look) -> list[Evidence]:
    repeats = look.rows - look.filled > 1 or (look.filled and not look.unique)  # one blank is a value like others
    if look.nulls or repeats:
        return [Evidence("values", -8.0, "its values repeat or are missing")]
    if look.filled < FEW:
        return []
    found = [Evidence("values", 2.0, f"unique in {look.filled} sampled rows")]
    if look.family == "text" and (look.sentence_share > 0.1 or look.word_share > 0.5):
        found.append(Evidence("values", -4.0, "holds words"))
    if look.day_share > 0.9:
        found.append(Evidence("values", -3.0, "holds dates"))
    if look.rising > 0.9:
        found.append(Evidence("values", 0.5, ""))
    return found


def _reference(column: Column, table: Table, look: Look | None, *, once: bool) -> list[Evidence]:
    found: list[Evidence] = []
    if table.primary_key == (column.name,):
        found.append(Evidence("keys", -3.0, "is the table's own key"))
    elif column.name in table.primary_key and (declared := _declared_references(table)) and column.name not in declared:
        found.append(Evidence("keys", -3.0, "is part of the table's own key"))
    if look is None or not look.rows:
        return found
    if not look.filled:
        return [*found, Evidence("values", -5.0, f"is empty in all {look.rows} sampled rows")]
    if look.null_share > 0.02:
        found.append(Evidence("values", -1.0 - 12 * look.null_share, f"is NULL in {look.null_share:.0%} of the rows"))
    if look.day_share > 0.9 and look.family != "integer":
        found.append(Evidence("values", -6.0, "holds dates"))
    dialled = look.contact_share > 0.3 and look.digit_share < 0.5  # a long number alone may be one of a telephone
    if look.family == "text" and (look.sentence_share > 0.2 or look.word_share > 0.5 or dialled):
        found.append(Evidence("values", -5.0, "holds words"))
    if look.filled >= _MANY and look.distinct <= 3:
        found.append(Evidence("values", -3.0, f"has only {look.distinct} different values"))
    if once and look.filled >= _MANY:
        different = look.distinct / look.filled
        weight = 6 * different - 3.5 - 8 * max(_ONCE - different, 0.0)
        found.append(Evidence("values", weight, "" if weight > 0 else "the same patients come again and again"))
    return found


def _date(look: Look, _column: Column, context: Context) -> list[Evidence]:
    if look.days is None or look.day_share + look.no_day_share < 0.9 or look.day_share < 0.4:
        return [Evidence("values", -9.0, f"only {look.day_share:.0%} of the values are dates")]
    found: list[Evidence] = []
    if look.filled >= FEW:
        found.append(Evidence("values", 3.0, f"{look.day_share:.0%} of {look.filled} values are dates ({look.days})"))
    if look.blank_share + look.no_day_share > 0.2:
        found.append(Evidence("values", -3.0, f"{look.blank_share + look.no_day_share:.0%} of the rows have none"))
    elif look.blank_share > 0.02:
        found.append(Evidence("values", -1.0, "some rows have none"))
    if look.first_day and look.median_day and look.last_day:
        span = (look.last_day - look.first_day).days
        if span > 30 * 365 and (look.last_day - look.median_day).days > 12 * 365:
            found.append(Evidence("values", -6.0, "looks like dates of birth"))
        if look.median_day > context.at:
            found.append(Evidence("values", -5.0, "most of them lie in the future"))
    if look.distinct == 1 and look.filled > 2 * FEW:
        found.append(Evidence("values", -3.0, "is the same day everywhere"))
    if look.clock_share > 0.3:
        found.append(Evidence("values", -1.0, "has times of day, as the moment of writing does"))
    return found


def _text(look: Look, _column: Column, _context: Context) -> list[Evidence]:
    found: list[Evidence] = []
    if look.filled < FEW:
        return found
    if look.blank_share > 0.6:
        weight = -2.5 if look.blank_share <= _HARDLY_USED else -8.0
        found.append(Evidence("values", weight, f"is empty in {look.blank_share:.0%} of the rows"))
    if max(look.code_share, look.digit_share, look.contact_share, look.day_share) > 0.6:
        return [*found, Evidence("values", -5.0, "holds codes, numbers or dates, not text")]
    if look.dental_share >= 0.25:
        found.append(Evidence("values", 3.5, f"{look.dental_share:.0%} of the texts have words of dentistry"))
    elif look.dental_share < 0.05:
        found.append(Evidence("values", -3.5, "hardly a text has words of dentistry"))
    if look.sentence_share >= 0.5:
        found.append(Evidence("values", 1.5, f"{look.sentence_share:.0%} are sentences, {look.length:.0f} characters"))
    elif look.sentence_share < 0.15:
        found.append(Evidence("values", -2.5, "hardly any sentences"))
    return found + _variety(look)


def _variety(look: Look) -> list[Evidence]:
    """Remarks repeat, what was done to a patient hardly does."""
    if look.filled < _MANY or 0.15 <= look.distinct / look.filled <= 0.4:
        return []
    if look.distinct > 0.4 * look.filled:
        return [Evidence("values", 0.5, "")]
    weight = -5.0 if look.distinct < 0.05 * look.filled else -2.5
    return [Evidence("values", weight, f"only {look.distinct} different texts in {look.filled} rows")]


def _code_column(look: Look, _column: Column, _context: Context) -> list[Evidence]:
    found: list[Evidence] = []
    if look.filled < FEW:
        return found
    dated = look.hour_share > 0.9 or (look.day_share > 0.8 and look.family == "text")
    if look.sentence_share > 0.3 or look.contact_share > 0.5 or dated:
        return [Evidence("values", -6.0, "holds text, dates or times of day, not codes")]
    if look.blank_share > 0.02:
        found.append(
            Evidence("values", -min(8 * look.blank_share, 4.0), f"is empty in {look.blank_share:.0%} of the rows")
        )
    shaped = max(look.code_share, look.digit_share if look.family == "text" else 0.0)
    if shaped >= 0.75:
        found.append(Evidence("values", 8 * shaped - 6, f"{shaped:.0%} of the values are shaped like service codes"))
    else:
        found.append(Evidence("values", -3.0, "few values are shaped like service codes"))
    if look.numbered_share < 0.2 and look.family == "text":
        found.append(Evidence("values", -2.0, "hardly a value has a digit, as the codes of tariffs do"))
    if look.teeth_share > 0.9:
        found.append(Evidence("values", -5.0, "holds numbers of teeth"))
    if look.filled >= _MANY:
        repeated = 1 - look.distinct / look.filled
        if look.distinct <= 4 or (look.distinct < 10 and look.filled > 200):
            found.append(Evidence("values", -3.0, f"only {look.distinct} different values"))
        elif repeated < _HARDLY_AGAIN:
            found.append(Evidence("values", -6.0, "has another value in nearly each row"))
        else:
            found.append(
                Evidence("values", 4 * repeated - 2.5, f"{look.distinct} different codes in {look.filled} rows")
            )
    return found


def _label(look: Look, _column: Column, _context: Context) -> list[Evidence]:
    if look.filled < 3:
        return []
    if max(look.code_share, look.digit_share, look.contact_share) > 0.6 and look.insurer_share < 0.3:
        return [Evidence("values", -5.0, "holds codes or numbers, not names")]
    if look.insurer_share < 0.12:
        return [Evidence("values", -1.0 * min(look.filled, FEW), "hardly a value names an insurer")]
    if look.filled >= FEW and look.distinct < 0.5 * look.filled:
        return [Evidence("values", -4.0, f"only {look.distinct} different values in {look.filled} rows")]
    weight = 3 + 2 * look.insurer_share if look.insurer_share >= 0.35 else 1.5
    found = [Evidence("values", weight, f"{look.insurer_share:.0%} of the values name insurers")]
    if look.blank_share > 0.02:
        found.append(Evidence("values", -1 - 4 * look.blank_share, f"is empty in {look.blank_share:.0%} of the rows"))
    return found


def _family(look: Look, _column: Column, _context: Context) -> list[Evidence]:
    found = _person(look)
    if found and look.given_share >= 0.3:
        found.append(Evidence("values", -3.0, f"{look.given_share:.0%} are common given names"))
    elif found and look.family_share >= 0.05:
        weight = min(12 * look.family_share, 3.0)
        found.append(Evidence("values", weight, f"{look.family_share:.0%} are common family names"))
    return found


def _given(look: Look, _column: Column, _context: Context) -> list[Evidence]:
    found = _person(look)
    if found and look.given_share >= 0.3:
        found.append(Evidence("values", 3.0, f"{look.given_share:.0%} are common given names"))
    elif found and look.given_share < 0.12:
        family = look.family_share >= 0.3
        text = f"{look.family_share:.0%} are common family names" if family else "hardly any common given names"
        found.append(Evidence("values", -6.0 if family else -2.5, text))
    return found


def _person(look: Look) -> list[Evidence]:
    """What is seen of names of persons, whichever of the two they are."""
    if look.filled < FEW:
        return []
    if look.word_share < 0.7 or look.distinct < 0.1 * min(look.filled, 200):
        return [Evidence("values", -5.0, "does not hold names of persons")]
    variety = min(look.distinct / look.filled, 0.6)
    found = [Evidence("values", 6 * (look.word_share - 0.85) + variety, f"{look.word_share:.0%} are single words")]
    if look.blank_share > 0.02:
        found.append(Evidence("values", -3 - 6 * look.blank_share, f"is empty in {look.blank_share:.0%} of the rows"))
    if look.place_share >= 0.3 and look.place_share > look.family_share + look.given_share:
        found.append(Evidence("values", -4.0, f"{look.place_share:.0%} are towns"))
    return found


def _kind(look: Look, column: Column, context: Context) -> list[Evidence]:
    if not look.codes:
        return [Evidence("values", -6.0, f"has {look.distinct} different values")] if look.filled >= FEW else []
    if look.unique and look.filled >= _SEVERAL:
        return [Evidence("values", -6.0, "has another value in each row")]
    agreement = kind_agreement(look, context.insurer_kinds.get(column.name, {}), context.lexicon)
    return [Evidence("values", agreement.weight, agreement.text)]


def _flag(look: Look, _column: Column, context: Context) -> list[Evidence]:
    weight = rarity(look, context.canonical, context.lexicon)
    if look.moment and look.undated_share >= _UNMARKED:
        nothing = "has no day" if look.no_day_share or look.nulls < look.rows - look.filled else "is NULL"
        return [Evidence("values", 1.0 + weight, f"{nothing} in {look.undated_share:.0%} of the rows")]
    if look.family == "time":
        return [Evidence("values", -6.0, "holds dates in most rows")]
    if look.rows < FEW:
        return []
    if look.sparse:
        return [Evidence("values", weight - 1.5, f"is NULL in {look.null_share:.0%} of the rows")]
    marks = marks_of(look, context.lexicon)
    if marks is None:
        return [Evidence("values", -6.0, f"has {look.distinct} different values, not yes and no")]
    found = [Evidence("values", marks.weight, marks.says)]
    if marked := marks.share(look):
        found.append(Evidence("values", weight, f"the rarer value is in {marked:.0%} of the rows"))
    return found


def _marked_share(look: Look, lexicon: Lexicon) -> float:
    """The share of rows that a flag marks: those with its rarer value, or with a moment at all."""
    if look.moment:
        return 1 - look.undated_share
    if look.sparse:
        return 1 - look.null_share
    if marks := marks_of(look, lexicon):
        return marks.share(look)
    return min(look.codes.values()) / look.rows if len(look.codes) > 1 else 0.0


def rarity(look: Look, canonical: str, lexicon: Lexicon) -> float:
    """What it weighs for a flag of deletion how many rows it marks: few are deleted, but for insurers, which merge."""
    marked = _marked_share(look, lexicon)
    beyond = max(marked - _DELETED, 0.0) if canonical != "KASSEN" and look.rows >= _LARGE else 0.0
    return max(1.3 - 8 * max(marked - 0.04, 0.0), -2.0) - min(150 * beyond, 4.5)


_JUDGES: dict[str, Callable[[Look, Column, Context], list[Evidence]]] = {
    "date": _date,
    "text": _text,
    "code": _code_column,
    "label": _label,
    "family": _family,
    "given": _given,
    "kind": _kind,
    "flag": _flag,
}
