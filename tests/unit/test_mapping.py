from __future__ import annotations

import json
from pathlib import Path

import pytest

from ivoris import config
from ivoris.errors import PermanentError
from ivoris.mapping import Mapping
from ivoris.mapping_store import MappingStore
from ivoris.onboarding import renamed
from ivoris.storage import Folder

CENTER = config.Center(id="center_02", name="Zwei", region="germany", database="DB", schema="ck")


def column(name: str | None, data_type: str = "int", **more) -> dict:
    return {"actual_name": name, "data_type": data_type, "confidence": 0.97, **more}


def document(**changes) -> dict:
    live = {"encoding": {"live": [0, None]}}
    tables = {
        "KASSEN": {
            "ID": column("ID"),
            "NAME": column("NAME_X", "nvarchar"),
            "ART": column("ART_9", "char", encoding={"PKV": ["P"], "GKV": ["[0-9]+"]}),
            "DELKZ": column("DEL", **live),
        },
        "PATKASSE": {
            "ID": column("ID"),
            "PATNR": column("PATNR"),
            "KASSENID": column("KID"),
            "DELKZ": column("DEL", "bit", **live),
        },
        "KARTEI": {
            "ID": column("ID"),
            "PATNR": column("PATNR"),
            "DATUM": column("DATUM", encoding="int_yyyymmdd"),
            "BEMERKUNG": column("TEXT", "nvarchar"),
            "DELKZ": column("DEL", **live),
        },
        "LEISTUNG": {
            "ID": column("ID"),
            "PATIENTID": column("PID"),
            "DATUM": column("DATUM", encoding="int_yyyymmdd"),
            "LEISTUNG": column("CODE", "varchar"),
            "DELKZ": column("DEL", **live),
        },
    }
    return {
        "version": 1,
        "center_id": "center_02",
        "database": "DB",
        "schema": "ck",
        "generated_at": "2026-01-13T02:00:00Z",
        "tables": {
            name: {"actual_name": f"{name}_1", "confidence": 0.97, "columns": columns}
            for name, columns in tables.items()
        },
        **changes,
    }


def live_schema(mapping: Mapping) -> dict[tuple[str, str], str]:
    return {(used.table, used.name): used.data_type or "" for used in mapping.used()}


def store_with(folder, text: str) -> MappingStore:
    store = MappingStore(Folder(folder))
    Path(store.where(CENTER.id)).write_text(text, encoding="utf-8")
    return store


def test_a_whole_mapping_is_complete_without_patients():
    mapping = Mapping.model_validate(document())
    assert mapping.complete
    assert mapping.lowest_confidence() == 0.97
    assert len(list(mapping.used())) == 18


@pytest.mark.parametrize(
    ("table", "name", "change", "gap"),
    [
        ("KARTEI", "PATNR", {"actual_name": None}, "KARTEI.PATNR"),
        ("KARTEI", "DATUM", {"encoding": None}, "KARTEI.DATUM (encoding)"),
        ("KASSEN", "ART", {"encoding": None}, "KASSEN.ART (encoding)"),
        ("KASSEN", "DELKZ", {"actual_name": None, "encoding": None}, "KASSEN.DELKZ"),
        ("KARTEI", "PATNR", {"actual_name": None, "absent": True}, "KARTEI.PATNR"),
    ],
)
def test_what_an_extraction_needs_and_is_not_there_is_missing(table, name, change, gap):
    data = document()
    data["tables"][table]["columns"][name] |= change
    assert Mapping.model_validate(data).missing() == [gap]


def test_only_a_flag_may_be_marked_absent():
    data = document()
    data["tables"]["KASSEN"]["columns"]["DELKZ"] = {"actual_name": None, "absent": True}
    mapping = Mapping.model_validate(data)
    assert mapping.complete
    assert "KASSEN.DELKZ" not in {used.canonical for used in mapping.used()}


def test_drift_names_what_is_gone_and_what_has_another_type():
    mapping = Mapping.model_validate(document())
    live = live_schema(mapping)
    assert mapping.drift(live) == []
    del live["KARTEI_1", "PATNR"]
    live["KARTEI_1", "DATUM"] = "date"
    live = {key: kind for key, kind in live.items() if key[0] != "KASSEN_1"}
    assert mapping.drift(live) == [
        "table KASSEN_1 (KASSEN) is gone",
        "column KARTEI_1.PATNR (KARTEI.PATNR) is gone",
        "column KARTEI_1.DATUM (KARTEI.DATUM) is now date, was int",
    ]


def test_a_new_column_is_no_drift():
    mapping = Mapping.model_validate(document())
    assert mapping.drift({**live_schema(mapping), ("KARTEI_1", "NEU"): "int", ("NEU", "X"): "int"}) == []


def test_a_fingerprint_changes_with_what_decides_an_extraction_and_with_nothing_else():
    mapping = Mapping.model_validate(document())
    reviewed = mapping.model_copy(update={"reviewed": True, "reviewed_by": "x", "problems": ("p",)})
    assert reviewed.content_fingerprint() == mapping.content_fingerprint()
    other = document()
    other["tables"]["KARTEI"]["columns"]["DELKZ"]["encoding"] = {"live": ["N"]}
    assert Mapping.model_validate(other).content_fingerprint() != mapping.content_fingerprint()


def by_file_number(patient: dict | None, **referring: str) -> dict:
    """A mapping some of whose references to patients hold another number than PATIENT.ID."""
    data = document()
    if patient is not None:
        data["tables"]["PATIENT"] = {"actual_name": "PAT_1", "columns": patient}
    for reference, key in referring.items():
        table, name = reference.split("__")
        data["tables"][table]["columns"][name]["refers_to"] = key
    return data


def test_what_others_know_a_patient_by_is_used_and_part_of_the_content():
    plain = Mapping.model_validate(by_file_number({"ID": column("ID")}))
    mapping = Mapping.model_validate(by_file_number({"ID": column("ID")}, LEISTUNG__PATIENTID="AKTE"))
    assert mapping.complete
    assert mapping.names()["PAT_1"] == ["ID", "AKTE"]
    assert mapping.content_fingerprint() != plain.content_fingerprint()
    assert "refers_to" not in plain.model_dump_json()
    assert mapping.drift(live_schema(plain)) == ["column PAT_1.AKTE (PATIENT) is gone"]
    assert not any(name.startswith("PATIENT") for name in mapping.unprofiled())


@pytest.mark.parametrize(
    ("patient", "referring", "gaps"),
    [
        (None, {"LEISTUNG__PATIENTID": "AKTE"}, ["PATIENT"]),
        ({}, {"LEISTUNG__PATIENTID": "AKTE"}, ["PATIENT.ID"]),
        ({}, {"LEISTUNG__PATIENTID": "AKTE", "PATKASSE__PATNR": "AKTE", "KARTEI__PATNR": "KARTE"}, []),
        ({"ID": column("ID")}, {"KARTEI__PATNR": "KARTE"}, []),
    ],
)
def test_without_the_other_number_nothing_leads_from_one_to_the_other(patient, referring, gaps):
    assert Mapping.model_validate(by_file_number(patient, **referring)).missing() == gaps


def test_numbers_that_no_server_can_compare_are_drift():
    mapping = Mapping.model_validate(by_file_number({"ID": column("ID")}, LEISTUNG__PATIENTID="AKTE"))
    live = {at: kind or "int" for at, kind in live_schema(mapping).items()}
    assert mapping.drift(live) == []
    assert mapping.drift(live | {("PAT_1", "AKTE"): "varchar"}) == [
        "column PAT_1.AKTE (PATIENT) is varchar, but LEISTUNG.PATIENTID that refers to it is int"
    ]


def test_a_number_that_patients_have_under_a_new_name_is_told():
    old, new = (
        Mapping.model_validate(by_file_number({"ID": column("ID")}, LEISTUNG__PATIENTID=key)) for key in ("AKTE", "NEU")
    )
    assert renamed(old, new) == ["column PAT_1.AKTE (PATIENT) looks renamed to NEU"]
    assert renamed(old, old) == []


def test_only_what_holds_a_patients_number_refers_to_one(tmp_path):
    data = by_file_number({"ID": column("ID")}, PATKASSE__KASSENID="AKTE")
    with pytest.raises(PermanentError, match=r"PATKASSE\.KASSENID is no number of a patient and has no refers_to"):
        store_with(tmp_path, json.dumps(data)).read(CENTER)


def test_a_patients_name_is_no_number_and_is_not_read(tmp_path):
    data = by_file_number({"ID": column("ID"), "P_NAME": column("NACHNAME", "nvarchar")}, KARTEI__PATNR="NACHNAME")
    with pytest.raises(PermanentError, match=r"KARTEI\.PATNR refers to a patient's name, which is never read"):
        store_with(tmp_path, json.dumps(data)).read(CENTER)


def test_a_mapping_survives_its_file(tmp_path):
    store = MappingStore(Folder(tmp_path))
    written = store.write(Mapping.model_validate(document()))
    assert store.read(CENTER) == written
    assert written.fingerprint == written.content_fingerprint()
    assert Path(store.where(CENTER.id)).stat().st_mode & 0o077 == 0
    assert json.loads(Path(store.where(CENTER.id)).read_text())["schema"] == "ck"


def half_edited() -> str:
    data = document()
    data["tables"]["KARTEI"]["columns"]["PATNR"]["actual_name"] = 5
    return json.dumps(data)


def swapped() -> str:
    data = document()
    data["tables"]["KARTEI"]["columns"]["BEMERKUNG"]["actual_name"] = "PATNR"
    return json.dumps(data)


def misspelt() -> str:
    data = document()
    data["tables"]["KARTEI"]["columns"]["BEMERKUN"] = column("X")
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"version": 1,\n "center_id": }', "_mapping.json:2: is not valid JSON"),
        ("", "is not valid JSON"),
        ("[]", "dictionary"),
        (half_edited(), "tables.KARTEI.columns.PATNR.actual_name"),
        (swapped(), "PATNR and BEMERKUNG are both mapped to PATNR"),
        (misspelt(), "KARTEI.BEMERKUN is no canonical column"),
        (json.dumps(document(center_id="center_03")), "is the mapping of center_03"),
        (json.dumps(document(database="Other")), "describes Other.ck"),
        (json.dumps(document(reviewed="yes")), "reviewed"),
        (json.dumps(document(version=2)), "version"),
        (json.dumps(document() | {"tables": {"KARTEIEN": {"actual_name": "X"}}}), "KARTEIEN is no canonical table"),
    ],
)
def test_an_unusable_file_is_one_line_with_what_to_do(tmp_path, text, words):
    with pytest.raises(PermanentError) as caught:
        store_with(tmp_path, text).read(CENTER)
    assert caught.value.code == "mapping_missing"
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("pattern", ["[", "(?P<x", "*", "Privat (Zyxwörth"])
def test_a_pattern_that_is_none_is_refused(tmp_path, pattern):
    data = document()
    data["tables"]["KASSEN"]["columns"]["ART"]["encoding"]["GKV"] = [pattern]
    with pytest.raises(PermanentError, match="not a regular expression") as caught:
        store_with(tmp_path, json.dumps(data)).read(CENTER)
    assert "Zyxwörth" not in str(caught.value)


@pytest.mark.parametrize("value", [0, 19000101, True, "gestern", "1900-01-01", "19001301", "", "1900W011"])
def test_a_moment_of_deletion_has_days_among_its_live_values_and_nothing_else(tmp_path, value):
    data = document()
    flag = data["tables"]["KARTEI"]["columns"]["DELKZ"]
    flag |= {"data_type": "datetime2", "encoding": {"live": ["00010101", "19000101", None]}}
    assert Mapping.model_validate(data).complete
    flag["encoding"]["live"].append(value)
    (tmp_path / "center_02_mapping.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(PermanentError) as caught:
        MappingStore(Folder(tmp_path)).read(CENTER)
    said = f'KARTEI.DELKZ is a datetime2: null is live, or a day for none such as "19000101", not {value!r}; mend it'
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_incomplete_mapping_is_not_approved_and_not_changed(tmp_path):
    data = document()
    data["tables"]["KARTEI"]["columns"]["PATNR"]["actual_name"] = None
    store = store_with(tmp_path, json.dumps(data))
    with pytest.raises(PermanentError, match=r"KARTEI\.PATNR"):
        store.approve(CENTER, by="me")
    assert Path(store.where(CENTER.id)).read_text() == json.dumps(data)


def test_an_archived_mapping_is_kept(tmp_path):
    store = store_with(tmp_path, json.dumps(document()))
    assert Path(store.archive(CENTER)).read_text() == json.dumps(document())
    assert not store.exists(CENTER)
