"""How the State's database makes and ends logins: who may, by which names, with what rights."""

from collections.abc import Sequence

from upsocial_desktop.domain.officer import Role
from upsocial_desktop.store.server_sql import GROUP_OF, GROUPS, KEEPER_OF_LOGINS, function

# One person works at few PCs at once, and nothing of his hangs for long.
_LINES = 6
_LIMITS = ("statement_timeout = '15s'", "idle_in_transaction_session_timeout = '30s'")
_GROUP = " ".join(f"WHEN '{role.value}' THEN '{group}'" for role, group in GROUP_OF.items())
_MAY = f"""(me.role = '{Role.REGISTER_KEEPER.value}'
    OR (SELECT rolsuper FROM pg_roles WHERE rolname = session_user))"""
# What the owner of the tables does of it: look who asks, and write it down.
_ADMIT = function(
    "rights.admit(_login text, _officer bigint)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.me(); one public.officers; was rights.logins;
BEGIN
  IF NOT coalesce({_MAY}, false) THEN RETURN rights.refused(me, 'add login', _login, 'role');
  END IF;
  SELECT * INTO one FROM public.officers WHERE id = _officer AND is_active;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('refused', 'officer.unknown', 'officer_id', _officer); END IF;
  SELECT * INTO was FROM rights.logins WHERE login = _login OR officer_id = _officer;
  IF FOUND AND (was.login <> _login OR was.officer_id <> _officer) THEN
    RETURN jsonb_build_object('refused', 'login.taken', 'login', was.login); END IF;
  INSERT INTO rights.logins (login, officer_id, is_first) VALUES (_login, _officer, true)
    ON CONFLICT (login) DO UPDATE SET left_at = NULL, is_first = true;
  PERFORM rights.note(one.office_id, 'add login', 'officer:' || _officer, _login);
  RETURN jsonb_build_object('group', CASE one.role {_GROUP} END);
END""",
)
_DISMISS = function(
    "rights.dismiss(_login text)",
    "jsonb",
    f"""
DECLARE me rights.person := rights.me(); was rights.logins; one public.officers;
BEGIN
  SELECT * INTO was FROM rights.logins WHERE login = _login;
  IF NOT coalesce({_MAY}, false) OR was.officer_id = me.officer_id THEN
    RETURN rights.refused(me, 'end login', _login, 'role'); END IF;
  IF was.login IS NULL THEN
    RETURN jsonb_build_object('refused', 'login.unknown', 'login', _login); END IF;
  UPDATE rights.logins SET left_at = clock_timestamp() WHERE login = _login;
  UPDATE public.officers SET is_active = false WHERE id = was.officer_id RETURNING * INTO one;
  PERFORM rights.note(one.office_id, 'end login', 'officer:' || one.id, _login);
  RETURN '{{}}'::jsonb;
END""",
)
# Whose password is the first is nobody until he has one that he alone knows.
_OWN = function(
    "rights.own_password()",
    "jsonb",
    """
DECLARE was rights.logins; one public.officers;
BEGIN
  SELECT * INTO was FROM rights.logins WHERE login = session_user AND left_at IS NULL;
  SELECT * INTO one FROM public.officers WHERE id = was.officer_id AND is_active;
  IF one.id IS NULL THEN
    RETURN jsonb_build_object('refused', 'login.nobody', 'login', session_user); END IF;
  UPDATE rights.logins SET is_first = false WHERE login = session_user;
  PERFORM rights.note(one.office_id, 'own password', 'officer:' || one.id, session_user);
  RETURN '{}'::jsonb;
END""",
)
_IS_FIRST = function(
    "door.has_first_password()",
    "boolean",
    """EXISTS (SELECT 1 FROM rights.logins
      WHERE login = session_user AND left_at IS NULL AND is_first)""",
    language="sql",
    kind="STABLE",
)
_NAMED = "_login !~ '^o_[a-z0-9]{3,20}$'"
# What proves a password, and never a password.
_NO_PROOF = """_verifier !~
    '^SCRAM-SHA-256[$][0-9]+:[A-Za-z0-9+/=]+[$][A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'"""


def _quietly(words: str) -> str:
    """Run what may fail without the proof of a password in what is said of it, and logged."""
    return f"""BEGIN EXECUTE format({words});
  EXCEPTION WHEN OTHERS THEN RAISE insufficient_privilege; END;"""


_MAKE = _quietly(
    f"""'%s ROLE %I LOGIN CONNECTION LIMIT {_LINES} PASSWORD %L',
    CASE WHEN there.rolname IS NULL THEN 'CREATE' ELSE 'ALTER' END, _login, _verifier"""
)
_ADD = function(
    "door.add_login(_login text, _officer bigint, _verifier text)",
    "jsonb",
    f"""
DECLARE answer jsonb; each text; there pg_roles;
BEGIN
  IF {_NAMED} THEN
    RETURN jsonb_build_object('refused', 'login.name', 'login', _login); END IF;
  IF {_NO_PROOF} THEN
    RETURN jsonb_build_object('refused', 'login.password', 'least', 0); END IF;
  SELECT * INTO there FROM pg_roles WHERE rolname = _login;
  -- Who has might of another kind is no officer, and nobody but a superuser says more of a role.
  IF there.rolsuper OR there.rolcreaterole OR there.rolcreatedb OR there.rolreplication
    OR there.rolbypassrls THEN
    RETURN jsonb_build_object('refused', 'login.taken', 'login', _login); END IF;
  answer := rights.admit(_login, _officer);
  IF answer ? 'refused' THEN RETURN answer; END IF;
  {_MAKE}
  FOREACH each IN ARRAY ARRAY{list(GROUPS)!r} LOOP
    EXECUTE format('REVOKE %I FROM %I', each, _login);
  END LOOP;
  EXECUTE format('GRANT %I TO %I', answer->>'group', _login);
  {" ".join(f"EXECUTE format($q$ALTER ROLE %I SET {limit}$q$, _login);" for limit in _LIMITS)}
  RETURN '{{}}'::jsonb;
END""",
)
_CHANGE = function(
    "door.own_password(_verifier text)",
    "jsonb",
    f"""
DECLARE answer jsonb;
BEGIN
  IF {_NO_PROOF} THEN
    RETURN jsonb_build_object('refused', 'login.password', 'least', 0); END IF;
  answer := rights.own_password();
  IF answer ? 'refused' THEN RETURN answer; END IF;
  {_quietly("'ALTER ROLE %I PASSWORD %L', session_user, _verifier")}
  RETURN '{{}}'::jsonb;
END""",
)
_END = function(
    "door.end_login(_login text)",
    "jsonb",
    f"""
DECLARE answer jsonb;
BEGIN
  IF {_NAMED} THEN
    RETURN jsonb_build_object('refused', 'login.name', 'login', _login); END IF;
  answer := rights.dismiss(_login);
  IF answer ? 'refused' THEN RETURN answer; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN', _login);
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = _login;
  RETURN '{{}}'::jsonb;
END""",
)
FUNCTIONS: Sequence[str] = (_ADMIT, _DISMISS, _OWN, _IS_FIRST, _ADD, _CHANGE, _END)
# These make, change and end roles, which the owner of the tables may not.
OWNERSHIP: Sequence[str] = (
    f"GRANT CREATE ON SCHEMA door TO {KEEPER_OF_LOGINS}",
    f"ALTER FUNCTION door.add_login(text, bigint, text) OWNER TO {KEEPER_OF_LOGINS}",
    f"ALTER FUNCTION door.end_login(text) OWNER TO {KEEPER_OF_LOGINS}",
    f"ALTER FUNCTION door.own_password(text) OWNER TO {KEEPER_OF_LOGINS}",
    f"REVOKE CREATE ON SCHEMA door FROM {KEEPER_OF_LOGINS}",
    "GRANT EXECUTE ON FUNCTION rights.admit(text, bigint), rights.dismiss(text),"
    " rights.own_password()"
    f" TO {KEEPER_OF_LOGINS}",
)
