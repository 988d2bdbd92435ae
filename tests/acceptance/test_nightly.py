"""The night, end to end: databases over the real protocol, against what the generator knows to be true."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from program import CENTERS

from ivoris.canonical import TABLES
from ivoris.sandbox.load.reference import reference_load
from ivoris.sandbox.load.truth import true_entries

DAY = dt.date(2022, 1, 18)
ROOT = Path(__file__).parents[2]
OF_THE_DEMO = 30


def dataset(data_dir: Path, day: dt.date = DAY) -> list[dict]:
    path = data_dir / "output" / "chart_entries" / f"extraction_date={day}" / "entries.parquet"
    return pq.read_table(path, partitioning=None).to_pylist()


def truth(first: dt.date = DAY, last: dt.date | None = None, centers: int = CENTERS) -> list[dict]:
    return [
        {**vars(entry), "service_codes": list(entry.service_codes)}
        for center in sorted(reference_load(centers, seed=1).centers, key=lambda center: center.id)
        for entry in true_entries(center, first, last)
    ]


def bytes_below(*folders: Path) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.xdist_group("demo")
def test_the_demo_delivers_the_truth_and_a_second_one_changes_only_run_records(tmp_path):
    folder = tmp_path / "demo"
    runbook = (ROOT / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    kept: list[dict[str, str]] = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "src.cli", "--data-dir", str(tmp_path), "demo"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        last = re.sub(r"\d+ms", "423ms", "\n".join(done.stdout.splitlines()[-4:]))
        assert f"```text\n{last}\n```\n" in runbook, done.stdout
        assert dataset(folder) == truth(centers=OF_THE_DEMO)
        assert_true_mappings(folder, OF_THE_DEMO)
        kept.append(bytes_below(folder / "output" / "chart_entries", folder / "mappings"))
    assert kept[0] == kept[1]


def assert_true_mappings(data_dir: Path, centers: int) -> None:
    paths = sorted((data_dir / "ground_truth").glob("*.json"))
    assert len(paths) == centers
    for path in paths:
        true = json.loads(path.read_text())
        mapping = json.loads((data_dir / "mappings" / f"{true['center_id']}_mapping.json").read_text())
        for name in TABLES:
            assert mapping["tables"][name]["actual_name"] == true["tables"][name]["actual_name"]
            found = {key: column["actual_name"] for key, column in mapping["tables"][name]["columns"].items()}
            assert found == true["tables"][name]["columns"]


def test_a_month_of_all_centers_equals_the_truth(prepared):
    first, last = dt.date(2022, 2, 20), dt.date(2022, 3, 6)
    done = prepared("extract", "--from", f"{first}", "--to", f"{last}")
    assert done.code == 0, done.err
    expected: dict[dt.date, list[dict]] = {}
    for entry in truth(first, last):
        expected.setdefault(entry["date"], []).append(entry)
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    assert {day: dataset(prepared.data_dir, day) for day in days} == {day: expected.get(day, []) for day in days}


def test_one_center_again_leaves_the_others_in_dataset_and_exports(prepared):
    assert prepared("extract", "--date", f"{DAY}", "--format", "both").code == 0
    assert prepared("extract", "--date", f"{DAY}", "-c", "center_07", "--format", "both").code == 0
    assert dataset(prepared.data_dir) == truth()
    export = json.loads((prepared.data_dir / "output" / f"ivoris_multi_center_{DAY}.json").read_text(encoding="utf-8"))
    assert export["total_entries"] == 6 * CENTERS
    assert [entry["entry_id"] for entry in export["entries"]] == [entry["entry_id"] for entry in truth()]
    assert {center["status"] for center in export["centers"]} == {"success"}
    assert prepared("verify", "--date", f"{DAY}", "--deep").code == 0


def test_a_dead_region_costs_its_centers_and_nothing_else(own_standin):
    assert own_standin("extract", "--date", f"{DAY}").code == 0
    before = dataset(own_standin.data_dir)
    for region, left in (("austria", 10), ("switzerland", 8), ("germany", 0)):
        own_standin.kill(region)
        done = own_standin("extract", "--date", f"{DAY}")
        assert done.code == (3 if left else 1)
        assert f"{left}/{CENTERS} centers" in done.out
        assert f"connection: {region} localhost:" in done.err
        assert dataset(own_standin.data_dir) == before
    found = own_standin("verify", "--date", f"{DAY}")
    assert found.code == 3
    assert f"✗ 0/{CENTERS} centers extracted" in found.out
    assert f"✗ {CENTERS} errors" in found.out
    assert "an earlier delivery is kept" in found.out


@pytest.mark.parametrize(("region", "left"), [("austria", 10), ("switzerland", 10), ("germany", 4)])
def test_a_first_night_with_a_dead_region_publishes_the_others(own_standin, region, left):
    own_standin.kill(region)
    done = own_standin("extract", "--date", f"{DAY}")
    assert done.code == 3
    assert f"{left}/{CENTERS} centers, {left * 6} entries" in done.out
    assert dataset(own_standin.data_dir) == [
        entry for entry in truth() if entry["center_id"] in {row["center_id"] for row in dataset(own_standin.data_dir)}
    ]
    assert len(dataset(own_standin.data_dir)) == left * 6
    found = own_standin("verify", "--date", f"{DAY}")
    assert found.code == 3
    assert found.out.splitlines()[0] == f"✗ {left}/{CENTERS} centers extracted"
    assert found.out.splitlines()[1] == f"✓ {left * 6} total records"
    assert f"✗ {CENTERS - left} errors" in found.out


def test_ctrl_c_at_any_moment_loses_and_damages_nothing(prepared):
    assert prepared("extract", "--date", f"{DAY}").code == 0
    for entries_seen in ("", "Extracting", "Extracted"):
        process = prepared.start("extract", "--date", f"{DAY}")
        for line in process.stdout:
            if entries_seen in line:
                break
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        assert process.returncode in {0, 130}
        assert dataset(prepared.data_dir) == truth()
    assert prepared("extract", "--date", f"{DAY}").code == 0
    assert prepared("verify", "--date", f"{DAY}").code == 0


def test_two_runs_of_one_date_at_once_tell_one_story(prepared):
    both = [prepared.start("extract", "--date", f"{DAY}") for _ in range(2)]
    for process in both:
        process.communicate(timeout=60)
    assert [process.returncode for process in both] == [0, 0]
    assert dataset(prepared.data_dir) == truth()
    assert prepared("verify", "--date", f"{DAY}").code == 0


def test_sigterm_finishes_what_runs_and_says_what_is_left(prepared):
    process = prepared.start("extract", "--from", "2021-01-01", "--to", "2022-06-30", "--workers", "1")
    for line in process.stdout:
        if "Extracting" in line:
            break
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    assert process.returncode in {1, 3}
    assert "interrupted" in err
    assert "✗" in out


def test_help_is_instant_because_it_loads_nothing_heavy():
    code = (
        "import sys\nfrom ivoris.cli import main\nmain(['--help'])\n"
        "heavy = {'pyarrow', 'sqlalchemy', 'pydantic', 'mssql_python', 'duckdb', 'rich', 'yaml', 'structlog'}\n"
        "sys.exit(f'loaded {heavy & set(sys.modules)}' if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "verify" in done.stdout
