"""tweepy as it is, against the practice X over real HTTP with real signatures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.xapi.conftest import KEYS, SHORT, AskX, StoppedClock
from tests.xapi.fault_server import FaultServer, whole
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World
from upsocial_desktop.services.ports import Outgoing, PostPage, XClient
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.sign_in import check_keys, clean_key
from upsocial_desktop.xapi.transport import Transport

OPENS_AT = datetime(2026, 8, 1, 3, 30, tzinfo=UTC)
DAY = """\
scenario A short morning
opens 2026-11-24 10:00 IST
plan self-serve

account @PaniDesk_Abhyas Water UP (practice) | office 901
citizen @ramesh_hrd_ab रमेश पाल | हरदोई

at -00:30 @ramesh_hrd_ab posts (complaint) as nal
  @PaniDesk_Abhyas नल सूखा है & पानी < चाहिए 🙏🏽
at -00:20 @ramesh_hrd_ab posts (complaint) as phir
  @PaniDesk_Abhyas आज भी पानी नहीं आया।
at -00:10 @ramesh_hrd_ab posts (other) as akela
  आज मौसम अच्छा है।
"""


@pytest.fixture
def world() -> World:
    return World.load(parse_scenario(DAY), OPENS_AT, pace=0)


@pytest.fixture
def server(world: World) -> Iterator[PracticeServer]:
    server = PracticeServer(world)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def transport(server: PracticeServer) -> Iterator[Transport]:
    transport = Transport(server.address)
    yield transport
    transport.close()


@pytest.fixture
def x(world: World, transport: Transport, clock: StoppedClock) -> XClient:
    return TweepyX("@PaniDesk_Abhyas", keys_of(world), transport, Limits(clock))


def keys_of(world: World) -> Credentials:
    keys = world.credentials("PaniDesk_Abhyas")
    return Credentials(
        keys.consumer_key, keys.consumer_secret, keys.access_token, keys.access_secret
    )


def test_a_sealed_request_that_leaves_minutes_late_is_too_old_for_x(
    x: XClient, world: World
) -> None:
    """As when a PC falls asleep over it and wakes: signed anew it would be taken."""
    late = x.seal(timedelta(minutes=-6))
    with pytest.raises(Unavailable, match="x.clock"):
        x.create(Outgoing("जल आपूर्ति बहाल", seal=late))
    x.create(Outgoing("जल आपूर्ति बहाल", seal=x.seal(timedelta(minutes=-4))))


def test_a_seal_serves_for_one_request_only(x: XClient) -> None:
    seal = x.seal(timedelta())
    x.create(Outgoing("जल आपूर्ति बहाल", seal=seal))
    with pytest.raises((Refused, Unavailable), match="x.sign_in_again|x.clock"):
        x.create(Outgoing("और कुछ", seal=seal))


def test_the_credentials_say_whose_they_are(x: XClient, world: World) -> None:
    me = x.me()
    assert (me.id, me.username, me.name) == world.accounts()[0]
    assert me.max_weight == 280


def test_mentions_come_newest_first_with_everything_known_about_them(x: XClient) -> None:
    page = x.mentions(x.me().id, "", "")
    assert page.unreadable == ()
    newest, oldest = page.posts
    assert oldest.text == "@PaniDesk_Abhyas नल सूखा है & पानी < चाहिए 🙏🏽"
    assert oldest.author_username == "ramesh_hrd_ab"
    assert oldest.author_name == "रमेश पाल"
    assert oldest.named == ("panidesk_abhyas",)
    assert oldest.conversation_id == oldest.first_id == oldest.id
    assert oldest.created_at == datetime(2026, 8, 1, 3, 0, tzinfo=UTC)
    assert newest.id > oldest.id


def test_only_what_is_newer_than_since_is_read(x: XClient) -> None:
    me = x.me().id
    newest, oldest = x.mentions(me, "", "").posts
    assert x.mentions(me, oldest.id, "").posts == (newest,)
    assert x.mentions(me, newest.id, "") == PostPage((), "")


def test_a_reply_in_hindi_is_posted_found_again_and_deleted(x: XClient) -> None:
    me = x.me().id
    asked = x.mentions(me, "", "").posts[-1]
    said = "आपकी शिकायत JAL-26-000123 दर्ज हुई। धन्यवाद 🙏🏽 100% & <ok> a+b=c ~!*'()"
    post_id = x.create(Outgoing(said, asked.id))
    mine = x.own_posts(me, "", "").posts
    assert [post.id for post in mine] == [post_id]
    assert mine[0].replied_to_id == asked.id
    assert mine[0].conversation_id == asked.id
    assert mine[0].expanded_text.endswith(said)
    x.delete(post_id)
    assert x.missing([asked.id, post_id]) == {post_id}
    assert x.own_posts(me, "", "").posts == ()


def test_the_same_words_twice_are_refused_as_a_duplicate(x: XClient) -> None:
    x.create(Outgoing("जल आपूर्ति बहाल"))
    with pytest.raises(Refused) as told:
        x.create(Outgoing("जल आपूर्ति बहाल"))
    assert told.value.code == "x.duplicate"


def test_who_was_not_addressed_may_not_answer(x: XClient, world: World) -> None:
    citizen = x.mentions(x.me().id, "", "").posts[0].author_id
    with world.still() as shelf:
        posts = [shelf.post(str(number)) for number in shelf.own_numbers(citizen)]
    alone = next(post.id for post in posts if post is not None and "मौसम" in post.text)
    with pytest.raises(Refused) as told:
        x.create(Outgoing("नमस्ते", alone))
    assert told.value.code == "x.not_summoned"


def test_a_parent_that_is_gone_cannot_be_answered(x: XClient) -> None:
    with pytest.raises(Refused) as told:
        x.create(Outgoing("नमस्ते", "1800000000000000000"))
    assert told.value.code == "x.parent_gone"


def test_deleting_what_is_not_there_is_refused(x: XClient) -> None:
    with pytest.raises(Refused) as told:
        x.delete("1800000000000000000")
    assert told.value.code in {"x.not_found", "x.not_permitted"}


def test_wrong_keys_have_to_be_signed_in_again(
    world: World, transport: Transport, clock: StoppedClock
) -> None:
    good = keys_of(world)
    wrong = Credentials(good.consumer_key, good.consumer_secret, good.access_token, "guessed")
    clock.at = world.now()
    with pytest.raises(Refused) as told:
        TweepyX("@a", wrong, transport, Limits(clock)).me()
    assert told.value.code == "x.sign_in_again"


def test_pasted_keys_are_cleaned_before_they_are_checked(
    world: World, transport: Transport, clock: StoppedClock
) -> None:
    good = keys_of(world)
    pasted = Credentials(*(f"\u200b {part}\r\n\u00a0" for part in good.parts()))
    assert check_keys(pasted, transport, Limits(clock)).username == "PaniDesk_Abhyas"
    assert clean_key(" a\tb\ufeff\n") == "ab"


def asked(server: FaultServer) -> dict[str, str]:
    address = urlsplit(server.requests[0].split(b" ")[1].decode())
    return {name: values[0] for name, values in parse_qs(address.query).items()}


def test_everything_we_read_is_asked_for_by_name(clock: StoppedClock) -> None:
    with FaultServer(whole({"data": []})) as server:
        transport = Transport(server.address, SHORT)
        TweepyX("@a", KEYS, transport, Limits(clock)).mentions("7", "31", "token")
        transport.close()
        wanted = asked(server)
    assert set(wanted["tweet.fields"].split(",")) >= {
        "note_tweet",
        "referenced_tweets",
        "conversation_id",
        "in_reply_to_user_id",
        "edit_history_tweet_ids",
        "entities",
        "attachments",
        "created_at",
        "author_id",
        "lang",
    }
    assert set(wanted["expansions"].split(",")) == {"author_id", "attachments.media_keys"}
    assert wanted["media.fields"] == "alt_text,type"
    assert wanted["user.fields"] == "name,username"
    assert wanted["max_results"] == "100"
    assert (wanted["since_id"], wanted["pagination_token"]) == ("31", "token")


def test_own_replies_are_read_and_reposts_are_not(clock: StoppedClock) -> None:
    with FaultServer(whole({"data": []})) as server:
        transport = Transport(server.address, SHORT)
        TweepyX("@a", KEYS, transport, Limits(clock)).own_posts("7", "", "")
        transport.close()
        assert asked(server)["exclude"] == "retweets"
        assert "since_id" not in asked(server)


def test_asking_for_no_posts_asks_nobody(clock: StoppedClock) -> None:
    with FaultServer(whole({})) as server:
        transport = Transport(server.address, SHORT)
        assert TweepyX("@a", KEYS, transport, Limits(clock)).missing([]) == frozenset()
        assert server.requests == []


def test_posts_of_which_all_are_gone_are_no_error(ask_x: AskX) -> None:
    kind = "https://api.x.com/2/problems/resource-not-found"
    x = ask_x(whole({"errors": [{"type": kind, "resource_id": "1"}]}))
    assert x.missing(["1", "2"]) == {"1"}


def test_a_post_that_x_would_not_delete_is_not_there(ask_x: AskX) -> None:
    with pytest.raises(Refused) as told:
        ask_x(whole({"data": {"deleted": False}})).delete("1")
    assert told.value.code == "x.not_found"
