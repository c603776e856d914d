"""The ledger: entering, correcting with history, withdrawing, contradictions, and what is made."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import event, select

from tests.domain.test_achievement import LEDGER
from tests.services.conftest import World, on_file_only
from upsocial_desktop.domain.achievement import (
    SERIOUS,
    Achievement,
    AchievementState,
    FlagKind,
    flags_of,
)
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.gazetteer import District, Gazetteer
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.domain.paper import Paper, plain_text
from upsocial_desktop.domain.picture import Picture, PictureKind, Size
from upsocial_desktop.domain.post_thread import parts_of
from upsocial_desktop.services.ledger import (
    AchievementWords,
    achievement_page,
    correct_achievement,
    count_achievements,
    enter_achievement,
    known_schemes,
    restore_achievement,
    window_achievements,
    withdraw_achievement,
    words_of,
)
from upsocial_desktop.services.ledger_making import (
    digest,
    paper_text,
    press_note,
    save_paper,
    write_post,
    write_thread,
)
from upsocial_desktop.services.ledger_records import AchievementFilter, Scheme
from upsocial_desktop.services.ports import NoPhotos, NoPictures
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.rebuild import rebuild
from upsocial_desktop.store.sql_tx import SqlWriteTx

PLACES = Gazetteer(
    {
        "180": District("180", "Shravasti", "श्रावस्ती"),
        "121": District("121", "Barabanki", "बाराबंकी"),
    },
    {},
)
# The stopped clock stands on the 21st.
TODAY = date(2026, 11, 21)
ROADS = AchievementWords(
    scheme_hi="ग्राम सड़क योजना",
    scheme_en="Village Roads Scheme",
    district="180",
    claim_hi="{figure} बनाए गए",
    claim_en="{figure} built",
    figure="1,23,456",
    unit_hi="मार्ग",
    unit_en="roads",
    as_of_on=TODAY - timedelta(days=1),
    source="मासिक आख्या, पृष्ठ ४",
)


@pytest.fixture
def desk(world: World) -> World:
    """The same, knowing two districts."""
    world.ports = replace(world.ports, gazetteer=lambda: PLACES)
    return world


class Shelf(NoPhotos):
    """A shelf on which every picture is one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def path_of(self, key: str) -> Path | None:
        return self._path


class Press(NoPictures):
    """Makes every picture the same one."""

    def __init__(self, ready: Picture) -> None:
        self._ready = ready

    def read_file(self, path: Path) -> bytes:
        return path.read_bytes()

    def take_in(self, content: bytes) -> Picture:
        return self._ready


def enter(world: World, words: AchievementWords = ROADS, office: int = 901) -> Achievement:
    changes = enter_achievement(world.ports, Wish(world.officer(office), 0, 0), words)
    return seen(world, changes.first(Topic.ACHIEVEMENT))


def seen(world: World, achievement_id: int) -> Achievement:
    return achievement_page(world.ports, achievement_id).achievement


def wish(world: World, one: Achievement, office: int = 901) -> Wish:
    return Wish(world.officer(office), one.id, one.version)


def ids(world: World, where: AchievementFilter) -> list[int]:
    rows = window_achievements(world.ports, where, 0, 100)
    assert count_achievements(world.ports, where) == len(rows)
    return [row.id for row in rows]


# --- Entering and correcting ---


def test_what_is_entered_is_read_back_with_every_digit(desk: World) -> None:
    one = enter(desk, replace(ROADS, figure="१,२३,४५६.५०"))
    assert words_of(one) == replace(ROADS, figure="1,23,456.5")
    assert one.state is AchievementState.STANDING
    assert (one.office_id, one.officer_id) == (desk.officer(901).office_id, desk.officer(901).id)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"scheme_hi": " ", "scheme_en": ""}, "achievement.scheme_missing"),
        ({"claim_hi": "", "claim_en": "\n"}, "achievement.claim_missing"),
        ({"district": "999"}, "achievement.district"),
        ({"figure": "about 5"}, "achievement.figure"),
        ({"figure": ""}, "achievement.figure_missing"),
        ({"unit_hi": "", "unit_en": " "}, "achievement.unit_missing"),
        ({"unit_hi": "लाख मार्ग"}, "achievement.units_differ"),
        (
            {"figure": "10 crore", "unit_hi": "लाख करोड़", "unit_en": ""},
            "achievement.figure_too_large",
        ),
        ({"as_of_on": TODAY + timedelta(days=1)}, "achievement.in_future"),
        ({"source": ""}, "achievement.source_missing"),
        ({"picture": "https://example.org/a.jpg"}, "achievement.consent_missing"),
    ],
)
def test_what_is_missing_or_wrong_is_refused(
    desk: World, wrong: dict[str, object], code: str
) -> None:
    words = replace(ROADS, **wrong)  # type: ignore[arg-type]  # fields by name
    with pytest.raises(Refused, match=f"^{code}"):
        enter(desk, words)
    one = enter(desk)
    with pytest.raises(Refused, match=f"^{code}"):
        correct_achievement(desk.ports, wish(desk, one), words, "misread")
    assert seen(desk, one.id) == one


def test_today_is_the_last_day_that_can_be_counted(desk: World) -> None:
    # Half past ten at night in India is still the 21st, half past midnight is not.
    desk.clock.at = desk.clock.at.astimezone(IST).replace(hour=23, minute=59)
    tomorrow = replace(ROADS, as_of_on=TODAY + timedelta(days=1))
    with pytest.raises(Refused, match=r"^achievement.in_future"):
        enter(desk, tomorrow)
    desk.clock.go_on(120)
    assert enter(desk, tomorrow).as_of_on == tomorrow.as_of_on


def test_a_claim_may_have_no_figure(desk: World) -> None:
    one = enter(desk, replace(ROADS, figure="", claim_hi="पुल खुला", claim_en=""))
    assert (one.figure, one.measured) == (None, None)


def test_a_picture_is_kept_with_consent(desk: World, tmp_path: Path) -> None:
    link = replace(ROADS, picture="https://example.org/a.jpg", consent="Nobody in it")
    assert enter(desk, link).picture == "https://example.org/a.jpg"
    with pytest.raises(Unavailable, match=r"^photo.unreadable"):
        enter(desk, replace(link, picture=str(tmp_path / "none.jpg")))


def test_a_correction_keeps_what_stood_before_and_why(desk: World) -> None:
    one = enter(desk)
    words = replace(words_of(one), figure="1,23,465")
    with pytest.raises(Refused, match=r"^achievement.reason_missing"):
        correct_achievement(desk.ports, wish(desk, one), words, "  ")
    correct_achievement(desk.ports, wish(desk, one), words, "Digits were exchanged")
    page = achievement_page(desk.ports, one.id)
    assert str(page.achievement.figure) == "123465"
    told = [(line.move, line.fields["figure"], line.facts.get("reason")) for line in page.history]
    assert told == [
        ("enter", "123456", None),
        ("correct", "123465", "Digits were exchanged"),
    ]


@pytest.mark.parametrize(
    ("change", "needs_reason"),
    [
        ({"source": "संशोधित आख्या"}, False),
        ({"claim_en": "{figure} have been built"}, False),
        # Another spelling of the same name, another way to write the same figure.
        ({"scheme_hi": "ग्राम सडक योजना"}, False),
        ({"figure": "1.23456 lakh"}, False),
        ({"district": ""}, True),
        ({"scheme_en": "Another"}, True),
        ({"unit_hi": "पुल"}, True),
        ({"as_of_on": TODAY}, True),
        ({"figure": ""}, True),
    ],
)
def test_only_what_is_compared_needs_a_reason(
    desk: World, change: dict[str, object], needs_reason: bool
) -> None:
    one = enter(desk, replace(ROADS, claim_hi="बनाए गए", claim_en="built"))
    words = replace(words_of(one), **change)  # type: ignore[arg-type]  # fields by name
    if change.get("figure") == "1.23456 lakh":
        words = replace(words, figure="123456.000")
    if needs_reason:
        with pytest.raises(Refused, match=r"^achievement.reason_missing"):
            correct_achievement(desk.ports, wish(desk, one), words)
    else:
        correct_achievement(desk.ports, wish(desk, one), words)
        assert seen(desk, one.id).version == 2


def test_the_later_of_two_writers_is_told(desk: World) -> None:
    one = enter(desk)
    first, second = wish(desk, one), wish(desk, one)
    correct_achievement(desk.ports, first, replace(words_of(one), source="आख्या ख"))
    lates: list[Callable[[], Changes]] = [
        lambda: correct_achievement(desk.ports, second, words_of(one)),
        lambda: withdraw_achievement(desk.ports, second),
    ]
    for late in lates:
        with pytest.raises(Refused, match=r"^stale"):
            late()
    assert seen(desk, one.id).source == "आख्या ख"


def test_a_wish_delivered_twice_does_nothing_more(desk: World) -> None:
    new = Wish(desk.officer(901), 0, 0)
    first = enter_achievement(desk.ports, new, ROADS)
    assert enter_achievement(desk.ports, new, ROADS) == first
    one = seen(desk, first.first(Topic.ACHIEVEMENT))
    again = wish(desk, one)
    for _ in range(2):
        correct_achievement(desk.ports, again, replace(words_of(one), source="आख्या ग"))
    out = wish(desk, seen(desk, one.id))
    for _ in range(2):
        withdraw_achievement(desk.ports, out)
    assert seen(desk, one.id).version == 3
    assert count_achievements(desk.ports, AchievementFilter(None, state=None)) == 1


def test_a_withdrawal_is_undone(desk: World) -> None:
    one = enter(desk)
    withdraw_achievement(desk.ports, wish(desk, one), "Counted twice")
    out = seen(desk, one.id)
    assert out.state is AchievementState.WITHDRAWN
    with pytest.raises(Refused, match=r"^achievement.withdrawn"):
        withdraw_achievement(desk.ports, wish(desk, out))
    with pytest.raises(Refused, match=r"^achievement.withdrawn"):
        correct_achievement(desk.ports, wish(desk, out), ROADS)
    restore_achievement(desk.ports, wish(desk, out))
    back = seen(desk, one.id)
    assert replace(back, version=1, changed_at=one.changed_at) == one
    with pytest.raises(Refused, match=r"^achievement.standing"):
        restore_achievement(desk.ports, wish(desk, back))


def test_only_speakers_of_the_office_keep_its_ledger(desk: World) -> None:
    one = enter(desk)
    deeds: list[Callable[[Wish], Changes]] = [
        lambda w: correct_achievement(desk.ports, w, ROADS),
        lambda w: withdraw_achievement(desk.ports, w),
        lambda w: restore_achievement(desk.ports, w),
    ]
    for do in deeds:
        with pytest.raises(Refused, match=r"^achievement.not_yours"):
            do(wish(desk, one, 902))
        auditor = replace(desk.officer(901), role=Role.AUDITOR)
        with pytest.raises(Refused, match=r"^achievement.role"):
            do(Wish(auditor, one.id, one.version))
    field_officer = replace(desk.officer(901), role=Role.FIELD_OFFICER)
    with pytest.raises(Refused, match=r"^achievement.role"):
        enter_achievement(desk.ports, Wish(field_officer, 0, 0), ROADS)


def test_a_row_follows_from_its_history_alone(desk: World) -> None:
    one = enter(desk)
    correct_achievement(desk.ports, wish(desk, one), replace(ROADS, figure="5"), "misread")
    withdraw_achievement(desk.ports, wish(desk, seen(desk, one.id)))
    table = TABLES[Subject.ACHIEVEMENT]
    with desk.ports.store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        row = tx.connection.execute(select(table).where(table.c.id == one.id)).mappings().one()
        assert rebuild(tx.connection, Subject.ACHIEVEMENT, one.id) == dict(row)


# --- The list ---


def test_the_list_is_narrowed_and_the_newest_figure_stands_first(desk: World) -> None:
    old = enter(desk, replace(ROADS, as_of_on=TODAY - timedelta(days=40), figure="5"))
    new = enter(desk)
    other = enter(desk, replace(ROADS, district="", scheme_hi="आवास योजना", scheme_en="Housing"))
    theirs = enter(desk, ROADS, 902)
    office_id = old.office_id
    mine = AchievementFilter(office_id)
    assert ids(desk, mine) == [other.id, new.id, old.id]
    assert set(ids(desk, replace(mine, office_id=None))) == {old.id, new.id, other.id, theirs.id}
    assert ids(desk, replace(mine, district="180")) == [new.id, old.id]
    assert ids(desk, replace(mine, district="")) == [other.id]
    assert ids(desk, replace(mine, scheme="village  roads SCHEME")) == [new.id, old.id]
    assert ids(desk, replace(mine, scheme="ग्राम सडक योजना")) == [new.id, old.id]
    assert ids(desk, replace(mine, scheme="ग्राम")) == []
    assert ids(desk, replace(mine, from_on=new.as_of_on)) == [other.id, new.id]
    assert ids(desk, replace(mine, from_on=TODAY)) == []
    assert ids(desk, replace(mine, to_on=old.as_of_on)) == [old.id]
    assert ids(desk, replace(mine, to_on=old.as_of_on - timedelta(days=1))) == []
    withdraw_achievement(desk.ports, wish(desk, new))
    assert ids(desk, mine) == [other.id, old.id]
    assert ids(desk, replace(mine, state=AchievementState.WITHDRAWN)) == [new.id]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("सडक", True),
        ("shravas", True),
        ("श्रावस्ती roads", True),
        ("पृष्ठ 4", True),
        ("%", False),
        ("_", False),
        ("roads बाराबंकी", False),
    ],
)
def test_words_are_looked_for_in_both_scripts(desk: World, words: str, is_found: bool) -> None:
    one = enter(desk)
    found = ids(desk, AchievementFilter(one.office_id, words=words))
    assert found == ([one.id] if is_found else [])


def test_schemes_are_offered_once_the_last_entered_first(desk: World) -> None:
    enter(desk)
    enter(desk, replace(ROADS, scheme_hi="आवास योजना", scheme_en=""), 902)
    enter(desk)
    out = enter(desk, replace(ROADS, scheme_hi="", scheme_en="Mistake"))
    withdraw_achievement(desk.ports, wish(desk, out))
    assert list(known_schemes(desk.ports)) == [
        Scheme(ROADS.scheme_hi, ROADS.scheme_en),
        Scheme("आवास योजना", ""),
    ]


# --- Contradictions ---


def test_a_contradiction_names_the_other_office_and_its_source(desk: World) -> None:
    one = enter(desk)
    other = enter(desk, replace(ROADS, figure="1,23,457", source="जनपद की सूची"), 902)
    (watch,) = achievement_page(desk.ports, one.id).watches
    assert (watch.kind, watch.other.id) == (FlagKind.DIFFERS, other.id)
    assert (watch.office.number, watch.other.source) == (902, "जनपद की सूची")
    where = AchievementFilter(None, flagged_only=True)
    assert set(ids(desk, where)) == {one.id, other.id}
    withdraw_achievement(desk.ports, wish(desk, other, 902))
    assert achievement_page(desk.ports, one.id).watches == ()
    assert ids(desk, where) == []


@given(ledger=LEDGER)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_list_flags_what_the_rule_flags(desk: World, ledger: Sequence[Achievement]) -> None:
    # Each example has schemes of its own, for the database stays as it is between them.
    example = f"{count_achievements(desk.ports, AchievementFilter(None, state=None))} "
    kept = [_entered(desk, one, example) for one in ledger if _can_be_entered(one)]
    known = {one.id for one in kept}
    rows = window_achievements(desk.ports, AchievementFilter(None, state=None), 0, 1_000)
    flagged = {row.id for row in rows if row.is_flagged} & known
    expected = {one.id for one in kept if any(flag.kind in SERIOUS for flag in flags_of(one, kept))}
    assert flagged == expected
    found = window_achievements(desk.ports, AchievementFilter(None, flagged_only=True), 0, 1_000)
    assert {row.id for row in found} & known == expected


def _can_be_entered(one: Achievement) -> bool:
    has_unit = bool(one.unit_hi or one.unit_en)
    return has_unit and bool(one.scheme_hi or one.scheme_en)


def _entered(world: World, one: Achievement, example: str) -> Achievement:
    numbers = {1: 901, 2: 902}
    hindi, english = (name and example + name for name in (one.scheme_hi, one.scheme_en))
    words = replace(
        words_of(one), scheme_hi=hindi, scheme_en=english, claim_hi="बनाए गए", claim_en=""
    )
    entered = enter(world, words, numbers[one.office_id])
    if one.state is AchievementState.WITHDRAWN:
        withdraw_achievement(world.ports, wish(world, entered, numbers[one.office_id]))
    return seen(world, entered.id)


@on_file_only
def test_contradictions_are_found_by_an_index(desk: World) -> None:
    enter(desk)
    asked: list[tuple[str, Any]] = []

    def note(_conn: Any, _cursor: Any, statement: str, given: Any, *_more: Any) -> None:
        asked.append((statement, given))

    with desk.ports.store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        event.listen(tx.connection, "before_cursor_execute", note)
        tx.window_achievements(AchievementFilter(None, flagged_only=True), 0, 50)
        statement, given = asked[-1]
        plan = tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        steps = [str(row[-1]) for row in plan]
    others = [step for step in steps if " other" in step]
    assert others
    assert all("ix_achievements_scheme" in step for step in others), steps


# --- What is made of it ---


def test_a_post_begins_on_this_pc_with_the_entered_figure(desk: World) -> None:
    one = enter(desk)
    kept = write_post(desk.ports, desk.officer(901), one.id).writing
    assert desk.ports.desk.writing(kept.key) == kept
    assert kept.text == "ग्राम सड़क योजना, जनपद श्रावस्ती: 1,23,456 मार्ग बनाए गए (20-11-2026 तक)।"
    assert kept.english == (
        "Village Roads Scheme, Shravasti: 1,23,456 roads built (as on 20-11-2026)."
    )
    assert (kept.account_id, kept.cursor) == (desk.account.id, len(kept.text))


def test_a_claim_in_one_language_is_a_post_in_one(desk: World) -> None:
    one = enter(desk, replace(ROADS, claim_hi=""))
    kept = write_post(desk.ports, desk.officer(901), one.id).writing
    assert kept.text.startswith("Village Roads Scheme, Shravasti: 1,23,456 roads built")
    assert kept.english == ""


def test_the_office_s_digits_are_used(desk: World) -> None:
    one = enter(desk)
    with desk.ports.store.write() as tx:
        tx.set_option(one.office_id, "hindi_digits", "true")
    kept = write_post(desk.ports, desk.officer(901), one.id).writing
    assert "१,२३,४५६ मार्ग" in kept.text
    assert "1,23,456 roads" in kept.english


def test_a_picture_goes_along_or_it_is_said_why_not(desk: World) -> None:
    shelf = Shelf(Path(__file__))
    ready = Picture("a", PictureKind.PNG, Size(1, 1, 1), Size(1, 1, 1))
    words = replace(ROADS, picture="https://example.org/a.jpg", consent="Nobody in it")
    one, officer = enter(desk, words), desk.officer(901)
    linked = write_post(desk.ports, officer, one.id)
    assert (linked.writing.pictures, linked.left_out) == ((), "photo.unreadable")
    ports = replace(desk.ports, photos=shelf, pictures=Press(ready))
    here = write_post(ports, officer, one.id)
    assert (here.writing.pictures, here.left_out) == ((ready,), "")
    broken = write_post(replace(desk.ports, photos=shelf), officer, one.id)
    assert (broken.writing.pictures, broken.left_out) == ((), "photo.unreadable")
    assert write_post(ports, officer, enter(desk).id).left_out == ""


def test_a_thread_has_a_part_for_each_and_the_sources_last(desk: World) -> None:
    both = [enter(desk), enter(desk, replace(ROADS, district="121", source="आख्या ख"))]
    kept = write_thread(desk.ports, desk.officer(901), [one.id for one in both]).writing
    parts = parts_of(kept.text)
    assert len(parts) == 3
    assert ["श्रावस्ती" in parts[0], "बाराबंकी" in parts[1]] == [True, True]
    assert parts[2] == "स्रोत / Source: मासिक आख्या, पृष्ठ ४; आख्या ख"


def test_a_contradicted_figure_is_used_only_by_who_has_seen_it(desk: World) -> None:
    one = enter(desk)
    enter(desk, replace(ROADS, figure="7"), 902)
    officer = desk.officer(901)
    for make in (
        lambda seen: write_post(desk.ports, officer, one.id, flags_seen=seen),
        lambda seen: write_thread(desk.ports, officer, [one.id], flags_seen=seen),
        lambda seen: press_note(desk.ports, officer, [one.id], flags_seen=seen),
    ):
        with pytest.raises(Refused, match=r"^achievement.flagged"):
            make(False)
        assert make(True)
    # What is only counted in another unit stops nobody.
    lengths = enter(desk, replace(ROADS, district="121"))
    enter(desk, replace(ROADS, district="121", unit_hi="किमी", unit_en="km"), 902)
    assert write_post(desk.ports, officer, lengths.id)


def test_nothing_is_made_of_what_is_not_ours_or_not_in_use(desk: World) -> None:
    one, officer = enter(desk), desk.officer(901)
    with pytest.raises(Refused, match=r"^achievement.not_yours"):
        write_post(desk.ports, desk.officer(902), one.id)
    with pytest.raises(Refused, match=r"^achievement.role"):
        write_post(desk.ports, replace(officer, role=Role.AUDITOR), one.id)
    with pytest.raises(Refused, match=r"^achievement.unknown"):
        write_post(desk.ports, officer, 99)
    with pytest.raises(Refused, match=r"^achievement.none"):
        press_note(desk.ports, officer, [])
    with pytest.raises(Refused, match=r"^achievement.too_many"):
        press_note(desk.ports, officer, range(1, 27))
    long = [
        enter(desk, replace(ROADS, claim_hi="क " * 120, claim_en=f"{at} a " * 50)).id
        for at in range(13)
    ]
    with pytest.raises(Refused, match=r"^achievement.too_many"):
        write_thread(desk.ports, officer, long)
    english = enter(desk, replace(ROADS, claim_hi=""))
    with pytest.raises(Refused, match=r"^achievement.no_hindi"):
        press_note(desk.ports, officer, [one.id, english.id])
    withdraw_achievement(desk.ports, wish(desk, one))
    with pytest.raises(Refused, match=r"^achievement.withdrawn"):
        write_post(desk.ports, officer, one.id)


def test_a_press_note_is_written_as_pdf_and_as_text(desk: World, tmp_path: Path) -> None:
    written: dict[str, bytes] = {}
    ports = replace(desk.ports, write_paper=lambda to, content: written.update({to.name: content}))
    one = enter(desk)
    paper = press_note(ports, desk.officer(901), [one.id], "सड़कों का जाल")
    drawn: list[Paper] = []

    def draw(sheet: Paper) -> bytes:
        drawn.append(sheet)
        return b"%PDF"

    save_paper(ports, paper, tmp_path / "a.pdf", draw)
    save_paper(ports, paper, tmp_path / "a.TXT", draw)
    assert (written["a.pdf"], drawn) == (b"%PDF", [paper])
    plain = written["a.TXT"].decode()
    assert plain == paper_text(paper)
    # The offices of the tests are training offices: the mark stands on the text too.
    assert plain.startswith("अभ्यास")
    assert "सड़कों का जाल" in plain
    with pytest.raises(Refused, match=r"^paper.ending"):
        save_paper(ports, paper, tmp_path / "a.docx", draw)


def test_the_digest_has_what_an_indian_day_brought(desk: World) -> None:
    desk.clock.at = desk.clock.at.astimezone(IST).replace(hour=0, minute=0, second=0)
    first = enter(desk)
    desk.clock.go_on(86_399)
    enter(desk, replace(ROADS, figure="9", source="आख्या ख"), 902)
    officer = desk.officer(901)
    mine, whole = (
        plain_text(digest(desk.ports, officer, TODAY, of_all=of_all).parts)
        for of_all in (False, True)
    )
    assert "1,23,456" in mine
    assert "आख्या ख" not in mine
    assert "आख्या ख" in whole
    # Contradicted by the other office, seen or not.
    assert "⚠ 1,23,456 मार्ग" in mine
    for on in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        other = digest(desk.ports, officer, on, of_all=True)
        assert "कोई उपलब्धि" in plain_text(other.parts)
    desk.clock.go_on(2)
    correct_achievement(desk.ports, wish(desk, first), replace(ROADS, source="आख्या ग"))
    tomorrow = plain_text(digest(desk.ports, officer, TODAY + timedelta(days=1)).parts)
    assert "आख्या ग" in tomorrow
