"""A transaction of somebody who owns no table: he reads by policies and writes by functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import HistoryLine, Step, Subject
from upsocial_desktop.domain.mention import Known, KnownCase
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Arrival, Stored
from upsocial_desktop.services.records import Incident, SpokenPost
from upsocial_desktop.store import case_lists, search
from upsocial_desktop.store.fields import fields_of, json_of
from upsocial_desktop.store.history import SEARCHED, line_row
from upsocial_desktop.store.mentions import NAMES, rows_of, told_of
from upsocial_desktop.store.prepared import Driver
from upsocial_desktop.store.sql_tx import SqlReadTx, SqlWriteTx
from upsocial_desktop.store.striking import struck
from upsocial_desktop.store.tables import cases, mentions
from upsocial_desktop.store.tables import history as lines
from upsocial_desktop.store.values import microseconds
from upsocial_desktop.store.word_queries import tongue_of

_SILENT = [DraftState.WITHDRAWN.value, DraftState.REFUSED.value]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_OFFICES = text("SELECT door.my_offices()")
_PARTIES = text("SELECT case_id FROM rights.parties WHERE case_id = ANY (:ids)")
_SPOKEN = text("SELECT * FROM door.spoken(:from_at, :silent, :size)")
_PICTURE = text("SELECT door.picture(:key)")
# A case has these, before its first step says more.
_OF_CASE = tuple(each.name for each in fields(Case))
_NEW_CASE: Mapping[str, Any] = (
    dict.fromkeys(_OF_CASE)
    | {
        each.name: each.default.arg
        for each in cases.c
        if isinstance(each.default, ScalarElementColumnDefault)
    }
    | {"id": 0}
)


@dataclass
class LatePen:
    """The pen of a transaction that takes it with its first word.

    `take` goes for it alone; `told` is given what a step was told that took it besides.
    """

    take: Callable[[], None]
    told: Callable[[Mapping[str, Any]], None]
    is_taken: bool = False

    def need(self) -> None:
        """Take it now, if it is not in hand."""
        if not self.is_taken:
            self.take()
            self.is_taken = True

    def hear(self, answer: Mapping[str, Any]) -> None:
        """A step was written, and took it."""
        self.is_taken = True
        self.told(answer)


def ask(driver: Driver, door: str, **given: Any) -> dict[str, Any]:
    """Go through a door of the database. Raises Refused where it says no."""
    [found] = driver.execute(_words_for(door, tuple(given)), given).fetchone()
    answer: dict[str, Any] = dict(found or {})
    code = answer.pop("refused", None)
    if code == "rights.refused":
        raise Refused(code, door=door, **answer)
    if code is not None:
        raise Refused(code, **answer)
    return answer


# Documents come as text.
_KINDS = {
    **dict.fromkeys(("step", "told", "rows", "state"), "jsonb"),
    "posts": "text[]",
    "ids": "bigint[]",
    "until": "bigint",
}


@cache
def _words_for(door: str, names: tuple[str, ...]) -> str:
    places = [
        f"CAST(%({name})s AS {_KINDS[name]})" if name in _KINDS else f"%({name})s" for name in names
    ]
    return f"SELECT door.{door}({', '.join(places)})"


class GuardedReads(SqlReadTx):
    """Reading: what no policy can say goes through a function."""

    @property
    def _mine(self) -> list[int] | None:
        """The offices whose work a login does; None of one that has none of its own."""
        if "mine" not in self.kept:
            self.kept["mine"] = self.connection.execute(_OFFICES).scalar_one() or None
        found: list[int] | None = self.kept["mine"]
        return found

    def due_drafts(self, now: datetime) -> Sequence[Draft]:
        """Those of one's own office: another's go by another's hand."""
        found = super().due_drafts(now)
        return [each for each in found if self._mine is None or each.office_id in self._mine]

    def waiting_over(self, now: datetime) -> Sequence[Case]:
        """Those that one's own office may let go on."""
        mine = self._mine
        return [
            case
            for case in super().waiting_over(now)
            if mine is None or not {case.home_office_id, case.working_office_id}.isdisjoint(mine)
        ]

    def spoken(self, from_at: datetime, size: int) -> Sequence[SpokenPost]:
        """Posts of every account planned or gone since a moment, the latest first."""
        wanted = {"from_at": microseconds(from_at), "silent": _SILENT, "size": size}
        found = self.connection.execute(_SPOKEN, wanted)
        return [
            SpokenPost(id_, account_id, name, office_id, words, _EPOCH + due * _MICROSECOND)
            for id_, account_id, name, office_id, words, due in found
        ]

    def picture(self, key: str) -> bytes:
        """The bytes of a picture. Raises Refused("picture.unknown")."""
        found = self.connection.execute(_PICTURE, {"key": key}).scalar_one()
        if found is None:
            raise Refused("picture.unknown")
        return bytes(found)

    def known(
        self,
        account: Account,
        conversation_ids: Sequence[str],
        codes: Sequence[str],
        quoted_ids: Sequence[str] = (),
    ) -> Known:
        """What deciding about a page needs; of cases, those that the account's office had."""
        found = super().known(account, conversation_ids, codes, quoted_ids)
        if self._mine is None:
            return found
        by = (found.cases_by_conversation, found.cases_by_code, found.cases_by_quoted)
        ids = sorted({case.case_id for each in by for case in each.values()})
        had = set(self.connection.execute(_PARTIES, {"ids": ids}).scalars()) if ids else set()

        def ours(known: Any) -> dict[str, KnownCase]:
            return {key: case for key, case in known.items() if case.case_id in had}

        return replace(
            found,
            cases_by_conversation=ours(found.cases_by_conversation),
            cases_by_code=ours(found.cases_by_code),
            cases_by_quoted=ours(found.cases_by_quoted),
        )


class GuardedTx(GuardedReads, SqlWriteTx):
    """Writing: each primitive is one function of the database, which looks who calls it."""

    def __init__(self, connection: Connection, late: LatePen | None = None) -> None:
        super().__init__(connection)
        # None where the pen was taken before all else.
        self._late = late

    def _ask(self, door: str, **given: Any) -> dict[str, Any]:
        if self._late is not None and door != "append":
            self._late.need()
        return ask(self.driver, door, **given)

    def append(self, step: Step) -> HistoryLine:
        """Do one step; see the Store door. Raises Refused("rights.refused", why=…) besides."""
        row = line_row(step, step.subject_id)
        told = {
            **{name: row[name] for name in ("subject", "subject_id", "op_id", "move")},
            **{name: row[name] for name in ("officer_id", "office_id", "fields", "facts")},
            "subject": step.subject.value,
            "expected_version": step.expected_version,
            "at": microseconds(step.at),
        }
        if step.subject is Subject.CASE:
            told["derived"] = self._derived(step)
        is_first = self._late is not None and not self._late.is_taken
        answer = self._ask("append", step=json_of({**told, "is_first": is_first}))
        if self._late is not None and is_first:
            self._late.hear(answer)
        earlier = self.line_of(step.op_id) if "done" in answer else None
        if earlier is not None:
            return earlier
        # The door has marked the change.
        self.op_ids.append(step.op_id)
        if step.subject is Subject.HOLD:
            self.kept.pop("holds", None)
        self.kept.pop(("case", step.subject_id), None)
        line = HistoryLine(
            id=answer["line"],
            subject=step.subject,
            subject_id=answer["subject_id"],
            version=row["version"],
            op_id=step.op_id,
            move=row["move"],
            at=step.at.astimezone(UTC),
            officer_id=row["officer_id"],
            officer_name=answer["officer_name"],
            office_id=step.office_id or 0,
            office_name=answer["office_name"],
            fields=fields_of(row["fields"]),
            facts=fields_of(row["facts"]),
        )
        if step.subject is Subject.MENTION:
            self._follow_mention(step, line)
        return line

    def _derived(self, step: Step) -> dict[str, Any]:
        """What only the program can make of a case and its line: words, lists and marks."""
        made: dict[str, Any] = {}
        words = search.fold(search.told_in(step.facts))
        kept = tongue_of(self.connection).kept
        if words:
            made["line"] = {"words": kept(words), "sounds": search.sounds_in(words)}
        if (SEARCHED | case_lists.MARKED_BY).isdisjoint(step.fields):
            return made
        row = self._row_after(step)
        made["marks"] = case_lists.marks_of(row)
        if not case_lists.SHAPED_BY.isdisjoint(step.fields):
            made["lists"] = [
                {**each, "due_at": microseconds(each["due_at"])} for each in case_lists.rows_of(row)
            ]
        if not SEARCHED.isdisjoint(step.fields):
            made["words"] = search.case_row(row, made["marks"], kept)
        return made

    def _row_after(self, step: Step) -> dict[str, Any]:
        """A case as the step will leave it, which the database makes in the same way."""
        if not step.subject_id:
            return {**_NEW_CASE, **step.fields}
        case = self.case(step.subject_id)
        return {name: getattr(case, name) for name in _OF_CASE} | dict(step.fields)

    def _follow_mention(self, step: Step, line: HistoryLine) -> None:
        if {"text", "case_id", "standing", "doubt"}.isdisjoint(step.fields):
            return
        found = (
            select(mentions.c.text, func.coalesce(cases.c.code, "").label("code"))
            .select_from(mentions.outerjoin(cases, cases.c.id == mentions.c.case_id))
            .where(mentions.c.id == line.subject_id)
        )
        row = self.connection.execute(found).one()
        folded, kept = search.fold(row.text), tongue_of(self.connection).kept
        code = kept(search.code_words(row.code))
        words = {"words": kept(folded), "code": code, "sounds": search.sounds_in(folded)}
        self._ask("derive_mention", mention_id=line.subject_id, **words)

    def store_mentions(
        self, account: Account, arrivals: Sequence[Arrival], now: datetime
    ) -> Sequence[Stored]:
        """Store what is new among the arrivals, with its first line of history."""
        known = self.ids_of(account.id, (arrival.post.id for arrival in arrivals))
        new = {arrival.post.id: arrival for arrival in arrivals if arrival.post.id not in known}
        if not new:
            return ()
        self.is_touched = True
        codes = self.codes_of(new.values())
        page = []
        made = rows_of(self.connection, account, new.values(), now)
        for arrival, values in zip(new.values(), made, strict=True):
            code = codes.get(arrival.decision.case_id, "")
            words = search.mention_words(self.connection, arrival.post, code)
            named = zip(("w_text", "w_author", "w_code", "w_sounds"), words, strict=True)
            row = dict(zip(NAMES, values, strict=True)) | dict(named)
            page.append(row | {"told": told_of(arrival.decision)})
        moment = microseconds(now)
        answer = self._ask("store_mentions", account=account.id, rows=json_of(page), now=moment)
        ids: dict[str, int] = answer["ids"]
        return [Stored(ids[each], arrival) for each, arrival in new.items() if each in ids]

    def mark_gone(self, account_id: int, post_ids: Sequence[str], now: datetime) -> Sequence[int]:
        """Blank the citizen's words of posts X no longer has; answers the mentions changed."""
        ids = self.note_gone(account_id, post_ids, now)
        if ids:
            self._ask("blank_media", ids=ids)
        return ids

    def mark_checked(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Remember when X was last asked whether posts are still there."""
        told = {"account": account_id, "posts": list(post_ids), "now": microseconds(now)}
        self._ask("mark_checked", **told)

    def mark_read(self, mention_ids: Sequence[int], *, is_read: bool) -> None:
        """Set or take away the read mark."""
        self._ask("mark_read", ids=list(mention_ids), is_read=is_read)
        self.is_touched = True

    def mint(self, office_id: int) -> int:
        """The next serial of an office's complaint codes; never the same twice."""
        self.is_touched = True
        return int(self._ask("mint", office_id=office_id)["serial"])

    def take_lease(
        self, key: str, holder: str, now: datetime, seconds: int, run: str = ""
    ) -> int | None:
        """A fencing token while `holder` has the lease, None while somebody else has it."""
        until = microseconds(now + timedelta(seconds=seconds))
        wish = {"key": key, "holder": holder, "run": run, "now": microseconds(now), "until": until}
        token = self._ask("take_lease", **wish)["token"]
        return None if token is None else int(token)

    def release_lease(self, key: str, holder: str) -> None:
        """Give a lease up; the token stays, so that the next holder's is higher."""
        self._ask("release_lease", key=key, holder=holder)

    def lease_token(self, key: str, holder: str, now: datetime) -> int | None:
        """The token of a lease still held, else None."""
        asked = {"key": key, "holder": holder, "now": microseconds(now)}
        token = self._ask("lease_token", **asked)["token"]
        return None if token is None else int(token)

    def save_intake_state(self, state: IntakeState) -> None:
        """Keep how far an account has come."""
        told = json_of(_plain(asdict(state)))
        self._ask("save_intake", account=state.account_id, state=told)
        self.is_touched = True

    def keep_unreadable(
        self, account_id: int, post_id: str, told: tuple[str, str], now: datetime
    ) -> None:
        """Keep an item that could not be read, once however often it comes."""
        raw, reason = told
        item = {"account": account_id, "post": post_id, "raw": raw, "reason": reason}
        self._ask("keep_unreadable", **item, now=microseconds(now))
        self.is_touched = True

    def blank_unreadable(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Blank what was kept of posts that X no longer has."""
        told = {"account": account_id, "posts": list(post_ids), "now": microseconds(now)}
        self._ask("blank_unreadable", **told)

    def blank_nameless(self, account_id: int, before: datetime, now: datetime) -> None:
        """Blank what was kept before a moment and has no id by which X could be asked for it."""
        told = {"before": microseconds(before), "now": microseconds(now)}
        self._ask("blank_nameless", account=account_id, **told)

    def strike(self, subject: Subject, subject_id: int, quotes: tuple[str, ...]) -> None:
        """Strike quotations out of every line of a subject; the line itself stays."""
        of_subject = (lines.c.subject == subject, lines.c.subject_id == subject_id)
        found = select(lines.c.id, lines.c.fields, lines.c.facts).where(*of_subject)
        for row in self.connection.execute(found).all():
            fields = json_of(struck(fields_of(row.fields), quotes))
            facts = json_of(struck(fields_of(row.facts), quotes))
            if (fields, facts) != (row.fields, row.facts):
                about = {"subject": subject.value, "subject_id": subject_id, "line_id": row.id}
                self._ask("strike", **about, fields=fields, facts=facts)
                self.is_touched = True

    def save_office(self, office: Office) -> int:
        """Insert (id 0) or update; answers the id. Raises Refused("office.number_taken")."""
        return self._save("office", asdict(office))

    def save_officer(self, officer: Officer) -> int:
        """Insert (id 0) or update; answers the id."""
        return self._save("officer", asdict(officer))

    def save_account(self, account: Account) -> int:
        """Insert (id 0) or update. Raises Refused("account.taken") for a username twice."""
        key = account.username.lower()
        return self._save("account", {**asdict(account), "username_key": key})

    def _save(self, kind: str, row: dict[str, Any]) -> int:
        self.is_touched = True
        self.kept.pop((kind, row["id"]), None)
        return int(self._ask(f"save_{kind}", told=json_of(row))["id"])

    def set_option(self, office_id: int, key: str, value: str) -> None:
        """Set one option of an office."""
        self._ask("set_option", office_id=office_id, key=key, value=value)
        self.kept.pop(("options", office_id), None)
        self.is_touched = True

    def show_presence(self, case_id: int, officer_id: int, now: datetime, seconds: int) -> None:
        """Somebody has a case open for some seconds more."""
        until = microseconds(now + timedelta(seconds=seconds))
        who = {"case_id": case_id, "officer_id": officer_id}
        self._ask("show_presence", **who, now=microseconds(now), until=until)

    def end_presence(self, case_id: int, officer_id: int) -> None:
        """Somebody has closed a case."""
        who = {"case_id": case_id, "officer_id": officer_id}
        self._ask("show_presence", **who, now=0, until=None)

    def keep_picture(self, key: str, content: bytes, now: datetime) -> None:
        """Keep the bytes of a picture under their hash, once."""
        self._ask("keep_picture", key=key, content=content, now=microseconds(now))

    def record_incident(self, incident: Incident) -> None:
        """Keep one incident; only the last of an office stay."""
        self._ask("record_incident", told=json_of(_plain(asdict(incident))))
        self.is_touched = True


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Moments as they are kept."""
    return {
        name: microseconds(value) if isinstance(value, datetime) else value
        for name, value in values.items()
    }
