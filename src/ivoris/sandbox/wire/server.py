"""The stand-in SQL Server: connections over asyncio, statements in worker threads.

A connection passes four places, each one method of ``_Connection``: ``_accept``, ``_login``, ``_request`` for each
question with the end of its answer, and ``_deliver`` for the pieces of an answer that is too large for one. Faults
strike there, those of statements in ``interference`` and those of the whole server in ``port``.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import itertools
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TypeVar

from ivoris.sandbox.faults import Fault, FaultKind, Faults
from ivoris.sandbox.results import Engine, Session, SqlServerError
from ivoris.sandbox.wire import tokens
from ivoris.sandbox.wire.channel import Channel, EndOfStream
from ivoris.sandbox.wire.login import Encryption, Login, agree, login_answer, prelogin_answer, read_login, read_prelogin
from ivoris.sandbox.wire.packets import STATUS_IGNORE, Kind, Message, ProtocolError
from ivoris.sandbox.wire.port import Port
from ivoris.sandbox.wire.requests import Requests
from ivoris.sandbox.wire.response import ClientGone, Response
from ivoris.sandbox.wire.tls import ServerTls, server_context
from ivoris.sandbox.wire.tokens import Done, DoneStatus
from ivoris.sandbox.wire.typeinfo import INTERNAL_ERROR, REFUSED

log = logging.getLogger(__name__)

SERVER_NAME = "ivoris-stand-in"
_WORKERS = 512  # threads are made as they are needed: a hanging statement holds up nobody else
_LOGIN_BYTES = 128 * 1024  # a LOGIN7 may not be longer
_REQUEST_BYTES = 512 * 1024 * 1024
_CANCEL_AGAIN_SECONDS = 0.05
LOGIN_FAILED = 18456
UNKNOWN_DATABASE = 4060
_TLS_HANDSHAKE = 0x16  # the first byte of a TLS record where TDS 8 starts

T = TypeVar("T")


class TdsServer:
    """Serves one engine on one port.

    ``tls`` None answers that encryption is not supported; ``require_encryption`` turns unencrypted clients away;
    ``faults`` are looked at wherever one could strike.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        tls: ServerTls | None = None,
        require_encryption: bool = False,
        name: str = SERVER_NAME,
        login_seconds: float = 30.0,
        faults: Faults | None = None,
    ) -> None:
        if require_encryption and tls is None:
            raise ValueError("encryption cannot be required without certificates")
        self.engine = engine
        self.tls = tls
        self.require_encryption = require_encryption
        self.name = name
        self.login_seconds = login_seconds
        self.faults = faults
        self.workers = ThreadPoolExecutor(_WORKERS, thread_name_prefix="statement")
        self._spids = itertools.count(51)  # SQL Server keeps the lower ones to itself
        self._tasks: set[asyncio.Task[None]] = set()
        self._port = Port(self._connected)
        self._outages: asyncio.Task[None] | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> int:
        """Listen; gives the port, a free one for 0. OSError where that is taken."""
        bound = await self._port.open(host, port)
        if self.faults is not None:
            self._outages = asyncio.create_task(self._port.follow(self.faults, self._disconnect_all))
        return bound

    async def stop(self) -> None:
        """Stop listening, cancel what runs, close all sessions."""
        if self._outages is not None:
            self._outages.cancel()
            await asyncio.gather(self._outages, return_exceptions=True)
        self._port.close()
        await self._disconnect_all()
        await asyncio.to_thread(self.workers.shutdown)

    def strike(self, kind: FaultKind, database: str | None = None, statement: str = "") -> Fault | None:
        return None if self.faults is None else self.faults.strike(kind, database, statement)

    def presented(self, tls: ServerTls) -> ServerTls:
        """The certificates for one handshake."""
        return tls if self.strike(FaultKind.WRONG_CERTIFICATE) is None else self._untrusted

    @functools.cached_property
    def _untrusted(self) -> ServerTls:
        if self.tls is None:
            raise ValueError("there are no certificates")
        return server_context(self.tls.authority_file.parent / "untrusted")

    async def _disconnect_all(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if self.faults is not None and self.faults.outage() is not None:
            writer.transport.abort()  # it came before the port was shut
            return
        connection = _Connection(self, Channel(reader, writer, next(self._spids) & 0x7FFF))
        with contextlib.suppress(asyncio.CancelledError):
            await connection.run()


class _Connection:
    """One client from its first byte to its last."""

    def __init__(self, server: TdsServer, channel: Channel) -> None:
        self._server = server
        self._channel = channel
        channel.latency = self._latency
        self._loop = asyncio.get_running_loop()
        self._encryption = Encryption.NOT_SUPPORTED
        self._session: Session | None = None
        self._arrived: asyncio.Queue[Message | None] = asyncio.Queue(maxsize=1)
        self._running: Response | None = None
        self._answering = False
        self._patience = asyncio.timeout(server.login_seconds)
        self._work: asyncio.Future[bool] | None = None
        self._cancelling: asyncio.Task[None] | None = None

    async def run(self) -> None:
        try:
            async with self._patience:
                await self._accept()
                session = await self._login()
            if session is not None:
                await self._serve(session)
        except (EndOfStream, ClientGone, ConnectionError):
            pass  # clients leave as they like
        except TimeoutError:
            log.warning("connection %d closed: no login in time", self._channel.spid)
        except ProtocolError as error:
            log.warning("connection %d closed: %s", self._channel.spid, error)
        finally:
            await asyncio.shield(self._close())

    async def _close(self) -> None:
        if self._session is not None:
            await self._in_worker(self._session.close)
        await self._channel.close()

    def _latency(self) -> float:
        database = None if self._session is None else self._session.database
        fault = self._server.strike(FaultKind.DELAY, database)
        return 0.0 if fault is None else fault.milliseconds / 1000

    # -- before the session ------------------------------------------------------------------------------------------

    async def _accept(self) -> None:
        """Agree on encryption: TLS first where the first byte is TLS's, else as PRELOGIN says."""
        tls = self._server.tls
        strict = await self._channel.first_byte() == _TLS_HANDSHAKE
        if strict:
            if tls is None:
                raise ProtocolError("the client starts with TLS, for which there is no certificate")
            await self._channel.start_tls(self._server.presented(tls).strict_context, in_packets=False)
        message = await self._channel.read_message(_LOGIN_BYTES)
        if message.kind is not Kind.PRELOGIN:
            raise ProtocolError(f"{message.kind.name} where PRELOGIN belongs")
        wish = read_prelogin(message.payload)
        if strict:
            await self._channel.send(prelogin_answer(wish))
            self._encryption = Encryption.ON
            return
        answer = agree(wish, available=tls is not None, required=self._server.require_encryption)
        await self._channel.send(prelogin_answer(answer))
        if answer is Encryption.REQUIRED and wish is Encryption.NOT_SUPPORTED:
            raise ProtocolError("the client cannot encrypt, and the server requires it")
        self._encryption = answer
        if tls is not None and answer is not Encryption.NOT_SUPPORTED:
            await self._channel.start_tls(self._server.presented(tls).context, in_packets=True)

    async def _login(self) -> Session | None:
        """The session, or None where the client was told why not."""
        message = await self._channel.read_message(_LOGIN_BYTES)
        if message.kind is not Kind.LOGIN7:
            raise ProtocolError(f"{message.kind.name} where LOGIN7 belongs")
        login = read_login(message.payload)
        if self._encryption is Encryption.OFF:
            self._channel.stop_tls()
        try:
            await self._suffer(login)
            session = await self._open_session(login)
        except SqlServerError as error:
            await self._refuse_login(login, error)
            return None
        packet_size = self._channel.agree_packet_size(login.packet_size)
        await self._channel.send(login_answer(login, session.database, self._server.name, packet_size=packet_size))
        self._channel.packet_size = packet_size
        return session

    async def _suffer(self, login: Login) -> None:
        """The faults of a login: ClientGone or SqlServerError, or no end before the client leaves."""
        database = login.database or "master"
        if self._server.strike(FaultKind.REFUSE, database):
            raise ClientGone
        if self._server.strike(FaultKind.LOGIN_REFUSED, database):
            raise _login_failed(login)
        if self._server.strike(FaultKind.HANG_LOGIN, database):
            self._patience.reschedule(None)
            while True:
                await self._channel.read_message(_LOGIN_BYTES)

    async def _open_session(self, login: Login) -> Session:
        """SqlServerError for every reason that the client is told."""
        if login.refusal is not None:
            raise SqlServerError(REFUSED, f"The stand-in does not know {login.refusal}.", severity=14)
        if login.tds_version < tokens.TDS_7_3_A and login.tds_version != tokens.TDS_8_0:
            raise SqlServerError(REFUSED, "The stand-in does not know versions of TDS before 7.3.", severity=14)

        def open_session() -> Session:
            # Kept here and not by the caller, who may be cancelled while this runs on.
            self._session = self._server.engine.login(login.user, login.password, login.database)
            return self._session

        try:
            return await self._in_worker(open_session)
        except (SqlServerError, ConnectionError):
            raise
        except Exception as error:
            log.exception("Error: the stand-in failed at a login")
            message = f"stand-in: internal error: {type(error).__name__}"
            raise SqlServerError(INTERNAL_ERROR, message) from error

    async def _refuse_login(self, login: Login, error: SqlServerError) -> None:
        answer = tokens.error(error, self._server.name)
        if error.number == UNKNOWN_DATABASE:
            answer += tokens.error(_login_failed(login), self._server.name)
        await self._channel.send(answer + tokens.done(Done.STATEMENT, DoneStatus.ERROR))

    # -- the session -------------------------------------------------------------------------------------------------

    async def _serve(self, session: Session) -> None:
        requests = Requests(session, self._server.name, spid=self._channel.spid, strike=self._server.strike)
        reading = self._loop.create_task(self._read_requests(session))
        try:
            while (message := await self._arrived.get()) is not None:
                if not await self._request(requests, message):
                    return
            await reading  # which ended by an error
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _read_requests(self, session: Session) -> None:
        """Reads beside the running statement, because a client may cancel it or leave."""
        try:
            while True:
                message = await self._channel.read_message(_REQUEST_BYTES)
                if message.kind is Kind.ATTENTION:
                    await self._attention(session)
                else:
                    await self._arrived.put(message)
        finally:
            if self._running is not None:
                self._channel.abort()
                self._cancel(self._running, session)
            if self._arrived.full():
                self._arrived.get_nowait()
            self._arrived.put_nowait(None)

    async def _attention(self, session: Session) -> None:
        if self._running is not None and self._running.deaf:
            return
        if self._running is not None:
            self._cancel(self._running, session)
        else:
            await self._channel.send(tokens.done(Done.STATEMENT, DoneStatus.ATTENTION))

    def _cancel(self, running: Response, session: Session) -> None:
        running.cancel()
        if self._cancelling is None and self._work is not None:
            self._cancelling = self._loop.create_task(self._cancel_until_done(self._work, session))

    async def _cancel_until_done(self, work: asyncio.Future[bool], session: Session) -> None:
        """Again and again, because the first may come before the statement has begun."""
        while not work.done():
            await asyncio.to_thread(session.cancel)
            await asyncio.wait([work], timeout=_CANCEL_AGAIN_SECONDS)

    async def _request(self, requests: Requests, message: Message) -> bool:
        """Answer one request; False where the connection ends by it."""
        response = Response(self._deliver, packet_size=self._channel.packet_size, spid=self._channel.spid)
        self._answering = False
        goes_on = True
        if message.status & STATUS_IGNORE:
            response.done(Done.STATEMENT, DoneStatus.ERROR)
        else:
            goes_on = await self._answer(requests, message, response)
        await self._begin_answer()
        # Up to the write nothing is awaited: an ATTENTION is answered either by this response or by one of its own.
        self._running = None
        self._channel.write_nowait(response.finish())
        await self._channel.drain()
        return goes_on

    async def _answer(self, requests: Requests, message: Message, response: Response) -> bool:
        self._running = response
        self._work = self._loop.run_in_executor(self._server.workers, requests.answer, message, response)
        try:
            return await asyncio.shield(self._work)
        except asyncio.CancelledError:
            # The server stops: the thread must leave the session before that is closed.
            self._channel.abort()
            if self._session is not None:
                self._cancel(response, self._session)
            await asyncio.wait([self._work])
            raise
        finally:
            if self._cancelling is not None:
                # A late cancel must not hit the next statement.
                await self._cancelling
            self._work = self._cancelling = None

    def _deliver(self, packets: bytes) -> None:
        """In the worker: hand packets of a result to the client, as fast as it reads."""
        try:
            asyncio.run_coroutine_threadsafe(self._write(packets), self._loop).result()
        except (ConnectionError, CancelledError) as error:
            raise ClientGone from error

    async def _write(self, packets: bytes) -> None:
        await self._begin_answer()
        await self._channel.write(packets)

    async def _begin_answer(self) -> None:
        """An answer's first packet is late, and with it those that follow."""
        if not self._answering:
            self._answering = True
            await self._channel.lag()

    async def _in_worker(self, call: Callable[[], T]) -> T:
        """Waits for the end of the call even when cancelled, since a thread cannot be stopped."""
        work = self._loop.run_in_executor(self._server.workers, call)
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            await asyncio.wait([work])
            raise


def _login_failed(login: Login) -> SqlServerError:
    return SqlServerError(LOGIN_FAILED, f"Login failed for user '{login.user}'.", severity=14)


@contextlib.contextmanager
def running(server: TdsServer, host: str = "127.0.0.1", port: int = 0) -> Iterator[int]:
    """Serve from a thread of its own; gives the port. OSError where that is taken."""
    started: Future[int] = Future()
    ended = asyncio.Event()

    async def serve() -> None:
        try:
            started.set_result(await server.start(host, port))
        except OSError as error:
            started.set_exception(error)
            return
        await ended.wait()
        await server.stop()

    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        thread = threading.Thread(target=runner.run, args=[serve()], name="stand-in")
        thread.start()
        try:
            yield started.result()
        finally:
            loop.call_soon_threadsafe(ended.set)
            thread.join()
