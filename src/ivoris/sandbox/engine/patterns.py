"""LIKE's patterns, whose classes such as ``[a-c]`` DuckDB does not know."""

from __future__ import annotations

import re


def as_like(pattern: str, escape: str) -> str | None:
    r"""The pattern for ``ILIKE … ESCAPE '\\'``; None where it has a class."""
    text = []
    position = 0
    while position < len(pattern):
        character = pattern[position]
        if escape and character == escape and position + 1 < len(pattern):
            position += 1
            text.append(_escaped(pattern[position]))
        elif character == "[":
            return None
        elif character == "\\":
            text.append("\\\\")
        else:
            text.append(character)
        position += 1
    return "".join(text)


def _escaped(character: str) -> str:
    return f"\\{character}" if character in "%_\\" else character


def as_regex(pattern: str, escape: str) -> str:
    """The pattern as a regular expression that must match the whole text."""
    text = []
    position = 0
    while position < len(pattern):
        character = pattern[position]
        if escape and character == escape and position + 1 < len(pattern):
            position += 1
            text.append(re.escape(pattern[position]))
        elif character == "%":
            text.append(".*")
        elif character == "_":
            text.append(".")
        elif character == "[" and (end := pattern.find("]", position + 1)) > 0:
            text.append(_class(pattern[position + 1 : end]))
            position = end
        else:
            text.append(re.escape(character))
        position += 1
    return "".join(text)


def _class(inside: str) -> str:
    if not inside or inside == "^":
        return r"[^\s\S]"
    negated = "^" if inside.startswith("^") else ""
    members = re.sub(r"([\\\[\]^&~|])", r"\\\1", inside[len(negated) :])
    return f"[{negated}{members}]"
