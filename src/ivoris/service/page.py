"""What the status page tells: the newest run, the regions, what failed and what to do, every center."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ivoris import __version__, health
from ivoris.breaker import is_open
from ivoris.health import Known
from ivoris.standing import CenterStanding, Standing

_SHOWN_CENTERS = 500
_SHOWN_FAILURES = 100
_NEXT = {
    "missing": "run generate-mappings, then review it",
    "proposed": "look at it with show-mapping and approve it with review",
    "drifted": "the database changed: validate-mappings tells how, generate-mappings proposes anew",
    "unusable": "the mapping file cannot be read: show-mapping names file and line",
    "reviewed": "the mapping lacks needed columns: show-mapping names them",
}


def status_page(known: Known, now: dt.datetime, region: str | None) -> dict[str, Any]:
    """The words of the page; ``region`` leaves out the centers of others, an unknown one is ignored."""
    well, document = health.healthy(known, now)
    standing = known.standing
    words: dict[str, Any] = {
        "version": __version__,
        "now": _moment(now),
        "well": well,
        "amiss": {name: check for name, check in document["checks"].items() if check != health.OK},
        "standing": standing,
    }
    if standing is None:
        return words
    chosen = region if region in known.config.regions else None
    centers = [one for one in standing.centers if chosen in {None, one.center.region}]
    failed = [failure for one in centers if (failure := _failure(one))]
    return words | {
        "read": _moment(standing.read_at),
        "region": chosen,
        "run": _run(standing),
        "regions": [_region(known, standing, name, now) for name in known.config.regions],
        "failures": failed[:_SHOWN_FAILURES],
        "more_failures": max(len(failed) - _SHOWN_FAILURES, 0),
        "centers": [_center(one, now) for one in centers[:_SHOWN_CENTERS]],
        "more_centers": max(len(centers) - _SHOWN_CENTERS, 0),
    }


def _run(standing: Standing) -> dict[str, Any] | None:
    night = standing.night
    if night is None:
        return None
    return {
        "date": night.last_date.isoformat(),
        "status": night.status,
        "ended": _moment(night.finished_at) if night.finished_at else "",
        "duration": _duration((night.duration_ms or 0) / 1000),
        "successes": standing.successes,
        "configured": len(standing.centers),
        "entries": sum(one.delivery.record_count for one in standing.centers if one.delivery),
        "errors": sum(1 for one in standing.centers if one.error),
    }


def _region(known: Known, standing: Standing, name: str, now: dt.datetime) -> dict[str, Any]:
    centers = [one for one in standing.centers if one.center.region == name]
    probes = [probe for probe in known.probes if probe.region == name]
    down = [probe for probe in probes if not probe.up]
    return {
        "name": name,
        "centers": len(centers),
        "successes": sum(1 for one in centers if one.succeeded),
        "errors": sum(1 for one in centers if one.error),
        "server": "not asked yet" if not probes else f"{down[0].error}" if down else "answers",
        "down": bool(down),
        "asked": _ago(now - min(probe.at for probe in probes)) if probes else "",
    }


def _failure(one: CenterStanding) -> dict[str, str] | None:
    about = {"id": one.center.id, "name": one.center.name}
    if one.attempt is not None and one.attempt.error is not None:
        cause, _, remedy = (one.attempt.error_detail or "").partition("; ")
        return {**about, "error": one.attempt.error, "cause": cause, "remedy": remedy}
    if not one.mapped:
        words = f"its mapping is {one.mapping}" if one.mapping != "reviewed" else "its mapping is not complete"
        return {**about, "error": f"mapping {one.mapping}", "cause": words, "remedy": _NEXT[one.mapping]}
    return None


def _center(one: CenterStanding, now: dt.datetime) -> dict[str, Any]:
    outcome = "never asked for this date" if one.attempt is None else one.error or "success"
    return {
        "id": one.center.id,
        "name": one.center.name,
        "region": one.center.region,
        "mapping": one.mapping,
        "newest": one.newest.isoformat() if one.newest else "never",
        "outcome": outcome,
        "entries": one.delivery.record_count if one.delivery else "",
        "breaker": _breaker(one, now),
    }


def _breaker(one: CenterStanding, now: dt.datetime) -> str:
    state = one.breaker
    if state is None:
        return ""
    until = f", left alone until {state.open_until:%H:%M} UTC" if state.open_until and is_open(state, now) else ""
    return f"failed {state.failures} times in a row{until}"


def _moment(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _ago(age: dt.timedelta) -> str:
    seconds = age.total_seconds()
    return f"{seconds:.0f} s ago" if seconds < 600 else f"{seconds / 60:.0f} min ago"


def _duration(seconds: float) -> str:
    return (
        f"{seconds * 1000:.0f} ms"
        if seconds < 10
        else f"{seconds:.0f} s"
        if seconds < 600
        else f"{seconds / 60:.0f} min"
    )
