"""What the visits of a shared run came to, without reading each of them; when such a run is overdue."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pieces", sa.Column("warnings", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("pieces", sa.Column("set_aside", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("work", sa.Column("error", sa.String(32)))
    op.add_column("wishes", sa.Column("ends_at", sa.DateTime(timezone=True)))
    if op.get_bind().dialect.name == "postgresql":  # the only one that has shared runs
        op.execute(
            "UPDATE wishes SET ends_at = started_at + (wish::json ->> 'deadline')::float * interval '1 second' "
            "FROM runs WHERE runs.run_id = wishes.run_id"
        )


def downgrade() -> None:
    op.drop_column("wishes", "ends_at")
    op.drop_column("work", "error")
    op.drop_column("pieces", "set_aside")
    op.drop_column("pieces", "warnings")
