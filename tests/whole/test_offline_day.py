"""A day without the office database and without X, by keys: nothing is lost, nothing is doubled."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import pytest

from tests.cli.conftest import place
from tests.whole import fingers
from tests.whole.at_spi import Bus, until
from tests.whole.cut_line import CutLine
from tests.whole.program import ROOT, Window, picture
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.machine.practice_line import FILE
from upsocial_desktop.services import agent, practising
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.wish import Wish

pytestmark = [pytest.mark.screen, pytest.mark.keyring]

START_SECONDS = 60.0
BACK_SECONDS = 90.0
DRAFTS = tuple(f"draft number {number} of the dark day" for number in range(1, 11))
OURS = (*DRAFTS, "one more")
KILL_AFTER = 5


# A window of practice begins a day of its own; this one is to join that of this process, as a live
# one finds the same X and the same office at each start.
_JOINING = """
import sys
from pathlib import Path
from upsocial_desktop.__main__ import _window
from upsocial_desktop.cli.window_words import Place, WindowWish
place = Place("practice", Path(sys.argv[1]), True, False, None, 0.0, "INFO", 0)
sys.exit(_window(WindowWish(place)))
"""


class Desk(Window):
    """A window that joins the day of its profile and begins none of its own."""

    def start(self) -> None:
        words = [sys.executable, "-c", _JOINING, str(self.folder)]
        self.process = subprocess.Popen(words, cwd=ROOT, env=self._env)
        self._app = self._bus.program(self.process.pid, START_SECONDS)
        # The desk opens on what waits, and says that the database is away.
        self.find("banner_words", "away", START_SECONDS)

    def reads(self, ports: Ports) -> Self:
        """This PC's own file is looked into by another process, too."""
        self._desk = ports.desk
        return self

    def kept(self) -> dict[str, tuple[str, ...]]:
        """The posts being written on this PC, with what is said of their pictures.

        A picture whose bytes are not on the disk does not count.
        """
        return {
            each.text: tuple(one.alt for one in each.pictures if self._has_bytes(one.key))
            for each in self._desk.writings(1)
            if each.key.startswith("post:")
        }

    def _has_bytes(self, key: str) -> bool:
        path = self.data / "pictures" / key
        return path.is_file() and path.stat().st_size > 0

    def wishes(self) -> list[tuple[str, str, str]]:
        return [(each.kind.value, each.words, each.state.value) for each in self._desk.wishes()]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Ports]:
    """The pretend X and the office, in this process."""
    with closing(open_house(place(tmp_path / "offline"))) as ports:
        yield ports


def account_of(ports: Ports) -> Account:
    with ports.store.read() as tx:
        return tx.accounts()[0]


def registered(ports: Ports) -> Case:
    """A case of the first officer's, before the lights go out."""
    until(lambda: practising.step(ports) and agent.tick(ports, now_please=True), "a tick")
    with ports.store.read() as tx:
        officer = tx.officer(1)
    where = MentionFilter(officer.office_id, MentionView.TO_DECIDE)

    def first() -> int:
        with ports.store.read() as tx:
            rows = tx.window_mentions(where, 0, 1)
        if not rows:
            practising.step(ports)
            agent.tick(ports, now_please=True)
        return rows[0].id if rows else 0

    mention_id = until(first, "a complaint")
    with ports.store.read() as tx:
        version = tx.mention(mention_id).version
    about = Particulars("Road broken near the school", "road")
    changes = register_case(ports, Wish(officer, mention_id, version), about)
    with ports.store.read() as tx:
        return tx.case(changes.first(Topic.CASE))


def lose_database(ports: Ports) -> Path:
    """The office database is where nobody finds it."""
    ports.store.close()
    office = ports.folders.data / "office.sqlite"
    return office.rename(office.with_name("pulled-out.sqlite"))


def find_database(lost: Path) -> None:
    lost.rename(lost.with_name("office.sqlite"))


def shown_on(text: str) -> str:
    """What is said of the picture that goes with a text."""
    return f"road of {text}"


def with_picture(*texts: str) -> dict[str, tuple[str, ...]]:
    return {text: (shown_on(text),) for text in texts}


def write_drafts(window: Desk, texts: tuple[str, ...], photo: Path) -> None:
    """Each on a sheet of its own, with a picture; no key asks for them to be kept."""
    fingers.key("alt+3")
    for text in texts:
        fingers.key("ctrl+n")
        window.focused("words")
        fingers.write(text)
        fingers.key("alt+p")
        window.focused("fileNameEdit")
        fingers.write(str(photo))
        fingers.key("Return")
        window.find("alt_1")
        window.tab_to("alt_1")
        fingers.write(shown_on(text))
        until(
            lambda text=text: window.kept().get(text) == (shown_on(text),),  # type: ignore[misc]
            f'"{text}" and its picture on the disk',
        )


def send_draft(window: Desk, text: str) -> None:
    """Post the draft that lies on the sheet: it waits."""
    window.find("words", text)
    fingers.key("ctrl+Return")
    until(lambda: ("schedule", text, "waiting") in window.wishes(), f'"{text}" in the queue')


def wish_about(window: Desk, code: str) -> None:
    window.ask("case", "claim", code, "--as", "1")
    window.ask("case", "note", code, "--text", "Told the engineer", "--as", "1")
    window.ask("case", "forward", code, "--to", "902", "--reason", "Their pole", "--as", "1")


def published(ports: Ports, account: Account) -> list[tuple[str, tuple[str, ...]]]:
    """What X has of the posts written here, with their pictures; the day's script posts too."""
    page = ports.x_for(account).own_posts(account.x_user_id, "", "")
    found = ((post.expanded_text.strip(), post.media_alt) for post in page.posts)
    return sorted(each for each in found if each[0] in OURS)


def moves(ports: Ports, case: Case) -> list[str]:
    with ports.store.read() as tx:
        return [line.move for line in tx.history(Subject.CASE, case.id)]


def test_a_dark_day_loses_nothing_and_doubles_nothing(bus: Bus, day: Ports, tmp_path: Path) -> None:
    photo = tmp_path / "road.png"
    shutil.copyfile(ROOT / "resources" / "pictures" / "case.png", photo)
    case, account = registered(day), account_of(day)
    agent.tick(day)
    folder = day.folders.data.parent
    with CutLine(practising.state(day).address) as line:
        (day.folders.data / FILE).write_text(f"{line.address}\n", encoding="ascii")
        line.cut()
        lost = lose_database(day)
        with Desk(bus, folder).reads(day) as window:
            picture("1-dark")
            write_drafts(window, DRAFTS[:KILL_AFTER], photo)
            window.kill()
            window.start()
            assert window.kept() == with_picture(*DRAFTS[:KILL_AFTER])
            write_drafts(window, DRAFTS[KILL_AFTER:], photo)
            wish_about(window, case.code)
            send_draft(window, DRAFTS[-1])
            write_drafts(window, ("one more",), photo)
            send_draft(window, "one more")
            window.kill()
            window.start()
            wished = window.wishes()
            assert [wish for wish, *_ in wished] == [
                *("claim", "note", "forward", "schedule", "schedule")
            ]
            assert {state for *_, state in wished} == {"waiting"}
            assert window.kept() == with_picture(*DRAFTS[:-1])
            fingers.key("alt+6")
            window.find_row("wishes", case.code)
            picture("2-waiting")
            assert not (day.folders.data / "office.sqlite").exists()
            find_database(lost)
            line.mend()
            until(
                lambda: {state for *_, state in window.wishes()} == {"delivered"},
                "everything to be delivered",
                BACK_SECONDS,
            )
            in_order(window, day, case)
            practising.advance(day, 60)
            wanted = sorted(with_picture(DRAFTS[-1], "one more").items())
            until(lambda: published(day, account) == wanted, "both posts on X", BACK_SECONDS)
            picture("3-light")
            # Another hour and another start bring nothing a second time.
            practising.advance(day, 3600)
            window.ask("agent", "--once")
            assert published(day, account) == wanted
            in_order(window, day, case)
            assert window.kept() == with_picture(*DRAFTS[:-1])
            assert '"ERROR"' not in window.log()


def in_order(window: Desk, ports: Ports, case: Case) -> None:
    """The office has each wish once, in the order in which they were made."""
    assert moves(ports, case) == ["register", "claim", "note", "forward"]
    posts: list[dict[str, Any]] = window.ask_all("post", "list", "--as", "1")
    by_id = sorted(posts, key=lambda post: int(post["id"]))
    assert [post["text"] for post in by_id] == [DRAFTS[-1], "one more"]
