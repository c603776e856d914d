"""The page of settings: this desk, this office, accounts, staff, about."""

from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QStackedWidget, QWidget

from upsocial_desktop.services.settings import DESK_SETTINGS, OFFICE_SETTINGS
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.settings.about_section import AboutSection
from upsocial_desktop.ui.settings.accounts_section import AccountsSection
from upsocial_desktop.ui.settings.form import SettingsForm
from upsocial_desktop.ui.settings.holds_section import HoldsSection
from upsocial_desktop.ui.settings.server_section import ServerSection
from upsocial_desktop.ui.settings.staff_section import StaffSection
from upsocial_desktop.ui.settings.templates_section import TemplatesSection

_SECTIONS_WIDTH: Final = 190
_WIDEST: Final = 760


class SettingsPage(Page):
    """Sections on the left, the chosen one on the right. What is changed is kept by itself."""

    page_id: ClassVar[str] = "settings"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.sections = QListWidget(self)
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(self.tr("Sections of the settings"))
        self.sections.setFixedWidth(_SECTIONS_WIDTH)
        self.sections.setStyleSheet("QListWidget::item { padding: 6px 8px; }")
        self._stack = QStackedWidget(self)
        self.desk = SettingsForm(
            desktop, DESK_SETTINGS, self.tr("These hold on this PC only."), self
        )
        self.office = SettingsForm(
            desktop, OFFICE_SETTINGS, self.tr("These hold for everybody in this office."), self
        )
        self.accounts = AccountsSection(desktop, self)
        self.templates = TemplatesSection(desktop, self)
        self.staff = StaffSection(desktop, self)
        self.holds = HoldsSection(desktop, self)
        self.server = ServerSection(desktop, self)
        about = AboutSection(desktop.ports.folders, self)
        self._add(self.tr("This desk"), self.desk)
        self._add(self.tr("This office"), self.office)
        self._add(self.tr("Accounts on X"), self.accounts)
        self._add(self.tr("Offices and officers"), self.staff)
        self._add(self.tr("Words to citizens"), self.templates)
        self._add(self.tr("Holds on publicity"), self.holds)
        self._add(self.tr("State's database"), self.server)
        self._add(self.tr("About"), about)
        for section in self._read_sections():
            section.told.connect(self.told)
        self.desk.anew_wanted.connect(self.anew_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(16)
        row.addWidget(self.sections)
        row.addWidget(self._stack, 1)
        self.sections.currentRowChanged.connect(self._on_section)
        desktop.seat.changed.connect(self._reread_shown)
        self.sections.setCurrentRow(0)

    def _add(self, name: str, section: QWidget) -> None:
        section.setMaximumWidth(_WIDEST)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(name)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget(scroll)
        line = QHBoxLayout(holder)
        line.setContentsMargins(4, 0, 12, 4)
        line.addWidget(section, 1)
        scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self._stack.addWidget(scroll)
        self.sections.addItem(name)

    def _read_sections(
        self,
    ) -> tuple[
        SettingsForm,
        SettingsForm,
        AccountsSection,
        StaffSection,
        TemplatesSection,
        HoldsSection,
        ServerSection,
    ]:
        """The sections that read, in their order."""
        read = (self.desk, self.office, self.accounts, self.staff, self.templates, self.holds)
        return (*read, self.server)

    def open(self) -> None:
        """Read what the section shown is about."""
        self._reread_shown()

    def panes(self) -> tuple[QWidget, ...]:
        """The sections and the chosen one."""
        return (self.sections, self._stack)

    def may_leave(self) -> bool:
        """Always: what was just entered is kept on the way out."""
        self.desk.settle()
        self.office.settle()
        return True

    def _on_section(self, place: int) -> None:
        self.may_leave()
        self._stack.setCurrentIndex(place)
        self._reread_shown()

    def _reread_shown(self) -> None:
        sections = self._read_sections()
        place = self._stack.currentIndex()
        if place < len(sections):
            sections[place].reread()
