from __future__ import annotations

import datetime as dt

import pytest
from test_dataset import DAY, entries
from test_mapping import CENTER

from ivoris import config, verify
from ivoris.cli.data import print_verification
from ivoris.closures import closed


@pytest.mark.parametrize(
    ("number", "history", "said"),
    [
        (0, [24, 20, 22, 25], "no entries, on this weekday usually 23 and never none before"),
        (0, [24, 0, 22, 25], None),
        (0, [24, 20], None),
        (3, [24, 20, 22, 25], "3 entries, on this weekday usually 23 and never so few before"),
        (3, [24, 2, 22, 25], None),
        (1, [6, 6, 6, 6], None),
        (22, [24, 20, 22, 25], None),
    ],
)
def test_an_unusual_number_is_told_by_the_centers_own_history(number, history, said):
    assert verify._unusual(number, history) == said


@pytest.mark.parametrize(
    ("subdivision", "day", "reason"),
    [
        ("DE-BY", "2026-01-06", "Heilige Drei Könige"),
        ("DE-BE", "2026-01-06", None),
        ("AT-9", "2026-10-26", "Nationalfeiertag"),
        ("CH-ZH", "2026-08-01", "Nationalfeiertag"),
        ("CH-TI", "2026-01-06", True),
        ("DE-XX", "2026-12-25", "Erster Weihnachtstag"),
        (None, "2026-01-10", "Saturday"),
        ("XX-1", "2026-01-07", None),
    ],
)
def test_a_practice_is_closed_on_the_holidays_of_its_own_land_or_canton(subdivision, day, reason):
    center = config.Center(id="a", name="x", region="r", database="d", subdivision=subdivision)
    found = closed(center, dt.date.fromisoformat(day))
    assert bool(found) if reason is True else found == reason


def test_the_first_difference_names_an_entry_and_never_its_content():
    held = entries("a", ("1", DAY, "x"), ("2", DAY, "secret"), ("3", DAY, "z"))
    assert verify.first_difference(held, held) is None
    assert verify.first_difference(held, entries("a", ("1", DAY, "x"), ("2", DAY, "other"), ("3", DAY, "z"))) == (
        "entry 2 has another chart_entry"
    )
    assert verify.first_difference(held.slice(0, 2), held) == "entry 3 is not in the dataset"
    assert verify.first_difference(held, held.slice(0, 2)) == "entry 3 is gone from the source"
    identity = "6F9619FF-8B86-D011-B42D-00C04FC964FF"
    assert (
        verify.first_difference(held, entries("a", (identity, DAY, "x"))) == f"entry {identity} is not in the dataset"
    )
    made = entries("a", ("694-Zyxwörth", DAY, "x"))
    assert verify.first_difference(held.slice(0, 0), made) == "entry 999-Aaaaaaaa is not in the dataset"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"asked": {"a", "b"}}, "✓ Sources asked again, nothing differs"),
        ({"asked": {"a", "b"}, "information": {"a": "insurance"}}, "✓ 2/2 sources asked again"),
        ({"asked": {"a", "b"}, "findings": [verify.Finding("a", "source_differs", "x")]}, "✓ 2/2 sources asked again"),
        ({"asked": {"a"}}, "✗ 1/2 sources asked again"),
        ({"asked": set()}, "✗ 0/2 sources asked again"),
    ],
)
def test_that_nothing_differs_is_said_only_where_every_source_was_asked(known, said, capsys):
    print_verification(verify.Verification(DAY, 2, extracted=2, deep=True, **known))
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "asked again" in line] == [said]


@pytest.mark.parametrize(
    ("spans", "now", "until"),
    [
        (["08:00-18:00"], "2026-01-13T11:00", "18:00 Europe/Berlin"),
        (["08:00-18:00"], "2026-01-13T17:00", None),
        (["08:00-18:00"], "2026-07-13T06:00", "18:00 Europe/Berlin"),
        (["08:00-12:00", "13:00-18:00"], "2026-01-13T11:30", None),
        (["22:00-04:00"], "2026-01-13T02:30", "04:00 Europe/Berlin"),
        (["22:00-04:00"], "2026-01-13T21:30", "04:00 Europe/Berlin"),
        (["22:00-04:00"], "2026-01-13T12:00", None),
    ],
)
def test_quiet_hours_are_by_the_clock_of_the_region(spans, now, until, tmp_path):
    path = tmp_path / "centers.yml"
    path.write_text(
        f"regions:\n  r: {{host: h, user: u, password: '${{X}}', quiet_hours: {spans}}}\n"
        f"centers:\n  - {{id: {CENTER.id}, name: x, region: r, database: d}}\n"
    )
    settings = config.load(path)
    at = dt.datetime.fromisoformat(now).replace(tzinfo=dt.UTC)
    assert settings.quiet_until(settings.centers[0].region, at) == until
