"""How a visit went, as text: what one process tells another."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pyarrow.parquet as pq
import pydantic

from ivoris.canonical import QUARANTINE
from ivoris.config import Center
from ivoris.database import now
from ivoris.dataset import Staged
from ivoris.errors import CenterError, ErrorCode, PermanentError, Step, TransientError, mark, step_of
from ivoris.extraction import Extraction
from ivoris.harvest import Harvest
from ivoris.run import CenterOutcome, Used
from ivoris.statements import Period
from ivoris.storage import Storage


@dataclass(frozen=True)
class _Error:
    code: ErrorCode
    message: str
    step: Step | None
    transient: bool

    @classmethod
    def of(cls, error: CenterError | None) -> _Error | None:
        if error is None:
            return None
        return cls(error.code, str(error), step_of(error), isinstance(error, TransientError))

    def revived(self) -> CenterError:
        kind = TransientError if self.transient else PermanentError
        return mark(kind(self.code, self.message), self.step)


@dataclass(frozen=True)
class _Harvest:
    staged: Staged
    aside: str | None
    """The key of the rows set aside: they are the zone's, not the ledger's."""
    warnings: dict[dt.date, dict[str, int]]
    digests: dict[dt.date, str]
    mapping_fingerprint: str
    duration_ms: int
    asked_at: dt.datetime | None = None  # a worker of the version before does not say it


@dataclass(frozen=True)
class _Record:
    center_id: str
    tries: list[tuple[dt.datetime, dt.datetime, _Error | None]]
    mapping: Used | None
    unasked: _Error | None
    harvest: _Harvest | None
    step: Step


@functools.cache
def _adapter() -> pydantic.TypeAdapter[_Record]:
    return pydantic.TypeAdapter(_Record)


def written(outcome: CenterOutcome, storage: Storage) -> str:
    """The outcome as JSON; rows set aside go into the storage, beside those that are staged."""
    harvest = outcome.harvest if outcome.error is None else None
    record = _Record(
        center_id=outcome.center.id,
        tries=[(begun, ended, _Error.of(error)) for begun, ended, error in outcome.tries],
        mapping=outcome.mapping,
        unasked=_Error.of(outcome.unasked),
        harvest=_plain(harvest, storage) if harvest else None,
        step=outcome.step,
    )
    return _adapter().dump_json(record).decode()


def unknown(center_id: str, error: CenterError) -> str:
    """The outcome of a visit that nobody could make, as JSON."""
    at = now()
    record = _Record(center_id, [(at, at, _Error.of(error))], mapping=None, unasked=None, harvest=None, step="plan")
    return _adapter().dump_json(record).decode()


def read(
    text: str, centers: Mapping[str, Center], period: Period, storage: Storage | None = None
) -> CenterOutcome | None:
    """The outcome of a visit to a center, None where the configuration does not know the center.

    Rows set aside are there where the ``storage`` is named, which has them until they are published.
    """
    record = _adapter().validate_json(text)
    center = centers.get(record.center_id)
    if center is None:
        return None
    return CenterOutcome(
        center,
        period,
        tries=[(begun, ended, error.revived() if error else None) for begun, ended, error in record.tries],
        mapping=record.mapping,
        harvest=_rich(record.harvest, storage) if record.harvest else None,
        unasked=record.unasked.revived() if record.unasked else None,
        step=record.step,
    )


def _plain(harvest: Harvest, storage: Storage) -> _Harvest:
    extraction = harvest.extraction
    aside = None
    if len(extraction.quarantine):
        aside = harvest.staged.key.replace(".arrow", ".aside.parquet")
        with storage.replacing(aside) as temporary:
            pq.write_table(extraction.quarantine, temporary)
    return _Harvest(
        staged=replace(harvest.staged, path=None),
        aside=aside,
        warnings={day: dict(kinds) for day, kinds in extraction.warnings.items()},
        digests=dict(extraction.digests),
        mapping_fingerprint=harvest.mapping_fingerprint,
        duration_ms=harvest.duration_ms,
        asked_at=harvest.asked_at,
    )


def _rich(harvest: _Harvest, storage: Storage | None) -> Harvest:
    rows = QUARANTINE.empty_table()
    if harvest.aside is not None and storage is not None:
        rows = pq.read_table(storage.open(harvest.aside))
    extraction = Extraction(rows, harvest.warnings, harvest.digests)
    return Harvest(harvest.staged, extraction, harvest.mapping_fingerprint, harvest.duration_ms, harvest.asked_at)
