"""What a practice's server does overnight: takes rights away, renames, retypes, adds tables of the same name."""

from __future__ import annotations

import contextlib
import json

import mssql_python
import pytest
from program import CENTERS

from ivoris import config, onboarding
from ivoris.ledger import Ledger
from ivoris.mapping_store import MappingStore
from ivoris.sqlserver import SqlServers
from ivoris.storage import Folder

DAY = "2022-01-18"
CENTER, DATABASE = "center_05", "DentalDB_05"


@contextlib.contextmanager
def administrator(program):
    """A cursor of the stand-in's administrator in the center's database."""
    password = program.sandbox.layout.password("sa")
    connection = mssql_python.connect(
        f"Server=localhost,{program.sandbox.regions['germany'].port};Database={DATABASE};UID=sa;PWD={{{password}}};"
        "Encrypt=yes;TrustServerCertificate=yes",
        autocommit=True,
    )
    try:
        yield connection.cursor()
    finally:
        connection.close()


@contextlib.contextmanager
def changed(program, change: str, back: str):
    with administrator(program) as cursor:
        cursor.execute(change)
    try:
        yield
    finally:
        with administrator(program) as cursor:
            cursor.execute(back)


def names(program, table: str) -> tuple[str, dict[str, str]]:
    true = json.loads((program.data_dir / "ground_truth" / f"{CENTER}_ground_truth.json").read_text())
    return true["tables"][table]["actual_name"], true["tables"][table]["columns"]


@pytest.mark.parametrize("table", ["KARTEI", "KASSEN", "LEISTUNG"])
def test_a_table_the_account_may_no_longer_see_is_permission_and_no_drift(delivered, table):
    actual, _ = names(delivered, table)
    before = (delivered.data_dir / "mappings" / f"{CENTER}_mapping.json").read_bytes()
    with changed(
        delivered,
        f"DENY SELECT ON OBJECT::ck.{actual} TO svc_extract_de",
        f"REVOKE SELECT ON OBJECT::ck.{actual} FROM svc_extract_de",
    ):
        done = delivered("extract", "--date", DAY)
        assert done.code == 3
        assert f"{CENTERS - 1}/{CENTERS} centers" in done.out
        assert f"✗ {CENTER} permission: the login may not SELECT from {actual} in {DATABASE}.ck" in done.err
        for command in ("validate-mappings", "generate-mappings"):
            done = delivered(command)
            assert done.code == 3
            assert f"✗ {CENTER} permission: " in done.err
        deep = delivered("verify", "--date", DAY, "--deep")
        assert (deep.code, f"✗ {CENTERS - 1}/{CENTERS} sources asked again" in deep.out) == (3, True), deep.said
        assert "nothing differs" not in deep.out
    assert (delivered.data_dir / "mappings" / f"{CENTER}_mapping.json").read_bytes() == before
    assert not (delivered.data_dir / "mappings" / "archive").exists()
    assert delivered("extract", "--date", DAY).code == 0
    assert delivered("verify", "--date", DAY).code == 0


def test_a_table_that_shows_but_may_not_be_read_is_permission_too(delivered):
    actual, _ = names(delivered, "KARTEI")
    account = "svc_extract_de"
    with changed(
        delivered,
        f"GRANT INSERT ON OBJECT::ck.{actual} TO {account}; DENY SELECT ON OBJECT::ck.{actual} TO {account}",
        f"REVOKE SELECT ON OBJECT::ck.{actual} FROM {account}; REVOKE INSERT ON OBJECT::ck.{actual} FROM {account}",
    ):
        for command in ("validate-mappings", "generate-mappings", "extract"):
            done = delivered(command, "-c", CENTER)
            assert done.code == 1, done.said
            assert f"✗ {CENTER} permission: the login may not SELECT from {actual} in {DATABASE}.ck" in done.err


def test_a_proposal_says_which_table_the_account_may_not_read_all_of(prepared):
    actual, columns = names(prepared, "PATIENT")
    path = prepared.data_dir / "mappings" / f"{CENTER}_mapping.json"
    before = path.read_bytes()
    path.unlink()
    with changed(
        prepared,
        f"DENY SELECT ON OBJECT::ck.{actual} ({columns['ID']}) TO svc_extract_de",
        f"REVOKE SELECT ON OBJECT::ck.{actual} ({columns['ID']}) FROM svc_extract_de",
    ):
        done = prepared("generate-mappings", "-c", CENTER)
    problems = json.loads(path.read_text())["problems"]
    path.write_bytes(before)
    assert done.code == 0, done.said
    assert f"the login may not SELECT from {actual} in {DATABASE}.ck; the center's DBA grants it" in problems


def test_a_login_that_sees_nothing_is_told_from_an_empty_schema(prepared):
    with changed(
        prepared, "REVOKE SELECT ON SCHEMA::ck FROM svc_extract_de", "GRANT SELECT ON SCHEMA::ck TO svc_extract_de"
    ):
        done = prepared("discover-raw", "-c", CENTER)
    assert done.code == 1
    assert f"✗ {CENTER} permission: " in done.err
    assert "GRANT SELECT ON SCHEMA::ck" in done.err


def test_a_renamed_column_stops_its_center_alone_and_says_so(delivered):
    actual, columns = names(delivered, "KARTEI")
    old = columns["BEMERKUNG"]
    with changed(
        delivered,
        f"EXEC sp_rename 'ck.{actual}.{old}', 'TEXT_NEU', 'COLUMN'",
        f"EXEC sp_rename 'ck.{actual}.TEXT_NEU', '{old}', 'COLUMN'",
    ):
        done = delivered("extract", "--date", DAY)
        assert done.code == 3
        assert f"✗ {CENTER} mapping_drift: column {actual}.{old} (KARTEI.BEMERKUNG) is gone" in done.err
        found = delivered("verify", "--date", DAY)
        assert f"✗ {CENTER} mapping_drift: " in found.out
        assert "an earlier delivery is kept" in found.out
    assert delivered("extract", "--date", DAY).code == 0
    assert delivered("verify", "--date", DAY, "--deep").code == 0


def test_a_dropped_table_is_drift(delivered):
    actual, _ = names(delivered, "LEISTUNG")
    with changed(delivered, f"EXEC sp_rename 'ck.{actual}', 'WEG'", f"EXEC sp_rename 'ck.WEG', '{actual}'"):
        done = delivered("extract", "--date", DAY, "-c", CENTER)
    assert done.code == 1
    assert f"✗ {CENTER} mapping_drift: table {actual} (LEISTUNG) is gone" in done.err


@pytest.mark.parametrize("part", ["table", "column"])
def test_a_schema_that_changes_while_it_is_read_is_told_in_one_line(prepared, monkeypatch, part):
    """The change comes between the catalog and the samples, over the same socket as in a night."""
    actual, columns = names(prepared, "KARTEI")
    what = actual if part == "table" else f"{actual}.{columns['BEMERKUNG']}"
    kind = "" if part == "table" else ", 'COLUMN'"
    settings = config.load(prepared.config_path)
    center = next(one for one in settings.centers if one.id == CENTER)
    read = onboarding.discover

    def discovered(connection, center):
        schema = read(connection, center)
        with administrator(prepared) as cursor:
            cursor.execute(
                f"IF COL_LENGTH('ck.{actual}', '{columns['BEMERKUNG']}') IS NOT NULL "
                f"EXEC sp_rename 'ck.{what}', 'WEG'{kind}"
            )
        return schema

    monkeypatch.setattr(onboarding, "discover", discovered)
    store = MappingStore(Folder(prepared.data_dir / "of_a_new_center"))
    ledger = Ledger.open(None, prepared.data_dir)
    back = f"EXEC sp_rename 'ck.{what.replace(what.rpartition('.')[2], 'WEG')}', '{what.rpartition('.')[2]}'{kind}"
    try:
        with SqlServers(settings) as servers:
            [outcome] = onboarding.generate([center], servers, store, ledger, actor="test", workers=1)
    finally:
        ledger.close()
        with administrator(prepared) as cursor:
            cursor.execute(back)
    assert outcome.error.code == "mapping_drift"
    assert str(outcome.error) == (
        f"{DATABASE}.ck changed while it was read: {part} {what} is gone; run generate-mappings again"
    )
    assert not store.exists(center)


def test_an_entry_written_afterwards_is_found_by_deep_and_taken_by_the_next_run(delivered):
    actual, columns = names(delivered, "KARTEI")
    with changed(
        delivered,
        f"INSERT INTO ck.{actual} ({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']}) "
        f"SELECT MIN({columns['PATNR']}), 20220118, N'=Nachtrag' FROM ck.{actual} "
        f"UNION ALL SELECT MIN({columns['PATNR']}), 20220132, N'=Nachtrag' FROM ck.{actual}",
        f"DELETE FROM ck.{actual} WHERE {columns['BEMERKUNG']} = N'=Nachtrag'",
    ):
        found = delivered("verify", "--date", DAY, "--deep")
        assert found.code == 3
        assert f"✗ {CENTER} source_differs: 7 live entries at the source, 6 delivered; entry" in found.out
        assert "is not in the dataset; extract -c" in found.out
        assert f"✓ {CENTERS}/{CENTERS} sources asked again\n" in found.out
        done = delivered("extract", "--date", DAY, "-c", CENTER)
        assert done.code == 0, done.said
        found = delivered("verify", "--date", DAY, "--deep")
        assert found.code == 0, found.said
        assert f"{6 * CENTERS + 1} total records" in found.out
        assert "✓ Sources asked again, nothing differs" in found.out
        assert delivered("extract", "--date", "2022-01-31", "-c", CENTER).code == 0
        assert (delivered.data_dir / "quarantine" / "2022-01-31" / f"{CENTER}.parquet").exists()
    assert delivered("extract", "--date", "2022-01-31", "-c", CENTER).code == 0
    assert not (delivered.data_dir / "quarantine" / "2022-01-31" / f"{CENTER}.parquet").exists()


def test_an_empty_schema_is_neither_missing_nor_forbidden(prepared):
    made = "CREATE DATABASE Leer; USE Leer; CREATE USER svc_extract_de FOR LOGIN svc_extract_de;"
    config = prepared.data_dir / "other.yml"
    config.write_text(prepared.config_path.read_text().replace(f"database: {DATABASE},", "database: Leer,"))
    with changed(prepared, made, "DROP DATABASE Leer"):
        with administrator(prepared) as cursor:
            cursor.execute("USE Leer")
            cursor.execute("CREATE SCHEMA ck")
            cursor.execute("GRANT SELECT ON SCHEMA::ck TO svc_extract_de")
        done = prepared("discover-raw", "-c", CENTER, env={"IVORIS_CONFIG": str(config)})
        assert done.code == 0, done.said
        assert "the schema is empty" in done.out
        (prepared.data_dir / "mappings" / f"{CENTER}_mapping.json").unlink()
        done = prepared("generate-mappings", "-c", CENTER, env={"IVORIS_CONFIG": str(config)})
        assert done.code == 1
        assert f"✗ {CENTER} data: schema ck of Leer is empty" in done.err


@pytest.mark.parametrize(
    ("kind", "none", "moment", "live"),
    [
        ("datetime", "19000101", "2022-01-18T17:25:00", ["19000101", None]),
        ("datetime2", "00010101", "2022-01-18T17:25:00.123", ["00010101", None]),
        ("date", "18991230", "20220118", ["18991230", None]),
        ("varchar(10)", "", "18.01.2022", ["", None]),
    ],
)
def test_of_moments_of_deletion_those_that_stand_for_none_are_of_live_rows(delivered, kind, none, moment, live):
    """An entry that its moment says is deleted is left out, and asked again nobody finds a difference."""
    actual, columns = names(delivered, "KARTEI")
    with changed(
        delivered,
        f"ALTER TABLE ck.{actual} ADD GELOESCHT_AM {kind} NOT NULL CONSTRAINT DF_GONE DEFAULT '{none}'",
        f"ALTER TABLE ck.{actual} DROP CONSTRAINT DF_GONE; ALTER TABLE ck.{actual} DROP COLUMN GELOESCHT_AM",
    ):
        with administrator(delivered) as cursor:
            of_day = f"FROM ck.{actual} WHERE {columns['DATUM']} = 20220118"
            cursor.execute(
                f"UPDATE ck.{actual} SET GELOESCHT_AM = '{moment}' "
                f"WHERE {columns['ID']} = (SELECT MAX({columns['ID']}) {of_day})"
            )
            [rows] = cursor.execute(f"SELECT COUNT(*) {of_day}").fetchone()
        path = delivered.data_dir / "mappings" / f"{CENTER}_mapping.json"
        mapping = json.loads(path.read_text(encoding="utf-8"))
        flag = {"actual_name": "GELOESCHT_AM", "data_type": kind.split("(")[0], "encoding": {"live": live}}
        mapping["tables"]["KARTEI"]["columns"]["DELKZ"] |= flag
        path.write_text(json.dumps(mapping), encoding="utf-8")
        approved = delivered("review", CENTER, "--approve", "--by", "tests")
        assert approved.code == 0, approved.said
        done = delivered("extract", "--date", DAY, "-c", CENTER)
        assert (done.code, f"{rows - 1} entries" in done.out) == (0, True), done.said
        found = delivered("verify", "--date", DAY, "--deep")
        assert found.code == 0, found.said
