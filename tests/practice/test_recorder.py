"""The recorder that holds all answers of all tests to X's documents would notice a wrong one."""

from collections.abc import Iterator

import pytest

from tests.practice.contract import FOLDER
from tests.practice.recorder import BREAKING, EXCEPTIONS, Recorder, install, thinned
from tests.practice.wire import ask, control
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

pytestmark = pytest.mark.skipif(
    FOLDER is None,
    reason="UPSOCIAL_SHARED_DATA does not name the folder with X's documents, so no answer of any"
    " practice server is held against them",
)
ME = {"id": "12", "name": "PWD", "username": "UPPWD_Abhyas"}


def judged(method: str, path: str, answer: Answer, dialect: Dialect = Dialect.CLASSIC) -> str:
    recorder = Recorder()
    recorder.note(Request(method, path), answer, dialect)
    return "; ".join(recorder.judge())


def told(status: int, /, **body: object) -> Answer:
    return json_answer(status, body)


@pytest.fixture
def overheard() -> Iterator[Recorder]:
    """A recorder of this test's own, beside the one of the whole run."""
    recorder = Recorder()
    undo = install(recorder)
    yield recorder
    undo()


def test_a_right_answer_is_right() -> None:
    assert judged("GET", "/2/users/me", told(200, data=ME)) == ""
    assert judged("GET", "/2/nowhere", json_answer(404, None)) == ""
    assert judged("POST", "/2/oauth2/revoke", told(200, revoked=True)) == ""
    assert judged("POST", "/practice/clock", told(200, anything=None)) == ""


@pytest.mark.parametrize(
    ("method", "path", "answer", "words"),
    [
        ("GET", "/2/users/me", told(200, data=ME | {"nmae": "x"}), "nmae"),
        ("GET", "/2/users/me", told(200, data=ME | {"id": 12}), "id is no string"),
        ("GET", "/2/users/me", told(200, data=ME | {"description": ""}), "description is empty"),
        ("GET", "/2/users/me", told(200, data=ME | {"pinned_tweet_id": None}), "is empty"),
        ("GET", "/2/users/me", told(200, data=ME, errors=[]), "errors is empty"),
        (
            "GET",
            "/2/users/me",
            told(200, data=ME | {"created_at": "2026-11-23T04:00:00+05:30"}),
            "created_at",
        ),
        ("GET", "/2/users/me", told(201, data=ME), "has no answer 201"),
        ("GET", "/2/nowhere", told(200, data=ME), "is not in the documents"),
        ("GET", "/2/users/me", Answer(200), "has no body"),
        ("GET", "/2/users/me", Answer(200, b"<p>", content_type="text/html"), "no JSON"),
        ("GET", "/2/users/me", Answer(200, b'{"da'), "is no JSON"),
        ("POST", "/2/tweets", told(403, detail="No."), "none of X's forms"),
        ("POST", "/2/tweets", told(403, title="a", type="b", status=400), "403"),
        ("POST", "/2/oauth2/token", told(200, token_type="bearer", refresh=1), "no token"),
        ("POST", "/2/oauth2/token", told(400, error="x"), "no error of OAuth 2.0"),
        ("POST", "/oauth/access_token", told(200, oauth_token="x"), "none of the forms"),
    ],
)
def test_a_wrong_answer_is_noticed(method: str, path: str, answer: Answer, words: str) -> None:
    assert words in judged(method, path, answer)


def test_the_dialect_an_answer_claims_is_the_one_it_must_speak() -> None:
    classic = {"id": "1", "text": "क", "edit_history_tweet_ids": ["1"]}
    answer = told(200, data=classic)
    assert judged("GET", "/2/tweets/1", answer) == ""
    assert "edit_history_tweet_ids" in judged("GET", "/2/tweets/1", answer, Dialect.POSTS)


def test_one_wrong_item_among_many_is_noticed() -> None:
    posts = [{"id": str(n), "text": f"क {n}", "edit_history_tweet_ids": ["1"]} for n in range(99)]
    page = {"data": [*posts, posts[0] | {"txt": "x"}, *posts], "meta": {"result_count": 199}}
    assert "txt" in judged("GET", "/2/users/1/mentions", told(200, **page))


def test_items_of_one_form_are_judged_once_and_listed_words_are_part_of_the_form() -> None:
    form, small = thinned([{"id": "1", "text": "क"}, {"id": "22", "text": "ख"}, {"id": "x"}])
    assert [sorted(item) for item in small] == [["id", "text"], ["id"]]  # type: ignore[attr-defined]
    assert thinned({"type": "photo"})[0] != thinned({"type": "phtoo"})[0]
    assert thinned({"id": "12"})[0] == thinned({"id": "7"})[0]
    assert thinned({"n": [1, 2]}) == (thinned({"n": [5, 6]})[0], {"n": [1, 2]})
    assert hash(form)


def test_a_server_is_overheard_wherever_it_runs(
    overheard: Recorder, server: PracticeServer, world: World
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    assert ask(server, "/2/users/me", bearer).status_code == 200
    assert ask(server, "/2/users/me", "wrong").status_code == 401
    assert overheard.answers == 2
    assert overheard.judge() == []


@pytest.mark.parametrize("kind", sorted(kind.value for kind in BREAKING))
def test_what_is_broken_on_purpose_is_no_fault(
    overheard: Recorder, server: PracticeServer, world: World, kind: str
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    assert control(server, "fault", {"kind": kind}).status_code == 200
    answer = ask(server, "/2/users/me", bearer)
    assert overheard.answers == 0
    recorder = Recorder()
    type_told = answer.headers["content-type"]
    broken = Answer(answer.status_code, answer.content, content_type=type_told)
    recorder.note(Request("GET", "/2/users/me"), broken)
    assert recorder.judge() != []  # it would be one without the exception
    assert ask(server, "/2/users/me", bearer).status_code == 200
    assert overheard.answers == 1


def test_an_exception_covers_its_own_complaint_only() -> None:
    assert all(one.reason for one in EXCEPTIONS)
    assert judged("POST", "/2/media/upload", Answer(204)) == ""
    assert judged("POST", "/2/media/metadata", Answer(204)) != ""
    assert judged("POST", "/2/media/upload", Answer(202)) != ""
