"""The small style sheet for what Fusion cannot do: focus ring, chips, rail, headings."""

from string import Template
from typing import NamedTuple

from upsocial_desktop.ui.tokens import Tokens

# Roles are dynamic properties: widget.setProperty("role", "title").
_SHEET = Template("""
QLabel[role="title"] { font-size: ${title}pt; font-weight: bold; }
QLabel[role="subtitle"] { font-size: ${subtitle}pt; font-weight: bold; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="late"] { color: $late; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="due"] { color: $due; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[role="line"] { background: $line; border: none; }

QPushButton, QToolButton[role="button"] {
  background: $surface; color: $text; border: 1px solid $border; border-radius: 5px;
  padding: 4px 12px; min-height: 20px;
}
QPushButton:hover, QToolButton[role="button"]:hover { background: $chosen; }
QPushButton:pressed, QToolButton[role="button"]:pressed { background: $line; }
QPushButton:disabled, QToolButton[role="button"]:disabled {
  color: $muted; border-color: $line; background: $surface_2;
}
QToolButton[role="button"]:checked {
  background: $chosen; border-color: $primary; color: $primary; font-weight: bold;
}
QPushButton[role="main"] {
  background: $primary; color: $on_primary; border-color: $primary; font-weight: bold;
}
QPushButton[role="main"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton:focus, QToolButton[role="button"]:focus {
  border: 2px solid $primary; padding: 3px 11px;
}
QPushButton[role="main"]:focus { border: 2px solid $text; padding: 3px 11px; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: $chosen; }
QPushButton[role="quiet"]:focus { border: 2px solid $primary; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: 5px;
  padding: 4px 7px; selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $primary; padding: 3px 6px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $surface_2; }
QComboBox::drop-down, QDateTimeEdit::drop-down {
  subcontrol-origin: border; subcontrol-position: center right; width: 24px; border: none;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QAbstractSpinBox::down-arrow {
  image: url("$arrow_down"); width: 14px; height: 14px;
}
QAbstractSpinBox::up-arrow { image: url("$arrow_up"); width: 14px; height: 14px; }
QComboBox, QDateTimeEdit { padding-right: 26px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
  border: none; padding: 0; min-height: 0; background: transparent;
}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 16px; height: 16px; border: 1px solid $border; background: $surface;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $primary; border-color: $primary; image: url("$check");
}
QRadioButton::indicator:checked {
  border-color: $primary;
  background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 $primary, stop: 0.55 $primary, stop: 0.65 $surface, stop: 1 $surface);
}
QSpinBox::up-button {
  subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: none;
}
QSpinBox::down-button {
  subcontrol-origin: border; subcontrol-position: bottom right; width: 24px; border: none;
}
QFrame#practice_ribbon QComboBox::down-arrow { image: url("$arrow_practice"); }
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $border;
  selection-background-color: $chosen; selection-color: $text;
}
QCheckBox, QRadioButton { min-height: 24px; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $primary; border-radius: 4px; }

QTableView, QListView, QTreeView {
  background: $surface; border: 1px solid $line; border-radius: 6px; outline: none;
  selection-background-color: $chosen; selection-color: $text;
}
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $primary; }
QTableView::item, QListView::item { padding: 2px 6px; }
QTableView::item:selected, QListView::item:selected { background: $chosen; color: $text; }
QHeaderView::section {
  background: $surface_2; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 4px 6px;
}
QScrollArea { border: none; background: transparent; }
QScrollArea:focus { border: 2px solid $primary; border-radius: 6px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }

QFrame#rail { background: $surface_2; border: none; border-right: 1px solid $line; }
QFrame#rail QToolButton {
  border: 2px solid transparent; border-radius: 6px; padding: 6px 10px; text-align: left;
  color: $text; background: transparent;
}
QFrame#rail QToolButton:hover { background: $chosen; }
QFrame#rail QToolButton:checked { background: $chosen; font-weight: bold; color: $primary; }
QFrame#rail QToolButton:focus { border: 2px solid $primary; }
QFrame#status_line { background: $surface_2; border: none; border-top: 1px solid $line; }
QFrame#practice_ribbon { background: $practice; border: none; }
QFrame#practice_ribbon QLabel { color: $on_practice; }
QFrame#practice_ribbon QToolButton, QFrame#practice_ribbon QComboBox {
  background: transparent; color: $on_practice; border: 1px solid $on_practice;
  border-radius: 4px; padding: 2px 8px; min-height: 22px;
}
QFrame#practice_ribbon QToolButton:hover { background: rgba(255, 255, 255, 40); }
QFrame#practice_ribbon QToolButton:checked { background: $on_practice; color: $practice; }
QFrame#practice_ribbon QToolButton:focus, QFrame#practice_ribbon QComboBox:focus {
  border: 2px solid $on_practice; padding: 1px 7px;
}
QFrame#frame_of_practice { border: 4px solid $practice; }
QFrame[role="banner"] { background: $chosen; border: 1px solid $line; border-radius: 6px; }
QFrame[role="banner"][ink="late"] { border: 1px solid $late; background: $surface; }
QFrame[role="toast"] { background: $text; border-radius: 6px; }
QFrame[role="toast"] QLabel { color: $surface; }
QFrame[role="toast"] QPushButton {
  background: transparent; color: $surface; border: 1px solid $surface; font-weight: bold;
}
QFrame[role="toast"] QPushButton:focus { border: 2px solid $surface; }
QFrame[role="beside"] { background: $surface; border: 1px solid $late; border-radius: 5px; }
""")


class Marks(NamedTuple):
    """Files with the small marks of boxes, already in the right colours."""

    down: str
    up: str
    practice: str
    check: str


def stylesheet(tokens: Tokens, points: float, marks: Marks) -> str:
    """The sheet in these colours, with headings measured from the usual size in points."""
    return _SHEET.substitute(
        tokens._asdict(),
        arrow_down=marks.down,
        arrow_up=marks.up,
        arrow_practice=marks.practice,
        check=marks.check,
        title=f"{points * 1.5:.1f}",
        subtitle=f"{points * 1.15:.1f}",
    )
