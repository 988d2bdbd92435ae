/* ivoris-pipeline services */
SELECT {LEISTUNG.PATIENTID.unpadded} AS patient_id, s.{LEISTUNG.DATUM} AS entry_date,
    {LEISTUNG.LEISTUNG.unpadded} AS service_code
FROM {schema}.{LEISTUNG} AS s
WHERE {LEISTUNG.days} AND {LEISTUNG.live}
ORDER BY s.{LEISTUNG.ID};
