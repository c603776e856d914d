"""The one write primitive on a server: a step becomes line, row, slip and record at once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.draft import DraftMove
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.server_sql import function, listed, mention_marks_of
from upsocial_desktop.store.slips import SENT_BY, SETTLED_BY

# What no step changes once the row is there: whose it is and where it came from.
FROZEN: Mapping[Subject, frozenset[str]] = {
    Subject.CASE: frozenset(
        {
            *("id", "version", "changed_at", "code", "office_number", "serial", "account_id"),
            *("home_office_id", "source_mention_id", "source_post_id", "complainant_id"),
            *("conversation_id", "source_at", "registered_at"),
        }
    ),
    Subject.MENTION: frozenset(
        {
            *("id", "version", "account_id", "office_id", "x_post_id", "author_id"),
            *("author_username", "author_name", "created_at", "conversation_id"),
            *("replied_to_id", "quoted_id", "reposted_id", "first_id", "lang", "named"),
            *("media_alt", "taken_in_at", "checked_at", "dangers"),
        }
    ),
    Subject.DRAFT: frozenset({"id", "version", "office_id", "created_at"}),
    Subject.DELIVERY: frozenset(
        {
            *("id", "version", "account_id", "office_id", "purpose", "case_id", "draft_id"),
            *("text", "part", "after_id", "created_at"),
        }
    ),
    Subject.TEMPLATE: frozenset({"id", "version", "office_id", "key"}),
    Subject.ACHIEVEMENT: frozenset({"id", "version", "office_id", "entered_at"}),
    Subject.HOLD: frozenset({"id", "version", "office_id", "declared_at"}),
}
# The fields and facts of a step are JSON whose moments and days are tagged: see store/fields.py.
_PLAIN = function(
    "rights.plain(_told text)",
    "jsonb",
    """SELECT coalesce(jsonb_object_agg(key, CASE
      WHEN jsonb_typeof(value) <> 'object' THEN value
      WHEN value ? 'at' THEN
        to_jsonb((extract(epoch FROM (value->>'at')::timestamptz) * 1000000)::bigint)
      ELSE value->'on' END), '{}'::jsonb) FROM jsonb_each(_told::jsonb)""",
    language="sql",
    kind="STABLE",
)
# That a line of a subject was written in this very transaction, which is one caller's.
_JUST = function(
    "rights.is_just_changed(_subject text, _id bigint)",
    "boolean",
    """SELECT EXISTS (SELECT 1 FROM public.history WHERE subject = _subject AND subject_id = _id
      AND xmin = pg_current_xact_id()::xid)""",
    language="sql",
)
_SETTLED = " ".join(f"WHEN '{move}' THEN '{state}'" for move, state in SETTLED_BY.items())
_SLIP = function(
    "rights.follow_slip(_step jsonb, _case bigint, _working bigint)",
    "void",
    f"""
DECLARE slip jsonb := rights.plain(_step->>'facts'); _move text := _step->>'move';
BEGIN
  IF _move = ANY ({listed(SENT_BY)}) THEN
    INSERT INTO public.slips (case_id, from_office_id, to_office_id, reason, sent_at, sent_by_id,
      due_at, state, return_reason) VALUES (_case, _working, (slip->>'to_office_id')::bigint,
      coalesce(slip->>'reason', ''), (_step->>'at')::bigint, (_step->>'officer_id')::bigint,
      (slip->>'due_at')::bigint, '{SlipState.SENT}', '');
  ELSIF _move = ANY ({listed(SETTLED_BY)}) THEN
    UPDATE public.slips SET settled_at = (_step->>'at')::bigint,
      settled_by_id = (_step->>'officer_id')::bigint,
      state = CASE _move {_SETTLED} END,
      return_reason = CASE WHEN _move = '{CaseMove.RETURN}'
        THEN coalesce(slip->>'reason', '') ELSE return_reason END,
      suggested_office_id = CASE WHEN _move = '{CaseMove.RETURN}'
        THEN (slip->>'suggested_office_id')::bigint ELSE suggested_office_id END
      WHERE case_id = _case AND state = '{SlipState.SENT}';
  END IF;
END""",
)
_AFTER: Mapping[Subject, str] = {
    Subject.CASE: """
  IF (_old.home_office_id, _old.working_office_id, _old.desk_office_id)
    IS DISTINCT FROM (_new.home_office_id, _new.working_office_id, _new.desk_office_id) THEN
    INSERT INTO rights.parties (case_id, office_id)
      SELECT _id, unnest(ARRAY[_new.home_office_id, _new.working_office_id, _new.desk_office_id])
      ON CONFLICT DO NOTHING;
    -- An array, for a plan that is kept does not know how few they are.
    UPDATE public.story_words SET marks = rights.story_marks(_new) WHERE rowid = ANY (ARRAY(
      SELECT id FROM public.history WHERE subject = 'case' AND subject_id = _id));
  END IF;
  PERFORM rights.follow_slip(_step, _id, _new.working_office_id);
  IF _step ? 'derived' THEN
    PERFORM rights.derive_case(_new, _line, _step->'derived'); END IF;""",
    Subject.DRAFT: f"""
  IF rights.approves(_step, _old, _new) THEN
    INSERT INTO rights.approvals (draft_id, seal, officer_id)
      VALUES (_id, rights.seal_of(_new), (_step->>'officer_id')::bigint) ON CONFLICT DO NOTHING;
  ELSIF _step->>'move' IN ('{DraftMove.UNAPPROVE}', '{DraftMove.SEND_BACK}') THEN
    DELETE FROM rights.approvals WHERE draft_id = _id;
  END IF;""",
}
_CHECKED: Mapping[Subject, str] = {
    Subject.CASE: "why := coalesce(why, rights.check_derived(_new, _step->'derived'));"
}
_STORY = function(
    "rights.story_marks(_case public.cases)",
    "text",
    """SELECT string_agg('o' || office, ' ' ORDER BY office) FROM
      (SELECT DISTINCT unnest(rights.offices_of(_case, 'any_party')) AS office) AS each""",
    language="sql",
    kind="IMMUTABLE",
)


def first_values(table: Table) -> str:
    """What a row has where nothing is said, as JSON."""
    return json.dumps(dict(_defaults(table)), ensure_ascii=False)


def _defaults(table: Table) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        default = column.default
        if isinstance(default, ScalarElementColumnDefault):
            yield column.name, default.arg


# What whoever had no pen before this step is told with it, as by door.take_pen.
_NEWS = """CASE WHEN (_step->>'is_first')::boolean THEN jsonb_build_object(
    'now', (extract(epoch FROM clock_timestamp()) * 1000000)::bigint,
    'version', (SELECT version_num FROM public.alembic_version),
    'xid', pg_current_xact_id()::text) ELSE '{}'::jsonb END"""


def _append(subject: Subject) -> str:
    table, name = TABLES[subject], subject.value
    columns = [column.name for column in table.columns]
    changing = [each for each in columns if each not in FROZEN[subject]]
    sets = ", ".join(f"{each} = _new.{each}" for each in ("version", *changing, *_stamp(subject)))
    stamp = "_new.changed_at := (_step->>'at')::bigint;" if subject is Subject.CASE else ""
    frozen = sorted(FROZEN[subject] - {"id", "version", "changed_at"})
    known = listed(set(columns) - {"id", "version"})
    return function(
        f"rights.append_{name}(_me rights.person, _step jsonb)",
        "jsonb",
        f"""
DECLARE _id bigint := (_step->>'subject_id')::bigint; _old public.{table.name};
  _new public.{table.name}; _told jsonb := rights.plain(_step->>'fields'); why text;
  _seen integer := (_step->>'expected_version')::integer; _line bigint; _target text;
BEGIN
  _target := '{name}:' || _id;
  IF EXISTS (SELECT 1 FROM jsonb_object_keys(_told) AS key WHERE key <> ALL ({known})) THEN
    RETURN rights.refused(_me, _step->>'move', _target, 'fields'); END IF;
  IF _id = 0 THEN
    _new := jsonb_populate_record(NULL::public.{table.name},
      $json${first_values(table)}$json$::jsonb || _told);
  ELSE
    SELECT * INTO _old FROM public.{table.name} WHERE id = _id FOR UPDATE;
    IF NOT FOUND OR NOT {_visible(subject)} THEN
      RETURN jsonb_build_object('refused', '{name}.unknown', 'id', _id); END IF;
    IF _old.version <> _seen THEN RETURN jsonb_build_object('refused', 'stale',
      'subject', '{name}', 'version', _old.version); END IF;
    _new := jsonb_populate_record(_old, _told);
    IF _told ?| {listed(frozen)} AND ({_row("_new", frozen)}) IS DISTINCT FROM
      ({_row("_old", frozen)}) THEN
      RETURN rights.refused(_me, _step->>'move', _target, 'frozen'); END IF;
  END IF;
  why := rights.judge_{name}(_me, _step, _old, _new);
  {_CHECKED.get(subject, "")}
  IF why IS NOT NULL THEN RETURN rights.refused(_me, _step->>'move', _target, why); END IF;
  _new.version := _seen + 1; {stamp}
  IF _id = 0 THEN
    _id := nextval('public.{table.name}_id_seq'); _new.id := _id;
    INSERT INTO public.{table.name} SELECT _new.*;
  ELSE
    UPDATE public.{table.name} SET {sets} WHERE id = _id;
  END IF;
  INSERT INTO public.history (subject, subject_id, version, op_id, move, at, officer_id, office_id,
    fields, facts) VALUES ('{name}', _id, _new.version, _step->>'op_id', _step->>'move',
    (_step->>'at')::bigint, (_step->>'officer_id')::bigint, (_step->>'office_id')::bigint,
    _step->>'fields', _step->>'facts') RETURNING id INTO _line;
  {_AFTER.get(subject, "")}
  PERFORM rights.note(_me.office_id, _step->>'move', '{name}:' || _id, _step->>'op_id');
  UPDATE public.changes SET mark = mark + 1 WHERE id = 1;
  RETURN {_NEWS} || jsonb_build_object('line', _line, 'subject_id', _id,
    'officer_name', coalesce((SELECT o.name FROM public.officers o
      WHERE o.id = (_step->>'officer_id')::bigint), ''),
    'office_name', coalesce((SELECT o.name_en FROM public.offices o
      WHERE o.id = (_step->>'office_id')::bigint), ''));
END""",
    )


def _row(name: str, columns: Sequence[str]) -> str:
    return ", ".join(f"{name}.{each}" for each in columns)


def _stamp(subject: Subject) -> tuple[str, ...]:
    return ("changed_at",) if subject is Subject.CASE else ()


def _visible(subject: Subject) -> str:
    """What is not there and what is another's are answered alike."""
    if subject is Subject.CASE:
        return (
            "(_me.role = 'state_cell' OR EXISTS (SELECT 1 FROM rights.parties"
            " WHERE case_id = _id AND office_id = _me.office_id))"
        )
    if subject in {Subject.ACHIEVEMENT, Subject.HOLD}:
        return "true"
    return "(_me.role = 'state_cell' OR _old.office_id = _me.office_id)"


_VIEWS = listed(each.value for each in CaseView)
_LISTED = "jsonb_to_recordset(_told->'lists') AS row (office_id bigint, view text, due_at bigint)"
# What only the program can make of a case and its line, the lists and the words, is taken for the
# offices of the case alone.
_CHECK_DERIVED = function(
    "rights.check_derived(_case public.cases, _told jsonb)",
    "text",
    f"""
DECLARE had bigint[] := rights.offices_of(_case, 'any_party');
BEGIN
  IF _told ? 'lists' AND EXISTS (SELECT 1 FROM {_LISTED} WHERE office_id <> ALL (had)
    OR view <> ALL ({_VIEWS}) OR (due_at <> _case.due_at AND
    due_at IS DISTINCT FROM _case.desk_due_at)) THEN RETURN 'lists'; END IF;
  IF _told ? 'marks' AND EXISTS (SELECT 1 FROM string_to_table(_told->>'marks', ' ') AS mark
    WHERE mark ~ '^l[0-9]'
    AND substring(mark FROM '^l([0-9]+)')::bigint <> ALL (had)) THEN RETURN 'marks'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
_DERIVE = function(
    "rights.derive_case(_case public.cases, _line bigint, _told jsonb)",
    "void",
    f"""
DECLARE words jsonb := _told->'words'; line jsonb := _told->'line';
BEGIN
  IF _told ? 'lists' THEN
    DELETE FROM public.case_lists l WHERE l.case_id = _case.id AND NOT EXISTS
      (SELECT 1 FROM {_LISTED}
       WHERE row.office_id = l.office_id AND row.view = l.view AND row.due_at = l.due_at);
    INSERT INTO public.case_lists (office_id, view, case_id, due_at)
      SELECT office_id, view, _case.id, due_at FROM {_LISTED} ON CONFLICT DO NOTHING;
  END IF;
  IF words IS NOT NULL THEN
    INSERT INTO public.case_words (rowid, code, summary, place, complainant, sounds, marks)
      VALUES (_case.id, words->>'code', words->>'summary', words->>'place',
        words->>'complainant', words->>'sounds', _told->>'marks')
      ON CONFLICT (rowid) DO UPDATE SET code = excluded.code, summary = excluded.summary,
        place = excluded.place, complainant = excluded.complainant, sounds = excluded.sounds,
        marks = excluded.marks;
  ELSIF _told ? 'marks' THEN
    UPDATE public.case_words SET marks = _told->>'marks' WHERE rowid = _case.id;
  END IF;
  IF line IS NOT NULL THEN
    INSERT INTO public.story_words (rowid, words, sounds, marks)
      VALUES (_line, line->>'words', line->>'sounds', rights.story_marks(_case));
  END IF;
END""",
)
_EACH = " ".join(
    f"WHEN '{each.value}' THEN RETURN rights.append_{each.value}(me, _step);" for each in TABLES
)
_DOOR = function(
    "door.append(_step jsonb)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor((_step->>'officer_id')::bigint,
    (_step->>'office_id')::bigint); done public.history;
BEGIN
  IF me.office_id IS NULL THEN
    RETURN jsonb_build_object('refused', 'rights.refused', 'why', 'nobody'); END IF;
  -- The pen, for whoever has not taken it: before any other row, so that nobody waits in a ring.
  PERFORM 1 FROM public.changes WHERE id = 1 FOR UPDATE;
  SELECT * INTO done FROM public.history WHERE op_id = _step->>'op_id';
  IF FOUND THEN
    IF done.office_id IS DISTINCT FROM (_step->>'office_id')::bigint
      OR done.officer_id IS DISTINCT FROM (_step->>'officer_id')::bigint
      OR (done.subject, done.move) IS DISTINCT FROM (_step->>'subject', _step->>'move') THEN
      RETURN rights.refused(me, _step->>'move', '', 'op_id'); END IF;
    RETURN {_NEWS} || jsonb_build_object('done', done.id);
  END IF;
  CASE _step->>'subject'
    {_EACH}
    ELSE RETURN rights.refused(me, _step->>'move', '', 'subject');
  END CASE;
END""",
)
_DERIVE_MENTION = function(
    "door.derive_mention(_id bigint, _words text, _code text, _sounds text)",
    "jsonb",
    """
BEGIN
  IF NOT rights.is_just_changed('mention', _id) THEN
    RETURN jsonb_build_object('refused', 'rights.refused', 'why', 'derived'); END IF;
  UPDATE public.mention_words w SET text = _words, code = _code, sounds = _sounds,
    marks = rights.mention_marks(m) FROM public.mentions m WHERE m.id = _id AND w.rowid = _id;
  RETURN '{}'::jsonb;
END""",
)
_MENTION_MARKS = function(
    "rights.mention_marks(_mention public.mentions)",
    "text",
    f"SELECT {mention_marks_of('_mention')}",
    language="sql",
    kind="IMMUTABLE",
)
FUNCTIONS: Sequence[str] = (
    *(_PLAIN, _JUST, _SLIP, _STORY, _MENTION_MARKS, _CHECK_DERIVED, _DERIVE),
    *(_append(subject) for subject in TABLES),
    *(_DOOR, _DERIVE_MENTION),
)
