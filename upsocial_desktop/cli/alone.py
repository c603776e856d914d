"""When `practice-server` runs the pretend X alone, without an office beside it."""

import argparse
from collections.abc import Iterator

from upsocial_desktop.cli.verb import Argument, option

# What the pretend X understands and an office beside it has no use for. Each is handed on as it
# was typed; practice/__main__.py reads it again and says what is wrong with it.
_WITH_VALUE = ("--check", "--seed", "--opens-at", "--class", "--import", "--export")
_SHARED = ("--scenario", "--pace", "--port")
_HELP = {
    "--check": "a scenario: explain its mistakes by line, and nothing more",
    "--seed": "the same seed gives the same day",
    "--opens-at": "opening with a time zone, as in 2026-11-23T09:30+05:30",
    "--class": "open a class on this address of this computer too; the join code is printed once",
    "--import": "go on from an exported state",
    "--export": "write the state into this file at the end",
}
ALONE = (
    Argument("--alone", "without an office beside it; each of these implies it:", is_switch=True),
    Argument("--show-keys", "print the practice keys, good for this run only", is_switch=True),
    *(option(name, _HELP[name]) for name in _WITH_VALUE),
)


def words_alone(said: argparse.Namespace) -> tuple[str, ...] | None:
    """The words for the pretend X alone, or None where an office is wanted beside it."""
    names = ("--show-keys", *_WITH_VALUE)
    if not said.alone and all(_value(said, name) in (None, False) for name in names):
        return None
    words = [word for name in (*_WITH_VALUE, *_SHARED) for word in _told(said, name)]
    return (*words, "--show-keys") if said.show_keys else tuple(words)


def _told(said: argparse.Namespace, name: str) -> Iterator[str]:
    value = _value(said, name)
    if value is not None:
        yield f"{name}={value}"  # in one word, for a value may begin with a hyphen


def _value(said: argparse.Namespace, name: str) -> object:
    return getattr(said, name.removeprefix("--").replace("-", "_"))
