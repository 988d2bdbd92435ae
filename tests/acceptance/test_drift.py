"""A vendor's update overnight: what was renamed is proposed as such, what was swapped is never published."""

from __future__ import annotations

import contextlib
import json

import pyarrow.parquet as pq
import pytest
from program import CENTERS
from test_live_changes import CENTER, DAY, administrator, changed, names


@contextlib.contextmanager
def swapped(program, table: str, one: str, other: str):
    """Two columns of a table with each other's names, as after an update that every name survives."""
    actual, columns = names(program, table)
    first, second = columns[one], columns[other]

    def swap():
        with administrator(program) as cursor:
            for old, new in ((first, "ZWISCHEN"), (second, first), ("ZWISCHEN", second)):
                cursor.execute(f"EXEC sp_rename 'ck.{actual}.{old}', '{new}', 'COLUMN'")

    swap()
    try:
        yield
    finally:
        swap()


def entries(program) -> list[dict]:
    path = program.data_dir / "output" / "chart_entries" / f"extraction_date={DAY}" / "entries.parquet"
    return [row for row in pq.read_table(path, partitioning=None).to_pylist() if row["center_id"] == CENTER]


def state(program) -> str:
    return next(row["mapping"] for row in json.loads(program("list", "--json").out) if row["center_id"] == CENTER)


@pytest.mark.parametrize(
    ("table", "one", "other", "noticed"),
    [
        ("KARTEI", "ID", "PATNR", "KARTEI.ID"),
        ("KARTEI", "DATUM", "PATNR", "KARTEI.DATUM"),
        ("LEISTUNG", "ID", "PATIENTID", "LEISTUNG.ID"),
        ("PATKASSE", "PATNR", "KASSENID", "KARTEI.PATNR"),
        ("KASSEN", "NAME", "ART", "KASSEN.ART"),
    ],
)
def test_swapped_columns_are_stopped_before_they_are_published(delivered, table, one, other, noticed):
    before = entries(delivered)
    with swapped(delivered, table, one, other):
        done = delivered("extract", "--date", DAY)
        assert done.code == 3, done.said
        assert f"{CENTERS - 1}/{CENTERS} centers" in done.out
        [line] = [line for line in done.err.splitlines() if line.startswith("✗")]
        assert line.startswith(f"✗ {CENTER} mapping_drift: ")
        assert f"({noticed})" in line
        checked = delivered("validate-mappings", "-c", CENTER)
        assert checked.code == 3, checked.said
        assert f"✗ {CENTER} drifted" in checked.out
        assert state(delivered) == "drifted"
    assert entries(delivered) == before
    assert delivered("extract", "--date", DAY).code == 0
    assert entries(delivered) == before
    assert state(delivered) == "reviewed", "what was extracted fits again"


@pytest.mark.parametrize(("table", "name"), [("LEISTUNG", "PATIENTID"), ("PATKASSE", "PATNR")])
def test_other_numbers_of_the_patients_are_neither_days_without_services_nor_people_without_insurers(
    delivered, table, name
):
    """Of the same patients they are. PATIENT puts them together where the mapping says which of its columns has them.

    Where PATIENT is not mapped, on a single day too few patients come to tell.
    """
    actual, columns = names(delivered, table)
    chart, of_chart = names(delivered, "KARTEI")
    other = f"column {actual}.AKTE ({table}.{name})"
    came = f"column {chart}.{of_chart['PATNR']} (KARTEI.PATNR)"
    path = delivered.data_dir / "mappings" / f"{CENTER}_mapping.json"
    reviewed = path.read_bytes()
    mapping = json.loads(reviewed)
    mapping["tables"][table]["columns"][name] |= {
        "actual_name": "AKTE",
        "data_type": "varchar",
        "profile": {"of": "AKTE", "rows": 400, "shapes": {"code": 1.0}},
    }
    before = entries(delivered)
    patients, of_patients = names(delivered, "PATIENT")
    period = ("--from", "2022-01-01", "--to", DAY)
    with contextlib.ExitStack() as stack:
        for where, number in ((actual, columns[name]), (patients, of_patients["ID"])):
            add, drop = f"ALTER TABLE ck.{where} ADD AKTE varchar(20) NULL", f"ALTER TABLE ck.{where} DROP COLUMN AKTE"
            stack.enter_context(changed(delivered, add, drop))
            with administrator(delivered) as cursor:
                cursor.execute(f"UPDATE ck.{where} SET AKTE = CONCAT('F-', {number})")
        approve(delivered, mapping)
        done = delivered("extract", "-c", CENTER, "--date", DAY)
        assert done.code == 1, done.said
        words = f"PATIENT knows no patient of {other}, but 50 of 50 of {came} (say by refers_to in the mapping"
        assert f"✗ {CENTER} mapping_drift: " in done.err
        assert words in done.err
        mapping["tables"][table]["columns"][name]["refers_to"] = "AKTE"
        approve(delivered, mapping)
        assert f"numbers of {patients}.AKTE" in delivered("show-mapping", CENTER).out
        done = delivered("extract", "-c", CENTER, "--date", DAY)
        assert done.code == 0, done.said
        assert entries(delivered) == before
        if table == "LEISTUNG":
            del mapping["tables"][table]["columns"][name]["refers_to"]
            mapping["tables"]["PATIENT"]["columns"]["ID"]["actual_name"] = None
            approve(delivered, mapping)
            done = delivered("extract", "-c", CENTER, *period)
            assert done.code == 1, done.said
            words = f"no patient of {other} is in {came}; compare show-mapping"
            assert f"✗ {CENTER} 2022-01-01 to {DAY} mapping_drift: {words}" in done.err
    path.write_bytes(reviewed)
    done = delivered("extract", "-c", CENTER, *period)
    assert done.code == 0, done.said


def approve(program, mapping: dict) -> None:
    """A mapping edited by hand takes the place of the center's."""
    path = program.data_dir / "mappings" / f"{CENTER}_mapping.json"
    path.write_text(json.dumps(mapping), encoding="utf-8")
    approved = program("review", CENTER, "--approve", "--by", "tests")
    assert approved.code == 0, approved.said


def test_blanks_that_fill_a_column_of_fixed_length_are_not_delivered(delivered):
    kinds = {
        ("KARTEI", "ID"): "char(12)",
        ("KARTEI", "PATNR"): "char(12)",
        ("KARTEI", "BEMERKUNG"): "nchar(500)",
        ("KASSEN", "NAME"): "nchar(80)",
        ("LEISTUNG", "PATIENTID"): "nchar(12)",
        ("LEISTUNG", "LEISTUNG"): "char(8)",
    }
    before = sorted(entries(delivered), key=lambda entry: entry["entry_id"])
    path = delivered.data_dir / "mappings" / f"{CENTER}_mapping.json"
    mapping = json.loads(path.read_text(encoding="utf-8"))
    with contextlib.ExitStack() as stack:
        for (table, name), kind in kinds.items():
            actual, columns = names(delivered, table)
            add = f"ALTER TABLE ck.{actual} ADD FEST_{name} {kind} NULL"
            stack.enter_context(changed(delivered, add, f"ALTER TABLE ck.{actual} DROP COLUMN FEST_{name}"))
            with administrator(delivered) as cursor:
                some = f"LEFT(CAST({columns[name]} AS nvarchar(max)), {kind.strip('nchar()')})"  # of letters
                cursor.execute(f"UPDATE ck.{actual} SET FEST_{name} = {some}")
            mapping["tables"][table]["columns"][name] |= {
                "actual_name": f"FEST_{name}",
                "data_type": kind.partition("(")[0],
                "profile": {},
            }
        approve(delivered, mapping)
        done = delivered("extract", "-c", CENTER, "--date", DAY)
        assert done.code == 0, done.said
        assert sorted(entries(delivered), key=lambda entry: entry["entry_id"]) == before
        assert any(entry["service_codes"] for entry in before)
        assert any(entry["insurance_name"] for entry in before)
        found = delivered("verify", "--date", DAY, "--deep")
        assert found.code == 0, found.said


def test_a_renamed_column_is_recognised_and_waits_for_a_person(delivered):
    actual, columns = names(delivered, "KARTEI")
    old = columns["BEMERKUNG"]
    with changed(
        delivered,
        f"EXEC sp_rename 'ck.{actual}.{old}', 'FREITEXT', 'COLUMN'",
        f"EXEC sp_rename 'ck.{actual}.FREITEXT', '{old}', 'COLUMN'",
    ):
        checked = delivered("validate-mappings", "-c", CENTER, "--json")
        assert checked.code == 3, checked.said
        [found] = json.loads(checked.out)
        assert f"column {actual}.{old} (KARTEI.BEMERKUNG) is gone" in found["detail"]
        [renamed] = [line for line in found["detail"] if "looks renamed" in line]
        assert renamed.startswith(f"column {actual}.{old} (KARTEI.BEMERKUNG) looks renamed to FREITEXT (")
        assert renamed.endswith("its values are 100% alike)")
        proposed = delivered("generate-mappings", "-c", CENTER)
        assert proposed.code == 0, proposed.said
        assert "looks renamed to FREITEXT" in proposed.out
        done = delivered("extract", "--date", DAY)
        assert f"✗ {CENTER} mapping_unreviewed: " in done.err
        assert f"{CENTERS - 1}/{CENTERS} centers" in done.out
        assert delivered("review", CENTER, "--approve", "--by", "tests").code == 0
        done = delivered("extract", "--date", DAY)
        assert done.code == 0, done.said
        assert len(entries(delivered)) == 6


def test_a_new_column_is_told_and_stops_nothing(delivered):
    actual, _ = names(delivered, "KARTEI")
    with changed(
        delivered, f"ALTER TABLE ck.{actual} ADD NEUES_FELD int NULL", f"ALTER TABLE ck.{actual} DROP COLUMN NEUES_FELD"
    ):
        checked = delivered("validate-mappings", "-c", CENTER)
        assert checked.code == 0, checked.said
        assert f"column {actual}.NEUES_FELD (KARTEI) is new" in checked.out
        assert delivered("extract", "--date", DAY).code == 0


def test_a_column_mapped_by_hand_has_no_profile_and_is_told_so(delivered):
    path = delivered.data_dir / "mappings" / f"{CENTER}_mapping.json"
    mapping = json.loads(path.read_text(encoding="utf-8"))
    mapping["tables"]["KARTEI"]["columns"]["BEMERKUNG"]["profile"] = {}
    path.write_text(json.dumps(mapping), encoding="utf-8")
    checked = delivered("validate-mappings", "-c", CENTER)
    assert checked.code == 0, checked.said
    assert "KARTEI.BEMERKUNG: has no profile, its values are not checked" in checked.out
    assert delivered("extract", "--date", DAY).code == 0


def test_centers_of_one_software_are_approved_together(ivoris):
    """Two centers with equal fingerprints, one of them named; the third has names of its own and is left."""
    for center in ("center_02", "center_03"):
        assert ivoris("generate-mappings", "-c", center).code == 0
    folder = ivoris.data_dir / "mappings"
    twin = json.loads((folder / "center_02_mapping.json").read_text(encoding="utf-8"))
    twin |= {"center_id": "center_04", "database": "DentalDB_04"}
    (folder / "center_04_mapping.json").write_text(json.dumps(twin), encoding="utf-8")
    done = ivoris("review", "center_02", "--alike", "--approve", "--by", "tests")
    assert done.code == 0, done.said
    said = [line for line in done.out.splitlines() if not line.startswith("{")]  # beside the log
    assert said == ["✓ center_02 approved", "✓ center_04 approved", "2 approved"]
    shown = {row["center_id"]: row for row in json.loads(ivoris("show-mapping", "--json").out)}
    assert shown["center_02"]["fingerprint"] == shown["center_04"]["fingerprint"] != shown["center_03"]["fingerprint"]
    assert shown["center_03"]["state"] == "proposed"
    assert ivoris("review", "--all", "--alike", "--approve").code == 2
