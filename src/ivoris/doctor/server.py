"""What a server's centers share: the way to it, its certificate, the login, how far it is and what time it has."""

from __future__ import annotations

import datetime as dt
import ipaddress
import time
from collections.abc import Sequence
from dataclasses import dataclass

from ivoris.config import Center, Server
from ivoris.doctor import dba, reach
from ivoris.doctor.checks import Check, Examination, Step, failed, ok, said, warning
from ivoris.errors import CenterError
from ivoris.sqlserver import SqlServers, statement

MASTER = "master"

_ASKED = 5  # times, for the round trip
FAR_SECONDS = 0.1
APART_SECONDS = 60.0
_RENEW = dt.timedelta(days=30)


@dataclass(frozen=True)
class History:
    """What extractions of one database took until now, by the server's own account."""

    executions: int
    average_ms: float


class ServerExamination(Examination):
    """``centers`` are those of the server that are examined; ``history`` is by database, None where it is not shown."""

    def __init__(self, server: Server, centers: Sequence[Center], servers: SqlServers) -> None:
        super().__init__(server)
        self.centers = tuple(centers)
        self.round_trip = 0.0
        self.history: dict[str, History] | None = None
        self._servers = servers
        self._skew = 0.0
        self._refusal: CenterError | None = None

    @property
    def lost(self) -> set[str]:
        """The steps that did not succeed."""
        return {name for name, check in self.checks.items() if check.state in {"failed", "skipped"}}

    @property
    def steps(self) -> Sequence[Step]:
        return (
            Step("name", lambda: reach.resolve(self.server)),
            Step("port", lambda: reach.knock(self.server), ("name",)),
            Step("tls", self._tls, ("port",)),
            Step("login", self._login, ("tls",)),
            Step("latency", self._latency, ("login",), asks=True),
            Step("clock", self._clock, ("latency",)),
            Step("history", self._history, ("latency",), asks=True),
        )

    def _tls(self) -> Check:
        shaken = reach.shake_hands(self.server) if self.server.settings.encrypt else reach.Handshake()
        self._connect()
        refusal = self._refusal
        if refusal is not None and refusal.code in {"tls", "connection"}:
            # The driver's word decides; ours says more, but of an authority's file that is not there.
            if shaken.problem and reach.authority_is_readable(self.server):
                return failed(shaken.problem, shaken.remedy)
            if refusal.code == "tls":
                return failed(*self._said(refusal))
        return self._encrypted(shaken)

    def _encrypted(self, shaken: reach.Handshake) -> Check:
        settings = self.server.settings
        if not settings.encrypt:
            return ok("not encrypted", "encrypt: true, as soon as the server has a certificate")
        if settings.trust_server_certificate:
            return ok(
                "encrypted, whoever the server is: any certificate is accepted",
                "trust_server_certificate: false, as soon as the server has a certificate of its own",
            )
        if shaken.expires is None:
            return ok("encrypted")
        left = shaken.expires - dt.datetime.now(dt.UTC)
        if left < _RENEW:
            return warning(
                f"the server's certificate expires on {shaken.expires:%Y-%m-%d}",
                "the server's DBA renews it before; from then on nothing is extracted",
                days_left=left.days,
            )
        return ok(f"the certificate is valid until {shaken.expires:%Y-%m-%d}", days_left=left.days)

    def _connect(self) -> None:
        """Log in to ``master``, which every login may open: what is wrong then is no database's fault."""
        center = self.centers[0].model_copy(update={"database": MASTER})
        try:
            self.connection = self._opened.enter_context(self._servers.connection(center))
        except CenterError as error:
            self._refusal = error

    def _login(self) -> Check:
        user = self.server.settings.user
        if self._refusal is None:
            return ok(user)
        sql = dba.login_state(user) if self._refusal.code == "authentication" else ""
        cause, remedy = self._said(self._refusal)
        if sql:
            remedy += "; the server's DBA looks whether it is locked, expired or disabled"
        elif self._refusal.code == "connection" and self.checks["port"].state == "ok":
            remedy = "it takes connections but no login: its DBA looks at its error log, load and worker threads"
        return failed(cause, remedy, sql)

    def _said(self, error: CenterError) -> tuple[str, str]:
        """Cause and remedy without the server's name, which stands before them anyhow."""
        cause, remedy = said(error)
        if error.code == "tls" and _is_address(self.server.host):
            remedy = "host: in centers.yml must be a name that the certificate has, not an address"
        return cause.removeprefix(f"{self.server.region} {self.server.address}: "), remedy

    def _latency(self) -> Check:
        connection = self.asked
        found: list[tuple[float, float]] = []
        for _ in range(_ASKED):
            [[row]] = connection.rows(statement("clock"))
            found.append(skew(connection.sent_at, time.monotonic(), row["utc"]))
        self.round_trip, self._skew = min(found)
        milliseconds = round(self.round_trip * 1000, 1)
        if self.round_trip > FAR_SECONDS:
            return warning(
                f"{milliseconds} ms for one question and its answer, usual are a few",
                "run in the same network or region as the server; look at the line, the VPN and the server's load",
                milliseconds=milliseconds,
            )
        return ok(f"{milliseconds} ms a round trip", milliseconds=milliseconds)

    def _clock(self) -> Check:
        apart = round(self._skew, 1)
        if abs(apart) > APART_SECONDS:
            return warning(
                f"the server's clock is {abs(apart):.0f} s {'ahead of' if apart > 0 else 'behind'} this machine's",
                "find out which of the two is wrong: this one, if other servers say the same; then mend its NTP",
                seconds=apart,
            )
        return ok(f"{abs(apart)} s apart", seconds=apart)

    def _history(self) -> Check:
        try:
            [rows] = self.asked.rows(statement("history"))
        except CenterError as error:
            if error.code not in {"query", "mapping_drift"}:
                return ok(f"what past extractions took was not told ({error.code})")
            return ok("what past extractions took is not shown to this login: that takes VIEW SERVER STATE")
        self.history = {}
        for row in sorted(rows, key=lambda one: int(one["executions"])):  # of several plans the one most used
            average = round(int(row["average_us"]) / 1000, 1)
            self.history[str(row["database_name"])] = History(int(row["executions"]), average)
        return ok(f"past extractions of {len(self.history)} databases are on record")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def skew(sent: float, received: float, server: dt.datetime) -> tuple[float, float]:
    """The round trip, and how far the server's clock is ahead of ours, in seconds.

    ``sent`` and ``received`` are by ``time.monotonic``, just now; ``server`` is UTC without a zone.
    """
    half = (received - sent) / 2
    ours = time.time() - half - (time.monotonic() - received)
    return received - sent, server.replace(tzinfo=dt.UTC).timestamp() - ours
