/* ivoris-pipeline extract */
-- One center and a range of days in one batch, one round trip: what the tables look like now, the entries, the services.
-- Words in braces are filled with quoted identifiers and constants of the mapping; everything else is a parameter:
-- @schema, @t0 … the tables' names, @KARTEI_first, @KARTEI_until and so on the days as the column encodes them.
-- The insurer is picked where the entry is read, so that several links of a patient can never multiply entries.
SET NOCOUNT ON;
SET LOCK_TIMEOUT 10000;
SET DEADLOCK_PRIORITY LOW;

SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS column_name, c.DATA_TYPE AS data_type
FROM INFORMATION_SCHEMA.COLUMNS AS c
WHERE c.TABLE_SCHEMA = @schema AND c.TABLE_NAME IN ({tables});

SELECT k.{KARTEI.ID} AS entry_id, k.{KARTEI.DATUM} AS entry_date, k.{KARTEI.PATNR} AS patient_id,
    k.{KARTEI.BEMERKUNG} AS chart_entry, i.linked, i.insurer_name, i.insurer_kind, {patient_known} AS patient_known
FROM {schema}.{KARTEI} AS k
OUTER APPLY (
    SELECT TOP (1) 1 AS linked, n.{KASSEN.NAME} AS insurer_name, n.{KASSEN.ART} AS insurer_kind
    FROM {schema}.{PATKASSE} AS l
    JOIN {schema}.{KASSEN} AS n ON n.{KASSEN.ID} = l.{PATKASSE.KASSENID}
    WHERE l.{PATKASSE.PATNR} = k.{KARTEI.PATNR} AND {PATKASSE.live} AND {KASSEN.live}
    ORDER BY l.{PATKASSE.ID} DESC
) AS i
WHERE {KARTEI.days} AND {KARTEI.live}
ORDER BY k.{KARTEI.ID};

SELECT s.{LEISTUNG.PATIENTID} AS patient_id, s.{LEISTUNG.DATUM} AS entry_date, s.{LEISTUNG.LEISTUNG} AS service_code
FROM {schema}.{LEISTUNG} AS s
WHERE {LEISTUNG.days} AND {LEISTUNG.live}
ORDER BY s.{LEISTUNG.ID};
