from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivoris import config
from ivoris.errors import ConfigurationError, PermanentError

GOOD = """\
regions:
  germany:
    host: sql.example
    user: svc
    password: ${TEST_PASSWORD}
centers:
  - {id: center_01, name: Eins, region: germany, database: DB1}
  - {id: center_02, name: Zwei, region: germany, database: DB2, schema: dbo, host: other, port: 1444}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "centers.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_centers_take_host_and_port_from_their_region_unless_they_have_their_own(tmp_path):
    loaded = config.load(write(tmp_path, GOOD))
    assert [loaded.server(center).address for center in loaded.centers] == ["sql.example:1433", "other:1444"]
    assert [center.schema_name for center in loaded.centers] == ["ck", "dbo"]


def test_fragments_beside_the_file_are_merged_in(tmp_path):
    path = write(tmp_path, GOOD)
    (tmp_path / "centers.d").mkdir()
    (tmp_path / "centers.d" / "more.yml").write_text(
        "centers:\n  - {id: center_03, name: Drei, region: germany, database: DB3}\n"
    )
    assert [center.id for center in config.load(path).centers] == ["center_01", "center_02", "center_03"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace("port: 1444", "port: 99999"), 8, "centers[1].port"),
        (GOOD.replace("id: center_02", "id: Center-2"), 8, "centers[1].id"),
        (GOOD.replace("id: center_02", "id: center_01"), 8, "already used"),
        (GOOD.replace("name: Zwei, region: germany", "name: Zwei, region: bavaria"), 8, "bavaria"),
        (GOOD.replace("host: sql.example", "hostname: sql.example"), 3, "regions.germany"),
        (GOOD.replace("    user: svc\n", "    user: svc\n    user: svc2\n"), 5, "user stands here a second time"),
        (GOOD.replace("${TEST_PASSWORD}", "hunter2"), 5, "never written into this file"),
        (GOOD.replace("${TEST_PASSWORD}", "*hunter2"), 5, "found undefined alias"),
        (GOOD.replace("${TEST_PASSWORD}", "!hunter2 x"), 5, "constructor for the tag"),
        (GOOD.replace("${TEST_PASSWORD}", "${hunter2!}"), 5, "never written into this file"),
        (GOOD.replace("    user: svc", "    user: svc\n    storage: s3://key:hunter2@bucket"), 5, "…@bucket"),
        (GOOD.replace("    user: svc", "    user: [svc"), 5, "not valid YAML"),
        (GOOD.replace("    user: svc", "    user: svc\n    timezone: Mars/Olympus"), 5, "Mars/Olympus"),
        (GOOD.replace("    user: svc", "    user: svc\n    storage: gs://bucket"), 5, "storage"),
        ("regions: {}\n", None, "no centers"),
        ("- a\n- b\n", 1, "the file"),
        ("a: &x [*x]\n", None, ""),
        ("[" * 100_000, None, "YAML cannot represent"),
        ("regions: [\n", 2, "not valid YAML"),
    ],
)
def test_a_fault_is_told_with_file_line_and_field(tmp_path, text, line, words):
    path = write(tmp_path, text)
    with pytest.raises(ConfigurationError) as caught:
        config.load(path)
    message = str(caught.value)
    assert "\n" not in message
    assert "hunter2" not in message
    assert words in message
    assert message.startswith(f"{path}:{line}: " if line else str(path))


def test_what_regions_have_in_common_can_be_merged_and_overridden(tmp_path):
    text = GOOD.replace("  germany:\n", "  germany: &common\n")
    text = text.replace("centers:\n", "  austria:\n    <<: *common\n    user: other\ncenters:\n")
    regions = config.load(write(tmp_path, text)).regions
    assert (regions["austria"].host, regions["austria"].user) == (regions["germany"].host, "other")


def test_a_missing_file_says_how_to_name_another(tmp_path):
    with pytest.raises(ConfigurationError, match="IVORIS_CONFIG"):
        config.load(tmp_path / "none.yml")


@given(st.binary(max_size=200))
def test_no_bytes_make_anything_but_a_configuration_error(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("c") / "centers.yml"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError) as caught:
        config.load(path)
    assert "\n" not in str(caught.value)


def test_an_unknown_center_is_named_with_its_nearest(tmp_path):
    loaded = config.load(write(tmp_path, GOOD))
    with pytest.raises(ConfigurationError, match=r"center_1.*did you mean center_01"):
        loaded.select(["center_1"])


def test_a_secret_is_read_at_each_use(tmp_path, monkeypatch):
    secret = config.load(write(tmp_path, GOOD)).regions["germany"].password
    with pytest.raises(PermanentError, match="TEST_PASSWORD is not set"):
        secret.reveal()
    monkeypatch.setenv("TEST_PASSWORD", "one")
    assert secret.reveal() == "one"
    monkeypatch.setenv("TEST_PASSWORD", "two")
    assert secret.reveal() == "two"


def test_a_secret_file_loses_only_its_line_end(tmp_path):
    (tmp_path / "pw").write_text(" p w \n")
    assert config.Secret(f"${{file:{tmp_path}/pw}}").reveal() == " p w "
    with pytest.raises(PermanentError, match="cannot be read"):
        config.Secret(f"${{file:{tmp_path}/none}}").reveal()


def test_yesterday_is_the_centers_own(tmp_path):
    loaded = config.load(write(tmp_path, GOOD))
    just_after_midnight_in_berlin = dt.datetime(2022, 1, 18, 23, 30, tzinfo=dt.UTC)
    assert loaded.yesterday(loaded.centers[0], just_after_midnight_in_berlin) == dt.date(2022, 1, 18)
