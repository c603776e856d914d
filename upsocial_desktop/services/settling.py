"""Words in doubt are looked for among our own posts; nothing is sent here."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.delivery import (
    INTERRUPTED,
    Delivery,
    DeliveryMove,
    DeliveryState,
)
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import Post
from upsocial_desktop.domain.post_text import canonical
from upsocial_desktop.services.lease import Lease
from upsocial_desktop.services.outcome import about, move_delivery, note_doubt, sent
from upsocial_desktop.services.ports import Ports, XClient

# How far our clock and X's may differ when a post is looked for by its time.
SKEW = timedelta(seconds=60)
# Looks after a doubt, in seconds since the intent; positive evidence usually comes at once.
LOOKS_AFTER = (5, 15, 45, 120, 300, 600, 1200, 1260)
# A page of one's own posts is read until it reaches back to the intent, never without end.
_PAGES_TO_LOOK = 10


def settle(ports: Ports, account: Account, client: XClient, lease: Lease) -> Changes:
    """Look whether words in doubt are on X; adopt the post that is found.

    A delivery left SENDING by a crash, or by a PC that fell asleep, becomes a doubt first.
    """
    changes = NOTHING
    with ports.store.read() as tx:
        doubtful = tx.deliveries_in_doubt(account.id)
    for delivery in doubtful:
        changes |= _settle(ports, account, client, lease, delivery)
    return changes


def _settle(
    ports: Ports, account: Account, client: XClient, lease: Lease, delivery: Delivery
) -> Changes:
    changes = NOTHING
    if delivery.state is DeliveryState.SENDING:
        interrupted = _interrupted(ports, lease, delivery)
        if interrupted is None:
            return NOTHING
        changes |= about(interrupted)
        delivery = interrupted
    if not _is_time_to_look(delivery, ports.office_now()):
        return changes
    return changes | look(ports, account, client, lease, delivery)


def _interrupted(ports: Ports, lease: Lease, delivery: Delivery) -> Delivery | None:
    """Begin to doubt words whose sender fell silent; None where it has spoken after all."""
    with ports.store.write() as tx:
        fresh = tx.delivery(delivery.id)
        if not lease.is_ours(ports, tx) or fresh.version != delivery.version:
            return None
        note_doubt(tx, fresh, INTERRUPTED, ports.office_now())
        ports.at_step("interruption.writing")
        doubted = tx.delivery(delivery.id)
    ports.at_step("interruption.written")
    return doubted


def look(
    ports: Ports, account: Account, client: XClient, lease: Lease, delivery: Delivery
) -> Changes:
    """Read our own posts once. Found is found; that nothing is there counts with the lease only."""
    # Before the reading: a PC that falls asleep over the answer has not looked when it wakes.
    looked_at = ports.office_now()
    ports.at_step("look.asking")
    found = find(ports, account, client, delivery)
    ports.at_step("look.answered")
    if found is not None:
        return sent(ports, delivery, found.id, found.created_at)
    with ports.store.write() as tx:
        fresh = tx.delivery(delivery.id)
        if not lease.is_ours(ports, tx) or fresh.version != delivery.version:
            return NOTHING
        looked: dict[str, Field] = {"looks": fresh.looks + 1, "looked_at": looked_at}
        move_delivery(tx, fresh, DeliveryMove.LOOKED, looked_at, looked)
        ports.at_step("look.writing")
    ports.at_step("look.written")
    return about(delivery)


def _is_time_to_look(delivery: Delivery, now: datetime) -> bool:
    if delivery.intent_at is None or delivery.looks >= len(LOOKS_AFTER):
        return False
    return now >= delivery.intent_at + timedelta(seconds=LOOKS_AFTER[delivery.looks])


def find(ports: Ports, account: Account, client: XClient, delivery: Delivery) -> Post | None:
    """The post that words became, None where X shows none that is not known as another's."""
    since = delivery.baseline_post_id
    token = ""
    earliest: Post | None = None
    for _ in range(_PAGES_TO_LOOK):
        page = client.own_posts(account.x_user_id, since, token)
        # Pages go back in time, and of equal posts the earliest is ours.
        earliest = match(_unknown(ports, account, page.posts), delivery) or earliest
        if not page.next_token:
            break
        token = page.next_token
    return earliest


def _unknown(ports: Ports, account: Account, posts: Sequence[Post]) -> Sequence[Post]:
    with ports.store.read() as tx:
        return [post for post in posts if not tx.is_adopted(account.id, post.id)]


def match(posts: Sequence[Post], delivery: Delivery) -> Post | None:
    """The post that these words became: same text after X's own rewriting, same parent, in time.

    The earliest such post, since a later equal one would be somebody's copy.
    """
    wanted = _without_names(delivery.text)
    earliest = (delivery.intent_at or delivery.created_at) - SKEW
    for post in sorted(posts, key=lambda each: each.created_at):
        texts = {_without_names(post.text), _without_names(post.expanded_text)}
        is_same = wanted in texts and post.replied_to_id == delivery.parent_post_id
        if is_same and post.created_at >= earliest:
            return post
    return None


def _without_names(text: str) -> str:
    """X puts the names answered to before a reply; they are not part of what was written."""
    words = canonical(text).split(" ")
    while words and words[0].startswith("@"):
        words.pop(0)
    return " ".join(words)
