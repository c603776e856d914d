"""The dialogs that ask once what is to be done with several cases."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.services.bulk_cases import check_forwarding, check_settling
from upsocial_desktop.ui.case.forward_dialog import ForwardDialog
from upsocial_desktop.ui.case.report_dialog import ReportDialog
from upsocial_desktop.ui.desktop import Desktop


class ForwardManyDialog(ForwardDialog):
    """One office and one reason for all; closes once both are in order, and forwards nothing."""

    def __init__(self, desktop: Desktop, count: int, parent: QWidget | None) -> None:
        super().__init__(desktop, None, parent)
        self.setWindowTitle(self.tr("Forward %n cases", "", count))

    def wish(self) -> Callable[[], Changes]:
        ports, officer, office = self.desktop.ports, self.desktop.seat.officer, self.picker.office
        reason = self.reason.toPlainText()
        if office is None:
            return lambda: NOTHING
        return lambda: check_forwarding(ports, officer, office.id, reason)


class ReportManyDialog(ReportDialog):
    """One report for all; closes once it is in order, and reports nothing."""

    def __init__(self, desktop: Desktop, count: int, parent: QWidget | None) -> None:
        super().__init__(desktop, None, parent)
        self.setWindowTitle(self.tr("Report (आख्या) on %n cases", "", count))

    def wish(self) -> Callable[[], Changes]:
        ports, report = self.desktop.ports, self.report
        return lambda: check_settling(ports, report)
