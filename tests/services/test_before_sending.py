"""Everything that speaks against a post is said at once, and nothing is written by asking."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World, on_file_only
from upsocial_desktop.domain.account import AccountState, Plan, Way
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.clash import CLOSE
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.picture import Picture, PictureKind, Size
from upsocial_desktop.machine.praise_files import read_praise_words
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.before_sending import (
    SAID_FOR,
    Force,
    Verdict,
    Wanted,
    look_before,
)
from upsocial_desktop.services.publishing import revise_post, schedule_post, withdraw_post
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.words import has_error

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LATER = MORNING + timedelta(hours=3)
LONG = "बाराबंकी में सड़क का काम पूरा हुआ और गाँव के लोग अब आसानी से शहर जा सकते हैं"


def look(world: World, text: str, **more: object) -> Verdict:
    officer = world.officer(901)
    wanted = replace(Wanted(world.account.id, text, when_at=LATER), **more)  # type: ignore[arg-type]  # names of Wanted
    return look_before(world.ports, officer, wanted)


def codes(verdict: Verdict, force: Force | None = None) -> list[str]:
    return [one.code for one in verdict.reasons if force in {None, one.force}]


def change_account(world: World, **more: object) -> None:
    account = world.account
    with world.ports.store.write() as tx:
        tx.save_account(replace(account, **more))  # type: ignore[arg-type]  # names of Account


def plan(world: World, text: str, number: int = 901, hours: float = 2) -> int:
    officer = world.officer(number)
    account = next(one for one in world.accounts if one.office_id == officer.office_id)
    due = world.clock.now() + timedelta(hours=hours)
    return schedule_post(world.ports, officer, account.id, text, due).first(Topic.DRAFT)


def test_nothing_speaks_against_a_plain_post(world: World) -> None:
    verdict = look(world, "सड़क खुली।")
    assert verdict.reasons == ()
    assert verdict.parts == ("सड़क खुली।",)
    assert verdict.cost.total == Decimal("1.32")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ", "draft.empty"),
        ("क" * 281, "draft.too_long"),
        ("\n---\n".join("कखगघचछजझटठडढणतथदधनपफबभमयरलवश"), "thread.too_long"),
        ("{जिला} में", "draft.unfilled"),
        ("$ABC $DEF", "draft.cashtags"),
        ("देखें https://", "draft.link_broken"),
        ("देखें http:// up.gov.in", "draft.link_broken"),
        ("http://192.168.1.5/x", "draft.link_inside"),
        ("http://localhost:8080/x", "draft.link_inside"),
        ("https://office.lan/x", "draft.link_inside"),
        ("क\ufffe", "draft.forbidden_mark"),
    ],
)
def test_words_that_x_or_reason_refuses_stop_the_post(world: World, text: str, code: str) -> None:
    verdict = look(world, text)
    assert code in codes(verdict, Force.STOP)
    refusals = {"draft.empty": "reply.empty", "draft.too_long": "reply.too_long",
                "draft.forbidden_mark": "reply.too_long"}  # fmt: skip
    with pytest.raises(Refused) as caught:
        plan(world, text)
    assert caught.value.code == refusals.get(code, code)


@pytest.mark.parametrize(
    "text", ["$ABC", "https://up.gov.in/a_b?c=1", "http://up.gov.in", "क" * 280]
)
def test_words_on_the_right_side_of_a_bound_go(world: World, text: str) -> None:
    assert codes(look(world, text), Force.STOP) == []


def test_an_enterprise_plan_takes_more_stock_signs(world: World) -> None:
    change_account(world, plan=Plan.ENTERPRISE)
    assert codes(look(world, "$ABC $DEF")) == []


def test_all_reasons_come_at_once_and_the_gravest_first(world: World) -> None:
    world.ports = replace(world.ports, praise_words=lambda: read_praise_words(RESOURCES, RESOURCES))
    verdict = look(
        world,
        "{जिला} $ABC $DEF मैंने http://10.0.0.1 फोन 9876543210",
        when_at=MORNING - timedelta(hours=1),
    )
    assert set(codes(verdict)) >= {
        "draft.unfilled", "draft.cashtags", "draft.link_inside", "schedule.past", "privacy.held",
        "praise.first_person",
    }  # fmt: skip
    forces = [list(Force).index(one.force) for one in verdict.reasons]
    assert forces == sorted(forces)
    assert all(has_error(code) for code in codes(verdict))


def test_the_reason_names_its_post_of_a_thread(world: World) -> None:
    verdict = look(world, "पहला\n---\n{जिला}")
    assert [(one.code, one.part) for one in verdict.stops] == [("draft.unfilled", 2)]


def test_a_second_version_is_looked_at_too(world: World) -> None:
    verdict = look(world, "क" * 200, english="{district} " + "R" * 200)
    assert len(verdict.parts) == 2
    assert [one.part for one in verdict.stops] == [2]


@pytest.mark.parametrize("state", [AccountState.RECONNECT, AccountState.NOT_CONNECTED])
def test_an_account_out_of_order_stops_now_and_asks_for_later(
    world: World, state: AccountState
) -> None:
    change_account(world, state=state)
    code = f"account.{state.value}"
    assert code in codes(look(world, "ठीक", when_at=None), Force.STOP)
    assert code in codes(look(world, "ठीक"), Force.ASK)


def test_practice_and_the_real_x_never_meet(world: World) -> None:
    change_account(world, way=Way.API)
    assert "practice.code_on_live" in codes(look(world, "ठीक"), Force.STOP)


def test_another_offices_account_is_not_ours(world: World) -> None:
    wanted = Wanted(world.accounts[1].id, "ठीक", when_at=LATER)
    verdict = look_before(world.ports, world.officer(901), wanted)
    assert "account.not_yours" in codes(verdict, Force.STOP)


def test_a_past_minute_stops_the_post(world: World) -> None:
    assert "schedule.past" in codes(look(world, "ठीक", when_at=MORNING - timedelta(minutes=2)))
    assert codes(look(world, "ठीक", when_at=MORNING)) == []


def test_the_same_words_stop_on_every_account_of_the_state(world: World) -> None:
    plan(world, LONG, number=902)
    verdict = look(world, f"  {LONG}\n")
    assert codes(verdict, Force.STOP) == ["draft.same"]
    assert verdict.stops[0].facts["username"] == world.accounts[1].username
    with pytest.raises(Refused, match=r"draft\.same"):
        plan(world, LONG)


def test_nearly_the_same_words_of_another_account_ask_first(world: World) -> None:
    plan(world, LONG + " 12 किमी", number=902)
    verdict = look(world, LONG + " 14 किमी @UPPWD_Abhyas")
    assert codes(verdict, Force.ASK) == ["draft.alike"]
    assert verdict.questions[0].facts["percent"] == 100
    assert codes(look(world, "पेयजल योजना का लोकार्पण कल होगा")) == []


def test_nearly_the_same_words_of_ones_own_are_no_copy(world: World) -> None:
    plan(world, LONG + " 12 किमी", hours=5)
    assert "draft.alike" not in codes(look(world, LONG + " 14 किमी"))


def test_what_was_said_long_ago_or_withdrawn_may_be_said_again(world: World) -> None:
    draft_id = plan(world, LONG, number=902)
    with world.ports.store.read() as tx:
        version = tx.draft(draft_id).version
    withdraw_post(world.ports, Wish(world.officer(902), draft_id, version))
    assert codes(look(world, LONG)) == []
    plan(world, LONG, number=902, hours=1)
    moment = world.clock.now() + timedelta(hours=1) + SAID_FOR
    world.clock.at = moment
    assert "draft.same" in codes(look(world, LONG, when_at=moment))
    world.clock.at = moment + timedelta(seconds=1)
    assert codes(look(world, LONG, when_at=world.clock.at)) == []


def test_a_post_being_changed_is_not_its_own_copy(world: World) -> None:
    draft_id = plan(world, LONG)
    assert codes(look(world, LONG, draft_id=draft_id, when_at=MORNING + timedelta(hours=2))) == []
    with world.ports.store.read() as tx:
        version = tx.draft(draft_id).version
    revise_post(world.ports, Wish(world.officer(901), draft_id, version), LONG, LATER)


@pytest.mark.parametrize(
    ("apart", "force"),
    [(timedelta(0), Force.ASK), (CLOSE, Force.ADVICE), (CLOSE + timedelta(seconds=1), None)],
)
def test_posts_close_together_are_told(world: World, apart: timedelta, force: Force | None) -> None:
    plan(world, "पहली बात", hours=3)
    found = [one.force for one in look(world, "दूसरी बात", when_at=LATER + apart).reasons]
    assert found == ([force] if force else [])


def set_pace(world: World, per_quarter: str) -> None:
    office_id = world.account.office_id
    with world.ports.store.write() as tx:
        tx.set_option(office_id, "posts_per_quarter", per_quarter)


def test_the_pace_of_an_account_is_known_before(world: World) -> None:
    set_pace(world, "3")
    for place in range(2):
        plan(world, f"बात {'कख'[place]}", hours=3)
    assert "draft.pace" not in codes(look(world, "एक"))
    verdict = look(world, "एक\n---\nदो")
    pace = next(one for one in verdict.stops if one.code == "draft.pace")
    assert pace.facts["free_at"] == (LATER + timedelta(minutes=15)).isoformat()


def test_a_thread_takes_as_much_of_the_pace_as_it_has_posts(world: World) -> None:
    set_pace(world, "3")
    plan(world, "एक\n---\nदो", hours=3)
    assert "draft.pace" not in codes(look(world, "तीन"))
    assert "draft.pace" in codes(look(world, "तीन\n---\nचार"))


def test_what_went_out_counts_once_against_the_pace(world: World) -> None:
    set_pace(world, "2")
    plan(world, "एक", hours=1)
    world.clock.go_on(3601)
    tick(world.ports)
    assert world.x.creates == 1
    assert "draft.pace" not in codes(look(world, "दो", when_at=None))
    assert "draft.pace" in codes(look(world, "दो\n---\nतीन", when_at=None))


@pytest.mark.parametrize(
    ("text", "part"), [("सड़क खुली", 0), ("पुल बना\n---\nसड़क खुली", 2), ("सड़क\n---\nखुली", None)]
)
def test_a_post_of_a_thread_is_a_copy_like_any_other(
    world: World, text: str, part: int | None
) -> None:
    plan(world, "पहला काम\n---\nसड़क खुली", number=902)
    same = [one.part for one in look(world, text).stops if one.code == "draft.same"]
    assert same == ([] if part is None else [part])


def test_a_thread_that_says_one_thing_twice_is_stopped_at_the_second(world: World) -> None:
    verdict = look(world, "सड़क खुली\n---\nपुल बना\n---\nसड़क खुली")
    assert [(one.code, one.part) for one in verdict.stops] == [("thread.repeats", 3)]


@on_file_only
def test_copies_are_found_among_all_that_a_state_says_in_a_week(
    world: World, tmp_path: Path
) -> None:
    """Written by SQL, for so many posts would take long to plan one by one."""
    plan(world, "सड़क खुली", number=902)
    with closing(sqlite3.connect(tmp_path / "office.sqlite")) as raw, raw:
        kept = "version, office_id, account_id, officer_id, state, created_at, x_post_id, trouble"
        kept += ", trouble_detail, approved_seal, remarks, pictures"
        raw.execute(
            f"INSERT INTO drafts ({kept}, text, due_at)"
            f" SELECT {kept}, 'सूचना ' || value, due_at + value"
            " FROM drafts, (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n"
            " WHERE value < 5000) SELECT value FROM n)"
        )
    assert codes(look(world, "सूचना 5000"), Force.STOP) == ["draft.same"]
    assert codes(look(world, "सड़क खुली"), Force.STOP) == ["draft.same"]


def test_pictures_are_counted_and_their_descriptions_asked_for(world: World) -> None:
    size = Size(10, 10, 100)
    made = [Picture(f"{n}", PictureKind.PNG, size, size, "सड़क") for n in range(5)]
    assert "picture.too_many" in codes(look(world, "ठीक", pictures=tuple(made)), Force.STOP)
    four = tuple(made[:4])
    assert codes(look(world, "ठीक", pictures=four)) == []
    blind = (*made[:3], replace(made[3], alt=" "))
    verdict = look(world, "ठीक", pictures=blind)
    assert [(one.code, one.facts["place"]) for one in verdict.questions] == [("picture.no_alt", 4)]
    wordy = (replace(made[0], alt="क" * 1001),)
    assert "picture.alt_too_long" in codes(look(world, "ठीक", pictures=wordy), Force.STOP)


def test_prices_are_the_offices_own(world: World) -> None:
    office_id = world.account.office_id
    with world.ports.store.write() as tx:
        for key, value in (("price_post", "20"), ("dollar_paise", "9000"), ("prices_on", "x")):
            tx.set_option(office_id, key, value)
    cost = look(world, "ठीक").cost
    assert cost.total == Decimal("1.80")
    assert cost.looked_up_on is None


def test_asking_writes_nothing(world: World) -> None:
    before = world.ports.store.change_mark()
    look(world, "{जिला} $ABC $DEF")
    assert world.ports.store.change_mark() == before
