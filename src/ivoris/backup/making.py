"""Taking a backup of one moment, without keeping others from publishing for longer than that moment."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ivoris import __version__, publication
from ivoris.backup import manifest
from ivoris.backup.manifest import DATASET, ENTRIES, Component, Item, Manifest
from ivoris.backup.objects import NEW, Keeper
from ivoris.backup.places import Part, resolved
from ivoris.backup.sealing import Seal
from ivoris.backup.tables import dump
from ivoris.config import fragments
from ivoris.database import SCHEMA_REVISION, now
from ivoris.errors import OutputError
from ivoris.ledger import Ledger
from ivoris.locks import Held
from ivoris.scratch import own_folder
from ivoris.storage import Storage, write
from ivoris.zones import DEFAULT

CONFIG_FILE = "centers.yml"
CONFIG_FOLDER = "centers.d"
"""What file and folder of the configuration are called in a backup, whatever they are called where they are used."""


@dataclass(frozen=True)
class Source:
    """What is backed up, beside the datasets of the parts. ``logs`` is None where there is no folder of them."""

    config_path: Path
    mappings: Storage
    logs: Storage | None
    ledger: Ledger


@dataclass(frozen=True)
class Made:
    """A backup by its manifest, with how many contents were new to the places, over all zones."""

    manifest: Manifest
    stored: int
    dataset_files: int


def make(source: Source, parts: Sequence[Part], seal: Seal, actor: str) -> Made:
    """Back everything up. OutputError where anything cannot be: then there is no new backup."""
    with exclusively(source.ledger, parts) as lock, tempfile.TemporaryDirectory(dir=own_folder()) as folder:
        copies = [_Copy(part, seal) for part in parts]
        for copy in copies:  # most of it, while others go on
            copy.follow()
        common = copies[0]
        whole = common.part.zone == DEFAULT  # else there is a process elsewhere that backs up what is no dataset
        if whole:
            _keep_files(source, common)
        with contextlib.ExitStack() as stack:
            for part in sorted(parts, key=lambda part: part.dataset.storage.where()):
                stack.enter_context(publication.settled(part.dataset, source.ledger))
            for copy in copies:
                copy.follow()
            _require_something(source, copies, whole=whole)
            created_at = now()
            tables = dump(source.ledger, Path(folder)) if whole else []
        for path in tables:
            with path.open("rb") as file:
                common.keeper("audit" if path.name.startswith("audit.") else "ledger").keep(path.name, file)
        if whole:
            _lay_out_plain(common, f"{created_at.date()}")
        lock.check()
        for copy in reversed(copies):  # the common one last: what it names is there
            made = Manifest(
                created_at=created_at,
                product=__version__,
                ledger_revision=SCHEMA_REVISION,
                recipients=seal.recipients,
                zones=tuple(part.zone for part in parts[1:]) if copy is common else (),
                components=copy.components,
            )
            manifest.store(copy.part.place, made)
        for copy in copies:
            copy.forget_earlier(made)
    for part in parts:  # monitoring reads of each zone when that was
        source.ledger.note(actor, "backup.made", detail=part.zone)
    return Made(made, sum(copy.stored for copy in copies), sum(len(copy.components["dataset"]) for copy in copies))


@contextlib.contextmanager
def exclusively(ledger: Ledger, parts: Sequence[Part]) -> Iterator[Held]:
    """Keep others from making, restoring or pruning backups at the same places, or OutputError where somebody does."""
    with contextlib.ExitStack() as stack:
        locks = []
        for place in sorted(resolved(part.place) for part in parts):
            lock = stack.enter_context(ledger.locks.held(f"backup {place}", wait=False))
            if lock is None:
                raise OutputError(
                    f"{place}: another backup, restore or prune is in progress; wait for its end and run again"
                )
            locks.append(lock)
        yield _Several(locks)


class _Several(Held):
    def __init__(self, locks: Sequence[Held]) -> None:
        self._locks = locks

    def check(self) -> None:
        for lock in self._locks:
            lock.check()


class _Copy:
    """One part's backup in the making."""

    def __init__(self, part: Part, seal: Seal) -> None:
        self.part = part
        self._seal = seal
        self._previous = _previous(part.place, seal)
        part.place.remove_folder(NEW)  # of one that was killed
        self._keepers: dict[Component, Keeper] = {}

    @property
    def components(self) -> dict[Component, dict[str, Item]]:
        return {name: dict(sorted(keeper.items.items())) for name, keeper in self._keepers.items()}

    @property
    def stored(self) -> int:
        return sum(keeper.stored for keeper in self._keepers.values())

    def keeper(self, component: Component) -> Keeper:
        if component not in self._keepers:
            previous = self._previous.components.get(component, {}) if self._previous else {}
            self._keepers[component] = Keeper(self.part.place, component, self._seal, previous)
        return self._keepers[component]

    def follow(self) -> None:
        """Have what the dataset now consists of."""
        storage = self.part.dataset.storage
        listing = {key: version for prefix in DATASET for key, version in storage.listing(prefix).items()}
        self.keeper("dataset").follow(storage, listing)

    @property
    def has_entries(self) -> bool:
        return any(path.startswith(ENTRIES) for path in self.keeper("dataset").items)

    def forget_earlier(self, made: Manifest) -> None:
        """A backup takes the place of the same date's; what that alone held, ``prune`` removes."""
        for name in manifest.ids(self.part.place):
            if name.startswith(f"{made.date}T") and name < made.id:
                manifest.forget(self.part.place, name)


def _previous(place: Storage, seal: Seal) -> Manifest | None:
    """The newest backup of a place, if it can be read and was encrypted for the same recipients."""
    there = manifest.ids(place)
    if not there:
        return None
    with contextlib.suppress(OutputError):  # a damaged one is no reason to have no new one
        found = manifest.read(place, there[-1])
        if found.recipients == seal.recipients:
            return found
    return None


def _keep_files(source: Source, common: _Copy) -> None:
    config = common.keeper("config")
    for path in fragments(source.config_path):
        with path.open("rb") as file:
            config.keep(CONFIG_FILE if path == source.config_path else f"{CONFIG_FOLDER}/{path.name}", file)
    mappings = source.mappings.listing("")
    common.keeper("mappings").follow(
        source.mappings, {key: version for key, version in mappings.items() if manifest.is_path("mappings", key)}
    )
    if source.logs is not None:
        common.keeper("logs").follow(source.logs, source.logs.listing(""))


def _require_something(source: Source, copies: Sequence[_Copy], *, whole: bool) -> None:
    """OutputError where the data are not there: a backup of nothing would take the place of a good one."""
    delivered = source.ledger.first_deliveries().keys()
    hint = "look at IVORIS_DATA_DIR"
    for copy in copies:
        lost = sorted(delivered & copy.part.centers)
        if lost and not copy.has_entries:
            raise OutputError(
                f"{copy.part.dataset.storage.where()}: holds no entries at all, though the ledger knows deliveries of "
                f"{lost[0]}; {hint} and the region's storage, or restore the dataset"
            )
    if (
        whole
        and not delivered
        and not copies[0].keeper("mappings").items
        and not any(copy.has_entries for copy in copies)
    ):
        raise OutputError(f"{source.mappings.where()}: there is nothing to back up, no mapping and no delivery; {hint}")


def _lay_out_plain(common: _Copy, date: str) -> None:
    """Mappings and configuration under their own names, so that any tool brings them back."""
    place = common.part.place
    for component in sorted(manifest.PLAIN):
        items = common.keeper(component).items
        for path, item in items.items():
            write(place, f"{component}/{date}/{path}", place.read(item.key(component)))
        for key in place.keys(f"{component}/{date}/"):
            if key.removeprefix(f"{component}/{date}/") not in items:
                place.remove(key)
