"""The monitoring files hold what they promise: by Prometheus's and Alertmanager's own tools, and by the runbook."""

from __future__ import annotations

import functools
import json
import re
import runpy
import shutil
import subprocess
from itertools import permutations, product
from pathlib import Path

import pytest
import yaml

from ivoris import logs

REPOSITORY = Path(__file__).resolve().parents[2]
MONITORING = REPOSITORY / "monitoring"
RULES = sorted((MONITORING / "prometheus" / "rules").glob("*.yml"))
RULE_TESTS = sorted((MONITORING / "prometheus" / "tests").glob("*.yml"))
DASHBOARDS = MONITORING / "grafana" / "dashboards"
ALERTMANAGER = MONITORING / "alertmanager" / "alertmanager.yml"
PACKAGES = {"promtool": "prometheus", "amtool": "prometheus-alertmanager"}

# The alerting chapter of the runbook that operations agreed on.
AGREED = """
- {alert: ExtractionCompleteFailure, expr: ivoris_extraction_success_total < 25, for: 5m, severity: critical,
   summary: Less than 25 centers extracted successfully, runbook: "See OPERATIONS.md#extraction-failure"}
- {alert: ServiceDown, expr: 'up{job="ivoris"} == 0', for: 1m, severity: critical,
   summary: Ivoris service is down, runbook: "See OPERATIONS.md#service-down"}
- {alert: ExtractionPartialFailure, expr: ivoris_extraction_success_total < 28, for: 10m, severity: warning,
   summary: Some centers failed to extract, runbook: "See OPERATIONS.md#partial-failure"}
- {alert: ExtractionSlow, expr: ivoris_extraction_duration_seconds > 10, for: 5m, severity: warning,
   summary: Extraction taking longer than normal, runbook: "See OPERATIONS.md#slow-extraction"}
"""


@functools.cache
def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


ENTRIES = [rule for path in RULES for group in read(path)["groups"] for rule in group["rules"]]
ALERTS = [rule for rule in ENTRIES if "alert" in rule]


def named(rule):
    return f"{rule['alert']}-{rule['labels']['severity']}"


def tool(*words, at=REPOSITORY, expected=0):
    """Run promtool or amtool and return what it says."""
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is missing: install Debian's package {PACKAGES[words[0]]}")
    done = subprocess.run(words, cwd=at, capture_output=True, text=True, check=False, timeout=120)
    said = done.stdout + done.stderr
    assert done.returncode == expected, said
    return said


def test_prometheus_takes_its_configuration_and_rules():
    tool("promtool", "check", "config", "monitoring/prometheus/prometheus.yml")
    said = tool("promtool", "check", "rules", "--lint-fatal", *map(str, RULES))
    assert said.count("SUCCESS") == len(RULES)


@pytest.mark.parametrize("path", RULE_TESTS, ids=lambda path: path.stem)
def test_alerts_pend_fire_and_end_in_their_windows(path):
    tool("promtool", "test", "rules", path.name, at=path.parent)


@pytest.mark.parametrize("rule", ALERTS, ids=named)
def test_every_alert_is_shown_pending_firing_and_not_firing(rule):
    name, severity = rule["alert"], rule["labels"]["severity"]
    cases = [case for path in RULE_TESTS for case in read(path)["tests"]]
    checks = [check for case in cases for check in case.get("alert_rule_test", ()) if check["alertname"] == name]
    assert any(not check["exp_alerts"] for check in checks)
    firing = [alert for check in checks for alert in check["exp_alerts"]]
    assert any(alert["exp_labels"]["severity"] == severity for alert in firing)
    pending = f'ALERTS{{alertname="{name}", severity="{severity}", alertstate="pending"}}'
    assert any(pending in check["expr"] for case in cases for check in case.get("promql_expr_test", ()))


def fleet(regions, by, *, dead=()):
    """Series of a service that two replicas tell of: ``regions`` with their numbers of centers, some of them dead.

    A value is that of healthy centers, or a pair of that and of the centers of a dead region.
    """
    for region, number in regions.items():
        amiss = region in dead
        centers = [f'center="{region}_{n}"' for n in range(number)] if by == "center" else [None]
        for metric, values in {
            "ivoris_extraction_duration_seconds": (0.02, 120),
            "ivoris_freshness_seconds": (10_800, 97_200),
            "ivoris_failing_runs": (0, 1),
            "ivoris_breaker_open": (0, 0),
            "ivoris_mapping_drifted": (0, 0),
            "ivoris_quarantined_rows": (0, 0),
            "ivoris_entries": (6, 6),
        }.items():
            own = by == "center" and metric.startswith("ivoris_extraction_")
            for center in centers:
                labels = [label for label in (center, None if own else f'region="{region}"') if label]
                yield f"{metric}{{{','.join(labels)}}}", values[amiss]
        for center in centers if by == "center" else ():
            yield f'ivoris_center_info{{{center},region="{region}",name="Praxis"}}', 1
            if amiss:
                yield f'ivoris_extraction_errors_total{{{center},error="timeout"}}', 1
        if amiss and by == "region":
            yield f'ivoris_extraction_errors_total{{region="{region}",error="timeout"}}', number
        for metric, values in {
            "ivoris_region_centers": (number, number),
            "ivoris_region_successes": (number, 0),
            "ivoris_centers_never_delivered": (0, 0),
            "ivoris_database_connections_active": (1, 0),
            "ivoris_database_connections_limit": (20, 20),
        }.items():
            yield f'{metric}{{region="{region}"}}', values[amiss]
        yield f'ivoris_database_up{{region="{region}",server="sql-{region}:1433"}}', int(not amiss)
        for state in ("missing", "proposed", "reviewed", "drifted", "unusable"):
            yield f'ivoris_mappings{{region="{region}",state="{state}"}}', number if state == "reviewed" else 0
    everyone = sum(regions.values())
    lost = sum(number for region, number in regions.items() if region in dead)
    yield from {
        "up": 1,
        "ivoris_centers_configured": everyone,
        "ivoris_centers_mapped": everyone,
        "ivoris_extraction_success_total": everyone - lost,
        "ivoris_newest_date_timestamp_seconds": 0,
        "ivoris_newest_run_duration_seconds": 1,
        "ivoris_runs_in_progress": 0,
        "ivoris_ledger_up": 1,
        "ivoris_backup_last_success_timestamp_seconds": 1,
        "ivoris_disk_free_bytes": 500,
        "ivoris_disk_size_bytes": 1000,
        "ivoris_process_cpus": 2,
        "ivoris_process_memory_limit_bytes": 1000,
        "process_resident_memory_bytes": 100,
        "process_start_time_seconds": 0,
    }.items()


def told(tmp_path, series, expected, minutes):
    """Hold promtool to exactly these alerts firing after so many minutes, each (name, severity, region)."""
    inputs = []
    for name, value in series:
        for replica in "ab":
            labels = f'instance="{replica}:8000",job="ivoris"'
            full = name.replace("}", f",{labels}}}") if "{" in name else f"{name}{{{labels}}}"
            inputs.append({"series": full, "values": f"{value}x{minutes // 5}"})
    samples = []
    for name, severity, region in expected:
        where = f', region="{region}"' if region else ""
        samples.append({"labels": f'{{alertname="{name}", severity="{severity}"{where}}}', "value": 1})
    document = {
        "rule_files": [str(path) for path in RULES],
        "group_eval_order": [group["name"] for path in RULES for group in read(path)["groups"]],
        "evaluation_interval": "5m",
        "tests": [
            {
                "interval": "5m",
                "input_series": inputs,
                "promql_expr_test": [
                    {
                        "expr": 'group by (alertname, severity, region) (ALERTS{alertstate="firing"})',
                        "eval_time": f"{minutes}m",
                        "exp_samples": samples,
                    }
                ],
            }
        ],
    }
    order = document["group_eval_order"]
    order.insert(0, order.pop(order.index("ivoris-recorded")))
    path = tmp_path / "fleet.yml"
    path.write_text(json.dumps(document), encoding="utf-8")
    tool("promtool", "test", "rules", str(path))


SIZES = {
    "30": {"germany": 20, "austria": 5, "switzerland": 5},
    "500": {"germany": 300, "austria": 100, "switzerland": 100},
}


@pytest.mark.parametrize(("size", "by"), list(product(SIZES, ["center", "region"])))
def test_a_healthy_fleet_of_any_size_alerts_nobody(tmp_path, size, by):
    told(tmp_path, fleet(SIZES[size], by), [], minutes=120)


@pytest.mark.parametrize(("size", "by"), list(product(SIZES, ["center", "region"])))
def test_what_fires_when_a_region_is_dead_at_any_size_comes_to_one_page(tmp_path, size, by):
    firing = [
        ("DatabaseDown", "critical", "germany"),
        ("DatabaseServerDown", "warning", "germany"),
        ("ExtractionRegionFailing", "critical", "germany"),
        ("ExtractionRegionFailing", "warning", "germany"),
        ("ExtractionErrors", "critical", ""),
        ("ExtractionErrors", "warning", ""),
        ("ExtractionSlow", "warning", "germany"),
    ]
    if by == "region":
        firing.append(("ExtractionVerySlow", "critical", "germany"))
    if size == "30":
        firing += [("ExtractionCompleteFailure", "critical", ""), ("ExtractionPartialFailure", "warning", "")]
    told(tmp_path, fleet(SIZES[size], by, dead=["germany"]), firing, minutes=20)
    assert loud(firing) == [("DatabaseDown", "critical", "germany")]


@pytest.mark.parametrize("agreed", yaml.safe_load(AGREED), ids=lambda agreed: agreed["alert"])
def test_the_alerts_of_the_runbook_are_there_word_for_word(agreed):
    [rule] = [rule for rule in ALERTS if rule["alert"] == agreed["alert"]]
    kept = {key: rule[key] for key in ("alert", "expr", "for")} | {"severity": rule["labels"]["severity"]}
    assert kept | {key: rule["annotations"][key] for key in ("summary", "runbook")} == agreed


def headings():
    """The anchors of the runbook's sections."""
    text = (REPOSITORY / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    found = re.findall(r"^#{2,4} (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("rule", ALERTS, ids=named)
def test_every_alert_tells_how_grave_it_is_what_it_is_and_where_to_read_on(rule):
    assert rule["labels"]["severity"] in {"critical", "warning"}
    assert rule["annotations"]["summary"]
    anchor = rule["annotations"]["runbook"].removeprefix("See OPERATIONS.md#")
    assert anchor in headings()
    assert re.fullmatch(rf"https://[^#]+/docs/OPERATIONS\.md#{anchor}", rule["annotations"]["runbook_url"])


def test_every_alert_is_in_the_runbook_with_its_severity_and_section_and_no_other():
    text = (REPOSITORY / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
    chapter = text.split("\n## Alerting\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| .* \| \[[^\]]+\]\(#([\w-]+)\) \|$", chapter, re.MULTILINE)
    rules = [
        (rule["alert"], rule["labels"]["severity"], rule["annotations"]["runbook"].split("#")[1]) for rule in ALERTS
    ]
    assert sorted(rows) == sorted(rules)


def test_alertmanager_takes_its_configuration():
    said = tool("amtool", "check-config", str(ALERTMANAGER))
    assert "2 receivers" in said
    assert "1 templates" in said


@pytest.mark.parametrize(
    ("labels", "receiver"),
    [
        (["severity=critical", "alertname=ServiceDown"], "ivoris-critical"),
        (["severity=critical", "alertname=DatabaseDown", "region=austria"], "ivoris-critical"),
        (["severity=warning", "alertname=MappingDrift", "region=austria"], "ivoris-warning"),
        (["alertname=OfSomebodyElse"], "ivoris-warning"),
    ],
)
def test_critical_pages_and_everything_else_is_told(labels, receiver):
    tool(
        "amtool", "config", "routes", "test", f"--config.file={ALERTMANAGER}", f"--verify.receivers={receiver}", *labels
    )


def test_receivers_are_the_runbooks_and_tell_the_end_and_hold_no_secret():
    receivers = {receiver["name"]: receiver for receiver in read(ALERTMANAGER)["receivers"]}
    assert set(receivers) == {"ivoris-critical", "ivoris-warning"}
    [pager], [chat] = receivers["ivoris-critical"]["pagerduty_configs"], receivers["ivoris-warning"]["slack_configs"]
    assert (pager["severity"], pager["send_resolved"]) == ("critical", True)
    assert (chat["channel"], chat["send_resolved"]) == ("#ivoris-alerts", True)
    assert pager["routing_key_file"].startswith("/run/secrets/")
    assert chat["api_url_file"].startswith("/run/secrets/")


@functools.cache
def inhibitions():
    """Of each inhibition: does an alert silence, is it silenced, and which labels must be equal."""

    def matches(words):
        parsed = [re.fullmatch(r'(\w+)(=~?)"(.*)"', word).groups() for word in words]
        return lambda labels: all(
            bool(re.fullmatch(value, labels.get(name, ""))) if sign == "=~" else labels.get(name, "") == value
            for name, sign, value in parsed
        )

    return [
        (matches(rule["source_matchers"]), matches(rule["target_matchers"]), rule.get("equal", []))
        for rule in read(ALERTMANAGER)["inhibit_rules"]
    ]


def silences(one, other):
    return any(
        source(one) and target(other) and all(one.get(label, "") == other.get(label, "") for label in equal)
        for source, target, equal in inhibitions()
    )


def loud(firing):
    """What is told of alerts that fire at once, each (name, severity, region)."""
    labels = [{"alertname": name, "severity": severity, "region": region} for name, severity, region in firing]
    return [
        alert for alert, own in zip(firing, labels, strict=True) if not any(silences(other, own) for other in labels)
    ]


def test_no_two_alerts_silence_each_other_and_no_warning_a_page():
    everything = [{"alertname": rule["alert"], "severity": rule["labels"]["severity"]} for rule in ALERTS]
    everything += [{**alert, "region": "austria"} for alert in everything]
    for one, other in permutations(everything, 2):
        if silences(one, other):
            assert not silences(other, one), (one, other)
            assert (one["severity"], other["severity"]) != ("warning", "critical"), (one, other)


def test_inhibitions_name_alerts_that_exist():
    text = " ".join(
        word
        for rule in read(ALERTMANAGER)["inhibit_rules"]
        for side in ("source", "target")
        for word in rule[f"{side}_matchers"]
    )
    patterns = [name for found in re.findall(r'alertname=~?"([^"]+)"', text) for name in found.split("|")]
    assert len(patterns) > 20
    for pattern in patterns:
        assert any(re.fullmatch(pattern, rule["alert"]) for rule in ALERTS), pattern


@pytest.mark.parametrize(
    ("firing", "expected"),
    [
        ("ExtractionCompleteFailure/critical ExtractionPartialFailure/warning", "ExtractionCompleteFailure"),
        ("ExtractionPartialFailure/warning ExtractionErrors/warning", "ExtractionPartialFailure"),
        # another region's server hides nothing of this one, and not that nothing succeeds at all
        (
            "DatabaseDown/critical/austria ExtractionRegionFailing/critical/germany",
            "DatabaseDown ExtractionRegionFailing",
        ),
        ("DatabaseDown/critical/austria ExtractionCompleteFailure/critical", "DatabaseDown ExtractionCompleteFailure"),
        ("DatabaseDown/critical/austria MappingDrift/warning/austria", "DatabaseDown MappingDrift"),
        (
            "AllDatabasesDown/critical DatabaseDown/critical/austria ExtractionCompleteFailure/critical",
            "AllDatabasesDown",
        ),
        ("LedgerDown/critical ExtractionMetricsAbsent/critical DiskNearlyFull/warning", "LedgerDown DiskNearlyFull"),
        ("ServiceDown/critical MemoryNearlyUsed/warning", "ServiceDown MemoryNearlyUsed"),
        ("NightlyRunMissing/critical CenterDataStale/warning/germany", "NightlyRunMissing"),
    ],
)
def test_one_cause_is_one_message(firing, expected):
    alerts = [tuple((*words.split("/"), "")[:3]) for words in firing.split()]
    assert " ".join(name for name, _, _ in loud(alerts)) == expected


def test_five_hundred_alerts_are_a_short_message(tmp_path):
    alerts = [
        {"status": "firing", "labels": {}, "annotations": {"summary": f"center_{number} fails"}}
        for number in range(500)
    ]
    data = {
        "status": "firing",
        "alerts": alerts,
        "commonLabels": {"alertname": "BreakerOpen", "region": "austria"},
        "commonAnnotations": {"runbook": "See OPERATIONS.md#a-center-that-keeps-failing"},
    }
    (tmp_path / "data.json").write_text(json.dumps(data), encoding="utf-8")
    glob = str(MONITORING / "alertmanager" / "templates" / "*.tmpl")

    def rendered(template):
        words = f'{{{{ template "{template}" . }}}}'
        given = ("--template.glob", glob, "--template.text", words, "--template.data", str(tmp_path / "data.json"))
        return tool("amtool", "template", "render", *given).strip()

    assert rendered("ivoris.title") == "BreakerOpen in austria: 500 of them"
    text = rendered("ivoris.text").splitlines()
    assert text[0] == "center_0 fails"
    assert text[-2:] == ["and others, 500 in all", "See OPERATIONS.md#a-center-that-keeps-failing"]
    assert len(text) == 12


def dashboards():
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in DASHBOARDS.glob("*.json")}


def test_the_dashboards_are_what_their_code_makes():
    made = runpy.run_path(str(MONITORING / "grafana" / "dashboards.py"))["written"]()
    assert {path.name: path.read_text(encoding="utf-8") for path in DASHBOARDS.glob("*.json")} == made


def test_the_overview_has_the_panels_of_the_runbook():
    overview = dashboards()["ivoris-overview.json"]
    assert (overview["uid"], overview["title"]) == ("ivoris", "Ivoris Overview")
    titles = [panel["title"] for panel in overview["panels"]]
    assert titles[:7] == [
        "Extraction status",
        "Centers",
        "Records",
        "Duration",
        "Errors",
        "Extraction duration by center (last 24h)",
        "Error rate (last 7 days)",
    ]
    detail = dashboards()["ivoris-center.json"]
    assert (detail["uid"], detail["title"]) == ("ivoris-center", "Center detail")


def test_dashboards_fit_the_grid_and_ask_the_source_that_is_provisioned():
    [source] = read(MONITORING / "grafana" / "provisioning" / "datasources" / "prometheus.yml")["datasources"]
    for dashboard in dashboards().values():
        ids = [panel["id"] for panel in dashboard["panels"]]
        assert sorted(set(ids)) == ids
        taken = set()
        for panel in dashboard["panels"]:
            at = panel["gridPos"]
            cells = {(at["x"] + x, at["y"] + y) for x, y in product(range(at["w"]), range(at["h"]))}
            assert not cells & taken, panel["title"]
            assert at["x"] + at["w"] <= 24, panel["title"]
            taken |= cells
            if panel["type"] != "row":
                assert panel["datasource"] == {"type": "prometheus", "uid": source["uid"]}


def test_prometheus_understands_every_query_of_the_dashboards(tmp_path):
    queries = [
        target["expr"].replace("$center", "center_01")
        for dashboard in dashboards().values()
        for panel in dashboard["panels"]
        for target in panel.get("targets", ())
    ]
    assert len(queries) > 40
    rules = [{"record": f"query_{number}", "expr": query} for number, query in enumerate(queries)]
    path = tmp_path / "queries.yml"
    path.write_text(json.dumps({"groups": [{"name": "queries", "rules": rules}]}), encoding="utf-8")
    tool("promtool", "check", "rules", str(path))


def test_what_kibana_imports_is_whole():
    lines = (MONITORING / "kibana" / "ivoris.ndjson").read_text(encoding="utf-8").splitlines()
    found = {one["id"]: one for one in map(json.loads, lines)}
    searches = [one for one in found.values() if one["type"] == "search"]
    assert [one["id"] for one in searches] == ["ivoris", "ivoris-failures"]
    for one in searches:
        [reference] = one["references"]
        assert found[reference["id"]]["type"] == reference["type"] == "index-pattern"
        source = json.loads(one["attributes"]["kibanaSavedObjectMeta"]["searchSourceJSON"])
        assert source["indexRefName"] == reference["name"]
        assert source["query"]["query"].startswith('service.name : "ivoris"')
        asked = re.findall(r"([\w.]+) :", source["query"]["query"])
        assert {*one["attributes"]["columns"], *asked} - {"service.name"} <= {"message", *logs.NAMES.values()}
