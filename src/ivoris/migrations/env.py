"""Alembic's entry: the connection comes from ivoris.database, which holds the lock and the transaction."""

from alembic import context

from ivoris.ledger import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
