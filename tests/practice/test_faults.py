"""Things that go wrong on purpose, seen through an unchanged tweepy."""

import pytest
import requests
import tweepy

from tests.practice.wire import connect, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind, Faults
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


def test_a_fault_stays_within_bounds() -> None:
    with pytest.raises(ValueError, match="seconds"):
        Fault(FaultKind.SLOW, seconds=601)
    with pytest.raises(ValueError, match="times"):
        Fault(FaultKind.SLOW, times=0)
