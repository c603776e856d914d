"""Critical words ring until an officer has heard them; nothing is ever answered by itself."""

from collections.abc import Mapping, Sequence

from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.critical import (
    Alarm,
    Danger,
    find_critical,
    helplines_for,
)
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.language.places import suggest_places
from upsocial_desktop.domain.mention import Mention, Standing
from upsocial_desktop.domain.officer import CASE_WORKERS, Officer
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.privacy import without_numbers
from upsocial_desktop.services.records import Ringing
from upsocial_desktop.services.wish import Wish, is_done, step_for

# So many are shown at once; whoever has heard them sees the next.
MOST_RINGING = 20


def dangers_in(text: str) -> str:
    """What the critical words of a text speak of, as a mention keeps it: names with blanks."""
    return " ".join(dict.fromkeys(each.danger.value for each in find_critical(text)))


def card_of(ports: Ports, mention: Mention) -> Ringing:
    """What is shown of a critical mention. The words are found anew: they are never kept."""
    dangers = [Danger(name) for name in mention.dangers.split()]
    places = suggest_places(mention.post.text, ports.gazetteer())
    district = places[0].key if len(places) == 1 else ""
    words, shown = find_critical(mention.post.text), without_numbers(mention)
    try:
        return Ringing(shown, words, helplines_for(ports.helplines(), dangers, district))
    except Unavailable as trouble:
        # The alarm must ring whatever became of a file.
        return Ringing(shown, words, (), trouble.code)


def ringing(ports: Ports, officer: Officer) -> Sequence[Ringing]:
    """What rings in an officer's office, the longest waiting first, `MOST_RINGING` at most."""
    with ports.store.read() as tx:
        found = tx.ringing(officer.office_id, MOST_RINGING)
    return [card_of(ports, mention) for mention in found]


def hear_alarm(ports: Ports, wish: Wish) -> Changes:
    """Say that a person has seen a critical mention (`wish.id`); it stays critical.

    Doing it to one that another has heard changes nothing.
    Raises Refused: "mention.not_yours", "alarm.role", "alarm.none".
    """
    return _settle(ports, wish, Alarm.SEEN, {})


def call_false(ports: Ports, wish: Wish) -> Changes:
    """Set a false alarm aside: the mention rings no more and stands where others stand.

    Raises Refused: "mention.not_yours", "alarm.role", "alarm.none".
    """
    return _settle(ports, wish, Alarm.FALSE, {"is_critical": False})


def ring_again(ports: Ports, wish: Wish) -> Changes:
    """Take a false alarm back: the mention is critical, and seen."""
    return _settle(ports, wish, Alarm.SEEN, {"is_critical": True})


def _settle(ports: Ports, wish: Wish, alarm: Alarm, fields: Mapping[str, Field]) -> Changes:
    now = ports.clock.now()
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            mention = _own(tx, wish)
            if mention.alarm is not alarm:
                # Hearing decides nothing that a colleague could overwrite: no version is asked.
                seen = Wish(wish.officer, mention.id, mention.version, wish.op_id)
                changed = {**fields, "alarm": alarm.value}
                tx.append(step_for(seen, Subject.MENTION, f"alarm_{alarm.value}", now, changed))
    return touched(Topic.MENTION, wish.id)


def _own(tx: WriteTx, wish: Wish) -> Mention:
    mention = tx.mention(wish.id)
    if mention.office_id != wish.officer.office_id:
        raise Refused("mention.not_yours")
    if wish.officer.role not in CASE_WORKERS:
        raise Refused("alarm.role", role=wish.officer.role.value)
    if mention.alarm is Alarm.NONE:
        raise Refused("alarm.none")
    return mention


def heard(mention: Mention) -> dict[str, Field]:
    """What deciding about a mention does to its alarm: whoever decided has seen it."""
    return {"alarm": Alarm.SEEN.value} if mention.alarm is Alarm.RINGING else {}


def may_ring(standing: Standing) -> bool:
    """Whether a mention of this standing rings: our own posts and reposts never do."""
    return standing in {Standing.NEW, Standing.ATTACHED}
