/* ivoris-pipeline replacements */
-- How many U+FFFD the texts of some entries hold at the server. The driver puts that sign in the place of broken UTF-16,
-- so a text that arrives with more of them than it has was damaged on the way.
{courtesy}
SELECT d.entry_id, (
    DATALENGTH(d.content) - DATALENGTH(REPLACE(d.content COLLATE Latin1_General_BIN2, NCHAR(65533), N''))
) / DATALENGTH(NCHAR(65533)) AS replacements
FROM (
    SELECT {KARTEI.ID.unpadded} AS entry_id, CAST(k.{KARTEI.BEMERKUNG} AS nvarchar(max)) AS content
    FROM {schema}.{KARTEI} AS k
    WHERE k.{KARTEI.ID} IN ({identities})
) AS d;
