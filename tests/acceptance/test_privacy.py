"""Names, patient numbers and chart texts are in the dataset and nowhere else, whatever is run and whatever fails.

The practices' databases hold marked data. ``DELIVERED`` is where such data belong; everywhere else none may be: what
commands print and log, the ledger, mappings, manifests, what is set aside, temporary files, what the service answers.
"""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import mssql_python
import pytest
import sqlalchemy as sa
from marked import DAY, FAMILY, FIRST_LINE, MARKS, PATIENT, PHONE, TEXT, Practice, files_with_marks, forms, found
from program import FEW, REPOSITORY, Finished, Ivoris
from service import serving, until

import ecs
from ivoris.database import _unusable
from ivoris.errors import CenterError
from ivoris.sandbox import launcher
from ivoris.sqlserver import _translate_statement

pytestmark = pytest.mark.xdist_group("privacy")

LAST = "2022-02-04"
REFUSED = ("center_02", "center_03")
EXPORTS = (f"ivoris_multi_center_{DAY}.json", f"ivoris_multi_center_{DAY}.csv")
DELIVERED = ("output/chart_entries/", "output/changes/", *(f"output/{name}" for name in EXPORTS))
THEIRS = f"WHERE {{KARTEI.PATNR}} = {PATIENT}"
INSERT = "INSERT INTO ck.{KARTEI} ({KARTEI.PATNR}, {KARTEI.DATUM}, {KARTEI.BEMERKUNG}, {KARTEI.DELKZ}) VALUES "


@dataclass
class Story:
    """Everything that was run, what it said, and what is left."""

    program: Ivoris
    temporary: Path
    said: list[tuple[str, Finished]] = field(default_factory=list)

    def __call__(self, *words: str, **env: str) -> Finished:
        done = self.program(*words, env={"TMPDIR": str(self.temporary), **env})
        self.said.append((" ".join([*(f"{name}={value}" for name, value in env.items()), *words]), done))
        return done

    def failing(self, center: str, *words: str) -> tuple[str, str]:
        """The error code and message of a center, as a run's log has it."""
        done = self(*words, IVORIS_LOG_LEVEL="debug")
        lines = [line for line in ecs.lines(done.out) if line["message"] == "Error"]
        [line] = [line for line in lines if line["labels.center"] == center]
        return line["error.code"], line["error.message"]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory) -> Iterator[launcher.Sandbox]:
    with launcher.running(tmp_path_factory.mktemp("marked"), centers=FEW, seed=1) as running:
        yield running


@pytest.fixture(scope="module")
def practices(sandbox) -> dict[int, Practice]:
    """The databases with marks. The fifth keeps its dates as text, and once has something else there."""
    made = {number: Practice(sandbox, number) for number in range(1, FEW + 1)}
    for practice in made.values():
        practice.mark()
    made[5].run(
        "ALTER TABLE ck.{KARTEI} ALTER COLUMN {KARTEI.DATUM} varchar(40)",
        f"{INSERT} ({PATIENT}, N'20220118 {FAMILY}', N'{TEXT}', 0), ({PATIENT}, N'{FAMILY}', N'{TEXT}', 0), "
        f"({PATIENT}, N'{PATIENT}', N'{TEXT}', 0)",
    )
    return made


@pytest.fixture(scope="module")
def story(sandbox, practices, tmp_path_factory) -> Iterator[Story]:
    """A center's life from the first look at it to what no longer fits, at the most talkative level."""
    temporary = tmp_path_factory.mktemp("temporary")
    story = Story(Ivoris(sandbox, tmp_path_factory.mktemp("privacy") / "data"), temporary)
    _from_discovery_to_delivery(story)
    _late_and_broken(story, practices)
    _what_servers_quote(story, practices)
    yield story
    story.program.end()


def _from_discovery_to_delivery(story: Story) -> None:
    for words in ("discover-raw", "discover-raw --json"):
        assert story(*words.split()).code == 0
    assert story("generate-mappings", IVORIS_LOG_LEVEL="debug").code == 0
    for words in ("show-mapping", "show-mapping center_01", "show-mapping center_05 --json"):
        assert story(*words.split()).code == 0
    trial = story("extract", "-c", "center_01", "--date", DAY)
    assert "nothing is published" in trial.out, trial.said
    assert story("validate-mappings", "--json").code == 3, "nobody has approved them yet"
    assert story("review", "--all", "--approve", "--by", "tests").code == 0
    done = story("extract", "--date", DAY, "--lookback", "3", "--format", "both", IVORIS_LOG_LEVEL="debug")
    assert done.code == 0, done.said
    assert "rows set aside" in done.out
    story("extract", "--from", "2022-01-25", "--to", "2022-02-03")
    for words in (f"verify --date {DAY} --deep", "doctor --json", "doctor --grants center_01"):
        story(*words.split())


def _late_and_broken(story: Story, practices: dict[int, Practice]) -> None:
    practices[1].run(f"UPDATE ck.{{KARTEI}} SET {{KARTEI.BEMERKUNG}} = N'{PHONE} {TEXT}' {THEIRS}")
    differs = story("verify", "--date", DAY, "--deep", "--json")
    assert "source_differs" in differs.out, differs.said
    done = story("extract", "--date", DAY, "--lookback", "3", "--format", "both")
    assert done.code == 0, done.said
    faults = story.program.sandbox.faults
    faults.set("DentalDB_01", "drop", rows=3)
    faults.set("DentalDB_02", "login-refused")
    faults.set("DentalDB_03", "deadlock", rows=60)
    broken = story("extract", "--date", DAY)
    assert broken.code == 3, broken.said
    faults.clear()
    path = story.program.data_dir / "mappings" / "center_04_mapping.json"
    whole = path.read_text(encoding="utf-8")
    for wrong in (f'{{"version": 1, "{FAMILY}": {PATIENT} {TEXT}', f'{{"version": "{FAMILY}", "reviewed": "{TEXT}"}}'):
        path.write_text(wrong, encoding="utf-8")
        assert story("show-mapping", "center_04").code == 1
        path.write_text(whole, encoding="utf-8")


def _what_servers_quote(story: Story, practices: dict[int, Practice]) -> None:
    """Columns become text, and something that is no number gets into them: conversions fail and quote it."""
    flag, date = practices[2], practices[3]
    flag.run(
        "ALTER TABLE ck.{KARTEI} ALTER COLUMN {KARTEI.DELKZ} varchar(60)",
        f"UPDATE ck.{{KARTEI}} SET {{KARTEI.DELKZ}} = N'{FAMILY} {PATIENT}', {{KARTEI.DATUM}} = 20220204 {THEIRS}",
    )
    date.run(
        "ALTER TABLE ck.{KARTEI} ALTER COLUMN {KARTEI.DATUM} varchar(60)",
        f"UPDATE ck.{{KARTEI}} SET {{KARTEI.DATUM}} = N'{FAMILY}' {THEIRS}",
    )
    assert found(flag.refusal("SELECT {KARTEI.ID} FROM ck.{KARTEI} WHERE {KARTEI.DELKZ} = 0")) == [FAMILY, str(PATIENT)]
    assert found(date.refusal("SELECT {KARTEI.ID} FROM ck.{KARTEI} WHERE {KARTEI.DATUM} = 1")) == [FAMILY]
    assert story.failing("center_02", "extract", "--date", DAY)[0] == "mapping_drift"
    folder = story.program.data_dir / "mappings"
    before = {center: (folder / f"{center}_mapping.json").read_text(encoding="utf-8") for center in REFUSED}
    for words in ("validate-mappings", "generate-mappings", "show-mapping center_02", "show-mapping center_03 --json"):
        story(*words.split())
    for (center, text), column in zip(before.items(), ("DELKZ", "DATUM"), strict=True):
        mapping = json.loads(text)
        mapping["tables"]["KARTEI"]["columns"][column] |= {"data_type": None, "profile": {}}
        (folder / f"{center}_mapping.json").write_text(json.dumps(mapping), encoding="utf-8")
    for center in REFUSED:
        code, words = story.failing(center, "extract", "--date", LAST)
        assert (code, "the server refused a statement" in words) == ("query", True)
    story("extract", "--from", "2022-01-16", "--to", DAY)
    story("verify", "--date", DAY, "--deep")
    story("doctor", *(word for center in REFUSED for word in ("-c", center)))


def test_the_marks_are_where_they_belong(story):
    """What is looked for elsewhere is found by the same means where it is."""
    told = files_with_marks(story.program.data_dir)
    assert any(name.startswith("output/changes/") for name in told)
    for name in (f"chart_entries/extraction_date={DAY}/entries.parquet", *EXPORTS):
        assert set(MARKS) <= told[f"output/{name}"], name
    assert len(list((story.program.data_dir / "quarantine").rglob("*.parquet"))) >= FEW


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_found_in_whatever_form(mark):
    for form in forms(mark):
        assert mark in found(b"before " + form + b" behind")


def test_no_command_prints_or_logs_personal_data(story):
    assert len(story.said) > 25
    leaks = {words: found(done.out + done.err) for words, done in story.said if found(done.out + done.err)}
    assert leaks == {}


def test_no_failure_ends_in_a_traceback(story):
    assert [words for words, done in story.said if "Traceback" in done.out + done.err] == []


def test_every_line_of_the_log_is_the_schemas(story):
    logged = [line for words, done in story.said if "--json" not in words for line in ecs.lines(done.out)]
    assert {"Extracted", "Error", "Published", "Mapping drifted"} <= {line["message"] for line in logged}


def test_no_file_but_the_delivered_ones_holds_personal_data(story):
    assert files_with_marks(story.program.data_dir, DELIVERED) == {}
    assert files_with_marks(story.temporary) == {}
    assert list((story.program.data_dir / "staging").iterdir()) == []


def test_the_ledger_holds_no_personal_data_and_tells_every_failure(story):
    with closing(sqlite3.connect(story.program.data_dir / "ledger.db")) as ledger:
        dump = "\n".join(ledger.iterdump())
        errors = {error for (error,) in ledger.execute("SELECT DISTINCT error FROM attempts")}
    assert found(dump) == []
    assert {"connection", "database_missing", "deadlock", "mapping_drift", "query"} <= errors


def test_what_the_service_answers_and_logs_holds_no_personal_data(story):
    leaks = {}
    with serving(story.program, env={"TMPDIR": str(story.temporary), "IVORIS_LOG_LEVEL": "debug"}) as service:
        until(lambda: service.get("/health/ready").status_code == 200)
        paths = ("/", "/?region=germany", "/health", "/health/live", "/health/ready", "/metrics")
        for path in (*paths, f"/?region={FAMILY}", f"/patients/{FAMILY}", f"/patients?name={FAMILY}&number={PATIENT}"):
            answer = service.get(path)
            leaks[path] = found(f"{answer.headers}{answer.text}")
        leaks["post"] = found(service.client.post("/", content=TEXT.encode()).text)
        page = service.get("/").text
        assert service.end() == 0
    leaks["log"] = found(service.said)
    assert {where: marks for where, marks in leaks.items() if marks} == {}
    assert "the server refused a statement" in page
    assert "Traceback" not in service.said


def test_no_terminal_shows_personal_data(story):
    shown = ""
    for words in (f"extract -c center_02 -c center_03 --date {LAST}", "validate-mappings"):
        shown += at_a_terminal(story, *words.split())
    assert "Extracting" in shown
    assert "the server refused a statement" in shown
    assert found(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)) == []


def at_a_terminal(story: Story, *words: str) -> str:
    ours, theirs = pty.openpty()
    places = {"IVORIS_CONFIG": str(story.program.config_path), "IVORIS_DATA_DIR": str(story.program.data_dir)}
    process = subprocess.Popen(
        [sys.executable, "-m", "src.cli", *words],
        cwd=REPOSITORY,
        env={**os.environ, **places, "IVORIS_LOG_LEVEL": "debug", "TERM": "xterm", "COLUMNS": "400"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # how Linux tells that the other end is closed
        while some := os.read(ours, 65_536):
            said += some
    os.close(ours)
    process.wait(timeout=60)
    return said.decode()


@pytest.mark.parametrize(
    "quoted",
    [
        f"Conversion failed when converting the nvarchar value '{FAMILY}' to data type int.",
        f"Violation of PRIMARY KEY constraint 'PK'. The duplicate key value is ({PATIENT}, {FAMILY}).",
        f"String or binary data would be truncated in table 'T', column 'C'. Truncated value: '{FIRST_LINE}'.",
        f"Error converting data type varchar to bigint. {TEXT}",
    ],
)
@pytest.mark.parametrize("word", ["Integrity constraint violation", "Invalid character value for cast", ""])
def test_what_a_server_quotes_is_not_in_what_the_driver_error_becomes(word, quoted):
    error = _translate_statement(mssql_python.DatabaseError(word, f"[Microsoft][SQL Server]{quoted}"), 0.1)
    assert isinstance(error, CenterError)
    assert found(f"{error}{error!r}{error.args}") == []


def test_what_the_ledgers_database_quotes_is_left_out():
    quoted = Exception(f'duplicate key value violates unique constraint "x"\nDETAIL:  Key (a)=({FAMILY}) exists.')
    error = sa.exc.IntegrityError(f"INSERT INTO attempts VALUES ('{TEXT}')", {"a": FAMILY}, quoted)
    told = _unusable(sa.make_url("postgresql://u:secret@h/d"), error)
    assert found(str(told)) == []
    assert "secret" not in str(told)
