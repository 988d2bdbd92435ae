"""By which of several numbers chart, services, links and insurers are put together, and whose numbers are whose."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from matching.practice import Column, ForeignKey, Table
from small_databases import PLAIN, charts, insurers_of, links_of, mapped, patients_of, services, visits

PATIENTS, INSURERS = range(1, 301), range(1, 41)
CAME = visits(dt.date(2024, 1, 2), dt.date(2026, 1, 12), PATIENTS, every=1)
REFERENCES = {"KARTEI": "PATNR", "LEISTUNG": "PATIENTID", "PATKASSE": "PATNR"}


def practice(patients: range = PATIENTS) -> dict[str, Table]:
    return {
        "PATIENT": patients_of("PATIENT", patients, PLAIN["PATIENT"]),
        "KASSEN": insurers_of("KASSEN", INSURERS, PLAIN["KASSEN"]),
        "PATKASSE": links_of("PATKASSE", patients, INSURERS, PLAIN["PATKASSE"]),
        "KARTEI": charts("KARTEI", CAME, ("ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ")),
        "LEISTUNG": services("LEISTUNG", CAME, ("ID", "PATIENTID", "DATUM", "LEISTUNG", "DELKZ")),
    }


def beside(table: Table, name: str, value) -> Table:
    """The table with a further column, whose values come from the key in the first one."""
    rows = [(*row, value(row[0])) for row in table.rows]
    return dataclasses.replace(table, columns=(*table.columns, Column(name, "int")), rows=rows)


def by(table: Table, number) -> Table:
    """A table that goes by another number, in its second column."""
    return dataclasses.replace(table, rows=[(row[0], number(row[1]), *row[2:]) for row in table.rows])


def declared(table: Table, column: str) -> Table:
    """Its reference to the patients declared to a column of theirs."""
    key = ForeignKey((REFERENCES[table.name],), "PATIENT", (column,))
    return dataclasses.replace(table, foreign_keys=(key,))


def other(number: int) -> int:
    """Another patient's number, of the same range."""
    return PATIENTS[number * 7 % len(PATIENTS)]


def sure(mapping) -> dict[str, bool]:
    """Whether each reference to a patient is stated as sure."""
    return {name: mapping.column(name, column).confidence >= 0.9 for name, column in REFERENCES.items()}


def asked(mapping, number: str) -> set[str]:
    """The references of which a person is asked whether they hold this number of the patients."""
    return {one.split(".")[0] for one in mapping.problems if f"may hold PATIENT.{number} as well" in one}


def test_a_number_that_is_the_same_one_twice_leaves_everything_sure():
    tables = practice()
    tables["PATIENT"] = beside(tables["PATIENT"], "PATNR", int)
    mapping = mapped(*tables.values())
    assert all(sure(mapping).values())
    assert asked(mapping, "PATNR") == set()


def test_chart_and_services_that_agree_do_not_tell_by_which_number_they_go():
    """All of both are by PATNR: with links that are declared to be by ID, each patient has another one's insurer."""
    tables = practice()
    tables["PATIENT"] = beside(tables["PATIENT"], "PATNR", other)
    tables |= {name: by(tables[name], other) for name in ("KARTEI", "LEISTUNG")}
    tables["PATKASSE"] = declared(tables["PATKASSE"], "ID")
    mapping = mapped(*tables.values())
    assert sure(mapping) == {"KARTEI": False, "LEISTUNG": False, "PATKASSE": True}
    assert asked(mapping, "PATNR") == {"KARTEI", "LEISTUNG"}


def test_a_chart_that_is_declared_tells_by_which_number_services_go():
    tables = practice()
    tables["PATIENT"] = beside(tables["PATIENT"], "PATNR", other)
    tables |= {name: declared(tables[name], "ID") for name in ("KARTEI", "PATKASSE")}
    assert all(sure(mapped(*tables.values())).values())
    tables["LEISTUNG"] = by(tables["LEISTUNG"], other)
    mapping = mapped(*tables.values())
    assert (mapping.patient_key("KARTEI.PATNR"), mapping.patient_key("LEISTUNG.PATIENTID")) == ("ID", "PATNR")
    assert sure(mapping)["LEISTUNG"] is False


def test_services_of_a_few_patients_under_another_number_are_not_overlooked():
    """The two numbers are one for six in seven patients: by the wrong one, 85 % of the services have an entry still."""

    def nearly(number: int) -> int:
        return number if number % 7 else (number + 7 if number + 7 <= PATIENTS[-1] else 7)

    tables = practice()
    tables["PATIENT"] = beside(tables["PATIENT"], "PATNR", nearly)
    tables |= {name: declared(tables[name], "ID") for name in ("KARTEI", "PATKASSE")}
    tables["LEISTUNG"] = by(tables["LEISTUNG"], nearly)
    mapping = mapped(*tables.values())
    assert sure(mapping)["LEISTUNG"] is False


@pytest.mark.parametrize("none", [None, 0])
def test_a_number_that_some_patients_lack_is_one_of_theirs_all_the_same(none):
    tables = practice()
    lacking = {number for number in PATIENTS if number % 60 == 10}
    tables["PATIENT"] = beside(tables["PATIENT"], "PATNR", lambda n: none if n in lacking else other(n))
    links = [row for row in tables["PATKASSE"].rows if row[1] not in lacking]
    tables["PATKASSE"] = by(dataclasses.replace(tables["PATKASSE"], rows=links), other)
    mapping = mapped(*tables.values())
    assert sure(mapping)["PATKASSE"] is False
    assert any(one.startswith("PATKASSE.PATNR:") and "as well" in one for one in mapping.problems)


def test_a_third_number_of_the_patients_is_looked_at_too():
    tables = practice()
    tables["PATIENT"] = beside(beside(tables["PATIENT"], "PATNR", lambda n: 100_000 + n), "KARTEINR", other)
    tables["PATKASSE"] = by(tables["PATKASSE"], other)
    mapping = mapped(*tables.values())
    assert sure(mapping)["PATKASSE"] is False
    assert "PATKASSE" in asked(mapping, "KARTEINR")


@pytest.mark.parametrize("declared", [False, True])
@pytest.mark.parametrize("by_other", [False, True])
def test_of_two_numbers_of_the_insurers_that_links_may_hold_none_is_sure_unless_a_key_is_declared(by_other, declared):
    """Where the links hold NR and not ID, each patient has another one's insurer, and nothing in the rows shows it."""
    numbers = {number: INSURERS[number * 7 % len(INSURERS)] for number in INSURERS}
    tables = practice()
    tables["KASSEN"] = beside(tables["KASSEN"], "NR", numbers.get)
    links = tables["PATKASSE"]
    if by_other:
        links = dataclasses.replace(links, rows=[(*row[:2], numbers[row[2]], row[3]) for row in links.rows])
    if declared:
        key = ForeignKey(("KASSENID",), "KASSEN", ("NR" if by_other else "ID",))
        links = dataclasses.replace(links, foreign_keys=(key,))
    mapping = mapped(*(tables | {"PATKASSE": links}).values())
    found = [mapping.column("KASSEN", "ID"), mapping.column("PATKASSE", "KASSENID")]
    said = any("PATKASSE.KASSENID may hold KASSEN." in problem for problem in mapping.problems)
    if declared:
        assert (found[0] is not None and found[0].actual_name == "ID") is not by_other
        assert not said
    else:
        assert [one.confidence >= 0.9 for one in found] == [False, False]
        assert said


def test_what_is_read_without_letters_of_tables_is_found_and_never_sure():
    tables = [
        beside(patients_of("PSTM", PATIENTS, ("PANO", "PANAME", "PAVOR", "PALOESCH")), "PARECALL", lambda n: n % 7),
        beside(insurers_of("KSTM", INSURERS, ("KTNO", "KTNAME", "KTART", "KTLOESCH")), "KTRANG", lambda n: n % 7),
        beside(
            links_of("PKTM", PATIENTS, INSURERS, ("PKNO", "PKPANO", "PKKTNO", "PKLOESCH")), "PKRANG", lambda n: n % 3
        ),
        charts("KABL", CAME, ("KANO", "KAPANO", "KADATUM", "KATEXT", "KALOESCH")),
        services("LEIS", CAME, ("LENO", "LEPANO", "LEDATUM", "LEZIFFER", "LELOESCH")),
    ]
    mapping = mapped(*tables)
    found = {f"{name}.{key}": column for name, table in mapping.tables.items() for key, column in table.columns.items()}
    assert {key: found[key].actual_name for key in ("PATIENT.ID", "KARTEI.PATNR", "LEISTUNG.PATIENTID")} == {
        "PATIENT.ID": "PANO",
        "KARTEI.PATNR": "KAPANO",
        "LEISTUNG.PATIENTID": "LEPANO",
    }
    assert max(column.confidence for column in found.values()) < 0.9
    assert mapping.problems[-1] == (
        "columns are read as if KA, KT, LE, PA, PK before their names were the letters of their tables, "
        "and nothing is sure"
    )


# Several practices in one database


def shared(practices: tuple[int, ...], key) -> list[Table]:
    """Each practice with a patient 17 and an insurer 4 of its own; ``key`` gives the columns of a table's key."""
    return [
        dataclasses.replace(
            one,
            columns=(Column("MANDANT", "int"), *one.columns),
            rows=[(practice, *row) for practice in practices for row in one.rows],
            primary_key=key(*one.primary_key),
        )
        for one in practice().values()
    ]


@pytest.mark.parametrize(
    "key", [lambda own: ("MANDANT", own), lambda own: (own, "MANDANT"), lambda _: ()], ids=["first", "last", "none"]
)
@pytest.mark.parametrize(("practices", "one"), [((1,), True), ((1, 2), False)])
def test_in_a_database_that_several_practices_share_nothing_is_sure(practices, one, key):
    """Where the column that tells them apart has one value, nobody is mixed up."""
    mapping = mapped(*shared(practices, key))
    assert (max(table.confidence for table in mapping.tables.values()) >= 0.9) is one
    told = any(
        problem.startswith("PATIENT.ID ") and "rows of several practices" in problem for problem in mapping.problems
    )
    assert told is not one


@pytest.mark.parametrize("name", ["KASSEN", "KARTEI"])
@pytest.mark.parametrize("key", [("NR", "PRAXIS"), ("PRAXIS", "NR")])
def test_a_number_is_no_key_beside_a_practice_of_which_the_sampled_rows_are_of_one_alone(name, key):
    """The other practice's numbers lie in the middle, of which no sample of either end has any."""
    insurers = range(1, 2001)
    visited = visits(dt.date(2018, 1, 2), dt.date(2026, 1, 12), PATIENTS, every=1)
    tables = practice() | {
        "KASSEN": insurers_of("KASSEN", insurers, PLAIN["KASSEN"]),
        "PATKASSE": links_of("PATKASSE", PATIENTS, insurers, PLAIN["PATKASSE"]),
        "KARTEI": charts("KARTEI", visited, ("ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ")),
    }
    one = tables[name]
    number, *others = one.columns
    tables[name] = dataclasses.replace(
        one,
        columns=(Column("PRAXIS", "int"), dataclasses.replace(number, name="NR"), *others),
        rows=[(1, *row) for row in one.rows] + [(2, *row) for row in one.rows[900:1000]],
        primary_key=key,
    )
    mapping = mapped(*tables.values())
    assert mapping.column(name, "ID").actual_name == "NR"
    assert mapping.column(name, "ID").confidence < 0.9
    assert name == "KARTEI" or not any(sure(mapping).values())


def test_a_number_of_rows_does_not_hide_that_the_number_of_the_patients_repeats():
    """Each row has a key of its own, which fits as a number of 1 to 600 does; chart and links hold the other one."""
    tables = {}
    for name, table in practice().items():
        rows = [(practice, *row) for practice in (1, 2) for row in table.rows]
        columns = [Column("MANDANT", "int"), *table.columns]
        columns[1] = dataclasses.replace(columns[1], name="PATNR" if name == "PATIENT" else "NR")
        tables[name] = dataclasses.replace(
            table,
            columns=(Column("ID", "int"), *columns),
            rows=[(number, *row) for number, row in enumerate(rows, start=1)],
            primary_key=("ID",),
        )
    mapping = mapped(*tables.values())
    assert max(table.confidence for table in mapping.tables.values()) < 0.9
    assert any(problem.startswith("PATIENT.PATNR has the same value in several rows") for problem in mapping.problems)


def test_a_few_rows_that_were_merged_leave_what_does_not_hang_on_them_sure():
    tables = practice()
    patients = tables["PATIENT"]
    tables["PATIENT"] = dataclasses.replace(patients, rows=[*patients.rows, patients.rows[16]], primary_key=())
    mapping = mapped(*tables.values())
    assert mapping.column("PATIENT", "ID").confidence < 0.9
    assert all(sure(mapping).values())
    assert mapping.column("KASSEN", "ID").confidence >= 0.9
