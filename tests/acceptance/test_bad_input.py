"""What is wrong ends in one clear line, and nothing already delivered is lost or changed."""

from __future__ import annotations

import json
import os
import sqlite3

import pyarrow.parquet as pq
import pytest
from program import CENTERS

DAY = "2022-01-18"


def entries(data_dir) -> int:
    path = data_dir / "output" / "chart_entries" / f"extraction_date={DAY}" / "entries.parquet"
    return pq.read_table(path, partitioning=None).num_rows


def one_line(text: str) -> str:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert "Traceback" not in text
    return lines[0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "--date", "2022-02-30"], "'2022-02-30' is not a date"),
        (["extract", "--date", "yesterday"], "'yesterday' is not a date"),
        (["extract", "--date", "2999-01-01"], "lies in the future"),
        (["extract", "--from", "2022-01-02", "--to", "2022-01-01"], "lies after"),
        (["extract", "--from", "2022-01-02"], "go together"),
        (["extract", "--date", DAY, "--from", DAY, "--to", DAY], "either"),
        (["extract", "--from", "2022-01-17", "--to", DAY, "--lookback", "7"], "--lookback goes with one day"),
        (["extract", "--missing", "--lookback", "7"], "--lookback goes with one day"),
        (["extract", "--date", DAY, "-c", "center_99"], "no center is called center_99"),
        (["extract", "--date", DAY, "--workers", "0"], "--workers"),
        (["extract", "--date", DAY, "--format", "xml"], "--format"),
        (["verify"], "--date"),
        (["verify", "--date", "18.01.2022"], "is not a date"),
        (["show-mapping", "center_1"], "did you mean center_"),
        (["review"], "name the centers"),
        (["review", "center_01"], "say --approve"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_words_are_two(prepared, arguments, words):
    done = prepared(*arguments)
    assert done.code == 2
    assert words in one_line(done.err)
    assert done.out == ""


def test_a_missing_configuration_is_two(prepared, tmp_path):
    done = prepared("list", env={"IVORIS_CONFIG": str(tmp_path / "none.yml")})
    assert done.code == 2
    assert "none.yml" in one_line(done.err)


def test_a_secret_that_is_not_set_costs_its_region_alone(prepared):
    text = prepared.config_path.read_text()
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if line.strip() == "austria:")
    index = next(i for i in range(start, len(lines)) if "password:" in lines[i])
    lines[index] = "    password: ${IVORIS_AUSTRIA_PASSWORD}"
    config = prepared.data_dir / "other.yml"
    config.write_text("\n".join(lines) + "\n")
    done = prepared("extract", "--date", DAY, env={"IVORIS_CONFIG": str(config)})
    assert done.code == 3
    assert f"{CENTERS - 2}/{CENTERS} centers" in done.out
    assert done.err.count("authentication: secret IVORIS_AUSTRIA_PASSWORD is not set") == 2
    done = prepared("extract", "--date", DAY, env={"IVORIS_CONFIG": str(config), "IVORIS_AUSTRIA_PASSWORD": "wrong"})
    assert done.code == 3
    assert done.err.count("authentication: austria localhost:") == 2
    assert "wrong" not in done.err + done.out


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (("database: DentalDB_03", "database: DentalDB_99"), "database_missing", "DentalDB_99 does not exist"),
        (("database: DentalDB_03, schema: ck", "database: DentalDB_03, schema: xy"), "schema_missing", "it has ck"),
        (("port: ", "port: 1 #"), "connection", "cannot be reached"),
        (("ca_file: ", "ca_file: /nonexistent/ca.pem #"), "tls", "/nonexistent/ca.pem cannot be read"),
    ],
)
def test_a_center_that_cannot_be_asked_says_why(prepared, change, code, words):
    text = prepared.config_path.read_text()
    assert change[0] in text
    config = prepared.data_dir / "other.yml"
    config.write_text(text.replace(change[0], change[1], 1))
    done = prepared("discover-raw", "-c", "center_03", "--json", env={"IVORIS_CONFIG": str(config)})
    assert done.code == 1
    [found] = json.loads(done.out)
    assert (found["center_id"], found["error"]) == ("center_03", code)
    assert words in found["detail"]
    assert words in one_line(done.err)


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ('{"version": 1,', "mapping_missing", "is not valid JSON"),
        ("{}", "mapping_missing", "center_id"),
        (None, "mapping_missing", "there is no mapping"),
    ],
)
def test_a_broken_mapping_costs_its_center_alone(prepared, text, error, words):
    assert prepared("extract", "--date", DAY).code == 0
    path = prepared.data_dir / "mappings" / "center_02_mapping.json"
    path.unlink() if text is None else path.write_text(text)
    done = prepared("extract", "--date", DAY)
    assert done.code == 3
    assert f"{CENTERS - 1}/{CENTERS} centers" in done.out
    [line] = [line for line in done.err.splitlines() if line.startswith("✗")]
    assert line.startswith(f"✗ center_02 {error}: ")
    assert words in line
    assert entries(prepared.data_dir) == 6 * CENTERS


def edit(prepared, center: str, change) -> None:
    path = prepared.data_dir / "mappings" / f"{center}_mapping.json"
    mapping = json.loads(path.read_text())
    change(mapping)
    path.write_text(json.dumps(mapping))


def test_a_mapping_of_another_center_is_not_used(prepared):
    edit(prepared, "center_02", lambda mapping: mapping.update(center_id="center_03"))
    done = prepared("extract", "--date", DAY, "-c", "center_02")
    assert done.code == 1
    assert "is the mapping of center_03" in done.err


def test_a_column_that_is_gone_is_drift_and_shows_until_it_is_mended(prepared):
    edit(prepared, "center_02", lambda m: m["tables"]["KARTEI"]["columns"]["PATNR"].update(actual_name="GONE_1"))
    done = prepared("extract", "--date", DAY)
    assert done.code == 3
    assert "✗ center_02 mapping_drift: " in done.err
    assert "GONE_1" in done.err
    listed = {row["center_id"]: row["mapping"] for row in json.loads(prepared("list", "--json").out)}
    assert (listed["center_02"], listed["center_03"]) == ("drifted", "reviewed")
    checked = prepared("validate-mappings", "--json")
    assert checked.code == 3
    states = {row["center_id"]: row["state"] for row in json.loads(checked.out)}
    assert (states["center_02"], states["center_03"]) == ("drifted", "fits")
    assert prepared("generate-mappings").code == 0
    assert len(list((prepared.data_dir / "mappings" / "archive").iterdir())) == 1
    assert "mapping_unreviewed" in prepared("extract", "--date", DAY).err
    assert prepared("review", "center_02", "--approve", "--by", "anna").code == 0
    assert prepared("extract", "--date", DAY).code == 0


def test_a_type_that_changed_is_drift_before_any_row_is_taken(prepared):
    edit(prepared, "center_02", lambda m: m["tables"]["KARTEI"]["columns"]["DATUM"].update(data_type="date"))
    done = prepared("extract", "--date", DAY, "-c", "center_02")
    assert done.code == 1
    assert "is now int, was date" in done.err


def test_a_hand_set_review_is_honoured_and_audited(prepared):
    edit(prepared, "center_02", lambda m: m.update(reviewed=False, reviewed_by=None, reviewed_at=None))
    assert "mapping_unreviewed" in prepared("extract", "--date", DAY).err
    edit(prepared, "center_02", lambda m: m.update(reviewed=True))
    for _ in range(2):
        assert prepared("extract", "--date", DAY).code == 0
    with sqlite3.connect(prepared.data_dir / "ledger.db") as connection:
        noted = connection.execute(
            "SELECT count(*) FROM audit WHERE center_id = 'center_02' AND action = 'mapping.reviewed_by_hand'"
        ).fetchone()
    connection.close()
    assert noted == (1,)


def test_a_test_run_shows_shapes_and_publishes_nothing(prepared):
    edit(prepared, "center_02", lambda m: m.update(reviewed=False))
    done = prepared("extract", "-c", "center_02", "--date", DAY)
    assert done.code == 0
    assert "entries: 6" in done.out
    assert "nothing is published" in done.out
    assert not (prepared.data_dir / "output").exists()


def test_a_ledger_that_cannot_be_opened_stops_before_anything_is_asked(prepared):
    done = prepared("extract", "--date", DAY, env={"IVORIS_DATABASE_URL": "postgresql://u:hunter2@localhost:1/x"})
    assert done.code == 1
    assert "cannot be used" in one_line(done.err)
    assert "hunter2" not in done.err


def test_a_data_directory_that_cannot_be_written_is_named(prepared):
    done = prepared("extract", "--date", DAY, env={"IVORIS_DATA_DIR": "/proc/ivoris"})
    assert done.code == 1
    assert "/proc/ivoris: cannot be written" in one_line(done.err)


def test_a_full_disk_leaves_what_was_delivered(prepared):
    assert prepared("extract", "--date", DAY).code == 0
    done = prepared("extract", "--date", DAY, largest=2000)
    assert done.code in {1, 3}
    assert "Traceback" not in done.err
    assert "cannot be" in done.err
    assert entries(prepared.data_dir) == 6 * CENTERS
    assert prepared("extract", "--date", DAY).code == 0
    assert prepared("verify", "--date", DAY).code == 0


@pytest.mark.parametrize("ledger", [None, "elsewhere.db"])
def test_nobody_elses_eyes(prepared, ledger):
    env = {"IVORIS_DATABASE_URL": f"sqlite:///{prepared.data_dir / ledger}"} if ledger else None
    done = prepared("extract", "--date", DAY, "--format", "both", env=env, umask=0)
    assert done.code == 0, done.said
    found = [path for path in prepared.data_dir.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    own = [path for path in found if not {"sandbox", "ground_truth"} & set(path.parts)]
    assert own == []
    assert os.stat(prepared.data_dir / "output").st_mode & 0o077 == 0  # noqa: PTH116
