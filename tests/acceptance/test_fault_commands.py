"""Faults from the command line, while the servers run."""

from __future__ import annotations

import json

import pytest

from ivoris.sandbox.launcher import Sandbox


def test_faults_are_set_listed_and_cleared_while_the_servers_run(ivoris, tmp_path):
    sandbox = ivoris.start("--data-dir", str(tmp_path), "sandbox", "--port", "0", "--centers", "3")
    env = {"IVORIS_CONFIG": json.loads(sandbox.stdout.readline())["config"]}

    def fault(*words):
        return ivoris("--data-dir", str(tmp_path), "sandbox", *words)

    def discovered():
        return ivoris("discover-raw", "-c", "center_01", "-c", "center_02", env=env)

    for words in (
        ["fault", "DentalDB_02", "login-refused"],
        ["fault", "*", "hang-query", "--statement", "no such text", "--times", "2", "--ignore-attention"],
        ["fault", "switzerland", "deadlock", "--rows", "7"],
    ):
        done = fault(*words)
        assert (done.code, done.out, done.err) == (0, "", ""), done.said
    done = discovered()
    assert done.code == 3, done.said
    assert "✗ center_02 database_missing: " in done.err
    assert "center_01" not in done.err
    assert fault("faults").out.splitlines() == [
        "DentalDB_02 login-refused",
        "'*' hang-query --times 2 --statement 'no such text' --ignore-attention",
        "switzerland deadlock --rows 7",
    ]
    assert fault("fault", "--clear", "DentalDB_02").code == 0
    assert discovered().code == 0
    assert fault("fault", "--clear").code == 0
    sandbox.terminate()
    sandbox.communicate(timeout=20)
    assert sandbox.returncode == 0
    done = fault("faults")
    assert done.code == 2
    assert "no sandbox runs over" in done.err


@pytest.fixture
def standin_faults(standin: Sandbox):
    yield standin.faults
    standin.faults.clear()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["DentalDB_02", "explode"], "no fault is called explode; there are refuse, "),
        (["DentalDB_99", "drop"], "no database or region of the sandbox is called DentalDB_99; there are germany, "),
        (["DentalDB_02", "drop", "--rows", "-1"], "--rows -1 is too small"),
        (["DentalDB_02", "drop", "--rows", "many"], "--rows"),
        (["DentalDB_02"], "name a database, a region or '*', and a fault"),
        (["--clear", "DentalDB_99"], "no database or region of the sandbox is called DentalDB_99"),
    ],
)
def test_wrong_words_are_two(ivoris, standin_faults, standin, words, said):
    done = ivoris("--data-dir", str(standin.layout.data_dir), "sandbox", "fault", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), done.said
    assert said in done.err
    assert standin_faults.current() == []
