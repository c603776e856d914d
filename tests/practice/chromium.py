"""A real Chromium without a window, driven over a pipe by its own protocol."""

import base64
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Chromium reads its orders from file 3 and answers on file 4.
_ON_ITS_PLACES = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4);"
    " os.execvp(sys.argv[3], sys.argv[3:])"
)
_WORDS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    # Whatever it would like to ask of anybody else, it finds nobody.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--no-proxy-server",
)
_PATIENCE_SECONDS = 20.0


def chromium_path() -> str:
    """Where Chromium is; skips the test where there is none, save in CI, which must have it."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        missing = "Chromium is not installed (Debian: chromium)"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


class Chromium:
    """One browser with one page."""

    def __init__(self, process: subprocess.Popen[bytes], orders: int, answers: int) -> None:
        self._process = process
        self._orders = os.fdopen(orders, "wb", buffering=0)
        self._answers = os.fdopen(answers, "rb", buffering=0)
        self._numbers = itertools.count(1)
        self._ahead = b""
        self.events: list[dict[str, Any]] = []
        target = self._order("Target.createTarget", url="about:blank")["targetId"]
        attached = self._order("Target.attachToTarget", targetId=target, flatten=True)
        self._session: str | None = attached["sessionId"]
        for room in ("Page", "Runtime", "Log"):
            self.order(f"{room}.enable")

    def order(self, method: str, **words: Any) -> dict[str, Any]:
        """Give an order to the page and return what it came to."""
        return self._order(method, self._session, **words)

    def open(self, url: str) -> None:
        """Go to a page and wait until it is there."""
        before = len(self.events)
        self.order("Page.navigate", url=url)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events[before:]):
            self.events.append(self._hear())

    def look(self, width: int, height: int, scheme: str = "light") -> None:
        """Set the size of the window and whether dark is preferred."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.order("Emulation.setDeviceMetricsOverride", **size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.order("Emulation.setEmulatedMedia", features=features)

    def without_scripts(self) -> None:
        """Switch JavaScript off for pages."""
        self.order("Emulation.setScriptExecutionDisabled", value=True)

    def tell(self, expression: str) -> Any:
        """Return what an expression of JavaScript comes to in the page."""
        answer = self.order(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait_for(self, expression: str) -> None:
        """Wait until an expression holds in the page."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not self.tell(f"Boolean({expression})"):
            assert time.monotonic() < until, f"it never came: {expression}"
            time.sleep(0.02)

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press and let go of one key."""
        for kind in ("keyDown", "keyUp"):
            words = {"text": text} if text and kind == "keyDown" else {}
            self.order(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                **words,
            )

    def picture(self, path: Path) -> None:
        """Write what is seen as a PNG."""
        path.write_bytes(base64.b64decode(self.order("Page.captureScreenshot")["data"]))

    def complaints(self) -> list[str]:
        """Errors and warnings of the page, dialogs it opened, and what its policy stopped."""
        self.tell("1")  # whatever was said before has been read then
        found: list[str] = []
        for event in self.events:
            words = event["params"]
            if event["method"] == "Log.entryAdded" and words["entry"]["level"] != "info":
                found.append(words["entry"]["text"])
            elif event["method"] in {"Runtime.exceptionThrown", "Page.javascriptDialogOpening"}:
                found.append(str(words))
            elif event["method"] == "Runtime.consoleAPICalled" and words["type"] == "error":
                found.append(str(words["args"]))
        return found

    def close(self) -> None:
        """End the browser."""
        self._order("Browser.close")
        self._process.wait(_PATIENCE_SECONDS)
        self._orders.close()
        self._answers.close()

    def _order(self, method: str, session: str | None = None, **words: Any) -> dict[str, Any]:
        number = next(self._numbers)
        order: dict[str, Any] = {"id": number, "method": method, "params": words}
        if session:
            order["sessionId"] = session
        self._orders.write(json.dumps(order).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == number:
                assert "error" not in heard, heard
                result = heard["result"]
                assert isinstance(result, dict)
                return result
            if "method" in heard:
                self.events.append(heard)

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._ahead:
            came = self._answers.read(65_536)
            assert came, "Chromium has ended"
            self._ahead += came
        one, _, self._ahead = self._ahead.partition(b"\0")
        heard = json.loads(one)
        assert isinstance(heard, dict)
        return heard


@contextmanager
def chromium() -> Iterator[Chromium]:
    """A browser with a home of its own."""
    path = chromium_path()
    orders_in, orders_out = os.pipe()
    answers_in, answers_out = os.pipe()
    words = list(_WORDS)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        words.append("--no-sandbox")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        launch = [sys.executable, "-c", _ON_ITS_PLACES, str(orders_in), str(answers_out), path]
        process = subprocess.Popen(
            [*launch, *words, f"--user-data-dir={home}", "about:blank"],
            pass_fds=(orders_in, answers_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": home},
        )
        os.close(orders_in)
        os.close(answers_out)
        browser = Chromium(process, orders_out, answers_in)
        try:
            yield browser
        finally:
            browser.close()
