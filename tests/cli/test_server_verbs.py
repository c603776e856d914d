"""The program sits at the State's database: connect, status, work, leave."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Command, place
from tests.postgres import TestServer
from tests.vault.backends import Memory
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.server_verbs import SERVER_VERBS
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_keeper import ServerKeeper

SCHEMA = {
    "db status": "kind where is_there trouble have need office_time",
    "db connect": "kind where have password_is_kept",
    "db password": "login password_is_kept",
    "db leave": "kind where",
}
SECRET = "a word that 9 canaries know"
Sit = Callable[..., Answer]


@pytest.fixture
def office(postgres: TestServer) -> Iterator[str]:
    """A database of the State, and a login of it that needs a password."""
    with postgres.database() as address:
        name = address.split("/")[3].split("?")[0]
        postgres.do(f"CREATE ROLE o_asha LOGIN PASSWORD '{SECRET}' IN ROLE guarded")
        # Until the database itself knows who may do what, whoever works in it owns it.
        postgres.do("GRANT office TO o_asha")
        yield name
    postgres.do("DROP ROLE o_asha")


@pytest.fixture
def sit(run: Command, postgres: TestServer, office: str, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """`db connect`, with a password as a line of stdin."""

    def connect(password: str = SECRET, **other: str) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{password}\n"))
        said = {"servers": str(postgres.folder), "database": office, "login": "o_asha", **other}
        words = [word for name, value in said.items() for word in (f"--{name}", value)]
        return run("--json", "db", "connect", *words)

    return connect


def test_a_desk_takes_its_seat_works_and_leaves(
    run: Command, sit: Sit, lasting_keyring: Memory, tmp_path: Path, postgres: TestServer
) -> None:
    here = run("--json", "db", "status").line
    assert (here["kind"], here["is_there"]) == ("file", True)
    assert (
        run("office", "add", "--number", "142", "--kind", "department", "--name-en", "A").code == 0
    )
    connected = sit()
    assert " ".join(connected.line) == SCHEMA["db connect"]
    assert connected.line["password_is_kept"] is True
    there = run("--json", "db", "status").line
    assert " ".join(there) == SCHEMA["db status"]
    assert (there["kind"], there["is_there"], there["trouble"]) == ("server", True, "")
    assert there["where"] == connected.line["where"]
    assert run("--json", "office", "list").lines == []
    made = run(
        "--json", "office", "add", "--number", "143", "--kind", "department", "--name-en", "B"
    )
    assert made.code == 0, made.err
    backed = run("--json", "db", "backup")
    assert (backed.code, backed.trouble) == (7, "db.not_from_here")
    assert {line["check"] for line in run("--json", "doctor").lines} > {"doctor.database_shape"}
    left = run("--json", "db", "leave").line
    assert " ".join(left) == SCHEMA["db leave"]
    assert [each["number"] for each in run("--json", "office", "list").lines] == [142]
    assert lasting_keyring.kept == {}
    assert {verb.name for verb in SERVER_VERBS} == set(SCHEMA)


def test_the_password_is_in_the_keyring_and_nowhere_else(
    run: Command, sit: Sit, lasting_keyring: Memory, tmp_path: Path
) -> None:
    answer = sit()
    assert SECRET not in answer.out + answer.err
    assert run("office", "list").code == 0
    assert list(lasting_keyring.kept.values()) == [SECRET]
    ((service, login),) = lasting_keyring.kept
    assert service.startswith("upsocial/")
    assert service.endswith("/o_asha/password")
    assert login == "o_asha"
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if SECRET.encode() in path.read_bytes()]


def test_a_wrong_password_is_told_and_nothing_is_kept(
    run: Command, sit: Sit, lasting_keyring: Memory
) -> None:
    answer = sit("wrong")
    assert (answer.code, answer.trouble) == (7, "db.password")
    assert "wrong" not in answer.out + answer.err
    assert run("--json", "db", "status").line["kind"] == "file"
    assert lasting_keyring.kept == {}


def test_without_a_password_the_one_kept_is_tried(sit: Sit, lasting_keyring: Memory) -> None:
    assert sit("").trouble == "db.password"
    assert sit().code == 0
    assert sit("").code == 0


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"servers": "/nowhere/at/all"}, "db.unreachable"),
        ({"database": "nowhere"}, "db.gone"),
        ({"servers": "db1.up.example"}, "address.no_certificate"),
        ({"servers": "127.0.0.1:9", "certificate": "/nowhere/ca.pem"}, "db.unreachable"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(
    sit: Sit, said: dict[str, str], code: str, lasting_keyring: Memory
) -> None:
    assert sit(**said).trouble == code


def test_an_empty_and_a_newer_database_are_not_sat_at(
    sit: Sit, postgres: TestServer, office: str, lasting_keyring: Memory
) -> None:
    empty = postgres.empty()
    assert sit(database=empty).trouble == "db.empty"
    postgres.do("CREATE TABLE recipes (name text)", empty)
    assert sit(database=empty).trouble == "db.not_ours"
    postgres.do("UPDATE alembic_version SET version_num = '9999'", office)
    assert sit().trouble == "db.newer"


def test_the_first_of_two_servers_that_writes_is_the_one(
    run: Command, sit: Sit, postgres: TestServer, lasting_keyring: Memory
) -> None:
    assert sit(servers=f"/nowhere/at/all, {postgres.folder}").code == 0
    assert run("--json", "db", "status").line["is_there"] is True


def test_practice_stays_with_its_own_database(
    run: Command, sit: Sit, postgres: TestServer, office: str, lasting_keyring: Memory
) -> None:
    assert sit().code == 0
    words = ("--servers", str(postgres.folder), "--database", office, "--login", "o_asha")
    refused = run("--practice", "--json", "db", "connect", *words)
    assert refused.trouble == "db.practice_stays"
    assert run("--practice", "--json", "db", "status").line["kind"] == "file"


def test_all_desks_of_the_server_go_by_its_clock(
    sit: Sit, lasting_keyring: Memory, tmp_path: Path
) -> None:
    assert sit().code == 0
    desk = place(tmp_path, profile="desk", is_practice=False, fresh_day=False)
    with closing(open_house(desk)) as ports:
        assert isinstance(ports.store, ServerStore)
        # Leases, intents and the minutes of posts are judged by it.
        assert ports.shared_clock is ports.store.clock
        # What is being written at the file's desk is not among what is written here.
        assert ports.server is not None
        home = tmp_path / "desk" / ports.server.folder
    assert (home / "desk.sqlite").exists()
    assert home.stat().st_mode & 0o077 == 0


def test_a_case_that_was_read_is_read_again_while_the_server_is_away(
    run: Command, sit: Sit, lasting_keyring: Memory, postgres: TestServer, office: str
) -> None:
    assert sit().code == 0
    for line in _OFFICE:
        assert run(*line.split()).code == 0, line
    code = run("--json", "case", "list", "--as", "1").line["code"]
    assert run("--json", "desk", "cases", "--as", "1").lines == []
    assert run("case", "show", code, "--as", "1").code == 0
    postgres.do(f"ALTER DATABASE {office} RENAME TO elsewhere")
    try:
        assert run("--json", "case", "show", code, "--as", "1").trouble == "db.gone"
        listed = run("--json", "desk", "cases", "--as", "1").line
        read = run("--json", "desk", "case", code, "--as", "1").line
    finally:
        postgres.do(f"ALTER DATABASE elsewhere RENAME TO {office}")
    assert " ".join(listed) == "code summary read_at"
    assert " ".join(read) == "code read_at text"
    assert listed["code"] == read["code"] == code
    assert "Hole" in read["text"]


_OFFICE = (
    "office add --number 142 --kind department --name-en PWD",
    "officer add --office 142 --name Anita --role information_officer",
    "account add uppwd_hand --way by_hand --as 1",
    "mention add --address https://x.com/ram/status/1990000000000000001 --author ram --text Hole"
    " --as 1",
    "mention register 1 --topic road --summary Hole --as 1",
    "agent --once",
)


def test_a_server_that_is_away_keeps_nothing_from_opening(
    run: Command, sit: Sit, lasting_keyring: Memory, postgres: TestServer, office: str
) -> None:
    assert sit().code == 0
    postgres.do(f"ALTER DATABASE {office} RENAME TO elsewhere")
    try:
        away = run("--json", "db", "status").line
        assert (away["is_there"], away["trouble"]) == (False, "db.gone")
        assert run("--json", "office", "list").trouble == "db.gone"
    finally:
        postgres.do(f"ALTER DATABASE elsewhere RENAME TO {office}")
    assert run("--json", "db", "status").line["is_there"] is True
    assert ServerKeeper(postgres.address(office)).revision().have
