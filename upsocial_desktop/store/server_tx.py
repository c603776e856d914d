"""A transaction of somebody who owns no table: he reads by policies and writes by functions."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text

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
_CASE = select(cases).where(cases.c.id == bindparam("case_id"))


def ask(connection: Connection, door: str, **given: Any) -> dict[str, Any]:
    """Go through a door of the database. Raises Refused where it says no."""
    places = ", ".join(f"{_ARGUMENTS.get(name, ':' + name)}" for name in given)
    found = connection.execute(text(f"SELECT door.{door}({places})"), given).scalar_one()
    answer: dict[str, Any] = dict(found or {})
    code = answer.pop("refused", None)
    if code == "rights.refused":
        raise Refused(code, door=door, **answer)
    if code is not None:
        raise Refused(code, **answer)
    return answer


# Documents come as text.
_ARGUMENTS = {
    "step": "CAST(:step AS jsonb)",
    "told": "CAST(:told AS jsonb)",
    "rows": "CAST(:rows AS jsonb)",
    "state": "CAST(:state AS jsonb)",
    "posts": "CAST(:posts AS text[])",
    "ids": "CAST(:ids AS bigint[])",
    "until": "CAST(:until AS bigint)",
}


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
        answer = ask(self.connection, "append", step=json_of(told))
        earlier = self.line_of(step.op_id) if "done" in answer else None
        if earlier is not None:
            return earlier
        self.is_touched = True
        self.op_ids.append(step.op_id)
        if step.subject is Subject.HOLD:
            self.kept.pop("holds", None)
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
        if step.subject is Subject.CASE:
            self._follow_case(step, line)
        elif step.subject is Subject.MENTION:
            self._follow_mention(step, line)
        return line

    def _follow_case(self, step: Step, line: HistoryLine) -> None:
        told: dict[str, Any] = {}
        words = search.fold(search.told_in(line.facts))
        kept = tongue_of(self.connection).kept
        if words:
            sounds = search.sounds_in(words)
            told["line"] = {"id": line.id, "words": kept(words), "sounds": sounds}
        if not (SEARCHED | case_lists.MARKED_BY).isdisjoint(step.fields):
            found = self.connection.execute(_CASE, {"case_id": line.subject_id}).mappings().one()
            row = {str(name): value for name, value in found.items()}
            told["marks"] = case_lists.marks_of(row)
            if not case_lists.SHAPED_BY.isdisjoint(step.fields):
                told["lists"] = [
                    {**each, "due_at": microseconds(each["due_at"])}
                    for each in case_lists.rows_of(row)
                ]
            if not SEARCHED.isdisjoint(step.fields):
                told["words"] = search.case_row(row, told["marks"], kept)
        if told:
            ask(self.connection, "derive_case", case_id=line.subject_id, told=json_of(told))

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
        ask(self.connection, "derive_mention", mention_id=line.subject_id, **words)

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
        answer = ask(
            self.connection, "store_mentions", account=account.id, rows=json_of(page), now=moment
        )
        return [Stored(answer["ids"][post_id], arrival) for post_id, arrival in new.items()]

    def mark_gone(self, account_id: int, post_ids: Sequence[str], now: datetime) -> Sequence[int]:
        """Blank the citizen's words of posts X no longer has; answers the mentions changed."""
        ids = self.note_gone(account_id, post_ids, now)
        if ids:
            ask(self.connection, "blank_media", ids=ids)
        return ids

    def mark_checked(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Remember when X was last asked whether posts are still there."""
        told = {"account": account_id, "posts": list(post_ids), "now": microseconds(now)}
        ask(self.connection, "mark_checked", **told)

    def mark_read(self, mention_ids: Sequence[int], *, is_read: bool) -> None:
        """Set or take away the read mark."""
        ask(self.connection, "mark_read", ids=list(mention_ids), is_read=is_read)
        self.is_touched = True

    def mint(self, office_id: int) -> int:
        """The next serial of an office's complaint codes; never the same twice."""
        self.is_touched = True
        return int(ask(self.connection, "mint", office_id=office_id)["serial"])

    def take_lease(
        self, key: str, holder: str, now: datetime, seconds: int, run: str = ""
    ) -> int | None:
        """A fencing token while `holder` has the lease, None while somebody else has it."""
        until = microseconds(now + timedelta(seconds=seconds))
        wish = {"key": key, "holder": holder, "run": run, "now": microseconds(now), "until": until}
        token = ask(self.connection, "take_lease", **wish)["token"]
        return None if token is None else int(token)

    def release_lease(self, key: str, holder: str) -> None:
        """Give a lease up; the token stays, so that the next holder's is higher."""
        ask(self.connection, "release_lease", key=key, holder=holder)

    def lease_token(self, key: str, holder: str, now: datetime) -> int | None:
        """The token of a lease still held, else None."""
        asked = {"key": key, "holder": holder, "now": microseconds(now)}
        token = ask(self.connection, "lease_token", **asked)["token"]
        return None if token is None else int(token)

    def save_intake_state(self, state: IntakeState) -> None:
        """Keep how far an account has come."""
        told = json_of(_plain(asdict(state)))
        ask(self.connection, "save_intake", account=state.account_id, state=told)
        self.is_touched = True

    def keep_unreadable(
        self, account_id: int, post_id: str, told: tuple[str, str], now: datetime
    ) -> None:
        """Keep an item that could not be read, once however often it comes."""
        raw, reason = told
        item = {"account": account_id, "post": post_id, "raw": raw, "reason": reason}
        ask(self.connection, "keep_unreadable", **item, now=microseconds(now))
        self.is_touched = True

    def blank_unreadable(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Blank what was kept of posts that X no longer has."""
        told = {"account": account_id, "posts": list(post_ids), "now": microseconds(now)}
        ask(self.connection, "blank_unreadable", **told)

    def blank_nameless(self, account_id: int, before: datetime, now: datetime) -> None:
        """Blank what was kept before a moment and has no id by which X could be asked for it."""
        told = {"before": microseconds(before), "now": microseconds(now)}
        ask(self.connection, "blank_nameless", account=account_id, **told)

    def strike(self, subject: Subject, subject_id: int, quotes: tuple[str, ...]) -> None:
        """Strike quotations out of every line of a subject; the line itself stays."""
        of_subject = (lines.c.subject == subject, lines.c.subject_id == subject_id)
        found = select(lines.c.id, lines.c.fields, lines.c.facts).where(*of_subject)
        for row in self.connection.execute(found).all():
            fields = json_of(struck(fields_of(row.fields), quotes))
            facts = json_of(struck(fields_of(row.facts), quotes))
            if (fields, facts) != (row.fields, row.facts):
                about = {"subject": subject.value, "subject_id": subject_id, "line_id": row.id}
                ask(self.connection, "strike", **about, fields=fields, facts=facts)
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
        return int(ask(self.connection, f"save_{kind}", told=json_of(row))["id"])

    def set_option(self, office_id: int, key: str, value: str) -> None:
        """Set one option of an office."""
        ask(self.connection, "set_option", office_id=office_id, key=key, value=value)
        self.kept.pop(("options", office_id), None)
        self.is_touched = True

    def show_presence(self, case_id: int, officer_id: int, now: datetime, seconds: int) -> None:
        """Somebody has a case open for some seconds more."""
        until = microseconds(now + timedelta(seconds=seconds))
        who = {"case_id": case_id, "officer_id": officer_id}
        ask(self.connection, "show_presence", **who, now=microseconds(now), until=until)

    def end_presence(self, case_id: int, officer_id: int) -> None:
        """Somebody has closed a case."""
        who = {"case_id": case_id, "officer_id": officer_id}
        ask(self.connection, "show_presence", **who, now=0, until=None)

    def keep_picture(self, key: str, content: bytes, now: datetime) -> None:
        """Keep the bytes of a picture under their hash, once."""
        ask(self.connection, "keep_picture", key=key, content=content, now=microseconds(now))

    def record_incident(self, incident: Incident) -> None:
        """Keep one incident; only the last of an office stay."""
        ask(self.connection, "record_incident", told=json_of(_plain(asdict(incident))))
        self.is_touched = True


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Moments as they are kept."""
    return {
        name: microseconds(value) if isinstance(value, datetime) else value
        for name, value in values.items()
    }
