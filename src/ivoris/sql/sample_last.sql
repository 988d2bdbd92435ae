/* ivoris-pipeline sample */
-- The last rows of a table, where an order is known. Without a limit on what is scanned, a sort would read the whole of a
-- large table; {window} is the table itself only where an index gives the order.
SELECT TOP ({limit}) {columns} FROM {window}{last};
