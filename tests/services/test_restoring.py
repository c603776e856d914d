"""After a restore nothing goes out by itself that may have gone out since the backup."""

import stat
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import World, on_file_only
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import RESTORED, DeliveryState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services import backups
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.publishing import publish_due, schedule_post
from upsocial_desktop.services.restoring import restore
from upsocial_desktop.store.keeper import SqliteKeeper

pytestmark = on_file_only


@pytest.fixture
def kept(world: World, tmp_path: Path) -> World:
    """The same office with its file looked after."""
    world.ports = replace(world.ports, keeper=SqliteKeeper(tmp_path / "office.sqlite"))
    return world


def _plan(world: World, text: str, minutes: int) -> int:
    due = world.clock.now() + timedelta(minutes=minutes)
    changes = schedule_post(world.ports, world.officer(901, 1), world.account.id, text, due)
    return changes.first(Topic.DRAFT)


def test_words_that_went_out_after_the_backup_are_not_sent_again(
    kept: World, tmp_path: Path
) -> None:
    waiting = _plan(kept, "यह पहले जाएगा", 1)
    later = _plan(kept, "यह बाद में जाएगा", 60)
    kept.clock.at += timedelta(minutes=1, seconds=1)
    publish_due(kept.ports)
    backup = backups.backup(kept.ports)
    # The backup knows the first as handed over and not sent, the second as planned.
    kept.clock.at += timedelta(hours=1)
    tick(kept.ports)
    kept.clock.at += timedelta(seconds=30)
    tick(kept.ports)
    sent = [post.text for post in kept.x.ours]
    assert sorted(sent) == sorted(["यह पहले जाएगा", "यह बाद में जाएगा"])

    list(restore(kept.ports, backup))
    with kept.ports.store.read() as tx:
        (delivery,) = tx.deliveries_of_draft(waiting)
        assert (delivery.state, delivery.trouble) == (DeliveryState.UNKNOWN, RESTORED)
        draft = tx.draft(later)
        assert (draft.state, draft.trouble) == (DraftState.MISSED, RESTORED)
    for _ in range(8):
        kept.clock.at += timedelta(minutes=2)
        tick(kept.ports)
    assert [post.text for post in kept.x.ours] == sent
    with kept.ports.store.read() as tx:
        # The first was found on X; of the second a person is asked.
        assert tx.draft(waiting).state is DraftState.PUBLISHED
        assert tx.draft(later).state is DraftState.MISSED


def _copies(world: World) -> list[str]:
    return sorted(each.name for each in backups.folder_of(world.ports).glob("office-*.sqlite"))


@pytest.fixture
def desk(live: World, tmp_path: Path) -> World:
    live.ports = replace(live.ports, keeper=SqliteKeeper(tmp_path / "office.sqlite"))
    return live


def test_a_backup_is_made_by_the_hour_and_old_ones_go(desk: World) -> None:
    first = desk.clock.now()
    tick(desk.ports)
    assert len(_copies(desk)) == 1
    if sys.platform != "win32":
        assert stat.S_IMODE(backups.folder_of(desk.ports).stat().st_mode) == 0o700
    desk.clock.at += timedelta(minutes=59, seconds=59)
    tick(desk.ports)
    assert len(_copies(desk)) == 1
    hours = 24 * 10
    for hour in range(1, hours):
        desk.clock.at = first + timedelta(hours=hour, seconds=1)
        backups.keep_backups(desk.ports)
    copies = _copies(desk)
    last = [
        f"office-{first + timedelta(hours=h, seconds=1):%Y%m%d-%H%M%S}.sqlite" for h in range(hours)
    ]
    assert set(copies) >= set(last[-24:])
    assert len({name[:15] for name in copies}) == 7
    assert len(copies) == 24 + 7 - len({name[:15] for name in last[-24:]})


def test_practice_makes_no_backups_and_other_files_stay(kept: World, tmp_path: Path) -> None:
    backups.keep_backups(kept.ports)
    assert _copies(kept) == []
    folder = backups.folder_of(kept.ports)
    folder.mkdir()
    names = ["replaced-20260101-000000.sqlite", "office-my-copy.sqlite", "office-2026.sqlite"]
    for name in names:
        (folder / name).write_text("mine")
    kept.ports = replace(kept.ports, practice=None)
    for _ in range(40):
        kept.clock.at += timedelta(hours=2)
        backups.keep_backups(kept.ports)
    assert {each.name for each in folder.iterdir()} >= set(names)


def test_a_clock_put_back_does_not_end_the_backups(desk: World) -> None:
    tick(desk.ports)
    desk.clock.at -= timedelta(days=3)
    tick(desk.ports)
    assert len(_copies(desk)) == 2


def test_an_archive_is_made_where_nobody_named_a_place(desk: World) -> None:
    done = list(backups.archive(desk.ports))
    assert Path(done[-1].path).parent == backups.folder_of(desk.ports)
    with closing(Path(done[-1].path).open("rb")) as file:
        assert file.read(2) == b"PK"
