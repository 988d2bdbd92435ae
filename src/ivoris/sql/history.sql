/* ivoris-pipeline history */
-- What our extractions cost by the server's own account, by database: it shows that only to those with VIEW SERVER STATE.
-- A cached plan has one row for each statement of the batch. Times are in microseconds.
SET NOCOUNT ON;
SELECT DB_NAME(CONVERT(int, a.value)) AS database_name, MAX(s.execution_count) AS executions,
    SUM(s.total_elapsed_time / s.execution_count) AS average_us
FROM sys.dm_exec_query_stats AS s
CROSS APPLY sys.dm_exec_sql_text(s.sql_handle) AS q
CROSS APPLY sys.dm_exec_plan_attributes(s.plan_handle) AS a
WHERE a.attribute = N'dbid' AND q.text LIKE N'%/* ivoris-pipeline extract */%'
GROUP BY s.plan_handle, CONVERT(int, a.value);
