"""An error knows which step of an extraction it arose at; what is kept of a digest gives nothing back."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from test_assembly import ONE_DAY, mapping
from test_mapping import CENTER

from ivoris.assembly import Assembled
from ivoris.canonical import CHART_ENTRY, QUARANTINE
from ivoris.errors import OutputError, step_of
from ivoris.extraction import _Reading, digest

ENTRY = dict.fromkeys(CHART_ENTRY.names) | {"service_codes": []}


class Assembler:
    """Makes one entry of whatever comes, or nothing at all."""

    def __init__(self, error: Exception | None = None):
        self._error = error

    def assemble(self, _rows: pa.Table) -> Assembled:
        if self._error:
            raise self._error
        return Assembled(pa.table({name: [value] for name, value in ENTRY.items()}), QUARANTINE.empty_table(), {})


def full(_entries: pa.Table) -> None:
    raise OutputError("/data: cannot be written")


@pytest.mark.parametrize(
    ("assembler", "step"),
    [(Assembler(ValueError("a value")), "decode"), (Assembler(), "write")],
    ids=("decode", "write"),
)
def test_what_cannot_be_decoded_is_told_from_what_cannot_be_written(assembler, step):
    reading = _Reading(None, CENTER, mapping(), ONE_DAY, full)
    with pytest.raises((ValueError, OutputError)) as caught:
        reading._take(assembler, pa.table({}))
    assert step_of(caught.value) == step


def digested(entries: tuple[int, int] | None, services: tuple[int, int] | None) -> str:
    """What is kept of a day with so many rows and such a sum of hashes."""
    tables = []
    for name, found in (("entries", entries), ("services", services)):
        number, content = ([found[0]], [Decimal(found[1])]) if found else ([], [])
        columns = {"entry_date": pa.array([20220118] * len(number)), name: pa.array(number, pa.int64())}
        tables.append(pa.table(columns | {"content": pa.array(content, pa.decimal128(38, 0))}))
    [kept] = digest(ONE_DAY, *tables).values()
    return kept


def test_any_change_of_what_is_delivered_changes_the_digest():
    days = [((2, 5), (3, 7)), ((2, 6), (3, 7)), ((3, 5), (3, 7)), ((2, 5), (3, 8)), ((2, 5), None), (None, None)]
    assert len({digested(*day) for day in days}) == len(days)


def test_a_digest_gives_back_no_hash_of_a_single_row():
    hashed = 0x1E2B3966D6F793AE
    assert digested(None, (1, hashed)) == digested(None, None), "services alone are not delivered"
    alone, among, one_more = digested((1, 5), (1, hashed)), digested((1, 5), (1, 7)), digested((1, 5), (2, 7 + hashed))
    assert f"{hashed:x}" not in alone
    assert len({(int(one_more.split(":")[1], 16) - int(among.split(":")[1], 16)) % 2**64, hashed}) == 2
