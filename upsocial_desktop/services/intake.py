"""Mentions are taken in: new ones wait for an officer, follow-ups join their case."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import (
    CodeInText,
    Decision,
    Known,
    Post,
    Standing,
    decide,
    id_at,
    id_order,
    time_of_id,
)
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.domain.post_address import post_id_of
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.alarms import dangers_in, may_ring
from upsocial_desktop.services.follow_up import learnt_from
from upsocial_desktop.services.ports import Arrival, Ports, PostPage, Stored, WriteTx
from upsocial_desktop.services.settings import OVERLAP_HOURS, POLL_SECONDS
from upsocial_desktop.services.waiting import citizen_wrote
from upsocial_desktop.services.watch import Watch

# X keeps the newest 800 mentions; a sweep that ends there may have missed older ones.
X_MENTION_WINDOW = 800


@dataclass(frozen=True, slots=True)
class Taken:
    """What a taking-in brought: new mentions, and whether it went to its end."""

    changes: Changes
    new: int
    seen: int
    is_whole: bool


def take_in(ports: Ports, account_id: int, watch: Watch | None = None) -> Taken:
    """Fetch the mentions of an account and store what is new.

    Looks again at the last hours, because X shows mentions late and out of order; a mention
    already stored changes nothing. The mark of how far we are moves only after the last page,
    so that stopping in the middle loses nothing and the next run repeats it harmlessly.
    Raises Unavailable and Refused as the X door does; pages stored until then stay.
    """
    watch = watch or Watch()
    with ports.store.read() as tx:
        account = tx.account(account_id)
        state = tx.intake_state(account_id)
        options = tx.options(account.office_id)
    client = ports.x_for(account)
    since_id = _since(state, OVERLAP_HOURS.read(options))
    changes, new, oldest, newest, seen, token = NOTHING, 0, "", state.newest_post_id, 0, ""
    while True:
        page = client.mentions(account.x_user_id, since_id, token)
        stored = take_in_page(ports, account, page)
        changes |= _changes_of(stored)
        new += len(stored)
        seen += len(page.posts)
        ids = sorted((post.id for post in page.posts), key=id_order)
        oldest = ids[0] if ids else oldest
        newest = max(newest, ids[-1], key=id_order) if ids else newest
        token = page.next_token
        if not watch.reached(seen):
            return Taken(changes, new, seen, is_whole=not token)
        if not token:
            break
    is_gap = bool(
        state.newest_post_id
        and seen >= X_MENTION_WINDOW
        and id_order(oldest) > id_order(state.newest_post_id)
    )
    now = ports.clock.now()
    again_at = now + timedelta(seconds=POLL_SECONDS.read(options))
    with ports.store.write() as tx:
        tx.save_intake_state(
            IntakeState(
                account_id,
                newest,
                now,
                "",
                is_gap_possible=state.is_gap_possible or is_gap,
                next_try_at=again_at,
            )
        )
    return Taken(changes | touched(Topic.ACCOUNT, account_id), new, seen, is_whole=True)


def _since(state: IntakeState, overlap_hours: int) -> str:
    if not state.newest_post_id:
        return ""
    return id_at(time_of_id(state.newest_post_id) - timedelta(hours=overlap_hours))


def take_in_page(ports: Ports, account: Account, page: PostPage) -> Sequence[Stored]:
    """Decide about every post of a page and store the new ones, in one transaction.

    Oldest first, so that a follow-up finds what it follows.
    """
    posts = sorted(page.posts, key=lambda post: id_order(post.id))
    codes = {post.id: _codes_in(post) for post in posts}
    now = ports.clock.now()
    with ports.store.write() as tx:
        known = tx.known(
            account,
            sorted({post.conversation_id for post in posts if post.conversation_id}),
            sorted({found.code for some in codes.values() for found in some if found.code}),
            sorted({post.quoted_id for post in posts if post.quoted_id}),
        )
        arrivals = [Arrival(post, _decided(post, codes[post.id], known)) for post in posts]
        stored = tx.store_mentions(account, arrivals, now)
        for each in stored:
            if each.arrival.decision.standing is Standing.ATTACHED:
                _tell_case(tx, each, account, now)
        for told in page.unreadable:
            tx.keep_unreadable(account.id, _post_id_in(told[0]), told, now)
    return stored


def _decided(post: Post, codes: tuple[CodeInText, ...], known: Known) -> Decision:
    decision = decide(post, codes, known)
    if not may_ring(decision.standing):
        return decision
    dangers = dangers_in(post.text)
    return replace(decision, dangers=dangers) if dangers else decision


def _post_id_in(raw: str) -> str:
    """The id of an item that could not be read, "" where even that cannot be."""
    try:
        item = json.loads(raw)
    except ValueError:
        item = None
    found = item.get("id") or item.get("id_str") if isinstance(item, dict) else None
    return str(found) if str(found).isdecimal() else ""


def _codes_in(post: Post) -> tuple[CodeInText, ...]:
    return tuple(
        CodeInText(found.written, found.code.text if found.code and not found.trouble else "")
        for found in find_codes(post.text)
    )


def _tell_case(tx: WriteTx, stored: Stored, account: Account, now: datetime) -> None:
    case_id = stored.arrival.decision.case_id
    if case_id is None:
        return
    post = stored.arrival.post
    facts: dict[str, Field] = {"mention_id": stored.mention_id, "post_id": post.id}
    officer = the_program(account.office_id)
    case = tx.case(case_id)
    told = (learnt_from(post, case), facts)
    citizen_wrote(tx, case, officer, now, post.created_at, told)


def _changes_of(stored: Sequence[Stored]) -> Changes:
    cases = {each.arrival.decision.case_id for each in stored}
    return touched(Topic.MENTION, *(each.mention_id for each in stored)) | touched(
        Topic.CASE, *(case_id for case_id in cases if case_id)
    )


def add_by_hand(
    ports: Ports, officer: Officer, account_id: int, address: str, author: str, text: str
) -> Changes:
    """Take in one post that was pasted from the browser, for an office without the API.

    Raises Refused("x.not_an_address"), Refused("mention.empty") without text,
    Refused("mention.author_missing"), and Refused("mention.known") when it is already in the inbox.
    """
    post_id = post_id_of(address)
    if not text.strip():
        raise Refused("mention.empty")
    name = sound(author.strip().lstrip("@"))
    if not name:
        raise Refused("mention.author_missing")
    with ports.store.read() as tx:
        account = tx.account(account_id)
    post = Post(
        id=post_id,
        # Without the API there is no user id; the username stands in, marked so.
        author_id=f"@{name.lower()}",
        author_username=name,
        author_name=name,
        text=sound(text.strip()),
        created_at=time_of_id(post_id),
        conversation_id=post_id,
        first_id=post_id,
        named=(account.username.lower(),),
    )
    if officer.office_id != account.office_id:
        raise Refused("account.not_yours", username=account.username)
    stored = take_in_page(ports, account, PostPage((post,), ""))
    if not stored:
        raise Refused("mention.known", post_id=post_id)
    return _changes_of(stored)
