/* ivoris-pipeline entries */
-- The live entries of some days, last in their batch because they are read as a stream.
-- The insurer is picked where the entry is read, so that several links of a patient can never multiply entries.
SELECT k.{KARTEI.ID} AS entry_id, k.{KARTEI.DATUM} AS entry_date, k.{KARTEI.PATNR} AS patient_id,
    k.{KARTEI.BEMERKUNG} AS chart_entry, i.linked, i.insurer_name, i.insurer_kind, {patient_known} AS patient_known
FROM {schema}.{KARTEI} AS k
OUTER APPLY (
    SELECT TOP (1) 1 AS linked, n.{KASSEN.NAME} AS insurer_name, n.{KASSEN.ART} AS insurer_kind
    FROM {schema}.{PATKASSE} AS l
    JOIN {schema}.{KASSEN} AS n ON {insurer_of_link}
    WHERE {link_of_entry} AND {PATKASSE.live} AND {KASSEN.live}
    ORDER BY l.{PATKASSE.ID} DESC
) AS i
WHERE {KARTEI.days} AND {KARTEI.live}
ORDER BY {KARTEI.day}, k.{KARTEI.ID};
