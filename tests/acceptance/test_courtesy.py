"""A practice's server is asked no more, no oftener and at no other time than it was agreed."""

from __future__ import annotations

import json

import pytest
from program import REFERENCE_DATE as DAY

CENTER, DATABASE = "center_02", "DentalDB_02"
pytestmark = pytest.mark.xdist_group("few")  # who shares the small stand-in


def state(program) -> dict | None:
    rows = json.loads(program("list", "--json").out)
    return next(row["breaker"] for row in rows if row["center_id"] == CENTER)


def test_a_center_that_keeps_failing_is_asked_less_and_recovers_by_itself(ready):
    ready.sandbox.faults.set(DATABASE, "refuse")
    for failures in (1, 2, 3):
        done = ready("extract", "--date", DAY)
        assert f"✗ {CENTER} connection: " in done.err
        assert state(ready)["failures"] == failures
    assert state(ready)["open_until"]
    assert "3 x connection, until" in ready("list").out
    ready.sandbox.faults.clear()
    left_alone = ready("extract", "--date", DAY)
    assert left_alone.code == 3
    assert f"✗ {CENTER} breaker_open: failed 3 times in a row (connection), left alone until" in left_alone.err
    assert ready("extract", "--date", DAY, "-c", CENTER).code == 0, "who names a center asks it all the same"
    assert state(ready) is None
    assert ready("extract", "--date", DAY).code == 0
    assert ready("verify", "--date", DAY).code == 0


def test_for_a_secret_that_is_not_set_nobody_is_left_alone_afterwards(ready, tmp_path):
    lines = ready.config_path.read_text(encoding="utf-8").splitlines()
    at = next(index for index, line in enumerate(lines) if "password:" in line)
    lines[at] = "    password: ${IVORIS_NOT_THERE}"
    (tmp_path / "secret.yml").write_text("\n".join(lines), encoding="utf-8")
    for _ in range(3):
        done = ready("extract", "--date", DAY, env={"IVORIS_CONFIG": str(tmp_path / "secret.yml")})
        assert f"✗ {CENTER} authentication: secret IVORIS_NOT_THERE is not set" in done.err
    assert state(ready) is None
    assert ready("extract", "--date", DAY).code == 0


def test_a_region_is_left_alone_in_its_quiet_hours(ready, tmp_path):
    text = ready.config_path.read_text(encoding="utf-8")
    quiet = "    quiet_hours: ['00:00-12:00', '12:00-23:59', '23:59-00:00']\n"
    (tmp_path / "quiet.yml").write_text(text.replace("  austria:\n", f"  austria:\n{quiet}"), encoding="utf-8")
    done = ready("extract", "--date", DAY, env={"IVORIS_CONFIG": str(tmp_path / "quiet.yml")})
    assert done.code == 3
    assert "✗ center_05 deferred: region austria is left alone until" in done.err
    assert "5/6 centers" in done.out


def test_a_wrong_span_of_quiet_hours_is_named(ready, tmp_path):
    text = ready.config_path.read_text(encoding="utf-8").replace(
        "  austria:\n", "  austria:\n    quiet_hours: ['8-18']\n"
    )
    (tmp_path / "wrong.yml").write_text(text, encoding="utf-8")
    done = ready("list", env={"IVORIS_CONFIG": str(tmp_path / "wrong.yml")})
    assert done.code == 2
    assert "quiet hours are written as 08:00-18:00" in done.err


def test_a_run_past_its_deadline_asks_nobody_else(ready):
    ready.sandbox.faults.set("*", "delay", milliseconds=500)
    done = ready("extract", "--date", DAY, "--workers", "1", env={"IVORIS_DEADLINE": "0.1"})
    assert done.code == 3, done.said
    assert "interrupted: the run's deadline passed before this center's turn" in done.err
    ready.sandbox.faults.clear()
    assert ready("extract", "--date", DAY).code == 0
