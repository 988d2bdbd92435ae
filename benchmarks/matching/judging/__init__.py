"""The vocabulary that judges the matcher: written without sight of those it was tuned on, and to be kept so."""

from __future__ import annotations

from matching.judging import countries, english, french, german, italian
from matching.vocabulary import Vocabulary

JUDGING = Vocabulary(
    name="judging",
    languages={"de": german.GERMAN, "en": english.ENGLISH, "fr": french.FRENCH, "it": italian.ITALIAN},
    countries={"germany": countries.GERMANY, "austria": countries.AUSTRIA, "switzerland": countries.SWITZERLAND},
    prefixes=(
        "tbl_",
        "TB_",
        "T_",
        "tab",
        "PX_",
        "ZA_",
        "dent_",
        "PVS_",
        "dat_",
        "usr_",
        "prx_",
        "DP_",
        "stm_",
        "app_",
        "praxis_",
        "D_",
    ),
)
