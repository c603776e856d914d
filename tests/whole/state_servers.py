"""Three PostgreSQL servers, one of which writes and two follow it; the writer may be lost."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import psycopg

from tests import postgres
from tests.postgres import TestServer

DATABASE = "shape"
# Killed processes lose nothing that was handed to the kernel, so the disk is not waited for.
_SETTINGS = {
    "wal_level": "replica",
    "hot_standby": "on",
    "synchronous_commit": "on",
    "synchronous_standby_names": "ANY 1 (*)",
    "max_wal_senders": "10",
    "wal_keep_size": "64MB",
    "wal_retrieve_retry_interval": "100ms",
    "fsync": "off",
    "full_page_writes": "on",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "listen_addresses": "",
    "log_min_messages": "fatal",
}
_SECONDS = 30.0


class StateServers:
    """A writer, which acknowledges nothing that one of the two others has not got."""

    def __init__(self, first: TestServer, others: Sequence[TestServer]) -> None:
        self.writer, self.others = first, list(others)

    @property
    def address(self) -> str:
        """All three, as an officer's program is told of them."""
        hosts = sorted(each.folder for each in (self.writer, *self.others))
        listed = "&".join(f"host={host}" for host in hosts)
        return f"postgresql+psycopg://{postgres.OWNER}@/{DATABASE}?{listed}"

    def lose(self) -> TestServer:
        """The writer is gone as if its power had failed; answers what was the writer."""
        gone = self.writer
        gone.kill()
        return gone

    def promote(self) -> TestServer:
        """Of those left, the one that has most becomes the writer, and the other follows it."""
        self.others.sort(key=_received, reverse=True)
        self.writer, *self.others = self.others
        _ask(self.writer, "SELECT pg_promote(wait => true)")
        for each in self.others:
            _ask(each, f"ALTER SYSTEM SET primary_conninfo = '{_words_to(self.writer)}'")
            _ask(each, "SELECT pg_reload_conf()")
        return self.writer

    def bring_back(self, gone: TestServer) -> None:
        """A server that was lost begins anew as one that follows."""
        gone.kill()
        _copy(self.writer, gone)
        gone.start()
        self.others.append(gone)
        self.wait_for_followers()

    def wait_for_followers(self) -> None:
        """Until both others are sent what the writer writes."""
        pause = threading.Event()
        for _ in range(int(_SECONDS / 0.05)):
            found = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"
            if _ask(self.writer, found) == len(self.others):
                return
            pause.wait(0.05)
        raise AssertionError("the others do not follow")


@contextlib.contextmanager
def three_servers() -> Iterator[StateServers]:
    """They run until the end of the block. Skips where there are none to run."""
    with contextlib.ExitStack() as stack:
        first = stack.enter_context(
            postgres.running({**_SETTINGS, "synchronous_standby_names": ""})
        )
        others = []
        for _ in range(2):
            folder = Path(tempfile.mkdtemp(prefix="pg-", dir=first.folder.parent))
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            if first.who:
                os.chown(folder, first.who["user"], first.who["group"])  # type: ignore[arg-type]
            other = TestServer(folder, first.binaries, first.who, first.settings)
            _copy(first, other)
            other.settings = {**first.settings, "synchronous_standby_names": "ANY 1 (*)"}
            stack.callback(other.kill)
            other.start()
            others.append(other)
        made = StateServers(first, others)
        made.wait_for_followers()
        _ask(first, "ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (*)'")
        first.stop()
        first.settings = {**first.settings, "synchronous_standby_names": "ANY 1 (*)"}
        first.start()
        made.wait_for_followers()
        yield made


def _words_to(server: TestServer) -> str:
    return f"host={server.folder} port={server.port} user={postgres.OWNER}"


def _copy(whole: TestServer, to: TestServer) -> None:
    shutil.rmtree(to.folder / "data", ignore_errors=True)
    words = [
        *(whole.binaries / "pg_basebackup", "-D", to.folder / "data", "-R", "-c", "fast"),
        *("-X", "stream", "--no-sync", "-d", _words_to(whole)),
    ]
    subprocess.run(list(map(str, words)), check=True, capture_output=True, timeout=60, **to.who)  # type: ignore[call-overload]


def _received(server: TestServer) -> int:
    found = "SELECT coalesce(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0'), 0)::bigint"
    return _ask(server, found)


def _ask(server: TestServer, words: str) -> int:
    with psycopg.connect(f"{_words_to(server)} dbname={DATABASE}", autocommit=True) as connection:
        cursor = connection.execute(words.encode())
        row = cursor.fetchone() if cursor.description else None
    return int(row[0]) if row else 0
