"""The engine of the stand-in: T-SQL over DuckDB, knowing nothing of the wire."""
