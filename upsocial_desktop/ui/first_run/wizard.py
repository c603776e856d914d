"""The first run: practice or real work, the office, the officer, the account."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget, QWizard

from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.first_run.entering import Entering, Filled, Step
from upsocial_desktop.ui.first_run.pages import AccountPage, OfficePage, WelcomePage, YouPage
from upsocial_desktop.ui.settings.vault_words import of_vault
from upsocial_desktop.ui.trouble import show_beside

_WELCOME, _OFFICE, _YOU, _ACCOUNT = range(4)
_SIZE = (620, 480)
# Neither accepted nor rejected: the session asks for the State's database (ui/session.py).
JOIN = 2


class FirstRun(QWizard):
    """Enters office, officer and account; `seated` says who sits here once it is accepted.

    Who would rather practise is told by `practice_wanted`, who reads another language by
    `language_wanted` (the choice of the setting); then nothing is entered.
    """

    practice_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._is_done = False
        self.setObjectName("first_run")
        self.setWindowTitle(self.tr("Setting up this desk"))
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        is_practice = desktop.ports.is_practice
        self.welcome = WelcomePage(is_practice=is_practice, parent=self)
        self.welcome.speak.clicked.connect(
            lambda: self.language_wanted.emit(self.welcome.other_language)
        )
        self.office = OfficePage(desktop.seat.offices, is_training=is_practice, parent=self)
        self.you = YouPage(self)
        self.account = AccountPage(self)
        for place, page in enumerate((self.welcome, self.office, self.you, self.account)):
            self.setPage(place, page)
        self.entering = Entering(desktop, self)
        self.entering.done.connect(self._on_done)
        self.entering.failed.connect(self._on_failed)
        for choice in (self.welcome.practice, self.welcome.join):
            choice.toggled.connect(lambda _: self._on_choice())
        self.account.way.currentIndexChanged.connect(self._say_finish)
        self.currentIdChanged.connect(lambda _: self._say_finish())
        self.resize(*_SIZE)

    @property
    def seated(self) -> tuple[Officer, Office] | None:
        """Who sits here, None before it is known."""
        made = self.entering.made
        if made.officer is None or made.office is None:
            return None
        return made.officer, made.office

    def nextId(self) -> int:
        """After the choice of practice there is nothing more to ask."""
        here = self.currentId()
        if here == _WELCOME and not self.welcome.real.isChecked():
            return -1
        return here + 1 if here < _ACCOUNT else -1

    def validateCurrentPage(self) -> bool:  # noqa: N802 - Qt's name
        """The last page lets go once all is entered; until then it enters."""
        if self.currentId() != _ACCOUNT:
            return bool(super().validateCurrentPage())
        if not self._is_done and self.account.is_filled():
            self._enter()
        return self._is_done

    def accept(self) -> None:
        """Close; a wish for practice goes out first."""
        if self.currentId() == _WELCOME and self.welcome.join.isChecked():
            self.done(JOIN)
            return
        if self.currentId() == _WELCOME:
            self.practice_wanted.emit()
            self.reject()
            return
        seated = self.seated
        if seated is not None:
            seat = self._desktop.seat
            seat.refill((*seat.offices, seated[1]), (*seat.officers, seated[0]))
            seat.sit(*seated)
            self._desktop.news.tell(touched(Topic.OFFICE, seated[1].id) | self.entering.changes)
        super().accept()

    def _enter(self) -> None:
        account = self.account
        account.trouble.clear()
        self._wait(is_waiting=True)
        self.entering.enter(
            Filled(
                self.office.form.filled(),
                self.you.form.filled(),
                account.name(),
                account.account_way(),
                account.keys(),
            )
        )

    def _wait(self, *, is_waiting: bool) -> None:
        self.account.setEnabled(not is_waiting)
        for which in (QWizard.WizardButton.FinishButton, QWizard.WizardButton.BackButton):
            self.button(which).setEnabled(not is_waiting)

    def _on_done(self) -> None:
        self._wait(is_waiting=False)
        self._lock()
        self._is_done = True
        connected = self.entering.made.connected
        if connected is None:
            self.accept()
            return
        self.account.keys_form.forget()
        self.account.keys_form.hide()
        self.account.way.setEnabled(False)
        self.account.username.setEnabled(False)
        said = self.tr("Connected: X knows these keys as %1 (@%2).")
        said = said.replace("%1", connected.user.name).replace("%2", connected.user.username)
        self.account.outcome.setText(f"{said} {of_vault(connected.vault)}")
        self._say_finish()
        self.button(QWizard.WizardButton.FinishButton).setFocus()

    def _on_failed(self, step: str, error: Exception) -> None:
        self._wait(is_waiting=False)
        self._lock()
        code = error.code if isinstance(error, Told) else ""
        if step == Step.OFFICE and code.startswith("office."):
            self._go_back_to(_OFFICE)
            show_beside(self.office.form.control_of(error), error)
        elif step == Step.OFFICER and code.startswith("officer."):
            self._go_back_to(_YOU)
            show_beside(self.you.form.name, error)
        elif step == Step.ACCOUNT and code.startswith("account."):
            show_beside(self.account.username, error)
        else:
            self.account.trouble.show_error(error)

    def _go_back_to(self, place: int) -> None:
        while self.currentId() > place:
            self.back()

    def _lock(self) -> None:
        """What is entered already is shown as it was entered."""
        if self.entering.made.office is not None:
            self.office.lock()
        if self.entering.made.officer is not None:
            self.you.lock()

    def _on_choice(self) -> None:
        # Only this makes Qt ask again whether a page follows.
        self.welcome.setFinalPage(not self.welcome.real.isChecked())
        self._say_finish()

    def _say_finish(self) -> None:
        finish = QWizard.WizardButton.FinishButton
        if self.currentId() == _WELCOME:
            is_joining = self.welcome.join.isChecked()
            self.setButtonText(finish, self.tr("Join") if is_joining else self.tr("Practise"))
        elif self.account.keys() and not self._is_done:
            self.setButtonText(finish, self.tr("Test connection"))
        else:
            self.setButtonText(finish, self.tr("Finish"))
