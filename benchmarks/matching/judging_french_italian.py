"""French and Italian names and texts for judging: practices of western Switzerland and of Ticino."""

from __future__ import annotations

from typing import Literal, cast

from matching.notation import lines, listed, names
from matching.vocabulary import CompanyTable, Kind, Language, Words


def _columns(text: str) -> tuple[tuple[Words, Kind], ...]:
    """Columns separated by commas, each with its kind before its name: ``day Date facture``."""
    columns: list[tuple[Words, Kind]] = []
    for column in text.split(","):
        kind, *name = column.split()
        columns.append((tuple(name), cast("Kind", kind)))
    return tuple(columns)


def _tables(rows: Literal["none", "catalog", "few", "many"], text: str) -> tuple[CompanyTable, ...]:
    """Tables separated by semicolons, all with the same sort of ``rows``: ``Name: kind column, kind column``."""
    tables: list[CompanyTable] = []
    for table in text.split(";"):
        name, _, columns = table.partition(":")
        tables.append(CompanyTable(tuple(name.split()), _columns(columns), rows))
    return tuple(tables)


_FRENCH_PATIENT = names(
    "No patient, Id patient, Patient, Num patient, Patient Id, Pat No, Réf patient, Code patient, Numéro patient,"
    "Fk patient, Pat Id, No dossier, Clé patient, Patient No, Lien patient, Num dossier, Id pat"
)

_FRENCH_DELETED = names(
    "Supprimé, Effacé, Suppr, Est supprimé, Flag suppression, Marque suppression, Indicateur suppression, Del,"
    "Code suppression, Supprimé ON, Détruit, Supp, Flag suppr, Enregistrement supprimé, Ind suppr, Corbeille,"
    "Flag effacé"
)

_FRENCH_COMPANY = (
    *_tables(
        "many",
        """
        Rendez Vous: id No RDV, patient No patient, staff Praticien, staff Fauteuil, day Date RDV, count Durée,
            label Motif, status Statut, remark Remarque, flag Confirmé, stamp Saisie, deleted Supprimé;
        Rappels Contrôle: id Id rappel, patient Id patient, day Date rappel, label Motif, count Intervalle mois,
            status Mode envoi, flag Envoyé, remark Commentaire;
        Factures: id No facture, patient Patient, insurer Assurance, day Date facture, day Échéance,
            money Montant total, money Montant payé, status Statut, remark Remarque, flag Imprimée, staff Médecin,
            deleted Annulée;
        Lignes Facture: id Id ligne, count Rang, code Position, label Libellé, count Quantité, money Points,
            money Montant, deleted Supprimé;
        Paiements: id Id paiement, patient No patient, day Date paiement, day Date valeur, money Montant,
            status Mode paiement, code Réf BVR, remark Remarque, staff Utilisateur, deleted Effacé;
        Sommations: id No, patient Pat No, day Date sommation, count Niveau, money Frais, money Solde, flag Imprimé,
            remark Note, deleted Suppr;
        Acomptes: id Id acompte, patient Code patient, day Reçu le, money Montant, flag Déduit, remark Texte;
        Devis: id No devis, patient No patient, day Date, day Valable jusque, label Titre, money Total,
            money Part assurance, staff Praticien, flag Accepté, remark Observations, deleted Supprimé;
        Lignes Devis: id Id, count No ligne, count Dent, code Code acte, label Désignation, count Nombre, money Prix,
            flag Effectué, deleted Supprimé;
        Plans Traitement: id Id plan, patient Réf patient, day Date plan, label Intitulé, status Phase, count Séances,
            money Coût estimé, staff Dentiste, flag Approuvé, remark Remarques, deleted Est supprimé;
        Travaux Labo: id No travail, patient Num patient, label Travail, label Teinte, count Dents, day Date envoi,
            day Retour prévu, money Prix, status État, remark Instructions, deleted Supprimé;
        Factures Labo: id Id, staff Laboratoire, patient Patient, code No pièce, day Date pièce, money Montant HT,
            money Montant TTC, flag Payée, flag Reportée;
        Radiographies: id Id radio, patient Id patient, day Date cliché, label Type cliché, count Dent, count Dose,
            blob Image, remark Indication, staff Opérateur, deleted Supprimé;
        Photos: id Id photo, patient Patient, day Date prise, label Vue, blob Fichier, remark Légende,
            stamp Importé le;
        Mouvements Stock: id No mouvement, code Article, day Date mouvement, status Sens, count Quantité,
            money Valeur, staff Saisi par, remark Motif;
        Courriers: id No courrier, patient No patient, day Date courrier, label Objet, name Destinataire,
            blob Document, staff Auteur, flag Envoyé, deleted Effacé;
        Ordonnances: id Id ordonnance, patient Pat Id, day Date prescription, label Médicament, label Posologie,
            count Boîtes, remark Remarque, staff Prescripteur, flag Imprimée, deleted Supprimé;
        Schéma Dentaire: id Id, patient No patient, count Dent, label Faces, status État, day Constaté le,
            staff Praticien, deleted Suppr;
        Sondages Paro: id Id sondage, patient Id patient, day Date sondage, count Dent, count MV, count V, count DV,
            count L, count Récession, count Mobilité, flag Saignement, flag Furcation, staff Hygiéniste;
        Indices Hygiène: id No, patient No dossier, day Date mesure, count Indice plaque, count Indice saignement,
            label Conseil, staff Hygiéniste;
        Questionnaire Santé: id Id, patient No patient, day Rempli le, flag Allergie, flag Anticoagulant,
            flag Diabète, flag Grossesse, flag Fumeur, name Médecin traitant, remark Médication, flag Signé;
        Journal Accès: id Id, stamp Horodate, staff Utilisateur, label Poste, label Action, patient Patient,
            status Résultat;
        Documents: id Id document, patient Réf patient, label Titre, label Catégorie, day Date document, blob Contenu,
            count Taille, stamp Ajouté, deleted Supprimé;
        Consentements: id Id, patient Patient, day Signé le, label Intervention, blob Signature, staff Dentiste,
            remark Réserve, deleted Supprimé;
        Implants Posés: id Id implant, patient No patient, day Date pose, count Position, label Marque, code No lot,
            count Diamètre, count Longueur, count Torque, remark Remarque, staff Chirurgien;
        Appels Téléphone: id No appel, stamp Heure appel, patient Patient, phone Numéro, remark Message,
            staff Pour qui, flag Traité;
        Tâches: id Id tâche, staff Responsable, patient Patient, day Échéance, label Sujet, remark Détail,
            status Priorité, flag Terminée, deleted Supprimée;
        Garanties Paiement: id No demande, patient No patient, insurer No caisse, day Demandé le, day Répondu le,
            money Montant accordé, status Réponse, remark Remarque, deleted Supprimé;
        Débiteurs: id Id débiteur, patient Id patient, label Titre, name Nom, given Prénom, address Adresse,
            phone Téléphone, flag Bloqué, remark Remarque;
        Écritures: id No écriture, day Date écriture, code Compte débit, code Compte crédit, label Libellé,
            money Montant, staff Utilisateur, deleted Annulé;
        Livre Caisse: id No, day Date, label Texte, money Entrée, money Sortie, money Solde, staff Employé,
            remark Remarque;
        Dépistage Scolaire: id Id, patient No élève, label École, label Classe, day Date examen, count Caries,
            flag Soins nécessaires, remark Remarque, staff Examinateur
        """,
    ),
    *_tables(
        "few",
        """
        Personnel: id No employé, name Nom, given Prénom, label Fonction, birth Date naissance, day Entrée,
            day Sortie, address Adresse, phone Téléphone, money Salaire, code No AVS, deleted Supprimé;
        Utilisateurs: id Id utilisateur, label Login, name Nom, given Prénom, mail Courriel, status Niveau,
            stamp Dernière connexion, flag Bloqué, deleted Effacé;
        Praticiens: id Code praticien, name Nom, given Prénom, label Spécialité, code No RCC, code No GLN,
            phone Interne, flag Propriétaire;
        Absences: id Id, staff Employé, day Du, day Au, label Motif, remark Commentaire, status Accord,
            deleted Supprimé;
        Horaires: id Id, staff Praticien, status Jour semaine, count Début, count Fin, label Lieu, flag Matin;
        Confrères: id No confrère, label Titre, name Nom, given Prénom, label Spécialité, address Rue,
            address Localité, phone Tél, mail Email, remark Remarques, deleted Supprimé;
        Laboratoires: id Id labo, label Nom, address Adresse, phone Téléphone, mail Courriel, money Rabais,
            remark Remarque, deleted Supprimé;
        Fournisseurs: id No fournisseur, label Raison sociale, address Adresse, phone Téléphone, name Contact,
            code No client, remark Conditions, deleted Supprimé;
        Articles: id Id article, code Référence, label Désignation, label Unité, count Stock, count Stock minimum,
            money Prix achat, day Péremption, staff Fournisseur, deleted Supprimé;
        Commandes: id No commande, staff Fournisseur, day Commandé le, day Livré le, money Montant, status État,
            remark Remarque, deleted Annulée;
        Cas Accident: id Id cas, patient Patient, insurer Assureur LAA, day Date accident, code No sinistre,
            label Employeur, remark Circonstances, flag Clos, deleted Supprimé;
        Liste Attente: id Id, patient No patient, day Inscrit le, label Traitement souhaité, status Urgence,
            phone Joignable au, remark Disponibilités;
        Cas Orthodontie: id No cas, patient Id patient, day Début, day Fin prévue, label Appareil,
            status Classe Angle, count Durée mois, money Forfait, staff Orthodontiste, remark Objectif,
            deleted Supprimé;
        Proches: id Id, patient No patient, name Nom, given Prénom, label Lien parenté, phone Téléphone, flag Urgence;
        Familles: id No famille, patient Chef famille, label Désignation, count Membres, flag Facture commune;
        Cycles Stérilisation: id No cycle, label Appareil, stamp Départ, count Température, count Durée, code Charge,
            status Résultat, staff Assistante, remark Incident;
        Appareils: id No inventaire, label Désignation, label Marque, code No série, day Mise en service,
            day Prochaine révision, money Valeur, remark Remarque, deleted Réformé;
        Statistiques Mois: id Id, staff Praticien, count Année, count Mois, count Consultations,
            money Chiffre affaires, money Encaissé;
        Valeur Point: id Id, insurer Caisse, status Canton, day Valable dès, money Valeur, stamp Modifié le;
        Réunions: id Id, day Date réunion, label Thème, staff Animateur, remark Décisions, blob Procès verbal
        """,
    ),
    *_tables(
        "catalog",
        """
        Salles: id No salle, label Nom, label Étage, staff Responsable, flag Radio;
        Types Rendez Vous: id Id, code Sigle, label Désignation, count Durée, status Couleur, deleted Supprimé;
        Catalogue Tarif: id Id, code Position, label Libellé, money Points, money Prix, status Chapitre,
            day Valable dès, deleted Supprimé;
        Médicaments: id Id, code Pharmacode, label Nom, label Forme, label Dosage, money Prix public, deleted Effacé;
        Diagnostics: id No, code Code, label Texte, status Groupe, deleted Supprimé;
        Localités: id Id, code NPA, label Localité, label Canton, label Pays;
        Banques: id Id banque, label Nom, code Clearing, code BIC, address Adresse;
        Plan Comptable: id Id, code No compte, label Intitulé, status Nature, money Solde ouverture, deleted Supprimé;
        Modes Paiement: id Id, code Abrégé, label Libellé, flag Comptant, deleted Supprimé;
        Genres Assurance: id Id, code Sigle, label Libellé, flag Tiers payant;
        Modèles Lettre: id No modèle, label Titre, label Catégorie, blob Texte, staff Auteur, stamp Modifié le;
        Textes Types: id Id, code Raccourci, label Titre, remark Texte, staff Utilisateur, deleted Supprimé;
        Titres: id Id, code Abrégé, label Formule, status Sexe
        """,
    ),
    *_tables(
        "none",
        """
        SMS Envoyés: id Id SMS, patient Patient, phone Mobile, remark Message, stamp Envoyé, status Retour;
        Tampon Import: id Id, code Clé externe, label Source, stamp Reçu, status Erreur, blob Données;
        Bons Cadeau: id No bon, patient Acheteur, day Émis le, money Valeur, flag Utilisé, deleted Supprimé;
        Analyses Salive: id Id, patient No patient, day Prélèvement, count Débit, count Tampon, label Germe,
            remark Avis;
        Cessions Créance: id Id, patient No patient, insurer Cessionnaire, day Cédé le, money Montant, status Suite
        """,
    ),
)

_FRENCH_CHART = lines(
    """
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
    """
)

FRENCH = Language(
    tables={
        "PATIENT": names(
            "Patients, Patient, Patientèle, Fichier patients, Base patients, Données patients, Pat, Identité patient,"
            "Signalétique, Liste patients, Clientèle, Clients, Adresses patients, Personnes, Patients cabinet,"
            "État civil"
        ),
        "KASSEN": names(
            "Assurances, Assurance, Assureurs, Caisses, Caisse maladie, Caisses maladie, Compagnies, Organismes,"
            "Compagnies assurance, Mutuelles, Assurances maladie, Liste assureurs, Organismes payeurs, Payeurs,"
            "Assur, Fichier caisses"
        ),
        "PATKASSE": names(
            "Patient assurance, Patients assurances, Assurance patient, Caisse patient, Affiliations, Couvertures,"
            "Pat caisse, Pat assur, Assurés, Lien patient assureur, Patient caisse, Rel patient assurance,"
            "Couverture patient, Contrats patient, Polices, Affiliation, Droits patient"
        ),
        "KARTEI": names(
            "Fiches, Fiche soins, Journal, Journal traitement, Historique, Dossier médical, Dossier clinique, Cardex,"
            "Notes cliniques, Observations, Entrées dossier, Suivi, Suivi clinique, Notes traitement, Comptes rendus,"
            "Dossier lignes, Fiche traitement, Carte patient, Histo clinique"
        ),
        "LEISTUNG": names(
            "Prestations, Prestation, Actes, Actes réalisés, Soins, Soins effectués, Prestations fournies, Prest,"
            "Lignes prestations, Honoraires, Traitements, Détail prestations, Saisie prestations, Actes patient,"
            "Cotations, Relevé prestations, Pat prestations, Acte"
        ),
    },
    columns={
        "PATIENT.ID": names(
            "Id, No patient, Id patient, Num patient, Patient Id, Pat No, Numéro patient, Code patient, Clé patient,"
            "No, Numéro, No dossier, Identifiant, Réf patient, Idx, Matricule"
        ),
        "PATIENT.P_NAME": names(
            "Nom, Nom patient, Nom famille, Pat nom, Patient nom, Nom usuel, Nom usage, Patronyme, Nom pat, P Nom,"
            "Nom personne, Nom actuel"
        ),
        "PATIENT.P_VORNAME": names(
            "Prénom, Prénom patient, Pat prénom, Patient prénom, Prén, Prénoms, P Prénom, Prénom pat, Prénom usuel,"
            "Premier prénom, Prénom personne, Prén usuel"
        ),
        "PATIENT.DELKZ": (*_FRENCH_DELETED, *names("Patient supprimé, Pat suppr")),
        "KASSEN.ID": names(
            "Id, No, Id assurance, No assurance, Id assureur, No caisse, Code assureur, Num caisse, Id caisse,"
            "Identifiant, Clé assurance, Assurance Id, Réf assureur, Code caisse, Id organisme, Caisse No"
        ),
        "KASSEN.NAME": names(
            "Nom, Nom assurance, Nom caisse, Désignation, Raison sociale, Libellé, Dénomination, Assurance,"
            "Nom assureur, Intitulé, Caisse, Assureur, Nom compagnie, Nom organisme, Compagnie"
        ),
        "KASSEN.ART": names(
            "Type, Genre, Type assurance, Genre assurance, Catégorie, Type caisse, Nature, Régime, Classe,"
            "Genre caisse, Sorte, Type assureur, Cat assurance, Type organisme, Forme assurance"
        ),
        "KASSEN.DELKZ": (*_FRENCH_DELETED, *names("Supprimée, Caisse supprimée, Effacée")),
        "PATKASSE.ID": names(
            "Id, No, Identifiant, No ligne, Id lien, Id affiliation, Id couverture, Clé, No affiliation, Id relation,"
            "No enregistrement, Idx, Compteur, Id contrat, No ordre"
        ),
        "PATKASSE.PATNR": (*_FRENCH_PATIENT, *names("Assuré, Id assuré")),
        "PATKASSE.KASSENID": names(
            "Id assurance, No assurance, Id caisse, No caisse, Assurance, Caisse, Assureur, Id assureur,"
            "Code assureur, Code caisse, Assurance Id, Réf assurance, Fk assurance, Num caisse, Id organisme,"
            "Lien assurance, Caisse Id"
        ),
        "PATKASSE.DELKZ": (*_FRENCH_DELETED, *names("Lien supprimé, Supprimée")),
        "KARTEI.ID": names(
            "Id, No, Id entrée, No entrée, Id note, No ligne, Identifiant, Clé, Id fiche, No enregistrement,"
            "Id journal, Compteur, Num ligne, Id observation, Idx"
        ),
        "KARTEI.PATNR": _FRENCH_PATIENT,
        "KARTEI.DATUM": names(
            "Date, Date entrée, Date consultation, Date traitement, Date séance, Jour, Date note, Date soin,"
            "Date visite, Dt, Date observation, Dat, Date fiche, Date soins, Séance du"
        ),
        "KARTEI.BEMERKUNG": names(
            "Remarque, Texte, Note, Notes, Observation, Commentaire, Description, Remarques, Mémo, Contenu,"
            "Texte libre, Texte entrée, Annotation, Compte rendu, Texte traitement, Observations, Rem, Obs, Txt"
        ),
        "KARTEI.DELKZ": (*_FRENCH_DELETED, *names("Entrée supprimée, Ligne supprimée")),
        "LEISTUNG.ID": names(
            "Id, No, Id prestation, Id acte, No ligne, Identifiant, Clé, Id ligne, Compteur, No saisie,"
            "No enregistrement, Prestation Id, Idx, Id soin, No ordre"
        ),
        "LEISTUNG.PATIENTID": _FRENCH_PATIENT,
        "LEISTUNG.DATUM": names(
            "Date, Date prestation, Date acte, Date soin, Date traitement, Jour, Date séance, Date exécution,"
            "Date réalisation, Effectué le, Date soins, Dt acte, Dt, Date prest, Exécuté le"
        ),
        "LEISTUNG.LEISTUNG": names(
            "Prestation, Code prestation, Code acte, Position, Code tarif, Acte, Position tarifaire, Code,"
            "No position, Code position, No tarif, Chiffre tarif, Cotation, Numéro tarif, Code soin, Code tarifaire,"
            "Prest, Cod prest"
        ),
        "LEISTUNG.DELKZ": (*_FRENCH_DELETED, *names("Supprimée, Acte supprimé, Acte annulé")),
    },
    active=names(
        "Actif, Est actif, Active, Valide, En vigueur, Visible, Actif ON, Flag actif, Ind actif, Valable, Est valide"
    ),
    created=names(
        "Date création, Créé le, Date saisie, Saisi le, Date enregistrement, Horodatage, Date insertion, Création,"
        "Date ajout, Enregistré le, Dt création"
    ),
    company=_FRENCH_COMPANY,
    chart_texts=_FRENCH_CHART,
    remarks=lines(
        """
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
        """
    ),
    labels=listed(
        "Contrôle, Détartrage, Hygiène, Urgence, Première consultation, Chirurgie, Implantologie, Endodontie,"
        "Prothèse, Orthodontie, Pédodontie, Salle 1, Salle 2, Salle radio, Stérilisation, Accueil, Salle d'attente,"
        "Composite A2, Composite A3, Gants nitrile M, Masques, Anesthésique, Aiguilles 30G, Fil de suture 4-0,"
        "Alginate, Silicone putty, Ciment verre ionomère, Digue moyenne, Fraise boule, Limes K 25, Gutta percha,"
        "Couronne céramique, Panoramique, Bite-wing, Téléradiographie, Devis, Pose de couronne, Retrait des fils,"
        "Gouttière, Blanchiment, Réunion, Pause"
    ),
    family_names=listed(
        "Favre, Rochat, Blanc, Rossier, Jaquet, Martin, Bonvin, Dubois, Girard, Monney, Piguet, Reymond, Chappuis,"
        "Cuénoud, Perrin, Berger, Gremaud, Aebischer, Bovet, Clément, Dupont, Pittet, Savary, Vuilleumier, Wenger,"
        "Zbinden, Müller, Schneider, Meyer, Roulin, Mauron, Morel, Barras, Bapst, Chevalley, Delacrétaz, Duc, Emery,"
        "Fontana, Gavillet, Genoud, Grandjean, Guex, Huguenin, Jordan, Kolly, Lambert, Magnin, Maillard, Matthey,"
        "Nicolet, Oberson, Pasche, Pereira, Da Silva, Ferreira, Rodrigues, Garcia, Rey, Robert, Roth, Ruffieux,"
        "Sauthier, Thévoz, Tinguely, Vaucher, Yerly, Ding, Krasniqi, Nguyen, Bertholet, Cornu"
    ),
    given_names=listed(
        "Marie, Anne, Isabelle, Nathalie, Sandrine, Céline, Valérie, Catherine, Chantal, Françoise, Monique, Sylvie,"
        "Corinne, Aurélie, Émilie, Julie, Laure, Camille, Chloé, Léa, Manon, Emma, Zoé, Inès, Lucie, Mathilde,"
        "Élodie, Véronique, Christine, Martine, Jean, Pierre, Michel, Philippe, Alain, Bernard, Jacques, Daniel,"
        "Olivier, Christophe, Laurent, Nicolas, Sébastien, Julien, David, Thomas, Lucas, Louis, Gabriel, Noah, Hugo,"
        "Nathan, Théo, Arthur, Maxime, Antoine, Raphaël, Benoît, Yves, Gérard, Marc, André, Claude, Jean-Marc,"
        "Marie-Claire, Anne-Lise, João, Ana"
    ),
    streets=listed(
        "Rue du Rhône 12, Rue de Lausanne 45, Avenue de la Gare 8, Chemin des Vignes 3, Route de Berne 110,"
        "Rue du Simplon 21, Boulevard de Pérolles 34, Rue de Romont 17, Avenue du Léman 62, Chemin du Lac 5,"
        "Rue de Carouge 88, Place du Marché 2, Avenue de Cour 51, Rue Centrale 14, Chemin de la Forêt 9,"
        "Route de Chêne 73, Rue du Midi 6, Avenue d'Ouchy 29, Grand-Rue 41, Rue des Alpes 11, Route du Jura 25,"
        "Chemin des Roches 16, Rue de la Poste 1, Avenue des Bains 19, Impasse du Moulin 4, Chemin du Crêt 7,"
        "Rue Voltaire 33, Route de Villars 56"
    ),
    cities=listed(
        "Genève, Lausanne, Fribourg, Carouge, Lancy, Vernier, Meyrin, Onex, Thônex, Versoix, Nyon, Morges, Renens,"
        "Pully, Prilly, Vevey, Montreux, Yverdon-les-Bains, Bulle, Romont, Villars-sur-Glâne, Marly,"
        "Estavayer-le-Lac, Payerne, Échallens, Gland, Rolle, Aigle, Châtel-Saint-Denis, Morat"
    ),
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
        "PATIENT": _columns(
            "birth Date naissance, address Rue, address NPA localité, phone Tél privé, phone Natel, mail Courriel,"
            "label Titre, status Sexe, label Profession, label Employeur, name Nom naissance, name Nom conjoint,"
            "given Prénom conjoint, patient Chef famille, insurer Assurance base, staff Dentiste traitant,"
            "code No AVS, day Dernière visite, day Prochain rappel, remark Remarque, remark Allergies, money Solde,"
            "stamp Modifié le, count Nb rappels, status Langue"
        ),
        "KASSEN": _columns(
            "address Rue, address Localité, address Case postale, phone Téléphone, phone Fax, mail Courriel,"
            "code No GLN, code No OFSP, name Personne contact, label Nom court, label Agence, label Canton,"
            "money Valeur point, count Délai paiement, status Mode envoi, status Langue, remark Remarque,"
            "stamp Modifié le, staff Modifié par, day Contrat du"
        ),
        "PATKASSE": _columns(
            "code No assuré, code No police, code No carte, day Valable du, day Valable au, money Franchise,"
            "money Plafond annuel, count Taux, status Priorité, status Rang, label Produit, label Agence,"
            "name Nom titulaire, given Prénom titulaire, remark Remarque, staff Saisi par, stamp Modifié le,"
            "day Résilié le, mail Courriel gestionnaire"
        ),
        "KARTEI": _columns(
            "staff Praticien, staff Assistante, staff Fauteuil, count No dent, label Faces, label Genre entrée,"
            "status Couleur, status Importance, code Code diagnostic, day Prochain contrôle, stamp Modifié le,"
            "staff Modifié par, count Durée, blob Pièce jointe, label Poste, money Montant séance, name Nom auteur,"
            "remark Prochaine étape"
        ),
        "LEISTUNG": _columns(
            "staff Praticien, staff Saisi par, count No dent, label Faces, count Quantité, money Points,"
            "money Valeur point, money Montant, money Frais labo, label Texte prestation, status Statut,"
            "status Genre tarif, code Code TVA, code Diagnostic, insurer Débiteur, day Date facture,"
            "count No facture, remark Remarque, stamp Modifié le, count No séance"
        ),
    },
    flags=names(
        "Imprimé, Facturé, Privé, Payé, Confirmé, Envoyé, Urgent, Réglé, Approuvé, Transmis, Exporté, Verrouillé,"
        "Confidentiel, Contrôlé, Protégé, Nouveau"
    ),
    plain_date=names("Date, Jour, Dt, Dat, Date jour"),
    archive=names("Archive, Archives, Arch, Anciens, Ancien, Clos"),
    backup=names("Sauvegarde, Sauv, Copie, Save, Bak, Copie sécurité, Avant maj"),
    merged=names("Fusion, Reprise, Repris, Import, Fusionné, Migration, Rachat"),
)


_ITALIAN_PATIENT = names(
    "Id paziente, Nr paziente, Paziente, Cod paziente, Codice paziente, Paziente Id, Num paziente, Numero paziente,"
    "Paz Id, Id paz, Cod paz, Rif paziente, Fk paziente, Nr paz, Chiave paziente, Id assistito, Paziente Nr"
)

_ITALIAN_DELETED = names(
    "Cancellato, Eliminato, Canc, Elim, Flag cancellato, Flag canc, Stato cancellazione, Rimosso,"
    "Cancellazione logica, Del, Record cancellato, Ind cancellazione, Cestino, Soppresso, Cancellato SN,"
    "Flag eliminazione, Segno cancellazione"
)

_ITALIAN_COMPANY = (
    *_tables(
        "many",
        """
        Appuntamenti: id Id appuntamento, staff Dottore, staff Poltrona, patient Id paziente, day Data appuntamento,
            count Minuti, label Tipo visita, remark Note, status Stato, flag Arrivato, flag SMS inviato,
            deleted Cancellato;
        Richiami: id Id richiamo, patient Nr paziente, label Tipo richiamo, count Ogni mesi, day Prossimo richiamo,
            day Ultimo invio, status Canale, remark Osservazioni, deleted Eliminato;
        Fatture: id Nr fattura, patient Cod paziente, insurer Cassa, day Data fattura, day Data scadenza,
            money Imponibile, money Totale, money Aperto, status Stato, flag Stampata, remark Nota, deleted Stornata;
        Righe Fattura: id Id riga, count Riga, code Cod tariffa, label Descrizione, count Quantità, money Punti,
            money Importo, flag Omaggio;
        Incassi: id Id incasso, patient Paziente, day Data incasso, money Importo, status Metodo, code Riferimento QR,
            staff Operatore, remark Causale, deleted Annullato;
        Solleciti: id Nr sollecito, patient Nr paz, day Data sollecito, status Livello, money Spese, money Scoperto,
            flag Inviato, remark Testo;
        Rate: id Id rata, patient Id paziente, count Nr rata, day Scadenza, money Importo rata, day Pagata il,
            flag Saldata;
        Preventivi: id Nr preventivo, patient Id paziente, staff Medico, day Data preventivo, day Valido fino,
            label Oggetto, money Totale preventivo, flag Accettato, status Versione, remark Annotazioni,
            deleted Cancellato;
        Voci Preventivo: id Id, count Posizione, count Elemento, code Cod prestazione, label Testo, count Qtà,
            money Prezzo, money Costo tecnico, deleted Canc;
        Piani Cura: id Id piano, patient Codice paziente, label Titolo, day Inizio, status Priorità,
            count Sedute previste, staff Curante, flag Concluso, remark Obiettivi, deleted Cancellato;
        Lavori Odontotecnico: id Nr lavoro, patient Paz Id, label Manufatto, label Colore, count Elementi,
            day Consegna il, day Prova il, money Costo, staff Laboratorio, remark Indicazioni, status Stato,
            deleted Eliminato;
        Bolle Laboratorio: id Id bolla, staff Laboratorio, code Nr bolla, day Data bolla, money Importo lordo,
            money Sconto, flag Contabilizzata;
        Lastre: id Id lastra, patient Nr paziente, day Eseguita il, label Tipo lastra, count Dente, count KV,
            count MAs, blob Immagine, remark Quesito, remark Reperto, staff Eseguita da, deleted Cancellato;
        Fotografie: id Id foto, patient Id paziente, day Scattata il, label Inquadratura, blob File,
            remark Didascalia;
        Carichi Scarichi: id Nr movimento, code Cod articolo, day Data movimento, status Causale, count Quantità,
            money Valore, code Lotto, staff Utente, remark Note;
        Corrispondenza: id Id lettera, patient Rif paziente, day Data lettera, label Oggetto, name Destinatario,
            address Indirizzo destinatario, blob Documento, staff Firmatario, flag Spedita, deleted Cancellato;
        Ricette: id Nr ricetta, patient Paziente, day Data ricetta, label Farmaco, label Posologia, count Confezioni,
            count Durata giorni, staff Medico, remark Avvertenze, flag Stampata, deleted Annullata;
        Odontogramma: id Id, patient Id paziente, count Dente, label Superficie, status Condizione, day Rilevato il,
            flag Da curare, deleted Elim;
        Parodontogramma: id Id esame, patient Id paziente, day Data esame, count Dente, count Sondaggio MV,
            count Sondaggio V, count Sondaggio DV, count Sondaggio L, count Recessione, status Mobilità,
            status Forcazione, flag Sanguinamento, staff Igienista;
        Controlli Placca: id Id, patient Nr paziente, day Giorno controllo, count Percentuale placca, count BOP,
            label Spazzolino, staff Igienista, remark Consigli;
        Anamnesi: id Id, patient Paziente, day Compilata il, flag Allergie, flag Anticoagulanti, flag Diabete,
            flag Fumo, flag Gravidanza, count Pressione, name Medico curante, remark Farmaci assunti, flag Firmata;
        Log Accessi: id Id log, stamp Data ora, staff Utente, label Stazione, label Operazione, patient Paziente,
            status Esito;
        Modifiche Dati: id Id, stamp Momento, staff Utente, label Tabella, label Campo, remark Valore vecchio,
            remark Valore nuovo;
        Allegati: id Id allegato, patient Id paziente, label Titolo, label Formato, day Data documento, blob File,
            count Dimensione, stamp Caricato, deleted Cancellato;
        Consensi Informati: id Id consenso, patient Cod paziente, label Intervento, day Firmato il, blob Firma,
            staff Medico, flag Revocato, remark Note;
        Registro Impianti: id Id impianto, patient Nr paziente, day Data inserzione, count Sede, label Sistema,
            code Cod lotto, count Diametro, count Lunghezza, count Torque, status Esito, staff Operatore, remark Note;
        Telefonate: id Id telefonata, stamp Ora chiamata, patient Paziente, phone Telefono, remark Messaggio,
            staff Destinatario, flag Richiamato;
        Promemoria: id Id, staff Assegnato a, patient Paziente, day Entro il, label Oggetto, remark Dettagli,
            status Urgenza, flag Fatto, deleted Eliminato;
        Richieste Garanzia: id Nr richiesta, patient Id paziente, insurer Id cassa, day Inviata il, day Risposta il,
            money Importo richiesto, money Importo garantito, status Decisione, remark Motivazione,
            deleted Cancellato;
        Intestatari Fattura: id Id intestatario, patient Id paziente, label Appellativo, name Cognome, given Nome,
            address Via, address Luogo, mail Email, status Grado parentela;
        Prima Nota: id Nr registrazione, day Data operazione, code Conto dare, code Conto avere, label Causale,
            money Importo, staff Utente, deleted Stornato;
        Cassa Contanti: id Nr, day Data, label Descrizione, money Entrate, money Uscite, money Saldo,
            staff Responsabile, remark Osservazioni;
        Servizio Dentario Scolastico: id Id, patient Allievo, label Sede scolastica, label Classe, day Visita il,
            count Denti cariati, flag Avviso genitori, money Contributo comune, remark Osservazioni
        """,
    ),
    *_tables(
        "few",
        """
        Collaboratori: id Id collaboratore, name Cognome, given Nome, label Mansione, birth Nato il, day Assunto il,
            day Uscito il, address Domicilio, phone Cellulare, money Stipendio, count Grado occupazione, code Nr AVS,
            deleted Cancellato;
        Utenti: id Id utente, label Nome utente, label Profilo, name Cognome, given Nome, mail Email,
            stamp Ultimo accesso, flag Disabilitato;
        Medici: id Cod medico, name Cognome, given Nome, label Titolo, code Nr RCC, code GLN, status Colore agenda,
            flag Titolare;
        Assenze: id Id assenza, staff Collaboratore, day Dal, day Al, label Motivo, flag Approvata, remark Note,
            deleted Canc;
        Turni: id Id turno, staff Collaboratore, status Giorno settimana, count Ora inizio, count Ora fine,
            label Sede;
        Medici Invianti: id Id inviante, label Titolo, name Cognome, given Nome, label Specializzazione,
            address Studio, address Località, phone Telefono, mail Posta elettronica, remark Note, deleted Eliminato;
        Odontotecnici: id Id laboratorio, label Ditta, name Referente, address Indirizzo, phone Telefono, mail Email,
            count Giorni consegna, remark Note, deleted Cancellato;
        Fornitori: id Cod fornitore, label Ragione sociale, address Via, address NAP luogo, phone Telefono, phone Fax,
            name Rappresentante, code IBAN, remark Condizioni, deleted Cancellato;
        Magazzino: id Id articolo, code Cod articolo, label Articolo, label Unità misura, count Giacenza,
            count Scorta minima, money Prezzo acquisto, day Scadenza, label Ubicazione, deleted Fuori uso;
        Ordini: id Nr ordine, staff Fornitore, day Ordinato il, day Ricevuto il, money Totale ordine, status Stato,
            remark Note, deleted Annullato;
        Infortuni: id Id infortunio, patient Id paziente, insurer Assicuratore LAINF, day Data infortunio,
            code Nr sinistro, label Datore lavoro, remark Dinamica, flag Chiuso, deleted Cancellato;
        Lista Attesa: id Id, patient Paziente, day In lista dal, label Prestazione richiesta, status Priorità,
            phone Recapito, remark Disponibilità, flag Chiamato;
        Casi Ortodonzia: id Id caso, patient Nr paziente, day Inizio cura, day Fine cura, label Apparecchio,
            status Classe, count Mesi previsti, money Forfait, staff Ortodontista, remark Diagnosi,
            deleted Cancellato;
        Familiari: id Id, patient Nr paziente, name Cognome, given Nome, label Parentela, phone Cellulare,
            birth Data nascita, flag Rappresentante legale;
        Nuclei Familiari: id Id nucleo, patient Capofamiglia, label Denominazione, count Componenti,
            flag Fattura unica;
        Sterilizzazioni: id Nr ciclo, label Autoclave, stamp Avvio, count Temperatura, count Durata, code Carico,
            status Esito, staff Assistente, remark Anomalie;
        Apparecchiature: id Id apparecchio, label Descrizione, label Marca, code Matricola, day Acquistato il,
            day Prossima manutenzione, money Valore acquisto, remark Note, deleted Dismesso;
        Manutenzioni: id Id, label Apparecchio, day Eseguita il, label Ditta, money Costo, remark Lavoro svolto;
        Statistica Mensile: id Id, staff Medico, count Anno, count Mese, count Pazienti visti, count Nuovi,
            money Fatturato, money Incassato;
        Valori Punto: id Id, insurer Cassa, status Tariffario, day Valido dal, day Valido al, money Valore punto;
        Formazione: id Id corso, staff Collaboratore, label Corso, day Data corso, count Crediti, money Costo,
            blob Attestato
        """,
    ),
    *_tables(
        "catalog",
        """
        Riuniti: id Nr riunito, label Descrizione, label Piano, flag Radiologia, deleted Canc;
        Tipi Appuntamento: id Id tipo, code Sigla, label Descrizione, count Durata, status Colore, deleted Cancellato;
        Tariffario: id Id voce, code Nr posizione, label Testo breve, money Punti tariffa, money Prezzo,
            status Capitolo, day Valido dal, deleted Cancellato;
        Farmaci: id Id farmaco, code Pharmacode, label Denominazione, label Principio attivo, label Forma,
            money Prezzo pubblico, deleted Eliminato;
        Diagnosi: id Id, code Codice, label Descrizione, status Gruppo, deleted Canc;
        Località: id Id, code NAP, label Luogo, label Cantone, label Distretto, label Nazione;
        Istituti Bancari: id Id, label Banca, code Clearing, code SWIFT, address Sede;
        Piano Conti: id Id conto, code Nr conto, label Descrizione, status Tipo, money Saldo iniziale,
            deleted Cancellato;
        Metodi Pagamento: id Id, code Sigla, label Metodo, flag Contante;
        Modelli Lettera: id Id modello, label Titolo, label Categoria, blob Contenuto, staff Autore, stamp Aggiornato;
        Frasi Standard: id Id frase, code Scorciatoia, label Gruppo, remark Frase, staff Utente, deleted Eliminato;
        Categorie Assicurative: id Id, code Sigla, label Descrizione, flag Terzo pagante;
        Professioni: id Id, code Codice, label Professione, flag Rischio
        """,
    ),
    *_tables(
        "none",
        """
        Messaggi SMS: id Id messaggio, patient Paziente, phone Cellulare, remark Testo, stamp Spedito,
            status Consegna;
        Importazione Temp: id Id, code Chiave origine, label Provenienza, stamp Ricevuto, status Errore, blob Dati;
        Buoni Regalo: id Nr buono, patient Acquirente, day Emesso il, money Valore, flag Utilizzato,
            deleted Cancellato;
        Questionari Soddisfazione: id Id, patient Paziente, day Compilato il, count Voto, remark Suggerimenti;
        Precetti Esecutivi: id Id precetto, patient Debitore, day Spiccato il, code Nr esecuzione, money Credito,
            status Fase, remark Note, deleted Ritirato
        """,
    ),
)

_ITALIAN_CHART = lines(
    """
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
    """
)

ITALIAN = Language(
    tables={
        "PATIENT": names(
            "Pazienti, Paziente, Anagrafica pazienti, Anagrafica, Anagrafe pazienti, Paz, Lista pazienti,"
            "Dati pazienti, Elenco pazienti, Schede anagrafiche, Ana pazienti, Clienti, Persone, Assistiti, Anag paz,"
            "Pazienti studio"
        ),
        "KASSEN": names(
            "Casse malati, Cassa malati, Casse, Assicurazioni, Assicurazione, Assicuratori, Compagnie,"
            "Enti assicurativi, Anagrafica casse, Enti, Istituti assicurativi, Elenco assicuratori,"
            "Compagnie assicurazione, Lista casse, Assic, Mutue"
        ),
        "PATKASSE": names(
            "Paziente cassa, Pazienti casse, Cassa paziente, Assicurazione paziente, Assicurazioni pazienti,"
            "Paz cassa, Coperture, Copertura assicurativa, Affiliazioni, Assicurati, Polizze, Legame paziente cassa,"
            "Paziente assicuratore, Paz assic, Iscrizioni cassa, Coperture paziente, Rel paziente cassa"
        ),
        "KARTEI": names(
            "Cartella clinica, Cartelle cliniche, Diario clinico, Diario, Cartella, Schede cliniche, Note cliniche,"
            "Annotazioni, Storia clinica, Decorso, Decorso clinico, Righe cartella, Appunti clinici, Diario cure,"
            "Osservazioni, Voci cartella, Diario trattamenti, Note paziente, Diario paz"
        ),
        "LEISTUNG": names(
            "Prestazioni, Prestazione, Prestazioni eseguite, Cure, Cure eseguite, Trattamenti, Lavori eseguiti,"
            "Prestazioni paziente, Dettaglio prestazioni, Prest, Voci prestazioni, Esecuzioni, Interventi, Posizioni,"
            "Prestazioni fornite, Registro prestazioni, Onorari, Paz prestazioni"
        ),
    },
    columns={
        "PATIENT.ID": names(
            "Id, Id paziente, Nr paziente, Codice paziente, Cod paziente, Numero paziente, Nr, Codice, Paziente Id,"
            "Paz Id, Num paziente, Nr cartella, Identificativo, Chiave, Progressivo, Cod paz, Id paz"
        ),
        "PATIENT.P_NAME": names(
            "Cognome, Cognome paziente, Paz cognome, Paziente cognome, Cogn, Cognome paz, Nome famiglia, P Cognome,"
            "Cognome attuale, Cognome persona, Cognome assistito, Ana cognome"
        ),
        "PATIENT.P_VORNAME": names(
            "Nome, Nome paziente, Paz nome, Paziente nome, Nome paz, P Nome, Prenome, Nome battesimo, Nome proprio,"
            "Primo nome, Nome persona, Prenome paziente, Nome assistito, Ana nome"
        ),
        "PATIENT.DELKZ": (*_ITALIAN_DELETED, *names("Paziente cancellato, Paz eliminato")),
        "KASSEN.ID": names(
            "Id, Nr, Id cassa, Nr cassa, Codice cassa, Cod cassa, Id assicurazione, Cassa Id, Id assicuratore,"
            "Codice, Num cassa, Identificativo, Chiave, Codice ente, Id ente, Cod assic"
        ),
        "KASSEN.NAME": names(
            "Nome, Denominazione, Descrizione, Ragione sociale, Nome cassa, Nome assicurazione, Cassa, Assicurazione,"
            "Assicuratore, Nome assicuratore, Descr, Nome ente, Descrizione cassa, Intestazione, Denom, Compagnia"
        ),
        "KASSEN.ART": names(
            "Tipo, Genere, Tipo cassa, Tipo assicurazione, Categoria, Tipologia, Natura, Genere assicurazione,"
            "Classe, Regime, Tipo ente, Ramo, Forma assicurazione, Tipo assicuratore, Cat cassa"
        ),
        "KASSEN.DELKZ": (*_ITALIAN_DELETED, *names("Cancellata, Eliminata, Cassa cancellata")),
        "PATKASSE.ID": names(
            "Id, Nr, Id legame, Progressivo, Prog, Id copertura, Identificativo, Id riga, Nr riga, Chiave, Contatore,"
            "Id polizza, Id affiliazione, Nr record, Id relazione"
        ),
        "PATKASSE.PATNR": (*_ITALIAN_PATIENT, *names("Assicurato, Id assicurato")),
        "PATKASSE.KASSENID": names(
            "Id cassa, Nr cassa, Cassa, Cod cassa, Codice cassa, Cassa Id, Id assicurazione, Assicurazione,"
            "Assicuratore, Id assicuratore, Cod assicurazione, Rif cassa, Fk cassa, Num cassa, Id ente,"
            "Codice assicuratore, Cod assic"
        ),
        "PATKASSE.DELKZ": (*_ITALIAN_DELETED, *names("Cancellata, Legame eliminato")),
        "KARTEI.ID": names(
            "Id, Nr, Progressivo, Prog, Id nota, Nr riga, Id voce, Identificativo, Id annotazione, Contatore,"
            "Id riga, Id diario, Nr record, Chiave, Nr nota"
        ),
        "KARTEI.PATNR": _ITALIAN_PATIENT,
        "KARTEI.DATUM": names(
            "Data, Data nota, Data visita, Data seduta, Giorno, Data trattamento, Data cura, Dt, Data annotazione,"
            "Data consulto, Data consultazione, Data voce, Data diario, Data decorso, Dt visita"
        ),
        "KARTEI.BEMERKUNG": names(
            "Note, Nota, Osservazione, Osservazioni, Testo, Annotazione, Descrizione, Commento, Testo libero,"
            "Contenuto, Memo, Appunti, Decorso, Testo nota, Annotazioni, Oss, Diario, Txt, Testo diario"
        ),
        "KARTEI.DELKZ": (*_ITALIAN_DELETED, *names("Cancellata, Nota eliminata")),
        "LEISTUNG.ID": names(
            "Id, Nr, Progressivo, Id prestazione, Nr riga, Id riga, Prog, Identificativo, Id cura, Contatore,"
            "Prestazione Id, Nr record, Id esecuzione, Chiave, Id lavoro"
        ),
        "LEISTUNG.PATIENTID": _ITALIAN_PATIENT,
        "LEISTUNG.DATUM": names(
            "Data, Data prestazione, Data esecuzione, Data cura, Data seduta, Giorno, Data trattamento, Eseguito il,"
            "Dt, Data prest, Data lavoro, Dt esecuzione, Data intervento, Data visita, Eseguita il"
        ),
        "LEISTUNG.LEISTUNG": names(
            "Prestazione, Codice prestazione, Cod prestazione, Posizione, Posizione tariffaria, Codice tariffa,"
            "Cod tariffa, Nr tariffa, Voce tariffa, Codice, Cod prest, Cifra tariffa, Nr posizione, Tariffa, Prest,"
            "Voce tariffario, Codice cura, Cod posizione"
        ),
        "LEISTUNG.DELKZ": (*_ITALIAN_DELETED, *names("Cancellata, Eliminata, Annullata")),
    },
    active=names(
        "Attivo, Attiva, Valido, In vigore, In uso, Visibile, Flag attivo, Att, Abilitato, Attivo SN, Stato attivo"
    ),
    created=names(
        "Data creazione, Creato il, Data inserimento, Inserito il, Data registrazione, Registrato il,"
        "Data immissione, Dt creazione, Data ora inserimento, Creazione, Dt inserimento"
    ),
    company=_ITALIAN_COMPANY,
    chart_texts=_ITALIAN_CHART,
    remarks=lines(
        """
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
        """
    ),
    labels=listed(
        "Controllo, Igiene orale, Urgenza, Prima visita, Chirurgia, Implantologia, Endodonzia, Protesi, Ortodonzia,"
        "Pedodonzia, Conservativa, Riunito 1, Riunito 2, Sala raggi, Sterilizzazione, Ricezione, Sala d'aspetto,"
        "Ufficio, Composito A2, Composito A3.5, Guanti nitrile S, Mascherine, Anestetico, Aghi corti, Sutura 4-0,"
        "Alginato, Silicone putty, Vetroionomero, Diga media, Fresa a rosetta, Lime K 15, Guttaperca,"
        "Corona ceramica, Ortopanoramica, Bite-wing, Teleradiografia, Preventivo, Consegna corona, Rimozione punti,"
        "Bite notturno, Sbiancamento, Riunione, Pausa pranzo"
    ),
    family_names=listed(
        "Bernasconi, Rossi, Bianchi, Ferrari, Pedrazzini, Galli, Fontana, Crivelli, Cattaneo, Rezzonico, Lurati,"
        "Soldati, Vassalli, Quadri, Riva, Colombo, Brivio, Albertini, Ambrosini, Balestra, Beretta, Bettosini,"
        "Bianda, Bossi, Caccia, Camponovo, Canonica, Casari, Ceppi, Conti, Corti, Delcò, De Luca, Esposito, Fasola,"
        "Filippini, Foletti, Frei, Gianinazzi, Giudici, Grassi, Guidotti, Keller, Lepori, Lombardi, Maggi, Marchetti,"
        "Mariotti, Martinelli, Meier, Molinari, Monti, Moretti, Mossi, Negri, Ortelli, Pagani, Papa, Pellegrini,"
        "Pini, Poretti, Regazzoni, Robbiani, Romano, Sala, Scolari, Solari, Tettamanti, Valsangiacomo, Zanetti,"
        "Jovanović, Gashi, Pereira, Steiner"
    ),
    given_names=listed(
        "Maria, Anna, Francesca, Laura, Sara, Elena, Chiara, Giulia, Martina, Sofia, Giorgia, Alessia, Valentina,"
        "Federica, Paola, Daniela, Silvia, Monica, Barbara, Cristina, Roberta, Simona, Carla, Lucia, Rosa, Teresa,"
        "Angela, Patrizia, Nadia, Ornella, Emma, Mia, Noemi, Luca, Marco, Matteo, Andrea, Alessandro, Davide, Simone,"
        "Francesco, Lorenzo, Leonardo, Gabriele, Nicola, Stefano, Fabio, Claudio, Roberto, Paolo, Giorgio, Mario,"
        "Giuseppe, Antonio, Carlo, Renzo, Aldo, Fausto, Sergio, Flavio, Mauro, Bruno, Tiziano, Athos, Dario, Elia,"
        "Nathan, Gian Luca, Anna Maria"
    ),
    streets=listed(
        "Via Nassa 14, Via Cantonale 27, Viale Stazione 9, Via San Gottardo 103, Via Pretorio 5, Via Besso 42,"
        "Corso Elvezia 16, Via Zurigo 31, Via Trevano 77, Via Ciani 8, Piazza Riforma 1, Via Monte Ceneri 12,"
        "Via Lugano 18, Via Franscini 22, Via Murate 6, Salita dei Frati 3, Via ai Ronchi 11, Via alla Chiesa 2,"
        "Via delle Scuole 15, Via Campagna 24, Via dei Gaggini 4, Via Vela 13, Viale Cassarate 38, Via Tesserete 55,"
        "Strada di Gandria 7, Via al Ticino 19, Via Mirasole 10, Vicolo Torre 1, Via Simen 29"
    ),
    cities=listed(
        "Lugano, Bellinzona, Locarno, Mendrisio, Chiasso, Giubiasco, Paradiso, Massagno, Minusio, Muralto, Ascona,"
        "Losone, Biasca, Agno, Manno, Bioggio, Viganello, Pregassona, Breganzona, Canobbio, Tesserete, Caslano,"
        "Ponte Tresa, Melide, Morcote, Stabio, Balerna, Novazzano, Tenero, Gordola, Arbedo, Cadenazzo, Faido, Airolo"
    ),
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
        "PATIENT": _columns(
            "birth Data nascita, address Via, address NAP luogo, address Cantone, phone Tel casa, phone Tel lavoro,"
            "phone Cellulare, mail Email, label Appellativo, label Professione, label Datore lavoro, status Sesso,"
            "status Lingua, name Cognome nubile, given Nome madre, name Cognome coniuge, patient Capofamiglia,"
            "insurer Cassa base, staff Medico curante, code Nr AVS, day Ultima visita, day Prossimo richiamo,"
            "remark Osservazioni, remark Avvertenze, money Saldo aperto, stamp Ultima modifica, count Nr assenze"
        ),
        "KASSEN": _columns(
            "address Via, address NAP luogo, address Casella postale, phone Telefono, phone Fax, mail Email,"
            "code Nr GLN, code Nr UFSP, name Referente, label Abbreviazione, label Agenzia, label Cantone,"
            "money Valore punto, count Termine pagamento, status Modo invio, status Lingua, remark Note,"
            "stamp Ultima modifica, staff Modificato da, day Convenzione dal"
        ),
        "PATKASSE": _columns(
            "code Nr assicurato, code Nr polizza, code Nr tessera, day Valida dal, day Valida al, money Franchigia,"
            "money Massimale, count Percentuale, status Priorità, status Ordine, label Prodotto, label Agenzia,"
            "name Cognome intestatario, given Nome intestatario, remark Note, staff Inserito da,"
            "stamp Ultima modifica, day Disdetta il"
        ),
        "KARTEI": _columns(
            "staff Medico, staff Assistente, staff Riunito, count Dente, label Superfici, label Tipo nota,"
            "status Colore, status Importanza, code Cod diagnosi, day Prossimo controllo, stamp Ultima modifica,"
            "staff Modificato da, count Durata minuti, blob Allegato, label Stazione, money Importo seduta,"
            "name Cognome autore, remark Da fare"
        ),
        "LEISTUNG": _columns(
            "staff Medico, staff Inserito da, count Dente, label Superfici, count Quantità, money Punti,"
            "money Valore punto, money Importo, money Spese laboratorio, label Testo prestazione, status Stato,"
            "status Tipo tariffa, code Codice IVA, code Cod diagnosi, insurer Debitore, day Data fattura,"
            "count Nr fattura, remark Note, stamp Ultima modifica, count Nr seduta"
        ),
    },
    flags=names(
        "Stampato, Fatturato, Privato, Pagato, Confermato, Inviato, Urgente, Saldato, Approvato, Trasmesso,"
        "Esportato, Bloccato, Riservato, Controllato, Protetto, Nuovo, Da fatturare"
    ),
    plain_date=names("Data, Giorno, Dt, Dat, Data giorno"),
    archive=names("Archivio, Arch, Storico, Vecchi, Vecchio, Archiviati"),
    backup=names("Copia, Backup, Bak, Salvataggio, Copia sicurezza, Sicurezza, Prima agg"),
    merged=names("Fusione, Import, Importati, Unione, Ripresa, Migrazione, Rilevato"),
)
