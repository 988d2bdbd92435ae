"""The result of sp_describe_undeclared_parameters, by which a driver learns what to send a NULL as."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from ivoris.sandbox.results import ResultColumn, RowSet, SqlType
from ivoris.sandbox.wire.typeinfo import (
    BINARY,
    NATIONAL,
    TEXTUAL,
    bounded_length,
    decimal_shape,
    decimal_size,
    facts,
    is_max,
    time_scale,
)

_NAME = SqlType("sysname")
_COLUMNS = {
    "parameter_ordinal": SqlType("int"),
    "name": _NAME,
    "suggested_system_type_id": SqlType("int"),
    "suggested_system_type_name": SqlType("nvarchar", length=256),
    "suggested_max_length": SqlType("smallint"),
    "suggested_precision": SqlType("tinyint"),
    "suggested_scale": SqlType("tinyint"),
    "suggested_user_type_id": SqlType("int"),
    "suggested_user_type_database": _NAME,
    "suggested_user_type_schema": _NAME,
    "suggested_user_type_name": _NAME,
    "suggested_assembly_qualified_type_name": SqlType("nvarchar", length=4000),
    "suggested_xml_collection_id": SqlType("int"),
    "suggested_xml_collection_database": _NAME,
    "suggested_xml_collection_schema": _NAME,
    "suggested_xml_collection_name": _NAME,
    "suggested_is_xml_document": SqlType("bit"),
    "suggested_is_case_sensitive": SqlType("bit"),
    "suggested_is_fixed_length_clr_type": SqlType("bit"),
    "suggested_is_input": SqlType("bit"),
    "suggested_is_output": SqlType("bit"),
    "formal_parameter_name": _NAME,
    "suggested_tds_type_id": SqlType("int"),
    "suggested_tds_length": SqlType("int"),
}
# Precision of the types that have one and the same always, as sys.types has it.
_PRECISION = {
    "tinyint": 3, "smallint": 5, "int": 10, "bigint": 19, "bit": 1, "real": 24, "float": 53, "money": 19,
    "smallmoney": 10, "date": 10, "datetime": 23, "smalldatetime": 16,
}  # fmt: skip
_CLOCK_PRECISION = {"time": 8, "datetime2": 19, "datetimeoffset": 26}


def describe_undeclared(parameters: Sequence[tuple[str, SqlType]]) -> RowSet:
    rows = [_row(ordinal, name, sql_type) for ordinal, (name, sql_type) in enumerate(parameters, 1)]
    arrays = [pa.array([row.get(column) for row in rows]) for column in _COLUMNS]
    batch = pa.RecordBatch.from_arrays(arrays, names=list(_COLUMNS))
    return RowSet(tuple(ResultColumn(name, kind) for name, kind in _COLUMNS.items()), iter([batch]))


def _row(ordinal: int, name: str, sql_type: SqlType) -> dict[str, int | str | bool]:
    known = facts(sql_type)
    size, precision, scale = _shape(sql_type)
    return {
        "parameter_ordinal": ordinal,
        "name": name,
        "suggested_system_type_id": known.catalog_id,
        "suggested_system_type_name": _written(sql_type),
        "suggested_max_length": size,
        "suggested_precision": precision,
        "suggested_scale": scale,
        "suggested_is_xml_document": False,
        "suggested_is_case_sensitive": False,
        "suggested_is_fixed_length_clr_type": False,
        "suggested_is_input": True,
        "suggested_is_output": False,
        "suggested_tds_type_id": known.token,
        "suggested_tds_length": 0xFFFF if size == -1 else size,
    }


def _shape(sql_type: SqlType) -> tuple[int, int, int]:
    """Length in bytes, precision and scale as sys.columns has them."""
    name = sql_type.name
    if name in TEXTUAL or name in BINARY:
        return (-1 if is_max(sql_type) else bounded_length(sql_type) * (2 if name in NATIONAL else 1)), 0, 0
    if name in {"decimal", "numeric"}:
        precision, scale = decimal_shape(sql_type)
        return decimal_size(precision) + 1, precision, scale
    if name in _CLOCK_PRECISION:
        scale = time_scale(sql_type)
        size = (3 if scale <= 2 else 4 if scale <= 4 else 5) + {"time": 0, "datetime2": 3, "datetimeoffset": 5}[name]
        return size, _CLOCK_PRECISION[name] + (scale + 1 if scale else 0), scale
    scale = {"money": 4, "smallmoney": 4, "datetime": 3}.get(name, 0)
    return facts(sql_type).size or 3, _PRECISION.get(name, 0), scale


def _written(sql_type: SqlType) -> str:
    """The type as one declares it, such as ``nvarchar(max)``."""
    name = sql_type.name
    if name in {"decimal", "numeric"}:
        precision, scale = decimal_shape(sql_type)
        return f"{name}({precision},{scale})"
    if name in _CLOCK_PRECISION:
        return f"{name}({time_scale(sql_type)})"
    if name in {"text", "ntext", "image", "sysname"} or name not in TEXTUAL | BINARY:
        return name
    return f"{name}({'max' if is_max(sql_type) else bounded_length(sql_type)})"
