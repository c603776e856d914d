"""Pictures go with a post: kept on the PC, handed in whole, given to X, and taken back."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.fakes import MORNING
from tests.services.conftest import World
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import DeliveryState
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.picture import MOST_PICTURES, Picture
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.services import attaching, drafting, publishing
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.before_sending import Wanted
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.desk import DeskFile

LATER = MORNING + timedelta(hours=1)


def picture(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def illustrated(world: World, tmp_path: Path) -> World:
    """An office whose PC can work on pictures."""
    world.ports = replace(world.ports, pictures=PictureShelf(tmp_path / "pictures"))
    return world


def attached(world: World, *colours: str) -> tuple[Picture, ...]:
    found: tuple[Picture, ...] = ()
    for colour in colours:
        found = attaching.attach(world.ports, found, picture(colour))
        found = attaching.describe(found, found[-1].key, f"a {colour} field")
    return found


def send(world: World, text: str, pictures: tuple[Picture, ...] = ()) -> int:
    wanted = Wanted(world.account.id, text, when_at=LATER, pictures=pictures)
    return publishing.send_sheet(world.ports, world.officer(901), wanted).first(Topic.DRAFT)


def draft_of(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def test_a_post_takes_four_pictures_and_the_same_one_once(illustrated: World) -> None:
    found = attached(illustrated, "red", "red", "green", "blue", "white")
    assert len(found) == MOST_PICTURES
    with pytest.raises(Refused, match=r"picture\.too_many"):
        attaching.attach(illustrated.ports, found, picture("black"))


def test_pictures_are_kept_with_the_words_on_this_pc(illustrated: World, tmp_path: Path) -> None:
    desk = DeskFile(tmp_path / "desk.sqlite")
    illustrated.ports = replace(illustrated.ports, desk=desk)
    words = Words("सड़क", 2, LATER, "Road", attached(illustrated, "red", "green"))
    drafting.keep_words(illustrated.ports, "post:a", (1, 1), words)
    desk.close()
    again = DeskFile(tmp_path / "desk.sqlite")
    kept = again.writing("post:a")
    again.close()
    assert kept is not None
    assert drafting.words_kept(kept) == words


def test_words_without_text_are_kept_for_their_pictures(illustrated: World) -> None:
    drafting.keep_words(
        illustrated.ports, "post:a", (1, 1), Words("", pictures=attached(illustrated, "red"))
    )
    assert drafting.kept_words(illustrated.ports, "post:a") is not None
    drafting.keep_words(illustrated.ports, "post:a", (1, 1), Words(""))
    assert drafting.kept_words(illustrated.ports, "post:a") is None


def test_pictures_reach_x_with_their_descriptions_from_any_pc(
    illustrated: World, tmp_path: Path
) -> None:
    pictures = attached(illustrated, "red", "green")
    draft_id = send(illustrated, "सड़क खुली", pictures)
    assert attaching.pictures_of(draft_of(illustrated, draft_id)) == pictures
    # Another PC of the office delivers: it has the database and no file of this one.
    illustrated.ports = replace(illustrated.ports, pictures=PictureShelf(tmp_path / "other"))
    illustrated.clock.go_on(3700)
    tick(illustrated.ports)
    assert draft_of(illustrated, draft_id).state is DraftState.PUBLISHED
    assert [alt for _, _, alt in illustrated.x.uploaded] == ["a red field", "a green field"]
    contents = [content for content, _, _ in illustrated.x.uploaded]
    assert contents == [attaching.picture_bytes(illustrated.ports, one.key) for one in pictures]
    assert len(illustrated.x.outgoing[-1].media_ids) == 2


def test_a_thread_goes_out_post_by_post_with_the_pictures_on_its_first(illustrated: World) -> None:
    draft_id = send(illustrated, "पहला\n---\nदूसरा\n---\nतीसरा", attached(illustrated, "red"))
    illustrated.clock.go_on(3700)
    tick(illustrated.ports)
    texts = [one.text for one in illustrated.x.outgoing]
    assert texts == ["पहला", "दूसरा", "तीसरा"]
    assert [len(one.media_ids) for one in illustrated.x.outgoing] == [1, 0, 0]
    parents = [one.reply_to_id for one in illustrated.x.outgoing]
    assert parents[0] == ""
    ids = [post.id for post in sorted(illustrated.x.ours, key=lambda post: int(post.id))]
    assert parents[1:] == ids[:2]
    assert draft_of(illustrated, draft_id).state is DraftState.PUBLISHED


def test_a_picture_that_x_refuses_refuses_the_post(illustrated: World) -> None:
    draft_id = send(illustrated, "सड़क खुली", attached(illustrated, "red"))
    illustrated.x.bad_media = True
    illustrated.clock.go_on(3700)
    tick(illustrated.ports)
    draft = draft_of(illustrated, draft_id)
    assert (draft.state, draft.trouble) == (DraftState.REFUSED, "x.bad_media")
    assert illustrated.x.creates == 0
    with illustrated.ports.store.read() as tx:
        assert draft.delivery_id is not None
        assert tx.delivery(draft.delivery_id).state is DeliveryState.REFUSED


def test_a_file_that_is_gone_keeps_the_post_back(illustrated: World, tmp_path: Path) -> None:
    pictures = attached(illustrated, "red")
    for file in (tmp_path / "pictures").iterdir():
        file.unlink()
    with pytest.raises(Refused, match=r"picture\.unknown"):
        send(illustrated, "सड़क खुली", pictures)


def test_changing_the_words_leaves_the_pictures_and_others_may_take_their_place(
    illustrated: World,
) -> None:
    red, green = attached(illustrated, "red", "green")
    draft_id = send(illustrated, "सड़क खुली", (red,))
    draft = draft_of(illustrated, draft_id)
    wish = Wish(illustrated.officer(901), draft_id, draft.version)
    publishing.revise_post(illustrated.ports, wish, "सड़क अब खुली", LATER)
    draft = draft_of(illustrated, draft_id)
    assert attaching.pictures_of(draft) == (red,)
    wish = Wish(illustrated.officer(901), draft_id, draft.version)
    publishing.revise_post(illustrated.ports, wish, "सड़क अब खुली", LATER, (green,))
    assert attaching.pictures_of(draft_of(illustrated, draft_id)) == (green,)
