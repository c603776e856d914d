"""Pages are drawn without a window, for a command."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from upsocial_desktop.domain.paper import Paper
from upsocial_desktop.ui.paper_drawing import draw_pdf
from upsocial_desktop.ui.theme import EMOJI_FILE, load_emoji, load_fonts

# Qt has no pages without an application; it lives as long as the process.
_KEPT: list[QGuiApplication] = []


def draw_unseen(paper: Paper, resources: Path) -> bytes:
    """A sheet as a PDF file, drawn with the bundled fonts and without any screen."""
    if QGuiApplication.instance() is None:
        _KEPT.append(QGuiApplication(["upsocial-desktop", "-platform", "offscreen"]))
    load_fonts(resources / "fonts")
    load_emoji(resources / "fonts" / EMOJI_FILE)
    return draw_pdf(paper)
