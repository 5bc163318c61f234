"""Two imports at once: the second says who holds the store, or waits and says for whom."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from store.replacing import writer_lock
from tests import small_store
from tests.commands.running import COMMAND, complaint, environment, zhanbao


def test_it_is_refused_by_name_or_waits_and_says_so(tmp_path: Path) -> None:
    store = small_store.build(tmp_path / "small.duckdb")
    document = tmp_path / "a.txt"
    document.write_text("夏季行动以来，全省打掉犯罪团伙37个。\n", encoding="utf-8")
    arguments = ["import", str(document), "--db", str(store)]
    with writer_lock(store):
        refused = zhanbao(*arguments, home=tmp_path)
        assert refused.returncode == 4
        assert complaint(refused).endswith("is writing to the store; try again when it is done, or --wait")
        waiting = subprocess.Popen(
            [*COMMAND, *arguments, "--wait"], env=environment(tmp_path), stderr=subprocess.PIPE, text=True
        )
        assert waiting.stderr is not None
        said = waiting.stderr.readline()
        assert said.startswith(f"{store}: process ")
        assert said.endswith("is writing to the store; waiting until it is done\n")
        time.sleep(0.3)
        assert waiting.poll() is None
    _, rest = waiting.communicate(timeout=60)
    assert (waiting.returncode, rest) == (0, "")
