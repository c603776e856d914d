"""Hostile words on a terminal: never obeyed by it, and the same again for a program that reads."""

import json
import re

import pytest

from tests.cli.conftest import Command
from tests.hostile import hostile_words
from upsocial_desktop.cli.output import show
from upsocial_desktop.cli.verb import Line
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import Ports

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
HARMFUL = (
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[H",
    "done\rgone",
    "\x9b31m red",
    "\x08\x08\x08",
    "a\x7f",
)


@pytest.mark.parametrize("is_json", [False, True])
def test_nothing_on_stdout_is_obeyed(capsys: pytest.CaptureFixture[str], *, is_json: bool) -> None:
    for words in (*HARMFUL, *hostile_words()):
        line: Line = {"text": sound(words), "all": [{"text": sound(words)}, sound(words)]}
        show(line, is_json=is_json)
        said = capsys.readouterr().out
        assert not OBEYED.search(said)
        if is_json:
            assert json.loads(said) == line


def test_what_was_noted_comes_back_from_a_command(
    run: Command, practise: Command, day: Ports
) -> None:
    practise("mention", "take-in", "--as", "1")
    mention = str(practise("mention", "list", "--as", "1").lines[-1]["id"])
    words = ("--summary", "\x1b[2J खम्भा\x9b टूटा", "--topic", "electricity", "--as", "1")
    assert practise("mention", "register", mention, *words).code == 0
    shown = run("--practice", "case", "list", "--as", "1")
    assert shown.code == 0
    assert "\ufffd[2J खम्भा\ufffd टूटा" in shown.out
    told = practise("case", "list", "--as", "1")
    assert "\x1b[2J खम्भा\x9b टूटा" in [line["summary"] for line in told.lines]


def test_a_trouble_repeats_no_order_to_the_terminal(run: Command, day: Ports) -> None:
    for more in ((), ("--json",)):
        refused = run(*more, "--practice", "case", "show", "\x1b[2J", "--as", "1")
        assert refused.code != 0
        assert not OBEYED.search(refused.err + refused.out)
