"""What is done with mentions from the inbox, and how it is undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.mention import Aside, Mention, Standing
from upsocial_desktop.services.browsing import mention_page
from upsocial_desktop.services.deciding import (
    join_case,
    mark_read,
    part_from_case,
    put_back,
    set_aside,
    set_many_aside,
)
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionRow
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import Done, Failed, ask
from upsocial_desktop.ui.desktop import Desktop


class MentionWork(QObject):
    """Sets mentions aside, joins them to cases, marks them; each undoable wish offers its undo."""

    def __init__(self, desktop: Desktop, failed: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._failed = failed

    def set_aside(self, rows: tuple[MentionRow | Mention, ...], why: Aside) -> None:
        """Set the undecided ones among these aside, with one undo for all."""
        undecided = tuple(row for row in rows if row.standing is Standing.NEW)
        if not undecided:
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        seen = tuple((row.id, row.version) for row in undecided)

        def job() -> Changes:
            if len(seen) == 1:
                return set_aside(ports, Wish(officer, *seen[0]), why)
            return set_many_aside(ports, officer, seen, why)

        done = self.tr("%n set aside: %1", "", len(seen)).replace("%1", words.of_aside(why))
        ids = tuple(mention_id for mention_id, _ in seen)
        self._ask(job, lambda _changes: self._desktop.undo.push(done, lambda: self.put_back(ids)))

    def put_back(self, mention_ids: tuple[int, ...]) -> None:
        """Take settings-aside back, each at the version it now has."""
        self._take_back(mention_ids, put_back)

    def join(self, mention_id: int, version: int, case_id: int) -> None:
        """Attach a mention to a case."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._ask(
            lambda: join_case(ports, Wish(officer, mention_id, version), case_id),
            lambda _changes: self.offer_parting(mention_id),
        )

    def offer_parting(self, mention_id: int) -> None:
        """Offer to take a joining back."""
        self._desktop.undo.push(self.tr("Joined a case"), lambda: self.part((mention_id,)))

    def part(self, mention_ids: tuple[int, ...]) -> None:
        """Take joinings back, each mention at the version it now has."""
        self._take_back(mention_ids, part_from_case)

    def mark_read(self, mention_id: int, *, is_read: bool) -> None:
        """Set the read mark."""
        ports = self._desktop.ports
        self._ask(lambda: mark_read(ports, (mention_id,), is_read=is_read))

    def _take_back(
        self, mention_ids: tuple[int, ...], one: Callable[[Ports, Wish], Changes]
    ) -> None:
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def job() -> Changes:
            changes = NOTHING
            for mention_id in mention_ids:
                version = mention_page(ports, mention_id).mention.version
                changes |= one(ports, Wish(officer, mention_id, version))
            return changes

        # The page may be gone when this is asked for, long after; the news outlives it.
        ask(self._desktop, self._desktop.news, job)

    def _ask(self, job: Callable[[], Changes], done: Done | None = None) -> None:
        ask(self._desktop, self, job, done, self._failed)
