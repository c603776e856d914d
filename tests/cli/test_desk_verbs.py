"""The office database is away: commands wish, the desk keeps, and delivers when it is back."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import Answer, Command
from upsocial_desktop.__main__ import main

Away = Callable[[], None]
ROOT = Path(__file__).resolve().parents[2]
OFFICE = (
    "office add --number 142 --kind department --name-en PWD",
    "office add --number 143 --kind department --name-en Jal",
    "officer add --office 142 --name Anita --role information_officer",
    "account add uppwd_142 --way api --as 1",
    "account add uppwd_hand --way by_hand --as 1",
)


@pytest.fixture
def live(run: Command) -> Command:
    """A live office of one officer whose desk knows it."""

    def command(*words: str) -> Answer:
        return run("--json", *words)

    for line in OFFICE:
        assert command(*line.split()).code == 0
    assert command("mention", "add", "--account", "1", *COMPLAINT).code == 0
    register = ["mention", "register", "1", "--topic", "road", "--summary", "Hole"]
    assert command(*register).code == 0
    assert command("agent", "--once").code == 0
    return command


COMPLAINT = (
    "--address",
    "https://x.com/ram/status/1990000000000000001",
    "--author",
    "ram",
    "--text",
    "Hole in the road",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "office.sqlite"


def leave(office: Path) -> None:
    """The disk with the office database is pulled out."""
    for ending in ("", "-wal", "-shm"):
        there = office.with_name(office.name + ending)
        if there.exists():
            there.rename(there.with_name("away-" + there.name))


def come_back(office: Path) -> None:
    for there in office.parent.glob("away-*"):
        there.rename(there.with_name(there.name.removeprefix("away-")))


def numbers(answer: Answer) -> list[tuple[int, str, str]]:
    assert answer.code == 0, answer
    return [(line["number"], line["wish"], line["state"]) for line in answer.lines]


def wish_five(live: Command, code: str) -> None:
    for words in (
        ("case", "claim", code),
        ("case", "note", code, "--text", "Engineer told"),
        ("post", "add", "--account", "1", "--text", "Bridge open", "--at", "2099-01-01T10:00"),
        ("post", "add", "--account", "2", "--text", "Late", "--at", "2020-01-01T11:00"),
        ("case", "forward", code, "--to", "143", "--reason", "A pipe broke"),
    ):
        line = live(*words).line
        assert line["state"] == "waiting"
        assert line["officer_id"] == 1


def code_of(live: Command) -> str:
    return str(live("case", "list").line["code"])


def test_commands_wait_and_are_delivered_in_order_once(live: Command, office: Path) -> None:
    code = code_of(live)
    leave(office)
    wish_five(live, code)
    assert not office.exists()
    assert live("case", "list").trouble == "db.gone"
    assert live("desk", "deliver").trouble == "db.gone"
    waiting = numbers(live("desk", "list"))
    assert [wish for _, wish, _ in waiting] == ["claim", "note", "schedule", "schedule", "forward"]
    come_back(office)
    delivered = live("desk", "deliver")
    assert [state for *_, state in numbers(delivered)] == [
        *("delivered", "delivered", "delivered", "refused", "delivered")
    ]
    assert numbers(live("desk", "deliver")) == []
    (refused,) = live("desk", "list").lines
    assert (refused["words"], refused["trouble"]) == ("Late", "schedule.past")
    assert len(live("desk", "list", "--all").lines) == 5
    moves = [line["move"] for line in live("case", "show", code).line["history"]]
    assert moves == ["register", "claim", "note", "forward"]
    assert [line["text"] for line in live("post", "list").lines] == ["Bridge open"]


def test_a_command_behind_the_queue_delivers_it_first(live: Command, office: Path) -> None:
    code = code_of(live)
    leave(office)
    live("case", "claim", code)
    come_back(office)
    assert live("case", "note", code, "--text", "After the claim").code == 0
    moves = [line["move"] for line in live("case", "show", code).line["history"]]
    assert moves == ["register", "claim", "note"]


def test_a_wish_is_dropped_or_wished_again(live: Command, office: Path) -> None:
    code = code_of(live)
    leave(office)
    live("case", "note", "77777", "--text", "No such case")
    live("case", "note", code, "--text", "Dropped")
    assert live("desk", "drop", "2").line["words"] == "Dropped"
    assert live("desk", "drop", "2").trouble == "desk.unknown"
    assert live("desk", "again", "1").trouble == "desk.not_refused"
    come_back(office)
    assert live("desk", "deliver").line["trouble"] == "case.unknown"
    again = live("desk", "again", "1").line
    assert (again["state"], again["words"]) == ("waiting", "No such case")
    assert [line["number"] for line in live("desk", "list").lines] == [again["number"]]


def test_drafts_are_kept_found_copied_and_thrown_away_without_the_database(
    live: Command, office: Path
) -> None:
    leave(office)
    for text in ("हिन्दी में सड़क", "Bridge repaired"):
        assert live("draft", "add", "--account", "1", "--text", text).code == 0
    found = live("draft", "list", "--words", "हिंदी").line
    assert found["text"] == "हिन्दी में सड़क"
    copied = live("draft", "copy", found["key"]).line
    assert copied["text"] == found["text"]
    assert copied["key"] != found["key"]
    assert len(live("draft", "list").lines) == 3
    live("draft", "discard", found["key"])
    assert len(live("draft", "list").lines) == 2
    assert live("draft", "copy", found["key"]).trouble == "draft.unknown"


def test_what_waits_is_printed(live: Command, office: Path, tmp_path: Path) -> None:
    code = code_of(live)
    leave(office)
    live("case", "note", code, "--text", "खंभा झुका है")
    text = live("desk", "print").line
    assert (text["refused"], text["waiting"]) == (0, 1)
    assert "खंभा झुका है" in text["text"]
    assert code in text["text"]
    written = live("desk", "print", "--to", str(tmp_path / "waiting.txt")).line
    content = (tmp_path / "waiting.txt").read_bytes()
    assert written["bytes"] == len(content) > 0
    assert "खंभा झुका है".encode() in content
    # In a process of its own: an application of Qt would outlive this test.
    paper = tmp_path / "waiting.pdf"
    words = ["--data-dir", str(tmp_path), "--json", "desk", "print", "--to", str(paper)]
    subprocess.run([sys.executable, "-m", "upsocial_desktop", *words], cwd=ROOT, check=True)
    assert paper.read_bytes().startswith(b"%PDF")
    assert live("desk", "print", "--to", str(tmp_path / "x.doc")).trouble == "paper.ending"


def test_a_desk_that_knows_its_office_never_makes_an_empty_one(
    live: Command, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(office)
    assert live("office", "list").trouble == "db.gone"
    assert not office.exists()
    # A desk that has never seen an office begins one, as ever.
    capsys.readouterr()
    assert main(["--data-dir", str(tmp_path / "new"), "office", "list"]) == 0


def test_who_acts_must_be_known_to_the_desk(live: Command, office: Path) -> None:
    code = code_of(live)
    leave(office)
    said: Any = live("case", "note", code, "--text", "x", "--as", "9")
    assert said.trouble == "officer.unknown"


def test_planned_posts_are_moved_rewritten_and_handed_in_without_the_database(
    live: Command, office: Path
) -> None:
    for text in ("One", "Two"):
        live("post", "add", "--account", "1", "--text", text, "--at", "2099-01-01T10:00")
    leave(office)
    for words in (
        ("post", "move", "1", "--at", "2099-01-02T10:00"),
        ("post", "revise", "2", "--text", "Two and a half", "--at", "2099-01-03T10:00"),
        ("post", "submit", "--account", "1", "--text", "Three", "--at", "2099-01-04T10:00"),
    ):
        line = live(*words).line
        assert " ".join(line) == WISH
        assert line["state"] == "waiting"
    asked = "Please post your Aadhaar number here"
    assert live("post", "submit", "--account", "1", "--text", asked).trouble == "privacy.asked"
    come_back(office)
    assert [wish for _, wish, state in numbers(live("desk", "deliver"))] == [
        *("move", "revise", "schedule")
    ]
    posts = live("post", "list").lines
    assert [(post["text"], post["due_at"][:10], post["state"]) for post in posts] == [
        ("One", "2099-01-02", "scheduled"),
        ("Two and a half", "2099-01-03", "scheduled"),
        ("Three", "2099-01-04", "handed_in"),
    ]


def test_a_draft_with_its_picture_and_a_registration_wait_too(
    live: Command, office: Path, tmp_path: Path
) -> None:
    second = ("--address", "https://x.com/sita/status/1990000000000000002", "--author", "sita")
    live("mention", "add", "--account", "1", *second, "--text", "Pole leans")
    picture = tmp_path / "road.png"
    Image.new("RGB", (60, 40), "green").save(picture)
    leave(office)
    key = live("draft", "add", "--account", "1", "--text", "Bridge open").line["key"]
    live("draft", "picture", key, str(picture), "--alt", "The bridge")
    waits = live("draft", "send", key, "--at", "2099-01-01T10:00", "--approval").line
    assert (waits["wish"], waits["words"]) == ("schedule", "Bridge open")
    assert live("draft", "list").lines == []
    register = ("mention", "register", "2", "--topic", "electricity", "--summary", "Leaning pole")
    assert live(*register).line["wish"] == "register"
    come_back(office)
    assert [state for *_, state in numbers(live("desk", "deliver"))] == ["delivered"] * 2
    post = live("post", "show", "1").line
    assert (post["text"], post["state"]) == ("Bridge open", "handed_in")
    assert "The bridge" in post["pictures"]
    assert "Leaning pole" in {line["summary"] for line in live("case", "list").lines}


def test_words_written_for_a_planned_post_make_no_second_one(live: Command) -> None:
    live("post", "add", "--account", "2", "--text", "One", "--at", "2099-01-01T10:00")
    key = "post:draft:1"
    live("draft", "add", "--account", "2", "--text", "One, mended", "--key", key)
    sent = live("draft", "send", key, "--at", "2099-01-02T10:00").line
    assert (sent["id"], sent["text"]) == (1, "One, mended")
    assert [post["text"] for post in live("post", "list").lines] == ["One, mended"]


def test_what_cannot_be_read_is_listed_and_holds_nothing_up(live: Command, office: Path) -> None:
    code = code_of(live)
    leave(office)
    for text in ("Spoilt", "Behind it"):
        live("case", "note", code, "--text", text)
    with closing(sqlite3.connect(office.with_name("desk.sqlite"))) as desk, desk:
        assert desk.execute("UPDATE wishes SET kind = 'teleport' WHERE number = 1").rowcount == 1
    come_back(office)
    assert [state for *_, state in numbers(live("desk", "deliver"))] == ["delivered"]
    (bad,) = live("desk", "list").lines
    assert (bad["wish"], bad["trouble"]) == ("unreadable", "desk.unreadable")
    assert "Spoilt" in bad["words"]
    assert live("desk", "again", "1").trouble == "desk.unreadable"
    assert live("desk", "drop", "1").code == 0
    assert live("desk", "list").lines == []


WISH = (
    "number state wish about subject_id words officer_id office_id made_at settled_at trouble "
    "trouble_facts op_id"
)
