"""What is asked about an office and about an officer; the wizard and the settings ask alike."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from upsocial_desktop.domain.code import FIRST_OFFICE, FIRST_TRAINING_OFFICE, LAST_OFFICE
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.ui import words


@dataclass(frozen=True)
class NewOffice:
    """An office as it was filled in."""

    number: int
    kind: OfficeKind
    name_en: str
    name_hi: str
    is_on_system: bool = True


@dataclass(frozen=True)
class NewOfficer:
    """An officer as it was filled in."""

    name: str
    designation: str
    role: Role


class OfficeForm(QWidget):
    """Number, kind, and both names. Training offices have numbers of their own."""

    add_wanted = Signal()

    def __init__(
        self, *, is_training: bool, has_button: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number = QSpinBox(self)
        self.number.setObjectName("office_number")
        if is_training:
            self.number.setRange(FIRST_TRAINING_OFFICE, LAST_OFFICE)
        else:
            self.number.setRange(FIRST_OFFICE, FIRST_TRAINING_OFFICE - 1)
        self.kind = QComboBox(self)
        self.kind.setObjectName("office_kind")
        for kind in OfficeKind:
            self.kind.addItem(words.of_office_kind(kind), kind)
        self.name_en = QLineEdit(self)
        self.name_en.setObjectName("office_name_en")
        self.name_hi = QLineEdit(self)
        self.name_hi.setObjectName("office_name_hi")
        self.name_hi.setPlaceholderText("लोक निर्माण विभाग")
        self.on_system = QCheckBox(self.tr("&Works with this program; else by letter"), self)
        self.on_system.setObjectName("office_on_system")
        self.on_system.setChecked(True)
        # The first office of all is this one.
        self.on_system.setVisible(has_button)
        form = _form(self)
        _row(form, self.tr("N&umber"), self.number)
        _row(form, self.tr("&Kind"), self.kind)
        _row(form, self.tr("Name, &English"), self.name_en)
        _row(form, self.tr("Name, &Hindi"), self.name_hi)
        if has_button:
            form.addRow("", self.on_system)
            form.addRow("", _button(self, "add_office", self.tr("Add office"), self.add_wanted))

    def filled(self) -> NewOffice:
        """What was filled in."""
        return NewOffice(
            self.number.value(),
            OfficeKind(self.kind.currentData()),
            self.name_en.text(),
            self.name_hi.text(),
            self.on_system.isChecked(),
        )

    def clear(self) -> None:
        """Ready for the next one."""
        self.name_en.clear()
        self.name_hi.clear()

    def control_of(self, error: Exception) -> QWidget:
        """Which control a refusal is about."""
        code = error.code if isinstance(error, Told) else ""
        return self.name_en if code == "office.name_missing" else self.number


class OfficerForm(QWidget):
    """Name, designation and role."""

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, has_button: bool = True) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.name.setObjectName("officer_name")
        self.designation = QLineEdit(self)
        self.designation.setObjectName("officer_designation")
        self.role = QComboBox(self)
        self.role.setObjectName("officer_role")
        for role in Role:
            self.role.addItem(words.of_role(role), role)
        form = _form(self)
        _row(form, self.tr("Na&me"), self.name)
        _row(form, self.tr("&Designation"), self.designation)
        _row(form, self.tr("&Role"), self.role)
        if has_button:
            form.addRow("", _button(self, "add_officer", self.tr("Add officer"), self.add_wanted))

    def filled(self) -> NewOfficer:
        """What was filled in."""
        return NewOfficer(self.name.text(), self.designation.text(), Role(self.role.currentData()))

    def clear(self) -> None:
        """Ready for the next one."""
        self.name.clear()
        self.designation.clear()


def _form(holder: QWidget) -> QFormLayout:
    form = QFormLayout(holder)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _row(form: QFormLayout, said: str, control: QWidget) -> None:
    label = QLabel(said)
    label.setBuddy(control)
    control.setAccessibleName(said.replace("&", ""))
    form.addRow(label, control)


def _button(holder: QWidget, name: str, said: str, wish: SignalInstance) -> QPushButton:
    button = QPushButton(said, holder)
    button.setObjectName(name)
    button.clicked.connect(wish)
    return button
