"""A service that stands in for S3, in this process: moto's, on a free port."""

from __future__ import annotations

import contextlib
import itertools
import logging
from collections.abc import Iterator

import pytest

from ivoris.storage.bucket import _service

ACCOUNT = {"AWS_ACCESS_KEY_ID": "tests", "AWS_SECRET_ACCESS_KEY": "tests", "AWS_DEFAULT_REGION": "us-east-1"}
_NUMBERS = itertools.count()


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """The address of a service that keeps what it is given until the block ends."""
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)  # it prints every request
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def environment(endpoint: str) -> dict[str, str]:
    """What a process needs to use the service."""
    return {**ACCOUNT, "AWS_ENDPOINT_URL": endpoint}


@contextlib.contextmanager
def speaking(endpoint: str, **changes: str) -> Iterator[None]:
    """Let this process use the service, with other settings where they are given."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**environment(endpoint), **changes}.items():
            patch.setenv(name, value)
        _service.cache_clear()  # it keeps the credentials that it began with
        yield
        _service.cache_clear()


def new_bucket() -> str:
    """The address of a bucket that nobody used before."""
    name = f"ivoris-tests-{next(_NUMBERS)}"
    _service().mkdir(name)
    return f"s3://{name}"


@contextlib.contextmanager
def refusing() -> Iterator[None]:
    """While the block lasts, the service knows nobody's credentials."""
    from moto import settings
    from moto.core.responses import ActionAuthenticatorMixin

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "INITIAL_NO_AUTH_ACTION_COUNT", 0.0)
        patch.setattr(ActionAuthenticatorMixin, "request_count", 0)
        yield
