"""Measure two sides in turns on a noisy machine, and print them with their ratio."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

# Work for the round with this number; setting up what it needs stands outside the clock.
Side = Callable[[int], None]
ROUNDS = 7
# A round is thrown away when a fixed piece of work took so much longer than at its best.
_TOO_NOISY = 1.5
_CALIBRATION = 200_000
_LEAST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """One side of one round, in seconds: by the clock on the wall and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `goal` is the most that `ratio` (ours to theirs) may be; 0 for none."""

    name: str
    ours: Sequence[Sample]
    theirs: Sequence[Sample]
    goal: float = 0.0
    goal_is_speed: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours to theirs, by the least wall times: noise only ever adds."""
        return min(s.wall for s in self.ours) / min(s.wall for s in self.theirs)

    @property
    def paired(self) -> tuple[float, float, float]:
        """Least, median and greatest of the ratios of the single rounds."""
        ratios = [a.wall / b.wall for a, b in zip(self.ours, self.theirs, strict=True)]
        return min(ratios), median(ratios), max(ratios)

    @property
    def cpu_ratio(self) -> float:
        """The same by processor time; 0 where it was not taken."""
        theirs = min(s.cpu for s in self.theirs)
        return min(s.cpu for s in self.ours) / theirs if theirs else 0.0


def calibrate() -> float:
    """Seconds that a fixed piece of work takes now."""
    started = time.perf_counter()
    total = 0
    for number in range(_CALIBRATION):
        total += number * number % 7
    return time.perf_counter() - started


def timed(side: Side, number: int) -> Sample:
    """One run."""
    cpu, wall = time.process_time(), time.perf_counter()
    side(number)
    return Sample(time.perf_counter() - wall, time.process_time() - cpu)


def compare(name: str, ours: Side, theirs: Side, rounds: int = ROUNDS, **more: float) -> Figure:
    """Run both sides in turns, A B A B; the quiet rounds count."""
    taken: list[tuple[float, Sample, Sample]] = []
    for number in range(rounds):
        noise = calibrate()
        a = timed(ours, number)
        b = timed(theirs, number)
        taken.append((max(noise, calibrate()), a, b))
    kept, note = quiet_rounds([noise for noise, _, _ in taken])
    quiet = [taken[number] for number in kept]
    goal = float(more.get("goal", 0.0))
    is_speed = bool(more.get("goal_is_speed", 0.0))
    return Figure(name, [a for _, a, _ in quiet], [b for _, _, b in quiet], goal, is_speed, note)


def quiet_rounds(noises: Sequence[float]) -> tuple[Sequence[int], str]:
    """The rounds that count, and a note on the others; `noises` are those of `calibrate`."""
    rounds = len(noises)
    kept = [number for number in range(rounds) if noises[number] <= min(noises) * _TOO_NOISY]
    thrown = rounds - len(kept)
    if len(kept) < min(_LEAST_ROUNDS, rounds):
        return range(rounds), "the machine was too noisy to choose: every round counts"
    return kept, f"{thrown} of {rounds} rounds were too noisy" if thrown else ""


def show(figure: Figure) -> None:
    """Print a figure with its ratio."""
    ours, theirs = ([s.wall * 1000 for s in side] for side in (figure.ours, figure.theirs))
    low, middle, high = figure.paired
    verdict = ""
    if figure.goal_is_speed:
        speed = 1 / figure.ratio
        met = "met" if speed >= figure.goal else "MISSED"
        verdict = f"  speed {speed:.0%}, goal ≥ {figure.goal:.0%}: {met}"
    elif figure.goal:
        met = "met" if figure.ratio <= figure.goal else "MISSED"
        verdict = f"  goal ≤ {figure.goal:.2f} ×: {met}"
    sys.stdout.write(
        f"\n{figure.name}\n"
        f"  ours    median {median(ours):9.2f} ms  least {min(ours):9.2f} ms\n"
        f"  against median {median(theirs):9.2f} ms  least {min(theirs):9.2f} ms\n"
        f"  ratio   of least {figure.ratio:.2f}  paired median {middle:.2f}"
        f" ({low:.2f} to {high:.2f})  processor {figure.cpu_ratio:.2f}\n"
        f"{verdict}{'  ' + figure.note if figure.note else ''}\n"
    )
    sys.stdout.flush()
