/* ivoris-pipeline sample */
-- A bounded look at one table: its first rows, all of a small one.
-- It takes no locks and waits for none: what it sees is evidence, not data.
SET NOCOUNT ON;
SET LOCK_TIMEOUT 2000;
SET DEADLOCK_PRIORITY LOW;
SELECT TOP ({limit}) {columns} FROM {table} AS t WITH (NOLOCK){first};
