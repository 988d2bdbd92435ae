"""Lines of the log read as strictly as a collector may: Elastic Common Schema, and nothing beside it but ours."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any

Fields = dict[str, Any]


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def _moment(value: Any) -> bool:
    return str(value).endswith("Z") and dt.datetime.fromisoformat(value).tzinfo == dt.UTC


REQUIRED: dict[str, Callable[[Any], bool]] = {
    "@timestamp": _moment,
    "log.level": {"debug", "info", "warning", "error", "critical"}.__contains__,
    "message": _is(str),
    "ecs.version": "1.6.0".__eq__,
    "service.name": "ivoris".__eq__,
    "service.version": _is(str),
    "process.pid": _is(int),
}
KNOWN: dict[str, Callable[[Any], bool]] = REQUIRED | {
    "log.logger": _is(str),
    "trace.id": _is(str),
    "event.action": _is(str),
    "event.outcome": {"success", "failure", "unknown"}.__contains__,
    "event.duration": lambda value: _is(int)(value) and value >= 0,
    "error.code": _is(str),
    "error.message": _is(str),
    "error.type": _is(str),
    "http.request.method": _is(str),
    "http.response.status_code": _is(int),
    "url.path": lambda value: str(value).startswith("/") and "?" not in value,
    "url.full": _is(str),
}


def read(line: str) -> Fields:
    """A line as its fields by dotted name; AssertionError says what is wrong with it."""
    assert line.isascii()
    document = json.loads(line, parse_constant=_refuse, object_pairs_hook=_once)
    assert list(document)[:3] == ["@timestamp", "log.level", "message"], "what a person reads comes first"
    fields = dict(_flat(document, ""))
    assert REQUIRED.keys() <= fields.keys(), line
    for name, value in fields.items():
        if name.startswith("labels."):
            assert isinstance(value, str), name
        elif not name.startswith("ivoris."):
            assert name in KNOWN, f"{name} is neither ECS nor ours"
            assert KNOWN[name](value), f"{name} is {value!r}"
    return fields


def lines(text: str) -> list[Fields]:
    """What is logged in a text that holds a command's answer too."""
    return [read(line) for line in text.splitlines() if line.startswith("{")]


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def _once(pairs: list[tuple[str, Any]]) -> Fields:
    assert len({name for name, _ in pairs}) == len(pairs), "a name stands twice"
    return dict(pairs)


def _flat(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, dict):
        yield name, value
        return
    for key, part in value.items():
        yield from _flat(part, f"{name}.{key}" if name else key)
