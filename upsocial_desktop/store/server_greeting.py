"""What a desk and the State's database tell each other first: who is there, and how far the record.

A desk brings the last line of its office's record that it saw. A record that no longer has it was
restored from an older state, or written anew.
"""

from collections.abc import Sequence

from upsocial_desktop.domain.officer import Role
from upsocial_desktop.store.server_sql import function

# As `_note` writes it, and as no step is named.
_KNOWN = "record known"
_TODAY = "(clock_timestamp() AT TIME ZONE 'Asia/Kolkata')::date"
_NOW = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
# Of when a login was used no more than the day is kept, written at most once on it. Nobody waits
# for a standby on that account, nor stays out where nothing can be written.
_GREET = function(
    "door.greet(_office bigint, _seq bigint, _hash text)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.me(); head rights.heads; has boolean := true; said bigint := 0;
BEGIN
  IF EXISTS (SELECT 1 FROM rights.logins WHERE login = session_user AND left_at IS NULL
    AND seen_on IS DISTINCT FROM {_TODAY}) THEN
    BEGIN
      PERFORM set_config('synchronous_commit', 'off', true);
      UPDATE rights.logins SET seen_on = {_TODAY} WHERE login = session_user;
    EXCEPTION WHEN OTHERS THEN NULL; END;
  END IF;
  IF me.office_id IS NULL THEN RETURN '{{}}'::jsonb; END IF;
  -- Whoever went to another office has seen nothing of this one's.
  IF _seq > 0 AND _office = me.office_id THEN
    has := EXISTS (SELECT 1 FROM rights.audit WHERE office_id = _office AND seq = _seq
      AND encode(hash, 'hex') = _hash);
    IF NOT has THEN
      SELECT at INTO said FROM rights.audit WHERE office_id = _office AND action = '{_KNOWN}'
        ORDER BY seq DESC LIMIT 1;
    END IF;
  END IF;
  SELECT * INTO head FROM rights.heads WHERE office_id = me.office_id;
  RETURN jsonb_build_object('office', me.office_id, 'seq', coalesce(head.seq, 0),
    'hash', coalesce(encode(head.hash, 'hex'), ''), 'now', {_NOW}, 'has', has,
    'known', coalesce(said, 0));
END""",
)
# That the record is another than desks have seen is said into each office's record, for good.
_SAY = function(
    "door.say_known(_why text)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.me(); offices bigint;
BEGIN
  IF NOT coalesce(me.role = '{Role.REGISTER_KEEPER.value}'
    OR (SELECT rolsuper FROM pg_roles WHERE rolname = session_user), false) THEN
    RETURN rights.refused(me, '{_KNOWN}', '', 'role'); END IF;
  PERFORM 1 FROM public.changes WHERE id = 1 FOR UPDATE;
  PERFORM rights.note(id, '{_KNOWN}', '', left(_why, 200)) FROM public.offices;
  SELECT count(*) INTO offices FROM public.offices;
  RETURN jsonb_build_object('offices', offices);
END""",
)
FUNCTIONS: Sequence[str] = (_GREET, _SAY)
