"""Two officers of two offices at one PostgreSQL: a case goes there and back, through an outage."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.postgres import TestServer, running
from tests.whole import fingers
from tests.whole.at_spi import Bus, until
from tests.whole.desk_forms import begin_report
from tests.whole.program import ROOT, START_SECONDS, Window, picture, words_to_start
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.window_words import Place
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.accounts import add_account
from upsocial_desktop.services.browsing import officers
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.intake import add_by_hand
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.services.wish import Wish

pytestmark = [pytest.mark.screen, pytest.mark.keyring]

_SECRETS = {"o_anita": "first words of 7 canaries", "o_imran": "second words of 7 canaries"}
REASON = "The pole leans over the road"
DONE, SPOKEN_BY, NO_PHOTO = "The pole stands again.", "Junior engineer, by telephone", "At night"
ENERGY, HOME = "Energy", "Public Works"
# An upper bound of patience, not of what is promised: what it took is printed.
SOON = 60.0


class StateWindow(Window):
    """A window at real work, which sits at the State's database."""

    def __init__(self, bus: Bus, folder: Path, login: str, officer: str) -> None:
        super().__init__(bus, folder)
        self.login, self._officer = login, officer

    def start(self) -> None:
        words = words_to_start("--data-dir", str(self.folder))
        self.process = subprocess.Popen(words, cwd=ROOT, env=self._env)
        self._app = self._bus.program(self.process.pid, START_SECONDS)
        self.focused("who_sought", START_SECONDS)
        fingers.write(self._officer)
        fingers.key("Return")
        self.find("status_who", self._officer)
        until(lambda: self.has_keyboard, "the keyboard in the window", START_SECONDS)

    def forward(self) -> None:
        """Bring the window before the other one."""
        fingers.bring_forward(self.process.pid)
        until(lambda: self.has_keyboard, "the keyboard in the window")

    @property
    def data(self) -> Path:
        return self.folder / "desk"


def command(folder: Path, *words: str, said: str = "") -> list[dict[str, Any]]:
    """Run a command at the desk in a folder; its answers."""
    import json

    order = words_to_start("--data-dir", str(folder), "--json", *words)
    answer = subprocess.run(
        order, cwd=ROOT, input=said, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.fixture
def server() -> Iterator[TestServer]:
    """One that keeps what it says it kept, and may be stopped."""
    with running({"synchronous_commit": "on", "fsync": "on", "full_page_writes": "on"}) as made:
        for login, secret in _SECRETS.items():
            made.do(f"CREATE ROLE {login} LOGIN PASSWORD '{secret}' IN ROLE guarded")
            # Until the database itself knows who may do what, whoever works in it owns it.
            made.do(f"GRANT office TO {login}")
        yield made


@pytest.fixture
def desks(server: TestServer, tmp_path: Path) -> Iterator[dict[str, Path]]:
    """The folders of two desks that took their seats by command."""
    folders = {login: tmp_path / login for login in _SECRETS}
    where = ("--servers", str(server.folder), "--database", "shape")
    for login, folder in folders.items():
        command(folder, "db", "connect", *where, "--login", login, said=_SECRETS[login])
    yield folders
    for folder in folders.values():
        command(folder, "db", "leave")


def address_of(username: str, ago: timedelta = timedelta()) -> str:
    """Where X would show a post of that moment: its ids tell the time."""
    return f"https://x.com/{username}/status/{int(id_at(datetime.now(UTC) + ago)) + 1}"


def furnish(folder: Path) -> str:
    """Two offices, an officer in each, and a case of the first; its code."""
    place = Place("desk", folder, False, False, None, 1.0, "INFO", 0)
    with closing(open_house(place)) as ports:
        for number, name, officer in ((142, HOME, "Anita"), (143, ENERGY, "Imran")):
            made = add_office(ports, number, OfficeKind.DEPARTMENT, name, "")
            add_officer(ports, made.first(Topic.OFFICE), officer, "", Role.INFORMATION_OFFICER)
        anita = officers(ports)[0]
        account_id = add_account(ports, anita, "uppwd", Way.BY_HAND).first(Topic.ACCOUNT)
        said = (
            address_of("ram", timedelta(hours=-1)),
            "ram",
            "A pole leans over the road at Zaidpur",
        )
        mention_id = add_by_hand(ports, anita, account_id, *said).first(Topic.MENTION)
        about = Particulars("A pole leans over the road", "road", place="Zaidpur")
        case_id = register_case(ports, Wish(anita, mention_id, 1), about).first(Topic.CASE)
        claim_case(ports, Wish(anita, case_id, 1))
        with ports.store.read() as tx:
            return tx.case(case_id).code


def test_a_case_goes_to_another_office_and_back_while_the_server_dies_and_returns(
    bus: Bus,
    server: TestServer,
    desks: dict[str, Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = furnish(desks["o_anita"])
    with (
        StateWindow(bus, desks["o_anita"], "o_anita", "Anita") as home,
        StateWindow(bus, desks["o_imran"], "o_imran", "Imran") as energy,
    ):
        fingers.key("alt+2")
        energy.find("narrow")
        home.forward()
        open_case(home, code)
        sent_at = forward_it(home)
        seen = took(sent_at, lambda: energy.find_row("cases", code, SOON))
        picture("state-1-forwarded")
        energy.forward()
        energy.go_round_to("cases")
        fingers.key("Home", "Return")
        energy.find("move_accept")
        energy.go_round_to("timeline")
        outage(server, home, energy)
        report(energy)
        home.find("move_object", seconds=SOON)
        answer(home)
        publish(desks["o_anita"])
        home.find_row("timeline", "Disposed", SOON)
        energy.find_row("timeline", "Disposed", SOON)
        picture("state-5-answered")
        for window in (home, energy):
            assert '"ERROR"' not in window.log()
            assert not [each for each in _SECRETS.values() if each in window.log()]
    (case,) = command(desks["o_imran"], "case", "show", code, "--as", "1")
    assert [line["move"] for line in case["history"]] == [
        "register", "claim", "forward", "accept", "report",
        "words_queued", "words_sent", "close",
    ]  # fmt: skip
    with capsys.disabled():
        print(f"\nforwarded here, on the other screen after {seen:.2f} s")  # noqa: T201 - a figure


def took(begun: float, look: Callable[[], object]) -> float:
    """Seconds from a moment until something is seen."""
    look()
    return time.monotonic() - begun


def open_case(window: StateWindow, code: str) -> None:
    fingers.key("alt+2")
    window.focused("cases")
    window.find_row("cases", code)
    fingers.key("Return")
    window.find("code", code)
    window.go_round_to("timeline")


def forward_it(window: StateWindow) -> float:
    """To the office that can act; when the key was pressed."""
    fingers.key("f")
    window.focused("office_sought")
    fingers.write(ENERGY)
    fingers.key("Return")
    window.find("about_office", "by")
    fingers.key("alt+r")
    window.focused("reason")
    fingers.write(REASON)
    begun = time.monotonic()
    fingers.key("ctrl+Return")
    return begun


def outage(server: TestServer, home: StateWindow, energy: StateWindow) -> None:
    """The server dies; a wish waits on one desk, and goes on by itself when it is back."""
    server.stop(signal.SIGQUIT)
    fingers.key("a")
    energy.find("banner_words", "away", SOON)
    energy.find("banner_words", "Waiting: 1", SOON)
    home.find("banner_words", "away", 2 * SOON)
    picture("state-2-away")
    server.start()
    energy.find("move_report", seconds=2 * SOON)
    home.find_row("timeline", "Accepted", 2 * SOON)
    for window in (home, energy):
        until(lambda w=window: w.seen("banner_words", "away") is None, "the banner gone", SOON)  # type: ignore[misc]
    picture("state-3-back")


def report(window: StateWindow) -> None:
    """What was done, who spoke to the citizen, why no photo."""
    window.go_round_to("timeline")
    begin_report(window, DONE, SPOKEN_BY, NO_PHOTO)
    fingers.key("ctrl+Return")
    window.find("move_withdraw_report")


def answer(window: StateWindow) -> None:
    """The home office answers; the words wait for a person who posts them in the browser."""
    window.forward()
    window.go_round_to("timeline")
    fingers.key("r")
    window.focused("words")
    picture("state-4-words")
    fingers.key("ctrl+Return")
    # The other officer has the case open, and this one is asked whether both may be answering.
    window.focused("send_not_yet")
    fingers.key("shift+Tab")
    window.focused("send_now")
    fingers.key("space")


def publish(folder: Path) -> None:
    """They were posted, and the address was pasted."""
    by = ("--as", "1")
    waiting = until(lambda: command(folder, "hand", "list", *by), "words to post by hand")
    words = str(waiting[0]["id"])
    command(folder, "hand", "begin", words, *by)
    command(folder, "hand", "settle", words, "--address", address_of("uppwd"), *by)
