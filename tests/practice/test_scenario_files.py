"""The long practice days that come with the program, and the example in their instructions."""

import re
import unicodedata
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from upsocial_desktop.domain.code import Code
from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.__main__ import main
from upsocial_desktop.practice.day.fault_words import FAULT_ENDPOINTS, FAULT_KINDS
from upsocial_desktop.practice.day.scenarios import parse_scenario, read_scenario
from upsocial_desktop.practice.day.scene import Action, AfterAnswer, At, Event, Kind, Scenario
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

FOLDER = Path(__file__).parents[2] / "resources" / "scenarios"
LONG_DAYS = ("day_of_failures", "power_cut", "quiet_monday", "wrong_district")
EVERY_DAY = tuple(sorted(path.stem for path in FOLDER.glob("*.scenario")))
OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
DEVANAGARI_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
CODE = re.compile(r"(?:UPX|यूपीएक्स)?[\s-]*\b9\d\d[\s-]?\d{5}[\s-]?\d\b", re.IGNORECASE)
PHONE = re.compile(r"(?<!\d)(?:\+?91|0)?[6-9]\d{9}(?!\d)")
WRITING = (Action.POSTS, Action.REPLIES, Action.QUOTES)

every_day = pytest.mark.parametrize("name", EVERY_DAY)
long_day = pytest.mark.parametrize("name", LONG_DAYS)


@cache
def day(name: str) -> Scenario:
    return read_scenario(FOLDER / f"{name}.scenario")


def by_citizens(name: str) -> list[Event]:
    """What citizens write at a fixed time, whatever the trainees do."""
    own = {person.username for person in day(name).accounts()}
    return [
        event
        for event in day(name).events
        if event.action in WRITING and isinstance(event.when, At) and event.actor not in own
    ]


def played_to_its_end(name: str, seed: int = 1) -> World:
    world = World.load(day(name), OPENS_AT, seed=seed, pace=0)
    while world.step_to_next() is not None:
        pass
    return world


def mentions_of(world: World, account_id: str) -> list[Post]:
    with world.still() as shelf:
        found = (shelf.post(str(number)) for number in shelf.mention_numbers(account_id))
        return [post for post in found if post is not None]


def devanagari_share(text: str) -> float:
    letters = [char for char in re.sub(r"@\w+|https?://\S+", "", text) if char.isalpha()]
    hindi = sum("\u0900" <= char <= "\u097f" for char in letters)
    return hindi / len(letters) if letters else 0.0


def romanised(text: str) -> bool:
    cues = {"hai", "nahi", "kab", "se", "ka", "ki", "mein", "me", "bhi", "aur", "ho", "kar"}
    return devanagari_share(text) == 0 and len(cues & set(re.findall(r"[a-z]+", text.lower()))) >= 2


def plain_english(text: str) -> bool:
    cues = {"the", "is", "are", "and", "of", "in", "for", "please", "has", "my", "we", "you", "any"}
    words = set(re.findall(r"[a-z]+", text.lower()))
    return devanagari_share(text) == 0 and not romanised(text) and len(cues & words) >= 2


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFC", text)).casefold().strip()


# What every day keeps to


@every_day
def test_every_handle_of_a_citizen_tells_that_it_is_practice(name: str) -> None:
    offices = {person.username for person in day(name).accounts()}
    renamed = [event.handle for event in day(name).events if event.action is Action.RENAMES]
    handles = [person.username for person in day(name).people if not person.is_account]
    assert [handle for handle in handles + renamed if not handle.endswith("_ab")] == []
    assert all(handle.endswith("_Abhyas") for handle in offices)


@every_day
def test_every_post_holds_what_its_author_may_write(name: str) -> None:
    premium = {person.username for person in day(name).people if person.is_premium}
    too_long = [
        (event.line, weighted_length(event.text))
        for event in day(name).events
        if weighted_length(event.text) > MAX_WEIGHT and event.actor not in premium
    ]
    assert too_long == []


@every_day
def test_a_code_put_in_by_the_program_still_fits_in_the_post(name: str) -> None:
    for event in day(name).events:
        if event.needs_code:
            code = Code(999, 12_345_678).text
            said = re.sub(r"\{code(:devanagari)?\}", code, event.text)
            assert weighted_length(said) <= MAX_WEIGHT, event.line


@every_day
def test_a_line_that_quotes_a_code_waits_for_the_answer_that_gives_it(name: str) -> None:
    quoting = [event for event in day(name).events if event.needs_code]
    assert quoting
    assert all(isinstance(event.when, AfterAnswer) for event in quoting)


@every_day
def test_no_telephone_number_looks_real(name: str) -> None:
    for event in day(name).events:
        plain = unicodedata.normalize("NFKC", event.text).translate(DEVANAGARI_DIGITS)
        without_codes = CODE.sub("", plain)
        joined = re.sub(r"(?<=\d)[\s.-](?=\d)", "", without_codes)
        assert not PHONE.search(joined), event.line


@every_day
def test_every_account_hears_of_its_citizens(name: str) -> None:
    world = played_to_its_end(name)
    for account_id, username, _ in world.accounts():
        assert mentions_of(world, account_id), username


@every_day
def test_links_lead_nowhere(name: str) -> None:
    links = [link for event in day(name).events for link in re.findall(r"https?://\S+", event.text)]
    assert all(link.startswith("https://example.org/") for link in links)


# What the long days have to offer


@long_day
def test_a_long_day_has_more_than_a_hundred_posts_by_more_than_forty(name: str) -> None:
    written = by_citizens(name)
    assert len(written) > 100
    assert len({event.actor for event in written}) > 40


@long_day
def test_no_two_people_use_the_same_words(name: str) -> None:
    authors: dict[str, set[str]] = {}
    for event in day(name).events:
        if event.text and event.action in WRITING:
            authors.setdefault(folded(event.text), set()).add(event.actor)
    assert [words for words, who in authors.items() if len(who) > 1] == []


@long_day
def test_a_long_day_speaks_hindi_english_and_hinglish(name: str) -> None:
    texts = [event.text for event in by_citizens(name)]
    assert sum(devanagari_share(text) > 0.5 for text in texts) >= 40
    assert sum(romanised(text) for text in texts) >= 15
    assert sum(plain_english(text) for text in texts) >= 8


@long_day
def test_a_long_day_has_everything_that_is_not_a_complaint(name: str) -> None:
    kinds = Counter(event.kind for event in day(name).events)
    assert kinds[Kind.COMPLAINT] >= 30
    for kind in Kind:
        assert kinds[kind] >= 2, kind


@long_day
def test_work_is_waiting_when_a_long_day_opens(name: str) -> None:
    world = World.load(day(name), OPENS_AT, pace=0)
    waiting = {post.id for account in world.accounts() for post in mentions_of(world, account[0])}
    assert len(waiting) >= 10


@long_day
def test_everybody_in_a_long_day_does_something(name: str) -> None:
    active = {event.actor for event in day(name).events}
    idle = [person.username for person in day(name).people if person.username not in active]
    assert [handle for handle in idle if handle.endswith("_ab")] == []


@long_day
def test_fixed_lines_of_a_long_day_stand_in_order_of_time(name: str) -> None:
    moments = [
        event.when.offset
        for event in day(name).events
        if isinstance(event.when, At) and not event.jitter_seconds
    ]
    assert moments == sorted(moments)


@long_day
def test_codes_given_before_the_day_are_right_and_out_of_the_class_s_reach(name: str) -> None:
    given = [
        written
        for event in day(name).events
        for written in re.findall(r"UPX-\d{3}-\d{5}-\d", event.text)
    ]
    assert given
    assert all(Code.parse(written).serial > 20_000 for written in given)


@long_day
def test_the_same_seed_gives_the_same_long_day(name: str) -> None:
    def ids(seed: int) -> list[str]:
        world = played_to_its_end(name, seed)
        return [post.id for account in world.accounts() for post in mentions_of(world, account[0])]

    first = ids(3)
    assert first == ids(3)
    assert first != ids(4)


@long_day
def test_every_answer_that_can_come_sets_off_what_waits_for_it(name: str) -> None:
    """An office answers every labelled post at once, with a code, and nothing is left waiting."""
    world = World.load(day(name), OPENS_AT, pace=0)
    wanted = {
        (event.when.office, event.when.label)
        for event in day(name).events
        if isinstance(event.when, AfterAnswer)
    }
    before = world.outlook()["events_waiting_for_an_answer"]
    serial = 30_001
    while True:
        for office, label in sorted(wanted):
            code = Code(_office_of(name, office), serial)
            if _answer(world, office, _versions(name, label), code):
                wanted.discard((office, label))
                serial += 1
        if world.step_to_next() is None:
            break
    assert not wanted
    assert before
    assert world.outlook()["events_waiting_for_an_answer"] == 0


def _versions(name: str, label: str) -> set[str]:
    """The words of a labelled post, before and after its author's edits."""
    return {
        unicodedata.normalize("NFC", event.text)
        for event in day(name).events
        if event.label == label or (event.action is Action.EDITS and event.target == label)
    }


def _answer(world: World, username: str, texts: set[str], code: Code) -> bool:
    """Answer the mention with one of these texts, as X lets an office on a self-serve plan."""
    with world.still() as shelf:
        author = shelf.people.known(username)
    parent = next((p for p in mentions_of(world, author.id) if p.typed in texts), None)
    if parent is None:
        return False
    world.create(Wording(author, f"दर्ज: {code.text}"), parent_id=parent.id)
    return True


def _office_of(name: str, username: str) -> int:
    offices = {person.username: person.office for person in day(name).accounts()}
    return int(offices[username])


# What each of them is for


def test_the_quiet_monday_is_quiet() -> None:
    after_opening = [
        event.when.offset // timedelta(hours=1)
        for event in by_citizens("quiet_monday")
        if isinstance(event.when, At) and event.when.offset >= timedelta(0)
    ]
    assert max(Counter(after_opening).values()) <= 12
    assert not any(event.jitter_seconds for event in day("quiet_monday").events)


def test_the_quiet_monday_has_codes_quoted_with_digits_of_both_scripts() -> None:
    said = "\n".join(event.text for event in by_citizens("quiet_monday"))
    assert re.search(r"[०-९]{3}-[०-९]{5}-[०-९]", said)
    assert re.search(r"#UPX\d{9}", said)
    done = {event.action for event in day("quiet_monday").events}
    assert {Action.EDITS, Action.DELETES, Action.QUOTES, Action.REPOSTS} <= done


def test_the_power_cut_brings_two_hundred_like_complaints_within_an_hour() -> None:
    flood = [
        event
        for event in day("power_cut").events
        if event.jitter_seconds and event.kind is Kind.COMPLAINT and isinstance(event.when, At)
    ]
    moments = [event.when.offset for event in flood if isinstance(event.when, At)]
    assert len(flood) >= 200
    assert max(moments) - min(moments) <= timedelta(hours=1)
    assert len({folded(event.text) for event in flood}) == len(flood)
    assert len({event.actor for event in flood}) >= 80
    back = [event for event in day("power_cut").events if event.jitter_seconds]
    assert len(back) > len(flood)  # the burst of "it is back" follows


def test_the_wrong_district_has_a_thread_of_many_voices() -> None:
    events = day("wrong_district").events
    labels = {event.label: event for event in events if event.label}

    def root(event: Event) -> str:
        while event.action is Action.REPLIES and event.target:
            if event.target not in labels:
                break
            event = labels[event.target]
        return event.label

    thread = [event for event in events if root(event) == "puliya"]
    assert len(thread) >= 25
    assert len({event.actor for event in thread}) >= 15
    assert sum(event.action is Action.QUOTES for event in events) >= 8


def test_the_day_of_failures_goes_wrong_in_every_way_it_should() -> None:
    events = day("day_of_failures").events
    orders = [event.fault for event in events if event.fault]
    assert len({order.kind for order in orders if order.kind != "lift"}) >= 15
    assert {"mentions", "create", "*"} <= {order.endpoint for order in orders}
    assert orders[-1].kind == "lift"
    done = {event.action for event in events}
    assert {
        Action.EDITS,
        Action.DELETES,
        Action.RENAMES,
        Action.PROTECTS,
        Action.UNPROTECTS,
        Action.VANISHES,
        Action.RETURNS,
        Action.BLOCKS,
        Action.UNBLOCKS,
    } <= done
    assert sum(bool(event.late) for event in events) >= 5


def test_the_faults_of_the_day_of_failures_come_due_in_their_order() -> None:
    world = played_to_its_end("day_of_failures")
    ordered = [event.fault for event in day("day_of_failures").events if event.fault]
    assert list(world.take_due_faults()) == ordered


# The instructions


def example() -> str:
    text = (FOLDER / "FORMAT.md").read_text(encoding="utf-8")
    part = text.split("## A complete small day", 1)[1].split("Three things make up", 1)[0]
    return "\n".join(line.removeprefix("    ") for line in part.strip("\n").splitlines())


def test_the_example_in_the_instructions_is_a_day_without_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "example.scenario"
    path.write_text(example(), encoding="utf-8")
    assert main(["--check", str(path)]) == 0
    assert "3 people, 6 events, no mistake" in capsys.readouterr().out
    assert mentions_of(World.load(parse_scenario(example()), OPENS_AT, pace=0), _first_id())


def _first_id() -> str:
    return World.load(parse_scenario(example()), OPENS_AT, pace=0).accounts()[0][0]


def test_the_instructions_name_every_action_kind_fault_and_endpoint() -> None:
    text = (FOLDER / "FORMAT.md").read_text(encoding="utf-8")
    words = set(re.findall(r"[\w*-]+", text))
    wanted = {
        *(action.value for action in Action),
        *(kind.value for kind in Kind),
        *FAULT_KINDS,
        *FAULT_ENDPOINTS,
        *EVERY_DAY,
    }
    assert sorted(wanted - words) == []


@every_day
def test_the_check_command_finds_no_mistake(name: str) -> None:
    assert main(["--check", str(FOLDER / f"{name}.scenario")]) == 0
