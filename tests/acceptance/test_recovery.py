"""The disaster drill: everything is gone, comes back from S3, and the days since are fetched by one command."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.parquet as pq
import pyrage
import pytest
import sqlalchemy as sa
import yaml
from program import Finished, Ivoris
from reliability import Recovery

import s3
from ivoris.storage import SCHEME, Storage, opened, write

pytestmark = pytest.mark.xdist_group("crew")  # a small stand-in beside that of "few", which takes as long

FIRST, BACKED_UP, LAST = "2022-01-13", "2022-01-14", "2022-01-18"
DAYS = [dt.date.fromisoformat(FIRST) + dt.timedelta(days=number) for number in range(6)]
SINCE = ["--missing", "--to", LAST]


@dataclass
class Drill:
    """A deployment that a test may lose: configuration, data and ledger of its own."""

    program: Ivoris
    config_path: Path
    data: str
    storages: list[Storage]
    env: dict[str, str]
    database: sa.URL | None = None

    def __call__(self, *arguments: str, **env: str) -> Finished:
        return self.program(*arguments, env={**self.env, **env}, timeout=240)

    def do(self, *arguments: str) -> str:
        done = self(*arguments)
        assert done.code == 0, done.said
        return done.out

    def entries(self) -> dict[dt.date, list[dict]]:
        found: dict[dt.date, list[dict]] = {day: [] for day in DAYS}
        for storage in self.storages:
            for key in storage.keys("output/chart_entries/"):
                day = dt.date.fromisoformat(key.split("=")[1].split("/")[0])
                found[day] += pq.read_table(storage.open(key)).to_pylist()
        return found

    def lose_everything(self) -> None:
        self.config_path.unlink()
        for storage in self.storages:
            for name in ("", "output/", "manifests/", "quarantine/")[storage is not self.storages[0] :]:
                storage.remove_folder(name)
        if self.database is not None:
            empty(self.database)


def empty(database: sa.URL) -> None:
    engine = sa.create_engine(database.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()


@pytest.fixture(params=["one machine", "service"])
def drill(request, ready, tmp_path, s3_service) -> Drill:
    """On one machine: a folder, SQLite, Austria in its own storage. As a service: a bucket, PostgreSQL, encrypted."""
    config_path = tmp_path / "config" / "centers.yml"
    config_path.parent.mkdir()
    settings = yaml.safe_load(ready.config_path.read_text(encoding="utf-8"))
    env = {**s3.environment(s3_service), "IVORIS_CONFIG": str(config_path)}
    with s3.speaking(s3_service):
        env["IVORIS_BACKUP"] = f"{s3.new_bucket()}/backups"
        if request.param == "one machine":
            data, database = str(ready.data_dir), None
            settings["regions"]["austria"]["storage"] = s3.new_bucket()
        else:
            data = f"{s3.new_bucket()}/data"
            copy(opened(ready.data_dir), opened(data), "mappings/")
            shutil.rmtree(ready.data_dir)
            database = sa.make_url(request.getfixturevalue("postgres"))
            empty(database)
            env["IVORIS_DATABASE_URL"] = database.render_as_string(hide_password=False)
            identity = pyrage.x25519.Identity.generate()
            (tmp_path / "identity").write_text(f"{identity}\n", encoding="utf-8")
            env |= {"IVORIS_BACKUP_RECIPIENTS": f"{identity.to_public()},"}
            env |= {"IVORIS_BACKUP_IDENTITY": str(tmp_path / "identity")}
        env["IVORIS_DATA_DIR"] = data
        config_path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        addresses = [data, *(region["storage"] for region in settings["regions"].values() if region.get("storage"))]
        yield Drill(ready, config_path, data, [opened(address) for address in addresses], env, database)


def copy(source: Storage, target: Storage, prefix: str) -> None:
    for key in source.keys(prefix):
        write(target, key, source.read(key))


def test_the_disaster_drill(drill, recovery):
    drill.do("extract", "--from", FIRST, "--to", BACKED_UP)
    drill.do("backup")
    assert "no faults" in drill.do("backup", "--check")
    drill.do("extract", *SINCE)
    before, config = drill.entries(), drill.config_path.read_bytes()
    assert sum(map(len, before.values())) > 50

    drill.lose_everything()
    assert drill("list").code == 2
    begun = time.monotonic()
    said = drill.do("restore")
    assert drill.config_path.read_bytes() == config
    assert "extract --missing" in said
    assert {day for day, rows in drill.entries().items() if rows} == {day for day in DAYS[:2] if before[day]}
    assert drill.do("list").count(" reviewed ") == 6
    drill.do("extract", *SINCE)
    seconds = time.monotonic() - begun

    assert drill.entries() == before
    shown = "everything is deleted, restored from S3, and the days since are extracted"
    recovery.append(Recovery("Complete failure", shown, "4 hours", "24 hours", seconds, 0))
    for day in DAYS:
        drill.do("verify", "--date", f"{day}")
    assert "nothing is missing" in drill.do("extract", *SINCE)
    refused = drill("restore")
    assert refused.code == 2
    assert "--overwrite" in one_line(refused.err)
    assert drill.entries() == before
    drill.do("backup")
    drill.do("prune")
    assert "no faults" in drill.do("backup", "--check")


@pytest.mark.parametrize("drill", ["service"], indirect=True)
def test_another_region_takes_over(drill, recovery, tmp_path):
    """Of the lost one nothing can be read, and backups lie elsewhere: bucket, database and machine are new."""
    drill.do("extract", "--from", FIRST, "--to", BACKED_UP)
    drill.do("backup")
    drill.do("extract", *SINCE)
    before = drill.entries()
    empty(drill.database)

    data = f"{s3.new_bucket()}/data"
    config_path = tmp_path / "elsewhere" / "centers.yml"
    config_path.parent.mkdir()
    env = drill.env | {"IVORIS_DATA_DIR": data, "IVORIS_CONFIG": str(config_path)}
    there = replace(drill, config_path=config_path, data=data, storages=[opened(data)], env=env)
    begun = time.monotonic()
    there.do("restore")
    there.do("extract", *SINCE)
    seconds = time.monotonic() - begun
    assert there.entries() == before
    for day in (BACKED_UP, LAST):
        there.do("verify", "--date", day)
    shown = "in another region, with an empty bucket and database: restored, and the days since are extracted"
    recovery.append(Recovery("Region failure", shown, "1 hour", "24 hours", seconds, 0))


def test_the_runbooks_copy_brings_the_mappings_back(drill):
    """``aws s3 cp s3://ivoris-backups/mappings/<date>/ data/mappings/ --recursive``."""
    drill.do("backup")
    place, data = opened(drill.env["IVORIS_BACKUP"]), opened(drill.data)
    before = {key: data.read(key) for key in data.keys("mappings/")}
    data.remove_folder("mappings/")
    [date] = [name for name in place.folders("mappings/") if name != "objects"]
    assert place.where().startswith(SCHEME)
    copy(place.at(f"mappings/{date}"), data.at("mappings"), "")
    assert {key: data.read(key) for key in data.keys("mappings/")} == before
    data.remove_folder("mappings/")
    assert "6 mappings" in drill.do("restore", "--only", "mappings")
    assert {key: data.read(key) for key in data.keys("mappings/")} == before


@pytest.fixture(scope="module")
def untouched(_few_mapped, tmp_path_factory, s3_service) -> Iterator[Drill]:
    """A deployment with a backup, for tests that must leave both as they are."""
    program = _few_mapped.copy(tmp_path_factory.mktemp("untouched") / "data")
    with s3.speaking(s3_service):
        env = {**s3.environment(s3_service), "IVORIS_BACKUP": f"{s3.new_bucket()}/backups"}
        drill = Drill(program, program.config_path, str(program.data_dir), [], env)
        drill.do("extract", "--date", LAST)
        drill.do("backup")
        yield drill


@pytest.fixture
def backed_up(untouched, tmp_path) -> Drill:
    """Another with the same backup, to be damaged."""
    return replace(untouched, program=untouched.program.copy(tmp_path / "damaged"))


def one_line(text: str) -> str:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert "Traceback" not in text
    return lines[0]


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "locks" not in path.parts and not path.name.startswith("ledger.db-")
    }


@pytest.mark.parametrize(
    ("arguments", "env", "code", "words"),
    [
        (["restore"], {"IVORIS_BACKUP": ""}, 2, "say where backups are"),
        (["prune"], {"IVORIS_BACKUP": "gs://elsewhere"}, 2, "is no storage"),
        (["restore"], {"IVORIS_BACKUP": "s3://nobody-made-this"}, 1, "there is no bucket nobody-made-this"),
        (["backup"], {"IVORIS_BACKUP": "s3://nobody-made-this"}, 1, "there is no bucket nobody-made-this"),
        (["backup", "--check"], {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, 1, "no credentials"),
        (["restore", "--date", "2020-01-01"], {}, 1, "there is no backup of 2020-01-01"),
        (["restore", "--date", "yesterday"], {}, 2, "is not a date"),
        (["restore", "--only", "everything"], {}, 2, "--only"),
        (["restore", "--identity", "/none"], {}, 2, "identity file /none cannot be read"),
        (["backup", "--recipient", "age1x"], {}, 2, "is no recipient"),
        (["backup", "--date", LAST], {}, 2, "--date belongs to --check"),
        (["extract", "--missing", "--date", LAST], {}, 2, "either --date or --missing"),
        (["extract", "--missing", "--from", LAST, "--to", FIRST], {}, 2, "lies after"),
        (["extract", "--missing", "--to", "2999-01-01"], {}, 2, "lies in the future"),
    ],
)
def test_wrong_words_are_one_line(untouched, arguments, env, code, words):
    before = everything(untouched.program.data_dir)
    nobody = {"AWS_SHARED_CREDENTIALS_FILE": "/none", "AWS_CONFIG_FILE": "/none", "AWS_EC2_METADATA_DISABLED": "true"}
    done = untouched(*arguments, **nobody, **env)
    assert done.code == code, done.said
    assert words in one_line(done.err)
    assert everything(untouched.program.data_dir) == before


def test_a_backup_of_a_wrong_data_directory_takes_the_place_of_none(untouched, tmp_path):
    done = untouched("backup", IVORIS_DATA_DIR=str(tmp_path / "wrong"))
    assert done.code == 1, done.said
    assert f"{tmp_path / 'wrong/mappings'}: there is nothing to back up" in one_line(done.err)
    shutil.copytree(untouched.program.data_dir, tmp_path / "emptied")
    shutil.rmtree(tmp_path / "emptied/output")
    done = untouched("backup", IVORIS_DATA_DIR=str(tmp_path / "emptied"))
    assert done.code == 1, done.said
    assert "holds no entries at all" in one_line(done.err)
    assert "dataset" in untouched.do("backup")


def test_refused_credentials_are_one_line(untouched):
    before = everything(untouched.program.data_dir)
    with s3.refusing():
        for arguments in (["backup"], ["restore"], ["prune"], ["backup", "--check"]):
            done = untouched(*arguments)
            assert done.code == 1, done.said
            assert "the credentials are not accepted" in one_line(done.err)
    assert everything(untouched.program.data_dir) == before


def test_a_truncated_backup_is_named_and_nothing_is_touched(backed_up):
    place = opened(backed_up.env["IVORIS_BACKUP"])
    key = max(place.keys("ledger/objects/"), key=lambda key: len(place.read(key)))  # no two tables have the same
    content = place.read(key)
    write(place, key, content[:-1])
    shutil.rmtree(backed_up.program.data_dir / "output")
    before = everything(backed_up.program.data_dir)
    done = backed_up("restore", "--overwrite")
    assert done.code == 1
    assert f"has {len(content) - 1} bytes of {len(content)}" in one_line(done.err)
    checked = backed_up("backup", "--check")
    assert checked.code == 3
    assert key in one_line(checked.err)
    assert "1 faults" in checked.out
    assert everything(backed_up.program.data_dir) == before
    write(place, key, content)


def test_a_damaged_ledger_is_put_back(backed_up):
    for path in backed_up.program.data_dir.glob("ledger.db-*"):
        path.unlink()
    (backed_up.program.data_dir / "ledger.db").write_bytes(b"no database at all")
    assert backed_up("verify", "--date", LAST).code == 1
    said = backed_up.do("restore")
    assert "the ledger is damaged; what it was is now" in said
    backed_up.do("verify", "--date", LAST)


def test_a_ledger_that_is_too_new_is_moved_away_before_it_is_restored(backed_up, tmp_path):
    data = backed_up.program.data_dir
    with contextlib.closing(sqlite3.connect(data / "ledger.db")) as ledger, ledger:
        ledger.execute("UPDATE alembic_version SET version_num = '9999'")
    refused = backed_up("restore", "--only", "ledger", "--overwrite")
    assert refused.code == 2, refused.said
    assert "too new for this program" in one_line(refused.err)
    (tmp_path / "too-new").mkdir()
    for path in data.glob("ledger.db*"):
        path.rename(tmp_path / "too-new" / path.name)
    backed_up.do("restore", "--only", "ledger")
    backed_up.do("verify", "--date", LAST)


def test_a_regions_days_are_moved_to_a_storage_of_its_own(ready, tmp_path):
    first, last = "2022-01-17", LAST
    before = ready("extract", "--from", first, "--to", last)
    assert before.code == 0, before.said
    settings = yaml.safe_load(ready.config_path.read_text(encoding="utf-8"))
    settings["regions"]["austria"]["storage"] = str(tmp_path / "austria")
    (tmp_path / "centers.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    drill = Drill(ready, tmp_path / "centers.yml", "", [], {"IVORIS_CONFIG": str(tmp_path / "centers.yml")})
    drill.do("extract", "--date", last)
    noticed = drill("verify", "--date", last)
    assert noticed.code == 3, noticed.said
    assert noticed.out.count("is not in the storage of its region; move it away and extract") == 1, noticed.said
    (tmp_path / "aside").mkdir()
    for name in ("output", "manifests", "quarantine"):
        if (ready.data_dir / name).exists():
            (ready.data_dir / name).rename(tmp_path / "aside" / name)
    drill.do("extract", "--from", first, "--to", last)
    for day in (first, last):
        drill.do("verify", "--date", day)
    held = {
        folder: set(pq.read_table(folder / "output/chart_entries")["center_id"].to_pylist())
        for folder in (ready.data_dir, tmp_path / "austria", tmp_path / "aside")
    }
    assert held[ready.data_dir].isdisjoint(held[tmp_path / "austria"])
    assert held[ready.data_dir] | held[tmp_path / "austria"] == held[tmp_path / "aside"]


def test_only_what_is_missing_is_extracted(ready):
    done = ready("extract", "--missing", "--from", "2022-01-17", "--to", LAST, "-c", "center_01", "-c", "center_02")
    assert done.code == 0, done.said
    assert "2022-01-17 to 2022-01-18: 2/2 centers" in done.out
    done = ready("extract", "--missing", "--from", "2022-01-17", "--to", LAST)
    assert done.out.count("4/4 centers") == 1, done.said
    done = ready("extract", "--missing", "--to", "2022-01-19")
    assert done.out.count("✓") == 1, done.said
    assert "2022-01-19: 6/6 centers" in done.out
