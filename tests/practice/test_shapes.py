"""Every answer held against X's own published description, as a closed world."""

import json
from pathlib import Path

import pytest
import requests

from tests.practice.contract import (
    CLASSIC,
    FOLDER,
    POSTS,
    complaints,
    described,
    strange,
)
from tests.practice.wire import ask, control
from upsocial_desktop.practice.api.vocabulary import (
    EXPANSIONS_OF_POSTS,
    EXPANSIONS_OF_USERS,
    FIELDS,
)
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

pytestmark = pytest.mark.skipif(
    FOLDER is None, reason="UPSOCIAL_SHARED_DATA does not name the folder with X's documents"
)


def everything(dialect: Dialect, *, of_users: bool) -> dict[str, str]:
    """Return a wish for every field and every expansion a dialect has."""
    lists = EXPANSIONS_OF_USERS if of_users else EXPANSIONS_OF_POSTS
    fields = {name: ",".join(names) for name, names in FIELDS[dialect].items()}
    if of_users:
        fields = {name: fields[name] for name in fields if name[:4] in ("user", "twee", "post")}
    return fields | {"expansions": ",".join(lists[dialect])}


def wrong(answer: requests.Response, dialect: Dialect) -> list[str]:
    """Return all that X would not have answered."""
    method = answer.request.method or "GET"
    path = (answer.request.path_url or "").partition("?")[0]
    found = described(method, path, dialect)
    assert found is not None
    body = answer.json()
    return [*complaints(*found, method, answer.status_code, body), *strange(body)]


READS = [
    "/2/users/me",
    "/2/users/USER",
    "/2/users/1",
    "/2/users?ids=USER,1",
    "/2/users/by?usernames=ramesh_ab,nobody",
    "/2/users/by/username/ramesh_ab",
    "/2/users/by/username/nobody",
    "/2/users/USER/mentions",
    "/2/users/USER/tweets",
    "/2/tweets?ids=POST,1",
    "/2/tweets?ids=1",
    "/2/tweets/POST",
    "/2/tweets/1",
    "/2/tweets/search/recent?query=@UPPWD_Abhyas",
    "/2/tweets/search/recent?query=nowhere",
]


@pytest.mark.parametrize("asked", READS)
@pytest.mark.parametrize("wish", ["plain", "classic", "posts"])
def test_a_reading_answer_has_exactly_the_published_shape(
    server: PracticeServer, world: World, asked: str, wish: str
) -> None:
    user_id = world.accounts()[0][0]
    bearer = world.credentials("UPPWD_Abhyas").bearer
    with world.still() as shelf:
        post_id = str(shelf.mention_numbers(user_id)[0])
    path, _, query = asked.replace("USER", user_id).replace("POST", post_id).partition("?")
    dialect = Dialect.POSTS if wish == "posts" else Dialect.CLASSIC
    is_of_users = "tweets" not in path and "mentions" not in path
    wished = {} if wish == "plain" else everything(dialect, of_users=is_of_users)
    name, _, value = query.partition("=")
    answer = ask(server, path, bearer, **({name: value} if name else {}), **wished)
    assert answer.status_code == 200
    assert wrong(answer, dialect) == []


@pytest.mark.parametrize("dialect", Dialect)
def test_what_cannot_be_shown_has_the_published_shape(
    server: PracticeServer, world: World, dialect: Dialect
) -> None:
    user_id = world.accounts()[0][0]
    bearer = world.credentials("UPPWD_Abhyas").bearer
    with world.still() as shelf:
        first = shelf.post(str(shelf.mention_numbers(user_id)[0]))
        assert first is not None
        shelf.people.protect(first.author_id, is_protected=True)
        sunita = shelf.people.known("sunita_ab")
        shelf.people.suspend(sunita.id, is_suspended=True)
    posts = everything(dialect, of_users=False)
    users = everything(dialect, of_users=True)
    for path, wish in (
        (f"/2/users/{user_id}/mentions", posts),
        (f"/2/tweets/{first.id}", posts),
        (f"/2/users/{first.author_id}/tweets", posts),
        (f"/2/users/{sunita.id}", users),
        ("/2/users/by/username/sunita_ab", users),
    ):
        answer = ask(server, path, bearer, **wish)
        assert answer.status_code == 200
        assert answer.json()["errors"]
        assert wrong(answer, dialect) == []


def test_pages_and_partial_errors_have_the_published_shape(
    server: PracticeServer, world: World
) -> None:
    user_id = world.accounts()[0][0]
    bearer = world.credentials("UPPWD_Abhyas").bearer
    with world.still() as shelf:
        first = str(shelf.mention_numbers(user_id)[0])
    assert control(server, "delete", {"post_id": first}).status_code == 200
    for dialect in Dialect:
        wish = everything(dialect, of_users=False)
        answer = ask(server, f"/2/users/{user_id}/mentions", bearer, **wish)
        assert answer.json()["errors"]
        assert wrong(answer, dialect) == []


def test_writing_answers_have_the_published_shape(server: PracticeServer, world: World) -> None:
    world.set_plan("enterprise")
    user_id = world.accounts()[0][0]
    bearer = {"Authorization": f"Bearer {world.credentials('UPPWD_Abhyas').bearer}"}
    with requests.Session() as session:
        session.trust_env = False
        session.headers.update(bearer)

        def call(method: str, path: str, body: object = None) -> requests.Response:
            return session.request(method, server.address + path, json=body, timeout=5)

        made = call("POST", "/2/tweets", {"text": "सूचना"})
        post_id = made.json()["data"]["id"]
        answer_to_it = call(
            "POST", "/2/tweets", {"text": "और", "reply": {"in_reply_to_tweet_id": post_id}}
        )
        reply_id = answer_to_it.json()["data"]["id"]
        answers = [
            made,
            answer_to_it,
            call("PUT", f"/2/tweets/{reply_id}/hidden", {"hidden": True}),
            call("POST", f"/2/users/{user_id}/likes", {"tweet_id": post_id}),
            call("DELETE", f"/2/users/{user_id}/likes/{post_id}"),
            call("DELETE", f"/2/tweets/{post_id}"),
        ]
    assert [answer.status_code for answer in answers] == [201, 201, 200, 200, 200, 200]
    for answer in answers:
        assert wrong(answer, Dialect.CLASSIC) == []


def test_the_closed_world_catches_a_misspelt_key() -> None:
    body = json.loads('{"data":[{"id":"1","txt":"x","text":"x"}],"meta":{"result_count":1}}')
    for document in (CLASSIC, POSTS):
        assert complaints(document, "/2/users/{id}/mentions", "get", 200, body)
    assert list(strange({"created_at": "2026-11-23T04:00:00Z", "id": 5, "text": None}))
    assert list(strange({"text": "a < b"}))
    assert complaints(CLASSIC, "/2/tweets", "post", 403, {"detail": "No."})
    assert complaints(CLASSIC, "/2/tweets", "post", 403, {"type": "x", "title": "y", "status": 4})


def test_a_partial_error_of_one_kind_cannot_pass_for_another() -> None:
    body = {
        "errors": [
            {
                "title": "Not Found Error",
                "detail": "Could not find tweet with ids: [1].",
                "type": "https://api.twitter.com/2/problems/not-authorized-for-resource",
                "value": "1",
                "parameter": "ids",
                "resource_id": "1",
                "resource_type": "tweet",
            }
        ]
    }
    assert complaints(CLASSIC, "/2/tweets", "get", 200, body)


def test_a_request_is_found_in_the_document_of_its_dialect() -> None:
    assert described("GET", "/2/users/me", Dialect.CLASSIC) == (CLASSIC, "/2/users/me")
    assert described("GET", "/2/users/12", Dialect.POSTS) == (POSTS, "/2/users/{id}")
    assert described("PUT", "/2/tweets/1/hidden", Dialect.CLASSIC) == (
        CLASSIC,
        "/2/tweets/{tweet_id}/hidden",
    )
    assert described("POST", "/2/media/upload", Dialect.CLASSIC) == (POSTS, "/2/media/upload")
    assert described("GET", "/2/nothing", Dialect.CLASSIC) is None


@pytest.mark.parametrize("path", ["/2/users/me", "/2/users/USER/mentions"])
def test_faults_use_the_observed_bodies_word_for_word(
    server: PracticeServer, world: World, path: str
) -> None:
    observed = json.loads((Path(FOLDER or "") / "x" / "errors-observed.json").read_text())
    bodies = [
        json.loads(json.dumps(entry["body"]).replace("<id>", "1"))
        for entry in observed
        if isinstance(entry["body"], dict)
    ]
    path = path.replace("USER", world.accounts()[0][0])
    for kind in ("rate_limited", "usage_capped", "credits_depleted", "unauthorized"):
        control(server, "fault", {"kind": kind})
        assert ask(server, path, "any").json() in bodies
