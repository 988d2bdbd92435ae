"""The vocabulary for tuning: names and texts as practice software of German, French and Italian speakers has them."""

from __future__ import annotations

from matching.tuning import countries, english, french, german, italian
from matching.vocabulary import Vocabulary

TUNING = Vocabulary(
    name="tuning",
    languages={"de": german.GERMAN, "en": english.ENGLISH, "fr": french.FRENCH, "it": italian.ITALIAN},
    countries={"germany": countries.GERMANY, "austria": countries.AUSTRIA, "switzerland": countries.SWITZERLAND},
    prefixes=("TBL_", "T_", "K_", "PX_", "DB_", "ZA_"),
)
