"""Who reads what: one line for each table, from which the server's policies are made."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from upsocial_desktop.store.server_sql import (
    AUDITOR,
    GROUPS,
    OFFICER,
    OWNER,
    REGISTRAR,
    STATE,
    TRAINEE,
    TRAINER,
)

# The values are asked once for a query, never once for a row.
_MINE = "ANY ((SELECT door.my_offices())::bigint[])"
_ALL = "(SELECT door.reads_all())"
_KEEPER = "(SELECT door.keeps_register())"
_KNOWN = "(SELECT door.is_known())"
# Through the policy of offices, which shows nobody but his own side's.
_SAME_SIDE = "EXISTS (SELECT 1 FROM public.offices f WHERE f.id = {table}.{column})"
_READERS = (OFFICER, AUDITOR, TRAINEE, TRAINER)


class Reading(NamedTuple):
    """The condition for those who read their own, and whether State cell and registrar read all.

    `own` "" is nobody. The State cell reads all of a table, the registrar only what he keeps.
    """

    own: str
    is_states: bool = True
    is_registrars: bool = False
    schema: str = "public"


def _of(column: str = "office_id") -> str:
    return f"{column} = {_MINE}"


def _passed(table: str, column: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM rights.parties p WHERE p.case_id = {table}.{column}"
        f" AND p.office_id = {_MINE})"
    )


def _side(table: str, column: str) -> str:
    return _SAME_SIDE.format(table=table, column=column)


def _with_account(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM public.accounts a WHERE a.id = {table}.account_id"
        f" AND a.office_id = {_MINE})"
    )


def _marked(before: str, after: str) -> str:
    return f"tokens @@ (SELECT door.my_marks('{before}', '{after}'))"


READINGS: Mapping[str, Reading] = {
    # Names of offices, people and accounts: their own side's, training or live.
    "offices": Reading("(number >= 900) = (SELECT door.is_training())", is_registrars=True),
    "officers": Reading(_side("officers", "office_id"), is_registrars=True),
    "accounts": Reading(_side("accounts", "office_id"), is_registrars=True),
    "achievements": Reading(_side("achievements", "office_id")),
    "holds": Reading(f"(office_id IS NULL AND {_KNOWN}) OR {_of()}"),
    # A forwarding office reads when another has to accept; saved looks are nobody else's.
    "options": Reading(
        f"{_of()} OR (key <> 'saved_views' AND {_side('options', 'office_id')})",
        is_registrars=True,
    ),
    "cases": Reading(
        "ARRAY[home_office_id, working_office_id, desk_office_id]"
        f" && (SELECT door.my_offices()) OR {_passed('cases', 'id')}"
    ),
    "case_lists": Reading(_of()),
    "case_counts": Reading(_of()),
    "mentions": Reading(f"{_of()} OR {_passed('mentions', 'case_id')}"),
    "mention_counts": Reading(_of()),
    "slips": Reading(
        "ARRAY[from_office_id, to_office_id] && (SELECT door.my_offices())"
        f" OR {_passed('slips', 'case_id')}"
    ),
    "history": Reading(
        f"{_of()} OR (subject = 'case' AND {_passed('history', 'subject_id')})"
        " OR (subject = 'achievement' AND EXISTS"
        " (SELECT 1 FROM public.achievements a WHERE a.id = history.subject_id))"
        " OR (subject = 'hold' AND EXISTS"
        " (SELECT 1 FROM public.holds h WHERE h.id = history.subject_id))"
    ),
    "presences": Reading(_passed("presences", "case_id")),
    "deliveries": Reading(f"{_of()} OR {_passed('deliveries', 'case_id')}"),
    "drafts": Reading(_of()),
    "templates": Reading(_of()),
    "serials": Reading(_of()),
    "serial_blocks": Reading(_of()),
    "intake_states": Reading(_with_account("intake_states")),
    "unreadable": Reading(_with_account("unreadable")),
    "incidents": Reading(_of(), is_registrars=True),
    "case_words": Reading(_marked("l", "all")),
    "mention_words": Reading(_marked("o", "")),
    "story_words": Reading(_marked("o", "")),
    # By their keys only, which nobody can guess: see door.picture.
    "pictures": Reading("", is_states=False),
    # By their keys only, and one's own: see door.lease_token.
    "leases": Reading("", is_states=False),
    "changes": Reading(_KNOWN, is_registrars=True),
    "alembic_version": Reading("true", is_registrars=True),
    "parties": Reading(_of(), schema="rights"),
    "logins": Reading("", is_registrars=True, schema="rights"),
    "moves": Reading("true", is_registrars=True, schema="rights"),
    "approvals": Reading("", is_states=False, schema="rights"),
    "heads": Reading(_of(), is_registrars=True, schema="rights"),
    "audit": Reading(_of(), is_registrars=True, schema="rights"),
}
# Whoever does the office's work does not read who watched it.
_NO_WORKERS = frozenset({"audit"})


def _readers(name: str) -> tuple[str, ...]:
    return (AUDITOR,) if name in _NO_WORKERS else _READERS


def policies(name: str) -> Iterator[str]:
    """The words that close a table and open what its line says."""
    reading = READINGS[name]
    table = f"{reading.schema}.{name}"
    yield f"ALTER TABLE {table} OWNER TO {OWNER}"
    yield f"REVOKE ALL ON {table} FROM PUBLIC, {', '.join(GROUPS)}"
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY owns ON {table} TO {OWNER} USING (true) WITH CHECK (true)"
    own = _readers(name)
    # What everybody reads is read by whoever's role was changed, too: he is told what is wrong.
    state, registrar = ("true", "true") if reading.own == "true" else (_ALL, _KEEPER)
    for policy, groups, condition in (
        ("own", own, reading.own),
        ("state", (STATE,), state if reading.is_states else ""),
        ("registrar", (REGISTRAR,), registrar if reading.is_registrars else ""),
    ):
        if condition:
            to = ", ".join(groups)
            yield f"GRANT SELECT ON {table} TO {to}"
            yield f"CREATE POLICY {policy} ON {table} FOR SELECT TO {to} USING ({condition})"
