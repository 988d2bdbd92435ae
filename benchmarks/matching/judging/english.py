"""English names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ENGLISH = Language(
    tables={
        "PATIENT": names("""
            patient, patients, pat, patient master, patient demographics, patient data, person, persons, client,
            clients, patient list, patient info, pt master, patient file, patient index, patient base
        """),
        "KASSEN": names("""
            insurer, insurers, insurance company, insurance companies, carrier, carriers, ins carrier, payer,
            payers, payor, health insurer, health insurance, sick fund, health fund, ins company,
            insurance provider, insurer master
        """),
        "PATKASSE": names("""
            patient insurance, patient insurances, pat insurance, pat plan, coverage, coverages, insurance coverage,
            patient coverage, patient insurer, patient carrier, patient payer, fund membership, insurer assignment,
            patient insurer link, pat ins, ins subscription, insurance enrolment, patient fund
        """),
        "KARTEI": names("""
            chart, chart entry, chart entries, chart note, chart notes, clinical note, clinical notes,
            progress notes, treatment notes, patient chart, chart line, record entry, case notes, dental record,
            clinical journal, encounter note, chart text, chart log, medical record, treatment record
        """),
        "LEISTUNG": names("""
            service, services, procedure, procedures, procedure log, proc log, treatment items, charge items,
            charges, services rendered, patient services, billed services, service line, service entries,
            patient procedures, performed services, billing item, completed procedures, treatments
        """),
    },
    columns={
        "PATIENT.ID": names("""
            id, patient id, pat id, pat num, patient no, patient number, pat no, patient key, record id, row id, pk,
            no, person id, sys id
        """),
        "PATIENT.P_NAME": names("""
            last name, surname, family name, l name, name, pat name, patient surname, name last, last, family,
            patient last name, pat last name, patient name, name 1
        """),
        "PATIENT.P_VORNAME": names("""
            first name, given name, forename, f name, first, name first, pat first name, patient forename,
            patient first name, given, given names, prename, christian name, name 2
        """),
        "PATIENT.DELKZ": names("""
            deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
            deletion mark, soft deleted, delete indicator, marked deleted, trashed, patient deleted, obsolete
        """),
        "KASSEN.ID": names("""
            id, insurer id, insurer no, carrier id, carrier num, payer id, insurance id, company id, fund no, no,
            ins id, key, pk, row id, insurance no
        """),
        "KASSEN.NAME": names("""
            name, insurer name, carrier name, company name, payer name, insurance name, title, description,
            fund name, ins name, full name, long name, display name, designation
        """),
        "KASSEN.ART": names("""
            kind, type, insurer type, category, ins type, payer type, class, insurance type, fund type,
            insurance kind, sector, scheme, carrier type, payer class, insurer kind, private or public
        """),
        "KASSEN.DELKZ": names("""
            deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
            deletion mark, soft deleted, delete indicator, marked deleted, trashed, discontinued
        """),
        "PATKASSE.ID": names("""
            id, pat ins id, coverage id, pat plan num, assignment id, link id, row id, record id, pk, no, key,
            membership id, seq no, record no
        """),
        "PATKASSE.PATNR": names("""
            patient id, patient, pat id, pat num, patient no, patient number, pat no, patient key, fk patient,
            id patient, patient ref, pat, pt id, ref patient id, insured person, beneficiary
        """),
        "PATKASSE.KASSENID": names("""
            insurer id, insurer, insurer no, carrier id, carrier num, carrier, payer id, payer, insurance id,
            insurance, ins id, fund no, fund id, fk insurer, company id, insurance company, ins company id
        """),
        "PATKASSE.DELKZ": names("""
            deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
            deletion mark, soft deleted, delete indicator, marked deleted, trashed, unassigned, revoked
        """),
        "KARTEI.ID": names("""
            id, entry id, entry no, chart id, note id, note num, row id, record id, line no, line id, pk,
            chart entry id, seq no, key
        """),
        "KARTEI.PATNR": names("""
            patient id, patient, pat id, pat num, patient no, patient number, pat no, patient key, fk patient,
            id patient, patient ref, pat, pt id, ref patient id
        """),
        "KARTEI.DATUM": names("""
            date, entry date, note date, visit date, treatment date, date of entry, chart date, day, date of visit,
            session date, encounter date, date of treatment, visit day, date of note
        """),
        "KARTEI.BEMERKUNG": names("""
            note, notes, text, remark, remarks, comment, comments, entry, entry text, note text, description, memo,
            free text, content, narrative, clinical note, chart text, progress note, body
        """),
        "KARTEI.DELKZ": names("""
            deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
            deletion mark, soft deleted, delete indicator, marked deleted, trashed, entry deleted, struck out
        """),
        "LEISTUNG.ID": names("""
            id, service id, proc num, procedure id, charge id, item id, line id, row id, record id, pk, line no,
            entry id, seq no, key
        """),
        "LEISTUNG.PATIENTID": names("""
            patient id, patient, pat id, pat num, patient no, patient number, pat no, patient key, fk patient,
            id patient, patient ref, pat, pt id, ref patient id
        """),
        "LEISTUNG.DATUM": names("""
            date, service date, date of service, proc date, dos, treatment date, day, performed on, date performed,
            charge date, procedure date, visit date, date rendered, session date, date of treatment
        """),
        "LEISTUNG.LEISTUNG": names("""
            code, service, service code, proc code, procedure code, procedure, tariff code, tariff no, fee code,
            item code, billing code, charge code, treatment code, position, tariff position, tariff item,
            service key, tariff
        """),
        "LEISTUNG.DELKZ": names("""
            deleted, is deleted, del, del flag, deleted flag, delete flag, removed, is removed, void, hidden,
            deletion mark, soft deleted, delete indicator, marked deleted, trashed, voided, cancelled, reversed
        """),
    },
    active=names("""
        active, is active, valid, is valid, enabled, is enabled, in use, visible, current, active flag, is current
    """),
    created=names("""
        created, created at, created on, date created, creation date, added on, date added, entered on,
        date entered, inserted at, record created, sec date entry, timestamp, registered at
    """),
    company=company("""
        appointments many: appointment id id, patient id patient, appt date day, provider staff, operatory staff,
            minutes count, reason label, note remark, confirmed flag, created at stamp, deleted deleted

        appointment types catalog: type id id, name label, colour count, default length count, online bookable flag,
            hidden deleted

        appointment history many: hist id id, appointment id count, patient id patient, changed at stamp,
            changed by staff, old date day, action status

        waiting list few: id id, pat num patient, added stamp, preferred day day, dentist staff, remark remark,
            urgent flag

        recalls many: recall num id, patient no patient, date due day, interval months count, recall type label,
            last reminder day, note remark, disabled flag

        recall types catalog: recall type id id, description label, interval count, message remark,
            is deleted deleted

        invoices many: invoice id id, invoice no count, patient id patient, invoice date day, due date day,
            total money, balance money, dunning level status, remark remark, printed flag, cancelled deleted

        invoice lines many: line id id, invoice id count, line no count, service date day, code code,
            description label, quantity count, factor money, amount money

        payments many: pay num id, pat num patient, invoice no count, pay date day, amount money, pay type label,
            note remark, deposited flag, void deleted

        dunning letters many: id id, invoice id count, patient id patient, sent on day, level status, fee money,
            returned flag

        payment plans few: plan id id, patient patient, start date day, instalments count, amount money,
            comment remark, settled flag

        adjustments many: adj id id, patient id patient, adj date day, adj type label, amount money, note remark,
            entered by staff, voided deleted

        cash book many: entry no id, booking date day, text remark, receipts money, expenses money, balance money,
            user id staff, deleted deleted

        claims many: claim id id, patient id patient, insurer id insurer, date sent day, date received day,
            claimed money, paid money, claim status status, claim note remark, removed deleted

        claim attachments few: attachment id id, claim id count, title label, file data blob, uploaded at stamp

        eligibility checks many: check id id, patient id patient, carrier id insurer, checked at stamp,
            result status, covered flag

        pre authorisations many: auth id id, pat id patient, payer id insurer, requested on day, approved on day,
            approved amount money, reference no code, comments remark, rejected flag

        lab cases many: lab case id id, patient id patient, lab count, date sent day, date due day, work label,
            shade label, instructions remark, received flag, deleted deleted

        laboratories few: lab id id, lab name label, contact last name name, street address, city address,
            phone phone, email mail, is deleted deleted

        lab fees catalog: item no code, description label, price money, valid from day

        radiographs many: image id id, patient id patient, date taken day, tooth status, view label,
            justification remark, findings remark, dose count, image blob, taken by staff

        xray units catalog: unit id id, name label, room staff, commissioned day, next test day, remark remark

        photos many: photo id id, patient id patient, taken on day, title label, picture blob, del deleted

        scanned documents many: doc num id, pat num patient, date received day, doc category label,
            description remark, file data blob, scanned by staff, deleted deleted

        materials catalog: item id id, item name label, order code code, supplier count, stock count,
            min stock count, unit price money, lot tracked flag, discontinued deleted

        material usage many: usage id id, used on day, patient id patient, item id count, quantity count,
            lot no code, assistant staff

        purchase orders many: po id id, supplier id count, order date day, total money, status status, note remark,
            delivered flag

        suppliers few: supplier id id, company label, contact name, address address, phone phone, email mail,
            customer no code, deleted deleted

        employees few: employee id id, last name name, first name given, date of birth birth, hired on day,
            left on day, job title label, mobile phone, salary money, is deleted deleted

        users few: user num id, user name name, given name given, role label, password hash code, last login stamp,
            locked flag, hidden deleted

        providers few: provider id id, abbr label, surname name, forename given, licence no code, specialty label,
            is active flag

        time clock many: clock id id, employee id staff, work day day, minutes worked count, break minutes count,
            note remark, approved flag

        absences few: absence id id, employee staff, date from day, date to day, days count, reason label,
            approved flag

        operatories catalog: op num id, op name label, provider staff, is hygiene flag, is hidden deleted

        letters many: letter id id, patient id patient, letter date day, subject label, recipient name,
            document blob, written by staff, deleted deleted

        letter templates catalog: template id id, name label, language status, body blob, changed at stamp

        quick notes catalog: quick note num id, abbreviation code, title label, text remark, category label

        treatment plans many: plan id id, patient id patient, presented on day, heading label, total fee money,
            patient share money, plan status status, note remark, accepted flag, deleted deleted

        treatment plan lines many: line id id, plan id count, tooth status, surface status, planned code code,
            priority count, fee money

        estimates many: estimate no id, patient no patient, insurer no insurer, issued on day, valid until day,
            amount money, remark remark, signed flag

        perio exams many: exam id id, pat id patient, exam date day, examiner staff, stage status, grade status,
            bleeding percent count, remarks remark

        perio measures many: measure id id, exam id count, tooth status, mesial count, mid count, distal count,
            furcation status, mobility status

        tooth status many: status id id, patient id patient, charted on day, tooth status, condition status,
            surface status, current flag

        prescriptions many: rx id id, patient id patient, insurer id insurer, rx date day, drug label,
            dosage remark, quantity count, substitution flag, voided deleted

        drugs catalog: drug id id, trade name label, substance label, pack size count, price money, warning remark

        medical history many: history id id, patient id patient, answered on day, heart flag, diabetes flag,
            anticoagulants flag, pregnant flag, other remark, signature blob

        allergies few: allergy id id, patient id patient, substance label, noted on day, reaction remark,
            deleted deleted

        diagnoses many: diagnosis id id, patient id patient, diagnosed on day, diagnosis label, icd code code,
            certainty status, deleted deleted

        referrers few: referrer id id, last name name, first name given, specialty label, address address,
            phone phone, fax phone, note remark, hidden deleted

        referrals many: referral id id, patient id patient, referrer id count, referred on day, reason remark,
            report received flag

        contacts many: contact id id, patient id patient, last name name, first name given, relation label,
            phone phone, is guarantor flag

        bank details few: bank id id, patient patient, account holder name, iban code, mandate date day,
            deleted deleted

        implants many: implant id id, patient id patient, tooth status, placed on day, system label, lot no code,
            length count, uncovered flag, note remark

        ortho cases many: case id id, patient id patient, payer insurer, start date day, grade status,
            quarters count, instalment money, remark remark, finished flag

        sterilisation log many: cycle no id, cycle date day, device staff, program label, released by staff,
            passed flag, remark remark

        devices catalog: device id id, name label, manufacturer label, serial no code, purchased on day,
            service due day, price money, retired deleted

        tasks many: task num id, pat num patient, assigned to staff, due day, task text remark, priority status,
            done flag, created stamp, deleted deleted

        phone calls many: call id id, patient patient, called at stamp, call back on day, phone no phone,
            message remark, taken by staff, closed flag

        text messages many: sms id id, patient id patient, mobile no phone, sent at stamp, message remark,
            delivery status status

        email log many: mail id id, patient id patient, address mail, sent at stamp, subject label, failed flag

        audit trail many: audit id id, logged at stamp, user id staff, table name label, row id count, action status

        daily totals many: day day, provider staff, patients seen count, new patients count, production money,
            collections money, lab cost money

        day sheets many: sheet no id, closing date day, cash money, card money, difference money, closed by staff,
            note remark

        fee schedule catalog: fee code code, short text label, long text remark, points count, fee money,
            valid from day, valid to day, deleted deleted

        code bundles catalog: bundle id id, shortcut label, fee code code, sort order count, per tooth flag

        point values catalog: id id, insurer kind status, valid from day, point value money, scope label

        insurer groups catalog: group id id, description label, sort order count, point value money

        zip codes catalog: zip count, town address, dialling code count, country status

        forms catalog: form id id, name label, tray count, layout blob, is active flag

        consents many: consent id id, patient id patient, consent type label, signed on day, revoked on day,
            document blob, removed deleted

        holidays catalog: holiday date day, name label, region status, full day flag

        settings catalog: setting key code, value remark, workstation staff, changed at stamp

        card reads many: read id id, patient id patient, insurer id insurer, read at stamp, quarter status,
            card type status, card valid flag

        pop up alerts few: popup id id, patient id patient, alert remark, shown until day, alert level status,
            disabled deleted

        online bookings many: booking id id, received at stamp, surname name, first name given, born birth,
            phone phone, email mail, wish day day, message remark, imported flag
    """),
    chart_texts=lines("""
        Recall exam, no complaints, OH good, scaling done
        {tooth} sens to cold, perc neg, no PAP on x-ray, monitor
        {tooth} composite MOD A3, LA 1.7 ml Ultracain DS, rubber dam
        {tooth} emergency opening, {n} canals located, Ca(OH)2, temp filling
        {tooth} extracted under LA, haemostasis achieved, POI given
        Post-op check {tooth}, healing well, rinsed with CHX
        RTC in {n} days, pt free of pain
        Crown prep {tooth}, impression Impregum, temp crown TempBond
        Crown {tooth} cemented with Ketac, contacts and occlusion checked
        Hygiene visit, fluoride varnish, recall {n} months
        Pt c/o pain UR, {tooth} TTP, periapical radiolucency, discussed RCT vs ext
        OPG taken: {tooth} impacted, no bony pathology
        Discussed options for {tooth}: bridge vs implant vs leave gap, estimate to be sent
        Perio charting done, pockets up to {n} mm, BOP generalised
        Debridement {n} teeth, IAN block, CHX irrigation
        Supportive perio therapy, plaque control improved
        FTA, no call
        Walk-in: sore spot lower denture, eased at {tooth}
        Reline upper full denture, impression taken
        Abscess {tooth}, I&D, drain placed, Rx amoxicillin 1000 mg tid {n} days
        Drain changed {tooth}, swelling down
        {tooth} obturated GP + AH Plus, post-op PA ok, fill to length
        WL {tooth} by apex locator, MB 20.5 DB 20 P 21
        {tooth} chemomechanical prep to ISO 25, NaOCl/EDTA, Ledermix
        Deep caries {tooth}, Dycal, GIC base, occlusal composite
        {tooth} vitality doubtful, review in {n} wks
        {tooth} MB cusp fractured, build-up done, onlay planned
        Night guard impressions taken
        Night guard fitted and adjusted, review {n} wks
        Prophy with child, plaque disclosed, brushing instruction
        Fissure sealant {tooth} Helioseal
        Child exam, primary dentition caries free, diet advice to mother
        Primary {tooth} very loose, removed with topical only, brave
        Implant {tooth} placed, 35 Ncm, 5-0 sutures
        Sutures out {tooth}, healing uneventful
        Implant {tooth} uncovered, healing abutment {n} mm
        Surgical removal {tooth}, bone removed, tooth sectioned, {n} sutures
        Apicectomy {tooth}, MTA retrofill, specimen sent
        Consent for surgery explained and signed, risk of IAN injury discussed
        Pt on warfarin, INR {n}, spoke to GP
        MH updated, no change
        MH: on bisphosphonates for {n} yrs, caution with extractions
        Allergic to penicillin!! Rx clindamycin 600
        Alginates U/L for study models
        Framework try-in {tooth}, fit ok, shade A2
        Wax try-in, pt happy with look, finish
        Denture delivered, insertion practised, see tomorrow
        Temp crown {tooth} off, cleaned and recemented
        Bridge loose, abutment {tooth} carious and unrestorable, pt informed
        Distal caries {tooth} on bitewing, pt prefers to wait
        BW x2: {tooth} approx lesion, otherwise nad
        Polished filling {tooth}
        Asked about whitening, informed about cost approx {n}00
        Whitening trays given, 10 % gel for {n} nights
        Dry socket {tooth}, irrigated, Alvogyl
        Bleeding {tooth} post ext, packed, TXA, sutured
        Lower retainer debonded at {tooth}, rebonded with flow
        Crowding lower front, referred to orthodontist
        Referred to OMFS for {tooth}
        Wire change 16x22 NiTi, bracket {tooth} rebonded
        TMJ clicking right, opening {n} cm, physio
        Aphthous ulcer left cheek, Dynexan, review if no better
        White patch left tongue border, review {n} wks, biopsy if persists
        Soft tissues nad, BPE 2/1/2/2/1/3
        Cervical sensitivity {tooth}, Duraphat, brushing advice
        Very nervous, treatment stopped, sedation offered
        Secondary caries under old amalgam {tooth}, replaced 3 surf composite
        Ceramic inlay {tooth} bonded, Variolink, rubber dam
        Fibre post {tooth} and core build-up
        {tooth} hopeless, pt wants to keep until after holidays
        Fell off bike, {tooth} mobile grade {n}, TTS splint
        Letter to GP: no dental focus found
        Phoned pt: still some pain {tooth}, ibuprofen 600 prn
        Hygienist 60 min, interdental brushes shown, motivation fair
        Old amalgam {tooth} out, bulk fill {n} surfaces
        All ok, recall {n} mths
        {tooth} sharp edge smoothed
        Calculus lower front, smoker, advice given
        Clasp at {tooth} tightened
        Veneers {tooth} mock-up shown
        Air polishing, probing {tooth} {n} mm
        Endo retreatment {tooth}, old GP removed, extra canal found
        CBCT reviewed: bone height {tooth} {n} mm, sinus lift needed
        Declined LA, excavated {tooth} without
        Declined x-ray, risks explained, noted
        Marked gingivitis, CHX 0.2 % for {n} days
        Pericoronitis {tooth}, irrigated H2O2, ext planned
        Bonus booklet stamped
    """),
    remarks=lines("""
        will call back about new date
        please bring bonus booklet
        running 10 min late
        mornings only
        send invoice to husband
        agreed to pay in instalments
        ask for referral letter
        x-rays are with the surgeon
        insurance card still missing
        cancelled, ill
        only with Dr Behrens
        parents will come along
        confirmed by text
        do not ring before 9
        pays cash on collection
        copy to insurer
        ground floor room, wheelchair
        nervous, allow more time
        new address given at desk
        reminder came back, moved away
        waiting for approval
        little German, daughter interprets
        call lab in time
        deposit 50 % received
        offer first free slot
        can come at short notice
        second no show
        moved at patient's request
        credit note offset
        disputes the amount, ask owner
        reminded by phone
        keep parking space free
        billed through factoring
        care home, inform guardian
        email bounces
        wants invoice by post
        accident, claim number to follow
        squeezed in, pain
        form to be signed
        double booking
        paid by social services
        coming straight from school
        denture ready by Friday
    """),
    labels=listed("""
        Surgery 1, Surgery 2, Hygiene, Check-up, Emergency, Filling, Root canal, Oral surgery, Crown prep, Try-in,
        Consultation, Implant placement, X-ray room, Sterilisation, Lab, Periapical, Panoramic, Bitewing,
        Cephalogram, Composite A2, Composite A3, Gloves M, Anaesthetic, Impression material, Cement, Rubber dam,
        Gold crown, Ceramic crown, Chrome denture, Partial denture, Full denture, Splint, Cash, Debit card,
        Bank transfer, Direct debit, Child visit, Out of hours, New patient, Suture removal, Recall 6 months,
        Orthodontics, Referral letter, Cost plan, Consent form, Reminder, Administration, Assistant, Reception,
        Trainee, Annual leave, Training, Standard, Other
    """),
    family_names=listed("""
        Müller, Schmid, Meier, Huber, Weber, Bauer, Wagner, Schneider, Fischer, Keller, Brunner, Baumann, Steiner,
        Moser, Gruber, Berger, Hofer, Lang, Winter, Sommer, Vogt, Roth, Beck, Arnold, Kramer, Engel, Seidel, Kraus,
        Ludwig, Dietrich, Jansen, Petersen, Hansen, Smith, Jones, Taylor, Brown, Wilson, Evans, Walker, Wright,
        Clarke, Hughes, Edwards, Green, Hall, Wood, Harris, Cooper, Ward, Morris, Parker, Murphy, Kelly, O'Brien,
        Singh, Patel, Khan, Ali, Chen, Nguyen, Rossi, Bianchi, Ferrari, Dubois, Favre, Rochat, Silva, Santos,
        Pereira, Garcia, Martinez, Kowalski, Novak, Horvat, Popescu, Özdemir, Demir, Ivanov, van Dijk, Smith-Huber
    """),
    given_names=listed("""
        Anna, Laura, Sarah, Lisa, Julia, Nicole, Sandra, Barbara, Eva, Elisabeth, Christine, Verena, Simone,
        Daniela, Melanie, Nadine, Vanessa, Jasmin, Leonie, Clara, Emily, Olivia, Charlotte, Amelia, Grace, Lucy,
        Rachel, Helen, Margaret, Susan, Fatima, Aylin, Giulia, Chloé, Sofia, Inês, Katarzyna, Olga, Thomas, Michael,
        Martin, Patrick, Marco, Roland, Bruno, Hans, Kurt, Rolf, Werner, Gerhard, Manfred, Dominik, Fabian, Philipp,
        Simon, Nico, Tim, Luca, Ben, Oliver, James, William, George, Harry, Jack, Charles, David, Robert, Ahmed,
        Mustafa, Pierre, Giovanni, João, Piotr, Igor, Mary-Ann, Jean-Luc
    """),
    streets=listed("""
        Bahnhofstrasse, Dorfstrasse, Seestrasse, Kirchweg, Schulhausstrasse, Marktplatz, Bergweg, Lindenstrasse,
        Rosengasse, Talstrasse, Neugasse, Hofstrasse, Gartenstrasse, Parkstrasse, Kantstrasse, Schlossallee,
        Uferweg, Mittelweg, Eichenweg, Tannenstrasse, Burggasse, Universitätsstrasse, Alte Landstrasse, Zollstrasse,
        Haydngasse, Wagnerplatz, Sonnenbergstrasse, Rheinufer, Donaustrasse, Quellenweg, Europaplatz
    """),
    cities=listed("""
        Munich, Cologne, Berlin, Hamburg, Frankfurt, Heidelberg, Düsseldorf, Bonn, Dresden, Mainz, Wiesbaden, Ulm,
        Karlsruhe, Potsdam, Vienna, Graz, Linz, Salzburg, Innsbruck, Wels, Dornbirn, Zurich, Geneva, Basel, Berne,
        Lucerne, Zug, Lausanne, Lugano, Schaffhausen, Baden, Uster, Montreux, Nyon
    """),
    kind_words=(
        ("private", "statutory"),
        ("private", "public"),
        ("P", "S"),
        ("PRIV", "STAT"),
        ("private", "state"),
        ("PRV", "PUB"),
        ("supplementary", "basic"),
        ("Private", "Compulsory"),
        ("commercial", "social"),
        ("VVG", "KVG"),
        ("PHI", "SHI"),
        ("voluntary", "mandatory"),
    ),
    extra={
        "PATIENT": columns("""
            title label, salutation label, date of birth birth, gender status, street address, city address,
            home phone phone, work phone phone, mobile phone, email mail, maiden name name, middle initial status,
            preferred given, family doctor name, employer label, occupation label, primary provider staff,
            primary insurer insurer, alert note remark, last visit day, first visit day, dunning blocked flag,
            deceased flag, balance money, recall months count, patient group status, spouse given,
            modified at stamp, portrait blob
        """),
        "KASSEN": columns("""
            national code code, short name label, search term label, street address, city address, phone phone,
            fax phone, email mail, contact person name, internal note remark, point value money,
            billing area status, valid from day, valid until day, modified at stamp, modified by staff,
            electronic claims flag, region status, payment days count, gln code, discount money
        """),
        "PATKASSE": columns("""
            policy no code, card no code, effective from day, effective until day, member status status,
            policy holder name, policy holder first name given, ordinal count, has supplementary flag, exempt flag,
            exempt until day, deductible money, copay money, bonus years count, plan name label, hint remark,
            member since day, card read at stamp, modified by staff, benefit used money
        """),
        "KARTEI": columns("""
            provider staff, tooth status, surface status, entry type label, user id staff, assistant staff,
            modified at stamp, invoice no count, colour status, hint remark, important flag, appointment id count,
            duration count, room staff, attachment blob, fee money, next check day, diagnosis label, clinic status
        """),
        "LEISTUNG": columns("""
            provider staff, tooth status, surface status, quantity count, factor money, amount money, points count,
            point value money, justification remark, invoice id count, invoice date day, quarter status,
            service text label, tariff kind label, material cost money, lab cost money, modified at stamp,
            user id staff, insurer ref insurer, visit no count, case no count, vat money, sort order count,
            quadrant status
        """),
    },
    flags=names("""
        printed, billed, is private, done, locked, paid, exported, confirmed, sent, checked, confidential, is new,
        emergency, transferred, approved, signed
    """),
    plain_date=names("date, dt, day"),
    archive=names("archive, archived, old, history, hist, arch, legacy, past years"),
    backup=names("backup, bak, copy, saved, snapshot, bkp, copy 2021, backup 0331"),
    merged=names("""
        merged, merge, import, imported, migrated, combined, takeover, practice 2, converted
    """),
)
