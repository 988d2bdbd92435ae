"""French names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

FRENCH = Language(
    tables={
        "PATIENT": names("""
            Patients, Patient, Fiche Patient, Dossier Patient, Pat Base, Personnes, Clients, Identite Patient,
            Patientele, Fichier Pat, Etat Civil, Pat
        """),
        "KASSEN": names("""
            Caisses, Caisses Maladie, Assureurs, Assurances, Organismes, Cie Assurance, Tiers Payant, Ref Assurance,
            Mutuelles Caisses, Debiteurs Assurance, Organisme Payeur, Liste Caisses
        """),
        "PATKASSE": names("""
            Patient Assurance, Pat Caisse, Affiliations, Couverture, Assures, Pat Organisme, Lien Assurance,
            Droits Patient, Contrat Patient, Patient Assureur, Rattachement Caisse, Couvertures Pat
        """),
        "KARTEI": names("""
            Fiche Clinique, Notes Cliniques, Suivi, Historique Soins, Observations, Journal Patient,
            Dossier Medical, Ecritures Dossier, Compte Rendu, Lignes Fiche, Notes Seance, Suivi Clinique
        """),
        "LEISTUNG": names("""
            Prestations, Actes, Actes Realises, Prestations Pat, Soins Factures, Lignes Actes, Actes Patient,
            Positions Tarif, Saisie Actes, Honoraires, Soins Effectues, Prest Fournies
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id Patient, No Patient, Num Pat, Id, Code Patient, Pat Id, Num Dossier, Cle Patient, No Dossier,
            Patient Id, Num Interne, Ref Pat
        """),
        "PATIENT.P_NAME": names("""
            Nom, Nom Patient, Nom Famille, Pat Nom, Nom De Famille, Nom Usuel, Patronyme, Nom Pat, Lib Nom, P Nom
        """),
        "PATIENT.P_VORNAME": names("""
            Prenom, Prenom Patient, Pat Prenom, Prenoms, Prenom Usuel, Pren, Pren Pat, Prenom Pat, P Prenom,
            Premier Prenom
        """),
        "PATIENT.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Ind Suppression, Pat Supprime, Flag Suppr, Effacement, Corbeille,
            Annule, Elimine
        """),
        "KASSEN.ID": names("""
            Id Caisse, No Caisse, Id, Num Assurance, Code Caisse, Id Assureur, Id Organisme, Cle Caisse, Num Org,
            Assurance Id, Ref Assureur, Num Interne
        """),
        "KASSEN.NAME": names("""
            Nom, Nom Caisse, Libelle, Raison Sociale, Designation, Nom Assureur, Lib Assurance, Denomination,
            Nom Organisme, Intitule, Nom Complet
        """),
        "KASSEN.ART": names("""
            Type, Genre, Type Caisse, Nature, Categorie, Genre Assurance, Type Assurance, Regime, Prive Social,
            Type Organisme, Classe Caisse, Sorte
        """),
        "KASSEN.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Ind Suppression, Caisse Supprimee, Flag Suppr, Effacement, Radie,
            Annule, Elimine
        """),
        "PATKASSE.ID": names("""
            Id, Num Lien, Id Affiliation, Num Ligne, Id Couverture, Cle Lien, Id Droit, Ligne Id, No Enreg,
            Id Contrat, Num Ordre
        """),
        "PATKASSE.PATNR": names("""
            Id Patient, No Patient, Num Pat, Patient, Pat Id, Code Patient, Assure Patient, Num Dossier,
            Ref Patient, Patient Id, Beneficiaire
        """),
        "PATKASSE.KASSENID": names("""
            Id Caisse, No Caisse, Caisse, Num Assurance, Code Caisse, Assureur, Id Assureur, Id Organisme,
            Ref Caisse, Assurance, Organisme
        """),
        "PATKASSE.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Ind Suppression, Lien Supprime, Flag Suppr, Effacement, Annule,
            Elimine
        """),
        "KARTEI.ID": names("""
            Id, Id Note, Num Ligne, No Ecriture, Id Suivi, Num Enreg, Cle Note, Ligne Id, Num Entree, Id Fiche,
            Num Ordre, Entree Id
        """),
        "KARTEI.PATNR": names("""
            Id Patient, No Patient, Num Pat, Patient, Pat Id, Code Patient, Num Dossier, Ref Patient, Patient Id,
            No Pat, Dossier
        """),
        "KARTEI.DATUM": names("""
            Date, Date Note, Date Seance, Date Entree, Jour, Date Soin, Date Visite, Dt Seance, Date Ecriture,
            Date Consultation, Jour Seance, Le
        """),
        "KARTEI.BEMERKUNG": names("""
            Note, Texte, Observation, Remarque, Commentaire, Texte Note, Contenu, Description, Texte Libre,
            Notes Seance, Memo, Compte Rendu
        """),
        "KARTEI.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Ind Suppression, Note Supprimee, Flag Suppr, Barre, Annule,
            Biffe, Elimine
        """),
        "LEISTUNG.ID": names("""
            Id, Id Prestation, Num Acte, Num Ligne, Id Acte, No Enreg, Cle Prest, Ligne Id, Num Saisie,
            Prestation Id, Num Ordre
        """),
        "LEISTUNG.PATIENTID": names("""
            Id Patient, No Patient, Num Pat, Patient, Pat Id, Code Patient, Num Dossier, Patient Traite,
            Ref Patient, Patient Id, Dossier Pat
        """),
        "LEISTUNG.DATUM": names("""
            Date, Date Acte, Date Prestation, Date Soin, Effectue Le, Jour, Date Seance, Dt Prest, Realise Le,
            Date Execution, Jour Acte
        """),
        "LEISTUNG.LEISTUNG": names("""
            Code Acte, Acte, Position, Prestation, Code Prest, Num Tarif, Cotation, Code Tarifaire, Chiffre Tarif,
            Pos Tarif, Code Soin, Code
        """),
        "LEISTUNG.DELKZ": names("""
            Supprime, Efface, Est Supprime, Suppr, Ind Suppression, Acte Supprime, Flag Suppr, Annule, Extourne,
            Acte Annule, Elimine
        """),
    },
    active=names("Actif, Est Actif, Valide, En Service, Ind Actif, Actif On, En Vigueur"),
    created=names("""
        Cree Le, Date Creation, Creation, Saisi Le, Date Saisie, Dt Creation, Ajoute Le, Insere Le,
        Horodate Creation
    """),
    company=company("""
        Rendez Vous many: Id Rdv id, No Patient patient, Date Rdv day, Duree count, Praticien staff, Salle staff,
            Type Rdv label, Note remark, Nom name, Prenom given, Telephone phone, Etat status, Supprime deleted

        Types Rdv catalog: Id Type id, Libelle label, Code code, Minutes count, Couleur status, Masque flag

        Factures many: No Facture id, No Patient patient, Date Facture day, Echeance day, Total money, Paye money,
            Type status, Caisse insurer, Nom Destinataire name, Prenom Dest given, Remarque remark, Annule deleted,
            Heure Impression stamp

        Lignes Facture many: Id Ligne id, No Facture count, Patient patient, Date day, Position code, Dent status,
            Quantite count, Coeff money, Montant money, Libelle label, Motif remark

        Devis few: Id Devis id, Id Patient patient, Date Devis day, Caisse insurer, Classe status, Total money,
            Part Caisse money, Accepte Le day, Remarque remark, Supprime deleted

        Devis Lignes many: Id id, No Devis count, Dent status, Acte code, Quantite count, Prix money,
            Designation label

        Rappels Facture few: Id Rappel id, No Facture count, No Patient patient, Date Rappel day, Niveau status,
            Frais money, Reste Du money, Texte remark

        Commandes Labo few: No Commande id, No Patient patient, Laboratoire label, Recu Le day, Livraison day,
            Travail label, Teinte status, Consignes remark, Cout money, Termine flag

        Laboratoires catalog: Id Labo id, Raison Sociale label, Contact name, Rue address, Ville address, Tel phone,
            Courriel mail, Notes remark

        Labo Positions many: Id id, Commande count, Code Labo code, Quantite count, Prix Unitaire money, Texte label

        Articles catalog: No Article id, Designation label, Fournisseur count, Unite status, Prix Achat money,
            Stock count, Stock Min count, Lot code, Supprime deleted

        Mouvements Stock many: Id Mouvement id, No Patient patient, Date day, Article count, Quantite count,
            Lot code, Employe staff, Commentaire remark

        Fournisseurs catalog: Id Fournisseur id, Nom label, Nom Contact name, Prenom Contact given, Adresse address,
            Telephone phone, Courriel mail, Genre status

        Ordonnances few: No Ordonnance id, No Patient patient, Date Ordonnance day, Caisse insurer,
            Medicament label, Posologie remark, Quantite count, Medecin staff, Type Ord status, Renouvelable flag

        Medicaments catalog: Id Medic id, Nom Commercial label, Substance label, Emballage status, Prix money,
            Code Atc code

        Envois Confrere few: Id Envoi id, Patient patient, Date day, Nom Confrere name, Specialite label,
            Motif remark, Diagnostic code, Efface deleted

        Controles Periodiques many: Id Rappel id, No Patient patient, Prevu Le day, Type Rappel status,
            Averti Le day, Moyen status, Texte remark, Fait flag

        Constats many: Id Constat id, No Patient patient, Date Examen day, Dent status, Constat code,
            Examinateur staff, Remarque remark, Suppr deleted

        Bilan Paro many: Id id, Pat Id patient, Date Bilan day, Dent status, Prof Mesiale count, Prof Distale count,
            Mobilite status, Saignement flag

        Utilisateurs catalog: Id Util id, Nom name, Prenom given, Initiales code, Role status, Mot De Passe blob,
            Derniere Connexion stamp, Courriel mail, Supprime deleted

        Praticiens catalog: Id Praticien id, Nom name, Prenom given, Titre status, No Rcc code, Naissance birth,
            Entree day, Commentaire remark

        Salles catalog: Id Salle id, Libelle label, Fauteuil staff, Etage status

        Journal Systeme many: Id Journal id, Horodatage stamp, Utilisateur staff, Nom Table label, Enreg count,
            Action status, No Patient patient, Texte remark

        Imagerie many: Id Image id, No Patient patient, Date Cliche day, Type Image status, Dent status,
            Fichier label, Legende remark, Vignette blob, Supprime deleted

        Registre Radio many: No Radio id, No Patient patient, Nom name, Prenom given, Date Naiss birth, Date day,
            Indication remark, Region status, Tension count, Resultat remark, Operateur staff

        Tarifs catalog: Id Tarif id, Code code, Texte Court label, Texte Long remark, Points count, Prix Base money,
            Type Tarif status, Valable Des day

        Valeurs Point catalog: Id id, No Caisse insurer, Des Le day, Soins money, Ortho money, Prothese money,
            Canton status

        Textes Types catalog: Id Texte id, Abrev code, Titre label, Texte remark, Domaine status, Auteur staff

        Modeles catalog: Id Modele id, Nom label, Type status, Document blob, Version Du day

        Courriers many: Id Courrier id, No Patient patient, Date Courrier day, Objet label, Destinataire name,
            Contenu blob, Note remark, Supprime deleted

        Codes Postaux catalog: Id id, Npa code, Localite address, Indicatif phone, Pays status

        Banques catalog: Id Banque id, Nom Banque label, Bic code, Ville address

        Comptes Bancaires few: Id Compte id, No Patient patient, Titulaire name, Iban code, Banque label,
            Mandat Du day, Supprime deleted

        Paiements many: Id Paiement id, No Patient patient, Date Paiement day, Montant money, Mode status,
            No Facture count, Communication remark, Caisse insurer

        Livre Caisse many: No Piece id, Date day, Entree money, Sortie money, Compte code, Libelle remark,
            No Patient patient, Employe staff

        Liste Attente few: Id Attente id, No Patient patient, Depuis day, Souhait remark, Priorite status, Nom name,
            Telephone phone

        Salle Attente many: Id id, Patient patient, Arrivee stamp, Appele stamp, Salle staff, Motif remark

        Plan Traitement many: Id Plan id, No Patient patient, Prevu Pour day, Acte code, Dent status, Nombre count,
            Remarque remark, Realise flag, Supprime deleted

        Contacts Patient many: Id Contact id, No Patient patient, Date Contact day, Canal status,
            Interlocuteur name, Note remark, Collaborateur staff

        Carnet Adresses catalog: Id Adresse id, Nom name, Prenom given, Societe label, Rue address, Ville address,
            Telephone phone, Fax phone, Courriel mail, Genre status, Remarque remark

        Confreres catalog: Id Confrere id, Nom name, Prenom given, Specialite label, Adresse Cabinet address,
            Tel phone, Num Rcc code

        Questionnaire Medical many: Id Quest id, No Patient patient, Date day, Allergie flag, Coeur flag,
            Anticoagulant flag, Enceinte flag, Autres remark, Signature blob

        Lecture Cartes many: No Lecture id, No Patient patient, Lu Le stamp, Id Caisse insurer, Nom name,
            Prenom given, Date Naiss birth, Statut Carte status, No Carte code

        Arrets Travail few: Id Arret id, No Patient patient, Du day, Au day, Cim code, Caisse insurer,
            Premier Arret flag

        Diagnostics catalog: Id id, Code Cim code, Libelle label, Groupe status

        Diagnostics Patient many: Id id, No Patient patient, Date Diag day, Code Diag code, Certitude status,
            Commentaire remark, Dent status, Supprime deleted

        Dossier Ortho few: Id id, Pat Id patient, Debut day, Fin day, Degre status, No Caisse insurer,
            Participation money, Remarque remark

        Taches many: Id Tache id, Titre label, Texte remark, Echeance day, Pour staff, No Patient patient,
            Fait flag, Priorite status

        Sms Envois many: Id Sms id, No Patient patient, Heure Envoi stamp, Numero phone, Texte remark, Etat status

        Reglages catalog: Id id, Cle code, Valeur label, Section status

        Heures Travail few: Id id, Employe staff, Date day, Arrivee stamp, Depart stamp, Remarque remark

        Cycles Sterilisation few: No Cycle id, Programme status, Date Cycle day, Appareil label, Libere Par staff,
            Remarque remark

        Cas Accident few: No Cas id, No Patient patient, Date Accident day, Assureur insurer, Type Cas status,
            Circonstances remark, Supprime deleted

        Caisses Doublons none: Id id, Id Caisse insurer, Ancien Numero code, Nom label, Genre status

        Liens Famille none: Id id, No Patient patient, Parent patient, Relation status, Note remark
    """),
    chart_texts=lines("""
        Contrôle annuel, pas de plainte. Détartrage, poli
        Douleur spontanée {tooth}, percussion positive
        {tooth} test au froid positif, à surveiller
        Examen complet, {n} caries, plan de traitement discuté
        Anesthésie tronculaire pour {tooth}, Ultracaïne, {n} min d'attente
        {tooth} composite MOD A3 sous digue
        {tooth} ancien amalgame déposé, composite OD, fond Vitrebond
        Pulpectomie {tooth}, longueur de travail 2{n} mm, Ledermix, Cavit
        {tooth} mise en forme, irrigation NaOCl, changement de pansement dans {n} jours
        OC {tooth} gutta + AH Plus, radio de contrôle satisfaisante
        RX {tooth}: lésion apicale racine mésiale
        OPT: dents de sagesse incluses, perte osseuse horizontale
        Bite-wings, carie interproximale distale {tooth}
        Extraction {tooth} sous AL, curetage, compresse, conseils post-op donnés
        Extraction chirurgicale {tooth}, lambeau, {n} points de suture
        Ablation des fils {tooth}, bonne cicatrisation
        Alvéolite {tooth}, rinçage, mèche iodoformée
        Hygiène: plaque {n}0 %, motivation, rappel dans {n} mois
        Détartrage sus-gingival, polissage, vernis fluoré
        Instruction brossage avec l'enfant et sa maman
        Scellement de fissures {tooth}
        Sondage paro, poches jusqu'à {n} mm, surfaçage proposé
        Surfaçage Q1 et Q4 sous AL
        Maintenance paro, saignement {n}0 %
        Réévaluation après {n} semaines, nette amélioration
        {tooth} taille pour couronne, empreinte Impregum, provisoire, teinte A{n}
        {tooth} essayage couronne, adaptation marginale bonne
        {tooth} couronne scellée au Ketac, occlusion contrôlée
        Couronne {tooth} descellée, nettoyée et rescellée
        Pont provisoire refait, pilier {tooth} sain
        Devis remis, le patient réfléchit
        Devis accepté par la caisse, rdv dans {n} semaines
        Consultation implant {tooth}, coûts et risques expliqués
        Pose implant {tooth}, {n}5 Ncm, vis de cicatrisation
        Mise à nu implant {tooth}, coiffe {n} mm
        Empreintes pour châssis métallique, mordu d'occlusion
        Prothèse inférieure: blessure zone {tooth}, retouche
        Rebasage complet haut, prêt cet après-midi
        Fracture prothèse, réparation au labo, patient attend
        Gouttière posée, réglage, contrôle {n} semaines
        ATM: claquement à gauche, ouverture 4{n} mm
        {tooth} dent de lait, ciment verre ionomère, enfant sage
        Enfant non coopérant, séance interrompue, envoi pour narcose
        Envoi au chirurgien pour avulsion {tooth}
        Envoi orthodontiste, encombrement incisif
        Patient absent, non excusé
        Annulation tardive, grippe
        Rp Amoxicilline 1 g, {n}x par jour
        Ibuprofène 600 en réserve
        Certificat d'arrêt jusqu'à vendredi
        Anamnèse mise à jour: sous Sintrom, INR demandé
        Allergie pénicilline! Clindamycine prescrite
        {tooth} collet sensible, vernis appliqué
        Composite cervical {tooth}
        {tooth} tenon fibre et reconstitution
        {tooth} fracture angle après chute, reconstruction composite
        Abcès {tooth}, incision et drainage
        Péricoronarite {tooth}, rinçage chlorhexidine
        Blanchiment, gouttières remises, contrôle {n} semaines
        Vitalité {tooth} douteuse, nouvelle radio dans {n} semaines
        Aphte près de {tooth}, traitement local
        Patient refuse l'obturation {tooth}, informé des risques
        Urgence week-end ailleurs, {tooth} trépanée, suite ici
        Mainteneur d'espace contrôlé, stable
        Fil de contention {tooth} décollé, recollé
        Téléphone au labo pour teinte {tooth}, à refaire
        CBCT lu, {n} mm du canal mandibulaire
        Onlay céramique {tooth} collé, consignes données
    """),
    remarks=lines("""
        appeler avant de venir
        aura dix minutes de retard
        facture à envoyer au père
        uniquement le matin
        paiement en trois fois
        carte d'assuré manquante
        patient anxieux, prévoir du temps
        refus de la caisse
        apporter la lettre du médecin
        nouvelle adresse à confirmer
        rappeler cet après-midi
        déplacé par téléphone
        facture envoyée à double
        sous anticoagulants
        la fille traduit
        fauteuil roulant, rez-de-chaussée
        paie comptant
        labo livre jeudi
        devis joint
        dossier envoyé par poste
        rappel annulé
        change de caisse au prochain trimestre
        frais de rendez-vous manqué expliqués
        copie pour le service social
        à jeun
        attestation vue
        ne plus utiliser l'ancien numéro
        demander au docteur
        accord des parents reçu
        expertise confirmée
        acompte reçu
        vient accompagné
        seulement avec la doctoresse
        urgence intercalée
        préfère le courriel
    """),
    labels=listed("""
        Salle 1, Salle 2 hygiène, Bloc, Salle de radio, Contrôle, Urgence, Hygiène longue, Nouveau patient,
        Chirurgie, Essayage prothèse, Consultation, Contrôle ortho, Empreinte, Composite A2, Verre ionomère,
        Alginate, Digue moyenne, Anesthésique 1:100000, Fraise boule, Gants M, Désinfectant surfaces, Seringue 2 ml,
        Suture 4-0, Pointes de gutta, Matrice, Fil dentaire, Labo Dentaire du Lac, Couronne zircone,
        Châssis métallique, Gouttière nocturne, Lettre de rappel, Consentement implant, Carte de rappel,
        Commande labo, Divers, Piquet
    """),
    family_names=listed("""
        Aubert, Baumgartner, Berger, Besson, Blanc, Bonvin, Bovet, Bruchez, Chappuis, Chevalley, Cornu, Crettenand,
        Da Silva, Delacroix, Dubois, Dupraz, Emery, Fasel, Favre, Ferreira, Fontaine, Gaillard, Genoud, Gilliéron,
        Girard, Grandjean, Jaccard, Jaquet, Lambert, Lefèvre, Maillard, Marchand, Martin, Mermoud, Michaud, Monnier,
        Morel, Oberson, Perret, Piguet, Rey, Rochat, Roulin, Savary, Tissot, Vuilleumier, Zufferey
    """),
    given_names=listed("""
        Adrien, Alain, Amélie, Antoine, Audrey, Aurélie, Bastien, Camille, Cédric, Chantal, Christiane, Christophe,
        Colette, Cyril, Delphine, Denis, Éliane, Émilie, Étienne, Fabienne, Florian, Françoise, Gaël, Geneviève,
        Gilles, Hélène, Inès, Jean-Luc, Jérôme, Josiane, Julien, Laurence, Léa, Lionel, Loïc, Louise, Marc,
        Mathilde, Nathalie, Nicolas, Noémie, Olivier, Pascal, Pierrette, Romain, Sandrine, Thierry, Valérie, Yves,
        Zoé
    """),
    streets=listed("""
        Avenue de la Gare, Avenue du Léman, Chemin de la Colline, Chemin des Vignes, Chemin du Moulin, Grand-Rue,
        Impasse des Lilas, Place de l'Hôtel de Ville, Place du Marché, Quai du Lac, Route de Berne, Route de Genève,
        Route du Simplon, Rue Centrale, Rue de Bourg, Rue de l'Église, Rue de la Poste, Rue des Alpes,
        Rue des Fontaines, Rue du Château, Rue du Lac, Rue du Midi, Rue du Rhône, Rue Neuve, Rue Saint-Pierre,
        Sentier des Écoliers
    """),
    cities=listed("""
        Aigle, Bienne, Bulle, Carouge, Delémont, Fribourg, Genève, Gland, La Chaux-de-Fonds, Lausanne, Le Locle,
        Martigny, Meyrin, Monthey, Montreux, Morges, Moutier, Neuchâtel, Nyon, Payerne, Porrentruy, Pully, Renens,
        Sierre, Sion, Vevey, Vernier, Yverdon-les-Bains
    """),
    kind_words=(
        ("privé", "social"),
        ("Privée", "Obligatoire"),
        ("P", "S"),
        ("LCA", "LAMal"),
        ("Privé", "Public"),
        ("PRIV", "OBL"),
        ("complémentaire", "base"),
        ("P", "O"),
        ("privée", "légale"),
    ),
    extra={
        "PATIENT": columns("""
            Civilite status, Nom Naissance name, Deuxieme Prenom given, Date Naissance birth, Rue address,
            Npa Localite address, Tel Prive phone, Portable phone, Courriel mail, Assure Principal patient,
            Payeur patient, No Caisse insurer, Praticien staff, Alerte Medicale remark, Remarques remark,
            Nom Medecin name, Nom Conjoint name, Derniere Visite day, Solde money, Niveau Rappel status,
            Accord Sms flag, Langue status, Modifie Le stamp
        """),
        "KASSEN": columns("""
            Nom Court label, Abrege label, Contact name, Prenom Contact given, Adresse address, Localite address,
            Telephone phone, Fax phone, Courriel mail, Code Ean code, Caisse Facturee insurer, Caisse Mere insurer,
            Remarque remark, Canton status, Tarif status, Valeur Point money, Delai Paiement count,
            Tiers Garant flag, Valable Des day, Modifie Le stamp
        """),
        "PATKASSE": columns("""
            Assure Principal patient, Payeur patient, Caisse Facturee insurer, Complementaire insurer,
            No Assure code, Lien Parente status, Debut Droits day, Fin Droits day, Carte Lue Le stamp, Rang status,
            Nom Contrat label, Remarque remark, Franchise money, Taux count, Nom Titulaire name,
            Prenom Titulaire given, Naissance Titulaire birth, Est Principale flag, Verifie Par staff,
            Employeur label
        """),
        "KARTEI": columns("""
            Dent status, Face status, Praticien staff, Assistante staff, Type Ligne status, Abreviation code,
            Note Interne remark, Complement remark, Diagnostic label, A Revoir Le day, Modifie Le stamp,
            Signe Le stamp, Accompagnant name, Patient Lie patient, Couleur status, A Facturer flag, Montant money,
            Code Constat code, Nb Images count, Annexe blob, Caisse Du Jour insurer
        """),
        "LEISTUNG": columns("""
            Dent status, Face status, Quadrant status, Quantite count, Coefficient money, Montant money,
            Points count, Praticien staff, No Facture count, Date Facture day, Libelle label, Justification remark,
            Caisse Facturee insurer, Payeur patient, Code Analogue code, Code Diagnostic code,
            Mode Facturation status, Sur Demande flag, Trimestre status, Frais Materiel money, Remarque remark,
            Modifie Le stamp, Fauteuil staff
        """),
    },
    flags=names("""
        Imprime, Deja Facture, Est Prive, Exporte, Verrouille, Controle, Transmis, Envoye, Marque, Confidentiel,
        Cloture, Approuve, Visible En Ligne, Paie Comptant
    """),
    plain_date=names("Date, Jour, Dt, Le"),
    archive=names("Archives, Ancien, Histo, Annees Prec, Old"),
    backup=names("Sauvegarde, Copie, Sauv, Bak, Copie 2018"),
    merged=names("Fusion, Reprise, Cabinet 2, Importe, Migration"),
)
