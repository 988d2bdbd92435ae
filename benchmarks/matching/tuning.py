"""The vocabulary for tuning: names and texts as practice software of German, French and Italian speakers has them.

Names are written with ``_`` between their words, columns of company tables as ``name:kind``.
"""

from __future__ import annotations

from typing import cast, get_args

from matching.vocabulary import CompanyTable, Country, Kind, Language, Vocabulary, Words


def _names(text: str) -> tuple[Words, ...]:
    return tuple(tuple(name.split("_")) for name in text.split())


def _named(text: str) -> dict[str, tuple[Words, ...]]:
    """Lines of a canonical name and its alternatives."""
    lines = [line.split(maxsplit=1) for line in text.strip().splitlines()]
    return {canonical: _names(names) for canonical, names in lines}


def _kinds(text: str) -> tuple[tuple[Words, Kind], ...]:
    made = []
    for column in text.split():
        name, _, kind = column.partition(":")
        if kind not in get_args(Kind):
            raise ValueError(f"{column}: {kind} is no kind of column")
        made.append((tuple(name.split("_")), cast("Kind", kind)))
    return tuple(made)


def _extra(text: str) -> dict[str, tuple[tuple[Words, Kind], ...]]:
    lines = [line.split(maxsplit=1) for line in text.strip().splitlines()]
    return {table: _kinds(columns) for table, columns in lines}


def _company(text: str) -> tuple[CompanyTable, ...]:
    """Lines of a name, how many rows, and columns."""
    made = []
    for line in text.strip().splitlines():
        name, rows, columns = line.split(maxsplit=2)
        if rows not in {"none", "catalog", "few", "many"}:
            raise ValueError(f"{name}: {rows} is no size")
        made.append(CompanyTable(tuple(name.split("_")), _kinds(columns), rows))
    return tuple(made)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.strip().splitlines())


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split(",") if part.strip())


_GERMAN = Language(
    tables=_named("""
PATIENT Patient Patienten Patientenstamm Pat_Stamm Patientendaten Pat Pat_Stammdaten
KASSEN Kassen Krankenkassen Krankenkasse Versicherungen Kostenträger KK_Stamm Kassenstamm Versicherer
PATKASSE Pat_Kasse Patienten_Kassen Versicherungsverhältnis Pat_Versicherung Pat_Kostenträger Patient_Krankenkasse \
Pat_KK
KARTEI Kartei Karteikarte Kartei_Eintrag Behandlungsdoku Krankenblatt Beh_Verlauf Behandlungsverlauf Karteieinträge \
Pat_Kartei
LEISTUNG Leistung Leistungen Pat_Leistung Beh_Leistung Leistungserfassung Erbrachte_Leistungen Leistungsblatt Leist
"""),
    columns=_named("""
PATIENT.ID ID Pat_ID Patienten_ID Pat_Nr Patienten_Nr PID Lfd_Nr Patienten_Schlüssel
PATIENT.P_NAME Name Nachname Familienname Zuname Pat_Name P_Name NName
PATIENT.P_VORNAME Vorname Vor_Name Rufname P_Vorname VName Pat_Vorname
PATIENT.DELKZ Del_KZ Gelöscht Lösch_KZ Löschkennzeichen Ist_Gelöscht Lösch_Flag Gel_KZ
KASSEN.ID ID Kassen_ID Kasse_ID KK_ID Kassen_Nr KK_Nr Lfd_Nr Versicherungs_ID
KASSEN.NAME Name Kassenname Bezeichnung Kassen_Name KK_Name Langname Versicherung
KASSEN.ART Art Kassenart Kassen_Typ Versicherungsart KK_Art Vers_Art GKV_PKV Kostenträgerart
KASSEN.DELKZ Del_KZ Gelöscht Lösch_KZ Löschkennzeichen Ist_Gelöscht Lösch_Flag Gel_KZ
PATKASSE.ID ID Lfd_Nr Pat_Kasse_ID Zuordnungs_ID PK_ID Vers_ID
PATKASSE.PATNR Pat_Nr Patienten_Nr Pat_ID Patienten_ID Patient_Nr Patient PNr
PATKASSE.KASSENID Kassen_ID Kassen_Nr Kasse Kasse_ID KK_ID KK_Nr Versicherungs_ID Kostenträger_ID
PATKASSE.DELKZ Del_KZ Gelöscht Lösch_KZ Löschkennzeichen Ist_Gelöscht Lösch_Flag Gel_KZ
KARTEI.ID ID Kartei_ID Eintrag_ID Eintrags_Nr Lfd_Nr Kartei_Nr Satz_Nr
KARTEI.PATNR Pat_Nr Patienten_Nr Pat_ID Patienten_ID Patient_Nr Patient PNr
KARTEI.DATUM Datum Eintrag_Datum Eintrags_Datum Behandlungs_Datum Beh_Datum Behandlungstag Sitzungs_Datum Kartei_Datum
KARTEI.BEMERKUNG Bemerkung Text Eintrag Notiz Karteitext Behandlungstext Eintragstext Freitext Verlauf Doku_Text
KARTEI.DELKZ Del_KZ Gelöscht Lösch_KZ Löschkennzeichen Ist_Gelöscht Lösch_Flag Gel_KZ
LEISTUNG.ID ID Leistungs_ID Leist_ID Lfd_Nr Satz_Nr Leistungs_Satz
LEISTUNG.PATIENTID Pat_ID Patienten_ID Pat_Nr Patienten_Nr Patient_Nr Patient PNr
LEISTUNG.DATUM Datum Leistungs_Datum Leist_Datum Beh_Datum Leistungstag Erbracht_Am Behandlungs_Datum
LEISTUNG.LEISTUNG Leistung Ziffer Leistungs_Nr Geb_Nr Gebührenziffer Pos_Nr Gebühren_Position Leistungs_Code Geb_Pos \
Leist_Nr
LEISTUNG.DELKZ Del_KZ Gelöscht Lösch_KZ Löschkennzeichen Ist_Gelöscht Lösch_Flag Gel_KZ
"""),
    active=_names("Aktiv Ist_Aktiv Gültig Aktiv_KZ"),
    created=_names("Angelegt_Am Erfasst_Am Anlage_Datum Erstellt_Am Erf_Datum Anlagedatum"),
    company=_company("""
Termin many ID:id Pat_Nr:patient Datum:day Beginn:count Dauer:count Zimmer:staff Behandler:staff Bemerkung:remark \
Art:status Del_KZ:deleted
Terminart catalog ID:id Bezeichnung:label Dauer:count Farbe:count Aktiv:flag
Terminserie few ID:id Pat_Nr:patient Von_Datum:day Bis_Datum:day Intervall:count
Rechnung many ID:id Rechnungs_Nr:count Pat_Nr:patient Datum:day Betrag:money Offen:money Status:status \
Bemerkung:remark Storno:flag
Rechnung_Position many ID:id Rechnung:count Pat_Nr:patient Datum:day Ziffer:code Faktor:money Betrag:money Zahn:count
Zahlung many ID:id Pat_Nr:patient Datum:day Betrag:money Zahlart:status Bemerkung:remark
Mahnung few ID:id Pat_Nr:patient Datum:day Stufe:count Gebühr:money Text:remark
Ratenplan few ID:id Pat_Nr:patient Beginn_Datum:day Rate:money Anzahl:count
Laborauftrag many ID:id Pat_Nr:patient Datum:day Liefer_Datum:day Labor:staff Bemerkung:remark Betrag:money \
Erledigt:flag
Labor catalog ID:id Name:label Strasse:address Telefon:phone Mail:mail
Laborleistung catalog ID:id Nummer:code Name:label Preis:money
Heil_Kostenplan many ID:id Pat_Nr:patient Kassen_ID:insurer Datum:day Summe:money Zuschuss:money Status:status \
Bemerkung:remark
Plan_Position many ID:id Plan:count Pat_Nr:patient Datum:day Leistung:code Zahn:count Anzahl:count
Rezept many ID:id Pat_Nr:patient Datum:day Medikament:label Menge:count Gedruckt:flag Arzt:staff
Medikament catalog ID:id Name:label PZN:count Art:status Hersteller:label
Überweisung few ID:id Pat_Nr:patient Datum:day Arzt:name Grund:remark
Überweiser catalog ID:id Name:name Vorname:given Fachgebiet:label Telefon:phone Strasse:address
Recall many ID:id Pat_Nr:patient Datum:day Art:status Erinnert:flag Bemerkung:remark
Anamnese many ID:id Pat_Nr:patient Datum:day Allergie:flag Blutverdünner:flag Text:remark Unterschrieben:flag
Befund many ID:id Pat_Nr:patient Datum:day Zahn:count Code:status Bemerkung:remark
PA_Status few ID:id Pat_Nr:patient Datum:day Tiefe:count Lockerung:count Blutung:flag
Röntgenbild many ID:id Pat_Nr:patient Datum:day Art:status Zahn:count KV:count Indikation:remark Bild:blob
Dokument many ID:id Pat_Nr:patient Datum:day Titel:label Inhalt:blob Bemerkung:remark
Brief few ID:id Pat_Nr:patient Datum:day Betreff:label Text:remark Gedruckt:flag
Briefvorlage catalog ID:id Name:label Text:remark
Gebührenkatalog catalog ID:id Ziffer:code Bezeichnung:label Punkte:count Preis:money Gültig_Ab:day
Diagnosekatalog catalog ID:id Code:status Name:label
Materialkatalog catalog ID:id Name:label Einheit:status Preis:money
Lagerbestand few ID:id Material:label Charge:count Menge:count Verfall_Datum:day
Bestellung few ID:id Lieferant:label Datum:day Betrag:money Bemerkung:remark
Lieferant catalog ID:id Name:label Strasse:address Telefon:phone Mail:mail
Personal few ID:id Name:name Vorname:given Kürzel:status Geb_Datum:birth Telefon:phone Aktiv:flag
Behandler catalog ID:id Name:name Vorname:given Zulassung:count
Arbeitszeit many ID:id Mitarbeiter:staff Datum:day Von:count Bis:count Bemerkung:remark
Urlaub few ID:id Mitarbeiter:staff Von_Datum:day Bis_Datum:day Genehmigt:flag
Benutzer catalog ID:id Login:status Name:name Letzte_Anmeldung:stamp Gesperrt:flag
Protokoll many ID:id Zeitpunkt:stamp Benutzer:staff Aktion:label Satz:count
Änderungsprotokoll many ID:id Tabelle:label Satz_ID:count Zeitpunkt:stamp Benutzer:staff
Warteliste few ID:id Pat_Nr:patient Datum:day Bemerkung:remark Dringend:flag
Telefonnotiz many ID:id Pat_Nr:patient Datum:day Notiz:remark Erledigt:flag Benutzer:staff
Aufgabe few ID:id Datum:day Titel:label Notiz:remark Erledigt:flag Mitarbeiter:staff
Adresse many ID:id Name:name Vorname:given Strasse:address Telefon:phone Art:status
Familie few ID:id Pat_Nr:patient Rolle:status Bemerkung:remark
Bonusheft few ID:id Pat_Nr:patient Jahr:count Datum:day Stempel:flag
Einverständnis few ID:id Pat_Nr:patient Datum:day Art:status Unterschrift:blob
KV_Abrechnung few ID:id Quartal:count Datum:day Fälle:count Summe:money Status:status
Behandlungsfall many ID:id Pat_Nr:patient Kassen_ID:insurer Beginn_Datum:day Ende_Datum:day Status:status
Gutachten few ID:id Pat_Nr:patient Datum:day Gutachter:name Ergebnis:remark
Sterilisation many ID:id Datum:day Gerät:staff Charge:count Freigabe:flag Bemerkung:remark
Gerät catalog ID:id Bezeichnung:label Wartung_Datum:day Serien_Nr:count
Kassenbuch many ID:id Datum:day Betrag:money Text:label Beleg:count
Bank catalog ID:id Name:label BIC:status Ort:label
Postleitzahl catalog ID:id PLZ:count Ort:label
Einstellung catalog ID:id Schlüssel:label Wert:count
Import_Puffer none ID:id Pat_Nr:patient Datum:day Ziffer:code Bemerkung:remark
Zahnschema many ID:id Pat_Nr:patient Zahn:count Status:status Datum:day
"""),
    chart_texts=_lines("""
01, Befund o. B., keine Änderung der Anamnese
Eingehende Untersuchung, {tooth} kariös, Pat. über Befund aufgeklärt
Neuaufnahme, Anamnese erhoben, PSI: {tooth} Code 3
HKP für {tooth} besprochen, Pat. überlegt es sich
Vitalitätsprüfung {tooth} +, Perkussion leicht +
{tooth} empfindlich auf kalt, Fluoridlack aufgetragen
Rö {tooth}: apikal o. B.
OPG angefertigt: {tooth} retiniert, apikale Aufhellung ca. {n} mm
Bissflügel re/li: Approximalkaries {tooth}, Kontrolle in {n} Mo
Zst entfernt, Politur, Mundhygiene mäßig
Zahnstein UK-Front, weiche Beläge, Interdentalbürsten empfohlen
Mu-Behandlung regio {tooth}
PZR in 1 Sitzung, Fluoridierung, API {n}0 %
PZR; starke Verfärbungen, Airflow, Politur. Recall {n} Monate
{tooth} mod Komposit A3, LA 1,7 ml, Kofferdam, Matrize
Cp {tooth}, Unterfüllung, Mehrschichttechnik; Mehrkosten unterschrieben
{tooth} Füllung verloren, neu gelegt, Zement als Übergang
Exkavation {tooth}, sehr tief; auf mögl. Endo hingewiesen, Kontrolle in {n} Wo.
Glasionomerfüllung {tooth}, Okklusion geprüft
Trep {tooth}, VitE, {n} Kanäle, Med., prov. Verschluss
{tooth} WF, Rö-Kontrolle randständig
WK {tooth}: ISO 35, Spülung NaOCl 3 %, med. Einlage gewechselt
X {tooth} in LA, Wunde komprimiert, Verhaltensregeln mitgegeben
Ost {tooth}: Aufklappung, {n} Nähte; Ibuprofen 600 rezeptiert
Nahtentfernung regio {tooth}, Wundheilung gut
{tooth} Präparation, Abformung, Bissnahme, Provisorium eingesetzt
{tooth} Krone eingesetzt, Approximalkontakte straff
Brücke ab {tooth}: Gerüsteinprobe, kleine Korrektur
PA-Status: ST {tooth} {n} mm, Lockerung Grad I; Antrag gestellt
AIT OK re/li, CHX-Spülung; Pat. raucht weiterhin
UPT: BOP {n} %, ST rückläufig, Motivation
FU, Mutter beraten. Kind sehr brav
IP1-IP2, Putztraining; {tooth} noch nicht durchgebrochen
IP5: Versiegelung {tooth}
Schmerzfall: {tooth} klopfempfindlich, eingeschliffen, Kontrolle in {n} Tagen
Akute Pulpitis {tooth}; Trep, sofort schmerzfrei
Aphthe Wange li., Salbe aufgetragen
Druckstelle an UK-Prothese regio {tooth} entfernt
Kontrolle nach X {tooth}: reizlos
Nachkontrolle {tooth}, beschwerdefrei
Abformung OK/UK für Aufbissschiene, Kiefergelenk li. knackt
Schiene eingegliedert, Kontrolle in {n} Wochen
nicht erschienen
Rezept Amoxicillin 1000 mg; Rücksprache Hausarzt wg. Marcumar
Unterfütterung UK-Prothese, Bruch regio {tooth} repariert
Implantat regio {tooth}: Freilegung, Gingivaformer, Kontrolle {n} Tage
Implantatkrone {tooth} verschraubt, Schraubenkanal verschlossen
Augmentation regio {tooth} besprochen, DVT empfohlen
Trauma {tooth}: Lockerung, Schienung für {n} Wochen
Alveolitis {tooth}, Spülung, Streifen eingelegt
Streifenwechsel {tooth}, Besserung
Inzision regio {tooth}, Pus entleert, Drainage
Stiftaufbau {tooth}, adhäsiv
Kronenrandspalt {tooth}, Neuanfertigung empfohlen
Provisorium {tooth} rezementiert
Teilkrone {tooth} präpariert, Scan, Farbe A2
Veneer {tooth} eingesetzt, Pat. zufrieden
Bleaching-Beratung, Schienen abgeformt
Totalprothese OK: Funktionsabformung
Wachseinprobe OK/UK, Pat. wünscht hellere Zähne
Fissurenversiegelung {tooth} teilverlust, erneuert
Milchzahn {tooth} gezogen, Platzhalter besprochen
Überweisung Oralchirurgie wg. {tooth}
Zahnhals {tooth} desensibilisiert
Gingivektomie {tooth} mit Laser
"""),
    remarks=_lines("""
möchte nur vormittags
bitte zurückrufen
Mahnung nicht senden
zahlt in Raten
kommt mit Begleitung
Terminerinnerung per SMS
nicht vor 10 Uhr
Angstpatient, mehr Zeit einplanen
Rechnung an Eltern
Unterlagen fehlen noch
Bonusheft mitbringen
hat abgesagt
verschoben auf nächste Woche
telefonisch nicht erreichbar
Termin bestätigt
nur bei Dr. Weber
Rollstuhl
wartet auf Genehmigung
Kasse hat genehmigt
Adresse prüfen
neue Telefonnummer
Versichertenkarte fehlt
Zuzahlung befreit
Abtretung liegt vor
Dolmetscher nötig
per Post verschickt
Überweisung eingegangen
Gutschrift veranlasst
Lieferung verspätet
eilig
liegt im Fach
an Labor zurück
Farbe mit Patient abgestimmt
Kopie erhalten
"""),
    labels=_list("""
Zimmer 1, Zimmer 2, Zimmer 3, Prophylaxe, Kontrolle, Beratung, Schmerztermin, Operation, Neupatient, Recall,
Komposit, Keramik, Zirkon, Gold, Amalgam, Kunststoff, Abformmaterial, Anästhesie, Handschuhe, Desinfektion,
Erstgespräch, Nachsorge, Implantologie, Kieferorthopädie, Parodontologie, Endodontie, Kinderbehandlung, Zahnersatz,
Bleaching, Schiene, Reparatur, Verwaltung, Urlaub, Fortbildung, Notdienst, Hausbesuch
"""),
    family_names=_list("""
Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter,
Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Werner, Krause,
Lehmann, Köhler, Maier, König, Kaiser, Fuchs, Scholz, Möller, Weiß, Jung, Hahn, Vogel, Groß, Gruber, Huber, Moser,
Öztürk, Nowak, von der Heide, O'Connor, Meyer-Lüdenscheidt
"""),
    given_names=_list("""
Anna, Maria, Jürgen, Thomas, Lena, Paul, Sabine, Björn, Käthe, Emma, Lukas, Sofia, Felix, Hannah, Günther, Jörg, Mia,
Leon, Jonas, Ursula, Petra, Michael, Stefan, Andrea, Noah, Elif, Zoë, Karl-Heinz, Franz, Johanna, Matthias, Heike,
Finn, Clara, Özlem, Wolfgang, Renate, Tobias, Greta, Emil
"""),
    streets=_list("""
Hauptstraße, Bahnhofstraße, Schulstraße, Gartenweg, Lindenallee, Bergstraße, Kirchplatz, Am Markt, Goethestraße,
Mühlweg, Ringstraße, Waldweg, Rosenweg, Dorfstraße, Schillerstraße, Parkstraße
"""),
    cities=_list("""
München, Berlin, Hamburg, Köln, Stuttgart, Leipzig, Bremen, Dresden, Hannover, Nürnberg, Mainz, Kiel, Wien, Graz,
Linz, Zürich, Bern, Basel, Luzern, Aarau
"""),
    kind_words=(("privat", "gesetzlich"), ("PRIVAT", "KASSE"), ("PKV", "GKV"), ("Privat", "Gesetzlich")),
    extra=_extra("""
PATIENT Geb_Datum:birth Strasse:address Telefon:phone Mobil:phone Email:mail Anrede:status Titel:label \
Geschlecht:status Hausarzt:staff Beruf:label Angelegt_Am:stamp Geändert_Am:stamp Versicherten_Nr:code \
Letzter_Besuch:day Recall_Datum:day Saldo:money Hinweis:remark Verstorben:flag Privatadresse:flag Stammbehandler:staff
KASSEN Strasse:address Telefon:phone Fax:phone IK_Nr:code Kurzname:label Sachbearbeiter:name Email:mail \
Punktwert:money Gültig_Ab:day Bemerkung:remark Region:status Angelegt_Am:stamp Elektronisch:flag \
Anzahl_Mitglieder:count Geändert_Am:stamp
PATKASSE Gültig_Ab:day Gültig_Bis:day Versicherten_Nr:code Status:status Angelegt_Am:stamp Befreit:flag \
Zuzahlung:money Benutzer:staff Karte_Gelesen:day Bemerkung:remark Rang:count Tarif:label Geändert_Am:stamp
KARTEI Behandler:staff Zahn:code Angelegt_Am:stamp Geändert_Am:stamp Benutzer:staff Typ:status Farbe:count \
Erledigt:flag Kontroll_Datum:day Gedruckt:flag Zimmer:staff Vorlage:label Betrag:money Zeile:count Anlage:blob
LEISTUNG Zahn:code Faktor:money Betrag:money Anzahl:count Behandler:staff Rechnungs_Nr:count Abrechnungs_Datum:day \
Abgerechnet:flag Angelegt_Am:stamp Geändert_Am:stamp Kürzel:status Begründung:remark Punkte:count Privat:flag \
Benutzer:staff
"""),
    flags=_names("""
Gedruckt Abgerechnet Privat Gesperrt Exportiert Geprüft Bestätigt Vertraulich Erledigt Gesendet Freigegeben
Notfall
"""),
    plain_date=_names("Datum"),
    archive=_names("Archiv Alt Historie Hist Altdaten"),
    backup=_names("Sicherung Kopie Bak Backup Sich"),
    merged=_names("Fusion Zusammen Übernahme Vereint"),
)

_ENGLISH = Language(
    tables=_named("""
PATIENT Patient Patients Patient_Master Pat Patient_Data Pat_Master
KASSEN Insurer Insurers Insurance_Company Insurance_Companies Payer Insurance_Carrier Health_Fund
PATKASSE Patient_Insurance Pat_Insurance Patient_Insurer Insurance_Coverage Patient_Payer Coverage Pat_Ins
KARTEI Chart Chart_Entry Chart_Entries Patient_Chart Clinical_Note Treatment_Note Clinical_Notes Progress_Note \
Chart_Line
LEISTUNG Service Services Treatment_Item Procedure Procedures Performed_Service Patient_Service Treatment_Code
"""),
    columns=_named("""
PATIENT.ID ID Patient_ID Pat_ID Patient_No Pat_No Patient_Number Patient_Key
PATIENT.P_NAME Name Last_Name Surname Family_Name LName Pat_Name
PATIENT.P_VORNAME First_Name Given_Name Forename FName Pat_First_Name
PATIENT.DELKZ Deleted Is_Deleted Del_Flag Delete_Flag Deleted_Flag Is_Del
KASSEN.ID ID Insurer_ID Insurance_ID Ins_ID Payer_ID Company_ID Insurer_No
KASSEN.NAME Name Insurer_Name Insurance_Name Company_Name Ins_Name Full_Name
KASSEN.ART Kind Insurance_Type Insurer_Type Type Ins_Type Payer_Type Coverage_Kind Insurer_Kind
KASSEN.DELKZ Deleted Is_Deleted Del_Flag Delete_Flag Deleted_Flag Is_Del
PATKASSE.ID ID Coverage_ID Link_ID Pat_Ins_ID Row_ID Record_ID
PATKASSE.PATNR Patient_ID Pat_ID Patient_No Pat_No Patient Patient_Number
PATKASSE.KASSENID Insurer_ID Insurance_ID Ins_ID Payer_ID Company_ID Insurer_No Insurer
PATKASSE.DELKZ Deleted Is_Deleted Del_Flag Delete_Flag Deleted_Flag Is_Del
KARTEI.ID ID Entry_ID Chart_ID Note_ID Row_ID Record_ID Entry_No
KARTEI.PATNR Patient_ID Pat_ID Patient_No Pat_No Patient Patient_Number
KARTEI.DATUM Date Entry_Date Treatment_Date Visit_Date Chart_Date Note_Date Date_Of_Treatment
KARTEI.BEMERKUNG Remark Text Note Note_Text Entry_Text Chart_Text Remarks Notes Description_Text
KARTEI.DELKZ Deleted Is_Deleted Del_Flag Delete_Flag Deleted_Flag Is_Del
LEISTUNG.ID ID Service_ID Procedure_ID Item_ID Row_ID Record_ID
LEISTUNG.PATIENTID Patient_ID Pat_ID Patient_No Pat_No Patient Patient_Number
LEISTUNG.DATUM Date Service_Date Treatment_Date Procedure_Date Date_Of_Service Performed_On Svc_Date
LEISTUNG.LEISTUNG Code Service_Code Procedure_Code Fee_Code Tariff_Code Proc_Code Item_Code Service
LEISTUNG.DELKZ Deleted Is_Deleted Del_Flag Delete_Flag Deleted_Flag Is_Del
"""),
    active=_names("Active Is_Active Active_Flag Valid"),
    created=_names("Created_On Created_At Entered_On Created_Date Insert_Date"),
    company=_company("""
Appointment many ID:id Patient_ID:patient Date:day Start_Minute:count Duration:count Room:staff Provider:staff \
Remark:remark Kind:status Deleted:deleted
Appointment_Type catalog ID:id Name:label Duration:count Color:count Active_Flag:flag
Invoice many ID:id Invoice_No:count Patient_ID:patient Date:day Amount:money Balance:money Status:status Remark:remark \
Cancelled:flag
Invoice_Line many ID:id Invoice_ID:count Patient_ID:patient Date:day Code:code Factor:money Amount:money Tooth:count
Payment many ID:id Patient_ID:patient Date:day Amount:money Method:status Note:remark
Reminder few ID:id Patient_ID:patient Date:day Level:count Fee:money Text:remark
Installment few ID:id Patient_ID:patient Start_Date:day Amount:money Count:count
Lab_Order many ID:id Patient_ID:patient Date:day Due_Date:day Laboratory:staff Remark:remark Amount:money Done:flag
Laboratory catalog ID:id Name:label Street:address Phone:phone Email:mail
Lab_Item catalog ID:id Number:code Name:label Price:money
Treatment_Plan many ID:id Patient_ID:patient Insurer_ID:insurer Date:day Total:money Subsidy:money Status:status \
Remark:remark
Plan_Item many ID:id Plan_ID:count Patient_ID:patient Date:day Code:code Tooth:count Quantity:count
Prescription many ID:id Patient_ID:patient Date:day Drug:label Quantity:count Printed:flag Provider:staff
Drug catalog ID:id Name:label Number:count Kind:status Manufacturer:label
Referral few ID:id Patient_ID:patient Date:day Doctor:name Reason:remark
Referring_Doctor catalog ID:id Last_Name:name First_Name:given Specialty:label Phone:phone Street:address
Recall many ID:id Patient_ID:patient Date:day Kind:status Notified:flag Remark:remark
Medical_History many ID:id Patient_ID:patient Date:day Allergy:flag Blood_Thinner:flag Text:remark Signed:flag
Finding many ID:id Patient_ID:patient Date:day Tooth:count Code:status Remark:remark
Perio_Chart few ID:id Patient_ID:patient Date:day Depth:count Mobility:count Bleeding:flag
XRay many ID:id Patient_ID:patient Date:day Kind:status Tooth:count Voltage:count Indication:remark Image:blob
Document many ID:id Patient_ID:patient Date:day Title:label Content:blob Remark:remark
Letter few ID:id Patient_ID:patient Date:day Subject:label Text:remark Printed:flag
Letter_Template catalog ID:id Name:label Text:remark
Fee_Schedule catalog ID:id Code:code Description:label Points:count Price:money Valid_From:day
Diagnosis catalog ID:id Code:status Name:label
Material catalog ID:id Name:label Unit:status Price:money
Stock few ID:id Material:label Batch:count Quantity:count Expiry_Date:day
Purchase_Order few ID:id Supplier:label Date:day Amount:money Remark:remark
Supplier catalog ID:id Name:label Street:address Phone:phone Email:mail
Staff few ID:id Last_Name:name First_Name:given Initials:status Birth_Date:birth Phone:phone Active_Flag:flag
Provider catalog ID:id Last_Name:name First_Name:given License_No:count
Work_Hours many ID:id Staff_ID:staff Date:day From_Hour:count To_Hour:count Remark:remark
Leave few ID:id Staff_ID:staff From_Date:day To_Date:day Approved:flag
User_Account catalog ID:id Login:status Name:name Last_Login:stamp Locked:flag
Event_Log many ID:id Logged_At:stamp User_ID:staff Action:label Row_No:count
Audit_Trail many ID:id Table_Name:label Row_ID:count Changed_At:stamp User_ID:staff
Waiting_List few ID:id Patient_ID:patient Date:day Remark:remark Urgent:flag
Phone_Note many ID:id Patient_ID:patient Date:day Note:remark Done:flag User_ID:staff
Task few ID:id Date:day Title:label Note:remark Done:flag Staff_ID:staff
Address many ID:id Name:name First_Name:given Street:address Phone:phone Kind:status
Family few ID:id Patient_ID:patient Role:status Remark:remark
Consent few ID:id Patient_ID:patient Date:day Kind:status Signature:blob
Claim_Batch few ID:id Quarter:count Date:day Cases:count Total:money Status:status
Case_File many ID:id Patient_ID:patient Insurer_ID:insurer Start_Date:day End_Date:day Status:status
Expert_Opinion few ID:id Patient_ID:patient Date:day Expert:name Result:remark
Sterilization many ID:id Date:day Device:staff Batch:count Released:flag Remark:remark
Device catalog ID:id Name:label Service_Date:day Serial_No:count
Cash_Book many ID:id Date:day Amount:money Text:label Receipt:count
Bank catalog ID:id Name:label BIC:status City:label
Zip_Code catalog ID:id Zip:count City:label
Setting catalog ID:id Setting_Key:label Setting_Value:count
Import_Buffer none ID:id Patient_ID:patient Date:day Code:code Remark:remark
Tooth_Chart many ID:id Patient_ID:patient Tooth:count Status:status Date:day
"""),
    chart_texts=_lines("""
Exam, no findings, medical history unchanged
Full exam, {tooth} carious, patient informed
New patient, history taken, BPE {tooth} code 3
Treatment plan for {tooth} discussed, patient will think about it
Vitality {tooth} positive, percussion slightly positive
{tooth} sensitive to cold, fluoride varnish applied
PA x-ray {tooth}: no apical changes
OPG taken: {tooth} impacted, apical radiolucency approx. {n} mm
Bitewings: proximal caries {tooth}, review in {n} months
Scale and polish, oral hygiene fair
Calculus lower anteriors, interdental brushes advised
Gum treatment around {tooth}
Hygiene visit, fluoride, plaque index {n}0 %
Hygiene visit; heavy staining, airflow, polish. Recall {n} months
{tooth} MOD composite A3, LA 1.7 ml, rubber dam, matrix
Pulp capping {tooth}, layered composite
{tooth} filling lost, temporary cement placed
Deep excavation {tooth}, warned of possible root canal, review in {n} weeks
Glass ionomer {tooth}, occlusion checked
Access {tooth}, vital extirpation, {n} canals, dressing
{tooth} root filled, control x-ray good
{tooth} irrigation NaOCl 3 %, dressing changed
Extraction {tooth} under LA, pressure, instructions given
Surgical extraction {tooth}, flap, {n} sutures; ibuprofen 600
Sutures removed near {tooth}, healing well
{tooth} crown prep, impression, bite, temporary fitted
{tooth} crown cemented, contacts tight
Bridge from {tooth}: metal try-in
Perio chart: {tooth} {n} mm, mobility I
Deep scaling both sides, chlorhexidine; patient still smokes
Supportive perio: BOP {n} %, pockets reduced
Fluoride, mother advised, child very good
Brushing lesson; {tooth} not yet erupted
Fissure sealant {tooth}
Emergency: {tooth} tender, occlusion reduced, review in {n} days
Acute pulpitis {tooth}; opened, immediate relief
Aphthous ulcer left cheek, ointment
Sore spot lower denture near {tooth} eased
Review after extraction {tooth}: fine
Review {tooth}, symptom free
Impressions for splint, TMJ left clicking
Splint fitted, review in {n} weeks
did not attend
Amoxicillin 1000 mg prescribed; GP called about warfarin
Lower denture relined, fracture near {tooth} repaired
Implant {tooth}: uncovered, healing abutment, review {n} days
Implant crown {tooth} screwed in, channel closed
Bone graft {tooth} discussed, CBCT advised
Trauma {tooth}: loosened, splinted for {n} weeks
Dry socket {tooth}, irrigated, dressing placed
Dressing changed {tooth}, better
Incision near {tooth}, pus drained
Post and core {tooth}, adhesive
Open margin {tooth}, new crown advised
Temporary {tooth} recemented
Onlay {tooth} prepared, scan, shade A2
Veneer {tooth} bonded, patient happy
Whitening advice, trays made
Full upper denture: functional impression
Wax try-in, patient wants lighter teeth
Sealant {tooth} partly lost, renewed
Milk tooth {tooth} removed, space maintainer discussed
Referred to oral surgeon for {tooth}
Cervical area {tooth} desensitized
Gingivectomy {tooth} with laser
"""),
    remarks=_lines("""
mornings only please
please call back
do not send reminders
pays in instalments
comes with carer
text message reminder
not before 10
anxious, allow more time
bill to parents
papers missing
bring bonus booklet
cancelled by patient
moved to next week
could not be reached
confirmed
only with Dr. Weber
wheelchair
waiting for approval
approved by insurer
check address
new phone number
card missing
exempt from co-payment
assignment signed
interpreter needed
sent by post
transfer received
credit issued
delivery late
urgent
in the tray
returned to lab
shade agreed with patient
copy received
"""),
    labels=_list("""
Room 1, Room 2, Room 3, Hygiene, Check-up, Consultation, Emergency visit, Surgery, New patient, Follow-up, Composite,
Ceramic, Zirconia, Gold, Amalgam, Resin, Impression material, Anaesthetic, Gloves, Disinfectant, First talk,
Aftercare, Implants, Orthodontics, Periodontics, Endodontics, Children, Prosthetics, Whitening, Splint, Repair,
Office, Holiday, Training, On call, Home visit
"""),
    family_names=_list("""
Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Patel, Robinson, Wright, Thompson, Evans, Walker,
White, Roberts, Green, Hall, Wood, Jackson, Clarke, Müller, Weber, O'Neill, McDonald, Hughes, Edwards, Hill
"""),
    given_names=_list("""
Oliver, George, Emily, Jack, Olivia, Harry, Amelia, Charlotte, James, William, Grace, Thomas, Sophie, Daniel, Lucy,
Peter, Susan, David, Karen, Mary-Ann, Robert, Helen, Mark, Laura
"""),
    streets=_list("""
High Street, Station Road, Church Lane, Park Road, Mill Lane, London Road, Victoria Road, Green Lane, Kings Road,
Queen Street, The Crescent, School Lane, North Street
"""),
    cities=_list(
        "London, Leeds, Bristol, Oxford, York, Munich, Berlin, Vienna, Zurich, Geneva, Basel, Bath, Exeter, Derby"
    ),
    kind_words=(("private", "statutory"), ("PRIVATE", "PUBLIC"), ("Private", "Statutory"), ("PRIV", "STAT")),
    extra=_extra("""
PATIENT Birth_Date:birth Street:address Phone:phone Mobile:phone Email:mail Salutation:status Title:label Sex:status \
Family_Doctor:staff Occupation:label Created_At:stamp Changed_At:stamp Policy_No:code Last_Visit:day Next_Recall:day \
Balance:money Hint:remark Deceased:flag Main_Provider:staff
KASSEN Street:address Phone:phone Fax:phone Register_No:code Short_Name:label Contact:name Email:mail \
Point_Value:money Valid_From:day Comment:remark Region:status Created_At:stamp Electronic:flag Member_Count:count \
Changed_At:stamp
PATKASSE Valid_From:day Valid_To:day Policy_No:code Status:status Created_At:stamp Exempt:flag Copayment:money \
User_ID:staff Card_Read:day Comment:remark Priority:count Plan_Name:label Changed_At:stamp
KARTEI Provider:staff Tooth:code Created_At:stamp Changed_At:stamp User_ID:staff Kind:status Color:count Done:flag \
Review_Date:day Printed:flag Room:staff Template:label Amount:money Line_No:count Attachment:blob
LEISTUNG Tooth:code Factor:money Amount:money Quantity:count Provider:staff Invoice_No:count Billing_Date:day \
Billed:flag Created_At:stamp Changed_At:stamp Short_Code:status Justification:remark Points:count Private:flag \
User_ID:staff
"""),
    flags=_names("Printed Billed Private Locked Exported Checked Confirmed Confidential Done Sent Released Emergency"),
    plain_date=_names("Date"),
    archive=_names("Archive Old History Hist Arch"),
    backup=_names("Backup Copy Bak Saved Snapshot"),
    merged=_names("Merged Combined Joined Takeover"),
)

_FRENCH = Language(
    tables=_named("""
PATIENT Patient Patients Fiche_Patient Pat Dossier_Patient Données_Patient
KASSEN Caisse Caisses Assurance Assurances Assureur Caisses_Maladie Caisse_Maladie Organisme_Payeur
PATKASSE Patient_Caisse Patient_Assurance Pat_Assurance Affiliation Couverture Pat_Caisse Assurance_Patient
KARTEI Dossier Journal Fiche_Soins Journal_Soins Carnet_Soins Notes_Cliniques Saisie_Dossier Journal_Clinique \
Dossier_Ligne
LEISTUNG Prestation Prestations Acte Actes Pat_Prestation Actes_Effectués Soins_Facturables Acte_Patient
"""),
    columns=_named("""
PATIENT.ID ID ID_Patient No_Patient Num_Patient Patient_ID Numéro_Patient Code_Patient
PATIENT.P_NAME Nom Nom_Famille Nom_Patient Nom_De_Famille Pat_Nom
PATIENT.P_VORNAME Prénom Prénom_Patient Prénoms Pat_Prénom Pré_Nom
PATIENT.DELKZ Supprimé Effacé Est_Supprimé Ind_Suppr Suppr Suppression
KASSEN.ID ID ID_Caisse No_Caisse Num_Caisse ID_Assurance Num_Assurance ID_Assureur
KASSEN.NAME Nom Nom_Caisse Désignation Libellé Nom_Assurance Raison_Sociale
KASSEN.ART Genre Type_Caisse Genre_Assurance Type_Assurance Catégorie Régime Type
KASSEN.DELKZ Supprimé Effacé Est_Supprimé Ind_Suppr Suppr Suppression
PATKASSE.ID ID ID_Affiliation ID_Lien No_Ligne Num_Enreg ID_Couverture
PATKASSE.PATNR No_Patient Num_Patient ID_Patient Patient Patient_ID Numéro_Patient Pat_No
PATKASSE.KASSENID ID_Caisse No_Caisse Num_Caisse Caisse ID_Assurance Num_Assurance Assurance
PATKASSE.DELKZ Supprimé Effacé Est_Supprimé Ind_Suppr Suppr Suppression
KARTEI.ID ID ID_Entrée ID_Ligne No_Ligne Num_Enreg ID_Journal
KARTEI.PATNR No_Patient Num_Patient ID_Patient Patient Patient_ID Numéro_Patient Pat_No
KARTEI.DATUM Date Date_Soin Date_Traitement Date_Séance Date_Consultation Date_Entrée Jour_Soin
KARTEI.BEMERKUNG Remarque Texte Note Observation Commentaire Texte_Soin Observations Description_Soin
KARTEI.DELKZ Supprimé Effacé Est_Supprimé Ind_Suppr Suppr Suppression
LEISTUNG.ID ID ID_Prestation ID_Acte No_Ligne Num_Enreg Num_Acte
LEISTUNG.PATIENTID No_Patient Num_Patient ID_Patient Patient Patient_ID Numéro_Patient Pat_No
LEISTUNG.DATUM Date Date_Prestation Date_Acte Date_Soin Date_Séance Date_Exécution
LEISTUNG.LEISTUNG Prestation Code_Prestation Code_Acte Position Code_Tarif No_Position Tarif Cotation
LEISTUNG.DELKZ Supprimé Effacé Est_Supprimé Ind_Suppr Suppr Suppression
"""),
    active=_names("Actif Est_Actif Valide Ind_Actif"),
    created=_names("Créé_Le Date_Création Saisi_Le Date_Saisie"),
    company=_company("""
Rendez_Vous many ID:id No_Patient:patient Date:day Début:count Durée:count Salle:staff Praticien:staff Remarque:remark \
Genre:status Supprimé:deleted
Type_Rendez_Vous catalog ID:id Libellé:label Durée:count Couleur:count Affiché:flag
Facture many ID:id No_Facture:count No_Patient:patient Date:day Montant:money Solde:money Statut:status \
Remarque:remark Annulée:flag
Ligne_Facture many ID:id Facture:count No_Patient:patient Date:day Position:code Points:money Montant:money Dent:count
Paiement many ID:id No_Patient:patient Date:day Montant:money Mode:status Note:remark
Rappel_Facture few ID:id No_Patient:patient Date:day Niveau:count Frais:money Texte:remark
Acompte few ID:id No_Patient:patient Date_Début:day Montant:money Nombre:count
Commande_Labo many ID:id No_Patient:patient Date:day Date_Livraison:day Laboratoire:staff Remarque:remark \
Montant:money Terminé:flag
Laboratoire catalog ID:id Nom:label Rue:address Téléphone:phone Courriel:mail
Article_Labo catalog ID:id Numéro:code Libellé:label Prix:money
Devis many ID:id No_Patient:patient ID_Caisse:insurer Date:day Total:money Part_Caisse:money Statut:status \
Remarque:remark
Ligne_Devis many ID:id Devis:count No_Patient:patient Date:day Code:code Dent:count Quantité:count
Ordonnance many ID:id No_Patient:patient Date:day Médicament:label Quantité:count Imprimé:flag Praticien:staff
Médicament catalog ID:id Nom:label Numéro:count Genre:status Fabricant:label
Envoi_Confrère few ID:id No_Patient:patient Date:day Médecin:name Motif:remark
Confrère catalog ID:id Nom:name Prénom:given Spécialité:label Téléphone:phone Rue:address
Rappel many ID:id No_Patient:patient Date:day Genre:status Avisé:flag Remarque:remark
Anamnèse many ID:id No_Patient:patient Date:day Allergie:flag Anticoagulant:flag Texte:remark Signé:flag
Constat many ID:id No_Patient:patient Date:day Dent:count Code:status Remarque:remark
Statut_Paro few ID:id No_Patient:patient Date:day Profondeur:count Mobilité:count Saignement:flag
Radio many ID:id No_Patient:patient Date:day Genre:status Dent:count Tension:count Indication:remark Image:blob
Document many ID:id No_Patient:patient Date:day Titre:label Contenu:blob Remarque:remark
Courrier few ID:id No_Patient:patient Date:day Objet:label Texte:remark Imprimé:flag
Modèle_Courrier catalog ID:id Nom:label Texte:remark
Tarif_Dentaire catalog ID:id Position:code Libellé:label Points:count Prix:money Valable_Dès:day
Diagnostic catalog ID:id Code:status Libellé:label
Matériel catalog ID:id Nom:label Unité:status Prix:money
Stock few ID:id Matériel:label Lot:count Quantité:count Date_Péremption:day
Commande few ID:id Fournisseur:label Date:day Montant:money Remarque:remark
Fournisseur catalog ID:id Nom:label Rue:address Téléphone:phone Courriel:mail
Personnel few ID:id Nom:name Prénom:given Initiales:status Date_Naissance:birth Téléphone:phone Présent:flag
Praticien catalog ID:id Nom:name Prénom:given No_Concordat:count
Horaire many ID:id Employé:staff Date:day De_Heure:count A_Heure:count Remarque:remark
Congé few ID:id Employé:staff Du_Jour:day Au_Jour:day Accepté:flag
Utilisateur catalog ID:id Compte:status Nom:name Dernière_Connexion:stamp Bloqué:flag
Historique_Accès many ID:id Moment:stamp Utilisateur:staff Action:label Enreg:count
Trace_Modif many ID:id Nom_Table:label Enreg:count Moment:stamp Utilisateur:staff
Liste_Attente few ID:id No_Patient:patient Date:day Remarque:remark Urgent:flag
Note_Téléphone many ID:id No_Patient:patient Date:day Note:remark Terminé:flag Utilisateur:staff
Tâche few ID:id Date:day Titre:label Note:remark Terminé:flag Employé:staff
Adresse many ID:id Nom:name Prénom:given Rue:address Téléphone:phone Genre:status
Famille few ID:id No_Patient:patient Rôle:status Remarque:remark
Consentement few ID:id No_Patient:patient Date:day Genre:status Signature:blob
Décompte_Caisse few ID:id Trimestre:count Date:day Cas:count Total:money Statut:status
Cas_Traitement many ID:id No_Patient:patient ID_Caisse:insurer Date_Début:day Date_Fin:day Statut:status
Expertise few ID:id No_Patient:patient Date:day Expert:name Résultat:remark
Stérilisation many ID:id Date:day Appareil:staff Lot:count Libéré:flag Remarque:remark
Appareil catalog ID:id Libellé:label Date_Entretien:day No_Série:count
Livre_Caisse many ID:id Date:day Montant:money Texte:label Pièce:count
Banque catalog ID:id Nom:label BIC:status Ville:label
Code_Postal catalog ID:id NPA:count Ville:label
Paramètre catalog ID:id Clé:label Valeur:count
Tampon_Import none ID:id No_Patient:patient Date:day Code:code Remarque:remark
Schéma_Dentaire many ID:id No_Patient:patient Dent:count Statut:status Date:day
"""),
    chart_texts=_lines("""
Contrôle, rien à signaler, anamnèse inchangée
Examen complet, {tooth} cariée, patient informé
Nouveau patient, anamnèse faite, PSI {tooth} code 3
Devis pour {tooth} discuté, patient réfléchit
Test de vitalité {tooth} +, percussion légèrement +
{tooth} sensible au froid, vernis fluoré appliqué
Radio {tooth}: apex sans particularité
OPT: {tooth} incluse, image apicale env. {n} mm
Bitewings: carie proximale {tooth}, contrôle dans {n} mois
Détartrage, polissage, hygiène moyenne
Tartre front inférieur, brossettes conseillées
Traitement gingival région {tooth}
Hygiène en 1 séance, fluor, indice de plaque {n}0 %
Hygiène; colorations, aéropolissage. Rappel {n} mois
{tooth} MOD composite A3, anesthésie 1.7 ml, digue, matrice
Coiffage {tooth}, fond, technique par couches
{tooth} obturation perdue, ciment provisoire
Excavation {tooth}, très profonde; endo possible, contrôle dans {n} sem.
Verre ionomère {tooth}, occlusion contrôlée
Trépanation {tooth}, pulpectomie, {n} canaux, médication
{tooth} obturation canalaire, radio de contrôle bonne
{tooth} rinçage NaOCl 3 %, médication changée
Extraction {tooth} sous anesthésie, compression, consignes données
Extraction chirurgicale {tooth}, lambeau, {n} points; ibuprofène 600
Ablation des fils région {tooth}, bonne guérison
{tooth} taille, empreinte, mordu, provisoire posé
{tooth} couronne scellée, contacts serrés
Pont dès {tooth}: essayage armature
Statut paro: {tooth} {n} mm, mobilité I
Surfaçage droite/gauche, CHX; le patient fume toujours
Maintien paro: BOP {n} %, poches réduites
Fluor, mère conseillée, enfant très sage
Leçon de brossage; {tooth} pas encore sortie
Scellement de fissures {tooth}
Urgence: {tooth} sensible à la percussion, meulage, contrôle dans {n} jours
Pulpite aiguë {tooth}; ouverture, soulagement
Aphte joue gauche, pommade
Blessure prothèse inférieure région {tooth} corrigée
Contrôle après extraction {tooth}: sans particularité
Contrôle {tooth}, sans douleur
Empreintes pour gouttière, ATM gauche claque
Gouttière posée, contrôle dans {n} semaines
pas venu
Amoxicilline 1000 mg prescrite; téléphone au médecin traitant
Rebasage prothèse, fracture région {tooth} réparée
Implant {tooth}: découverte, vis de cicatrisation, contrôle {n} jours
Couronne sur implant {tooth} vissée, puits fermé
Greffe osseuse {tooth} discutée, CBCT conseillé
Traumatisme {tooth}: mobile, contention {n} semaines
Alvéolite {tooth}, rinçage, mèche posée
Mèche changée {tooth}, mieux
Incision région {tooth}, pus évacué
Tenon {tooth}, collé
Bord ouvert {tooth}, nouvelle couronne conseillée
Provisoire {tooth} rescellé
Onlay {tooth} préparé, scan, teinte A2
Facette {tooth} collée, patient content
Conseil blanchiment, gouttières faites
Prothèse totale supérieure: empreinte fonctionnelle
Essayage cire, patient souhaite des dents plus claires
Scellement {tooth} perdu en partie, refait
Dent de lait {tooth} extraite, mainteneur discuté
Envoyé au chirurgien pour {tooth}
Collet {tooth} désensibilisé
Gingivectomie {tooth} au laser
"""),
    remarks=_lines("""
seulement le matin
rappeler svp
ne pas envoyer de rappel
paie par acomptes
vient accompagné
rappel par SMS
pas avant 10 h
anxieux, prévoir plus de temps
facture aux parents
papiers manquants
apporter le carnet
a annulé
déplacé à la semaine prochaine
pas joignable
confirmé
seulement avec Dr Favre
fauteuil roulant
attend la garantie
caisse a accepté
vérifier l'adresse
nouveau numéro
carte oubliée
exempté
cession signée
interprète nécessaire
envoyé par poste
virement reçu
avoir établi
livraison en retard
urgent
dans le casier
retour au labo
teinte choisie avec le patient
copie reçue
"""),
    labels=_list("""
Salle 1, Salle 2, Salle 3, Hygiène, Contrôle, Consultation, Urgence, Chirurgie, Nouveau patient, Suivi, Composite,
Céramique, Zircone, Or, Amalgame, Résine, Empreinte, Anesthésique, Gants, Désinfectant, Premier entretien,
Implantologie, Orthodontie, Parodontologie, Endodontie, Enfants, Prothèse, Blanchiment, Gouttière, Réparation,
Bureau, Vacances, Formation, Garde, Visite à domicile
"""),
    family_names=_list("""
Favre, Rochat, Girard, Bonvin, Perret, Chappuis, Jaquet, Dubois, Rey, Monnier, Berthoud, Cornu, Pittet, Blanc,
Mermoud, Clerc, Delacrétaz, Jeanneret, Vuilleumier, D'Alessandri, Ferreira, Müller, Python, Gremaud, Aebischer
"""),
    given_names=_list("""
Chloé, Léa, Noé, Luc, Étienne, Françoise, Jérôme, Hélène, Mathéo, Inès, Benoît, Amélie, Gaël, Sylvie, Jean-Marc,
Océane, Pierre, Nathalie, Yves, Martine, Claude, Nicolas
"""),
    streets=_list("""
Rue de la Gare, Avenue de la Paix, Chemin des Vignes, Rue du Lac, Grand-Rue, Rue Centrale, Route de Berne, Place du
Marché, Rue de l'Église, Chemin du Bois, Avenue Léopold, Quai du Mont-Blanc
"""),
    cities=_list("""
Genève, Lausanne, Montreux, Nyon, Neuchâtel, Fribourg, Bulle, Sion, Martigny, Delémont, Carouge, Vevey, Morges,
Yverdon-les-Bains
"""),
    kind_words=(("privé", "obligatoire"), ("PRIVE", "LAMAL"), ("Complémentaire", "Base"), ("LCA", "LAMal")),
    extra=_extra("""
PATIENT Date_Naissance:birth Rue:address Téléphone:phone Portable:phone Courriel:mail Politesse:status Titre:label \
Sexe:status Médecin_Traitant:staff Profession:label Créé_Le:stamp Modifié_Le:stamp No_AVS:code Dernière_Visite:day \
Prochain_Rappel:day Solde:money Avertissement:remark Décédé:flag Praticien:staff
KASSEN Rue:address Téléphone:phone Fax:phone No_EAN:code Abrégé:label Contact:name Courriel:mail Valeur_Point:money \
Valable_Dès:day Remarque:remark Canton:status Créé_Le:stamp Electronique:flag Nombre_Membres:count Modifié_Le:stamp
PATKASSE Valable_Dès:day Valable_Au:day No_Assuré:code Statut:status Créé_Le:stamp Exempté:flag Franchise:money \
Utilisateur:staff Carte_Lue:day Remarque:remark Rang:count Modèle:label Modifié_Le:stamp
KARTEI Praticien:staff Dent:code Créé_Le:stamp Modifié_Le:stamp Utilisateur:staff Genre:status Couleur:count \
Terminé:flag Date_Contrôle:day Imprimé:flag Salle:staff Modèle:label Montant:money Rang:count Annexe:blob
LEISTUNG Dent:code Points:money Montant:money Quantité:count Praticien:staff No_Facture:count Date_Facture:day \
Facturé:flag Créé_Le:stamp Modifié_Le:stamp Abrégé:status Justification:remark Valeur:count Privé:flag Utilisateur:staff
"""),
    flags=_names("Imprimé Facturé Privé Bloqué Exporté Vérifié Confirmé Confidentiel Terminé Envoyé Libéré Urgent"),
    plain_date=_names("Date"),
    archive=_names("Archive Ancien Historique Hist Arch"),
    backup=_names("Sauvegarde Copie Bak Backup Sauv"),
    merged=_names("Fusion Réuni Reprise Regroupé"),
)

_ITALIAN = Language(
    tables=_named("""
PATIENT Paziente Pazienti Anagrafica Anagrafica_Pazienti Paz Dati_Paziente
KASSEN Cassa Casse Cassa_Malati Casse_Malati Assicurazione Assicurazioni Assicuratore Enti_Paganti
PATKASSE Paziente_Cassa Paziente_Assicurazione Paz_Cassa Copertura Affiliazione Assicurazione_Paziente Paz_Assic
KARTEI Cartella Cartella_Clinica Diario Diario_Clinico Scheda_Clinica Note_Cliniche Registro_Cure Cartella_Righe
LEISTUNG Prestazione Prestazioni Paz_Prestazione Atto Atti_Medici Prestazioni_Eseguite Cure_Eseguite
"""),
    columns=_named("""
PATIENT.ID ID ID_Paziente Num_Paziente No_Paziente Codice_Paziente Paz_ID Numero_Paziente
PATIENT.P_NAME Cognome Cognome_Paziente Paz_Cognome Nome_Famiglia
PATIENT.P_VORNAME Nome Nome_Paziente Paz_Nome Nome_Proprio
PATIENT.DELKZ Cancellato Eliminato Flag_Canc Annullato Ind_Canc
KASSEN.ID ID ID_Cassa Num_Cassa Codice_Cassa ID_Assicurazione Cassa_ID
KASSEN.NAME Nome Nome_Cassa Denominazione Descrizione Ragione_Sociale Nome_Assicurazione
KASSEN.ART Tipo Tipo_Cassa Genere Tipo_Assicurazione Categoria Genere_Cassa
KASSEN.DELKZ Cancellato Eliminato Flag_Canc Annullato Ind_Canc
PATKASSE.ID ID ID_Copertura ID_Riga Num_Riga Progressivo ID_Legame
PATKASSE.PATNR Num_Paziente ID_Paziente No_Paziente Paziente Paz_ID Codice_Paziente Numero_Paziente
PATKASSE.KASSENID ID_Cassa Num_Cassa Codice_Cassa Cassa ID_Assicurazione Cassa_ID
PATKASSE.DELKZ Cancellato Eliminato Flag_Canc Annullato Ind_Canc
KARTEI.ID ID ID_Voce ID_Riga Num_Riga Progressivo ID_Diario
KARTEI.PATNR Num_Paziente ID_Paziente No_Paziente Paziente Paz_ID Codice_Paziente Numero_Paziente
KARTEI.DATUM Data Data_Cura Data_Visita Data_Seduta Data_Trattamento Data_Voce Giorno_Cura
KARTEI.BEMERKUNG Osservazione Testo Nota Annotazione Commento Testo_Cura Osservazioni Note_Cura
KARTEI.DELKZ Cancellato Eliminato Flag_Canc Annullato Ind_Canc
LEISTUNG.ID ID ID_Prestazione ID_Riga Num_Riga Progressivo ID_Atto
LEISTUNG.PATIENTID Num_Paziente ID_Paziente No_Paziente Paziente Paz_ID Codice_Paziente Numero_Paziente
LEISTUNG.DATUM Data Data_Prestazione Data_Cura Data_Seduta Data_Esecuzione Data_Atto
LEISTUNG.LEISTUNG Prestazione Codice_Prestazione Codice_Tariffa Posizione Num_Posizione Cod_Prest Tariffa
LEISTUNG.DELKZ Cancellato Eliminato Flag_Canc Annullato Ind_Canc
"""),
    active=_names("Attivo In_Uso Valido Flag_Attivo"),
    created=_names("Creato_Il Data_Creazione Inserito_Il Data_Inserimento"),
    company=_company("""
Appuntamento many ID:id Num_Paziente:patient Data:day Inizio:count Durata:count Sala:staff Operatore:staff \
Osservazione:remark Genere:status Cancellato:deleted
Tipo_Appuntamento catalog ID:id Descrizione:label Durata:count Colore:count Visibile:flag
Fattura many ID:id Num_Fattura:count Num_Paziente:patient Data:day Importo:money Saldo:money Stato:status \
Osservazione:remark Stornata:flag
Riga_Fattura many ID:id Fattura:count Num_Paziente:patient Data:day Posizione:code Punti:money Importo:money Dente:count
Pagamento many ID:id Num_Paziente:patient Data:day Importo:money Modo:status Nota:remark
Sollecito few ID:id Num_Paziente:patient Data:day Livello:count Spese:money Testo:remark
Acconto few ID:id Num_Paziente:patient Data_Inizio:day Importo:money Numero:count
Ordine_Laboratorio many ID:id Num_Paziente:patient Data:day Data_Consegna:day Laboratorio:staff Osservazione:remark \
Importo:money Finito:flag
Laboratorio catalog ID:id Nome:label Via:address Telefono:phone Posta:mail
Articolo_Laboratorio catalog ID:id Numero:code Descrizione:label Prezzo:money
Preventivo many ID:id Num_Paziente:patient ID_Cassa:insurer Data:day Totale:money Quota_Cassa:money Stato:status \
Osservazione:remark
Riga_Preventivo many ID:id Preventivo:count Num_Paziente:patient Data:day Codice:code Dente:count Quantità:count
Ricetta many ID:id Num_Paziente:patient Data:day Farmaco:label Quantità:count Stampata:flag Operatore:staff
Farmaco catalog ID:id Nome:label Numero:count Genere:status Produttore:label
Invio_Specialista few ID:id Num_Paziente:patient Data:day Medico:name Motivo:remark
Specialista catalog ID:id Cognome:name Nome:given Specialità:label Telefono:phone Via:address
Richiamo many ID:id Num_Paziente:patient Data:day Genere:status Avvisato:flag Osservazione:remark
Anamnesi many ID:id Num_Paziente:patient Data:day Allergia:flag Anticoagulante:flag Testo:remark Firmato:flag
Reperto many ID:id Num_Paziente:patient Data:day Dente:count Codice:status Osservazione:remark
Stato_Paro few ID:id Num_Paziente:patient Data:day Profondità:count Mobilità:count Sanguinamento:flag
Radiografia many ID:id Num_Paziente:patient Data:day Genere:status Dente:count Tensione:count Indicazione:remark \
Immagine:blob
Documento many ID:id Num_Paziente:patient Data:day Titolo:label Contenuto:blob Osservazione:remark
Lettera few ID:id Num_Paziente:patient Data:day Oggetto:label Testo:remark Stampata:flag
Modello_Lettera catalog ID:id Nome:label Testo:remark
Tariffario catalog ID:id Posizione:code Descrizione:label Punti:count Prezzo:money Valido_Dal:day
Diagnosi catalog ID:id Codice:status Descrizione:label
Materiale catalog ID:id Nome:label Unità:status Prezzo:money
Magazzino few ID:id Materiale:label Lotto:count Quantità:count Data_Scadenza:day
Ordine few ID:id Fornitore:label Data:day Importo:money Osservazione:remark
Fornitore catalog ID:id Nome:label Via:address Telefono:phone Posta:mail
Personale few ID:id Cognome:name Nome:given Sigla:status Data_Nascita:birth Telefono:phone Presente:flag
Operatore catalog ID:id Cognome:name Nome:given Num_Concordato:count
Orario many ID:id Dipendente:staff Data:day Da_Ora:count A_Ora:count Osservazione:remark
Ferie few ID:id Dipendente:staff Dal_Giorno:day Al_Giorno:day Approvate:flag
Utente catalog ID:id Conto:status Nome:name Ultimo_Accesso:stamp Bloccato:flag
Registro_Accessi many ID:id Momento:stamp Utente:staff Azione:label Riga:count
Traccia_Modifiche many ID:id Nome_Tabella:label Riga:count Momento:stamp Utente:staff
Lista_Attesa few ID:id Num_Paziente:patient Data:day Osservazione:remark Urgente:flag
Nota_Telefonica many ID:id Num_Paziente:patient Data:day Nota:remark Finito:flag Utente:staff
Compito few ID:id Data:day Titolo:label Nota:remark Finito:flag Dipendente:staff
Indirizzo many ID:id Cognome:name Nome:given Via:address Telefono:phone Genere:status
Famiglia few ID:id Num_Paziente:patient Ruolo:status Osservazione:remark
Consenso few ID:id Num_Paziente:patient Data:day Genere:status Firma:blob
Conteggio_Cassa few ID:id Trimestre:count Data:day Casi:count Totale:money Stato:status
Caso_Cura many ID:id Num_Paziente:patient ID_Cassa:insurer Data_Inizio:day Data_Fine:day Stato:status
Perizia few ID:id Num_Paziente:patient Data:day Perito:name Esito:remark
Sterilizzazione many ID:id Data:day Apparecchio:staff Lotto:count Liberato:flag Osservazione:remark
Apparecchio catalog ID:id Descrizione:label Data_Revisione:day Num_Serie:count
Libro_Cassa many ID:id Data:day Importo:money Testo:label Ricevuta:count
Banca catalog ID:id Nome:label BIC:status Luogo:label
Codice_Postale catalog ID:id NPA:count Luogo:label
Impostazione catalog ID:id Chiave:label Valore:count
Deposito_Import none ID:id Num_Paziente:patient Data:day Codice:code Osservazione:remark
Schema_Dentale many ID:id Num_Paziente:patient Dente:count Stato:status Data:day
"""),
    chart_texts=_lines("""
Controllo, nulla da segnalare, anamnesi invariata
Visita completa, {tooth} cariato, paziente informato
Nuovo paziente, anamnesi fatta, PSI {tooth} codice 3
Preventivo per {tooth} discusso, il paziente ci pensa
Test di vitalità {tooth} +, percussione lieve +
{tooth} sensibile al freddo, vernice al fluoro
Rx {tooth}: apice senza particolarità
OPT: {tooth} incluso, lesione apicale ca. {n} mm
Bitewing: carie prossimale {tooth}, controllo tra {n} mesi
Ablazione tartaro, lucidatura, igiene discreta
Tartaro frontale inferiore, scovolini consigliati
Trattamento gengivale zona {tooth}
Igiene in 1 seduta, fluoro, indice di placca {n}0 %
Igiene; macchie, airflow. Richiamo {n} mesi
{tooth} MOD composito A3, anestesia 1.7 ml, diga, matrice
Incappucciamento {tooth}, sottofondo, stratificazione
{tooth} otturazione persa, cemento provvisorio
Escavazione {tooth}, molto profonda; possibile endo, controllo tra {n} sett.
Vetroionomero {tooth}, occlusione controllata
Apertura {tooth}, pulpectomia, {n} canali, medicazione
{tooth} otturazione canalare, rx di controllo buona
{tooth} lavaggio NaOCl 3 %, medicazione cambiata
Estrazione {tooth} in anestesia, compressione, istruzioni date
Estrazione chirurgica {tooth}, lembo, {n} punti; ibuprofene 600
Rimozione punti zona {tooth}, buona guarigione
{tooth} preparazione, impronta, morso, provvisorio
{tooth} corona cementata, contatti stretti
Ponte da {tooth}: prova struttura
Stato paro: {tooth} {n} mm, mobilità I
Levigatura dx/sin, CHX; il paziente fuma ancora
Mantenimento paro: BOP {n} %, tasche ridotte
Fluoro, madre istruita, bambino molto bravo
Lezione di igiene; {tooth} non ancora erotto
Sigillatura {tooth}
Urgenza: {tooth} dolente alla percussione, molaggio, controllo tra {n} giorni
Pulpite acuta {tooth}; aperto, sollievo
Afta guancia sin, pomata
Decubito protesi inferiore zona {tooth} corretto
Controllo dopo estrazione {tooth}: tutto bene
Controllo {tooth}, senza dolori
Impronte per bite, ATM sin scatta
Bite consegnato, controllo tra {n} settimane
non venuto
Amoxicillina 1000 mg prescritta; telefonata al medico curante
Ribasatura protesi, frattura zona {tooth} riparata
Impianto {tooth}: scopertura, vite di guarigione, controllo {n} giorni
Corona su impianto {tooth} avvitata, foro chiuso
Innesto osseo {tooth} discusso, CBCT consigliata
Trauma {tooth}: mobile, splintaggio {n} settimane
Alveolite {tooth}, lavaggio, garza inserita
Garza cambiata {tooth}, migliora
Incisione zona {tooth}, pus evacuato
Perno {tooth}, adesivo
Margine aperto {tooth}, nuova corona consigliata
Provvisorio {tooth} ricementato
Onlay {tooth} preparato, scansione, colore A2
Faccetta {tooth} incollata, paziente contento
Consulenza sbiancamento, mascherine fatte
Protesi totale superiore: impronta funzionale
Prova cera, il paziente desidera denti più chiari
Sigillatura {tooth} persa in parte, rifatta
Dente da latte {tooth} estratto, mantenitore discusso
Inviato al chirurgo per {tooth}
Colletto {tooth} desensibilizzato
Gengivectomia {tooth} con laser
"""),
    remarks=_lines("""
solo al mattino
richiamare per favore
non inviare solleciti
paga a rate
viene accompagnato
promemoria SMS
non prima delle 10
ansioso, prevedere più tempo
fattura ai genitori
documenti mancanti
portare il libretto
ha annullato
spostato alla prossima settimana
non raggiungibile
confermato
solo con Dr. Bernasconi
sedia a rotelle
attende la garanzia
la cassa ha accettato
verificare indirizzo
nuovo numero
tessera dimenticata
esente
cessione firmata
serve un interprete
inviato per posta
bonifico ricevuto
nota di credito
consegna in ritardo
urgente
nel cassetto
ritorno al laboratorio
colore scelto con il paziente
copia ricevuta
"""),
    labels=_list("""
Sala 1, Sala 2, Sala 3, Igiene, Controllo, Consulenza, Urgenza, Chirurgia, Nuovo paziente, Seguito, Composito,
Ceramica, Zirconio, Oro, Amalgama, Resina, Impronta, Anestetico, Guanti, Disinfettante, Primo colloquio,
Implantologia, Ortodonzia, Parodontologia, Endodonzia, Bambini, Protesi, Sbiancamento, Bite, Riparazione, Ufficio,
Vacanze, Corso, Picchetto, Visita a domicilio
"""),
    family_names=_list("""
Bernasconi, Rossi, Bianchi, Ferrari, Fontana, Crivelli, Pedrazzini, Lepori, Cattaneo, Galli, Soldati, Medici,
Colombo, Bernardoni, Poretti, Ghezzi, De Luca, D'Angelo, Keller, Jovanović, Martinelli, Guidotti
"""),
    given_names=_list("""
Giulia, Luca, Niccolò, Chiara, Matteo, Alessia, Davide, Sara, Giacomo, Noemi, Elisa, Andrea, Gianni, Lucia, Paolo,
Daniela, Marco, Silvia, Fabio, Carla
"""),
    streets=_list("""
Via Nassa, Via Stazione, Via Cantonale, Viale Franscini, Via al Lago, Via San Gottardo, Piazza Grande, Via Balestra,
Via Motta, Salita Chiesa, Via ai Ronchi, Via Pretorio
"""),
    cities=_list("""
Lugano, Bellinzona, Locarno, Mendrisio, Chiasso, Ascona, Biasca, Minusio, Massagno, Giubiasco, Airolo, Tenero
"""),
    kind_words=(("privata", "obbligatoria"), ("PRIVATA", "BASE"), ("Complementare", "Base"), ("LCA", "LAMal")),
    extra=_extra("""
PATIENT Data_Nascita:birth Via:address Telefono:phone Cellulare:phone Posta:mail Appellativo:status Titolo:label \
Sesso:status Medico_Curante:staff Professione:label Creato_Il:stamp Modificato_Il:stamp Num_AVS:code Ultima_Visita:day \
Prossimo_Richiamo:day Saldo:money Avviso:remark Deceduto:flag Operatore:staff
KASSEN Via:address Telefono:phone Fax:phone Num_EAN:code Sigla:label Contatto:name Posta:mail Valore_Punto:money \
Valido_Dal:day Osservazione:remark Cantone:status Creato_Il:stamp Elettronico:flag Numero_Membri:count \
Modificato_Il:stamp
PATKASSE Valido_Dal:day Valido_Al:day Num_Assicurato:code Stato:status Creato_Il:stamp Esente:flag Franchigia:money \
Utente:staff Tessera_Letta:day Osservazione:remark Rango:count Modello:label Modificato_Il:stamp
KARTEI Operatore:staff Dente:code Creato_Il:stamp Modificato_Il:stamp Utente:staff Genere:status Colore:count \
Finito:flag Data_Controllo:day Stampato:flag Sala:staff Modello:label Importo:money Ordine:count Allegato:blob
LEISTUNG Dente:code Punti:money Importo:money Quantità:count Operatore:staff Num_Fattura:count Data_Fattura:day \
Fatturato:flag Creato_Il:stamp Modificato_Il:stamp Sigla:status Motivazione:remark Valore:count Privato:flag \
Utente:staff
"""),
    flags=_names(
        "Stampato Fatturato Privato Bloccato Esportato Verificato Confermato Riservato Finito Inviato Liberato Urgente"
    ),
    plain_date=_names("Data"),
    archive=_names("Archivio Vecchio Storico Stor Arch"),
    backup=_names("Salvataggio Copia Bak Backup Salv"),
    merged=_names("Fusione Unito Ripresa Accorpato"),
)


def _insurers(private: str, statutory: str) -> tuple[tuple[str, bool], ...]:
    return tuple((name, True) for name in _list(private)) + tuple((name, False) for name in _list(statutory))


TUNING = Vocabulary(
    name="tuning",
    languages={"de": _GERMAN, "en": _ENGLISH, "fr": _FRENCH, "it": _ITALIAN},
    countries={
        "germany": Country(
            insurers=_insurers(
                """
Debeka Krankenversicherungsverein a. G., DKV Deutsche Krankenversicherung, Allianz Private Krankenversicherung,
AXA Krankenversicherung, Signal Iduna, HUK-COBURG-Krankenversicherung, Beihilfe, R+V Krankenversicherung,
Gothaer Krankenversicherung, Barmenia, Continentale, Hallesche
""",
                """
AOK Bayern, AOK Baden-Württemberg, AOK PLUS, AOK Rheinland/Hamburg, Techniker Krankenkasse, Barmer,
DAK-Gesundheit, KKH Kaufmännische Krankenkasse, hkk Krankenkasse, IKK classic, BKK Mobil Oil,
Siemens-Betriebskrankenkasse, Knappschaft, SVLFG, AOK Nordost, IKK gesund plus, BKK VBU, Audi BKK
""",
            ),
            codes=_list("""
01, 02, 03, 04, 12, 13a, 13b, 13c, 13d, 16, 18a, 23, 25, 26, 28, 32, 34, 35, 38, 40, 41a, 43, 44, 45, 47a, 49, 50,
62, 89, 105, 106, 107, IP1, IP2, IP5, FU1, Ä1, Ä5, Ä925a, Ä935d, Ä5000, 0010, 0070, 0080, 0090, 1000, 1040, 2060,
2080, 2100, 2120, 2197, 2200, 2210, 2330, 2390, 2410, 2440, 3000, 3010, 4050, 4055, 5000, 8000
"""),
            languages=("de",),
        ),
        "austria": Country(
            insurers=_insurers(
                """
Merkur Versicherung, UNIQA Österreich, Wiener Städtische, Generali Gesundheit, Allianz Elementar, Donau
Versicherung, Grazer Wechselseitige, Helvetia Österreich, Muki Versicherung
""",
                """
ÖGK Wien, ÖGK Niederösterreich, ÖGK Oberösterreich, ÖGK Steiermark, ÖGK Tirol, ÖGK Salzburg, ÖGK Kärnten, ÖGK
Vorarlberg, ÖGK Burgenland, BVAEB, SVS Gewerbliche Wirtschaft, SVS Landwirtschaft, KFA Wien, KFG Graz, KFL
Oberösterreich, BVAEB Eisenbahn, PVA
""",
            ),
            codes=_list("""
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
32, 33, 34, 35, 36, 51, 52, 53, 54, 55, 56, ZB1, BOR, KZ, MH, PV1, PV2
"""),
            languages=("de",),
        ),
        "switzerland": Country(
            insurers=_insurers(
                """
Helsana Zusatzversicherungen, CSS Zahnversicherung, Groupe Mutuel Zusatz, Swica Denta, Sanitas Privat, Visana
Zusatz, Allianz Suisse, Generali Assurances, Zürich Unfall, Innova Zusatz
""",
                """
CSS Versicherung, Helsana, Swica, Concordia, Visana, Sanitas, KPT/CPT, Groupe Mutuel, Assura, Atupri, ÖKK,
Sympany, EGK Gesundheitskasse, Aquilana, SLKK, Philos, Supra, Galenos, Agrisano
""",
            ),
            codes=_list("""
4.0000, 4.0010, 4.0020, 4.0050, 4.0070, 4.0080, 4.0090, 4.0110, 4.0150, 4.0200, 4.0410, 4.0500, 4.0600, 4.0650,
4.1000, 4.1100, 4.1110, 4.1200, 4.1210, 4.1250, 4.1400, 4.1410, 4.2000, 4.2010, 4.2070, 4.2500, 4.2510, 4.2530,
4.5000, 4.5010, 4.5030, 4.5400, 4.5420, 4.5550, 4.7010, 4.7015, 4.7250, 4.7300, 4.8020, 4.8030, 4.9000, 4.9010
"""),
            languages=("de", "fr", "it"),
        ),
    },
    prefixes=("TBL_", "T_", "K_", "PX_", "DB_", "ZA_"),
)
