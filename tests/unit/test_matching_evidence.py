"""What rows say of tables and columns, in small databases that are written out."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter

import pyarrow as pa
import pytest
from matching.practice import Column, ForeignKey, Table
from small_databases import (
    AT,
    FAMILIES,
    HERE,
    INSURING,
    PLAIN,
    charts,
    insurers_of,
    links_of,
    mapped,
    number,
    parents,
    patients_of,
    services,
    table,
    visits,
)

from ivoris import schema
from ivoris.canonical import TABLES
from ivoris.discovery import SAMPLE, known_order
from ivoris.mapping import FlagEncoding
from ivoris.matching import Learned
from ivoris.matching.candidates import Candidate, written
from ivoris.matching.encodings import read_encoding
from ivoris.matching.evidence import Evidence
from ivoris.matching.lexicon import lexicon
from ivoris.matching.names import FULL, LEARNED, PARTLY, Names
from ivoris.matching.roles import Context, judge
from ivoris.matching.use import mark_copies
from ivoris.matching.values import look

MOMENT = dt.datetime.fromisoformat("2024-05-01T09:30:00")


# Former programs


def test_of_two_programs_the_one_in_use_is_taken_whatever_the_other_is_called():
    """The former one bears the canonical names and ended years ago; all of its rows were taken over."""
    before = visits(dt.date(2012, 1, 2), dt.date(2017, 9, 28), range(500, 620))
    came = [(day, who - 400) for day, who in before] + visits(
        dt.date(2017, 10, 2), dt.date(2025, 11, 7), range(100, 260)
    )
    former = [
        patients_of("PATIENT", range(500, 620), PLAIN["PATIENT"]),
        insurers_of("KASSEN", range(1, 21), PLAIN["KASSEN"]),
        links_of("PATKASSE", range(500, 620), range(1, 21), PLAIN["PATKASSE"]),
        charts("KARTEI", before, ("ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ")),
        services("LEISTUNG", before, ("ID", "PATIENTID", "DATUM", "LEISTUNG", "DELKZ")),
    ]
    present = [
        patients_of("Patientenstamm", range(100, 260), ("Id", "Nachname", "Vorname", "Geloescht")),
        insurers_of("Kostentraeger", range(101, 131), ("Id", "Bezeichnung", "Art", "Geloescht")),
        links_of(
            "Versicherungsverhaeltnis",
            range(100, 260),
            range(101, 131),
            ("Id", "PatientId", "KostentraegerId", "Geloescht"),
        ),
        charts("Behandlungsblatt", came, ("Id", "PatientId", "Behandlungstag", "Eintrag", "Geloescht")),
        services("ErbrachteLeistung", came, ("Id", "PatientId", "Behandlungstag", "Ziffer", "Geloescht")),
    ]
    mapping = mapped(*former, *present)
    assert {name: mapping.table(name) for name in PLAIN} == {
        "PATIENT": "Patientenstamm",
        "KASSEN": "Kostentraeger",
        "PATKASSE": "Versicherungsverhaeltnis",
    }
    assert (mapping.table("KARTEI"), mapping.table("LEISTUNG")) == ("Behandlungsblatt", "ErbrachteLeistung")
    assert mapping.column("KARTEI", "DATUM").actual_name == "Behandlungstag"


def test_a_chart_that_ended_long_before_other_tables_is_never_sure():
    came = visits(dt.date(2012, 1, 2), dt.date(2017, 9, 28), range(500, 620))
    later = visits(dt.date(2018, 1, 2), dt.date(2025, 9, 28), range(500, 620))
    mapping = mapped(
        patients_of("PATIENT", range(500, 620), PLAIN["PATIENT"]),
        insurers_of("KASSEN", range(1, 21), PLAIN["KASSEN"]),
        links_of("PATKASSE", range(500, 620), range(1, 21), PLAIN["PATKASSE"]),
        charts("KARTEI", came, ("ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ")),
        services("LEISTUNG", came, ("ID", "PATIENTID", "DATUM", "LEISTUNG", "DELKZ")),
        *(
            table(
                name, {"ID": "int", "TAG": "int"}, enumerate((number(day) for day, _ in later), start=1), primary="ID"
            )
            for name in ("PROTOKOLL", "ANMELDUNG")
        ),
    )
    assert mapping.table("KARTEI") == "KARTEI"
    assert mapping.lowest_confidence() < 0.9
    assert all(one.confidence < 0.9 for one in mapping.tables.values())


def test_a_name_that_is_no_custom_is_still_one_of_a_program_that_was_given_up():
    facts = spelled("PATIENT A", "KASSEN B", "KARTEI C", "LEISTUNG D", "Neu E")
    names = Names(lexicon(), Learned(), facts, left_behind=[("KARTEI", "KARTEI", ["Neu"])])
    found = names.table(TABLES["PATIENT"], facts[0])
    assert (found.weight, found.text) == (PARTLY, "is named PATIENT, as tables are that were given up")
    usual = Names(lexicon(), Learned(), facts[:1]).table(TABLES["PATIENT"], facts[0])
    assert PARTLY < usual.weight < LEARNED


def test_an_approved_name_is_worth_as_much_if_it_is_the_canonical_one():
    learned = Learned(columns={"KASSEN.ART": Counter({"art": 3, "typ": 3})})
    facts = spelled("Versicherer Art Typ")[0]
    names = Names(lexicon(), learned, [facts])
    kind = TABLES["KASSEN"].column("ART")
    weights = {names.column(TABLES["KASSEN"], kind, facts, name).weight for name in ("Art", "Typ")}
    assert weights == {LEARNED}


# Dates


def whole_practice(chart: Table, done: Table, *more: Table):
    return mapped(
        patients_of("PATIENTEN", range(500, 620), ("NR", "NACHNAME", "VORNAME", "GELOESCHT")),
        insurers_of("VERSICHERER", range(1, 21), ("NR", "BEZEICHNUNG", "ART", "GELOESCHT")),
        links_of("VERSICHERUNGEN", range(500, 620), range(1, 21), ("NR", "PATNR", "VERSICHERERNR", "GELOESCHT")),
        chart,
        done,
        *more,
    )


def test_the_day_of_the_session_is_taken_and_not_the_moment_of_writing_that_is_called_date():
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = whole_practice(
        charts("VERLAUF", came, ("DATUM", "NR", "PATNR", "SITZUNG", "EINTRAG", "GELOESCHT")),
        services("LEISTUNGEN", came, ("DATUM", "NR", "PATNR", "SITZUNG", "ZIFFER", "GELOESCHT")),
    )
    for name in ("KARTEI", "LEISTUNG"):
        found = mapping.column(name, "DATUM")
        assert (found.actual_name, found.encoding) == ("SITZUNG", "int_yyyymmdd")


def test_of_two_days_the_one_that_is_never_before_the_other_is_when_it_was_written():
    days = [dt.date(2014, 1, 2) + dt.timedelta(days=n) for n in range(120)]
    rows = pa.table(
        {
            "DAY": days,
            "WRITTEN": [day + dt.timedelta(days=2 * (n % 12 == 3)) for n, day in enumerate(days)],
            "BORN": [day - dt.timedelta(days=9_000 + n) for n, day in enumerate(days)],
        }
    )
    looks = {name: look(rows[name], lexicon()) for name in rows.column_names}
    judged = {name: [Evidence("type", 1.0, "")] for name in rows.column_names}
    found = written(judged, schema.Sample.all_of(rows), looks)
    assert found.keys() == {"WRITTEN"}
    assert found["WRITTEN"].weight < 0


# Keys


def as_text(found: Table, column: str, spelled: str) -> Table:
    """The table with the numbers of a column as text."""
    place = [one.name for one in found.columns].index(column)
    columns = tuple(Column(one.name, "varchar(10)") if one.name == column else one for one in found.columns)
    rows = [
        (*row[:place], None if row[place] is None else spelled.format(row[place]), *row[place + 1 :])
        for row in found.rows
    ]
    return dataclasses.replace(found, columns=columns, rows=rows)


def test_the_number_that_others_refer_to_is_the_patients_key_whatever_is_called_so():
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    people = patients_of("PATIENT_NV", range(500, 620), ("PATNR_NV", "P_NAME_NV", "P_VORNAME_NV", "DELKZ_NV"))
    columns = (Column("ID_NV", "int"), *people.columns)
    rows = [(n, *row) for n, row in enumerate(people.rows, start=10_001)]
    people = dataclasses.replace(people, columns=columns, rows=rows, primary_key=("ID_NV",))
    links = links_of("PATKASSE_3R", range(500, 620), range(1, 21), ("ID_3R", "PATNR_3R", "KASSENID_3R", "DELKZ_3R"))
    chart = charts("KARTEI_AK", came, ("ID_AK", "PATNR_AK", "DATUM_AK", "BEMERKUNG_AK", "DELKZ_AK"))
    done = services("LEISTUNG_LL", came, ("ID_LL", "PATIENTID_LL", "DATUM_LL", "LEISTUNG_LL", "DELKZ_LL"))
    mapping = mapped(
        as_text(people, "PATNR_NV", "P-{:05}"),
        insurers_of("KASSEN_7S", range(1, 21), ("ID_7S", "NAME_7S", "ART_7S", "DELKZ_7S")),
        as_text(links, "PATNR_3R", "P-{:05}"),
        as_text(chart, "PATNR_AK", "P-{:05}"),
        as_text(done, "PATIENTID_LL", "P-{:05}"),
    )
    assert mapping.column("PATIENT", "ID").actual_name == "PATNR_NV"
    assert mapping.column("PATIENT", "ID").confidence < 0.9


def test_a_short_number_of_the_insured_is_one_of_the_insurer_and_is_read():
    names, table = Names(lexicon(), Learned(), ()), schema.Table("T", ())
    assert names.personal(table, schema.Column("VersNr", "nvarchar", 12))
    assert names.personal(table, schema.Column("VersNr", "bigint"))
    assert not names.personal(table, schema.Column("VersNr", "int"))
    assert names.personal(table, schema.Column("GebDat", "int"))
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        patients_of("Personalien", range(500, 620), ("Pers_Nr", "Name", "Vorname", "Storniert")),
        insurers_of("Versicherer", range(1, 21), ("Vers_Nr", "Firma", "Art", "Storniert")),
        links_of("Police", range(500, 620), range(1, 21), ("Police_Nr", "Pers_Nr", "Vers_Nr", "Storniert")),
        charts("Verlauf", came, ("Verlauf_Nr", "Pers_Nr", "Datum", "Notiz", "Storniert")),
        services("Leistungserfassung", came, ("Erf_Nr", "Pers_Nr", "Datum", "Position", "Storniert")),
    )
    assert mapping.column("KASSEN", "ID").actual_name == "Vers_Nr"
    assert mapping.column("PATKASSE", "KASSENID").actual_name == "Vers_Nr"


def test_a_copy_of_the_patients_is_no_link_to_their_insurers():
    kinds = {"cod_paz": "int", "cognome": "nvarchar", "nome": "nvarchar", "cod_ass": "char", "annullato": "tinyint"}
    columns = tuple(schema.Column(name, kind) for name, kind in kinds.items())
    people = Candidate(TABLES["PATIENT"], schema.Table("anagrafica", columns), [])
    copy, link = (
        Candidate(TABLES["PATKASSE"], schema.Table(name, of), [])
        for name, of in (("anagrafica_bk", columns[:4]), ("polizze", (columns[0], columns[3], columns[4])))
    )
    mark_copies({"PATIENT": [people], "PATKASSE": [copy, link]})
    assert [(one.side, one.weight) for one in copy.evidence] == [("use", -8.0)]
    assert link.evidence == people.evidence == []


def insured_practice(insurers: Table, *more: Table):
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    return mapped(
        patients_of("Patient", range(500, 620), ("PatNr", "Nachname", "Vorname", "Geloescht")),
        insurers,
        *more,
        charts("Verlauf", came, ("Nr", "PatNr", "Tag", "Eintrag", "Geloescht")),
        services("Leistung", came, ("Nr", "PatNr", "Tag", "Ziffer", "Geloescht")),
    )


def test_tills_are_no_insurers_and_what_was_paid_there_is_no_link_to_one():
    columns = ("Id", "Bezeichnung", "Art", "Geloescht")
    names = ("Barkasse Empfang", "Barkasse DH", "Terminal", "TWINT", "Barkasse alt")
    tills = [(n, name, "B" if "kasse" in name else "K", 0) for n, name in enumerate(names, start=1)]
    kinds = dict(zip(columns, ("int", "nvarchar(60)", "nchar(1)", "tinyint"), strict=True))
    paid = links_of("PatientKasse", range(500, 620), range(1, 6), ("Id", "PatNr", "KasseId", "Geloescht"))
    paid = dataclasses.replace(paid, foreign_keys=(ForeignKey(("KasseId",), "Kasse", ("Id",)),))
    mapping = insured_practice(table("Kasse", kinds, tills, primary="Id"), paid)
    assert (mapping.table("KASSEN"), mapping.table("PATKASSE")) == (None, None)


@pytest.mark.parametrize("rows", [range(0), range(500, 620)])
def test_a_table_with_a_patients_number_is_none_of_insurers_though_there_is_no_other(rows):
    links = links_of("PATIPAYER", rows, range(1, 21), ("RECORDID", "PATIID", "INSUID", "DELFLAG"))
    assert insured_practice(links).table("KASSEN") is None


def test_a_table_of_patients_without_an_insurer_is_no_link():
    """Members of households, whose shape is that of a link but for the insurer."""
    columns = ("PHS_LFD", "PHS_PATNR", "PHS_HSHNR", "PHS_STORNO")
    members = links_of("ZPATHSH", range(500, 620), range(901, 960), columns)
    households = table("ZHAUSH", {"HSH_NR": "int"}, ((n,) for n in range(901, 960)), primary="HSH_NR")
    members = dataclasses.replace(members, foreign_keys=(ForeignKey(("PHS_HSHNR",), "ZHAUSH", ("HSH_NR",)),))
    insurers = insurers_of("Versicherer", range(1, 21), ("Nr", "Name", "Art", "Geloescht"))
    mapping = insured_practice(insurers, households, members)
    assert (mapping.table("KASSEN"), mapping.table("PATKASSE")) == ("Versicherer", None)


def test_links_that_no_new_patient_has_are_of_a_former_time():
    """They and their insurers bear the canonical names; the newest patients are in the others alone."""
    former = links_of("PatKasse", range(500, 580), range(701, 716), ("Nr", "PatNr", "KassenNr", "Geloescht"))
    present = links_of("Mitgliedschaft", range(500, 620), range(1, 21), ("Nr", "PatNr", "KtNr", "Geloescht"))
    again = [(n + 200, *row[1:]) for n, row in enumerate(present.rows) if n % 2]
    present = dataclasses.replace(present, rows=[*present.rows, *again])
    mapping = insured_practice(
        insurers_of("Kassen", range(701, 716), ("KassenNr", "Name", "Art", "Geloescht")),
        dataclasses.replace(former, foreign_keys=(ForeignKey(("KassenNr",), "Kassen", ("KassenNr",)),)),
        insurers_of("Kostentraeger", range(1, 21), ("KtNr", "Name", "Art", "Geloescht")),
        dataclasses.replace(present, foreign_keys=(ForeignKey(("KtNr",), "Kostentraeger", ("KtNr",)),)),
    )
    assert (mapping.table("KASSEN"), mapping.table("PATKASSE")) == ("Kostentraeger", "Mitgliedschaft")


def test_a_link_is_no_surer_than_the_insurers_it_leads_to():
    mapping = insured_practice(
        insurers_of("Zzq", range(1, 21), ("Nr", "Name", "Art", "Geloescht")),
        links_of("PatientKasse", range(500, 620), range(1, 21), ("Nr", "PatNr", "KassenNr", "Geloescht")),
    )
    assert (mapping.table("KASSEN"), mapping.table("PATKASSE")) == ("Zzq", "PatientKasse")
    assert mapping.tables["KASSEN"].confidence < 0.9
    assert mapping.tables["PATKASSE"].confidence < 0.9


def test_keys_of_digits_alone_are_no_telephone_numbers():
    keys = pa.chunked_array([[f"{n * 37 + 5_000:08d}" for n in range(200)]])
    facts = schema.Table("LINK", (schema.Column("KOSTR", "char", 8),))
    context = Context("PATKASSE", lexicon(), facts, {"KOSTR": look(keys, lexicon())}, {}, AT.date())
    judged = judge(TABLES["PATKASSE"], TABLES["PATKASSE"].column("KASSENID"), facts.columns[0], context)
    assert min(one.weight for one in judged) > -1


@pytest.mark.parametrize(("client", "key"), [(["100"], True), (["100", "200"], False)])
def test_a_key_beside_a_column_that_never_changes_is_one_by_itself(client, key):
    facts = schema.Table(
        "ZPAR", (schema.Column("MANDT", "char", 3), schema.Column("NUM", "int")), primary_key=("MANDT", "NUM")
    )
    rows = pa.table({"MANDT": client * (60 // len(client)), "NUM": range(60)})
    looks = {name: look(rows[name], lexicon()) for name in rows.column_names}
    context = Context("KASSEN", lexicon(), facts, looks, {}, AT.date())
    judged = judge(TABLES["KASSEN"], TABLES["KASSEN"].column("ID"), facts.columns[1], context)
    assert ("primary key" in [one.text for one in judged]) is key


def test_a_number_that_most_rows_have_left_blank_is_no_key_of_theirs():
    numbers = pa.chunked_array([[f"ATU{n:08}" if n % 4 == 0 else "" for n in range(80)]])
    facts = schema.Table("PARTNER", (schema.Column("STCEG", "varchar", 14),))
    context = Context("KASSEN", lexicon(), facts, {"STCEG": look(numbers, lexicon())}, {}, AT.date())
    judged = judge(TABLES["KASSEN"], TABLES["KASSEN"].column("ID"), facts.columns[0], context)
    assert sum(one.weight for one in judged) <= -8


def test_numbers_that_never_come_again_are_no_codes_of_services():
    numbers = pa.chunked_array([[str(n) for n in range(2_000, 2_284)]])
    facts = schema.Table("FACTUR", (schema.Column("NUMERO", "varchar", 60),))
    context = Context("LEISTUNG", lexicon(), facts, {"NUMERO": look(numbers, lexicon())}, {}, AT.date())
    judged = judge(TABLES["LEISTUNG"], TABLES["LEISTUNG"].column("LEISTUNG"), facts.columns[0], context)
    assert sum(one.weight for one in judged) < -3


@pytest.mark.parametrize("number", [40, 50, 100, 350])
def test_what_private_and_statutory_insurers_share_is_not_their_kind_even_if_it_is_called_so(number):
    """An insurer's ART may be its way of billing; the kinds then are elsewhere, or nowhere."""
    patients, insurers = range(1, 121), range(1, number + 1)
    told = insurers_of("KASSEN", insurers, PLAIN["KASSEN"])
    billing = dataclasses.replace(told, rows=[(n, name, str(n // 2 % 2), gone) for n, name, _, gone in told.rows])
    rest = [
        patients_of("PATIENT", patients, PLAIN["PATIENT"]),
        links_of("PATKASSE", patients, insurers, PLAIN["PATKASSE"]),
    ]
    mappings = [mapped(*rest, one) for one in (told, billing)]
    kinds = [mapping.column("KASSEN", "ART") for mapping in mappings]
    assert [kind and kind.actual_name for kind in kinds] == ["ART", None]
    reason = "the nearest is ART, but private and statutory insurers have the same values"
    assert any(problem.startswith("KASSEN.ART:") and reason in problem for problem in mappings[1].problems)


def test_insurers_that_a_kinds_encoding_leaves_out_are_told_when_it_is_proposed():
    told = insurers_of("Versicherer", range(1, 21), ("Nr", "Name", "Art", "Geloescht"))
    rows = [(*row[:2], "F" if row[0] == 9 else row[2], *row[3:]) for row in told.rows]
    links = links_of("Mitgliedschaft", range(500, 620), range(1, 21), ("Nr", "PatNr", "VersichererNr", "Geloescht"))
    said = "KASSEN.ART: Versicherer.Art leaves 1 of 20 insurers without a kind, and their patients' entries too"
    assert said in insured_practice(dataclasses.replace(told, rows=rows), links).problems
    assert not any("without a kind" in problem for problem in insured_practice(told, links).problems)


@pytest.mark.parametrize(("name", "kinds"), [("Kind", "OXOO"), ("Art", "OXOO"), ("Art", "A")])
def test_kinds_of_which_nothing_tells_what_is_private_are_left_to_a_person(name, kinds):
    """They may be of another kind than private and statutory; ``Art`` is a word as well as a canonical name."""
    told = insurers_of("Versicherer", range(1, 21), ("Nr", "Bezeichnung", name, "Geloescht"))
    rows = [(n, f"Krankenversicherung {n}", kinds[n % len(kinds)], gone) for n, _, _, gone in told.rows]
    links = links_of("Mitgliedschaft", range(500, 620), range(1, 21), ("Nr", "PatNr", "VersichererNr", "Geloescht"))
    mapping = insured_practice(dataclasses.replace(told, rows=rows), links)
    assert mapping.column("KASSEN", "ART") is None
    [problem] = [one for one in mapping.problems if one.startswith("KASSEN.ART:")]
    assert name in problem
    assert problem.endswith(': set its encoding, as {"PKV": ["2"], "GKV": ["1"]}; a person must say')


def test_kinds_that_are_understood_are_claimed_whatever_others_there_are():
    told = insurers_of("Versicherer", range(1, 21), ("Nr", "Bezeichnung", "Versicherungsart", "Geloescht"))
    rows = [(n, f"Krankenversicherung {n}", "PGBXHU"[n % 6], gone) for n, _, _, gone in told.rows]
    links = links_of("Mitgliedschaft", range(500, 620), range(1, 21), ("Nr", "PatNr", "VersichererNr", "Geloescht"))
    found = insured_practice(dataclasses.replace(told, rows=rows), links).column("KASSEN", "ART")
    assert (found.actual_name, found.encoding.PKV, found.encoding.GKV) == ("Versicherungsart", ("P",), ("G",))


# Names that say a type, a module or an age


def tables_called(*names: str) -> list[schema.Table]:
    return [schema.Table(name, (schema.Column("Id", "int"),)) for name in names]


def test_the_prefixes_of_modules_say_nothing():
    tables = tables_called(
        *("FinCarrier", "FinCoverage", "FinServiceLine", "FinInvoice", "ClinNote", "ClinTooth", "ClinVisit"),
        *("AdmUser", "AdmRole", "AdmClient", "Settings"),
    )
    names = Names(lexicon(), Learned(), tables)
    assert names.table(TABLES["LEISTUNG"], tables[2]).weight > 3
    alone = Names(lexicon(), Learned(), tables[2:5])
    assert alone.table(TABLES["LEISTUNG"], tables[2]).weight < 0


def test_data_of_fees_are_no_dates_of_birth():
    facts = schema.Table("GEBDAT", (schema.Column("GEBDAT", "int"),))
    names = Names(lexicon(), Learned(), [facts])
    assert names.table(TABLES["LEISTUNG"], facts).weight == 0
    assert names.column(TABLES["LEISTUNG"], TABLES["LEISTUNG"].column("DATUM"), facts, "GEBDAT").weight < 0


def test_a_history_that_is_of_nothing_else_is_no_archive():
    tables = tables_called("HISTO", "HISTO_ARCH", "SOINS_HISTO")
    names = Names(lexicon(), Learned(), tables)
    assert [names.archived(one) for one in tables] == [False, True, True]


def test_short_words_that_say_a_type_are_no_words_of_the_name():
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        patients_of("tblPatient", range(500, 620), ("lngPatNr", "strName", "strVorname", "intGeloescht")),
        insurers_of("tblKasse", range(1, 21), ("lngKassenNr", "strKasse", "strArt", "intGeloescht")),
        links_of("tblPatKasse", range(500, 620), range(1, 21), ("lngNr", "lngPatNr", "lngKassenNr", "intGeloescht")),
        charts("tblKartei", came, ("lngNr", "lngPatNr", "intDatum", "strEintrag", "intGeloescht")),
        services("tblLeistung", came, ("lngNr", "lngPatNr", "intDatum", "strGebNr", "intGeloescht")),
    )
    assert mapping.missing() == []
    assert mapping.column("PATIENT", "P_NAME").actual_name == "strName"
    assert mapping.column("PATIENT", "P_VORNAME").actual_name == "strVorname"
    assert mapping.column("LEISTUNG", "LEISTUNG").actual_name == "strGebNr"


@pytest.mark.parametrize(("days", "no_words"), [("datetime", True), ("int", False)])
def test_they_say_a_type_where_half_of_the_names_have_none_too(days, no_words):
    """For texts, numbers and days, that is: of two kinds alone it takes more."""
    own = [("lngID", "int"), ("lngPersonID", "int"), ("strZuname", "varchar"), ("strOrt", "varchar"), ("datTag", days)]
    bare = [("LFDNR", "int"), ("ZEILE", "varchar"), ("MENGE", "int"), ("TITEL", "varchar"), ("SUMME", "int")]
    tables = [
        schema.Table(f"T{number}", tuple(schema.Column(*column) for column in columns))
        for number, columns in enumerate([own, bare] * 5)
    ]
    names = Names(lexicon(), Learned(), tables)
    said = names.column(TABLES["PATIENT"], TABLES["PATIENT"].column("P_NAME"), tables[0], "strZuname")
    assert (said.weight == FULL) is no_words


@pytest.mark.parametrize(("tables", "known"), [(5, True), (4, False)])
def test_letters_of_the_tables_are_no_words_of_their_columns_names(tables, known):
    """Nor are those of the table that is referred to; where hardly any table has such letters it is chance."""
    own = ("NR", "DAT", "LKZ", "BEM", "ORT")
    facts = [
        schema.Table(
            f"T{letters}", tuple(schema.Column(name, "int") for name in (*(letters + word for word in own), "PANR"))
        )
        for letters in ("PA", "KA", "LE", "RE", "TE")[:tables]
    ]
    names = Names(lexicon(), Learned(), facts)

    def weight(canonical: str, column: str, table: int, name: str) -> float:
        return names.column(TABLES[canonical], TABLES[canonical].column(column), facts[table], name).weight

    assert (weight("PATIENT", "ID", 0, "PANR") == FULL) is known
    assert (weight("LEISTUNG", "DELKZ", 2, "LELKZ") == FULL) is known
    assert (weight("LEISTUNG", "PATIENTID", 2, "PANR") > 0) is known
    assert names.personal(facts[3], schema.Column("REORT", "varchar")) is known
    assert weight("PATKASSE", "KASSENID", 1, "KASSE") == FULL, "a word that begins with a table's letters stays one"


def spelled(*tables: str) -> list[schema.Table]:
    """Tables, each with the columns whose names follow its own."""
    return [
        schema.Table(name, tuple(schema.Column(column, "varchar") for column in columns))
        for name, *columns in (table.split() for table in tables)
    ]


def test_letters_that_are_a_word_of_their_own_say_what_they_say():
    """Else a physician's name is the patient's, and inactive is active."""
    facts = spelled(
        "PATIENT PANO PAORT PATEL PALKZ PAVORNAME ARZTNAME PAPRENOM PAZANAME PAGEBDAT",
        "ARZT ARZTNR ARZTNAME ARZTFAX ARZTORT ARZTTEL",
        "INSURER INNO INNAME INKIND INCITY INLKZ",
        "PRESTATION PRENUM PREDATE PRECODE PREQTE PRELKZ",
        "HONORAR HONR HODAT HOCODE HOMENGE HOLKZ HOPANO",
        "BEFUND BEFNR BEFDAT BEFTEXT BEFLKZ BEFORT",
        "ZAHNARZT ZANR ZANAME ZAORT ZALKZ ZATEL",
    )
    names = Names(lexicon(), Learned(), facts)
    said = {name: names.column_reading(facts[0], name).concepts for name in (c.name for c in facts[0].columns)}
    assert "staff" in said["ARZTNAME"]
    assert "name" not in said["PAZANAME"], "it is not the patient's: only of a number another table's letters are taken"
    assert "given" in said["PAPRENOM"] & said["PAVORNAME"]
    assert "number" in said["PANO"] & names.column_reading(facts[4], "HOPANO").concepts, "and no panorama"
    assert "active" not in names.column_reading(facts[2], "ININACTIVE").concepts
    assert "number" in names.column_reading(facts[4], "HONR").concepts, "others are letters all the same"


def test_what_is_personal_as_it_stands_is_not_read_whatever_letters_are_taken_for_a_tables():
    facts = spelled(
        "TELEFON TELNR TELTYP TELTEXT TELLKZ TELZEIT",
        "A XANR XADAT XALKZ XATEXT XAORT",
        "B XBNR XBDAT XBLKZ XBTEXT XBORT",
        "C XCNR XCDAT XCLKZ XCTEXT XCORT",
        "D XDNR XDDAT XDLKZ XDTEXT XDORT",
        "E XENR XEDAT XELKZ XETEXT XEORT",
    )
    names = Names(lexicon(), Learned(), facts)
    assert names.personal(facts[0], schema.Column("TELNR", "varchar"))
    assert names.personal(facts[1], schema.Column("XAORT", "varchar"))


def test_words_that_say_a_table_or_a_person_say_no_type():
    columns = [("PAT_ID", "int"), ("TEL_PRIVAT", "varchar"), ("TEL_NR", "varchar"), ("VON_DATUM", "datetime")]
    facts = [schema.Table(f"T{n}", tuple(schema.Column(*column) for column in columns)) for n in range(7)]
    names = Names(lexicon(), Learned(), facts)
    assert "patient" in names.column_reading(facts[0], "PAT_ID").concepts
    assert names.personal(facts[0], schema.Column("TEL_PRIVAT", "varchar"))


def test_a_word_that_names_of_a_table_begin_with_are_no_letters_of_it():
    facts = [
        schema.Table(
            word, tuple(schema.Column(word + ending, "int") for ending in ("NR", "NAME", "DATUM", "ORT", "ART"))
        )
        for word in ("PATIENT", "KASSEN", "RECHNUNG", "TERMIN", "MANDANT")
    ]
    names = Names(lexicon(), Learned(), facts)
    assert names.column_reading(facts[0], "PATIENTNR").concepts >= {"patient", "number"}


def test_a_statement_of_sql_in_a_name_says_nothing_but_hides_nothing_personal():
    facts = spelled("PATIENT X", "INSURER Y")[0]
    names = Names(lexicon(), Learned(), [])
    flag = TABLES["KARTEI"].column("DELKZ")
    said = {
        name: names.column(TABLES["KARTEI"], flag, facts, name).weight
        for name in (
            *("x]; DROP TABLE Gueltig;--", "Gueltig%s{0}{KARTEI}", "<b>IS_VALID</b>"),
            *("x'; DELETE FROM gedruckt", "MwSt%Satz"),
        )
    }
    assert said["x]; DROP TABLE Gueltig;--"] == said["Gueltig%s{0}{KARTEI}"] == said["<b>IS_VALID</b>"] == FULL
    assert max(said["x'; DELETE FROM gedruckt"], said["MwSt%Satz"]) < 0
    assert "active" in names.column_reading(facts, "x]; DROP TABLE Gueltig;--").concepts
    assert all(
        names.personal(facts, schema.Column(name, "varchar"))
        for name in (
            "{NACHNAME}",
            "DROP TABLE Vorname",
            "select * from Telefon",
            "{geb}dat",
            "{co}gnomi",
            "<b>Telefon</b>",
        )
    )


# Flags


def test_a_flag_that_says_something_else_is_not_taken_for_one_of_deletion():
    columns = ("CarrierNum", "CarrierName", "CarrierKind", "Active")
    people = patients_of("patient", range(500, 620), ("PatNum", "LName", "FName", "Hidden"))
    carriers = insurers_of("carrier", range(1, 61), columns)
    more = dataclasses.replace(
        carriers,
        columns=(*carriers.columns, Column("NoSendElect", "tinyint")),
        rows=[(*row[:3], int(row[0] not in {7, 31}), 0) for row in carriers.rows],
    )
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        people,
        more,
        links_of("patplan", range(500, 620), range(1, 61), ("PatPlanNum", "PatNum", "CarrierNum", "Hidden")),
        charts("progressnote", came, ("NoteNum", "PatNum", "NoteDate", "NoteText", "Hidden")),
        services("procedurelog", came, ("ProcNum", "PatNum", "ProcDate", "ProcCode", "Hidden")),
    )
    found = mapping.column("KASSEN", "DELKZ")
    assert (found.actual_name, found.encoding.live) == ("Active", (1,))


@pytest.mark.parametrize(
    ("others", "flag", "taken"),
    [
        ("Weggetan", "Weggetan", "Weggetan"),
        ("Geloescht", "Weggetan", None),
        ("Weggetan", "Vertraulich", None),
        ("Weggetan", "IstVertraulich", None),
        ("Weggetan", "StatusMahnung", None),
        ("RowState", "RowState", "RowState"),
        ("Gesperrt", "Gesperrt", "Gesperrt"),
    ],
)
def test_a_flag_that_does_not_say_deletion_is_left_open_where_others_do_or_it_says_something_else(others, flag, taken):
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        patients_of("Patient", range(500, 620), ("PatientId", "Nachname", "Vorname", others)),
        insurers_of("Kasse", range(1, 21), ("KasseId", "Bezeichnung", "Art", others)),
        links_of("PatientKasse", range(500, 620), range(1, 21), ("PatientKasseId", "PatientId", "KasseId", others)),
        charts("Kartei", came, ("KarteiId", "PatientId", "Datum", "Eintrag", flag)),
        services("Leistung", came, ("LeistungId", "PatientId", "Datum", "Ziffer", others)),
    )
    found = mapping.column("KARTEI", "DELKZ")
    assert (found and found.actual_name) == taken
    assert found is None or found.confidence < 0.9


# Samples


def sampled(*, whole: bool = False, rows: int = 2 * SAMPLE) -> schema.Sample:
    return schema.Sample(pa.table({"ID": range(rows)}), whole=whole, ordered=whole)


@pytest.mark.parametrize(
    ("by", "wished", "ordered", "runs"),
    [
        (("ID",), False, True, ((0, SAMPLE), (SAMPLE, 2 * SAMPLE))),
        (("DAY",), True, True, ((SAMPLE, 2 * SAMPLE),)),
        (("GUID",), False, False, ()),
        (("PATIENT", "ID"), False, False, ()),
        (("DAY", "PATIENT"), False, True, ((0, SAMPLE), (SAMPLE, 2 * SAMPLE))),
        ((), False, False, ((0, SAMPLE),)),
    ],
)
def test_what_the_rows_were_read_by_tells_whether_the_newest_are_among_them(by, wished, ordered, runs):
    kinds = {"ID": "int", "DAY": "date", "GUID": "uniqueidentifier", "PATIENT": "int"}
    facts = schema.Table("T", tuple(schema.Column(name, kind) for name, kind in kinds.items()))
    found = known_order(sampled(), facts, by, wished=wished)
    assert (found.ordered, found.runs) == (ordered, runs)


def test_services_with_keys_that_do_not_rise_are_told_from_pictures_taken_on_the_same_days():
    """Of the services the newest rows are read by their date; the pictures are of two visits in three."""
    came = visits(dt.date(2010, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    done = services("A3", came, ("A", "B", "C", "D", "E"))
    shuffled = [(f"{n * 7919 % 100003:08d}-0000-0000-0000-000000000000", *row[1:]) for n, row in enumerate(done.rows)]
    shuffled.sort()
    done = dataclasses.replace(done, columns=(Column("A", "uniqueidentifier"), *done.columns[1:]), rows=shuffled)
    pictures = [(n, who, number(day), str(n * 13 % 48 + 11), 0) for n, (day, who) in enumerate(came, start=1) if n % 3]
    kinds = dict(zip("VWXYZ", ("int", "int", "int", "varchar(6)", "tinyint"), strict=True))
    mapping = mapped(
        patients_of("A1", range(500, 620), ("A", "B", "C", "D")),
        insurers_of("A5", range(1, 21), ("A", "B", "C", "D")),
        links_of("A4", range(500, 620), range(1, 21), ("A", "B", "C", "D")),
        charts("A2", came, ("A", "B", "C", "D", "E")),
        done,
        table("A6", kinds, pictures, primary="V"),
    )
    assert mapping.table("KARTEI") == "A2"
    assert mapping.table("LEISTUNG") == "A3"


def test_keys_that_are_in_no_order_of_time_do_not_hide_the_newest_rows():
    """Random numbers as keys of chart and services: both are read again by their days."""
    came = visits(dt.date(2010, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    tables = [charts("A2", came, ("A", "B", "C", "D", "E")), services("A3", came, ("A", "B", "C", "D", "E"))]
    shuffled = [
        dataclasses.replace(one, rows=sorted((n * 7919 % 100_003, *row[1:]) for n, row in enumerate(one.rows)))
        for one in tables
    ]
    mapping = mapped(
        patients_of("A1", range(500, 620), ("A", "B", "C", "D")),
        insurers_of("A5", range(1, 21), ("A", "B", "C", "D")),
        links_of("A4", range(500, 620), range(1, 21), ("A", "B", "C", "D")),
        *shuffled,
    )
    assert (mapping.table("KARTEI"), mapping.table("LEISTUNG")) == ("A2", "A3")
    assert any("ends when the services do" in text for text in mapping.tables["KARTEI"].evidence)


def test_what_is_part_of_a_key_is_no_flag():
    """A practice's number, the same everywhere, in front of each key."""
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    tables = [
        patients_of("A1", range(500, 620), ("A", "B", "C", "D")),
        insurers_of("A5", range(1, 21), ("A", "B", "C", "D")),
        links_of("A4", range(500, 620), range(1, 21), ("A", "B", "C", "D")),
        charts("A2", came, ("A", "B", "C", "D", "E")),
        services("A3", came, ("A", "B", "C", "D", "E")),
    ]
    numbered = [
        dataclasses.replace(
            one,
            columns=(Column("M", "tinyint"), *one.columns[: -1 if one.name in {"A4", "A5"} else None]),
            rows=[(1, *row[: -1 if one.name in {"A4", "A5"} else None]) for row in one.rows],
            primary_key=("M", *one.primary_key),
        )
        for one in tables
    ]
    mapping = mapped(*numbered)
    flags = {name: column.actual_name for name in TABLES if (column := mapping.column(name, "DELKZ")) is not None}
    assert "M" not in flags.values()
    assert flags["LEISTUNG"] == "E"


def flag_read(values, *, says_deleted: bool):
    marks = look(pa.chunked_array([pa.array(values, pa.string())]), lexicon())
    return read_encoding(
        TABLES["KARTEI"].column("DELKZ"),
        schema.Column("KZ", "varchar", 20),
        marks,
        lexicon=lexicon(),
        says_active=False,
        says_deleted=says_deleted,
        insurer_kinds={},
    )


@pytest.mark.parametrize("mark", ["X", "*", "L"])
def test_a_mark_stands_at_what_is_deleted_and_nothing_else_is_live_but_its_absence(mark):
    assert flag_read(["", mark, "", None] * 20, says_deleted=True).encoding == FlagEncoding(live=("", None))
    assert flag_read([mark] * 80, says_deleted=True).encoding is None


@pytest.mark.parametrize(
    ("kind", "none", "gone", "live"),
    [
        ("datetime", None, MOMENT, (None,)),
        ("datetime", dt.datetime.fromisoformat("1900-01-01"), MOMENT, ("19000101", None)),
        ("datetime2", dt.datetime.fromisoformat("0001-01-01"), MOMENT, ("00010101", None)),
        ("date", dt.date(1753, 1, 1), dt.date(2024, 5, 1), ("17530101", None)),
        ("int", 0, 20240501, (0, None)),
        ("char(8)", "", "20240501", ("", None)),
        ("varchar(10)", "", "01.05.2024", ("", None)),
    ],
)
def test_a_moment_of_deletion_is_read_whatever_stands_for_none(kind, none, gone, live):
    """Beside a mark that says something else, in every table; the moments are another one in each row."""

    def later(day, number: int):
        if isinstance(day, int):
            return day + number % 28
        if isinstance(day, str):
            return f"{number % 28 + 1:02}{day[2:]}" if "." in day else f"{day[:6]}{number % 28 + 1:02}"
        return day + dt.timedelta(days=number)

    def momentary(found: Table) -> Table:
        rows = [(*row[:-1], later(gone, row[0]) if row[0] % 30 == 7 else none, row[0] % 9 == 1) for row in found.rows]
        flags = (Column("GELOESCHT_AM", kind), Column("GEDRUCKT", "bit"))
        return dataclasses.replace(found, columns=(*found.columns[:-1], *flags), rows=rows)

    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        momentary(patients_of("PATIENTEN", range(500, 620), ("NR", "NACHNAME", "VORNAME", "X"))),
        momentary(charts("KARTEI", came, ("NR", "PATNR", "SITZUNG", "EINTRAG", "X"))),
        momentary(services("LEISTUNGEN", came, ("NR", "PATNR", "SITZUNG", "ZIFFER", "X"))),
        insurers_of("KASSEN", range(1, 21), ("NR", "BEZEICHNUNG", "ART", "GELOESCHT")),
        links_of("PATIENT_KASSE", range(500, 620), range(1, 21), ("NR", "PATNR", "KASSENNR", "GELOESCHT")),
    )
    for name in ("PATIENT", "KARTEI", "LEISTUNG"):
        found = mapping.column(name, "DELKZ")
        assert (found.actual_name, found.encoding) == ("GELOESCHT_AM", FlagEncoding(live=live)), name


def test_a_number_that_deleted_rows_alone_have_leaves_those_without_it():
    numbers = pa.chunked_array([pa.array([985786229, *[None] * 39, 196707066, *[None] * 39], pa.int32())])
    column = schema.Column("GCRecord", "int")
    for says, encoding in ((True, FlagEncoding(live=(None,))), (False, None)):
        found = read_encoding(
            TABLES["KARTEI"].column("DELKZ"),
            column,
            look(numbers, lexicon()),
            lexicon=lexicon(),
            says_active=False,
            says_deleted=says,
            insurer_kinds={},
        )
        assert found.encoding == encoding


def test_of_states_those_with_a_word_for_deletion_are_taken_for_it_but_never_as_sure():
    found = flag_read(["INVOICED", "OPEN", "OPEN", "CANCELLED"] * 20, says_deleted=False)
    assert found.encoding == FlagEncoding(live=("INVOICED", "OPEN", None))
    assert found.confidence < 0.9
    assert found.doubt == "takes CANCELLED for deleted, and any other value than those seen: a person must say"
    assert flag_read(["OPEN", "INVOICED", "PAID"] * 20, says_deleted=False).encoding is None


def test_of_two_letters_for_states_the_rare_one_may_be_that_of_deletion():
    found = flag_read([*["V"] * 76, *["A"] * 4], says_deleted=False)
    assert (found.encoding, found.confidence) == (FlagEncoding(live=("V", None)), 0.6)
    assert flag_read(["V", "A"] * 40, says_deleted=False).encoding is None


def test_a_column_of_states_is_the_flag_where_no_other_says_deletion():
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    states = ("final", "amended", "entered-in-error")

    def stated(found: Table) -> Table:
        rows = [(*row[:-1], states[2 if row[-1] else row[0] % 2]) for row in found.rows]
        return dataclasses.replace(found, columns=(*found.columns[:-1], Column("Status", "nvarchar(20)")), rows=rows)

    mapping = whole_practice(
        stated(charts("VERLAUF", came, ("NR", "PATNR", "SITZUNG", "EINTRAG", "X"))),
        stated(services("LEISTUNGEN", came, ("NR", "PATNR", "SITZUNG", "ZIFFER", "X"))),
    )
    for name in ("KARTEI", "LEISTUNG"):
        found = mapping.column(name, "DELKZ")
        assert (found.actual_name, found.encoding.live) == ("Status", ("amended", "final", None))
        assert found.confidence < 0.9


def test_where_tables_call_their_flags_alike_one_of_another_name_is_another():
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), range(500, 620))
    mapping = mapped(
        patients_of("Patient", range(500, 620), ("PatientId", "Nachname", "Vorname", "Storno")),
        insurers_of("Kasse", range(1, 21), ("KasseId", "Bezeichnung", "Art", "Storno")),
        links_of("PatientKasse", range(500, 620), range(1, 21), ("PatientKasseId", "PatientId", "KasseId", "Storno")),
        charts("Kartei", came, ("KarteiId", "PatientId", "Datum", "Eintrag", "Wichtig")),
        services("Leistung", came, ("LeistungId", "PatientId", "Datum", "Ziffer", "Storno")),
    )
    assert mapping.column("LEISTUNG", "DELKZ").actual_name == "Storno"
    assert mapping.column("KARTEI", "DELKZ") is None


def test_a_text_that_hardly_a_row_has_is_not_the_charts():
    texts = pa.chunked_array([["", "", "", *[""] * 16, "Füllung 36 mod, VitE positiv"] * 20])
    facts = schema.Table("KARTEI", (schema.Column("ZUSATZ", "nvarchar", -1),))
    context = Context("KARTEI", lexicon(), facts, {"ZUSATZ": look(texts, lexicon())}, {}, AT.date())
    judged = judge(TABLES["KARTEI"], TABLES["KARTEI"].column("BEMERKUNG"), facts.columns[0], context)
    assert min(one.weight for one in judged) == -8.0


# What is not there


def whole(*others: Table, patients: Table | None = None, chart: Table | None = None) -> list[Table]:
    """All but the links of patients and insurers, with ``others``; each of the tables may be given instead."""
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), HERE)
    return [
        *parents(patients),
        chart or charts("KARTEI", came, ("EINTRAG_ID", "PAT_ID", "DATUM", "BEMERKUNG", "GELOESCHT")),
        services("LEISTUNGEN", came, ("LFDNR", "PAT_ID", "DATUM", "GEBUEHRENNUMMER", "GELOESCHT")),
        *others,
    ]


def test_family_names_are_no_given_names_whatever_their_column_is_called():
    columns = {"PAT_ID": "int", "NACHNAME": "nvarchar(60)", "NAME_HAUS": "nvarchar(60)", "GELOESCHT": "tinyint"}
    house = (*FAMILIES, *(f"Zwick{vowel}l" for vowel in "aeiouäöü"))
    rows = [(n, f"{FAMILIES[n // 10 % 10]}er", house[n // 10 % 18], int(n == 570)) for n in HERE]
    found = mapped(*whole(patients=table("PATIENTEN", columns, rows, primary="PAT_ID")))
    assert found.column("PATIENT", "P_NAME").actual_name == "NACHNAME"
    assert found.column("PATIENT", "P_VORNAME") is None


@pytest.mark.parametrize(("name", "taken"), [("NULL", None), ("PATIENT_KASSE", "PATIENT_KASSE")])
def test_what_hardly_a_patient_has_is_the_link_to_insurers_only_where_it_is_called_so(name, taken):
    links = links_of(name, HERE[::11], INSURING, ("ID", "PAT_ID", "KASSEN_ID", "GELOESCHT"))
    assert mapped(*whole(links)).tables["PATKASSE"].actual_name == taken


@pytest.mark.parametrize(("kind", "taken"), [("decimal(10,2)", None), ("decimal(10)", "SELECT")])
def test_what_holds_sums_links_no_patients_to_insurers(kind, taken):
    columns = {"ID": "decimal(10)", "PAT_ID": "int", "KASSEN_ID": "int", "FORDERUNG": kind, "EINGANG": kind}
    rows = [(n, HERE[n * n % 113], INSURING[n % 20], n * 317 % 1009, n * 211 % 1013) for n in range(1, 121)]
    found = mapped(*whole(table("SELECT", columns, rows, primary="ID")))
    assert found.tables["PATKASSE"].actual_name == taken


def test_a_history_of_charts_is_an_archive_and_one_of_treatments_a_chart():
    records = tables_called("TreatmentHistory", "CLINICAL_HISTORY", "EncounterHistory", "ConsultationHistory")
    archives = tables_called("CHART_HISTORY", "RecordCardHistory", "KARTEI_HISTORIE", "VISIT_HISTO")
    names = Names(lexicon(), Learned(), [*records, *archives])
    assert [names.archived(one) for one in records] == [False] * 4
    assert [names.archived(one) for one in archives] == [True] * 4


def test_alt_neu_says_neither_but_an_archive_may_be_new():
    whichever = tables_called("Kartei (alt / neu)", "Kartei neu/alt")
    archives = tables_called("KARTEI_ALT", "KARTEI_SICHERUNG_NEU", "KARTEI_ALT_NEU", "KARTEI <alt>")
    names = Names(lexicon(), Learned(), [*whichever, *archives])
    assert [names.archived(one) for one in whichever] == [False] * 2
    assert [names.archived(one) for one in archives] == [True] * 4


TERSE = (
    "assente",
    "telefonato",
    "preventivo dato al paziente",
    "rinviato",
    "otturazione 36",
    "in ritardo",
    "tutto bene",
)


@pytest.mark.parametrize(("name", "rows", "taken"), [("KEY", 0, False), ("BEHANDLUNG", 0, True), ("KEY", 900, True)])
def test_a_column_of_which_only_the_type_is_known_is_left_open(name, rows, taken):
    columns = {"EINTRAG_ID": "int", "PAT_ID": "int", "DATUM": "date", name: "nvarchar(max)", "GELOESCHT": "tinyint"}
    came = visits(dt.date(2014, 1, 2), dt.date(2025, 11, 7), HERE, every=4)[:rows]
    entries = [(n, who, day, f"{TERSE[n % 7]} {n * 7 % 40}", 0) for n, (day, who) in enumerate(came, start=1)]
    found = mapped(*whole(chart=table("KARTEI", columns, entries, primary="EINTRAG_ID")))
    assert found.column("KARTEI", "DATUM").actual_name == "DATUM"
    assert (found.column("KARTEI", "BEMERKUNG") is not None) == taken
