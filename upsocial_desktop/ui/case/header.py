"""The head of a case: its code, its matter, its clocks, whose it is."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from upsocial_desktop.domain.case import Flag
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.forward_slip import SlipAlarm
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.also_here import AlsoHere
from upsocial_desktop.ui.case.labels import icon_button, plain_label, short_label
from upsocial_desktop.ui.case.on_x import settle_view_button
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.widgets.chip import Chip
from upsocial_desktop.ui.widgets.letters import one_line


class CaseHeader(QWidget):
    """Two lines; the code is copied with one click."""

    back_wanted = Signal()
    copied = Signal(str)
    view_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        self._is_practice = is_practice
        self.back = icon_button(
            "back", "arrow-left", self.tr("Back to where you came from (Backspace)")
        )
        self.back.clicked.connect(self.back_wanted)
        self.code = short_label(role="title")
        self.code.setObjectName("code")
        self.copy = icon_button("copy_code", "copy", self.tr("Copy the code"))
        self.copy.clicked.connect(self._on_copy)
        self.view = icon_button("view_on_x", "external-link", self.tr("View on X"))
        self.view.clicked.connect(self.view_wanted)
        self.print = icon_button("print_case", "printer", self.tr("Print… (Ctrl+P)"))
        self.print.clicked.connect(self.print_wanted)
        self.state = Chip()
        self.critical = Chip()
        self.critical.show_status("triangle-alert", self.tr("Critical"), "late")
        self.court = Chip()
        self.court.show_status("landmark", words.of_flag(Flag.SUB_JUDICE), "due")
        self.press = Chip()
        self.press.show_status("message-square", words.of_flag(Flag.PRESS), "due")
        self.alarm = Chip()
        self.others = Chip()
        self.desk = Chip()
        self.due = Chip()
        self.also_here = AlsoHere()
        self.summary = plain_label(role="subtitle")
        self.whose = plain_label(role="muted")
        first = QHBoxLayout()
        first.setSpacing(8)
        for tool in (self.back, self.code, self.copy, self.view, self.print):
            first.addWidget(tool)
        first.addWidget(self.state)
        first.addWidget(self.critical)
        first.addStretch(1)
        first.addWidget(self.desk)
        first.addWidget(self.due)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        # The marks stand beside the matter: a narrow window has no room for them above.
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.summary, 1)
        for chip in (self.court, self.press, self.others, self.alarm):
            second.addWidget(chip)
        column.addLayout(second)
        column.addWidget(self.whose)
        column.addWidget(self.also_here)

    def show_page(self, page: CasePage, now: datetime) -> None:
        """Show whose case it is and how its clocks stand."""
        case = page.case
        self.code.setText(case.code)
        self.state.show_status(*words.case_look(case.state))
        self.critical.setVisible(case.is_critical)
        self.court.setVisible(case.is_sub_judice)
        self.press.setVisible(case.is_press)
        self._show_together(page)
        self.alarm.setVisible(page.slip_alarm is not SlipAlarm.NONE)
        if page.slip_alarm is not SlipAlarm.NONE:
            self.alarm.show_status("bell", words.of_slip_alarm(page.slip_alarm), "late")
        promised = self.tr("Answer promised by %1 IST. Calendar days count.")
        hint = promised.replace("%1", words.when(case.due_at))
        self.due.show_status(*words.due_look(case.due_at, now, page.lateness), hint)
        self._show_desk(page, now)
        self.summary.setText(one_line(case.summary))
        self.whose.setText(" · ".join(self._whose(page)))
        is_gone = case.source_gone_at is not None
        settle_view_button(self.view, is_practice=self._is_practice, is_gone=is_gone)

    def _show_together(self, page: CasePage) -> None:
        """How many others the case speaks for, or which master it goes with."""
        count, master = page.case.me_too, page.master
        parts = []
        if master is not None:
            parts.append(self.tr("goes with %1").replace("%1", master.code))
        elif count:
            parts.append(self.tr("%n more alike", "", count))
        if page.reposts:
            parts.append(self.tr("%n me too by repost", "", page.reposts))
        self.others.setVisible(bool(parts))
        if parts:
            token = "primary" if count and master is None else "muted"
            self.others.show_status("link", " · ".join(parts), token)

    def _show_desk(self, page: CasePage, now: datetime) -> None:
        due_at = page.case.desk_due_at
        self.desk.setVisible(due_at is not None and page.desk_lateness is not Lateness.STOPPED)
        if due_at is None:
            return
        icon, left, token = words.due_look(due_at, now, page.desk_lateness)
        said = self.tr("%1 has to accept or return it by %2 IST. Working days of the office count.")
        hint = said.replace("%2", words.when(due_at)).replace("%1", name_of(page.desk))
        self.desk.show_status(icon, self.tr("desk: %1").replace("%1", left), token, hint)

    def _whose(self, page: CasePage) -> list[str]:
        parts = [
            f"@{page.case.complainant_username}",
            self.tr("answers: %1").replace("%1", name_of(page.home)),
            self.tr("acts: %1").replace("%1", name_of(page.working)),
        ]
        if page.desk.id != page.working.id:
            parts.append(self.tr("on the desk of %1").replace("%1", name_of(page.desk)))
        holder = page.holder_name or self.tr("nobody")
        parts.append(self.tr("in hand of %1").replace("%1", holder))
        return parts

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.copied.emit(self.code.text())
