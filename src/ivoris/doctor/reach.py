"""The way to a server as far as its certificate, by sockets alone: what the driver sums up as "no connection"."""

from __future__ import annotations

import datetime as dt
import os
import queue
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from ivoris.config import Server
from ivoris.doctor.checks import Check, failed, ok

T = TypeVar("T")

_HEADER = struct.Struct(">BBHHBB")  # type, status, length, process, packet, window
_PRELOGIN, _RESPONSE = 0x12, 0x04
_LAST = 0x01
_VERSION, _ENCRYPTION, _END = 0x00, 0x01, 0xFF
_ENCRYPT, _CANNOT_ENCRYPT = 0x01, 0x02
_PAYLOAD = 4096 - _HEADER.size
_NOT_YET_VALID, _EXPIRED = 9, 10  # OpenSSL's numbers of what it found
_UNKNOWN_AUTHORITY = frozenset({18, 19, 20, 21})
_OTHER_NAME = frozenset({62, 64})
_NAMES = 3  # of a certificate that are told


@dataclass(frozen=True)
class Handshake:
    """How TLS went: ``problem`` and ``remedy`` where it did not, else until when the certificate is valid.

    ``expires`` is None where nobody looks at the certificate.
    """

    problem: str = ""
    remedy: str = ""
    expires: dt.datetime | None = None


def within(seconds: float, work: Callable[[], T]) -> T:
    """What ``work`` returns or raises, or TimeoutError; what does not come back is left to its thread."""
    answers: queue.SimpleQueue[tuple[T | None, Exception | None]] = queue.SimpleQueue()

    def answer() -> None:
        try:
            answers.put((work(), None))
        except Exception as error:  # noqa: BLE001  it belongs to whoever waits
            answers.put((None, error))

    threading.Thread(target=answer, name="within", daemon=True).start()
    try:
        value, error = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]  # a T wherever there is no error


def resolve(server: Server) -> Check:
    """Does the host's name lead to an address?"""
    seconds = server.settings.connect_timeout
    begun = time.monotonic()
    try:
        found = within(seconds, lambda: socket.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM))
    except TimeoutError:
        return failed(
            f"no name server answered within {seconds} s when asked for {server.host}",
            "look at this machine's name servers (/etc/resolv.conf) and at the VPN",
        )
    except (OSError, UnicodeError) as error:
        told = getattr(error, "strerror", None) or "it is no host name"
        return failed(
            f"the name {server.host} cannot be resolved ({told})",
            "mend host: in centers.yml, or have the name entered where this machine asks",
        )
    addresses = list(dict.fromkeys(str(place[0]) for *_, place in found))
    return ok(", ".join(addresses), addresses=addresses, milliseconds=_milliseconds(begun))


def knock(server: Server) -> Check:
    """Does something listen at the port?"""
    seconds = server.settings.connect_timeout
    begun = time.monotonic()
    try:
        socket.create_connection((server.host, server.port), timeout=seconds).close()
    except ConnectionRefusedError:
        return failed(
            f"nothing listens at {server.address}",
            "does SQL Server run, with TCP/IP enabled in its network configuration? "
            "Is port: in centers.yml the one that it listens at?",
        )
    except TimeoutError:
        return failed(
            f"{server.address} does not answer within {seconds} s",
            "look at the VPN, at firewalls between here and there, and whether the machine is on",
        )
    except OSError as error:
        return failed(
            f"{server.address} cannot be reached ({error.strerror})",
            "look at the VPN and at the routes from this machine",
        )
    milliseconds = _milliseconds(begun)
    return ok(f"open, {milliseconds} ms", milliseconds=milliseconds)


def shake_hands(server: Server) -> Handshake:
    """Encrypt a connection as a client does before it logs in, to see what its certificate is worth."""
    try:
        certificate = _certificate(server, check_name=not server.settings.trust_server_certificate)
    except ssl.SSLCertVerificationError as error:
        return _unverified(server, error)
    except (OSError, _NoEncryptionError, _NoSqlServerError) as error:
        return _failed(server, error)
    if "notAfter" not in certificate:
        return Handshake()
    moment = ssl.cert_time_to_seconds(str(certificate["notAfter"]))
    return Handshake(expires=dt.datetime.fromtimestamp(moment, dt.UTC))


def _failed(server: Server, error: Exception) -> Handshake:
    match error:
        case _NoEncryptionError():
            return Handshake("the server cannot encrypt", "the server's DBA gives it a certificate")
        case _NoSqlServerError():
            words = f"what listens at {server.address} is no SQL Server"
            return Handshake(words, "mend host: and port: in centers.yml")
        case ssl.SSLError(reason=reason):
            words = f"no TLS that both sides know ({reason or 'the handshake failed'})"
            return Handshake(words, "the server's DBA enables TLS 1.2")
        case TimeoutError():
            words = "no answer in time"
        case _:
            words = getattr(error, "strerror", None) or "it closed the connection"
    return Handshake(
        f"the server does not get as far as TLS ({words})",
        "look at the server's error log: it may be starting, or out of connections",
    )


class _NoEncryptionError(Exception):
    """The server says that it cannot."""


class _NoSqlServerError(Exception):
    """What answers does not speak its protocol."""


def _unverified(server: Server, error: ssl.SSLCertVerificationError) -> Handshake:
    code = error.verify_code
    if code == _EXPIRED:
        return Handshake("the server's certificate has expired", "the server's DBA renews it")
    if code == _NOT_YET_VALID:
        return Handshake(
            "the server's certificate is not valid yet", "compare the clocks of this machine and the server"
        )
    if code in _UNKNOWN_AUTHORITY:
        return Handshake(
            "the server's certificate is of an authority that is not trusted here",
            "put the authority's certificate (PEM) where ca_file: of the region says, or have the server's renewed",
        )
    if code in _OTHER_NAME:
        names = _names(server)
        return Handshake(
            f"the server's certificate is not for {server.host}" + (f" but for {names}" if names else ""),
            "write host: in centers.yml as the certificate has it, or have it renewed with that name",
        )
    return Handshake(f"the server's certificate is not trusted ({error.verify_message})", "the server's DBA renews it")


def _names(server: Server) -> str:
    """The names that the server's certificate is for, where it is a trusted one."""
    try:
        certificate = _certificate(server, check_name=False)
    except (OSError, _NoEncryptionError, _NoSqlServerError):
        return ""
    names = [str(name[1]) for name in certificate.get("subjectAltName", ()) if name[0] == "DNS"]
    return ", ".join(names[:_NAMES])


def _certificate(server: Server, *, check_name: bool) -> Mapping[str, Any]:
    """The server's certificate, empty where any is accepted; its TLS runs inside packets, up to 1.2."""
    context = ssl.create_default_context()  # with SSL_CERT_FILE, as the driver has it
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = check_name
    if server.settings.trust_server_certificate:
        context.verify_mode = ssl.CERT_NONE
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_hostname=server.host)
    with socket.create_connection((server.host, server.port), timeout=server.settings.connect_timeout) as link:
        _send(link, _prelogin())
        _agree(_receive(link))
        while True:
            try:
                tls.do_handshake()
            except ssl.SSLWantReadError:
                _send(link, outgoing.read())
                incoming.write(_receive(link))
            else:
                return tls.getpeercert() or {}


def _prelogin() -> bytes:
    """The client's first message: a version, and the wish to encrypt."""
    values = ((_VERSION, bytes(6)), (_ENCRYPTION, bytes([_ENCRYPT])))
    offset = 5 * len(values) + 1
    head = b""
    for option, value in values:
        head += struct.pack(">BHH", option, offset, len(value))
        offset += len(value)
    return head + bytes([_END]) + b"".join(value for _, value in values)


def _agree(answer: bytes) -> None:
    place = 0
    while place + 5 <= len(answer) and answer[place] != _END:
        option, offset, length = struct.unpack_from(">BHH", answer, place)
        if option == _ENCRYPTION and length and offset < len(answer):
            if answer[offset] == _CANNOT_ENCRYPT:
                raise _NoEncryptionError
            return
        place += 5
    raise _NoSqlServerError


def _send(link: socket.socket, payload: bytes) -> None:
    """One message, in packets that every server takes."""
    parts = [payload[at : at + _PAYLOAD] for at in range(0, len(payload), _PAYLOAD)] or [b""]
    for number, part in enumerate(parts, start=1):
        status = _LAST if number == len(parts) else 0
        link.sendall(_HEADER.pack(_PRELOGIN, status, len(part) + _HEADER.size, 0, number % 256, 0) + part)


def _receive(link: socket.socket) -> bytes:
    """The next packet's payload."""
    kind, _, length, *_ = _HEADER.unpack(_exactly(link, _HEADER.size))
    if kind not in {_PRELOGIN, _RESPONSE} or length < _HEADER.size:
        raise _NoSqlServerError
    return _exactly(link, length - _HEADER.size)


def _exactly(link: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        part = link.recv(size - len(found))
        if not part:
            raise ConnectionResetError
        found += part
    return found


def authority_is_readable(server: Server) -> bool:
    path = server.settings.ca_file
    return path is None or os.access(path, os.R_OK)


def _milliseconds(begun: float) -> float:
    return round((time.monotonic() - begun) * 1000, 1)
