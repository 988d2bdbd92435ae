"""Other matchers on the same practices: one of plain suffixes and, where they are installed, Valentine's methods.

Each says of a practice what it takes for the canonical tables and columns, as a mapping without encodings.
"""

from __future__ import annotations

import datetime as dt
import decimal
import importlib
import os
import random
import re
import shutil
import site
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from ivoris.canonical import TABLES
from ivoris.discovery import CUT
from ivoris.mapping import ColumnMapping, TableMapping
from ivoris.mapping import Mapping as Proposal
from ivoris.sandbox.load.practice import practice_tables
from ivoris.sandbox.load.reference import reference_load
from matching.practice import Practice

ROWS = 100
"""Of each table, drawn by chance: what a method reads."""
LIMIT = 120.0
"""Seconds that a method may take for one practice."""
FOLDER = Path(sys.prefix) / "peers"
"""Where benchmarks/peers.lock is installed: out of the way of the project's own packages."""
NLTK_DATA = FOLDER / "nltk_data"
WORDNET = Path("/usr/share/wordnet")
AT = dt.datetime(2026, 1, 13, 6, tzinfo=dt.UTC)

Found = dict[str, tuple[str, float]]
"""Canonical column to the practice's column and its score."""


def suffixes(practice: Practice) -> Proposal:
    """The canonical name, alone or with ``_`` and 2 to 4 characters; of several tables that with most such columns."""
    said: dict[str, tuple[str, Found]] = {}
    for table in TABLES.values():
        fitting = [
            (one.name, {known.name: (name, 1.0) for known in table.columns for name in _suffixed(known.name, names)})
            for one in practice.tables
            for names in [[column.name for column in one.columns]]
            if _suffixed(table.name, [one.name])
        ]
        if fitting:
            said[table.name] = max(fitting, key=lambda fit: len(fit[1]))
    return _proposal(said)


def _suffixed(known: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if re.fullmatch(rf"{known}(_\w{{2,4}})?", name, re.IGNORECASE)]


def _proposal(said: Mapping[str, tuple[str, Found]]) -> Proposal:
    tables: dict[str, TableMapping] = {}
    for table in TABLES.values():
        name, found = said.get(table.name, (None, {}))
        columns = {
            column.name: ColumnMapping(actual_name=actual, confidence=min(score, 1.0))
            for column in table.columns
            for actual, score in [found.get(column.name, (None, 0.0))]
        }
        mean = sum(column.confidence for column in columns.values()) / len(columns)
        tables[table.name] = TableMapping(actual_name=name, confidence=mean, columns=columns)
    return Proposal(center_id="center_01", database="practice", schema="ck", generated_at=AT, tables=tables)


def _valentine(make: Callable[[], Any]) -> Callable[[Practice], Proposal]:
    """Each canonical table of a reference practice, matched with each of the practice's.

    A pair's score is the sum over its best one-to-one columns; the tables are paired in falling order of that.
    """

    def match(practice: Practice) -> Proposal:
        valentine = installed("valentine")
        end = time.monotonic() + LIMIT
        pairs: list[tuple[float, str, str, Found]] = []
        theirs = {table.name: _frame([one.name for one in table.columns], table.rows) for table in practice.tables}
        for known, ours in _reference().items():
            for name, frame in theirs.items():
                if time.monotonic() > end:
                    raise TimeoutError
                other = name if name != known else f"{name} "
                matches = valentine.valentine_match([ours, frame], make(), df_names=[known, other])
                found = _one_to_one({(one.source_column, one.target_column): matches[one] for one in matches})
                pairs.append((sum(score for _, score in found.values()), known, name, found))
        said: dict[str, tuple[str, Found]] = {}
        for score, known, name, found in sorted(pairs, key=lambda pair: -pair[0]):
            if score > 0 and known not in said and name not in {taken for taken, _ in said.values()}:
                said[known] = (name, found)
        return _proposal(said)

    return match


def _one_to_one(scores: Mapping[tuple[str, str], float]) -> Found:
    if not scores:
        return {}
    ours, theirs = (sorted({pair[side] for pair in scores}) for side in (0, 1))
    matrix = np.array([[scores.get((one, other), 0.0) for other in theirs] for one in ours])
    places = zip(*linear_sum_assignment(matrix, maximize=True), strict=True)
    return {ours[row]: (theirs[at], float(matrix[row, at])) for row, at in places if matrix[row, at] > 0}


@cache
def _reference() -> dict[str, Any]:
    """The five tables of the reference load's first practice, which has canonical names, as data frames."""
    tables = practice_tables(reference_load().centers[0])
    return {
        name: _frame(table.column_names, list(zip(*(column.to_pylist() for column in table.columns), strict=True)))
        for name, table in tables.items()
    }


def _frame(names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> Any:
    drawn = random.Random(1).sample(rows, min(len(rows), ROWS))  # noqa: S311
    columns = zip(*drawn, strict=True) if drawn else ([] for _ in names)
    return installed("pandas").DataFrame(
        {name: _series(list(values)) for name, values in zip(names, columns, strict=True)}
    )


def _series(values: list[Any]) -> Any:
    """Integers, numbers or texts: what the methods tell apart; a date is a text to them."""
    series = installed("pandas").Series
    kinds = {type(value) for value in values} - {type(None)}
    if kinds and kinds <= {int, bool}:
        return series(values, dtype="Int64")
    if kinds and kinds <= {int, bool, float, decimal.Decimal}:
        return series(values, dtype="float64")
    return series([None if value is None else str(value)[:CUT] for value in values], dtype="object")


# NLTK's list, which it loads over the network.
STOP_WORDS = """i me my myself we our ours ourselves you you're you've you'll you'd your yours yourself yourselves he
him his himself she she's her hers herself it it's its itself they them their theirs themselves what which who whom
this that that'll these those am is are was were be been being have has had having do does did doing a an the and but
if or because as until while of at by for with about against between into through during before after above below to
from up down in out on off over under again further then once here there when where why how all any both each few more
most other some such no nor not only own same so than too very s t can will just don don't should should've now d ll m
o re ve y ain aren aren't couldn couldn't didn didn't doesn doesn't hadn hadn't hasn hasn't haven haven't isn isn't ma
mightn mightn't mustn mustn't needn needn't shan shan't shouldn shouldn't wasn wasn't weren weren't won won't wouldn
wouldn't"""


def unavailable() -> dict[str, str]:
    """The methods that cannot be run here, with the reason. Run it before anything else here."""
    try:
        installed("valentine")
    except ImportError:
        return dict.fromkeys(_VALENTINE, "not installed (`make report`)")
    if not WORDNET.exists() and not NLTK_DATA.exists():
        return dict.fromkeys(_WITH_NLTK_DATA, "Debian's wordnet-base is not installed")
    if not NLTK_DATA.exists():
        _make_nltk_data()
    return {}


def installed(name: str) -> Any:
    """A module of benchmarks/peers.lock; ImportError where that is not installed."""
    if str(FOLDER) not in sys.path:
        site.addsitedir(str(FOLDER))
        os.environ["NLTK_DATA"] = str(NLTK_DATA)
    return importlib.import_module(name)


def _make_nltk_data() -> None:
    """In place of what Valentine has NLTK load over the network: Debian's WordNet 3.0, which is the same data, and a
    model of sentences that knows no abbreviations, since a name is one sentence.
    """
    made = NLTK_DATA.with_suffix(".part")
    shutil.rmtree(made, ignore_errors=True)
    wordnet = made / "corpora" / "wordnet"
    shutil.copytree(WORDNET, wordnet)
    (wordnet / "index.sense").touch()  # ties to other versions, not asked for
    (wordnet / "lexnames").write_text("".join(f"{number:02} {number} 1\n" for number in range(45)))
    (made / "corpora" / "stopwords").mkdir()
    (made / "corpora" / "stopwords" / "english").write_text("\n".join(STOP_WORDS.split()))
    sentences = made / "tokenizers" / "punkt_tab" / "english"
    sentences.mkdir(parents=True)
    for name in ("collocations.tab", "sent_starters.txt", "abbrev_types.txt", "ortho_context.tab"):
        (sentences / name).touch()
    made.rename(NLTK_DATA)


def _method(name: str, **settings: Any) -> Callable[[], Any]:
    return lambda: getattr(installed("valentine.algorithms"), name)(**settings)


_VALENTINE = {
    "COMA (names)": _method("Coma"),
    "COMA (names and values)": _method("Coma", use_instances=True),
    "Cupid": _method("Cupid"),
    "distribution based": _method("DistributionBased"),
    "Jaccard distance": _method("JaccardDistanceMatcher"),
    "similarity flooding": _method("SimilarityFlooding"),
}
_WITH_NLTK_DATA = ("COMA (names and values)", "Cupid")

PEERS: dict[str, Callable[[Practice], Proposal]] = {
    "plain suffixes": suffixes,
    **{name: _valentine(make) for name, make in _VALENTINE.items()},
}
