"""Large loads: what DuckDB makes set by set is what the truth works out row by row."""

import contextlib
import datetime as dt

import pytest

from ivoris.sandbox.engine.engine import DuckEngine
from ivoris.sandbox.load import truth
from ivoris.sandbox.load.reference import TABLES, Volume, reference_load
from ivoris.sandbox.load.volume import patients
from ivoris.sandbox.region import make_database

VOLUME = Volume(days=9, entries_per_day=60)
DAYS = [VOLUME.first_day + dt.timedelta(days=count) for count in range(VOLUME.days)]


def made(center):
    """The center's tables in rows under their canonical names, in order of their IDs."""
    with contextlib.closing(DuckEngine(sa_password="Right!1")) as engine:
        engine.create_login("reader", "Right!1")
        make_database(engine, center, "reader")
        database = engine.catalog.database(center.database)
        physical = {name: database.table(center.schema, names.actual_name) for name, names in center.tables.items()}
        return {
            name: [
                dict(zip([column.name for column in TABLES[name]], row, strict=True))
                for row in engine.connection.execute(f"SELECT * FROM {table.physical} ORDER BY 1").fetchall()
            ]
            for name, table in physical.items()
        }


@pytest.fixture(scope="module", params=["germany", "austria", "switzerland"])
def center(request):
    return reference_load(6, seed=3, volume=VOLUME).region(request.param)[0]


@pytest.fixture(scope="module")
def tables(center):
    return made(center)


def test_the_tables_are_those_of_the_truth(center, tables):
    expected = truth._tables(center, DAYS[0], DAYS[-1])
    seen = {entry["PATNR"] for entry in expected["KARTEI"]}
    assert tables["KARTEI"] == expected["KARTEI"]
    assert tables["LEISTUNG"] == expected["LEISTUNG"]
    assert tables["KASSEN"] == expected["KASSEN"]
    links = sorted(expected["PATKASSE"], key=lambda link: link["ID"])
    assert [link for link in tables["PATKASSE"] if link["PATNR"] in seen] == links
    assert len(tables["PATIENT"]) == patients(VOLUME)


def test_every_day_has_its_number_of_live_entries(center, tables):
    counts = dict.fromkeys(DAYS, 0)
    for entry in tables["KARTEI"]:
        counts[dt.datetime.strptime(str(entry["DATUM"]), "%Y%m%d").astimezone().date()] += entry["DELKZ"] != 1
    assert counts == {day: truth.live_entries(center, day) for day in DAYS} == dict.fromkeys(DAYS, 60)
    assert truth.live_entries(center, DAYS[0] - dt.timedelta(days=1)) == 0
    assert DAYS[-1] == dt.date(2022, 1, 18)
    assert len(truth.true_entries(center, DAYS[2])) == 60


def test_rows_are_as_they_are_in_practices(tables):
    texts = [entry["BEMERKUNG"] for entry in tables["KARTEI"]]
    lengths = {len(text) for text in texts}
    assert 20 <= min(lengths) <= 40
    assert 150 <= max(lengths) <= 300
    assert len(lengths) > 80
    assert {entry["DELKZ"] for entry in tables["KARTEI"]} == {0, None, 1}
    assert 0.8 < len(tables["LEISTUNG"]) / len(texts) < 1.2
    several = [link["PATNR"] for link in tables["PATKASSE"]]
    assert max(several.count(patient) for patient in several) == 3
    for name, columns in TABLES.items():
        for column in columns:
            known = {row["ID"] for row in tables[column.references]} if column.references else set()
            assert column.references is None or {row[column.name] for row in tables[name]} <= known


def test_the_same_seed_makes_the_same_rows_and_another_one_others(center, tables):
    load = reference_load(6, seed=4, volume=VOLUME).centers
    other = next(one for one in load if one.id == center.id)
    assert made(center) == tables
    assert made(other)["KARTEI"] != tables["KARTEI"]


@pytest.mark.parametrize(("days", "entries_per_day"), [(0, 1), (1, 0), (10_001, 10_001), (50_000, 1)])
def test_impossible_volumes_are_refused(days, entries_per_day):
    with pytest.raises(ValueError, match="days"):
        Volume(days, entries_per_day)
