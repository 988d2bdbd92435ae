"""A third vocabulary for tuning the matcher, with other names and texts than the first two."""

from __future__ import annotations

from matching.tuning_third import countries, english, french, german, italian
from matching.vocabulary import Vocabulary

THIRD = Vocabulary(
    name="tuning-third",
    languages={"de": german.GERMAN, "en": english.ENGLISH, "fr": french.FRENCH, "it": italian.ITALIAN},
    countries={"germany": countries.GERMANY, "austria": countries.AUSTRIA, "switzerland": countries.SWITZERLAND},
    prefixes=("T_", "TAB_", "PM_", "ZA_", "PX_", "DENT_", "PVS_", "MED_", "STM_", "ODB_", "D1_", "dat_", "Z_"),
)
