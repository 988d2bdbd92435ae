"""German names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

GERMAN = Language(
    tables={
        "PATIENT": names("""
            Patient, Patienten, Patientenstamm, Pat Stamm, Patientendaten, Pat, Pat Stammdaten
        """),
        "KASSEN": names("""
            Kassen, Krankenkassen, Krankenkasse, Versicherungen, Kostenträger, KK Stamm, Kassenstamm, Versicherer
        """),
        "PATKASSE": names("""
            Pat Kasse, Patienten Kassen, Versicherungsverhältnis, Pat Versicherung, Pat Kostenträger,
            Patient Krankenkasse, Pat KK
        """),
        "KARTEI": names("""
            Kartei, Karteikarte, Kartei Eintrag, Behandlungsdoku, Krankenblatt, Beh Verlauf, Behandlungsverlauf,
            Karteieinträge, Pat Kartei
        """),
        "LEISTUNG": names("""
            Leistung, Leistungen, Pat Leistung, Beh Leistung, Leistungserfassung, Erbrachte Leistungen,
            Leistungsblatt, Leist
        """),
    },
    columns={
        "PATIENT.ID": names("""
            ID, Pat ID, Patienten ID, Pat Nr, Patienten Nr, PID, Lfd Nr, Patienten Schlüssel
        """),
        "PATIENT.P_NAME": names("Name, Nachname, Familienname, Zuname, Pat Name, P Name, NName"),
        "PATIENT.P_VORNAME": names("Vorname, Vor Name, Rufname, P Vorname, VName, Pat Vorname"),
        "PATIENT.DELKZ": names("""
            Del KZ, Gelöscht, Lösch KZ, Löschkennzeichen, Ist Gelöscht, Lösch Flag, Gel KZ
        """),
        "KASSEN.ID": names("""
            ID, Kassen ID, Kasse ID, KK ID, Kassen Nr, KK Nr, Lfd Nr, Versicherungs ID
        """),
        "KASSEN.NAME": names("""
            Name, Kassenname, Bezeichnung, Kassen Name, KK Name, Langname, Versicherung
        """),
        "KASSEN.ART": names("""
            Art, Kassenart, Kassen Typ, Versicherungsart, KK Art, Vers Art, GKV PKV, Kostenträgerart
        """),
        "KASSEN.DELKZ": names("""
            Del KZ, Gelöscht, Lösch KZ, Löschkennzeichen, Ist Gelöscht, Lösch Flag, Gel KZ
        """),
        "PATKASSE.ID": names("ID, Lfd Nr, Pat Kasse ID, Zuordnungs ID, PK ID, Vers ID"),
        "PATKASSE.PATNR": names("Pat Nr, Patienten Nr, Pat ID, Patienten ID, Patient Nr, Patient, PNr"),
        "PATKASSE.KASSENID": names("""
            Kassen ID, Kassen Nr, Kasse, Kasse ID, KK ID, KK Nr, Versicherungs ID, Kostenträger ID
        """),
        "PATKASSE.DELKZ": names("""
            Del KZ, Gelöscht, Lösch KZ, Löschkennzeichen, Ist Gelöscht, Lösch Flag, Gel KZ
        """),
        "KARTEI.ID": names("ID, Kartei ID, Eintrag ID, Eintrags Nr, Lfd Nr, Kartei Nr, Satz Nr"),
        "KARTEI.PATNR": names("Pat Nr, Patienten Nr, Pat ID, Patienten ID, Patient Nr, Patient, PNr"),
        "KARTEI.DATUM": names("""
            Datum, Eintrag Datum, Eintrags Datum, Behandlungs Datum, Beh Datum, Behandlungstag, Sitzungs Datum,
            Kartei Datum
        """),
        "KARTEI.BEMERKUNG": names("""
            Bemerkung, Text, Eintrag, Notiz, Karteitext, Behandlungstext, Eintragstext, Freitext, Verlauf, Doku Text
        """),
        "KARTEI.DELKZ": names("""
            Del KZ, Gelöscht, Lösch KZ, Löschkennzeichen, Ist Gelöscht, Lösch Flag, Gel KZ
        """),
        "LEISTUNG.ID": names("ID, Leistungs ID, Leist ID, Lfd Nr, Satz Nr, Leistungs Satz"),
        "LEISTUNG.PATIENTID": names("Pat ID, Patienten ID, Pat Nr, Patienten Nr, Patient Nr, Patient, PNr"),
        "LEISTUNG.DATUM": names("""
            Datum, Leistungs Datum, Leist Datum, Beh Datum, Leistungstag, Erbracht Am, Behandlungs Datum
        """),
        "LEISTUNG.LEISTUNG": names("""
            Leistung, Ziffer, Leistungs Nr, Geb Nr, Gebührenziffer, Pos Nr, Gebühren Position, Leistungs Code,
            Geb Pos, Leist Nr
        """),
        "LEISTUNG.DELKZ": names("""
            Del KZ, Gelöscht, Lösch KZ, Löschkennzeichen, Ist Gelöscht, Lösch Flag, Gel KZ
        """),
    },
    active=names("Aktiv, Ist Aktiv, Gültig, Aktiv KZ"),
    created=names("Angelegt Am, Erfasst Am, Anlage Datum, Erstellt Am, Erf Datum, Anlagedatum"),
    company=company("""
        Termin many: ID id, Pat Nr patient, Datum day, Beginn count, Dauer count, Zimmer staff, Behandler staff,
            Bemerkung remark, Art status, Del KZ deleted

        Terminart catalog: ID id, Bezeichnung label, Dauer count, Farbe count, Aktiv flag

        Terminserie few: ID id, Pat Nr patient, Von Datum day, Bis Datum day, Intervall count

        Rechnung many: ID id, Rechnungs Nr count, Pat Nr patient, Datum day, Betrag money, Offen money,
            Status status, Bemerkung remark, Storno flag

        Rechnung Position many: ID id, Rechnung count, Pat Nr patient, Datum day, Ziffer code, Faktor money,
            Betrag money, Zahn count

        Zahlung many: ID id, Pat Nr patient, Datum day, Betrag money, Zahlart status, Bemerkung remark

        Mahnung few: ID id, Pat Nr patient, Datum day, Stufe count, Gebühr money, Text remark

        Ratenplan few: ID id, Pat Nr patient, Beginn Datum day, Rate money, Anzahl count

        Laborauftrag many: ID id, Pat Nr patient, Datum day, Liefer Datum day, Labor staff, Bemerkung remark,
            Betrag money, Erledigt flag

        Labor catalog: ID id, Name label, Strasse address, Telefon phone, Mail mail

        Laborleistung catalog: ID id, Nummer code, Name label, Preis money

        Heil Kostenplan many: ID id, Pat Nr patient, Kassen ID insurer, Datum day, Summe money, Zuschuss money,
            Status status, Bemerkung remark

        Plan Position many: ID id, Plan count, Pat Nr patient, Datum day, Leistung code, Zahn count, Anzahl count

        Rezept many: ID id, Pat Nr patient, Datum day, Medikament label, Menge count, Gedruckt flag, Arzt staff

        Medikament catalog: ID id, Name label, PZN count, Art status, Hersteller label

        Überweisung few: ID id, Pat Nr patient, Datum day, Arzt name, Grund remark

        Überweiser catalog: ID id, Name name, Vorname given, Fachgebiet label, Telefon phone, Strasse address

        Recall many: ID id, Pat Nr patient, Datum day, Art status, Erinnert flag, Bemerkung remark

        Anamnese many: ID id, Pat Nr patient, Datum day, Allergie flag, Blutverdünner flag, Text remark,
            Unterschrieben flag

        Befund many: ID id, Pat Nr patient, Datum day, Zahn count, Code status, Bemerkung remark

        PA Status few: ID id, Pat Nr patient, Datum day, Tiefe count, Lockerung count, Blutung flag

        Röntgenbild many: ID id, Pat Nr patient, Datum day, Art status, Zahn count, KV count, Indikation remark,
            Bild blob

        Dokument many: ID id, Pat Nr patient, Datum day, Titel label, Inhalt blob, Bemerkung remark

        Brief few: ID id, Pat Nr patient, Datum day, Betreff label, Text remark, Gedruckt flag

        Briefvorlage catalog: ID id, Name label, Text remark

        Gebührenkatalog catalog: ID id, Ziffer code, Bezeichnung label, Punkte count, Preis money, Gültig Ab day

        Diagnosekatalog catalog: ID id, Code status, Name label

        Materialkatalog catalog: ID id, Name label, Einheit status, Preis money

        Lagerbestand few: ID id, Material label, Charge count, Menge count, Verfall Datum day

        Bestellung few: ID id, Lieferant label, Datum day, Betrag money, Bemerkung remark

        Lieferant catalog: ID id, Name label, Strasse address, Telefon phone, Mail mail

        Personal few: ID id, Name name, Vorname given, Kürzel status, Geb Datum birth, Telefon phone, Aktiv flag

        Behandler catalog: ID id, Name name, Vorname given, Zulassung count

        Arbeitszeit many: ID id, Mitarbeiter staff, Datum day, Von count, Bis count, Bemerkung remark

        Urlaub few: ID id, Mitarbeiter staff, Von Datum day, Bis Datum day, Genehmigt flag

        Benutzer catalog: ID id, Login status, Name name, Letzte Anmeldung stamp, Gesperrt flag

        Protokoll many: ID id, Zeitpunkt stamp, Benutzer staff, Aktion label, Satz count

        Änderungsprotokoll many: ID id, Tabelle label, Satz ID count, Zeitpunkt stamp, Benutzer staff

        Warteliste few: ID id, Pat Nr patient, Datum day, Bemerkung remark, Dringend flag

        Telefonnotiz many: ID id, Pat Nr patient, Datum day, Notiz remark, Erledigt flag, Benutzer staff

        Aufgabe few: ID id, Datum day, Titel label, Notiz remark, Erledigt flag, Mitarbeiter staff

        Adresse many: ID id, Name name, Vorname given, Strasse address, Telefon phone, Art status

        Familie few: ID id, Pat Nr patient, Rolle status, Bemerkung remark

        Bonusheft few: ID id, Pat Nr patient, Jahr count, Datum day, Stempel flag

        Einverständnis few: ID id, Pat Nr patient, Datum day, Art status, Unterschrift blob

        KV Abrechnung few: ID id, Quartal count, Datum day, Fälle count, Summe money, Status status

        Behandlungsfall many: ID id, Pat Nr patient, Kassen ID insurer, Beginn Datum day, Ende Datum day,
            Status status

        Gutachten few: ID id, Pat Nr patient, Datum day, Gutachter name, Ergebnis remark

        Sterilisation many: ID id, Datum day, Gerät staff, Charge count, Freigabe flag, Bemerkung remark

        Gerät catalog: ID id, Bezeichnung label, Wartung Datum day, Serien Nr count

        Kassenbuch many: ID id, Datum day, Betrag money, Text label, Beleg count

        Bank catalog: ID id, Name label, BIC status, Ort label

        Postleitzahl catalog: ID id, PLZ count, Ort label

        Einstellung catalog: ID id, Schlüssel label, Wert count

        Import Puffer none: ID id, Pat Nr patient, Datum day, Ziffer code, Bemerkung remark

        Zahnschema many: ID id, Pat Nr patient, Zahn count, Status status, Datum day
    """),
    chart_texts=lines("""
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
    remarks=lines("""
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
    labels=listed("""
        Zimmer 1, Zimmer 2, Zimmer 3, Prophylaxe, Kontrolle, Beratung, Schmerztermin, Operation, Neupatient, Recall,
        Komposit, Keramik, Zirkon, Gold, Amalgam, Kunststoff, Abformmaterial, Anästhesie, Handschuhe, Desinfektion,
        Erstgespräch, Nachsorge, Implantologie, Kieferorthopädie, Parodontologie, Endodontie, Kinderbehandlung,
        Zahnersatz, Bleaching, Schiene, Reparatur, Verwaltung, Urlaub, Fortbildung, Notdienst, Hausbesuch
    """),
    family_names=listed("""
        Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer,
        Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange,
        Werner, Krause, Lehmann, Köhler, Maier, König, Kaiser, Fuchs, Scholz, Möller, Weiß, Jung, Hahn, Vogel, Groß,
        Gruber, Huber, Moser, Öztürk, Nowak, von der Heide, O'Connor, Meyer-Lüdenscheidt
    """),
    given_names=listed("""
        Anna, Maria, Jürgen, Thomas, Lena, Paul, Sabine, Björn, Käthe, Emma, Lukas, Sofia, Felix, Hannah, Günther,
        Jörg, Mia, Leon, Jonas, Ursula, Petra, Michael, Stefan, Andrea, Noah, Elif, Zoë, Karl-Heinz, Franz, Johanna,
        Matthias, Heike, Finn, Clara, Özlem, Wolfgang, Renate, Tobias, Greta, Emil
    """),
    streets=listed("""
        Hauptstraße, Bahnhofstraße, Schulstraße, Gartenweg, Lindenallee, Bergstraße, Kirchplatz, Am Markt,
        Goethestraße, Mühlweg, Ringstraße, Waldweg, Rosenweg, Dorfstraße, Schillerstraße, Parkstraße
    """),
    cities=listed("""
        München, Berlin, Hamburg, Köln, Stuttgart, Leipzig, Bremen, Dresden, Hannover, Nürnberg, Mainz, Kiel, Wien,
        Graz, Linz, Zürich, Bern, Basel, Luzern, Aarau
    """),
    kind_words=(("privat", "gesetzlich"), ("PRIVAT", "KASSE"), ("PKV", "GKV"), ("Privat", "Gesetzlich")),
    extra={
        "PATIENT": columns("""
            Geb Datum birth, Strasse address, Telefon phone, Mobil phone, Email mail, Anrede status, Titel label,
            Geschlecht status, Hausarzt staff, Beruf label, Angelegt Am stamp, Geändert Am stamp,
            Versicherten Nr code, Letzter Besuch day, Recall Datum day, Saldo money, Hinweis remark,
            Verstorben flag, Privatadresse flag, Stammbehandler staff
        """),
        "KASSEN": columns("""
            Strasse address, Telefon phone, Fax phone, IK Nr code, Kurzname label, Sachbearbeiter name, Email mail,
            Punktwert money, Gültig Ab day, Bemerkung remark, Region status, Angelegt Am stamp, Elektronisch flag,
            Anzahl Mitglieder count, Geändert Am stamp
        """),
        "PATKASSE": columns("""
            Gültig Ab day, Gültig Bis day, Versicherten Nr code, Status status, Angelegt Am stamp, Befreit flag,
            Zuzahlung money, Benutzer staff, Karte Gelesen day, Bemerkung remark, Rang count, Tarif label,
            Geändert Am stamp
        """),
        "KARTEI": columns("""
            Behandler staff, Zahn code, Angelegt Am stamp, Geändert Am stamp, Benutzer staff, Typ status,
            Farbe count, Erledigt flag, Kontroll Datum day, Gedruckt flag, Zimmer staff, Vorlage label,
            Betrag money, Zeile count, Anlage blob
        """),
        "LEISTUNG": columns("""
            Zahn code, Faktor money, Betrag money, Anzahl count, Behandler staff, Rechnungs Nr count,
            Abrechnungs Datum day, Abgerechnet flag, Angelegt Am stamp, Geändert Am stamp, Kürzel status,
            Begründung remark, Punkte count, Privat flag, Benutzer staff
        """),
    },
    flags=names("""
        Gedruckt, Abgerechnet, Privat, Gesperrt, Exportiert, Geprüft, Bestätigt, Vertraulich, Erledigt, Gesendet,
        Freigegeben, Notfall
    """),
    plain_date=names("Datum"),
    archive=names("Archiv, Alt, Historie, Hist, Altdaten"),
    backup=names("Sicherung, Kopie, Bak, Backup, Sich"),
    merged=names("Fusion, Zusammen, Übernahme, Vereint"),
)
