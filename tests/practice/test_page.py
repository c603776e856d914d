"""The trainer's page as HTML: what it shows, that nothing breaks out of it, and who may see it."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
import requests
import tweepy

from tests.practice.hostile import OWN, needs_collections, strings
from tests.practice.wire import ask, control
from upsocial_desktop.practice.exchange import json_answer
from upsocial_desktop.practice.meter.account import Line, Terms
from upsocial_desktop.practice.meter.bill import Statement
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.trainer.classroom import Member
from upsocial_desktop.practice.trainer.faults import FaultKind
from upsocial_desktop.practice.trainer.page import page_answer, parts_of
from upsocial_desktop.practice.trainer.page_words import KINDS, shown
from upsocial_desktop.practice.trainer.requests_log import Seen, without_keys
from upsocial_desktop.practice.trainer.view import PostRow, View, view_of
from upsocial_desktop.practice.world import World

AT = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)
VOID = {"meta", "link", "input", "br", "hr", "img"}


class Read(HTMLParser):
    """The elements of a page with their attributes, and its text; it must close what it opens."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.unlabelled: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        is_hidden = found.get("type") == "hidden"
        if tag in {"input", "select", "textarea"} and not is_hidden and "label" not in self.open:
            self.unlabelled.append(str(found.get("name")))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def user(name: str, username: str = "ramesh_ab", *, is_account: bool = False) -> User:
    return User("7", username, name, AT, is_account=is_account, is_suspended=not is_account)


def view(words: str, **more: object) -> View:
    outlook = {
        "scenario": words,
        "now": AT.isoformat(),
        "pace": 1.0,
        "is_held": False,
        "plan": "self-serve",
        "next_event_at": None,
        "events_to_come": 0,
        "events_waiting_for_an_answer": 0,
    }
    row = PostRow("12", AT, user(words, words), words, words, words, (words,), (words,))
    seen = Seen(AT, words, f"/{words}", 200, words, words)
    nothing = Line(words).dollars
    bill = Statement(words, Terms(), (Line(words, 1, 1),), nothing, nothing, 0)
    values: dict[str, object] = {
        "outlook": outlook,
        "posts": (row,),
        "people": (user(words, words), user(words, words, is_account=True)),
        "faults": (),
        "requests": (seen,),
        "requests_count": 1,
        "bills": (bill,),
        "dialect": "",
        "members": (Member(words, 0.0, 0.0, 1),),
    }
    return View(**{**values, **more})  # type: ignore[arg-type]  # the fields above


def page_of(server: PracticeServer) -> str:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(server.address + "/", timeout=5).text


def form_of(page: str) -> list[tuple[str, tuple[str, ...]]]:
    read = Read(page)
    assert read.open == []
    return [(tag, tuple(found)) for tag, found in read.elements]


def form_of_page(words: str) -> list[tuple[str, tuple[str, ...]]]:
    return form_of(page_answer(view(words)).body.decode())


def form_of_parts(words: str) -> list[tuple[str, tuple[str, ...]]]:
    told = json_answer(200, parts_of(view(words)))  # no word may break the JSON either
    return form_of("".join(json.loads(told.body)["parts"].values()))


@pytest.mark.parametrize("words", OWN)
def test_no_words_change_the_form_of_the_page(words: str) -> None:
    assert form_of_page(words) == form_of_page("harmless")


@needs_collections
def test_no_string_of_the_collections_changes_the_form_of_a_part() -> None:
    harmless = form_of_parts("harmless")
    changed = [words for words in strings() if words and form_of_parts(words) != harmless]
    assert changed == []


@needs_collections
def test_every_string_is_shown_as_it_is_save_what_cannot_be_seen() -> None:
    for words in strings():
        read = Read(f"<p>{shown(words)}</p>")
        plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", words)
        seen = re.sub(r"[\u2400-\u241f\ufffd]", "", read.text)
        assert seen == re.sub(r"[\u2400-\u241f\ufffd]", "", plain)


def test_only_our_own_script_and_style_may_run() -> None:
    answer = page_answer(view("a"))
    policy = dict(answer.headers)["content-security-policy"]
    page = answer.body.decode()
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(texts) == 1
        digest = base64.b64encode(hashlib.sha256(texts[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}';" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for _tag, found in Read(page).elements:
        assert not [name for name in found if name.startswith("on") or name == "style"]
        assert "src" not in found


def test_every_field_has_a_label_and_every_id_is_there_once() -> None:
    read = Read(page_answer(view("a")).body.decode())
    assert read.unlabelled == []
    ids = [str(found["id"]) for _, found in read.elements if "id" in found]
    assert len(ids) == len(set(ids))
    named = {
        str(found["aria-labelledby"]) for _, found in read.elements if "aria-labelledby" in found
    }
    assert named <= set(ids)
    html = next(found for tag, found in read.elements if tag == "html")
    assert html["lang"] == "en"


def test_every_fault_has_words() -> None:
    assert set(KINDS) == set(FaultKind)
    assert len(set(KINDS.values())) == len(KINDS)


def rows(world: World, server: PracticeServer) -> Iterator[PostRow]:
    yield from view_of(server.front).posts


def test_posts_stand_newest_first_with_their_marks(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    found = list(rows(world, server))
    assert [row.at for row in found] == sorted((row.at for row in found), reverse=True)
    first, other = found[-1], found[-2]
    for path, wish in (
        ("like", {"username": "sunita_ab", "post_id": first.id}),
        ("protect", {"username": "ramesh_ab"}),
        ("say", {"username": "Arpita_ab", "text": "पहले"}),
        ("edit", {"post_id": lambda: view_of(server.front).posts[0].id, "text": "बाद में"}),
        ("say", {"username": "Arpita_ab", "text": "हाँ", "post_id": other.id}),
        ("delete", {"post_id": other.id}),
    ):
        told = {name: value() if callable(value) else value for name, value in wish.items()}
        assert control(server, path, told).status_code == 200
    marks = {row.text: row.marks for row in rows(world, server)}
    assert marks["बाद में"] == ("edited",)
    page = Read(page_of(server)).text
    for words in (
        "protected",
        "1 like it",
        "edited",
        "was deleted",
        "answers @ramesh_ab",
        "repost",
    ):
        assert words in page


def test_photos_are_boxes_with_their_descriptions(world: World, server: PracticeServer) -> None:
    row = PostRow("1", AT, user("अ"), "देखिए", photos=("Photo: टूटी सड़क", "Video"))
    page = Read(page_answer(view("a", posts=(row,))).body.decode())
    assert "Photo: टूटी सड़क" in page.text
    assert [found for _, found in page.elements if found.get("class") == "photo"] == [
        {"class": "photo"}
    ] * 2


def test_requests_faults_and_the_bill_are_shown(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    pwd.create_tweet(text="सूचना")
    ask(server, "/2/tweets/1", "nonsense")
    control(server, "fault", {"kind": "lost_after", "endpoint": "create", "times": 2})
    text = Read(page_of(server)).text
    assert "POST /2/tweets" in text
    assert text.index("GET /2/tweets/1") < text.index("POST /2/tweets")
    assert "Carried out, but the answer never comes – posting, 2 ×" in text
    assert "post create" in text
    assert "$0.015" in text


def test_the_parts_are_told_for_a_page_that_is_open(server: PracticeServer) -> None:
    def told() -> dict[str, object]:
        with requests.Session() as session:
            session.trust_env = False
            found = session.get(f"{server.address}/practice/view", timeout=5).json()
        assert isinstance(found, dict)
        return found

    before = told()
    page = page_of(server)
    for name, html in before["parts"].items():  # type: ignore[attr-defined]  # an object of JSON
        assert f'id="{name}"' in page
        assert html in page
    control(server, "rename", {"username": "ramesh_ab", "to": "ramesh2_ab"})
    assert told()["stamp"] != before["stamp"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/2/users/1165894647938879704/mentions", "/2/users/1165894647938879704/mentions"),
        ("/2/dm_conversations/1165894647938879704-1165894647938879705", None),
        ("/2/media/upload/initialize", None),
        ("/2/AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid", "/2/…"),
        ("/1165894647938879704-abcdefghijklmnopqrst/x", "/…/x"),
        ("/" + "a/" * 100, "/" + ("a/" * 100)[:119] + "…"),
    ],
)
def test_a_key_that_was_written_into_the_address_is_not_shown(path: str, told: str | None) -> None:
    assert without_keys(path) == (told or path)


def test_a_foreign_host_name_does_not_get_the_page(server: PracticeServer) -> None:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.get(server.address + "/", headers={"Host": "evil.example"}, timeout=5)
    assert answer.status_code == 403
