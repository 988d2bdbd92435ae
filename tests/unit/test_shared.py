"""What many processes share, on a real PostgreSQL: slots, and the worklist of a run."""

from __future__ import annotations

import contextlib
import datetime as dt

import psycopg
import pytest

from ivoris.database import now
from ivoris.jobs.limits import SharedLimits
from ivoris.jobs.shared import pieces
from ivoris.jobs.worklist import Piece, Worklist, request
from ivoris.ledger import Ledger, Run
from ivoris.statements import Period

DAY = dt.date(2022, 1, 18)
SERVER = "germany sql:1433"


@pytest.fixture
def shared(postgres, tmp_path):
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    opened = Ledger.open(postgres, tmp_path)
    yield opened
    opened.close()


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
            held.enter_context(limits.slot(SERVER, 20))
        assert locks(postgres) == 15
        if broken:
            end_all_sessions(postgres)
        held.enter_context(limits.slot(SERVER, 20))
        assert locks(postgres) == 16
    assert locks(postgres) == 0
    limits.close()


def test_a_session_with_locks_does_not_go_back_into_the_pool(shared, postgres):
    limits = SharedLimits(shared)
    with contextlib.ExitStack() as held:
        for _ in range(3):
            held.enter_context(limits.slot(SERVER, 20))
        limits.close()
        with shared.session():
            assert locks(postgres) == 0
        held.pop_all()


def test_two_processes_share_a_servers_slots(shared, postgres, tmp_path):
    other = Ledger.open(postgres, tmp_path)
    one, two = SharedLimits(shared), SharedLimits(other)
    with one.slot(SERVER, 2), two.slot(SERVER, 2):
        assert one._ask_slot(SERVER, 2) is None
        assert two._ask_slot(SERVER, 2) is None
        with one.slot("austria sql:1433", 1):
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


def begin(ledger: Ledger, new: Run, over: dt.datetime | None = None) -> str:
    part = Piece("", DAY, DAY, ("a",))
    return Worklist(ledger).begin(new, request(["all"], lookback=0), [part], lambda *_: None, over=over)


def test_a_run_at_work_is_joined_and_one_long_past_its_end_is_not(shared):
    hour = dt.timedelta(hours=1)
    assert begin(shared, run("r1", now() - 5 * hour)) == "r1"
    assert begin(shared, run("r2", now()), over=now() - 6 * hour) == "r1"
    assert begin(shared, run("r3", now()), over=now() - 2 * hour) == "r3"
    assert [one.run_id for one in shared.running()] == ["r3"]
    assert Worklist(shared).open_visit("r1", "a", DAY) is None


@pytest.mark.parametrize(("centers", "days"), [(1, 31), (300, 31), (10_000, 5), (1_000_000, 1)])
def test_pieces_cover_the_period_once_and_are_as_long_as_a_publication_can_hold(centers, days):
    period = Period(DAY, DAY + dt.timedelta(days=99))
    found = list(pieces(period, centers))
    assert [day for piece in found for day in piece.days] == period.days
    assert max(len(piece.days) for piece in found) == days
