from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_assembly import DAY, ONE_DAY, mapping
from test_mapping import column, document

from ivoris.assembly import met_on
from ivoris.decoding import decode_days
from ivoris.errors import PermanentError
from ivoris.mapping import Mapping
from ivoris.statements import batch, render


@pytest.mark.parametrize(
    ("encoding", "values", "predicate", "first"),
    [
        ("int_yyyymmdd", pa.array([20220118]), "k.[DATUM] >= @entries_KARTEI_first", 20220118),
        ("char_yyyymmdd", pa.array(["20220118"]), "k.[DATUM] >= CAST(@entries_KARTEI_first AS char(8))", "20220118"),
        ("date", pa.array([DAY]), "k.[DATUM] >= CAST(@entries_KARTEI_first AS date)", "20220118"),
        ("datetime", pa.array(["2022-01-18T23:59"]).cast(pa.timestamp("us")), "AS date)", "20220118"),
        ("dd.mm.yyyy", pa.array(["18.01.2022"]), "SUBSTRING(k.[DATUM], 7, 4)", "20220118"),
    ],
)
def test_each_date_encoding_is_asked_and_read_in_its_own_way(encoding, values, predicate, first):
    sql, parameters = render("entries", mapping(KARTEI__DATUM=encoding), ONE_DAY)
    assert predicate in sql
    assert parameters["entries_KARTEI_first"] == first
    assert decode_days(pa.chunked_array([values]), encoding).to_pylist() == [DAY]


@pytest.mark.parametrize(
    ("encoding", "value", "met"),
    [
        ("dd.mm.yyyy", " 1.02.2022", dt.date(2022, 1, 31)),
        ("dd.mm.yyyy", "30.02.2022", dt.date(2022, 2, 28)),
        ("dd.mm.yyyy", "01.02.20221", dt.date(2022, 2, 1)),
        ("dd.mm.yyyy", "20220201", None),
        ("char_yyyymmdd", "202201 8", dt.date(2021, 12, 31)),
        ("char_yyyymmdd", "2022118", dt.date(2022, 11, 30)),
        ("int_yyyymmdd", 202118, None),
        ("int_yyyymmdd", 20211131, dt.date(2021, 11, 30)),
        ("int_yyyymmdd", 18991231, None),
        ("int_yyyymmdd", 202201181, None),
        ("int_yyyymmdd", -20220118, None),
        ("int_yyyymmdd", None, None),
    ],
)
def test_a_date_not_in_full_is_none_and_is_met_where_the_server_sorts_it(encoding, value, met):
    dates = pa.chunked_array([pa.array([value], pa.int32() if encoding == "int_yyyymmdd" else pa.string())])
    [day] = decode_days(dates, encoding).to_pylist()
    assert day is None or day == dt.date(1899, 12, 31)
    assert met_on(dates, encoding) == [(met, True)]


@pytest.mark.parametrize(
    ("encoding", "value"),
    [
        ("dd.mm.yyyy", "1.2.2022"),
        ("dd.mm.yyyy", "??.01.2022"),
        ("char_yyyymmdd", "2022-01-18"),
        ("char_yyyymmdd", "\uff12\uff10\uff12\uff120118"),
    ],
)
def test_where_signs_are_sorted_is_not_known(encoding, value):
    dates = pa.chunked_array([pa.array([value])])
    assert decode_days(dates, encoding).to_pylist() == [None]
    assert [known for _, known in met_on(dates, encoding)] == [False]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_a_real_date_is_met_on_its_day(day):
    for encoding, value in (
        ("int_yyyymmdd", int(f"{day:%Y%m%d}")),
        ("char_yyyymmdd", f"{day:%Y%m%d}  "),
        ("dd.mm.yyyy", f"{day:%d.%m.%Y} "),
        ("date", day),
        ("datetime", dt.datetime.combine(day, dt.time(23, 59))),
    ):
        dates = pa.chunked_array([pa.array([value])])
        assert decode_days(dates, encoding).to_pylist() == [day]
        assert met_on(dates, encoding) == [(day, True)]


@pytest.mark.parametrize(
    ("live", "predicate"),
    [
        ([0, None], "(k.[DEL] IN (0) OR k.[DEL] IS NULL)"),
        (["N", "it's"], "(k.[DEL] IN (N'N', N'it''s'))"),
        ([None], "(k.[DEL] IS NULL)"),
        ([True], "(k.[DEL] IN (1))"),
    ],
)
def test_a_flags_live_values_become_a_predicate(live, predicate):
    sql, _ = render("entries", mapping(KARTEI__DELKZ={"live": live}), ONE_DAY)
    assert predicate in sql


def test_a_flag_that_is_absent_leaves_no_row_out():
    data = document()
    data["tables"]["KARTEI"]["columns"]["DELKZ"] = {"actual_name": None, "absent": True}
    sql, _ = render("entries", Mapping.model_validate(data), ONE_DAY)
    assert "AND 1 = 1\nORDER BY" in sql


@pytest.mark.parametrize("name", ["extract", "calendar", "replacements", "whereabouts"])
def test_what_reads_a_practices_rows_lets_the_practice_go_first(name):
    sql, parameters = render(name, mapping(), ONE_DAY)
    assert sql.index("SET LOCK_TIMEOUT 10000;") < sql.index("LEVEL SNAPSHOT;") < sql.rindex("SELECT")
    assert "t0" in parameters, "else what is set would outlast the statement on its connection"


def test_names_of_any_spelling_stay_names():
    hostile = "x]; DROP TABLE ck.KARTEI; -- {schema} @t0 ?"
    data = document()
    data["tables"]["KARTEI"]["columns"]["PATNR"] = column(hostile)
    sql, _ = batch(Mapping.model_validate(data), ONE_DAY, ONE_DAY)
    assert f"k.[{hostile.replace(']', ']]')}]" in sql


def test_patients_names_are_never_asked_for():
    data = document()
    data["tables"]["PATIENT"] = {
        "actual_name": "PATIENT_1",
        "columns": {"ID": column("PATIENT_ID"), "P_NAME": column("NACHNAME"), "P_VORNAME": column("VORNAME")},
    }
    sql, _ = batch(Mapping.model_validate(data), ONE_DAY, ONE_DAY)
    assert "WHERE p.[PATIENT_ID] = k.[PATNR])" in sql
    assert "NACHNAME" not in sql
    assert "VORNAME" not in sql


def test_an_unmapped_column_is_an_error_and_never_its_canonical_name():
    data = document()
    data["tables"]["KARTEI"]["columns"]["DATUM"]["encoding"] = None
    with pytest.raises(PermanentError, match=r"KARTEI\.DATUM"):
        batch(Mapping.model_validate(data), ONE_DAY, ONE_DAY)


def test_patients_known_by_different_numbers_are_put_together_by_patient():
    data = document()
    data["tables"]["PATIENT"] = {"actual_name": "PAT WHERE FROM", "columns": {"ID": column("ID")}}
    for table, name, key in (("KARTEI", "PATNR", "KARTE"), ("PATKASSE", "PATNR", "AK]TE")):
        data["tables"][table]["columns"][name]["refers_to"] = key
    sql, _ = batch(Mapping.model_validate(data), ONE_DAY)
    patients = "FROM [ck].[PAT WHERE FROM] AS p WHERE "
    assert f"EXISTS (SELECT 1 {patients}p.[AK]]TE] = l.[PATNR] AND p.[KARTE] = k.[PATNR])" in sql
    assert "SELECT p.[KARTE] AS patient_id" in sql
    assert "FROM [ck].[LEISTUNG_1] AS s LEFT JOIN [ck].[PAT WHERE FROM] AS p ON p.[ID] = s.[PID]\nWHERE" in sql
    assert f"EXISTS (SELECT 1 {patients}p.[KARTE] = k.[PATNR]) THEN 1 ELSE 0 END AS patient_known" in sql


def test_text_beside_numbers_is_read_as_a_number_so_that_one_bad_text_does_not_fail_the_whole_statement():
    data = document()
    data["tables"]["PATKASSE"]["columns"]["PATNR"]["data_type"] = "varchar"
    sql, _ = batch(Mapping.model_validate(data), ONE_DAY)
    assert "TRY_CAST(l.[PATNR] AS bigint) = k.[PATNR]" in sql
    data["tables"]["KARTEI"]["columns"]["PATNR"]["data_type"] = "nvarchar"
    sql, _ = batch(Mapping.model_validate(data), ONE_DAY)
    assert "WHERE l.[PATNR] = k.[PATNR]" in sql
