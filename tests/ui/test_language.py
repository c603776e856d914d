"""The program speaks Hindi as whole as it speaks English."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RESOURCES
from tests.ui.plan_steps import child, settle
from upsocial_desktop import __main__ as program
from upsocial_desktop.cli.window_words import read_window_words
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import ENGLISH, HINDI, LANGUAGE
from upsocial_desktop.ui import app
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.first_run.wizard import FirstRun
from upsocial_desktop.ui.language import CATALOGUES, HindiWords, both_names, is_hindi, use_language
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.pages import LATE_PAGES, entries
from upsocial_desktop.ui.settings.page import SettingsPage
from upsocial_desktop.ui.theme import Theme

I18N = RESOURCES / "i18n"
# What must stand in both: what is filled in, tags, new lines, and that something more is asked.
MARKS = re.compile(r"%\d|\{[a-z_0-9]*\}|</?[a-z]+[^>]*>|\n|…")
KEY = re.compile(r"&([A-Za-z0-9])")
DEVANAGARI = re.compile(r"[\u0900-\u097F]")
# What an officer reads in Latin letters in Hindi too: names, keys, and what X and this PC call so.
LATIN = frozenset(
    (
        *("X", "PC", "PDF", "CSV", "API", "URL", "TLS", "HTML", "IST", "AM", "PM", "hi", "en"),
        *("Ctrl", "Alt", "Shift", "Enter", "Esc", "Tab", "Del", "Delete", "Home", "End", "Up"),
        *("Excel", "Kruti", "Dev", "DevLys", "Windows", "PostgreSQL", "SQLite", "Qt", "PySide6"),
        *("http", "https", "PNG", "JPEG", "WebP", "GIF", "EXIF", "GPS", "SMS", "IGRS", "pem"),
        *("Space", "Language", "MIT", "CMU", "LGPL", "OFL", "ISC", "CC", "BY", "Apache", "Noto"),
        *("Sans", "Devanagari", "Twemoji", "Lucide", "tweepy", "SQLAlchemy", "Alembic", "keyring"),
        *("Pillow", "psycopg", "requests"),
        *("YYYY", "MM", "DD", "MB", "KB", "txt", "xlsx", "pdf", "csv", "json", "Down", "English"),
    )
)


def messages(catalogue: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and every form of each text of a catalogue."""
    tree = ElementTree.fromstring((I18N / catalogue).read_bytes())  # noqa: S314 - our own file
    for context in tree.iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            told = message.find("translation")
            assert told is not None
            many = [form.text or "" for form in told.iterfind("numerusform")]
            whole = told.get("type") is None
            yield name, message.findtext("source", ""), (many or [told.text or ""]) if whole else []


def faults_of(source: str, hindi: str) -> Iterator[str]:
    """What is wrong with the Hindi of a text."""
    if Counter(MARKS.findall(source)) != Counter(MARKS.findall(hindi)):
        yield "what is filled in differs"
    if [key.upper() for key in KEY.findall(source)] != [key.upper() for key in KEY.findall(hindi)]:
        yield "another Alt key"
    if unicodedata.normalize("NFC", hindi) != hindi:
        yield "not in normal form"
    if re.search("[०-९\u200b-\u200f]", hindi):
        yield "digits or signs that nobody can search for"


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_text_has_its_hindi_and_loses_nothing_that_is_filled_in(catalogue: str) -> None:
    found = list(messages(catalogue))
    assert found
    lacking = [(name, source) for name, source, forms in found if not all([forms, *forms])]
    assert lacking == []
    wrong = [
        (what, source, form)
        for _, source, forms in found
        for form in forms
        for what in faults_of(source, form)
    ]
    assert wrong == []


def test_a_text_filled_in_wrongly_would_be_seen() -> None:
    assert list(faults_of("%1 of %2", "%1 में से"))
    assert list(faults_of("&Next", "आगे"))
    assert list(faults_of("Day 12", "दिन १२"))
    assert not list(faults_of("Sho&w %1…", "%1 दिखाएँ (&W)…"))


def test_what_is_not_translated_stays_english_and_one_alone_has_its_own_form(
    tmp_path: Path, qtbot: QtBot
) -> None:
    kept = tmp_path / "few.ts"
    kept.write_text(
        """<TS><context><name>c</name>
        <message><source>Open</source><translation>खोलें</translation></message>
        <message><source>Later</source><translation type="unfinished"></translation></message>
        <message numerus="yes"><source>%n case(s)</source><translation>
        <numerusform>%n मामला</numerusform><numerusform>%n मामले</numerusform>
        </translation></message></context></TS>""",
        "utf-8",
    )
    words = HindiWords([kept])
    QCoreApplication.installTranslator(words)
    try:
        say = QCoreApplication.translate
        assert say("c", "Open") == "खोलें"
        assert say("c", "Later") == "Later"
        assert say("other", "Open") == "Open"
        assert [say("c", "%n case(s)", "", number) for number in (0, 1, 2)] == [
            *("0 मामले", "1 मामला", "2 मामले"),
        ]
    finally:
        QCoreApplication.removeTranslator(words)


def test_a_choice_is_followed_and_nonsense_is_no_choice() -> None:
    assert is_hindi(HINDI)
    assert not is_hindi(ENGLISH)
    assert LANGUAGE.read({}) == "system"
    assert LANGUAGE.read({LANGUAGE.key: "klingon"}) == "system"


@pytest.fixture
def hindi(qtbot: QtBot) -> Iterator[None]:
    """The program speaks Hindi for as long as a test takes."""
    use_language(RESOURCES, HINDI)
    yield
    use_language(RESOURCES, ENGLISH)


def said_by(widget: QWidget) -> Iterator[str]:
    """What a widget and its parts say in words of their own, not in those of the data."""
    for button in widget.findChildren(QAbstractButton):
        yield button.text()
    for label in widget.findChildren(QLabel):
        if label.buddy() is not None or label.property("role") in ("muted", "title"):
            yield label.text()


def english_in(text: str) -> list[str]:
    """The words in Latin letters that are no names."""
    bare = re.sub(r"<[^>]*>|\{[^}]*\}|“[^”]*”|[@#][\w.]+|/\S+|\(&.\)", " ", text)
    words = re.findall(r"[A-Za-z][A-Za-z0-9]*", bare)
    return [
        word for word in words if word not in LATIN and not re.fullmatch("F?[0-9]*[A-Z]?", word)
    ]


@pytest.mark.usefixtures("hindi")
@pytest.mark.parametrize("page_id", sorted(LATE_PAGES))
def test_a_page_in_hindi_has_no_english_left_and_fits_the_smallest_screen(
    qtbot: QtBot, desktop: Desktop, page_id: str
) -> None:
    page = LATE_PAGES[page_id](desktop)
    qtbot.addWidget(page)
    page.resize(870, 500)
    page.show()
    page.open()
    settle(qtbot, desktop)
    said = {text for text in said_by(page) if text}
    assert any(DEVANAGARI.search(text) for text in said), "nothing was looked at"
    assert {text: english_in(text) for text in said if english_in(text)} == {}
    assert page.minimumSizeHint().width() <= 880
    assert page.minimumSizeHint().height() <= 480


@pytest.mark.parametrize("language", [ENGLISH, HINDI])
def test_large_text_leaves_every_page_whole_and_the_window_on_its_screen(
    qtbot: QtBot, desktop: Desktop, theme: Theme, language: str
) -> None:
    use_language(RESOURCES, language)
    theme.set_zoom(150)
    window = MainWindow(is_practice=True)
    qtbot.addWidget(window)
    window.add_entries(entries())
    window.open_desk(desktop)
    window.resize(1024, 560)
    window.show()
    try:
        for page_id in LATE_PAGES:
            page = window.go(page_id)
            assert page is not None
            settle(qtbot, desktop)
            assert page.width() >= page.minimumSizeHint().width(), page_id
            assert page.height() >= page.minimumSizeHint().height(), page_id
            assert (window.width(), window.height()) == (1024, 560), page_id
    finally:
        use_language(RESOURCES, ENGLISH)


@pytest.mark.usefixtures("hindi")
def test_the_rail_and_qts_own_buttons_are_hindi(qtbot: QtBot) -> None:
    assert [entry.title for entry in entries() if not DEVANAGARI.search(entry.title)] == []
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.No)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"ठीक है", "नहीं (&N)"}


def test_another_language_is_kept_and_the_window_offers_to_open_in_it(
    qtbot: QtBot, desktop: Desktop
) -> None:
    window = MainWindow(is_practice=True)
    qtbot.addWidget(window)
    window.add_entries([entry for entry in entries() if entry.page_id == "settings"])
    window.open_desk(desktop)
    window.show()
    page = window.page
    assert isinstance(page, SettingsPage)
    settle(qtbot, desktop)
    anew = page.desk.anew
    assert anew.isHidden()
    choice = child(page, QComboBox, "setting_language")
    choice.setCurrentIndex(choice.findData(HINDI))
    page.desk.settle()
    settle(qtbot, desktop)
    assert desktop.ports.preferences.load()[LANGUAGE.key] == HINDI
    assert not anew.isHidden()
    anew.click()
    assert window.is_wanted_anew
    assert not window.isVisible()


def test_a_window_that_may_not_be_left_stays_in_its_language(qtbot: QtBot) -> None:
    window = MainWindow(is_practice=True)
    qtbot.addWidget(window)
    window.show()
    window.may_close = lambda: False
    window.begin_anew()
    assert window.isVisible()
    assert not window.is_wanted_anew


def test_the_first_question_can_be_read_in_the_other_language(
    qtbot: QtBot, bare_desktop: Desktop
) -> None:
    wizard = FirstRun(bare_desktop)
    qtbot.addWidget(wizard)
    wizard.show()
    button = wizard.findChild(QPushButton, "other_language")
    assert button is not None
    assert button.text() == "हिन्दी में"
    with qtbot.waitSignal(wizard.language_wanted) as wanted:
        button.click()
    assert wanted.args == [HINDI]


def test_the_program_opens_its_window_once_more_and_a_fresh_day_only_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, object, bool]] = []

    def run(open_ports: "partial[Ports]", options: app.Options) -> int:
        opened.append(
            (
                options.case_words,
                options.preferences.get(LANGUAGE.key),
                open_ports.args[0].fresh_day,
            )
        )
        data = Path(options.profile)
        data.mkdir(parents=True, exist_ok=True)
        (data / "settings.toml").write_text(f'{LANGUAGE.key} = "{HINDI}"\n', "utf-8")
        return app.ANEW if len(opened) == 1 else 0

    monkeypatch.setattr(app, "run", run)
    wish = read_window_words(["--data-dir", str(tmp_path), "--open", "10427"])
    assert wish is not None
    place = wish.place._replace(fresh_day=True)
    assert program._window(wish._replace(place=place)) == 0
    assert opened == [("10427", None, True), ("", HINDI, False)]


@pytest.mark.usefixtures("hindi")
def test_both_names_are_told_once_and_the_spoken_one_first() -> None:
    topic = next(each for each in TOPICS if each.key == "water")
    assert both_names(topic) == f"{topic.name_hi} · {topic.name_en}"
    assert both_names(replace(topic, name_en="")) == topic.name_hi
    assert both_names(replace(topic, name_en=topic.name_hi)) == topic.name_hi
