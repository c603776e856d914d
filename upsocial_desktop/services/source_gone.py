"""What citizens take back on X goes from here within a day; our own words stay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.draft import PLANNED, Draft, DraftMove, DraftState
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.officer import the_program
from upsocial_desktop.domain.quoting import quotes_in, without
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.records import DraftFilter
from upsocial_desktop.services.wish import Wish, note_on_case, step_for

# X looks at so many posts in one call.
_BATCH = 100
# Stops a call that would go on for ever; the next one goes on where this one stopped.
_MOST_BATCHES = 50
# X wants it within 24 hours; the rest is for nights without network.
LONGEST_UNSEEN = timedelta(hours=20)
# Pages of the index in one go, and goes enough for a million posts.
_PART, _MOST_PARTS = 256, 2000
_NOT_OUT = frozenset(DraftState) - {DraftState.SENDING, DraftState.PUBLISHED}


def recheck_gone(ports: Ports, account_id: int) -> Changes:
    """Ask X which of the posts longest unchecked it no longer shows, and blank those here.

    Deleted, protected and withheld posts are alike. One call of 100 posts, and more as long as
    any post has not been looked up for most of a day.
    Raises Unavailable and Refused as the X door does; what was blanked until then stays so.
    """
    with ports.store.read() as tx:
        account = tx.account(account_id)
    changes = NOTHING
    for _ in range(_MOST_BATCHES):
        with ports.store.read() as tx:
            ids = tx.post_ids_to_recheck(account_id, _BATCH)
        missing = sorted(ports.x_for(account).missing(ids)) if ids else []
        changes |= _settle(ports, account, ids, missing)
        with ports.store.read() as tx:
            oldest_at = tx.oldest_check_at(account_id)
        if oldest_at is None or oldest_at > ports.clock.now() - LONGEST_UNSEEN:
            break
    if changes.ids(Topic.MENTION):
        _scrub(ports)
    return changes


def _scrub(ports: Ports) -> None:
    """Short transactions: others write between them."""
    for _ in range(_MOST_PARTS):
        with ports.store.write() as tx:
            if not tx.scrub_words(_PART):
                return


def _settle(
    ports: Ports, account: Account, asked: Sequence[str], missing: Sequence[str]
) -> Changes:
    now = ports.clock.now()
    with ports.store.write() as tx:
        tx.blank_nameless(account.id, now - LONGEST_UNSEEN, now)
        if not asked:
            return NOTHING
        tx.mark_checked(account.id, asked, now)
        going = tx.mentions_of_posts(account.id, missing)
        tx.mark_gone(account.id, missing, now)
        tx.blank_unreadable(account.id, missing, now)
        changes = touched(Topic.MENTION, *(mention.id for mention in going))
        for mention in going:
            changes |= _tell_case(tx, mention, now) | _strike_drafts(tx, mention, now)
    for mention in going:
        _strike_writings(ports, mention)
    return changes


def _tell_case(tx: WriteTx, mention: Mention, now: datetime) -> Changes:
    case = tx.case_of_mention(mention.id)
    if case is not None and case.source_gone_at is None:
        fields: dict[str, Field] = {"source_gone_at": now}
        program = the_program(mention.office_id)
        note_on_case(tx, case, program, CaseMove.SOURCE_GONE, now, (fields, {}))
    return NOTHING if mention.case_id is None else touched(Topic.CASE, mention.case_id)


def _strike_drafts(tx: WriteTx, mention: Mention, now: datetime) -> Changes:
    """Take the words out of posts that are not out yet; one that has a minute asks before it goes.

    What was published with them stands on X in our name, and is for an officer to delete.
    """
    where = DraftFilter(mention.office_id, _NOT_OUT)
    changes = NOTHING
    for row in tx.all_drafts(where):
        quotes = quotes_in(row.text, mention.post.text)
        if quotes:
            _strike(tx, tx.draft(row.id), quotes, now)
            changes |= touched(Topic.DRAFT, row.id)
    return changes


def _strike(tx: WriteTx, draft: Draft, quotes: tuple[str, ...], now: datetime) -> None:
    is_waiting = draft.state in PLANNED
    state = DraftState.MISSED if is_waiting else draft.state
    fields: dict[str, Field] = {
        "text": without(draft.text, quotes),
        "state": state.value,
        "trouble": "draft.source_gone" if is_waiting else draft.trouble,
    }
    wish = Wish(the_program(draft.office_id), draft.id, draft.version)
    tx.append(step_for(wish, Subject.DRAFT, DraftMove.STRIKE.value, now, fields))
    tx.strike(Subject.DRAFT, draft.id, quotes)


def _strike_writings(ports: Ports, mention: Mention) -> None:
    """The same in what is being written on this PC."""
    for writing in ports.desk.writings(mention.office_id):
        quotes = quotes_in(writing.text, mention.post.text)
        if quotes:
            text = without(writing.text, quotes)
            cursor = min(writing.cursor, len(text))
            ports.desk.keep_writing(replace(writing, text=text, cursor=cursor))
