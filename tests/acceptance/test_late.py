"""Practices write and correct days afterwards: what changed is noticed, extracted again and written down."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from service import until
from test_live_changes import CENTER, DATABASE, DAY, administrator, changed, names

import ecs
from ivoris.canonical import QUARANTINE

EARLIER = "2022-01-14"


def entries(program, day: str) -> dict[str, dict]:
    path = program.data_dir / "output" / "chart_entries" / f"extraction_date={day}" / "entries.parquet"
    rows = pq.read_table(path, partitioning=None).to_pylist()
    return {row["entry_id"]: row for row in rows if row["center_id"] == CENTER}


def changes(program) -> set[tuple[str, str]]:
    found = set()
    for path in (program.data_dir / "output" / "changes").rglob("*.parquet"):
        table = pq.read_table(path, partitioning=None).to_pylist()
        found |= {(row["entry_id"], row["change"]) for row in table}
    return found


def differing(program, day: str) -> list[str]:
    """What ``verify --deep`` says of the center's own source."""
    found = json.loads(program("verify", "--date", day, "--deep", "--json").out)["findings"]
    return [one["detail"] for one in found if (one["center_id"], one["error"]) == (CENTER, "source_differs")]


@pytest.fixture
def watched(prepared):
    """The days until DAY delivered from one center, each compared with its source since."""
    done = prepared("extract", "--from", EARLIER, "--to", DAY, "-c", CENTER)
    assert done.code == 0, done.said
    done = prepared("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
    assert done.code == 0, done.said
    assert "late:" not in done.out, "what was only digested for the first time did not change"
    return prepared


def test_late_entries_corrections_and_deletions_arrive_with_the_next_night(watched):
    table, columns = names(watched, "KARTEI")
    number = EARLIER.replace("-", "")
    before = entries(watched, EARLIER)
    corrected, deleted = list(before)[:2]
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    text, flag, identity = columns["BEMERKUNG"], columns["DELKZ"], columns["ID"]
    old = before[corrected]["chart_entry"].replace("'", "''")
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} SELECT MIN({columns['PATNR']}), {number}, N'Nachtrag' FROM ck.{table}; "
        f"UPDATE ck.{table} SET {text} = N'Korrektur' WHERE {identity} = {corrected}; "
        f"UPDATE ck.{table} SET {flag} = 1 WHERE {identity} = {deleted}",
        f"DELETE FROM ck.{table} WHERE {text} = N'Nachtrag'; "
        f"UPDATE ck.{table} SET {text} = N'{old}' WHERE {identity} = {corrected}; "
        f"UPDATE ck.{table} SET {flag} = 0 WHERE {identity} = {deleted}",
    ):
        untouched = watched("extract", "--date", DAY, "-c", CENTER)
        assert "late:" not in untouched.out, "without a lookback the day alone is extracted"
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4", "--format", "csv")
        assert done.code == 0, done.said
        assert "late: 1 added, 1 changed, 1 deleted in 1 dates of centers" in done.out
        exports = watched.data_dir / "output"
        assert "Nachtrag" in (exports / f"ivoris_multi_center_{EARLIER}.csv").read_text()
        assert {path.name for path in exports.glob("*.*")} == {
            f"ivoris_multi_center_{day}.csv" for day in (EARLIER, DAY)
        }
        after = entries(watched, EARLIER)
        assert after[corrected]["chart_entry"] == "Korrektur"
        assert deleted not in after
        [late] = set(after) - set(before)
        assert after[late]["chart_entry"] == "Nachtrag"
        assert changes(watched) == {(late, "added"), (corrected, "changed"), (deleted, "deleted")}
        again = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert "late:" not in again.out
        deep = watched("verify", "--date", EARLIER, "--deep", "--json")
        assert [f for f in json.loads(deep.out)["findings"] if f["error"] == "source_differs"] == []


def test_a_service_and_an_insurer_of_an_earlier_day_are_noticed_too(watched):
    services, columns = names(watched, "LEISTUNG")
    links, of_link = names(watched, "PATKASSE")
    entry, *_, other = entries(watched, EARLIER).values()
    number = EARLIER.replace("-", "")
    place = f"ck.{services} ({columns['PATIENTID']}, {columns['DATUM']}, {columns['LEISTUNG']})"
    theirs = f"ck.{links} WHERE {of_link['PATNR']} = {other['patient_id']}"
    flag = f"UPDATE ck.{links} SET {of_link['DELKZ']}"
    mine = f"WHERE {of_link['PATNR']} = {other['patient_id']} AND {of_link['ID']}"
    with administrator(watched) as cursor:
        live = cursor.execute(f"SELECT {of_link['ID']} FROM {theirs} AND ISNULL({of_link['DELKZ']}, 0) = 0").fetchall()
    some = ", ".join(str(row[0]) for row in live) or "NULL"
    with changed(
        watched,
        f"INSERT INTO {place} VALUES ({entry['patient_id']}, {number}, N'9999'); {flag} = 1 {mine} IN ({some})",
        f"DELETE FROM ck.{services} WHERE {columns['LEISTUNG']} = N'9999'; {flag} = 0 {mine} IN ({some})",
    ):
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        after = entries(watched, EARLIER)
        assert after[entry["entry_id"]]["service_codes"][-1] == "9999"
        assert after[other["entry_id"]]["insurance_status"] == "Selbstzahler"


def test_the_code_of_a_service_whose_date_does_not_exist_is_missed_and_comes_once_it_is_mended(watched):
    table, columns = names(watched, "LEISTUNG")
    entry = next(iter(entries(watched, EARLIER).values()))
    place = f"ck.{table} ({columns['PATIENTID']}, {columns['DATUM']}, {columns['LEISTUNG']})"
    marked = f"{columns['LEISTUNG']} = N'9999'"

    def noticed() -> int:
        found = json.loads(watched("verify", "--date", "2021-11-30", "--json").out)["warnings"]
        return found.get(CENTER, {}).get("service_date_invalid", 0)

    with changed(
        watched,
        f"INSERT INTO {place} VALUES ({entry['patient_id']}, 20211131, N'9999')",
        f"DELETE FROM ck.{table} WHERE {marked}",
    ):
        assert watched("extract", "--date", "2021-11-30", "-c", CENTER).code == 0
        assert noticed() == 1
        with administrator(watched) as cursor:
            number = EARLIER.replace("-", "")
            cursor.execute(f"UPDATE ck.{table} SET {columns['DATUM']} = {number} WHERE {marked}")
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        assert entries(watched, EARLIER)[entry["entry_id"]]["service_codes"][-1] == "9999"
        assert watched("extract", "--date", "2021-11-30", "-c", CENTER).code == 0
        assert noticed() == 0


def test_rows_set_aside_come_back_by_themselves_however_old_they_are(watched):
    table, columns = names(watched, "KARTEI")
    first = dt.date.fromisoformat("2021-11-30")
    for day in ("2021-11-30", "2021-12-01"):
        assert watched("extract", "--date", day, "-c", CENTER).code == 0
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} SELECT MIN({columns['PATNR']}), 20211131, N'Irrtum' FROM ck.{table} "
        f"UNION ALL SELECT MIN({columns['PATNR']}), 0, N'Irrtum' FROM ck.{table}",
        f"DELETE FROM ck.{table} WHERE {columns['BEMERKUNG']} = N'Irrtum'",
    ):
        done = watched("extract", "--date", f"{first}", "-c", CENTER)
        assert done.code == 0, done.said
        assert "! 2 rows set aside, because they cannot be made into chart entries" in done.out
        found = json.loads(watched("verify", "--date", f"{first}", "--json").out)
        assert found["quarantined"] == 1
        assert found["warnings"][CENTER]["quarantined"] == 1
        aside = watched.data_dir / "quarantine" / f"{first}" / f"{CENTER}.parquet"
        [row] = pq.read_table(aside, partitioning=None).to_pylist()
        assert (row["raw_date"], row["reason"]) == ("20211131", "the date does not exist")
        undated = watched.data_dir / "quarantine" / "undated" / f"{CENTER}.parquet"
        assert pq.read_table(undated, partitioning=None)["raw_date"].to_pylist() == ["0"]
        with administrator(watched) as cursor:
            cursor.execute(
                f"UPDATE ck.{table} SET {columns['DATUM']} = 20211201 WHERE {columns['BEMERKUNG']} = N'Irrtum'"
            )
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        assert "late: 2 added, 0 changed, 0 deleted in 1 dates of centers" in done.out
        assert not aside.exists()
        assert not undated.exists()
        mended = [row for row in entries(watched, "2021-12-01").values() if row["chart_entry"] == "Irrtum"]
        assert len(mended) == 2


@pytest.mark.parametrize(
    ("broken", "mended", "between"),
    [
        (0, "2021-12-01", ["--date", "2022-01-10"]),
        (20211131, "2021-12-01", ["--date", "2021-11-30"]),
        (20211131, "2021-12-01", ["--from", "2021-11-29", "--to", "2021-11-30"]),
        (20211131, "2022-01-05", ["--date", "2022-01-03", "--lookback", "7"]),
    ],
    ids=["another day", "its old day", "a period", "a night before"],
)
def test_a_row_that_was_mended_arrives_whichever_run_comes_first(watched, broken, mended, between):
    table, columns = names(watched, "KARTEI")
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    marked = f"{columns['BEMERKUNG']} = N'Irrtum'"
    assert watched("extract", "--date", "2022-01-05", "-c", CENTER).code == 0
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} SELECT MIN({columns['PATNR']}), {broken}, N'Irrtum' FROM ck.{table}",
        f"DELETE FROM ck.{table} WHERE {marked}",
    ):
        done = watched("extract", "--date", "2021-11-30", "-c", CENTER)
        assert "! 1 rows set aside" in done.out, done.said
        with administrator(watched) as cursor:
            cursor.execute(f"UPDATE ck.{table} SET {columns['DATUM']} = {mended.replace('-', '')} WHERE {marked}")
        for words in (between, ["--date", DAY, "--lookback", "4"]):
            done = watched("extract", *words, "-c", CENTER)
            assert done.code == 0, done.said
        assert [row for row in entries(watched, mended).values() if row["chart_entry"] == "Irrtum"]
        assert not list((watched.data_dir / "quarantine").rglob("*.parquet"))


def test_a_period_forgets_nothing_that_has_no_date_and_nobody_asks_for_days_before_the_first(watched):
    table, columns = names(watched, "KARTEI")
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    marked = f"{columns['BEMERKUNG']} LIKE N'Irrtum%'"
    undated = watched.data_dir / "quarantine" / "undated" / f"{CENTER}.parquet"
    patient = f"SELECT MIN({columns['PATNR']})"
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} {patient}, 20211131, N'Irrtum 1' FROM ck.{table} "
        f"UNION ALL {patient}, 0, N'Irrtum 2' FROM ck.{table} UNION ALL {patient}, 0, N'Irrtum 3' FROM ck.{table}",
        f"DELETE FROM ck.{table} WHERE {marked}",
    ):
        assert watched("extract", "--date", "2021-11-30", "-c", CENTER).code == 0

        def mend(number, date):
            with administrator(watched) as cursor:
                text = f"{columns['BEMERKUNG']} = N'Irrtum {number}'"
                cursor.execute(f"UPDATE ck.{table} SET {columns['DATUM']} = {date} WHERE {text}")

        mend(1, 20211201)
        done = watched("extract", "--from", "2021-11-29", "--to", "2021-11-30", "-c", CENTER)
        assert done.code == 0, done.said
        assert len(pq.read_table(undated, partitioning=None)) == 2
        mend(2, 20211202)
        mend(3, 20150302)
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        for number, day in ((1, "2021-12-01"), (2, "2021-12-02")):
            assert f"Irrtum {number}" in {row["chart_entry"] for row in entries(watched, day).values()}
        assert not undated.exists()
        assert not (watched.data_dir / "output" / "chart_entries" / "extraction_date=2015-03-02").exists()


def test_a_row_that_is_broken_differently_is_set_aside_once_and_where_it_is_now(watched):
    table, columns = names(watched, "KARTEI")
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    marked = f"{columns['BEMERKUNG']} = N'Irrtum'"
    quarantine = watched.data_dir / "quarantine"
    assert watched("extract", "--date", "2021-11-30", "-c", CENTER).code == 0
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} SELECT MIN({columns['PATNR']}), 0, N'Irrtum' FROM ck.{table}",
        f"DELETE FROM ck.{table} WHERE {marked}",
    ):
        for date, where in (
            (0, "undated"),
            (20211131, "2021-11-30"),
            (20211232, "2021-12-31"),
            (202118, "undated"),
            (20211231, None),
        ):
            with administrator(watched) as cursor:
                cursor.execute(f"UPDATE ck.{table} SET {columns['DATUM']} = {date} WHERE {marked}")
            done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
            assert done.code == 0, done.said
            found = [path.parent.name for path in quarantine.rglob("*.parquet")]
            assert found == ([where] if where else []), date
        assert [row for row in entries(watched, "2021-12-31").values() if row["chart_entry"] == "Irrtum"]
        for day in ("2021-11-30", "2021-12-31"):
            assert differing(watched, day) == []


def test_ids_that_were_set_aside_before_their_type_changed_are_gone(watched):
    undated = watched.data_dir / "quarantine" / "undated" / f"{CENTER}.parquet"
    undated.parent.mkdir(parents=True)
    rows = [
        {"center_id": CENTER, "entry_id": identity, "date": None, "raw_date": "0", "reason": "no date"}
        for identity in ("6F9619FF-8B86-D011-B42D-00CF4FC964FF", "4711-B", "99999999999999999999")
    ]
    pq.write_table(pa.Table.from_pylist(rows, QUARANTINE), undated)
    done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
    assert done.code == 0, done.said
    assert not undated.exists()


def test_an_empty_code_is_another_than_none(watched):
    table, columns = names(watched, "LEISTUNG")
    entry, *others = entries(watched, EARLIER).values()
    changed_entries = 1 + sum(other["patient_id"] == entry["patient_id"] for other in others)
    codes = entry["service_codes"]
    number = EARLIER.replace("-", "")
    new = f"({columns['PATIENTID']}, {columns['DATUM']}, {columns['LEISTUNG']})"
    code, newest = columns["LEISTUNG"], f"{columns['ID']} = (SELECT MAX({columns['ID']}) FROM ck.{table})"
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} VALUES ({entry['patient_id']}, {number}, N'')",
        f"DELETE FROM ck.{table} WHERE {newest}",
    ):
        [message] = differing(watched, EARLIER)
        assert f"entry {entry['entry_id']} has another service_codes" in message
        for statement, held in ((None, [*codes, ""]), (f"UPDATE ck.{table} SET {code} = NULL WHERE {newest}", codes)):
            if statement:
                with administrator(watched) as cursor:
                    cursor.execute(statement)
            done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
            assert f"late: 0 added, {changed_entries} changed, 0 deleted" in done.out, done.said
            assert entries(watched, EARLIER)[entry["entry_id"]]["service_codes"] == held


def test_a_text_of_broken_utf16_is_set_aside_and_an_honest_replacement_sign_is_not(watched):
    table, columns = names(watched, "KARTEI")
    text, identity = columns["BEMERKUNG"], columns["ID"]
    before = entries(watched, DAY)
    broken, honest = list(before)[:2]
    texts = {key: before[key]["chart_entry"].replace("'", "''") for key in (broken, honest)}
    with changed(
        watched,
        f"UPDATE ck.{table} SET {text} = N'halb ' + NCHAR(55357) + N'!' WHERE {identity} = {broken}; "
        f"UPDATE ck.{table} SET {text} = N'fremd ' + NCHAR(65533) WHERE {identity} = {honest}",
        "; ".join(f"UPDATE ck.{table} SET {text} = N'{old}' WHERE {identity} = {key}" for key, old in texts.items()),
    ):
        done = watched("extract", "--date", DAY, "-c", CENTER)
        assert done.code == 0, done.said
        assert "! 1 rows set aside" in done.out
        after = entries(watched, DAY)
        assert after[honest]["chart_entry"] == "fremd \ufffd"
        assert broken not in after
        aside = watched.data_dir / "quarantine" / DAY / f"{CENTER}.parquet"
        [row] = pq.read_table(aside, partitioning=None).to_pylist()
        assert (row["entry_id"], row["reason"]) == (broken, "the text is not valid UTF-16")
    assert watched("extract", "--date", "2022-01-19", "-c", CENTER, "--lookback", "2").code == 0
    assert entries(watched, DAY) == before
    assert not aside.exists()


@pytest.mark.parametrize("allowed", ["OFF", "ON"])
def test_a_practice_writes_on_amid_an_extraction_and_the_next_run_brings_it(watched, allowed):
    table, columns = names(watched, "KARTEI")
    identity, patient, date, text = (columns[name] for name in ("ID", "PATNR", "DATUM", "BEMERKUNG"))
    into = f"INSERT INTO ck.{table} ({patient}, {date}, {text}) SELECT"
    many, corrected, late = (f"={word}, Kontrolle ohne Befund" for word in ("Menge", "Korrektur", "Nachtrag"))

    def told() -> tuple[int, ...]:
        texts = Counter(entry["chart_entry"] for entry in entries(watched, DAY).values())
        return texts[many], texts[corrected], texts[late]

    theirs = f"(SELECT MIN({patient}) FROM ck.{table})"
    with (
        changed(
            watched,
            f"ALTER DATABASE {DATABASE} SET ALLOW_SNAPSHOT_ISOLATION {allowed}; "
            f"{into} TOP (402) {theirs}, 20220118, N'{many}' FROM ck.{table}",
            f"DELETE FROM ck.{table} WHERE {text} LIKE N'=%'; "
            f"ALTER DATABASE {DATABASE} SET ALLOW_SNAPSHOT_ISOLATION OFF",
        ),
        administrator(watched) as practice,
    ):
        some = f"SELECT MIN({identity}), MAX({identity}) FROM ck.{table} WHERE {text} = N'{many}'"
        first, last = practice.execute(some).fetchone()
        watched.sandbox.faults.set(DATABASE, "throttle", rows_per_second=100, statement="pipeline extract", times=1)
        extraction = watched.start("extract", "--date", DAY, "-c", CENTER)
        until(lambda: not watched.sandbox.faults.current())
        practice.execute(
            f"BEGIN TRANSACTION; UPDATE ck.{table} SET {text} = N'{corrected}' WHERE {identity} = {first}; "
            f"DELETE FROM ck.{table} WHERE {identity} = {last}; {into} {theirs}, 20220118, N'{late}'; COMMIT"
        )
        assert extraction.poll() is None, "the practice was done before the extraction"
        out, err = extraction.communicate(timeout=60)
        assert extraction.returncode == 0, out + err
        assert told() in {(402, 0, 0), (400, 1, 1)}, "of one moment"
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        assert told() == (400, 1, 1)
        deep = watched("verify", "--date", DAY, "--deep", "--json")
        assert [f for f in json.loads(deep.out)["findings"] if f["error"] == "source_differs"] == []
    assert watched("extract", "--date", DAY, "-c", CENTER).code == 0


def test_a_run_that_was_overtaken_does_not_bring_back_what_it_had_read_before(watched):
    table, columns = names(watched, "KARTEI")
    identity, patient, date, text = (columns[name] for name in ("ID", "PATNR", "DATUM", "BEMERKUNG"))
    with (
        changed(
            watched,
            f"INSERT INTO ck.{table} ({patient}, {date}, {text}) SELECT TOP (402) {patient}, 20220118, "
            f"N'=Menge, Kontrolle ohne Befund' FROM ck.{table}",
            f"DELETE FROM ck.{table} WHERE {text} LIKE N'=%'",
        ),
        administrator(watched) as practice,
    ):
        watched.sandbox.faults.set(DATABASE, "throttle", rows_per_second=40, statement="pipeline extract", times=1)
        slow = watched.start("extract", "--date", DAY, "-c", CENTER)
        until(lambda: not watched.sandbox.faults.current())
        late = f"(SELECT MAX({identity}) FROM ck.{table})"
        practice.execute(f"UPDATE ck.{table} SET {text} = N'=Korrektur, ohne Befund' WHERE {identity} = {late}")
        fast = watched("extract", "--date", DAY, "-c", CENTER)
        assert fast.code == 0, fast.said
        after = entries(watched, DAY)
        assert "=Korrektur, ohne Befund" in {entry["chart_entry"] for entry in after.values()}
        assert slow.poll() is None, "the slow run was done before the fast one"
        out, err = slow.communicate(timeout=60)
        assert slow.returncode == 0, out + err
        assert [
            (line["labels.center"], line["labels.date"])
            for line in ecs.lines(out + err)
            if line["message"] == "Overtaken"
        ] == [(CENTER, DAY)]
        assert entries(watched, DAY) == after
        verified = json.loads(watched("verify", "--date", DAY, "--deep", "--json").out)["findings"]
        assert [finding for finding in verified if finding["center_id"] == CENTER] == []


def test_a_file_of_an_earlier_day_that_cannot_be_read_costs_that_day_alone(watched):
    table, columns = names(watched, "KARTEI")
    new = f"({columns['PATNR']}, {columns['DATUM']}, {columns['BEMERKUNG']})"
    path = watched.data_dir / "output" / "chart_entries" / f"extraction_date={EARLIER}" / "entries.parquet"
    whole = path.read_bytes()
    rows = ", ".join(f"({number}, N'=Nachtrag')" for number in (EARLIER.replace("-", ""), "20220117"))
    with changed(
        watched,
        f"INSERT INTO ck.{table} {new} SELECT (SELECT MIN({columns['PATNR']}) FROM ck.{table}), d, t "
        f"FROM (VALUES {rows}) AS late (d, t)",
        f"DELETE FROM ck.{table} WHERE {columns['BEMERKUNG']} = N'=Nachtrag'",
    ):
        path.write_bytes(whole[:-9])
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 3, done.said
        assert f"✓ {DAY}: 1/1 centers" in done.out
        assert "late: 1 added, 0 changed, 0 deleted in 1 dates of centers" in done.out
        [told] = [line for line in done.err.splitlines() if line.startswith("✗")]
        assert told.startswith(f"✗ late output: {path}: cannot be read (")
        assert told.endswith(f"; move it away and extract {EARLIER} again")
        path.write_bytes(whole)
        done = watched("extract", "--date", DAY, "-c", CENTER, "--lookback", "4")
        assert done.code == 0, done.said
        assert "late: 1 added, 0 changed, 0 deleted in 1 dates of centers" in done.out
        for day in (EARLIER, "2022-01-17"):
            assert "=Nachtrag" in {entry["chart_entry"] for entry in entries(watched, day).values()}
