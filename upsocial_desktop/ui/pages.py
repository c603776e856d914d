"""The pages of the rail in their order: id, icon, name, keys, and how each is built."""

import importlib
import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.ui.main_window import PageEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWizard

    from upsocial_desktop.ui.desktop import Desktop
    from upsocial_desktop.ui.first_run.wizard import FirstRun
    from upsocial_desktop.ui.page import Page


class LatePage:
    """A page that is imported when it is wanted, for the window is painted before any of them.

    `parts` are what it is made of, so that it can be imported piece by piece (ui/opening.py).
    """

    def __init__(self, module: str, name: str, *parts: str) -> None:
        self.module, self.name, self.parts = module, name, parts

    def load(self) -> "type[Page]":
        """Import the page; slow the first time."""
        found = importlib.import_module(f"upsocial_desktop.ui.{self.module}")
        return cast("type[Page]", getattr(found, self.name))

    def __call__(self, desktop: "Desktop") -> "Page":
        return self.load()(desktop)


LATE_PAGES = {
    "inbox": LatePage(
        "inbox.page",
        "InboxPage",
        *("paged_model", "case.register_dialog", "inbox.delegate", "inbox.mention_list"),
    ),
    "cases": LatePage(
        "case.page",
        "CasesPage",
        *("case.bulk_cases", "case.case_list", "case.header", "case.keeping"),
        *("case.reply_box", "case.stand", "case.sheet"),
    ),
    "compose": LatePage("compose.page", "ComposePage", "compose.composer"),
    "calendar": LatePage("calendar.page", "CalendarPage", "calendar.views"),
    "ledger": LatePage("ledger.page", "LedgerPage", "paged_model", "ledger.form", "ledger.papers"),
    "desk": LatePage("desk.page", "DeskPage", "case.paper_dialog", "desk.detail"),
    "approvals": LatePage(
        "approvals.page", "ApprovalsPage", "approvals.review_card", "approvals.hand_card"
    ),
    "settings": LatePage("settings.page", "SettingsPage", "settings.staff_section"),
}


def entries() -> tuple[PageEntry, ...]:
    """All pages, named in the language of now."""
    # Each call in full: lupdate reads no other.
    words = {
        "inbox": ("inbox", QCoreApplication.translate("pages", "Inbox"), "Alt+1"),
        "cases": ("file-text", QCoreApplication.translate("pages", "Cases"), "Alt+2"),
        "compose": ("square-pen", QCoreApplication.translate("pages", "Compose"), "Alt+3"),
        "calendar": ("calendar", QCoreApplication.translate("pages", "Calendar"), "Alt+4"),
        "ledger": ("landmark", QCoreApplication.translate("pages", "Achievements"), "Alt+5"),
        "desk": ("archive", QCoreApplication.translate("pages", "Waiting here"), "Alt+6"),
        "approvals": ("check-check", QCoreApplication.translate("pages", "Approvals"), "Alt+7"),
        "settings": ("settings", QCoreApplication.translate("pages", "Settings"), "Alt+8"),
    }
    return tuple(
        PageEntry(page_id, *words[page_id], page, is_last=page_id == "settings")
        for page_id, page in LATE_PAGES.items()
    )


def rooms_of(page_id: str) -> tuple[str, ...]:
    """What to import for a page, in this order; nothing for a page there is none of."""
    page = LATE_PAGES.get(page_id)
    return (*page.parts, page.module) if page is not None else ()


def first_run(desktop: "Desktop", speak: "Callable[[str], None]") -> "QWizard":
    """The wizard for a desk without any office; who would rather practise gets that instead."""
    room = importlib.import_module("upsocial_desktop.ui.first_run.wizard")
    wizard = cast("type[FirstRun]", room.FirstRun)(desktop)
    wizard.practice_wanted.connect(_practise)
    wizard.language_wanted.connect(speak)
    return wizard


def _practise() -> None:
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - nobody waits for it at the start

    # Practice has doors of its own, so it is a program of its own.
    is_frozen = bool(getattr(sys, "frozen", False))
    words = ["--practice"] if is_frozen else ["-m", "upsocial_desktop", "--practice"]
    QProcess.startDetached(sys.executable, words)
