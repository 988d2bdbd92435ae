"""Databases that nobody prepared, from a first look at them to the dataset: propose, mend by hand, approve, extract."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import forkserver
import pyarrow.parquet as pq
import pytest
from matching.plan import Plan, Trap
from matching.records import HOSTILE_TEXTS
from matching.scoreboard import judge
from program import REPOSITORY, Finished
from wild_server import CENTERS, FIRST, LAST, LOGIN, MARKER, PASSWORD, Center

from ivoris.canonical import TABLES
from ivoris.mapping import Mapping

pytestmark = pytest.mark.xdist_group("wild")

COMPLETE = [center for center in CENTERS if center.denied == "" and "LEISTUNG" not in center.plan.missing]
_PHONE = re.compile(r"(0\d\d|\+4\d) \d{5,8}")
_NUMBER = re.compile(r"(?<!\d\.)(?<!\d)\d+")
_IDENTIFIER = re.compile(r"\b[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\b")  # of a run or a trace


@dataclass(frozen=True)
class Wild:
    """The program against the server of all the practices, with one data directory."""

    config: Path
    data_dir: Path

    def __call__(self, *arguments: str) -> Finished:
        """Run a command to its end. Whatever it says, nothing of it is about a patient."""
        places = ["--config", str(self.config), "--data-dir", str(self.data_dir)]
        process = forkserver.start([*places, *arguments], cwd=REPOSITORY, env=os.environ)
        out, err = process.communicate()
        assert personal(out + err) == [], arguments
        return Finished(process.returncode, out, err)

    def copy(self, folder: Path) -> Wild:
        return Wild(self.config, shutil.copytree(self.data_dir, folder))

    def mapping_path(self, center: Center) -> Path:
        return self.data_dir / "mappings" / f"{center.id}_mapping.json"

    def mapping(self, center: Center) -> Mapping:
        return Mapping.model_validate_json(self.mapping_path(center).read_text(encoding="utf-8"))

    def entries(self, center: Center) -> list[dict]:
        """The center's rows of the dataset, by day and then as they stand there."""
        paths = sorted((self.data_dir / "output" / "chart_entries").glob("extraction_date=*/entries.parquet"))
        rows = [row for path in paths for row in pq.read_table(path, partitioning=None).to_pylist()]
        return [row for row in rows if row["center_id"] == center.id]


@pytest.fixture(scope="session")
def proposed(tmp_path_factory) -> Iterator[Wild]:
    """The server with all practices, and the proposals for them."""
    folder = tmp_path_factory.mktemp("wild")
    path = os.pathsep.join(str(REPOSITORY / part) for part in ("src", "benchmarks"))
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("wild_server.py")],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    with server:  # at its end standard input is closed, and the server ends
        words_about_patients()  # made here while the server makes them there
        ready = server.stdout.readline()
        assert ready, (folder / "server.log").read_text()
        wild = Wild(folder / "centers.yml", folder / "data")
        wild.config.write_text(json.dumps(configuration(folder, json.loads(ready)["port"])))  # JSON is YAML
        done = wild("generate-mappings")
        assert done.code == 3, done.said  # some are not complete
        yield wild


def configuration(folder: Path, port: int) -> dict:
    secret = folder / "password"
    secret.write_text(PASSWORD)
    region = {"host": "localhost", "port": port, "user": LOGIN, "password": f"${{file:{secret}}}", "encrypt": False}
    centers = [
        {
            "id": center.id,
            "name": center.name,
            "region": "wild",
            "database": center.database,
            "schema": center.plan.schema,
        }
        for center in CENTERS
    ]
    return {"regions": {"wild": region}, "centers": centers}


@pytest.fixture(scope="session")
def extracted(proposed, tmp_path_factory) -> tuple[Wild, dict[str, list[str]]]:
    """All that can be extracted, and which columns of a proposal a person had to mend before."""
    wild = proposed.copy(tmp_path_factory.mktemp("extracted") / "data")
    mended = {center.id: mend(center, wild) for center in COMPLETE}
    done = wild("review", *mended, "--approve")
    assert done.code == 0, done.err
    chosen = [word for center in COMPLETE for word in ("-c", center.id)]
    done = wild("extract", *chosen, "--from", f"{FIRST}", "--to", f"{LAST}")
    assert done.code == 0, done.err
    return wild, mended


def mend(center: Center, wild: Wild) -> list[str]:
    """Put the mapping file right by hand, as an operator does, and tell which columns that took."""
    practice, path, said = center.practice, wild.mapping_path(center), wild.mapping(center)
    misread = {f"{v.table}.{v.column}" for v in judge(practice, said) if not v.encoding_right}
    document = json.loads(path.read_text(encoding="utf-8"))
    mended = []
    for name, true in practice.truth.items():
        table = document["tables"][name]
        if table["actual_name"] != true["actual_name"]:
            table |= {"actual_name": true["actual_name"], "columns": {}}
        types = {column.name: column.type.split("(")[0] for column in practice.table(true["actual_name"]).columns}
        for canonical in TABLES[name].columns:
            key, actual = f"{name}.{canonical.name}", true["columns"][canonical.name]
            column = table["columns"].setdefault(canonical.name, {"actual_name": None})
            encoding = as_in_files(practice.encodings.get(key))
            if actual is None:
                column |= {"actual_name": None, "absent": True}
            elif column["actual_name"] != actual or key in misread or (encoding and not column["encoding"]):
                column |= {"actual_name": actual, "data_type": types[actual], "encoding": encoding}
                mended.append(key)
    path.write_text(json.dumps(document), encoding="utf-8")
    return mended


def as_in_files(encoding: object) -> object:
    """An encoding as mapping files have it: of an insurer's kind, patterns instead of values."""
    if isinstance(encoding, dict) and "PKV" in encoding:
        return {kind: [re.escape(value) for value in values] for kind, values in encoding.items()}
    return encoding


def personal(text: str) -> list[str]:
    """What the text says about the practices' patients.

    A number says it where it stands alone: the same digits within a duration or a run's identifier say nothing.
    """
    folded = text.casefold()
    alone = {*_NUMBER.findall(_IDENTIFIER.sub("", folded))}
    return [word for word in words_about_patients() if word in (alone if word.isdigit() else folded)]


@functools.cache
def words_about_patients() -> list[str]:
    """The marker of names and texts, and what has none: telephones, numbers that are text, texts that are to harm."""
    rows = [row for center in CENTERS for table in center.practice.tables for row in table.rows]
    phones = {cell for row in rows for cell in row if isinstance(cell, str) and _PHONE.fullmatch(cell)}
    numbers = {
        center.practice.number(patient.number) for center in CENTERS for patient in center.practice.records.patients
    }
    texts = {text for text in HOSTILE_TEXTS if len(text) > len("20220118")}
    words = {MARKER, *phones, *texts, *(number for number in numbers if isinstance(number, str) and len(number) > 3)}
    return sorted(word.casefold() for word in words)


def test_a_number_of_a_patient_is_told_from_the_same_digits_within_another():
    number = next(word for word in words_about_patients() if word.isdigit())
    for said in (
        f"patient {number}",
        f"PAT={number}, gone",
        f"Nr.{number}.",
        f"id{number}b",
        f'{{"patient":"{number}"}}',
    ):
        assert personal(said) == [number], said
    run = f"88cb501d-2aa6-41f0-9c1e-ab{number}cdef"
    for said in (f'{{"duration":1{number}000}}', f"0.{number} s", run, run.replace("-", "")):
        assert personal(said) == [], said


def strings(value: object) -> Iterator[str]:
    """All keys and texts of a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from strings(part)


def test_the_practices_have_among_them_all_that_occurs():
    plans = [center.plan for center in CENTERS]
    dials = {name: get_args(hint) for name, hint in get_type_hints(Plan).items() if get_origin(hint) is Literal}
    assert {name: {getattr(plan, name) for plan in plans} for name in dials} == {n: {*dials[n]} for n in dials}
    assert set().union(*(plan.traps for plan in plans)) == {*get_args(Trap)}


def test_nothing_wrong_or_missing_is_stated_as_sure(proposed):
    verdicts = [(center, verdict) for center in CENTERS for verdict in judge(center.seen, proposed.mapping(center))]
    assert [
        f"{center.id} {said.table}.{said.column} is {said.true}, not {said.said} ({said.confidence})"
        for center, said in verdicts
        if said.wrong and said.confident
    ] == []


def test_nothing_personal_is_in_the_mappings_or_said_about_them(proposed, tmp_path):
    for center in CENTERS:
        document = json.loads(proposed.mapping_path(center).read_text(encoding="utf-8"))
        del document["fingerprint"]  # has any digits
        assert personal("\n".join(strings(document))) == [], center.id
    wild, center = proposed.copy(tmp_path / "data"), CENTERS[1]
    mend(center, wild)
    tried = wild("extract", "-c", center.id, "--date", f"{LAST}")
    assert "nothing is published" in tried.out, tried.err


@pytest.mark.parametrize("center", COMPLETE, ids=lambda center: center.id)
def test_through_an_approved_mapping_come_the_true_entries(extracted, center):
    wild, mended = extracted
    true = center.practice.entries(FIRST, LAST, center_id=center.id, center_name=center.name)
    assert wild.entries(center) == [
        {**vars(entry), "service_codes": list(entry.service_codes)}
        for entry in sorted(true, key=lambda entry: entry.date)
    ]
    assert len({entry.date for entry in true}) >= 10 or center.plan.rows != "normal"
    assert len(mended[center.id]) <= center.mended, mended[center.id]


def test_hostile_names_are_told_as_they_are(proposed):
    hostile = [center for center in CENTERS if center.plan.hostile_names]
    done = proposed("discover-raw", "--json", *(word for center in hostile for word in ("-c", center.id)))
    assert done.code == 0, done.err
    for center, found in zip(hostile, json.loads(done.out), strict=True):
        assert {table["name"]: [column["name"] for column in table["columns"]] for table in found["tables"]} == {
            table.name: [column.name for column in table.columns] for table in center.practice.tables
        }
        assert proposed("show-mapping", center.id).code == 0


def test_hostile_texts_of_any_length_are_delivered_as_they_are(extracted):
    wild, _ = extracted
    texts = {row["chart_entry"] for row in wild.entries(CENTERS[-1])}
    assert len(texts & {*HOSTILE_TEXTS}) > 10
    assert max(map(len, texts)) > 500_000
