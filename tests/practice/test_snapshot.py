"""The same seed gives the same day, byte for byte; a day put away and taken up goes on alike."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace

import pytest

from tests.practice.conftest import OPENS_AT
from tests.practice.wire import HEAD, crowded_day, small_day
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.day.scene import Action
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.front import Front
from upsocial_desktop.practice.meter.quotas import Span
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.practice.world import World

BASE = "http://127.0.0.1:1"
MINE = "UPPWD_Abhyas"


def front(seed: int = 1) -> Front:
    return Front(World.load(small_day(), OPENS_AT, seed=seed, pace=0))


def ask(
    playing: Front,
    path: str,
    *query: tuple[str, str],
    said: object = None,
    method: str = "",
) -> Answer:
    bearer = playing.world.credentials(MINE).bearer
    headers = {"authorization": f"Bearer {bearer}", "content-type": "application/json"}
    body = b"" if said is None else json.dumps(said).encode()
    method = method or ("GET" if said is None else "POST")
    return playing.answer(Request(method, path, query, headers, body), BASE)


def morning(playing: Front) -> Iterator[Answer]:
    """Play the first half of a day."""
    own_id = playing.world.accounts()[0][0]
    fields = ("tweet.fields", "created_at,entities,public_metrics,edit_controls")
    yield ask(playing, "/2/users/me")
    page = ask(playing, f"/2/users/{own_id}/mentions", fields, ("expansions", "author_id"))
    yield page
    first = json.loads(page.body)["data"][-1]["id"]
    reply = {"in_reply_to_tweet_id": first}
    yield ask(playing, "/2/tweets", said={"text": "शिकायत PWD-901-00001-5 दर्ज", "reply": reply})
    yield ask(playing, "/2/tweets", said={"text": "शिकायत PWD-901-00001-5 दर्ज", "reply": reply})
    playing.world.advance(11 * 60)
    yield ask(playing, f"/2/users/{own_id}/mentions", fields)
    playing.faults.switch_on(Fault(FaultKind.UNAVAILABLE, "me", times=2))
    yield ask(playing, "/2/users/me")


def afternoon(playing: Front) -> Iterator[Answer]:
    """Play the other half."""
    own_id = playing.world.accounts()[0][0]
    yield ask(playing, "/2/users/me")
    yield ask(playing, "/2/users/me")
    made = ask(playing, "/2/tweets", said={"text": "सूचना https://example.org/अ"})
    yield made
    playing.world.advance(50 * 60)
    yield ask(playing, f"/2/users/{own_id}/mentions", ("post.fields", "created_at"))
    yield ask(playing, f"/2/users/{own_id}/tweets")
    post_id = json.loads(made.body)["data"]["id"]
    yield ask(playing, f"/2/tweets/{post_id}", method="DELETE")
    yield ask(playing, "/2/nowhere")


def test_the_same_seed_gives_the_same_day_byte_for_byte() -> None:
    one, other = front(), front()
    first = [*morning(one), *afternoon(one)]
    assert first == [*morning(other), *afternoon(other)]
    assert {answer.status for answer in first} == {200, 201, 403, 404, 503}
    assert one.snapshot() == other.snapshot()


def test_another_seed_gives_another_day() -> None:
    one, other = list(morning(front(1))), list(morning(front(2)))
    assert one != other
    assert dict(one[0].headers)["x-transaction-id"] != dict(other[0].headers)["x-transaction-id"]


def test_every_answer_has_a_mark_of_its_own() -> None:
    playing = front()
    marks = [dict(answer.headers)["x-transaction-id"] for answer in morning(playing)]
    assert len(set(marks)) == len(marks) == playing.trace.given


def strange_day() -> Front:
    """Return another day, to be put away for the sake of a snapshot."""
    return Front(World.load(crowded_day(3), OPENS_AT.replace(year=2027), seed=5, pace=60))


def test_a_day_put_away_and_taken_up_elsewhere_is_the_same_and_goes_on_alike() -> None:
    playing, elsewhere = front(), strange_day()
    list(morning(playing))
    playing.limits.set_limit("create", 7, Span.APP_DAY)
    playing.bill.set_credit(playing.bill.apps()[0], "4.5")
    playing.bill.set_price("delete", "3")
    playing.manners = replace(playing.manners, dialect=Dialect.POSTS)
    text = playing.snapshot()
    elsewhere.restore(text)
    assert elsewhere.snapshot() == text
    assert elsewhere.manners == playing.manners
    assert list(afternoon(elsewhere)) == list(afternoon(playing))
    assert elsewhere.snapshot() == playing.snapshot()


def test_a_world_taken_up_shows_nothing_of_the_one_before() -> None:
    playing = front()
    own_id = playing.world.accounts()[0][0]
    wish = ("tweet.fields", "public_metrics,edit_history_tweet_ids")

    def shown() -> object:
        found = json.loads(ask(playing, f"/2/users/{own_id}/mentions", wish).body)
        post_id = found["data"][-1]["id"]
        return found, json.loads(ask(playing, f"/2/tweets/{post_id}", wish).body)

    text, before = playing.snapshot(), shown()
    first = str(json.loads(ask(playing, f"/2/users/{own_id}/mentions").body)["data"][-1]["id"])
    playing.world.let_happen("ramesh_ab", Action.EDITS, post_id=first, text="@UPPWD_Abhyas नए शब्द")
    playing.world.let_happen("sunita_ab", Action.POSTS, text="@UPPWD_Abhyas और")
    assert shown() != before
    playing.restore(text)
    assert shown() == before


def test_there_is_no_secret_in_it() -> None:
    playing = front()
    list(morning(playing))
    app = playing.world.keys.own_app
    bearer = playing.world.keys.bearers.of_app(app.id)
    secrets = [*asdict(playing.world.credentials(MINE)).values(), app.client_id, bearer]
    text = playing.snapshot()
    assert [secret for secret in secrets if secret in text] == []
    assert "Bearer" not in text


def damaged(text: str) -> Iterator[str]:
    """Return texts in which something is missing or of a wrong kind."""
    state = json.loads(text)
    yield text[:-9]
    yield "[]"
    yield "null"
    for name in state:
        yield json.dumps({key: value for key, value in state.items() if key != name})
        yield json.dumps({**state, name: "nonsense"})
        yield json.dumps({**state, name: -1})
        yield json.dumps({**state, name: [{}]})
    bill = {**state["bill"], "prices": {"delete": "free"}}
    yield json.dumps({**state, "bill": bill})


def test_a_text_that_is_no_state_changes_nothing() -> None:
    playing, elsewhere = front(), strange_day()
    list(morning(playing))
    elsewhere.world.set_pace(0)
    before = elsewhere.snapshot()
    for wrong in damaged(playing.snapshot()):
        with pytest.raises(ValueError, match="."):
            elsewhere.restore(wrong)
        assert elsewhere.snapshot() == before


def test_faults_that_a_script_orders_strike_in_time_and_are_lifted_by_it() -> None:
    script = """
at +00:10 fault broken on me times always
at +00:20 fault unavailable on mentions
at +00:30 fault lift
"""
    playing = Front(World.load(parse_scenario(HEAD + script), OPENS_AT, pace=0))
    own_id = playing.world.accounts()[0][0]
    seen = []
    for _ in range(4):
        seen.append(ask(playing, "/2/users/me").status)
        seen.append(ask(playing, f"/2/users/{own_id}/mentions").status)
        playing.world.advance(10 * 60)
    assert seen == [200, 200, 500, 200, 500, 503, 200, 200]
