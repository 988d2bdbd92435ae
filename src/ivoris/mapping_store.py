"""Mapping files: read, write, approve, archive."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import json
from collections.abc import Iterator

import pydantic

from ivoris.config import Center
from ivoris.errors import OutputError, PermanentError, during
from ivoris.mapping import Mapping
from ivoris.storage import Storage, write

_SUFFIX = "_mapping.json"
_KEPT = 256  # mappings, each 70 kB or so


class MappingStore:
    """A storage with one ``<center_id>_mapping.json`` per center, ``data/mappings``."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def where(self, center_id: str) -> str:
        """The address of a center's mapping, for people."""
        return self.storage.where(_key(center_id))

    def exists(self, center: Center) -> bool:
        return self.storage.exists(_key(center.id))

    def versions(self) -> dict[str, str]:
        """What tells one content of a mapping from another, by center, of those that there are."""
        found = self.storage.versions()
        return {name.removesuffix(_SUFFIX): version for name, version in found.items() if name.endswith(_SUFFIX)}

    @during("mapping")
    def read(self, center: Center) -> Mapping:
        """The center's mapping, or PermanentError ``mapping_missing`` where there is none that can be used."""
        path = self.where(center.id)
        try:
            mapping = _parsed(self.storage.read(_key(center.id)))
        except FileNotFoundError:
            raise PermanentError(
                "mapping_missing", f"{path}: there is no mapping; run generate-mappings -c {center.id}"
            ) from None
        except json.JSONDecodeError as error:
            raise _unusable(f"{path}:{error.lineno}", f"is not valid JSON: {error.msg}", center) from None
        except (UnicodeDecodeError, RecursionError):
            raise _unusable(path, "is not valid UTF-8 JSON", center) from None
        except OutputError as error:
            raise PermanentError("output", str(error)) from None  # of the storage, not of the mapping
        except pydantic.ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            field = ".".join(str(part) for part in fault["loc"])
            problem = str(fault["msg"]).removeprefix("Value error, ")
            raise _unusable(path, f"{field}: {problem}" if field else problem, center) from None
        if mapping.center_id != center.id:
            raise _unusable(path, f"is the mapping of {mapping.center_id}, not of {center.id}", center)
        if (mapping.database, mapping.schema_name) != (center.database, center.schema_name):
            raise _unusable(
                path,
                f"describes {mapping.database}.{mapping.schema_name}, "
                f"but the configuration says {center.database}.{center.schema_name}",
                center,
            )
        return mapping

    def readable(self) -> Iterator[Mapping]:
        """All mappings of the folder that can be used, whether their centers are still configured or not."""
        for center_id in sorted(self.versions()):
            # unusable ones are told of where they are used
            with contextlib.suppress(FileNotFoundError, OutputError, ValueError, RecursionError):
                yield Mapping.model_validate_json(self.storage.read(_key(center_id)))

    def write(self, mapping: Mapping) -> Mapping:
        """Store a mapping under its current fingerprint and return it as stored."""
        stored = mapping.model_copy(update={"fingerprint": mapping.content_fingerprint()})
        text = json.dumps(stored.model_dump(mode="json", by_alias=True), indent=2, ensure_ascii=False)
        write(self.storage, _key(mapping.center_id), f"{text}\n".encode())
        return stored

    def approve(self, center: Center, *, by: str) -> Mapping:
        """Mark the mapping reviewed, or PermanentError ``mapping_unreviewed`` where it is not complete."""
        mapping = self.read(center)
        if gaps := mapping.missing():
            raise PermanentError(
                "mapping_unreviewed",
                f"cannot be approved, not found: {', '.join(gaps)}; fill them in in {self.where(center.id)}",
            )
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return self.write(mapping.model_copy(update={"reviewed": True, "reviewed_by": by, "reviewed_at": now}))

    def archive(self, center: Center) -> str:
        """Move the mapping aside, to ``archive/``, and return where it now is."""
        stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
        target = f"archive/{center.id}_mapping.{stamp}.json"
        write(self.storage, target, self.storage.read(_key(center.id)))
        self.storage.remove(_key(center.id))
        return self.storage.where(target)


@functools.lru_cache(maxsize=_KEPT)
def _parsed(content: bytes) -> Mapping:
    """A file's content as a mapping: every visit to a center reads its file, which seldom says anything new."""
    return Mapping.model_validate(json.loads(content.decode()))


def _key(center_id: str) -> str:
    return f"{center_id}{_SUFFIX}"


def _unusable(where: str, problem: str, center: Center) -> PermanentError:
    return PermanentError(
        "mapping_missing", f"{where}: {problem}; mend it, or move it away and run generate-mappings -c {center.id}"
    )
