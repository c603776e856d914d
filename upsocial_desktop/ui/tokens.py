"""The colours by meaning, for light and dark, as measured for contrast in the UX reference."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Tokens(NamedTuple):
    """One set of colours; each name says what the colour means, never which it is."""

    text: str
    muted: str
    primary: str
    on_primary: str
    ok: str
    due: str
    late: str
    border: str
    line: str
    surface: str
    surface_2: str
    chosen: str
    practice: str = "#6A1B9A"
    on_practice: str = "#FFFFFF"


LIGHT = Tokens(
    text="#1B1F24",
    muted="#57606A",
    primary="#1A4F8B",
    on_primary="#FFFFFF",
    ok="#1B6E3C",
    due="#8A5300",
    late="#B3261E",
    border="#818A94",
    line="#D5DAE0",
    surface="#FFFFFF",
    surface_2="#F6F8FA",
    chosen="#DCE8F5",
)
DARK = Tokens(
    text="#E6EAEF",
    muted="#A8B1BB",
    primary="#8AB8F0",
    on_primary="#10243B",
    ok="#7BD394",
    due="#F2B85C",
    late="#FF9B93",
    border="#6E7781",
    line="#3A4149",
    surface="#1B1E23",
    surface_2="#24292F",
    chosen="#2B3B4E",
)
NAMES = frozenset(Tokens._fields)

_MIDDLE = 128
_DARK_SIDE, _LIGHT_SIDE = 0.05, 0.03928


def is_dark(palette: QPalette) -> bool:
    """Whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE


def tokens_on(palette: QPalette) -> Tokens:
    """The colours that belong on a palette."""
    return DARK if is_dark(palette) else LIGHT


def colour_on(palette: QPalette, token: str) -> QColor:
    """One colour by its meaning, for painting on a palette."""
    return QColor(getattr(tokens_on(palette), token))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + _DARK_SIDE) / (dark + _DARK_SIDE)


def _luminance(colour: str) -> float:
    shown = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= _LIGHT_SIDE else ((part + 0.055) / 1.055) ** 2.4
        for part in (shown.redF(), shown.greenF(), shown.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
