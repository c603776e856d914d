"""The table of commands."""

from upsocial_desktop.cli.approval_verbs import APPROVAL_VERBS
from upsocial_desktop.cli.calendar_verbs import CALENDAR_VERBS
from upsocial_desktop.cli.care_verbs import CARE_VERBS
from upsocial_desktop.cli.case_verbs import CASE_VERBS
from upsocial_desktop.cli.cipher_verbs import CIPHER_VERBS
from upsocial_desktop.cli.composing_verbs import COMPOSING_VERBS
from upsocial_desktop.cli.db_verbs import DB_VERBS
from upsocial_desktop.cli.desk_verbs import DESK_VERBS
from upsocial_desktop.cli.ledger_verbs import LEDGER_VERBS
from upsocial_desktop.cli.letter_verbs import LETTER_VERBS
from upsocial_desktop.cli.mention_verbs import MENTION_VERBS
from upsocial_desktop.cli.move_verbs import MOVE_VERBS
from upsocial_desktop.cli.office_verbs import OFFICE_VERBS
from upsocial_desktop.cli.post_verbs import POST_VERBS
from upsocial_desktop.cli.search_verbs import SEARCH_VERBS
from upsocial_desktop.cli.server_verbs import SERVER_VERBS
from upsocial_desktop.cli.state_verbs import STATE_VERBS
from upsocial_desktop.cli.verb import Verb
from upsocial_desktop.cli.words_verbs import WORDS_VERBS

VERBS: tuple[Verb, ...] = (
    *CARE_VERBS,
    *DB_VERBS,
    *CIPHER_VERBS,
    *SERVER_VERBS,
    *OFFICE_VERBS,
    *MENTION_VERBS,
    *CASE_VERBS,
    *LETTER_VERBS,
    *MOVE_VERBS,
    *POST_VERBS,
    *CALENDAR_VERBS,
    *APPROVAL_VERBS,
    *COMPOSING_VERBS,
    *LEDGER_VERBS,
    *DESK_VERBS,
    *STATE_VERBS,
    *WORDS_VERBS,
    *SEARCH_VERBS,
)

__all__ = ["VERBS", "Verb"]
