from __future__ import annotations

from ivoris.cli import show


def test_columns_line_up_and_the_last_wraps_at_eighty(capsys):
    show.table(["NAME", "WHY"], [["a", "word " * 30], ["longer", "short"]], indent=2)
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert lines[0] == "  NAME    WHY"
    assert lines[-1] == "  longer  short"
    assert all(line.startswith(" " * 10) for line in lines[2:-1])


def test_nothing_from_a_database_steers_the_terminal(capsys):
    show.table(["NAME", "TYPE"], [["\x1b[2Jevil\n\u202e", "int"]])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert len(out.splitlines()) == 2
