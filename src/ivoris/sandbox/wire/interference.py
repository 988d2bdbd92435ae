"""What faults do to one statement's results, in the worker that runs it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NoReturn, TypeAlias

import pyarrow as pa

from ivoris.sandbox.faults import Fault, FaultKind
from ivoris.sandbox.results import Result, RowSet, deadlock_victim
from ivoris.sandbox.wire.response import ClientGone, Response

Batches: TypeAlias = Iterator[pa.RecordBatch]

_PACES = 20  # portions a second, where there are rows enough


def interfered(
    results: Iterator[Result], strike: Callable[[FaultKind], Fault | None], response: Response, spid: int
) -> Iterator[Result]:
    """The results as the faults that strike here let them through.

    They end in SqlServerError 1205 or 3617, or in ClientGone where the connection shall break.
    """

    def deadlock() -> NoReturn:
        raise deadlock_victim(spid)

    def drop() -> NoReturn:
        response.flush()
        raise ClientGone

    if (hanging := strike(FaultKind.HANG_QUERY)) is not None:
        response.deaf = hanging.ignore_attention
        response.pause()
    if (throttle := strike(FaultKind.THROTTLE)) is not None:
        results = _paced(results, throttle.rows_per_second, response)
    if (fault := strike(FaultKind.DEADLOCK)) is not None:
        results = _ending(results, fault.rows, deadlock)
    if (fault := strike(FaultKind.DROP)) is not None:
        results = _ending(results, fault.rows, drop)
    return results


def _paced(results: Iterator[Result], rows_per_second: int, response: Response) -> Iterator[Result]:
    begun, sent = time.monotonic(), 0
    portion = max(1, rows_per_second // _PACES)

    def paced(batches: Batches) -> Batches:
        nonlocal sent
        for batch in batches:
            for start in range(0, batch.num_rows, portion):
                rows = batch.slice(start, portion)
                sent += rows.num_rows
                response.pause(begun + sent / rows_per_second - time.monotonic())
                yield rows
                response.flush()

    return _through(paced, results)


def _ending(results: Iterator[Result], rows: int, end: Callable[[], NoReturn]) -> Iterator[Result]:
    """``end`` after so many rows of all result sets, or after all where there are fewer."""
    left = rows

    def counted(batches: Batches) -> Batches:
        nonlocal left
        for batch in batches:
            yield batch.slice(0, left)
            left -= batch.num_rows
            if left <= 0:
                end()

    if rows:
        yield from _through(counted, results)
    end()


def _through(change: Callable[[Batches], Batches], results: Iterator[Result]) -> Iterator[Result]:
    for result in results:
        yield replace(result, batches=change(result.batches)) if isinstance(result, RowSet) else result
