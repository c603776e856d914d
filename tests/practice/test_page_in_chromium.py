"""The trainer's page in a real Chromium: it is seen, it moves the day, and nothing harms it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.practice.chromium import Chromium, chromium
from tests.practice.hostile import OWN
from tests.practice.wire import control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

_TAB = ("Tab", 9)


@pytest.fixture
def browser() -> Iterator[Chromium]:
    with chromium() as running:
        running.look(1366, 768)
        yield running


def text_of(browser: Chromium, place: str) -> str:
    return str(browser.tell(f"document.getElementById('{place}').innerText"))


def test_the_page_is_seen_in_light_and_dark_and_fits(
    browser: Chromium, server: PracticeServer, tmp_path: Path
) -> None:
    grounds, sizes = set(), []
    for scheme in ("light", "dark"):
        browser.look(1366, 768, scheme)
        browser.open(server.address + "/")
        assert "this is not X" in str(browser.tell("document.body.innerText"))
        grounds.add(browser.tell("getComputedStyle(document.body).backgroundColor"))
        browser.picture(tmp_path / f"{scheme}.png")
        sizes.append((tmp_path / f"{scheme}.png").stat().st_size)
    assert len(grounds) == 2
    assert min(sizes) > 20_000
    for width in (1366, 1024, 700, 360):
        browser.look(width, 768)
        assert browser.tell("document.documentElement.scrollWidth <= innerWidth"), width
        inner = "[...document.querySelectorAll('.column')]"
        assert browser.tell(f"{inner}.every(one => one.scrollWidth <= one.clientWidth)"), width
    assert browser.complaints() == []


def test_a_button_steps_the_clock_and_the_timeline_follows(
    browser: Chromium, server: PracticeServer, world: World
) -> None:
    browser.open(server.address + "/")
    assert "रिक्शा" not in text_of(browser, "timeline")
    browser.tell("document.getElementById('step').click()")
    browser.wait_for("document.getElementById('timeline').innerText.includes('रिक्शा')")
    assert world.outlook()["now"] == "2026-11-23T04:10:00+00:00"
    browser.wait_for("document.getElementById('said').innerText === 'Done.'")
    assert browser.complaints() == []


def test_what_others_do_appears_without_a_touch(browser: Chromium, server: PracticeServer) -> None:
    browser.open(server.address + "/")
    control(server, "say", {"username": "ramesh_ab", "text": "अपने आप दिखा"})
    browser.wait_for("document.getElementById('timeline').innerText.includes('अपने आप दिखा')")
    control(server, "rename", {"username": "ramesh_ab", "to": "ramesh2_ab"})
    browser.wait_for("document.querySelector('#say-form option[value=ramesh2_ab]')")


def test_hostile_words_are_shown_and_do_nothing(browser: Chromium, server: PracticeServer) -> None:
    for words in OWN:
        wish = {"username": "Arpita_ab", "text": words.encode("utf-8", "replace").decode()}
        control(server, "say", wish)
    browser.open(server.address + "/")
    control(server, "say", {"username": "Arpita_ab", "text": "<script>harmed = 1</script> फिर"})
    browser.wait_for("document.getElementById('timeline').innerText.includes('फिर')")
    text = text_of(browser, "timeline")
    for words in OWN[:4]:
        assert words in text
    assert browser.tell("typeof window.harmed") == "undefined"
    assert browser.tell("document.querySelectorAll('script, img, svg, #harm').length") == 1
    assert browser.complaints() == []


def test_a_citizen_is_made_to_speak_by_the_keyboard_alone(
    browser: Chromium, server: PracticeServer, world: World
) -> None:
    browser.open(server.address + "/")
    browser.tell("document.querySelector('#say-form select').focus()")
    browser.press(*_TAB)
    for letter in "Naali jam hai":
        browser.press(letter, 0, letter)
    browser.press(*_TAB)
    browser.press("Enter", 13, "\r")
    browser.wait_for("document.getElementById('timeline').innerText.includes('Naali jam hai')")
    with world.still() as shelf:
        assert shelf.newest(1)[0].typed == "Naali jam hai"


def test_a_citizen_answers_a_post_that_was_chosen(
    browser: Chromium, server: PracticeServer, world: World
) -> None:
    browser.open(server.address + "/")
    browser.tell("document.querySelector('[id^=answer-]').click()")
    assert "an answer to @" in text_of(browser, "say-to")
    assert browser.tell("document.activeElement.name") == "text"
    browser.tell("document.activeElement.value = 'जवाब'")
    browser.tell("document.getElementById('say-form').requestSubmit()")
    browser.wait_for("document.getElementById('said').innerText.includes('said')")
    with world.still() as shelf:
        assert shelf.newest(1)[0].referred("replied_to")


def test_faults_and_rules_are_set_by_forms_and_trouble_is_told(
    browser: Chromium, server: PracticeServer, world: World
) -> None:
    browser.open(server.address + "/")
    browser.tell("document.getElementById('fault-slow').click()")
    browser.wait_for("document.getElementById('faults').innerText.includes('slow')")
    browser.tell(
        "document.querySelector('form[data-path=fault] [name=times]').selectedIndex = 3;"
        "document.querySelector('form[data-path=fault]').requestSubmit()"
    )
    browser.wait_for("document.getElementById('faults').innerText.includes('until lifted')")
    browser.tell("document.getElementById('lift-all').click()")
    browser.wait_for("document.getElementById('faults').innerText.includes('goes well')")
    for path in ("block", "suspend", "plan", "dialect", "skew", "credit"):
        browser.tell("document.getElementById('said').textContent = ''")
        browser.tell(f"document.querySelector('form[data-path={path}]').requestSubmit()")
        browser.wait_for("document.getElementById('said').textContent")
        assert text_of(browser, "said") == "Done."
    with world.still() as shelf:
        assert shelf.people.known("ramesh_ab").is_suspended
    browser.tell("document.querySelector('form[data-path=rename] [name=to]').value = 'sunita_ab'")
    browser.tell("document.querySelector('form[data-path=rename]').requestSubmit()")
    browser.wait_for("document.getElementById('said').className === 'bad'")


def test_the_page_can_be_read_without_scripts(browser: Chromium, server: PracticeServer) -> None:
    browser.without_scripts()
    browser.open(server.address + "/")
    root = browser.order("DOM.getDocument")["root"]["nodeId"]
    body = browser.order("DOM.getOuterHTML", nodeId=root)["outerHTML"]
    assert "What citizens see" in body
    assert "गड्ढा" in body
    found = browser.order("DOM.querySelector", nodeId=root, selector="#step")["nodeId"]
    with pytest.raises(AssertionError, match="box model"):  # it is not displayed
        browser.order("DOM.getBoxModel", nodeId=found)
