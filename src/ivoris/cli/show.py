"""Text for terminals: tables that fit 80 columns, and JSON."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import typer


def document(value: Any) -> None:
    """One JSON document on standard output."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def table(headers: Sequence[str], rows: Iterable[Sequence[object]], *, indent: int = 0) -> None:
    """Columns as wide as their content; the last one wraps to the terminal's width, 80 in a pipe."""
    cells = [[plain(cell) for cell in row] for row in (headers, *rows)]
    widths = [max(len(row[index]) for row in cells) for index in range(len(headers) - 1)]
    start = indent + sum(widths) + 2 * len(widths)
    room = max(shutil.get_terminal_size((80, 24)).columns - start, 20)
    for row in cells:
        head = " " * indent + "".join(f"{cell:<{width}}  " for cell, width in zip(row, widths, strict=False))
        first, *rest = textwrap.wrap(row[-1], room, break_on_hyphens=False) or [""]
        typer.echo((head + first).rstrip())
        for line in rest:
            typer.echo(" " * start + line)


def plain(value: object) -> str:
    """Text without control characters: names in a database are anybody's, and a terminal obeys what it is sent."""
    text = "-" if value is None else str(value)
    return "".join(character if character.isprintable() else "�" for character in text)
