"""The look in one place: scheme, palette, colours, spacing, fonts and zoom."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from upsocial_desktop.ui.drawings import DRAWINGS, ICON_NAME
from upsocial_desktop.ui.stylesheet import Marks, stylesheet
from upsocial_desktop.ui.tokens import DARK, LIGHT, Tokens, is_dark

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
TARGET: Final = 28

SCHEMES = ("system", "light", "dark")
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
STYLE = "Fusion"
STYLED = "has_fusion"
_POINTS = 10.0
_FAMILIES = ("Noto Sans", "Noto Sans Devanagari")
_FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
)
EMOJI_FILE = "Twemoji.woff2"


class Theme(QObject):
    """Follows the system's scheme or the officer's choice, and switches live.

    `changed` comes after palette, fonts and icons are already the new ones.
    """

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = "system"
        self._zoom = 100
        self._is_applied = False
        # Fusion's own palette follows the system, and is quicker asked than the system (rail.py).
        self._system_is_dark = is_dark(QGuiApplication.palette())
        self._is_settled = False
        self._tinted = QTemporaryDir()
        self._fonts = resources / "fonts"
        self._families = load_fonts(self._fonts)
        DRAWINGS.use_folder(resources / "icons")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def settle(self) -> None:
        """Do what the first paint does not wait for: the font of emoji, and the system's scheme."""
        self._is_settled = True
        if self._scheme == "system" and self.is_dark != self._system_is_dark:
            self.apply()
        more = load_emoji(self._fonts / EMOJI_FILE)
        if more:
            self._families = (*self._families, *more)
            QApplication.setFont(self.font())

    @property
    def scheme(self) -> str:
        """What was chosen: "light", "dark" or "system"."""
        return self._scheme

    def set_scheme(self, scheme: str) -> None:
        """Choose "light", "dark" or "system"; anything else counts as "system"."""
        self._scheme = scheme if scheme in SCHEMES else "system"
        self.apply()

    def set_look(self, scheme: str, zoom: int) -> None:
        """Choose scheme and zoom together, if they are not as chosen already."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if (scheme, zoom, self._is_applied) != (self._scheme, self._zoom, True):
            self._scheme = scheme if scheme in SCHEMES else "system"
            self._zoom = zoom
            self.apply()

    @property
    def is_dark(self) -> bool:
        """Whether the screen is dark now."""
        if self._scheme == "system":
            return _system_is_dark() if self._is_settled else self._system_is_dark
        return self._scheme == "dark"

    @property
    def tokens(self) -> Tokens:
        """The colours of now."""
        return DARK if self.is_dark else LIGHT

    def colour(self, token: str) -> QColor:
        """One colour of now by its meaning."""
        return QColor(getattr(self.tokens, token))

    @property
    def zoom(self) -> int:
        """The size of text in per cent, 80 to 200."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Set the size of text everywhere, in per cent; kept within 80 to 200."""
        self._zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self.apply()

    def zoom_by(self, steps: int) -> None:
        """One or more steps larger (or smaller, below zero)."""
        nearest = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - self._zoom))
        self.set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def font(self, larger_by: float = 0.0, *, is_bold: bool = False) -> QFont:
        """The program's font at the zoom of now, `larger_by` points larger than usual text."""
        font = QFont()
        font.setFamilies(list(self._families))
        font.setPointSizeF((_POINTS + larger_by) * self._zoom / 100)
        font.setBold(is_bold)
        return font

    @property
    def row_height(self) -> int:
        """The height of a one-line row, tall enough for the marks above and below Devanagari."""
        return max(int(QFontMetrics(self.font()).height() * 1.35) + SPACE_2, TARGET)

    def apply(self) -> None:
        """Put style, palette, font and icons onto the application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        # Once a process: Qt 6.11 crashes when the style is set again under a style sheet.
        if app.property(STYLED) is None:
            app.setStyle(STYLE)
            app.setProperty(STYLED, True)  # noqa: FBT003 - Qt's own signature
        self._is_applied = True
        app.setPalette(_palette(self.tokens))
        app.setFont(self.font())
        app.setStyleSheet(stylesheet(self.tokens, _POINTS * self._zoom / 100, self._marks()))
        dressed = [widget for widget in app.allWidgets() if widget.property(ICON_NAME)]
        if dressed:
            from upsocial_desktop.ui.icons import retint  # noqa: PLC0415 - drawn after the paint

            for widget in dressed:
                retint(widget)
        self.changed.emit()

    def _marks(self) -> Marks:
        # A style sheet takes pictures from files only, and knows no tint.
        folder = Path(self._tinted.path())
        return Marks(
            DRAWINGS.tinted_file("chevron-down", self.tokens.muted, folder),
            DRAWINGS.tinted_file("chevron-up", self.tokens.muted, folder),
            DRAWINGS.tinted_file("chevron-down", self.tokens.on_practice, folder),
            DRAWINGS.tinted_file("check", self.tokens.on_primary, folder),
        )

    def _on_system_changed(self) -> None:
        if self._scheme == "system":
            self.apply()


def _system_is_dark() -> bool:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - a third of the whole start

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Load the bundled fonts of both scripts; answers the names of their families."""
    for name in _FONT_FILES:
        if (folder / name).is_file():
            QFontDatabase.addApplicationFont(str(folder / name))
    return _FAMILIES


def load_emoji(path: Path) -> Sequence[str]:
    """Load the bundled font of emoji; answers the name of its family, if it is there."""
    number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if hasattr(QFontDatabase, "addApplicationEmojiFontFamily"):  # Qt 6.9 and later
        for family in families:
            QFontDatabase.addApplicationEmojiFontFamily(family)
    return families


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.surface_2,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface_2,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.Mid: tokens.border,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
        role.Accent: tokens.primary,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return palette
