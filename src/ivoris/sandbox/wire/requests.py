"""What one logged-in client asks, answered from its session: batches, procedure calls, transactions."""

from __future__ import annotations

import contextlib
import itertools
import logging
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ivoris.sandbox.faults import Fault, FaultKind
from ivoris.sandbox.results import (
    CANCELLED,
    DEADLOCK,
    DatabaseChange,
    Info,
    Parameter,
    Result,
    RowCount,
    RowSet,
    Session,
    SqlServerError,
    SqlType,
)
from ivoris.sandbox.wire import rows, rpc, tokens
from ivoris.sandbox.wire.describe import describe_undeclared
from ivoris.sandbox.wire.interference import interfered
from ivoris.sandbox.wire.packets import (
    STATUS_RESET,
    STATUS_RESET_KEEPING_TRANSACTION,
    Kind,
    Message,
    ProtocolError,
    Reader,
    TextError,
)
from ivoris.sandbox.wire.response import ClientGone, Response
from ivoris.sandbox.wire.tokens import Change, Done, DoneStatus
from ivoris.sandbox.wire.typeinfo import INTERNAL_ERROR, REFUSED, column_metadata

log = logging.getLogger(__name__)

ENDS_CONNECTION = 20  # severity
_NO_TRANSACTION = bytes(8)
_TRANSACTION_REQUESTS = {
    0: "the address of a transaction manager",
    1: "distributed transactions",
    5: "begin",
    6: "promotion of transactions",
    7: "commit",
    8: "rollback",
    9: "savepoints",
}
_BEGIN_AFTERWARDS = 0x01


class Requests:
    """One session's requests, called from one worker thread at a time. ``strike`` asks for faults of a database."""

    def __init__(
        self, session: Session, server: str, *, spid: int, strike: Callable[[FaultKind, str, str], Fault | None]
    ) -> None:
        self._session = session
        self._server = server
        self._spid = spid
        self._strike = strike
        self._database = session.database
        self._prepared: dict[int, tuple[list[tuple[str, SqlType]], str]] = {}
        self._handles = itertools.count(1)
        self._descriptors = itertools.count(1)
        self._descriptor = _NO_TRANSACTION
        self._fatal = False

    def answer(self, message: Message, response: Response) -> bool:
        """Run a request; False where an error is so severe that the connection ends.

        ProtocolError where the message is no request, ClientGone where its sender left.
        """
        handlers = {
            Kind.BATCH: (self._batch, Done.STATEMENT),
            Kind.RPC: (self._calls, Done.PROCEDURE),
            Kind.TRANSACTION: (self._transaction, Done.STATEMENT),
        }
        handler, kind = handlers.get(message.kind, (self._unknown, Done.STATEMENT))
        self._guard(response, kind, partial(self._start, handler, message, response))
        return not self._fatal

    def _start(self, handler: Callable[[Message, Response], None], message: Message, response: Response) -> None:
        if message.status & STATUS_RESET_KEEPING_TRANSACTION:
            raise _refusal("a connection reset that keeps the transaction")
        if message.status & STATUS_RESET:
            self._reset(response)
        handler(message, response)

    def _guard(self, response: Response, kind: Done, action: Callable[[], None]) -> SqlServerError | None:
        """Run ``action``; its error becomes tokens, and is given back."""
        try:
            action()
        except TextError as error:
            problem = SqlServerError(REFUSED, f"The request holds {error}.")
        except (ProtocolError, ClientGone):
            raise
        except SqlServerError as error:
            problem = error
        except Exception as error:  # the client must hear of it, whatever it was, and never hang
            log.exception("Error: the stand-in failed while it answered a request")
            problem = SqlServerError(INTERNAL_ERROR, f"stand-in: internal error: {type(error).__name__}")
        else:
            return None
        if not (response.cancelled and problem.number == CANCELLED):
            response.add(tokens.error(problem, self._server))
        if problem.number == DEADLOCK:
            self._lose_transaction(response)
        response.done(kind, DoneStatus.ERROR)
        self._fatal = self._fatal or problem.severity >= ENDS_CONNECTION
        return problem

    def _unknown(self, message: Message, _response: Response) -> None:
        raise _refusal(f"requests of the kind {message.kind.name.lower().replace('_', ' ')}")

    # -- the state of the connection ---------------------------------------------------------------------------------

    def _reset(self, response: Response) -> None:
        self._session.reset()
        self._prepared.clear()
        if self._descriptor != _NO_TRANSACTION:
            self._end_transaction(Change.ROLLBACK, response)
        response.add(tokens.environment_bytes(Change.RESET, b"", b""))
        if self._session.database != self._database:
            response.add(tokens.environment_text(Change.DATABASE, self._session.database, self._database))
            self._database = self._session.database

    def _transaction(self, message: Message, response: Response) -> None:
        reader = Reader(message.payload)
        reader.skip_all_headers()
        wish = reader.unsigned(2)
        if wish not in {5, 7, 8}:
            raise _refusal(_TRANSACTION_REQUESTS.get(wish, f"transaction request {wish}"))
        if wish == 5:
            self._begin(response)
        else:
            reader.text(reader.unsigned(1))  # the transaction's name
            begin_again = reader.unsigned(1) & _BEGIN_AFTERWARDS
            if wish == 7:
                self._session.commit()
            else:
                self._session.rollback()
            self._end_transaction(Change.COMMIT if wish == 7 else Change.ROLLBACK, response)
            if begin_again:
                self._begin(response)
        response.done(Done.STATEMENT)

    def _begin(self, response: Response) -> None:
        self._session.begin()
        self._descriptor = next(self._descriptors).to_bytes(8, "little")
        response.add(tokens.environment_bytes(Change.BEGIN, self._descriptor, b""))

    def _end_transaction(self, change: Change, response: Response) -> None:
        response.add(tokens.environment_bytes(change, b"", self._descriptor))
        self._descriptor = _NO_TRANSACTION

    def _lose_transaction(self, response: Response) -> None:
        """A deadlock's victim loses it, and its driver must know."""
        with contextlib.suppress(SqlServerError):  # there was none, or the engine ended it
            self._session.rollback()
        if self._descriptor != _NO_TRANSACTION:
            self._end_transaction(Change.ROLLBACK, response)

    # -- statements --------------------------------------------------------------------------------------------------

    def _batch(self, message: Message, response: Response) -> None:
        reader = Reader(message.payload)
        reader.skip_all_headers()
        if reader.left % 2:
            raise ProtocolError("a batch of an odd number of bytes")
        self._execute(reader.text(reader.left // 2), (), response, Done.STATEMENT)
        response.done_if_none(Done.STATEMENT)

    def _execute(self, sql: str, parameters: Sequence[Parameter], response: Response, kind: Done) -> None:
        def strike(fault: FaultKind) -> Fault | None:
            return self._strike(fault, self._session.database, sql)

        with contextlib.closing(self._session.execute(sql, parameters)) as results:
            self._send(interfered(results, strike, response, self._spid), response, kind)

    def _send(self, results: Iterator[Result], response: Response, kind: Done) -> None:
        """Every result to its tokens, until the statement ends or its client cancels."""
        for result in results:
            match result:
                case RowSet():
                    count = self._send_rows(result, response)
                    response.done(kind, DoneStatus.COUNT, command=tokens.COMMAND_SELECT, count=count)
                case RowCount(count=None):
                    response.done(kind)
                case RowCount(count=int(changed)):
                    response.done(kind, DoneStatus.COUNT, count=changed)
                case Info():
                    response.add(tokens.info(result, self._server))
                case DatabaseChange():
                    response.add(tokens.environment_text(Change.DATABASE, result.new, result.old))
                    self._database = result.new
            if response.cancelled:
                return

    def _send_rows(self, result: RowSet, response: Response) -> int:
        response.add(column_metadata(result.columns))
        count = 0
        for batch in result.batches:
            for buffer in rows.encode(result.columns, batch):
                response.add(buffer)
                if response.cancelled:
                    return count
            count += batch.num_rows
        return count

    # -- procedures --------------------------------------------------------------------------------------------------

    def _calls(self, message: Message, response: Response) -> None:
        for call in rpc.read_calls(message.payload):
            problem = self._guard(response, Done.IN_PROCEDURE, partial(self._call, call, response))
            if problem is not None:
                response.add(tokens.return_status(problem.number))
            response.done(Done.PROCEDURE, DoneStatus.FINAL if problem is None else DoneStatus.ERROR)
            if response.cancelled or self._fatal:
                return

    def _call(self, call: rpc.Call, response: Response) -> None:
        name = call.procedure.rpartition(".")[2].strip("[]").lower()
        procedure = {
            "sp_executesql": self._execute_sql,
            "sp_prepare": self._prepare,
            "sp_execute": self._execute_prepared,
            "sp_prepexec": self._prepare_and_execute,
            "sp_unprepare": self._unprepare,
            "sp_describe_undeclared_parameters": self._describe,
        }.get(name)
        if procedure is not None:
            procedure(call.arguments, response)
        elif name in rpc.PROCEDURES.values():
            raise _refusal(name)
        else:
            raise SqlServerError(2812, f"Could not find stored procedure '{call.procedure}'.", state=62)

    def _execute_sql(self, arguments: list[rpc.Argument], response: Response) -> None:
        statement = _text(arguments, 0)
        declared = rpc.read_declarations(_text(arguments, 1)) if len(arguments) > 1 else []
        self._run(statement, declared, arguments[2:], response)
        response.add(tokens.return_status(0))

    def _prepare(self, arguments: list[rpc.Argument], response: Response) -> None:
        handle = self._new_handle(arguments)
        response.add(tokens.return_status(0))
        response.add(tokens.return_handle(handle))

    def _prepare_and_execute(self, arguments: list[rpc.Argument], response: Response) -> None:
        handle = self._new_handle(arguments)
        declared, statement = self._prepared[handle]
        try:
            self._run(statement, declared, arguments[3:], response)
        except SqlServerError:
            # What could not be run is not kept; the client is told of no handle.
            del self._prepared[handle]
            raise
        response.add(tokens.return_status(0))
        response.add(tokens.return_handle(handle))

    def _new_handle(self, arguments: list[rpc.Argument]) -> int:
        declared, statement = rpc.read_declarations(_text(arguments, 1)), _text(arguments, 2)
        handle = next(self._handles)
        # A client that prepares again names the statement that it gives up.
        self._prepared.pop(_handle(arguments), None)
        self._prepared[handle] = (declared, statement)
        return handle

    def _execute_prepared(self, arguments: list[rpc.Argument], response: Response) -> None:
        declared, statement = self._known(arguments)
        self._run(statement, declared, arguments[1:], response)
        response.add(tokens.return_status(0))

    def _unprepare(self, arguments: list[rpc.Argument], response: Response) -> None:
        self._known(arguments)
        del self._prepared[_handle(arguments)]
        response.add(tokens.return_status(0))

    def _known(self, arguments: list[rpc.Argument]) -> tuple[list[tuple[str, SqlType]], str]:
        handle = _handle(arguments)
        if handle not in self._prepared:
            raise SqlServerError(8179, f"Could not find prepared statement with handle {handle}.")
        return self._prepared[handle]

    def _describe(self, arguments: list[rpc.Argument], response: Response) -> None:
        described = self._session.describe_parameters(_text(arguments, 0))
        self._send(iter([describe_undeclared(described)]), response, Done.IN_PROCEDURE)
        response.add(tokens.return_status(0))

    def _run(
        self,
        statement: str,
        declared: list[tuple[str, SqlType]],
        arguments: list[rpc.Argument],
        response: Response,
    ) -> None:
        if any(argument.output for argument in arguments):
            raise _refusal("OUTPUT parameters")
        self._execute(statement, rpc.bind(statement, declared, arguments), response, Done.IN_PROCEDURE)


def _refusal(what: str) -> SqlServerError:
    return SqlServerError(REFUSED, f"The stand-in does not know {what}.")


def _text(arguments: list[rpc.Argument], index: int) -> str:
    """A procedure's text argument; NULL, as drivers send for no declarations, is none."""
    value = arguments[index].value if index < len(arguments) else None
    if value is not None and not isinstance(value, str):
        raise SqlServerError(214, "Procedure expects a parameter of type 'ntext/nchar/nvarchar'.")
    return value or ""


def _handle(arguments: list[rpc.Argument]) -> int:
    value = arguments[0].value if arguments else None
    return value if isinstance(value, int) else 0
