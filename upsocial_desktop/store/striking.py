"""Words that must not be kept are struck out of lines already written."""

from collections.abc import Mapping

from sqlalchemy import select, update

from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.quoting import without
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.fields import fields_of, json_of
from upsocial_desktop.store.line_digest import SIZE, digest_of
from upsocial_desktop.store.tables import history as t
from upsocial_desktop.store.values import microseconds


class StrikeWrites(Connected):
    """The only change ever made to a line of history: what X wants gone goes from there too."""

    def strike(self, subject: Subject, subject_id: int, quotes: tuple[str, ...]) -> None:
        """Strike quotations out of every line of a subject; the line itself stays."""
        of_subject = (t.c.subject == subject, t.c.subject_id == subject_id)
        found = self.connection.execute(select(t).where(*of_subject))
        for row in found.mappings().all():
            values = {
                "fields": json_of(struck(fields_of(row["fields"]), quotes)),
                "facts": json_of(struck(fields_of(row["facts"]), quotes)),
            }
            if values != {"fields": row["fields"], "facts": row["facts"]}:
                at = microseconds(row["at"])
                values["digest"] = digest_of({**row, **values}, at) + row["digest"][SIZE:]
                self.connection.execute(update(t).where(t.c.id == row["id"]).values(values))
                self.is_touched = True

    def scrub_words(self, pages: int) -> bool:
        """Drop from the index what was only marked as dropped, so many pages of it; True: go on.

        A full-text index forgets a word in the row at once, but in its lists only when they are
        merged. This does a part of that, so that nobody waits for the whole.
        """
        if self.connection.dialect.name != "sqlite":
            # A server forgets changed rows by itself, and cannot be told to in a transaction.
            return False
        before = self._changes()
        self.connection.exec_driver_sql(
            "INSERT INTO mention_words (mention_words, rank) VALUES ('merge', ?)", (-pages,)
        )
        # FTS5's own sign that there was nothing left to merge.
        return self._changes() - before > 1

    def _changes(self) -> int:
        return int(self.connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def struck(told: Mapping[str, Field], quotes: tuple[str, ...]) -> Mapping[str, Field]:
    return {
        name: without(value, quotes) if isinstance(value, str) else value
        for name, value in told.items()
    }
