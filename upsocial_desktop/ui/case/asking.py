"""A wish goes to the write lane; whoever asked may have gone when the answer comes."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.away import not_waiting
from upsocial_desktop.ui.desktop import Desktop

Done = Callable[[Changes], None]
Failed = Callable[[Exception], None]


def ask(
    desktop: Desktop,
    owner: QObject,
    job: Callable[[], Changes],
    done: Done | None = None,
    failed: Failed | None = None,
) -> None:
    """Run a use case and tell the news of what it changed.

    The news is told even when `owner` is gone by then; `done` and `failed` are not called.
    """

    def on_done(changes: Changes) -> None:
        desktop.news.tell(changes)
        if done is not None and shiboken6.isValid(owner):
            done(changes)

    def on_failed(error: Exception) -> None:
        if failed is not None and shiboken6.isValid(owner):
            # What can wait on this PC does, and never comes here.
            failed(not_waiting(error))
        else:
            desktop.tasks.troubled.emit(error)

    desktop.tasks.write(job, on_done, owner=desktop.news, failed=on_failed)
