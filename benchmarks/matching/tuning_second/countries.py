"""Insurers and service codes."""

from __future__ import annotations

from matching.notation import insurers, listed
from matching.vocabulary import Country

GERMANY = Country(
    insurers=insurers(
        (
            "statutory",
            """
            AOK Bayern, AOK Baden-Württemberg, AOK PLUS, AOK Nordost, AOK Rheinland/Hamburg, AOK Hessen,
            Techniker Krankenkasse, BARMER, DAK-Gesundheit, KKH Kaufmännische Krankenkasse, hkk Krankenkasse,
            HEK Hanseatische Krankenkasse, IKK classic, IKK gesund plus, IKK Südwest, BIG direkt gesund,
            KNAPPSCHAFT, SBK Siemens-Betriebskrankenkasse, mhplus BKK, Mobil Krankenkasse, VIACTIV Krankenkasse,
            pronova BKK, Bosch BKK, Audi BKK, Heimat Krankenkasse, R+V BKK, Bahn-BKK,
            SVLFG Landwirtschaftliche Krankenkasse, Bundespolizei Heilfürsorge, Sozialamt Stadt
        """,
        ),
        (
            "private",
            """
            Debeka Krankenversicherungsverein a.G., DKV Deutsche Krankenversicherung AG,
            Allianz Private Krankenversicherung, AXA Krankenversicherung AG, SIGNAL IDUNA Krankenversicherung a.G.,
            HUK-COBURG-Krankenversicherung, Barmenia Krankenversicherung AG, Gothaer Krankenversicherung AG,
            Continentale Krankenversicherung a.G., HanseMerkur Krankenversicherung AG, R+V Krankenversicherung AG,
            Hallesche Krankenversicherung a.G., ARAG Krankenversicherungs-AG, LVM Krankenversicherungs-AG,
            uniVersa Krankenversicherung a.G., Bayerische Beamtenkrankenkasse AG, Landeskrankenhilfe V.V.a.G.,
            Württembergische Krankenversicherung AG, Ottonova Krankenversicherung AG, Beihilfestelle des Landes
        """,
        ),
    ),
    codes=listed("""
        01, 01k, 02, 03, 04, 05, 8, 10, 11, 12, 13a, 13b, 13c, 13d, 13e, 16, 18a, 18b, 19, 20a, 20b, 20c, 21, 22,
        24a, 24c, 25, 26, 28, 29, 31, 32, 34, 35, 38, 40, 41a, 41b, 43, 44, 45, 46, 47a, 48, 49, 50, 51a, 53, 54a,
        56a, 59, 62, 63, 89, 91a, 92, 93a, 95d, 96b, 97a, 98a, 98d, 100b, 105, 106, 107, 108, 111, 151, 174a, 182a,
        Ä1, Ä161, Ä925a, Ä925b, Ä935d, IP1, IP2, IP4, IP5, FU1, FLA, MHU, 4, ATG, AITa, AITb, BEVa, UPTa, UPTc,
        UPTd, 0010, 0030, 0040, 0050, 0065, 0070, 0080, 0090, 0100, 1000, 1010, 1020, 1040, 2000, 2010, 2020, 2030,
        2040, 2050, 2060, 2070, 2080, 2100, 2120, 2150, 2170, 2180, 2195, 2197, 2200, 2210, 2220, 2270, 2290, 2310,
        2330, 2340, 2360, 2390, 2400, 2410, 2420, 2430, 2440, 3000, 3010, 3020, 3030, 3050, 3110, 3290, 3300, 4000,
        4005, 4025, 4050, 4070, 4075, 4150, 5000, 5010, 5070, 5170, 5210, 6000, 6100, 7000, 7010, 7050, 8000, 8010,
        9000, 9010, 9050, Ä3, Ä5, Ä6, Ä34, Ä60, Ä70, Ä75, Ä2009, Ä5000, Ä5002, Ä5004, Ä5370
    """),
    languages=("de", "en"),
)

AUSTRIA = Country(
    insurers=insurers(
        (
            "statutory",
            """
            Österreichische Gesundheitskasse, ÖGK Wien, ÖGK Niederösterreich, ÖGK Oberösterreich, ÖGK Steiermark,
            ÖGK Tirol, ÖGK Salzburg, ÖGK Kärnten, ÖGK Vorarlberg, ÖGK Burgenland, BVAEB Öffentlich Bedienstete,
            BVAEB Eisenbahn und Bergbau, SVS Gewerbe, SVS Landwirtschaft, KFA Wien, KFA Graz, KFA Linz,
            KFA Salzburg, KFA Villach, KFA Baden, KUF Tirol Landesbedienstete, KUF Tirol Gemeindebeamte,
            LKUF Oberösterreich, KFL Landesbedienstete OÖ, KFG Gemeinden OÖ, AUVA
        """,
        ),
        (
            "private",
            """
            UNIQA Österreich Versicherungen AG, Wiener Städtische Versicherung AG, Generali Versicherung AG,
            Merkur Versicherung AG, Allianz Elementar Versicherungs-AG, muki Versicherungsverein,
            Donau Versicherung AG, Grazer Wechselseitige Versicherung AG, Helvetia Versicherungen AG,
            ERGO Versicherung AG, Zürich Versicherungs-AG, Wüstenrot Versicherungs-AG,
            Oberösterreichische Versicherung AG, NÖ Versicherung AG
        """,
        ),
    ),
    codes=listed("""
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 50, 51, 52, 53, 54, 55, 56, 60, 61, 65, 70, 71, 72, 14a,
        22a, 31a, 34b, KFO1, KFO2, KFO3, IKFO, MHE1, MHE2, PV01, PV02, PV10, PV11, PV20, PV25, PV31, PV40, PV45,
        PV50, PV60, RÖ1, RÖ2, PAN
    """),
    languages=("de", "en"),
)

SWITZERLAND = Country(
    insurers=insurers(
        (
            "statutory",
            """
            CSS Kranken-Versicherung AG, Helsana Versicherungen AG, SWICA Krankenversicherung AG,
            CONCORDIA Kranken- und Unfallversicherung, Visana AG, Sanitas Grundversicherungen AG,
            KPT Krankenkasse AG, Assura-Basis SA, Mutuel Assurance Maladie SA, Philos Assurance Maladie SA,
            ÖKK Kranken- und Unfallversicherungen AG, Vivao Sympany AG, EGK Grundversicherungen AG,
            Atupri Gesundheitsversicherung AG, Aquilana Versicherungen, Agrisano Krankenkasse AG,
            Sodalis Gesundheitsgruppe, Avenir Assurance Maladie SA, Easy Sana Assurance Maladie SA,
            SLKK Versicherungen, sana24 AG, Suva, Invalidenversicherung IV, Militärversicherung,
            Sozialdienst Gemeinde, Ergänzungsleistungen AHV/IV
        """,
        ),
        (
            "private",
            """
            CSS Versicherung AG (VVG), Helsana Zusatzversicherungen AG, SWICA Versicherungen AG,
            Concordia Versicherungen AG, Visana Versicherungen AG, Sanitas Privatversicherungen AG,
            KPT Versicherungen AG, Assura SA, Groupe Mutuel Assurances GMA SA, Sympany Versicherungen AG,
            EGK Privatversicherungen AG, Innova Versicherungen AG, AXA Versicherungen AG, Allianz Suisse,
            Zürich Versicherungs-Gesellschaft AG, Schweizerische Mobiliar, Generali Assurances SA,
            Vaudoise Générale, Baloise Versicherung AG, Helvetia Schweiz
        """,
        ),
    ),
    codes=listed("""
        4.0000, 4.0010, 4.0020, 4.0030, 4.0040, 4.0050, 4.0060, 4.0065, 4.0070, 4.0080, 4.0090, 4.0100, 4.0110,
        4.0130, 4.0150, 4.0170, 4.0180, 4.0200, 4.0300, 4.0310, 4.0500, 4.0510, 4.0520, 4.0600, 4.0650, 4.0700,
        4.0710, 4.1000, 4.1010, 4.1020, 4.1100, 4.1110, 4.1150, 4.1200, 4.1300, 4.1320, 4.1400, 4.1500, 4.1610,
        4.1700, 4.2000, 4.2010, 4.2020, 4.2100, 4.2200, 4.2300, 4.2500, 4.3000, 4.3010, 4.3100, 4.3500, 4.3510,
        4.3530, 4.4000, 4.4010, 4.4100, 4.4200, 4.4500, 4.4510, 4.4600, 4.4700, 4.5000, 4.5010, 4.5100, 4.5200,
        4.5350, 4.5500, 4.5700, 4.6000, 4.6010, 4.6100, 4.6200, 4.7000, 4.7110, 4.7300, 4.7500
    """),
    languages=("de", "fr", "it", "en"),
)
