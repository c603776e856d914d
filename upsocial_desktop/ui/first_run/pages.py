"""The four pages of the first-run wizard; each says why it asks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office import Office
from upsocial_desktop.services.ports import Secret
from upsocial_desktop.services.settings import ENGLISH, HINDI
from upsocial_desktop.ui.language import is_hindi_spoken
from upsocial_desktop.ui.settings.keys_form import KeysForm
from upsocial_desktop.ui.settings.staff_forms import OfficeForm, OfficerForm
from upsocial_desktop.ui.trouble import TroubleBar, say_beside, show_beside

KEYS_NOW, KEYS_LATER, BY_HAND, NO_ACCOUNT = "keys_now", "keys_later", "by_hand", "none"
_INDENT = 28
_IN_ITSELF = {HINDI: "हिन्दी में", ENGLISH: "In English"}


class AskingPage(QWizardPage):
    """A page with a title, a sentence why, and a column for what is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)

    def paragraph(self, words: str, role: str = "") -> QLabel:
        """A sentence that may take several lines."""
        label = QLabel(words, self)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label


class WelcomePage(AskingPage):
    """Practice or real work."""

    def __init__(self, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Welcome"))
        why = self.tr(
            "This desk takes in what citizens write to your office on X, gives every complaint a"
            " code, sends it to the office that can act, answers in time, and publishes your posts."
        )
        self.column.addWidget(self.paragraph(why))
        self.real = QRadioButton(self.tr("&Real work"), self)
        self.real.setObjectName("choose_real")
        self.practice = QRadioButton(self.tr("&Practice first"), self)
        self.practice.setObjectName("choose_practice")
        self._explained(
            self.real, self.tr("Your office and its account on X. Three short questions follow.")
        )
        self._explained(
            self.practice,
            self.tr("Invented citizens and a pretend X. Nothing leaves this computer."),
        )
        self.join = QRadioButton(self.tr("The &State's database"), self)
        self.join.setObjectName("choose_join")
        self._explained(
            self.join,
            self.tr("Your office is in it already: you have a login from whoever keeps it."),
        )
        self.join.setVisible(not is_practice)
        self.real.setChecked(True)
        self.practice.setVisible(not is_practice)
        self.column.addStretch(1)
        # In its own words, for whoever does not read the others; keys come to it last.
        self.other_language = HINDI if not is_hindi_spoken() else ENGLISH
        self.speak = QPushButton(_IN_ITSELF[self.other_language], self)
        self.speak.setObjectName("other_language")
        self.speak.setProperty("role", "quiet")
        self.column.insertWidget(0, self.speak, 0, Qt.AlignmentFlag.AlignRight)

    def _explained(self, choice: QRadioButton, words: str) -> None:
        label = self.paragraph(words, "muted")
        label.setContentsMargins(_INDENT, 0, 0, 0)
        choice.setAccessibleDescription(words)
        self.column.addWidget(choice)
        self.column.addWidget(label)


class OfficePage(AskingPage):
    """Number, kind and names of the office."""

    def __init__(
        self, known: Sequence[Office], *, is_training: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Your office"))
        why = self.tr(
            "The number stands in every complaint code, as in UPX-142-10427-9. The register of the"
            " State gives it; it cannot be changed later. Names can."
        )
        self.column.addWidget(self.paragraph(why, "muted"))
        self._known = tuple(known)
        self.form = OfficeForm(is_training=is_training, has_button=False, parent=self)
        self.column.addWidget(self.form)
        self.entered = self.paragraph(self.tr("The office is entered already."), "ok")
        self.entered.hide()
        self.column.addWidget(self.entered)
        self.column.addStretch(1)

    def lock(self) -> None:
        """The office is in the database: it is not entered twice."""
        self.form.setEnabled(False)
        self.entered.show()

    def validatePage(self) -> bool:
        """Say beside the control what is missing."""
        if not self.form.isEnabled():
            return True
        filled = self.form.filled()
        if any(office.number == filled.number for office in self._known):
            refusal = Refused("office.number_taken", number=filled.number)
            show_beside(self.form.number, refusal)
            return False
        if not filled.name_en.strip() and not filled.name_hi.strip():
            show_beside(self.form.name_en, Refused("office.name_missing"))
            return False
        return True


class YouPage(AskingPage):
    """Who sits here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("You"))
        why = self.tr(
            "Every step on a case carries the name of who took it. The role decides what you may"
            " do; colleagues are added later under Settings."
        )
        self.column.addWidget(self.paragraph(why, "muted"))
        self.form = OfficerForm(self, has_button=False)
        self.column.addWidget(self.form)
        self.entered = self.paragraph(self.tr("You are entered already."), "ok")
        self.entered.hide()
        self.column.addWidget(self.entered)
        self.column.addStretch(1)

    def lock(self) -> None:
        """The officer is in the database: nobody is entered twice."""
        self.form.setEnabled(False)
        self.entered.show()

    def validatePage(self) -> bool:
        """Say beside the control what is missing."""
        if self.form.isEnabled() and not self.form.filled().name.strip():
            show_beside(self.form.name, Refused("officer.name_missing"))
            return False
        return True


class AccountPage(AskingPage):
    """Which account speaks for the office and how X is reached for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("The account on X"))
        why = self.tr("This account takes in what citizens write and speaks for the office.")
        self.column.addWidget(self.paragraph(why, "muted"))
        self.way = QComboBox(self)
        self.way.setObjectName("way")
        self.way.addItem(self.tr("With the keys of X's API, which I have now"), KEYS_NOW)
        self.way.addItem(self.tr("With the keys of X's API, later"), KEYS_LATER)
        self.way.addItem(self.tr("By hand, in the browser"), BY_HAND)
        self.way.addItem(self.tr("This office has no account"), NO_ACCOUNT)
        self.username = QLineEdit(self)
        self.username.setObjectName("username")
        self.username.setPlaceholderText("@")
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for said, control in (
            (self.tr("How X is &reached"), self.way),
            (self.tr("&Name on X"), self.username),
        ):
            label = QLabel(said, self)
            label.setBuddy(control)
            control.setAccessibleName(said.replace("&", ""))
            form.addRow(label, control)
        self.column.addLayout(form)
        self.explanation = self.paragraph("", "muted")
        self.column.addWidget(self.explanation)
        self.keys_form = KeysForm(self)
        self.column.addWidget(self.keys_form)
        self.trouble = TroubleBar(self)
        self.column.addWidget(self.trouble)
        self.outcome = self.paragraph("", "ok")
        self.outcome.setObjectName("outcome")
        self.column.addWidget(self.outcome)
        self.column.addStretch(1)
        self.way.currentIndexChanged.connect(self._on_way)
        self._on_way()

    @property
    def choice(self) -> str:
        """Which of the four ways was chosen."""
        return str(self.way.currentData())

    def account_way(self) -> Way:
        """How X is reached."""
        return Way.BY_HAND if self.choice == BY_HAND else Way.API

    def name(self) -> str:
        """The account's name, "" for no account."""
        return "" if self.choice == NO_ACCOUNT else self.username.text().strip().lstrip("@")

    def keys(self) -> dict[Secret, str]:
        """The four keys, none where they come later or never."""
        return self.keys_form.keys() if self.choice == KEYS_NOW else {}

    def is_filled(self) -> bool:
        """Whether all is there; says beside the control what is not."""
        if self.choice != NO_ACCOUNT and not self.name():
            say_beside(self.username, self.tr("Write the name of the account on X."))
            return False
        empty = self.keys_form.first_empty() if self.choice == KEYS_NOW else None
        if empty is not None:
            show_beside(empty.line, Refused("account.keys_missing"))
            return False
        return True

    def _on_way(self) -> None:
        said = {
            KEYS_NOW: self.tr(
                "From X's page for developers: your app, “Keys and tokens”. They go into the"
                " keyring of this PC and nowhere else, and are tested before they are kept."
            ),
            KEYS_LATER: self.tr("Enter them under Settings, Accounts on X, when you have them."),
            BY_HAND: self.tr(
                "Mentions are pasted in, answers are posted in the browser; codes, forwards and"
                " clocks are the same."
            ),
            NO_ACCOUNT: self.tr("The office receives cases from others and reports on them."),
        }[self.choice]
        self.explanation.setText(said)
        self.keys_form.setVisible(self.choice == KEYS_NOW)
        self.username.setEnabled(self.choice != NO_ACCOUNT)
