"""From the start of a process to a painted, usable window, against a bare PySide6 window."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import ROUNDS, Figure, Sample
from tests.benchmarks.offices import make_office

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of a process to its first paint and to its usable window."""

    first: float
    usable: float
    loaded: tuple[str, ...]


class StartFailedError(RuntimeError):
    """The window never came; the text is what the process said."""


def start(compiled: Path, *words: str) -> Start:
    """Start a window once. Raises StartFailedError.

    Modules are kept compiled in a folder of the benchmark's own, as an installed program has them.
    """
    env = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    began = time.monotonic()
    answer = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.painted", *words],
        cwd=ROOT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    if not answer.stdout.strip():
        raise StartFailedError(answer.stderr[-2000:])
    told = json.loads(answer.stdout.splitlines()[0])
    return Start(told["first"] - began, told["usable"] - began, tuple(told["loaded"]))


def measure(folder: Path, size: int = 1_000, rounds: int = ROUNDS) -> tuple[list[Figure], Start]:
    """Both starts in turns. The program opens an office with `size` mentions and cases."""
    profile = folder / "desk"
    profile.mkdir(parents=True)
    make_office(profile / "office.sqlite", size)
    program = (folder / "compiled", "program", str(folder))
    bare_window = (folder / "compiled", "bare")
    # Once each, so that both find their files in memory and their modules compiled.
    start(*bare_window)
    last = start(*program)
    ours, bare = [], []
    for _ in range(rounds):
        last = start(*program)
        ours.append(last)
        bare.append(start(*bare_window))
    against = [Sample(one.usable, 0.0) for one in bare]
    painted = [Sample(one.first, 0.0) for one in ours]
    usable = [Sample(one.usable, 0.0) for one in ours]
    figures = [
        Figure("Cold start to the first paint, against a bare window", painted, against, 1.5),
        Figure("Cold start to the painted inbox, against a bare window", usable, against, 1.5),
    ]
    return figures, last
