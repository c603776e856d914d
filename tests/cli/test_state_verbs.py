"""The State's database is looked after by commands: rights, logins, and the record."""

import io
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.cli.conftest import Answer, Command
from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm_with_newcomer
from tests.vault.backends import Memory


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm_with_newcomer(postgres) as made:
        yield made


@pytest.fixture
def ask(run: Command, state: Realm) -> Command:
    """A command about the State's database, by its administrator unless told otherwise."""

    def command(*words: str, by: str = "office") -> Answer:
        address = state.server.address(state.name, by)
        return run("--json", "db", *words, "--server", address)

    return command


def test_an_officer_is_let_in_and_out_by_commands(
    ask: Command, state: Realm, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask("init").line == {"is_secured": True}
    with closing(state.connect()) as owner:
        owner.execute(b"DELETE FROM rights.logins WHERE login = 'o_field'")
    officer = state.officers["o_field"]
    words = ("grant", "o_newcomer", "--officer", str(officer))
    monkeypatch.setattr("sys.stdin", io.StringIO("nine words are no password\n"))
    answer = ask(*words, by="o_registrar")
    assert answer.line == {"login": "o_newcomer", "officer_id": officer}
    assert "nine words" not in answer.out + answer.err
    with closing(state.connect("o_newcomer")) as line:
        # Whoever gave the password knows it.
        assert line.execute(b"SELECT count(*) FROM cases").fetchone() == (0,)
    assert ask("revoke", "o_newcomer", by="o_registrar").line == {"login": "o_newcomer"}
    assert ask("revoke", "o_nobody1").trouble == "login.unknown"


def test_the_record_is_told_and_looked_at_by_commands(ask: Command, state: Realm) -> None:
    before = ask("heads").lines
    assert [line["office"] for line in before] == [101, 142, 143, 144, 901, 902]
    assert [sorted(line) for line in before] == [["head", "lines", "office"]] * 6
    assert ask("check").lines == []
    with closing(state.connect()) as owner:
        changed = "UPDATE rights.audit SET login = 'x' WHERE office_id = %s AND seq = 1"
        owner.execute(changed.encode(), (state.offices["water"],))
    assert ask("check").line == {"office": 142, "broken_at": 1}


def test_logins_are_listed_with_the_day_of_their_last_use(ask: Command, state: Realm) -> None:
    with closing(state.connect()) as owner:
        long_ago = b"UPDATE rights.logins SET added_at = '2020-02-29 12:00Z' WHERE login = %s"
        owner.execute(long_ago, ("o_water",))
    told = {line["login"]: line for line in ask("logins", by="o_registrar").lines}
    assert told["o_water"] == {
        "login": "o_water",
        "role": "information_officer",
        "office": 142,
        "added_on": "2020-02-29",
        "seen_on": None,
        "has_first_password": False,
        "has_left": False,
        "is_unused": True,
    }
    today = told["o_registrar"]["seen_on"]
    assert today is not None
    assert [each for each, line in told.items() if line["is_unused"]] == ["o_water"]
    assert ask("logins", by="o_water").trouble == "db.no_access"


def test_a_restored_database_is_worked_at_again_when_it_is_said_to_be_known(
    ask: Command,
    run: Command,
    state: Realm,
    lasting_keyring: Memory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = state.server.empty()
    state.server.do(f"DROP DATABASE {kept}")
    state.server.do(f"CREATE DATABASE {kept} TEMPLATE {state.name} STRATEGY file_copy")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    where = ("--servers", str(state.server.folder), "--database", state.name)
    assert run("--json", "db", "connect", *where, "--login", "o_water").code == 0
    assert state.ask("o_nodal", "mint", state.offices["water"]) == {"serial": 10002}
    # This desk has seen that.
    assert run("case", "list").code == 0
    state.server.do(f"DROP DATABASE {state.name} WITH (FORCE)")
    state.server.do(f"ALTER DATABASE {kept} RENAME TO {state.name}")
    for _ in range(2):
        refused = run("--json", "case", "list")
        assert (refused.code, refused.trouble) == (7, "db.other_record")
    away = run("--json", "db", "status").line
    assert (away["is_there"], away["trouble"]) == (False, "db.other_record")
    assert ask("known", "--why", "Disk failed", by="o_registrar").line == {"offices": 6}
    assert run("case", "list").code == 0


def test_who_may_not_is_told_so(
    ask: Command, state: Realm, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = str(state.officers["o_field"])
    monkeypatch.setattr("sys.stdin", io.StringIO("nine words are no password\n"))
    answer = ask("grant", "o_newcomer", "--officer", officer, by="o_water")
    assert answer.trouble == "db.no_access"
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    answer = ask("grant", "o_newcomer", "--officer", officer)
    assert answer.trouble == "login.password"
    assert ask("init", by="o_registrar").trouble == "db.no_access"
