"""Who is let in by a password that another knows chooses one of his own before all else."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Command
from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm_with_newcomer
from tests.vault.backends import Memory

GIVEN, OWN, LATER = "words on a slip of paper", "words on no paper at all", "a word for next year"
Say = Callable[..., Answer]


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm_with_newcomer(postgres) as made:
        yield made


@pytest.fixture
def say(run: Command, monkeypatch: pytest.MonkeyPatch) -> Say:
    """A command, and the lines of its stdin."""

    def command(*words: str, lines: tuple[str, ...] = ()) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        answer = run("--json", "db", *words)
        assert not [each for each in (GIVEN, OWN, LATER) if each in answer.out + answer.err]
        return answer

    return command


@pytest.fixture
def connect(say: Say, state: Realm) -> Say:
    """`db connect` by a login, with lines of stdin."""

    def command(*lines: str, login: str = "o_newcomer") -> Answer:
        where = ("--servers", str(state.server.folder), "--database", state.name)
        return say("connect", *where, "--login", login, lines=lines)

    return command


@pytest.fixture
def newcomer(say: Say, state: Realm) -> None:
    """Who keeps the register gave a login, and knows its password."""
    with closing(state.connect()) as owner:
        owner.execute(b"DELETE FROM rights.logins WHERE login = 'o_field'")
        by = state.server.address(state.name, "o_registrar")
        words = ("grant", "o_newcomer", "--officer", str(state.officers["o_field"]))
        assert say(*words, "--server", by, lines=(GIVEN,)).code == 0
        # Only the server of the tests lets others in without a password.
        owner.execute(b"GRANT guarded TO o_newcomer")


@pytest.mark.usefixtures("newcomer")
def test_a_newcomer_connects_by_a_password_of_his_own_and_changes_it_later(
    say: Say, connect: Say, run: Command, lasting_keyring: Memory, tmp_path: Path
) -> None:
    refused = connect(GIVEN)
    assert (refused.code, refused.trouble) == (4, "login.first_password")
    for own, code in (("short", "login.password"), (GIVEN, "login.same_password")):
        assert connect(GIVEN, own).trouble == code
    assert lasting_keyring.kept == {}
    assert say("status").line["kind"] == "file"
    assert connect(GIVEN, OWN).line["password_is_kept"] is True
    assert list(lasting_keyring.kept.values()) == [OWN]
    assert say("status").line["is_there"] is True
    assert run("case", "list").code == 0
    assert connect(GIVEN).trouble == "db.password"
    # An empty line is the one kept.
    changed = say("password", lines=("", LATER)).line
    assert changed == {"login": "o_newcomer", "password_is_kept": True}
    assert list(lasting_keyring.kept.values()) == [LATER]
    assert connect(OWN).trouble == "db.password"
    assert run("case", "list").code == 0
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not [each for each in (GIVEN, OWN, LATER) if any(each.encode() in w for w in written)]


@pytest.mark.usefixtures("newcomer", "lasting_keyring")
def test_a_password_is_changed_by_who_knows_the_one_of_before(say: Say, connect: Say) -> None:
    assert say("password", lines=(OWN, LATER)).trouble == "db.no_server"
    assert connect(GIVEN, OWN).code == 0
    assert say("password", lines=(GIVEN, LATER)).trouble == "db.password"
    assert say("password", lines=(OWN, OWN)).trouble == "login.same_password"
    assert say("password", lines=(OWN, "short")).trouble == "login.password"
    assert connect(OWN).code == 0


def test_a_login_that_is_nobodys_is_not_sat_at(
    connect: Say, say: Say, lasting_keyring: Memory
) -> None:
    for login in ("o_left", "o_nobody", "office"):
        refused = connect("", login=login)
        assert (refused.code, refused.trouble) == (4, "login.nobody")
    assert say("status").line["kind"] == "file"
    assert lasting_keyring.kept == {}
    assert connect("", login="o_water").code == 0
