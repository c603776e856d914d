"""Labels that show what citizens wrote as plain text, and small parts of pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from upsocial_desktop.ui.icons import put_icon


def plain_label(text: str = "", role: str = "", *, is_selectable: bool = False) -> QLabel:
    """A wrapping label that never reads its text as mark-up."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    if is_selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def short_label(text: str = "", role: str = "") -> QLabel:
    """A plain label on one line."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def button(name: str, text: str, icon: str = "", role: str = "") -> QPushButton:
    """A push button with an object name, and an icon that follows the theme."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if icon:
        put_icon(made, icon, "on_primary" if role == "main" else "text")
    return made


def icon_button(name: str, icon: str, hint: str) -> QToolButton:
    """A button that is an icon, named for screen readers and on hover."""
    made = QToolButton()
    made.setObjectName(name)
    made.setProperty("role", "button")
    made.setAccessibleName(hint)
    made.setToolTip(hint)
    made.setMinimumSize(28, 28)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    put_icon(made, icon)
    return made


def card() -> QFrame:
    """A framed part of a page."""
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame


def rule_line() -> QWidget:
    """A thin line between parts."""
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def set_role(widget: QWidget, role: str) -> None:
    """Change the role a widget is drawn in."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
