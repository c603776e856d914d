"""Who is calling, and the record of what was done: functions that all the others stand on."""

from collections.abc import Sequence

from upsocial_desktop.domain.code import FIRST_TRAINING_OFFICE
from upsocial_desktop.domain.officer import CASE_WORKERS, TRAINING_ROLES, Role
from upsocial_desktop.store.server_sql import function, listed

# What only a server has. `logins` says which person a login is, and whether its password is still
# the first, which somebody else knows; `parties` through which offices a case has passed;
# `approvals` what exactly was approved; `audit` is a chain for each office.
TABLES = (
    """CREATE TABLE IF NOT EXISTS rights.logins (
        login text COLLATE "C" PRIMARY KEY,
        officer_id bigint NOT NULL UNIQUE REFERENCES public.officers (id),
        added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        left_at timestamptz,
        is_first boolean NOT NULL DEFAULT false,
        seen_on date)""",
    """CREATE TABLE IF NOT EXISTS rights.moves (
        subject text NOT NULL, move text NOT NULL, source text NOT NULL, target text,
        whose text NOT NULL, roles text[] NOT NULL, follows boolean NOT NULL,
        is_writers boolean NOT NULL, is_amid boolean NOT NULL,
        PRIMARY KEY (subject, move, source))""",
    """CREATE TABLE IF NOT EXISTS rights.parties (
        case_id bigint NOT NULL REFERENCES public.cases (id),
        office_id bigint NOT NULL REFERENCES public.offices (id),
        PRIMARY KEY (case_id, office_id))""",
    "CREATE INDEX IF NOT EXISTS ix_parties_office ON rights.parties (office_id, case_id)",
    """CREATE TABLE IF NOT EXISTS rights.approvals (
        draft_id bigint NOT NULL REFERENCES public.drafts (id),
        seal bytea NOT NULL, officer_id bigint NOT NULL, PRIMARY KEY (draft_id, seal))""",
    """CREATE TABLE IF NOT EXISTS rights.heads (
        office_id bigint PRIMARY KEY REFERENCES public.offices (id),
        seq bigint NOT NULL, hash bytea NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS rights.audit (
        office_id bigint NOT NULL, seq bigint NOT NULL, at bigint NOT NULL,
        login text NOT NULL, address text NOT NULL, program text NOT NULL,
        action text NOT NULL, target text NOT NULL, detail text NOT NULL,
        prev bytea NOT NULL, hash bytea NOT NULL,
        PRIMARY KEY (office_id, seq))""",
    # Incidents of one office are nobody else's, and do not push out another's.
    "ALTER TABLE public.incidents ADD COLUMN IF NOT EXISTS office_id bigint",
    # Everything that stood here before the rights did.
    """INSERT INTO rights.parties (case_id, office_id)
        SELECT id, home_office_id FROM public.cases
        UNION SELECT id, working_office_id FROM public.cases
        UNION SELECT id, desk_office_id FROM public.cases
        UNION SELECT case_id, from_office_id FROM public.slips
        UNION SELECT case_id, to_office_id FROM public.slips
        ON CONFLICT DO NOTHING""",
)
PERSON = """CREATE TYPE rights.person AS
    (officer_id bigint, office_id bigint, role text, is_training boolean)"""

_TRAINING = listed(each.value for each in TRAINING_ROLES)
_OWN_READERS = listed(
    each.value for each in {*CASE_WORKERS, Role.AUDITOR} - {Role.STATE_CELL, Role.TRAINER}
)

_ME = function(
    "rights.me()",
    "rights.person",
    f"""SELECT (o.id, o.office_id, o.role, f.number >= {FIRST_TRAINING_OFFICE})::rights.person
    FROM rights.logins l JOIN public.officers o ON o.id = l.officer_id
    JOIN public.offices f ON f.id = o.office_id
    WHERE l.login = session_user AND l.left_at IS NULL AND NOT l.is_first AND o.is_active
    AND (o.role <> ALL ({_TRAINING}) OR f.number >= {FIRST_TRAINING_OFFICE})""",
    language="sql",
    kind="STABLE",
)
# As whom a caller acts. Whom he says he is has no say here; the judges compare it.
_ACTOR = function(
    "rights.actor(_officer bigint, _office bigint)",
    "rights.person",
    "SELECT rights.me()",
    language="sql",
    kind="STABLE",
)
_READS_ALL = function(
    "door.reads_all()",
    "boolean",
    f"SELECT coalesce((rights.me()).role = '{Role.STATE_CELL.value}', false)",
    language="sql",
    kind="STABLE",
)
_KEEPS = function(
    "door.keeps_register()",
    "boolean",
    f"SELECT coalesce((rights.me()).role = '{Role.REGISTER_KEEPER.value}', false)",
    language="sql",
    kind="STABLE",
)
_IS_THERE = function(
    "door.is_known()",
    "boolean",
    "SELECT (rights.me()).officer_id IS NOT NULL",
    language="sql",
    kind="STABLE",
)
# Each person has one login, and so the program need not ask who sits there.
_WHO = function(
    "door.whoami()",
    "bigint",
    "SELECT (rights.me()).officer_id",
    language="sql",
    kind="STABLE",
)
# The offices whose papers a login reads: its own, for a trainer those of training.
_MY_OFFICES = function(
    "door.my_offices()",
    "bigint[]",
    f"""SELECT CASE
      WHEN me.role = ANY ({_OWN_READERS}) THEN ARRAY[me.office_id]
      WHEN me.role = '{Role.TRAINER.value}' THEN
        (SELECT array_agg(id) FROM public.offices WHERE number >= {FIRST_TRAINING_OFFICE})
      ELSE '{{}}'::bigint[] END
    FROM rights.me() AS me""",
    language="sql",
    kind="STABLE",
)
_MY_SIDE = function(
    "door.is_training()",
    "boolean",
    "SELECT (rights.me()).is_training",
    language="sql",
    kind="STABLE",
)
# What the words of those offices are marked with; see `mark` in store/search.py.
_MY_MARKS = function(
    "door.my_marks(_before text, _after text)",
    "tsquery",
    """SELECT coalesce(string_agg(quote_literal('m' || _before || office || _after), ' | '),
      '''m?''')::tsquery FROM unnest(door.my_offices()) AS office""",
    language="sql",
    kind="STABLE",
)

_LINK = """sha256(convert_to(concat_ws(chr(31), encode(_prev, 'hex'), _row.office_id, _row.seq,
  _row.at, _row.login, _row.address, _row.program, _row.action, _row.target, _row.detail), 'UTF8'))
"""
_HASH = function(
    "rights.link(_prev bytea, _row rights.audit)",
    "bytea",
    f"SELECT {_LINK}",
    language="sql",
    kind="STABLE",
)
_NOTE = function(
    "rights.note(_office bigint, _action text, _target text, _detail text)",
    "void",
    """
DECLARE head rights.heads; line rights.audit;
BEGIN
  SELECT * INTO head FROM rights.heads WHERE office_id = _office FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO rights.heads (office_id, seq, hash) VALUES (_office, 0, ''::bytea)
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM rights.heads WHERE office_id = _office FOR UPDATE;
  END IF;
  line.office_id := _office; line.seq := head.seq + 1;
  line.at := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
  line.login := session_user; line.address := coalesce(host(inet_client_addr()), '');
  line.program := coalesce(current_setting('application_name', true), '');
  line.action := _action; line.target := _target; line.detail := _detail;
  line.prev := head.hash; line.hash := rights.link(head.hash, line);
  INSERT INTO rights.audit SELECT line.*;
  UPDATE rights.heads SET seq = line.seq, hash = line.hash WHERE office_id = _office;
END""",
)
# A refusal is an answer and no error, so that its line in the audit stays if the caller goes on.
_REFUSED = function(
    "rights.refused(_me rights.person, _action text, _target text, _why text)",
    "jsonb",
    """
BEGIN
  IF _me.office_id IS NOT NULL THEN
    PERFORM rights.note(_me.office_id, 'refused ' || _action, _target, _why);
  END IF;
  RETURN jsonb_build_object('refused', 'rights.refused', 'why', _why);
END""",
)
_TELL = function(
    "door.note_refusal(_action text, _why text)",
    "void",
    """
DECLARE me rights.person := rights.me();
BEGIN
  IF me.office_id IS NOT NULL THEN
    PERFORM rights.note(me.office_id, 'refused ' || left(_action, 60), '', left(_why, 60));
  END IF;
END""",
)
_CHAIN = function(
    "door.broken_link(_office bigint)",
    "bigint",
    """
DECLARE line rights.audit; was bytea := ''; last bigint := 0; head rights.heads;
BEGIN
  IF NOT (door.reads_all() OR door.keeps_register() OR _office = ANY (door.my_offices())
    OR (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)) THEN
    RAISE insufficient_privilege;
  END IF;
  FOR line IN SELECT * FROM rights.audit WHERE office_id = _office ORDER BY seq LOOP
    last := last + 1;
    IF line.seq <> last OR line.prev <> was OR line.hash <> rights.link(was, line) THEN
      RETURN last;
    END IF;
    was := line.hash;
  END LOOP;
  SELECT * INTO head FROM rights.heads WHERE office_id = _office;
  IF coalesce(head.seq, 0) <> last OR coalesce(head.hash, '') <> was THEN RETURN last + 1; END IF;
  RETURN NULL;
END""",
    kind="STABLE",
)
FUNCTIONS: Sequence[str] = (
    _ME,
    _ACTOR,
    _READS_ALL,
    _KEEPS,
    _IS_THERE,
    _WHO,
    _MY_OFFICES,
    _MY_SIDE,
    _MY_MARKS,
    _HASH,
    _NOTE,
    _REFUSED,
    _TELL,
    _CHAIN,
)
