"""Commands as processes forked from one that has imported the program.

Each is what ``python -m src.cli …`` would be (a process with arguments, an environment, streams, signals and an exit
code of its own, which ends as any interpreter does, as those of multiprocessing's own fork server do not), but for its
imports, which take most of a short command's time. Commands that the runbook's tests type into a shell, and all of
``make demo``, import by themselves.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import runpy
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

_MODULE = "src.cli"
_SIZE = struct.Struct("!I")
_NUMBER = struct.Struct("!i")
_SERVERS = ("ivoris.sandbox.engine", "ivoris.sandbox.wire", "ivoris.sandbox.region")  # started as processes, always
_LATER = ("alembic.command", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg")


class Command:
    """A running command, with what the tests use of ``subprocess.Popen``."""

    def __init__(self, pid: int, status: socket.socket, stdout: IO[str] | None, stderr: IO[str] | None) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdout, self.stderr = stdout, stderr
        self._status = status
        self._read: dict[IO[str], str] = {}
        self._readers: list[threading.Thread] = []

    def poll(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            if not select.select([self._status], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(_MODULE, timeout)
            self.returncode = os.waitstatus_to_exitcode(_number(self._status))
            self._status.close()
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Both streams to their ends. After a TimeoutExpired it may be called again, and nothing is lost."""
        deadline = None if timeout is None else time.monotonic() + timeout
        if not self._readers:
            streams = [stream for stream in (self.stdout, self.stderr) if stream]
            self._readers = [threading.Thread(target=self._take, args=(stream,), daemon=True) for stream in streams]
            for reader in self._readers:
                reader.start()
        for reader in self._readers:
            reader.join(None if deadline is None else max(deadline - time.monotonic(), 0))
            if reader.is_alive():
                raise subprocess.TimeoutExpired(_MODULE, timeout)
        self.wait(None if deadline is None else max(deadline - time.monotonic(), 0))
        return tuple(self._read.get(stream, "") if stream else "" for stream in (self.stdout, self.stderr))

    def _take(self, stream: IO[str]) -> None:
        self._read[stream] = stream.read()
        stream.close()

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def start(
    arguments: list[str],
    *,
    cwd: Path,
    env: Mapping[str, str],
    log: IO[bytes] | None = None,
    umask: int | None = None,
    largest: int | None = None,
    whole: bool = False,
) -> Command:
    """Begin a command; what it says goes to pipes, or all of it to ``log``.

    ``largest`` is how many bytes a file may have, as on a full disk. A ``whole`` start imports by itself.
    """
    server = _server()
    status, theirs = socket.socketpair()
    with theirs, contextlib.ExitStack() as stack:
        ends, streams = [], [None, None]
        for at in range(2):
            if log is None:
                ours, end = os.pipe()
                stack.callback(os.close, end)
                ends.append(end)
                streams[at] = os.fdopen(ours, encoding="utf-8")
            else:
                ends.append(log.fileno())
        asked = {"arguments": arguments, "cwd": str(cwd), "env": dict(env)}
        text = json.dumps({**asked, "umask": umask, "largest": largest, "whole": whole}).encode()
        socket.send_fds(server, [_SIZE.pack(len(text))], [*ends, theirs.fileno()])
        server.sendall(text)
    return Command(_number(status), status, *streams)


@functools.cache
def _server() -> socket.socket:
    """The channel to this process's own server, which ends when the channel does."""
    ours, theirs = socket.socketpair()
    process = subprocess.Popen(
        [sys.executable, __file__, str(theirs.fileno())], stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()]
    )
    theirs.close()
    atexit.register(process.wait)
    atexit.register(ours.close)
    return ours


def _number(stream: socket.socket) -> int:
    return _NUMBER.unpack(_exactly(stream, _NUMBER.size))[0]


def _exactly(stream: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = stream.recv(size - len(data))
        if not more:
            raise EOFError("the fork server has ended")
        data += more
    return data


def _commands(channel: socket.socket) -> None:
    """In the server: fork what is asked for until the channel ends. Returns in each command that is to run."""
    while True:
        size, ends, _, _ = socket.recv_fds(channel, _SIZE.size, 3)
        if not size:
            os._exit(0)
        asked = json.loads(_exactly(channel, *_SIZE.unpack(size)))
        if not os.fork():
            channel.close()
            status = ends.pop()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            if pid := os.fork():
                for end in ends:
                    os.close(end)
                _watch(pid, socket.socket(fileno=status))
            os.close(status)
            _become(asked, *ends)
            return
        for end in ends:
            os.close(end)


def _watch(pid: int, status: socket.socket) -> None:
    """Tell a command's number, and how it has ended. Does not return."""
    status.sendall(_NUMBER.pack(pid))
    _, ended = os.waitpid(pid, 0)
    with contextlib.suppress(OSError):  # nobody asks any more
        status.sendall(_NUMBER.pack(ended))
    os._exit(0)


def _become(asked: dict, out: int, error: int) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.dup2(out, 1)
    os.dup2(error, 2)
    os.close(out)
    os.close(error)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    time.tzset()
    if asked["umask"] is not None:
        os.umask(asked["umask"])
    if asked["largest"] is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["largest"], asked["largest"]))
    if asked["whole"]:
        os.execv(sys.executable, [sys.executable, "-m", _MODULE, *asked["arguments"]])
    sys.path[0] = asked["cwd"]
    sys.argv[1:] = asked["arguments"]


def _import_all() -> None:
    ivoris = importlib.import_module("ivoris")
    for module in pkgutil.walk_packages(ivoris.__path__, "ivoris."):
        if not module.name.startswith(("ivoris.migrations", *_SERVERS)):
            importlib.import_module(module.name)
    for name in _LATER:
        importlib.import_module(name)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the commands
    _import_all()
    gc.freeze()  # what is imported stays, and its memory is shared
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # watchers need no funeral
    _commands(socket.socket(fileno=int(sys.argv[1])))
    runpy.run_module(_MODULE, run_name="__main__", alter_sys=True)
