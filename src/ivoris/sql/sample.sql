/* ivoris-pipeline sample */
-- A bounded look at one table: its first rows and, where an order is known, its last ones. Without a limit on what is
-- scanned, a sort would read the whole of a large table; {window} is the table itself only where an index gives the order.
-- It takes no locks and waits for none: what it sees is evidence, not data.
SET NOCOUNT ON;
SET LOCK_TIMEOUT 2000;
SET DEADLOCK_PRIORITY LOW;
SELECT TOP ({limit}) {columns} FROM {table} AS t WITH (NOLOCK){first};
SELECT TOP ({limit}) {columns} FROM {window}{last};
