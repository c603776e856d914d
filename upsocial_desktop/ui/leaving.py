"""What is asked before the window closes: is a post due while it would be away?"""

from datetime import timedelta

from PySide6.QtWidgets import QMessageBox, QWidget

from upsocial_desktop.services.records import Today
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop

_SOON = timedelta(hours=1)


def post_due_soon(desktop: Desktop, today: Today | None) -> str:
    """When the next post is due, if within the hour; "" otherwise."""
    now = desktop.ports.clock.now()
    if today is None or today.next_post_at is None or today.next_post_at - now > _SOON:
        return ""
    return words.hour(today.next_post_at)


def wants_to_quit(window: QWidget, due: str) -> bool:
    """Ask whether to close although a post is due soon; nothing due needs no question."""
    if not due:
        return True
    box = QMessageBox(window)
    box.setObjectName("quit_although_due")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(window.tr("A post is due soon"))
    box.setText(window.tr("A post is due at %1.").replace("%1", due))
    box.setInformativeText(
        window.tr("While the program is closed nothing goes out. It waits for you.")
    )
    quit_button = box.addButton(window.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(window.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is quit_button
