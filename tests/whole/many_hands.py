"""Many hands on one database: each works off the same cases in a process of its own.

Every hand looks at a page of its office's open cases and then acts on each as it was seen there,
as people with lists do, so that colleagues are often quicker. What it did, what it was told and
which words it had is written down line by line, and held against the database at the end.
"""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from tests.services.conftest import ROAD
from tests.whole.sender import Told, ports_over
from upsocial_desktop.domain.case import CLOSED, Case, CaseState
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Told as TellableError
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import Standing
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.world import World
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.closing import object_to_report, report_done, withdraw_report
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.drafting import Words, keep_words, kept_words, reply_key
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    recall_case,
    return_case,
)
from upsocial_desktop.services.intake import take_in
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CaseFilter, CaseView, MentionFilter, MentionView
from upsocial_desktop.services.replying import send_words
from upsocial_desktop.services.settings import HOLD_SECONDS
from upsocial_desktop.services.sorting import claim_case, note_on, release_case
from upsocial_desktop.services.staff import add_officer
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.desk import DeskFile

ROOT = Path(__file__).resolve().parents[2]
# Of eight hands four sit in the office that speaks, two in each of two others.
PLACES = (901, 902, 901, 902, 901, 903, 901, 903)
# A page of the list, as a hand sees it before it acts.
PAGE = 12
# So often a wish is delivered twice, as by a finger that slips.
TWICE = 0.1
LONGEST_SECONDS = 1_200.0


@dataclass(frozen=True)
class Deed:
    """One wish of a hand and what became of it: `told` is "" or the code of a refusal.

    `words` are what was written; `is_kept` says whether a refused hand still had them afterwards.
    """

    hand: int
    officer_id: int
    name: str
    case_id: int
    seen: int
    op_id: str
    words: str
    told: str
    is_kept: bool


class Hand:
    """An officer at work in a process of its own."""

    def __init__(self, ports: Ports, number: int, officer: Officer, others: Sequence[int]) -> None:
        self._ports = ports
        self._number = number
        self._officer = officer
        self._others = others
        self._chance = random.Random(number)
        self._written = 0

    def page(self) -> list[Case]:
        """The first open cases of the office, as they are now."""
        where = CaseFilter(self._officer.office_id, self._ports.clock.now(), CaseView.OPEN)
        with self._ports.store.read() as tx:
            cases = [tx.case(row.id) for row in tx.window_cases(where, 0, PAGE)]
        self._chance.shuffle(cases)
        return cases

    def is_over(self) -> bool:
        """Whether the office that speaks has no open case left."""
        with self._ports.store.read() as tx:
            home = tx.accounts()[0].office_id
            return tx.count_cases(CaseFilter(home, self._ports.clock.now(), CaseView.OPEN)) == 0

    def work(self) -> Iterator[Deed]:
        """Act until nothing is open any more."""
        while not self.is_over():
            for case in self.page():
                name = self._chosen(case)
                if name:
                    yield self._do(name, case)
            tick(self._ports)

    def _chosen(self, case: Case) -> str:
        """What this hand may do with the case as it was seen; "" for nothing."""
        here, offered = self._officer.office_id, dict[str, int]()
        if here == case.working_office_id:
            may_forward = {} if case.is_for_state_cell else {"forward": 2}
            offered |= {
                CaseState.REGISTERED: {"claim": 6, **may_forward},
                CaseState.IN_PROCESS: {"report": 6, "note": 2, **may_forward},
                CaseState.FORWARDED: {"recall": 1, "note": 1, "": 6},
                CaseState.REPORTED: {"withdraw": 1, "": 7},
            }.get(case.state, {})
            if case.state is CaseState.IN_PROCESS and case.holder_id in {None, self._officer.id}:
                offered |= {"release": 1} if here == case.home_office_id else {}
        if case.state is CaseState.FORWARDED and here == case.desk_office_id:
            offered |= {"accept": 8} if case.is_for_state_cell else {"accept": 8, "return": 2}
        if case.state is CaseState.REPORTED and here == case.home_office_id:
            offered |= {"answer": 8, "object": 1, "note": 1}
        if case.answer_delivery_id is not None:
            offered = {"note": 1}
        names = [name for name, weight in offered.items() for _ in range(weight)]
        return self._chance.choice(names) if names else ""

    def _do(self, name: str, case: Case) -> Deed:
        self._written += 1
        words = f"{name} हाथ {self._number} / {self._written}: {case.code}"
        wish = Wish(self._officer, case.id, case.version)
        key, told = reply_key(case.id), ""
        place = (self._officer.office_id, case.account_id)
        # As a page does: what is typed is on this PC's disk before it is handed in.
        keep_words(self._ports, key, place, Words(words))
        try:
            self._make(name, wish, words)
            if self._chance.random() < TWICE:
                self._make(name, wish, words)
            self._ports.desk.forget_writing(key)
        except TellableError as trouble:
            told = trouble.code
        kept = kept_words(self._ports, key)
        is_kept = kept is not None and kept.text == words
        return Deed(
            self._number,
            self._officer.id,
            name,
            case.id,
            case.version,
            wish.op_id,
            words,
            told,
            is_kept,
        )

    def _make(self, name: str, wish: Wish, words: str) -> None:
        ports, today = self._ports, self._ports.clock.now().astimezone(IST).date()
        report = Report(words, today, "JE", "JE, telephone", today, no_photo="dark")
        {
            "claim": lambda: claim_case(ports, wish),
            "release": lambda: release_case(ports, wish),
            "note": lambda: note_on(ports, wish, words),
            "forward": lambda: forward_case(ports, wish, self._other(), words),
            "recall": lambda: recall_case(ports, wish),
            "accept": lambda: accept_case(ports, wish),
            "return": lambda: return_case(ports, wish, words),
            "report": lambda: report_done(ports, wish, report),
            "withdraw": lambda: withdraw_report(ports, wish),
            "object": lambda: object_to_report(ports, wish, words),
            "answer": lambda: send_words(ports, wish, Purpose.CLOSING, words),
        }[name]()

    def _other(self) -> int:
        return self._chance.choice(self._others)


# Which fact of its line of history keeps the words of a deed.
WORDS_STAND_IN = {
    "note": "text",
    "forward": "reason",
    "return": "reason",
    "object": "objection",
    "answer": "text",
}


def main(folder: Path, number: int) -> None:
    """Be one hand; the practice X, the officer and the offices are told on stdin."""
    told: dict[str, Any] = json.load(sys.stdin)
    with closing(ports_over(folder, told["x"])) as shared:
        # Each hand sits at a PC of its own.
        ports = replace(shared, desk=DeskFile(folder / f"desk-{number}.sqlite"))
        with ports.store.read() as tx:
            officer = tx.officer(told["officer"])
        hand = Hand(ports, number, officer, told["others"])
        with _log_of(folder, number).open("w", encoding="utf-8") as log:
            # Whoever is up first would otherwise have done the work of all.
            _wait_for(_log_of(folder, each) for each in range(told["hands"]))
            for deed in hand.work():
                log.write(json.dumps(asdict(deed), ensure_ascii=False) + "\n")
                log.flush()


def _log_of(folder: Path, number: int) -> Path:
    return folder / f"hand-{number}.jsonl"


def _wait_for(logs: Iterable[Path]) -> None:
    ends = time.monotonic() + LONGEST_SECONDS
    for log in logs:
        while not log.exists():
            assert time.monotonic() < ends, f"{log.name} never came"
            time.sleep(0.01)


@dataclass(frozen=True)
class Ran:
    """A campaign that is over: the office, the practice X, what every hand did."""

    ports: Ports
    server: PracticeServer
    deeds: tuple[Deed, ...]
    seconds: float

    def cases(self) -> list[Case]:
        """All cases, in their order."""
        with self.ports.store.read() as tx:
            home = tx.accounts()[0].office_id
            where = CaseFilter(home, self.ports.clock.now(), CaseView.ALL)
            ids = [row.id for row in tx.window_cases(where, 0, 100_000)]
            return [tx.case(case_id) for case_id in sorted(ids)]

    def figures(self) -> Mapping[str, object]:
        """What is worth telling, ready for JSON."""
        done = Counter(deed.name for deed in self.deeds if not deed.told)
        told = Counter(deed.told for deed in self.deeds if deed.told)
        cases = self.cases()
        return {
            "hands": len({deed.hand for deed in self.deeds}),
            "cases": len(cases),
            "closed": sum(case.state in CLOSED for case in cases),
            "wishes": len(self.deeds),
            "done": dict(done.most_common()),
            "told_to_the_later_one": dict(told.most_common()),
            "seconds": round(self.seconds, 1),
        }


def day_of(complaints: int) -> str:
    """A day in which so many citizens have complained already."""
    head = ["scenario Many hands", "plan self-serve"]
    head += [f"account @{name} {name} | office {n}" for n, name in _ACCOUNTS]
    people = [f"citizen @hand{n}_ab Citizen {n}" for n in range(complaints)]
    posts = [
        f"at -1:00 @hand{n}_ab posts (complaint)\n  @UPPWD_Abhyas सड़क {n} टूटी है"
        for n in range(complaints)
    ]
    return "\n".join([*head, *people, *posts, ""])


_ACCOUNTS = ((901, "UPPWD_Abhyas"), (902, "UPUrja_Abhyas"))


@contextmanager
def practice_x(complaints: int) -> Iterator[PracticeServer]:
    """A practice X with the complaints on it, and no limit on posting: clashes are tried here."""
    world = World.load(parse_scenario(day_of(complaints)), datetime.now(UTC))
    world.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
    server = PracticeServer(world)
    for endpoint in ("create", "mentions", "user_posts", "post", "posts", "me"):
        server.front.limits.set_limit(endpoint, 10**9)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def told_of(server: PracticeServer) -> Told:
    """Where the practice X answers, and the keys of its accounts."""
    world = server.front.world
    accounts = [
        {"id": user_id, "username": username, "keys": asdict(world.credentials(username))}
        for user_id, username, _ in world.accounts()
    ]
    return {"address": server.address, "accounts": accounts}


def _register_all(ports: Ports, officer: Officer) -> None:
    account = _first_account(ports)
    with ports.store.write() as tx:
        tx.set_option(account[1], HOLD_SECONDS.key, "0")
    take_in(ports, account[0])
    with ports.store.read() as tx:
        where = MentionFilter(account[1], MentionView.TO_DECIDE)
        rows = tx.window_mentions(where, 0, 100_000)
        mentions = [tx.mention(row.id) for row in rows]
    for mention in mentions:
        assert mention.standing is Standing.NEW
        register_case(ports, Wish(officer, mention.id, mention.version), ROAD)


def _first_account(ports: Ports) -> tuple[int, int]:
    with ports.store.read() as tx:
        account = tx.accounts()[0]
    return account.id, account.office_id


def _seated(ports: Ports, hands: int) -> list[Officer]:
    """An officer of its own for every hand."""
    with ports.store.read() as tx:
        ids = {office.number: office.id for office in tx.offices()}
    found = []
    for number in range(hands):
        office_id = ids[PLACES[number]]
        add_officer(ports, office_id, f"हाथ {number}", "", Role.NODAL_OFFICER)
        with ports.store.read() as tx:
            found.append(tx.officers(office_id)[-1])
    assert len({officer.id for officer in found}) == hands
    return found


@contextmanager
def ran(folder: Path, hands: int, complaints: int) -> Iterator[Ran]:
    """Let so many hands work off so many cases; raises AssertionError where one of them falls."""
    with practice_x(complaints) as server, closing(ports_over(folder, told_of(server))) as ports:
        officers = _seated(ports, hands)
        _register_all(ports, officers[0])
        began = time.monotonic()
        _let_work(folder, officers, told_of(server))
        seconds = time.monotonic() - began
        deeds = [
            Deed(**json.loads(line))
            for number in range(hands)
            for line in _log_of(folder, number).read_text("utf-8").splitlines()
        ]
        yield Ran(ports, server, tuple(deeds), seconds)


def _let_work(folder: Path, officers: Sequence[Officer], x: Told) -> None:
    offices = {officer.office_id for officer in officers}
    order = [sys.executable, "-m", "tests.whole.many_hands", str(folder)]
    at_work: list[subprocess.Popen[str]] = []
    try:
        for number, officer in enumerate(officers):
            hand = subprocess.Popen(
                [*order, str(number)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            at_work.append(hand)
            others = sorted(offices - {officer.office_id})
            with cast("Any", hand.stdin) as ear:
                told = {"x": x, "officer": officer.id, "others": others, "hands": len(officers)}
                json.dump(told, ear)
            hand.stdin = None
        ends = time.monotonic() + LONGEST_SECONDS
        for number, hand in enumerate(at_work):
            _, said = hand.communicate(timeout=max(ends - time.monotonic(), 0.1))
            assert hand.returncode == 0, f"hand {number} fell:\n{said}"
    finally:
        for hand in at_work:
            if hand.poll() is None:
                hand.kill()
                hand.communicate()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
