"""DuckDB's library comes first, and the module that needs it then finds it loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import environment

MAPS = Path("/proc/self/maps")
_LOADED = f"""
import sys
from pathlib import Path
from store.preloading import load_library
load_library()
print("_duckdb" in Path({str(MAPS)!r}).read_text(), "_duckdb" in sys.modules)
from store.engine import duckdb
print(duckdb.connect().execute("SELECT 42").fetchall()[0][0])
"""


@pytest.mark.skipif(not MAPS.exists(), reason="this system does not tell what a process has loaded")
def test_the_library_is_loaded_before_its_module_which_then_works(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, env=environment(tmp_path), check=True
    )
    assert done.stdout.split() == ["True", "False", "42"]


def test_where_it_cannot_be_loaded_nothing_is_said(tmp_path: Path) -> None:
    """The import of the module says why."""
    code = "import sys; sys.modules['ctypes'] = None; from store.preloading import load_library; load_library()"
    subprocess.run([sys.executable, "-c", code], env=environment(tmp_path), check=True)
