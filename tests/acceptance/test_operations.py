"""The documents are true: what the runbook tells to type works, what the program knows is in it, links lead on."""

import dataclasses
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import get_args

import mssql_python
import pytest
import typer.main
import yaml
from program import CENTERS

from ivoris import config
from ivoris.cli.main import app
from ivoris.errors import ERROR_CODES, Step
from ivoris.logs import NAMES
from ivoris.onboarding import State

REPOSITORY = Path(__file__).resolve().parents[2]
OPERATIONS = REPOSITORY / "docs" / "OPERATIONS.md"
DOCUMENTS = sorted(
    path
    for path in (REPOSITORY / "README.md", REPOSITORY / "CHANGELOG.md", *(REPOSITORY / "docs").glob("*.md"))
    if path.exists()
)
DATE = "2022-01-18"
PLACEHOLDERS = {"center_XX": "center_02", "center_NEW": "center_12", "center_OLD": "center_11"}
PROGRAM = "python -m src.cli"


@dataclasses.dataclass(frozen=True)
class Fence:
    """A block of code of the runbook, under its heading; ``line`` is where it begins."""

    language: str
    heading: str
    line: int
    lines: tuple[str, ...]

    def __str__(self):
        return f"{slug(self.heading)}-{self.line}"


def fences(path):
    found, heading, language, begun, inside = [], "", None, 0, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("```"):
            if language is not None:
                inside.append(line)
            elif line.startswith("#"):
                heading = line.lstrip("# ")
        elif language is None:
            language, begun, inside = line[3:].strip(), number, []
        else:
            found.append(Fence(language, heading, begun, tuple(inside)))
            language = None
    assert language is None, f"{path.name}:{begun}: this fence is never closed"
    return found


def slug(heading):
    """A heading's anchor, as GitHub makes it."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


FENCES = fences(OPERATIONS) if OPERATIONS.exists() else []
SHELL = [fence for fence in FENCES if fence.language == "bash"]
LEDGER = [fence for fence in FENCES if fence.language == "sql" and fence.lines[0].startswith("-- Ledger:")]


def commands(fence):
    """The commands of a fence with the exit code each must have: 0, or what ``# exits N`` at its end says."""
    text = re.sub(r"\\\n\s*", "", "\n".join(fence.lines))
    text = re.sub(r"\$\(date [^)]*\)", DATE, text)
    for placeholder, center in PLACEHOLDERS.items():
        text = text.replace(placeholder, center)
    for line in text.splitlines():
        command, _, said = line.partition(" # exits ")
        if command.strip() and not command.startswith("#"):
            yield command.strip(), int(said or 0)


@pytest.fixture(scope="module")
def runbook():
    return OPERATIONS.read_text(encoding="utf-8")


@pytest.fixture
def deployment(standin, delivered, tmp_path):
    """A checkout as it runs in production: configuration and data lie where the program looks for them by itself."""
    root = tmp_path / "deployment"
    (root / "config").mkdir(parents=True)
    (root / "bin").mkdir()
    shutil.copy(standin.config_path, root / "config" / "centers.yml")
    delivered.data_dir.rename(root / "data")
    (root / "src").symlink_to(REPOSITORY / "src")
    (root / "bin" / "python").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    (root / "bin" / "python").chmod(0o755)
    return root


@pytest.mark.parametrize("fence", SHELL, ids=str)
def test_what_the_runbook_says_to_type_does_what_it_says(deployment, fence):
    if any("center_NEW" in line for line in fence.lines):
        (deployment / "data" / "mappings" / f"{PLACEHOLDERS['center_NEW']}_mapping.json").unlink()
    for command, expected in commands(fence):
        finished = subprocess.run(
            ["bash", "-c", command],
            cwd=deployment,
            env={**os.environ, "PATH": f"{deployment / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert finished.returncode == expected, f"{command}\n{finished.stdout}{finished.stderr}"


def test_every_command_of_the_runbook_names_the_program_as_it_is_called():
    lines = [line for fence in SHELL for line in fence.lines if "src.cli" in line]
    assert len(lines) > 20
    assert [line for line in lines if not line.startswith(PROGRAM)] == []


@pytest.mark.parametrize("fence", LEDGER, ids=str)
def test_the_ledger_answers_the_questions_of_the_runbook(delivered, fence):
    with closing(sqlite3.connect(f"file:{delivered.data_dir / 'ledger.db'}?mode=ro", uri=True)) as ledger:
        rows = ledger.execute("\n".join(fence.lines)).fetchall()
    if "status = 'failed'" in "\n".join(fence.lines):
        assert rows == []  # nothing failed there
    else:
        assert rows
    if "MAX(extraction_date)" in fence.lines[1]:
        assert rows == [(DATE,)]


@pytest.mark.parametrize(
    ("lost", "finding"),
    [
        ("ledger.db", "dataset_differs"),
        (f"manifests/{DATE}.json", "manifest_differs"),
        (f"output/chart_entries/extraction_date={DATE}/entries.parquet", "dataset_differs"),
    ],
)
def test_what_was_lost_is_noticed_and_comes_back_with_the_day(delivered, lost, finding):
    (delivered.data_dir / lost).unlink()
    noticed = delivered("verify", "--date", DATE)
    assert (noticed.code, finding in noticed.out) == (3, True), noticed.said
    again = delivered("extract", "--date", DATE)
    assert again.code == 0, again.said
    assert delivered("verify", "--date", DATE).code == 0


def test_whatever_is_edited_in_a_manifest_is_noticed(delivered):
    path = delivered.data_dir / "manifests" / f"{DATE}.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    first, *others = manifest["centers"]
    assert delivered("verify", "--date", DATE).code == 0
    for center, (name, value) in zip(
        others,
        [
            ("rows", 99),
            ("mapping_fingerprint", None),
            ("warnings", {"patient_unknown": 77}),
            ("warnings", "x"),
        ],
        strict=False,
    ):
        manifest["centers"][center][name] = value
    manifest["centers"]["center_99"] = manifest["centers"][first]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    noticed = delivered("verify", "--date", DATE)
    differing = re.findall(r"(center_\d+) manifest_differs: ", noticed.out)
    assert (noticed.code, differing) == (3, [*others[:4], "center_99"]), noticed.said
    assert "77" not in noticed.out
    path.unlink()
    assert delivered("extract", "--date", DATE).code == 0
    assert delivered("verify", "--date", DATE).code == 0
    path.write_text('{"centers": {"center_01": "x"}}', encoding="utf-8")
    noticed = delivered("verify", "--date", DATE)
    assert (noticed.code, "move it away and extract" in noticed.err) == (1, True), noticed.said


def test_a_day_that_no_job_ran_for_looks_as_the_runbook_says(delivered, runbook):
    finished = delivered("verify", "--date", "2022-01-19")
    assert finished.code == 3, finished.said
    assert "✗ Duration: no run has finished" in finished.out
    assert "`✗ Duration: no run has finished`" in runbook
    assert finished.out.count(" missing: ") == CENTERS


def test_a_mapping_edited_by_hand_is_honoured_and_audited(delivered):
    path = delivered.data_dir / "mappings" / "center_02_mapping.json"
    mapping = json.loads(path.read_text(encoding="utf-8"))
    mapping["tables"]["KARTEI"]["columns"]["DELKZ"]["encoding"] = {"live": [0, 5, None]}
    mapping |= {"reviewed": True, "reviewed_by": None, "reviewed_at": None}
    path.write_text(json.dumps(mapping), encoding="utf-8")
    finished = delivered("extract", "-c", "center_02", "--date", DATE)
    assert finished.code == 0, finished.said
    with closing(sqlite3.connect(delivered.data_dir / "ledger.db")) as ledger:
        [(center,)] = ledger.execute("SELECT center_id FROM audit WHERE action = 'mapping.reviewed_by_hand'")
    assert center == "center_02"


def test_a_broken_mapping_is_unusable_and_show_mapping_names_file_and_line(delivered):
    path = delivered.data_dir / "mappings" / "center_02_mapping.json"
    path.write_text('{\n "version": 1,\n', encoding="utf-8")
    states = {row["center_id"]: row["mapping"] for row in json.loads(delivered("list", "--json").out)}
    assert states["center_02"] == "unusable"
    finished = delivered("show-mapping", "center_02")
    assert finished.code == 1
    assert re.search(r"center_02_mapping\.json:\d", finished.err), finished.said


def grant(standin, heading, login, password):
    """Run the DBA's part of the runbook, found by its first line, at the stand-in with the names of center_02."""
    [fence] = [fence for fence in FENCES if fence.lines[0] == f"-- SQL Server: {heading}"]
    truth = json.loads((standin.layout.ground_truth / "center_02_ground_truth.json").read_text(encoding="utf-8"))
    names = {f"{name}_XX": table["actual_name"] for name, table in truth["tables"].items()}
    names |= {"ID_XX": truth["tables"]["PATIENT"]["columns"]["ID"], "DentalDB_XX": "DentalDB_02"}
    names |= {"svc_extract_de": login, "<a long random one>": password}
    sql = re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], "\n".join(fence.lines))
    region = standin.regions["germany"]
    text = f"Server=localhost,{region.port};UID=sa;PWD={{{standin.layout.password('sa')}}};TrustServerCertificate=yes"
    with closing(mssql_python.connect(text, autocommit=True)) as connection:
        connection.cursor().execute(sql)


@pytest.mark.parametrize("heading", ["the schema", "least privilege"])
def test_the_grants_are_needed_and_enough(standin, ivoris, tmp_path, heading):
    login, password = f"svc_{slug(heading)}".replace("-", "_"), "a long and {random} one; really"
    (tmp_path / "secret").write_text(password, encoding="utf-8")
    settings = yaml.safe_load(standin.config_path.read_text(encoding="utf-8"))
    settings["regions"]["germany"] |= {"user": login, "password": f"${{file:{tmp_path / 'secret'}}}"}
    settings["centers"] = [center for center in settings["centers"] if center["id"] == "center_02"]
    path = tmp_path / "centers.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    env = {"IVORIS_CONFIG": str(path)}

    refused = ivoris("discover-raw", "-c", "center_02", env=env)
    assert (refused.code, "authentication" in refused.err) == (1, True), refused.said
    grant(standin, "the account", login, password)
    blind = ivoris("discover-raw", "-c", "center_02", env=env)
    assert blind.code == 1, blind.said
    assert re.search(" (permission|schema_missing): ", blind.err), blind.said
    grant(standin, heading, login, password)
    for command in ("discover-raw", "generate-mappings", "review center_02 --approve", f"extract --date {DATE}"):
        finished = ivoris(*command.split(), env=env)
        assert finished.code == 0, finished.said
    assert "1/1 centers, 6 entries" in finished.out


def test_json_has_the_fields_that_the_runbook_reads(delivered, runbook):
    found = json.loads(delivered("verify", "--date", DATE, "--json").out)
    for field in re.findall(r"`verify --json`: [^|]*`(\w+)`", runbook):
        assert field in found


def test_every_command_and_option_is_in_the_table_of_commands(runbook):
    root = typer.main.get_command(app)
    rows = {row[1]: row[0] for row in re.finditer(r"^\| `([a-z -]+)` \|.*\|$", runbook, re.MULTILINE)}
    inner = {
        f"{name} {word}": command
        for name, group in root.commands.items()
        for word, command in getattr(group, "commands", {}).items()
    }
    for name, command in {**root.commands, **inner}.items():
        assert name in rows, f"the command {name} is not in the table of commands"
        for option in options(command):
            assert f"`{option}`" in rows[name], f"{name}: {option} is not in its row"
    for option in options(root):
        assert re.search(rf"`{option}[ `]", runbook), f"{option} is not mentioned"


def options(command):
    return [
        option
        for parameter in command.params
        if parameter.param_type_name == "option"
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option != "--help"
    ]


@pytest.mark.parametrize("code", ERROR_CODES)
def test_every_error_code_has_cause_and_remedy(runbook, code):
    section = runbook.split("### Error codes")[1].split("\n### ")[0]
    assert f"\n| `{code}` |" in section


def test_every_warning_and_finding_is_explained(runbook):
    assembly, verify = (
        (REPOSITORY / "src" / "ivoris" / name).read_text(encoding="utf-8") for name in ("assembly.py", "verify.py")
    )
    words = re.findall(r'^            "(\w+)": ', assembly, re.MULTILINE)
    words += re.findall(r'"(missing|\w+_differs)"', verify)
    assert {"patient_unknown", "dataset_differs", "missing"} <= set(words)
    for word in words:
        assert f"`{word}`" in runbook or f"{word}: …`" in runbook, f"{word} is not explained"


def test_every_environment_variable_that_the_code_reads_is_explained(runbook):
    pattern = re.compile(r"""(?:environ(?:\.\w+)?\s*[(\[]\s*|getenv\(\s*|envvar=)["']([A-Z_]+)["']""")
    found = {
        name
        for path in (REPOSITORY / "src").rglob("*.py")
        for name in pattern.findall(path.read_text(encoding="utf-8"))
        if name != "PYTHONPATH"  # Python's own, handed on to the stand-in's processes
    }
    assert {"IVORIS_CONFIG", "MAX_WORKERS", "SSL_CERT_FILE"} <= found
    for name in found:
        assert f"| `{name}` |" in runbook, f"{name} is not in the table of variables"


def test_every_line_and_field_of_the_log_is_explained(runbook):
    section = runbook.split("### Logs")[1].split("\n## ")[0]
    package = REPOSITORY / "src" / "ivoris"
    sources = [path for path in package.rglob("*.py") if not path.is_relative_to(package / "sandbox")]
    texts = "".join(path.read_text(encoding="utf-8") for path in sources)
    said = set(re.findall(r"""(?:log\.\w+|tell)\(\s*"([A-Z][\w ]+)\"""", texts))
    said |= {f"Mapping {state}" for state in get_args(State)} - {"Mapping failed", "Mapping replaced"}
    assert {"Extracting", "Extracted", "Error", "Run finished", "Answered"} <= said
    for words in (*said, *NAMES.values(), *get_args(Step)):
        assert f"`{words}`" in section, f"{words} is not explained"


@pytest.mark.parametrize("model", [config.Region, config.Center], ids=lambda model: model.__name__)
def test_every_field_of_the_configuration_is_explained(runbook, model):
    under = {config.Region: "under `regions:", config.Center: "and under `centers:`"}
    section = runbook.split(under[model])[1].split("\n\n", 2)[1]
    first_cells = " ".join(re.findall(r"^\| ([^|]*) \|", section, re.MULTILINE))
    for name, field in model.model_fields.items():
        assert f"`{field.alias or name}`" in first_cells


def test_the_anchors_that_alerts_point_to_are_there():
    assert {"extraction-failure", "service-down", "partial-failure", "slow-extraction"} <= anchors(OPERATIONS)


def prose(path):
    """A document without its code, where what looks like a link is none."""
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`", lambda code: code[0] if "](" not in code[0] else "", text)


def anchors(path):
    found = set()
    for heading in re.findall(r"^#{1,6} +(.+?) *$", prose(path), re.MULTILINE):
        anchor = name = slug(heading)
        number = 0
        while name in found:
            number += 1
            name = f"{anchor}-{number}"
        found.add(name)
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_relative_link_leads_somewhere(document):
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(document)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        linked = (document.parent / name).resolve() if name else document
        assert linked.exists(), f"{document.name}: {target} does not exist"
        assert not anchor or anchor in anchors(linked), f"{document.name}: there is no heading for {target}"
