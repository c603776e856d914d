"""Commands that run or look after the program itself."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from upsocial_desktop.cli.alone import ALONE
from upsocial_desktop.cli.lines import plain
from upsocial_desktop.cli.loop import until_interrupted
from upsocial_desktop.cli.verb import Argument, Line, Verb, option
from upsocial_desktop.services import practising, upkeep
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.ports import Ports, PracticeState
from upsocial_desktop.services.walking import walk

Said = argparse.Namespace


def _agent(ports: Ports, said: Said) -> Iterator[Line]:
    rounds = iter([None]) if said.once else until_interrupted(said.every)
    for _ in rounds:
        ticked = tick(ports, now_please=said.once)
        touched = sorted(f"{touch.topic.value}:{touch.id}" for touch in ticked.changes.touches)
        troubles = [{"account": name, "code": told.code} for name, told in ticked.troubles]
        yield {"at": plain(ports.clock.now()), "changed": touched, "troubles": troubles}
        if said.once and ticked.troubles:
            # Whoever asked for one round learns by the exit code how it went.
            raise ticked.troubles[0][1]


def _practice(ports: Ports, _said: Said) -> Iterator[Line]:
    for stage in walk(ports):
        yield {"step": stage.name, **plain(dict(stage.facts))}


def _practice_server(ports: Ports, said: Said) -> Iterator[Line]:
    # Told within the loop: whoever has read where the day is may end it by a signal.
    for _ in until_interrupted(said.every):
        yield _state_line(practising.state(ports))
        tick(ports)


def _state_line(state: PracticeState) -> Line:
    return {name: plain(value) for name, value in asdict(state).items()}


def _doctor(ports: Ports, _said: Said) -> Iterator[Line]:
    for finding in upkeep.examine(ports):
        facts = plain(dict(finding.facts))
        yield {"check": finding.code, "verdict": finding.verdict.value, "facts": facts}


def seconds_between(text: str) -> float:
    """Seconds from one to a day. Raises ValueError outside of that."""
    return _between(float(text), 1, _DAY_SECONDS)


def pace(text: str) -> float:
    """A factor of time. Raises ValueError outside of 0 to 100,000."""
    return _between(float(text), 0, 100_000)


def port(text: str) -> int:
    """A port's number. Raises ValueError outside of 0 to 65,535."""
    return int(_between(int(text), 0, 65_535))


def _between(number: float, least: float, most: float) -> float:
    # Written so that "nan", which is neither less nor more, is refused too.
    if not least <= number <= most:
        raise ValueError(f"{least} to {most}")
    return number


_DAY_SECONDS = 86_400
_EVERY = option("--every", "seconds between two rounds, 1 at least", 20.0, seconds_between)
_SCENARIO = option("--scenario", "a file with another day", None, Path)
_PACE = option("--pace", "how many times as fast the day runs (0: it stands still)", 1.0, pace)

CARE_VERBS = (
    Verb(
        "agent",
        "take in, publish and deliver what is due",
        _agent,
        (Argument("--once", "one round only", is_switch=True), _EVERY),
    ),
    Verb(
        "practice",
        "a day on the pretend X; with --walk the whole line of work without a window",
        _practice,
        (Argument("--walk", "no window, one JSON line a step", is_switch=True), _SCENARIO, _PACE),
    ),
    Verb(
        "practice-server",
        "run the pretend X until interrupted",
        _practice_server,
        (_SCENARIO, _PACE, option("--port", "its port (0: any)", 0, port), _EVERY, *ALONE),
    ),
    Verb("doctor", "look whether all parts are in order", _doctor),
)
