"""From the start of a process to a painted, usable window, against a bare PySide6 window."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import ROUNDS, Figure, Sample, calibrate, quiet_rounds
from tests.benchmarks.offices import make_office
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.services.settings import ACTING_OFFICER

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Start:
    """From the start of a process to its first rows on the screen, and to the whole inbox."""

    first: Sample
    inbox: Sample
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
    inbox = Sample(told["inbox"] - began, told["inbox_cpu"])
    # A bare window has but one moment.
    first = Sample(told["first"] - began, told["first_cpu"]) if "first" in told else inbox
    return Start(first, inbox, tuple(told["loaded"]))


def measure(folder: Path, size: int = 1_000, rounds: int = ROUNDS) -> tuple[list[Figure], Start]:
    """Both starts in turns. The program opens an office with `size` mentions and cases."""
    profile = folder / "desk"
    profile.mkdir(parents=True)
    world = make_office(profile / "office.sqlite", size)
    seat = {ACTING_OFFICER.key: world.asha.id}
    TomlPreferences(profile / "settings.toml").save(seat)
    program = (folder / "compiled", "program", str(folder))
    bare_window = (folder / "compiled", "bare")
    # Once each, so that both find their files in memory and their modules compiled.
    start(*bare_window)
    last = start(*program)
    taken: list[tuple[Start, Start]] = []
    noises = []
    for _ in range(rounds):
        noise = calibrate()
        last = start(*program)
        taken.append((last, start(*bare_window)))
        noises.append(max(noise, calibrate()))
    kept, note = quiet_rounds(noises)
    ours, bare = [taken[number][0] for number in kept], [taken[number][1] for number in kept]
    against = [one.inbox for one in bare]
    painted, inbox = [one.first for one in ours], [one.inbox for one in ours]
    figures = [
        Figure(
            "Cold start to the rows of the inbox, gone through by key",
            painted,
            against,
            1.5,
            note=note,
        ),
        Figure("Cold start to an open office with every action", inbox, against, note=note),
    ]
    return figures, last
