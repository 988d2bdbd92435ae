"""French names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

FRENCH = Language(
    tables={
        "PATIENT": names("""
            Patient, Patients, Fichier Patients, Fiche Patient, Pat Identite, Liste Patients, Base Patient,
            Patient Admin, Etat Civil, Identite Patient, Répertoire Patients
        """),
        "KASSEN": names("""
            Caisses, Assureurs, Caisse Maladie, Compagnies Assurance, Assurances, Organismes, Ref Assureur,
            Caisses Maladie, Organisme Payeur, Liste Caisses, Garants Assurance
        """),
        "PATKASSE": names("""
            Patient Assurance, Patient Caisse, Affiliation, Assurance Patient, Pat Assureur, Couverture,
            Lien Pat Caisse, Affiliations Patient, Couverture Patient, Pat Organisme, Rattachement Caisse
        """),
        "KARTEI": names("""
            Dossier, Journal Soins, Notes Cliniques, Suivi Clinique, Dossier Medical, Fiche Clinique,
            Historique Soins, Observations, Notes Seance, Fiche Soins, Suivi Patient, Journal Clinique
        """),
        "LEISTUNG": names("""
            Prestations, Actes, Actes Realises, Prestations Fournies, Actes Factures, Lignes Actes, Acte Patient,
            Soins Effectues, Prestation Patient, Actes Executes, Saisie Actes
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, Num Patient, No Patient, Id Patient, Code Patient, Numero Patient, Cle Patient, Num Dossier,
            No Fiche, Ref Patient
        """),
        "PATIENT.P_NAME": names("""
            Nom, Nom Famille, Nom Patient, Nom De Famille, Pat Nom, Nom Usage, Nom Usuel, Patronyme
        """),
        "PATIENT.P_VORNAME": names("""
            Prenom, Prénom, Prenoms, Prenom Patient, Pat Prenom, Prenom Usuel, Prenom Courant, Pren
        """),
        "PATIENT.DELKZ": names("""
            Supprime, Supprimé, Efface, Est Supprime, Suppr, Flag Suppression, Effacé, Ind Suppression, Corbeille,
            Supprime ON
        """),
        "KASSEN.ID": names("""
            Id, No Caisse, Id Caisse, Num Assureur, Id Assureur, Code Organisme, Id Organisme, Cle Assureur,
            No Assurance, Num Enreg
        """),
        "KASSEN.NAME": names("""
            Nom, Nom Caisse, Designation, Libelle, Raison Sociale, Nom Assureur, Intitule, Denomination,
            Libelle Organisme, Nom Organisme
        """),
        "KASSEN.ART": names("""
            Type, Genre, Type Caisse, Categorie, Nature, Type Assureur, Regime, Genre Assurance, Type Organisme,
            Classe
        """),
        "KASSEN.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Flag Suppr, Supprimée, Ind Suppression, Supprime ON, Effacee
        """),
        "PATKASSE.ID": names("""
            Id, No Ligne, Id Lien, Num Enreg, Id Affiliation, Num Ordre, Id Couverture, No Seq, Cle Ligne, Id Ligne
        """),
        "PATKASSE.PATNR": names("""
            Num Patient, No Patient, Id Patient, Patient, Code Patient, Ref Patient, Pat Id, Patient Assure,
            Cle Patient, Fk Patient, Numero Patient
        """),
        "PATKASSE.KASSENID": names("""
            No Caisse, Id Caisse, Caisse, Assureur, Id Assureur, Num Assureur, Organisme, Ref Caisse,
            Code Organisme, Compagnie, Fk Assureur, Id Organisme
        """),
        "PATKASSE.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Flag Suppression, Supprimé, Annule, Ind Suppression, Radie
        """),
        "KARTEI.ID": names("""
            Id, No Ligne, Id Note, Num Enreg, No Ordre, Id Entree, No Entree, Id Ligne, Cle Note, No Seq,
            Id Observation
        """),
        "KARTEI.PATNR": names("""
            Num Patient, No Patient, Id Patient, Patient, Code Patient, Ref Patient, Pat Id, Cle Patient,
            Fk Patient, Numero Patient, No Pat
        """),
        "KARTEI.DATUM": names("""
            Date, Date Seance, Date Soin, Date Note, Date Visite, Jour, Date Entree, Date Consultation, Seance Du,
            Dt Soin, Dat, Jour Seance
        """),
        "KARTEI.BEMERKUNG": names("""
            Texte, Note, Observation, Commentaire, Texte Note, Remarque, Contenu, Notes, Description, Texte Libre,
            Memo, Compte Rendu
        """),
        "KARTEI.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Barre, Flag Suppression, Supprimé, Annule, Ind Suppression,
            Effacé
        """),
        "LEISTUNG.ID": names("""
            Id, No Ligne, Id Acte, Num Enreg, Id Prestation, No Ordre, Id Ligne, Cle Acte, No Seq, Num Saisie
        """),
        "LEISTUNG.PATIENTID": names("""
            Id Patient, Num Patient, No Patient, Patient, Code Patient, Ref Patient, Pat Id, Cle Patient,
            Fk Patient, Numero Patient
        """),
        "LEISTUNG.DATUM": names("""
            Date Acte, Date Prestation, Date, Date Soin, Realise Le, Date Execution, Jour Acte, Date Realisation,
            Dt Acte, Effectue Le, Date Seance
        """),
        "LEISTUNG.LEISTUNG": names("""
            Code Acte, Position, Code Prestation, Position Tarif, Code Tarif, Cotation, No Position, Code,
            Num Tarif, Code Soin, Chiffre Tarif, Nomenclature
        """),
        "LEISTUNG.DELKZ": names("""
            Supprime, Efface, Est Supprime, Annule, Suppr, Extourne, Flag Suppression, Supprimé, Ind Suppression,
            Annulation
        """),
    },
    active=names("""
        Actif, Est Actif, Valide, En Vigueur, En Service, Actif ON, Fiche Active, Est Valide, Utilisable
    """),
    created=names("""
        Cree Le, Créé Le, Date Creation, Date Saisie, Saisi Le, Ajoute Le, Enregistre Le, Heure Creation,
        Dt Creation, Horodatage Creation
    """),
    company=company("""
        Rendez Vous many: No Rdv id, Id Patient patient, Date Rdv day, Duree count, Praticien staff, Fauteuil staff,
            Motif label, Remarque remark, Etat Rdv status, Supprime deleted

        Types Rdv catalog: Id Type id, Libelle label, Duree Defaut count, Couleur code, En Ligne flag

        Liste Attente few: Id id, No Patient patient, Souhaite Le day, Urgence count, Praticien Souhaite staff,
            Commentaire remark, Disponible Rapidement flag

        Arrivees many: Id Arrivee id, Id Patient patient, Arrive A stamp, Pris En Charge stamp, Salle staff,
            Etat status

        Factures many: No Facture id, Id Patient patient, Id Assureur insurer, Date Facture day, Echeance day,
            Montant money, Solde money, Etat Facture status, Texte Pied remark, Annulee deleted

        Lignes Facture many: Id Ligne id, No Facture count, Rang count, Code Acte code, Libelle label,
            Quantite count, Prix Unitaire money, Montant Ligne money

        Encaissements many: No Encaissement id, Num Patient patient, Ref Facture count, Date Paiement day,
            Montant money, Mode Paiement status, Reference remark, Saisi Par staff

        Rappels Paiement few: No Rappel id, Id Patient patient, No Facture count, Envoye Le day, Niveau count,
            Frais money, Texte Lettre remark

        Echeanciers few: Id Plan id, Id Patient patient, Premiere Echeance day, Nb Mensualites count,
            Mensualite money, Solde Complet flag, Note remark

        Devis few: No Devis id, Id Patient patient, Caisse insurer, Date Devis day, Accepte Le day,
            Total Devis money, Part Patient money, Etat Devis status, Justification remark, Supprime deleted

        Lignes Devis many: Id Ligne id, No Devis count, Code Acte code, Dent count, Quantite count,
            Honoraires money, Accepte flag, Supprime deleted

        Plans Traitement few: No Plan id, Num Patient patient, Date Plan day, Titre label, Observation remark,
            Etat Plan status, Auteur staff, Signature blob

        Travaux Labo few: No Travail id, Id Patient patient, Laboratoire count, Envoye Le day, Retour Prevu day,
            Type Travail label, Teinte code, Consignes remark, Cout Labo money, Etat Travail status

        Laboratoires catalog: Id Labo id, Nom name, Rue address, Ville address, Telephone phone, Courriel mail,
            Genre status, Supprime deleted

        Articles Stock catalog: No Article id, Designation label, Ref Fournisseur code, Stock Min count,
            Stock Actuel count, Prix Achat money, Sterile flag

        Sorties Stock many: Id Sortie id, Id Patient patient, No Article count, Quantite count, Date Sortie day,
            No Lot code, Employe staff

        Fournisseurs catalog: Id Fournisseur id, Raison Sociale name, Personne Contact name, Adresse address,
            Tel phone, Mail mail, Conditions remark, Categorie status

        Commandes few: No Commande id, Fournisseur count, Commande Le day, Livre Le day, Total HT money,
            Etat status, Remarque remark

        Ordonnances few: No Ordonnance id, Id Patient patient, Date Ordonnance day, Medicament label,
            Code Produit code, Nb Boites count, Posologie remark, Prescripteur staff, Type Ordonnance status

        Medicaments catalog: Id Medicament id, Nom Commercial label, Substance label, Code ATC code, Prix money,
            Liste A flag

        Allergies few: Id Allergie id, Id Patient patient, Substance label, Gravite status, Reaction remark,
            Constate Le day

        Questionnaire Sante few: Id Questionnaire id, Id Patient patient, Rempli Le day, Fumeur flag,
            Anticoagulants flag, Enceinte flag, Maladie label, Divers remark, Signature blob

        Courriers Confreres few: Id Courrier id, Id Patient patient, Confrere name, Date Courrier day,
            Demande remark, Sens status, Document blob

        Correspondants catalog: Id Correspondant id, Nom name, Prenom given, Specialite label, Adresse address,
            Telephone phone, Fax phone, Note remark, Supprime deleted

        Rappels Controle many: Id Rappel id, Id Patient patient, Prochain Controle day, Intervalle Mois count,
            Type Rappel status, Dernier Envoi day, Remarque remark, Refuse flag

        Personnel catalog: Id Employe id, Nom name, Prenom given, Date Naissance birth, Fonction label,
            Initiales code, Interne phone, Courriel mail, Statut status, Supprime deleted

        Utilisateurs catalog: Id Utilisateur id, Login code, Nom Affiche name, Profil status,
            Derniere Connexion day, Bloque flag

        Praticiens catalog: No Praticien id, Nom name, Prenom given, Titre label, No RCC code, Ligne Directe phone,
            Discipline status

        Horaires few: Id Horaire id, No Praticien staff, Jour Travail day, Debut Min count, Fin Min count,
            Type Plage status, Note remark

        Conges few: Id Conge id, Employe staff, Du day, Au day, Nb Jours count, Approuve flag, Motif remark

        Salles catalog: No Salle id, Nom Salle label, Type Salle status, Etage count, Radio flag

        Journal Audit many: Id Journal id, Horodatage stamp, Utilisateur staff, Id Patient patient, Action status,
            Module label, Detail remark, Poste code

        Connexions many: Id id, Id Utilisateur staff, Connecte A stamp, Poste Travail code, Reussie flag

        Images many: Id Image id, Id Patient patient, Date Prise day, Type Image status, Dent count, Legende remark,
            Nom Fichier label, Vignette blob, Supprime deleted

        Registre Radio many: No Cliche id, Id Patient patient, Date Cliche day, Incidence label, Indication label,
            Kv count, Ma count, Operateur staff, Resultat remark

        Documents many: No Document id, Id Patient patient, Date Document day, Titre label, Type Document status,
            Contenu blob, Auteur staff, Corbeille deleted

        Catalogue Tarif catalog: Id Tarif id, Code code, Libelle Court label, Libelle Long remark, Points money,
            Valable Des day, Valable Au day, Genre Tarif status

        Valeurs Point catalog: Id Valeur id, Caisse insurer, Valeur Point money, Des Le day, Domaine status

        Groupes Actes catalog: Id Groupe id, Nom Groupe label, Code Acte code, Ordre count, Automatique flag

        Textes Types catalog: Id Texte id, Abreviation label, Texte remark, Rubrique status, Proprietaire staff

        Modeles Lettre catalog: Id Modele id, Nom Modele label, Genre status, Corps blob, Version Du day

        Codes Postaux catalog: NPA code, Localite address, Canton code, Pays code

        Banques catalog: Id Banque id, Nom Banque label, Clearing code, BIC code, Siege address

        Comptes Bancaires few: Id Compte id, Id Patient patient, IBAN code, Titulaire name, Date Mandat day,
            Prelevement flag, Supprime deleted

        Schema Dentaire many: Id Constat id, Id Patient patient, Date Examen day, Dent count, Code Etat code,
            Faces code, Phase status, Examinateur staff

        Bilan Paro few: No Bilan id, Id Patient patient, Date Bilan day, Dent count, Poche Mesiale count,
            Poche Distale count, Mobilite count, Saignement flag, Diagnostic remark

        Cas Orthodontie few: No Cas id, Id Patient patient, Assureur insurer, Debut Traitement day,
            Duree Mois count, Appareil label, Classe status, Evolution remark

        Implants few: Id Implant id, Id Patient patient, Pose Le day, Site count, Systeme label, Lot code,
            Longueur count, Mis En Charge day, Remarque remark

        Cycles Sterilisation many: No Cycle id, Date Cycle day, Autoclave count, Programme status, Charge code,
            Libere flag, Libere Par staff, Ecart remark

        Famille few: Id Parente id, Id Patient patient, Nom name, Prenom given, Ne Le birth, Lien Parente status,
            Portable phone, Debiteur flag

        Adresses many: Id Adresse id, Id Patient patient, Rue address, NPA code, Localite address, Tel Prive phone,
            Natel phone, Courriel mail, Type Adresse status, Supprime deleted

        Contacts Caisse few: Id Contact id, Id Caisse insurer, Interlocuteur name, Service label, Adresse address,
            Telephone phone, Mail mail

        Remboursements many: No Remboursement id, Id Patient patient, Id Assureur insurer, Envoye Le day,
            Recu Le day, Montant Demande money, Montant Verse money, Etat Demande status, Remarque remark

        Livre Caisse many: No Piece id, Date Piece day, Libelle label, Entree money, Sortie money, Compte status,
            Saisi Par staff, Annule deleted

        Taches few: No Tache id, Id Patient patient, Responsable staff, Echeance day, Sujet label,
            Description remark, Priorite status, Faite flag

        Messages Telephone few: Id Message id, Id Patient patient, Recu A stamp, Appelant name, No Rappel phone,
            Message remark, Rappele flag

        Envois SMS many: Id SMS id, Id Patient patient, Envoye A stamp, Destinataire phone, Corps Message remark,
            Etat Envoi status

        Consentements few: Id Consentement id, Id Patient patient, Signe Le day, Objet label, Signature blob,
            Retire flag

        Erreurs Import none: Id Erreur id, Survenu A stamp, Source label, Texte Erreur remark

        Parametres catalog: Id Param id, Nom Param label, Valeur remark, Poste code
    """),
    chart_texts=lines("""
        Contrôle annuel, rien à signaler, hygiène bonne, prochain contrôle {n} mois
        Douleur à la mastication sur {tooth}, percussion +, test au froid négatif
        Anesthésie para {tooth}, éviction carie, composite MO, occlusion réglée
        {tooth}: obturation composite OD sous digue, polissage
        Pulpotomie d'urgence {tooth}, pansement Ledermix, Cavit
        Trépanation {tooth}, {n} canaux, alésage et rinçage NaOCl, Ca(OH)2
        Obturation canalaire {tooth} gutta et ciment, radio de contrôle satisfaisante
        Extraction {tooth} sous anesthésie locale, compression, conseils donnés
        Ablation des fils région {tooth}, bonne cicatrisation
        Avulsion chirurgicale {tooth}, lambeau, ostéotomie, {n} points résorbables
        Préparation couronne {tooth}, empreinte, provisoire scellée au TempBond
        Essayage couronne {tooth}, bords corrects, teinte A3 acceptée
        Couronne {tooth} scellée définitivement, excès éliminés
        Couronne {tooth} descellée, nettoyée et rescellée
        Détartrage et polissage, fluoration, motivation à l'hygiène
        Poche {tooth} mésiale {n} mm, saignement au sondage, surfaçage sous AL
        Bilan parodontal, traitement proposé, patient réfléchit
        Surfaçage quadrants 1 et 4, irrigation CHX 0,2 %
        Maintenance paro, indice de plaque amélioré
        OPG: {tooth} incluse, adressé au chirurgien
        Radio apicale {tooth}: image péri-apicale, options discutées
        Bite-wings droite et gauche, carie débutante {tooth} à surveiller
        Alvéolite {tooth}, rinçage et mèche, revoir demain
        Abcès vestibulaire {tooth}, incision et drainage, amoxicilline 1 g pendant {n} jours
        Prothèse blesse en bas à gauche, retouche, contrôle dans {n} jours
        Rebasage prothèse du haut, empreinte envoyée au laboratoire
        Enregistrement de l'occlusion, arc facial, choix de la teinte A2
        Livraison prothèses totales, bonne rétention, conseils d'entretien
        Crochet du stellite resserré sur {tooth}
        Implant posé en {tooth}, torque 35 Ncm, vis de couverture
        Mise en fonction implant {tooth}, pilier de cicatrisation {n} mm
        Cone beam expliqué, consentement signé pour implant {tooth}
        Devis remis et expliqué, patient l'envoie à son assurance
        Scellement de sillons {tooth}, enfant coopérant
        Enfant agité, soin impossible aujourd'hui, revoir avec les parents
        Dent de lait {tooth} mobile, enlevée sous anesthésie de contact
        Vernis fluoré sur toutes les dents, conseils alimentaires
        Gouttière occlusale livrée et ajustée, port nocturne
        ATM: claquement à gauche, masséter douloureux, exercices conseillés
        Test vitalité {tooth} positif, revoir dans {n} semaines
        Collets sensibles {tooth}, application désensibilisant
        Inlay {tooth} collé sous digue, photopolymérisation
        Facette {tooth} ébréchée, polie, patient ne veut rien d'autre
        Pilier de bridge {tooth} carié, pronostic réservé
        Tenon fibre {tooth} et reconstitution composite
        Bracket {tooth} recollé, changement d'arc en haut
        Aligneur {n} remis, stripping antérieur
        Contention collée 33-43, explications données
        Traumatisme {tooth}: fracture émail-dentine, déclaration d'accident remplie
        Patient absent sans excuse, message laissé
        Téléphone: douleur après extraction {tooth}, reçu ce jour en urgence
        Anamnèse mise à jour: sous Xarelto, demander avis du médecin
        Antibioprophylaxie prise 1 h avant le soin
        Rp ibuprofène 600, {n} fois par jour si besoin
        Certificat d'arrêt {n} jours
        Gouttières de blanchiment remises, mode d'emploi expliqué
        Apicectomie {tooth}, obturation rétrograde MTA, pièce envoyée en histologie
        Leucoplasie joue droite, photo, revoir dans {n} semaines
        Candidose sous prothèse, antimycotique prescrit
        Gingivite généralisée, brossettes taille {n}, fil dentaire montré
        Pansement {tooth} changé, asymptomatique, obturer la prochaine fois
        Péricoronarite {tooth}, rinçage eau oxygénée, bain de bouche
        Plombage {tooth} perdu, ciment verre ionomère provisoire
        Deuxième avis demandé pour {tooth}, radios transmises
        Contrôle post-opératoire, léger oedème, pas de paresthésie
        Cuspide fracturée {tooth}, bord poli, couronne conseillée
        Quadrant {n} terminé, suite de l'autre côté
        Empreintes alginate haut et bas pour modèles d'étude
        Amalgame {tooth} remplacé par composite, aspiration
    """),
    remarks=lines("""
        Rappeler après 17 h
        Arrivera dix minutes plus tard
        Annulé par courriel
        Déplacé à sa demande
        Apporter la carte d'assuré
        Envoyer la facture aux parents
        Paiement en trois fois
        Patient anxieux, prévoir du temps
        Sa fille traduit
        Fauteuil roulant, salle du bas
        Préfère la doctoresse
        Doit être à jeun
        Labo en retard
        Courrier revenu, adresse inconnue
        Arrangement convenu par téléphone
        Rappel suspendu jusqu'en mars
        Réponse de la caisse en attente
        Bon de délégation manquant
        Souhaite un SMS la veille
        Place de parc réservée
        Devis pas encore signé
        Quittance classée
        Deuxième absence non excusée
        Réglé comptant à la réception
        Saisi à double, vérifier
        Nouveau numéro de natel
        En vacances jusqu'à fin août
        Le curateur doit signer
        Dossier demandé à l'ancien dentiste
        Appeler le médecin avant l'intervention
        Consentement envoyé par la poste
        Seulement le matin
        Remise accordée par le patron
        Réclamation réglée à l'amiable
        Carte de rendez-vous donnée
    """),
    labels=listed("""
        Salle 1, Salle bleue, Hygiéniste, Bloc opératoire, Local radio, Première consultation, Contrôle, Urgence,
        Soins conservateurs, Consultation implant, Détartrage, Enfants, Pose couronne, Empreintes, Suivi,
        Appel téléphonique, Colloque, Gants taille M, Masques, Composite A2, Alginate, Silicone fluide,
        Carpules anesthésie, Fraise boule 014, Rouleaux salivaires, Désinfectant surfaces, Ciment de scellement,
        Sachets stérilisation, Bain de bouche, Pâte à polir, Réception, Administration, Laboratoire interne,
        Laboratoire externe, Rapport mensuel
    """),
    family_names=listed("""
        Aeby, Amiguet, Aubert, Barbey, Barraud, Berset, Blanchard, Bochud, Bonvin, Bornet, Bovet, Bourquin, Cachin,
        Chappuis, Chevalley, Clerc, Corboz, Cretton, Cuendet, Darbellay, Delacrétaz, Demierre, Dessimoz, Dubuis,
        Ducret, Duperrex, Emery, Favre, Fellay, Fournier, Genoud, Germanier, Giroud, Gremaud, Grandjean, Guex,
        Huguenin, Jaccard, Jacot, Jeanneret, Jolidon, Junod, Lambelet, Lovey, Magnin, Maillard, Mayoraz, Métrailler,
        Michaud, Monnier, Moret, Nicollier, Overney, Pahud, Perriard, Pittet, Progin, Python, Quartenoud, Ramuz,
        Rapin, Rey, Roduit, Rossier, Ruffieux, Sauthier, Savary, Schorderet, Terrapon, Tornay, Vuilleumier, Yerly,
        Zufferey
    """),
    given_names=listed("""
        Adrienne, Agathe, Alain, Amandine, Anne-Lise, Antoine, Arlette, Armand, Aurélie, Baptiste, Bénédicte,
        Blaise, Brigitte, Camille, Cédric, Christelle, Claire, Clément, Colette, Corinne, Damien, Danièle, Denis,
        Didier, Edmond, Elodie, Emilie, Estelle, Etienne, Fabrice, Florence, Gaëtan, Geneviève, Ghislaine, Gilles,
        Guillaume, Hélène, Henri, Huguette, Inès, Jacqueline, Jérôme, Joël, Josiane, Julien, Laure, Léa, Lucien,
        Ludivine, Marc, Marie-Claude, Mathilde, Maurice, Mireille, Monique, Nathalie, Noémie, Odile, Olivier,
        Pascale, Philippe, Pierrette, Quentin, Rachel, Raphaël, Rémy, Romain, Séverine, Solange, Sylvain, Thibault,
        Valérie, Véronique, Xavier, Yves, Zoé
    """),
    streets=listed("""
        Avenue de la Gare, Avenue du Léman, Boulevard de Pérolles, Chemin de la Colline, Chemin des Vignes,
        Chemin du Stade, Esplanade de la Grenette, Grand-Rue, Impasse des Lilas, Place du Marché,
        Place Saint-Nicolas, Quai du Mont-Blanc, Route Cantonale, Route de Berne, Route de Chancy, Route du Simplon,
        Rue Centrale, Rue de Bourg, Rue de la Fontaine, Rue de Lausanne, Rue de l'Hôpital, Rue des Alpes,
        Rue des Moulins, Rue du Collège, Rue du Rhône, Rue du Temple, Rue Neuve, Ruelle du Four,
        Sentier des Tilleuls, Square des Platanes
    """),
    cities=listed("""
        Aigle, Bienne, Bulle, Carouge, Delémont, Fribourg, Genève, Gland, La Chaux-de-Fonds, Lausanne, Le Locle,
        Martigny, Meyrin, Monthey, Montreux, Morges, Moudon, Moutier, Neuchâtel, Nyon, Onex, Payerne, Porrentruy,
        Renens, Romont, Sierre, Sion, Vernier, Versoix, Vevey, Villars-sur-Glâne, Yverdon-les-Bains
    """),
    kind_words=(
        ("privée", "sociale"),
        ("Privé", "Public"),
        ("LCA", "LAMal"),
        ("complémentaire", "obligatoire"),
        ("P", "O"),
        ("PRIV", "SOC"),
        ("Assurance privée", "Caisse maladie"),
        ("complémentaire", "de base"),
        ("Assureur privé", "Assureur social"),
    ),
    extra={
        "PATIENT": columns("""
            Civilite status, Titre label, Date Naissance birth, Sexe status, Rue address, NPA code,
            Localite address, Tel Prive phone, Natel phone, Courriel mail, Praticien Attitre staff,
            Profession label, Solde Compte money, Remarque remark, Premiere Visite day, Derniere Visite day,
            Nom Naissance name, No AVS code, Modifie Le stamp, Photo blob
        """),
        "KASSEN": columns("""
            No RCC code, Sigle code, Adresse address, NPA code, Localite address, Telephone phone, Fax phone,
            Courriel mail, Interlocuteur name, Valeur Point money, Mode Facturation status, Delai Paiement count,
            Remarque remark, Fin Convention day, Modifie Le stamp
        """),
        "PATKASSE": columns("""
            No Assure code, Valable Des day, Valable Au day, Statut Assure status, Rang count,
            Taux Couverture count, Franchise money, Assure Principal patient, No Police code, Carte Lue Le day,
            Remarque remark, Modifie Par staff, Modifie Le stamp, Nom Produit label, Plafond Annuel money
        """),
        "KARTEI": columns("""
            Dent count, Faces code, Praticien staff, Assistante staff, Salle staff, Type Entree status,
            Couleur count, Rang count, Duree Min count, Code Diagnostic code, Mot Cle label, Note Interne remark,
            Modifie Le stamp, Modifie Par staff, Piece Jointe blob, A Revoir Le day
        """),
        "LEISTUNG": columns("""
            Dent count, Faces code, Quantite count, Valeur Point money, Montant money, Frais Labo money,
            Praticien staff, No Facture count, Facture Le day, Etat Facturation status, Genre Tarif status,
            Caisse Debitrice insurer, Justification remark, Modifie Le stamp, Libelle Acte label,
            Code Diagnostic code
        """),
    },
    flags=names("""
        Imprime, Exporte, Verifie, Confidentiel, Marque, Transmis, Approuve, Traite, Important, Est Facture, Envoye,
        Externe, Complet, En Attente
    """),
    plain_date=names("Date, Jour, Dat, Dt"),
    archive=names("Archive, Archives, Ancien, Historique, Annees Passees, Anciens"),
    backup=names("Sauvegarde, Copie, Sauv, Copie Secours, Copie Journaliere, Bak"),
    merged=names("Fusion, Reprise, Fusionne, Reprise Cabinet, Importe, Regroupement"),
)
