"""Backups: taken, read back, put back, and kept as long as they must be.

At a place of backups lie

- ``manifests/<id>.json``: what a backup consists of. It is written last: without it there is no backup.
- ``<component>/objects/<first two digits>/<sha256>``: the contents, each once however many backups hold it, under the
  checksum of its stored bytes; ``….age`` where it is encrypted. Nothing there is ever written a second time but
  what is no longer of its size.
- ``new/``: what is being written, in a folder; what a process that was killed left there, the next backup removes.
- ``mappings/<date>/`` and ``config/<date>/``: these files once more as they are, for people and their tools.
"""
