"""What many processes share, on a real PostgreSQL: slots, and the worklist of a run."""

from __future__ import annotations

import contextlib
import datetime as dt

import psycopg
import pytest

from ivoris.database import now
from ivoris.errors import ServerBusyError
from ivoris.jobs.limits import SharedLimits
from ivoris.jobs.shared import pieces
from ivoris.jobs.worklist import Piece, Standing, Worklist, request, wishes
from ivoris.ledger import Ledger, Run
from ivoris.run import Counts
from ivoris.statements import Period

DAY = dt.date(2022, 1, 18)
NEXT = dt.date(2022, 1, 19)
SERVER = "germany sql:1433"


def locks(url: str) -> int:
    with psycopg.connect(url) as connection:
        [number] = connection.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'").fetchone()
    return number


def end_all_sessions(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")


@pytest.mark.parametrize("broken", [False, True])
def test_slots_that_are_given_back_are_free_whatever_befell_the_session(shared, postgres, broken):
    limits = SharedLimits(shared)
    with contextlib.ExitStack() as held:
        for _ in range(15):
            held.enter_context(limits.slot(SERVER, 20, 1))
        assert locks(postgres) == 15
        if broken:
            end_all_sessions(postgres)
        held.enter_context(limits.slot(SERVER, 20, 1))
        assert locks(postgres) == 16
    assert locks(postgres) == 0
    limits.close()


def test_a_session_with_locks_does_not_go_back_into_the_pool(shared, postgres):
    limits = SharedLimits(shared)
    with contextlib.ExitStack() as held:
        for _ in range(3):
            held.enter_context(limits.slot(SERVER, 20, 1))
        limits.close()
        with shared.session():
            assert locks(postgres) == 0
        held.pop_all()


def test_who_waits_for_a_slot_in_vain_is_told_so(shared):
    limits = SharedLimits(shared)
    with (
        limits.slot(SERVER, 1, 1),
        pytest.raises(ServerBusyError, match=r"none of its 1 connections was free within 0 s") as busy,
        limits.slot(SERVER, 1, 0.2),
    ):
        pytest.fail("there is but one")
    assert busy.value.code == "interrupted", "it says nothing of the center"
    with limits.slot(SERVER, 1, 0):
        pass
    limits.close()


def test_two_processes_share_a_servers_slots(shared, postgres, tmp_path):
    other = Ledger.open(postgres, tmp_path)
    one, two = SharedLimits(shared), SharedLimits(other)
    with one.slot(SERVER, 2, 1), two.slot(SERVER, 2, 1):
        assert one._ask_slot(SERVER, 2) is None
        assert two._ask_slot(SERVER, 2) is None
        with one.slot("austria sql:1433", 1, 1):
            assert locks(postgres) == 3
    one.close()
    two.close()
    other.close()


def test_a_servers_statements_have_one_pace(shared, postgres, tmp_path):
    other = Ledger.open(postgres, tmp_path)
    one, two = SharedLimits(shared), SharedLimits(other)
    waits = [limits.turn(SERVER, 2) for limits in (one, two, one, two)]
    assert waits[0] == pytest.approx(0, abs=0.1)
    assert waits[3] == pytest.approx(1.5, abs=0.3)
    for opened in (one, two, other):
        opened.close()


def run(run_id: str, begun: dt.datetime) -> Run:
    return Run(run_id, DAY, DAY, True, 1, 1, "running", begun)


def begin(ledger: Ledger, new: Run, ends_at: dt.datetime | None = None, *parts: Piece) -> str:
    wish = request(["all"], lookback=0, insist=False, deadline=3600.0)
    whole = Piece("", DAY, DAY, ("a",))
    return Worklist(ledger).begin(new, wish, parts or [whole], lambda *_: None, ends_at=ends_at)


def test_a_run_at_work_is_joined_and_one_long_past_its_end_is_not(shared):
    minute = dt.timedelta(minutes=1)
    assert begin(shared, run("r1", now()), now() - 59 * minute) == "r1"
    assert begin(shared, run("r2", now())) == "r1"
    with shared.transaction() as connection:
        connection.execute(wishes.update().values(ends_at=now() - 61 * minute))
    assert begin(shared, run("r3", now())) == "r3"
    assert [one.run_id for one in shared.running()] == ["r3"]
    assert Worklist(shared).open_visit("r1", "a", DAY) is None


def test_visits_that_nobody_made_long_after_the_deadline_are_overdue(shared):
    minute = dt.timedelta(minutes=1)
    other = Piece("s3://swiss", DAY, DAY, ("c",))
    begin(shared, run("late", now()), now() - 11 * minute, Piece("", DAY, DAY, ("a", "b")), other)
    worklist = Worklist(shared)
    after = 10 * minute
    [visit] = [visit for visit in worklist.overdue([""], after) if visit.center_id == "a"]
    assert worklist.done(visit, "{}", None, Counts(visits=1, entries=3), publish=pytest.fail)
    assert [visit.center_id for visit in worklist.overdue([""], after)] == ["b"]
    assert [visit.center_id for visit in worklist.overdue(["s3://swiss"], after)] == ["c"]
    with shared.transaction() as connection:
        connection.execute(wishes.update().values(ends_at=now() - 9 * minute))
    assert worklist.overdue(["", "s3://swiss"], after) == []


def test_a_run_is_summed_and_its_failures_are_read_alone(shared):
    parts = [Piece("", DAY, DAY, ("a", "b")), Piece("", NEXT, NEXT, ("a", "b"))]
    begin(shared, run("r1", now()), None, *parts)
    worklist, asked = Worklist(shared), []

    def make(center: str, day: dt.date, error: str | None, counts: Counts) -> None:
        visit = worklist.open_visit("r1", center, day)
        assert worklist.done(visit, f"{center} {day}", error, counts, publish=asked.append)
        assert not worklist.done(visit, "again", error, counts, publish=pytest.fail)

    make("a", DAY, None, Counts(visits=1, entries=5, warnings=2, set_aside=1))
    assert not asked
    make("b", DAY, "timeout", Counts(visits=1, failed=1))
    make("a", NEXT, None, Counts(visits=1, entries=7))
    make("b", NEXT, None, Counts(visits=1, entries=1))
    assert len(asked) == 2, "the last visit of each piece asks for its publication"
    assert worklist.standing("r1") == Standing(4, Counts(4, 1, 0, 13, 2, 1), 2)
    assert list(worklist.failures("r1")) == [(Period(DAY, DAY), f"b {DAY}")]
    assert not worklist.published("r1", "", DAY)
    assert worklist.published("r1", "", NEXT, {"a": "lost a", "b": "lost b"})
    assert worklist.standing("r1") == Standing(4, Counts(4, 3, 0, 5, 2, 1), 0)
    assert [text for _, text in worklist.failures("r1")] == [f"b {DAY}", "lost a", "lost b"]
    assert worklist.run("r1")[0].status == "partial"


@pytest.mark.parametrize(("centers", "days"), [(1, 31), (300, 31), (10_000, 5), (1_000_000, 1)])
def test_pieces_cover_the_period_once_and_are_as_long_as_a_publication_can_hold(centers, days):
    period = Period(DAY, DAY + dt.timedelta(days=99))
    found = list(pieces(period, centers))
    assert [day for piece in found for day in piece.days] == period.days
    assert max(len(piece.days) for piece in found) == days
