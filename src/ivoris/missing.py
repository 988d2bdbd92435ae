"""Which days of which centers were never delivered, in as few periods as fetch nothing twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from ivoris.config import Center, Config
from ivoris.ledger import Ledger
from ivoris.statements import Period


def never_delivered(
    config: Config, ledger: Ledger, centers: Sequence[Center], begin: dt.date | None, end: dt.date | None
) -> list[tuple[Period, list[Center]]]:
    """The periods to extract of some centers, each from its first delivered day or ``begin`` to yesterday or ``end``.

    Of a center that nothing was ever delivered from, the last of these days alone is missing.
    """
    begun = ledger.first_deliveries()
    spans = {}
    for center in centers:
        last = end or config.yesterday(center)
        spans[center.id] = (begin or begun.get(center.id, last), last)
    there = ledger.delivered(min(first for first, _ in spans.values()), max(last for _, last in spans.values()))
    named = {center.id: center for center in centers}
    return [(period, [named[center_id] for center_id in ids]) for period, ids in missing(spans, there)]


def missing(
    spans: Mapping[str, tuple[dt.date, dt.date]], delivered: Collection[tuple[str, dt.date]]
) -> list[tuple[Period, list[str]]]:
    """The periods to extract, in order, each with the centers that lack every one of its days.

    ``spans`` are the first and last day that each center should have, by id, in the order in which it names them;
    ``delivered`` are the centers and days that are there.
    """
    known = {center: set[dt.date]() for center in spans}
    for center, day in delivered:
        if center in known:
            known[center].add(day)
    lacking: dict[dt.date, list[str]] = {}
    for center, (first, last) in spans.items():
        for day in Period(first, last).days:
            if day not in known[center]:
                lacking.setdefault(day, []).append(center)
    found: list[tuple[Period, list[str]]] = []
    for day, centers in sorted(lacking.items()):
        if found and found[-1][1] == centers and found[-1][0].last + dt.timedelta(days=1) == day:
            found[-1] = Period(found[-1][0].first, day), centers
        else:
            found.append((Period(day, day), centers))
    return found
