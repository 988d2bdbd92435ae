/* ivoris-pipeline entries */
-- The live entries of some days, last in their batch because they are read as a stream.
SELECT k.{KARTEI.ID} AS entry_id, k.{KARTEI.DATUM} AS entry_date, k.{KARTEI.PATNR} AS patient_id,
    k.{KARTEI.BEMERKUNG} AS chart_entry, i.linked, i.insurer_name, i.insurer_kind, {patient_known} AS patient_known
FROM {schema}.{KARTEI} AS k
{insurer} AS i
WHERE {KARTEI.days} AND {KARTEI.live}
ORDER BY {KARTEI.day}, k.{KARTEI.ID};
