"""Attacks that need a story first: words approved by one person, a case answered or not."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from tests.store.rights_matrix import Check
from tests.store.rights_world import Realm
from tests.store.world import NOW
from upsocial_desktop.domain.draft import DraftState

_SOON = {"at": NOW.isoformat()}


def four_eyes(realm: Realm) -> Iterator[Check]:
    """Under the two-person rule nothing goes out but exactly what another has approved."""
    office = realm.offices["water"]
    rule = realm.ask("o_nodal", "set_option", office, "two_person", "true")
    yield "the nodal officer sets the rule", rule == {}
    new = {
        "office_id": office,
        "account_id": realm.accounts["water"],
        "text": "first words",
        "due_at": _SOON,
        "created_at": _SOON,
        "handed_in_at": _SOON,
    }
    writer, other = realm.officers["o_water"], realm.officers["o_nodal"]
    draft = _ask(realm, "o_water", (0, 0), "hand_in", officer_id=writer, state="handed_in", **new)
    if "subject_id" not in draft:
        yield f"a post is handed in: {draft}", False
        return
    one = draft["subject_id"]
    approved = {"state": "approved", "approver_id": writer, "approved_at": _SOON}
    own = _ask(realm, "o_water", (one, 1), "approve", **approved)
    yield "nobody approves his own", "refused" in own
    planned = _ask(realm, "o_water", (one, 1), "reschedule", state="approved")
    yield "nor by another move", "refused" in planned
    approved["approver_id"] = other
    yield "another approves it", "line" in _ask(realm, "o_nodal", (one, 1), "approve", **approved)
    changed = _ask(realm, "o_water", (one, 2), "revise", text="other words", state="approved")
    yield "other words are not what was approved", "refused" in changed
    other_text = _ask(realm, "o_nodal", (one, 2), "put_back", text="others", state="handed_in")
    yield "an approver may change them", "line" in other_text
    sent = _ask(realm, "o_water", (one, 3), "hand_over", program=True, state="sending")
    yield "what is not approved does not go", "refused" in sent
    back = _ask(realm, "o_water", (one, 3), "put_back", text="first words", state="approved")
    yield "exactly what was approved stands again", "line" in back
    gone = _ask(realm, "o_water", (one, 4), "hand_over", program=True, state="sending")
    yield "and goes", "line" in gone
    with closing(realm.connect()) as owner:
        owner.execute(b"DELETE FROM options WHERE key = 'two_person'")
        found = owner.execute(b"SELECT state FROM drafts WHERE id = %s", (one,)).fetchone()
    yield "it is on its way", found == (DraftState.SENDING.value,)


def _ask(realm: Realm, login: str, row: tuple[int, int], move: str, **told: Any) -> Any:
    """A step on a draft; `program` makes it the program's."""
    who = None if told.pop("program", False) else realm.officers[login]
    return realm.step(login, "draft", row, move, by=who, **told)


def closing_answer(realm: Realm) -> Iterator[Check]:
    """A case is closed as settled only when its answer is out."""
    with closing(realm.connect()) as owner:
        owner.execute(
            b"UPDATE cases SET state = 'reported', answer_delivery_id = %s WHERE id = %s",
            (realm.deliveries["water"], realm.cases["water"]),
        )
        row = owner.execute(
            b"SELECT version FROM cases WHERE id = %s", (realm.cases["water"],)
        ).fetchone()
        version = row[0] if row else 0
        at = (realm.cases["water"], version)
        closed = {"state": "closed_resolved", "closed_at": _SOON}
        early = realm.step("o_water", "case", at, "close", **closed)
        yield "an answer that is not out closes nothing", "refused" in early
        owner.execute(
            b"UPDATE deliveries SET state = 'sent' WHERE id = %s", (realm.deliveries["water"],)
        )
        done = realm.step("o_water", "case", at, "close", op_id="closed", **closed)
        yield "one that is out does", "line" in done


STORIES = {"four eyes": four_eyes, "closing": closing_answer}
