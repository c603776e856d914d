"""One picture of the post being written, as a line of the strip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.picture import MOST_ALT, Picture, Size
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.elided_label import ElidedLabel

_THUMB = 44
_KILO, _MEGA = 1_000, 1_000_000


class PictureLine(QFrame):
    """One picture: seen small, described, measured, given another place, taken away."""

    described = Signal(str, str)
    moved = Signal(str, int)
    unwanted = Signal(str)

    def __init__(
        self, place: int, of: int, picture: Picture, seen: QPixmap, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.picture = picture
        self._thumb = QLabel(self)
        self._thumb.setFixedSize(_THUMB, _THUMB)
        self._thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_seen(seen)
        self.alt = QLineEdit(picture.alt, self)
        self.alt.setObjectName(f"alt_{place}")
        self.alt.setMaxLength(MOST_ALT)
        asked = self.tr("What is to be seen on picture %1?").replace("%1", str(place))
        self.alt.setPlaceholderText(asked)
        self.alt.setAccessibleName(asked)
        sizes = ElidedLabel(self._sizes(picture), parent=self)
        sizes.setObjectName(f"sizes_{place}")
        sizes.setProperty("role", "muted")
        self.setToolTip(self.tr("Place, camera and comments were taken out."))
        self.front = self._button("front", place, self.tr("Move picture %1 to the front"))
        self.front.setToolTip(self.tr("To the front (Alt+Up)"))
        put_icon(self.front, "chevron-up")
        self.back = self._button("back", place, self.tr("Move picture %1 back"))
        self.back.setToolTip(self.tr("Back (Alt+Down)"))
        put_icon(self.back, "chevron-down")
        for button, end in ((self.front, 1), (self.back, of)):
            button.setEnabled(place != end)
            button.setVisible(of > 1)
        away = self._button("unpicture", place, self.tr("Take picture %1 away"))
        put_icon(away, "trash-2")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.alt)
        right.addWidget(sizes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._thumb)
        row.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.front, self.back, away):
            buttons.addWidget(button)
        row.addLayout(buttons)
        self.alt.textEdited.connect(lambda alt: self.described.emit(picture.key, alt))
        self.front.clicked.connect(lambda: self.moved.emit(picture.key, -1))
        self.back.clicked.connect(lambda: self.moved.emit(picture.key, 1))
        away.clicked.connect(lambda: self.unwanted.emit(picture.key))

    def _button(self, name: str, place: int, said: str) -> QPushButton:
        made = QPushButton(self)
        made.setObjectName(f"{name}_{place}")
        made.setProperty("role", "quiet")
        said = said.replace("%1", str(place))
        made.setAccessibleName(said)
        made.setToolTip(said)
        made.setFixedWidth(made.sizeHint().height())
        return made

    def show_seen(self, seen: QPixmap) -> None:
        """Show the picture small, once it is known."""
        if not seen.isNull():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._thumb.setPixmap(seen.scaled(_THUMB, _THUMB, keep, smooth))

    def _sizes(self, picture: Picture) -> str:
        before, after = picture.before, picture.after
        now = f"{_dots(after)}, {_weight(after)}"
        if before == after:
            return now
        is_shrunk = _dots(before) != _dots(after)
        was = f"{_dots(before)}, {_weight(before)}" if is_shrunk else _weight(before)
        return self.tr("%1, was %2").replace("%1", now).replace("%2", was)


def _dots(size: Size) -> str:
    return f"{size.width} × {size.height}"


def _weight(size: Size) -> str:
    if size.weight >= _MEGA:
        return f"{size.weight / _MEGA:.1f} MB"
    return f"{max(size.weight // _KILO, 1)} kB"
