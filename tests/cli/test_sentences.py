"""Every error has a sentence on the command line, and every kind of value a readable form."""

import pytest

from tests.cli.conftest import Command
from tests.test_house import raised_codes
from upsocial_desktop.cli.output import exit_code, show, show_trouble
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.cli.verb import Line
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.ports import Ports

# Told by the keyring's state, kept on a delivery, or answered by the State's database itself.
TOLD_OTHERWISE = {
    *("bug", "vault.this_run", "x.interrupted", "draft.missed", "account.reconnect"),
    *("rights.refused",),
}


def test_every_error_has_a_sentence_and_every_sentence_an_error() -> None:
    codes = {*raised_codes(), *TOLD_OTHERWISE}
    assert sorted(codes - {*SENTENCES}) == []
    known = codes | {"settings.broken", "settings.unreadable"}
    assert sorted({*SENTENCES} - known) == []


def test_every_sentence_ends_and_names_no_secret_place() -> None:
    wrong = [code for code, said in SENTENCES.items() if not said.rstrip().endswith(".")]
    assert wrong == []
    assert [code for code, said in SENTENCES.items() if "  " in said or said != said.strip()] == []


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (Refused("db.newer"), 7),
        (Unavailable("db.locked"), 7),
        (Unavailable("folders.unwritable"), 4),
        (Unavailable("vault.locked"), 4),
        (Unavailable("settings.unwritable"), 4),
        (Unavailable("x.tls"), 6),
        (Refused("x.no_credits"), 6),
        (Refused("x.duplicate"), 3),
        (Refused("x.app_rights"), 5),
        (Unavailable("x.clock"), 5),
        (Refused("case.move"), 3),
        (Refused("profile.bad_name"), 2),
        (Unavailable("bug"), 70),
    ],
)
def test_the_exit_code_follows_the_room_and_the_kind(
    told: Refused | Unavailable, code: int
) -> None:
    assert exit_code(told) == code


def test_a_trouble_is_a_sentence_with_its_facts_for_people(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_trouble(Refused("office.unknown", number=7, more=""), is_json=False)
    show_trouble(Refused("not.known_yet"), is_json=False)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "There is no such office; `office list` shows the numbers. [office.unknown; number: 7]",
        "This was not done; nothing was lost. [not.known_yet]",
    ]


def test_lines_are_readable_where_no_program_reads_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    line: Line = {
        "id": 1,
        "name": "",
        "facts": {"free": 2},
        "none": {},
        "list": [{"a": 1}],
        "no": [],
    }
    show(line, is_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "id: 1  name: –  facts: free: 2  none: –  list:",
        "    a: 1  no: –",
    ]


def test_options_stand_before_or_after_the_command(run: Command, day: Ports) -> None:
    before = run("--practice", "--json", "office", "list")
    after = run("office", "list", "--json", "--practice")
    assert before == after
    assert before.code == 0
