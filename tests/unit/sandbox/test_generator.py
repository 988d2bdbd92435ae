"""The reference load: its shape, what it holds on purpose, and that the same seed is the same data."""

import datetime as dt
import hashlib
import json
import re
import subprocess
import sys
import time

import pyarrow as pa
import pytest

from ivoris.sandbox.load.places import CITIES
from ivoris.sandbox.load.practice import FIRST_DAY, LAST_DAY, REFERENCE_DAY, practice_tables
from ivoris.sandbox.load.reference import TABLES, VERSION, reference_load
from ivoris.sandbox.load.truth import true_entries
from ivoris.sandbox.load.vocabulary import CODES, FREQUENCY, INSURERS, TEXTS

DAY = int(REFERENCE_DAY.strftime("%Y%m%d"))
CENTERS = reference_load().centers


@pytest.fixture(scope="module")
def practices():
    return {
        center.id: {name: table.to_pylist() for name, table in practice_tables(center).items()} for center in CENTERS
    }


def live(rows):
    return [row for row in rows if row["DELKZ"] in (0, None)]


def digest(centers):
    """Of every name and every value; independent of how Arrow lays them out."""
    content = hashlib.sha256()
    for center in centers:
        content.update(json.dumps([center.name, center.database, center.ground_truth()], sort_keys=True).encode())
        for name, table in practice_tables(center).items():
            content.update(json.dumps([name, table.to_pydict()]).encode())
    return content.hexdigest()


def test_thirty_centers_are_twenty_five_and_five():
    assert [center.region for center in CENTERS] == ["germany"] * 20 + ["austria"] * 5 + ["switzerland"] * 5
    assert [center.id for center in CENTERS] == [f"center_{number:02}" for number in range(1, 31)]
    assert [center.database for center in CENTERS] == [f"DentalDB_{number:02}" for number in range(1, 31)]
    assert CENTERS[0].name == "Zahnarztpraxis München"
    assert CENTERS[0].subdivision == "DE-BY"
    assert {center.language for center in CENTERS} == {"de", "fr", "it"}


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 7, 31, 99, 100, 101, 600, 1000])
def test_any_number_of_centers_keeps_names_unique_and_regions_in_proportion(count):
    load = reference_load(count)
    assert len(load.centers) == count
    assert len({center.name for center in load.centers}) == count
    assert len({center.id for center in load.centers}) == count
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", center.id) for center in load.centers)
    assert all(re.fullmatch(r"(DE|AT|CH)-[A-Z0-9]{1,2}", center.subdivision) for center in load.centers)
    if count >= 3:
        assert abs(len(load.region("austria")) - count / 6) <= 1
        assert len(load.region("austria")) == len(load.region("switzerland")) >= 1


@pytest.mark.parametrize("count", [0, -1, 1001])
def test_other_numbers_are_refused(count):
    with pytest.raises(ValueError, match="1 to 1000"):
        reference_load(count)


def test_every_table_and_column_has_a_suffix_of_its_own_but_at_the_first_center():
    plain, *others = reference_load(200).centers
    assert [names.actual_name for names in plain.tables.values()] == list(TABLES)
    assert all(canonical == actual for names in plain.tables.values() for canonical, actual in names.columns.items())
    for center in others:
        actual_tables = [names.actual_name for names in center.tables.values()]
        assert len(set(actual_tables)) == len(TABLES)
        for canonical, names in center.tables.items():
            assert re.fullmatch(rf"{canonical}_[A-Z0-9]{{2,4}}", names.actual_name)
            assert [*names.columns] == [column.name for column in TABLES[canonical]]
            assert len(set(names.columns.values())) == len(names.columns)
            assert all(re.fullmatch(rf"{name}_[A-Z0-9]{{2,4}}", actual) for name, actual in names.columns.items())


def test_some_suffixes_spell_another_canonical_word():
    suffixes = {
        actual.rsplit("_", 1)[1]
        for center in reference_load(200).centers[1:]
        for names in center.tables.values()
        for actual in names.columns.values()
    }
    assert {"ID", "ART", "NR"} <= suffixes


def test_the_ground_truth_file_names_every_actual_name():
    truth = CENTERS[7].ground_truth()
    assert truth["center_id"] == "center_08"
    assert truth["schema"] == "ck"
    assert [*truth["tables"]] == list(TABLES)
    kartei = truth["tables"]["KARTEI"]
    assert kartei["actual_name"] == CENTERS[7].tables["KARTEI"].actual_name
    assert [*kartei["columns"]] == ["ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ"]
    json.dumps(truth)


def test_vocabulary_knows_every_treatment_in_every_language_and_country():
    assert all([*texts] == [*FREQUENCY] for texts in TEXTS.values())
    assert all([*codes] == [*FREQUENCY] for codes in CODES.values())
    assert all(len(names) == len(set(names)) for names in CITIES.values())
    assert all(len(dict(insurers)) == len(insurers) for insurers in INSURERS.values())
    assert {"01", "13b", "1040", "2060", "Ä1", "Ä935"} <= {
        code for kinds in CODES["germany"].values() for codes in kinds for code in codes
    }


def test_every_value_fits_the_declared_column(practices):
    for center in CENTERS:
        for name, rows in practices[center.id].items():
            for column in TABLES[name]:
                values = [row[column.name] for row in rows]
                assert column.nullable or None not in values
                if column.type.name == "nvarchar" and column.type.length != -1:
                    assert max(len(value.encode("utf-16-le")) // 2 for value in values) <= column.type.length


def test_keys_hold(practices):
    for tables in practices.values():
        for name, columns in TABLES.items():
            ids = [row["ID"] for row in tables[name]]
            assert ids == sorted(set(ids))
            for column in columns:
                if column.references:
                    assert {row[column.name] for row in tables[name]} <= {
                        row["ID"] for row in tables[column.references]
                    }


def test_size_and_dates_are_those_of_a_practice(practices):
    for tables in practices.values():
        assert 200 <= len(tables["PATIENT"]) <= 300
        assert 2500 <= len(tables["KARTEI"]) <= 3500
        days = [dt.datetime.strptime(str(row["DATUM"]), "%Y%m%d").date() for row in tables["KARTEI"]]  # noqa: DTZ007
        assert min(days) < FIRST_DAY + dt.timedelta(days=10)
        assert max(days) > LAST_DAY - dt.timedelta(days=10)
        assert all(FIRST_DAY <= day <= LAST_DAY and day.weekday() < 6 for day in days)
        assert dt.date(2021, 12, 25) not in days
    assert 80_000 <= sum(len(tables["KARTEI"]) for tables in practices.values()) <= 100_000


def test_the_reference_day_has_six_live_entries_of_every_kind_in_every_center(practices):
    for center in CENTERS:
        tables = practices[center.id]
        entries = [row for row in tables["KARTEI"] if row["DATUM"] == DAY]
        assert len(live(entries)) == 6
        assert len(entries) > 6
        texts = [row["BEMERKUNG"] for row in live(entries)]
        assert None in texts
        assert "" in texts

        patients = [row["PATNR"] for row in live(entries)]
        assert len(set(patients)) == 6
        insurers = {row["ID"] for row in live(tables["KASSEN"])}
        links = [row for row in live(tables["PATKASSE"]) if row["KASSENID"] in insurers]
        counts = [len({row["KASSENID"] for row in links if row["PATNR"] == patient}) for patient in patients]
        assert 0 in counts
        assert 2 in counts

        services = [row for row in live(tables["LEISTUNG"]) if row["DATUM"] == DAY]
        billed = [[row["LEISTUNG"] for row in services if row["PATIENTID"] == patient] for patient in patients]
        assert [] in billed
        assert any(len(set(codes)) > 1 for codes in billed)
        assert any(len(set(codes)) < len(codes) for codes in billed)
        assert any(codes != sorted(codes) for codes in billed)
        assert {row["PATIENTID"] for row in services} - set(patients)


def test_the_difficult_cases_occur(practices):
    for tables in practices.values():
        insurers = {row["ID"]: row for row in tables["KASSEN"]}
        links = {}
        for row in tables["PATKASSE"]:
            links.setdefault(row["PATNR"], []).append(
                (insurers[row["KASSENID"]]["DELKZ"] != 1, row["DELKZ"] != 1),
            )
        shapes = set(map(tuple, links.values()))
        assert ((True, True), (True, True)) in shapes  # two insurers
        assert ((True, True), (True, False)) in shapes  # a deleted link above a live one
        assert ((True, True), (False, True)) in shapes  # a live link to a deleted insurer above a live one
        assert len(links) < len(tables["PATIENT"])  # nobody pays for them
        assert {row["DELKZ"] for row in tables["KARTEI"]} == {0, 1, None}
        assert {row["DELKZ"] for row in tables["LEISTUNG"]} == {0, 1, None}
        visits = {(row["PATNR"], row["DATUM"]) for row in live(tables["KARTEI"])}
        assert {(row["PATIENTID"], row["DATUM"]) for row in live(tables["LEISTUNG"])} - visits
        days = [row["DATUM"] for row in tables["KARTEI"]]
        assert days != sorted(days)  # written up later


def test_texts_are_of_every_kind(practices):
    texts = [row["BEMERKUNG"] for tables in practices.values() for row in tables["KARTEI"]]
    written = [text for text in texts if text]
    assert None in texts
    assert "" in texts
    assert max(map(len, written)) > 4000
    for mark in ("ü", "ß", "🦷", "\r\n", '"', ";", "'", "é"):
        assert any(mark in text for text in written), mark
    assert any(text.startswith(("-", "=")) for text in written)
    swiss = [row["BEMERKUNG"] or "" for row in practices["center_26"]["KARTEI"]]
    assert not any("ß" in text for text in swiss)


def test_the_truth_is_one_entry_per_live_row_by_the_rules_of_the_canonical_record():
    entries = [entry for center in CENTERS for entry in true_entries(center, REFERENCE_DAY)]
    assert len(entries) == 180
    assert {entry.insurance_status for entry in entries} == {"GKV", "PKV", "Selbstzahler"}
    for entry in entries:
        assert (entry.insurance_name is None) == (entry.insurance_status == "Selbstzahler")
        assert len(set(entry.service_codes)) == len(entry.service_codes)
        assert entry.date == REFERENCE_DAY


def test_the_truth_of_a_range_is_that_of_its_days():
    center = CENTERS[28]
    first, last = dt.date(2022, 1, 17), dt.date(2022, 1, 19)
    by_day = [entry for day in (17, 18, 19) for entry in true_entries(center, dt.date(2022, 1, day))]
    assert sorted(true_entries(center, first, last), key=lambda entry: int(entry.entry_id)) == sorted(
        by_day, key=lambda entry: int(entry.entry_id)
    )


def test_the_same_seed_is_the_same_data_in_another_process():
    program = (
        "import sys; sys.path[:0] = ['tests/unit/sandbox', *sys.argv[1:]]\n"
        "from test_generator import CENTERS, digest\n"
        "print(digest([CENTERS[1], CENTERS[26]]))"
    )
    other = subprocess.run(
        [sys.executable, "-c", program, *sys.path],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7"},
    )
    assert other.stdout.strip() == digest([CENTERS[1], CENTERS[26]])


def test_another_seed_is_other_data_and_a_center_does_not_depend_on_the_others():
    assert practice_tables(reference_load(seed=2).centers[4]) != practice_tables(CENTERS[4])
    assert reference_load(seed=2).centers[4].tables != CENTERS[4].tables
    few, many = reference_load(6).centers[2], CENTERS[2]
    assert few.tables == many.tables
    assert practice_tables(few) == practice_tables(many)


def test_thirty_centers_take_little_time():
    before = time.process_time()
    rows = sum(table.num_rows for center in CENTERS for table in practice_tables(center).values())
    assert rows > 200_000
    assert time.process_time() - before < 3.0  # twice the budget, for a busy machine


def test_tables_are_arrow_with_the_columns_declared():
    for name, table in practice_tables(CENTERS[0]).items():
        assert table.column_names == [column.name for column in TABLES[name]]
        assert all(pa.types.is_string(field.type) or pa.types.is_integer(field.type) for field in table.schema)


def test_data_has_not_changed_under_its_version():
    """Who changes the data on purpose changes this digest and raises VERSION, so that older sandboxes are remade."""
    assert VERSION == 1
    assert digest(CENTERS[:2]) == "990a358c5d7161175ebd5dae01838177b950d0c70cdca91b8a1c5f29a65d790f"
