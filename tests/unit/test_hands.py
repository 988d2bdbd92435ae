"""What a worker does with a job: done, put off, or told as undone; on a real PostgreSQL, without any server."""

from __future__ import annotations

import datetime as dt
import threading
from collections import Counter

import psycopg
import pytest
from test_dataset import entries

from ivoris import config, publication, visits
from ivoris.canonical import QUARANTINE
from ivoris.database import now
from ivoris.dataset import Stage
from ivoris.errors import OutputError, PermanentError, ServerBusyError, TransientError
from ivoris.extraction import Extraction
from ivoris.harvest import Harvest
from ivoris.jobs import hands
from ivoris.jobs.hands import Hands
from ivoris.jobs.queue import LaterError, Queue
from ivoris.jobs.worklist import Piece, Worklist, request, wishes
from ivoris.ledger import Run
from ivoris.mapping_store import MappingStore
from ivoris.storage import Folder
from ivoris.visits import Premises
from ivoris.zones import Zones

DAY = dt.date(2022, 1, 18)
CENTERS = """\
regions:
  germany: {host: sql.example, user: svc, password: "${GERMAN}"}
  austria: {host: sql.example, user: svc, password: "${AUSTRIAN}"}
centers:
  - {id: a, name: Eins, region: germany, database: DB1}
  - {id: b, name: Zwei, region: austria, database: DB2}
"""


class Site:
    """A ledger with one run of both centers, and what the visits to them shall come to."""

    def __init__(self, ledger, url, folder, monkeypatch) -> None:
        self.url, self.ledger = url, ledger
        (folder / "centers.yml").write_text(CENTERS, encoding="utf-8")
        settings = config.load(folder / "centers.yml")
        storage = Folder(folder / "data")
        self.zones = Zones(settings, storage)
        servers = None  # whoever asks one has not understood what is tested here
        self.premises = Premises(settings, servers, MappingStore(storage.at("mappings")), self.zones, ledger)
        self.queue, self.worklist, self.leaving = Queue(ledger), Worklist(ledger), threading.Event()
        self.answers: dict[str, Exception | None] = {}
        self.asked: Counter[str] = Counter()
        monkeypatch.setattr(visits.Visits, "visit", self._visit)
        self.begin("r1")

    def _visit(self, outcome, folder) -> None:
        center = outcome.center.id
        self.asked[center] += 1
        error = self.answers.get(center)
        outcome.tries.append((now(), now(), error))
        if error is None:
            stage = Stage(self.zones.of(outcome.center).storage, f"{folder}{center}.arrow", center, [DAY])
            stage.write(entries(center, ("1", DAY, "x")))
            found = Extraction(QUARANTINE.empty_table(), {}, {})
            outcome.harvest = Harvest(stage.close(), found, "sha256:m", 5)

    def begin(self, run_id: str) -> None:
        wish = request([run_id], lookback=0, insist=False, deadline=3600.0)
        new = Run(run_id, DAY, DAY, True, 2, 1, "running", now())
        self.worklist.begin(new, wish, [Piece("", DAY, DAY, ("a", "b"))], lambda *_: None, ends_at=None)

    def hands(self, *regions: str) -> Hands:
        return Hands(self.premises, self.queue, self.leaving, regions)

    def jobs(self) -> list[tuple]:
        with psycopg.connect(self.url) as connection:
            return connection.execute("SELECT task_name, queue_name FROM procrastinate_jobs").fetchall()

    def tried(self) -> dict[str, str | None]:
        return {center: attempt.error for center, attempt in self.ledger.newest_attempts(DAY).items()}


@pytest.fixture
def site(shared, postgres, tmp_path, monkeypatch):
    return Site(shared, postgres, tmp_path, monkeypatch)


def test_the_last_visit_of_a_piece_asks_for_its_publication_and_that_ends_the_run(site):
    worker = site.hands()
    site.answers["b"] = TransientError("timeout", "too slow")
    worker.tasks.extract("r1", "a", DAY)
    assert not site.jobs()
    worker.tasks.extract("r1", "b", DAY)
    worker.tasks.extract("r1", "b", DAY)
    assert site.asked == {"a": 1, "b": 1}, "who was visited is not visited again"
    assert site.jobs() == [("publish", "austria")]
    worker.tasks.publish("r1", "", DAY)
    assert site.tried() == {"a": None, "b": "timeout"}
    assert site.worklist.run("r1")[0].status == "partial"
    assert not site.zones.dataset("").storage.keys("staging/")


def test_a_server_that_others_keep_busy_is_asked_later(site):
    site.answers["a"] = ServerBusyError("none was free")
    with pytest.raises(LaterError):
        site.hands().tasks.extract("r1", "a", DAY)
    assert site.worklist.open_visit("r1", "a", DAY), "nothing was learned of the center"


def test_a_worker_that_is_leaving_leaves_its_visit_to_others(site):
    site.answers["a"] = PermanentError("interrupted", "told to end")
    site.leaving.set()
    with pytest.raises(LaterError):
        site.hands().tasks.extract("r1", "a", DAY)
    assert site.worklist.open_visit("r1", "a", DAY)


def test_no_center_is_asked_for_what_a_failing_storage_cannot_take(site, monkeypatch):
    worker, storage = site.hands(), site.zones.dataset("").storage
    site.answers["a"] = PermanentError("output", "the disk is full")
    with pytest.raises(LaterError) as first:
        worker.tasks.extract("r1", "a", DAY)
    replacing = storage.replacing

    def fail(key):
        raise OutputError(f"{key}: no space left")

    monkeypatch.setattr(storage, "replacing", fail)
    for center in ("a", "b"):
        with pytest.raises(LaterError):
            worker.tasks.extract("r1", center, DAY)
    assert site.asked == {"a": 1}
    monkeypatch.setattr(storage, "replacing", replacing)
    site.answers.clear()
    worker.tasks.extract("r1", "a", DAY)
    assert site.asked == {"a": 2}
    assert first.value.seconds >= 10


def test_whoever_is_put_off_as_nothing_can_be_stored_is_told_each_time(site, monkeypatch):
    worker = site.hands()
    site.answers["a"] = PermanentError("output", "/data: cannot be written: No space left on device; free space")
    told = []
    monkeypatch.setattr(hands.log, "warning", lambda *words, **about: told.append((*words, about)))
    for _ in range(2):
        with pytest.raises(LaterError):
            worker.tasks.extract("r1", "a", DAY)
        worker._failing.clear()
    about = {"action": "wait", "error": site.answers["a"], "center": "a", "date": DAY, "wait": 20.0}
    assert told == [("Storage cannot be written", about)] * 2


def test_a_storage_that_fails_for_long_is_told_as_such(site, monkeypatch):
    worker = site.hands()
    site.answers["a"] = PermanentError("output", "the disk is full")
    waits = []
    for elapsed in (0, 60, 1000):
        monkeypatch.setattr(worker, "_lasted", lambda *_, seconds=elapsed: seconds)
        with pytest.raises(LaterError) as later:
            worker.tasks.extract("r1", "a", DAY)
        waits.append(later.value.seconds)
    assert waits == [20, 60, 300], "a storage that fails for long is tried less often"
    monkeypatch.setattr(worker, "_lasted", lambda *_: hands._OUTPUT_SECONDS)
    worker.tasks.extract("r1", "a", DAY)
    worker.tasks.extract("r1", "b", DAY)
    worker.tasks.publish("r1", "", DAY)
    assert site.tried() == {"a": "output", "b": None}


def test_what_others_brought_is_delivered_where_nobody_serves_a_region(site):
    german = site.hands("germany")
    german.tasks.extract("r1", "a", DAY)
    german.tasks.tend()
    assert site.worklist.open_visit("r1", "b", DAY), "there is time until the deadline and a little after it"
    with site.ledger.transaction() as connection:
        connection.execute(wishes.update().values(ends_at=now() - dt.timedelta(minutes=13)))
    german.tasks.tend()
    assert site.jobs() == [("publish", "germany")], "which is whom this worker serves"
    german.tasks.publish("r1", "", DAY)
    assert site.tried() == {"a": None, "b": "interrupted"}
    assert site.worklist.run("r1")[0].status == "interrupted"
    [(_, text)] = site.worklist.failures("r1")
    assert "see that a worker serves its region" in text


def test_a_piece_that_cannot_be_published_is_told_as_such(site, monkeypatch):
    worker = site.hands()
    for center in ("a", "b"):
        worker.tasks.extract("r1", center, DAY)

    def fail(*_, **__):
        raise OutputError("the bucket is gone")

    monkeypatch.setattr(publication, "publish", fail)
    with pytest.raises(OutputError):
        worker.tasks.publish("r1", "", DAY)
    monkeypatch.setattr(worker, "_lasted", lambda *_: hands._OUTPUT_SECONDS)
    worker.tasks.publish("r1", "", DAY)
    assert site.tried() == {"a": "output", "b": "output"}
    standing = site.worklist.standing("r1")
    assert (standing.made.failed, standing.made.entries) == (2, 0)
    assert all("the bucket is gone" in text for _, text in site.worklist.failures("r1"))


def test_a_publication_that_is_made_twice_counts_failures_once(site, monkeypatch):
    worker = site.hands()
    site.answers["b"] = TransientError("timeout", "too slow")
    for center in ("a", "b"):
        worker.tasks.extract("r1", center, DAY)
    published = Worklist.published

    def die(*_, **__):
        raise SystemExit

    monkeypatch.setattr(Worklist, "published", die)
    with pytest.raises(SystemExit):
        worker.tasks.publish("r1", "", DAY)
    assert site.ledger.breakers()["b"].failures == 1
    monkeypatch.setattr(Worklist, "published", published)
    site.hands().tasks.publish("r1", "", DAY)
    assert site.ledger.breakers()["b"].failures == 1
    assert site.worklist.run("r1")[0].status == "partial"
