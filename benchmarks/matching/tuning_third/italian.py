"""Italian names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ITALIAN = Language(
    tables={
        "PATIENT": names("""
            Pazienti, Paziente, Anagrafica Pazienti, Anag Paz, Archivio Pazienti, Scheda Paziente, Dati Paziente,
            Elenco Pazienti, Paz Anagrafica, Anagrafe Pazienti, Assistiti
        """),
        "KASSEN": names("""
            Casse, Assicuratori, Casse Malati, Assicurazioni, Compagnie, Enti Assicurativi, Elenco Casse,
            Cassa Malati, Compagnie Assicurative, Enti Paganti, Anag Assicuratori
        """),
        "PATKASSE": names("""
            Paziente Cassa, Paziente Assicurazione, Affiliazioni, Copertura, Paz Assicuratore,
            Assicurazioni Paziente, Copertura Paziente, Paz Cassa Malati, Iscrizione Cassa, Legame Paz Cassa,
            Polizze Paziente
        """),
        "KARTEI": names("""
            Diario, Diario Clinico, Cartella, Cartella Clinica, Note Cliniche, Storico Cure, Annotazioni,
            Diario Cure, Righe Cartella, Scheda Clinica, Decorso, Decorso Clinico
        """),
        "LEISTUNG": names("""
            Prestazioni, Prestazioni Eseguite, Prestazioni Fatturate, Cure Eseguite, Righe Prestazioni,
            Prestazioni Paziente, Atti, Lavori Eseguiti, Trattamenti Eseguiti, Registro Prestazioni, Prest Erogate
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, Num Paziente, Cod Paziente, Id Paziente, Nr Paziente, Codice Paziente, Chiave Paziente,
            Numero Scheda, Numero Paziente, Id Paz
        """),
        "PATIENT.P_NAME": names("""
            Cognome, Nome Famiglia, Cognome Paziente, Paz Cognome, Cogn, Nome Di Famiglia, Cognome Anagrafico,
            Cognomi
        """),
        "PATIENT.P_VORNAME": names("""
            Nome, Nome Proprio, Nome Paziente, Paz Nome, Nome Battesimo, Prenome, Primo Nome, Nomi
        """),
        "PATIENT.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Cestino, Rimosso, Flag Eliminato, Annullato,
            Ind Cancellazione
        """),
        "KASSEN.ID": names("""
            Id, Nr Cassa, Id Cassa, Cod Assicuratore, Id Assicuratore, Cod Ente, Id Ente, Codice Cassa, Num Record,
            Id Compagnia
        """),
        "KASSEN.NAME": names("""
            Nome, Nome Cassa, Denominazione, Descrizione, Ragione Sociale, Nome Assicuratore, Descr, Intestazione,
            Nome Ente, Nome Compagnia
        """),
        "KASSEN.ART": names("""
            Tipo, Tipo Cassa, Genere, Categoria, Tipo Ente, Tipo Assicuratore, Regime, Classe, Natura, Tipologia
        """),
        "KASSEN.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, Cancellata, Rimosso, Flag Eliminato, Eliminata, Cancellato SN
        """),
        "PATKASSE.ID": names("""
            Id, Nr Riga, Id Legame, Num Record, Id Affiliazione, Progressivo, Id Copertura, Id Riga, Chiave Riga,
            Contatore
        """),
        "PATKASSE.PATNR": names("""
            Num Paziente, Cod Paziente, Id Paziente, Paziente, Nr Paziente, Rif Paziente, Id Paz,
            Paziente Assicurato, Codice Paziente, Fk Paziente, Chiave Paziente
        """),
        "PATKASSE.KASSENID": names("""
            Nr Cassa, Id Cassa, Cassa, Assicuratore, Id Assicuratore, Cod Ente, Ente, Rif Cassa, Compagnia,
            Codice Cassa, Fk Assicuratore, Id Compagnia
        """),
        "PATKASSE.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, E Cancellato, Rimosso, Annullato, Flag Eliminato,
            Ind Cancellazione
        """),
        "KARTEI.ID": names("""
            Id, Nr Riga, Id Nota, Num Record, Progressivo, Id Voce, Id Riga, Id Annotazione, Chiave Nota,
            Codice Riga, Nr Voce
        """),
        "KARTEI.PATNR": names("""
            Num Paziente, Cod Paziente, Id Paziente, Paziente, Nr Paziente, Rif Paziente, Id Paz, Codice Paziente,
            Fk Paziente, Chiave Paziente
        """),
        "KARTEI.DATUM": names("""
            Data, Data Seduta, Data Visita, Data Nota, Data Cura, Giorno, Data Voce, Seduta Del, Dt Seduta,
            Data Annotazione, Giorno Visita
        """),
        "KARTEI.BEMERKUNG": names("""
            Testo, Nota, Annotazione, Commento, Testo Nota, Note, Osservazioni, Contenuto, Descrizione,
            Testo Libero, Memo, Diario Testo
        """),
        "KARTEI.DELKZ": names("""
            Cancellato, Eliminato, Canc, Flag Canc, Barrato, E Cancellato, Rimosso, Depennato, Flag Eliminato,
            Cestino
        """),
        "LEISTUNG.ID": names("""
            Id, Nr Riga, Id Prestazione, Num Record, Progressivo, Id Riga, Chiave Riga, Contatore, Id Esecuzione,
            Id Atto
        """),
        "LEISTUNG.PATIENTID": names("""
            Id Paziente, Num Paziente, Cod Paziente, Paziente, Nr Paziente, Rif Paziente, Id Paz, Codice Paziente,
            Fk Paziente, Chiave Paziente
        """),
        "LEISTUNG.DATUM": names("""
            Data Prestazione, Data Esecuzione, Data, Eseguito Il, Data Cura, Giorno Prestazione, Data Atto,
            Erogata Il, Dt Prest, Data Seduta, Giorno
        """),
        "LEISTUNG.LEISTUNG": names("""
            Cod Prestazione, Codice, Posizione, Pos Tariffa, Codice Tariffa, Voce Tariffa, Codice Prestazione,
            Cifra Tariffa, Nr Tariffa, Cod Atto, Posizione Tariffa, Prestazione
        """),
        "LEISTUNG.DELKZ": names("""
            Cancellato, Eliminato, Stornato, Canc, Flag Canc, Annullato, E Cancellato, Rimosso, Storno,
            Flag Eliminato
        """),
    },
    active=names("""
        Attivo, E Attivo, Valido, In Uso, In Vigore, Attivo SN, Record Attivo, Valida, Utilizzabile
    """),
    created=names("""
        Creato Il, Data Creazione, Inserito Il, Data Inserimento, Registrato Il, Aggiunto Il, Ora Inserimento,
        Dt Creazione, Creazione Record, Immesso Il
    """),
    company=company("""
        Appuntamenti many: Nr Appuntamento id, Id Paziente patient, Data Appuntamento day, Durata count,
            Dentista staff, Poltrona staff, Motivo label, Note remark, Stato App status, Cancellato deleted

        Tipi Appuntamento catalog: Id Tipo id, Descrizione label, Durata Standard count, Colore code, Online flag

        Lista Attesa few: Id id, Cod Paziente patient, Data Richiesta day, Urgenza count, Medico Preferito staff,
            Commento remark, Breve Preavviso flag

        Arrivi many: Id Arrivo id, Id Paziente patient, Arrivato Alle stamp, Entrato Alle stamp, Sala staff,
            Stato status

        Fatture many: Nr Fattura id, Id Paziente patient, Id Assicuratore insurer, Data Fattura day, Scadenza day,
            Importo money, Residuo money, Stato Fattura status, Testo Piede remark, Annullata deleted

        Righe Fattura many: Id Riga id, Nr Fattura count, Ordine count, Codice Voce code, Descrizione label,
            Quantita count, Prezzo Unitario money, Importo Riga money

        Incassi many: Nr Incasso id, Num Paziente patient, Rif Fattura count, Data Incasso day, Importo money,
            Modo Pagamento status, Causale remark, Inserito Da staff

        Solleciti few: Nr Sollecito id, Id Paziente patient, Nr Fattura count, Inviato Il day, Livello count,
            Spese money, Testo Lettera remark

        Rateizzazioni few: Id Piano id, Id Paziente patient, Prima Rata day, Nr Rate count, Importo Rata money,
            Concluso flag, Nota remark

        Preventivi few: Nr Preventivo id, Id Paziente patient, Cassa insurer, Data Preventivo day, Accettato Il day,
            Totale money, Quota Paziente money, Stato Preventivo status, Motivazione remark, Eliminato deleted

        Righe Preventivo many: Id Riga id, Nr Preventivo count, Cod Prestazione code, Dente count, Quantita count,
            Onorario money, Accettata flag, Eliminato deleted

        Piani Cura few: Nr Piano id, Num Paziente patient, Data Piano day, Titolo label, Osservazione remark,
            Stato Piano status, Autore staff, Firma blob

        Lavori Laboratorio few: Nr Lavoro id, Id Paziente patient, Laboratorio count, Inviato Il day,
            Consegna Prevista day, Tipo Lavoro label, Colore Dente code, Istruzioni remark, Costo money,
            Stato Lavoro status

        Laboratori catalog: Id Laboratorio id, Nome name, Via address, Citta address, Telefono phone, Email mail,
            Tipo status, Cancellato deleted

        Articoli Magazzino catalog: Cod Articolo id, Descrizione label, Cod Fornitore code, Scorta Minima count,
            Giacenza count, Prezzo Acquisto money, Sterile flag

        Scarichi Magazzino many: Id Scarico id, Id Paziente patient, Articolo count, Quantita count,
            Data Scarico day, Lotto code, Operatore staff

        Fornitori catalog: Id Fornitore id, Ragione Sociale name, Referente name, Indirizzo address, Tel phone,
            Mail mail, Condizioni remark, Categoria status

        Ordini few: Nr Ordine id, Fornitore count, Ordinato Il day, Ricevuto Il day, Totale Netto money,
            Stato status, Note remark

        Ricette few: Nr Ricetta id, Id Paziente patient, Data Ricetta day, Farmaco label, Cod Farmaco code,
            Confezioni count, Posologia remark, Medico staff, Tipo Ricetta status

        Farmaci catalog: Id Farmaco id, Nome Commerciale label, Principio Attivo label, Codice ATC code,
            Prezzo money, Con Ricetta flag

        Allergie few: Id Allergia id, Id Paziente patient, Sostanza label, Gravita status, Reazione remark,
            Rilevata Il day

        Anamnesi few: Id Anamnesi id, Id Paziente patient, Data Compilazione day, Fumatore flag,
            Anticoagulanti flag, Gravidanza flag, Patologia label, Altro remark, Firma blob

        Invii Specialista few: Id Invio id, Id Paziente patient, Inviato A name, Data Invio day, Quesito remark,
            Direzione status, Lettera blob

        Medici Invianti catalog: Id Medico id, Cognome name, Nome given, Specializzazione label, Indirizzo address,
            Telefono phone, Fax phone, Nota remark, Eliminato deleted

        Richiami many: Id Richiamo id, Id Paziente patient, Prossimo Richiamo day, Intervallo Mesi count,
            Tipo Richiamo status, Ultimo Avviso day, Note remark, Rifiutato flag

        Personale catalog: Id Dipendente id, Cognome name, Nome given, Data Nascita birth, Mansione label,
            Sigla code, Interno phone, Email mail, Ruolo status, Cancellato deleted

        Utenti catalog: Id Utente id, Login code, Nome Visualizzato name, Profilo status, Ultimo Accesso day,
            Bloccato flag

        Dentisti catalog: Nr Dentista id, Cognome name, Nome given, Titolo label, Nr RCC code,
            Telefono Diretto phone, Disciplina status

        Orari few: Id Orario id, Dentista staff, Giorno Lavoro day, Inizio Min count, Fine Min count,
            Tipo Fascia status, Nota remark

        Ferie few: Id Ferie id, Dipendente staff, Dal day, Al day, Giorni count, Approvate flag, Motivo remark

        Sale catalog: Nr Sala id, Nome Sala label, Tipo Sala status, Piano count, Con Radiologico flag

        Registro Accessi many: Id Log id, Data Ora stamp, Utente staff, Id Paziente patient, Azione status,
            Modulo label, Dettaglio remark, Postazione code

        Accessi Falliti many: Id id, Id Utente staff, Tentato Alle stamp, Terminale code, Avvisato flag

        Immagini many: Id Immagine id, Id Paziente patient, Data Scatto day, Tipo Immagine status, Dente count,
            Didascalia remark, Nome File label, Anteprima blob, Cancellato deleted

        Registro Radiografie many: Nr Lastra id, Id Paziente patient, Data Lastra day, Proiezione label,
            Indicazione label, Kv count, Ma count, Esecutore staff, Referto remark

        Documenti many: Nr Documento id, Id Paziente patient, Data Documento day, Titolo label,
            Tipo Documento status, Contenuto blob, Autore staff, Cestino deleted

        Listino catalog: Id Tariffa id, Codice code, Descrizione Breve label, Descrizione Lunga remark, Punti money,
            Valido Dal day, Valido Al day, Tipo Tariffa status

        Valori Punto catalog: Id Valore id, Cassa insurer, Valore Punto money, Dal day, Ambito status

        Gruppi Prestazioni catalog: Id Gruppo id, Nome Gruppo label, Cod Prestazione code, Sequenza count,
            Automatico flag

        Frasi Tipo catalog: Id Frase id, Sigla label, Testo remark, Gruppo status, Proprietario staff

        Modelli Lettera catalog: Id Modello id, Nome Modello label, Genere status, Corpo blob, Versione Del day

        Cap Localita catalog: CAP code, Localita address, Cantone code, Nazione code

        Banche catalog: Id Banca id, Nome Banca label, Clearing code, BIC code, Sede address

        Conti Bancari few: Id Conto id, Id Paziente patient, IBAN code, Intestatario name, Data Mandato day,
            Addebito Diretto flag, Cancellato deleted

        Odontogramma many: Id Reperto id, Id Paziente patient, Data Esame day, Dente count, Cod Stato code,
            Superfici code, Fase status, Esaminatore staff

        Cartella Parodontale few: Nr Sondaggio id, Id Paziente patient, Data Sondaggio day, Dente count,
            Tasca Mesiale count, Tasca Distale count, Mobilita count, Sanguinamento flag, Diagnosi remark

        Casi Ortodonzia few: Nr Caso id, Id Paziente patient, Assicuratore insurer, Inizio Terapia day,
            Durata Mesi count, Apparecchio label, Classe status, Andamento remark

        Impianti few: Id Impianto id, Id Paziente patient, Inserito In Data day, Sito count, Sistema label,
            Lotto code, Lunghezza count, Caricato Il day, Note remark

        Cicli Sterilizzazione many: Nr Ciclo id, Data Ciclo day, Autoclave count, Programma status, Carica code,
            Superato flag, Rilasciato Da staff, Anomalia remark

        Familiari few: Id Familiare id, Id Paziente patient, Cognome name, Nome given, Nato Il birth,
            Parentela status, Cellulare phone, Pagante flag

        Indirizzi many: Id Indirizzo id, Id Paziente patient, Via address, CAP code, Localita address,
            Tel Casa phone, Cellulare phone, Email mail, Tipo Indirizzo status, Cancellato deleted

        Contatti Cassa few: Id Contatto id, Id Cassa insurer, Persona Contatto name, Reparto label,
            Indirizzo address, Telefono phone, Mail mail

        Rimborsi many: Nr Rimborso id, Id Paziente patient, Id Assicuratore insurer, Data Richiesta day,
            Liquidato Il day, Importo Richiesto money, Importo Liquidato money, Stato Pratica status, Nota remark

        Prima Nota many: Nr Movimento id, Data Movimento day, Causale label, Entrata money, Uscita money,
            Conto status, Inserito Da staff, Stornato deleted

        Promemoria few: Nr Promemoria id, Id Paziente patient, Assegnato A staff, Entro Il day, Oggetto label,
            Descrizione remark, Priorita status, Fatto flag

        Telefonate few: Id Telefonata id, Id Paziente patient, Ricevuta Alle stamp, Chiamante name,
            Numero Richiamo phone, Messaggio remark, Richiamato flag

        Invio SMS many: Id SMS id, Id Paziente patient, Spedito Alle stamp, Destinatario phone,
            Testo Messaggio remark, Esito status

        Consensi few: Id Consenso id, Id Paziente patient, Firmato Il day, Oggetto label, Firma blob, Revocato flag

        Errori Importazione none: Id Errore id, Avvenuto Alle stamp, Origine label, Testo Errore remark

        Parametri catalog: Id Parametro id, Nome Parametro label, Valore remark, Postazione code
    """),
    chart_texts=lines("""
        Controllo periodico, nulla da segnalare, igiene buona, prossimo richiamo tra {n} mesi
        Dolore alla masticazione {tooth}, percussione positiva, test al freddo negativo
        Anestesia plessica {tooth}, rimozione carie, composito MO, occlusione controllata
        {tooth}: otturazione composito OD con diga, lucidatura
        Pulpotomia d'urgenza {tooth}, medicazione Ledermix, Cavit
        Apertura camera {tooth}, {n} canali, strumentazione e lavaggi con ipoclorito, idrossido di calcio
        Chiusura canalare {tooth} con guttaperca, rx di controllo buona
        Estrazione {tooth} in anestesia locale, compressione, istruzioni consegnate
        Rimozione punti zona {tooth}, guarigione regolare
        Estrazione chirurgica {tooth}, lembo, osteotomia, {n} punti in seta
        Preparazione corona {tooth}, impronta in silicone, provvisorio con TempBond
        Prova corona {tooth}, chiusura marginale buona, colore A3 approvato
        Corona {tooth} cementata definitivamente, eccessi rimossi
        Corona {tooth} decementata, pulita e ricementata
        Ablazione tartaro, lucidatura, fluoroprofilassi, motivazione
        Tasca {tooth} mesiale {n} mm, sanguinamento, levigatura in anestesia
        Sondaggio completo, proposta terapia parodontale, il paziente ci pensa
        Levigatura radicolare quadranti 1 e 4, irrigazione clorexidina
        Mantenimento parodontale, indice di placca migliorato
        OPT: {tooth} incluso, inviato al chirurgo orale
        Rx endorale {tooth}: lesione apicale, discusse le alternative
        Bite-wing destra e sinistra, carie iniziale {tooth}, da controllare
        Alveolite {tooth}, lavaggio e zaffo, rivedere domani
        Ascesso vestibolare {tooth}, incisione e drenaggio, amoxicillina 1 g per {n} giorni
        Decubito da protesi inferiore sinistra, ritocco, controllo tra {n} giorni
        Ribasatura protesi superiore, impronta spedita al laboratorio
        Registrazione occlusale, arco facciale, scelta colore A2
        Consegna protesi totali, buona tenuta, consigli di igiene
        Gancio dello scheletrato stretto su {tooth}
        Impianto inserito zona {tooth}, torque 35 Ncm, vite tappo
        Scopertura impianto {tooth}, vite di guarigione {n} mm
        Spiegata la CBCT, consenso firmato per impianto {tooth}
        Preventivo consegnato e spiegato, il paziente lo manda alla cassa
        Sigillatura solchi {tooth}, bambino collaborante
        Bambino agitato, cura non possibile oggi, rivedere con la mamma
        Dente da latte {tooth} mobile, tolto con anestesia di contatto
        Vernice al fluoro su tutti i denti, consigli alimentari
        Bite notturno consegnato e regolato
        ATM: click a sinistra, massetere dolente, esercizi consigliati
        Test vitalità {tooth} positivo, rivalutare tra {n} settimane
        Colletti sensibili {tooth}, applicato desensibilizzante
        Intarsio {tooth} cementato con diga, fotopolimerizzazione
        Faccetta {tooth} scheggiata, lucidata, il paziente non desidera altro
        Pilastro di ponte {tooth} cariato, prognosi riservata
        Perno in fibra {tooth} e ricostruzione in composito
        Attacco {tooth} ricementato, cambio arco superiore
        Allineatore {n} consegnato, stripping anteriore
        Splintaggio 33-43 incollato, istruzioni per la pulizia
        Trauma {tooth}: frattura smalto-dentina, notifica infortunio compilata
        Paziente non presentato, lasciato messaggio
        Telefonata: dolore dopo estrazione {tooth}, visto oggi in urgenza
        Anamnesi aggiornata: assume Eliquis, chiedere al medico curante
        Profilassi antibiotica presa 1 ora prima
        Rp ibuprofene 600, {n} volte al giorno al bisogno
        Certificato di inabilità {n} giorni
        Mascherine sbiancanti consegnate, spiegato l'uso
        Apicectomia {tooth}, otturazione retrograda MTA, pezzo inviato in istologia
        Leucoplachia guancia destra, foto, rivedere tra {n} settimane
        Candidosi sotto protesi, prescritto antimicotico
        Gengivite generalizzata, scovolini misura {n}, mostrato il filo
        Medicazione {tooth} cambiata, asintomatico, chiudere la prossima volta
        Pericoronite {tooth}, lavaggio acqua ossigenata, collutorio
        Otturazione {tooth} persa, vetroionomero provvisorio
        Secondo parere richiesto per {tooth}, radiografie inviate
        Controllo postoperatorio, lieve gonfiore, nessuna parestesia
        Cuspide fratturata {tooth}, bordo lisciato, consigliata corona
        Quadrante {n} terminato, prossima volta lato opposto
        Impronte in alginato sopra e sotto per modelli di studio
        Amalgama {tooth} sostituita con composito, aspirazione
    """),
    remarks=lines("""
        Richiamare dopo le 17
        Arriva dieci minuti in ritardo
        Disdetto per email
        Spostato su richiesta
        Portare la tessera della cassa
        Fattura ai genitori
        Paga in tre rate
        Paziente ansioso, prevedere tempo
        La figlia traduce
        Sedia a rotelle, sala al pianterreno
        Preferisce la dottoressa
        Deve essere a digiuno
        Laboratorio in ritardo
        Posta ritornata, indirizzo sconosciuto
        Accordo preso al telefono
        Sollecito sospeso fino a marzo
        Attesa risposta dell'assicurazione
        Manca il foglio di invio
        Vuole promemoria via SMS
        Posteggio riservato
        Preventivo non ancora firmato
        Ricevuta archiviata
        Seconda assenza non giustificata
        Pagato in contanti al banco
        Registrato due volte, verificare
        Nuovo numero di cellulare
        In vacanza fino a fine agosto
        Deve firmare il curatore
        Cartella chiesta al dentista precedente
        Sentire il medico prima dell'intervento
        Consenso arriva per posta
        Solo al mattino
        Sconto concesso dal titolare
        Reclamo chiuso bonariamente
    """),
    labels=listed("""
        Sala 1, Sala verde, Igienista, Sala operatoria, Locale radiografie, Prima visita, Controllo, Urgenza,
        Cure conservative, Consulto impianto, Igiene orale, Bambini, Consegna corona, Impronte,
        Controllo postoperatorio, Chiamata, Riunione, Guanti misura M, Mascherine, Composito A2, Alginato,
        Silicone fluido, Tubofiale anestesia, Fresa rotonda 014, Rulli salivari, Disinfettante superfici,
        Cemento definitivo, Buste sterilizzazione, Collutorio, Pasta per lucidare, Segreteria, Amministrazione,
        Laboratorio interno, Laboratorio esterno, Rapporto mensile
    """),
    family_names=listed("""
        Agustoni, Albisetti, Ambrosini, Antognini, Balestra, Barella, Bassetti, Beretta, Bernasconi, Bizzozero,
        Bontempi, Bossi, Branca, Caccia, Calanca, Camponovo, Canonica, Cattaneo, Cavadini, Censi, Cereghetti,
        Chiesa, Codiroli, Colombi, Crivelli, Dadò, Delcò, Delmenico, Demarta, Donati, Fontana, Foletti, Fossati,
        Galfetti, Galli, Gerosa, Ghirlanda, Giannini, Guidotti, Jelmini, Lepori, Lurati, Maggetti, Mantegazza,
        Marcionelli, Martinelli, Mazzoleni, Medici, Molteni, Mombelli, Morisoli, Nessi, Notari, Ortelli, Pedrazzini,
        Pellandini, Pedroni, Poretti, Quadri, Realini, Regazzoni, Rezzonico, Riva, Robbiani, Rusca, Salvioni,
        Scolari, Soldini, Solari, Tami, Tettamanti, Valsangiacomo, Vassalli, Zanetti
    """),
    given_names=listed("""
        Adriana, Alberto, Aldo, Alessia, Amedeo, Angela, Antonella, Arianna, Athos, Aurelio, Barbara, Beatrice,
        Bruno, Carla, Cesare, Cinzia, Claudio, Cristina, Daniela, Dario, Debora, Edoardo, Elena, Elio, Emanuela,
        Enzo, Fabrizio, Federica, Filippo, Flavio, Fulvia, Gabriella, Gianluca, Gianni, Giorgio, Giulia, Graziella,
        Guido, Ilaria, Iris, Ivan, Lara, Lidia, Lorenza, Luca, Luisa, Marcello, Mariangela, Marzia, Matteo, Mauro,
        Michela, Milena, Mirko, Nadia, Nicola, Noemi, Orazio, Ornella, Paola, Patrizio, Pierluigi, Raffaella, Renzo,
        Roberta, Sandro, Serena, Silvano, Simona, Stefania, Tiziano, Tullio, Valentina, Vanessa, Vittorio, Walter
    """),
    streets=listed("""
        Contrada Maggiore, Largo Zorzi, Piazza del Sole, Piazza Grande, Piazza Indipendenza, Piazzetta San Carlo,
        Quai Vincenzo Vela, Riva Paradiso, Salita Chiattone, Strada Cantonale, Strada di Gandria, Stradone,
        Vicolo Nuovo, Via Besso, Via Camminata, Via Campagna, Via Cattedrale, Via dei Gorini, Via del Tiglio,
        Via della Posta, Via delle Scuole, Via Franscini, Via Industria, Via Lugano, Via Luini, Via Nassa,
        Via Orico, Via Pretorio, Via San Gottardo, Via Stazione, Via Vallemaggia, Viale Officina
    """),
    cities=listed("""
        Agno, Airolo, Ascona, Bellinzona, Biasca, Bioggio, Brissago, Cadenazzo, Canobbio, Capriasca, Caslano,
        Chiasso, Comano, Faido, Giubiasco, Gordola, Locarno, Losone, Lugano, Massagno, Melide, Mendrisio, Minusio,
        Morbio Inferiore, Muralto, Paradiso, Ponte Tresa, Poschiavo, Stabio, Tenero, Vacallo, Viganello
    """),
    kind_words=(
        ("privata", "sociale"),
        ("Privato", "Pubblico"),
        ("LCA", "LAMal"),
        ("complementare", "obbligatoria"),
        ("P", "O"),
        ("PRIV", "SOC"),
        ("Assicurazione privata", "Cassa malati"),
        ("complementare", "di base"),
        ("Assicuratore privato", "Assicuratore sociale"),
    ),
    extra={
        "PATIENT": columns("""
            Appellativo status, Titolo label, Data Nascita birth, Sesso status, Via address, CAP code,
            Localita address, Tel Casa phone, Cellulare phone, Email mail, Dentista Curante staff,
            Professione label, Saldo Conto money, Osservazioni remark, Prima Visita day, Ultima Visita day,
            Cognome Nubile name, Nr AVS code, Modificato Il stamp, Fotografia blob
        """),
        "KASSEN": columns("""
            Nr RCC code, Sigla code, Indirizzo address, CAP code, Localita address, Telefono phone, Fax phone,
            Email mail, Persona Contatto name, Valore Punto money, Modo Fatturazione status, Giorni Pagamento count,
            Note remark, Scadenza Convenzione day, Modificato Il stamp
        """),
        "PATKASSE": columns("""
            Nr Assicurato code, Valido Dal day, Valido Al day, Stato Assicurato status, Ordine count,
            Percentuale count, Franchigia money, Assicurato Principale patient, Nr Polizza code,
            Tessera Letta Il day, Note remark, Modificato Da staff, Modificato Il stamp, Nome Prodotto label,
            Massimale money
        """),
        "KARTEI": columns("""
            Dente count, Superfici code, Dentista staff, Assistente staff, Sala staff, Tipo Voce status,
            Colore count, Ordine count, Durata Min count, Cod Diagnosi code, Parola Chiave label,
            Nota Interna remark, Modificato Il stamp, Modificato Da staff, Allegato blob, Da Rivedere Il day
        """),
        "LEISTUNG": columns("""
            Dente count, Superfici code, Quantita count, Valore Punto money, Importo money, Costo Laboratorio money,
            Dentista staff, Nr Fattura count, Fatturato Il day, Stato Fatturazione status, Tipo Tariffa status,
            Cassa Debitrice insurer, Motivazione remark, Modificato Il stamp, Descrizione Voce label,
            Cod Diagnosi code
        """),
    },
    flags=names("""
        Stampato, Esportato, Verificato, Riservato, Segnato, Trasmesso, Approvato, Elaborato, Importante,
        E Fatturato, Spedito, Esterno, Completo, In Sospeso
    """),
    plain_date=names("Data, Giorno, Dt, In Data"),
    archive=names("Archivio, Storico, Vecchio, Anni Precedenti, Vecchi Dati, Arch"),
    backup=names("Copia, Salvataggio, Backup, Copia Sicurezza, Salv, Copia Giornaliera"),
    merged=names("Fusione, Unione, Unificato, Importato, Ripresa Studio, Acquisito"),
)
