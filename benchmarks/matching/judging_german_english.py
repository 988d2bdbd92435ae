"""German and English names and texts, and the insurers and tariffs of three countries, for judging."""

from __future__ import annotations

from typing import cast

from matching.notation import lines, listed, names
from matching.vocabulary import CompanyTable, Country, Kind, Language, Words


def _columns(text: str) -> tuple[tuple[Words, Kind], ...]:
    """``"Pat Nr patient, Datum day"``: the last word is the kind."""
    return tuple((name[:-1], cast("Kind", name[-1])) for name in names(text))


def _company(text: str) -> tuple[CompanyTable, ...]:
    """Paragraphs such as ``"Termin Arten catalog: ID id, Name label"``."""
    tables = []
    for paragraph in text.strip().split("\n\n"):
        head, columns = paragraph.split(":")
        *name, rows = head.split()
        assert rows in ("none", "catalog", "few", "many"), head
        tables.append(CompanyTable(tuple(name), _columns(columns), rows))
    return tuple(tables)


def _insurers(statutory: str, private: str) -> tuple[tuple[str, bool], ...]:
    return tuple((name, False) for name in listed(statutory)) + tuple((name, True) for name in listed(private))


PREFIXES = (
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
)

_DE_PATIENT = """Pat Nr, Pat ID, Patient, Patient ID, Patienten Nr, Patienten ID, Patienten Nummer, Patient Nr, Pat,
    Ref Patient, FK Patient, ID Patient, Pat Key, Pat Ref, Patienten Schlüssel, Pat Nummer"""
_DE_DELETED = """Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
    Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb"""

GERMAN = Language(
    tables={
        "PATIENT": names("""Patient, Patienten, Pat, Patienten Stamm, Pat Stamm, Patient Stammdaten, Stamm Patient,
            Patienten Daten, Pat Daten, Patienten Liste, Patienten Verzeichnis, Patienten Index, Pat Kopf,
            Patienten Adressen, Kunden Stamm, Klienten, Personen Stamm, Stammdaten Patienten"""),
        "KASSEN": names("""Kasse, Kassen, Krankenkasse, Krankenkassen, KK Stamm, Kostenträger, Kostenträger Stamm,
            Versicherungen, Versicherer, Kassen Stamm, Kassen Verzeichnis, Kassen Liste, Versicherungs Träger,
            SV Träger, Krankenversicherer, KTR Stamm, Garanten, Stamm Kassen, Krankenversicherungen"""),
        "PATKASSE": names("""Pat Kasse, Patient Kasse, Patienten Kassen, Pat KK, Pat Versicherung,
            Patient Versicherung, Versicherungs Verhältnis, Versicherungs Verhältnisse, Kassen Zuordnung,
            Kassen Mitgliedschaft, Pat Kostenträger, Patient Kostenträger, Pat Vers, Kasse Patient,
            Kassen Zugehörigkeit, Zuord Pat Kasse, Patient Garant, Rel Patient Kasse, Patienten Versicherungen,
            Pat KTR"""),
        "KARTEI": names("""Kartei, Karteikarte, Kartei Eintrag, Kartei Einträge, Kartei Text, Karteiblatt,
            Krankenblatt, Behandlungs Notizen, Behandlungs Text, Behandlungs Verlauf, Krankengeschichte, KG Eintrag,
            KG Text, Verlaufs Einträge, Pat Kartei, Patienten Kartei, Behandlungs Doku, Patienten Journal,
            Kartei Zeilen, Karteikarten Text, Pat Akte, Med Doku, Verlauf"""),
        "LEISTUNG": names("""Leistung, Leistungen, Pat Leistung, Patienten Leistungen, Leistungs Erfassung,
            Leistungs Blatt, Leistungs Daten, Leistungs Zeilen, Erbrachte Leistungen, Behandlungen,
            Behandlungs Leistung, Leistungs Positionen, Tarif Leistungen, Abrechnungs Leistungen, Abrechnungs Zeilen,
            Leist, Verrechnete Leistungen, Pat Ziffern, Leistungs Einträge, Honorar Leistungen"""),
    },
    columns={
        "PATIENT.ID": names("""ID, Nr, Pat Nr, Pat ID, Patient ID, Patienten Nr, Patienten Nummer, Nummer, Lfd Nr,
            Satz Nr, Pat Key, Schlüssel, Interne Nr, Patienten ID, PK"""),
        "PATIENT.P_NAME": names("""Name, Nachname, Familienname, Zuname, P Name, Pat Name, Patienten Name, N Name,
            Fam Name, Pat Nachname, Name 1, P Nachname, Name Patient, Nachn"""),
        "PATIENT.P_VORNAME": names("""Vorname, P Vorname, Pat Vorname, Patienten Vorname, Vornamen, Rufname, V Name,
            Vorn, Vorname Patient, Vorname 1, Name 2"""),
        "PATIENT.DELKZ": names(_DE_DELETED + ", Pat Gelöscht, Status Gelöscht, Del KZ"),
        "KASSEN.ID": names("""ID, Nr, Kassen Nr, Kassen ID, Kasse ID, KK Nr, KK ID, Kostenträger ID, Kostenträger Nr,
            Versicherung ID, Versicherer ID, Nummer, Lfd Nr, Schlüssel, Träger Nr, KTR Nr"""),
        "KASSEN.NAME": names("""Name, Bezeichnung, Kassen Name, KK Name, Krankenkassen Name, Bez, Kassen Bez,
            Name Kasse, Versicherungs Name, Kostenträger Name, KTR Name, Langname, Träger Name, Name 1, Vers Name,
            Kassen Bezeichnung, Firma"""),
        "KASSEN.ART": names("""Art, Kassen Art, Typ, Kassen Typ, Kategorie, Vers Art, Versicherungs Art, KK Art,
            Kostenträger Art, Kostenträger Typ, Kassen Klasse, Träger Art, Art Kasse, Kassen Kategorie,
            Privat Gesetzlich, Träger Typ"""),
        "KASSEN.DELKZ": names(_DE_DELETED + ", Kasse Gelöscht, Del KZ, Ungültig"),
        "PATKASSE.ID": names("""ID, Nr, Lfd Nr, Pat Kassen ID, Pat Kasse Nr, Zuordnung ID, Zuord Nr, Verhältnis ID,
            Satz Nr, Satz ID, Schlüssel, Lauf Nr, Pat Vers ID, Rec Nr"""),
        "PATKASSE.PATNR": names(_DE_PATIENT + ", Versicherter"),
        "PATKASSE.KASSENID": names("""Kassen ID, Kasse, Kassen Nr, Kasse ID, KK Nr, KK ID, Krankenkasse,
            Krankenkasse ID, Versicherung, Versicherung ID, Kostenträger, Kostenträger ID, Kostenträger Nr, KTR ID,
            KTR Nr, FK Kasse, Ref Kasse, ID Kasse, Träger, Versicherer, Versicherer ID, Kassen Key, Garant"""),
        "PATKASSE.DELKZ": names(_DE_DELETED + ", Zuordnung Gelöscht, Del KZ, Aufgehoben"),
        "KARTEI.ID": names("""ID, Nr, Kartei ID, Eintrag ID, Eintrag Nr, Lfd Nr, Satz Nr, Zeilen Nr, Karteikarten ID,
            Doku ID, Verlauf ID, Zeile ID, Eintrags Nr, Schlüssel, Lauf Nr"""),
        "KARTEI.PATNR": names(_DE_PATIENT),
        "KARTEI.DATUM": names("""Datum, Dat, Behandlungs Datum, Beh Datum, Tag, Eintrags Datum, Kartei Datum,
            Behandlungs Tag, Beh Tag, Sitzungs Datum, Sitzung, Datum Eintrag, Datum Behandlung, Vom, Beh Dat"""),
        "KARTEI.BEMERKUNG": names("""Bemerkung, Bemerkungen, Text, Eintrag, Notiz, Notizen, Kartei Text,
            Eintrag Text, Beh Text, Behandlungs Text, Inhalt, Beschreibung, Kommentar, Verlaufs Text, Doku Text,
            Freitext, Memo, Bem, Dokumentation, Vermerk, Karteieintrag"""),
        "KARTEI.DELKZ": names(_DE_DELETED + ", Eintrag Gelöscht, Del KZ, Gestrichen"),
        "LEISTUNG.ID": names("""ID, Nr, Lfd Nr, Leistungs ID, Leist ID, Leistung ID, Satz Nr, Satz ID, Zeilen Nr,
            Erfassungs ID, Erfassungs Nr, Buchungs Nr, Lauf Nr, Schlüssel"""),
        "LEISTUNG.PATIENTID": names(_DE_PATIENT),
        "LEISTUNG.DATUM": names("""Datum, Leistungs Datum, Leist Datum, Beh Datum, Behandlungs Datum, Tag,
            Leistungs Tag, Datum Leistung, Erbracht Am, Behandlungs Tag, Sitzungs Datum, Dat, Leist Dat, Vom,
            Konsultations Datum"""),
        "LEISTUNG.LEISTUNG": names("""Leistung, Leistungs Code, Leistungs Nr, Leist Nr, Ziffer, Gebühren Ziffer,
            Gebühren Nr, Geb Nr, GO Nr, GNR, Geb Pos, Position, Pos Nr, Positions Nr, Tarif Ziffer, Tarif Pos,
            Tarif Nr, Tarif Code, Leist Code, Leistungs Ziffer, Abr Ziffer, Leistungs Schlüssel, Leist Kürzel"""),
        "LEISTUNG.DELKZ": names(_DE_DELETED + ", Storno, Storniert, Storno KZ, Del KZ"),
    },
    active=names("""Aktiv, Ist Aktiv, Gültig, Ist Gültig, Aktiv KZ, Sichtbar, In Verwendung, Aktiv JN, Gültig KZ,
        Verwendbar, Im Bestand"""),
    created=names("""Angelegt Am, Anlage Datum, Erfasst Am, Erfassungs Datum, Erstellt Am, Erstell Datum, Neu Am,
        Anlage Zeit, Eingegeben Am, Eingabe Datum, Zeitstempel, Anlage, Angelegt, Erst Erfassung"""),
    company=_company("""
Termine many: Termin ID id, Pat Nr patient, Datum day, Behandler staff, Zimmer staff, Dauer count, Termin Art label,
    Bemerkung remark, Erschienen flag, Angelegt Am stamp, Gelöscht deleted

Termin Arten catalog: Art Nr id, Bezeichnung label, Kürzel label, Dauer count, Farbe count, Online Buchbar flag

Warteliste few: ID id, Patient ID patient, Eingetragen stamp, Wunsch Tag day, Behandler staff, Hinweis remark,
    Dringend flag

Recall many: Recall Nr id, Pat ID patient, Fällig Am day, Intervall count, Recall Art label, Letzte Einladung day,
    Bemerkung remark, Erledigt flag

Rechnungen many: Rechnung ID id, Rech Nr count, Patient ID patient, Rech Datum day, Betrag money, Offen money,
    Mahnstufe status, Bemerkung remark, Gedruckt flag, Storno deleted

Rechnungs Positionen many: ID id, Rechnung ID count, Zeile count, Datum day, Ziffer code, Bezeichnung label,
    Anzahl count, Faktor money, Betrag money

Zahlungen many: Zahl Nr id, Pat Nr patient, Rechnung Nr count, Eingangs Datum day, Betrag money, Zahlart label,
    Buchungs Text remark, Storno deleted

Mahnungen many: Mahn Nr id, Rech Nr count, Pat ID patient, Mahn Datum day, Stufe status, Gebühr money, Versandt flag

Raten Vereinbarung few: Raten ID id, Patient patient, Beginn day, Anzahl Raten count, Rate money, Notiz remark,
    Erledigt flag

Kassenbuch many: Buchung Nr id, Datum day, Text remark, Einnahme money, Ausgabe money, Saldo money, Benutzer staff,
    Gelöscht deleted

Labor Aufträge many: Auftrag Nr id, Pat Nr patient, Labor count, Auftrags Datum day, Liefer Datum day, Arbeit label,
    Zahnfarbe label, Bemerkung remark, Fertig flag, Gelöscht deleted

Labore few: Labor ID id, Name label, Inhaber name, Strasse address, Telefon phone, Email mail, Kunden Nr code,
    Lösch KZ deleted

Labor Rechnung Zeilen many: ID id, Auftrag Nr count, BEL Nr code, Bezeichnung label, Menge count, Preis money

Röntgen Aufnahmen many: Bild Nr id, Pat ID patient, Aufnahme Datum day, Zahn status, Aufnahme Art label,
    Indikation remark, Befund remark, Dosis count, Bild blob, Ausgelöst Von staff

Röntgen Geräte catalog: Geräte Nr id, Bezeichnung label, Raum staff, Abnahme Datum day, Nächste Prüfung day,
    Bemerkung remark

Fotos many: Foto ID id, Patient ID patient, Datum day, Titel label, Bild blob, Gelöscht deleted

Material Stamm catalog: Artikel Nr id, Bezeichnung label, Bestell Nr code, Lieferant count, Mindest Bestand count,
    Bestand count, EK Preis money, Chargen Pflicht flag, Inaktiv deleted

Material Verbrauch many: Lfd Nr id, Datum day, Pat Nr patient, Artikel count, Menge count, Charge code, Helferin staff

Bestellungen many: Bestell ID id, Lieferant Nr count, Bestell Datum day, Betrag money, Status status,
    Bemerkung remark, Geliefert flag

Lieferanten few: Lief Nr id, Firma label, Ansprechpartner name, Strasse address, PLZ Ort address, Tel phone,
    Mail mail, Art status, Gelöscht deleted

Mitarbeiter few: MA Nr id, Name name, Vorname given, Geb Datum birth, Eintritt day, Austritt day, Funktion label,
    Telefon phone, Gehalt money, Gelöscht deleted

Benutzer few: User ID id, Anmelde Name name, Vorname given, Rolle label, Kennwort code, Letzter Login stamp,
    Gesperrt flag, Del KZ deleted

Behandler few: Behandler Nr id, Kürzel label, Name name, Vorname given, Zahnarzt Nr code, Aktiv flag

Arbeitszeiten many: ID id, Mitarbeiter staff, Datum day, Minuten count, Pause count, Bemerkung remark,
    Freigegeben flag

Urlaub few: Urlaub Nr id, MA Nr staff, Von day, Bis day, Tage count, Art label, Genehmigt flag

Zimmer catalog: Zimmer Nr id, Bezeichnung label, Stuhl staff, Telefon phone, Gelöscht deleted

Briefe many: Brief ID id, Pat Nr patient, Datum day, Betreff label, Empfänger name, Dokument blob, Erstellt Von staff,
    Gelöscht deleted

Brief Vorlagen catalog: Vorlage ID id, Name label, Art label, Inhalt blob, Geändert Am stamp

Text Bausteine catalog: Baustein Nr id, Kürzel code, Titel label, Text remark, Gruppe label

Dokumente Scan many: Dok ID id, Patient patient, Eingang day, Beschreibung label, Datei blob, Gescannt Von staff,
    Gelöscht deleted

Heil Kostenplan many: HKP Nr id, Pat Nr patient, Kasse insurer, Erstellt Am day, Genehmigt Am day, Festzuschuss money,
    Eigenanteil money, Befund Text remark, Status status, Storniert deleted

HKP Positionen many: ID id, HKP Nr count, Zahn status, Geb Nr code, Anzahl count, Betrag money

Kostenvoranschlag many: KV ID id, Patient ID patient, Datum day, Summe money, Gültig Bis day, Bemerkung remark,
    Angenommen flag

PA Status many: PA ID id, Pat ID patient, Befund Datum day, Kasse ID insurer, Grad status, Stadium status,
    Rauchen flag, Diabetes flag, Bemerkung remark

Taschentiefen many: Mess ID id, PA ID count, Zahn status, Mesial count, Distal count, Bukkal count, Oral count,
    Blutung flag, Lockerung status

Zahnbefund many: Befund Nr id, Patienten Nr patient, Aufnahme Tag day, Zahn status, Kürzel status, Fläche status,
    Aktuell flag

Rezepte many: Rezept Nr id, Pat Nr patient, Kassen Nr insurer, Ausgestellt Am day, Medikament label, Dosierung remark,
    Anzahl count, Gebühr Frei flag, Gelöscht deleted

Medikamente catalog: PZN id, Handelsname label, Wirkstoff label, Packung count, Preis money, Hinweis remark

Anamnese many: Bogen ID id, Pat ID patient, Datum day, Herz flag, Allergie flag, Blutverdünner flag, Schwanger flag,
    Sonstiges remark, Unterschrift blob

Allergien few: ID id, Patient ID patient, Stoff label, Seit day, Hinweis remark, Gelöscht deleted

Dauerdiagnosen many: Diag ID id, Pat Nr patient, Gestellt Am day, Diagnose label, ICD code, Sicherheit status,
    Gelöscht deleted

Überweiser few: Arzt Nr id, Name name, Vorname given, Fachrichtung label, Strasse address, Ort address, Telefon phone,
    Fax phone, Bemerkung remark, Gelöscht deleted

Überweisungen many: ID id, Pat Nr patient, Arzt Nr count, Datum day, Grund remark, Bericht Erhalten flag

Angehörige many: ID id, Patient ID patient, Name name, Vorname given, Verhältnis label, Telefon phone,
    Zahlungspflichtig flag

Karten Lesung many: Lese Nr id, Pat Nr patient, Kasse insurer, Gelesen Am stamp, Quartal status, Karten Typ status,
    Gültig flag, Terminal staff

Kostenzusagen many: Zusage Nr id, Pat ID patient, KK ID insurer, Antrag Vom day, Zusage Vom day, Betrag money,
    Aktenzeichen code, Bemerkung remark, Abgelehnt flag

Quartals Abrechnung few: Abr Nr id, Quartal status, Stichtag day, Fälle count, Punkte count, Summe money,
    Eingereicht flag, Bemerkung remark

KFO Planung many: Plan Nr id, Pat Nr patient, Kasse insurer, Beginn day, KIG status, Quartale count, Abschlag money,
    Bemerkung remark

Implantat Pass many: Implantat ID id, Pat ID patient, Zahn status, Insertion Am day, System label, Charge code,
    Länge count, Freigelegt flag, Notiz remark

Steri Protokoll many: Charge Nr id, Datum day, Gerät staff, Programm label, Freigegeben Von staff, Bestanden flag,
    Bemerkung remark

Geräte Buch catalog: Gerät ID id, Bezeichnung label, Hersteller label, Serien Nr code, Angeschafft day,
    Wartung Bis day, Preis money, Ausgemustert deleted

Aufgaben many: Aufgabe ID id, Pat Nr patient, Für Wen staff, Fällig day, Text remark, Priorität status, Erledigt flag,
    Angelegt Am stamp, Gelöscht deleted

Anrufe many: Anruf Nr id, Patient patient, Zeitpunkt stamp, Rückruf Am day, Telefon phone, Notiz remark,
    Angenommen Von staff, Erledigt flag

SMS Versand many: ID id, Pat ID patient, Nummer phone, Versandt Am stamp, Text remark, Status status

Änderungs Protokoll many: Log ID id, Zeitpunkt stamp, Benutzer staff, Tabelle label, Satz Nr count, Aktion status

Tages Statistik many: Datum day, Behandler staff, Patienten count, Neue Patienten count, Honorar money,
    Material money, Labor money

Tages Abschluss many: Abschluss Nr id, Tag day, Bar money, Karte money, Differenz money, Benutzer staff, Notiz remark

Gebühren Katalog catalog: Geb Nr code, Kurztext label, Langtext remark, Punkte count, Einfach Satz money,
    Höchst Faktor money, Gültig Ab day, Gültig Bis day, Gelöscht deleted

Leistungs Ketten catalog: Kette ID id, Kürzel label, Geb Nr code, Reihenfolge count, Je Zahn flag

Punktwerte catalog: ID id, Kassen Art status, Gültig Ab day, Punktwert money, Bereich label

Festzuschüsse catalog: FZ ID id, Befund Nr code, Bezeichnung label, Ohne Bonus money, Bonus 20 money, Bonus 30 money,
    Gültig Ab day

PLZ Verzeichnis catalog: PLZ count, Ort address, Vorwahl count, Land status

Kassen Gruppen catalog: Gruppe Nr id, Bezeichnung label, Sortierung count, Punktwert money

Formulare catalog: Formular ID id, Name label, Ausgabe Fach count, Layout blob, Aktiv flag

Einwilligungen many: ID id, Patient ID patient, Art label, Unterschrieben Am day, Widerrufen Am day, Dokument blob,
    Gelöscht deleted

Feiertage catalog: Datum day, Bezeichnung label, Bundesland status, Ganztags flag

Einstellungen catalog: Schlüssel code, Wert remark, Arbeitsplatz staff, Geändert Am stamp

Nummern Kreise none: Kreis ID id, Name label, Letzte Nr count, Präfix code

Gutachten few: Gutachten Nr id, Pat Nr patient, Kasse insurer, Beauftragt Am day, Gutachter name, Ergebnis label,
    Bemerkung remark

Prophylaxe Plan many: ID id, Pat ID patient, Individual Intervall count, Letzte PZR day, Risiko status,
    Prophylaxe Helferin staff, Hinweis remark

Bankverbindungen few: Bank ID id, Patient patient, Kontoinhaber name, IBAN code, Mandat Vom day, Gelöscht deleted
"""),
    chart_texts=lines("""
01, keine Beschwerden, Zst entf., Pat. über häusl. Mundhygiene aufgeklärt
Zahn {tooth}: Sensi +, Perk -, Aufbissschmerz seit {n} Tagen
{tooth} Kompositfüllung mod, A3, L1 Infiltrationsanästh. UDS 1,7 ml
{tooth} Trepanation, Kanäle aufgesucht, Med. Einlage Ca(OH)2, Cavit
{tooth} Ex in LA, Wunde komprimiert, Verhaltensregeln mitgegeben
Nachkontrolle Wunde regio {tooth}, reizlos, Spülung CHX
N.E. in {n} Tagen, Pat. beschwerdefrei
Krone {tooth} Präp., Abformung Impregum, Provisorium TempBond
Krone {tooth} einzementiert mit Ketac, Okklusion und Kontakte kontrolliert
PZR durchgeführt, Fluoridlack, nächster Termin in {n} Monaten
Schmerzfall: {tooth} apikal druckdolent, Rö: apikale Aufhellung, Aufklärung über WKB oder Ex
OPG angefertigt, Befund: {tooth} verlagert, kein path. Befund am Knochen
Beratung Zahnersatz: Brücke vs. Implantat regio {tooth}, HKP erstellt
PA-Befund erhoben, ST bis {n} mm, BOP positiv
AIT {n} Zähne, Leitungsanästhesie, CHX-Spülung
UPT, Reinigung supra- und subgingival, Motivation gut
Pat. nicht erschienen
Pat. kam ohne Termin, Druckstelle UK-Prothese regio {tooth} entfernt
Unterfütterung OK-Totale indirekt, Abformung genommen
Abszess regio {tooth}, Inzision, Drainage gelegt, Rp. Amoxicillin 1000
Streifen gewechselt regio {tooth}, Schwellung rückläufig
{tooth} WF mit Guttapercha und AH Plus, Kontroll-Rö: randständig bis Apex
{tooth} Längenbestimmung elektr. {n} Kanäle, mb 20,5 mm, db 20 mm
{tooth} MKV, maschinell bis ISO 25, Spülung NaOCl/EDTA, Ledermix
CP {tooth}, Dycal, Unterfüllung, Füllung okklusal
{tooth} Vitalität fraglich, beobachten, Ko in {n} Wochen
{tooth} Fraktur mesiobukkaler Höcker, Aufbaufüllung, Teilkrone geplant
Bisshebung besprochen, Aufbissschiene abgeformt
Michiganschiene eingegliedert, eingeschliffen, Ko {n} Wo.
IP1 IP2 IP4, Putzübungen mit Kind, Plaquefärbung
FV {tooth} mit Helioseal, relativ trockengelegt
FU, Milchgebiss kariesfrei, Eltern beraten
Milchzahn {tooth} stark gelockert, Ex mit Oberflächenanästhesie, tapferes Kind!
Implantat regio {tooth} inseriert, Primärstabilität 35 Ncm, Naht 5-0
Nahtentfernung regio {tooth}, Wundheilung o.B.
Freilegung Implantat {tooth}, Gingivaformer {n} mm eingesetzt
Osteotomie {tooth}, Knochenabtragung, Zahn geteilt, {n} Nähte
WSR {tooth} bukkal, retrograder Verschluss MTA, PE eingesandt
Aufklärung OP mit Bogen erfolgt, Risiken N. alveolaris inf. besprochen, Pat. unterschrieben
Pat. nimmt Marcumar, INR letzter Wert {n}, Rücksprache Hausarzt
Anamnese aktualisiert: keine Änderungen
Anamnese: neu Bisphosphonat seit {n} Jahren, cave Ex
Penicillinallergie! Rp. Clindamycin 600 1-0-1
Abdruck Alginat OK/UK für Situationsmodelle
Gerüstanprobe {tooth}, Sitz gut, Farbe A2 bestimmt
Wachsanprobe, Pat. mit Ästhetik zufrieden, Fertigstellung
Prothese eingegliedert, Handhabung geübt, Ko morgen
Prov. Krone {tooth} lose, gereinigt, wiederbefestigt
Brücke gelockert, Pfeiler {tooth} kariös, nicht erhaltungswürdig, Pat. informiert
K {tooth} dist. im BF sichtbar, Pat. wünscht Zuwarten
BF re + li: Approximalkaries {tooth}, sonst o.B.
Füllung {tooth} poliert
Wunsch Bleaching, Beratung, Kosten ca. {n}00 Euro
Bleaching Schiene abgegeben, Gel 10 %, Anwendung {n} Nächte
Alveolitis sicca {tooth}, Kürettage, Socketol-Streifen
Nachblutung regio {tooth}, Tamponade, Tranexamsäure, Naht
Retainer UK Front {tooth} abgelöst, neu geklebt Tetric Flow
KFO-Konsil erbeten, Engstand Front, Überweisung mitgegeben
Ü an MKG wegen {tooth} ret.
Bogenwechsel 16x22 NiTi, Bracket {tooth} neu
Kiefergelenk re Knacken, Mundöffnung {n} cm, Physio verordnet
Aphthe Wange li, Dynexan, Ko falls nicht besser
MS-Befund: Leukoplakie Zungenrand li, Kontrolle {n} Wo., evtl. PE
Mundschleimhaut o.B., PSI 2/1/2/2/1/3
Zahnhälse empfindlich {tooth}, Duraphat, Beratung Putztechnik
Pat. sehr ängstlich, Behandlung abgebrochen, Sedierung angeboten
Bei {tooth} Sekundärkaries unter alter Amalgamfüllung exkaviert, F3
Keramikinlay {tooth} adhäsiv befestigt, Kofferdam, Variolink
Stift {tooth} gesetzt, Stumpfaufbau Core
Kons fertig
Zahn {tooth} nicht erhaltbar, Pat. möchte Ex erst nach Urlaub
Trauma Sturz vom Rad, {tooth} gelockert Grad {n}, Schienung TTS
Bericht an Hausarzt, Fokussuche: kein dentaler Fokus
Telefonat mit Pat.: noch leichte Schmerzen {tooth}, Ibu 600 bei Bed.
DH 60 Min., Instruktion Interdentalbürsten, Motivation mässig
Kofferdam {tooth}, Amalgam entfernt, Komposit bulk {n} Flächen
Kontrolle o.B., Recall {n} Mt.
{tooth} gekürzt und geglättet, scharfe Kante
Zahnstein, Pat. raucht, Aufklärung
Befund {tooth}: c, Füllung im nächsten Termin
Veneers {tooth} Mock-up besprochen
GL-Prothese: Klammer {tooth} aktiviert
Mundhygiene-Sitzung, Airflow, Tiefen {tooth} {n} mm
Endo Revision {tooth}, alte WF entfernt, {n}. Kanal gefunden
Besprechung DVT: Knochenhöhe regio {tooth} {n} mm, Sinuslift nötig
Pat. wünscht keine Anästhesie, {tooth} Exkavation ohne LA
Lokalanästhesie abgelehnt, Risikoaufklärung Rö abgelehnt, Vermerk
Gingivitis, blutet stark, CHX 0,2 % für {n} Tage
Perikoronitis {tooth}, Spülung H2O2, CHX-Gel, Ex geplant
SKV: Bonusheft abgestempelt
"""),
    remarks=lines("""
ruft wegen neuem Termin zurück
bitte Bonusheft mitbringen
kommt 10 Minuten später
möchte nur vormittags
Rechnung an Ehemann schicken
Ratenzahlung vereinbart
bitte Überweisung anfordern
Röntgenbilder liegen beim Kieferchirurgen
Versichertenkarte fehlt noch
hat abgesagt, krank
nur bei Dr. Behrens
Eltern kommen mit
Termin per SMS bestätigt
nicht vor 9 Uhr anrufen
Zahlung in bar bei Abholung
Kopie an die Versicherung
Zimmer im Erdgeschoss, Rollstuhl
Angstpatient, mehr Zeit einplanen
hat Adresse geändert
Mahnung zurückgekommen, unbekannt verzogen
wartet auf Zusage der Kasse
spricht kaum Deutsch, Tochter übersetzt
Labor rechtzeitig anrufen
Anzahlung 50 % erhalten
bitte ersten freien Termin anbieten
auf Warteliste, kann kurzfristig
zum zweiten Mal nicht erschienen
Termin verschoben auf Wunsch des Patienten
Gutschrift verrechnet
Betrag strittig, Chefin fragen
telefonisch erinnert
Parkplatz vor dem Haus freihalten
Abrechnung über Factoring
Heimpatient, Betreuer informieren
E-Mail-Adresse ungültig
möchte Rechnung per Post
Unfall, Schadennummer folgt
Schmerzpatient eingeschoben
Formular unterschreiben lassen
Storno wegen Doppelbuchung
Sozialamt zahlt, Gutsprache liegt bei
kommt direkt von der Schule
Prothese bis Freitag fertig
"""),
    labels=listed("""Zimmer 1, Zimmer 2, Prophylaxe, Kontrolle, Schmerztermin, Füllung, Wurzelbehandlung, Chirurgie,
        Zahnersatz, Anprobe, Beratung, Implantation, Röntgenraum, Steri, Labor, Einzelbild, Panoramaaufnahme,
        Bissflügel, Fernröntgen, Komposit A2, Komposit A3, Handschuhe M, Anästhetikum, Abformmaterial, Zement,
        Kofferdam, Vollgusskrone, Keramikkrone, Modellguss, Teilprothese, Totalprothese, Schiene, Barzahlung,
        EC-Karte, Überweisung, Lastschrift, Kinderbehandlung, Notdienst, Erstuntersuchung, Dentalhygiene,
        Recall 6 Monate, Kieferorthopädie, Arztbrief, Kostenplan, Einverständnis, Mahnung, Verwaltung, Assistenz,
        Empfang, Auszubildende, Urlaub, Fortbildung, Standard, Sonstiges"""),
    family_names=listed("""Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann,
        Schäfer, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann,
        Hartmann, Lange, Schmitt, Krause, Meier, Lehmann, Köhler, Maier, Herrmann, König, Kaiser, Fuchs, Peters,
        Scholz, Möller, Weiß, Jung, Hahn, Vogel, Keller, Günther, Berger, Winkler, Lorenz, Baumann, Kuhn, Pohl, Horn,
        Busch, Sauer, Thiele, Gruber, Huber, Pichler, Steiner, Moser, Mayer, Hofer, Leitner, Eder, Brunner, Egger,
        Reiter, Wimmer, Haas, Gerber, Zürcher, Bühler, Frei, Graf, Wyss, Baumgartner, Suter, Kunz, Ammann, Yilmaz,
        Kaya, Nowak, Petrović, von Arx, Meier-Huber"""),
    given_names=listed("""Anna, Maria, Ursula, Monika, Petra, Sabine, Renate, Karin, Andrea, Claudia, Susanne, Birgit,
        Heike, Martina, Stefanie, Julia, Katharina, Christina, Lena, Laura, Lea, Sophie, Marie, Emma, Mia, Hannah,
        Johanna, Nina, Sandra, Silke, Erika, Gisela, Helga, Ingrid, Brigitte, Peter, Michael, Thomas, Andreas,
        Wolfgang, Klaus, Jürgen, Stefan, Christian, Uwe, Frank, Markus, Matthias, Bernd, Jan, Tobias, Daniel,
        Alexander, Florian, Sebastian, Lukas, Leon, Paul, Felix, Jonas, Maximilian, Elias, Noah, Urs, Beat, Reto,
        Hansjörg, Franz, Josef, Karl, Heinz, Mehmet, Elif, Dragan, Jelena, Anna-Lena, Karl-Heinz"""),
    streets=listed("""Hauptstrasse, Bahnhofstrasse, Gartenweg, Schulstrasse, Kirchgasse, Lindenallee, Bergstrasse,
        Dorfstrasse, Wiesenweg, Am Markt, Goethestrasse, Schillerplatz, Mozartgasse, Ringstrasse, Mühlweg, Rosenweg,
        Feldstrasse, Waldstrasse, Ahornweg, Birkenstrasse, Poststrasse, Seestrasse, Rathausplatz, Industriestrasse,
        Beethovenstrasse, Sonnenhang, Friedhofstrasse, Parkring, Landstrasser Gürtel, Oberdorfstrasse,
        Brunnengasse"""),
    cities=listed("""Berlin, Hamburg, München, Köln, Stuttgart, Leipzig, Nürnberg, Hannover, Bremen, Kassel, Freiburg,
        Regensburg, Münster, Erfurt, Rosenheim, Konstanz, Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Villach,
        Bregenz, St. Pölten, Zürich, Bern, Basel, Luzern, Winterthur, St. Gallen, Chur, Thun, Aarau, Olten"""),
    kind_words=(
        ("privat", "gesetzlich"),
        ("Privat", "Kasse"),
        ("PKV", "GKV"),
        ("P", "G"),
        ("P", "K"),
        ("Privatkasse", "Pflichtkasse"),
        ("Private", "Soziale"),
        ("priv", "ges"),
        ("Zusatzversicherung", "Grundversicherung"),
        ("VVG", "KVG"),
        ("Privatversicherung", "Sozialversicherung"),
        ("PRIVAT", "GESETZL"),
    ),
    extra={
        "PATIENT": _columns("""Titel label, Anrede label, Geb Datum birth, Geschlecht status, Strasse address,
            PLZ Ort address, Telefon Privat phone, Telefon Geschäftlich phone, Mobil phone, Email mail,
            Geburtsname name, Hausarzt name, Arbeitgeber label, Beruf label, Haupt Behandler staff,
            Haupt Kasse insurer, Bemerkung remark, Warnhinweis remark, Letzter Besuch day, Erster Besuch day,
            Mahnsperre flag, Verstorben flag, Kontostand money, Recall Monate count, Patienten Gruppe status,
            Ehepartner given, Geändert Am stamp, Foto blob"""),
        "KASSEN": _columns("""IK Nr code, Kurzbezeichnung label, Suchbegriff label, Strasse address, PLZ Ort address,
            Telefon phone, Fax phone, Email mail, Ansprechpartner name, Bemerkung remark, Punktwert money,
            Taxpunktwert money, Abrechnungs Bereich status, Gültig Von day, Gültig Bis day, Geändert Am stamp,
            Geändert Von staff, Elektronisch flag, Bundesland status, Zahlungsziel count, EAN Nummer code"""),
        "PATKASSE": _columns("""Versicherten Nr code, Karten Nr code, Gültig Von day, Gültig Bis day,
            Versicherten Status status, Haupt Versicherter name, Haupt Versicherter Vorname given, Rang count,
            Zusatz Versichert flag, Befreit flag, Befreit Bis day, Franchise money, Selbstbehalt money,
            Bonus Jahre count, Policen Nr code, Tarif label, Hinweis remark, Mitglied Seit day, Eingelesen stamp,
            Geändert Von staff"""),
        "KARTEI": _columns("""Behandler staff, Zahn status, Fläche status, Eintrag Art label, Benutzer staff,
            Helferin staff, Geändert Am stamp, Rechnung Nr count, Farbe status, Hinweis remark, Wichtig flag,
            Termin Nr count, Dauer count, Zimmer staff, Anhang blob, Honorar money, Nächste Kontrolle day,
            Diagnose label, Mandant status"""),
        "LEISTUNG": _columns("""Behandler staff, Zahn status, Fläche status, Anzahl count, Faktor money, Betrag money,
            Punkte count, Punktwert money, Begründung remark, Rechnung ID count, Rechnungs Datum day, Quartal status,
            Leistungs Text label, Tarif Art label, Material Kosten money, Labor Kosten money, Geändert Am stamp,
            Benutzer staff, Kasse insurer, Sitzung count, Fall Nr count, MwSt money, Reihenfolge count, Wo status"""),
    },
    flags=names("""Gedruckt, Abgerechnet, Privat, Erledigt, Gesperrt, Bezahlt, Exportiert, Bestätigt, Versandt,
        Geprüft, Vertraulich, Ist Neu, Notfall, Übertragen, Freigegeben, Unterschrieben"""),
    plain_date=names("Datum, Dat, Tag"),
    archive=names("Archiv, Alt, Historie, Hist, Altdaten, Vorjahre, Abgelegt, Arch"),
    backup=names("Sicherung, Backup, Kopie, Sik, Bak, Kopie 2021, Save, Tagessicherung, Stand 0331"),
    merged=names("Fusion, Übernahme, Import, Migriert, Zusammen, Praxis 2, Konvertiert, Merge, Neu Gesamt"),
)

_EN_PATIENT = """patient id, patient, pat id, pat num, patient no, patient number, pat no, patient key, fk patient,
    id patient, patient ref, pat, pt id, ref patient id"""
_EN_DELETED = """deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
    deletion mark, soft deleted, delete indicator, marked deleted, trashed"""

ENGLISH = Language(
    tables={
        "PATIENT": names("""patient, patients, pat, patient master, patient demographics, patient data, person,
            persons, client, clients, patient list, patient info, pt master, patient file, patient index,
            patient base"""),
        "KASSEN": names("""insurer, insurers, insurance company, insurance companies, carrier, carriers,
            ins carrier, payer, payers, payor, health insurer, health insurance, sick fund, health fund, ins company,
            insurance provider, insurer master"""),
        "PATKASSE": names("""patient insurance, patient insurances, pat insurance, pat plan, coverage, coverages,
            insurance coverage, patient coverage, patient insurer, patient carrier, patient payer, fund membership,
            insurer assignment, patient insurer link, pat ins, ins subscription, insurance enrolment,
            patient fund"""),
        "KARTEI": names("""chart, chart entry, chart entries, chart note, chart notes, clinical note, clinical notes,
            progress notes, treatment notes, patient chart, chart line, record entry, case notes, dental record,
            clinical journal, encounter note, chart text, chart log, medical record, treatment record"""),
        "LEISTUNG": names("""service, services, procedure, procedures, procedure log, proc log, treatment items,
            charge items, charges, services rendered, patient services, billed services, service line,
            service entries, patient procedures, performed services, billing item, completed procedures,
            treatments"""),
    },
    columns={
        "PATIENT.ID": names("""id, patient id, pat id, pat num, patient no, patient number, pat no, patient key,
            record id, row id, pk, no, person id, sys id"""),
        "PATIENT.P_NAME": names("""last name, surname, family name, l name, name, pat name, patient surname,
            name last, last, family, patient last name, pat last name, patient name, name 1"""),
        "PATIENT.P_VORNAME": names("""first name, given name, forename, f name, first, name first, pat first name,
            patient forename, patient first name, given, given names, prename, christian name, name 2"""),
        "PATIENT.DELKZ": names(_EN_DELETED + ", patient deleted, obsolete"),
        "KASSEN.ID": names("""id, insurer id, insurer no, carrier id, carrier num, payer id, insurance id,
            company id, fund no, no, ins id, key, pk, row id, insurance no"""),
        "KASSEN.NAME": names("""name, insurer name, carrier name, company name, payer name, insurance name, title,
            description, fund name, ins name, full name, long name, display name, designation"""),
        "KASSEN.ART": names("""kind, type, insurer type, category, ins type, payer type, class, insurance type,
            fund type, insurance kind, sector, scheme, carrier type, payer class, insurer kind, private or public"""),
        "KASSEN.DELKZ": names(_EN_DELETED + ", discontinued"),
        "PATKASSE.ID": names("""id, pat ins id, coverage id, pat plan num, assignment id, link id, row id,
            record id, pk, no, key, membership id, seq no, record no"""),
        "PATKASSE.PATNR": names(_EN_PATIENT + ", insured person, beneficiary"),
        "PATKASSE.KASSENID": names("""insurer id, insurer, insurer no, carrier id, carrier num, carrier, payer id,
            payer, insurance id, insurance, ins id, fund no, fund id, fk insurer, company id, insurance company,
            ins company id"""),
        "PATKASSE.DELKZ": names(_EN_DELETED + ", unassigned, revoked"),
        "KARTEI.ID": names("""id, entry id, entry no, chart id, note id, note num, row id, record id, line no,
            line id, pk, chart entry id, seq no, key"""),
        "KARTEI.PATNR": names(_EN_PATIENT),
        "KARTEI.DATUM": names("""date, entry date, note date, visit date, treatment date, date of entry, chart date,
            day, date of visit, session date, encounter date, date of treatment, visit day, date of note"""),
        "KARTEI.BEMERKUNG": names("""note, notes, text, remark, remarks, comment, comments, entry, entry text,
            note text, description, memo, free text, content, narrative, clinical note, chart text, progress note,
            body"""),
        "KARTEI.DELKZ": names(_EN_DELETED + ", entry deleted, struck out"),
        "LEISTUNG.ID": names("""id, service id, proc num, procedure id, charge id, item id, line id, row id,
            record id, pk, line no, entry id, seq no, key"""),
        "LEISTUNG.PATIENTID": names(_EN_PATIENT),
        "LEISTUNG.DATUM": names("""date, service date, date of service, proc date, dos, treatment date, day,
            performed on, date performed, charge date, procedure date, visit date, date rendered, session date,
            date of treatment"""),
        "LEISTUNG.LEISTUNG": names("""code, service, service code, proc code, procedure code, procedure, tariff code,
            tariff no, fee code, item code, billing code, charge code, treatment code, position, tariff position,
            tariff item, service key, tariff"""),
        "LEISTUNG.DELKZ": names(_EN_DELETED + ", voided, cancelled, reversed"),
    },
    active=names("""active, is active, valid, is valid, enabled, is enabled, in use, visible, current, active flag,
        is current"""),
    created=names("""created, created at, created on, date created, creation date, added on, date added, entered on,
        date entered, inserted at, record created, sec date entry, timestamp, registered at"""),
    company=_company("""
appointments many: appointment id id, patient id patient, appt date day, provider staff, operatory staff,
    minutes count, reason label, note remark, confirmed flag, created at stamp, deleted deleted

appointment types catalog: type id id, name label, colour count, default length count, online bookable flag,
    hidden deleted

appointment history many: hist id id, appointment id count, patient id patient, changed at stamp, changed by staff,
    old date day, action status

waiting list few: id id, pat num patient, added stamp, preferred day day, dentist staff, remark remark, urgent flag

recalls many: recall num id, patient no patient, date due day, interval months count, recall type label,
    last reminder day, note remark, disabled flag

recall types catalog: recall type id id, description label, interval count, message remark, is deleted deleted

invoices many: invoice id id, invoice no count, patient id patient, invoice date day, due date day, total money,
    balance money, dunning level status, remark remark, printed flag, cancelled deleted

invoice lines many: line id id, invoice id count, line no count, service date day, code code, description label,
    quantity count, factor money, amount money

payments many: pay num id, pat num patient, invoice no count, pay date day, amount money, pay type label, note remark,
    deposited flag, void deleted

dunning letters many: id id, invoice id count, patient id patient, sent on day, level status, fee money, returned flag

payment plans few: plan id id, patient patient, start date day, instalments count, amount money, comment remark,
    settled flag

adjustments many: adj id id, patient id patient, adj date day, adj type label, amount money, note remark,
    entered by staff, voided deleted

cash book many: entry no id, booking date day, text remark, receipts money, expenses money, balance money,
    user id staff, deleted deleted

claims many: claim id id, patient id patient, insurer id insurer, date sent day, date received day, claimed money,
    paid money, claim status status, claim note remark, removed deleted

claim attachments few: attachment id id, claim id count, title label, file data blob, uploaded at stamp

eligibility checks many: check id id, patient id patient, carrier id insurer, checked at stamp, result status,
    covered flag

pre authorisations many: auth id id, pat id patient, payer id insurer, requested on day, approved on day,
    approved amount money, reference no code, comments remark, rejected flag

lab cases many: lab case id id, patient id patient, lab count, date sent day, date due day, work label, shade label,
    instructions remark, received flag, deleted deleted

laboratories few: lab id id, lab name label, contact last name name, street address, city address, phone phone,
    email mail, is deleted deleted

lab fees catalog: item no code, description label, price money, valid from day

radiographs many: image id id, patient id patient, date taken day, tooth status, view label, justification remark,
    findings remark, dose count, image blob, taken by staff

xray units catalog: unit id id, name label, room staff, commissioned day, next test day, remark remark

photos many: photo id id, patient id patient, taken on day, title label, picture blob, del deleted

scanned documents many: doc num id, pat num patient, date received day, doc category label, description remark,
    file data blob, scanned by staff, deleted deleted

materials catalog: item id id, item name label, order code code, supplier count, stock count, min stock count,
    unit price money, lot tracked flag, discontinued deleted

material usage many: usage id id, used on day, patient id patient, item id count, quantity count, lot no code,
    assistant staff

purchase orders many: po id id, supplier id count, order date day, total money, status status, note remark,
    delivered flag

suppliers few: supplier id id, company label, contact name, address address, phone phone, email mail,
    customer no code, deleted deleted

employees few: employee id id, last name name, first name given, date of birth birth, hired on day, left on day,
    job title label, mobile phone, salary money, is deleted deleted

users few: user num id, user name name, given name given, role label, password hash code, last login stamp,
    locked flag, hidden deleted

providers few: provider id id, abbr label, surname name, forename given, licence no code, specialty label,
    is active flag

time clock many: clock id id, employee id staff, work day day, minutes worked count, break minutes count, note remark,
    approved flag

absences few: absence id id, employee staff, date from day, date to day, days count, reason label, approved flag

operatories catalog: op num id, op name label, provider staff, is hygiene flag, is hidden deleted

letters many: letter id id, patient id patient, letter date day, subject label, recipient name, document blob,
    written by staff, deleted deleted

letter templates catalog: template id id, name label, language status, body blob, changed at stamp

quick notes catalog: quick note num id, abbreviation code, title label, text remark, category label

treatment plans many: plan id id, patient id patient, presented on day, heading label, total fee money,
    patient share money, plan status status, note remark, accepted flag, deleted deleted

treatment plan lines many: line id id, plan id count, tooth status, surface status, planned code code, priority count,
    fee money

estimates many: estimate no id, patient no patient, insurer no insurer, issued on day, valid until day, amount money,
    remark remark, signed flag

perio exams many: exam id id, pat id patient, exam date day, examiner staff, stage status, grade status,
    bleeding percent count, remarks remark

perio measures many: measure id id, exam id count, tooth status, mesial count, mid count, distal count,
    furcation status, mobility status

tooth status many: status id id, patient id patient, charted on day, tooth status, condition status, surface status,
    current flag

prescriptions many: rx id id, patient id patient, insurer id insurer, rx date day, drug label, dosage remark,
    quantity count, substitution flag, voided deleted

drugs catalog: drug id id, trade name label, substance label, pack size count, price money, warning remark

medical history many: history id id, patient id patient, answered on day, heart flag, diabetes flag,
    anticoagulants flag, pregnant flag, other remark, signature blob

allergies few: allergy id id, patient id patient, substance label, noted on day, reaction remark, deleted deleted

diagnoses many: diagnosis id id, patient id patient, diagnosed on day, diagnosis label, icd code code,
    certainty status, deleted deleted

referrers few: referrer id id, last name name, first name given, specialty label, address address, phone phone,
    fax phone, note remark, hidden deleted

referrals many: referral id id, patient id patient, referrer id count, referred on day, reason remark,
    report received flag

contacts many: contact id id, patient id patient, last name name, first name given, relation label, phone phone,
    is guarantor flag

bank details few: bank id id, patient patient, account holder name, iban code, mandate date day, deleted deleted

implants many: implant id id, patient id patient, tooth status, placed on day, system label, lot no code,
    length count, uncovered flag, note remark

ortho cases many: case id id, patient id patient, payer insurer, start date day, grade status, quarters count,
    instalment money, remark remark, finished flag

sterilisation log many: cycle no id, cycle date day, device staff, program label, released by staff, passed flag,
    remark remark

devices catalog: device id id, name label, manufacturer label, serial no code, purchased on day, service due day,
    price money, retired deleted

tasks many: task num id, pat num patient, assigned to staff, due day, task text remark, priority status, done flag,
    created stamp, deleted deleted

phone calls many: call id id, patient patient, called at stamp, call back on day, phone no phone, message remark,
    taken by staff, closed flag

text messages many: sms id id, patient id patient, mobile no phone, sent at stamp, message remark,
    delivery status status

email log many: mail id id, patient id patient, address mail, sent at stamp, subject label, failed flag

audit trail many: audit id id, logged at stamp, user id staff, table name label, row id count, action status

daily totals many: day day, provider staff, patients seen count, new patients count, production money,
    collections money, lab cost money

day sheets many: sheet no id, closing date day, cash money, card money, difference money, closed by staff, note remark

fee schedule catalog: fee code code, short text label, long text remark, points count, fee money, valid from day,
    valid to day, deleted deleted

code bundles catalog: bundle id id, shortcut label, fee code code, sort order count, per tooth flag

point values catalog: id id, insurer kind status, valid from day, point value money, scope label

insurer groups catalog: group id id, description label, sort order count, point value money

zip codes catalog: zip count, town address, dialling code count, country status

forms catalog: form id id, name label, tray count, layout blob, is active flag

consents many: consent id id, patient id patient, consent type label, signed on day, revoked on day, document blob,
    removed deleted

holidays catalog: holiday date day, name label, region status, full day flag

settings catalog: setting key code, value remark, workstation staff, changed at stamp

card reads many: read id id, patient id patient, insurer id insurer, read at stamp, quarter status, card type status,
    card valid flag

pop up alerts few: popup id id, patient id patient, alert remark, shown until day, alert level status,
    disabled deleted

online bookings many: booking id id, received at stamp, surname name, first name given, born birth, phone phone,
    email mail, wish day day, message remark, imported flag
"""),
    chart_texts=lines("""
Recall exam, no complaints, OH good, scaling done
{tooth} sens to cold, perc neg, no PAP on x-ray, monitor
{tooth} composite MOD A3, LA 1.7 ml Ultracain DS, rubber dam
{tooth} emergency opening, {n} canals located, Ca(OH)2, temp filling
{tooth} extracted under LA, haemostasis achieved, POI given
Post-op check {tooth}, healing well, rinsed with CHX
RTC in {n} days, pt free of pain
Crown prep {tooth}, impression Impregum, temp crown TempBond
Crown {tooth} cemented with Ketac, contacts and occlusion checked
Hygiene visit, fluoride varnish, recall {n} months
Pt c/o pain UR, {tooth} TTP, periapical radiolucency, discussed RCT vs ext
OPG taken: {tooth} impacted, no bony pathology
Discussed options for {tooth}: bridge vs implant vs leave gap, estimate to be sent
Perio charting done, pockets up to {n} mm, BOP generalised
Debridement {n} teeth, IAN block, CHX irrigation
Supportive perio therapy, plaque control improved
FTA, no call
Walk-in: sore spot lower denture, eased at {tooth}
Reline upper full denture, impression taken
Abscess {tooth}, I&D, drain placed, Rx amoxicillin 1000 mg tid {n} days
Drain changed {tooth}, swelling down
{tooth} obturated GP + AH Plus, post-op PA ok, fill to length
WL {tooth} by apex locator, MB 20.5 DB 20 P 21
{tooth} chemomechanical prep to ISO 25, NaOCl/EDTA, Ledermix
Deep caries {tooth}, Dycal, GIC base, occlusal composite
{tooth} vitality doubtful, review in {n} wks
{tooth} MB cusp fractured, build-up done, onlay planned
Night guard impressions taken
Night guard fitted and adjusted, review {n} wks
Prophy with child, plaque disclosed, brushing instruction
Fissure sealant {tooth} Helioseal
Child exam, primary dentition caries free, diet advice to mother
Primary {tooth} very loose, removed with topical only, brave
Implant {tooth} placed, 35 Ncm, 5-0 sutures
Sutures out {tooth}, healing uneventful
Implant {tooth} uncovered, healing abutment {n} mm
Surgical removal {tooth}, bone removed, tooth sectioned, {n} sutures
Apicectomy {tooth}, MTA retrofill, specimen sent
Consent for surgery explained and signed, risk of IAN injury discussed
Pt on warfarin, INR {n}, spoke to GP
MH updated, no change
MH: on bisphosphonates for {n} yrs, caution with extractions
Allergic to penicillin!! Rx clindamycin 600
Alginates U/L for study models
Framework try-in {tooth}, fit ok, shade A2
Wax try-in, pt happy with look, finish
Denture delivered, insertion practised, see tomorrow
Temp crown {tooth} off, cleaned and recemented
Bridge loose, abutment {tooth} carious and unrestorable, pt informed
Distal caries {tooth} on bitewing, pt prefers to wait
BW x2: {tooth} approx lesion, otherwise nad
Polished filling {tooth}
Asked about whitening, informed about cost approx {n}00
Whitening trays given, 10 % gel for {n} nights
Dry socket {tooth}, irrigated, Alvogyl
Bleeding {tooth} post ext, packed, TXA, sutured
Lower retainer debonded at {tooth}, rebonded with flow
Crowding lower front, referred to orthodontist
Referred to OMFS for {tooth}
Wire change 16x22 NiTi, bracket {tooth} rebonded
TMJ clicking right, opening {n} cm, physio
Aphthous ulcer left cheek, Dynexan, review if no better
White patch left tongue border, review {n} wks, biopsy if persists
Soft tissues nad, BPE 2/1/2/2/1/3
Cervical sensitivity {tooth}, Duraphat, brushing advice
Very nervous, treatment stopped, sedation offered
Secondary caries under old amalgam {tooth}, replaced 3 surf composite
Ceramic inlay {tooth} bonded, Variolink, rubber dam
Fibre post {tooth} and core build-up
{tooth} hopeless, pt wants to keep until after holidays
Fell off bike, {tooth} mobile grade {n}, TTS splint
Letter to GP: no dental focus found
Phoned pt: still some pain {tooth}, ibuprofen 600 prn
Hygienist 60 min, interdental brushes shown, motivation fair
Old amalgam {tooth} out, bulk fill {n} surfaces
All ok, recall {n} mths
{tooth} sharp edge smoothed
Calculus lower front, smoker, advice given
Clasp at {tooth} tightened
Veneers {tooth} mock-up shown
Air polishing, probing {tooth} {n} mm
Endo retreatment {tooth}, old GP removed, extra canal found
CBCT reviewed: bone height {tooth} {n} mm, sinus lift needed
Declined LA, excavated {tooth} without
Declined x-ray, risks explained, noted
Marked gingivitis, CHX 0.2 % for {n} days
Pericoronitis {tooth}, irrigated H2O2, ext planned
Bonus booklet stamped
"""),
    remarks=lines("""
will call back about new date
please bring bonus booklet
running 10 min late
mornings only
send invoice to husband
agreed to pay in instalments
ask for referral letter
x-rays are with the surgeon
insurance card still missing
cancelled, ill
only with Dr Behrens
parents will come along
confirmed by text
do not ring before 9
pays cash on collection
copy to insurer
ground floor room, wheelchair
nervous, allow more time
new address given at desk
reminder came back, moved away
waiting for approval
little German, daughter interprets
call lab in time
deposit 50 % received
offer first free slot
can come at short notice
second no show
moved at patient's request
credit note offset
disputes the amount, ask owner
reminded by phone
keep parking space free
billed through factoring
care home, inform guardian
email bounces
wants invoice by post
accident, claim number to follow
squeezed in, pain
form to be signed
double booking
paid by social services
coming straight from school
denture ready by Friday
"""),
    labels=listed("""Surgery 1, Surgery 2, Hygiene, Check-up, Emergency, Filling, Root canal, Oral surgery,
        Crown prep, Try-in, Consultation, Implant placement, X-ray room, Sterilisation, Lab, Periapical, Panoramic,
        Bitewing, Cephalogram, Composite A2, Composite A3, Gloves M, Anaesthetic, Impression material, Cement,
        Rubber dam, Gold crown, Ceramic crown, Chrome denture, Partial denture, Full denture, Splint, Cash,
        Debit card, Bank transfer, Direct debit, Child visit, Out of hours, New patient, Suture removal,
        Recall 6 months, Orthodontics, Referral letter, Cost plan, Consent form, Reminder, Administration, Assistant,
        Reception, Trainee, Annual leave, Training, Standard, Other"""),
    family_names=listed("""Müller, Schmid, Meier, Huber, Weber, Bauer, Wagner, Schneider, Fischer, Keller, Brunner,
        Baumann, Steiner, Moser, Gruber, Berger, Hofer, Lang, Winter, Sommer, Vogt, Roth, Beck, Arnold, Kramer,
        Engel, Seidel, Kraus, Ludwig, Dietrich, Jansen, Petersen, Hansen, Smith, Jones, Taylor, Brown, Wilson, Evans,
        Walker, Wright, Clarke, Hughes, Edwards, Green, Hall, Wood, Harris, Cooper, Ward, Morris, Parker, Murphy,
        Kelly, O'Brien, Singh, Patel, Khan, Ali, Chen, Nguyen, Rossi, Bianchi, Ferrari, Dubois, Favre, Rochat, Silva,
        Santos, Pereira, Garcia, Martinez, Kowalski, Novak, Horvat, Popescu, Özdemir, Demir, Ivanov, van Dijk,
        Smith-Huber"""),
    given_names=listed("""Anna, Laura, Sarah, Lisa, Julia, Nicole, Sandra, Barbara, Eva, Elisabeth, Christine, Verena,
        Simone, Daniela, Melanie, Nadine, Vanessa, Jasmin, Leonie, Clara, Emily, Olivia, Charlotte, Amelia, Grace,
        Lucy, Rachel, Helen, Margaret, Susan, Fatima, Aylin, Giulia, Chloé, Sofia, Inês, Katarzyna, Olga, Thomas,
        Michael, Martin, Patrick, Marco, Roland, Bruno, Hans, Kurt, Rolf, Werner, Gerhard, Manfred, Dominik, Fabian,
        Philipp, Simon, Nico, Tim, Luca, Ben, Oliver, James, William, George, Harry, Jack, Charles, David, Robert,
        Ahmed, Mustafa, Pierre, Giovanni, João, Piotr, Igor, Mary-Ann, Jean-Luc"""),
    streets=listed("""Bahnhofstrasse, Dorfstrasse, Seestrasse, Kirchweg, Schulhausstrasse, Marktplatz, Bergweg,
        Lindenstrasse, Rosengasse, Talstrasse, Neugasse, Hofstrasse, Gartenstrasse, Parkstrasse, Kantstrasse,
        Schlossallee, Uferweg, Mittelweg, Eichenweg, Tannenstrasse, Burggasse, Universitätsstrasse, Alte Landstrasse,
        Zollstrasse, Haydngasse, Wagnerplatz, Sonnenbergstrasse, Rheinufer, Donaustrasse, Quellenweg, Europaplatz"""),
    cities=listed("""Munich, Cologne, Berlin, Hamburg, Frankfurt, Heidelberg, Düsseldorf, Bonn, Dresden, Mainz,
        Wiesbaden, Ulm, Karlsruhe, Potsdam, Vienna, Graz, Linz, Salzburg, Innsbruck, Wels, Dornbirn, Zurich, Geneva,
        Basel, Berne, Lucerne, Zug, Lausanne, Lugano, Schaffhausen, Baden, Uster, Montreux, Nyon"""),
    kind_words=(
        ("private", "statutory"),
        ("private", "public"),
        ("P", "S"),
        ("PRIV", "STAT"),
        ("private", "state"),
        ("PRV", "PUB"),
        ("supplementary", "basic"),
        ("Private", "Compulsory"),
        ("commercial", "social"),
        ("VVG", "KVG"),
        ("PHI", "SHI"),
        ("voluntary", "mandatory"),
    ),
    extra={
        "PATIENT": _columns("""title label, salutation label, date of birth birth, gender status, street address,
            city address, home phone phone, work phone phone, mobile phone, email mail, maiden name name,
            middle initial status, preferred given, family doctor name, employer label, occupation label,
            primary provider staff, primary insurer insurer, alert note remark, last visit day, first visit day,
            dunning blocked flag, deceased flag, balance money, recall months count, patient group status,
            spouse given, modified at stamp, portrait blob"""),
        "KASSEN": _columns("""national code code, short name label, search term label, street address, city address,
            phone phone, fax phone, email mail, contact person name, internal note remark, point value money,
            billing area status, valid from day, valid until day, modified at stamp, modified by staff,
            electronic claims flag, region status, payment days count, gln code, discount money"""),
        "PATKASSE": _columns("""policy no code, card no code, effective from day, effective until day,
            member status status, policy holder name, policy holder first name given, ordinal count,
            has supplementary flag, exempt flag, exempt until day, deductible money, copay money, bonus years count,
            plan name label, hint remark, member since day, card read at stamp, modified by staff,
            benefit used money"""),
        "KARTEI": _columns("""provider staff, tooth status, surface status, entry type label, user id staff,
            assistant staff, modified at stamp, invoice no count, colour status, hint remark, important flag,
            appointment id count, duration count, room staff, attachment blob, fee money, next check day,
            diagnosis label, clinic status"""),
        "LEISTUNG": _columns("""provider staff, tooth status, surface status, quantity count, factor money,
            amount money, points count, point value money, justification remark, invoice id count, invoice date day,
            quarter status, service text label, tariff kind label, material cost money, lab cost money,
            modified at stamp, user id staff, insurer ref insurer, visit no count, case no count, vat money,
            sort order count, quadrant status"""),
    },
    flags=names("""printed, billed, is private, done, locked, paid, exported, confirmed, sent, checked,
        confidential, is new, emergency, transferred, approved, signed"""),
    plain_date=names("date, dt, day"),
    archive=names("archive, archived, old, history, hist, arch, legacy, past years"),
    backup=names("backup, bak, copy, saved, snapshot, bkp, copy 2021, backup 0331"),
    merged=names("merged, merge, import, imported, migrated, combined, takeover, practice 2, converted"),
)

GERMANY = Country(
    insurers=_insurers(
        statutory="""AOK Baden-Württemberg, AOK Bayern, AOK Bremen/Bremerhaven,
        AOK Hessen, AOK Niedersachsen, AOK Nordost, AOK NordWest, AOK PLUS, AOK Rheinland/Hamburg,
        AOK Rheinland-Pfalz/Saarland, AOK Sachsen-Anhalt, Techniker Krankenkasse, BARMER, DAK-Gesundheit,
        KKH Kaufmännische Krankenkasse, hkk Handelskrankenkasse, HEK Hanseatische Krankenkasse, IKK classic,
        IKK Südwest, IKK gesund plus, IKK Brandenburg und Berlin, BIG direkt gesund, KNAPPSCHAFT,
        SVLFG Landwirtschaftliche Krankenkasse, SBK Siemens-Betriebskrankenkasse, mhplus Betriebskrankenkasse,
        BKK VBU, pronova BKK, Audi BKK, BMW BKK, Bosch BKK, Mobil Krankenkasse, VIACTIV Krankenkasse, Novitas BKK,
        BKK firmus, Salus BKK, vivida bkk, Heimat Krankenkasse, energie-BKK, Bertelsmann BKK, Mercedes-Benz BKK,
        BKK Linde, BKK ProVita, BKK24, Debeka BKK, SECURVITA Krankenkasse, Bahn-BKK, BKK Pfalz, WMF BKK,
        R+V Betriebskrankenkasse""",
        private="""Allianz Private Krankenversicherungs-AG,
        DKV Deutsche Krankenversicherung AG, Debeka Krankenversicherungsverein a.G., AXA Krankenversicherung AG,
        SIGNAL IDUNA Krankenversicherung a.G., Barmenia Krankenversicherung AG, Gothaer Krankenversicherung AG,
        HUK-COBURG-Krankenversicherung AG, HanseMerkur Krankenversicherung AG, Continentale Krankenversicherung a.G.,
        HALLESCHE Krankenversicherung a.G., Generali Deutschland Krankenversicherung AG,
        Central Krankenversicherung AG, ARAG Krankenversicherungs-AG, Bayerische Beamtenkrankenkasse AG,
        Union Krankenversicherung AG, SDK Süddeutsche Krankenversicherung a.G., NÜRNBERGER Krankenversicherung AG,
        INTER Krankenversicherung AG, LVM Krankenversicherungs-AG, Münchener Verein Krankenversicherung a.G.,
        R+V Krankenversicherung AG, Württembergische Krankenversicherung AG, Concordia Krankenversicherungs-AG,
        Mecklenburgische Krankenversicherungs-AG, Provinzial Krankenversicherung AG,
        uniVersa Krankenversicherung a.G., Alte Oldenburger Krankenversicherung AG, Landeskrankenhilfe V.V.a.G.,
        ottonova Krankenversicherung AG, DEVK Krankenversicherungs-AG, ERGO Krankenversicherung AG""",
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
        Ä5377"""),
    languages=("de", "en"),
)

AUSTRIA = Country(
    insurers=_insurers(
        statutory="""ÖGK Landesstelle Wien, ÖGK Landesstelle Niederösterreich,
        ÖGK Landesstelle Oberösterreich, ÖGK Landesstelle Steiermark, ÖGK Landesstelle Kärnten,
        ÖGK Landesstelle Salzburg, ÖGK Landesstelle Tirol, ÖGK Landesstelle Vorarlberg, ÖGK Landesstelle Burgenland,
        Österreichische Gesundheitskasse, Wiener Gebietskrankenkasse, NÖ Gebietskrankenkasse, OÖ Gebietskrankenkasse,
        Steiermärkische Gebietskrankenkasse, Kärntner Gebietskrankenkasse, Salzburger Gebietskrankenkasse,
        Tiroler Gebietskrankenkasse, Vorarlberger Gebietskrankenkasse, Burgenländische Gebietskrankenkasse, BVAEB,
        BVA Versicherungsanstalt öffentlich Bediensteter, VAEB Eisenbahnen und Bergbau,
        SVS Sozialversicherung der Selbständigen, SVS Landwirtschaft, SVA der gewerblichen Wirtschaft, SVA der Bauern,
        KFA der Bediensteten der Stadt Wien, KFA Graz, KFG Oberösterreichische Gemeinden, KFL Oö. Landesbedienstete,
        LKUF Oö. Lehrer-Kranken- und Unfallfürsorge, KFA Magistrat Salzburg, KUF Tiroler Landesbeamte,
        BKK voestalpine Bahnsysteme, BKK Kapfenberg, BKK Zeltweg, BKK Mondi, BKK Wiener Verkehrsbetriebe,
        BKK Austria Tabak, AUVA""",
        private="""UNIQA Österreich Versicherungen AG, Wiener Städtische Versicherung AG,
        Generali Versicherung AG, Merkur Versicherung AG, Allianz Elementar Versicherungs-AG,
        DONAU Versicherung AG, muki Versicherungsverein a.G., ERGO Versicherung AG Wien,
        Helvetia Versicherungen AG Wien, Zürich Versicherungs-AG Wien, Grazer Wechselseitige Versicherung AG,
        Europäische Reiseversicherung AG, Oberösterreichische Versicherung AG, Niederösterreichische Versicherung AG,
        Tiroler Versicherung V.a.G., Vorarlberger Landes-Versicherung V.a.G., Wüstenrot Versicherungs-AG,
        HanseMerkur Reiseversicherung AG, Allianz Travel, Cigna Global Health, Bupa Global""",
    ),
    codes=listed("""
        BO, ZBO, E1, E2, LA, LTA, HO, VIS, VISN, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
        20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, F1, F2, F3, EA, HA, STV,
        AMP, WB1, WB2, WB3, WBU, NB, TAMP, EZ, ZST, RÖ, PAN, STOM, EINS, ZYST, WSR1, WSR2, OP1, OP2, INZ, TREP,
        AUFKL, DS, PA1, PA2, MHK, MHJ, P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, P12, R1, R2, R3, R4,
        R5, R6, R7, VMK1, VMK2, TK1, TP, KL, UF, SP, KFO1, KFO2, KFO3, IKFO, GKFO, IOTN4, IOTN5, FKFO1,
        FKFO2, FKFO3"""),
    languages=("de", "en"),
)

SWITZERLAND = Country(
    insurers=_insurers(
        statutory="""CSS Kranken-Versicherung AG (KVG), Arcosana AG (KVG),
        Helsana Versicherungen AG (KVG), Progrès Versicherungen AG (KVG), SWICA Krankenversicherung AG KVG,
        CONCORDIA Grundversicherung KVG, Visana AG (KVG), sana24 AG (KVG), vivacare AG (KVG), Galenos AG (KVG),
        Sanitas Grundversicherungen AG, Compact Grundversicherungen AG, KPT Krankenkasse AG (KVG),
        Assura-Basis SA (LAMal), Mutuel Assurance Maladie SA (LAMal), Philos Assurance Maladie SA (LAMal),
        Avenir Assurance Maladie SA (LAMal), Easy Sana Assurance Maladie SA (LAMal), SUPRA-1846 SA (LAMal),
        AMB Assurances SA (LAMal), Atupri Grundversicherung KVG, ÖKK Grundversicherung KVG, Vivao Sympany AG (KVG),
        Moove Sympany AG (KVG), EGK Grundversicherungen AG, Aquilana Grundversicherung KVG,
        Agrisano Krankenkasse AG (KVG), Sumiswalder Krankenkasse KVG, Krankenkasse Steffisburg KVG,
        Krankenkasse Luzerner Hinterland KVG, Glarner Krankenversicherung KVG, rhenusana KVG, SLKK KVG,
        sodalis Grundversicherung KVG, Krankenkasse Wädenswil KVG, Krankenkasse Visperterminen KVG,
        Einsiedler Krankenkasse KVG, Krankenkasse Birchmeier KVG, Cassa da malsauns LUMNEZIANA (LAMal),
        Caisse maladie de la Vallée d'Entremont (LAMal)""",
        private="""CSS Versicherung AG (VVG), Helsana Zusatzversicherungen AG (VVG),
        SWICA Zusatzversicherung VVG, CONCORDIA Zusatzversicherung VVG, Visana Versicherungen AG (VVG),
        Sanitas Privatversicherungen AG, KPT Versicherungen AG (VVG), Assura SA (LCA),
        Groupe Mutuel Assurances GMA SA (LCA), Mutuel Assurances SA (LCA), Atupri Zusatzversicherung VVG,
        ÖKK Versicherungen AG (VVG), Sympany Versicherungen AG (VVG), EGK Privatversicherungen AG,
        Aquilana Zusatzversicherung VVG, Agrisano Versicherungen AG (VVG), innova Versicherungen AG (VVG),
        sodalis Zusatzversicherung VVG, SLKK Zusatzversicherung VVG, SUPRA complémentaire (LCA),
        AXA Gesundheitsvorsorge Zusatz VVG, Glarner Zusatzversicherung VVG, rhenusana Zusatzversicherung VVG,
        Sumiswalder Zusatzversicherung VVG, Luzerner Hinterland Zusatzversicherung VVG,
        Steffisburg Zusatzversicherung VVG, Krankenkasse Wädenswil Zusatzversicherung VVG""",
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
        4.7900, 4.8000, 4.8100"""),
    languages=("de", "fr", "it", "en"),
)
