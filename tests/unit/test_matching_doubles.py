"""What is much like the thing looked for: catalogue keys, tables to import from, days of writing, lines of invoices."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from matching.practice import ForeignKey, Table
from small_databases import (
    CODES,
    HERE,
    INSURING,
    PLAIN,
    TEXTS,
    charts,
    events,
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

CAME = visits(dt.date(2014, 1, 2), dt.date(2026, 1, 9), HERE)
TWICE = [one for one in CAME for _ in range(2)]
SHORT = tuple(f"K{n}" for n in range(12))
CHART = ("EINTRAG_ID", "PAT_ID", "DATUM", "BEMERKUNG", "GELOESCHT")
SERVICE = ("LFDNR", "PAT_ID", "DATUM", "GEBUEHRENNUMMER", "GELOESCHT")


def links() -> Table:
    return links_of("PATIENT_KASSE", HERE, INSURING, ("ID", "PAT_ID", "KASSEN_ID", "GELOESCHT"))


def practice(*others: Table) -> list[Table]:
    return [*parents(), links(), *others]


# Catalogues


def billed(column: str, kind: str, keys: list, *, declared: str | None = None) -> Table:
    """Services that hold one of a catalogue's keys."""
    done = events("LEISTUNGEN", TWICE, ("LFDNR", "PAT_ID", "DATUM", column, "GELOESCHT"), kind, lambda n: keys[n % 12])
    to = (ForeignKey((column,), "KATALOG", (declared,)),) if declared else ()
    return dataclasses.replace(done, foreign_keys=to)


def catalogue(key: str, kind: str, keys: list, code: str) -> Table:
    rows = [(one, CODES[n], f"Position {n}", n * 7) for n, one in enumerate(keys)]
    return table("KATALOG", {key: kind, code: "varchar(10)", "TEXT": "varchar(60)", "PUNKTE": "int"}, rows, primary=key)


@pytest.mark.parametrize(
    ("column", "kind", "declared", "most"),
    [
        ("LEISTUNGID", "char(4)", True, 0.0),
        ("LEISTUNGID", "char(4)", False, 0.0),
        ("TARIFNR", "int", True, 0.0),
        ("TARIFNR", "int", False, 0.85),
        ("KATALOGNR", "char(4)", True, 0.85),
        ("KATALOGNR", "char(4)", False, 0.85),
    ],
)
def test_the_key_of_a_catalogue_that_tells_the_codes_is_no_code_or_not_surely(column, kind, declared, most):
    """What its name does not say to be an ID, or its type a number, may be the code beside another one."""
    keys = [100 + 3 * n for n in range(12)]
    if kind != "int":
        keys = [f"{one:04}" for one in keys]
    found = mapped(
        *practice(
            charts("KARTEI", CAME, CHART),
            billed(column, kind, keys, declared="NR" if declared else None),
            catalogue("NR", kind, keys, "ZIFFER"),
        )
    )
    assert found.tables["LEISTUNG"].actual_name == "LEISTUNGEN"
    assert found.tables["LEISTUNG"].confidence == 0.99
    taken = found.column("LEISTUNG", "LEISTUNG")
    assert (taken.confidence if taken is not None else 0.0) <= most
    said = [*found.problems, *(taken.evidence if taken is not None else ())]
    assert any("leads to KATALOG, whose ZIFFER" in words for words in said)


def test_the_key_of_a_catalogue_is_the_code_where_it_is_called_so():
    found = mapped(
        *practice(
            charts("KARTEI", CAME, CHART),
            billed("ZIFFER", "varchar(10)", list(CODES), declared="ZIFFER"),
            table(
                "KATALOG",
                {"ZIFFER": "varchar(10)", "KUERZEL": "varchar(10)"},
                zip(CODES, CODES, strict=True),
                primary="ZIFFER",
            ),
        )
    )
    taken = found.column("LEISTUNG", "LEISTUNG")
    assert (taken.actual_name, taken.confidence) == ("ZIFFER", 0.99)


@pytest.mark.parametrize(("other", "sure"), [("SEITE", True), ("KUERZEL", False), ("CODE", False)])
def test_of_two_codes_of_a_catalogue_the_services_may_hold_either(other, sure):
    found = mapped(
        *practice(
            charts("KARTEI", CAME, CHART),
            billed("GEBUEHRENNUMMER", "varchar(10)", list(CODES), declared="NR"),
            table("KATALOG", {"NR": "varchar(10)", other: "varchar(10)"}, zip(CODES, SHORT, strict=True), primary="NR"),
        )
    )
    taken = found.column("LEISTUNG", "LEISTUNG")
    assert taken.actual_name == "GEBUEHRENNUMMER"
    assert (taken.confidence >= 0.9) == sure


def test_a_column_of_codes_is_taken_beside_the_key_of_their_catalogue():
    keys = [f"{100 + 3 * n:04}" for n in range(12)]
    done = billed("LEISTUNGID", "char(4)", keys, declared="NR")
    columns = (*done.columns[:4], dataclasses.replace(done.columns[3], name="ZIFFER"), *done.columns[4:])
    rows = [(*row[:4], CODES[keys.index(row[3])], *row[4:]) for row in done.rows]
    found = mapped(
        *practice(
            charts("KARTEI", CAME, CHART),
            dataclasses.replace(done, columns=columns, rows=rows),
            catalogue("NR", "char(4)", keys, "ZIFFER"),
        )
    )
    assert found.column("LEISTUNG", "LEISTUNG").actual_name == "ZIFFER"


def test_times_of_day_are_no_codes():
    times = [f"{8 + n % 10:02}{n % 4 * 15:02}00" for n in range(12)]
    found = mapped(*practice(charts("KARTEI", CAME, CHART), billed("CODE", "char(6)", times)))
    assert found.column("LEISTUNG", "LEISTUNG") is None


@pytest.mark.parametrize("code", [lambda n: f"{n + 1:06}", lambda n: f"{4000 + 10 * n:06}", lambda n: f"13{n:02}00"])
def test_codes_of_six_digits_are_codes(code):
    codes = [code(n) for n in range(12)]
    found = mapped(*practice(charts("KARTEI", CAME, CHART), billed("CODE", "char(6)", codes)))
    assert found.column("LEISTUNG", "LEISTUNG").actual_name == "CODE"


# Tables to import from


@pytest.mark.parametrize("prefix", ["IMP_", "STG_", "STAGING_", "QX_"])
@pytest.mark.parametrize("began", [dt.date(2026, 1, 10), dt.date(2026, 1, 2), dt.date(2025, 11, 1)])
def test_what_was_imported_is_never_surely_what_is_in_use(prefix, began):
    before = [one for one in CAME if one[0] < began]
    since = [one for one in CAME if one[0] >= began]
    wrong = [
        (name, found.actual_name)
        for name, found in mapped(
            *practice(
                charts("KARTEIEINTRAG", since, ("KARTEIEINTRAG_ID", "PAT_ID", "TAG", "TEXT", "GELOESCHT")),
                services("LEISTUNG", since, ("LEISTUNG_ID", "PAT_ID", "TAG", "ZIFFER", "GELOESCHT")),
            ),
            patients_of(f"{prefix}PATIENT", HERE, PLAIN["PATIENT"]),
            insurers_of(f"{prefix}KASSEN", INSURING, PLAIN["KASSEN"]),
            links_of(f"{prefix}PATKASSE", HERE, INSURING, PLAIN["PATKASSE"]),
            charts(f"{prefix}KARTEI", before, ("ID", "PATNR", "DATUM", "BEMERKUNG", "DELKZ")),
            services(f"{prefix}LEISTUNG", before, ("ID", "PATIENTID", "DATUM", "LEISTUNG", "DELKZ")),
        ).tables.items()
        if found.confidence >= 0.9 and (found.actual_name or "").startswith(prefix)
    ]
    assert wrong == []


@pytest.mark.parametrize("other", ["TBL_KARTEIEINTRAG", "TBL_KARTEIEN", "KARTEI"])
def test_a_prefix_of_all_tables_or_one_that_says_something_is_none_of_a_second_set(other):
    wanted = "PATIENT_KARTEI" if other == "KARTEI" else "TBL_KARTEI"
    before = "TBL_" if other != "KARTEI" else "PATIENT_"
    tables = [dataclasses.replace(one, name=f"{before}{one.name}") for one in (*parents(), links())]
    found = mapped(
        *tables,
        charts(wanted, CAME, CHART),
        services(f"{before}LEISTUNGEN", CAME, SERVICE),
        table(other, {"NR": "int", "FACH": "int"}, [(n, n % 7) for n in range(90)], primary="NR"),
    )
    assert found.tables["PATIENT"].confidence == 0.99
    assert found.tables["LEISTUNG"].confidence == 0.99


# Days of writing


@pytest.mark.parametrize(("later", "sure"), [(0.0, True), (0.05, True), (0.33, False)])
def test_a_chart_whose_days_are_not_those_of_the_services_is_not_sure(later, sure):
    """Its only date may be that of the last change."""
    last = CAME[-1][0]
    shifted = [
        (min(day + dt.timedelta(days=40 + n % 200), last) if n * 37 % 100 < 100 * later else day, who)
        for n, (day, who) in enumerate(CAME)
    ]
    found = mapped(*practice(charts("KARTEI", shifted, CHART), services("LEISTUNGEN", CAME, SERVICE)))
    taken = found.column("KARTEI", "DATUM")
    assert taken.actual_name == "DATUM"
    assert (taken.confidence >= 0.9) == sure
    assert any("services have an entry of their patient and day" in line for line in found.problems) != sure


# Numbers of persons


@pytest.mark.parametrize("kind", ["char(4)", "int"])
def test_the_number_of_a_member_is_not_read_and_not_taken_for_that_of_the_insurer(kind):
    written = str if kind == "int" else "{:04}".format
    insurers = range(1, 61)
    own = insurers_of("KASSEN", insurers, ("KNR", "NAME", "ART", "GELOESCHT"))
    own = dataclasses.replace(
        own,
        columns=(dataclasses.replace(own.columns[0], type=kind), *own.columns[1:]),
        rows=[(int(row[0]) if kind == "int" else written(row[0]), *row[1:]) for row in own.rows],
        primary_key=(),
    )
    columns = {"SATZNR": "int", "PAT_ID": "int", "KNR": kind, "VERSNR": "varchar(12)", "GELOESCHT": "tinyint"}
    rows = [
        (n, who, own.rows[who // 10 * 7 % 60][0], f"A{who * 7919 % 900_000_000 + 100_000_000}", int(n % 50 == 3))
        for n, who in enumerate(HERE, start=1)
    ]
    found = mapped(
        parents()[0],
        own,
        table("PATKASS", columns, rows),
        charts("KARTEI", CAME, CHART),
        services("LEISTUNGEN", CAME, SERVICE),
    )
    assert found.column("PATKASSE", "KASSENID").actual_name == "KNR"


@pytest.mark.parametrize("declared", [True, False])
def test_a_number_that_is_not_read_leads_where_its_declared_key_does(declared):
    patients, insurers = parents()
    linking = links_of("PATIENT_KASSE", HERE, INSURING, ("ID", "PAT_ID", "VERSNR", "GELOESCHT"))
    columns = (*linking.columns[:2], dataclasses.replace(linking.columns[2], type="varchar(12)"), linking.columns[3])
    to = (ForeignKey(("VERSNR",), "KRANKENKASSEN", ("KASSEN_ID",)),) if declared else ()
    text = (dataclasses.replace(insurers.columns[0], type="varchar(12)"), *insurers.columns[1:])
    insurers = dataclasses.replace(insurers, columns=text, rows=[(str(row[0]), *row[1:]) for row in insurers.rows])
    rows = [(*row[:2], str(row[2]), row[3]) for row in linking.rows]
    found = mapped(
        patients,
        insurers,
        dataclasses.replace(linking, columns=columns, rows=rows, foreign_keys=to),
        charts("KARTEI", CAME, CHART),
        services("LEISTUNGEN", CAME, SERVICE),
    )
    taken = found.column("PATKASSE", "KASSENID")
    assert (taken.confidence if taken is not None else 0.0) < 0.9 or declared
    assert taken is not None or not declared


# Lines of invoices


SHORTLY = ("Füllung dreiflächig", "Zahnstein", "Extraktion", "Anästhesie")


@pytest.mark.parametrize("name", ["RECHNUNGSZEILE", "RECHPOS"])
def test_what_codes_mean_is_no_text_of_a_chart(name):
    """The services' days are those of the invoices' lines, as they are of a chart's entries."""
    lines = services(name, CAME, ("ZEILE_ID", "PAT_ID", "DATUM", "ZIFFER", "GELOESCHT"))
    meaning = {code: f"{SHORTLY[n % 4]} {n}" for n, code in enumerate(CODES)}
    column = dataclasses.replace(lines.columns[3], name="LTEXT", type="varchar(60)")
    lines = dataclasses.replace(
        lines, columns=(*lines.columns, column), rows=[(*row, meaning[row[3]]) for row in lines.rows]
    )
    found = mapped(*practice(services("LEISTUNGEN", CAME, SERVICE), lines))
    assert found.column("KARTEI", "BEMERKUNG") is None
    assert found.tables["LEISTUNG"].actual_name == "LEISTUNGEN"


@pytest.mark.parametrize("modules", [True, False])
def test_a_chart_may_have_codes_beside_texts_of_its_own_and_ready_sentences_for_them(modules):
    columns = {"ID": "int", "PAT_ID": "int", "DATUM": "int", "CODE": "varchar(10)", "TEXT": "nvarchar(400)"}
    rows = [
        (n, who, number(day), CODES[n % 12], f"{TEXTS[n % 3]}, {n % 12 if modules else n % 89}")
        for n, (day, who) in enumerate(CAME, start=1)
    ]
    found = mapped(*practice(table("KARTEI", columns, rows, primary="ID"), services("LEISTUNGEN", CAME, SERVICE)))
    assert found.column("KARTEI", "BEMERKUNG").actual_name == "TEXT"
