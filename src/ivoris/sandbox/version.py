"""What the stand-in says it is: compatible with SQL Server 2022's T-SQL, and a stand-in by name."""

from __future__ import annotations

from typing import Final

PRODUCT_VERSION: Final = "16.0.1000.6"
VERSION_TEXT: Final = (
    f"Microsoft SQL Server 2022 compatible - {PRODUCT_VERSION} - Ivoris Pipeline stand-in (DuckDB), not for production"
)
