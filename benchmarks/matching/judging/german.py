"""German names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

GERMAN = Language(
    tables={
        "PATIENT": names("""
            Patient, Patienten, Pat, Patienten Stamm, Pat Stamm, Patient Stammdaten, Stamm Patient, Patienten Daten,
            Pat Daten, Patienten Liste, Patienten Verzeichnis, Patienten Index, Pat Kopf, Patienten Adressen,
            Kunden Stamm, Klienten, Personen Stamm, Stammdaten Patienten
        """),
        "KASSEN": names("""
            Kasse, Kassen, Krankenkasse, Krankenkassen, KK Stamm, Kostenträger, Kostenträger Stamm, Versicherungen,
            Versicherer, Kassen Stamm, Kassen Verzeichnis, Kassen Liste, Versicherungs Träger, SV Träger,
            Krankenversicherer, KTR Stamm, Garanten, Stamm Kassen, Krankenversicherungen
        """),
        "PATKASSE": names("""
            Pat Kasse, Patient Kasse, Patienten Kassen, Pat KK, Pat Versicherung, Patient Versicherung,
            Versicherungs Verhältnis, Versicherungs Verhältnisse, Kassen Zuordnung, Kassen Mitgliedschaft,
            Pat Kostenträger, Patient Kostenträger, Pat Vers, Kasse Patient, Kassen Zugehörigkeit, Zuord Pat Kasse,
            Patient Garant, Rel Patient Kasse, Patienten Versicherungen, Pat KTR
        """),
        "KARTEI": names("""
            Kartei, Karteikarte, Kartei Eintrag, Kartei Einträge, Kartei Text, Karteiblatt, Krankenblatt,
            Behandlungs Notizen, Behandlungs Text, Behandlungs Verlauf, Krankengeschichte, KG Eintrag, KG Text,
            Verlaufs Einträge, Pat Kartei, Patienten Kartei, Behandlungs Doku, Patienten Journal, Kartei Zeilen,
            Karteikarten Text, Pat Akte, Med Doku, Verlauf
        """),
        "LEISTUNG": names("""
            Leistung, Leistungen, Pat Leistung, Patienten Leistungen, Leistungs Erfassung, Leistungs Blatt,
            Leistungs Daten, Leistungs Zeilen, Erbrachte Leistungen, Behandlungen, Behandlungs Leistung,
            Leistungs Positionen, Tarif Leistungen, Abrechnungs Leistungen, Abrechnungs Zeilen, Leist,
            Verrechnete Leistungen, Pat Ziffern, Leistungs Einträge, Honorar Leistungen
        """),
    },
    columns={
        "PATIENT.ID": names("""
            ID, Nr, Pat Nr, Pat ID, Patient ID, Patienten Nr, Patienten Nummer, Nummer, Lfd Nr, Satz Nr, Pat Key,
            Schlüssel, Interne Nr, Patienten ID, PK
        """),
        "PATIENT.P_NAME": names("""
            Name, Nachname, Familienname, Zuname, P Name, Pat Name, Patienten Name, N Name, Fam Name, Pat Nachname,
            Name 1, P Nachname, Name Patient, Nachn
        """),
        "PATIENT.P_VORNAME": names("""
            Vorname, P Vorname, Pat Vorname, Patienten Vorname, Vornamen, Rufname, V Name, Vorn, Vorname Patient,
            Vorname 1, Name 2
        """),
        "PATIENT.DELKZ": names("""
            Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
            Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb, Pat Gelöscht,
            Status Gelöscht, Del KZ
        """),
        "KASSEN.ID": names("""
            ID, Nr, Kassen Nr, Kassen ID, Kasse ID, KK Nr, KK ID, Kostenträger ID, Kostenträger Nr, Versicherung ID,
            Versicherer ID, Nummer, Lfd Nr, Schlüssel, Träger Nr, KTR Nr
        """),
        "KASSEN.NAME": names("""
            Name, Bezeichnung, Kassen Name, KK Name, Krankenkassen Name, Bez, Kassen Bez, Name Kasse,
            Versicherungs Name, Kostenträger Name, KTR Name, Langname, Träger Name, Name 1, Vers Name,
            Kassen Bezeichnung, Firma
        """),
        "KASSEN.ART": names("""
            Art, Kassen Art, Typ, Kassen Typ, Kategorie, Vers Art, Versicherungs Art, KK Art, Kostenträger Art,
            Kostenträger Typ, Kassen Klasse, Träger Art, Art Kasse, Kassen Kategorie, Privat Gesetzlich, Träger Typ
        """),
        "KASSEN.DELKZ": names("""
            Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
            Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb, Kasse Gelöscht, Del KZ,
            Ungültig
        """),
        "PATKASSE.ID": names("""
            ID, Nr, Lfd Nr, Pat Kassen ID, Pat Kasse Nr, Zuordnung ID, Zuord Nr, Verhältnis ID, Satz Nr, Satz ID,
            Schlüssel, Lauf Nr, Pat Vers ID, Rec Nr
        """),
        "PATKASSE.PATNR": names("""
            Pat Nr, Pat ID, Patient, Patient ID, Patienten Nr, Patienten ID, Patienten Nummer, Patient Nr, Pat,
            Ref Patient, FK Patient, ID Patient, Pat Key, Pat Ref, Patienten Schlüssel, Pat Nummer, Versicherter
        """),
        "PATKASSE.KASSENID": names("""
            Kassen ID, Kasse, Kassen Nr, Kasse ID, KK Nr, KK ID, Krankenkasse, Krankenkasse ID, Versicherung,
            Versicherung ID, Kostenträger, Kostenträger ID, Kostenträger Nr, KTR ID, KTR Nr, FK Kasse, Ref Kasse,
            ID Kasse, Träger, Versicherer, Versicherer ID, Kassen Key, Garant
        """),
        "PATKASSE.DELKZ": names("""
            Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
            Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb, Zuordnung Gelöscht, Del KZ,
            Aufgehoben
        """),
        "KARTEI.ID": names("""
            ID, Nr, Kartei ID, Eintrag ID, Eintrag Nr, Lfd Nr, Satz Nr, Zeilen Nr, Karteikarten ID, Doku ID,
            Verlauf ID, Zeile ID, Eintrags Nr, Schlüssel, Lauf Nr
        """),
        "KARTEI.PATNR": names("""
            Pat Nr, Pat ID, Patient, Patient ID, Patienten Nr, Patienten ID, Patienten Nummer, Patient Nr, Pat,
            Ref Patient, FK Patient, ID Patient, Pat Key, Pat Ref, Patienten Schlüssel, Pat Nummer
        """),
        "KARTEI.DATUM": names("""
            Datum, Dat, Behandlungs Datum, Beh Datum, Tag, Eintrags Datum, Kartei Datum, Behandlungs Tag, Beh Tag,
            Sitzungs Datum, Sitzung, Datum Eintrag, Datum Behandlung, Vom, Beh Dat
        """),
        "KARTEI.BEMERKUNG": names("""
            Bemerkung, Bemerkungen, Text, Eintrag, Notiz, Notizen, Kartei Text, Eintrag Text, Beh Text,
            Behandlungs Text, Inhalt, Beschreibung, Kommentar, Verlaufs Text, Doku Text, Freitext, Memo, Bem,
            Dokumentation, Vermerk, Karteieintrag
        """),
        "KARTEI.DELKZ": names("""
            Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
            Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb, Eintrag Gelöscht, Del KZ,
            Gestrichen
        """),
        "LEISTUNG.ID": names("""
            ID, Nr, Lfd Nr, Leistungs ID, Leist ID, Leistung ID, Satz Nr, Satz ID, Zeilen Nr, Erfassungs ID,
            Erfassungs Nr, Buchungs Nr, Lauf Nr, Schlüssel
        """),
        "LEISTUNG.PATIENTID": names("""
            Pat Nr, Pat ID, Patient, Patient ID, Patienten Nr, Patienten ID, Patienten Nummer, Patient Nr, Pat,
            Ref Patient, FK Patient, ID Patient, Pat Key, Pat Ref, Patienten Schlüssel, Pat Nummer
        """),
        "LEISTUNG.DATUM": names("""
            Datum, Leistungs Datum, Leist Datum, Beh Datum, Behandlungs Datum, Tag, Leistungs Tag, Datum Leistung,
            Erbracht Am, Behandlungs Tag, Sitzungs Datum, Dat, Leist Dat, Vom, Konsultations Datum
        """),
        "LEISTUNG.LEISTUNG": names("""
            Leistung, Leistungs Code, Leistungs Nr, Leist Nr, Ziffer, Gebühren Ziffer, Gebühren Nr, Geb Nr, GO Nr,
            GNR, Geb Pos, Position, Pos Nr, Positions Nr, Tarif Ziffer, Tarif Pos, Tarif Nr, Tarif Code, Leist Code,
            Leistungs Ziffer, Abr Ziffer, Leistungs Schlüssel, Leist Kürzel
        """),
        "LEISTUNG.DELKZ": names("""
            Gelöscht, Lösch KZ, Lösch Kennzeichen, Ist Gelöscht, Lösch Flag, Lösch Merker, Del, Deleted,
            Lösch Vermerk, KZ Gelöscht, Entfernt, Gelöscht JN, Lösch Status, Papierkorb, Storno, Storniert,
            Storno KZ, Del KZ
        """),
    },
    active=names("""
        Aktiv, Ist Aktiv, Gültig, Ist Gültig, Aktiv KZ, Sichtbar, In Verwendung, Aktiv JN, Gültig KZ, Verwendbar,
        Im Bestand
    """),
    created=names("""
        Angelegt Am, Anlage Datum, Erfasst Am, Erfassungs Datum, Erstellt Am, Erstell Datum, Neu Am, Anlage Zeit,
        Eingegeben Am, Eingabe Datum, Zeitstempel, Anlage, Angelegt, Erst Erfassung
    """),
    company=company("""
        Termine many: Termin ID id, Pat Nr patient, Datum day, Behandler staff, Zimmer staff, Dauer count,
            Termin Art label, Bemerkung remark, Erschienen flag, Angelegt Am stamp, Gelöscht deleted

        Termin Arten catalog: Art Nr id, Bezeichnung label, Kürzel label, Dauer count, Farbe count,
            Online Buchbar flag

        Warteliste few: ID id, Patient ID patient, Eingetragen stamp, Wunsch Tag day, Behandler staff,
            Hinweis remark, Dringend flag

        Recall many: Recall Nr id, Pat ID patient, Fällig Am day, Intervall count, Recall Art label,
            Letzte Einladung day, Bemerkung remark, Erledigt flag

        Rechnungen many: Rechnung ID id, Rech Nr count, Patient ID patient, Rech Datum day, Betrag money,
            Offen money, Mahnstufe status, Bemerkung remark, Gedruckt flag, Storno deleted

        Rechnungs Positionen many: ID id, Rechnung ID count, Zeile count, Datum day, Ziffer code, Bezeichnung label,
            Anzahl count, Faktor money, Betrag money

        Zahlungen many: Zahl Nr id, Pat Nr patient, Rechnung Nr count, Eingangs Datum day, Betrag money,
            Zahlart label, Buchungs Text remark, Storno deleted

        Mahnungen many: Mahn Nr id, Rech Nr count, Pat ID patient, Mahn Datum day, Stufe status, Gebühr money,
            Versandt flag

        Raten Vereinbarung few: Raten ID id, Patient patient, Beginn day, Anzahl Raten count, Rate money,
            Notiz remark, Erledigt flag

        Kassenbuch many: Buchung Nr id, Datum day, Text remark, Einnahme money, Ausgabe money, Saldo money,
            Benutzer staff, Gelöscht deleted

        Labor Aufträge many: Auftrag Nr id, Pat Nr patient, Labor count, Auftrags Datum day, Liefer Datum day,
            Arbeit label, Zahnfarbe label, Bemerkung remark, Fertig flag, Gelöscht deleted

        Labore few: Labor ID id, Name label, Inhaber name, Strasse address, Telefon phone, Email mail,
            Kunden Nr code, Lösch KZ deleted

        Labor Rechnung Zeilen many: ID id, Auftrag Nr count, BEL Nr code, Bezeichnung label, Menge count,
            Preis money

        Röntgen Aufnahmen many: Bild Nr id, Pat ID patient, Aufnahme Datum day, Zahn status, Aufnahme Art label,
            Indikation remark, Befund remark, Dosis count, Bild blob, Ausgelöst Von staff

        Röntgen Geräte catalog: Geräte Nr id, Bezeichnung label, Raum staff, Abnahme Datum day, Nächste Prüfung day,
            Bemerkung remark

        Fotos many: Foto ID id, Patient ID patient, Datum day, Titel label, Bild blob, Gelöscht deleted

        Material Stamm catalog: Artikel Nr id, Bezeichnung label, Bestell Nr code, Lieferant count,
            Mindest Bestand count, Bestand count, EK Preis money, Chargen Pflicht flag, Inaktiv deleted

        Material Verbrauch many: Lfd Nr id, Datum day, Pat Nr patient, Artikel count, Menge count, Charge code,
            Helferin staff

        Bestellungen many: Bestell ID id, Lieferant Nr count, Bestell Datum day, Betrag money, Status status,
            Bemerkung remark, Geliefert flag

        Lieferanten few: Lief Nr id, Firma label, Ansprechpartner name, Strasse address, PLZ Ort address, Tel phone,
            Mail mail, Art status, Gelöscht deleted

        Mitarbeiter few: MA Nr id, Name name, Vorname given, Geb Datum birth, Eintritt day, Austritt day,
            Funktion label, Telefon phone, Gehalt money, Gelöscht deleted

        Benutzer few: User ID id, Anmelde Name name, Vorname given, Rolle label, Kennwort code, Letzter Login stamp,
            Gesperrt flag, Del KZ deleted

        Behandler few: Behandler Nr id, Kürzel label, Name name, Vorname given, Zahnarzt Nr code, Aktiv flag

        Arbeitszeiten many: ID id, Mitarbeiter staff, Datum day, Minuten count, Pause count, Bemerkung remark,
            Freigegeben flag

        Urlaub few: Urlaub Nr id, MA Nr staff, Von day, Bis day, Tage count, Art label, Genehmigt flag

        Zimmer catalog: Zimmer Nr id, Bezeichnung label, Stuhl staff, Telefon phone, Gelöscht deleted

        Briefe many: Brief ID id, Pat Nr patient, Datum day, Betreff label, Empfänger name, Dokument blob,
            Erstellt Von staff, Gelöscht deleted

        Brief Vorlagen catalog: Vorlage ID id, Name label, Art label, Inhalt blob, Geändert Am stamp

        Text Bausteine catalog: Baustein Nr id, Kürzel code, Titel label, Text remark, Gruppe label

        Dokumente Scan many: Dok ID id, Patient patient, Eingang day, Beschreibung label, Datei blob,
            Gescannt Von staff, Gelöscht deleted

        Heil Kostenplan many: HKP Nr id, Pat Nr patient, Kasse insurer, Erstellt Am day, Genehmigt Am day,
            Festzuschuss money, Eigenanteil money, Befund Text remark, Status status, Storniert deleted

        HKP Positionen many: ID id, HKP Nr count, Zahn status, Geb Nr code, Anzahl count, Betrag money

        Kostenvoranschlag many: KV ID id, Patient ID patient, Datum day, Summe money, Gültig Bis day,
            Bemerkung remark, Angenommen flag

        PA Status many: PA ID id, Pat ID patient, Befund Datum day, Kasse ID insurer, Grad status, Stadium status,
            Rauchen flag, Diabetes flag, Bemerkung remark

        Taschentiefen many: Mess ID id, PA ID count, Zahn status, Mesial count, Distal count, Bukkal count,
            Oral count, Blutung flag, Lockerung status

        Zahnbefund many: Befund Nr id, Patienten Nr patient, Aufnahme Tag day, Zahn status, Kürzel status,
            Fläche status, Aktuell flag

        Rezepte many: Rezept Nr id, Pat Nr patient, Kassen Nr insurer, Ausgestellt Am day, Medikament label,
            Dosierung remark, Anzahl count, Gebühr Frei flag, Gelöscht deleted

        Medikamente catalog: PZN id, Handelsname label, Wirkstoff label, Packung count, Preis money, Hinweis remark

        Anamnese many: Bogen ID id, Pat ID patient, Datum day, Herz flag, Allergie flag, Blutverdünner flag,
            Schwanger flag, Sonstiges remark, Unterschrift blob

        Allergien few: ID id, Patient ID patient, Stoff label, Seit day, Hinweis remark, Gelöscht deleted

        Dauerdiagnosen many: Diag ID id, Pat Nr patient, Gestellt Am day, Diagnose label, ICD code,
            Sicherheit status, Gelöscht deleted

        Überweiser few: Arzt Nr id, Name name, Vorname given, Fachrichtung label, Strasse address, Ort address,
            Telefon phone, Fax phone, Bemerkung remark, Gelöscht deleted

        Überweisungen many: ID id, Pat Nr patient, Arzt Nr count, Datum day, Grund remark, Bericht Erhalten flag

        Angehörige many: ID id, Patient ID patient, Name name, Vorname given, Verhältnis label, Telefon phone,
            Zahlungspflichtig flag

        Karten Lesung many: Lese Nr id, Pat Nr patient, Kasse insurer, Gelesen Am stamp, Quartal status,
            Karten Typ status, Gültig flag, Terminal staff

        Kostenzusagen many: Zusage Nr id, Pat ID patient, KK ID insurer, Antrag Vom day, Zusage Vom day,
            Betrag money, Aktenzeichen code, Bemerkung remark, Abgelehnt flag

        Quartals Abrechnung few: Abr Nr id, Quartal status, Stichtag day, Fälle count, Punkte count, Summe money,
            Eingereicht flag, Bemerkung remark

        KFO Planung many: Plan Nr id, Pat Nr patient, Kasse insurer, Beginn day, KIG status, Quartale count,
            Abschlag money, Bemerkung remark

        Implantat Pass many: Implantat ID id, Pat ID patient, Zahn status, Insertion Am day, System label,
            Charge code, Länge count, Freigelegt flag, Notiz remark

        Steri Protokoll many: Charge Nr id, Datum day, Gerät staff, Programm label, Freigegeben Von staff,
            Bestanden flag, Bemerkung remark

        Geräte Buch catalog: Gerät ID id, Bezeichnung label, Hersteller label, Serien Nr code, Angeschafft day,
            Wartung Bis day, Preis money, Ausgemustert deleted

        Aufgaben many: Aufgabe ID id, Pat Nr patient, Für Wen staff, Fällig day, Text remark, Priorität status,
            Erledigt flag, Angelegt Am stamp, Gelöscht deleted

        Anrufe many: Anruf Nr id, Patient patient, Zeitpunkt stamp, Rückruf Am day, Telefon phone, Notiz remark,
            Angenommen Von staff, Erledigt flag

        SMS Versand many: ID id, Pat ID patient, Nummer phone, Versandt Am stamp, Text remark, Status status

        Änderungs Protokoll many: Log ID id, Zeitpunkt stamp, Benutzer staff, Tabelle label, Satz Nr count,
            Aktion status

        Tages Statistik many: Datum day, Behandler staff, Patienten count, Neue Patienten count, Honorar money,
            Material money, Labor money

        Tages Abschluss many: Abschluss Nr id, Tag day, Bar money, Karte money, Differenz money, Benutzer staff,
            Notiz remark

        Gebühren Katalog catalog: Geb Nr code, Kurztext label, Langtext remark, Punkte count, Einfach Satz money,
            Höchst Faktor money, Gültig Ab day, Gültig Bis day, Gelöscht deleted

        Leistungs Ketten catalog: Kette ID id, Kürzel label, Geb Nr code, Reihenfolge count, Je Zahn flag

        Punktwerte catalog: ID id, Kassen Art status, Gültig Ab day, Punktwert money, Bereich label

        Festzuschüsse catalog: FZ ID id, Befund Nr code, Bezeichnung label, Ohne Bonus money, Bonus 20 money,
            Bonus 30 money, Gültig Ab day

        PLZ Verzeichnis catalog: PLZ count, Ort address, Vorwahl count, Land status

        Kassen Gruppen catalog: Gruppe Nr id, Bezeichnung label, Sortierung count, Punktwert money

        Formulare catalog: Formular ID id, Name label, Ausgabe Fach count, Layout blob, Aktiv flag

        Einwilligungen many: ID id, Patient ID patient, Art label, Unterschrieben Am day, Widerrufen Am day,
            Dokument blob, Gelöscht deleted

        Feiertage catalog: Datum day, Bezeichnung label, Bundesland status, Ganztags flag

        Einstellungen catalog: Schlüssel code, Wert remark, Arbeitsplatz staff, Geändert Am stamp

        Nummern Kreise none: Kreis ID id, Name label, Letzte Nr count, Präfix code

        Gutachten few: Gutachten Nr id, Pat Nr patient, Kasse insurer, Beauftragt Am day, Gutachter name,
            Ergebnis label, Bemerkung remark

        Prophylaxe Plan many: ID id, Pat ID patient, Individual Intervall count, Letzte PZR day, Risiko status,
            Prophylaxe Helferin staff, Hinweis remark

        Bankverbindungen few: Bank ID id, Patient patient, Kontoinhaber name, IBAN code, Mandat Vom day,
            Gelöscht deleted
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
    labels=listed("""
        Zimmer 1, Zimmer 2, Prophylaxe, Kontrolle, Schmerztermin, Füllung, Wurzelbehandlung, Chirurgie, Zahnersatz,
        Anprobe, Beratung, Implantation, Röntgenraum, Steri, Labor, Einzelbild, Panoramaaufnahme, Bissflügel,
        Fernröntgen, Komposit A2, Komposit A3, Handschuhe M, Anästhetikum, Abformmaterial, Zement, Kofferdam,
        Vollgusskrone, Keramikkrone, Modellguss, Teilprothese, Totalprothese, Schiene, Barzahlung, EC-Karte,
        Überweisung, Lastschrift, Kinderbehandlung, Notdienst, Erstuntersuchung, Dentalhygiene, Recall 6 Monate,
        Kieferorthopädie, Arztbrief, Kostenplan, Einverständnis, Mahnung, Verwaltung, Assistenz, Empfang,
        Auszubildende, Urlaub, Fortbildung, Standard, Sonstiges
    """),
    family_names=listed("""
        Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer,
        Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange,
        Schmitt, Krause, Meier, Lehmann, Köhler, Maier, Herrmann, König, Kaiser, Fuchs, Peters, Scholz, Möller,
        Weiß, Jung, Hahn, Vogel, Keller, Günther, Berger, Winkler, Lorenz, Baumann, Kuhn, Pohl, Horn, Busch, Sauer,
        Thiele, Gruber, Huber, Pichler, Steiner, Moser, Mayer, Hofer, Leitner, Eder, Brunner, Egger, Reiter, Wimmer,
        Haas, Gerber, Zürcher, Bühler, Frei, Graf, Wyss, Baumgartner, Suter, Kunz, Ammann, Yilmaz, Kaya, Nowak,
        Petrović, von Arx, Meier-Huber
    """),
    given_names=listed("""
        Anna, Maria, Ursula, Monika, Petra, Sabine, Renate, Karin, Andrea, Claudia, Susanne, Birgit, Heike, Martina,
        Stefanie, Julia, Katharina, Christina, Lena, Laura, Lea, Sophie, Marie, Emma, Mia, Hannah, Johanna, Nina,
        Sandra, Silke, Erika, Gisela, Helga, Ingrid, Brigitte, Peter, Michael, Thomas, Andreas, Wolfgang, Klaus,
        Jürgen, Stefan, Christian, Uwe, Frank, Markus, Matthias, Bernd, Jan, Tobias, Daniel, Alexander, Florian,
        Sebastian, Lukas, Leon, Paul, Felix, Jonas, Maximilian, Elias, Noah, Urs, Beat, Reto, Hansjörg, Franz,
        Josef, Karl, Heinz, Mehmet, Elif, Dragan, Jelena, Anna-Lena, Karl-Heinz
    """),
    streets=listed("""
        Hauptstrasse, Bahnhofstrasse, Gartenweg, Schulstrasse, Kirchgasse, Lindenallee, Bergstrasse, Dorfstrasse,
        Wiesenweg, Am Markt, Goethestrasse, Schillerplatz, Mozartgasse, Ringstrasse, Mühlweg, Rosenweg, Feldstrasse,
        Waldstrasse, Ahornweg, Birkenstrasse, Poststrasse, Seestrasse, Rathausplatz, Industriestrasse,
        Beethovenstrasse, Sonnenhang, Friedhofstrasse, Parkring, Landstrasser Gürtel, Oberdorfstrasse, Brunnengasse
    """),
    cities=listed("""
        Berlin, Hamburg, München, Köln, Stuttgart, Leipzig, Nürnberg, Hannover, Bremen, Kassel, Freiburg,
        Regensburg, Münster, Erfurt, Rosenheim, Konstanz, Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt,
        Villach, Bregenz, St. Pölten, Zürich, Bern, Basel, Luzern, Winterthur, St. Gallen, Chur, Thun, Aarau, Olten
    """),
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
        "PATIENT": columns("""
            Titel label, Anrede label, Geb Datum birth, Geschlecht status, Strasse address, PLZ Ort address,
            Telefon Privat phone, Telefon Geschäftlich phone, Mobil phone, Email mail, Geburtsname name,
            Hausarzt name, Arbeitgeber label, Beruf label, Haupt Behandler staff, Haupt Kasse insurer,
            Bemerkung remark, Warnhinweis remark, Letzter Besuch day, Erster Besuch day, Mahnsperre flag,
            Verstorben flag, Kontostand money, Recall Monate count, Patienten Gruppe status, Ehepartner given,
            Geändert Am stamp, Foto blob
        """),
        "KASSEN": columns("""
            IK Nr code, Kurzbezeichnung label, Suchbegriff label, Strasse address, PLZ Ort address, Telefon phone,
            Fax phone, Email mail, Ansprechpartner name, Bemerkung remark, Punktwert money, Taxpunktwert money,
            Abrechnungs Bereich status, Gültig Von day, Gültig Bis day, Geändert Am stamp, Geändert Von staff,
            Elektronisch flag, Bundesland status, Zahlungsziel count, EAN Nummer code
        """),
        "PATKASSE": columns("""
            Versicherten Nr code, Karten Nr code, Gültig Von day, Gültig Bis day, Versicherten Status status,
            Haupt Versicherter name, Haupt Versicherter Vorname given, Rang count, Zusatz Versichert flag,
            Befreit flag, Befreit Bis day, Franchise money, Selbstbehalt money, Bonus Jahre count, Policen Nr code,
            Tarif label, Hinweis remark, Mitglied Seit day, Eingelesen stamp, Geändert Von staff
        """),
        "KARTEI": columns("""
            Behandler staff, Zahn status, Fläche status, Eintrag Art label, Benutzer staff, Helferin staff,
            Geändert Am stamp, Rechnung Nr count, Farbe status, Hinweis remark, Wichtig flag, Termin Nr count,
            Dauer count, Zimmer staff, Anhang blob, Honorar money, Nächste Kontrolle day, Diagnose label,
            Mandant status
        """),
        "LEISTUNG": columns("""
            Behandler staff, Zahn status, Fläche status, Anzahl count, Faktor money, Betrag money, Punkte count,
            Punktwert money, Begründung remark, Rechnung ID count, Rechnungs Datum day, Quartal status,
            Leistungs Text label, Tarif Art label, Material Kosten money, Labor Kosten money, Geändert Am stamp,
            Benutzer staff, Kasse insurer, Sitzung count, Fall Nr count, MwSt money, Reihenfolge count, Wo status
        """),
    },
    flags=names("""
        Gedruckt, Abgerechnet, Privat, Erledigt, Gesperrt, Bezahlt, Exportiert, Bestätigt, Versandt, Geprüft,
        Vertraulich, Ist Neu, Notfall, Übertragen, Freigegeben, Unterschrieben
    """),
    plain_date=names("Datum, Dat, Tag"),
    archive=names("Archiv, Alt, Historie, Hist, Altdaten, Vorjahre, Abgelegt, Arch"),
    backup=names("""
        Sicherung, Backup, Kopie, Sik, Bak, Kopie 2021, Save, Tagessicherung, Stand 0331
    """),
    merged=names("""
        Fusion, Übernahme, Import, Migriert, Zusammen, Praxis 2, Konvertiert, Merge, Neu Gesamt
    """),
)
