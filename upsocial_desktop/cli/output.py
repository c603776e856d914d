"""Answers on stdout, messages on stderr, in English, and the exit code of each kind of trouble."""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from upsocial_desktop.cli.lines import plain
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.cli.verb import Line
from upsocial_desktop.domain.errors import Told, Unavailable

OK, USAGE, REFUSED, NOT_CONFIGURED, SIGN_IN, X_TROUBLE, DATABASE, BUG, INTERRUPTED = (
    0, 2, 3, 4, 5, 6, 7, 70, 130,
)  # fmt: skip

# Letters that a terminal obeys: a citizen's words must not move its cursor or change its title.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

# Codes whose exit code is not that of their room.
_BY_CODE = {
    "account.no_keys": NOT_CONFIGURED,
    "account.not_connected": NOT_CONFIGURED,
    "account.which": NOT_CONFIGURED,
    "officer.which": NOT_CONFIGURED,
    "login.first_password": NOT_CONFIGURED,
    "login.nobody": NOT_CONFIGURED,
    "practice.no_scenario": NOT_CONFIGURED,
    "practice.not_practice": NOT_CONFIGURED,
    "practice.port": NOT_CONFIGURED,
    "paper.ending": USAGE,
    "profile.bad_name": USAGE,
    "account.other_user": SIGN_IN,
    "account.reconnect": SIGN_IN,
    "x.app_rights": SIGN_IN,
    "x.clock": SIGN_IN,
    "x.sign_in_again": SIGN_IN,
    "x.no_credits": X_TROUBLE,
    "bug": BUG,
}
_BY_ROOM = {
    "address": NOT_CONFIGURED,
    "db": DATABASE,
    "folders": NOT_CONFIGURED,
    "paper": NOT_CONFIGURED,
    "settings": NOT_CONFIGURED,
    "vault": NOT_CONFIGURED,
}


def exit_code(told: Told) -> int:
    """The exit code of a trouble: by its code, else by its room, else by its kind."""
    otherwise = X_TROUBLE if isinstance(told, Unavailable) else REFUSED
    room = told.code.partition(".")[0]
    return _BY_CODE.get(told.code, _BY_ROOM.get(room, otherwise))


def say(text: str) -> None:
    """A message for the person, on stderr."""
    sys.stderr.write(f"{_harmless(text)}\n")
    sys.stderr.flush()


def say_missing(libraries: Sequence[str], install_line: str, glibc_needed: str) -> None:
    """What this system lacks for a window, and the line that brings it."""
    if glibc_needed:
        say(f"This system's C library is too old for Qt: glibc {glibc_needed} or newer is needed.")
    elif libraries:
        say(f"For a window these system libraries are missing: {', '.join(libraries)}.")
        say(f"An administrator installs them with: {install_line}")
    else:
        say("This version of PySide6 crashes Python 3.11; install one below 6.12.")


def show_trouble(told: Told, *, is_json: bool) -> None:
    """A trouble on stderr: as a sentence with its facts, or as one JSON object."""
    if is_json:
        say(_as_json({"error": told.code, "facts": plain(dict(told.facts))}))
        return
    facts = ", ".join(f"{name}: {value}" for name, value in told.facts.items() if value != "")
    sentence = SENTENCES.get(told.code, "This was not done; nothing was lost.")
    say(f"{sentence} [{told.code}{'; ' + facts if facts else ''}]")


def show(line: Line, *, is_json: bool) -> None:
    """One line of an answer on stdout."""
    if is_json:
        sys.stdout.write(_as_json(plain(dict(line))) + "\n")
    else:
        sys.stdout.write(_harmless(_readable(line)) + "\n")
    sys.stdout.flush()


def _harmless(text: str) -> str:
    return _OBEYED.sub("\ufffd", text)


def _as_json(value: object) -> str:
    # Python leaves DEL and what follows it as it is; read back, the text is the same.
    found = json.dumps(value, ensure_ascii=False)
    return _OBEYED.sub(lambda letter: f"\\u{ord(letter[0]):04x}", found)


def _readable(line: Mapping[str, Any]) -> str:
    words = []
    for name, value in line.items():
        if isinstance(value, list):
            inner = "".join(f"\n    {_inner(each)}" for each in value)
            words.append(f"{name}:{inner}" if value else f"{name}: –")
        elif isinstance(value, Mapping):
            words.append(f"{name}: {_inner(value) or '–'}")
        else:
            words.append(f"{name}: {'–' if value in (None, '') else value}")
    return "  ".join(words)


def _inner(value: Any) -> str:
    if isinstance(value, Mapping):
        return "  ".join(f"{name}: {each}" for name, each in value.items())
    return str(value)
