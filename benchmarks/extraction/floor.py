"""The least that asking centers takes: the bare driver, so many at once, the answers thrown away.

Reads from standard input ``{"workers": 10, "ca_file": …, "questions": [[connection string, batch], …]}``.
"""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import mssql_python


def ask(question: tuple[str, str]) -> None:
    text, batch = question
    with mssql_python.connect(text, autocommit=True, timeout=60) as connection:
        cursor = connection.cursor()
        cursor.execute(batch)
        while True:
            cursor.arrow()
            if not cursor.nextset():
                break
        cursor.close()


def main() -> None:
    job = json.load(sys.stdin)
    if job["ca_file"]:
        os.environ["SSL_CERT_FILE"] = job["ca_file"]
    mssql_python.pooling(enabled=False)
    with ThreadPoolExecutor(job["workers"]) as pool:
        list(pool.map(ask, job["questions"]))


if __name__ == "__main__":
    main()
