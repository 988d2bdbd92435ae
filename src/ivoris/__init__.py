"""Ivoris Pipeline: nightly extraction of chart entries from many practice databases into one dataset."""

__version__ = "0.1.0"
