"""Run the practice X alone: python -m upsocial_desktop.practice --scenario FILE."""

import argparse
import json
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from upsocial_desktop.practice.day.scenarios import ScenarioMistakes, read_scenario
from upsocial_desktop.practice.day.scene import Scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

_OK, _USAGE = 0, 2


def main(words: Sequence[str] | None = None) -> int:
    """Run until interrupted, or check a scenario; returns the exit code."""
    asked = _arguments(words)
    path = asked.check or asked.scenario
    if path is None:
        print("give --scenario FILE or --check FILE", file=sys.stderr)
        return _USAGE
    scenario = _read(path)
    if scenario is None:
        return _USAGE
    if asked.check:
        print(f"{path}: {len(scenario.people)} people, {len(scenario.events)} events, no mistake")
        return _OK
    return _run(scenario, asked)


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="upsocial_desktop.practice", description=__doc__)
    parser.add_argument("--scenario", type=Path, metavar="FILE", help="the day to play")
    parser.add_argument("--check", type=Path, metavar="FILE", help="explain mistakes by line")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--pace", type=float, default=1.0, help="factor of time, 0 is by steps")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same day")
    parser.add_argument(
        "--opens-at",
        type=datetime.fromisoformat,
        metavar="TIME",
        help="opening with a time zone, as in 2026-11-23T09:30+05:30; else now",
    )
    parser.add_argument(
        "--show-keys", action="store_true", help="print the practice keys, good for this run only"
    )
    return parser.parse_args(words)


def _read(path: Path) -> Scenario | None:
    try:
        return read_scenario(path)
    except ScenarioMistakes as wrong:
        for mistake in wrong.mistakes:
            print(f"{path}:{mistake.line}: {mistake.words}", file=sys.stderr)
    except UnicodeDecodeError:
        print(f"{path}: the file must be saved as UTF-8 text", file=sys.stderr)
    except OSError as wrong:
        print(f"{path}: {wrong.strerror}", file=sys.stderr)
    return None


def _run(scenario: Scenario, asked: argparse.Namespace) -> int:
    opens_at = asked.opens_at or datetime.fromtimestamp(time.time(), UTC)
    try:
        world = World.load(scenario, opens_at, asked.seed, asked.pace)
        server = PracticeServer(world, asked.port)
    except (ValueError, OSError, OverflowError) as wrong:
        print(f"cannot start: {wrong}", file=sys.stderr)
        return _USAGE
    server.start()
    print(json.dumps(_greeting(world, server, show_keys=asked.show_keys)), flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        return _OK
    finally:
        server.stop()
    return _OK


def _greeting(world: World, server: PracticeServer, *, show_keys: bool) -> dict[str, object]:
    accounts = [
        {"id": user_id, "username": username}
        | ({"keys": asdict(world.credentials(username))} if show_keys else {})
        for user_id, username, _ in world.accounts()
    ]
    return {"practice": True, "address": server.address, "accounts": accounts}


if __name__ == "__main__":
    sys.exit(main())
