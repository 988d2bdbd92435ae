"""Italian names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ITALIAN = Language(
    tables={
        "PATIENT": names("Paziente, Pazienti, Anagrafica, Anagrafica Pazienti, Paz, Dati Paziente"),
        "KASSEN": names("""
            Cassa, Casse, Cassa Malati, Casse Malati, Assicurazione, Assicurazioni, Assicuratore, Enti Paganti
        """),
        "PATKASSE": names("""
            Paziente Cassa, Paziente Assicurazione, Paz Cassa, Copertura, Affiliazione, Assicurazione Paziente,
            Paz Assic
        """),
        "KARTEI": names("""
            Cartella, Cartella Clinica, Diario, Diario Clinico, Scheda Clinica, Note Cliniche, Registro Cure,
            Cartella Righe
        """),
        "LEISTUNG": names("""
            Prestazione, Prestazioni, Paz Prestazione, Atto, Atti Medici, Prestazioni Eseguite, Cure Eseguite
        """),
    },
    columns={
        "PATIENT.ID": names("""
            ID, ID Paziente, Num Paziente, No Paziente, Codice Paziente, Paz ID, Numero Paziente
        """),
        "PATIENT.P_NAME": names("Cognome, Cognome Paziente, Paz Cognome, Nome Famiglia"),
        "PATIENT.P_VORNAME": names("Nome, Nome Paziente, Paz Nome, Nome Proprio"),
        "PATIENT.DELKZ": names("Cancellato, Eliminato, Flag Canc, Annullato, Ind Canc"),
        "KASSEN.ID": names("ID, ID Cassa, Num Cassa, Codice Cassa, ID Assicurazione, Cassa ID"),
        "KASSEN.NAME": names("""
            Nome, Nome Cassa, Denominazione, Descrizione, Ragione Sociale, Nome Assicurazione
        """),
        "KASSEN.ART": names("Tipo, Tipo Cassa, Genere, Tipo Assicurazione, Categoria, Genere Cassa"),
        "KASSEN.DELKZ": names("Cancellato, Eliminato, Flag Canc, Annullato, Ind Canc"),
        "PATKASSE.ID": names("ID, ID Copertura, ID Riga, Num Riga, Progressivo, ID Legame"),
        "PATKASSE.PATNR": names("""
            Num Paziente, ID Paziente, No Paziente, Paziente, Paz ID, Codice Paziente, Numero Paziente
        """),
        "PATKASSE.KASSENID": names("ID Cassa, Num Cassa, Codice Cassa, Cassa, ID Assicurazione, Cassa ID"),
        "PATKASSE.DELKZ": names("Cancellato, Eliminato, Flag Canc, Annullato, Ind Canc"),
        "KARTEI.ID": names("ID, ID Voce, ID Riga, Num Riga, Progressivo, ID Diario"),
        "KARTEI.PATNR": names("""
            Num Paziente, ID Paziente, No Paziente, Paziente, Paz ID, Codice Paziente, Numero Paziente
        """),
        "KARTEI.DATUM": names("""
            Data, Data Cura, Data Visita, Data Seduta, Data Trattamento, Data Voce, Giorno Cura
        """),
        "KARTEI.BEMERKUNG": names("""
            Osservazione, Testo, Nota, Annotazione, Commento, Testo Cura, Osservazioni, Note Cura
        """),
        "KARTEI.DELKZ": names("Cancellato, Eliminato, Flag Canc, Annullato, Ind Canc"),
        "LEISTUNG.ID": names("ID, ID Prestazione, ID Riga, Num Riga, Progressivo, ID Atto"),
        "LEISTUNG.PATIENTID": names("""
            Num Paziente, ID Paziente, No Paziente, Paziente, Paz ID, Codice Paziente, Numero Paziente
        """),
        "LEISTUNG.DATUM": names("""
            Data, Data Prestazione, Data Cura, Data Seduta, Data Esecuzione, Data Atto
        """),
        "LEISTUNG.LEISTUNG": names("""
            Prestazione, Codice Prestazione, Codice Tariffa, Posizione, Num Posizione, Cod Prest, Tariffa
        """),
        "LEISTUNG.DELKZ": names("Cancellato, Eliminato, Flag Canc, Annullato, Ind Canc"),
    },
    active=names("Attivo, In Uso, Valido, Flag Attivo"),
    created=names("Creato Il, Data Creazione, Inserito Il, Data Inserimento"),
    company=company("""
        Appuntamento many: ID id, Num Paziente patient, Data day, Inizio count, Durata count, Sala staff,
            Operatore staff, Osservazione remark, Genere status, Cancellato deleted

        Tipo Appuntamento catalog: ID id, Descrizione label, Durata count, Colore count, Visibile flag

        Fattura many: ID id, Num Fattura count, Num Paziente patient, Data day, Importo money, Saldo money,
            Stato status, Osservazione remark, Stornata flag

        Riga Fattura many: ID id, Fattura count, Num Paziente patient, Data day, Posizione code, Punti money,
            Importo money, Dente count

        Pagamento many: ID id, Num Paziente patient, Data day, Importo money, Modo status, Nota remark

        Sollecito few: ID id, Num Paziente patient, Data day, Livello count, Spese money, Testo remark

        Acconto few: ID id, Num Paziente patient, Data Inizio day, Importo money, Numero count

        Ordine Laboratorio many: ID id, Num Paziente patient, Data day, Data Consegna day, Laboratorio staff,
            Osservazione remark, Importo money, Finito flag

        Laboratorio catalog: ID id, Nome label, Via address, Telefono phone, Posta mail

        Articolo Laboratorio catalog: ID id, Numero code, Descrizione label, Prezzo money

        Preventivo many: ID id, Num Paziente patient, ID Cassa insurer, Data day, Totale money, Quota Cassa money,
            Stato status, Osservazione remark

        Riga Preventivo many: ID id, Preventivo count, Num Paziente patient, Data day, Codice code, Dente count,
            Quantità count

        Ricetta many: ID id, Num Paziente patient, Data day, Farmaco label, Quantità count, Stampata flag,
            Operatore staff

        Farmaco catalog: ID id, Nome label, Numero count, Genere status, Produttore label

        Invio Specialista few: ID id, Num Paziente patient, Data day, Medico name, Motivo remark

        Specialista catalog: ID id, Cognome name, Nome given, Specialità label, Telefono phone, Via address

        Richiamo many: ID id, Num Paziente patient, Data day, Genere status, Avvisato flag, Osservazione remark

        Anamnesi many: ID id, Num Paziente patient, Data day, Allergia flag, Anticoagulante flag, Testo remark,
            Firmato flag

        Reperto many: ID id, Num Paziente patient, Data day, Dente count, Codice status, Osservazione remark

        Stato Paro few: ID id, Num Paziente patient, Data day, Profondità count, Mobilità count, Sanguinamento flag

        Radiografia many: ID id, Num Paziente patient, Data day, Genere status, Dente count, Tensione count,
            Indicazione remark, Immagine blob

        Documento many: ID id, Num Paziente patient, Data day, Titolo label, Contenuto blob, Osservazione remark

        Lettera few: ID id, Num Paziente patient, Data day, Oggetto label, Testo remark, Stampata flag

        Modello Lettera catalog: ID id, Nome label, Testo remark

        Tariffario catalog: ID id, Posizione code, Descrizione label, Punti count, Prezzo money, Valido Dal day

        Diagnosi catalog: ID id, Codice status, Descrizione label

        Materiale catalog: ID id, Nome label, Unità status, Prezzo money

        Magazzino few: ID id, Materiale label, Lotto count, Quantità count, Data Scadenza day

        Ordine few: ID id, Fornitore label, Data day, Importo money, Osservazione remark

        Fornitore catalog: ID id, Nome label, Via address, Telefono phone, Posta mail

        Personale few: ID id, Cognome name, Nome given, Sigla status, Data Nascita birth, Telefono phone,
            Presente flag

        Operatore catalog: ID id, Cognome name, Nome given, Num Concordato count

        Orario many: ID id, Dipendente staff, Data day, Da Ora count, A Ora count, Osservazione remark

        Ferie few: ID id, Dipendente staff, Dal Giorno day, Al Giorno day, Approvate flag

        Utente catalog: ID id, Conto status, Nome name, Ultimo Accesso stamp, Bloccato flag

        Registro Accessi many: ID id, Momento stamp, Utente staff, Azione label, Riga count

        Traccia Modifiche many: ID id, Nome Tabella label, Riga count, Momento stamp, Utente staff

        Lista Attesa few: ID id, Num Paziente patient, Data day, Osservazione remark, Urgente flag

        Nota Telefonica many: ID id, Num Paziente patient, Data day, Nota remark, Finito flag, Utente staff

        Compito few: ID id, Data day, Titolo label, Nota remark, Finito flag, Dipendente staff

        Indirizzo many: ID id, Cognome name, Nome given, Via address, Telefono phone, Genere status

        Famiglia few: ID id, Num Paziente patient, Ruolo status, Osservazione remark

        Consenso few: ID id, Num Paziente patient, Data day, Genere status, Firma blob

        Conteggio Cassa few: ID id, Trimestre count, Data day, Casi count, Totale money, Stato status

        Caso Cura many: ID id, Num Paziente patient, ID Cassa insurer, Data Inizio day, Data Fine day, Stato status

        Perizia few: ID id, Num Paziente patient, Data day, Perito name, Esito remark

        Sterilizzazione many: ID id, Data day, Apparecchio staff, Lotto count, Liberato flag, Osservazione remark

        Apparecchio catalog: ID id, Descrizione label, Data Revisione day, Num Serie count

        Libro Cassa many: ID id, Data day, Importo money, Testo label, Ricevuta count

        Banca catalog: ID id, Nome label, BIC status, Luogo label

        Codice Postale catalog: ID id, NPA count, Luogo label

        Impostazione catalog: ID id, Chiave label, Valore count

        Deposito Import none: ID id, Num Paziente patient, Data day, Codice code, Osservazione remark

        Schema Dentale many: ID id, Num Paziente patient, Dente count, Stato status, Data day
    """),
    chart_texts=lines("""
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
    remarks=lines("""
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
    labels=listed("""
        Sala 1, Sala 2, Sala 3, Igiene, Controllo, Consulenza, Urgenza, Chirurgia, Nuovo paziente, Seguito,
        Composito, Ceramica, Zirconio, Oro, Amalgama, Resina, Impronta, Anestetico, Guanti, Disinfettante,
        Primo colloquio, Implantologia, Ortodonzia, Parodontologia, Endodonzia, Bambini, Protesi, Sbiancamento,
        Bite, Riparazione, Ufficio, Vacanze, Corso, Picchetto, Visita a domicilio
    """),
    family_names=listed("""
        Bernasconi, Rossi, Bianchi, Ferrari, Fontana, Crivelli, Pedrazzini, Lepori, Cattaneo, Galli, Soldati,
        Medici, Colombo, Bernardoni, Poretti, Ghezzi, De Luca, D'Angelo, Keller, Jovanović, Martinelli, Guidotti
    """),
    given_names=listed("""
        Giulia, Luca, Niccolò, Chiara, Matteo, Alessia, Davide, Sara, Giacomo, Noemi, Elisa, Andrea, Gianni, Lucia,
        Paolo, Daniela, Marco, Silvia, Fabio, Carla
    """),
    streets=listed("""
        Via Nassa, Via Stazione, Via Cantonale, Viale Franscini, Via al Lago, Via San Gottardo, Piazza Grande,
        Via Balestra, Via Motta, Salita Chiesa, Via ai Ronchi, Via Pretorio
    """),
    cities=listed("""
        Lugano, Bellinzona, Locarno, Mendrisio, Chiasso, Ascona, Biasca, Minusio, Massagno, Giubiasco, Airolo,
        Tenero
    """),
    kind_words=(("privata", "obbligatoria"), ("PRIVATA", "BASE"), ("Complementare", "Base"), ("LCA", "LAMal")),
    extra={
        "PATIENT": columns("""
            Data Nascita birth, Via address, Telefono phone, Cellulare phone, Posta mail, Appellativo status,
            Titolo label, Sesso status, Medico Curante staff, Professione label, Creato Il stamp,
            Modificato Il stamp, Num AVS code, Ultima Visita day, Prossimo Richiamo day, Saldo money, Avviso remark,
            Deceduto flag, Operatore staff
        """),
        "KASSEN": columns("""
            Via address, Telefono phone, Fax phone, Num EAN code, Sigla label, Contatto name, Posta mail,
            Valore Punto money, Valido Dal day, Osservazione remark, Cantone status, Creato Il stamp,
            Elettronico flag, Numero Membri count, Modificato Il stamp
        """),
        "PATKASSE": columns("""
            Valido Dal day, Valido Al day, Num Assicurato code, Stato status, Creato Il stamp, Esente flag,
            Franchigia money, Utente staff, Tessera Letta day, Osservazione remark, Rango count, Modello label,
            Modificato Il stamp
        """),
        "KARTEI": columns("""
            Operatore staff, Dente code, Creato Il stamp, Modificato Il stamp, Utente staff, Genere status,
            Colore count, Finito flag, Data Controllo day, Stampato flag, Sala staff, Modello label, Importo money,
            Ordine count, Allegato blob
        """),
        "LEISTUNG": columns("""
            Dente code, Punti money, Importo money, Quantità count, Operatore staff, Num Fattura count,
            Data Fattura day, Fatturato flag, Creato Il stamp, Modificato Il stamp, Sigla status,
            Motivazione remark, Valore count, Privato flag, Utente staff
        """),
    },
    flags=names("""
        Stampato, Fatturato, Privato, Bloccato, Esportato, Verificato, Confermato, Riservato, Finito, Inviato,
        Liberato, Urgente
    """),
    plain_date=names("Data"),
    archive=names("Archivio, Vecchio, Storico, Stor, Arch"),
    backup=names("Salvataggio, Copia, Bak, Backup, Salv"),
    merged=names("Fusione, Unito, Ripresa, Accorpato"),
)
