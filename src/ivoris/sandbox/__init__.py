"""The stand-in SQL Server: a development server that speaks TDS 7.4 over DuckDB.

It is not SQL Server and not for production.
"""
