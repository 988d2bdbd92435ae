"""The wire of the stand-in: TDS towards SQL Server's drivers, knowing nothing of SQL."""
