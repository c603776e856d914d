"""Whether a step may be made: the rules of domain/case.py and its kin, asked again by the server.

The tables of moves come as rows from server_moves; what a table cannot say is said here, and a test
holds every answer to the domain's own.
"""

from collections.abc import Mapping, Sequence

from upsocial_desktop.domain.case import ASKS_AT_MOST, CaseMove
from upsocial_desktop.domain.code import FIRST_TRAINING_OFFICE
from upsocial_desktop.domain.draft import DraftMove
from upsocial_desktop.domain.forward_slip import RETURNS_BEFORE_STATE_CELL
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import (
    CASE_WORKERS,
    NODALS,
    PLACERS,
    SUPERVISORS,
    TRAINING_ROLES,
    Role,
)
from upsocial_desktop.services.settings import TWO_PERSON
from upsocial_desktop.store.server_sql import function, listed

_WORKERS = listed(each.value for each in CASE_WORKERS)
_NODALS = listed(each.value for each in NODALS)
_SUPERVISORS = listed(each.value for each in SUPERVISORS)
_PLACERS = listed(each.value for each in PLACERS)
_TRAINING = listed(each.value for each in TRAINING_ROLES)
_FROM_TWO = RETURNS_BEFORE_STATE_CELL

# Whose office a move of a case is: the same words as domain/case.py has.
_WHOSE = function(
    "rights.offices_of(_case public.cases, _whose text)",
    "bigint[]",
    """SELECT CASE _whose
      WHEN 'home' THEN ARRAY[_case.home_office_id]
      WHEN 'sending' THEN ARRAY[_case.working_office_id]
      WHEN 'working' THEN CASE WHEN _case.is_by_letter
        THEN ARRAY[_case.working_office_id, _case.home_office_id]
        ELSE ARRAY[_case.working_office_id] END
      WHEN 'working_or_home' THEN ARRAY[_case.working_office_id, _case.home_office_id]
      WHEN 'receiving' THEN CASE WHEN _case.is_by_letter
        THEN ARRAY[_case.desk_office_id, _case.working_office_id]
        ELSE ARRAY[_case.desk_office_id] END
      ELSE ARRAY[_case.home_office_id, _case.working_office_id, _case.desk_office_id] END""",
    language="sql",
    kind="IMMUTABLE",
)
_MOVE = function(
    "rights.check_move(_case public.cases, _move text, _officer bigint, _office bigint,"
    " _role text)",
    "text",
    f"""
DECLARE rule rights.moves;
BEGIN
  SELECT * INTO rule FROM rights.moves
    WHERE subject = 'case' AND move = _move AND source = _case.state;
  IF NOT FOUND THEN RETURN 'case.move'; END IF;
  IF rule.whose <> 'anyone' AND _office <> ALL (rights.offices_of(_case, rule.whose)) THEN
    RETURN 'case.not_yours';
  END IF;
  IF _role IS NULL OR _role <> ALL (rule.roles)
     OR (_role = ANY ({_TRAINING}) AND _case.office_number < {FIRST_TRAINING_OFFICE}) THEN
    RETURN 'case.role';
  END IF;
  IF _case.answer_delivery_id IS NOT NULL AND NOT rule.is_amid THEN
    RETURN 'case.being_answered';
  END IF;
  RETURN CASE _move
    WHEN '{CaseMove.CLAIM}' THEN CASE WHEN _case.holder_id IS NOT NULL AND NOT
      (_case.state = 'reopened' AND (_case.holder_id = _officer OR _role = ANY ({_NODALS})))
      THEN 'case.held' END
    WHEN '{CaseMove.RELEASE}' THEN CASE WHEN coalesce(_case.holder_id, _officer) <> _officer
      OR _case.working_office_id <> _case.home_office_id THEN 'case.held' END
    WHEN '{CaseMove.FORWARD}' THEN CASE WHEN _case.bounces >= {_FROM_TWO}
      THEN 'forward.state_cell_places' END
    WHEN '{CaseMove.RETURN}' THEN CASE WHEN _case.bounces >= {_FROM_TWO}
      THEN 'return.placed' END
    WHEN '{CaseMove.RECALL}' THEN CASE WHEN _case.bounces >= {_FROM_TWO}
      THEN 'return.placed' END
    WHEN '{CaseMove.PLACE}' THEN CASE WHEN _case.bounces < {_FROM_TWO}
      THEN 'place.not_needed' END
    WHEN '{CaseMove.LETTER}' THEN CASE WHEN NOT _case.is_by_letter THEN 'letter.on_system' END
    WHEN '{CaseMove.ASK_CITIZEN}' THEN CASE WHEN _case.asks >= {ASKS_AT_MOST} THEN 'ask.twice'
      WHEN _case.asks > 0 AND _role <> ALL ({_NODALS}) THEN 'ask.nodal' END
    WHEN '{CaseMove.INTERIM}' THEN CASE WHEN _case.interims > 0
      AND _role <> ALL ({_SUPERVISORS}) THEN 'interim.supervisor' END
    WHEN '{CaseMove.MERGE}' THEN CASE WHEN _case.me_too > 0 THEN 'merge.has_children' END
    WHEN '{CaseMove.REOPEN}' THEN CASE WHEN _role = ANY ({_SUPERVISORS}) THEN NULL
      WHEN _case.replied_at IS NULL THEN 'reopen.no_reply'
      WHEN coalesce(_case.replied_at > _case.reopen_until_at, true)
      THEN 'reopen.window_over' END
    WHEN '{CaseMove.CONTINUE}' THEN CASE WHEN _case.replied_at IS NULL THEN 'reopen.no_reply'
      WHEN _case.replied_at <= _case.reopen_until_at THEN 'continue.in_window' END
  END;
END""",
    kind="STABLE",
)
# Who makes a step: the caller himself, the program at his PC, or the program in the name of him
# whose words have become known to be out. Answers the role that counts, or why not.
_WHO = function(
    "rights.role_of(_me rights.person, _step jsonb, _rule rights.moves, OUT role text,"
    " OUT why text)",
    "record",
    f"""
DECLARE named bigint := (_step->>'officer_id')::bigint;
BEGIN
  IF _me.role IS NULL OR _me.role <> ALL ({_WORKERS}) THEN why := 'role'; RETURN; END IF;
  IF named = _me.officer_id THEN role := _me.role; RETURN; END IF;
  IF _rule.subject IS NULL OR NOT _rule.follows THEN why := 'not_you'; RETURN; END IF;
  IF named IS NULL THEN role := '{Role.INFORMATION_OFFICER.value}'; RETURN; END IF;
  SELECT o.role INTO role FROM public.officers o
    WHERE o.id = named AND o.office_id = _me.office_id AND EXISTS (
      SELECT 1 FROM public.deliveries d WHERE d.officer_id = named AND _step->>'subject' = 'case'
      AND d.case_id = (_step->>'subject_id')::bigint);
  IF role IS NULL THEN why := 'not_you'; END IF;
END""",
    kind="STABLE",
)
# To which office a case may come: those it has, one that gets a slip with it, and the State cell.
_OFFICES = function(
    "rights.check_offices(_old public.cases, _new public.cases, _move text, _to bigint)",
    "text",
    f"""
DECLARE had bigint[] := rights.offices_of(_old, 'any_party'); side boolean; other boolean;
BEGIN
  IF _new.working_office_id <> ALL (had) THEN RETURN 'working_office'; END IF;
  IF _new.desk_office_id = ANY (had) THEN RETURN NULL; END IF;
  IF _move IN ('{CaseMove.FORWARD}', '{CaseMove.PLACE}') AND _new.desk_office_id = _to THEN NULL;
  ELSIF _move = '{CaseMove.RETURN}' AND EXISTS (SELECT 1 FROM public.offices
    WHERE id = _new.desk_office_id AND kind = 'state_cell') THEN NULL;
  ELSE RETURN 'desk_office'; END IF;
  SELECT number >= {FIRST_TRAINING_OFFICE} INTO side FROM public.offices
    WHERE id = _old.home_office_id;
  SELECT number >= {FIRST_TRAINING_OFFICE} INTO other FROM public.offices
    WHERE id = _new.desk_office_id;
  IF side IS DISTINCT FROM other THEN RETURN 'forward.training'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
_CASE = function(
    "rights.judge_case(_me rights.person, _step jsonb, _old public.cases, _new public.cases)",
    "text",
    f"""
DECLARE rule rights.moves; who record; why text; _move text := _step->>'move';
  _office bigint := (_step->>'office_id')::bigint;
BEGIN
  SELECT * INTO rule FROM rights.moves WHERE subject = 'case' AND move = _move
    AND source = coalesce(_old.state, '');
  SELECT * INTO who FROM rights.role_of(_me, _step, rule);
  IF who.why IS NOT NULL THEN RETURN who.why; END IF;
  IF _office IS DISTINCT FROM _me.office_id AND NOT ((_step->>'officer_id') IS NULL
      AND _office = ANY (rights.offices_of(_old, 'any_party'))) THEN RETURN 'office'; END IF;
  IF _old.id IS NULL THEN RETURN rights.judge_new_case(_me, who.role, _new, rule); END IF;
  why := rights.check_move(_old, _move, (_step->>'officer_id')::bigint, _me.office_id, who.role);
  IF why IS NOT NULL THEN RETURN why; END IF;
  IF _new.state <> coalesce(rule.target, _old.state) THEN RETURN 'state'; END IF;
  IF _new.holder_id IS DISTINCT FROM _old.holder_id AND _new.holder_id IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM public.officers WHERE id = _new.holder_id AND is_active
     AND office_id = ANY (rights.offices_of(_new, 'any_party'))) THEN RETURN 'holder'; END IF;
  IF _move = '{CaseMove.CLOSE}' AND NOT EXISTS (SELECT 1 FROM public.deliveries
    WHERE id = _old.answer_delivery_id AND case_id = _old.id AND state = 'sent')
    THEN RETURN 'unanswered'; END IF;
  RETURN rights.check_offices(_old, _new, _move,
    (rights.plain(_step->>'facts')->>'to_office_id')::bigint);
END""",
    kind="STABLE",
)
_NEW_CASE = function(
    "rights.judge_new_case(_me rights.person, _role text, _new public.cases, _rule rights.moves)",
    "text",
    f"""
DECLARE _number integer;
BEGIN
  IF _rule.subject IS NULL THEN RETURN 'case.move'; END IF;
  IF _role <> ALL (_rule.roles) THEN RETURN 'case.role'; END IF;
  IF _new.state <> _rule.target THEN RETURN 'state'; END IF;
  IF _new.home_office_id <> _me.office_id OR _new.working_office_id <> _me.office_id
    OR _new.desk_office_id <> _me.office_id THEN RETURN 'case.not_yours'; END IF;
  SELECT number INTO _number FROM public.offices WHERE id = _me.office_id;
  IF _new.office_number <> _number OR split_part(_new.code, '-', 2) <> _number::text
    OR split_part(_new.code, '-', 3) <> _new.serial::text
    OR NOT EXISTS (SELECT 1 FROM public.serials
      WHERE office_id = _me.office_id AND next > _new.serial) THEN RETURN 'code'; END IF;
  IF _number >= {FIRST_TRAINING_OFFICE} IS DISTINCT FROM _me.is_training THEN
    RETURN 'case.role'; END IF;
  IF NOT EXISTS (SELECT 1 FROM public.mentions m WHERE m.id = _new.source_mention_id
    AND m.office_id = _me.office_id AND m.account_id = _new.account_id) THEN
    RETURN 'mention.not_yours'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
# What belongs to one office and has a table of moves, but no further rule.
_OWN = function(
    "rights.judge_own(_me rights.person, _step jsonb, _owner bigint, _state text)",
    "text",
    """
DECLARE rule rights.moves; who record;
BEGIN
  SELECT * INTO rule FROM rights.moves WHERE subject = _step->>'subject'
    AND move = _step->>'move' AND source = _state;
  SELECT * INTO who FROM rights.role_of(_me, _step, rule);
  IF who.why IS NOT NULL THEN RETURN who.why; END IF;
  IF _owner IS DISTINCT FROM _me.office_id
    OR (_step->>'office_id')::bigint IS DISTINCT FROM _me.office_id THEN RETURN 'not_yours'; END IF;
  IF rule.subject IS NULL THEN RETURN 'move'; END IF;
  IF who.role <> ALL (rule.roles) THEN RETURN 'role'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
_MENTION = function(
    "rights.judge_mention(_me rights.person, _step jsonb, _old public.mentions,"
    " _new public.mentions)",
    "text",
    """
DECLARE why text := rights.judge_own(_me, _step, _old.office_id, '*');
BEGIN
  IF why IS NOT NULL THEN RETURN why; END IF;
  IF (_new.text, _new.expanded_text) IS DISTINCT FROM (_old.text, _old.expanded_text)
    AND NOT (_step->>'move' = 'gone' AND _new.text = '' AND _new.expanded_text = '') THEN
    RETURN 'words'; END IF;
  IF _new.case_id IS DISTINCT FROM _old.case_id AND _new.case_id IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM rights.parties WHERE case_id = _new.case_id AND office_id = _me.office_id)
    THEN RETURN 'case.unknown'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
_SEAL = function(
    "rights.seal_of(_draft public.drafts)",
    "bytea",
    """SELECT sha256(convert_to(concat_ws(chr(31), _draft.office_id, _draft.account_id,
      _draft.due_at, _draft.text, _draft.pictures), 'UTF8'))""",
    language="sql",
    kind="STABLE",
)
_TWO = function(
    "rights.is_two_person(_office bigint)",
    "boolean",
    f"""SELECT coalesce((SELECT value = 'true' FROM public.options
      WHERE office_id = _office AND key = '{TWO_PERSON.key}'), false)""",
    language="sql",
    kind="STABLE",
)
# Whether a step is an approval: whoever did not write the post leaves it approved, or anybody where
# the office does without a second pair of eyes.
_APPROVES = function(
    "rights.approves(_step jsonb, _old public.drafts, _new public.drafts)",
    "boolean",
    """SELECT _new.state = 'approved' AND (_step->>'officer_id') IS NOT NULL AND (
      NOT rights.is_two_person(_new.office_id) OR (_step->>'officer_id')::bigint
      <> ALL (ARRAY[_new.officer_id, coalesce(_old.officer_id, 0)]))""",
    language="sql",
    kind="STABLE",
)
# Four eyes: approved is only what another approved, and only exactly that.
_DRAFT = function(
    "rights.judge_draft(_me rights.person, _step jsonb, _old public.drafts, _new public.drafts)",
    "text",
    f"""
DECLARE why text; rule rights.moves; _move text := _step->>'move';
  _officer bigint := (_step->>'officer_id')::bigint;
BEGIN
  SELECT * INTO rule FROM rights.moves WHERE subject = 'draft' AND move = _move
    AND source = coalesce(_old.state, '');
  why := rights.judge_own(_me, _step, coalesce(_old.office_id, _new.office_id),
    coalesce(_old.state, ''));
  IF why = 'role' AND rule.is_writers AND _old.officer_id = _officer
    AND _me.role = ANY ({_WORKERS}) AND _old.handed_in_at IS NOT NULL
    AND _old.state IN ('handed_in', 'sent_back', 'withdrawn') THEN why := NULL; END IF;
  IF why IS NOT NULL THEN RETURN why; END IF;
  IF rule.target IS NOT NULL AND _new.state <> rule.target THEN RETURN 'state'; END IF;
  IF rule.target IS NULL AND _new.state <> _old.state AND _new.state NOT IN
    ('handed_in', 'sent_back', 'approved', 'scheduled', 'missed') THEN RETURN 'state'; END IF;
  IF NOT EXISTS (SELECT 1 FROM public.accounts WHERE id = _new.account_id
    AND office_id = _new.office_id) THEN RETURN 'account'; END IF;
  IF _old.id IS NULL OR _new.officer_id <> _old.officer_id THEN
    IF _new.officer_id IS DISTINCT FROM _officer AND _move <> '{DraftMove.PUT_BACK}' THEN
      RETURN 'not_you'; END IF;
  END IF;
  IF rights.approves(_step, _old, _new) OR _new.state NOT IN ('approved', 'sending')
    OR NOT rights.is_two_person(_new.office_id) OR _old.state = 'sending' THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM rights.approvals a WHERE a.draft_id = _new.id
    AND a.seal = rights.seal_of(_new)) THEN RETURN 'draft.own'; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
# Words once enqueued stay as they are, and leave only under the lease that was taken last.
_DELIVERY = function(
    "rights.judge_delivery(_me rights.person, _step jsonb, _old public.deliveries,"
    " _new public.deliveries)",
    "text",
    """
DECLARE why text; rule rights.moves;
BEGIN
  why := rights.judge_own(_me, _step, coalesce(_old.office_id, _new.office_id),
    coalesce(_old.state, ''));
  IF why IS NOT NULL THEN RETURN why; END IF;
  SELECT * INTO rule FROM rights.moves WHERE subject = 'delivery' AND move = _step->>'move'
    AND source = coalesce(_old.state, '');
  IF _new.state <> coalesce(rule.target, _old.state) THEN RETURN 'state'; END IF;
  IF _old.id IS NULL THEN
    IF NOT EXISTS (SELECT 1 FROM public.accounts WHERE id = _new.account_id
      AND office_id = _me.office_id) THEN RETURN 'account'; END IF;
    IF _new.case_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.cases
      WHERE id = _new.case_id AND home_office_id = _me.office_id) THEN RETURN 'case'; END IF;
    IF _new.draft_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.drafts
      WHERE id = _new.draft_id AND office_id = _me.office_id) THEN RETURN 'draft'; END IF;
  ELSIF _step->>'move' = 'take' AND EXISTS (SELECT 1 FROM public.leases
    WHERE key = 'deliver/' || _old.account_id AND token <> _new.token) THEN RETURN 'token';
  END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)


def _simple(subject: Subject, table: str) -> str:
    return function(
        f"rights.judge_{subject.value}(_me rights.person, _step jsonb, _old public.{table},"
        f" _new public.{table})",
        "text",
        """SELECT rights.judge_own(_me, _step, coalesce(_old.office_id, _new.office_id),
          CASE WHEN _old.id IS NULL THEN '' ELSE '*' END)""",
        language="sql",
        kind="STABLE",
    )


_HOLD = function(
    "rights.judge_hold(_me rights.person, _step jsonb, _old public.holds, _new public.holds)",
    "text",
    f"""
DECLARE _owner bigint := CASE WHEN _old.id IS NULL THEN _new.office_id ELSE _old.office_id END;
BEGIN
  IF _me.role = ANY ({_PLACERS}) THEN _owner := _me.office_id; END IF;
  RETURN rights.judge_own(_me, _step, _owner, CASE WHEN _old.id IS NULL THEN '' ELSE '*' END);
END""",
    kind="STABLE",
)
JUDGES: Mapping[Subject, str] = {
    Subject.CASE: _CASE,
    Subject.MENTION: _MENTION,
    Subject.DRAFT: _DRAFT,
    Subject.DELIVERY: _DELIVERY,
    Subject.TEMPLATE: _simple(Subject.TEMPLATE, "templates"),
    Subject.ACHIEVEMENT: _simple(Subject.ACHIEVEMENT, "achievements"),
    Subject.HOLD: _HOLD,
}
FUNCTIONS: Sequence[str] = (
    *(_WHOSE, _MOVE, _WHO, _OFFICES, _NEW_CASE, _OWN, _SEAL, _TWO, _APPROVES),
    *JUDGES.values(),
)
