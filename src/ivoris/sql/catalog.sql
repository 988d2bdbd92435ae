/* ivoris-pipeline catalog */
-- The whole catalog of one schema in one batch, one round trip however many tables there are. Names come from
-- INFORMATION_SCHEMA, which keeps their spelling everywhere; keys from sys, joined by id. A view shows only what the
-- account may see, so the last result tells "nothing there" from "nothing shown".
SET NOCOUNT ON;

SELECT SCHEMA_NAME AS schema_name FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY SCHEMA_NAME;

SELECT t.TABLE_NAME AS table_name, t.TABLE_TYPE AS table_type
FROM INFORMATION_SCHEMA.TABLES AS t
WHERE t.TABLE_SCHEMA = @schema
ORDER BY t.TABLE_NAME;

SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS column_name, c.ORDINAL_POSITION AS position, c.DATA_TYPE AS data_type,
    c.CHARACTER_MAXIMUM_LENGTH AS max_length, c.IS_NULLABLE AS nullable
FROM INFORMATION_SCHEMA.COLUMNS AS c
WHERE c.TABLE_SCHEMA = @schema
ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION;

SELECT t.name AS table_name, i.index_id, CASE WHEN i.is_primary_key = 1 THEN 1 ELSE 0 END AS is_primary,
    CASE WHEN i.is_unique = 1 AND i.has_filter = 0 THEN 1 ELSE 0 END AS is_unique, c.name AS column_name
FROM sys.indexes AS i
JOIN sys.tables AS t ON t.object_id = i.object_id
JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
JOIN sys.columns AS c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
WHERE t.schema_id = SCHEMA_ID(@schema) AND ic.key_ordinal > 0
ORDER BY t.name, i.index_id, ic.key_ordinal;

SELECT f.object_id AS constraint_id, t.name AS table_name, c.name AS column_name, rt.name AS referenced_table,
    rc.name AS referenced_column
FROM sys.foreign_keys AS f
JOIN sys.foreign_key_columns AS fc ON fc.constraint_object_id = f.object_id
JOIN sys.tables AS t ON t.object_id = fc.parent_object_id
JOIN sys.columns AS c ON c.object_id = fc.parent_object_id AND c.column_id = fc.parent_column_id
JOIN sys.tables AS rt ON rt.object_id = fc.referenced_object_id
JOIN sys.columns AS rc ON rc.object_id = fc.referenced_object_id AND rc.column_id = fc.referenced_column_id
WHERE t.schema_id = SCHEMA_ID(@schema)
ORDER BY f.object_id, fc.constraint_column_id;

-- The server's own count, which costs no scan; not every server keeps one.
SELECT t.name AS table_name, SUM(p.rows) AS row_count
FROM sys.tables AS t
JOIN sys.partitions AS p ON p.object_id = t.object_id
WHERE t.schema_id = SCHEMA_ID(@schema) AND p.index_id IN (0, 1)
GROUP BY t.name;

SELECT HAS_PERMS_BY_NAME(QUOTENAME(@schema), 'SCHEMA', 'SELECT') AS may_select;
