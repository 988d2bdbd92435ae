"""TLS of the stand-in: an authority and a server certificate, made on first start and kept, and their contexts."""

from __future__ import annotations

import datetime as dt
import fcntl
import ipaddress
import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

HOST_NAMES = ("localhost",)
_ADDRESSES = ("127.0.0.1", "::1")
_AUTHORITY_LIFE = dt.timedelta(days=3650)
_SERVER_LIFE = dt.timedelta(days=397)
_RENEW_BEFORE = dt.timedelta(days=30)
_CLOCK_SKEW = dt.timedelta(hours=1)


@dataclass(frozen=True)
class ServerTls:
    """``context`` for TDS 7.4, whose TLS runs inside packets; ``strict_context`` for TDS 8, whose TLS comes first."""

    authority_file: Path
    context: ssl.SSLContext
    strict_context: ssl.SSLContext


def server_context(folder: Path) -> ServerTls:
    """Load the certificates of ``folder``, making what is missing or about to expire.

    Clients trust ``ca.pem``; it stays the same as long as the folder does. OSError where it cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _locked(folder):
        authority_file = folder / "ca.pem"
        if not _fresh(authority_file):
            _make_authority(folder)
            (folder / "server.pem").unlink(missing_ok=True)
        if not _fresh(folder / "server.pem"):
            _make_server(folder)
    return ServerTls(
        authority_file=authority_file,
        # Above 1.2 Microsoft's ODBC driver fails where the handshake runs inside packets.
        context=_context(folder, ssl.TLSVersion.TLSv1_2),
        strict_context=_context(folder, ssl.TLSVersion.TLSv1_3, protocol="tds/8.0"),
    )


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Two servers that start at once must not make two authorities."""
    descriptor = os.open(folder / ".lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _context(folder: Path, newest: ssl.TLSVersion, protocol: str | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.maximum_version = newest
    # Tickets and renegotiation would put handshake records where the channel expects data.
    context.options |= ssl.OP_NO_TICKET | ssl.OP_NO_RENEGOTIATION
    context.num_tickets = 0
    if protocol is not None:
        context.set_alpn_protocols([protocol])
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    return context


def _fresh(certificate_file: Path) -> bool:
    if not certificate_file.exists():
        return False
    certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
    return certificate.not_valid_after_utc > dt.datetime.now(dt.UTC) + _RENEW_BEFORE


def _make_authority(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ivoris sandbox authority")])
    builder = _builder(name, name, key.public_key(), _AUTHORITY_LIFE)
    usage = _key_usage(signs_certificates=True)
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    certificate = (
        builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )
    _write(folder / "ca.key", _key_pem(key))
    _write(folder / "ca.pem", certificate.public_bytes(serialization.Encoding.PEM))


def _make_server(folder: Path) -> None:
    authority = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    signer = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), password=None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError("the sandbox authority's key is not the elliptic one that it was made with")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST_NAMES[0])])
    alternatives: list[x509.GeneralName] = [x509.DNSName(host) for host in HOST_NAMES]
    alternatives += [x509.IPAddress(ipaddress.ip_address(address)) for address in _ADDRESSES]
    certificate = (
        _builder(name, authority.subject, key.public_key(), _SERVER_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )
    _write(folder / "server.key", _key_pem(key))
    _write(folder / "server.pem", certificate.public_bytes(serialization.Encoding.PEM))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, life: dt.timedelta
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SKEW)
        .not_valid_after(now + life)
    )


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and never readable by others, not even for a moment."""
    fresh = path.with_suffix(path.suffix + ".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    fresh.replace(path)
