"""The day "power cut": like complaints become one master case; each is answered, none alike.

The full form, two hundred complaints and as many answers:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_power_cut.py
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import keyring
import pytest

from tests.cli.conftest import has_keyring_of_the_system, place
from tests.ui.conftest import RESOURCES
from tests.vault.backends import Memory
from tests.whole.campaigns import IS_FULL, tell
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.likeness import share_of, word_pairs
from upsocial_desktop.domain.mention import Mention, Standing
from upsocial_desktop.domain.officer import NODALS, Officer
from upsocial_desktop.domain.pace import QUARTER
from upsocial_desktop.practice.day.scenarios import read_scenario
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.services import practising
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.mass_answers import MassPlan, plan_answers, send_answers
from upsocial_desktop.services.merging import merge_cases
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.settings import POSTS_PER_QUARTER
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.suggesting import districts
from upsocial_desktop.services.twins import twins_of_case, twins_of_mention
from upsocial_desktop.services.wish import Wish

SCENARIO = RESOURCES / "scenarios" / "power_cut.scenario"
COMPLAINTS = 200 if IS_FULL else 24
# The transformer burns at +1:38; the first minutes bring two dozen, the hour all of them.
UNTIL = timedelta(hours=2, minutes=45) if IS_FULL else timedelta(hours=1, minutes=49)
# How often the agent looks while the answers go out, in seconds of the day.
EVERY = 15
X_LIMIT = 280
ACTION = "नौबस्ता का ट्रांसफ़ार्मर बदला गया, आपूर्ति चालू है।"

pytestmark = pytest.mark.campaign


@dataclass
class Over:
    """The day when all is answered."""

    ports: Ports
    master: Case
    plan: MassPlan
    children: list[Case]
    deliveries: list[Delivery]
    # What stands on X from the speaking account since the master's answer.
    posts: list[Post]
    # How many had a twin offered: at the post, and on the case once it was registered.
    offered: list[int]
    lasted: timedelta


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ports]:
    """The practice day as the program opens it, standing still."""
    before = keyring.get_keyring()
    keyring.set_keyring(has_keyring_of_the_system(Memory()))
    folder: Path = tmp_path_factory.mktemp("power")
    try:
        with closing(open_house(place(folder, scenario=SCENARIO))) as ports:
            yield ports
    finally:
        keyring.set_keyring(before)


@pytest.fixture(scope="module")
def over(day: Ports) -> Over:
    practising.advance(day, UNTIL.total_seconds())
    officer = nodal(day)
    assert not tick(day, now_please=True).troubles
    first, others = complaints(day, officer.office_id)
    cases, offered = [register(day, officer, first)], [0, 0]
    for each in others:
        offered[0] += bool(twins_of_mention(day, each.id).cases)
        cases.append(register(day, officer, each))
        offered[1] += bool(twins_of_case(day, cases[-1].id).cases)
    seen = [(case.id, case.version) for case in cases[1:]]
    merge_cases(day, wish(day, officer, cases[0].id), seen, "एक ट्रांसफ़ार्मर")
    answer_master(day, officer, cases[0].id)
    plan = plan_answers(day, officer, cases[0].id)
    began = day.clock.now()
    chosen = [(each.case_id, each.version, each.text) for each in plan.ready]
    sent = send_answers(day, wish(day, officer, cases[0].id), chosen, plan.purpose)
    assert (sent.sent, sent.left) == (len(chosen), ())
    ids = [case.id for case in cases[1:]]
    let_go_out(day, ids)
    with day.store.read() as tx:
        children = [tx.case(case_id) for case_id in ids]
        deliveries = [one for case_id in ids for one in tx.deliveries_of_case(case_id)]
        master = tx.case(cases[0].id)
    found = Over(
        day,
        master,
        plan,
        children,
        deliveries,
        [post for post in posts_since(day, began) if post.id != master.answer_post_id],
        offered,
        day.clock.now() - began,
    )
    tell("power cut", figures(found))
    return found


def nodal(day: Ports) -> Officer:
    with day.store.read() as tx:
        office = next(each for each in tx.offices() if each.number == 902)
        return next(each for each in tx.officers(office.id) if each.role in NODALS)


def complaints(day: Ports, office_id: int) -> tuple[Mention, list[Mention]]:
    """The post about the burning transformer, and the like ones in the order they came."""
    told = {
        e.text for e in read_scenario(SCENARIO).events if e.jitter_seconds and "देहात" not in e.text
    }
    with day.store.read() as tx:
        where = MentionFilter(office_id, MentionView.TO_DECIDE)
        rows = tx.window_mentions(where, 0, 10_000)
        mentions = sorted((tx.mention(row.id) for row in rows), key=lambda m: m.post.created_at)
    like = [each for each in mentions if each.post.text in told]
    first = next(each for each in mentions if each.post.author_username == "bablu_nb_ab")
    assert all(each.standing is Standing.NEW for each in like)
    assert len(like) >= COMPLAINTS
    return first, like[:COMPLAINTS]


def register(day: Ports, officer: Officer, mention: Mention) -> Case:
    kanpur = next(each.code for each in districts(day) if each.name_en == "Kanpur Nagar")
    what = Particulars("दक्षिण कानपुर में बिजली नहीं", "electricity", kanpur)
    changes = register_case(day, Wish(officer, mention.id, mention.version), what)
    with day.store.read() as tx:
        return tx.case(changes.first(Topic.CASE))


def wish(day: Ports, officer: Officer, case_id: int) -> Wish:
    with day.store.read() as tx:
        return Wish(officer, case_id, tx.case(case_id).version)


def answer_master(day: Ports, officer: Officer, case_id: int) -> None:
    today = day.clock.now().astimezone(IST).date()
    report = Report(ACTION, today, "JE Naubasta", "SDO, telephone", today, no_photo="dark")
    claim_case(day, wish(day, officer, case_id))
    report_done(day, wish(day, officer, case_id), report)
    purpose, text = prepared_words(day, case_id)
    assert purpose is Purpose.CLOSING
    send_words(day, wish(day, officer, case_id), purpose, text)
    let_go_out(day, [case_id])


def let_go_out(day: Ports, case_ids: list[int]) -> None:
    """Let the day go on, and the agent look, until no words of these cases wait any more."""
    for _ in range(24 * 3600 // EVERY):
        practising.advance(day, EVERY)
        assert not tick(day).troubles
        with day.store.read() as tx:
            if all(tx.case(case_id).answer_delivery_id is None for case_id in case_ids):
                return
    pytest.fail("a day was not long enough")


def posts_since(day: Ports, moment: datetime) -> list[Post]:
    """What the energy office has said on X since a moment, read from the practice X itself."""
    world = cast("Any", day.practice)._held.world
    user_id = next(one[0] for one in world.accounts() if one[1] == "UPUrja_Abhyas")
    with world.still() as shelf:
        posts = [shelf.post(str(number)) for number in shelf.own_numbers(user_id)]
    return [each for each in posts if each is not None and each.created_at >= moment]


def x_weight(text: str) -> int:
    """X's weighing written down once more, for words without links (twitter-text, version 3)."""
    assert "://" not in text
    light = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
    letters = [ord(letter) for letter in unicodedata.normalize("NFC", text)]
    return sum(1 if any(a <= one <= b for a, b in light) else 2 for one in letters)


def figures(over: Over) -> dict[str, object]:
    """What is worth telling."""
    texts = [each.text for each in over.plan.answers]
    pairs = [word_pairs(text) for text in texts]
    likest = max(share_of(a, b) for at, a in enumerate(pairs) for b in pairs[:at])
    return {
        "children": len(over.children),
        "me_too": over.master.me_too,
        "citizens": len({child.complainant_id for child in over.children}),
        "offered_as_twins": over.offered,
        "answers_on_x": len(over.posts),
        "different": len({post.text for post in over.posts}),
        "weight": [min(map(x_weight, texts)), max(map(x_weight, texts))],
        "likest_pair": round(likest, 2),
        "most_in_a_quarter": fullest_quarter(over.posts),
        "hours_of_the_day": round(over.lasted.total_seconds() / 3600, 2),
        "states": dict(Counter(each.state.value for each in over.deliveries)),
    }


def fullest_quarter(posts: list[Post]) -> int:
    """How many posts the fullest window of 15 minutes holds."""
    times = sorted(post.created_at for post in posts)
    return max(sum(t <= other < t + QUARTER for other in times) for t in times)


def test_all_of_them_become_one_case_that_counts_the_others(over: Over) -> None:
    assert over.master.me_too == len(over.children) == COMPLAINTS
    assert {child.master_case_id for child in over.children} == {over.master.id}
    assert over.master.due_at <= min(child.due_at for child in over.children)
    assert over.offered[0] > 0
    assert over.offered[1] == COMPLAINTS, "a flood is noticed by the program"


def test_every_answer_is_worded_on_its_own_and_fits(over: Over) -> None:
    assert [each.trouble for each in over.plan.answers] == [""] * COMPLAINTS
    texts = [each.text for each in over.plan.answers]
    assert len(set(texts)) == COMPLAINTS
    # Different in more than the code each carries.
    bare = {text.replace(a.code, "") for text, a in zip(texts, over.plan.answers, strict=True)}
    assert len(bare) == COMPLAINTS
    assert max(x_weight(text) for text in texts) <= X_LIMIT


def test_none_is_refused_and_each_stands_on_x_once(over: Over) -> None:
    assert {each.state for each in over.deliveries} == {DeliveryState.SENT}
    assert {(each.attempt, each.trouble) for each in over.deliveries} == {(1, "")}
    assert len(over.deliveries) == len(over.posts) == COMPLAINTS
    answered = Counter(post.referred("replied_to") for post in over.posts)
    assert set(answered.values()) == {1}
    assert set(answered) == {child.source_post_id for child in over.children}


def test_everybody_is_answered_with_the_own_code_and_closed(over: Over) -> None:
    by_id = {post.id: post for post in over.posts}
    for child in over.children:
        post = by_id[child.answer_post_id]
        codes = [found.code.text for found in find_codes(post.text) if found.code is not None]
        assert codes == [child.code]
        assert post.referred("replied_to") == child.source_post_id
        assert child.state is CaseState.MERGED
        assert child.closed_at is not None
        assert child.answer_delivery_id is None
    assert over.master.state is CaseState.CLOSED_RESOLVED


def test_the_answers_keep_the_pace(over: Over) -> None:
    """Never more in 15 minutes than the office allows, nor all at once: as the plan promised."""
    with over.ports.store.read() as tx:
        most = POSTS_PER_QUARTER.read(tx.options(over.master.home_office_id))
    assert fullest_quarter(over.posts) <= most
    planned = sorted(each.send_at for each in over.plan.answers if each.send_at is not None)
    times = sorted(post.created_at for post in over.posts)
    hold = max(late - due for late, due in zip(times, planned, strict=True))
    assert min(late - due for late, due in zip(times, planned, strict=True)) >= timedelta(0)
    assert hold <= timedelta(minutes=1), "nothing waited longer than its turn"
