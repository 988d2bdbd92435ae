from __future__ import annotations

import dataclasses

import mssql_python
import pytest
from wire_engine import PASSWORD, FakeEngine

from ivoris.sandbox.wire.server import TdsServer, running
from ivoris.sandbox.wire.tls import ServerTls, server_context


@dataclasses.dataclass(frozen=True)
class StandIn:
    engine: FakeEngine
    port: int
    tls: ServerTls

    def connect(self, *, database="db1", user="sa", password=None, encrypt="no", **options):
        """Through the ODBC driver; ``options`` go to the driver's connect."""
        return mssql_python.connect(
            f"Server=localhost,{self.port};Database={database};UID={user};PWD={password or PASSWORD};Encrypt={encrypt}",
            **options,
        )


@pytest.fixture(scope="session")
def wire_tls(tmp_path_factory):
    tls = server_context(tmp_path_factory.mktemp("certificates"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(tls.authority_file))
        yield tls


@pytest.fixture
def wire(wire_tls):
    """A stand-in over the fake engine, with encryption offered."""
    mssql_python.pooling(enabled=False)
    engine = FakeEngine()
    with running(TdsServer(engine, tls=wire_tls)) as port:
        yield StandIn(engine, port, wire_tls)
