"""The bill as requests make it, and what an app may ask of it."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import requests
import tweepy

from tests.practice.contract import FOLDER, complaints
from tests.practice.wire import HEAD, ask, control
from upsocial_desktop.practice.api.call import Call
from upsocial_desktop.practice.api.endpoints import find_endpoint
from upsocial_desktop.practice.exchange import Answer, Cost, Request
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World


def charged(server: PracticeServer, world: World) -> dict[str, tuple[int, int]]:
    statement = server.front.bill.statement(world.keys.own_app.id)
    return {line.unit: (line.count, line.charged) for line in statement.lines}


def app_bearer(world: World) -> str:
    return world.keys.bearers.of_app(world.keys.own_app.id)


def usage(server: PracticeServer, world: World, **query: str) -> requests.Response:
    return ask(server, "/2/usage/tweets", app_bearer(world), **query)


def test_a_page_is_charged_by_the_post_and_reading_it_again_is_free(
    server: PracticeServer, world: World
) -> None:
    bearer, own_id = app_bearer(world), world.accounts()[0][0]
    for _ in range(3):
        page = ask(server, f"/2/users/{own_id}/mentions", bearer)
    found = len(page.json()["data"])
    assert charged(server, world)["post_read"] == (3 * found, found)
    again = ask(
        server, f"/2/users/{own_id}/mentions", bearer, since_id=page.json()["meta"]["newest_id"]
    )
    assert again.json() == {"meta": {"result_count": 0}}
    assert charged(server, world)["post_read"] == (3 * found, found)


def test_ones_own_mentions_are_cheap_for_the_owner_of_the_app(
    server: PracticeServer, pwd: tweepy.Client, urja: tweepy.Client, world: World
) -> None:
    own_id, other_id = (account[0] for account in world.accounts())
    control(server, "say", {"username": "ramesh_ab", "text": "@UPUrja_Abhyas बिजली नहीं है"})
    urja.get_users_mentions(other_id, user_auth=True)
    assert set(charged(server, world)) == {"post_read"}  # the day's first account owns the app
    pwd.get_users_mentions(own_id, user_auth=True)
    assert charged(server, world)["owned_read"][0] > 0
    before = charged(server, world)["owned_read"]
    assert control(server, "owner", {"username": "@UPUrja_Abhyas"}).status_code == 200
    urja.get_users_mentions(other_id, user_auth=True)
    # Today it has been read before, for the full price.
    assert charged(server, world)["owned_read"] == (before[0] + 1, before[1])
    assert server.front.bill.statement(world.keys.own_app.id).told()["owner_id"] == other_id
    control(server, "owner", {"username": None})
    urja.get_users_mentions(other_id, user_auth=True)
    assert charged(server, world)["owned_read"] == (before[0] + 1, before[1])


def test_on_another_day_its_first_account_owns_the_app(
    server: PracticeServer, world: World
) -> None:
    def owner() -> str:
        return server.front.bill.statement(world.keys.own_app.id).terms.owner_id

    control(server, "owner", {"username": "UPUrja_Abhyas"})
    chosen = owner()
    control(server, "load", {"text": HEAD})
    assert owner() == chosen == world.accounts()[1][0]
    other = "scenario Other\naccount @Other_Abhyas Other | office 905\n"
    control(server, "load", {"text": other})
    assert owner() == world.accounts()[0][0] != chosen


def _always(told: Answer) -> Callable[[Call], Answer]:
    return lambda _call: told


def test_an_answer_that_is_a_refusal_costs_nothing_whatever_it_says_of_costs(
    server: PracticeServer, world: World
) -> None:
    front, bearer = server.front, world.credentials("UPPWD_Abhyas").bearer
    headers = {"authorization": f"Bearer {bearer}"}
    request = Request("GET", "/2/users/me", headers=headers)
    found = find_endpoint(request)
    assert found is not None
    for status, lines in ((503, {}), (400, {}), (399, {"delete": (1, 1)})):
        told = Answer(status, costs=(Cost("delete", "1"),))
        endpoint = replace(found[0], answer=_always(told))
        front._through_faults(front._received(request, endpoint, (), server.address))
        assert charged(server, world) == lines


def test_a_link_in_a_post_and_an_answer_have_their_own_prices(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    own_id = world.accounts()[0][0]
    with world.still() as shelf:
        mention = str(shelf.mention_numbers(own_id)[0])
    pwd.create_tweet(text="बिना कड़ी")
    pwd.create_tweet(text="कड़ी https://example.org/a")
    made = pwd.create_tweet(text="उत्तर", in_reply_to_tweet_id=mention).json()["data"]["id"]
    pwd.delete_tweet(made)
    with pytest.raises(tweepy.Forbidden):
        pwd.create_tweet(text="बिना कड़ी")
    assert charged(server, world) == {
        "post_create": (1, 1),
        "post_create_with_url": (1, 1),
        "reply_summoned": (1, 1),
        "delete": (1, 1),
    }


def test_an_answer_with_a_link_may_be_billed_as_a_post_with_one(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    with world.still() as shelf:
        mention = str(shelf.mention_numbers(world.accounts()[0][0])[0])
    pwd.create_tweet(text="देखिए https://example.org/a", in_reply_to_tweet_id=mention)
    assert control(server, "manners", {"bills_links_in_answers": True}).status_code == 200
    pwd.create_tweet(text="देखिए https://example.org/b", in_reply_to_tweet_id=mention)
    pwd.create_tweet(text="देख लिया", in_reply_to_tweet_id=mention)
    assert charged(server, world) == {"reply_summoned": (2, 2), "post_create_with_url": (1, 1)}


def test_usage_tells_the_app_how_many_posts_it_has_read(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    before = usage(server, world).json()["data"]
    assert before["project_usage"] == "0"
    assert before["project_cap"] == "3000000"
    own_id = world.accounts()[0][0]
    found = len(pwd.get_users_mentions(own_id, user_auth=True).json()["data"])
    world.advance(24 * 3_600)
    pwd.get_users_mentions(own_id, user_auth=True)
    told = usage(server, world, **{"usage.fields": "project_usage,daily_project_usage"}).json()
    assert int(told["data"]["project_usage"]) >= 2 * found
    days = told["data"]["daily_project_usage"]["usage"]
    assert [day["date"] for day in days] == [
        "2026-11-24T00:00:00.000Z",
        "2026-11-23T00:00:00.000Z",
    ]
    assert days[1]["usage"] == str(found)
    only = usage(server, world, days="1", **{"usage.fields": "daily_project_usage"}).json()["data"]
    assert only["daily_project_usage"]["usage"] == days[:1]


@pytest.mark.skipif(FOLDER is None, reason="UPSOCIAL_SHARED_DATA does not name the folder")
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {
            "usage.fields": "cap_reset_day,daily_client_app_usage,daily_project_usage,project_cap,"
            "project_id,project_usage"
        },
    ],
)
def test_usage_has_the_published_shape(
    server: PracticeServer, pwd: tweepy.Client, world: World, fields: dict[str, str]
) -> None:
    pwd.get_users_mentions(world.accounts()[0][0], user_auth=True)
    answer = usage(server, world, **fields)
    shape = ("openapi-2.167.json", "/2/usage/tweets", "get", answer.status_code)
    assert complaints(*shape, answer.json()) == []
    assert ("daily_project_usage" in answer.json()["data"]) == bool(fields)


@pytest.mark.parametrize("days", ["0", "91", "seven", "-1", "٣"])
def test_usage_of_no_or_too_many_days_is_a_400(
    server: PracticeServer, world: World, days: str
) -> None:
    assert usage(server, world, days=days).status_code == 400


def test_usage_is_told_to_the_app_alone_and_credits_to_nobody(
    server: PracticeServer, world: World
) -> None:
    refused = ask(server, "/2/usage/tweets", world.credentials("UPPWD_Abhyas").bearer)
    assert refused.status_code == 403
    assert refused.json()["title"] == "Unsupported Authentication"
    credit = ask(server, "/2/usage/credits", app_bearer(world))
    assert (credit.status_code, credit.content) == (404, b"")


def test_a_bill_is_ready_to_be_shown(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    pwd.create_tweet(text="सूचना")
    told = server.front.bill.statement(world.keys.own_app.id).told()
    assert json.loads(json.dumps(told)) == told
    assert told["lines"] == [
        {"unit": "post_create", "count": 1, "charged": 1, "spared": 0, "dollars": "0.015"}
    ]
