/* ivoris-pipeline indexes */
-- With which column the indexes of some tables begin. Filtered ones serve no statement of ours, hypothetical ones none.
SET NOCOUNT ON;
SELECT t.name AS table_name, c.name AS column_name, i.name AS index_name,
    CASE WHEN i.is_disabled = 1 THEN 1 ELSE 0 END AS is_disabled
FROM sys.indexes AS i
JOIN sys.tables AS t ON t.object_id = i.object_id
JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
JOIN sys.columns AS c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
WHERE t.schema_id = SCHEMA_ID(@schema) AND t.name IN ({tables}) AND ic.key_ordinal = 1
    AND i.has_filter = 0 AND i.is_hypothetical = 0
ORDER BY t.name, i.index_id;
