/* ivoris-pipeline columns */
-- What the mapped tables look like now, asked where the extraction itself was refused.
SET NOCOUNT ON;
SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS column_name, c.DATA_TYPE AS data_type
FROM INFORMATION_SCHEMA.COLUMNS AS c
WHERE c.TABLE_SCHEMA = @schema AND c.TABLE_NAME IN ({tables});
