"""What all tests share: an environment without the project's own variables, and no waiting between retries."""

from __future__ import annotations

import os

import hypothesis
import pytest
import stamina

_OWN = (
    "IVORIS_CONFIG",
    "IVORIS_DATA_DIR",
    "IVORIS_DATABASE_URL",
    "IVORIS_DEADLINE",
    "IVORIS_LOG_LEVEL",
    "MAX_WORKERS",
)

hypothesis.settings.register_profile("patient", deadline=None)  # a busy machine makes no example wrong
hypothesis.settings.load_profile("patient")


@pytest.fixture(autouse=True, scope="session")
def _clean_environment():
    patch = pytest.MonkeyPatch()
    for name in list(os.environ):
        if name in _OWN or (name.startswith("IVORIS_") and name.endswith("_PASSWORD")):
            patch.delenv(name)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _no_waiting():
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)
