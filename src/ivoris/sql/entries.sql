/* ivoris-pipeline entries */
-- The live entries of some days, last in their batch because they are read as a stream.
SELECT {KARTEI.ID.unpadded} AS entry_id, k.{KARTEI.DATUM} AS entry_date, {KARTEI.PATNR.unpadded} AS patient_id,
    {KARTEI.BEMERKUNG.unpadded} AS chart_entry, i.linked, i.insurer_name, i.insurer_kind,
    {patient_known} AS patient_known
FROM {schema}.{KARTEI} AS k
{insurer} AS i
WHERE {KARTEI.days} AND {KARTEI.live}
ORDER BY {KARTEI.day}, k.{KARTEI.ID};
