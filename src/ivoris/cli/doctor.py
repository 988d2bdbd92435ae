"""The command that says why something does not work, and what to do about it."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ivoris.cli import show
from ivoris.cli.context import DEFAULT_WORKERS, Context, end_at_once, require
from ivoris.cli.mappings import AsJson, Centers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ivoris.doctor import CenterReport, Check, Report, ServerReport

_MARKS = {"ok": "✓", "warning": "!", "failed": "✗", "skipped": "-"}
_REMARK = "i"
_NAMED = 5  # centers of a group that are named one by one
_SQL_INDENT = 4


def doctor(
    context: typer.Context,
    centers: Centers = None,
    as_json: AsJson = False,
    grants: Annotated[
        str | None, typer.Option("--grants", metavar="ID", help="Print the least rights a center's account needs.")
    ] = None,
) -> int:
    """Find out why something does not work, from the network to the newest delivery."""
    words: Context = context.obj
    if grants is not None:
        require(not centers and not as_json, "--grants stands alone: it prints one center's script")
        return _print_grants(words, grants)
    from ivoris.doctor import Doctor, examine

    selected = words.selected(centers)
    with words.servers() as servers, _watching() as watch:
        own = Doctor(words.config, servers, words.store, words.data_dir, words.ledger, DEFAULT_WORKERS, watch)
        report = examine(own, selected, insist=bool(centers))
    if as_json:
        show.document(_document(report))
    elif centers:
        _print_whole(report)
    else:
        _print_summary(report)
    if report.stuck:
        end_at_once(report.exit_code)
    return report.exit_code


def _print_grants(words: Context, center_id: str) -> int:
    from ivoris.doctor import least_privilege

    [center] = words.config.select([center_id])
    user = words.config.server(center).settings.user
    for line in least_privilege(center, words.store.read(center), user).splitlines():
        typer.echo(show.plain(line))
    return 0


@contextlib.contextmanager
def _watching() -> Iterator[Callable[[int, int], object]]:
    """How far it is, on a terminal: a server that does not answer takes its timeouts."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Examining") as status:
        yield lambda done, total: status.update(f"Examining, {done} of {total} done")


def _print_whole(report: Report) -> None:
    """Every step that was taken, for centers that were named."""
    _print_checks("this machine", report.machine)
    for server in report.servers:
        _print_checks(f"{server.region} {server.address}", server.checks)
    for one in report.centers:
        _print_checks(f"{one.center.id} {one.center.database}.{one.center.schema_name}", one.checks)
    typer.echo(_sum(report))


def _print_checks(title: str, checks: Mapping[str, Check]) -> None:
    typer.echo(show.plain(title))
    width = max(map(len, checks))
    for name, check in checks.items():
        mark = _REMARK if check.is_remark else _MARKS[check.state]
        typer.echo(f"  {mark} {name:<{width}}  {show.plain(check.cause)}".rstrip())
        _print_remedy(check, indent=width + 6)


def _print_remedy(check: Check, *, indent: int, sql: bool = True) -> None:
    if check.remedy:
        typer.echo(f"{' ' * indent}→ {show.plain(check.remedy)}")
    for line in check.sql.splitlines() if sql else ():
        typer.echo(f"{' ' * (indent + _SQL_INDENT)}{show.plain(line)}")


def _print_summary(report: Report) -> None:
    """What does not hold, and the rest in as few lines as can be."""
    _print_part("this machine", report.machine)
    for server in report.servers:
        _print_part(f"{server.region} {server.address}", server.checks)
    if well := sum(1 for one in report.centers if one.well):
        typer.echo(f"✓ {_centers(well)}: nothing found")
    for state in ("failed", "warning"):
        for names, step, check in _grouped(report.centers, state):
            typer.echo(f"{_MARKS[state]} {names} {step}: {show.plain(check.cause)}")
            _print_remedy(check, indent=4)
    for server in report.servers:
        if left := [one.center.id for one in report.centers if _was_left_out(one, server)]:
            typer.echo(f"- {_some(left)}: not examined, as {server.address} could not be")
    _print_remarks(report.centers)
    typer.echo(_sum(report))


def _print_remarks(centers: Iterable[CenterReport]) -> None:
    remarks = Counter((step, check.remedy) for one in centers for step, check in one.checks.items() if check.is_remark)
    for (step, remedy), number in remarks.items():
        typer.echo(f"{_REMARK} {_centers(number)} {step}: {show.plain(remedy)}; doctor -c ID shows it")


def _print_part(title: str, checks: Mapping[str, Check]) -> None:
    """One line where all is well, else what is not."""
    if all(check.state == "ok" for check in checks.values()):
        told = ", ".join(
            check.cause if name in {"disk", "latency"} else name for name, check in checks.items() if name != "history"
        )
        typer.echo(f"✓ {title}: {show.plain(told)}")
    for name, check in checks.items():
        if check.is_finding or check.is_remark:
            mark = _REMARK if check.is_remark else _MARKS[check.state]
            typer.echo(f"{mark} {title} {name}: {show.plain(check.cause)}")
            _print_remedy(check, indent=4)


def _grouped(centers: Iterable[CenterReport], state: str) -> Iterator[tuple[str, str, Check]]:
    """The centers of which the same is to be said, step by step."""
    groups: dict[tuple[str, str, str, str], list[tuple[str, Check]]] = {}
    for one in centers:
        for step, check in one.checks.items():
            if check.state == state:
                key = (step, check.cause, check.remedy, check.sql)
                groups.setdefault(key, []).append((one.center.id, check))
    for (step, *_), members in groups.items():
        yield _some([center_id for center_id, _ in members]), step, members[0][1]


def _was_left_out(one: CenterReport, server: ServerReport) -> bool:
    return one.center.id in server.centers and one.checks["database"].state == "skipped"


def _some(ids: list[str]) -> str:
    if len(ids) <= _NAMED:
        return ", ".join(ids)
    return f"{', '.join(ids[: _NAMED - 2])} and {len(ids) - _NAMED + 2} more"


def _centers(number: int) -> str:
    return f"{number} {'center' if number == 1 else 'centers'}"


def _sum(report: Report) -> str:
    found = report.findings
    if not found:
        return "Nothing is wrong." if report.exit_code == 0 else "Nothing could be examined."
    words = [f"{found[state]} {state}" for state in ("failed", "warning") if found[state]]
    return f"{', '.join(words)}; behind each → stands what to do"


def _document(report: Report) -> dict[str, Any]:
    return {
        "examined_at": report.at.isoformat(timespec="seconds"),
        "findings": report.findings.total(),
        "machine": {"checks": _check_documents(report.machine)},
        "servers": [
            {
                "server": one.address,
                "region": one.region,
                "centers": list(one.centers),
                "checks": _check_documents(one.checks),
            }
            for one in report.servers
        ],
        "centers": [
            {
                "center_id": one.center.id,
                "region": one.center.region,
                "server": one.address,
                "checks": _check_documents(one.checks),
            }
            for one in report.centers
        ],
    }


def _check_documents(checks: Mapping[str, Check]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "state": check.state,
            "cause": check.cause or None,
            "remedy": check.remedy or None,
            "sql": check.sql or None,
            "measured": dict(check.measured),
        }
        for name, check in checks.items()
    ]
