"""One center's successful extraction, staged, and which of its days may take the place of what lies there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from ivoris.dataset import DamagedError, Dataset, Staged
from ivoris.errors import OutputError
from ivoris.extraction import Extraction
from ivoris.ledger import Attempt, Ledger
from ivoris.logs import log
from ivoris.statements import Period
from ivoris.workers import side_by_side

_SKEW = dt.timedelta(seconds=2)  # between clocks of several machines: what was asked for within it may be newer
_READERS = 2  # dates read side by side


@dataclass(frozen=True)
class Harvest:
    """One center's successful extraction, staged.

    It was asked for at ``asked_at``, None where only its try tells. Where it ``leaves_undated``, rows without a date
    that were set aside earlier stay as they are.
    """

    staged: Staged
    extraction: Extraction
    mapping_fingerprint: str
    duration_ms: int
    asked_at: dt.datetime | None = None
    leaves_undated: bool = False

    @property
    def center_id(self) -> str:
        return self.staged.center_id

    @property
    def watched(self) -> bool:
        """Whether it tells what has no date: the source was asked for it, and nothing keeps it from being replaced."""
        return bool(self.extraction.digests) and not self.leaves_undated

    def without(self, days: Container[dt.date]) -> Harvest:
        left = {day: parts for day, parts in self.staged.days.items() if day not in days}
        return replace(self, staged=replace(self.staged, days=left))


def admitted(
    dataset: Dataset, ledger: Ledger, harvests: Sequence[Harvest], tries: Sequence[Attempt], own: Period | None
) -> tuple[list[Harvest], list[Attempt]]:
    """Harvests with the days alone that may be published, and their tries, of which those of other days may fail.

    Left out is what another run asked for later, and days that came late, not being the run's ``own``, of which what
    lies there cannot be read. Raises DamagedError where a day of the run's own cannot be.
    """
    overtaken = _overtaken(ledger, harvests, tries)
    harvests = [harvest.without(overtaken.get(harvest.center_id, ())) for harvest in harvests]
    lost = _unreadable(dataset, harvests, own)
    left = _left(ledger, harvests, {*overtaken, *lost}, own)
    return [
        replace(
            harvest.without({*lost.get(harvest.center_id, ()), *left.get(harvest.center_id, ())}),
            leaves_undated=harvest.center_id in left,
        )
        for harvest in harvests
    ], [_told(attempt, lost) for attempt in tries]


def _overtaken(ledger: Ledger, harvests: Sequence[Harvest], tries: Sequence[Attempt]) -> dict[str, set[dt.date]]:
    """The days of each center that another run, which began to ask later, has published meanwhile."""
    begun = {attempt.center_id: attempt.started_at for attempt in tries if attempt.status == "success"}
    begun |= {harvest.center_id: harvest.asked_at for harvest in harvests if harvest.asked_at is not None}
    days = {day for harvest in harvests for day in harvest.staged.days}
    asked = ledger.asked_since(days, min(begun.values())) if begun else {}
    doubt = _SKEW if ledger.shared else dt.timedelta()
    found: dict[str, set[dt.date]] = {}
    for harvest in harvests:
        center_id, parts = harvest.center_id, harvest.staged.days
        newer = {day for day in parts if (at := asked.get((center_id, day))) and at - begun[center_id] > doubt}
        if newer:
            found[center_id], ends = newer, {"date": min(newer), "last_date": max(newer)}
            log.info("Overtaken", action="publish", center=center_id, days=len(newer), **ends)
    return found


def _unreadable(
    dataset: Dataset, harvests: Sequence[Harvest], own: Period | None
) -> dict[str, dict[dt.date, OutputError]]:
    """The late days of each center that cannot be replaced, and why; OutputError where a day of the run's own cannot.

    Else the journal would keep others from publishing.
    """

    def error(day: dt.date) -> OutputError | None:
        replaced = {harvest.center_id for harvest in harvests if day in harvest.staged.days}
        try:
            # of a late day the replaced rows must be readable, too: what changed is told
            dataset.require_readable(day, replaced if _is_own(day, own) else ())
        except DamagedError as found:
            if _is_own(day, own):
                raise
            return found
        return None

    days = sorted({day for harvest in harvests for day in harvest.staged.days})
    broken = {day: found for day, found in zip(days, side_by_side(error, days, _READERS), strict=True) if found}
    lost = {h.center_id: {day: broken[day] for day in broken if day in h.staged.days} for h in harvests}
    for day, found in sorted(broken.items()):
        log.error("Error", action="publish", outcome="failure", date=day, error=found)
    return {center_id: of_center for center_id, of_center in lost.items() if of_center}


def _left(
    ledger: Ledger, harvests: Sequence[Harvest], centers: Container[str], own: Period | None
) -> dict[str, list[dt.date]]:
    """The late days of ``centers`` under which rows are set aside, and which are left as they are.

    One of these rows may belong by now to a day that is not replaced: the next run is to find it where it was.
    """
    aside = ledger.quarantined() if any(harvest.center_id in centers for harvest in harvests) else {}
    return {
        center_id: [day for day in aside.get(center_id, ()) if day in harvest.staged.days and not _is_own(day, own)]
        for harvest in harvests
        if (center_id := harvest.center_id) in centers
    }


def _is_own(day: dt.date, own: Period | None) -> bool:
    return own is None or own.first <= day <= own.last


def _told(attempt: Attempt, lost: Mapping[str, Mapping[dt.date, OutputError]]) -> Attempt:
    error = lost.get(attempt.center_id, {}).get(attempt.extraction_date)
    if error is None or attempt.status == "failed":
        return attempt
    return replace(attempt, status="failed", error="output", error_detail=str(error))
