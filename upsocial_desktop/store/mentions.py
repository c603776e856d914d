"""Mentions: store a page of them, read one, a thread, those of a case."""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    Table,
    bindparam,
    func,
    select,
    text,
    update,
)

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.critical import Alarm
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.domain.mention import Decision, Mention, Post
from upsocial_desktop.services.ports import Arrival, Stored
from upsocial_desktop.store import search
from upsocial_desktop.store.bulk import among, insert_many, kept_as
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.history import HistoryWrites
from upsocial_desktop.store.line_digest import short_digest
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import REPOSTS, cases, history, intake_states, unreadable
from upsocial_desktop.store.tables import mentions as t
from upsocial_desktop.store.upsert import insert, or_update

ARRIVED = "arrived"
GONE = "gone"

_ALL = select(t)
_ONE = Prepared(_ALL.where(t.c.id == bindparam("mention_id")))
_OF_THREAD = Prepared(
    _ALL.where(
        t.c.account_id == bindparam("account_id"),
        t.c.conversation_id == bindparam("conversation_id"),
    ).order_by(t.c.created_at, t.c.id)
)
_REPOSTED = t.alias("reposted")
_REPOSTS = (
    select(func.count())
    .select_from(_REPOSTED)
    .join(
        t,
        (t.c.account_id == _REPOSTED.c.account_id) & (t.c.reposted_id == _REPOSTED.c.x_post_id),
    )
    .where(_REPOSTED.c.case_id == bindparam("case_id"), text(f"mentions.{REPOSTS}"))
)
_POST_IDS: BindParameter[Any] = bindparam("post_ids", expanding=True)
_OF_POSTS = (t.c.account_id == bindparam("account_id"), t.c.x_post_id.in_(_POST_IDS))
_IDS = select(t.c.id, t.c.x_post_id).where(
    t.c.account_id == bindparam("account_id"), among(t.c.x_post_id, "post_ids")
)
_NOT_GONE = select(t.c.id, t.c.version).where(*_OF_POSTS, t.c.gone_at.is_(None)).order_by(t.c.id)
_CHECKED = update(t).where(
    t.c.account_id == bindparam("of_account"),
    t.c.x_post_id.in_(_POST_IDS),
)
_CHECKED_UNREADABLE = update(unreadable).where(
    unreadable.c.account_id == bindparam("of_account"),
    unreadable.c.x_post_id.in_(_POST_IDS),
)
_CODES = select(cases.c.id, cases.c.code).where(
    cases.c.id.in_(bindparam("case_ids", expanding=True))
)


# A row as the driver gives it, by the names of its columns.
_Row = namedtuple("_Row", [each.name for each in t.c])  # type: ignore[misc]


def mention_of(row: Any) -> Mention:
    """A row as the value it stands for."""
    return Mention(
        id=row.id,
        version=row.version,
        account_id=row.account_id,
        office_id=row.office_id,
        post=_post_of(row),
        standing=row.standing,
        aside=row.aside,
        case_id=row.case_id,
        suggested_case_id=row.suggested_case_id,
        doubt=row.doubt,
        is_read=row.is_read,
        taken_in_at=row.taken_in_at,
        gone_at=row.gone_at,
        is_critical=row.is_critical,
        dangers=row.dangers,
        alarm=row.alarm,
    )


def _post_of(row: Any) -> Post:
    return Post(
        id=row.x_post_id,
        author_id=row.author_id,
        author_username=row.author_username,
        author_name=row.author_name,
        text=row.text,
        created_at=row.created_at,
        conversation_id=row.conversation_id,
        replied_to_id=row.replied_to_id,
        quoted_id=row.quoted_id,
        reposted_id=row.reposted_id,
        first_id=row.first_id,
        lang=row.lang,
        named=tuple(row.named),
        media_alt=tuple(row.media_alt),
        expanded_text=row.expanded_text,
    )


# The columns of a mention just taken in; `version`, `is_read` and the like begin the same for all.
NAMES = (
    *("version", "account_id", "office_id", "x_post_id", "author_id", "author_username"),
    *("author_name", "text", "created_at", "conversation_id", "replied_to_id", "quoted_id"),
    *("reposted_id", "first_id", "lang", "named", "media_alt", "expanded_text", "standing"),
    *("aside", "case_id", "suggested_case_id", "doubt", "is_read", "taken_in_at", "checked_at"),
    *("is_critical", "dangers", "alarm"),
)
_LINE_NAMES = (
    *("subject", "subject_id", "version", "op_id", "move", "at", "office_id", "fields", "facts"),
    "digest",
)


def rows_of(
    connection: Connection, account: Account, arrivals: Iterable[Arrival], now: datetime
) -> list[tuple[Any, ...]]:
    moment = kept_as(connection, t.c.created_at)
    # It was seen on X a moment ago, so it counts as checked.
    ending = (False, moment(now), moment(now))
    beginning = (1, account.id, account.office_id)
    return [
        beginning
        + _post_values(arrival.post, moment)
        + _decided(arrival.decision)
        + ending
        + _ringing(arrival.decision)
        for arrival in arrivals
    ]


def _post_values(post: Post, moment: Callable[[datetime], Any]) -> tuple[Any, ...]:
    return (
        post.id,
        post.author_id,
        post.author_username,
        post.author_name,
        post.text,
        moment(post.created_at),
        post.conversation_id,
        post.replied_to_id,
        post.quoted_id,
        post.reposted_id,
        post.first_id,
        post.lang,
        json_of(post.named),
        json_of(post.media_alt),
        post.expanded_text,
    )


def _decided(decision: Decision) -> tuple[Any, ...]:
    aside = None if decision.aside is None else str(decision.aside)
    return (
        str(decision.standing),
        aside,
        decision.case_id,
        decision.suggested_case_id,
        str(decision.doubt),
    )


def _ringing(decision: Decision) -> tuple[bool, str, str]:
    alarm = Alarm.RINGING if decision.dangers else Alarm.NONE
    return bool(decision.dangers), decision.dangers, str(alarm)


def _lines_of(
    connection: Connection, account: Account, stored: Iterable[Stored], now: datetime
) -> list[tuple[Any, ...]]:
    moment = kept_as(connection, history.c.at)
    at = moment(now)
    subject = str(Subject.MENTION)
    lines = []
    for each in stored:
        op_id = f"{ARRIVED}:{account.id}:{each.arrival.post.id}"
        told = told_of(each.arrival.decision)
        about = (subject, each.mention_id, 1, op_id, ARRIVED, at)
        line = short_digest((ARRIVED, at, None, account.office_id, told, told))
        post = short_digest(_post_values(each.arrival.post, moment))
        lines.append((*about, account.office_id, told, told, line + post))
    return lines


@lru_cache(maxsize=64)
def told_of(decision: Decision) -> str:
    names = ("standing", "aside", "case_id", "suggested_case_id", "doubt")
    told = dict(zip(names, _decided(decision), strict=True))
    if decision.dangers:
        told |= zip(("is_critical", "dangers", "alarm"), _ringing(decision), strict=True)
    return json_of(told)


def _still_there(table: Table, account_id: int) -> Select[Any]:
    here = (table.c.account_id == account_id, table.c.gone_at.is_(None), table.c.x_post_id != "")
    wanted = select(table.c.checked_at, table.c.x_post_id).where(*here)
    return wanted.order_by(table.c.checked_at, table.c.x_post_id)


class MentionReads(Connected):
    """Reading mentions."""

    def mention(self, mention_id: int) -> Mention:
        """One mention. Raises Refused("mention.unknown")."""
        row = _ONE.row(self.driver, {"mention_id": mention_id})
        if row is None:
            raise Refused("mention.unknown", mention_id=mention_id)
        return mention_of(_Row._make(row))

    def mentions_of_case(self, case_id: int) -> Sequence[Mention]:
        """The mentions attached to a case, oldest first."""
        wanted = _ALL.where(t.c.case_id == case_id).order_by(t.c.created_at, t.c.id)
        return [mention_of(row) for row in self.connection.execute(wanted)]

    def count_reposts(self, case_id: int) -> int:
        """How many reposted a post of a case."""
        return int(self.connection.execute(_REPOSTS, {"case_id": case_id}).scalar_one())

    def conversation(self, account_id: int, conversation_id: str) -> Sequence[Mention]:
        """Every mention of a thread taken in for the account, oldest first."""
        of_thread = {"account_id": account_id, "conversation_id": conversation_id}
        return [mention_of(_Row._make(row)) for row in _OF_THREAD.rows(self.driver, of_thread)]

    def newest_mention_id(self, office_id: int) -> int:
        """The highest mention id of an office, 0 where there is none."""
        newest = select(t.c.id).where(t.c.office_id == office_id).order_by(t.c.id.desc()).limit(1)
        return self.connection.execute(newest).scalar_one_or_none() or 0

    def last_recheck_at(self, account_id: int) -> datetime | None:
        """When posts of an account were last looked up to see whether they are still there."""
        states = intake_states.c
        wanted = select(states.rechecked_at).where(states.account_id == account_id)
        return self.connection.execute(wanted).scalar_one_or_none()

    def post_ids_to_recheck(self, account_id: int, size: int) -> Sequence[str]:
        """Ids of posts kept here and not known to be gone, longest unchecked first."""
        found = sorted(
            (row.checked_at, row.x_post_id)
            for table in (t, unreadable)
            for row in self.connection.execute(_still_there(table, account_id).limit(size))
        )
        return list(dict.fromkeys(post_id for _, post_id in found))[:size]

    def oldest_check_at(self, account_id: int) -> datetime | None:
        """When the post longest unchecked was last looked up; None where there is no post."""
        firsts = (
            self.connection.execute(_still_there(table, account_id).limit(1)).first()
            for table in (t, unreadable)
        )
        return min((row.checked_at for row in firsts if row is not None), default=None)

    def mentions_of_posts(self, account_id: int, post_ids: Sequence[str]) -> Sequence[Mention]:
        """The mentions of some posts that are not known to be gone."""
        wanted = {"account_id": account_id, "post_ids": list(post_ids)}
        here = _ALL.where(*_OF_POSTS, t.c.gone_at.is_(None)).order_by(t.c.id)
        return [mention_of(row) for row in self.connection.execute(here, wanted)]


class MentionWrites(MentionReads, HistoryWrites):
    """Storing mentions."""

    def store_mentions(
        self, account: Account, arrivals: Sequence[Arrival], now: datetime
    ) -> Sequence[Stored]:
        """Store what is new among the arrivals, with its first line of history.

        A post id already stored for the account changes nothing. A page costs the same few
        statements whatever its length.
        """
        known = self.ids_of(account.id, (arrival.post.id for arrival in arrivals))
        new = {arrival.post.id: arrival for arrival in arrivals if arrival.post.id not in known}
        if not new:
            return ()
        self.is_touched = True
        rows = rows_of(self.connection, account, new.values(), now)
        insert_many(self.connection, t, NAMES, rows)
        ids = self.ids_of(account.id, new)
        stored = [Stored(ids[post_id], arrival) for post_id, arrival in new.items()]
        lines = _lines_of(self.connection, account, stored, now)
        insert_many(self.connection, history, _LINE_NAMES, lines)
        codes = self.codes_of(new.values())
        search.add_mentions(self.connection, account.office_id, stored, codes)
        return stored

    def ids_of(self, account_id: int, post_ids: Iterable[str]) -> Mapping[str, int]:
        wanted = {"account_id": account_id, "post_ids": json_of(list(post_ids))}
        found = self.connection.execute(_IDS, wanted)
        return {post_id: id_ for id_, post_id in found}

    def codes_of(self, arrivals: Iterable[Arrival]) -> search.Codes:
        case_ids = {each.decision.case_id for each in arrivals} - {None}
        if not case_ids:
            return {}
        found = self.connection.execute(_CODES, {"case_ids": list(case_ids)})
        return {row.id: row.code for row in found}

    def mark_gone(self, account_id: int, post_ids: Sequence[str], now: datetime) -> Sequence[int]:
        """Blank the citizen's words of posts X no longer has; answers the mentions changed."""
        ids = self.note_gone(account_id, post_ids, now)
        # What a picture showed is the citizen's too; a list is no field of a step.
        self.connection.execute(update(t).where(t.c.id.in_(ids)).values(media_alt=[]))
        return ids

    def note_gone(self, account_id: int, post_ids: Sequence[str], now: datetime) -> list[int]:
        """The steps of it, each with its line."""
        wanted = {"account_id": account_id, "post_ids": list(post_ids)}
        found = self.connection.execute(_NOT_GONE, wanted).all()
        if not found:
            return []
        office_id = self.mention(found[0].id).office_id
        fields: dict[str, Field] = {"text": "", "expanded_text": "", "gone_at": now}
        for row in found:
            op_id = f"{GONE}:{row.id}"
            about = (Subject.MENTION, row.id, row.version)
            self.append(Step(op_id, *about, GONE, now, None, office_id, fields))
        return [row.id for row in found]

    def mark_checked(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Remember when X was last asked whether posts are still there."""
        wanted = {"of_account": account_id, "post_ids": list(post_ids)}
        self.connection.execute(_CHECKED.values(checked_at=now), wanted)
        self.connection.execute(_CHECKED_UNREADABLE.values(checked_at=now), wanted)
        first = insert(intake_states).values(account_id=account_id, rechecked_at=now)
        self.connection.execute(or_update(first, ["account_id"], {"rechecked_at": now}))

    def mark_read(self, mention_ids: Sequence[int], *, is_read: bool) -> None:
        """Set or take away the read mark; reading decides nothing, so it has no history."""
        wanted = update(t).where(t.c.id.in_(list(mention_ids)))
        self.connection.execute(wanted.values(is_read=is_read))
        self.is_touched = True
