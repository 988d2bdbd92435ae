"""The practice that compose.yaml puts into SQL Server is mapped, reviewed and extracted as its head says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import mssql_python
import pyarrow.parquet as pq
import pytest
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
COMPOSE = REPOSITORY / "deploy" / "compose"


@pytest.fixture
def practice(tsql_server):
    mssql_python.pooling(enabled=False)  # a pooled connection would keep the database in use
    script = (COMPOSE / "practice.sql").read_text(encoding="utf-8")
    with tsql_server.connect() as connection:
        for batch in filter(str.strip, re.split(r"(?m)^GO$", script)):
            connection.execute(batch)
    yield
    with tsql_server.connect() as connection:
        connection.execute("DROP DATABASE DentalDB_01")
        connection.execute("DROP LOGIN svc_extract_de")


@pytest.fixture
def configured(tsql_server, tmp_path):
    """Compose's centers.yml with this server's address, and the passwords where they lie in the repository."""
    content = yaml.safe_load((COMPOSE / "centers.yml").read_text(encoding="utf-8"))
    region = content["regions"]["germany"]
    region |= {"host": tsql_server.host, "port": tsql_server.port, "encrypt": "Encrypt=no" not in tsql_server.options}
    region["password"] = region["password"].replace("/run/secrets/ivoris", str(COMPOSE / "secrets"))
    path = tmp_path / "centers.yml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


@pytest.mark.usefixtures("practice")
def test_the_practice_of_compose_is_extracted_as_its_head_says(configured, tmp_path):
    head = (REPOSITORY / "compose.yaml").read_text(encoding="utf-8").split("\nname:")[0]
    commands = [line.split() for line in re.findall(r"exec ivoris ivoris (.+)", head)]
    assert [words[0] for words in commands] == ["generate-mappings", "review", "extract"]
    given = ("--config", str(configured), "--data-dir", str(tmp_path / "data"))
    for words in (*commands, ["verify", "--date", "2022-01-18"]):
        done = subprocess.run(
            [sys.executable, "-m", "src.cli", *given, *words],
            cwd=REPOSITORY,
            env={name: value for name, value in os.environ.items() if not name.startswith("IVORIS_")},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    entries = pq.read_table(tmp_path / "data" / "output" / "chart_entries" / "extraction_date=2022-01-18").to_pydict()
    assert entries["entry_id"] == ["3", "4", "5", "6", "7", "8"]
    assert entries["insurance_status"] == ["GKV", "GKV", "PKV", "GKV", "Selbstzahler", "PKV"]
    assert entries["service_codes"][3] == ["8", "Ä935"]
