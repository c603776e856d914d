"""Asks for the name under which a view is saved, and who shall have it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.saved_views import LONGEST_NAME, SavedView, rename_view, save_view
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.desktop import Desktop


class SaveViewDialog(FormDialog):
    """A name, and whether the whole office shall have the view."""

    def __init__(self, desktop: Desktop, view: SavedView, parent: QWidget | None) -> None:
        super().__init__(desktop, self.tr("Save this view"), self.tr("Save"), parent)
        self._view = view
        self.name = QLineEdit(view.name)
        self.name.setObjectName("view_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.shared = QCheckBox(self.tr("For the &whole office, not this desk alone"))
        self.shared.setObjectName("view_shared")
        self.add_field(self.tr("&Name"), self.name)
        self.rows.addWidget(self.shared)
        self.fit()
        self.name.setFocus()

    def wish(self) -> Callable[[], Changes]:
        desktop = self.desktop
        view = replace(self._view, name=self.name.text(), is_shared=self.shared.isChecked())
        return lambda: save_view(desktop.ports, desktop.seat.officer, view)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.name}


class RenameViewDialog(FormDialog):
    """Another name for a view."""

    def __init__(self, desktop: Desktop, name: str, parent: QWidget | None) -> None:
        super().__init__(desktop, self.tr("Rename the view"), self.tr("Rename"), parent)
        self._old = name
        self.name = QLineEdit(name)
        self.name.setObjectName("view_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        self.add_field(self.tr("&Name"), self.name)
        self.fit()
        self.name.setFocus()

    def wish(self) -> Callable[[], Changes]:
        desktop, old, new = self.desktop, self._old, self.name.text()
        return lambda: rename_view(desktop.ports, desktop.seat.officer, old, new)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.name}
