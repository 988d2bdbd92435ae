"""Late entries: which dates that were delivered before a source holds differently by now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from ivoris.config import Center
from ivoris.extraction import Extraction, whereabouts
from ivoris.ledger import Delivery
from ivoris.mapping import Mapping as CenterMapping
from ivoris.sqlserver import Connection
from ivoris.statements import Period


@dataclass(frozen=True)
class Lookback:
    """The days before the one that is extracted which are compared with what was delivered, and that."""

    days: int = 0
    delivered: Mapping[tuple[str, dt.date], Delivery] = field(default_factory=dict)

    def watched(self, period: Period) -> Period:
        return Period(period.first - dt.timedelta(days=self.days), period.last)

    def changed(self, center: Center, period: Period, found: Extraction) -> list[dt.date]:
        """Delivered days before ``period`` of which the source now says something else."""
        return [
            day
            for day, digest in found.digests.items()
            if day < period.first
            and (delivery := self.delivered.get((center.id, day))) is not None
            and delivery.source_digest != digest
        ]


def mended(
    connection: Connection, center: Center, mapping: CenterMapping, aside: pa.Table, last: dt.date
) -> set[dt.date]:
    """The days, up to ``last``, that rows set aside earlier belong to by now, and those they were set aside under."""
    if not len(aside):
        return set()
    identities = [identity for identity in aside["entry_id"].to_pylist() if identity is not None]
    now = whereabouts(connection, center, mapping, identities)
    days: set[dt.date] = set()
    for identity, day in zip(aside["entry_id"].to_pylist(), aside["date"].to_pylist(), strict=True):
        if identity in now and now[identity] is None:
            continue  # as impossible as it was
        days |= {found for found in (day, now.get(identity)) if found is not None}
    return {day for day in days if day <= last}


def periods(days: Iterable[dt.date]) -> Iterator[Period]:
    """Days as few periods of days that follow each other."""
    first = last = None
    for day in sorted(set(days)):
        if first is not None and last is not None and day - last > dt.timedelta(days=1):
            yield Period(first, last)
            first = None
        first, last = first or day, day
    if first is not None and last is not None:
        yield Period(first, last)


def together(first: Extraction, others: Iterable[Extraction]) -> Extraction:
    """Extractions of different days of one center as one."""
    quarantine, warnings, digests = [first.quarantine], dict(first.warnings), dict(first.digests)
    for other in others:
        quarantine.append(other.quarantine.filter(other.quarantine["date"].is_valid()))  # the undated are in the first
        warnings |= other.warnings
        digests |= other.digests
    return Extraction(pa.concat_tables(quarantine), warnings, digests)
