"""What lies on a desk goes on after its office has moved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.fakes import MORNING, NoKeeper
from tests.services.conftest import World, on_file_only
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services import moving
from upsocial_desktop.services.drafting import new_post_key, reply_key, revision_key
from upsocial_desktop.services.ports import Renumber
from upsocial_desktop.services.settings import ACTING_OFFICER
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store.desk import DeskFile

pytestmark = on_file_only
ADDRESS = "postgresql://owner@db.example/state"


class GoneMover:
    """A file that moves whenever it is asked; every id is a hundred more there."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.is_moved = False

    def look(self, address: str, now: datetime) -> Iterator[Moved]:
        yield Moved("cases", 2)

    def move(self, address: str, now: datetime) -> Iterator[Moved]:
        if self.is_moved:
            raise Refused("db.moved", path="", place=address)
        self.addresses.append(address)
        self.is_moved = True
        yield Moved("moved", 1, address)

    def numbering(self, address: str) -> Renumber:
        return lambda _table, old: old and old + 100

    def has_arrived(self, address: str) -> bool:
        return self.is_moved

    def call_off(self) -> None:
        self.addresses.clear()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskFile]:
    made = DeskFile(tmp_path / "desk.sqlite")
    yield made
    made.close()


@pytest.fixture
def office(world: World, desk: DeskFile) -> World:
    world.ports = replace(world.ports, desk=desk, mover=GoneMover(), keeper=NoKeeper())
    return world


def _write(desk: DeskFile, key: str) -> None:
    desk.keep_writing(Writing(key, 1, 2, f"शब्द {key}", 3, None, MORNING, english="words"))


def _wish(desk: DeskFile, kind: WishKind, said: dict[str, object]) -> None:
    wish = DeskWish(f"op-{kind}", kind, 4, 1, 7, 3, "UPX", said, MORNING)  # type: ignore[arg-type]  # plain values
    desk.keep_wish(wish)


def test_words_and_wishes_of_the_desk_follow_their_cases(office: World, desk: DeskFile) -> None:
    keys = [new_post_key(), reply_key(5), revision_key(6)]
    for key in keys:
        _write(desk, key)
    _wish(desk, WishKind.FORWARD, {"to_office_id": 9, "reason": "सड़क"})
    _wish(desk, WishKind.SCHEDULE, {"account_id": 2, "text": "नमस्ते", "due_at": MORNING})
    _wish(desk, WishKind.REGISTER, {"summary": "x"})
    office.ports.preferences.save({ACTING_OFFICER.key: 4, "saved_views_1": "[]", "theme": "dark"})
    desk.remember("office", "what was known")

    told = list(moving.move_in(office.ports, ADDRESS))
    assert told[-1] == Moved("desk", 6)
    found = {one.key: one for one in desk.writings(101)}
    assert set(found) == {keys[0], reply_key(105), revision_key(106)}
    assert {(one.account_id, one.english) for one in found.values()} == {(102, "words")}
    assert found[reply_key(105)].text == f"शब्द {reply_key(5)}"
    wishes = {one.kind: one for one in desk.wishes()}
    assert {(one.officer_id, one.office_id, one.version) for one in wishes.values()} == {
        (104, 101, 3)
    }
    assert wishes[WishKind.FORWARD].said == {"to_office_id": 109, "reason": "सड़क"}
    assert wishes[WishKind.SCHEDULE].said["account_id"] == 102
    assert wishes[WishKind.SCHEDULE].said["due_at"] == MORNING
    assert wishes[WishKind.FORWARD].subject_id == wishes[WishKind.REGISTER].subject_id == 107
    kept = office.ports.preferences.load()
    assert kept == {ACTING_OFFICER.key: 104, "saved_views_101": "[]", "theme": "dark"}
    assert desk.recall("office") == ""

    # A second run does nothing twice.
    with pytest.raises(Refused, match=r"^db.moved"):
        list(moving.move_in(office.ports, ADDRESS))
    assert {one.key for one in desk.all_writings()} == set(found)


def test_a_desk_left_behind_by_a_killed_move_follows_at_the_next(
    office: World, desk: DeskFile
) -> None:
    _write(desk, reply_key(5))
    list(office.ports.mover.move(ADDRESS, MORNING))
    told = list(moving.move_in(office.ports, ADDRESS))
    assert told == [Moved("desk", 1)]
    assert [one.key for one in desk.all_writings()] == [reply_key(105)]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://owner:secret@db/state", "address.with_password"),
        ("postgresql://owner@db/state?password=secret", "address.with_password"),
        ("mysql://owner@db/state", "address.not_read"),
        ("db/state", "address.not_read"),
        ("", "address.not_read"),
    ],
)
def test_an_address_with_a_password_or_of_another_kind_is_refused(
    office: World, address: str, code: str
) -> None:
    for job in (moving.look, moving.move_in):
        with pytest.raises(Refused) as caught:
            list(job(office.ports, address))
        assert caught.value.code == code
        assert "secret" not in str(caught.value)


def test_a_move_is_called_off_only_while_the_server_has_nothing(office: World) -> None:
    moving.call_off(office.ports, ADDRESS)
    list(office.ports.mover.move(ADDRESS, MORNING))
    with pytest.raises(Refused, match=r"^move.arrived"):
        moving.call_off(office.ports, ADDRESS)
    assert list(moving.look(office.ports, ADDRESS)) == [Moved("cases", 2)]


def test_a_desk_without_a_file_has_nothing_to_move(world: World) -> None:
    with pytest.raises(Refused, match=r"^move.no_file"):
        list(moving.move_in(world.ports, ADDRESS))
