"""Which days of which centers were never delivered, in as few periods as fetch nothing twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from ivoris.statements import Period


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
