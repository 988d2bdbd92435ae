"""The outcome for people: confidence, evidence, what was second, and what is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ivoris.canonical import TABLES, CanonicalColumn
from ivoris.mapping import ColumnMapping, Profile, TableMapping
from ivoris.matching.candidates import Candidate, insurer_kinds
from ivoris.matching.doubt import MOST, ONE_SIDED, Doubt
from ivoris.matching.encodings import Read, read_encoding
from ivoris.matching.evidence import Evidence
from ivoris.matching.joint import Joint
from ivoris.matching.lexicon import lexicon
from ivoris.matching.names import Names
from ivoris.matching.values import Look
from ivoris.profile import shapes, share
from ivoris.schema import Column, Sample, Schema, Table

CLAIMED = 0.55  # a column that is less probable is not claimed: of two that are alike, neither is
CLAIMED_TABLE = 0.6
CLAIMED_FOREIGN = 0.8  # a table whose name says something else
_NAMED = 5  # tables that may not be read, letters of tables


def explained(
    joint: Joint,
    candidates: Mapping[str, Sequence[Candidate]],
    names: Names,
    samples: Mapping[str, Sample],
    looks: Mapping[str, Mapping[str, Look]],
    *,
    schema: Schema,
    refused: Sequence[str],
) -> tuple[dict[str, TableMapping], list[str]]:
    """The tables of a mapping and its problems."""
    telling = _Telling(joint, names, samples, looks, Doubt(joint, names, samples, looks, candidates))
    given_up, shared = telling.doubt.given_up(), list(telling.doubt.shared_numbers())
    tables: dict[str, TableMapping] = {}
    doubtful = TABLES.keys() if refused or given_up or shared or names.letters else telling.doubt.tables()
    for name in TABLES:
        chosen = joint.options[name].candidate
        probability = joint.tables[name].get(joint.options[name].table, 0.0)
        most = ONE_SIDED if name in doubtful else MOST
        least = CLAIMED_FOREIGN if chosen is not None and names.says_else(chosen.evidence[0]) else CLAIMED_TABLE
        if chosen is None or min(probability, most) < least:
            telling.problems.append(_no_table(name, candidates[name], joint, schema))
            tables[name] = TableMapping(actual_name=None)
            continue
        tables[name] = telling.table(name, chosen, probability, most)
    if joint.apart is not None:
        telling.problems.append(
            f"KARTEI and LEISTUNG: only {joint.apart} services have an entry of their patient and day: "
            "one of the two dates may be that of something else"
        )
    if given_up:
        telling.problems.append(f"{', '.join(given_up)}: not in use any more, as it seems, and nothing is sure")
    telling.problems.extend(
        f"{one}: rows of several practices, former versions or merged rows, and nothing is sure" for one in shared
    )
    if names.letters:
        telling.problems.append(
            f"columns are read as if {_some(names.letters)} before their names were the letters of their tables, "
            "and nothing is sure"
        )
    if refused:
        telling.problems.append(
            f"the account may not read {_some(refused)}: one of them may be what was looked for, and nothing is sure"
        )
    return tables, telling.problems


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"


def _no_table(name: str, candidates: Sequence[Candidate], joint: Joint, schema: Schema) -> str:
    likely = sorted(((share, table) for table, share in joint.tables[name].items() if table is not None), reverse=True)
    if likely and likely[0][0] >= 0.1:
        words = ", ".join(f"{table} ({share:.2f})" for share, table in likely[:3])
        return f"{name}: no table is surely it; the likeliest are {words}; a person must say which"
    near = [one for one in candidates if one.evidence[0].weight > 0][:3]
    text = f"{name}: not found among {len(schema.tables)} tables"
    if not schema.may_select:
        text += " that the account is shown"
    if near:
        reasons = ", ".join(f"{one.table.name} ({_against(one.evidence)})" for one in near)
        text += f"; nearest by name: {reasons}"
    return text


def _against(evidence: Sequence[Evidence]) -> str:
    return _worst(evidence) or "its columns do not fit"


def _worst(evidence: Sequence[Evidence]) -> str:
    """What speaks most against something, if anything does."""
    worst = min(evidence, key=lambda one: one.weight, default=None)
    return worst.text if worst is not None and worst.weight < 0 else ""


@dataclass(frozen=True)
class _Telling:
    """Tells of the chosen tables and columns what is known, and collects what is open."""

    joint: Joint
    names: Names
    samples: Mapping[str, Sample]
    looks: Mapping[str, Mapping[str, Look]]
    doubt: Doubt
    problems: list[str] = field(default_factory=list)

    def table(self, name: str, chosen: Candidate, probability: float, most: float) -> TableMapping:
        """``most`` is how sure the table and its columns can be at all."""
        table = chosen.table.name
        shares = self.joint.tables[name].items()
        rivals = sorted(((share, other) for other, share in shares if other not in {table, None}), reverse=True)
        stated = min(probability, most)
        if name in self.joint.rivals:
            self.problems.append(f"{name}: {table}, but {self.joint.rivals[name]} fits as well in all but its name")
        elif plainer := self.doubt.plainer(name):
            self.problems.append(f"{name}: {table}, but {plainer} is called so without more")
        elif rivals and rivals[0][0] >= 0.02:
            self.problems.append(f"{name}: {table} ({stated:.2f}), but {rivals[0][1]} may be it ({rivals[0][0]:.2f})")
        columns: dict[str, ColumnMapping] = {}
        for canonical in chosen.canonical.columns:
            mapped = self._column(name, canonical, chosen, probability, most)
            columns[canonical.name] = _profiled(canonical, mapped, self.samples.get(table))
        taken = {column.actual_name for column in columns.values()}
        return TableMapping(
            actual_name=table,
            confidence=round(stated, 2),
            columns=columns,
            evidence=_words([*chosen.evidence, *self.joint.together.get(name, [])]),
            other_columns=tuple(sorted({column.name for column in chosen.table.columns} - taken)),
        )

    def _column(
        self, name: str, canonical: CanonicalColumn, chosen: Candidate, of_table: float, most: float
    ) -> ColumnMapping:
        where, table = f"{name}.{canonical.name}", chosen.table
        choice = self.joint.choices[name, canonical.name]
        if choice.actual is None:
            near = f"; the nearest is {choice.second}" if choice.second else ""
            if choice.second and (against := _worst(chosen.columns[canonical.name].get(choice.second, []))):
                near += f", but {against}"
            self.problems.append(f"{where}: no column of {table.name} fits{near}")
            return ColumnMapping(actual_name=None)
        column = table.column(choice.actual)
        assert column is not None  # noqa: S101  chosen from the table's columns
        evidence = self._evidence(name, canonical, chosen, choice.actual)
        read = self._encoding(name, canonical, column, table)
        understood = read is None or read.encoding is not None
        limit = self.doubt.limit(name, canonical, table, evidence, understood=understood)
        confidence = min(of_table * choice.probability, most, limit)
        if read is not None and understood:
            confidence = min(confidence, read.confidence)
        if confidence < CLAIMED:
            other = f" or {choice.second}" if choice.second else ""
            led = next((one.text for one in evidence if canonical.role == "code" and one.side == "keys"), None)
            reason = (read.doubt if read is not None and not understood else led) or _worst(evidence)
            against = f", but {reason}" if reason else ""
            self.problems.append(
                f"{where}: {choice.actual}{other} of {table.name} may be it ({confidence:.2f}){against}; "
                "a person must say"
            )
            return ColumnMapping(actual_name=None)
        if read is not None and read.doubt:
            self.problems.append(f"{where}: {table.name}.{choice.actual} {read.doubt}")
        if as_well := self.joint.ambiguous.get((name, canonical.name)):
            parent = str(canonical.references)
            way = "say so by refers_to" if parent == "PATIENT" else f"map {parent}.ID to it"
            self.problems.append(
                f"{where}: {table.name}.{choice.actual} may hold {self.joint.options[parent].table}.{as_well} as well, "
                f"by its values: look at some rows, and {way} if it does"
            )
        words = list(_words(evidence))
        if choice.rival:
            words.append(f"but {choice.rival} fits as well in all but its name")
        elif choice.second:
            words.append(f"second: {choice.second}")
        return ColumnMapping(
            actual_name=choice.actual,
            data_type=column.data_type,
            confidence=round(confidence, 2),
            encoding=read.encoding if read is not None else None,
            refers_to=self.joint.refers_to.get((name, canonical.name, choice.actual)),
            evidence=tuple(words),
        )

    def _evidence(self, name: str, canonical: CanonicalColumn, chosen: Candidate, actual: str) -> list[Evidence]:
        found = [*chosen.columns[canonical.name][actual], *self.joint.extra.get((name, canonical.name, actual), [])]
        return found + self.joint.together.get(name, []) if canonical.name == "DATUM" else found

    def _encoding(self, name: str, canonical: CanonicalColumn, column: Column, table: Table) -> Read | None:
        concepts = self.names.column_reading(table, column.name).concepts
        looks = self.looks.get(table.name, {})
        kinds: Mapping[str, Mapping[str, tuple[int, int]]] = {}
        if canonical.role == "kind" and table.name in self.samples:
            kinds = insurer_kinds(self.samples[table.name], looks, lexicon())
        return read_encoding(
            canonical,
            column,
            looks.get(column.name),
            lexicon=lexicon(),
            says_active="active" in concepts and "deleted" not in concepts,
            says_deleted="deleted" in concepts,
            marks_gone=name == "KASSEN" and canonical.role == "flag" and column.name in self.joint.marking,
            insurer_kinds=kinds.get(column.name, {}),
        )


def _profiled(canonical: CanonicalColumn, column: ColumnMapping, sample: Sample | None) -> ColumnMapping:
    """The column with the shapes of its sampled values."""
    if column.actual_name is None or sample is None or column.actual_name not in sample.rows.column_names:
        return column
    found = shapes(canonical, sample.rows[column.actual_name], column.encoding)
    profile = Profile(of=column.actual_name, encoding=column.encoding, rows=found.total(), shapes=share(found))
    return column.model_copy(update={"profile": profile})


def _words(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    ordered = sorted((one for one in evidence if one.text), key=lambda one: -abs(one.weight))
    return tuple(dict.fromkeys(("" if one.weight > 0 else "but ") + one.text for one in ordered))
