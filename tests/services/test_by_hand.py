"""An office without an API: the same queue, X's web intent, and a pasted address."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.services.conftest import World
from tests.services.every_row import every_row
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.account import Account, Way
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.accounts import add_account
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.by_hand import (
    HandPost,
    begin_by_hand,
    not_posted,
    settle_by_hand,
    to_post,
)
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.intake import add_by_hand
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.replying import cancel_words, prepared_words, send_words
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.services.wish import Wish

TEXT = "ज़ैदपुर में 12 किमी सड़क की मरम्मत पूरी हुई।"


@dataclass
class Hand:
    """A live office that has no API: two officers and an account."""

    world: World
    officer: Officer
    other: Officer
    account: Account

    def waiting(self) -> list[HandPost]:
        return list(to_post(self.world.ports, self.officer.office_id))

    def go(self, minutes: float) -> None:
        self.world.clock.go_on(minutes * 60)
        tick(self.world.ports)

    def post(self, minutes: float = 10, text: str = TEXT) -> int:
        due_at = self.world.clock.now() + timedelta(minutes=minutes)
        made = schedule_post(self.world.ports, self.officer, self.account.id, text, due_at)
        return made.first(Topic.DRAFT)

    def address(self, username: str = "") -> str:
        name = username or self.account.username
        return f"https://x.com/{name}/status/{id_at(self.world.clock.now())}"

    def draft_state(self, draft_id: int) -> tuple[DraftState, str]:
        with self.world.ports.store.read() as tx:
            draft = tx.draft(draft_id)
        return draft.state, draft.x_post_id


@pytest.fixture
def hand(live: World) -> Hand:
    ports = live.ports
    made = add_office(ports, 142, OfficeKind.DEPARTMENT, "Public Works", "लोक निर्माण")
    office_id = made.first(Topic.OFFICE)
    for name in ("गीता", "मोहन"):
        add_officer(ports, office_id, name, "", Role.INFORMATION_OFFICER)
    with ports.store.read() as tx:
        officer, other = tx.officers(office_id)
    account_id = add_account(ports, officer, "UPPWD", Way.BY_HAND).first(Topic.ACCOUNT)
    with ports.store.read() as tx:
        return Hand(live, officer, other, tx.account(account_id))


def test_a_post_comes_at_its_minute_is_posted_by_a_person_and_settled(hand: Hand) -> None:
    draft_id = hand.post()
    hand.go(9)
    assert hand.waiting() == []
    hand.go(1)
    (waiting,) = hand.waiting()
    assert (waiting.delivery.text, waiting.is_begun, waiting.username) == (TEXT, False, "UPPWD")
    begun, _ = begin_by_hand(hand.world.ports, hand.officer, waiting.delivery.id)
    assert begun.intent.startswith("https://x.com/intent/tweet?text=")
    assert begun.is_begun
    hand.go(2)
    address = hand.address()
    settle_by_hand(hand.world.ports, hand.officer, waiting.delivery.id, address)
    assert hand.draft_state(draft_id) == (DraftState.PUBLISHED, address.rsplit("/", 1)[1])
    assert hand.waiting() == []
    with hand.world.ports.store.read() as tx:
        lines = tx.history(Subject.DELIVERY, waiting.delivery.id)
    assert [(line.move, line.officer_id) for line in lines[1:]] == [
        ("take", hand.officer.id),
        ("sent", None),
    ]
    assert lines[-1].facts == {"by_hand": True, "pasted_by": hand.officer.id}


def test_the_agent_sends_nothing_for_it_however_often_it_looks(hand: Hand) -> None:
    hand.post()
    for _ in range(5):
        hand.go(10)
    (waiting,) = hand.waiting()
    assert waiting.delivery.state is DeliveryState.READY
    assert "UPPWD" not in hand.world.xs


def test_a_case_is_acknowledged_and_closed_by_hand(hand: Hand) -> None:
    ports = hand.world.ports
    post = citizen_post(hand.world.clock.now(), "@UPPWD सड़क टूटी है", "ramesh")
    args = (hand.account.id, f"https://x.com/ramesh/status/{post.id}", "ramesh", post.text)
    mention_id = add_by_hand(ports, hand.officer, *args).first(Topic.MENTION)
    with ports.store.read() as tx:
        wish = Wish(hand.officer, mention_id, tx.mention(mention_id).version)
    particulars = Particulars("Road broken", "road", "barabanki", "Zaidpur")
    case_id = register_case(ports, wish, particulars).first(Topic.CASE)
    purpose, words = prepared_words(ports, case_id)
    send_words(ports, hand.world.wish(hand.officer, case_id), purpose, words)
    assert hand.waiting() == [], "still held back for the seconds of recall"
    hand.world.clock.go_on(15)
    (waiting,) = hand.waiting()
    assert waiting.case_code == hand.world.case(case_id).code
    assert f"in_reply_to={post.id}" in waiting.intent
    hand.world.clock.go_on(60)
    settle_by_hand(ports, hand.other, waiting.delivery.id, hand.address())
    with ports.store.read() as tx:
        moves = [line.move for line in tx.history(Subject.CASE, case_id)]
        (sent,) = tx.deliveries_of_case(case_id)
    assert (purpose, sent.state) == (Purpose.ACKNOWLEDGE, DeliveryState.SENT)
    assert CaseMove.WORDS_SENT.value in moves
    assert hand.world.case(case_id).state is CaseState.REGISTERED
    assert hand.world.case(case_id).first_reply_at is not None


def test_what_a_colleague_has_in_the_browser_is_not_taken_there_too(hand: Hand) -> None:
    hand.post()
    hand.go(10)
    ports, delivery_id = hand.world.ports, hand.waiting()[0].delivery.id
    begin_by_hand(ports, hand.officer, delivery_id)
    with pytest.raises(Refused, match=r"hand\.begun"):
        begin_by_hand(ports, hand.other, delivery_id)
    again, changes = begin_by_hand(ports, hand.officer, delivery_id)
    assert (again.delivery.attempt, bool(changes)) == (1, False)
    not_posted(ports, hand.officer, delivery_id)
    taken, _ = begin_by_hand(ports, hand.other, delivery_id)
    assert taken.delivery.attempt == 2


def test_the_same_address_twice_changes_nothing_and_settles_no_other_words(hand: Hand) -> None:
    first = hand.post()
    second = hand.post(20, "फतेहपुर मार्ग पर दो पुलिया बन कर तैयार हैं।")
    hand.go(30)
    hand.go(6)
    ports = hand.world.ports
    ours, theirs = (each.delivery.id for each in hand.waiting())
    address = hand.address()
    assert settle_by_hand(ports, hand.officer, ours, address)
    assert not settle_by_hand(ports, hand.officer, ours, address)
    before = _rows(hand)
    with pytest.raises(Refused, match=r"hand\.known"):
        settle_by_hand(ports, hand.officer, theirs, address)
    hand.world.clock.go_on(1)
    with pytest.raises(Refused, match=r"delivery\.move"):
        settle_by_hand(ports, hand.officer, ours, hand.address())
    assert _rows(hand) == before
    assert hand.draft_state(first)[0] is DraftState.PUBLISHED
    assert hand.draft_state(second)[0] is DraftState.SENDING


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        ("पोस्ट हो गया", "x.not_an_address"),
        ("https://x.com/UPEnergy/status/{id}", "hand.other_account"),
        ("https://x.com/UPPWD/status/20", "hand.other_time"),
        ("दूसरे शब्द https://x.com/UPPWD/status/{id}", "hand.other_words"),
    ],
)
def test_what_cannot_be_the_post_settles_nothing(hand: Hand, pasted: str, code: str) -> None:
    hand.post()
    hand.go(10)
    delivery_id = hand.waiting()[0].delivery.id
    begin_by_hand(hand.world.ports, hand.officer, delivery_id)
    before = _rows(hand)
    text = pasted.replace("{id}", id_at(hand.world.clock.now()))
    with pytest.raises(Refused) as refusal:
        settle_by_hand(hand.world.ports, hand.officer, delivery_id, text)
    assert refusal.value.code == code
    assert _rows(hand) == before


def test_words_changed_in_the_browser_pass_when_the_officer_says_so(hand: Hand) -> None:
    draft_id = hand.post()
    hand.go(10)
    delivery_id = hand.waiting()[0].delivery.id
    pasted = f"और शब्द {hand.address()}"
    settle_by_hand(hand.world.ports, hand.officer, delivery_id, pasted, is_sure=True)
    assert hand.draft_state(draft_id)[0] is DraftState.PUBLISHED


def _rows(hand: Hand) -> object:
    return every_row(hand.world.ports.store)


@pytest.mark.parametrize("who", ["another office", "field officer"])
def test_who_may_not_speak_posts_nothing_by_hand(hand: Hand, who: str) -> None:
    hand.post()
    hand.go(10)
    ports, delivery_id = hand.world.ports, hand.waiting()[0].delivery.id
    silent = {
        "another office": hand.world.officer(902),
        "field officer": replace(hand.officer, role=Role.FIELD_OFFICER),
    }[who]
    before = _rows(hand)
    address = hand.address()
    verbs: tuple[Callable[[], object], ...] = (
        lambda: begin_by_hand(ports, silent, delivery_id),
        lambda: settle_by_hand(ports, silent, delivery_id, address),
        lambda: not_posted(ports, silent, delivery_id),
    )
    for verb in verbs:
        with pytest.raises(Refused) as refusal:
            verb()
        assert refusal.value.code in {"case.role", "delivery.not_yours"}
    assert _rows(hand) == before


def test_an_account_with_an_api_is_not_settled_by_hand(hand: Hand) -> None:
    world = hand.world
    due_at = world.clock.now() + timedelta(minutes=1)
    schedule_post(world.ports, world.officer(901), world.account.id, TEXT, due_at)
    world.x.fails_next = [Refused("x.not_permitted", detail="no")]
    world.clock.go_on(60)
    tick(world.ports)
    office_id = world.account.office_id
    with world.ports.store.read() as tx:
        delivery = tx.deliveries_waiting(office_id)[0]
    with pytest.raises(Refused, match=r"hand\.not_by_hand"):
        begin_by_hand(world.ports, world.officer(901), delivery.id)


def test_under_a_hold_nothing_goes_to_the_browser_and_what_is_there_is_settled(hand: Hand) -> None:
    waiting_id, taken_id = hand.post(), hand.post(10, "दो पुलिया बन कर तैयार हैं, मार्ग खुला है।")
    hand.go(10)
    ports = hand.world.ports
    taken = next(each for each in hand.waiting() if each.delivery.draft_id == taken_id)
    begin_by_hand(ports, hand.officer, taken.delivery.id)
    order = Order(HoldKind.MOURNING, "GO 3", "मुख्य सचिव", hand.world.clock.now(), None)
    declare_hold(ports, hand.world.officer(904), None, order)
    assert hand.draft_state(waiting_id)[0] is DraftState.HELD
    (left,) = hand.waiting()
    settle_by_hand(ports, hand.officer, left.delivery.id, hand.address())
    assert hand.draft_state(taken_id)[0] is DraftState.PUBLISHED


def test_under_a_hold_a_post_put_back_from_the_browser_stays_here(hand: Hand) -> None:
    hand.post()
    hand.go(10)
    ports, delivery_id = hand.world.ports, hand.waiting()[0].delivery.id
    begin_by_hand(ports, hand.officer, delivery_id)
    order = Order(HoldKind.MOURNING, "GO 3", "मुख्य सचिव", hand.world.clock.now(), None)
    declare_hold(ports, hand.world.officer(904), None, order)
    not_posted(ports, hand.officer, delivery_id)
    with pytest.raises(Refused, match=r"hold\.in_force"):
        begin_by_hand(ports, hand.officer, delivery_id)


def test_words_called_back_in_time_are_not_to_be_posted(hand: Hand) -> None:
    hand.post()
    hand.go(10)
    delivery = hand.waiting()[0].delivery
    with pytest.raises(Refused, match=r"delivery\.of_draft"):
        cancel_words(hand.world.ports, hand.officer, delivery.id)
