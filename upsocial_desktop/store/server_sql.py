"""How a function of the State's database is written: owned, pinned, and nobody's but whom named."""

from collections.abc import Iterable

from upsocial_desktop.domain.officer import Role

OWNER, KEEPER_OF_LOGINS = "up_owner", "up_onboard"
# One group for each kind of person; what a group may touch at all stands in server_policies.
OFFICER, AUDITOR, STATE = "up_officer", "up_auditor", "up_state"
TRAINEE, TRAINER, REGISTRAR = "up_trainee", "up_trainer", "up_keeper"
GROUP_OF = {
    Role.INFORMATION_OFFICER: OFFICER,
    Role.NODAL_OFFICER: OFFICER,
    Role.FIELD_OFFICER: OFFICER,
    Role.SUPERVISOR: OFFICER,
    Role.STATE_CELL: STATE,
    Role.REGISTER_KEEPER: REGISTRAR,
    Role.AUDITOR: AUDITOR,
    Role.TRAINER: TRAINER,
    Role.TRAINEE: TRAINEE,
}
GROUPS = tuple(dict.fromkeys(GROUP_OF.values()))
WORKERS = (OFFICER, STATE, TRAINEE, TRAINER)
# What a function looks things up in: nothing that a caller can put in between.
_PATH = "pg_catalog, public, pg_temp"


def function(
    head: str, returns: str, body: str, *, language: str = "plpgsql", kind: str = "VOLATILE"
) -> str:
    """The words that make a function which runs as its owner.

    One that is a single query is kept with its plan: PostgreSQL plans such a function anew at
    every call otherwise, and every page asks several of them who is calling.
    """
    if language == "sql" and not returns.startswith("TABLE"):
        language, body = "plpgsql", f"BEGIN RETURN ({body}); END"
    return (
        f"CREATE OR REPLACE FUNCTION {head} RETURNS {returns} LANGUAGE {language} {kind}"
        f" SECURITY DEFINER SET search_path = {_PATH} AS $body$ {body} $body$"
    )


def listed(values: Iterable[str]) -> str:
    """Words as an array of texts; they are ours and hold no quote."""
    return f"ARRAY[{', '.join(repr(each) for each in sorted(values))}]::text[]"


def mention_marks_of(row: str) -> str:
    """As `mention_marks` in store/search.py; a test compares them."""
    doubtful = f"CASE WHEN {row}.doubt <> '' THEN ' ddoubtful' ELSE '' END"
    return f"'o' || {row}.office_id || ' s' || {row}.standing || {doubtful}"
