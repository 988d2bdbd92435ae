"""The report's own run, smaller: many workers, each of them mortal, a database and a storage that fail for a while."""

from __future__ import annotations

import pytest
from scaling import crew, report
from scaling.report import Load

LOAD = Load(centers=40, days=25, delay_ms=20)


@pytest.mark.timeout(900)
def test_ten_workers_bring_a_run_to_its_end_whatever_befalls_them(tmp_path, monkeypatch):
    for name in (*crew.ACCOUNT, "AWS_ENDPOINT_URL", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, "")  # what is set below ends with the test
    with report.site(LOAD, tmp_path) as (there, [restart]):
        survived, amiss = report.on_bucket(there, tmp_path, LOAD, workers=10, outages=[restart])
    assert survived.kills >= 2
    assert survived.taken_over >= 1
    assert amiss == 0
