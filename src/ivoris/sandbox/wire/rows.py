"""Arrow batches to TDS rows, column by column.

A cell is a length and a value. Columns of a fixed width become matrices of bytes, texts one buffer with offsets, and
Arrow's join lays all cells of a row side by side, so that no Python object is made per cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ivoris.sandbox import texts
from ivoris.sandbox.results import ResultColumn, SqlServerError, SqlType
from ivoris.sandbox.wire import temporal
from ivoris.sandbox.wire.typeinfo import (
    BINARY,
    INTERNAL_ERROR,
    NATIONAL,
    TEXTUAL,
    bounded_length,
    decimal_shape,
    decimal_size,
    facts,
    is_max,
)

Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class Ragged:
    """Cells of different lengths, as an Arrow array of type binary without NULL."""

    array: pa.BinaryArray


# What of a row belongs to one column or a part of it: a matrix has as many bytes in every row.
Piece: TypeAlias = Bytes | Ragged

_ROW = 0xD1
# What is encoded at a time: large enough to be fast, small enough for hundreds of connections.
SLICE_BYTES = 512 * 1024
_INTEGERS = {
    "tinyint": (pa.uint8(), "<u1"),
    "smallint": (pa.int16(), "<i2"),
    "int": (pa.int32(), "<i4"),
    "bigint": (pa.int64(), "<i8"),
    "bit": (pa.uint8(), "<u1"),
    "real": (pa.float32(), "<f4"),
    "float": (pa.float64(), "<f8"),
}


def encode(columns: tuple[ResultColumn, ...], batch: pa.RecordBatch) -> Iterator[memoryview]:
    """ROW tokens of a batch, in buffers of about ``SLICE_BYTES``.

    SqlServerError where a value does not fit its declared type, 8115 for numbers.
    """
    if batch.num_columns != len(columns):
        raise SqlServerError(INTERNAL_ERROR, f"{len(columns)} columns declared, {batch.num_columns} given")
    for part in _slices(batch):
        yield _encode_slice(columns, part)


def _slices(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    if batch.num_rows == 0:
        return
    if batch.num_rows == 1 or batch.nbytes <= SLICE_BYTES:
        yield batch
        return
    half = batch.num_rows // 2
    yield from _slices(batch.slice(0, half))
    yield from _slices(batch.slice(half))


def _encode_slice(columns: tuple[ResultColumn, ...], batch: pa.RecordBatch) -> memoryview:
    rows = batch.num_rows
    pieces: list[Piece] = [np.full((rows, 1), _ROW, np.uint8)]
    for column, values in zip(columns, batch.columns, strict=True):
        pieces += _cells(column, values)
    arrays = [_as_binary(piece) for piece in _merged(pieces)]
    if len(arrays) == 1:
        return _content(arrays[0])[0]
    return _content(pc.binary_join_element_wise(*arrays, pa.scalar(b"", pa.binary())))[0]


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Neighbouring matrices side by side as one, because the join costs by the piece."""
    run: list[Bytes] = []
    for piece in pieces:
        if isinstance(piece, Ragged):
            if run:
                yield np.hstack(run)
                run = []
            yield piece
        else:
            run.append(piece)
    if run:
        yield np.hstack(run)


def _as_binary(piece: Piece) -> pa.BinaryArray:
    if isinstance(piece, Ragged):
        return piece.array
    rows, width = piece.shape
    return _ragged(np.arange(rows + 1, dtype=np.int32) * np.int32(width), np.ascontiguousarray(piece)).array


def _ragged(offsets: NDArray[np.int32], data: Bytes | bytes) -> Ragged:
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(data)]
    return Ragged(pa.Array.from_buffers(pa.binary(), len(offsets) - 1, buffers))


def _content(array: pa.Array) -> tuple[memoryview, NDArray[np.int32]]:
    """A text's or binary's bytes and the offsets into them, starting at 0 whatever slice the array is."""
    _validity, offset_buffer, data = array.buffers()
    offsets = np.frombuffer(offset_buffer, np.int32)[array.offset : array.offset + len(array) + 1]
    content = memoryview(data or b"")[offsets[0] : offsets[-1]]
    return content, offsets - offsets[0]


def _cells(column: ResultColumn, values: pa.Array) -> list[Piece]:
    sql_type = column.type
    known = facts(sql_type)
    try:
        if sql_type.name in TEXTUAL:
            return _text(column, values)
        if sql_type.name in BINARY:
            return _bytes(column, values)
        nulls = _nulls(values)
        return [_counted(_VALUES[sql_type.name](sql_type, values), nulls)]
    except pa.ArrowInvalid as error:
        # Arrow's own message quotes the value, which is the server's to keep.
        if known.size or sql_type.name in {"decimal", "numeric"}:
            message = f"Arithmetic overflow error converting expression to data type {sql_type.name}."
            raise SqlServerError(8115, message, state=2) from error
        raise SqlServerError(INTERNAL_ERROR, f"column {column.name!r} does not hold {sql_type.name}") from error


def _nulls(values: pa.Array) -> NDArray[np.bool_] | None:
    if not values.null_count:
        return None
    mask: NDArray[np.bool_] = values.is_null().to_numpy(zero_copy_only=False)
    return mask


def _counted(values: Bytes, nulls: NDArray[np.bool_] | None) -> Piece:
    """One byte of length before each value; a NULL is a length of 0 and nothing more."""
    rows, width = values.shape
    cells = np.empty((rows, width + 1), np.uint8)
    cells[:, 0] = width
    cells[:, 1:] = values
    if nulls is None:
        return cells
    cells[nulls, 0] = 0
    keep = np.ones(cells.shape, np.bool_)
    keep[nulls, 1:] = False
    return _kept(cells, keep)


def _kept(cells: Bytes, keep: NDArray[np.bool_]) -> Ragged:
    """The chosen bytes of each row of a matrix."""
    offsets = np.zeros(len(cells) + 1, np.int32)
    np.cumsum(keep.sum(axis=1, dtype=np.int32), out=offsets[1:])
    return _ragged(offsets, cells[keep])


def _matrix(values: NDArray[np.generic], width: int | None = None) -> Bytes:
    """The little-endian bytes of each value, at most the ``width`` lowest."""
    return np.ascontiguousarray(values).view(np.uint8).reshape(len(values), -1)[:, :width]


def _number(sql_type: SqlType, values: pa.Array) -> Bytes:
    arrow_type, dtype = _INTEGERS[sql_type.name]
    if sql_type.name == "bit" and not pa.types.is_boolean(values.type):
        values = pc.not_equal(values, 0)
    filled = values.cast(arrow_type).fill_null(0)
    return _matrix(filled.to_numpy(zero_copy_only=False).astype(dtype, copy=False))


def _unscaled(values: pa.Array, precision: int, scale: int) -> NDArray[np.uint64]:
    """Low and high half of each decimal as a 128-bit integer in two's complement; NULL is 0."""
    filled = values.cast(pa.decimal128(precision, scale)).fill_null(0)
    pairs: NDArray[np.uint64] = np.frombuffer(filled.buffers()[1], "<u8")
    return pairs.reshape(-1, 2)[filled.offset : filled.offset + len(filled)]


def _decimal(sql_type: SqlType, values: pa.Array) -> Bytes:
    precision, scale = decimal_shape(sql_type)
    halves = _unscaled(values, precision, scale).copy()
    negative = (halves[:, 1] >> np.uint64(63)).astype(np.bool_)
    low = ~halves[negative, 0] + np.uint64(1)
    halves[negative, 1] = ~halves[negative, 1] + (low == 0)
    halves[negative, 0] = low
    sign = np.where(negative, 0, 1).astype(np.uint8).reshape(-1, 1)
    return np.hstack([sign, _matrix(halves, decimal_size(precision))])


def _money(sql_type: SqlType, values: pa.Array) -> Bytes:
    small = sql_type.name == "smallmoney"
    units = _unscaled(values, 10 if small else 19, 4)[:, 0].copy()
    if small:
        return _matrix(units, 4)
    return _matrix(units)[:, [4, 5, 6, 7, 0, 1, 2, 3]]  # the high half goes first


def _guid(_type: SqlType, values: pa.Array) -> Bytes:
    """SQL Server turns the first three groups round."""
    if isinstance(values, pa.ExtensionArray):
        values = values.storage
    if pa.types.is_fixed_size_binary(values.type):
        joined = b"".join(value or bytes(16) for value in values.to_pylist())
    else:
        empty = "00000000-0000-0000-0000-000000000000"
        joined = bytes.fromhex("".join(value or empty for value in values.to_pylist()).replace("-", ""))
    order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return np.frombuffer(joined, np.uint8).reshape(-1, 16)[:, order]


def _bytes(column: ResultColumn, values: pa.Array) -> list[Piece]:
    plain = values.cast(pa.binary())
    if column.type.name == "binary" and column.type.length:
        width = column.type.length
        padded = [None if value is None else value.ljust(width, b"\0") for value in plain.to_pylist()]
        plain = pa.array(padded, pa.binary())
    content, offsets = _content(plain.fill_null(b""))
    return _prefixed(column, _ragged(offsets, bytes(content)), np.diff(offsets), _nulls(values))


def _text(column: ResultColumn, values: pa.Array) -> list[Piece]:
    nulls = _nulls(values)
    plain = values.cast(pa.string())
    if column.type.name in {"char", "nchar"} and column.type.length:
        plain = pc.utf8_rpad(plain, width=column.type.length, padding=" ")
    if nulls is not None:  # what lies under a NULL would be sent: make it nothing
        plain = plain.fill_null("")
    encoded = texts.encoded(plain, national=column.type.name in NATIONAL)
    _bytes_of_all, offsets = _content(encoded)
    return _prefixed(column, Ragged(encoded), np.diff(offsets), nulls)


def _prefixed(
    column: ResultColumn, data: Ragged, lengths: NDArray[np.int32], nulls: NDArray[np.bool_] | None
) -> list[Piece]:
    """The data of a variable-length column with what TDS says around it; ``lengths`` in bytes."""
    if is_max(column.type):
        return _chunked(data, lengths, nulls)
    limit = bounded_length(column.type) * (2 if column.type.name in NATIONAL else 1)
    longest = int(lengths.max(initial=0))
    if longest > limit:
        # A client's buffers are as large as declared: sending more would break it.
        declared = f"{column.type.name}({bounded_length(column.type)})"
        raise SqlServerError(INTERNAL_ERROR, f"column {column.name!r} is {declared} and holds {longest} bytes")
    counts = lengths.astype("<u2")
    if nulls is not None:
        counts[nulls] = 0xFFFF
    return [_matrix(counts), data]


def _chunked(data: Ragged, lengths: NDArray[np.int32], nulls: NDArray[np.bool_] | None) -> list[Piece]:
    """MAX types: total length, one chunk with its length, and an empty chunk at the end."""
    rows = len(lengths)
    head = np.zeros((rows, 12), np.uint8)
    head[:, :8] = _matrix(lengths.astype("<u8"))
    head[:, 8:] = _matrix(lengths.astype("<u4"))
    tail = np.zeros((rows, 4), np.uint8)
    empty = lengths == 0
    if not empty.any():
        return [head, data, tail]
    # An empty value's first chunk length is its end already; NULL has neither chunk nor end.
    keep_head = np.ones(head.shape, np.bool_)
    if nulls is not None:
        head[nulls, :8] = 0xFF
        keep_head[nulls, 8:] = False
    keep_tail = np.repeat(~empty[:, None], 4, axis=1)
    return [_kept(head, keep_head), data, _kept(tail, keep_tail)]


_VALUES: dict[str, Callable[[SqlType, pa.Array], Bytes]] = {
    **dict.fromkeys(_INTEGERS, _number),
    "decimal": _decimal,
    "numeric": _decimal,
    "money": _money,
    "smallmoney": _money,
    "uniqueidentifier": _guid,
    "date": temporal.date_bytes,
    "time": temporal.time_bytes,
    "datetime2": temporal.datetime2_bytes,
    "datetimeoffset": temporal.datetimeoffset_bytes,
    "datetime": temporal.datetime_bytes,
    "smalldatetime": temporal.smalldatetime_bytes,
}
