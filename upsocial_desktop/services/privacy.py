"""Citizens' private numbers: hidden in all that is shown, and shown to who acts, on record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from upsocial_desktop.domain.case import Case, CaseMove, may_make
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.officer import CASE_WORKERS, Officer
from upsocial_desktop.domain.private_numbers import find_private, masked, privacy_doubt
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.wish import Wish, change_case, step_for

NUMBERS_SHOWN = "numbers_shown"


@dataclass(frozen=True, slots=True)
class Shown:
    """Posts as they were written, by post id, and where it now stands that somebody looked."""

    words: Mapping[str, str]
    changes: Changes


def without_numbers(mention: Mention) -> Mention:
    """A mention as it may be shown: private numbers in it are masked."""
    post = mention.post
    alt = tuple(masked(each) for each in post.media_alt)
    shown = replace(
        post, text=masked(post.text), expanded_text=masked(post.expanded_text), media_alt=alt
    )
    return replace(mention, post=shown)


def numbers_in(*texts: str) -> int:
    """How many private numbers stand in some texts."""
    return sum(len(find_private(text)) for text in texts)


def may_show_numbers(tx: ReadTx, mention: Mention, officer: Officer) -> bool:
    """Whether an officer may have the numbers in a mention shown: its working office may."""
    if mention.case_id is not None:
        return may_make(tx.case(mention.case_id), CaseMove.NUMBERS_SHOWN, officer)
    return mention.office_id == officer.office_id and officer.role in CASE_WORKERS


def check_public(text: str) -> None:
    """Look at words before they go out where everybody reads them.

    Raises Refused("privacy.asked") where they ask for a private number, Refused("privacy.held")
    where they hold one. A person may mean it, such as an office's own number; then do not ask.
    """
    doubt = privacy_doubt(text)
    if doubt is None:
        return
    if doubt.is_asked_for:
        raise Refused("privacy.asked", kind=doubt.kind.value)
    raise Refused("privacy.held", kind=doubt.kind.value)


def show_numbers_of_case(ports: Ports, officer: Officer, case_id: int) -> Shown:
    """The citizens' words of a case with their private numbers; who looked stands in its history.

    Raises Refused: "case.not_yours" for all but the working office, "case.role".
    """
    with ports.store.write() as tx:
        case = tx.case(case_id)
        _note_on(ports, tx, case, officer)
        words = {each.post.id: each.post.text for each in tx.mentions_of_case(case_id)}
    return Shown(words, touched(Topic.CASE, case_id))


def show_numbers_of_mention(ports: Ports, officer: Officer, mention_id: int) -> Shown:
    """The same for a mention and its thread; once it has joined a case, on record there.

    Raises Refused: "mention.not_yours", "case.not_yours", "case.role".
    """
    with ports.store.write() as tx:
        mention = tx.mention(mention_id)
        changes = touched(Topic.MENTION, mention_id)
        if mention.case_id is not None:
            changes = touched(Topic.CASE, mention.case_id)
            _note_on(ports, tx, tx.case(mention.case_id), officer)
        elif not may_show_numbers(tx, mention, officer):
            raise Refused("mention.not_yours")
        else:
            wish = Wish(officer, mention.id, mention.version)
            at = ports.clock.now()
            tx.append(step_for(wish, Subject.MENTION, NUMBERS_SHOWN, at, {}))
        thread_id = mention.post.conversation_id or mention.post.id
        thread = tx.conversation(mention.account_id, thread_id)
        words = {each.post.id: each.post.text for each in (*thread, mention)}
    return Shown(words, changes)


def _note_on(ports: Ports, tx: WriteTx, case: Case, officer: Officer) -> None:
    wish = Wish(officer, case.id, case.version)
    change_case(tx, wish, CaseMove.NUMBERS_SHOWN, ports.clock.now())
