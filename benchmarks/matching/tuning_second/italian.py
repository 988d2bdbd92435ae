"""Italian names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ITALIAN = Language(
    tables={
        "PATIENT": names("""
            Pazienti, Paziente, Anagrafica, Anagrafica Paz, Scheda Paziente, Paz, Persone, Clienti, Dati Paziente,
            Archivio Pazienti, Assistiti, Anag Pazienti
        """),
        "KASSEN": names("""
            Casse Malati, Assicurazioni, Assicuratori, Casse, Enti, Compagnie, Enti Paganti, Anag Casse,
            Elenco Casse, Fondi Sanitari, Terzi Paganti, Ass Malattia
        """),
        "PATKASSE": names("""
            Paziente Cassa, Paz Assicurazione, Assicurati, Coperture, Affiliazioni, Paz Ente, Polizze Paziente,
            Legame Cassa, Copertura Paz, Convenzioni Paz, Iscrizioni Cassa, Rapporti Assicurativi
        """),
        "KARTEI": names("""
            Diario, Diario Clinico, Cartella Clinica, Note Cliniche, Schede Cliniche, Annotazioni, Decorso,
            Righe Cartella, Storia Clinica, Diario Cure, Note Seduta, Giornale Paziente
        """),
        "LEISTUNG": names("""
            Prestazioni, Prestazioni Eseguite, Prest Paz, Cure Eseguite, Righe Prestazioni, Lavori Eseguiti,
            Voci Tariffa, Onorari, Trattamenti Eseguiti, Prest Fatturate, Registro Prestazioni, Atti
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id Paziente, Num Paz, Id, Cod Paziente, Paz Id, Nr Paziente, Numero Paziente, Chiave Paz, Num Cartella,
            Progressivo, Codice, Id Anagrafica
        """),
        "PATIENT.P_NAME": names("""
            Cognome, Cogn, Cognome Paz, Cognome Paziente, Paz Cognome, Nome Famiglia, Nome Di Famiglia,
            Anag Cognome, Cogn Paz, P Cognome
        """),
        "PATIENT.P_VORNAME": names("""
            Nome, Nome Paz, Nome Paziente, Paz Nome, Nome Proprio, Nome Battesimo, Anag Nome, Primo Nome, P Nome,
            Prenome
        """),
        "PATIENT.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Paz Cancellato, Annullato, Rimosso, Cestino, Elim,
            Ind Cancellazione
        """),
        "KASSEN.ID": names("""
            Id Cassa, Num Cassa, Id, Cod Cassa, Id Assicurazione, Nr Cassa, Id Ente, Cod Ente, Chiave Cassa,
            Assicuratore Id, Progressivo, Num Ente
        """),
        "KASSEN.NAME": names("""
            Nome, Nome Cassa, Descrizione, Ragione Sociale, Denominazione, Nome Ente, Desc Cassa,
            Nome Assicurazione, Intestazione, Compagnia, Dicitura
        """),
        "KASSEN.ART": names("""
            Tipo, Tipo Cassa, Genere, Categoria, Tipo Assicurazione, Tipo Ente, Natura, Classe, Privata Sociale,
            Genere Cassa, Regime, Cat Ente
        """),
        "KASSEN.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Cassa Cancellata, Annullato, Rimosso, Soppressa,
            Elim, Ind Cancellazione
        """),
        "PATKASSE.ID": names("""
            Id, Num Riga, Id Legame, Id Copertura, Progressivo, Num Polizza Int, Id Affiliazione, Chiave, Riga Id,
            Num Ordine, Id Rapporto
        """),
        "PATKASSE.PATNR": names("""
            Id Paziente, Num Paz, Paziente, Cod Paziente, Paz Id, Nr Paziente, Rif Paziente, Assicurato,
            Numero Paziente, Assistito, Paz
        """),
        "PATKASSE.KASSENID": names("""
            Id Cassa, Num Cassa, Cassa, Cod Cassa, Id Assicurazione, Nr Cassa, Id Ente, Rif Cassa, Assicuratore,
            Cassa Malati, Ente
        """),
        "PATKASSE.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Legame Cancellato, Annullato, Rimosso, Elim,
            Ind Cancellazione
        """),
        "KARTEI.ID": names("""
            Id, Id Nota, Num Riga, Id Diario, Progressivo, Num Nota, Riga Id, Id Voce, Chiave Nota,
            Nr Registrazione, Num Ordine, Id Scheda
        """),
        "KARTEI.PATNR": names("""
            Id Paziente, Num Paz, Paziente, Cod Paziente, Paz Id, Nr Paziente, Rif Paziente, Num Cartella,
            Numero Paziente, Paz, Cartella
        """),
        "KARTEI.DATUM": names("""
            Data, Data Nota, Data Seduta, Giorno, Data Visita, Data Cura, Data Registrazione, Dt Nota, Data Voce,
            Data Annot, Data Diario, Giorno Seduta
        """),
        "KARTEI.BEMERKUNG": names("""
            Nota, Testo, Annotazione, Note, Descrizione, Testo Nota, Osservazione, Contenuto, Commento,
            Testo Libero, Memo, Testo Diario
        """),
        "KARTEI.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Nota Cancellata, Annullato, Barrato, Depennato,
            Elim, Ind Cancellazione
        """),
        "LEISTUNG.ID": names("""
            Id, Id Prestazione, Num Riga, Progressivo, Num Prest, Riga Id, Id Cura, Chiave Prest, Nr Registrazione,
            Num Ordine, Prest Id
        """),
        "LEISTUNG.PATIENTID": names("""
            Id Paziente, Num Paz, Paziente, Cod Paziente, Paz Id, Nr Paziente, Rif Paziente, Paziente Curato,
            Numero Paziente, Paz, Assistito
        """),
        "LEISTUNG.DATUM": names("""
            Data, Data Prestazione, Data Prest, Giorno, Eseguito Il, Data Cura, Data Seduta, Data Esecuzione,
            Dt Prest, Effettuato Il, Giorno Prest
        """),
        "LEISTUNG.LEISTUNG": names("""
            Prestazione, Cod Prest, Codice Prestazione, Posizione, Voce Tariffa, Cod Tariffa, Num Tariffa,
            Cifra Tariffaria, Codice, Pos Tariffa, Voce, Codice Atto
        """),
        "LEISTUNG.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Prest Cancellata, Annullato, Stornato,
            Prest Annullata, Elim, Ind Cancellazione
        """),
    },
    active=names("Attivo, E Attivo, Valido, In Uso, Flag Attivo, Attivo Sn, In Vigore"),
    created=names("""
        Creato Il, Data Creazione, Inserito Il, Data Inserimento, Dt Creazione, Aggiunto Il, Creazione,
        Registrato Il, Ora Inserimento
    """),
    company=company("""
        Appuntamenti many: Id App id, Num Paz patient, Data App day, Durata count, Curante staff, Sala staff,
            Tipo App label, Nota remark, Cognome name, Nome given, Telefono phone, Stato status, Cancellato deleted

        Tipi Appuntamento catalog: Id Tipo id, Descrizione label, Codice code, Minuti count, Colore status,
            Nascosto flag

        Fatture many: Num Fattura id, Num Paz patient, Data Fattura day, Scadenza day, Totale money, Pagato money,
            Tipo status, Cassa insurer, Cognome Dest name, Nome Dest given, Osservazione remark, Annullato deleted,
            Ora Stampa stamp

        Righe Fattura many: Id Riga id, Num Fattura count, Paziente patient, Data day, Posizione code, Dente status,
            Quantita count, Fattore money, Importo money, Testo label, Motivo remark

        Preventivi few: Id Preventivo id, Id Paziente patient, Data Preventivo day, Cassa insurer, Classe status,
            Totale money, Quota Cassa money, Accettato Il day, Osservazione remark, Cancellato deleted

        Preventivo Voci many: Id id, Preventivo count, Dente status, Prestazione code, Quantita count, Prezzo money,
            Descrizione label

        Solleciti few: Id Sollecito id, Num Fattura count, Num Paz patient, Data Sollecito day, Livello status,
            Spese money, Residuo money, Testo remark

        Ordini Laboratorio few: Num Ordine id, Num Paz patient, Laboratorio label, Arrivo day, Consegna day,
            Lavoro label, Tinta status, Istruzioni remark, Costo money, Finito flag

        Laboratori catalog: Id Lab id, Ditta label, Contatto name, Via address, Citta address, Tel phone,
            Email mail, Note remark

        Voci Laboratorio many: Id id, Ordine count, Cod Lab code, Quantita count, Prezzo Unit money, Testo label

        Materiali catalog: Num Articolo id, Descrizione label, Fornitore count, Unita status, Prezzo Acquisto money,
            Scorta count, Scorta Min count, Lotto code, Cancellato deleted

        Consumo Materiale many: Id Mov id, Num Paz patient, Data day, Articolo count, Quantita count, Lotto code,
            Addetto staff, Commento remark

        Fornitori catalog: Id Fornitore id, Nome label, Cognome Contatto name, Nome Contatto given,
            Indirizzo address, Telefono phone, Email mail, Tipo status

        Ricette few: Num Ricetta id, Num Paz patient, Data Ricetta day, Cassa insurer, Farmaco label,
            Posologia remark, Quantita count, Medico staff, Tipo Ricetta status, Ripetibile flag

        Farmaci catalog: Id Farmaco id, Nome Commerciale label, Principio label, Confezione status, Prezzo money,
            Atc code

        Invii Specialista few: Id Invio id, Paziente patient, Data day, Cognome Medico name, Specialita label,
            Motivo remark, Diagnosi code, Eliminato deleted

        Richiami many: Id Richiamo id, Num Paz patient, Previsto Il day, Tipo Richiamo status, Avvisato Il day,
            Mezzo status, Testo remark, Fatto flag

        Reperti many: Id Reperto id, Num Paz patient, Data Esame day, Dente status, Reperto code, Esaminatore staff,
            Nota remark, Canc deleted

        Sondaggi Paro many: Id id, Paz Id patient, Data Esame day, Dente status, Prof Mesiale count,
            Prof Distale count, Mobilita status, Sanguinamento flag

        Utenti catalog: Id Utente id, Cognome name, Nome given, Iniziali code, Ruolo status, Hash Password blob,
            Ultimo Accesso stamp, Email mail, Cancellato deleted

        Medici catalog: Id Medico id, Cognome name, Nome given, Titolo status, Num Rcc code, Nascita birth,
            Entrata day, Commento remark

        Sale catalog: Id Sala id, Nome Sala label, Poltrona staff, Piano status

        Registro Accessi many: Id Log id, Ora stamp, Utente staff, Tabella label, Riga count, Azione status,
            Num Paz patient, Testo remark

        Immagini many: Id Immagine id, Num Paz patient, Data Scatto day, Tipo Immagine status, Dente status,
            File Nome label, Didascalia remark, Anteprima blob, Cancellato deleted

        Registro Radiografie many: Num Rx id, Num Paz patient, Cognome name, Nome given, Data Nascita birth,
            Data day, Indicazione remark, Regione status, Tensione count, Referto remark, Operatore staff

        Tariffari catalog: Id Tariffa id, Codice code, Testo Breve label, Testo Lungo remark, Punti count,
            Prezzo Base money, Tipo Tariffa status, Valido Dal day

        Valori Punto catalog: Id id, Num Cassa insurer, Dal day, Cure money, Ortodonzia money, Protesi money,
            Cantone status

        Testi Predefiniti catalog: Id Testo id, Sigla code, Titolo label, Testo remark, Ambito status, Autore staff

        Modelli catalog: Id Modello id, Nome label, Tipo status, Documento blob, Versione Del day

        Lettere many: Id Lettera id, Num Paz patient, Data Lettera day, Oggetto label, Destinatario name,
            Contenuto blob, Nota remark, Cancellato deleted

        Cap catalog: Id id, Npa code, Localita address, Prefisso phone, Paese status

        Banche catalog: Id Banca id, Nome Banca label, Bic code, Citta address

        Conti Bancari few: Id Conto id, Num Paz patient, Intestatario name, Iban code, Banca label, Mandato Del day,
            Cancellato deleted

        Pagamenti many: Id Pagamento id, Num Paz patient, Data Pagamento day, Importo money, Modo status,
            Num Fattura count, Causale remark, Cassa insurer

        Prima Nota many: Num Pezza id, Data day, Entrata money, Uscita money, Conto code, Causale remark,
            Num Paz patient, Utente staff

        Lista Attesa few: Id Attesa id, Num Paz patient, Dal day, Desiderio remark, Priorita status, Cognome name,
            Telefono phone

        Sala Attesa many: Id id, Paziente patient, Arrivato stamp, Chiamato stamp, Sala staff, Motivo remark

        Cure Pianificate many: Id Piano id, Num Paz patient, Previsto Per day, Prestazione code, Dente status,
            Quantita count, Nota remark, Eseguito flag, Cancellato deleted

        Contatti many: Id Contatto id, Num Paz patient, Data Contatto day, Canale status, Interlocutore name,
            Nota remark, Addetto staff

        Rubrica catalog: Id Rubrica id, Cognome name, Nome given, Ditta label, Via address, Citta address,
            Telefono phone, Fax phone, Email mail, Genere status, Nota remark

        Medici Invianti catalog: Id Inviante id, Cognome name, Nome given, Specialita label,
            Indirizzo Studio address, Tel phone, Num Rcc code

        Anamnesi many: Id Anamnesi id, Num Paz patient, Data day, Allergie flag, Cuore flag, Anticoagulanti flag,
            Gravidanza flag, Altro remark, Firma blob

        Lettura Tessere many: Num Lettura id, Num Paz patient, Letto Il stamp, Id Cassa insurer, Cognome name,
            Nome given, Data Nascita birth, Stato Tessera status, Num Tessera code

        Certificati Malattia few: Id Certificato id, Num Paz patient, Dal day, Al day, Icd code, Cassa insurer,
            Primo Cert flag

        Diagnosi catalog: Id id, Icd code, Descrizione label, Gruppo status

        Diagnosi Paziente many: Id id, Num Paz patient, Data Diagnosi day, Cod Icd code, Certezza status,
            Commento remark, Dente status, Cancellato deleted

        Casi Ortodonzia few: Id id, Paz Id patient, Inizio day, Fine day, Grado status, Num Cassa insurer,
            Quota money, Nota remark

        Compiti many: Id Compito id, Titolo label, Testo remark, Scadenza day, Assegnato A staff, Num Paz patient,
            Fatto flag, Priorita status

        Sms Inviati many: Id Sms id, Num Paz patient, Ora Invio stamp, Numero phone, Testo remark, Esito status

        Impostazioni catalog: Id id, Chiave code, Valore label, Sezione status

        Orari Lavoro few: Id id, Addetto staff, Data day, Entrata stamp, Uscita stamp, Nota remark

        Cicli Sterilizzazione few: Num Ciclo id, Programma status, Data Ciclo day, Apparecchio label,
            Liberato Da staff, Nota remark

        Infortuni few: Num Caso id, Num Paz patient, Data Infortunio day, Assicuratore insurer, Tipo Caso status,
            Circostanze remark, Cancellato deleted

        Casse Doppie none: Id id, Id Cassa insurer, Vecchio Numero code, Nome label, Tipo status

        Legami Famiglia none: Id id, Num Paz patient, Parente patient, Relazione status, Nota remark
    """),
    chart_texts=lines("""
        Controllo, nessun disturbo. Ablazione tartaro e lucidatura
        Dolore spontaneo {tooth}, percussione positiva
        {tooth} test al freddo positivo, da osservare
        Visita completa, {n} carie, discusso piano di cura
        Anestesia tronculare per {tooth}, attesa {n} min
        {tooth} otturazione MOD composito A3 con diga
        {tooth} rimossa vecchia amalgama, composito OD
        Pulpectomia {tooth}, lunghezza di lavoro 2{n} mm, medicazione, Cavit
        {tooth} sagomatura canali, irrigazione ipoclorito, prossima tra {n} giorni
        Chiusura canalare {tooth} guttaperca e AH Plus, rx di controllo buona
        Rx {tooth}: lesione periapicale radice mesiale
        OPT eseguita: ottavi inclusi, riassorbimento orizzontale
        Bite-wing, carie interprossimale distale {tooth}
        Estrazione {tooth} in AL, curettage, tampone, istruzioni date
        Estrazione chirurgica {tooth}, lembo, {n} punti
        Rimozione punti {tooth}, buona guarigione
        Alveolite {tooth}, lavaggio e garza iodoformica
        Igiene: placca {n}0 %, motivazione, richiamo tra {n} mesi
        Detartrasi sopragengivale, lucidatura, fluoro
        Istruzioni di spazzolamento con bambino e mamma
        Sigillatura solchi {tooth}
        Sondaggio, tasche fino a {n} mm, proposta levigatura
        Levigatura radici Q1 e Q4 in AL
        Mantenimento paro, sanguinamento {n}0 %
        Rivalutazione dopo {n} settimane, netto miglioramento
        {tooth} preparazione corona, impronta Impregum, provvisorio, colore A{n}
        {tooth} prova corona, chiusura marginale buona
        {tooth} corona cementata con Ketac, occlusione controllata
        Corona {tooth} decementata, pulita e ricementata
        Ponte provvisorio rifatto, pilastro {tooth} sano
        Preventivo consegnato, il paziente ci pensa
        Preventivo accettato dalla cassa, appuntamento tra {n} settimane
        Consulenza impianto {tooth}, spiegati costi e rischi
        Inserito impianto {tooth}, {n}5 Ncm, vite di guarigione
        Scopertura impianto {tooth}, cappetta {n} mm
        Impronte per scheletrato, registrazione morso
        Protesi inferiore: decubito zona {tooth}, ritocco
        Ribasatura totale superiore, pronta nel pomeriggio
        Frattura protesi, riparazione in laboratorio, paziente attende
        Consegna bite, adattamento, controllo {n} settimane
        ATM: click a sinistra, apertura 4{n} mm
        {tooth} dente da latte, vetroionomero, bambino bravo
        Bambino non collaborante, seduta interrotta, invio per narcosi
        Invio al chirurgo per avulsione {tooth}
        Invio ortodontista, affollamento incisivi
        Paziente non presentato, non avvisa
        Disdetta all'ultimo momento, influenza
        Rp Amoxicillina 1 g, {n} volte al giorno
        Ibuprofene 600 al bisogno
        Certificato di malattia fino a venerdì
        Anamnesi aggiornata: Sintrom, chiesto INR
        Allergia penicillina! Prescritta clindamicina
        {tooth} colletto sensibile, applicata vernice
        Otturazione cervicale {tooth}
        {tooth} perno in fibra e ricostruzione
        {tooth} frattura angolo dopo caduta, ricostruzione composito
        Ascesso {tooth}, incisione e drenaggio
        Pericoronite {tooth}, lavaggio clorexidina
        Sbiancamento, consegnate mascherine, controllo {n} settimane
        Vitalità {tooth} dubbia, nuova rx tra {n} settimane
        Afta vicino a {tooth}, terapia locale
        Il paziente rifiuta otturazione {tooth}, informato dei rischi
        Urgenza altrove nel fine settimana, {tooth} trapanato, prosegue qui
        Mantenitore di spazio controllato, stabile
        Retainer {tooth} staccato, reincollato
        Telefonata al laboratorio per colore {tooth}, da rifare
        CBCT valutata, {n} mm dal canale mandibolare
        Intarsio ceramica {tooth} cementato adesivo
    """),
    remarks=lines("""
        telefonare prima
        arriva dieci minuti più tardi
        mandare la fattura al padre
        solo al mattino
        pagamento in tre rate
        manca la tessera
        paziente ansioso, più tempo
        la cassa ha rifiutato
        portare la lettera del medico
        nuovo indirizzo da confermare
        richiamare nel pomeriggio
        spostato per telefono
        fattura inviata due volte
        in terapia anticoagulante
        la figlia traduce
        sedia a rotelle, pianterreno
        paga in contanti
        il laboratorio consegna giovedì
        preventivo allegato
        documenti spediti per posta
        sollecito annullato
        cambia cassa dal prossimo trimestre
        spiegata la tassa per assenza
        copia per il comune
        a digiuno
        attestato visto
        non usare il vecchio numero
        chiedere al dottore
        consenso dei genitori ricevuto
        perizia confermata
        acconto ricevuto
        viene accompagnato
        solo con la dottoressa
        urgenza inserita
        preferisce la posta elettronica
    """),
    labels=listed("""
        Sala 1, Sala 2 igiene, Sala operatoria, Sala radiografie, Controllo, Urgenza, Igiene lunga, Nuovo paziente,
        Chirurgia, Prova protesi, Colloquio, Controllo ortodonzia, Impronta, Composito A2, Vetroionomero, Alginato,
        Diga media, Anestetico 1:100000, Fresa rotonda, Guanti M, Disinfettante superfici, Siringa 2 ml, Sutura 4-0,
        Coni di guttaperca, Matrice, Filo interdentale, Laboratorio Ceresio, Corona zirconio, Scheletrato,
        Bite notturno, Lettera di sollecito, Consenso impianto, Cartolina richiamo, Ordine laboratorio, Varie,
        Picchetto
    """),
    family_names=listed("""
        Albertini, Ambrosini, Antonelli, Barbieri, Beretta, Bernasconi, Bianchi, Boggia, Brenni, Camponovo,
        Canonica, Casanova, Cavadini, Conti, Crivelli, Delcò, Ferrari, Fontana, Foletti, Galli, Gianinazzi, Giudici,
        Lombardi, Lurati, Maggi, Mariotti, Martinelli, Mombelli, Moretti, Nessi, Pedrazzini, Pellegrini, Petrović,
        Poretti, Quadri, Regazzoni, Riva, Robbiani, Rusca, Santos, Soldati, Taddei, Tettamanti, Togni,
        Valsangiacomo, Vassalli, Zanetti, Zarri
    """),
    given_names=listed("""
        Adele, Alberto, Alessia, Andrea, Angela, Antonio, Aurora, Bruno, Carlo, Carmela, Caterina, Chiara, Claudio,
        Cristina, Davide, Donatella, Edoardo, Elena, Elisa, Enrico, Fabio, Federica, Filippo, Francesca, Gabriele,
        Giada, Giorgio, Giovanna, Giulia, Ivan, Lara, Lorenzo, Luca, Luisa, Marco, Martina, Matteo, Michele, Monica,
        Nicolò, Ornella, Paolo, Raffaella, Renato, Roberta, Sergio, Silvia, Stefano, Tiziana, Vittorio
    """),
    streets=listed("""
        Contrada di Sassello, Corso Pestalozzi, Piazza Collegiata, Piazza Grande, Riva Caccia, Salita dei Frati,
        Via ai Monti, Via al Lago, Via al Ponte, Via alla Chiesa, Via Besso, Via Campagna, Via Cantonale,
        Via Castello, Via dei Gelsi, Via del Sole, Via della Posta, Via delle Scuole, Via Franscini, Via Lavizzari,
        Via Motta, Via Nassa, Via Orico, Via San Gottardo, Via Stazione, Viale Cattaneo, Vicolo Stretto
    """),
    cities=listed("""
        Agno, Airolo, Ascona, Balerna, Bellinzona, Biasca, Bioggio, Brissago, Cadenazzo, Caslano, Chiasso, Faido,
        Giubiasco, Gordola, Losone, Locarno, Lugano, Massagno, Melide, Mendrisio, Minusio, Morbio Inferiore,
        Paradiso, Ponte Tresa, Poschiavo, Roveredo, Stabio, Tenero
    """),
    kind_words=(
        ("privata", "sociale"),
        ("Privata", "Obbligatoria"),
        ("P", "S"),
        ("LCA", "LAMal"),
        ("Privato", "Pubblico"),
        ("PRIV", "OBB"),
        ("complementare", "base"),
        ("P", "O"),
        ("privata", "legale"),
    ),
    extra={
        "PATIENT": columns("""
            Titolo status, Secondo Nome given, Cognome Nascita name, Data Nascita birth, Via address,
            Cap Luogo address, Tel Casa phone, Cellulare phone, Posta Elettronica mail,
            Assicurato Principale patient, Pagante patient, Num Cassa insurer, Curante staff, Avvertenza remark,
            Osservazioni remark, Nome Medico name, Nome Coniuge given, Ultima Visita day, Saldo money, Stato status,
            Consenso Sms flag, Lingua status, Modificato Il stamp
        """),
        "KASSEN": columns("""
            Nome Breve label, Sigla label, Contatto name, Nome Contatto given, Indirizzo address, Luogo address,
            Telefono phone, Fax phone, Email mail, Codice Ean code, Cassa Fatturata insurer, Cassa Madre insurer,
            Osservazioni remark, Cantone status, Tariffario status, Valore Punto money, Giorni Pagamento count,
            Terzo Garante flag, Valida Dal day, Modificato Il stamp
        """),
        "PATKASSE": columns("""
            Assicurato Principale patient, Pagante patient, Cassa Fatturata insurer, Complementare insurer,
            Num Assicurato code, Parentela status, Valida Dal day, Valida Al day, Tessera Letta stamp, Rango status,
            Nome Polizza label, Osservazioni remark, Franchigia money, Percentuale count, Cognome Titolare name,
            Nome Titolare given, Nascita Titolare birth, Principale flag, Verificato Da staff, Datore Lavoro label
        """),
        "KARTEI": columns("""
            Dente status, Superficie status, Curante staff, Assistente staff, Tipo Riga status, Sigla code,
            Nota Interna remark, Complemento remark, Diagnosi label, Da Rivedere day, Modificato Il stamp,
            Firmato Il stamp, Accompagnatore name, Paziente Collegato patient, Colore status, Da Fatturare flag,
            Importo money, Cod Reperto code, Num Immagini count, Allegato blob, Cassa Del Giorno insurer
        """),
        "LEISTUNG": columns("""
            Dente status, Superficie status, Quadrante status, Quantita count, Fattore money, Importo money,
            Punti count, Curante staff, Num Fattura count, Data Fattura day, Descrizione label, Motivazione remark,
            Cassa Fatturata insurer, Pagante patient, Cod Analogo code, Cod Diagnosi code, Modo Fatturazione status,
            Su Richiesta flag, Trimestre status, Costo Materiale money, Osservazioni remark, Modificato Il stamp,
            Poltrona staff
        """),
    },
    flags=names("""
        Stampato, Gia Fatturato, E Privato, Esportato, Bloccato, Controllato, Trasmesso, Inviato, Segnato,
        Riservato, Chiuso, Approvato, Visibile Online, Paga Contanti
    """),
    plain_date=names("Data, Giorno, Dt, In Data"),
    archive=names("Archivio, Vecchio, Storico, Anni Prec, Old"),
    backup=names("Copia, Salvataggio, Bak, Backup, Copia 2017"),
    merged=names("Fusione, Importato, Studio 2, Unione, Ripresa"),
)
