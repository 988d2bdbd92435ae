from __future__ import annotations

import datetime as dt
import socket
import ssl

import pytest
from cryptography import x509

from ivoris.sandbox.wire import tls
from ivoris.sandbox.wire.server import TdsServer, running


def serial(path):
    return x509.load_pem_x509_certificate(path.read_bytes()).serial_number


def test_certificates_are_made_once_and_are_the_owners_alone(tmp_path):
    folder = tmp_path / "certificates"
    first = tls.server_context(folder)
    made = {path.name: path.read_bytes() for path in folder.glob("*.*")}
    assert set(made) >= {"ca.pem", "ca.key", "server.pem", "server.key"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert first.authority_file == folder / "ca.pem"
    tls.server_context(folder)
    assert {path.name: path.read_bytes() for path in folder.glob("*.*")} == made


def test_a_server_certificate_near_its_end_is_renewed_by_the_same_authority(tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(tls, "_SERVER_LIFE", dt.timedelta(days=7))
        tls.server_context(tmp_path)
    before = serial(tmp_path / "ca.pem"), serial(tmp_path / "server.pem")
    tls.server_context(tmp_path)
    assert serial(tmp_path / "ca.pem") == before[0]
    assert serial(tmp_path / "server.pem") != before[1]


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_strict_tls_verifies_by_name_and_address(wire, name):
    context = ssl.create_default_context(cafile=wire.tls.authority_file)
    context.set_alpn_protocols(["tds/8.0"])
    with (
        socket.create_connection(("127.0.0.1", wire.port), timeout=20) as plain,
        context.wrap_socket(plain, server_hostname=name) as encrypted,
    ):
        assert encrypted.selected_alpn_protocol() == "tds/8.0"


def test_an_authority_unknown_to_the_client_is_refused(wire, tmp_path):
    other = tls.server_context(tmp_path)
    context = ssl.create_default_context(cafile=other.authority_file)
    with socket.create_connection(("127.0.0.1", wire.port), timeout=20) as plain, pytest.raises(ssl.SSLError):
        context.wrap_socket(plain, server_hostname="localhost")


def test_tls_cannot_be_required_without_certificates(wire):
    with pytest.raises(ValueError, match="certificates"):
        TdsServer(wire.engine, require_encryption=True)


def test_a_port_that_is_taken_is_an_oserror(wire):
    with pytest.raises(OSError, match="in use"), running(TdsServer(wire.engine), port=wire.port):
        pass
