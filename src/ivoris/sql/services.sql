/* ivoris-pipeline services */
SELECT {patient_treated} AS patient_id, s.{LEISTUNG.DATUM} AS entry_date,
    {LEISTUNG.LEISTUNG.unpadded} AS service_code
FROM {schema}.{LEISTUNG} AS s {treated}
WHERE {LEISTUNG.days} AND {LEISTUNG.live}
ORDER BY s.{LEISTUNG.ID};
