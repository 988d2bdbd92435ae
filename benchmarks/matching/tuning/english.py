"""English names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ENGLISH = Language(
    tables={
        "PATIENT": names("Patient, Patients, Patient Master, Pat, Patient Data, Pat Master"),
        "KASSEN": names("""
            Insurer, Insurers, Insurance Company, Insurance Companies, Payer, Insurance Carrier, Health Fund
        """),
        "PATKASSE": names("""
            Patient Insurance, Pat Insurance, Patient Insurer, Insurance Coverage, Patient Payer, Coverage, Pat Ins
        """),
        "KARTEI": names("""
            Chart, Chart Entry, Chart Entries, Patient Chart, Clinical Note, Treatment Note, Clinical Notes,
            Progress Note, Chart Line
        """),
        "LEISTUNG": names("""
            Service, Services, Treatment Item, Procedure, Procedures, Performed Service, Patient Service,
            Treatment Code
        """),
    },
    columns={
        "PATIENT.ID": names("ID, Patient ID, Pat ID, Patient No, Pat No, Patient Number, Patient Key"),
        "PATIENT.P_NAME": names("Name, Last Name, Surname, Family Name, LName, Pat Name"),
        "PATIENT.P_VORNAME": names("First Name, Given Name, Forename, FName, Pat First Name"),
        "PATIENT.DELKZ": names("Deleted, Is Deleted, Del Flag, Delete Flag, Deleted Flag, Is Del"),
        "KASSEN.ID": names("ID, Insurer ID, Insurance ID, Ins ID, Payer ID, Company ID, Insurer No"),
        "KASSEN.NAME": names("Name, Insurer Name, Insurance Name, Company Name, Ins Name, Full Name"),
        "KASSEN.ART": names("""
            Kind, Insurance Type, Insurer Type, Type, Ins Type, Payer Type, Coverage Kind, Insurer Kind
        """),
        "KASSEN.DELKZ": names("Deleted, Is Deleted, Del Flag, Delete Flag, Deleted Flag, Is Del"),
        "PATKASSE.ID": names("ID, Coverage ID, Link ID, Pat Ins ID, Row ID, Record ID"),
        "PATKASSE.PATNR": names("Patient ID, Pat ID, Patient No, Pat No, Patient, Patient Number"),
        "PATKASSE.KASSENID": names("""
            Insurer ID, Insurance ID, Ins ID, Payer ID, Company ID, Insurer No, Insurer
        """),
        "PATKASSE.DELKZ": names("Deleted, Is Deleted, Del Flag, Delete Flag, Deleted Flag, Is Del"),
        "KARTEI.ID": names("ID, Entry ID, Chart ID, Note ID, Row ID, Record ID, Entry No"),
        "KARTEI.PATNR": names("Patient ID, Pat ID, Patient No, Pat No, Patient, Patient Number"),
        "KARTEI.DATUM": names("""
            Date, Entry Date, Treatment Date, Visit Date, Chart Date, Note Date, Date Of Treatment
        """),
        "KARTEI.BEMERKUNG": names("""
            Remark, Text, Note, Note Text, Entry Text, Chart Text, Remarks, Notes, Description Text
        """),
        "KARTEI.DELKZ": names("Deleted, Is Deleted, Del Flag, Delete Flag, Deleted Flag, Is Del"),
        "LEISTUNG.ID": names("ID, Service ID, Procedure ID, Item ID, Row ID, Record ID"),
        "LEISTUNG.PATIENTID": names("Patient ID, Pat ID, Patient No, Pat No, Patient, Patient Number"),
        "LEISTUNG.DATUM": names("""
            Date, Service Date, Treatment Date, Procedure Date, Date Of Service, Performed On, Svc Date
        """),
        "LEISTUNG.LEISTUNG": names("""
            Code, Service Code, Procedure Code, Fee Code, Tariff Code, Proc Code, Item Code, Service
        """),
        "LEISTUNG.DELKZ": names("Deleted, Is Deleted, Del Flag, Delete Flag, Deleted Flag, Is Del"),
    },
    active=names("Active, Is Active, Active Flag, Valid"),
    created=names("Created On, Created At, Entered On, Created Date, Insert Date"),
    company=company("""
        Appointment many: ID id, Patient ID patient, Date day, Start Minute count, Duration count, Room staff,
            Provider staff, Remark remark, Kind status, Deleted deleted

        Appointment Type catalog: ID id, Name label, Duration count, Color count, Active Flag flag

        Invoice many: ID id, Invoice No count, Patient ID patient, Date day, Amount money, Balance money,
            Status status, Remark remark, Cancelled flag

        Invoice Line many: ID id, Invoice ID count, Patient ID patient, Date day, Code code, Factor money,
            Amount money, Tooth count

        Payment many: ID id, Patient ID patient, Date day, Amount money, Method status, Note remark

        Reminder few: ID id, Patient ID patient, Date day, Level count, Fee money, Text remark

        Installment few: ID id, Patient ID patient, Start Date day, Amount money, Count count

        Lab Order many: ID id, Patient ID patient, Date day, Due Date day, Laboratory staff, Remark remark,
            Amount money, Done flag

        Laboratory catalog: ID id, Name label, Street address, Phone phone, Email mail

        Lab Item catalog: ID id, Number code, Name label, Price money

        Treatment Plan many: ID id, Patient ID patient, Insurer ID insurer, Date day, Total money, Subsidy money,
            Status status, Remark remark

        Plan Item many: ID id, Plan ID count, Patient ID patient, Date day, Code code, Tooth count, Quantity count

        Prescription many: ID id, Patient ID patient, Date day, Drug label, Quantity count, Printed flag,
            Provider staff

        Drug catalog: ID id, Name label, Number count, Kind status, Manufacturer label

        Referral few: ID id, Patient ID patient, Date day, Doctor name, Reason remark

        Referring Doctor catalog: ID id, Last Name name, First Name given, Specialty label, Phone phone,
            Street address

        Recall many: ID id, Patient ID patient, Date day, Kind status, Notified flag, Remark remark

        Medical History many: ID id, Patient ID patient, Date day, Allergy flag, Blood Thinner flag, Text remark,
            Signed flag

        Finding many: ID id, Patient ID patient, Date day, Tooth count, Code status, Remark remark

        Perio Chart few: ID id, Patient ID patient, Date day, Depth count, Mobility count, Bleeding flag

        XRay many: ID id, Patient ID patient, Date day, Kind status, Tooth count, Voltage count, Indication remark,
            Image blob

        Document many: ID id, Patient ID patient, Date day, Title label, Content blob, Remark remark

        Letter few: ID id, Patient ID patient, Date day, Subject label, Text remark, Printed flag

        Letter Template catalog: ID id, Name label, Text remark

        Fee Schedule catalog: ID id, Code code, Description label, Points count, Price money, Valid From day

        Diagnosis catalog: ID id, Code status, Name label

        Material catalog: ID id, Name label, Unit status, Price money

        Stock few: ID id, Material label, Batch count, Quantity count, Expiry Date day

        Purchase Order few: ID id, Supplier label, Date day, Amount money, Remark remark

        Supplier catalog: ID id, Name label, Street address, Phone phone, Email mail

        Staff few: ID id, Last Name name, First Name given, Initials status, Birth Date birth, Phone phone,
            Active Flag flag

        Provider catalog: ID id, Last Name name, First Name given, License No count

        Work Hours many: ID id, Staff ID staff, Date day, From Hour count, To Hour count, Remark remark

        Leave few: ID id, Staff ID staff, From Date day, To Date day, Approved flag

        User Account catalog: ID id, Login status, Name name, Last Login stamp, Locked flag

        Event Log many: ID id, Logged At stamp, User ID staff, Action label, Row No count

        Audit Trail many: ID id, Table Name label, Row ID count, Changed At stamp, User ID staff

        Waiting List few: ID id, Patient ID patient, Date day, Remark remark, Urgent flag

        Phone Note many: ID id, Patient ID patient, Date day, Note remark, Done flag, User ID staff

        Task few: ID id, Date day, Title label, Note remark, Done flag, Staff ID staff

        Address many: ID id, Name name, First Name given, Street address, Phone phone, Kind status

        Family few: ID id, Patient ID patient, Role status, Remark remark

        Consent few: ID id, Patient ID patient, Date day, Kind status, Signature blob

        Claim Batch few: ID id, Quarter count, Date day, Cases count, Total money, Status status

        Case File many: ID id, Patient ID patient, Insurer ID insurer, Start Date day, End Date day, Status status

        Expert Opinion few: ID id, Patient ID patient, Date day, Expert name, Result remark

        Sterilization many: ID id, Date day, Device staff, Batch count, Released flag, Remark remark

        Device catalog: ID id, Name label, Service Date day, Serial No count

        Cash Book many: ID id, Date day, Amount money, Text label, Receipt count

        Bank catalog: ID id, Name label, BIC status, City label

        Zip Code catalog: ID id, Zip count, City label

        Setting catalog: ID id, Setting Key label, Setting Value count

        Import Buffer none: ID id, Patient ID patient, Date day, Code code, Remark remark

        Tooth Chart many: ID id, Patient ID patient, Tooth count, Status status, Date day
    """),
    chart_texts=lines("""
        Exam, no findings, medical history unchanged
        Full exam, {tooth} carious, patient informed
        New patient, history taken, BPE {tooth} code 3
        Treatment plan for {tooth} discussed, patient will think about it
        Vitality {tooth} positive, percussion slightly positive
        {tooth} sensitive to cold, fluoride varnish applied
        PA x-ray {tooth}: no apical changes
        OPG taken: {tooth} impacted, apical radiolucency approx. {n} mm
        Bitewings: proximal caries {tooth}, review in {n} months
        Scale and polish, oral hygiene fair
        Calculus lower anteriors, interdental brushes advised
        Gum treatment around {tooth}
        Hygiene visit, fluoride, plaque index {n}0 %
        Hygiene visit; heavy staining, airflow, polish. Recall {n} months
        {tooth} MOD composite A3, LA 1.7 ml, rubber dam, matrix
        Pulp capping {tooth}, layered composite
        {tooth} filling lost, temporary cement placed
        Deep excavation {tooth}, warned of possible root canal, review in {n} weeks
        Glass ionomer {tooth}, occlusion checked
        Access {tooth}, vital extirpation, {n} canals, dressing
        {tooth} root filled, control x-ray good
        {tooth} irrigation NaOCl 3 %, dressing changed
        Extraction {tooth} under LA, pressure, instructions given
        Surgical extraction {tooth}, flap, {n} sutures; ibuprofen 600
        Sutures removed near {tooth}, healing well
        {tooth} crown prep, impression, bite, temporary fitted
        {tooth} crown cemented, contacts tight
        Bridge from {tooth}: metal try-in
        Perio chart: {tooth} {n} mm, mobility I
        Deep scaling both sides, chlorhexidine; patient still smokes
        Supportive perio: BOP {n} %, pockets reduced
        Fluoride, mother advised, child very good
        Brushing lesson; {tooth} not yet erupted
        Fissure sealant {tooth}
        Emergency: {tooth} tender, occlusion reduced, review in {n} days
        Acute pulpitis {tooth}; opened, immediate relief
        Aphthous ulcer left cheek, ointment
        Sore spot lower denture near {tooth} eased
        Review after extraction {tooth}: fine
        Review {tooth}, symptom free
        Impressions for splint, TMJ left clicking
        Splint fitted, review in {n} weeks
        did not attend
        Amoxicillin 1000 mg prescribed; GP called about warfarin
        Lower denture relined, fracture near {tooth} repaired
        Implant {tooth}: uncovered, healing abutment, review {n} days
        Implant crown {tooth} screwed in, channel closed
        Bone graft {tooth} discussed, CBCT advised
        Trauma {tooth}: loosened, splinted for {n} weeks
        Dry socket {tooth}, irrigated, dressing placed
        Dressing changed {tooth}, better
        Incision near {tooth}, pus drained
        Post and core {tooth}, adhesive
        Open margin {tooth}, new crown advised
        Temporary {tooth} recemented
        Onlay {tooth} prepared, scan, shade A2
        Veneer {tooth} bonded, patient happy
        Whitening advice, trays made
        Full upper denture: functional impression
        Wax try-in, patient wants lighter teeth
        Sealant {tooth} partly lost, renewed
        Milk tooth {tooth} removed, space maintainer discussed
        Referred to oral surgeon for {tooth}
        Cervical area {tooth} desensitized
        Gingivectomy {tooth} with laser
    """),
    remarks=lines("""
        mornings only please
        please call back
        do not send reminders
        pays in instalments
        comes with carer
        text message reminder
        not before 10
        anxious, allow more time
        bill to parents
        papers missing
        bring bonus booklet
        cancelled by patient
        moved to next week
        could not be reached
        confirmed
        only with Dr. Weber
        wheelchair
        waiting for approval
        approved by insurer
        check address
        new phone number
        card missing
        exempt from co-payment
        assignment signed
        interpreter needed
        sent by post
        transfer received
        credit issued
        delivery late
        urgent
        in the tray
        returned to lab
        shade agreed with patient
        copy received
    """),
    labels=listed("""
        Room 1, Room 2, Room 3, Hygiene, Check-up, Consultation, Emergency visit, Surgery, New patient, Follow-up,
        Composite, Ceramic, Zirconia, Gold, Amalgam, Resin, Impression material, Anaesthetic, Gloves, Disinfectant,
        First talk, Aftercare, Implants, Orthodontics, Periodontics, Endodontics, Children, Prosthetics, Whitening,
        Splint, Repair, Office, Holiday, Training, On call, Home visit
    """),
    family_names=listed("""
        Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Patel, Robinson, Wright, Thompson, Evans,
        Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Müller, Weber, O'Neill, McDonald, Hughes,
        Edwards, Hill
    """),
    given_names=listed("""
        Oliver, George, Emily, Jack, Olivia, Harry, Amelia, Charlotte, James, William, Grace, Thomas, Sophie,
        Daniel, Lucy, Peter, Susan, David, Karen, Mary-Ann, Robert, Helen, Mark, Laura
    """),
    streets=listed("""
        High Street, Station Road, Church Lane, Park Road, Mill Lane, London Road, Victoria Road, Green Lane,
        Kings Road, Queen Street, The Crescent, School Lane, North Street
    """),
    cities=listed("""
        London, Leeds, Bristol, Oxford, York, Munich, Berlin, Vienna, Zurich, Geneva, Basel, Bath, Exeter, Derby
    """),
    kind_words=(("private", "statutory"), ("PRIVATE", "PUBLIC"), ("Private", "Statutory"), ("PRIV", "STAT")),
    extra={
        "PATIENT": columns("""
            Birth Date birth, Street address, Phone phone, Mobile phone, Email mail, Salutation status, Title label,
            Sex status, Family Doctor staff, Occupation label, Created At stamp, Changed At stamp, Policy No code,
            Last Visit day, Next Recall day, Balance money, Hint remark, Deceased flag, Main Provider staff
        """),
        "KASSEN": columns("""
            Street address, Phone phone, Fax phone, Register No code, Short Name label, Contact name, Email mail,
            Point Value money, Valid From day, Comment remark, Region status, Created At stamp, Electronic flag,
            Member Count count, Changed At stamp
        """),
        "PATKASSE": columns("""
            Valid From day, Valid To day, Policy No code, Status status, Created At stamp, Exempt flag,
            Copayment money, User ID staff, Card Read day, Comment remark, Priority count, Plan Name label,
            Changed At stamp
        """),
        "KARTEI": columns("""
            Provider staff, Tooth code, Created At stamp, Changed At stamp, User ID staff, Kind status, Color count,
            Done flag, Review Date day, Printed flag, Room staff, Template label, Amount money, Line No count,
            Attachment blob
        """),
        "LEISTUNG": columns("""
            Tooth code, Factor money, Amount money, Quantity count, Provider staff, Invoice No count,
            Billing Date day, Billed flag, Created At stamp, Changed At stamp, Short Code status,
            Justification remark, Points count, Private flag, User ID staff
        """),
    },
    flags=names("""
        Printed, Billed, Private, Locked, Exported, Checked, Confirmed, Confidential, Done, Sent, Released,
        Emergency
    """),
    plain_date=names("Date"),
    archive=names("Archive, Old, History, Hist, Arch"),
    backup=names("Backup, Copy, Bak, Saved, Snapshot"),
    merged=names("Merged, Combined, Joined, Takeover"),
)
