"""The sandbox as its users meet it: processes, sockets, files, and a real driver over verified TLS."""

import datetime as dt
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

import mssql_python
import pytest

from ivoris import config
from ivoris.sandbox import launcher
from ivoris.sandbox.layout import SandboxError
from ivoris.sandbox.load.practice import practice_tables
from ivoris.sandbox.load.reference import reference_load
from ivoris.sandbox.load.truth import true_entries

SOURCE = Path(launcher.__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from ivoris.errors import StopError
from ivoris.sandbox import launcher
try:
    sys.exit(launcher.run(Path(sys.argv[1]), as_json=True, **eval(sys.argv[2])))
except StopError as error:
    print(f"Error: {error}", file=sys.stderr)
    sys.exit(error.exit_code)
"""


@contextmanager
def started(data_dir, **settings):
    """The launcher as a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data_dir), repr({"port": 0, **settings})],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")])},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def finished(data_dir, **settings):
    with started(data_dir, **settings) as process:
        out, error = process.communicate(timeout=60)
        return process.returncode, out, error


def wait_until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        os.sched_yield()


def listens(port):
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def runs(pid):
    """Whether a process that is not our child lives; a zombie waiting for its new parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def connect(monkeypatch, settings, center, *, user=None, password=None):
    region = settings.regions[center.region]
    monkeypatch.setenv("SSL_CERT_FILE", str(region.ca_file))
    secret = password or region.password.reveal()
    return closing(
        mssql_python.connect(
            f"Server={region.host},{region.port};Database={center.database};UID={user or region.user};PWD={{{secret}}};"
            "Encrypt=yes;TrustServerCertificate=no;"
        )
    )


def query(connection, sql):
    with closing(connection.cursor()) as cursor:
        return [tuple(row) for row in cursor.execute(sql).fetchall()]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory):
    with launcher.running(tmp_path_factory.mktemp("sandbox")) as running:
        yield running


@pytest.fixture(scope="module")
def settings(sandbox):
    return config.load(sandbox.config_path)


def test_the_configuration_is_the_products_and_names_thirty_centers(sandbox, settings):
    assert len(settings.centers) == 30
    assert [*settings.regions] == ["germany", "austria", "switzerland"]
    for name, region in settings.regions.items():
        assert (region.host, region.port) == ("localhost", sandbox.regions[name].port)
        assert region.encrypt
        assert not region.trust_server_certificate
        assert region.max_connections == 20
    assert settings.regions["austria"].user == "svc_extract_at"
    assert settings.regions["switzerland"].timezone == "Europe/Zurich"


def test_secrets_and_keys_are_their_owners_alone(sandbox):
    root = sandbox.config_path.parent
    private = [*(root / "secrets").iterdir(), *(path for path in root.rglob("*") if "PRIVATE KEY" in text_of(path))]
    assert len(private) >= 5
    for path in private:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(root.stat().st_mode) == 0o700


def text_of(path):
    return path.read_text(errors="replace") if path.suffix in {".pem", ".key"} else ""


def test_every_center_holds_its_rows_on_the_reference_day(sandbox, settings, monkeypatch):
    total = 0
    for center, known in zip(settings.centers, sandbox.load.centers, strict=True):
        kartei = known.tables["KARTEI"]
        with connect(monkeypatch, settings, center) as connection:
            rows = query(
                connection,
                f"SELECT [{kartei.columns['ID']}], [{kartei.columns['BEMERKUNG']}] FROM ck.[{kartei.actual_name}] "
                f"WHERE [{kartei.columns['DATUM']}] = 20220118 AND ISNULL([{kartei.columns['DELKZ']}], 0) = 0 "
                f"ORDER BY [{kartei.columns['ID']}]",
            )
        truth = true_entries(known, dt.date(2022, 1, 18))
        assert [(str(row[0]), row[1] or "") for row in rows] == [(entry.entry_id, entry.chart_entry) for entry in truth]
        total += len(rows)
    assert total == 180


@pytest.mark.parametrize("number", [0, 26])
def test_whole_tables_come_out_as_they_were_made(sandbox, settings, monkeypatch, number):
    known = sandbox.load.centers[number]
    with connect(monkeypatch, settings, settings.centers[number]) as connection:
        for table, made in practice_tables(known).items():
            names = known.tables[table]
            columns = ", ".join(f"[{column}]" for column in names.columns.values())
            rows = query(connection, f"SELECT {columns} FROM ck.[{names.actual_name}] ORDER BY 1")
            assert rows == [tuple(row.values()) for row in made.to_pylist()]


def test_declared_keys_are_in_the_catalog(sandbox, settings, monkeypatch):
    known = sandbox.load.centers[29]
    with connect(monkeypatch, settings, settings.centers[29]) as connection:
        keys = query(
            connection,
            "SELECT t.name, c.name, rt.name FROM sys.foreign_keys AS f "
            "JOIN sys.foreign_key_columns AS fc ON fc.constraint_object_id = f.object_id "
            "JOIN sys.tables AS t ON t.object_id = fc.parent_object_id "
            "JOIN sys.columns AS c ON c.object_id = fc.parent_object_id AND c.column_id = fc.parent_column_id "
            "JOIN sys.tables AS rt ON rt.object_id = fc.referenced_object_id",
        )
        tables = query(connection, "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'ck'")
    actual = {name: names.actual_name for name, names in known.tables.items()}
    assert {row[0] for row in tables} == set(actual.values())
    assert set(keys) == {
        (actual["PATKASSE"], known.tables["PATKASSE"].columns["PATNR"], actual["PATIENT"]),
        (actual["PATKASSE"], known.tables["PATKASSE"].columns["KASSENID"], actual["KASSEN"]),
        (actual["KARTEI"], known.tables["KARTEI"].columns["PATNR"], actual["PATIENT"]),
        (actual["LEISTUNG"], known.tables["LEISTUNG"].columns["PATIENTID"], actual["PATIENT"]),
    }


def test_a_login_reads_and_nothing_else_and_only_its_own_region(settings, monkeypatch):
    german, austrian = settings.centers[0], settings.centers[20]
    with connect(monkeypatch, settings, german) as connection, pytest.raises(mssql_python.Error, match="permission"):
        query(connection, "DELETE FROM ck.KARTEI; SELECT 1")
    with pytest.raises(mssql_python.Error):
        connect(
            monkeypatch,
            settings,
            austrian,
            user="svc_extract_de",
            password=settings.regions["germany"].password.reveal(),
        )
    with pytest.raises(mssql_python.Error):
        connect(monkeypatch, settings, german, password="wrong")


def test_sa_may_do_everything(sandbox, settings, monkeypatch):
    password = (sandbox.config_path.parent / "secrets" / "sa").read_text().strip()
    with connect(monkeypatch, settings, settings.centers[25], user="sa", password=password) as connection:
        assert query(connection, "SELECT COUNT(*) FROM sys.databases WHERE name LIKE 'DentalDB%'") == [(5,)]


def test_the_ground_truth_is_written_for_every_center(sandbox):
    folder = sandbox.config_path.parents[1] / "ground_truth"
    assert len(list(folder.iterdir())) == 30
    written = json.loads((folder / "center_17_ground_truth.json").read_text())
    assert written == sandbox.load.centers[16].ground_truth()


def test_one_region_dies_alone_and_comes_back_at_the_same_port(sandbox, settings, monkeypatch):
    port, pid = sandbox.regions["austria"].port, sandbox.regions["austria"].pid
    sandbox.kill("austria")
    assert not listens(port)
    assert json.loads((sandbox.config_path.parent / "state.json").read_text())["regions"]["austria"]["pid"] is None
    with connect(monkeypatch, settings, settings.centers[0]) as connection:
        assert query(connection, "SELECT COUNT(*) FROM ck.KARTEI")[0][0] > 2500

    sandbox.start("austria")
    assert sandbox.regions["austria"].port == port
    assert sandbox.regions["austria"].pid != pid
    with connect(monkeypatch, settings, settings.centers[20]) as connection:
        assert query(connection, "SELECT COUNT(*) FROM sys.tables") == [(5,)]


def test_first_start_of_thirty_centers_answers_one_line_of_json(tmp_path):
    begun = time.monotonic()
    with started(tmp_path) as process:
        report = json.loads(process.stdout.readline())
        assert 0 < report["ready_in_s"] < time.monotonic() - begun
        assert report["pid"] == process.pid
        assert Path(report["config"]) == tmp_path / "sandbox" / "centers.yml"
        assert {name: region["centers"] for name, region in report["regions"].items()} == {
            "germany": 20,
            "austria": 5,
            "switzerland": 5,
        }
        assert all(listens(region["port"]) for region in report["regions"].values())
        process.terminate()
        out, error = process.communicate(timeout=10)
        assert process.returncode == 0
        assert out == ""
        assert "first start" in error
        assert not any(runs(region["pid"]) for region in report["regions"].values())


def test_data_persist_until_another_seed_or_number_is_asked_for(tmp_path, monkeypatch):
    with launcher.running(tmp_path, centers=3) as sandbox:
        settings = config.load(sandbox.config_path)
        password = (tmp_path / "sandbox" / "secrets" / "sa").read_text().strip()
        with connect(monkeypatch, settings, settings.centers[0], user="sa", password=password) as connection:
            with closing(connection.cursor()) as cursor:
                cursor.execute("CREATE TABLE ck.KEPT (ID int)")
                cursor.execute("INSERT INTO ck.KEPT VALUES (7)")
            connection.commit()
    with launcher.running(tmp_path, centers=3) as sandbox:
        settings = config.load(sandbox.config_path)
        assert password == (tmp_path / "sandbox" / "secrets" / "sa").read_text().strip()
        with connect(monkeypatch, settings, settings.centers[0], user="sa", password=password) as connection:
            assert query(connection, "SELECT ID FROM ck.KEPT") == [(7,)]
    with launcher.running(tmp_path, centers=4, seed=5) as sandbox:
        settings = config.load(sandbox.config_path)
        assert len(settings.centers) == 4
        assert len(list((tmp_path / "ground_truth").iterdir())) == 4
        with connect(monkeypatch, settings, settings.centers[0], user="sa", password=password) as connection:
            assert query(connection, "SELECT COUNT(*) FROM sys.tables WHERE name = 'KEPT'") == [(0,)]
    for size in ({"days": 2, "entries_per_day": 30}, {"days": 2, "entries_per_day": 30}, {}):
        with launcher.running(tmp_path, centers=4, seed=5, **size) as sandbox:
            settings = config.load(sandbox.config_path)
            with connect(monkeypatch, settings, settings.centers[0]) as connection:
                [(count,)] = query(connection, "SELECT COUNT(*) FROM ck.KARTEI")
            assert (count == 64) == bool(size)


def test_new_passwords_are_taken_over_at_the_next_start(tmp_path, monkeypatch):
    with launcher.running(tmp_path, centers=1):
        pass
    for secret in (tmp_path / "sandbox" / "secrets").iterdir():
        secret.unlink()
    with launcher.running(tmp_path, centers=1) as sandbox:
        settings = config.load(sandbox.config_path)
        sa = (tmp_path / "sandbox" / "secrets" / "sa").read_text().strip()
        for login in ({}, {"user": "sa", "password": sa}):
            with connect(monkeypatch, settings, settings.centers[0], **login) as connection:
                assert query(connection, "SELECT COUNT(*) FROM ck.PATIENT")[0][0] > 200


def test_data_half_made_are_made_anew(tmp_path):
    with started(tmp_path, centers=200) as process:
        wait_until((tmp_path / "sandbox" / "germany.duckdb").exists, 20)
        process.kill()
    with launcher.running(tmp_path, centers=3, seed=1) as sandbox:
        assert len(config.load(sandbox.config_path).centers) == 3
        assert len(sandbox.load.centers) == len(reference_load(3).centers)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0), (signal.SIGHUP, 0)])
def test_a_signal_ends_everything(tmp_path, number, code):
    with started(tmp_path, centers=3) as process:
        report = json.loads(process.stdout.readline())
        process.send_signal(number)
        process.communicate(timeout=10)
        assert process.returncode == code
        assert not any(runs(region["pid"]) for region in report["regions"].values())


def test_the_servers_end_when_the_launcher_is_killed(tmp_path):
    with started(tmp_path, centers=3) as process:
        report = json.loads(process.stdout.readline())
        process.kill()
        wait_until(lambda: not any(runs(region["pid"]) for region in report["regions"].values()))


def test_a_dead_server_is_reported_in_one_line_and_can_be_brought_back(tmp_path):
    with started(tmp_path, centers=3) as process:
        report = json.loads(process.stdout.readline())
        swiss = report["regions"]["switzerland"]
        os.kill(swiss["pid"], signal.SIGKILL)
        line = next(line for line in process.stderr if "has ended" in line)
        assert "switzerland" in line
        assert "SIGKILL" in line
        assert "the others go on" in line
        assert listens(report["regions"]["germany"]["port"])
        assert not listens(swiss["port"])

        with started(tmp_path, only_region="switzerland") as alone:
            again = json.loads(alone.stdout.readline())["regions"]
            assert [*again] == ["switzerland"]
            assert again["switzerland"]["port"] == swiss["port"]
            assert again["switzerland"]["centers"] == 1
            assert listens(swiss["port"])
            assert len(config.load(Path(report["config"])).centers) == 3
            alone.terminate()
            alone.communicate(timeout=10)


def test_a_second_sandbox_over_the_same_data_is_refused(tmp_path):
    with launcher.running(tmp_path, centers=1):
        before = (tmp_path / "sandbox" / "state.json").read_text()
        code, out, error = finished(tmp_path, centers=2)
        assert (code, out) == (2, "")
        assert error.count("\n") == 1
        assert "another sandbox is serving germany" in error
        assert (tmp_path / "sandbox" / "state.json").read_text() == before


def test_a_port_in_use_is_refused_before_anything_is_made(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, error = finished(tmp_path, port=port)
        assert (code, out) == (2, "")
        assert error.count("\n") == 1
        assert f"port {port} is in use" in error
        assert not list((tmp_path / "sandbox").glob("*.duckdb"))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"centers": 0}, "1 to 1000 centers"),
        ({"centers": 1001}, "1 to 1000 centers"),
        ({"seed": -1}, "seed"),
        ({"port": 65535}, "--port 65535"),
        ({"only_region": "france"}, "germany, austria, switzerland"),
        ({"days": 3}, "--days and --entries-per-day go together"),
        ({"days": 10_000, "entries_per_day": 1_000_000}, "from 1 to 100,000,000 entries"),
    ],
)
def test_wrong_use_is_refused_in_words(tmp_path, settings, words):
    with pytest.raises(SandboxError, match=words):
        launcher.run(tmp_path, **{"port": 0, **settings})


def test_a_data_directory_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    code, out, error = finished(tmp_path / "file")
    assert (code, out) == (2, "")
    assert error.count("\n") == 1
    assert str(tmp_path / "file") in error


def test_a_broken_database_file_ends_in_one_line(tmp_path):
    with launcher.running(tmp_path, centers=1):
        pass
    (tmp_path / "sandbox" / "germany.duckdb").write_bytes(b"not a database" * 1000)
    code, out, error = finished(tmp_path, centers=1)
    assert (code, out) == (2, "")
    assert error.count("\n") == 1
    assert "germany" in error
