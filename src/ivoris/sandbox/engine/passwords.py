"""Passwords of logins, kept as salted scrypt hashes."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import replace

from ivoris.sandbox.engine.catalog import Catalog, Login


def _digest(password: str, salt: str) -> str:
    # Cheap parameters: a development server that hundreds of connections log in to at once.
    return hashlib.scrypt(password.encode("utf-16-le"), salt=bytes.fromhex(salt), n=1024, r=4, p=1).hex()


def new_login(catalog: Catalog, name: str, password: str, database: str = "master", *, sysadmin: bool = False) -> Login:
    identity = max((login.id for login in catalog.logins.values()), default=0) + 1
    if name.lower() != "sa":
        identity = max(identity, 256)
    return with_password(Login(identity, name, "", "", database, sysadmin), password)


def with_password(login: Login, password: str) -> Login:
    salt = secrets.token_hex(16)
    return replace(login, salt=salt, digest=_digest(password, salt))


class Checker:
    """Checks passwords, remembering in this process which were right, so that the next login costs nothing."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._known: dict[str, bytes] = {}

    def is_right(self, login: Login, password: str) -> bool:
        mark = hmac.digest(self._key, f"{login.digest}\0{password}".encode("utf-8", "surrogatepass"), "sha256")
        if hmac.compare_digest(self._known.get(login.digest, b""), mark):
            return True
        if not hmac.compare_digest(_digest(password, login.salt), login.digest):
            return False
        self._known[login.digest] = mark
        return True
