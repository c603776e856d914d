"""Ways of breaking the rights, one small change each; all of them have to be noticed."""

from collections.abc import Mapping

# By name, a statement and whose checks should see it; `swap` changes words of a function.
_POLICY = "ALTER POLICY {1} ON {0} USING ({2})"


def _policy(table: str, policy: str, condition: str) -> str:
    return _POLICY.format(table, policy, condition)


def _swap(function: str, old: str, new: str) -> str:
    """Write a function anew with other words in its body; fails where the words are not there."""
    quoted_old, quoted_new = old.replace("'", "''"), new.replace("'", "''")
    return f"""DO $mutate$ DECLARE was text; made text; BEGIN
      SELECT pg_get_functiondef(oid) INTO was FROM pg_proc
        WHERE oid = '{function}'::regproc;
      made := replace(was, '{quoted_old}', '{quoted_new}');
      IF made = was THEN RAISE 'nothing to change in {function}'; END IF;
      EXECUTE made;
    END $mutate$"""


# The group of checks that should notice comes first; the others are tried after it.
MUTANTS: Mapping[str, tuple[str, str]] = {
    "cases are open to all": ("reads", _policy("cases", "own", "true")),
    "a first password is as good as another": (
        "reads",
        _swap("rights.me", "AND NOT l.is_first", ""),
    ),
    "any line is the one that was seen": (
        "chains",
        _swap("door.greet", "AND encode(hash, 'hex') = _hash", ""),
    ),
    "of another's record it is told what is in it": (
        "chains",
        _swap("door.greet", "AND _office = me.office_id", ""),
    ),
    "whoever works says that a record is known": (
        "doors",
        "GRANT EXECUTE ON FUNCTION door.say_known(text) TO up_officer",
    ),
    "mentions are open to all": ("reads", _policy("mentions", "own", "true")),
    "history is open to all": ("reads", _policy("history", "own", "true")),
    "cases that only passed through are lost": (
        "reads",
        _policy("cases", "own", "home_office_id = ANY ((SELECT door.my_offices())::bigint[])"),
    ),
    "a saved look is seen by others": (
        "reads",
        _policy("options", "own", "(SELECT door.is_known())"),
    ),
    "the registrar reads cases": (
        "reads",
        "GRANT SELECT ON cases TO up_keeper; CREATE POLICY r ON cases FOR SELECT TO up_keeper"
        " USING ((SELECT door.keeps_register()))",
    ),
    "the watched read the audit": (
        "reads",
        "GRANT SELECT ON rights.audit TO up_officer; CREATE POLICY r ON rights.audit"
        " FOR SELECT TO up_officer USING (office_id = ANY ((SELECT door.my_offices())::bigint[]))",
    ),
    "a policy for everybody": ("lint", "CREATE POLICY p ON slips FOR SELECT USING (true)"),
    "a policy on a setting": (
        "lint",
        _policy("drafts", "own", "office_id = current_setting('app.office', true)::bigint"),
    ),
    "a policy that asks for each row": (
        "lint",
        _policy("drafts", "own", "office_id = ANY (door.my_offices())"),
    ),
    "a table without row security": ("lint", "ALTER TABLE deliveries DISABLE ROW LEVEL SECURITY"),
    "row security not forced": ("lint", "ALTER TABLE templates NO FORCE ROW LEVEL SECURITY"),
    "a new table": ("lint", "CREATE TABLE notes (id int)"),
    "a new door": (
        "lint",
        "CREATE FUNCTION door.back() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    ),
    "a path that is not pinned": ("lint", "ALTER FUNCTION door.append(jsonb) RESET search_path"),
    "a function for everybody": (
        "lint",
        "GRANT EXECUTE ON FUNCTION rights.note(bigint, text, text, text) TO PUBLIC",
    ),
    "an inner function for officers": (
        "lint",
        "GRANT EXECUTE ON FUNCTION rights.note(bigint, text, text, text) TO up_officer",
    ),
    "locks are open": ("lint", "GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC"),
    "tables may be made": ("lint", "GRANT CREATE ON SCHEMA public TO up_officer"),
    "rows may be written": ("verbs", "GRANT INSERT, UPDATE ON incidents TO up_officer"),
    "rows may be locked": ("verbs", "GRANT UPDATE ON history TO up_state"),
    "an auditor may write": ("doors", "GRANT EXECUTE ON FUNCTION door.append(jsonb) TO up_auditor"),
    "identity is the role that is set": (
        "reads",
        _swap("rights.me", "l.login = session_user", "l.login = current_user"),
    ),
    "who has left still reads": ("reads", _swap("rights.me", "AND o.is_active", "")),
    "a stray trainee reads": ("reads", _swap("rights.me", "f.number >= 900)", "true)")),
    "a trainer reads the real": (
        "reads",
        _swap("door.my_offices", "WHERE number >= 900", "WHERE true"),
    ),
    "steps are taken at their word": (
        "steps",
        _swap("rights.role_of", "named = _me.officer_id", "named IS NOT NULL"),
    ),
    "the program may do anything": (
        "steps",
        _swap("rights.role_of", "_rule.subject IS NULL OR NOT _rule.follows", "false"),
    ),
    "whose case it is is not asked": (
        "steps",
        _swap(
            "rights.check_move",
            "_office <> ALL (rights.offices_of",
            "false AND _office <> ALL (rights.offices_of",
        ),
    ),
    "roles are not asked": (
        "steps",
        _swap("rights.check_move", "_role <> ALL (rule.roles)", "false"),
    ),
    "the table of moves is not asked": (
        "steps",
        _swap(
            "rights.check_move",
            "IF NOT FOUND THEN RETURN 'case.move'",
            "IF false THEN RETURN 'case.move'",
        ),
    ),
    "a move lies about its state": (
        "steps",
        _swap("rights.judge_case", "_new.state <> coalesce(rule.target, _old.state)", "false"),
    ),
    "a case goes where no slip goes": (
        "steps",
        _swap("rights.check_offices", "ELSE RETURN 'desk_office'", "ELSE NULL"),
    ),
    "practice and life are mixed": (
        "steps",
        _swap("rights.check_offices", "side IS DISTINCT FROM other", "false"),
    ),
    "the working office is anybody": (
        "steps",
        _swap("rights.check_offices", "_new.working_office_id <> ALL (had)", "false"),
    ),
    "a case closes unanswered": (
        "closing",
        _swap("rights.judge_case", "RETURN 'unanswered'", "RETURN NULL"),
    ),
    "what came from elsewhere is changed": (
        "steps",
        _swap(
            "rights.append_case",
            "RETURN rights.refused(_me, _step->>'move', _target, 'frozen')",
            "NULL",
        ),
    ),
    "versions are not compared": (
        "steps",
        _swap("rights.append_case", "_old.version <> _seen", "false"),
    ),
    "what is another's is told from what is not there": (
        "steps",
        _swap("rights.append_case", "NOT FOUND OR NOT", "NOT FOUND OR false AND NOT"),
    ),
    "an op_id is for anything": (
        "steps",
        _swap(
            "door.append",
            "DISTINCT FROM (_step->>'subject', _step->>'move')",
            "DISTINCT FROM (done.subject, done.move)",
        ),
    ),
    "a serial need not be minted": (
        "steps",
        _swap("rights.judge_new_case", "next > _new.serial", "true"),
    ),
    "words of citizens are changed": (
        "steps",
        _swap("rights.judge_mention", "RETURN 'words'", "NULL"),
    ),
    "a mention joins any case": (
        "steps",
        _swap("rights.judge_mention", "RETURN 'case.unknown'", "NULL"),
    ),
    "an old token sends": ("steps", _swap("rights.judge_delivery", "RETURN 'token'", "NULL")),
    "two eyes are enough": ("four eyes", _swap("rights.judge_draft", "RETURN 'draft.own'", "NULL")),
    "an approval holds for other words": (
        "four eyes",
        _swap("rights.seal_of", "_draft.text,", ""),
    ),
    "serials of any office": (
        "knocks",
        _swap("door.mint", "me.office_id IS DISTINCT FROM _office", "false"),
    ),
    "a lease by the caller's clock": (
        "knocks",
        _swap("rights.moment", "SELECT (extract", "SELECT _said + 0 * (extract"),
    ),
    "a lease for ever": ("knocks", _swap("door.take_lease", "least(", "greatest(")),
    "leases of any account": (
        "knocks",
        _swap("rights.lease_key", "me.office_id IS DISTINCT FROM owner", "false"),
    ),
    "options of any office": (
        "knocks",
        _swap("door.set_option", "me.office_id IS DISTINCT FROM _office", "false"),
    ),
    "anybody lifts the rule of two": (
        "knocks",
        _swap("door.set_option", "_key = 'two_person'", "false"),
    ),
    "pages of any account": (
        "knocks",
        _swap("door.store_mentions", "me.office_id IS DISTINCT FROM account.office_id", "false"),
    ),
    "a registrar promotes himself": (
        "knocks",
        _swap("door.save_officer", "_new.id IS DISTINCT FROM me.officer_id", "true"),
    ),
    "read marks of any office": (
        "knocks",
        _swap("door.mark_read", "AND office_id = me.office_id", ""),
    ),
    "pictures of any name": ("knocks", _swap("door.keep_picture", "_key <>", "false AND _key <>")),
    "lists of any office": (
        "steps",
        _swap("rights.check_derived", "office_id <> ALL (had)", "false"),
    ),
    "lists that nobody knows": (
        "steps",
        _swap("rights.check_derived", "OR view <> ALL", "OR false AND view <> ALL"),
    ),
    "lists at any place": (
        "steps",
        _swap("rights.check_derived", "due_at <> _case.due_at", "false"),
    ),
    "found in any office's lists": (
        "steps",
        _swap("rights.check_derived", "::bigint <> ALL (had)", "::bigint IS NULL"),
    ),
    "what is derived is not looked at": (
        "steps",
        _swap("rights.append_case", "rights.check_derived(_new, _step->'derived')", "NULL"),
    ),
    "steps are made out of turn": (
        "steps",
        _swap("door.append", "PERFORM 1 FROM public.changes WHERE id = 1 FOR UPDATE;", ""),
    ),
    "a class hears the real": (
        "knocks",
        _swap("door.spoken", "(f.number >= 900) = me.is_training", "true"),
    ),
    "the chain is not chained": ("chains", _swap("rights.link", "encode(_prev, 'hex'),", "")),
    "the record does not say who": ("chains", _swap("rights.link", "_row.login,", "")),
    "refusals leave no trace": (
        "chains",
        _swap("rights.refused", "_me.office_id IS NOT NULL", "false"),
    ),
}
