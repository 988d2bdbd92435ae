"""What a collector reads of a run: who, which step, how long, why, and which lines belong together."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing

import pytest
from program import FEW, Ivoris
from program import REFERENCE_DATE as DAY
from service import serving, until

import ecs

pytestmark = pytest.mark.xdist_group("few")
CENTERS = [f"center_0{number}" for number in range(1, FEW + 1)]


def by_message(logged: list[ecs.Fields]) -> dict[str, list[ecs.Fields]]:
    found: dict[str, list[ecs.Fields]] = {}
    for line in logged:
        found.setdefault(line["message"], []).append(line)
    return found


def edit(program: Ivoris, center: str, change) -> None:
    path = program.data_dir / "mappings" / f"{center}_mapping.json"
    mapping = json.loads(path.read_text(encoding="utf-8"))
    change(mapping)
    path.write_text(json.dumps(mapping), encoding="utf-8")


def test_a_run_is_one_line_for_each_center_and_four_for_itself(ready):
    done = ready("extract", "--date", DAY)
    assert (done.code, done.err) == (0, ""), done.said
    assert re.fullmatch(rf"✓ {DAY}: 6/6 centers, 36 entries, \d+ms", done.out.splitlines()[-1]), "the answer stays"
    found = by_message(ecs.lines(done.out))
    assert {words: len(lines) for words, lines in found.items()} == {
        "Run begun": 1,
        "Extracting": 1,
        "Extracted": FEW,
        "Published": 1,
        "Run finished": 1,
    }
    with closing(sqlite3.connect(ready.data_dir / "ledger.db")) as ledger:
        [(run,)] = ledger.execute("SELECT run_id FROM runs")
    for line in ecs.lines(done.out):
        assert (line["trace.id"], line["labels.run"], line["labels.date"]) == (run, run, DAY)
    assert sorted(line["labels.center"] for line in found["Extracted"]) == CENTERS
    for line in found["Extracted"]:
        assert (line["event.outcome"], line["ivoris.entries"], line["ivoris.tries"]) == ("success", 6, 1)
        assert line["event.duration"] > 0
    [finished] = found["Run finished"]
    assert (finished["event.outcome"], finished["ivoris.status"], finished["ivoris.entries"]) == (
        "success",
        "success",
        36,
    )


def test_each_failure_tells_its_cause_and_the_step_it_came_to(ready, tmp_path):
    ready.sandbox.faults.set("DentalDB_01", "refuse")
    ready.sandbox.faults.set("DentalDB_02", "drop", rows=3)
    (ready.data_dir / "mappings" / "center_03_mapping.json").unlink()
    edit(ready, "center_04", lambda m: m["tables"]["KARTEI"]["columns"]["DATUM"].update(data_type="date"))
    quiet = "    quiet_hours: ['00:00-12:00', '12:00-23:59', '23:59-00:00']\n"
    text = ready.config_path.read_text(encoding="utf-8").replace("  austria:\n", f"  austria:\n{quiet}")
    (tmp_path / "quiet.yml").write_text(text, encoding="utf-8")

    done = ready("extract", "--date", DAY, env={"IVORIS_CONFIG": str(tmp_path / "quiet.yml")})
    assert done.code == 3, done.said
    found = by_message(ecs.lines(done.out))
    told = {line["labels.center"]: (line["event.action"], line["error.code"]) for line in found["Error"]}
    assert told == {
        "center_01": ("connect", "connection"),
        "center_02": ("query", "connection"),
        "center_03": ("mapping", "mapping_missing"),
        "center_04": ("check", "mapping_drift"),
        "center_05": ("plan", "deferred"),
    }
    for line in found["Error"]:
        assert (line["event.outcome"], line["log.level"]) == ("failure", "error")
        assert f"✗ {line['labels.center']} {line['error.code']}: {line['error.message']}" in done.err
    tries = {line["labels.center"]: line["ivoris.tries"] for line in found["Error"]}
    assert tries == {"center_01": 4, "center_02": 4, "center_03": 1, "center_04": 1, "center_05": 0}
    assert [line["labels.center"] for line in found["Extracted"]] == ["center_06"]
    [finished] = found["Run finished"]
    assert (finished["event.outcome"], finished["ivoris.status"], finished["ivoris.failures"]) == (
        "failure",
        "partial",
        5,
    )
    assert finished["ivoris.errors.connection"] == 2
    grepped = [line for line in done.out.splitlines() if "Error" in line]
    assert [ecs.read(line)["labels.center"] for line in grepped] == [line["labels.center"] for line in found["Error"]]
    assert len([line for line in done.out.splitlines() if "Extracting" in line]) == 1


def test_a_piece_of_a_long_period_names_its_days(ready):
    done = ready("extract", "--from", "2022-01-10", "--to", DAY, "-c", "center_05")
    assert done.code == 0, done.said
    logged = ecs.lines(done.out)
    assert {(line["labels.date"], line["labels.last_date"]) for line in logged} == {("2022-01-10", DAY)}


def test_what_stops_a_whole_run_is_logged_beside_the_line_for_people(ready):
    (ready.data_dir / "output").write_text("a file where the folder should be", encoding="utf-8")
    done = ready("extract", "--date", DAY)
    assert done.code == 1, done.said
    found = by_message(ecs.lines(done.out))
    [error] = found["Error"]
    assert (error["error.code"], error["event.action"]) == ("output", "publish")
    assert done.err == f"ivoris: {error['error.message']}\n"
    [finished] = found["Run finished"]
    assert (finished["ivoris.status"], finished["log.level"]) == ("failed", "error")


def test_the_level_of_the_variable_holds(ready):
    ready.sandbox.faults.set("DentalDB_01", "refuse")
    done = ready("extract", "--date", DAY, env={"IVORIS_LOG_LEVEL": "error"})
    assert {line["message"] for line in ecs.lines(done.out)} == {"Error"}
    assert "5/6 centers" in done.out
    wrong = ready("extract", "--date", DAY, env={"IVORIS_LOG_LEVEL": "loud"})
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.startswith("ivoris: IVORIS_LOG_LEVEL is 'loud'; ")


def test_what_becomes_of_mappings_is_logged(ready):
    edit(ready, "center_04", lambda m: m["tables"]["KARTEI"]["columns"]["DATUM"].update(data_type="date"))
    (ready.data_dir / "mappings" / "center_03_mapping.json").unlink()
    ready.sandbox.faults.set("austria", "refuse")
    checked = ready("validate-mappings", "--json")
    assert checked.code == 3, checked.said
    assert len(json.loads(checked.out)) == FEW, "standard output is the document's alone"
    logged = {line["labels.center"]: line for line in ecs.lines(checked.err)}
    assert logged["center_01"]["message"] == "Mapping fits"
    assert logged["center_03"].items() >= {"event.action": "mapping", "error.code": "mapping_missing"}.items()
    assert logged["center_04"].items() >= {"message": "Mapping drifted", "error.code": "mapping_drift"}.items()
    assert "was date" in logged["center_04"]["error.message"]
    assert logged["center_05"].items() >= {"event.action": "connect", "error.code": "connection"}.items()
    assert len({line["trace.id"] for line in logged.values()}) == 1

    proposed = ready("generate-mappings", "-c", "center_03", "-c", "center_04", "-c", "center_01")
    found = by_message(ecs.lines(proposed.out))
    assert {words: sorted(line["labels.center"] for line in lines) for words, lines in found.items()} == {
        "Mapping reviewed": ["center_01"],
        "Mapping proposed": ["center_03", "center_04"],
        "Mapping archived": ["center_04"],
    }
    approved = ready("review", "center_03", "--approve", "--by", "Erika Beispiel")
    [line] = ecs.lines(approved.out)
    assert (line["message"], line["labels.center"]) == ("Mapping approved", "center_03")
    assert "Erika" not in approved.out, "who approved is the audit's"


def test_the_service_logs_requests_but_not_what_machines_ask_all_day(ready):
    with serving(ready) as service:
        assert service.get("/?region=germany", headers={"X-Request-ID": "from-caller.1"}).status_code == 200
        for path in ("/health", "/health/live", "/health/ready", "/metrics"):
            assert service.get(path).status_code == 200
        assert service.get("/patients/Mueller?name=Mueller").status_code == 404
        until(lambda: service.said.count('"status_code":404') == 1)
        answered = [line for line in ecs.lines(service.said) if line["message"] == "Answered"]
        page, unknown = [line for line in answered if not line.get("url.path", "").startswith("/health")]
        health = [line["http.response.status_code"] for line in answered if line not in (page, unknown)]
        assert health in ([], [503, 200]), "only what is other than before; at first no server was asked yet"
        assert (
            page.items()
            >= {
                "trace.id": "from-caller.1",
                "http.request.method": "GET",
                "http.response.status_code": 200,
                "url.path": "/",
                "event.outcome": "success",
            }.items()
        )
        assert page["event.duration"] > 0
        assert unknown["http.response.status_code"] == 404
        assert service.end() == 0
    assert "Mueller" not in service.said
    assert len(ecs.lines(service.said)) == len(service.said.splitlines()), "nothing else is said"
    with serving(ready, env={"IVORIS_LOG_LEVEL": "debug"}) as service:
        assert service.get("/health/live").status_code == 200
        until(lambda: '"path":"/health/live"' in service.said)
