"""Which column holds whose keys: declared, or seen in that one column's values are all found in the other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.matching.candidates import Candidate, assign
from ivoris.matching.evidence import Evidence
from ivoris.matching.values import Look
from ivoris.schema import Reference, Sample, Table

Answer = tuple[int, int]
"""How many distinct values were looked up, and how many of them were found."""

SURE = 5.0  # a declared key, or values that leave no doubt
_UNDECLARED = -2.5  # what is left undeclared where a neighbour is declared is rather something else
_MANY = 60  # values among which a few may lead nowhere
_ENOUGH = 5  # values from which a share means something
_REFERRING = 4  # declared keys to one table, from which their number says something
_INSURERS = 3  # candidates for KASSEN to which links are sought
_COMPARABLE = {"integer": "number", "decimal": "number", "text": "text"}


@dataclass
class Topology:
    """Answers questions about references from the samples where these hold the whole parent, by asking otherwise."""

    tables: Mapping[str, Table]
    samples: Mapping[str, Sample]
    looks: Mapping[str, Mapping[str, Look]]
    ask: Callable[[Iterable[Reference]], Mapping[Reference, Answer]]

    def __post_init__(self) -> None:
        self._answers: dict[Reference, Answer | None] = {}
        self._evidence: dict[Reference, list[Evidence]] = {}

    def size(self, table: str | None) -> int | None:
        """How many rows a sampled table has, as far as sample or server tell."""
        sample = self.samples.get(table or "")
        if sample is None:
            return None
        known = self.tables[str(table)].rows
        return len(sample.rows) if sample.whole or known is None else known

    def prepare(self, questions: Iterable[Reference]) -> None:
        """Answer all these at once; what the samples cannot tell is asked of the server together."""
        open_questions: list[Reference] = []
        for question in dict.fromkeys(questions):
            if question in self._answers:
                continue
            answer, settled = self._from_samples(question)
            if settled:
                self._answers[question] = answer
            else:
                open_questions.append(question)
        answers = self.ask(open_questions) if open_questions else {}
        for question in open_questions:
            self._answers[question] = answers.get(question)
            self._evidence.pop(question, None)

    def known(self, question: Reference) -> list[Evidence]:
        """Evidence from declarations and samples alone, without a question to the server."""
        if question not in self._answers:
            answer, settled = self._from_samples(question)
            if settled:
                self._answers[question] = answer
        return self.evidence(question)

    def evidence(self, question: Reference) -> list[Evidence]:
        """For or against a column being a reference to its parent."""
        if question not in self._evidence:
            self._evidence[question] = self._judged(question)
        return self._evidence[question]

    def declared(self, question: Reference) -> bool:
        """Whether a foreign key says so."""
        return any(
            question.column in key.columns
            and (key.referenced_table, key.referenced_columns[key.columns.index(question.column)])
            == (question.parent, question.parent_column)
            for key in self.tables[question.table].foreign_keys
        )

    def _judged(self, question: Reference) -> list[Evidence]:
        table, parent = self.tables[question.table], self.tables[question.parent]
        for key in table.foreign_keys:
            if question.column in key.columns:
                target = key.referenced_columns[key.columns.index(question.column)]
                if (key.referenced_table, target) == (question.parent, question.parent_column):
                    return [Evidence("keys", SURE, f"foreign key to {parent.name}")]
                return [
                    Evidence("keys", -8.0, f"foreign key to {key.referenced_table}, not to this key of {parent.name}")
                ]
        found: list[Evidence] = []
        if any(key.referenced_table == parent.name for key in table.foreign_keys):
            found.append(Evidence("keys", _UNDECLARED, f"another column is declared a key of {parent.name}"))
        answer = self._answers.get(question)
        if answer is None:
            if self._incomparable(question):
                found.append(Evidence("keys", -6.0, f"cannot hold keys of {parent.name}, which are of another type"))
            return found
        asked, hits = answer
        if asked < _ENOUGH:
            return found
        share = hits / asked
        if share >= 0.97:
            weight = 0.5 + min(2.5, asked * self._surprise(question))
            found.append(Evidence("keys", weight, f"{hits} of {asked} values are keys of {parent.name}"))
        elif share >= 0.9:
            weight = 1.0 if asked >= _MANY else -0.5
            found.append(Evidence("keys", weight, f"{hits} of {asked} values are keys of {parent.name}"))
        else:
            weight = -1.5 if share >= 0.7 else -6.0
            found.append(Evidence("keys", weight, f"only {hits} of {asked} values are keys of {parent.name}"))
            return found
        kinds = [
            self._declared(question.table, question.column),
            self._declared(question.parent, question.parent_column),
        ]
        found.append(Evidence("keys", 0.7 if kinds[0] == kinds[1] else -0.7, ""))
        return found + self._reach(question, asked)

    def _declared(self, table: str, name: str) -> str:
        column = self.tables[table].column(name)
        return column.data_type if column else ""

    def _reach(self, question: Reference, asked: int) -> list[Evidence]:
        """Whether the values reach over the parent's keys, as references do and small numbers of other kinds do not."""
        child, parent = self.looks[question.table][question.column], self.looks[question.parent][question.parent_column]
        found: list[Evidence] = []
        if child.high is not None and parent.high is not None and parent.high > _ENOUGH:
            reach = child.high / parent.high
            if reach < 0.25:
                found.append(Evidence("keys", -2.0, "its values are all among the lowest keys"))
            elif reach > 0.7:
                found.append(Evidence("keys", 1.0, ""))
        if question.spread:
            keys = max(parent.distinct, self.tables[question.parent].rows or 0)
            expected = keys * (1 - math.exp(-child.filled / keys)) if keys else 0
            if expected > 4 * _ENOUGH and asked < 0.15 * expected:
                found.append(Evidence("keys", -4.0, f"only {asked} different values in {child.filled} rows"))
            elif expected > 4 * _ENOUGH and asked > 0.45 * expected:
                found.append(Evidence("keys", 1.0, ""))
        return found

    def _surprise(self, question: Reference) -> float:
        """How surprising it is that a value is found, in nats: none where the parent's keys have no gaps."""
        look = self.looks[question.parent].get(question.parent_column)
        if look is None or look.low is None or look.high is None:
            return 1.0
        table = self.tables[question.parent]
        sample = self.samples[question.parent]
        rows = look.distinct if sample.whole else table.rows
        if rows is None:
            rows = look.distinct
        density = min(rows / (look.high - look.low + 1), 1.0) if look.high > look.low else 1.0
        return -math.log(max(density, 1e-6))

    def _incomparable(self, question: Reference) -> bool:
        child = self.looks.get(question.table, {}).get(question.column)
        parent = self.looks.get(question.parent, {}).get(question.parent_column)
        if child is None or parent is None or not child.filled or not parent.filled:
            return False
        return _COMPARABLE.get(child.family) != _COMPARABLE.get(parent.family)

    def _from_samples(self, question: Reference) -> tuple[Answer | None, bool]:
        child, parent = self.samples.get(question.table), self.samples.get(question.parent)
        if child is None or parent is None or self._incomparable(question):
            return None, True
        if question.column not in child.rows.column_names or question.parent_column not in parent.rows.column_names:
            return None, True
        values, keys = child.rows[question.column], parent.rows[question.parent_column]
        if not len(values) or not len(keys) or key_kind(values) != key_kind(keys) or key_kind(keys) == "other":
            return None, True
        if not parent.whole:
            look = self.looks[question.table][question.column]
            known = self.looks[question.parent][question.parent_column]
            outside = (
                None not in {look.high, known.high, look.low, known.low}
                and parent.ordered
                and (
                    look.high > known.high * 2 + 10 or look.low < known.low - 10  # type: ignore[operator]
                )
            )
            return (look.distinct, 0) if outside else None, bool(outside)
        distinct = pc.unique(pc.drop_null(comparable(values)))
        hits = pc.sum(pc.is_in(distinct, value_set=pc.unique(comparable(keys)))).as_py() or 0
        return (len(distinct), int(hits)), True


def mark_referenced(patients: Sequence[Candidate], tables: Sequence[Table]) -> None:
    """Where keys are declared, patients are what most tables refer to."""
    referring = Counter(
        key.referenced_table for table in tables for key in table.foreign_keys if key.referenced_table != table.name
    )
    most = max(referring.values(), default=0)
    if most < _REFERRING:
        return
    for one in patients:
        count = referring[one.table.name]
        weight = 2.5 if count >= 0.5 * most else 0.0 if count else -2.5
        text = f"{count} declared keys refer to it" if weight > 0 else "no declared key refers to it" if weight else ""
        one.evidence.append(Evidence("keys", weight, text))


def rank_links(
    links: list[Candidate], insurers: Sequence[Candidate], patients: Sequence[Candidate], topology: Topology
) -> None:
    """Put those first that refer to an insurer and a patient: without that, any table of two numbers could be one."""

    def referring(link: Candidate, wanted: str, parent: Candidate) -> dict[str, float]:
        """Twice what is known of each column as a reference, which outweighs what else such a table may have."""
        return {
            column: 2
            * sum(one.weight for one in topology.known(Reference(link.table.name, column, parent.table.name, key)))
            for key in parent.best("ID")
            for column, judged in link.columns[wanted].items()
            if parent.table is not link.table and sum(evidence.weight for evidence in judged) > -2
        }

    def worth(link: Candidate) -> float:
        patient = referring(link, "PATNR", patients[0]) if patients else {}
        extras = [{"KASSENID": referring(link, "KASSENID", one), "PATNR": patient} for one in insurers[:_INSURERS]]
        scored = [link.scores(extra) for extra in extras or [{"PATNR": patient}]]
        return max(link.weight(assign(scores)[1], scores) for scores in scored)

    worths = {link.table.name: worth(link) for link in links}
    links.sort(key=lambda link: (-worths[link.table.name], link.table.name))


def key_kind(values: pa.ChunkedArray) -> str:
    """Whether values are compared as ``text`` or as a ``number``; ``other`` ones are no keys."""
    if pa.types.is_large_string(values.type) or pa.types.is_string(values.type):
        return "text"
    numeric = pa.types.is_integer(values.type) or pa.types.is_decimal(values.type) or pa.types.is_floating(values.type)
    return "number" if numeric else "other"


def comparable(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Keys as they are compared: text without its case and padding, all else as numbers."""
    if key_kind(values) == "text":
        return pc.utf8_lower(pc.utf8_rtrim_whitespace(values))
    return values.cast(pa.float64())
