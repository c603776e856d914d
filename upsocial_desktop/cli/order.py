"""The words of a command become an order: what is wanted, of whom, and where."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from upsocial_desktop import __version__
from upsocial_desktop.cli.alone import words_alone
from upsocial_desktop.cli.verbs import VERBS, Verb
from upsocial_desktop.cli.window_words import Place

__all__ = ["Order", "Place", "read_order"]


@dataclass(frozen=True, slots=True)
class Order:
    """A command as it was typed. `verb` is None where the window is wanted."""

    verb: Verb | None
    arguments: argparse.Namespace
    is_json: bool
    place: Place

    @property
    def wants_window(self) -> bool:
        """Whether Qt is needed."""
        return self.verb is None

    @property
    def is_practice(self) -> bool:
        """Whether this is the pretend X."""
        return self.place.is_practice

    @property
    def profile(self) -> str:
        """The profile's name, which decides the folder and the one running copy."""
        return self.place.profile

    @property
    def case_words(self) -> str:
        """A case to open in the window at once, "" for none."""
        return str(self.arguments.open)

    @property
    def alone(self) -> tuple[str, ...] | None:
        """The words for the pretend X where it runs alone, without an office; else None."""
        is_server = self.verb is not None and self.verb.name == "practice-server"
        return words_alone(self.arguments) if is_server else None

    def where(self) -> Place:
        """Which house is to be opened."""
        return self.place

    def without_window(self) -> "Order":
        """The same practice day, walked through on the command line."""
        place = self.place._replace(profile="walk", pace=0.0)
        verb = next(verb for verb in VERBS if verb.name == "practice")
        return replace(self, verb=verb, place=place)


def read_order(words: Sequence[str]) -> Order:
    """Read the words; argparse ends the program with exit 2 and the usage where they are wrong."""
    parser = _parser()
    said = parser.parse_args(list(words))
    verb: Verb | None = getattr(said, "verb", None)
    name = verb.name if verb else ""
    is_practice = said.practice or name in {"practice", "practice-server"}
    wants_window = verb is None or (name == "practice" and not said.walk)
    fresh = is_practice and (wants_window or name in {"practice", "practice-server"})
    is_walk = getattr(said, "walk", False)
    place = Place(
        # A walk has a folder of its own, for it begins a day anew while a window may be open.
        profile=said.profile or ("walk" if is_walk else "practice" if is_practice else "desk"),
        data_dir=said.data_dir,
        is_practice=is_practice,
        fresh_day=fresh,
        scenario=getattr(said, "scenario", None),
        # The walk moves time itself; elsewhere the day runs by the clock unless told otherwise.
        pace=0.0 if is_walk else getattr(said, "pace", 1.0),
        log_level=said.log_level,
        port=getattr(said, "port", 0),
    )
    return Order(None if wants_window else verb, said, said.json, place)


_EPILOG = """\
With --practice a command works in the practice day that runs in the same profile (a window, or
practice-server); where none runs, in one of its own over the last day's cases.

exit codes:
  0 done   2 usage   3 refused by a rule   4 not configured, or a part is missing   5 sign in to X
  6 X unreachable or limited   7 database   70 a fault of the program   130 interrupted
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="upsocial-desktop",
        description="Without words the window opens; with words a command runs.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"upsocial-desktop {__version__}")
    parser.add_argument(
        "--open", default="", metavar="CASE", help="open this case in the window: code or digits"
    )
    _add_everywhere(parser, is_below=False)
    nouns = parser.add_subparsers(metavar="COMMAND", title="commands")
    by_noun: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for verb in VERBS:
        noun, _, action = verb.name.partition(" ")
        if not action:
            target = nouns.add_parser(noun, help=verb.help, description=verb.help)
        else:
            if noun not in by_noun:
                below = nouns.add_parser(noun, help=_actions_of(noun))
                by_noun[noun] = below.add_subparsers(metavar="ACTION", required=True)
            target = by_noun[noun].add_parser(action, help=verb.help, description=verb.help)
        _add_everywhere(target, is_below=True)
        for argument in verb.arguments:
            argument.add_to(target)
        target.set_defaults(verb=verb)
    return parser


def _actions_of(noun: str) -> str:
    actions = (verb.name.partition(" ") for verb in VERBS)
    return ", ".join(action for name, _, action in actions if name == noun)


def _add_everywhere(parser: argparse.ArgumentParser, *, is_below: bool) -> None:
    """Options that may stand before or after the command's name."""

    def default(value: Any) -> Any:
        # Below, an option left out must not undo one given before the command's name.
        return argparse.SUPPRESS if is_below else value

    parser.add_argument(
        "--practice",
        action="store_true",
        default=default(value=False),
        help="the pretend X, never the real one",
    )
    parser.add_argument(
        "--profile", default=default(""), help="a name; each profile keeps its own data"
    )
    parser.add_argument(
        "--data-dir", type=Path, default=default(None), help="keep this profile's data there"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=default(value=False),
        help="one JSON object a line on stdout",
    )
    parser.add_argument(
        "--log-level", default=default("INFO"), choices=("DEBUG", "INFO", "WARNING", "ERROR")
    )
