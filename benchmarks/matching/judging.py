"""The vocabulary that judges the matcher: written without sight of those it was tuned on, and to be kept so."""

from __future__ import annotations

from matching import judging_french_italian, judging_german_english
from matching.vocabulary import Vocabulary

JUDGING = Vocabulary(
    name="judging",
    languages={
        "de": judging_german_english.GERMAN,
        "en": judging_german_english.ENGLISH,
        "fr": judging_french_italian.FRENCH,
        "it": judging_french_italian.ITALIAN,
    },
    countries={
        "germany": judging_german_english.GERMANY,
        "austria": judging_german_english.AUSTRIA,
        "switzerland": judging_german_english.SWITZERLAND,
    },
    prefixes=judging_german_english.PREFIXES,
)
