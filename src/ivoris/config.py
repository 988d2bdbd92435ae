"""centers.yml, ``centers.d/*.yml`` beside it, and the secrets they name → frozen, validated settings."""

from __future__ import annotations

import datetime as dt
import os
import re
import zoneinfo
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Self

import pydantic
import yaml
from yaml.composer import Composer, ComposerError
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is there, but its stubs do not say so
from yaml.resolver import Resolver

from ivoris import storage
from ivoris.errors import ConfigurationError, PermanentError, mark

CENTER_ID = r"^[a-z][a-z0-9_]*$"

_WORDS = {"extra_forbidden": "no such field is known; look at its spelling", "missing": "is missing"}

Identifier = Annotated[str, pydantic.Field(min_length=1, max_length=128)]
Port = Annotated[int, pydantic.Field(ge=1, le=65535)]


class Secret(pydantic.RootModel[str]):
    """A reference to a secret, ``${VARIABLE}`` or ``${file:/path}``, read anew at each use so that it can rotate."""

    model_config = pydantic.ConfigDict(frozen=True)

    @pydantic.field_validator("root")
    @classmethod
    def _is_reference(cls, value: str) -> str:
        if not re.fullmatch(r"\$\{(file:[^{}]+|[A-Za-z_][A-Za-z0-9_]*)\}", value):
            raise ValueError("must be ${VARIABLE} or ${file:/path}; a secret is never written into this file")
        return value

    @property
    def source(self) -> str:
        return self.root[2:-1]

    def reveal(self) -> str:
        """The secret's text.

        PermanentError ``authentication`` of the step ``plan`` names the variable or file that is not there.
        """
        if self.source.startswith("file:"):
            path = self.source.removeprefix("file:")
            try:
                return Path(path).read_text(encoding="utf-8").rstrip("\r\n")
            except (OSError, UnicodeDecodeError) as error:
                reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
                raise _unset(f"secret file {path} cannot be read: {reason}") from None
        value = os.environ.get(self.source)
        if not value:
            raise _unset(f"secret {self.source} is not set; export it and run again")
        return value


def _unset(message: str) -> PermanentError:
    return mark(PermanentError("authentication", message), "plan")  # no server was asked, and none is left alone for it


class _Frozen(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid")


def _quiet_hours(value: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d", value):
        raise ValueError("quiet hours are written as 08:00-18:00")
    return value


class Region(_Frozen):
    """One SQL Server (or several under one login) with its courtesy limits. Timeouts are in seconds.

    ``quiet_hours`` are spans such as ``08:00-18:00`` in the region's own time, in which nothing is extracted.
    ``lookback`` is how many delivered days a night's run compares with their source again. ``storage`` is where this
    region's entries are kept, where that is not with those of all others, and ``backup`` where these are backed up.
    """

    host: str = pydantic.Field(min_length=1)
    port: Port = 1433
    user: str = pydantic.Field(min_length=1)
    password: Secret
    encrypt: bool = True
    trust_server_certificate: bool = False
    ca_file: Path | None = None
    max_connections: int = pydantic.Field(default=20, ge=1, le=1000)
    connect_timeout: int = pydantic.Field(default=10, ge=1, le=300)
    query_timeout: int = pydantic.Field(default=120, ge=1, le=86400)
    max_statements_per_second: int | None = pydantic.Field(default=None, ge=1, le=10_000)
    quiet_hours: tuple[Annotated[str, pydantic.AfterValidator(_quiet_hours)], ...] = ()
    lookback: int = pydantic.Field(default=7, ge=0, le=366)
    timezone: str = "Europe/Berlin"
    storage: str | None = None
    backup: str | None = None

    @pydantic.field_validator("storage", "backup")
    @classmethod
    def _is_storage(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                storage.check(value)
            except ConfigurationError as error:
                raise ValueError(str(error)) from None
        return value

    @pydantic.model_validator(mode="after")
    def _is_apart(self) -> Self:
        if self.backup is not None and self.storage is None:
            raise ValueError("backup needs storage: what is kept with all others is backed up with all others")
        return self

    @pydantic.field_validator("timezone")
    @classmethod
    def _known_timezone(cls, value: str) -> str:
        try:
            zoneinfo.ZoneInfo(value)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"no time zone is called {value!r}; use an IANA name such as Europe/Berlin") from None
        return value


class Center(_Frozen):
    id: str = pydantic.Field(pattern=CENTER_ID, max_length=64)
    name: str = pydantic.Field(min_length=1)
    city: str = ""
    region: str
    subdivision: str | None = None
    database: Identifier
    schema_name: Identifier = pydantic.Field(default="ck", alias="schema")
    host: str | None = None
    port: Port | None = None


class _File(_Frozen):
    regions: dict[str, Region] = pydantic.Field(default_factory=dict)
    centers: tuple[Center, ...] = ()


@dataclass(frozen=True)
class Server:
    """Where a center's database is, and how to talk to it; centers with an equal Server share its limits."""

    region: str
    host: str
    port: int
    settings: Region

    @property
    def address(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True)
class Config:
    """All regions and centers, in the order of the files. ``elsewhere`` are centers that others look after."""

    path: Path
    regions: Mapping[str, Region]
    centers: tuple[Center, ...]
    elsewhere: frozenset[str] = frozenset()

    def only(self, regions: Iterable[str]) -> Config:
        """The same without the other regions and their centers; all of it where none is named."""
        named = set(regions) or set(self.regions)
        kept = {name: region for name, region in self.regions.items() if name in named}
        centers = tuple(center for center in self.centers if center.region in named)
        left = frozenset(center.id for center in self.centers if center.region not in named)
        return replace(self, regions=kept, centers=centers, elsewhere=left)

    def server(self, center: Center) -> Server:
        region = self.regions[center.region]
        return Server(center.region, center.host or region.host, center.port or region.port, region)

    def quiet_until(self, region_name: str, now: dt.datetime | None = None) -> str | None:
        """The time of day, in the region, until which it is left alone; None where it may be asked."""
        region = self.regions[region_name]
        clock = f"{(now or dt.datetime.now(dt.UTC)).astimezone(zoneinfo.ZoneInfo(region.timezone)):%H:%M}"
        for span in region.quiet_hours:
            start, end = span.split("-")
            if start <= clock < end or (start > end and not end <= clock < start):
                return f"{end} {region.timezone}"
        return None

    def yesterday(self, center: Center, now: dt.datetime | None = None) -> dt.date:
        """The last full day at the center, by the clock of its region."""
        zone = zoneinfo.ZoneInfo(self.regions[center.region].timezone)
        return (now or dt.datetime.now(dt.UTC)).astimezone(zone).date() - dt.timedelta(days=1)

    def end_of(self, day: dt.date, region_name: str) -> dt.datetime:
        """The moment at which a day ends in a region, in UTC."""
        zone = zoneinfo.ZoneInfo(self.regions[region_name].timezone)
        return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone).astimezone(dt.UTC)

    def select(self, ids: Iterable[str]) -> tuple[Center, ...]:
        """The named centers in configuration order, all of them if none is named."""
        wanted = set(ids)
        known = {center.id for center in self.centers}
        if unknown := sorted(wanted - known):
            hint = _nearest(unknown[0], known)
            raise ConfigurationError(
                f"{self.path}: no center is called {', '.join(unknown)}{hint}; "
                "the list command shows the configured ones"
            )
        return tuple(center for center in self.centers if not wanted or center.id in wanted)


def fragments(path: Path) -> list[Path]:
    """The files that make up a configuration, its own first."""
    return [path, *sorted(path.with_suffix(".d").glob("*.yml"))]


def load(path: Path) -> Config:
    """Read and validate the configuration, or ConfigurationError with file, line and field of the first fault."""
    regions: dict[str, Region] = {}
    centers: list[Center] = []
    seen: dict[str, str] = {}
    for fragment in fragments(path):
        node, lines = _read(fragment)
        content = _validate(fragment, node, lines)
        for name, region in content.regions.items():
            where = _where(fragment, lines, ("regions", name))
            if name in regions:
                raise ConfigurationError(f"{where}: region {name} is already defined; keep one of the two")
            regions[name] = region
        for index, center in enumerate(content.centers):
            where = _where(fragment, lines, ("centers", index, "id"))
            if center.id in seen:
                raise ConfigurationError(
                    f"{where}: center id {center.id} is already used in {seen[center.id]}; every center needs its own"
                )
            seen[center.id] = where
            centers.append(center)
    for center in centers:
        if center.region not in regions:
            raise ConfigurationError(
                f"{seen[center.id]}: center {center.id} is in region {center.region!r}, which is not defined; "
                f"defined are {', '.join(regions) or 'none'}"
            )
    if not centers:
        raise ConfigurationError(f"{path}: no centers are configured; add at least one under centers:")
    return Config(path, regions, tuple(centers))


def _read(path: Path) -> tuple[Any, dict[tuple[Any, ...], int]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigurationError(
            f"{path}: there is no such file; name the configuration with --config or IVORIS_CONFIG"
        ) from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        if root is None:
            return {}, {}
        lines = dict(_positions(path, root, ()))  # first: constructing moves what ``<<`` merges
        data = loader.construct_document(root)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{min(mark.line, text.count(chr(10))) + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "it cannot be parsed"
        if isinstance(error, ComposerError | ConstructorError):  # they quote, and it may be a password with a * before
            problem = problem.partition("'")[0].rstrip()
        raise ConfigurationError(f"{path}{line}: is not valid YAML: {problem}") from None
    except (ValueError, RecursionError):
        raise ConfigurationError(f"{path}: holds a value that YAML cannot represent") from None
    return {} if data is None else data, lines


class _Loader(Composer, CParser, SafeConstructor, Resolver):
    """Safe YAML parsed by libyaml, ten times as fast as by Python; libyaml's own composer overflows the stack where
    brackets are nested too deep, Python's raises RecursionError.
    """

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Composer.__init__(self)
        SafeConstructor.__init__(self)
        Resolver.__init__(self)


def _positions(path: Path, node: yaml.Node, prefix: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], int]]:
    """Every location in the document with its line, 1-based; a key written twice is an error, not a silent override."""
    yield prefix, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in keys:
                raise ConfigurationError(f"{path}:{key.start_mark.line + 1}: {name} stands here a second time")
            keys.add(name)
            yield (*prefix, name), key.start_mark.line + 1
            yield from (found for found in _positions(path, value, (*prefix, name)) if found[0] != (*prefix, name))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _positions(path, value, (*prefix, index))


def _validate(path: Path, data: Any, lines: Mapping[tuple[Any, ...], int]) -> _File:
    try:
        return _File.model_validate(data)
    except pydantic.ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        faults.sort(key=lambda fault: fault["type"] != "extra_forbidden")  # a misspelt field explains a missing one
        first = faults[0]
        message = _WORDS.get(first["type"], str(first["msg"]).removeprefix("Value error, "))
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        field = _field(first["loc"])
        raise ConfigurationError(f"{_where(path, lines, first['loc'])}: {field}: {message}{more}") from None


def _field(location: tuple[Any, ...]) -> str:
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "the file"


def _where(path: Path, lines: Mapping[tuple[Any, ...], int], location: tuple[Any, ...]) -> str:
    for length in range(len(location), -1, -1):
        if location[:length] in lines:
            return f"{path}:{lines[location[:length]]}"
    return str(path)


def _nearest(word: str, known: Iterable[str]) -> str:
    import difflib  # noqa: PLC0415  only for a typing error

    close = difflib.get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""
