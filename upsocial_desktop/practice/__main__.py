"""Run the practice X alone: python -m upsocial_desktop.practice --scenario FILE."""

import argparse
import json
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from upsocial_desktop.practice.day.scenarios import ScenarioMistakes, read_scenario
from upsocial_desktop.practice.day.scene import Scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.classroom import Classroom
from upsocial_desktop.practice.trainer.portal import keys_of_app
from upsocial_desktop.practice.world import World

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_OK, _FAILED, _USAGE = 0, 1, 2
_EPILOG = """\
The first line of the output is JSON: the address, the accounts and, with --show-keys, their keys.
The trainer's page is at the address itself, in any browser of this computer.

exit codes: 0 done   1 the state could not be written   2 usage, or a mistake in a file
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run until interrupted, or check a scenario; returns the exit code."""
    asked = _arguments(words)
    if asked.check:
        return _check(asked.check)
    if asked.scenario is None and asked.take_up is None:
        return _say("give --scenario FILE, --import FILE or --check FILE")
    scenario = _read(asked.scenario) if asked.scenario else Scenario("", (), ())
    return _USAGE if scenario is None else _run(scenario, asked)


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="upsocial_desktop.practice",
        description=__doc__,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--scenario", type=Path, metavar="FILE", help="the day to play")
    add("--check", type=Path, metavar="FILE", help="explain mistakes by line")
    add("--port", type=_port, default=0, help="0 takes a free one")
    add("--pace", type=float, default=1.0, help="factor of time, 0 is by steps")
    add("--seed", type=int, default=1, help="the same seed gives the same day")
    add(
        "--opens-at",
        type=_moment,
        metavar="TIME",
        help="opening with a time zone, as in 2026-11-23T09:30+05:30; else now",
    )
    add("--show-keys", action="store_true", help="print the practice keys, good for this run only")
    add(
        "--class",
        dest="classroom",
        metavar="ADDRESS",
        help="open a class on this address of this computer too, as in 192.168.1.20; the join"
        " code and the trainer's key are printed once",
    )
    add("--import", dest="take_up", type=Path, metavar="FILE", help="go on from an exported state")
    add("--export", dest="lay_down", type=Path, metavar="FILE", help="write the state at the end")
    return parser.parse_args(words)


def _port(words: str) -> int:
    number = int(words)
    if not 0 <= number <= 65_535:  # noqa: PLR2004 - the range of ports
        raise argparse.ArgumentTypeError("a port lies between 0 and 65535")
    return number


def _moment(words: str) -> datetime:
    moment = datetime.fromisoformat(words)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("needs a time zone, as in 2026-11-23T09:30+05:30")
    return moment


def _check(path: Path) -> int:
    scenario = _read(path)
    if scenario is None:
        return _USAGE
    print(f"{path}: {len(scenario.people)} people, {len(scenario.events)} events, no mistake")
    return _OK


def _read(path: Path) -> Scenario | None:
    try:
        return read_scenario(path)
    except ScenarioMistakes as wrong:
        for mistake in wrong.mistakes:
            print(f"{path}:{mistake.line}: {mistake.words}", file=sys.stderr)
    except UnicodeDecodeError:
        _say(f"{path}: the file must be saved as UTF-8 text")
    except OSError as wrong:
        _say(f"{path}: {wrong.strerror}")
    return None


def _run(scenario: Scenario, asked: argparse.Namespace) -> int:
    opens_at = asked.opens_at or datetime.fromtimestamp(time.time(), UTC)
    try:
        classroom = Classroom(asked.classroom) if asked.classroom else None
        world = World.load(scenario, opens_at, asked.seed, asked.pace)
        server = PracticeServer(world, asked.port, classroom=classroom)
    except (ValueError, OSError, OverflowError) as wrong:
        return _say(f"cannot start: {wrong}")
    try:
        if asked.take_up and not _take_up(server, asked.take_up):
            return _USAGE
        with _ending() as told:
            server.start()
            print(json.dumps(_greeting(world, server, show_keys=asked.show_keys)), flush=True)
            _welcome(server, classroom)
            _wait(told)
        return _OK if asked.lay_down is None else _lay_down(server, asked.lay_down)
    finally:
        server.stop()


def _take_up(server: PracticeServer, path: Path) -> bool:
    try:
        server.front.restore(path.read_text(encoding="utf-8"))
    except OSError as wrong:
        _say(f"{path}: {wrong.strerror}")
    except ValueError as wrong:
        _say(f"{path}: no exported state: {wrong}")
    else:
        return True
    return False


def _lay_down(server: PracticeServer, path: Path) -> int:
    try:
        path.write_text(server.front.snapshot(), encoding="utf-8", errors="replace")
    except OSError as wrong:
        _say(f"{path}: the state was not written: {wrong.strerror}")
        return _FAILED
    return _OK


@contextmanager
def _ending() -> Iterator[threading.Event]:
    """Lend what is set when this program is interrupted, or ended by another one."""
    told = threading.Event()
    before = [(one, signal.signal(one, lambda *_: told.set())) for one in _SIGNALS]
    try:
        yield told
    finally:
        for one, handler in before:
            signal.signal(one, handler)


def _wait(told: threading.Event) -> None:
    # With a limit, for on Windows a wait without one hears no signal.
    while not told.wait(1.0):
        pass


def _greeting(world: World, server: PracticeServer, *, show_keys: bool) -> dict[str, object]:
    accounts = [
        {"id": user_id, "username": username}
        | ({"keys": asdict(world.credentials(username))} if show_keys else {})
        for user_id, username, _ in world.accounts()
    ]
    app = {"app": keys_of_app(world.keys, world.keys.own_app)} if show_keys else {}
    return {"practice": True, "address": server.address, "accounts": accounts} | app


def _welcome(server: PracticeServer, classroom: Classroom | None) -> None:
    """Tell the person at the terminal where to look; the secrets of a class are told only here."""
    _say(f"The trainer's page: {server.address}/   (stop with Ctrl+C)")
    if classroom is not None:
        _say(f"The class joins at:  {classroom.join_base}")
        _say(f"From elsewhere, the trainer's page: {classroom.trainer_base}/")


def _say(words: str) -> int:
    print(words, file=sys.stderr, flush=True)
    return _USAGE


if __name__ == "__main__":
    sys.exit(main())
