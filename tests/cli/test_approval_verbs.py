"""Approvals, holds and posts by hand as commands, by their own names of fields."""

import time
from datetime import datetime, timedelta
from typing import ClassVar

import pytest

from tests.cli.conftest import Answer, Command
from upsocial_desktop.cli.approval_verbs import APPROVAL_VERBS
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.services.ports import Ports

WRITER, NODAL, CELL = "1", "2", "6"
TEXT = "Bridge at Zaidpur opened to traffic"
_ROW = (
    "id version state text due_at account_id account_username officer_name x_post_id "
    "trouble trouble_detail officer_id handed_in_at approver_name remarks grace_minutes"
)
_POST = (
    "id version office_id account_id officer_id state text due_at created_at delivery_id x_post_id "
    "trouble trouble_detail handed_in_at approver_id approved_at approved_seal remarks "
    "grace_minutes pictures writer approver text_before may"
)
_HOLD = "id version office_id officer_id kind order_no signed_by from_at until_at declared_at"
_DELIVERY = (
    "id version account_id office_id purpose state text parent_post_id case_id draft_id "
    "officer_id created_at not_before_at attempt intent_at baseline_post_id x_post_id trouble "
    "trouble_detail looks looked_at token part after_id"
)
_HAND = "id state purpose text parent_post_id draft_id username case_code is_begun intent"
# The names in each command's line, in their order: programs rely on them.
SCHEMA = {
    **dict.fromkeys(("post approvals", "post asking"), _ROW),
    **dict.fromkeys(
        ("post submit", "post hand-in", "post approve", "post unapprove", "post send-back"), _POST
    ),
    "post late": _POST,
    "hold list": f"{_HOLD} is_in_force is_over",
    "hold now": "hold held is_asking",
    **dict.fromkeys(("hold add", "hold extend", "hold end"), _HOLD),
    **dict.fromkeys(("hand list", "hand begin"), _HAND),
    **dict.fromkeys(("hand settle", "hand not-posted"), _DELIVERY),
}


class Asked:
    """Runs commands, and remembers the names of their lines."""

    names: ClassVar[dict[str, str]] = {}

    def __init__(self, run: Command) -> None:
        self._run = run

    def __call__(self, *words: str) -> Answer:
        answer = self._run(*words)
        verb = " ".join(words[:2])
        for line in answer.lines if verb in SCHEMA else ():
            assert " ".join(line) == SCHEMA[verb], verb
            self.names[verb] = SCHEMA[verb]
        return answer


@pytest.fixture
def ask(practise: Command) -> Asked:
    """The commands of a practice day, each line held against its names."""
    return Asked(practise)


def test_every_command_here_has_its_names() -> None:
    assert {verb.name for verb in APPROVAL_VERBS} == set(SCHEMA)


def _at(day: Ports, minutes: int) -> str:
    moment = day.clock.now().astimezone(IST) + timedelta(minutes=minutes)
    return f"{moment:%Y-%m-%dT%H:%M}"


def test_a_post_is_submitted_approved_sent_back_and_handed_in(ask: Asked, day: Ports) -> None:
    said = ("--text", TEXT, "--at", _at(day, 60), "--as", WRITER)
    post = ask("post", "submit", *said).line
    number = str(post["id"])
    assert ask("post", "approvals", "--as", NODAL).line["id"] == post["id"]
    changed = TEXT + " today"
    approved = ask("post", "approve", number, "--text", changed, "--as", NODAL).line
    assert (approved["state"], approved["text"]) == ("approved", changed)
    assert approved["text_before"] == TEXT
    late = ask("post", "late", number, "--minutes", "15", "--as", NODAL).line
    assert (late["state"], late["grace_minutes"]) == ("approved", 15)
    undone = ask("post", "unapprove", number, "--as", NODAL).line
    assert (undone["state"], undone["text"]) == ("handed_in", TEXT)
    refused = ask("post", "send-back", number, "--remarks", " ", "--as", NODAL)
    assert (refused.code, refused.trouble) == (3, "draft.remarks_missing")
    back = ask("post", "send-back", number, "--remarks", "Which bridge?", "--as", NODAL).line
    assert (back["state"], back["remarks"]) == ("sent_back", "Which bridge?")
    assert ask("post", "hand-in", number, "--as", WRITER).line["state"] == "handed_in"


def test_a_hold_is_declared_extended_and_ended_and_held_posts_ask(ask: Asked, day: Ports) -> None:
    order = ("--kind", "model_code", "--order", "437/6/2026", "--signed-by", "CEO")
    refused = ask("hold", "add", *order, "--state-wide", "--as", NODAL)
    assert (refused.code, refused.trouble) == (3, "hold.state_only")
    until = ("--until", _at(day, 24 * 60))
    hold = ask("hold", "add", *order, *until, "--state-wide", "--as", CELL).line
    assert (hold["office_id"], hold["kind"], hold["signed_by"]) == (None, "model_code", "CEO")
    assert ask("hold", "list", "--as", WRITER).line["is_in_force"] is True
    number = str(hold["id"])
    further = ("--until", _at(day, 48 * 60), "--order", "438")
    longer = ask("hold", "extend", number, *further, "--as", CELL).line
    assert longer["until_at"] > hold["until_at"]
    ask("post", "add", "--text", TEXT, "--at", _at(day, 10), "--as", WRITER)
    assert day.practice is not None
    day.practice.advance(20 * 60)
    assert ask("agent", "--once").code == 0
    now = ask("hold", "now", "--as", WRITER).line
    assert (now["held"], now["is_asking"], now["hold"]["id"]) == (1, False, hold["id"])
    assert ask("post", "asking", "--as", WRITER).line["state"] == "held"
    assert ask("hold", "end", number, "--as", CELL).line["until_at"]
    assert ask("hold", "now", "--as", WRITER).line["is_asking"] is True


def test_an_office_without_an_api_posts_by_hand(run: Command) -> None:
    asked = Asked(lambda *words: run("--json", *words))

    def live(*words: str) -> dict[str, object]:
        return asked(*words).line

    assert run("--json", "db", "upgrade").code == 0
    office = ("--kind", "department", "--name-en", "Public Works")
    live("office", "add", "--number", "142", *office)
    role = ("--role", "information_officer")
    live("officer", "add", "--office", "142", "--name", "Geeta", *role)
    live("account", "add", "UPPWD", "--way", "by_hand")
    live("post", "add", "--text", TEXT)
    assert run("--json", "hand", "list").lines == []
    # The seconds of recall: the office lets its words go at once.
    live("post", "move", "1", "--at", f"{datetime.now(IST):%Y-%m-%dT%H:%M}")
    assert run("--json", "agent", "--once").code == 0
    words = live("hand", "list")
    assert str(words["intent"]).startswith("https://x.com/intent/tweet?text=Bridge%20at%20Zaidpur")
    number = str(words["id"])
    assert live("hand", "begin", number)["is_begun"] is True
    assert live("hand", "not-posted", number)["state"] == "ready"
    post_id = id_at(datetime.fromtimestamp(time.time(), IST))
    for address, code in (
        ("https://x.com/UPPWD", "x.not_an_address"),
        (f"https://x.com/UPEnergy/status/{post_id}", "hand.other_account"),
        (f"Other words https://x.com/UPPWD/status/{post_id}", "hand.other_words"),
    ):
        refused = run("--json", "hand", "settle", number, "--address", address)
        assert (refused.code, refused.trouble) == (3, code)
    address = f"Other words https://x.com/UPPWD/status/{post_id}"
    settled = live("hand", "settle", number, "--address", address, "--other-words")
    assert (settled["state"], settled["x_post_id"]) == ("sent", post_id)
    assert live("post", "show", "1")["state"] == "published"
    # What is settled goes to no browser any more, and is not given back.
    for deed in ("begin", "not-posted"):
        refused = asked("hand", deed, number)
        assert (refused.code, refused.trouble) == (3, "delivery.move"), deed


def test_who_may_not_and_what_cannot_be_is_told_by_its_code(ask: Asked, day: Ports) -> None:
    said = ("--text", TEXT, "--at", _at(day, 60), "--as", WRITER)
    number = str(ask("post", "submit", *said).line["id"])
    rule = ("two_person", "true")
    with day.store.write() as tx:
        tx.set_option(1, *rule)
    at_rest = ask("post", "show", number).line["version"]
    for words, code in (
        (("post", "approve", number, "--as", WRITER), "draft.own"),
        (("post", "approve", number, "--text", " ", "--as", NODAL), "reply.empty"),
        (("post", "approve", "999", "--as", NODAL), "draft.unknown"),
        (("post", "approve", number, "--as", CELL), "draft.not_yours"),
        (("post", "unapprove", number, "--as", NODAL), "draft.move"),
        (("post", "hand-in", number, "--as", WRITER), "draft.move"),
        (("post", "late", number, "--minutes", "99999", "--as", NODAL), "setting.number"),
        (("post", "submit", "--text", " ", "--as", WRITER), "reply.empty"),
        (("hold", "end", "999", "--as", CELL), "hold.unknown"),
        (("hold", "extend", "999", "--order", "1", "--as", CELL), "hold.unknown"),
        (("hand", "begin", "999", "--as", WRITER), "delivery.unknown"),
    ):
        refused = ask(*words)
        assert (refused.code, refused.trouble) == (3, code), words
    assert ask("post", "show", number).line["version"] == at_rest


def test_a_hold_of_one_office_is_the_state_cells_or_its_own_nodal_officers(
    ask: Asked, day: Ports
) -> None:
    order = ("--kind", "mourning", "--signed-by", "Chief Secretary")
    own = ask("hold", "add", *order, "--order", "12", "--as", NODAL).line
    assert own["office_id"] == 1
    other = ask("hold", "add", *order, "--order", "13", "--office", "902", "--as", CELL).line
    assert other["office_id"] != own["office_id"]
    assert [line["id"] for line in ask("hold", "list", "--as", WRITER).lines] == [own["id"]]
    for words, code in (
        (("add", *order, "--order", " ", "--as", NODAL), "hold.no_order"),
        (("add", "--kind", "mourning", "--signed-by", " ", "--order", "1", "--as", NODAL),
         "hold.unsigned"),
        (("add", *order, "--order", "14", "--until", _at(day, -5), "--as", NODAL), "hold.span"),
        (("add", *order, "--order", "14", "--as", WRITER), "case.role"),
        (("end", str(other["id"]), "--as", NODAL), "hold.state_only"),
        (("extend", str(own["id"]), "--order", " ", "--as", NODAL), "hold.no_order"),
    ):  # fmt: skip
        refused = ask("hold", *words)
        assert (refused.code, refused.trouble) == (3, code), words
    assert ask("hold", "end", str(own["id"]), "--as", NODAL).code == 0
    refused = ask("hold", "end", str(own["id"]), "--as", NODAL)
    assert (refused.code, refused.trouble) == (3, "hold.over")
    assert ask("hold", "now", "--as", WRITER).line["hold"] is None


def test_an_undone_move_leaves_the_approval_as_it_was(ask: Asked, day: Ports) -> None:
    said = ("--text", TEXT, "--at", _at(day, 60), "--as", WRITER)
    number = str(ask("post", "submit", *said).line["id"])
    approved = ask("post", "approve", number, "--as", NODAL).line
    moved = ask("post", "move", number, "--at", _at(day, 90), "--as", NODAL).line
    assert moved["state"] == "handed_in"
    refused = ask("post", "undo", number, "--as", WRITER)
    assert (refused.code, refused.trouble) == (3, "stale")
    undone = ask("post", "undo", number, "--as", NODAL).line
    assert (undone["state"], undone["due_at"]) == ("approved", approved["due_at"])
