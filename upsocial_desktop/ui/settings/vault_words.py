"""Where an account's keys are kept on this PC, said plainly."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.services.ports import VaultState
from upsocial_desktop.ui import words


def of_vault(state: VaultState) -> str:
    """In which keyring the keys are, or that they last only for this session and why."""
    if state.is_lasting:
        said = QCoreApplication.translate("vault", "Keys are kept in the keyring of this PC (%1).")
        return said.replace("%1", state.keyring_name)
    said = QCoreApplication.translate(
        "vault",
        "Keys are kept for this session only; nothing is written, and they are asked for again"
        " next time.",
    )
    if not state.trouble:
        return said
    return f"{said} {words.of_error(state.trouble).what}"


def of_password(state: VaultState) -> str:
    """Where a password is kept on this PC, or that it lasts only for this session."""
    if state.is_lasting:
        said = QCoreApplication.translate(
            "vault", "The password is kept in the keyring of this PC (%1)."
        )
        return said.replace("%1", state.keyring_name)
    return QCoreApplication.translate(
        "vault", "The password is kept for this session only, and asked for again next time."
    )
