"""German names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

GERMAN = Language(
    tables={
        "PATIENT": names("""
            Patienten, Pat Stamm, Patienten Stamm, Personalien, Patienten Daten, Pat Grunddaten,
            Patienten Verzeichnis, Stamm Pat, Pat Basis, Pat Haupt
        """),
        "KASSEN": names("""
            Krankenkassen, Kassen Stamm, Kostentraeger, Versicherer, Versicherungen, KK Stamm, KTR Stamm,
            Kassen Verzeichnis, Krankenversicherer, Versicherungs Stamm, Vers Traeger
        """),
        "PATKASSE": names("""
            Pat Versicherung, Pat Kostentraeger, Patient Kasse, Versicherungs Verhaeltnis, Pat Vers,
            Kassen Zuordnung, Pat KK, Kassen Mitgliedschaft, Patienten Versicherungen, Vers Verhaeltnis, Pat KTR
        """),
        "KARTEI": names("""
            Karteikarte, Kartei Eintrag, Krankenblatt, Behandlungs Blatt, Verlauf, Kartei Zeilen, Krankengeschichte,
            Behandlungs Verlauf, KG Eintrag, Behandlungs Doku, Kartei Text, Karteiblatt
        """),
        "LEISTUNG": names("""
            Leistungen, Erbrachte Leistungen, Abrechnungs Leistung, Leistungs Erfassung, Behandlungs Leistungen,
            Leistungs Zeilen, Pat Leistungen, Leistungs Journal, Honorar Leistungen, Leist, Abr Zeilen
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, Pat Nr, Patienten Nr, Patient Id, Pat Id, Stamm Nr, Patienten Nummer, Lfd Nr, Pat Key,
            Patienten Schluessel
        """),
        "PATIENT.P_NAME": names("""
            Name, Nachname, Familienname, Zuname, Pat Name, Fam Name, Name Patient, Patienten Name, Nachn
        """),
        "PATIENT.P_VORNAME": names("""
            Vorname, Rufname, Pat Vorname, V Name, Vornamen, Vorname Patient, Vorn, Patienten Vorname
        """),
        "PATIENT.DELKZ": names("""
            Geloescht, Loesch Kz, Del, Ist Geloescht, Loesch Flag, Entfernt, Loeschkennzeichen, Papierkorb,
            Gelöscht, Loeschmarke
        """),
        "KASSEN.ID": names("""
            Id, Kassen Nr, Kassen Id, Lfd Nr, KTR Nr, KK Id, Satz Id, Versicherer Id, Kassen Schluessel, Traeger Nr
        """),
        "KASSEN.NAME": names("""
            Name, Bezeichnung, Kassen Name, Name 1, KK Name, Kurz Bezeichnung, Bez, Versicherer Name,
            KTR Bezeichnung, Name Kasse, Kassen Bez
        """),
        "KASSEN.ART": names("""
            Art, Kassen Art, Typ, Vers Art, Kategorie, KTR Typ, Traeger Art, KK Typ, Versicherungs Art,
            Kassen Gruppe, Kassen Typ
        """),
        "KASSEN.DELKZ": names("""
            Geloescht, Loesch Kz, Del Kz, Ist Geloescht, Entfernt, Loesch Flag, Geloescht JN, Loeschmarkierung,
            Kz Geloescht
        """),
        "PATKASSE.ID": names("""
            Id, Lfd Nr, Satz Nr, Zuordnung Id, Pat Vers Id, Mitgliedschaft Id, Satz Id, Rec Id, Zeilen Id, Autowert
        """),
        "PATKASSE.PATNR": names("""
            Pat Nr, Patienten Nr, Patient Id, Patient, Pat Id, Pat Ref, Stamm Nr, Versicherter Patient, Pat Key,
            Patient Ref, Patienten Nummer
        """),
        "PATKASSE.KASSENID": names("""
            Kassen Id, Kassen Nr, Kasse, Kostentraeger, KK Nr, Versicherer, KTR Id, Versicherung Id, Kasse Ref,
            Traeger Nr, Krankenkasse, Kassen Schluessel
        """),
        "PATKASSE.DELKZ": names("""
            Geloescht, Loesch Kz, Del, Ist Geloescht, Geloescht JN, Entfernt, Loesch Flag, Kz Loesch, Loeschvermerk
        """),
        "KARTEI.ID": names("""
            Id, Eintrag Id, Eintrag Nr, Lfd Nr, Satz Nr, Zeilen Nr, Karteizeile Id, Satz Id, Rec Nr, Autowert,
            Zeilen Id
        """),
        "KARTEI.PATNR": names("""
            Pat Nr, Patienten Nr, Patient Id, Patient, Pat Id, Pat Ref, Stamm Nr, Patienten Nummer, Fk Patient,
            P Nr, Pat Key
        """),
        "KARTEI.DATUM": names("""
            Datum, Behandlungs Datum, Eintrag Datum, Beh Datum, Sitzungs Datum, Tag, Vom, Kartei Datum, Dat,
            Behandelt Am, Beh Tag, Sitzung Am
        """),
        "KARTEI.BEMERKUNG": names("""
            Text, Karteitext, Eintrag, Notiz, Verlaufs Text, Inhalt, Doku, Eintrag Text, Behandlungs Text, Memo,
            Beschreibung, Kommentar
        """),
        "KARTEI.DELKZ": names("""
            Geloescht, Loesch Kz, Del, Ist Geloescht, Gestrichen, Entfernt, Loesch Flag, Storniert, Durchgestrichen,
            Loeschkennung
        """),
        "LEISTUNG.ID": names("""
            Id, Lfd Nr, Satz Nr, Leistungs Id, Zeilen Id, Satz Id, Rec Nr, Autowert, Buchungs Id, Leist Id
        """),
        "LEISTUNG.PATIENTID": names("""
            Patient Id, Pat Nr, Patienten Nr, Patient, Pat Id, Pat Ref, Stamm Nr, Fk Patient, Patienten Nummer,
            Pat Key, Patienten Schluessel
        """),
        "LEISTUNG.DATUM": names("""
            Leistungs Datum, Erbracht Am, Beh Datum, Datum, Datum Leistung, Leist Dat, Behandlungs Tag,
            Sitzungs Tag, Leistungs Tag, Durchgefuehrt Am, Dat
        """),
        "LEISTUNG.LEISTUNG": names("""
            Ziffer, Geb Nr, Gebuehren Ziffer, Leistungs Code, Leistungs Ziffer, Position, Tarif Position,
            Tarif Ziffer, Leistungs Nr, GO Ziffer, Geb Position, Code
        """),
        "LEISTUNG.DELKZ": names("""
            Geloescht, Storniert, Loesch Kz, Storno, Ist Geloescht, Storno Kz, Entfernt, Loesch Flag, Gestrichen,
            Del Kz
        """),
    },
    active=names("""
        Aktiv, Ist Aktiv, Gueltig, Gültig, In Verwendung, Aktiv JN, Gueltig Kz, Satz Aktiv, Aktuell Gueltig
    """),
    created=names("""
        Angelegt Am, Erfasst Am, Anlage Datum, Erstellt Am, Neuanlage, Erfassungs Zeit, Anlage Zeit, Erfasst,
        Satz Erstellt, Erstellungs Datum
    """),
    company=company("""
        Termine many: Termin Nr id, Pat Nr patient, Termin Tag day, Dauer Min count, Behandler staff, Stuhl staff,
            Termin Art label, Bemerkung remark, Termin Status status, Geloescht deleted

        Termin Arten catalog: Art Id id, Bezeichnung label, Standard Dauer count, Farbe code, Online Buchbar flag,
            Loesch Kz deleted

        Warteliste few: Lfd Nr id, Patient Id patient, Wunsch Termin day, Behandler Nr staff, Dringlichkeit count,
            Anmerkung remark, Kurzfristig Erreichbar flag

        Anwesenheit many: Id id, Pat Nr patient, Ankunft stamp, Aufruf stamp, Zimmer staff, Zustand status

        Rechnungen many: Rechnungs Nr id, Patienten Nr patient, Rechnungs Datum day, Faellig Am day,
            Betrag Brutto money, Offen money, Mahn Status status, Rechnungs Text remark, Gedruckt flag,
            Storniert deleted

        Rechnungs Positionen many: Pos Id id, Rechnung Ref count, Pos Folge count, Geb Nr code, Pos Text label,
            Anzahl count, Einzel Preis money, Gesamt Betrag money

        Zahlungs Eingang many: Buchungs Nr id, Pat Nr patient, Rechnungs Ref count, Eingang Am day, Betrag money,
            Zahl Art status, Verwendungszweck remark, Verbucht Von staff

        Mahnungen few: Mahn Nr id, Pat Nr patient, Rechnungs Nr count, Mahn Datum day, Mahn Stufe count,
            Mahn Gebuehr money, Mahn Text remark

        Raten Plan few: Raten Id id, Patient patient, Raten Betrag money, Anzahl Raten count, Erste Rate day,
            Letzte Rate day, Erledigt flag, Notiz remark

        Heilkostenplan few: HKP Nr id, Pat Nr patient, Kassen Nr insurer, Plan Datum day, Genehmigt Am day,
            Eigen Anteil money, Festzuschuss money, HKP Status status, Begruendung remark, Geloescht deleted

        Kostenvoranschlag few: KV Nr id, Patient Id patient, Datum day, Titel label, Summe money, Gueltig Bis day,
            Stand status, Hinweis remark

        Plan Positionen many: Id id, Plan Nr count, Ziffer code, Zahn count, Menge count, Honorar money,
            Angenommen flag, Geloescht deleted

        Labor Auftrag few: Auftrags Nr id, Pat Nr patient, Labor Nr count, Auftrag Vom day, Liefer Datum day,
            Arbeit label, Zahn Farbe code, Anweisung remark, Labor Kosten money, Auftrags Status status

        Labore catalog: Labor Nr id, Name name, Strasse address, Ort address, Telefon phone, E Mail mail,
            Art status, Geloescht deleted

        Material Stamm catalog: Artikel Nr id, Bezeichnung label, Lieferanten Code code, Mindest Bestand count,
            Bestand count, Einkaufs Preis money, Sterilgut flag, Loesch Kz deleted

        Material Verbrauch many: Lfd Nr id, Pat Nr patient, Artikel count, Menge count, Verbraucht Am day,
            Chargen Nr code, Mitarbeiter staff

        Lieferanten catalog: Lief Nr id, Firma name, Anschrift address, Tel phone, Mail mail, Konditionen remark,
            Typ status

        Bestellungen few: Bestell Nr id, Lieferant count, Bestellt Am day, Geliefert Am day, Netto Summe money,
            Status status, Bemerkung remark

        Rezepte few: Rezept Id id, Pat Nr patient, Kasse insurer, Ausgestellt Am day, Medikament label, PZN code,
            Packungen count, Dosierung remark, Arzt Nr staff, Rezept Art status

        Medikamente catalog: Med Nr id, Handelsname label, Wirkstoff label, PZN code, Preis money,
            Rezeptpflichtig flag

        Ueberweisungen few: Ueb Nr id, Pat Nr patient, Ueberwiesen An name, Ueberwiesen Am day,
            Fragestellung remark, Ueb Art status, Brief blob

        Zuweiser catalog: Zuweiser Nr id, Name name, Vorname given, Fachrichtung label, Adresse address,
            Telefon phone, Fax phone, Notiz remark, Geloescht deleted

        Recall many: Recall Id id, Pat Nr patient, Naechster Recall day, Intervall Monate count, Recall Art status,
            Letzte Einladung day, Versand Weg status, Bemerkung remark, Verweigert flag

        Benutzer catalog: User Id id, Kuerzel code, Name name, Vorname given, Rolle status, E Mail mail,
            Letzte Anmeldung day, Gesperrt flag

        Behandler Stamm catalog: Beh Nr id, Name name, Vorname given, Titel label, Geburtstag birth,
            Abrechnungs Nr code, Durchwahl phone, Fachgebiet status, Geloescht deleted

        Arbeitszeiten few: Id id, Mitarbeiter Nr staff, Arbeitstag day, Soll Minuten count, Ist Minuten count,
            Bemerkung remark, Abwesenheits Art status

        Urlaub few: Urlaub Id id, Personal Nr staff, Von day, Bis day, Tage count, Genehmigt flag, Grund remark

        Räume catalog: Raum Nr id, Raum Name label, Raum Art status, Etage count, Röntgen Gerät flag

        Protokoll many: Protokoll Id id, Zeitpunkt stamp, Benutzer staff, Modul label, Aktion status,
            Datensatz count, Detail remark

        Anmelde Log many: Id id, Benutzer Id staff, Angemeldet stamp, Arbeitsplatz code, Erfolgreich flag

        Bilder many: Bild Id id, Pat Nr patient, Aufnahme Datum day, Bild Typ status, Zahn count,
            Bild Kommentar remark, Datei Name label, Vorschau blob, Geloescht deleted

        Roentgen Buch many: Roe Nr id, Pat Nr patient, Aufnahme Vom day, Aufnahme Art label, Rechtfertigung label,
            KV count, MA count, Durchgefuehrt Von staff, Befund remark

        Dokumente many: Dok Id id, Patient Id patient, Dok Datum day, Titel label, Dok Art status, Inhalt blob,
            Verfasser staff, Papierkorb deleted

        Tarif Stamm catalog: Tarif Id id, Ziffer code, Kurztext label, Langtext remark, Punkte money,
            Gueltig Ab day, Gueltig Bis day, Tarif Art status

        Punktwerte catalog: Id id, Kassen Gruppe Nr insurer, Punktwert money, Ab Datum day, Leistungs Bereich status

        Leistungs Ketten catalog: Ketten Nr id, Ketten Name label, Ziffer code, Reihenfolge count, Automatisch flag

        Textbausteine catalog: Baustein Nr id, Kuerzel label, Text remark, Gruppe status, Besitzer staff,
            Geloescht deleted

        Brief Vorlagen catalog: Vorlagen Nr id, Name label, Art status, Vorlage blob, Stand day

        PLZ Verzeichnis catalog: PLZ code, Ort address, Land code, Vorwahl code

        Banken catalog: Bank Id id, Bank Name label, BLZ code, BIC code, Sitz address

        Bank Verbindung few: Id id, Pat Nr patient, IBAN code, Konto Inhaber name, Mandat Vom day, Lastschrift flag,
            Geloescht deleted

        Anamnese few: Anamnese Nr id, Pat Nr patient, Erhoben Am day, Blutverduenner flag, Herzschrittmacher flag,
            Schwanger flag, Allergie label, Sonstiges remark, Unterschrift blob

        Zahn Befund many: Befund Id id, Pat Nr patient, Befund Datum day, Zahn count, Befund Kuerzel code,
            Flaechen code, Phase status, Untersucher staff

        PA Status few: PA Nr id, Pat Nr patient, Mess Datum day, Zahn count, Tiefe Mesial count, Tiefe Distal count,
            Lockerung count, Blutung flag, Diagnose remark

        KFO Faelle few: KFO Nr id, Pat Nr patient, Kasse insurer, Behandlungs Beginn day, Quartal count,
            Apparatur label, KIG status, Verlauf Notiz remark

        Implantate few: Implantat Nr id, Pat Nr patient, Gesetzt Am day, Regio count, System label, Charge code,
            Laenge count, Freigelegt Am day, Bemerkung remark

        Steri Protokoll many: Lauf Nr id, Datum day, Geraet count, Programm status, Charge code, Freigegeben flag,
            Freigabe Durch staff, Abweichung remark

        Angehoerige few: Id id, Pat Nr patient, Name name, Vorname given, Geb Datum birth, Verwandtschaft status,
            Handy phone, Zahlungspflichtig flag

        Adressen many: Adress Nr id, Pat Nr patient, Strasse address, PLZ code, Ort address, Telefon Privat phone,
            Mobil phone, E Mail mail, Adress Typ status, Geloescht deleted

        Kassen Adressen few: Id id, Kassen Nr insurer, Abteilung label, Strasse address, Ort address, Telefon phone,
            Mail mail, Ansprechpartner name

        Kassenbuch many: Beleg Nr id, Beleg Datum day, Buchungs Text label, Einnahme money, Ausgabe money,
            Konto status, Erfasst Von staff, Storniert deleted

        Aufgaben few: Aufgabe Nr id, Pat Nr patient, Zustaendig staff, Faellig day, Betreff label,
            Beschreibung remark, Prioritaet status, Erledigt flag

        Telefon Notizen few: Notiz Id id, Pat Nr patient, Anruf Zeit stamp, Anrufer name, Rueckruf Nr phone,
            Inhalt remark, Zurueckgerufen flag

        SMS Versand many: SMS Id id, Pat Nr patient, Gesendet stamp, Empfaenger phone, Nachricht remark,
            Versand Status status

        Quartals Abrechnung few: Abr Id id, Kassen Nr insurer, Quartal count, Jahr count, Faelle count,
            Punkte Summe money, Abr Status status, Eingereicht Am day

        Versicherten Karten few: Einlese Nr id, Pat Nr patient, Kostentraeger insurer, Versicherten Nr code,
            Geb Dat birth, Eingelesen Am day, Versicherten Art status

        Merkblaetter none: Id id, Titel label, Datei blob, Version Vom day

        Einstellungen catalog: Param Id id, Parameter label, Wert remark, Station code
    """),
    chart_texts=lines("""
        01, Befund o.B., Zst entfernt, Mundhygiene instruiert
        Pat. kommt mit Schmerzen regio {tooth}, Perkussion positiv, Vitalität negativ
        Infiltration {tooth} mit UDS 1,7 ml, Exkavation, Unterfüllung, Kompositfüllung mod
        Zahn {tooth}: Füllung okklusal-distal gelegt, Okklusion eingeschliffen, poliert
        Trepanation {tooth}, Kanäle dargestellt, CaOH2-Einlage, provisorischer Verschluss mit Cavit
        WF {tooth}: {n} Kanäle mit Guttapercha und Sealer gefüllt, Kontrollröntgen in Ordnung
        Extraktion {tooth} in Leitungsanästhesie, Wunde komprimiert, Verhaltensregeln mitgegeben
        Nahtentfernung regio {tooth}, Wundheilung reizlos
        Ost {tooth} mit Aufklappung, {n} Nähte 4-0, Pat. aufgeklärt, Kühlung
        Krone {tooth} präpariert, Abformung Impregum, Provisorium eingesetzt mit TempBond
        Einprobe Krone {tooth}, Randschluss gut, Farbe A3 mit Patientin abgestimmt
        Krone {tooth} definitiv zementiert mit Ketac Cem, Zementreste entfernt
        Krone {tooth} gelöst, gereinigt und wieder befestigt
        PZR durchgeführt, Airflow, Fluoridierung mit Duraphat, Recall in {n} Monaten
        Taschentiefe {tooth} mesial {n} mm, BOP positiv, Kürettage in LA
        PSI: 2/3/2/3/2/2, Pat. über PA-Therapie informiert, überlegt es sich
        AIT 1. und 4. Quadrant in Leitung, Spülung mit CHX 0,2 %
        UPT-Sitzung, Plaqueindex deutlich besser, Motivation
        OPG angefertigt, Befund: retinierter {tooth}, Überweisung Oralchirurgie
        Zahnfilm {tooth}: apikale Aufhellung, Indikation zur WSR besprochen
        Bissflügelaufnahmen beidseits, Karies approximal {tooth}, Termin Füllung
        Alveolitis {tooth}, Streifen Socketol gewechselt, Wiedervorlage morgen
        Abszess regio {tooth} inzidiert, Drainage gelegt, Amoxicillin 1000 rezeptiert
        Prothese drückt UK links, Druckstelle entfernt, Kontrolle in {n} Tagen
        Unterfütterung OK-Prothese indirekt, Abdruck genommen, geht ins Labor
        Bissnahme, Gesichtsbogen, Zahnfarbe A2 bestimmt
        Totalprothese OK/UK eingegliedert, Sitz gut, Pat. zufrieden
        Klammer an Modellguss {tooth} nachaktiviert
        Implantat regio {tooth} gesetzt, Primärstabilität 35 Ncm, Einheilkappe
        Freilegung Implantat {tooth}, Gingivaformer {n} mm eingeschraubt
        Aufklärung Implantation {tooth} anhand DVT, Einverständnis unterschrieben
        HKP besprochen und ausgehändigt, Pat. reicht bei der Kasse ein
        Fissurenversiegelung {tooth}, relative Trockenlegung, Kind sehr kooperativ
        Kind weint, Behandlung abgebrochen, Mutter wünscht Lachgas
        Milchzahn {tooth} stark gelockert, entfernt, kein Nachbluten
        IP1-IP4 durchgeführt, Putzübungen, Fluoridlack
        Aufbissschiene eingesetzt, eingeschliffen, nachts tragen
        CMD-Befund: Kiefergelenk links Knacken, Masseter druckdolent
        Vitalitätsprobe {tooth} mit Kältespray positiv, Zahn beobachten
        Überempfindliche Zahnhälse {tooth}, Touchierung mit Fluid
        Inlay {tooth} adhäsiv befestigt, Kofferdam, Lichthärtung
        Keramikveneer {tooth}: Absplitterung, poliert, Pat. will abwarten
        Brücke {tooth} Pfeiler kariös, Prognose unsicher, Alternativen besprochen
        Stiftaufbau {tooth} mit Glasfaserstift, Komposit
        Bracket {tooth} neu geklebt, Bogenwechsel OK
        KFO-Kontrolle, Schrauben {n}x gestellt, Tragezeit ungenügend
        Retainer 33-43 geklebt, Pflegehinweise
        Trauma Front {tooth}: Schmelz-Dentin-Fraktur, Unfallmeldung ausgefüllt
        Pat. nicht erschienen, telefonisch nicht erreichbar
        Pat. ruft an: Schmerzen nach Extraktion, Kontrolle heute 16 Uhr
        Anamnese aktualisiert: nimmt jetzt Marcumar, Quick-Wert anfordern
        Endokarditisprophylaxe eingenommen, Amoxicillin 2 g 1 h vorher
        Rp. Ibuprofen 600, {n} x täglich bei Bedarf
        AU-Bescheinigung {n} Tage ausgestellt
        Bleaching Schienen abgegeben, Anwendung erklärt, Farbe vorher A3,5
        WSR {tooth}, retrograde Füllung MTA, PE-Schnitt eingesandt
        Leukoplakie Wangenschleimhaut rechts, Kontrolle in {n} Wochen, ggf. Biopsie
        Mundsoor, Rp. Ampho-Moronal Lutschtabletten
        Gingivitis, starke Beläge, Instruktion Interdentalbürstchen Gr. {n}
        Med-Einlage {tooth} gewechselt, beschwerdefrei, WF nächstes Mal
        Perikoronitis {tooth}, Spülung H2O2, Salbenstreifen
        Füllung {tooth} herausgefallen, Deckfüllung GIZ
        Zweitmeinung zu {tooth} gewünscht, Bilder auf CD mitgegeben
        Teleskopprothese: {tooth} dezementiert, wieder eingesetzt
        Kontrolle nach Ost, leichte Schwellung, keine Parästhesie
        Sensibilität {tooth} verzögert, Wiedervorstellung in {n} Wochen
        Quadrant {n} fertig, nächste Sitzung Gegenseite
        Abformung für Schiene, Bissregistrat, Labor Auftrag raus
    """),
    remarks=lines("""
        Bitte um Rückruf ab 17 Uhr
        Kommt 15 Minuten später
        Hat per E-Mail abgesagt
        Termin auf Wunsch verschoben
        Versichertenkarte nachreichen
        Rechnung an die Eltern schicken
        Zahlt in drei Raten
        Angstpatient, viel Zeit einplanen
        Begleitperson dolmetscht
        Rollstuhl, bitte Zimmer im Erdgeschoss
        Wünscht nur Frau Doktor
        Nüchtern bestellt
        Labor hat Verspätung gemeldet
        Adresse stimmt nicht mehr, Post kam zurück
        Ratenzahlung telefonisch vereinbart
        Mahnung zurückgestellt wegen Krankheit
        Zuschuss der Kasse steht noch aus
        Überweisungsbogen fehlt
        Erinnerung per SMS gewünscht
        Parkplatz reserviert
        Kostenvoranschlag noch nicht unterschrieben
        Beleg liegt im Ordner
        Zum zweiten Mal unentschuldigt gefehlt
        Bezahlt bar an der Anmeldung
        Doppelt erfasst, bitte prüfen
        Neue Handynummer notiert
        Ferien bis Ende August
        Betreuer muss unterschreiben
        Unterlagen vom Vorbehandler angefordert
        Vor dem Eingriff Hausarzt anrufen
        Schickt Einverständnis per Post
        Nur vormittags erreichbar
        Rabatt nach Absprache mit dem Chef
        Reklamation, wurde kulant gelöst
    """),
    labels=listed("""
        Zimmer 1, Zimmer Nord, Prophylaxe, OP-Raum, Röntgenraum, Erstberatung, Kontrolle, Schmerztermin,
        Füllungstermin, Implantatberatung, Zahnreinigung, Kinderbehandlung, Eingliederung, Abdruck, Nachsorge,
        Telefonat, Besprechung, Handschuhe M, Nitrilhandschuhe L, Komposit A2, Alginat, Silikon light,
        Spritzenampullen, Bohrer rund 014, Watterollen, Desinfektion Fläche, Zementierung, Sterilisationsbeutel,
        Mundspüllösung, Polierpaste, Verwaltung, Empfang, Eigenlabor, Fremdlabor, Steuerberater, Quartalsbericht
    """),
    family_names=listed("""
        Achleitner, Aebischer, Albrecht, Ammann, Bachmann, Baumgartner, Berchtold, Bichler, Brandstätter, Brügger,
        Büchler, Dietrich, Ebner, Eggenberger, Eichhorn, Engelhardt, Fankhauser, Feichtinger, Fiedler, Gasser,
        Gerber, Glatz, Grünwald, Haberl, Hauenstein, Heinrichs, Hilpert, Hofstetter, Höllerer, Imhof, Jansen, Jost,
        Kaltenbrunner, Kistler, Köllner, Kowalczyk, Kröger, Lindner, Lüthi, Mahler, Mayrhofer, Moosbrugger, Neuhaus,
        Niederer, Oberhauser, Özkan, Pichler, Petersen, Quast, Rademacher, Rüegg, Sandner, Schaffner, Schönherr,
        Seidl, Stadelmann, Steininger, Thalmann, Tischler, Uhlig, Unterberger, Vetter, Vogelsang, Wagenknecht,
        Wendt, Wyss, Yilmaz, Zehnder, Zeilinger, Zwicker
    """),
    given_names=listed("""
        Adelheid, Alois, Anja, Annika, Arne, Astrid, Bastian, Beat, Birgit, Björn, Carsten, Christa, Cornelia,
        Detlef, Dominik, Dörte, Edith, Elif, Erwin, Fabienne, Florian, Franziska, Friedrich, Gerlinde, Gisela,
        Gregor, Hannelore, Heike, Hubert, Ingrid, Jannik, Johanna, Jürg, Karin, Katharina, Klaus, Leonie, Lorenz,
        Ludwig, Magdalena, Manfred, Mareike, Markus, Mehmet, Nadja, Nils, Norbert, Ottilie, Pascal, Petra, Rainer,
        Regula, Roland, Rosemarie, Ruth, Sabine, Silvan, Sonja, Svenja, Thorsten, Traudl, Ulrich, Urs, Veronika,
        Waltraud, Werner, Wiebke, Xaver, Zita
    """),
    streets=listed("""
        Ahornweg, Alte Landstrasse, Am Mühlbach, Amselgasse, An der Stadtmauer, Badenerstrasse, Bergstraße,
        Birkenallee, Brunnengasse, Domplatz, Eichenring, Feldstrasse, Friedhofsweg, Gartenstraße, Hafenstraße,
        Im Grund, Industriestrasse, Kaiserallee, Kirchgasse, Landstraßer Hauptstraße, Lindenplatz, Marktgasse,
        Neugasse, Obere Donaustraße, Poststrasse, Rathausplatz, Rosenweg, Schillerstraße, Seestrasse, Steinweg,
        Tannenhof, Unterdorf, Wiesengrund, Zeughausgasse
    """),
    cities=listed("""
        Aarau, Augsburg, Baden, Bern, Bielefeld, Bludenz, Bregenz, Chur, Dornbirn, Dresden, Emmendingen, Erfurt,
        Frauenfeld, Göttingen, Graz, Halle, Innsbruck, Kassel, Klagenfurt, Koblenz, Krems, Landshut, Linz, Lübeck,
        Luzern, Osnabrück, Passau, Regensburg, Salzburg, Schaffhausen, St. Gallen, Steyr, Tübingen, Villach, Wels,
        Winterthur, Wolfsburg, Zug
    """),
    kind_words=(
        ("privat", "gesetzlich"),
        ("Privat", "Kasse"),
        ("PKV", "GKV"),
        ("Privatversicherung", "Krankenkasse"),
        ("P", "G"),
        ("Privatkasse", "Sozialversicherung"),
        ("VVG", "KVG"),
        ("priv", "ges"),
        ("Zusatzversicherung", "Grundversicherung"),
        ("PRIV", "PFLICHT"),
    ),
    extra={
        "PATIENT": columns("""
            Anrede status, Titel label, Geburtsdatum birth, Geschlecht status, Strasse address, PLZ code,
            Ort address, Telefon Privat phone, Handy phone, E Mail mail, Stamm Behandler staff, Beruf label,
            Konto Saldo money, Hinweis remark, Erster Besuch day, Letzter Besuch day, Geburtsname name, AHV Nr code,
            Letzte Aenderung stamp, Foto blob
        """),
        "KASSEN": columns("""
            IK Nummer code, Kassen Kuerzel code, Strasse address, Postleitzahl code, Ort address, Telefon phone,
            Telefax phone, Mail mail, Ansprechpartner name, Punktwert money, Abrechnungs Weg status,
            Zahlungs Ziel count, Notiz remark, Vertrag Bis day, Geaendert Am stamp
        """),
        "PATKASSE": columns("""
            Versicherten Nr code, Versichert Ab day, Versichert Bis day, Versicherten Status status, Rang count,
            Zuzahlung Prozent count, Selbstbehalt money, Hauptversicherter patient, Policen Nr code,
            Karte Gelesen day, Vermerk remark, Geaendert Von staff, Geaendert Am stamp, Tarif Name label
        """),
        "KARTEI": columns("""
            Zahn count, Flaechen code, Behandler staff, Assistenz staff, Zimmer staff, Eintrag Art status,
            Farbe count, Reihenfolge count, Dauer Min count, Diagnose Code code, Stichwort label,
            Interne Bemerkung remark, Geaendert Am stamp, Geaendert Von staff, Anhang blob, Wiedervorlage day
        """),
        "LEISTUNG": columns("""
            Zahn count, Flaechen code, Anzahl count, Faktor money, Betrag money, Material Kosten money,
            Behandler staff, Rechnungs Nr count, Abgerechnet Am day, Abrechnungs Status status,
            Gebuehren Ordnung status, Abr Kasse insurer, Begruendung remark, Geaendert Am stamp,
            Leistungs Text label, Diagnose code
        """),
    },
    flags=names("""
        Gedruckt, Exportiert, Geprueft, Vertraulich, Markiert, Uebertragen, Freigegeben, Bearbeitet, Wichtig,
        Abgerechnet JN, Gesendet, Extern, Vollständig, Rückfrage
    """),
    plain_date=names("Datum, Dat, Tag"),
    archive=names("Archiv, Alt, Historie, Vorjahre, Altdaten, Altbestand"),
    backup=names("Sicherung, Kopie, Backup, Sich, Zwischenstand, Datensicherung"),
    merged=names("Fusion, Uebernahme, Praxis Zwei, Zusammenfuehrung, Import Praxis, Migriert"),
)
