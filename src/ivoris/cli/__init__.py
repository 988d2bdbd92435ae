"""The command line: words in, words out; no logic. Heavy imports stay inside the commands, so that help is instant."""

from ivoris.cli.main import main

__all__ = ["main"]
