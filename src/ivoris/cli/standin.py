"""Commands around the stand-in SQL Servers: sandbox, demo, benchmark."""

from __future__ import annotations

import os
from typing import Annotated, Literal

import typer

from ivoris.cli.context import DEFAULT_WORKERS, Context
from ivoris.cli.data import Workers

REFERENCE_DATE = "2022-01-18"
Seed = Annotated[int, typer.Option("--seed", help="The same seed makes the same databases.")]
Number = Annotated[int, typer.Option("--centers", min=1, max=1000, help="How many practice databases.")]


def sandbox(
    context: typer.Context,
    centers: Number = 30,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65533, help="The first of three; 0 picks free ones.")
    ] = 14331,
    seed: Seed = 1,
    region: Annotated[
        Literal["germany", "austria", "switzerland"] | None, typer.Option("--region", help="Serve only this one.")
    ] = None,
) -> int:
    """Serve stand-in SQL Servers with seeded practice databases, until Ctrl-C."""
    from ivoris.sandbox import launcher

    words: Context = context.obj
    return launcher.run(words.data_dir, centers=centers, port=port, seed=seed, only_region=region, as_json=port == 0)


def demo(context: typer.Context) -> int:
    """The whole way of the data, once: sandbox, mappings, approval, extraction, verification."""
    from ivoris.cli.main import app
    from ivoris.sandbox import launcher

    words: Context = context.obj
    folder = words.data_dir / "demo"
    os.environ.pop("IVORIS_DATABASE_URL", None)  # a demonstration reports to a ledger of its own
    with launcher.running(folder, centers=30, seed=1) as standin:
        typer.echo(f"Stand-in SQL Servers: {', '.join(f'{name} :{r.port}' for name, r in standin.regions.items())}")
        for step, arguments in _DEMO_STEPS:
            typer.echo(f"\n{step}\n$ python -m src.cli {' '.join(arguments)}")
            code = app(
                args=["--config", str(standin.config_path), "--data-dir", str(folder), *arguments],
                standalone_mode=False,
            )
            if code:
                return int(code)
    return 0


_DEMO_STEPS: list[tuple[str, list[str]]] = [
    ("Thirty databases, each with its own names for everything:", ["discover-raw", "-c", "center_02"]),
    ("What the names mean, proposed:", ["generate-mappings"]),
    ("One proposal, with its evidence:", ["show-mapping", "center_02"]),
    ("Approved by a person, here all at once:", ["review", "--all", "--approve", "--by", "demo"]),
    ("The nightly run:", ["extract", "--date", REFERENCE_DATE, "--format", "both"]),
    ("Verified:", ["verify", "--date", REFERENCE_DATE]),
]


def benchmark(
    context: typer.Context,
    workers: Workers = DEFAULT_WORKERS,
    rounds: Annotated[int, typer.Option("--rounds", min=1, help="How often each side is measured.")] = 7,
) -> int:
    """The reference load, timed, beside the bare driver's time for the same statements."""
    from ivoris import benchmark as measuring
    from ivoris.sandbox import launcher

    words: Context = context.obj
    folder = words.data_dir / "benchmark"

    with launcher.running(folder, centers=30, seed=1) as standin:
        report = measuring.measure(standin.config_path, folder, workers=workers, rounds=rounds)
    for line in report.lines():
        typer.echo(line)
    return 0
