/* ivoris-pipeline digest */
-- What a day holds, as one number that the server computes: a row per date with a sum of hashes over the entries and
-- their insurers, and one over the services. It comes before the rows themselves in a batch, so that a change between
-- the two is seen as a change the next time. CONCAT takes NULL for an empty text, which is delivered differently.
SELECT d.entry_date, COUNT_BIG(*) AS entries,
    SUM(CAST(CAST(HASHBYTES('SHA2_256', d.content) AS bigint) AS decimal(38, 0))) AS content
FROM (
    SELECT {KARTEI.day} AS entry_date, CONCAT(
        {KARTEI.ID.unpadded}, NCHAR(31), {KARTEI.PATNR.unpadded}, NCHAR(31),
        CAST({KARTEI.BEMERKUNG.unpadded} AS nvarchar(max)), NCHAR(31),
        i.linked, NCHAR(31), i.insurer_name, NCHAR(31), i.insurer_kind, NCHAR(31),
        CASE WHEN k.{KARTEI.PATNR} IS NULL THEN 1 ELSE 0 END, CASE WHEN i.insurer_name IS NULL THEN 1 ELSE 0 END,
        CASE WHEN i.insurer_kind IS NULL THEN 1 ELSE 0 END
    ) AS content
    FROM {schema}.{KARTEI} AS k
    {insurer} AS i
    WHERE {KARTEI.days} AND {KARTEI.live}
) AS d
GROUP BY d.entry_date;

SELECT d.entry_date, COUNT_BIG(*) AS services,
    SUM(CAST(CAST(HASHBYTES('SHA2_256', d.content) AS bigint) AS decimal(38, 0))) AS content
FROM (
    SELECT {LEISTUNG.day} AS entry_date, CONCAT(
        s.{LEISTUNG.ID}, NCHAR(31), {patient_treated}, NCHAR(31), {LEISTUNG.LEISTUNG.unpadded}, NCHAR(31),
        CASE WHEN s.{LEISTUNG.LEISTUNG} IS NULL THEN 1 ELSE 0 END
    ) AS content
    FROM {schema}.{LEISTUNG} AS s {treated}
    WHERE {LEISTUNG.days} AND {LEISTUNG.live}
) AS d
GROUP BY d.entry_date;

-- Live entries that no day asks for: without a date, or with one that no practice can mean.
SELECT TOP (1000) {KARTEI.ID.unpadded} AS entry_id, k.{KARTEI.DATUM} AS entry_date
FROM {schema}.{KARTEI} AS k
WHERE ({undated}) AND {KARTEI.live};
