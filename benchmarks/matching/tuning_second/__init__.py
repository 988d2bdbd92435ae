"""A vocabulary for tuning beside the first: other vendors' names for the same things, chosen independently of it.

Tables and columns are mostly written without umlauts and accents, as data models are; a few are not.
"""

from __future__ import annotations

from matching.tuning_second import countries, english, french, german, italian
from matching.vocabulary import Vocabulary

SECOND = Vocabulary(
    name="tuning-second",
    languages={"de": german.GERMAN, "en": english.ENGLISH, "fr": french.FRENCH, "it": italian.ITALIAN},
    countries={"germany": countries.GERMANY, "austria": countries.AUSTRIA, "switzerland": countries.SWITZERLAND},
    prefixes=("T_", "TAB_", "ZAP_", "PX_", "DENT_", "PRAXIS_", "DB_", "STO_", "Z_", "MED_", "TX", "APP_"),
)
