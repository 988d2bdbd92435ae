"""Text as SQL Server keeps it, in UTF-16 or a code page, against the strict UTF-8 of DuckDB and Arrow.

SQL Server's UTF-16 may hold half a surrogate pair. Such a unit, U+D800 to U+DFFF, is U+10D800 to U+10DFFF here, of the
private use plane 16: one to one, so it leaves as it came. Those private characters themselves leave as the halves.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

_ADDED: Final = 0x100000  # what is added to a surrogate that stands alone
_LONE: Final = re.compile("[\ud800-\udfff]")
_HELD_FIRST: Final = b"\xf4\x8d"  # how the UTF-8 of all of them begins, and of few others
_HELD: Final = re.compile("[\U0010d800-\U0010dfff]")


def decode_utf16(data: bytes) -> str:
    """Raises UnicodeDecodeError where half a unit is left over."""
    try:
        return data.decode("utf-16-le")
    except UnicodeDecodeError:
        text = data.decode("utf-16-le", "surrogatepass")
        return _LONE.sub(lambda lone: chr(ord(lone[0]) + _ADDED), text)


def encode_utf16(text: str) -> bytes:
    if _HELD.search(text):
        text = _HELD.sub(lambda held: chr(ord(held[0]) - _ADDED), text)
    return text.encode("utf-16-le", "surrogatepass")


def units(text: str) -> int:
    """The length as SQL Server counts it, in 16-bit units."""
    return len(encode_utf16(text)) // 2


def encoded(values: pa.StringArray, *, national: bool) -> pa.BinaryArray:
    """A column without NULLs in UTF-16, or in code page 1252 with ``?`` for what that does not have."""
    _validity, offset_buffer, data = values.buffers()
    offsets = np.frombuffer(offset_buffer, np.int32)[values.offset : values.offset + len(values) + 1]
    utf8 = bytes(memoryview(data or b"")[offsets[0] : offsets[-1]])
    offsets = offsets - offsets[0]
    if utf8.isascii():
        if not national:
            return _binary(offsets, utf8)
        return _binary(offsets * np.int32(2), utf8.decode("ascii").encode("utf-16-le"))
    characters = _running(pc.utf8_length(values).to_numpy())
    if not national:
        return _binary(characters, utf8.decode().encode("cp1252", "replace"))
    # a search for one byte is many times as fast as one for two, and hardly a text has the first of them
    holds = _HELD_FIRST[0] in utf8 and _HELD_FIRST in utf8
    content = encode_utf16(utf8.decode()) if holds else utf8.decode().encode("utf-16-le")
    return _binary((characters + _pairs_before(utf8, offsets)) * np.int32(2), content)


def _pairs_before(utf8: bytes, offsets: NDArray[np.int32]) -> NDArray[np.int32]:
    """The surrogate pairs before each offset: characters of four bytes, without those held for a half."""
    data = np.frombuffer(utf8, np.uint8)
    pairs = np.flatnonzero(data >= 0xF0)
    held = (data[pairs] == _HELD_FIRST[0]) & (data[pairs + 1] == _HELD_FIRST[1]) & (data[pairs + 2] >= 0xA0)
    return np.searchsorted(pairs[~held], offsets).astype(np.int32)


def _running(lengths: NDArray[np.int32]) -> NDArray[np.int32]:
    offsets = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def _binary(offsets: NDArray[np.int32], content: bytes) -> pa.BinaryArray:
    return pa.Array.from_buffers(pa.binary(), len(offsets) - 1, [None, pa.py_buffer(offsets), pa.py_buffer(content)])
