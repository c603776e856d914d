"""Commands about a post being written here: look before sending, cut, illustrate, send."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from upsocial_desktop.cli.lines import line_of
from upsocial_desktop.cli.post_verbs import ist_time
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.cli.verb import (
    ACCOUNT,
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
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.picture import Picture, pictures_as_text
from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.domain.post_thread import split
from upsocial_desktop.services import attaching, drafting, publishing
from upsocial_desktop.services.away import accounts_of
from upsocial_desktop.services.before_sending import Reason, Verdict, Wanted, look_before
from upsocial_desktop.services.desk_queue import waiting_wish
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _kept(ports: Ports, said: Said) -> Writing:
    writing = drafting.kept_words(ports, said.key)
    if writing is None:
        raise Refused("draft.unknown", key=said.key)
    return writing


def _keep(ports: Ports, writing: Writing) -> Iterable[Line]:
    place = (writing.office_id, writing.account_id)
    drafting.keep_words(ports, writing.key, place, drafting.words_kept(writing))
    yield line_of(drafting.kept_words(ports, writing.key) or writing)


def _wanted(ports: Ports, said: Said) -> Wanted:
    officer = acting(ports, said)
    if said.key:
        kept = _kept(ports, said)
        account_id = kept.account_id or account_of(ports, officer, said)
        draft_id = drafting.revised_draft_id(kept.key) or 0
        when_at = said.at or kept.when_at
        return Wanted(account_id, kept.text, kept.english, when_at, kept.pictures, draft_id)
    account_id = account_of(ports, officer, said)
    return Wanted(account_id, said.text, said.english, said.at, case_id=said.case_id)


def _check(ports: Ports, said: Said) -> Iterable[Line]:
    verdict = look_before(ports, acting(ports, said), _wanted(ports, said))
    yield _line_of_verdict(verdict)


def _line_of_verdict(verdict: Verdict) -> Line:
    cost = verdict.cost
    return {
        "parts": [{"text": part, "weight": weighted_length(part)} for part in verdict.parts],
        "reasons": [_line_of_reason(reason) for reason in verdict.reasons],
        "may_go": not verdict.stops,
        "cost_rupees": str(cost.total),
        "cost_of_links_rupees": str(cost.links),
        "link_makes_dearer_by": str(cost.times),
        "prices_of": cost.looked_up_on.isoformat() if cost.looked_up_on else "",
    }


def _line_of_reason(reason: Reason) -> dict[str, object]:
    return {
        "code": reason.code,
        "force": reason.force.value,
        "part": reason.part,
        "facts": dict(reason.facts),
        "message": SENTENCES.get(reason.code, reason.code),
    }


def _split(ports: Ports, said: Said) -> Iterable[Line]:
    kept = _kept(ports, said)
    with ports.store.read() as tx:
        limit = tx.account(kept.account_id).max_weight if kept.account_id else MAX_WEIGHT
    text = split(kept.text, limit, numbered=said.numbered)
    yield from _keep(ports, replace(kept, text=text, cursor=len(text)))


def _english(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _keep(ports, replace(_kept(ports, said), english=said.text))


def _picture(ports: Ports, said: Said) -> Iterable[Line]:
    kept = _kept(ports, said)
    pictures = attaching.attach(ports, kept.pictures, Path(said.file))
    if said.alt:
        pictures = attaching.describe(pictures, pictures[-1].key, said.alt)
    yield from _keep(ports, replace(kept, pictures=pictures))


def _at_place(kept: Writing, place: int) -> Picture:
    if not 1 <= place <= len(kept.pictures):
        raise Refused("picture.unknown")
    return kept.pictures[place - 1]


def _alt(ports: Ports, said: Said) -> Iterable[Line]:
    kept = _kept(ports, said)
    picture = _at_place(kept, said.place)
    described = attaching.describe(kept.pictures, picture.key, said.alt)
    yield from _keep(ports, replace(kept, pictures=described))


def _no_picture(ports: Ports, said: Said) -> Iterable[Line]:
    kept = _kept(ports, said)
    picture = _at_place(kept, said.place)
    yield from _keep(ports, replace(kept, pictures=attaching.detach(kept.pictures, picture.key)))


def _move_picture(ports: Ports, said: Said) -> Iterable[Line]:
    kept = _kept(ports, said)
    picture = _at_place(kept, said.place)
    _at_place(kept, said.to)
    moved = attaching.move(kept.pictures, picture.key, said.to - 1)
    yield from _keep(ports, replace(kept, pictures=moved))


def _send(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    wanted = _wanted(ports, said)
    verdict = look_before(ports, officer, wanted)
    against = (*verdict.stops, *(() if said.anyway else verdict.questions))
    if against:
        raise against[0].refusal()
    if wanted.draft_id:
        # Words that were being written for a planned post: it gets them, and no second one is made.
        with ports.store.read() as tx:
            wish = Wish(officer, wanted.draft_id, tx.draft(wanted.draft_id).version)
        due_at = wanted.when_at or publishing.soonest(ports, officer.office_id)
        text = publishing.text_of(ports, wanted)
        changes = publishing.revise_post(ports, wish, text, due_at, wanted.pictures)
    else:
        changes = publishing.send_sheet(ports, officer, wanted, wants_approval=said.approval)
    drafting.discard(ports, said.key)
    with ports.store.read() as tx:
        yield line_of(tx.draft(changes.first(Topic.DRAFT)))


def _send_later(ports: Ports, said: Said, officer: Officer) -> Sequence[DeskWish]:
    """The same as a wish that waits; what speaks against it is known when it is delivered."""
    wanted = _wanted(ports, said)
    words = {
        "account_id": wanted.account_id,
        "text": wanted.text,
        "english": wanted.english,
        "pictures": pictures_as_text(wanted.pictures),
        "due_at": wanted.when_at,
        "wants_approval": said.approval,
    }
    kind = WishKind.REVISE if wanted.draft_id else WishKind.SCHEDULE
    names = {each.id: each.username for each in accounts_of(ports, officer.office_id)}
    about = f"@{names.get(wanted.account_id, wanted.account_id)}"
    wish = Wish(officer, wanted.draft_id, 0, about=about)
    return [waiting_wish(wish, kind, words, ports.clock.now())]


_KEY = Argument("key", "the key that `draft list` shows")
_PLACE = Argument("place", "which picture, from 1", whole_number)
_AT = option("--at", "the minute (Indian time)", None, ist_time)
_ANYWAY = Argument("--anyway", "send though something asks for a second look", is_switch=True)

COMPOSING_VERBS = (
    Verb(
        "post check",
        "all that speaks against a post, and what it costs; nothing is sent",
        _check,
        (
            option("--text", "the words", ""),
            option("--english", "the second version", ""),
            option("--key", "a draft of this PC instead of --text", ""),
            option("--case-id", "the case that it answers", 0, whole_number),
            _AT,
            ACCOUNT,
            AS,
        ),
    ),
    Verb(
        "draft split",
        "cut a draft that is too long into a thread, at the ends of sentences",
        _split,
        (_KEY, Argument("--numbered", "write 1/3 at the end of each post", is_switch=True)),
    ),
    Verb(
        "draft english",
        "keep the second version of a draft",
        _english,
        (_KEY, needed("--text", "the words")),
    ),
    Verb(
        "draft picture",
        "put a picture to a draft, made ready for X",
        _picture,
        (
            _KEY,
            Argument("file", "a JPEG, PNG, GIF or WebP file"),
            option("--alt", "what is to be seen", ""),
        ),
    ),
    Verb(
        "draft alt",
        "say what is to be seen on a picture of a draft",
        _alt,
        (_KEY, _PLACE, needed("--alt", "what is to be seen")),
    ),
    Verb(
        "draft move-picture",
        "give a picture of a draft another place, as X shows them",
        _move_picture,
        (_KEY, _PLACE, Argument("to", "its new place, from 1", whole_number)),
    ),
    Verb("draft unpicture", "take a picture out of a draft", _no_picture, (_KEY, _PLACE)),
    Verb(
        "draft send",
        "schedule a draft of this PC with its pictures; it is forgotten here",
        or_wait(_send, _send_later, lambda said: str(said.key)),
        (
            _KEY,
            _AT,
            Argument("--approval", "hand it in for approval", is_switch=True),
            _ANYWAY,
            ACCOUNT,
            AS,
        ),
    ),
)
