"""One response as it is being written: tokens collected, DONE held back, full packets handed on."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ivoris.sandbox.results import cancelled
from ivoris.sandbox.wire.packets import Kind, Packetizer
from ivoris.sandbox.wire.tokens import Done, DoneStatus, done

# Less than this waits for more, so that a small result is one write.
_FLUSH_BYTES = 64 * 1024


class ClientGone(Exception):  # noqa: N818  nothing failed: the client left, or a fault parts from it
    """There is nobody to answer any more."""


class Response:
    """Written by a worker thread; ``finish`` is called when that has ended.

    ``sink`` takes packets and blocks while the client does not read, which is the back-pressure that keeps a large
    result out of this server's memory.
    """

    def __init__(self, sink: Callable[[bytes], None], *, packet_size: int, spid: int) -> None:
        self._sink = sink
        self._packetizer = Packetizer(Kind.RESPONSE, packet_size, spid)
        self._collected = bytearray()
        self._held: tuple[Done, DoneStatus, int, int] | None = None
        self._cancelled = threading.Event()
        self.deaf = False  # to an ATTENTION, though not to the client's leaving

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Called by the reader of the connection when an ATTENTION came."""
        self._cancelled.set()

    def pause(self, seconds: float | None = None) -> None:
        """Wait, without an end where no seconds are given; SqlServerError 3617 when the client cancels."""
        if self._cancelled.wait(seconds):
            raise cancelled()

    def add(self, token: bytes | memoryview) -> None:
        """A token, or a buffer of whole tokens."""
        self._release(DoneStatus.MORE)
        self._collected += token
        if len(self._collected) >= _FLUSH_BYTES:
            packets = self._packetizer.feed(self._collected)
            self._collected.clear()
            self._sink(packets)

    def flush(self) -> None:
        """Send what was collected, though more follows."""
        packets = self._packetizer.feed(self._collected) + self._packetizer.flush()
        self._collected.clear()
        self._sink(packets)

    def done(self, kind: Done, status: DoneStatus = DoneStatus.FINAL, *, command: int = 0, count: int = 0) -> None:
        """The end of a statement; whether MORE follows is known when it does."""
        self._release(DoneStatus.MORE)
        self._held = (kind, status, command, count)

    def done_if_none(self, kind: Done) -> None:
        """A response ends by a DONE, even of a batch that says nothing or ends by a message."""
        if self._held is None:
            self.done(kind)

    def finish(self) -> bytes:
        """The last packets, with the acknowledgement that a cancelling client waits for."""
        if self.cancelled:
            self.done(Done.STATEMENT, DoneStatus.ATTENTION)
        self._release(DoneStatus.FINAL)
        packets = self._packetizer.feed(self._collected) + self._packetizer.finish()
        self._collected.clear()
        return packets

    def _release(self, more: DoneStatus) -> None:
        if self._held is not None:
            kind, status, command, count = self._held
            self._collected += done(kind, status | more, command, count)
            self._held = None
