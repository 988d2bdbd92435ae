-- A part of the statements that read a practice's rows: the practice goes first. Where the database keeps versions of its
-- rows for those who ask for them, they are read without any lock on a row. Where READ COMMITTED does that by itself nothing
-- is asked for, nor for a view, which may read a database that keeps none: error 3952.
SET NOCOUNT ON;
SET LOCK_TIMEOUT 10000;
SET DEADLOCK_PRIORITY LOW;
IF EXISTS (
    SELECT 1 FROM sys.databases AS d
    WHERE d.database_id = DB_ID() AND d.snapshot_isolation_state = 1 AND d.is_read_committed_snapshot_on = 0
) AND NOT EXISTS (
    SELECT 1 FROM INFORMATION_SCHEMA.TABLES AS v
    WHERE v.TABLE_SCHEMA = @schema AND v.TABLE_NAME IN ({tables}) AND v.TABLE_TYPE = 'VIEW'
)
    SET TRANSACTION ISOLATION LEVEL SNAPSHOT;
