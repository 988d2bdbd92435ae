"""Commands about the data: extract and verify."""

from __future__ import annotations

import datetime as dt
import signal
import threading
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ivoris.cli import show
from ivoris.cli.context import DEFAULT_WORKERS, Context, end_at_once, require
from ivoris.cli.mappings import AsJson, Centers
from ivoris.errors import CenterError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ivoris.config import Center
    from ivoris.jobs.shared import SharedPipeline
    from ivoris.ledger import Ledger
    from ivoris.run import Result
    from ivoris.statements import Period
    from ivoris.verify import Verification

_CHANGES = ("added", "changed", "deleted")
Format = Literal["json", "csv", "both", "none"]
Workers = Annotated[
    int, typer.Option("--workers", envvar="MAX_WORKERS", min=1, max=1000, help="Centers asked side by side.")
]


def parse_date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is not a date; write it as 2022-01-18") from None


def extract(
    context: typer.Context,
    date: Annotated[str | None, typer.Option("--date", metavar="D", help="One day; yesterday at the center.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="D", help="The first of several days.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="D", help="The last of several days.")] = None,
    lacking: Annotated[
        bool,
        typer.Option(
            "--missing",
            help="The days never delivered of each center, from its first one, or --from, to yesterday, or --to.",
        ),
    ] = False,
    centers: Centers = None,
    export: Annotated[
        Format, typer.Option("--format", help="An export beside the dataset, which is Parquet.")
    ] = "none",
    workers: Workers = DEFAULT_WORKERS,
    lookback: Annotated[
        int | None,
        typer.Option(
            "--lookback",
            metavar="N",
            min=0,
            max=366,
            help="Also extract again what changed at its source of the N days before; "
            "without --date the region's own number.",
        ),
    ] = None,
    deadline: Annotated[
        float, typer.Option("--deadline", envvar="IVORIS_DEADLINE", min=0.01, help="Minutes for one day's run.")
    ] = 60,
) -> int:
    """Extract a day or several, from all centers or some."""
    from ivoris import logs

    logs.configure(answering=True)
    words: Context = context.obj
    selected = words.config.select(centers or [])
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    outcomes: list[tuple[int, int]] = []
    stuck = False
    with words.ledger() as ledger, words.servers(ledger) as servers:
        from ivoris.cli.progress import watching
        from ivoris.pipeline import Pipeline
        from ivoris.run import Wish
        from ivoris.visits import Premises

        premises = Premises(words.config, servers, words.store, words.zones, ledger)
        pipeline: Pipeline | SharedPipeline = Pipeline(premises, workers)
        if ledger.shared:
            from ivoris.jobs.shared import SharedPipeline

            pipeline = SharedPipeline(premises, workers, words.regions)
        one_day = "--lookback goes with one day: say it with --date, or without"
        if lacking:
            require(not lookback, f"{one_day} --missing")
            periods = _missing(words, ledger, selected, date, first, last)
        else:
            periods = _periods(words, selected, date, first, last)
            several = any(period.first != period.last for period, _ in periods)
            require(not (lookback and several), f"{one_day} --from and --to")
        for period, group in periods:
            ready = group
            if centers:
                ready, tried = _try_unreviewed(words, servers, group, period)
                outcomes += tried
            if not ready:
                continue
            wish = Wish(
                ready,
                period,
                all_centers=len(ready) == len(words.config.centers),
                lookback=0 if (date or first or lacking) and lookback is None else lookback,
                insist=bool(centers),
                deadline=deadline * 60.0 if period.first == period.last else None,
            )
            with watching() as progress:
                result = pipeline.run(wish, progress=progress, stop=stop)
            stuck = stuck or result.stuck
            _print_result(result, ready, period)
            undone = result.left + len(result.lost)
            outcomes.append((result.counts.failed + undone, result.counts.visits + undone))
            for day in sorted({*period.days, *(change.extraction_date for change in result.changes)}):
                _export(words, ledger, day, export)
    failed, total = (sum(column) for column in zip((0, 0), *outcomes, strict=True))
    code = 1 if failed and failed == total else 3 if failed else 0
    if stuck:
        end_at_once(code)
    return code


def _periods(
    words: Context, centers: Sequence[Center], date: str | None, first: str | None, last: str | None
) -> list[tuple[Period, list[Center]]]:
    """The days to extract, with the centers to extract them from: yesterday is the centers' own, by their clocks."""
    from ivoris.statements import Period

    require(not (date and (first or last)), "say either --date or --from and --to")
    require(bool(first) == bool(last), "--from and --to go together")
    yesterdays = {center.id: words.config.yesterday(center) for center in centers}
    if date or first:
        period = Period(parse_date(date or first or ""), parse_date(date or last or ""))
        require(period.first <= period.last, f"--from {period.first} lies after --to {period.last}")
        today = max(yesterdays.values()) + dt.timedelta(days=1)
        require(period.last <= today, f"{period.last} lies in the future; the newest day there can be is {today}")
        return [(period, list(centers))]
    return [
        (Period(day, day), [center for center in centers if yesterdays[center.id] == day])
        for day in sorted(set(yesterdays.values()))
    ]


def _missing(
    words: Context, ledger: Ledger, centers: Sequence[Center], date: str | None, first: str | None, last: str | None
) -> list[tuple[Period, list[Center]]]:
    """The days that were never delivered, with the centers that lack them."""
    from ivoris.missing import never_delivered

    require(not date, "say either --date or --missing")
    begin, end = (parse_date(text) if text else None for text in (first, last))
    require(not (begin and end) or begin <= end, f"--from {begin} lies after --to {end}")
    today = max(words.config.yesterday(center) for center in centers) + dt.timedelta(days=1)
    require(not end or end <= today, f"{end} lies in the future; the newest day there can be is {today}")
    found = never_delivered(words.config, ledger, centers, begin, end)
    if not found:
        typer.echo("✓ nothing is missing")
    return found


def _print_result(result: Result, centers: Sequence[Center], period: Period) -> None:
    days = f"{period.first}" if period.first == period.last else f"{period.first} to {period.last}"
    failed = {failure.center.id for failure in result.failures}
    counts = result.counts
    if result.left:
        typer.echo(f"! {days}: {counts.visits} pieces of centers done, {result.left} left, {counts.entries} entries")
        typer.echo("  workers go on with what is left, and the same command does")
    else:
        done = len(centers) - len(failed)
        mark = "✗" if counts.failed else "✓"
        typer.echo(f"{mark} {days}: {done}/{len(centers)} centers, {counts.entries} entries, {result.duration_ms}ms")
    if result.shared:
        typer.echo("  a run of the same was at work, and was joined")
    if result.done_before:
        typer.echo(f"  an interrupted run was taken up: {result.done_before} dates of centers were there already")
    for failure in result.failures:
        where = f" {failure.period.first} to {failure.period.last}" if period.first != period.last else ""
        typer.echo(f"✗ {failure.center.id}{where} {failure.error.code}: {failure.error}", err=True)
    for why in result.lost:
        typer.echo(f"✗ late output: {why}", err=True)
    if result.changes:
        kinds = {kind: sum(getattr(change, kind) for change in result.changes) for kind in _CHANGES}
        typer.echo(
            f"  late: {', '.join(f'{number} {kind}' for kind, number in kinds.items())} "
            f"in {len(result.changes)} dates of centers"
        )
    if counts.set_aside:
        typer.echo(
            f"! {counts.set_aside} rows set aside, because they cannot be made into chart entries; see data/quarantine"
        )
    if counts.warnings:
        typer.echo(f"! {counts.warnings} warnings; verify --date shows them")


def _try_unreviewed(
    words: Context, servers: Any, centers: Sequence[Center], period: Period
) -> tuple[list[Center], list[tuple[int, int]]]:
    """The runbook's test run for named centers whose mapping nobody has approved yet; the others are returned."""
    from ivoris.trial import try_out

    ready: list[Center] = []
    tried: list[tuple[int, int]] = []
    for center in centers:
        try:
            mapping = words.store.read(center)
            if mapping.reviewed:
                ready.append(center)
                continue
            found = try_out(servers, center, mapping, period.last)
        except CenterError as error:
            typer.echo(f"✗ {center.id} {error.code}: {error}", err=True)
            tried.append((1, 1))
            continue
        tried.append((0, 1))
        typer.echo(f"{center.id} {found['date']}: test run of a mapping that is not reviewed, nothing is published")
        for key in ("entries", "warnings", "patient_id", "insurance_status", "chart_entry_characters", "service_codes"):
            typer.echo(f"  {key}: {_words(found[key])}")
    return ready, tried


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{show.plain(key)} ({count})" for key, count in value.items()) or "none"
    if isinstance(value, list):
        return " to ".join(str(part) for part in value)
    return "none" if value is None else str(value)


def _export(words: Context, ledger: Ledger, day: dt.date, export: Format) -> None:
    """Make the day's exports in each storage, of the entries it holds, where the day was ever delivered to it."""
    if export == "none":
        return
    for zone, centers in words.zones.split(words.config.only(words.regions).centers, lambda center: center).items():
        dataset = words.zones.dataset(zone)
        if not dataset.exists(day):
            continue
        if export in {"json", "both"}:
            typer.echo(f"  {dataset.export_json(day, _about(ledger, centers, day))}")
        if export in {"csv", "both"}:
            typer.echo(f"  {dataset.export_csv(day)}")


def _about(ledger: Ledger, centers: Sequence[Center], day: dt.date) -> list[dict[str, Any]]:
    """What an export says of each center."""
    deliveries, attempts = ledger.deliveries(day), ledger.newest_attempts(day)
    about = []
    for center in centers:
        delivery, attempt = deliveries.get(center.id), attempts.get(center.id)
        about.append(
            {
                "center_id": center.id,
                "center_name": center.name,
                "status": attempt.status if attempt else "missing",
                "entry_count": delivery.record_count if delivery else 0,
                "duration_ms": delivery.duration_ms if delivery else None,
                "error": attempt.error if attempt else None,
            }
        )
    return about


def verify(
    context: typer.Context,
    date: Annotated[str, typer.Option("--date", metavar="D", help="The day to verify.")],
    deep: Annotated[bool, typer.Option("--deep", help="Count again at every source.")] = False,
    as_json: AsJson = False,
) -> int:
    """Do configuration, ledger and dataset agree on a day?"""
    from ivoris.verify import deepen
    from ivoris.verify import verify as check
    from ivoris.zones import Zones

    words: Context = context.obj
    day = parse_date(date)
    own = words.config.only(words.regions)
    zones = Zones(own, words.storage)
    with words.ledger() as ledger:
        found = check(own, ledger, zones, day)
        if deep:
            with words.servers(ledger) as servers:
                deepen(found, own, ledger, zones, servers, words.store, workers=DEFAULT_WORKERS)
    if as_json:
        show.document(_verification_document(found))
    else:
        print_verification(found)
    return 0 if found.holds else 3


def print_verification(found: Verification) -> None:
    """The runbook's four lines, and what does not hold below them."""
    differing = sum(1 for finding in found.findings if finding.error.endswith("_differs"))
    errors = len(found.findings)
    lines = [
        (found.extracted == found.configured, f"{found.extracted}/{found.configured} centers extracted"),
        (found.extracted > 0 and not differing, f"{found.records} total records"),
        (
            found.duration_ms is not None,
            f"Duration: {found.duration_ms}ms" if found.duration_ms is not None else "Duration: no run has finished",
        ),
        (not errors, f"{errors} {'error' if errors == 1 else 'errors'}" if errors else "No errors"),
    ]
    for holds, text in lines:
        typer.echo(f"{'✓' if holds else '✗'} {text}")
    for finding in found.findings:
        typer.echo(f"  ✗ {finding.center_id or found.day} {finding.error}: {show.plain(finding.detail)}")
    if found.deep:
        asked = len(found.asked)
        differs = found.information or any(finding.error == "source_differs" for finding in found.findings)
        if differs or asked < found.configured:
            typer.echo(f"{'✓' if asked == found.configured else '✗'} {asked}/{found.configured} sources asked again")
        else:
            typer.echo("✓ Sources asked again, nothing differs")
    for mark, about in (("!", found.unusual), ("i", found.closed), ("i", found.information)):
        for center_id, text in about.items():
            typer.echo(
                f"{mark} {center_id} {'no entries: closed, ' if about is found.closed else ''}{show.plain(text)}"
            )
    for center_id, kinds in found.warnings.items():
        typer.echo(f"! {center_id} {', '.join(f'{kind} {number}' for kind, number in kinds.items())}")


def _verification_document(found: Verification) -> dict[str, Any]:
    return {
        "date": found.day.isoformat(),
        "holds": found.holds,
        "centers_configured": found.configured,
        "centers_extracted": found.extracted,
        "records": found.records,
        "warnings": found.warnings,
        "quarantined": found.quarantined,
        "duration_ms": found.duration_ms,
        "deep": found.deep,
        "sources_asked": len(found.asked) if found.deep else None,
        "unusual": found.unusual,
        "closed": found.closed,
        "information": found.information,
        "findings": [vars(finding) for finding in found.findings],
    }
