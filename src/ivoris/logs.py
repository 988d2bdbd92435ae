"""Structured logging, set up once for a process: Elastic Common Schema (ECS), or readable colour at a terminal.

Lines go to standard output, beside the command's own answer; where that is a terminal or holds a JSON document, to
standard error. Names of ours (``center=``) become names of ECS (``labels.center``) here and nowhere else; what ECS has
no name for goes under ``ivoris``.

No line says what an exception or a library says, which may quote a patient's data: of an exception its type and its
place in the program, of a library the words that it did not fill in. Only our own errors speak, since they hold
identifiers alone.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import math
import numbers
import os
import sys
import threading
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

import ecs_logging

from ivoris import __version__
from ivoris.errors import CenterError, ConfigurationError, IvorisError, OutputError, place_of, step_of

# Where Rich is installed structlog imports it for tracebacks that show values, at 50 ms for each command
if "rich" not in sys.modules:
    sys.modules["rich"] = None  # type: ignore[assignment]
import structlog
from structlog.typing import EventDict, Processor

if sys.modules.get("rich") is None:
    del sys.modules["rich"]

log = structlog.get_logger()

LEVELS = ("debug", "info", "warning", "error", "critical")
NAMES = {
    "timestamp": "@timestamp",
    "level": "log.level",
    "logger": "log.logger",
    "trace_id": "trace.id",
    "run": "labels.run",
    "center": "labels.center",
    "region": "labels.region",
    "date": "labels.date",
    "last_date": "labels.last_date",
    "action": "event.action",
    "outcome": "event.outcome",
    "seconds": "event.duration",
    "error": "error.code",
    "error_type": "error.type",
    "detail": "error.message",
    "method": "http.request.method",
    "path": "url.path",
    "status_code": "http.response.status_code",
    "url": "url.full",
}
"""What a caller writes → the field of ECS."""

_LONGEST = 4_000  # characters of a value; container runtimes break lines at 16 KB
_SERVICE = {"service.name": "ivoris", "service.version": __version__}

bound = structlog.contextvars.bound_contextvars
"""``with bound(trace_id=…)``: every line of the block, libraries' too, has these fields."""


def configure(*, answering: bool = False, as_json: bool = False) -> None:
    """Send all logging of the process one way, at the level of IVORIS_LOG_LEVEL.

    ``answering`` is said by commands that tell a person themselves what they do: at a terminal they log only if the
    variable asks for it. ``as_json`` keeps standard output for the command's document.
    """
    name = "stderr" if as_json or sys.stdout.isatty() else "stdout"
    person = bool(getattr(sys, name).isatty())
    level = _level(silent=answering and person)
    handler = _Handler(name)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.contextvars.merge_contextvars, _library],
            processors=[_record, _explain, *(_readable() if person else _ecs())],
            use_get_message=False,
            pass_foreign_args=True,
        )
    )
    root = logging.getLogger()
    for before in [one for one in root.handlers if isinstance(one, _Handler)]:
        root.removeHandler(before)
    root.addHandler(handler)
    root.setLevel(max(level, logging.WARNING))  # libraries tell what they are doing to nobody
    logging.getLogger("ivoris").setLevel(level)
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: logging.getLogger("ivoris"),
        cache_logger_on_first_use=False,
    )
    warnings.showwarning = _warned
    threading.excepthook = lambda ended: _uncaught(ended.exc_value)
    sys.unraisablehook = lambda ended: _uncaught(ended.exc_value)


def failed(error: BaseException) -> None:
    """Log what ended a command, where the command logs at all."""
    if any(isinstance(handler, _Handler) for handler in logging.getLogger().handlers):
        log.error("Error", action=step_of(error), outcome="failure", exc_info=error)


def _level(*, silent: bool) -> int:
    wished = os.environ.get("IVORIS_LOG_LEVEL", "").strip().lower() or ("critical" if silent else "info")
    if wished not in LEVELS:
        raise ConfigurationError(f"IVORIS_LOG_LEVEL is {wished!r}; it is one of {', '.join(LEVELS)}")
    return int(logging.getLevelNamesMapping()[wished.upper()])


class _Handler(logging.Handler):
    """Writes each line at once to the stream of that name, whatever it is by then: a progress bar replaces it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(Exception):  # a log that is full or gone ends no run
            stream: TextIO = getattr(sys, self._name)
            stream.write(self.format(record) + "\n")
            stream.flush()


def _library(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """What a library logs, without what it filled in, numbers aside."""
    words, given = event["_record"].msg, event.pop("positional_args", None)
    text = words.strip().partition("\n")[0] if isinstance(words, str) else type(words).__name__
    if event.get("exc_info"):
        text = "Error"  # asyncio fills in before it logs; type and place tell more
    elif isinstance(given, tuple) and given and all(isinstance(one, int | float) for one in given):
        with contextlib.suppress(TypeError, ValueError):
            text %= given
    event["event"] = text
    return event


def _warned(
    message: Warning | str,  # noqa: ARG001  it may quote what it warns of
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    log.warning("Warning", error_type=category.__name__, detail=f"at {Path(filename).name}:{lineno}")


def _uncaught(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, SystemExit):
        log.error("Error", outcome="failure", exc_info=error)


def _record(_logger: Any, _method: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event.pop("_record")
    event.pop("_from_structlog")
    event.pop("stack_info", None)
    at = dt.datetime.fromtimestamp(record.created, dt.UTC)
    event["timestamp"] = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    event["level"] = record.levelname.lower()
    event["logger"] = record.name
    return event


def _explain(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Exceptions as what may be said of them."""
    raised = event.pop("exc_info", None)
    if isinstance(event.get("error"), BaseException):
        raised = event.pop("error")
    if raised is True:
        raised = sys.exc_info()
    if isinstance(raised, tuple):
        raised = raised[1]
    if isinstance(raised, BaseException):
        own = isinstance(raised, IvorisError)
        event["error_type"] = None if own else type(raised).__name__
        event["detail"] = str(raised) if own else f"unexpected {place_of(raised)}"
    if isinstance(raised, CenterError | OutputError):
        event["error"] = raised.code if isinstance(raised, CenterError) else "output"
    return event


def _ecs() -> list[Processor]:
    written = ecs_logging.StructlogFormatter()
    return [_fields, lambda logger, method, event: written(logger, method, dict(event))]


def _fields(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """ECS by its own names, with values that every JSON parser takes and of the types that ECS gives them."""
    found: dict[str, Any] = {"event": _text(str(event.pop("event"))), "process.pid": os.getpid(), **_SERVICE}
    if (seconds := _plain(event.pop("seconds", None))) is not None:
        found["event.duration"] = round(seconds * 1e9)
    for key, value in event.items():
        name, plain = NAMES.get(key, f"ivoris.{key}"), _plain(value)
        if plain is not None:
            found[name] = str(plain) if name.startswith("labels.") else plain
    return found


def _plain(value: Any) -> Any:
    """``value`` as JSON has it; what JSON does not know is shown by its type alone."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(part) for part in value]
    if isinstance(value, numbers.Real) and not isinstance(value, bool | numbers.Integral):
        return float(value) if math.isfinite(value) else None
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, numbers.Integral):
        return int(value)
    text = value.isoformat() if isinstance(value, dt.date) else value
    return _text(str(text)) if isinstance(text, str | Path) else f"<{type(value).__name__}>"


def _text(value: str) -> str:
    """At most so long, and without half characters, which are no JSON to many."""
    cut = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
    return cut if cut.isascii() else cut.encode("utf-8", "replace").decode()


def _readable() -> list[Processor]:
    return [_for_people, structlog.dev.ConsoleRenderer(colors=True, sort_keys=False, pad_event=0)]


def _for_people(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """The fields that tell a person something, and nothing that a terminal would obey."""
    if event.pop("run", None) is not None:
        event.pop("trace_id", None)
    event.pop("logger")
    if (seconds := _plain(event.pop("seconds", None))) is not None:
        event["seconds"] = f"{seconds:.3f}"
    at = dt.datetime.fromisoformat(event.pop("timestamp")).astimezone()
    shown = {key: _printable(plain) for key, value in event.items() if (plain := _plain(value)) is not None}
    return {"timestamp": f"{at:%H:%M:%S}", **shown}


def _printable(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return "".join(character if character.isprintable() else "�" for character in value)
