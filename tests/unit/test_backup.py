"""Backups: what is put back is what was there, and whatever is wrong with one leaves everything as it is."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import gzip
import hashlib
import io
import itertools
import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from test_dataset import DAY, NEXT, entries, texts
from test_publication import run

from ivoris import cli, config, publication
from ivoris.backup import manifest, objects, restoring, retention, tables
from ivoris.backup.checking import check
from ivoris.backup.making import Source, exclusively, make
from ivoris.backup.manifest import COMPONENTS, Item
from ivoris.backup.places import Part, parts
from ivoris.backup.sealing import identities, seal
from ivoris.database import metadata, now
from ivoris.dataset import checksum
from ivoris.errors import ConfigurationError, OutputError, StopError, UsageError
from ivoris.ledger import Delivery, Ledger
from ivoris.storage import Folder, Storage, opened, write
from ivoris.zones import Zones

REGION = "host: h, user: u, password: '${X}'"
CENTERS = "centers:\n- {id: a, name: A, region: one, database: A}\n- {id: b, name: B, region: two, database: B}\n"
MAPPING = b'{"version": 1}'


@dataclass
class Site:
    """A deployment in a folder, with a dataset of two zones, and its place of backups."""

    root: Path
    url: str
    place: Storage

    def __post_init__(self) -> None:
        self.root.mkdir()
        self.config_path = self.root / "our.yml"
        self.config_path.write_text(
            f"regions:\n  one: {{{REGION}}}\n  two: {{{REGION}, storage: {self.root / 'swiss'}}}\n", encoding="utf-8"
        )
        (self.root / "our.d").mkdir()
        (self.root / "our.d" / "more.yml").write_text(CENTERS, encoding="utf-8")
        self.data = Folder(self.root / "data")
        self.mappings = self.data.at("mappings")

    def parts(self) -> list[Part]:
        known = config.load(self.config_path)
        return parts(known, Zones(known, self.data), self.place)

    @contextlib.contextmanager
    def ledger(self):
        opened = Ledger.open(self.url, self.root / "data")
        try:
            yield opened
        finally:
            opened.close()

    def fill(self, run_id: str = "r1", *days: dt.date) -> None:
        with self.ledger() as ledger:
            for part in self.parts():
                for day in days or (DAY,):
                    run(
                        part.dataset,
                        ledger,
                        f"{run_id}{part.zone[:1]}{day}",
                        entries("a", ("1", day, run_id)),
                        days=(day,),
                    )
            ledger.note("somebody", "mapping.approved", "a")
        write(self.mappings, "a_mapping.json", MAPPING)
        write(self.mappings, "archive/a_mapping.1.json", MAPPING)
        write(self.mappings, "a_mapping.json.bak", b"somebody's")
        write(self.data, "logs/2022/ivoris.log", b"line\n")

    def backup(self, *recipients: str):
        with self.ledger() as ledger:
            source = Source(self.config_path, self.mappings, self.data.at("logs"), ledger)
            return make(source, self.parts(), seal(recipients), "tests")

    def restore(self, *only, date=None, overwrite=False, keys=None):
        held = manifest.chosen(self.place, date)
        known = restoring.configuration(self.config_path, self.place, held, keys)
        ours = parts(known, Zones(known, self.data), self.place)
        target = restoring.Target(self.config_path, self.mappings, self.data.at("logs"))
        plan = restoring.prepare(ours, held, target, only, keys, overwrite=overwrite)
        with self.ledger() as ledger:
            restoring.carry_out(plan, ours, ledger, keys, "tests", overwrite=overwrite)
        return plan

    def check(self, date=None, keys=None):
        return check(self.parts(), date, keys)

    def prune(self, today: dt.date, *, dry_run: bool = False):
        with self.ledger() as ledger, exclusively(ledger, self.parts()) as lock:
            return retention.prune(self.parts(), lock, today, dry_run=dry_run)

    def state(self) -> dict[str, object]:
        """All that a restore brings back."""
        files = {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
            and not {"locks", "backups", "journals", "staging"} & set(path.parts)
            and not path.name.startswith("ledger.db")
            and path.suffix != ".bak"
        }
        with self.ledger() as ledger, ledger.snapshot() as connection:
            rows = {
                table.name: [tuple(row) for row in connection.execute(sa.select(table).order_by(*table.primary_key))]
                for table in metadata.sorted_tables
                if table.name != "audit"
            }
        return {**files, **rows}

    def lose_everything(self) -> None:
        for name in ("our.yml", "our.d/more.yml"):
            (self.root / name).unlink()
        for folder in ("output", "manifests", "quarantine"):
            Folder(self.root / "swiss").remove_folder(folder)
        self.data.remove_folder("")
        if "postgresql" in self.url:
            engine = sa.create_engine(sa.make_url(self.url).set(drivername="postgresql+psycopg"))
            with engine.begin() as connection:
                connection.execute(sa.text("DROP SCHEMA public CASCADE"))
                connection.execute(sa.text("CREATE SCHEMA public"))
            engine.dispose()
        else:
            for path in self.root.parent.glob("ledger.db*"):
                path.unlink()


@pytest.fixture
def site(tmp_path, url) -> Site:
    return Site(tmp_path / "site", url, Folder(tmp_path / "vault"))


@pytest.fixture
def small(tmp_path) -> Site:
    """Where the kind of ledger makes no difference."""
    return Site(tmp_path / "site", f"sqlite:///{tmp_path / 'ledger.db'}", Folder(tmp_path / "vault"))


@pytest.fixture
def keys(tmp_path):
    """An identity's file, and the recipient that belongs to it."""
    identity = pyrage.x25519.Identity.generate()
    path = tmp_path / "key.txt"
    path.write_text(f"# created: today\n{identity}\n", encoding="utf-8")
    return identities(path), str(identity.to_public())


def objects_of(place: Storage, component: str) -> list[Path]:
    return [Path(place.where(key)) for key in place.keys(f"{component}/objects/")]


def test_everything_lost_comes_back_as_it_was(site):
    site.fill("r1", DAY, NEXT)
    before = site.state()
    made = site.backup().manifest
    site.lose_everything()
    plan = site.restore()
    assert site.state() == before
    assert plan.left == 0
    assert plan.manifest == made
    with site.ledger() as ledger:
        assert ledger.noted("mapping.approved", "a", "") is False
        with ledger.snapshot() as connection:
            actions = connection.execute(sa.text("SELECT action FROM audit ORDER BY audit_id")).scalars().all()
        assert actions == ["mapping.approved", "backup.restored"]
        run(site.parts()[0].dataset, ledger, "after", entries("a", ("9", DAY, "x")))
    site.fill("r9", dt.date(2022, 1, 20))


def test_a_second_backup_stores_only_what_changed_and_restores_it(small):
    small.fill()
    assert small.backup().stored > 10
    assert small.backup().stored == 1  # the audit tells of the first one
    small.fill("r2", NEXT)
    before = small.state()
    small.backup()
    small.lose_everything()
    small.restore()
    assert small.state() == before


def test_a_backup_takes_the_place_of_the_same_dates(small):
    small.fill()
    small.backup()
    (small.root / "data/mappings/a_mapping.json").unlink()
    second = small.backup().manifest
    for part in small.parts():
        assert manifest.ids(part.place) == [second.id]
    assert small.place.keys(f"mappings/{second.date}/") == [f"mappings/{second.date}/archive/a_mapping.1.json"]


def test_mappings_and_configuration_lie_there_as_they_are(small):
    small.fill()
    date = small.backup().manifest.date
    assert [key.split("/", 2)[2] for key in small.place.keys(f"mappings/{date}/")] == [
        "a_mapping.json",
        "archive/a_mapping.1.json",
    ]
    assert small.place.read(f"mappings/{date}/a_mapping.json") == MAPPING
    assert small.place.read(f"config/{date}/centers.yml") == small.config_path.read_bytes()
    assert small.place.read(f"config/{date}/centers.d/more.yml") == CENTERS.encode()


def test_a_zones_entries_are_at_its_own_place_alone(small):
    small.fill()
    small.backup()
    assert (
        len(objects_of(small.place, "dataset")) == len(objects_of(Folder(small.root / "swiss/backups"), "dataset")) > 0
    )
    assert set(objects_of(small.place, "dataset")).isdisjoint(
        objects_of(Folder(small.root / "swiss/backups"), "dataset")
    )
    small.config_path.write_text(
        small.config_path.read_text(encoding="utf-8").replace("swiss}", f"swiss, backup: {small.place.where()}}}"),
        encoding="utf-8",
    )
    with pytest.raises(ConfigurationError, match="is the place of two zones' backups"):
        small.backup()
    small.place = small.data
    small.config_path.write_text(
        small.config_path.read_text(encoding="utf-8").replace(", backup", " #"), encoding="utf-8"
    )
    with pytest.raises(ConfigurationError):
        small.backup()


def test_a_process_of_one_zone_backs_up_and_restores_that_alone(small):
    small.fill()
    before = small.state()
    known = config.load(small.config_path)
    [part] = parts(known, Zones(known, small.data), None, ["two"])
    with small.ledger() as ledger:
        made = make(Source(small.config_path, small.mappings, None, ledger), [part], seal([]), "tests").manifest
        assert list(ledger.newest_backups()) == [f"{small.root / 'swiss'}"], "it hides nothing of the others"
    assert (set(made.components), small.place.keys("")) == ({"dataset"}, [])
    small.parts()[1].dataset.storage.remove_folder("output/")
    plan = restoring.prepare(
        [part], made, restoring.Target(small.config_path, small.mappings, None), [], None, overwrite=False
    )
    with small.ledger() as ledger:
        restoring.carry_out(plan, [part], ledger, None, "tests", overwrite=False)
    assert (small.state(), plan.notes) == (before, [])
    with pytest.raises(UsageError, match="say where backups are"):
        parts(known, Zones(known, small.data), None, ["one"])
    assert [part.zone for part in parts(known, Zones(known, small.data), small.place, ["one"])] == [""]


def test_what_is_no_dataset_is_backed_up_where_every_region_has_its_own_storage(small):
    text = small.config_path.read_text(encoding="utf-8")
    small.config_path.write_text(text.replace("one: {", f"one: {{storage: {small.root / 'german'}, "), encoding="utf-8")
    small.fill()
    made = small.backup().manifest
    assert [part.zone for part in small.parts()] == ["", f"{small.root / 'german'}", f"{small.root / 'swiss'}"]
    assert {"ledger", "audit", "mappings", "config"} <= made.components.keys()
    known = config.load(small.config_path)
    with pytest.raises(UsageError, match="say where backups are"):
        parts(known, Zones(known, small.data), None)


def test_a_place_that_is_a_dataset_is_refused(small):
    small.fill()
    for place in (small.data, Folder(small.root / "swiss")):
        small.place = place
        with pytest.raises(ConfigurationError, match="is a dataset itself"):
            small.backup()


def test_encrypted_for_several_and_restored_by_one(small, keys, tmp_path):
    key, recipient = keys
    other = str(pyrage.x25519.Identity.generate().to_public())
    small.fill()
    before = small.state()
    small.backup()
    assert small.backup(recipient, other).stored > 5, "what was stored open is stored again"
    assert small.backup(other, recipient).stored == 1, "and not a third time"
    for component in set(COMPONENTS) - manifest.PLAIN:
        assert any(path.suffix == ".age" for path in objects_of(small.place, component))
    found = small.check()
    assert (found.faults, found.sealed > 5) == ([], True)
    assert (small.check(keys=key).faults, small.check(keys=key).sealed) == ([], 0)
    small.lose_everything()
    with pytest.raises(UsageError, match="name the file of an identity"):
        small.restore()
    (tmp_path / "other.txt").write_text(str(pyrage.x25519.Identity.generate()), encoding="utf-8")
    with pytest.raises(OutputError, match="for none of the identities"):
        small.restore(keys=identities(tmp_path / "other.txt"))
    small.restore(keys=key)
    assert small.state() == before


@pytest.mark.parametrize(
    "text", ["age1abc", "nobody", str(pyrage.x25519.Identity.generate())], ids=["broken", "word", "secret"]
)
def test_what_is_no_recipient_is_told_without_a_secret(text):
    with pytest.raises(UsageError, match="is no recipient") as told:
        seal([text])
    assert "SECRET-KEY-1" not in str(told.value)


@pytest.mark.parametrize("content", [None, b"", b"\xff", b"# only a word\n", b"age1abc\n"])
def test_what_is_no_identity_is_told(tmp_path, content):
    path = tmp_path / "key"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="key"):
        identities(path)


def damage_manifest(change):
    def damage(site: Site) -> None:
        [name] = manifest.ids(site.place)
        key = f"manifests/{name}.json"
        document = json.loads(site.place.read(key))
        change(document)
        write(site.place, key, json.dumps(document).encode())

    return damage


def lie(change):
    """A manifest that was made by somebody who can compute its checksum."""

    def inner(document) -> None:
        change(document["backup"])
        document["checksum"] = manifest._checksum(document["backup"])

    return damage_manifest(inner)


def _items(backup) -> dict:
    return backup["components"]["dataset"]


def truncate(component):
    def damage(site: Site) -> None:
        for path in objects_of(site.place, component):
            path.write_bytes(path.read_bytes()[:-1])

    return damage


def garble(site: Site) -> None:
    for path in objects_of(site.place, "ledger"):
        path.write_bytes(b"x" * path.stat().st_size)


def cut_manifest(site: Site) -> None:
    [name] = manifest.ids(site.place)
    key = f"manifests/{name}.json"
    write(site.place, key, site.place.read(key)[:-20])


DAMAGE = {
    "truncated dataset": (truncate("dataset"), "bytes of"),
    "truncated mappings": (truncate("mappings"), "bytes of"),
    "garbled ledger": (garble, "is damaged"),
    "lost objects": (lambda site: site.place.remove_folder("dataset/objects/"), "is not there"),
    "truncated manifest": (cut_manifest, "is damaged"),
    "empty manifest": (damage_manifest(lambda document: document.clear()), "is damaged"),
    "no object": (lambda site: write(site.place, f"manifests/{manifest.ids(site.place)[0]}.json", b"[]"), "is damaged"),
    "newer format": (damage_manifest(lambda document: document.update(format=2)), "of a newer version"),
    "newer ledger": (lie(lambda backup: backup.update(ledger_revision="9999")), "update the program"),
    "edited manifest": (
        damage_manifest(lambda document: _items(document["backup"]).popitem()),
        "is not what was written",
    ),
    "another moment": (lie(lambda backup: backup.update(created_at="2022-01-01T00:00:00Z")), "is not what was written"),
    "lies about a size": (
        lie(lambda backup: next(iter(_items(backup).values())).update(size=1)),
        "is not what the manifest says",
    ),
    "lies about a sum": (
        lie(lambda backup: next(iter(_items(backup).values())).update(sha256="0" * 64)),
        "is not what the manifest says",
    ),
    "leads elsewhere": (
        lie(lambda backup: _items(backup).update({"output/changes/../../../x": _items(backup).popitem()[1]})),
        "is no file of a backup",
    ),
    "leads to the ledger": (
        lie(lambda backup: _items(backup).update({"ledger.db": _items(backup).popitem()[1]})),
        "is no file of a backup",
    ),
    "names no content": (
        lie(lambda backup: next(iter(_items(backup).values())).update(stored="../../x")),
        "names no content",
    ),
    "zone's backup lost": (
        lambda site: Folder(site.root / "swiss/backups").remove_folder("manifests/"),
        "never finished, or is gone",
    ),
    "nothing there": (lambda site: site.place.remove_folder("manifests/"), "no backup is there"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_backup_that_is_damaged_is_one_line_and_nothing_is_touched(small, kind):
    damage, words = DAMAGE[kind]
    small.fill()
    small.backup()
    damage(small)
    kept = small.config_path.read_bytes(), (small.root / "our.d/more.yml").read_bytes()
    small.lose_everything()
    small.config_path.write_bytes(kept[0])
    (small.root / "our.d/more.yml").write_bytes(kept[1])
    before = small.state()
    with pytest.raises(StopError) as told:
        small.restore()
    assert words in str(told.value)
    assert "\n" not in str(told.value)
    assert small.state() == before
    if kind != "newer ledger":
        try:
            faults = small.check().faults
        except OutputError as error:
            faults = [str(error)]
        assert any(words in fault for fault in faults)


def test_a_plain_copy_that_is_damaged_is_found_and_not_needed(small):
    small.fill()
    date = small.backup().manifest.date
    write(small.place, f"mappings/{date}/a_mapping.json", b"")
    small.place.remove(f"config/{date}/centers.yml")
    assert len(small.check().faults) == 2
    before = small.state()
    small.lose_everything()
    small.restore()
    assert small.state() == before


def test_what_was_lost_at_the_place_is_stored_again_by_the_next_backup(small):
    small.fill()
    small.backup()
    small.place.remove_folder("dataset/objects/")
    assert small.check().faults
    small.backup()
    assert not small.check().faults


@pytest.mark.parametrize("zone", [0, 1])
def test_a_backup_of_data_that_are_not_there_leaves_the_one_before(small, zone):
    small.fill()
    held = small.backup().manifest
    lost = small.parts()[zone].dataset.storage
    with small.ledger() as ledger:
        ledger.record([], [Delivery(center, DAY, f"r1{DAY}", 1, 0, 0, 1, "", "", now()) for center in "ab"])
    lost.remove_folder("output/")
    with pytest.raises(OutputError, match=r"holds no entries at all, .* of [ab]; look at IVORIS_DATA_DIR") as told:
        small.backup()
    assert lost.where() in str(told.value)
    assert [manifest.ids(part.place) for part in small.parts()] == [[held.id], [held.id]]
    [other] = [part for part in small.parts() if part.dataset.storage.where() != lost.where()]
    with small.ledger() as ledger:
        make(Source(small.config_path, small.mappings, None, ledger), [other], seal([]), "tests")


def test_a_backup_of_nothing_is_none_and_one_of_a_first_mapping_is(small):
    with pytest.raises(OutputError, match="there is nothing to back up, no mapping and no delivery; look at IVORIS_D"):
        small.backup()
    assert manifest.ids(small.place) == []
    write(small.mappings, "a_mapping.json", MAPPING)
    small.backup()
    assert not small.check().faults


@pytest.mark.parametrize("encrypted", [True, False])
def test_what_lost_its_size_at_the_place_is_stored_again_by_the_next_backup(small, keys, encrypted):
    key, recipient = keys
    recipients = [recipient] * encrypted
    small.fill()
    small.backup(*recipients)
    damaged = [path for component in COMPONENTS for path in objects_of(small.place, component)]
    for path in damaged:
        path.write_bytes(b"x")
    assert len(small.check(keys=key).faults) >= len(damaged)
    small.backup(*recipients)
    assert not small.check(keys=key).faults


def test_newer_data_are_not_overwritten_unless_that_is_said(site):
    site.fill("r1", DAY)
    before = site.state()
    site.backup()
    site.fill("r2", DAY, NEXT)
    newer = site.state()
    with pytest.raises(UsageError, match=r"is newer than .*--overwrite"):
        site.restore()
    with pytest.raises(UsageError, match="knows a delivery"):
        site.restore("ledger")
    assert site.state() == newer
    site.restore(overwrite=True)
    assert site.state() == before


def test_a_mapping_of_later_is_not_overwritten_and_a_broken_one_is(small):
    small.fill()
    small.backup()
    write(small.mappings, "a_mapping.json", b'{"version": 1, "reviewed": true}')
    with pytest.raises(UsageError, match=r"a_mapping\.json is newer"):
        small.restore("mappings")
    write(small.mappings, "a_mapping.json", b'{"version": 1, "revi')
    assert small.restore("mappings").written["mappings"] == 1
    assert small.mappings.read("a_mapping.json") == MAPPING


def test_a_damaged_place_is_mended_and_what_is_right_is_left_alone(small):
    small.fill("r1", DAY, NEXT)
    before = small.state()
    small.backup()
    (small.root / f"data/manifests/{DAY}.json").write_bytes(b"{")
    (small.root / f"data/output/chart_entries/extraction_date={DAY}/entries.parquet").write_bytes(b"PAR1")
    (small.root / f"swiss/output/chart_entries/extraction_date={NEXT}/entries.parquet").unlink()
    untouched = (small.root / f"data/manifests/{NEXT}.json").stat().st_mtime_ns
    plan = small.restore()
    assert small.state() == before
    assert plan.written["dataset"] == 3
    assert (small.root / f"data/manifests/{NEXT}.json").stat().st_mtime_ns == untouched


def test_a_configuration_that_can_be_used_is_kept_unless_it_is_asked_for(small):
    small.fill()
    small.backup()
    mine = small.config_path.read_bytes()
    small.config_path.write_bytes(mine + b"# mine\n")
    assert any("is kept as it is" in note for note in small.restore().notes)
    assert small.config_path.read_bytes() == mine + b"# mine\n"
    with pytest.raises(UsageError, match=r"our\.yml is newer"):
        small.restore("config")
    small.restore("config", overwrite=True)
    assert small.config_path.read_bytes() == mine
    small.config_path.write_bytes(b"regions: {")
    small.restore("mappings")
    assert small.config_path.read_bytes() == b"regions: {"
    small.restore()
    assert small.config_path.read_bytes() == mine


def test_a_restore_that_is_killed_may_be_done_again(small, monkeypatch):
    small.fill("r1", DAY, NEXT)
    before = small.state()
    small.backup()
    small.lose_everything()
    step = 0
    while True:
        with monkeypatch.context() as patch:
            left, real = [step], restoring.put_back

            def dying(*about, left=left, real=real):
                if not left[0]:
                    raise KeyboardInterrupt
                left[0] -= 1
                real(*about)

            patch.setattr(restoring, "put_back", dying)
            try:
                small.restore()
                break
            except KeyboardInterrupt:
                step += 3
    assert step > 3
    assert small.state() == before


def test_a_backup_that_is_killed_leaves_the_one_before(small, monkeypatch):
    small.fill()
    first = small.backup().manifest
    before = small.state()
    small.fill("r2", NEXT)
    with monkeypatch.context() as patch:
        patch.setattr(manifest, "store", lambda *_: (_ for _ in ()).throw(OutputError("full")))
        with pytest.raises(OutputError):
            small.backup()
    write(small.place, "new/half", b"ha")
    assert manifest.chosen(small.place, None) == first
    small.lose_everything()
    small.restore()
    assert small.state() == before
    small.backup()
    assert small.place.keys("new/") == [], "what the killed one had begun to write"


def test_a_backup_finishes_what_a_killed_run_had_begun_to_publish(small, monkeypatch):
    small.fill()
    with small.ledger() as ledger:
        dataset = small.parts()[0].dataset
        with monkeypatch.context() as patch:
            patch.setattr(Ledger, "record", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                run(dataset, ledger, "killed", entries("a", ("5", NEXT, "y")), days=(NEXT,))
    small.backup()
    with small.ledger() as ledger:
        assert ledger.deliveries(NEXT)["a"].run_id == "killed"
    small.lose_everything()
    small.restore()
    assert texts(dataset, NEXT) == [("a", "y")]
    with small.ledger() as ledger:
        assert ledger.deliveries(NEXT)["a"].run_id == "killed"
        assert ledger.running() == []


def test_a_backup_taken_while_others_publish_is_of_one_moment(site, monkeypatch):
    def late(*about):
        time.sleep(0.3)  # in which others publish, if they may
        return tables.dump(*about)

    monkeypatch.setattr("ivoris.backup.making.dump", late)
    site.fill()
    [dataset, _] = [part.dataset for part in site.parts()]
    ended = threading.Event()

    def publishing() -> None:
        with site.ledger() as ledger:
            for number in itertools.count():
                if ended.is_set():
                    return
                table = entries("a", ("1", DAY, f"{number}"), ("2", NEXT, f"{number}"))
                run(dataset, ledger, f"n{number}", table, days=(DAY, NEXT))

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(publishing)
        made = [site.backup().manifest for _ in range(2)]
        ended.set()
        running.result()
    site.lose_everything()
    assert site.restore().manifest == made[-1]
    with site.ledger() as ledger:
        assert ledger.deliveries(DAY)["a"].run_id.startswith("n")
        for day in (DAY, NEXT):
            assert checksum(dataset.entries(day, "a")) == ledger.deliveries(day)["a"].checksum
            assert dataset.manifest(day)["a"]["run_id"] == ledger.deliveries(day)["a"].run_id


def test_nothing_is_restored_while_a_run_is_alive(small):
    small.fill()
    small.backup()
    with small.ledger() as ledger, publication.claimed([small.parts()[0].dataset], ledger, "r1alive"):
        from ivoris.database import now
        from ivoris.ledger import Run

        ledger.start_run(Run("r1alive", DAY, DAY, True, 1, 1, "running", now()))
        with pytest.raises(OutputError, match="run r1alive is in progress"):
            small.restore(overwrite=True)


def test_one_at_a_time_at_each_place(site):
    site.fill()
    common, swiss = site.parts()
    with site.ledger() as ledger:
        source = Source(site.config_path, site.mappings, None, ledger)
        for busy, free in ((common, swiss), (swiss, common)):
            with exclusively(ledger, [busy]):
                make(source, [free], seal([]), "tests")
                with pytest.raises(OutputError, match=rf"^{busy.place.where()}: another .* is in progress"):
                    site.backup()


def test_a_damaged_ledger_is_moved_aside_and_a_busy_or_sound_one_is_not(tmp_path):
    path = tmp_path / "ledger.db"
    assert restoring.set_damaged_aside(path) is None
    Ledger.open(None, tmp_path).close()
    assert restoring.set_damaged_aside(path) is None
    path.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    aside = restoring.set_damaged_aside(path)
    assert aside.exists()
    assert not path.exists()


def dumped(ledger: Ledger, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    return {path.name: path.read_bytes() for path in tables.dump(ledger, folder)}


def test_the_ledger_moves_between_databases(tmp_path, postgres):
    """From SQLite to PostgreSQL and back, with numbers that go on where they were."""
    here = Ledger.open(None, tmp_path)
    from ivoris.dataset import Dataset

    run(Dataset(Folder(tmp_path)), here, "r1", entries("a", ("1", DAY, "ä\u2028\u0085")), days=(DAY, NEXT))
    here.note("a\u2028b", "x.y", None, "line\nline")
    address = sa.make_url(postgres).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    there = Ledger.open(address.set(drivername="postgresql").render_as_string(hide_password=False), tmp_path)
    before = dumped(here, tmp_path / "before")
    tables.load(there, tmp_path / "before")
    assert {name: gzip.decompress(text) for name, text in dumped(there, tmp_path / "there").items()} == {
        name: gzip.decompress(text) for name, text in before.items()
    }
    there.note("b", "x.y")
    again = dumped(there, tmp_path / "again")
    back = Ledger.open(None, tmp_path / "back")
    tables.load(back, tmp_path / "again")
    assert dumped(back, tmp_path / "last") == again
    for ledger in (here, there, back):
        ledger.close()


def test_a_restore_erases_nothing_of_the_audit(small):
    small.fill()
    small.backup()
    with small.ledger() as ledger:
        ledger.note("somebody", "mapping.approved", "b")
    small.restore("ledger")
    small.restore("ledger")
    with small.ledger() as ledger, ledger.snapshot() as connection:
        rows = connection.execute(sa.text("SELECT action, center_id FROM audit ORDER BY audit_id")).all()
    assert rows[:4] == [("mapping.approved", "a"), *[("backup.made", None)] * 2, ("mapping.approved", "b")]
    assert [action for action, _ in rows[4:]] == ["backup.restored"] * 2


def test_a_table_of_an_older_version_gets_what_it_lacks_by_default(tmp_path):
    ledger = Ledger.open(None, tmp_path)
    ledger.set_breakers([])
    row = {"center_id": "a", "failures": 2, "gone_by_now": 1}
    (tmp_path / "breakers.jsonl.gz").write_bytes(gzip.compress(json.dumps(row).encode() + b"\n"))
    tables.load(ledger, tmp_path)
    assert ledger.breakers()["a"].open_until is None
    ledger.close()


BACKUPS = st.dictionaries(
    st.integers(0, 1000).map(lambda days: dt.date(2026, 1, 1) - dt.timedelta(days=days)),
    st.sets(st.sampled_from(COMPONENTS)),
)


@given(BACKUPS)
def test_retention_keeps_what_it_promises_and_the_newest_of_everything(backups):
    today = dt.date(2026, 1, 1)
    named = {f"{date}": (date, components) for date, components in backups.items()}
    gone = retention.expired(named, today)
    for component in COMPONENTS:
        dates = sorted(date for date, components in backups.items() if component in components)
        kept = [date for date in dates if component not in gone.get(f"{date}", ())]
        assert kept[-1:] == dates[-1:]
        days = retention.DAYS[component]
        if days is None:
            assert kept == dates
        else:
            assert all((today - date).days > days for date in set(dates) - set(kept))
            assert all((today - date).days <= days for date in kept[:-1])


def test_prune_keeps_what_kept_backups_need_and_the_dataset(small, monkeypatch):
    small.fill()
    old = dt.datetime(2026, 1, 1, 4, tzinfo=dt.UTC)
    for number in range(3):
        monkeypatch.setattr("ivoris.backup.making.now", lambda number=number: old + dt.timedelta(days=50 * number))
        small.backup()
        small.fill(f"r{number + 2}", DAY + dt.timedelta(days=number))
    before = small.state()
    today = dt.date(2026, 4, 12)
    planned = small.prune(today, dry_run=True)
    assert small.check(old.date()).faults == []
    done = small.prune(today)
    assert (done.components, done.objects) == (planned.components, planned.objects)
    assert {(date, component) for date, component in done.components} == {
        (dt.date(2026, 1, 1), "dataset"),
        (dt.date(2026, 1, 1), "ledger"),
        (dt.date(2026, 2, 20), "ledger"),
    }
    assert done.objects > 0
    assert small.prune(today).objects == 0
    assert small.state() == before
    for date in (None, dt.date(2026, 1, 1), dt.date(2026, 2, 20)):
        assert small.check(date).faults == []
    assert small.place.keys("mappings/2026-01-01/")
    with pytest.raises(OutputError, match=r"does not hold its ledger, which is kept for 30 days"):
        small.restore("ledger", date=dt.date(2026, 2, 20))
    plan = small.restore("mappings", date=dt.date(2026, 1, 1))
    assert plan.left == 2


def test_prune_removes_nothing_where_a_manifest_cannot_be_read(small):
    small.fill()
    small.backup()
    write(small.place, "manifests/2020-01-01T000000.000000Z.json", b"{")
    there = small.place.keys("")
    with pytest.raises(OutputError, match="is damaged"):
        small.prune(dt.date(2030, 1, 1))
    assert small.place.keys("") == there
    Folder(small.root / "swiss/backups").remove_folder("manifests/")
    small.place.remove("manifests/2020-01-01T000000.000000Z.json")
    swiss = Folder(small.root / "swiss/backups").keys("")
    small.prune(dt.date(2030, 1, 1))
    assert Folder(small.root / "swiss/backups").keys("") == swiss


def test_a_date_that_was_not_backed_up_says_which_were(small):
    small.fill()
    date = small.backup().manifest.date
    with pytest.raises(OutputError, match=f"no backup of 2020-01-01; they reach from {date} to {date}"):
        small.restore(date=dt.date(2020, 1, 1))


def test_a_content_is_read_back_only_as_it_was(tmp_path):
    place = Folder(tmp_path)
    item = Item(1, "0" * 64, "1" * 64, 1)
    write(place, item.key("dataset"), b"x")
    with pytest.raises(OutputError, match="is damaged"):
        objects.verify(place, "dataset", "p", item, None)


MEASURED = """
import pathlib, sys
from ivoris.cli import main
code = main(sys.argv[1:])
print(pathlib.Path("/proc/self/status").read_text())
sys.exit(code)
"""
LARGE = 400 << 20


def test_a_file_of_any_size_takes_little_memory(small, keys):
    key, recipient = keys
    small.fill()
    large = small.root / "data/quarantine/large.parquet"
    large.parent.mkdir()
    with large.open("wb") as file:
        file.truncate(LARGE - 4)
        file.seek(0, os.SEEK_END)
        file.write(b"last")

    def peak(*words: str) -> int:
        places = ["--config", str(small.config_path), "--data-dir", small.data.where()]
        env = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2]), "IVORIS_DATABASE_URL": small.url}
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, *places, *words, "--place", small.place.where()],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return int(re.search(r"VmHWM:\s+(\d+) kB", done.stdout)[1]) << 10

    assert peak("backup", "--recipient", recipient) < LARGE / 2
    large.unlink()
    assert peak("restore", "--identity", str(key.path)) < LARGE / 2
    with large.open("rb") as file:
        assert file.seek(-4, os.SEEK_END) == LARGE - 4
        assert file.read() == b"last"


@pytest.mark.parametrize("sealed", [b"", b"age-encryption.org/v1\n", "cut", "other"])
def test_what_cannot_be_decrypted_is_damaged_whatever_its_sums_say(tmp_path, keys, sealed):
    key, recipient = keys
    whole = io.BytesIO()
    seal([recipient]).close(io.BytesIO(b"x" * 100_000), whole)
    content = {"cut": whole.getvalue()[:-1], "other": whole.getvalue()[:-1] + b"x"}.get(sealed, sealed)
    place, stored = Folder(tmp_path / "vault"), hashlib.sha256(content).hexdigest()
    item = Item(100_000, "0" * 64, stored, len(content), encrypted=True)
    write(place, item.key("dataset"), content)
    with pytest.raises(OutputError, match="cannot be decrypted: it is damaged"):
        objects.verify(place, "dataset", "p", item, key)


@contextlib.contextmanager
def room_for(size: int):
    """A limit of files' sizes is to a program what a full disk is."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.mark.parametrize("room", [0, 100, 70_000, 131_500, 150_000, 189_000])
@pytest.mark.parametrize("encrypted", [True, False])
def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path, keys, encrypted, room):
    (tmp_path / "file").write_bytes(b"x" * 190_000)
    keeper = objects.Keeper(Folder(tmp_path / "vault"), "dataset", seal([keys[1]] * encrypted), {})
    with (tmp_path / "file").open("rb") as file, room_for(room), pytest.raises(OutputError) as told:
        keeper.keep("p", file)
    assert f"{tmp_path / 'vault/new'}: cannot be written: " in str(told.value)
    assert (keeper.items, Folder(tmp_path / "vault").keys("")) == ({}, [])


def test_last_bytes_that_were_not_written_are_noticed_though_nobody_raises_it(small, keys, monkeypatch):
    def lost(self, content):
        self._passed(content)
        raise OSError(5, "for a moment")

    small.fill()
    monkeypatch.setattr(objects._Summed, "write", lost)
    with pytest.raises(OutputError, match=r"vault/new: cannot be written: "):
        small.backup(keys[1])
    assert small.place.keys("") == []


def test_over_a_bucket_it_is_the_same(tmp_path, bucket, keys):
    key, recipient = keys
    site = Site(tmp_path / "site", f"sqlite:///{tmp_path / 'ledger.db'}", opened(bucket))
    site.fill()
    before = site.state()
    site.backup(recipient)
    assert site.check(keys=key).faults == []
    site.lose_everything()
    site.restore(keys=key)
    assert site.state() == before
    assert site.prune(dt.date(2030, 1, 1)).components == []


def test_a_manifest_is_read_as_it_was_written(tmp_path):
    held = manifest.Manifest(
        dt.datetime(2026, 1, 2, 3, 4, 5, 6, dt.UTC),
        "1",
        "0002",
        ("age1x",),
        ("s3://x",),
        {"logs": {"a": Item(1, "a", "0" * 64, 1)}},
    )
    manifest.store(Folder(tmp_path), held)
    assert manifest.read(Folder(tmp_path), held.id) == held
    assert dataclasses.asdict(manifest.chosen(Folder(tmp_path), held.date)) == dataclasses.asdict(held)
