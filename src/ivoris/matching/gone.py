"""Whether the insurers that a flag marks have lost their patients, as those that no longer exist have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import pyarrow as pa

from ivoris.matching.encodings import marks_of
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import lexicon
from ivoris.matching.options import Option
from ivoris.matching.topology import Topology, comparable
from ivoris.matching.values import Look, code_of, dated

_LINKS = 40  # links and
_INSURERS = 4  # insurers that they lead to, from which it means something which of these have many
_BY_CHANCE = 2.0  # standard deviations that chance alone hardly brings about
_TELLING = 2.2  # likewise of insurers that have no link at all, from which it means something that these have some


def gone(
    insurer: Option,
    link: Option,
    flags: Sequence[str],
    references: Sequence[str],
    topology: Topology,
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """Of the insurers' flags and the links' references what speaks for each, judged together."""
    if insurer.table is None or link.table is None or "ID" not in insurer.columns:
        return {}, {}
    rows, links = topology.samples[insurer.table].rows, topology.samples[link.table].rows
    if insurer.columns["ID"] not in rows.column_names:
        return {}, {}
    keys = comparable(rows[insurer.columns["ID"]]).to_pylist()
    marks = {flag: _marked(rows[flag], topology.looks[insurer.table][flag]) for flag in flags}
    counts = {one: Counter(comparable(links[one]).to_pylist()) for one in references if one in links.column_names}
    found: dict[tuple[str, str], float] = {}
    for one, counted in counts.items():
        for flag, marked in marks.items():
            numbers = [(counted[key], mark) for key, mark in zip(keys, marked, strict=True) if counted[key]]
            fewer = _fewer(numbers)
            if fewer is not None:
                found[one, flag] = min(max(4 * (fewer - _BY_CHANCE), -2.0), 3.0)
    if not found:
        return {}, {}
    reference, _ = max(found, key=lambda pair: found[pair])
    return (
        {flag: _evidence(weight) for (one, flag), weight in found.items() if one == reference},
        {one: _evidence(weight) for (one, _), weight in sorted(found.items(), key=lambda pair: pair[1]) if weight > 0},
    )


def _evidence(weight: float) -> Evidence:
    text = "few links lead to the insurers marked by it" if weight > 0 else "as many links lead to insurers it marks"
    return Evidence("use", weight, text)


def _marked(values: pa.ChunkedArray, look: Look) -> list[bool]:
    """Which rows have the rarer value, a mark, or a moment at all."""
    if look.moment:
        return dated(values, look)
    marks = marks_of(look, lexicon())
    rare = marks.rarer(look) if marks else frozenset[str]()
    return [code_of(value) in rare for value in values.to_pylist()]


def _fewer(numbers: Sequence[tuple[int, bool]]) -> float | None:
    """By how many standard deviations the marked insurers have fewer links than as many drawn by chance."""
    links = [count for count, _ in numbers]
    marked = [count for count, mark in numbers if mark]
    if len(links) < _INSURERS or sum(links) < _LINKS or not 0 < len(marked) < len(links):
        return None
    mean = sum(links) / len(links)
    variance = sum((count - mean) ** 2 for count in links) / len(links)
    spread = math.sqrt(len(marked) * variance * (len(links) - len(marked)) / (len(links) - 1))
    if not spread or len(marked) * mean / spread < _TELLING:
        return None  # even without a link they would not stand out
    return (len(marked) * mean - sum(marked)) / spread
