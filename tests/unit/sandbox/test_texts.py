"""UTF-16 and code page 1252 of whole columns, against Python's codecs one text at a time."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris.sandbox.texts import decode_utf16, encode_utf16, encoded, units

# Beyond are the private characters that halves are held as.
ANY_TEXT = st.text(st.characters(exclude_categories=(), max_codepoint=0x10D7FF))
ANY_UNITS = ANY_TEXT.map(lambda text: text.encode("utf-16-le", "surrogatepass"))


@given(ANY_UNITS)
def test_any_units_come_back_as_they_went(data):
    text = decode_utf16(data)
    text.encode()  # strict UTF-8
    assert encode_utf16(text) == data
    assert units(text) == len(data) // 2


@given(st.lists(ANY_UNITS), st.integers(0, 3))
def test_a_column_is_encoded_as_its_texts_are(data, start):
    texts = [decode_utf16(one) for one in data]
    column = pa.array(texts, pa.string()).slice(start)
    assert encoded(column, national=True).to_pylist() == data[start:]
    replaced = [text.encode("cp1252", "replace") for text in texts[start:]]
    assert encoded(column, national=False).to_pylist() == replaced


def test_half_a_unit_is_no_text():
    with pytest.raises(UnicodeDecodeError):
        decode_utf16(b"a\0b")
