"""Putting a backup back: all that is to be written is verified before the first byte is, and nothing newer is lost."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, get_args

from ivoris import config, publication
from ivoris.backup.checking import of_zone
from ivoris.backup.making import CONFIG_FILE, CONFIG_FOLDER, exclusively
from ivoris.backup.manifest import DATASET, Component, Item, Manifest
from ivoris.backup.objects import digest, put_back, side_by_side, verify
from ivoris.backup.places import Part
from ivoris.backup.retention import DAYS
from ivoris.backup.sealing import Identities
from ivoris.backup.tables import load, require_known
from ivoris.database import SCHEMA_REVISION
from ivoris.dataset import Dataset
from ivoris.errors import ConfigurationError, OutputError, UsageError
from ivoris.ledger import Ledger
from ivoris.scratch import own_folder
from ivoris.storage import Folder, Storage
from ivoris.zones import DEFAULT

Portion = Literal["config", "mappings", "dataset", "logs", "ledger"]
PORTIONS: tuple[Portion, ...] = get_args(Portion)
"""What can be restored by itself; the audit belongs to the ledger."""

_HINT = "say --overwrite to lose that, or --only to restore something else"


@dataclass(frozen=True)
class Target:
    """Where files are put beside the datasets. ``logs`` is None where there can be no folder of them."""

    config_path: Path
    mappings: Storage
    logs: Storage | None


@dataclass
class Share:
    """The files of one component, and where each goes; ``missing`` and ``differing`` are by path of the backup.

    ``versions`` is what the storage said when it was looked at.
    """

    component: Component
    place: Storage
    items: Mapping[str, Item]
    storage: Storage
    key: Callable[[str], str] = str
    dataset: Dataset | None = None
    missing: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    versions: dict[str, str] = field(default_factory=dict)


@dataclass
class Plan:
    """What a restore is going to do. ``notes`` are for people; ``left`` counts files that are right as they are."""

    manifest: Manifest
    shares: list[Share]
    tables: dict[str, tuple[Component, Item]]
    notes: list[str] = field(default_factory=list)
    written: Counter[Component] = field(default_factory=Counter)
    left: int = 0


def configuration(path: Path, place: Storage, held: Manifest, identities: Identities | None) -> config.Config:
    """The configuration as it is, or where there is none that can be used, that of the backup."""
    try:
        return config.load(path)
    except ConfigurationError:
        if "config" not in held.components:
            raise
    with tempfile.TemporaryDirectory(dir=own_folder()) as name:
        for inner, item in held.components["config"].items():
            put_back(place, "config", inner, item, identities, Folder(Path(name)), inner)
        return replace(config.load(Path(name) / CONFIG_FILE), path=path)


def prepare(
    parts: Sequence[Part],
    held: Manifest,
    target: Target,
    only: Sequence[Portion],
    identities: Identities | None,
    *,
    overwrite: bool,
) -> Plan:
    """Compare, and read back all that differs; OutputError where anything of it is not what was backed up.

    Without ``only`` everything is restored, but for a configuration that can be used: Git is the truth for that.
    """
    wanted = set(only or (PORTIONS if parts[0].zone == DEFAULT else ("dataset",)))
    plan = Plan(held, [], {})
    for portion in sorted(wanted & set(DAYS)):
        if portion not in held.components and portion != "logs":
            _absent(plan, portion, asked=bool(only))
    if "ledger" in wanted and "ledger" in held.components and held.ledger_revision > SCHEMA_REVISION:
        raise OutputError(
            f"the backup's ledger is of version {held.ledger_revision}, this program knows {SCHEMA_REVISION}; "
            "update the program"
        )
    plan.shares = [share for share in _shares(parts, held, target, plan) if share.component in wanted]
    for share in list(plan.shares):
        _compare(share)
        if share.component == "config" and not only and not overwrite and _usable(target.config_path):
            plan.shares.remove(share)
            if share.missing or share.differing:
                plan.notes.append(f"{target.config_path} is kept as it is, the backup's differs: --only config")
    for share in plan.shares:
        _verify(share, identities)
        plan.left += len(share.items) - len(share.missing) - len(share.differing)
    for component in _parts_of_ledger(wanted, held):
        for path, item in held.components[component].items():
            verify(parts[0].place, component, path, item, identities)
            plan.tables[path] = component, item
    require_known(plan.tables)
    return plan


def carry_out(
    plan: Plan, parts: Sequence[Part], ledger: Ledger, identities: Identities | None, actor: str, *, overwrite: bool
) -> None:
    """Do what was planned. UsageError where something newer would be lost; may be done again after a kill."""
    datasets = [part.dataset for part in parts]
    with exclusively(ledger, parts), publication.quiet(datasets, ledger, workers_ended=overwrite):
        for share in plan.shares:
            if _versions(share) != share.versions:
                raise OutputError(f"{share.storage.where()}: was changed meanwhile; run again")
        if not overwrite:
            _refuse_newer(plan, ledger)
        for share in plan.shares:
            _write(share, identities)
            plan.written[share.component] += len(share.missing) + len(share.differing)
            if overwrite and share.dataset is not None:
                _remove_others(share)
        if plan.tables:
            with tempfile.TemporaryDirectory(dir=own_folder()) as name:
                for path, (component, item) in plan.tables.items():
                    put_back(parts[0].place, component, path, item, identities, Folder(Path(name)), path)
                load(ledger, Path(name))
            for run in ledger.running():  # it was in progress when it was backed up
                ledger.interrupt(run.run_id)
            plan.written["ledger"] += len(plan.tables)
        detail = ", ".join(f"{number} {name}" for name, number in plan.written.items())
        ledger.note(actor, "backup.restored", detail=f"{plan.manifest.id}: {detail or 'nothing differed'}")


def set_damaged_aside(path: Path) -> Path | None:
    """Move a SQLite ledger that is damaged out of the way, and return where to; None where it is not."""
    import sqlite3  # noqa: PLC0415  of no use where the ledger is in PostgreSQL

    if not path.exists():
        return None
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                return None
    except sqlite3.OperationalError:  # busy, or not to be opened: whoever opens it says so
        return None
    except sqlite3.DatabaseError:
        pass
    aside = path.with_name(f"{path.name}.damaged-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}")
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(f"{path.name}{suffix}").rename(f"{aside}{suffix}")
    return aside


def _absent(plan: Plan, portion: Component, *, asked: bool) -> None:
    text = f"the backup of {plan.manifest.date} does not hold its {portion}"
    if DAYS[portion] is not None:
        text += f", which is kept for {DAYS[portion]} days"
    if asked:
        raise OutputError(f"{text}; name another with --date")
    plan.notes.append(text)


def _shares(parts: Sequence[Part], held: Manifest, target: Target, plan: Plan) -> list[Share]:
    place, components = parts[0].place, held.components

    def named(path: str) -> str:
        name = path.removeprefix(f"{CONFIG_FOLDER}/")
        return target.config_path.name if path == CONFIG_FILE else f"{target.config_path.with_suffix('.d').name}/{name}"

    found = [
        Share("config", place, components.get("config", {}), Folder(target.config_path.parent), named),
        Share("mappings", place, components.get("mappings", {}), target.mappings),
    ]
    if target.logs is not None:
        found.append(Share("logs", place, components.get("logs", {}), target.logs))
    for part in parts:
        of_part = held if part is parts[0] else of_zone(part, held)
        if of_part is not None:
            items = of_part.components.get("dataset", {})
            found.append(Share("dataset", part.place, items, part.dataset.storage, dataset=part.dataset))
        elif "dataset" in components:
            plan.notes.append(
                f"{part.place.where()}: holds no backup of {held.date} for {part.dataset.storage.where()}"
            )
    for zone in sorted(set(held.zones) - {part.zone for part in parts}):
        plan.notes.append(f"{zone}: was backed up too, but is no region's storage now; it is left alone")
    return [share for share in found if share.items or share.dataset is not None]


def _compare(share: Share) -> None:
    share.versions = _versions(share)

    def one(path: str) -> None:
        try:
            if digest(share.storage, share.key(path)) != share.items[path].sha256:
                share.differing.add(path)
        except FileNotFoundError:
            share.missing.add(path)

    side_by_side(one, share.items, remote=share.storage.remote)
    if share.component == "logs":  # what was logged since stands in the same file
        share.differing.clear()


def _verify(share: Share, identities: Identities | None) -> None:
    def one(path: str) -> None:
        verify(share.place, share.component, path, share.items[path], identities)

    side_by_side(one, sorted(share.missing | share.differing), remote=share.place.remote)


def _write(share: Share, identities: Identities | None) -> None:
    def one(path: str) -> None:
        put_back(share.place, share.component, path, share.items[path], identities, share.storage, share.key(path))

    remote = share.place.remote or share.storage.remote
    side_by_side(one, sorted(share.missing | share.differing), remote=remote)


def _remove_others(share: Share) -> None:
    """What was delivered since the backup: the ledger of then does not know it."""
    for key in sorted(share.versions.keys() - {share.key(path) for path in share.items}):
        share.storage.remove(key)


def _versions(share: Share) -> dict[str, str]:
    if share.dataset is None:
        return {}
    return {key: version for prefix in DATASET for key, version in share.storage.listing(prefix).items()}


def _parts_of_ledger(wanted: set[Portion], held: Manifest) -> list[Component]:
    components: tuple[Component, ...] = ("ledger", "audit") if "ledger" in wanted else ()
    return [component for component in components if component in held.components]


def _usable(path: Path) -> bool:
    try:
        config.load(path)
    except ConfigurationError:
        return False
    return True


def _refuse_newer(plan: Plan, ledger: Ledger) -> None:
    """UsageError naming the first thing that is newer than the backup; what is damaged counts for nothing."""
    moment = plan.manifest.created_at
    backup = f"the backup of {moment:%Y-%m-%d %H:%M} UTC"
    for share in plan.shares:
        newer = _newer_dataset(share, moment) if share.dataset is not None else _newer_file(share, moment)
        if newer:
            raise UsageError(f"{newer} is newer than {backup}; {_HINT}")
    delivered = ledger.delivered_last()
    if delivered is not None and delivered > moment and any(not name.startswith("audit.") for name in plan.tables):
        raise UsageError(f"the ledger knows a delivery of {delivered:%Y-%m-%d %H:%M} UTC, newer than {backup}; {_HINT}")


def _newer_file(share: Share, moment: dt.datetime) -> str | None:
    for path in sorted(share.differing):
        key = share.key(path)
        if share.storage.modified(key) > moment and _is_whole(share.component, share.storage, key):
            return share.storage.where(key)
    return None


def _is_whole(component: Component, storage: Storage, key: str) -> bool:
    import yaml  # noqa: PLC0415  of no use where nothing differs

    try:
        text = storage.read(key).decode()
        return isinstance(yaml.safe_load(text) if component == "config" else json.loads(text), dict)
    except (ValueError, RecursionError, yaml.YAMLError):
        return False


def _newer_dataset(share: Share, moment: dt.datetime) -> str | None:
    """The first date's manifest that tells of a delivery since, among those that differ or that the backup lacks."""
    others = share.versions.keys() - share.items.keys()
    for key in sorted(key for key in share.differing | others if key.startswith("manifests/")):
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError, FileNotFoundError):
            centers = json.loads(share.storage.read(key))["centers"].values()
            if any(dt.datetime.fromisoformat(row["delivered_at"]) > moment for row in centers):
                return share.storage.where(key)
    return None
