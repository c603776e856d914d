"""X's own published description of its answers, used as a closed world.

X's documents allow unknown keys almost everywhere, so every object with properties is closed
before it is used; otherwise a misspelt key would pass. Where X's own answers are known to break
the documents, the document is mended by one entry of `MENDED`, which says why.
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from openapi_schema_validator import OAS30Validator

from upsocial_desktop.practice.api.wish import Dialect

FOLDER = os.environ.get("UPSOCIAL_SHARED_DATA")
CLASSIC = "openapi-2.166.json"
POSTS = "openapi-2.167.json"
_DOCUMENT_OF = {Dialect.CLASSIC: CLASSIC, Dialect.POSTS: POSTS}
# 2.166 demands `meta` in media answers and `type` in processing_info, which X does not send:
# recorded media and usage answers pass only in 2.167.
_ONLY_IN_POSTS = ("/2/media/", "/2/usage/")

Json = dict[str, Any]


def _created_knows_its_history(schemas: Json) -> None:
    """X answers a new post with its edit history, which this schema has forgotten."""
    for name in ("TweetCreateResponse", "CreatePostsResponseData"):
        found = schemas.get(name, {}).get("properties", {})
        made = found.get("data", {}).get("properties", found)
        if "id" in made:
            made["edit_history_tweet_ids"] = {"type": "array", "items": {"type": "string"}}


def _links_know_their_media(schemas: Json) -> None:
    """X marks a picture's link with the picture's key; recorded answers have it."""
    fields = schemas.get("UrlFields", {}).get("properties")
    if fields is not None:
        fields.setdefault("media_key", {"type": "string"})


def _a_message_can_be_missing(schemas: Json) -> None:
    """2.166 lists the kinds of what can be missing without messages; 2.167 leaves them open."""
    for part in schemas["ResourceNotFoundProblem"].get("allOf", ()):
        kinds = part.get("properties", {}).get("resource_type", {}).get("enum")
        if kinds is not None:
            kinds.append("dm_event")


MENDED: tuple[Callable[[Json], None], ...] = (
    _created_knows_its_history,
    _links_know_their_media,
    _a_message_can_be_missing,
)


@cache
def _document(name: str) -> Json:
    found: Json = json.loads((Path(FOLDER or "") / "x" / name).read_text(encoding="utf-8"))
    for mend in MENDED:
        mend(found["components"]["schemas"])
    return found


def described(method: str, path: str, dialect: Dialect) -> tuple[str, str] | None:
    """Return the document and the path in it that describe a request, or None.

    `path` is the path as asked for, without its query.
    """
    name = POSTS if path.startswith(_ONLY_IN_POSTS) else _DOCUMENT_OF[dialect]
    fits = [
        template
        for template, methods in _document(name)["paths"].items()
        if method.lower() in methods and _pattern(template).fullmatch(path)
    ]
    # A path without variable parts is meant before one with them.
    return (name, min(fits, key=lambda template: template.count("{"))) if fits else None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[^/]+?\\\}", "[^/]+", re.escape(template)))


def complaints(document: str, path: str, method: str, status: int, body: object) -> list[str]:
    """Return what is wrong with an answer: the place and the words of each complaint.

    Refusals (400 and above) are held against the forms seen on X: the documents do not have
    the real types of 402, 403 and 429.
    """
    if status >= 400:
        return list(_wrong_refusal(status, body))
    if str(status) not in _document(document)["paths"][path][method.lower()]["responses"]:
        return [f"{path} has no answer {status}"]
    found = _validator(document, path, method.lower(), status).iter_errors(body)
    return [f"{list(error.absolute_path)}: {error.message}" for error in found]


@cache
def _validator(document: str, path: str, method: str, status: int) -> OAS30Validator:
    answers = _document(document)["paths"][path][method]["responses"]
    schema = answers[str(status)]["content"]["application/json"]["schema"]
    return OAS30Validator(closed(schema, _document(document)))


def closed(schema: object, document: Json) -> object:
    """Return a schema with all references put in and every object with properties closed."""
    if isinstance(schema, list):
        return [closed(part, document) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return closed(_target(schema, document), document)
    if "mapping" in schema.get("discriminator", {}) and "oneOf" not in schema:
        return {"anyOf": list(_kinds(schema, document))}
    if "allOf" in schema:
        return closed(_merged(schema, document), document)
    made = {
        key: value if key in ("enum", "example", "required") else closed(value, document)
        for key, value in schema.items()
        if key != "discriminator"
    }
    if isinstance(schema.get("properties"), dict) and "additionalProperties" not in schema:
        made["additionalProperties"] = False
    return made


def _target(schema: Json, document: Json) -> Json:
    target = document
    for step in schema["$ref"].removeprefix("#/").split("/"):
        target = target[step]
    return target


def _kinds(schema: Json, document: Json) -> Iterator[object]:
    """Go through the kinds a schema stands for, each bound to the value that names it."""
    told_by = schema["discriminator"]["propertyName"]
    for value, reference in schema["discriminator"]["mapping"].items():
        kind = closed({"$ref": reference}, document)
        assert isinstance(kind, dict)
        named = {**kind.get("properties", {}), told_by: {"type": "string", "enum": [value]}}
        yield {**kind, "properties": named}


def _merged(schema: Json, document: Json) -> Json:
    """Return the one object that the parts of `allOf` describe together."""
    properties: Json = {}
    required: list[str] = []
    for part in schema["allOf"]:
        bare = _target(part, document) if "$ref" in part else part
        # The common part of several kinds is meant here, and not one of the kinds.
        solid = closed({k: v for k, v in bare.items() if k != "discriminator"}, document)
        assert isinstance(solid, dict)
        properties |= solid.get("properties", {})
        required += solid.get("required", [])
    whole: Json = {"type": "object", "properties": properties}
    return {**whole, "required": required} if required else whole


def _wrong_refusal(status: int, body: object) -> Iterator[str]:
    """Return how a refusal differs from the forms seen on X; an empty body is one of them."""
    if body is None:
        return
    if not isinstance(body, Mapping):
        yield f"a refusal is an object, not {type(body).__name__}"
        return
    if body.get("status", status) != status:
        yield f"the body says {body['status']}, the answer is a {status}"
    is_problem = {"title", "type"} <= body.keys()
    is_oauth2 = {"error", "error_description"} <= body.keys()
    errors = body.get("errors")
    has_errors = isinstance(errors, list) and all(_is_message(entry) for entry in errors)
    if not (is_problem or is_oauth2 or has_errors):
        yield f"none of X's forms: {sorted(body)}"
    if errors is not None and not has_errors:
        yield "errors without messages"


def _is_message(entry: object) -> bool:
    return isinstance(entry, Mapping) and isinstance(entry.get("message"), str)


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z")
_LOOKS_LIKE_A_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:.*")
# These are no post's, user's or upload's number.
# (of a user looked up by handle, X repeats the handle as `resource_id`)
_OTHER_IDS = {
    "resource_id",
    "dm_conversation_id",
    "place_id",
    "account_id",
    "client_id",
    "project_id",
}


def strange(value: object, key: str = "") -> Iterator[str]:
    """Return what X never does: nulls, empty values, ids that are numbers, other times."""
    if value is None or value in ("", [], {}):
        yield f"{key} is empty"
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name != "parameters":  # what a refused client sent, empty or not
                yield from strange(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strange(inner, f"{key}[]")
    else:
        yield from _strange_word(value, key)


def _strange_word(value: object, key: str) -> Iterator[str]:
    is_id = key == "id" or key.endswith(("_id", "_ids[]"))
    if is_id and not isinstance(value, str):
        yield f"{key} is no string"
    if is_id and key not in _OTHER_IDS and not re.fullmatch(r"\d{1,19}", str(value)):
        yield f"{key} is {value}"
    if isinstance(value, str) and _LOOKS_LIKE_A_MOMENT.fullmatch(value):
        if not _MOMENT.fullmatch(value):
            yield f"{key} is {value}"
    elif key in ("created_at", "editable_until"):
        yield f"{key} is {value}"
    if key == "text" and re.search(r"[<>]|&(?!amp;|lt;|gt;)", str(value)):
        yield "text is not escaped"
