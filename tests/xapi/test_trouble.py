"""X's own words for "no", one by one."""

import json
import os
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from tests.xapi.conftest import KEYS, NOON, AskX
from tests.xapi.fault_server import whole
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Outgoing

PROBLEMS = "https://api.x.com/2/problems/"


def problem(detail: str, kind: str = "about:blank", **more: object) -> dict[str, object]:
    return {"title": "X", "type": kind, "detail": detail, **more}


def inner(message: str) -> dict[str, object]:
    return problem("One or more parameters.", errors=[{"parameters": {}, "message": message}])


MEDIA = "Your media IDs are invalid."
REFUSED: list[tuple[int, object, str]] = [
    (400, inner(MEDIA), "x.bad_media"),
    (400, inner("The `max_results` query parameter value [4] is not valid"), "x.bad_request"),
    (400, "no JSON", "x.bad_request"),
    (413, "", "x.bad_request"),
    (401, problem("Unauthorized"), "x.sign_in_again"),
    (401, {"errors": [{"code": 32, "message": "Could not authenticate you."}]}, "x.sign_in_again"),
    (401, [1], "x.sign_in_again"),
    (402, problem("none", f"{PROBLEMS}credits"), "x.no_credits"),
    (402, "", "x.no_credits"),
    (403, problem("You are not allowed to create a Tweet with duplicate content."), "x.duplicate"),
    (
        403,
        problem(
            "You can only reply to or quote posts where you are mentioned or are the author.",
            f"{PROBLEMS}not-authorized-for-resource",
        ),
        "x.not_summoned",
    ),
    (
        403,
        problem(
            "Reply to this conversation is not allowed because you have not been mentioned "
            "or otherwise engaged by the author."
        ),
        "x.not_summoned",
    ),
    (
        403,
        problem("You attempted to reply to a Tweet that is deleted or not visible to you."),
        "x.parent_gone",
    ),
    (403, problem("You are not permitted to perform this action."), "x.not_permitted"),
    (403, problem("Forbidden"), "x.not_permitted"),
    (403, None, "x.not_permitted"),
    (403, problem("no", f"{PROBLEMS}oauth1-permissions"), "x.app_rights"),
    (403, problem("no", f"{PROBLEMS}unsupported-authentication"), "x.app_rights"),
    (403, problem("no", f"{PROBLEMS}client-forbidden"), "x.app_rights"),
    (404, "", "x.not_found"),
    (404, problem("Not found"), "x.not_found"),
]
WAITING: list[tuple[int, object, str]] = [
    (401, {"errors": [{"code": 135, "message": "Timestamp out of bounds."}]}, "x.clock"),
    (407, "", "x.proxy"),
    (429, problem("Too Many Requests"), "x.rate_limited"),
    (429, "", "x.rate_limited"),
    (429, problem("cap", f"{PROBLEMS}usage-capped"), "x.usage_capped"),
    (429, {"title": "UsageCapExceeded"}, "x.usage_capped"),
]  # fmt: skip


def told(ask_x: AskX, status: int, body: object, **headers: str) -> Told:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with pytest.raises(Told) as caught:
        ask_x(whole(body, status, named)).create(Outgoing("a"))
    return caught.value


@pytest.mark.parametrize(("status", "body", "code"), REFUSED)
def test_a_rule_of_x_is_a_refusal(ask_x: AskX, status: int, body: object, code: str) -> None:
    caught = told(ask_x, status, body)
    assert isinstance(caught, Refused)
    assert caught.code == code


@pytest.mark.parametrize(("status", "body", "code"), WAITING)
def test_what_passes_with_time_is_no_refusal(
    ask_x: AskX, status: int, body: object, code: str
) -> None:
    caught = told(ask_x, status, body)
    assert isinstance(caught, Unavailable)
    assert caught.code == code


def test_a_401_from_a_clock_that_is_wrong_says_by_how_much(ask_x: AskX) -> None:
    date = format_datetime(NOON + timedelta(minutes=7), usegmt=True)
    caught = told(ask_x, 401, problem("Unauthorized"), Date=date)
    assert (caught.code, caught.facts["off_seconds"]) == ("x.clock", -420)


def test_a_401_from_a_clock_that_is_right_asks_to_sign_in(ask_x: AskX) -> None:
    date = format_datetime(NOON - timedelta(seconds=59), usegmt=True)
    assert told(ask_x, 401, problem("Unauthorized"), Date=date).code == "x.sign_in_again"


def test_x_s_own_words_are_kept_short_and_clean(ask_x: AskX) -> None:
    detail = f"{KEYS.access_token} is\x1b[31m bad\n" + "x" * 900
    caught = told(ask_x, 400, problem(detail))
    shown = str(caught.facts["detail"])
    assert shown.startswith("… is [31m bad xxx")
    assert len(shown) == 200
    assert shown.isprintable()


@pytest.mark.parametrize("body", [{"errors": 7}, {"errors": []}, {"errors": ["x"]}, {"detail": 9}])
def test_an_error_of_an_unknown_shape_is_still_an_answer(ask_x: AskX, body: object) -> None:
    assert told(ask_x, 400, body).code == "x.bad_request"


def test_a_user_that_x_does_not_show_is_not_found(ask_x: AskX) -> None:
    error = {"detail": "Could not find user with id: [7].", "type": f"{PROBLEMS}resource-not-found"}
    with pytest.raises(Refused) as caught:
        ask_x(whole({"errors": [error]})).mentions("7", "", "")
    assert caught.value.code == "x.not_found"


def observed() -> list[Any]:
    folder = os.environ.get("UPSOCIAL_SHARED_DATA", "")
    path = Path(folder) / "x" / "errors-observed.json"
    if not folder or not path.is_file():
        return []
    rows: list[Any] = json.loads(path.read_text(encoding="utf-8"))
    return [row for row in rows if row["status"] != 200]


EXPECTED = {
    "Unauthorized": "x.sign_in_again",
    "Could not authenticate you.": "x.sign_in_again",
    "Timestamp out of bounds.": "x.clock",
    "oauth_verifier": "x.sign_in_again",
    "any credits": "x.no_credits",
    "credits depleted": "x.no_credits",
    "duplicate content": "x.duplicate",
    "not permitted to perform": "x.not_permitted",
    "where you are mentioned": "x.not_summoned",
    "otherwise engaged": "x.not_summoned",
    "deleted or not visible": "x.parent_gone",
    "oauth1 app permissions": "x.app_rights",
    "Application-Only is forbidden": "x.app_rights",
    "attached to a Project": "x.app_rights",
    '"detail": "Forbidden"': "x.not_permitted",
    "media IDs are invalid": "x.bad_media",
    "string found, array expected": "x.bad_request",
    "not between 5 and 100": "x.bad_request",
    "Usage cap exceeded": "x.usage_capped",
    "Too Many Requests": "x.rate_limited",
    "grant_type": "x.bad_request",
    "null": "x.not_found",
}


def test_every_error_observed_in_the_wild_is_understood(ask_x: AskX) -> None:
    rows = observed()
    if not rows:
        pytest.skip("UPSOCIAL_SHARED_DATA names no folder with x/errors-observed.json")
    for row in rows:
        written = json.dumps(row["body"])
        code = next(code for words, code in EXPECTED.items() if words in written)
        body = "" if row["body"] is None else row["body"]
        kind = row.get("content_type", "application/json")
        headers = {"Content-Type": kind} | {
            name: value for name, value in row.get("headers", {}).items() if "<" not in value
        }
        with pytest.raises(Told) as caught:
            ask_x(whole(body, row["status"], headers)).create(Outgoing("a"))
        assert caught.value.code == code, row
