"""Insurers and service codes."""

from __future__ import annotations

from matching.notation import insurers, listed
from matching.vocabulary import Country

GERMANY = Country(
    insurers=insurers(
        (
            "private",
            """
            Debeka Krankenversicherungsverein, DKV Deutsche Krankenversicherung AG,
            Allianz Private Krankenversicherungs-AG, AXA Krankenversicherung AG, SIGNAL IDUNA Krankenversicherung,
            Barmenia Krankenversicherung AG, HUK-COBURG-Krankenversicherung, Continentale Krankenversicherung,
            HALLESCHE Krankenversicherung, HanseMerkur Krankenversicherung AG, R+V Krankenversicherung AG,
            LVM Krankenversicherungs-AG, Gothaer Krankenversicherung AG, uniVersa Krankenversicherung a.G.,
            INTER Krankenversicherung AG, Münchener Verein, SDK Süddeutsche Krankenversicherung,
            ARAG Krankenversicherungs-AG, Württembergische Krankenversicherung, NÜRNBERGER Krankenversicherung AG,
            Alte Oldenburger Krankenversicherung, ottonova Krankenversicherung AG
        """,
        ),
        (
            "statutory",
            """
            AOK Bayern, AOK Baden-Württemberg, AOK PLUS, AOK Nordost, AOK Rheinland/Hamburg, AOK NordWest,
            AOK Niedersachsen, Techniker Krankenkasse, BARMER, DAK-Gesundheit, KKH Kaufmännische Krankenkasse,
            hkk Krankenkasse, HEK - Hanseatische Krankenkasse, IKK classic, IKK Südwest, IKK gesund plus,
            BIG direkt gesund, KNAPPSCHAFT, SVLFG Landwirtschaftliche Krankenkasse, Mobil Krankenkasse,
            SBK Siemens-Betriebskrankenkasse, VIACTIV Krankenkasse, pronova BKK, Audi BKK, BKK firmus, BKK Linde,
            mhplus BKK, Bosch BKK, Salus BKK, energie-BKK, vivida bkk
        """,
        ),
    ),
    codes=listed("""
        01, 01k, 02, 03, 04, 05, Ä1, Ä161, Ä925a, Ä925b, Ä935a, Ä935d, Ä5000, Ä5004, Ä2009, Ä2381, 8, 9, 10, 11, 12,
        13a, 13b, 13c, 13d, 13e, 13h, 16, 18a, 18b, 19, 20a, 20b, 20c, 21, 22, 23, 24a, 25, 26, 27, 28, 29, 31, 32,
        34, 35, 37, 38, 40, 41a, 43, 44, 45, 46, 47a, 48, 49, 50, 51a, 53, 54b, 56a, 61, 62, 89, 91a, 91b, 96b, 98a,
        100b, 105, 106, 107, 108, IP1, IP2, IP4, IP5, FU1, FLA, ATG, MHU, AITa, AITb, BEVa, UPTa, UPTd, K1, K4,
        0010, 0030, 0050, 0070, 0080, 0090, 0100, 1000, 1040, 2020, 2060, 2080, 2100, 2120, 2150, 2180, 2195, 2197,
        2210, 2220, 2270, 2290, 2330, 2360, 2390, 2400, 2410, 2420, 2440, 3000, 3010, 3020, 3030, 3040, 3290, 4000,
        4005, 4020, 4050, 4055, 4070, 5000, 5010, 5040, 5070, 5170, 5210, 5250, 6010, 6100, 7010, 8000, 9000, 9010,
        9040, 9110
    """),
    languages=("de", "en"),
)

AUSTRIA = Country(
    insurers=insurers(
        (
            "statutory",
            """
            ÖGK Landesstelle Wien, ÖGK Landesstelle Niederösterreich, ÖGK Landesstelle Oberösterreich,
            ÖGK Landesstelle Steiermark, ÖGK Landesstelle Salzburg, ÖGK Landesstelle Tirol,
            ÖGK Landesstelle Kärnten, ÖGK Landesstelle Vorarlberg, ÖGK Landesstelle Burgenland,
            BVAEB Öffentlich Bedienstete, BVAEB Eisenbahnen und Bergbau, SVS Gewerbe, SVS Landwirtschaft, AUVA,
            KFA Wien, KFA Graz, KFA Linz Magistrat, KFA Salzburg, KFA Villach, KFA Wels, KFA Tiroler Gemeinden,
            LKUF Oberösterreich, KFL Oberösterreich, KFG Krankenfürsorge für Gemeinden, Betriebskrankenkasse Mondi,
            Wiener Gebietskrankenkasse, SVA der gewerblichen Wirtschaft, SVA der Bauern
        """,
        ),
        (
            "private",
            """
            UNIQA Österreich Versicherungen AG, Wiener Städtische Versicherung AG, Generali Versicherung AG,
            MERKUR Versicherung AG, Allianz Elementar Versicherungs-AG, muki Versicherungsverein,
            Grazer Wechselseitige Versicherung, Zürich Versicherungs-AG, DONAU Versicherung AG,
            ERGO Versicherung AG, HDI Versicherung AG, Helvetia Versicherungen AG,
            Oberösterreichische Versicherung AG, TIROLER VERSICHERUNG V.a.G., Niederösterreichische Versicherung AG,
            Vorarlberger Landes-Versicherung, Wüstenrot Versicherungs-AG
        """,
        ),
    ),
    codes=listed("""
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 34a, 35, 36, 37, 38, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66,
        MHK, FIS, KFO1, KFO2, IKB, KFEA, ZK1, ZK2, P10, P12, P20, P35, P41, P50, P61
    """),
    languages=("de", "en"),
)

SWITZERLAND = Country(
    insurers=insurers(
        (
            "statutory",
            """
            CSS Kranken-Versicherung AG, Helsana Versicherungen AG, SWICA Krankenversicherung AG,
            CONCORDIA Krankenversicherung AG, Sanitas Grundversicherungen AG, Visana AG, sana24 AG,
            KPT Krankenkasse AG, Assura-Basis SA, Mutuel Assurance Maladie SA, Avenir Assurance Maladie SA,
            Easy Sana Assurance Maladie SA, Philos Assurance Maladie SA, Atupri Gesundheitsversicherung AG,
            EGK Grundversicherungen AG, Vivao Sympany AG, ÖKK Kranken- und Unfallversicherungen AG,
            Aquilana Versicherungen, Agrisano Krankenkasse AG, sumiswalder Krankenkasse, Galenos AG, rhenusana,
            SLKK Versicherungen, Krankenkasse Steffisburg, Cassa da malsauns Lumneziana,
            Glarner Krankenversicherung, Sodalis Gesundheitsgruppe, Krankenkasse Luzerner Hinterland, Suva,
            Office AI du canton de Vaud, Ufficio assicurazione invalidità Ticino, IV-Stelle Kanton Zürich
        """,
        ),
        (
            "private",
            """
            CSS Versicherung AG, Helsana Zusatzversicherungen AG, SWICA Versicherungen AG,
            CONCORDIA Versicherungen AG, Sanitas Privatversicherungen AG, Visana Versicherungen AG,
            KPT Versicherungen AG, Assura SA, Groupe Mutuel Assurances GMA SA, EGK Privatversicherungen AG,
            Sympany Versicherungen AG, ÖKK Versicherungen AG, Allianz Suisse, AXA Assurances SA,
            Zurich Compagnia di Assicurazioni, La Mobilière, Generali Assicurazioni SA, Helvetia Versicherungen,
            Basler Versicherung AG, Vaudoise Générale, innova Versicherungen AG, Solida Versicherungen AG
        """,
        ),
    ),
    codes=listed("""
        4.0000, 4.0010, 4.0020, 4.0050, 4.0070, 4.0080, 4.0110, 4.0120, 4.0150, 4.0200, 4.0300, 4.0350, 4.0500,
        4.0510, 4.0520, 4.0600, 4.0650, 4.0700, 4.0750, 4.1000, 4.1010, 4.1020, 4.1110, 4.1120, 4.1200, 4.1250,
        4.1300, 4.1400, 4.1500, 4.1600, 4.2000, 4.2010, 4.2020, 4.2100, 4.2130, 4.2200, 4.2300, 4.2400, 4.2500,
        4.2550, 4.3000, 4.3050, 4.3100, 4.3200, 4.3300, 4.4000, 4.4050, 4.4100, 4.4200, 4.4300, 4.4500, 4.4600,
        4.5000, 4.5020, 4.5100, 4.5200, 4.5300, 4.5510, 4.5520, 4.5530, 4.5600, 4.5710, 4.5720, 4.5730, 4.6000,
        4.6050, 4.6100, 4.6200, 4.7000, 4.7010, 4.7100, 4.7200, 4.7310, 4.7400, 4.7500, 4.8000, 4001, 4011, 4050,
        4065, 4071, 4103, 4110, 4201, 4305, 4520, 4524, 4532, 4601, 4705
    """),
    languages=("de", "fr", "it", "en"),
)
