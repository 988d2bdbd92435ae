"""An S3 service that can fail for a while: ``python objects.py PORT FILE`` answers 503 while FILE exists."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple


def main(port: int, failing: Path) -> None:
    service = DomainDispatcherApplication(create_backend_app)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if failing.exists():
            start("503 Service Unavailable", [("Content-Type", "text/plain")])
            return [b""]
        answered: Iterable[bytes] = service(environ, start)
        return answered

    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    run_simple("127.0.0.1", port, answer, threaded=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
