"""Ivoris Pipeline: nightly extraction of chart entries from many practice databases into one dataset."""

import os

__version__ = "0.1.0"

# What these libraries look at when they are first imported
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # Arrow's own keeps for each thread what that has freed
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # nothing here multiplies matrices; its threads spin at every start
