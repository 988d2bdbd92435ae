"""One piece of evidence: which side it is from, how much it weighs, and what to tell a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["name", "type", "values", "keys", "use"]


@dataclass(frozen=True)
class Evidence:
    """``weight`` is a log likelihood ratio: how much more often this is seen where the match is right.

    ``text`` is for people, of patterns, counts and shares, never of values; empty where there is nothing to say.
    """

    side: Side
    weight: float
    text: str
