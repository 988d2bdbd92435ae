"""A Schema and bounded samples of it → a proposed Mapping with evidence.

Evidence comes from names, types, values, keys and use; one joint assignment makes the pieces fit together. Whatever
is more probably wrong than right stays null with the reason among the mapping's problems: a canonical name is never
assumed to be there. No value leaves this package: evidence is made of patterns, counts and shares.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from ivoris.config import Center
from ivoris.mapping import Mapping as CenterMapping
from ivoris.matching.candidates import close, scope, wanted_columns
from ivoris.matching.explain import explained
from ivoris.matching.flags import mark_flagged
from ivoris.matching.gathering import Gathering
from ivoris.matching.joint import Weighing
from ivoris.matching.lexicon import Learned, lexicon
from ivoris.matching.names import Names
from ivoris.matching.topology import Topology, mark_referenced, rank_links
from ivoris.matching.use import left_behind, mark_abandoned, mark_copies, mark_derived, mark_superseded, orders
from ivoris.schema import Reference, Sample, Schema

__all__ = ["Learned", "Source", "propose"]


class Source(Protocol):
    """Who answers questions about the rows of one schema."""

    def samples(
        self, wanted: Mapping[str, Sequence[str]], *, order: Mapping[str, str] | None = None
    ) -> Mapping[str, Sample | None]: ...

    def references(self, questions: Iterable[Reference]) -> Mapping[Reference, tuple[int, int]]: ...


def propose(
    center: Center, schema: Schema, source: Source, *, learned: Learned | None = None, at: dt.datetime
) -> CenterMapping:
    """A mapping for a person to review; complete or not, its ``problems`` say what is open."""
    names = Names(lexicon(), learned or Learned(), schema.tables)
    in_question = scope(schema, names)
    wanted = wanted_columns(in_question, names)
    samples = source.samples(wanted)
    refused = sorted(name for name, sample in samples.items() if sample is None)
    gathering = Gathering(in_question, names, at.date())
    gathering.take(samples)
    if order := orders(gathering.candidates(), gathering.samples, gathering.looks):
        gathering.take(source.samples({name: wanted[name] for name in order}, order=order))
    if behind := left_behind(gathering.candidates(), gathering.samples, gathering.looks, at.date()):
        later = Names(lexicon(), learned or Learned(), schema.tables, left_behind=behind)
        if later.former:
            gathering.rename(later)
    candidates, names, known, looks = gathering.candidates(), gathering.names, gathering.samples, gathering.looks
    mark_referenced(candidates["PATIENT"], schema.tables)
    mark_superseded(candidates, known, looks)
    mark_abandoned(candidates, known, looks, at.date())
    mark_derived(candidates, names)
    mark_flagged(candidates, looks)
    topology = Topology({table.name: table for table in schema.tables}, known, looks, source.references)
    candidates["PATIENT"].sort(key=lambda one: (-one.worth(), one.table.name))
    mark_copies(candidates)
    rank_links(candidates["PATKASSE"], candidates["KASSEN"], candidates["PATIENT"], topology)
    candidates = {name: close(found) for name, found in candidates.items()}
    joint = Weighing(candidates, topology).best()
    tables, problems = explained(joint, candidates, names, known, looks, schema=schema, refused=refused)
    if len(wanted) < len({table.name for tables_ in in_question.values() for table in tables_}):
        problems.append(f"of {len(schema.tables)} tables only the {len(wanted)} likeliest were looked at")
    return CenterMapping(
        center_id=center.id,
        database=center.database,
        schema=center.schema_name,
        generated_at=at,
        tables=tables,
        problems=tuple(problems),
    )
