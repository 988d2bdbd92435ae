"""``python -m src.cli`` from the repository root: the program that is installed as ``ivoris``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ivoris.cli import main

if __name__ == "__main__":
    sys.exit(main())
