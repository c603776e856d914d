"""Bad input at the level of the whole program: a sentence, an exit code, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from tests.cli.conftest import Answer, has_keyring_of_the_system, place
from tests.vault.backends import Hanging, Memory
from upsocial_desktop.__main__ import main
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.main import run_command
from upsocial_desktop.cli.order import read_order
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.machine.practice_line import PracticeLine
from upsocial_desktop.services import practising
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui import words

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Answer]
# What people worked on; how the program fared with X in between stands elsewhere.
WORK = ("mentions", "cases", "history", "deliveries", "drafts", "officers", "accounts", "offices")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a live command in this process; its answers are JSON."""

    def command(*asked: str) -> Answer:
        capsys.readouterr()
        code = main(["--data-dir", str(tmp_path), "--json", *asked])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return command


@pytest.fixture
def lasting_keyring() -> Iterator[Memory]:
    """A keyring that outlives a command."""
    before = keyring.get_keyring()
    backend = has_keyring_of_the_system(Memory())
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def day(tmp_path: Path, lasting_keyring: Memory) -> Iterator[Ports]:
    """A practice day that stands still, in another process as it were."""
    with closing(open_house(place(tmp_path))) as ports:
        yield ports


@pytest.fixture
def office(run: Run, tmp_path: Path) -> Path:
    """A live office with one mention by hand and one draft; answers its database file."""
    work = (
        "office add --number 142 --kind department --name-en PWD",
        "officer add --office 142 --name Anita --role information_officer",
        "account add UPPWD --way by_hand",
        "mention add --address https://x.com/a/status/1500000000000000000 --author a --text Pit",
        "draft add --text Bridge",
    )
    for line in work:
        assert run(*line.split()).code == 0
    return tmp_path / "desk" / "office.sqlite"


ADDRESS = "https://x.com/b/status/1500000000000000001"
ADD_MENTION = ["mention", "add", "--address", ADDRESS, "--author", "b", "--text", "Water"]


def kept(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that people worked on, read from the file as it is."""
    with closing(sqlite3.connect(database)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in WORK
        }


def is_told(answer: Answer, exit_code: int, trouble: str) -> None:
    """The right exit code, nothing on stdout but data, and three parts in both faces."""
    assert (answer.code, answer.trouble) == (exit_code, trouble)
    assert len(SENTENCES[trouble]) > 20
    said = words.of_error(trouble)
    assert words.has_error(trouble)
    assert said.what
    assert said.kept
    assert said.do


# X answers nonsense


def spoil(day: Ports, kind: str, endpoint: str = "*") -> None:
    """Switch a fault on, as the trainer's page does; "" lifts all."""
    wish = {"kind": kind, "endpoint": endpoint, "times": None} if kind else {"lift_all": True}
    PracticeLine(practising.state(day).address)._ask("fault", wish)


def named(day: Ports) -> list[str]:
    """The ids of all posts that name the first account, as X has them."""
    with day.store.read() as tx:
        account = tx.account(1)
    ids, token = [], ""
    while True:
        page = day.x_for(account).mentions(account.x_user_id, "", token)
        ids += [post.id for post in page.posts]
        token = page.next_token
        if not token:
            return ids


FAULTS = [
    ("malformed", "x.unreadable", 6),
    ("truncated", "x.unreachable", 6),
    ("portal_page", "x.html_page", 6),
    ("html_page", "x.down", 6),
    ("empty_404", "x.not_found", 3),
]


@pytest.mark.parametrize(("fault", "code", "exit_code"), FAULTS)
def test_nonsense_from_x_is_told_and_what_it_hid_is_taken_in_later(
    day: Ports, run: Run, fault: str, code: str, exit_code: int
) -> None:
    database = day.folders.data / "office.sqlite"
    before = kept(database)
    spoil(day, fault)
    for _ in range(2):
        is_told(run("--practice", "agent", "--once"), exit_code, code)
    is_told(run("--practice", "mention", "take-in", "--as", "1"), exit_code, code)
    assert kept(database) == before
    spoil(day, "")
    assert run("--practice", "agent", "--once").line["troubles"] == []
    taken = run("--practice", "mention", "list", "--view", "all", "--as", "1", "--size", "500")
    ids = [run("--practice", "mention", "show", str(m["id"])).line["post_id"] for m in taken.lines]
    assert sorted(ids) == sorted(named(day))


@pytest.mark.parametrize("fault", ["malformed", "truncated", "portal_page", "html_page"])
def test_nonsense_in_answer_to_a_post_sends_it_once_and_once_only(
    day: Ports, run: Run, fault: str
) -> None:
    run("--practice", "post", "add", "--text", "The bridge is open", "--as", "1")
    practising.advance(day, 60)
    spoil(day, fault, "create")
    run("--practice", "agent", "--once")
    assert run("--practice", "post", "show", "1").line["state"] == "sending"
    spoil(day, "")
    for _ in range(30):
        practising.advance(day, 600)
        run("--practice", "agent", "--once")
        if run("--practice", "post", "show", "1").line["state"] == "published":
            break
        again = run("--practice", "case", "send-again", "1", "--as", "1")
        assert again.code in {0, 3}
    with day.store.read() as tx:
        account = tx.account(1)
    posts = day.x_for(account).own_posts(account.x_user_id, "", "").posts
    assert [post.text for post in posts].count("The bridge is open") == 1
    assert run("--practice", "post", "show", "1").line["state"] == "published"


# The database is not as it should be


def test_a_damaged_database_is_left_as_it_is_and_the_backup_brings_all_back(
    run: Run, office: Path, tmp_path: Path
) -> None:
    before = kept(office)
    copy = tmp_path / "copy.sqlite"
    assert run("db", "backup", "--to", str(copy)).code == 0
    damaged = b"no database at all" * 400
    office.write_bytes(damaged)
    for asked in (["office", "list"], ["agent", "--once"], ["db", "backup"], ADD_MENTION):
        answer = run(*asked)
        trouble = "db.backup_failed" if asked == ["db", "backup"] else "db.corrupt"
        is_told(answer, 7, trouble)
    checks = {line["check"]: line["verdict"] for line in run("doctor").lines}
    assert checks["db.corrupt"] == "bad"
    assert checks["doctor.disk"] in {"good", "warning"}
    assert office.read_bytes() == damaged
    shutil.copy(copy, office)
    assert kept(office) == before
    assert run(*ADD_MENTION).code == 0
    assert run("draft", "list").line["text"] == "Bridge"


def test_a_database_of_a_newer_version_is_not_touched(run: Run, office: Path) -> None:
    with closing(sqlite3.connect(office)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffff'")
    before = office.read_bytes()
    for asked in (["db", "upgrade"], ADD_MENTION):
        is_told(run(*asked), 7, "db.newer")
    # What is there can be read, and nobody writes into it by himself.
    assert run("office", "list").code == run("agent", "--once").code == 0
    assert run("db", "current").line["have"] == "ffff"
    assert office.read_bytes() == before


def test_a_file_that_is_another_program_s_database_is_not_touched(run: Run, office: Path) -> None:
    office.unlink()
    with closing(sqlite3.connect(office)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = office.read_bytes()
    for asked in (["office", "list"], ["agent", "--once"], ["db", "upgrade"]):
        is_told(run(*asked), 7, "db.not_ours")
    assert office.read_bytes() == before


def test_a_database_held_by_another_program_is_waited_for_and_then_told(
    run: Run, office: Path
) -> None:
    before = kept(office)
    with closing(sqlite3.connect(office, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        is_told(run(*ADD_MENTION), 7, "db.locked")
        assert run("mention", "list").code == 0
    assert kept(office) == before
    assert run(*ADD_MENTION).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace an open file")
def test_a_database_replaced_while_it_is_open_is_noticed(
    day: Ports, capsys: pytest.CaptureFixture[str]
) -> None:
    path = day.folders.data / "office.sqlite"
    aside = path.with_name("aside.sqlite")
    lasting = replace(day, close=lambda: None)

    def ask(*asked: str) -> Answer:
        capsys.readouterr()
        code = run_command(read_order(["--practice", "--json", *asked]), lambda: lasting)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    assert ask("agent", "--once").code == 0
    before = kept(path)
    path.rename(aside)
    is_told(ask("office", "list"), 7, "db.gone")
    path.write_bytes(aside.read_bytes())
    is_told(ask("office", "list"), 7, "db.gone")
    is_told(ask("agent", "--once"), 7, "db.gone")
    aside.replace(path)
    assert ask("agent", "--once").code == 0
    assert kept(path) == before


# The disk does not take it


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, mounted at a live desk's folder."""
    folder = tmp_path / "desk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(folder)]
    if not is_root() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    """Let nobody write to a file or folder, not even the system's own user."""
    if not is_root():
        before = path.stat().st_mode
        path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            yield
        finally:
            path.chmod(before)
        return
    bind = subprocess.run(["mount", "--bind", path, path], capture_output=True, check=False)
    if bind.returncode:
        pytest.skip("this user may not mount")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", path], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", path], check=True)


def test_a_full_disk_stops_one_step_and_loses_none_before(
    small_disk: Path, run: Run, office: Path
) -> None:
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(b"x" * 3_000_000)
    for number in range(2, 90):
        address = f"https://x.com/b/status/15000000000000000{number:02}"
        answer = run(
            *("mention", "add", "--address", address, "--author", "b", "--text", "Water " * 40)
        )
        if answer.code:
            break
    is_told(answer, 7, "db.full")
    is_told(run("draft", "add", "--text", "A second one"), 7, "db.full")
    filler.unlink()
    assert len(kept(office)["mentions"]) == number - 1
    assert run(*ADD_MENTION).code == 0
    assert run("draft", "list").line["text"] == "Bridge"
    assert run("doctor").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_database_that_can_only_be_read_is_told_and_can_be_written_later(
    run: Run, office: Path
) -> None:
    before = kept(office)
    with read_only(office):
        is_told(run(*ADD_MENTION), 7, "db.read_only")
        assert run("mention", "list").code == 0
    assert kept(office) == before
    assert run(*ADD_MENTION).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_that_cannot_be_written_to_is_told(run: Run, office: Path) -> None:
    before = kept(office)
    with read_only(office.parent):
        is_told(run(*ADD_MENTION), 4, "folders.unwritable")
    assert kept(office) == before
    assert run(*ADD_MENTION).code == 0


# The keyring does not answer


def test_a_keyring_that_never_answers_stops_only_what_needs_keys(
    day: Ports, run: Run, lasting_keyring: Memory
) -> None:
    database = day.folders.data / "office.sqlite"
    before = kept(database)
    mute = has_keyring_of_the_system(Hanging())
    assert isinstance(mute, Hanging)
    mute.kept = lasting_keyring.kept
    keyring.set_keyring(mute)
    try:
        assert run("--practice", "office", "list").code == 0
        is_told(run("--practice", "agent", "--once"), 4, "vault.timed_out")
        assert kept(database) == before
    finally:
        mute.go_on.set()
    assert run("--practice", "agent", "--once").line["troubles"] == []
