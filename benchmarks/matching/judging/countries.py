"""Insurers and service codes."""

from __future__ import annotations

from matching.notation import insurers, listed
from matching.vocabulary import Country

GERMANY = Country(
    insurers=insurers(
        (
            "statutory",
            """
            AOK Baden-Württemberg, AOK Bayern, AOK Bremen/Bremerhaven, AOK Hessen, AOK Niedersachsen, AOK Nordost,
            AOK NordWest, AOK PLUS, AOK Rheinland/Hamburg, AOK Rheinland-Pfalz/Saarland, AOK Sachsen-Anhalt,
            Techniker Krankenkasse, BARMER, DAK-Gesundheit, KKH Kaufmännische Krankenkasse, hkk Handelskrankenkasse,
            HEK Hanseatische Krankenkasse, IKK classic, IKK Südwest, IKK gesund plus, IKK Brandenburg und Berlin,
            BIG direkt gesund, KNAPPSCHAFT, SVLFG Landwirtschaftliche Krankenkasse,
            SBK Siemens-Betriebskrankenkasse, mhplus Betriebskrankenkasse, BKK VBU, pronova BKK, Audi BKK, BMW BKK,
            Bosch BKK, Mobil Krankenkasse, VIACTIV Krankenkasse, Novitas BKK, BKK firmus, Salus BKK, vivida bkk,
            Heimat Krankenkasse, energie-BKK, Bertelsmann BKK, Mercedes-Benz BKK, BKK Linde, BKK ProVita, BKK24,
            Debeka BKK, SECURVITA Krankenkasse, Bahn-BKK, BKK Pfalz, WMF BKK, R+V Betriebskrankenkasse
        """,
        ),
        (
            "private",
            """
            Allianz Private Krankenversicherungs-AG, DKV Deutsche Krankenversicherung AG,
            Debeka Krankenversicherungsverein a.G., AXA Krankenversicherung AG,
            SIGNAL IDUNA Krankenversicherung a.G., Barmenia Krankenversicherung AG, Gothaer Krankenversicherung AG,
            HUK-COBURG-Krankenversicherung AG, HanseMerkur Krankenversicherung AG,
            Continentale Krankenversicherung a.G., HALLESCHE Krankenversicherung a.G.,
            Generali Deutschland Krankenversicherung AG, Central Krankenversicherung AG,
            ARAG Krankenversicherungs-AG, Bayerische Beamtenkrankenkasse AG, Union Krankenversicherung AG,
            SDK Süddeutsche Krankenversicherung a.G., NÜRNBERGER Krankenversicherung AG,
            INTER Krankenversicherung AG, LVM Krankenversicherungs-AG, Münchener Verein Krankenversicherung a.G.,
            R+V Krankenversicherung AG, Württembergische Krankenversicherung AG, Concordia Krankenversicherungs-AG,
            Mecklenburgische Krankenversicherungs-AG, Provinzial Krankenversicherung AG,
            uniVersa Krankenversicherung a.G., Alte Oldenburger Krankenversicherung AG, Landeskrankenhilfe V.V.a.G.,
            ottonova Krankenversicherung AG, DEVK Krankenversicherungs-AG, ERGO Krankenversicherung AG
        """,
        ),
    ),
    codes=listed("""
        01, 01k, Ä1, Ä161, Ä925a, Ä925b, Ä935d, 02, 03, 04, 05, 8, 10, 11, 12, 13a, 13b, 13c, 13d, 13e, 14, 16, 18a,
        18b, 19, 20a, 20b, 20c, 23, 24a, 24c, 25, 26, 27, 28, 29, 31, 32, 34, 35, 36, 37, 38, 40, 41a, 43, 44, 45,
        46, 47a, 48, 49, 50, 51a, 53, 54a, 55, 56a, 57, 58, 59, 60, 61, 62, 89, 91a, 91b, 92, 93a, 94a, 95a, 95d,
        96a, 96b, 97a, 97b, 98a, 98g, 100a, 100b, 105, 106, 107, 107a, 108, 111a, 119a, 120a, IP1, IP2, IP4, IP5,
        FU1, FU2, FUPr, FLA, K1, K2, K4, ATG, MHU, AITa, AITb, BEVa, BEVb, CPTa, CPTb, UPTa, UPTb, UPTc, UPTd, UPTe,
        UPTf, UPTg, 0010, 0030, 0040, 0050, 0060, 0065, 0070, 0080, 0090, 0100, 0110, 1000, 1010, 1020, 1030, 1040,
        2000, 2010, 2020, 2030, 2040, 2050, 2060, 2070, 2080, 2090, 2100, 2110, 2120, 2130, 2150, 2160, 2170, 2180,
        2190, 2195, 2197, 2200, 2210, 2220, 2230, 2250, 2270, 2290, 2300, 2310, 2320, 2330, 2340, 2350, 2360, 2380,
        2390, 2400, 2410, 2420, 2430, 2440, 3000, 3010, 3020, 3030, 3040, 3050, 3060, 3070, 3080, 3100, 3110, 3120,
        3190, 3200, 3240, 3290, 3300, 3310, 4000, 4005, 4020, 4025, 4030, 4040, 4050, 4055, 4060, 4070, 4075, 4080,
        4090, 4100, 4110, 4136, 4138, 4150, 5000, 5010, 5030, 5040, 5070, 5080, 5110, 5120, 5140, 5170, 5180, 5190,
        5200, 5210, 5220, 5230, 5250, 5260, 5270, 5280, 5290, 5310, 6000, 6010, 6020, 6030, 6040, 6050, 6060, 6100,
        6110, 6120, 6140, 6160, 7000, 7010, 7030, 7040, 7050, 7060, 7070, 7080, 7100, 8000, 8010, 8020, 8030, 8060,
        9000, 9003, 9005, 9010, 9020, 9040, 9050, 9090, 9100, 9110, 9130, 9140, Ä3, Ä5, Ä6, Ä5000, Ä5004, Ä5370,
        Ä5377
    """),
    languages=("de", "en"),
)

AUSTRIA = Country(
    insurers=insurers(
        (
            "statutory",
            """
            ÖGK Landesstelle Wien, ÖGK Landesstelle Niederösterreich, ÖGK Landesstelle Oberösterreich,
            ÖGK Landesstelle Steiermark, ÖGK Landesstelle Kärnten, ÖGK Landesstelle Salzburg,
            ÖGK Landesstelle Tirol, ÖGK Landesstelle Vorarlberg, ÖGK Landesstelle Burgenland,
            Österreichische Gesundheitskasse, Wiener Gebietskrankenkasse, NÖ Gebietskrankenkasse,
            OÖ Gebietskrankenkasse, Steiermärkische Gebietskrankenkasse, Kärntner Gebietskrankenkasse,
            Salzburger Gebietskrankenkasse, Tiroler Gebietskrankenkasse, Vorarlberger Gebietskrankenkasse,
            Burgenländische Gebietskrankenkasse, BVAEB, BVA Versicherungsanstalt öffentlich Bediensteter,
            VAEB Eisenbahnen und Bergbau, SVS Sozialversicherung der Selbständigen, SVS Landwirtschaft,
            SVA der gewerblichen Wirtschaft, SVA der Bauern, KFA der Bediensteten der Stadt Wien, KFA Graz,
            KFG Oberösterreichische Gemeinden, KFL Oö. Landesbedienstete,
            LKUF Oö. Lehrer-Kranken- und Unfallfürsorge, KFA Magistrat Salzburg, KUF Tiroler Landesbeamte,
            BKK voestalpine Bahnsysteme, BKK Kapfenberg, BKK Zeltweg, BKK Mondi, BKK Wiener Verkehrsbetriebe,
            BKK Austria Tabak, AUVA
        """,
        ),
        (
            "private",
            """
            UNIQA Österreich Versicherungen AG, Wiener Städtische Versicherung AG, Generali Versicherung AG,
            Merkur Versicherung AG, Allianz Elementar Versicherungs-AG, DONAU Versicherung AG,
            muki Versicherungsverein a.G., ERGO Versicherung AG Wien, Helvetia Versicherungen AG Wien,
            Zürich Versicherungs-AG Wien, Grazer Wechselseitige Versicherung AG, Europäische Reiseversicherung AG,
            Oberösterreichische Versicherung AG, Niederösterreichische Versicherung AG, Tiroler Versicherung V.a.G.,
            Vorarlberger Landes-Versicherung V.a.G., Wüstenrot Versicherungs-AG, HanseMerkur Reiseversicherung AG,
            Allianz Travel, Cigna Global Health, Bupa Global
        """,
        ),
    ),
    codes=listed("""
        BO, ZBO, E1, E2, LA, LTA, HO, VIS, VISN, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
        20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, F1, F2, F3, EA, HA, STV,
        AMP, WB1, WB2, WB3, WBU, NB, TAMP, EZ, ZST, RÖ, PAN, STOM, EINS, ZYST, WSR1, WSR2, OP1, OP2, INZ, TREP,
        AUFKL, DS, PA1, PA2, MHK, MHJ, P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, P12, R1, R2, R3, R4,
        R5, R6, R7, VMK1, VMK2, TK1, TP, KL, UF, SP, KFO1, KFO2, KFO3, IKFO, GKFO, IOTN4, IOTN5, FKFO1, FKFO2, FKFO3
    """),
    languages=("de", "en"),
)

SWITZERLAND = Country(
    insurers=insurers(
        (
            "statutory",
            """
            CSS Kranken-Versicherung AG (KVG), Arcosana AG (KVG), Helsana Versicherungen AG (KVG),
            Progrès Versicherungen AG (KVG), SWICA Krankenversicherung AG KVG, CONCORDIA Grundversicherung KVG,
            Visana AG (KVG), sana24 AG (KVG), vivacare AG (KVG), Galenos AG (KVG), Sanitas Grundversicherungen AG,
            Compact Grundversicherungen AG, KPT Krankenkasse AG (KVG), Assura-Basis SA (LAMal),
            Mutuel Assurance Maladie SA (LAMal), Philos Assurance Maladie SA (LAMal),
            Avenir Assurance Maladie SA (LAMal), Easy Sana Assurance Maladie SA (LAMal), SUPRA-1846 SA (LAMal),
            AMB Assurances SA (LAMal), Atupri Grundversicherung KVG, ÖKK Grundversicherung KVG,
            Vivao Sympany AG (KVG), Moove Sympany AG (KVG), EGK Grundversicherungen AG,
            Aquilana Grundversicherung KVG, Agrisano Krankenkasse AG (KVG), Sumiswalder Krankenkasse KVG,
            Krankenkasse Steffisburg KVG, Krankenkasse Luzerner Hinterland KVG, Glarner Krankenversicherung KVG,
            rhenusana KVG, SLKK KVG, sodalis Grundversicherung KVG, Krankenkasse Wädenswil KVG,
            Krankenkasse Visperterminen KVG, Einsiedler Krankenkasse KVG, Krankenkasse Birchmeier KVG,
            Cassa da malsauns LUMNEZIANA (LAMal), Caisse maladie de la Vallée d'Entremont (LAMal)
        """,
        ),
        (
            "private",
            """
            CSS Versicherung AG (VVG), Helsana Zusatzversicherungen AG (VVG), SWICA Zusatzversicherung VVG,
            CONCORDIA Zusatzversicherung VVG, Visana Versicherungen AG (VVG), Sanitas Privatversicherungen AG,
            KPT Versicherungen AG (VVG), Assura SA (LCA), Groupe Mutuel Assurances GMA SA (LCA),
            Mutuel Assurances SA (LCA), Atupri Zusatzversicherung VVG, ÖKK Versicherungen AG (VVG),
            Sympany Versicherungen AG (VVG), EGK Privatversicherungen AG, Aquilana Zusatzversicherung VVG,
            Agrisano Versicherungen AG (VVG), innova Versicherungen AG (VVG), sodalis Zusatzversicherung VVG,
            SLKK Zusatzversicherung VVG, SUPRA complémentaire (LCA), AXA Gesundheitsvorsorge Zusatz VVG,
            Glarner Zusatzversicherung VVG, rhenusana Zusatzversicherung VVG, Sumiswalder Zusatzversicherung VVG,
            Luzerner Hinterland Zusatzversicherung VVG, Steffisburg Zusatzversicherung VVG,
            Krankenkasse Wädenswil Zusatzversicherung VVG
        """,
        ),
    ),
    codes=listed("""
        4.0000, 4.0010, 4.0020, 4.0030, 4.0050, 4.0060, 4.0070, 4.0080, 4.0100, 4.0110, 4.0120, 4.0130, 4.0150,
        4.0200, 4.0210, 4.0250, 4.0300, 4.0320, 4.0350, 4.0400, 4.0410, 4.0500, 4.0510, 4.0520, 4.0530, 4.0550,
        4.0600, 4.0610, 4.0650, 4.0660, 4.0670, 4.0700, 4.0710, 4.0750, 4.0800, 4.0850, 4.0900, 4.1000, 4.1010,
        4.1020, 4.1050, 4.1100, 4.1110, 4.1120, 4.1130, 4.1150, 4.1160, 4.1200, 4.1210, 4.1250, 4.1300, 4.1310,
        4.1350, 4.1400, 4.1410, 4.1420, 4.1500, 4.1600, 4.1650, 4.1700, 4.2000, 4.2010, 4.2020, 4.2030, 4.2050,
        4.2060, 4.2100, 4.2150, 4.2200, 4.2210, 4.2250, 4.2300, 4.2350, 4.2400, 4.2450, 4.2500, 4.2510, 4.2600,
        4.2700, 4.2800, 4.2900, 4.3000, 4.3010, 4.3100, 4.3150, 4.3200, 4.3300, 4.3400, 4.4000, 4.4010, 4.4050,
        4.4100, 4.4110, 4.4150, 4.4200, 4.4250, 4.4300, 4.4350, 4.4400, 4.4500, 4.4600, 4.5000, 4.5010, 4.5050,
        4.5100, 4.5110, 4.5120, 4.5150, 4.5200, 4.5210, 4.5220, 4.5300, 4.5310, 4.5320, 4.5330, 4.5350, 4.5360,
        4.5400, 4.5410, 4.5500, 4.5550, 4.5600, 4.6000, 4.6010, 4.6050, 4.6100, 4.6200, 4.6300, 4.6400, 4.7000,
        4.7010, 4.7050, 4.7100, 4.7150, 4.7200, 4.7250, 4.7300, 4.7350, 4.7400, 4.7500, 4.7600, 4.7700, 4.7800,
        4.7900, 4.8000, 4.8100
    """),
    languages=("de", "fr", "it", "en"),
)
