/* ivoris-pipeline count */
-- How many live entries a center holds in a range of days, for verify --deep.
SET NOCOUNT ON;
SELECT COUNT_BIG(*) AS entries
FROM {schema}.{KARTEI} AS k
WHERE {KARTEI.days} AND {KARTEI.live};
