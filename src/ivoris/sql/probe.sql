/* ivoris-pipeline probe */
-- A few rows of each mapped table, whatever their day, which an extraction holds against the mapping's profile: values
-- that were swapped between columns are noticed even on a day without entries.
SELECT TOP ({limit}) {KARTEI.probe}, i.linked, {patient_known} AS patient_known
FROM {schema}.{KARTEI} AS k
OUTER APPLY (
    SELECT TOP (1) 1 AS linked
    FROM {schema}.{PATKASSE} AS l
    WHERE {link_of_entry}
) AS i;

SELECT TOP ({limit}) {LEISTUNG.probe}, {treated_known} AS patient_known FROM {schema}.{LEISTUNG} AS s;

SELECT TOP ({limit}) {PATKASSE.probe}, {insured_known} AS patient_known FROM {schema}.{PATKASSE} AS l;

SELECT TOP ({limit}) {KASSEN.probe} FROM {schema}.{KASSEN} AS n;
