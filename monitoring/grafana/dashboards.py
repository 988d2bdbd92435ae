"""The Grafana dashboards as code: ``python monitoring/grafana/dashboards.py`` writes ``dashboards/*.json`` beside it.

Every replica of the service tells the same of the ledger, hence ``max by`` everywhere. Nothing shows more than thirty
centers at once, so that five hundred stay readable; where the service aggregates by region, "Center detail" is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from grafana_foundation_sdk.builders import bargauge, common, prometheus, stat, statetimeline, table, timeseries
from grafana_foundation_sdk.builders import dashboard as build
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models import common as looks
from grafana_foundation_sdk.models import dashboard as model
from grafana_foundation_sdk.models.prometheus import PromQueryFormat

FOLDER = Path(__file__).parent / "dashboards"
SOURCE = model.DataSourceRef("prometheus", "ivoris-prometheus")  # provisioning/datasources/prometheus.yml
GREEN, ORANGE, RED = "green", "orange", "red"
SHOWN = 30  # centers in one panel
OF_ONE = 'center="$center"'
CENTER_PAGE = "/d/ivoris-center?var-center=${__field.labels.center}"

Panel = Any  # the builders of the SDK share methods, but no class
Steps = Sequence[tuple[float | None, str]]
SECONDS: Steps = [(None, GREEN), (10, ORANGE), (30, RED)]


def at_once(expr: str, legend: str = "") -> prometheus.Dataquery:
    """A query for the moment shown."""
    return prometheus.Dataquery().expr(expr).instant().legend_format(legend)


def over_time(expr: str, legend: str = "") -> prometheus.Dataquery:
    return prometheus.Dataquery().expr(expr).range().legend_format(legend)


def as_rows(expr: str) -> prometheus.Dataquery:
    """A row for each series, a column for each of its labels."""
    return prometheus.Dataquery().expr(expr).instant().format(PromQueryFormat.TABLE)


def panel(kind: Any, title: str, width: int, height: int, *queries: prometheus.Dataquery, about: str = "") -> Panel:
    """What all panels have; ``width`` of 24 columns, ``height`` in rows of some 30 pixels."""
    made = kind.Panel().title(title).datasource(SOURCE).span(width).height(height)
    if about:
        made = made.description(about)
    for letter, query in zip("ABCD", queries, strict=False):
        made = made.with_target(query.ref_id(letter))
    return made


def coloured(made: Panel, steps: Steps) -> Panel:
    """Colours from a value on; the first step has None."""
    thresholds = [model.Threshold(value, colour) for value, colour in steps]
    scheme = build.FieldColor().mode(model.FieldColorModeId.THRESHOLDS)
    return made.thresholds(build.ThresholdsConfig().mode(model.ThresholdsMode.ABSOLUTE).steps(thresholds)).color_scheme(
        scheme
    )


def number(title: str, expr: str, steps: Steps, *, unit: str = "", width: int = 6, legend: str = "") -> Panel:
    """One large number, its tile coloured."""
    made = panel(stat, title, width, 4, at_once(expr, legend)).no_value("no run yet")
    made = made.color_mode(looks.BigValueColorMode.BACKGROUND_SOLID).graph_mode(looks.BigValueGraphMode.NONE)
    made = made.reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"]).values(False))
    return coloured(made.unit(unit) if unit else made, steps)


def centers_number() -> Panel:
    """Reads 30/30: one series has both numbers as its labels, and their ratio, which colours the tile, as its value."""
    both = (
        'count_values("success", ivoris_extraction_success)'
        ' * on () group_left (configured) count_values("configured", ivoris:centers_configured)'
        " * on () group_left () (ivoris_extraction_success / ivoris:centers_configured)"
    )
    steps = [(None, RED), (25 / 30, ORANGE), (28 / 30, GREEN)]
    made = number("Centers", both, steps, legend="{{success}}/{{configured}}")
    return made.text_mode(looks.BigValueTextMode.NAME)


def slowest() -> Panel:
    made = panel(
        bargauge,
        "Extraction duration by center (last 24h)",
        24,
        16,
        at_once(
            f"sort_desc(topk({SHOWN}, max by (center, region) (ivoris_extraction_duration_seconds)))",
            "{{center}}{{region}}",
        ),
        about=f"The newest try of each center for the newest date; the {SHOWN} slowest.",
    )
    made = made.unit("s").min(0).orientation(looks.VizOrientation.HORIZONTAL).min_viz_height(10)
    made = made.display_mode(looks.BarGaugeDisplayMode.BASIC).show_unfilled(False)
    made = made.reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"]).values(False))
    return coloured(made, [(None, GREEN), (5, "yellow"), (10, ORANGE), (30, RED)]).data_links(
        [build.DashboardLink("Center detail").url(CENTER_PAGE)]
    )


def lines(title: str, width: int, *queries: prometheus.Dataquery, unit: str = "short", about: str = "") -> Panel:
    made = panel(timeseries, title, width, 8, *queries, about=about).unit(unit).axis_soft_min(0)
    legend = common.VizLegendOptions().display_mode(looks.LegendDisplayMode.LIST).show_legend(True)
    return made.fill_opacity(10).legend(legend.placement(looks.LegendPlacement.BOTTOM))


def steps_of(made: Panel, *, stacked: bool = False) -> Panel:
    """Levels that change with a run: no slopes between them."""
    made = made.line_interpolation(looks.LineInterpolation.STEP_AFTER)
    return made.stacking(common.StackingConfig().mode(looks.StackingMode.NORMAL)) if stacked else made


def rows(title: str, width: int, expr: str, columns: Sequence[str], *, value: str, about: str, unit: str = "") -> Panel:
    """A table of the labels named, and the value under the heading ``value``."""
    made = panel(table, title, width, 9, as_rows(expr), about=about)
    shown = {**{name: name.capitalize() for name in columns}, "Value": value}
    order = {name: position for position, name in enumerate(shown)}
    for transformation, options in (
        ("filterFieldsByName", {"include": {"names": list(shown)}}),
        ("organize", {"indexByName": order, "renameByName": shown}),
    ):
        made = made.with_transformation(model.DataTransformerConfig(transformation, options=options))
    if unit:
        made = made.override_by_name(value, [model.DynamicConfigValue("unit", unit)])
    if "center" in columns:
        link = {"title": "Center detail", "url": "/d/ivoris-center?var-center=${__value.raw}"}
        made = made.override_by_name("Center", [model.DynamicConfigValue("links", [link])])
    return made


def overview() -> build.Dashboard:
    made = dashboard("Ivoris Overview", "ivoris", "The nightly extraction over all centers.").time("now-24h", "now")
    made = made.link(build.DashboardLink("Center detail").type(model.DashboardLinkType.LINK).url("/d/ivoris-center"))
    sections = {
        "Extraction status": [
            centers_number(),
            number("Records", "sum(max by (center, region) (ivoris_entries))", [(None, GREEN)]),
            number("Duration", "max(ivoris_newest_run_duration_seconds)", SECONDS, unit="s"),
            number("Errors", "ivoris_errors_total", [(None, GREEN), (4, ORANGE), (11, RED)]),
            slowest(),
            error_rate(),
        ],
        "What needs somebody": attention(),
        "Runs": runs(),
        "Mappings and data": data(),
        "Servers and service": machines(),
    }
    return filled(made, sections)


def error_rate() -> Panel:
    each = over_time("sum by (error) (max by (center, region, error) (ivoris_extraction_errors_total))", "{{error}}")
    made = lines("Error rate (last 7 days)", 24, over_time("ivoris_errors_total", "all"), each)
    return steps_of(made.time_from("7d").description("Errors that stood for the newest date, by cause."))


def attention() -> Iterator[Panel]:
    yield rows(
        "Alerts",
        12,
        'max by (alertname, severity, region, center) (ALERTS{alertstate="firing"})',
        ("alertname", "severity", "region", "center"),
        value="Firing",
        about="docs/OPERATIONS.md, Alerting, tells what each means and what to do.",
    )
    yield rows(
        "Failing centers",
        12,
        'max by (center, error) (ivoris_extraction_errors_total{center!=""})'
        " * on (center) group_left (region, name) max by (center, region, name) (ivoris_center_info)"
        ' or max by (region, error) (ivoris_extraction_errors_total{center=""})',
        ("center", "name", "region", "error"),
        value="Errors",
        about="docs/OPERATIONS.md, Error codes, has cause and remedy of each.",
    )
    yield rows(
        "Oldest data",
        12,
        f"sort_desc(topk({SHOWN}, max by (center, region) (ivoris_freshness_seconds)))",
        ("center", "region"),
        value="Age",
        unit="s",
        about="Since the end of the newest delivered day. Between 3 and 28 h where all is well.",
    )
    yield rows(
        "Centers that keep failing",
        12,
        f"sort_desc(topk({SHOWN}, max by (center, region) (ivoris_failing_runs) > 0))",
        ("center", "region"),
        value="Runs in a row",
        about="From three on a center is left alone between tries.",
    )


def runs() -> Iterator[Panel]:
    share = "100 * (1 - ivoris:region_failed_centers / ivoris:region_centers)"
    yield steps_of(lines("Centers extracted, by region", 12, over_time(share, "{{region}}"), unit="percent")).max(100)
    yield lines(
        "Runs in 24 h, by outcome",
        12,
        over_time("max by (status) (increase(ivoris_runs_total[1d]))", "{{status}}"),
    )
    yield lines(
        "Tries of centers that failed in 24 h, by error",
        12,
        over_time('max by (error) (increase(ivoris_attempts_total{status="failed"}[1d]))', "{{error}}"),
    )
    quantiles = [
        over_time(
            f"histogram_quantile({share}, max by (le) (increase(ivoris_attempt_seconds_bucket[1d])))", f"{share:.0%}"
        )
        for share in (0.5, 0.95, 0.99)
    ]
    yield lines("How long a center takes, in 24 h", 12, *quantiles, unit="s")
    mean = "increase(ivoris_run_seconds_sum[7d]) / increase(ivoris_run_seconds_count[7d])"
    newest = over_time("max(ivoris_newest_run_duration_seconds)", "newest run")
    yield lines("How long a run takes", 12, newest, over_time(f"max({mean})", "mean of 7 days"), unit="s")
    yield steps_of(lines("Runs in progress", 12, over_time("max(ivoris_runs_in_progress)", "runs")))


def data() -> Iterator[Panel]:
    mappings = over_time("sum by (state) (max by (region, state) (ivoris_mappings))", "{{state}}")
    yield steps_of(lines("Mappings, by state", 12, mappings), stacked=True)
    entries = over_time("sum by (region) (max by (center, region) (ivoris_entries))", "{{region}}")
    yield steps_of(lines("Chart entries of the newest date, by region", 12, entries), stacked=True)
    yield steps_of(
        lines(
            "Rows set aside, and warnings",
            12,
            over_time("sum(max by (center, region) (ivoris_quarantined_rows))", "set aside"),
            over_time("sum(max by (center, region) (ivoris_warnings))", "warnings"),
        )
    )
    late = over_time("max by (change) (increase(ivoris_late_entries_total[1d]))", "{{change}}")
    yield lines("Late entries in 24 h", 12, late)


def machines() -> Iterator[Panel]:
    made = panel(
        statetimeline,
        "Database servers of a region that answer",
        12,
        8,
        over_time("sum by (region) (max by (server, region) (ivoris_database_up))", "{{region}}"),
    )
    yield coloured(made, [(None, RED), (1, GREEN)])
    took = over_time(f"topk({SHOWN}, max by (server, region) (ivoris_database_probe_duration_seconds))", "{{server}}")
    yield lines("How long a login takes", 12, took, unit="s")
    for title, expr, legend in (
        ("Processor", "cpu_usage_percent", "{{instance}}"),
        ("Memory", "memory_usage_percent", "{{instance}}"),
        ("Connections in use", "database_connection_pool_used", "{{region}} {{instance}}"),
        ("Disk free", "100 * ivoris_disk_free_bytes / ivoris_disk_size_bytes", "{{instance}}"),
    ):
        yield lines(title, 6, over_time(expr, legend), unit="percent").max(100)
    requests = over_time("sum by (path) (rate(ivoris_http_requests_total[5m]))", "{{path}}")
    yield lines("Requests", 12, requests, unit="reqps")
    slow = "histogram_quantile(0.99, sum by (le, path) (rate(ivoris_http_request_seconds_bucket[5m])))"
    yield lines("How long 99 % of requests take at most", 12, over_time(slow, "{{path}}"), unit="s")


def center_detail() -> build.Dashboard:
    made = dashboard("Center detail", "ivoris-center", "One center over time.").time("now-30d", "now")
    variable = build.QueryVariable("center").label("Center").datasource(SOURCE)
    variable = variable.query("label_values(ivoris_center_info, center)").sort(model.VariableSort.ALPHABETICAL_ASC)
    made = made.with_variable(variable.refresh(model.VariableRefresh.ON_DASHBOARD_LOAD))
    made = made.link(build.DashboardLink("Ivoris Overview").type(model.DashboardLinkType.LINK).url("/d/ivoris"))
    return filled(made, {"Now": center_now(), "Over time": center_history()})


def of_center(name: str) -> str:
    return f"max({name}{{{OF_ONE}}})"


def center_now() -> Iterator[Panel]:
    name = number(
        "Center", f"max by (name) (ivoris_center_info{{{OF_ONE}}})", [(None, "blue")], width=8, legend="{{name}}"
    )
    yield name.text_mode(looks.BigValueTextMode.NAME)
    yield number("Entries", of_center("ivoris_entries"), [(None, GREEN)], width=4)
    yield number("Duration", of_center("ivoris_extraction_duration_seconds"), SECONDS, unit="s", width=4)
    aged: Steps = [(None, GREEN), (29 * 3600, ORANGE), (53 * 3600, RED)]
    yield number("Age of its data", of_center("ivoris_freshness_seconds"), aged, unit="s", width=4)
    failing: Steps = [(None, GREEN), (1, ORANGE), (3, RED)]
    yield number("Failed runs in a row", of_center("ivoris_failing_runs"), failing, width=4)
    mapping = number("Mapping", of_center("ivoris_mapping_drifted"), [(None, GREEN), (1, RED)], width=4)
    yield in_words(mapping, "fits", "drifted")
    breaker = number("Breaker", of_center("ivoris_breaker_open"), [(None, GREEN), (1, RED)], width=4)
    yield in_words(breaker, "closed", "open")
    yield number("Rows set aside", of_center("ivoris_quarantined_rows"), [(None, GREEN), (1, ORANGE)], width=4)
    yield number("Warnings", of_center("ivoris_warnings"), [(None, GREEN), (1, ORANGE)], width=4)
    region = f"max by (region) (ivoris_center_info{{{OF_ONE}}})"
    up = f"max by (server) (ivoris_database_up * on (region) group_left () {region})"
    servers = number("Servers of its region", up, [(None, RED), (1, GREEN)], width=8, legend="{{server}}")
    yield in_words(servers, "down", "up")


def in_words(made: Panel, no: str, yes: str) -> Panel:
    """Two words instead of 0 and 1."""
    words = {str(value): model.ValueMappingResult(word) for value, word in enumerate((no, yes))}
    return made.mappings([model.ValueMap(options=words)])


def center_history() -> Iterator[Panel]:
    errors = over_time(f"max by (error) (ivoris_extraction_errors_total{{{OF_ONE}}})", "{{error}}")
    yield steps_of(lines("Errors", 24, errors, about="docs/OPERATIONS.md, Error codes, has cause and remedy of each."))
    took = over_time(of_center("ivoris_extraction_duration_seconds"), "$center")
    yield steps_of(lines("Duration", 12, took, unit="s"))
    yield steps_of(lines("Chart entries", 12, over_time(of_center("ivoris_entries"), "$center")))
    yield lines("Age of its data", 12, over_time(of_center("ivoris_freshness_seconds"), "$center"), unit="s")
    yield steps_of(
        lines(
            "Rows set aside, and warnings",
            12,
            over_time(of_center("ivoris_quarantined_rows"), "set aside"),
            over_time(of_center("ivoris_warnings"), "warnings"),
        )
    )


def dashboard(title: str, uid: str, about: str) -> build.Dashboard:
    made = build.Dashboard(title).uid(uid).description(about).tags(["ivoris"]).timezone("browser")
    return made.readonly().refresh("30s").tooltip(model.DashboardCursorSync.CROSSHAIR).version(1)


def filled(made: build.Dashboard, sections: dict[str, Any]) -> build.Dashboard:
    """Rows with their panels, numbered from 1 on."""
    numbers = count(1)
    for title, panels in sections.items():
        made = made.with_row(build.Row(title).id(next(numbers)))
        for one in panels:
            made = made.with_panel(one.id(next(numbers)))
    return made


def written() -> dict[str, str]:
    """The text of each file."""
    both = {"ivoris-overview.json": overview(), "ivoris-center.json": center_detail()}
    return {
        name: json.dumps(made.build(), cls=JSONEncoder, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        for name, made in both.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in written().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
