"""Personal data with marks: written into a practice's database, and looked for in whatever a program leaves behind."""

from __future__ import annotations

import base64
import contextlib
import functools
import html
import json
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import mssql_python
import pyarrow.parquet as pq

from ivoris.sandbox import launcher

FAMILY, GIVEN = "Zyxwörth", "Quintilîane"
TEXT, PHONE = "Xylomarkierungsbefund", "01719988776"
FIRST_LINE, SECOND_LINE = "Geheimtextanfang", "Geheimtextende"
PATIENT = 918_273_645
MARKS = (FAMILY, GIVEN, TEXT, PHONE, FIRST_LINE, SECOND_LINE, str(PATIENT))
DAY = "2022-01-18"
_NUMBER = DAY.replace("-", "")


@contextlib.contextmanager
def administrator(sandbox: launcher.Sandbox, region: str, database: str) -> Iterator[Any]:
    """A cursor of the stand-in's administrator."""
    connection = mssql_python.connect(
        f"Server=localhost,{sandbox.regions[region].port};Database={database};UID=sa;"
        f"PWD={{{sandbox.layout.password('sa')}}};Encrypt=yes;TrustServerCertificate=yes",
        autocommit=True,
    )
    try:
        yield connection.cursor()
    finally:
        connection.close()


class Practice:
    """One center's database by its canonical names."""

    def __init__(self, sandbox: launcher.Sandbox, number: int) -> None:
        self.id = f"center_{number:02}"
        [self._center] = [one for one in sandbox.load.centers if one.id == self.id]
        self.database = self._center.database
        self._sandbox = sandbox

    def run(self, *statements: str) -> None:
        """T-SQL with ``{KARTEI}`` and ``{KARTEI.DATUM}`` for the names of here."""
        with administrator(self._sandbox, self._center.region, self.database) as cursor:
            for statement in statements:
                cursor.execute(self._named(statement))

    def refusal(self, statement: str) -> str:
        """What the server says when it refuses a statement."""
        try:
            self.run(statement)
        except mssql_python.Error as error:
            return str(error)
        raise AssertionError(f"not refused: {statement}")

    def mark(self) -> None:
        """A patient with marks, two chart entries, one under a day that does not exist, one of broken UTF-16."""
        broken = TEXT.encode("utf-16-le").hex() + "3dd8"
        columns = "({KARTEI.PATNR}, {KARTEI.DATUM}, {KARTEI.BEMERKUNG}, {KARTEI.DELKZ})"
        self.run(
            "SET IDENTITY_INSERT ck.{PATIENT} ON; "
            "INSERT INTO ck.{PATIENT} ({PATIENT.ID}, {PATIENT.P_NAME}, {PATIENT.P_VORNAME}, {PATIENT.DELKZ}) "
            f"VALUES ({PATIENT}, N'{FAMILY}', N'{GIVEN}', 0); SET IDENTITY_INSERT ck.{{PATIENT}} OFF",
            "SET IDENTITY_INSERT ck.{PATKASSE} ON; "
            "INSERT INTO ck.{PATKASSE} ({PATKASSE.ID}, {PATKASSE.PATNR}, {PATKASSE.KASSENID}, {PATKASSE.DELKZ}) "
            f"SELECT MAX({{PATKASSE.ID}}) + 1, {PATIENT}, MIN({{PATKASSE.KASSENID}}), 0 FROM ck.{{PATKASSE}}; "
            "SET IDENTITY_INSERT ck.{PATKASSE} OFF",
            "INSERT INTO ck.{LEISTUNG} ({LEISTUNG.PATIENTID}, {LEISTUNG.DATUM}, {LEISTUNG.LEISTUNG}, {LEISTUNG.DELKZ}) "
            f"VALUES ({PATIENT}, {_NUMBER}, N'01', 0)",
            f"INSERT INTO ck.{{KARTEI}} {columns} VALUES "
            f"({PATIENT}, {_NUMBER}, N'{FAMILY}, {GIVEN}: {TEXT}, Tel. {PHONE}', 0), "
            f"({PATIENT}, {_NUMBER}, N'{FIRST_LINE}' + CHAR(13) + CHAR(10) + N'{SECOND_LINE} \"\\n', 0), "
            f"({PATIENT}, 20220132, N'{FAMILY} {TEXT}', 0), "
            f"({PATIENT}, {_NUMBER}, CAST(0x{broken} AS nvarchar(100)), 0)",
        )

    def _named(self, statement: str) -> str:
        for table, names in self._center.tables.items():
            statement = statement.replace(f"{{{table}}}", names.actual_name)
            for column, name in names.columns.items():
                statement = statement.replace(f"{{{table}.{column}}}", name)
        return statement


def found(content: bytes | str) -> list[str]:
    """The marks in some content, in whatever form they stand there."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    lowered = data.lower()
    return [mark for mark in MARKS if any(form in data or form in lowered for form in forms(mark))]


@functools.cache
def forms(mark: str) -> frozenset[bytes]:
    """A mark as bytes: as text, in capitals or not, escaped for JSON, URLs, HTML, Python and base64, as a number."""
    texts = {mark, mark.casefold(), mark.upper(), unicodedata.normalize("NFD", mark)}
    texts |= {json.dumps(text)[1:-1] for text in texts}
    texts |= {mark.encode("unicode_escape").decode(), repr(mark.encode())[2:-1]}
    texts |= {mark.encode("ascii", "replace").decode(), mark.encode("ascii", "xmlcharrefreplace").decode()}
    texts |= {quote(mark), quote(mark).lower(), quote(mark, encoding="latin-1"), html.escape(mark)}
    made = {text.encode() for text in texts}
    made |= {mark.encode("utf-16-le"), mark.encode("utf-16-be"), mark.encode("latin-1")}
    made |= {mark.encode().hex().encode(), mark.encode("utf-16-le").hex().encode()}
    for encoded in (mark.encode(), mark.encode("utf-16-le")):
        made |= {_inner_base64(encoded, offset) for offset in range(3)}
    if mark.isdigit():
        number = int(mark)
        made |= {f"{number:,}".replace(",", separator).encode() for separator in ",. _"} | {f"{number:x}".encode()}
        made |= {struct.pack(f"{order}i", number) for order in "<>"}
    return frozenset(made)


def _inner_base64(data: bytes, offset: int) -> bytes:
    """Those characters of a base64 text that tell of ``data`` alone, which stands so many bytes behind a third one."""
    encoded = base64.b64encode(bytes(offset) + data)
    return encoded[-(-offset * 8 // 6) : (offset + len(data)) * 8 // 6]


def content_of(path: Path) -> Iterator[bytes]:
    """A file's bytes, and what they say where they are compressed."""
    yield path.read_bytes()
    if path.suffix == ".parquet":
        yield json.dumps(pq.read_table(path, partitioning=None).to_pylist(), default=str, ensure_ascii=False).encode()


def files_with_marks(folder: Path, allowed: Sequence[str] = ()) -> dict[str, set[str]]:
    """The marks by file, without the subfolders where they belong."""
    marks: dict[str, set[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if name.startswith(tuple(allowed)):
            continue
        for content in content_of(path):
            if told := found(content):
                marks.setdefault(name, set()).update(told)
    return marks
