"""Late entries: which delivered dates a source holds differently by now, and where rows set aside have gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Self

import pyarrow as pa

from ivoris.canonical import QUARANTINE
from ivoris.config import Center
from ivoris.extraction import Extraction, Whereabouts, whereabouts
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


@dataclass(frozen=True)
class Aside:
    """Rows that were set aside earlier, as QUARANTINE, and where those are that are live at the source right now.

    Days outside of those that are ``delivered`` are left alone: entries of later ones come by themselves, and of the
    earlier ones nobody has asked for any.
    """

    rows: pa.Table
    now: Mapping[str, Whereabouts]
    delivered: Period

    @classmethod
    def found(
        cls, connection: Connection, center: Center, mapping: CenterMapping, rows: pa.Table, delivered: Period
    ) -> Self:
        identities = [identity for identity in rows["entry_id"].to_pylist() if identity is not None]
        return cls(rows, whereabouts(connection, center, mapping, identities) if identities else {}, delivered)

    def moved(self) -> set[dt.date]:
        """The days that rows belong to by now, and those they were set aside under."""
        days: set[dt.date | None] = set()
        for identity, day in zip(self.rows["entry_id"].to_pylist(), self.rows["date"].to_pylist(), strict=True):
            place = self.now.get(identity)
            if place is not None and not place.real and (place.day == day or not self._is_met(place)):
                continue  # as impossible as it was
            days |= {day, place.day if place is not None else None}
        return {day for day in days if day is not None and self._is_delivered(day)}

    def kept(self, found: Extraction, days: AbstractSet[dt.date]) -> Extraction:
        """What was found on some days, with what would else be forgotten of them: rows that the source has still and
        that were neither delivered nor set aside again.
        """
        again, kept = set(found.quarantine["entry_id"].to_pylist()), []
        for row in self.rows.to_pylist():
            place = self.now.get(row["entry_id"])
            forgotten = row["date"] is None or row["date"] in days
            if place is None or row["entry_id"] in again or not forgotten:
                continue
            settled = place.day is not None and (place.day in days or not self._is_delivered(place.day))
            if not (place.real and settled):
                kept.append(row)
        warnings = dict(found.warnings)
        for day in (row["date"] for row in kept if row["date"] is not None):
            of_day = warnings.get(day, {})
            warnings[day] = {**of_day, "quarantined": of_day.get("quarantined", 0) + 1}
        rows = pa.Table.from_pylist(kept, schema=QUARANTINE)
        return replace(found, quarantine=pa.concat_tables([found.quarantine, rows]), warnings=warnings)

    def _is_met(self, place: Whereabouts) -> bool:
        """Whether an extraction of days that are delivered is known to meet the row, or to list it as undated."""
        return place.known and (place.day is None or self._is_delivered(place.day))

    def _is_delivered(self, day: dt.date) -> bool:
        return self.delivered.first <= day <= self.delivered.last


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
