"""What a run over many machines is made of; which rows are set aside, found without reading all."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_extractions_aside",
        "extractions",
        ["center_id", "extraction_date"],
        sqlite_where=sa.text("quarantined_count > 0"),
        postgresql_where=sa.text("quarantined_count > 0"),
    )
    op.create_table(
        "wishes",
        sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
        sa.Column("wish", sa.Text, nullable=False),
    )
    op.create_table(
        "pieces",
        sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
        sa.Column("zone", sa.String(512), primary_key=True),
        sa.Column("first_date", sa.Date, primary_key=True),
        sa.Column("last_date", sa.Date, nullable=False),
        sa.Column("centers", sa.Integer, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("interrupted", sa.Integer, nullable=False),
        sa.Column("entries", sa.BigInteger, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "work",
        sa.Column("run_id", sa.String(36), sa.ForeignKey("runs.run_id"), primary_key=True),
        sa.Column("center_id", sa.String(64), primary_key=True),
        sa.Column("first_date", sa.Date, primary_key=True),
        sa.Column("zone", sa.String(512), nullable=False),
        sa.Column("outcome", sa.Text),
    )
    op.create_table(
        "server_pace",
        sa.Column("server", sa.String(400), primary_key=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("server_pace")
    op.drop_table("work")
    op.drop_table("pieces")
    op.drop_index("ix_extractions_aside", "extractions")
    op.drop_table("wishes")
