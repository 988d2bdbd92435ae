"""An error knows which step of an extraction it arose at."""

from __future__ import annotations

import pyarrow as pa
import pytest
from test_assembly import ONE_DAY, mapping
from test_mapping import CENTER

from ivoris.assembly import Assembled
from ivoris.canonical import CHART_ENTRY, QUARANTINE
from ivoris.errors import OutputError, step_of
from ivoris.extraction import _Reading

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
