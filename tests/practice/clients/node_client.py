"""The way to twitter-api-v2, which is written for Node: it is installed once and kept."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "node"
# How npm says that it could not reach its registry, or that it was told not to.
_NO_NETWORK = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH", "ENOTCACHED")
_INSTALL_SECONDS = 180


class RefusedError(Exception):
    """What the client threw: its words, and its own form of the answer."""

    def __init__(self, told: dict[str, Any]) -> None:
        super().__init__(told["words"])
        self.code = told.get("code")
        self.body = told.get("error", {})
        self.rate_limit = told.get("rateLimit", {})


class NodeClient:
    """One process in which clients of twitter-api-v2 live under names."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def make(self, name: str, tokens: object) -> None:
        """Make a client with keys, or with a bearer alone."""
        self._said({"make": name, "tokens": tokens})

    def call(self, name: str, method: str, *args: object, keep: str = "") -> Any:
        """Return what a method returns; raises RefusedError with what it throws."""
        return self._said({"as": name, "call": method, "args": args, "keep": keep})

    def pages(self, name: str, method: str, *args: object) -> Any:
        """Return all pages of what a method lists."""
        return self._said({"as": name, "pages": method, "args": args})

    def _said(self, wish: dict[str, object]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(wish) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "Node has ended"
        answer = json.loads(line)
        if "refused" in answer:
            raise RefusedError(answer["refused"])
        return answer.get("told")


def file_of(body: bytes) -> dict[str, str]:
    """Return a file as the bridge takes it."""
    return {"$base64": base64.b64encode(body).decode()}


def installed(folder: Path) -> Path:
    """Return where the client stands, installed to the byte of the lock file if it must be.

    Skips the test, with the reason, where there is no Node or no way to npm's registry; in CI,
    which must have both, it fails.
    """
    if shutil.which("node") is None or shutil.which("npm") is None:
        _missing("node and npm are not here (Debian: nodejs and npm)")
    lock = (HERE / "package-lock.json").read_bytes()
    stamp = folder / "installed.json"
    if stamp.exists() and stamp.read_bytes() == lock:
        return folder / "node_modules"
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, folder / name)
    told = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=_INSTALL_SECONDS,
        check=False,
    )
    if told.returncode and any(word in told.stderr for word in _NO_NETWORK):
        _missing("npm cannot reach its registry, and twitter-api-v2 is not installed yet")
    assert told.returncode == 0, told.stderr
    stamp.write_bytes(lock)
    return folder / "node_modules"


def _missing(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def running(modules: Path, address: str) -> Iterator[NodeClient]:
    """A Node whose clients reach the practice server at this address."""
    with subprocess.Popen(
        ["node", str(HERE / "bridge.cjs"), address],
        env={**os.environ, "NODE_PATH": str(modules)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield NodeClient(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(10)
