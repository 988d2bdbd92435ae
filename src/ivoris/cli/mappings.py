"""Commands about centers and their mappings."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any
from uuid import uuid4

import typer

from ivoris.cli import show
from ivoris.cli.context import DEFAULT_WORKERS, Context, require, whoami
from ivoris.errors import CenterError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ivoris.config import Center
    from ivoris.ledger import Breaker
    from ivoris.mapping import ColumnMapping, Mapping
    from ivoris.onboarding import Outcome
    from ivoris.schema import Schema

Centers = Annotated[list[str] | None, typer.Option("-c", "--center", metavar="ID", help="Only this center; repeats.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document instead of text.")]

_MARKS = {"failed": "✗", "drifted": "✗", "unreviewed": "!"}


def list_centers(context: typer.Context, as_json: AsJson = False) -> int:
    """Every configured center: region, database, mapping state, newest delivered date."""
    from ivoris.standing import MappingStates

    words: Context = context.obj
    centers, mappings = words.config.centers, MappingStates(words.store)
    mappings.refresh()
    with words.ledger() as ledger:
        newest, drifted, failing = ledger.newest_deliveries(), ledger.drifted(), ledger.breakers()
    rows: list[dict[str, Any]] = [
        {
            "center_id": center.id,
            "center_name": center.name,
            "region": center.region,
            "database": center.database,
            "mapping": mappings.of(center, drifted)[0],
            "newest_delivery": newest[center.id].isoformat() if center.id in newest else None,
            "breaker": _breaker(failing.get(center.id)),
        }
        for center in centers
    ]
    if as_json:
        show.document(rows)
    else:
        show.table(
            ["CENTER", "REGION", "DATABASE", "MAPPING", "NEWEST", "BREAKER", "NAME"],
            [
                [
                    *(row[key] for key in ("center_id", "region", "database", "mapping", "newest_delivery")),
                    _breaker_words(row["breaker"]),
                    row["center_name"],
                ]
                for row in rows
            ],
        )
    return 0


def _breaker(state: Breaker | None) -> dict[str, Any] | None:
    """A center that failed in its newest run: how often in a row, why, and until when it is left alone."""
    if state is None:
        return None
    until = state.open_until.isoformat(timespec="seconds") if state.open_until else None
    return {"failures": state.failures, "error": state.error, "open_until": until}


def _breaker_words(state: dict[str, Any] | None) -> str | None:
    if state is None:
        return None
    times = f"{state['failures']} x {state['error']}"
    return f"{times}, until {state['open_until'][:16].replace('T', ' ')} UTC" if state["open_until"] else times


def discover_raw(context: typer.Context, centers: Centers = None, as_json: AsJson = False) -> int:
    """Tables and columns as they are, without interpretation."""
    from ivoris.onboarding import schemas

    words: Context = context.obj
    selected = words.selected(centers)
    found: list[dict[str, Any]] = []
    failed = 0
    with words.servers() as servers:
        for center, schema in schemas(selected, servers, DEFAULT_WORKERS):
            if isinstance(schema, CenterError):
                failed += 1
                typer.echo(f"✗ {center.id} {schema.code}: {schema}", err=True)
                found.append({"center_id": center.id, "error": schema.code, "detail": str(schema)})
            elif as_json:
                found.append(_schema_document(center, schema))
            else:
                _print_schema(center, schema)
    if as_json:
        show.document(found)
    return _exit_code(failed, len(selected))


def _print_schema(center: Center, schema: Schema) -> None:
    typer.echo(f"{center.id}  {show.plain(schema.database)}.{show.plain(schema.name)}  {len(schema.tables)} tables")
    if not schema.tables:
        typer.echo("  the schema is empty")
    for table in schema.tables:
        typer.echo(f"\n  {show.plain(table.name)}" + (" (view)" if table.kind == "view" else ""))
        references = {
            column: f"→ {key.referenced_table}.{target}"
            for key in table.foreign_keys
            for column, target in zip(key.columns, key.referenced_columns, strict=True)
        }
        rows = [
            (
                column.name,
                column.declared + ("" if column.nullable else " not null"),
                " ".join(
                    filter(None, ["key" if column.name in table.primary_key else "", references.get(column.name)])
                ),
            )
            for column in table.columns
        ]
        show.table(["COLUMN", "TYPE", "KEYS"], rows, indent=4)
    typer.echo()


def _schema_document(center: Center, schema: Schema) -> dict[str, Any]:
    import dataclasses

    document = dataclasses.asdict(schema)
    for table in document["tables"]:
        table |= {"unique": sorted(table["unique"]), "indexed": sorted(table["indexed"])}
    return {"center_id": center.id, **document}


def generate_mappings(context: typer.Context, centers: Centers = None) -> int:
    """Propose mappings for centers that have none that is reviewed and fits."""
    from ivoris import logs
    from ivoris.events import log_mapping
    from ivoris.onboarding import generate

    logs.configure(answering=True)
    words: Context = context.obj
    selected = words.selected(centers)
    with logs.bound(trace_id=uuid4().hex), words.ledger() as ledger, words.servers(ledger) as servers:
        outcomes = []
        for outcome in generate(selected, servers, words.store, ledger, actor=whoami(), workers=DEFAULT_WORKERS):
            outcomes.append(outcome)
            log_mapping(outcome, action="propose")
            _print_outcome(outcome)
    counts = Counter(outcome.state for outcome in outcomes)
    typer.echo(", ".join(f"{number} {state}" for state, number in counts.items()))
    if any(outcome.state in {"proposed", "kept", "replaced"} for outcome in outcomes):
        typer.echo("Look at a proposal with show-mapping ID, and approve it with review ID.")
    incomplete = sum(1 for outcome in outcomes if outcome.mapping is not None and not outcome.mapping.complete)
    return _exit_code(counts["failed"], len(selected), findings=incomplete)


def _print_outcome(outcome: Outcome) -> None:
    mark = _MARKS.get(outcome.state, "!" if outcome.detail else "✓")
    if outcome.error is not None:
        typer.echo(f"{mark} {outcome.center.id} {outcome.error.code}: {outcome.error}", err=True)
        return
    typer.echo(f"{mark} {outcome.center.id} {outcome.state}")
    for line in outcome.detail:
        typer.echo(f"    {show.plain(line)}")


def show_mapping(
    context: typer.Context,
    center_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="The center; all are listed without.")] = None,
    as_json: AsJson = False,
) -> int:
    """One mapping with confidence and evidence, or the list of them."""
    words: Context = context.obj
    if center_id is not None:
        [center] = words.config.select([center_id])
        mapping = words.store.read(center)
        if as_json:
            show.document(mapping.model_dump(mode="json", by_alias=True))
        else:
            _print_mapping(mapping)
        return 0
    rows = [_mapping_row(words, center) for center in words.config.centers]
    if as_json:
        show.document(rows)
    else:
        show.table(
            ["CENTER", "STATE", "LOWEST", "FINGERPRINT", "OPEN"],
            [
                [row["center_id"], row["state"], row["lowest_confidence"], row["fingerprint"], row["detail"] or ""]
                for row in rows
            ],
        )
    return 0


def _mapping_row(words: Context, center: Center) -> dict[str, Any]:
    row: dict[str, Any] = {
        "center_id": center.id,
        "state": "missing",
        "lowest_confidence": None,
        "fingerprint": None,
        "detail": "",
    }
    if not words.store.exists(center):
        return row
    try:
        mapping = words.store.read(center)
    except CenterError as error:
        return {**row, "state": "unusable", "detail": str(error)}
    return {
        **row,
        "state": "reviewed" if mapping.reviewed else "proposed",
        "lowest_confidence": mapping.lowest_confidence(),
        "fingerprint": mapping.content_fingerprint().removeprefix("sha256:")[:12],
        "detail": ", ".join(mapping.missing()),
    }


def _print_mapping(mapping: Mapping) -> None:
    state = f"reviewed by {mapping.reviewed_by or 'hand'}" if mapping.reviewed else "not reviewed"
    typer.echo(f"{mapping.center_id}  {show.plain(mapping.database)}.{show.plain(mapping.schema_name)}  {state}")
    for name, table in mapping.tables.items():
        typer.echo(f"\n{name} = {show.plain(table.actual_name or 'not found')}  {table.confidence:.2f}")
        for line in table.evidence:
            typer.echo(f"  {show.plain(line)}")
        rows = [
            (
                column_name,
                column.actual_name or ("absent" if column.absent else "not found"),
                f"{column.confidence:.2f}",
                column.data_type,
                "; ".join([*_encoding_words(column.encoding), *_referring(mapping, column), *column.evidence]),
            )
            for column_name, column in table.columns.items()
        ]
        if rows:
            show.table(["COLUMN", "ACTUAL", "SURE", "TYPE", "EVIDENCE"], rows, indent=2)
    typer.echo("\nOpen:" if mapping.problems else "\nNothing is open.")
    for problem in mapping.problems:
        typer.echo(f"  {show.plain(problem)}")


def _referring(mapping: Mapping, column: ColumnMapping) -> list[str]:
    return [f"numbers of {mapping.table('PATIENT')}.{column.refers_to}"] if column.refers_to else []


def _encoding_words(encoding: Any) -> list[str]:
    if encoding is None or isinstance(encoding, str):
        return [encoding] if encoding else []
    parts = [f"{key} {', '.join('null' if v is None else str(v) for v in values)}" for key, values in encoding]
    return [", ".join(parts)]


def review(
    context: typer.Context,
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="The centers to approve.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All complete proposals that are sure enough.")] = False,
    approve: Annotated[bool, typer.Option("--approve", help="Approve without asking.")] = False,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", min=0.0, max=1.0, help="With --all: at least this sure everywhere.")
    ] = 0.9,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who approves; you, if not said.")] = None,
    alike: Annotated[
        bool, typer.Option("--alike", help="Also the other proposals with the same fingerprint as a named one.")
    ] = False,
) -> int:
    """Approve proposed mappings."""
    words: Context = context.obj
    require(bool(ids) != every, "name the centers to review, or say --all")
    require(not (alike and every), "--alike goes with the centers it is to be alike to, not with --all")
    interactive = sys.stdin.isatty() and not approve
    require(approve or interactive, "say --approve where nobody can be asked")
    selected = words.config.select(ids or [])
    if alike:
        selected = (*selected, *_alike(words, selected))
    left: list[str] = []
    approved = 0
    from ivoris import events, logs, onboarding

    logs.configure(answering=True)
    with logs.bound(trace_id=uuid4().hex), words.ledger() as ledger:
        for center in selected:
            try:
                mapping = words.store.read(center)
                if every and mapping.reviewed:
                    continue
                doubt = _doubt(mapping, min_confidence) if every else None
                if doubt is None and interactive and not _ask(mapping):
                    doubt = "not approved"
                if doubt is not None:
                    left.append(f"{center.id}: {doubt}")
                    continue
                onboarding.approve(center, words.store, ledger, by=by or whoami())
                approved += 1
                events.log_approval(center)
                typer.echo(f"✓ {center.id} approved")
            except CenterError as error:
                left.append(f"{center.id}: {error}")
    for line in left:
        typer.echo(f"✗ {line}", err=True)
    typer.echo(f"{approved} approved" + (f", {len(left)} left" if left else ""))
    return 3 if left and (approved or every) else 1 if left else 0


def _alike(words: Context, named: Sequence[Center]) -> list[Center]:
    """The other centers whose unreviewed proposals have the fingerprint of a named center's mapping."""
    fingerprints = {words.store.read(center).content_fingerprint() for center in named}
    found = []
    for center in words.config.centers:
        if center in named or not words.store.exists(center):
            continue
        try:
            mapping = words.store.read(center)
        except CenterError:
            continue  # list and show-mapping tell what is wrong with it
        if not mapping.reviewed and mapping.content_fingerprint() in fingerprints:
            found.append(center)
    return found


def _doubt(mapping: Mapping, min_confidence: float) -> str | None:
    if gaps := mapping.missing():
        return f"not found: {', '.join(gaps)}"
    lowest = mapping.lowest_confidence()
    return None if lowest >= min_confidence else f"as low as {lowest:.2f}, below {min_confidence:.2f}"


def _ask(mapping: Mapping) -> bool:
    _print_mapping(mapping)
    return typer.confirm(f"\nApprove the mapping of {mapping.center_id}?", default=False)


def validate_mappings(context: typer.Context, centers: Centers = None, as_json: AsJson = False) -> int:
    """Compare mappings with the live schemas."""
    from ivoris import logs
    from ivoris.events import log_mapping
    from ivoris.onboarding import validate

    logs.configure(answering=True, as_json=as_json)
    words: Context = context.obj
    selected = words.selected(centers)
    with logs.bound(trace_id=uuid4().hex), words.ledger() as ledger, words.servers(ledger) as servers:
        outcomes = []
        for outcome in validate(selected, servers, words.store, ledger, workers=DEFAULT_WORKERS):
            outcomes.append(outcome)
            log_mapping(outcome, action="check")
            if not as_json:
                _print_outcome(outcome)
    counts = Counter(outcome.state for outcome in outcomes)
    if as_json:
        show.document(
            [
                {
                    "center_id": outcome.center.id,
                    "state": outcome.state,
                    "error": outcome.error.code if outcome.error else None,
                    "detail": list(outcome.detail),
                }
                for outcome in outcomes
            ]
        )
    else:
        typer.echo(", ".join(f"{number} {state}" for state, number in counts.items()))
    return _exit_code(counts["failed"], len(selected), findings=counts["drifted"] + counts["unreviewed"])


def _exit_code(failed: int, total: int, *, findings: int = 0) -> int:
    if failed == total:
        return 1
    return 3 if failed or findings else 0
