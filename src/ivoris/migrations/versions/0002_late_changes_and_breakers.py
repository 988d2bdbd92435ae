"""Digests of the source, late changes, circuit breakers; a try is stored once however often it is reported."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TRY = ["run_id", "center_id", "extraction_date", "attempt", "started_at"]


def upgrade() -> None:
    op.add_column("extractions", sa.Column("source_digest", sa.String(128)))
    op.create_index("ux_attempts_try", "attempts", _TRY, unique=True)
    op.create_table(
        "late_changes",
        sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
        sa.Column("center_id", sa.String(64), primary_key=True),
        sa.Column("extraction_date", sa.Date, primary_key=True),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("deleted", sa.Integer, nullable=False),
    )
    op.create_table(
        "breakers",
        sa.Column("center_id", sa.String(64), primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("error", sa.String(32)),
        sa.Column("open_until", sa.DateTime(timezone=True)),
    )


def downgrade() -> None:
    op.drop_table("breakers")
    op.drop_table("late_changes")
    op.drop_index("ux_attempts_try", "attempts")
    op.drop_column("extractions", "source_digest")
