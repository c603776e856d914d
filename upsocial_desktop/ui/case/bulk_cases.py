"""What is done with several chosen cases of a list at once, and how it is taken back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.services.bulk_cases import (
    Chosen,
    Outcome,
    choose,
    forward_cases,
    settle_cases,
    take_back,
    take_cases,
)
from upsocial_desktop.services.letters import save_letters
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.ui.case.asking import Failed
from upsocial_desktop.ui.case.bulk_bars import ChosenBar, LeftDialog, RunLine
from upsocial_desktop.ui.case.bulk_dialogs import ForwardManyDialog, ReportManyDialog
from upsocial_desktop.ui.case.bulk_run import BulkRun, Deed
from upsocial_desktop.ui.case.result_bar import NAMED, ResultBar, reason
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import ready_press
from upsocial_desktop.ui.widgets.banner import Banner
from upsocial_desktop.ui.widgets.paged_table import PagedTable


class BulkCases(QWidget):
    """Acts on all chosen rows of a table of cases. Never shown; the list places its four bars.

    What a run has made is undone by one undo; what it left is told in `result`, by code and reason;
    what needs a letter, because nobody at the other office works with this program, in `letters`.
    """

    told = Signal(str)

    def __init__(self, desktop: Desktop, table: PagedTable, failed: Failed, place: QWidget) -> None:
        super().__init__(place)
        self.hide()
        self._desktop = desktop
        self._table = table
        self._place = place
        self._failed = failed
        self._ended: tuple[Deed, Outcome] | None = None
        self._by_letter: tuple[Chosen, ...] = ()
        self.bar = ChosenBar()
        self.line = RunLine()
        self.result = ResultBar()
        self.letters = Banner()
        self.letters.action_wanted.connect(self.ask_folder)
        self.run = BulkRun(desktop, self)
        self.run.progressed.connect(self.line.show_progress)
        self.run.ended.connect(self._on_ended)
        self.run.failed.connect(failed)
        self.line.cancel_wanted.connect(self.run.cancel)
        self.result.action_wanted.connect(self._on_action)
        self.bar.take_wanted.connect(self.take)
        self.bar.forward_wanted.connect(self.forward)
        self.bar.settle_wanted.connect(self.settle)
        table.selectionModel().selectionChanged.connect(lambda *_: self._count())
        for signal in (table.model().modelReset, table.model().dataChanged):
            signal.connect(self._count)
        for bar in (self.result, self.letters):
            desktop.seat.changed.connect(bar.hide)

    @property
    def has_several(self) -> bool:
        """Whether keys and buttons act on several cases."""
        return len(self._rows()) > 1

    def take(self) -> None:
        """Accept or claim all chosen cases."""
        deed = Deed(
            self._desktop.seat.officer,
            partial(take_cases, self._desktop.ports),
            self.tr("Taking in hand…"),
            lambda count: self.tr("%n taken in hand", "", count),
        )
        self._start(deed, self._chosen())

    def forward(self) -> None:
        """Ask for the office and the reason, then forward all chosen cases."""
        # What was chosen when the question was put, whatever moves in the list behind it.
        chosen = self._chosen()
        dialog = ForwardManyDialog(self._desktop, len(chosen), self._place)

        def go(_nothing: object) -> None:
            office = dialog.picker.office
            if office is not None:
                self._forward(chosen, office.id, dialog.reason.toPlainText())

        dialog.wished.connect(go)
        dialog.open()

    def settle(self) -> None:
        """Ask what was done, then report it on all chosen cases; each is answered by itself."""
        chosen = self._chosen()
        dialog = ReportManyDialog(self._desktop, len(chosen), self._place)
        dialog.wished.connect(lambda _nothing: self._settle(chosen, dialog.report))
        dialog.open()

    def _forward(self, chosen: tuple[Chosen, ...], office_id: int, why: str) -> None:
        deed = Deed(
            self._desktop.seat.officer,
            partial(forward_cases, self._desktop.ports, to_office_id=office_id, reason=why),
            self.tr("Forwarding…"),
            lambda count: self.tr("%n forwarded", "", count),
        )
        self._start(deed, chosen)

    def _settle(self, chosen: tuple[Chosen, ...], report: Report) -> None:
        deed = Deed(
            self._desktop.seat.officer,
            partial(settle_cases, self._desktop.ports, report=report),
            self.tr("Reporting…"),
            lambda count: self.tr("%n reported", "", count),
        )
        self._start(deed, chosen)

    def _take_back(self, deed: Deed, made: tuple[Chosen, ...]) -> None:
        back = Deed(
            deed.officer,
            partial(take_back, self._desktop.ports, deed.officer),
            self.tr("Taking back…"),
            lambda count: self.tr("%n taken back", "", count),
            is_undo=True,
        )
        self._start(back, made)

    def _start(self, deed: Deed, chosen: tuple[Chosen, ...]) -> None:
        self.result.hide()
        self.run.start(deed, chosen)

    def _on_ended(self, deed: Deed, outcome: Outcome) -> None:
        self._ended = (deed, outcome)
        done = deed.done(len(outcome.made))
        said = self.result.summary(done, outcome)
        # Whoever sits here now takes back only what is his own.
        is_same = deed.officer == self._desktop.seat.officer
        if outcome.undoable and is_same and not deed.is_undo:
            self._desktop.undo.push(said, partial(self._take_back, deed, outcome.made))
        else:
            self.told.emit(said)
        if (outcome.left or outcome.rest) and is_same:
            self.result.show_outcome(done, outcome)
        if outcome.letters and is_same:
            self._offer_letters(outcome.letters)
        elif deed.is_undo:
            self.letters.hide()

    def _offer_letters(self, by_letter: tuple[Chosen, ...]) -> None:
        self._by_letter = by_letter
        said = self.tr(
            "%n go to an office that is not on the system: each needs its letter.",
            "",
            len(by_letter),
        )
        codes = ", ".join(each.code for each in by_letter[:NAMED])
        more = " …" if len(by_letter) > NAMED else ""
        action = self.tr("Save the letters…")
        self.letters.show_words(f"{said} {codes}{more}", action, icon="file-text", ink="due")

    def ask_folder(self) -> None:
        """Ask where the letters are to be written, one PDF a case, ready to be printed."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asking = QFileDialog(self._place, self.tr("Folder for the letters"), folder)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.fileSelected.connect(lambda chosen: self.save_letters(Path(chosen)))
        asking.open()

    def save_letters(self, folder: Path) -> None:
        """Write a letter for each case that needs one, and say where they are."""
        desktop, officer = self._desktop, self._desktop.seat.officer
        ids = [each.wish.id for each in self._by_letter]

        def saved(written: tuple[Path, ...]) -> None:
            self.letters.hide()
            said = self.tr("%n letters saved in %1", "", len(written))
            self.told.emit(said.replace("%1", str(folder)))

        desktop.tasks.write(
            partial(save_letters, desktop.ports, officer, ids, folder, ready_press()),
            saved,
            owner=self,
            failed=self._failed,
        )

    def _on_action(self) -> None:
        if self._ended is None:
            return
        deed, outcome = self._ended
        if outcome.rest:
            self._start(deed, outcome.rest)
        else:
            lines = [reason(each) for each in outcome.left]
            title = self.result.summary(deed.done(len(outcome.made)), outcome)
            LeftDialog(title, lines, self._place).open()

    def _rows(self) -> tuple[CaseRow, ...]:
        return tuple(row for row in self._table.chosen_rows() if isinstance(row, CaseRow))

    def _chosen(self) -> tuple[Chosen, ...]:
        return choose(self._desktop.seat.officer, self._rows())

    def _count(self) -> None:
        self.bar.show_count(len(self._rows()))
