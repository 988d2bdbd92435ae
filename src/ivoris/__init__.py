"""Ivoris Pipeline: nightly extraction of chart entries from many practice databases into one dataset."""

import os

__version__ = "0.1.0"

# Arrow looks at it when it is first imported. Its own allocator keeps for each thread what that has freed.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
