from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_mapping import CENTER, column, document

from ivoris import extraction
from ivoris.decoding import decode_days
from ivoris.errors import PermanentError
from ivoris.mapping import Mapping
from ivoris.statements import Period, render

DAY = dt.date(2022, 1, 18)
ONE_DAY = Period(DAY, DAY)
ENTRY = {
    "entry_id": 1,
    "entry_date": 20220118,
    "patient_id": 7,
    "chart_entry": "x",
    "linked": 1,
    "insurer_name": "AOK",
    "insurer_kind": "4",
    "patient_known": 1,
}
ENTRY_TYPES = pa.schema(
    [
        ("entry_id", pa.int32()),
        ("entry_date", pa.int32()),
        ("patient_id", pa.int32()),
        ("chart_entry", pa.string()),
        ("linked", pa.int32()),
        ("insurer_name", pa.string()),
        ("insurer_kind", pa.string()),
        ("patient_known", pa.int32()),
    ]
)
SERVICE_TYPES = pa.schema([("patient_id", pa.int32()), ("entry_date", pa.int32()), ("service_code", pa.string())])


def mapping(**encodings) -> Mapping:
    data = document()
    for name, encoding in encodings.items():
        table, column_name = name.split("__")
        data["tables"][table]["columns"][column_name]["encoding"] = encoding
    return Mapping.model_validate(data)


def assemble(entries: list[dict], services: list[tuple] = (), period: Period = ONE_DAY, **encodings):
    rows = pa.Table.from_pylist([ENTRY | entry for entry in entries], schema=ENTRY_TYPES)
    codes = pa.Table.from_pylist(
        [dict(zip(SERVICE_TYPES.names, service, strict=True)) for service in services], schema=SERVICE_TYPES
    )
    return extraction._assemble(CENTER, mapping(**encodings), period, rows, codes)


def test_codes_are_distinct_and_in_the_order_of_the_services():
    services = [(7, 20220118, code) for code in ("Ä1", "01", "Ä1", "13b")] + [(8, 20220118, "99"), (7, 20220119, "98")]
    found = assemble([{}, {"entry_id": 2, "patient_id": 9}], services)
    assert found.entries["service_codes"].to_pylist() == [["Ä1", "01", "13b"], []]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ({"insurer_kind": "P"}, "PKV"),
        ({"insurer_kind": "8"}, "GKV"),
        ({"insurer_kind": " 4 "}, "GKV"),
        ({"insurer_kind": "PX"}, None),
        ({"insurer_kind": None}, None),
        ({"insurer_kind": None, "insurer_name": None, "linked": None}, "Selbstzahler"),
    ],
)
def test_an_insurance_status_is_known_or_null_and_never_guessed(row, status):
    found = assemble([row])
    assert found.entries["insurance_status"].to_pylist() == [status]
    assert found.warnings == ({} if status else {DAY: {"insurer_kind_unknown": 1}})


def test_a_kind_that_two_patterns_claim_is_unknown():
    found = assemble([{}], KASSEN__ART={"PKV": ["[0-9]"], "GKV": ["[0-9]+"]})
    assert found.entries["insurance_status"].to_pylist() == [None]


def test_an_empty_answer_is_an_empty_table_of_chart_entries():
    found = assemble([])
    assert len(found.entries) == 0
    assert found.warnings == {}


def test_a_null_text_is_empty_and_an_unknown_patient_a_warning():
    found = assemble([{"chart_entry": None, "patient_known": 0, "patient_id": None}])
    [entry] = found.entries.to_pylist()
    assert (entry["chart_entry"], entry["patient_id"], entry["service_codes"]) == ("", None, [])
    assert found.warnings == {DAY: {"patient_unknown": 1}}


def test_a_date_that_does_not_exist_is_set_aside_with_the_last_real_day_before_it():
    period = Period(dt.date(2022, 2, 27), dt.date(2022, 2, 28))
    found = assemble([{"entry_date": 20220230}, {"entry_id": 2, "entry_date": 20220228}], period=period)
    assert found.entries["entry_id"].to_pylist() == ["2"]
    [aside] = found.quarantine.to_pylist()
    assert (aside["date"], aside["raw_date"], aside["entry_id"]) == (dt.date(2022, 2, 28), "20220230", "1")
    assert found.warnings == {dt.date(2022, 2, 28): {"quarantined": 1}}


@given(st.integers(20220118, 20220218))
def test_no_row_is_lost_between_two_days(raw):
    period = Period(dt.date(2022, 1, 18), dt.date(2022, 2, 18))
    found = assemble([{"entry_date": raw}], period=period)
    assert len(found.entries) + len(found.quarantine) == 1
    try:
        real = dt.datetime.strptime(str(raw), "%Y%m%d").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        assert f"{found.quarantine['date'][0].as_py():%Y%m%d}" < str(raw)
    else:
        assert found.entries["date"].to_pylist() == [real]


@pytest.mark.parametrize(
    ("encoding", "values", "predicate", "first"),
    [
        ("int_yyyymmdd", pa.array([20220118]), "k.[DATUM] >= @KARTEI_first", 20220118),
        ("char_yyyymmdd", pa.array(["20220118"]), "k.[DATUM] >= CAST(@KARTEI_first AS char(8))", "20220118"),
        ("date", pa.array([DAY]), "k.[DATUM] >= CAST(@KARTEI_first AS date)", "20220118"),
        ("datetime", pa.array(["2022-01-18T23:59"]).cast(pa.timestamp("us")), "AS date)", "20220118"),
        ("dd.mm.yyyy", pa.array(["18.01.2022"]), "SUBSTRING(k.[DATUM], 7, 4)", "20220118"),
    ],
)
def test_each_date_encoding_is_asked_and_read_in_its_own_way(encoding, values, predicate, first):
    sql, parameters = render("count", mapping(KARTEI__DATUM=encoding), ONE_DAY)
    assert predicate in sql
    assert parameters["KARTEI_first"] == first
    assert decode_days(pa.chunked_array([values]), encoding).to_pylist() == [DAY]


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
    sql, _ = render("count", mapping(KARTEI__DELKZ={"live": live}), ONE_DAY)
    assert predicate in sql


def test_a_flag_that_is_absent_leaves_no_row_out():
    data = document()
    data["tables"]["KARTEI"]["columns"]["DELKZ"] = {"actual_name": None, "absent": True}
    sql, _ = render("count", Mapping.model_validate(data), ONE_DAY)
    assert sql.endswith("AND 1 = 1;")


def test_names_of_any_spelling_stay_names():
    hostile = "x]; DROP TABLE ck.KARTEI; -- {schema} @t0 ?"
    data = document()
    data["tables"]["KARTEI"]["columns"]["PATNR"] = column(hostile)
    sql, _ = render("extract", Mapping.model_validate(data), ONE_DAY)
    assert f"k.[{hostile.replace(']', ']]')}]" in sql


def test_patients_names_are_never_asked_for():
    data = document()
    data["tables"]["PATIENT"] = {
        "actual_name": "PATIENT_1",
        "columns": {"ID": column("PATIENT_ID"), "P_NAME": column("NACHNAME"), "P_VORNAME": column("VORNAME")},
    }
    sql, _ = render("extract", Mapping.model_validate(data), ONE_DAY)
    assert "WHERE p.[PATIENT_ID] = k.[PATNR]" in sql
    assert "NACHNAME" not in sql
    assert "VORNAME" not in sql


def test_an_unmapped_column_is_an_error_and_never_its_canonical_name():
    data = document()
    data["tables"]["KARTEI"]["columns"]["DATUM"]["encoding"] = None
    with pytest.raises(PermanentError, match=r"KARTEI\.DATUM"):
        render("extract", Mapping.model_validate(data), ONE_DAY)
