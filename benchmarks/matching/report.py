"""How well the columns of unprepared databases are found, beside other matchers on the same: REPORT.md and its plots.

Run from the repository root: ``.venv/bin/python benchmarks/matching/report.py``. ``make report`` installs the other
matchers and what draws the plots; without them the report has neither.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import multiprocessing
import os
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from matching import peers
from matching.judging import JUDGING
from matching.names import plain, spelled
from matching.plan import LanguageChoice, Plan, Style, plans
from matching.practice import make
from matching.scoreboard import CONFIDENT, Score, Verdict, judge, mapping_of
from matching.tuning import TUNING
from matching.tuning_second import SECOND
from matching.tuning_third import THIRD
from matching.vocabulary import Vocabulary

TUNED = (TUNING, SECOND, THIRD)
VOCABULARIES = {vocabulary.name: vocabulary for vocabulary in (JUDGING, *TUNED)}
JUDGING_SEED = 1001
TUNING_SEED = 1  # of those tuned on, 1 to 103
PEERS_SEED = 1002
COMPANY = 20
PRODUCT = "ivoris"
STYLES: tuple[Style, ...] = get_args(Style)
BINS = 20


@dataclass(frozen=True)
class Task:
    """``alone``: of the practice's tables only the canonical ones are shown."""

    vocabulary: str
    plan: Plan
    method: str = PRODUCT
    alone: bool = False


@dataclass(frozen=True)
class Answer:
    """``verdicts`` is None where the time did not suffice."""

    task: Task
    verdicts: list[Verdict] | None
    seconds: float


def answer(task: Task) -> Answer:
    practice = make(task.plan, VOCABULARIES[task.vocabulary])
    if task.alone:
        canonical = {table["actual_name"] for table in practice.truth.values()}
        practice = dataclasses.replace(practice, tables=[table for table in practice.tables if table.name in canonical])
    method = mapping_of if task.method == PRODUCT else peers.PEERS[task.method]
    begun = time.monotonic()
    try:
        verdicts = judge(practice, method(practice))
    except TimeoutError:
        verdicts = None
    return Answer(task, verdicts, time.monotonic() - begun)


def answers(tasks: Sequence[Task], workers: int) -> list[Answer]:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        found: list[Answer] = []
        for one in pool.map(answer, tasks):
            found.append(one)
            print(f"\r{len(found)} of {len(tasks)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


# The product

LANGUAGES = get_args(LanguageChoice)
KINDS = ("with rows", *(f"with rows, {language}" for language in LANGUAGES), "few or no rows", "hostile identifiers")


def groups(plan: Plan) -> list[str]:
    """The rows of the table in which a practice is counted."""
    kinds = ["with rows"]
    if plan.hostile_names:
        kinds = ["hostile identifiers"]
    elif plan.rows != "normal":
        kinds = ["few or no rows"]
    elif plan.style == "natural":
        kinds.append(f"with rows, {plan.language}")
    return ["all", plan.style, *(f"{plan.style}, {kind}" for kind in kinds)]


def by_group(score: Score) -> dict[str, Score]:
    found: defaultdict[str, Score] = defaultdict(Score)
    for verdict in score.verdicts:
        for group in groups(verdict.practice):
            found[group].verdicts.append(verdict)
    return found


def percent(share: float) -> str:
    """Rounded down, so that 100 % means all."""
    return f"{int(share * 1000 + 1e-9) / 10:.1f} %"


def share(verdicts: Sequence[Verdict], test: Callable[[Verdict], bool]) -> str:
    return percent(sum(map(test, verdicts)) / len(verdicts)) if verdicts else "-"


def figures(score: Score) -> list[str]:
    claimed = [verdict for verdict in score.verdicts if verdict.confident]
    absent = [verdict for verdict in score.verdicts if verdict.true is None]
    return [
        f"{len({verdict.practice for verdict in score.verdicts})}",
        share(score.of(columns=False), lambda verdict: verdict.right),
        share(score.of(columns=True), lambda verdict: verdict.right),
        f"{len(score.of(columns=True)):,}",
        f"{len(score.confident_wrong)} of {len(claimed):,}",
        f"{len(score.invented)} of {len(absent)}",
        f"{100 * score.share_for_a_person:.1f} %",
    ]


FIGURES = (
    "practices", "tables right", "columns right", "columns", "confident but wrong", "invented", "for a person",
)  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def product_table(score: Score) -> str:
    found = by_group(score)
    order = ["all", *(name for style in STYLES for name in (style, *(f"{style}, {kind}" for kind in KINDS)))]
    return table(["names", *FIGURES], [[name, *figures(found[name])] for name in order if name in found])


def beside_tuning(scores: dict[str, Score]) -> str:
    found = {vocabulary: by_group(score) for vocabulary, score in scores.items()}
    rows = [[style, name.upper(), *figures(found[name][style])] for style in STYLES for name in found]
    return table(["names", "vocabulary", *FIGURES], rows)


# Vocabularies


def spellings(vocabulary: Vocabulary) -> set[str]:
    return {
        spelled(words)
        for language in vocabulary.languages.values()
        for words in itertools.chain(*language.columns.values())
    }


def overlap(score: Score) -> str:
    judged = spellings(JUDGING)
    shared = {vocabulary.name: judged & spellings(vocabulary) for vocabulary in TUNED}
    known = set().union(*shared.values())
    natural = [verdict for verdict in score.of(columns=True) if verdict.practice.style == "natural"]
    new = [verdict for verdict in natural if plain((verdict.true or "").replace("_", "")) not in known]
    parts = ", ".join(f"{name.upper()} has {len(common)}" for name, common in shared.items())
    return (
        f"JUDGING spells the canonical columns in {len(judged)} ways. Of these, {parts} (together {len(known)}).\n"
        f"Of the {len(natural):,} judged columns with natural names, {len(new):,} are spelled otherwise;"
        f" {share(new, lambda verdict: verdict.right)} of these are right."
    )


# Confidence


def bins(score: Score) -> list[list[Verdict]]:
    """The columns that are claimed, by confidence."""
    found: list[list[Verdict]] = [[] for _ in range(BINS)]
    for verdict in score.of(columns=True, present=False):
        if verdict.said is not None:
            found[min(int(verdict.confidence * BINS + 1e-9), BINS - 1)].append(verdict)
    return found


def confidences(score: Score) -> str:
    return table(
        ["confidence", "columns claimed", "mean confidence", "right"],
        [
            [
                f"{place / BINS:.2f} to {(place + 1) / BINS:.2f}",
                f"{len(verdicts):,}",
                f"{statistics.mean(verdict.confidence for verdict in verdicts):.3f}",
                share(verdicts, lambda verdict: verdict.right),
            ]
            for place, verdicts in enumerate(bins(score))
            if verdicts
        ],
    )


# Peers


def peer_plans(count: int) -> list[Plan]:
    """Practices of the usual mixture that are small, have rows, and names and values of no ill will."""
    return [
        dataclasses.replace(
            plan, company=min(plan.company, COMPANY), rows="normal", hostile_names=False, hostile_values=False
        )
        for style in STYLES
        for plan in plans(count, PEERS_SEED, style)
    ]


def peer_row(method: str, found: Sequence[Answer]) -> list[str]:
    def right(style: Style, *, alone: bool) -> str:
        of_style = [one for one in found if one.task.alone == alone and one.task.plan.style == style]
        score = Score([verdict for one in of_style for verdict in one.verdicts or []])
        return share(score.of(columns=True), lambda verdict: verdict.right)

    whole = [one for one in found if not one.task.alone]
    score = Score([verdict for one in whole for verdict in one.verdicts or []])
    claims = [verdict for verdict in score.of(columns=True, present=False) if verdict.said is not None]
    return [
        method,
        share(score.of(columns=False), lambda verdict: verdict.right),
        *(right(style, alone=False) for style in STYLES),
        *(right(style, alone=True) for style in STYLES),
        f"{sum(verdict.wrong for verdict in claims)} of {len(claims):,}",
        f"{sum(verdict.wrong and verdict.confident for verdict in claims)}",
        f"{sum(one.verdicts is not None for one in whole)} of {len(whole)}",
        f"{statistics.median(one.seconds for one in whole):.1f}",
    ]


def peers_table(found: Sequence[Answer], methods: Iterable[str]) -> str:
    head = [
        "method",
        "tables right",
        *(f"columns right, {style}" for style in STYLES),
        *(f"{style}, only the five tables" for style in STYLES),
        "columns claimed wrongly",
        f"of these at {CONFIDENT} or more",
        "practices in time",
        "seconds a practice (median)",
    ]
    return table(head, [peer_row(name, [one for one in found if one.task.method == name]) for name in methods])


# Plots


def draw(scores: dict[str, Score], folder: Path) -> bool:
    try:
        matplotlib = peers.installed("matplotlib")
    except ImportError:
        return False
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "ivoris", "svg.fonttype": "none", "font.size": 9})
    plt = peers.installed("matplotlib.pyplot")

    figure, (above, below) = plt.subplots(2, 1, figsize=(6, 6), sharex=True, height_ratios=(3, 1), layout="constrained")
    above.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    width = 0.8 / BINS / len(scores)
    for number, (name, score) in enumerate(scores.items()):
        filled = [(place, verdicts) for place, verdicts in enumerate(bins(score)) if verdicts]
        means = [statistics.mean(verdict.confidence for verdict in verdicts) for _, verdicts in filled]
        rights = [statistics.mean(verdict.right for verdict in verdicts) for _, verdicts in filled]
        above.plot(means, rights, marker="ox+^"[number], label=name.upper())
        starts = [(place + 0.1) / BINS + number * width for place, _ in filled]
        below.bar(starts, [len(verdicts) for _, verdicts in filled], width, align="edge")
    above.set(ylabel="share right", ylim=(-0.02, 1.02), title="Columns claimed, in bins of 0.05 by confidence")
    below.set(
        xlabel="confidence (above: mean of the bin)", ylabel="columns", yscale="log", ylim=(0.5, None), xlim=(0, 1.02)
    )
    above.legend()
    figure.savefig(folder / "reliability.svg", metadata={"Date": None})

    kinds: dict[str, Callable[[Verdict], bool]] = {
        f"right, at {CONFIDENT} or more": lambda verdict: verdict.right and verdict.confident,
        "right, for a person": lambda verdict: verdict.right and not verdict.confident,
        "left open": lambda verdict: verdict.said is None,
        "wrong, for a person": lambda verdict: verdict.wrong and not verdict.confident,
        f"wrong, at {CONFIDENT} or more": lambda verdict: verdict.wrong and verdict.confident,
    }
    bars = [
        (f"{style}, {name.upper()}", [verdict for verdict in score.of(columns=True) if verdict.practice.style == style])
        for style in STYLES
        for name, score in scores.items()
    ]
    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    left = [0.0] * len(bars)
    for (kind, test), color in zip(kinds.items(), ("#2b6cb0", "#90cdf4", "#cbd5e0", "#f6ad55", "#c53030"), strict=True):
        shares = [100 * sum(map(test, verdicts)) / max(len(verdicts), 1) for _, verdicts in bars]
        axes.barh([name for name, _ in bars], shares, left=left, label=kind, color=color)
        left = [before + more for before, more in zip(left, shares, strict=True)]
    axes.invert_yaxis()
    axes.set(xlabel="% of the columns that exist", xlim=(0, 100))
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    figure.savefig(folder / "styles.svg", metadata={"Date": None})
    return True


# Text

TEXT = """# The matching of columns, measured

Made by these commands, on Python {python} with {workers} workers in {minutes:.0f} minutes:

```
make report
.venv/bin/python benchmarks/matching/report.py --practices {practices} --peer-practices {peer_practices}
```

## On what

Databases are generated with their truth: `practice.make(plan, vocabulary)` for `plans({practices}, seed, style)`. The
matcher was tuned on {tuned} with seeds from 1 to 103, and on databases designed
apart from this generator; it is judged on JUDGING with seed {seed}, and seed {peer_seed} for
the comparison. Vocabularies and seeds differ: JUDGING was written without sight of the others.
Its scores as a whole were looked at while the matcher was tuned; which tables and columns fail was not, but for one
that was stated wrongly as sure and is not any more.

{overlap}

Styles of names: *suffix* (`KARTEI_X7`), *natural* (German, English, French, Italian or mixed words, with prefixes and
abbreviations) and *opaque* (`T0007.F0031`). The practices have 0 to 500 further tables, archives, copies and decoys,
missing tables and columns, and all encodings.

- *right*: the table, the column and what is recorded of its encoding are as in the truth. Shares are of what exists,
  rounded down.
- *confident but wrong*: of the tables and columns claimed at {confident} or more, those that are wrong. The aim is 0.
- *invented*: of the tables and columns that do not exist, those that are claimed. The aim is 0.
- *for a person*: the share of existing columns that are left open or claimed below {confident}.
- Aims for columns: suffix 100 %, natural 99 %, opaque 95 % where rows exist.

## By style

{product}

Beside what it was tuned on, with seed {tuning_seed}:

{tuning}
{styles_plot}
## Confidence

What is claimed of columns of JUDGING, by the confidence stated:

{confidences}
{reliability_plot}
## Other matchers

On {peer_practices} practices a style, of JUDGING like the above but with rows, with at most {company} further tables
and without hostile identifiers and values. Valentine's methods{valentine} have their default settings. Each is given
the five canonical tables of a practice with canonical names (reference load, center 1) and each table of the practice,
pair by pair, at most {rows} rows of each, and {limit:.0f} seconds for a practice. Of a pair's scores the best
one-to-one columns count; canonical tables get the tables with the highest sums, one to one. Only the product is judged
on encodings too. A peer's score was not made to be a probability; it is counted as if it were. *Only the five tables*
has the same practices without their other tables, copies and archives.

{peers}
{missing}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--practices", type=int, default=60, help="of each style and vocabulary (60)")
    parser.add_argument("--peer-practices", type=int, default=6, help="of each style, for the other matchers (6)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    given = parser.parse_args()

    begun = time.monotonic()
    missing = peers.unavailable()
    methods = [PRODUCT, *(name for name in peers.PEERS if name not in missing)]
    compared = [
        Task(JUDGING.name, plan, method, alone)
        for plan in peer_plans(given.peer_practices)
        for method in methods
        for alone in (False, True)
    ]
    measured = [
        Task(vocabulary, plan)
        for vocabulary in VOCABULARIES
        for style in STYLES
        for plan in plans(given.practices, JUDGING_SEED if vocabulary == JUDGING.name else TUNING_SEED, style)
    ]
    found = answers([*compared, *measured], given.workers)
    beside, own = found[: len(compared)], found[len(compared) :]
    scores = {
        name: Score([verdict for one in own if one.task.vocabulary == name for verdict in one.verdicts or []])
        for name in VOCABULARIES
    }
    given.output.mkdir(parents=True, exist_ok=True)
    drawn = draw(scores, given.output)
    judged = scores[JUDGING.name]
    text = TEXT.format(
        practices=given.practices,
        peer_practices=given.peer_practices,
        workers=given.workers,
        python=sys.version.split()[0],
        minutes=(time.monotonic() - begun) / 60,
        tuned=" and ".join(vocabulary.name.upper() for vocabulary in TUNED),
        seed=JUDGING_SEED,
        tuning_seed=TUNING_SEED,
        peer_seed=PEERS_SEED,
        overlap=overlap(judged),
        confident=CONFIDENT,
        product=product_table(judged),
        tuning=beside_tuning(scores),
        confidences=confidences(judged),
        styles_plot="\n![Columns by style](styles.svg)\n" if drawn else "",
        reliability_plot="\n![Reliability diagram](reliability.svg)\n" if drawn else "",
        company=COMPANY,
        valentine=f" (version {version('valentine')})" if len(methods) > 2 else "",
        rows=peers.ROWS,
        limit=peers.LIMIT,
        peers=peers_table(beside, methods),
        missing="".join(
            f"\nNot run, {reason}: {', '.join(name for name in missing if missing[name] == reason)}."
            for reason in sorted(set(missing.values()))
        ),
    )
    (given.output / "REPORT.md").write_text(text.rstrip() + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
