from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_mapping import CENTER, document

from ivoris.assembly import Assembler
from ivoris.mapping import Mapping
from ivoris.statements import Period

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


def assembler(services: list[tuple], period: Period = ONE_DAY, **encodings) -> Assembler:
    columns = [dict(zip(SERVICE_TYPES.names, service, strict=True)) for service in services]
    return Assembler(CENTER, mapping(**encodings), period, pa.Table.from_pylist(columns, schema=SERVICE_TYPES))


def assemble(entries: list[dict], services: list[tuple] = (), period: Period = ONE_DAY, **encodings):
    rows = pa.Table.from_pylist([ENTRY | entry for entry in entries], schema=ENTRY_TYPES)
    return assembler(services, period, **encodings).assemble(rows)


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


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("20220230", "20220230"),
        ("30.02.2022", "30.02.2022"),
        ("2022-02-30", "2022-02-30"),
        ("1753-01-01 00:00:00", "1753-01-01 00:00:00"),
        ("0", "0"),
        (None, None),
        ("20220118 Zyxwörth", "99999999 Aaaaaaaa"),
        ("Tel. 0171/9988776", "Aaa. 9999/9999999"),
        ("918273645", "999999999"),
        ("514", "999"),
        ("01719988", "99999999"),
        ("1719-98-8776", "9999-99-9999"),
        ("99991231", "99991231"),
        ("31.02.22", "31.02.22"),
        ("श्रीमती", "aaaaaaa"),
    ],
)
def test_only_what_looks_like_a_date_is_kept_of_one_that_is_none(written, kept):
    rows = pa.table({"entry_id": ["1"], "entry_date": pa.array([written], pa.string())})
    aside = Assembler(CENTER, mapping(), ONE_DAY, SERVICE_TYPES.empty_table()).undated(rows)
    assert aside["raw_date"].to_pylist() == [kept]


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


def test_a_broken_service_code_sets_the_entries_aside_that_have_it():
    services = [(7, 20220118, "01"), (7, 20220118, "\ufffd2"), (8, 20220118, "03")]
    found = assemble([{}, {"entry_id": 2, "patient_id": 8}], services)
    assert found.entries["service_codes"].to_pylist() == [["03"]]
    [aside] = found.quarantine.to_pylist()
    assert (aside["entry_id"], aside["reason"]) == ("1", "a service code is not valid UTF-16")


@pytest.mark.parametrize(("column", "words"), [("patient_id", "the patient number"), ("entry_id", "the ID")])
def test_an_entry_of_a_broken_key_is_set_aside(column, words):
    keys = {"entry_id": ["1", "2"], "patient_id": ["7", "8"]}
    keys[column][1] = "A\ufffd"
    rows = pa.Table.from_pylist([ENTRY, ENTRY], schema=ENTRY_TYPES)
    for name, values in keys.items():
        rows = rows.set_column(rows.schema.get_field_index(name), name, pa.array(values))
    found = Assembler(CENTER, mapping(), ONE_DAY, SERVICE_TYPES.empty_table()).assemble(rows)
    assert found.entries["entry_id"].to_pylist() == ["1"]
    assert found.quarantine["reason"].to_pylist() == [f"{words} is not valid UTF-16"]


def test_an_insurer_whose_name_is_broken_has_none_and_that_is_a_warning():
    found = assemble([{"insurer_name": "AO\ufffd"}, {"entry_id": 2}])
    assert found.entries["insurance_name"].to_pylist() == [None, "AOK"]
    assert found.entries["insurance_status"].to_pylist() == ["GKV", "GKV"]
    assert found.warnings == {DAY: {"insurer_name_unreadable": 1}}


def test_a_patient_number_as_text_finds_services_that_have_it_as_a_number():
    rows = pa.Table.from_pylist([ENTRY], schema=ENTRY_TYPES)
    codes = pa.table(
        {"patient_id": ["007", " 7", "P7"], "entry_date": [20220118] * 3, "service_code": ["01", "02", "03"]}
    )
    found = Assembler(CENTER, mapping(), ONE_DAY, codes).assemble(rows)
    assert found.entries["service_codes"].to_pylist() == [["01", "02"]]


@pytest.mark.parametrize(
    ("kind", "values"),
    [(pa.bool_(), [True, False, None]), (pa.int16(), [1, 0, None]), (pa.string(), ["1 ", "0", " "])],
)
def test_kinds_of_insurers_are_read_whatever_their_type(kind, values):
    rows = pa.Table.from_pylist([ENTRY | {"entry_id": number} for number in range(3)], schema=ENTRY_TYPES)
    place = rows.column_names.index("insurer_kind")
    made = assembler([], KASSEN__ART={"PKV": ["1"], "GKV": ["0"]}).assemble(
        rows.set_column(place, "insurer_kind", pa.array(values, kind))
    )
    assert made.entries["insurance_status"].to_pylist() == ["PKV", "GKV", None]


@pytest.mark.parametrize(
    ("patients", "treated", "strange"),
    [
        (range(1, 31), range(101, 131), True),
        (range(1, 31), range(30, 60), False),
        (range(1, 20), range(101, 131), False),
        (range(1, 31), range(101, 120), False),
        (range(1, 31), range(0), False),
    ],
)
@pytest.mark.parametrize("written", [int, "{:06}".format])
def test_of_many_patients_and_many_others_who_were_treated_some_are_the_same(patients, treated, strange, written):
    rows = pa.table({"patient_id": pa.array([*map(written, patients), None])})
    made = assembler([(number, 20220118, "01") for number in treated])
    assert made.strangers(rows) is strange


@pytest.mark.parametrize("key", ["AKTE", None])
def test_services_that_come_to_no_entry_are_counted(key):
    data = document()
    data["tables"]["PATIENT"] = {"actual_name": "PAT_1", "columns": {"ID": {"actual_name": "ID"}}}
    data["tables"]["LEISTUNG"]["columns"]["PATIENTID"]["refers_to"] = key
    rows = [(None, 20220118, "01"), (7, 20220118, "Ä1"), (None, 20220118, "02"), (7, 20220230, "03")]
    services = pa.Table.from_pylist([dict(zip(SERVICE_TYPES.names, row, strict=True)) for row in rows], SERVICE_TYPES)
    unknown = {"service_patient_unknown": 2} if key else {}
    assert Assembler(CENTER, Mapping.model_validate(data), ONE_DAY, services).astray() == {
        DAY: {"service_date_invalid": 1, **unknown}
    }
