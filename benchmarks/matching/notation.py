"""Names and texts of a vocabulary, written as plain lists."""

from __future__ import annotations

from matching.vocabulary import Words


def names(text: str) -> tuple[Words, ...]:
    """Names between commas: ``"Pat Nr, Patient"`` gives ``(("Pat", "Nr"), ("Patient",))``."""
    return tuple(tuple(name.split()) for name in text.split(","))


def listed(text: str) -> tuple[str, ...]:
    """Texts between commas, on however many lines."""
    return tuple(" ".join(item.split()) for item in text.split(","))


def lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())
