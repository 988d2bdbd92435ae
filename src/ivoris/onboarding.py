"""Many centers: discover, match, keep or archive, approve, validate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ivoris.config import Center
from ivoris.discovery import Sampler, discover
from ivoris.errors import CenterError, OutputError, PermanentError, place_of
from ivoris.extraction import explain
from ivoris.ledger import Ledger
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.matching import Learned, propose
from ivoris.probe import Probe, deviations, probe, profiled
from ivoris.profile import likeness
from ivoris.schema import Schema
from ivoris.sqlserver import Connection, SqlServers
from ivoris.workers import side_by_side

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

    yield from zip(centers, side_by_side(one, centers, workers), strict=True)


def generate(
    centers: Sequence[Center], servers: SqlServers, store: MappingStore, ledger: Ledger, *, actor: str, workers: int
) -> Iterator[Outcome]:
    """Propose a mapping for each center that has none that is reviewed and fits, in the order given.

    What the approved mappings of all centers call things is learned before the first proposal is made.
    """
    learned = Learned.of(store.readable())

    def one(center: Center) -> Outcome:
        try:
            with servers.connection(center) as connection:
                return _generate_one(center, connection, store, ledger, learned, actor)
        except (CenterError, OutputError) as error:
            cause = error if isinstance(error, CenterError) else PermanentError("output", str(error))
            return Outcome(center, "failed", error=cause, detail=(str(error),))
        except Exception as error:  # noqa: BLE001  one center's surprise must not end the others' turn; its text may hold data
            cause = PermanentError("data", f"unexpected {place_of(error)}; report it")
            return Outcome(center, "failed", error=cause, detail=(str(cause),))

    yield from side_by_side(one, centers, workers)


def _generate_one(
    center: Center, connection: Connection, store: MappingStore, ledger: Ledger, learned: Learned, actor: str
) -> Outcome:
    schema = discover(connection, center)
    existing = store.read(center) if store.exists(center) else None
    if existing is not None and existing.reviewed:
        if not drift(existing, schema) and not deviations(existing, _probe(center, connection, existing)):
            ledger.checked(center.id, existing.content_fingerprint(), fits=True)
            return Outcome(center, "reviewed", existing)
        _raise_if_hidden(center, existing, connection)
    if not schema.tables:
        raise PermanentError("data", f"schema {schema.name} of {schema.database} is empty")
    at = dt.datetime.now(dt.UTC).replace(microsecond=0)
    sampler = Sampler(connection, schema)
    proposal = propose(center, schema, sampler, learned=learned, at=at)
    if sampler.refused:
        _raise_if_changed(schema, discover(connection, center))
    if proposal.complete:
        proposal = _profiled(center, connection, proposal)
    if existing is not None:
        if not existing.reviewed and existing.content_fingerprint() == proposal.content_fingerprint():
            return Outcome(center, "kept", existing, detail=existing.problems)
        archived = store.archive(center)
        ledger.note(actor, "mapping.archived", center.id, archived.rsplit("/", 1)[-1])
        if changes := renamed(existing, proposal):
            proposal = proposal.model_copy(update={"problems": (*changes, *proposal.problems)})
    stored = store.write(proposal)
    ledger.note(actor, "mapping.proposed", center.id, stored.fingerprint)
    return Outcome(center, "replaced" if existing else "proposed", stored, detail=stored.problems)


def _probe(center: Center, connection: Connection, mapping: Mapping) -> Probe:
    try:
        return probe(connection, mapping)
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None


def _profiled(center: Center, connection: Connection, proposal: Mapping) -> Mapping:
    """The proposal with profiles, or with the problem that the account may not read all that it needs."""
    try:
        return profiled(proposal, _probe(center, connection, proposal))
    except CenterError as error:
        if error.code != "permission":
            raise
        return proposal.model_copy(update={"problems": (*proposal.problems, str(error))})


def validate(
    centers: Sequence[Center], servers: SqlServers, store: MappingStore, ledger: Ledger, *, workers: int
) -> Iterator[Outcome]:
    """Hold each center's mapping against its live schema, and its profiles against a few live rows."""
    learned = Learned.of(store.readable())

    def one(center: Center) -> Outcome:
        try:
            mapping = store.read(center)
            with servers.connection(center) as connection:
                return _validate_one(center, mapping, connection, ledger, learned)
        except CenterError as error:
            return Outcome(center, "failed", error=error, detail=(str(error),))

    yield from side_by_side(one, centers, workers)


def _validate_one(
    center: Center, mapping: Mapping, connection: Connection, ledger: Ledger, learned: Learned
) -> Outcome:
    schema = discover(connection, center)
    differences = drift(mapping, schema)
    if differences:
        _raise_if_hidden(center, mapping, connection)
        proposal = propose(center, schema, Sampler(connection, schema), learned=learned, at=dt.datetime.now(dt.UTC))
        differences += renamed(mapping, proposal)
    elif mapping.complete:
        differences = deviations(mapping, _probe(center, connection, mapping))
    ledger.checked(center.id, mapping.content_fingerprint(), fits=not differences)
    if differences:
        return Outcome(center, "drifted", mapping, detail=tuple(differences))
    gaps = [f"not found: {gap}" for gap in mapping.missing()]
    unprofiled = [f"{name}: has no profile, its values are not checked" for name in mapping.unprofiled()]
    detail = (*gaps, *mapping.unseen(_live(schema)), *unprofiled)
    return Outcome(center, "fits" if mapping.reviewed else "unreviewed", mapping, detail=detail)


def renamed(mapping: Mapping, proposal: Mapping) -> list[str]:
    """Where a new proposal finds what the mapping no longer does, in the words of a rename."""
    found: list[str] = []
    for name, table in proposal.tables.items():
        before = mapping.tables.get(name)
        if before is None or before.actual_name is None or table.actual_name is None:
            continue
        if table.actual_name != before.actual_name:
            found.append(f"table {before.actual_name} ({name}) looks renamed to {table.actual_name}")
        for column_name, column in table.columns.items():
            old = before.columns.get(column_name)
            if old is not None and old.refers_to and column.refers_to not in {None, old.refers_to}:
                where = f"column {mapping.table('PATIENT')}.{old.refers_to} (PATIENT)"
                found.append(f"{where} looks renamed to {column.refers_to}")
            if old is None or None in {old.actual_name, column.actual_name} or old.actual_name == column.actual_name:
                continue
            alike = likeness(old.profile.shapes, column.profile.shapes)
            proof = f", its values are {alike:.0%} alike" if alike is not None else ""
            found.append(
                f"column {before.actual_name}.{old.actual_name} ({name}.{column_name}) looks renamed to "
                f"{column.actual_name} ({column.confidence:.2f}{proof})"
            )
    return found


def drift(mapping: Mapping, schema: Schema) -> list[str]:
    """How a whole live schema differs from the mapping."""
    return mapping.drift(_live(schema))


def _live(schema: Schema) -> dict[tuple[str, str], str]:
    return {(table.name, column.name): column.data_type for table in schema.tables for column in table.columns}


def _raise_if_changed(before: Schema, after: Schema) -> None:
    """A proposal for a schema that is no more would be wrong in silence."""
    gone = sorted(_live(before).keys() - _live(after).keys())
    if gone:
        (table, column), left = gone[0], {name for name, _ in _live(after)}
        what = f"column {table}.{column}" if table in left else f"table {table}"
        raise PermanentError(
            "mapping_drift",
            f"{before.database}.{before.name} changed while it was read: {what} is gone; run generate-mappings again",
        )


def _raise_if_hidden(center: Center, mapping: Mapping, connection: Connection) -> None:
    """What the login may no longer see is ``permission``, not drift."""
    explained = explain(connection, center, mapping, PermanentError("mapping_drift", ""))
    if explained.code == "permission":
        raise explained


def approve(center: Center, store: MappingStore, ledger: Ledger, *, by: str) -> Mapping:
    """Approve a center's mapping in the name of a person, into the audit."""
    mapping = store.approve(center, by=by)
    ledger.note(by, "mapping.approved", center.id, mapping.fingerprint)
    return mapping
