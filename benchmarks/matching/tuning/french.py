"""French names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

FRENCH = Language(
    tables={
        "PATIENT": names("Patient, Patients, Fiche Patient, Pat, Dossier Patient, Données Patient"),
        "KASSEN": names("""
            Caisse, Caisses, Assurance, Assurances, Assureur, Caisses Maladie, Caisse Maladie, Organisme Payeur
        """),
        "PATKASSE": names("""
            Patient Caisse, Patient Assurance, Pat Assurance, Affiliation, Couverture, Pat Caisse, Assurance Patient
        """),
        "KARTEI": names("""
            Dossier, Journal, Fiche Soins, Journal Soins, Carnet Soins, Notes Cliniques, Saisie Dossier,
            Journal Clinique, Dossier Ligne
        """),
        "LEISTUNG": names("""
            Prestation, Prestations, Acte, Actes, Pat Prestation, Actes Effectués, Soins Facturables, Acte Patient
        """),
    },
    columns={
        "PATIENT.ID": names("""
            ID, ID Patient, No Patient, Num Patient, Patient ID, Numéro Patient, Code Patient
        """),
        "PATIENT.P_NAME": names("Nom, Nom Famille, Nom Patient, Nom De Famille, Pat Nom"),
        "PATIENT.P_VORNAME": names("Prénom, Prénom Patient, Prénoms, Pat Prénom, Pré Nom"),
        "PATIENT.DELKZ": names("Supprimé, Effacé, Est Supprimé, Ind Suppr, Suppr, Suppression"),
        "KASSEN.ID": names("""
            ID, ID Caisse, No Caisse, Num Caisse, ID Assurance, Num Assurance, ID Assureur
        """),
        "KASSEN.NAME": names("Nom, Nom Caisse, Désignation, Libellé, Nom Assurance, Raison Sociale"),
        "KASSEN.ART": names("""
            Genre, Type Caisse, Genre Assurance, Type Assurance, Catégorie, Régime, Type
        """),
        "KASSEN.DELKZ": names("Supprimé, Effacé, Est Supprimé, Ind Suppr, Suppr, Suppression"),
        "PATKASSE.ID": names("ID, ID Affiliation, ID Lien, No Ligne, Num Enreg, ID Couverture"),
        "PATKASSE.PATNR": names("""
            No Patient, Num Patient, ID Patient, Patient, Patient ID, Numéro Patient, Pat No
        """),
        "PATKASSE.KASSENID": names("""
            ID Caisse, No Caisse, Num Caisse, Caisse, ID Assurance, Num Assurance, Assurance
        """),
        "PATKASSE.DELKZ": names("Supprimé, Effacé, Est Supprimé, Ind Suppr, Suppr, Suppression"),
        "KARTEI.ID": names("ID, ID Entrée, ID Ligne, No Ligne, Num Enreg, ID Journal"),
        "KARTEI.PATNR": names("""
            No Patient, Num Patient, ID Patient, Patient, Patient ID, Numéro Patient, Pat No
        """),
        "KARTEI.DATUM": names("""
            Date, Date Soin, Date Traitement, Date Séance, Date Consultation, Date Entrée, Jour Soin
        """),
        "KARTEI.BEMERKUNG": names("""
            Remarque, Texte, Note, Observation, Commentaire, Texte Soin, Observations, Description Soin
        """),
        "KARTEI.DELKZ": names("Supprimé, Effacé, Est Supprimé, Ind Suppr, Suppr, Suppression"),
        "LEISTUNG.ID": names("ID, ID Prestation, ID Acte, No Ligne, Num Enreg, Num Acte"),
        "LEISTUNG.PATIENTID": names("""
            No Patient, Num Patient, ID Patient, Patient, Patient ID, Numéro Patient, Pat No
        """),
        "LEISTUNG.DATUM": names("Date, Date Prestation, Date Acte, Date Soin, Date Séance, Date Exécution"),
        "LEISTUNG.LEISTUNG": names("""
            Prestation, Code Prestation, Code Acte, Position, Code Tarif, No Position, Tarif, Cotation
        """),
        "LEISTUNG.DELKZ": names("Supprimé, Effacé, Est Supprimé, Ind Suppr, Suppr, Suppression"),
    },
    active=names("Actif, Est Actif, Valide, Ind Actif"),
    created=names("Créé Le, Date Création, Saisi Le, Date Saisie"),
    company=company("""
        Rendez Vous many: ID id, No Patient patient, Date day, Début count, Durée count, Salle staff,
            Praticien staff, Remarque remark, Genre status, Supprimé deleted

        Type Rendez Vous catalog: ID id, Libellé label, Durée count, Couleur count, Affiché flag

        Facture many: ID id, No Facture count, No Patient patient, Date day, Montant money, Solde money,
            Statut status, Remarque remark, Annulée flag

        Ligne Facture many: ID id, Facture count, No Patient patient, Date day, Position code, Points money,
            Montant money, Dent count

        Paiement many: ID id, No Patient patient, Date day, Montant money, Mode status, Note remark

        Rappel Facture few: ID id, No Patient patient, Date day, Niveau count, Frais money, Texte remark

        Acompte few: ID id, No Patient patient, Date Début day, Montant money, Nombre count

        Commande Labo many: ID id, No Patient patient, Date day, Date Livraison day, Laboratoire staff,
            Remarque remark, Montant money, Terminé flag

        Laboratoire catalog: ID id, Nom label, Rue address, Téléphone phone, Courriel mail

        Article Labo catalog: ID id, Numéro code, Libellé label, Prix money

        Devis many: ID id, No Patient patient, ID Caisse insurer, Date day, Total money, Part Caisse money,
            Statut status, Remarque remark

        Ligne Devis many: ID id, Devis count, No Patient patient, Date day, Code code, Dent count, Quantité count

        Ordonnance many: ID id, No Patient patient, Date day, Médicament label, Quantité count, Imprimé flag,
            Praticien staff

        Médicament catalog: ID id, Nom label, Numéro count, Genre status, Fabricant label

        Envoi Confrère few: ID id, No Patient patient, Date day, Médecin name, Motif remark

        Confrère catalog: ID id, Nom name, Prénom given, Spécialité label, Téléphone phone, Rue address

        Rappel many: ID id, No Patient patient, Date day, Genre status, Avisé flag, Remarque remark

        Anamnèse many: ID id, No Patient patient, Date day, Allergie flag, Anticoagulant flag, Texte remark,
            Signé flag

        Constat many: ID id, No Patient patient, Date day, Dent count, Code status, Remarque remark

        Statut Paro few: ID id, No Patient patient, Date day, Profondeur count, Mobilité count, Saignement flag

        Radio many: ID id, No Patient patient, Date day, Genre status, Dent count, Tension count, Indication remark,
            Image blob

        Document many: ID id, No Patient patient, Date day, Titre label, Contenu blob, Remarque remark

        Courrier few: ID id, No Patient patient, Date day, Objet label, Texte remark, Imprimé flag

        Modèle Courrier catalog: ID id, Nom label, Texte remark

        Tarif Dentaire catalog: ID id, Position code, Libellé label, Points count, Prix money, Valable Dès day

        Diagnostic catalog: ID id, Code status, Libellé label

        Matériel catalog: ID id, Nom label, Unité status, Prix money

        Stock few: ID id, Matériel label, Lot count, Quantité count, Date Péremption day

        Commande few: ID id, Fournisseur label, Date day, Montant money, Remarque remark

        Fournisseur catalog: ID id, Nom label, Rue address, Téléphone phone, Courriel mail

        Personnel few: ID id, Nom name, Prénom given, Initiales status, Date Naissance birth, Téléphone phone,
            Présent flag

        Praticien catalog: ID id, Nom name, Prénom given, No Concordat count

        Horaire many: ID id, Employé staff, Date day, De Heure count, A Heure count, Remarque remark

        Congé few: ID id, Employé staff, Du Jour day, Au Jour day, Accepté flag

        Utilisateur catalog: ID id, Compte status, Nom name, Dernière Connexion stamp, Bloqué flag

        Historique Accès many: ID id, Moment stamp, Utilisateur staff, Action label, Enreg count

        Trace Modif many: ID id, Nom Table label, Enreg count, Moment stamp, Utilisateur staff

        Liste Attente few: ID id, No Patient patient, Date day, Remarque remark, Urgent flag

        Note Téléphone many: ID id, No Patient patient, Date day, Note remark, Terminé flag, Utilisateur staff

        Tâche few: ID id, Date day, Titre label, Note remark, Terminé flag, Employé staff

        Adresse many: ID id, Nom name, Prénom given, Rue address, Téléphone phone, Genre status

        Famille few: ID id, No Patient patient, Rôle status, Remarque remark

        Consentement few: ID id, No Patient patient, Date day, Genre status, Signature blob

        Décompte Caisse few: ID id, Trimestre count, Date day, Cas count, Total money, Statut status

        Cas Traitement many: ID id, No Patient patient, ID Caisse insurer, Date Début day, Date Fin day,
            Statut status

        Expertise few: ID id, No Patient patient, Date day, Expert name, Résultat remark

        Stérilisation many: ID id, Date day, Appareil staff, Lot count, Libéré flag, Remarque remark

        Appareil catalog: ID id, Libellé label, Date Entretien day, No Série count

        Livre Caisse many: ID id, Date day, Montant money, Texte label, Pièce count

        Banque catalog: ID id, Nom label, BIC status, Ville label

        Code Postal catalog: ID id, NPA count, Ville label

        Paramètre catalog: ID id, Clé label, Valeur count

        Tampon Import none: ID id, No Patient patient, Date day, Code code, Remarque remark

        Schéma Dentaire many: ID id, No Patient patient, Dent count, Statut status, Date day
    """),
    chart_texts=lines("""
        Contrôle, rien à signaler, anamnèse inchangée
        Examen complet, {tooth} cariée, patient informé
        Nouveau patient, anamnèse faite, PSI {tooth} code 3
        Devis pour {tooth} discuté, patient réfléchit
        Test de vitalité {tooth} +, percussion légèrement +
        {tooth} sensible au froid, vernis fluoré appliqué
        Radio {tooth}: apex sans particularité
        OPT: {tooth} incluse, image apicale env. {n} mm
        Bitewings: carie proximale {tooth}, contrôle dans {n} mois
        Détartrage, polissage, hygiène moyenne
        Tartre front inférieur, brossettes conseillées
        Traitement gingival région {tooth}
        Hygiène en 1 séance, fluor, indice de plaque {n}0 %
        Hygiène; colorations, aéropolissage. Rappel {n} mois
        {tooth} MOD composite A3, anesthésie 1.7 ml, digue, matrice
        Coiffage {tooth}, fond, technique par couches
        {tooth} obturation perdue, ciment provisoire
        Excavation {tooth}, très profonde; endo possible, contrôle dans {n} sem.
        Verre ionomère {tooth}, occlusion contrôlée
        Trépanation {tooth}, pulpectomie, {n} canaux, médication
        {tooth} obturation canalaire, radio de contrôle bonne
        {tooth} rinçage NaOCl 3 %, médication changée
        Extraction {tooth} sous anesthésie, compression, consignes données
        Extraction chirurgicale {tooth}, lambeau, {n} points; ibuprofène 600
        Ablation des fils région {tooth}, bonne guérison
        {tooth} taille, empreinte, mordu, provisoire posé
        {tooth} couronne scellée, contacts serrés
        Pont dès {tooth}: essayage armature
        Statut paro: {tooth} {n} mm, mobilité I
        Surfaçage droite/gauche, CHX; le patient fume toujours
        Maintien paro: BOP {n} %, poches réduites
        Fluor, mère conseillée, enfant très sage
        Leçon de brossage; {tooth} pas encore sortie
        Scellement de fissures {tooth}
        Urgence: {tooth} sensible à la percussion, meulage, contrôle dans {n} jours
        Pulpite aiguë {tooth}; ouverture, soulagement
        Aphte joue gauche, pommade
        Blessure prothèse inférieure région {tooth} corrigée
        Contrôle après extraction {tooth}: sans particularité
        Contrôle {tooth}, sans douleur
        Empreintes pour gouttière, ATM gauche claque
        Gouttière posée, contrôle dans {n} semaines
        pas venu
        Amoxicilline 1000 mg prescrite; téléphone au médecin traitant
        Rebasage prothèse, fracture région {tooth} réparée
        Implant {tooth}: découverte, vis de cicatrisation, contrôle {n} jours
        Couronne sur implant {tooth} vissée, puits fermé
        Greffe osseuse {tooth} discutée, CBCT conseillé
        Traumatisme {tooth}: mobile, contention {n} semaines
        Alvéolite {tooth}, rinçage, mèche posée
        Mèche changée {tooth}, mieux
        Incision région {tooth}, pus évacué
        Tenon {tooth}, collé
        Bord ouvert {tooth}, nouvelle couronne conseillée
        Provisoire {tooth} rescellé
        Onlay {tooth} préparé, scan, teinte A2
        Facette {tooth} collée, patient content
        Conseil blanchiment, gouttières faites
        Prothèse totale supérieure: empreinte fonctionnelle
        Essayage cire, patient souhaite des dents plus claires
        Scellement {tooth} perdu en partie, refait
        Dent de lait {tooth} extraite, mainteneur discuté
        Envoyé au chirurgien pour {tooth}
        Collet {tooth} désensibilisé
        Gingivectomie {tooth} au laser
    """),
    remarks=lines("""
        seulement le matin
        rappeler svp
        ne pas envoyer de rappel
        paie par acomptes
        vient accompagné
        rappel par SMS
        pas avant 10 h
        anxieux, prévoir plus de temps
        facture aux parents
        papiers manquants
        apporter le carnet
        a annulé
        déplacé à la semaine prochaine
        pas joignable
        confirmé
        seulement avec Dr Favre
        fauteuil roulant
        attend la garantie
        caisse a accepté
        vérifier l'adresse
        nouveau numéro
        carte oubliée
        exempté
        cession signée
        interprète nécessaire
        envoyé par poste
        virement reçu
        avoir établi
        livraison en retard
        urgent
        dans le casier
        retour au labo
        teinte choisie avec le patient
        copie reçue
    """),
    labels=listed("""
        Salle 1, Salle 2, Salle 3, Hygiène, Contrôle, Consultation, Urgence, Chirurgie, Nouveau patient, Suivi,
        Composite, Céramique, Zircone, Or, Amalgame, Résine, Empreinte, Anesthésique, Gants, Désinfectant,
        Premier entretien, Implantologie, Orthodontie, Parodontologie, Endodontie, Enfants, Prothèse, Blanchiment,
        Gouttière, Réparation, Bureau, Vacances, Formation, Garde, Visite à domicile
    """),
    family_names=listed("""
        Favre, Rochat, Girard, Bonvin, Perret, Chappuis, Jaquet, Dubois, Rey, Monnier, Berthoud, Cornu, Pittet,
        Blanc, Mermoud, Clerc, Delacrétaz, Jeanneret, Vuilleumier, D'Alessandri, Ferreira, Müller, Python, Gremaud,
        Aebischer
    """),
    given_names=listed("""
        Chloé, Léa, Noé, Luc, Étienne, Françoise, Jérôme, Hélène, Mathéo, Inès, Benoît, Amélie, Gaël, Sylvie,
        Jean-Marc, Océane, Pierre, Nathalie, Yves, Martine, Claude, Nicolas
    """),
    streets=listed("""
        Rue de la Gare, Avenue de la Paix, Chemin des Vignes, Rue du Lac, Grand-Rue, Rue Centrale, Route de Berne,
        Place du Marché, Rue de l'Église, Chemin du Bois, Avenue Léopold, Quai du Mont-Blanc
    """),
    cities=listed("""
        Genève, Lausanne, Montreux, Nyon, Neuchâtel, Fribourg, Bulle, Sion, Martigny, Delémont, Carouge, Vevey,
        Morges, Yverdon-les-Bains
    """),
    kind_words=(("privé", "obligatoire"), ("PRIVE", "LAMAL"), ("Complémentaire", "Base"), ("LCA", "LAMal")),
    extra={
        "PATIENT": columns("""
            Date Naissance birth, Rue address, Téléphone phone, Portable phone, Courriel mail, Politesse status,
            Titre label, Sexe status, Médecin Traitant staff, Profession label, Créé Le stamp, Modifié Le stamp,
            No AVS code, Dernière Visite day, Prochain Rappel day, Solde money, Avertissement remark, Décédé flag,
            Praticien staff
        """),
        "KASSEN": columns("""
            Rue address, Téléphone phone, Fax phone, No EAN code, Abrégé label, Contact name, Courriel mail,
            Valeur Point money, Valable Dès day, Remarque remark, Canton status, Créé Le stamp, Electronique flag,
            Nombre Membres count, Modifié Le stamp
        """),
        "PATKASSE": columns("""
            Valable Dès day, Valable Au day, No Assuré code, Statut status, Créé Le stamp, Exempté flag,
            Franchise money, Utilisateur staff, Carte Lue day, Remarque remark, Rang count, Modèle label,
            Modifié Le stamp
        """),
        "KARTEI": columns("""
            Praticien staff, Dent code, Créé Le stamp, Modifié Le stamp, Utilisateur staff, Genre status,
            Couleur count, Terminé flag, Date Contrôle day, Imprimé flag, Salle staff, Modèle label, Montant money,
            Rang count, Annexe blob
        """),
        "LEISTUNG": columns("""
            Dent code, Points money, Montant money, Quantité count, Praticien staff, No Facture count,
            Date Facture day, Facturé flag, Créé Le stamp, Modifié Le stamp, Abrégé status, Justification remark,
            Valeur count, Privé flag, Utilisateur staff
        """),
    },
    flags=names("""
        Imprimé, Facturé, Privé, Bloqué, Exporté, Vérifié, Confirmé, Confidentiel, Terminé, Envoyé, Libéré, Urgent
    """),
    plain_date=names("Date"),
    archive=names("Archive, Ancien, Historique, Hist, Arch"),
    backup=names("Sauvegarde, Copie, Bak, Backup, Sauv"),
    merged=names("Fusion, Réuni, Reprise, Regroupé"),
)
