"""The names in each command's line under --json, in their order: programs rely on them."""

# Each shape with the commands that answer in it.
_SHAPES = (
    (
        "office list, office show, office add, office change",
        "id number kind name_en name_hi is_on_system",
    ),
    (
        "officer add, officer show, officer list, officer leave",
        "id office_id name designation role is_active",
    ),
    (
        "account add, account show, account disconnect",
        "id office_id username name x_user_id way state plan max_weight intake",
    ),
    (
        "account list",
        "id office_id username name x_user_id way state plan max_weight",
    ),
    (
        "account check",
        "id office_id username name x_user_id way state plan max_weight keys_are_kept",
    ),
    (
        "mention take-in",
        "account new seen",
    ),
    (
        "agent",
        "at changed troubles",
    ),
    (
        "mention list",
        "id version account_id account_username author_username author_name text "
        "created_at standing aside case_id case_code doubt is_read is_gone is_critical",
    ),
    (
        "mention show",
        "id version account_id standing aside case_id suggested_case_id doubt is_read "
        "taken_in_at gone_at post_id author_username author_name text created_at "
        "conversation_id case_code thread",
    ),
    (
        "case show-numbers, mention show-numbers",
        "post_id text",
    ),
    (
        "mention register",
        "id version code office_number serial state home_office_id working_office_id "
        "desk_office_id account_id holder_id topic district place summary is_critical "
        "source_mention_id source_post_id complainant_id complainant_username "
        "conversation_id source_at registered_at due_at desk_since_at desk_due_at bounces "
        "reopened report reported_at answer_delivery_id answer_post_id closed_at "
        "reopen_until_at citizen_wrote_at source_gone_at master_case_id igrs_no cpgrams_no "
        "reopened_at is_sub_judice is_press is_by_letter first_reply_at asks asked "
        "waiting_since_at waiting_until_at waiting_due_at waited_seconds interims "
        "due_before_interim_at close_reason close_pointer closer_id photo replied_at "
        "checked_at checker_id me_too own_due_at linked_case_id changed_at",
    ),
    (
        "mention set-aside, mention put-back, mention join, mention add",
        "id version account_id standing aside case_id suggested_case_id doubt is_read "
        "taken_in_at gone_at post_id author_username author_name text created_at "
        "conversation_id",
    ),
    (
        "case list",
        "id version code state summary topic district complainant_username home_office_id "
        "working_office_id desk_office_id desk_office_name holder_id holder_name "
        "is_critical has_citizen_written is_being_answered source_at due_at desk_due_at "
        "closed_at reopened_at me_too desk_office_hi",
    ),
    (
        "case show",
        "id version code office_number serial state home_office_id working_office_id "
        "desk_office_id account_id holder_id topic district place summary is_critical "
        "source_mention_id source_post_id complainant_id complainant_username "
        "conversation_id source_at registered_at due_at desk_since_at desk_due_at bounces "
        "reopened report reported_at answer_delivery_id answer_post_id closed_at "
        "reopen_until_at citizen_wrote_at source_gone_at master_case_id igrs_no cpgrams_no "
        "reopened_at is_sub_judice is_press is_by_letter first_reply_at asks asked "
        "waiting_since_at waiting_until_at waiting_due_at waited_seconds interims "
        "due_before_interim_at close_reason close_pointer closer_id photo replied_at "
        "checked_at checker_id me_too own_due_at linked_case_id changed_at lateness allowed_moves "
        "history other_cases",
    ),
    (
        "case claim, case release, case note, case forward, case recall, case return, "
        "case accept, case report, case object, case reopen, case ask, case resume, "
        "case interim, case place, case flag, case close-other, case merge, case unmerge, "
        "case continue, "
        "case check-accept, case check-back",
        "id version code state home_office_id working_office_id desk_office_id holder_id "
        "due_at desk_due_at bounces",
    ),
    (
        "case checks",
        "id version code summary closed_at photo is_accepted report",
    ),
    (
        "case slips",
        "id case_id from_office_id to_office_id reason sent_at sent_by_id due_at state "
        "settled_at settled_by_id return_reason suggested_office_id alarm",
    ),
    (
        "case hand-letter, case accept-by-phone, case return-by-phone, case report-by-phone",
        "id version code state home_office_id working_office_id desk_office_id holder_id "
        "due_at desk_due_at bounces is_by_letter",
    ),
    (
        "case letter",
        "code to_office subject accept_by due_at message hindi english written",
    ),
    (
        "case export",
        "code written bytes",
    ),
    (
        "case answer, case cancel-words, case deliveries",
        "id version account_id office_id purpose state text parent_post_id case_id "
        "draft_id officer_id created_at not_before_at attempt intent_at baseline_post_id "
        "x_post_id trouble trouble_detail looks looked_at token part after_id",
    ),
    (
        "case attempts, post attempts",
        "id number part pc is_here token began_at outcome ended_at trouble detail looks post_id",
    ),
    (
        "draft add, draft list, draft show, draft copy, draft discard",
        "key office_id account_id text cursor when_at kept_at english pictures",
    ),
    (
        "post add, post move, post revise, post withdraw, post restore, post undo",
        "id version office_id account_id officer_id state text due_at created_at "
        "delivery_id x_post_id trouble trouble_detail handed_in_at approver_id approved_at "
        "approved_seal remarks grace_minutes pictures",
    ),
    (
        "post list",
        "id version state text due_at account_id account_username officer_name x_post_id "
        "trouble trouble_detail officer_id handed_in_at approver_name remarks grace_minutes",
    ),
    (
        "post days",
        "on posts ids clashes is_closed is_holiday holiday held",
    ),
    (
        "post show",
        "id version office_id account_id officer_id state text due_at created_at "
        "delivery_id x_post_id trouble trouble_detail handed_in_at approver_id approved_at "
        "approved_seal remarks grace_minutes pictures history",
    ),
    (
        "doctor",
        "check verdict facts",
    ),
    (
        "db current, db upgrade",
        "have need where",
    ),
    (
        "db backup",
        "backup",
    ),
    (
        "db archive, db restore",
        "what done path",
    ),
)
SCHEMA = {verb: names for verbs, names in _SHAPES for verb in verbs.split(", ")}
