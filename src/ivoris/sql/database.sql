/* ivoris-pipeline database */
-- Is a database there that did not open? Asked in master.
SELECT d.state_desc AS state FROM sys.databases AS d WHERE d.name = @database;
