"""What history comes to, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from ivoris import config
from ivoris.database import now
from ivoris.ledger import Attempt, Delivery, LateChange, Ledger, Run, runs
from ivoris.mapping_store import MappingStore
from ivoris.standing import Observer
from ivoris.storage import Folder

DAY = dt.date(2022, 1, 18)
BEGUN = dt.datetime(2022, 1, 19, 2, tzinfo=dt.UTC)


@pytest.fixture
def observer(ledger, tmp_path):
    path = tmp_path / "centers.yml"
    centers = "".join(f"  - {{id: {name}, name: {name}, region: r, database: d}}\n" for name in "abc")
    path.write_text(f"regions:\n  r: {{host: h, user: u, password: '${{P}}'}}\ncenters:\n{centers}", encoding="utf-8")
    return Observer(config.load(path), MappingStore(Folder(tmp_path / "mappings")), ledger, ["", "s3://swiss"])


def begin(ledger: Ledger, run_id: str, first: dt.date = DAY, last: dt.date = DAY, *, all_centers: bool = True) -> None:
    ledger.start_run(Run(run_id, first, last, all_centers, 3, 1, "running", now()))


def tried(run_id: str, center: str, seconds: float, error: str | None = None, number: int = 1, day=DAY) -> Attempt:
    ended = BEGUN + dt.timedelta(seconds=seconds)
    return Attempt(run_id, center, day, number, "failed" if error else "success", BEGUN, ended, error, None)


def test_before_the_first_run_there_is_no_date(observer):
    standing = observer.read()
    assert (standing.date, standing.successes, len(standing.centers)) == (None, 0, 3)


def test_a_run_in_progress_changes_nothing_and_a_repair_clears_an_error(ledger, observer):
    begin(ledger, "night")
    ledger.record([tried("night", "a", 1), tried("night", "b", 1, "timeout")])
    assert observer.read().date is None
    ledger.finish_run("night", "partial", 2000)
    standing = observer.read()
    assert (standing.date, standing.successes) == (DAY, 1)
    assert [one.error for one in standing.centers] == [None, "timeout", None]

    begin(ledger, "again")
    ledger.record([tried("again", name, 1, "connection") for name in "abc"])
    assert observer.read().successes == 1, "not before it is done"
    ledger.finish_run("again", "failed", 10)
    assert observer.read().successes == 0

    begin(ledger, "repair", all_centers=False)
    ledger.record([tried("repair", "b", 1)])
    ledger.finish_run("repair", "success", 10)
    standing = observer.read()
    assert standing.night.run_id == "again", "a repair of one center is no night"
    assert [one.error for one in standing.centers] == ["connection", None, "connection"]


def test_the_last_run_to_report_is_the_newest_whatever_its_clock_says(ledger, observer):
    for run_id, hours in (("ahead", 5), ("right", 0)):
        begin(ledger, run_id)
        ledger.record([tried(run_id, name, 1) for name in "abc"])
        ledger.finish_run(run_id, "success", 10)
        with ledger.transaction() as connection:
            finished = now() + dt.timedelta(hours=hours)
            connection.execute(runs.update().where(runs.c.run_id == run_id).values(finished_at=finished))
    assert observer.read().night.run_id == "right"
    assert ledger.newest_run(DAY).run_id == "right"


def test_a_run_over_older_days_is_not_the_newest(ledger, observer):
    for run_id, first, last in (
        ("new", DAY, DAY),
        ("backfill", DAY - dt.timedelta(days=9), DAY - dt.timedelta(days=1)),
    ):
        begin(ledger, run_id, first, last)
        ledger.finish_run(run_id, "success", 10)
    assert observer.read().night.run_id == "new"


def test_a_killed_run_is_in_progress_until_somebody_notices(ledger, observer):
    begin(ledger, "killed")
    assert [run.run_id for run in observer.read().running] == ["killed"]
    ledger.interrupt("killed")
    standing = observer.read()
    assert standing.running == ()
    assert standing.totals.runs == {"interrupted": 1}


def test_a_killed_run_settles_no_date(ledger, observer):
    begin(ledger, "night")
    ledger.record([tried("night", "a", 1)])
    ledger.finish_run("night", "partial", 2000)
    for day in (DAY, DAY + dt.timedelta(days=1)):
        begin(ledger, f"killed-{day}", day, day)
        ledger.interrupt(f"killed-{day}")
    assert observer.read().night.run_id == "night"
    assert ledger.newest_run(DAY).duration_ms == 2000, "what verify shows"
    assert ledger.newest_run(DAY + dt.timedelta(days=1)) is None


def test_totals_count_every_try_once_however_many_days_it_was_for(ledger, observer):
    begin(ledger, "long", DAY - dt.timedelta(days=1), DAY)
    days = (DAY - dt.timedelta(days=1), DAY)
    ledger.record(
        [
            *(tried("long", "a", 0.2, day=day) for day in days),
            *(tried("long", "b", 5, "timeout", day=day) for day in days),
            *(tried("long", "b", 400, number=2, day=day) for day in days),
        ],
        changes=[LateChange("long", "a", DAY, added=1, changed=2, deleted=3)],
    )
    ledger.finish_run("long", "success", 1500)
    first = observer.read().totals
    assert first.tries == {("success", None): 2, ("failed", "timeout"): 1}
    assert first.try_seconds == {0.3: 1, 10.0: 1, float("inf"): 1}
    assert first.try_seconds_sum == pytest.approx(405.2, abs=0.01)
    assert first.late == {"added": 1, "changed": 2, "deleted": 3}
    assert first.night_seconds == {3.0: 1}
    assert observer.read().totals == first, "what is counted is not counted again"

    begin(ledger, "long")
    ledger.record([tried("long", "c", 0.2)])
    ledger.finish_run("long", "success", 1000)
    assert observer.read().totals.tries["success", None] == 3, "a run that went on is counted anew"
    assert observer.read().totals.runs == {"success": 1}


def test_the_newest_delivery_of_each_center(ledger, observer):
    begin(ledger, "night")
    one = Delivery("a", DAY, "night", 1, 0, 0, 1, "sha256:c", "sha256:m", now())
    older = dataclasses.replace(one, extraction_date=DAY - dt.timedelta(days=30))
    ledger.record(
        [], [one, older, dataclasses.replace(older, center_id="c"), dataclasses.replace(one, center_id="gone")]
    )
    assert ledger.newest_deliveries() == {"a": DAY, "c": older.extraction_date, "gone": DAY}
    assert [one.newest for one in observer.read().centers] == [DAY, None, older.extraction_date]


def test_the_newest_backup_of_each_zone(ledger, observer):
    assert observer.read().backups == {"": None, "s3://swiss": None}
    for zone in ("", "s3://gone", ""):
        begun = now()
        ledger.note("cron", "backup.made", detail=zone)
    found = observer.read().backups
    assert (begun <= found.pop("") <= now(), found) == (True, {"s3://swiss": None})
