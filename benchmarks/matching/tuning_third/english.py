"""English names and texts."""

from __future__ import annotations

from matching.notation import columns, company, lines, listed, names
from matching.vocabulary import Language

ENGLISH = Language(
    tables={
        "PATIENT": names("""
            Patient, Patients, Pat Master, Patient Base, Patient List, Patient Registry, Demographics,
            Patient Demographics, Pt Master, Person Patient, Patient Main
        """),
        "KASSEN": names("""
            Insurer, Insurers, Carrier, Insurance Carriers, Health Funds, Payer, Payors, Insurance Company, Ins Co,
            Fund Master, Insurance Master, Health Insurers
        """),
        "PATKASSE": names("""
            Patient Insurance, Pat Plan, Pat Coverage, Patient Payer, Coverage, Pat Ins, Insurance Membership,
            Patient Carrier Link, Policy Holder Link, Enrolment, Patient Fund, Subscriber
        """),
        "KARTEI": names("""
            Chart, Chart Entry, Chart Notes, Clinical Notes, Treatment Notes, Progress Notes, Clinical Record,
            Chart Line, Record Card, Dental Record, Case Notes, Pt Chart
        """),
        "LEISTUNG": names("""
            Procedure, Procedures Done, Procedure Log, Services, Service Line, Services Rendered, Treatment Item,
            Billed Services, Completed Procedures, Charge Line, Proc Log, Charges
        """),
    },
    columns={
        "PATIENT.ID": names("""
            Id, Patient Id, Pat Num, Patient No, Pat Id, Patient Number, Pt Id, Patient Key, Account No, Pat Seq
        """),
        "PATIENT.P_NAME": names("""
            Last Name, Surname, Family Name, L Name, Name, Patient Surname, Name Last, Pat Last Name
        """),
        "PATIENT.P_VORNAME": names("""
            First Name, Given Name, Forename, F Name, Name First, Patient Forename, First Names, Pat First Name
        """),
        "PATIENT.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Deletion Mark, Soft Deleted, Delete Ind, Deleted YN, Is Removed,
            Erased
        """),
        "KASSEN.ID": names("""
            Id, Carrier Id, Insurer Id, Carrier Num, Payer Id, Fund No, Company Id, Ins Co Id, Insurer No, Record No
        """),
        "KASSEN.NAME": names("""
            Name, Carrier Name, Insurer Name, Company Name, Fund Name, Payer Name, Description, Full Name, Title,
            Ins Name
        """),
        "KASSEN.ART": names("""
            Type, Kind, Carrier Type, Category, Insurer Type, Payer Class, Class, Ins Type, Scheme, Fund Type,
            Sector
        """),
        "KASSEN.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Deleted YN, Soft Deleted, Delete Ind, Is Removed, Del
        """),
        "PATKASSE.ID": names("""
            Id, Row Id, Coverage Id, Pat Plan Num, Link Id, Record Id, Seq No, Membership Id, Line No, Entry Key
        """),
        "PATKASSE.PATNR": names("""
            Patient Id, Pat Num, Patient No, Patient, Pat Id, Patient Ref, Pt Id, Patient Key, Insured Patient,
            Member Patient, Fk Patient
        """),
        "PATKASSE.KASSENID": names("""
            Carrier Id, Insurer Id, Payer, Insurer, Carrier Num, Fund No, Ins Co, Insurance Id, Insurer Ref,
            Carrier, Fk Insurer, Company Id
        """),
        "PATKASSE.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Soft Deleted, Deleted YN, Is Removed, Unlinked, Delete Ind
        """),
        "KARTEI.ID": names("""
            Id, Entry Id, Note Num, Row Id, Chart Line Id, Entry No, Seq No, Record Id, Note Id, Line Key
        """),
        "KARTEI.PATNR": names("""
            Patient Id, Pat Num, Patient No, Patient, Pat Id, Patient Ref, Pt Id, Patient Key, Fk Patient,
            Patient Number
        """),
        "KARTEI.DATUM": names("""
            Entry Date, Date, Visit Date, Note Date, Chart Date, Treatment Date, Date Of Visit, Session Date, Dt,
            Seen On, Treated On
        """),
        "KARTEI.BEMERKUNG": names("""
            Note, Note Text, Text, Entry, Clinical Note, Narrative, Notes, Chart Text, Body, Comment, Memo,
            Free Text
        """),
        "KARTEI.DELKZ": names("""
            Deleted, Is Deleted, Del Flag, Removed, Struck Out, Soft Deleted, Deleted YN, Voided, Is Removed,
            Retracted
        """),
        "LEISTUNG.ID": names("""
            Id, Proc Num, Line Id, Row Id, Service Id, Seq No, Record Id, Item Id, Procedure Id, Charge Id
        """),
        "LEISTUNG.PATIENTID": names("""
            Patient Id, Pat Num, Patient No, Patient, Pat Id, Patient Ref, Pt Id, Patient Key, Fk Patient,
            Patient Number
        """),
        "LEISTUNG.DATUM": names("""
            Service Date, Proc Date, Date Of Service, Date, Performed On, Date Done, Treatment Date, Completed On,
            Rendered On, Dos, Visit Date
        """),
        "LEISTUNG.LEISTUNG": names("""
            Proc Code, Service Code, Code, Tariff Code, Fee Code, Procedure Code, Item Code, Tariff Item,
            Billing Code, Fee Item, Treatment Code, Tariff No
        """),
        "LEISTUNG.DELKZ": names("""
            Deleted, Is Deleted, Voided, Del Flag, Removed, Cancelled, Reversed, Soft Deleted, Deleted YN, Void Flag
        """),
    },
    active=names("""
        Active, Is Active, Valid, In Use, Enabled, Is Valid, Active YN, Is Current, Live
    """),
    created=names("""
        Created, Created At, Date Created, Inserted At, Added On, Row Created, Sec Date Entry, Insert Time,
        Created On, Creation Time
    """),
    company=company("""
        Appointments many: Apt Num id, Pat Num patient, Apt Date day, Length Min count, Provider staff,
            Operatory staff, Apt Type label, Note remark, Apt Status status, Is New Patient flag, Is Deleted deleted

        Appointment Types catalog: Type Id id, Type Name label, Default Minutes count, Colour code,
            Bookable Online flag

        Waiting List few: Id id, Patient Id patient, Requested For day, Priority count, Preferred Dentist staff,
            Comment remark, Short Notice flag

        Check Ins many: Check In Id id, Patient Id patient, Arrived At stamp, Seated At stamp, Chair staff,
            State status

        Invoices many: Invoice No id, Patient Id patient, Payer Id insurer, Invoice Date day, Due Date day,
            Total money, Balance money, Invoice Status status, Footer Note remark, Cancelled deleted

        Invoice Lines many: Line Id id, Invoice No count, Line Order count, Item Code code, Description label,
            Qty count, Unit Price money, Amount money

        Payments many: Pay Num id, Pat Num patient, Invoice Ref count, Pay Date day, Amount money,
            Pay Method status, Reference remark, Entered By staff, Reversed deleted

        Adjustments few: Adj Num id, Pat Num patient, Adj Date day, Adj Amount money, Adj Type status, Reason remark

        Reminders few: Reminder Id id, Patient Id patient, Invoice No count, Sent On day, Level count, Fee money,
            Letter Text remark

        Payment Plans few: Plan Id id, Patient Id patient, Start Date day, Instalments count,
            Instalment Amount money, Completed flag, Notes remark

        Estimates few: Estimate No id, Patient Id patient, Insurer Id insurer, Estimate Date day, Accepted On day,
            Patient Share money, Insurer Share money, Estimate Status status, Justification remark, Deleted deleted

        Treatment Plans few: Plan Num id, Pat Num patient, Plan Date day, Heading label, Note remark,
            Plan Status status, Presented By staff, Signature blob

        Planned Items many: Item Id id, Plan Num count, Proc Code code, Tooth Num count, Surface code, Fee money,
            Priority count, Removed deleted

        Lab Cases few: Lab Case Num id, Pat Num patient, Laboratory count, Sent On day, Due Back day,
            Work Type label, Shade code, Instructions remark, Lab Fee money, Case Status status

        Laboratories catalog: Laboratory Id id, Name name, Street address, City address, Phone phone, Email mail,
            Type status, Deleted deleted

        Stock Items catalog: Item No id, Item Name label, Supplier Sku code, Min Stock count, On Hand count,
            Cost Price money, Sterile flag

        Stock Usage many: Usage Id id, Patient Id patient, Item No count, Quantity count, Used On day, Lot No code,
            Used By staff

        Suppliers catalog: Supplier Id id, Company name, Contact Name name, Address address, Phone phone,
            Email mail, Terms remark, Category status

        Purchase Orders few: Po No id, Supplier Id count, Ordered On day, Received On day, Net Total money,
            Status status, Remarks remark

        Prescriptions few: Rx Num id, Pat Num patient, Rx Date day, Drug label, Drug Code code, Refills count,
            Sig remark, Prescriber staff, Rx Status status

        Drug List catalog: Drug Id id, Brand Name label, Ingredient label, Atc Code code, Price money,
            Controlled flag

        Allergies few: Allergy Id id, Patient Id patient, Substance label, Severity status, Reaction remark,
            Noted On day, Deleted deleted

        Medical History few: History Id id, Patient Id patient, Completed On day, Smoker flag, Anticoagulants flag,
            Pregnant flag, Condition label, Other Details remark, Signed Form blob

        Referrals few: Referral Id id, Patient Id patient, Referred To name, Referral Date day, Question remark,
            Direction status, Letter blob

        Referrers catalog: Referrer Id id, Last Name name, First Name given, Specialty label, Address address,
            Phone phone, Email mail, Note remark, Is Doctor flag

        Recalls many: Recall Num id, Pat Num patient, Date Due day, Interval Months count, Recall Type status,
            Last Contact day, Note remark, Declined flag

        Staff Members catalog: Staff Id id, Last Name name, First Name given, Date Of Birth birth, Job Title label,
            Initials code, Extension phone, Email mail, Role status, Is Deleted deleted

        Users catalog: User Num id, User Name code, Display Name name, User Group status, Last Login day,
            Locked flag

        Schedules few: Schedule Id id, Provider Id staff, Work Date day, Start Minute count, Stop Minute count,
            Sched Type status, Note remark

        Leave Requests few: Request Id id, Staff Id staff, From Date day, To Date day, Days count, Approved flag,
            Reason remark

        Operatories catalog: Operatory Num id, Op Name label, Abbrev code, Item Order count, Is Hygiene flag

        Audit Trail many: Log Num id, Log Time stamp, User Num staff, Pat Num patient, Permission status,
            Module label, Log Text remark, Computer code

        Login Attempts many: Id id, User Id staff, Attempted At stamp, Workstation code, Success flag

        Images many: Image Id id, Patient Id patient, Date Taken day, Image Type status, Tooth count,
            Caption remark, File Name label, Thumbnail blob, Deleted deleted

        Xray Register many: Exposure No id, Patient Id patient, Exposure Date day, View label, Indication label,
            Kv count, Ma count, Operator staff, Findings remark

        Documents many: Doc Num id, Pat Num patient, Date Filed day, Description label, Doc Category status,
            Raw Content blob, Author staff, Trashed deleted

        Fee Schedules catalog: Sched Id id, Schedule Name label, Insurer Id insurer, Effective From day,
            Sched Kind status

        Tariff Catalogue catalog: Tariff Id id, Code code, Short Text label, Long Text remark, Points money,
            Valid From day, Valid To day

        Code Groups catalog: Group Id id, Group Name label, Proc Code code, Position count, Auto Insert flag

        Quick Notes catalog: Quick Note Id id, Abbreviation label, Text remark, Category status, Owner staff

        Letter Templates catalog: Template Id id, Template Name label, Kind status, Content blob, Revised On day

        Postal Codes catalog: Zip code, City address, Country code, Region code

        Banks catalog: Bank Id id, Bank Name label, Bic code, Clearing No code, Branch address

        Bank Accounts few: Account Id id, Patient Id patient, Iban code, Holder name, Mandate Date day,
            Direct Debit flag, Deleted deleted

        Tooth Conditions many: Condition Id id, Patient Id patient, Exam Date day, Tooth count, Condition Code code,
            Surfaces code, Stage status, Examiner staff

        Perio Exams few: Perio Exam Num id, Pat Num patient, Exam Date day, Tooth count, Depth Mesial count,
            Depth Distal count, Mobility count, Bleeding flag, Summary remark

        Ortho Cases few: Ortho Id id, Patient Id patient, Payer insurer, Banding Date day, Months Planned count,
            Appliance label, Class status, Progress remark

        Implants few: Implant Id id, Patient Id patient, Placed On day, Site count, System label, Lot code,
            Length count, Restored On day, Comment remark

        Sterilisation Cycles many: Cycle No id, Cycle Date day, Autoclave count, Program status, Batch code,
            Passed flag, Released By staff, Deviation remark

        Relatives few: Relation Id id, Patient Id patient, Surname name, Forename given, Birth Date birth,
            Relationship status, Mobile phone, Guarantor flag

        Addresses many: Address Id id, Patient Id patient, Line 1 address, Town address, Post Code code,
            Home Phone phone, Mobile phone, Email mail, Address Type status, Deleted deleted

        Insurer Contacts few: Contact Id id, Insurer Id insurer, Contact Person name, Department label,
            Street address, Phone phone, Fax phone, Email mail

        Claims many: Claim Num id, Pat Num patient, Carrier Num insurer, Date Sent day, Date Received day,
            Claim Fee money, Ins Paid money, Claim Status status, Claim Note remark

        Eligibility Checks few: Check Id id, Patient Id patient, Insurer Id insurer, Checked At stamp,
            Member No code, Result status, Response remark

        Cash Book many: Voucher No id, Voucher Date day, Purpose label, Paid In money, Paid Out money,
            Ledger status, Entered By staff, Voided deleted

        Tasks few: Task Num id, Pat Num patient, Assigned To staff, Due On day, Subject label, Description remark,
            Priority status, Done flag

        Phone Messages few: Message Id id, Patient Id patient, Taken At stamp, Caller name, Callback No phone,
            Message remark, Returned flag

        Text Messages many: Sms Id id, Patient Id patient, Sent At stamp, Recipient phone, Message Body remark,
            Delivery Status status

        Consents few: Consent Id id, Patient Id patient, Signed On day, Consent For label, Signature blob,
            Withdrawn flag

        Import Errors none: Error Id id, Occurred At stamp, Source label, Error Text remark

        Preferences catalog: Pref Num id, Pref Name label, Pref Value remark, Station code
    """),
    chart_texts=lines("""
        Periodic exam, no new findings, oral hygiene good, recall {n} months
        Pt presents with pain UR, {tooth} tender to percussion, cold test negative
        LA infiltration {tooth} articaine 1:100k, caries removed, composite MO, occlusion checked
        {tooth} DO composite placed under rubber dam, polished, pt happy with contour
        Pulpotomy {tooth} as emergency, Ledermix dressing, temporary IRM
        RCT {tooth}: {n} canals located, WL confirmed radiographically, Ca(OH)2 dressing
        RCT {tooth} completed, obturated with GP and AH Plus, PA taken, satisfactory
        XLA {tooth}, haemostasis achieved, POIG and written instructions given
        Sutures removed site {tooth}, healing well
        Surgical removal {tooth}, flap raised, bone removed, {n} sutures 4/0 Vicryl
        Crown prep {tooth}, PVS impression, shade A3, temp crown with TempBond
        Crown {tooth} tried in, margins good, contact tight, cemented with RelyX
        Crown {tooth} debonded at lunch, cleaned and recemented, advised guarded prognosis
        Scale and polish, supra and subgingival calculus removed, OHI
        BPE 323/232, full perio charting advised, pt considering
        Pocket {tooth} distal {n} mm with BOP, RSD under LA, CHX irrigation
        Perio maintenance, plaque score down, interdental brushes demonstrated
        OPG taken, impacted {tooth}, refer to oral surgery
        PA {tooth}: periapical radiolucency approx {n} mm, options discussed, pt opts for RCT
        Bitewings L+R, early enamel lesion {tooth} mesial, monitor and fluoride
        Dry socket {tooth}, irrigated, Alvogyl placed, review tomorrow
        Swelling buccal to {tooth}, incised and drained, Rx amoxicillin 500 tds {n} days
        Denture sore spot lower left eased, review {n} days
        Reline upper full denture, wash impression taken, to lab
        Bite registration and face bow, try in next visit
        Full/full dentures fitted, retention good, care advice given
        Clasp on partial denture at {tooth} adjusted
        Implant placed {tooth} region, 35 Ncm, cover screw, no complications
        Second stage surgery {tooth}, healing abutment {n} mm
        CBCT discussed, consent for implant {tooth} signed
        Estimate given and explained, pt to contact insurer
        Fissure sealant {tooth}, child very cooperative
        Child anxious, treatment not possible today, acclimatisation visit planned
        Deciduous {tooth} mobile, removed with topical only
        Fluoride varnish 22600 ppm applied all teeth, diet advice
        Night guard fitted and adjusted, wear nightly
        TMJ: click left on opening, masseter tender, soft diet and exercises
        EPT {tooth} positive, review in {n} weeks
        Cervical sensitivity {tooth}, desensitiser applied, Duraphat toothpaste Rx
        Onlay {tooth} bonded, isolation with rubber dam, excess removed
        Veneer {tooth} chipped incisally, smoothed, pt declines repair
        Bridge abutment {tooth} carious at margin, prognosis poor, discussed alternatives
        Fibre post and core {tooth}, composite build up
        Bracket {tooth} rebonded, upper arch wire changed
        Aligner {n} issued, IPR between lower incisors
        Bonded retainer 33 to 43 placed, cleaning shown
        Trauma {tooth}: enamel dentine fracture, vitality positive, accident report completed
        Pt failed to attend, voicemail left
        Phone call: throbbing after extraction {tooth}, seen today as emergency
        Medical history updated, now on apixaban, GP letter requested
        Antibiotic cover taken 1 h before treatment as advised by cardiologist
        Rx ibuprofen 400 mg prn, max {n} days
        Sick note issued for {n} days
        Whitening trays fitted, 10% CP, instructions given, start shade A3
        Apicectomy {tooth}, MTA retrograde seal, specimen sent
        White patch buccal mucosa, photo taken, review {n} weeks, biopsy if unchanged
        Oral thrush, nystatin suspension, denture hygiene
        Generalised gingivitis, heavy plaque, motivated, TePe size {n}
        Dressing changed {tooth}, symptom free, obturate next visit
        Pericoronitis {tooth}, irrigated with CHX, metronidazole discussed
        Lost filling {tooth}, GIC temporary placed
        Second opinion about {tooth} requested, radiographs emailed
        Post op check, mild swelling, no paraesthesia
        Cracked cusp {tooth}, sharp edge smoothed, crown advised
        Quadrant {n} restorative complete, continue opposite side next time
        Alginates upper and lower for study models
        Amalgam {tooth} replaced, high volume suction, rubber dam
        {tooth} sinus tract traced with GP point, PA confirms
    """),
    remarks=lines("""
        Call back after 5 pm
        Running ten minutes late
        Cancelled by email
        Rebooked at own request
        Bring insurance card next time
        Send bill to parents
        Wants to pay in three instalments
        Nervous, allow extra time
        Daughter will interpret
        Wheelchair user, ground floor only
        Prefers Dr Keller
        Come fasting
        Lab reported a delay
        Mail returned, address unknown
        Instalments agreed by phone
        Dunning paused until March
        Waiting for insurer's answer
        Referral form missing
        Text reminder please
        Parking space reserved
        Estimate not yet signed
        Receipt filed in folder
        Second missed appointment
        Paid cash at reception
        Possible duplicate, please check
        New mobile number noted
        On holiday until end of month
        Guardian must sign
        Records requested from previous dentist
        Ask family doctor before surgery
        Consent will arrive by post
        Mornings only
        Discount approved by owner
        Complaint settled with goodwill
    """),
    labels=listed("""
        Surgery 1, Surgery 2, Hygiene Room, Theatre, X-ray Room, New Patient Exam, Check-up, Emergency,
        Filling Visit, Implant Consultation, Hygiene Visit, Children, Fit Appointment, Impressions, Aftercare,
        Phone Call, Staff Meeting, Gloves Medium, Masks FFP2, Composite A2, Alginate, Light Body Silicone,
        Anaesthetic Cartridges, Round Bur 014, Cotton Rolls, Surface Disinfectant, Luting Cement,
        Sterilisation Pouches, Mouthwash, Polishing Paste, Front Desk, Administration, In-house Lab, External Lab,
        Monthly Report
    """),
    family_names=listed("""
        Abbott, Ahmed, Andersson, Armitage, Ashworth, Bartlett, Bianchi, Blackwood, Boateng, Brennan, Callahan,
        Carmichael, Chaudhry, Cooper, Dalton, Delgado, Dimitrov, Donovan, Drummond, Ellsworth, Fairbanks, Farouk,
        Fitzgerald, Galloway, Georgiou, Goldberg, Gupta, Halvorsen, Harrington, Hollis, Ibrahim, Ivanova, Jamieson,
        Kavanagh, Kemp, Kumar, Lambert, Larsen, Lindqvist, Lockwood, Macleod, Marchetti, Mbeki, Merriweather,
        Nakamura, Nowak, Okafor, Osborne, Papadopoulos, Pemberton, Popescu, Prescott, Quigley, Radcliffe, Redmond,
        Rosenthal, Saunders, Sinclair, Silva, Sterling, Takahashi, Thornton, Underhill, Vandenberg, Vaughan,
        Wadsworth, Whitaker, Winslow, Yamamoto, Zielinski
    """),
    given_names=listed("""
        Abigail, Aidan, Alastair, Amelia, Amit, Anwen, Bethany, Bradley, Callum, Camilla, Cedric, Chloe, Conrad,
        Daphne, Deborah, Desmond, Dylan, Edwina, Elliot, Esther, Ewan, Fiona, Gareth, Georgina, Giles, Graham,
        Harriet, Hazel, Henrietta, Ian, Imogen, Isobel, Jasper, Joanna, Jocelyn, Keith, Kirsten, Lachlan, Leila,
        Lionel, Lucinda, Malcolm, Marjorie, Maxwell, Melanie, Mohammed, Muriel, Nadine, Nigel, Noreen, Olga, Oscar,
        Patricia, Penelope, Phoebe, Quentin, Rebecca, Reginald, Roisin, Rupert, Sandra, Shirley, Sidney, Stella,
        Tamara, Terence, Theresa, Ursula, Victor, Vivian, Wendy, Yvonne, Zachary
    """),
    streets=listed("""
        Acacia Avenue, Airport Road, Bakery Lane, Bridge Street, Canal Walk, Castle Hill, Cathedral Square,
        Church Road, College Green, East Promenade, Elm Grove, Fountain Court, Garden Terrace, Harbour Street,
        Hill Crescent, Hospital Drive, Industrial Park, Kings Parade, Lake View, Library Place, Market Street,
        Meadow Close, Mill Lane, North Quay, Old Town Road, Park Lane, Queens Gate, River Walk, School Lane,
        Station Road, Sunset Drive, Vineyard Way
    """),
    cities=listed("""
        Basle, Berlin, Berne, Bonn, Brunswick, Cologne, Constance, Davos, Dusseldorf, Frankfurt, Freiburg, Geneva,
        Graz, Hamburg, Hanover, Heidelberg, Innsbruck, Interlaken, Lausanne, Lucerne, Lugano, Mainz, Montreux,
        Munich, Nuremberg, Potsdam, Ramstein, Salzburg, Stuttgart, Vevey, Vienna, Wiesbaden, Zurich
    """),
    kind_words=(
        ("private", "statutory"),
        ("Private", "Public"),
        ("PRV", "STA"),
        ("P", "S"),
        ("commercial", "government"),
        ("PRIVATE", "NATIONAL"),
        ("supplementary", "basic"),
        ("Priv", "Stat"),
        ("private carrier", "health fund"),
    ),
    extra={
        "PATIENT": columns("""
            Salutation status, Title label, Birth Date birth, Gender status, Address Line address, City address,
            Zip code, Home Phone phone, Mobile phone, Email mail, Primary Provider staff, Occupation label,
            Balance money, Alert Note remark, First Visit day, Last Visit day, Maiden Name name, Ssn code,
            Last Modified stamp, Photo blob
        """),
        "KASSEN": columns("""
            Electronic Id code, Short Code code, Address address, City address, Zip code, Phone phone, Fax phone,
            Email mail, Contact Name name, Point Value money, Claim Format status, Payment Days count,
            Remarks remark, Contract End day, Sec Date Edit stamp
        """),
        "PATKASSE": columns("""
            Member No code, Effective From day, Effective To day, Relationship status, Ordinal count,
            Percentage count, Deductible money, Subscriber Patient patient, Policy No code, Card Read On day,
            Benefit Notes remark, Modified By staff, Modified At stamp, Plan Name label, Annual Max money
        """),
        "KARTEI": columns("""
            Tooth Num count, Surface code, Provider staff, Assistant staff, Operatory staff, Entry Type status,
            Colour count, Sort Order count, Minutes count, Diagnosis Code code, Subject label,
            Internal Remark remark, Modified At stamp, Modified By staff, Attachment blob, Follow Up Date day
        """),
        "LEISTUNG": columns("""
            Tooth Num count, Surface code, Quantity count, Unit Fee money, Amount money, Lab Cost money,
            Provider staff, Invoice No count, Billed On day, Billing Status status, Fee Schedule status,
            Billed Payer insurer, Justification remark, Date Time Edited stamp, Item Description label,
            Diagnosis Code code, Guarantor patient
        """),
    },
    flags=names("""
        Printed, Exported, Reviewed, Confidential, Flagged, Transmitted, Approved, Processed, Important, Is Billed,
        Sent, External, Complete, On Hold
    """),
    plain_date=names("Date, Dt, Day, Dated"),
    archive=names("Archive, History, Old, Hist, Prior Years, Legacy"),
    backup=names("Backup, Copy, Bak, Snapshot, Safe Copy, Restore Copy"),
    merged=names("Merged, Merge, Combined, Acquired, Migrated, Takeover"),
)
