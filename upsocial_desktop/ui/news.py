"""One signal for every screen: what a use case has changed."""

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.changes import Changes


class News(QObject):
    """Told by whoever ran a use case, heard by every page that shows what it touched."""

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Pass on what changed; nothing changed is no news."""
        if changes:
            self.changed.emit(changes)
