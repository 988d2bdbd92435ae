"""Starting the stand-in servers, one process per region, keeping an eye on them, and ending them.

A region's server can be killed alone while the others go on. Each child watches its standard input, a pipe from this
process: however this one ends, the children end too.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import IO, Any, NoReturn

import ivoris
from ivoris import files
from ivoris.sandbox.faults import Faults
from ivoris.sandbox.layout import Layout, SandboxError
from ivoris.sandbox.load.places import REGIONS, Region
from ivoris.sandbox.load.reference import DEFAULT_CENTERS, DEFAULT_SEED, ReferenceLoad, Volume, reference_load

DEFAULT_PORT = 14331
_HOST = "127.0.0.1"
_PATIENCE = 5.0  # seconds in which a server closes its databases before it is killed


@dataclass
class RegionServer:
    """One region's process. ``port`` stays the same when the server is killed and started again."""

    name: Region
    port: int
    centers: int
    process: subprocess.Popen[str]

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    @property
    def channel(self) -> IO[str]:
        """The reports of the process; at its end when the process has ended."""
        if self.process.stdout is None:
            raise RuntimeError("the process was started without a pipe")
        return self.process.stdout


class Sandbox:
    """The servers of one data directory. ``ports`` are wanted ones, 0 for any that is free."""

    def __init__(
        self,
        data_dir: Path,
        *,
        load: ReferenceLoad,
        ports: Mapping[Region, int],
        host: str = _HOST,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.layout = Layout(data_dir)
        self.load = load
        self.faults = _faults(self.layout, load)
        self.host = host
        self.regions: dict[str, RegionServer] = {}
        self._ports = dict(ports)
        self._notify = notify
        self._published = False

    @property
    def config_path(self) -> Path:
        return self.layout.config

    def start_all(self) -> None:
        """Start every wanted region and wait until all listen, or SandboxError with none left running."""
        self._start(tuple(self._ports))

    def start(self, region: str) -> None:
        """Start one region again after ``kill``, at its old port."""
        self._start([_known(region)])

    def kill(self, region: str) -> None:
        """End a region's process at once, as a crash would."""
        server = self.regions[region]
        server.process.kill()
        server.process.wait()
        self._write_state()

    def stop(self) -> None:
        """End all processes; those that do not close their databases in time are killed."""
        for server in self.regions.values():
            if server.alive:
                server.process.terminate()
        deadline = time.monotonic() + _PATIENCE
        for server in self.regions.values():
            try:
                server.process.wait(max(deadline - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                server.process.kill()
                server.process.wait()
            _close(server.process)
        if self._published:
            self._write_state()

    def supervise(self) -> None:
        """Report servers that die, in one line each, until none is left."""
        with selectors.DefaultSelector() as selector:
            for server in self.regions.values():
                selector.register(server.channel, selectors.EVENT_READ, server)
            while selector.get_map():
                for key, _ in selector.select():
                    server = key.data
                    if server.channel.readline():
                        continue
                    selector.unregister(server.channel)
                    self._notify(self._obituary(server, others=bool(selector.get_map())))
                    self._write_state()

    def _start(self, regions: Iterable[Region]) -> None:
        self.layout.prepare()
        try:
            for region in regions:
                _require_free(self.host, self._ports[region])
                with self.layout.alone(region):
                    pass  # nobody else has it: found out before another seed remakes the first region
            if not self.regions and len(self._ports) == len(REGIONS):
                self.faults.clear()  # those of an earlier sandbox
            # All are started before the first is waited for: they make their databases side by side.
            for region in regions:
                if old := self.regions.get(region):
                    _close(old.process)
                self.regions[region] = self._spawn(region)
            self.layout.write_ground_truth(self.load)
            for region in regions:
                self._await(self.regions[region])
            self._write_state()
        except BaseException:
            self.stop()
            raise

    def _spawn(self, region: Region) -> RegionServer:
        settings = {
            "data_dir": str(self.layout.data_dir),
            "region": region,
            "centers": len(self.load.centers),
            "seed": self.load.seed,
            "host": self.host,
            "port": self._ports[region],
            "volume": _fields(self.load.volume),
        }
        package = str(Path(ivoris.__file__).parents[1])
        path = os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH")]))
        with self.layout.log(region).open("a", encoding="utf-8") as log:
            process = subprocess.Popen(  # noqa: S603  this interpreter and this package
                [sys.executable, "-m", "ivoris.sandbox.region", json.dumps(settings)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONPATH": path},
                process_group=0,  # a terminal's Ctrl-C comes here alone, and the children end in good order
            )
        return RegionServer(region, self._ports[region], len(self.load.region(region)), process)

    def _await(self, server: RegionServer) -> None:
        """Read a new process's reports until it listens."""
        for line in server.channel:
            report = json.loads(line)
            if "ready" in report:
                server.port = self._ports[server.name] = report["ready"]
                return
            if "error" in report:
                raise SandboxError(report["error"])
            self._notify(report["notice"])
        server.process.wait()
        raise SandboxError(
            f"the {server.name} server ended before it was ready; the cause is in {self.layout.log(server.name)}"
        )

    def _obituary(self, server: RegionServer, *, others: bool) -> str:
        code = server.process.wait()
        cause = f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
        rest = "the others go on" if others else "none is left"
        return (
            f"the {server.name} server (pid {server.pid}) has ended, {cause}; {rest}. "
            f"Start it again with: python -m src.cli --data-dir {self.layout.data_dir} sandbox --region {server.name}"
        )

    def _write_state(self) -> None:
        """Ports and pids, and the configuration; what another process wrote about other regions is kept."""
        with files.locked(self.layout.state_lock):
            state = self.layout.read_state()
            known = state.get("regions", {}) if self._same_load(state) else {}
            for name, server in self.regions.items():
                if server.alive or known.get(name, {}).get("pid") in (None, server.pid):
                    known[name] = {
                        "host": "localhost",
                        "port": server.port,
                        "pid": server.pid if server.alive else None,
                        "centers": server.centers,
                    }
            self.layout.write_state(
                {
                    "seed": self.load.seed,
                    "centers": len(self.load.centers),
                    "volume": _fields(self.load.volume),
                    "pid": os.getpid() if len(self._ports) == len(REGIONS) else state.get("pid"),
                    "regions": known,
                }
            )
            self.layout.write_config(self.load, {name: entry["port"] for name, entry in known.items()})
        self._published = True

    def _same_load(self, state: Mapping[str, Any]) -> bool:
        kept = (state.get("seed"), state.get("centers"), state.get("volume"))
        return kept == (self.load.seed, len(self.load.centers), _fields(self.load.volume))


@contextlib.contextmanager
def running(
    data_dir: Path,
    *,
    centers: int = DEFAULT_CENTERS,
    seed: int = DEFAULT_SEED,
    days: int | None = None,
    entries_per_day: int | None = None,
) -> Iterator[Sandbox]:
    """All three regions on free ports, ready on entry and ended on exit; for tests."""
    load = _load(centers, seed, _volume(days, entries_per_day))
    sandbox = Sandbox(data_dir, load=load, ports=dict.fromkeys(REGIONS, 0))
    sandbox.start_all()
    try:
        yield sandbox
    finally:
        sandbox.stop()


def running_faults(data_dir: Path) -> Faults:
    """The faults of the sandbox that another process runs, or SandboxError where none does."""
    layout = Layout(data_dir)
    state = layout.read_state()
    if not any(region["pid"] for region in state.get("regions", {}).values()):
        raise SandboxError(
            f"no sandbox runs over {layout.data_dir}; start it with: "
            f"python -m src.cli --data-dir {layout.data_dir} sandbox"
        )
    volume = _volume(**state["volume"]) if state.get("volume") else None
    return _faults(layout, _load(state["centers"], state["seed"], volume))


def run(
    data_dir: Path,
    *,
    centers: int = DEFAULT_CENTERS,
    port: int = DEFAULT_PORT,
    seed: int = DEFAULT_SEED,
    days: int | None = None,
    entries_per_day: int | None = None,
    only_region: str | None = None,
    as_json: bool = False,
    host: str = _HOST,
) -> int:
    """Serve until Ctrl-C (130), SIGTERM (0) or the last server's death (1); SandboxError where it cannot start.

    The regions listen on ``port`` and the two above it, 0 for any free ones. ``days`` and ``entries_per_day`` make
    large databases in place of the reference load's. ``only_region`` serves that one alone, and as the last sandbox of
    this data directory had it: same port, seed and size.
    """
    begun = time.monotonic()

    def say(line: str, *, error: bool = False) -> None:
        print(line, file=sys.stderr if error or as_json else sys.stdout, flush=True)

    volume = _volume(days, entries_per_day)
    sandbox = _planned(
        data_dir, centers, port, seed, volume, only_region, host, lambda line: say(f"sandbox: {line}", error=True)
    )
    try:
        with _ended_by_signals():
            sandbox.start_all()
            ready_in = round(time.monotonic() - begun, 2)
            if as_json:
                print(json.dumps(_summary(sandbox, ready_in)), flush=True)  # noqa: T201
            else:
                say(_greeting(sandbox, ready_in))
            sandbox.supervise()
            return 1
    except KeyboardInterrupt:
        return 130
    except _TerminatedError:
        return 0
    finally:
        with _undisturbed():
            sandbox.stop()


def _planned(
    data_dir: Path,
    centers: int,
    port: int,
    seed: int,
    volume: Volume | None,
    only: str | None,
    host: str,
    notify: Callable[[str], None],
) -> Sandbox:
    if port and not 1 <= port <= 65535 - len(REGIONS) + 1:
        raise SandboxError(f"--port {port} is no base for three ports; choose one from 1 to {65535 - len(REGIONS) + 1}")
    ports: dict[Region, int] = {region: port and port + index for index, region in enumerate(REGIONS)}
    if only is not None:
        region = _known(only)
        state = Layout(data_dir).read_state()
        if region in state.get("regions", {}):
            ports[region] = state["regions"][region]["port"]
            centers, seed = state["centers"], state["seed"]
            volume = Volume(**state["volume"]) if state.get("volume") else None
        ports = {region: ports[region]}
    return Sandbox(data_dir, load=_load(centers, seed, volume), ports=ports, host=host, notify=notify)


def _load(centers: int, seed: int, volume: Volume | None) -> ReferenceLoad:
    try:
        return reference_load(centers, seed, volume)
    except ValueError as error:
        raise SandboxError(str(error)) from None


def _faults(layout: Layout, load: ReferenceLoad) -> Faults:
    return Faults(layout.faults, databases=[center.database for center in load.centers])


def _volume(days: int | None, entries_per_day: int | None) -> Volume | None:
    """SandboxError where one is given without the other, or they make no load."""
    if days is None and entries_per_day is None:
        return None
    if days is None or entries_per_day is None:
        raise SandboxError("--days and --entries-per-day go together; give both, or neither for the reference load")
    try:
        return Volume(days, entries_per_day)
    except ValueError as error:
        raise SandboxError(str(error)) from None


def _fields(volume: Volume | None) -> dict[str, int] | None:
    return None if volume is None else asdict(volume)


def _known(region: str) -> Region:
    for known in REGIONS:
        if known == region:
            return known
    raise SandboxError(f"no region of the sandbox is called {region}; there are {', '.join(REGIONS)}")


def _require_free(host: str, port: int) -> None:
    """SandboxError where the port is taken, before time goes into making databases."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise SandboxError(
                    f"port {port} is in use, perhaps by another sandbox; end that one, or choose others with --port"
                ) from None
            raise SandboxError(f"cannot listen on {host} port {port}: {error.strerror}; choose others") from None


def _close(process: subprocess.Popen[str]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _summary(sandbox: Sandbox, ready_in: float) -> dict[str, Any]:
    return {
        "regions": {
            name: {"host": "localhost", "port": server.port, "pid": server.pid, "centers": server.centers}
            for name, server in sandbox.regions.items()
        },
        "config": str(sandbox.config_path),
        "ready_in_s": ready_in,
        "pid": os.getpid(),
    }


def _greeting(sandbox: Sandbox, ready_in: float) -> str:
    return "\n".join(
        [
            f"Sandbox ready in {ready_in:.1f} s: stand-ins for SQL Server, for development only.",
            *(
                f"  {name:<12} localhost:{server.port:<6} {server.centers:>4} databases   pid {server.pid}"
                for name, server in sandbox.regions.items()
            ),
            "In another terminal:",
            f"  export IVORIS_CONFIG={sandbox.config_path}",
            "Ctrl-C ends it; the data stay.",
        ]
    )


class _TerminatedError(BaseException):
    """SIGTERM or SIGHUP, raised where the main thread is; no error handler shall mistake it for a fault."""


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    def terminate(_number: int, _frame: FrameType | None) -> NoReturn:
        raise _TerminatedError

    # SIGINT too: a shell starts background jobs with it ignored, and kill -INT shall end them all the same.
    with _handlers({signal.SIGTERM: terminate, signal.SIGHUP: terminate, signal.SIGINT: signal.default_int_handler}):
        yield


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ending the children takes a moment in which an impatient second Ctrl-C changes nothing."""
    with _handlers(dict.fromkeys((signal.SIGINT, signal.SIGTERM, signal.SIGHUP), signal.SIG_IGN)):
        yield


@contextlib.contextmanager
def _handlers(wanted: Mapping[signal.Signals, Any]) -> Iterator[None]:
    old = {number: signal.signal(number, handler) for number, handler in wanted.items()}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
