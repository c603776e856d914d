"""Every answer held against X's own published description, as a closed world.

X's documents allow unknown keys almost everywhere, so every object with properties is closed
before it is used; otherwise a misspelt key would pass.
"""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import requests
from openapi_schema_validator import OAS30Validator

from tests.practice.wire import ask, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

FOLDER = os.environ.get("UPSOCIAL_SHARED_DATA")
pytestmark = pytest.mark.skipif(
    FOLDER is None, reason="UPSOCIAL_SHARED_DATA does not name the folder with X's documents"
)
CLASSIC = {
    "tweet.fields": "author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,"
    "entities,note_tweet,lang,public_metrics,edit_controls,reply_settings,possibly_sensitive,"
    "display_text_range,edit_history_tweet_ids",
    "user.fields": "created_at,description,location,protected,public_metrics,verified,"
    "verified_type,subscription_type",
    "expansions": "author_id,referenced_tweets.id,referenced_tweets.id.author_id,"
    "in_reply_to_user_id,entities.mentions.username",
}
POSTS = {
    "post.fields": "created_at,conversation_id,entities,note_post,lang,public_metrics,"
    "edit_controls,reply_settings,possibly_sensitive,display_text_range",
    "user.fields": CLASSIC["user.fields"],
    "expansions": "author_id,referenced_posts,in_reply_to_user_id,edit_history_post_ids",
}


@cache
def closed_document(name: str) -> dict[str, object]:
    found = json.loads((Path(FOLDER or "") / "x" / name).read_text(encoding="utf-8"))
    schemas = found["components"]["schemas"]
    # X's answer to a new post carries its edit history, which this schema has forgotten.
    created = schemas.get("TweetCreateResponse", {}).get("properties", {}).get("data")
    if created is not None:
        created["properties"]["edit_history_tweet_ids"] = {"type": "array"}
    missing = schemas["ResourceNotFoundProblem"]
    if "allOf" in missing:
        missing["allOf"][0] = {
            key: value for key, value in schemas["Problem"].items() if key != "discriminator"
        }
    # The discriminator of a problem leads here for everything this world reports as missing.
    schemas["Problem"] = {"$ref": "#/components/schemas/ResourceNotFoundProblem"}
    assert isinstance(found, dict)
    return found


def closed(schema: object, document: dict[str, object]) -> object:
    """Return a schema with all references put in and every object with properties closed."""
    if isinstance(schema, list):
        return [closed(part, document) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        target: object = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            assert isinstance(target, dict)
            target = target[step]
        return closed(target, document)
    if "allOf" in schema:
        return closed(merged(schema, document), document)
    made = {
        key: value if key in ("enum", "example", "required") else closed(value, document)
        for key, value in schema.items()
    }
    if isinstance(schema.get("properties"), dict) and "additionalProperties" not in schema:
        made["additionalProperties"] = False
    return made


def merged(schema: dict[str, object], document: dict[str, object]) -> dict[str, object]:
    """Return the one object that the parts of `allOf` describe together."""
    whole: dict[str, object] = {"type": "object", "properties": {}, "required": []}
    parts = schema["allOf"]
    assert isinstance(parts, list)
    for part in parts:
        solid = closed(part, document)
        assert isinstance(solid, dict)
        whole["properties"] = {**dict(whole["properties"] or {}), **solid.get("properties", {})}  # type: ignore[call-overload]  # a dict by construction
        whole["required"] = [*list(whole["required"] or []), *solid.get("required", [])]  # type: ignore[call-overload]  # a list by construction
    return whole


@cache
def published(document_name: str, path: str, method: str, status: int) -> OAS30Validator:
    document = closed_document(document_name)
    paths = document["paths"]
    assert isinstance(paths, dict)
    forms = paths[path][method]["responses"][str(status)]["content"]["application/json"]
    return OAS30Validator(closed(forms["schema"], document))


def complaints(document_name: str, path: str, method: str, answer: requests.Response) -> list[str]:
    validator = published(document_name, path, method, answer.status_code)
    found = validator.iter_errors(answer.json())
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


def strange(value: object, key: str = "") -> Iterator[str]:
    """Return what X never does: nulls, empty values, ids that are numbers, other times."""
    if value is None or value in ("", [], {}):
        yield f"{key} is empty"
    if (key == "id" or key.endswith("_id")) and not isinstance(value, str):
        yield f"{key} is no string"
    if key in ("created_at", "editable_until") and not re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", str(value)
    ):
        yield f"{key} is {value}"
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strange(inner, name)
    if isinstance(value, list):
        for inner in value:
            yield from strange(inner)


READS = [
    ("/2/users/me", "/2/users/me"),
    ("/2/users/by/username/{username}", "/2/users/by/username/ramesh_ab"),
    ("/2/users/by/username/{username}", "/2/users/by/username/nobody"),
    ("/2/users/{id}/mentions", "/2/users/USER/mentions"),
    ("/2/users/{id}/tweets", "/2/users/USER/tweets"),
    ("/2/tweets", "/2/tweets?ids=POST,1"),
    ("/2/tweets", "/2/tweets?ids=1"),
    ("/2/tweets/{id}", "/2/tweets/POST"),
    ("/2/tweets/{id}", "/2/tweets/1"),
]


@pytest.mark.parametrize(("described", "asked"), READS)
@pytest.mark.parametrize(
    ("document", "wish"),
    [
        ("openapi-2.166.json", {}),
        ("openapi-2.166.json", CLASSIC),
        ("openapi-2.167.json", POSTS),
    ],
    ids=["plain", "classic", "posts"],
)
def test_a_reading_answer_has_exactly_the_published_shape(
    server: PracticeServer,
    world: World,
    described: str,
    asked: str,
    document: str,
    wish: dict[str, str],
) -> None:
    user_id = world.accounts()[0][0]
    bearer = world.credentials("UPPWD_Abhyas").bearer
    with world.still() as shelf:
        post_id = str(shelf.mention_numbers(user_id)[0])
    path, _, ids = asked.replace("USER", user_id).replace("POST", post_id).partition("?ids=")
    answer = ask(server, path, bearer, **({"ids": ids} if ids else {}), **wish)
    assert complaints(document, described, "get", answer) == []
    assert list(strange(answer.json())) == []


def test_pages_and_partial_errors_have_the_published_shape(
    server: PracticeServer, world: World
) -> None:
    user_id = world.accounts()[0][0]
    bearer = world.credentials("UPPWD_Abhyas").bearer
    with world.still() as shelf:
        first = str(shelf.mention_numbers(user_id)[0])
    assert control(server, "delete", {"post_id": first}).status_code == 200
    for document, wish in (("openapi-2.166.json", CLASSIC), ("openapi-2.167.json", POSTS)):
        answer = ask(server, f"/2/users/{user_id}/mentions", bearer, **wish)
        assert answer.json()["errors"]
        assert complaints(document, "/2/users/{id}/mentions", "get", answer) == []


def test_creating_and_deleting_have_the_published_shape(
    server: PracticeServer, world: World
) -> None:
    bearer = {"Authorization": f"Bearer {world.credentials('UPPWD_Abhyas').bearer}"}
    with requests.Session() as session:
        session.trust_env = False
        made = session.post(
            f"{server.address}/2/tweets", json={"text": "सूचना"}, headers=bearer, timeout=5
        )
        post_id = made.json()["data"]["id"]
        gone = session.delete(f"{server.address}/2/tweets/{post_id}", headers=bearer, timeout=5)
    assert complaints("openapi-2.166.json", "/2/tweets", "post", made) == []
    assert complaints("openapi-2.166.json", "/2/tweets/{id}", "delete", gone) == []


def test_the_closed_world_catches_a_misspelt_key() -> None:
    answer = requests.Response()
    answer.status_code = 200
    answer._content = b'{"data":[{"id":"1","txt":"x","text":"x"}],"meta":{"result_count":1}}'
    assert complaints("openapi-2.166.json", "/2/users/{id}/mentions", "get", answer)
    assert list(strange({"created_at": "2026-11-23T04:00:00Z", "id": 5, "text": None}))


@pytest.mark.parametrize(
    ("path", "document"),
    [("/2/users/me", "openapi-2.166.json"), ("/2/users/USER/mentions", "openapi-2.166.json")],
)
def test_faults_use_the_observed_bodies_word_for_word(
    server: PracticeServer, world: World, path: str, document: str
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
