"""What belongs to a citizen alone: masked numbers, words taken back, numbers of other systems."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import ROAD, World
from tests.services.every_row import every_row
from tests.services.scripted_x import citizen_post
from tests.standing_in import as_owner
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.code import Code
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services import browsing
from upsocial_desktop.services.alarms import ringing
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.drafting import Words, keep_words, kept_words, reply_key
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.intake import take_in_page
from upsocial_desktop.services.ports import PostPage
from upsocial_desktop.services.privacy import show_numbers_of_case, show_numbers_of_mention
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.records import CaseFilter, CaseView, MentionFilter, MentionView
from upsocial_desktop.services.source_gone import LONGEST_UNSEEN, recheck_gone
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.tables import serials
from upsocial_desktop.store.transactions import SqlStore

PHONE = "९४१५०१२३४५"
WITH_PHONE = f"@UPPWD_Abhyas हमारे गाँव की सड़क टूटी है, फोन {PHONE}"
HIDDEN = "@UPPWD_Abhyas हमारे गाँव की सड़क टूटी है, फोन XXXXXX२३४५"
GOING = "@UPPWD_Abhyas quillonpur की सड़क तीन महीने से टूटी पड़ी है"


# --- Private numbers ---


def test_private_numbers_are_masked_in_lists_and_pages(world: World) -> None:
    first = citizen_post(MORNING, WITH_PHONE)
    world.say(first)
    where = MentionFilter(world.account.office_id, MentionView.ALL)
    (row,) = browsing.window_mentions(world.ports, where, 0, 10)
    assert row.text == HIDDEN
    page = browsing.mention_page(world.ports, row.id, world.officer(901))
    assert page.mention.post.text == HIDDEN
    assert [item.text for item in page.thread] == [HIDDEN]
    assert (page.hidden_numbers, page.may_show_numbers) == (1, True)
    case = world.register(first)
    on_case = browsing.case_page(world.ports, world.officer(901), case.id)
    assert [item.text for item in on_case.thread] == [HIDDEN]
    assert (on_case.hidden_numbers, on_case.may_show_numbers) == (1, True)


def test_a_ringing_mention_is_masked_too(world: World) -> None:
    world.say(citizen_post(MORNING, f"{WITH_PHONE} बचाओ आग लगी है"))
    (card,) = ringing(world.ports, world.officer(901))
    assert card.words
    assert PHONE not in card.mention.post.text


def test_whoever_has_a_number_shown_stands_in_the_history(world: World) -> None:
    first = citizen_post(MORNING, WITH_PHONE)
    world.say(first)
    officer = world.officer(901)
    mention = world.mention(first.id)
    assert show_numbers_of_mention(world.ports, officer, mention.id).words == {first.id: WITH_PHONE}
    with world.ports.store.read() as tx:
        assert tx.history(Subject.MENTION, mention.id)[-1].officer_id == officer.id
    case = world.register(first)
    assert show_numbers_of_case(world.ports, officer, case.id).words == {first.id: WITH_PHONE}
    show_numbers_of_mention(world.ports, officer, mention.id)
    with world.ports.store.read() as tx:
        lines = tx.history(Subject.CASE, case.id)
    assert [line.move for line in lines[1:]] == [CaseMove.NUMBERS_SHOWN.value] * 2
    assert [line.officer_id for line in lines[1:]] == [officer.id] * 2
    assert PHONE not in str([(line.fields, line.facts) for line in lines])


def test_only_the_working_office_has_numbers_shown(world: World) -> None:
    first = citizen_post(MORNING, WITH_PHONE)
    world.say(first)
    home, other = world.officer(901), world.officer(902)
    mention = world.mention(first.id)
    with pytest.raises(Refused, match=r"mention\.not_yours"):
        show_numbers_of_mention(world.ports, other, mention.id)
    case = world.register(first)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Theirs")
    with pytest.raises(Refused, match=r"case\.not_yours"):
        show_numbers_of_case(world.ports, other, case.id)
    accept_case(world.ports, world.wish(other, case.id))
    assert show_numbers_of_case(world.ports, other, case.id).words
    with pytest.raises(Refused, match=r"case\.not_yours"):
        show_numbers_of_mention(world.ports, home, mention.id)
    assert not browsing.case_page(world.ports, home, case.id).may_show_numbers
    auditor = replace(other, role=Role.AUDITOR)
    with pytest.raises(Refused, match=r"case\.role"):
        show_numbers_of_case(world.ports, auditor, case.id)


def test_having_a_number_shown_makes_nobody_s_wish_stale(world: World) -> None:
    first = citizen_post(MORNING, WITH_PHONE)
    world.say(first)
    case = world.register(first)
    seen = world.wish(world.officer(901), case.id)
    show_numbers_of_case(world.ports, world.officer(901), case.id)
    forward_case(world.ports, seen, world.officer(902).office_id, "Theirs")


# --- Words that a citizen took back ---


def test_what_is_gone_from_x_is_gone_from_every_table_and_index(world: World) -> None:
    first = citizen_post(MORNING, GOING, media_alt=("quillonpur की फोटो",))
    quoting = f"आपने लिखा: «{GOING.removeprefix('@UPPWD_Abhyas ')}» – मरम्मत हो गई"
    world.say(first)
    raw = json.dumps({"id": first.id, "text": "quillonpur", "created_at": 5})
    take_in_page(world.ports, world.account, PostPage((), "", ((raw, "no author"),)))
    case = world.register(first)
    officer = world.officer(901)
    due_at = world.clock.now() + timedelta(hours=3)
    changes = schedule_post(world.ports, officer, world.account.id, quoting, due_at)
    keep_words(
        world.ports, reply_key(case.id), (officer.office_id, world.account.id), Words(quoting, 400)
    )
    assert "quillonpur" in everything(world)
    world.x.gone = {first.id}
    touches = recheck_gone(world.ports, world.account.id)
    assert "quillonpur" not in everything(world)
    assert GOING.split()[-3] + " " + GOING.split()[-2] not in everything(world)
    kept = kept_words(world.ports, reply_key(case.id))
    assert kept is not None
    assert (kept.text, kept.cursor) == ("आपने लिखा: «[…]» – मरम्मत हो गई", len(kept.text))
    with world.ports.store.read() as tx:
        draft = tx.draft(changes.first(Topic.DRAFT))
    assert draft.text == "आपने लिखा: «[…]» – मरम्मत हो गई"
    assert (draft.state, draft.trouble) == (DraftState.MISSED, "draft.source_gone")
    ours = world.case(case.id)
    assert (ours.summary, ours.source_gone_at) == (ROAD.summary, world.clock.now())
    where = MentionFilter(officer.office_id, MentionView.ALL, words="quillonpur")
    assert browsing.count_mentions(world.ports, where) == 0
    assert {touch.topic for touch in touches.touches} == {Topic.MENTION, Topic.CASE, Topic.DRAFT}
    page = browsing.case_page(world.ports, officer, case.id)
    assert [(item.text, item.is_gone) for item in page.thread] == [("", True)]


def everything(world: World) -> str:
    """All that stands in any table of the office database, shadow tables of indexes too."""
    if not isinstance(world.ports.store, OfficeStore):
        # The index of a server gives nothing away; it holds what its table does.
        return str(every_row(world.ports.store))
    path = world.ports.folders.data / "office.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(_cells(connection))


def _cells(connection: sqlite3.Connection) -> Iterator[str]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            for cell in row:
                yield cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


def test_a_post_that_is_still_there_keeps_its_words(world: World) -> None:
    first = citizen_post(MORNING, GOING)
    other = citizen_post(MORNING, "@UPPWD_Abhyas पुलिया टूटी है", "sita", 1)
    world.say(first, other)
    world.x.gone = {other.id}
    recheck_gone(world.ports, world.account.id)
    assert world.mention(first.id).post.text == GOING
    assert world.mention(other.id).post.text == ""


def test_every_post_is_looked_up_within_a_day_however_many_there_are(world: World) -> None:
    posts = [citizen_post(MORNING, f"{GOING} {n}", f"c{n}", n) for n in range(350)]
    take_in_page(world.ports, world.account, PostPage(tuple(posts), ""))
    world.x.gone = {post.id for post in posts[::7]}
    world.clock.go_on(LONGEST_UNSEEN.total_seconds() + 1)
    recheck_gone(world.ports, world.account.id)
    assert all(world.mention(post.id).gone_at is not None for post in posts[::70])
    account_id = world.account.id
    with world.ports.store.read() as tx:
        assert tx.oldest_check_at(account_id) == world.clock.now()


def test_an_item_without_an_id_is_kept_for_a_day_at_most(world: World) -> None:
    take_in_page(world.ports, world.account, PostPage((), "", (("{quillonpur", "no JSON"),) * 2))
    recheck_gone(world.ports, world.account.id)
    assert everything(world).count("{quillonpur") == 1
    world.clock.go_on(24 * 3600)
    recheck_gone(world.ports, world.account.id)
    assert "quillonpur" not in everything(world)


def test_an_unreadable_item_is_kept_once_and_as_long_as_x_has_it(world: World) -> None:
    raw = '{"author_id": "7", "referenced_tweets": [{"id": "99999999"}], "id": "1234567890123"}'
    for _ in range(3):
        take_in_page(world.ports, world.account, PostPage((), "", ((raw, "no text"),)))
    world.clock.go_on(3 * 24 * 3600)
    recheck_gone(world.ports, world.account.id)
    assert everything(world).count('"7"') == 1
    world.x.gone = {"1234567890123"}
    recheck_gone(world.ports, world.account.id)
    assert everything(world).count('"7"') == 0


def test_a_citizen_is_known_by_id_after_a_new_username(world: World) -> None:
    first = citizen_post(MORNING, GOING)
    world.say(first)
    case = world.register(first)
    later = MORNING + timedelta(hours=1)
    renamed = replace(
        citizen_post(later, f"@UPPWD_Abhyas {case.code} का क्या हुआ?", "ramesh_naya"),
        author_id=first.author_id,
    )
    impostor = citizen_post(
        later, f"@UPPWD_Abhyas {case.code} मेरा भी", "ramesh", 1, author_id="other"
    )
    world.say(renamed, impostor)
    assert world.mention(renamed.id).case_id == case.id
    assert world.mention(impostor.id).case_id is None
    assert world.case(case.id).complainant_username == "ramesh_naya"


# --- Numbers of other systems ---


def test_numbers_of_igrs_and_cpgrams_are_kept_beside_our_code_and_found(world: World) -> None:
    text = "@UPPWD_Abhyas सड़क टूटी, IGRS ४००१६९१८०११३८५ और GOVUP/E/2022/88009 पर कुछ नहीं हुआ"
    first = citizen_post(MORNING, text)
    world.say(first)
    case = world.register(first)
    assert (case.igrs_no, case.cpgrams_no) == ("40016918011385", "GOVUP/E/2022/88009")
    officer = world.officer(901)
    for words in ("40016918011385", "४००१६९१८०११३८५", "GOVUP/E/2022/88009", "govup/e/2022"):
        where = CaseFilter(officer.office_id, world.clock.now(), CaseView.ALL, words=words)
        assert [row.code for row in browsing.window_cases(world.ports, where, 0, 5)] == [case.code]


def test_a_number_that_comes_later_is_learnt_and_what_an_officer_entered_stays(
    world: World,
) -> None:
    first = citizen_post(MORNING, GOING)
    world.say(first)
    mention = world.mention(first.id)
    entered = replace(ROAD, igrs_no=" 400-169-18-011385 ")
    wish = Wish(world.officer(901), mention.id, mention.version)
    case = world.case(register_case(world.ports, wish, entered).first(Topic.CASE))
    assert case.igrs_no == "40016918011385"
    later = MORNING + timedelta(minutes=5)
    text = "IGRS 40014219000001, PMOPG/E/2022/0249558"
    world.say(citizen_post(later, text, conversation_id=first.id))
    learnt = world.case(case.id)
    assert learnt.igrs_no == "40016918011385"
    assert learnt.cpgrams_no == "PMOPG/E/2022/0249558"


# --- Finding a case ---


@pytest.mark.parametrize("serial", [10001, 123456, 1234567])
def test_the_last_five_digits_find_a_case_in_any_script(world: World, serial: int) -> None:
    posts = [citizen_post(MORNING, f"{GOING} {n}", f"c{n}", n) for n in range(3)]
    world.say(*posts)
    office_id = world.account.office_id
    with world.ports.store.write() as tx:
        tx.mint(office_id)
    assert isinstance(world.ports.store, SqlStore)
    with as_owner(world.ports.store) as connection:
        connection.execute(serials.update().values(next=serial))
    cases = [world.register(post) for post in posts]
    officer = world.officer(901)
    for case in cases:
        code = Code.parse(case.code)
        last = str(code.serial)[-5:]
        devanagari = last.translate(str.maketrans("0123456789", "०१२३४५६७८९"))
        wide = last.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
        letters = case.code.replace("0", "O").replace("1", "l").replace("-", "–")
        for words in (
            last,
            f" {last} ",
            devanagari,
            wide,
            f"{last}-{code.check_digit}",
            case.code,
            code.hashtag,
            letters,
            case.code.lower(),
        ):
            found = browsing.case_by_words(world.ports, officer, words)
            assert found is not None, words
            assert found.code == case.code
            where = CaseFilter(officer.office_id, world.clock.now(), CaseView.ALL, words=words)
            rows = browsing.window_cases(world.ports, where, 0, 10)
            assert case.code in [row.code for row in rows], words


# --- Other cases of the citizen ---


def test_other_cases_of_a_citizen_are_those_this_office_has_a_part_in(world: World) -> None:
    ours = [citizen_post(MORNING, f"{GOING} {n}", "ramesh", n) for n in range(3)]
    neighbour = citizen_post(MORNING, f"{GOING} भी", "sita", 9)
    world.say(*ours, neighbour)
    first, second, third = (world.register(post) for post in ours)
    world.register(neighbour)
    home, other = world.officer(901), world.officer(902)
    others = browsing.case_page(world.ports, home, second.id).other_cases
    assert [each.code for each in others] == [third.code, first.code]
    assert others[0].state is third.state
    assert others[0].source_at == third.source_at
    assert browsing.case_page(world.ports, other, second.id).other_cases == ()
    forward_case(world.ports, world.wish(home, first.id), other.office_id, "Theirs")
    there = browsing.case_page(world.ports, other, second.id).other_cases
    assert [each.code for each in there] == [first.code]
