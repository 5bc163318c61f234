"""Who reads documents beside this process: processes of this machine, or the workers of a Dask cluster."""

from __future__ import annotations

import gc
import logging
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from typing import Any

from tui.commands.reading import Readers
from tui.errors import Code, Refused

_SECONDS = 10
"""How long a cluster is waited for."""
_NEW_OBJECTS = 50_000
"""A few megabytes."""


class NoCluster(Refused):
    """There is no cluster where one was said to be, or nothing here that could talk to one."""

    code = Code.INPUT


@contextmanager
def readers(jobs: int, cluster: str) -> Iterator[Readers | None]:
    """Those who read: the workers of the cluster at an address, else ``jobs`` processes; none for one job."""
    if cluster:
        with _workers(cluster) as found:
            yield found
    elif jobs > 1:
        # Not forked: the store's threads are running in this process.
        with ProcessPoolExecutor(jobs, get_context("spawn"), _begin_reading) as pool:
            try:
                yield Readers(pool, jobs)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
    else:
        collect_seldom()
        yield None


@contextmanager
def _workers(address: str) -> Iterator[Readers]:
    try:
        distributed: Any = import_module("distributed")  # an extra, a second to load, and only partly typed
    except ImportError as error:
        raise NoCluster(f"--dask {address}: needs Dask; install zhanbao[cluster]") from error
    for name in ("distributed", "distributed.client"):  # what they tell of a lost cluster is told in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoCluster(f"--dask {address}: no scheduler answers there ({str(error) or 'timed out'})") from error
    with client:
        count = sum(client.ncores().values())
        if not count:
            raise NoCluster(f"--dask {address}: the scheduler has no workers; start some with `dask worker {address}`")
        # A document read twice gives the same: one whose worker is lost is read by another.
        yield Readers(client.get_executor(pure=True), count, lambda: len(client.ncores()))


def _begin_reading() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # stopping is the parent's
    collect_seldom()


def collect_seldom() -> None:
    """Let garbage be looked for seldom in a process that reads: reading leaves none, looking takes a tenth of it."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
