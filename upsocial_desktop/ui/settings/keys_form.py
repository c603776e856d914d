"""The four keys of an account, from X's page for developers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from upsocial_desktop.services.ports import Secret
from upsocial_desktop.ui.settings.secret_field import SecretField


class KeysForm(QWidget):
    """Four masked fields in the order in which X shows them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Secret.CONSUMER_KEY: self.tr("API &key"),
            Secret.CONSUMER_SECRET: self.tr("API key &secret"),
            Secret.ACCESS_TOKEN: self.tr("&Access token"),
            Secret.ACCESS_SECRET: self.tr("Access token se&cret"),
        }
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        self.fields: dict[Secret, SecretField] = {}
        for secret, name in names.items():
            field = SecretField(name.replace("&", ""), self)
            field.line.setObjectName(f"key_{secret.value}")
            field.edited.connect(self.edited)
            label = QLabel(name, self)
            label.setBuddy(field.line)
            form.addRow(label, field)
            self.fields[secret] = field

    def keys(self) -> dict[Secret, str]:
        """What was entered."""
        return {secret: field.secret() for secret, field in self.fields.items()}

    def first_empty(self) -> SecretField | None:
        """The first field without a key."""
        return next((field for field in self.fields.values() if not field.secret()), None)

    def forget(self) -> None:
        """Empty all fields: what is saved is never shown again."""
        for field in self.fields.values():
            field.forget()
