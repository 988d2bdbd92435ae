from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris import config
from ivoris.canonical import TABLES
from ivoris.matching import propose
from ivoris.schema import Column, ForeignKey, Schema, Table

CENTER = config.Center(id="center_02", name="Zwei", region="germany", database="DB", schema="ck")
AT = dt.datetime(2026, 1, 13, tzinfo=dt.UTC)
TYPES = {
    "key": "int",
    "date": "int",
    "text": "nvarchar",
    "label": "nvarchar",
    "flag": "tinyint",
    "kind": "char",
    "code": "varchar",
}
SUFFIXES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=4)


def plain_tables() -> list[Table]:
    return [
        Table(
            table.name,
            tuple(Column(column.name, TYPES[column.role]) for column in table.columns),
            primary_key=("ID",),
            foreign_keys=tuple(
                ForeignKey((column.name,), column.references, ("ID",)) for column in table.columns if column.references
            ),
        )
        for table in TABLES.values()
    ]


def mapping_of(*tables: Table):
    return propose(CENTER, Schema("DB", "ck", tables), at=AT)


def replaced(name: str, **changes) -> list[Table]:
    import dataclasses

    return [dataclasses.replace(table, **changes) if table.name == name else table for table in plain_tables()]


def test_plain_names_are_sure():
    mapping = mapping_of(*plain_tables())
    assert mapping.complete
    assert mapping.problems == ()
    assert mapping.lowest_confidence() >= 0.9


@given(st.data())
def test_every_suffix_style_center_is_mapped_right(data):
    truth: dict[str, str] = {}
    tables = []
    names = {table.name: f"{table.name}_{data.draw(SUFFIXES)}" for table in TABLES.values()}
    for table in TABLES.values():
        actual = {column.name: f"{column.name}_{data.draw(SUFFIXES)}" for column in table.columns}
        truth |= {f"{table.name}.{name}": spelt for name, spelt in actual.items()}
        keys = tuple(
            ForeignKey((actual[column.name],), names[column.references], ("ID",))
            for column in table.columns
            if column.references
        )
        columns = [Column(actual[column.name], TYPES[column.role]) for column in table.columns]
        tables.append(Table(names[table.name], tuple(data.draw(st.permutations(columns))), foreign_keys=keys))
    mapping = mapping_of(*data.draw(st.permutations(tables)))
    assert mapping.complete
    assert {name: mapping.table(name) for name in TABLES} == names
    found = {
        f"{table}.{name}": column.actual_name
        for table, mapped in mapping.tables.items()
        for name, column in mapped.columns.items()
    }
    assert found == truth


def test_a_table_that_is_not_there_is_null_with_a_reason():
    mapping = mapping_of(*(table for table in plain_tables() if table.name != "LEISTUNG"))
    assert mapping.table("LEISTUNG") is None
    assert mapping.missing() == ["LEISTUNG"]
    assert any(problem.startswith("LEISTUNG:") for problem in mapping.problems)


def test_of_two_tables_that_could_be_it_neither_is_taken():
    kartei = next(table for table in plain_tables() if table.name == "KARTEI")
    mapping = mapping_of(*plain_tables(), Table("KARTEI_ALT", kartei.columns))
    assert mapping.table("KARTEI") is None
    assert any("KARTEI, KARTEI_ALT could all be it" in problem for problem in mapping.problems)


def test_of_two_columns_that_could_be_it_neither_is_taken():
    kartei = next(table for table in plain_tables() if table.name == "KARTEI")
    mapping = mapping_of(*replaced("KARTEI", columns=(*kartei.columns, Column("DATUM_NEU", "int"))))
    assert mapping.column("KARTEI", "DATUM") is None
    assert any("DATUM, DATUM_NEU of KARTEI" in problem for problem in mapping.problems)


def test_a_column_of_an_impossible_type_is_not_taken():
    columns = tuple(
        Column(c.name, "varbinary" if c.name == "DATUM" else c.data_type)
        for c in next(table for table in plain_tables() if table.name == "KARTEI").columns
    )
    mapping = mapping_of(*replaced("KARTEI", columns=columns))
    assert mapping.column("KARTEI", "DATUM") is None
    assert any("KARTEI.DATUM: KARTEI.DATUM is varbinary" in problem for problem in mapping.problems)


def test_a_key_that_points_elsewhere_contradicts_the_name():
    mapping = mapping_of(*replaced("PATKASSE", foreign_keys=(ForeignKey(("KASSENID",), "PATIENT", ("ID",)),)))
    assert mapping.column("PATKASSE", "KASSENID") is None
    assert any("references PATIENT, but KASSEN is KASSEN" in problem for problem in mapping.problems)


@pytest.mark.parametrize(
    ("data_type", "max_length", "encoding"),
    [
        ("int", None, "int_yyyymmdd"),
        ("date", None, "date"),
        ("datetime2", None, "datetime"),
        ("char", 8, "char_yyyymmdd"),
        ("varchar", 10, None),
    ],
)
def test_a_date_encoding_follows_from_the_type_or_is_left_to_a_person(data_type, max_length, encoding):
    columns = tuple(
        Column("DATUM", data_type, max_length) if c.name == "DATUM" else c
        for c in next(table for table in plain_tables() if table.name == "KARTEI").columns
    )
    mapping = mapping_of(*replaced("KARTEI", columns=columns))
    found = mapping.column("KARTEI", "DATUM")
    assert found is not None
    assert found.encoding == encoding
    assert mapping.complete == (encoding is not None)


def test_nothing_is_claimed_of_an_empty_schema():
    mapping = mapping_of()
    assert mapping.missing() == ["KASSEN", "PATKASSE", "KARTEI", "LEISTUNG"]
    assert len(mapping.problems) == len(TABLES)
