"""Things that go wrong on purpose, seen through an unchanged tweepy."""

import json
import socket
from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
import requests
import tweepy

from tests.practice.wire import ask, connect, control
from upsocial_desktop.practice.day.fault_words import FAULT_ENDPOINTS, FAULT_KINDS
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.faults import PLACES, Fault, FaultKind, Faults
from upsocial_desktop.practice.world import World


def own_texts(world: World) -> list[str]:
    with world.still() as shelf:
        numbers = shelf.own_numbers(world.accounts()[0][0])
        return [post.typed for number in numbers if (post := shelf.post(str(number)))]


def spoil(server: PracticeServer, kind: str, **wish: object) -> None:
    assert control(server, "fault", {"kind": kind, **wish}).status_code == 200


@pytest.mark.parametrize(
    ("kind", "error", "status", "words"),
    [
        ("rate_limited", tweepy.TooManyRequests, 429, "Too Many Requests"),
        ("usage_capped", tweepy.TooManyRequests, 429, "Usage cap exceeded: Monthly"),
        ("credits_depleted", tweepy.HTTPException, 402, "does not have any credits"),
        ("unauthorized", tweepy.Unauthorized, 401, "Unauthorized"),
        ("empty_404", tweepy.NotFound, 404, "404 Not Found"),
        ("broken", tweepy.TwitterServerError, 500, "Internal Server Error"),
        ("unavailable", tweepy.TwitterServerError, 503, "Service Unavailable"),
        ("bad_gateway", tweepy.TwitterServerError, 502, "Bad Gateway"),
        ("gateway_timeout", tweepy.TwitterServerError, 504, "Gateway Timeout"),
        ("payment_required", tweepy.HTTPException, 402, "credits depleted"),
        ("rate_limited_untold", tweepy.TooManyRequests, 429, "Too Many Requests"),
        ("client_forbidden", tweepy.Forbidden, 403, "attached to a Project"),
        ("not_permitted", tweepy.Forbidden, 403, "not permitted to perform"),
        ("parent_not_visible", tweepy.Forbidden, 403, "deleted or not visible"),
        ("false_duplicate", tweepy.Forbidden, 403, "duplicate content"),
        ("html_page", tweepy.TwitterServerError, 503, "503"),
    ],
)
def test_a_fault_answers_once_instead_of_x_and_nothing_is_posted(
    server: PracticeServer,
    pwd: tweepy.Client,
    world: World,
    kind: str,
    error: type[tweepy.HTTPException],
    status: int,
    words: str,
) -> None:
    spoil(server, kind, endpoint="create")
    assert pwd.get_me().status_code == 200
    with pytest.raises(error, match=words) as caught:
        pwd.create_tweet(text="सूचना")
    assert caught.value.response.status_code == status
    assert own_texts(world) == []
    assert pwd.create_tweet(text="सूचना").status_code == 201


def test_the_429s_tell_a_window_from_a_cap_by_their_headers(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    spoil(server, "rate_limited")
    spoil(server, "usage_capped")
    left = []
    for _ in range(2):
        with pytest.raises(tweepy.TooManyRequests) as caught:
            pwd.get_me()
        left.append(caught.value.response.headers["x-rate-limit-remaining"])
    assert left == ["0", "39999"]


def test_an_html_page_says_that_it_is_one(server: PracticeServer, pwd: tweepy.Client) -> None:
    spoil(server, "html_page")
    with pytest.raises(tweepy.TwitterServerError) as caught:
        pwd.get_me()
    assert caught.value.response.headers["content-type"].startswith("text/html")


def test_malformed_json_comes_whole_over_the_wire(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    spoil(server, "malformed")
    answer = pwd.get_me()
    assert answer.status_code == 200
    with pytest.raises(requests.exceptions.JSONDecodeError):
        answer.json()


def test_a_truncated_answer_breaks_off(server: PracticeServer, pwd: tweepy.Client) -> None:
    spoil(server, "truncated")
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        pwd.get_me()
    assert pwd.get_me().status_code == 200


def test_a_slow_answer_comes_in_the_end(server: PracticeServer, pwd: tweepy.Client) -> None:
    spoil(server, "slow", seconds=0.2)
    answer = pwd.get_me()
    assert answer.status_code == 200
    assert answer.elapsed.total_seconds() >= 0.2


@pytest.mark.parametrize(("kind", "posted"), [("hang_before", []), ("lost_after", ["कहीं पहुँचा?"])])
def test_an_answer_that_never_comes_may_or_may_not_have_posted(
    server: PracticeServer, world: World, kind: str, posted: list[str]
) -> None:
    impatient = connect(server, world.credentials("UPPWD_Abhyas"), timeout=0.3)
    spoil(server, kind, seconds=30)
    with pytest.raises(requests.exceptions.ReadTimeout):
        impatient.create_tweet(text="कहीं पहुँचा?")
    impatient.session.close()
    assert own_texts(world) == posted


@pytest.mark.parametrize(("kind", "posted"), [("reset_before", []), ("reset_after", ["कहीं पहुँचा?"])])
def test_a_reset_connection_may_or_may_not_have_posted(
    server: PracticeServer, pwd: tweepy.Client, world: World, kind: str, posted: list[str]
) -> None:
    spoil(server, kind)
    with pytest.raises(requests.exceptions.ConnectionError, match="reset"):
        pwd.create_tweet(text="कहीं पहुँचा?")
    assert own_texts(world) == posted


def test_sending_again_after_a_lost_answer_is_refused_as_a_duplicate(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    spoil(server, "reset_after")
    with pytest.raises(requests.exceptions.ConnectionError):
        pwd.create_tweet(text="दोबारा")
    with pytest.raises(tweepy.Forbidden, match="duplicate content"):
        pwd.create_tweet(text="दोबारा")


def test_a_fault_lasts_as_often_as_it_says_and_only_where_it_says() -> None:
    faults = Faults()
    faults.switch_on(Fault(FaultKind.BROKEN, "mentions", times=2))
    faults.switch_on(Fault(FaultKind.SLOW, "*", times=None))
    taken = [faults.take(name) for name in ("mentions", "me", "mentions", "mentions", "me")]
    assert [fault.kind.value for fault in taken if fault] == [
        "broken",
        "slow",
        "broken",
        "slow",
        "slow",
    ]
    faults.lift_all()
    assert faults.take("me") is None
    assert faults.active() == ()


def test_a_429_that_does_not_tell_when_the_window_ends(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    spoil(server, "rate_limited_untold")
    with pytest.raises(tweepy.TooManyRequests) as caught:
        pwd.get_me()
    assert caught.value.response.headers["x-rate-limit-remaining"] == "0"
    assert "x-rate-limit-reset" not in caught.value.response.headers


def test_headers_of_limits_can_be_missing_from_an_answer_that_is_well(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    spoil(server, "no_rate_headers")
    without, with_them = pwd.create_tweet(text="एक"), pwd.create_tweet(text="दो")
    told = [name for name in without.headers if "-limit-" in name]
    assert (without.status_code, told) == (201, [])
    assert len([name for name in with_them.headers if "-limit-" in name]) == 6


def test_json_can_come_as_if_it_were_a_page(server: PracticeServer, pwd: tweepy.Client) -> None:
    spoil(server, "wrong_content_type")
    answer = pwd.get_me()
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.json()["data"]["username"] == "UPPWD_Abhyas"


def test_an_item_can_stand_twice_on_a_page(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    spoil(server, "repeated_items")
    twice, once = (
        pwd.get_users_mentions(world.accounts()[0][0], user_auth=True).json() for _ in range(2)
    )
    assert twice["data"] == [*once["data"], once["data"][0]]
    assert twice["meta"]["result_count"] == len(twice["data"])
    spoil(server, "repeated_items")
    assert "id" in pwd.get_me().json()["data"]


def test_an_answer_can_come_drop_by_drop(server: PracticeServer, world: World) -> None:
    spoil(server, "dripping", seconds=0.4)
    place = urlsplit(server.address)
    bearer = world.credentials("UPPWD_Abhyas").bearer
    asked = (
        f"GET /2/users/me HTTP/1.1\r\nhost: {place.netloc}\r\n"
        f"authorization: Bearer {bearer}\r\nconnection: close\r\n\r\n"
    )
    drops = []
    with socket.create_connection((str(place.hostname), place.port or 0), timeout=5) as line:
        line.sendall(asked.encode())
        while drop := line.recv(65_536):
            drops.append(drop)
    assert len(drops) >= 5
    assert json.loads(b"".join(drops).partition(b"\r\n\r\n")[2])["data"]["username"]


def test_a_post_can_stand_though_x_said_that_it_was_unavailable(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    spoil(server, "unavailable_after")
    with pytest.raises(tweepy.TwitterServerError) as caught:
        pwd.create_tweet(text="कहीं पहुँचा?")
    assert "location" not in caught.value.response.headers
    assert own_texts(world) == ["कहीं पहुँचा?"]


def test_answers_can_come_in_the_dialect_that_was_not_asked_for(
    server: PracticeServer, world: World
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    path = f"/2/users/{world.accounts()[0][0]}/mentions"
    old = {"tweet.fields": "public_metrics", "expansions": "referenced_tweets.id"}
    new = {"post.fields": "public_metrics", "expansions": "referenced_posts"}
    for asked, expected in ((old, "repost_count"), (new, "retweet_count")):
        right = json.dumps(ask(server, path, bearer, **asked).json())
        spoil(server, "other_dialect")
        wrong = json.dumps(ask(server, path, bearer, **asked).json())
        assert expected not in right
        assert expected in wrong


@pytest.mark.parametrize("seconds", [-3_600, 3_600])
def test_a_wrong_clock_shows_in_the_date_and_refuses_signatures(
    server: PracticeServer, pwd: tweepy.Client, world: World, seconds: int
) -> None:
    spoil(server, "clock_skew", seconds=seconds)
    with pytest.raises(tweepy.Unauthorized) as caught:
        pwd.get_me()
    told = parsedate_to_datetime(caught.value.response.headers["date"])
    assert told - world.now() == timedelta(seconds=seconds)
    right = pwd.get_me()
    assert parsedate_to_datetime(right.headers["date"]) == world.now()


def test_a_fault_can_strike_one_user_or_one_app_only(
    server: PracticeServer, pwd: tweepy.Client, urja: tweepy.Client, world: World
) -> None:
    server.front.faults.switch_on(
        Fault(FaultKind.BROKEN, times=None, user_id=world.accounts()[1][0])
    )
    server.front.faults.switch_on(Fault(FaultKind.BROKEN, times=None, app_id="no such app"))
    assert pwd.get_me().status_code == 200
    with pytest.raises(tweepy.TwitterServerError):
        urja.get_me()
    server.front.faults.lift_all()
    app_id = server.front.bill.apps()[0]
    server.front.faults.switch_on(Fault(FaultKind.BROKEN, app_id=app_id))
    with pytest.raises(tweepy.TwitterServerError):
        pwd.get_me()


def test_a_lost_answer_is_on_the_bill_and_a_request_that_never_came_in_is_not(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    for kind in ("reset_before", "reset_after"):
        spoil(server, kind)
        with pytest.raises(requests.exceptions.ConnectionError):
            pwd.create_tweet(text="कहीं पहुँचा?")
    (app_id,) = server.front.bill.apps()
    lines = server.front.bill.statement(app_id).lines
    assert [(line.unit, line.count) for line in lines] == [("post_create", 1)]


def test_every_kind_and_every_endpoint_can_be_ordered_by_a_script() -> None:
    assert set(FAULT_KINDS) == {kind.value for kind in FaultKind}
    assert set(FAULT_ENDPOINTS) == set(PLACES)


def test_faults_taken_out_and_put_in_strike_alike() -> None:
    faults, twin = Faults(), Faults()
    for number, kind in enumerate(FaultKind):
        faults.switch_on(Fault(kind, "me", None if number % 2 else number + 1, 5.0))
    faults.switch_on(Fault(FaultKind.SLOW, seconds=0.5, user_id="1", app_id="2"))
    twin.import_state(json.loads(json.dumps(faults.export_state())))
    assert twin.active() == faults.active()
    wrong: object
    for wrong in ({}, [{"kind": "plague"}], [{"kind": "slow", "times": "often"}], [{}]):
        with pytest.raises((ValueError, KeyError, TypeError)):
            twin.import_state(wrong)
    assert twin.active() == faults.active()


def test_a_fault_stays_within_bounds() -> None:
    with pytest.raises(ValueError, match="two days"):
        Fault(FaultKind.CLOCK_SKEW, seconds=200_000)
    with pytest.raises(ValueError, match="everyone"):
        Fault(FaultKind.CLOCK_SKEW, user_id="1")
    with pytest.raises(ValueError, match="seconds"):
        Fault(FaultKind.SLOW, seconds=601)
    with pytest.raises(ValueError, match="times"):
        Fault(FaultKind.SLOW, times=0)
