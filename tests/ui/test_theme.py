"""Colours can be told apart, the look switches live, and Hindi is drawn as words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPixmap, QTextLayout
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from upsocial_desktop.ui.icons import icon, put_icon
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.tokens import DARK, LIGHT, Tokens, contrast
from upsocial_desktop.ui.widgets.row_lines import FAINT

TEXTS = ("text", "muted", "primary", "ok", "due", "late")


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("name", TEXTS)
def test_words_stand_out_from_every_surface(tokens: Tokens, name: str) -> None:
    for surface in (tokens.surface, tokens.surface_2, tokens.chosen):
        assert contrast(getattr(tokens, name), surface) >= 4.5, surface


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_faint_words_of_a_row_can_be_read_on_every_surface(tokens: Tokens) -> None:
    ink = QColor(tokens.text)
    for surface in (tokens.surface, tokens.surface_2, tokens.chosen):
        below = QColor(surface)
        mixed = QColor(
            *(
                round(one * FAINT + other * (1 - FAINT))
                for one, other in (
                    (ink.red(), below.red()),
                    (ink.green(), below.green()),
                    (ink.blue(), below.blue()),
                )
            )
        )
        assert contrast(mixed.name(), surface) >= 4.5, surface


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_borders_focus_and_filled_buttons_stand_out(tokens: Tokens) -> None:
    for surface in (tokens.surface, tokens.surface_2):
        assert contrast(tokens.border, surface) >= 3
        assert contrast(tokens.primary, surface) >= 3
    assert contrast(tokens.on_primary, tokens.primary) >= 4.5
    assert contrast(tokens.on_practice, tokens.practice) >= 4.5


def test_the_scheme_switches_live_with_icons_and_all(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Send")
    qtbot.addWidget(button)
    put_icon(button, "send")
    light = button.icon().pixmap(16).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.is_dark
    assert QApplication.palette().base().color().name().upper() == DARK.surface
    assert button.icon().pixmap(16).toImage() != light
    assert theme.colour("late").name().upper() == DARK.late


def test_the_system_is_followed_until_somebody_chooses(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scheme("system")
    hints = QApplication.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    theme.apply()
    seen_dark = theme.is_dark
    hints.unsetColorScheme()
    theme.set_scheme("light")
    assert seen_dark == (hints.colorScheme() is Qt.ColorScheme.Dark) or seen_dark
    assert not theme.is_dark


@pytest.mark.parametrize(("asked", "got"), [(10, 80), (100, 100), (500, 200)])
def test_zoom_stays_within_its_bounds(theme: Theme, asked: int, got: int) -> None:
    theme.set_zoom(asked)
    assert theme.zoom == got


def test_zoom_reaches_fonts_and_rows(theme: Theme) -> None:
    points, row = theme.font().pointSizeF(), theme.row_height
    theme.zoom_by(3)
    assert theme.zoom == 150
    assert theme.font().pointSizeF() == pytest.approx(points * 1.5)
    assert theme.row_height > row
    assert QApplication.font().pointSizeF() == pytest.approx(theme.font().pointSizeF())


def glyphs(text: str, font: QFont) -> int:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return sum(len(run.glyphIndexes()) for run in layout.glyphRuns())


def test_devanagari_is_shaped_with_the_bundled_font(theme: Theme) -> None:
    assert glyphs("क्ष", theme.font()) == 1
    layout = QTextLayout("बिजली", theme.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert families
    assert all(family.startswith("Noto Sans") for family in families)


def test_a_missing_drawing_is_an_empty_icon(theme: Theme) -> None:
    assert icon("there-is-no-such-drawing").isNull()
    assert not icon("send").isNull()
    assert isinstance(icon("send").pixmap(16), QPixmap)
