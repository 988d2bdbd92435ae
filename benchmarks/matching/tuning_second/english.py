"""English names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ENGLISH = Language(
    tables={
        "PATIENT": names("""
            Patients, Patient, Pt Master, Patient File, Clients, Person, Pat Demographics, Patient Register,
            Patient Info, Pt, Patient Details, Pat Header
        """),
        "KASSEN": names("""
            Insurers, Insurance Company, Carriers, Payers, Health Funds, Insurance Plan, Ins Co, Payor,
            Insurance Master, Sick Funds, Funding Body, Carrier List
        """),
        "PATKASSE": names("""
            Patient Insurance, Pat Plan, Coverage, Policy Holders, Ins Sub, Patient Coverage, Pt Insurer,
            Memberships, Patient Payer, Insured Patients, Pat Carrier, Enrolment
        """),
        "KARTEI": names("""
            Chart Entries, Progress Notes, Clinical Notes, Treatment Notes, Chart, Pt Notes, Case Notes,
            Record Card, Clinical Record, Chart Lines, Patient Journal, History Notes
        """),
        "LEISTUNG": names("""
            Services, Procedures, Treatments Done, Proc Log, Completed Procedures, Service Lines, Billed Services,
            Charges, Treatment Items, Performed Services, Pt Services, Fee Lines
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Patient Id, Pat Num, Id, Pt No, Patient No, Pat Key, Record No, Chart No, Patient Number, Row Id,
            Client Id, Pk Patient
        """),
        "PATIENT.P_NAME": names("""
            Last Name, Surname, Family Name, L Name, Pat Surname, Patient Surname, Name Last, Pat Last Name,
            Patient Name, Sname
        """),
        "PATIENT.P_VORNAME": names("""
            First Name, Forename, Given Name, F Name, Pat First Name, Forenames, Name First, Patient Forename,
            Given Names, Christian Name
        """),
        "PATIENT.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Deleted Yn, Void, Marked Deleted, Delete Ind, Soft Deleted,
            Pat Deleted, Erased
        """),
        "KASSEN.ID": names("""
            Insurer Id, Carrier Num, Id, Ins Co Id, Payer Id, Insurance No, Ins Key, Carrier Id, Fund Id,
            Company Id, Row Id, Insurer No
        """),
        "KASSEN.NAME": names("""
            Name, Carrier Name, Insurer Name, Company Name, Description, Ins Name, Payer Name, Fund Name, Full Name,
            Title, Insurance Company
        """),
        "KASSEN.ART": names("""
            Type, Ins Type, Kind, Carrier Type, Payer Class, Category, Insurance Kind, Public Private, Plan Type,
            Insurer Class, Fund Type, Scheme
        """),
        "KASSEN.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Deleted Yn, Del, Marked Deleted, Delete Ind, Carrier Deleted,
            Ins Deleted, Dropped
        """),
        "PATKASSE.ID": names("""
            Id, Pat Plan Num, Coverage Id, Row Id, Link Id, Policy Key, Ins Sub Num, Record No, Membership Id,
            Seq No, Entry Id
        """),
        "PATKASSE.PATNR": names("""
            Patient Id, Pat Num, Patient, Pt No, Patient No, Pat Id, Fk Patient, Insured Patient, Pat Key,
            Member Patient, Patient Ref
        """),
        "PATKASSE.KASSENID": names("""
            Insurer Id, Carrier Num, Insurer, Ins Co Id, Payer Id, Carrier, Fk Insurer, Insurance Id, Fund Id,
            Insurer No, Insurance Co, Payer Ref
        """),
        "PATKASSE.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Deleted Yn, Del, Coverage Deleted, Delete Ind, Soft Deleted,
            Dropped, Void
        """),
        "KARTEI.ID": names("""
            Id, Note Id, Entry Id, Note Num, Row Id, Chart Line No, Entry No, Record Id, Seq No, Line Id,
            Journal Id, Pk Note
        """),
        "KARTEI.PATNR": names("""
            Patient Id, Pat Num, Patient, Pt No, Patient No, Pat Id, Fk Patient, Chart Patient, Pat Key,
            Patient Ref, Pt
        """),
        "KARTEI.DATUM": names("""
            Entry Date, Note Date, Date, Visit Date, Treatment Date, Chart Date, Service Day, Date Of Entry, Dt,
            Day, Date Of Visit, Session Date
        """),
        "KARTEI.BEMERKUNG": names("""
            Note, Note Text, Entry Text, Notes, Chart Text, Comment, Text, Body, Clinical Note, Narrative, Remarks,
            Free Text
        """),
        "KARTEI.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Struck Out, Del, Note Deleted, Delete Ind, Soft Deleted,
            Crossed Out, Retracted
        """),
        "LEISTUNG.ID": names("""
            Id, Proc Num, Service Id, Charge Id, Row Id, Line No, Proc Log Id, Seq No, Item Id, Record No,
            Pk Service
        """),
        "LEISTUNG.PATIENTID": names("""
            Patient Id, Pat Num, Patient, Pt No, Patient No, Pat Id, Fk Patient, Treated Patient, Pat Key,
            Client Id, Pt Ref
        """),
        "LEISTUNG.DATUM": names("""
            Service Date, Proc Date, Date, Date Of Service, Treatment Date, Performed On, Date Done, Completed On,
            Dos, Day, Charge Date
        """),
        "LEISTUNG.LEISTUNG": names("""
            Proc Code, Code, Service Code, Procedure, Fee Code, Tariff Code, Treatment Code, Item Code, Position,
            Service, Billing Code, Tariff No
        """),
        "LEISTUNG.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Voided, Del, Service Deleted, Delete Ind, Soft Deleted,
            Reversed, Cancelled
        """),
    },
    active=names("Active, Is Active, In Use, Enabled, Valid, Active Yn, Is Current"),
    created=names("""
        Created, Created On, Date Created, Created At, Entered On, Inserted At, Added On, Date Added, Entry Stamp
    """),
    company=company("""
        Appointments many: Apt Num id, Pat Num patient, Apt Date day, Length count, Provider staff, Operatory staff,
            Apt Type label, Note remark, Last Name name, First Name given, Phone phone, Apt Status status,
            Deleted deleted

        Appointment Types catalog: Id id, Name label, Code code, Minutes count, Colour status, Hidden flag

        Invoices many: Invoice No id, Patient Id patient, Invoice Date day, Due Date day, Total money, Paid money,
            Kind status, Insurer Id insurer, Bill To Name name, Bill To First given, Remark remark, Void deleted,
            Print Time stamp

        Invoice Lines many: Line Id id, Invoice No count, Patient patient, Date day, Code code, Tooth status,
            Qty count, Factor money, Amount money, Text label, Reason remark

        Estimates few: Estimate Id id, Pat Id patient, Estimate Date day, Insurer insurer, Class status,
            Total money, Benefit money, Approved On day, Remark remark, Deleted deleted

        Estimate Items many: Id id, Estimate Id count, Tooth status, Service code, Qty count, Price money,
            Description label

        Dunning few: Dunning Id id, Invoice No count, Pat Num patient, Letter Date day, Level status, Fee money,
            Outstanding money, Letter Text remark

        Lab Cases few: Case No id, Patient No patient, Lab label, Date In day, Date Due day, Work label,
            Shade status, Instructions remark, Lab Fee money, Done flag

        Laboratories catalog: Lab Id id, Company label, Contact name, Street address, City address, Phone phone,
            Email mail, Notes remark

        Lab Case Items many: Id id, Case No count, Code code, Qty count, Unit Price money, Text label

        Supplies catalog: Item No id, Description label, Supplier count, Unit status, Cost money, In Stock count,
            Reorder Level count, Lot code, Deleted deleted

        Supply Usage many: Usage Id id, Pat Num patient, Date day, Item count, Qty count, Lot code, Staff staff,
            Comment remark

        Suppliers catalog: Supplier Id id, Name label, Contact Surname name, Contact Forename given,
            Address address, Phone phone, Email mail, Type status

        Prescriptions few: Rx Id id, Pat Num patient, Rx Date day, Insurer insurer, Drug label, Sig remark,
            Disp count, Prescriber staff, Rx Type status, Exempt flag

        Drugs catalog: Drug Id id, Trade Name label, Agent label, Pack status, Price money, Atc code

        Referrals few: Referral Id id, Patient patient, Ref Date day, Referred To name, Specialty label,
            Reason remark, Diagnosis code, Is Deleted deleted

        Recalls many: Recall Id id, Pat Num patient, Due day, Recall Type status, Reminded On day, Method status,
            Note remark, Disabled flag

        Findings many: Finding Id id, Pat Num patient, Exam Date day, Tooth status, Finding code, Examiner staff,
            Remark remark, Del Flag deleted

        Perio Measures many: Id id, Pat Id patient, Exam Date day, Tooth status, Mesial Depth count,
            Distal Depth count, Mobility status, Bleeding flag

        Users catalog: User Id id, Surname name, Forename given, Initials code, Role status, Password Hash blob,
            Last Login stamp, Email mail, Deleted deleted

        Providers catalog: Prov Num id, Last Name name, First Name given, Suffix status, License No code, Dob birth,
            Start Date day, Comment remark

        Operatories catalog: Op Id id, Op Name label, Chair staff, Floor status

        Audit Log many: Log Id id, Log Time stamp, User No staff, Table Name label, Row No count, Action status,
            Patient Id patient, Log Text remark

        Images many: Image Id id, Pat Num patient, Date Taken day, Image Type status, Tooth status, File Name label,
            Caption remark, Thumbnail blob, Deleted deleted

        Xray Log many: Xray No id, Patient No patient, Surname name, Forename given, Dob birth, Exposure Date day,
            Indication remark, Region status, Kv count, Report remark, Operator staff

        Fee Schedule catalog: Fee Id id, Code code, Short Text label, Long Text remark, Points count,
            Base Fee money, Sched Type status, Valid From day

        Point Values catalog: Id id, Insurer No insurer, From Date day, General money, Ortho money, Perio money,
            Region status

        Auto Notes catalog: Note Id id, Short Code code, Title label, Body remark, Section status, Author staff

        Templates catalog: Template Id id, Name label, Type status, Document blob, Revision Date day

        Letters many: Letter Id id, Pat Num patient, Letter Date day, Subject label, Addressee name, Content blob,
            Note remark, Deleted deleted

        Zip Codes catalog: Zip Id id, Zip code, City address, Area Code phone, Country status

        Banks catalog: Bank Id id, Bank Name label, Bic code, City address

        Bank Accounts few: Account Id id, Pat Num patient, Holder name, Iban code, Bank label, Mandate Date day,
            Deleted deleted

        Payments many: Pay Num id, Pat Num patient, Pay Date day, Amount money, Pay Type status, Invoice No count,
            Pay Note remark, Insurer No insurer

        Cash Book many: Voucher No id, Date day, Money In money, Money Out money, Account code, Booking Text remark,
            Patient patient, User staff

        Waiting List few: Wait Id id, Pat Num patient, Since day, Request remark, Priority status, Surname name,
            Phone phone

        Waiting Room many: Id id, Patient patient, Arrived stamp, Seated stamp, Room staff, Complaint remark

        Planned Treatments many: Plan Item Id id, Pat Num patient, Planned For day, Proc Code code, Tooth status,
            Units count, Remark remark, Done flag, Deleted deleted

        Contact Log many: Contact Id id, Pat Num patient, Contact Date day, Channel status, Spoke To name,
            Note remark, Staff staff

        Address Book catalog: Address Id id, Surname name, Forename given, Company label, Street address,
            Town address, Phone phone, Fax phone, Email mail, Kind status, Remark remark

        Referring Doctors catalog: Doctor Id id, Last Name name, First Name given, Specialty label,
            Practice Address address, Phone phone, National No code

        Medical History many: Hist Id id, Pat Num patient, Date day, Allergies flag, Heart flag, Anticoagulant flag,
            Pregnant flag, Other remark, Signature blob

        Card Reads many: Read No id, Pat Num patient, Read At stamp, Insurer Id insurer, Surname name,
            Forename given, Dob birth, Card Status status, Card No code

        Sick Notes few: Sick Id id, Pat Num patient, From Date day, To Date day, Icd code, Insurer insurer,
            First Note flag

        Diagnoses catalog: Id id, Icd code, Description label, Group No status

        Patient Diagnosis many: Id id, Pat Num patient, Diag Date day, Icd Code code, Certainty status,
            Comment remark, Tooth status, Deleted deleted

        Ortho Cases few: Id id, Pat Id patient, Start Date day, End Date day, Severity status, Insurer No insurer,
            Share money, Remark remark

        Tasks many: Task Num id, Title label, Descript remark, Due day, Assigned To staff, Patient patient,
            Done flag, Priority status

        Sms Messages many: Sms Id id, Pat Num patient, Sent At stamp, Phone No phone, Message remark, State status

        Preferences catalog: Pref Id id, Pref Key code, Value label, Section status

        Time Cards few: Id id, Employee staff, Work Date day, Clock In stamp, Clock Out stamp, Comment remark

        Sterilizer Loads few: Load No id, Program status, Load Date day, Device label, Released By staff,
            Remark remark

        Claims many: Claim Num id, Pat Num patient, Claim Date day, Insurer Id insurer, Claim Type status,
            Claimed money, Received money, Claim Note remark, Deleted deleted

        Insurer Aliases none: Id id, Insurer Id insurer, Old Number code, Name label, Type status

        Family Links none: Id id, Pat Num patient, Relative patient, Relation status, Note remark

        Employers catalog: Employer Id id, Name label, Address address, Phone phone, Type status
    """),
    chart_texts=lines("""
        Routine exam, no complaints. BPE {n}, scale and polish today
        Pt attends with pain {tooth}, TTP positive, cold test lingering
        {tooth} vital to Endo Frost, monitor
        Comprehensive exam, {n} carious lesions, tx plan discussed
        LA: 1 cartridge articaine 4% 1:100k, IDB for {tooth}
        {tooth} MOD composite A3, rubber dam, occlusion checked
        {tooth} DO amalgam removed, replaced with composite, lined with Vitrebond
        Pulp extirpated {tooth}, working length 2{n} mm, CaOH dressing, Cavit
        {tooth} canals shaped to F{n}, NaOCl irrigation, redressed
        RCT {tooth} completed, GP and AH Plus, PA shows well condensed to apex
        PA {tooth}: periapical radiolucency around mesial root
        OPG taken: impacted wisdom teeth, generalised horizontal bone loss
        BWs taken, interproximal caries {tooth} distal
        XLA {tooth}, simple, haemostasis achieved, POIG given
        Surgical removal {tooth}, flap raised, {n} sutures Vicryl
        Suture removal {tooth}, healing well
        Dry socket {tooth}, irrigated, Alvogyl placed
        Hygienist visit, OHI, plaque score {n}0 %, recall {n} months
        Supragingival scaling, polishing, fluoride varnish
        OHI with child and mother, disclosing tablet used
        Fissure sealant {tooth}
        6-point pocket chart, pockets up to {n} mm, RSD recommended
        RSD UR and LR under LA
        Perio maintenance, BOP {n}0 %
        Review after {n} weeks, pockets reduced, continue supportive care
        {tooth} crown prep, impression Impregum, temp crown Luxatemp, shade A{n}
        {tooth} crown try-in, margins good, contact tight mesially, adjusted
        {tooth} crown cemented with GIC, excess removed, bite checked
        Crown {tooth} debonded, cleaned and recemented
        Temporary bridge remade, abutment {tooth} sound
        Estimate given, pt will think about it
        Estimate approved by insurer, appointment in {n} weeks
        Implant consultation {tooth}, risks and costs discussed
        Implant placed {tooth}, {n}5 Ncm, healing abutment
        Second stage {tooth}, healing collar {n} mm
        Secondary impressions for chrome denture, bite registration
        Lower denture: sore spot {tooth} region eased
        Upper denture reline, ready this afternoon
        Denture fracture, sent to lab for repair, pt waiting
        Splint fitted, adjusted, review {n} weeks
        TMJ: click left side, opening 4{n} mm
        Deciduous {tooth} restored with GIC, child very cooperative
        Child anxious, treatment abandoned, referred for GA
        Referred to oral surgery for removal of {tooth}
        Ortho referral, crowding lower anteriors
        DNA, left message on voicemail
        Short notice cancellation, unwell
        Rx amoxicillin 500 mg, 3x daily, {n} days
        Advised ibuprofen 400 mg as required
        Sick note issued until Friday
        MH updated: on warfarin, INR requested
        Allergic to penicillin! Prescribed metronidazole
        {tooth} desensitised with varnish
        Cervical GIC {tooth}
        {tooth} fibre post and composite core
        {tooth} incisal edge fractured after fall, composite build up
        Abscess {tooth}, incised and drained
        Pericoronitis {tooth}, irrigated with chlorhexidine
        Whitening trays fitted, review in {n} weeks
        {tooth} vitality doubtful, repeat PA in {n} weeks
        Aphthous ulcer near {tooth}, reassurance given
        Pt declines filling {tooth}, consequences explained and understood
        Emergency weekend visit elsewhere, {tooth} opened, continue here
        Space maintainer checked, stable
        Fixed retainer {tooth} debonded, rebonded
        Phoned lab about shade {tooth}, remake agreed
        CBCT reviewed, {n} mm to ID canal
        Ceramic onlay {tooth} bonded, post op instructions given
    """),
    remarks=lines("""
        please call beforehand
        running ten minutes late
        send the invoice to the father
        mornings only
        pays in three instalments
        insurance card missing
        nervous, allow extra time
        insurer refused the claim
        bring referral letter
        new address to be confirmed
        call back this afternoon
        moved by phone
        invoice sent twice, one reversed
        on blood thinners
        daughter will translate
        wheelchair, ground floor room
        cash payment
        lab delivers on Thursday
        estimate enclosed
        papers sent by post
        reminder withdrawn
        changes insurer next quarter
        missed appointment fee discussed
        needs a copy for the employer
        no food before treatment
        exemption certificate seen
        do not use the old number
        ask the dentist first
        parents have consented
        second opinion confirmed
        part payment received
        comes with a carer
        only with the senior dentist
        squeezed in, pain
        prefers e-mail
    """),
    labels=listed("""
        Surgery 1, Surgery 2 Hygiene, Theatre, X-ray room, Check-up, Emergency, Long hygiene visit, New patient,
        Oral surgery, Denture try-in, Consultation, Ortho review, Impression, Composite A2, Glass ionomer, Alginate,
        Rubber dam medium, Articaine 1:100000, Round bur, Gloves M, Surface disinfectant, Syringe 2 ml, Suture 4-0,
        Gutta-percha points, Matrix band, Dental floss, Northside Dental Lab, Zirconia crown, Chrome denture,
        Night guard, Reminder letter, Implant consent, Recall card, Lab order, Other, Triage
    """),
    family_names=listed("""
        Abbott, Ahmed, Atkinson, Barker, Begum, Bennett, Bishop, Byrne, Campbell, Chapman, Clarke, Collins, Cooper,
        Doyle, Ellis, Fletcher, Foster, Gallagher, Gibson, Graham, Harper, Hughes, Kapoor, Kennedy, Lawson, Lloyd,
        MacDonald, Marshall, Morgan, Murphy, Nowak, O'Connor, Okafor, Palmer, Patel, Pearson, Quinn, Reynolds,
        Rossi, Saunders, Sharma, Spencer, Sullivan, Turner, Walsh, Watts, Whitaker, Young
    """),
    given_names=listed("""
        Abigail, Adam, Alice, Amir, Angela, Arthur, Barbara, Benjamin, Callum, Charlotte, Claire, David, Deborah,
        Edward, Eleanor, Emily, Ethan, Fiona, George, Grace, Hannah, Harry, Imran, Isla, Jack, James, Joan, Joshua,
        Karen, Laura, Liam, Margaret, Martin, Megan, Michael, Molly, Nicholas, Olivia, Oscar, Patricia, Peter,
        Priya, Rebecca, Robert, Sarah, Sean, Thomas, Victoria, William
    """),
    streets=listed("""
        Abbey Road, Alma Terrace, Ashgrove, Bridge Street, Castle Lane, Cedar Avenue, Chapel Hill, Church Lane,
        Clarence Place, Elm Drive, Green Lane, Grove Road, High Street, Hill Rise, King Street, Lime Walk,
        Manor Road, Market Square, Mill Lane, New Road, Orchard Close, Park Avenue, Queensway, Richmond Gardens,
        School Lane, Station Road, Victoria Street, West End, Windsor Crescent, York Road
    """),
    cities=listed("""
        Basel, Bath, Berlin, Bonn, Bristol, Cambridge, Cologne, Durham, Exeter, Frankfurt, Geneva, Graz, Hamburg,
        Heidelberg, Innsbruck, Lausanne, Leeds, Lincoln, Lucerne, Lugano, Munich, Norwich, Nuremberg, Oxford,
        Salzburg, Stuttgart, Vienna, Winchester, York, Zurich, Zug
    """),
    kind_words=(
        ("private", "public"),
        ("Private", "Statutory"),
        ("P", "S"),
        ("PRIV", "PUB"),
        ("Private", "NHS"),
        ("private", "sick fund"),
        ("PHI", "SHI"),
        ("Voluntary", "Compulsory"),
        ("PR", "ST"),
        ("Commercial", "Government"),
    ),
    extra={
        "PATIENT": columns("""
            Salutation status, Middle Name given, Maiden Name name, Preferred Name given, Birth Date birth,
            Address Line 1 address, Town address, Home Phone phone, Mobile phone, Email mail, Guarantor patient,
            Main Insured patient, Insurer No insurer, Primary Dentist staff, Alert Text remark,
            General Notes remark, Gp Name name, Last Visit day, Recall Months count, Balance money, Status status,
            Sms Consent flag, Last Modified stamp
        """),
        "KASSEN": columns("""
            Short Name label, Contact Name name, Contact First Name given, Address address, City address,
            Phone phone, Fax No phone, Email mail, Electronic Id code, Billing Insurer insurer,
            Parent Carrier insurer, Remarks remark, Region status, Fee Schedule status, Point Value money,
            Days To Pay count, Direct Billing flag, Valid From day, Updated At stamp, Search Key label
        """),
        "PATKASSE": columns("""
            Subscriber patient, Bill To Patient patient, Billed Insurer insurer, Secondary Insurer insurer,
            Policy Number code, Relationship status, Effective From day, Effective To day, Ordinal status,
            Plan Title label, Benefit Notes remark, Deductible money, Percent Covered count, Card Read At stamp,
            Holder Surname name, Holder Forename given, Holder Dob birth, Primary Yn flag, Verified By staff,
            Employer label
        """),
        "KARTEI": columns("""
            Tooth status, Surface status, Provider staff, Assistant staff, Entry Type status, Short Code code,
            Internal Remark remark, Second Comment remark, Diagnosis label, Follow Up day, Last Modified stamp,
            Signed At stamp, Accompanied By name, Family Patient patient, Colour status, Billable flag,
            Amount money, Finding Code code, Image Count count, Attachment blob, Insurer At Visit insurer
        """),
        "LEISTUNG": columns("""
            Tooth status, Surface status, Quadrant status, Units count, Factor money, Fee money, Points count,
            Provider staff, Invoice No count, Invoice Date day, Description label, Claim Note remark,
            Billed Insurer insurer, Payer Patient patient, Analog Code code, Diagnosis Code code,
            Billing Type status, On Request flag, Quarter status, Material Cost money, Line Remark remark,
            Last Modified stamp, Clinic staff
        """),
    },
    flags=names("""
        Printed, Is Billed, Is Private, Exported, Locked, Checked, Transmitted, Sent, Flagged, Confidential,
        Completed, Approved, Visible Online, Cash Payer
    """),
    plain_date=names("Date, Day, Dt, When"),
    archive=names("Archive, Old, Hist, Prior Years, Retired"),
    backup=names("Backup, Copy, Bak, Saved, Snapshot 2020"),
    merged=names("Merged, Imported, Site 2, Takeover, From Other Practice"),
)
