"""Insurers and service codes."""

from __future__ import annotations

from matching.notation import insurers, listed
from matching.vocabulary import Country

GERMANY = Country(
    insurers=insurers(
        (
            "private",
            """
            Debeka Krankenversicherungsverein a. G., DKV Deutsche Krankenversicherung,
            Allianz Private Krankenversicherung, AXA Krankenversicherung, Signal Iduna,
            HUK-COBURG-Krankenversicherung, Beihilfe, R+V Krankenversicherung, Gothaer Krankenversicherung,
            Barmenia, Continentale, Hallesche
        """,
        ),
        (
            "statutory",
            """
            AOK Bayern, AOK Baden-Württemberg, AOK PLUS, AOK Rheinland/Hamburg, Techniker Krankenkasse, Barmer,
            DAK-Gesundheit, KKH Kaufmännische Krankenkasse, hkk Krankenkasse, IKK classic, BKK Mobil Oil,
            Siemens-Betriebskrankenkasse, Knappschaft, SVLFG, AOK Nordost, IKK gesund plus, BKK VBU, Audi BKK
        """,
        ),
    ),
    codes=listed("""
        01, 02, 03, 04, 12, 13a, 13b, 13c, 13d, 16, 18a, 23, 25, 26, 28, 32, 34, 35, 38, 40, 41a, 43, 44, 45, 47a,
        49, 50, 62, 89, 105, 106, 107, IP1, IP2, IP5, FU1, Ä1, Ä5, Ä925a, Ä935d, Ä5000, 0010, 0070, 0080, 0090,
        1000, 1040, 2060, 2080, 2100, 2120, 2197, 2200, 2210, 2330, 2390, 2410, 2440, 3000, 3010, 4050, 4055, 5000,
        8000
    """),
    languages=("de",),
)

AUSTRIA = Country(
    insurers=insurers(
        (
            "private",
            """
            Merkur Versicherung, UNIQA Österreich, Wiener Städtische, Generali Gesundheit, Allianz Elementar,
            Donau Versicherung, Grazer Wechselseitige, Helvetia Österreich, Muki Versicherung
        """,
        ),
        (
            "statutory",
            """
            ÖGK Wien, ÖGK Niederösterreich, ÖGK Oberösterreich, ÖGK Steiermark, ÖGK Tirol, ÖGK Salzburg,
            ÖGK Kärnten, ÖGK Vorarlberg, ÖGK Burgenland, BVAEB, SVS Gewerbliche Wirtschaft, SVS Landwirtschaft,
            KFA Wien, KFG Graz, KFL Oberösterreich, BVAEB Eisenbahn, PVA
        """,
        ),
    ),
    codes=listed("""
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35, 36, 51, 52, 53, 54, 55, 56, ZB1, BOR, KZ, MH, PV1, PV2
    """),
    languages=("de",),
)

SWITZERLAND = Country(
    insurers=insurers(
        (
            "private",
            """
            Helsana Zusatzversicherungen, CSS Zahnversicherung, Groupe Mutuel Zusatz, Swica Denta, Sanitas Privat,
            Visana Zusatz, Allianz Suisse, Generali Assurances, Zürich Unfall, Innova Zusatz
        """,
        ),
        (
            "statutory",
            """
            CSS Versicherung, Helsana, Swica, Concordia, Visana, Sanitas, KPT/CPT, Groupe Mutuel, Assura, Atupri,
            ÖKK, Sympany, EGK Gesundheitskasse, Aquilana, SLKK, Philos, Supra, Galenos, Agrisano
        """,
        ),
    ),
    codes=listed("""
        4.0000, 4.0010, 4.0020, 4.0050, 4.0070, 4.0080, 4.0090, 4.0110, 4.0150, 4.0200, 4.0410, 4.0500, 4.0600,
        4.0650, 4.1000, 4.1100, 4.1110, 4.1200, 4.1210, 4.1250, 4.1400, 4.1410, 4.2000, 4.2010, 4.2070, 4.2500,
        4.2510, 4.2530, 4.5000, 4.5010, 4.5030, 4.5400, 4.5420, 4.5550, 4.7010, 4.7015, 4.7250, 4.7300, 4.8020,
        4.8030, 4.9000, 4.9010
    """),
    languages=("de", "fr", "it"),
)
