"""Arrow in, the same values out of a real driver."""
# ruff: noqa: DTZ001  datetime and datetime2 know no zone

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal

import mssql_python
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wire_engine import FakeEngine, row_set

from ivoris.sandbox.results import ResultColumn, RowSet, SqlServerError, SqlType
from ivoris.sandbox.wire.rows import SLICE_BYTES, encode
from ivoris.sandbox.wire.server import TdsServer, running

UTC = dt.UTC


@pytest.fixture(scope="module")
def reader():
    """Gives the rows that a driver reads of a result set."""
    mssql_python.pooling(enabled=False)
    engine = FakeEngine()
    with running(TdsServer(engine)) as port:
        connection = mssql_python.connect(f"Server=localhost,{port};UID=sa;PWD=Right!1;Encrypt=no", autocommit=True)

        def read(*columns):
            engine.scripts["rows"] = lambda _session, _values: iter([row_set(*columns)])
            return [tuple(row) for row in connection.cursor().execute("rows").fetchall()]

        yield read
        connection.close()


def integers(bits):
    return st.integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


# Beyond are characters that stand for halves of surrogate pairs.
text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"], max_codepoint=0x10D7FF), max_size=30)
latin = st.text(st.sampled_from("abc XYZ äöüß€ 'é™"), max_size=30)
micros = st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31))

TYPES = {
    "tinyint": (SqlType("tinyint"), pa.uint8(), st.integers(0, 255)),
    "smallint": (SqlType("smallint"), pa.int16(), integers(16)),
    "int": (SqlType("int"), pa.int32(), integers(32)),
    "int from int64": (SqlType("int"), pa.int64(), integers(32)),
    "bigint": (SqlType("bigint"), pa.int64(), integers(64)),
    "bit": (SqlType("bit"), pa.bool_(), st.booleans()),
    "real": (SqlType("real"), pa.float32(), st.floats(width=32, allow_nan=False, allow_infinity=False)),
    "float": (SqlType("float"), pa.float64(), st.floats(allow_nan=False, allow_infinity=False)),
    "decimal(9,2)": (
        SqlType("decimal", precision=9, scale=2),
        pa.decimal128(9, 2),
        st.decimals(-9999999, 9999999, places=2),
    ),
    "numeric(38,10)": (
        SqlType("numeric", precision=38, scale=10),
        pa.decimal128(38, 10),
        st.integers(-(10**38) + 1, 10**38 - 1).map(lambda units: Decimal(f"{units}E-10")),
    ),
    "money": (SqlType("money"), pa.decimal128(19, 4), integers(63).map(lambda units: Decimal(f"{units}E-4"))),
    "smallmoney": (SqlType("smallmoney"), pa.decimal128(10, 4), integers(32).map(lambda units: Decimal(f"{units}E-4"))),
    "nvarchar": (SqlType("nvarchar", length=60), pa.string(), text),
    "nvarchar(max)": (SqlType("nvarchar", length=-1), pa.large_string(), text),
    "ntext": (SqlType("ntext"), pa.string_view(), text),
    "sysname": (SqlType("sysname"), pa.string(), text),
    "varchar": (SqlType("varchar", length=30), pa.string(), latin),
    "varchar(max)": (SqlType("varchar", length=-1), pa.string(), latin),
    "varbinary": (SqlType("varbinary", length=30), pa.binary(), st.binary(max_size=30)),
    "varbinary(max)": (SqlType("varbinary", length=-1), pa.binary(), st.binary(max_size=30)),
    "date": (SqlType("date"), pa.date32(), st.dates()),
    "time(6)": (SqlType("time", scale=6), pa.time64("us"), st.times()),
    "datetime2(7)": (SqlType("datetime2", scale=7), pa.timestamp("us"), micros),
    "datetime2(0)": (
        SqlType("datetime2", scale=0),
        pa.timestamp("us"),
        micros.map(lambda at: at.replace(microsecond=0)),
    ),
    "datetimeoffset": (
        SqlType("datetimeoffset", scale=7),
        pa.timestamp("us", "UTC"),
        st.datetimes(dt.datetime(2, 1, 1), dt.datetime(9998, 1, 1), timezones=st.just(UTC)),
    ),
    "datetimeoffset as text": (
        SqlType("datetimeoffset", scale=7),
        pa.string(),
        st.datetimes(
            dt.datetime(2, 1, 1),
            dt.datetime(9998, 1, 1),
            timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))),
        ),
    ),
    "uniqueidentifier": (SqlType("uniqueidentifier"), pa.string(), st.uuids()),
}


@pytest.mark.parametrize(("sql_type", "arrow_type", "values"), TYPES.values(), ids=TYPES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_values_come_back_as_they_went(reader, sql_type, arrow_type, values, data):
    column = data.draw(st.lists(st.none() | values, min_size=1, max_size=20))
    sent = [str(value) for value in column] if pa.types.is_string(arrow_type) else column
    sent = [None if value is None else item for value, item in zip(column, sent, strict=True)]
    start = data.draw(st.integers(0, len(sent) - 1))
    array = pa.array(sent, arrow_type).slice(start)  # a slice, since encoders forget offsets
    neighbour = pa.array(range(len(array)), pa.int32())
    rows = reader(
        ("before", SqlType("int"), neighbour), ("value", sql_type, array), ("after", SqlType("int"), neighbour)
    )
    assert rows == [(number, value, number) for number, value in enumerate(column[start:])]


@pytest.mark.parametrize(
    ("sql_type", "sent", "read"),
    [
        (SqlType("datetime"), dt.datetime(2022, 1, 18, 10, 0, 0, 123456), dt.datetime(2022, 1, 18, 10, 0, 0, 123000)),
        (SqlType("datetime"), dt.datetime(2022, 1, 18, 23, 59, 59, 999900), dt.datetime(2022, 1, 19)),
        (SqlType("datetime"), dt.datetime(1753, 1, 1), dt.datetime(1753, 1, 1)),
        (SqlType("datetime"), dt.date(2022, 1, 18), dt.datetime(2022, 1, 18)),
        (SqlType("smalldatetime"), dt.datetime(2022, 1, 18, 23, 59, 30), dt.datetime(2022, 1, 19)),
        (SqlType("smalldatetime"), dt.datetime(2022, 1, 18, 23, 59, 29), dt.datetime(2022, 1, 18, 23, 59)),
        (SqlType("char", length=5), "ab", "ab   "),
        (SqlType("nchar", length=5), "ü", "ü    "),
        (SqlType("binary", length=4), b"ab", b"ab\0\0"),
        (SqlType("varchar", length=9), "a→b€", "a?b€"),
        (SqlType("bit"), 7, True),
        (SqlType("money"), 1.5, Decimal("1.5")),
        (SqlType("nvarchar", length=9), 15, "15"),
        (SqlType("decimal"), Decimal(7), Decimal(7)),
    ],
)
def test_values_that_the_type_changes(reader, sql_type, sent, read):
    assert reader(("value", sql_type, pa.array([None, sent]))) == [(None,), (read,)]


def test_uuids_as_bytes(reader):
    value = uuid.UUID("01234567-89ab-cdef-0123-456789abcdef")
    assert reader(("v", SqlType("uniqueidentifier"), pa.array([value.bytes, None], pa.binary(16)))) == [
        (value,),
        (None,),
    ]


def test_a_column_of_nothing_but_null(reader):
    for name in ("int", "nvarchar", "varbinary", "decimal", "datetime2", "uniqueidentifier", "money", "datetimeoffset"):
        assert reader(("value", SqlType(name), pa.nulls(2))) == [(None,), (None,)]


def test_no_rows_and_many_columns(reader):
    assert reader(("value", SqlType("int"), pa.array([], pa.int32()))) == []
    columns = [(f"c{number}", SqlType("int"), pa.array([number])) for number in range(1000)]
    assert reader(*columns) == [tuple(range(1000))]


def test_long_texts(reader):
    texts = ["ü" * 500_000, "", None, "x" * 3_000_000]
    assert reader(("value", SqlType("nvarchar", length=-1), pa.array(texts))) == [(value,) for value in texts]


def encoded(sql_type, array):
    batch = pa.RecordBatch.from_arrays([array], names=["value"])
    return b"".join(encode((ResultColumn("value", sql_type),), batch))


@pytest.mark.parametrize(
    ("sql_type", "array", "number"),
    [
        (SqlType("int"), pa.array([2**31]), 8115),
        (SqlType("decimal", precision=5, scale=2), pa.array([Decimal("1000.00")]), 8115),
        (SqlType("nvarchar", length=3), pa.array(["four"]), 50000),
        (SqlType("sql_variant"), pa.array([1]), 40517),
        (SqlType("date"), pa.array(["no date"]), 50000),
    ],
)
def test_what_does_not_fit_is_an_error_that_quotes_no_value(sql_type, array, number):
    with pytest.raises(SqlServerError) as caught:
        encoded(sql_type, array)
    assert caught.value.number == number
    assert "no date" not in caught.value.message


def test_a_large_batch_is_encoded_in_small_pieces():
    batch = pa.RecordBatch.from_pydict({"value": ["x" * 1000] * 5000})
    sizes = [len(buffer) for buffer in encode((ResultColumn("value", SqlType("nvarchar", length=1000)),), batch)]
    assert max(sizes) <= 2 * SLICE_BYTES + 5000 * 3
    assert sum(sizes) == 5000 * (1 + 2 + 2000)


def test_a_row_set_of_several_batches():
    columns = (ResultColumn("a", SqlType("int")),)
    batches = [pa.RecordBatch.from_pydict({"a": pa.array(range(n), pa.int32())}) for n in (0, 3, 0, 2)]
    result = RowSet(columns, iter(batches))
    assert sum(len(b"".join(encode(columns, batch))) for batch in result.batches) == 5 * 6
