"""The first shape: the whole line from a mention to an answered case and a published post."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_TOKENS = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''"
_SEARCH = {
    "mention_words": "text, author, code, sounds, marks",
    "case_words": "code, summary, place, complainant, sounds, marks",
    "story_words": "words, sounds, marks",
}
_CASE_COUNT = (
    "INSERT INTO case_counts (office_id, view, scale, slot, count)"
    " VALUES ({row}.office_id, {row}.view, '{scale}', {row}.{slot}, {change})"
    " ON CONFLICT (office_id, view, scale, slot) DO UPDATE SET count = count + {change};"
)
_MENTION_COUNT = (
    "INSERT INTO mention_counts (office_id, standing, is_doubtful, is_read, day, count)"
    " VALUES ({row}.office_id, {row}.standing, {row}.doubt <> '', {row}.is_read,"
    " {row}.created_at / 86400000000, {change})"
    " ON CONFLICT (office_id, standing, is_doubtful, is_read, day)"
    " DO UPDATE SET count = count + {change};"
)
_TABLES = (
    "presences",
    "slips",
    "deliveries",
    "case_lists",
    "case_counts",
    "mention_counts",
    "cases",
    "unreadable",
    "mentions",
    "intake_states",
    "history",
    "drafts",
    "achievements",
    "holds",
    "pictures",
    "templates",
    "serials",
    "serial_blocks",
    "officers",
    "accounts",
    "options",
    "offices",
    "leases",
    "incidents",
    "changes",
)


def _where(words: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(words), "postgresql_where": sa.text(words)}


def _columns(
    kind: sa.types.TypeEngine[Any], names: tuple[str, ...], *, is_needed: bool
) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=not is_needed) for name in names]


def _ids(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(_ID, names, is_needed=is_needed)


def _moments(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(sa.BigInteger(), names, is_needed=is_needed)


def _texts(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(_TEXT, names, is_needed=is_needed)


def _flags(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(sa.Boolean(), names, is_needed=is_needed)


def _numbers(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(sa.Integer(), names, is_needed=is_needed)


def _bigs(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(sa.BigInteger(), names, is_needed=is_needed)


def _jsons(*names: str, is_needed: bool = True) -> list[sa.Column[Any]]:
    return _columns(_JSON, names, is_needed=is_needed)


def _link(table: str, column: str, to: str, *, is_late: bool = False) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, use_alter=is_late)


def _upkeep() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        *_bigs("mark"),
        *_texts("link"),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
    )
    op.create_table(
        "incidents",
        *_ids("id"),
        *_moments("at"),
        *_texts("room", "code", "where", "detail"),
        sa.PrimaryKeyConstraint("id", name="pk_incidents"),
    )
    op.create_table(
        "leases",
        *_texts("key", "holder", "run"),
        *_bigs("token"),
        *_moments("until_at"),
        sa.PrimaryKeyConstraint("key", name="pk_leases"),
    )
    op.create_table(
        "options",
        sa.Column("office_id", _ID, nullable=False, autoincrement=False),
        *_texts("key", "value"),
        sa.PrimaryKeyConstraint("office_id", "key", name="pk_options"),
    )


def _register() -> None:
    op.create_table(
        "offices",
        *_ids("id"),
        *_numbers("number"),
        *_texts("kind", "name_en", "name_hi"),
        *_flags("is_on_system"),
        sa.PrimaryKeyConstraint("id", name="pk_offices"),
        sa.UniqueConstraint("number", name="uq_offices_number"),
    )
    op.create_table(
        "accounts",
        *_ids("id", "office_id"),
        *_texts("username", "username_key", "name", "x_user_id", "way", "state", "plan"),
        *_numbers("max_weight"),
        _link("accounts", "office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("username_key", name="uq_accounts_username_key"),
    )
    op.create_index("ix_accounts_office", "accounts", ["office_id"])
    op.create_table(
        "officers",
        *_ids("id", "office_id"),
        *_texts("name", "designation", "role"),
        *_flags("is_active"),
        _link("officers", "office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_officers"),
    )
    op.create_index("ix_officers_office", "officers", ["office_id"])
    op.create_table(
        "templates",
        *_ids("id"),
        *_numbers("version"),
        *_ids("office_id"),
        *_texts("key", "title"),
        *_texts("moment", is_needed=False),
        *_texts("text_hi", "text_en"),
        *_moments("hi_changed_at", "en_changed_at", is_needed=False),
        *_flags("is_active"),
        _link("templates", "office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_templates"),
        sa.UniqueConstraint("office_id", "key", name="uq_templates_office_id"),
    )
    op.create_table(
        "serial_blocks",
        *_ids("id", "office_id"),
        *_texts("pc_id"),
        *_numbers("first", "last", "next"),
        *_moments("lent_at"),
        _link("serial_blocks", "office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_serial_blocks"),
    )
    op.create_index("ix_serial_blocks_office", "serial_blocks", ["office_id", "pc_id"])
    op.create_table(
        "serials",
        *_ids("office_id"),
        *_numbers("next"),
        _link("serials", "office_id", "offices"),
        sa.PrimaryKeyConstraint("office_id", name="pk_serials"),
    )
    op.create_table(
        "intake_states",
        *_ids("account_id"),
        *_texts("newest_post_id"),
        *_moments("last_success_at", is_needed=False),
        *_texts("last_trouble"),
        *_flags("is_gap_possible"),
        *_moments("next_try_at", "rechecked_at", is_needed=False),
        _link("intake_states", "account_id", "accounts"),
        sa.PrimaryKeyConstraint("account_id", name="pk_intake_states"),
    )
    op.create_table(
        "unreadable",
        *_ids("id", "account_id"),
        *_texts("x_post_id", "raw", "reason"),
        *_moments("kept_at", "checked_at"),
        *_moments("gone_at", is_needed=False),
        _link("unreadable", "account_id", "accounts"),
        sa.PrimaryKeyConstraint("id", name="pk_unreadable"),
    )
    op.create_index("ix_unreadable_post", "unreadable", ["account_id", "x_post_id"])
    op.create_index("ix_unreadable_recheck", "unreadable", ["account_id", "gone_at", "checked_at"])


def _mentions() -> None:
    op.create_table(
        "mentions",
        *_ids("id"),
        *_numbers("version"),
        *_ids("account_id", "office_id"),
        *_texts("x_post_id", "author_id", "author_username", "author_name", "text"),
        *_moments("created_at"),
        *_texts("conversation_id", "replied_to_id", "quoted_id", "reposted_id", "first_id", "lang"),
        *_jsons("named", "media_alt"),
        *_texts("expanded_text", "standing"),
        *_texts("aside", is_needed=False),
        *_ids("case_id", "suggested_case_id", is_needed=False),
        *_texts("doubt"),
        *_flags("is_read"),
        *_moments("taken_in_at", "checked_at"),
        *_moments("gone_at", is_needed=False),
        *_flags("is_critical"),
        *_texts("dangers", "alarm"),
        _link("mentions", "account_id", "accounts"),
        _link("mentions", "case_id", "cases", is_late=True),
        _link("mentions", "office_id", "offices"),
        _link("mentions", "suggested_case_id", "cases", is_late=True),
        sa.PrimaryKeyConstraint("id", name="pk_mentions"),
        sa.UniqueConstraint("account_id", "x_post_id", name="uq_mentions_account_id"),
    )
    op.create_index(
        "ix_mentions_aside",
        "mentions",
        ["office_id", "created_at", "id", "standing"],
        **_where("standing IN ('aside', 'duplicate')"),
    )
    op.create_index(
        "ix_mentions_case",
        "mentions",
        ["case_id", "created_at"],
        **_where("case_id IS NOT NULL"),
    )
    op.create_index(
        "ix_mentions_doubtful",
        "mentions",
        ["office_id", "created_at", "id", "standing", "doubt"],
        **_where("standing = 'new' AND doubt <> ''"),
    )
    op.create_index("ix_mentions_newest", "mentions", ["office_id", "created_at", "id"])
    op.create_index("ix_mentions_office", "mentions", ["office_id", "id"])
    op.create_index(
        "ix_mentions_recheck", "mentions", ["account_id", "gone_at", "checked_at", "x_post_id"]
    )
    op.create_index(
        "ix_mentions_standing", "mentions", ["office_id", "standing", "created_at", "id"]
    )
    op.create_index(
        "ix_mentions_reposts",
        "mentions",
        ["account_id", "reposted_id"],
        **_where("reposted_id <> ''"),
    )
    op.create_index(
        "ix_mentions_thread", "mentions", ["account_id", "conversation_id", "created_at"]
    )
    op.create_index(
        "ix_mentions_ringing",
        "mentions",
        ["office_id", "id", "alarm"],
        **_where("alarm = 'ringing'"),
    )
    op.create_index(
        "ix_mentions_to_decide",
        "mentions",
        ["office_id", "is_critical", "created_at", "id", "standing"],
        **_where("standing = 'new'"),
    )
    op.create_index(
        "ix_mentions_unread",
        "mentions",
        ["office_id", "created_at", "id", "standing", "doubt", "is_read"],
        **_where("NOT is_read"),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        *_ids("id"),
        *_numbers("version"),
        *_texts("code"),
        *_numbers("office_number", "serial"),
        *_texts("state"),
        *_ids("home_office_id", "working_office_id", "desk_office_id", "account_id"),
        *_ids("holder_id", is_needed=False),
        *_texts("topic", "district", "place", "summary"),
        *_flags("is_critical"),
        *_ids("source_mention_id"),
        *_texts("source_post_id", "complainant_id", "complainant_username", "conversation_id"),
        *_moments("source_at", "registered_at", "due_at", "desk_since_at"),
        *_moments("desk_due_at", is_needed=False),
        *_numbers("bounces", "reopened"),
        *_texts("report"),
        *_moments("reported_at", is_needed=False),
        *_ids("answer_delivery_id", is_needed=False),
        *_texts("answer_post_id"),
        *_moments(
            "closed_at", "reopen_until_at", "citizen_wrote_at", "source_gone_at", is_needed=False
        ),
        *_ids("master_case_id", is_needed=False),
        *_texts("igrs_no", "cpgrams_no"),
        *_moments("reopened_at", is_needed=False),
        *_flags("is_sub_judice", "is_press", "is_by_letter"),
        *_moments("first_reply_at", is_needed=False),
        *_numbers("asks"),
        *_texts("asked"),
        *_moments("waiting_since_at", "waiting_until_at", "waiting_due_at", is_needed=False),
        *_numbers("waited_seconds", "interims"),
        *_moments("due_before_interim_at", is_needed=False),
        *_texts("close_reason", "close_pointer"),
        *_ids("closer_id", is_needed=False),
        *_texts("photo"),
        *_moments("replied_at", "checked_at", is_needed=False),
        *_ids("checker_id", is_needed=False),
        *_numbers("me_too"),
        *_moments("own_due_at", is_needed=False),
        *_ids("linked_case_id", is_needed=False),
        *_moments("changed_at"),
        _link("cases", "account_id", "accounts"),
        _link("cases", "answer_delivery_id", "deliveries", is_late=True),
        _link("cases", "checker_id", "officers"),
        _link("cases", "closer_id", "officers"),
        _link("cases", "desk_office_id", "offices"),
        _link("cases", "holder_id", "officers"),
        _link("cases", "home_office_id", "offices"),
        _link("cases", "linked_case_id", "cases"),
        _link("cases", "master_case_id", "cases"),
        _link("cases", "source_mention_id", "mentions"),
        _link("cases", "working_office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("code", name="uq_cases_code"),
        sa.UniqueConstraint("office_number", "serial", name="uq_cases_office_number"),
        sa.UniqueConstraint("source_mention_id", name="uq_cases_source_mention_id"),
    )
    op.create_index("ix_cases_checked", "cases", ["home_office_id", "checked_at"])
    op.create_index("ix_cases_near", "cases", ["home_office_id", "source_at", "id"])
    op.create_index("ix_cases_closed", "cases", ["home_office_id", "closed_at"])
    op.create_index(
        "ix_cases_master",
        "cases",
        ["master_case_id"],
        **_where("master_case_id IS NOT NULL"),
    )
    op.create_index(
        "ix_cases_waiting",
        "cases",
        ["waiting_until_at"],
        **_where("waiting_until_at IS NOT NULL"),
    )
    op.create_index("ix_cases_complainant", "cases", ["complainant_id", "id"])
    op.create_index("ix_cases_conversation", "cases", ["home_office_id", "conversation_id"])
    open_held = (
        "holder_id IS NOT NULL AND state NOT IN ('closed_resolved', 'closed_other', 'merged')"
    )
    op.create_index(
        "ix_cases_holder",
        "cases",
        ["holder_id", "due_at", "id", "state"],
        **_where(open_held),
    )
    op.create_table(
        "case_lists",
        *_ids("office_id"),
        *_texts("view"),
        *_ids("case_id"),
        *_moments("due_at"),
        _link("case_lists", "case_id", "cases"),
        _link("case_lists", "office_id", "offices"),
        sa.PrimaryKeyConstraint("office_id", "view", "case_id", name="pk_case_lists"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_case_lists_case", "case_lists", ["case_id"])
    op.create_index("ix_case_lists_due", "case_lists", ["office_id", "view", "due_at", "case_id"])
    op.create_table(
        "case_counts",
        *_ids("office_id"),
        *_texts("view", "scale"),
        sa.Column("slot", sa.Integer(), nullable=False, autoincrement=False),
        *_numbers("count"),
        _link("case_counts", "office_id", "offices"),
        sa.PrimaryKeyConstraint("office_id", "view", "scale", "slot", name="pk_case_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "mention_counts",
        *_ids("office_id"),
        *_texts("standing"),
        *_flags("is_doubtful", "is_read"),
        sa.Column("day", sa.Integer(), nullable=False, autoincrement=False),
        *_numbers("count"),
        _link("mention_counts", "office_id", "offices"),
        sa.PrimaryKeyConstraint(
            *("office_id", "standing", "is_doubtful", "is_read", "day"),
            name="pk_mention_counts",
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "slips",
        *_ids("id", "case_id", "from_office_id", "to_office_id"),
        *_texts("reason"),
        *_moments("sent_at"),
        *_ids("sent_by_id", is_needed=False),
        *_moments("due_at"),
        *_texts("state"),
        *_moments("settled_at", is_needed=False),
        *_ids("settled_by_id", is_needed=False),
        *_texts("return_reason"),
        *_ids("suggested_office_id", is_needed=False),
        _link("slips", "case_id", "cases"),
        _link("slips", "from_office_id", "offices"),
        _link("slips", "sent_by_id", "officers"),
        _link("slips", "settled_by_id", "officers"),
        _link("slips", "suggested_office_id", "offices"),
        _link("slips", "to_office_id", "offices"),
        sa.PrimaryKeyConstraint("id", name="pk_slips"),
    )
    op.create_index("ix_slips_case", "slips", ["case_id", "state"])
    op.create_index("ix_slips_due", "slips", ["state", "due_at"])
    op.create_table(
        "presences",
        sa.Column("case_id", _ID, nullable=False, autoincrement=False),
        sa.Column("officer_id", _ID, nullable=False, autoincrement=False),
        *_moments("since_at", "until_at"),
        _link("presences", "case_id", "cases"),
        _link("presences", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("case_id", "officer_id", name="pk_presences"),
    )


def _posts() -> None:
    op.create_table(
        "drafts",
        *_ids("id"),
        *_numbers("version"),
        *_ids("office_id", "account_id", "officer_id"),
        *_texts("state", "text"),
        *_moments("due_at", "created_at"),
        *_ids("delivery_id", is_needed=False),
        *_texts("x_post_id", "trouble", "trouble_detail"),
        *_moments("handed_in_at", is_needed=False),
        *_ids("approver_id", is_needed=False),
        *_moments("approved_at", is_needed=False),
        *_texts("approved_seal", "remarks"),
        sa.Column("grace_minutes", sa.Integer(), nullable=True),
        *_texts("pictures"),
        _link("drafts", "approver_id", "officers"),
        _link("drafts", "account_id", "accounts"),
        _link("drafts", "delivery_id", "deliveries", is_late=True),
        _link("drafts", "office_id", "offices"),
        _link("drafts", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index(
        "ix_drafts_due", "drafts", ["due_at", "id"], **_where("state IN ('approved', 'scheduled')")
    )
    op.create_index("ix_drafts_office", "drafts", ["office_id", "due_at", "id"])
    op.create_index("ix_drafts_when", "drafts", ["due_at", "id"])
    op.create_table(
        "pictures",
        *_texts("key"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        *_moments("kept_at"),
        sa.PrimaryKeyConstraint("key", name="pk_pictures"),
    )
    op.create_table(
        "holds",
        *_ids("id"),
        *_numbers("version"),
        *_ids("office_id", is_needed=False),
        *_ids("officer_id"),
        *_texts("kind", "order_no", "signed_by"),
        *_moments("from_at"),
        *_moments("until_at", is_needed=False),
        *_moments("declared_at"),
        _link("holds", "office_id", "offices"),
        _link("holds", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_holds"),
    )
    op.create_table(
        "deliveries",
        *_ids("id"),
        *_numbers("version"),
        *_ids("account_id", "office_id"),
        *_texts("purpose", "state", "text", "parent_post_id"),
        *_ids("case_id", "draft_id", "officer_id", is_needed=False),
        *_moments("created_at", "not_before_at"),
        *_numbers("attempt"),
        *_moments("intent_at", is_needed=False),
        *_texts("baseline_post_id", "x_post_id", "trouble", "trouble_detail"),
        *_numbers("looks"),
        *_moments("looked_at", is_needed=False),
        *_bigs("token"),
        *_numbers("part"),
        *_ids("after_id", is_needed=False),
        _link("deliveries", "account_id", "accounts"),
        _link("deliveries", "after_id", "deliveries"),
        _link("deliveries", "case_id", "cases"),
        _link("deliveries", "draft_id", "drafts"),
        _link("deliveries", "office_id", "offices"),
        _link("deliveries", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_case", "deliveries", ["case_id"])
    op.create_index("ix_deliveries_draft", "deliveries", ["draft_id", "part"])
    op.create_index(
        "ix_deliveries_going",
        "deliveries",
        ["account_id", "state", "not_before_at"],
        **_where("state IN ('ready', 'sending', 'unknown')"),
    )
    op.create_index(
        "ix_deliveries_unsent",
        "deliveries",
        ["office_id", "id"],
        **_where("state IN ('ready', 'sending', 'unknown', 'refused')"),
    )
    op.create_index("ix_deliveries_times", "deliveries", ["account_id", "not_before_at"])
    op.create_index(
        "ix_deliveries_post",
        "deliveries",
        ["account_id", "x_post_id"],
        unique=True,
        **_where("x_post_id <> ''"),
    )


def _ledger() -> None:
    op.create_table(
        "achievements",
        *_ids("id"),
        *_numbers("version"),
        *_ids("office_id", "officer_id"),
        *_texts("state", "scheme_hi", "scheme_en", "district", "claim_hi", "claim_en"),
        *_texts("figure", "unit_hi", "unit_en"),
        sa.Column("as_of_on", sa.Date(), nullable=False),
        *_texts("source", "picture", "consent"),
        *_moments("entered_at", "changed_at"),
        *_bigs("measured", is_needed=False),
        *_texts("scheme_key_hi", "scheme_key_en", "unit_key_hi", "unit_key_en", "searched"),
        _link("achievements", "office_id", "offices"),
        _link("achievements", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_achievements"),
    )
    for name, columns in {
        "changed": ["changed_at"],
        "newest": ["as_of_on", "id"],
        "office": ["office_id", "as_of_on", "id"],
        "scheme_en": ["scheme_key_en", "district"],
        "scheme_hi": ["scheme_key_hi", "district"],
    }.items():
        op.create_index(f"ix_achievements_{name}", "achievements", columns)


def _history() -> None:
    op.create_table(
        "history",
        *_ids("id"),
        *_texts("subject"),
        *_ids("subject_id"),
        *_numbers("version"),
        *_texts("op_id", "move"),
        *_moments("at"),
        *_ids("officer_id", "office_id", is_needed=False),
        *_texts("fields", "facts"),
        sa.Column("digest", _TEXT, nullable=False, server_default=""),
        _link("history", "office_id", "offices"),
        _link("history", "officer_id", "officers"),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sa.UniqueConstraint("op_id", name="uq_history_op_id"),
        sa.UniqueConstraint("subject", "subject_id", "version", name="uq_history_subject"),
    )


def _case_counter(name: str, when: str, row: str, change: str) -> None:
    slots = {"due": "due_at / 86400000000", "id": "case_id / 4096"}
    changed = " ".join(
        _CASE_COUNT.format(row=row, change=change, scale=scale, slot=slot)
        for scale, slot in slots.items()
    )
    op.execute(f"CREATE TRIGGER {name} AFTER {when} ON case_lists BEGIN {changed} END")


def _mention_counter(name: str, when: str, changes: dict[str, str]) -> None:
    changed = " ".join(_MENTION_COUNT.format(row=row, change=by) for row, by in changes.items())
    op.execute(f"CREATE TRIGGER {name} AFTER {when} ON mentions BEGIN {changed} END")


def _counters() -> None:
    _case_counter("case_lists_entered", "INSERT", "new", "1")
    _case_counter("case_lists_left", "DELETE", "old", "-1")
    _mention_counter("mentions_entered", "INSERT", {"new": "1"})
    _mention_counter("mentions_left", "DELETE", {"old": "-1"})
    looked_at = "UPDATE OF office_id, standing, doubt, is_read, created_at"
    _mention_counter("mentions_changed", looked_at, {"old": "-1", "new": "1"})


# --- PostgreSQL ---

_LETTERS = {"sounds": "s", "marks": "m"}
_CASE_SLOTS = (
    "SELECT office_id, view, 'due', due_at / 86400000000, {by} FROM {rows} UNION ALL"
    " SELECT office_id, view, 'id', case_id / 4096, {by} FROM {rows}"
)
_SERVER_CASE_COUNT = (
    "INSERT INTO case_counts (office_id, view, scale, slot, count)"
    " SELECT office_id, view, scale, slot, sum(by) FROM ({slots})"
    " AS changed (office_id, view, scale, slot, by)"
    " GROUP BY office_id, view, scale, slot HAVING sum(by) <> 0"
    " ON CONFLICT (office_id, view, scale, slot)"
    " DO UPDATE SET count = case_counts.count + excluded.count"
)
_MENTION_ROWS = (
    "SELECT office_id, standing, doubt <> '', is_read, created_at / 86400000000, {by} FROM {rows}"
)
_SERVER_MENTION_COUNT = (
    "INSERT INTO mention_counts (office_id, standing, is_doubtful, is_read, day, count)"
    " SELECT office_id, standing, is_doubtful, is_read, day, sum(by)"
    " FROM ({rows}) AS changed (office_id, standing, is_doubtful, is_read, day, by)"
    " GROUP BY office_id, standing, is_doubtful, is_read, day HAVING sum(by) <> 0"
    " ON CONFLICT (office_id, standing, is_doubtful, is_read, day)"
    " DO UPDATE SET count = mention_counts.count + excluded.count"
)
_COUNTERS = (
    *("case_lists_entered", "case_lists_left"),
    *("mentions_entered", "mentions_left", "mentions_changed"),
)
# Links that close a ring of tables, and so can only be made when all tables are there.
_LATE = (
    ("mentions", "case_id", "cases"),
    ("mentions", "suggested_case_id", "cases"),
    ("cases", "answer_delivery_id", "deliveries"),
    ("drafts", "delivery_id", "deliveries"),
)


def _is_server() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _server_search() -> None:
    for name, listed in _SEARCH.items():
        columns = listed.split(", ")
        texts = ", ".join(f"{each} text COLLATE \"C\" NOT NULL DEFAULT ''" for each in columns)
        letters = [_LETTERS.get(each, "w") for each in columns]
        words = " || ' ' || ".join(
            f"'{letter}' || replace({each}, ' ', ' {letter}')"
            for letter, each in zip(letters, columns, strict=True)
        )
        tokens = f"array_to_tsvector(string_to_array({words}, ' '))"
        op.execute(
            f"CREATE TABLE {name} (rowid bigint PRIMARY KEY, {texts},"
            f" tokens tsvector GENERATED ALWAYS AS ({tokens}) STORED)"
        )
        op.execute(f"CREATE INDEX ix_{name} ON {name} USING gin (tokens)")


def _server_counter(name: str, when: str, seen: str, change: str) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {change}; RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} AFTER {when} REFERENCING {seen}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    )


def _server_counters() -> None:
    new, old = "NEW TABLE AS added", "OLD TABLE AS removed"
    in_slots = _SERVER_CASE_COUNT.format(slots=_CASE_SLOTS.format(by="1", rows="added"))
    out_slots = _SERVER_CASE_COUNT.format(slots=_CASE_SLOTS.format(by="-1", rows="removed"))
    _server_counter("case_lists_entered", "INSERT ON case_lists", new, in_slots)
    _server_counter("case_lists_left", "DELETE ON case_lists", old, out_slots)
    came = _MENTION_ROWS.format(by="1", rows="added")
    went = _MENTION_ROWS.format(by="-1", rows="removed")
    for name, when, seen, rows in (
        ("mentions_entered", "INSERT ON mentions", new, came),
        ("mentions_left", "DELETE ON mentions", old, went),
        ("mentions_changed", "UPDATE ON mentions", f"{new} {old}", f"{came} UNION ALL {went}"),
    ):
        _server_counter(name, when, seen, _SERVER_MENTION_COUNT.format(rows=rows))


_HISTORY_TOLD = """DECLARE each bigint; BEGIN
  IF EXISTS (SELECT 1 FROM added
    WHERE subject = 'hold' OR (office_id IS NULL AND subject <> 'case')) THEN
    PERFORM pg_notify('upsocial', '');
  END IF;
  FOR each IN SELECT office_id FROM added WHERE office_id IS NOT NULL
    UNION SELECT unnest(ARRAY[c.home_office_id, c.working_office_id, c.desk_office_id])
      FROM added a JOIN cases c ON a.subject = 'case' AND c.id = a.subject_id
    UNION SELECT unnest(ARRAY[s.from_office_id, s.to_office_id])
      FROM added a JOIN slips s ON a.subject = 'case' AND s.case_id = a.subject_id
  LOOP
    PERFORM pg_notify('upsocial_' || each, '');
  END LOOP;
  RETURN NULL;
END"""
_REGISTER_TOLD = """DECLARE each text; BEGIN
  IF OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'offices' THEN PERFORM pg_notify('upsocial', ''); RETURN NULL; END IF;
  FOR each IN SELECT DISTINCT told->>'office_id'
    FROM unnest(ARRAY[to_jsonb(OLD), to_jsonb(NEW)]) AS told WHERE told IS NOT NULL
  LOOP
    PERFORM pg_notify(CASE each WHEN '0' THEN 'upsocial' ELSE 'upsocial_' || each END, '');
  END LOOP;
  RETURN NULL;
END"""


def _server_hints() -> None:
    for name, told in (("history_told", _HISTORY_TOLD), ("register_told", _REGISTER_TOLD)):
        op.execute(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {told} $$")
    op.execute(
        "CREATE TRIGGER history_told AFTER INSERT ON history REFERENCING NEW TABLE AS added"
        " FOR EACH STATEMENT EXECUTE FUNCTION history_told()"
    )
    for name in ("offices", "officers", "accounts", "options"):
        op.execute(
            f"CREATE TRIGGER register_told AFTER INSERT OR UPDATE OR DELETE ON {name}"
            " FOR EACH ROW EXECUTE FUNCTION register_told()"
        )


def upgrade() -> None:
    """Go up."""
    _upkeep()
    _register()
    _mentions()
    _cases()
    _posts()
    _ledger()
    _history()

    # A link before any other (store/foreign_log.py).
    op.execute(f"INSERT INTO changes (id, mark, link) VALUES (1, 0, 'upsclog:{'0' * 32}')")  # noqa: S608
    if _is_server():
        for table, column, to in _LATE:
            op.create_foreign_key(f"fk_{table}_{column}", table, to, [column], ["id"])
        _server_search()
        _server_counters()
        _server_hints()
        return
    for name, columns in _SEARCH.items():
        op.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, prefix='1 2', tokenize='{_TOKENS}')"
        )
    _counters()


def downgrade() -> None:
    """Go down."""
    for name in _SEARCH:
        op.execute(f"DROP TABLE {name}")
    if _is_server():
        for table, column, _to in _LATE:
            op.drop_constraint(f"fk_{table}_{column}", table)
    for name in _TABLES:
        op.drop_table(name)
    if _is_server():
        for name in (*_COUNTERS, "history_told", "register_told"):
            op.execute(f"DROP FUNCTION {name}()")
