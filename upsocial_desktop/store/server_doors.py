"""What a login may do besides making steps: a few functions, each looking who calls it."""

from collections.abc import Mapping, Sequence

from upsocial_desktop.domain.code import FIRST_SERIAL, FIRST_TRAINING_OFFICE
from upsocial_desktop.domain.officer import CASE_WORKERS, NODALS, Role
from upsocial_desktop.services.lease import LEASE_SECONDS
from upsocial_desktop.services.settings import TWO_PERSON
from upsocial_desktop.store.incidents import KEPT
from upsocial_desktop.store.server_sql import function, listed, mention_marks_of

_WORKERS = listed(each.value for each in CASE_WORKERS)
# Whoever does no work on cases here, or is nobody at all.
_NO_WORKER = f"coalesce(me.role <> ALL ({_WORKERS}), true)"
_NODALS = listed(each.value for each in NODALS)
_REGISTRARS = listed([Role.REGISTER_KEEPER.value])
_LONGEST = LEASE_SECONDS * 1_000_000
_FOUNDERS = listed([Role.REGISTER_KEEPER.value, Role.STATE_CELL.value])

# The columns of a mention that a page brings, with their types.
NAMES: Mapping[str, str] = {
    **dict.fromkeys(("x_post_id", "author_id", "author_username", "author_name", "text"), "text"),
    "created_at": "bigint",
    **dict.fromkeys(
        ("conversation_id", "replied_to_id", "quoted_id", "reposted_id", "first_id", "lang"),
        "text",
    ),
    **dict.fromkeys(("named", "media_alt", "expanded_text", "standing", "aside"), "text"),
    **dict.fromkeys(("case_id", "suggested_case_id"), "bigint"),
    "doubt": "text",
    "is_critical": "boolean",
    **dict.fromkeys(("dangers", "alarm"), "text"),
}


def _refuse(action: str, why: str) -> str:
    return f"RETURN rights.refused(me, '{action}', '', '{why}');"


def _of_account(action: str) -> str:
    """The beginning of what is done for an account: it must be one of the caller's office."""
    return f"""
  SELECT * INTO account FROM public.accounts WHERE id = _account;
  me := rights.actor(NULL, account.office_id);
  IF account.id IS NULL OR me.office_id IS DISTINCT FROM account.office_id
    OR {_NO_WORKER} THEN {_refuse(action, "account")} END IF;"""


def _account_door(head: str, action: str, body: str) -> str:
    words = f"""
DECLARE me rights.person; account public.accounts; ids jsonb;
BEGIN {_of_account(action)}
  {body}
  RETURN '{{}}'::jsonb;
END"""
    return function(head, "jsonb", words)


_PEN = function(
    "door.take_pen(OUT mark bigint, OUT now bigint, OUT version text, OUT xid text)",
    "record",
    """
BEGIN
  IF (rights.actor(NULL, 0)).role IS NULL THEN RAISE insufficient_privilege; END IF;
  SELECT c.mark INTO mark FROM public.changes c WHERE c.id = 1 FOR UPDATE;
  now := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
  SELECT version_num INTO version FROM public.alembic_version;
  xid := pg_current_xact_id()::text;
END""",
)
_MARK = function(
    "door.mark_changed()",
    "void",
    """
BEGIN
  IF (rights.actor(NULL, 0)).role IS NULL THEN RAISE insufficient_privilege; END IF;
  UPDATE public.changes SET mark = mark + 1 WHERE id = 1;
END""",
)
_SERIAL = function(
    "door.mint(_office bigint)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor(NULL, _office); minted integer;
BEGIN
  IF me.office_id IS DISTINCT FROM _office OR {_NO_WORKER} THEN
    {_refuse("mint", "office")} END IF;
  INSERT INTO public.serials AS s (office_id, next) VALUES (_office, {FIRST_SERIAL + 1})
    ON CONFLICT (office_id) DO UPDATE SET next = s.next + 1 RETURNING next - 1 INTO minted;
  PERFORM rights.note(_office, 'mint', 'serial:' || minted, '');
  RETURN jsonb_build_object('serial', minted);
END""",
)
# A lease on an account is its office's; any other name is a lease among the caller's own office.
_LEASE_KEY = function(
    "rights.lease_key(_key text, OUT me rights.person, OUT key text)",
    "record",
    f"""
DECLARE owner bigint;
BEGIN
  IF _key ~ '^[a-z_]{{1,20}}/[0-9]{{1,18}}$' THEN
    SELECT office_id INTO owner FROM public.accounts WHERE id = split_part(_key, '/', 2)::bigint;
    me := rights.actor(NULL, owner); key := _key;
    IF owner IS NULL OR me.office_id IS DISTINCT FROM owner OR {_NO_WORKER} THEN
      key := NULL; END IF;
  ELSE
    me := rights.actor(NULL, 0); key := coalesce(me.office_id, 0) || ':' || left(_key, 60);
    IF {_NO_WORKER} THEN key := NULL; END IF;
  END IF;
END""",
)
# A lease begins and ends by the server's clock. A PC whose clock runs ahead would take another's
# while it is alive; what it says is heard for nothing but the length, and there is a longest.
_MOMENT = function(
    "rights.moment(_said bigint)",
    "bigint",
    "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint",
    language="sql",
)
_LEASE = function(
    "door.take_lease(_key text, _holder text, _run text, _now bigint, _until bigint)",
    "jsonb",
    f"""
DECLARE who record := rights.lease_key(_key); me rights.person := who.me; given bigint;
  at bigint := rights.moment(_now);
  ends bigint := at + least(greatest(_until::numeric - _now, 0), {_LONGEST});
BEGIN
  IF who.key IS NULL THEN {_refuse("lease", "account")} END IF;
  INSERT INTO public.leases AS l (key, holder, run, token, until_at)
    VALUES (who.key, _holder, _run, 1, ends)
    ON CONFLICT (key) DO UPDATE SET token = l.token + CASE WHEN l.holder = excluded.holder
      AND l.run = excluded.run THEN 0 ELSE 1 END, holder = excluded.holder, run = excluded.run,
      until_at = excluded.until_at
    WHERE l.holder = excluded.holder OR l.until_at <= at OR l.until_at > at + {_LONGEST}
    RETURNING token INTO given;
  RETURN jsonb_build_object('token', given);
END""",
)
_RELEASE = function(
    "door.release_lease(_key text, _holder text)",
    "jsonb",
    f"""
DECLARE who record := rights.lease_key(_key); me rights.person := who.me;
BEGIN
  IF who.key IS NULL THEN {_refuse("lease", "account")} END IF;
  UPDATE public.leases SET holder = '', until_at = 0 WHERE key = who.key AND holder = _holder;
  RETURN '{{}}'::jsonb;
END""",
)
_TOKEN = function(
    "door.lease_token(_key text, _holder text, _now bigint)",
    "jsonb",
    f"""
DECLARE who record := rights.lease_key(_key); me rights.person := who.me;
BEGIN
  IF who.key IS NULL THEN {_refuse("lease", "account")} END IF;
  RETURN jsonb_build_object('token', (SELECT token FROM public.leases
    WHERE key = who.key AND holder = _holder AND until_at > rights.moment(_now)));
END""",
)
_INTAKE = _account_door(
    "door.save_intake(_account bigint, _state jsonb)",
    "intake",
    """
  INSERT INTO public.intake_states AS i (account_id, newest_post_id, last_success_at, last_trouble,
      is_gap_possible, next_try_at)
    SELECT _account, s.newest_post_id, s.last_success_at, s.last_trouble, s.is_gap_possible,
      s.next_try_at FROM jsonb_populate_record(NULL::public.intake_states, _state) AS s
    ON CONFLICT (account_id) DO UPDATE SET newest_post_id = excluded.newest_post_id,
      last_success_at = excluded.last_success_at, last_trouble = excluded.last_trouble,
      is_gap_possible = excluded.is_gap_possible, next_try_at = excluded.next_try_at;""",
)
_CHECKED = _account_door(
    "door.mark_checked(_account bigint, _posts text[], _now bigint)",
    "checked",
    """
  UPDATE public.mentions SET checked_at = _now
    WHERE account_id = _account AND x_post_id = ANY (_posts);
  UPDATE public.unreadable SET checked_at = _now
    WHERE account_id = _account AND x_post_id = ANY (_posts);
  INSERT INTO public.intake_states AS i (account_id, newest_post_id, last_trouble, is_gap_possible,
      rechecked_at) VALUES (_account, '', '', false, _now)
    ON CONFLICT (account_id) DO UPDATE SET rechecked_at = _now;""",
)
_UNREADABLE = _account_door(
    "door.keep_unreadable(_account bigint, _post text, _raw text, _reason text, _now bigint)",
    "unreadable",
    """
  IF NOT EXISTS (SELECT 1 FROM public.unreadable WHERE account_id = _account
    AND CASE WHEN _post <> '' THEN x_post_id = _post ELSE raw = _raw END) THEN
    INSERT INTO public.unreadable (account_id, x_post_id, raw, reason, kept_at, checked_at)
      VALUES (_account, _post, _raw, _reason, _now, _now);
  END IF;""",
)
_BLANK = _account_door(
    "door.blank_unreadable(_account bigint, _posts text[], _now bigint)",
    "unreadable",
    """
  UPDATE public.unreadable SET raw = '', gone_at = _now
    WHERE account_id = _account AND x_post_id = ANY (_posts) AND gone_at IS NULL;""",
)
_NAMELESS = _account_door(
    "door.blank_nameless(_account bigint, _before bigint, _now bigint)",
    "unreadable",
    """
  UPDATE public.unreadable SET raw = '', gone_at = _now
    WHERE account_id = _account AND x_post_id = '' AND kept_at < _before AND gone_at IS NULL;""",
)
_NAMED = ", ".join(NAMES)
_KINDS = ", ".join(f"{name} {kind}" for name, kind in NAMES.items())
# A page of mentions with their first lines and words; whose they are and how they begin is ours.
_STORE = _account_door(
    "door.store_mentions(_account bigint, _rows jsonb, _now bigint)",
    "mentions",
    f"""
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(_rows) AS r ({_KINDS}, told text)
    WHERE r.standing NOT IN ('new', 'attached', 'aside', 'duplicate')
    OR (r.told::jsonb->>'standing', (r.told::jsonb->>'case_id')::bigint) IS DISTINCT FROM
      (r.standing, r.case_id)
    OR (r.case_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rights.parties p
      WHERE p.case_id = r.case_id AND p.office_id = me.office_id))) THEN
    {_refuse("mentions", "decision")} END IF;
  WITH told AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(_rows) AS r ({_KINDS}, told text,
      w_text text, w_author text, w_code text, w_sounds text)),
    stored AS (INSERT INTO public.mentions AS m (version, account_id, office_id, is_read,
        taken_in_at, checked_at, {_NAMED})
      SELECT 1, _account, me.office_id, false, _now, _now,
        {_NAMED.replace("named", "named::jsonb").replace("media_alt", "media_alt::jsonb")}
      FROM told ON CONFLICT (account_id, x_post_id) DO NOTHING
      RETURNING m.id, m.x_post_id, m.office_id, m.standing, m.doubt),
    lines AS (INSERT INTO public.history (subject, subject_id, version, op_id, move, at, office_id,
        fields, facts)
      SELECT 'mention', m.id, 1, 'arrived:' || _account || ':' || m.x_post_id, 'arrived', _now,
        m.office_id, r.told, r.told
      FROM stored m JOIN told r USING (x_post_id) ON CONFLICT (op_id) DO NOTHING),
    words AS (INSERT INTO public.mention_words (rowid, text, author, code, sounds, marks)
      SELECT m.id, r.w_text, r.w_author, r.w_code, r.w_sounds, {mention_marks_of("m")}
      FROM stored m JOIN told r USING (x_post_id) ON CONFLICT (rowid) DO NOTHING)
    SELECT coalesce(jsonb_object_agg(x_post_id, id), '{{}}'::jsonb) INTO ids FROM stored;
  PERFORM rights.note(me.office_id, 'mentions', 'account:' || _account,
    jsonb_array_length(_rows)::text);
  RETURN jsonb_build_object('ids', ids);""",
)
_READ = function(
    "door.mark_read(_ids bigint[], _is_read boolean)",
    "jsonb",
    f"""
DECLARE me rights.person;
BEGIN
  me := rights.actor(NULL, (SELECT office_id FROM public.mentions WHERE id = _ids[1]));
  IF {_NO_WORKER} THEN {_refuse("read", "role")} END IF;
  UPDATE public.mentions SET is_read = _is_read
    WHERE id = ANY (_ids) AND office_id = me.office_id;
  RETURN '{{}}'::jsonb;
END""",
)
_MEDIA = function(
    "door.blank_media(_ids bigint[])",
    "jsonb",
    """
BEGIN
  UPDATE public.mentions SET media_alt = '[]' WHERE id = ANY (_ids) AND gone_at IS NOT NULL
    AND rights.is_just_changed('mention', id);
  RETURN '{}'::jsonb;
END""",
)
_PRESENCE = function(
    "door.show_presence(_case bigint, _officer bigint, _now bigint, _until bigint)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor(_officer, NULL);
BEGIN
  IF me.officer_id IS DISTINCT FROM _officer OR NOT EXISTS (SELECT 1 FROM rights.parties
    WHERE case_id = _case AND office_id = me.office_id) THEN
    {_refuse("presence", "case.unknown")} END IF;
  IF _until IS NULL THEN
    DELETE FROM public.presences WHERE case_id = _case AND officer_id = _officer;
  ELSE
    INSERT INTO public.presences AS p (case_id, officer_id, since_at, until_at)
      VALUES (_case, _officer, _now, _until)
      ON CONFLICT (case_id, officer_id) DO UPDATE SET until_at = excluded.until_at,
        since_at = CASE WHEN p.until_at > _now THEN p.since_at ELSE excluded.since_at END;
  END IF;
  RETURN '{{}}'::jsonb;
END""",
)
_OPTION = function(
    "door.set_option(_office bigint, _key text, _value text)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor(NULL, _office);
BEGIN
  IF me.office_id IS DISTINCT FROM _office OR {_NO_WORKER}
    OR (_key = '{TWO_PERSON.key}' AND coalesce(me.role <> ALL ({_NODALS}), true)) THEN
    {_refuse("option", "role")} END IF;
  INSERT INTO public.options (office_id, key, value) VALUES (_office, _key, _value)
    ON CONFLICT (office_id, key) DO UPDATE SET value = excluded.value;
  PERFORM rights.note(_office, 'option', _key, '');
  RETURN '{{}}'::jsonb;
END""",
)
_KEEP = function(
    "door.keep_picture(_key text, _content bytea, _now bigint)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor(NULL, 0);
BEGIN
  IF {_NO_WORKER} THEN {_refuse("picture", "role")} END IF;
  IF _key <> encode(sha256(_content), 'hex') THEN {_refuse("picture", "key")} END IF;
  INSERT INTO public.pictures (key, content, kept_at) VALUES (_key, _content, _now)
    ON CONFLICT DO NOTHING;
  RETURN '{{}}'::jsonb;
END""",
)
_PICTURE = function(
    "door.picture(_key text)",
    "bytea",
    """SELECT content FROM public.pictures
    WHERE key = _key AND (rights.actor(NULL, 0)).role IS NOT NULL""",
    language="sql",
    kind="STABLE",
)
_INCIDENT = function(
    "door.record_incident(_told jsonb)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.actor(NULL, 0); told public.incidents;
BEGIN
  IF me.role IS NULL THEN {_refuse("incident", "nobody")} END IF;
  told := jsonb_populate_record(NULL::public.incidents, _told);
  told.id := nextval('public.incidents_id_seq'); told.office_id := me.office_id;
  INSERT INTO public.incidents SELECT told.*;
  DELETE FROM public.incidents WHERE office_id IS NOT DISTINCT FROM me.office_id AND id < (
    SELECT id FROM public.incidents WHERE office_id IS NOT DISTINCT FROM me.office_id
    ORDER BY id DESC OFFSET {KEPT - 1} LIMIT 1);
  RETURN '{{}}'::jsonb;
END""",
)
# The only change ever made to a line: words that must go, of a post just struck. A line keeps its
# fields; none grows, and none but texts change.
_STRIKE = function(
    "door.strike(_subject text, _id bigint, _line bigint, _fields text, _facts text)",
    "jsonb",
    f"""
DECLARE was public.history; me rights.person; owner bigint;
BEGIN
  SELECT * INTO was FROM public.history
    WHERE id = _line AND subject = _subject AND subject_id = _id AND subject = 'draft';
  SELECT office_id INTO owner FROM public.drafts WHERE id = _id;
  me := rights.actor(NULL, owner);
  IF was.id IS NULL OR me.office_id IS DISTINCT FROM owner OR {_NO_WORKER}
    OR NOT rights.is_just_changed(_subject, _id) OR NOT rights.is_struck(was.fields, _fields)
    OR NOT rights.is_struck(was.facts, _facts) THEN {_refuse("strike", "line")} END IF;
  UPDATE public.history SET fields = _fields, facts = _facts WHERE id = _line;
  PERFORM rights.note(owner, 'strike', _subject || ':' || _id, _line::text);
  RETURN '{{}}'::jsonb;
END""",
)
_STRUCK = function(
    "rights.is_struck(_was text, _is text)",
    "boolean",
    """SELECT NOT EXISTS (SELECT 1 FROM jsonb_each(_was::jsonb) AS a
      FULL JOIN jsonb_each(_is::jsonb) AS b ON a.key = b.key
      WHERE a.value IS DISTINCT FROM b.value AND NOT (
        coalesce(jsonb_typeof(a.value), '') = 'string'
        AND coalesce(jsonb_typeof(b.value), '') = 'string' AND (b.value #>> '{}') LIKE '%[…]%'))""",
    language="sql",
    kind="STABLE",
)


def _register(name: str, table: str, columns: str, roles: str, own: str, taken: str) -> str:
    """Save a row of a register: the registrar any, `own` whoever else may, and which."""
    each = [one.strip() for one in columns.split(",")]
    sets = ", ".join(f"{one} = _new.{one}" for one in each)
    return function(
        f"door.save_{name}(_told jsonb)",
        "jsonb",
        f"""
DECLARE _new public.{table} := jsonb_populate_record(NULL::public.{table}, _told); _id bigint;
  me rights.person := rights.actor(NULL, {own}); _was public.{table};
BEGIN
  SELECT * INTO _was FROM public.{table} WHERE id = _new.id;
  IF NOT coalesce({roles}, false) THEN {_refuse(f"save {name}", "role")} END IF;
  {taken}
  IF coalesce(_new.id, 0) = 0 THEN
    _new.id := nextval('public.{table}_id_seq'); _id := _new.id;
    INSERT INTO public.{table} SELECT _new.*;
  ELSE
    UPDATE public.{table} SET {sets} WHERE id = _new.id RETURNING id INTO _id;
    IF _id IS NULL THEN RETURN jsonb_build_object('refused', '{name}.unknown', 'id', _new.id);
    END IF;
  END IF;
  IF me.office_id IS NOT NULL THEN
    PERFORM rights.note(me.office_id, 'save {name}', '{name}:' || _id, ''); END IF;
  RETURN jsonb_build_object('id', _id);
END""",
    )


_OFFICE = _register(
    "office",
    "offices",
    "number, kind, name_en, name_hi, is_on_system",
    f"me.role = ANY ({_FOUNDERS})",
    "NULL",
    """IF EXISTS (SELECT 1 FROM public.offices WHERE number = _new.number
      AND id <> coalesce(_new.id, 0)) THEN RETURN jsonb_build_object('refused',
      'office.number_taken', 'number', _new.number); END IF;""",
)
# Nobody gives himself another role or office.
_OFFICER = _register(
    "officer",
    "officers",
    "office_id, name, designation, role, is_active",
    f"me.role = ANY ({_REGISTRARS}) AND _new.id IS DISTINCT FROM me.officer_id",
    "NULL",
    "",
)
_ACCOUNT = _register(
    "account",
    "accounts",
    "office_id, username, username_key, name, x_user_id, way, state, plan, max_weight",
    f"""me.role = ANY ({_REGISTRARS}) OR (me.role = ANY ({_WORKERS})
      AND _new.office_id = me.office_id
      AND coalesce(_was.office_id, me.office_id) = me.office_id)""",
    "_new.office_id",
    """IF EXISTS (SELECT 1 FROM public.accounts WHERE username_key = _new.username_key
      AND id <> coalesce(_new.id, 0)) THEN RETURN jsonb_build_object('refused', 'account.taken',
      'username', _new.username); END IF;""",
)
# So that no two accounts of the State say the same: what is planned or said, by whom, no more.
_SPOKEN = function(
    "door.spoken(_from bigint, _silent text[], _size integer)",
    "TABLE (id bigint, account_id bigint, username text, office_id bigint, text text,"
    " due_at bigint)",
    f"""SELECT d.id, d.account_id, a.username, d.office_id, d.text, d.due_at
    FROM public.drafts d JOIN public.accounts a ON a.id = d.account_id
    JOIN public.offices f ON f.id = d.office_id, rights.actor(NULL, 0) AS me
    WHERE d.due_at >= _from AND d.state <> ALL (_silent) AND me.role = ANY ({_WORKERS})
    AND (door.reads_all() OR (f.number >= {FIRST_TRAINING_OFFICE}) = me.is_training)
    ORDER BY d.due_at DESC, d.id DESC LIMIT _size""",
    language="sql",
    kind="STABLE",
)
FUNCTIONS: Sequence[str] = (
    *(_PEN, _MARK, _SERIAL, _MOMENT, _LEASE_KEY, _LEASE, _RELEASE, _TOKEN, _INTAKE, _CHECKED),
    *(_UNREADABLE, _BLANK, _NAMELESS, _STORE, _READ, _MEDIA, _PRESENCE, _OPTION, _KEEP, _PICTURE),
    *(_INCIDENT, _STRUCK, _STRIKE, _OFFICE, _OFFICER, _ACCOUNT, _SPOKEN),
)
