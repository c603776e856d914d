"""Hostile words in every field a service takes: read back as they were, or refused by a rule.

The full form, every string of the collections in every field:

    FULL_CAMPAIGNS=1 python -m pytest tests/services/test_hostile_words.py
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.hostile import hostile_words
from tests.services.case_deeds import by_role, do, full_world, report_of
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, OtherReason
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.domain.private_numbers import masked
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.services import browsing
from upsocial_desktop.services.case_paper import case_paper
from upsocial_desktop.services.case_sheet import as_json, case_record
from upsocial_desktop.services.closing import object_to_report, report_done, withdraw_report
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.drafting import Words, keep_words, kept_words
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    recall_case,
    return_case,
)
from upsocial_desktop.services.intake import add_by_hand, take_in_page
from upsocial_desktop.services.letters import Way, hand_over_letter, letter_of
from upsocial_desktop.services.merging import merge_cases, unmerge_case
from upsocial_desktop.services.options import change_option, office_options
from upsocial_desktop.services.other_closing import close_other
from upsocial_desktop.services.ports import PostPage
from upsocial_desktop.services.promising import promise_later
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.records import CaseFilter, CaseView, MentionFilter, MentionView
from upsocial_desktop.services.replying import cancel_words, send_words
from upsocial_desktop.services.saved_views import SavedView, drop_view, save_view, saved_views
from upsocial_desktop.services.settings import ACKNOWLEDGEMENT
from upsocial_desktop.services.sorting import note_on, sort_case
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.services.templates import TemplateWords, save_template, templates_in
from upsocial_desktop.services.waiting import ask_citizen, resume_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.desk import DeskFile

WORDS = hostile_words()
pytestmark = pytest.mark.campaign


def as_kept(text: str) -> str:
    """What a field keeps: no blanks around it, and U+FFFD for what is no letter of any script."""
    broken = {0, *range(0xD800, 0xE000)}
    return "".join("\ufffd" if ord(one) in broken else one for one in text.strip())


# How a field is written through its service, and what is read back from where it is kept.
Field = Callable[[World, int, str], str]


def _line(world: World, case_id: int) -> HistoryLine:
    with world.ports.store.read() as tx:
        return tx.history(Subject.CASE, case_id)[-1]


def _fact(world: World, case_id: int, name: str) -> str:
    return str(_line(world, case_id).facts[name])


def _case(world: World) -> Case:
    """A case of its own, just registered."""
    world.clock.go_on(1)
    at = world.clock.now() - timedelta(hours=5)
    post = citizen_post(at, "@UPPWD_Abhyas सड़क टूटी है", "ramesh")
    stored = take_in_page(world.ports, world.account, PostPage((post,), ""))
    with world.ports.store.read() as tx:
        mention = tx.mention(stored[0].mention_id)
    wish = Wish(_officer(world), mention.id, mention.version)
    return world.case(register_case(world.ports, wish, ROAD).first(Topic.CASE))


def _officer(world: World) -> Officer:
    return by_role(world, Role.SUPERVISOR)


def _wish(world: World, case_id: int) -> Wish:
    return world.wish(_officer(world), case_id)


def _note(world: World, case_id: int, text: str) -> str:
    note_on(world.ports, _wish(world, case_id), text)
    return _fact(world, case_id, "text")


def _particulars(name: str) -> Field:
    def write(world: World, case_id: int, text: str) -> str:
        changed: Mapping[str, str] = {name: text}
        sort_case(world.ports, _wish(world, case_id), replace(ROAD, **changed))  # type: ignore[arg-type]
        return str(getattr(world.case(case_id), name))

    return write


def _forward(world: World, case_id: int, text: str) -> str:
    forward_case(world.ports, _wish(world, case_id), world.officer(902).office_id, text)
    with world.ports.store.read() as tx:
        kept = tx.slips(case_id)[-1].reason
    recall_case(world.ports, _wish(world, case_id))
    assert kept
    return kept


def _letter(world: World, case_id: int, text: str) -> str:
    """By letter to an office not on the system: the reason, and to whom it was handed."""
    with world.ports.store.read() as tx:
        outside = next(office.id for office in tx.offices() if not office.is_on_system)
    forward_case(world.ports, _wish(world, case_id), outside, text)
    letter = letter_of(world.ports, _officer(world), case_id).letter
    assert letter.message
    hand_over_letter(world.ports, _wish(world, case_id), Way.PAPER, text)
    kept = _fact(world, case_id, "handed_to")
    recall_case(world.ports, _wish(world, case_id))
    return kept


def _told_by(world: World, case_id: int, text: str) -> str:
    with world.ports.store.read() as tx:
        outside = next(office.id for office in tx.offices() if not office.is_on_system)
    forward_case(world.ports, _wish(world, case_id), outside, "theirs")
    try:
        accept_case(world.ports, _wish(world, case_id), text)
        kept = _fact(world, case_id, "told_by")
        forward_case(world.ports, _wish(world, case_id), world.officer(902).office_id, "back")
    finally:
        recall_case(world.ports, _wish(world, case_id))
    return kept


def _return(world: World, case_id: int, text: str) -> str:
    """Each on a case of its own: what came back twice is no office's to send on."""
    case = _case(world)
    forward_case(world.ports, _wish(world, case.id), world.officer(902).office_id, "theirs")
    return_case(world.ports, world.wish(world.officer(902), case.id), text)
    with world.ports.store.read() as tx:
        return tx.slips(case.id)[-1].return_reason


def _report(name: str, fact: str = "") -> Field:
    def write(world: World, case_id: int, text: str) -> str:
        do(world, "claim", _officer(world), case_id)
        try:
            changed: Mapping[str, str] = {name: text}
            report: Report = replace(report_of(world), **changed)  # type: ignore[arg-type]
            report_done(world.ports, _wish(world, case_id), report)
            line = _line(world, case_id)
            kept = str(line.facts[name]) if name in line.facts else world.case(case_id).report
            withdraw_report(world.ports, _wish(world, case_id))
        finally:
            do(world, "release", _officer(world), case_id)
        return kept

    return write


def _objection(world: World, case_id: int, text: str) -> str:
    do(world, "claim", _officer(world), case_id)
    report_done(world.ports, _wish(world, case_id), report_of(world))
    try:
        object_to_report(world.ports, _wish(world, case_id), text)
    except Refused:
        withdraw_report(world.ports, _wish(world, case_id))
        raise
    finally:
        do(world, "release", _officer(world), case_id)
    with world.ports.store.read() as tx:
        lines = tx.history(Subject.CASE, case_id)
    return str(next(line for line in reversed(lines) if line.move == "object").facts["objection"])


def _asked(world: World, case_id: int, text: str) -> str:
    case = _case(world)
    do(world, "claim", _officer(world), case.id)
    ask_citizen(world.ports, _wish(world, case.id), text)
    kept = world.case(case.id).asked
    resume_case(world.ports, _wish(world, case.id))
    return kept


def _promise(world: World, case_id: int, text: str) -> str:
    case = _case(world)
    due = case.due_at.astimezone(IST).date() + timedelta(days=2)
    promise_later(world.ports, _wish(world, case.id), due, text)
    return _fact(world, case.id, "reason")


def _pointer(world: World, case_id: int, text: str) -> str:
    case = _case(world)
    words = f"{case.code}: दूसरी सरकार"
    reason = OtherReason.OTHER_GOVERNMENT
    close_other(world.ports, _wish(world, case.id), reason, words, text)
    return world.case(case.id).close_pointer


def _merge(world: World, case_id: int, text: str) -> str:
    child = _case(world)
    merge_cases(world.ports, _wish(world, case_id), [(child.id, child.version)], text)
    kept = _fact(world, child.id, "reason")
    try:
        unmerge_case(world.ports, _wish(world, child.id), text)
        assert _fact(world, child.id, "reason") == kept
    except Refused:
        unmerge_case(world.ports, _wish(world, child.id), "other")
        assert not text.strip()
    return kept


def _reply(world: World, case_id: int, text: str) -> str:
    send_words(world.ports, _wish(world, case_id), Purpose.REPLY, text)
    with world.ports.store.read() as tx:
        delivery = tx.deliveries_of_case(case_id)[-1]
    assert _fact(world, case_id, "text") == delivery.text
    cancel_words(world.ports, _officer(world), delivery.id)
    return delivery.text


def _post(world: World, _case_id: int, text: str) -> str:
    changes = schedule_post(world.ports, _officer(world), world.account.id, text, None)
    with world.ports.store.read() as tx:
        return tx.draft(max(touch.id for touch in changes.touches)).text


def _template(world: World, _case_id: int, text: str) -> str:
    officer, key = _officer(world), "hostile"
    with world.ports.store.read() as tx:
        found = [t for t in templates_in(tx, officer.office_id) if t.key == key]
    wish = Wish(officer, found[0].id, found[0].version) if found else Wish(officer, 0, 0)
    save_template(world.ports, wish, TemplateWords(key, text, text, text))
    with world.ports.store.read() as tx:
        kept = next(t for t in templates_in(tx, officer.office_id) if t.key == key)
    assert kept.title == (kept.text_hi or key)
    assert kept.text_hi == kept.text_en
    return kept.text_hi


def _view(is_shared: bool) -> Field:
    def write(world: World, _case_id: int, text: str) -> str:
        officer = _officer(world)
        view = SavedView(text, CaseView.OPEN, text, is_shared=is_shared)
        save_view(world.ports, officer, view)
        kept = saved_views(world.ports, officer)[0]
        count = world.ports  # the view is counted as it stands
        with count.store.read() as tx:
            tx.count_cases(kept.filter_at(officer, world.clock.now()))
        drop_view(world.ports, officer, kept.name)
        assert kept.name == " ".join(as_kept(text).split())
        return kept.words.strip()

    return write


def _officer_name(world: World, _case_id: int, text: str) -> str:
    office_id = world.officer(902).office_id
    add_officer(world.ports, office_id, text, text, Role.AUDITOR)
    with world.ports.store.read() as tx:
        found = tx.officers(office_id)[-1]
    assert found.name == found.designation
    return found.name


# There are three digits for an office, and no more.
MOST_OFFICES = 790


def _office_name(world: World, _case_id: int, text: str) -> str:
    with world.ports.store.read() as tx:
        taken = {office.number for office in tx.offices()}
    number = next(each for each in range(101, 900) if each not in taken)
    add_office(world.ports, number, OfficeKind.DEPARTMENT, text, "")
    with world.ports.store.read() as tx:
        found = next(office for office in tx.offices() if office.number == number)
    assert found.name_en == found.name_hi
    return found.name_en


def _option(world: World, _case_id: int, text: str) -> str:
    officer = _officer(world)
    change_option(world.ports, officer, ACKNOWLEDGEMENT, text)
    return office_options(world.ports, officer.office_id)[ACKNOWLEDGEMENT.key].strip()


def _writing(world: World, case_id: int, text: str) -> str:
    keep_words(world.ports, "reply:1", (1, 1), Words(text))
    found = kept_words(world.ports, "reply:1")
    return found.text.strip() if found is not None else ""


def _by_hand(world: World, _case_id: int, text: str) -> str:
    world.clock.go_on(1)
    post_id = id_at(world.clock.now() - timedelta(hours=1))
    address = f"https://x.com/a/status/{post_id}"
    changes = add_by_hand(world.ports, _officer(world), world.account.id, address, text, text)
    with world.ports.store.read() as tx:
        post = tx.mention(changes.first(Topic.MENTION)).post
    assert post.author_name == as_kept(text.strip().lstrip("@"))
    return post.text


def _from_x(world: World, _case_id: int, text: str) -> str:
    """As X's door hands it over, which has mended what no text can hold."""
    whole = as_kept(f".{text}.")[1:-1]
    world.clock.go_on(1)
    at = world.clock.now() - timedelta(hours=1)
    post = citizen_post(at, whole, "hostile", author_name=whole)
    stored = take_in_page(world.ports, world.account, PostPage((post,), ""))
    with world.ports.store.read() as tx:
        kept = tx.mention(stored[0].mention_id).post
    assert (kept.text, kept.author_name) == (whole, whole)
    return kept.text.strip()


FIELDS: Mapping[str, Field] = {
    "note": _note,
    "summary": _particulars("summary"),
    "place": _particulars("place"),
    "igrs_no": _particulars("igrs_no"),
    "cpgrams_no": _particulars("cpgrams_no"),
    "forward": _forward,
    "letter": _letter,
    "told_by": _told_by,
    "return": _return,
    "report": _report("action"),
    "done_by": _report("done_by"),
    "contact": _report("contact"),
    "no_photo": _report("no_photo"),
    "objection": _objection,
    "asked": _asked,
    "promise": _promise,
    "pointer": _pointer,
    "merge": _merge,
    "reply": _reply,
    "post": _post,
    "template": _template,
    "own view": _view(is_shared=False),
    "office's view": _view(is_shared=True),
    "officer": _officer_name,
    "office": _office_name,
    "option": _option,
    "writing": _writing,
    "by hand": _by_hand,
    "from X": _from_x,
}
# By which rules words may be refused: without any, too many, or with a gap that was not filled.
RULES = {
    "": {
        *("note.empty", "case.summary_missing", "forward.reason_missing", "accept.who_said"),
        *("return.reason_missing", "object.reason_missing", "ask.empty"),
        *("interim.reason_missing", "close.pointer_missing", "reply.empty", "template.empty"),
        *("view.name_missing", "officer.name_missing", "office.name_missing", "mention.empty"),
        *("report.action_missing", "report.by_missing", "report.contact_missing"),
        *("report.photo_missing", "mention.author_missing"),
    },
    "too long": {"reply.too_long", "view.name_too_long"},
    "unfilled": {"reply.unfilled", "draft.unfilled"},
    "no address": {"draft.link_broken"},
}


@pytest.fixture
def office(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """An office whose desk and settings are files as in life."""
    world = full_world(tmp_path, empty_database)
    world.ports = replace(
        world.ports,
        desk=DeskFile(tmp_path / "desk.sqlite"),
        preferences=TomlPreferences(tmp_path / "settings.toml"),
    )
    yield world
    world.ports.store.close()


@pytest.mark.parametrize("name", FIELDS)
def test_words_are_kept_as_they_are_or_refused_by_a_rule(office: World, name: str) -> None:
    kept = 0
    tried = WORDS[:: 1 + len(WORDS) // MOST_OFFICES] if name == "office" else WORDS
    for number, text in enumerate(tried):
        if number % 20 == 0:
            # A long history is slow to read again and again, and proves nothing here.
            case = _case(office)
        told, found = "", ""
        try:
            found = FIELDS[name](office, case.id, text)
        except Refused as refusal:
            told = refusal.code
        if told:
            rule = next(rule for rule, codes in RULES.items() if told in codes)
            assert rule or not as_kept(text).lstrip("@"), (told, text)
        else:
            assert found == as_kept(text), (name, text)
            kept += 1
    assert kept > len(tried) // 3


def test_whatever_was_written_is_looked_for_and_shown_without_trouble(office: World) -> None:
    """The same words searched for, on every list; and the case with them as a sheet and as JSON."""
    ports, officer = office.ports, _officer(office)
    for text in WORDS:
        if not as_kept(text):
            continue
        case = _case(office)
        _note(office, case.id, text)
        _particulars("summary")(office, case.id, text)
        now = ports.clock.now()
        browsing.search(ports, officer, text)
        browsing.case_by_words(ports, officer, text)
        cases = CaseFilter(officer.office_id, now, CaseView.ALL, words=text)
        assert len(browsing.window_cases(ports, cases, 0, 100_000)) == browsing.count_cases(
            ports, cases
        )
        mentions = MentionFilter(officer.office_id, MentionView.ALL, text)
        browsing.count_mentions(ports, mentions)
        record = case_record(ports, officer, case.id)
        told = json.loads(as_json(record))
        assert json.dumps(told, ensure_ascii=False).count("\x00") == 0
        # Private numbers are covered on every sheet.
        assert masked(as_kept(text)) in _strings(told)
        assert case_paper(record).parts


def _strings(value: object) -> set[str]:
    """Every string in what JSON told."""
    if isinstance(value, dict):
        return set().union(*(_strings(each) for each in value.values()), {""})
    if isinstance(value, list):
        return set().union(*(_strings(each) for each in value), {""})
    return {value} if isinstance(value, str) else set()
