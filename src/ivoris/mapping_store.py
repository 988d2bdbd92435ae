"""Mapping files: read, write, approve, archive."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pydantic

from ivoris import files
from ivoris.config import Center
from ivoris.errors import PermanentError, during
from ivoris.mapping import Mapping


class MappingStore:
    """The folder ``data/mappings`` with one ``<center_id>_mapping.json`` per center."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, center_id: str) -> Path:
        return self.folder / f"{center_id}_mapping.json"

    def exists(self, center: Center) -> bool:
        return self.path(center.id).exists()

    @during("mapping")
    def read(self, center: Center) -> Mapping:
        """The center's mapping, or PermanentError ``mapping_missing`` where there is none that can be used."""
        path = self.path(center.id)
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise PermanentError(
                "mapping_missing", f"{path}: there is no mapping; run generate-mappings -c {center.id}"
            ) from None
        except json.JSONDecodeError as error:
            raise _unusable(f"{path}:{error.lineno}", f"is not valid JSON: {error.msg}", center) from None
        except (UnicodeDecodeError, RecursionError):
            raise _unusable(str(path), "is not valid UTF-8 JSON", center) from None
        except OSError as error:
            raise _unusable(str(path), f"cannot be read: {error.strerror}", center) from None
        try:
            mapping = Mapping.model_validate(data)
        except pydantic.ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            field = ".".join(str(part) for part in fault["loc"])
            problem = str(fault["msg"]).removeprefix("Value error, ")
            raise _unusable(str(path), f"{field}: {problem}" if field else problem, center) from None
        if mapping.center_id != center.id:
            raise _unusable(str(path), f"is the mapping of {mapping.center_id}, not of {center.id}", center)
        if (mapping.database, mapping.schema_name) != (center.database, center.schema_name):
            raise _unusable(
                str(path),
                f"describes {mapping.database}.{mapping.schema_name}, "
                f"but the configuration says {center.database}.{center.schema_name}",
                center,
            )
        return mapping

    def readable(self) -> Iterator[Mapping]:
        """All mappings of the folder that can be used, whether their centers are still configured or not."""
        for path in sorted(self.folder.glob("*_mapping.json")):
            with contextlib.suppress(
                OSError, ValueError, RecursionError
            ):  # unusable ones are told of where they are used
                yield Mapping.model_validate_json(path.read_text(encoding="utf-8"))

    def write(self, mapping: Mapping) -> Mapping:
        """Store a mapping under its current fingerprint and return it as stored."""
        stored = mapping.model_copy(update={"fingerprint": mapping.content_fingerprint()})
        text = json.dumps(stored.model_dump(mode="json", by_alias=True), indent=2, ensure_ascii=False)
        files.write_text(self.path(mapping.center_id), text + "\n")
        return stored

    def approve(self, center: Center, *, by: str) -> Mapping:
        """Mark the mapping reviewed, or PermanentError ``mapping_unreviewed`` where it is not complete."""
        mapping = self.read(center)
        if gaps := mapping.missing():
            raise PermanentError(
                "mapping_unreviewed",
                f"cannot be approved, not found: {', '.join(gaps)}; fill them in in {self.path(center.id)}",
            )
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return self.write(mapping.model_copy(update={"reviewed": True, "reviewed_by": by, "reviewed_at": now}))

    def archive(self, center: Center) -> Path:
        """Move the mapping aside, to ``archive/``, and return where it now is."""
        stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
        target = files.make_folder(self.folder / "archive") / f"{center.id}_mapping.{stamp}.json"
        try:
            self.path(center.id).rename(target)
        except OSError as error:
            raise files.unwritable(target, error) from None
        return target


def _unusable(where: str, problem: str, center: Center) -> PermanentError:
    return PermanentError(
        "mapping_missing", f"{where}: {problem}; mend it, or move it away and run generate-mappings -c {center.id}"
    )
