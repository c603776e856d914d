"""Windows of calls: by user and by app, of a quarter of an hour and of a day."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import tweepy
from hypothesis import given
from hypothesis import strategies as st

from tests.practice.wire import ask, control
from upsocial_desktop.practice.api.endpoints import ENDPOINTS
from upsocial_desktop.practice.meter.limits import Limits, Tally
from upsocial_desktop.practice.meter.quotas import QUOTAS, Span
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.world import World

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
USER = Caller("9", "1", Means.OAUTH1)
OTHER_USER = Caller("9", "2", Means.OAUTH2)
OTHER_APP = Caller("8", "1", Means.OAUTH1)
APP = Caller("9", "", Means.APP_ONLY)
PUBLISHED = """
me 75 - - -
user 900 300 - -
users 900 300 - -
user_by_username 900 300 - -
users_by_usernames 900 300 - -
mentions 300 450 - -
user_posts 900 10000 - -
posts 5000 3500 - -
post 900 450 - -
search 300 450 - -
create 100 - - 10000
delete 50 - - -
hide 50 - - -
like 50 - 1000 -
unlike 50 - 1000 -
media_upload 500 - - 50000
media_metadata 500 - - 50000
media_initialize 1875 - - 180000
media_append 1875 - - 180000
media_finalize 1875 - - 180000
media_status 1000 - - 100000
message 15 - 1440 1440
messages 15 - - -
usage - 50 - -
"""


def told(tally: Tally) -> dict[str, str]:
    return dict(tally.headers())


def spend(limits: Limits, endpoint: str, caller: Caller, calls: int, now: datetime = NOON) -> int:
    """Make calls and return how many were within the limits."""
    return sum(limits.count(endpoint, caller, now).is_within for _ in range(calls))


def test_every_row_of_the_published_table_is_there() -> None:
    rows = {}
    for name, quota in QUOTAS.items():
        numbers = (quota.user, quota.app, quota.user_day, quota.app_day)
        rows[name] = " ".join("-" if number is None else str(number) for number in numbers)
    assert rows == dict(line.split(" ", 1) for line in PUBLISHED.strip().splitlines())


def test_every_endpoint_that_is_answered_has_a_limit_for_all_who_may_call_it() -> None:
    for endpoint in ENDPOINTS:
        spans = QUOTAS[endpoint.name].by_span()
        assert not endpoint.takes_users or Span.USER in spans, endpoint.name
        assert not endpoint.takes_app_only or Span.APP in spans, endpoint.name


@pytest.mark.parametrize(("endpoint", "calls"), [("me", 75), ("message", 15), ("delete", 50)])
def test_a_user_may_call_exactly_as_often_as_the_limit_says(endpoint: str, calls: int) -> None:
    assert spend(Limits(), endpoint, USER, calls + 5) == calls


def test_users_apps_and_an_app_alone_are_counted_apart() -> None:
    limits = Limits()
    assert spend(limits, "mentions", USER, 301) == 300
    assert spend(limits, "mentions", OTHER_USER, 301) == 300
    assert spend(limits, "mentions", OTHER_APP, 301) == 300
    assert spend(limits, "mentions", APP, 451) == 450


def test_a_window_begins_with_its_first_call_and_ends_a_quarter_of_an_hour_later() -> None:
    limits = Limits()
    later = NOON + timedelta(minutes=7)
    spend(limits, "me", USER, 1)
    spend(limits, "me", USER, 74, later)
    end = NOON + timedelta(minutes=15)
    full = limits.count("me", USER, end - timedelta(microseconds=1))
    assert not full.is_within
    assert told(full)["x-rate-limit-reset"] == str(int(end.timestamp()))
    fresh = limits.count("me", USER, end)
    assert fresh.is_within
    assert told(fresh)["x-rate-limit-remaining"] == "74"


def test_a_day_is_counted_besides_the_quarter_of_an_hour_and_told_in_headers_of_its_own() -> None:
    limits = Limits()
    now = NOON
    for _ in range(96):
        assert spend(limits, "message", USER, 15, now) == 15
        now += timedelta(minutes=14, seconds=59)
        if spend(limits, "message", USER, 1, now):
            pytest.fail("the quarter of an hour was not over")
        now = now + timedelta(seconds=1) if now + timedelta(seconds=1) < NOON + DAY else now
    full = told(limits.count("message", USER, NOON + DAY - timedelta(seconds=1)))
    assert full["x-user-limit-24hour-remaining"] == "0"
    assert full["x-user-limit-24hour-limit"] == "1440"
    assert full["x-user-limit-24hour-reset"] == str(int((NOON + DAY).timestamp()))
    assert full["x-app-limit-24hour-remaining"] == "0"
    assert limits.count("message", USER, NOON + DAY).is_within


DAY = timedelta(hours=24)


def test_all_users_of_an_app_share_its_day() -> None:
    limits = Limits()
    limits.set_limit("create", 3, Span.APP_DAY)
    assert spend(limits, "create", USER, 2) == 2
    assert spend(limits, "create", OTHER_USER, 2) == 1
    assert spend(limits, "create", OTHER_APP, 2) == 2
    left = told(limits.count("create", OTHER_USER, NOON + timedelta(hours=1)))
    assert left["x-app-limit-24hour-remaining"] == "0"
    # A call that was refused for the day's sake has not been counted in the quarter of an hour.
    assert left["x-rate-limit-remaining"] == "100"


def test_a_limit_is_set_taken_away_and_put_back() -> None:
    limits = Limits()
    limits.set_limit("me", 1)
    assert spend(limits, "me", USER, 3) == 1
    limits.set_limit("me", None)
    assert told(limits.count("me", USER, NOON)) == {}
    limits.restore()
    assert told(limits.count("me", USER, NOON))["x-rate-limit-limit"] == "75"
    limits.set_limit("usage", 0)
    assert spend(limits, "usage", APP, 1) == 0
    with pytest.raises(KeyError):
        limits.set_limit("nowhere", 1)
    with pytest.raises(ValueError, match="0 or more"):
        limits.set_limit("me", -1)


def test_a_window_of_a_later_day_does_not_close_an_earlier_one() -> None:
    limits = Limits()
    spend(limits, "me", USER, 75, NOON + timedelta(days=30))
    assert limits.count("me", USER, NOON).is_within


CALLS = st.lists(
    st.tuples(
        st.sampled_from(["me", "message", "create", "usage"]),
        st.sampled_from([USER, OTHER_USER, OTHER_APP, APP]),
        st.integers(0, 40),
    ),
    max_size=60,
)


@given(CALLS)
def test_what_is_left_is_never_out_of_bounds_and_falls_by_one_within_a_window(
    calls: list[tuple[str, Caller, int]],
) -> None:
    limits, now = Limits(), NOON
    limits.set_limit("me", 3)
    limits.set_limit("message", 4, Span.APP_DAY)
    before: dict[tuple[str, str, str, str], tuple[datetime, int]] = {}
    for endpoint, caller, minutes in calls:
        now += timedelta(minutes=minutes)
        tally = limits.count(endpoint, caller, now)
        for one in tally.left:
            assert 0 <= one.remaining <= one.limit
            assert now < one.resets_at <= now + one.span.length
            who = "" if one.span in (Span.APP, Span.APP_DAY) else caller.user_id
            key = (endpoint, one.span.value, caller.app_id, who)
            known = before.get(key)
            if known is not None and known[0] == one.resets_at:
                assert known[1] - one.remaining == int(tally.is_within)
            before[key] = (one.resets_at, one.remaining)


@given(CALLS)
def test_counts_taken_out_and_put_in_go_on_alike(calls: list[tuple[str, Caller, int]]) -> None:
    limits, twin = Limits(), Limits()
    limits.set_limit("message", 2)
    for endpoint, caller, _ in calls[::2]:
        limits.count(endpoint, caller, NOON)
    twin.import_state(json.loads(json.dumps(limits.export_state())))
    assert twin.export_state() == limits.export_state()
    for endpoint, caller, _ in calls:
        assert twin.count(endpoint, caller, NOON) == limits.count(endpoint, caller, NOON)


def test_the_window_is_told_on_every_answer_and_refuses_in_xs_words(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    assert control(server, "limit", {"endpoint": "mentions", "calls": 2}).status_code == 200
    first = pwd.get_users_mentions(1, user_auth=True)
    assert first.headers["x-rate-limit-limit"] == "2"
    assert first.headers["x-rate-limit-remaining"] == "1"
    pwd.get_users_mentions(1, user_auth=True)
    with pytest.raises(tweepy.TooManyRequests) as caught:
        pwd.get_users_mentions(1, user_auth=True)
    refused = caught.value.response
    assert refused.json() == {
        "title": "Too Many Requests",
        "detail": "Too Many Requests",
        "type": "about:blank",
        "status": 429,
    }
    assert refused.headers["x-rate-limit-remaining"] == "0"
    assert int(refused.headers["x-rate-limit-reset"]) == caught.value.reset_time
    control(server, "clock", {"advance_seconds": 15 * 60})
    assert pwd.get_users_mentions(1, user_auth=True).status_code == 200


def test_a_refused_request_counts_and_one_that_nobody_signed_does_not(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    unsigned = ask(server, "/2/users/me", "nobody's")
    assert unsigned.status_code == 401
    assert "x-rate-limit-limit" not in unsigned.headers
    refused = pwd.session.post(
        f"{server.address}/2/tweets",
        json={"text": 5},
        headers={"Authorization": f"Bearer {world.credentials('UPPWD_Abhyas').bearer}"},
        timeout=5,
    )
    assert refused.status_code == 400
    assert refused.headers["x-rate-limit-remaining"] == "99"
    assert refused.headers["x-app-limit-24hour-remaining"] == "9999"
