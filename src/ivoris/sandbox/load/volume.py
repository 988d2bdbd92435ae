"""The rows of a large practice, as DuckDB queries: made set by set, a million entries in seconds, in bounded memory.

Every value follows from its row's number, the center's and the seed; ``truth`` has the same rules in plain Python.
Days have ``slots`` entries each, the live ones and one deleted for every ``LIVE_PER_DELETED`` of them, spread evenly.
Rows are counted from 0: that of slot s on day d is ``d * slots + s``. IDs rise with the rows and leave gaps, except in
PATKASSE, where first links come before all second and third ones, as when patients change their insurer later.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from ivoris.sandbox.load.reference import ReferenceCenter, Volume
from ivoris.sandbox.load.vocabulary import CODES, INSURERS, SHADES, SURFACES, TEETH, TEXTS

LIVE_PER_DELETED: Final = 25
ENTRIES_PER_PATIENT: Final = 40
MOST_LINKS: Final = 3  # of one patient to insurers
MOST_SENTENCES: Final = 4  # of one text
SENTENCE_LENGTH: Final = (20, 72)  # so that texts have 20 to 294 characters
SENTENCE_END: Final = ". "
UNIT: Final = 1 << 32
FIRST_FACTOR: Final = 2_654_435_761
SECOND_FACTOR: Final = 2_246_822_519


class Draw(IntEnum):
    """What is drawn for a row; each kind of its own, so that they do not depend on each other."""

    PATIENT = 1
    SENTENCES = 2
    SENTENCE = 3  # and the next three
    FLAG = 7
    SERVICES = 8
    SERVICE_FLAG = 9
    CODE = 10
    LINKS = 11
    LINK_FLAG = 12
    INSURER = 13


def salt(center: ReferenceCenter, draw: int) -> int:
    """Added to a row's number before it is stirred."""
    return (draw * 2_654_435_769 + center.number * 104_729 + center.seed * 1_000_003) % UNIT


def slots(volume: Volume) -> int:
    return volume.entries_per_day + deleted(volume)


def deleted(volume: Volume) -> int:
    """Deleted entries of each day."""
    return -(-volume.entries_per_day // LIVE_PER_DELETED)


def patients(volume: Volume) -> int:
    return max(20, volume.days * volume.entries_per_day // ENTRIES_PER_PATIENT)


def sentences(center: ReferenceCenter) -> list[str]:
    """What texts are put together from: the templates of the center's language, filled in eight ways."""
    templates = [template for several in TEXTS[center.language].values() for template in several]
    filled = (
        template.format(
            tooth=TEETH[(way * 7 + place) % len(TEETH)],
            other=TEETH[(way * 11 + place) % len(TEETH)],
            surface=SURFACES[way % len(SURFACES)],
            shade=SHADES[way % len(SHADES)],
            n=way + 2,
        )
        for place, template in enumerate(templates)
        for way in range(8)
    )
    if center.region == "switzerland":
        filled = (text.replace("ß", "ss") for text in filled)
    shortest, longest = SENTENCE_LENGTH
    return [text for text in dict.fromkeys(filled) if shortest <= len(text) <= longest]


def codes(center: ReferenceCenter) -> list[str]:
    return list(dict.fromkeys(code for kinds in CODES[center.region].values() for kind in kinds for code in kind))


def volume_queries(center: ReferenceCenter) -> dict[str, str]:
    """A query per canonical table, its columns in the table's order; ValueError for a center without a volume."""
    if center.volume is None:
        raise ValueError(f"{center.id} has no volume")
    queries = _Queries(center, center.volume)
    return {
        "PATIENT": queries.patient(),
        "KASSEN": queries.kassen(),
        "PATKASSE": queries.patkasse(),
        "KARTEI": queries.kartei(),
        "LEISTUNG": queries.leistung(),
    }


class _Queries:
    def __init__(self, center: ReferenceCenter, volume: Volume) -> None:
        self.center = center
        self.volume = volume
        self.slots = slots(volume)
        self.patients = patients(volume)
        self.rows = volume.days * self.slots

    def patient(self) -> str:
        return (
            "SELECT 3 * p + 2, 'Familie ' || p, 'Vorname ' || p % 997, CASE WHEN p % 50 = 49 THEN 1 ELSE 0 END "
            f"FROM range({self.patients}) AS r(p)"
        )

    def kassen(self) -> str:
        rows = (
            f"({5 * place + 3}, {_quoted(name)}, {_quoted(kind)}, {1 if place % 5 == 4 else 0})"
            for place, (name, kind) in enumerate(INSURERS[self.center.region])
        )
        return f"SELECT * FROM (VALUES {', '.join(rows)})"

    def patkasse(self) -> str:
        insurer = self._draw("link", Draw.INSURER, len(INSURERS[self.center.region]))
        gone = self._draw("link", Draw.LINK_FLAG, 10)
        return (
            f"SELECT link + 1, 3 * (link % {self.patients}) + 2, 5 * {insurer} + 3, "
            f"CASE WHEN {gone} = 0 THEN 1 ELSE 0 END FROM range({MOST_LINKS * self.patients}) AS r(link) "
            f"WHERE link // {self.patients} < {self._draw(f'(link % {self.patients})', Draw.LINKS, MOST_LINKS + 1)}"
        )

    def kartei(self) -> str:
        number = self._draw("row", Draw.SENTENCES, MOST_SENTENCES)
        known = sentences(self.center)
        listed = f"[{', '.join(_quoted(text) for text in known)}]"
        text = ""
        for place in range(MOST_SENTENCES):
            sentence = f"{listed}[{self._draw('row', Draw.SENTENCE + place, len(known))} + 1]"
            text += f" || CASE WHEN n >= {place} THEN '{SENTENCE_END}' || {sentence} ELSE '' END" if place else sentence
        per_day = deleted(self.volume)
        gone = f"(slot + 1) * {per_day} // {self.slots} > slot * {per_day} // {self.slots}"
        zero = f"{self._draw('row', Draw.FLAG, 10)} < 7"
        return (
            f"SELECT 2 * row + 1, {self._patient('row')}, {_as_int('day')}, {text}, "
            f"CASE WHEN {gone} THEN 1 WHEN {zero} THEN 0 END "
            f"FROM (SELECT row, row % {self.slots} AS slot, {self._day('row')} AS day, {number} AS n "
            f"FROM range({self.rows}) AS r(row))"
        )

    def leistung(self) -> str:
        """None, one or two services of each entry, one on average."""
        known = codes(self.center)
        listed = f"[{', '.join(_quoted(code) for code in known)}]"
        code = f"{listed}[{self._draw('service', Draw.CODE, len(known))} + 1]"
        gone = f"{self._draw('service', Draw.SERVICE_FLAG, LIVE_PER_DELETED)} = 0"
        return (
            f"SELECT service + 1, {self._patient('service // 2')}, {_as_int('day')}, {code}, "
            f"CASE WHEN {gone} THEN 1 ELSE 0 END "
            f"FROM (SELECT service, {self._day('service // 2')} AS day FROM range({2 * self.rows}) AS r(service) "
            f"WHERE service % 2 < {self._draw('(service // 2)', Draw.SERVICES, 3)})"
        )

    def _patient(self, row: str) -> str:
        return f"3 * {self._draw(f'({row})', Draw.PATIENT, self.patients)} + 2"

    def _day(self, row: str) -> str:
        return f"DATE '{self.volume.first_day}' + CAST(({row}) // {self.slots} AS INTEGER)"

    def _draw(self, number: str, draw: int, size: int) -> str:
        """A number below ``size`` that looks as if it were drawn by lot."""
        stirred = f"((CAST({number} AS UBIGINT) * {FIRST_FACTOR} + {salt(self.center, draw)}) % {UNIT})"
        again = f"((xor({stirred}, {stirred} >> 15) * {SECOND_FACTOR}) % {UNIT})"
        return f"CAST(({again} >> 8) % {size} AS INTEGER)"


def _as_int(day: str) -> str:
    return f"year({day}) * 10000 + month({day}) * 100 + day({day})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
