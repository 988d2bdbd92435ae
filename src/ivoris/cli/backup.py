"""Commands about backups: backup, restore and prune."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivoris.cli.context import Context, require, whoami
from ivoris.cli.data import parse_date
from ivoris.errors import ConfigurationError, UsageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ivoris.backup.places import Part
    from ivoris.backup.sealing import Identities
    from ivoris.storage import Storage

Place = Annotated[
    str | None,
    typer.Option("--place", envvar="IVORIS_BACKUP", metavar="A", help="Where backups are: a folder, or s3://…"),
]
Date = Annotated[str | None, typer.Option("--date", metavar="D", help="The backup of that date; the newest.")]
IdentityFile = Annotated[
    Path | None,
    typer.Option("--identity", envvar="IVORIS_BACKUP_IDENTITY", metavar="FILE", help="age's secret key, to decrypt."),
]
_SHOWN = 20  # faults of a backup: the first tell what happened


def backup(
    context: typer.Context,
    place: Place = None,
    recipients: Annotated[
        list[str] | None,
        typer.Option("--recipient", metavar="age1…", help="Encrypt for it; repeats. Mappings and configuration stay."),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Read a backup back instead of making one.")] = False,
    date: Date = None,
    identity: IdentityFile = None,
) -> int:
    """Back up configuration, mappings, dataset, logs, audit and ledger."""
    from ivoris import logs

    logs.configure(answering=True)
    words: Context = context.obj
    if check:
        return _check(_parts(words, place), _day(date), _identities(identity))
    require(not date, "--date belongs to --check; a backup is of the moment it is made")
    from ivoris.backup.making import Source, make
    from ivoris.backup.sealing import seal

    named = recipients or os.environ.get("IVORIS_BACKUP_RECIPIENTS", "").split(",")
    sealed = seal(named)
    parts = _parts(words, place)
    with words.ledger() as ledger:
        source = Source(words.config.path, words.store.storage, _logs(words), ledger)
        made = make(source, parts, sealed, whoami())
    typer.echo(
        f"✓ backup of {made.manifest.created_at:%Y-%m-%d %H:%M:%S} UTC at {parts[0].place.where()}"
        f"{', encrypted' if sealed.recipients else ''}"
    )
    counts = {name: len(items) for name, items in made.manifest.components.items()}
    counts["dataset"] = made.dataset_files
    typer.echo(f"  {', '.join(f'{name} {number}' for name, number in counts.items())}; {made.stored} contents were new")
    return 0


def _check(parts: Sequence[Part], date: dt.date | None, identities: Identities | None) -> int:
    from ivoris.backup.checking import check

    found = check(parts, date, identities)
    for text in found.faults[:_SHOWN]:
        typer.echo(f"✗ {text}", err=True)
    if len(found.faults) > _SHOWN:
        typer.echo(f"✗ and {len(found.faults) - _SHOWN} more", err=True)
    mark = "✗" if found.faults else "✓"
    typer.echo(
        f"{mark} backup of {found.manifest.created_at:%Y-%m-%d %H:%M:%S} UTC: {found.files} files read back, "
        f"{found.size / 1e6:.1f} MB, {len(found.faults) or 'no'} faults"
    )
    if found.sealed:
        typer.echo(f"! {found.sealed} are encrypted and were not decrypted; name --identity to have them read")
    return 3 if found.faults else 0


def restore(
    context: typer.Context,
    place: Place = None,
    date: Date = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="WHAT", help="Just config, mappings, dataset, logs or ledger with audit; repeats."
        ),
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Even what is newer than the backup.")] = False,
    identity: IdentityFile = None,
) -> int:
    """Put back what a backup holds, into an empty or a damaged place."""
    from ivoris import logs
    from ivoris.backup import manifest, restoring

    logs.configure(answering=True)
    words: Context = context.obj
    wanted = [word for word in restoring.PORTIONS if word in (only or [])]
    unknown = sorted(set(only or []) - set(wanted))
    require(not unknown, f"--only {', '.join(unknown)}: say one of {', '.join(restoring.PORTIONS)}")
    keys = _identities(identity)
    try:
        parts = _parts(words, place)
        held = manifest.chosen(parts[0].place, _day(date))
    except ConfigurationError:
        common = _place(place)
        held = manifest.chosen(common, _day(date))
        words.config = restoring.configuration(words.config_path, common, held, keys)
        parts = _parts(words, place)
    target = restoring.Target(words.config_path, words.store.storage, _logs(words, wanted=True))
    plan = restoring.prepare(parts, held, target, wanted, keys, overwrite=overwrite)
    if plan.tables and words.ledger_url is None:
        aside = restoring.set_damaged_aside(words.data_dir / "ledger.db")
        if aside is not None:
            typer.echo(f"! the ledger is damaged; what it was is now {aside}")
    with words.ledger() as ledger:
        restoring.carry_out(plan, parts, ledger, keys, whoami(), overwrite=overwrite)
    typer.echo(f"✓ restored the backup of {held.created_at:%Y-%m-%d %H:%M:%S} UTC from {parts[0].place.where()}")
    done = ", ".join(f"{number} {name}" for name, number in plan.written.items() if number)
    typer.echo(f"  written: {done or 'nothing'}; {plan.left} files were right as they are")
    for note in plan.notes:
        typer.echo(f"! {note}")
    typer.echo("  what was not delivered then: extract --missing")
    return 0


def prune(
    context: typer.Context,
    place: Place = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be removed, remove nothing.")] = False,
) -> int:
    """Remove backups that need not be kept longer; never the data themselves."""
    import datetime as dt

    from ivoris import logs
    from ivoris.backup.making import exclusively
    from ivoris.backup.retention import prune as remove

    logs.configure(answering=True)
    words: Context = context.obj
    parts = _parts(words, place)
    with words.ledger() as ledger:
        with exclusively(ledger, parts) as lock:
            found = remove(parts, lock, dt.datetime.now(dt.UTC).date(), dry_run=dry_run)
        if not dry_run and (found.components or found.objects):
            detail = f"{len(found.components)} components of backups, {found.objects} contents"
            ledger.note(whoami(), "backup.pruned", detail=detail)
    for date, component in found.components:
        typer.echo(f"  {date} {component}")
    verb = "would be removed" if dry_run else "removed"
    typer.echo(f"✓ {len(found.components)} components of backups and {found.objects} contents {verb}")
    return 0


def _place(place: str | None) -> Storage:
    from ivoris.storage import opened

    if not place:
        raise UsageError("say where backups are: --place or IVORIS_BACKUP, a folder or s3://bucket/prefix")
    return opened(place)


def _parts(words: Context, place: str | None) -> list[Part]:
    from ivoris.backup.places import parts

    return parts(words.config, words.zones, _place(place) if place else None, words.regions)


def _day(date: str | None) -> dt.date | None:
    return parse_date(date) if date else None


def _identities(path: Path | None) -> Identities | None:
    from ivoris.backup.sealing import identities

    return identities(path) if path else None


def _logs(words: Context, *, wanted: bool = False) -> Storage | None:
    """The data directory's folder of logs, where it is a folder of this machine and has or is to have one."""
    from ivoris.storage import Folder

    found = words.storage.at("logs")
    return found if isinstance(found, Folder) and (wanted or found.path.is_dir()) else None
