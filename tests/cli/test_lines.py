"""The whole line of work by commands, and the names every command's line has for ever."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.cli.conftest import Answer, Command
from tests.cli.schema import SCHEMA
from upsocial_desktop.cli.approval_verbs import APPROVAL_VERBS
from upsocial_desktop.cli.cipher_verbs import CIPHER_VERBS
from upsocial_desktop.cli.composing_verbs import COMPOSING_VERBS
from upsocial_desktop.cli.desk_verbs import DESK_VERBS
from upsocial_desktop.cli.ledger_verbs import LEDGER_VERBS
from upsocial_desktop.cli.search_verbs import SEARCH_VERBS
from upsocial_desktop.cli.server_verbs import SERVER_VERBS
from upsocial_desktop.cli.state_verbs import STATE_VERBS
from upsocial_desktop.cli.verbs import VERBS
from upsocial_desktop.cli.words_verbs import WORDS_VERBS
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.services.ports import Ports

# Commands with tests of their own: they run on, ask what is typed, want a mishap or a server.
ELSEWHERE = {"practice", "practice-server", "account connect", "case send-again", "db move-in"} | {
    verb.name
    for verb in (
        *(*WORDS_VERBS, *LEDGER_VERBS, *SEARCH_VERBS, *APPROVAL_VERBS),
        *(*COMPOSING_VERBS, *DESK_VERBS, *SERVER_VERBS, *STATE_VERBS, *CIPHER_VERBS),
    )
}
ROLE = ("--role", "information_officer")


class Sitting:
    """Runs commands one after the other and remembers the names of their lines."""

    def __init__(self, practise: Command, day: Ports) -> None:
        self._practise = practise
        self.day = day
        self.names: dict[str, str] = {}

    def ask(self, verb: str, *words: object) -> list[dict[str, Any]]:
        answer: Answer = self._practise(*verb.split(), *(str(word) for word in words))
        assert answer.code == 0, (verb, words, answer.err)
        assert answer.err == ""
        assert answer.lines, verb
        names = {" ".join(line) for line in answer.lines}
        assert len(names) == 1, f"{verb} has lines of {len(names)} kinds"
        self.names.setdefault(verb, names.pop())
        return answer.lines

    def one(self, verb: str, *words: object) -> dict[str, Any]:
        lines = self.ask(verb, *words)
        assert len(lines) == 1
        return lines[0]

    def later(self, seconds: float = 60) -> None:
        """Let the pretend day go on, as the window's ribbon does."""
        assert self.day.practice is not None
        self.day.practice.advance(seconds)


def registers(sit: Sitting) -> None:
    """Offices, officers and accounts."""
    assert len(sit.ask("office list")) == 5
    assert sit.one("office show", 902)["name_en"] == "Energy (practice)"
    new = ("--number", 950, "--kind", "department", "--name-en", "Jal Nigam")
    assert sit.one("office add", *new)["number"] == 950
    officer = sit.one("officer add", "--office", 950, "--name", "Rekha", *ROLE)
    assert sit.one("officer show", officer["id"])["name"] == "Rekha"
    assert len(sit.ask("officer list")) == 8
    assert sit.one("officer leave", officer["id"])["is_active"] is False
    account = sit.one("account add", "UPJal_Abhyas", "--way", "by_hand", "--as", officer["id"])
    assert sit.one("account show", account["id"])["state"] == "connected"
    assert len(sit.ask("account list")) == 3
    assert sit.one("account check", 2)["keys_are_kept"] is True
    assert sit.one("account disconnect", 2, "--as", 3)["state"] == "not_connected"


def complaint(sit: Sitting) -> str:
    """A mention is taken in and becomes a case; answers its code."""
    assert sit.ask("mention take-in", "--as", 1)[0]["new"] > 0
    assert sit.ask("agent", "--once")[0]["troubles"] == []
    mentions = sit.ask("mention list", "--as", 1)
    mention = mentions[-1]["id"]
    assert sit.one("mention show", mention)["standing"] == "new"
    words = (mention, "--summary", "Road broken", "--topic", "road", "--as", 1)
    case = sit.one("mention register", *words)
    other = mentions[0]["id"]
    assert sit.one("mention set-aside", other, "--why", "praise", "--as", 1)["aside"] == "praise"
    assert sit.one("mention put-back", other, "--as", 1)["standing"] == "new"
    assert sit.one("mention join", other, case["code"], "--as", 1)["case_id"] == case["id"]
    pasted = (
        "https://x.com/a_citizen/status/1500000000000000000",
        "a_citizen",
        "No water, 9800000010",
    )
    options = zip(("--address", "--author", "--text"), pasted, strict=True)
    found = sit.one("mention add", *(word for pair in options for word in pair), "--as", 1)
    assert found["author_username"] == "a_citizen"
    shown = sit.one("mention show-numbers", found["id"], "--as", 1)
    assert shown["text"] == "No water, 9800000010"
    sit.one("mention join", found["id"], case["code"], "--as", 1)
    assert shown in sit.ask("case show-numbers", case["code"], "--as", 1)
    return str(case["code"])


def case_line(sit: Sitting, code: str) -> None:
    """From the claim to the closed case and its reopening."""
    assert code in {line["code"] for line in sit.ask("case list", "--as", 1)}
    assert sit.one("case show", code[-7:-2], "--as", 1)["code"] == code
    assert sit.one("case claim", code, "--as", 1)["holder_id"] == 1
    assert sit.one("case release", code, "--as", 1)["holder_id"] is None
    sit.one("case note", code, "--text", "Rang the engineer", "--as", 1)
    away = ("--to", 902, "--reason", "Their pole")
    assert sit.one("case forward", code, *away, "--as", 1)["state"] == "forwarded"
    assert sit.one("case recall", code, "--as", 1)["state"] == "registered"
    sit.one("case forward", code, *away, "--as", 1)
    back = ("--reason", "No pole there", "--suggest", 903)
    assert sit.one("case return", code, *back, "--as", 3)["bounces"] == 1
    sit.one("case forward", code, *away, "--as", 1)
    assert sit.one("case accept", code, "--as", 3)["working_office_id"] == 2
    proof = ("--contact", "JE rang him", "--no-photo", "Dark by then", "--as", 3)
    assert sit.one("case report", code, "Pole changed", *proof)["state"] == "reported"
    assert sit.one("case object", code, "--reason", "Which?", "--as", 1)["state"] == "in_process"
    sit.one("case report", code, "Pole 14 changed", "--by", "A linesman", *proof)
    words = sit.ask("case answer", code, "--as", 1)[-1]
    assert sit.one("case cancel-words", words["id"], "--as", 1)["state"] == "cancelled"
    sit.ask("case answer", code, "--as", 1)
    sit.later()
    assert sit.ask("agent", "--once")[0]["troubles"] == []
    sent = sit.ask("case deliveries", code, "--as", 1)[-1]
    assert sent["state"] == "sent"
    assert sit.one("case attempts", sent["id"])["outcome"] == "sent"
    shown = sit.one("case show", code, "--as", 1)
    assert (shown["state"], shown["history"][-1]["move"]) == ("closed_resolved", "close")
    sit.later(2 * 86_400)
    assert sit.one("case checks", "--as", 7)["code"] == code
    assert sit.one("case check-accept", code, "--as", 7)["state"] == "closed_resolved"
    opened = sit.one("case check-back", code, "--reason", "No photo", "--as", 7)
    assert opened["state"] == "reopened"
    sit.one("case claim", code, "--as", opened["holder_id"])
    sit.one("case report", code, "Pole 14 changed", *proof[:-1], 1)
    sit.ask("case answer", code, "--as", 1)
    sit.later()
    sit.ask("agent", "--once")
    again = sit.one("case reopen", code, "--reason", "It fell again", "--as", 7)
    assert again["state"] == "reopened"


def rarer_moves(sit: Sitting, code: str) -> None:
    """Asking, putting off, marking, merging, checking a closure, another ending."""
    sit.one("case claim", code, "--as", 7)
    waiting = sit.one("case ask", code, "--text", "Which pole?", "--as", 1)
    assert waiting["state"] == "waiting_citizen"
    assert sit.one("case resume", code, "--as", 1)["state"] == "in_process"
    later = (sit.day.clock.now() + timedelta(days=20)).date()
    put_off = sit.one("case interim", code, "--due", later, "--reason", "Rain", "--as", 2)
    assert put_off["due_at"] > waiting["due_at"]
    sit.one("case flag", code, "press", "--as", 1)
    sit.one("case flag", code, "press", "--clear", "--as", 1)
    mention = sit.ask("mention list", "--as", 1)[-1]["id"]
    words = (mention, "--summary", "The same", "--topic", "road", "--as", 1)
    child = sit.one("mention register", *words)["code"]
    merged = sit.ask("case merge", child, "--into", code, "--as", 2)
    assert [line["state"] for line in merged] == ["in_process", "merged"]
    apart = sit.one("case unmerge", child, "--reason", "Another road", "--as", 1)
    assert apart["state"] == "registered"
    answered = sit.one("case close-other", code, "--why", "withdrawn", "--as", 2)
    assert answered["state"] == "in_process"
    for _ in range(2):
        sit.one("case forward", child, "--to", 902, "--reason", "Theirs", "--as", 1)
        sit.one("case return", child, "--reason", "Not ours", "--as", 3)
    placed = sit.one("case place", child, "--to", 902, "--reason", "Decided", "--as", 6)
    assert placed["state"] == "forwarded"
    sit.later(5 * 86_400)
    assert sit.one("case slips", "--as", 1)["alarm"] == "state_cell"
    sit.one("case accept", child, "--as", 3)
    sit.ask("agent", "--once")
    sit.later(9 * 86_400)
    address = f"https://x.com/a_citizen/status/{id_at(sit.day.clock.now())}"
    again = ("--address", address, "--author", "a_citizen", "--text", "Again", "--as", 1)
    sit.one("mention join", sit.one("mention add", *again)["id"], code, "--as", 1)
    new = sit.one("case continue", code, "--reason", "It fell again", "--as", 1)
    assert (new["state"], new["code"] != code) == ("registered", True)


def by_letter(sit: Sitting, folder: Path) -> None:
    """A case of an office that is not on the system: by letter there, by telephone back."""
    assert sit.one("office change", 903, "--on-system", "no")["is_on_system"] is False
    mention = sit.ask("mention list", "--as", 1)[-1]["id"]
    words = (mention, "--summary", "Pole fallen", "--topic", "electricity", "--as", 1)
    code = sit.one("mention register", *words)["code"]
    away = ("--to", 903, "--reason", "Their pole", "--as", 1)
    told = ("--spoken-to", "Shri Rai, JE", "--as", 1)
    sit.one("case forward", code, *away)
    assert code in sit.one("case letter", code, "--as", 1)["message"]
    sit.one("case hand-letter", code, "--way", "paper", "--as", 1)
    assert sit.one("case return-by-phone", code, "--reason", "Not ours", *told)["bounces"] == 1
    sit.one("case forward", code, *away)
    assert sit.one("case accept-by-phone", code, *told)["state"] == "in_process"
    done = (*told, "--contact", "JE rang him", "--no-photo", "Dark by then")
    assert sit.one("case report-by-phone", code, "Pole changed", *done)["state"] == "reported"
    to = folder / "case.json"
    assert sit.one("case export", code, "--to", to, "--as", 1)["bytes"] == to.stat().st_size


def posts(sit: Sitting) -> None:
    """A draft, a planned post, and what became of it."""
    key = sit.one("draft add", "--text", "नया पुल खुला।", "--as", 1)["key"]
    assert sit.one("draft list", "--as", 1)["text"] == "नया पुल खुला।"
    assert sit.one("draft show", key)["key"] == key
    copy = sit.one("draft copy", key)["key"]
    assert copy != key
    sit.one("draft discard", copy)
    assert sit.one("draft discard", key)["key"] == key
    now = sit.day.clock.now().astimezone(IST)
    minutes = [f"{now + timedelta(minutes=wait):%Y-%m-%dT%H:%M}" for wait in (30, 40, 50)]
    post = sit.one("post add", "--text", "Bridge opened", "--at", minutes[0], "--as", 1)["id"]
    assert sit.one("post move", post, "--at", minutes[1], "--as", 1)["state"] == "scheduled"
    changed = ("--text", "The bridge is open", "--at", minutes[2], "--as", 1)
    assert sit.one("post revise", post, *changed)["text"] == "The bridge is open"
    assert sit.one("post undo", post, "--as", 1)["text"] == "Bridge opened"
    assert sit.one("post undo", post, "--as", 1)["text"] == "The bridge is open"
    assert sit.one("post withdraw", post, "--as", 1)["state"] == "withdrawn"
    assert sit.one("post restore", post, "--as", 1)["state"] == "scheduled"
    sit.later(3600)
    sit.ask("agent", "--once")
    assert sit.one("post list", "--as", 1)["id"] == post
    assert sit.one("post show", post)["state"] == "published"
    assert sit.one("post attempts", post)["outcome"] == "sent"
    day = f"{now + timedelta(minutes=50):%Y-%m-%d}"
    assert sit.one("post days", "--since", day, "--until", day, "--as", 1)["ids"] == [post]


def care(sit: Sitting, folder: Path) -> None:
    """What looks after the program itself."""
    assert {line["check"] for line in sit.ask("doctor")} >= {"doctor.keyring", "doctor.disk"}
    current = sit.one("db current")
    assert current["have"] == current["need"] == sit.one("db upgrade")["have"]
    copy = folder / "copy.sqlite"
    assert sit.one("db backup", "--to", copy)["backup"] == str(copy)
    assert copy.stat().st_size > 0
    whole = folder / "whole.upsocial"
    assert sit.ask("db archive", "--to", whole)[-1]["path"] == str(whole)
    assert sit.ask("db restore", whole, "--yes")[-1]["what"] == "done"


def test_the_whole_line_works_by_commands_and_every_line_keeps_its_names(
    practise: Command, day: Ports, tmp_path: Path
) -> None:
    sit = Sitting(practise, day)
    registers(sit)
    code = complaint(sit)
    case_line(sit, code)
    rarer_moves(sit, code)
    by_letter(sit, tmp_path)
    posts(sit)
    care(sit, tmp_path)
    assert sit.names == SCHEMA
    assert {verb.name for verb in VERBS} == {*SCHEMA, *ELSEWHERE}
