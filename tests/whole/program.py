"""The program as its user starts it: a process, its window, and what it left on the disk."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.whole import fingers
from tests.whole.at_spi import PATIENCE_SECONDS, Bus, GoneError, Node, until

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 90.0
END_SECONDS = 30.0
MOST_STEPS = 15


def words_to_start(*words: str) -> list[str]:
    """The command line of the program from its sources."""
    return [sys.executable, "-m", "upsocial_desktop", *words]


class Window:
    """A running practice window over a data folder, read through accessibility."""

    def __init__(
        self,
        bus: Bus,
        folder: Path,
        more: Mapping[str, str] | None = None,
        scenario: Path | None = None,
    ) -> None:
        self._bus, self.folder, self._scenario = bus, folder, scenario
        self._env = {
            **os.environ,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **(more or {}),
        }

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            picture(f"unstarted-{self.folder.name}")
            self.end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if fault is not None:
            picture(f"failed-{self.folder.name}")
            fault.add_note("\n".join(self._told()))
        self.end()

    def _told(self) -> list[str]:
        """What a failing test leaves behind: all that can be seen, and the end of the log."""
        lines = [f"the program has ended: {self.process.poll()}"]
        with contextlib.suppress(GoneError):
            for node in self._app.everything():
                with contextlib.suppress(GoneError):
                    held = "  has the keyboard" if node.has_focus else ""
                    lines.append(f"{node.role:<14} {node.id:<28} {node.text[:100]!r}{held}")
        return [*lines, *self.log().splitlines()[-20:]]

    def start(self) -> None:
        """Start the program and wait until its window can be read."""
        day = ("--scenario", str(self._scenario)) if self._scenario else ()
        words = words_to_start("practice", "--data-dir", str(self.folder), *day)
        self.process = subprocess.Popen(words, cwd=ROOT, env=self._env)
        self._app = self._bus.program(self.process.pid, START_SECONDS)
        self.focused("mentions", START_SECONDS)

    def launch_again(self, *more: str) -> int:
        """Start the program a second time while the first runs; its exit code."""
        words = words_to_start(*more, "practice", "--data-dir", str(self.folder))
        ended = subprocess.run(words, cwd=ROOT, env=self._env, timeout=START_SECONDS, check=False)
        return ended.returncode

    def kill(self) -> None:
        """End the process as a power cut does."""
        self.process.kill()
        assert self.process.wait(END_SECONDS) == -signal.SIGKILL

    def end(self) -> None:
        """End the process if it still runs."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(END_SECONDS)

    def seen(self, name: str, part: str = "") -> Node | None:
        """What is visible with this id (and with these words in it), now."""
        ended = self.process.poll()
        assert ended is None, f"the program has ended by itself: {ended}"
        for node in self._app.everything():
            if node.id == name and part in node.text:
                return node
        return None

    def find(self, name: str, part: str = "", seconds: float = PATIENCE_SECONDS) -> Node:
        """The same, waited for."""
        what = f'"{part}" in {name}' if part else name
        found = until(lambda: self.seen(name, part), what, seconds)
        assert found is not None
        return found

    def focused(self, name: str, seconds: float = PATIENCE_SECONDS) -> Node:
        """The control with this id, once it has the keyboard."""

        def look() -> Node | None:
            node = self.seen(name)
            return node if node is not None and node.has_focus else None

        found = until(look, f"the keyboard in {name}", seconds)
        assert found is not None
        return found

    def find_row(self, name: str, part: str, seconds: float = PATIENCE_SECONDS) -> Node:
        """A row with these words in the list with this id, waited for."""

        def look() -> Node | None:
            rows = self.find(name).children()
            return next((row for row in rows if part in row.name), None)

        found = until(look, f'a row "{part}" in {name}', seconds)
        assert found is not None
        return found

    def tab_to(self, name: str) -> None:
        """Press Tab until this control has the keyboard."""
        self.press_until_in("Tab", name)

    def go_round_to(self, name: str) -> None:
        """Press F6 until this pane has the keyboard."""
        self.press_until_in("F6", name)

    def press_until_in(self, key: str, name: str) -> None:
        """Press a key until this control has the keyboard; raises with the way it went."""
        trail = [self._holder()]
        while trail[-1] is None or trail[-1].id != name:
            if len(trail) > MOST_STEPS:
                way = " → ".join(node.id if node else "nothing" for node in trail)
                raise AssertionError(f"{key} never comes to {name}: {way}")
            fingers.key(key)
            until(lambda: self._holder() != trail[-1], f"the keyboard to leave {trail[-1]}")
            trail.append(self._holder())

    @property
    def has_keyboard(self) -> bool:
        """Whether any part of the window has the keyboard."""
        return self._holder() is not None

    def _holder(self) -> Node | None:
        """What has the keyboard now."""
        with contextlib.suppress(GoneError):
            return self._held()
        return None

    def _held(self) -> Node | None:
        held = [node for node in self._app.everything() if node.has_focus]
        return held[-1] if held else None

    @property
    def data(self) -> Path:
        """Where this window keeps its things."""
        return self.folder / "practice"

    def log(self) -> str:
        """What the program wrote about itself."""
        return "".join(path.read_text("utf-8") for path in sorted(self.data.glob("log/*.log*")))

    def ask(self, *words: str) -> dict[str, Any]:
        """Ask the command line about the same office; its last answer."""
        return self.ask_all(*words)[-1]

    def ask_all(self, *words: str) -> list[dict[str, Any]]:
        """The same; all its answers."""
        order = ("--practice", "--profile", "practice", "--data-dir", str(self.folder), "--json")
        answer = subprocess.run(
            words_to_start(*order, *words),
            cwd=ROOT,
            env=self._env,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr
        return [json.loads(line) for line in answer.stdout.splitlines()]


def picture(name: str) -> None:
    """Keep a picture of the screen where UPSOCIAL_PICTURES names a folder; for people's eyes."""
    folder = os.environ.get("UPSOCIAL_PICTURES")
    if folder and shutil.which("import"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        path = Path(folder) / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], check=False, timeout=30)
