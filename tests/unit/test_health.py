"""What /health says of what was last known, and when that is too old to say anything."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest

from ivoris import config, health
from ivoris.health import Known, Probe
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.standing import Observer
from ivoris.storage import Folder

NOW = dt.datetime(2026, 1, 13, 14, 30, tzinfo=dt.UTC)  # 15:30 in Berlin
CENTERS = """\
    regions:
      germany: {host: one, user: u, password: "${P}", quiet_hours: %s}
    centers:
      - {id: a, name: A, region: germany, database: A}
      - {id: b, name: B, region: germany, database: B, host: two}
"""


@pytest.fixture
def known(tmp_path):
    """Makes what is known of a region with two servers; ``ages`` are those of their probes in seconds."""

    def make(*ages, quiet="[]", ledger_error=None, **fields):
        path = tmp_path / "centers.yml"
        path.write_text(textwrap.dedent(CENTERS) % quiet, encoding="utf-8")
        settings = config.load(path)
        ledger = Ledger.open(None, tmp_path)
        standing = Observer(settings, MappingStore(Folder(tmp_path / "mappings")), ledger).read()
        ledger.close()
        probes = [
            Probe("germany", server, 1, NOW - dt.timedelta(seconds=age), 0.1, **fields)
            for server, age in zip(("one:1433", "two:1433"), ages, strict=False)
        ]
        return Known(settings, {"germany": 2}, standing, ledger_error, probes, 60, tmp_path)

    return make


def check(known):
    well, document = health.healthy(known, NOW)
    assert not well, "no center is mapped"
    return document["checks"]["database_germany"]


def test_only_what_is_known_of_all_servers_is_ok(known):
    assert check(known()) == "unknown: not asked yet"
    assert check(known(1)) == "unknown: not asked yet"
    assert check(known(1, 100)) == "ok"


def test_old_knowledge_is_not_passed_off_as_new(known):
    assert check(known(1, 300)) == "unknown: last asked 300 s ago"


def test_a_region_in_its_quiet_hours_is_not_asked_and_not_unknown(known):
    assert check(known(1, 3000, quiet='["15:00-16:00"]')) == "ok"
    assert check(known(1, 3000, quiet='["08:00-15:00"]')) == "unknown: last asked 3000 s ago"


def test_a_server_that_is_down_is_named_with_its_cause(known):
    assert check(known(1, 1, error="tls", detail="no certificate")) == "2 of 2 servers: tls: no certificate"


def test_a_database_that_is_amiss_is_named(known):
    words = check(known(1, 1, amiss={"b": "database_missing"}))
    assert words == "1 of 2 databases cannot be used: b database_missing"


def test_readiness_is_the_ledgers_alone(known):
    assert health.ready(known()) == (True, {"status": "ok", "databases": 0, "mappings": 0})
    ready, document = health.ready(known(1, 1, ledger_error="cannot be used"))
    assert not ready
    assert document["reason"] == "ledger: cannot be used"
    _, document = health.healthy(known(1, 1, ledger_error="cannot be used"), NOW)
    assert document["checks"]["ledger"] == "cannot be used"


def test_the_moment_is_written_as_the_runbook_has_it(known):
    assert health.healthy(known(), NOW)[1]["timestamp"] == "2026-01-13T14:30:00Z"
