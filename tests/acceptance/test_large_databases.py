"""Large databases behind the stand-in's servers: the whole way of the data, against what their rules say."""

import datetime as dt

import pyarrow.parquet as pq
from program import Ivoris

from ivoris.sandbox import launcher
from ivoris.sandbox.load.truth import live_entries, true_entries


def test_a_month_of_large_databases_equals_the_truth(tmp_path):
    with launcher.running(tmp_path / "standin", centers=3, seed=2, days=40, entries_per_day=50) as sandbox:
        program = Ivoris(sandbox, tmp_path / "data")
        for words in (["generate-mappings"], ["review", "--all", "--approve", "--by", "tests"]):
            assert program(*words).code == 0
        done = program("extract", "--from", "2021-12-18", "--to", "2022-01-18")
        assert done.code == 0, done.err
        for count in range(32):
            day = dt.date(2021, 12, 18) + dt.timedelta(days=count)
            path = program.data_dir / "output" / "chart_entries" / f"extraction_date={day}" / "entries.parquet"
            rows = pq.read_table(path, partitioning=None).to_pylist()
            expected = [entry for center in sandbox.load.centers for entry in true_entries(center, day)]
            assert rows == [{**vars(entry), "service_codes": list(entry.service_codes)} for entry in expected]
            assert len(rows) == sum(live_entries(center, day) for center in sandbox.load.centers) == 150
