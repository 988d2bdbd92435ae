"""One center and some days → chart entries as Arrow, as they come."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Mapping as MappingABC
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.assembly import Assembler, Warnings, count_by_day, met_on, nearest_days
from ivoris.canonical import QUARANTINE
from ivoris.config import Center
from ivoris.decoding import REPLACEMENT, damaged, decode_days
from ivoris.errors import CenterError, PermanentError, TransientError, during, mark, step_of
from ivoris.mapping import Mapping
from ivoris.probe import batch_deviations, deviations, probed, where
from ivoris.sqlserver import CHUNK_ROWS, Connection, quote_identifier, quote_literal, statement
from ivoris.statements import Period, batch, date_encoding, named_tables, render

_PROBES = 4  # result sets of probe.sql
_DIGESTED = 3  # and of digest.sql
_LEADING = 2 + _PROBES  # what comes before the entries: columns, services, probes
_TOGETHER_BYTES = 2 << 20  # of entries decoded at once: each step of it waits for the driver to let go of Python
_LOOK_EVERY = 16  # of these between two that are held against the profiles
_NOWHERE = "ivoris: no table is called so"
_IDENTITIES = 500  # entries that one statement asks for by their ID
_CAST = {  # types of an ID to which not every text can be converted, and what has room for all their values
    **{name: name for name in ("tinyint", "smallint", "int", "bigint", "uniqueidentifier")},
    **dict.fromkeys(("decimal", "numeric"), "decimal(38, 4)"),
}


@dataclass(frozen=True)
class Extraction:
    """What a center answered beside its entries: rows set aside as QUARANTINE, and what was noticed by day and kind.

    ``digests`` tell for each watched day what the source holds, to be compared with those of another time.
    """

    quarantine: pa.Table
    warnings: Warnings
    digests: MappingABC[dt.date, str]


def extract(
    connection: Connection,
    center: Center,
    mapping: Mapping,
    period: Period,
    write: Callable[[pa.Table], object],
    *,
    watched: Period | None = None,
) -> Extraction:
    """Fetch the live entries of a period in one round trip and hand them to ``write`` as CHART_ENTRY, ordered by day.

    The same batch checks that the mapping still fits and digests the ``watched`` days. Raises PermanentError
    ``mapping_drift`` or ``permission`` where it does not; what was written until then is not to be used.
    """
    try:
        sql, parameters = batch(mapping, period, watched)
        with contextlib.closing(connection.chunks(sql, parameters)) as chunks:
            return _Reading(connection, center, mapping, period, write).read(chunks, watched)
    except CenterError as error:
        raise mark(explain(connection, center, mapping, error), step_of(error)) from None


class _Reading:
    """One batch being read: what comes before the entries, then the entries as a stream."""

    def __init__(
        self,
        connection: Connection,
        center: Center,
        mapping: Mapping,
        period: Period,
        write: Callable[[pa.Table], object],
    ) -> None:
        self._connection = connection
        self._center = center
        self._mapping = mapping
        self._period = period
        self._write = write
        self._quarantine = [QUARANTINE.empty_table()]
        self._warnings: dict[dt.date, Counter[str]] = {}
        self._suspects: list[pa.Table] = []
        self._assembler: Assembler | None = None
        self._services = pa.table({})
        self._seen = 0

    def read(self, chunks: Iterator[tuple[int, pa.Table]], watched: Period | None) -> Extraction:
        leading: list[list[pa.Table]] = [[] for _ in range(_LEADING + (_DIGESTED if watched else 0))]
        with ThreadPoolExecutor(1, thread_name_prefix="decode") as decoder:
            self._decode(leading, chunks, decoder)
        if self._assembler is None:
            raise TransientError("query", "the server ended its answer before the entries")
        if self._suspects:
            self._settle(self._assembler, pa.concat_tables(self._suspects))
        digests = {}
        if watched is not None:
            entries, codes, undated = (pa.concat_tables(parts) for parts in leading[1 : 1 + _DIGESTED])
            with during("decode"):
                digests = digest(watched, entries, codes)
                self._note(self._assembler.undated(undated), {})
        return Extraction(pa.concat_tables(self._quarantine), self._warnings, digests)

    def _decode(
        self, leading: Sequence[list[pa.Table]], chunks: Iterator[tuple[int, pa.Table]], decoder: Executor
    ) -> None:
        """Take entries, some chunks together, while the next ones are fetched."""
        taken: Future[None] | None = None
        parts: list[pa.Table] = []
        for number, rows in chunks:
            if number < len(leading):
                leading[number].append(rows)
                continue
            parts.append(rows)
            last = len(rows) < CHUNK_ROWS  # on most days the only one
            if not last and sum(part.nbytes for part in parts) < _TOGETHER_BYTES:
                continue
            together, parts = pa.concat_tables(parts), []
            try:
                if taken is not None:
                    taken.result()
                if last:
                    self._stream(leading, together)
                else:
                    taken = decoder.submit(self._stream, leading, together)
            except Exception:
                # An answer that broke off may hold anything; only its end tells whether it did, and that comes first.
                for _ in chunks:
                    pass
                raise

    def _stream(self, leading: Sequence[Sequence[pa.Table]], rows: pa.Table) -> None:
        if self._assembler is None:
            with during("check"):
                self._services = self._checked([pa.concat_tables(parts) for parts in leading])
            self._assembler = Assembler(self._center, self._mapping, self._period, self._services)
            self._note(QUARANTINE.empty_table(), self._assembler.astray())
        if self._seen % _LOOK_EVERY == 0:
            with during("check"):
                self._compare(self._assembler, rows)
        self._seen += 1
        self._take(self._assembler, self._unsuspected(rows))

    def _checked(self, leading: Sequence[pa.Table]) -> pa.Table:
        """The services, after what comes before them said that the mapping still fits."""
        _check_fit(self._center, self._mapping, leading[0])
        if differences := deviations(self._mapping, probed(self._mapping, leading[-_PROBES:])):
            raise self._drift(differences)
        return leading[-_PROBES - 1]

    def _compare(self, assembler: Assembler, rows: pa.Table) -> None:
        differences = batch_deviations(self._mapping, rows, self._services)
        if assembler.strangers(rows):
            treated, came = (where(self._mapping, key) for key in ("LEISTUNG.PATIENTID", "KARTEI.PATNR"))
            differences.append(f"no patient of {treated} is in {came}")
        if differences:
            raise self._drift(differences)

    def _take(self, assembler: Assembler, rows: pa.Table) -> None:
        with during("decode"):
            made = assembler.assemble(rows)
        if len(made.entries):
            with during("write"):
                self._write(made.entries)
        self._note(made.quarantine, made.warnings)

    def _note(self, quarantine: pa.Table, warnings: Warnings) -> None:
        self._quarantine.append(quarantine)
        for day, kinds in warnings.items():
            self._warnings.setdefault(day, Counter()).update(kinds)

    def _unsuspected(self, rows: pa.Table) -> pa.Table:
        """The rows whose text came as it is; the others wait until the connection is free to be asked."""
        odd = damaged(rows["chart_entry"])
        if odd is None:
            return rows
        self._suspects.append(rows.filter(odd))
        return rows.filter(pc.invert(odd))

    def _settle(self, assembler: Assembler, rows: pa.Table) -> None:
        """Take the texts that hold the sign for broken text at the server too, and set the broken ones aside."""
        held = self._replacements(rows["entry_id"])
        came = pc.count_substring(rows["chart_entry"], REPLACEMENT).to_pylist()
        whole = pa.array(
            [number == held.get(identity) for identity, number in zip(rows["entry_id"].to_pylist(), came, strict=True)]
        )
        self._take(assembler, rows.filter(whole))
        broken = rows.filter(pc.invert(whole))
        aside = assembler.set_aside(broken, ["the text is not valid UTF-16"] * len(broken))
        self._note(aside, count_by_day({"quarantined": aside["date"]}))

    def _replacements(self, identities: pa.ChunkedArray) -> dict[object, int]:
        found: dict[object, int] = {}
        wanted = [value for value in identities.to_pylist() if value is not None]
        sql, parameters = render("replacements", self._mapping, self._period)
        for first in range(0, len(wanted), _IDENTITIES):
            some = wanted[first : first + _IDENTITIES]
            names = ", ".join(quote_literal(value if isinstance(value, int) else str(value)) for value in some)
            [answer] = self._connection.results(sql.replace("{identities}", names), parameters)
            found |= dict(zip(answer["entry_id"].to_pylist(), answer["replacements"].to_pylist(), strict=True))
        return found

    def _drift(self, differences: Iterable[str]) -> PermanentError:
        name = self._center.id
        return PermanentError(
            "mapping_drift",
            f"{'; '.join(differences)}; compare show-mapping {name} with the database: propose anew with "
            f"generate-mappings -c {name}, or clear the column's profile in the mapping if the values are right",
        )


def digest(watched: Period, entries: pa.Table, services: pa.Table) -> dict[dt.date, str]:
    """What each watched day holds, from the result sets of ``digest.sql``."""
    sums: dict[dt.date, list[int]] = {day: [0, 0, 0, 0] for day in watched.days}
    for offset, count, rows in ((0, "entries", entries), (2, "services", services)):
        days = nearest_days(rows["entry_date"].cast(pa.string()).to_pylist(), watched.days)
        for day, number, content in zip(days, rows[count].to_pylist(), rows["content"].to_pylist(), strict=True):
            sums[day][offset] += number
            sums[day][offset + 1] += int(content)
    return {day: _sealed(of_day) for day, of_day in sums.items()}


def _sealed(of_day: Sequence[int]) -> str:
    """Counts and sums of a day as what is kept of them.

    A sum of few hashes, or the difference of two, gives back a patient's number and a code to whoever tries them all.
    So they are hashed together, and services without an entry, which are not delivered, are left out.
    """
    entries = of_day[0]
    return f"{entries}:{hashlib.sha256(repr(of_day).encode()).hexdigest()[:32]}" if entries else "0"


def calendar(connection: Connection, center: Center, mapping: Mapping, period: Period) -> dict[dt.date, int]:
    """How many live entries the center holds on each day of a period right now; days without any are left out."""
    try:
        [found] = connection.results(*render("calendar", mapping, period))
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None
    days = nearest_days(found["entry_date"].cast(pa.string()).to_pylist(), period.days)
    counts: Counter[dt.date] = Counter()
    for day, number in zip(days, found["entries"].to_pylist(), strict=True):
        counts[day] += number
    return dict(counts)


@dataclass(frozen=True)
class Whereabouts:
    """The day whose extraction meets an entry, None where no day's does; ``real`` where that is the entry's date.

    It is not ``known`` where the date is written so that its place depends on the server's collation.
    """

    day: dt.date | None
    real: bool
    known: bool = True


def whereabouts(
    connection: Connection, center: Center, mapping: Mapping, identities: Sequence[str]
) -> dict[str, Whereabouts]:
    """Where some live entries are right now; those that are gone or deleted are left out.

    IDs may be older than the type that the column has by now, which has no place for them then.
    """
    encoding = date_encoding(mapping, "KARTEI")
    column = mapping.column("KARTEI", "ID")
    cast = _CAST.get((column.data_type if column else None) or "")
    sql, parameters = render("whereabouts", mapping, Period(dt.date.min, dt.date.min))
    found: dict[str, Whereabouts] = {}
    try:
        for first in range(0, len(identities), _IDENTITIES):
            literals = [quote_literal(identity) for identity in identities[first : first + _IDENTITIES]]
            names = ", ".join(f"TRY_CAST({literal} AS {cast})" if cast else literal for literal in literals)
            [rows] = connection.results(sql.replace("{identities}", names), parameters)
            days = decode_days(rows["entry_date"], encoding).to_pylist()
            places = zip(met_on(rows["entry_date"], encoding), days, strict=True)
            at = [Whereabouts(met, real=met is not None and met == day, known=known) for (met, known), day in places]
            found |= dict(zip(rows["entry_id"].cast(pa.string()).to_pylist(), at, strict=True))
    except CenterError as error:
        raise explain(connection, center, mapping, error) from None
    return found


def explain(connection: Connection, center: Center, mapping: Mapping, error: CenterError) -> CenterError:
    """Tell a refused SELECT, a hidden table and drift apart: the driver's word does not, so the server is asked."""
    if error.code not in {"query", "mapping_drift"} or connection.broken:
        return error
    try:
        if denied := refused_tables(connection, mapping):
            return PermanentError(
                "permission",
                f"the login may not SELECT from {', '.join(denied)} in {center.database}.{mapping.schema_name}; "
                "the center's DBA grants it",
            )
        tables, parameters = named_tables(mapping)
        [columns] = connection.results(statement("columns").replace("{tables}", tables), parameters)
        _check_fit(center, mapping, columns)
    except CenterError as found:
        return found if found.code == "mapping_drift" else error
    return error


def refused_tables(connection: Connection, mapping: Mapping) -> list[str]:
    """The mapped tables of which the login may not read all needed columns; one that is gone is not among them."""
    named = mapping.names().items()
    found = sorted(table for table, columns in named if _refused(connection, mapping, table, columns))
    if found and _refused(connection, mapping, _NOWHERE, ["x"]):
        return [table for table in found if _withheld(connection, mapping, table)]
    return found


def _withheld(connection: Connection, mapping: Mapping, table: str) -> bool:
    """Whether a table is there and not to be read, by a server that refuses what does not exist in the same words."""
    name = f"{quote_identifier(mapping.schema_name)}.{quote_identifier(table)}"
    [[answer]] = connection.rows(
        "/* ivoris-pipeline permissions */ SELECT OBJECT_ID(@name) AS known, "
        "HAS_PERMS_BY_NAME(@name, 'OBJECT', 'SELECT') AS may_select",
        {"name": name},
    )
    return answer["known"] is not None and answer["may_select"] != 1


def _refused(connection: Connection, mapping: Mapping, table: str, columns: Iterable[str]) -> bool:
    """Whether the server refuses to read these columns, rather than not knowing them; hidden tables are refused."""
    names = ", ".join(quote_identifier(column) for column in columns)
    source = f"{quote_identifier(mapping.schema_name)}.{quote_identifier(table)}"
    try:
        connection.rows(f"/* ivoris-pipeline permissions */ SELECT TOP (0) {names} FROM {source}")
    except CenterError as error:
        if error.code not in {"query", "mapping_drift"}:
            raise
        return error.code == "query"
    return False


def _check_fit(center: Center, mapping: Mapping, columns: pa.Table) -> None:
    live = {(row["table_name"], row["column_name"]): row["data_type"].lower() for row in columns.to_pylist()}
    if differences := mapping.drift(live):
        raise PermanentError(
            "mapping_drift",
            f"{'; '.join(differences)}; run generate-mappings -c {center.id} and review the proposal",
        )
