"""Italian names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ITALIAN = Language(
    tables={
        "PATIENT": names("""
            Pazienti, Paziente, Anagrafica pazienti, Anagrafica, Anagrafe pazienti, Paz, Lista pazienti,
            Dati pazienti, Elenco pazienti, Schede anagrafiche, Ana pazienti, Clienti, Persone, Assistiti, Anag paz,
            Pazienti studio
        """),
        "KASSEN": names("""
            Casse malati, Cassa malati, Casse, Assicurazioni, Assicurazione, Assicuratori, Compagnie,
            Enti assicurativi, Anagrafica casse, Enti, Istituti assicurativi, Elenco assicuratori,
            Compagnie assicurazione, Lista casse, Assic, Mutue
        """),
        "PATKASSE": names("""
            Paziente cassa, Pazienti casse, Cassa paziente, Assicurazione paziente, Assicurazioni pazienti,
            Paz cassa, Coperture, Copertura assicurativa, Affiliazioni, Assicurati, Polizze, Legame paziente cassa,
            Paziente assicuratore, Paz assic, Iscrizioni cassa, Coperture paziente, Rel paziente cassa
        """),
        "KARTEI": names("""
            Cartella clinica, Cartelle cliniche, Diario clinico, Diario, Cartella, Schede cliniche, Note cliniche,
            Annotazioni, Storia clinica, Decorso, Decorso clinico, Righe cartella, Appunti clinici, Diario cure,
            Osservazioni, Voci cartella, Diario trattamenti, Note paziente, Diario paz
        """),
        "LEISTUNG": names("""
            Prestazioni, Prestazione, Prestazioni eseguite, Cure, Cure eseguite, Trattamenti, Lavori eseguiti,
            Prestazioni paziente, Dettaglio prestazioni, Prest, Voci prestazioni, Esecuzioni, Interventi, Posizioni,
            Prestazioni fornite, Registro prestazioni, Onorari, Paz prestazioni
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, Id paziente, Nr paziente, Codice paziente, Cod paziente, Numero paziente, Nr, Codice, Paziente Id,
            Paz Id, Num paziente, Nr cartella, Identificativo, Chiave, Progressivo, Cod paz, Id paz
        """),
        "PATIENT.P_NAME": names("""
            Cognome, Cognome paziente, Paz cognome, Paziente cognome, Cogn, Cognome paz, Nome famiglia, P Cognome,
            Cognome attuale, Cognome persona, Cognome assistito, Ana cognome
        """),
        "PATIENT.P_VORNAME": names("""
            Nome, Nome paziente, Paz nome, Paziente nome, Nome paz, P Nome, Prenome, Nome battesimo, Nome proprio,
            Primo nome, Nome persona, Prenome paziente, Nome assistito, Ana nome
        """),
        "PATIENT.DELKZ": names("""
            Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,
            Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,
            Flag eliminazione, Segno cancellazione, Paziente cancellato, Paz eliminato
        """),
        "KASSEN.ID": names("""
            Id, Nr, Id cassa, Nr cassa, Codice cassa, Cod cassa, Id assicurazione, Cassa Id, Id assicuratore,
            Codice, Num cassa, Identificativo, Chiave, Codice ente, Id ente, Cod assic
        """),
        "KASSEN.NAME": names("""
            Nome, Denominazione, Descrizione, Ragione sociale, Nome cassa, Nome assicurazione, Cassa, Assicurazione,
            Assicuratore, Nome assicuratore, Descr, Nome ente, Descrizione cassa, Intestazione, Denom, Compagnia
        """),
        "KASSEN.ART": names("""
            Tipo, Genere, Tipo cassa, Tipo assicurazione, Categoria, Tipologia, Natura, Genere assicurazione,
            Classe, Regime, Tipo ente, Ramo, Forma assicurazione, Tipo assicuratore, Cat cassa
        """),
        "KASSEN.DELKZ": names("""
            Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,
            Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,
            Flag eliminazione, Segno cancellazione, Cancellata, Eliminata, Cassa cancellata
        """),
        "PATKASSE.ID": names("""
            Id, Nr, Id legame, Progressivo, Prog, Id copertura, Identificativo, Id riga, Nr riga, Chiave, Contatore,
            Id polizza, Id affiliazione, Nr record, Id relazione
        """),
        "PATKASSE.PATNR": names("""
            Id paziente, Nr paziente, Paziente, Cod paziente, Codice paziente, Paziente Id, Num paziente,
            Numero paziente, Paz Id, Id paz, Cod paz, Rif paziente, Fk paziente, Nr paz, Chiave paziente,
            Id assistito, Paziente Nr, Assicurato, Id assicurato
        """),
        "PATKASSE.KASSENID": names("""
            Id cassa, Nr cassa, Cassa, Cod cassa, Codice cassa, Cassa Id, Id assicurazione, Assicurazione,
            Assicuratore, Id assicuratore, Cod assicurazione, Rif cassa, Fk cassa, Num cassa, Id ente,
            Codice assicuratore, Cod assic
        """),
        "PATKASSE.DELKZ": names("""
            Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,
            Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,
            Flag eliminazione, Segno cancellazione, Cancellata, Legame eliminato
        """),
        "KARTEI.ID": names("""
            Id, Nr, Progressivo, Prog, Id nota, Nr riga, Id voce, Identificativo, Id annotazione, Contatore,
            Id riga, Id diario, Nr record, Chiave, Nr nota
        """),
        "KARTEI.PATNR": names("""
            Id paziente, Nr paziente, Paziente, Cod paziente, Codice paziente, Paziente Id, Num paziente,
            Numero paziente, Paz Id, Id paz, Cod paz, Rif paziente, Fk paziente, Nr paz, Chiave paziente,
            Id assistito, Paziente Nr
        """),
        "KARTEI.DATUM": names("""
            Data, Data nota, Data visita, Data seduta, Giorno, Data trattamento, Data cura, Dt, Data annotazione,
            Data consulto, Data consultazione, Data voce, Data diario, Data decorso, Dt visita
        """),
        "KARTEI.BEMERKUNG": names("""
            Note, Nota, Osservazione, Osservazioni, Testo, Annotazione, Descrizione, Commento, Testo libero,
            Contenuto, Memo, Appunti, Decorso, Testo nota, Annotazioni, Oss, Diario, Txt, Testo diario
        """),
        "KARTEI.DELKZ": names("""
            Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,
            Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,
            Flag eliminazione, Segno cancellazione, Cancellata, Nota eliminata
        """),
        "LEISTUNG.ID": names("""
            Id, Nr, Progressivo, Id prestazione, Nr riga, Id riga, Prog, Identificativo, Id cura, Contatore,
            Prestazione Id, Nr record, Id esecuzione, Chiave, Id lavoro
        """),
        "LEISTUNG.PATIENTID": names("""
            Id paziente, Nr paziente, Paziente, Cod paziente, Codice paziente, Paziente Id, Num paziente,
            Numero paziente, Paz Id, Id paz, Cod paz, Rif paziente, Fk paziente, Nr paz, Chiave paziente,
            Id assistito, Paziente Nr
        """),
        "LEISTUNG.DATUM": names("""
            Data, Data prestazione, Data esecuzione, Data cura, Data seduta, Giorno, Data trattamento, Eseguito il,
            Dt, Data prest, Data lavoro, Dt esecuzione, Data intervento, Data visita, Eseguita il
        """),
        "LEISTUNG.LEISTUNG": names("""
            Prestazione, Codice prestazione, Cod prestazione, Posizione, Posizione tariffaria, Codice tariffa,
            Cod tariffa, Nr tariffa, Voce tariffa, Codice, Cod prest, Cifra tariffa, Nr posizione, Tariffa, Prest,
            Voce tariffario, Codice cura, Cod posizione
        """),
        "LEISTUNG.DELKZ": names("""
            Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,
            Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,
            Flag eliminazione, Segno cancellazione, Cancellata, Eliminata, Annullata
        """),
    },
    active=names("""
        Attivo, Attiva, Valido, In vigore, In uso, Visibile, Flag attivo, Att, Abilitato, Attivo SN, Stato attivo
    """),
    created=names("""
        Data creazione, Creato il, Data inserimento, Inserito il, Data registrazione, Registrato il,
        Data immissione, Dt creazione, Data ora inserimento, Creazione, Dt inserimento
    """),
    company=company("""
        Appuntamenti many: Id appuntamento id, Dottore staff, Poltrona staff, Id paziente patient,
            Data appuntamento day, Minuti count, Tipo visita label, Note remark, Stato status, Arrivato flag,
            SMS inviato flag, Cancellato deleted

        Richiami many: Id richiamo id, Nr paziente patient, Tipo richiamo label, Ogni mesi count,
            Prossimo richiamo day, Ultimo invio day, Canale status, Osservazioni remark, Eliminato deleted

        Fatture many: Nr fattura id, Cod paziente patient, Cassa insurer, Data fattura day, Data scadenza day,
            Imponibile money, Totale money, Aperto money, Stato status, Stampata flag, Nota remark, Stornata deleted

        Righe Fattura many: Id riga id, Riga count, Cod tariffa code, Descrizione label, Quantità count,
            Punti money, Importo money, Omaggio flag

        Incassi many: Id incasso id, Paziente patient, Data incasso day, Importo money, Metodo status,
            Riferimento QR code, Operatore staff, Causale remark, Annullato deleted

        Solleciti many: Nr sollecito id, Nr paz patient, Data sollecito day, Livello status, Spese money,
            Scoperto money, Inviato flag, Testo remark

        Rate many: Id rata id, Id paziente patient, Nr rata count, Scadenza day, Importo rata money, Pagata il day,
            Saldata flag

        Preventivi many: Nr preventivo id, Id paziente patient, Medico staff, Data preventivo day, Valido fino day,
            Oggetto label, Totale preventivo money, Accettato flag, Versione status, Annotazioni remark,
            Cancellato deleted

        Voci Preventivo many: Id id, Posizione count, Elemento count, Cod prestazione code, Testo label, Qtà count,
            Prezzo money, Costo tecnico money, Canc deleted

        Piani Cura many: Id piano id, Codice paziente patient, Titolo label, Inizio day, Priorità status,
            Sedute previste count, Curante staff, Concluso flag, Obiettivi remark, Cancellato deleted

        Lavori Odontotecnico many: Nr lavoro id, Paz Id patient, Manufatto label, Colore label, Elementi count,
            Consegna il day, Prova il day, Costo money, Laboratorio staff, Indicazioni remark, Stato status,
            Eliminato deleted

        Bolle Laboratorio many: Id bolla id, Laboratorio staff, Nr bolla code, Data bolla day, Importo lordo money,
            Sconto money, Contabilizzata flag

        Lastre many: Id lastra id, Nr paziente patient, Eseguita il day, Tipo lastra label, Dente count, KV count,
            MAs count, Immagine blob, Quesito remark, Reperto remark, Eseguita da staff, Cancellato deleted

        Fotografie many: Id foto id, Id paziente patient, Scattata il day, Inquadratura label, File blob,
            Didascalia remark

        Carichi Scarichi many: Nr movimento id, Cod articolo code, Data movimento day, Causale status,
            Quantità count, Valore money, Lotto code, Utente staff, Note remark

        Corrispondenza many: Id lettera id, Rif paziente patient, Data lettera day, Oggetto label,
            Destinatario name, Indirizzo destinatario address, Documento blob, Firmatario staff, Spedita flag,
            Cancellato deleted

        Ricette many: Nr ricetta id, Paziente patient, Data ricetta day, Farmaco label, Posologia label,
            Confezioni count, Durata giorni count, Medico staff, Avvertenze remark, Stampata flag, Annullata deleted

        Odontogramma many: Id id, Id paziente patient, Dente count, Superficie label, Condizione status,
            Rilevato il day, Da curare flag, Elim deleted

        Parodontogramma many: Id esame id, Id paziente patient, Data esame day, Dente count, Sondaggio MV count,
            Sondaggio V count, Sondaggio DV count, Sondaggio L count, Recessione count, Mobilità status,
            Forcazione status, Sanguinamento flag, Igienista staff

        Controlli Placca many: Id id, Nr paziente patient, Giorno controllo day, Percentuale placca count,
            BOP count, Spazzolino label, Igienista staff, Consigli remark

        Anamnesi many: Id id, Paziente patient, Compilata il day, Allergie flag, Anticoagulanti flag, Diabete flag,
            Fumo flag, Gravidanza flag, Pressione count, Medico curante name, Farmaci assunti remark, Firmata flag

        Log Accessi many: Id log id, Data ora stamp, Utente staff, Stazione label, Operazione label,
            Paziente patient, Esito status

        Modifiche Dati many: Id id, Momento stamp, Utente staff, Tabella label, Campo label, Valore vecchio remark,
            Valore nuovo remark

        Allegati many: Id allegato id, Id paziente patient, Titolo label, Formato label, Data documento day,
            File blob, Dimensione count, Caricato stamp, Cancellato deleted

        Consensi Informati many: Id consenso id, Cod paziente patient, Intervento label, Firmato il day, Firma blob,
            Medico staff, Revocato flag, Note remark

        Registro Impianti many: Id impianto id, Nr paziente patient, Data inserzione day, Sede count, Sistema label,
            Cod lotto code, Diametro count, Lunghezza count, Torque count, Esito status, Operatore staff,
            Note remark

        Telefonate many: Id telefonata id, Ora chiamata stamp, Paziente patient, Telefono phone, Messaggio remark,
            Destinatario staff, Richiamato flag

        Promemoria many: Id id, Assegnato a staff, Paziente patient, Entro il day, Oggetto label, Dettagli remark,
            Urgenza status, Fatto flag, Eliminato deleted

        Richieste Garanzia many: Nr richiesta id, Id paziente patient, Id cassa insurer, Inviata il day,
            Risposta il day, Importo richiesto money, Importo garantito money, Decisione status, Motivazione remark,
            Cancellato deleted

        Intestatari Fattura many: Id intestatario id, Id paziente patient, Appellativo label, Cognome name,
            Nome given, Via address, Luogo address, Email mail, Grado parentela status

        Prima Nota many: Nr registrazione id, Data operazione day, Conto dare code, Conto avere code, Causale label,
            Importo money, Utente staff, Stornato deleted

        Cassa Contanti many: Nr id, Data day, Descrizione label, Entrate money, Uscite money, Saldo money,
            Responsabile staff, Osservazioni remark

        Servizio Dentario Scolastico many: Id id, Allievo patient, Sede scolastica label, Classe label,
            Visita il day, Denti cariati count, Avviso genitori flag, Contributo comune money, Osservazioni remark

        Collaboratori few: Id collaboratore id, Cognome name, Nome given, Mansione label, Nato il birth,
            Assunto il day, Uscito il day, Domicilio address, Cellulare phone, Stipendio money,
            Grado occupazione count, Nr AVS code, Cancellato deleted

        Utenti few: Id utente id, Nome utente label, Profilo label, Cognome name, Nome given, Email mail,
            Ultimo accesso stamp, Disabilitato flag

        Medici few: Cod medico id, Cognome name, Nome given, Titolo label, Nr RCC code, GLN code,
            Colore agenda status, Titolare flag

        Assenze few: Id assenza id, Collaboratore staff, Dal day, Al day, Motivo label, Approvata flag, Note remark,
            Canc deleted

        Turni few: Id turno id, Collaboratore staff, Giorno settimana status, Ora inizio count, Ora fine count,
            Sede label

        Medici Invianti few: Id inviante id, Titolo label, Cognome name, Nome given, Specializzazione label,
            Studio address, Località address, Telefono phone, Posta elettronica mail, Note remark, Eliminato deleted

        Odontotecnici few: Id laboratorio id, Ditta label, Referente name, Indirizzo address, Telefono phone,
            Email mail, Giorni consegna count, Note remark, Cancellato deleted

        Fornitori few: Cod fornitore id, Ragione sociale label, Via address, NAP luogo address, Telefono phone,
            Fax phone, Rappresentante name, IBAN code, Condizioni remark, Cancellato deleted

        Magazzino few: Id articolo id, Cod articolo code, Articolo label, Unità misura label, Giacenza count,
            Scorta minima count, Prezzo acquisto money, Scadenza day, Ubicazione label, Fuori uso deleted

        Ordini few: Nr ordine id, Fornitore staff, Ordinato il day, Ricevuto il day, Totale ordine money,
            Stato status, Note remark, Annullato deleted

        Infortuni few: Id infortunio id, Id paziente patient, Assicuratore LAINF insurer, Data infortunio day,
            Nr sinistro code, Datore lavoro label, Dinamica remark, Chiuso flag, Cancellato deleted

        Lista Attesa few: Id id, Paziente patient, In lista dal day, Prestazione richiesta label, Priorità status,
            Recapito phone, Disponibilità remark, Chiamato flag

        Casi Ortodonzia few: Id caso id, Nr paziente patient, Inizio cura day, Fine cura day, Apparecchio label,
            Classe status, Mesi previsti count, Forfait money, Ortodontista staff, Diagnosi remark,
            Cancellato deleted

        Familiari few: Id id, Nr paziente patient, Cognome name, Nome given, Parentela label, Cellulare phone,
            Data nascita birth, Rappresentante legale flag

        Nuclei Familiari few: Id nucleo id, Capofamiglia patient, Denominazione label, Componenti count,
            Fattura unica flag

        Sterilizzazioni few: Nr ciclo id, Autoclave label, Avvio stamp, Temperatura count, Durata count,
            Carico code, Esito status, Assistente staff, Anomalie remark

        Apparecchiature few: Id apparecchio id, Descrizione label, Marca label, Matricola code, Acquistato il day,
            Prossima manutenzione day, Valore acquisto money, Note remark, Dismesso deleted

        Manutenzioni few: Id id, Apparecchio label, Eseguita il day, Ditta label, Costo money, Lavoro svolto remark

        Statistica Mensile few: Id id, Medico staff, Anno count, Mese count, Pazienti visti count, Nuovi count,
            Fatturato money, Incassato money

        Valori Punto few: Id id, Cassa insurer, Tariffario status, Valido dal day, Valido al day, Valore punto money

        Formazione few: Id corso id, Collaboratore staff, Corso label, Data corso day, Crediti count, Costo money,
            Attestato blob

        Riuniti catalog: Nr riunito id, Descrizione label, Piano label, Radiologia flag, Canc deleted

        Tipi Appuntamento catalog: Id tipo id, Sigla code, Descrizione label, Durata count, Colore status,
            Cancellato deleted

        Tariffario catalog: Id voce id, Nr posizione code, Testo breve label, Punti tariffa money, Prezzo money,
            Capitolo status, Valido dal day, Cancellato deleted

        Farmaci catalog: Id farmaco id, Pharmacode code, Denominazione label, Principio attivo label, Forma label,
            Prezzo pubblico money, Eliminato deleted

        Diagnosi catalog: Id id, Codice code, Descrizione label, Gruppo status, Canc deleted

        Località catalog: Id id, NAP code, Luogo label, Cantone label, Distretto label, Nazione label

        Istituti Bancari catalog: Id id, Banca label, Clearing code, SWIFT code, Sede address

        Piano Conti catalog: Id conto id, Nr conto code, Descrizione label, Tipo status, Saldo iniziale money,
            Cancellato deleted

        Metodi Pagamento catalog: Id id, Sigla code, Metodo label, Contante flag

        Modelli Lettera catalog: Id modello id, Titolo label, Categoria label, Contenuto blob, Autore staff,
            Aggiornato stamp

        Frasi Standard catalog: Id frase id, Scorciatoia code, Gruppo label, Frase remark, Utente staff,
            Eliminato deleted

        Categorie Assicurative catalog: Id id, Sigla code, Descrizione label, Terzo pagante flag

        Professioni catalog: Id id, Codice code, Professione label, Rischio flag

        Messaggi SMS none: Id messaggio id, Paziente patient, Cellulare phone, Testo remark, Spedito stamp,
            Consegna status

        Importazione Temp none: Id id, Chiave origine code, Provenienza label, Ricevuto stamp, Errore status,
            Dati blob

        Buoni Regalo none: Nr buono id, Acquirente patient, Emesso il day, Valore money, Utilizzato flag,
            Cancellato deleted

        Questionari Soddisfazione none: Id id, Paziente patient, Compilato il day, Voto count, Suggerimenti remark

        Precetti Esecutivi none: Id precetto id, Debitore patient, Spiccato il day, Nr esecuzione code,
            Credito money, Fase status, Note remark, Ritirato deleted
    """),
    chart_texts=lines("""
        Controllo annuale, nulla di particolare
        Visita + igiene, tartaro ling. inf., lucidatura
        Bite-wing dx e sx: carie mesiale {tooth}
        Dolore {tooth} al caldo da {n} giorni, percussione pos.
        Paz. lamenta sensibilità {tooth}, vitalità pos., attendere
        Tronculare dx, otturazione {tooth} MO composito A3
        Otturaz. {tooth} MOD con diga, matrice sezionale, occlusione ok
        Otturazione provvisoria {tooth} IRM, poi composito
        Devit. {tooth}: apertura camera, canali pervi, idrossido di calcio
        Devit. {tooth} 2a seduta: strumentazione, ipoclorito 5%, Cavit
        Chiusura canalare {tooth} guttaperca a caldo, RX finale ok
        Ritrattamento {tooth}, rimosso perno, canale MB2 trovato
        Urgenza: pulpite acuta {tooth}, pulpectomia, sollievo immediato
        Incappucciamento {tooth} Biodentine, paz. informato su prognosi
        Estrazione {tooth}, sutura {n} punti seta, garza compressiva
        Estraz. radici {tooth} con separazione, emostasi ok
        Rimozione punti, guarigione regolare
        Controllo a {n} giorni, lieve gonfiore, niente febbre
        Alveolite {tooth}, lavaggio e Alvogyl, rivedere dopodomani
        {tooth} incluso, pericoronite, lavaggi CHX, estrazione da programmare
        Ascesso {tooth}, incisione e drenaggio, Augmentin 1 g 2x/die
        Ricetta: Irfen 600 1-1-1 per {n} giorni
        Profilassi antibiotica 2 g amoxi prima della seduta
        Preparazione {tooth} per corona, impronta, provv. in resina
        Impronta digitale {tooth}, colore A2, inviata al laboratorio
        Prova struttura {tooth}, chiusura marginale buona
        Cementazione corona {tooth} RelyX, controllo occlusione
        Corona {tooth} decementata, pulita e ricementata
        Ponte: prova ceramica, paziente soddisfatto del colore
        Intarsio {tooth} cementato adesivo, rifinitura
        Faccetta {tooth} scheggiata, lucidata, per ora nessun rifacimento
        Perno fibra {tooth} + ricostruzione, riduzione cuspidi
        Impianto {tooth} inserito, 40 Ncm, vite di guarigione
        Impianto {tooth}: RX controllo, osso stabile
        Scopertura impianto {tooth}, impronta tra {n} settimane
        Avvitata corona su impianto {tooth}, foro chiuso in composito
        Rialzo del seno discusso, TAC richiesta
        OPT: riassorbimento orizzontale, nessuna lesione apicale
        RX endorale {tooth}: radiotrasparenza apicale
        CBCT: {tooth} vicino al canale mandibolare, consenso firmato
        Sondaggio completo, tasche fino a {n} mm
        Scaling e root planing I e IV quadrante in anestesia
        SRP II+III quadrante, Chlorhexamed per {n} giorni
        Rivalutazione paro: tasca {tooth} {n} mm, sanguinamento ridotto
        Mantenimento paro, scovolini consigliati
        Ablaz. tartaro, airflow, fluorazione
        Istruzioni igiene, placca abbondante, poco motivato
        Sigillature {tooth}, vernice al fluoro
        Bambino poco collaborante, solo visita
        Dente deciduo {tooth} mobile, estratto con anestesia topica
        Trauma {tooth}: frattura smalto-dentina, composito estetico
        {tooth} sublussato, splintaggio {n} settimane
        Test freddo {tooth} neg., necessaria cura canalare, paz. informata
        Consegna bite, adattato, portare di notte
        Bruxismo, usura generalizzata, consigliato bite
        ATM: click sin., apertura limitata, fisioterapia
        Sbiancamento domiciliare, consegnate mascherine, istruzioni
        Sbiancamento in studio, lieve sensibilità
        Prova denti protesi sup., estetica ok, modificare morso
        Consegna protesi totale inf., {n} ritocchi
        Decubito protesi, ritoccata flangia
        Riparazione scheletrato, gancio {tooth} rotto
        Ribasatura in giornata, riconsegnata alle 17
        Discusso piano di cura: ponte o impianto {tooth}
        Consegnato preventivo, paz. ci pensa
        Non si è presentato
        Ha disdetto, influenza
        Tel.: ancora dolore {tooth}, prendere Dafalgan, ev. rivedere
        Inviato a endodontista per {tooth}, strumento fratturato
        Rapporto del chirurgo maxillo letto e archiviato
        Lichen mucosa guancia, foto, controllo tra {n} mesi
        Afta, Kenacort, rassicurato
        Lesione bianca bordo linguale, biopsia, inviata al Civico
        Allergia al lattice, usare guanti nitrile
        In terapia con Eliquis, sentito medico curante per estraz. {tooth}
        Anamnesi aggiornata, gravidanza {n}° mese, no RX
        Colletti sensibili {tooth}, applicato desensibilizzante
        Carie radicolare {tooth}, vetroionomero
        Otturazione vecchia {tooth} infiltrata, rifatta
        {tooth} incrinato, consigliata corona
        Attacco {tooth} staccato, ricementato
        Cambio arco sup., elastici II classe {n} ore
        Retainer inf. controllato, reincollato su {tooth}
        Lipotimia dopo anestesia, gambe alte, PA 110/70, ripresa dopo pochi minuti
        {n} fiale Ubistesin, ben tollerata
        Scritto ad assicurazione infortuni per {tooth}
    """),
    remarks=lines("""
        Preferisce il pomeriggio
        Chiamare sul cellulare
        Accompagnato dalla figlia
        Da anticipare se si libera un posto
        Ha disdetto, richiama lui
        Confermato per telefono
        Spesso in ritardo
        Assente senza avviso, fatturare
        Pagamento a rate concordato
        Fattura da inviare ai genitori
        Copia per la cassa malati complementare
        Paga l'Ufficio assistenza
        Attendere la garanzia della cassa
        Posta ritornata, verificare indirizzo
        Polizza QR rispedita
        Contesta l'importo, parlare con il dottore
        Paga in contanti allo sportello
        Cambia domicilio a fine mese
        Non richiamare prima di ottobre
        Prevedere un quarto d'ora in più
        Lavoro del laboratorio non ancora arrivato
        Solo igienista
        Parla solo tedesco
        Sedia a rotelle, riunito 1
        Porta le lastre del vecchio dentista
        Vuole preventivo scritto
        Fattura stornata e rifatta
        Saldo riportato
        Sconto collaboratori
        Fattura al curatore
        Avvisare solo per e-mail
        Lasciato messaggio in segreteria
        All'estero fino a Pasqua
        Richiamare dopo le 18
        Paura del dentista, dare tempo
    """),
    labels=listed("""
        Controllo, Igiene orale, Urgenza, Prima visita, Chirurgia, Implantologia, Endodonzia, Protesi, Ortodonzia,
        Pedodonzia, Conservativa, Riunito 1, Riunito 2, Sala raggi, Sterilizzazione, Ricezione, Sala d'aspetto,
        Ufficio, Composito A2, Composito A3.5, Guanti nitrile S, Mascherine, Anestetico, Aghi corti, Sutura 4-0,
        Alginato, Silicone putty, Vetroionomero, Diga media, Fresa a rosetta, Lime K 15, Guttaperca,
        Corona ceramica, Ortopanoramica, Bite-wing, Teleradiografia, Preventivo, Consegna corona, Rimozione punti,
        Bite notturno, Sbiancamento, Riunione, Pausa pranzo
    """),
    family_names=listed("""
        Bernasconi, Rossi, Bianchi, Ferrari, Pedrazzini, Galli, Fontana, Crivelli, Cattaneo, Rezzonico, Lurati,
        Soldati, Vassalli, Quadri, Riva, Colombo, Brivio, Albertini, Ambrosini, Balestra, Beretta, Bettosini,
        Bianda, Bossi, Caccia, Camponovo, Canonica, Casari, Ceppi, Conti, Corti, Delcò, De Luca, Esposito, Fasola,
        Filippini, Foletti, Frei, Gianinazzi, Giudici, Grassi, Guidotti, Keller, Lepori, Lombardi, Maggi, Marchetti,
        Mariotti, Martinelli, Meier, Molinari, Monti, Moretti, Mossi, Negri, Ortelli, Pagani, Papa, Pellegrini,
        Pini, Poretti, Regazzoni, Robbiani, Romano, Sala, Scolari, Solari, Tettamanti, Valsangiacomo, Zanetti,
        Jovanović, Gashi, Pereira, Steiner
    """),
    given_names=listed("""
        Maria, Anna, Francesca, Laura, Sara, Elena, Chiara, Giulia, Martina, Sofia, Giorgia, Alessia, Valentina,
        Federica, Paola, Daniela, Silvia, Monica, Barbara, Cristina, Roberta, Simona, Carla, Lucia, Rosa, Teresa,
        Angela, Patrizia, Nadia, Ornella, Emma, Mia, Noemi, Luca, Marco, Matteo, Andrea, Alessandro, Davide, Simone,
        Francesco, Lorenzo, Leonardo, Gabriele, Nicola, Stefano, Fabio, Claudio, Roberto, Paolo, Giorgio, Mario,
        Giuseppe, Antonio, Carlo, Renzo, Aldo, Fausto, Sergio, Flavio, Mauro, Bruno, Tiziano, Athos, Dario, Elia,
        Nathan, Gian Luca, Anna Maria
    """),
    streets=listed("""
        Via Nassa 14, Via Cantonale 27, Viale Stazione 9, Via San Gottardo 103, Via Pretorio 5, Via Besso 42,
        Corso Elvezia 16, Via Zurigo 31, Via Trevano 77, Via Ciani 8, Piazza Riforma 1, Via Monte Ceneri 12,
        Via Lugano 18, Via Franscini 22, Via Murate 6, Salita dei Frati 3, Via ai Ronchi 11, Via alla Chiesa 2,
        Via delle Scuole 15, Via Campagna 24, Via dei Gaggini 4, Via Vela 13, Viale Cassarate 38, Via Tesserete 55,
        Strada di Gandria 7, Via al Ticino 19, Via Mirasole 10, Vicolo Torre 1, Via Simen 29
    """),
    cities=listed("""
        Lugano, Bellinzona, Locarno, Mendrisio, Chiasso, Giubiasco, Paradiso, Massagno, Minusio, Muralto, Ascona,
        Losone, Biasca, Agno, Manno, Bioggio, Viganello, Pregassona, Breganzona, Canobbio, Tesserete, Caslano,
        Ponte Tresa, Melide, Morcote, Stabio, Balerna, Novazzano, Tenero, Gordola, Arbedo, Cadenazzo, Faido, Airolo
    """),
    kind_words=(
        ("privata", "obbligatoria"),
        ("LCA", "LAMal"),
        ("Privato", "Pubblico"),
        ("complementare", "di base"),
        ("facoltativa", "sociale"),
        ("privato", "legale"),
        ("PRIV", "OBBL"),
    ),
    extra={
        "PATIENT": columns("""
            Data nascita birth, Via address, NAP luogo address, Cantone address, Tel casa phone, Tel lavoro phone,
            Cellulare phone, Email mail, Appellativo label, Professione label, Datore lavoro label, Sesso status,
            Lingua status, Cognome nubile name, Nome madre given, Cognome coniuge name, Capofamiglia patient,
            Cassa base insurer, Medico curante staff, Nr AVS code, Ultima visita day, Prossimo richiamo day,
            Osservazioni remark, Avvertenze remark, Saldo aperto money, Ultima modifica stamp, Nr assenze count
        """),
        "KASSEN": columns("""
            Via address, NAP luogo address, Casella postale address, Telefono phone, Fax phone, Email mail,
            Nr GLN code, Nr UFSP code, Referente name, Abbreviazione label, Agenzia label, Cantone label,
            Valore punto money, Termine pagamento count, Modo invio status, Lingua status, Note remark,
            Ultima modifica stamp, Modificato da staff, Convenzione dal day
        """),
        "PATKASSE": columns("""
            Nr assicurato code, Nr polizza code, Nr tessera code, Valida dal day, Valida al day, Franchigia money,
            Massimale money, Percentuale count, Priorità status, Ordine status, Prodotto label, Agenzia label,
            Cognome intestatario name, Nome intestatario given, Note remark, Inserito da staff,
            Ultima modifica stamp, Disdetta il day
        """),
        "KARTEI": columns("""
            Medico staff, Assistente staff, Riunito staff, Dente count, Superfici label, Tipo nota label,
            Colore status, Importanza status, Cod diagnosi code, Prossimo controllo day, Ultima modifica stamp,
            Modificato da staff, Durata minuti count, Allegato blob, Stazione label, Importo seduta money,
            Cognome autore name, Da fare remark
        """),
        "LEISTUNG": columns("""
            Medico staff, Inserito da staff, Dente count, Superfici label, Quantità count, Punti money,
            Valore punto money, Importo money, Spese laboratorio money, Testo prestazione label, Stato status,
            Tipo tariffa status, Codice IVA code, Cod diagnosi code, Debitore insurer, Data fattura day,
            Nr fattura count, Note remark, Ultima modifica stamp, Nr seduta count
        """),
    },
    flags=names("""
        Stampato, Fatturato, Privato, Pagato, Confermato, Inviato, Urgente, Saldato, Approvato, Trasmesso,
        Esportato, Bloccato, Riservato, Controllato, Protetto, Nuovo, Da fatturare
    """),
    plain_date=names("Data, Giorno, Dt, Dat, Data giorno"),
    archive=names("Archivio, Arch, Storico, Vecchi, Vecchio, Archiviati"),
    backup=names("Copia, Backup, Bak, Salvataggio, Copia sicurezza, Sicurezza, Prima agg"),
    merged=names("Fusione, Import, Importati, Unione, Ripresa, Migrazione, Rilevato"),
)
