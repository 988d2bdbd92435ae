"""How a vocabulary is written: names, columns, tables and texts as plain lists, on however many lines."""

from __future__ import annotations

from typing import Literal, cast, get_args

from matching.vocabulary import CompanyTable, Kind, Words

SIZES = ("none", "catalog", "few", "many")


def listed(text: str) -> tuple[str, ...]:
    """Texts between commas."""
    return tuple(" ".join(item.split()) for item in text.split(","))


def lines(text: str) -> tuple[str, ...]:
    """Texts of a line each, which may have commas."""
    return tuple(line.strip() for line in text.strip().splitlines())


def names(text: str) -> tuple[Words, ...]:
    """``"Pat Nr, Patient"`` gives ``(("Pat", "Nr"), ("Patient",))``."""
    return tuple(tuple(name.split()) for name in text.split(","))


def columns(text: str) -> tuple[tuple[Words, Kind], ...]:
    """``"Pat Nr patient, Datum day"``: the last word is the kind. Raises ValueError where it is none."""
    made = []
    for *name, kind in names(text):
        if kind not in get_args(Kind):
            raise ValueError(f"{' '.join(name)} {kind}: {kind} is no kind of column")
        made.append((tuple(name), cast("Kind", kind)))
    return tuple(made)


def company(text: str) -> tuple[CompanyTable, ...]:
    """Paragraphs such as ``"Termin Arten catalog: ID id, Name label"``. Raises ValueError where a table has no size."""
    made = []
    for paragraph in text.strip().split("\n\n"):
        head, _, rest = paragraph.partition(":")
        *name, rows = head.split()
        if rows not in SIZES:
            raise ValueError(f"{head.strip()}: {rows} is no size of a table")
        made.append(CompanyTable(tuple(name), columns(rest), rows))
    return tuple(made)


def insurers(*runs: tuple[Literal["statutory", "private"], str]) -> tuple[tuple[str, bool], ...]:
    """Names and whether each is private, in the order of the lists."""
    return tuple((name, kind == "private") for kind, text in runs for name in listed(text))
