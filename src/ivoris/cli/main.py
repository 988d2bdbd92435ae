"""The program's entry: global options, commands, and errors as one line and an exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ivoris import __version__
from ivoris.cli import backup, data, mappings, service, standin
from ivoris.cli.context import Context, end_at_once
from ivoris.cli.doctor import doctor
from ivoris.errors import CenterError, StopError, place_of

INTERRUPTED = 130

app = typer.Typer(
    name="ivoris",
    help="Nightly extraction of chart entries from many Ivoris practice databases into one dataset.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def _global_options(
    context: typer.Context,
    config: Annotated[
        Path, typer.Option("--config", envvar="IVORIS_CONFIG", help="Regions and centers; FILE.d/*.yml is merged in.")
    ] = Path("config/centers.yml"),
    data_dir: Annotated[
        str,
        typer.Option(
            "--data-dir", envvar="IVORIS_DATA_DIR", help="Mappings, dataset, exports and ledger: a folder, or s3://…"
        ),
    ] = "data",
) -> None:
    context.obj = Context(config_path=config, data=data_dir)


app.command("list")(mappings.list_centers)
app.command("discover-raw")(mappings.discover_raw)
app.command("generate-mappings")(mappings.generate_mappings)
app.command("show-mapping")(mappings.show_mapping)
app.command("review")(mappings.review)
app.command("validate-mappings")(mappings.validate_mappings)
app.command("extract")(data.extract)
app.command("verify")(data.verify)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.command("prune")(backup.prune)
app.command("doctor")(doctor)
app.command("serve")(service.serve)
app.command("worker")(service.worker)
app.command("benchmark")(standin.benchmark)
app.add_typer(standin.app)
app.command("demo")(standin.demo)


@app.command("version")
def _version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    os.umask(0o077)  # what libraries create, such as SQLite's files, is readable by its owner only as well
    try:
        code = app(args=arguments, standalone_mode=False) or 0
        sys.stdout.flush()
    except typer.Abort:
        code = INTERRUPTED
    except typer.TyperException as error:
        code = _fail(_usage(error), 2)
    except StopError as error:
        code = _fail(str(error), error.exit_code, error)
    except CenterError as error:
        code = _fail(str(error), 1, error)
    except Exception as error:  # noqa: BLE001  the last resort; its words may quote data, so only its place is shown
        code = _fail(f"unexpected {place_of(error)}; please report it with the command you ran", 1, error)
    return _interrupted() if code == INTERRUPTED else int(code)


def _usage(error: typer.TyperException) -> str:
    text: str = error.format_message() if isinstance(error, typer.BadParameter) else getattr(error, "message", "")
    return f"{text.rstrip('.')}; see --help" if text else "wrong use; see --help"


def _fail(message: str, code: int, error: Exception | None = None) -> int:
    if error is not None and code == 1:  # 2 is said to who typed it: nothing was begun
        from ivoris import logs

        logs.failed(error)
    typer.echo(f"ivoris: {message}", err=True)
    return code


def _interrupted() -> NoReturn:
    """Ctrl-C: what was delivered stays, and nobody waits for a practice's server that may not answer."""
    typer.echo("ivoris: interrupted; what was delivered before stays as it is", err=True)
    end_at_once(INTERRUPTED)
