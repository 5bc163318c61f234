"""A Dask cluster of two processes on loopback: prints its address and their ids; ends with its stdin."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any


def main() -> None:
    distributed: Any = import_module("distributed")
    quiet = {"dashboard_address": None, "silence_logs": 50}
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", **quiet) as cluster,
        distributed.Client(cluster) as client,
    ):
        print(cluster.scheduler_address, *client.run(os.getpid).values(), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
