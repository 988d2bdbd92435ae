/* ivoris-pipeline calendar */
-- How many live entries a center holds on each date of a period, to divide a long period into pieces.
{courtesy}
SELECT d.entry_date, COUNT_BIG(*) AS entries
FROM (SELECT {KARTEI.day} AS entry_date FROM {schema}.{KARTEI} AS k WHERE {KARTEI.days} AND {KARTEI.live}) AS d
GROUP BY d.entry_date;
