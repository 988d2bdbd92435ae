"""German names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

GERMAN = Language(
    tables={
        "PATIENT": names("""
            Patienten, Pat Stamm, Patientenstamm, Patientendaten, Pat, Personen Stamm, Pat Kopf, Stammdaten Pat,
            Patient Master, Patientenverwaltung, Pat Daten, Patientenliste
        """),
        "KASSEN": names("""
            Krankenkassen, Versicherungen, Kostentraeger, Kassenstamm, KK Stamm, Versicherer, Kassen Verzeichnis,
            KT Stamm, Vers Traeger, Kassendatei, Kassen Liste, Versicherungsstamm
        """),
        "PATKASSE": names("""
            Pat Versicherung, Patient Kasse, Versicherungsverhaeltnis, Pat Kostentraeger, Vers Zuordnung,
            Kassen Zuordnung, Mitgliedschaften, Pat KK, Versicherte, Pat Vers Verh, Kassenzugehoerigkeit,
            Patienten Versicherungen
        """),
        "KARTEI": names("""
            Karteieintrag, Krankenblatt, Behandlungsdoku, Verlauf, Karteikarte, Pat Verlauf, Dokumentation,
            Kartei Zeilen, Krankengeschichte, Behandlungsblatt, KG Eintrag, Behandlungsjournal
        """),
        "LEISTUNG": names("""
            Leistungen, Erbrachte Leistungen, Pat Leistung, Leist Erf, Behandlungsleistungen, Abr Leistung,
            Leistungserfassung, Gebuehren Zeilen, Leistungszeilen, Pat Ziffern, Honorarleistung, Tarif Leistung
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Pat Nr, Patienten Nr, Pat Id, Patient Id, Lfd Nr, Nr, Satz Nr, Pat Schluessel, Id, Stamm Id,
            Patienten Nummer, Pat Index
        """),
        "PATIENT.P_NAME": names("""
            Name, Nachname, Fam Name, Familienname, Zuname, Pat Name, P Nachname, Name 1, Pat Nachname,
            Pat Familienname
        """),
        "PATIENT.P_VORNAME": names("""
            Vorname, Pat Vorname, Rufname, V Name, Vorname Pat, P Vname, Vornamen, Vn, Pat Rufname, Vorname 1
        """),
        "PATIENT.DELKZ": names("""
            Gelöscht, Loesch Kz, Pat Geloescht, Del, Entfernt, Loeschkennzeichen, Papierkorb, Ist Geloescht,
            Pat Loesch, Del Flag
        """),
        "KASSEN.ID": names("""
            Kassen Nr, Kasse Id, KK Nr, Id, Kostentraeger Id, KT Nr, Vers Id, Schluessel, Kassen Index,
            Kassen Schluessel, Versicherer Id, Satz Id
        """),
        "KASSEN.NAME": names("""
            Name, Bezeichnung, Kassenname, Kassen Bez, Name Kasse, Kostentraeger Name, Firma, Vers Name, Langname,
            Versicherung, KK Bezeichnung, Name Lang
        """),
        "KASSEN.ART": names("""
            Art, Kassenart, Typ, Kassen Typ, Vers Art, Kategorie, KT Gruppe, Kassen Gruppe, Kostentraeger Art,
            KK Art, Privat Gesetzlich, Versicherungsart
        """),
        "KASSEN.DELKZ": names("""
            Geloescht, Loesch Kz, Kasse Geloescht, Loesch Markierung, Entfernt, Loeschkennzeichen, Del Kz,
            Ist Geloescht, Geloescht Jn, Weg Kz
        """),
        "PATKASSE.ID": names("""
            Id, Lfd Nr, Zuordnung Id, Vers Verh Nr, Satz Nr, Pat Vers Id, Verh Id, Mitglied Id, Schluessel,
            Zuord Nr, Row Id
        """),
        "PATKASSE.PATNR": names("""
            Pat Nr, Patient Id, Patienten Nr, Pat Id, Patient, P Nr, Versicherter Pat, Stamm Nr, Ref Patient,
            Patienten Nummer, Pat Ref
        """),
        "PATKASSE.KASSENID": names("""
            Kassen Nr, Kasse Id, Kasse, KK Nr, Kostentraeger Id, KT Nr, Versicherung Id, Ref Kasse, Versicherer Nr,
            Vers Nr Kasse, Krankenkasse, Kassen Ref
        """),
        "PATKASSE.DELKZ": names("""
            Geloescht, Loesch Kz, Entfernt, Loeschkennzeichen, Del Flag, Ist Geloescht, Zuord Geloescht,
            Geloescht Kz, Pv Geloescht, Del
        """),
        "KARTEI.ID": names("""
            Id, Lfd Nr, Eintrag Nr, Kartei Id, Satz Nr, Zeilen Nr, Eintrags Id, Doku Id, Verlauf Nr, Kartei Index,
            KG Id, Interne Nr
        """),
        "KARTEI.PATNR": names("""
            Pat Nr, Patient Id, Patienten Nr, Pat Id, Patient, P Nr, Pat Stamm Nr, Patienten Nummer, Ref Pat,
            Zu Patient, Pat Index
        """),
        "KARTEI.DATUM": names("""
            Datum, Eintrags Datum, Beh Datum, Behandlungstag, Tag, Kartei Datum, Eintrag Vom, Behandlungsdatum,
            Sitzung Vom, Dat, Doku Datum, Vom
        """),
        "KARTEI.BEMERKUNG": names("""
            Bemerkung, Eintrag, Karteitext, Text, Behandlungstext, Eintragstext, Doku Text, Verlaufstext, Inhalt,
            Freitext, Memo, Zeilentext
        """),
        "KARTEI.DELKZ": names("""
            Geloescht, Loesch Kz, Eintrag Geloescht, Gestrichen, Entfernt, Loeschkennzeichen, Del, Ist Geloescht,
            Storno Kz, Durchgestrichen, Del Flag
        """),
        "LEISTUNG.ID": names("""
            Id, Lfd Nr, Leist Id, Leistungs Nr, Satz Nr, Zeile Id, Erfassungs Id, Buchungs Nr, Leist Index, Row Id,
            Leistungs Schluessel
        """),
        "LEISTUNG.PATIENTID": names("""
            Patient Id, Pat Nr, Patient, Pat Id, Patienten Nr, Patienten Id, Behandelter, P Nr, Pat Ref,
            Patienten Nummer, Fuer Patient
        """),
        "LEISTUNG.DATUM": names("""
            Datum, Leistungsdatum, Erbracht Am, Leist Dat, Behandlungstag, Beh Datum, Tag, Leistungstag,
            Sitzungsdatum, Abr Tag, Erbringungsdatum
        """),
        "LEISTUNG.LEISTUNG": names("""
            Leistung, Ziffer, Geb Nr, Gebuehrennummer, Leist Code, Position, Pos Nr, Tarifziffer, Gebuehrenziffer,
            Leist Kuerzel, Tarif Pos, GO Nr
        """),
        "LEISTUNG.DELKZ": names("""
            Geloescht, Loesch Kz, Storniert, Leist Geloescht, Entfernt, Loeschkennzeichen, Storno, Ist Geloescht,
            Del Kz, Leist Del, Gel Kz
        """),
    },
    active=names("Aktiv, Gueltig, Ist Aktiv, Aktiv Kz, Lebend, In Gebrauch, Aktiv Jn"),
    created=names("""
        Erfasst Am, Angelegt Am, Anlage Datum, Erstellt, Erstellt Am, Neu Am, Eingegeben Am, Anlage Zeit,
        Ersterfassung
    """),
    company=company("""
        Termine many: Termin Nr id, Pat Nr patient, Tag day, Dauer count, Behandler staff, Raum staff,
            Terminart label, Notiz remark, Name name, Vorname given, Telefon phone, Status status, Geloescht deleted

        Terminarten catalog: Art Id id, Bezeichnung label, Kuerzel code, Dauer Min count, Farbe status, Inaktiv flag

        Rechnungen many: Rech Nr id, Pat Nr patient, Rech Datum day, Faellig Am day, Betrag money, Bezahlt money,
            Art status, Kostentraeger insurer, Empfaenger name, Empf Vorname given, Bemerkung remark,
            Storno deleted, Druckzeit stamp

        Rechnung Position many: Pos Id id, Rech Id count, Patient patient, Datum day, Ziffer code, Zahn status,
            Anzahl count, Faktor money, Betrag money, Text label, Begruendung remark

        Heil Kosten Plan few: Plan Nr id, Pat Id patient, Plandatum day, Kasse insurer, Befundklasse status,
            Summe money, Zuschuss money, Genehmigt Am day, Anmerkung remark, Geloescht deleted

        HKP Zeilen many: Zeile Nr id, Plan Nr count, Zahn status, Leistung code, Menge count, Preis money,
            Bezeichnung label

        Mahnungen few: Mahn Id id, Rech Nr count, Pat Nr patient, Mahndatum day, Stufe status, Gebuehr money,
            Offener Betrag money, Mahntext remark

        Labor Auftraege few: Auftrag Nr id, Patient Nr patient, Labor label, Eingang day, Liefertermin day,
            Arbeit label, Farbe status, Hinweis remark, Kosten money, Erledigt flag

        Labore catalog: Labor Id id, Firma label, Ansprechpartner name, Strasse address, Ort address, Tel phone,
            Mail mail, Bemerkung remark

        Labor Position many: Id id, Auftrag count, BEL Nr code, Menge count, Einzelpreis money, Text label

        Material catalog: Artikel Nr id, Bezeichnung label, Lieferant count, Einheit status, Ek Preis money,
            Bestand count, Mindestbestand count, Charge code, Geloescht deleted

        Material Verbrauch many: Buchung id, Pat Nr patient, Datum day, Artikel count, Menge count, Charge code,
            Mitarbeiter staff, Bemerkung remark

        Lieferanten catalog: Lief Nr id, Name label, Kontakt Name name, Kontakt Vorname given, Anschrift address,
            Telefon phone, E Mail mail, Art status

        Rezepte few: Rezept Nr id, Pat Nr patient, Ausgestellt Am day, Kasse Nr insurer, Medikament label,
            Dosierung remark, Menge count, Arzt staff, Rezept Art status, Gebuehrenfrei flag

        Medikamente catalog: Pzn id, Handelsname label, Wirkstoff label, Packung status, Preis money, Atc code

        Ueberweisungen few: Ueb Id id, Patient patient, Datum day, An Arzt name, Fachrichtung label, Auftrag remark,
            Diagnose code, Gelöscht deleted

        Recall many: Recall Id id, Pat Nr patient, Faellig day, Recall Art status, Benachrichtigt Am day,
            Weg status, Text remark, Erledigt flag

        Befunde many: Befund Id id, Pat Nr patient, Befunddatum day, Zahn status, Befund code, Behandler staff,
            Bemerkung remark, Loesch Kz deleted

        Par Status many: Id id, Pat Id patient, Tag day, Zahn status, Tiefe Mesial count, Tiefe Distal count,
            Lockerung status, Blutung flag

        Benutzer catalog: Ben Nr id, Name name, Vorname given, Kuerzel code, Rolle status, Kennwort Hash blob,
            Letzte Anmeldung stamp, Mail mail, Geloescht deleted

        Behandler catalog: Beh Nr id, Name name, Vorname given, Titel status, Abr Nr code, Geburtstag birth,
            Eintritt day, Bemerkung remark

        Zimmer catalog: Zimmer Nr id, Bezeichnung label, Stuhl staff, Etage status

        Protokoll many: Prot Id id, Zeitpunkt stamp, Benutzer staff, Tabelle label, Satz count, Aktion status,
            Pat Nr patient, Text remark

        Bilder many: Bild Nr id, Pat Nr patient, Aufnahme Datum day, Bildart status, Zahn status, Datei label,
            Bemerkung remark, Vorschau blob, Geloescht deleted

        Roentgen Buch many: Rö Nr id, Pat Nr patient, Name name, Vorname given, Geb Datum birth, Datum day,
            Indikation remark, Region status, Spannung count, Befund Text remark, Ausgefuehrt Von staff

        Gebuehren Ordnung catalog: GO Id id, Geb Nr code, Kurztext label, Langtext remark, Punkte count,
            Einfachsatz money, GO Art status, Gueltig Ab day

        Punktwerte catalog: Id id, Kasse Nr insurer, Ab Datum day, Kch money, Kfo money, Par money, Region status

        Textbausteine catalog: Baustein Nr id, Kuerzel code, Titel label, Text remark, Bereich status,
            Ersteller staff

        Vorlagen catalog: Vorlage Id id, Name label, Art status, Dokument blob, Stand day

        Briefe many: Brief Id id, Pat Nr patient, Briefdatum day, Betreff label, Empfaenger name, Inhalt blob,
            Notiz remark, Geloescht deleted

        PLZ Verzeichnis catalog: Id id, Plz code, Ort address, Vorwahl phone, Land status

        Banken catalog: Blz id, Bankname label, Bic code, Ort address

        Bankverbindungen few: Id id, Pat Nr patient, Inhaber name, Iban code, Bank label, Mandat Vom day,
            Geloescht deleted

        Zahlungen many: Zahl Id id, Pat Nr patient, Buchungstag day, Betrag money, Zahlart status, Rech Nr count,
            Verwendungszweck remark, Kasse Nr insurer

        Kassenbuch many: Beleg Nr id, Datum day, Einnahme money, Ausgabe money, Konto code, Buchungstext remark,
            Pat Nr patient, Benutzer staff

        Warteliste few: Warte Id id, Pat Nr patient, Seit day, Wunsch remark, Prioritaet status, Name name,
            Telefon phone

        Wartezimmer many: Id id, Patient patient, Ankunft stamp, Aufgerufen stamp, Zimmer staff, Anliegen remark

        Geplante Leistung many: Plan Pos Id id, Pat Nr patient, Geplant Fuer day, Leistung code, Zahn status,
            Anzahl count, Bemerkung remark, Erledigt flag, Geloescht deleted

        Kontakte many: Kontakt Id id, Pat Nr patient, Kontaktdatum day, Kontaktart status, Gespraechspartner name,
            Notiz remark, Bearbeiter staff

        Adressen catalog: Adr Nr id, Name name, Vorname given, Firma label, Strasse address, Ort address,
            Telefon phone, Fax phone, Mail mail, Adressart status, Bemerkung remark

        Ueberweiser catalog: Arzt Nr id, Name name, Vorname given, Fachgebiet label, Praxis Anschrift address,
            Tel phone, Lanr code

        Anamnese many: Anam Id id, Pat Nr patient, Datum day, Allergie flag, Herz flag, Marcumar flag,
            Schwanger flag, Sonstiges remark, Unterschrift blob

        Karten Einlesung many: Lese Nr id, Pat Nr patient, Eingelesen stamp, Kasse Id insurer, Name name,
            Vorname given, Gebdat birth, Vers Status status, Karten Nr code

        Arbeitsunfaehigkeit few: Au Id id, Pat Nr patient, Von day, Bis day, Icd code, Kasse insurer,
            Erstbescheinigung flag

        Diagnosen catalog: Id id, Icd code, Bezeichnung label, Gruppe status

        Pat Diagnose many: Id id, Pat Nr patient, Diagnose Datum day, Icd Code code, Sicherheit status,
            Freitext remark, Zahn status, Geloescht deleted

        Kfo Plan few: Id id, Pat Id patient, Beginn day, Ende day, Kig Stufe status, Kasse Nr insurer, Anteil money,
            Bemerkung remark

        Bonusheft few: Id id, Pat Nr patient, Jahr count, Eingetragen day, Stempel Von staff

        Aufgaben many: Aufg Id id, Titel label, Text remark, Faellig day, Fuer staff, Pat Nr patient, Erledigt flag,
            Stufe status

        Sms Ausgang many: Sms Id id, Pat Nr patient, Gesendet stamp, Nummer phone, Text remark, Zustand status

        Parameter catalog: Id id, Schluessel code, Wert label, Bereich status

        Arbeitszeit few: Id id, Mitarbeiter staff, Datum day, Kommen stamp, Gehen stamp, Bemerkung remark

        Steri Charge few: Chargen Nr id, Programm status, Datum day, Geraet label, Freigabe Durch staff,
            Bemerkung remark

        Kassen Alt Nummern none: Id id, Kasse Nr insurer, Alte Nummer code, Name label, Art status

        Pat Familie none: Id id, Pat Nr patient, Angehoeriger patient, Verhaeltnis status, Bemerkung remark

        Quartal Schein many: Schein Nr id, Pat Nr patient, Kasse Nr insurer, Quartal status, Schein Datum day,
            Schein Art status, Geloescht deleted
    """),
    chart_texts=lines("""
        Kontrolle, keine Beschwerden. ZE entfernt, PSI Code {n}
        Pat. kommt mit Schmerzen regio {tooth}, Perkussion positiv
        {tooth} Vipr +, kein Aufbissschmerz, beobachten
        01, eingehende Untersuchung, {n} kariöse Läsionen, Pat. aufgeklärt
        Inf.anästhesie {tooth} UDS forte, Wartezeit {n} min
        {tooth} CP, Ca(OH)2, Unterfüllung, Komposit mod, A3
        {tooth} Füllung od erneuert, alte Amalgamfüllung entfernt, Kofferdam
        Trep {tooth}, WK aufbereitet bis ISO {n}0, Med. Ledermix, provisorischer Verschluss Cavit
        {tooth} Med-Wechsel, CHX-Spülung, ChKM-Einlage, in {n} Tagen weiter
        WF {tooth} mit Guttapercha/AH Plus, Rö-Kontrolle: Füllung dicht, randständig
        Rö {tooth}: apikale Aufhellung mesiale Wurzel
        OPG angefertigt, Befund: 8er retiniert, Knochenabbau horizontal
        Bissflügel bds., Approximalkaries {tooth} distal
        X {tooth} in LA, komplikationslos, Alveole kürettiert, Aufbisstupfer, Verhaltensregeln mitgegeben
        Ost 1 {tooth}, Lappen gebildet, {n} Nähte, Kühlpack mit
        Nahtentfernung regio {tooth}, Wunde reizlos
        Dolor post ex {tooth}, Alveole gespült, Streifen Jodoform
        PZR durchgeführt, Mundhygiene verbesserungsbedürftig, Recall {n} Monate
        ZST entfernt OK/UK, Politur, Duraphat
        IP1, IP2, Putztraining mit Kind und Mutter
        Fissurenversiegelung {tooth}
        PAR-Befund erhoben, Taschen bis {n} mm, Antrag an Kasse
        AIT 1. Sitzung Q1+Q4 in LA
        UPT, Messung der Sondierungstiefen, BOP {n}0 %
        BEV nach {n} Monaten, Taschen deutlich reduziert
        {tooth} Präparation Krone, Abdruck Impregum, Provisorium Luxatemp, Farbe A{n}
        {tooth} VMK-Krone einprobiert, Rand gut, Fernröntgen nicht nötig
        Krone {tooth} eingesetzt mit Ketac Cem, Okklusion geprüft, Überschüsse entfernt
        Krone {tooth} dezementiert, gereinigt, wieder eingesetzt
        Brückenprovisorium erneuert, Pat. hat {tooth} abgebissen
        HKP erstellt und besprochen, Pat. möchte überlegen
        HKP genehmigt zurück, Termin in {n} Wochen vereinbart
        Beratung über Implantat regio {tooth}, Kostenvoranschlag mitgegeben
        Implantation regio {tooth}, Drehmoment {n}5 Ncm, Einheilkappe
        Freilegung Implantat {tooth}, Gingivaformer {n} mm
        Abformung für Teleskopprothese, Bissnahme
        Prothese UK Druckstelle regio {tooth} entfernt, Prothesenpflege gezeigt
        Unterfütterung OK-Prothese indirekt, ab Labor zum Nachmittag
        Sprung in Prothese, Reparatur ans Labor, Pat. wartet
        Schiene eingegliedert, Okklusion eingeschliffen, Kontrolle {n} Wochen
        CMD-Befund: Knacken li. Kiefergelenk, Schneidekantendistanz 4{n} mm
        Kinderbehandlung: {tooth} Milchzahn gefüllt, Kind sehr brav
        Pat. unkooperativ, Behandlung abgebrochen, Überweisung ITN
        Überweisung MKG zur Entfernung {tooth}
        Überw. KFO, Engstand UK
        Pat. nicht erschienen, telefonisch nicht erreicht
        Termin kurzfristig abgesagt (Grippe)
        Rezept Amoxicillin 1000, {n}x tgl., 7 Tage
        Rp. Ibuprofen 600 N1
        AU bis Freitag ausgestellt
        Anamnese aktualisiert: Marcumar, Quick beim Hausarzt anfordern
        Allergie Penicillin! Clindamycin verordnet
        sK {tooth}, üZ behandelt
        Zahnhalsfüllung {tooth} cervikal, Flow
        {tooth} Stiftaufbau, Glasfaserstift, dualhärtend
        {tooth} Ecke abgebrochen nach Sturz, Aufbau Frontzahn Säureätztechnik
        Abszess {tooth}, Inzision vestibulär, Drainage gelegt
        Perikoronitis {tooth}, Spülung H2O2, Salbe
        Bleaching in der Praxis, {n} Sitzungen, Farbe jetzt A1
        Vitalität {tooth} fraglich, in {n} Wochen Rö
        Mu-Behandlung, Aphthe regio {tooth}, Dynexan
        Bonusheft gestempelt
        Pat. wünscht keine Füllung {tooth}, über Folgen aufgeklärt
        Schmerzbehandlung im Notdienst am Wochenende, {tooth} trepaniert, Weiterbehandlung hier
        Lückenhalter Kontrolle, sitzt gut
        Retainer {tooth} gelöst, neu befestigt
        Telefonat mit Labor wegen Farbe {tooth}, Neuanfertigung
        DVT ausgewertet, Abstand zum N. alv. inf. {n} mm
        Inlay {tooth} Keramik adhäsiv eingesetzt, Optragate
        Fotos für Gutachter gemacht, Gutachten Termin in {n} Wochen
    """),
    remarks=lines("""
        bitte vorher anrufen
        Pat. kommt 10 Minuten später
        Rechnung an Vater senden
        wünscht nur Vormittagstermine
        Ratenzahlung vereinbart, 3 Raten
        Versichertenkarte fehlt, nachreichen
        Angstpatient, etwas mehr Zeit einplanen
        Kasse hat Zuschuss abgelehnt
        Überweisung mitbringen
        neue Adresse erfragt
        Rückruf am Nachmittag erbeten
        Termin telefonisch verschoben
        Rechnung doppelt verschickt, storniert
        Marcumar-Patient, Quickwert aktuell?
        spricht wenig Deutsch, Tochter übersetzt
        Rollstuhl, Zimmer im Erdgeschoss
        zahlt bar
        Labor liefert erst Donnerstag
        Kostenvoranschlag liegt bei
        Unterlagen per Post geschickt
        Mahnung zurückgezogen
        Pat. wechselt im nächsten Quartal die Kasse
        Ausfallhonorar besprochen
        Bonusheft liegt in der Praxis
        nüchtern erscheinen
        Befreiungsausweis gesehen
        nicht mehr an die alte Nummer
        Beihilfe benötigt Kopie
        nach Chef fragen
        Einverständnis der Eltern liegt vor
        Gutachter hat Termin bestätigt
        Teilzahlung eingegangen
        kommt mit Begleitung
        Termin nur bei Frau Doktor
        Schmerzpatient dazwischengeschoben
    """),
    labels=listed("""
        Zimmer 1, Zimmer 2 Prophylaxe, OP, Röntgenraum, Kontrolle, Schmerztermin, Prophylaxe lang, Neupatient,
        Chirurgie, Prothetik Einprobe, Besprechung, KFO Kontrolle, Abdruck, Komposit A2, Glasionomer, Alginat,
        Kofferdam mittel, Anästhetikum 1:100000, Bohrer rund, Handschuhe M, Desinfektion Flächen,
        Einmalspritze 2 ml, Nahtmaterial 4-0, Guttaperchaspitzen, Matrizenband, Zahnseide, Dentallabor Schuster,
        Zirkonkrone, Modellguss, Bissschiene, Mahnschreiben, Aufklärung Implantat, Recallkarte, Bestellung Labor,
        Sonstiges, Notfall
    """),
    family_names=listed("""
        Albrecht, Bachmann, Brandl, Dietrich, Ebner, Eichinger, Fiedler, Frey, Gruber, Haas, Hagemann, Heinrich,
        Hofer, Huber, Jansen, Kaya, Keller, Kern, Kowalski, Kuhn, Lechner, Lindner, Moosbrugger, Nguyen, Novak, Ott,
        Petersen, Pichler, Reiter, Ritter, Rohde, Sahin, Sauer, Schreiber, Seidel, Stadler, Steiner, Thiel, Tschopp,
        Unterberger, Vogt, Wagner, Wimmer, Wyss, Zimmerli, von der Heide, Müller-Lüdenscheidt, Öztürk, Zürcher
    """),
    given_names=listed("""
        Alma, Andreas, Anneliese, Ayşe, Benedikt, Bernd, Birgit, Carla, Christoph, Cornelia, Daniel, Dieter,
        Elfriede, Emil, Fabian, Finn, Franziska, Gerhard, Greta, Hannelore, Hans-Peter, Heike, Ingrid, Jakob,
        Johanna, Jonas, Karin, Kurt, Leonie, Lukas, Magdalena, Manfred, Marlene, Mehmet, Mia, Nadine, Noah, Oskar,
        Paula, Regula, Reto, Sabine, Sepp, Silke, Theo, Ursula, Valentin, Waltraud, Wolfgang
    """),
    streets=listed("""
        Ahornweg, Am Anger, Bachgasse, Bahnhofstrasse, Bergstraße, Dorfplatz, Eichenallee, Feldstraße, Gartenweg,
        Goethestraße, Hauptplatz, Hofgasse, Im Winkel, Kirchenstraße, Klosterweg, Lerchenfelder Straße,
        Lindenstraße, Marktgasse, Mühlweg, Neugasse, Poststraße, Ringstraße, Schillerplatz, Schulstraße, Seestrasse,
        Sonnenhang, Talstraße, Uferweg, Waldstraße, Ziegelhof
    """),
    cities=listed("""
        Aachen, Augsburg, Baden, Bamberg, Bern, Bielefeld, Bregenz, Chur, Dornbirn, Dresden, Erfurt, Feldkirch,
        Frauenfeld, Fulda, Graz, Halle, Innsbruck, Kassel, Kiel, Klagenfurt, Linz, Luzern, Mainz, Passau,
        Regensburg, Rostock, Salzburg, Schaffhausen, St. Pölten, Trier, Ulm, Villach, Wels, Winterthur, Zug, Zwickau
    """),
    kind_words=(
        ("privat", "gesetzlich"),
        ("Privat", "Kasse"),
        ("PKV", "GKV"),
        ("P", "G"),
        ("Priv", "Ges"),
        ("PV", "KV"),
        ("Privatversicherung", "Krankenkasse"),
        ("VVG", "KVG"),
        ("P", "K"),
        ("Private", "Sozialvers"),
    ),
    extra={
        "PATIENT": columns("""
            Anrede status, Titel label, Geb Dat birth, Geburtsname name, Strasse address, PLZ Ort address,
            Telefon Privat phone, Handy phone, Mail Adresse mail, Haupt Vers Nr patient,
            Rechnungsempfaenger patient, Behandler staff, Kassen Nr insurer, Anamnese Notiz remark,
            Warnhinweis remark, Name Hausarzt name, Vers Name name, Vers Vorname given, Letzter Besuch day,
            Mahnstufe status, Saldo money, Newsletter flag, Geaendert Am stamp
        """),
        "KASSEN": columns("""
            Kurzname label, Suchbegriff label, Ansprechpartner name, IK code, VKNR code, Strasse address,
            Ort address, Telefon phone, Fax phone, E Mail mail, Abrechnende Kasse insurer, Nachfolge Kasse insurer,
            Bemerkung remark, Bundesland status, Gebuehrenordnung status, Punktwert money, Zahlungsziel count,
            Direktabrechnung flag, Filiale label, Geaendert stamp, Gueltig Ab day
        """),
        "PATKASSE": columns("""
            Haupt Versicherter patient, Zahler Nr patient, Abr Kasse insurer, Zusatz Vers insurer,
            Versicherten Nr code, Vers Status status, Gueltig Von day, Gueltig Bis day, Karte Gelesen Am stamp,
            Zuzahlung Frei flag, Beihilfe Satz count, Tarif label, Anmerkung remark, Selbstbehalt money,
            Vers Inhaber Name name, Vers Inhaber Vorname given, Vers Geb Dat birth, Rang status,
            Sachbearbeiter staff, Primaer flag
        """),
        "KARTEI": columns("""
            Zahn status, Flaeche status, Behandler staff, Mitarbeiter Kz staff, Zeilen Typ status, Kuerzel code,
            Interne Notiz remark, Zusatzinfo remark, Diagnose label, Wiedervorlage day, Geaendert Am stamp,
            Begleit Person name, Familien Pat patient, Farbe status, Abrechnungs Relevant flag, Beleg Betrag money,
            Befund Code code, Anzahl Bilder count, Anhang blob, Kasse Bei Eintrag insurer, Unterschrift Am stamp
        """),
        "LEISTUNG": columns("""
            Zahn status, Flaeche status, Quadrant status, Anzahl count, Faktor money, Betrag money, Punktzahl count,
            Behandler staff, Rechnungs Nr count, Rechnungsdatum day, Leistungstext label, Begruendung remark,
            Abr Kasse insurer, Zahler Pat patient, Analog Ziffer code, Diagnose Code code, Abr Art status,
            Verlangensleistung flag, Quartal status, Material Kosten money, Bemerkung remark, Geaendert Am stamp,
            Sitzung count
        """),
    },
    flags=names("""
        Gedruckt, Abgerechnet, Privat Kz, Exportiert, Gesperrt, Geprueft, Uebertragen, Versendet, Markiert,
        Vertraulich, Abgeschlossen, Freigegeben, Online Sichtbar, Barzahler
    """),
    plain_date=names("Datum, Dat, Tag, Am"),
    archive=names("Archiv, Alt, Hist, Vorjahre, Ausgelagert"),
    backup=names("Sicherung, Kopie, Bak, Save, Stand 2019"),
    merged=names("Fusion, Uebernahme, Praxis 2, Import Alt, Zusammenfuehrung"),
)
