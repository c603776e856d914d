"""Opens a post's address on X in the browser; in practice there is nothing to open."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QPushButton

from upsocial_desktop.domain.post_address import address_of
from upsocial_desktop.ui.case.labels import button


def view_button() -> QPushButton:
    """The button; `settle_view_button` says whether it can be pressed."""
    words = QCoreApplication.translate("OnX", "View on X")
    return button("view_on_x", words, "external-link")


def settle_view_button(made: QAbstractButton, *, is_practice: bool, is_gone: bool) -> None:
    """Let the button be pressed, or say on it why not."""
    if is_practice:
        why = QCoreApplication.translate(
            "OnX", "Practice: the post is on the pretend X only. Nothing leaves this computer."
        )
    elif is_gone:
        why = QCoreApplication.translate("OnX", "This post was deleted on X.")
    else:
        why = ""
    opens = QCoreApplication.translate("OnX", "View on X: opens the post in the browser")
    made.setEnabled(not why)
    made.setToolTip(why or opens)
    made.setAccessibleDescription(why or opens)


def view_on_x(username: str, post_id: str) -> None:
    """Open a post in the browser."""
    QDesktopServices.openUrl(QUrl(address_of(username, post_id)))
