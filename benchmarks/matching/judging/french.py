"""French names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

FRENCH = Language(
    tables={
        "PATIENT": names("""
            Patients, Patient, Patientèle, Fichier patients, Base patients, Données patients, Pat, Identité patient,
            Signalétique, Liste patients, Clientèle, Clients, Adresses patients, Personnes, Patients cabinet,
            État civil
        """),
        "KASSEN": names("""
            Assurances, Assurance, Assureurs, Caisses, Caisse maladie, Caisses maladie, Compagnies, Organismes,
            Compagnies assurance, Mutuelles, Assurances maladie, Liste assureurs, Organismes payeurs, Payeurs,
            Assur, Fichier caisses
        """),
        "PATKASSE": names("""
            Patient assurance, Patients assurances, Assurance patient, Caisse patient, Affiliations, Couvertures,
            Pat caisse, Pat assur, Assurés, Lien patient assureur, Patient caisse, Rel patient assurance,
            Couverture patient, Contrats patient, Polices, Affiliation, Droits patient
        """),
        "KARTEI": names("""
            Fiches, Fiche soins, Journal, Journal traitement, Historique, Dossier médical, Dossier clinique, Cardex,
            Notes cliniques, Observations, Entrées dossier, Suivi, Suivi clinique, Notes traitement, Comptes rendus,
            Dossier lignes, Fiche traitement, Carte patient, Histo clinique
        """),
        "LEISTUNG": names("""
            Prestations, Prestation, Actes, Actes réalisés, Soins, Soins effectués, Prestations fournies, Prest,
            Lignes prestations, Honoraires, Traitements, Détail prestations, Saisie prestations, Actes patient,
            Cotations, Relevé prestations, Pat prestations, Acte
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, No patient, Id patient, Num patient, Patient Id, Pat No, Numéro patient, Code patient, Clé patient,
            No, Numéro, No dossier, Identifiant, Réf patient, Idx, Matricule
        """),
        "PATIENT.P_NAME": names("""
            Nom, Nom patient, Nom famille, Pat nom, Patient nom, Nom usuel, Nom usage, Patronyme, Nom pat, P Nom,
            Nom personne, Nom actuel
        """),
        "PATIENT.P_VORNAME": names("""
            Prénom, Prénom patient, Pat prénom, Patient prénom, Prén, Prénoms, P Prénom, Prénom pat, Prénom usuel,
            Premier prénom, Prénom personne, Prén usuel
        """),
        "PATIENT.DELKZ": names("""
            Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression,
            Del, Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr,
            Corbeille, Flag effacé, Patient supprimé, Pat suppr
        """),
        "KASSEN.ID": names("""
            Id, No, Id assurance, No assurance, Id assureur, No caisse, Code assureur, Num caisse, Id caisse,
            Identifiant, Clé assurance, Assurance Id, Réf assureur, Code caisse, Id organisme, Caisse No
        """),
        "KASSEN.NAME": names("""
            Nom, Nom assurance, Nom caisse, Désignation, Raison sociale, Libellé, Dénomination, Assurance,
            Nom assureur, Intitulé, Caisse, Assureur, Nom compagnie, Nom organisme, Compagnie
        """),
        "KASSEN.ART": names("""
            Type, Genre, Type assurance, Genre assurance, Catégorie, Type caisse, Nature, Régime, Classe,
            Genre caisse, Sorte, Type assureur, Cat assurance, Type organisme, Forme assurance
        """),
        "KASSEN.DELKZ": names("""
            Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression,
            Del, Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr,
            Corbeille, Flag effacé, Supprimée, Caisse supprimée, Effacée
        """),
        "PATKASSE.ID": names("""
            Id, No, Identifiant, No ligne, Id lien, Id affiliation, Id couverture, Clé, No affiliation, Id relation,
            No enregistrement, Idx, Compteur, Id contrat, No ordre
        """),
        "PATKASSE.PATNR": names("""
            No patient, Id patient, Patient, Num patient, Patient Id, Pat No, Réf patient, Code patient,
            Numéro patient, Fk patient, Pat Id, No dossier, Clé patient, Patient No, Lien patient, Num dossier,
            Id pat, Assuré, Id assuré
        """),
        "PATKASSE.KASSENID": names("""
            Id assurance, No assurance, Id caisse, No caisse, Assurance, Caisse, Assureur, Id assureur,
            Code assureur, Code caisse, Assurance Id, Réf assurance, Fk assurance, Num caisse, Id organisme,
            Lien assurance, Caisse Id
        """),
        "PATKASSE.DELKZ": names("""
            Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression,
            Del, Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr,
            Corbeille, Flag effacé, Lien supprimé, Supprimée
        """),
        "KARTEI.ID": names("""
            Id, No, Id entrée, No entrée, Id note, No ligne, Identifiant, Clé, Id fiche, No enregistrement,
            Id journal, Compteur, Num ligne, Id observation, Idx
        """),
        "KARTEI.PATNR": names("""
            No patient, Id patient, Patient, Num patient, Patient Id, Pat No, Réf patient, Code patient,
            Numéro patient, Fk patient, Pat Id, No dossier, Clé patient, Patient No, Lien patient, Num dossier,
            Id pat
        """),
        "KARTEI.DATUM": names("""
            Date, Date entrée, Date consultation, Date traitement, Date séance, Jour, Date note, Date soin,
            Date visite, Dt, Date observation, Dat, Date fiche, Date soins, Séance du
        """),
        "KARTEI.BEMERKUNG": names("""
            Remarque, Texte, Note, Notes, Observation, Commentaire, Description, Remarques, Mémo, Contenu,
            Texte libre, Texte entrée, Annotation, Compte rendu, Texte traitement, Observations, Rem, Obs, Txt
        """),
        "KARTEI.DELKZ": names("""
            Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression,
            Del, Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr,
            Corbeille, Flag effacé, Entrée supprimée, Ligne supprimée
        """),
        "LEISTUNG.ID": names("""
            Id, No, Id prestation, Id acte, No ligne, Identifiant, Clé, Id ligne, Compteur, No saisie,
            No enregistrement, Prestation Id, Idx, Id soin, No ordre
        """),
        "LEISTUNG.PATIENTID": names("""
            No patient, Id patient, Patient, Num patient, Patient Id, Pat No, Réf patient, Code patient,
            Numéro patient, Fk patient, Pat Id, No dossier, Clé patient, Patient No, Lien patient, Num dossier,
            Id pat
        """),
        "LEISTUNG.DATUM": names("""
            Date, Date prestation, Date acte, Date soin, Date traitement, Jour, Date séance, Date exécution,
            Date réalisation, Effectué le, Date soins, Dt acte, Dt, Date prest, Exécuté le
        """),
        "LEISTUNG.LEISTUNG": names("""
            Prestation, Code prestation, Code acte, Position, Code tarif, Acte, Position tarifaire, Code,
            No position, Code position, No tarif, Chiffre tarif, Cotation, Numéro tarif, Code soin, Code tarifaire,
            Prest, Cod prest
        """),
        "LEISTUNG.DELKZ": names("""
            Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression,
            Del, Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr,
            Corbeille, Flag effacé, Supprimée, Acte supprimé, Acte annulé
        """),
    },
    active=names("""
        Actif, Est actif, Active, Valide, En vigueur, Visible, Actif ON, Flag actif, Ind actif, Valable, Est valide
    """),
    created=names("""
        Date création, Créé le, Date saisie, Saisi le, Date enregistrement, Horodatage, Date insertion, Création,
        Date ajout, Enregistré le, Dt création
    """),
    company=company("""
        Rendez Vous many: No RDV id, No patient patient, Praticien staff, Fauteuil staff, Date RDV day, Durée count,
            Motif label, Statut status, Remarque remark, Confirmé flag, Saisie stamp, Supprimé deleted

        Rappels Contrôle many: Id rappel id, Id patient patient, Date rappel day, Motif label,
            Intervalle mois count, Mode envoi status, Envoyé flag, Commentaire remark

        Factures many: No facture id, Patient patient, Assurance insurer, Date facture day, Échéance day,
            Montant total money, Montant payé money, Statut status, Remarque remark, Imprimée flag, Médecin staff,
            Annulée deleted

        Lignes Facture many: Id ligne id, Rang count, Position code, Libellé label, Quantité count, Points money,
            Montant money, Supprimé deleted

        Paiements many: Id paiement id, No patient patient, Date paiement day, Date valeur day, Montant money,
            Mode paiement status, Réf BVR code, Remarque remark, Utilisateur staff, Effacé deleted

        Sommations many: No id, Pat No patient, Date sommation day, Niveau count, Frais money, Solde money,
            Imprimé flag, Note remark, Suppr deleted

        Acomptes many: Id acompte id, Code patient patient, Reçu le day, Montant money, Déduit flag, Texte remark

        Devis many: No devis id, No patient patient, Date day, Valable jusque day, Titre label, Total money,
            Part assurance money, Praticien staff, Accepté flag, Observations remark, Supprimé deleted

        Lignes Devis many: Id id, No ligne count, Dent count, Code acte code, Désignation label, Nombre count,
            Prix money, Effectué flag, Supprimé deleted

        Plans Traitement many: Id plan id, Réf patient patient, Date plan day, Intitulé label, Phase status,
            Séances count, Coût estimé money, Dentiste staff, Approuvé flag, Remarques remark, Est supprimé deleted

        Travaux Labo many: No travail id, Num patient patient, Travail label, Teinte label, Dents count,
            Date envoi day, Retour prévu day, Prix money, État status, Instructions remark, Supprimé deleted

        Factures Labo many: Id id, Laboratoire staff, Patient patient, No pièce code, Date pièce day,
            Montant HT money, Montant TTC money, Payée flag, Reportée flag

        Radiographies many: Id radio id, Id patient patient, Date cliché day, Type cliché label, Dent count,
            Dose count, Image blob, Indication remark, Opérateur staff, Supprimé deleted

        Photos many: Id photo id, Patient patient, Date prise day, Vue label, Fichier blob, Légende remark,
            Importé le stamp

        Mouvements Stock many: No mouvement id, Article code, Date mouvement day, Sens status, Quantité count,
            Valeur money, Saisi par staff, Motif remark

        Courriers many: No courrier id, No patient patient, Date courrier day, Objet label, Destinataire name,
            Document blob, Auteur staff, Envoyé flag, Effacé deleted

        Ordonnances many: Id ordonnance id, Pat Id patient, Date prescription day, Médicament label,
            Posologie label, Boîtes count, Remarque remark, Prescripteur staff, Imprimée flag, Supprimé deleted

        Schéma Dentaire many: Id id, No patient patient, Dent count, Faces label, État status, Constaté le day,
            Praticien staff, Suppr deleted

        Sondages Paro many: Id sondage id, Id patient patient, Date sondage day, Dent count, MV count, V count,
            DV count, L count, Récession count, Mobilité count, Saignement flag, Furcation flag, Hygiéniste staff

        Indices Hygiène many: No id, No dossier patient, Date mesure day, Indice plaque count,
            Indice saignement count, Conseil label, Hygiéniste staff

        Questionnaire Santé many: Id id, No patient patient, Rempli le day, Allergie flag, Anticoagulant flag,
            Diabète flag, Grossesse flag, Fumeur flag, Médecin traitant name, Médication remark, Signé flag

        Journal Accès many: Id id, Horodate stamp, Utilisateur staff, Poste label, Action label, Patient patient,
            Résultat status

        Documents many: Id document id, Réf patient patient, Titre label, Catégorie label, Date document day,
            Contenu blob, Taille count, Ajouté stamp, Supprimé deleted

        Consentements many: Id id, Patient patient, Signé le day, Intervention label, Signature blob,
            Dentiste staff, Réserve remark, Supprimé deleted

        Implants Posés many: Id implant id, No patient patient, Date pose day, Position count, Marque label,
            No lot code, Diamètre count, Longueur count, Torque count, Remarque remark, Chirurgien staff

        Appels Téléphone many: No appel id, Heure appel stamp, Patient patient, Numéro phone, Message remark,
            Pour qui staff, Traité flag

        Tâches many: Id tâche id, Responsable staff, Patient patient, Échéance day, Sujet label, Détail remark,
            Priorité status, Terminée flag, Supprimée deleted

        Garanties Paiement many: No demande id, No patient patient, No caisse insurer, Demandé le day,
            Répondu le day, Montant accordé money, Réponse status, Remarque remark, Supprimé deleted

        Débiteurs many: Id débiteur id, Id patient patient, Titre label, Nom name, Prénom given, Adresse address,
            Téléphone phone, Bloqué flag, Remarque remark

        Écritures many: No écriture id, Date écriture day, Compte débit code, Compte crédit code, Libellé label,
            Montant money, Utilisateur staff, Annulé deleted

        Livre Caisse many: No id, Date day, Texte label, Entrée money, Sortie money, Solde money, Employé staff,
            Remarque remark

        Dépistage Scolaire many: Id id, No élève patient, École label, Classe label, Date examen day, Caries count,
            Soins nécessaires flag, Remarque remark, Examinateur staff

        Personnel few: No employé id, Nom name, Prénom given, Fonction label, Date naissance birth, Entrée day,
            Sortie day, Adresse address, Téléphone phone, Salaire money, No AVS code, Supprimé deleted

        Utilisateurs few: Id utilisateur id, Login label, Nom name, Prénom given, Courriel mail, Niveau status,
            Dernière connexion stamp, Bloqué flag, Effacé deleted

        Praticiens few: Code praticien id, Nom name, Prénom given, Spécialité label, No RCC code, No GLN code,
            Interne phone, Propriétaire flag

        Absences few: Id id, Employé staff, Du day, Au day, Motif label, Commentaire remark, Accord status,
            Supprimé deleted

        Horaires few: Id id, Praticien staff, Jour semaine status, Début count, Fin count, Lieu label, Matin flag

        Confrères few: No confrère id, Titre label, Nom name, Prénom given, Spécialité label, Rue address,
            Localité address, Tél phone, Email mail, Remarques remark, Supprimé deleted

        Laboratoires few: Id labo id, Nom label, Adresse address, Téléphone phone, Courriel mail, Rabais money,
            Remarque remark, Supprimé deleted

        Fournisseurs few: No fournisseur id, Raison sociale label, Adresse address, Téléphone phone, Contact name,
            No client code, Conditions remark, Supprimé deleted

        Articles few: Id article id, Référence code, Désignation label, Unité label, Stock count,
            Stock minimum count, Prix achat money, Péremption day, Fournisseur staff, Supprimé deleted

        Commandes few: No commande id, Fournisseur staff, Commandé le day, Livré le day, Montant money, État status,
            Remarque remark, Annulée deleted

        Cas Accident few: Id cas id, Patient patient, Assureur LAA insurer, Date accident day, No sinistre code,
            Employeur label, Circonstances remark, Clos flag, Supprimé deleted

        Liste Attente few: Id id, No patient patient, Inscrit le day, Traitement souhaité label, Urgence status,
            Joignable au phone, Disponibilités remark

        Cas Orthodontie few: No cas id, Id patient patient, Début day, Fin prévue day, Appareil label,
            Classe Angle status, Durée mois count, Forfait money, Orthodontiste staff, Objectif remark,
            Supprimé deleted

        Proches few: Id id, No patient patient, Nom name, Prénom given, Lien parenté label, Téléphone phone,
            Urgence flag

        Familles few: No famille id, Chef famille patient, Désignation label, Membres count, Facture commune flag

        Cycles Stérilisation few: No cycle id, Appareil label, Départ stamp, Température count, Durée count,
            Charge code, Résultat status, Assistante staff, Incident remark

        Appareils few: No inventaire id, Désignation label, Marque label, No série code, Mise en service day,
            Prochaine révision day, Valeur money, Remarque remark, Réformé deleted

        Statistiques Mois few: Id id, Praticien staff, Année count, Mois count, Consultations count,
            Chiffre affaires money, Encaissé money

        Valeur Point few: Id id, Caisse insurer, Canton status, Valable dès day, Valeur money, Modifié le stamp

        Réunions few: Id id, Date réunion day, Thème label, Animateur staff, Décisions remark, Procès verbal blob

        Salles catalog: No salle id, Nom label, Étage label, Responsable staff, Radio flag

        Types Rendez Vous catalog: Id id, Sigle code, Désignation label, Durée count, Couleur status,
            Supprimé deleted

        Catalogue Tarif catalog: Id id, Position code, Libellé label, Points money, Prix money, Chapitre status,
            Valable dès day, Supprimé deleted

        Médicaments catalog: Id id, Pharmacode code, Nom label, Forme label, Dosage label, Prix public money,
            Effacé deleted

        Diagnostics catalog: No id, Code code, Texte label, Groupe status, Supprimé deleted

        Localités catalog: Id id, NPA code, Localité label, Canton label, Pays label

        Banques catalog: Id banque id, Nom label, Clearing code, BIC code, Adresse address

        Plan Comptable catalog: Id id, No compte code, Intitulé label, Nature status, Solde ouverture money,
            Supprimé deleted

        Modes Paiement catalog: Id id, Abrégé code, Libellé label, Comptant flag, Supprimé deleted

        Genres Assurance catalog: Id id, Sigle code, Libellé label, Tiers payant flag

        Modèles Lettre catalog: No modèle id, Titre label, Catégorie label, Texte blob, Auteur staff,
            Modifié le stamp

        Textes Types catalog: Id id, Raccourci code, Titre label, Texte remark, Utilisateur staff, Supprimé deleted

        Titres catalog: Id id, Abrégé code, Formule label, Sexe status

        SMS Envoyés none: Id SMS id, Patient patient, Mobile phone, Message remark, Envoyé stamp, Retour status

        Tampon Import none: Id id, Clé externe code, Source label, Reçu stamp, Erreur status, Données blob

        Bons Cadeau none: No bon id, Acheteur patient, Émis le day, Valeur money, Utilisé flag, Supprimé deleted

        Analyses Salive none: Id id, No patient patient, Prélèvement day, Débit count, Tampon count, Germe label,
            Avis remark

        Cessions Créance none: Id id, No patient patient, Cessionnaire insurer, Cédé le day, Montant money,
            Suite status
    """),
    chart_texts=lines("""
        Ctrl annuel, RAS
        Contrôle + détartrage, bonne hygiène
        BW d+g: carie dist. {tooth}, à traiter
        Douleurs {tooth} au froid depuis {n} jours, percussion nég.
        Pat. se plaint de {tooth}, vitalité +, à surveiller
        Anesth. tronculaire, compo {tooth} OD, teinte A3, polissage
        {tooth} compo MOD sous digue, contacts ok
        Obturation provisoire {tooth} Cavit, prochain rdv compo
        TC {tooth}: ouverture chambre, canaux perméables, Ca(OH)2, Cavit
        TC {tooth} suite: mise en forme Protaper, rinçage NaOCl 3%, médic.
        TC {tooth} obturation canalaire gutta + AH Plus, RX contrôle ok
        Pulpotomie d'urgence {tooth}, pat. soulagé
        Coiffage direct {tooth} au MTA, pronostic réservé, pat. informé
        Extraction {tooth} sous AL, hémostase ok, {n} pts suture Vicryl 4-0
        Avulsion {tooth}, alvéole curetée, conseils postop. remis
        Ablation des fils, cicatrisation s.p.
        Ctrl postop à {n} jours: léger œdème, pas de fièvre
        Alvéolite {tooth}: rinçage, mèche iodoformée, revoir demain
        Dent de sagesse {tooth} semi-incluse, péricoronarite, rinçage CHX
        Abcès vestib. {tooth}, incision + drainage, Augmentin 1g 2x/j
        Rx: Dafalgan 1g + Irfen 400, {n} jours
        Prescr. Clamoxyl 2 g 1h avant soins (prothèse valvulaire)
        Empreinte {tooth} pour CCM, teinte A2, provisoire Protemp
        Essayage armature {tooth}, adaptation correcte
        Scellement couronne {tooth} Ketac Cem, occlusion contrôlée
        Couronne {tooth} descellée, nettoyée, rescellée
        Taille {tooth} pour CC zircone, empreinte optique, prov. TempBond
        Pont: essayage biscuit, pat. satisfaite de l'esthétique
        Onlay céramique {tooth} collé, Variolink, excès éliminés
        Facette {tooth} ébréchée, polie; pas de remplacement pour l'instant
        Inlay-core {tooth} scellé, reprise limites, nouvelle empreinte
        Implant {tooth} posé, torque 35 Ncm, vis de cicatrisation
        Implant {tooth}: ostéointégration ok, empreinte transfert
        Mise en charge implant {tooth}, vis 25 Ncm, puits fermé Téflon + compo
        OPT: pas de foyer, sinus clairs, perte osseuse horiz.
        RX apicale {tooth}: image périapicale, retraitement à discuter
        CBCT demandé pour {tooth}, proximité nerf alv. inf.
        Sondage paro complet, poches jusqu'à {n} mm
        Surfaçage Q1 + Q4 sous anesth., IHO
        Surfaçage Q2+Q3, CHX 0.2% 2x/j pdt {n} jours
        Réévaluation paro, saignement diminué, poche résiduelle {tooth} {n} mm
        Maintenance paro, motivation brossettes interdentaires
        Hygiène: tartre ++ linguales inf., airflow, fluor
        Instruction brossage, pat. peu motivé
        Scellement de sillons {tooth}, Duraphat
        Enfant anxieux, coopération moyenne, MEOPA proposé
        Trauma {tooth}: fracture amélo-dentinaire, fragment recollé
        {tooth} luxée, contention {n} semaines, rdv ctrl vitalité
        Test vitalité {tooth} négatif, TC nécessaire, pat. informé
        Gouttière occlusale remise, ajustage, port nocturne
        Bruxisme, facettes d'usure, gouttière proposée, devis envoyé
        Craquement ATM dte, ouverture limitée, physio conseillée
        Blanchiment: empreintes gouttières, explications données
        Blanchiment cabinet 1 séance, sensibilité légère
        PPT sup: essayage cires, occlusion + esthétique ok
        Prothèse totale livrée, retouches {n} points de blessure
        Blessure prothèse inf. vestib., retouche, Solcoseryl
        Réparation châssis: crochet cassé {tooth}, envoyé labo
        Rebasage indirect PPT inf., retour labo cet après-midi
        Discussion plan de trt: pont vs implant {tooth}, pat. réfléchit
        Devis remis et expliqué, {n} séances prévues
        Patient ne s'est pas présenté
        Rdv déplacé par le patient, fièvre
        Tél. pat.: douleurs après TC {tooth}, Brufen, revoir si pas mieux
        Adressé au spécialiste endo pour {tooth} (instrument fracturé)
        Retour de chez le chirurgien, rapport classé
        Lichen plan joue g., photo, contrôle dans {n} mois
        Aphte, Kenacort Orabase, rassurée
        Leucoplasie bord langue, biopsie à prévoir, adressée HUG
        Allergie pénicilline confirmée par pat., noté
        Sous Xarelto, contacté méd. traitant avant extraction {tooth}
        Anamnèse mise à jour, enceinte {n} mois, pas de RX
        Hypersensibilité collets {tooth}, Gluma, dentifrice désensib.
        Carie cervicale {tooth}, CVI posé, polir prochaine fois
        Obturation {tooth} fracturée, refaite compo 3 faces
        {tooth} fêlure visible au microscope, CCC conseillée
        Bracket {tooth} décollé, recollé
        Changement arc .016 NiTi, élastiques cl. II {n} h/j
        Contention collée 33-43 contrôlée, recollée sur {tooth}
        Urgence sam.: pulpite {tooth}, extirpation, {n} carpules Ultracaïne
        Séance interrompue: malaise vagal, jambes surélevées, TA 110/70, ok après 10 min
        Lettre à l'assurance accident, {tooth} état antérieur sain
    """),
    remarks=lines("""
        Préfère le matin
        Appeler sur le portable
        Vient avec sa mère
        À déplacer si désistement
        Annulé par tél., rappellera
        Confirmé par SMS
        Arrive toujours en retard
        Rendez-vous manqué sans excuse
        Paiement échelonné convenu
        Facture à envoyer aux parents
        Copie à l'assurance complémentaire
        Prise en charge par l'Hospice général
        Attendre l'accord de l'assurance
        Adresse à vérifier, retour de courrier
        BVR envoyé une seconde fois
        Conteste un montant, voir avec le docteur
        Paie comptant au cabinet
        Déménage en fin d'année
        Ne pas rappeler avant septembre
        Bloquer 30 min de plus
        Travail du labo pas encore arrivé
        Avec hygiéniste, pas de médecin
        Parle anglais et portugais
        Chaise roulante, salle du rez
        Apporter les radios de l'ancien dentiste
        Demande un devis écrit
        Facture annulée et refaite
        Solde reporté sur la prochaine facture
        Rabais de confrère
        Curatelle, facture au tuteur
        Rappel par e-mail uniquement
        A laissé un message sur le répondeur
        En vacances jusqu'au 15
        Prière de rappeler après 17 h
        Liste d'attente si place libre
    """),
    labels=listed("""
        Contrôle, Détartrage, Hygiène, Urgence, Première consultation, Chirurgie, Implantologie, Endodontie,
        Prothèse, Orthodontie, Pédodontie, Salle 1, Salle 2, Salle radio, Stérilisation, Accueil, Salle d'attente,
        Composite A2, Composite A3, Gants nitrile M, Masques, Anesthésique, Aiguilles 30G, Fil de suture 4-0,
        Alginate, Silicone putty, Ciment verre ionomère, Digue moyenne, Fraise boule, Limes K 25, Gutta percha,
        Couronne céramique, Panoramique, Bite-wing, Téléradiographie, Devis, Pose de couronne, Retrait des fils,
        Gouttière, Blanchiment, Réunion, Pause
    """),
    family_names=listed("""
        Favre, Rochat, Blanc, Rossier, Jaquet, Martin, Bonvin, Dubois, Girard, Monney, Piguet, Reymond, Chappuis,
        Cuénoud, Perrin, Berger, Gremaud, Aebischer, Bovet, Clément, Dupont, Pittet, Savary, Vuilleumier, Wenger,
        Zbinden, Müller, Schneider, Meyer, Roulin, Mauron, Morel, Barras, Bapst, Chevalley, Delacrétaz, Duc, Emery,
        Fontana, Gavillet, Genoud, Grandjean, Guex, Huguenin, Jordan, Kolly, Lambert, Magnin, Maillard, Matthey,
        Nicolet, Oberson, Pasche, Pereira, Da Silva, Ferreira, Rodrigues, Garcia, Rey, Robert, Roth, Ruffieux,
        Sauthier, Thévoz, Tinguely, Vaucher, Yerly, Ding, Krasniqi, Nguyen, Bertholet, Cornu
    """),
    given_names=listed("""
        Marie, Anne, Isabelle, Nathalie, Sandrine, Céline, Valérie, Catherine, Chantal, Françoise, Monique, Sylvie,
        Corinne, Aurélie, Émilie, Julie, Laure, Camille, Chloé, Léa, Manon, Emma, Zoé, Inès, Lucie, Mathilde,
        Élodie, Véronique, Christine, Martine, Jean, Pierre, Michel, Philippe, Alain, Bernard, Jacques, Daniel,
        Olivier, Christophe, Laurent, Nicolas, Sébastien, Julien, David, Thomas, Lucas, Louis, Gabriel, Noah, Hugo,
        Nathan, Théo, Arthur, Maxime, Antoine, Raphaël, Benoît, Yves, Gérard, Marc, André, Claude, Jean-Marc,
        Marie-Claire, Anne-Lise, João, Ana
    """),
    streets=listed("""
        Rue du Rhône 12, Rue de Lausanne 45, Avenue de la Gare 8, Chemin des Vignes 3, Route de Berne 110,
        Rue du Simplon 21, Boulevard de Pérolles 34, Rue de Romont 17, Avenue du Léman 62, Chemin du Lac 5,
        Rue de Carouge 88, Place du Marché 2, Avenue de Cour 51, Rue Centrale 14, Chemin de la Forêt 9,
        Route de Chêne 73, Rue du Midi 6, Avenue d'Ouchy 29, Grand-Rue 41, Rue des Alpes 11, Route du Jura 25,
        Chemin des Roches 16, Rue de la Poste 1, Avenue des Bains 19, Impasse du Moulin 4, Chemin du Crêt 7,
        Rue Voltaire 33, Route de Villars 56
    """),
    cities=listed("""
        Genève, Lausanne, Fribourg, Carouge, Lancy, Vernier, Meyrin, Onex, Thônex, Versoix, Nyon, Morges, Renens,
        Pully, Prilly, Vevey, Montreux, Yverdon-les-Bains, Bulle, Romont, Villars-sur-Glâne, Marly,
        Estavayer-le-Lac, Payerne, Échallens, Gland, Rolle, Aigle, Châtel-Saint-Denis, Morat
    """),
    kind_words=(
        ("LCA", "LAMal"),
        ("privé", "légal"),
        ("Privée", "Publique"),
        ("complémentaire", "obligatoire"),
        ("privée", "sociale"),
        ("facultative", "de base"),
        ("PRIV", "OBL"),
    ),
    extra={
        "PATIENT": columns("""
            Date naissance birth, Rue address, NPA localité address, Tél privé phone, Natel phone, Courriel mail,
            Titre label, Sexe status, Profession label, Employeur label, Nom naissance name, Nom conjoint name,
            Prénom conjoint given, Chef famille patient, Assurance base insurer, Dentiste traitant staff,
            No AVS code, Dernière visite day, Prochain rappel day, Remarque remark, Allergies remark, Solde money,
            Modifié le stamp, Nb rappels count, Langue status
        """),
        "KASSEN": columns("""
            Rue address, Localité address, Case postale address, Téléphone phone, Fax phone, Courriel mail,
            No GLN code, No OFSP code, Personne contact name, Nom court label, Agence label, Canton label,
            Valeur point money, Délai paiement count, Mode envoi status, Langue status, Remarque remark,
            Modifié le stamp, Modifié par staff, Contrat du day
        """),
        "PATKASSE": columns("""
            No assuré code, No police code, No carte code, Valable du day, Valable au day, Franchise money,
            Plafond annuel money, Taux count, Priorité status, Rang status, Produit label, Agence label,
            Nom titulaire name, Prénom titulaire given, Remarque remark, Saisi par staff, Modifié le stamp,
            Résilié le day, Courriel gestionnaire mail
        """),
        "KARTEI": columns("""
            Praticien staff, Assistante staff, Fauteuil staff, No dent count, Faces label, Genre entrée label,
            Couleur status, Importance status, Code diagnostic code, Prochain contrôle day, Modifié le stamp,
            Modifié par staff, Durée count, Pièce jointe blob, Poste label, Montant séance money, Nom auteur name,
            Prochaine étape remark
        """),
        "LEISTUNG": columns("""
            Praticien staff, Saisi par staff, No dent count, Faces label, Quantité count, Points money,
            Valeur point money, Montant money, Frais labo money, Texte prestation label, Statut status,
            Genre tarif status, Code TVA code, Diagnostic code, Débiteur insurer, Date facture day,
            No facture count, Remarque remark, Modifié le stamp, No séance count
        """),
    },
    flags=names("""
        Imprimé, Facturé, Privé, Payé, Confirmé, Envoyé, Urgent, Réglé, Approuvé, Transmis, Exporté, Verrouillé,
        Confidentiel, Contrôlé, Protégé, Nouveau
    """),
    plain_date=names("Date, Jour, Dt, Dat, Date jour"),
    archive=names("Archive, Archives, Arch, Anciens, Ancien, Clos"),
    backup=names("Sauvegarde, Sauv, Copie, Save, Bak, Copie sécurité, Avant maj"),
    merged=names("Fusion, Reprise, Repris, Import, Fusionné, Migration, Rachat"),
)
