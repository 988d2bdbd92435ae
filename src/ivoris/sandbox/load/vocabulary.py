"""What dentists of the reference load write and bill, and who pays: texts, tariff codes and insurers as data."""

from __future__ import annotations

from typing import Literal

from ivoris.sandbox.load.places import Language, Region

Treatment = Literal[
    "examination",
    "xray",
    "scaling",
    "hygiene",
    "filling",
    "root_canal",
    "extraction",
    "crown",
    "periodontics",
    "child",
    "pain",
    "check",
    "splint",
    "note",
]

# How often each treatment is seen, in relation to the others.
FREQUENCY: dict[Treatment, int] = {
    "examination": 18,
    "xray": 7,
    "scaling": 9,
    "hygiene": 9,
    "filling": 17,
    "root_canal": 6,
    "extraction": 5,
    "crown": 5,
    "periodontics": 5,
    "child": 4,
    "pain": 5,
    "check": 5,
    "splint": 2,
    "note": 6,
}

# Placeholders: {tooth} and {other} in FDI notation, {surface}, {shade}, {n} from 2 to 9.
TEXTS: dict[Language, dict[Treatment, tuple[str, ...]]] = {
    "de": {
        "examination": (
            "01, Befund o. B., keine Änderung der Anamnese",
            "Eingehende Untersuchung, {tooth} {surface} kariös, {other} Füllung undicht. Pat. über Befund aufgeklärt",
            "Neuaufnahme. Anamnese: Penicillin-Allergie, sonst unauffällig. PSI erhoben, {tooth} Code 3",
            "HKP für {tooth} besprochen; Pat. überlegt es sich",
            "Vitalitätsprüfung {tooth} +, {other} -, Perkussion {other} leicht +",
            "- {tooth} empfindlich auf kalt, Fluoridlack aufgetragen",
        ),
        "xray": (
            "Rö {tooth}: apikal o. B., keine Aufhellung",
            "OPG angefertigt: {tooth} retiniert, {other} apikale Aufhellung ca. {n} mm",
            "BF re/li: Approximalkaries {tooth} {surface}, Kontrolle in 6 Mo",
        ),
        "scaling": (
            "Zst entfernt, Politur, Mundhygiene mäßig",
            "Zahnstein UK-Front, weiche Beläge; Interdentalbürsten Größe {n} empfohlen",
            "Mu-Behandlung regio {tooth}, Zst",
        ),
        "hygiene": (
            "PZR in 1 Sitzung, Fluoridierung, API {n}0 %",
            "PZR; starke Verfärbungen (Tee), Airflow, Politur. Recall {n} Monate",
            'Prophylaxe, Zungenreinigung gezeigt, Pat. putzt jetzt "viel besser"',
        ),
        "filling": (
            "{tooth} {surface} Komposit Farbe {shade}, LA 1,7 ml, Kofferdam, Matrize",
            "Cp {tooth}, Unterfüllung, {surface}-Füllung {shade} in Mehrschichttechnik; Mehrkosten unterschrieben",
            "{tooth} Füllung verloren => neue {surface}, Zement als Übergang",
            "Exkavation {tooth}, sehr tief; Pat. auf mögl. Endo hingewiesen. Kontrolle in {n} Wo.",
            "Glasionomer {tooth} {surface}; Okklusion geprüft & eingeschliffen",
        ),
        "root_canal": (
            "Trep {tooth}, VitE, 3 Kanäle, Länge {n}9 mm, Med. Ca(OH)₂, prov. Verschluss",
            "{tooth} WF (warm vertikal), Rö-Kontrolle: randständig ✓",
            "WK {tooth}: ISO 35, Spülung NaOCl 3 %, med. Einlage gewechselt",
        ),
        "extraction": (
            "X {tooth} in LA, Wunde komprimiert, Verhaltensregeln mitgegeben, AU bis morgen",
            "Ost {tooth}: Aufklappung, Fräsung, {n} Nähte; Ibuprofen 600 rezeptiert",
            "Nahtentfernung regio {tooth}, Wundheilung gut",
        ),
        "crown": (
            "{tooth} Präparation VMK, Abformung, Bissnahme, Prov. eingesetzt, Farbe {shade}",
            "{tooth} Krone eingesetzt, Ketac; Approx.-Kontakte straff",
            "{tooth}-{other} Brücke: Gerüsteinprobe, kleine Korrektur an {other}",
        ),
        "periodontics": (
            "PA-Status: ST {tooth} {n} mm, Lockerung Grad I; Antrag gestellt",
            "AIT OK re/li, CHX-Spülung; Pat. raucht weiterhin",
            "UPT: BOP {n} %, ST rückläufig, Motivation :-)",
        ),
        "child": (
            "FU, Mutter beraten (Ernährung, Nuckelflasche). Kind sehr brav 🦷",
            "IP1-IP2, Putztraining; {tooth} noch nicht durchgebrochen",
            "IP5: Versiegelung {tooth} und {other}",
        ),
        "pain": (
            "Schmerzfall: {tooth} klopfempfindlich, Einschleifen, Kontrolle in {n} Tagen",
            "Akute Pulpitis {tooth}; Trep, sofort schmerzfrei",
            "Aphthe Wange li., Salbe aufgetragen",
            "Druckstelle an UK-Prothese regio {tooth} entfernt",
        ),
        "check": (
            "Kontrolle nach X {tooth}: reizlos",
            "Nachkontrolle {tooth}, beschwerdefrei",
            "Recall, alles i. O. 👍",
        ),
        "splint": (
            "Abformung OK/UK für Aufbissschiene, Kiefergelenk li. knackt",
            "Schiene eingegliedert, eingeschliffen; Kontrolle in {n} Wochen",
        ),
        "note": (
            "Tel.: Termin abgesagt, meldet sich",
            "nicht erschienen (unentschuldigt)",
            "Rezept Amoxicillin 1000 mg; Anruf Hausarzt wg. Marcumar",
            "Überweisung MKG {tooth}; Röntgenbild mitgegeben",
            "Pat. möchte Kopie der Akte, an Empfang weitergeleitet",
        ),
    },
    "fr": {
        "examination": (
            "Contrôle, s.p., hygiène correcte",
            "Examen: carie {tooth} {surface}, obturation {other} à refaire; devis remis",
            "1re consultation, anamnèse: hypertension traitée. Dent {tooth} sensible au froid",
        ),
        "xray": ("Rx {tooth}: rien d'anormal à l'apex", "OPT: {tooth} incluse, lésion {other} env. {n} mm"),
        "scaling": ("Détartrage, polissage", "Détartrage sous-gingival regio {tooth}; brossettes taille {n}"),
        "hygiene": ("Hygiène dentaire 45 min, Airflow, fluor", "Séance d'hygiène; motivation à reprendre"),
        "filling": (
            "{tooth} {surface} composite {shade}, anesthésie locale, digue",
            "Fond de cavité {tooth}, puis composite {surface}; occlusion réglée",
        ),
        "root_canal": ("Trépanation {tooth}, pulpectomie, Ca(OH)₂", "Obturation canalaire {tooth}, Rx de contrôle ✓"),
        "extraction": ("Extraction {tooth}, {n} points de suture, conseils donnés", "Dépose des fils regio {tooth}"),
        "crown": ("Empreinte couronne {tooth}, teinte {shade}, provisoire posé", "Couronne {tooth} scellée"),
        "periodontics": ("Sondage {tooth}: {n} mm, saignement", "Surfaçage Q1/Q4, bain de bouche CHX"),
        "child": ("Contrôle scolaire, enfant coopérant 🦷", "Scellement de sillons {tooth}, {other}"),
        "pain": ("Urgence: pulpite {tooth}, douleurs depuis {n} jours", "Blessure de prothèse regio {tooth}, retouche"),
        "check": ("Contrôle post-op. {tooth}: guérison sans particularité", "Rappel, tout va bien 👍"),
        "splint": ("Empreintes pour gouttière; ATM gauche craque", "Pose de la gouttière, réglage"),
        "note": ("Tél.: rendez-vous déplacé", "Ne s'est pas présenté(e), à facturer", "Ordonnance: amoxicilline 1 g"),
    },
    "it": {
        "examination": (
            "Controllo, tutto a posto; igiene discreta",
            "Visita: carie {tooth} {surface}, otturazione {other} da rifare; preventivo consegnato",
            "Prima visita. Anamnesi: allergia al nichel; {tooth} più sensibile al freddo",
        ),
        "xray": ("Rx {tooth}: apice nella norma", "OPT: {tooth} incluso, lesione {other} ca. {n} mm"),
        "scaling": ("Detartrasi e lucidatura", "Ablazione tartaro regio {tooth}; scovolini misura {n}"),
        "hygiene": ("Igiene dentale 45 min, Airflow, fluoro", "Seduta d'igiene; più motivazione necessaria"),
        "filling": (
            "{tooth} {surface} composito {shade}, anestesia locale, diga",
            "Sottofondo {tooth}, poi composito {surface}; occlusione regolata",
        ),
        "root_canal": ("Trapanazione {tooth}, pulpectomia, Ca(OH)₂", "Otturazione canalare {tooth}, Rx di controllo ✓"),
        "extraction": ("Estrazione {tooth}, {n} punti di sutura", "Rimozione punti regio {tooth}, guarigione buona"),
        "crown": ("Impronta corona {tooth}, colore {shade}, provvisorio", "Corona {tooth} cementata"),
        "periodontics": ("Sondaggio {tooth}: {n} mm, sanguinamento", "Levigatura Q2/Q3, sciacqui CHX"),
        "child": ("Controllo scolastico, bambino bravissimo 🦷", "Sigillatura {tooth} e {other}"),
        "pain": ("Urgenza: pulpite {tooth}, dolori da {n} giorni", "Decubito da protesi regio {tooth}, ritocco"),
        "check": ("Controllo post-op. {tooth}: guarigione regolare", "Richiamo, tutto bene 👍"),
        "splint": ("Impronte per bite; ATM sinistra scrocchia", "Consegna del bite, regolato"),
        "note": ("Tel.: appuntamento spostato", "Non si è presentato/a", "Ricetta: amoxicillina 1 g; è a digiuno"),
    },
}

# A paragraph of the rare letters and reports of several thousand characters.
LETTERS: dict[Language, str] = {
    "de": "Sehr geehrte Kollegin, sehr geehrter Kollege,\r\nvielen Dank für die Überweisung. Klinisch zeigte sich "
    "regio {tooth} eine druckdolente Schwellung, Sondierungstiefe {n} mm; röntgenologisch eine scharf begrenzte "
    "Aufhellung. Wir schlagen die Wurzelspitzenresektion {tooth} vor, alternativ die Entfernung mit "
    "späterer Versorgung.\r\n\r\n",
    "fr": "Chère consœur, cher confrère,\r\nmerci de nous avoir adressé ce cas. À l'examen, tuméfaction douloureuse "
    "regio {tooth}, poche de {n} mm; à la radiographie, image claire bien délimitée. Nous proposons une résection "
    "apicale.\r\n\r\n",
    "it": "Gentile collega,\r\ngrazie per l'invio. All'esame clinico si rileva una tumefazione dolente regio {tooth}, "
    "tasca di {n} mm; la radiografia mostra un'area radiotrasparente ben delimitata. Proponiamo l'apicectomia."
    "\r\n\r\n",
}

SURFACES = ("o", "mo", "od", "mod", "v", "modv", "okkl.", "mesial")
SHADES = ("A1", "A2", "A3", "A3,5", "B2", "C1", "D3")
TEETH = tuple(str(quadrant * 10 + position) for quadrant in (1, 2, 3, 4) for position in range(1, 9))

# By country and treatment: codes billed to a statutory insurer, and those billed to a private one or the patient.
# Germany has BEMA and GOZ/GOÄ, Austria tariff positions, Switzerland one tariff for all.
CODES: dict[Region, dict[Treatment, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "germany": {
        "examination": (("01", "Ä1", "04"), ("0010", "Ä5", "4000")),
        "xray": (("Ä935", "Ä925", "Ä1"), ("Ä5004", "Ä5000")),
        "scaling": (("107", "105"), ("4050", "4055", "4060")),
        "hygiene": (("1040",), ("1040", "1020", "1000")),
        "filling": (("13b", "40", "12", "25"), ("2060", "2080", "0090", "2040", "2030")),
        "root_canal": (("28", "32", "35", "41a"), ("2360", "2410", "2400", "2440", "0100")),
        "extraction": (("43", "44", "40", "38"), ("3000", "3010", "0090", "3290")),
        "crown": (("20b", "19", "41a"), ("2210", "2270", "0100", "2197")),
        "periodontics": (("AITa", "AITb", "UPTc", "04"), ("4070", "4075", "4005")),
        "child": (("FU1", "IP1", "IP2", "IP5"), ("1000", "1010", "2000")),
        "pain": (("Ä1", "8", "10"), ("Ä1", "0070", "2010")),
        "check": (("38", "Ä1"), ("3290", "Ä1")),
        "splint": (("K1", "7b"), ("7010", "7040", "0060")),
        "note": ((), ()),
    },
    "austria": {
        "examination": (("1", "2", "BO"), ("P01", "P02")),
        "xray": (("RÖ1", "PAN"), ("P11", "PAN")),
        "scaling": (("ZB", "16"), ("P20",)),
        "hygiene": (("MH1",), ("MH1", "P21")),
        "filling": (("7a", "7b", "7c", "A1"), ("P31", "P32", "P33")),
        "root_canal": (("9a", "9b", "A1"), ("P41", "P42", "P45")),
        "extraction": (("3", "A1", "13"), ("P51", "P52")),
        "crown": (("56", "58"), ("P61", "P62", "P66")),
        "periodontics": (("17", "MH2"), ("P71", "P72")),
        "child": (("MH1", "FI"), ("P25",)),
        "pain": (("2", "10", "RÖ1"), ("P02", "P12")),
        "check": (("2",), ("P02",)),
        "splint": (("57",), ("P81", "P82")),
        "note": ((), ()),
    },
    "switzerland": {
        "examination": (("4.0000", "4.0010", "4.0200"), ("4.0010", "4.0150")),
        "xray": (("4.0500", "4.0590"), ("4.0510", "4.0590")),
        "scaling": (("4.1110", "4.1150"), ("4.1110",)),
        "hygiene": (("4.1110", "4.1030"), ("4.1110", "4.1030", "4.1010")),
        "filling": (("4.5230", "4.0650", "4.5010"), ("4.5250", "4.0650", "4.5030")),
        "root_canal": (("4.5410", "4.5430", "4.5480"), ("4.5410", "4.5430", "4.5490", "4.0650")),
        "extraction": (("4.2000", "4.0650", "4.2070"), ("4.2010", "4.0650")),
        "crown": (("4.7010", "4.7250"), ("4.7015", "4.7250", "4.7300")),
        "periodontics": (("4.1200", "4.1250"), ("4.1210", "4.1250")),
        "child": (("4.0010", "4.1400"), ("4.1400", "4.1410")),
        "pain": (("4.0070", "4.5400", "4.0500"), ("4.0070", "4.0080")),
        "check": (("4.0090",), ("4.0090",)),
        "splint": (("4.8020",), ("4.8020", "4.8030")),
        "note": ((), ()),
    },
}

# Name and KASSEN.ART: digits are statutory funds, P is private.
INSURERS: dict[Region, tuple[tuple[str, str], ...]] = {
    "germany": (
        ("AOK Bayern", "4"),
        ("AOK Baden-Württemberg", "4"),
        ("AOK PLUS", "4"),
        ("AOK Rheinland/Hamburg", "4"),
        ("Techniker Krankenkasse", "8"),
        ("Barmer", "8"),
        ("DAK-Gesundheit", "8"),
        ("KKH Kaufmännische Krankenkasse", "8"),
        ("hkk Krankenkasse", "8"),
        ("IKK classic", "4"),
        ("BKK Mobil Oil", "4"),
        ("Siemens-Betriebskrankenkasse (SBK)", "4"),
        ("Knappschaft", "4"),
        ("SVLFG Landwirtschaftl. Krankenkasse", "4"),
        ("Debeka Krankenversicherungsverein a. G.", "P"),
        ("DKV Deutsche Krankenversicherung", "P"),
        ("Allianz Private Krankenversicherung", "P"),
        ("AXA Krankenversicherung", "P"),
        ("Signal Iduna", "P"),
        ("HUK-COBURG-Krankenversicherung", "P"),
        ("Beihilfe & R+V", "P"),
    ),
    "austria": (
        ("ÖGK Österreichische Gesundheitskasse", "4"),
        ("BVAEB", "8"),
        ("SVS Gewerbliche Wirtschaft", "4"),
        ("SVS Landwirtschaft", "4"),
        ("KFA Wien", "8"),
        ("KFG Graz", "8"),
        ("Merkur Versicherung", "P"),
        ("UNIQA Österreich", "P"),
        ("Wiener Städtische", "P"),
        ("Generali Gesundheit", "P"),
    ),
    "switzerland": (
        ("CSS Versicherung", "4"),
        ("Helsana", "4"),
        ("Swica", "8"),
        ("Concordia", "4"),
        ("Visana", "8"),
        ("Sanitas", "4"),
        ("KPT/CPT", "8"),
        ("Groupe Mutuel", "4"),
        ("Assura", "4"),
        ("Atupri", "8"),
        ("ÖKK", "4"),
        ("Helsana Zusatz", "P"),
        ("CSS Zahnversicherung", "P"),
        ("Assurance complémentaire Groupe Mutuel", "P"),
        ("Sympany", "P"),
    ),
}
