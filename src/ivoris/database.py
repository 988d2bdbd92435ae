"""The database of the ledger, SQLite or PostgreSQL: its address, its schema's version, and transactions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles

from ivoris import files
from ivoris.config import Secret
from ivoris.errors import ConfigurationError, OutputError, PermanentError
from ivoris.locks import DatabaseLocks, FileLocks, Locks

SCHEMA_REVISION = "0004"

KEEPALIVE = {
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
"""How libpq notices in half a minute that a database's machine is gone."""


metadata = sa.MetaData()


class UtcDateTime(sa.TypeDecorator[dt.datetime]):
    """A moment in UTC: SQLite forgets the zone, PostgreSQL returns its session's."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class _Seconds(sa.sql.functions.GenericFunction[float]):
    """Seconds from one moment to another."""

    type = sa.Float()
    name = "seconds_between"
    inherit_cache = True


@compiles(_Seconds)
def _subtraction(element: _Seconds, compiler: Any, **words: Any) -> str:
    begun, ended = (compiler.process(clause, **words) for clause in element.clauses)
    return f"EXTRACT(EPOCH FROM {ended} - {begun})"


@compiles(_Seconds, "sqlite")
def _julian_subtraction(element: _Seconds, compiler: Any, **words: Any) -> str:
    begun, ended = (compiler.process(clause, **words) for clause in element.clauses)
    return f"((julianday({ended}) - julianday({begun})) * 86400.0)"


class Database:
    """Safe to use from several threads and processes."""

    def __init__(self, engine: sa.Engine, locks: Locks, url: str | None = None) -> None:
        self._engine = engine
        self._url = url
        self.locks = locks

    @classmethod
    def open(cls, url: str | None, data_dir: Path) -> Self:
        """Open the database and bring its schema up to date; a SQLite file in the data directory without ``url``.

        Raises ConfigurationError where the address is wrong and OutputError where the database cannot be used.
        """
        if url is None:
            files.make_folder(data_dir)
            address = sa.URL.create("sqlite", database=str(data_dir / "ledger.db"))
        else:
            address = _parse(_revealed(url))
        engine = _engine(address, url)
        try:
            _migrate(engine)
        except sa.exc.SQLAlchemyError as error:
            engine.dispose()
            raise _unusable(address, error) from None
        except ConfigurationError:
            engine.dispose()
            raise
        shared = engine.dialect.name == "postgresql"
        return cls(engine, DatabaseLocks(engine) if shared else FileLocks(data_dir / "locks"), url)

    def conninfo(self) -> str:
        """The ledger's address as libpq knows it, its password as it is now."""
        from psycopg.conninfo import make_conninfo  # noqa: PLC0415  SQLite needs none of it

        address = _parse(_revealed(self._url)) if self._url else self._engine.url
        query = {name: str(value) for name, value in address.query.items()}
        return make_conninfo(**address.translate_connect_args(username="user", database="dbname"), **query)

    @property
    def shared(self) -> bool:
        """Whether processes on many machines can use this ledger."""
        return self._engine.dialect.name == "postgresql"

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def snapshot(self) -> Iterator[sa.Connection]:
        """A connection that sees one moment of the ledger while the block lasts."""
        engine = self._engine.execution_options(isolation_level="REPEATABLE READ") if self.shared else self._engine
        try:
            with engine.connect() as connection:
                if not self.shared:
                    connection.exec_driver_sql("BEGIN")  # the driver begins none for what only reads
                yield connection
        except sa.exc.SQLAlchemyError as error:
            raise _unusable(self._engine.url, error) from None

    def insert(self, table: sa.Table) -> Any:
        """An INSERT that knows ON CONFLICT, which the dialects have each their own of."""
        if self.shared:
            from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415  one dialect of the two is needed

            return insert(table)
        from sqlalchemy.dialects.sqlite import insert as sqlite_insert  # noqa: PLC0415

        return sqlite_insert(table)

    def rows(self, query: sa.Select[Any]) -> list[dict[str, Any]]:
        """What a query finds. OutputError where the ledger cannot be read."""
        try:
            with self._engine.connect() as connection:
                return [dict(row) for row in connection.execute(query).mappings()]
        except sa.exc.SQLAlchemyError as error:
            raise _unusable(self._engine.url, error) from None

    def session(self) -> sa.Connection:
        """A connection of the caller's own, each statement a transaction; OutputError where there can be none."""
        try:
            return self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        except sa.exc.SQLAlchemyError as error:
            raise _unusable(self._engine.url, error) from None

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """What is executed in the block is stored wholly or not at all. OutputError where it cannot be."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except sa.exc.SQLAlchemyError as error:
            raise _unusable(self._engine.url, error) from None


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _parse(url: str) -> sa.URL:
    try:
        address = sa.make_url(url)
    except sa.exc.ArgumentError:
        raise ConfigurationError(
            "IVORIS_DATABASE_URL is no database address; write postgresql://user:password@host/name or sqlite:///path"
        ) from None
    if "@" in (address.host or ""):  # what stands before it would be shown as the host's name
        raise ConfigurationError("IVORIS_DATABASE_URL has a second @; write the one of the user or password as %40")
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() not in {"postgresql", "sqlite"}:
        raise ConfigurationError(
            f"IVORIS_DATABASE_URL names {address.get_backend_name()}; the ledger runs on PostgreSQL or SQLite"
        )
    return address


def _revealed(url: str) -> str:
    """The address, read from the file that it may refer to: ``${file:/path}``."""
    if not url.startswith("${"):
        return url
    try:
        return Secret(url).reveal()
    except (PermanentError, ValueError) as error:
        reason = error if isinstance(error, PermanentError) else "write ${file:/path}"
        raise ConfigurationError(f"IVORIS_DATABASE_URL: {reason}") from None


def _engine(address: sa.URL, url: str | None) -> sa.Engine:
    if address.get_backend_name() != "sqlite":
        return _postgresql(address, url)
    engine = sa.create_engine(address, connect_args={"timeout": 30})

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        record.info["file"] = _identity(address)

    @sa.event.listens_for(engine, "checkout")
    def _leave_what_was_moved_away(_connection: Any, record: Any, _proxy: Any) -> None:
        """A service would read for good what ``restore`` has set aside; where there is no file, it makes none."""
        if (there := _identity(address)) is not None and record.info["file"] != there:
            raise sa.exc.DisconnectionError

    return engine


def _identity(address: sa.URL) -> tuple[int, int] | None:
    """What tells a file from another in its place; None where there is none."""
    try:
        about = Path(address.database or "").stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def _postgresql(address: sa.URL, url: str | None) -> sa.Engine:
    engine = sa.create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 10, **KEEPALIVE})

    @sa.event.listens_for(engine, "do_connect")
    def _with_todays_password(dialect: sa.Dialect, _record: Any, _arguments: Any, parameters: dict[str, Any]) -> None:
        if url is not None and url.startswith("${"):
            parameters.update(dialect.create_connect_args(_parse(_revealed(url)))[1])

    @sa.event.listens_for(engine, "connect")
    def _let_it_notice(connection: Any, _record: Any) -> None:
        """A machine that vanishes must not keep its locks until the kernel's two hours are over."""
        with connection.cursor() as cursor:
            for name, seconds in (("idle", 10), ("interval", 5), ("count", 3)):
                cursor.execute(f"SET tcp_keepalives_{name} = {seconds}")
        connection.commit()

    return engine


def replacing(insert: Any) -> Any:
    """An insert that replaces a row of the same key."""
    table = insert.table
    values = {column.name: insert.excluded[column.name] for column in table.columns if not column.primary_key}
    keys = [column.name for column in table.primary_key.columns]
    return insert.on_conflict_do_update(index_elements=keys, set_=values)


def _migrate(engine: sa.Engine) -> None:
    """Bring the schema to SCHEMA_REVISION; Alembic is only loaded where something is to be done."""
    with engine.connect() as connection:
        current = None
        if sa.inspect(connection).has_table("alembic_version"):
            current = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    if current is not None and not re.fullmatch("[0-9]{4}", current):
        raise ConfigurationError(
            f"{_shown(engine.url)}: is the database of another program, not this program's ledger (its version is "
            f"{current!r}); name a database of its own in IVORIS_DATABASE_URL"
        )
    if current == SCHEMA_REVISION or (current and int(current) == int(SCHEMA_REVISION) + 1):
        return  # a migration leaves the program before it working, so that a deployment can be rolled back
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config as AlembicConfig  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    alembic = AlembicConfig()
    alembic.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:  # two processes that start together must not both migrate
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(4961726)"))
            alembic.attributes["connection"] = connection
            command.upgrade(alembic, "head")
    except CommandError:
        raise ConfigurationError(
            f"the ledger is of version {current}, too new for this program, which knows {SCHEMA_REVISION}; update it"
        ) from None


def _unusable(address: sa.URL, error: sa.exc.SQLAlchemyError) -> OutputError:
    cause = str(getattr(error, "orig", None) or type(error).__name__).strip().splitlines()[0]
    return OutputError(
        f"ledger {_shown(address)}: cannot be used: {cause}; check IVORIS_DATABASE_URL and the data directory"
    )


def _shown(address: sa.URL) -> str:
    """Where the database is. The rest of an address may hold secrets, in its query too."""
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    port = f":{address.port}" if address.port else ""
    return f"{address.host or address.query.get('host', 'of this machine')}{port}/{address.database or ''}"
