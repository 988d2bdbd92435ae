"""Commands around the stand-in SQL Servers: sandbox, demo, benchmark."""

from __future__ import annotations

import os
from typing import Annotated, Any, Literal

import typer

from ivoris.cli.context import DEFAULT_WORKERS, Context, require
from ivoris.cli.data import Workers
from ivoris.errors import UsageError

REFERENCE_DATE = "2022-01-18"
Seed = Annotated[int, typer.Option("--seed", help="The same seed makes the same databases.")]
Number = Annotated[int, typer.Option("--centers", min=1, max=1000, help="How many practice databases.")]

app = typer.Typer(name="sandbox", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
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
    days: Annotated[
        int | None, typer.Option("--days", min=1, help="Large databases: this many days, the last one 2022-01-18.")
    ] = None,
    entries_per_day: Annotated[
        int | None, typer.Option("--entries-per-day", min=1, help="With --days: live chart entries of each day.")
    ] = None,
) -> int:
    """Serve stand-in SQL Servers with seeded practice databases, until Ctrl-C."""
    if context.invoked_subcommand is not None:
        return 0
    from ivoris.sandbox import launcher

    words: Context = context.obj
    return launcher.run(
        words.data_dir,
        centers=centers,
        port=port,
        seed=seed,
        days=days,
        entries_per_day=entries_per_day,
        only_region=region,
        as_json=port == 0,
    )


@app.command("fault", no_args_is_help=True)
def fault(
    context: typer.Context,
    where: Annotated[str | None, typer.Argument(help="A database, a region, or '*' for all.")] = None,
    kind: Annotated[
        str | None,
        typer.Argument(
            help="refuse, hang-login, login-refused, wrong-certificate, hang-query, drop, deadlock, throttle, delay "
            "or restart."
        ),
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="End the faults set there, or all.")] = False,
    times: Annotated[int | None, typer.Option("--times", help="Strike so often, then be gone.")] = None,
    statement: Annotated[
        str | None, typer.Option("--statement", help="Only batches with this text, such as 'ivoris-pipeline extract'.")
    ] = None,
    rows: Annotated[int | None, typer.Option("--rows", help="drop, deadlock: after so many rows.")] = None,
    rows_per_second: Annotated[int | None, typer.Option("--rows-per-second", help="throttle.")] = None,
    milliseconds: Annotated[int | None, typer.Option("--milliseconds", help="delay: in each direction.")] = None,
    seconds: Annotated[float | None, typer.Option("--seconds", help="restart: how long the port refuses.")] = None,
    ignore_attention: Annotated[
        bool, typer.Option("--ignore-attention", help="hang-query: even when the client cancels.")
    ] = False,
) -> None:
    """Let the running sandbox show a fault, from now on and for open connections too."""
    from ivoris.sandbox import launcher

    words: Context = context.obj
    options: dict[str, Any] = {
        "times": times,
        "statement": statement,
        "rows": rows,
        "rows_per_second": rows_per_second,
        "milliseconds": milliseconds,
        "seconds": seconds,
        "ignore_attention": ignore_attention or None,
    }
    told = {name: value for name, value in options.items() if value is not None}
    faults = launcher.running_faults(words.data_dir)
    if clear:
        require(kind is None and not told, "--clear takes a database, a region or '*', and nothing else")
        faults.clear(where)
    elif where is None or kind is None:
        raise UsageError("name a database, a region or '*', and a fault; or --clear")
    else:
        faults.set(where, kind, **told)


@app.command("faults")
def list_faults(context: typer.Context) -> None:
    """The faults that hold, in the words that set them."""
    from ivoris.sandbox import launcher

    words: Context = context.obj
    for known in launcher.running_faults(words.data_dir).current():
        typer.echo(known.words)


def demo(context: typer.Context) -> int:
    """The whole way of the data, once: sandbox, mappings, approval, extraction, verification."""
    from ivoris.cli.main import app
    from ivoris.sandbox import launcher

    words: Context = context.obj
    folder = words.data_dir / "demo"
    os.environ.pop("IVORIS_DATABASE_URL", None)  # a demonstration reports to a ledger of its own
    os.environ.setdefault("IVORIS_LOG_LEVEL", "critical")  # and is for people
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
