"""Words that citizens take back are blanked in the office, asked of the practice X over HTTP."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.practice.wire import small_day
from tests.services.conftest import World as Office
from tests.services.conftest import empty_database, world  # noqa: F401 - fixtures
from tests.xapi.conftest import AskX, StoppedClock
from tests.xapi.fault_server import whole
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World as PretendX
from upsocial_desktop.services.intake import take_in
from upsocial_desktop.services.ports import XClient
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.source_gone import recheck_gone
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Transport

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
Over = Callable[[XClient], None]


@pytest.fixture
def pretend_x() -> PretendX:
    return PretendX.load(small_day(), OPENS_AT, pace=0)


@pytest.fixture
def x(pretend_x: PretendX, clock: StoppedClock) -> Iterator[XClient]:
    server = PracticeServer(pretend_x)
    server.start()
    transport = Transport(server.address)
    keys = pretend_x.credentials("UPPWD_Abhyas")
    parts = (keys.consumer_key, keys.consumer_secret, keys.access_token, keys.access_secret)
    yield TweepyX("@UPPWD_Abhyas", Credentials(*parts), transport, Limits(clock))
    transport.close()
    server.stop()


@pytest.fixture
def over(world: Office) -> Over:  # noqa: F811 - the fixture of that name
    """Let the office speak to an X."""

    def put(client: XClient) -> None:
        world.ports = replace(world.ports, x_for=lambda _account: client)

    return put


def texts(office: Office) -> dict[str, str]:
    where = MentionFilter(office.account.office_id, MentionView.ALL)
    with office.ports.store.read() as tx:
        mentions = [tx.mention(row.id) for row in tx.window_mentions(where, 0, 100)]
    return {mention.post.id: mention.post.text for mention in mentions}


def test_a_post_deleted_on_x_is_blank_here_and_its_case_stays(
    world: Office,  # noqa: F811 - the fixture of that name
    over: Over,
    x: XClient,
    pretend_x: PretendX,
) -> None:
    over(x)
    with world.ports.store.write() as tx:
        account = replace(tx.accounts()[0], x_user_id=x.me().id)
        tx.save_account(account)
    take_in(world.ports, account.id)
    before = texts(world)
    first_id = min(before)
    case = world.register(world.mention(first_id).post)
    assert pretend_x.remove(first_id)
    recheck_gone(world.ports, account.id)
    assert texts(world) == {**before, first_id: ""}
    assert len(before) > 1
    assert world.case(case.id).source_gone_at is not None
    assert world.case(case.id).summary == case.summary


def test_a_citizen_who_protects_his_posts_is_forgotten_as_if_he_had_deleted_them(
    world: Office,  # noqa: F811 - the fixture of that name
    over: Over,
    x: XClient,
    ask_x: AskX,
) -> None:
    over(x)
    with world.ports.store.write() as tx:
        account = replace(tx.accounts()[0], x_user_id=x.me().id)
        tx.save_account(account)
    take_in(world.ports, account.id)
    before = texts(world)
    first_id = min(before)
    kind = "https://api.twitter.com/2/problems/not-authorized-for-resource"
    said = {"type": kind, "resource_type": "tweet", "value": first_id, "resource_id": first_id}
    others = [{"id": post_id, "text": "…"} for post_id in before if post_id != first_id]
    over(ask_x(whole({"data": others, "errors": [said]})))
    recheck_gone(world.ports, account.id)
    assert texts(world) == {**before, first_id: ""}
