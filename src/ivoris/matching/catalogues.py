"""Columns of services that hold a catalogue's keys: what a service is billed as stands in another column of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyarrow.compute as pc

from ivoris.canonical import TABLES
from ivoris.matching.candidates import Candidate
from ivoris.matching.evidence import Evidence
from ivoris.matching.names import FULL, GUESSED, PARTLY, Names
from ivoris.matching.roles import FEW, feasible
from ivoris.matching.topology import comparable
from ivoris.matching.values import Look
from ivoris.schema import Column, Sample, Table

_SERVICE = TABLES["LEISTUNG"]
_CODE = _SERVICE.column("LEISTUNG")
_SURELY = -5.0  # where the key is a number that the catalogue gives
_LEFT = 0.5  # of what speaks for the column, which is what the table has where no other is: a person must see why
_SHAPED = 0.75  # of a catalogue's codes
_DIFFERENT = 0.5  # likewise: a code may be there once for each year


def mark_catalogued(
    services: Candidate,
    tables: Mapping[str, Table],
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
    names: Names,
) -> None:
    """Add to the columns of a candidate for LEISTUNG what catalogues say against their being the codes."""
    for actual, evidence in services.columns["LEISTUNG"].items():
        total = sum(one.weight for one in evidence)
        if total <= _LEFT:
            continue
        for catalogue, key, declared in _led_to(services.table, actual, tables, samples):
            of_catalogue = looks.get(catalogue.name, {})
            code = _told(catalogue, key, of_catalogue, names)
            if code is None:
                continue
            numbered = declared and of_catalogue.get(key, Look()).family == "integer"
            surely = numbered or "id" in names.column_reading(services.table, actual).concepts
            text = f"leads to {catalogue.name}, whose {code} {'tells the codes' if surely else 'may be the code'}"
            # one that may be the code itself, beside another one, tips no scale: but then nothing is sure
            evidence.append(Evidence("keys", max(_SURELY, _LEFT - total) if surely else 0.0, text))
            break


def surely_catalogued(evidence: Sequence[Evidence]) -> bool:
    """Whether a column of services holds numbers that a catalogue gives, which are no codes."""
    return any(one.side == "keys" and one.weight < 0 for one in evidence)


def _led_to(
    table: Table, actual: str, tables: Mapping[str, Table], samples: Mapping[str, Sample]
) -> Iterator[tuple[Table, str, bool]]:
    """Tables with the single key that a column holds, as declared or by all its values."""
    for catalogue in tables.values():
        if catalogue is table or len(catalogue.primary_key) != 1:
            continue
        [own] = catalogue.primary_key
        declared = any(
            key.columns == (actual,)
            and key.referenced_table == catalogue.name
            and tuple(key.referenced_columns) == (own,)
            for key in table.foreign_keys
        )
        if declared or _held(samples.get(table.name), actual, samples.get(catalogue.name), own):
            yield catalogue, own, declared


def _held(sample: Sample | None, actual: str, catalogue: Sample | None, key: str) -> bool:
    """Whether all sampled values of a column are keys of a catalogue, all of whose rows are known."""
    if sample is None or catalogue is None or not catalogue.whole or len(catalogue.rows) < FEW:
        return False
    if actual not in sample.rows.column_names or key not in catalogue.rows.column_names:
        return False
    held, keys = sample.rows[actual], catalogue.rows[key]
    if held.type != keys.type or len(held) - held.null_count < FEW:
        return False
    return bool(pc.all(pc.is_in(comparable(held.drop_null()), comparable(keys).combine_chunks())).as_py())


def _told(catalogue: Table, key: str, looks: Mapping[str, Look], names: Names) -> str | None:
    """The column of a catalogue that is called code, unless its key is called so as well as that."""

    def said(name: str) -> float:
        concepts = names.column_reading(catalogue, name).concepts
        return 0.0 if concepts & {"id", "short"} else names.column(_SERVICE, _CODE, catalogue, name).weight

    def shaped(column: Column) -> bool:
        look = looks.get(column.name)
        if look is None or look.family != "text" or look.filled < FEW:
            return False
        codes = max(look.code_share, look.digit_share)
        return codes >= _SHAPED and look.distinct >= _DIFFERENT * look.filled and look.teeth_share < _SHAPED

    able = [column for column in catalogue.columns if column.name != key and feasible(_CODE, column) and shaped(column)]
    best = max(able, key=lambda column: said(column.name), default=None)
    if best is None or said(best.name) <= PARTLY or said(key) >= max(said(best.name), FULL - GUESSED):
        return None
    return best.name
