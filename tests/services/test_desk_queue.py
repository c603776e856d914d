"""The office database goes away: wishes wait on this PC, and are delivered in order, once."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import BrokenStore
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind, WishState
from upsocial_desktop.domain.draft import Draft, DraftState, Writing
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.mention import Post
from upsocial_desktop.domain.picture import Picture, PictureKind, Size, pictures_as_text
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.services import (
    agent,
    away,
    desk_queue,
    forwarding,
    own_drafts,
    publishing,
    sorting,
)
from upsocial_desktop.services.desk_queue import Said, deliver_waiting, desk_list
from upsocial_desktop.services.ports import NoPictures, Ports
from upsocial_desktop.services.records import DraftFilter
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.desk import DeskFile

GONE = Unavailable("db.gone", path="office.sqlite")
HOUR = timedelta(hours=1)


@pytest.fixture
def here(world: World, tmp_path: Path) -> Iterator[World]:
    """The office with this PC's own file as it really is."""
    with closing(DeskFile(tmp_path / "desk.sqlite")) as desk:
        world.ports = replace(world.ports, desk=desk)
        yield world


@pytest.fixture
def offline(here: World) -> Ports:
    """The same doors while the office database is away."""
    return replace(here.ports, store=BrokenStore(GONE))


@pytest.fixture
def case(here: World) -> Case:
    return here.register(said(here, "Road broken", 1))


def said(world: World, text: str, number: int) -> Post:
    """A complaint that has been taken in."""
    post = citizen_post(world.clock.now() - HOUR, text, f"citizen{number}", number)
    world.say(post)
    return post


def seen(world: World, case: Case, **other: object) -> Wish:
    """A wish about a case as it stands before the database goes away."""
    wish = Wish(world.officer(901), case.id, case.version, about=case.code)
    return replace(wish, **other)  # type: ignore[arg-type]


def story(world: World, case: Case) -> list[HistoryLine]:
    with world.ports.store.read() as tx:
        return list(tx.history(Subject.CASE, case.id))


def moves(world: World, case: Case) -> list[str]:
    return [line.move for line in story(world, case)]


def waiting(ports: Ports) -> list[DeskWish]:
    return list(ports.desk.wishes(WishState.WAITING))


def drafts(world: World) -> list[str]:
    office_id = world.account.office_id
    with world.ports.store.read() as tx:
        return [row.text for row in tx.window_drafts(DraftFilter(office_id), 0, 100)]


def schedule(world: World, ports: Ports, text: str, in_hours: float | None = 1.0) -> Changes:
    due_at = None if in_hours is None else world.clock.now() + in_hours * HOUR
    account = world.account
    wish = Wish(world.officer(901), 0, 0, about=f"@{account.username}")
    words: Said = {"account_id": account.id, "text": text, "due_at": due_at}
    return desk_queue.schedule_post(ports, wish, words)


def wish_them_all(world: World, offline: Ports, case: Case) -> list[Callable[[], Changes]]:
    """One wish of every kind about the office, in an order in which each is allowed."""
    mention = world.mention(said(world, "Bridge broken", 2).id)
    officer = world.officer(901)
    other = world.officer(902)
    slip = forwarded(world)
    moved, revised = planned(world, "Moved"), planned(world, "To be changed")
    return [
        lambda: schedule(world, offline, "The bridge is open"),
        lambda: desk_queue.register_case(
            offline, Wish(officer, mention.id, mention.version, about="@citizen"), ROAD
        ),
        lambda: desk_queue.move_post(
            offline, seen_post(world, moved), world.clock.now() + 5 * HOUR, "Moved"
        ),
        lambda: desk_queue.revise_post(
            offline,
            seen_post(world, revised),
            {"text": "Changed", "due_at": world.clock.now() + 6 * HOUR},
        ),
        lambda: desk_queue.claim_case(offline, seen(world, case)),
        lambda: desk_queue.note_on(offline, seen(world, case), "Engineer was told"),
        lambda: desk_queue.send_words(
            offline, seen(world, case), Purpose.REPLY, "We look into it."
        ),
        lambda: desk_queue.forward_case(
            offline, seen(world, case), other.office_id, "Their pole stands in the road"
        ),
        lambda: desk_queue.accept_case(
            offline, Wish(other, slip.id, slip.version, about=slip.code)
        ),
    ]


def planned(world: World, text: str, in_hours: float = 2) -> int:
    """A post that was planned before the database went away."""
    due_at, officer = world.clock.now() + in_hours * HOUR, world.officer(901)
    made = publishing.schedule_post(world.ports, officer, world.account.id, text, due_at)
    return made.first(Topic.DRAFT)


def post(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def seen_post(world: World, draft_id: int) -> Wish:
    """A wish about a planned post as it stands before the database goes away."""
    about = f"@{world.account.username}"
    return Wish(world.officer(901), draft_id, post(world, draft_id).version, about=about)


def forwarded(world: World) -> Case:
    """Another case, already on its way to office 902."""
    case = world.register(said(world, "Pole fallen", 3))
    to = world.officer(902).office_id
    forwarding.forward_case(world.ports, world.wish(world.officer(901), case.id), to, "Theirs")
    return world.case(case.id)


def test_every_kind_of_wish_waits_and_is_done_once_in_order(
    here: World, offline: Ports, case: Case
) -> None:
    wishes = wish_them_all(here, offline, case)
    version = here.case(case.id).version
    for wish in wishes:
        assert desk_queue.is_waiting(wish())
    kinds = [wish.kind for wish in waiting(here.ports)]
    assert set(kinds) == set(WishKind) - {WishKind.UNREADABLE}
    assert here.case(case.id).version == version
    with pytest.raises(Unavailable, match=r"^db.gone"):
        deliver_waiting(offline)
    assert [wish.kind for wish in waiting(here.ports)] == kinds
    deliver_waiting(here.ports)
    found = desk_list(here.ports)
    assert [(wish.kind, wish.trouble) for wish in found.refused] == []
    assert [wish.kind for wish in found.delivered] == kinds
    assert [move for move in moves(here, case) if move in {"claim", "note", "forward"}] == [
        "claim",
        "note",
        "forward",
    ]
    assert sorted(drafts(here)) == ["Changed", "Moved", "The bridge is open"]


def test_delivering_again_after_a_crash_before_it_was_noted_does_nothing(
    here: World, offline: Ports, case: Case
) -> None:
    for wish in wish_them_all(here, offline, case):
        wish()
    made = waiting(here.ports)
    deliver_waiting(here.ports)
    after = [moves(here, case), drafts(here), everything(here)]
    for done in made:
        # What a kill leaves behind between the office's commit and this PC's.
        here.ports.desk.forget_wishes(done.op_id)
        here.ports.desk.keep_wish(done)
    assert len(waiting(here.ports)) == len(WishKind) - len([WishKind.UNREADABLE])
    deliver_waiting(here.ports)
    assert waiting(here.ports) == []
    assert [moves(here, case), drafts(here), everything(here)] == after
    assert desk_list(here.ports).refused == ()


def everything(world: World) -> int:
    """How many lines of history there are in all."""
    with world.ports.store.read() as tx:
        return sum(
            len(tx.history(subject, id_))
            for subject in (Subject.CASE, Subject.MENTION, Subject.DRAFT, Subject.DELIVERY)
            for id_ in range(1, 20)
        )


def test_what_a_rule_refuses_comes_back_with_its_words_and_holds_nothing_up(
    here: World, offline: Ports, case: Case
) -> None:
    desk_queue.note_on(offline, seen(here, case), "A hole of two metres")
    schedule(here, offline, "Ten roads repaired")
    # Meanwhile a colleague takes the case in hand from another PC.
    sorting.claim_case(here.ports, here.wish(here.officer(901, 1), case.id))
    deliver_waiting(here.ports)
    refused = desk_list(here.ports).refused
    assert [(wish.trouble, wish.words) for wish in refused] == [("stale", "A hole of two metres")]
    assert drafts(here) == ["Ten roads repaired"]
    assert "note" not in moves(here, case)
    desk_queue.wish_again(here.ports, refused[0].number)
    deliver_waiting(here.ports)
    assert desk_list(here.ports).refused == ()
    assert moves(here, case).count("note") == 1


def test_what_this_desk_did_itself_makes_its_later_wishes_not_stale(
    here: World, offline: Ports, case: Case
) -> None:
    desk_queue.claim_case(offline, seen(here, case))
    deliver_waiting(here.ports)
    desk_queue.note_on(offline, seen(here, case), "First note")
    desk_queue.note_on(offline, seen(here, case), "Second note")
    deliver_waiting(here.ports)
    assert desk_list(here.ports).refused == ()
    assert moves(here, case)[-2:] == ["note", "note"]


def test_a_case_is_named_by_its_code_alone(here: World, offline: Ports, case: Case) -> None:
    officer = here.officer(901)
    for about in (case.code, "99999"):
        desk_queue.note_on(offline, Wish(officer, 0, 0, about=about), "By its code")
    deliver_waiting(here.ports)
    assert moves(here, case).count("note") == 1
    assert [(wish.about, wish.trouble) for wish in desk_list(here.ports).refused] == [
        ("99999", "case.unknown")
    ]


def test_the_story_tells_when_it_was_wished(here: World, offline: Ports, case: Case) -> None:
    wished_at = here.clock.now()
    desk_queue.note_on(offline, seen(here, case), "At nine")
    here.clock.go_on(7200)
    deliver_waiting(here.ports)
    line = story(here, case)[-1]
    assert line.facts["wished_at"] == wished_at
    assert line.at == wished_at + 2 * HOUR


def test_a_wish_made_while_others_wait_goes_behind_them(
    here: World, offline: Ports, case: Case
) -> None:
    desk_queue.claim_case(offline, seen(here, case))
    changes = desk_queue.note_on(here.ports, seen(here, case), "Behind the claim")
    assert case.id in changes.ids(Topic.CASE)
    assert not desk_queue.is_waiting(changes)
    assert moves(here, case)[-2:] == ["claim", "note"]
    assert waiting(here.ports) == []


def test_refused_behind_the_queue_the_words_are_where_they_were(
    here: World, offline: Ports
) -> None:
    schedule(here, offline, "Waits")
    account, officer = here.account, here.officer(901)
    words = Writing("post:1", account.office_id, account.id, " ", 0, None, here.clock.now())
    here.ports.desk.keep_writing(words)
    wish = Wish(officer, 0, 0, about="@x")
    empty: Said = {"account_id": account.id, "text": " ", "due_at": None}
    with pytest.raises(Refused, match=r"^reply.empty"):
        desk_queue.schedule_post(here.ports, wish, empty, "post:1")
    assert here.ports.desk.writing("post:1") == words
    assert desk_list(here.ports).refused == ()
    assert drafts(here) == ["Waits"]


def test_a_post_leaves_the_drafts_as_it_joins_the_queue(here: World, offline: Ports) -> None:
    account = here.account
    words = Writing("post:1", account.office_id, account.id, "Hello", 0, None, here.clock.now())
    here.ports.desk.keep_writing(words)
    wish = Wish(here.officer(901), 0, 0, about="@x")
    typed: Said = {"account_id": account.id, "text": "Hello", "due_at": None}
    desk_queue.schedule_post(offline, wish, typed, "post:1")
    assert here.ports.desk.writing("post:1") is None
    assert [each.words for each in waiting(here.ports)] == ["Hello"]


@pytest.mark.parametrize(
    ("in_hours", "away_minutes", "state"),
    [
        # Its minute is still to come; just gone; long gone. The same for "now".
        (2.0, 60, WishState.DELIVERED),
        (0.5, 32, WishState.DELIVERED),
        (0.5, 2880, WishState.REFUSED),
        (None, 2, WishState.DELIVERED),
        (None, 2880, WishState.REFUSED),
    ],
)
def test_a_post_whose_minute_passed_while_it_waited_asks(
    here: World, offline: Ports, in_hours: float | None, away_minutes: int, state: WishState
) -> None:
    schedule(here, offline, "Flood warning lifted", in_hours)
    here.clock.go_on(away_minutes * 60)
    deliver_waiting(here.ports)
    (wish,) = here.ports.desk.wishes()
    assert wish.state is state
    assert wish.trouble == ("schedule.past" if state is WishState.REFUSED else "")
    assert bool(drafts(here)) is (state is WishState.DELIVERED)


def test_somebody_who_left_the_office_wishes_nothing_more(
    here: World, offline: Ports, case: Case
) -> None:
    desk_queue.note_on(offline, seen(here, case), "From home")
    officer = here.officer(901)
    with here.ports.store.write() as tx:
        tx.save_officer(replace(officer, is_active=False))
    deliver_waiting(here.ports)
    assert [wish.trouble for wish in desk_list(here.ports).refused] == ["desk.officer_left"]
    assert "note" not in moves(here, case)


def test_a_dropped_wish_comes_back_to_its_place_and_a_done_one_stays(
    here: World, offline: Ports, case: Case
) -> None:
    for text in ("one", "two", "three"):
        desk_queue.note_on(offline, seen(here, case), text)
    second = waiting(here.ports)[1]
    dropped = desk_queue.drop_wish(offline, second.number)
    assert [wish.words for wish in waiting(here.ports)] == ["one", "three"]
    desk_queue.put_back(offline, dropped)
    assert [wish.words for wish in waiting(here.ports)] == ["one", "two", "three"]
    made = waiting(here.ports)
    deliver_waiting(here.ports)
    with pytest.raises(Refused, match=r"^desk.delivered"):
        desk_queue.drop_wish(here.ports, second.number)
    # Delivered, but nobody has written here that it was.
    here.ports.desk.forget_wishes(made[0].op_id)
    here.ports.desk.keep_wish(made[0])
    with pytest.raises(Refused, match=r"^desk.delivered"):
        desk_queue.drop_wish(here.ports, made[0].number)
    with pytest.raises(Refused, match=r"^desk.unknown"):
        desk_queue.drop_wish(here.ports, 99)


def test_a_rule_or_a_fault_never_makes_a_wish_wait(here: World, case: Case) -> None:
    with pytest.raises(Refused, match=r"^note.empty"):
        desk_queue.note_on(here.ports, seen(here, case), " ")
    broken = replace(here.ports, store=BrokenStore(Unavailable("db.corrupt", path="x")))
    with pytest.raises(Unavailable, match=r"^db.corrupt"):
        desk_queue.note_on(broken, seen(here, case), "words")
    assert here.ports.desk.wishes() == []


def test_the_agent_delivers_before_all_else_and_learns_who_is_there(
    here: World, offline: Ports, case: Case
) -> None:
    assert away.known(here.ports) == away.Known()
    agent.tick(here.ports)
    assert away.known(here.ports) == away.look_around(here.ports)
    desk_queue.claim_case(offline, seen(here, case))
    ticked = agent.tick(offline)
    assert {told.code for _, told in ticked.troubles} == {"db.gone"}
    assert len(waiting(here.ports)) == 1
    ticked = agent.tick(here.ports)
    assert case.id in ticked.changes.ids(Topic.CASE)
    assert here.case(case.id).state is CaseState.IN_PROCESS


def test_people_and_accounts_are_remembered_while_the_database_is_away(
    here: World, offline: Ports
) -> None:
    with pytest.raises(Unavailable, match=r"^db.gone"):
        away.seen_or_known(offline)
    away.learn(here.ports)
    found, is_away = away.seen_or_known(offline)
    assert is_away
    assert found == away.look_around(here.ports)
    office_id = here.account.office_id
    assert list(away.accounts_of(offline, office_id)) == [here.account]
    assert not away.is_reachable(replace(offline, store=BrokenMark()))
    assert away.is_reachable(here.ports)


class BrokenMark(BrokenStore):
    """A database that does not even tell whether it has changed."""

    def __init__(self) -> None:
        super().__init__(GONE)

    def change_mark(self) -> str:
        raise self.error


def test_what_another_version_remembered_is_not_taken_for_anything(here: World) -> None:
    here.ports.desk.remember(away.OFFICE, '{"offices": [{"id": 1}], "officers": []}')
    assert away.known(here.ports) == away.Known()


def test_a_wish_delivered_long_ago_is_forgotten(here: World, offline: Ports, case: Case) -> None:
    desk_queue.note_on(offline, seen(here, case), "old")
    deliver_waiting(here.ports)
    assert [wish.words for wish in desk_list(here.ports).delivered] == [""]
    here.clock.go_on(desk_queue.KEPT_DAYS * 86400 + 1)
    deliver_waiting(here.ports)
    assert here.ports.desk.wishes() == []


def test_what_was_done_before_a_crash_is_not_refused_after_it(here: World, offline: Ports) -> None:
    schedule(here, offline, "Goes at once", None)
    (made,) = waiting(here.ports)
    deliver_waiting(here.ports)
    here.ports.desk.forget_wishes(made.op_id)
    here.ports.desk.keep_wish(made)
    here.clock.go_on(2880 * 60)
    deliver_waiting(here.ports)
    assert [wish.state for wish in here.ports.desk.wishes()] == [WishState.DELIVERED]
    assert drafts(here) == ["Goes at once"]


# --- Planned posts, and what is handed in ---


def test_a_moved_and_a_rewritten_post_stand_as_they_were_until_delivered(
    here: World, offline: Ports
) -> None:
    draft_id = planned(here, "Camp on Friday")
    before, later = post(here, draft_id), here.clock.now() + 9 * HOUR
    desk_queue.move_post(offline, seen_post(here, draft_id), later, "Camp on Friday")
    said: Said = {"text": "शिविर", "english": "Camp", "due_at": later + HOUR}
    desk_queue.revise_post(offline, seen_post(here, draft_id), said)
    assert [each.words for each in waiting(here.ports)] == ["Camp on Friday", "शिविर"]
    assert post(here, draft_id) == before
    deliver_waiting(here.ports)
    after = post(here, draft_id)
    assert (after.text.split(), after.due_at) == (["शिविर", "Camp"], later + HOUR)
    assert desk_list(here.ports).refused == ()


def test_a_change_of_a_post_that_others_changed_or_that_left_comes_back(
    here: World, offline: Ports
) -> None:
    changed, left = planned(here, "One", 4), planned(here, "Two")
    later = here.clock.now() + 9 * HOUR
    for draft_id in (changed, left):
        desk_queue.move_post(offline, seen_post(here, draft_id), later)
    colleague = Wish(here.officer(901, 1), changed, post(here, changed).version)
    publishing.set_grace(here.ports, colleague, 15)
    here.clock.go_on(2 * 3600 + 1)
    publishing.publish_due(here.ports)
    deliver_waiting(here.ports)
    assert [each.trouble for each in desk_list(here.ports).refused] == ["stale", "draft.move"]
    assert post(here, left).state is DraftState.SENDING


@pytest.mark.parametrize(("away_minutes", "trouble"), [(2, ""), (2880, "schedule.past")])
def test_moved_to_a_minute_that_passed_meanwhile_it_goes_if_just_so_else_asks(
    here: World, offline: Ports, away_minutes: int, trouble: str
) -> None:
    draft_id = planned(here, "Camp")
    before = post(here, draft_id).due_at
    desk_queue.move_post(offline, seen_post(here, draft_id), None)
    here.clock.go_on(away_minutes * 60)
    deliver_waiting(here.ports)
    (wish,) = here.ports.desk.wishes()
    assert wish.trouble == trouble
    due_at = post(here, draft_id).due_at
    assert due_at == before if trouble else here.clock.now() < due_at < before


def test_what_was_to_be_approved_first_is_handed_in_when_it_arrives(
    here: World, offline: Ports
) -> None:
    wish = Wish(here.officer(901), 0, 0, about="@x")
    for text, wants in (("To approve", True), ("Plain", False)):
        said: Said = {
            "account_id": here.account.id,
            "text": text,
            "due_at": here.clock.now() + HOUR,
            "wants_approval": wants,
        }
        desk_queue.schedule_post(offline, replace(wish, op_id=text), said)
    deliver_waiting(here.ports)
    where = DraftFilter(here.account.office_id)
    with here.ports.store.read() as tx:
        rows = tx.window_drafts(where, 0, 9)
    assert {row.text: row.state for row in rows} == {
        "To approve": DraftState.HANDED_IN,
        "Plain": DraftState.SCHEDULED,
    }


# --- A wish that fails for reasons of its own ---


def spoil(tmp_path: Path, change: str) -> None:
    """Change a wish behind the program's back."""
    with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection, connection:
        assert connection.execute(f"UPDATE wishes SET {change}").rowcount == 1


@pytest.mark.parametrize(
    "change",
    [
        'said = \'{"text": "Bridge op\'',
        "kind = 'teleport'",
        "made_at = 'yesterday'",
        "state = 'pending'",
    ],
)
def test_what_cannot_be_read_steps_aside_is_told_and_stays_on_the_disk(
    here: World, offline: Ports, case: Case, tmp_path: Path, change: str
) -> None:
    schedule(here, offline, "Bridge open")
    spoil(tmp_path, change)
    desk_queue.note_on(offline, seen(here, case), "Behind it")
    for _ in range(2):
        deliver_waiting(here.ports)
    assert "note" in moves(here, case)
    (bad,) = desk_list(here.ports).refused
    assert (bad.kind, bad.trouble) == (WishKind.UNREADABLE, "desk.unreadable")
    assert "Bridge op" in bad.words
    assert drafts(here) == []
    with pytest.raises(Refused, match=r"^desk\.unreadable"):
        desk_queue.wish_again(here.ports, bad.number)
    desk_queue.drop_wish(here.ports, bad.number)
    assert desk_list(here.ports).refused == ()


@pytest.mark.expected_log("A fault in desk")
@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        # Kept in a form that no use case understands; a picture on a disk that gives it no more.
        ('said = \'{"text": "Bridge open"}\'', "desk.fault"),
        ("said = json_set(said, '$.pictures', '[{}]')", "desk.fault"),
    ],
)
def test_a_fault_of_one_wish_holds_up_nothing_and_its_words_come_back(
    here: World,
    offline: Ports,
    case: Case,
    tmp_path: Path,
    change: str,
    trouble: str,
) -> None:
    schedule(here, offline, "Bridge open")
    spoil(tmp_path, change)
    desk_queue.note_on(offline, seen(here, case), "Behind it")
    assert agent.tick(here.ports).troubles == ()
    assert "note" in moves(here, case)
    (bad,) = desk_list(here.ports).refused
    assert (bad.trouble, bad.words) == (trouble, "Bridge open")
    with here.ports.store.read() as tx:
        (incident,) = tx.incidents(10)
    assert (incident.room, incident.code) == ("desk", "KeyError")
    # It can be tried once more, and does no harm then either.
    desk_queue.wish_again(here.ports, bad.number)
    deliver_waiting(here.ports)
    assert [each.words for each in desk_list(here.ports).refused] == ["Bridge open"]


class NoDisk(NoPictures):
    """Pictures on a disk that gives nothing any more."""

    def fetch(self, key: str) -> bytes | None:
        raise Unavailable("photo.unreadable", path=key, reason="Input/output error")


def test_a_picture_that_the_disk_does_not_give_holds_up_its_own_post_alone(
    here: World, offline: Ports, case: Case
) -> None:
    said: Said = {
        "account_id": here.account.id,
        "text": "With a picture",
        "due_at": None,
        "pictures": pictures_as_text([PICTURE]),
    }
    wish = Wish(here.officer(901), 0, 0, about="@x")
    desk_queue.schedule_post(offline, wish, said)
    desk_queue.note_on(offline, seen(here, case), "Behind it")
    deliver_waiting(replace(here.ports, pictures=NoDisk()))
    assert "note" in moves(here, case)
    (bad,) = desk_list(here.ports).refused
    assert (bad.trouble, bad.words) == ("photo.unreadable", "With a picture")


def test_pictures_of_what_waits_or_came_back_are_not_swept(
    here: World, offline: Ports, tmp_path: Path
) -> None:
    shelf = PictureShelf(tmp_path / "pictures")
    ports = replace(here.ports, pictures=shelf)
    keys = [f"{number:064x}" for number in range(6)]
    for key in keys:
        shelf.keep(key, b"bytes")
        os.utime(tmp_path / "pictures" / key, (0, 0))
    account, now = here.account, here.clock.now()
    for place, key in enumerate(keys[:4]):
        said: Said = {
            "account_id": account.id,
            "text": f"Post {place}",
            "due_at": None,
            "pictures": pictures_as_text([replace(PICTURE, key=key)]),
        }
        wish = Wish(here.officer(901), 0, 0, str(place), about="@x")
        desk_queue.schedule_post(offline, wish, said)
    refusal = Refused("schedule.past", due_at="")
    ports.desk.settle_wish("1", WishState.REFUSED, now, refusal)
    ports.desk.settle_wish("2", WishState.DELIVERED, now)
    with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection, connection:
        # Unreadable, and yet it says which picture it has.
        connection.execute("UPDATE wishes SET said = substr(said, 3) WHERE op_id = '3'")
    kept = (replace(PICTURE, key=keys[4]),)
    ports.desk.keep_writing(
        Writing("post:1", account.office_id, account.id, "", 0, None, now, "", kept)
    )
    assert own_drafts.clear_pictures(ports) == 2
    left = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert left == [keys[0], keys[1], keys[3], keys[4]]


def came_back(world: World, wish: Wish, kind: WishKind, said: Said) -> DeskWish:
    made = desk_queue.waiting_wish(wish, kind, said, world.clock.now())
    return replace(made, state=WishState.REFUSED, trouble="schedule.past")


def test_words_that_came_back_are_laid_where_they_belong_and_nothing_there_is_lost(
    here: World, case: Case
) -> None:
    ports, account, now = here.ports, here.account, here.clock.now()
    draft_id = planned(here, "Camp")
    said: Said = {
        "account_id": account.id,
        "text": "Camp at ten",
        "english": "In English",
        "due_at": now + HOUR,
        "pictures": "spoilt",
    }
    own = f"post:draft:{draft_id}"
    keys = [
        desk_queue.write_anew(
            ports, came_back(here, seen_post(here, draft_id), WishKind.REVISE, said)
        )
        for _ in range(2)
    ]
    assert keys[0] == own != keys[1]
    for key in keys:
        kept = ports.desk.writing(key)
        assert kept is not None
        assert (kept.text, kept.english, kept.when_at) == (
            *("Camp at ten", "In English"),
            now + HOUR,
        )
    for text in ("First", "Second"):
        desk_queue.write_anew(
            ports, came_back(here, seen(here, case), WishKind.ANSWER, {"text": text})
        )
    answer = ports.desk.writing(f"reply:{case.id}")
    assert answer is not None
    assert answer.text == "First\n\nSecond"
    late: Said = {"account_id": account.id, "text": "Late", "due_at": now - HOUR}
    key = desk_queue.write_anew(
        ports, came_back(here, Wish(here.officer(901), 0, 0), WishKind.SCHEDULE, late)
    )
    kept = ports.desk.writing(key)
    assert kept is not None
    assert kept.when_at is None


PICTURE = Picture(
    "0" * 64, PictureKind.PNG, Size(400, 300, 9000), Size(400, 300, 8000), "A mended road"
)
