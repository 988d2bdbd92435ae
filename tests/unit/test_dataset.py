from __future__ import annotations

import csv
import datetime as dt
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivoris.canonical import CHART_ENTRY
from ivoris.database import now
from ivoris.dataset import Dataset, Provenance, Stage, Staged, checksum
from ivoris.errors import OutputError, PermanentError
from ivoris.storage import Folder

DAY = dt.date(2022, 1, 18)
NEXT = dt.date(2022, 1, 19)


def entries(center_id: str, *rows: tuple[str, dt.date, str]) -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "center_id": center_id,
                "center_name": f"Praxis {center_id}",
                "entry_id": identity,
                "date": day,
                "patient_id": "7",
                "insurance_status": None,
                "insurance_name": None,
                "chart_entry": text,
                "service_codes": ["01", "Ä1"],
            }
            for identity, day, text in rows
        ],
        schema=CHART_ENTRY,
    )


def stage(dataset: Dataset, run: str, center: str, table: pa.Table, days=(DAY,)) -> Staged:
    opened = Stage(dataset.storage, f"staging/{run}/{center}.arrow", center, days)
    opened.write(table)
    return opened.close()


def origin(run: str, table: pa.Table) -> Provenance:
    return Provenance(len(table), checksum(table), run, "sha256:m", now())


def publish(dataset: Dataset, run: str, *tables: tuple[str, pa.Table], days=(DAY,)) -> None:
    with dataset.fetched([stage(dataset, run, center, table, days) for center, table in tables]) as staged:
        for day in days:
            dataset.publish(day, staged, {center: origin(run, staged[center].read(day)) for center in staged})


def texts(dataset: Dataset, day: dt.date = DAY) -> list[tuple[str, str]]:
    table = pq.read_table(dataset.storage.open(dataset.key(day)))
    return list(zip(table["center_id"].to_pylist(), table["chart_entry"].to_pylist(), strict=True))


def path(dataset: Dataset) -> Path:
    return Path(dataset.storage.where(dataset.key(DAY)))


def test_a_run_replaces_the_rows_of_exactly_its_centers(storage_of_each_kind):
    dataset = Dataset(storage_of_each_kind)
    publish(dataset, "r1", ("b", entries("b", ("1", DAY, "old b"))), ("a", entries("a", ("1", DAY, "a"))))
    publish(dataset, "r2", ("b", entries("b", ("1", DAY, "new b"), ("2", DAY, "more b"))))
    assert texts(dataset) == [("a", "a"), ("b", "new b"), ("b", "more b")]
    assert {center: row["run_id"] for center, row in dataset.manifest(DAY).items()} == {"a": "r1", "b": "r2"}
    publish(dataset, "r3", ("b", entries("b")))
    assert texts(dataset) == [("a", "a")]
    assert dataset.manifest(DAY)["b"]["rows"] == 0


def test_each_center_is_a_row_group_and_nothing_else_lies_in_the_folder(tmp_path):
    dataset = Dataset(Folder(tmp_path))
    publish(dataset, "r1", *((center, entries(center, ("1", DAY, center))) for center in "cab"))
    assert pq.ParquetFile(path(dataset)).num_row_groups == 3
    assert [file.name for file in path(dataset).parents[1].rglob("*") if file.is_file()] == ["entries.parquet"]
    assert path(dataset).stat().st_mode & 0o077 == 0


def test_a_files_footer_tells_centers_and_days_and_no_text(tmp_path):
    dataset = Dataset(Folder(tmp_path))
    publish(dataset, "r1", ("a", entries("a", ("1", DAY, "Füllung"), ("2", DAY, "Zahnreinigung"))))
    group = pq.read_metadata(path(dataset)).row_group(0)
    columns = {group.column(index).path_in_schema: group.column(index) for index in range(group.num_columns)}
    assert (columns["center_id"].statistics.min, columns["date"].statistics.max) == ("a", DAY)
    assert not columns["chart_entry"].is_stats_set
    encoded = {name for name, column in columns.items() if "RLE_DICTIONARY" in column.encodings}
    assert columns.keys() - encoded == {"entry_id", "chart_entry"}


def test_the_program_takes_the_systems_allocator_unless_it_is_told_another():
    asks = [sys.executable, "-c", "import ivoris.pipeline, pyarrow; print(pyarrow.default_memory_pool().backend_name)"]
    plain = {name: value for name, value in os.environ.items() if name != "ARROW_DEFAULT_MEMORY_POOL"}
    for chosen, expected in (({}, "system"), ({"ARROW_DEFAULT_MEMORY_POOL": "mimalloc"}, "mimalloc")):
        told = subprocess.run(asks, env=plain | chosen, capture_output=True, text=True, check=True)
        assert told.stdout.strip() == expected


def test_the_folder_reads_as_a_partitioned_dataset(tmp_path):
    dataset = Dataset(Folder(tmp_path))
    table = entries("a", ("1", NEXT, "second"), ("2", DAY, "first"))
    publish(dataset, "r1", ("a", table), days=(DAY, NEXT))
    assert texts(dataset) == [("a", "first")]
    assert texts(dataset, NEXT) == [("a", "second")]
    whole = pq.read_table(path(dataset).parents[1])
    assert whole.num_rows == 2
    assert set(whole.column_names) == {*CHART_ENTRY.names, "extraction_date"}


def test_a_day_without_entries_has_a_file_without_rows(storage_of_each_kind):
    dataset = Dataset(storage_of_each_kind)
    publish(dataset, "r1", ("a", entries("a")))
    assert dataset.exists(DAY)
    assert texts(dataset) == []


def test_a_failed_publication_leaves_the_old_file(tmp_path, monkeypatch):
    dataset = Dataset(Folder(tmp_path))
    publish(dataset, "r1", ("a", entries("a", ("1", DAY, "kept"))))
    before = path(dataset).read_bytes()
    staged = stage(dataset, "r2", "a", entries("a", ("1", DAY, "lost")))
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match="No space left"):
        dataset.publish(DAY, {"a": staged}, {"a": origin("r2", entries("a"))})
    assert path(dataset).read_bytes() == before
    assert [file.name for file in path(dataset).parent.iterdir()] == ["entries.parquet"]


@pytest.mark.parametrize("content", [b"", b"PAR1garbagePAR1", b"{}"])
def test_a_damaged_file_is_named_and_left_alone(tmp_path, content):
    dataset = Dataset(Folder(tmp_path))
    path(dataset).parent.mkdir(parents=True)
    path(dataset).write_bytes(content)
    staged = stage(dataset, "r", "a", entries("a"))
    with pytest.raises(OutputError, match=r"entries\.parquet: cannot be read"):
        dataset.publish(DAY, {"a": staged}, {"a": origin("r", entries("a"))})
    assert path(dataset).read_bytes() == content


def test_a_csv_runs_no_formula_and_loses_no_text(tmp_path):
    dataset = Dataset(Folder(tmp_path))
    hostile = ["=1+1", "+49", "-", "@x", "\t=1", "a;b\nc", '"q"', "<b>&amp;</b>", "\u202eRTL", "Füllung 🦷"]
    rows = [(str(n), DAY, text) for n, text in enumerate(hostile)]
    publish(dataset, "r", ("a", entries("a", *rows)))
    with Path(dataset.export_csv(DAY)).open(encoding="utf-8", newline="") as file:
        header, *read = csv.reader(file)
    assert header == CHART_ENTRY.names
    cells = [row[header.index("chart_entry")] for row in read]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r"]
    assert [cell.removeprefix("'") for cell in cells] == hostile
    assert read[0][header.index("service_codes")] == "01;Ä1"
    assert [text for _, text in texts(dataset)] == hostile


def _exported(dataset: Dataset) -> str:
    return dataset.export_json(DAY, [{"center_id": "a"}]).removeprefix(dataset.storage.where("")).strip("/")


def test_a_json_export_holds_all_centers_of_the_date(storage_of_each_kind):
    dataset = Dataset(storage_of_each_kind)
    publish(dataset, "r1", ("a", entries("a", ("1", DAY, "x"))))
    publish(dataset, "r2", ("b", entries("b", ("1", DAY, "y"))))
    document = json.loads(dataset.storage.read(_exported(dataset)))
    assert document["total_entries"] == 2
    assert document["target_date"] == "2022-01-18"
    assert document["entries"][0] == {
        "center_id": "a",
        "center_name": "Praxis a",
        "entry_id": "1",
        "date": "2022-01-18",
        "patient_id": "7",
        "insurance_status": None,
        "insurance_name": None,
        "chart_entry": "x",
        "service_codes": ["01", "Ä1"],
    }


_TEXT = st.text(max_size=20)
_ROW = st.fixed_dictionaries(
    {
        "center_id": _TEXT,
        "center_name": _TEXT,
        "entry_id": _TEXT,
        "date": st.dates(),
        "patient_id": st.none() | _TEXT,
        "insurance_status": st.none() | _TEXT,
        "insurance_name": st.none() | _TEXT,
        "chart_entry": _TEXT,
        "service_codes": st.lists(_TEXT, max_size=4),
    }
)


@settings(max_examples=60)
@given(st.lists(_ROW, max_size=6), st.integers(0, 6))
def test_a_checksum_is_of_the_content_however_it_is_cut(rows, cut):
    whole = pa.Table.from_pylist(rows, schema=CHART_ENTRY)
    pieces = pa.concat_tables([whole.slice(0, cut), whole.slice(cut)])
    padded = pa.concat_tables([whole, whole]).combine_chunks().slice(len(whole))
    assert checksum(whole) == checksum(pieces) == checksum(padded)


@settings(max_examples=60)
@given(st.lists(_ROW, max_size=5), st.lists(_ROW, max_size=5))
def test_different_content_has_different_checksums(one, other):
    tables = [pa.Table.from_pylist(rows, schema=CHART_ENTRY) for rows in (one, other)]
    assert (checksum(tables[0]) == checksum(tables[1])) == tables[0].equals(tables[1])


def test_entries_of_a_day_that_nobody_asked_for_replace_none(tmp_path):
    opened = Stage(Folder(tmp_path), "a.arrow", "a", [DAY])
    with pytest.raises(PermanentError, match="for which nobody asked"):
        opened.write(entries("a", ("1", DAY + dt.timedelta(days=1), "x")))
    opened.discard()


@given(st.lists(st.integers(0, 3), max_size=30), st.lists(st.integers(1, 9), max_size=4))
def test_a_stage_gives_each_day_its_own_rows_in_whatever_order_they_came(days, cuts):
    dates = [DAY + dt.timedelta(days=number) for number in days]
    table = entries("a", *((str(n), day, "x") for n, day in enumerate(dates)))
    with tempfile.TemporaryDirectory() as folder:
        opened = Stage(Folder(Path(folder)), "a.arrow", "a", [DAY])
        opened.expect(dates)
        bounds = sorted({0, *cuts, len(table)})
        for start, end in itertools.pairwise(bounds):
            opened.write(table.slice(start, end - start))
        staged = opened.close()
        assert staged.rows == len(table)
        for day in {DAY, *dates}:
            expected = [str(n) for n, other in enumerate(dates) if other == day]
            assert staged.read(day)["entry_id"].to_pylist() == expected
