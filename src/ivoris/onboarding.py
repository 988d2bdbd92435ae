"""Many centers: discover, match, keep or archive, approve, validate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, TypeVar

from ivoris.config import Center
from ivoris.discovery import discover
from ivoris.errors import CenterError, OutputError, PermanentError
from ivoris.extraction import explain
from ivoris.ledger import Ledger
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.matching import propose
from ivoris.schema import Schema
from ivoris.sqlserver import SqlServers

T = TypeVar("T")
State = Literal["proposed", "kept", "replaced", "reviewed", "fits", "unreviewed", "drifted", "failed"]


@dataclass(frozen=True)
class Outcome:
    """What became of one center's mapping; ``detail`` holds problems, differences or the error, one line each."""

    center: Center
    state: State
    mapping: Mapping | None = None
    error: CenterError | None = None
    detail: tuple[str, ...] = ()


def schemas(
    centers: Sequence[Center], servers: SqlServers, workers: int
) -> Iterator[tuple[Center, Schema | CenterError]]:
    """Each center's live schema or why it cannot be had, in the order given."""

    def one(center: Center) -> Schema | CenterError:
        try:
            with servers.connection(center) as connection:
                return discover(connection, center)
        except CenterError as error:
            return error

    yield from zip(centers, _side_by_side(one, centers, workers), strict=True)


def generate(
    centers: Sequence[Center], servers: SqlServers, store: MappingStore, ledger: Ledger, *, actor: str, workers: int
) -> Iterator[Outcome]:
    """Propose a mapping for each center that has none that is reviewed and fits."""
    for center, schema in schemas(centers, servers, workers):
        if isinstance(schema, CenterError):
            yield Outcome(center, "failed", error=schema, detail=(str(schema),))
            continue
        try:
            yield _generate_one(center, schema, servers, store, ledger, actor)
        except (CenterError, OutputError) as error:
            cause = error if isinstance(error, CenterError) else PermanentError("output", str(error))
            yield Outcome(center, "failed", error=cause, detail=(str(error),))


def _generate_one(
    center: Center, schema: Schema, servers: SqlServers, store: MappingStore, ledger: Ledger, actor: str
) -> Outcome:
    existing = store.read(center) if store.exists(center) else None
    if existing is not None and existing.reviewed:
        differences = drift(existing, schema)
        if not differences:
            ledger.checked(center.id, existing.content_fingerprint(), fits=True)
            return Outcome(center, "reviewed", existing)
        _raise_if_hidden(center, existing, servers)
    if not schema.tables:
        raise PermanentError("data", f"schema {schema.name} of {schema.database} is empty")
    proposal = propose(center, schema, at=dt.datetime.now(dt.UTC).replace(microsecond=0))
    if existing is not None:
        if not existing.reviewed and existing.content_fingerprint() == proposal.content_fingerprint():
            return Outcome(center, "kept", existing, detail=existing.problems)
        archived = store.archive(center)
        ledger.note(actor, "mapping.archived", center.id, archived.name)
    stored = store.write(proposal)
    ledger.note(actor, "mapping.proposed", center.id, stored.fingerprint)
    return Outcome(center, "replaced" if existing else "proposed", stored, detail=stored.problems)


def validate(
    centers: Sequence[Center], servers: SqlServers, store: MappingStore, ledger: Ledger, *, workers: int
) -> Iterator[Outcome]:
    """Hold each center's mapping against its live schema."""
    for center, schema in schemas(centers, servers, workers):
        try:
            mapping = store.read(center)
            if isinstance(schema, CenterError):
                raise schema
            if differences := drift(mapping, schema):
                _raise_if_hidden(center, mapping, servers)
                ledger.checked(center.id, mapping.content_fingerprint(), fits=False)
                yield Outcome(center, "drifted", mapping, detail=tuple(differences))
                continue
            ledger.checked(center.id, mapping.content_fingerprint(), fits=True)
            gaps = tuple(f"not found: {gap}" for gap in mapping.missing())
            yield Outcome(center, "fits" if mapping.reviewed else "unreviewed", mapping, detail=gaps)
        except CenterError as error:
            yield Outcome(center, "failed", error=error, detail=(str(error),))


def drift(mapping: Mapping, schema: Schema) -> list[str]:
    """How a whole live schema differs from the mapping."""
    live = {(table.name, column.name): column.data_type for table in schema.tables for column in table.columns}
    return mapping.drift(live)


def _raise_if_hidden(center: Center, mapping: Mapping, servers: SqlServers) -> None:
    """What the login may no longer see is ``permission``, not drift."""
    with servers.connection(center) as connection:
        explained = explain(connection, center, mapping, PermanentError("mapping_drift", ""))
    if explained.code == "permission":
        raise explained


def approve(center: Center, store: MappingStore, ledger: Ledger, *, by: str) -> Mapping:
    """Approve a center's mapping in the name of a person, into the audit."""
    mapping = store.approve(center, by=by)
    ledger.note(by, "mapping.approved", center.id, mapping.fingerprint)
    return mapping


def _side_by_side(work: Callable[[Center], T], centers: Sequence[Center], workers: int) -> Iterator[T]:
    with ThreadPoolExecutor(max_workers=max(1, min(workers, len(centers))), thread_name_prefix="center") as pool:
        yield from pool.map(work, centers)
