import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import saved_views as saved
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.services.saved_views import (
    SavedView,
    count_saved,
    drop_view,
    move_view,
    rename_view,
    save_view,
    saved_views,
    view_named,
)

WATER = SavedView("पानी के मामले", CaseView.OPEN, "पानी", "water", "barabanki")
THEIRS = SavedView("Sent on", CaseView.ALL, state=CaseState.FORWARDED, is_shared=True)


@pytest.fixture
def ports(world: World) -> Ports:
    return world.ports


@pytest.fixture
def officers(ports: Ports) -> list[Officer]:
    with ports.store.read() as tx:
        return list(tx.officers())


def _names(ports: Ports, officer: Officer) -> list[str]:
    return [view.name for view in saved_views(ports, officer)]


def test_a_view_is_kept_whole_on_this_desk_or_for_the_office(
    ports: Ports, officers: list[Officer]
) -> None:
    me = officers[0]
    colleague = next(each for each in officers[1:] if each.office_id == me.office_id)
    stranger = next(each for each in officers if each.office_id != me.office_id)
    save_view(ports, me, THEIRS)
    save_view(ports, me, WATER)
    assert list(saved_views(ports, me)) == [WATER, THEIRS]
    assert list(saved_views(ports, colleague)) == [WATER, THEIRS]
    assert list(saved_views(ports, stranger)) == []
    # Another desk has the office's views alone.
    ports.preferences.save({})
    assert list(saved_views(ports, me)) == [THEIRS]


def test_views_keep_the_order_they_are_put_in(ports: Ports, officers: list[Officer]) -> None:
    me = officers[0]
    for name in ("one", "two", "three"):
        save_view(ports, me, SavedView(name, CaseView.OPEN))
    move_view(ports, me, "three", -1)
    assert _names(ports, me) == ["one", "three", "two"]
    move_view(ports, me, "one", 9)
    assert _names(ports, me) == ["three", "two", "one"]
    rename_view(ports, me, "two", " Two  again ")
    assert _names(ports, me) == ["three", "Two again", "one"]


def test_a_deleted_view_is_put_back_where_it_was(ports: Ports, officers: list[Officer]) -> None:
    me = officers[0]
    for name in ("one", "two", "three"):
        save_view(ports, me, SavedView(name, CaseView.OPEN, is_shared=True))
    view, place = drop_view(ports, me, "TWO")
    assert (_names(ports, me), place) == (["one", "three"], 1)
    save_view(ports, me, view, place)
    assert _names(ports, me) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("  ", "view.name_missing"), ("x" * 61, "view.name_too_long"), ("ONE", "view.name_taken")],
)
def test_a_name_must_be_one(ports: Ports, officers: list[Officer], name: str, code: str) -> None:
    me = officers[0]
    save_view(ports, me, SavedView("one", CaseView.OPEN))
    save_view(ports, me, SavedView("two", CaseView.OPEN))
    for is_shared in (True, False):
        with pytest.raises(Refused, match=code):
            save_view(ports, me, SavedView(name, CaseView.OPEN, is_shared=is_shared))
    with pytest.raises(Refused, match=code):
        rename_view(ports, me, "two", name)
    assert _names(ports, me) == ["one", "two"]


def test_an_unknown_view_and_one_too_many_are_refused(
    ports: Ports, officers: list[Officer], monkeypatch: pytest.MonkeyPatch
) -> None:
    me = officers[0]
    with pytest.raises(Refused, match="view.unknown"):
        view_named(ports, me, "none")
    monkeypatch.setattr(saved, "MOST_VIEWS", 1)
    save_view(ports, me, SavedView("one", CaseView.OPEN))
    with pytest.raises(Refused, match="view.too_many"):
        save_view(ports, me, SavedView("two", CaseView.OPEN))


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "7", '[{"name": "x"}]', '{"a": 1}', "[[]]", '[{"view": "gone"}]']
)
def test_what_cannot_be_read_is_passed_over(
    ports: Ports, officers: list[Officer], kept: str
) -> None:
    me = officers[0]
    with ports.store.write() as tx:
        tx.set_option(me.office_id, saved.KEY, kept)
    assert _names(ports, me) == []
    save_view(ports, me, THEIRS)
    assert _names(ports, me) == [THEIRS.name]


def test_a_saved_view_counts_the_cases_its_list_has(world: World, officers: list[Officer]) -> None:
    me = officers[0]
    asked = citizen_post(MORNING, "सड़क टूटी")
    world.say(asked)
    case = world.register(asked)
    save_view(world.ports, me, SavedView("roads", CaseView.OPEN, topic=case.topic))
    save_view(world.ports, me, SavedView("water", CaseView.OPEN, topic="water"))
    save_view(world.ports, me, SavedView("here", CaseView.ALL, "road", desk_office_id=me.office_id))
    assert count_saved(world.ports, me) == {"roads": 1, "water": 0, "here": 1}
