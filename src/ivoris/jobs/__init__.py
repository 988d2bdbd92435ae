"""The same runs over many machines: a durable queue in the ledger's PostgreSQL hands out their work."""
