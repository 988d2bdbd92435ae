"""Where a sandbox keeps its things, below the data directory, and the files that it writes for others.

data/sandbox/germany.duckdb   and .json (what is in it), .lock, .log; likewise austria, switzerland
data/sandbox/secrets/         passwords of the three extraction logins and of sa
data/sandbox/ca.pem           the authority that signed the servers' certificate; keys beside it
data/sandbox/state.json       ports and process ids
data/sandbox/faults.json      the faults that the servers show on demand
data/sandbox/centers.yml      the configuration with which the pipeline finds the servers
data/ground_truth/            what each center calls its tables and columns
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from ivoris import files
from ivoris.errors import OutputError, StopError
from ivoris.sandbox.load.places import REGIONS, Region
from ivoris.sandbox.load.reference import ReferenceLoad, Volume

LOGINS: dict[Region, str] = {
    "germany": "svc_extract_de",
    "austria": "svc_extract_at",
    "switzerland": "svc_extract_ch",
}
TIMEZONES: dict[Region, str] = {
    "germany": "Europe/Berlin",
    "austria": "Europe/Vienna",
    "switzerland": "Europe/Zurich",
}


# Seconds: the servers of a sandbox that was killed just now take a moment to notice it.
_LOCK_PATIENCE = 2.0


class SandboxError(StopError):
    """The sandbox cannot start or go on; the message says what to do."""

    exit_code = 2


@dataclass(frozen=True)
class Contents:
    """What a region's database file was made from; another value means that it is made anew."""

    version: int
    seed: int
    centers: int
    volume: Volume | None = None


class Layout:
    """Paths below one data directory, all absolute."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir.absolute()
        self.root = self.data_dir / "sandbox"
        self.secrets = self.root / "secrets"
        self.ground_truth = self.data_dir / "ground_truth"
        self.config = self.root / "centers.yml"
        self.state = self.root / "state.json"
        self.state_lock = self.root / "state.lock"
        self.faults = self.root / "faults.json"

    def database(self, region: Region) -> Path:
        return self.root / f"{region}.duckdb"

    def log(self, region: Region) -> Path:
        return self.root / f"{region}.log"

    def secret(self, name: str) -> Path:
        return self.secrets / name

    def prepare(self) -> None:
        """Make folders and passwords that do not exist yet, or SandboxError."""
        try:
            files.make_folder(self.root)
            files.make_folder(self.secrets)
            files.make_folder(self.ground_truth)
            for name in (*REGIONS, "sa"):
                if not self.secret(name).exists():
                    files.write_text(self.secret(name), secrets.token_urlsafe(24) + "\n")
            if not os.access(self.root, os.W_OK):
                raise SandboxError(f"{self.root}: cannot be written; mend its rights or name another with --data-dir")
        except OutputError as error:
            raise SandboxError(str(error)) from None

    def password(self, name: str) -> str:
        return self.secret(name).read_text(encoding="utf-8").rstrip("\n")

    @contextlib.contextmanager
    def alone(self, region: Region) -> Iterator[None]:
        """Hold the region's lock, which ends with the process, or SandboxError where another process keeps it."""
        with self._lock(region).open("w", encoding="utf-8") as lock:
            deadline = time.monotonic() + _LOCK_PATIENCE
            while not _try_lock(lock):
                if time.monotonic() > deadline:
                    raise SandboxError(
                        f"another sandbox is serving {region} from {self.root}; "
                        "end it first, or name another --data-dir"
                    )
                time.sleep(0.02)
            yield

    def contents(self, region: Region) -> Contents | None:
        """What is in the region's database file, None if that was never finished or is not known."""
        if not self.database(region).exists():
            return None
        fields = _read_json(self._marker(region))
        try:
            volume = Volume(**fields["volume"]) if fields.get("volume") else None
            return Contents(**{**fields, "volume": volume})
        except (TypeError, ValueError):
            return None

    def discard(self, region: Region) -> None:
        """Remove the region's databases, the marker first, so that no half-removed ones are taken for whole."""
        for path in (self._marker(region), self.database(region), self.database(region).with_suffix(".duckdb.wal")):
            path.unlink(missing_ok=True)

    def finish(self, region: Region, contents: Contents) -> None:
        files.write_text(self._marker(region), json.dumps(asdict(contents)) + "\n")

    def _lock(self, region: Region) -> Path:
        return self.root / f"{region}.lock"

    def _marker(self, region: Region) -> Path:
        return self.root / f"{region}.json"

    def read_state(self) -> dict[str, Any]:
        """The last state written, empty where there is none."""
        return _read_json(self.state)

    def write_state(self, state: Mapping[str, Any]) -> None:
        files.write_text(self.state, json.dumps(state, indent=1) + "\n")

    def write_ground_truth(self, load: ReferenceLoad) -> None:
        """One file per center; those of an earlier, larger load go."""
        wanted = {f"{center.id}_ground_truth.json": center for center in load.centers}
        for path in self.ground_truth.glob("*_ground_truth.json"):
            if path.name not in wanted:
                path.unlink()
        for name, center in wanted.items():
            text = json.dumps(center.ground_truth(), indent=1) + "\n"
            path = self.ground_truth / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                files.write_text(path, text)

    def write_config(self, load: ReferenceLoad, ports: Mapping[str, int]) -> None:
        """The pipeline's configuration for the regions whose port is known."""
        lines = ["# Written by the sandbox at each start; the servers are stand-ins on this machine.", "regions:"]
        for region in REGIONS:
            if region in ports:
                lines += self._region_lines(region, ports[region])
        lines.append("centers:")
        lines += [
            f"  - {{id: {center.id}, name: {_quoted(center.name)}, city: {_quoted(center.city)}, "
            f"region: {center.region}, subdivision: {center.subdivision}, "
            f"database: {center.database}, schema: {center.schema}}}"
            for center in load.centers
            if center.region in ports
        ]
        files.write_text(self.config, "\n".join(lines) + "\n")

    def _region_lines(self, region: Region, port: int) -> list[str]:
        return [
            f"  {region}:",
            "    host: localhost",
            f"    port: {port}",
            f"    user: {LOGINS[region]}",
            f"    password: {_quoted(f'${{file:{self.secret(region)}}}')}",
            "    encrypt: true",
            f"    ca_file: {_quoted(str(self.root / 'ca.pem'))}",
            "    max_connections: 20",
            f"    timezone: {TIMEZONES[region]}",
        ]


def _try_lock(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _quoted(text: str) -> str:
    """A JSON string, which YAML reads as it is."""
    return json.dumps(text, ensure_ascii=False)


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
