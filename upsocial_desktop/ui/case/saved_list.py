"""The views officers saved, below the looks that are there from the beginning."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.services.saved_views import SavedView, drop_view, move_view, save_view
from upsocial_desktop.ui.case.asking import Failed, ask
from upsocial_desktop.ui.case.labels import short_label
from upsocial_desktop.ui.case.view_choice import COUNT_ROLE, CountDelegate
from upsocial_desktop.ui.case.view_dialog import RenameViewDialog
from upsocial_desktop.ui.desktop import Desktop

_VIEW = int(Qt.ItemDataRole.UserRole)


class _Views(QListWidget):
    """The list itself, with keys of its own: F2 renames, Delete forgets, Alt+arrows move."""

    keyed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        wanted = {
            (int(Qt.Key.Key_F2), False): "rename",
            (int(Qt.Key.Key_Delete), False): "delete",
            (int(Qt.Key.Key_Up), True): "up",
            (int(Qt.Key.Key_Down), True): "down",
        }.get((event.key(), is_alt))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.keyed.emit(wanted)


class SavedViews(QWidget):
    """Hidden while there are none. `chosen` carries the view that is wanted."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(self, desktop: Desktop, failed: Failed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._failed = failed
        label = short_label(self.tr("Saved &views"), "muted")
        self.list = _Views(self)
        self.list.setObjectName("saved_views")
        self.list.setAccessibleName(self.tr("Saved views"))
        self.list.setItemDelegate(CountDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        self.list.keyed.connect(self._do)
        self.list.customContextMenuRequested.connect(self._show_menu)
        label.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.list)
        self.hide()

    @property
    def current(self) -> SavedView | None:
        """The view under the keys."""
        item = self.list.currentItem()
        view = item.data(_VIEW) if item is not None else None
        return view if isinstance(view, SavedView) else None

    def show_views(self, views: Sequence[SavedView], counts: Mapping[str, int]) -> None:
        """Show these views with how many cases each has."""
        kept, row = (self.current.name if self.current else ""), self.list.currentRow()
        self.list.clear()
        for view in views:
            item = QListWidgetItem(view.name, self.list)
            item.setData(_VIEW, view)
            count = counts.get(view.name, 0)
            item.setData(COUNT_ROLE, count)
            whose = self.tr("whole office") if view.is_shared else self.tr("this desk")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{view.name} {count}, {whose}")
            item.setToolTip(whose)
            if view.name == kept:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and row >= 0:
            # The view got another name, or went: its place stays chosen.
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.setVisible(bool(views))

    def menu_of(self, view: SavedView, parent: QWidget) -> QMenu:
        """What can be done with a view."""
        menu = QMenu(parent)
        menu.addAction(self.tr("Show"), partial(self.chosen.emit, view))
        for name, said in (
            ("rename", self.tr("Rename… (F2)")),
            ("up", self.tr("Move up (Alt+Up)")),
            ("down", self.tr("Move down (Alt+Down)")),
            ("delete", self.tr("Delete (Del)")),
        ):
            menu.addAction(said, partial(self._do_with, view, name))
        return menu

    def _show_menu(self, place: QPoint) -> None:
        view = self.current
        if view is not None:
            self.menu_of(view, self.list).popup(self.list.mapToGlobal(place))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_VIEW))

    def _do(self, name: str) -> None:
        if self.current is not None:
            self._do_with(self.current, name)

    def _do_with(self, view: SavedView, name: str) -> None:
        if name == "rename":
            dialog = RenameViewDialog(self._desktop, view.name, self.window())
            dialog.wished.connect(lambda _changes: self.changed.emit())
            dialog.open()
        elif name == "delete":
            self._delete(view)
        else:
            by = -1 if name == "up" else 1
            ports, officer = self._desktop.ports, self._desktop.seat.officer
            self._ask(lambda: move_view(ports, officer, view.name, by))

    def _delete(self, view: SavedView) -> None:
        desktop = self._desktop
        ports, officer = desktop.ports, desktop.seat.officer
        places: list[int] = []

        def forget() -> Changes:
            places.append(drop_view(ports, officer, view.name)[1])
            return NOTHING

        def put_back() -> None:
            self._ask(lambda: save_view(ports, officer, view, places[0]))

        said = self.tr("Deleted the view %1").replace("%1", view.name)
        self._ask(forget, lambda: desktop.undo.push(said, put_back))

    def _ask(self, job: Callable[[], Changes], then: Callable[[], None] | None = None) -> None:
        def done(_changes: Changes) -> None:
            self.changed.emit()
            if then is not None:
                then()

        ask(self._desktop, self, job, done, self._failed)
