"""A folder and a bucket are the same to whoever keeps files in them."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import s3
from ivoris.errors import ConfigurationError, OutputError
from ivoris.storage import Bucket, Folder, Storage, check, opened, write
from ivoris.storage.bucket import _service


@pytest.fixture(params=["folder", "bucket"])
def place(request, tmp_path) -> Storage:
    return opened(tmp_path / "place" if request.param == "folder" else request.getfixturevalue("bucket"))


def fill(place: Storage, **contents: bytes) -> None:
    for key, content in contents.items():
        write(place, key.replace("__", "/").replace("_", "."), content)


def test_what_is_written_is_read(place):
    write(place, "a/b.json", b"one")
    assert (place.read("a/b.json"), place.open("a/b.json").read()) == (b"one", b"one")
    write(place, "a/b.json", b"")
    assert place.read("a/b.json") == b""
    assert place.exists("a/b.json")
    assert not place.exists("a/c.json")


def test_a_large_file_is_written_in_parts_and_still_at_once(place):
    content = bytes(range(256)) * 4 * 1024 * 60
    write(place, "large", content)
    assert place.read("large") == content


def test_what_fails_while_it_is_written_leaves_the_old(place):
    write(place, "a", b"old")

    def half(error: BaseException) -> None:
        with place.replacing("a") as path:
            path.write_bytes(b"half")
            raise error

    for error, seen in ((KeyboardInterrupt(), KeyboardInterrupt), (OSError(28, "full"), OutputError)):
        with pytest.raises(seen):
            half(error)
        assert place.read("a") == b"old"
        assert place.keys("") == ["a"]


def test_keys_folders_versions_and_listing(place):
    fill(place, top=b"0", a__one=b"1", a__b__two=b"22", ab__three=b"3")
    assert place.keys("") == ["a/b/two", "a/one", "ab/three", "top"]
    assert place.keys("a/") == ["a/b/two", "a/one"]
    assert place.keys("none/") == []
    assert place.keys("top/") == []
    assert place.folders("") == ["a", "ab"]
    assert place.folders("a/") == ["b"]
    assert place.folders("none/") == []
    assert set(place.versions("a/")) == {"one"}
    assert set(place.versions()) == {"top"}
    assert place.versions("none/") == {}
    assert set(place.listing("a/")) == {"a/b/two", "a/one"}
    assert place.listing("none/") == {}
    assert place.sizes("a/") == {key: len(place.read(key)) for key in ("a/b/two", "a/one")}


def test_a_version_tells_another_content(place):
    write(place, "a/x", b"one")
    before = place.versions("a/"), place.listing("")
    assert (place.versions("a/"), place.listing("")) == before
    write(place, "a/x", b"two")
    assert place.versions("a/")["x"] != before[0]["x"]
    assert place.listing("")["a/x"] != before[1]["a/x"]


def test_what_a_console_makes_of_a_folder_is_no_file(bucket):
    place = opened(bucket)
    _service().pipe_file(f"{bucket.removeprefix('s3://')}/a/", b"")
    write(place, "a/x", b"")
    assert (place.keys(""), place.keys("a/"), list(place.versions("a/"))) == (["a/x"], ["a/x"], ["x"])


def test_what_is_being_written_is_not_there_yet(place):
    with place.replacing("a/x") as path:
        path.write_bytes(b"half")
        assert (place.keys(""), place.versions("a/"), place.listing("")) == ([], {}, {})


def test_below_a_prefix_is_a_storage_of_its_own(place):
    write(place.at("a/b"), "x", b"1")
    assert place.keys("") == ["a/b/x"]
    assert place.at("a").at("b").keys("") == ["x"]
    assert place.at("a").where("b/x") == place.where("a/b/x")


def test_files_are_moved_there_and_read_here(place):
    for key in ("one", "two"):
        path = place.scratch(f"s/{key}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(key, encoding="utf-8")
        place.upload(path, f"s/{key}")
    with place.local(["s/two", "s/one"]) as paths:
        assert [path.read_text(encoding="utf-8") for path in paths] == ["two", "one"]
    with place.local([]) as paths:
        assert paths == []


def test_what_is_removed_is_gone_and_removing_none_is_as_good(place):
    fill(place, a__one=b"1", a__b__two=b"2", ab__three=b"3")
    place.remove("a/one")
    place.remove("a/one")
    assert place.keys("") == ["a/b/two", "ab/three"]
    place.remove_folder("a/")
    place.remove_folder("a/")
    assert place.keys("") == ["ab/three"]


def test_many_are_removed_at_once(bucket):
    place = opened(bucket)
    for number in range(3):
        write(place, f"a/{number}", b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ivoris.storage.bucket._AT_ONCE", 2)
        place.remove_folder("a/")
    assert place.keys("") == []


def test_when_a_file_was_written(place):
    write(place, "a", b"")
    assert place.modified("a").tzinfo is not None


@pytest.mark.parametrize("ask", ["read", "open", "modified"])
def test_a_missing_key_is_told_from_a_storage_that_cannot_be_used(place, ask):
    write(place, "other", b"")
    with pytest.raises(FileNotFoundError):
        getattr(place, ask)("none")
    with pytest.raises(FileNotFoundError), place.local(["none"]):
        pass


def test_what_cannot_be_read_is_told_before_it_is_used(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="folder: cannot be read: Is a directory"), Folder(tmp_path).local(["folder"]):
        pass


ASKED = [
    lambda place: place.read("x"),
    lambda place: place.exists("x"),
    lambda place: place.keys("x/"),
    lambda place: place.listing("x/"),
    lambda place: place.versions("x/"),
    lambda place: place.sizes("x/"),
    lambda place: place.folders("x/"),
    lambda place: place.modified("x"),
    lambda place: write(place, "x", b""),
    lambda place: place.remove("x"),
    lambda place: place.remove_folder("x/"),
]


def refused(place: Storage, *words: str) -> None:
    for ask in ASKED:
        with pytest.raises(OutputError) as told:
            ask(place)
        text = str(told.value)
        assert "\n" not in text
        assert all(word in text for word in words), text


def test_a_missing_bucket_is_one_line(bucket):
    assert bucket
    refused(Bucket("s3://nobody-made-this/data"), "there is no bucket nobody-made-this")


def test_credentials_that_are_refused_are_one_line(bucket):
    with s3.refusing():
        refused(opened(bucket), "the credentials are not accepted")


def test_no_credentials_are_one_line(bucket, monkeypatch, tmp_path):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    _service.cache_clear()
    refused(opened(bucket), "no credentials; set AWS_ACCESS_KEY_ID")


def test_a_service_that_is_down_is_one_line(bucket, monkeypatch):
    monkeypatch.setattr("ivoris.storage.bucket._ATTEMPTS", 1)
    with s3.speaking("http://127.0.0.1:9"):
        refused(Bucket(bucket), "look at AWS_ENDPOINT_URL")


def test_a_folder_that_cannot_be_used_is_one_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    place = Folder(tmp_path / "file")
    for ask in (lambda: write(place, "x", b""), lambda: place.read("x"), lambda: place.open("x")):
        with pytest.raises(OutputError) as told:
            ask()
        assert "\n" not in str(told.value)


def test_files_are_their_owners_alone(tmp_path):
    write(Folder(tmp_path / "new"), "a/b", b"")
    assert [oct(path.stat().st_mode & 0o777) for path in (tmp_path / "new" / "a", tmp_path / "new" / "a" / "b")] == [
        "0o700",
        "0o600",
    ]


def test_what_goes_to_a_bucket_is_prepared_where_nobody_else_looks(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    scratch = opened("s3://bucket").scratch("")
    assert scratch.parent == tmp_path
    scratch.chmod(0o755)
    with pytest.raises(OutputError, match="open to others"):
        opened("s3://bucket")


def test_no_room_for_temporary_files_is_one_line_that_says_where(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, usual[1]))
    try:
        with pytest.raises(OutputError, match=f"^{re.escape(str(tmp_path))}: no temporary file can be written there"):
            opened("s3://bucket")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


STAGING = """
stage = Stage(place, "staging/run/center.arrow", "center", [])
stage.write(CHART_ENTRY.empty_table())
with place.replacing("output/new") as path:
    path.write_bytes(b"half")
    print(path, flush=True)
    sys.exit(bool(input()))
"""
SLOWLY = """
make = tempfile.mkdtemp
def slowly(*words, **named):
    path = make(*words, **named)
    time.sleep(0.1)
    return path
tempfile.mkdtemp = slowly
"""
THREADS = """
with ThreadPoolExecutor(16) as pool:
    print(len({path.parent for path in pool.map(lambda _: opened("s3://bucket").scratch("x"), range(64))}))
"""
FORKING = """
path = place.scratch("x")
path.touch()
child = os.fork()
if child == 0:
    sys.exit(place.scratch("x").parent == path.parent)
print(os.waitpid(child, 0)[1], path.exists())
"""
CLEARED = """
shutil.rmtree(place.scratch("x").parent)
path = place.scratch("x")
path.touch()
print(path.exists())
"""


@pytest.fixture
def start(tmp_path) -> Callable[[str], subprocess.Popen]:
    """Start a process with a bucket and a temporary folder that is this test's own."""
    prepared = """
import os, shutil, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
from ivoris.canonical import CHART_ENTRY
from ivoris.dataset import Stage
from ivoris.storage import opened
place = opened("s3://bucket")
"""
    with contextlib.ExitStack() as ended:

        def begun(program: str) -> subprocess.Popen:
            process = subprocess.Popen(
                [sys.executable, "-c", prepared + program],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            ended.enter_context(process)
            ended.callback(process.kill)
            return process

        yield begun


def staged(tmp_path: Path) -> dict[Path, int]:
    """How many files each process has there."""
    folders = tmp_path.glob(f"ivoris-{os.getuid()}/process-*")
    return {folder: sum(path.is_file() for path in folder.rglob("*")) for folder in folders}


def test_what_a_killed_process_staged_the_next_one_removes_and_leaves_what_living_ones_have(start, tmp_path):
    living, killed = start(STAGING), start(STAGING)
    [kept, lost] = [Path(process.stdout.readline().strip()).parents[1] for process in (living, killed)]
    killed.kill()
    killed.wait()
    assert staged(tmp_path) == {kept: 2, lost: 2}
    following = start(STAGING)
    own = Path(following.stdout.readline().strip()).parents[1]
    assert staged(tmp_path) == {kept: 2, own: 2}
    following.communicate("\n")
    assert staged(tmp_path) == {kept: 2}


def test_processes_that_begin_at_once_leave_each_other_alone(start, tmp_path):
    processes = [start(f"{SLOWLY}input()\n{STAGING}") for _ in range(4)]
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.stdout.readline()
    assert list(staged(tmp_path).values()) == [2] * 4


@pytest.mark.parametrize(("program", "said"), [(SLOWLY + THREADS, "1"), (FORKING, "0 True"), (CLEARED, "True")])
def test_a_process_has_one_folder_its_child_another_and_none_once_they_end(start, tmp_path, program, said):
    assert start(program).communicate() == (f"{said}\n", None)
    assert staged(tmp_path) == {}


@pytest.mark.parametrize("address", ["", "s3://", "s3://B", "s3://a//b", "gs://bucket", "s3://bucket/a b"])
def test_what_is_no_address_is_told(address):
    with pytest.raises(ConfigurationError):
        check(address)


def test_an_address_leads_to_its_kind(tmp_path):
    assert isinstance(opened("s3://bucket/a/"), Bucket)
    assert opened("s3://bucket/a/").where("b") == "s3://bucket/a/b"
    assert isinstance(opened(tmp_path), Folder)
    assert isinstance(opened(str(Path("relative"))), Folder)
