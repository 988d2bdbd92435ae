/* ivoris-pipeline extract */
-- One center and some days in one batch, one round trip. It begins with what the tables look like now, so that nothing
-- is taken from a schema that changed; digest, services, probe and entries follow, each from its own file.
-- Words in braces are filled with quoted identifiers and constants of the mapping; everything else is a parameter:
-- @schema, @t0 … the tables' names, @entries_KARTEI_first and so on the days as the column encodes them.
{courtesy}

SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS column_name, c.DATA_TYPE AS data_type
FROM INFORMATION_SCHEMA.COLUMNS AS c
WHERE c.TABLE_SCHEMA = @schema AND c.TABLE_NAME IN ({tables});
