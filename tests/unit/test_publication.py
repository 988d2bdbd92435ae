from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_dataset import DAY, NEXT, entries, texts

from ivoris import publication
from ivoris.canonical import QUARANTINE
from ivoris.database import now
from ivoris.dataset import Dataset, Stage, checksum
from ivoris.errors import OutputError
from ivoris.extraction import Extraction
from ivoris.harvest import Harvest
from ivoris.ledger import Attempt, LateChange, Ledger, Run
from ivoris.publication import changes_between
from ivoris.statements import Period
from ivoris.storage import Folder, write


class Crash(BaseException):
    """The process is gone at this very moment."""


@pytest.fixture
def dataset(storage_of_each_kind) -> Dataset:
    return Dataset(storage_of_each_kind)


@pytest.fixture
def ledger(tmp_path):
    opened = Ledger.open(None, tmp_path)
    yield opened
    opened.close()


def aside(center: str, *rows: tuple[str, dt.date | None]) -> pa.Table:
    return pa.Table.from_pylist(
        [{"center_id": center, "entry_id": identity, "date": day, "reason": "x"} for identity, day in rows],
        schema=QUARANTINE,
    )


def aside_now(dataset: Dataset) -> list[str]:
    return dataset.read_aside("a", [DAY, NEXT])["entry_id"].to_pylist()


def run(
    dataset: Dataset,
    ledger: Ledger,
    run_id: str,
    *tables: pa.Table,
    days=(DAY,),
    quarantine=None,
    begun=None,
    own=None,
):
    """A run of one center in one piece."""
    with publication.claimed([dataset], ledger, run_id) as run_folder:
        folder = f"{run_folder}piece/"
        ledger.start_run(Run(run_id, days[0], days[-1], True, 1, 1, "running", now()))
        stage = Stage(dataset.storage, f"{folder}a.arrow", "a", days)
        for table in tables:
            stage.write(table)
        set_aside = quarantine if quarantine is not None else QUARANTINE.empty_table()
        noticed = {day: {"quarantined": 1} for day in set_aside["date"].to_pylist() if day}
        found = Extraction(set_aside, noticed, dict.fromkeys(days, f"digest of {run_id}"))
        tries = [Attempt(run_id, "a", day, 1, "success", begun or now(), now()) for day in days]
        harvest = Harvest(stage.close(), found, "sha256:m", 5)
        changes = publication.publish(dataset, ledger, run_id, folder, [harvest], tries, own=own)
        ledger.finish_run(run_id, "success", 1)
    return changes


def test_what_is_published_is_in_dataset_manifest_quarantine_and_ledger(dataset, ledger):
    run(dataset, ledger, "r1", entries("a", ("1", DAY, "x")), quarantine=aside("a", ("9", DAY), ("8", None)))
    assert texts(dataset) == [("a", "x")]
    delivery = ledger.deliveries(DAY)["a"]
    assert (delivery.record_count, delivery.quarantined_count, delivery.source_digest) == (1, 1, "digest of r1")
    assert dataset.manifest(DAY)["a"]["checksum"] == delivery.checksum == checksum(dataset.entries(DAY, "a"))
    assert sorted(aside_now(dataset)) == ["8", "9"]
    run(dataset, ledger, "r2", entries("a", ("1", DAY, "x"), ("9", DAY, "mended")))
    assert aside_now(dataset) == []
    assert not dataset.storage.keys("staging/")
    assert not dataset.storage.keys("journals/")


def test_a_first_delivery_is_no_late_change_and_a_second_one_of_the_same_neither(dataset, ledger):
    table = entries("a", ("1", DAY, "x"))
    assert run(dataset, ledger, "r1", table) == []
    assert run(dataset, ledger, "r2", table) == []
    assert not dataset.storage.keys("output/changes/")


def test_late_changes_are_logged_with_what_they_were(dataset, ledger):
    run(dataset, ledger, "r1", entries("a", ("1", DAY, "same"), ("2", DAY, "old"), ("3", DAY, "gone")))
    changes = run(dataset, ledger, "r2", entries("a", ("1", DAY, "same"), ("2", DAY, "new"), ("4", DAY, "late")))
    assert changes == [LateChange("r2", "a", DAY, added=1, changed=1, deleted=1)]
    log = pq.read_table(dataset.storage.open(dataset.change_log(DAY, "r2"))).to_pylist()
    assert {(row["entry_id"], row["change"], row["chart_entry"]) for row in log} == {
        ("4", "added", "late"),
        ("2", "changed", "new"),
        ("3", "deleted", "gone"),
    }


def test_rows_that_were_asked_for_earlier_do_not_replace_those_that_lie_there(dataset, ledger):
    begun = now()
    run(dataset, ledger, "fast", entries("a", ("1", DAY, "new")), quarantine=aside("a", ("9", DAY)))
    old = entries("a", ("1", DAY, "old"), ("2", NEXT, "other"))
    assert run(dataset, ledger, "slow", old, days=(DAY, NEXT), begun=begun) == []
    assert texts(dataset) + texts(dataset, NEXT) == [("a", "new"), ("a", "other")]
    assert aside_now(dataset) == ["9"]
    assert ledger.deliveries(DAY)["a"].run_id == dataset.manifest(DAY)["a"]["run_id"] == "fast"
    assert ledger.deliveries(NEXT)["a"].run_id == "slow"
    run(dataset, ledger, "night", entries("a", ("1", DAY, "newest")))
    assert texts(dataset) == [("a", "newest")]


def test_clocks_that_differ_lose_no_delivery(dataset, ledger, monkeypatch):
    run(dataset, ledger, "ahead", entries("a", ("1", DAY, "old")), begun=now() + dt.timedelta(days=365))
    run(dataset, ledger, "right", entries("a", ("1", DAY, "new")))
    assert texts(dataset) == [("a", "new")]
    monkeypatch.setattr(Ledger, "shared", True)
    run(dataset, ledger, "behind", entries("a", ("1", DAY, "newer")), begun=now() - dt.timedelta(seconds=1))
    assert texts(dataset) == [("a", "newer")]
    run(dataset, ledger, "slow", entries("a", ("1", DAY, "old")), begun=now() - dt.timedelta(seconds=9))
    assert texts(dataset) == [("a", "newer")]


def test_a_journal_that_was_left_behind_is_finished_before_newer_rows_are_published(dataset, ledger, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "record", lambda *_: (_ for _ in ()).throw(OutputError("ledger: cannot be used")))
        with pytest.raises(OutputError):
            run(dataset, ledger, "killed", entries("a", ("1", DAY, "old")))
    run(dataset, ledger, "next", entries("a", ("1", DAY, "new")))
    publication.recover(dataset, ledger)
    assert texts(dataset) == [("a", "new")]
    assert ledger.deliveries(DAY)["a"].run_id == "next"


def _steps(monkeypatch, crash_at: int | None) -> list[str]:
    """Every step that leaves a trace on disk or in the ledger; the process is gone before step ``crash_at``."""
    done: list[str] = []

    def watch(owner, name: str) -> None:
        real = getattr(owner, name)

        def step(*arguments, **options):
            if crash_at is not None and len(done) == crash_at:
                raise Crash
            done.append(name)
            return real(*arguments, **options)

        monkeypatch.setattr(owner, name, step)

    watch(os, "fsync")
    for name in ("replace", "unlink"):
        watch(Path, name)
    watch(Ledger, "record")
    return done


BEFORE = entries("a", ("1", DAY, "same"), ("2", DAY, "old"), ("3", NEXT, "gone"))
AFTER = entries("a", ("1", DAY, "same"), ("2", DAY, "new"), ("4", NEXT, "late"))


def _crashed(tmp_path: Path, monkeypatch, step: int) -> bool:
    dataset, ledger = Dataset(Folder(tmp_path)), Ledger.open(None, tmp_path)
    run(dataset, ledger, "r1", BEFORE, days=(DAY, NEXT))
    with monkeypatch.context() as patched, pytest.MonkeyPatch.context() as threads:
        threads.setattr(publication, "_WRITERS", 99)  # one date after the other, so that a step is always the same
        _steps(patched, step)
        try:
            run(dataset, ledger, "r2", AFTER, days=(DAY, NEXT), quarantine=aside("a", ("7", DAY)))
            crashed = False
        except Crash:
            crashed = True
    for day in (DAY, NEXT):
        assert checksum(dataset.entries(day, "a")), "a reader sees a whole file"
    publication.recover(dataset, ledger)
    if ledger.deliveries(DAY)["a"].run_id == "r1":  # the journal was not there yet: as if the run had never been
        assert texts(dataset) + texts(dataset, NEXT) == [("a", "same"), ("a", "old"), ("a", "gone")]
        run(dataset, ledger, "r3", AFTER, days=(DAY, NEXT), quarantine=aside("a", ("7", DAY)))
    assert texts(dataset) + texts(dataset, NEXT) == [("a", "same"), ("a", "new"), ("a", "late")]
    for day in (DAY, NEXT):
        held = checksum(dataset.entries(day, "a"))
        assert ledger.deliveries(day)["a"].checksum == dataset.manifest(day)["a"]["checksum"] == held
    assert aside_now(dataset) == ["7"]
    logs = pa.concat_tables(pq.read_table(dataset.storage.open(key)) for key in dataset.storage.keys("output/changes/"))
    assert sorted(zip(logs["entry_id"].to_pylist(), logs["change"].to_pylist(), strict=True)) == [
        ("2", "changed"),
        ("3", "deleted"),
        ("4", "added"),
    ]
    assert not dataset.storage.keys("staging/")
    assert not dataset.storage.keys("journals/")
    ledger.close()
    return crashed


def test_a_crash_before_any_step_loses_and_doubles_nothing(tmp_path, monkeypatch):
    step = 0
    while _crashed(tmp_path / f"{step}", monkeypatch, step):
        step += 1
    assert step > 20


def test_a_lost_ledger_connection_is_made_good_by_the_next_run(dataset, ledger, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "record", lambda *_: (_ for _ in ()).throw(OutputError("ledger: cannot be used")))
        with pytest.raises(OutputError):
            run(dataset, ledger, "r1", entries("a", ("1", DAY, "x")))
    assert ledger.deliveries(DAY) == {}
    run(dataset, ledger, "r2", entries("a", ("5", NEXT, "y")), days=(NEXT,))
    assert ledger.deliveries(DAY)["a"].run_id == "r1"
    assert ledger.deliveries(NEXT)["a"].run_id == "r2"


def test_the_staging_of_a_living_run_is_left_alone(dataset, ledger):
    with publication.claimed([dataset], ledger, "r1") as folder:
        write(dataset.storage, f"{folder}piece/a.arrow", b"")
        assert publication.recover(dataset, ledger) == []
        assert dataset.storage.keys(folder)


_IDENTITIES = st.dictionaries(st.sampled_from("123456"), st.sampled_from("xyz"), max_size=6)


@given(_IDENTITIES, _IDENTITIES)
def test_changes_are_exactly_what_makes_one_out_of_the_other(old, new):
    tables = [entries("a", *((identity, DAY, text) for identity, text in side.items())) for side in (old, new)]
    log = changes_between(*tables)
    found = {(row["entry_id"], row["change"]) for row in log.to_pylist()}
    assert len(found) == len(log)
    assert found == {
        *((key, "added") for key in new.keys() - old.keys()),
        *((key, "deleted") for key in old.keys() - new.keys()),
        *((key, "changed") for key in old.keys() & new.keys() if old[key] != new[key]),
    }


@pytest.mark.parametrize("codes", [[""], ["", ""], ["a", ""], ["a"]])
def test_empty_codes_are_codes(codes):
    plain = entries("a", ("1", DAY, "x"))
    at = plain.schema.get_field_index("service_codes")
    tables = [
        plain.set_column(at, plain.schema.field(at), pa.array([held], plain.schema.field(at).type))
        for held in (codes, codes[1:])
    ]
    assert changes_between(*tables)["change"].to_pylist() == ["changed"]


@pytest.mark.parametrize("key", ["output/chart_entries/extraction_date={}/entries.parquet", "manifests/{}.json"])
def test_a_date_that_cannot_be_replaced_keeps_no_other_from_being_published(dataset, ledger, key):
    write(dataset.storage, key.format(NEXT), b"PAR1garbagePAR1")
    with pytest.raises(OutputError, match="cannot be read"):
        run(dataset, ledger, "r1", entries("a", ("1", NEXT, "x")), days=(NEXT,))
    run(dataset, ledger, "r2", entries("a", ("1", DAY, "x")))
    assert texts(dataset) == [("a", "x")]
    assert not ledger.deliveries(NEXT)
    dataset.storage.remove(key.format(NEXT))
    run(dataset, ledger, "r3", entries("a", ("1", NEXT, "y")), days=(NEXT,))
    assert ledger.deliveries(NEXT)


@pytest.mark.parametrize(
    ("key", "damaged"),
    [
        ("output/chart_entries/extraction_date={}/entries.parquet", lambda whole: whole[:-9]),
        ("output/chart_entries/extraction_date={}/entries.parquet", lambda whole: whole[:4] + bytes(60) + whole[64:]),
        ("manifests/{}.json", lambda whole: whole[:-9]),
    ],
    ids=["cut off", "rotten amid", "manifest"],
)
def test_a_late_date_that_cannot_be_replaced_costs_itself_alone(dataset, ledger, key, damaged):
    run(dataset, ledger, "r1", entries("a", ("1", DAY, "old")))
    whole = dataset.storage.read(key.format(DAY))
    write(dataset.storage, key.format(DAY), damaged(whole))
    both = entries("a", ("1", DAY, "new"), ("2", NEXT, "x"))
    assert run(dataset, ledger, "r2", both, days=(DAY, NEXT), own=Period(NEXT, NEXT)) == []
    assert texts(dataset, NEXT) == [("a", "x")]
    assert ledger.deliveries(DAY)["a"].source_digest == "digest of r1", "so that it is found to have changed again"
    assert ledger.newest_attempts(NEXT)["a"].status == "success"
    assert (ledger.newest_attempts(DAY)["a"].status, ledger.newest_attempts(DAY)["a"].error) == ("failed", "output")
    [why] = ledger.lost("r2", NEXT, NEXT)
    assert f"{DAY}" in why
    assert "cannot be read" in why
    assert not dataset.storage.keys("journals/")
    write(dataset.storage, key.format(DAY), whole)
    run(dataset, ledger, "r3", both, days=(DAY, NEXT), own=Period(NEXT, NEXT))
    assert texts(dataset) + texts(dataset, NEXT) == [("a", "new"), ("a", "x")]
    assert ledger.lost("r3", NEXT, NEXT) == ()


def test_rows_set_aside_are_not_forgotten_where_the_date_that_they_belong_to_cannot_be_replaced(dataset, ledger):
    third = NEXT + dt.timedelta(days=1)
    run(dataset, ledger, "r1", entries("a", ("1", DAY, "x")))
    run(dataset, ledger, "r2", entries("a"), days=(NEXT,), quarantine=aside("a", ("8", NEXT), ("9", None)))
    key = dataset.key(DAY)
    write(dataset.storage, key, dataset.storage.read(key)[:-9])
    mended = entries("a", ("1", DAY, "x"), ("8", DAY, "mended"), ("9", DAY, "mended"))
    run(dataset, ledger, "r3", mended, days=(DAY, NEXT, third), own=Period(third, third))
    assert ledger.deliveries(third)["a"].run_id == "r3"
    assert sorted(aside_now(dataset)) == ["8", "9"]
    assert ledger.quarantined() == {"a": [NEXT]}
