"""Commands about posts: those being written on this PC, and those that are planned."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from upsocial_desktop.cli.lines import line_of, lines_of
from upsocial_desktop.cli.verb import (
    ACCOUNT,
    ANYWAY,
    AS,
    Argument,
    Line,
    Verb,
    account_of,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.cli.waiting import or_wait
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing, drafting, own_drafts, publishing
from upsocial_desktop.services.attempts import attempts_of_draft
from upsocial_desktop.services.away import accounts_of
from upsocial_desktop.services.desk_queue import waiting_wish
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.privacy import check_public
from upsocial_desktop.services.records import DraftFilter
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def ist_time(text: str) -> datetime:
    """A minute such as 2026-11-24T10:30, in Indian time unless it names a zone."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=IST)


def _drafts(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    yield from lines_of(own_drafts.find_drafts(ports, officer.office_id, said.words))


def _draft_show(ports: Ports, said: Said) -> Iterable[Line]:
    kept = drafting.kept_words(ports, said.key)
    if kept is None:
        raise Refused("draft.unknown", key=said.key)
    yield line_of(kept)


def _draft_add(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    key = said.key or drafting.new_post_key()
    place = (officer.office_id, account_of(ports, officer, said))
    drafting.keep_words(ports, key, place, drafting.Words(said.text, len(said.text)))
    yield from _draft_show(ports, argparse.Namespace(key=key))


def _draft_copy(ports: Ports, said: Said) -> Iterable[Line]:
    yield line_of(own_drafts.duplicate(ports, said.key))


def _draft_discard(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _draft_show(ports, said)
    drafting.discard(ports, said.key)


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    where = DraftFilter(acting(ports, said).office_id, from_at=said.since, to_at=said.until)
    yield from lines_of(browsing.list_drafts(ports, where))


def _show(ports: Ports, said: Said) -> Iterable[Line]:
    draft, history = browsing.draft_page(ports, said.post)
    yield {**line_of(draft), "history": lines_of(history, "at", "officer_name", "move")}


def _attempts(ports: Ports, said: Said) -> Iterable[Line]:
    with ports.store.read() as tx:
        tx.draft(said.post)
    yield from lines_of(attempts_of_draft(ports, said.post))


def _add(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    account_id = account_of(ports, officer, said)
    if not said.anyway:
        check_public(said.text)
    changes = publishing.schedule_post(ports, officer, account_id, said.text, said.at)
    yield from _now(ports, changes.first(Topic.DRAFT))


def waiting_post(
    ports: Ports, said: Said, officer: Officer, *, wants_approval: bool = False
) -> Sequence[DeskWish]:
    """What a command that plans a post wishes where the database is away."""
    if not said.anyway:
        check_public(said.text)
    account_id = account_of(ports, officer, said)
    names = {each.id: each.username for each in accounts_of(ports, officer.office_id)}
    wish = Wish(officer, 0, 0, about=f"@{names.get(account_id, account_id)}")
    words = {
        "account_id": account_id,
        "text": said.text,
        "due_at": said.at,
        "wants_approval": wants_approval,
    }
    return [waiting_wish(wish, WishKind.SCHEDULE, words, ports.clock.now())]


def _waiting_change(
    kind: WishKind,
) -> Callable[[Ports, Said, Officer], Sequence[DeskWish]]:
    """What a command about a planned post wishes where the post cannot be looked at."""

    def wishes(ports: Ports, said: Said, officer: Officer) -> Sequence[DeskWish]:
        text = getattr(said, "text", "")
        if text and not said.anyway:
            check_public(text)
        wish = Wish(officer, said.post, 0, about=f"#{said.post}")
        words = {"text": text, "due_at": said.at}
        return [waiting_wish(wish, kind, words, ports.clock.now())]

    return wishes


def _wish(ports: Ports, said: Said) -> Wish:
    officer = acting(ports, said)
    with ports.store.read() as tx:
        return Wish(officer, said.post, tx.draft(said.post).version)


def _now(ports: Ports, draft_id: int) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield line_of(tx.draft(draft_id))


def _move(ports: Ports, said: Said) -> Iterable[Line]:
    publishing.reschedule_post(ports, _wish(ports, said), said.at)
    yield from _now(ports, said.post)


def _revise(ports: Ports, said: Said) -> Iterable[Line]:
    if not said.anyway:
        check_public(said.text)
    publishing.revise_post(ports, _wish(ports, said), said.text, said.at)
    yield from _now(ports, said.post)


def _withdraw(ports: Ports, said: Said) -> Iterable[Line]:
    publishing.withdraw_post(ports, _wish(ports, said))
    yield from _now(ports, said.post)


def _undo(ports: Ports, said: Said) -> Iterable[Line]:
    wish = _wish(ports, said)
    publishing.put_back_post(ports, wish, wish.version - 1)
    yield from _now(ports, said.post)


def _restore(ports: Ports, said: Said) -> Iterable[Line]:
    publishing.restore_post(ports, _wish(ports, said))
    yield from _now(ports, said.post)


_TEXT = needed("--text", "the words")
_POST = Argument("post", "a planned post's id", whole_number)
_KEY = Argument("key", "the key that `draft list` shows")
_AT = needed("--at", "the minute, such as 2026-11-24T10:30 (Indian time)", ist_time)

POST_VERBS = (
    Verb(
        "draft list",
        "posts being written on this PC",
        _drafts,
        (option("--words", "only those with all these words", ""), AS),
    ),
    Verb("draft copy", "begin a new draft with the words of another", _draft_copy, (_KEY,)),
    Verb("draft show", "one of them", _draft_show, (_KEY,)),
    Verb(
        "draft add",
        "keep words on this PC",
        _draft_add,
        (_TEXT, option("--key", "replace this draft", ""), ACCOUNT, AS),
    ),
    Verb(
        "draft discard", "forget a draft; its words are printed once more", _draft_discard, (_KEY,)
    ),
    Verb(
        "post list",
        "planned posts and what became of them",
        _list,
        (
            option("--since", "from this minute", None, ist_time),
            option("--until", "before this minute", None, ist_time),
            AS,
        ),
    ),
    Verb("post show", "one planned post with its history", _show, (_POST,)),
    Verb("post attempts", "every attempt at publishing a post", _attempts, (_POST,)),
    Verb(
        "post add",
        "schedule a post; without --at it goes after the seconds of recall",
        or_wait(_add, waiting_post),
        (_TEXT, option("--at", "the minute (Indian time)", None, ist_time), ANYWAY, ACCOUNT, AS),
    ),
    Verb(
        "post move",
        "move a post to another minute",
        or_wait(_move, _waiting_change(WishKind.MOVE)),
        (_POST, _AT, AS),
    ),
    Verb(
        "post revise",
        "give a post another text and minute",
        or_wait(_revise, _waiting_change(WishKind.REVISE)),
        (_POST, _TEXT, _AT, ANYWAY, AS),
    ),
    Verb("post withdraw", "take a post out of the plan", _withdraw, (_POST, AS)),
    Verb(
        "post undo",
        "undo your own last move, change, handing in or sending back of a post",
        _undo,
        (_POST, AS),
    ),
    Verb("post restore", "undo a withdrawal", _restore, (_POST, AS)),
)
