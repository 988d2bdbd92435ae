/* ivoris-pipeline services */
SELECT s.{LEISTUNG.PATIENTID} AS patient_id, s.{LEISTUNG.DATUM} AS entry_date, s.{LEISTUNG.LEISTUNG} AS service_code
FROM {schema}.{LEISTUNG} AS s
WHERE {LEISTUNG.days} AND {LEISTUNG.live}
ORDER BY s.{LEISTUNG.ID};
